"""What a value of unknown type is, in terms that type checkers follow: `isinstance` leaves the items unknown."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from datetime import date, datetime
from enum import Enum
from typing import Any, TypeGuard

# Any: that is what the items are.


def is_mapping(value: object) -> TypeGuard[Mapping[Any, Any]]:
    """Whether a value is a mapping."""
    return isinstance(value, (dict, Mapping))  # an abstract class is asked in Python, and nearly all are a `dict`


def is_list(value: object) -> TypeGuard[Sequence[Any]]:
    """Whether a value is what JSON has as an array: a list or a tuple."""
    return isinstance(value, (list, tuple))


def is_enum(hint: object) -> TypeGuard[type[Enum]]:
    """Whether an annotation is an enumeration."""
    return isinstance(hint, type) and issubclass(hint, Enum)


def is_time(hint: object) -> TypeGuard[type[datetime]]:
    """Whether an annotation is `datetime`."""
    return _is(datetime, hint)


def is_date(hint: object) -> TypeGuard[type[date]]:
    """Whether an annotation is `date`."""
    return _is(date, hint)


def _is(cls: type[Any], hint: object) -> bool:
    # There may be two of each: while freezegun holds the clocks, a class that calls itself subclass and base of
    # the real one stands in its place, in annotations that are read meanwhile too.
    return hint is cls or (isinstance(hint, type) and issubclass(hint, cls) and issubclass(cls, hint))
