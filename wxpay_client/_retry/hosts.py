"""Which hosts of the gateway are dead, as far as one client knows."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from typing import Final

from wxpay_client._runtime.clock import monotonic

DEAD_FOR: Final = 45.0
"""Seconds that a host which could not be reached is passed over, where there is another."""


class DeadHosts:
    """Remembers for a while which hosts could not be reached.

    Threads share it, and a forked process inherits it: it holds no lock, each step being one operation on a dict. What
    two threads find out at once may be forgotten by one of them, which costs that one a connection that fails.

    Args:
        clock: Monotonic seconds.
    """

    def __init__(self, *, clock: Callable[[], float] = monotonic) -> None:
        self._clock = clock
        self._until: dict[str, float] = {}

    def mark_dead(self, origin: str) -> None:
        """Remember that a host could not be reached."""
        now = self._clock()
        for known, until in self._until.copy().items():
            if until <= now:
                self._until.pop(known, None)
        self._until[origin] = now + DEAD_FOR

    def mark_alive(self, origin: str) -> None:
        """Forget what was remembered of a host: it took a request."""
        self._until.pop(origin, None)

    def choose(self, origins: Sequence[str], *, after: str | None = None) -> str:
        """The host to ask: the first that is alive, else the one whose time is up first.

        Args:
            origins: The hosts there are.
            after: The host that failed: not again where another is as good.
        """
        if not self._until and after is None:
            return origins[0]
        now = self._clock()
        return min(origins, key=lambda origin: (max(0.0, self._until.get(origin, now) - now), origin == after))
