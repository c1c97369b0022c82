"""The merchant's private key, wherever it lives: in this process, or in a KMS or HSM of the user's own."""

from __future__ import annotations

import inspect
from pathlib import Path
from typing import Final, Protocol, TypeGuard, cast, get_args, runtime_checkable

from cryptography.hazmat.primitives.asymmetric.padding import MGF1, OAEP, PKCS1v15
from cryptography.hazmat.primitives.asymmetric.rsa import RSAPrivateKey, RSAPublicKey
from cryptography.hazmat.primitives.hashes import SHA1, SHA256

from wxpay_client._crypto.keys import load_private_key
from wxpay_client._crypto.sources import KeySource, PKCS12File
from wxpay_client._runtime.signals import raised_by_signal_handler
from wxpay_client.errors import ConfigurationError, SigningError

__all__ = ["SENSITIVE_PADDING", "Decrypter", "LoadedKey", "Signer", "is_loadable", "load_signer", "signature_of"]


# SHA-1 is what the gateway speaks; OAEP does not need it to resist collisions.
SENSITIVE_PADDING: Final = OAEP(mgf=MGF1(SHA1()), algorithm=SHA1(), label=None)  # noqa: S303
"""How sensitive fields are encrypted, both ways."""


@runtime_checkable
class Signer(Protocol):
    """Signs with the merchant's private key, which it need not hold itself.

    Threads share it. Where a client is pickled, it is pickled too.
    """

    def sign(self, message: bytes, /) -> bytes:
        """The signature of a message: RSA PKCS#1 v1.5 with SHA-256, the raw bytes.

        Args:
            message: The canonical message, whole; the hash is the signer's business.
        """
        ...


@runtime_checkable
class Decrypter(Protocol):
    """A signer that also decrypts what was encrypted for the merchant; only sensitive fields of answers need it."""

    def decrypt(self, ciphertext: bytes, /) -> bytes:
        """The plain text of one ciphertext: RSA-OAEP with SHA-1, also for its mask.

        Raises:
            ValueError: It was not encrypted for this key.
        """
        ...


class LoadedKey:
    """A private key in this process, as a signer and a decrypter."""

    __slots__ = ("_key",)

    def __init__(self, key: RSAPrivateKey) -> None:
        self._key = key

    def sign(self, message: bytes, /) -> bytes:
        """The signature of a message."""
        return self._key.sign(message, PKCS1v15(), SHA256())

    def decrypt(self, ciphertext: bytes, /) -> bytes:
        """The plain text of a ciphertext.

        Raises:
            ValueError: It was not encrypted for this key.
        """
        return self._key.decrypt(ciphertext, SENSITIVE_PADDING)


def is_loadable(source: object) -> TypeGuard[KeySource | PKCS12File | RSAPrivateKey]:
    """Whether something is to be loaded as a key, or refused as one: whatever is no signer of the user's own."""
    if isinstance(source, (Path, str, bytes, PKCS12File, RSAPrivateKey)) or not isinstance(source, Signer):
        return True
    if isinstance(source, LoadedKey):  # what follows imports every kind of key that there is
        return False
    from cryptography.hazmat.primitives.asymmetric.types import PrivateKeyTypes

    # Loaded keys of any kind have a `sign` too, which is another.
    return isinstance(source, get_args(PrivateKeyTypes))


def load_signer(source: KeySource | PKCS12File | RSAPrivateKey | Signer) -> tuple[Signer, RSAPublicKey | None]:
    """What signs for the merchant, checked without calling out.

    Args:
        source: The private key: a path, PEM text or bytes, what has `read_bytes()`, PKCS#12, a loaded key; or a signer
            of the user's own.

    Returns:
        The signer, and the public half of its key: `None` where only a signer of the user's own knows it.

    Raises:
        ConfigurationError: The source is anything else, or its `sign` cannot be called as it has to be.
    """
    if is_loadable(source):
        key = load_private_key(source)
        return LoadedKey(key), key.public_key()
    signer = cast("Signer", source)  # a TypeGuard says nothing of what it denies
    _check_sign(signer)
    return signer, None


def _check_sign(signer: Signer) -> None:
    try:
        inspect.signature(signer.sign).bind(b"")
    except TypeError:
        # A class in place of its instance lacks `self`.
        problem = "does not take one message"
    except ValueError:
        return  # written in C, without a signature to look at
    else:
        if not inspect.iscoroutinefunction(signer.sign):
            return
        problem = "is asynchronous"
    name = signer.__name__ if isinstance(signer, type) else type(signer).__name__
    expected = "sign(message: bytes) -> bytes, an ordinary method of an object"
    raise ConfigurationError(f"private_key: {name}.sign {problem}; expected {expected}", parameter="private_key")


_LEAST_BYTES: Final = 256


def signature_of(signer: Signer, message: bytes) -> bytes:
    """Have a message signed.

    Raises:
        SigningError: The signer failed, or what it returned is no signature.
    """
    try:
        signature = signer.sign(message)
    except Exception as error:
        if raised_by_signal_handler(error):
            raise
        # Its text is the signer's own, and may say more than a log should hold: the cause has it.
        raise SigningError(
            f"the signer failed ({type(signer).__name__}.sign raised {type(error).__name__}), so nothing was sent; "
            "the exception's cause says more"
        ) from error
    found = _mistaken_for_signature(signature)
    if found:
        raise SigningError(
            f"{type(signer).__name__}.sign returned {found}, so nothing was sent; expected a raw signature, RSA "
            f"PKCS#1 v1.5 with SHA-256, of {_LEAST_BYTES} bytes or more: no base64, no hexadecimal"
        )
    return signature


def _mistaken_for_signature(value: object) -> str:
    """What was returned instead of a signature; empty where it may be one."""
    if not isinstance(value, bytes):
        return type(value).__name__
    if value.isascii() or len(value) < _LEAST_BYTES:
        return f"{len(value)} bytes" + (" of text" if value and value.isascii() else "")
    return ""
