"""Values and texts from outside, fit for a message."""

from __future__ import annotations

from typing import Final

__all__ = ["describe", "excerpt"]

_LONGEST: Final = 80
_LONG: Final = 10**20


def describe(value: object) -> str:
    """A value for an error message: its type, and itself where that is short and cannot be a secret."""
    if value is None:
        return "None"
    # Python refuses to write out an int of more than 4300 digits.
    short = isinstance(value, float) or (isinstance(value, int) and abs(value) < _LONG)
    if short or (isinstance(value, str) and not value):
        return f"{value!r} ({type(value).__name__})"
    return type(value).__name__


def excerpt(text: str, around: int = 0) -> str:
    """A short piece of a text from outside, in quotes, on one line and in ASCII.

    Args:
        text: The text.
        around: Where the interesting character is; the piece holds it.
    """
    start = max(0, around - _LONGEST // 2) if len(text) > _LONGEST else 0
    end = start + _LONGEST
    return f"{'…' if start else ''}{text[start:end]!a}{'…' if end < len(text) else ''}"
