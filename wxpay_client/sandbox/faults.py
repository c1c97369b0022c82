"""Faults on demand: what a gateway, or the network before it, can do to a call that was in order."""

from __future__ import annotations

import re
from enum import StrEnum
from threading import Lock
from typing import Final

from attrs import evolve, frozen

from wxpay_client.sandbox.checks.refusal import to_json
from wxpay_client.sandbox.checks.routes import CERTIFICATES


class Fault(StrEnum):
    """A way for a call to go wrong. An error code is one as well: `fail_next("SYSTEM_ERROR")`.

    Those of the signature do nothing to a file that is not signed.
    """

    BAD_SIGNATURE = "bad-signature"
    """The answer's signature was made over another message."""
    PROBE = "probe"
    """The signature is one of the gateway's own probes: it begins with `WECHATPAY/SIGNTEST/`."""
    CLOCK_SKEW = "clock-skew"
    """The answer was signed, rightly, 301 seconds ago."""
    MISSING_HEADERS = "missing-headers"
    """The answer has none of the signature's headers."""
    UNKNOWN_SERIAL = "unknown-serial"
    """The answer names a key that nobody has heard of."""
    WRONG_JSON = "wrong-json"
    """Status 200 and a right signature over JSON of another shape than the operation describes."""
    NOT_JSON = "not-json"
    """Status 200 and a right signature over a body that breaks off in the middle of its JSON."""
    HTML_502 = "html-502"
    """A proxy on the way answers in the gateway's place: status 502, HTML, no signature."""
    REDIRECT = "redirect"
    """Status 302 to the same URL, without a signature."""
    CUT = "cut"
    """The request is read, then the connection is cut."""
    CUT_BODY = "cut-body"
    """The connection is cut within the answer's body."""
    HANG = "hang"
    """The request is read and never answered, until the client leaves or the sandbox closes."""


ACCEPTED: Final = 202
"""HTTP status of an answer that says: accepted, still working."""

STATUS_OF: Final = {
    "PARAM_ERROR": 400,
    "INVALID_REQUEST": 400,
    "APPID_MCHID_NOT_MATCH": 400,
    "MCH_NOT_EXISTS": 400,
    "ALREADY_EXISTS": 400,
    "SIGN_ERROR": 401,
    "NO_AUTH": 403,
    "NOT_ENOUGH": 403,
    "RULE_LIMIT": 403,
    "ACCOUNT_ERROR": 403,
    "TRADE_ERROR": 403,
    "RESOURCE_NOT_EXISTS": 404,
    "ORDER_NOT_EXIST": 404,
    "FREQUENCY_LIMITED": 429,
    "RATELIMIT_EXCEEDED": 429,
    "SYSTEM_ERROR": 500,
    "SERVICE_UNAVAILABLE": 503,
}
"""HTTP status that each of the gateway's common error codes arrives with."""


@frozen(kw_only=True)
class Failure:
    """A fault that was asked for.

    Attributes:
        fault: The fault, or an error code.
        status: HTTP status of an error code; 0 for a fault.
        message: Message of an error code; empty for the one the specification gives.
        detail: Any JSON value but null to be an error code's `detail`.
        retry_after: The answer's `Retry-After`; empty for none.
        times: How many calls it is still to be played on.
        operation: ID of the operation it is meant for; `None` for any but the download of certificates.
    """

    fault: Fault | str
    status: int = 0
    message: str = ""
    detail: object = None
    retry_after: str = ""
    times: int = 1
    operation: str | None = None


def failure(
    fault: Fault | str,
    *,
    status: int | None = None,
    message: str | None = None,
    detail: object = None,
    retry_after: int | str | None = None,
    times: int = 1,
    operation: str | None = None,
) -> Failure:
    """Understand a request for a fault.

    Raises:
        ValueError: The fault is neither one of `Fault` nor an error code, an error code has no known status
            and none is given, or the other arguments do not go with it or are not what they have to be.
    """
    if not _is_text(fault):
        raise ValueError(f"expected one of Fault or an error code such as 'SYSTEM_ERROR', got {fault!r}")
    if type(times) is not int or times < 1:
        raise ValueError(f"times: expected a whole number of at least 1, got {times!r}")
    # The member's name will do as well: `HTML_502`.
    fault = Fault.__members__.get(fault.upper().replace("-", "_"), fault)
    if isinstance(fault, Fault):
        if (status, message, detail, retry_after) != (None, None, None, None):
            raise ValueError(
                f"status, message, detail and retry_after go with an error code, not with the fault {fault!r}"
            )
        return Failure(fault=fault, times=times, operation=operation)
    if not re.fullmatch(r"[A-Z][A-Z0-9_]*", fault):
        raise ValueError(
            f"{fault!r} is no fault: expected an error code such as 'SYSTEM_ERROR', or one of "
            + ", ".join(repr(str(known)) for known in Fault)
        )
    status = STATUS_OF.get(fault) if status is None else status
    if status is None:
        raise ValueError(f"the status that {fault} arrives with is not known: give it as status=")
    if type(status) is not int or (status != ACCEPTED and not 400 <= status <= 599):
        raise ValueError(f"status: expected an error's, 400 to 599 or {ACCEPTED}, got {status!r}")
    try:
        to_json(detail)
    except (TypeError, ValueError) as error:
        raise ValueError(f"detail: expected any JSON value: {error}") from None
    wait = "" if retry_after is None else str(retry_after)
    if not (wait.isascii() and wait.isprintable()):
        raise ValueError(f"retry_after: expected seconds or an HTTP date, got {retry_after!r}")
    return Failure(
        fault=fault,
        status=status,
        message=message or "",
        detail=detail,
        retry_after=wait,
        times=times,
        operation=operation,
    )


def _is_text(value: object) -> bool:
    return isinstance(value, str)


class Faults:
    """The faults that were asked for and not yet played, first come, first played."""

    def __init__(self) -> None:
        self._lock = Lock()
        self._waiting: list[Failure] = []

    def add(self, failure: Failure) -> None:
        """Put a fault at the end of the queue."""
        with self._lock:
            self._waiting.append(failure)

    def take(self, operation: str) -> Failure | None:
        """Take the first fault that is meant for an operation, if there is one.

        The client downloads certificates on its own account, so one has to name that operation to mean it.
        """
        with self._lock:
            for index, waiting in enumerate(self._waiting):
                if waiting.operation == operation or (waiting.operation is None and operation != CERTIFICATES):
                    left = [evolve(waiting, times=waiting.times - 1)] if waiting.times > 1 else []
                    self._waiting[index : index + 1] = left
                    return waiting
        return None
