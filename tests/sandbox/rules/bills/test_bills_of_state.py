"""Bills: made from what happened, with a digest that is right, and sums that reconcile."""

from __future__ import annotations

from datetime import date, datetime, timedelta, timezone
from decimal import Decimal
from typing import Any

import pytest

from tests.support.sandbox.merchant import Merchant, refused
from wxpay_client import (
    FundFlowBillRow,
    FundFlowBillSums,
    StatementRow,
    TradeBillRow,
    TradeBillSums,
    TransportError,
)
from wxpay_client.sandbox import Fault

BEIJING = timezone(timedelta(hours=8))


def day(merchant: Merchant) -> date:
    return datetime.fromtimestamp(merchant.sandbox.clock(), BEIJING).date()


def next_day(merchant: Merchant) -> date:
    """Let the day end; the day that ended."""
    ended = day(merchant)
    merchant.sandbox.clock.advance(days=1)
    return ended


def begin_of_day(merchant: Merchant) -> None:
    """Move on to just after midnight, so that what follows is of one day."""
    now = datetime.fromtimestamp(merchant.sandbox.clock(), BEIJING)
    midnight = now.replace(hour=0, minute=0, second=0, microsecond=0) + timedelta(days=1, seconds=1)
    merchant.sandbox.clock.advance(seconds=(midnight - now).total_seconds())


def business_day(merchant: Merchant) -> None:
    begin_of_day(merchant)
    merchant.paid("KITE-1", 1000)
    merchant.paid("KITE-2", 250)
    merchant.order("KITE-3", 7)
    merchant.refund("R-1", "KITE-1", 300, 1000)
    merchant.refund("R-2", "KITE-2", 250, 250)
    merchant.sandbox.settle("R-2", status="CLOSED")


@pytest.mark.parametrize("tar_type", [None, "GZIP"])
def test_the_bill_of_trades_has_what_happened(merchant: Merchant, tar_type: str | None) -> None:
    business_day(merchant)
    client: Any = merchant.client
    with client.download(client.bill.tradebill(bill_date=next_day(merchant), tar_type=tar_type)) as file:
        rows = file.rows(TradeBillRow)
        found = [(row.trade_state, row.out_trade_no, row.total, row.refund, row.description) for row in rows]
    assert found == [
        ("SUCCESS", "KITE-1", 1000, 0, "a kite"),
        ("SUCCESS", "KITE-2", 250, 0, "a kite"),
        ("REFUND", "KITE-1", 0, 300, "a kite"),
    ]
    assert rows.sums == TradeBillSums(
        count=3,
        settlement_total=1250,
        settlement_refund=300,
        coupon_refund=0,
        fee=Decimal("5.7"),
        total=1250,
        refund=300,
    )


def test_or_the_payments_alone(merchant: Merchant) -> None:
    business_day(merchant)
    client: Any = merchant.client
    with client.download(client.bill.tradebill(bill_date=next_day(merchant), bill_type="SUCCESS")) as file:
        rows = file.rows(TradeBillRow)
        found = [(row.out_trade_no, row.total, row.refund, row.refund_id) for row in rows]
    assert found == [("KITE-1", 1000, None, None), ("KITE-2", 250, None, None)]
    assert isinstance(rows.sums, TradeBillSums)
    assert (rows.sums.count, rows.sums.total, rows.sums.refund) == (2, 1250, None)


def test_or_the_refunds_alone(merchant: Merchant) -> None:
    business_day(merchant)
    merchant.sandbox.settle("R-1")
    client: Any = merchant.client
    with client.download(client.bill.tradebill(bill_date=next_day(merchant), bill_type="REFUND")) as file:
        rows = file.rows(TradeBillRow)
        (refund,) = rows
    assert (refund.out_refund_no, refund.refund, refund.refund_status) == ("R-1", 300, "SUCCESS")
    assert refund.refund_applied_time is not None
    assert refund.refund_success_time is not None
    assert refund.refund_applied_time <= refund.refund_success_time


