"""The memory of signed answers: none of them answers two calls."""

from __future__ import annotations

import os
import threading
from collections import deque
from collections.abc import Callable
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
        self._seen: set[str] = set()
        # The same in the order they came, each with when it did. A mapping in order would take three times as long.
        self._order: deque[tuple[float, str]] = deque()
        # One for each process: one that a thread of the parent held at the fork would never be released. Reentrant, as
        # a signal handler may make a call of its own while its thread has it.
        self._locks: dict[int, threading.RLock] = {}

    def knows(self, serial: str, nonce: str) -> bool:
        """Whether an answer of this serial number and nonce was here before."""
        return _key(serial, nonce) in self._seen

    def add(self, serial: str, nonce: str) -> bool:
        """Remember an answer.

        Returns:
            Whether it is new: of several threads that bring the same one, for a single one.
        """
        key, seen, order = _key(serial, nonce), self._seen, self._order
        process = os.getpid()
        with self._locks.get(process) or self._locks.setdefault(process, threading.RLock()):
            now = self._timer()
            while order and order[0][0] <= now - REMEMBERED_FOR:
                seen.discard(order.popleft()[1])
            if key in seen:
                return False
            if len(order) >= MOST_REMEMBERED:
                seen.discard(order.popleft()[1])
            order.append((now, key))
            seen.add(key)
            return True


def _key(serial: str, nonce: str) -> str:
    # A verified nonce has no line feed, so no two pairs are one text.
    return f"{serial}\n{nonce}"
