"""A call as a task for an executor, in this process or in another one.

In a thread of this process it is made with the client itself. A task that is pickled leaves that behind: it travels as
bytes, which whoever handles it on the way (a scheduler, a dashboard, a log) neither has to understand nor can show, and
is made with a client of the process that it comes to.
"""

from __future__ import annotations

import pickle
from functools import cached_property, lru_cache
from typing import TYPE_CHECKING, Any
from uuid import uuid4

from wxpay_client._runtime.signals import raised_by_signal_handler
from wxpay_client.errors import ConfigurationError, RequestError, WxPayError

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping

    from wxpay_client.response import Response
    from wxpay_client.schema.operation import Operation, Request
    from wxpay_client.schema.resources import Sender

_CLIENTS = 64
"""Most clients that a process keeps for tasks that come to it."""


class CallContext:
    """How the tasks of one batch are carried out: the client, and what its `send` is told.

    Args:
        client: The client.
        options: Keyword arguments of its `send`. Any: of many types.
    """

    def __init__(self, client: Sender, **options: Any) -> None:
        self.client = client
        self.options = options

    @cached_property
    def settings(self) -> bytes:
        """The client, pickled; once for all tasks.

        Raises:
            ConfigurationError: It does not pickle.
        """
        try:
            return pickle.dumps(self.client)
        except Exception as error:
            raise ConfigurationError(
                f"executor: the client does not pickle ({type(error).__name__}), so no other process can use it; "
                "a signer of your own and what is set on client.session have to pickle, or use threads",
                parameter="executor",
            ) from error


class Task:
    """One call.

    Args:
        way: How it is made.
        request: The call. Any: its answer may be of any type.
        lost: Whether it may have been sent before, and is to be asked for first.
    """

    __slots__ = ("_lost", "_request", "_way")

    def __init__(self, way: CallContext, request: Request[Any], *, lost: bool = False) -> None:
        self._way = way
        self._request = request
        self._lost = lost

    def __call__(self) -> Response[Any] | WxPayError:
        """Make the call: an error is what comes of it, as an answer is, and no failure of the executor's."""
        try:
            return _made(self._way.client, self._request, self._way.options, lost=self._lost)
        except WxPayError as error:
            if raised_by_signal_handler(error):
                raise
            # Whoever keeps errors need not keep the frames they came through, which hold more than they do.
            return error.with_traceback(None)

    def __repr__(self) -> str:
        return f"<call of {self._request.operation.id}>"

    def __dask_tokenize__(self) -> str:
        """What Dask takes for the task's identity: two calls are never one, however equal."""
        return uuid4().hex

    # Any: as `object.__reduce__`. It never fails: executors take that for a failure of their own, or wait for ever.
    def __reduce__(self) -> tuple[Any, ...]:
        operation = self._request.operation
        try:
            return _Packed, (self._way.settings, self._packed(), operation.id)
        except WxPayError as error:
            return _Refused, (_not_asked(operation, error) if self._lost else error,)

    def _packed(self) -> bytes:
        try:
            return pickle.dumps((self._request, self._way.options, self._lost))
        except Exception as error:
            operation = self._request.operation.id
            raise RequestError(
                f"{operation}: the request does not pickle ({type(error).__name__}), so no other process can send it",
                parameter="request",
                operation=operation,
            ) from error


class _Packed:
    """A task in another process, or on its way there."""

    def __init__(self, settings: bytes, call: bytes, operation: str) -> None:
        self._settings = settings
        self._call = call
        self._operation = operation

    def __call__(self) -> bytes:
        """Make the call, and pack what comes of it; of a download, the file too."""
        try:
            # From whoever may have this code run anyway.
            request, options, lost = pickle.loads(self._call)  # noqa: S301
            try:
                client = _client(self._settings)
            except WxPayError as error:
                raise _not_asked(request.operation, error) if lost else error from None
            return pickle.dumps(_made(client, request, options, lost=lost))
        except WxPayError as error:
            # What caused it stays here, as it does whenever errors are pickled, unless Dask is at work: its tblib makes
            # all exceptions take along what caused them, which may hold anything.
            error.__cause__ = error.__context__ = None
            return pickle.dumps(error.with_traceback(None))

    def __repr__(self) -> str:
        return f"<call of {self._operation}>"


class _Refused:
    """A task that cannot travel, and says why."""

    def __init__(self, error: WxPayError) -> None:
        self._error = error

    def __call__(self) -> bytes:
        return pickle.dumps(self._error)


def _made(client: Sender, request: Request[Any], options: Mapping[str, Any], *, lost: bool) -> Response[Any]:
    """Make a call. Any: as above."""
    if lost:
        from wxpay_client._batch.journal.recovery import recover

        return recover(client, request, options)
    return client.send(request, **options)


def _not_asked(operation: Operation, failure: WxPayError) -> WxPayError:
    """What it means for a write that may have been sent before that nothing could be sent now."""
    from wxpay_client._batch.journal.recovery import still_unknown

    return still_unknown(operation, "nothing could be asked", failure)


# The one thing that is kept for a whole process: tasks come to it one by one, and have nothing else in common. Made
# again for each of them, a client would read its keys and open a connection every time.
@lru_cache(maxsize=_CLIENTS)
def _client(settings: bytes) -> Sender:
    client: Sender = pickle.loads(settings)  # noqa: S301 - as above
    return client


# Any: of the many types of answers.
def carry_out(task: Callable[[], Response[Any] | WxPayError]) -> Response[Any] | WxPayError | bytes:
    """What an executor is given to do, with a task as its argument."""
    return task()


def result_of(result: Response[Any] | WxPayError | bytes) -> Response[Any] | WxPayError:
    """What came of a call, from what an executor returned."""
    if not isinstance(result, bytes):
        return result
    outcome: Response[Any] | WxPayError = pickle.loads(result)  # noqa: S301 - it comes from our own code
    return outcome
