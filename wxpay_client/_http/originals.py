"""Whether what stock `requests` would pass on its way to the socket is what the libraries brought.

Tools that mock calls, or watch them, put something of their own in place of some function or class of `requests`,
urllib3, `http.client` or `socket`. They have to see the calls of a client too: a test that believes all calls mocked
must not move money. Nobody can list those tools, so all that a call would pass is looked at, on each call.
"""

from __future__ import annotations

import socket
import ssl
import sys
from collections.abc import Callable
from http import client as http_client
from itertools import starmap
from operator import is_
from types import FunctionType, MethodType
from typing import Any, Final, cast

import requests.adapters
import requests.models
import requests.sessions
import urllib3.connection
import urllib3.connectionpool
import urllib3.poolmanager
import urllib3.response
import urllib3.util.connection

from wxpay_client._runtime.compiled import compiled

__all__ = ["OF_ADAPTERS", "OF_MANAGERS", "OF_SESSIONS", "View", "look", "stands_in"]


OF_SESSIONS: Final = "request get options head post put patch delete prepare_request merge_environment_settings"
"""What a call passes of a session before it is sent: a method for its verb, and what makes a request of its parts."""
OF_ADAPTERS: Final = (
    "send get_connection_with_tls_context build_connection_pool_key_attributes cert_verify request_url add_headers "
    "build_response proxy_manager_for"
)
"""What a call passes of an adapter."""
OF_MANAGERS: Final = (
    "connection_from_host connection_from_context connection_from_pool_key _merge_pool_kwargs _new_pool"
)
"""What it passes of the manager of its pools."""


# Any, in this module: whatever stands there.
def _passed_before_sending() -> list[tuple[Any, str]]:
    """What a call passes until `Session.send`: classes and modules, with the names in them."""
    request = requests.models.PreparedRequest
    return [
        (requests.sessions.Session, OF_SESSIONS),
        (requests.sessions, "Request PreparedRequest"),
        (requests.models.Request, "__init__"),
        (request, "prepare prepare_method prepare_url prepare_headers prepare_cookies prepare_body"),
        (request, "prepare_content_length prepare_auth prepare_hooks"),
    ]


def _passed() -> list[tuple[Any, str]]:
    """What a call passes, in the same form."""
    http, https = urllib3.connection.HTTPConnection, urllib3.connection.HTTPSConnection
    adapter, manager = requests.adapters.HTTPAdapter, requests.adapters.PoolManager
    pool, secure_pool = urllib3.connectionpool.HTTPConnectionPool, urllib3.connectionpool.HTTPSConnectionPool
    return [
        *_passed_before_sending(),
        (requests.sessions, "Session HTTPAdapter"),
        (requests.sessions.Session, "send get_adapter"),
        (adapter, OF_ADAPTERS),
        (manager, OF_MANAGERS),
        (requests.adapters, "proxy_from_url"),
        (urllib3.poolmanager.ProxyManager, "connection_from_host"),
        (pool, "ConnectionCls urlopen _make_request _get_timeout _get_conn _put_conn _new_conn _validate_conn"),
        (secure_pool, "ConnectionCls _new_conn _validate_conn _prepare_proxy"),
        (urllib3.connection, "HTTPConnection HTTPSConnection ssl_wrap_socket"),
        (requests.models.PreparedRequest, "path_url"),
        (http, "connect _new_conn set_tunnel is_connected close response_class getresponse debuglevel"),
        (http, "request putrequest putheader endheaders _send_output send"),
        (https, "connect request send getresponse"),
        (urllib3.util.connection, "create_connection allowed_gai_family"),
        (urllib3.connectionpool, "is_connection_dropped"),
        (urllib3.response, "HTTPResponse"),
        (urllib3.response.HTTPResponse, "__init__ stream read _raw_read release_conn"),
        (http_client, "HTTPConnection HTTPResponse parse_headers"),
        (http_client.HTTPConnection, "request putrequest putheader getresponse connect _tunnel"),
        (http_client.HTTPResponse, "__init__ begin _read_status read readinto close"),
        (socket, "socket SocketIO"),
        (socket.SocketIO, "readinto"),
        (socket.socket, "connect send sendall recv recv_into makefile"),
        (ssl, "SSLSocket SSLContext"),
        (ssl.SSLSocket, "send sendall recv recv_into read write"),
    ]


_OURS: Final[dict[tuple[Any, str], Any]] = {}


def stands_in(ours: type, names: str) -> None:
    """Look also at what a call passes of a class of ours, in place of that of `requests`.

    Args:
        ours: The class, which nobody has changed yet.
        names: The names in it.
    """
    _OURS.update({(ours, name): _member(ours, name) for name in names.split()})


# What classes of ours hide where they stand in for those of `requests` and urllib3.
_HIDDEN: Final = frozenset(
    {
        "ConnectionCls",
        "HTTPConnection",
        "HTTPResponse",
        "HTTPSConnection",
        "build_connection_pool_key_attributes",
        "cert_verify",
        "response_class",
    }
)


# What connects to a host, whose name it may look up as it likes.
_CONNECTING: Final = frozenset({"create_connection", "_new_conn"})
# What reads the body of an answer.
_READING: Final = frozenset({"HTTPResponse", "stream", "read", "_raw_read", "readinto"})


