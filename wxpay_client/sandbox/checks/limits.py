"""The limits of values, as the gateway holds them."""

from __future__ import annotations

import re
from decimal import Decimal
from typing import TYPE_CHECKING, Any

from wxpay_client.sandbox.checks.documents import is_list, is_object
from wxpay_client.sandbox.checks.refusal import member, refuse

if TYPE_CHECKING:
    from wxpay_client.schema.fields import Wire

# Any, in this module: a JSON value of whatever shape.


def check_limits(value: Any, wire: Wire, at: str) -> None:
    """Refuse a value that is beyond its limits, or one within it that is."""
    if isinstance(value, str):
        check_range(len(value), wire.min_length, wire.max_length, " characters", value, at)
        if wire.pattern is not None and not re.search(wire.pattern, value):
            refuse(at, f"expected a match of {wire.pattern}", value)
    elif is_list(value):
        check_range(len(value), wire.min_items, wire.max_items, " items", value, at)
        if wire.unique_items and any(value.index(item) != index for index, item in enumerate(value)):
            refuse(at, "expected items that are all different")
        if wire.items is not None:
            for index, item in enumerate(value):
                check_limits(item, wire.items, member(at, str(index)))
    elif is_object(value):
        if wire.items is not None:
            for name, item in value.items():
                check_limits(item, wire.items, member(at, name))
    elif isinstance(value, int | float) and not isinstance(value, bool):
        check_range(value, wire.minimum, wire.maximum, "", value, at)
        if wire.exclusive_minimum is not None and value <= wire.exclusive_minimum:
            refuse(at, f"expected more than {wire.exclusive_minimum}", value)
        if wire.exclusive_maximum is not None and value >= wire.exclusive_maximum:
            refuse(at, f"expected less than {wire.exclusive_maximum}", value)
        if wire.multiple_of is not None and Decimal(repr(value)) % Decimal(repr(wire.multiple_of)):
            refuse(at, f"expected a multiple of {wire.multiple_of}", value)


def check_range(size: float, least: float | None, most: float | None, unit: str, value: Any, at: str) -> None:
    """Refuse a size that is too small or too large."""
    if least is not None and size < least:
        refuse(at, f"expected at least {least}{unit}, got {size}", value)
    if most is not None and size > most:
        refuse(at, f"expected at most {most}{unit}, got {size}", value)
