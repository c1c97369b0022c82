"""What a request carries, read as strictly as the gateway reads it: percent-encoding, query strings, JSON."""

from __future__ import annotations

import json
import re
from typing import Any, Final, NoReturn, TypeGuard
from urllib.parse import unquote_to_bytes

from wxpay_client.sandbox.checks.refusal import member, refuse

_LARGEST: Final = 2**63 - 1
"""Of whole numbers."""

_TOO_LARGE: Final = "a number is too large"


def percent_decoded(text: str, at: str) -> str:
    """Undo percent-encoding, once."""
    if not text.isascii() or re.search("%(?![0-9A-Fa-f]{2})", text):
        refuse(at, "the percent-encoding is broken", text)
    try:
        return unquote_to_bytes(text).decode()
    except UnicodeDecodeError:
        refuse(at, "what is percent-encoded is not UTF-8", text)


def query_pairs(query: str) -> list[tuple[str, str]]:
    """The names of a query string with their values, which are not decoded yet, but for a plus sign: it is a space."""
    pairs: list[tuple[str, str]] = []
    for pair in query.split("&") if query else []:
        name, equals, value = pair.replace("+", " ").partition("=")
        name = percent_decoded(name, "/query")
        if not equals:
            refuse(member("/query", name), "the parameter has no value")
        pairs.append((name, value))
    return pairs


# Any, from here on: JSON of whatever shape was sent.
def json_body(body: bytes) -> Any:
    """Read a JSON body: UTF-8, no name twice in an object, no null, no NaN, no half characters."""
    try:
        text = body.decode()
    except UnicodeDecodeError:
        refuse("/body", "the body is not UTF-8")
    return json_text(text, "/body")


def json_text(text: str, at: str) -> Any:
    """Read JSON as strictly, be it a body or a text within one."""
    what = "the body" if at == "/body" else "the text"
    try:
        value = json.loads(
            text, object_pairs_hook=_object, parse_constant=_constant, parse_float=_number, parse_int=_whole
        )
        _check_values(value, at)
    except RecursionError:
        refuse(at, f"{what} is nested too deeply")
    except ValueError as error:
        issue = f"{what} is not JSON: {error}" if isinstance(error, json.JSONDecodeError) else str(error)
        refuse(at, issue)
    return value


def _object(pairs: list[tuple[str, Any]]) -> dict[str, Any]:
    members = dict(pairs)
    if len(members) < len(pairs):
        names = [name for name, _ in pairs]
        twice = next(name for name in names if names.count(name) > 1)
        raise ValueError(f"the name {twice!r} is given twice in an object")
    return members


def _constant(text: str) -> NoReturn:
    raise ValueError(f"{text} is not JSON")


def _whole(text: str) -> int:
    # Longer ones Python does not even read.
    if len(text) > len(str(-_LARGEST)) or not -_LARGEST - 1 <= int(text) <= _LARGEST:
        raise ValueError(_TOO_LARGE)
    return int(text)


def _number(text: str) -> float:
    number = float(text)
    if number in {float("inf"), float("-inf")}:
        raise ValueError(_TOO_LARGE)
    return number


def is_object(value: Any) -> TypeGuard[dict[str, Any]]:
    """Whether a JSON value is an object."""
    return isinstance(value, dict)


def is_list(value: Any) -> TypeGuard[list[Any]]:
    """Whether a JSON value is a list."""
    return isinstance(value, list)


def _check_values(value: Any, at: str) -> None:
    if value is None:
        refuse(at, "null is not allowed: leave the field out")
    if is_object(value):
        for name, inner in value.items():
            _check_text(name, at)
            _check_values(inner, member(at, name))
    elif is_list(value):
        for index, inner in enumerate(value):
            _check_values(inner, member(at, str(index)))
    elif isinstance(value, str):
        _check_text(value, at)


def _check_text(text: str, at: str) -> None:
    try:
        text.encode()
    except UnicodeEncodeError:
        refuse(at, "a text holds half of a surrogate pair")
