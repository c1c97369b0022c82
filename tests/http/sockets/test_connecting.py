"""How connections come about: never longer than they may, and nothing was sent where none came about."""

from __future__ import annotations

import _socket
import _thread
import select
import socket
import ssl
import threading
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager, suppress
from typing import Any
from unittest import mock

import pytest
from urllib3.connection import HTTPConnection
from urllib3.util import connection, ssltransport

from tests.support.gateways.raw import (
    KINDS,
    REFUSED,
    Leave,
    Opened,
    Play,
    Raw,
    Wire,
    call,
    hang,
    is_refused,
    is_unknown,
    late,
    reset,
    say,
)
from tests.support.gateways.servers import Proxy, SecuredProxy, Server
from tests.support.waiting import HANGS, until
from wxpay_client import Client, ConfigurationError, RetryPolicy, TransportError
from wxpay_client._http import connections
from wxpay_client._http.connections import POOLS, Connection, SecureConnection, _OuterSocket


@pytest.fixture
def client(trusting_client: Client) -> Client:
    return trusting_client


@contextmanager
def not_sent(matching: str = "nothing was sent") -> Iterator[pytest.ExceptionInfo[TransportError]]:
    with pytest.raises(TransportError, match=matching) as caught:
        yield caught
    assert type(caught.value) is TransportError
    assert not caught.value.sent
    assert caught.value.__cause__ is not None


# --- addresses


class Names:
    """Has `localhost` stand for any addresses.

    Attributes:
        addresses: Those.
        asked: How often they were asked for.
    """

    def __init__(self, monkeypatch: pytest.MonkeyPatch) -> None:
        self.addresses: list[str] = []
        self.asked = 0
        self._resolve = socket.getaddrinfo
        monkeypatch.setattr(socket, "getaddrinfo", self._look_up)

    # Any: as the function that it stands for.
    def _look_up(self, host: str, port: int, *rest: Any, **options: Any) -> list[Any]:
        if host != "localhost":
            return self._resolve(host, port, *rest, **options)
        self.asked += 1
        return [(socket.AF_INET, socket.SOCK_STREAM, 6, "", (address, port)) for address in self.addresses]


@pytest.fixture
def names(monkeypatch: pytest.MonkeyPatch) -> Names:
    return Names(monkeypatch)


class Unanswered:
    """A name server that answers when it is let go.

    Attributes:
        released: Set when it answers.
    """

    def __init__(self, monkeypatch: pytest.MonkeyPatch) -> None:
        self.released = threading.Event()
        # What Python's own asks: that is still there.
        self._resolve = _socket.getaddrinfo
        monkeypatch.setattr(_socket, "getaddrinfo", self._look_up)

    # Any: as the function that it stands for.
    def _look_up(self, host: str, *rest: Any, **options: Any) -> list[Any]:
        if host == "localhost":
            assert self.released.wait(HANGS)
        return self._resolve(host, *rest, **options)


@pytest.fixture
def unanswered(monkeypatch: pytest.MonkeyPatch) -> Iterator[Unanswered]:
    server = Unanswered(monkeypatch)
    yield server
    server.released.set()


@pytest.mark.usefixtures("unanswered")
@pytest.mark.parametrize("scheme", ["http", "https"])
@pytest.mark.parametrize("options", [{"timeout": (0.3, 15)}, {"retries": RetryPolicy(attempts=1, deadline=0.3)}])
@pytest.mark.parametrize("watching", [False, True], ids=["", "watched"])
def test_a_name_is_looked_up_for_as_long_as_there_is_time(
    client: Client,
    kind: str,
    scheme: str,
    options: Any,
    watching: bool,  # noqa: FBT001
    request: pytest.FixtureRequest,
) -> None:
    if watching:
        request.getfixturevalue("watched")
    began = time.monotonic()
    with not_sent("was not looked up in time"):
        client.send(KINDS[kind], base_uri=f"{scheme}://localhost:1", **options)
    # Of a lookup that is waited for to its end, the error is another.
    assert time.monotonic() - began > 0.2


