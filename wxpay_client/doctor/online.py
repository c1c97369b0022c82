"""Checks that go out: whether each host is reached, who vouches for it, and whether a signed call is accepted there."""

from __future__ import annotations

import os
import socket
import ssl
import time
from collections.abc import Callable, Iterator, Mapping
from contextlib import closing
from datetime import UTC, datetime, timedelta
from http.client import HTTPConnection, HTTPException
from pathlib import Path
from typing import Any, Final
from urllib.parse import SplitResult, urlsplit

import requests
from attrs import frozen
from cryptography import x509
from requests.adapters import HTTPAdapter

from wxpay_client._crypto.keys import CLOCK_TOLERANCE
from wxpay_client._http.access_points import AccessPoint, is_loopback
from wxpay_client._http.headers import date_of, who_answered
from wxpay_client._messages import network as messages
from wxpay_client._messages.findings import Finding
from wxpay_client._messages.safe_repr import excerpt
from wxpay_client.api.refunds import QueryByOutRefundNoRequest
from wxpay_client.client import Client
from wxpay_client.doctor.environment import access_points, without_password
from wxpay_client.errors import APIError, ConfigurationError, DecodeError, TransportError, VerificationError, WxPayError
from wxpay_client.schema.operation import Operation, Request

__all__ = ["call", "check_online", "reach"]

_TIMEOUT: Final = 10.0
_SOON: Final = timedelta(days=7)
_REFUND: Final = "wxpay-client-doctor"
"""A refund number that nobody uses: that there is no such refund is the right answer."""


@frozen
class CertificatesRequest(Request[dict[str, Any]]):  # Any: the answer is not looked into
    """List the platform certificates: harmless, and there for every merchant of the mainland system."""

    operation = Operation("doctor.certificates", "GET", "/v3/certificates", AccessPoint.MAIN, {200: dict[str, Any]})


def check_online(environ: Mapping[str, str]) -> Iterator[Finding]:
    """Go to each access point and make one signed call there; nobody is called where no client can be made.

    Args:
        environ: The WXPAY_ variables, as `Client.from_env` takes them.
    """
    try:
        client = Client.from_env(environ)
    except ConfigurationError:
        yield messages.nothing_called()
        return
    with client.session:
        reached: set[str] = set()
        for base, server in access_points(environ).items():
            host = urlsplit(base).netloc
            if host not in reached:
                yield from reach(client, base)
            reached.add(host)
            yield from call(client, base, server)


def reach(client: Client, base: str) -> Iterator[Finding]:
    """Go to a host step by step, on the way that calls go: name, connection, TLS.

    Args:
        client: Its session says which proxy and which CA bundle apply.
        base: Base URI of an access point; its scheme, host and port count.
    """
    parts = urlsplit(base)
    host = parts.hostname or ""
    proxy, bundle = _proxy_and_bundle(client.session, base, host)
    via = urlsplit(proxy if "://" in proxy else f"http://{proxy}") if proxy else parts
    if via.scheme not in {"http", "https"} or (proxy and via.scheme == "https"):
        yield messages.proxy_not_tried(without_password(proxy))
        return
    try:
        addresses = socket.getaddrinfo(via.hostname, _port(via), type=socket.SOCK_STREAM)
    except (OSError, UnicodeError) as error:
        yield messages.name_unknown(str(via.hostname), _reason(error))
        return
    yield messages.name_found(str(via.hostname), ", ".join(sorted({str(address[4][0]) for address in addresses})))
    adapter = client.session.get_adapter(base)
    credentials = adapter.proxy_headers(proxy) if proxy and isinstance(adapter, HTTPAdapter) else {}

    def connect() -> HTTPConnection:
        connection = HTTPConnection(via.hostname or "", _port(via), timeout=_TIMEOUT)
        if proxy and parts.scheme == "https":
            connection.set_tunnel(host, _port(parts), credentials)
        try:
            connection.connect()
        except BaseException:
            connection.close()
            raise
        return connection

    through = without_password(proxy) if proxy else ""
    try:
        connect().close()
        yield messages.connected(parts.netloc, through)
        if parts.scheme == "https":
            yield from _tls(connect, host, bundle)
    except (OSError, HTTPException) as error:
        yield messages.not_connected(parts.netloc, through, _reason(error))


