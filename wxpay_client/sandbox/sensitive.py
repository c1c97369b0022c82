"""Sensitive fields on the gateway's side: those of requests are decrypted, those of answers encrypted."""

from __future__ import annotations

import json
from base64 import b64decode, b64encode
from typing import TYPE_CHECKING, Any, Final, get_args, get_origin

from attrs import has
from cryptography.hazmat.primitives.asymmetric.padding import MGF1, OAEP
from cryptography.hazmat.primitives.hashes import SHA1

from wxpay_client.sandbox.documents import is_list, is_object, refuse
from wxpay_client.sandbox.values import Member, alternatives_of, members

if TYPE_CHECKING:
    from cryptography.hazmat.primitives.asymmetric.rsa import RSAPrivateKey, RSAPublicKey

_OAEP: Final = OAEP(mgf=MGF1(SHA1()), algorithm=SHA1(), label=None)  # noqa: S303 - what the gateway speaks
_OVERHEAD: Final = 42

# Any, in this module: a type as a class annotates it, or a JSON value of whatever shape.


class Decrypter:
    """Decrypts the sensitive texts of one request.

    Args:
        key: The platform's private key that the request's `Wechatpay-Serial` names.

    Attributes:
        texts: JSON pointer to plain text of all that it decrypted.
    """

    def __init__(self, key: RSAPrivateKey) -> None:
        self._key = key
        self.texts: dict[str, str] = {}

    def decrypt(self, text: str, at: str) -> str:
        """The plain text of a text.

        Raises:
            Refusal: It was not encrypted, or for another key.
        """
        try:
            self.texts[at] = self._key.decrypt(b64decode(text, validate=True), _OAEP).decode()
        except ValueError:
            refuse(at, "expected a text encrypted with the key that Wechatpay-Serial names")
        return self.texts[at]


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
    return json.dumps(encrypted(held, kind, key), ensure_ascii=False)


def _texts(value: Any, key: RSAPublicKey) -> Any:
    if is_list(value):
        return [_texts(item, key) for item in value]
    if not isinstance(value, str):
        return value
    # An example that is too long to be encrypted is a ciphertext itself, of nobody knows what: its beginning will do.
    plain = value.encode()[: key.key_size // 8 - _OVERHEAD].decode(errors="ignore")
    return b64encode(key.encrypt(plain.encode(), _OAEP)).decode()
