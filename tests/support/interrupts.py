"""Exceptions of signal handlers, brought to where they do harm."""

from __future__ import annotations

import _thread
import gc
import signal
import threading
from collections.abc import Callable, Generator
from contextlib import contextmanager, suppress
from types import FrameType
from typing import Protocol

from tests.support.waiting import HANGS, until


class AnyLock(Protocol):
    def acquire(self, *, timeout: float = ...) -> bool: ...

    def release(self) -> None: ...


class Interrupt(Exception):
    """What the handler raises."""


@contextmanager
def raising_handler() -> Generator[None]:
    """Let an alarm raise."""

    def handler(number: int, frame: FrameType | None) -> None:
        raise Interrupt

    before = signal.signal(signal.SIGALRM, handler)
    gc.disable()  # Hypothesis times collections by a callback; what is raised there reaches nobody
    try:
        yield
    finally:
        gc.enable()
        signal.setitimer(signal.ITIMER_REAL, 0)
        signal.signal(signal.SIGALRM, before)


def interrupted_once_taken(lock: AnyLock, work: Callable[[], object]) -> bool:
    """Let an alarm come while `work` waits for a lock, which it then gets before anybody has looked at the alarm.

    Returns:
        Whether the lock is free afterwards.
    """
    held = threading.Event()
    waits = threading.Event()

    def hold() -> None:
        lock.acquire()
        held.set()
        waits.wait(HANGS)
        _thread.interrupt_main(signal.SIGALRM)  # noted only: nothing is called in this thread
        lock.release()

    thread = threading.Thread(target=hold)
    with raising_handler():
        thread.start()
        held.wait(HANGS)
        # Late enough for the other to wait by then; if not, the alarm comes before, and that is to be borne too.
        threading.Timer(0.02, waits.set).start()
        with suppress(Interrupt):
            work()
        thread.join()
    return is_free(lock)


def is_free(lock: AnyLock) -> bool:
    """Whether another thread can take a lock."""
    found: list[bool] = []

    def take() -> None:
        found.append(lock.acquire(timeout=0.5))
        if found[0]:
            lock.release()

    thread = threading.Thread(target=take)
    thread.start()
    until(lambda: bool(found))
    thread.join()
    return found[0]
