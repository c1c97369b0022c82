"""Why the gateway did not accept a signature: everything that an answer, a request and a merchant's settings tell.

Whatever an answer holds, a diagnosis comes of it and no exception: it is made while another error is being raised.
"""

from __future__ import annotations

import re
from base64 import b64decode
from collections.abc import Mapping
from datetime import datetime
from typing import TYPE_CHECKING, Final

from attrs import field, frozen
from cryptography.exceptions import InvalidSignature
from cryptography.hazmat.primitives.asymmetric.padding import PKCS1v15
from cryptography.hazmat.primitives.hashes import SHA256

from wxpay_client._crypto.keys import CLOCK_TOLERANCE
from wxpay_client._crypto.signature import SCHEME
from wxpay_client._diagnosis.merchant import Merchant, check_dates, mistakes, shown
from wxpay_client._diagnosis.sign_information import CanonicalMessage, SignInformation, compare, read
from wxpay_client._http.headers import date_of, intermediaries, request_id_of, who_answered
from wxpay_client._messages import signature as messages
from wxpay_client._messages.findings import Diagnosis, Finding, Status

if TYPE_CHECKING:
    import requests

__all__ = ["SentSignature", "clock_offset", "diagnose", "sent_signature"]

_FIELD: Final = re.compile(r'([a-z_]+)="([^"]*)"')
_SECONDS: Final = re.compile(r"[0-9]{1,12}")


@frozen(kw_only=True)
class SentSignature:
    """What a request said of its own signature.

    Attributes:
        mchid: The merchant's number, as sent.
        serial_no: The serial number, as sent.
        signature: The signature.
        message: What was signed, as far as the request tells.
    """

    mchid: str
    serial_no: str
    signature: str = field(repr=False)
    message: CanonicalMessage = field(repr=False)


def sent_signature(prepared: requests.PreparedRequest) -> SentSignature | None:
    """What a request that was sent says of its signature; `None` where it carries none that this library made."""
    header: object = prepared.headers.get("Authorization") if prepared.headers else None
    if isinstance(header, bytes):
        header = header.decode("latin-1")
    if not isinstance(header, str) or not header.startswith(f"{SCHEME} "):
        return None
    if prepared.method is None or prepared.url is None:
        return None
    fields = dict(_FIELD.findall(header))
    # Of an upload one part is signed, not the body.
    upload = str(prepared.headers.get("Content-Type", "")).lower().startswith("multipart/")
    return SentSignature(
        mchid=fields.get("mchid", ""),
        serial_no=fields.get("serial_no", ""),
        signature=fields.get("signature", ""),
        message=CanonicalMessage(
            prepared.method,
            prepared.path_url,
            fields.get("timestamp", ""),
            fields.get("nonce_str", ""),
            None if upload else _bytes(prepared.body),
        ),
    )


def _bytes(body: object) -> bytes | None:
    """A body's bytes; `None` for a stream."""
    if isinstance(body, str):
        return body.encode(errors="replace")
    return b"" if body is None else body if isinstance(body, bytes) else None


def clock_offset(timestamp: str, headers: Mapping[str, str]) -> int | None:
    """Seconds that a request's timestamp was ahead of the answer's `Date`; negative where it was behind."""
    date = date_of(headers)
    return None if date is None or not _SECONDS.fullmatch(timestamp) else int(timestamp) - date


def diagnose(
    sent: SentSignature | None, headers: Mapping[str, str], detail: object, merchant: Merchant, now: datetime
) -> Diagnosis:
    """Find out why a signature was not accepted.

    Args:
        sent: What the request said of its signature.
        headers: The answer's headers.
        detail: The answer's `detail`, of any shape.
        merchant: What the client knows of its merchant.
        now: The time by this machine's clock.

    Returns:
        The findings, the likeliest cause first.
    """
    seen = read(detail)
    certain = mistakes(merchant)
    if merchant.certificate is not None:
        certain += check_dates(merchant.certificate, now)
    if sent is None:
        certain.append(messages.changed_after_signing(messages.NO_AUTHORIZATION))
    else:
        certain += _as_sent(sent, merchant)
        certain += compare(sent.message, seen, signature=sent.signature)
        offset = clock_offset(sent.message.timestamp, headers)
        if offset is not None and abs(offset) > CLOCK_TOLERANCE:
            certain.append(messages.clock_off(offset, CLOCK_TOLERANCE))
    if request_id_of(headers) is None:
        certain.append(messages.no_request_id(who_answered(headers)))
    causes = [finding for finding in certain if finding.status is Status.PROBLEM]
    rest = [finding for finding in certain if finding.status is not Status.PROBLEM]
    if not any(finding.code != "no-request-id" for finding in causes):
        rest += _remaining(merchant, seen)
    if (causes or seen.message is None) and intermediaries(headers):
        rest.append(messages.passed_through(intermediaries(headers)))
    # What the gateway itself names goes first.
    causes.sort(key=lambda finding: finding.subject != seen.at_fault)
    rest.sort(key=lambda finding: (not causes and finding.subject != seen.at_fault, finding.code == "intermediaries"))
    return Diagnosis((*causes, *rest))


def _as_sent(sent: SentSignature, merchant: Merchant) -> list[Finding]:
    """Whether the request that was sent still is the one that was signed."""
    if (sent.mchid, sent.serial_no) != (merchant.mchid, merchant.serial_no):
        return [messages.changed_after_signing(messages.AUTHORIZATION_OF_ANOTHER_MERCHANT)]
    message = sent.message
    if merchant.public_key is None or message.body is None:
        return []
    signed = message.head.encode(errors="replace") + message.body + b"\n"
    try:
        merchant.public_key.verify(b64decode(sent.signature), signed, PKCS1v15(), SHA256())
    except (InvalidSignature, ValueError):
        return [messages.changed_after_signing(messages.ANOTHER_REQUEST)]
    return []


def _remaining(merchant: Merchant, seen: SignInformation) -> list[Finding]:
    """What is left when nothing that can be seen is wrong."""
    what = messages.VERIFIED_AS_SIGNED if seen.message else messages.NOTHING_SEEN
    serial_no, mchid = shown(merchant.serial_no), shown(merchant.mchid)
    if merchant.certificate is not None:
        return [messages.certificate_not_in_use(what, mchid), messages.ask_support()]
    return [messages.maybe_key(what, serial_no), messages.maybe_serial(mchid), messages.maybe_mchid()]
