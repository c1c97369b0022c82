"""Verifying what WeChat Pay signed: answers and callbacks."""

from __future__ import annotations

import math
import re
from binascii import a2b_base64, b2a_base64
from collections.abc import Callable, Collection, Mapping
from typing import Final

from cryptography.exceptions import InvalidSignature
from cryptography.hazmat.primitives.asymmetric.padding import PKCS1v15
from cryptography.hazmat.primitives.asymmetric.rsa import RSAPublicKey
from cryptography.hazmat.primitives.hashes import SHA256

from wxpay_client._crypto.key_store import KeyStore
from wxpay_client._crypto.keys import CLOCK_TOLERANCE, is_public_key_id
from wxpay_client._runtime.clock import unix_time
from wxpay_client.errors import SignatureProbeError, VerificationError, VerificationReason

__all__ = ["Verifier", "explain_serial", "is_signed", "reason_of_missing", "response_message"]

_TIMESTAMP: Final = "Wechatpay-Timestamp"
_NONCE: Final = "Wechatpay-Nonce"
_SERIAL: Final = "Wechatpay-Serial"
_SIGNATURE: Final = "Wechatpay-Signature"
_SIGNATURE_TYPE: Final = "Wechatpay-Signature-Type"

_SIGNED_BY: Final = (_TIMESTAMP, _NONCE, _SERIAL, _SIGNATURE)
_LOWERED: Final = [name.lower() for name in _SIGNED_BY]

_RSA: Final = "WECHATPAY2-SHA256-RSA2048"
_PROBE: Final = "WECHATPAY/SIGNTEST/"
_SECONDS: Final = re.compile(r"[0-9]{1,19}")
_LONGEST_SERIAL_SHOWN: Final = 64
_VISIBLE: Final = re.compile(r"[!-~]+")


def response_message(timestamp: str, nonce: str, body: bytes) -> bytes:
    """The canonical message of an answer or a callback: three lines, each ended by a line feed.

    Args:
        timestamp: `Wechatpay-Timestamp`, exactly as received.
        nonce: `Wechatpay-Nonce`, exactly as received.
        body: The raw body.
    """
    return f"{timestamp}\n{nonce}\n".encode() + body + b"\n"


def is_signed(headers: Mapping[str, str]) -> bool:
    """Whether an answer carries a signature, right or wrong."""
    return _SIGNATURE.lower() in _lowered(headers)


def reason_of_missing(headers: Mapping[str, str]) -> VerificationReason:
    """Why an answer proves nothing that lacks a header of the gateway's: it lacks them all, or single ones."""
    some = any(name.startswith("wechatpay-") for name in _lowered(headers))
    return VerificationReason.HEADER_MISSING if some else VerificationReason.UNSIGNED


