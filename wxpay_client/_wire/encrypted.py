"""Sensitive fields of requests encrypted, those of answers decrypted, wherever a model holds them."""

from __future__ import annotations

import json
from collections.abc import Callable
from functools import partial
from typing import Any, NamedTuple, TypeVar

from cryptography.hazmat.primitives.asymmetric.rsa import RSAPublicKey

from wxpay_client._crypto.encryption import encrypt
from wxpay_client._typeguards import is_list, is_mapping
from wxpay_client._wire.decode import structure
from wxpay_client._wire.encode import Parts, with_sensitive
from wxpay_client._wire.json import parse_json
from wxpay_client._wire.limits import InvalidValue
from wxpay_client._wire.sensitive import Sensitive, holds_sensitive
from wxpay_client.errors import DecodeError
from wxpay_client.schema.fields import Wire, attributes_of, cached, wire_name, wire_of
from wxpay_client.schema.operation import Request

__all__ = ["decrypted_answer", "encrypted_parts"]


# Any, in this module: JSON of whatever shape, and types as annotations hold them.
T = TypeVar("T")


def encrypted_parts(request: Request[Any], parts: Parts, key: RSAPublicKey) -> Parts:
    """The encoded parts of a request, with its sensitive texts encrypted.

    Raises:
        RequestError: A text is too long for the key.
    """
    return with_sensitive(request, parts, partial(_encrypted, key))


def decrypted_answer(hint: type[T], data: Any, decrypt: Callable[[str], str]) -> T:
    """Plain data as a value of a type, with its sensitive texts decrypted.

    Args:
        hint: The type.
        data: The JSON of an answer.
        decrypt: Ciphertext to plain text, anything else as it is; raises `ValueError`, whose text is shown.

    Raises:
        DecodeError: It does not fit, or a text cannot be decrypted; each misfit is named with its place.
    """
    value = structure(hint, data)
    if not holds_sensitive(hint):
        return value
    misfits: list[str] = []

    def plain_text(text: str, place: str) -> str:
        try:
            return decrypt(text)
        except ValueError as error:
            misfits.append(f"{place}: {error}")
        return text

    # Which class of a union an object is of has shown when it was structured, so that comes first.
    plain = _decrypted(data, value, plain_text, "$")
    if misfits:
        raise DecodeError("; ".join(misfits), errors=tuple(misfits))
    return structure(hint, plain)


def _encrypted(key: RSAPublicKey, sensitive: Sensitive) -> str:
    try:
        return encrypt(key, sensitive.text)
    except ValueError as error:
        raise InvalidValue(sensitive.place, str(error)) from None


class _Member(NamedTuple):
    name: str
    wired: str
    wire: Wire


def _members(value: object) -> tuple[_Member, ...]:
    """The members of an object that are sensitive, or hold what is."""
    return _members_of(type(value))


@cached
def _members_of(cls: type[Any]) -> tuple[_Member, ...]:
    return tuple(
        _Member(attribute.name, wire_name(attribute), wire_of(attribute))
        for attribute in attributes_of(cls)
        if wire_of(attribute).sensitive or holds_sensitive(attribute.type)
    )


def _decrypted(data: Any, value: Any, plain_text: Callable[[str, str], str], place: str) -> Any:
    """Data in plain text; `value` is what it was structured to."""
    if is_list(data) and is_list(value):
        items = enumerate(zip(data, value, strict=True))
        return [_decrypted(item, inner, plain_text, f"{place}[{index}]") for index, (item, inner) in items]
    if not is_mapping(data):
        return data
    if is_mapping(value):
        members = data.items()
        return {name: _decrypted(item, value[name], plain_text, f"{place}[{name!r}]") for name, item in members}
    plain = dict(data)
    for name, wired, wire in _members(value):
        item, at = data.get(wired), f"{place}.{wired}"
        if item is None:
            continue
        if wire.sensitive:
            plain[wired] = _texts(item, plain_text, at)
        else:
            read = _held_json if wire.json else _decrypted
            plain[wired] = read(item, getattr(value, name), plain_text, at)
    return plain


def _held_json(text: str, value: Any, plain_text: Callable[[str, str], str], place: str) -> str:
    # A text of an answer's that holds no JSON has stayed a text.
    if isinstance(value, str):
        return text
    return json.dumps(_decrypted(parse_json(text.encode()), value, plain_text, place))


def _texts(item: Any, plain_text: Callable[[str, str], str], place: str) -> Any:
    if is_list(item):
        return [_texts(inner, plain_text, f"{place}[{index}]") for index, inner in enumerate(item)]
    return plain_text(item, place) if isinstance(item, str) else item
