"""Whether a call is retried: decided by what its last attempt met, and by what the specification says of it.

| what the attempt met | a read, or a write under a number of the merchant's | any other write |
| --- | --- | --- |
| nothing was sent | elsewhere | elsewhere |
| a kept connection that had been closed meanwhile | silently | no |
| sent, and no answer, or half of one | elsewhere | no |
| an answer that does not verify | elsewhere | no |
| a signature probe | at once | no |
| a 5xx of something before the gateway | elsewhere | no |
| a 5xx of the gateway's own | here | no |
| 429 | here | no |
| 202; any other error; a verified answer of another shape | no | no |

An answer that proves nothing, to a write that is not retried, ends in an `OutcomeUnknownError` as well. 501 and 505
count among the other errors: what a server cannot do, it cannot do the next time.
"""

from __future__ import annotations

from enum import Enum, auto
from http import HTTPStatus
from typing import TYPE_CHECKING, Final

from wxpay_client.errors import APIError, SignatureProbeError, TransportError, VerificationError, WxPayError
from wxpay_client.errors._api import is_error_code, is_passing

if TYPE_CHECKING:
    from wxpay_client.schema.operation import Operation


class FailureKind(Enum):
    """What an attempt that failed has met."""

    NOT_SENT = auto()
    """Refused, no such host, TLS failed, too long to connect, a proxy that makes no tunnel."""
    IDLE = auto()
    """The connection had been kept open, and was closed just then, before any byte of an answer."""
    LOST = auto()
    """Sent; the connection was cut, or the answer took too long or broke off."""
    UNVERIFIED = auto()
    """An answer that nothing proves to be WeChat Pay's."""
    PROBE = auto()
    """A signature that is wrong on purpose."""
    FOREIGN = auto()
    """A 5xx without an error code of WeChat Pay's and unsigned: something before the gateway said it."""
    FAILED = auto()
    """A 5xx of the gateway's own."""
    LIMITED = auto()
    """429: too many calls."""
    FINAL = auto()
    """Anything that the same call would meet again, and 202: when to ask again, the caller knows best."""


class RetryAction(Enum):
    """Whether and where a call is retried."""

    NO = auto()
    SILENTLY = auto()
    """At once on a new connection, and not counted; once in a call."""
    AT_ONCE = auto()
    """On the same host, without waiting."""
    HERE = auto()
    """On the same host, after a wait."""
    ELSEWHERE = auto()
    """On the standby host, at once if it was not asked yet; on the same host, after a wait, where there is none."""


_ACTIONS: Final = {
    FailureKind.IDLE: RetryAction.SILENTLY,
    FailureKind.LOST: RetryAction.ELSEWHERE,
    FailureKind.UNVERIFIED: RetryAction.ELSEWHERE,
    FailureKind.PROBE: RetryAction.AT_ONCE,
    FailureKind.FOREIGN: RetryAction.ELSEWHERE,
    FailureKind.FAILED: RetryAction.HERE,
    FailureKind.LIMITED: RetryAction.HERE,
}


def should_retry(kind: FailureKind, operation: Operation) -> RetryAction:
    """Whether and where to retry a call."""
    if kind is FailureKind.NOT_SENT:
        return RetryAction.ELSEWHERE
    return _ACTIONS.get(kind, RetryAction.NO) if operation.is_repeatable else RetryAction.NO


def proves_nothing(kind: FailureKind, operation: Operation) -> bool:
    """Whether an answer leaves the caller with a write that nobody may retry, and that was carried out or not."""
    return kind in {FailureKind.UNVERIFIED, FailureKind.PROBE, FailureKind.FOREIGN} and not operation.is_repeatable


def kind_of(error: WxPayError, *, was_closed: bool = False) -> FailureKind:
    """What an attempt met that ended in an error.

    Args:
        error: The error.
        was_closed: Whether its connection had carried calls before, and was closed before any byte of the answer.
    """
    match error:
        case TransportError(sent=False):
            return FailureKind.NOT_SENT
        case TransportError():
            return FailureKind.IDLE if was_closed else FailureKind.LOST
        case SignatureProbeError():
            return FailureKind.PROBE
        case VerificationError():
            return FailureKind.UNVERIFIED
        case APIError() if not is_passing(error.status_code):
            return FailureKind.FINAL
        case APIError(status_code=HTTPStatus.TOO_MANY_REQUESTS):
            return FailureKind.LIMITED
        case APIError(verified=False) if not is_error_code(error.code):
            return FailureKind.FOREIGN
        case APIError():
            return FailureKind.FAILED
        case _:
            return FailureKind.FINAL
