"""What the gateway made of a signature; where it is wrong, why, line by line.

The findings are those of the client's own diagnosis, in its words. The client knows what it signed and is told what
arrived; here it is the other way round. What was signed is found out: a signature gives away the digest of its message,
and the usual mistakes are tried until one fits.
"""

from __future__ import annotations

import hashlib
import json
from base64 import b64decode
from enum import StrEnum
from itertools import product
from typing import TYPE_CHECKING, Final, NamedTuple, TypeVar
from urllib.parse import quote, unquote

from attrs import evolve
from cryptography.exceptions import InvalidSignature
from cryptography.hazmat.primitives.asymmetric.padding import MGF1, PSS, PKCS1v15
from cryptography.hazmat.primitives.hashes import SHA256

from wxpay_client._diagnosis.merchant import Merchant, load_merchant_certificate, mistakes
from wxpay_client._diagnosis.sign_error import clock_offset
from wxpay_client._diagnosis.sign_information import CanonicalMessage, SignInformation, compare
from wxpay_client._messages import received_signature as messages
from wxpay_client._messages.merchant import key_not_of_certificate
from wxpay_client._messages.signature import clock_off
from wxpay_client.sandbox.checks.authorization import CLOCK_TOLERANCE, NONCE_USED, Authorization, SignError, parse

if TYPE_CHECKING:
    from collections.abc import Iterator

    from cryptography.hazmat.primitives.asymmetric.rsa import RSAPublicKey

    from wxpay_client._messages import Text
    from wxpay_client._messages.findings import Finding
    from wxpay_client.sandbox.credentials import Credentials
    from wxpay_client.sandbox.received import Received

T = TypeVar("T")

_SHA_256: Final = bytes.fromhex("3031300d060960864801650304020105000420")
"""What a PKCS #1 signature has before a SHA-256 digest."""

_MOST: Final = 16 * 1024
"""Bytes of a body up to which the usual mistakes are tried."""


class Verdict(StrEnum):
    """What became of a request's signature."""

    RIGHT = "right"
    WRONG = "wrong"
    NOT_VERIFIED = "not-verified"
    """The request was refused before, for what else it lacks."""


class Explanation(NamedTuple):
    """Why a signature is wrong.

    Attributes:
        findings: What was found, that at fault first; never empty.
        signed: The message that was signed instead, where it was found out.
    """

    findings: tuple[Finding, ...]
    signed: CanonicalMessage | None = None


def verdict(received: Received) -> Verdict:
    """What became of the signature of a request."""
    if _sign_error(received) is not None:
        return Verdict.WRONG
    return Verdict.RIGHT if received.message else Verdict.NOT_VERIFIED


def explain(received: Received, credentials: Credentials) -> Explanation | None:
    """Find out why a signature is wrong; `None` where it is not."""
    error = _sign_error(received)
    if error is None or received.answer is None:
        return None
    try:
        authorization = parse(received.headers.get("Authorization"))
    except SignError as problem:
        return Explanation((messages.malformed(problem.field, problem.issue),))
    merchant = Merchant(
        mchid=authorization.mchid,
        serial_no=authorization.serial_no,
        certificate=load_merchant_certificate(credentials.merchant_certificate, parameter="apiclient_cert.pem"),
        platform_serials=tuple(credentials.platform_keys),
    )
    found = mistakes(merchant)
    offset = clock_offset(authorization.timestamp, received.answer.headers)
    if offset is not None and abs(offset) > CLOCK_TOLERANCE:
        found.append(clock_off(offset, CLOCK_TOLERANCE))
    of_signature, signed = _signature(authorization, received, credentials)
    found += of_signature
    found.sort(key=lambda finding: finding.subject != error.field)
    if not found:
        found.append(
            messages.nonce_used() if error.issue == NONCE_USED else messages.malformed(error.field, error.issue)
        )
    return Explanation(tuple(found), signed)


def _sign_error(received: Received) -> SignError | None:
    """What the gateway has against a signature; of a SIGN_ERROR that was asked for, nothing."""
    if received.fault is not None or received.answer is None or received.answer.status != 401:
        return None
    match json.loads(received.answer.body):
        case {"code": "SIGN_ERROR", "detail": {"field": str(field), "detail": {"issue": str(issue)}}}:
            return SignError(field, issue)
        case _:  # an answer that a test has set
            return None


