"""Exceptions that signal handlers raise: they are the user's, wherever they come."""

from __future__ import annotations

from functools import partial
from types import CodeType, FunctionType, MethodType
from typing import Any


def raised_by_signal_handler(error: BaseException) -> bool:
    """Whether an exception comes from a signal handler: it is the user's then, whatever its class.

    Python calls handlers between any two steps, also in the middle of reading an answer, and a `TimeoutError` from
    `SIGALRM` is no time-out of ours.
    """
    import signal  # makes classes of its own when it is loaded, and few programs ever come here

    handlers = {_code_of(signal.getsignal(number)) for number in signal.valid_signals()} - {None}
    trace = error.__traceback__
    while trace is not None:
        if trace.tb_frame.f_code in handlers:
            return True
        trace = trace.tb_next
    return False


# Any: a handler may be anything that can be called.
def _code_of(handler: Any) -> CodeType | None:
    while isinstance(handler, partial):
        handler = handler.func
    if callable(handler) and not isinstance(handler, FunctionType | MethodType):
        handler = type(handler).__call__
    code = getattr(handler, "__code__", None)
    return code if isinstance(code, CodeType) else None
