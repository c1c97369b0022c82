"""`Download.rows()`: the rows of bills, typed, and their sums."""

from __future__ import annotations

import datetime as dt
import hashlib
import itertools
import pickle
import tracemalloc
from collections.abc import Iterator
from decimal import Decimal
from functools import partial

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tests.support.bill_files import (
    EARLY,
    FUND_FLOW,
    PAYMENT,
    PROFIT_SHARING,
    TRADE,
    TRADE_SUMS,
    TRADE_TITLES,
    bill_file,
)
from wxpay_client import (
    BillError,
    BillRow,
    BillRows,
    Download,
    FundFlowBillRow,
    FundFlowBillSums,
    RequestError,
    TradeBillRow,
    TradeBillSums,
    VerificationError,
)
from wxpay_client.schema.download import DownloadSource


@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "gbk"])
@given(size=st.integers(1, 200))
def test_a_bill_of_trades(encoding: str, size: int) -> None:
    rows = bill_file(TRADE.encode(encoding), size).rows(TradeBillRow)

    assert rows.sums is None
    payment, refund = rows
    assert payment.time == dt.datetime(2021, 1, 28, 17, 7, 11, tzinfo=dt.timezone(dt.timedelta(hours=8)))
    assert (payment.out_trade_no, payment.trade_state) == ("S20210128170702357723", "SUCCESS")
    assert (payment.settlement_total, payment.coupon, payment.total, payment.refund) == (990, 10, 1000, 0)
    assert payment.fee == Decimal("5.94")
    assert payment.description == "shoes, red"
    assert (refund.refund_id, refund.out_refund_no, refund.settlement_refund) == ("500001", "R1", 29)
    assert refund.fee == Decimal("-0.174")
    assert rows.sums == TradeBillSums(
        count=2,
        settlement_total=990,
        settlement_refund=29,
        coupon_refund=0,
        fee=Decimal("5.766"),
        total=1000,
        refund=29,
    )


def test_a_bill_of_movements() -> None:
    rows = bill_file(FUND_FLOW.encode()).rows()

    (row,) = rows
    assert isinstance(row, FundFlowBillRow)
    assert (row.flow_id, row.direction, row.amount, row.balance) == ("1900009231201802015884652186", "支出", 2, 17)
    assert row.note == "缺货"
    assert rows.sums == FundFlowBillSums(count=1, income_count=0, income=0, expense_count=1, expense=2)


def test_a_bill_of_payments_alone_has_fewer_columns() -> None:
    titles = ",".join(TRADE_TITLES.split(",")[:13])
    row = "`2019-11-04 18:52:59,`wxdf9968af00e458e0,`1393091302,`0,`,`42,`15,`o1,`NATIVE,`SUCCESS,`CFT,`CNY,`0.01"

    rows = bill_file(f"{titles}\n{row}\n总交易单数,应结订单总金额\n`1,`0.01".encode()).rows(TradeBillRow)

    assert [(found.settlement_total, found.refund) for found in rows] == [(1, None)]
    assert rows.sums == TradeBillSums(count=1, settlement_total=1)


@pytest.mark.parametrize(
    ("bill", "line", "problem"),
    [
        ("", 1, "titles of a bill"),
        ("<html>", 1, "titles of a bill"),
        (TRADE.replace("9.90", "9.901", 1), 2, "settlement_total: expected a whole number of fen"),
        (TRADE.replace("9.90", "1e3", 1), 2, "settlement_total: expected an amount in yuan"),
        (TRADE.replace("2021-01-28 18", "2021-02-30 18"), 3, "time: expected a time such as"),
        (TRADE.replace(",`0.29,`\r", ",`0.29\r"), 3, "expected 27 values"),
        (TRADE.replace("`2021-01-28 18", "2021-01-28 18"), 3, "expected 27 values"),
        (TRADE.rpartition(TRADE_SUMS)[0], 3, "ends without them"),
        (TRADE.rpartition(TRADE_SUMS)[0] + TRADE_SUMS, 4, "not whole"),
        (TRADE.removesuffix("0.29\r\n"), 5, "refund: expected an amount in yuan"),
        (PROFIT_SHARING.partition("\n")[0], 1, "not whole"),
        (f"{TRADE}`2,`9.90", 6, "expected the end of the bill"),
        (TRADE.replace("商户号", "交易时间", 1), 1, "each title once"),
        (TRADE.replace("交易状态", "状态", 1), 1, "and 交易状态 is not among them"),
        (TRADE_TITLES + "\n" + "x" * 200_000, 2, "lines of at most"),
    ],
)
def test_what_does_not_fit_is_told_with_its_line(bill: str, line: int, problem: str) -> None:
    with pytest.raises(BillError, match=r"billdownload\.file") as caught:
        list(bill_file(bill.encode()).rows())

    assert problem in str(caught.value)
    assert caught.value.line == line
    assert caught.value.sums == {}
    assert pickle.loads(pickle.dumps(caught.value)).line == line


