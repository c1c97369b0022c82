"""Connections that are kept open between calls, and how one that died meanwhile is told from one that is cut.

They and their pools are urllib3's. What it does for any request, though, takes longer than the request itself, and
there is nothing left of it to do for one that is complete, sent once and straight to its host: `exchange` carries that.
"""

from __future__ import annotations

import re
import socket
import ssl
from contextlib import suppress
from functools import lru_cache
from http.client import HTTPException
from queue import Empty
from time import monotonic
from typing import Any, Final

from requests import PreparedRequest, Response
from urllib3 import HTTPConnectionPool, HTTPResponse, HTTPSConnectionPool, Timeout
from urllib3._version import __version__
from urllib3.connection import HTTPConnection, HTTPSConnection
from urllib3.poolmanager import pool_classes_by_scheme
from urllib3.util import SKIP_HEADER

from wxpay_client._http import heads

__all__ = [
    "ARE_OURS",
    "IDLE_LIMIT",
    "POOLS",
    "BodyError",
    "Connection",
    "IdleConnectionError",
    "let_reads_last",
    "message_of",
]

IDLE_LIMIT = 5.0
"""Seconds without a call after which a connection is not used again. The gateway closes one after 8: a request sent
just then would meet a closed door, and whether it was read nobody could tell."""


class IdleConnectionError(ConnectionResetError):
    """A connection that had carried calls before was closed by the other side before any answer to this one."""


class BodyError(Exception):
    """An answer came, but reading its body failed; the cause says how."""


class Connection(HTTPConnection):
    """A connection that knows when it was last used."""

    _answered = False
    _last_used = 0.0
    answering: socket.socket | None = None
    """What brings the answer, also where the connection has let go of it since it is to be closed afterwards."""

    def connect(self) -> None:
        """Connect, which makes it a new one."""
        super().connect()
        self._answered = False
        self._last_used = monotonic()

    @property
    def is_connected(self) -> bool:
        """Whether it can be used again: the pool asks before each call."""
        return super().is_connected and monotonic() - self._last_used <= IDLE_LIMIT

    def exchange(self, message: bytes, method: str, timeout: Timeout) -> tuple[heads.HTTPResponse, bytes]:
        """Send a request, and read the answer to its end.

        Args:
            message: The request, without its line for the host.
            method: Its method.
            timeout: Begins to count now.

        Returns:
            The answer and its body, as it travelled.

        Raises:
            IdleConnectionError: The connection had been kept open, and was closed meanwhile.
            BodyError: An answer came, but reading its body failed.
            HTTPError: No connection came about.
            HTTPException: What came is no answer.
            OSError: Sending failed, or no answer came in time.
        """
        clock = timeout.clone()
        clock.start_connect()
        self.timeout = Timeout.resolve_default_timeout(clock.connect_timeout)
        if self.sock is None:
            self.connect()
        # Any: the types of urllib3 do not tell that it is there once it is connected.
        wire: Any = self.sock
        self.answering = wire
        wire.settimeout(self.timeout)
        first, rest = message.split(b"\r\n", 1)
        try:
            wire.sendall(b"%b\r\nHost: %b\r\n%b" % (first, self._host_and_port(), rest))
        except BrokenPipeError:
            pass  # an answer may have come all the same: that the request is too long, for one
        except _CLOSED as error:
            self._blame_idleness(error)
        left = clock.read_timeout
        if left == 0:
            raise TimeoutError("the time for the whole call was over when the request had been sent")
        wire.settimeout(left)
        answer = heads.HTTPResponse(wire, method=method)
        try:
            content = self._read(answer)
        except BaseException:
            answer.close()  # it holds the socket too
            raise
        self._last_used = monotonic()
        if answer.will_close:
            self.close()
        return answer, content

    def _read(self, answer: heads.HTTPResponse) -> bytes:
        try:
            answer.begin()
        except _CLOSED as error:
            self._blame_idleness(error)
            raise
        self._answered = True
        try:
            return answer.read()
        except (HTTPException, OSError) as error:
            raise BodyError from error

    # Any: as the base class takes them.
    def request(self, *args: Any, **kwargs: Any) -> None:
        """Send a request, in the way of urllib3."""
        try:
            super().request(*args, **kwargs)
        except BrokenPipeError:
            raise  # urllib3 then looks whether an answer came all the same
        except _CLOSED as error:
            self._blame_idleness(error)
            raise

    def getresponse(self) -> HTTPResponse:  # type: ignore[override]  # as urllib3's own
        """Wait for the head of its answer."""
        self.answering = self.sock
        try:
            response = super().getresponse()
        except _CLOSED as error:
            self._blame_idleness(error)
            raise
        self._answered = True
        self._last_used = monotonic()
        return response

    def _host_and_port(self) -> bytes:
        host = f"[{self.host}]" if ":" in self.host else self.host
        return (host if self.port == self.default_port else f"{host}:{self.port}").encode("ascii")

    def _blame_idleness(self, error: OSError) -> None:
        if self._answered:
            raise IdleConnectionError("the connection had been kept open, and was closed meanwhile") from error


