"""No answer: what was not sent may be sent again, and whatever may have been sent is said to be so."""

from __future__ import annotations

import pickle
import socket
import ssl
import traceback
from pathlib import Path
from typing import Any

import pytest
import requests
import trustme
from hypothesis import given
from hypothesis import strategies as st
from requests.adapters import HTTPAdapter

from tests.support import samples
from tests.support.gateways.servers import Keeping, Proxy, Scripted, kept_open, signed
from tests.support.shapes import BareRequest
from wxpay_client import Client, OutcomeUnknownError, RequestError, TransportError
from wxpay_client._http.adapter import KeepAliveAdapter
from wxpay_client.sandbox import Fault, Sandbox
from wxpay_client.schema.operation import Request

ADVICE = "Retry it with mix_trade_no unchanged."
both = pytest.mark.parametrize("request_", [samples.QUERY, samples.NOTICE], ids=["read", "write"])
NO_ANSWER = [Fault.CUT, Fault.CUT_BODY, Fault.HANG]
no_answer = pytest.mark.parametrize("fault", NO_ANSWER)


def not_sent(client: Client, request: Request[Any], **options: Any) -> TransportError:
    with pytest.raises(TransportError) as caught:
        client.send(request, **options)
    error = caught.value
    assert type(error) is TransportError
    assert not error.sent
    assert error.operation == request.operation.id
    assert error.url.startswith("http")
    assert f" {error.url}: nothing was sent (" in error.message
    return error


def outcome_unknown(client: Client, **options: Any) -> OutcomeUnknownError:
    with pytest.raises(OutcomeUnknownError) as caught:
        client.send(samples.NOTICE, **options)
    error = caught.value
    assert error.sent
    return error


@no_answer
def test_a_write_without_an_answer_may_have_been_carried_out(sandbox: Sandbox, client: Client, fault: Fault) -> None:
    sandbox.fail_next(fault)
    error = outcome_unknown(client, timeout=(5, 0.3))
    assert (error.operation, error.url) == ("med_ins.refunds.notify", f"{sandbox.origin}{samples.NOTICE_TARGET}")
    assert (error.query, error.merchant_number) == (None, "mix_trade_no")
    what = "an answer came, but reading it failed" if fault is Fault.CUT_BODY else "sent, but no answer came"
    assert error.reason
    assert f"notify: POST {error.url}: {what} ({error.reason}" in error.message
    assert error.message.endswith(f"so it may have been carried out or not. {ADVICE}")
    assert len(sandbox.requests) == 1


@no_answer
def test_a_read_without_an_answer_can_be_made_again(sandbox: Sandbox, client: Client, fault: Fault) -> None:
    sandbox.fail_next(fault)
    with pytest.raises(TransportError, match="it only reads, so it can be retried") as caught:
        client.send(samples.QUERY, timeout=(5, 0.3))
    assert type(caught.value) is TransportError
    assert caught.value.sent
    assert caught.value.reason
    assert f" ({caught.value.reason}" in caught.value.message
    assert (caught.value.operation, caught.value.url) == (samples.QUERY.operation.id, client.prepare(samples.QUERY).url)
    assert len(sandbox.requests) == 1
    assert client.send(samples.QUERY).verified


def test_a_server_that_leaves_at_once(sandbox: Sandbox, scripted: Scripted) -> None:
    outcome_unknown(sandbox.client(origin=scripted.origin))


@pytest.mark.parametrize(
    "answer",
    [
        b"no HTTP at all\r\n\r\n",
        b"HTTP/1.1 two-hundred OK\r\n\r\n",
        b"HTTP/1.1 200 OK\r\nContent-Length: 10\r\n\r\n{}",
        b"HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\nzz\r\n",
        b"HTTP/1.1 200 OK\r\nContent-Encoding: gzip\r\nContent-Length: 2\r\n\r\n{}",
    ],
)
def test_an_answer_that_cannot_be_read_is_none(sandbox: Sandbox, scripted: Scripted, answer: bytes) -> None:
    scripted.answer = answer
    outcome_unknown(sandbox.client(origin=scripted.origin))
    assert len(scripted.requests) == 1


@both
def test_connection_refused(client: Client, request_: Request[Any]) -> None:
    with socket.socket() as bound:  # its port is taken, and nobody listens on it
        bound.bind(("127.0.0.1", 0))
        origin = f"http://127.0.0.1:{bound.getsockname()[1]}"
        error = not_sent(client, request_, base_uri=origin)
    assert "ConnectionRefusedError" in error.message
    assert error.url.startswith(f"{origin}/v3/")


