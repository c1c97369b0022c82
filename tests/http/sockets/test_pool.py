"""The connections of one host that are kept between calls."""

from __future__ import annotations

import gc
import socket
import ssl
from pathlib import Path
from typing import Any
from urllib.parse import urlsplit

import pytest
from urllib3.util.url import parse_url

from tests.support.gateways.raw import Raw, say
from tests.support.gateways.servers import Proxy
from wxpay_client._http import pool as module
from wxpay_client._http.channel import IDLE_LIMIT
from wxpay_client._http.connections import Connection
from wxpay_client._http.pool import Pool
from wxpay_client._http.transmission import Transmission


class Kept:
    """What a pool sees of a connection."""

    def __init__(self, last_used: float = 1000.0, *, quiet: bool = True) -> None:
        self.last_used = last_used
        self.quiet = quiet
        self.is_closed = False

    def unexpected(self) -> Exception | None:
        return None if self.quiet else ConnectionError()

    def close(self) -> None:
        self.is_closed = True


def holding(*channels: Any) -> Pool:
    """A pool that holds connections, the one that was used last at the end."""
    pool = Pool(urlsplit("http://127.0.0.1:1"), None, None, {})
    for channel in channels:
        pool.keep(channel)
    return pool


@pytest.fixture(autouse=True)
def now(monkeypatch: pytest.MonkeyPatch) -> float:
    """A clock that stands still."""
    monkeypatch.setattr(module, "monotonic", lambda: 1000.0)
    return 1000.0


@pytest.mark.parametrize(
    ("url", "secure", "host"),
    [
        ("http://h.example", False, "h.example"),
        ("http://h.example:80", False, "h.example"),
        ("http://h.example:443", False, "h.example:443"),
        ("http://h.example:81", False, "h.example:81"),
        ("https://h.example", True, "h.example"),
        ("https://h.example:443", True, "h.example"),
        ("https://h.example:80", True, "h.example:80"),
        ("https://X.h.example.", True, "x.h.example"),
        ("https://[::1]", True, "[::1]"),
        ("https://[::1]:8443", True, "[::1]:8443"),
    ],
)
def test_what_to_call_the_host(*, url: str, secure: bool, host: str) -> None:
    context = ssl.create_default_context() if secure else None
    assert Pool(urlsplit(url), context, None, {}).host == host


# --- keeping


def test_the_one_that_was_used_last_is_given_first() -> None:
    first, last = Kept(), Kept()
    pool = holding(first, last)
    assert [pool.take() for _ in range(3)] == [last, first, None]
    assert not first.is_closed
    assert not last.is_closed


def test_one_on_which_something_came_is_closed_and_passed_over(now: float) -> None:
    good, bad = Kept(now - IDLE_LIMIT), Kept()
    pool = holding(good, bad)
    bad.quiet = False
    assert pool.take() is good
    assert (good.is_closed, bad.is_closed) == (False, True)


def test_one_on_which_something_is_left_is_not_kept() -> None:
    left = Kept(quiet=False)
    pool = holding(left)
    assert left.is_closed
    left.quiet = True  # the number of its socket may be that of another one by now
    assert pool.take() is None


def test_those_below_one_that_is_too_old_are_older(now: float) -> None:
    oldest, old = Kept(now - IDLE_LIMIT - 2), Kept(now - IDLE_LIMIT - 1)
    pool = holding(oldest, old)
    assert pool.take() is None
    assert oldest.is_closed
    assert old.is_closed


def test_a_closed_pool_keeps_none() -> None:
    before, after = Kept(), Kept()
    pool = holding(before)
    pool.close()
    assert before.is_closed
    pool.keep(after)  # type: ignore[arg-type]  # as far as a pool sees
    assert after.is_closed
    assert pool.take() is None


def test_a_pool_that_nobody_holds_closes_its_own() -> None:
    channel = Kept()
    pool = holding(channel)
    assert not channel.is_closed
    del pool
    gc.collect()
    assert channel.is_closed


class Racing(list[Any]):
    """Says that it holds something when another thread has taken it."""

    def __bool__(self) -> bool:
        return True

    def pop(self, *_: Any) -> Any:
        raise IndexError


def test_another_thread_may_be_quicker() -> None:
    pool = holding()
    idle: Any = Racing()
    pool._idle = idle
    assert pool.take() is None
    pool.close()


# --- connecting


def connected(pool: Pool) -> None:
    channel = pool.connect(Transmission(connect=15, read=15))
    assert channel.unexpected() is None
    channel.close()


def test_plain_over_tls_and_through_a_tunnel(server_tls: tuple[ssl.SSLContext, Path], proxy: Proxy) -> None:
    context = ssl.create_default_context(cafile=server_tls[1])
    with Raw(None, say(b"")) as plain, Raw(server_tls[0], say(b"")) as secure:
        connected(Pool(urlsplit(plain.origin), None, None, {}))
        connected(Pool(urlsplit(secure.origin), context, None, {}))
        assert proxy.lines == []
        gate = parse_url(proxy.origin)
        connected(Pool(urlsplit(secure.origin), context, gate, {"Proxy-Authorization": "Basic YTpi"}))
        assert len(proxy.lines) == 1


GATES = {
    "straight": (None, ("h.example", 8443), (None, None, {})),
    "tunnel": ("http://gate.example:3128", ("gate.example", 3128), ("h.example", 8443, {"A": "1"})),
    "tunnel at the standard port": ("http://gate.example", ("gate.example", 80), ("h.example", 8443, {"A": "1"})),
}


@pytest.mark.parametrize(("gate", "address", "tunnel"), GATES.values(), ids=GATES)
def test_where_a_connection_leads_and_how_long_it_may_take(
    monkeypatch: pytest.MonkeyPatch, gate: str | None, address: tuple[str, int], tunnel: tuple[Any, ...]
) -> None:
    made: list[Any] = []

    # Any: the attributes are urllib3's own.
    def connect(connection: Any) -> None:
        headers = {name: value for name, value in connection._tunnel_headers.items() if name != "Host"}
        made.append(
            [
                (connection.host, connection.port),
                (connection._tunnel_host, connection._tunnel_port, headers),
                connection.timeout,
                connection.ssl_context,
            ]
        )
        raise OSError("no")

    monkeypatch.setattr(Connection, "connect", connect)
    context = ssl.create_default_context()
    pool = Pool(urlsplit("https://h.example:8443"), context, None if gate is None else parse_url(gate), {"A": "1"})
    with pytest.raises(OSError, match="no"):
        pool.connect(Transmission(connect=7, read=15))
    assert made == [[address, tunnel, 7, context]]


def test_a_plain_connection_takes_no_longer_either(monkeypatch: pytest.MonkeyPatch) -> None:
    made: list[Any] = []

    def connect(connection: Connection) -> None:
        made.append((connection.host, connection.port, connection.timeout))
        raise OSError("no")

    monkeypatch.setattr(Connection, "connect", connect)
    with pytest.raises(OSError, match="no"):
        holding().connect(Transmission(connect=7, read=15))
    assert made == [("127.0.0.1", 1, 7)]


@pytest.mark.parametrize("error", [OSError, KeyboardInterrupt])
def test_one_that_does_not_come_about_is_closed(monkeypatch: pytest.MonkeyPatch, error: type[BaseException]) -> None:
    opened: list[Any] = []

    def connect(connection: Connection) -> None:
        wire: Any = socket.socket()
        connection.sock = wire
        opened.append(wire)
        raise error

    monkeypatch.setattr(Connection, "connect", connect)
    with pytest.raises(error):
        holding().connect(Transmission(connect=7, read=15))
    assert opened[0].fileno() == -1