_CLOSED: Final = (ConnectionError, ssl.SSLEOFError, ssl.SSLZeroReturnError)


# Headers that urllib3 adds where they are missing, and those that change what it does.
_FILLED_IN: Final = frozenset({"user-agent", "accept-encoding"})
_HEEDED: Final = frozenset({"host", "transfer-encoding"})
_FIRST_LINE: Final = re.compile(r"[A-Z]+ /[!-~]* HTTP/1\.1")
_NAME: Final = re.compile(r"[!-9;-~]+")


def message_of(request: PreparedRequest) -> bytes | None:
    """A request as it travels, but for its host; `None` where its parts cannot be written as they are."""
    # Any: a user may have put anything there.
    headers: Any = request.headers
    body: Any = request.body
    if not (body is None or isinstance(body, bytes)):
        return None
    first = f"{request.method} {request.path_url} HTTP/1.1"
    names = tuple(headers)
    try:
        # By way of its items, each header would be looked up.
        values = [value for _, value in headers.lower_items()]
        lines = [first, *map(": ".join, zip(names, values, strict=True))]
        head = "\r\n".join(lines).encode("latin-1")
    except (AttributeError, TypeError, UnicodeEncodeError):
        return None
    # One more line feed within a value would begin a line that nobody asked for.
    whole = head.count(b"\r") == head.count(b"\n") == len(names) and SKIP_HEADER not in values
    if not whole or not _FIRST_LINE.fullmatch(first) or not _are_plain(names, with_body=body is not None):
        return None
    return b"%b\r\n\r\n%b" % (head, body or b"")


# Nearly all calls have the same ones.
@lru_cache(maxsize=100)
def _are_plain(names: tuple[str, ...], *, with_body: bool) -> bool:
    """Whether headers of these names are all that a request needs, and urllib3 would do nothing about them."""
    lowered = {name.lower() for name in names}
    return (
        lowered >= _FILLED_IN
        and not lowered & _HEEDED
        and (not with_body or "content-length" in lowered)
        and all(map(_NAME.fullmatch, names))
    )


class _SecureConnection(Connection, HTTPSConnection):
    """The same over TLS."""


class _AgeingPool(HTTPConnectionPool):
    """A pool without bounds, which all the same does not hold for ever what a burst of calls left there."""

    def _get_conn(self, timeout: float | None = None) -> Any:  # Any: as urllib3 declares it, nothing fits
        connection: Any = super()._get_conn(timeout)
        # The one that was used last is given first. Where that cannot be used again, none below it can, as a rule, and
        # their sockets would stay open.
        if connection.is_closed:
            self._leave_closed()
        return connection

    def _leave_closed(self) -> None:
        kept: list[Any] = []
        with suppress(Empty, AttributeError):  # it has none left, or was closed itself
            while True:
                idle: Any = self.pool.get(block=False)  # type: ignore[union-attr]
                if idle is None or idle.is_connected:
                    kept.append(idle)
                else:
                    idle.close()
        for connection in reversed(kept):
            self._put_conn(connection)


# Pyright finds that urllib3's own classes do not fit what urllib3 declares here.
class _Pool(_AgeingPool):
    ConnectionCls = Connection  # pyright: ignore[reportAssignmentType]


class _SecurePool(_AgeingPool, HTTPSConnectionPool):
    ConnectionCls = _SecureConnection  # pyright: ignore[reportAssignmentType]


# Those of the first urllib3, which `requests` still takes, are made otherwise.
ARE_OURS: Final = int(__version__.partition(".")[0]) >= 2
"""Whether the pools are those that know when a connection was last used, and how to exchange messages."""

POOLS: Final = {"http": _Pool, "https": _SecurePool} if ARE_OURS else pool_classes_by_scheme
"""The pools of each scheme, as urllib3's managers take them."""


def let_reads_last(answer: Response, seconds: float | None) -> None:
    """Let each further read of an answer take so long, whatever the time-out was until its headers had come."""
    connection = getattr(answer.raw, "connection", None)
    # An adapter of the user's own has connections of other classes.
    carrier = connection.answering if isinstance(connection, Connection) else getattr(connection, "sock", None)
    if carrier is not None:
        carrier.settimeout(seconds)
