"""Going out: each step says how far it came, and a signed call says whether the signature was accepted."""

from __future__ import annotations

import re
import socket
import ssl
import time
from pathlib import Path
from typing import Any

import pytest
import trustme

from tests.support.examples import ExampleSandbox
from tests.support.gateways.servers import Proxy, Rewriter, Scripted, Secured, plain
from wxpay_client import AccessPoint, Client
from wxpay_client._messages.findings import Finding, Status
from wxpay_client.doctor import online
from wxpay_client.sandbox import Fault, Sandbox
from wxpay_client.sandbox.credentials import Credentials

ELSEWHERE = "gateway.test"
"""A name that is no loopback address to the client, and leads to this machine all the same."""
MAIN, HK = AccessPoint.MAIN, AccessPoint.MAIN_HK


def reach(client: Client, base: str) -> list[Finding]:
    return list(online.reach(client, base))


def call(client: Client, base: str, server: str = HK) -> list[Finding]:
    return list(online.call(client, base, server))


def statuses(findings: list[Finding]) -> list[tuple[str, Status]]:
    return [(finding.subject.split()[0], finding.status) for finding in findings]


# Reaching a host.


def test_a_host_is_reached_step_by_step(client: Client, sandbox: Sandbox) -> None:
    assert statuses(reach(client, sandbox.origin)) == [("DNS", Status.FINE), ("TCP", Status.FINE)]


def test_over_tls_the_issuer_is_named(tls_sandbox: Sandbox) -> None:
    findings = reach(tls_sandbox.client(), tls_sandbox.origin)
    # It is trusted because of the sandbox's own authority: a proxy that opens TLS would look the same.
    assert statuses(findings) == [("DNS", Status.FINE), ("TCP", Status.FINE), ("TLS", Status.WARNING)]
    assert re.search(r"TLSv1\.[23], certificate issued by '.*trustme.*', until 3000-01-01", findings[2].found)


def test_an_authority_that_is_not_trusted_shows_itself(tls_sandbox: Sandbox) -> None:
    client = tls_sandbox.client()
    client.session.verify = True
    findings = reach(client, tls_sandbox.origin)
    assert statuses(findings)[2:] == [("TLS", Status.PROBLEM)]
    assert re.search(r"issued by '.*trustme.*', is not trusted: ", findings[2].found)


def test_a_certificate_of_another_host(tls_sandbox: Sandbox) -> None:
    context = ssl.SSLContext(ssl.PROTOCOL_TLS_SERVER)
    authority = trustme.CA()
    authority.issue_cert("elsewhere.example").configure_cert(context)
    with Secured(context) as server, authority.cert_pem.tempfile() as bundle:
        client = tls_sandbox.client()
        client.session.verify = bundle
        findings = reach(client, server.origin)
    assert statuses(findings)[2:] == [("TLS", Status.PROBLEM)]
    assert "is not trusted" in findings[2].found


def test_what_speaks_no_tls(client: Client, sandbox: Sandbox) -> None:
    findings = reach(client, sandbox.origin.replace("http://", "https://"))
    assert statuses(findings)[2:] == [("TLS", Status.PROBLEM)]
    assert "no TLS (" in findings[2].found


def test_a_bundle_that_is_none(tls_sandbox: Sandbox, tmp_path: Path) -> None:
    client = tls_sandbox.client()
    (tmp_path / "ca.pem").write_text("none")
    for bundle in (tmp_path / "ca.pem", tmp_path / "nowhere.pem"):
        client.session.verify = str(bundle)
        findings = reach(client, tls_sandbox.origin)
        assert statuses(findings)[2:] == [("TLS", Status.PROBLEM)]


def test_a_name_that_leads_nowhere(client: Client) -> None:
    findings = reach(client, "https://nobody.invalid")
    assert statuses(findings) == [("DNS", Status.PROBLEM)]


def test_a_port_where_nobody_listens(client: Client) -> None:
    with socket.create_server(("127.0.0.1", 0)) as listener:
        port = listener.getsockname()[1]
    findings = reach(client, f"http://127.0.0.1:{port}")
    assert statuses(findings) == [("DNS", Status.FINE), ("TCP", Status.PROBLEM)]