class Verifier:
    """Verifies signatures with the platform's keys; holds no state of its own, so threads may share it.

    Args:
        keys: The known keys, several at once while the platform changes keys.
        clock: Unix seconds.
        tolerance: Seconds that a signature's timestamp may be off, either way.
    """

    def __init__(
        self, keys: KeyStore, *, clock: Callable[[], float] = unix_time, tolerance: int = CLOCK_TOLERANCE
    ) -> None:
        self._keys = keys
        self._clock = clock
        self._tolerance = tolerance

    def as_of(self, time: float) -> Verifier:
        """The same at another time: for what was recorded.

        Args:
            time: Unix seconds.
        """
        return Verifier(self._keys, clock=lambda: time, tolerance=self._tolerance)

    def verify(self, headers: Mapping[str, str], body: bytes, deadline: float = math.inf) -> None:
        """Verify the signature of an answer or a callback.

        Where it names a platform certificate that is not known, the keys may fetch it first.

        Args:
            headers: Its headers; names in any case.
            body: Its raw body, every byte as received.
            deadline: When the caller has to be done, on the keys' timer.

        Raises:
            SignatureProbeError: The signature is one of the gateway's probes, wrong on purpose.
            VerificationError: Nothing proves that WeChat Pay sent it; the message says why.
        """
        # The headers of `requests` take names in any case.
        given = headers if hasattr(headers, "lower_items") else _lowered(headers)
        timestamp, nonce, serial, signature = [given.get(name, "") for name in _LOWERED]

        def failure(reason: VerificationReason, message: str) -> VerificationError:
            return VerificationError(message, reason=reason, serial=serial or None, known=tuple(self._keys))

        if signature.startswith(_PROBE):
            raise SignatureProbeError(
                f"{_SIGNATURE} is a probe ({_PROBE}…): wrong on purpose, to see that it is refused",
                reason=VerificationReason.PROBE,
                serial=serial or None,
                known=tuple(self._keys),
            )
        if not (timestamp and nonce and serial and signature):
            missing = [name for name in _SIGNED_BY if not given.get(name.lower())]
            raise failure(
                reason_of_missing(headers),
                f"{', '.join(missing)} missing: not signed by WeChat Pay, or stripped by a proxy on the way",
            )
        if given.get(_SIGNATURE_TYPE.lower(), _RSA) != _RSA:
            raise failure(
                VerificationReason.MALFORMED,
                f"{_SIGNATURE_TYPE} is none that is known here; expected {_RSA}, or no such header",
            )
        if not _SECONDS.fullmatch(timestamp):
            raise failure(
                VerificationReason.MALFORMED, f"{_TIMESTAMP} is not a number; expected Unix seconds in ASCII digits"
            )
        # A line feed in the nonce would move the border between nonce and body within the signed message.
        if not _VISIBLE.fullmatch(nonce):
            raise failure(
                VerificationReason.MALFORMED,
                f"{_NONCE} holds characters that a nonce never has; expected visible ASCII",
            )
        off = int(timestamp) - int(self._clock())
        if abs(off) > self._tolerance:
            raise failure(
                VerificationReason.CLOCK_SKEW,
                f"{_TIMESTAMP} is {abs(off)} s {'ahead of' if off > 0 else 'behind'} this machine's clock "
                f"(limit ±{self._tolerance} s): check the clock of this machine; if that is right, this was "
                "replayed or held up on the way",
            )
        message, raw = response_message(timestamp, nonce, body), _exact_base64(signature)
        if raw is None:
            raise failure(VerificationReason.MALFORMED, f"{_SIGNATURE} is not base64")
        # Last, since it may fetch certificates: nothing that is wrong anyway makes a call.
        key = self._keys.key(serial, deadline)
        if key is None:
            known = tuple(self._keys)
            sentences = [
                f"{_SERIAL} names a key that is not known: {_shown(serial)}; known: {', '.join(known) or 'none'}",
                explain_serial(serial, known),
                self._fitting(raw, message),
                self._keys.why_not(serial, deadline),
            ]
            raise failure(VerificationReason.UNKNOWN_SERIAL, ". ".join(filter(None, sentences)))
        if not _fits(key.public_key, raw, message):
            fitting = self._fitting(raw, message)
            if fitting:
                raise failure(
                    VerificationReason.KEY_UNDER_WRONG_ID,
                    f"{_SIGNATURE} does not fit the key given for {_shown(serial)}. {fitting}",
                )
            raise failure(
                VerificationReason.MISMATCH,
                f"{_SIGNATURE} does not fit: the body or a header was changed on the way, the sender is not "
                f"WeChat Pay, or the key given for {_shown(serial)} is another one",
            )

    def _fitting(self, signature: bytes, message: bytes) -> str:
        """A sentence on the key that a signature does fit, for an explanation only; empty where it fits none."""
        fitting = [name for name, key in self._keys.at_hand().items() if _fits(key.public_key, signature, message)]
        if not fitting:
            return ""
        return (
            f"It was made with the key given for {', '.join(fitting)}: that key stands under the wrong ID in "
            "platform_keys, so compare IDs and files with 商户平台 → 账户中心 → API安全"
        )


def _fits(key: RSAPublicKey, signature: bytes, message: bytes) -> bool:
    try:
        key.verify(signature, message, PKCS1v15(), SHA256())
    except InvalidSignature:
        return False
    return True


def _lowered(headers: Mapping[str, str]) -> dict[str, str]:
    return {name.lower(): value for name, value in headers.items()}


def _exact_base64(text: str) -> bytes | None:
    """The bytes of a base64 text; `None` unless it is the one way to write them."""
    # What reading lets through, white space or other last bits, the comparison does not.
    try:
        raw = a2b_base64(text)
    except ValueError:
        return None
    return raw if b2a_base64(raw, newline=False).decode("ascii") == text else None


def _shown(serial: str) -> str:
    """A header's text for a message: it is not verified, and may be anything."""
    return repr(serial if len(serial) <= _LONGEST_SERIAL_SHOWN else f"{serial[:_LONGEST_SERIAL_SHOWN]}…")


def explain_serial(serial: str, known: Collection[str]) -> str:
    """A sentence on a serial number or ID that no known key belongs to; empty where nothing more is to be said."""
    near = [one for one in known if one.upper().lstrip("0") == serial.upper().lstrip("0")]
    if near:
        return (
            f"It differs from {', '.join(near)} in case or leading zeros alone: these count, so name the key in "
            "platform_keys as the gateway does"
        )
    public = is_public_key_id(serial)
    if known and not any(is_public_key_id(one) == public for one in known):
        if public:
            return "It is the ID of a public key, and only certificates are known: add pub_key.pem under this ID"
        return (
            "It is no ID of a public key but a certificate's serial number, and only public keys are known: while a "
            "merchant migrates both are needed"
        )
    return ""
