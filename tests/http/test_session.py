"""The session: connections are kept, nothing else is, and what the user sets there counts."""

from __future__ import annotations

import gc
import os
import socket
import ssl
import sys
import threading
import weakref
from base64 import b64encode
from collections.abc import Callable, Iterable, Iterator
from itertools import count
from pathlib import Path
from types import FrameType
from typing import Any, ClassVar
from unittest import mock

import pytest
import requests
import trustme
from requests import PreparedRequest, Response
from requests.adapters import BaseAdapter, HTTPAdapter
from urllib3.util import Retry

from tests.support import samples
from tests.support.forks import in_a_fork
from tests.support.gateways.servers import Keeping, Proxy, Relay, Scripted, Secured, kept_open, plain, signed
from tests.support.waiting import HANGS, join
from wxpay_client import (
    AuthenticationError,
    BadRequestError,
    Client,
    ConfigurationError,
    OutcomeUnknownError,
    RequestError,
    RetryPolicy,
    TransportError,
)
from wxpay_client._http import session
from wxpay_client._http.adapter import KeepAliveAdapter
from wxpay_client._http.session import Session, _without_connections
from wxpay_client.sandbox import Sandbox

posix = pytest.mark.skipif(not hasattr(os, "fork"), reason="a system without fork has nothing to survive")


def test_it_is_a_requests_session(client: Client) -> None:
    assert isinstance(client.session, requests.Session)
    assert client.session is client.session


@pytest.mark.parametrize("url", ["https://host.example/", "http://host.example/", "HTTPS://host.example/"])
def test_either_scheme_is_reached_over_connections_that_keep_to_a_deadline(url: str) -> None:
    assert type(Session().get_adapter(url)) is KeepAliveAdapter


def test_one_connection_carries_many_calls(sandbox: Sandbox, relay: Relay) -> None:
    client = sandbox.client(origin=relay.origin)
    for _ in range(5):
        client.send(samples.QUERY)
        client.send(samples.NOTICE)
    (sent,) = relay.connections
    assert sent.count(b" HTTP/1.1\r\n") == 10


def test_an_error_answer_keeps_the_connection(sandbox: Sandbox, relay: Relay) -> None:
    client = sandbox.client(origin=relay.origin)
    for code in ("SYSTEM_ERROR", "PARAM_ERROR"):
        sandbox.fail_next(code)
        with pytest.raises(Exception, match=code):
            client.send(samples.NOTICE)
    client.send(samples.QUERY)
    assert len(relay.connections) == 1


def test_a_connection_that_the_gateway_closed_is_replaced_before_a_write(sandbox: Sandbox, scripted: Scripted) -> None:
    # This server closes after each answer, without saying so.
    client = sandbox.client(origin=scripted.origin)
    for _ in range(3):
        scripted.answer = signed(sandbox.credentials, 204).replace(b"Connection: close\r\n", b"")
        client.send(samples.NOTICE)
        assert scripted.closed.wait(HANGS)
        scripted.closed.clear()
    assert len(scripted.requests) == 3


def test_every_request_has_the_mandatory_headers(sandbox: Sandbox, client: Client) -> None:
    for request in (samples.QUERY, samples.NOTICE):
        client.send(request)
        headers = sandbox.requests[-1].headers
        assert headers["Accept"] == "application/json"
        assert headers["Accept-Encoding"] == "gzip, deflate"
        assert headers["User-Agent"].startswith("wxpay-client/")
        assert headers["Wechatpay-Serial"] == next(iter(sandbox.credentials.platform_keys))
    assert headers["Content-Type"] == "application/json"
    assert set(client.session.headers) == {"Accept", "Accept-Encoding", "Connection", "User-Agent"}


def test_headers_of_the_users_own_are_sent(sandbox: Sandbox, client: Client) -> None:
    client.session.headers["User-Agent"] = "ours/1"
    client.send(samples.QUERY)
    assert sandbox.requests[0].headers["User-Agent"] == "ours/1"


