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
from wxpay_client._finding import Finding, Status
from wxpay_client._http.access_points import AccessPoint, is_loopback
from wxpay_client._http.headers import date_of, who_answered
from wxpay_client._safe_repr import excerpt
from wxpay_client.api.refunds import QueryByOutRefundNoRequest
from wxpay_client.client import Client
from wxpay_client.doctor.loading import fine
from wxpay_client.doctor.surroundings import without_password
from wxpay_client.errors import APIError, ConfigurationError, DecodeError, TransportError, VerificationError, WxPayError
from wxpay_client.schema.operation import Operation, Request

__all__ = ["call", "reach"]

_TIMEOUT: Final = 10.0
_SOON: Final = timedelta(days=7)
_REFUND: Final = "wxpay-client-doctor"
"""A refund number that nobody uses: that there is no such refund is the right answer."""


@frozen
class CertificatesRequest(Request[dict[str, Any]]):  # Any: the answer is not looked into
    """List the platform certificates: harmless, and there for every merchant of the mainland system."""

    operation = Operation("doctor.certificates", "GET", "/v3/certificates", AccessPoint.MAIN, {200: dict[str, Any]})


def reach(client: Client, base: str) -> Iterator[Finding]:
    """Go to a host step by step, on the way that calls go: name, connection, TLS.

    Args:
        client: Its session says which proxy and which CA bundle apply.
        base: Base URI of an access point; its scheme, host and port count.
    """
    parts = urlsplit(base)
    host = parts.hostname or ""
    proxy, bundle = _way(client.session, base, host)
    via = urlsplit(proxy if "://" in proxy else f"http://{proxy}") if proxy else parts
    if via.scheme not in {"http", "https"} or (proxy and via.scheme == "https"):
        found = f"{without_password(proxy)} is not tried step by step; the call below goes through it"
        yield _warning("proxy", found, f"不逐步检查 {without_password(proxy)}，下面的调用会经过它")
        return
    through = f" through the proxy {without_password(proxy)}" if proxy else ""
    try:
        addresses = socket.getaddrinfo(via.hostname, _port(via), type=socket.SOCK_STREAM)
    except (OSError, UnicodeError) as error:
        yield _problem(
            f"DNS {via.hostname}",
            f"the name leads nowhere ({_reason(error)})",
            "Check the name, the DNS server and whether a proxy has to be used",
            f"域名无法解析（{_reason(error)}）",
            "请检查域名、DNS 服务器，以及是否需要代理",
        )
        return
    shown = ", ".join(sorted({str(address[4][0]) for address in addresses}))
    yield fine(f"DNS {via.hostname}", shown, shown)
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

    try:
        connect().close()
        yield fine(f"TCP {parts.netloc}", f"connected{through}", f"已连接{through and '（经代理）'}")
        if parts.scheme == "https":
            yield from _tls(connect, host, bundle)
    except (OSError, HTTPException) as error:
        yield _problem(
            f"TCP {parts.netloc}",
            f"no connection{through} ({_reason(error)})",
            "Check firewall and proxy: the host has to be reached on this port",
            f"无法连接{through and '（经代理）'}（{_reason(error)}）",
            "请检查防火墙和代理",
        )


def call(client: Client, base: str, server: str) -> Iterator[Finding]:
    """Make one signed, harmless call and see whether the signature is accepted, and the answer's verified.

    Args:
        client: Signs and verifies.
        base: Base URI to call.
        server: The access point that it stands for.
    """
    subject = f"call {base}"
    request: Request[Any] = QueryByOutRefundNoRequest(out_refund_no=_REFUND)
    if server in {AccessPoint.MAIN, AccessPoint.STANDBY}:
        request = CertificatesRequest()
    error: WxPayError | None = None
    try:
        headers: Mapping[str, str] = client.send(request, base_uri=base, timeout=_TIMEOUT).headers
    except (APIError, DecodeError) as raised:
        error, headers = raised, raised.headers
    except VerificationError as raised:
        yield _problem(
            subject, f"{raised.reason}: {raised.message}", "", f"验签失败（{raised.reason}）：{raised.message}", ""
        )
        return
    except TransportError as raised:
        yield _problem(subject, raised.message, "", f"没有得到应答：{raised.message}", "")
        return
    except ConfigurationError as raised:
        # Platform certificates had to be fetched first, and this merchant has none.
        yield _problem(subject, raised.message, "", f"无法调用：{raised.message}", "")
        return
    yield from _clock(base, headers, time.time())
    if not isinstance(error, APIError):
        # It came as far as being read, so it was verified.
        yield fine(subject, "signed well, and the answer was verified", "签名被接受，应答验签通过")
        return
    yield from _judged(subject, error)


def _judged(subject: str, error: APIError) -> Iterator[Finding]:
    answered = f"{error.status_code} {error.code or ''}".strip()
    if error.diagnosis is not None:
        yield _problem(subject, f"the signature was not accepted ({answered})", "", f"签名未被接受（{answered}）", "")
        yield from error.diagnosis.findings
    elif error.code is None:
        yield _problem(
            subject,
            f"something else than WeChat Pay answered: {answered}{who_answered(error.headers)}",
            "Check proxies and origin",
            f"应答不是来自微信支付：{answered}{who_answered(error.headers)}",
            "请检查代理和 origin",
        )
    elif error.status_code >= 500 or error.status_code == 429:
        yield _warning(
            subject,
            f"answered {answered}, which says nothing of the signature; try again later",
            f"应答 {answered}，无法判断签名是否正确，请稍后再试",
        )
    elif error.verified:
        yield fine(
            subject,
            f"signed well, and the answer ({answered}, as expected) was verified",
            f"签名被接受，应答（{answered}，符合预期）验签通过",
        )
    else:
        yield _warning(
            subject,
            f"signed well ({answered}, as expected); the answer is not signed, or not with one of platform_keys, so "
            "whether these are right was not seen",
            f"签名被接受（{answered}，符合预期）；应答没有可验证的签名，因此无法确认 platform_keys 是否正确",
        )


