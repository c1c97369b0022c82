"""The gateway's time, which a test can move on: what expires, expires; what is due, happens."""

from __future__ import annotations

from datetime import datetime, timedelta, timezone
from typing import TYPE_CHECKING, Final

from wxpay_client._runtime.clock import unix_time

if TYPE_CHECKING:
    from collections.abc import Callable

BEIJING: Final = timezone(timedelta(hours=8))

_LAST: Final = datetime(9990, 1, 1, tzinfo=BEIJING)
"""Up to when the time can be moved on: what happens after it is in a year that can still be written."""


class Clock:
    """The time of orders, refunds and callbacks: `sandbox.clock()`, in Unix seconds.

    Signatures keep to the real time, which is their client's too.

    Args:
        real: Unix time in seconds.
        ahead: Seconds that it is ahead of that.
        moved: Called with the new lead when the clock was moved on.
    """

    def __init__(
        self,
        real: Callable[[], float] = unix_time,
        ahead: float = 0.0,
        moved: Callable[[float], None] = lambda _: None,
    ) -> None:
        self.real = real
        self._ahead = ahead
        self._moved = moved

    def __call__(self) -> float:
        """The time now, in Unix seconds."""
        return self.real() + self._ahead

    def __repr__(self) -> str:
        return f"<Clock {self.text()}, {timedelta(seconds=self._ahead)} ahead>"

    def text(self, at: float | None = None) -> str:
        """A time as the gateway writes it, by default now: `2018-06-08T10:34:56+08:00`."""
        return datetime.fromtimestamp(self() if at is None else at, BEIJING).isoformat(timespec="seconds")

    def advance(self, *, days: float = 0, hours: float = 0, minutes: float = 0, seconds: float = 0) -> None:
        """Move the time on; returns when everything that is due by then has happened, callbacks included.

        Raises:
            ValueError: The time is to go back, or beyond what can be written.
        """
        step = timedelta(days=days, hours=hours, minutes=minutes, seconds=seconds).total_seconds()
        if step < 0:
            raise ValueError(f"expected a time that is not below zero, got {step} s: the clock only moves on")
        if self() + step > _LAST.timestamp():
            raise ValueError(f"expected a time before {_LAST:%Y}, got {step} s on from {self.text()}")
        self._ahead += step
        self._moved(self._ahead)