def test_the_bill_of_movements_adds_up_to_the_balance(merchant: Merchant) -> None:
    before = merchant.sandbox.balance
    business_day(merchant)
    client: Any = merchant.client
    with client.download(client.bill.fundflowbill(bill_date=next_day(merchant))) as file:
        rows = file.rows(FundFlowBillRow)
        movements = list(rows)
    signed = [row.amount if row.direction == "收入" else -row.amount for row in movements]
    assert signed == [1000, 250, -300, -250, 250]
    assert [row.balance for row in movements] == [before + sum(signed[: n + 1]) for n in range(len(signed))]
    assert rows.sums == FundFlowBillSums(count=5, income_count=3, income=1500, expense_count=2, expense=550)
    assert merchant.sandbox.balance == before + rows.sums.income - rows.sums.expense


def test_sub_merchants_have_encrypted_ones(merchant: Merchant) -> None:
    business_day(merchant)
    client: Any = merchant.client
    query = {"sub_mchid": "1900000111", "account_type": "BASIC", "algorithm": "AEAD_AES_256_GCM"}
    answer = client.bill.sub_merchant_fundflowbill(bill_date=next_day(merchant), **query)
    with client.download(answer.download_bill_list[0]) as file:
        assert len(list(file.rows(FundFlowBillRow))) == 5


@pytest.mark.parametrize(("currency", "written"), [("HKD", "`8.88"), ("JPY", "`888")])
def test_across_the_border_there_is_a_statement(merchant: Merchant, currency: str, written: str) -> None:
    begin_of_day(merchant)
    whose = {"mchid": "1900000109", "appid": "wx1", "out_trade_no": "KITE-HK", "notify_url": "https://shop.example/"}
    order = {
        **whose,
        "description": "a kite",
        "trade_type": "NATIVE",
        "merchant_category_code": "4111",
        "amount": {"total": 888, "currency": currency},
    }
    merchant.call("global_.transactions.native", order)
    merchant.sandbox.pay("KITE-HK")
    amount = {"refund": 88, "total": 888, "currency": currency}
    merchant.call("global_.refunds.create", {**whose, "out_refund_no": "R-HK", "amount": amount})
    merchant.paid("KITE-1")
    client: Any = merchant.client
    ended = f"{next_day(merchant):%Y%m%d}"

    with client.global_.statements.download(date=ended, mchid="1900000109") as file:
        payment, refund = file.rows(StatementRow)
    assert (payment.out_trade_no, payment.trade_state, payment.currency) == ("KITE-HK", "SUCCESS", currency)
    assert (payment.total, payment.payer_total, payment.settlement_total, payment.refund) == (888, 888, 888, None)
    assert (refund.out_refund_no, refund.trade_state) == ("R-HK", "REFUND")
    assert (refund.total, refund.refund, refund.payer_refund, refund.settlement_refund) == (None, 88, 88, 88)
    assert payment.unknown == refund.unknown == {}
    with client.global_.statements.download(date=ended, mchid="1900000109") as file:
        assert written in file.read().decode("utf-8-sig")


@pytest.mark.parametrize(
    "description", ["a,kite", "a`kite", "a\nkite", "a\r\nkite", "a\u2028kite", "a\x00kite", '"kite']
)
def test_a_description_is_one_value_of_one_line(merchant: Merchant, description: str) -> None:
    begin_of_day(merchant)
    merchant.order("KITE-1", 1000, description=description)
    merchant.sandbox.pay("KITE-1")
    merchant.paid("KITE-2", 250)
    client: Any = merchant.client
    with client.download(client.bill.tradebill(bill_date=next_day(merchant))) as file:
        rows = file.rows(TradeBillRow)
        assert [row.total for row in rows] == [1000, 250]
    sums = rows.sums
    assert isinstance(sums, TradeBillSums)
    assert (sums.count, sums.total) == (2, 1250)


def test_there_is_one_only_of_what_happened_in_its_own_system(merchant: Merchant) -> None:
    begin_of_day(merchant)
    merchant.paid("KITE-1", 1000)
    client: Any = merchant.client
    ended = next_day(merchant)
    with refused("NO_STATEMENT_EXIST"):
        client.global_.statements.download(date=f"{ended:%Y%m%d}", mchid="1900000109")
    with refused("NO_STATEMENT_EXIST"):
        client.bill.tradebill(bill_date=ended, sub_mchid="1900000111")
    with client.download(client.bill.tradebill(bill_date=ended, bill_type="RECHARGE_REFUND")) as file:
        assert list(file.rows(TradeBillRow)) == []


