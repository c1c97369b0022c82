"""JSON bodies: bytes exactly as they are signed and sent, and back."""

from __future__ import annotations

import json
from math import isfinite
from typing import Any, Final, NoReturn


class RepeatedMemberError(ValueError):
    """An object has a member twice: of two readers each may take another one for what was said."""


def dump_json(body: Any) -> bytes:
    """A JSON body: UTF-8, no spaces, members in the specification's order."""
    return _ENCODER.encode(body).encode()


def parse_json(content: bytes) -> Any:
    """Parse a JSON body.

    Raises:
        RepeatedMemberError: An object has a member twice.
        ValueError: It is no JSON in UTF-8, or nested too deeply.
    """
    text = content.decode()
    try:
        # `decode` looks for white space around it first, which the gateway does not send.
        if text.startswith(("{", "[")):
            value, end = _DECODER.raw_decode(text)
            if end == len(text):
                return value
        return _DECODER.decode(text)
    except RecursionError:
        raise ValueError("is nested too deeply") from None


def unparsable(content: bytes, error: ValueError) -> str:
    """What is wrong with content that `parse_json` refuses; never the parser's own text, which may quote it."""
    return f"expected JSON in UTF-8, got {len(content)} bytes that are none ({type(error).__name__})"


def _refuse_constant(name: str) -> NoReturn:
    raise ValueError(f"{name} is no JSON")


def _finite(text: str) -> float:
    number = float(text)
    if not isfinite(number):
        raise ValueError(f"{text} is more than a float can hold")
    return number


def _unique(members: list[tuple[str, Any]]) -> dict[str, Any]:
    found = dict(members)
    if len(found) != len(members):
        raise RepeatedMemberError("an object has a member twice")
    return found


# Made once: `json.loads` and `json.dumps` make one for each call that asks for anything special.
_DECODER: Final = json.JSONDecoder(object_pairs_hook=_unique, parse_constant=_refuse_constant, parse_float=_finite)
_ENCODER: Final = json.JSONEncoder(ensure_ascii=False, allow_nan=False, separators=(",", ":"))
