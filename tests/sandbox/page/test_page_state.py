"""What the sandbox remembers, as the page shows it, and what is done to it by the page."""

from __future__ import annotations

import sys
from itertools import islice
from typing import TYPE_CHECKING, Any
from urllib.parse import quote

import pytest

from tests.sandbox.rules.funds.test_withdrawals import withdraw
from tests.sandbox.rules.payscore.test_permissions import ask
from tests.sandbox.rules.transfers.test_authorizations import authorize
from tests.sandbox.rules.transfers.test_batches import batch, detail
from tests.sandbox.rules.transfers.test_donations import ask as ask_for_budget
from tests.sandbox.rules.transfers.test_sub_merchants import ask as ask_sub_merchant
from tests.support.sandbox.merchant import Merchant
from wxpay_client.sandbox import Sandbox
from wxpay_client.sandbox.state.store import Record

if TYPE_CHECKING:
    from collections.abc import Iterator

    from tests.support.gateways.callback_server import CallbackServer
    from tests.support.sandbox.visitor import Visitor
    from wxpay_client.sandbox.credentials import Credentials


@pytest.fixture
def sandbox(credentials: Credentials) -> Iterator[Sandbox]:
    """One that remembers, and knows no examples."""
    with Sandbox(credentials=credentials) as sandbox:
        yield sandbox


@pytest.fixture
def shop(sandbox: Sandbox) -> Merchant:
    return Merchant(sandbox)


def record(visitor: Visitor, kind: str, number: str) -> Any:
    return visitor.get(f"/sandbox/record/{kind}/{quote(number, safe='')}").json


def do(visitor: Visitor, action: str, kind: str, number: str) -> Any:
    return visitor.post("do", {"action": action, "kind": kind, "number": number})


def listed(visitor: Visitor, kind: str = "") -> list[str]:
    return [each["number"] for each in visitor.get(f"/sandbox/records/{kind}").json["records"]]


def test_records_are_listed_newest_first_by_kind(visitor: Visitor, shop: Merchant) -> None:
    shop.paid("ORDER-1")
    shop.order("ORDER-2")
    shop.refund("REFUND-1", "ORDER-1", 200)
    answer = visitor.get("/sandbox/records/").json
    assert answer["kinds"] == [["order", 2], ["refund", 1]]
    assert listed(visitor) == ["REFUND-1", "ORDER-2", "ORDER-1"]
    assert listed(visitor, "order") == ["ORDER-2", "ORDER-1"]
    assert listed(visitor, "no-such-kind") == listed(visitor, "clock") == listed(visitor, "delivery") == []
    assert [(each["status"], each["amount"]) for each in answer["records"]] == [
        ("PROCESSING", {"total": 200, "currency": "CNY"}),
        ("NOTPAY", {"total": 4200, "currency": "CNY"}),
        ("REFUND", {"total": 4200, "currency": "CNY"}),
    ]


def test_a_record_has_its_history(visitor: Visitor, shop: Merchant) -> None:
    shop.paid("ORDER-1")
    shown = record(visitor, "order", "ORDER-1")
    assert [each["event"] for each in shown["history"]] == ["created", "paid"]
    assert shown["actions"] == ["refund", "complain"]
    assert "payer" not in shown


def test_what_a_query_answers_is_shown_on_demand(visitor: Visitor, shop: Merchant) -> None:
    shop.paid("ORDER-1")
    revealed = visitor.post("reveal", {"kind": "order", "number": "ORDER-1"}).json
    assert '"openid"' in revealed["text"]


def test_an_order_is_paid_refunded_and_settled(visitor: Visitor, shop: Merchant, sandbox: Sandbox) -> None:
    shop.order("ORDER-1")
    assert do(visitor, "pay", "order", "ORDER-1").status == 200
    assert shop.query("ORDER-1")["trade_state"] == "SUCCESS"
    assert do(visitor, "refund", "order", "ORDER-1").status == 200
    # It is a call as any other, which the page shows.
    assert sandbox.requests[-1].operation_id == "refund.domestic.refunds.create"
    (refund,) = sandbox.refunds
    assert record(visitor, "refund", refund)["actions"] == ["settle", "settle-fails", "settle-closes"]
    assert do(visitor, "settle", "refund", refund).status == 200
    assert sandbox.refunds[refund]["status"] == "SUCCESS"
    assert record(visitor, "refund", refund)["actions"] == []
    assert record(visitor, "order", "ORDER-1")["actions"] == ["complain"]


