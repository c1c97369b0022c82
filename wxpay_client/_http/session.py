"""The `requests.Session` that every call of a client goes through."""

from __future__ import annotations

import os
import re
import sys
from collections.abc import Callable, Iterable, Mapping, Sequence
from contextlib import suppress
from functools import partial
from typing import Any, Final, Literal, NamedTuple
from urllib.parse import unquote, urlsplit
from urllib.request import getproxies

import requests
from requests import utils
from requests.adapters import HTTPAdapter
from requests.cookies import RequestsCookieJar
from requests.exceptions import InvalidHeader, InvalidProxyURL
from requests.structures import CaseInsensitiveDict
from requests.utils import get_auth_from_url, select_proxy
from urllib3.util import parse_url

from wxpay_client._http.access_points import is_loopback, origin_of
from wxpay_client._http.adapter import KeepAliveAdapter
from wxpay_client._http.headers import headers_of
from wxpay_client._http.originals import OF_SESSIONS, look, stands_in
from wxpay_client._http.transmission import DEFAULT_MAX_RESPONSE_SIZE
from wxpay_client._runtime.typeguards import is_list
from wxpay_client._version import __version__
from wxpay_client.errors import ConfigurationError


class Route(NamedTuple):
    """How the host of a URL is reached and trusted: settings of the session, completed from the environment."""

    proxies: dict[str, str]
    verify: Literal[True] | str
    cert: str | tuple[str, str] | None


# `platform` would say the same, after an import of a millisecond.
_PYTHON: Final = ".".join(map(str, sys.version_info[:3]))

_NO_PROXIES: Final[Mapping[str, str]] = {}

# Somebody may go by another proxy with each call.
_MOST_ROUTES: Final = 100


