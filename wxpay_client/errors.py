"""Everything the client raises.

* WxPayError
  · ConfigurationError: the client cannot be made so
  · RequestError: the call was refused before anything was sent
  · SigningError: the merchant's own signer (a KMS, an HSM) failed; nothing was sent
  · TransportError: no answer came, or a download broke off
    + OutcomeUnknownError: a write was sent and no trustworthy answer came
  · VerificationError: an answer came, but nothing proves that WeChat Pay sent it
    + SignatureProbeError: the gateway tested whether bad signatures are refused
    + ReplayError: a callback or an answer that was here before
  · APIError: the gateway answered with an error
    + StillProcessingError: 202
    + BadRequestError: 400
    + AuthenticationError: 401
    + PermissionDeniedError: 403
    + NotFoundError: 404
    + ConflictError: 409
    + RateLimitError: 429
    + ServerError: 5xx
  · DecodeError: a verified answer cannot be read at all
    + MisfitError: what is read of an answer is not as specified
  · BillError: a row of a bill cannot be read, or its rows do not add up to its sums
  · JournalError: a bulk job does not go on, since its journal forbids it or cannot be written

Every one of them pickles, and none holds a secret. Those of a call that was made list its attempts.
"""

from __future__ import annotations

from collections.abc import Mapping
from enum import StrEnum
from typing import TYPE_CHECKING, Any, ClassVar, Final, TypeVar

from wxpay_client._runtime.flat_json import FlatJson

if TYPE_CHECKING:
    from decimal import Decimal

    from wxpay_client._messages.findings import Diagnosis, Finding
    from wxpay_client.response import Attempt

__all__ = [
    "APIError",
    "AuthenticationError",
    "BadRequestError",
    "BillError",
    "ConfigurationError",
    "ConflictError",
    "DecodeError",
    "JournalError",
    "JournalReason",
    "MisfitError",
    "NotFoundError",
    "Outcome",
    "OutcomeUnknownError",
    "PermissionDeniedError",
    "RateLimitError",
    "ReplayError",
    "RequestError",
    "ServerError",
    "SignatureProbeError",
    "SigningError",
    "StillProcessingError",
    "TransportError",
    "VerificationError",
    "VerificationReason",
    "WxPayError",
]


class Outcome(StrEnum):
    """What became of a call. The values stay as they are."""

    NOT_SENT = "not-sent"
    """Nothing reached the gateway; nothing was carried out. Also where no call was made at all."""

    REFUSED = "refused"
    """The gateway refused it; nothing was carried out."""

    UNKNOWN = "unknown"
    """It was sent, and nothing proves what became of it: a write may have been carried out, or may yet be."""

    ACCEPTED = "accepted"
    """The gateway accepted it: a write was carried out."""


E = TypeVar("E", bound="WxPayError")


def _restore(cls: type[E], args: tuple[object, ...], state: dict[str, object]) -> E:
    error = cls.__new__(cls, *args)
    error.args = args
    error.__dict__.update({name: part.nested() if type(part) is FlatJson else part for name, part in state.items()})
    return error


class WxPayError(Exception):
    """Anything that went wrong with a call, a client or an answer.

    Attributes:
        message: What happened, what was expected, what to do.
        attempts: Every attempt of the call, in turn; empty where none was made.
    """

    # Attributes that may be any JSON, however deep.
    _json: ClassVar[tuple[str, ...]] = ()
    # Of a write: an attempt before the one that this error tells of may have been carried out.
    _may_be_done = False

    def __init__(self, message: str, *, attempts: tuple[Attempt, ...] = ()) -> None:
        super().__init__(message)
        self.message = message
        self.attempts = attempts

    @property
    def outcome(self) -> Outcome:
        """What became of the call that the error tells of; of a write, what became of the money."""
        return _outcome_of(self, may_be_done=self._may_be_done)

    def may_be_done(self) -> None:
        """Note that an attempt of the call before the one that failed so may have been carried out."""
        self._may_be_done = True

    def add_line(self, line: str) -> None:
        """Put one more line to the message."""
        self.message = f"{self.message}\n{line}"
        self.args = (self.message, *self.args[1:])

    # The built-in way calls the class with `args` alone, which loses or lacks the keyword arguments below.
    def __reduce__(self) -> tuple[Any, ...]:
        state = self.__dict__
        flat = {name: FlatJson(state[name]) for name in self._json if name in state}
        return _restore, (type(self), self.args, {**state, **flat})


