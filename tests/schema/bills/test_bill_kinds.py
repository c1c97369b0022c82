"""Each kind of bill has rows of its own; what no kind is known for has rows too, by its titles."""

from __future__ import annotations

import datetime as dt
import pickle
from decimal import Decimal, localcontext

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tests.support.bill_files import (
    EARLY,
    FUND_FLOW,
    PAYMENT,
    PROFIT_SHARING,
    REFUND,
    REFUND_TITLES,
    STATEMENT_TITLES,
    SUCCESS_TITLES,
    TRADE,
    TRADE_SUMS,
    TRADE_TITLES,
    bill_file,
    bill_line,
    statement_line,
)
from wxpay_client import (
    BillError,
    BillRow,
    BillSums,
    FundFlowBillRow,
    ProfitSharingBillRow,
    RequestError,
    StatementRow,
    TradeBillRow,
    TradeBillSums,
)

BEIJING = dt.timezone(dt.timedelta(hours=8))
UNKNOWN = "服务ID,商户服务订单号,金额\n`2002,`1234,`0.01\n`2002,`1235,`1.00\n"


def _by_title(line: str, titles: str = TRADE_TITLES) -> dict[str, str]:
    return dict(zip(titles.split(","), line.removeprefix("`").split(",`"), strict=True))


def test_a_bill_of_payments_alone() -> None:
    row = bill_line(_by_title(PAYMENT)[title] for title in SUCCESS_TITLES.split(","))
    sums = "总交易单数,应结订单总金额,手续费总金额,订单总金额\n`1,`9.90,`0.05940,`10.00"

    rows = bill_file(f"{SUCCESS_TITLES}\n{row}\n{sums}".encode()).rows(TradeBillRow)

    (payment,) = rows
    assert (payment.total, payment.fee, payment.rate_note) == (1000, Decimal("5.94"), "")
    assert (payment.refund, payment.refund_id, payment.refund_success_time) == (None, None, None)
    assert rows.sums == TradeBillSums(count=1, settlement_total=990, fee=Decimal("5.94"), total=1000)


def test_a_bill_of_refunds_alone() -> None:
    times = {"退款申请时间": "2021-01-28 18:00:00", "退款成功时间": ""}
    row = bill_line({**_by_title(REFUND), **times}[title] for title in REFUND_TITLES.split(","))

    rows = bill_file(
        f"{REFUND_TITLES}\n{row}\n{TRADE_SUMS}\n`1,`0.00,`0.29,`0.00,`-0.00174,`0.00,`0.29".encode()
    ).rows()

    (refund,) = rows
    assert isinstance(refund, TradeBillRow)
    assert refund.refund_applied_time == dt.datetime(2021, 1, 28, 18, tzinfo=BEIJING)
    assert refund.refund_success_time is None
    assert (refund.refund, refund.settlement_refund) == (29, 29)


def test_an_early_bill_of_trades() -> None:
    rows = bill_file(EARLY.encode()).rows(TradeBillRow)

    (payment,) = rows
    assert (payment.sub_mchid, payment.settlement_total, payment.coupon, payment.coupon_refund) == ("0", 1, 0, 0)
    assert (payment.total, payment.fee) == (None, Decimal(0))
    assert rows.sums == TradeBillSums(count=1, settlement_total=1, settlement_refund=0, coupon_refund=0, fee=Decimal(0))


def test_a_day_without_trades() -> None:
    rows = bill_file(f"{TRADE_TITLES}\r\n{TRADE_SUMS}\r\n`0,`0.00,`0.00,`0.00,`0.00000,`0.00,`0.00\r\n".encode()).rows()

    assert list(rows) == []
    assert isinstance(rows.sums, TradeBillSums)
    assert rows.sums.count == 0


def test_columns_and_sums_that_are_new_are_kept() -> None:
    bill = (
        TRADE.replace("费率备注", "费率备注,门店")
        .replace("0.00,`\r", "0.00,`,`Shenzhen\r")
        .replace("0.29,`\r", "0.29,`,`\r")
        .replace(TRADE_SUMS, f"{TRADE_SUMS},门店数")
        .replace("`10.00,`0.29\r", "`10.00,`0.29,`1\r")
    )

    rows = bill_file(bill.encode()).rows(TradeBillRow)

    assert [row.unknown for row in rows] == [{"门店": "Shenzhen"}, {"门店": ""}]
    assert rows.sums is not None
    assert rows.sums.unknown == {"门店数": "1"}


def test_a_currency_that_has_no_fen_is_no_trade_bill() -> None:
    with pytest.raises(BillError, match="line 2: currency: expected a currency of two decimals"):
        list(bill_file(TRADE.replace("CNY", "JPY").encode()).rows())


def test_a_bill_of_shared_profits() -> None:
    rows = bill_file(PROFIT_SHARING.encode()).rows(ProfitSharingBillRow)

    assert list(rows) == [
        ProfitSharingBillRow(
            time=dt.datetime(2021, 1, 28, 17, 7, 11, tzinfo=BEIJING),
            transaction_id="4200000925",
            order_id="3008450740",
            out_order_no="P20150806125346",
            receiver="86693852",
            amount=105,
            business_type="分账",
            status="成功",
            initiator="1900000100",
            sharer="1900000109",
            detail_id="36011111",
            total=1000,
            description="share\\ of Alice",
            note="",
        )
    ]
    assert rows.sums == BillSums(count=1, unknown={"总金额": "1.05"})


