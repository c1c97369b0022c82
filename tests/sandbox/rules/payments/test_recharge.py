"""Refunds across the border that the recharged account pays for."""

from __future__ import annotations

from typing import Any

import pytest

from tests.sandbox.rules.funds.test_settlements import begin_of_day, settlements
from tests.sandbox.rules.payments.test_orders import CROSS_BORDER
from tests.support.sandbox.merchant import Merchant, refused

GROUP = "global_.refund"


def left(merchant: Merchant, of: str = "") -> int:
    operation = f"{GROUP}.partner.recharge_balance.query_by_sub_mchid" if of else f"{GROUP}.recharge_balance.query"
    found = merchant.call(operation, None, {"sub_mchid": of} if of else None)
    assert found["currency"] == "HKD"
    return int(found["remaining_amount"])


def refund(merchant: Merchant, number: str, amount: int, **more: Any) -> Any:
    body = {
        "mchid": merchant.sandbox.credentials.mchid,
        "appid": "wx1",
        "out_trade_no": CROSS_BORDER["out_trade_no"],
        "out_refund_no": number,
        "source": "REFUND_SOURCE_RECHARGE_FUNDS",
        "amount": {"refund": amount, "total": 888, "currency": "HKD"},
    }
    return merchant.call("global_.refunds.create", {**body, **more})


def status(merchant: Merchant, number: str) -> str:
    query = {"mchid": merchant.sandbox.credentials.mchid}
    found = merchant.call("global_.refunds.query_by_out_refund_no", None, {"out_refund_no": number}, query)
    assert found["fund_source"] == "REFUND_SOURCE_RECHARGE_FUNDS"
    return str(found["status"])


def test_the_recharged_account_pays_for_refunds_that_say_so(merchant: Merchant) -> None:
    begin_of_day(merchant)
    merchant.call("transactions.native", CROSS_BORDER)
    merchant.sandbox.pay(CROSS_BORDER["out_trade_no"])
    before, of_sub_merchant = left(merchant), left(merchant, "1900000111")
    refund(merchant, "R1", 300)
    assert (left(merchant), left(merchant, "1900000111")) == (before - 300, of_sub_merchant)
    # What is not settled yet stays whole.
    (day,) = settlements(merchant, "UNSETTLE")["data"]
    assert (day["amount"]["pay"], day["amount"]["refund"], day["amount"]["net"]) == (888, 0, 888)
    assert status(merchant, "R1") == "PROCESSING"

    merchant.sandbox.settle("R1", status="CLOSED")
    assert (left(merchant), status(merchant, "R1")) == (before, "REFUNDCLOSE")


def test_no_more_than_it_holds(merchant: Merchant) -> None:
    merchant.call("transactions.native", CROSS_BORDER)
    merchant.sandbox.pay(CROSS_BORDER["out_trade_no"])
    merchant.sandbox.state.hold(299, "RECHARGE")
    with refused("NOT_ENOUGH"):
        refund(merchant, "R1", 300)
    refund(merchant, "R1", 299)
    assert left(merchant) == 0
    assert refund(merchant, "R2", 300, source="REFUND_SOURCE_UNSETTLED_FUNDS")["amount"]["refund"] == 300


@pytest.mark.parametrize("whose", ["1900000111", "1900000112"])
def test_each_sub_merchant_has_its_own(merchant: Merchant, whose: str) -> None:
    parties = {"sp_mchid": merchant.sandbox.credentials.mchid, "sp_appid": "wx1", "sub_mchid": whose}
    order = {name: value for name, value in CROSS_BORDER.items() if name not in {"mchid", "appid"}}
    merchant.call("global_.transactions.native", {**order, **parties})
    merchant.sandbox.pay(CROSS_BORDER["out_trade_no"])
    before = {each: left(merchant, each) for each in ("", "1900000111", "1900000112")}
    body = {
        **parties,
        "out_trade_no": CROSS_BORDER["out_trade_no"],
        "out_refund_no": "R1",
        "source": "REFUND_SOURCE_RECHARGE_FUNDS",
        "amount": {"refund": 88, "total": 888, "currency": "HKD"},
    }
    merchant.call("global_.refunds.create", body)
    assert {each: before[each] - left(merchant, each) for each in before} == {
        **dict.fromkeys(before, 0),
        whose: 88,
    }
