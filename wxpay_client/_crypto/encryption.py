"""Decrypting callbacks and certificates under the APIv3 key; encrypting and decrypting sensitive texts by RSA.

AES-256-GCM under the APIv3 key is how WeChat Pay encrypts platform certificates and the resources of callbacks.
RSA-OAEP with SHA-1, as base64, is for sensitive fields: the platform's key encrypts what is sent, the merchant's public
key what is answered. A few operations take RSA PKCS#1 v1.5 instead, and say so in the specification.
"""

from __future__ import annotations

from base64 import b64decode, b64encode
from collections.abc import Iterable, Iterator
from typing import Final

from cryptography.exceptions import InvalidTag
from cryptography.hazmat.primitives.asymmetric.padding import PKCS1v15
from cryptography.hazmat.primitives.asymmetric.rsa import RSAPublicKey
from cryptography.hazmat.primitives.ciphers import Cipher
from cryptography.hazmat.primitives.ciphers.aead import AESGCM
from cryptography.hazmat.primitives.ciphers.algorithms import AES
from cryptography.hazmat.primitives.ciphers.modes import GCM

from wxpay_client._crypto.signer import SENSITIVE_PADDING, Decrypter, Signer
from wxpay_client._runtime.signals import raised_by_signal_handler

__all__ = ["AEAD_ALGORITHM", "AES_256_KEY", "decrypt", "decrypt_aead", "decrypt_stream", "encrypt", "is_nonce"]

AEAD_ALGORITHM: Final = "AEAD_AES_256_GCM"
"""What the gateway calls AES-256-GCM under the APIv3 key."""

AES_256_KEY: Final = 32
"""Bytes of a key of AES-256."""

_MODULI: Final = frozenset({256, 384, 512})  # bytes, of the keys that are in use
_PADDINGS: Final = {"": (SENSITIVE_PADDING, 42), "PKCS1-v1_5": (PKCS1v15(), 11)}
# name in the specification to the padding and the bytes that it adds; those of OAEP are two digests and two bytes
_TAG: Final = 16
_NONCE: Final = range(8, 129)


def decrypt_aead(apiv3_key: bytes, nonce: str, associated_data: str, ciphertext: str) -> bytes:
    """Decrypt what was encrypted under the APIv3 key, and see that nobody changed it.

    Args:
        apiv3_key: The merchant's APIv3 key, 32 bytes.
        nonce: The nonce as received.
        associated_data: The associated data as received; empty without any.
        ciphertext: Ciphertext with its tag of 16 bytes at the end, as base64.

    Returns:
        The plain text.

    Raises:
        ValueError: It was not encrypted with this key, nonce and associated data, or is no ciphertext at all. The
            message quotes nothing of it.
    """
    # Raised outside of `except`: as their context these errors would carry what was received along.
    raw = _decoded(ciphertext)
    if raw is None:
        raise ValueError("the ciphertext is not base64")
    if len(raw) < _TAG:
        raise ValueError(f"the ciphertext has {len(raw)} bytes, less than its tag of {_TAG}")
    once, data = _encoded(nonce), _encoded(associated_data)
    if once is None or data is None or not is_nonce(once):
        raise ValueError("the nonce or the associated data is none that AES-GCM takes")
    try:
        return AESGCM(apiv3_key).decrypt(once, raw, data)
    except InvalidTag:
        pass
    raise ValueError(
        "the ciphertext does not open with the APIv3 key: it was made with another one (apiv3_key has to be the one "
        "set last in 商户平台 → 账户中心 → API安全 → APIv3密钥), or it was changed on the way"
    )


def decrypt_stream(key: bytes, nonce: bytes, chunks: Iterable[bytes]) -> Iterator[bytes]:
    """Decrypt a file that was encrypted by AES-256-GCM, as it arrives.

    Only at its end it is known whether the plain text is right: until then nobody may rely on it.

    Args:
        key: The file's key, 32 bytes.
        nonce: The nonce that it was encrypted with, 8 to 128 bytes.
        chunks: The ciphertext, with its tag of 16 bytes at the end.

    Raises:
        ValueError: At the end: it was not encrypted with this key and nonce, or is not whole.
    """
    decryptor = Cipher(AES(key), GCM(nonce)).decryptor()
    held = b""
    for chunk in chunks:
        held += chunk
        if len(held) > _TAG:
            yield decryptor.update(held[:-_TAG])
            held = held[-_TAG:]
    try:
        decryptor.finalize_with_tag(held)
    except (InvalidTag, ValueError):
        pass
    else:
        return
    raise ValueError("it does not open with the key that came with it")


def is_nonce(nonce: bytes) -> bool:
    """Whether AES-GCM takes a nonce."""
    return len(nonce) in _NONCE


def _encoded(text: str) -> bytes | None:
    try:
        return text.encode()
    except UnicodeEncodeError:
        return None


def encrypt(key: RSAPublicKey, text: str, padding: str = "") -> str:
    """A text as base64 of its RSA ciphertext.

    Args:
        key: The public key.
        text: The text.
        padding: `PKCS1-v1_5`; empty for OAEP.

    Raises:
        ValueError: It is too long for the key; the message says how long it may be, and never shows it.
    """
    plain = text.encode()
    how, added = _PADDINGS[padding]
    most = key.key_size // 8 - added
    if len(plain) > most:
        raise ValueError(
            f"expected at most {most} bytes of UTF-8, which is what a key of {key.key_size} bits can encrypt, "
            f"got {len(plain)}"
        )
    return b64encode(key.encrypt(plain, how)).decode("ascii")


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
    ciphertext = _decoded(text)
    if ciphertext is None or len(ciphertext) not in _MODULI:
        return text
    if not isinstance(signer, Decrypter):
        raise ValueError(  # noqa: TRY004 - told as any other misfit
            f"expected a text in plain text, got one that is encrypted, and {type(signer).__name__} has no "
            "decrypt(ciphertext) to read it with"
        )
    try:
        return signer.decrypt(ciphertext).decode()
    except Exception as error:
        if raised_by_signal_handler(error):
            raise
        # Raised below, not here: as its context a UnicodeDecodeError would carry the plain bytes along.
        failed = type(error).__name__
    raise ValueError(
        f"expected a text encrypted for the merchant's key, got one that private_key does not decrypt ({failed})"
    )


def _decoded(text: str) -> bytes | None:
    try:
        return b64decode(text, validate=True)
    except ValueError:
        return None
