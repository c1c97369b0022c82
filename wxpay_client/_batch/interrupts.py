"""Ctrl-C, held back for the moment in which a half-done step would lose something."""

from __future__ import annotations

import os
import signal
from threading import current_thread, main_thread
from types import FrameType, TracebackType
from typing import Self


class DeferredInterrupt:
    """Holds Ctrl-C back while a block runs, and lets it through at its end.

    Python raises KeyboardInterrupt between any two steps of the main thread, also in the middle of a library's code. A
    handler of the user's own is called later as well. In other threads, which are never interrupted, it does nothing.
    """

    __slots__ = ("_came", "_handler", "_process")

    def __enter__(self) -> Self:
        self._process = os.getpid()
        self._came: tuple[int, FrameType | None] | None = None
        handler = signal.getsignal(signal.SIGINT) if current_thread() is main_thread() else None
        self._handler = handler if callable(handler) else None
        if self._handler is not None:
            signal.signal(signal.SIGINT, self._note)
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, traceback: TracebackType | None
    ) -> None:
        if self._handler is not None:
            signal.signal(signal.SIGINT, self._handler)
            if self._came is not None:
                self._handler(*self._came)

    def _note(self, number: int, frame: FrameType | None) -> None:
        if self._process == os.getpid():
            self._came = (number, frame)
        elif self._handler is not None:
            # A process that was forked within the block, and goes on without ever coming to its end.
            signal.signal(signal.SIGINT, self._handler)
            self._handler(number, frame)
