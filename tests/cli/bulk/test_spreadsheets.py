"""Files as spreadsheets leave them: what nobody typed is refused, and told apart from what somebody did."""

from __future__ import annotations

from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from wxpay_client.api import OPERATIONS
from wxpay_client.cli.bulk.spreadsheets import change_of
from wxpay_client.cli.bulk.tables import Rows
from wxpay_client.cli.framework import WrongUsageError
from wxpay_client.cli.values.assignments import parse_assignment

CREATE = OPERATIONS["refund.domestic.refunds.create"]
TITLES = "out_trade_no,out_refund_no,amount.refund,amount.total,reason"
COMMON = [parse_assignment("amount.currency=CNY")]
ROUNDED = "spreadsheet has rounded"
FORMULA = "this is a formula"
NO_VALUE = "found no value"
INVISIBLE = "characters that nobody sees"


def rows_of(path: Path, content: bytes, encoding: str = "utf-8-sig") -> Rows[object]:
    path.write_bytes(content)
    return Rows(path, CREATE, COMMON, encoding=encoding)


@pytest.mark.parametrize(
    ("cell", "said"),
    [
        ("1E+18", ROUNDED),
        ("1.21775E+27", ROUNDED),
        ("1.21775e27", ROUNDED),
        ("12177525012014100000000", ROUNDED),
        ('="00123"', FORMULA),
        ("=A1&B1", FORMULA),
        ("'00123", FORMULA),
        ("#N/A", NO_VALUE),
        ("#REF!", NO_VALUE),
        ("R1 ", INVISIBLE),
        (" R1", INVISIBLE),
        ("R\u00a01", INVISIBLE),
        ("R\u200b1", INVISIBLE),
        ("\ufeffR1", INVISIBLE),
        ("R\t1", INVISIBLE),
        ("R\0001", INVISIBLE),
        ("\uff32\uff11", INVISIBLE),
    ],
)
def test_numbers_that_nobody_typed(tmp_path: Path, cell: str, said: str) -> None:
    (row,) = rows_of(tmp_path / "rows.csv", f"{TITLES}\nT1,{cell},1,1,\n".encode())
    assert row.request is None
    assert row.problem is not None
    assert row.problem.column == "out_refund_no"
    assert said in row.problem.reason.en


@pytest.mark.parametrize("cell", ["1E18", "00123", "1217752501201407033233368018", "4200000000000000", "R_1-2|3*4@5"])
def test_numbers_that_somebody_may_have_typed(tmp_path: Path, cell: str) -> None:
    (row,) = rows_of(tmp_path / "rows.csv", f"{TITLES}\nT1,{cell},1,1,\n".encode())
    assert row.problem is None


def test_texts_are_left_alone_but_for_formulas(tmp_path: Path) -> None:
    texts = ["不要了，谢谢！", " 'quoted' ", "1+1=2", "a\tb"]
    lines = "\n".join(f'T1,R1,1,1,"{text}"' for text in texts)
    rows = [*rows_of(tmp_path / "rows.csv", f"{TITLES}\n{lines}\nT1,R1,1,1,=1+1\nT1,R1,1,1,#VALUE!\n".encode())]
    assert [row.problem for row in rows[:4]] == [None] * 4
    assert all(row.problem for row in rows[4:])


def test_empty_rows_are_none(tmp_path: Path) -> None:
    lines = [TITLES, ",,,,", "T1,R1,1,1,", "", " , ,,,", "T2,R2,1,1,x", ",,,,", ""]
    rows = rows_of(tmp_path / "rows.csv", "\r\n".join(lines).encode())
    assert [(row.number, row.line, row.problem) for row in rows] == [(1, 3, None), (2, 6, None)]
    assert [*rows.lines()] == [3, 6]


@pytest.mark.parametrize(
    ("content", "said"),
    [
        (b"PK\x03\x04\x14\x00\x06\x00\x08\x00\x00\x00!\x00\xff\xff", "is a workbook"),
        (b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1", "is a workbook"),
        (f"{TITLES}\n".encode("utf-16"), "--encoding utf-16"),
        (f"{TITLES}\nT1,R1,1,1,不要了\n".encode("gbk"), "line 2: it is not utf-8-sig"),
        (f"{TITLES}\n{'T1,R1,1,1,不要了' * 9}\n".encode() * 5000 + b"T1,R1,1,1,\xb2\xbb\n", "line 10001"),
        (TITLES.replace(",", ";").encode(), "separated by semicolons"),
        (TITLES.replace(",", "\t").encode(), "separated by tabs"),
        (b"reason,reason\n", "'reason' stands twice"),
        (b"goods_detail.0.goods_name,goods_detail[0].goods_name\n", "is the same as 'goods_detail.0.goods_name'"),
        (b"amount.from.0.account,amount.from_.0.account\n", "is the same as"),
    ],
)
def test_files_that_are_no_table(tmp_path: Path, content: bytes, said: str) -> None:
    with pytest.raises(WrongUsageError) as caught:
        assert [*rows_of(tmp_path / "rows.csv", content)]
    assert said in caught.value.text.en


def test_one_field_by_two_names_in_a_line_of_json(tmp_path: Path) -> None:
    line = b'{"out_refund_no": "R1", "amount.from.0.account": "AVAILABLE", "amount.from_.0.account": "UNAVAILABLE"}\n'
    (row,) = rows_of(tmp_path / "rows.jsonl", line)
    assert row.problem is not None
    assert "member twice" in row.problem.reason.en


@pytest.mark.parametrize("ending", ["\n", "\r\n", "\r"])
@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "gb18030", "utf-16"])
def test_line_endings_and_encodings(tmp_path: Path, ending: str, encoding: str) -> None:
    content = f"{TITLES}\nT1,R1,1,1,不要了\n".replace("\n", ending).encode(encoding)
    (row,) = rows_of(tmp_path / "rows.csv", content, "utf-8-sig" if encoding == "utf-8" else encoding)
    assert row.problem is None


@given(st.text(st.characters(min_codepoint=33, max_codepoint=126), min_size=1, max_size=32))
def test_a_number_of_visible_characters_is_only_refused_as_a_formula_or_a_rounded_one(text: str) -> None:
    change = change_of(text, "out_trade_no")
    assert change is None or text.startswith(("=", "'", "#")) or "E+" in text.upper() or text[0].isdigit()