def call(client: Client, base: str, server: str) -> Iterator[Finding]:
    """Make one signed, harmless call and see whether the signature is accepted, and the answer's verified.

    Args:
        client: Signs and verifies.
        base: Base URI to call.
        server: The access point that it stands for.
    """
    request: Request[Any] = QueryByOutRefundNoRequest(out_refund_no=_REFUND)
    if server in {AccessPoint.MAIN, AccessPoint.STANDBY}:
        request = CertificatesRequest()
    error: WxPayError | None = None
    try:
        headers: Mapping[str, str] = client.send(request, base_uri=base, timeout=_TIMEOUT).headers
    except (APIError, DecodeError) as raised:
        error, headers = raised, raised.headers
    except VerificationError as raised:
        yield messages.answer_not_verified(base, raised.reason, raised.message)
        return
    except TransportError as raised:
        yield messages.no_answer(base, raised.message)
        return
    except ConfigurationError as raised:
        # Platform certificates had to be fetched first, and this merchant has none.
        yield messages.not_callable(base, raised.message)
        return
    yield _clock(base, headers, time.time())
    if not isinstance(error, APIError):
        # It came as far as being read, so it was verified.
        yield messages.accepted(base)
        return
    yield from _refused(base, error)


def _refused(base: str, error: APIError) -> Iterator[Finding]:
    """What an error says of the signature: that there is no such refund, it was accepted for."""
    answered = f"{error.status_code} {error.code or ''}".strip()
    if error.diagnosis is not None:
        yield messages.signature_refused(base, answered)
        yield from error.diagnosis.findings
    elif error.code is None:
        yield messages.answered_by_another(base, answered, who_answered(error.headers))
    elif error.status_code >= 500 or error.status_code == 429:
        yield messages.no_verdict(base, answered)
    elif error.verified:
        yield messages.refused_but_signed(base, answered)
    else:
        yield messages.refused_unverified(base, answered)


def _proxy_and_bundle(session: requests.Session, url: str, host: str) -> tuple[str, str]:
    """The proxy for a URL, empty without one, and the CA bundle."""
    settings = session.merge_environment_settings(url, dict(session.proxies), None, session.verify, None)
    proxy = None if is_loopback(host) else requests.utils.select_proxy(url, settings["proxies"])
    verify = settings["verify"]
    return proxy or "", verify if isinstance(verify, str) else requests.utils.DEFAULT_CA_BUNDLE_PATH


def _tls(connect: Callable[[], HTTPConnection], host: str, bundle: str) -> Iterator[Finding]:
    try:
        folder = Path(bundle).is_dir()
        context = ssl.create_default_context(cafile=None if folder else bundle, capath=bundle if folder else None)
    except OSError as error:
        yield messages.ca_bundle_unusable(host, bundle, _reason(error))
        return
    try:
        certificate, version = _handshake(connect(), context, host)
    except ssl.SSLCertVerificationError as error:
        yield messages.certificate_not_trusted(host, _issuer_unverified(connect, host), error.verify_message)
        return
    except (ssl.SSLError, ValueError) as error:
        yield messages.no_tls(host, _reason(error))
        return
    issuer, last = excerpt(certificate.issuer.rfc4514_string()), certificate.not_valid_after_utc
    how = messages.secured(str(version), issuer, last.date().isoformat())
    if os.path.realpath(bundle) != os.path.realpath(requests.utils.DEFAULT_CA_BUNDLE_PATH):
        # Only the reader knows whether this authority is theirs; an intercepting proxy shows itself by it.
        yield messages.tls_by_own_authority(host, how, bundle)
    elif last - _SOON < datetime.now(UTC):
        yield messages.tls_certificate_ends_soon(host, how)
    else:
        yield messages.tls_fine(host, how)


def _handshake(connection: HTTPConnection, context: ssl.SSLContext, host: str) -> tuple[x509.Certificate, str | None]:
    """The host's certificate and the version of TLS; nothing is sent."""
    with closing(connection), context.wrap_socket(connection.sock, server_hostname=host) as secured:
        return x509.load_der_x509_certificate(secured.getpeercert(binary_form=True) or b""), secured.version()


def _issuer_unverified(connect: Callable[[], HTTPConnection], host: str) -> str:
    """Who issued a certificate that is not trusted: an intercepting proxy shows itself. Nothing is sent."""
    context = ssl.create_default_context()
    context.check_hostname = False
    context.verify_mode = ssl.CERT_NONE
    try:
        return excerpt(_handshake(connect(), context, host)[0].issuer.rfc4514_string())
    except (OSError, ValueError, HTTPException):
        return "an unknown authority"


def _clock(base: str, headers: Mapping[str, str], now: float) -> Finding:
    date, host = date_of(headers), urlsplit(base).netloc
    if date is None:
        return messages.no_date(host)
    offset = round(now) - date
    if abs(offset) > CLOCK_TOLERANCE:
        return messages.clock_wrong(host, offset, CLOCK_TOLERANCE)
    if abs(offset) > CLOCK_TOLERANCE // 10:
        return messages.clock_inexact(host, offset)
    return messages.clock_fine(host, CLOCK_TOLERANCE // 10)


def _port(parts: SplitResult) -> int:
    return parts.port or (443 if parts.scheme == "https" else 80)


def _reason(error: BaseException) -> str:
    return excerpt(f"{type(error).__name__}: {error}")
