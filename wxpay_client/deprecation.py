"""PEP 702's `deprecated`, for type checkers alone: a call that works today warns nobody at run time."""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING, TypeVar

__all__ = ["deprecated"]

F = TypeVar("F")

if TYPE_CHECKING:
    from typing_extensions import deprecated
else:

    def deprecated(_: str) -> Callable[[F], F]:
        """Mark a function as deprecated, with what to use instead."""
        return lambda function: function
