"""Tables of requests: what a row is read as, and what is wrong with it, line and column included."""

from __future__ import annotations

import json
from decimal import Decimal, InvalidOperation
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from wxpay_client import to_dict
from wxpay_client.api import OPERATIONS
from wxpay_client.cli.bulk.jobs import Numbers
from wxpay_client.cli.bulk.tables import Rows, fen_of
from wxpay_client.cli.framework import WrongUsageError
from wxpay_client.cli.values.assignments import parse_assignment
from wxpay_client.cli.values.masking import yuan

CREATE = OPERATIONS["refund.domestic.refunds.create"]
TITLES = "out_trade_no,out_refund_no,amount.refund,amount.total,amount.currency,reason"


@pytest.fixture
def table(tmp_path: Path) -> Any:
    def write(text: str, suffix: str = ".csv", encoding: str = "utf-8", **options: Any) -> Rows[Any]:
        path = tmp_path / f"rows{suffix}"
        path.write_bytes(text.encode(encoding))
        return Rows(path, CREATE, **options)

    return write


def test_cells_are_read_as_the_operation_says(table: Any) -> None:
    (row,) = table(f"{TITLES}\n000123,R1,100,4200,CNY,\n")
    assert to_dict(row.request) == {
        "body": {
            "out_trade_no": "000123",
            "out_refund_no": "R1",
            "amount": {"refund": 100, "total": 4200, "currency": "CNY"},
        }
    }
    assert row.amounts == {"amount.refund": 100, "amount.total": 4200}


def test_rows_are_told_by_line_also_where_cells_have_several(table: Any) -> None:
    rows = [*table(f'{TITLES}\nT1,R1,1,1,CNY,"two\nlines"\n\nT2,R2,x,1,CNY,\n')]
    assert [(row.number, row.line) for row in rows] == [(1, 2), (2, 5)]
    assert rows[1].problem.column == "amount.refund"


def test_lines_are_those_of_the_rows(table: Any) -> None:
    rows = table(f'{TITLES}\nT1,R1,1,1,CNY,"two\nlines"\n\nT2,R2,x,1,CNY,\nT3\n')
    assert [*rows.lines()] == [row.line for row in rows] == [2, 5, 6]


@pytest.mark.parametrize("suffix", [".jsonl", ".ndjson"])
def test_json_lines_flat_or_nested(table: Any, suffix: str) -> None:
    amount = {"refund": 1, "total": 2, "currency": "CNY"}
    flat = {f"amount.{name}": value for name, value in amount.items()}
    one = {"out_trade_no": "T1", "out_refund_no": "R1"}
    goods = [{"merchant_goods_id": "1", "unit_price": 1, "refund_amount": 1, "refund_quantity": 1}]
    lines = [{**one, "amount": amount, "goods_detail": goods}, {**one, **flat, "reason": None, "goods_detail": goods}]
    rows = [*table("\n".join(map(json.dumps, lines)), suffix)]
    assert [row.problem for row in rows] == [None, None]
    assert rows[0].request == rows[1].request


@pytest.mark.parametrize("encoding", ["utf-8-sig", "gb18030"])
def test_what_spreadsheets_write(table: Any, encoding: str) -> None:
    text = f"{TITLES}\r\nT1,R1,1,1,CNY,不要了\r\n"
    (row,) = table(text, encoding=encoding) if encoding == "utf-8-sig" else table_of(table, text)
    assert row.request.reason == "不要了"


def table_of(table: Any, text: str) -> Rows[Any]:
    rows = table(text, encoding="gb18030")
    with pytest.raises(WrongUsageError, match="--encoding gb18030"):
        assert [*rows]
    return Rows(rows.path, CREATE, encoding="gb18030")


def test_what_all_rows_have(table: Any) -> None:
    common = [parse_assignment("amount.currency=CNY"), parse_assignment("reason=all")]
    text = "out_trade_no,out_refund_no,amount.refund,amount.total,reason\nT1,R1,1,1,\nT2,R2,1,1,own\n"
    assert [row.request.reason for row in table(text, common=common)] == ["all", "own"]


