"""The session's adapter: `requests`' own, with an exchange of ours where nothing speaks against it.

What is sent and what a session may be told stay the same. A call goes the way of stock `requests` where it is streamed,
where its request is none that can be written down as it is, through a proxy that makes no tunnel, and wherever somebody
watches the functions of that way.
"""

from __future__ import annotations

import os
import re
import ssl
from collections.abc import Callable, Generator
from contextlib import closing, contextmanager
from datetime import timedelta
from functools import cached_property, lru_cache, partial
from typing import TYPE_CHECKING, Any, Final
from urllib.parse import urlsplit

from requests import PreparedRequest, Response, exceptions
from requests.adapters import DEFAULT_CA_BUNDLE_PATH, DEFAULT_POOLSIZE, BaseAdapter, HTTPAdapter
from requests.cookies import RequestsCookieJar
from requests.utils import get_encoding_from_headers, select_proxy
from urllib3 import PoolManager
from urllib3.exceptions import ConnectTimeoutError, LocationValueError, NewConnectionError
from urllib3.util import SKIP_HEADER, parse_url
from urllib3.util.ssl_ import create_urllib3_context
from urllib3.util.ssl_match_hostname import CertificateError

from wxpay_client._http.access_points import origin_of, target_of
from wxpay_client._http.headers import headers_of
from wxpay_client._http.http1 import Answer
from wxpay_client._http.originals import OF_ADAPTERS, OF_MANAGERS, View, look, stands_in
from wxpay_client._http.transmission import UNDER_WAY, Transmission
from wxpay_client._runtime.clock import monotonic
from wxpay_client._runtime.locks import InterruptSafeLock
from wxpay_client._runtime.signals import raised_by_signal_handler

if TYPE_CHECKING:
    from wxpay_client._http.pool import Pool

# As many as calls are under way at once: a pool that is too small opens and throws away a TLS connection for each call
# beyond its size.
_UNBOUNDED: Final = 0


class _StockAdapter(HTTPAdapter):
    """The adapter of `requests`; where it does not get as far as to connect, it records that nothing was sent."""

    # Any, in these: as the base class takes them.
    def cert_verify(self, conn: Any, url: Any, verify: Any, cert: Any) -> None:
        """Look for the CA bundle and the client certificate."""
        with _before_connecting():
            super().cert_verify(conn, url, verify, cert)  # type: ignore[no-untyped-call]


@contextmanager
def _before_connecting() -> Generator[None]:
    """Record of a call that fails here that nothing was sent, unless it was before."""
    try:
        yield
    except Exception:
        transmission = UNDER_WAY.get()
        if transmission is not None:
            transmission.sent = bool(transmission.sent)
        raise