@both
def test_a_host_that_does_not_exist(client: Client, request_: Request[Any], monkeypatch: pytest.MonkeyPatch) -> None:
    def resolve(host: str, *_: object, **__: object) -> None:
        assert host == "pay.invalid"
        raise socket.gaierror(socket.EAI_NONAME, "Name or service not known")

    # Asked for real, it would be the only packet of all tests that leaves this machine.
    monkeypatch.setattr(socket, "getaddrinfo", resolve)
    assert "gaierror" in not_sent(client, request_, base_uri="https://pay.invalid/").message


@both
def test_a_connection_that_takes_too_long(client: Client, request_: Request[Any]) -> None:
    with socket.socket() as listener:
        listener.bind(("127.0.0.1", 0))
        listener.listen(0)
        address = listener.getsockname()
        # They fill the queue of connections, so that one more waits.
        waiting = [socket.socket() for _ in range(4)]
        for one in waiting:
            one.setblocking(False)  # noqa: FBT003 - a socket's own interface
            one.connect_ex(address)
        try:
            not_sent(client, request_, base_uri=f"http://127.0.0.1:{address[1]}", timeout=(0.2, 15))
        finally:
            for one in waiting:
                one.close()


@both
def test_a_certificate_that_nobody_vouches_for(tls_sandbox: Sandbox, request_: Request[Any]) -> None:
    client = tls_sandbox.client()
    client.session.verify = True
    assert "CERTIFICATE_VERIFY_FAILED" in not_sent(client, request_).message
    assert tls_sandbox.requests == ()


def test_through_an_adapter_of_the_users_own_the_same_are_trusted(
    tls_sandbox: Sandbox, monkeypatch: pytest.MonkeyPatch
) -> None:
    client, distrusting = tls_sandbox.client(), tls_sandbox.client()
    bundle, distrusting.session.verify = str(client.session.verify), True
    for one in (client, distrusting):
        one.session.mount("https://", HTTPAdapter())
    assert "CERTIFICATE_VERIFY_FAILED" in not_sent(distrusting, samples.NOTICE).message
    assert client.send(samples.NOTICE).verified
    monkeypatch.setenv("REQUESTS_CA_BUNDLE", bundle)
    distrusting.session.trust_env = True
    distrusting.session.proxies = {"https": ""}  # settings that are new are looked up anew
    assert distrusting.send(samples.NOTICE).verified


