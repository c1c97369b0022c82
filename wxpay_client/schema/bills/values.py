"""How the values of bills are read: exactly, or not at all.

Amounts are read digit by digit: no float is near them, and no setting of `decimal` rounds them.
"""

from __future__ import annotations

import re
from datetime import datetime, timedelta, timezone
from decimal import Decimal
from typing import Final

_BEIJING: Final = timezone(timedelta(hours=8))
_TIME: Final = re.compile(
    r"([0-9]{4}-[0-9]{2}-[0-9]{2})[ T]+([0-9]{2}:[0-9]{2}:[0-9]{2})(Z|[+-][0-9]{2}:[0-9]{2})?", re.ASCII
)
_NUMBER: Final = re.compile(r"-?[0-9]{1,16}(?:\.[0-9]{1,8})?", re.ASCII)
_CURRENCY: Final = re.compile(r"[A-Z]{3}", re.ASCII)

_FEN: Final = 2
_DECIMALS: Final = {
    **dict.fromkeys("BIF CLP DJF GNF ISK JPY KMF KRW PYG RWF UGX UYI VND VUV XAF XOF XPF".split(), 0),
    **dict.fromkeys("BHD IQD JOD KWD LYD OMR TND".split(), 3),
    **dict.fromkeys("CLF UYW".split(), 4),
}
"""Decimals of the currencies of ISO 4217 that have not two."""


def is_number(value: str) -> bool:
    """Whether a value is a number, with a backtick before it or none."""
    return _NUMBER.fullmatch(value.strip().removeprefix("`")) is not None


def read_text(value: str) -> str:
    """A text, as it is."""
    return value


def read_time(value: str) -> datetime:
    """A time, in Beijing where it does not say otherwise.

    Raises:
        ValueError: It is none; the message does not show it.
    """
    found = _TIME.fullmatch(value)
    if found is not None:
        try:
            time = datetime.fromisoformat(f"{found[1]}T{found[2]}{found[3] or ''}")
        except ValueError:
            pass
        else:
            return time.replace(tzinfo=_BEIJING) if time.tzinfo is None else time
    raise ValueError("expected a time such as 2018-02-01 04:21:23")


def read_count(value: str) -> int:
    """A number of things, which some bills write as `20.0`.

    Raises:
        ValueError: It is none; the message does not show it.
    """
    return _minor(value, 0, "a number such as 20", "a whole number")


def read_fen(value: str) -> int:
    """An amount in yuan, in fen.

    Raises:
        ValueError: It is none, or no whole number of fen; the message does not show it.
    """
    return _minor(value, _FEN, "an amount in yuan such as 0.02", "a whole number of fen")


def read_parts_of_fen(value: str) -> Decimal:
    """An amount in yuan, in fen, of which it may have a part.

    Raises:
        ValueError: It is none; the message does not show it.
    """
    if not _NUMBER.fullmatch(value):
        raise ValueError("expected an amount in yuan such as 0.05940")
    # Not multiplied: that rounds to what the caller's own context of `decimal` says.
    return Decimal(f"{value}e{_FEN}")


def read_decimal(value: str) -> Decimal:
    """A number, exactly.

    Raises:
        ValueError: It is none; the message does not show it.
    """
    if not _NUMBER.fullmatch(value):
        raise ValueError("expected a number such as 0.05940")
    return Decimal(value)


def read_currency_of_fen(value: str) -> str:
    """A currency of which an amount can be read as if it were yuan.

    Raises:
        ValueError: It has not two decimals; the message does not show it.
    """
    if value in _DECIMALS:
        raise ValueError("expected a currency of two decimals, such as CNY")
    return value


def read_money(value: str, currency: str) -> int:
    """An amount of some currency, in its minor unit: of `888` JPY 888, of `8.88` HKD 888.

    Args:
        value: The amount.
        currency: The currency's code.

    Raises:
        ValueError: It is none, or could be meant in the minor unit already; the message does not show it.
    """
    if not currency and _NUMBER.fullmatch(value) and not value.strip("-0."):
        return 0
    decimals = _decimals(currency)
    if decimals and "." not in value and value.strip("-0"):
        # Such an amount would be a hundred times too much, or too little, if this were guessed wrong.
        raise ValueError(f"expected an amount of {currency} with a point, such as 8.88")
    return _minor(value, decimals, "an amount such as 8.88", f"a whole number of {currency}'s minor unit")


def _decimals(currency: str) -> int:
    if not _CURRENCY.fullmatch(currency):
        raise ValueError("expected a currency such as HKD")
    return _DECIMALS.get(currency, _FEN)


def _minor(value: str, decimals: int, expected: str, whole: str) -> int:
    if not _NUMBER.fullmatch(value):
        raise ValueError(f"expected {expected}")
    major, _, parts = value.partition(".")
    if parts[decimals:].strip("0"):
        raise ValueError(f"expected {whole}")
    return int(major + parts[:decimals].ljust(decimals, "0"))
