"""The `requests.Session` that every call of a client goes through."""

from __future__ import annotations

import os
import platform
import threading
from http.cookiejar import DefaultCookiePolicy

import requests
from requests.adapters import HTTPAdapter

from wxpay_client._version import __version__
from wxpay_client.connections import KeepAliveAdapter

_POOL_SIZE = 64


class Session(requests.Session):
    """A session that follows no redirect, keeps no cookie, and shares no connection with another process."""

    def __init__(self) -> None:
        super().__init__()
        self.headers.update(
            {
                "Accept": "application/json",
                "User-Agent": (
                    f"wxpay-client/{__version__} requests/{requests.__version__} Python/{platform.python_version()}"
                ),
            }
        )
        self.cookies.set_policy(DefaultCookiePolicy(allowed_domains=()))
        # One pool of connections for each access point; a pool smaller than the number of threads would open and
        # throw away a TLS connection for each call beyond its size.
        for prefix in ("https://", "http://"):
            self.mount(prefix, KeepAliveAdapter(pool_maxsize=_POOL_SIZE))
        self._process = os.getpid()
        self._fork_lock = threading.Lock()
        self._inherited: list[object] = []

    def get_redirect_target(self, resp: requests.Response) -> None:
        """No redirect is ever followed: it would send the old signature to another URL."""

    def leave_parent_connections(self) -> None:
        """In a forked process, stop using the connections it shares with its parent."""
        if self._process == os.getpid():
            return
        with self._fork_lock:
            if self._process == os.getpid():
                return
            for prefix, adapter in self.adapters.items():
                if isinstance(adapter, HTTPAdapter):
                    # The parent's adapter is kept, unused: a thread of the parent may have held one of its locks at
                    # the fork, and closing its connections would then wait for ever.
                    self._inherited.append(adapter)
                    self.adapters[prefix] = _without_connections(adapter)
            self._process = os.getpid()


def _without_connections(adapter: HTTPAdapter) -> HTTPAdapter:
    """An adapter like another one, with its own pools; `copy` would lose what a user's subclass adds."""
    fresh = object.__new__(type(adapter))
    settings = vars(adapter)
    vars(fresh).update(settings, proxy_manager={})
    fresh.init_poolmanager(
        settings["_pool_connections"],
        settings["_pool_maxsize"],
        block=settings["_pool_block"],
    )
    return fresh