class ConfigurationError(WxPayError):
    """The client cannot be made so: a key, a number or a URL is not what it has to be.

    Attributes:
        parameter: The argument at fault: `private_key`, `platform_keys`, `origin` …
        finding: The same in English and in Chinese, where a key or a certificate was refused; else `None`.
    """

    def __init__(self, message: str, *, parameter: str) -> None:
        super().__init__(message)
        self.parameter = parameter
        self.finding: Finding | None = None


class RequestError(WxPayError):
    """The call was refused before anything was sent.

    Attributes:
        parameter: Where the fault is: `out_refund_no`, `amount.refund`, `base_uri`.
        operation: ID of the operation, where one was called.
    """

    def __init__(self, message: str, *, parameter: str, operation: str | None = None) -> None:
        super().__init__(message)
        self.parameter = parameter
        self.operation = operation


class SigningError(WxPayError):
    """The merchant's own signer (a KMS, an HSM) failed, and its exception is the cause; nothing was sent.

    Attributes:
        operation: ID of the operation; `None` where no client made the call.
    """

    def __init__(self, message: str, *, operation: str | None = None) -> None:
        super().__init__(message)
        self.operation = operation


class TransportError(WxPayError):
    """No answer came, or not the whole of a download: the connection failed, was cut, or took too long.

    Attributes:
        operation: ID of the operation.
        url: URL that was called; empty where the process that made the call was lost.
        sent: Whether any of the request may have reached the gateway.
        reason: Kind of failure beneath: `ConnectionRefusedError`, `gaierror`, `RemoteDisconnected` …
    """

    def __init__(
        self,
        message: str,
        *,
        operation: str,
        url: str,
        sent: bool,
        reason: str = "",
        attempts: tuple[Attempt, ...] = (),
    ) -> None:
        super().__init__(message, attempts=attempts)
        self.operation = operation
        self.url = url
        self.sent = sent
        self.reason = reason


class OutcomeUnknownError(TransportError):
    """A write was sent and no trustworthy answer came: it may have been carried out, or not.

    Attributes:
        query: ID of the operation that tells what became of it; `None` where the specification names none.
        merchant_number: Field to keep unchanged when the call is retried; `None` where a retry is unsafe.
    """

    def __init__(
        self,
        message: str,
        *,
        operation: str,
        url: str,
        query: str | None,
        merchant_number: str | None,
        reason: str = "",
        attempts: tuple[Attempt, ...] = (),
    ) -> None:
        super().__init__(message, operation=operation, url=url, sent=True, reason=reason, attempts=attempts)
        self.query = query
        self.merchant_number = merchant_number


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
        url: URL that was called; `None` for a callback.
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


class SignatureProbeError(VerificationError):
    """The gateway sent a signature that is wrong on purpose, to see that it is refused.

    After a query: call again. After a write: do as the message says.
    """


class ReplayError(VerificationError):
    """A callback or an answer is a copy of one that was here before.

    Somebody recorded a callback and sent it again. An answer that was here before is another call's, and says nothing
    of this one.
    """