@pytest.mark.parametrize(
    ("cells", "column", "reason"),
    [
        ("T1,R1,1.00,1,CNY,", "amount.refund", "--yuan"),
        ("T1,R1,1.5,1,CNY,", "amount.refund", "--yuan"),
        ("T1,R1,1e2,1,CNY,", "amount.refund", "whole number"),
        ('T1,R1,"1,000",1,CNY,', "amount.refund", "whole number"),
        ("T1,R1, 1,1,CNY,", "amount.refund", "whole number"),
        ("T1,R1,0,1,CNY,", "amount.refund", "at least 1"),
        ("T1,1.21775E+27,1,1,CNY,", "out_refund_no", "spreadsheet has rounded"),
        ("T1,,1,1,CNY,", "out_refund_no", "it is missing"),
        (f"T1,{'R' * 65},1,1,CNY,", "out_refund_no", "1 to 64 characters"),
        ("T1,R1,1,1", "", "expected 6 cells"),
        ('T1,"R1"x,1,1,CNY,', "", "no CSV"),
    ],
)
def test_what_is_wrong_with_a_row(table: Any, cells: str, column: str, reason: str) -> None:
    rows = [*table(f"{TITLES}\nT0,R0,1,1,CNY,\n{cells}\n")]
    assert rows[0].problem is None
    line, found, text = rows[1].problem
    assert (line, found) == (3, column)
    assert reason in text.en
    assert text.zh


@pytest.mark.parametrize(
    ("line", "reason"),
    [
        ("[]", "expected a JSON object"),
        ("{", "expected JSON"),
        ('{"reason": NaN}', "expected JSON"),
        ('{"reason": "a", "reason": "b"}', "member twice"),
        ('{"no_such": 1}', "has no 'no_such'"),
        ('{"amount.refund": 1.00}', "--yuan"),
        ('{"amount": {"refund": "1"}, "amount.refund": 2}', "member twice"),
        ('{"out_refund_no": "R", "amount": {"refund": "1", "total": 1, "currency": "CNY"}}', "expected int, got str"),
        ("[" * 100_000, "expected JSON"),
    ],
)
def test_what_is_wrong_with_a_line_of_json(table: Any, line: str, reason: str) -> None:
    (row,) = table(f"{line}\n", ".jsonl")
    assert row.problem is not None
    assert row.problem.line == 1
    assert reason in row.problem.reason.en


@pytest.mark.parametrize(
    ("titles", "said"),
    [
        ("out_refund", "did you mean out_refund_no?"),
        ("reason,reason", "'reason' stands twice"),
        ("reason,", "expected a documented name"),
        ("", "expected a line of titles"),
        ("amount", "amount"),
    ],
)
def test_what_is_wrong_with_the_titles(table: Any, titles: str, said: str) -> None:
    rows = table(f"{titles}\n")
    if titles == "amount":
        (row,) = table("amount\n5\n")
        assert "its members" in row.problem.reason.en
        return
    with pytest.raises(WrongUsageError) as caught:
        assert [*rows]
    assert said in caught.value.text.en


def test_yuan_becomes_fen_exactly(table: Any) -> None:
    rows = [*table(f"{TITLES}\nT1,R1,0.1,42,CNY,\nT2,R2,1234567.89,1234567.9,CNY,\n", yuan=True)]
    assert [row.amounts for row in rows] == [
        {"amount.refund": 10, "amount.total": 4200},
        {"amount.refund": 123456789, "amount.total": 123456790},
    ]
    (row,) = table(
        '{"out_refund_no": "R", "amount": {"refund": 1.1, "total": 2, "currency": "CNY"}}', ".jsonl", yuan=True
    )
    assert row.amounts == {"amount.refund": 110, "amount.total": 200}


@pytest.mark.parametrize("cell", ["0.001", "1.234", "1,5", "¥1", "1e2", "１", "+1", ".5", "1.", "01", "1 ", "-"])
def test_what_is_no_amount_in_yuan(table: Any, cell: str) -> None:
    (row,) = table(f'{TITLES}\nT1,R1,"{cell}",42,CNY,\n', yuan=True)
    assert row.problem.column == "amount.refund"
    assert "in yuan" in row.problem.reason.en


def test_yuan_is_no_other_currency(table: Any) -> None:
    (row,) = table(f"{TITLES}\nT1,R1,1,42,HKD,\n", yuan=True)
    assert "HKD" in row.problem.reason.en


@given(st.integers(-(10**14), 10**14))
def test_every_amount_goes_there_and_back(fen: int) -> None:
    assert fen_of(yuan(fen).replace(",", "")) == fen


@given(st.one_of(st.text(max_size=12), st.from_regex(r"-?[0-9]{1,6}(\.[0-9]{0,4})?", fullmatch=True)))
def test_any_text_is_an_exact_amount_or_none(text: str) -> None:
    try:
        fen = fen_of(text)
    except ValueError:
        return
    try:
        exact = Decimal(text) * 100
    except InvalidOperation:
        pytest.fail("an amount that Decimal does not read")
    assert fen == exact


def test_numbers_that_stand_twice() -> None:
    numbers = Numbers()
    assert [numbers.line_of(number, line) for number, line in (("A", 2), ("B", 3), ("A", 4), ("a", 5))] == [
        None,
        None,
        2,
        None,
    ]
    numbers.close()