class View:
    """What stood there at one time; equal as long as nothing changes, and the same object but where threads race.

    Attributes:
        is_original: Whether all of it is what the libraries brought.
        preparing_is_original: Whether that is so of what is passed until `Session.send`.
        ours_may_stand_in: Whether that is so of what classes of ours would hide.
        connecting_is_original: Whether that is so of what looks up a host and connects to it.
        reading_is_original: Whether that is so of what reads the body of an answer.
    """

    def __init__(self) -> None:
        # By way of the class of ours that inherits it: two looks at one function would tell the same.
        inherited = {(base, name) for ours, name in _OURS if name not in vars(ours) for base in ours.__mro__[1:]}
        passed = [(holder, name) for holder, names in _passed() for name in names.split() if hasattr(holder, name)]
        self._stood = [*(stood for stood in passed if stood not in inherited), *_OURS]
        self._seen = [_member(holder, name) for holder, name in self._stood]
        self._pools = urllib3.poolmanager.pool_classes_by_scheme.copy()
        members = dict(zip(self._stood, self._seen, strict=True))
        changed = {stood for stood, made in _OURS.items() if members[stood] is not made}
        own = {(ours, name) for ours, name in _OURS if name in vars(ours)}
        changed |= {stood for stood, member in members.items() if stood not in own and not _is_original(member)}
        before = {(holder, name) for holder, names in _passed_before_sending() for name in names.split()}
        before |= {(ours, name) for ours, name in _OURS if name in OF_SESSIONS.split()}
        replaced = {name for holder, name in changed if (holder, name) not in _OURS}
        pools_are_original = all(map(_is_original, self._pools.values()))
        self.is_original = pools_are_original and not changed
        # A wrapper may look like another one each time that it is got the plain way.
        compare = _comparison if self.is_original else _comparison_to_the_letter
        self._is_unchanged = compare(self._stood, self._seen)
        self.preparing_is_original = changed.isdisjoint(before)
        self.ours_may_stand_in = pools_are_original and not replaced & _HIDDEN
        self.connecting_is_original = not replaced & _CONNECTING
        self.reading_is_original = not replaced & _READING

    __hash__ = None  # type: ignore[assignment]  # it can be compared alone

    def __eq__(self, other: object) -> bool:
        return (
            isinstance(other, View)
            and self._stood == other._stood
            and self._pools == other._pools
            and all(map(is_, self._seen, other._seen))
        )

    def is_current(self) -> bool:
        """Whether the same stands there now."""
        if urllib3.poolmanager.pool_classes_by_scheme != self._pools:
            return False
        try:
            return self._is_unchanged()
        except AttributeError:
            return False


def _comparison_to_the_letter(stood: list[tuple[Any, str]], seen: list[Any]) -> Callable[[], bool]:
    """What tells whether the same still stands there, to the letter."""
    return lambda: all(map(is_, starmap(_member, stood), seen))


def _comparison(stood: list[tuple[Any, str]], seen: list[Any]) -> Callable[[], bool]:
    """What tells the same of what is got the plain way, written out: by way of lists it would take twice as long."""
    used: dict[str, Any] = {}
    looks: list[str] = []
    for number, ((holder, name), thing) in enumerate(zip(stood, seen, strict=True)):
        of = f"of_{id(holder)}"
        used |= {of: holder, f"seen_{number}": thing}
        looks.append(f"{of}.{name} is seen_{number}")
    parameters = ", ".join(f"{each}={each}" for each in used)
    return compiled("is_unchanged", [f"def is_unchanged({parameters}):", f" return {' and '.join(looks)}"], used)


def look() -> View:
    """What stands there now."""
    global _last  # noqa: PLW0603 - of all sessions: it is about modules, of which there is one each
    view = _last
    if view is None or not view.is_current():
        view = _last = View()
    return view


_last: View | None = None


def _member(holder: Any, name: str) -> Any:
    """What stands under a name, to the letter: not what it makes of being asked for."""
    for base in holder.__mro__ if isinstance(holder, type) else (holder,):
        # Somebody may have put there what has none, a function written in C for one.
        members = getattr(base, "__dict__", {})
        if name in members:
            return members[name]
    return getattr(holder, name)


_LIBRARIES: Final = frozenset({"_socket", "http", "queue", "requests", "socket", "ssl", "urllib3"})


def _is_original(thing: Any) -> bool:
    """Whether it is a library's own: a plain function that nobody wrapped, from the library's file, or a class."""
    # Not by `isinstance`: a wrapper may pass for what it wraps, in all but its type.
    kind = cast("type[object]", type(thing))
    if kind is property:
        return _is_original(thing.fget)
    if kind is int:
        return not thing  # a level of debugging, at which `http.client` prints what is sent and comes
    if issubclass(kind, type):
        return str(thing.__module__).partition(".")[0] in _LIBRARIES
    if kind is FunctionType:
        home = thing.__module__ or ""
        return (
            home.partition(".")[0] in _LIBRARIES
            and not hasattr(thing, "__wrapped__")
            and thing.__code__.co_filename == getattr(sys.modules.get(home), "__file__", None)
        )
    # What is written in C.
    return kind.__module__ == "builtins" and kind is not MethodType and callable(thing)
