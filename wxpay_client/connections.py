"""Connections that are kept open between calls, and how one that died meanwhile is told from one that is cut.

They and their pools are urllib3's. What it does for any request, though, takes longer than the request itself, and
there is nothing left of it to do for one whose body is bytes and whose headers are complete, sent once and straight to
its host. Such a request is written here; any other is left to urllib3.
"""

from __future__ import annotations

import socket
import ssl
from http.client import HTTPException
from time import monotonic
from typing import Any, Final

from requests import Response
from urllib3 import HTTPConnectionPool, HTTPResponse, HTTPSConnectionPool, Retry
from urllib3._collections import HTTPHeaderDict
from urllib3._version import __version__
from urllib3.connection import HTTPConnection, HTTPSConnection
from urllib3.exceptions import HTTPError, ProtocolError, SSLError
from urllib3.poolmanager import pool_classes_by_scheme
from urllib3.util.ssl_match_hostname import CertificateError

from wxpay_client import heads

__all__ = ["IDLE_LIMIT", "POOLS", "IdleConnectionError", "let_reads_last"]

IDLE_LIMIT = 5.0
"""Seconds without a call after which a connection is not used again. The gateway closes one after 8: a request sent
just then would meet a closed door, and whether it was read nobody could tell."""


class IdleConnectionError(ConnectionResetError):
    """A connection that had carried calls before was closed by the other side before any answer to this one."""


class _Connection(HTTPConnection):
    """A connection that knows when it was last used."""

    _answered = False
    _last_used = 0.0
    _asked = ""
    """Method of the request that was written here and waits for its answer."""
    answering: socket.socket | None = None
    """What brings the answer, also where the connection has let go of it since it is to be closed afterwards."""

    def connect(self) -> None:
        super().connect()
        self._answered = False
        self._last_used = monotonic()

    @property
    def is_connected(self) -> bool:
        """Whether it can be used again: the pool asks before each call."""
        return super().is_connected and monotonic() - self._last_used <= IDLE_LIMIT

    # Any: as the base class takes them.
    def request(self, method: str, url: str, body: Any = None, headers: Any = None, **options: Any) -> None:
        message = None
        if self.proxy is None and not options.get("chunked"):
            message = _message(self._host_and_port(), method, url, body, headers)
        self._asked = "" if message is None else method
        try:
            if message is None:
                super().request(method, url, body, headers, **options)
            else:
                if self.sock is not None:
                    self.sock.settimeout(self.timeout)
                self.send(message)
        except BrokenPipeError:
            raise  # urllib3 then looks whether an answer came all the same
        except _CLOSED as error:
            self._blame_idleness(error)
            raise

    def getresponse(self) -> HTTPResponse:  # type: ignore[override]  # as urllib3's own
        self.answering = self.sock
        try:
            response = self._read_response() if self._asked else super().getresponse()
        except _CLOSED as error:
            self._blame_idleness(error)
            raise
        self._answered = True
        self._last_used = monotonic()
        return response

    def _host_and_port(self) -> str:
        host = f"[{self.host}]" if ":" in self.host else self.host
        return host if self.port == self.default_port else f"{host}:{self.port}"

    def _read_response(self) -> HTTPResponse:
        self.sock.settimeout(self.timeout)
        answer = heads.HTTPResponse(self.sock, method=self._asked)
        try:
            answer.begin()
        except BaseException:
            answer.close()
            raise
        if answer.will_close:
            self.close()
        headers = HTTPHeaderDict()
        for name, value in answer.msg.raw_items():
            headers.add(name, value)
        return HTTPResponse(
            body=answer,
            headers=headers,
            status=answer.status,
            version=answer.version,
            reason=answer.reason,
            preload_content=False,
            decode_content=False,
            original_response=answer,
            request_method=self._asked,
        )

    def _blame_idleness(self, error: OSError) -> None:
        if self._answered:
            raise IdleConnectionError("the connection had been kept open, and was closed meanwhile") from error


_CLOSED: Final = (ConnectionError, ssl.SSLEOFError, ssl.SSLZeroReturnError)


# Any: whatever a request may hold.
def _message(host: str, method: str, url: str, body: Any, headers: Any) -> bytes | None:
    """A request as it travels; `None` where it is none that can be written so."""
    if not (body is None or isinstance(body, bytes)) or headers is None or "Host" in headers:
        return None
    try:
        lines = [name + ": " + value + "\r\n" for name, value in headers.items()]
        head = f"{method} {url} HTTP/1.1\r\nHost: {host}\r\n{''.join(lines)}".encode("latin-1")
    except (TypeError, UnicodeEncodeError):
        return None
    # One more within a value would begin a line that nobody asked for: urllib3 refuses it.
    if not head.count(b"\r") == head.count(b"\n") == len(lines) + 2:
        return None
    return b"%b\r\n%b" % (head, body or b"")


class _SecureConnection(_Connection, HTTPSConnection):
    """The same over TLS."""


class _DirectPool(HTTPConnectionPool):
    """A pool that sends a request once, straight to its host; whatever else it is told to do is left to urllib3."""

    # Any: as the base class takes them.
    def urlopen(  # type: ignore[override]
        self, method: str, url: str, body: Any = None, headers: Any = None, retries: Any = None, **options: Any
    ) -> Any:
        if self.proxy or options.get("chunked") or headers is None or not _is_once(retries) or not url.startswith("/"):
            return super().urlopen(method, url, body, headers, retries, **options)
        connection = self._get_conn()
        try:
            return self._make_request(
                connection,
                method,
                url,
                body=body,
                headers=headers,
                retries=retries,
                timeout=options["timeout"],
                response_conn=connection,
                preload_content=False,
                decode_content=False,
            )
        except (HTTPError, HTTPException, OSError, CertificateError) as error:
            connection.close()  # a pool without bounds keeps no place for it
            told: Exception = error
            if isinstance(error, ssl.SSLError | CertificateError):
                told = SSLError(error)
            elif isinstance(error, OSError | HTTPException):
                told = ProtocolError("Connection aborted.", error)
            # Raises what urllib3 says of it where nothing is sent a second time.
            retries.increment(method, url, error=told, _pool=self, _stacktrace=error.__traceback__)
            raise
        except BaseException:
            connection.close()
            raise


def _is_once(retries: object) -> bool:
    return isinstance(retries, Retry) and retries.total == 0


# Pyright finds that urllib3's own classes do not fit what urllib3 declares here.
class _Pool(_DirectPool):
    ConnectionCls = _Connection  # pyright: ignore[reportAssignmentType]


class _SecurePool(_DirectPool, HTTPSConnectionPool):  # pyright: ignore[reportIncompatibleMethodOverride]
    ConnectionCls = _SecureConnection  # pyright: ignore[reportAssignmentType]


# The first urllib3, which `requests` still takes, is made otherwise, and goes its own way: slower, and without ageing.
_OURS: Final = int(__version__.partition(".")[0]) >= 2

POOLS: Final = {"http": _Pool, "https": _SecurePool} if _OURS else pool_classes_by_scheme
"""The pools of each scheme, as urllib3's managers take them."""


def let_reads_last(answer: Response, seconds: float | None) -> None:
    """Let each further read of an answer take so long, whatever the time-out was until its headers had come."""
    connection = getattr(answer.raw, "connection", None)
    # An adapter of the user's own has connections of other classes.
    carrier = connection.answering if isinstance(connection, _Connection) else getattr(connection, "sock", None)
    if carrier is not None:
        carrier.settimeout(seconds)