def test_where_no_thread_can_be_had_it_is_looked_up_all_the_same(
    client: Client, done: bytes, monkeypatch: pytest.MonkeyPatch
) -> None:
    start = _thread.start_new_thread

    # Any: as the function that it stands for.
    def start_no_more(function: Any, *rest: Any, **options: Any) -> int:
        if function.__name__ == "ask":
            raise RuntimeError("can't start new thread")
        return start(function, *rest, **options)

    monkeypatch.setattr(_thread, "start_new_thread", start_no_more)
    with Raw(None, say(done)) as server:
        assert client.send(KINDS["write"], base_uri=server.origin.replace("127.0.0.1", "localhost")).verified


SIX = [f"127.0.0.{number}" for number in range(1, 7)]


@pytest.mark.parametrize("scheme", ["http", "https"])
@pytest.mark.parametrize("options", [{"timeout": (0.6, 15)}, {"retries": RetryPolicy(attempts=1, deadline=0.6)}])
def test_six_addresses_take_no_longer_than_one(
    client: Client, names: Names, full: int, kind: str, scheme: str, options: Any
) -> None:
    names.addresses = SIX
    began = time.monotonic()
    with not_sent():
        client.send(KINDS[kind], base_uri=f"{scheme}://localhost:{full}", **options)
    assert 0.5 < time.monotonic() - began < 6 * 0.6
    assert names.asked == 1


def test_each_address_gets_its_share(client: Client, names: Names, done: bytes) -> None:
    with Raw(None, say(done)) as server:
        port = server.address.partition(":")[2]
        names.addresses = ["127.0.0.2", "127.0.0.3", "127.0.0.1"]  # nobody listens on the first two
        assert client.send(KINDS["write"], base_uri=f"http://localhost:{port}").verified
        client.session.drop_connections()
        names.addresses.pop()
        with not_sent(r"nothing was sent \(ConnectionRefusedError: "):
            client.send(KINDS["write"], base_uri=f"http://localhost:{port}")
    names.addresses = []
    with not_sent(rf"\(NewConnectionError: Connection\(host='localhost', port={port}\): the host has no address"):
        client.send(KINDS["write"], base_uri=f"http://localhost:{port}")


@pytest.mark.parametrize("error", [socket.gaierror(-2, "Name or service not known"), UnicodeError("no label")])
def test_a_name_that_has_none_is_told(client: Client, monkeypatch: pytest.MonkeyPatch, error: Exception) -> None:
    monkeypatch.setattr(socket, "getaddrinfo", mock.Mock(side_effect=error))
    with not_sent(rf"nothing was sent \({type(error).__name__}") as told:
        client.send(KINDS["write"], base_uri="https://pay.example")
    shown = f"Connection(host='pay.example', port=443): Failed to resolve 'pay.example' ({error})"
    assert shown in str(told.value.__cause__)


@pytest.mark.parametrize("has_threads", [False, True])
def test_what_somebody_put_there_is_asked_in_threads_of_its_own_kind(
    client: Client,
    done: bytes,
    monkeypatch: pytest.MonkeyPatch,
    has_threads: bool,  # noqa: FBT001
) -> None:
    resolve, start, asked_in = socket.getaddrinfo, _thread.start_new_thread, list[int]()

    # Any, in both: as the functions that they stand for.
    def look_up(host: str, *rest: Any, **options: Any) -> Any:
        if host == "localhost":
            asked_in.append(threading.get_ident())
        return resolve(host, *rest, **options)

    def start_one(*args: Any, **options: Any) -> int:
        return start(*args, **options)

    with Raw(None, say(done)) as server:
        monkeypatch.setattr(socket, "getaddrinfo", look_up)
        if has_threads:
            monkeypatch.setattr(_thread, "start_new_thread", start_one)
        assert client.send(KINDS["write"], base_uri=server.origin.replace("127.0.0.1", "localhost")).verified
    assert [ident != threading.get_ident() for ident in asked_in] == [has_threads]


