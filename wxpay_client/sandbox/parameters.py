"""Checking a request's parameters and body against its operation.

Written against the request class alone, without the library's own structuring: it is there to judge that. The
first thing that is wrong is what the gateway answers, so each function raises at the first.
"""

from __future__ import annotations

import json
import re
from contextlib import contextmanager, nullcontext
from datetime import date, datetime
from decimal import Decimal
from enum import Enum
from functools import cache
from types import NoneType, UnionType
from typing import TYPE_CHECKING, Any, Final, NamedTuple, TypeAlias, Union, get_args, get_origin, get_type_hints

from attrs import NOTHING, fields, has

from wxpay_client.fields import Wire, wire_name, wire_of
from wxpay_client.sandbox.documents import (
    is_list,
    is_object,
    json_body,
    json_text,
    member,
    percent_decoded,
    query_pairs,
    refuse,
)
from wxpay_client.sandbox.refusal import Refusal

if TYPE_CHECKING:
    from collections.abc import Callable, Generator, Mapping, Sequence

    from wxpay_client.operation import Request

_TIME: Final = re.compile(r"\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d(Z|[+-]\d\d:\d\d)", re.ASCII)
_DATE: Final = re.compile(r"\d{4}-\d\d-\d\d", re.ASCII)
_WHOLE: Final = re.compile(r"-?(0|[1-9]\d{0,18})", re.ASCII)
_DECIMAL: Final = re.compile(r"-?(0|[1-9]\d{0,18})(\.\d{1,18})?", re.ASCII)

# Any, in this module: a type as a class annotates it, or a JSON value of whatever shape.

Decrypt: TypeAlias = "Callable[[str, str], str]"
"""A sensitive text and its JSON pointer to its plain text; raises `Refusal`."""


class Member(NamedTuple):
    """A field of a request or a model.

    Attributes:
        name: Its documented name.
        wire: Where it travels, and its limits.
        kind: Its type; for an optional field a union with None.
        required: Whether it must be sent.
    """

    name: str
    wire: Wire
    kind: Any
    required: bool

    def given(self, values: Mapping[str, Any], at: str) -> str | None:
        """The spelling under which the field is among the values; `None` where it is not."""
        spellings = [name for name in (self.name, self.wire.vendor_name) if name is not None and name in values]
        if len(spellings) == 2:
            refuse(member(at, self.name), f"the field is given as {spellings[1]} too: send one of the two")
        if not spellings and self.required:
            refuse(member(at, self.name), "the field is missing")
        return spellings[0] if spellings else None


@cache
def members(cls: type[Any]) -> Sequence[Member]:
    """The fields of a request or model class."""
    kinds = get_type_hints(cls)
    return [
        Member(wire_name(field), wire_of(field), kinds[field.name], field.default is NOTHING) for field in fields(cls)
    ]


def _without_key(text: str, at: str) -> str:
    del text
    refuse(at, "there is no key to decrypt it with")


def check(
    request: type[Request[Any]],
    path: Mapping[str, str],
    query: str,
    headers: Mapping[str, str],
    body: bytes,
    decrypt: Decrypt = _without_key,
) -> dict[str, str]:
    """Check a request of an operation.

    Args:
        request: The operation's request class.
        path: Path parameters as on the wire, percent-encoded.
        query: The query string as on the wire.
        headers: The request's headers.
        body: The raw body.
        decrypt: Decrypts its sensitive members, which are then checked in plain text.

    Returns:
        The path parameters, decoded.

    Raises:
        Refusal: Something is missing, unknown, of the wrong type or beyond its limits.
    """
    numbers = {name: percent_decoded(value, member("/path", name)) for name, value in path.items()}
    _check_path(request, path)
    _check_query(request, query_pairs(query))
    _check_headers(request, headers)
    _check_body(request, headers, body, decrypt)
    return numbers


def _check_path(request: type[Request[Any]], values: Mapping[str, str]) -> None:
    for parameter in _in(request, "path"):
        _check_texts([values[parameter.name]], parameter, member("/path", parameter.name), percent_decoded)


