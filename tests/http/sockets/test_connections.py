"""Kept connections: one that died idle costs one silent reconnect, and no unsafe write is ever sent into one."""

from __future__ import annotations

import gc
import re
import socket
import ssl
from collections.abc import Callable, Iterator
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path
from typing import Any

import pytest
import requests
import trustme

from tests.support import samples
from tests.support.gateways.raw import Raw, leaving, say
from tests.support.gateways.servers import Closing, Keeping, Proxy, Relay, Scripted, Together, kept_open, signed
from tests.support.shapes import DownloadRequest, MaybeRequest
from wxpay_client import Client, OutcomeUnknownError, RetryPolicy, TransportError
from wxpay_client._http import channel, connections, pool
from wxpay_client._http.channel import IDLE_LIMIT
from wxpay_client._http.connections import Connection
from wxpay_client.sandbox import Fault, Sandbox


@pytest.fixture(params=[False, True], ids=["end", "reset"])
def reset(request: pytest.FixtureRequest) -> bool:
    return request.param


@pytest.fixture(params=["http", "https", "https, watched"])
def closing(
    sandbox: Sandbox,
    tmp_path: Path,
    request: pytest.FixtureRequest,
    reset: bool,  # noqa: FBT001
) -> Iterator[tuple[Closing, Client]]:
    """A server that closes each connection on its second request, and a client of it that makes no attempt twice."""
    context: ssl.SSLContext | None = None
    if "watched" in request.param:
        request.getfixturevalue("watched")
    if "https" in request.param:
        authority = trustme.CA()
        authority.cert_pem.write_to_path(tmp_path / "ca.pem")
        context = ssl.SSLContext(ssl.PROTOCOL_TLS_SERVER)
        authority.issue_cert("127.0.0.1").configure_cert(context)
    with Closing(lambda: signed(sandbox.credentials, 204), context=context, reset=reset) as server:
        client = sandbox.client(origin=server.origin)
        if context is not None:
            client.session.verify = str(tmp_path / "ca.pem")
        yield server, client


class ReadNothingRequest(MaybeRequest):
    __slots__ = ()
    operation = MaybeRequest.operation._replace(id="shapes.read", method="GET")


@pytest.mark.parametrize("request_", [ReadNothingRequest(), samples.NOTICE], ids=["read", "numbered write"])
def test_it_costs_one_silent_reconnect(closing: tuple[Closing, Client], request_: Any) -> None:
    server, client = closing
    assert [len(client.send(request_).attempts) for _ in range(3)] == [1, 2, 2]
    assert (len(server.answered), len(server.dropped)) == (3, 2)


def test_the_second_time_is_signed_afresh(closing: tuple[Closing, Client]) -> None:
    server, client = closing
    client.send(samples.NOTICE)
    client.send(samples.NOTICE)
    nonces = {re.search(rb'nonce_str="(\w+)"', head)[1] for head in server.answered + server.dropped}  # type: ignore[index]
    assert len(nonces) == 3


def test_the_attempts_tell_of_it(closing: tuple[Closing, Client]) -> None:
    server, client = closing
    client.send(samples.NOTICE)
    died, answered = client.send(samples.NOTICE).attempts
    assert (died.status_code, died.host) == (None, server.address)
    assert died.reason.startswith("sent on a kept connection that had been closed meanwhile (")
    assert (answered.status_code, answered.reason) == (204, "")


def test_an_unsafe_write_is_not_sent_twice(closing: tuple[Closing, Client]) -> None:
    server, client = closing
    client.send(MaybeRequest(), retries=RetryPolicy(base=0))
    with pytest.raises(OutcomeUnknownError) as caught:
        client.send(MaybeRequest(), retries=RetryPolicy(base=0))
    (attempt,) = caught.value.attempts
    assert "closed meanwhile" in attempt.reason
    assert (len(server.answered), len(server.dropped)) == (1, 1)


@pytest.mark.usefixtures("way")
@pytest.mark.parametrize("request_", [ReadNothingRequest(), samples.NOTICE], ids=["read", "write"])
def test_a_first_request_that_is_cut_is_no_such_thing(sandbox: Sandbox, scripted: Scripted, request_: Any) -> None:
    with pytest.raises(TransportError) as caught:
        sandbox.client(origin=scripted.origin).send(request_)
    (attempt,) = caught.value.attempts
    assert attempt.reason == "sent, but no answer came (RemoteDisconnected)"
    assert len(scripted.requests) == 1


def test_nor_is_one_that_is_made_while_such_an_error_is_handled(
    closing: tuple[Closing, Client], scripted: Scripted
) -> None:
    # That error is the context of this one.
    _, client = closing
    client.send(MaybeRequest())
    try:
        client.send(MaybeRequest())
    except OutcomeUnknownError:
        with pytest.raises(TransportError) as caught:
            client.send(samples.NOTICE, base_uri=scripted.origin)
    (attempt,) = caught.value.attempts
    assert attempt.reason == "sent, but no answer came (RemoteDisconnected)"
    assert len(scripted.requests) == 1


# --- too long idle


Carrier = Callable[[], int]
"""Makes one call with an unsafe write, and tells how many connections there were so far."""


@pytest.fixture(params=["straight", "tunnel"])
def carry(
    request: pytest.FixtureRequest, sandbox: Sandbox, tls_sandbox: Sandbox, relay: Relay, proxy: Proxy
) -> Carrier:
    tunnel = request.param == "tunnel"
    client = tls_sandbox.client() if tunnel else sandbox.client(origin=relay.origin)
    if tunnel:
        client.session.proxies = {"https": proxy.origin}

    def carry() -> int:
        client.send(samples.NOTICE)
        return len(proxy.lines) if tunnel else len(relay.connections)

    return carry