@pytest.mark.parametrize(
    ("holder", "name"),
    [
        (connection, "create_connection"),
        (HTTPConnection, "_new_conn"),
        (HTTPConnection, "connect"),
        (socket, "getaddrinfo"),
    ],
)
def test_who_leads_a_name_to_another_server_is_given_the_name(
    client: Client, done: bytes, monkeypatch: pytest.MonkeyPatch, holder: Any, name: str
) -> None:
    original = getattr(holder, name)
    with Raw(None, say(done)) as named, Raw(None, say(done)) as meant:
        ports = {("localhost", int(named.address.partition(":")[2])): int(meant.address.partition(":")[2])}

        # Any, in both: as the functions that they stand for.
        def lead(*args: Any, **options: Any) -> Any:
            match args:
                case [HTTPConnection() as one]:
                    one.port = ports.get((one.host, one.port), one.port)
                    return original(one)
                case [str(host), port, *rest]:
                    return original(host, ports.get((host, port), port), *rest, **options)
                case _:
                    (host, port), *rest = args
                    return original((host, ports.get((host, port), port)), *rest, **options)

        monkeypatch.setattr(holder, name, lead)
        assert client.send(KINDS["write"], base_uri=named.origin.replace("127.0.0.1", "localhost")).verified
        assert (named.requests, len(meant.requests)) == ([], 1)


def test_a_name_is_looked_up_for_the_protocols_that_are_allowed(
    client: Client, done: bytes, monkeypatch: pytest.MonkeyPatch
) -> None:
    resolve, families = socket.getaddrinfo, list[int]()

    def look_up(host: str, port: int, family: int = 0, *rest: Any, **options: Any) -> Any:
        families.append(family)
        return resolve(host, port, family, *rest, **options)

    monkeypatch.setattr(socket, "getaddrinfo", look_up)
    monkeypatch.setattr(connection, "allowed_gai_family", lambda: socket.AF_INET)
    with Raw(None, say(done)) as server:
        assert client.send(KINDS["write"], base_uri=server.origin.replace("127.0.0.1", "localhost")).verified
    assert {*families} == {socket.AF_INET}


class EndedError(BaseException):
    """Such as tools end a test with."""


@pytest.mark.parametrize("host", ["pay.example", "127.0.0.1"])
def test_whatever_ends_a_lookup_ends_the_call(client: Client, monkeypatch: pytest.MonkeyPatch, host: str) -> None:
    monkeypatch.setattr(_socket, "getaddrinfo", mock.Mock(side_effect=EndedError))
    with pytest.raises(EndedError):
        client.send(KINDS["write"], base_uri=f"https://{host}")


def test_an_address_that_does_not_answer_leaves_time_for_the_next(
    client: Client, names: Names, full: int, done: bytes
) -> None:
    class There(Raw):
        def __init__(self) -> None:
            super().__init__(None, say(done))
            self._listener.close()
            self._listener = socket.create_server(("127.0.0.7", 0))

    with There() as server:
        # Both at one port is more than can be asked for: the first is told apart by its address alone.
        port = server._listener.getsockname()[1]
        with socket.socket() as listener:
            listener.bind(("127.0.0.8", port))
            listener.listen(0)
            waiting = [socket.socket() for _ in range(4)]
            for one in waiting:
                one.setblocking(False)  # noqa: FBT003 - a socket's own interface
                one.connect_ex(("127.0.0.8", port))
            names.addresses = ["127.0.0.8", "127.0.0.7"]
            assert client.send(KINDS["write"], base_uri=f"http://localhost:{port}", timeout=(0.6, 15)).verified
            for one in waiting:
                one.close()


# --- TLS


def plain_http(connection: Wire) -> None:
    connection.recv(1)
    connection.sendall(REFUSED)


def alert(connection: Wire) -> None:
    connection.recv(5)
    connection.sendall(bytes.fromhex("15030300020228"))  # handshake_failure


def garbage(connection: Wire) -> None:
    connection.recv(5)
    connection.sendall(b"\x16\x03\x03\xff\xff" + bytes(100))


def endless_hello(connection: Wire) -> None:
    """The beginning of a handshake, one byte after the other."""
    connection.recv(5)
    connection.sendall(b"\x16\x03\x03\x10\x00")
    while True:
        connection.sendall(b"\x00")
        time.sleep(0.02)