def _check_query(request: type[Request[Any]], pairs: Sequence[tuple[str, str]]) -> None:
    values: dict[str, list[str]] = {}
    for name, value in pairs:
        values.setdefault(name, []).append(value)
    unknown = set(values)
    for parameter in _in(request, "query"):
        spelling = parameter.given(values, "/query")
        if spelling is not None:
            unknown.discard(spelling)
            _check_texts(values[spelling], parameter, member("/query", spelling), percent_decoded)
    for name in sorted(unknown):
        refuse(member("/query", name), "the operation has no such parameter")


def _check_headers(request: type[Request[Any]], headers: Mapping[str, str]) -> None:
    for parameter in _in(request, "header"):
        spelling = parameter.given(headers, "/header")
        if spelling is not None:
            _check_texts([headers[spelling]], parameter, member("/header", spelling), _as_it_is)


def _check_body(request: type[Request[Any]], headers: Mapping[str, str], body: bytes, decrypt: Decrypt) -> None:
    parts = _in(request, "body")
    if not parts:
        if body:
            refuse("/body", "the operation takes no body")
        return
    if not body:
        if any(part.required for part in parts):
            refuse("/body", "the body is missing")
        return
    media_type, _, parameters = headers.get("Content-Type", "").partition(";")
    charset = parameters.strip().lower().replace('"', "")
    if media_type.strip().lower() != "application/json" or charset not in {"", "charset=utf-8"}:
        raise Refusal(400, "INVALID_REQUEST", "the Content-Type of a body must be application/json, in UTF-8")
    value = json_body(body)
    if parts[0].wire.whole:
        _check_member(value, parts[0], "/body", decrypt)
    else:
        _check_object(value, parts, "/body", decrypt)


def _in(request: type[Request[Any]], location: str) -> list[Member]:
    cls: Any = request  # mypy has it that a class object cannot be hashed
    return [parameter for parameter in members(cls) if parameter.wire.location == location]


def _as_it_is(text: str, _: str) -> str:
    return text


def _check_texts(texts: Sequence[str], parameter: Member, at: str, decoded: Callable[[str, str], str]) -> None:
    """Check a parameter by the texts it was given as, not decoded yet: a list may be sent as several, or as one."""
    items = [get_args(kind)[0] for kind in alternatives_of(parameter.kind) if get_origin(kind) is list]
    wire = parameter.wire
    if items and not wire.json and not wire.delimiter:
        _check_member([_from_text(decoded(text, at), items[0]) for text in texts], parameter, at)
        return
    if len(texts) > 1:
        refuse(at, "the parameter is given twice", decoded(texts[1], at))
    if wire.json:
        _check_member(decoded(texts[0], at), parameter, at)
    elif items:
        pieces = _parted(texts[0], wire.delimiter, at, decoded)
        _check_member([_from_text(piece, items[0]) for piece in pieces], parameter, at)
    else:
        _check_member(_from_text(decoded(texts[0], at), parameter.kind), parameter, at)


def _parted(text: str, delimiter: str, at: str, decoded: Callable[[str, str], str]) -> list[str]:
    """The items of a list that was given as one text."""
    # A comma that is percent-encoded belongs to an item; the other delimiters are never written otherwise.
    if delimiter == ",":
        return [decoded(piece, at) for piece in text.split(delimiter)]
    return decoded(text, at).split(delimiter)


def _check_member(value: Any, parameter: Member, at: str, decrypt: Decrypt = _without_key) -> None:
    if parameter.wire.sensitive:
        _check_sensitive(value, parameter, at, decrypt)
        return
    if parameter.wire.json:
        _expect(value, str, "a text that holds JSON", at)
        if parameter.wire.held is not None:
            _check_limits(json_text(value, at), parameter.wire.held, at)
        _check_json(value, parameter, at, decrypt)
    else:
        _check_value(value, parameter.kind, at, decrypt)
        _check_limits(value, parameter.wire, at)


