"""The connections of urllib3, and its pools of them, held to the limits of what they carry.

It connects, makes tunnels and speaks TLS for all calls. For those that go the way of stock `requests` it also sends and
reads, here within the same limits, and on no connection on which something was left behind.
"""

from __future__ import annotations

import _socket
import math
import os
import socket
import ssl
import stat
import traceback
from collections import deque
from contextlib import suppress
from email.errors import (
    MultipartInvariantViolationDefect,
    NoBoundaryInMultipartDefect,
    StartBoundaryNotFoundDefect,
)
from http import HTTPStatus, client
from io import BufferedReader, RawIOBase
from queue import Empty
from typing import Any, Final

from urllib3 import HTTPConnectionPool, HTTPResponse, HTTPSConnectionPool
from urllib3.connection import HTTPConnection, HTTPSConnection
from urllib3.exceptions import ConnectTimeoutError, NameResolutionError, NewConnectionError
from urllib3.util.ssltransport import SSLTransport

from wxpay_client._http.addresses import addresses_of
from wxpay_client._http.channel import CLOSED, IDLE_LIMIT, IdleConnectionError, unexpected_on
from wxpay_client._http.http1 import MOST_INTERIM, InvalidAnswerError, body_length
from wxpay_client._http.originals import look
from wxpay_client._http.transmission import UNDER_WAY, Transmission
from wxpay_client._runtime.clock import monotonic
from wxpay_client._runtime.signals import raised_by_signal_handler

__all__ = ["POOLS", "Connection", "PlainPool", "SecureConnection", "SecurePool"]