@pytest.mark.parametrize(("action", "status"), [("settle-fails", "ABNORMAL"), ("settle-closes", "CLOSED")])
def test_a_refund_can_be_let_fail(visitor: Visitor, shop: Merchant, sandbox: Sandbox, action: str, status: str) -> None:
    shop.paid("ORDER-1")
    shop.refund("REFUND-1", "ORDER-1", 200)
    assert do(visitor, action, "refund", "REFUND-1").status == 200
    assert sandbox.refunds["REFUND-1"]["status"] == status


def test_what_cannot_be_done_is_told_and_not_done(visitor: Visitor, shop: Merchant) -> None:
    shop.order("ORDER-1")
    for action in ("refund", "settle", "pay-fails", "nothing"):
        reply = do(visitor, action, "order", "ORDER-1")
        assert (reply.status, "NOTPAY" in reply.json["message"]) == (400, True)
        assert (reply.json["reason"], reply.json["values"]) == ("no-action", {"status": "NOTPAY"})
    assert do(visitor, "pay", "order", "ORDER-2").status == 404
    assert do(visitor, "pay", "clock", "").status == 400
    assert do(visitor, "pay", "account", "CNY").status == 404
    assert shop.query("ORDER-1")["trade_state"] == "NOTPAY"


def test_what_the_gateway_refuses_is_told(visitor: Visitor, shop: Merchant, sandbox: Sandbox) -> None:
    shop.paid("ORDER-1")
    sandbox.balance = 0
    reply = do(visitor, "refund", "order", "ORDER-1")
    assert reply.status == 400
    assert "NOT_ENOUGH" in reply.json["message"]
    assert (reply.json["reason"], reply.json["values"]) == ("refused", {"message": reply.json["message"]})


def test_numbers_of_all_kinds_of_characters_are_found(visitor: Visitor, sandbox: Sandbox) -> None:
    for number in ("a/b", "a%2Fb", "\u4e2d \u6587", "?x=1#y", ".."):
        sandbox.orders[number] = {"trade_state": "SUCCESS", "out_trade_no": number}
        assert record(visitor, "order", number)["number"] == number


def test_an_order_of_a_test_s_own_is_only_looked_at(visitor: Visitor, sandbox: Sandbox) -> None:
    sandbox.orders["ODD"] = {"trade_state": ["no", "text"], "amount": None}
    assert record(visitor, "order", "ODD")["actions"] == []


def test_what_users_and_banks_decide_is_decided_by_the_page(visitor: Visitor, shop: Merchant) -> None:
    batch(shop, "MAY1", detail("A1", 100))
    authorize(shop, "AUTH1")
    ask(shop, "CODE1")
    ask_for_budget(shop, "BUDGET1")
    ask_sub_merchant(shop, "APPLY1", "1900001121")
    withdraw(shop, "W1", 500)
    withdraw(shop, "W2", 500)
    for kind, number, action, status in (
        ("transfer_detail", "MAY1/A1", "transfer-fails", "FAIL"),
        ("transfer_authorization", "AUTH1", "confirm-authorization", "TAKING_EFFECT"),
        ("permission", "CODE1", "confirm-authorization", "AVAILABLE"),
        ("charity_budget", "BUDGET1", "confirm-budget", "LOCKED"),
        ("sub_mch_authorization", "1900001121/APPLY1", "confirm-sub-merchant", "PASSED"),
        ("withdrawal", "W1", "withdrawal-settles", "SUCCESS"),
        ("withdrawal", "W2", "withdrawal-fails", "FAIL"),
    ):
        assert action in record(visitor, kind, number)["actions"]
        assert do(visitor, action, kind, number).status == 200
        assert (record(visitor, kind, number)["status"], record(visitor, kind, number)["actions"]) == (status, [])


# --- QR codes


def test_a_native_order_has_a_qr_code(visitor: Visitor, shop: Merchant) -> None:
    answer = shop.order("ORDER-1")
    shop.order("ORDER-2", kind="jsapi")
    shown = record(visitor, "order", "ORDER-1")
    assert (shown["code_url"], shown["qr"]) == (answer["code_url"], True)
    reply = visitor.get("/sandbox/qr/order/ORDER-1")
    assert (reply.status, reply.headers["Content-Type"]) == (200, "image/svg+xml")
    assert reply.body.startswith(b"<svg ")
    assert record(visitor, "order", "ORDER-2")["code_url"] is None
    assert visitor.get("/sandbox/qr/order/ORDER-2").status == 404


