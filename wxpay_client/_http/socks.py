"""The connections of urllib3 through a SOCKS proxy, held to the limits of all others."""

from __future__ import annotations

import math
import socket
from typing import Any, Final

from urllib3.contrib.socks import SOCKSConnection

from wxpay_client._http.connections import Connection, PlainPool, SecureConnection, SecurePool

__all__ = ["SOCKS_POOLS"]

# Any: it asks for a connection of its own class, to which it is all that this one adds.
_connect: Final[Any] = vars(SOCKSConnection)["_new_conn"]


class _ThroughSocks(Connection):
    # Any: whatever a pool of urllib3's has for it.
    def __init__(self, _socks_options: Any, **kwargs: Any) -> None:
        self._socks_options = _socks_options
        super().__init__(**kwargs)

    # A name of http.client's, as that of urllib3.
    def _new_conn(self) -> socket.socket:
        """A socket that the proxy has connected to the host, whose name it may look up itself."""
        connected: socket.socket = _connect(self)
        if self._ends != math.inf:
            connected.settimeout(self._left())
        return connected


class _SecureThroughSocks(_ThroughSocks, SecureConnection):  # pyright: ignore[reportIncompatibleVariableOverride]
    pass


class _Pool(PlainPool):
    ConnectionCls = _ThroughSocks


class _SecurePool(SecurePool):
    ConnectionCls = _SecureThroughSocks


SOCKS_POOLS: Final = {"http": _Pool, "https": _SecurePool}
"""The pools of each scheme, as urllib3's managers take them."""
