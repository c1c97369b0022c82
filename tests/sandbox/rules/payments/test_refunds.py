"""Refunds: never more than was paid, in fifty parts at most, settled, closed, abnormal."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

import pytest

from tests.sandbox.rules.payments.test_orders import PARTNER
from tests.support.sandbox.merchant import Merchant, Receiver, refused
from wxpay_client.api.refunds import RefundSuccessEvent

if TYPE_CHECKING:
    from wxpay_client.sandbox import Sandbox


def test_a_refund_is_processed_then_settled(merchant: Merchant, receiver: Receiver) -> None:
    merchant.paid("KITE-1")
    accepted = merchant.refund("R-1", "KITE-1", 200)
    assert (accepted["status"], accepted["out_trade_no"], accepted["amount"]["refund"]) == (
        "PROCESSING",
        "KITE-1",
        200,
    )
    assert merchant.query_refund("R-1") == accepted
    merchant.sandbox.settle("R-1")
    settled = merchant.query_refund("R-1")
    assert (settled["status"], settled["refund_id"]) == ("SUCCESS", accepted["refund_id"])
    assert settled["success_time"]
    assert receiver.told == [("TRANSACTION.SUCCESS", "KITE-1"), ("REFUND.SUCCESS", "R-1")]
    with pytest.raises(ValueError, match="cannot be settled: it is SUCCESS"):
        merchant.sandbox.settle("R-1")


def test_or_settled_by_itself_after_five_minutes(merchant: Merchant, receiver: Receiver) -> None:
    merchant.paid("KITE-1")
    merchant.refund("R-1", "KITE-1", 200)
    merchant.sandbox.clock.advance(minutes=4)
    assert merchant.query_refund("R-1")["status"] == "PROCESSING"
    merchant.sandbox.clock.advance(minutes=1)
    assert merchant.query_refund("R-1")["status"] == "SUCCESS"
    assert receiver.told[-1] == ("REFUND.SUCCESS", "R-1")


def test_a_payment_is_refunded_in_parts_and_never_in_more_than_itself(merchant: Merchant) -> None:
    merchant.paid("KITE-1", 1000)
    merchant.refund("R-1", "KITE-1", 400, 1000)
    merchant.refund("R-2", "KITE-1", 600, 1000)
    assert merchant.query("KITE-1")["trade_state"] == "REFUND"
    with refused("INVALID_REQUEST"):
        merchant.refund("R-3", "KITE-1", 1, 1000)
    merchant.sandbox.settle("R-2", status="CLOSED")
    merchant.refund("R-3", "KITE-1", 600, 1000)


def test_fifty_parts_are_the_most(merchant: Merchant) -> None:
    merchant.paid("KITE-1", 1000)
    for number in range(50):
        merchant.refund(f"R-{number}", "KITE-1", 1, 1000)
    with refused("INVALID_REQUEST"):
        merchant.refund("R-50", "KITE-1", 1, 1000)


@pytest.mark.parametrize(
    "amount",
    [
        {"refund": 1, "total": 4201, "currency": "CNY"},
        {"refund": 1, "total": 4200, "currency": "HKD"},
        {"refund": 4201, "total": 4200, "currency": "CNY"},
    ],
)
def test_amounts_have_to_fit_the_order(merchant: Merchant, amount: dict[str, Any]) -> None:
    merchant.paid("KITE-1", 4200)
    body = {"out_trade_no": "KITE-1", "out_refund_no": "R-1", "amount": amount}
    with refused("INVALID_REQUEST"):
        merchant.call("refund.domestic.refunds.create", body)


def test_what_is_not_paid_is_not_refunded(merchant: Merchant) -> None:
    with refused("RESOURCE_NOT_EXISTS"):
        merchant.refund("R-1", "NEVER-1", 1)
    merchant.order("KITE-1")
    with refused("INVALID_REQUEST"):
        merchant.refund("R-1", "KITE-1", 1)
    with refused("RESOURCE_NOT_EXISTS"):
        merchant.query_refund("R-1")


def test_nor_what_was_paid_more_than_a_year_ago(merchant: Merchant) -> None:
    merchant.paid("KITE-1")
    merchant.sandbox.clock.advance(days=365)
    merchant.refund("R-1", "KITE-1", 1)
    merchant.sandbox.clock.advance(days=2)
    with refused("INVALID_REQUEST"):
        merchant.refund("R-2", "KITE-1", 1)


def test_the_same_refund_again_is_the_same_answer(merchant: Merchant) -> None:
    merchant.paid("KITE-1")
    first, left = merchant.refund("R-1", "KITE-1", 200), merchant.sandbox.balance
    assert merchant.refund("R-1", "KITE-1", 200) == first
    assert merchant.sandbox.balance == left
    with refused("INVALID_REQUEST"):
        merchant.refund("R-1", "KITE-1", 201)
    assert list(merchant.sandbox.refunds) == ["R-1"]


def test_an_account_without_money_pays_nothing_back(merchant: Merchant) -> None:
    merchant.paid("KITE-1")
    merchant.sandbox.balance = 199
    with refused("NOT_ENOUGH"):
        merchant.refund("R-1", "KITE-1", 200)
    merchant.sandbox.balance = 200
    assert merchant.refund("R-1", "KITE-1", 200)["status"] == "PROCESSING"
    assert merchant.sandbox.balance == 0


def test_a_refund_that_was_closed_may_be_asked_for_again(merchant: Merchant, receiver: Receiver) -> None:
    merchant.paid("KITE-1")
    before = merchant.sandbox.balance
    merchant.refund("R-1", "KITE-1", 4200)
    merchant.sandbox.settle("R-1", status="CLOSED")
    assert (merchant.query("KITE-1")["trade_state"], merchant.sandbox.balance) == ("SUCCESS", before)
    assert merchant.refund("R-1", "KITE-1", 4200)["status"] == "PROCESSING"
    merchant.sandbox.settle("R-1")
    assert [kind for kind, _ in receiver.told] == ["TRANSACTION.SUCCESS", "REFUND.CLOSED", "REFUND.SUCCESS"]


def test_an_abnormal_refund_is_sent_elsewhere(merchant: Merchant, receiver: Receiver) -> None:
    merchant.paid("KITE-1")
    accepted = merchant.refund("R-1", "KITE-1", 200)
    body = {"out_refund_no": "R-1", "type": "MERCHANT_BANK_CARD"}
    path = {"refund_id": accepted["refund_id"]}
    with refused("INVALID_REQUEST"):
        merchant.call("refund.domestic.refunds.apply_abnormal_refund", body, path)
    merchant.sandbox.settle("R-1", status="ABNORMAL")
    assert merchant.query_refund("R-1")["status"] == "ABNORMAL"
    again = merchant.call("refund.domestic.refunds.apply_abnormal_refund", body, path)
    assert again["status"] == "PROCESSING"
    merchant.sandbox.settle("R-1")
    assert [kind for kind, _ in receiver.told][1:] == ["REFUND.ABNORMAL", "REFUND.SUCCESS"]


def test_only_what_is_known_is_settled_and_only_as_it_can_be(sandbox: Sandbox) -> None:
    with pytest.raises(LookupError, match="there is no refund 'R-1'"):
        sandbox.settle("R-1")
    with pytest.raises(ValueError, match="expected one of SUCCESS, CLOSED, ABNORMAL, got 'PAID'"):
        sandbox.settle("R-1", status="PAID")


def test_the_accounts_that_pay_come_to_the_refund(merchant: Merchant) -> None:
    merchant.paid("KITE-1")
    body = {"out_trade_no": "KITE-1", "out_refund_no": "R1"}
    for amounts in ([1], [99, 2], []):
        parts = [{"account": "AVAILABLE", "amount": amount} for amount in amounts]
        with refused("PARAM_ERROR") as caught:
            merchant.call("refund.domestic.refunds.create", {**body, "amount": amount_of(100, **{"from": parts})})
        assert "/body/amount/from" in str(caught.value)
    parts = [{"account": "AVAILABLE", "amount": 99}, {"account": "UNAVAILABLE", "amount": 1}]
    amount = amount_of(100, **{"from": parts})
    refund = merchant.call("refund.domestic.refunds.create", {**body, "amount": amount})
    assert refund["amount"]["from"] == parts


def amount_of(refund: int, total: int = 4200, **more: Any) -> dict[str, Any]:
    return {"refund": refund, "total": total, "currency": "CNY", **more}


def test_both_numbers_are_of_one_payment(merchant: Merchant) -> None:
    for number in ("KITE-1", "KITE-2"):
        merchant.paid(number)
    payment = merchant.query("KITE-1")["transaction_id"]
    with refused("INVALID_REQUEST"):
        merchant.refund("R1", "KITE-2", 100, transaction_id=payment)
    assert merchant.refund("R1", "KITE-1", 100, transaction_id=payment)["out_trade_no"] == "KITE-1"


def test_a_partners_refund_names_the_sub_merchant(merchant: Merchant) -> None:
    merchant.call("pay.partner.transactions.native", PARTNER)
    merchant.sandbox.pay("KITE-SUB")
    merchant.paid("KITE-1")
    whose = {"sub_mchid": PARTNER["sub_mchid"]}
    body = {"out_trade_no": "KITE-SUB", "out_refund_no": "R1", "amount": amount_of(100, 100)}
    for wrong in ({}, {"sub_mchid": "1900000112"}):
        with refused("RESOURCE_NOT_EXISTS"):
            merchant.call("refund.domestic.refunds.create", {**body, **wrong})
    with refused("RESOURCE_NOT_EXISTS"):
        merchant.refund("R1", "KITE-1", 100, **whose)
    refund = merchant.call("refund.domestic.refunds.create", {**body, **whose})
    path, operation = {"out_refund_no": "R1"}, "refund.domestic.refunds.query_by_out_refund_no"
    assert merchant.call(operation, None, path, whose) == refund
    for wrong in ({}, {"sub_mchid": "1900000112"}):
        with refused("RESOURCE_NOT_EXISTS"):
            merchant.call(operation, None, path, wrong)


@pytest.mark.parametrize("group", ["refunds", "global_.refunds"])
def test_across_the_border(merchant: Merchant, receiver: Receiver, group: str) -> None:
    order = {
        "mchid": "1900000109",
        "appid": "wx1",
        "description": "a kite",
        "out_trade_no": "KITE-HK",
        "notify_url": receiver.url,
        "trade_type": "NATIVE",
        "merchant_category_code": "4111",
        "amount": {"total": 888, "currency": "HKD"},
    }
    merchant.call("transactions.native", order)
    merchant.sandbox.pay("KITE-HK")
    body = {
        "mchid": "1900000109",
        "appid": "wx1",
        "out_trade_no": "KITE-HK",
        "out_refund_no": "R-HK",
        "notify_url": receiver.url,
        "amount": {"refund": 88, "total": 888, "currency": "HKD"},
    }
    accepted = merchant.call(f"{group}.create", body)
    assert accepted["amount"]["refund"] == 88
    whose = {"mchid": "1900000109"}
    found = merchant.call(f"{group}.query_by_out_refund_no", None, {"out_refund_no": "R-HK"}, whose)
    assert (found["status"], found["id"]) == ("PROCESSING", accepted["id"])
    assert merchant.call(f"{group}.query_by_refund_id", None, {"refund_id": found["id"]}, whose) == found
    listed = merchant.call(f"{group}.list", None, None, {**whose, "out_trade_no": "KITE-HK", "offset": 0, "count": 10})
    assert [item["out_refund_no"] for item in listed["data"]] == ["R-HK"]
    assert (listed["total_num"], listed["amount"]["total"]) == (1, 888)
    merchant.sandbox.settle("R-HK")
    assert receiver.told[-1] == ("REFUND.SUCCESS", "R-HK")
    event = receiver.events[-1]
    assert isinstance(event, RefundSuccessEvent)
    assert event.misfits == ()
    assert (event.resource.recv_account, event.resource.user_received_account) == ("支付用户零钱", None)
    # The mainland's is another system.
    with refused("RESOURCE_NOT_EXISTS"):
        merchant.query_refund("R-HK")