def test_one_whose_columns_are_called_otherwise_is_still_read() -> None:
    bill = PROFIT_SHARING.replace("处理状态", "状态").encode()

    (row,) = bill_file(bill).rows()
    assert type(row) is BillRow
    assert (row.unknown["状态"], row.unknown["分账金额"]) == ("成功", "1.05")
    with pytest.raises(BillError, match=r"line 1: .*ProfitSharingBillRow, and 处理状态 is not among them"):
        list(bill_file(bill).rows(ProfitSharingBillRow))


def test_a_statement_has_the_minor_unit_of_each_currency() -> None:
    titles = STATEMENT_TITLES.split(",")
    own = {
        "交易时间": "2018-01-30 12:00:00", "公众账号ID": "wx1", "商户号": "1900000109", "子商户号": "1900000111",
        "微信订单号": "42", "商户订单号": "KITE-1", "交易类型": "NATIVE",
    }  # fmt: skip
    paid = statement_line(
        titles, **own, 交易状态="SUCCESS", 标价币种="JPY", 订单金额="888", 用户支付币种="CNY", 用户支付金额="43.05",
        结算币种="KWD", 应结订单金额="1.754", 优惠券金额="0", 手续费="0.00123", 支付汇率="0.0484797",
    )  # fmt: skip
    refunded = statement_line(
        titles, **own, 交易状态="REFUND", 标价币种="HKD", 申请退款金额="8.88", 用户退款币种="CNY", 用户退款金额="8.10",
        退款结算币种="USD", 退款应结订单金额="1.13", 退款状态="PROCESSING",
    )  # fmt: skip

    rows = bill_file(f"{STATEMENT_TITLES}\n{paid}\n{refunded}\n".encode("utf-8-sig")).rows(StatementRow)
    payment, refund = rows

    assert (payment.currency, payment.total) == ("JPY", 888)
    assert (payment.payer_currency, payment.payer_total) == ("CNY", 4305)
    assert (payment.settlement_currency, payment.settlement_total) == ("KWD", 1754)
    assert (payment.coupon, payment.recharge_coupon, payment.refund) == (0, None, None)
    assert (payment.fee, payment.payment_exchange_rate) == (Decimal("0.00123"), "0.0484797")
    assert (refund.total, refund.refund, refund.payer_refund, refund.settlement_refund) == (None, 888, 810, 113)
    assert payment.unknown == refund.unknown == {}
    assert rows.sums is None


def test_an_amount_of_a_statement_that_could_be_in_minor_units_already_is_refused() -> None:
    titles = STATEMENT_TITLES.split(",")
    row = statement_line(titles, 交易时间="2018-01-30 12:00:00", 标价币种="HKD", 订单金额="888")

    with pytest.raises(BillError, match="line 2: total: expected an amount of HKD with a point"):
        list(bill_file(f"{STATEMENT_TITLES}\n{row}\n".encode()).rows())


def test_an_amount_whose_currency_no_column_tells_is_kept_as_it_is() -> None:
    titles = STATEMENT_TITLES.replace("结算币种,应", "应", 1)
    row = statement_line(titles.split(","), 交易时间="2018-01-30 12:00:00", 标价币种="HKD", 应结订单金额="8.88")

    (found,) = bill_file(f"{titles}\n{row}\n".encode()).rows(StatementRow)

    assert (found.settlement_total, found.unknown) == (None, {"应结订单金额": "8.88"})


@pytest.mark.parametrize("bill", [UNKNOWN, UNKNOWN.replace("`", "")])
def test_any_other_bill_has_its_values_by_their_titles(bill: str) -> None:
    rows = bill_file(bill.encode()).rows()

    assert [row.unknown for row in rows] == [
        {"服务ID": "2002", "商户服务订单号": "1234", "金额": "0.01"},
        {"服务ID": "2002", "商户服务订单号": "1235", "金额": "1.00"},
    ]
    assert rows.sums is None


def test_and_its_sums_where_it_has_some() -> None:
    rows = bill_file(f"{UNKNOWN}总笔数,总金额\n`2,`1.01\n".encode()).rows()
    assert len(list(rows)) == 2
    assert rows.sums == BillSums(count=2, unknown={"总金额": "1.01"})

    rows = bill_file(f"{UNKNOWN}总笔数,总金额\n`3,`1.01\n".encode()).rows()
    with pytest.raises(BillError, match="line 5: the rows do not add up to the sums: count is 2 and the bill says 3"):
        list(rows)


def test_what_looks_like_sums_between_rows_is_a_row() -> None:
    rows = bill_file("名称,金额\n总店,1.00\n总店,2.00\n总店,3.00\n分店,4.00\n".encode()).rows()

    assert [row.unknown["金额"] for row in rows] == ["1.00", "2.00", "3.00", "4.00"]
    assert rows.sums is None


