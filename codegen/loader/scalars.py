"""What a scalar of YAML means, where every reader of YAML agrees on it; a refusal or a warning where they do not."""

from __future__ import annotations

import math
import re
from typing import Final, NamedTuple

from ..diagnostics import quoted

LONGEST_INTEGER: Final = 40  # characters

# What may not stand in a YAML file, and may not be smuggled into a text by an escape either.
UNPRINTABLE: Final = re.compile(r"[^\t\n\r\x20-\x7e\x85\xa0-\ud7ff\ue000-\ufffd\U00010000-\U0010ffff]")

_DECIMAL: Final = re.compile(r"-?(0|[1-9][0-9]*)")
# YAML 1.1 reads an exponent only after a point and with a sign, YAML 1.2 also without: what both read alike.
_FLOATING: Final = re.compile(r"-?(0|[1-9][0-9]*)\.[0-9]+([eE][-+][0-9]+)?")
# What is no text to YAML 1.2, in its core schema. Of all else, OpenAPI's own version of YAML makes the text it is.
_NO_TEXT: Final = re.compile(
    r"""null|Null|NULL|~|true|True|TRUE|false|False|FALSE|[-+]?[0-9]+|0o[0-7]+|0x[0-9a-fA-F]+
    |[-+]?(\.[0-9]+|[0-9]+(\.[0-9]*)?)([eE][-+]?[0-9]+)?|[-+]?\.(inf|Inf|INF)|\.(nan|NaN|NAN)|""",
    re.VERBOSE,
)
# Text to PyYAML, and something else to other readers.
_BOOLEAN_ELSEWHERE: Final = re.compile(r"[yYnN]")
_NUMBER_ELSEWHERE: Final = re.compile(
    r"[-+]?(0[0-9]+|0o[0-7]+|[0-9][0-9_]*(\.[0-9_]*)?[eE][-+]?[0-9]+|\.[0-9]+([eE][-+]?[0-9]+)?)"
)
# Kind, as YAML 1.1 sees it, to what that is and what to write for it.
_KINDS: Final = {
    "bool": ("a boolean", "write `true` or `false` if it is a boolean"),
    "int": ("a number", "write a decimal number if it is one"),
    "float": ("a number", "write a decimal number such as 0.5 if it is one"),
    "null": ("null", "write `null` if nothing is meant"),
    "timestamp": ("a time", ""),
    "merge": ("a merge key", ""),
    "value": ("a default key", ""),
}


class Refusal(NamedTuple):
    """Why a scalar is not accepted, or is taken for its text alone.

    Attributes:
        code: Kind of the error.
        message: What is wrong.
        hint: What to do about it.
        is_error: Whether its text may not be what it means.
    """

    code: str
    message: str
    hint: str = ""
    is_error: bool = True


Scalar = str | int | float | bool | None


def read_scalar(text: str, kind: str, *, plain: bool) -> Scalar | Refusal:
    """The value of a scalar.

    Args:
        text: What is written, without quotes and escapes.
        kind: What YAML 1.1 takes it for: the last part of its tag, `int`.
        plain: Whether it stands without quotes.
    """
    match kind:
        case "str":
            return _refused_text(text, plain=plain) or text
        case "bool" if text in {"true", "false"}:
            return text == "true"
        case "null" if text == "null" or (not text and not plain):
            return None
        case "int" if _DECIMAL.fullmatch(text):
            return _integer(text)
        case "float" if _FLOATING.fullmatch(text) or _DECIMAL.fullmatch(text):
            return _float(text)
        case "null" if not text:
            return Refusal("empty-value", "there is no value here", "write `null`, '' or {}, or delete the key")
        case _ if plain and kind in _KINDS:
            what, instead = _KINDS[kind]
            return _disputed(text, what, instead, is_error=_NO_TEXT.fullmatch(text) is not None)
        case _:
            return refused_tag(kind)


def read_key(text: str, kind: str, *, plain: bool) -> Refusal | None:
    """Why a scalar cannot be a key; `None` where it can."""
    if kind == "merge":
        hint = "write the members out, or use `allOf`; quote the key if it is meant as a name"
        return Refusal("merge-key", "merge keys are not supported", hint)
    if not text and plain:
        return Refusal("key-not-text", "the key is missing", "write a key before the colon")
    if kind == "str":
        refusal = _refused_text(text, plain=plain)
        # A name is more than something to read.
        return refusal if refusal is None or refusal.code != "unprintable" else refusal._replace(is_error=True)
    # Of JSON, every key is a text: of a whole number its digits.
    is_text = _DECIMAL.fullmatch(text) or not _NO_TEXT.fullmatch(text)
    is_error = kind not in _KINDS or not is_text
    what = f"is read as {_KINDS[kind][0]}, not as text" if kind in _KINDS else "has a tag"
    return Refusal("key-not-text", f"the key {quoted(text)} {what}", _quote_it(text), is_error)


def refused_tag(kind: str) -> Refusal:
    """Refuse a tag other than those of JSON's values."""
    tag = kind if kind.startswith("!") else f"!!{kind}"
    hint = "write the value without a tag: no objects are constructed"
    return Refusal("tag", f"the tag {quoted(tag)} is not supported here", hint)


def _refused_text(text: str, *, plain: bool) -> Refusal | None:
    wrong = UNPRINTABLE.search(text)
    if wrong is not None:
        return Refusal(
            "unprintable", f"the text holds the character U+{ord(wrong[0]):04X}", "delete it", is_error=False
        )
    if plain and _BOOLEAN_ELSEWHERE.fullmatch(text):
        return _disputed(text, "a boolean", "", is_error=False)
    if plain and _NUMBER_ELSEWHERE.fullmatch(text):
        return _disputed(text, "a number", "", is_error=False)
    return None


def _disputed(text: str, what: str, instead: str, *, is_error: bool) -> Refusal:
    hint = "; ".join(filter(None, (_quote_it(text), instead)))
    return Refusal("disputed-value", f"{quoted(text)} is {what} to some readers of YAML", hint, is_error)


def _integer(text: str) -> int | Refusal:
    if len(text) <= LONGEST_INTEGER:
        return int(text)
    return Refusal("long-number", f"a number of {len(text)} digits", "quote it if it is text")


def _float(text: str) -> float | Refusal:
    value = float(text)
    return value if math.isfinite(value) else Refusal("long-number", f"{quoted(text)} is too large a number")


def _quote_it(text: str) -> str:
    return f"quote it if it is text: '{text}'" if len(text) <= LONGEST_INTEGER else "quote it if it is text"