def test_a_host_behind_a_proxy_is_reached_through_it(tls_sandbox: Sandbox, proxy: Proxy) -> None:
    client = tls_sandbox.client()
    base = tls_sandbox.origin.replace("localhost", ELSEWHERE)
    client.session.proxies = {"https": proxy.origin.replace("http://", "http://name:hunter2@")}
    findings = reach(client, base)
    assert [line.split()[:2] for line in proxy.lines] == [["CONNECT", base.removeprefix("https://")]] * len(proxy.lines)
    # The certificate is the sandbox's, of another name.
    assert statuses(findings) == [("DNS", Status.FINE), ("TCP", Status.FINE), ("TLS", Status.PROBLEM)]
    assert proxy.origin in findings[1].found
    assert proxy.origin in findings[1].found_zh
    assert not any("hunter2" in str(finding) for finding in findings)


def test_a_proxy_that_refuses(tls_sandbox: Sandbox, proxy: Proxy) -> None:
    client = tls_sandbox.client()
    proxy.refuses = True
    client.session.proxies = {"https": proxy.origin}
    findings = reach(client, "https://api.mch.weixin.qq.com/")
    assert statuses(findings) == [("DNS", Status.FINE), ("TCP", Status.PROBLEM)]
    assert "403 Forbidden" in findings[1].found


def test_a_proxy_of_another_kind_is_told(client: Client) -> None:
    client.session.proxies = {"https": "socks5://name:hunter2@127.0.0.1:1"}
    findings = reach(client, "https://api.mch.weixin.qq.com/")
    assert statuses(findings) == [("proxy", Status.WARNING)]
    assert "hunter2" not in str(findings)


# A signed call.


@pytest.mark.parametrize(
    ("server", "prefix", "url"),
    [
        (HK, "/hk", "/hk/v3/refunds/out-refund-no/wxpay-client-doctor"),
        (MAIN, "", "/v3/certificates"),
        (AccessPoint.STANDBY, "", "/v3/certificates"),
    ],
)
def test_a_signature_that_is_accepted(sandbox: Sandbox, client: Client, server: str, prefix: str, url: str) -> None:
    findings = call(client, f"{sandbox.origin}{prefix}", server)
    assert statuses(findings) == [("clock,", Status.FINE), ("call", Status.FINE)]
    assert "signed well" in findings[1].found
    assert [(received.method, received.url) for received in sandbox.requests] == [("GET", url)]


def test_a_refund_that_exists_is_fine_too(sandbox: Sandbox, client: Client) -> None:
    sandbox.refunds["wxpay-client-doctor"] = {"status": "SUCCESS"}  # not as specified, but verified
    assert statuses(call(client, f"{sandbox.origin}/hk"))[1:] == [("call", Status.FINE)]


def test_a_signature_that_is_not_accepted_is_diagnosed(sandbox: Sandbox) -> None:
    findings = call(sandbox.client(mchid="1900000100"), f"{sandbox.origin}/hk")
    assert [finding.code for finding in findings[1:]] == ["call-failed", "mchid-not-of-certificate"]
    assert "(401 SIGN_ERROR)" in findings[1].found


def test_a_proxy_that_takes_the_prefix_away(sandbox: Sandbox) -> None:
    with Rewriter(sandbox.origin) as rewriter:
        rewriter.request = lambda head, body: (head.replace(" /hk/", " /", 1), body)
        findings = call(sandbox.client(), f"{rewriter.origin}/hk")
    assert [finding.code for finding in findings[1:]] == ["call-failed", "path-changed"]


@pytest.mark.parametrize(("off", "status"), [(0, Status.FINE), (100, Status.WARNING), (-100, Status.WARNING)])
def test_the_clock_is_compared(wxpay_sandbox_credentials: Credentials, off: int, status: Status) -> None:
    with ExampleSandbox(credentials=wxpay_sandbox_credentials, clock=lambda: time.time() + off) as sandbox:
        findings = call(sandbox.client(), f"{sandbox.origin}/hk")
    assert statuses(findings) == [("clock,", status), ("call", Status.FINE)]


