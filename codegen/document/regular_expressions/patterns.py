"""Regular expressions that mean the same to ECMA-262, which OpenAPI asks for, and to Python's `re`, which we use."""

from __future__ import annotations

import re
import warnings
from functools import cache
from typing import Final

from .backtracking import is_harmless

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
    (re.compile(r"\\S"), r"`\S` within a class"),
)
_IN_CLASS_TOO: Final = ("\\",)

# White space to ECMA-262 that is beyond ASCII.
_SPACES: Final = r"\xa0\u1680\u2000-\u200a\u2028\u2029\u202f\u205f\u3000\ufeff"
# What is written -> what says the same to Python, outside of a class and within one.
_OUTSIDE: Final = {
    "$": r"\Z",  # a bare `$` matches before a last line break too
    ".": r"[^\n\r\u2028\u2029]",
    r"\s": rf"[\s{_SPACES}]",
    r"\S": rf"[^\s{_SPACES}]",
}
_INSIDE: Final = {r"\s": rf"\s{_SPACES}"}
# To ECMA-262 these know the digits and letters of ASCII only; to Python they do so by a flag.
_ASCII: Final = "(?a)"
_OF_ASCII: Final = frozenset((r"\d", r"\D", r"\w", r"\W", r"\b", r"\B", r"\s", r"\S"))
_CHARACTER: Final = re.compile(r"\\.|.", re.DOTALL)


def as_python(pattern: str) -> str:
    """A pattern of both dialects as Python has to read it to find what ECMA-262 finds."""
    rewritten: list[str] = []
    inside = ascii_only = False
    for piece in _CHARACTER.findall(pattern):
        inside = piece == "[" or (inside and piece != "]")
        ascii_only = ascii_only or piece in _OF_ASCII
        rewritten.append((_INSIDE if inside else _OUTSIDE).get(piece, piece))
    return _ASCII * ascii_only + "".join(rewritten)


@cache
def why_refused(pattern: str) -> str:
    """Why a pattern is not enforced: it is none of both dialects, or not known to be harmless. Empty where it is."""
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
    except (re.error, OverflowError, RecursionError, ValueError, Warning) as error:
        return f"it is no regular expression: {error}"
    if not is_harmless(pattern):
        return "a text may take for ever to check, as by `(a+)+` or `(a|a)*`"
    return ""
