"""Encrypting the sensitive fields of requests, decrypting those of answers: RSA-OAEP with SHA-1, as base64.

The platform's key encrypts what is sent, the merchant's public key what is answered.
"""

from __future__ import annotations

import json
from base64 import b64decode, b64encode
from collections.abc import Callable
from functools import partial
from typing import Any, Final, NamedTuple, TypeVar

from cryptography.hazmat.primitives.asymmetric.rsa import RSAPublicKey

from wxpay_client.encoding import Parts
from wxpay_client.errors import DecodeError
from wxpay_client.fields import Wire, attributes_of, cached, wire_name, wire_of
from wxpay_client.limits import Misfit
from wxpay_client.narrowing import is_list, is_mapping
from wxpay_client.operation import Request
from wxpay_client.sensitive import Sensitive, holds_sensitive
from wxpay_client.signers import SENSITIVE_PADDING, Decrypter, Signer
from wxpay_client.structuring import structure, with_sensitive
from wxpay_client.wire import parse_json

__all__ = ["decrypt", "decrypted_answer", "encrypt", "encrypted_parts"]

_MODULI: Final = frozenset({256, 384, 512})  # bytes, of the keys that are in use
_OVERHEAD: Final = 42  # bytes that OAEP adds: two digests and two bytes

# Any, in this module: JSON of whatever shape, and types as annotations hold them.
T = TypeVar("T")


def encrypt(key: RSAPublicKey, text: str) -> str:
    """A text as base64 of its RSA-OAEP ciphertext.

    Raises:
        ValueError: It is too long for the key; the message says how long it may be, and never shows it.
    """
    plain = text.encode()
    most = key.key_size // 8 - _OVERHEAD
    if len(plain) > most:
        raise ValueError(
            f"expected at most {most} bytes of UTF-8, which is what a key of {key.key_size} bits can encrypt, "
            f"got {len(plain)}"
        )
    return b64encode(key.encrypt(plain, SENSITIVE_PADDING)).decode("ascii")


def decrypt(signer: Signer, text: str) -> str:
    """The plain text of an encrypted one; what is no ciphertext at all comes back as it is.

    A ciphertext is base64 of exactly as many bytes as an RSA key's modulus has. The gateway may also answer a masked
    value in plain text: `张*`.

    Args:
        signer: The merchant's private key; one of the user's own has to be a `Decrypter` as well.
        text: The text.

    Raises:
        ValueError: It was encrypted for another key, or is no UTF-8, or the signer does not decrypt; the message shows
            nothing of it.
    """
    ciphertext = _bytes_of(text)
    if len(ciphertext) not in _MODULI:
        return text
    if not isinstance(signer, Decrypter):
        raise ValueError(  # noqa: TRY004 - told as any other misfit
            f"is encrypted, and {type(signer).__name__} has no decrypt(ciphertext) to read it with"
        )
    try:
        return signer.decrypt(ciphertext).decode()
    except Exception as error:  # noqa: BLE001 - a signer of the user's own may raise anything
        # Raised below, not here: as its context a UnicodeDecodeError would carry the plain bytes along.
        failed = type(error).__name__
    raise ValueError(
        f"expected a text encrypted for the merchant's key, got one that private_key does not decrypt ({failed})"
    )


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
        raise Misfit(sensitive.place, str(error)) from None


def _bytes_of(text: str) -> bytes:
    try:
        return b64decode(text, validate=True)
    except ValueError:
        return b""


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
