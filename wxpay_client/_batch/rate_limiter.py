"""How many calls may be started in a second."""

from __future__ import annotations

import math
from collections import deque
from collections.abc import Callable
from typing import Final

from wxpay_client._runtime.clock import monotonic
from wxpay_client._runtime.locks import InterruptSafeLock

_SLOW: Final = 10

_LEAST_WAIT: Final = 0.001


class RateLimiter:
    """Lets so many calls a second be started, in any second, and spread over it. Threads share it.

    Args:
        rate: Calls a second, above zero.
        clock: Monotonic seconds.
    """

    def __init__(self, rate: float, *, clock: Callable[[], float] = monotonic) -> None:
        self._limits = _limits(rate)
        self._clock = clock
        self._starts: deque[float] = deque(maxlen=max(calls for calls, _ in self._limits))
        self._lock = InterruptSafeLock()

    def wait(self) -> float:
        """Seconds until the next call may be started; 0 where it may be started now, and counts as such."""
        with self._lock:
            now = self._clock()
            for calls, seconds in self._limits:
                if len(self._starts) >= calls:
                    next_start = self._starts[-calls] + seconds
                    if now < next_start:
                        # Never 0, which would say that the call may be started; nor so little that it changes no clock.
                        return max(next_start - now, _LEAST_WAIT)
            self._starts.append(now)
            return 0.0


def _limits(rate: float) -> list[tuple[int, float]]:
    """A rate as most calls in so many seconds, rounded so that it is never exceeded."""
    calls = math.ceil(rate) if rate < _SLOW else math.floor(rate)
    # About a tenth of a second has its share too: what leaves in one burst may arrive together with the next one.
    share = math.ceil(calls / 10)
    return [(share, share / min(rate, calls)), (calls, 1.0)]
