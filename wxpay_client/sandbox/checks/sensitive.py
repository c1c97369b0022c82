"""The sensitive texts of a request: decrypted before they are checked, and shown in no refusal."""

from __future__ import annotations

from base64 import b64decode
from contextlib import contextmanager
from typing import TYPE_CHECKING, Any, Final, TypeAlias

from cryptography.hazmat.primitives.asymmetric.padding import MGF1, OAEP, PKCS1v15
from cryptography.hazmat.primitives.hashes import SHA1

from wxpay_client.sandbox.checks.documents import is_list, is_object
from wxpay_client.sandbox.checks.refusal import Refusal, member, refuse

if TYPE_CHECKING:
    from collections.abc import Callable, Generator, Mapping

    from cryptography.hazmat.primitives.asymmetric.padding import AsymmetricPadding
    from cryptography.hazmat.primitives.asymmetric.rsa import RSAPrivateKey

_OAEP: Final = OAEP(mgf=MGF1(SHA1()), algorithm=SHA1(), label=None)  # noqa: S303 - what the gateway speaks

# Any, in this module: a JSON value of whatever shape.

Decrypt: TypeAlias = "Callable[[str, str], str]"
"""A sensitive text and its JSON pointer to its plain text; raises `Refusal`."""


class Decrypter:
    """Decrypts the sensitive texts of one request.

    Args:
        key: The platform's private key that the request's `Wechatpay-Serial` names; `None` where it names none.

    Attributes:
        texts: JSON pointer to plain text of all that it decrypted.
    """

    def __init__(self, key: RSAPrivateKey | None) -> None:
        self._key = key
        self.texts: dict[str, str] = {}

    def decrypt(self, text: str, at: str, padding: str = "") -> str:
        """The plain text of a text.

        Args:
            text: The text.
            at: Its JSON pointer.
            padding: What the operation takes: `PKCS1-v1_5`; empty for OAEP.

        Raises:
            Refusal: It was not encrypted, or for another key, or nothing says for which.
        """
        if self._key is None:
            refuse("/header/Wechatpay-Serial", f"expected the serial or ID of the key that {at} is encrypted with")
        if padding and _opened(self._key, text, _OAEP) is not None:
            # What is undone by the wrong padding of PKCS#1 v1.5 is no error, but any text at all.
            refuse(at, f"expected a text encrypted by RSAES-{padding}, found one by RSAES-OAEP")
        plain = _opened(self._key, text, PKCS1v15() if padding else _OAEP)
        if plain is None:
            refuse(at, "expected a text encrypted with the key that Wechatpay-Serial names")
        self.texts[at] = plain
        return plain


def _opened(key: RSAPrivateKey, text: str, padding: AsymmetricPadding) -> str | None:
    try:
        return key.decrypt(b64decode(text, validate=True), padding).decode()
    except ValueError:
        return None


def decrypted(value: Any, at: str, decrypt: Decrypt) -> Any:
    """A value with the texts that it consists of in plain text."""
    if is_list(value):
        return [decrypted(item, member(at, str(index)), decrypt) for index, item in enumerate(value)]
    return decrypt(value, at) if isinstance(value, str) else value


@contextmanager
def without_value() -> Generator[None, None, None]:
    """Let a refusal show nothing of the value that it is about."""
    try:
        yield
    except Refusal as refusal:
        detail: Any = refusal.detail
        shown = {name: value for name, value in detail.items() if name != "value"}
        raise Refusal(refusal.status, refusal.code, refusal.message, shown) from None


def opened(value: Any, texts: Mapping[str, str], at: str = "/body") -> Any:
    """A body with the texts that were decrypted in plain text.

    Args:
        value: The body, or a part of it.
        texts: JSON pointer to plain text.
        at: JSON pointer of the value.
    """
    if not texts:
        return value
    if is_list(value):
        return [opened(item, texts, member(at, str(index))) for index, item in enumerate(value)]
    if is_object(value):
        return {name: opened(item, texts, member(at, name)) for name, item in value.items()}
    return texts.get(at, value)