class Connection(HTTPConnection):
    """A connection of urllib3's that keeps to the limits of what it carries, and records how far that came."""

    is_connecting = False
    _transmission: Transmission | None = None
    _method = ""  # http.client puts it there
    _ends = math.inf  # when it has to be connected
    _answer: _Response | None = None
    _carried = False
    _is_spent = False
    _last_used = 0.0

    def connect(self) -> None:
        """Connect, which makes it a new one."""
        transmission = self._transmission = UNDER_WAY.get()
        seconds = self.timeout
        if transmission is not None:
            transmission.sent = bool(transmission.sent)
            seconds = transmission.to_connect()
        self._ends = monotonic() + seconds if isinstance(seconds, int | float) else math.inf
        self._carried = self._is_spent = False
        self.is_connecting = True
        try:
            super().connect()
        except BaseException as error:
            if not isinstance(error, Exception) or raised_by_signal_handler(error):
                _leave_one_owner(self.sock, error)
                self.sock = None
            raise
        finally:
            self.is_connecting = False

    # A name of http.client's, as that of urllib3.
    def _new_conn(self) -> socket.socket:
        """A socket connected to the first address of the host that takes it; all together take no longer than one."""
        if self._ends == math.inf:
            return super()._new_conn()
        if not look().connecting_is_original:
            # Who leads a name to another address, that of a server of their tests, has to be given the name.
            connected = super()._new_conn()
            connected.settimeout(self._left())
            return connected
        host, port, timeout = self._dns_host, self.port, self.timeout
        try:
            found = addresses_of(host.strip("[]"), port, self._left())
        except (OSError, UnicodeError) as error:
            if raised_by_signal_handler(error):
                raise
            raise NameResolutionError(host, self, error) from error  # type: ignore[arg-type]  # any error will do
        problem: ConnectTimeoutError | NewConnectionError
        problem = NewConnectionError(self, "the host has no address")
        try:
            for position, (*_, address) in enumerate(found):
                self.host, self.port = str(address[0]), address[1]
                self.timeout = self._left() / (len(found) - position)
                try:
                    connected = super()._new_conn()
                except (ConnectTimeoutError, NewConnectionError) as error:
                    if error.__cause__ is not None and raised_by_signal_handler(error.__cause__):
                        raise error.__cause__ from None
                    problem = error
                else:
                    connected.settimeout(self._left())
                    return connected
            raise problem
        finally:
            self.host, self.port, self.timeout = host, port, timeout
            del problem  # it holds the traceback that holds this frame

    @property
    def is_connected(self) -> bool:
        """Whether it can be used again: the pool asks before each call."""
        is_fit = not self._is_spent and monotonic() - self._last_used <= IDLE_LIMIT and not _holds_data(self.sock)
        return is_fit and super().is_connected

    # Any, in this class: as the base class takes them.
    def request(self, method: str, *args: Any, **kwargs: Any) -> None:
        """Send a request."""
        self._transmission = UNDER_WAY.get()
        try:
            super().request(method, *args, **kwargs)
        except BrokenPipeError:
            raise  # urllib3 then looks whether an answer came all the same
        except CLOSED as error:
            self._blame_idleness(error)
            raise

    def send(self, data: Any) -> None:
        """Send a piece of a request, the first of which connects."""
        if self.sock is None and self.auto_open:
            self.connect()
        if not self.is_connecting and self._transmission is not None and self.sock is not None:
            if not (self._carried or self._transmission.sent) and _is_socket(self.sock):
                _expect_nothing(self.sock)
            self.sock.settimeout(self._transmission.to_wait())
            self._transmission.sent = True
        super().send(data)

    # http.client calls it like the class that it is there.
    def response_class(self, connected: Any, *debuglevel: Any, **options: Any) -> _Response:  # type: ignore[override]
        """What reads an answer."""
        readable: Any = _Readable(connected, self)
        self._answer = _Response(readable, *debuglevel, **options)
        return self._answer

    def getresponse(self) -> HTTPResponse:  # type: ignore[override]  # as urllib3's own
        """Wait for the head of its answer."""
        try:
            response = super().getresponse()
            length, coding = (response.headers.get(name) for name in ("Content-Length", "Transfer-Encoding"))
            _, contradicts = body_length(self._method, response.status, response.version, length, coding)
        except BaseException as error:
            if self._answer is not None:
                self._answer.close()  # it holds the socket too
            if isinstance(error, CLOSED):
                self._blame_idleness(error)
            raise
        self._carried = True
        self._last_used = monotonic()
        self._is_spent = contradicts or response.status < HTTPStatus.OK
        if self._transmission is not None:
            self._transmission.answered = True
        return response

    def wait(self, connected: Any) -> None:
        """Let the next step of a socket take no longer than what is left."""
        if self.is_connecting:
            if self._ends != math.inf:
                connected.settimeout(self._left())
        elif self._transmission is not None:
            connected.settimeout(self._transmission.to_wait())

    def spend(self) -> None:
        """Carry no other call."""
        self._is_spent = True

    def note_cut(self) -> None:
        """Record that TLS ended without saying so."""
        if self._answer is not None:
            self._answer.was_cut = True

    def _left(self) -> float:
        left = self._ends - monotonic()
        if left <= 0:
            raise TimeoutError("there was no connection in time")
        return left

    def _blame_idleness(self, error: OSError) -> None:
        if self._carried and not raised_by_signal_handler(error):
            if self._transmission is not None:
                self._transmission.was_closed = True
            raise IdleConnectionError("the connection had been kept open, and was closed meanwhile") from error


class SecureConnection(Connection, HTTPSConnection):  # pyright: ignore[reportIncompatibleVariableOverride]
    """The same over TLS."""

    # A name of urllib3's. Any: it may have sockets that are none of Python's.
    def _connect_tls_proxy(self, hostname: str, sock: socket.socket) -> Any:
        """TLS to a proxy, in which there will be another to the host."""
        begin: Any = super()._connect_tls_proxy  # pyright: ignore[reportUnknownMemberType, reportUnknownVariableType]
        connected = begin(hostname, sock)
        if type(connected) is ssl.SSLSocket:
            connected.__class__ = _OuterSocket
            self.wait(connected)
        return connected


