"""Printing what a specification holds on a terminal that may not know its characters."""

from __future__ import annotations

import sys


def show(text: str) -> None:
    """Print a text as it is; characters that the terminal does not know are escaped."""
    encoding = sys.stdout.encoding or "utf-8"
    sys.stdout.write(text.encode(encoding, "backslashreplace").decode(encoding))
