"""Lines of bills, and their values, however the bytes arrive."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tests.support.bill_files import bill_line
from wxpay_client.errors import BillError
from wxpay_client.schema.bills.lines import Lines, values_of


def wrong(number: int, problem: str) -> BillError:
    return BillError(problem, line=number, sums={})


TEXT = st.text(st.characters(exclude_characters="\n\r", exclude_categories=["Cs"]), max_size=30)
VALUE = st.text(st.characters(exclude_characters="\n\r,", exclude_categories=["Cs"]), max_size=10)


@pytest.mark.parametrize("end", ["\n", "\r\n"])
@pytest.mark.parametrize("mark", [b"", b"\xef\xbb\xbf"])
@given(texts=st.lists(TEXT, max_size=10), size=st.integers(1, 20))
def test_lines_come_with_their_numbers(end: str, mark: bytes, texts: list[str], size: int) -> None:
    content = mark + end.join(["titles", *texts]).encode()
    chunks = [content[start : start + size] for start in range(0, len(content), size)]

    found = list(Lines(chunks, wrong))

    # What no space is for Python may be one, encoded: a line of nothing else is not empty.
    expected = [(number, text) for number, text in enumerate(["titles", *texts], 1) if text.encode().strip()]
    assert found == expected


@given(st.lists(TEXT, max_size=5), st.integers(1, 20))
def test_or_in_the_encoding_of_the_titles(texts: list[str], size: int) -> None:
    content = "\n".join(["交易时间", *texts]).encode("gb18030")
    chunks = [content[start : start + size] for start in range(0, len(content), size)]

    found = list(Lines(chunks, wrong))

    assert [text for _, text in found] == ["交易时间", *(text for text in texts if text.encode("gb18030").strip())]


def test_a_line_in_another_encoding_than_the_titles() -> None:
    lines = Lines(["交易时间\n".encode(), "时间\n".encode("gbk")], wrong)

    assert next(lines) == (1, "交易时间")
    with pytest.raises(BillError, match="expected text in utf-8, as the titles are") as caught:
        next(lines)
    assert caught.value.line == 2


def test_titles_in_no_encoding() -> None:
    with pytest.raises(BillError, match="expected titles in UTF-8 or GBK"):
        next(Lines([b"\xff\xff\n"], wrong))


def test_lines_that_were_read_too_soon_come_again() -> None:
    lines = Lines([b"a\nb\nc"], wrong)
    first, second = next(lines), next(lines)

    lines.unread(first, second, None)

    assert list(lines) == [(1, "a"), (2, "b"), (3, "c")]


@given(st.lists(VALUE, min_size=1, max_size=8))
def test_values_are_what_was_written(values: list[str]) -> None:
    assert values_of(bill_line(values), len(values)) == [value.strip() for value in values]


@pytest.mark.parametrize(
    ("line", "expected"),
    [
        ('`a, b,`"c",`', ["a, b", '"c"', ""]),
        ("``a,`b`c,`,", ["`a", "b`c", ","]),
        ('`shoes\\ red,`\\"x\\",`\'', ["shoes\\ red", '\\"x\\"', "'"]),
        ("a,b,c", ["a", "b", "c"]),
        (",,", ["", "", ""]),
        ("`a,`b", None),
        ("`a,b,`c", None),
        ("a,`b,`c", None),
        ("a,b", None),
        ("a,b,c,d", None),
        ("", None),
    ],
)
def test_a_value_ends_where_the_next_begins(line: str, expected: list[str] | None) -> None:
    assert values_of(line, 3) == expected


@given(TEXT, st.integers(0, 10))
def test_whatever_a_line_holds_it_has_as_many_values_as_titles_or_none(line: str, width: int) -> None:
    values = values_of(line, width)

    assert values is None or len(values) == width


@pytest.mark.parametrize("size", [1000, 65536, 200_000])
def test_a_long_line_is_refused_however_it_arrives(size: int) -> None:
    content = b"a,b\n" + b"x" * 65_536 + b"\n" + b"x" * 65_537 + b"\n"
    lines = Lines([content[start : start + size] for start in range(0, len(content), size)], wrong)

    assert [number for number, _ in (next(lines), next(lines))] == [1, 2]
    with pytest.raises(BillError, match="lines of at most 65536 bytes") as caught:
        next(lines)
    assert caught.value.line == 3
