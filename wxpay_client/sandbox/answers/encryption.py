"""What the gateway encrypts: callbacks and certificates under the APIv3 key, sensitive texts for the merchant's key."""

from __future__ import annotations

import json
import secrets
from base64 import b64encode
from typing import TYPE_CHECKING, Any, Final, get_args, get_origin

from attrs import has
from cryptography.hazmat.primitives.asymmetric.padding import MGF1, OAEP
from cryptography.hazmat.primitives.ciphers.aead import AESGCM
from cryptography.hazmat.primitives.hashes import SHA1

from wxpay_client.sandbox.checks.documents import is_list, is_object
from wxpay_client.sandbox.checks.values import Member, alternatives_of, members

if TYPE_CHECKING:
    from cryptography.hazmat.primitives.asymmetric.rsa import RSAPublicKey

_OAEP: Final = OAEP(mgf=MGF1(SHA1()), algorithm=SHA1(), label=None)  # noqa: S303 - what the gateway speaks
_OVERHEAD: Final = 42

# Any, in this module: a type as a class annotates it, or a JSON value of whatever shape.


def encrypted_resource(apiv3_key: str, content: bytes, associated_data: str) -> dict[str, str]:
    """Encrypt a content, in the shape of the wire: algorithm, nonce, associated data, ciphertext."""
    nonce = secrets.token_hex(6)
    ciphertext = AESGCM(apiv3_key.encode()).encrypt(nonce.encode(), content, associated_data.encode())
    return {
        "algorithm": "AEAD_AES_256_GCM",
        "nonce": nonce,
        "associated_data": associated_data,
        "ciphertext": b64encode(ciphertext).decode(),
    }


def encrypted(example: Any, kind: Any, key: RSAPublicKey) -> Any:
    """An answer's example as it travels.

    Args:
        example: The example, its sensitive members in plain text.
        kind: Type of the answer.
        key: The merchant's public key.
    """
    if is_list(example):
        lists = [each for each in alternatives_of(kind) if get_origin(each) is list]
        return [encrypted(item, get_args(lists[0])[0], key) for item in example] if lists else example
    if not is_object(example):
        return example
    for each in alternatives_of(kind):
        if get_origin(each) is dict:
            return {name: encrypted(member, get_args(each)[1], key) for name, member in example.items()}
        if has(each) and all(member.name in example for member in members(each) if member.required):
            described = {member.name: member for member in members(each)}
            return {
                name: _member(inner, described[name], key) if name in described else inner
                for name, inner in example.items()
            }
    return example


def _member(value: Any, member: Member, key: RSAPublicKey) -> Any:
    if member.wire.sensitive:
        return _texts(value, key)
    if member.wire.json and isinstance(value, str):
        return _held_json(value, member.kind, key)
    return encrypted(value, member.kind, key)


def _held_json(text: str, kind: Any, key: RSAPublicKey) -> str:
    try:
        held = json.loads(text)
    except ValueError:
        return text
    sent = encrypted(held, kind, key)
    return text if sent == held else json.dumps(sent, ensure_ascii=False)


def _texts(value: Any, key: RSAPublicKey) -> Any:
    if is_list(value):
        return [_texts(item, key) for item in value]
    if not isinstance(value, str):
        return value
    # An example that is too long to be encrypted is a ciphertext itself, of nobody knows what: its beginning will do.
    plain = value.encode()[: key.key_size // 8 - _OVERHEAD].decode(errors="ignore")
    return b64encode(key.encrypt(plain.encode(), _OAEP)).decode()
