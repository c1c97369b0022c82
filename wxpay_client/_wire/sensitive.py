"""Sensitive fields, which travel encrypted: which types hold them, and their texts on the way to the wire.

A request is encoded and checked in plain text, and only then is it known which key will encrypt it. In between its
sensitive texts stand as `Sensitive`, which is no text: what is not replaced cannot be sent by mistake.
"""

from __future__ import annotations

from collections.abc import Callable
from typing import Any, get_args

import attrs
from attrs import frozen

from wxpay_client._runtime.typeguards import is_list, is_mapping
from wxpay_client._wire.decode.values import Decrypt, Unfit
from wxpay_client._wire.encode.limits import InvalidValue, check_limits
from wxpay_client._wire.json import dump_json
from wxpay_client.schema.fields import Wire, attributes_of, cached, wire_name, wire_of

# Any, in this module: JSON of whatever shape, and types as annotations hold them.
Encoder = Callable[[Any, str], Any]


@frozen(eq=False, repr=False)
class Sensitive:
    """A text that is to travel encrypted.

    Attributes:
        text: The plain text.
        place: Where it is, for an error: `contact_info.mobile_phone`.
    """

    text: str
    place: str


@frozen(eq=False, repr=False)
class SensitiveJson:
    """A value with sensitive texts in it that is to travel as JSON in a text.

    Attributes:
        value: The value.
    """

    value: Any


def replaced(encoded: Any, replacement: Callable[[Sensitive], str]) -> Any:
    """JSON with a text in place of whatever is marked as sensitive in it."""
    if isinstance(encoded, Sensitive):
        return replacement(encoded)
    if isinstance(encoded, SensitiveJson):
        return dump_json(replaced(encoded.value, replacement)).decode()
    if is_mapping(encoded):
        return {name: replaced(member, replacement) for name, member in encoded.items()}
    if is_list(encoded):
        return [replaced(item, replacement) for item in encoded]
    return encoded


def in_plain_text(encoded: Any) -> Any:
    """JSON with the plain text of whatever is marked as sensitive in it: for what stays on this machine."""
    return replaced(encoded, lambda sensitive: sensitive.text)


def without_value(problem: str) -> str:
    """What is wrong with a sensitive value, without the part that may show it."""
    expected, found, _ = problem.partition(", got ")
    return f"{expected}, got something else" if found else expected


# Encoders, as `encoding` has them: value and its place to what is sent, or a `InvalidValue`.


def marking_encoder(encoder: Encoder) -> Encoder:
    """An encoder that marks its text, or each of its list of texts, as sensitive."""

    def encode(value: Any, place: str) -> Any:
        return _marked(encoder(value, place), place)

    return encode


def marking_json_encoder(encoder: Encoder, wire: Wire) -> Encoder:
    """An encoder of what travels as JSON in a text, with sensitive texts in it; limits are those of the plain text."""

    def encode(value: Any, place: str) -> Any:
        if isinstance(value, str):
            # It could be JSON, with members that would then travel in plain text.
            raise InvalidValue(place, "expected an object, so that its sensitive members can be encrypted, got str")
        held = encoder(value, place)
        if wire.held is not None:
            check_limits(in_plain_text(held), place, wire.held)
        encoded = SensitiveJson(held)
        check_limits(in_plain_text(encoded), place, wire)
        return encoded

    return encode


def redacting_encoder(encoder: Encoder) -> Encoder:
    """An encoder whose misfits never show the value."""

    def encode(value: Any, place: str) -> Any:
        try:
            return encoder(value, place)
        except InvalidValue as misfit:
            found = InvalidValue(misfit.place, without_value(misfit.problem))
        # Not from within: as its context the other one would come along.
        raise found

    return encode


def _marked(encoded: Any, place: str) -> Any:
    if is_list(encoded):
        return [_marked(item, f"{place}[{index}]") for index, item in enumerate(encoded)]
    # JSON that is encrypted as a whole holds nothing that has to be encrypted once more.
    return Sensitive(in_plain_text(encoded), place)


@cached
def holds_sensitive(hint: object) -> bool:
    """Whether values of a type, a class or an annotation, have sensitive fields, at any depth."""
    return bool(sensitive_names(hint))


@cached
def sensitive_names(hint: object) -> frozenset[str]:
    """The names, on the wire, of the sensitive fields that values of a type have, at any depth.

    Where there are any, each text that holds JSON counts as one: it may be what holds them.
    """
    names: set[str] = set()
    texts: set[str] = set()
    seen: set[Any] = set()
    pending: list[Any] = [hint]
    while pending:
        inner = pending.pop()
        if inner in seen:
            continue
        seen.add(inner)
        pending += get_args(inner)
        if attrs.has(inner):
            for attribute in attributes_of(inner):
                wire = wire_of(attribute)
                if wire.sensitive:
                    names.add(wire_name(attribute))
                elif wire.json:
                    texts.add(wire_name(attribute))
                pending.append(attribute.type)
    return frozenset(names | texts) if names else frozenset()


def plain_text(value: Any, decrypt: Decrypt) -> Any:
    """A text, or a list of texts, in plain text; what is no text as it is.

    Raises:
        Unfit: One cannot be decrypted.
    """
    if isinstance(value, str):
        try:
            return decrypt(value)
        except ValueError as error:
            raise Unfit.told_by(error) from None
    if not is_list(value):
        return value
    plain: list[Any] = []
    try:
        for item in value:
            plain.append(plain_text(item, decrypt))
    except Unfit as unfit:
        unfit.at = f"[{len(plain)}]{unfit.at}"
        raise
    return plain