def _way(session: requests.Session, url: str, host: str) -> tuple[str, str]:
    """The proxy for a URL, empty without one, and the CA bundle."""
    settings = session.merge_environment_settings(url, dict(session.proxies), None, session.verify, None)
    proxy = None if is_loopback(host) else requests.utils.select_proxy(url, settings["proxies"])
    verify = settings["verify"]
    return proxy or "", verify if isinstance(verify, str) else requests.utils.DEFAULT_CA_BUNDLE_PATH


def _tls(connect: Callable[[], HTTPConnection], host: str, bundle: str) -> Iterator[Finding]:
    subject = f"TLS {host}"
    try:
        folder = Path(bundle).is_dir()
        context = ssl.create_default_context(cafile=None if folder else bundle, capath=bundle if folder else None)
    except OSError as error:
        yield _problem(
            subject,
            f"the CA bundle {bundle} cannot be used ({_reason(error)})",
            "Correct REQUESTS_CA_BUNDLE, or take it out of the environment",
            f"CA 文件 {bundle} 无法使用（{_reason(error)}）",
            "请更正 REQUESTS_CA_BUNDLE，或从环境变量中去掉",
        )
        return
    try:
        certificate, version = _handshake(connect(), context, host)
    except ssl.SSLCertVerificationError as error:
        yield _problem(
            subject,
            f"the certificate of the host, issued by {_issuer_unverified(connect, host)}, is not trusted: "
            f"{error.verify_message}",
            "If a proxy of yours opens TLS, put its authority into the bundle that REQUESTS_CA_BUNDLE names; otherwise "
            "do not send anything from here",
            f"由 {_issuer_unverified(connect, host)} 签发的服务器证书不受信任：{error.verify_message}",
            "如果是自己的代理在解密 TLS，请把它的 CA 加入 REQUESTS_CA_BUNDLE 所指的文件；否则不要从这里发送任何请求",
        )
        return
    except (ssl.SSLError, ValueError) as error:
        yield _problem(
            subject,
            f"no TLS ({_reason(error)})",
            "Look for a proxy or firewall that takes TLS apart",
            f"无法建立 TLS（{_reason(error)}）",
            "请检查是否有代理或防火墙干扰 TLS",
        )
        return
    issuer, last = excerpt(certificate.issuer.rfc4514_string()), certificate.not_valid_after_utc
    text = f"{version}, certificate issued by {issuer}, until {last.date().isoformat()}"
    text_zh = f"{version}，证书由 {issuer} 签发，有效期至 {last.date().isoformat()}"
    if os.path.realpath(bundle) != os.path.realpath(requests.utils.DEFAULT_CA_BUNDLE_PATH):
        # Only the reader knows whether this authority is theirs; an intercepting proxy shows itself by it.
        yield _warning(
            subject,
            f"{text}; trusted because of {bundle}, so it may be a proxy that opens TLS",
            f"{text_zh}；因 {bundle} 而受信任，可能是解密 TLS 的代理",
        )
    elif last - _SOON < datetime.now(UTC):
        yield _warning(subject, f"{text}, which is soon", f"{text_zh}，即将过期")
    else:
        yield fine(subject, text, text_zh)


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


def _clock(base: str, headers: Mapping[str, str], now: float) -> Iterator[Finding]:
    date, subject = date_of(headers), f"clock, by {urlsplit(base).netloc}"
    if date is None:
        yield _warning(subject, "the answer has no Date", "应答没有 Date")
        return
    off = round(now) - date
    text = f"{abs(off)} s {'ahead' if off > 0 else 'behind'}"
    text_zh = f"{'快' if off > 0 else '慢'} {abs(off)} 秒"
    if abs(off) > CLOCK_TOLERANCE:
        yield _problem(
            subject,
            f"the clock of this machine is {text}, more than {CLOCK_TOLERANCE} s",
            "Set it, best by NTP",
            f"本机时钟{text_zh}，超过 {CLOCK_TOLERANCE} 秒",
            "请校准（建议使用 NTP）",
        )
    elif abs(off) > CLOCK_TOLERANCE // 10:
        yield _warning(subject, f"the clock of this machine is {text}", f"本机时钟{text_zh}")
    else:
        text = f"within {CLOCK_TOLERANCE // 10} s of it"
        yield fine(subject, text, f"相差不到 {CLOCK_TOLERANCE // 10} 秒")


def _port(parts: SplitResult) -> int:
    return parts.port or (443 if parts.scheme == "https" else 80)


def _reason(error: BaseException) -> str:
    return excerpt(f"{type(error).__name__}: {error}")


def _problem(subject: str, found: str, remedy: str, found_zh: str, remedy_zh: str) -> Finding:
    return Finding(
        code="unreachable" if subject.startswith(("DNS", "TCP", "TLS")) else "call-failed",
        subject=subject,
        found=found,
        remedy=remedy,
        found_zh=found_zh,
        remedy_zh=remedy_zh,
    )


def _warning(subject: str, found: str, found_zh: str) -> Finding:
    return Finding(code="look", subject=subject, status=Status.WARNING, found=found, found_zh=found_zh)
