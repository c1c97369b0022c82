"""Calls through a SOCKS proxy, to which urllib3 connects; its connections are held to the limits of all others.

PySocks, which they need, comes with Selenium.
"""

from __future__ import annotations

import socket
import ssl
import time
from collections.abc import Iterator
from pathlib import Path

import pytest

from tests.support.gateways.raw import JSON, KINDS, Raw, Wire, call, is_unknown, leaving, say
from tests.support.gateways.servers import Server, SocksProxy
from wxpay_client import Client, RetryPolicy, TransportError
from wxpay_client._http import connections

ONCE = RetryPolicy(attempts=1)


@pytest.fixture
def socks() -> Iterator[SocksProxy]:
    with SocksProxy() as proxy:
        yield proxy


# In capitals, as `requests` takes it too.
@pytest.fixture(params=["socks5h", "SOCKS5H"])
def client(request: pytest.FixtureRequest, trusting_client: Client, socks: SocksProxy) -> Client:
    trusting_client.session.proxies = {"all": f"{request.param}://{socks.address}"}
    return trusting_client


def test_a_call_goes_through_it(
    client: Client,
    socks: SocksProxy,
    context: ssl.SSLContext | None,
    done: bytes,
) -> None:
    with Raw(context, say(done)) as server:
        assert call(client, server, "write").verified
        assert socks.targets == [server.address]


def test_a_connection_is_used_again(
    client: Client, socks: SocksProxy, server_tls: tuple[ssl.SSLContext, Path], done: bytes
) -> None:
    with Raw(server_tls[0], say(done)) as server:
        for _ in range(3):
            assert call(client, server, "read").verified
        assert socks.targets == [server.address]


def test_of_a_call_without_an_answer_nobody_knows_what_became(
    client: Client, kind: str, context: ssl.SSLContext | None
) -> None:
    with Raw(context, leaving(say(b""))) as server:
        with pytest.raises(TransportError) as caught:
            call(client, server, kind, retries=ONCE)
        assert is_unknown(caught.value, kind)
        assert len(server.requests) == 1


def test_an_answer_that_drips_is_over_with_the_deadline(
    client: Client, kind: str, context: ssl.SSLContext | None
) -> None:
    def drip(connection: Wire) -> None:
        connection.sendall(JSON)
        while True:
            connection.sendall(b"A")
            time.sleep(0.02)

    with Raw(context, drip) as server:
        began = time.monotonic()
        with pytest.raises(TransportError) as caught:
            call(client, server, kind, retries=RetryPolicy(attempts=1, deadline=0.3))
        assert time.monotonic() - began < 10 * 0.3
        assert is_unknown(caught.value, kind)


def test_interim_answers_are_read_past(client: Client, kind: str, context: ssl.SSLContext | None, done: bytes) -> None:
    with Raw(context, say(b"HTTP/1.1 103 Early Hints\r\n\r\n" + done)) as server:
        assert call(client, server, kind).verified


def test_a_connection_that_was_idle_for_too_long_is_not_used(
    client: Client, socks: SocksProxy, context: ssl.SSLContext | None, done: bytes, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(connections, "IDLE_LIMIT", -1)
    with Raw(context, say(done)) as server:
        for _ in range(2):
            assert call(client, server, "read").verified
        assert socks.targets == [server.address] * 2


@pytest.mark.parametrize("listening", [True, False])
def test_where_it_makes_no_connection_nothing_was_sent(
    client: Client,
    socks: SocksProxy,
    kind: str,
    listening: bool,  # noqa: FBT001
) -> None:
    socks.refuses = True
    if not listening:
        with Server() as gone:
            client.session.proxies = {"all": f"socks5h://{gone.address}"}
    with pytest.raises(TransportError, match="nothing was sent") as caught:
        client.send(KINDS[kind], base_uri="https://127.0.0.1:1", retries=ONCE)
    assert not caught.value.sent
    assert socks.targets == ["127.0.0.1:1"] * listening


def test_a_handshake_is_over_with_the_deadline(client: Client, kind: str) -> None:
    with socket.create_server(("127.0.0.1", 0)) as silent:
        origin = f"https://127.0.0.1:{silent.getsockname()[1]}"
        began = time.monotonic()
        with pytest.raises(TransportError, match="nothing was sent") as caught:
            client.send(KINDS[kind], base_uri=origin, retries=RetryPolicy(attempts=1, deadline=0.4))
        assert not caught.value.sent
        assert time.monotonic() - began < 10 * 0.4