HANDSHAKES: dict[str, Play] = {
    "reset": lambda connection: (connection.recv(5), reset(connection))[1],
    "end": lambda connection: connection.recv(5) and None,
    "an alert": alert,
    "plain HTTP": plain_http,
    "garbage": garbage,
    "silence": hang,
    "no end": endless_hello,
}


class Failing(Server):
    """Fails every handshake in one way."""

    def __init__(self, play: Play) -> None:
        super().__init__()
        self.origin = f"https://{self.address}"
        self._play = play
        self.connections = 0

    def handle(self, connection: Wire) -> None:
        self.connections += 1
        with suppress(Leave):
            self._play(connection)
        connection.close()


class SlowProxy(SecuredProxy):
    """A proxy over TLS.

    Attributes:
        is_slow: Whether it passes on what comes back byte by byte.
    """

    is_slow = False

    # In one thread: while one reads from a TLS connection, none may write to it.
    def pipe(self, one: Any, other: Wire, seen: object = None) -> None:
        while True:
            ready = [one] if one.pending() else select.select([one, other], [], [])[0]
            source, sink = (one, other) if one in ready else (other, one)
            data = source.recv(65536)
            if not data:
                return
            step = 1 if self.is_slow and sink is one else len(data)
            for start in range(0, len(data), step):
                sink.sendall(data[start : start + step])
                time.sleep(0.02 if self.is_slow else 0)


@pytest.fixture
def secure_proxy(server_tls: tuple[ssl.SSLContext, Any]) -> Iterator[SlowProxy]:
    with SlowProxy(server_tls[0]) as proxy:
        yield proxy


@pytest.fixture(params=["straight", "tunnel", "tunnel in TLS"])
def way(request: pytest.FixtureRequest, client: Client, proxy: Proxy, secure_proxy: SlowProxy) -> str:
    if request.param != "straight":
        client.session.proxies = {"https": (proxy if request.param == "tunnel" else secure_proxy).origin}
    return request.param


@pytest.mark.usefixtures("way")
@pytest.mark.parametrize("name", HANDSHAKES)
def test_a_handshake_that_fails_sends_nothing(client: Client, kind: str, name: str) -> None:
    with Failing(HANDSHAKES[name]) as server:
        began = time.monotonic()
        with not_sent():
            call(client, server, kind, timeout=(0.4, 15))
        assert time.monotonic() - began < 10 * 0.4
        assert server.connections == 1


@pytest.mark.usefixtures("way", "watched")
@pytest.mark.parametrize("name", HANDSHAKES)
def test_nor_does_it_where_somebody_watches(client: Client, name: str) -> None:
    with Failing(HANDSHAKES[name]) as server, not_sent():
        call(client, server, "write", timeout=(0.4, 15))


@pytest.mark.usefixtures("way")
@pytest.mark.parametrize("name", ["silence", "no end"])
def test_a_handshake_is_over_with_the_deadline(client: Client, kind: str, name: str) -> None:
    with Failing(HANDSHAKES[name]) as server:
        began = time.monotonic()
        with not_sent():
            call(client, server, kind, retries=RetryPolicy(attempts=1, deadline=0.4))
        assert time.monotonic() - began < 10 * 0.4


@pytest.mark.usefixtures("way")
def test_a_write_that_never_left_is_made_again(
    client: Client, server_tls: tuple[ssl.SSLContext, Any], done: bytes
) -> None:
    class FailingFirst(Raw):
        def handle(self, connection: Wire) -> None:
            if self.connections == 0:
                self.connections += 1
                with suppress(Leave):
                    reset(connection)
            super().handle(connection)

    with FailingFirst(server_tls[0], say(done)) as server:
        answer = call(client, server, "write", retries=RetryPolicy(base=0))
        assert len(answer.attempts) == 2
        assert len(server.requests) == 1


# --- a proxy


