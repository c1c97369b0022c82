"""Values of bills are read exactly, or refused without being shown."""

from __future__ import annotations

import datetime as dt
from collections.abc import Callable
from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from wxpay_client.schema.bills import values

READERS: list[Callable[[str], object]] = [
    values.read_time,
    values.read_count,
    values.read_fen,
    values.read_parts_of_fen,
    values.read_decimal,
    lambda value: values.read_money(value, "HKD"),
    lambda value: values.read_money("8.88", value),
]


@pytest.mark.parametrize("read", READERS)
@given(value=st.text(max_size=40))
def test_what_cannot_be_read_is_a_value_error_that_does_not_show_it(read: Callable[[str], object], value: str) -> None:
    problem = "expected nothing else"
    try:
        read(value)
    except ValueError as error:
        problem = str(error)
    assert problem.startswith("expected ")
    assert len(value) < 9 or value not in problem


@given(st.integers(-(10**16) + 1, 10**16 - 1), st.text("0", max_size=6))
def test_an_amount_in_yuan_is_exact(fen: int, zeros: str) -> None:
    written = f"{'-' * (fen < 0)}{abs(fen) // 100}.{abs(fen) % 100:02}{zeros}"

    assert values.read_fen(written) == fen
    assert values.read_parts_of_fen(written) == fen


@given(st.integers(0, 10**12), st.sampled_from([("JPY", 0), ("HKD", 2), ("KWD", 3), ("CLF", 4), ("XYZ", 2)]))
def test_an_amount_of_any_currency_is_in_its_minor_unit(minor: int, currency: tuple[str, int]) -> None:
    code, decimals = currency
    written = f"{Decimal(minor).scaleb(-decimals):.{decimals}f}"

    assert values.read_money(written, code) == minor


@pytest.mark.parametrize(
    ("value", "expected"),
    [("0", 0), ("1", 100), ("0.0", 0), ("-0.05", -5), ("-0", 0), ("0.1", 10), ("00.29", 29), ("0.29000000", 29)],
)
def test_amounts_as_bills_write_them(value: str, expected: int) -> None:
    assert values.read_fen(value) == expected


@pytest.mark.parametrize(
    "value", ["", "-", ".5", "5.", "1,000.00", "1e3", "+1", "0x1", "NaN", "٣.00", "1.005", "9" * 17]
)
def test_what_is_no_amount(value: str) -> None:
    with pytest.raises(ValueError, match="expected"):
        values.read_fen(value)


@pytest.mark.parametrize(
    ("value", "expected"),
    [
        ("2018-02-01 04:21:23", dt.datetime(2018, 1, 31, 20, 21, 23, tzinfo=dt.UTC)),
        ("2018-02-01  04:21:23", dt.datetime(2018, 1, 31, 20, 21, 23, tzinfo=dt.UTC)),
        ("2018-02-01T04:21:23+08:00", dt.datetime(2018, 1, 31, 20, 21, 23, tzinfo=dt.UTC)),
        ("2018-02-01T04:21:23Z", dt.datetime(2018, 2, 1, 4, 21, 23, tzinfo=dt.UTC)),
    ],
)
def test_times(value: str, expected: dt.datetime) -> None:
    assert values.read_time(value) == expected


@pytest.mark.parametrize(
    "value", ["2018-02-30 04:21:23", "2018-02-01", "2018-W05-4", "2018-02-01 25:00:00", "20180201"]
)
def test_what_is_no_time(value: str) -> None:
    with pytest.raises(ValueError, match="expected a time such as"):
        values.read_time(value)


def test_nothing_of_no_currency_is_nothing() -> None:
    assert values.read_money("0.00", "") == 0
    with pytest.raises(ValueError, match="expected a currency"):
        values.read_money("0.01", "")