class _Response(client.HTTPResponse):
    """An answer, as http.client reads it, after all that may come before it.

    Attributes:
        was_cut: Whether the connection ended without a closing alert of TLS: where nothing else tells the length of its
            body, that may be half.
    """

    was_cut = False
    _heads = 0

    def begin(self) -> None:
        """Read the head."""
        while True:
            super().begin()
            self._check_head()
            if self.status >= HTTPStatus.OK or self.status == HTTPStatus.SWITCHING_PROTOCOLS:
                return
            self.headers = self.msg = None  # type: ignore[assignment]  # as it was before it began

    # A name of http.client's, which reads past a 100 by itself, and past any number of them.
    def _read_status(self) -> tuple[str, int, str]:
        self._heads += 1
        if self._heads > MOST_INTERIM + 1:
            raise InvalidAnswerError(f"more than {MOST_INTERIM} interim answers came before it")
        status: Any = super()._read_status()  # type: ignore[misc]  # typeshed leaves it out
        return status  # type: ignore[no-any-return]

    def _check_head(self) -> None:
        # http.client takes the end of the connection for that of the head, and with it a file for empty; and urllib3
        # would log the URL, with the token of a file.
        file: object = self.fp
        if isinstance(file, _File) and not file.last_line.endswith(b"\n"):
            raise InvalidAnswerError("the connection was closed in the middle of its head")
        if not all(isinstance(defect, _OF_BODIES) for defect in self.headers.defects):
            raise InvalidAnswerError("a line of its head is no header")


# What the parser of heads misses in the bodies, which it is not given.
_OF_BODIES: Final = (NoBoundaryInMultipartDefect, StartBoundaryNotFoundDefect, MultipartInvariantViolationDefect)


# Any: urllib3 has objects of its own for TLS within TLS.
def _leave_one_owner(connected: Any, error: BaseException) -> None:
    """See that a socket is closed once, whenever its connecting was interrupted.

    While TLS begins, two objects own it for a moment. Each would close it in the end, the second one when its number is
    another one's: a connection of somebody else's would be closed.
    """
    if not isinstance(connected, socket.socket):
        return
    for frame, _ in traceback.walk_tb(error.__traceback__):
        made = frame.f_locals.get("self")
        if made is not connected and isinstance(made, ssl.SSLSocket) and made.fileno() == connected.fileno():
            made.detach()


# Any: tools that mock calls have sockets of their own.
def _is_socket(connected: Any) -> bool:
    """Whether something may come on it by itself: what mocks calls puts there in advance what is to be answered."""
    try:
        return isinstance(connected, _socket.socket) or stat.S_ISSOCK(os.fstat(connected.fileno()).st_mode)
    except (OSError, AttributeError, TypeError, ValueError):
        return False


# Any: urllib3 has sockets that are none of Python's.
def _expect_nothing(connected: Any) -> None:
    """See that nothing came on a new connection, and that it is open.

    Raises:
        UnexpectedDataError: What came is nobody's answer; or it ended.
        OSError: It failed.
    """
    connected.settimeout(0)
    try:
        unexpected = unexpected_on(connected)
    except TimeoutError as error:  # that nothing is there yet, as eventlet has it over TLS
        if raised_by_signal_handler(error):
            raise
        return
    if unexpected is not None:
        raise unexpected


class _OuterSocket(ssl.SSLSocket):
    """TLS to a proxy, in which there is another to the host.

    One step of that one may take many here, and all together may last as long as a single one.
    """

    _ends = math.inf

    def settimeout(self, value: float | None) -> None:
        super().settimeout(value)
        self._ends = monotonic() + value if value else math.inf

    def recv(self, buflen: int = 1024, flags: int = 0) -> bytes:
        self._go_on()
        return super().recv(buflen, flags)

    # Any: whatever holds bytes.
    def send(self, data: Any, flags: int = 0) -> int:
        self._go_on()
        return super().send(data, flags)

    def _go_on(self) -> None:
        if self._ends != math.inf:
            left = self._ends - monotonic()
            if left <= 0:
                raise TimeoutError("nothing came of the other TLS in time")
            super().settimeout(left)


class _Readable:
    """A socket, for http.client to make its file of."""

    # Any: urllib3 has sockets that are none of Python's.
    def __init__(self, connected: Any, connection: Connection) -> None:
        self._connected = connected
        self._connection = connection

    def makefile(self, _: str) -> BufferedReader:
        """What reads from it."""
        return _File(_Pieces(self._connected, self._connection))


