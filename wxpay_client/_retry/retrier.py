"""Making a call, attempt by attempt, until it is answered or may not be retried."""

from __future__ import annotations

import logging
import math
import time
from collections.abc import Callable, Sequence
from datetime import timedelta
from typing import TYPE_CHECKING, Any, NamedTuple, TypeVar

from wxpay_client._http.access_points import host_of, origin_of
from wxpay_client._http.headers import retry_after
from wxpay_client._http.transmission import Transmission
from wxpay_client._retry.decision import FailureKind, RetryAction, kind_of, proves_nothing, should_retry
from wxpay_client._retry.hosts import DeadHosts
from wxpay_client._retry.log import log_attempt
from wxpay_client._runtime.clock import monotonic
from wxpay_client._runtime.signals import raised_by_signal_handler
from wxpay_client.errors import (
    APIError,
    ConfigurationError,
    DecodeError,
    Outcome,
    OutcomeUnknownError,
    SignatureProbeError,
    SigningError,
    TransportError,
    VerificationError,
    WxPayError,
)
from wxpay_client.errors._api import is_error_code
from wxpay_client.response import Attempt, Response

if TYPE_CHECKING:
    from requests import PreparedRequest

    from wxpay_client.schema.operation import Operation
    from wxpay_client.schema.retry_policy import RetryPolicy

T = TypeVar("T")

Failure = TransportError | APIError | VerificationError | DecodeError
"""What an attempt may end in. Anything else, KeyboardInterrupt for one, ends the call there and then."""


class Retrier:
    """Makes calls; one for a client, since it remembers which hosts are dead.

    Args:
        clock: Monotonic seconds.
        sleep: Waits for so many seconds.
    """

    def __init__(
        self,
        *,
        clock: Callable[[], float] = monotonic,
        sleep: Callable[[float], None] = time.sleep,
    ) -> None:
        self._clock = clock
        self._sleep = sleep
        self._hosts = DeadHosts(clock=clock)

    def run(
        self,
        operation: Operation,
        prepared: PreparedRequest,
        sign: Callable[[PreparedRequest], PreparedRequest],
        attempt: Callable[[PreparedRequest, Transmission, Sequence[Attempt]], Response[T]],
        *,
        policy: RetryPolicy,
        timeout: tuple[float, float],
        standbys: Sequence[str] = (),
        deadline: float = math.inf,
    ) -> Response[T]:
        """Make a call, and retry it where that is safe and may help.

        Each attempt sends the same path, query and body, under a signature of its own.

        Args:
            operation: What the specification says of it.
            prepared: The signed request.
            sign: Signs a prepared request afresh.
            attempt: Sends a request once, and interprets the answer, in which it puts the attempts before this one,
                and this one.
            policy: How often, and how soon.
            timeout: Seconds for the connection and for each read of one attempt.
            standbys: Scheme and host of those that may be asked in place of the request's own.
            deadline: When the call has to be over, by the clock: that of the policy, counted from its beginning.

        Raises:
            TransportError, APIError, VerificationError, DecodeError: What the last attempt that was sent met, or the
                last one where none was sent. It lists all attempts.
            SigningError: None was sent, and the next one could not be signed.
            ConfigurationError: None was sent, and the session's settings allow none.
        """
        origin = origin_of(prepared.url or "")
        target = (prepared.url or "")[len(origin) :]  # to the letter: it is what was signed
        state = _RetryState(operation, policy, [origin, *standbys], self._hosts, self._clock, deadline)
        connect, read = timeout
        failure: Failure | SigningError | ConfigurationError
        while True:
            outgoing, begun = prepared, self._clock()
            transmission = Transmission(connect=connect, read=read, deadline=deadline, file=policy.download_deadline)
            try:
                if state.attempts or state.origin != origin:
                    outgoing = _copy(prepared, state.origin + target)
                if state.attempts:
                    sign(outgoing)  # the first was signed when it was prepared
                    begun = self._clock()
                response = attempt(outgoing, transmission, state.attempts)
            except (SigningError, ConfigurationError) as error:
                if raised_by_signal_handler(error):
                    raise
                failure, step = state.not_made(error), None
            except (TransportError, APIError, VerificationError, DecodeError) as error:
                # It made a call of its own, which tells nothing of this one: that may have been sent.
                if raised_by_signal_handler(error):
                    raise
                elapsed = timedelta(seconds=self._clock() - begun)
                failure, step = error, state.failed(error, elapsed, was_closed=transmission.was_closed)
            else:
                return state.succeeded(response)
            # Not within `except`: what comes next would carry this error as its context.
            if step is None:
                try:
                    raise state.error(failure)
                finally:
                    del failure, state  # they hold the traceback that holds this frame
                    del prepared, outgoing, target  # a token may be in them, and whoever records errors records these
            if step.wait:
                self._sleep(step.wait)


