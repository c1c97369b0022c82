"""Calls through a SOCKS proxy, whose connections are urllib3's own: they do not tell how far a request came.

PySocks, which they need, comes with Selenium.
"""

from __future__ import annotations

import ssl
from collections.abc import Iterator
from pathlib import Path

import pytest

from tests.support.gateways.raw import KINDS, Raw, call, is_unknown, leaving, say
from tests.support.gateways.servers import Server, SocksProxy
from wxpay_client import Client, RetryPolicy, TransportError

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
