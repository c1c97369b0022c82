"""Faults on demand: what a gateway, or the network before it, can do to a call that was in order."""

from __future__ import annotations

import re
from enum import StrEnum
from threading import TIMEOUT_MAX
from typing import Final

from attrs import evolve, frozen

from wxpay_client._runtime.locks import InterruptSafeLock
from wxpay_client.sandbox.checks.refusal import to_json
from wxpay_client.sandbox.checks.routes import CERTIFICATES


class Fault(StrEnum):
    """A way for a call to go wrong. An error code is one as well: `fail_next("SYSTEM_ERROR")`.

    Each says what a good client does. Whatever the fault, it ends within its deadline, in an error that is documented;
    and it never says of a write that it was done, or refused, unless a verified answer to that very write says so.

    Those of the signature do nothing to a file that is not signed. Where a fault needs a body and the answer has none,
    the status is 200 and the body an empty object. `delay` is an argument of `fail_next`.
    """

    BAD_SIGNATURE = "bad-signature"
    """The answer's signature was made over another message. A good client believes nothing that it says."""
    PROBE = "probe"
    """The signature is one of the gateway's own probes: it begins with `WECHATPAY/SIGNTEST/`. It fails as any other."""
    CLOCK_SKEW = "clock-skew"
    """The answer was signed, rightly, 301 seconds ago. A good client takes no more than 300."""
    MISSING_HEADERS = "missing-headers"
    """The answer has none of the signature's headers. A good client takes it for nobody's."""
    UNKNOWN_SERIAL = "unknown-serial"
    """The answer names a key that nobody has heard of. A good client may fetch certificates once, not each time."""
    WRONG_JSON = "wrong-json"
    """Status 200 and a right signature over JSON of another shape than the operation describes. It was accepted."""
    NOT_JSON = "not-json"
    """Status 200 and a right signature over a body that breaks off in the middle of its JSON. It was accepted."""
    HTML_502 = "html-502"
    """A proxy on the way answers in the gateway's place: status 502, HTML, no signature. The outcome is unknown."""
    REDIRECT = "redirect"
    """Status 302 to the same URL, without a signature. A good client does not follow it."""
    CUT = "cut"
    """The request is read, then the connection is cut. The outcome is unknown."""
    CUT_BODY = "cut-body"
    """The connection is cut within the answer's body. What came of it is no answer."""
    HANG = "hang"
    """The request is read and never answered, until the client leaves or the sandbox closes."""

    SLOW = "slow"
    """The answer comes after `delay` seconds. A good client has its deadline, and leaves the connection behind."""
    DRIP_HEAD = "drip-head"
    """The head comes byte by byte, `delay` seconds apart. A deadline counts for all of it, not for each byte."""
    DRIP_BODY = "drip-body"
    """The body comes byte by byte, `delay` seconds apart."""
    DRIP_CHUNKS = "drip-chunks"
    """The body comes in chunks of a byte, `delay` seconds apart."""

    INTERIM_100 = "interim-100"
    """Status 100 comes `delay` seconds before the answer; with 0 in one piece with it. A good client reads past it."""
    INTERIM_101 = "interim-101"
    """The same with 101, which nobody asked for. What follows it is not HTTP, hence no answer."""
    INTERIM_102 = "interim-102"
    """The same with 102. A good client reads past it."""
    INTERIM_103 = "interim-103"
    """The same with 103. A good client reads past it, and never takes what follows for the answer to its next call."""
    INTERIM_199 = "interim-199"
    """The same with 199, which means nothing yet. A good client reads past it, as past every 1xx."""

    EXTRA_ANSWER = "extra-answer"
    """Behind the answer, after `delay` seconds or with 0 in one piece with it, comes another one, signed, unasked for.

    A good client uses a connection again only if nothing is left on it, and sends nothing on one that has something to
    read."""
    BODY_OF_204 = "body-of-204"
    """Status 204 with a length, and that many bytes `delay` seconds later: a signed answer, unasked for.

    A 204 has no body. A good client reads none, and does not use the connection again."""
    REPLAY = "replay"
    """The latest answer of the same operation comes again, to the letter; of a callback, the whole request.

    A good client remembers what was signed, by serial and nonce, and believes it once."""
    LENGTH_AND_CHUNKS = "length-and-chunks"
    """The answer comes in chunks and has a length too. Where it ends is not clear, so it is no answer."""
    TWO_LENGTHS = "two-lengths"
    """The answer has two lengths, its own and half of it. Where it ends is not clear, so it is no answer."""

    LARGE_BODY = "large-body"
    """A body, rightly signed, of one byte more than 16 MiB. A good client reads no more than it is willing to hold."""
    GZIP_BOMB = "gzip-bomb"
    """A body, rightly signed, that gzip unpacks from 32 KiB to 32 MiB. A good client counts what it unpacks."""
    GZIP_TWICE = "gzip-twice"
    """The same, compressed once more, to some hundred bytes. A good client undoes one coding, and no second."""
    ENDLESS_INTERIM = "endless-interim"
    """One 103 after the other, `delay` seconds apart, and no answer. A good client reads past a few, no more."""
    ENDLESS_HEAD = "endless-head"
    """One header after the other, `delay` seconds apart, without end."""
    ENDLESS_BODY = "endless-body"
    """Chunks of 64 KiB, `delay` seconds apart, without end."""
    ENDLESS_TRAILERS = "endless-trailers"
    """The whole body in chunks, and then trailers, `delay` seconds apart, without end."""

    TWICE = "twice"
    """Of callbacks: after it was taken it is posted once more, signed afresh. A good shop takes no event ID twice."""
    OUT_OF_ORDER = "out-of-order"
    """Of callbacks: its event happened a minute before that of the callback that was made last.

    A good shop does not go back from what it knows: it compares times, or queries."""