def _check_json(text: str, parameter: Member, at: str, decrypt: Decrypt) -> None:
    """Check a text that holds JSON; its limits are of the text as it would be without encryption."""
    texts: dict[str, str] = {}

    def decrypt_and_note(ciphertext: str, where: str) -> str:
        texts[ciphertext] = decrypt(ciphertext, where)
        return texts[ciphertext]

    _check_value(json_text(text, at), parameter.kind, at, decrypt_and_note)
    for ciphertext, plain in texts.items():
        text = text.replace(ciphertext, json.dumps(plain, ensure_ascii=False)[1:-1])
    with _without_value() if texts else nullcontext():
        _check_limits(text, parameter.wire, at)


def _check_sensitive(value: Any, parameter: Member, at: str, decrypt: Decrypt) -> None:
    """Check what travels encrypted: in plain text."""
    with _without_value():
        plain = _plain_text(value, at, decrypt)
        # JSON that is encrypted as a whole holds nothing that is encrypted once more.
        opened = parameter._replace(wire=parameter.wire._replace(sensitive=False))
        _check_member(plain, opened, at, lambda text, _: text)


@contextmanager
def _without_value() -> Generator[None, None, None]:
    """Let a refusal show nothing of the value that it is about."""
    try:
        yield
    except Refusal as refusal:
        detail: Any = refusal.detail
        shown = {name: told for name, told in detail.items() if name != "value"}
        raise Refusal(refusal.status, refusal.code, refusal.message, shown) from None


def _plain_text(value: Any, at: str, decrypt: Decrypt) -> Any:
    if is_list(value):
        return [_plain_text(item, member(at, str(index)), decrypt) for index, item in enumerate(value)]
    return decrypt(value, at) if isinstance(value, str) else value


def _check_object(value: Any, parts: Sequence[Member], at: str, decrypt: Decrypt) -> None:
    if not is_object(value):
        refuse(at, f"expected an object, got {_json_type(value)}", value)
    unknown = dict.fromkeys(value)
    for part in parts:
        spelling = part.given(value, at)
        if spelling is not None:
            del unknown[spelling]
            _check_member(value[spelling], part, member(at, spelling), decrypt)
    for name in unknown:
        refuse(member(at, name), "there is no such field")


def _check_value(value: Any, kind: Any, at: str, decrypt: Decrypt) -> None:
    alternatives = alternatives_of(kind)
    if len(alternatives) > 1:
        _check_alternatives(value, alternatives, at, decrypt)
        return
    kind = alternatives[0]
    if kind is Any:
        return
    if get_origin(kind) is list:
        _expect(value, list, "a list", at)
        for index, item in enumerate(value):
            _check_value(item, get_args(kind)[0], member(at, str(index)), decrypt)
    elif get_origin(kind) is dict:
        _expect(value, dict, "an object", at)
        for name, item in value.items():
            _check_value(item, get_args(kind)[1], member(at, name), decrypt)
    elif has(kind):
        _check_object(value, members(kind), at, decrypt)
    elif issubclass(kind, Enum):
        if type(value) not in {str, int} or value not in [item.value for item in kind]:
            refuse(at, "expected one of " + ", ".join(str(item.value) for item in kind), value)
    elif issubclass(kind, datetime):
        if not (isinstance(value, str) and _TIME.fullmatch(value) and _exists(datetime, value)):
            refuse(at, "expected a time such as 2018-06-08T10:34:56+08:00", value)
    elif issubclass(kind, date):
        if not (isinstance(value, str) and _DATE.fullmatch(value) and _exists(date, value)):
            refuse(at, "expected a date such as 2018-06-08", value)
    elif kind is bool:
        _expect(value, bool, "true or false", at)
    elif kind is int:
        _expect(value, int, "a whole number", at)
    elif kind is float:
        _expect(value, int | float, "a number", at)
    else:
        _expect(value, str, "text", at)


def _check_alternatives(value: Any, alternatives: Sequence[Any], at: str, decrypt: Decrypt) -> None:
    refusals: list[Refusal] = []
    for kind in _meant(value, alternatives, at):
        try:
            _check_value(value, kind, at, decrypt)
        except Refusal as refusal:
            refusals.append(refusal)
        else:
            return
    # The alternative that fitted furthest is the one that was meant.
    raise max(reversed(refusals), key=lambda refusal: refusal.message.partition(":")[0].count("/"))


