"""Service orders of WeChat Pay score."""

from __future__ import annotations

from typing import Any

import pytest

from tests.support.sandbox.merchant import Merchant, Receiver, refused

GROUP = "payscore.serviceorder"
PATH = {"out_order_no": "RENT1"}


def create(merchant: Merchant, **more: Any) -> Any:
    body = {
        "out_order_no": "RENT1",
        "appid": "wx1",
        "service_id": "S1",
        "service_introduction": "A power bank",
        "time_range": {"start_time": "OnAccept"},
        "risk_fund": {"name": "DEPOSIT", "amount": 9900},
        "notify_url": merchant.notify_url,
    }
    return merchant.call(f"{GROUP}.create", {**body, **more})


def complete(merchant: Merchant, amount: int, **more: Any) -> Any:
    payments = [{"name": "rent", "amount": amount}]
    body = {"appid": "wx1", "service_id": "S1", "post_payments": payments, "total_amount": amount}
    return merchant.call(f"{GROUP}.complete", {**body, **more}, PATH)


def query(merchant: Merchant) -> Any:
    return merchant.call(f"{GROUP}.query", None, None, {"out_order_no": "RENT1", "service_id": "S1", "appid": "wx1"})


def test_it_is_confirmed_completed_and_paid(merchant: Merchant, receiver: Receiver) -> None:
    before = merchant.sandbox.balance
    created = create(merchant)
    assert (created["state"], bool(created["package"])) == ("CREATED", True)
    assert create(merchant) == created
    with refused("INVALID_ORDER_STATE"):
        complete(merchant, 300)
    merchant.sandbox.confirm_service("RENT1", openid="o7")
    found = query(merchant)
    assert (found["state"], found["openid"]) == ("DOING", "o7")
    completed = complete(merchant, 300)
    assert completed["collection"]["state"] == "USER_PAYING"
    assert complete(merchant, 300) == completed
    merchant.sandbox.pay("RENT1")
    found = query(merchant)
    assert (found["state"], found["collection"]["paid_amount"]) == ("DONE", 300)
    assert merchant.sandbox.balance == before + 300
    assert [event.event_type for event in receiver.events] == ["PAYSCORE.USER_CONFIRM", "PAYSCORE.USER_PAID"]
    with refused("ORDER_DONE"):
        complete(merchant, 301)
    with pytest.raises(ValueError, match="cannot be paid: it is DONE"):
        merchant.sandbox.pay("RENT1")


def test_or_paid_by_itself(merchant: Merchant) -> None:
    create(merchant, need_user_confirm=False, openid="o1")
    complete(merchant, 300)
    merchant.sandbox.clock.advance(minutes=1)
    assert query(merchant)["state"] == "DONE"


def test_amounts_add_up_and_stay_below_the_risk_fund(merchant: Merchant) -> None:
    create(merchant, need_user_confirm=False, openid="o1")
    with refused("PARAM_ERROR"):
        complete(merchant, 300, total_amount=301)
    with refused("INVALID_REQUEST"):
        complete(merchant, 9901)
    complete(merchant, 300)
    body = {"appid": "wx1", "service_id": "S1", "post_payments": [{"name": "rent", "amount": 200}], "total_amount": 200}
    assert merchant.call(f"{GROUP}.modify", body, PATH)["total_amount"] == 200
    with refused("INVALID_REQUEST"):
        more = [{"name": "rent", "amount": 201}]
        merchant.call(f"{GROUP}.modify", {**body, "post_payments": more, "total_amount": 201}, PATH)


def test_it_is_cancelled_or_expires(merchant: Merchant) -> None:
    create(merchant)
    body = {"appid": "wx1", "service_id": "S1", "reason": "no power bank left"}
    cancelled = merchant.call(f"{GROUP}.cancel", body, PATH)
    assert cancelled["out_order_no"] == "RENT1"
    assert query(merchant)["state"] == "REVOKED"
    assert merchant.call(f"{GROUP}.cancel", body, PATH) == cancelled
    with refused("ORDER_CANCELED"):
        merchant.call(f"{GROUP}.cancel", {**body, "reason": "no umbrella left"}, PATH)
    with pytest.raises(ValueError, match="cannot be confirmed: it is REVOKED"):
        merchant.sandbox.confirm_service("RENT1")
    create(merchant, out_order_no="RENT2")
    merchant.sandbox.clock.advance(days=30)
    found = merchant.call(f"{GROUP}.query", None, None, {"out_order_no": "RENT2", "service_id": "S1", "appid": "wx1"})
    assert found["state"] == "EXPIRED"


def test_one_that_is_completed_is_cancelled_as_long_as_it_is_not_paid(merchant: Merchant) -> None:
    before = merchant.sandbox.balance
    create(merchant, need_user_confirm=False, openid="o1")
    complete(merchant, 300)
    merchant.call(f"{GROUP}.cancel", {"appid": "wx1", "reason": "it was broken"}, PATH)
    merchant.sandbox.clock.advance(minutes=5)
    assert (query(merchant)["state"], merchant.sandbox.balance) == ("REVOKED", before)
    create(merchant, out_order_no="RENT2", need_user_confirm=False, openid="o1")
    payments = [{"name": "rent", "amount": 300}]
    body = {"appid": "wx1", "service_id": "S1", "post_payments": payments, "total_amount": 300}
    merchant.call(f"{GROUP}.complete", body, {"out_order_no": "RENT2"})
    merchant.sandbox.pay("RENT2")
    with refused("ORDER_DONE"):
        merchant.call(f"{GROUP}.cancel", {"appid": "wx1", "reason": "it was broken"}, {"out_order_no": "RENT2"})


def test_one_that_was_never_created_does_not_exist(merchant: Merchant) -> None:
    with refused("ORDER_NOT_EXIST"):
        query(merchant)
    with pytest.raises(LookupError, match="there is no service order 'RENT1'"):
        merchant.sandbox.confirm_service("RENT1")


@pytest.mark.parametrize("operation", ["send_pendingmessage", "send_prepaidmessage"])
def test_a_message_is_of_an_order_that_goes_on(merchant: Merchant, operation: str) -> None:
    payments = [{"name": "rent", "amount": 300}]
    body = {"service_id": "S1", "post_payments": payments, "total_amount": 300}
    with refused("ORDER_NOT_EXIST"):
        merchant.call(f"{GROUP}.{operation}", body, PATH)
    create(merchant)
    with refused("INVALID_ORDER_STATE"):
        merchant.call(f"{GROUP}.{operation}", body, PATH)
    merchant.sandbox.confirm_service("RENT1")
    assert merchant.call(f"{GROUP}.{operation}", body, PATH) is None
