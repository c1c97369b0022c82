"""The session's adapter: `requests`' own, but what that finds out for each call is found out once.

`requests` looks up the pool of connections anew for each call, and reads the CA bundle anew for each connection, which
takes longer than everything else together. What is sent, what is raised and what a session may be told stay the same.
"""

from __future__ import annotations

import http.client
import os
import ssl
from collections.abc import Callable, Mapping
from datetime import timedelta
from functools import cached_property
from http.client import HTTPException
from io import BytesIO
from typing import Any, Final

from requests import PreparedRequest, Response, exceptions
from requests.adapters import DEFAULT_CA_BUNDLE_PATH, DEFAULT_POOLSIZE, HTTPAdapter
from requests.cookies import RequestsCookieJar
from requests.structures import CaseInsensitiveDict
from requests.utils import get_encoding_from_headers, select_proxy
from urllib3 import HTTPResponse, Timeout
from urllib3._collections import HTTPHeaderDict
from urllib3.exceptions import ConnectTimeoutError, HTTPError, LocationValueError, NewConnectionError
from urllib3.util.ssl_ import create_urllib3_context
from urllib3.util.ssl_match_hostname import CertificateError

from wxpay_client._http.access_points import origin_of
from wxpay_client._http.connections import ARE_OURS, POOLS, BodyError, Connection, message_of
from wxpay_client._http.interception import is_intercepted

# As many as calls are under way at once: a pool that is too small opens and throws away a TLS connection for each call
# beyond its size.
_UNBOUNDED: Final = 0


class KeepAliveAdapter(HTTPAdapter):
    """An adapter whose connections, through a proxy too, are not used again once they were idle for too long.

    A CA bundle or a client certificate is read once, when the first connection needs it, and again after `close` where
    it was written anew.
    """

    def __init__(self) -> None:
        super().__init__(pool_maxsize=_UNBOUNDED)

    # Any, in this class: as the base class takes them; its types do not tell all that it takes.
    def init_poolmanager(self, *args: Any, **kwargs: Any) -> None:
        """Make the pools."""
        super().init_poolmanager(*args, **kwargs)
        self.poolmanager.pool_classes_by_scheme = POOLS
        # Both by `verify` and `cert`, what a session trusts and how it identifies itself.
        self._contexts: dict[tuple[Any, Any], tuple[object, ssl.SSLContext]] = {}
        self._pools: dict[tuple[str, Any, Any], Any] = {}

    def proxy_manager_for(self, proxy: str, **proxy_kwargs: Any) -> Any:
        """The pools of a proxy."""
        manager = super().proxy_manager_for(proxy, **proxy_kwargs)
        # A SOCKS proxy needs connections of its own kind.
        if not proxy.lower().startswith("socks"):
            manager.pool_classes_by_scheme = POOLS
        return manager

    def get_connection_with_tls_context(
        self, request: PreparedRequest, verify: Any, proxies: Any = None, cert: Any = None
    ) -> Any:
        """The pool of connections for a request."""
        url = request.url or ""
        if proxies and select_proxy(url, proxies):
            return super().get_connection_with_tls_context(request, verify, proxies, cert)
        key = (origin_of(url), verify, cert)
        pool = self._pools.get(key)
        # The manager closes the pools that it has not needed for longest.
        if pool is None or pool.pool is None:
            if len(self._pools) >= DEFAULT_POOLSIZE:  # the manager keeps no more
                self._pools.clear()
            pool = self._pools[key] = super().get_connection_with_tls_context(request, verify, proxies, cert)
        return pool

    def build_connection_pool_key_attributes(self, request: PreparedRequest, verify: Any, cert: Any = None) -> Any:
        """What tells one pool from another: the host, and the TLS context in place of all that it was made from."""
        host, tls = super().build_connection_pool_key_attributes(request, verify, cert)
        if host["scheme"] != "https" or not verify:
            return host, tls
        return host, {"ssl_context": self._context(verify, cert)}

    def cert_verify(self, conn: Any, url: Any, verify: Any, cert: Any) -> None:
        """Nothing, as a rule: the pool's TLS context holds what the connections need, but for those to a proxy."""
        through_tls = conn.proxy is not None and conn.proxy.scheme == "https" and url.startswith("https")
        if not verify or through_tls:
            super().cert_verify(conn, url, verify, cert)  # type: ignore[no-untyped-call]

    def send(
        self,
        request: PreparedRequest,
        stream: bool = False,  # noqa: FBT001, FBT002 - as in the base class
        timeout: Any = None,
        verify: Any = True,  # noqa: FBT002 - as in the base class
        cert: Any = None,
        proxies: Any = None,
    ) -> Response:
        """Send a request, the short way where it goes straight to its host and is not to be streamed."""
        message = None
        if ARE_OURS and verify and not stream and _is_bounded(timeout) and not is_intercepted():
            message = message_of(request)
        if message is None or (proxies and select_proxy(request.url or "", proxies)):
            return super().send(request, stream, timeout, verify, cert, proxies)
        try:
            pool = self.get_connection_with_tls_context(request, verify, proxies, cert)
        except LocationValueError as error:
            raise exceptions.InvalidURL(error, request=request) from error
        try:
            return self._exchange(pool, message, request, timeout)
        except Exception as error:
            for kind, told in _TOLD.items():
                if isinstance(error, kind):
                    raise told(error, request=request) from error
            raise

    def _exchange(self, pool: Any, message: bytes, request: PreparedRequest, timeout: Timeout) -> Response:
        connection: Connection = pool._get_conn()  # noqa: SLF001 - a pool has no other way to give one
        try:
            answer, content = connection.exchange(message, request.method or "", timeout)
            response = self._response(request, answer, content)
        except BaseException:
            connection.close()
            raise
        pool._put_conn(connection)  # noqa: SLF001
        return response

    def _response(self, request: PreparedRequest, answer: http.client.HTTPResponse, content: bytes) -> Response:
        """An answer that was read; its cookies stay unread, since the session keeps none."""
        pairs = [*answer.msg.raw_items()]
        headers = CaseInsensitiveDict(pairs)
        if len(headers) < len(pairs) or (content and "Content-Encoding" in headers):
            # Some header came more than once, or the body is compressed: urllib3 knows what to do.
            whole = HTTPResponse(BytesIO(content), HTTPHeaderDict(pairs), preload_content=False)
            headers = CaseInsensitiveDict(whole.headers)
            try:
                content = whole.read(decode_content=True)
            except HTTPError as error:
                raise BodyError from error
        return _Answer(self, request, answer, headers, content)

    def close(self) -> None:
        """Close all connections; the next call opens one."""
        self._pools.clear()
        super().close()

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


