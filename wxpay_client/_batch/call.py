"""A call of a batch: from just before it is handed to an executor until something has come of it, whatever that is."""

from __future__ import annotations

from concurrent.futures import Future
from contextlib import suppress
from threading import Lock
from typing import TYPE_CHECKING, Any, Final, Generic, TypeVar

from attrs import define

from wxpay_client._batch.entry import Entry
from wxpay_client._batch.task import result_of
from wxpay_client._runtime.signals import raised_by_signal_handler
from wxpay_client.errors import OutcomeUnknownError, TransportError
from wxpay_client.schema.operation import operation_of

if TYPE_CHECKING:
    from wxpay_client.errors import WxPayError
    from wxpay_client.response import Response
    from wxpay_client.schema.operation import Operation, Request

R = TypeVar("R", bound="Request[Any]")
T = TypeVar("T")

_LONGEST_WAIT: Final = 0.5
"""Seconds. Python notices a Ctrl-C that comes just before it waits, and on Windows any, only when it has waited."""


class Wakeup:
    """Wakes the thread that waits for it, once however often it was rung.

    A lock, and no `Event`: that one is written in Python, and Ctrl-C in the midst of it can leave it locked for ever.
    """

    __slots__ = ("_lock",)

    def __init__(self) -> None:
        self._lock = Lock()
        self._lock.acquire()

    def ring(self) -> None:
        """Wake it."""
        with suppress(RuntimeError):  # it is ringing already
            self._lock.release()

    def wait(self, seconds: float = _LONGEST_WAIT) -> None:
        """Wait for it, so many seconds at most; it may be less."""
        self._lock.acquire(timeout=min(seconds, _LONGEST_WAIT))


@define(eq=False)
class Call(Generic[R, T]):
    """A call that is handed over, or a request that was refused.

    Attributes:
        entry: The request, and what is known of it.
        bell: Rung when it is over.
        future: What the executor gave for it. Any: a task's result, of whatever type.
        failure: Why nothing comes of it, where that is known here.
        over: Whether it is not under way any more.
        recorded: Whether its source knows what became of it.
    """

    entry: Entry
    bell: Wakeup
    future: Future[Any] | None = None
    failure: BaseException | None = None
    over: bool = False
    recorded: bool = False

    def end(self, _: object = None) -> None:
        """Note that it is over, in whichever thread that is."""
        self.over = True
        self.bell.ring()

    @property
    def refused(self) -> bool:
        """Whether it was never started."""
        return self.entry.refusal is not None

    def result(self) -> Response[T] | WxPayError:
        """What came of it, once it is over."""
        if self.entry.refusal is not None:
            return self.entry.refusal
        failure = self.failure
        if self.future is not None:
            try:
                failure = self.future.exception()
                if failure is None:
                    return result_of(self.future.result())
            except Exception as error:
                if raised_by_signal_handler(error):
                    raise
                failure = error  # cancelled, or a result that does not unpickle: it was started
        return lost(operation_of(self.entry.request), failure)


def lost(operation: Operation, failure: BaseException | None) -> TransportError:
    """What it means that a call was handed over, and that no result of it came back."""
    # The failure's text is somebody else's, and may say more than a log should hold: the cause has it.
    reason = type(failure).__name__
    what = f"{operation.id}: {operation.method}: it was handed to the executor and ended without a result ({reason})"
    if operation.safe:
        error = TransportError(
            f"{what}; it only reads, so it can be retried", operation=operation.id, url="", sent=True, reason=reason
        )
    else:
        error = OutcomeUnknownError(
            f"{what}, so it may have been carried out or not. {operation.advice}",
            operation=operation.id,
            url="",
            query=operation.outcome or None,
            merchant_number=operation.merchant_number or None,
            reason=reason,
        )
    error.__cause__ = failure
    return error
