"""The memory of signed answers: none of them answers two calls."""

from __future__ import annotations

from collections import deque
from collections.abc import Callable
from contextlib import suppress
from typing import Final

from wxpay_client._crypto.keys import CLOCK_TOLERANCE
from wxpay_client._runtime.clock import monotonic

__all__ = ["MOST_REMEMBERED", "REMEMBERED_FOR", "NonceMemory"]

REMEMBERED_FOR: Final = 2 * CLOCK_TOLERANCE + 1
"""Seconds: a signature counts for as long, from five minutes before its timestamp to the end of the last second of five
minutes after."""

MOST_REMEMBERED: Final = 65536


class NonceMemory:
    """Serial number and nonce of answers that came in the last ten minutes, of many the latest.

    Threads share it; a forked process goes on with a copy of its own.

    Args:
        timer: Seconds that never go back.
    """

    def __init__(self, *, timer: Callable[[], float] = monotonic) -> None:
        self._timer = timer
        # Without a lock, by steps that are each whole: from Python 3.14 on, what a signal handler raises may come after
        # a lock was taken and before its `with` begins, and nobody would release it.
        self._seen: dict[str, tuple[float, str]] = {}
        # The same in the order they came, each with when it did.
        self._order: deque[tuple[float, str]] = deque()

    def knows(self, serial: str, nonce: str) -> bool:
        """Whether an answer of this serial number and nonce was here before."""
        return _key(serial, nonce) in self._seen

    def add(self, serial: str, nonce: str) -> bool:
        """Remember an answer.

        Returns:
            Whether it is new: of several threads that bring the same one, for a single one.
        """
        now = self._timer()
        self._forget(now - REMEMBERED_FOR)
        entry = (now, _key(serial, nonce))
        if self._seen.setdefault(entry[1], entry) is not entry:
            return False
        self._order.append(entry)
        if len(self._order) > MOST_REMEMBERED:
            self._seen.pop(self._order.popleft()[1], None)
        return True

    def _forget(self, until: float) -> None:
        """Forget those that came until a time."""
        with suppress(IndexError):  # there are no more
            while self._order[0][0] <= until:
                entry = self._order.popleft()
                if entry[0] > until:  # another thread took the one that was meant
                    self._order.appendleft(entry)
                    return
                self._seen.pop(entry[1], None)


def _key(serial: str, nonce: str) -> str:
    # A verified nonce has no line feed, so no two pairs are one text.
    return f"{serial}\n{nonce}"
