"""What a value of unknown type is, in terms that type checkers follow: `isinstance` leaves the items unknown."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from enum import Enum
from typing import Any, TypeGuard

# Any: that is what the items are.


def is_mapping(value: object) -> TypeGuard[Mapping[Any, Any]]:
    """Whether a value is a mapping."""
    return isinstance(value, Mapping)


def is_list(value: object) -> TypeGuard[Sequence[Any]]:
    """Whether a value is what JSON has as an array: a list or a tuple."""
    return isinstance(value, (list, tuple))


def is_enum(hint: object) -> TypeGuard[type[Enum]]:
    """Whether an annotation is an enumeration."""
    return isinstance(hint, type) and issubclass(hint, Enum)
