"""Docstrings as they are written here, for Sphinx: code may stand indented, and names in single backticks."""

from __future__ import annotations

import re
from itertools import takewhile
from typing import Final

from sphinx.application import Sphinx

_SECTION: Final = re.compile(r"[A-Z][a-z]+:$")
_ENDS_LIKE_A_LINK: Final = re.compile(r"(?<!`)\b(\w+)_(?![\w`])")


# object, below: Sphinx's interface gives what nothing here looks at.
def _rewrite(_: Sphinx, __: str, ___: str, ____: object, _____: object, lines: list[str]) -> None:
    prose = list(takewhile(lambda line: not _SECTION.match(line), lines))
    written = list[str]()
    for paragraph in _paragraphs(prose):
        if paragraph[0].startswith("    ") or any(line.startswith("  ") for line in paragraph):
            # After `::` an indented paragraph is code to Sphinx.
            written += ([] if written and written[-1].endswith("::") else ["::"]) + [""]
            written += [f"    {line}" for line in paragraph]
        else:
            written += [_ENDS_LIKE_A_LINK.sub(r"\1\\_", line) for line in paragraph]
        written.append("")
    lines[: len(prose)] = written


def _paragraphs(lines: list[str]) -> list[list[str]]:
    found: list[list[str]] = [[]]
    for line in lines:
        if line.strip():
            found[-1].append(line)
        elif found[-1] and not found[-1][-1].endswith("::"):
            found.append([])
    return [paragraph for paragraph in found if paragraph]


def setup(app: Sphinx) -> None:
    """Rewrite each docstring, before napoleon reads its sections."""
    app.connect("autodoc-process-docstring", _rewrite, priority=400)