class KeepAliveAdapter(_StockAdapter):
    """An adapter whose connections, through a proxy too, are not used again once they were idle for too long.

    A CA bundle or a client certificate is read once, when the first connection needs it, and again after `close` where
    it was written again.
    """

    def __init__(self) -> None:
        super().__init__(pool_maxsize=_UNBOUNDED)

    # Any, in this class: as the base class takes them; its types do not tell all that it takes.
    def init_poolmanager(self, *args: Any, **kwargs: Any) -> None:
        """Make the pools."""
        super().init_poolmanager(*args, **kwargs)
        _make_ours(self.poolmanager)
        self._manager = self.poolmanager
        # With no setting but these two, whatever is set there later.
        settings = {"maxsize": _UNBOUNDED, "block": False}
        self._as_made: dict[str, Any] = {
            **vars(self._manager),
            "connection_pool_kw": settings,
            "pool_classes_by_scheme": {},
        }
        # Both by `verify` and `cert`, what a session trusts and how it identifies itself.
        self._contexts: dict[tuple[Any, Any], tuple[object, ssl.SSLContext]] = {}
        self._pools: dict[tuple[str, Any, Any, str | None], Pool] = {}
        self._view: View | None = None

    def proxy_manager_for(self, proxy: str, **proxy_kwargs: Any) -> Any:
        """The pools of a proxy."""
        manager = super().proxy_manager_for(proxy, **proxy_kwargs)
        _make_ours(manager, through_socks=proxy.lower().startswith("socks"))
        return manager

    def build_connection_pool_key_attributes(self, request: PreparedRequest, verify: Any, cert: Any = None) -> Any:
        """What tells one pool from another: the host, and the TLS context in place of all that it was made from."""
        host, tls = super().build_connection_pool_key_attributes(request, verify, cert)
        if host["scheme"] != "https" or not verify:
            return host, tls
        with _before_connecting():
            return host, {"ssl_context": self._context(verify, cert)}

    def cert_verify(self, conn: Any, url: Any, verify: Any, cert: Any) -> None:
        """Nothing, as a rule: the pool's TLS context holds what the connections need, but for those to a proxy."""
        through_tls = conn.proxy is not None and conn.proxy.scheme == "https" and url.startswith("https")
        if not verify or through_tls:
            super().cert_verify(conn, url, verify, cert)

    def send(
        self,
        request: PreparedRequest,
        stream: bool = False,  # noqa: FBT001, FBT002 - as in the base class
        timeout: Any = None,
        verify: Any = True,  # noqa: FBT002 - as in the base class
        cert: Any = None,
        proxies: Any = None,
    ) -> Response:
        """Send a request.

        Args:
            request: As in the base class.
            stream: As in the base class.
            timeout: As in the base class; or a `Transmission`, which records what became of it.
            verify: As in the base class.
            cert: As in the base class.
            proxies: As in the base class.
        """
        if isinstance(timeout, Transmission) and not stream:
            answer = self.exchange(request, timeout, proxies, verify, cert)
            if answer is not None:
                return answer
        return self._send_by_requests(request, stream, timeout, verify, cert, proxies)

    def exchange(
        self, request: PreparedRequest, transmission: Transmission, proxies: Any, verify: Any, cert: Any
    ) -> Response | None:
        """Send a request by an exchange of ours; `None`, and nothing was done, where there is none that fits.

        Args:
            request: The request.
            transmission: The limits, and the record.
            proxies: As for `send`.
            verify: As for `send`.
            cert: As for `send`.

        Raises:
            RequestException: No answer came.
        """
        if not (look().is_original and self._is_as_made()) or not verify:
            return None
        began = monotonic()
        proxy = select_proxy(request.url or "", proxies) if proxies else None
        try:
            pool = self._pool(request.url or "", verify, cert, proxy)
            message = None if pool is None else message_of(request, pool.host)
            if pool is None or message is None:
                return None
            channel = pool.take() or pool.connect(transmission)
            try:
                answer = channel.exchange(message, request.method or "", transmission)
            except BaseException:
                channel.close()
                raise
            if answer.is_last:
                channel.close()
            else:
                pool.keep(channel)
        except Exception as error:
            if raised_by_signal_handler(error):
                raise
            transmission.sent = bool(transmission.sent)
            kind = _kind_of(error, transmission, through_proxy=proxy is not None)
            raise kind(error, request=request) from error
        return _Answer(self, request, answer, channel.last_used - began)

    def _is_as_made(self) -> bool:
        """Whether what a call would pass of this adapter, and of its manager, is what they were made with."""
        is_same = self.poolmanager is self._manager and _METHODS.isdisjoint(vars(self))
        # Pyright takes what `requests` gives no type for less than `Any`.
        return is_same and bool(vars(self._manager) == self._as_made)  # pyright: ignore[reportUnknownArgumentType]

    def _send_by_requests(
        self,
        request: PreparedRequest,
        stream: bool,  # noqa: FBT001 - as in the base class
        timeout: Any,
        verify: Any,
        cert: Any,
        proxies: Any,
    ) -> Response:
        """Send a request in the way of stock `requests`."""
        transmission = timeout if isinstance(timeout, Transmission) else None
        # Any: `requests` takes urllib3's too, but its types do not say so.
        limits: Any = timeout if transmission is None else transmission.as_timeout()
        view = look()
        under_way = UNDER_WAY.set(transmission)
        try:
            if not view.ours_may_stand_in:
                # Somebody has put classes of connections in place of urllib3's: not even their subclasses will do.
                with closing(_StockAdapter()) as adapter:
                    return adapter.send(request, stream, limits, verify, cert, proxies)
            # Asked for once, since other threads put theirs there; those who look at once have views that are equal.
            before = self._view
            if view is not before and view != before:
                if before is not None:
                    # What is open already was made before somebody began to watch, or by what was put there meanwhile.
                    self.close()
                    self._contexts.clear()
                self._view = view
            return super().send(request, stream, limits, verify, cert, proxies)
        finally:
            UNDER_WAY.reset(under_way)

    def close(self) -> None:
        """Close all connections that are not in use; the next call opens one."""
        pools, self._pools = self._pools, {}
        for pool in pools.values():
            pool.close()
        super().close()

    def _pool(self, url: str, verify: Any, cert: Any, proxy: str | None) -> Pool | None:
        """The connections for a URL, straight or through a proxy's tunnel; `None` where they would go another way."""
        origin = origin_of(url)
        key = (origin, verify, cert, proxy)
        pool = self._pools.get(key)
        if pool is not None:
            return pool
        from wxpay_client._http.pool import Pool

        parts = urlsplit(origin)
        gate, headers = None, {}
        if proxy is not None:
            gate = parse_url(proxy if "://" in proxy else f"http://{proxy}")
            # Plain HTTP is no matter of tunnels, TLS within TLS none of sockets, and to SOCKS urllib3 connects.
            if parts.scheme != "https" or gate.scheme != "http" or not gate.host:
                return None
            headers = self.proxy_headers(proxy)
        if len(self._pools) >= DEFAULT_POOLSIZE:
            pools, self._pools = self._pools, {}
            for old in pools.values():
                old.close()
        context = self._context(verify, cert) if parts.scheme == "https" else None
        # Two threads may both make one.
        return self._pools.setdefault(key, Pool(parts, context, gate, headers))

    def _context(self, verify: Any, cert: Any) -> ssl.SSLContext:
        bundle = DEFAULT_CA_BUNDLE_PATH if verify is True else os.fsdecode(verify)
        files: list[Any] = [bundle, *(cert if isinstance(cert, tuple) else (cert, None))]
        state = [_state_of(file) for file in files]
        known, context = self._contexts.get((verify, cert), (None, None))  # pyright: ignore[reportUnknownArgumentType]
        if context is None or known != state:
            # Two threads may both make one: then one of them is used for a single connection.
            context = _tls_context(*files)
            self._contexts[verify, cert] = state, context
        return context


