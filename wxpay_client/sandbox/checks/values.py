"""Checking values, JSON or the texts of parameters, against the types and limits that a request class gives them."""

from __future__ import annotations

import json
import re
from contextlib import nullcontext
from datetime import date, datetime
from enum import Enum
from functools import cache
from types import NoneType, UnionType
from typing import TYPE_CHECKING, Any, Final, NamedTuple, Union, get_args, get_origin, get_type_hints

from attrs import NOTHING, fields, has

from wxpay_client.sandbox.checks.documents import is_object, json_text
from wxpay_client.sandbox.checks.limits import check_limits
from wxpay_client.sandbox.checks.refusal import Refusal, member, refuse
from wxpay_client.sandbox.checks.sensitive import Decrypt, decrypted, without_value
from wxpay_client.schema.fields import Wire, wire_name, wire_of

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping, Sequence

_TIME: Final = re.compile(r"\d{4}-\d\d-\d\dT([01]\d|2[0-3]):[0-5]\d:\d\d(Z|[+-]([01]\d|2[0-3]):[0-5]\d)", re.ASCII)
_DATE: Final = re.compile(r"\d{4}-\d\d-\d\d", re.ASCII)
_WHOLE: Final = re.compile(r"-?(0|[1-9]\d{0,18})", re.ASCII)
_DECIMAL: Final = re.compile(r"-?(0|[1-9]\d{0,18})(\.\d{1,18})?", re.ASCII)

# Any, in this module: a type as a class annotates it, or a JSON value of whatever shape.


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
        Member(
            wire_name(field),
            wire_of(field),
            kinds[field.name],
            # The client fills in its own number; the gateway has to be told.
            field.default is NOTHING or wire_of(field).own_number,
        )
        for field in fields(cls)
    ]


def as_it_is(text: str, _: str) -> str:
    """A text that is written without any encoding of its own."""
    return text


def check_texts(
    texts: Sequence[str], parameter: Member, at: str, decoded: Callable[[str, str], str], decrypt: Decrypt
) -> None:
    """Check a parameter by the texts it was given as, not decoded yet: a list may be sent as several, or as one."""
    items = [get_args(kind)[0] for kind in alternatives_of(parameter.kind) if get_origin(kind) is list]
    wire = parameter.wire
    if items and not wire.json and not wire.delimiter:
        check_member([_from_text(decoded(text, at), items[0]) for text in texts], parameter, at, decrypt)
        return
    if len(texts) > 1:
        refuse(at, "the parameter is given twice", decoded(texts[1], at))
    if wire.json:
        check_member(decoded(texts[0], at), parameter, at, decrypt)
    elif items:
        pieces = _parted(texts[0], wire.delimiter, at, decoded)
        check_member([_from_text(piece, items[0]) for piece in pieces], parameter, at, decrypt)
    else:
        check_member(_from_text(decoded(texts[0], at), parameter.kind), parameter, at, decrypt)


def _parted(text: str, delimiter: str, at: str, decoded: Callable[[str, str], str]) -> list[str]:
    """The items of a list that was given as one text."""
    # A comma that is percent-encoded belongs to an item; the other delimiters are never written otherwise.
    if delimiter == ",":
        return [decoded(piece, at) for piece in text.split(delimiter)]
    return decoded(text, at).split(delimiter)


def check_member(value: Any, parameter: Member, at: str, decrypt: Decrypt) -> None:
    """Check a field by its JSON value."""
    if parameter.wire.sensitive:
        _check_sensitive(value, parameter, at, decrypt)
        return
    if parameter.wire.json:
        _expect(value, str, "a text that holds JSON", at)
        if parameter.wire.held is not None:
            check_limits(json_text(value, at), parameter.wire.held, at)
        _check_json(value, parameter, at, decrypt)
    else:
        _check_value(value, parameter.kind, at, decrypt)
        check_limits(value, parameter.wire, at)


def _check_json(text: str, parameter: Member, at: str, decrypt: Decrypt) -> None:
    """Check a text that holds JSON; its limits are of the text as it would be without encryption."""
    texts: dict[str, str] = {}

    def decrypt_and_note(ciphertext: str, where: str) -> str:
        texts[ciphertext] = decrypt(ciphertext, where)
        return texts[ciphertext]

    _check_value(json_text(text, at), parameter.kind, at, decrypt_and_note)
    for ciphertext, plain in texts.items():
        text = text.replace(ciphertext, json.dumps(plain, ensure_ascii=False)[1:-1])
    with without_value() if texts else nullcontext():
        check_limits(text, parameter.wire, at)


def _check_sensitive(value: Any, parameter: Member, at: str, decrypt: Decrypt) -> None:
    """Check what travels encrypted: in plain text."""
    with without_value():
        plain = decrypted(value, at, decrypt)
        # JSON that is encrypted as a whole holds nothing that is encrypted once more.
        opened = parameter._replace(wire=parameter.wire._replace(sensitive=False))
        check_member(plain, opened, at, lambda text, _: text)


def check_object(value: Any, parts: Sequence[Member], at: str, decrypt: Decrypt) -> None:
    """Check an object by what its members have to be."""
    if not is_object(value):
        refuse(at, f"expected an object, got {_json_type(value)}", value)
    unknown = dict.fromkeys(value)
    for part in parts:
        spelling = part.given(value, at)
        if spelling is not None:
            del unknown[spelling]
            check_member(value[spelling], part, member(at, spelling), decrypt)
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
        check_object(value, members(kind), at, decrypt)
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
    discriminated = {cls: field for cls in alternatives if has(cls) for field in members(cls) if field.wire.tag}
    if not is_object(value) or not discriminated or dict[str, Any] not in alternatives:
        return alternatives
    name = next(iter(discriminated.values())).name
    if name not in value:
        refuse(member(at, name), "the field is missing")
    _expect(value[name], str, "text", member(at, name))
    tagged = [cls for cls, field in discriminated.items() if value[name] in field.wire.tag]
    return tagged or [kind for kind in alternatives if kind not in discriminated]


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
