"""Connections that are kept open between calls, and how one that died meanwhile is told from one that is cut."""

from __future__ import annotations

import socket
import ssl
from collections.abc import Generator
from contextlib import contextmanager
from time import monotonic
from typing import Any

from requests import Response
from requests.adapters import HTTPAdapter
from urllib3 import HTTPConnectionPool, HTTPResponse, HTTPSConnectionPool
from urllib3.connection import HTTPConnection, HTTPSConnection

IDLE_LIMIT = 5.0
"""Seconds without a call after which a connection is not used again. The gateway closes one after 8: a request sent
just then would meet a closed door, and whether it was read nobody could tell."""


class IdleConnectionError(ConnectionResetError):
    """A connection that had carried calls before was closed by the other side before any answer to this one."""


class _Connection(HTTPConnection):
    """A connection that knows when it was last used."""

    _answered = False
    _last_used = 0.0
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
    def request(self, *args: Any, **kwargs: Any) -> None:
        with self._closed_while_idle():
            super().request(*args, **kwargs)

    def getresponse(self) -> HTTPResponse:  # type: ignore[override]  # as urllib3's own
        self.answering = self.sock
        with self._closed_while_idle():
            response = super().getresponse()
        self._answered = True
        self._last_used = monotonic()
        return response

    @contextmanager
    def _closed_while_idle(self) -> Generator[None]:
        try:
            yield
        except BrokenPipeError:
            raise  # on sending; urllib3 then looks whether an answer came all the same
        except (ConnectionError, ssl.SSLEOFError, ssl.SSLZeroReturnError) as error:
            if not self._answered:
                raise
            raise IdleConnectionError("the connection had been kept open, and was closed meanwhile") from error


class _SecureConnection(_Connection, HTTPSConnection):
    """The same over TLS."""


# Pyright finds that urllib3's own classes do not fit what urllib3 declares here.
class _Pool(HTTPConnectionPool):
    ConnectionCls = _Connection  # pyright: ignore[reportAssignmentType]


class _SecurePool(HTTPSConnectionPool):
    ConnectionCls = _SecureConnection  # pyright: ignore[reportAssignmentType]


_POOLS = {"http": _Pool, "https": _SecurePool}


def let_reads_last(answer: Response, seconds: float | None) -> None:
    """Let each further read of an answer take so long, whatever the time-out was until its headers had come."""
    connection = getattr(answer.raw, "connection", None)
    # An adapter of the user's own has connections of other classes.
    carrier = connection.answering if isinstance(connection, _Connection) else getattr(connection, "sock", None)
    if carrier is not None:
        carrier.settimeout(seconds)


class KeepAliveAdapter(HTTPAdapter):
    """An adapter whose connections, through a proxy too, are not used again once they were idle for too long."""

    # Any: as the base class takes them.
    def init_poolmanager(self, *args: Any, **kwargs: Any) -> None:
        """Make the pools."""
        super().init_poolmanager(*args, **kwargs)
        self.poolmanager.pool_classes_by_scheme = _POOLS

    def proxy_manager_for(self, proxy: str, **proxy_kwargs: Any) -> Any:
        """The pools of a proxy."""
        manager = super().proxy_manager_for(proxy, **proxy_kwargs)
        # A SOCKS proxy needs connections of its own kind.
        if not proxy.lower().startswith("socks"):
            manager.pool_classes_by_scheme = _POOLS
        return manager
