"""Typed values to the wire: the four parts of a request, with every value checked on the way.

Each attrs class is compiled once into a plan: one encoder a field. `None` means "not sent", so an absent value never
becomes a JSON null.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Mapping
from typing import Any, Final, NamedTuple, TypeAlias, get_args, get_origin

import attrs

from wxpay_client._messages.safe_repr import describe
from wxpay_client._runtime.typeguards import is_date, is_enum, is_list, is_mapping, is_time
from wxpay_client._wire.encode.limits import InvalidValue, check_limits
from wxpay_client._wire.encode.multipart import check_file
from wxpay_client._wire.encode.scalars import (
    SCALARS,
    Encoder,
    Json,
    date_or_text,
    encode_date,
    encode_text,
    encode_time,
    time_or_text,
)
from wxpay_client._wire.json import dump_json
from wxpay_client._wire.sensitive import (
    Sensitive,
    holds_sensitive,
    marking_encoder,
    marking_json_encoder,
    redacting_encoder,
    replaced,
)
from wxpay_client._wire.unions import OTHERS, Discriminated, discriminated, is_union, without_none
from wxpay_client._wire.url import text_of
from wxpay_client.errors import MisfitError
from wxpay_client.schema.fields import IN_BODY, Location, Wire, attributes_of, cached, name_of, wire_name, wire_of
from wxpay_client.schema.operation import Request
from wxpay_client.schema.upload import Upload

TOO_DEEP: Final = "is nested too deeply, or holds itself"
HEADER_VALUE: Final = re.compile(r"[\x21-\x7e]([\x20-\x7e]*[\x21-\x7e])?")


class Parts(NamedTuple):
    """A request in the shape of the wire, not yet quoted or serialised; `body` is `None` where none is sent.

    Sensitive texts are marked as such (`sensitive.Sensitive`): they have to be replaced before it is used.
    """

    path: dict[str, Json]
    query: dict[str, Json]
    header: dict[str, Json]
    body: Json


def encode_request(request: Request[Any], *, vendor_names: bool = False, own_number: str | None = None) -> Parts:
    """The checked parts of a request, its sensitive texts marked as such.

    Args:
        request: The request.
        vendor_names: Use the vendor's other spelling of a field where the specification records one.
        own_number: The caller's own merchant number, for a parameter that is that and was left out.

    Raises:
        RequestError: A value is not what the specification describes.
    """
    try:
        return _parts(request, vendor_names=vendor_names, own_number=own_number)
    except InvalidValue as misfit:
        place, problem = misfit.place, misfit.problem
    except RecursionError:
        place, problem = "body", TOO_DEEP
    raise request.operation.refusal(place, problem)


def with_sensitive(request: Request[Any], parts: Parts, replacement: Callable[[Sensitive], str]) -> Parts:
    """The encoded parts of a request with a text in place of each that is marked as sensitive.

    Args:
        request: The request.
        parts: Its parts, as `encode_request` gives them.
        replacement: Gives the text; raises `InvalidValue` where it cannot.

    Raises:
        RequestError: A text cannot be replaced.
    """
    if not holds_sensitive(type(request)):
        return parts
    try:
        return Parts(*(replaced(part, replacement) for part in parts))
    except InvalidValue as misfit:
        place, problem = misfit.place, misfit.problem
    except RecursionError:
        place, problem = "body", TOO_DEEP
    raise request.operation.refusal(place, problem)


def _parts(request: object, *, vendor_names: bool, own_number: str | None) -> Parts:
    parts: dict[Location, dict[str, Json]] = {"path": {}, "query": {}, "header": {}, "body": {}}
    whole: Json = None
    has_body = False
    for attribute, name, wire, wired, encoder, required in _plan(type(request)):
        has_body = has_body or (wire.location == "body" and not wire.whole)
        value = getattr(request, attribute)
        if value is None and wire.own_number:
            value = own_number
        if value is None and not required:
            continue
        encoded = encoder(value, name)
        if wire.whole:
            whole = encoded
        else:
            parts[wire.location][(vendor_names and wire.vendor_name) or wired] = encoded
    body = whole if whole is not None else parts["body"] if has_body else None
    return Parts(parts["path"], parts["query"], parts["header"], body)


_Step: TypeAlias = tuple[str, str, Wire, str, Encoder, bool]
"""How one field is sent: the name of the attribute; the name it is given by; what the specification says of it; its
documented name; what encodes it; whether it has to be there.

