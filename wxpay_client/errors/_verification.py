"""Nothing proves that WeChat Pay sent an answer or a callback."""

from __future__ import annotations

from enum import StrEnum

from ._base import Outcome, WxPayError


class VerificationReason(StrEnum):
    """Why nothing proves that WeChat Pay sent an answer. The values stay as they are."""

    UNSIGNED = "unsigned"
    """It has none of the `Wechatpay-*` headers: not WeChat Pay's, or stripped on the way."""

    HEADER_MISSING = "header-missing"
    """It has some of the `Wechatpay-*` headers, but not all that are needed."""

    MALFORMED = "malformed"
    """A `Wechatpay-*` header is there, but cannot be one of WeChat Pay's."""

    CLOCK_SKEW = "clock-skew"
    """It was signed too long ago, or in the future: one of the clocks is wrong, or it was held up or replayed."""

    UNKNOWN_SERIAL = "unknown-serial"
    """It names a key that is not known."""

    KEY_UNDER_WRONG_ID = "key-under-wrong-id"
    """The signature fits another of the known keys than the one given for this serial number or ID."""

    MISMATCH = "mismatch"
    """The signature does not fit what arrived."""

    PROBE = "probe"
    """The gateway sent a wrong signature on purpose."""

    DIGEST = "digest"
    """A file is not the one whose digest was given."""

    REPLAYED = "replayed"
    """It is a copy of one that was here before."""

    OTHER_CALL = "other-call"
    """It is signed, and repeats another number than the one that was sent: the answer to another call."""

    CERTIFICATES = "certificates"
    """It brought platform certificates that cannot be trusted."""


class VerificationError(WxPayError):
    """Nothing proves that WeChat Pay sent this answer; it is not returned as data.

    Of a download: it is not the file that its digest was made of.

    After a write this says nothing of what became of it: ask, or retry it under the same merchant number.

    Attributes:
        reason: Why; the message has it in words, with what to do.
        serial: Serial number or ID of the key the answer says it was signed with; `None` without one.
        known: Serial numbers and IDs of the known platform keys.
        operation: ID of the operation; `None` for a callback.
        query: ID of the operation that tells what became of a write; `None` where the specification names none.
        merchant_number: Field to keep unchanged when a write is retried; `None` where there is none.
        status_code: HTTP status of the answer; `None` for a callback.
        url: URL that was called, of a file without its query, whose token opens it; `None` for a callback.
        request_id: The answer's `Request-ID`.
        content: The raw body. Untrusted.
    """

    def __init__(
        self, message: str, *, reason: VerificationReason, serial: str | None = None, known: tuple[str, ...] = ()
    ) -> None:
        super().__init__(message)
        self.reason = reason
        self.serial = serial
        self.known = known
        self.operation: str | None = None
        self.query: str | None = None
        self.merchant_number: str | None = None
        self.status_code: int | None = None
        self.url: str | None = None
        self.request_id: str | None = None
        self.content = b""

    def _own_outcome(self) -> Outcome:
        # Of a callback there is no call.
        return Outcome.NOT_SENT if self.operation is None else Outcome.UNKNOWN


class SignatureProbeError(VerificationError):
    """The gateway sent a signature that is wrong on purpose, to see that it is refused.

    After a query: call again. After a write: do as the message says.
    """


class ReplayError(VerificationError):
    """A callback or an answer is a copy of one that was here before.

    Somebody recorded a callback and sent it again. An answer that was here before is another call's, and says nothing
    of this one.
    """
