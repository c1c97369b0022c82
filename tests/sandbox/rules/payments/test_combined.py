"""Combined orders: paid as one, closed as one, refunded one by one."""

from __future__ import annotations

from typing import Any

import pytest

from tests.support.sandbox.merchant import Merchant, Receiver, refused

PATH = {"combine_out_trade_no": "BASKET-1"}


def part(number: str, total: int) -> dict[str, Any]:
    return {
        "mchid": "1900000109",
        "out_trade_no": number,
        "description": "a kite",
        "attach": "mine",
        "amount": {"total_amount": total, "currency": "CNY"},
    }


def basket(url: str) -> dict[str, Any]:
    return {
        "combine_appid": "wx1",
        "combine_mchid": "1900000109",
        "combine_out_trade_no": "BASKET-1",
        "notify_url": url,
        "sub_orders": [part("KITE-1", 100), part("KITE-2", 200)],
    }


def closing(*numbers: str) -> dict[str, Any]:
    return {
        "combine_appid": "wx1",
        "sub_orders": [{"mchid": "1900000109", "out_trade_no": number} for number in numbers],
    }


@pytest.mark.parametrize("number", ["BASKET-1", "KITE-2"])
def test_it_is_paid_as_one_and_refunded_one_by_one(merchant: Merchant, receiver: Receiver, number: str) -> None:
    created = merchant.call("combine_transactions.native", basket(receiver.url))
    assert merchant.call("combine_transactions.native", basket(receiver.url)) == created
    found = merchant.call("combine_transactions.query_by_combine_out_trade_no", None, PATH)
    assert [each["trade_state"] for each in found["sub_orders"]] == ["NOTPAY", "NOTPAY"]

    merchant.sandbox.pay(number)
    found = merchant.call("combine_transactions.query_by_combine_out_trade_no", None, PATH)
    assert [each["trade_state"] for each in found["sub_orders"]] == ["SUCCESS", "SUCCESS"]
    assert receiver.told == [("TRANSACTION.SUCCESS", "BASKET-1")]

    assert merchant.refund("R-2", "KITE-2", 150, 200)["status"] == "PROCESSING"
    found = merchant.call("combine_transactions.query_by_combine_out_trade_no", None, PATH)
    assert [each["trade_state"] for each in found["sub_orders"]] == ["SUCCESS", "REFUND"]
    with refused("ORDERPAID"):
        merchant.call("combine_transactions.close", closing("KITE-1", "KITE-2"), PATH)


def test_it_is_closed_as_one(merchant: Merchant) -> None:
    merchant.call("combine_transactions.native", basket("https://shop.example/wxpay"))
    with refused("INVALID_REQUEST"):
        merchant.call("combine_transactions.close", closing("KITE-1"), PATH)
    merchant.call("combine_transactions.close", closing("KITE-1", "KITE-2"), PATH)
    with pytest.raises(ValueError, match="cannot be paid"):
        merchant.sandbox.pay("BASKET-1")
    with refused("ORDER_CLOSED"):
        merchant.call("combine_transactions.close", closing("KITE-1", "KITE-2"), PATH)


def test_a_part_has_a_number_of_its_own(merchant: Merchant) -> None:
    merchant.order("KITE-2")
    with refused("OUT_TRADE_NO_USED"):
        merchant.call("combine_transactions.native", basket("https://shop.example/wxpay"))
    # Nothing of it is left.
    with refused("ORDER_NOT_EXIST"):
        merchant.call("combine_transactions.query_by_combine_out_trade_no", None, PATH)


def test_its_parts_are_found_through_it_alone(merchant: Merchant) -> None:
    merchant.call("combine_transactions.native", basket("https://shop.example/wxpay"))
    with refused("ORDER_NOT_EXIST"):
        merchant.query("KITE-1")