def test_through_such_a_one_no_proxy_of_the_environment_reaches_this_machine(
    sandbox: Sandbox, client: Client, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("HTTP_PROXY", "http://127.0.0.1:1")
    client.session.mount("http://", HTTPAdapter())
    assert client.send(samples.NOTICE).verified


@pytest.mark.parametrize("adapter", [KeepAliveAdapter, HTTPAdapter])
def test_a_client_certificate_is_shown(sandbox: Sandbox, tmp_path: Path, adapter: type[HTTPAdapter]) -> None:
    authority, context = trustme.CA(), ssl.SSLContext(ssl.PROTOCOL_TLS_SERVER)
    authority.cert_pem.write_to_path(tmp_path / "ca.pem")
    authority.issue_cert("127.0.0.1").configure_cert(context)
    authority.configure_trust(context)
    context.verify_mode = ssl.CERT_REQUIRED
    authority.issue_cert("client.invalid").private_key_and_cert_chain_pem.write_to_path(tmp_path / "client.pem")
    with Keeping(context) as server:
        server.answer = kept_open(signed(sandbox.credentials, 204))
        client = sandbox.client(origin=server.origin, private_key=sandbox.credentials.merchant_key)
        client.session.mount("https://", adapter())
        client.session.verify, client.session.cert = str(tmp_path / "ca.pem"), str(tmp_path / "client.pem")
        assert client.send(samples.NOTICE).verified


def test_a_certificate_of_another_host(tls_sandbox: Sandbox, monkeypatch: pytest.MonkeyPatch) -> None:
    resolve = socket.getaddrinfo
    monkeypatch.setattr(socket, "getaddrinfo", lambda _, *rest, **options: resolve("127.0.0.1", *rest, **options))
    client = tls_sandbox.client(origin=tls_sandbox.origin.replace("localhost", "pay.invalid"))
    assert "Hostname mismatch" in not_sent(client, samples.NOTICE).message
    assert tls_sandbox.requests == ()


def test_a_ca_bundle_that_is_not_there(tls_sandbox: Sandbox, tmp_path: Path) -> None:
    client = tls_sandbox.client()
    client.session.verify = str(tmp_path / "no.pem")
    not_sent(client, samples.NOTICE)


def test_a_client_certificate_that_is_not_there(tls_sandbox: Sandbox, tmp_path: Path) -> None:
    client = tls_sandbox.client()
    client.session.cert = str(tmp_path / "no.pem")
    not_sent(client, samples.NOTICE)


def test_a_client_certificate_that_the_server_refuses_may_have_come_too_late(sandbox: Sandbox, tmp_path: Path) -> None:
    # With TLS 1.3 the server says so after the handshake: the request is on its way by then, or not yet.
    authority = trustme.CA()
    authority.cert_pem.write_to_path(tmp_path / "ca.pem")
    context = ssl.SSLContext(ssl.PROTOCOL_TLS_SERVER)
    authority.issue_cert("127.0.0.1").configure_cert(context)
    context.verify_mode = ssl.CERT_REQUIRED

    class Strict(Scripted):
        def handle(self, connection: socket.socket) -> None:
            with context.wrap_socket(connection, server_side=True) as secured:
                secured.recv(1)

    with Strict() as server:
        client = sandbox.client(origin=server.origin.replace("http:", "https:"))
        client.session.verify = str(tmp_path / "ca.pem")
        with pytest.raises(TransportError) as caught:
            client.send(samples.NOTICE)
        assert isinstance(caught.value, OutcomeUnknownError) is caught.value.sent


@both
def test_a_proxy_that_refuses(tls_sandbox: Sandbox, proxy: Proxy, request_: Request[Any]) -> None:
    proxy.refuses = True
    client = tls_sandbox.client()
    client.session.proxies = {"https": proxy.origin}
    assert "403 Forbidden" in not_sent(client, request_).message
    assert tls_sandbox.requests == ()


@pytest.mark.parametrize(
    "url", ["http://127.0.0.1:1", "http://", "nonsense://127.0.0.1:1", "http://[::1", "http://name:hunter2@127.0.0.1:1"]
)
def test_a_proxy_that_is_none(client: Client, url: str) -> None:
    client.session.proxies = {"http": url}
    assert "hunter2" not in not_sent(client, samples.NOTICE).message


# Each of them is read as another scheme, host, port or path than was meant.
MALFORMED = [
    "http://name:hunter2/@127.0.0.1:1",
    "http://name:12/hunter2@127.0.0.1:1",
    "http://name:12?hunter2@127.0.0.1:1",
    "http://name:12#hunter2@127.0.0.1:1",
    "http://name:hunter2\\@127.0.0.1:1",
    "http://name:hunter2@127.0.0.1:port",
    "http://name:hunter2@127.0.0.1:99999",
    "http://name:hunter2@",
    "http://?hunter2",
    "http:// name:hunter2@127.0.0.1:1 ",
    "name:hunter2@127.0.0.1:1",
    "hunter2://127.0.0.1:1",
    "http://name:hunter2@[127.0.0.1:1",
    "http://name:[hunter2@127.0.0.1:1",
    "http://name:hunter2\N{ACCOUNT OF}@127.0.0.1:1",
    "http://name:hunter2\N{SNOWMAN}@127.0.0.1:1",
    "http://name:hunter2%E2%98%83@127.0.0.1:1",
]


@pytest.fixture
def distant(live_client: Client) -> Client:
    """A client of the real access points, which it never reaches, with a session of its own."""
    client: Client = pickle.loads(pickle.dumps(live_client))
    return client


@pytest.mark.parametrize("url", MALFORMED)
def test_of_a_malformed_proxy_nothing_is_shown(distant: Client, url: str) -> None:
    distant.session.proxies = {"https": url}
    error = not_sent(distant, samples.NOTICE)
    assert error.message.endswith(
        "nothing was sent (InvalidProxyURL: the proxy's URL, of client.session or the environment, cannot be used (not "
        "shown: it may hold a password); expected http://[USER:PASSWORD@]HOST:PORT, in Latin-1, /?#@: in a password as "
        "%2F%3F%23%40%3A)"
    )
    assert "hunter2" not in "".join(traceback.format_exception(error))


@pytest.mark.parametrize("url", MALFORMED)
def test_nor_of_one_of_the_environment(distant: Client, monkeypatch: pytest.MonkeyPatch, url: str) -> None:
    monkeypatch.setenv("HTTPS_PROXY", url)
    assert "hunter2" not in "".join(traceback.format_exception(not_sent(distant, samples.NOTICE)))


@given(st.text())
def test_nor_is_a_password_whatever_it_holds(live_client: Client, text: str) -> None:
    client: Client = pickle.loads(pickle.dumps(live_client))
    client.session.proxies = {"https": f"http://name:hunter2{text}@127.0.0.1:1"}
    assert "hunter2" not in "".join(traceback.format_exception(not_sent(client, samples.NOTICE)))


def test_no_adapter(client: Client) -> None:
    client.session.adapters.clear()
    not_sent(client, samples.NOTICE)


@no_answer
def test_a_call_through_a_proxy_may_have_been_carried_out(tls_sandbox: Sandbox, proxy: Proxy, fault: Fault) -> None:
    # urllib3 calls it a ProxyError when a connection through a proxy is cut, whatever was sent before.
    client = tls_sandbox.client()
    client.session.proxies = {"https": proxy.origin}
    tls_sandbox.fail_next(fault)
    outcome_unknown(client, timeout=(5, 0.3))
    assert len(tls_sandbox.requests) == 1


@no_answer
def test_a_call_through_a_forwarding_proxy_may_have_been_carried_out(
    sandbox: Sandbox, client: Client, proxy: Proxy, fault: Fault
) -> None:
    client.session.proxies = {"http": proxy.origin}
    sandbox.fail_next(fault)
    outcome_unknown(client, timeout=(5, 0.3))
    assert len(sandbox.requests) == 1


@no_answer
def test_what_the_caller_was_handling_says_nothing_of_this_call(sandbox: Sandbox, client: Client, fault: Fault) -> None:
    # Turning to another access point while the first one's refusal is handled: that error is this one's context.
    sandbox.fail_next(fault)
    try:
        client.send(samples.NOTICE, base_uri="http://127.0.0.1:1")
    except TransportError:
        error = outcome_unknown(client, timeout=(5, 0.3))
    assert "refused" not in error.message
    assert len(sandbox.requests) == 1


@pytest.mark.parametrize("problem", [ConnectionRefusedError(), FileNotFoundError(), requests.ConnectTimeout()])
def test_a_hook_of_the_callers_that_fails_says_nothing_of_the_call(
    sandbox: Sandbox, client: Client, problem: OSError
) -> None:
    def hook(_: requests.Response, **__: object) -> None:
        raise problem

    client.session.hooks["response"].append(hook)
    error = outcome_unknown(client)
    assert f"an answer came, but reading it failed ({type(problem).__name__}" in error.message
    assert len(sandbox.requests) == 1


@pytest.mark.parametrize(
    "timeout",
    [0, -1, 0.0, True, (5, 0), (True, 5), float("nan"), float("inf"), 1e10, 10**400, (1, 2, 3), (), "5", "no"],
)
def test_a_timeout_that_is_none_is_refused(sandbox: Sandbox, client: Client, timeout: Any) -> None:
    for request in (samples.QUERY, samples.NOTICE):
        with pytest.raises(RequestError, match="timeout: expected seconds above zero") as caught:
            client.send(request, timeout=timeout)
        assert caught.value.parameter == "timeout"
    assert sandbox.requests == ()


@pytest.mark.parametrize("timeout", [5, 0.5, (5, 15), (0.5, 15.0), 86400])
def test_timeouts(client: Client, timeout: Any) -> None:
    assert client.send(samples.NOTICE, timeout=timeout).verified


def test_a_timeout_of_the_client(sandbox: Sandbox) -> None:
    sandbox.fail_next(Fault.HANG)
    outcome_unknown(sandbox.client(timeout=0.3))


def test_a_write_that_names_a_query_says_so(scripted: Scripted, sandbox: Sandbox) -> None:
    operation = BareRequest.operation._replace(outcome="refunds.query_by_out_refund_no")
    request = type("AskableRequest", (BareRequest,), {"operation": operation, "__slots__": ()})()
    with pytest.raises(OutcomeUnknownError, match=r"Ask refunds\.query_by_out_refund_no what became") as caught:
        sandbox.client(origin=scripted.origin).send(request)
    assert (caught.value.query, caught.value.merchant_number) == ("refunds.query_by_out_refund_no", None)