def test_every_bill_can_be_read_by_its_titles() -> None:
    rows = bill_file(TRADE.replace("交易状态", "状态").encode()).rows(BillRow)

    assert [row.unknown["状态"] for row in rows] == ["SUCCESS", "REFUND"]
    assert isinstance(rows.sums, BillSums)
    assert (rows.sums.count, rows.sums.unknown["订单总金额"]) == (2, "10.00")


@pytest.mark.parametrize(
    "content",
    [
        b"%PDF-1.4,1\n",
        b'{"code":"SYSTEM_ERROR","message":"x"}',
        b"<html>,</html>",
        b"PK\x03\x04,",
        b"\x1f\x8b\x08,",
        b"x",
    ],
)
def test_other_files_are_no_bills(content: bytes) -> None:
    with pytest.raises(BillError, match="line 1: expected"):
        list(bill_file(content).rows(BillRow))


def test_other_classes_are_no_rows() -> None:
    class Other(BillRow):
        pass

    with pytest.raises(RequestError, match=r"expected one of StatementRow, TradeBillRow, .* got another class"):
        bill_file(TRADE.encode()).rows(Other)


@pytest.mark.parametrize("bill", [TRADE, FUND_FLOW, PROFIT_SHARING, UNKNOWN])
def test_rows_and_sums_are_values(bill: str) -> None:
    rows = bill_file(bill.encode()).rows()
    row, *_ = rows

    assert pickle.loads(pickle.dumps(row)) == row
    assert len({row, pickle.loads(pickle.dumps(row))}) == 1
    assert pickle.loads(pickle.dumps(rows.sums)) == rows.sums


def test_no_setting_of_decimal_rounds_an_amount() -> None:
    with localcontext(prec=2):
        rows = bill_file(TRADE.encode()).rows(TradeBillRow)
        payment, _ = rows
        assert payment.fee == Decimal("5.940")
        assert rows.sums is not None


def test_a_movement_that_neither_came_in_nor_went_out_counts() -> None:
    rows = bill_file(FUND_FLOW.replace("`支出", "`冻结").replace("`1.0,`0.02", "`0,`0").encode()).rows(FundFlowBillRow)

    assert [row.direction for row in rows] == ["冻结"]


TEXT = st.text(st.characters(exclude_characters="\n\r`", exclude_categories=["Cs", "Cc"]), max_size=20)


@given(st.lists(st.tuples(TEXT, TEXT, TEXT), max_size=5), st.integers(1, 100))
def test_texts_come_as_they_are(texts: list[tuple[str, str, str]], size: int) -> None:
    titles, values = TRADE_TITLES.split(","), [*_by_title(PAYMENT).values()]
    places = [titles.index(title) for title in ("设备号", "商品名称", "费率备注")]
    lines = [TRADE_TITLES]
    for three in texts:
        row: list[str] = list(values)
        for place, text in zip(places, three, strict=True):
            row[place] = text
        lines.append(bill_line(row))
    count = len(texts)
    fee = f"{Decimal('0.05940') * count}"
    lines += [TRADE_SUMS, bill_line([f"{count}", f"{count * 99}e", "0", "0", fee, f"{count * 10}", "0"])]
    lines[-1] = lines[-1].replace(f"{count * 99}e", f"{count * 99 // 10}.{count * 99 % 10}0")

    found = bill_file("\n".join(lines).encode(), size).rows(TradeBillRow)

    assert [(row.device_id, row.description, row.rate_note) for row in found] == [
        tuple(text.strip() for text in three) for three in texts
    ]


@given(st.binary(max_size=300), st.sampled_from(["", TRADE_TITLES, STATEMENT_TITLES, "a,b"]), st.integers(1, 50))
def test_whatever_comes_is_rows_or_a_bill_error(content: bytes, titles: str, size: int) -> None:
    file = bill_file(f"{titles}\n".encode() + content, size)

    line = 1
    try:
        for row in file.rows():
            assert isinstance(row, BillRow)
    except BillError as error:
        line = error.line
    assert line >= 1


@given(st.data())
def test_a_bill_that_ends_too_soon_is_never_whole(data: st.DataObject) -> None:
    content = TRADE.encode()
    # Its last two bytes end the last line.
    cut = data.draw(st.integers(0, len(content) - 3))

    with pytest.raises(BillError):
        list(bill_file(content[:cut], 7).rows(TradeBillRow))


@pytest.mark.parametrize("rows", [["总店,分店", "1,2", "a,b"], ["总店,3.00", "5,4.00"], ["总店,分店", "a,b"]])
def test_no_row_of_words_or_of_numbers_is_taken_for_sums(rows: list[str]) -> None:
    found = bill_file("\n".join(["名称,金额", *rows]).encode()).rows()

    assert [",".join(row.unknown.values()) for row in found] == rows
    assert found.sums is None


def test_sums_that_are_missing_are_named() -> None:
    bill = FUND_FLOW.replace("收入笔数,", "").replace("`1.0,`0.0,", "`1.0,")

    with pytest.raises(BillError, match="line 7: expected 收入笔数 among the sums"):
        list(bill_file(bill.encode()).rows())
