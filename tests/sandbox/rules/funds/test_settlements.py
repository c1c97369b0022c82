"""Settlements across the border: a day's payments less its refunds, on the day after."""

from __future__ import annotations

from datetime import datetime, timedelta, timezone
from typing import Any

import pytest

from tests.sandbox.rules.payments.test_orders import CROSS_BORDER
from tests.support.sandbox.merchant import Merchant

BEIJING = timezone(timedelta(hours=8))


def settlements(merchant: Merchant, state: str, **asked: Any) -> Any:
    query = {"settle_state": state, "offset": 0, "limit": 10, **asked}
    return merchant.call("global_.settle.settlements.list", None, None, query)


def paid(merchant: Merchant, number: str, total: int, **more: Any) -> None:
    amount = {"total": total, "currency": "HKD"}
    merchant.call("transactions.native", {**CROSS_BORDER, "out_trade_no": number, "amount": amount, **more})
    merchant.sandbox.pay(number)


def day(merchant: Merchant) -> str:
    return datetime.fromtimestamp(merchant.sandbox.clock(), BEIJING).strftime("%Y%m%d")


def begin_of_day(merchant: Merchant) -> None:
    now = datetime.fromtimestamp(merchant.sandbox.clock(), BEIJING)
    midnight = now.replace(hour=0, minute=0, second=1, microsecond=0) + timedelta(days=1)
    merchant.sandbox.clock.advance(seconds=(midnight - now).total_seconds())


def test_a_day_is_settled_on_the_day_after(merchant: Merchant) -> None:
    begin_of_day(merchant)
    first = day(merchant)
    paid(merchant, "KITE-1", 888)
    paid(merchant, "KITE-2", 100)
    merchant.paid("KITE-3", 7)
    refund = {"refund": 300, "total": 888, "currency": "HKD"}
    merchant.call(
        "refunds.create",
        {
            "mchid": merchant.sandbox.credentials.mchid,
            "appid": "wx1",
            "out_trade_no": "KITE-1",
            "out_refund_no": "R-1",
            "amount": refund,
        },
    )
    amount = {"currency": "HKD", "pay": 988, "refund": 300, "net": 688, "fee": 0}
    (open_,) = settlements(merchant, "UNSETTLE")["data"]
    assert open_["amount"] == {**amount, "settled": 0, "unsettle": 688}
    assert settlements(merchant, "SETTLED")["data"] == []

    merchant.sandbox.clock.advance(days=1)
    second = day(merchant)
    paid(merchant, "KITE-4", 5)
    (settled,) = settlements(merchant, "SETTLED")["data"]
    assert settled["amount"] == {**amount, "settled": 688, "unsettle": 0}
    days = (settled["trade_start_date"], settled["trade_end_date"], settled["settlement_date"])
    assert days == (first, first, second)
    (open_,) = settlements(merchant, "UNSETTLE")["data"]
    assert open_["amount"]["unsettle"] == 5


@pytest.mark.parametrize("group", ["settle", "global_.settle"])
def test_a_part_at_a_time(merchant: Merchant, group: str) -> None:
    begin_of_day(merchant)
    dates = []
    for number in range(3):
        paid(merchant, f"KITE-{number}", 100 + number)
        merchant.sandbox.clock.advance(days=1)
        dates.append(day(merchant))
    query = {"settle_state": "SETTLED", "offset": 1, "limit": 1}
    found = merchant.call(f"{group}.settlements.list", None, None, query)
    assert ([each["settlement_date"] for each in found["data"]], found["total_count"]) == (dates[1:2], 3)
    span = {"settle_start_date": dates[1], "settle_end_date": dates[1]}
    assert [each["amount"]["net"] for each in settlements(merchant, "SETTLED", **span)["data"]] == [101]
    assert settlements(merchant, "SETTLED", sub_mchid="1900000111")["data"] == []