def test_without_the_extra_there_is_the_link(visitor: Visitor, shop: Merchant, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setitem(sys.modules, "segno", None)
    shop.order("ORDER-1")
    shown = record(visitor, "order", "ORDER-1")
    assert shown["qr"] is False
    assert shown["code_url"].startswith("weixin://")
    assert visitor.get("/sandbox/qr/order/ORDER-1").status == 404


# --- callbacks


def test_callbacks_are_listed_with_their_tries(
    visitor: Visitor, shop: Merchant, callback_server: CallbackServer
) -> None:
    shop.notify_url, callback_server.statuses = callback_server.url, [500, 204]
    shop.paid("ORDER-1")
    (shown,) = visitor.get("/sandbox/deliveries").json
    assert (shown["event_type"], shown["url"], shown["delivered"]) == (
        "TRANSACTION.SUCCESS",
        callback_server.url,
        False,
    )
    assert "500" in shown["posts"][0]["reason"]
    assert "resource" not in shown
    assert visitor.get(f"/sandbox/delivery/{shown['id']}").json == shown
    assert "ORDER-1" in visitor.post("reveal", {"delivery": shown["id"]}).json["text"]


def test_a_callback_is_delivered_again(visitor: Visitor, shop: Merchant, callback_server: CallbackServer) -> None:
    shop.notify_url = callback_server.url
    shop.paid("ORDER-1")
    (shown,) = visitor.get("/sandbox/deliveries").json
    assert visitor.post("again", {"id": shown["id"]}).status == 200
    assert len(callback_server.received) == 2
    again = visitor.get(f"/sandbox/delivery/{shown['id']}").json
    assert ([post["status"] for post in again["posts"]], again["due"]) == ([204, 204], None)
    assert visitor.post("again", {"id": "EV-0"}).status == 400
    assert visitor.get("/sandbox/delivery/EV-0").status == 404


def test_a_callback_to_elsewhere_does_not_go_out_by_the_page(visitor: Visitor, shop: Merchant) -> None:
    shop.paid("ORDER-1")
    (shown,) = visitor.get("/sandbox/deliveries").json
    visitor.post("again", {"id": shown["id"]})
    again = visitor.get(f"/sandbox/delivery/{shown['id']}").json
    assert [post["status"] for post in again["posts"]] == [None, None]
    assert "not sent" in again["posts"][1]["reason"]


# --- the clock, and what is told of it all


def test_the_clock_is_moved_on(visitor: Visitor, shop: Merchant, sandbox: Sandbox) -> None:
    shop.order("ORDER-1")
    before = visitor.get("/sandbox/overview").json["now"]
    assert visitor.post("clock", {"seconds": 8 * 86400}).status == 200
    assert visitor.get("/sandbox/overview").json["now"] - before >= 8 * 86400 * 1000
    assert record(visitor, "order", "ORDER-1")["status"] == "CLOSED"
    for wrong in (-1, "60", None, True, 1e300):
        assert visitor.post("clock", {"seconds": wrong}).status == 400


def test_changes_are_told_whoever_makes_them(visitor: Visitor, shop: Merchant, sandbox: Sandbox) -> None:
    shop.order("ORDER-1")
    with visitor.events() as events:
        assert [kind for kind, _, _ in islice(events, 2)] == ["run", "request"]
        sandbox.pay("ORDER-1")
        assert next(events)[0] == "change"
        sandbox.fail_next("SYSTEM_ERROR")
        assert next(events)[0] == "change"
        sandbox.clock.advance(minutes=1)
        assert next(events)[0] == "change"


@pytest.mark.parametrize(("action", "state"), [("confirm", "SUCCESS"), ("transfer-fails", "FAIL")])
def test_a_transfer_is_confirmed_or_fails(visitor: Visitor, shop: Merchant, action: str, state: str) -> None:
    body = {
        "appid": "wx1",
        "out_bill_no": "FRIEND1",
        "transfer_amount": 100,
        "transfer_remark": "Thank you",
        "openid": "o1",
        "transfer_scene_id": "1000",
        "transfer_scene_report_infos": [{"info_type": "活动名称", "info_content": "Bring a friend"}],
    }
    shop.call("fund_app.mch_transfer.transfer_bills.create", body)
    shown = record(visitor, "transfer", "FRIEND1")
    assert (shown["status"], shown["amount"]["total"]) == ("WAIT_USER_CONFIRM", 100)
    assert shown["actions"] == ["confirm", "transfer-fails"]
    assert do(visitor, action, "transfer", "FRIEND1").status == 200
    shown = record(visitor, "transfer", "FRIEND1")
    assert (shown["status"], shown["actions"]) == (state, [])


def test_orders_that_are_paid_otherwise_are_paid_too(visitor: Visitor, sandbox: Sandbox, shop: Merchant) -> None:
    part = {
        "mchid": sandbox.credentials.mchid,
        "attach": "x",
        "amount": {"total_amount": 10, "currency": "CNY"},
        "description": "kite",
    }
    body = {
        "combine_appid": "wx1",
        "combine_mchid": sandbox.credentials.mchid,
        "combine_out_trade_no": "TOGETHER-1",
        "notify_url": shop.notify_url,
        "sub_orders": [{**part, "out_trade_no": number} for number in ("PART-1", "PART-2")],
    }
    shop.call("combine_transactions.native", body)
    shown = record(visitor, "combined", "TOGETHER-1")
    assert shown["actions"] == ["pay"]
    assert visitor.get("/sandbox/qr/combined/TOGETHER-1").status == 200
    assert do(visitor, "pay", "combined", "TOGETHER-1").status == 200
    assert record(visitor, "combined", "TOGETHER-1")["actions"] == []
    assert record(visitor, "order", "PART-2")["status"] == "SUCCESS"
    assert record(visitor, "order", "PART-2")["parent"] == "TOGETHER-1"
    assert do(visitor, "refund", "order", "PART-2").status == 200


def test_an_order_across_the_border_is_refunded_by_its_own_system(
    visitor: Visitor, sandbox: Sandbox, shop: Merchant
) -> None:
    body = {
        "appid": "wx1",
        "mchid": sandbox.credentials.mchid,
        "description": "kite",
        "out_trade_no": "ABROAD-1",
        "notify_url": shop.notify_url,
        "trade_type": "NATIVE",
        "merchant_category_code": "4111",
        "amount": {"total": 100, "currency": "HKD"},
    }
    shop.call("global_.transactions.native", body)
    assert do(visitor, "pay", "order", "ABROAD-1").status == 200
    assert do(visitor, "refund", "order", "ABROAD-1").json == {}
    assert sandbox.requests[-1].operation_id == "global_.refunds.create"
    assert record(visitor, "order", "ABROAD-1")["actions"] == ["complain"]


def test_a_user_complains(visitor: Visitor, shop: Merchant) -> None:
    shop.paid("ORDER-1")
    assert do(visitor, "complain", "order", "ORDER-1").status == 200
    (number,) = listed(visitor, "complaint")
    shown = record(visitor, "complaint", number)
    assert (shown["status"], shown["parent"]) == ("PENDING", "ORDER-1")


def test_a_service_is_confirmed_and_paid(visitor: Visitor, sandbox: Sandbox) -> None:
    service = {"state": "CREATED", "out_order_no": "S-1", "total_amount": 100}
    sandbox.state.store.put(
        Record(kind="service_order", number="S-1", created=sandbox.clock(), data=service), "created"
    )
    assert do(visitor, "pay", "service_order", "S-1").status == 400
    assert do(visitor, "confirm-service", "service_order", "S-1").status == 200
    shown = record(visitor, "service_order", "S-1")
    assert (shown["status"], shown["actions"]) == ("DOING", [])


def test_with_a_limit_the_latest_callbacks_are_kept_and_those_that_wait(credentials: Credentials) -> None:
    with Sandbox(credentials=credentials, keep=3) as sandbox:
        waiting = sandbox.state.owed("http://127.0.0.1:9/", "REFUND.SUCCESS", {}, sandbox.clock() + 3600)
        for _ in range(6):
            sandbox.callbacks.deliver("http://127.0.0.1:9/", "REFUND.SUCCESS", {}, tries=1)
        assert waiting.number in {delivery.id for delivery in sandbox.callbacks.log}
        assert 3 <= len(sandbox.callbacks.log) <= 4
    with Sandbox(credentials=credentials) as sandbox:
        for _ in range(6):
            sandbox.callbacks.deliver("http://127.0.0.1:9/", "REFUND.SUCCESS", {}, tries=1)
        assert len(sandbox.callbacks.log) == 6
