"""Signing requests: the canonical message, its signature, the Authorization header."""

from __future__ import annotations

import os
import re
from binascii import b2a_base64
from collections.abc import Callable
from typing import Final

from wxpay_client._crypto.signer import Signer, signature_of
from wxpay_client.errors import ConfigurationError

__all__ = ["SCHEME", "authorization", "authorize", "check_number", "nonce", "request_message", "sign"]

SCHEME: Final = "WECHATPAY2-SHA256-RSA2048"

_NUMBER: Final = re.compile(r"[0-9A-Za-z_-]+")

# They ask the system for the same, where it has both. But `urandom` gives Python's lock away meanwhile, so that threads
# of one client would hold each other up.
_random: Final[Callable[[int], bytes]] = getattr(os, "getrandom", os.urandom)


def authorize(
    signer: Signer, mchid: str, serial_no: str, *, method: str, target: str, timestamp: int, body: bytes
) -> str:
    """Sign a request under a new nonce.

    Args:
        signer: Signs for the merchant.
        mchid: The caller's merchant number.
        serial_no: Serial number of its API certificate.
        method: HTTP method, in capitals.
        target: Path and query exactly as on the wire.
        timestamp: Unix seconds.
        body: The bytes that are signed; empty without a body.

    Returns:
        The value of the Authorization header.

    Raises:
        SigningError: The signer failed.
    """
    once = nonce()
    signature = sign(signer, request_message(method, target, timestamp, once, body))
    return authorization(mchid, serial_no, once, timestamp, signature)


def check_number(parameter: str, value: object) -> str:
    """A number that stands within quotes in the Authorization header."""
    if not isinstance(value, str) or _NUMBER.fullmatch(value) is None:
        # Not echoed: where arguments changed places, it is a key.
        found = type(value).__name__
        if isinstance(value, str):
            found = "a text that holds something else: white space, a colon, a line feed?" if value else "an empty text"
        raise ConfigurationError(
            f"{parameter}: expected a text of digits and letters, got {found}; "
            "the merchant platform shows it (账户中心 → 商户信息, API安全)",
            parameter=parameter,
        )
    return value


def request_message(method: str, target: str, timestamp: int, nonce: str, body: bytes) -> bytes:
    """The canonical message of a request: five lines, each ended by a line feed.

    Args:
        method: HTTP method, in capitals.
        target: Path and query exactly as on the wire.
        timestamp: Unix seconds.
        nonce: Random text.
        body: The bytes sent; empty without a body.
    """
    return f"{method}\n{target}\n{timestamp}\n{nonce}\n".encode() + body + b"\n"


def sign(signer: Signer, message: bytes) -> str:
    """The signature of a message: RSA PKCS#1 v1.5 with SHA-256, as base64.

    Raises:
        SigningError: The signer failed.
    """
    return b2a_base64(signature_of(signer, message), newline=False).decode("ascii")


def authorization(mchid: str, serial_no: str, nonce: str, timestamp: int, signature: str) -> str:
    """The value of the Authorization header."""
    return (
        f'{SCHEME} mchid="{mchid}",nonce_str="{nonce}",signature="{signature}",'
        f'timestamp="{timestamp}",serial_no="{serial_no}"'
    )


def nonce() -> str:
    """32 random characters, digits and letters."""
    return _random(16).hex()
