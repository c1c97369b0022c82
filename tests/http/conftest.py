"""Servers and clients of the tests of HTTP."""

from __future__ import annotations

import http.client
import socket
import ssl
from collections.abc import Callable, Iterator
from functools import partial
from pathlib import Path
from typing import Any

import pytest
import trustme

from tests.support.gateways.raw import KINDS, Opened, Raw
from tests.support.gateways.servers import kept_open, signed
from wxpay_client import Client
from wxpay_client.sandbox import Sandbox
from wxpay_client.sandbox.credentials import Credentials

LIMIT = 100_000
"""Most bytes of an answer."""


@pytest.fixture(scope="module")
def server_tls(tmp_path_factory: pytest.TempPathFactory) -> tuple[ssl.SSLContext, Path]:
    """What a server over TLS needs, and the bundle of its authority."""
    ca = trustme.CA()
    bundle = tmp_path_factory.mktemp("ca") / "ca.pem"
    ca.cert_pem.write_to_path(bundle)
    context = ssl.SSLContext(ssl.PROTOCOL_TLS_SERVER)
    ca.issue_cert("127.0.0.1").configure_cert(context)
    return context, bundle


@pytest.fixture(params=[pytest.param("plain", marks=pytest.mark.slow), "TLS"])
def context(request: pytest.FixtureRequest, server_tls: tuple[ssl.SSLContext, Path]) -> ssl.SSLContext | None:
    return server_tls[0] if request.param == "TLS" else None


# An exchange knows no kinds of calls; what becomes of a write is told by the table of faults at each change.
@pytest.fixture(params=["write", *(pytest.param(kind, marks=pytest.mark.slow) for kind in KINDS if kind != "write")])
def kind(request: pytest.FixtureRequest) -> str:
    """A kind of call."""
    return request.param


@pytest.fixture
def trusting_client(sandbox: Sandbox, server_tls: tuple[ssl.SSLContext, Path]) -> Iterator[Client]:
    """A client that trusts those servers."""
    client = sandbox.client(private_key=sandbox.credentials.merchant_key, max_response_size=LIMIT)
    client.session.verify = str(server_tls[1])
    with client.session:
        yield client


@pytest.fixture
def client_of(sandbox: Sandbox, server_tls: tuple[ssl.SSLContext, Path]) -> Iterator[Callable[..., Client]]:
    """Makes a client of a server: files come from WeChat Pay's hosts and a client's `origin` alone."""
    clients: list[Client] = []

    def make(server: Raw, **options: Any) -> Client:
        client = sandbox.client(private_key=sandbox.credentials.merchant_key, origin=server.origin, **options)
        client.session.verify = str(server_tls[1])
        clients.append(client)
        return client

    yield make
    for client in clients:
        client.close()


@pytest.fixture
def opened(monkeypatch: pytest.MonkeyPatch) -> Opened:
    return Opened(monkeypatch)


@pytest.fixture
def watched(monkeypatch: pytest.MonkeyPatch) -> None:
    """Somebody watches the calls, as tracers in production do, so that they go the way of stock `requests`."""
    putrequest = http.client.HTTPConnection.putrequest

    # Any: as the function that it calls takes them.
    def traced(connection: http.client.HTTPConnection, *args: Any, **kwargs: Any) -> None:
        putrequest(connection, *args, **kwargs)

    monkeypatch.setattr(http.client.HTTPConnection, "putrequest", traced)


@pytest.fixture
def full() -> Iterator[int]:
    """A port of all addresses of this machine where one more connection has to wait."""
    with socket.socket() as listener:
        listener.bind(("0.0.0.0", 0))
        listener.listen(0)
        port = listener.getsockname()[1]
        waiting = [socket.socket() for _ in range(4)]
        for one in waiting:
            one.setblocking(False)  # noqa: FBT003 - a socket's own interface
            one.connect_ex(("127.0.0.1", port))
        yield port
        for one in waiting:
            one.close()


@pytest.fixture(params=["ours", "watched"])
def way(request: pytest.FixtureRequest) -> str:
    """What carries the calls: an exchange of ours, or stock `requests` on connections of ours."""
    if request.param == "watched":
        request.getfixturevalue("watched")
    return request.param


@pytest.fixture
def done(wxpay_sandbox_credentials: Credentials) -> bytes:
    """The gateway's 204: signed, and the connection stays open."""
    return _done(wxpay_sandbox_credentials)


@pytest.fixture
def newly_done(wxpay_sandbox_credentials: Credentials) -> Callable[[], bytes]:
    """Makes such an answer, each under a nonce of its own: one that came before would be a replay."""
    return partial(_done, wxpay_sandbox_credentials)


def _done(credentials: Credentials) -> bytes:
    return kept_open(signed(credentials, 204)).replace(b"Content-Length: 0\r\n", b"")