class Answering(Proxy):
    """Does as it is told when it is asked for a tunnel."""

    def __init__(self, play: Play) -> None:
        super().__init__()
        self._play = play

    def handle(self, connection: Wire) -> None:
        while b"\r\n\r\n" not in connection.recv(65536):
            pass
        with suppress(Leave):
            self._play(connection)
        connection.close()


def for_ever(start: bytes, piece: bytes) -> Play:
    def play(connection: Wire) -> None:
        connection.sendall(start)
        while True:
            connection.sendall(piece)
            time.sleep(0.02)

    return play


TUNNELS: dict[str, Play] = {
    "refused": say(b"HTTP/1.1 403 Forbidden\r\nContent-Length: 0\r\n\r\n"),
    "asked who it is": say(b"HTTP/1.1 407 Proxy Authentication Required\r\n\r\n"),
    "moved": say(b"HTTP/1.1 302 Found\r\nLocation: http://127.0.0.1/\r\n\r\n"),
    "no HTTP": say(b"SSH-2.0-OpenSSH_9.2\r\n"),
    "a status that is none": say(b"HTTP/1.1 two\r\n\r\n"),
    "a long line": say(b"HTTP/1.1 200 OK\r\nA: " + b"a" * 70_000),
    "end": say(b""),
    "reset": reset,
    "silence": hang,
    "a head without end": for_ever(b"HTTP/1.1 200 OK\r\n", b"A: 1\r\n"),
    "a line without end": for_ever(b"HTTP/1.1 200 OK\r\n", b"A"),
    "an answer before the tunnel is": say(b"HTTP/1.1 200 OK\r\n\r\n" + REFUSED),
}


@pytest.mark.parametrize("name", TUNNELS)
@pytest.mark.parametrize("watching", [False, True], ids=["", "watched"])
def test_a_tunnel_that_does_not_come_about_sends_nothing(
    client: Client,
    kind: str,
    name: str,
    watching: bool,  # noqa: FBT001
    request: pytest.FixtureRequest,
) -> None:
    if watching:
        request.getfixturevalue("watched")
    with Answering(TUNNELS[name]) as proxy:
        client.session.proxies = {"https": proxy.origin}
        began = time.monotonic()
        with not_sent():
            client.send(KINDS[kind], base_uri="https://127.0.0.1:1", timeout=(0.4, 15))
        assert time.monotonic() - began < 10 * 0.4


def test_a_tunnel_is_over_with_the_deadline(client: Client, kind: str) -> None:
    with Answering(TUNNELS["a line without end"]) as proxy:
        client.session.proxies = {"https": proxy.origin}
        began = time.monotonic()
        with not_sent():
            client.send(KINDS[kind], base_uri="https://127.0.0.1:1", retries=RetryPolicy(attempts=1, deadline=0.4))
        assert time.monotonic() - began < 10 * 0.4


def test_tls_in_a_tunnel_has_the_time_that_making_the_tunnel_left(
    client: Client, monkeypatch: pytest.MonkeyPatch
) -> None:
    now, wait, waits = 1000.0, Connection.wait, threading.Event()

    def wait_and_tell(connection: Connection, connected: Any) -> None:
        wait(connection, connected)
        waits.set()

    def take_all_of_it(connection: Wire) -> None:
        nonlocal now
        assert waits.wait(HANGS)
        now += 15
        connection.sendall(b"HTTP/1.1 200 OK\r\n\r\n")
        hang(connection)

    monkeypatch.setattr(connections, "monotonic", lambda: now)
    monkeypatch.setattr(Connection, "wait", wait_and_tell)
    with Answering(take_all_of_it) as proxy:
        client.session.proxies = {"https": proxy.origin}
        with not_sent("there was no connection in time"):
            client.send(KINDS["write"], base_uri="https://127.0.0.1:1", timeout=(15, 15))


def test_a_tunnel_carries_one_call_after_the_other(
    client: Client, server_tls: tuple[ssl.SSLContext, Any], proxy: Proxy, done: bytes
) -> None:
    client.session.proxies = {"https": proxy.origin}
    with Raw(server_tls[0], say(done)) as server:
        for _ in range(3):
            assert call(client, server, "read").verified
        assert (server.connections, len(proxy.lines)) == (1, 1)


