"""How many calls may be started in a second."""

from __future__ import annotations

import math
from collections.abc import Callable
from threading import RLock
from typing import TYPE_CHECKING, Final

from wxpay_client._runtime.clock import monotonic

if TYPE_CHECKING:
    from pyrate_limiter import Rate

_SECOND: Final = 1000
"""Of the limiter's milliseconds."""

_SLOW: Final = 10


class RateLimiter:
    """Lets so many calls a second be started, in any second, and spread over it. Threads share it.

    Args:
        rate: Calls a second, above zero.
        clock: Monotonic seconds.

    Raises:
        ImportError: The extra `rate` is not installed.
    """

    def __init__(self, rate: float, *, clock: Callable[[], float] = monotonic) -> None:
        try:
            from pyrate_limiter import InMemoryBucket, RateItem
        except ModuleNotFoundError as error:
            if error.name != "pyrate_limiter":
                raise
            message = 'a rate needs pyrate-limiter: pip install "wxpay-client[rate]"'
            raise ImportError(message, name=error.name) from None
        self._item = RateItem
        # The bucket alone: the library's Limiter sleeps by itself, and results that come meanwhile would wait as well.
        self._bucket = InMemoryBucket(_rates(rate))
        self._clock = clock
        self._lock = RLock()

    def wait(self) -> float:
        """Seconds until the next call may be started; 0 where it may be started now, and counts as such."""
        with self._lock:
            now = int(self._clock() * _SECOND)
            self._bucket.leak(now)
            item = self._item("call", now)
            if self._bucket.put(item):
                return 0.0
            left = self._bucket.waiting(item)
        assert isinstance(left, int)  # noqa: S101 - other buckets of the library are asynchronous
        # Never 0, which would say that the call may be started.
        return max(left, 1) / _SECOND


def _rates(rate: float) -> list[Rate]:
    """A rate in the limiter's terms, whole numbers of calls in milliseconds; rounded so that it is never exceeded."""
    from pyrate_limiter import Rate

    if rate < _SLOW:
        return [Rate(1, math.ceil(_SECOND / rate))]
    calls = math.floor(rate)
    # About a tenth of a second has its share too: what leaves in one burst may arrive together with the next one.
    share = math.ceil(calls / 10)
    return [Rate(share, math.floor(_SECOND * share / calls)), Rate(calls, _SECOND)]