class _Answer(Response):
    """An answer that was read whole."""

    # A jar for cookies takes longer to make than all the rest, and nobody asks for it.
    cookies: Any = cached_property(lambda _: RequestsCookieJar())

    # As that of the base class, with what an adapter puts into it. Any: an adapter of this module.
    def __init__(
        self,
        connection: Any,
        request: PreparedRequest,
        answer: http.client.HTTPResponse,
        headers: CaseInsensitiveDict[str],
        content: bytes,
    ) -> None:
        self._content = content
        self._content_consumed = True
        self._next = None
        self.status_code = answer.status
        self.headers = headers
        self.raw = answer
        self.url = request.url or ""
        self.encoding = get_encoding_from_headers(headers)
        self.history = []
        self.reason = answer.reason
        self.elapsed = timedelta(0)
        self.request = request
        self.connection = connection


def _is_bounded(timeout: object) -> bool:
    """Whether a time-out is one of urllib3's, as the client gives them, which know when they began to count."""
    return isinstance(timeout, Timeout)


# What `requests` raises for each failure; the first that fits.
_TOLD: Final[Mapping[Any, Callable[..., exceptions.RequestException]]] = {
    BodyError: exceptions.ChunkedEncodingError,
    NewConnectionError: exceptions.ConnectionError,
    ConnectTimeoutError: exceptions.ConnectTimeout,
    TimeoutError: exceptions.ReadTimeout,
    (ssl.SSLError, CertificateError): exceptions.SSLError,
    (OSError, HTTPException, HTTPError): exceptions.ConnectionError,
}


# Any: a path of any kind.
def _state_of(file: Any) -> tuple[int, int, int] | None:
    """What tells that a file was written anew; `None` where there is none."""
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
    try:
        folder = os.path.isdir(bundle)  # noqa: PTH112 - as `requests`, which takes any text for a path
        context.load_verify_locations(cafile=None if folder else bundle, capath=bundle if folder else None)
    except OSError as error:
        raise OSError(f"Could not find a CA bundle in {bundle!r}: {error}") from error
    if certificate:
        try:
            # Given a password, OpenSSL does not ask for one at the terminal.
            context.load_cert_chain(certificate, key, password="")
        except OSError as error:
            raise OSError(
                f"Could not find a client certificate and its key in {(certificate, key)!r}: {error}"
            ) from error
    return context
