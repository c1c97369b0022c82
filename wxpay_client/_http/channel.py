"""A connection: a request out, and its answer in, or none, and never a wait without end."""

from __future__ import annotations

import select
import socket
import ssl
from functools import partial
from http.client import RemoteDisconnected
from typing import Any, Final

from wxpay_client._http.http1 import Answer, AnswerReader
from wxpay_client._http.transmission import Transmission
from wxpay_client._runtime.clock import monotonic
from wxpay_client._runtime.signals import raised_by_signal_handler

__all__ = ["CLOSED", "IDLE_LIMIT", "Channel", "IdleConnectionError", "UnexpectedDataError", "unexpected_on"]


class IdleConnectionError(ConnectionResetError):
    """A connection that had carried calls before was closed by the other side before any answer to this one."""


class UnexpectedDataError(ConnectionError):
    """Something came before the request was sent, so it is nobody's answer; or the connection ended."""


IDLE_LIMIT: Final = 5.0
"""Seconds without a call after which a connection is not used again. The gateway closes one after 8: a request sent
just then would meet a closed door, and whether it was read nobody could tell."""

_PIECE: Final = 65536
CLOSED: Final = (ConnectionError, ssl.SSLEOFError, ssl.SSLZeroReturnError)
"""What the other side's closing of a connection shows in."""


# Any: urllib3 and tools have sockets that are none of Python's.
def unexpected_on(connected: Any) -> UnexpectedDataError | None:
    """What came on a socket that does not wait though nobody asked for it, or that it ended; `None` for neither.

    Raises:
        OSError: It failed.
    """
    # What came may be a message of TLS itself, a ticket to resume the session: only reading tells.
    try:
        came = connected.recv(1)
    except (BlockingIOError, ssl.SSLWantReadError):
        return None
    ended = "the connection was closed before the request was sent"
    return UnexpectedDataError("something came before the request was sent" if came else ended)


class Channel:
    """A connected socket, plain or TLS, that carries one exchange after another.

    The socket itself never waits: each wait is a call of `poll`, and lasts as long as the transmission lets it.

    Attributes:
        last_used: When it was connected, or carried its last exchange, by `time.monotonic`.
    """

    def __init__(self, connected: socket.socket) -> None:
        connected.setblocking(False)  # noqa: FBT003 - a socket's own interface
        self._socket = connected
        self._is_tls = isinstance(connected, ssl.SSLSocket)
        # Any: not every system has it; `eventlet` takes it away.
        self._poll: Any = None
        if hasattr(select, "poll"):
            self._poll = select.poll()
            self._poll.register(connected, select.POLLIN)
        self._carried = False
        self.last_used = monotonic()

    def close(self) -> None:
        """Close the connection."""
        try:
            self._socket.close()
        except OSError as error:
            # Somebody closed its descriptor: that says nothing of an answer which was read already.
            if raised_by_signal_handler(error):
                raise

    def unexpected(self) -> Exception | None:
        """What speaks against sending a request: the connection's end, or something that nobody asked for."""
        # Any: only that of TLS has it.
        wire: Any = self._socket
        try:
            if not (self._is_tls and wire.pending()) and not self._is_ready(0):
                return None
            return unexpected_on(wire)
        except (OSError, ValueError) as error:  # the latter of one that somebody closed, where there is no `poll`
            if raised_by_signal_handler(error):
                raise
            return error

    def exchange(self, message: bytes, method: str, transmission: Transmission) -> Answer:
        """Send a request, and read the answer to its end.

        Args:
            message: The request, to the letter.
            method: Its method.
            transmission: The limits, and the record.

        Raises:
            UnexpectedDataError: Something came before it was sent, or the connection ended.
            IdleConnectionError: The connection had carried calls before, and was closed meanwhile.
            HTTPException: What came is no answer.
            OSError: Sending failed, or no answer came in time.
        """
        if not self._carried and (problem := self.unexpected()) is not None:
            raise problem
        first = self._first(message, transmission)
        reader = AnswerReader(first, partial(self._receive, transmission), transmission.max_response_size)
        head = reader.head()
        transmission.answered = True
        answer = reader.answer(head, method)
        self._carried = True
        self.last_used = monotonic()
        return answer

    def _first(self, message: bytes, transmission: Transmission) -> bytes:
        """Send a request, and wait for the first bytes of what comes back."""
        try:
            try:
                self._send(message, transmission)
            except CLOSED as error:
                if raised_by_signal_handler(error):
                    raise
                # An answer may have come all the same: that the request is too long, for one.
                first = self._receive(transmission)
                if not first:
                    raise
            else:
                first = self._receive(transmission, expecting=True)
                if not first:
                    raise RemoteDisconnected("the connection was closed without an answer")
        except CLOSED as error:
            if not self._carried or raised_by_signal_handler(error):
                raise
            transmission.was_closed = True
            raise IdleConnectionError("the connection had been kept open, and was closed meanwhile") from error
        return first

    def _send(self, message: bytes, transmission: Transmission) -> None:
        transmission.to_wait()
        transmission.sent = True
        left: bytes | memoryview = message
        while True:
            try:
                sent = self._socket.send(left)
                if sent == len(left):
                    return
                left = memoryview(left)[sent:]
                continue
            except (BlockingIOError, ssl.SSLWantWriteError):
                writing = True
            except ssl.SSLWantReadError:
                writing = False
            # Not within `except`: that it took too long would have this as its cause.
            self._wait(transmission, writing=writing)

    def _receive(self, transmission: Transmission, *, expecting: bool = False) -> bytes:
        """The next bytes; none at the end. Where it is `expecting`, they cannot be here yet."""
        if expecting:
            self._wait(transmission)
        else:
            transmission.to_wait()
        while True:
            try:
                return self._socket.recv(_PIECE)
            except (BlockingIOError, ssl.SSLWantReadError):
                writing = False
            except ssl.SSLWantWriteError:
                writing = True
            self._wait(transmission, writing=writing)

    def _wait(self, transmission: Transmission, *, writing: bool = False) -> None:
        if not self._is_ready(transmission.to_wait(), writing=writing):
            raise TimeoutError("the connection took none of the request in time" if writing else "nothing came in time")

    def _is_ready(self, seconds: float, *, writing: bool = False) -> bool:
        if self._poll is None:
            wire = [self._socket]
            return any(select.select([] if writing else wire, wire if writing else [], [], seconds))
        if not writing:
            return bool(self._poll.poll(seconds * 1000))
        self._poll.modify(self._socket, select.POLLOUT)
        try:
            return bool(self._poll.poll(seconds * 1000))
        finally:
            self._poll.modify(self._socket, select.POLLIN)
