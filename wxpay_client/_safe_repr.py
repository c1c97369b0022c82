"""Short pieces of texts from outside, fit for a message."""

from __future__ import annotations

from typing import Final

__all__ = ["excerpt"]

_LONGEST: Final = 80


def excerpt(text: str, around: int = 0) -> str:
    """A short piece of a text from outside, in quotes, on one line and in ASCII.

    Args:
        text: The text.
        around: Where the interesting character is; the piece holds it.
    """
    start = max(0, around - _LONGEST // 2) if len(text) > _LONGEST else 0
    end = start + _LONGEST
    return f"{'…' if start else ''}{text[start:end]!a}{'…' if end < len(text) else ''}"
