"""What fails before the first byte of a request leaves was not sent, whichever way the call goes.

So a write is made again with and without a number of the merchant's, and the last error says that nothing was sent.
"""

from __future__ import annotations

import socket
import ssl
from collections.abc import Callable, Iterator
from contextlib import suppress
from pathlib import Path
from typing import Any, NamedTuple

import pytest
import requests
import urllib3.connection
from requests.adapters import HTTPAdapter

from tests.support.gateways.raw import KINDS, Leave, Play, Wire, reset, say
from tests.support.gateways.servers import Proxy, Server
from tests.support.shapes import DownloadRequest
from wxpay_client import Client, Outcome, OutcomeUnknownError, RequestError, RetryPolicy, TransportError
from wxpay_client.sandbox import Sandbox
from wxpay_client.schema.operation import Request

TWICE = RetryPolicy(attempts=2, base=0)


class NumberedFileRequest(DownloadRequest):
    __slots__ = ()
    operation = DownloadRequest.operation._replace(
        id="shapes.numbered_file", method="POST", merchant_number="number", outcome="shapes.read"
    )


class FileOfWriteRequest(DownloadRequest):
    __slots__ = ()
    operation = DownloadRequest.operation._replace(id="shapes.file", method="POST")


FILES: dict[str, Request[Any]] = {
    "read": DownloadRequest(),
    "numbered write": NumberedFileRequest(),
    "write": FileOfWriteRequest(),
}


# --- the ways a call may go


def _plain(_: Client, __: pytest.MonkeyPatch) -> None:
    """Ours."""


def _watched(_: Client, monkeypatch: pytest.MonkeyPatch) -> None:
    """That of `requests`, on connections of ours, since somebody watches."""
    putrequest = urllib3.connection.HTTPConnection.putrequest

    # Any: as the function that it calls takes them.
    def traced(connection: urllib3.connection.HTTPConnection, *args: Any, **kwargs: Any) -> None:
        putrequest(connection, *args, **kwargs)

    monkeypatch.setattr(urllib3.connection.HTTPConnection, "putrequest", traced)


def _of_the_users_own(client: Client, _: pytest.MonkeyPatch) -> None:
    """That of `requests`, by an adapter that the user has mounted."""
    for scheme in ("http://", "https://"):
        client.session.mount(scheme, HTTPAdapter())


WAYS: dict[str, Callable[[Client, pytest.MonkeyPatch], None]] = {
    "ours": _plain,
    "watched": _watched,
    "download": _plain,
    "adapter of the user's own": _of_the_users_own,
}


@pytest.fixture(params=WAYS)
def way(request: pytest.FixtureRequest) -> str:
    return str(request.param)


# Of a read there is less at stake.
@pytest.fixture(params=["numbered write", "write", pytest.param("read", marks=pytest.mark.slow)])
def kind(request: pytest.FixtureRequest) -> str:
    return str(request.param)


class Call(NamedTuple):
    """A call of some kind, on some way.

    Attributes:
        client: Makes it.
        request: What it is.
    """

    client: Client
    request: Request[Any]


@pytest.fixture
def make(
    sandbox: Sandbox,
    server_tls: tuple[ssl.SSLContext, Path],
    way: str,
    kind: str,
    monkeypatch: pytest.MonkeyPatch,
) -> Iterator[Callable[[str], Call]]:
    """Makes a call to an origin."""
    clients: list[Client] = []

    def call_to(origin: str) -> Call:
        client = sandbox.client(private_key=sandbox.credentials.merchant_key, origin=origin, timeout=(0.4, 15))
        client.session.verify = str(server_tls[1])
        WAYS[way](client, monkeypatch)
        clients.append(client)
        return Call(client, (FILES if way == "download" else KINDS)[kind])

    yield call_to
    for client in clients:
        client.close()


def was_not_sent(call: Call) -> TransportError:
    """The error of a call that was tried twice, and never left."""
    with pytest.raises(TransportError) as caught:
        call.client.send(call.request, retries=TWICE)
    error = caught.value
    assert type(error) is TransportError
    assert (error.sent, error.outcome) == (False, Outcome.NOT_SENT)
    assert ": nothing was sent (" in error.message
    assert len(error.attempts) == 2
    return error


# --- what fails


class Failing(Server):
    """Ends every connection in one way.

    Attributes:
        connections: How many there were.
    """

    def __init__(self, play: Play) -> None:
        super().__init__()
        self._play = play
        self.connections = 0

    def handle(self, connection: Wire) -> None:
        self.connections += 1
        connection.recv(5)
        with suppress(Leave):
            self._play(connection)
        connection.close()


@pytest.fixture
def refusing() -> Iterator[str]:
    """An address that refuses connections: its port is taken, and nobody listens on it."""
    with socket.socket() as bound:
        bound.bind(("127.0.0.1", 0))
        yield f"127.0.0.1:{bound.getsockname()[1]}"


@pytest.mark.parametrize("scheme", ["http", "https"])
def test_a_refused_connection(make: Callable[[str], Call], refusing: str, scheme: str) -> None:
    was_not_sent(make(f"{scheme}://{refusing}"))