@pytest.mark.parametrize("bill", [TRADE, EARLY, FUND_FLOW])
@pytest.mark.parametrize("encoding", ["utf-8", "gb18030"])
def test_no_bill_that_was_cut_is_read_as_another_one(bill: str, encoding: str) -> None:
    content = bill.encode(encoding)
    whole = bill_file(content).rows()
    rows, sums = list(whole), whole.sums

    for end in range(len(content)):
        cut = bill_file(content[:end]).rows()
        try:
            found = list(cut)
        except BillError:
            continue
        # But for a zero at the end of its last sum, or its line feed, nothing is lacking.
        assert (found, cut.sums) == (rows, sums)


@pytest.mark.parametrize("bill", [TRADE, EARLY, FUND_FLOW])
def test_a_bill_without_its_sums_is_not_whole_whatever_it_is_read_as(bill: str) -> None:
    lines = bill.splitlines(keepends=True)
    rows = [line for line in lines if line.startswith("`") and line is not lines[-1]]

    assert len(list(bill_file(bill.encode()).rows(BillRow))) == len(rows)
    for known in range(len(rows) + 1):
        cut = "".join([lines[0], *rows[:known]])
        with pytest.raises(BillError, match="ends without them"):
            list(bill_file(cut.encode()).rows(BillRow))


def test_sums_that_do_not_match_are_told() -> None:
    rows = bill_file(TRADE.replace("`2,`9.90", "`3,`9.91").encode()).rows()

    with pytest.raises(BillError, match="line 5: the rows do not add up to the sums") as caught:
        list(rows)

    assert caught.value.sums == {"count": (3, 2), "settlement_total": (991, 990)}
    assert rows.sums == TradeBillSums(
        count=3,
        settlement_total=991,
        settlement_refund=29,
        coupon_refund=0,
        fee=Decimal("5.766"),
        total=1000,
        refund=29,
    )


def test_the_other_kind_of_bill_is_refused() -> None:
    with pytest.raises(BillError, match="expected the titles of a bill, TradeBillRow, and 交易时间 is not among them"):
        list(bill_file(FUND_FLOW.encode()).rows(TradeBillRow))


def test_a_wrong_digest_is_told_at_the_end() -> None:
    rows = bill_file(TRADE.encode(), sha1="0" * 40).rows()

    assert next(iter(rows))
    with pytest.raises(VerificationError, match="sha1"):
        list(rows)
    assert rows.sums is None


def test_rows_are_read_once() -> None:
    file = bill_file(TRADE.encode())
    list(file.rows())

    with pytest.raises(RequestError, match="read to its end already"):
        file.rows()


def test_a_long_bill_takes_no_memory() -> None:
    def chunks(count: int) -> Iterator[bytes]:
        yield f"{TRADE_TITLES}\n".encode()
        for _ in range(count):
            yield f"{PAYMENT}\n".encode()
        yield f"{TRADE_SUMS}\n`{count},`{count * 9.9:.2f}".encode()
        yield f",`0,`0,`{Decimal('0.0594') * count},`{count * 10},`0\n".encode()

    def peak(count: int) -> int:
        tracemalloc.start()
        assert sum(1 for _ in bill_file(chunks(count)).rows()) == count
        _, most = tracemalloc.get_traced_memory()
        tracemalloc.stop()
        return most

    assert peak(4_000) < 2 * peak(400)