def test_there_is_none_before_the_day_is_over_or_where_nothing_happened(merchant: Merchant) -> None:
    with refused("NO_STATEMENT_EXIST"):
        merchant.call("bill.tradebill", None, None, {"bill_date": "2020-01-01"})
    merchant.paid("KITE-1")
    with refused("NO_STATEMENT_EXIST"):
        merchant.call("bill.tradebill", None, None, {"bill_date": str(day(merchant))})


def test_a_fault_reaches_the_file_that_an_answer_points_to(merchant: Merchant) -> None:
    begin_of_day(merchant)
    merchant.paid("KITE-1", 1000)
    client: Any = merchant.client
    pointed = client.bill.tradebill(bill_date=next_day(merchant))
    merchant.sandbox.fail_next("NO_AUTH", operation="billdownload.file")
    assert merchant.query("KITE-1")["trade_state"] == "SUCCESS"
    with refused("NO_AUTH"):
        client.download(pointed)
    assert merchant.sandbox.requests[-1].operation_id == "billdownload.file"
    with client.download(pointed) as file:
        assert len(list(file.rows(TradeBillRow))) == 1


def test_a_file_that_breaks_off_is_noticed(merchant: Merchant) -> None:
    begin_of_day(merchant)
    merchant.paid("KITE-1", 1000)
    client: Any = merchant.client
    pointed = client.bill.tradebill(bill_date=next_day(merchant))
    merchant.sandbox.fail_next(Fault.CUT_BODY, operation="billdownload.file")
    with pytest.raises(TransportError), client.download(pointed) as file:
        file.read()


@pytest.mark.parametrize("rate", ["0.006", "0", "0.0038", "0.00123456789", "0.999"])
def test_fees_are_those_of_the_rows(merchant: Merchant, rate: str) -> None:
    begin_of_day(merchant)
    merchant.sandbox.fee_rate = Decimal(rate)
    for number, amount in enumerate((1, 7, 99, 4200, 123_457)):
        merchant.paid(f"KITE-{number}", amount)
        merchant.refund(f"R-{number}", f"KITE-{number}", (amount + 1) // 2, amount)
    client: Any = merchant.client
    with client.download(client.bill.tradebill(bill_date=next_day(merchant))) as file:
        rows = file.rows(TradeBillRow)
        found = list(rows)
    assert rows.sums is not None
    assert rows.sums.fee == sum(row.fee for row in found)
    # Of a fen, a thousandth is told; half of one is rounded up, away from zero.
    unit = Decimal("0.001")
    expected = [((row.total or 0) - (row.refund or 0)) * Decimal(rate) for row in found]
    assert [row.fee for row in found] == [fee.quantize(unit, "ROUND_HALF_UP") for fee in expected]
    assert {row.rate for row in found} == {f"{Decimal(rate) * 100:.2f}%"}


@pytest.mark.parametrize("rate", ["-0.001", "1"])
def test_a_fee_is_a_part_of_the_payment(merchant: Merchant, rate: str) -> None:
    with pytest.raises(ValueError, match="fee_rate"):
        merchant.sandbox.fee_rate = Decimal(rate)


def test_each_account_has_a_bill_of_its_own(merchant: Merchant) -> None:
    begin_of_day(merchant)
    merchant.paid("KITE-1", 1000)
    body = {"out_request_no": "W1", "amount": 300, "account_type": "OPERATION"}
    merchant.call("merchant.fund.withdraw.create", body)
    client: Any = merchant.client
    day = next_day(merchant)
    found: dict[str, list[int]] = {}
    for account in ("BASIC", "OPERATION"):
        with client.download(client.bill.fundflowbill(bill_date=day, account_type=account)) as file:
            found[account] = [row.amount for row in file.rows(FundFlowBillRow)]
    assert found == {"BASIC": [1000], "OPERATION": [300]}
    with refused("NO_STATEMENT_EXIST"):
        client.bill.fundflowbill(bill_date=day, account_type="FEES")