@pytest.mark.parametrize(("value", "arrives"), [("Grüße", "Grüße"), ("\xff", "\xff"), (b"\xe5", "\xe5"), ("", "")])
def test_any_header_of_the_users_own_arrives(sandbox: Sandbox, client: Client, value: Any, arrives: str) -> None:
    client.session.headers["X-Shop"] = value
    client.send(samples.NOTICE)
    assert sandbox.requests[0].headers["X-Shop"] == arrives


def test_a_header_that_another_thread_sets_while_headers_are_checked_counts_from_the_next_call(
    client: Client, monkeypatch: pytest.MonkeyPatch
) -> None:
    check = vars(session)["_check_sendable"]

    def check_slowly(headers: Iterable[tuple[Any, Any]]) -> None:
        check(headers)
        client.session.headers["X-Shop"] = next(shops)

    shops = iter(["7", "8\r\nX-Evil: 1"])
    monkeypatch.setattr(session, "_check_sendable", check_slowly)
    client.prepare(samples.QUERY)
    assert client.prepare(samples.QUERY).headers["X-Shop"] == "7"
    with pytest.raises(RequestError, match=r"session\.headers"):
        client.prepare(samples.QUERY)


def test_headers_may_be_any_mapping_that_is_put_in_the_sessions_place(sandbox: Sandbox, client: Client) -> None:
    shop: Any = {**client.session.headers, "X-None": None}
    client.session.headers = shop
    for number in ("7", "8"):
        shop["X-Shop"] = number
        client.send(samples.NOTICE)
        sent = sandbox.requests[-1].headers
        assert (sent["X-Shop"], "X-None" in sent) == (number, False)


def test_a_header_without_a_value_is_left_out(sandbox: Sandbox, client: Client) -> None:
    nothing: Any = None
    client.session.headers["X-Shop"] = nothing
    client.send(samples.NOTICE)
    assert "X-Shop" not in sandbox.requests[0].headers


@pytest.mark.parametrize(("method", "length"), [("GET", None), ("HEAD", None), ("POST", "0"), ("DELETE", "0")])
def test_where_there_is_no_body_its_length_is_told_of_methods_that_may_have_one(
    client: Client, method: str, length: str | None
) -> None:
    url = "https://host.example/"
    request = client.session.prepare(method, url, {}, None, lambda unsigned: unsigned)
    assert request.headers.get("Content-Length") == length


def test_no_cookie_is_kept(sandbox: Sandbox, scripted: Scripted) -> None:
    client = sandbox.client(origin=scripted.origin)
    scripted.answer = lambda: signed(sandbox.credentials, 204, Set_Cookie="session=1; Path=/")
    client.send(samples.NOTICE)
    client.send(samples.NOTICE)
    assert len(client.session.cookies) == 0
    assert b"cookie" not in scripted.requests[1].lower()


def test_a_cookie_of_the_users_own_is_sent(sandbox: Sandbox, client: Client) -> None:
    client.session.cookies.set("route", "a")
    client.send(samples.QUERY)
    with mock.patch.object(requests.Session, "request", autospec=True, side_effect=requests.Session.request):
        client.send(samples.QUERY)
    client.session.cookies.clear()
    client.send(samples.QUERY)
    assert [one.headers.get("Cookie") for one in sandbox.requests] == ["route=a", "route=a", None]


def test_no_redirect_is_followed_where_the_session_is_used_by_itself(sandbox: Sandbox, scripted: Scripted) -> None:
    scripted.answer = plain(307, headers={"Location": f"{sandbox.origin}/elsewhere"})
    client = sandbox.client(origin=scripted.origin)
    assert client.session.send(client.prepare(samples.NOTICE), timeout=5).status_code == 307
    assert sandbox.requests == ()


