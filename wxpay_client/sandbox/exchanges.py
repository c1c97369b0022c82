"""The requests that a sandbox received, numbered, for whoever asks later and for whoever waits for the next one."""

from __future__ import annotations

from collections import deque
from itertools import islice
from threading import Condition
from typing import TYPE_CHECKING, NamedTuple

from wxpay_client._runtime.locks import InterruptSafeLock

if TYPE_CHECKING:
    from collections.abc import Callable

    from wxpay_client.sandbox.received import Received


class Exchange(NamedTuple):
    """One request with its answer.

    Attributes:
        number: Its place among all that were received, from 1.
        at: When it was answered, in Unix seconds.
        received: The request and the answer.
    """

    number: int
    at: float
    received: Received


class Exchanges:
    """What was received, oldest first. Safe between threads.

    Args:
        keep: How many of the latest to keep; all by default.
        clock: Unix time in seconds.
    """

    def __init__(self, keep: int | None, clock: Callable[[], float]) -> None:
        self._kept: deque[Exchange] = deque(maxlen=keep)
        self._clock = clock
        self._lock = InterruptSafeLock()
        self._changed = Condition(self._lock)
        self._last = 0

    def add(self, received: Received) -> None:
        """Keep one more, and tell those who wait."""
        with self._lock:
            self._last += 1
            self._kept.append(Exchange(self._last, self._clock(), received))
            self._changed.notify_all()

    @property
    def received(self) -> tuple[Received, ...]:
        """All that is kept, oldest first."""
        with self._lock:
            return tuple(exchange.received for exchange in self._kept)

    @property
    def last(self) -> int:
        """Number of the latest; 0 where there is none."""
        return self._last

    def get(self, number: int) -> Exchange | None:
        """The one of a number; `None` where there is none, or it is kept no longer."""
        with self._lock:
            index = number - self._first
            return self._kept[index] if 0 <= index < len(self._kept) else None

    def after(self, number: int, most: int) -> list[Exchange]:
        """Those that came after a number, oldest first, at most so many."""
        with self._lock:
            start = max(0, number + 1 - self._first)
            return list(islice(self._kept, start, start + most))

    def wait(self, number: int, timeout: float) -> bool:
        """Wait until there is one after a number, at most so many seconds; whether there is."""
        with self._lock:
            return self._changed.wait_for(lambda: self._last > number, timeout)

    @property
    def _first(self) -> int:
        return self._last - len(self._kept) + 1
