"""What signals would raise, held back for the moment in which a half-done step would lose something."""

from __future__ import annotations

import os
import signal
from collections.abc import Callable
from threading import current_thread, main_thread
from types import FrameType, TracebackType
from typing import Any, Final, Self

# Those whose handlers raise: Ctrl-C, an end that is asked for, and limits of time, as Celery's soft one by SIGUSR1. To
# look at all 60 and more would take long.
_RAISING: Final = tuple(
    getattr(signal, name)
    for name in ("SIGINT", "SIGBREAK", "SIGTERM", "SIGHUP", "SIGQUIT", "SIGALRM", "SIGUSR1", "SIGUSR2")
    if hasattr(signal, name)
)


class DeferredInterrupt:
    """Holds handlers of signals back while a block runs, and calls them at its end.

    Python calls them, that of Ctrl-C too, between any two steps of the main thread, also in the middle of a library's
    code. In other threads, which are never interrupted, it does nothing.
    """

    __slots__ = ("_came", "_handlers", "_is_over", "_process")

    def __init__(self) -> None:
        self._process = os.getpid()
        self._is_over = False
        self._handlers: dict[int, Callable[[int, FrameType | None], Any]] = {}  # Any: nobody looks at what it returns
        self._came: dict[int, FrameType | None] = {}

    def __enter__(self) -> Self:
        if current_thread() is main_thread():
            for number in _RAISING:
                handler = signal.getsignal(number)
                if callable(handler):
                    self._handlers[number] = handler
            try:
                for number in self._handlers:
                    signal.signal(number, self._note)
            except BaseException:
                self._restore()
                raise
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, traceback: TracebackType | None
    ) -> None:
        try:
            self._restore()
        finally:
            self._hand_on()

    def _restore(self) -> None:
        # First: what is raised in between leaves those that come after it to be restored when they are called.
        self._is_over = True
        for number, handler in self._handlers.items():
            signal.signal(number, handler)

    def _hand_on(self) -> None:
        if self._came:
            number, frame = self._came.popitem()
            try:
                self._handlers[number](number, frame)
            finally:
                self._hand_on()

    def _note(self, number: int, frame: FrameType | None) -> None:
        if not self._is_over and self._process == os.getpid():
            self._came[number] = frame
        else:
            # Or a process that was forked within the block, and goes on without ever coming to its end.
            signal.signal(number, self._handlers[number])
            self._handlers[number](number, frame)
