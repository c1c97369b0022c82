"""The session's adapter: `requests`' own, but what that finds out for each call is found out once.

`requests` looks up the pool of connections anew for each call, and reads the CA bundle anew for each connection, which
takes longer than everything else together. What is sent, what is raised and what a session may be told stay the same.
"""

from __future__ import annotations

import os
import ssl
from typing import TYPE_CHECKING, Any, Final

from requests import PreparedRequest, Response
from requests.adapters import DEFAULT_CA_BUNDLE_PATH, HTTPAdapter
from requests.structures import CaseInsensitiveDict
from requests.utils import get_encoding_from_headers, select_proxy
from urllib3.util.ssl_ import create_urllib3_context

from wxpay_client.connections import POOLS

if TYPE_CHECKING:
    import http.client

# As many as calls are under way at once: a pool that is too small opens and throws away a TLS connection for each call
# beyond its size.
_UNBOUNDED: Final = 0


class KeepAliveAdapter(HTTPAdapter):
    """An adapter whose connections, through a proxy too, are not used again once they were idle for too long.

    A CA bundle or a client certificate is read once, when the first connection needs it.
    """

    def __init__(self) -> None:
        super().__init__(pool_maxsize=_UNBOUNDED)

    # Any, in this class: as the base class takes them; its types do not tell all that it takes.
    def init_poolmanager(self, *args: Any, **kwargs: Any) -> None:
        """Make the pools."""
        super().init_poolmanager(*args, **kwargs)
        self.poolmanager.pool_classes_by_scheme = POOLS
        # Both by `verify` and `cert`, what a session trusts and how it identifies itself.
        self._contexts: dict[tuple[Any, Any], ssl.SSLContext] = {}
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
        key = (url[: url.find("/", len("https://"))], verify, cert)
        pool = self._pools.get(key)
        # The manager closes the pools that it has not needed for longest.
        if pool is None or pool.pool is None:
            pool = self._pools[key] = super().get_connection_with_tls_context(request, verify, proxies, cert)
        return pool

    def build_connection_pool_key_attributes(self, request: PreparedRequest, verify: Any, cert: Any = None) -> Any:
        """What tells one pool from another: the host, and the TLS context in place of all that it was made from."""
        host, tls = super().build_connection_pool_key_attributes(request, verify, cert)
        if host["scheme"] != "https" or not verify:
            return host, tls
        return host, {"ssl_context": self._context(verify, cert)}

    def cert_verify(self, conn: Any, url: Any, verify: Any, cert: Any) -> None:
        """Nothing, as a rule: the pool's TLS context holds what the connections need."""
        if not verify:
            super().cert_verify(conn, url, verify, cert)  # type: ignore[no-untyped-call]

    def request_url(self, request: PreparedRequest, proxies: Any) -> str:
        """What stands in the first line of a request."""
        return super().request_url(request, proxies) if proxies else request.path_url

    def build_response(self, req: PreparedRequest, resp: Any) -> Response:
        """An answer; its cookies stay unread, since the session keeps none."""
        # Any: the types of `Response` do not tell that it holds its adapter.
        response: Any = _Answer()
        response.status_code = resp.status
        response.headers = _headers_of(resp)
        response.encoding = get_encoding_from_headers(response.headers)
        response.raw = resp
        response.reason = resp.reason
        response.url = req.url
        response.request = req
        response.connection = self
        answer: Response = response
        return answer

    def close(self) -> None:
        """Close all connections; the next call opens one."""
        self._pools.clear()
        super().close()

    def _context(self, verify: Any, cert: Any) -> ssl.SSLContext:
        context = self._contexts.get((verify, cert))
        if context is None:
            # Two threads may both make one: then one of them is used for a single connection.
            bundle = DEFAULT_CA_BUNDLE_PATH if verify is True else str(verify)
            context = self._contexts[verify, cert] = _tls_context(bundle, cert)
        return context


class _Answer(Response):
    """An answer whose body is read in one go where it is asked for as a whole."""

    _content: Any  # `False` until it is read
    _content_consumed: bool

    @property
    def content(self) -> Any:
        """The whole body, decoded."""
        if self._content is False:
            if self._content_consumed:
                return super().content  # which says that it is too late
            self._content = self.raw.read(decode_content=True)
            self._content_consumed = True
        return self._content


# Any: an answer of urllib3's.
def _headers_of(answer: Any) -> CaseInsensitiveDict[str]:
    """The headers of an answer, those that came more than once joined, as urllib3 has them."""
    # Its own way through them takes long, so it is gone only where it matters.
    original: http.client.HTTPResponse | None = getattr(answer, "_original_response", None)
    pairs = [] if original is None else [*original.msg.raw_items()]
    headers = CaseInsensitiveDict(pairs)
    return headers if len(headers) == len(pairs) == len(answer.headers) else CaseInsensitiveDict(answer.headers)


def _tls_context(bundle: str, cert: Any) -> ssl.SSLContext:
    """What a connection needs for TLS, read from files.

    Raises:
        OSError: A file is missing, or holds something else.
    """
    context = create_urllib3_context()
    try:
        if os.path.isdir(bundle):  # noqa: PTH112 - as `requests`, which takes any text for a path
            context.load_verify_locations(capath=bundle)
        else:
            context.load_verify_locations(cafile=bundle)
    except OSError as error:
        raise OSError(f"Could not find a CA bundle in {bundle!r}: {error}") from error
    if cert:
        file, key = (cert, None) if isinstance(cert, str) else cert
        try:
            # Given a password, OpenSSL does not ask for one at the terminal.
            context.load_cert_chain(file, key, password="")
        except OSError as error:
            raise OSError(f"Could not find a client certificate and its key in {cert!r}: {error}") from error
    return context
