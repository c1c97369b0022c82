"""Regular expressions that mean the same to ECMA-262, which OpenAPI asks for, and to Python's `re`, which we use."""

from __future__ import annotations

import re
import warnings
from typing import Final

# What one of the two does not know, or reads in its own way. Each is tried where a token begins.
_REFUSED: Final = (
    (re.compile(r"\(\?P"), "named groups and references to them, `(?P…`"),
    (re.compile(r"\(\?<[^=!]"), "named groups, `(?<…>`"),
    (re.compile(r"\(\?#"), "comments, `(?#…)`"),
    (re.compile(r"\(\?>"), "atomic groups, `(?>…)`"),
    (re.compile(r"\(\?\("), "conditions, `(?(…)`"),
    (re.compile(r"\(\?[a-zA-Z-]"), "flags, `(?i)`"),
    (re.compile(r"(?:[*+?]|\{\d*,?\d*\})\+"), "possessive repeats, `*+`"),
    (re.compile(r"\{,\d*\}"), "repeats without a least number, `{,3}`"),
    (re.compile(r"\\[AZz]"), r"the anchors `\A`, `\Z` and `\z`: write `^` and `$`"),
    (re.compile(r"\\[pP]"), r"Unicode classes, `\p{…}`"),
    (re.compile(r"\\[uU]\{|\\U|\\N"), r"long escapes, `\u{…}`, `\U` and `\N`: write the character itself"),
    (re.compile(r"\\k"), r"named references, `\k<…>`"),
    (re.compile(r"\\c"), r"control escapes, `\c…`"),
    (re.compile(r"\\0"), r"octal escapes, `\0`"),
    (re.compile(r"\\a"), r"the escape `\a`"),
    (re.compile(r"\[\^?\]"), "a class that begins with `]`: write `\\]`"),
)
_CLASS: Final = (
    (re.compile(r"\["), "a `[` within a class: write `\\[`"),
    (re.compile(r"--|&&|~~|\|\|"), "`--`, `&&`, `~~` and `||` within a class"),
)
_IN_CLASS_TOO: Final = ("\\",)


def as_python(pattern: str) -> str:
    r"""A pattern of both dialects as Python reads it: there, a bare `$` matches before a last line break too."""
    pieces: list[str] = []
    index, inside = 0, False
    while index < len(pattern):
        size = 2 if pattern[index] == "\\" else 1
        piece = pattern[index : index + size]
        inside = piece == "[" or (inside and piece != "]")
        pieces.append(r"\Z" if piece == "$" and not inside else piece)
        index += size
    return "".join(pieces)


def as_written(pattern: str) -> str:
    """A pattern that `as_python` made as the specification has it, where Python's own anchor is refused."""
    return pattern.replace(r"\Z", "$")


def why_refused(pattern: str) -> str:
    """Why a pattern is no regular expression of both dialects; empty where it is one."""
    index, inside = 0, False
    while index < len(pattern):
        for refused, what in _REFUSED:
            if (not inside or pattern[index] in _IN_CLASS_TOO) and refused.match(pattern, index):
                return f"Python and ECMA-262 differ on {what}"
        for refused, what in _CLASS:
            if inside and refused.match(pattern, index):
                return f"Python and ECMA-262 differ on {what}"
        if pattern[index] == "\\":
            index += 2
            continue
        inside = pattern[index] == "[" or (inside and pattern[index] != "]")
        index += 1
    try:
        with warnings.catch_warnings():
            warnings.simplefilter("error")
            re.compile(pattern)
    except (re.error, OverflowError, RecursionError, Warning) as error:
        return f"it is no regular expression: {error}"
    return ""
