"""The one door through which text of a specification reaches Python source.

Whatever a description, an example, a name or a path holds, what comes out of here is one literal, one docstring or
one comment: it can neither end early nor run. Characters that a reader or a terminal might not see as they are
(controls, direction marks, invisible and unassigned ones) are escaped; which ones is fixed here, since Python's own
`repr` changes its mind with the Unicode version.
"""

from __future__ import annotations

import re
import textwrap
from collections.abc import Iterable, Mapping, Sequence
from math import isfinite
from typing import Any, Final, cast

from ..model import LIST_ITEM, Sources

WIDTH: Final = 114
"""Columns that a line of a docstring may take, its quotation marks aside."""

_ESCAPED: Final = re.compile(
    r"\\|[^"
    "\x20-\x7e"
    "\u00a1-\u00ac\u00ae-\u017f\u0391-\u03c9"  # Latin and Greek letters and marks, without the soft hyphen
    "\u2010-\u2015\u2018-\u201f\u2020-\u2022\u2026\u2030\u20ac\u2190-\u2193\u2200-\u22ff\u2460-\u2473"
    "\u25a0-\u25ff\u3001-\u303f\u3041-\u3096\u30a1-\u30fa\u4e00-\u9fa5\uff01-\uff5e\uffe5]"
)

# In a file's first comment this would tell Python how to decode the file (PEP 263).
_ENCODING: Final = re.compile("coding[:=]")


def literal(value: Any) -> str:
    """JSON-like data as a Python expression."""
    # Any: the caller's data may be any JSON.
    if isinstance(value, str):
        return '"' + _escape(value).replace('"', '\\"') + '"'
    if isinstance(value, dict):
        members = cast("Mapping[Any, Any]", value)
        return "{" + ", ".join(f"{literal(key)}: {literal(member)}" for key, member in members.items()) + "}"
    if isinstance(value, (list, tuple)):
        items = cast("Sequence[Any]", value)
        written = ", ".join(map(literal, items))
        comma = "," * (len(items) == 1)
        return f"({written}{comma})" if isinstance(value, tuple) else f"[{written}]"
    if value is None or isinstance(value, (bool, int)) or (isinstance(value, float) and isfinite(value)):
        return repr(value)
    raise TypeError(f"{type(value).__name__} has no literal")


def docstring(text: str, indent: int) -> str:
    """A text as a docstring, indented by so many spaces; an empty text gives an empty string.

    Paragraphs and lists keep their lines' own indentation; long lines are wrapped with it.
    """
    lines: list[str] = []
    for line in text.strip().split("\n"):
        margin = " " * (len(line) - len(line.lstrip(" ")))
        escaped = _escape(line.strip())
        if len(margin) + len(escaped) <= WIDTH - indent:  # as most do, and to find a break takes long
            lines.append(margin + escaped)
            continue
        hanging = margin + " " * 4 if re.match(r"\s*\w+: ", line) and margin else margin
        if (item := LIST_ITEM.match(line.strip())) is not None:
            hanging = margin + " " * len(item["mark"])
        lines += textwrap.wrap(
            escaped,
            WIDTH - indent,
            initial_indent=margin,
            subsequent_indent=hanging,
            break_long_words=False,
            break_on_hyphens=False,
        )
    if lines == [""]:
        return ""
    # No two quotation marks stand side by side unescaped, and none stands where the closing ones follow.
    lines = [re.sub(r'"(?="|$)', r'\\"', line) for line in lines]
    if len(lines) > 1:
        lines.append("")
    pad = " " * indent
    return (
        f'{pad}"""'
        + "\n".join(f"{pad}{line}".rstrip() for line in lines).strip(" ")
        + f'{pad if len(lines) > 1 else ""}"""'
    )


def comment(text: str) -> str:
    """A text as a comment of one line."""
    return f"# {_ENCODING.sub('coding ', _escape(text.strip()))}"


def header(sources: Sources) -> str:
    """The first line of a generated file: what it comes from."""
    named = ", ".join(sources.files) or "an empty specification"
    return comment(f"Generated from {named} by `{sources.command}`. Do not edit.")


def joined(lines: Iterable[str]) -> str:
    """Lines as a text."""
    return "\n".join(lines) + "\n"


def is_list_item(line: str) -> bool:
    """Whether a line is an item of a list."""
    return LIST_ITEM.match(line) is not None


def _escape(text: str) -> str:
    return _ESCAPED.sub(_escape_character, text)


def _escape_character(found: re.Match[str]) -> str:
    character = found[0]
    short = {"\\": "\\\\", "\n": "\\n", "\t": "\\t", "\r": "\\r"}.get(character)
    code = ord(character)
    return short or (f"\\x{code:02x}" if code < 0x100 else f"\\u{code:04x}" if code < 0x10000 else f"\\U{code:08x}")