def _signature(
    authorization: Authorization, received: Received, credentials: Credentials
) -> tuple[list[Finding], CanonicalMessage | None]:
    try:
        signature = b64decode(authorization.signature, validate=True)
    except ValueError:
        return [], None
    key = credentials.merchant_key.public_key()
    try:
        digest = key.recover_data_from_signature(signature, PKCS1v15(), None)
    except InvalidSignature:
        if _is_pss(key, signature, received.message):
            return [messages.other_algorithm(messages.PSS)], None
        return [key_not_of_certificate(credentials.serial_no)], None
    if not digest.startswith(_SHA_256):
        return [messages.other_algorithm(messages.OTHER_DIGEST)], None
    if digest == _digest(received.message):
        return [], None
    method, url, timestamp, nonce, body = received.message.split(b"\n", 4)
    arrived = CanonicalMessage(
        method.decode("latin-1"), url.decode("latin-1"), timestamp.decode(), nonce.decode(), body[:-1]
    )
    fitting = next((tried for tried in _usual_mistakes(arrived, received) if _digest(tried.signed) == digest), None)
    if fitting is None:
        return [messages.signed_otherwise()], None
    shown = received.message.decode(errors="replace")
    seen = SignInformation(length=len(received.message), message=shown)
    found = [
        evolve(finding, remedy=messages.SIGN_AS_SENT.en, remedy_zh=messages.SIGN_AS_SENT.zh)
        for finding in compare(fitting.message, seen, signature=authorization.signature)
    ]
    if fitting.ends is not None:
        found.append(messages.line_ends(fitting.ends))
    return found, fitting.message


def _is_pss(key: RSAPublicKey, signature: bytes, message: bytes) -> bool:
    try:
        key.verify(signature, message, PSS(MGF1(SHA256()), PSS.AUTO), SHA256())
    except InvalidSignature:
        return False
    return True


def _digest(message: bytes) -> bytes:
    return _SHA_256 + hashlib.sha256(message).digest()


class _Tried(NamedTuple):
    """A message that may have been signed."""

    message: CanonicalMessage
    signed: bytes
    ends: Text | None


def _usual_mistakes(arrived: CanonicalMessage, received: Received) -> Iterator[_Tried]:
    """Messages that may have been signed instead of the one that arrived, those with fewer mistakes first."""
    methods = [arrived.method, arrived.method.lower()]
    attempts = [(arrived.timestamp, arrived.nonce), (arrived.nonce, arrived.timestamp)]
    choices = product(
        enumerate(_urls(arrived.url, received.headers.get("Host", ""))),
        enumerate(_bodies(arrived.body or b"", received.body)),
        enumerate((None, messages.LINE_FEED_MISSING, messages.CARRIAGE_RETURNS)),
        enumerate(attempts),
        enumerate(methods),
    )
    for (_, url), (_, body), (_, ends), (_, (timestamp, nonce)), (_, method) in sorted(
        choices, key=lambda choice: sum(place > 0 for place, _ in choice)
    ):
        message = CanonicalMessage(method, url, timestamp, nonce, body)
        signed = message.head.encode(errors="replace") + body + b"\n"
        if ends is messages.LINE_FEED_MISSING:
            signed = signed[:-1]
        elif ends is messages.CARRIAGE_RETURNS:
            signed = message.head.replace("\n", "\r\n").encode(errors="replace") + body + b"\r\n"
        yield _Tried(message, signed, ends)


def _urls(url: str, host: str) -> list[str]:
    path, mark, query = url.partition("?")
    pairs = query.split("&")
    return _each_once(
        url,
        path,
        unquote(url),
        quote(unquote(path)) + mark + query,
        path + mark + "&".join(sorted(pairs)),
        path + mark + quote(unquote(query), safe="=&"),
        path.rstrip("/") + mark + query,
        url.removeprefix("/"),
        f"http://{host}{url}",
        f"https://{host}{url}",
        f"https://api.mch.weixin.qq.com{url}",
        url.removeprefix("/hk"),
        f"/hk{url}",
    )


def _bodies(signed: bytes, whole: bytes) -> list[bytes]:
    """Of an upload one part is signed; whoever signs all of it makes a usual mistake."""
    if len(whole) > _MOST:
        return _each_once(signed, b"")
    try:
        value: object = json.loads(signed)
    except (ValueError, RecursionError):
        return _each_once(signed, b"", signed.strip(), whole, b"{}")
    ways = [
        json.dumps(value, ensure_ascii=ascii_alone, separators=separators, indent=indent, sort_keys=ordered)
        for ascii_alone in (False, True)
        for separators, indent in (((",", ":"), None), (None, None), (None, 2), (None, 4))
        for ordered in (False, True)
    ]
    return _each_once(
        signed, b"", signed.strip(), whole, *(way.encode(errors="replace") for way in ways), b"{}", b"null"
    )


def _each_once(*values: T) -> list[T]:
    return list(dict.fromkeys(values))
