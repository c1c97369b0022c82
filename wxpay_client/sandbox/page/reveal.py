"""What is secret in an exchange or a callback, decrypted: shown when somebody asks for it, and not before."""

from __future__ import annotations

import json
from base64 import b64decode
from typing import TYPE_CHECKING, Any, Final

from cryptography.exceptions import InvalidTag
from cryptography.hazmat.primitives.asymmetric.padding import MGF1, OAEP
from cryptography.hazmat.primitives.ciphers.aead import AESGCM
from cryptography.hazmat.primitives.hashes import SHA1

from wxpay_client._runtime.typeguards import is_list, is_mapping
from wxpay_client.sandbox.checks.refusal import member

if TYPE_CHECKING:
    from collections.abc import Iterator

    from wxpay_client.sandbox.credentials import Credentials

_OAEP: Final = OAEP(mgf=MGF1(SHA1()), algorithm=SHA1(), label=None)  # noqa: S303 - what the gateway speaks
_MOST: Final = 200
"""Texts that are decrypted of one body: each takes a millisecond."""


def decrypted(body: bytes, credentials: Credentials) -> dict[str, str]:
    """What is encrypted for the merchant in a body of JSON, by JSON pointer: by its key, or by the APIv3 key."""
    try:
        value: object = json.loads(body)
    except (ValueError, RecursionError):
        return {}
    found: dict[str, str] = {}
    for at, plain in _walk(value, "", credentials):
        found[at] = plain
        if len(found) == _MOST:
            break
    return found


# Any: JSON of whatever shape.
def _walk(value: Any, at: str, credentials: Credentials) -> Iterator[tuple[str, str]]:
    if is_mapping(value):
        resource = _resource(value, credentials)
        if resource is not None:
            yield at, resource
        for name, inner in value.items():
            yield from _walk(inner, member(at, name), credentials)
    elif is_list(value):
        for index, inner in enumerate(value):
            yield from _walk(inner, f"{at}/{index}", credentials)
    elif isinstance(value, str):
        text = _text(value, credentials)
        if text is not None:
            yield at, text


def _resource(value: Any, credentials: Credentials) -> str | None:
    match value:
        case {"algorithm": "AEAD_AES_256_GCM", "ciphertext": str(ciphertext), "nonce": str(nonce)}:
            data = str(value.get("associated_data") or "")
            try:
                plain = AESGCM(credentials.apiv3_key.encode()).decrypt(
                    nonce.encode(), b64decode(ciphertext, validate=True), data.encode()
                )
            except (InvalidTag, ValueError):
                return None
            return plain.decode(errors="replace")
        case _:
            return None


def _text(text: str, credentials: Credentials) -> str | None:
    # 256 bytes in base64: nothing else can be a ciphertext of a key of 2,048 bits.
    if len(text) != 344:
        return None
    try:
        return credentials.merchant_key.decrypt(b64decode(text, validate=True), _OAEP).decode()
    except ValueError:
        return None