A plain tuple: to unpack one with names costs three times as much."""


@cached
def _plan(cls: type[Any]) -> tuple[_Step, ...]:
    steps: list[_Step] = []
    for attribute in attributes_of(cls):
        wire = wire_of(attribute)
        inner, optional = without_none(attribute.type)
        encoder = _encoder(inner)
        if wire.json and holds_sensitive(inner):
            encoder = marking_json_encoder(encoder, wire)
        elif wire.json:
            encoder = _json_encoder(encoder, wire)
        if wire.sensitive:
            encoder = redacting_encoder(encoder)
        if wire != IN_BODY:
            encoder = _limited(encoder, wire)
        if wire.sensitive:
            encoder = marking_encoder(encoder)
        steps.append((attribute.name, name_of(attribute), wire, wire_name(attribute), encoder, not optional))
    return tuple(steps)


def _encoder(hint: Any) -> Encoder:
    origin, arguments = get_origin(hint), get_args(hint)
    if hint in SCALARS:
        return SCALARS[hint]
    if is_time(hint):
        return encode_time
    if is_date(hint):
        return encode_date
    if attrs.has(hint):
        return _object_encoder(hint)
    if is_enum(hint):
        return SCALARS[str if issubclass(hint, str) else int]
    if origin is list:
        return _list_encoder(arguments[0])
    if origin is dict:
        return _map_encoder(arguments[1])
    if is_union(hint):
        return _union_encoder(arguments)
    raise TypeError(f"{hint!r} is no type that a specification can describe")


def _object_encoder(cls: type[Any]) -> Encoder:
    def encode(value: Any, place: str) -> Json:
        # The plan is looked up here, not outside: a class may hold itself.
        if type(value) is not cls:
            raise InvalidValue(place, f"expected {cls.__name__}, got {describe(value)}")
        encoded: dict[str, Json] = {}
        for attribute, name, _, wired, encoder, required in _plan(cls):
            at = f"{place}.{name}" if place else name
            member = _member_of(value, attribute, at)
            if member is not None or required:
                encoded[wired] = encoder(member, at)
        return encoded

    return encode


def _member_of(value: Any, attribute: str, place: str) -> Any:
    try:
        return getattr(value, attribute)
    except MisfitError as misfit:
        expected, got = misfit.expected, misfit.got
    raise InvalidValue(place, f"expected {expected}, got {got}: it came so in an answer")


def _json_encoder(encoder: Encoder, wire: Wire) -> Encoder:
    def encode(value: Any, place: str) -> Json:
        # A text of an answer's that held no JSON goes out as it came; a parameter is JSON whatever it is.
        if isinstance(value, str) and wire.location == "body":
            return encode_text(value, place)
        held = encoder(value, place)
        if wire.held is not None:
            check_limits(held, place, wire.held)
        return dump_json(held).decode()

    return encode


def _list_encoder(item: Any) -> Encoder:
    encoder = _encoder(item)

    def encode(value: Any, place: str) -> Json:
        if not is_list(value):
            raise InvalidValue(place, f"expected a list, got {describe(value)}")
        return [encoder(member, f"{place}[{index}]") for index, member in enumerate(value)]

    return encode


def _map_encoder(item: Any) -> Encoder:
    encoder = _encoder(item)

    def encode(value: Any, place: str) -> Json:
        if not is_mapping(value):
            raise InvalidValue(place, f"expected a mapping, got {describe(value)}")
        return {encode_text(key, place): encoder(member, f"{place}.{key}") for key, member in value.items()}

    return encode


def _union_encoder(hints: tuple[Any, ...]) -> Encoder:
    told = discriminated(hints)
    if told is not None:
        return _told_encoder(told)
    # An open enumeration is its plain type here. A text beside a time or a date is one that could not be read as such.
    plain = [hint for hint in hints if not is_enum(hint)]
    encoders: list[Encoder] = []
    if str in plain and any(map(is_time, plain)):
        encoders.append(time_or_text)
        plain = [hint for hint in plain if hint is not str and not is_time(hint)]
    elif str in plain and any(map(is_date, plain)):
        encoders.append(date_or_text)
        plain = [hint for hint in plain if hint is not str and not is_date(hint)]
    encoders += [_encoder(hint) for hint in plain]
    if len(encoders) == 1:
        return encoders[0]

    def encode(value: Any, place: str) -> Json:
        problems: list[str] = []
        for encoder in encoders:
            try:
                return encoder(value, place)
            except InvalidValue as misfit:
                problems.append(misfit.problem)
        raise InvalidValue(place, "; or ".join(problems))

    return encode


def _told_encoder(told: Discriminated) -> Encoder:
    """The encoder of a union by the class of the value, which its discriminating member may not contradict."""
    encoders: dict[type, Encoder] = {cls: _object_encoder(cls) for cls in told.attributes}
    others = _union_encoder((*told.rest, OTHERS))

    def encode(value: object, place: str) -> Json:
        cls = type(value)
        if cls in encoders:
            attribute = told.attributes[cls]
            values = told.values_of(cls)
            at = f"{place}.{name_of(attribute)}" if place else name_of(attribute)
            if _member_of(value, attribute.name, at) not in values:
                expected = " or ".join(map(repr, values))
                raise InvalidValue(
                    at, f"expected {expected}, which tells a {cls.__name__} from others, got another value"
                )
        elif is_mapping(value):
            _check_others(value, told, place)
        elif not told.rest:
            names = ", ".join(known.__name__ for known in encoders)
            raise InvalidValue(place, f"expected {names} or a mapping, got {describe(value)}")
        return encoders.get(cls, others)(value, place)

    return encode


def _check_others(value: Mapping[Any, Any], told: Discriminated, place: str) -> None:
    """Refuse a mapping in place of an object whose class is known: nothing of it would be checked."""
    kind = value.get(told.name)
    if not isinstance(kind, str):
        raise InvalidValue(f"{place}.{told.name}" if place else told.name, f"expected str, got {describe(kind)}")
    if kind in told.classes:
        raise InvalidValue(place, f"expected {told.classes[kind].__name__}, got {describe(value)}")


def _limited(encoder: Encoder, wire: Wire) -> Encoder:
    def encode(value: Any, place: str) -> Json:
        encoded = encoder(value, place)
        if wire.part:
            _check_files(encoded, place, wire.content_type)
        check_limits(encoded, place, wire)
        if wire.delimiter:
            _check_items(encoded, place, wire)
        if wire.location == "path":
            check_path_value(text_of(encoded, wire.delimiter), place)
        if wire.location == "header" and not HEADER_VALUE.fullmatch(text_of(encoded, wire.delimiter)):
            raise InvalidValue(place, "expected visible ASCII characters, as a header can hold")
        return encoded

    return encode


def check_path_value(written: str, place: str) -> None:
    """Refuse what would leave its place in a path, however it is quoted."""
    if written in {"", ".", ".."}:
        raise InvalidValue(place, f"expected a value that a path can hold, got {written!r}")


def _check_items(encoded: list[Json], place: str, wire: Wire) -> None:
    """Refuse items that could not be told from one another; of those in a URL a comma is percent-encoded."""
    for index, item in enumerate(encoded):
        written, at = text_of(item), f"{place}[{index}]"
        if wire.delimiter in written and (wire.delimiter != "," or wire.location == "header"):
            raise InvalidValue(at, f"expected no {wire.delimiter!r}, which stands between the items, got one")
        if wire.location == "header" and not HEADER_VALUE.fullmatch(written):
            raise InvalidValue(at, "expected visible ASCII characters, as a header can hold")


def _check_files(encoded: Any, place: str, accepted: str | None) -> None:
    if isinstance(encoded, Upload):
        check_file(encoded, place, accepted)
    elif is_list(encoded):
        for index, item in enumerate(encoded):
            _check_files(item, f"{place}[{index}]", accepted)