class Session(requests.Session):
    """A session that follows no redirect, keeps no cookie, and shares no connection with another process.

    What the environment says of a host (proxies, a CA bundle) is looked up when the host is first called, and again
    when settings of the session change: looking it up takes longer than sending a request.
    """

    def __init__(self, max_response_size: int = DEFAULT_MAX_RESPONSE_SIZE) -> None:
        super().__init__()
        self.max_response_size = max_response_size
        self.headers.update(
            {
                "Accept": "application/json",
                # What can be unpacked up to a bound; `requests` may know more.
                "Accept-Encoding": "gzip, deflate",
                "User-Agent": f"wxpay-client/{__version__} requests/{requests.__version__} Python/{_PYTHON}",
            }
        )
        self.cookies = _NoCookies()
        # One pool of connections for each access point. Who gives all sessions an adapter of another class, by way of
        # `requests.Session.__init__` or `requests.sessions.HTTPAdapter`, means this one too.
        for prefix in ("https://", "http://"):
            if type(self.adapters.get(prefix)) is HTTPAdapter:
                self.mount(prefix, KeepAliveAdapter())
        # What was set when it was checked last, and the headers that come of it: one thing, which is replaced at once.
        self._checked_headers: tuple[object, dict[str, tuple[str, Any]]] = None, {}
        self._routes: dict[object, Route] = {}
        self._process = os.getpid()
        # By parent and child, the parent's adapters and what the child has in place of them. The parent's are kept,
        # unused: one of its threads may have held one of their locks at the fork, and closing their connections would
        # then wait for ever.
        self._replaced: dict[tuple[int, int], list[tuple[str, HTTPAdapter, HTTPAdapter]]] = {}

    def route(self, url: str) -> Route:
        """How a URL is reached; the dictionary of proxies is shared, and to be left alone.

        Raises:
            ConfigurationError: A setting of the session is none, or does not verify TLS.
            InvalidProxyURL: The URL of its proxy is none that can be used.
        """
        # Any: a user may set anything.
        proxies: Any = self.proxies
        key: tuple[object, ...] | None
        try:
            key = (origin_of(url), tuple((proxies or _NO_PROXIES).items()), self.verify, self.cert, self.trust_env)
            route = self._routes.get(key)
        except (AttributeError, TypeError):
            key = route = None  # a setting without items or a hash: it is none, or such as two paths in a list
        if route is not None:
            return route
        route = self._new_route(url, _checked_proxies(proxies), _checked_verify(self.verify), _checked_cert(self.cert))
        if key is not None:
            if len(self._routes) >= _MOST_ROUTES:
                self._routes.clear()
            self._routes[key] = route
        return route

    def _new_route(
        self, url: str, proxies: dict[str, str], verify: Literal[True] | str, cert: str | tuple[str, str] | None
    ) -> Route:
        # What was set on the session goes before the environment; `requests` itself has it the other way round.
        found: Any = self.merge_environment_settings(url, proxies.copy(), None, verify, None)
        # No proxy elsewhere reaches what listens on this machine.
        if is_loopback(urlsplit(url).hostname or ""):
            found["proxies"] = proxies
        _check_proxy(select_proxy(url, found["proxies"]))
        return Route(found["proxies"], _checked_verify(found["verify"]), cert)

    def prepare(
        self,
        method: str,
        url: str,
        headers: Mapping[str, str],
        body: bytes | None,
        auth: Callable[[requests.PreparedRequest], requests.PreparedRequest],
    ) -> requests.PreparedRequest:
        """A signed request, with what was set on the session.

        Args:
            method: HTTP method, in capitals.
            url: The URL, to the letter.
            headers: Headers, checked; they go before the session's.
            body: The body.
            auth: Signs it.

        Raises:
            InvalidHeader: A header of the session's cannot be sent.
        """
        # Any: a user may set anything.
        given: Any = self.headers
        is_usual = type(given) is CaseInsensitiveDict
        # As a whole: to look at them one by one would take longer than all the rest.
        own: Any = vars(given)["_store"] if is_usual else list(given.items() if given else ())
        checked, own_headers = self._checked_headers
        if own != checked:
            # A copy, since another thread may set one meanwhile, which has to be found to be new by the next call.
            own = own.copy()
            pairs: list[tuple[Any, Any]] = list(own.values()) if is_usual else own
            _check_sendable(pairs)
            own_headers = {name.lower(): (name, value) for name, value in pairs if value is not None}
            self._checked_headers = own, own_headers
        if self.params or self.cookies:
            return self.prepare_request(requests.Request(method, url, headers, data=body, auth=auth))
        # By hand: URL and body are as they are sent already, and `requests` would look for long for what to change.
        prepared = requests.PreparedRequest()
        prepared.method = method
        prepared.url = url
        prepared.body = body
        stored = own_headers | {name.lower(): (name, value) for name, value in headers.items()}
        if body is not None or method not in {"GET", "HEAD"}:
            stored["content-length"] = ("Content-Length", str(len(body or b"")))
        prepared.headers = headers_of(stored)
        for event, hooks in (self.hooks or {}).items():
            if hooks:
                prepared.register_hook(event, hooks)  # type: ignore[no-untyped-call]
        return auth(prepared)

    def has_own_methods(self) -> bool:
        """Whether somebody has put a method of their own into this session, as who mocks calls does."""
        return not vars(self).keys().isdisjoint(_METHODS)

    # Any: what `send` of the base class takes besides.
    def send_prepared(
        self, prepared: requests.PreparedRequest, *, proxies: dict[str, str], **options: Any
    ) -> requests.Response:
        """Send a request, as it was signed; where somebody watches how `requests` makes one, by way of that."""
        if look().preparing_is_original and not self.has_own_methods():
            return self.send(prepared, proxies=proxies, **options)
        method, url = prepared.method or "", prepared.url or ""

        def keep_signed(made: requests.PreparedRequest) -> requests.PreparedRequest:
            # `requests` may spell it another way. But who leads calls elsewhere, to a server of their tests, wants none
            # to go to where it was signed for.
            if _is_same(made.url or "", url):
                made.url = url
            return made

        params: Any = self.params or ()  # a user may set anything
        # Any: the types know each method with arguments of its own.
        call: Any = getattr(self, method.lower()) if method in _VERBS else partial(self.request, method)
        # What the route leaves out is not to be filled in from the environment.
        only: dict[str, str | None] = dict.fromkeys(getproxies()) | proxies
        answer: requests.Response = call(
            url,
            params=dict.fromkeys(params),  # the URL has those of the session already
            data=prepared.body,
            headers=prepared.headers,
            auth=keep_signed,
            hooks=prepared.hooks,
            proxies=only,
            **options,
        )
        return answer

    def close(self) -> None:
        """Close the connections that are kept open; in a forked process its own, and none of its parent's."""
        self.leave_parent_connections()
        super().close()

    def get_redirect_target(self, resp: requests.Response) -> None:
        """No redirect is ever followed: it would send the old signature to another URL."""

    def drop_connections(self) -> None:
        """Close the connections that are kept: the next call opens one."""
        for adapter in self.adapters.values():
            # Of an adapter that is none of `requests`', nobody knows what closing it would mean.
            if isinstance(adapter, HTTPAdapter):
                adapter.close()

    def leave_parent_connections(self) -> None:
        """In a forked process, stop using the connections it shares with its parent."""
        parent, process = self._process, os.getpid()
        if parent == process:
            return
        replaced = [
            (prefix, adapter, _without_connections(adapter))
            for prefix, adapter in self.adapters.items()
            if isinstance(adapter, HTTPAdapter)
        ]
        # Without a lock, which an exception of a signal handler could leave taken: all threads that come here put in
        # what the first of them made, and whoever is interrupted does so with its next call.
        for prefix, before, fresh in self._replaced.setdefault((parent, process), replaced):
            if self.adapters.get(prefix) is before:
                self.adapters[prefix] = fresh
        self._process = process


stands_in(Session, f"send {OF_SESSIONS}")

