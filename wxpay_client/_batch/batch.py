"""Many calls side by side, each of them accounted for.

A request is *held* from just before its call is handed to the executor until just after its result was yielded.
Whatever happens in between, it is known that it was started; what was never held was never sent.
"""

from __future__ import annotations

import logging
import math
import os
from collections.abc import Callable, Iterable, Iterator, Mapping
from concurrent.futures import BrokenExecutor, Executor, ThreadPoolExecutor
from functools import partial
from typing import TYPE_CHECKING, Any, Final, Generic, Self, TypeVar

from wxpay_client._batch.call import Call, Wakeup
from wxpay_client._batch.entry import Entry, Source
from wxpay_client._batch.interrupts import DeferredInterrupt
from wxpay_client._batch.task import CallContext, Task, carry_out
from wxpay_client._config import check_retries, check_switch, check_timeout, validated
from wxpay_client._http.access_points import check_base_uri
from wxpay_client._messages.safe_repr import describe
from wxpay_client.errors import RequestError, WxPayError
from wxpay_client.response import Response
from wxpay_client.schema.operation import Request, check_request, is_request, operation_of

if TYPE_CHECKING:
    from types import TracebackType

    from wxpay_client._batch.rate_limiter import RateLimiter

R = TypeVar("R", bound=Request[Any])
T = TypeVar("T")

_log: Final = logging.getLogger("wxpay_client")


class Batch(Iterator[tuple[R, Response[T] | WxPayError]], Generic[R, T]):
    """Calls under way, as `Client.send_many` makes them. Iterate over it, in one thread, for each request's result.

        with client.send_many(requests) as batch:
            for request, result in batch:
                ...
        for request, result in batch:
            ...  # what was still under way, where the block was left early

    A request that was neither yielded nor is `unfinished` was never sent.
    """

    def __init__(
        self,
        way: CallContext,
        source: Source,
        *,
        concurrency: int,
        pace: RateLimiter | None,
        executor: Executor | None,
        ordered: bool,
    ) -> None:
        # A set that keeps its order.
        self._held: dict[Call[R, T], None] = {}
        self._process = os.getpid()
        self._yielded: Call[R, T] | None = None
        self._way = way
        self._source = source
        self._has_more = True
        self._next: Entry | None = None
        self._concurrency = concurrency
        self._pace = pace
        self._threads: Executor | None = None
        if executor is None:
            # A given one is its owner's to close.
            executor = self._threads = ThreadPoolExecutor(concurrency, "wxpay-send-many")
        self._executor = executor
        self._ordered = ordered
        self._bell = Wakeup()
        self._failure: BaseException | None = None

    @property
    def unfinished(self) -> tuple[R, ...]:
        """The requests whose call was started, and whose result was not yielded yet."""
        return tuple(call.entry.request for call in self._held if call is not self._yielded and not call.refused)

    def close(self) -> None:
        """Start no more calls, and wait for those under way; iterating then yields their results, and ends."""
        if self._is_copy():
            return  # neither its calls nor its journal are this process's
        self._start_no_more()
        while self._under_way():
            self._bell.wait()
        self._close_threads()
        for call in self._held:
            self._record(call)
        self._source.close()

    def __enter__(self) -> Self:
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, traceback: TracebackType | None
    ) -> None:
        self.close()

    def __next__(self) -> tuple[R, Response[T] | WxPayError]:
        if self._is_copy():
            raise _refusal("requests", "this process was forked from the one that sends them; nothing was sent by it")
        while True:
            try:
                call = self._advance()
                if call is None:
                    self._close_threads()
                    self._source.close()
                    break
                self._record(call)
                pair = call.entry.request, call.result()
            except BaseException as error:
                # Ctrl-C, or the input or the executor failed: that waits until all that is under way was yielded. A
                # second Ctrl-C does not.
                if self._failure is not None:
                    raise
                self._start_no_more()
                self._failure = error
                continue
            # Ctrl-C may come at any step above, and finds the call still held; between here and the caller, it cannot.
            self._yielded = call
            return pair
        failure, self._failure = self._failure, None
        raise failure or StopIteration

    def _is_copy(self) -> bool:
        """Whether this process has it only since it was forked from the one that made it, which goes on with it."""
        return self._process != os.getpid()

    def __del__(self) -> None:
        if self._is_copy():
            return
        lost = sorted({request.operation.id for request in self.unfinished if not request.operation.safe})
        if lost:
            _log.warning(
                "a batch was dropped with calls whose results nobody looked at (%s): "
                "use `with client.send_many(...) as batch`, and iterate over the rest after the block",
                ", ".join(lost),
            )

    def _advance(self) -> Call[R, T] | None:
        """The next call that is over, others having been started before; `None` after the last."""
        if self._yielded is not None:
            self._held.pop(self._yielded, None)
            self._yielded = None
        while True:
            pause = self._start()
            for call in self._held:
                if call.over:
                    return call
                if self._ordered:
                    break  # the oldest is waited for
            if not self._held and pause == math.inf:
                return None
            self._source.rest()
            self._bell.wait(pause)

    def _start(self) -> float:
        """Start what may be started now; seconds until the rate allows more, infinity where it is not waited for."""
        while self._has_room():
            if self._next is None:
                self._take()
            if self._next is not None:
                pause = 0.0 if self._pace is None else self._pace.wait()
                if pause:
                    return pause
                entry, self._next = self._next, None
                self._hand_over(entry)
        return math.inf

    def _has_room(self) -> bool:
        """Whether one more may be started: as many as may be under way may besides wait to be yielded."""
        return (
            (self._has_more or self._next is not None)
            and self._under_way() < self._concurrency
            and len(self._held) < 2 * self._concurrency
        )

    def _under_way(self) -> int:
        # No generator within: Ctrl-C would be swallowed while one is dropped halfway.
        return len([call for call in self._held if not call.over])

    def _take(self) -> None:
        """Take one request from the input; one that cannot be sent is over at once."""
        entry = self._source.take()
        if entry is None:
            self._has_more = False
        elif entry.refusal is None:
            self._next = entry
        else:
            call = Call[R, T](entry, self._bell)
            self._held[call] = None
            call.end()

    def _hand_over(self, entry: Entry) -> None:
        # Ctrl-C in the midst of it would leave a call that nobody has the result of.
        with DeferredInterrupt():
            call = Call[R, T](entry, self._bell)
            self._held[call] = None
            try:
                call.future = self._executor.submit(carry_out, Task(self._way, entry.request, lost=entry.lost))
                call.future.add_done_callback(call.end)
            except BrokenExecutor:
                del self._held[call]  # it takes nothing any more
                raise
            except BaseException as error:
                # It may have been handed over all the same: a pool queues a task before it starts what is to run it.
                call.failure = error
                call.end()
                self._source.handed_over(entry)
                raise
            self._source.handed_over(entry)

    def _record(self, call: Call[R, T]) -> None:
        if not call.recorded:
            with DeferredInterrupt():  # it is recorded once: what is known of it is written down, or nothing is
                result = call.result()
                call.recorded = True
                self._source.record(call.entry, result)

    def _start_no_more(self) -> None:
        self._has_more, self._next = False, None
        self._source.end()

    def _close_threads(self) -> None:
        if self._threads is not None:
            # Their calls are over, so it takes no time; Ctrl-C in the midst of it would leave a thread half joined.
            with DeferredInterrupt():
                self._threads.shutdown()


