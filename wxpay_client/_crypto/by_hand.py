"""What a caller signs, encrypts and decrypts by hand: what is given is checked, and what cannot be done is told."""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING

from wxpay_client._crypto.encryption import decrypt, encrypt
from wxpay_client._crypto.signature import sign
from wxpay_client._crypto.signer import Signer
from wxpay_client.errors import ConfigurationError, DecodeError, RequestError

if TYPE_CHECKING:
    from wxpay_client._crypto.keys import PlatformKey

__all__ = ["decrypt_text", "encrypt_text", "sign_message"]


def sign_message(signer: Signer, message: object) -> str:
    """The signature of a message, as base64.

    Raises:
        RequestError: The message is not bytes.
        SigningError: The signer failed.
    """
    if not isinstance(message, bytes):
        raise RequestError(f"message: expected bytes, got {type(message).__name__}", parameter="message")
    return sign(signer, message)


def encrypt_text(key: Callable[[], PlatformKey | None], text: object) -> str:
    """A text encrypted for a key of the platform's, as base64.

    Args:
        key: Gives the key; called when the text is known to be one.
        text: The text.

    Raises:
        RequestError: It is no text, or too long for the key.
        ConfigurationError: There is no key.
    """
    plain, platform = _checked(text), key()
    if platform is None:
        raise ConfigurationError("platform_keys: there is none to encrypt for", parameter="platform_keys")
    try:
        return encrypt(platform.public_key, plain)
    except ValueError as error:
        problem = str(error)
    raise RequestError(f"text: {problem}", parameter="text")


def decrypt_text(signer: Signer, text: object) -> str:
    """The plain text of one that was encrypted for the merchant; what is no ciphertext stays as it is.

    Raises:
        RequestError: It is no text.
        DecodeError: The signer does not decrypt it.
    """
    ciphertext = _checked(text)
    try:
        return decrypt(signer, ciphertext)
    except ValueError as error:
        problem = f"text: {error}"
    raise DecodeError(problem, errors=(problem,))


def _checked(text: object) -> str:
    if not isinstance(text, str):
        raise RequestError(f"text: expected str, got {type(text).__name__}", parameter="text")
    try:
        text.encode()
    except UnicodeEncodeError:
        pass  # raised below, not here: as its context this error would carry the text along
    else:
        return text
    raise RequestError("text: expected text that UTF-8 can hold, got a lone surrogate", parameter="text")