def test_a_late_answer_through_a_tunnel_is_nobodys(
    client: Client, server_tls: tuple[ssl.SSLContext, Any], proxy: Proxy, done: bytes, opened: Opened
) -> None:
    client.session.proxies = {"https": proxy.origin}
    with Raw(server_tls[0], late(say(done), done), say(REFUSED)) as server:
        assert call(client, server, "write").verified
        opened.wait()
        assert is_refused(client, server, "write")


def test_a_drip_through_a_tunnel_is_over_with_the_deadline(
    client: Client, server_tls: tuple[ssl.SSLContext, Any], proxy: Proxy
) -> None:
    client.session.proxies = {"https": proxy.origin}
    with Raw(server_tls[0], for_ever(b"HTTP/1.1 200 OK\r\n", b"A")) as server:
        began = time.monotonic()
        with pytest.raises(TransportError) as caught:
            call(client, server, "write", retries=RetryPolicy(attempts=1, deadline=0.4))
        assert is_unknown(caught.value, "write")
        assert time.monotonic() - began < 10 * 0.4


def test_a_drip_through_tls_within_tls_is_over_with_the_deadline(
    client: Client, server_tls: tuple[ssl.SSLContext, Any], secure_proxy: SlowProxy, done: bytes
) -> None:
    def play(connection: Wire) -> None:
        secure_proxy.is_slow = True
        connection.sendall(done)  # in one record of TLS, which is there when its last byte is

    client.session.proxies = {"https": secure_proxy.origin}
    with Raw(server_tls[0], play) as server:
        began = time.monotonic()
        with pytest.raises(TransportError) as caught:
            call(client, server, "write", retries=RetryPolicy(attempts=1, deadline=0.4))
        assert is_unknown(caught.value, "write")
        assert time.monotonic() - began < 10 * 0.4


@pytest.fixture
def outer(server_tls: tuple[ssl.SSLContext, Any]) -> Iterator[Any]:
    """TLS to a proxy that says nothing."""
    context = ssl.create_default_context(cafile=server_tls[1])
    with (
        Raw(server_tls[0], hang) as server,
        socket.create_connection(server._listener.getsockname()) as plain,
        context.wrap_socket(plain, server_hostname="127.0.0.1") as connected,
    ):
        connected.__class__ = _OuterSocket
        yield connected


# Any: such a socket.
@pytest.mark.parametrize("step", [lambda outer: outer.recv(1), lambda outer: outer.send(b"x")], ids=["recv", "send"])
def test_a_step_of_tls_to_a_proxy_is_given_what_those_before_it_left(
    outer: Any, monkeypatch: pytest.MonkeyPatch, step: Callable[[Any], object]
) -> None:
    now = 1000.0
    monkeypatch.setattr(connections, "monotonic", lambda: now)
    outer.settimeout(15)
    now += 14.75
    with suppress(TimeoutError):
        step(outer)
    assert outer.gettimeout() == 0.25
    now += 0.25
    with pytest.raises(TimeoutError, match=r"^nothing came of the other TLS in time$"):
        step(outer)