_METHODS: Final = frozenset(f"send {OF_SESSIONS}".split())
_VERBS: Final = frozenset({"GET", "OPTIONS", "HEAD", "POST", "PUT", "PATCH", "DELETE"})


def _is_same(url: str, signed: str) -> bool:
    """Whether a URL that `requests` made of a signed one is the same, but for its spelling."""
    return unquote(url).lower() == unquote(signed).lower()


# Any: `requests` gives it no types.
_with_scheme: Final[Any] = vars(utils)["prepend_scheme_if_needed"]
_PROXY_SCHEMES: Final = frozenset({"http", "https", "socks4", "socks4a", "socks5", "socks5h"})


def _check_proxy(proxy: str | None) -> None:
    """See that a proxy's URL can be used, and that no part of a password is taken for one of host, port or path.

    Raises:
        InvalidProxyURL: It cannot. It is not shown: a password may be in it.
    """
    if not proxy:
        return
    parts = None
    # As `requests` reads it, in both its ways.
    with suppress(ValueError, TypeError):
        urlsplit(proxy)
        url: str = _with_scheme(proxy, "http")
        "".join(get_auth_from_url(url)).encode("latin-1")
        parts = parse_url(url)
    if (
        parts is None
        or parts.scheme not in _PROXY_SCHEMES
        or not parts.host
        or any("@" in part for part in (parts.path, parts.query, parts.fragment) if part)
    ):
        # No longer than what is shown of a library's words.
        raise InvalidProxyURL(
            "the proxy's URL, of client.session or the environment, cannot be used (not shown: it may hold a "
            "password); expected http://[USER:PASSWORD@]HOST:PORT, in Latin-1, /?#@: in a password as %2F%3F%23%40%3A"
        )


class _NoCookies(RequestsCookieJar):
    """A jar that takes nothing out of answers; what a user put in is sent."""

    _cookies: dict[str, object]  # a name of `http.cookiejar`'s

    def __bool__(self) -> bool:
        return bool(self._cookies)

    def extract_cookies(self, response: object, request: object) -> None:
        """Look for no cookies."""


# Any, in these three: what a user set.
def _checked_verify(verify: Any) -> Literal[True] | str:
    """What to trust: the CA bundle of `requests`, or a path."""
    if verify is True:
        return True
    path = _path(verify)
    if not path:
        found = repr(verify) if verify is None or isinstance(verify, bool | int | str) else f"a {type(verify).__name__}"
        raise ConfigurationError(
            f"client.session.verify is {found}, but TLS is always verified: "
            "set it to the path of a CA bundle that holds your proxy's or test server's CA",
            parameter="session.verify",
        )
    return path


def _checked_cert(cert: Any) -> str | tuple[str, str] | None:
    """A client certificate: a path, or two of them, that of the key second."""
    if cert is None:
        return None
    given: Sequence[Any] = cert if is_list(cert) else (cert,)
    match [_path(each) for each in given]:
        case [str(both)] | [str(both), None]:
            return both
        case [str(certificate), str(key)]:
            return certificate, key
        case _:
            raise ConfigurationError(
                f"client.session.cert is a {type(cert).__name__}; expected the path of a file that holds a client "
                "certificate and its key, a pair of paths, or None",
                parameter="session.cert",
            )


def _checked_proxies(proxies: Any) -> dict[str, str]:
    """The URL of a proxy for each scheme, or scheme and host."""
    if proxies is None:
        return {}
    found: dict[Any, Any] = {None: None}
    with suppress(TypeError, ValueError):
        found = dict(proxies)
    if not all(isinstance(name, str) and isinstance(url, str | None) for name, url in found.items()):
        # Not shown: a password may be in it.
        raise ConfigurationError(
            f"client.session.proxies is a {type(proxies).__name__} that does not map schemes to URLs; "
            "expected such as {'https': 'http://proxy.example:3128'}",
            parameter="session.proxies",
        )
    return found


def _path(value: Any) -> str | None:
    try:
        return os.fsdecode(value)
    except (TypeError, ValueError):
        return None


# What stands on one line.
_NAME: Final = re.compile(r"[^:\s][^:\r\n]*")
_VALUE: Final = re.compile(r"(?:\S[^\r\n]*)?")


def _check_sendable(headers: Iterable[tuple[Any, Any]]) -> None:
    """See that headers can be sent, or are to be left out.

    Raises:
        InvalidHeader: One cannot be sent. It is not shown: it may be a password.
    """
    for name, value in headers:
        text = value.decode("latin-1") if isinstance(value, bytes) else "" if value is None else value
        are_texts = isinstance(name, str) and isinstance(text, str)
        # ASCII and Latin-1 are what `http.client` writes.
        if not (
            are_texts
            and name.isascii()
            and _NAME.fullmatch(name)
            and _VALUE.fullmatch(text)
            and max(text, default="") <= "\xff"
        ):
            raise InvalidHeader("a header of the session's cannot be sent")


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