class _Pieces(RawIOBase):
    """What arrives at a socket, each piece waited for as long as the connection says."""

    def __init__(self, connected: Any, connection: Connection) -> None:
        super().__init__()
        self._connected = connected
        self._file = connected.makefile("rb", 0)  # so called, those of tools know it too
        if hasattr(connected, "suppress_ragged_eofs"):
            connected.suppress_ragged_eofs = False
        self.connection = connection
        self.is_over = False

    def readable(self) -> bool:
        return True

    def readinto(self, buffer: Any) -> int | None:
        if self.is_over:
            return None
        self.connection.wait(self._connected)
        count: int | None = 0
        try:
            count = self._file.readinto(buffer)
        except ssl.SSLEOFError:
            self.connection.note_cut()
        if self.connection.is_connecting:
            self.connection.wait(self._connected)  # next comes TLS, on the socket as it is
        return count

    def close(self) -> None:
        if not self.closed:
            self._file.close()
        super().close()


class _File(BufferedReader):
    """Tells the connection when something is left behind an answer.

    Attributes:
        last_line: What was read as a line last; without a line feed where the connection ended within it.
    """

    def __init__(self, pieces: _Pieces) -> None:
        super().__init__(pieces)
        self._pieces = pieces
        self.last_line = b""

    def readline(self, size: int | None = -1, /) -> bytes:
        self.last_line = super().readline(size)
        return self.last_line

    def close(self) -> None:
        if not self.closed:
            self._pieces.is_over = True
            if self.peek():
                self._pieces.connection.spend()
        super().close()


# Any: urllib3 has sockets that are none of Python's.
def _holds_data(connected: Any) -> bool:
    """Whether TLS has decrypted, or taken off the socket, what nobody has read."""
    if isinstance(connected, ssl.SSLSocket):
        return bool(connected.pending())
    if isinstance(connected, SSLTransport):  # TLS within that to the proxy, of which it takes whole records
        return bool(connected.sslobj.pending() or connected.incoming.pending)
    return False


class _Stack:
    """What `queue.LifoQueue` is to urllib3, but without a lock that an interrupt could leave taken for ever."""

    def __init__(self, _: int) -> None:
        self._items: deque[Any] = deque()

    def get(self, **_: Any) -> Any:
        """The item that was put last."""
        try:
            return self._items.pop()
        except IndexError:
            raise Empty from None

    def put(self, item: Any, **_: Any) -> None:
        """One more."""
        self._items.append(item)

    def qsize(self) -> int:
        """How many there are."""
        return len(self._items)


class _AgeingPool(HTTPConnectionPool):
    """A pool of urllib3's without bounds, which does not hold for ever what a burst of calls left there."""

    QueueCls: Any = _Stack

    def _get_conn(self, timeout: float | None = None) -> Any:  # Any: as urllib3 declares it, nothing fits
        connection: Any = super()._get_conn(timeout)
        # The one that was used last is given first. Where that cannot be used again, none below it can, as a rule, and
        # their sockets would stay open.
        if connection.is_closed and self.pool is not None:
            self._leave_closed(self.pool)
        return connection

    def _leave_closed(self, pool: Any) -> None:
        kept: list[Any] = []
        with suppress(Empty):
            while True:
                idle = pool.get()
                if idle is None or idle.is_connected:
                    kept.append(idle)
                else:
                    idle.close()
        for connection in reversed(kept):
            self._put_conn(connection)


# Pyright finds that urllib3's own classes do not fit what urllib3 declares here.
class PlainPool(_AgeingPool):
    """A pool of connections without TLS."""

    ConnectionCls: Any = Connection


class SecurePool(_AgeingPool, HTTPSConnectionPool):
    """The same with it."""

    ConnectionCls: Any = SecureConnection


POOLS: Final = {"http": PlainPool, "https": SecurePool}
"""The pools of each scheme, as urllib3's managers take them."""