class APIError(WxPayError):
    """The gateway answered with an error.

    Attributes:
        operation: ID of the operation.
        url: URL that was called.
        status_code: HTTP status.
        code: The gateway's error code; `None` where the body is no error of its own (HTML, empty).
        detail: The gateway's `detail`, of any shape; `None` without one.
        request_id: The answer's `Request-ID`, which the vendor's support asks for.
        verified: Whether the answer's signature was verified. Error answers often have none.
        retryable: Whether the same call may be retried later, a write under the same merchant number.
        headers: The answer's headers.
        content: The raw body.
        gateway_message: The gateway's own words, its `message`; `None` without any. Untrusted unless `verified`.
        diagnosis: Why the signature was not accepted, on a SIGN_ERROR; `None` on any other error.
    """

    _json = ("detail", "data")

    def __init__(
        self,
        message: str,
        *,
        operation: str,
        url: str,
        status_code: int,
        code: str | None,
        # Any: `detail` may be any JSON.
        detail: Any,
        request_id: str | None,
        verified: bool,
        retryable: bool,
        headers: Mapping[str, str],
        content: bytes,
        attempts: tuple[Attempt, ...] = (),
        diagnosis: Diagnosis | None = None,
        gateway_message: str | None = None,
    ) -> None:
        super().__init__(message, attempts=attempts)
        self.operation = operation
        self.url = url
        self.status_code = status_code
        self.code = code
        self.detail = detail
        self.request_id = request_id
        self.verified = verified
        self.retryable = retryable
        self.headers = headers
        self.content = content
        self.diagnosis = diagnosis
        self.gateway_message = gateway_message

    @property
    def status(self) -> int:
        """HTTP status: the same as `status_code`."""
        return self.status_code


class StillProcessingError(APIError):
    """202: the gateway is still at work: ask what became of the call, or retry it later.

    Attributes:
        data: The verified JSON, such as an order whose payer is still typing the password; `None` where there is none.
    """

    # Any: it may be any JSON.
    data: Any = None


class BadRequestError(APIError):
    """400: a parameter is wrong, or does not fit the merchant."""


class AuthenticationError(APIError):
    """401: the gateway does not accept the signature."""


class PermissionDeniedError(APIError):
    """403: the merchant may not do this, or a rule of the business forbids it."""


class NotFoundError(APIError):
    """404: there is no such refund, order or resource."""


class ConflictError(APIError):
    """409: the call contradicts the state of things."""


class RateLimitError(APIError):
    """429: too many calls; wait and call again. What became of a write is unknown."""


class ServerError(APIError):
    """5xx: the gateway or something before it failed."""


class DecodeError(WxPayError):
    """A verified answer, or callback, cannot be read at all; all of it is inside.

    It is no JSON, has a key twice, or is no object where one is expected. Whatever else is not as specified is no error
    until it is read (`MisfitError`), unless the client was made with `strict_answers=True`.

    After a write: the gateway accepted the call, whatever its answer is.

    Attributes:
        errors: Everything that is wrong, with its place: `$.amount.refund: expected int, got str`.
        operation: ID of the operation; `None` for a callback, and where plain data was structured.
        url: URL that was called.
        status_code: HTTP status.
        request_id: The answer's `Request-ID`.
        headers: The answer's headers.
        content: The raw body.
        decrypted: The decrypted resource of a callback; empty where there is none, or it did not decrypt.
    """

    def __init__(self, message: str, *, errors: tuple[str, ...]) -> None:
        super().__init__(message)
        self.errors = errors
        self.operation: str | None = None
        self.url: str | None = None
        self.status_code: int | None = None
        self.request_id: str | None = None
        self.headers: Mapping[str, str] = {}
        self.content = b""
        self.decrypted = b""


class BillError(WxPayError):
    """A bill cannot be read: a row is not what it has to be, or the rows do not add up to the sums that it tells.

    Attributes:
        line: Number of the line that is wrong, from 1.
        sums: Name of each sum that differs, to what the bill says and what its rows add up to, in fen; empty where
            something else is wrong.
    """

    def __init__(self, message: str, *, line: int, sums: Mapping[str, tuple[int | Decimal, int | Decimal]]) -> None:
        super().__init__(message)
        self.line = line
        self.sums = sums


class MisfitError(DecodeError):
    """What is read of a verified answer, or of an event, is missing, null or of another type than specified.

    Raised where the attribute is read; all others can be read. `to_dict` gives back all that came. It is no
    AttributeError, so that no `hasattr` or `getattr` with a default takes what is wrong for what is not there.

    `headers` and `content` are empty: models do not keep them.

    Attributes:
        path: Where it is in the answer: `$.amount.refund`; of a list with a wrong item, the item: `$.goods[2]`.
        expected: What the specification says, in words.
        got: The type of what came, in words: `str`, `a list`, `null`, `nothing`.
        value: What came as the attribute, as it came: the whole list; `None` where nothing did. Shown nowhere.
    """

    _json = ("value",)

    def __init__(
        self,
        message: str,
        *,
        errors: tuple[str, ...],
        path: str = "",
        expected: str = "",
        got: str = "",
        # Any: it may be any JSON.
        value: Any = None,
    ) -> None:
        super().__init__(message, errors=errors)
        self.path = path
        self.expected = expected
        self.got = got
        self.value = value


