"""One sending of a request: how long it may take, how large its answer may be, and how far it came."""

from __future__ import annotations

import math
from contextvars import ContextVar
from typing import Final

from urllib3 import Timeout

from wxpay_client._runtime.clock import monotonic

__all__ = ["DEFAULT_MAX_RESPONSE_SIZE", "UNDER_WAY", "Transmission"]

DEFAULT_MAX_RESPONSE_SIZE: Final = 16 * 1024 * 1024
"""Most bytes of an answer, downloads aside."""

_SHORTEST: Final = 0.001


class Transmission:
    """The limits of one sending of a request, and the record of what became of it.

    The connection that carries the request writes the record, so that nobody has to guess from an exception whether a
    write may have reached the gateway.

    Args:
        connect: Seconds until there is a connection: all addresses of the host, a proxy's tunnel and TLS together.
        read: Seconds for each wait afterwards.
        deadline: When it has to be over, by `time.monotonic`.
        file: Seconds that reading a file may wait for it, all waits together; `None` for no limit but `read`.
        max_response_size: Most bytes of the answer's body, as it travels and unpacked.

    Attributes:
        deadline: As it was given; while a file is read, when the wait for it has to be over.
        sent: Whether the first byte of the request was handed over to the connection; `None` where a connection that
            is not ours may have carried it.
        headers_read: Whether an adapter read the headers of the request, without which it cannot send it.
        answered: Whether the head of an answer came.
        was_closed: Whether the connection had carried calls before, and was closed before any byte of the answer.
    """

    __slots__ = (
        "answered",
        "connect",
        "deadline",
        "file",
        "headers_read",
        "max_response_size",
        "read",
        "sent",
        "was_closed",
    )

    def __init__(
        self,
        *,
        connect: float,
        read: float,
        deadline: float = math.inf,
        file: float | None = None,
        max_response_size: int = DEFAULT_MAX_RESPONSE_SIZE,
    ) -> None:
        self.connect = connect
        self.read = read
        self.deadline = deadline
        self.file = math.inf if file is None else file
        self.max_response_size = max_response_size
        self.sent: bool | None = None
        self.headers_read = False
        self.answered = False
        self.was_closed = False

    def to_connect(self) -> float:
        """Seconds for the connection to come about.

        Raises:
            TimeoutError: The deadline is over.
        """
        return self._within_deadline(self.connect)

    def to_wait(self) -> float:
        """Seconds that the next wait may last.

        Raises:
            TimeoutError: The deadline is over.
        """
        left = self.deadline - monotonic()
        return self.read if left >= self.read else self._within_deadline(self.read)

    def as_timeout(self) -> Timeout:
        """The same limits, as far as urllib3 and adapters of a user's own know such."""
        total = None if self.deadline == math.inf else max(self.deadline - monotonic(), _SHORTEST)
        return Timeout(total=total, connect=self.connect, read=self.read)

    def _within_deadline(self, seconds: float) -> float:
        left = self.deadline - monotonic()
        if left >= seconds:
            return seconds
        if left <= 0:
            raise TimeoutError("the time for the whole call is over")
        return left


UNDER_WAY: ContextVar[Transmission | None] = ContextVar("UNDER_WAY", default=None)
"""What is being sent by way of stock `requests`, which has no other way to tell its adapter and connection."""