def test_netrc_does_not_replace_authorization(
    sandbox: Sandbox, client: Client, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    netrc = tmp_path / "netrc"
    netrc.write_text("default login name password hunter2\n")
    netrc.chmod(0o600)
    monkeypatch.setenv("NETRC", str(netrc))
    client.send(samples.QUERY)
    assert sandbox.requests[0].headers["Authorization"].startswith("WECHATPAY2-SHA256-RSA2048 ")


def test_neither_session_auth_nor_headers_replace_authorization(sandbox: Sandbox, client: Client) -> None:
    client.session.auth = ("name", "hunter2")
    client.session.headers["Authorization"] = "Basic eDp5"
    client.send(samples.QUERY)
    assert sandbox.requests[0].headers["Authorization"].startswith("WECHATPAY2-SHA256-RSA2048 ")


def test_parameters_of_the_sessions_are_signed_too(sandbox: Sandbox, client: Client) -> None:
    client.session.params = {"extra": "a b|c"}  # type: ignore[assignment]
    # The operation has no such parameter; the gateway says so, and not SIGN_ERROR.
    with pytest.raises(Exception, match="answered") as caught:
        client.send(samples.QUERY)
    assert not isinstance(caught.value, AuthenticationError)


def test_a_body_travels_with_parameters_of_the_sessions(sandbox: Sandbox, client: Client) -> None:
    client.session.params = {"extra": "1"}  # type: ignore[assignment]
    with pytest.raises(Exception, match="answered"):
        client.send(samples.NOTICE)
    (received,) = sandbox.requests
    assert (received.url, received.body) == (f"{samples.NOTICE_TARGET}&extra=1", samples.NOTICE_BODY)
    assert received.headers["Content-Type"] == "application/json"


@pytest.mark.parametrize("request_of", [samples.QUERY, samples.NOTICE], ids=["GET", "POST"])
@pytest.mark.parametrize("name", ["request", "prepare_request", "get", "post", "merge_environment_settings"])
def test_where_the_making_of_requests_is_watched_the_same_travels(
    sandbox: Sandbox, monkeypatch: pytest.MonkeyPatch, tmp_path: Path, name: str, request_of: Any
) -> None:
    (tmp_path / "netrc").write_text("default login name password hunter2\n")
    monkeypatch.setenv("NETRC", str(tmp_path / "netrc"))
    monkeypatch.setenv("HTTP_PROXY", "http://127.0.0.1:1")
    client = sandbox.client()
    client.session.auth = ("name", "hunter2")
    client.session.headers["X-Shop"] = "kites"
    client.session.params = {"extra": "a b|c%7E"}  # type: ignore[assignment]
    answers: list[str] = []
    client.session.hooks["response"] = [lambda answer, **_: answers.append(answer.status_code)]

    def send() -> tuple[object, ...]:
        # The operation has no such parameter; the gateway says so, and not SIGN_ERROR.
        with pytest.raises(BadRequestError):
            client.send(request_of)
        received = sandbox.requests[-1]
        headers = {key: value for key, value in received.headers.items() if key != "Authorization"}
        return received.method, received.url, received.body, headers

    usual = send()
    with monkeypatch.context() as patch:
        original, watched = getattr(requests.Session, name), mock.Mock()

        def watch(*args: Any, **kwargs: Any) -> Any:
            watched()
            return original(*args, **kwargs)

        patch.setattr(requests.Session, name, watch)
        assert send() == usual
    assert watched.called == (name not in {"get", "post"} or name == str(usual[0]).lower())
    assert answers == [400] * 2


@pytest.mark.parametrize(
    ("holder", "name"),
    [
        (requests.Session, "request"),
        (requests.Session, "post"),
        (requests.Session, "prepare_request"),
        (requests.Session, "send"),
        (requests.PreparedRequest, "prepare"),
        (requests.PreparedRequest, "prepare_url"),
    ],
)
def test_who_leads_calls_to_another_server_leads_them_there(
    sandbox: Sandbox, scripted: Scripted, monkeypatch: pytest.MonkeyPatch, holder: Any, name: str
) -> None:
    original = getattr(holder, name)

    def led(value: Any) -> Any:
        if isinstance(value, requests.Request | requests.PreparedRequest):
            value.url = led(value.url)
        return value.replace(sandbox.origin, scripted.origin) if isinstance(value, str) else value

    def lead(*args: Any, **kwargs: Any) -> Any:
        return original(*map(led, args), **{key: led(value) for key, value in kwargs.items()})

    client = sandbox.client(retries=RetryPolicy(attempts=1))
    with monkeypatch.context() as patch:
        patch.setattr(holder, name, lead)
        with pytest.raises(OutcomeUnknownError):
            client.send(samples.NOTICE)
    assert sandbox.requests == ()
    assert len(scripted.requests) == 1


@pytest.mark.parametrize("verify", [False, None, 0, ""])
def test_tls_is_always_verified(tls_sandbox: Sandbox, verify: Any) -> None:
    client = tls_sandbox.client()
    client.session.verify = verify
    for request in (samples.QUERY, samples.NOTICE):
        with pytest.raises(
            ConfigurationError, match=r"client\.session\.verify is .*, but TLS is always verified"
        ) as caught:
            client.send(request)
        assert caught.value.parameter == "session.verify"
    assert tls_sandbox.requests == ()


ADVICE = "set it to the path of a CA bundle that holds your proxy's or test server's CA"
NO_SETTINGS: dict[str, tuple[Any, str]] = {
    "verify": (False, f"False, but TLS is always verified: {ADVICE}"),
    "cert": (
        (),
        "a tuple; expected the path of a file that holds a client certificate and its key, a pair of paths, or None",
    ),
    "proxies": (
        {"https": 5},
        "a dict that does not map schemes to URLs; expected such as {'https': 'http://proxy.example:3128'}",
    ),
}


@pytest.mark.parametrize("setting", NO_SETTINGS)
def test_a_setting_that_is_none_says_what_it_is_to_be(client: Client, setting: str) -> None:
    value, text = NO_SETTINGS[setting]
    setattr(client.session, setting, value)
    with pytest.raises(ConfigurationError) as caught:
        client.send(samples.NOTICE)
    assert (str(caught.value), caught.value.parameter) == (f"client.session.{setting} is {text}", f"session.{setting}")


@pytest.mark.parametrize(
    ("verify", "shown"), [(False, "False"), (None, "None"), (0, "0"), (["hunter2"], "a list"), (0.5, "a float")]
)
def test_what_is_set_in_place_of_a_bundle_is_shown_where_it_holds_nothing(
    client: Client, verify: Any, shown: str
) -> None:
    client.session.verify = verify
    with pytest.raises(ConfigurationError) as caught:
        client.send(samples.QUERY)
    assert str(caught.value).startswith(f"client.session.verify is {shown}, but TLS is always verified: set it to ")


def test_a_ca_bundle_of_the_sessions(tls_sandbox: Sandbox) -> None:
    assert tls_sandbox.client().send(samples.QUERY).verified


def test_a_ca_bundle_of_the_environment(tls_sandbox: Sandbox, monkeypatch: pytest.MonkeyPatch) -> None:
    for name, value in tls_sandbox.env.items():
        monkeypatch.setenv(name, value)
    assert Client.from_env().send(samples.QUERY).verified


def test_a_ca_bundle_of_the_sessions_goes_before_the_environments(
    tls_sandbox: Sandbox, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    trustme.CA().cert_pem.write_to_path(tmp_path / "another.pem")
    monkeypatch.setenv("REQUESTS_CA_BUNDLE", str(tmp_path / "another.pem"))
    assert tls_sandbox.client().send(samples.QUERY).verified


def test_a_ca_bundle_of_the_environment_does_not_turn_false_into_true(
    tls_sandbox: Sandbox, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("REQUESTS_CA_BUNDLE", tls_sandbox.env["REQUESTS_CA_BUNDLE"])
    client = tls_sandbox.client()
    client.session.verify = False
    with pytest.raises(ConfigurationError):
        client.send(samples.QUERY)


def test_a_client_certificate_of_the_sessions(sandbox: Sandbox, tmp_path: Path) -> None:
    authority = trustme.CA()
    authority.cert_pem.write_to_path(tmp_path / "ca.pem")
    authority.issue_cert("merchant.example").private_key_and_cert_chain_pem.write_to_path(tmp_path / "client.pem")
    context = ssl.SSLContext(ssl.PROTOCOL_TLS_SERVER)
    authority.issue_cert("127.0.0.1").configure_cert(context)
    authority.configure_trust(context)
    context.verify_mode = ssl.CERT_REQUIRED

    with Secured(context) as server:
        server.answer = lambda: signed(sandbox.credentials, 204)
        client = sandbox.client(origin=server.origin)
        client.session.verify = str(tmp_path / "ca.pem")
        client.session.cert = str(tmp_path / "client.pem")
        assert client.send(samples.NOTICE).verified


def test_a_proxy_of_the_sessions(sandbox: Sandbox, client: Client, proxy: Proxy) -> None:
    client.session.proxies = {"http": proxy.origin}
    assert client.send(samples.QUERY).verified
    assert proxy.lines == [f"GET {sandbox.origin}/hk{samples.QUERY_TARGET} HTTP/1.1"]


def test_a_proxy_without_a_scheme_is_reached_over_http(sandbox: Sandbox, client: Client, proxy: Proxy) -> None:
    client.session.proxies = {"http": proxy.address}
    assert client.send(samples.QUERY).verified
    assert proxy.lines == [f"GET {sandbox.origin}/hk{samples.QUERY_TARGET} HTTP/1.1"]


def test_a_tunnel_through_a_proxy_shows_it_nothing_but_the_host(tls_sandbox: Sandbox, proxy: Proxy) -> None:
    client = tls_sandbox.client()
    client.session.proxies = {"https": proxy.origin}
    assert client.send(samples.NOTICE).verified
    (line,) = proxy.lines
    assert line.split()[:2] == ["CONNECT", tls_sandbox.origin.removeprefix("https://")]


@pytest.mark.parametrize("tls", [False, True], ids=["forwarded", "through a tunnel"])
def test_a_proxy_is_told_who_asks_and_the_gateway_is_not(
    sandbox: Sandbox,
    tls_sandbox: Sandbox,
    proxy: Proxy,
    tls: bool,  # noqa: FBT001
) -> None:
    gateway = tls_sandbox if tls else sandbox
    client = gateway.client()
    client.session.proxies = {"https" if tls else "http": f"http://name:hunter%402@{proxy.address}"}
    client.send(samples.NOTICE)
    (head,) = proxy.heads
    assert b"Proxy-Authorization: Basic %b" % b64encode(b"name:hunter@2") in head.split(b"\r\n")
    if tls:
        assert "Proxy-Authorization" not in gateway.requests[0].headers


@pytest.fixture
def distant(sandbox: Sandbox, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[Client]:
    """A client of a gateway that, by its name, is on another machine."""
    authority = trustme.CA()
    authority.cert_pem.write_to_path(tmp_path / "ca.pem")
    context = ssl.SSLContext(ssl.PROTOCOL_TLS_SERVER)
    authority.issue_cert("gateway.example").configure_cert(context)
    resolve = socket.getaddrinfo
    monkeypatch.setattr(socket, "getaddrinfo", lambda _, *rest, **options: resolve("127.0.0.1", *rest, **options))
    with Secured(context) as server:
        server.answer = lambda: signed(sandbox.credentials, 204)
        client = sandbox.client(origin=server.origin.replace("127.0.0.1", "gateway.example"))
        client.session.verify = str(tmp_path / "ca.pem")
        yield client


def test_a_proxy_of_the_environment(distant: Client, proxy: Proxy, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("HTTPS_PROXY", proxy.origin)
    assert distant.send(samples.NOTICE).verified
    (line,) = proxy.lines
    assert line.startswith("CONNECT gateway.example:")


def test_no_proxy_of_the_environment(distant: Client, proxy: Proxy, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("HTTPS_PROXY", proxy.origin)
    monkeypatch.setenv("NO_PROXY", "gateway.example")
    assert distant.send(samples.NOTICE).verified
    assert proxy.lines == []


@pytest.mark.parametrize("tls", [False, True])
@pytest.mark.parametrize("name", ["HTTP_PROXY", "HTTPS_PROXY", "ALL_PROXY"])
def test_a_proxy_of_the_environment_is_none_for_loopback(
    sandbox: Sandbox,
    tls_sandbox: Sandbox,
    proxy: Proxy,
    monkeypatch: pytest.MonkeyPatch,
    name: str,
    tls: bool,  # noqa: FBT001
) -> None:
    monkeypatch.setenv(name, proxy.origin)
    assert (tls_sandbox if tls else sandbox).client().send(samples.QUERY).verified
    assert proxy.lines == []


def test_a_proxy_of_the_sessions_goes_before_the_environments(
    distant: Client, proxy: Proxy, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("HTTPS_PROXY", "http://127.0.0.1:1")
    distant.session.proxies = {"https": proxy.origin}
    assert distant.send(samples.NOTICE).verified
    assert len(proxy.lines) == 1


def test_no_proxies_at_all(client: Client) -> None:
    nothing: Any = None
    client.session.proxies = nothing
    assert client.send(samples.QUERY).verified


def test_a_call_leaves_the_sessions_settings_alone(
    distant: Client, proxy: Proxy, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("HTTPS_PROXY", proxy.origin)
    before = distant.session.verify
    distant.send(samples.NOTICE)
    assert (distant.session.proxies, distant.session.verify, distant.session.cert) == ({}, before, None)


def test_the_environment_counts_only_while_it_is_trusted(
    distant: Client, proxy: Proxy, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("HTTPS_PROXY", proxy.origin)
    distant.session.trust_env = False
    assert distant.send(samples.NOTICE).verified
    assert proxy.lines == []


def test_the_environment_is_looked_up_when_a_host_is_first_called(
    distant: Client, proxy: Proxy, monkeypatch: pytest.MonkeyPatch
) -> None:
    distant.send(samples.NOTICE)
    monkeypatch.setenv("HTTPS_PROXY", proxy.origin)
    distant.send(samples.NOTICE)
    assert proxy.lines == []


def test_each_host_is_reached_in_its_own_way(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("HTTPS_PROXY", "http://127.0.0.1:1")
    monkeypatch.setenv("NO_PROXY", "near.example")
    session = Session()
    for _ in range(2):
        assert "https" not in session.route("https://near.example/v3/a").proxies
        assert session.route("https://far.example/v3/a").proxies["https"] == "http://127.0.0.1:1"


def test_settings_that_change_between_calls_count(
    distant: Client, proxy: Proxy, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("HTTPS_PROXY", "http://127.0.0.1:1")
    distant.session.trust_env = False
    distant.send(samples.NOTICE)
    distant.session.proxies["https"] = proxy.origin
    distant.send(samples.NOTICE)
    assert len(proxy.lines) == 1
    distant.session.proxies.clear()
    distant.send(samples.NOTICE)
    assert len(proxy.lines) == 1
    distant.session.trust_env = True
    with pytest.raises(TransportError, match="nothing was sent"):
        distant.send(samples.NOTICE, retries=RetryPolicy.none())


class Counting(HTTPAdapter):
    """An adapter of a user's own, with a setting that it needs whenever it makes its pools."""

    def __init__(self, backlog: list[str]) -> None:
        self.backlog = backlog
        super().__init__()

    def init_poolmanager(self, *arguments: Any, **options: Any) -> None:
        self.backlog.append("pools")
        super().init_poolmanager(*arguments, **options)

    def send(self, request: PreparedRequest, *arguments: Any, **options: Any) -> Response:
        self.backlog.append(request.method or "")
        assert set(options) >= {"timeout", "verify", "proxies"}
        return super().send(request, *arguments, **options)


def giving_each_session(adapter: HTTPAdapter) -> Any:
    """Mounts an adapter in each session that is made."""
    begin = requests.Session.__init__

    def begin_with(self: requests.Session) -> None:
        begin(self)
        self.mount("http://", adapter)

    return mock.patch.object(requests.Session, "__init__", begin_with)


@pytest.mark.parametrize(
    "giving", [giving_each_session, lambda adapter: mock.patch("requests.sessions.HTTPAdapter", return_value=adapter)]
)
def test_an_adapter_that_all_sessions_are_given(sandbox: Sandbox, giving: Callable[[HTTPAdapter], Any]) -> None:
    backlog: list[str] = []
    with giving(Counting(backlog)), sandbox.client() as client:
        client.send(samples.QUERY)
    assert backlog == ["pools", "GET"]


def test_an_adapter_of_the_users_own(client: Client) -> None:
    adapter = Counting([])
    client.session.mount("http://", adapter)
    assert client.send(samples.NOTICE).verified
    assert adapter.backlog == ["pools", "POST"]


@pytest.mark.parametrize("retries", [1, Retry(total=3), Retry(total=None, connect=1), None])
def test_an_adapter_that_would_send_again_is_refused(sandbox: Sandbox, client: Client, retries: Any) -> None:
    client.session.mount("http://", HTTPAdapter(max_retries=retries))
    for request in (samples.QUERY, samples.NOTICE):
        with pytest.raises(ConfigurationError, match=r"HTTPAdapter would send a call again.*max_retries=0") as caught:
            client.send(request)
        assert caught.value.parameter == "session"
        assert str(caught.value).endswith("and retry the call yourself")
    assert sandbox.requests == ()


@pytest.mark.parametrize("retries", [0, Retry(total=0), Retry(total=False)])
def test_an_adapter_that_sends_once_is_taken(client: Client, retries: Any) -> None:
    client.session.mount("http://", HTTPAdapter(max_retries=retries))
    assert client.send(samples.NOTICE).verified


class Offline(BaseAdapter):
    """An adapter that never was near a network."""

    def send(self, *_: Any, **__: Any) -> Response:
        raise OSError("offline")

    def close(self) -> None:
        pass


def test_an_adapter_that_fails(client: Client) -> None:
    client.session.mount("http://", Offline())
    with pytest.raises(TransportError, match="OSError: offline"):
        client.send(samples.NOTICE)


def called(client: Client) -> str:
    return f"{client.send(samples.QUERY).data.out_refund_no} {client.send(samples.NOTICE).status_code}"


@posix
@pytest.mark.filterwarnings("ignore:.*multi-threaded, use of fork:DeprecationWarning")
def test_parent_and_child_never_share_a_connection(sandbox: Sandbox, relay: Relay) -> None:
    client = sandbox.client(origin=relay.origin)
    client.send(samples.QUERY)
    assert in_a_fork(lambda: called(client)) == f"{samples.NUMBER} 204"
    client.send(samples.QUERY)
    assert in_a_fork(lambda: called(client)) == f"{samples.NUMBER} 204"
    client.send(samples.QUERY)
    assert [sent.count(b" HTTP/1.1\r\n") for sent in relay.connections] == [3, 2, 2]


@posix
@pytest.mark.filterwarnings("ignore:.*multi-threaded, use of fork:DeprecationWarning")
def test_nor_do_a_child_and_its_own_child(sandbox: Sandbox, relay: Relay) -> None:
    client = sandbox.client(origin=relay.origin)
    client.send(samples.QUERY)
    called_twice = in_a_fork(lambda: [called(client), in_a_fork(lambda: called(client)), called(client)])
    assert called_twice == str([f"{samples.NUMBER} 204"] * 3)
    assert [sent.count(b" HTTP/1.1\r\n") for sent in relay.connections] == [1, 4, 2]


def test_a_child_never_frees_its_parents_adapter(monkeypatch: pytest.MonkeyPatch) -> None:
    # A thread of the parent may have held one of its locks at the fork: closing its pools could wait for ever.
    session = Session()
    parents = weakref.ref(session.get_adapter("https://"))
    monkeypatch.setattr(os, "getpid", lambda: -1)
    session.leave_parent_connections()
    gc.collect()
    assert parents() is not None
    assert session.get_adapter("https://") is not parents()


@posix
@pytest.mark.filterwarnings("ignore:.*multi-threaded, use of fork:DeprecationWarning")
def test_a_child_keeps_the_users_settings_and_adapter(tls_sandbox: Sandbox, proxy: Proxy) -> None:
    client = tls_sandbox.client()
    client.session.mount("https://", Counting([]))
    client.session.proxies = {"https": proxy.origin}
    client.send(samples.QUERY)
    assert in_a_fork(lambda: called(client)) == f"{samples.NUMBER} 204"
    assert len(proxy.lines) == 2


def test_a_child_opens_as_many_connections_as_its_parent_may(monkeypatch: pytest.MonkeyPatch) -> None:
    session, parents = Session(), HTTPAdapter(pool_connections=3, pool_maxsize=2, pool_block=True)
    session.mount("https://", parents)
    monkeypatch.setattr(os, "getpid", lambda: -1)
    session.leave_parent_connections()
    pools: Any = vars(session.get_adapter("https://"))["poolmanager"]
    assert pools is not parents.poolmanager
    assert (pools.pools._maxsize, pools.connection_pool_kw) == (3, parents.poolmanager.connection_pool_kw)
    assert pools.connection_pool_kw == {"maxsize": 2, "block": True}


def test_an_interrupt_while_a_child_leaves_them_is_made_good_by_its_next_call(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(os, "getpid", lambda: -1)
    for step in count(1):
        session = Session()
        monkeypatch.setattr(session, "_process", -2)
        parents = dict(session.adapters)
        reached = False
        left = step

        def interrupt(frame: FrameType, event: str, _: object) -> Any:
            nonlocal left, reached
            if frame.f_code is not Session.leave_parent_connections.__code__:
                return None
            frame.f_trace_opcodes = True
            if event == "opcode":
                left -= 1
                if left == 0:
                    reached = True
                    raise KeyboardInterrupt
            return interrupt

        before = sys.gettrace()
        sys.settrace(interrupt)
        try:
            session.leave_parent_connections()
        except KeyboardInterrupt:
            pass
        finally:
            sys.settrace(before)
        thread = threading.Thread(target=session.leave_parent_connections, daemon=True)
        thread.start()
        join(thread)
        assert session._process == -1
        assert all(session.adapters[prefix] is not adapter for prefix, adapter in parents.items())
        if not reached:
            break
    assert step > 50


def test_threads_of_a_child_leave_them_for_the_same_ones(monkeypatch: pytest.MonkeyPatch) -> None:
    session = Session()
    session._process = -2
    others: list[BaseAdapter] = []

    def overtaken(adapter: HTTPAdapter) -> HTTPAdapter:
        if not others:
            others.append(adapter)
            session.leave_parent_connections()  # as another thread would, meanwhile
            others[:] = session.adapters.values()
            session._process = -2  # which this one has read already
        return _without_connections(adapter)

    monkeypatch.setattr("wxpay_client._http.session._without_connections", overtaken)
    session.leave_parent_connections()
    assert list(session.adapters.values()) == others


# --- close


@pytest.fixture
def keeping(sandbox: Sandbox) -> Iterator[Keeping]:
    with Keeping() as server:
        server.answer = lambda: kept_open(signed(sandbox.credentials, 204))
        yield server


def test_a_client_closes_its_connections_at_the_end_of_its_block(sandbox: Sandbox, keeping: Keeping) -> None:
    with sandbox.client(origin=keeping.origin) as client:
        assert isinstance(client, Client)
        client.send(samples.NOTICE)
        assert keeping.open() == 1
    assert keeping.open() == 0


def test_also_where_the_block_raises(sandbox: Sandbox, keeping: Keeping) -> None:
    client = sandbox.client(origin=keeping.origin)
    client.send(samples.NOTICE)
    with pytest.raises(KeyError), client:
        raise KeyError
    assert keeping.open() == 0


def test_a_closed_client_opens_new_connections(sandbox: Sandbox, keeping: Keeping) -> None:
    client = sandbox.client(origin=keeping.origin)
    client.close()
    for _ in range(2):
        client.send(samples.NOTICE)
        assert keeping.open() == 1
        client.close()
        client.close()
        assert keeping.open() == 0


class Noting(HTTPAdapter):
    """Notes which adapters are closed."""

    closed: ClassVar[list[HTTPAdapter]] = []

    def close(self) -> None:
        self.closed.append(self)
        super().close()


def test_a_child_closes_no_connection_of_its_parents(monkeypatch: pytest.MonkeyPatch) -> None:
    session, parents = Session(), Noting()
    session.mount("https://", parents)
    monkeypatch.setattr(os, "getpid", lambda: -1)
    session.close()
    assert parents not in Noting.closed
    assert session.get_adapter("https://") in Noting.closed
