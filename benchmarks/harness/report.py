"""What was found, as one table to read and as data to keep."""

from __future__ import annotations

import os
import platform
import ssl
from collections.abc import Iterator, Mapping, Sequence
from importlib.metadata import PackageNotFoundError, version
from typing import Any, Final, TypeAlias

from attrs import asdict

from benchmarks.harness.figures import Row, Section, Target
from benchmarks.harness.venv import CLIENT, COMPILER

_PACKAGES: Final = ("requests", "urllib3", "cryptography", "attrs", "cattrs", "httpx", COMPILER, CLIENT)

Cells: TypeAlias = Mapping[str, str | int | float]
"""A row of a table: figures and texts by the names of their columns."""

# Any, in this module: JSON.


def machine() -> dict[str, Any]:
    """What the figures depend on, and nothing that tells whose machine it was."""
    versions: dict[str, str] = {}
    for package in _PACKAGES:
        try:
            versions[package] = version(package)
        except PackageNotFoundError:
            continue
    return {
        "python": f"{platform.python_implementation()} {platform.python_version()}",
        "system": f"{platform.system()} {platform.machine()}",
        "openssl": ssl.OPENSSL_VERSION,
        "processors": os.cpu_count(),
        "packages": versions,
    }


def record(sections: Sequence[Section], rounds: int) -> dict[str, Any]:
    """All figures, as JSON takes them."""
    return {"machine": machine(), "rounds": rounds, "sections": [asdict(section) for section in sections]}


def table(rows: Sequence[Cells]) -> str:
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


def present(sections: Sequence[Section]) -> str:
    """All figures as one table, each section under its title."""
    lines = [line for section in sections for line in _lines(section)]
    head, *rows = table([line for _, line in lines]).splitlines()
    shown = [head]
    for (section, _), row in zip(lines, rows, strict=True):
        if section is not None:
            shown += ["", f"{section.title} ({section.measure}; 1 is {section.base})", *section.notes]
        shown.append(row)
    return "\n".join(shown)


def _lines(section: Section) -> Iterator[tuple[Section | None, dict[str, str]]]:
    for number, row in enumerate(section.rows):
        yield None if number else section, _cells(row)


def _cells(row: Row) -> dict[str, str]:
    figure = f"{row.figure:,.0f}" if row.figure >= 100 else f"{row.figure:.3g}"
    return {
        "what": row.what,
        "by": row.variant,
        "figure": f"{figure} {row.unit}".rjust(12),
        "×": _number(row.ratio.typical).rjust(6),
        "quartiles": f"{_number(row.ratio.low)}–{_number(row.ratio.high)}",
        "wall ×": ("" if row.wall is None else _number(row.wall)).rjust(6),
        "": row.remark,
        "targets": "; ".join(map(_target, row.targets)),
    }


def _number(value: float) -> str:
    return f"{value:.1f}" if value >= 10 else f"{value:.2f}"


def _target(target: Target) -> str:
    limit = f"{'≥' if target.at_least else '≤'} {_limit(target.limit)}"
    if target.of:
        limit += f" {target.of}: {_limit(target.found)}"
    return f"{limit}, {'reached' if target.reached else 'NOT reached'}"


def _limit(value: float) -> str:
    return f"1/{1 / value:.0f}" if 0 < value < 0.1 else f"{value:g}" if value == round(value, 2) else _number(value)
