"""Profit sharing: at most 30 %, of what is frozen, until it is unfrozen."""

from __future__ import annotations

from typing import Any

import pytest

from tests.sandbox.rules.payments.test_orders import PARTNER
from tests.support.sandbox.merchant import Merchant, Receiver, refused


@pytest.fixture
def payment(merchant: Merchant) -> str:
    """The gateway's number of a payment of 1000 that is frozen to be shared."""
    merchant.order("KITE-1", 1000, settle_info={"profit_sharing": True})
    merchant.sandbox.pay("KITE-1")
    merchant.call(
        "profitsharing.receivers.add",
        {"appid": "wx1", "type": "MERCHANT_ID", "account": "86693852", "name": "Kites", "relation_type": "SUPPLIER"},
    )
    return str(merchant.query("KITE-1")["transaction_id"])


def share(merchant: Merchant, number: str, payment: str, amount: int, **more: Any) -> Any:
    receiver = {"type": "MERCHANT_ID", "account": "86693852", "amount": amount, "description": "for the kite"}
    body = {
        "appid": "wx1",
        "transaction_id": payment,
        "out_order_no": number,
        "receivers": [receiver],
        "unfreeze_unsplit": False,
        "notify_url": merchant.notify_url,
    }
    return merchant.call("profitsharing.orders.create", {**body, **more})


def unfreeze(merchant: Merchant, number: str, payment: str) -> Any:
    body = {"transaction_id": payment, "out_order_no": number, "description": "the rest"}
    return merchant.call("profitsharing.orders.unfreeze", body)


def unsplit(merchant: Merchant, payment: str) -> int:
    path = {"transaction_id": payment}
    return int(merchant.call("profitsharing.transactions.amounts", None, path)["unsplit_amount"])


def test_a_share_is_on_its_way_then_there(merchant: Merchant, receiver: Receiver, payment: str) -> None:
    receiver.events.clear()
    before = merchant.sandbox.balance
    accepted = share(merchant, "SHARE1", payment, 200)
    assert (accepted["state"], accepted["receivers"][0]["result"]) == ("PROCESSING", "PENDING")
    assert share(merchant, "SHARE1", payment, 200) == accepted
    with refused("INVALID_REQUEST"):
        share(merchant, "SHARE1", payment, 201)
    assert (unsplit(merchant, payment), merchant.sandbox.balance) == (800, before - 200)

    merchant.sandbox.clock.advance(minutes=1)
    path, query = {"out_order_no": "SHARE1"}, {"transaction_id": payment}
    found = merchant.call("profitsharing.orders.query_by_out_order_no", None, path, query)
    assert (found["state"], found["receivers"][0]["result"]) == ("FINISHED", "SUCCESS")
    assert [event.event_type for event in receiver.events] == ["PROFITSHARING.SUCCESS"]


def test_no_more_than_30_percent_is_shared(merchant: Merchant, payment: str) -> None:
    share(merchant, "SHARE1", payment, 300)
    with refused("RULE_LIMIT"):
        share(merchant, "SHARE2", payment, 1)
    query = {"sub_mchid": "1900000111"}
    assert merchant.call("profitsharing.merchant_configs.query_by_sub_mchid", None, query)["max_ratio"] == 3000


def test_nor_what_is_unfrozen(merchant: Merchant, payment: str) -> None:
    share(merchant, "SHARE1", payment, 100, unfreeze_unsplit=True)
    assert unsplit(merchant, payment) == 0
    with refused("NOT_ENOUGH"):
        share(merchant, "SHARE2", payment, 1)


def test_unfreezing_gives_the_rest_free(merchant: Merchant, payment: str) -> None:
    first = unfreeze(merchant, "REST1", payment)
    assert first["out_order_no"] == "REST1"
    assert unfreeze(merchant, "REST1", payment) == first
    with refused("NOT_ENOUGH"):
        unfreeze(merchant, "REST2", payment)
    with refused("NOT_ENOUGH"):
        share(merchant, "SHARE1", payment, 1)