stands_in(KeepAliveAdapter, OF_ADAPTERS)

_METHODS: Final = frozenset(OF_ADAPTERS.split())
_METHODS_OF_MANAGERS: Final = frozenset(OF_MANAGERS.split())


def sends_as_requests(adapter: BaseAdapter) -> bool:
    """Whether an adapter has no other way to send than that of `requests`, and nobody has put one into it."""
    return (
        type(adapter).send in {HTTPAdapter.send, KeepAliveAdapter.send}
        and _METHODS.isdisjoint(vars(adapter))
        and type(manager := vars(adapter).get("poolmanager")) is PoolManager
        and _METHODS_OF_MANAGERS.isdisjoint(vars(manager))
    )


class _PoolClasses(dict[str, Any]):
    """Our pools of each scheme, made when one is needed: by then their base classes are known to be urllib3's."""

    def __init__(self, *, through_socks: bool) -> None:
        super().__init__()
        self._through_socks = through_socks

    def __missing__(self, scheme: str) -> Any:
        if self._through_socks:
            from wxpay_client._http.socks import SOCKS_POOLS

            return SOCKS_POOLS[scheme]
        from wxpay_client._http.connections import POOLS

        return POOLS[scheme]


# Any: urllib3 gives the lock no type.
def _make_ours(manager: Any, *, through_socks: bool = False) -> None:
    """Let a manager of urllib3's make pools of ours, and be left with its lock free by whatever interrupts it."""
    manager.pool_classes_by_scheme = _PoolClasses(through_socks=through_socks)
    manager.pools.lock = InterruptSafeLock()


# -- requests

# Headers that urllib3 adds where they are missing, and those that change what it does.
_FILLED_IN: Final = frozenset({"user-agent", "accept-encoding"})
_HEEDED: Final = frozenset({"host", "transfer-encoding"})
_WITHOUT_BODY: Final = frozenset({"GET", "HEAD"})
_FIRST_LINE: Final = re.compile(r"[A-Z]+ /[!-~]* HTTP/1\.1")
_NAME: Final = re.compile(r"[!#$%&'*+\-.^_`|~0-9a-z]+")