class _Step(NamedTuple):
    """What is done next."""

    origin: str
    wait: float


class _RetryState:
    """One call under way."""

    def __init__(
        self,
        operation: Operation,
        policy: RetryPolicy,
        origins: Sequence[str],
        hosts: DeadHosts,
        clock: Callable[[], float],
        deadline: float,
    ) -> None:
        self._operation = operation
        self._policy = policy
        self._origins = origins
        self._hosts = hosts
        self._clock = clock
        self._deadline = deadline
        self.origin = hosts.choose(origins)
        self.attempts: list[Attempt] = []
        self._kinds: list[FailureKind] = []
        self._may_be_done: list[bool] = []
        self._asked: set[str] = set()
        self._reached: Failure | None = None
        self._request_id: str | None = None
        self._stopped = ""

    def succeeded(self, response: Response[T]) -> Response[T]:
        """Note that there is an answer."""
        self._hosts.mark_alive(self.origin)
        log_attempt(self._operation.id, len(response.attempts), response.attempts[-1], response.request_id)
        return response

    def failed(self, failure: Failure, elapsed: timedelta, *, was_closed: bool) -> _Step | None:
        """Note a failure and decide what is done next; `None` where that is nothing."""
        kind = kind_of(failure, was_closed=was_closed)
        status, request_id = None, None
        if not isinstance(failure, TransportError):
            status, request_id = failure.status_code, failure.request_id
        if kind is FailureKind.NOT_SENT:
            # One that began after the deadline was not even tried, which says nothing of the host.
            if self._clock() - elapsed.total_seconds() < self._deadline:
                self._hosts.mark_dead(self.origin)
        else:
            self._hosts.mark_alive(self.origin)
            self._reached = failure
        self.attempts.append(
            Attempt(host=host_of(self.origin), status_code=status, elapsed=elapsed, reason=_reason(failure, kind))
        )
        self._asked.add(self.origin)
        self._may_be_done.append(not self._operation.safe and failure.outcome is Outcome.UNKNOWN)
        step = self._next(failure, kind)
        self._kinds.append(kind)
        self._request_id = request_id
        if step is not None:
            level = logging.INFO if kind is FailureKind.IDLE else logging.WARNING
            self._log(retry_at=host_of(step.origin), wait=step.wait, level=level)
            self.origin = step.origin
        return step

    def not_made(self, failure: SigningError | ConfigurationError) -> SigningError | ConfigurationError:
        """Note that the next attempt could not be made: the error as one of this call."""
        # What was sent before stays what is told: the error itself says that nothing was.
        if isinstance(failure, ConfigurationError):
            self._stopped = f"Not retried: {failure.message}" if self._reached is not None else ""
            return failure
        cause = failure.__cause__
        if self._reached is not None:
            self._stopped = f"Not retried: the signer failed{'' if cause is None else f' ({type(cause).__name__})'}."
        told = SigningError(f"{self._operation.id}: {failure.message}", operation=self._operation.id)
        told.__cause__ = cause
        return told

    def error(self, failure: Failure | SigningError | ConfigurationError) -> WxPayError:
        """What to raise in the end: an attempt that was sent tells more than one that was not."""
        told: WxPayError = self._reached or failure
        if isinstance(told, Failure) and proves_nothing(kind_of(told), self._operation):
            told = _outcome_unknown(told, self._operation)
        told.attempts = tuple(self.attempts)
        if any(self._may_be_done[:-1]) and told.outcome in {Outcome.NOT_SENT, Outcome.REFUSED}:
            told.may_be_done()
            told.add_line(f"An attempt before that one may have been carried out. {self._operation.advice}")
        if len(self.attempts) > 1:
            met = "; ".join(f"{one.host}: {_status(one)}{one.reason}" for one in self.attempts)
            told.add_line(f"{len(self.attempts)} attempts: {met}.")
        if self._stopped:
            told.add_line(self._stopped)
        if self.attempts:
            self._log(outcome=told.outcome.value, level=logging.ERROR)
        return told

    # Any: what `log_attempt` takes besides.
    def _log(self, **details: Any) -> None:
        log_attempt(self._operation.id, len(self.attempts), self.attempts[-1], self._request_id, **details)

    def _next(self, failure: Failure, kind: FailureKind) -> _Step | None:
        action = should_retry(kind, self._operation)
        if action is RetryAction.SILENTLY:
            if FailureKind.IDLE not in self._kinds:
                return self._within_deadline(_Step(self.origin, 0.0))
            action = RetryAction.ELSEWHERE
        if action is RetryAction.NO:
            return None
        counted = len(self.attempts) - (FailureKind.IDLE in self._kinds)
        if counted >= self._policy.attempts:
            return None
        origin = self.origin
        if action is RetryAction.ELSEWHERE:
            origin = self._hosts.choose(self._origins, after=origin)
        if action is RetryAction.AT_ONCE or origin not in self._asked:
            return self._within_deadline(_Step(origin, 0.0))
        asked = (retry_after(failure.headers) if isinstance(failure, APIError) else None) or 0.0
        if asked > self._policy.retry_after:
            self._stopped = f"Not retried: Retry-After says more than {self._policy.retry_after:g} s."
            return None
        return self._within_deadline(_Step(origin, max(asked, self._policy.backoff(counted))))

    def _within_deadline(self, step: _Step) -> _Step | None:
        if step.wait < self._deadline - self._clock():
            return step
        self._stopped = f"Not retried: the call's deadline of {self._policy.deadline:g} s leaves no time for it."
        return None