def _yuan(fen: int) -> str:
    return f"{'-' * (fen < 0)}{abs(fen) // 100}.{abs(fen) % 100:02}"


@given(st.lists(st.integers(-(10**15), 10**15), max_size=20))
def test_every_amount_is_exact(amounts: list[int]) -> None:
    titles, values = TRADE_TITLES.split(",")[:13], PAYMENT.split(",`")[:12]
    lines = [",".join(titles), *(",`".join([*values, _yuan(fen)]) for fen in amounts)]
    lines += ["总交易单数,应结订单总金额", f"`{len(amounts)},`{_yuan(sum(amounts))}"]

    rows = bill_file("\n".join(lines).encode()).rows(TradeBillRow)

    assert [row.settlement_total for row in rows] == amounts


def test_a_file_that_was_changed_is_told_before_the_row_that_it_spoilt() -> None:
    changed = TRADE.replace("`9.90", "`9.9O", 1).encode()
    digest = hashlib.sha1(TRADE.encode()).hexdigest()

    with pytest.raises(VerificationError, match="sha1"):
        list(bill_file(changed, 100, sha1=digest).rows())
    with pytest.raises(BillError, match="line 2: settlement_total"):
        list(bill_file(changed, 100, sha1=hashlib.sha1(changed).hexdigest()).rows())
    with pytest.raises(BillError, match="line 2: settlement_total"):
        list(bill_file(changed, 100).rows())


@given(cuts=st.lists(st.integers(0, len(TRADE.encode())), max_size=4), size=st.integers(1, 300))
def test_a_bill_of_several_files_is_one_bill(cuts: list[int], size: int) -> None:
    content = TRADE.encode()
    ends = [0, *sorted(cuts), len(content)]
    parts = [content[start:end] for start, end in itertools.pairwise(ends)]
    files = [bill_file(part, size, sha1=hashlib.sha1(part).hexdigest()) for part in parts]

    rows = BillRows.joined(files, TradeBillRow)

    assert [row.total for row in rows] == [1000, 0]
    assert isinstance(rows.sums, TradeBillSums)
    assert rows.sums.count == 2
    assert all(" read>" in repr(file) for file in files)


def test_a_file_of_several_comes_when_the_one_before_was_right() -> None:
    content = TRADE.encode()
    asked: list[bytes] = []

    def files() -> Iterator[Download]:
        for part, digest in ((content[:200], hashlib.sha1(content[:200]).hexdigest()), (content[200:], "0" * 40)):
            asked.append(part)
            yield bill_file(part, 50, sha1=digest)
        raise AssertionError("the second was wrong")

    rows = BillRows.joined(files(), TradeBillRow)

    assert asked == []
    with pytest.raises(VerificationError, match="sha1"):
        list(rows)
    assert len(asked) == 2


def test_what_is_wrong_in_one_of_several_files_does_not_ask_for_the_next() -> None:
    files = iter([bill_file(b"x\n", sha1=hashlib.sha1(b"x\n").hexdigest()), bill_file(b"y")])

    with pytest.raises(BillError, match="a bill of several files: line 1: expected the titles of a bill"):
        list(BillRows.joined(files, TradeBillRow))

    assert "not read yet" in repr(next(files))


def test_of_a_file_without_a_digest_nothing_is_read_after_what_is_wrong() -> None:
    pieces = iter([b"a,b\nx\n", b"`1,`2\n"])

    with pytest.raises(BillError, match="line 2"):
        list(bill_file(pieces).rows())

    assert list(pieces) == [b"`1,`2\n"]


def test_each_of_several_files_is_closed_before_the_next_comes() -> None:
    closed: list[int] = []
    call = DownloadSource("GET /file", "https://api.mch.weixin.qq.com/file", 200, None)
    pieces = [b"a,b\n", b"`1,`2\n"]
    files = [Download(iter([piece]), partial(closed.append, at), call) for at, piece in enumerate(pieces)]

    for _ in BillRows.joined(files, BillRow):
        assert closed[:1] == [0]

    assert {*closed} == {0, 1}
