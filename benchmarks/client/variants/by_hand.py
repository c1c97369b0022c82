"""Signing and verifying as the vendor describes them, for whoever writes the call by hand.

Lean, since that is what we are compared with: nothing is explained, nothing is checked twice.
"""

from __future__ import annotations

import json
import secrets
import time
from base64 import b64decode, b64encode
from typing import Any, Final, Protocol
from urllib.parse import quote, urlencode

from cryptography.hazmat.primitives.asymmetric.padding import PKCS1v15
from cryptography.hazmat.primitives.hashes import SHA256

from benchmarks.client.variants.variant import Setting
from benchmarks.gateway.server import (
    NOTIFY_BODY,
    NOTIFY_PARAMETERS,
    NOTIFY_PATH,
    OUT_REFUND_NO,
    QUERY_PARAMETERS,
    QUERY_PATH,
)

_CLOCK_TOLERANCE: Final = 300


class UnverifiedError(Exception):
    """An answer is not proven to be the platform's."""


class Headers(Protocol):
    """The headers of an answer, their names in any case."""

    def __getitem__(self, name: str, /) -> str:
        """One of them."""
        ...


class Hand:
    """Signs requests and verifies answers."""

    def __init__(self, setting: Setting) -> None:
        self._mchid = setting.merchant.mchid
        self._serial_no = setting.merchant.serial_no
        self._private = setting.keys.private
        self._platform = {setting.merchant.platform_serial: setting.keys.platform}
        self.headers = {
            "Accept": "application/json",
            "User-Agent": "by hand",
            "Wechatpay-Serial": setting.merchant.platform_serial,
        }

    def authorization(self, method: str, target: str, body: bytes = b"") -> str:
        """The header of a request; `target` as on the wire."""
        timestamp, nonce = int(time.time()), secrets.token_hex(16)
        message = f"{method}\n{target}\n{timestamp}\n{nonce}\n".encode() + body + b"\n"
        signature = b64encode(self._private.sign(message, PKCS1v15(), SHA256())).decode()
        return (
            f'WECHATPAY2-SHA256-RSA2048 mchid="{self._mchid}",nonce_str="{nonce}",signature="{signature}",'
            f'timestamp="{timestamp}",serial_no="{self._serial_no}"'
        )

    def verify(self, headers: Headers, body: bytes) -> None:
        """Verify an answer.

        Raises:
            UnverifiedError: It is too old, or names a key that is not known.
            InvalidSignature: The signature does not fit.
        """
        timestamp = headers["Wechatpay-Timestamp"]
        if abs(time.time() - int(timestamp)) > _CLOCK_TOLERANCE:
            raise UnverifiedError(timestamp)
        key = self._platform.get(headers["Wechatpay-Serial"])
        if key is None:
            raise UnverifiedError(headers["Wechatpay-Serial"])
        message = f"{timestamp}\n{headers['Wechatpay-Nonce']}\n".encode() + body + b"\n"
        key.verify(b64decode(headers["Wechatpay-Signature"]), message, PKCS1v15(), SHA256())


def query_path() -> str:
    """The path of the query."""
    return QUERY_PATH + quote(OUT_REFUND_NO, safe="")


def query_target() -> str:
    """Path and query of the query."""
    return f"{query_path()}?{urlencode(QUERY_PARAMETERS)}"


def notify_target() -> str:
    """Path and query of the notification."""
    return f"{NOTIFY_PATH}?{urlencode(NOTIFY_PARAMETERS)}"


def notify_body() -> bytes:
    """The notification, retried."""
    return json.dumps(NOTIFY_BODY, separators=(",", ":")).encode()


def amount_of(body: bytes) -> int:
    """The amount of a refund."""
    refund: Any = json.loads(body)  # Any: JSON
    amount: int = refund["amount"]["refund"]
    return amount