def _meant(value: Any, alternatives: Sequence[Any], at: str) -> Sequence[Any]:
    """The alternatives that are left for an object, where one of its members tells which class it is of."""
    telling = {cls: field for cls in alternatives if has(cls) for field in members(cls) if field.wire.tag}
    if not is_object(value) or not telling or dict[str, Any] not in alternatives:
        return alternatives
    name = next(iter(telling.values())).name
    if name not in value:
        refuse(member(at, name), "the field is missing")
    _expect(value[name], str, "text", member(at, name))
    told = [cls for cls, field in telling.items() if value[name] in field.wire.tag]
    return told or [kind for kind in alternatives if kind not in telling]


def _check_limits(value: Any, wire: Wire, at: str) -> None:
    if isinstance(value, str):
        _check_range(len(value), wire.min_length, wire.max_length, " characters", value, at)
        if wire.pattern is not None and not re.search(wire.pattern, value):
            refuse(at, f"expected a match of {wire.pattern}", value)
    elif is_list(value):
        _check_range(len(value), wire.min_items, wire.max_items, " items", value, at)
        if wire.unique_items and any(value.index(item) != index for index, item in enumerate(value)):
            refuse(at, "expected items that are all different")
        if wire.items is not None:
            for index, item in enumerate(value):
                _check_limits(item, wire.items, member(at, str(index)))
    elif is_object(value):
        if wire.items is not None:
            for name, item in value.items():
                _check_limits(item, wire.items, member(at, name))
    elif isinstance(value, int | float) and not isinstance(value, bool):
        _check_range(value, wire.minimum, wire.maximum, "", value, at)
        if wire.exclusive_minimum is not None and value <= wire.exclusive_minimum:
            refuse(at, f"expected more than {wire.exclusive_minimum}", value)
        if wire.exclusive_maximum is not None and value >= wire.exclusive_maximum:
            refuse(at, f"expected less than {wire.exclusive_maximum}", value)
        if wire.multiple_of is not None and Decimal(repr(value)) % Decimal(repr(wire.multiple_of)):
            refuse(at, f"expected a multiple of {wire.multiple_of}", value)


def _check_range(size: float, least: float | None, most: float | None, unit: str, value: Any, at: str) -> None:
    if least is not None and size < least:
        refuse(at, f"expected at least {least}{unit}, got {size}", value)
    if most is not None and size > most:
        refuse(at, f"expected at most {most}{unit}, got {size}", value)


def _expect(value: Any, kind: type | UnionType, expected: str, at: str) -> None:
    # In Python a bool is an int; in JSON it is no number.
    if not isinstance(value, kind) or (isinstance(value, bool) and kind is not bool):
        refuse(at, f"expected {expected}, got {_json_type(value)}", value)


def alternatives_of(kind: Any) -> list[Any]:
    """The members of a union, `None` aside; of any other type that type."""
    if get_origin(kind) in {Union, UnionType}:
        return [alternative for alternative in get_args(kind) if alternative is not NoneType]
    return [kind]


def _from_text(text: str, kind: Any) -> Any:
    """The value a path, query or header text stands for; the text itself where it stands for nothing else."""
    alternatives = alternatives_of(kind)
    if str in alternatives:
        return text
    if bool in alternatives and text in {"true", "false"}:
        return text == "true"
    if int in alternatives and _WHOLE.fullmatch(text):
        return int(text)
    if float in alternatives and _DECIMAL.fullmatch(text):
        return float(text)
    return text


def _exists(kind: type[date], text: str) -> bool:
    try:
        kind.fromisoformat(text)
    except ValueError:
        return False
    return True


def _json_type(value: Any) -> str:
    if isinstance(value, bool):
        return "true or false"
    names: dict[type, str] = {
        str: "text",
        int: "a number",
        float: "a fraction",
        list: "a list",
        dict: "an object",
    }
    return names[type(value)]
