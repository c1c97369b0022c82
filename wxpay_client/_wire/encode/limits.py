"""Limits that the specification sets: lengths, ranges, patterns. They hold for what is sent, never for answers."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Any

from wxpay_client._runtime.typeguards import is_list, is_mapping
from wxpay_client.schema.fields import Wire
from wxpay_client.schema.upload import Upload

if TYPE_CHECKING:
    from decimal import Decimal


class InvalidValue(Exception):
    """A value that cannot be sent.

    Attributes:
        place: Where it is: `amount.refund`, `goods[2].price`.
        problem: What was found and what was expected.
    """

    def __init__(self, place: str, problem: str) -> None:
        super().__init__(place, problem)
        self.place = place
        self.problem = problem


def check_limits(encoded: Any, place: str, wire: Wire) -> None:
    """Check an encoded value, and each item of it.

    Args:
        encoded: The value as JSON has it; Any: whatever its type.
        place: Where it is, for the error.
        wire: The limits.

    Raises:
        InvalidValue: It is beyond a limit.
    """
    if isinstance(encoded, str):
        _check_range(place, len(encoded), wire.min_length, wire.max_length, "characters")
        if wire.pattern is not None and re.search(wire.pattern, encoded) is None:
            raise InvalidValue(place, f"expected a match of {wire.pattern!r}, got another text")
    elif isinstance(encoded, Upload):
        _check_range(place, len(encoded.content), wire.min_bytes, wire.max_bytes, "bytes")
    elif is_list(encoded):
        _check_range(place, len(encoded), wire.min_items, wire.max_items, "items")
        if wire.unique_items and any(item in encoded[:index] for index, item in enumerate(encoded)):
            raise InvalidValue(place, "expected items that are all different, got two alike")
        if wire.items is not None:
            for index, item in enumerate(encoded):
                check_limits(item, f"{place}[{index}]", wire.items)
    elif is_mapping(encoded):
        if wire.items is not None:
            for name, member in encoded.items():
                check_limits(member, f"{place}.{name}", wire.items)
    elif isinstance(encoded, (int, float)) and not isinstance(encoded, bool):
        _check_number(place, encoded, wire)


def _check_number(place: str, found: float, wire: Wire) -> None:
    _check_range(place, found, wire.minimum, wire.maximum, "")
    if wire.exclusive_minimum is not None and found <= wire.exclusive_minimum:
        raise InvalidValue(place, f"expected more than {wire.exclusive_minimum}, got {found}")
    if wire.exclusive_maximum is not None and found >= wire.exclusive_maximum:
        raise InvalidValue(place, f"expected less than {wire.exclusive_maximum}, got {found}")
    if wire.multiple_of is not None and _remainder(found, wire.multiple_of):
        raise InvalidValue(place, f"expected a multiple of {wire.multiple_of}, got {found}")


def _check_range(place: str, found: float, least: float | None, most: float | None, unit: str) -> None:
    if (least is None or found >= least) and (most is None or found <= most):
        return
    if least is not None and most is not None:
        expected = f"{least} to {most}"
    else:
        expected = f"at least {least}" if most is None else f"at most {most}"
    raise InvalidValue(place, f"expected {expected} {unit}".rstrip() + f", got {found}")


def _remainder(found: float, of: float) -> Decimal:
    # Few operations have multiples, and its import takes as long as that of three modules here.
    from decimal import Decimal

    # In decimals, as both are written: 0.3 is a multiple of 0.1, whatever binary fractions make of them.
    return Decimal(repr(found)) % Decimal(repr(of))