def test_a_name_that_does_not_exist(make: Callable[[str], Call], monkeypatch: pytest.MonkeyPatch) -> None:
    def resolve(*_: object, **__: object) -> None:
        raise socket.gaierror(socket.EAI_NONAME, "Name or service not known")

    call = make("https://pay.invalid")
    monkeypatch.setattr(socket, "getaddrinfo", resolve)
    was_not_sent(call)


def silence(connection: Wire) -> None:
    while connection.recv(65536):
        pass


HANDSHAKES: dict[str, Play] = {
    "reset": reset,
    "end": say(),
    "an alert": say(bytes.fromhex("15030300020228")),
    "plain HTTP": say(b"HTTP/1.1 403 Forbidden\r\nContent-Length: 0\r\n\r\n"),
    "silence": silence,
}


@pytest.mark.parametrize("name", HANDSHAKES)
def test_a_handshake_that_fails(make: Callable[[str], Call], name: str) -> None:
    with Failing(HANDSHAKES[name]) as server:
        was_not_sent(make(f"https://{server.address}"))
        assert server.connections == 2


def test_a_certificate_that_nobody_vouches_for(make: Callable[[str], Call], tls_sandbox: Sandbox) -> None:
    was_not_sent(make(tls_sandbox.origin))
    assert tls_sandbox.requests == ()


# One that is there, and holds something else, is read by `requests` when it connects.
@pytest.mark.parametrize("setting", ["verify", "cert"])
@pytest.mark.parametrize("path", ["no/such/file.pem", __file__], ids=["missing", "something else"])
def test_a_file_of_keys_that_is_none(make: Callable[[str], Call], refusing: str, setting: str, path: str) -> None:
    call = make(f"https://{refusing}")
    setattr(call.client.session, setting, path)
    was_not_sent(call)


def test_no_way_to_a_scheme(make: Callable[[str], Call]) -> None:
    call = make("https://127.0.0.1:1")
    call.client.session.adapters.clear()
    was_not_sent(call)


@pytest.mark.parametrize("url", ["nonsense://127.0.0.1:1", "http://", "http://name:hunter2@[::1"])
def test_a_proxy_that_is_none(make: Callable[[str], Call], url: str) -> None:
    call = make("https://127.0.0.1:1")
    call.client.session.proxies = {"https": url}
    assert "hunter2" not in str(was_not_sent(call))


def test_a_proxy_that_is_not_there(make: Callable[[str], Call], refusing: str) -> None:
    call = make("https://127.0.0.1:1")
    call.client.session.proxies = {"https": f"http://{refusing}"}
    was_not_sent(call)


def test_a_proxy_that_refuses(make: Callable[[str], Call], proxy: Proxy) -> None:
    proxy.refuses = True
    call = make("https://127.0.0.1:1")
    call.client.session.proxies = {"https": proxy.origin}
    assert "403 Forbidden" in was_not_sent(call).message
    assert len(proxy.lines) == 2


@pytest.mark.parametrize("name", ["reset", "end", "silence"])
def test_a_proxy_that_says_nothing(make: Callable[[str], Call], name: str) -> None:
    with Failing(HANDSHAKES[name]) as server:
        call = make("https://127.0.0.1:1")
        call.client.session.proxies = {"https": server.origin}
        was_not_sent(call)


def test_a_header_that_cannot_be_sent(make: Callable[[str], Call], refusing: str) -> None:
    call = make(f"https://{refusing}")
    call.client.session.headers["X-Shop"] = "风筝"
    with pytest.raises(RequestError) as caught:
        call.client.send(call.request, retries=TWICE)
    assert caught.value.outcome is Outcome.NOT_SENT


# --- what does not


class Recorded(HTTPAdapter):
    """Fails at the last step of `requests`, once an answer is there."""

    def build_response(self, req: Any, resp: Any) -> requests.Response:
        resp.close()
        raise urllib3.exceptions.ConnectTimeoutError(None, "of the log")


class Hasty(HTTPAdapter):
    """Fails before anything is sent, but reads what is to be."""

    def add_headers(self, request: Any, **_: Any) -> None:
        dict(request.headers)
        raise OSError("of the log")


@pytest.mark.parametrize("adapter", [Recorded, Hasty])
def test_what_may_have_been_sent_counts_as_sent(sandbox: Sandbox, client: Client, adapter: type[HTTPAdapter]) -> None:
    client.session.mount("http://", adapter())
    with pytest.raises(OutcomeUnknownError) as caught:
        client.send(KINDS["write"], base_uri=sandbox.origin, retries=TWICE)
    assert caught.value.sent
    assert len(caught.value.attempts) == 1


def test_where_somebody_has_put_connections_of_their_own_a_missing_file_is_found_before(
    sandbox: Sandbox, monkeypatch: pytest.MonkeyPatch
) -> None:
    class Theirs(urllib3.connection.HTTPSConnection):
        pass

    Theirs.__module__ = "theirs"
    monkeypatch.setattr(urllib3.connectionpool.HTTPSConnectionPool, "ConnectionCls", Theirs)
    client = sandbox.client(origin="https://127.0.0.1:1")
    client.session.verify = "no/such/file.pem"
    was_not_sent(Call(client, KINDS["write"]))
