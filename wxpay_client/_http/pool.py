"""Connections to one host, kept open between calls."""

from __future__ import annotations

import ssl
import weakref
from collections import deque
from typing import Any
from urllib.parse import SplitResult

from urllib3.util.url import Url

from wxpay_client._http.channel import IDLE_LIMIT, Channel
from wxpay_client._http.connections import Connection, SecureConnection
from wxpay_client._http.transmission import Transmission
from wxpay_client._runtime.clock import monotonic

__all__ = ["Pool"]


class Pool:
    """The connections to one host that are kept open between calls.

    It holds no lock: an exception from a signal handler could leave one taken for ever.

    Args:
        url: Scheme, host and port.
        context: The TLS context; `None` for plain HTTP.
        proxy: The proxy whose tunnel they go through; `None` for none.
        proxy_headers: What to tell the proxy.

    Attributes:
        host: What to write under `Host`.
    """

    def __init__(
        self, url: SplitResult, context: ssl.SSLContext | None, proxy: Url | None, proxy_headers: dict[str, str]
    ) -> None:
        standard = 80 if context is None else 443
        self._address = url.hostname or ""
        self._port = url.port or standard
        self._context = context
        self._proxy = proxy
        self._proxy_headers = proxy_headers
        self._idle: deque[Channel] = deque()
        self._is_closed = False
        weakref.finalize(self, _close_all, self._idle)
        name = self._address.rstrip(".")
        name = f"[{name}]" if ":" in name else name
        self.host = name if self._port == standard else f"{name}:{self._port}"

    def take(self) -> Channel | None:
        """A kept connection that can be used; `None` where there is none."""
        while self._idle:
            try:
                channel = self._idle.pop()
            except IndexError:  # another thread was quicker
                break
            if monotonic() - channel.last_used > IDLE_LIMIT:
                channel.close()
                _close_all(self._idle)  # they were used before that one
            elif channel.unexpected() is None:
                return channel
            else:
                channel.close()
        return None

    def connect(self, transmission: Transmission) -> Channel:
        """A new connection.

        Raises:
            HTTPError, HTTPException, OSError, ValueError: None came about.
        """
        seconds = transmission.to_connect()
        connection: Connection
        if self._context is None:
            connection = Connection(self._address, self._port, timeout=seconds)
        elif self._proxy is None:
            connection = SecureConnection(self._address, self._port, timeout=seconds, ssl_context=self._context)
        else:
            connection = SecureConnection(
                self._proxy.host or "", self._proxy.port or 80, timeout=seconds, ssl_context=self._context
            )
            connection.set_tunnel(self._address, self._port, self._proxy_headers)
        try:
            connection.connect()
            # Any: the types of urllib3 do not tell that it is there once it is connected.
            connected: Any = connection.sock
            return Channel(connected)
        except BaseException:
            connection.close()
            raise

    def keep(self, channel: Channel) -> None:
        """Keep a connection for the next call, if nothing is left on it."""
        if channel.unexpected() is not None:
            channel.close()
            return
        self._idle.append(channel)
        if self._is_closed:
            _close_all(self._idle)

    def close(self) -> None:
        """Close the connections that are kept, and keep no more."""
        self._is_closed = True
        _close_all(self._idle)


def _close_all(channels: deque[Channel]) -> None:
    while channels:
        try:
            channel = channels.pop()
        except IndexError:  # another thread was quicker
            break
        channel.close()