def check_sendable(executor: Executor | None, value: object) -> None:
    """See that a batch can send what it was given.

    Args:
        executor: What is to make the call; `None` for threads of the batch's own.
        value: What is to be a request.

    Raises:
        RequestError: It cannot.
    """
    operation = operation_of(check_request(value))
    if not (executor is None or operation.is_repeatable or _runs_once(executor)):
        raise RequestError(
            f"{operation.id}: executor: {type(executor).__name__} may run a task again when it loses a "
            "worker, and this write carries no number of the merchant's that makes that safe: send it by threads, "
            "or by a ProcessPoolExecutor",
            parameter="executor",
            operation=operation.id,
        )


def _runs_once(executor: Executor) -> bool:
    """Whether an executor never runs a task a second time; others (Dask, Ray) do so when they lose a worker."""
    from concurrent.futures import ProcessPoolExecutor  # with all of multiprocessing

    return isinstance(executor, ThreadPoolExecutor | ProcessPoolExecutor)


_MOST_AT_ONCE: Final = 1000
_LEAST_RATE: Final = 0.001
_MOST_RATE: Final = 100_000


# Any: that is what a user may give.
def check_arguments(requests: Any, **given: Any) -> None:
    """See that a batch can be made of what `send_many` was given.

    Raises:
        RequestError: It cannot.
    """
    if not isinstance(requests, Iterable):
        problem = f"expected an iterable of requests, got {type(requests).__name__}"
        raise _refusal("requests", f"{problem}; send() takes one request" if is_request(requests) else problem)
    for parameter, value in given.items():
        if value is not None or parameter in _NEVER_NONE:
            validated(_CHECKS[parameter], value, partial(_refusal, parameter))


def _refusal(parameter: str, problem: str) -> RequestError:
    return RequestError(f"send_many: {parameter}: {problem}", parameter=parameter)


def _check_concurrency(value: object) -> None:
    if type(value) is not int or not 1 <= value <= _MOST_AT_ONCE:
        raise ValueError(f"expected a whole number from 1 to {_MOST_AT_ONCE}, got {describe(value)}")


def _check_rate(value: object) -> None:
    # Written so that NaN is refused too.
    if isinstance(value, bool) or not isinstance(value, int | float) or not _LEAST_RATE <= value <= _MOST_RATE:
        raise ValueError(f"expected calls a second, from {_LEAST_RATE} to {_MOST_RATE}, or None, got {describe(value)}")


def _check_executor(value: object) -> None:
    if not isinstance(value, Executor):
        raise ValueError(  # noqa: TRY004 - one kind for all
            f"expected a concurrent.futures.Executor, got {type(value).__name__}"
        )


def _check_journal(value: object) -> None:
    from wxpay_client._batch.journal.journal import Journal

    if not isinstance(value, Journal):
        raise ValueError(  # noqa: TRY004 - as above
            f"expected Journal(path), got {type(value).__name__}"
        )


_CHECKS: Final[Mapping[str, Callable[[object], object]]] = {
    "concurrency": _check_concurrency,
    "rate": _check_rate,
    "executor": _check_executor,
    "ordered": check_switch,
    "journal": _check_journal,
    "base_uri": check_base_uri,
    "timeout": check_timeout,
    "retries": check_retries,
}
_NEVER_NONE: Final = frozenset({"concurrency", "ordered"})
