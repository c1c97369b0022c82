"""Rows of figures as text."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import TypeAlias

Row: TypeAlias = Mapping[str, str | int | float]
"""A figure or a text by the name of its column."""


def table(rows: Sequence[Row]) -> str:
    """Rows under the names of their columns; texts to the left, numbers to the right."""
    columns = {name: max(len(name), *(len(str(row[name])) for row in rows)) for name in rows[0]}
    lines = [{name: name for name in columns}, *rows]
    return "\n".join(
        "  ".join(
            str(line[name]).ljust(width) if isinstance(rows[0][name], str) else str(line[name]).rjust(width)
            for name, width in columns.items()
        ).rstrip()
        for line in lines
    )