def test_a_clock_that_is_off_too_far(wxpay_sandbox_credentials: Credentials) -> None:
    with ExampleSandbox(credentials=wxpay_sandbox_credentials, clock=lambda: time.time() - 1000) as sandbox:
        findings = call(sandbox.client(), f"{sandbox.origin}/hk")
    assert statuses(findings)[0] == ("clock,", Status.PROBLEM)
    assert re.search("is (999|1000|1001) s ahead, more than 300 s", findings[0].found)
    assert findings[-1].code == "clock-off"


@pytest.mark.parametrize("code", ["SYSTEM_ERROR", "SERVICE_UNAVAILABLE", "FREQUENCY_LIMITED"])
def test_what_says_nothing_of_the_signature(sandbox: Sandbox, client: Client, code: str) -> None:
    sandbox.fail_next(code, times=9)
    findings = call(client, f"{sandbox.origin}/hk")
    assert statuses(findings)[1:] == [("call", Status.WARNING)]
    assert code in findings[1].found


def test_no_permission_is_no_fault_of_the_signature(sandbox: Sandbox, client: Client) -> None:
    sandbox.fail_next("NO_AUTH", times=9)
    assert statuses(call(client, f"{sandbox.origin}/hk"))[1:] == [("call", Status.FINE)]


def test_an_error_that_is_not_signed_proves_no_platform_key(sandbox: Sandbox, client: Client) -> None:
    with Rewriter(sandbox.origin) as rewriter:
        rewriter.answer = lambda head, body: (re.sub(r"Wechatpay-[^\r]*\r\n", "", head), body)
        findings = call(client, f"{rewriter.origin}/hk")
    assert statuses(findings)[1:] == [("call", Status.WARNING)]
    assert "whether these are right was not seen" in findings[1].found


@pytest.mark.parametrize(
    ("fault", "reason"),
    [(Fault.BAD_SIGNATURE, "mismatch"), (Fault.MISSING_HEADERS, "unsigned"), (Fault.UNKNOWN_SERIAL, "unknown-serial")],
)
def test_an_answer_that_is_not_verified(sandbox: Sandbox, client: Client, fault: Fault, reason: str) -> None:
    sandbox.refunds["wxpay-client-doctor"] = {"status": "SUCCESS"}
    sandbox.fail_next(fault, times=9)
    findings = call(client, f"{sandbox.origin}/hk")
    assert statuses(findings) == [("call", Status.PROBLEM)]
    assert findings[0].found.startswith(f"{reason}: ")


def test_a_page_of_somebody_elses(sandbox: Sandbox, scripted: Scripted) -> None:
    scripted.answer = plain(403, b"<html>", {"Server": "captive-portal"})
    findings = call(sandbox.client(), f"{scripted.origin}/hk")
    assert statuses(findings) == [("clock,", Status.WARNING), ("call", Status.PROBLEM)]
    assert "something else than WeChat Pay answered: 403 (Server 'captive-portal')" in findings[1].found


def test_a_merchant_that_has_no_platform_certificates_to_fetch() -> None:
    with ExampleSandbox(credentials=Credentials.generate(certificates=False)) as sandbox:
        client = sandbox.client(platform_keys=None)
        for server, prefix in ((MAIN, ""), (HK, "/hk")):
            findings = call(client, f"{sandbox.origin}{prefix}", server)
            assert statuses(findings) == [("call", Status.PROBLEM)]
            assert "the gateway gives this merchant no platform certificates" in findings[0].found


def test_no_answer_at_all(sandbox: Sandbox, client: Client) -> None:
    sandbox.fail_next(Fault.CUT, times=9)
    findings = call(client, f"{sandbox.origin}/hk")
    assert statuses(findings) == [("call", Status.PROBLEM)]


@pytest.fixture(autouse=True)
def _nothing_leaves(monkeypatch: pytest.MonkeyPatch) -> None:
    """No name but one of this machine's is asked for: a test that left it would depend on the network."""
    resolve = socket.getaddrinfo

    def local(host: str, *arguments: Any, **options: Any) -> Any:
        if host not in {"localhost", "127.0.0.1", ELSEWHERE}:
            raise socket.gaierror(socket.EAI_NONAME, "Name or service not known")
        return resolve("127.0.0.1" if host == ELSEWHERE else host, *arguments, **options)

    monkeypatch.setattr(socket, "getaddrinfo", local)
