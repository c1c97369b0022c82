"""The Authorization header: reading it and verifying it as the gateway does.

Written from the vendor's description alone, without the library's own signing: it is there to judge that.
"""

from __future__ import annotations

import base64
import binascii
import re
from typing import TYPE_CHECKING, Final

from attrs import field, frozen
from cryptography.exceptions import InvalidSignature
from cryptography.hazmat.primitives.asymmetric.padding import PKCS1v15
from cryptography.hazmat.primitives.hashes import SHA256

from wxpay_client.sandbox.checks.refusal import Refusal

if TYPE_CHECKING:
    from collections.abc import Callable

    from cryptography.hazmat.primitives.asymmetric.rsa import RSAPublicKey

SCHEME: Final = "WECHATPAY2-SHA256-RSA2048"
CLOCK_TOLERANCE: Final = 300
"""Seconds that the clocks of a caller and of the gateway may differ."""

NONCE_USED: Final = "the nonce was used before: a request was sent twice"

_SHOWN: Final = 1024
"""Characters of the canonical message that a SIGN_ERROR shows."""

_FIELDS: Final = ("mchid", "nonce_str", "signature", "timestamp", "serial_no")
_FIELD: Final = re.compile(r'([^\s=",]+)="([^"\\]*)"')


class SignError(Exception):
    """The request is not proven to come from the merchant.

    Attributes:
        field: The part of the Authorization header that is at fault.
        issue: What is wrong with it.
    """

    def __init__(self, field: str, issue: str) -> None:
        super().__init__(field, issue)
        self.field = field
        self.issue = issue

    def refusal(self, method: str, url: str, message: bytes) -> Refusal:
        """What the gateway refuses the request with.

        Args:
            method: HTTP method.
            url: The request target as on the wire.
            message: The canonical message as the gateway made it; empty where the header cannot be read.
        """
        detail = {
            "detail": {"issue": self.issue},
            "field": self.field,
            "location": "authorization",
            "sign_information": {
                "method": method,
                "sign_message_length": len(message),
                "truncated_sign_message": message.decode(errors="replace")[:_SHOWN],
                "url": url,
            },
        }
        return Refusal(401, "SIGN_ERROR", f"{self.field}: {self.issue}", detail)


@frozen(kw_only=True)
class Authorization:
    """The five fields of the header, as they were sent."""

    mchid: str
    nonce_str: str
    signature: str = field(repr=False)
    timestamp: str
    serial_no: str

    def canonical_message(self, method: str, url: str, body: bytes) -> bytes:
        """The five lines that are signed; `url` is the request target as on the wire."""
        head = f"{method}\n{url}\n{self.timestamp}\n{self.nonce_str}\n"
        # The wire is bytes: a target that is not ASCII was read as Latin-1 and goes back the same way.
        return head.encode("latin-1") + body + b"\n"


def parse(header: str | None) -> Authorization:
    """Read an Authorization header.

    Raises:
        SignError: It is missing, of another scheme, or its fields are not `name="value"` with a comma
            between, each of the five once.
    """
    if not header:
        raise SignError("authorization", "the Authorization header is missing")
    scheme, _, rest = header.partition(" ")
    if scheme != SCHEME:
        raise SignError("authorization", f"the scheme is not {SCHEME}")
    fields: dict[str, str] = {}
    end = -1
    while end < len(rest):
        found = _FIELD.match(rest, end + 1)
        if found is None:
            raise SignError("authorization", f'expected name="value" at character {end + 1} after the scheme')
        name, value = found.groups()
        if name not in _FIELDS:
            raise SignError("authorization", "a field is none of " + ", ".join(_FIELDS))
        if name in fields:
            raise SignError(name, "the field is given twice")
        fields[name] = value
        end = found.end()
        if end < len(rest) and rest[end] != ",":
            raise SignError("authorization", f"expected a comma at character {end} after the scheme")
    for name in _FIELDS:
        if not fields.get(name):
            raise SignError(name, "the field is missing or empty")
    return Authorization(**fields)


class Verifier:
    """Knows one merchant, and asks whether it has used a nonce before while its timestamp was good.

    Args:
        mchid: The merchant's number.
        serial_no: Serial of its API certificate.
        key: The certificate's public key.
        clock: Unix time in seconds.
        is_new: Whether a nonce is used for the first time at a time, in Unix seconds, and within so many seconds
            before it; it is used by that.
    """

    def __init__(
        self,
        mchid: str,
        serial_no: str,
        key: RSAPublicKey,
        clock: Callable[[], float],
        is_new: Callable[[str, float, float], bool],
    ) -> None:
        self._mchid = mchid
        self._serial_no = serial_no
        self._key = key
        self._clock = clock
        self._is_new = is_new

    def verify(self, authorization: Authorization, message: bytes) -> None:
        """Verify a request's canonical message.

        Raises:
            SignError: The caller or its certificate is not known, its clock is wrong, the nonce is malformed
                or was used before, or the signature does not fit the message.
        """
        if authorization.mchid != self._mchid:
            raise SignError("mchid", "the merchant is not known")
        if authorization.serial_no != self._serial_no:
            raise SignError("serial_no", "the serial number is not that of the merchant's certificate")
        if not re.fullmatch(r"[0-9]{1,12}", authorization.timestamp):
            raise SignError("timestamp", "the timestamp is not Unix time in whole seconds")
        if abs(int(self._clock()) - int(authorization.timestamp)) > CLOCK_TOLERANCE:
            raise SignError("timestamp", f"the timestamp is more than {CLOCK_TOLERANCE} seconds from now")
        # The vendor recommends 32; EasyWeChat and wechatpay-node-v3 send fewer, and are accepted.
        if not re.fullmatch(r"[0-9A-Za-z]{1,32}", authorization.nonce_str):
            raise SignError("nonce_str", "the nonce is not 1 to 32 characters of 0-9, A-Z and a-z")
        try:
            signature = base64.b64decode(authorization.signature, validate=True)
        except (binascii.Error, ValueError):
            raise SignError("signature", "the signature is not base64") from None
        try:
            self._key.verify(signature, message, PKCS1v15(), SHA256())
        except InvalidSignature:
            raise SignError("signature", "sign not match") from None
        # Last: a request that is not the merchant's must not use up a nonce of theirs. A timestamp is good from 300
        # seconds before it to 300 after: an older nonce cannot come again.
        if not self._is_new(authorization.nonce_str, self._clock(), 2 * CLOCK_TOLERANCE + 1):
            raise SignError("nonce_str", NONCE_USED)
