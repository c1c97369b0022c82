"""What the gateway encrypts under the APIv3 key: callbacks and platform certificates."""

from __future__ import annotations

import secrets
from base64 import b64encode

from cryptography.hazmat.primitives.ciphers.aead import AESGCM


def sealed(apiv3_key: str, content: bytes, associated_data: str) -> dict[str, str]:
    """Encrypt a content, in the shape of the wire: algorithm, nonce, associated data, ciphertext."""
    nonce = secrets.token_hex(6)
    ciphertext = AESGCM(apiv3_key.encode()).encrypt(nonce.encode(), content, associated_data.encode())
    return {
        "algorithm": "AEAD_AES_256_GCM",
        "nonce": nonce,
        "associated_data": associated_data,
        "ciphertext": b64encode(ciphertext).decode(),
    }