def message_of(request: PreparedRequest, host: str) -> bytes | None:
    """A request as it travels; `None` where its parts cannot be written as they are.

    Args:
        request: The request.
        host: What to write under `Host`.
    """
    # Any: a user may have put anything there.
    headers: Any = request.headers
    body: Any = request.body
    method = request.method or ""
    try:
        # By way of the mapping itself, each header would be looked up.
        stored = headers._store  # noqa: SLF001
        length = stored.get("content-length", (None, None))[1]
        first = f"{method} {target_of(request)} HTTP/1.1"
        lines = [first, f"Host: {host}", *map(": ".join, stored.values())]
        head = "\r\n".join(lines).encode("latin-1")
    except (AttributeError, TypeError, UnicodeEncodeError):
        return None
    if body is None:
        is_framed = length == (None if method in _WITHOUT_BODY else "0")
    else:
        is_framed = isinstance(body, bytes) and length == str(len(body))
    # One more line feed within a value would begin a line that nobody asked for.
    is_whole = head.count(b"\r") == head.count(b"\n") == len(lines) - 1 and _SKIP_HEADER not in head
    if not (is_framed and is_whole and _FIRST_LINE.fullmatch(first) and _are_plain(tuple(stored))):
        return None
    return b"%b\r\n\r\n%b" % (head, body or b"")


_SKIP_HEADER: Final = SKIP_HEADER.encode()


# Nearly all calls have the same ones.
@lru_cache(maxsize=100)
def _are_plain(names: tuple[str, ...]) -> bool:
    """Whether headers of these names are all that a request needs, and urllib3 would do nothing about them."""
    return _FILLED_IN.issubset(names) and _HEEDED.isdisjoint(names) and all(map(_NAME.fullmatch, names))


# -- answers


class _Answer(Response):
    """An answer that was read whole."""

    # A jar for cookies takes longer to make than all the rest, and nobody asks for it.
    cookies: Any = cached_property(lambda _: RequestsCookieJar())
    encoding: Any = cached_property(lambda self: get_encoding_from_headers(self.headers))

    # As that of the base class, with what an adapter puts into it.
    def __init__(self, connection: HTTPAdapter, request: PreparedRequest, answer: Answer, seconds: float) -> None:
        self._content = answer.content
        self._content_consumed = True
        self._next = None
        self.status_code = answer.head.status
        self.headers = headers_of(answer.head.headers)
        self.raw = answer.head
        self.url = request.url or ""
        self.history = []
        self.reason = answer.head.reason
        self.elapsed = timedelta(seconds=seconds)
        self.request = request
        self.connection = connection


def _kind_of(
    error: Exception, transmission: Transmission, *, through_proxy: bool
) -> Callable[..., exceptions.RequestException]:
    """What `requests` raises for a failure."""
    if transmission.answered:
        return exceptions.ChunkedEncodingError
    if isinstance(error, ssl.SSLError | CertificateError):
        return exceptions.SSLError
    if transmission.sent:
        return exceptions.ReadTimeout if isinstance(error, TimeoutError) else exceptions.ConnectionError
    if through_proxy:
        return exceptions.ProxyError
    if isinstance(error, LocationValueError):
        return exceptions.InvalidURL
    is_late = isinstance(error, TimeoutError | ConnectTimeoutError) and not isinstance(error, NewConnectionError)
    return exceptions.ConnectTimeout if is_late else exceptions.ConnectionError


# -- TLS


# Any: a path of any kind.
def _state_of(file: Any) -> tuple[int, int, int] | None:
    """What tells that a file was written again; `None` where there is none."""
    try:
        found = os.stat(file)  # noqa: PTH116 - as `requests`, which takes any text for a path
    except (OSError, TypeError, ValueError):
        return None
    return found.st_mtime_ns, found.st_size, found.st_ino


def _tls_context(bundle: str, certificate: Any, key: Any) -> ssl.SSLContext:
    """What a connection needs for TLS, read from files.

    Raises:
        OSError: A file is missing, or holds something else.
    """
    context = create_urllib3_context()
    folder = os.path.isdir(bundle)  # noqa: PTH112 - as `requests`, which takes any text for a path
    trust = partial(context.load_verify_locations, None if folder else bundle, bundle if folder else None)
    _read(trust, f"no CA bundle could be read from {bundle!r}")
    if certificate:
        files = f"{certificate!r} and {key!r}" if key else repr(certificate)
        # Given a password, OpenSSL does not ask for one at the terminal.
        identify = partial(context.load_cert_chain, certificate, key, password="")
        _read(identify, f"no client certificate with its key could be read from {files}")
    return context


def _read(load: Callable[[], object], failure: str) -> None:
    """Load a file, or say which one it was.

    Raises:
        OSError: It is missing, or holds something else.
    """
    try:
        load()
    except OSError as error:
        if raised_by_signal_handler(error):
            raise
        problem = f"{failure}: {error}"
    else:
        return
    # Not from within: of all that led to an error its text tells the first, and that would name no file.
    raise OSError(problem)