def let_time_pass(monkeypatch: pytest.MonkeyPatch) -> Callable[[float], None]:
    """A clock of connections that stands still, and what lets so many seconds pass on it."""
    now = 1000.0

    def passed(seconds: float) -> None:
        nonlocal now
        now += seconds

    for module in (channel, connections, pool):
        monkeypatch.setattr(module, "monotonic", lambda: now)
    return passed


@pytest.mark.usefixtures("way")
def test_a_connection_is_used_again(carry: Carrier) -> None:
    assert [carry() for _ in range(3)] == [1, 1, 1]


@pytest.mark.usefixtures("way")
def test_one_that_was_idle_for_too_long_is_not(carry: Carrier, monkeypatch: pytest.MonkeyPatch) -> None:
    passed = let_time_pass(monkeypatch)
    assert carry() == 1
    passed(IDLE_LIMIT)
    assert carry() == 1
    passed(IDLE_LIMIT)
    assert carry() == 1
    passed(IDLE_LIMIT + 0.001)
    assert carry() == 2
    assert carry() == 2


@pytest.fixture
def no_garbage() -> Iterator[None]:
    """What can be reached from itself alone stays."""
    gc.disable()
    yield
    gc.enable()


def test_it_gives_up_a_connection_before_the_gateway_does() -> None:
    assert IDLE_LIMIT < 8


@pytest.mark.usefixtures("way")
def test_what_a_burst_of_calls_left_is_closed_once_it_is_too_old(
    sandbox: Sandbox, monkeypatch: pytest.MonkeyPatch
) -> None:
    # Connections are given out from the top: nobody would ever look at those below.
    passed = let_time_pass(monkeypatch)
    count = 5
    with (
        Together(count, lambda: kept_open(signed(sandbox.credentials, 204))) as server,
        ThreadPoolExecutor(count) as threads,
    ):
        client = sandbox.client(origin=server.origin, private_key=sandbox.credentials.merchant_key)
        assert len([*threads.map(client.send, [samples.NOTICE] * count)]) == server.open() == count
        server.let_pass()
        client.send(samples.NOTICE)
        assert server.open() == count
        passed(IDLE_LIMIT + 0.001)
        client.send(samples.NOTICE)
        assert server.open() == 1
        client.session.close()


def test_one_that_is_done_with_says_nothing_of_those_below(sandbox: Sandbox, way: str) -> None:
    answers = [kept_open, kept_open, bytes, kept_open]
    with Together(2, lambda: answers.pop(0)(signed(sandbox.credentials, 204))) as server, ThreadPoolExecutor(2) as two:
        client = sandbox.client(origin=server.origin, private_key=sandbox.credentials.merchant_key)
        assert len([*two.map(client.send, [samples.NOTICE] * 2)]) == server.open() == 2
        server.let_pass()
        client.send(samples.NOTICE)
        assert server.open() == 1
        client.send(samples.NOTICE)
        gc.collect()
        # In the way of stock `requests`, the one that is done with comes first, and is connected anew.
        more = way == "watched"
        assert (server.open(), len(server.connections)) == (1 + more, 2 + more)
        client.session.close()


def test_the_file_of_one_may_be_closed_twice() -> None:
    ours, theirs = socket.socketpair()
    with ours, theirs, connections._Readable(ours, Connection("127.0.0.1")).makefile("rb") as file:
        file.close()


@pytest.mark.usefixtures("no_garbage")
@pytest.mark.parametrize("is_watched", [False, True], ids=["", "watched as it is prepared"])
def test_that_of_a_file_that_nobody_reads_is_closed_with_it(
    sandbox: Sandbox,
    monkeypatch: pytest.MonkeyPatch,
    is_watched: bool,  # noqa: FBT001
) -> None:
    prepare = requests.Session.prepare_request

    def prepare_and_trace(session: requests.Session, request: requests.Request) -> requests.PreparedRequest:
        return prepare(session, request)

    if is_watched:
        monkeypatch.setattr(requests.Session, "prepare_request", prepare_and_trace)
    with Keeping() as server:
        server.answer = b"HTTP/1.1 200 OK\r\nContent-Length: 5\r\n\r\nhalf"
        client = sandbox.client(origin=server.origin, private_key=sandbox.credentials.merchant_key)
        file = client.send(DownloadRequest()).data
        assert server.open() == 1
        del file
        assert server.open() == 0


def test_where_tls_does_not_tell_of_its_end_that_is_where_its_file_ends(
    server_tls: tuple[ssl.SSLContext, Path],
) -> None:
    context = ssl.create_default_context(cafile=server_tls[1])
    with (
        Raw(server_tls[0], leaving(say(b"half"))) as server,
        socket.create_connection(server._listener.getsockname()) as plain,
        context.wrap_socket(plain, server_hostname="127.0.0.1") as connected,
        connections._Readable(connected, Connection("127.0.0.1")).makefile("rb") as file,
    ):
        connected.sendall(b"GET / HTTP/1.1\r\n\r\n")
        assert (file.read(4), file.read(4)) == (b"half", b"")


# --- a deadline


@pytest.mark.parametrize("first", [True, False], ids=["new", "kept"])
def test_time_that_is_over_before_an_answer_is_no_closed_connection(
    sandbox: Sandbox,
    first: bool,  # noqa: FBT001
) -> None:
    client = sandbox.client()
    if not first:
        client.send(samples.NOTICE)
    sandbox.fail_next(Fault.HANG)
    with pytest.raises(OutcomeUnknownError) as caught:
        client.send(samples.NOTICE, retries=RetryPolicy(attempts=1, deadline=0.2))
    (attempt,) = caught.value.attempts
    assert attempt.reason == "sent, but no answer came (TimeoutError)"
