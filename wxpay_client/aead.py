"""AES-256-GCM under the APIv3 key: how WeChat Pay encrypts platform certificates and callbacks."""

from __future__ import annotations

from base64 import b64decode
from typing import Final

from cryptography.exceptions import InvalidTag
from cryptography.hazmat.primitives.ciphers.aead import AESGCM

__all__ = ["ALGORITHM", "decrypt"]

ALGORITHM: Final = "AEAD_AES_256_GCM"
"""What the gateway calls it."""

_TAG: Final = 16
_NONCE: Final = range(8, 129)


def decrypt(apiv3_key: bytes, nonce: str, associated_data: str, ciphertext: str) -> bytes:
    """Decrypt what was encrypted for the merchant, and see that nobody changed it.

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
    if once is None or data is None or len(once) not in _NONCE:
        raise ValueError("the nonce or the associated data is none that AES-GCM takes")
    try:
        return AESGCM(apiv3_key).decrypt(once, raw, data)
    except InvalidTag:
        pass
    raise ValueError(
        "the ciphertext does not open with the APIv3 key: it was made with another one (apiv3_key has to be the one "
        "set last in 商户平台 → 账户中心 → API安全 → APIv3密钥), or it was changed on the way"
    )


def _decoded(text: str) -> bytes | None:
    try:
        return b64decode(text, validate=True)
    except ValueError:
        return None


def _encoded(text: str) -> bytes | None:
    try:
        return text.encode()
    except UnicodeEncodeError:
        return None