def _outcome_unknown(error: Failure, operation: Operation) -> OutcomeUnknownError:
    """What it means for a write that its answer proves nothing; the error that says why is the cause."""
    unknown = OutcomeUnknownError(
        error.message,
        operation=operation.id,
        url=error.url or "",
        query=operation.outcome or None,
        merchant_number=None,
        reason=type(error).__name__,
    )
    unknown.__cause__ = error
    return unknown


def _copy(prepared: PreparedRequest, url: str) -> PreparedRequest:
    copied = prepared.copy()
    copied.url = url
    # The copy would share them, and each attempt adds one of its own.
    copied.hooks = {event: list(hooks) for event, hooks in prepared.hooks.items()}
    return copied


def _reason(failure: Failure, kind: FailureKind) -> str:
    """Why an attempt failed, in words that may be logged: nothing of what was sent or answered but an error code."""
    match failure:
        case TransportError():
            what = {
                FailureKind.NOT_SENT: "nothing was sent",
                FailureKind.IDLE: "sent on a kept connection that had been closed meanwhile",
            }.get(kind, "sent, but no answer came")
            return f"{what} ({failure.reason})" if failure.reason else what
        case SignatureProbeError():
            return "a signature probe"
        case VerificationError():
            return "not verified"
        case DecodeError():
            return "not as specified"
        case APIError(code=str() as code) if is_error_code(code):
            return code
        case _:
            return "no error code of WeChat Pay's"


def _status(attempt: Attempt) -> str:
    return "" if attempt.status_code is None else f"{attempt.status_code} "