@pytest.mark.usefixtures("watched")
def test_what_comes_before_the_request_through_tls_within_tls_is_nobodys_answer(
    client: Client,
    server_tls: tuple[ssl.SSLContext, Any],
    secure_proxy: SlowProxy,
    done: bytes,
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    connect = SecureConnection.connect

    def connect_and_wait(connection: Any) -> None:
        connect(connection)
        until(lambda: server.greet is None or select.select([connection.sock], [], [], 0)[0])

    monkeypatch.setattr(SecureConnection, "connect", connect_and_wait)
    # Else what comes first is tickets of TLS.
    monkeypatch.setattr(server_tls[0], "num_tickets", 0)
    client.session.proxies = {"https": secure_proxy.origin}
    with Raw(server_tls[0], say(REFUSED)) as server:
        server.greet = say(done)
        with not_sent("something came before the request was sent"):
            call(client, server, "write")
        server.greet = None
        assert is_refused(client, server, "write")
        assert len(server.requests) == 1


def test_through_tls_within_tls_ones_own_request_may_wait_without_end(
    client: Client, server_tls: tuple[ssl.SSLContext, Any], secure_proxy: SlowProxy
) -> None:
    client.session.proxies = {"https": secure_proxy.origin}
    with Raw(server_tls[0], say(REFUSED)) as server:
        assert client.session.get(server.origin, timeout=None).status_code == 403


# --- settings of the session that are none

ODD: dict[str, list[Any]] = {
    "proxies": [
        5,
        "http://127.0.0.1:1",
        ["a"],
        {"http": 5},
        {"http": b"http://127.0.0.1:1"},
        {5: "http://x"},
        object(),
    ],
    "verify": [False, 0, "", 5, object(), ["a"], {}, 1.5],
    "cert": [5, object(), (), ("a", "b", "c"), (5, 6), {}, 1.5, [None]],
}


@pytest.mark.parametrize(("setting", "value"), [(name, value) for name, values in ODD.items() for value in values])
def test_a_setting_that_is_none_is_refused(client: Client, kind: str, setting: str, value: Any) -> None:
    setattr(client.session, setting, value)
    with pytest.raises(ConfigurationError, match=rf"client\.session\.{setting} is ") as caught:
        client.send(KINDS[kind], base_uri="http://127.0.0.1:1")
    assert caught.value.parameter == f"session.{setting}"
    name = type(value).__name__
    assert any(f" is {shown}" in str(caught.value) for shown in (f"a {name}", f"of type {name}", repr(value)))


@pytest.mark.parametrize("setting", ["verify", "cert"])
@pytest.mark.parametrize("value", ["no/such/file", "\0", __file__, b"no/such/file"])
def test_a_file_that_is_none_sends_nothing(client: Client, kind: str, setting: str, value: Any) -> None:
    setattr(client.session, setting, value)
    with not_sent():
        client.send(KINDS[kind], base_uri="https://127.0.0.1:1")


@pytest.mark.parametrize(
    ("setting", "value", "told"),
    [
        ("verify", "no/such.pem", "no CA bundle could be read from 'no/such.pem'"),
        ("cert", "no/such.pem", "no client certificate with its key could be read from 'no/such.pem'"),
        ("cert", ("a.pem", b"b.pem"), "no client certificate with its key could be read from 'a.pem' and 'b.pem'"),
    ],
)
def test_such_a_file_is_named(client: Client, setting: str, value: Any, told: str) -> None:
    setattr(client.session, setting, value)
    with not_sent(f"nothing was sent .OSError: {told}: .* No such file"):
        client.send(KINDS["write"], base_uri="https://127.0.0.1:1")


NO_URLS = [
    "http://",
    "http://[::1",
    "http://127.0.0.1:99999",
    "http://127.0.0.1:x",
    "no://127.0.0.1:1",
    "http:// x",
    "\0",
]


@pytest.mark.parametrize("url", NO_URLS)
@pytest.mark.parametrize("scheme", ["http", "https"])
def test_a_proxy_that_is_none_sends_nothing(client: Client, kind: str, url: str, scheme: str) -> None:
    client.session.proxies = {scheme: url}
    with not_sent():
        client.send(KINDS[kind], base_uri=f"{scheme}://127.0.0.1:1")


# --- what urllib3 is relied on for


def test_connections_are_urllib3s_own() -> None:
    # A new release that names these otherwise has to be looked at.
    for scheme, kind in (("http", Connection), ("https", SecureConnection)):
        connection = kind("127.0.0.1", 1)
        assert connection._dns_host == "127.0.0.1"
        assert POOLS[scheme].ConnectionCls is kind
        for name in ("_new_conn", "connect", "send", "request", "getresponse", "response_class", "is_connected"):
            assert any(name in vars(base) for base in kind.__mro__ if not base.__module__.startswith("wxpay")), name
        assert connection.auto_open
    # As much as a record of TLS can hold: nothing of it is left within the TLS to a proxy.
    assert ssltransport.SSL_BLOCKSIZE >= 2**14