OF_CALLBACKS: Final = frozenset({Fault.TWICE, Fault.OUT_OF_ORDER})
"""Faults that only a callback can have."""

DELAYS: Final = {
    Fault.SLOW: 60.0,
    **dict.fromkeys((Fault.DRIP_HEAD, Fault.DRIP_BODY, Fault.DRIP_CHUNKS), 0.2),
    **dict.fromkeys((fault for fault in Fault if fault.startswith("interim-")), 0.2),
    **dict.fromkeys((Fault.EXTRA_ANSWER, Fault.BODY_OF_204), 0.2),
    **dict.fromkeys((fault for fault in Fault if fault.startswith("endless-")), 0.01),
}
"""Seconds that a fault waits, of those that wait; `fail_next` takes others."""

ACCEPTED: Final = 202
"""HTTP status of an answer that says: accepted, still working."""

STATUS_OF: Final = {
    "PARAM_ERROR": 400,
    "INVALID_REQUEST": 400,
    "APPID_MCHID_NOT_MATCH": 400,
    "MCH_NOT_EXISTS": 400,
    "ALREADY_EXISTS": 400,
    "ORDERPAID": 400,
    "ORDER_CLOSED": 400,
    "SIGN_ERROR": 401,
    "NO_AUTH": 403,
    "NOT_ENOUGH": 403,
    "RULE_LIMIT": 403,
    "ACCOUNT_ERROR": 403,
    "TRADE_ERROR": 403,
    "OUT_TRADE_NO_USED": 403,
    "USERPAYING": 403,
    "NOT_FOUND": 404,
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
        delay: Seconds that a fault waits, where it does.
        times: How many calls it is still to be played on.
        operation: ID of the operation it is meant for; `None` for any but the download of certificates.
    """

    fault: Fault | str
    status: int = 0
    message: str = ""
    detail: object = None
    retry_after: str = ""
    delay: float = 0.0
    times: int = 1
    operation: str | None = None


def failure(
    fault: Fault | str,
    *,
    status: int | None = None,
    message: str | None = None,
    detail: object = None,
    retry_after: int | str | None = None,
    delay: float | None = None,
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
        if fault in OF_CALLBACKS:
            raise ValueError(f"{fault!r} is a fault of callbacks: callbacks.deliver(…, fault=Fault.{fault.name})")
        return Failure(fault=fault, delay=_delay(fault, delay), times=times, operation=operation)
    if delay is not None:
        raise ValueError(f"delay goes with a fault that waits, not with the error code {fault}")
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


def _delay(fault: Fault, delay: float | None) -> float:
    if fault not in DELAYS:
        if delay is not None:
            raise ValueError(f"delay: the fault {fault!r} does not wait; those that do: {', '.join(DELAYS)}")
        return 0.0
    if delay is None:
        return DELAYS[fault]
    if type(delay) not in {int, float} or not 0 <= delay <= TIMEOUT_MAX:
        raise ValueError(f"delay: expected seconds, got {delay!r}")
    return delay


def _is_text(value: object) -> bool:
    return isinstance(value, str)


class Faults:
    """The faults that were asked for and not yet played, first come, first played."""

    def __init__(self) -> None:
        self._lock = InterruptSafeLock()
        self._waiting: list[Failure] = []

    @property
    def waiting(self) -> tuple[Failure, ...]:
        """Those that wait for their calls, in turn."""
        with self._lock:
            return tuple(self._waiting)

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
                if waiting.operation == operation or (waiting.operation is None and operation not in CERTIFICATES):
                    left = [evolve(waiting, times=waiting.times - 1)] if waiting.times > 1 else []
                    self._waiting[index : index + 1] = left
                    return waiting
        return None