def test_nor_what_was_never_frozen_or_paid_or_to_whom_was_not_added(merchant: Merchant, payment: str) -> None:
    merchant.paid("KITE-2", 1000)
    unfrozen = str(merchant.query("KITE-2")["transaction_id"])
    with refused("INVALID_REQUEST"):
        share(merchant, "SHARE1", unfrozen, 1)
    with refused("INVALID_REQUEST"):
        unfreeze(merchant, "REST1", unfrozen)
    with refused("RESOURCE_NOT_EXISTS"):
        unsplit(merchant, unfrozen)
    with refused("INVALID_REQUEST"):
        share(merchant, "SHARE1", "4200000000", 1)
    merchant.call("profitsharing.receivers.delete", {"appid": "wx1", "type": "MERCHANT_ID", "account": "86693852"})
    with refused("INVALID_REQUEST"):
        share(merchant, "SHARE1", payment, 1)


def test_what_was_refunded_is_shared_no_more(merchant: Merchant, payment: str) -> None:
    share(merchant, "SHARE1", payment, 200)
    merchant.refund("R1", "KITE-1", 1000, 1000)
    assert unsplit(merchant, payment) == 0
    with refused("NOT_ENOUGH"):
        share(merchant, "SHARE2", payment, 1)


def test_a_share_has_a_receiver(merchant: Merchant, payment: str) -> None:
    with refused("PARAM_ERROR") as caught:
        share(merchant, "SHARE1", payment, 1, receivers=[])
    assert "/body/receivers" in str(caught.value)


def test_a_partners_payment_is_shared_in_the_sub_merchants_name(merchant: Merchant) -> None:
    whose = {"sub_mchid": PARTNER["sub_mchid"]}
    merchant.call("pay.partner.transactions.native", {**PARTNER, "settle_info": {"profit_sharing": True}})
    merchant.sandbox.pay("KITE-SUB")
    receiver = {"appid": "wx1", "type": "MERCHANT_ID", "account": "86693852", "relation_type": "SUPPLIER", "name": "K"}
    merchant.call("profitsharing.receivers.add", {**receiver, **whose})
    payment = merchant.sandbox.orders["KITE-SUB"]["transaction_id"]
    for wrong in ({}, {"sub_mchid": "1900000112"}):
        with refused("INVALID_REQUEST"):
            share(merchant, "SHARE1", payment, 10, **wrong)
    shared = share(merchant, "SHARE1", payment, 10, **whose)
    path, query = {"out_order_no": "SHARE1"}, {"transaction_id": payment}
    assert merchant.call("profitsharing.orders.query_by_out_order_no", None, path, {**query, **whose}) == shared
    with refused("RESOURCE_NOT_EXISTS"):
        merchant.call("profitsharing.orders.query_by_out_order_no", None, path, query)


def test_a_share_is_returned_up_to_itself(merchant: Merchant, payment: str) -> None:
    before = merchant.sandbox.balance
    share(merchant, "SHARE1", payment, 200)
    body = {
        "out_order_no": "SHARE1",
        "out_return_no": "BACK1",
        "return_mchid": "86693852",
        "amount": 150,
        "description": "broken",
    }
    with refused("INVALID_REQUEST"):
        merchant.call("profitsharing.return_orders.create", body)
    merchant.sandbox.clock.advance(minutes=1)
    returned = merchant.call("profitsharing.return_orders.create", body)
    assert returned["result"] == "SUCCESS"
    path, query = {"out_return_no": "BACK1"}, {"out_order_no": "SHARE1"}
    assert merchant.call("profitsharing.return_orders.query_by_out_return_no", None, path, query) == returned
    with refused("NOT_ENOUGH"):
        merchant.call("profitsharing.return_orders.create", {**body, "out_return_no": "BACK2", "amount": 51})
    assert merchant.sandbox.balance == before - 50