class JournalReason(StrEnum):
    """Why a bulk job does not go on. The values stay as they are."""

    IN_USE = "in-use"
    """Another process, or another batch of this one, is at work with the journal."""

    MISSING = "missing"
    """There is no journal: no job was begun with it."""

    DAMAGED = "damaged"
    """It is no journal, it was cut short, or a file that belongs to it is missing."""

    NOT_WRITTEN = "not-written"
    """It cannot be read or written: the disk is full, or the file may not be opened."""

    COPIED = "copied"
    """The journal is another file than the one that the job was begun with: a copy, or moved from another disk."""

    OTHER_JOB = "other-job"
    """It was begun for another merchant, with another private key, or for another base URI."""

    CHANGED = "changed"
    """A row is not the one that was in its place when the journal was begun, or is missing."""

    NUMBER_TWICE = "number-twice"
    """Two rows have the same merchant's number."""

    NUMBER_USED = "number-used"
    """The gateway knows the number of a row with other amounts: it is used for something else."""


class JournalError(WxPayError):
    """A bulk job does not go on, since its journal forbids it or cannot be written. Nothing is sent that it lacks.

    As the result of a row: the gateway knows the row's number with other amounts than the row has.

    Attributes:
        reason: Why; the message has it in words, with what to do.
        path: The journal's file; empty in the result of a row.
        row: The row, from 1; `None` where it is about none, or in the result of a row.
        number: The merchant's number of the row; `None` without one.
    """

    def __init__(
        self, message: str, *, reason: JournalReason, path: str = "", row: int | None = None, number: str | None = None
    ) -> None:
        super().__init__(message)
        self.reason = reason
        self.path = path
        self.row = row
        self.number = number


# Statuses of clients' errors that say nothing of what became of the call: it took too long, came too early, or one of
# too many.
_UNDECIDED: Final = frozenset({408, 425, 429})

# Error codes with such a status that refuse nothing: the user is about to confirm a payment by code, and may yet pay.
_UNDER_WAY: Final = frozenset({"USERPAYING"})


def _outcome_of(error: WxPayError, *, may_be_done: bool) -> Outcome:
    """What became of a call that ended in an error.

    | error | outcome |
    | --- | --- |
    | TransportError: nothing was sent | not sent |
    | TransportError: sent; OutcomeUnknownError | unknown |
    | VerificationError of an answer | unknown |
    | APIError: 4xx, with an error code or verified, but for 408, 425, 429 and USERPAYING | refused |
    | any other APIError: 202, 3xx, 429, 5xx, a 4xx that is not WeChat Pay's own | unknown |
    | DecodeError of a verified answer | accepted |
    | JournalError: the number is used for something else | refused |
    | not sent or refused, after an attempt of a write that may have been carried out | unknown |
    | anything else: refused before sending, no call at all | not sent |
    """
    match error:
        case TransportError(sent=sent):
            outcome = Outcome.UNKNOWN if sent else Outcome.NOT_SENT
        case VerificationError(operation=str()):
            outcome = Outcome.UNKNOWN
        case APIError(status_code=status, code=code, verified=verified):
            is_refusal = 400 <= status < 500 and status not in _UNDECIDED and (code is not None or verified)
            outcome = Outcome.REFUSED if is_refusal and code not in _UNDER_WAY else Outcome.UNKNOWN
        case DecodeError(operation=str()):
            return Outcome.ACCEPTED
        case JournalError(reason=JournalReason.NUMBER_USED):
            outcome = Outcome.REFUSED
        case _:
            outcome = Outcome.NOT_SENT
    return Outcome.UNKNOWN if may_be_done else outcome
