"""Exceptions that signal handlers raise: they are the user's, wherever they come."""

from __future__ import annotations

from functools import partial
from types import CodeType, FrameType, FunctionType, MethodType
from typing import Any, Final


def raised_by_signal_handler(error: BaseException) -> bool:
    """Whether an exception comes from a signal handler: it is the user's then, whatever its class.

    Python calls handlers between any two steps, also in the middle of reading an answer, and a `TimeoutError` from
    `SIGALRM` is no time-out of ours.
    """
    import signal  # makes classes of its own when it is loaded, and few programs ever come here

    handlers = {_code_of(signal.getsignal(number)) for number in signal.valid_signals()} - {None}
    trace = error.__traceback__
    while trace is not None:
        if trace.tb_frame.f_code in handlers or _is_given_its_caller(trace.tb_frame):
            return True
        trace = trace.tb_next
    return False


def _is_given_its_caller(frame: FrameType) -> bool:
    """Whether a function has the frame that called it among its arguments, as Python calls handlers and nothing else.

    A handler may have put another one in its place before it raised: one that is to work once, for example.
    """
    code, found = frame.f_code, frame.f_locals
    given = [found.get(name) for name in code.co_varnames[: code.co_argcount]]
    if code.co_flags & _VARARGS:
        rest = found.get(code.co_varnames[code.co_argcount + code.co_kwonlyargcount])
        # A function may have put something else there meanwhile.
        given += rest if isinstance(rest, tuple) else ()
    return frame.f_back is not None and any(one is frame.f_back for one in given)


# Of `inspect`, which takes long to load.
_VARARGS: Final = 0x04


# Any: a handler may be anything that can be called.
def _code_of(handler: Any) -> CodeType | None:
    while isinstance(handler, partial):
        handler = handler.func
    if callable(handler) and not isinstance(handler, FunctionType | MethodType):
        handler = type(handler).__call__
    code = getattr(handler, "__code__", None)
    return code if isinstance(code, CodeType) else None
