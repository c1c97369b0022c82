"""What a hostile network does, byte for byte: read from the socket, without a parser that would forgive it."""

from __future__ import annotations

import gzip
import re
import socket
import ssl
import time
from collections.abc import Iterator
from contextlib import closing
from http.client import parse_headers
from io import BytesIO
from typing import Any, Self

import pytest

from tests.support.examples import ExampleSandbox
from tests.support.sandbox.caller import NOTICE, NOTIFY, NUMBER, QUERY, Caller, Reply, to_json, verify
from wxpay_client.sandbox import Fault, Sandbox
from wxpay_client.sandbox.credentials import Credentials
from wxpay_client.sandbox.faults import DELAYS, OF_CALLBACKS

NEVER = 3600.0
"""Seconds after which no test runs any more."""
SOON = 0.0001


class Connection:
    """A connection to the sandbox that shows the bytes."""

    def __init__(self, sandbox: Sandbox) -> None:
        self._sandbox = sandbox
        self._caller = Caller(sandbox)
        self._socket = socket.create_connection(self._caller.address)
        if sandbox.origin.startswith("https:"):
            context = ssl.create_default_context(cafile=sandbox.env["REQUESTS_CA_BUNDLE"])
            self._socket = context.wrap_socket(self._socket, server_hostname="localhost")
        self.closes = True

    def kept(self) -> Self:
        """Ask for the connection to be kept after the answers."""
        self.closes = False
        return self

    def query(self, url: str = QUERY) -> Self:
        return self._send("GET", url, b"")

    def notify(self) -> Self:
        return self._send("POST", NOTIFY, to_json(NOTICE))

    def _send(self, method: str, url: str, body: bytes) -> Self:
        changes = {"Connection": "close"} if self.closes else {}
        lines = [f"{name}: {value}" for name, value in self._caller.headers(method, url, body, changes).items()]
        self._socket.sendall("\r\n".join([f"{method} {url} HTTP/1.1", *lines, "", ""]).encode() + body)
        return self

    def piece(self) -> bytes:
        return self._socket.recv(65536)

    def up_to(self, size: int) -> bytes:
        received = b""
        while len(received) < size and (piece := self.piece()):
            received += piece
        return received

    def rest(self) -> bytes:
        """All that comes until the other side ends the connection."""
        received = bytearray()
        try:
            while piece := self.piece():
                received += piece
        except ConnectionError:
            pass  # the sandbox was closed
        return bytes(received)

    def until_closed(self) -> bytes:
        """All that comes before the sandbox is closed: a first piece, where the next one is far away."""
        first = self.piece()
        self._sandbox.__exit__(None, None, None)
        return first + self.rest()

    def close(self) -> None:
        self._socket.close()


@pytest.fixture(params=[pytest.param(False, marks=pytest.mark.slow), True], ids=["http", "https"])
def sandbox(credentials: Credentials, request: pytest.FixtureRequest) -> Iterator[Sandbox]:
    # Nothing but the faults ends a connection: it may be idle for an hour.
    with ExampleSandbox(request.param, credentials=credentials, idle=NEVER) as sandbox:
        yield sandbox


@pytest.fixture
def connection(sandbox: Sandbox) -> Iterator[Connection]:
    with closing(Connection(sandbox)) as connection:
        yield connection


def reply(received: bytes) -> Reply:
    """An answer as bytes, of which all that follows the head is the body."""
    head, _, body = received.partition(b"\r\n\r\n")
    status_line, _, fields = head.partition(b"\r\n")
    return Reply(int(status_line.split()[1]), parse_headers(BytesIO(fields + b"\r\n\r\n")), body)


def answers(received: bytes) -> list[Reply]:
    """Several answers one behind the other."""
    return [reply(b"HTTP/1.1 " + piece) for piece in received.split(b"HTTP/1.1 ")[1:]]


def is_refund(answer: Reply, credentials: Credentials) -> None:
    """See that an answer is whole and signed."""
    verify(answer, credentials)
    assert (answer.status, answer.json["out_refund_no"]) == (200, NUMBER)
    assert int(answer.headers["Content-Length"]) == len(answer.body)


def until_received(sandbox: Sandbox, count: int) -> None:
    """Wait until the sandbox has read so many requests; there is nothing to be woken by."""
    while len(sandbox.requests) < count:
        time.sleep(0.001)


CHUNKED = re.compile(rb"((?:1\r\n.\r\n)+)0\r\n\r\n", re.DOTALL)


def test_slow(sandbox: Sandbox, connection: Connection) -> None:
    sandbox.fail_next(Fault.SLOW, delay=SOON)
    is_refund(reply(connection.query().rest()), sandbox.credentials)


@pytest.mark.parametrize("fault", [Fault.SLOW, Fault.INTERIM_103, Fault.EXTRA_ANSWER, Fault.DRIP_BODY])
def test_the_sandbox_closes_while_a_fault_waits(sandbox: Sandbox, connection: Connection, fault: Fault) -> None:
    sandbox.fail_next(fault, delay=NEVER)
    connection.query()
    until_received(sandbox, 1)
    sandbox.__exit__(None, None, None)
    assert connection.rest().count(b"HTTP/1.1 200 ") < 2


@pytest.mark.parametrize("fault", [Fault.DRIP_HEAD, Fault.DRIP_BODY])
def test_what_drips_is_the_answer(sandbox: Sandbox, connection: Connection, fault: Fault) -> None:
    sandbox.fail_next(fault, delay=SOON)
    is_refund(reply(connection.query().rest()), sandbox.credentials)


def test_a_head_drips_by_bytes(sandbox: Sandbox, connection: Connection) -> None:
    sandbox.fail_next(Fault.DRIP_HEAD, delay=NEVER)
    assert connection.query().until_closed() == b"H"


def test_a_body_drips_by_bytes(sandbox: Sandbox, connection: Connection) -> None:
    sandbox.fail_next(Fault.DRIP_BODY, delay=NEVER)
    head = connection.query().until_closed()
    assert head.startswith(b"HTTP/1.1 200 OK\r\n")
    assert head.endswith(b"\r\n\r\n")


def test_chunks_drip_by_bytes(sandbox: Sandbox, connection: Connection) -> None:
    sandbox.fail_next(Fault.DRIP_CHUNKS, delay=SOON)
    answer = reply(connection.query().rest())
    assert (answer.headers["Transfer-Encoding"], answer.headers["Content-Length"]) == ("chunked", None)
    chunks = CHUNKED.fullmatch(answer.body)
    assert chunks is not None
    body = b"".join(re.findall(rb"1\r\n(.)\r\n", chunks[1], re.DOTALL))
    verify(answer._replace(body=body), sandbox.credentials)


INTERIM = {
    Fault.INTERIM_100: b"HTTP/1.1 100 Continue\r\n\r\n",
    Fault.INTERIM_101: b"HTTP/1.1 101 Switching Protocols\r\n\r\n",
    Fault.INTERIM_102: b"HTTP/1.1 102 Processing\r\n\r\n",
    Fault.INTERIM_103: b"HTTP/1.1 103 Early Hints\r\n\r\n",
    Fault.INTERIM_199: b"HTTP/1.1 199 No Such Thing\r\n\r\n",
}


@pytest.mark.parametrize("fault", INTERIM)
def test_an_interim_answer_comes_first(sandbox: Sandbox, connection: Connection, fault: Fault) -> None:
    sandbox.fail_next(fault, delay=NEVER)
    assert connection.query().until_closed() == INTERIM[fault]


@pytest.mark.parametrize("fault", INTERIM)
def test_and_the_answer_after_it(sandbox: Sandbox, connection: Connection, fault: Fault) -> None:
    sandbox.fail_next(fault, delay=SOON)
    received = connection.query().rest()
    assert received.startswith(INTERIM[fault])
    is_refund(reply(received.removeprefix(INTERIM[fault])), sandbox.credentials)


@pytest.mark.parametrize("fault", INTERIM)
def test_or_at_once_with_it(sandbox: Sandbox, connection: Connection, fault: Fault) -> None:
    sandbox.fail_next(fault, delay=0)
    received = connection.kept().query().piece()
    assert received.startswith(INTERIM[fault])
    is_refund(reply(received.removeprefix(INTERIM[fault])), sandbox.credentials)


def test_a_late_answer_stands_before_that_of_the_next_call(sandbox: Sandbox, connection: Connection) -> None:
    # Who takes the 103 for the answer takes the 204 of the first write for that of the second, which was refused.
    sandbox.fail_next(Fault.INTERIM_103, delay=SOON)
    sandbox.fail_next("NO_AUTH")
    connection.kept().notify().notify()
    statuses: list[int] = []
    while 403 not in statuses:
        statuses += [answer.status for answer in answers(connection.piece())]
    assert statuses == [103, 204, 403]


@pytest.mark.parametrize("delay", [0, SOON])
def test_an_extra_answer_is_signed_and_another_one(sandbox: Sandbox, connection: Connection, delay: float) -> None:
    sandbox.fail_next(Fault.EXTRA_ANSWER, delay=delay)
    first, second = answers(connection.query().rest())
    is_refund(first, sandbox.credentials)
    is_refund(second, sandbox.credentials)
    assert first.headers["Wechatpay-Nonce"] != second.headers["Wechatpay-Nonce"]


def test_an_extra_answer_comes_later(sandbox: Sandbox, connection: Connection) -> None:
    sandbox.fail_next(Fault.EXTRA_ANSWER, delay=NEVER)
    is_refund(reply(connection.query().until_closed()), sandbox.credentials)


def test_an_extra_answer_comes_before_that_of_the_next_call(sandbox: Sandbox, connection: Connection) -> None:
    sandbox.fail_next(Fault.EXTRA_ANSWER, delay=0)
    sandbox.fail_next("NO_AUTH")
    first, extra = answers(connection.kept().notify().piece())
    refused = reply(connection.notify().piece())
    assert [first.status, extra.status, refused.status] == [204, 204, 403]


def test_a_204_has_no_body_but_a_length(sandbox: Sandbox, connection: Connection) -> None:
    sandbox.fail_next(Fault.BODY_OF_204, delay=NEVER)
    answer = reply(connection.notify().until_closed())
    assert (answer.status, answer.body) == (204, b"")
    assert int(answer.headers["Content-Length"]) > 100
    verify(answer, sandbox.credentials)


@pytest.mark.parametrize("call", [Connection.query, Connection.notify])
def test_and_that_body_is_an_answer(sandbox: Sandbox, connection: Connection, call: Any) -> None:
    sandbox.fail_next(Fault.BODY_OF_204, delay=SOON)
    received = call(connection).rest()
    answer, body = answers(received)
    assert received.endswith(b"\r\n\r\n" + body.body)
    assert int(answer.headers["Content-Length"]) == len(received.partition(b"\r\n\r\n")[2])
    verify(body, sandbox.credentials)


def test_a_replay_is_the_latest_answer_of_the_operation(sandbox: Sandbox) -> None:
    def received(call: str, url: str = QUERY) -> bytes:
        with closing(Connection(sandbox)) as connection:
            return (connection.query(url) if call == "query" else connection.notify()).rest()

    sandbox.refunds["R2"] = {"status": "CLOSED"}
    kept = {call: received(call) for call in ("query", "notify")}
    sandbox.fail_next("NO_AUTH")
    assert b"NO_AUTH" in received("query")
    sandbox.fail_next(Fault.REPLAY, times=3)
    assert received("query", QUERY.replace(NUMBER, "R2")) == kept["query"]
    assert received("notify") == kept["notify"]
    assert received("query") == kept["query"]
    assert b"CLOSED" in received("query", QUERY.replace(NUMBER, "R2"))


def test_where_nothing_was_answered_nothing_is_replayed(sandbox: Sandbox, connection: Connection) -> None:
    sandbox.fail_next(Fault.REPLAY)
    answer = reply(connection.query().rest())
    assert (answer.status, answer.json["code"]) == (500, "SYSTEM_ERROR")
    assert "no answer of refunds.query_by_out_refund_no yet" in answer.json["message"]


def test_a_length_and_chunks(sandbox: Sandbox, connection: Connection) -> None:
    sandbox.fail_next(Fault.LENGTH_AND_CHUNKS)
    answer = reply(connection.query().rest())
    length = int(answer.headers["Content-Length"])
    assert answer.headers["Transfer-Encoding"] == "chunked"
    size, _, chunks = answer.body.partition(b"\r\n")
    assert (int(size, 16), chunks[length:]) == (length, b"\r\n0\r\n\r\n")
    verify(answer._replace(body=chunks[:length]), sandbox.credentials)


@pytest.mark.parametrize("call", [Connection.query, Connection.notify])
def test_two_lengths(sandbox: Sandbox, connection: Connection, call: Any) -> None:
    sandbox.fail_next(Fault.TWO_LENGTHS)
    answer = reply(call(connection).rest())
    first, second = map(int, answer.headers.get_all("Content-Length", []))
    assert (first, second) == (len(answer.body), len(answer.body) // 2)
    verify(answer, sandbox.credentials)


def test_a_large_body(sandbox: Sandbox, connection: Connection) -> None:
    sandbox.fail_next(Fault.LARGE_BODY)
    answer = reply(connection.query().rest())
    assert len(answer.body) == 16 * 1024 * 1024 + 1
    is_refund(answer, sandbox.credentials)


@pytest.mark.parametrize(("fault", "times", "most"), [(Fault.GZIP_BOMB, 1, 100_000), (Fault.GZIP_TWICE, 2, 2_000)])
def test_a_gzip_bomb(sandbox: Sandbox, connection: Connection, fault: Fault, times: int, most: int) -> None:
    sandbox.fail_next(fault)
    answer = reply(connection.query().rest())
    assert int(answer.headers["Content-Length"]) == len(answer.body) < most
    assert answer.headers["Content-Encoding"] == ", ".join(["gzip"] * times)
    body = answer.body
    for _ in range(times):
        body = gzip.decompress(body)
    assert len(body) == 32 * 1024 * 1024
    verify(answer._replace(body=body), sandbox.credentials)
    assert answer._replace(body=body).json["out_refund_no"] == NUMBER


ENDLESS = {
    Fault.ENDLESS_INTERIM: rb"(HTTP/1.1 103 Early Hints\r\n\r\n){99}",
    Fault.ENDLESS_HEAD: rb"HTTP/1.1 200 OK\r\n([A-Z][A-Za-z-]+: [^\r\n]+\r\n){99}",
    Fault.ENDLESS_BODY: rb"HTTP/1.1 200 OK\r\n[^{]*\r\n\r\n[0-9a-f]+\r\n\{[^\r]*\}\r\n(10000\r\n {65536}\r\n){3}",
    Fault.ENDLESS_TRAILERS: rb"HTTP/1.1 200 OK\r\n[^{]*\r\n\r\n[0-9a-f]+\r\n\{[^\r]*\}\r\n0\r\n(X-More: more\r\n){99}",
}


@pytest.mark.parametrize("delay", [0, SOON])
@pytest.mark.parametrize("fault", ENDLESS)
def test_what_has_no_end(sandbox: Sandbox, connection: Connection, fault: Fault, delay: float) -> None:
    sandbox.fail_next(fault, delay=delay)
    size = 300_000 if fault is Fault.ENDLESS_BODY else 5_000
    assert re.match(ENDLESS[fault], connection.query().up_to(size), re.DOTALL)
    # It ends where the client leaves, and where the sandbox closes under a client that does not read.
    connection.close()
    sandbox.fail_next(fault, delay=delay)
    with closing(Connection(sandbox)) as other:
        other.query().piece()
        sandbox.__exit__(None, None, None)


@pytest.mark.parametrize("call", [Connection.query, Connection.notify])
def test_after_any_of_them_the_next_connection_is_in_order(sandbox: Sandbox, call: Any) -> None:
    faults = sorted({*DELAYS, Fault.LENGTH_AND_CHUNKS, Fault.LARGE_BODY, Fault.GZIP_TWICE})
    for number, fault in enumerate(faults):
        sandbox.fail_next(fault, **({"delay": NEVER} if fault in DELAYS else {}))
        with closing(Connection(sandbox)) as spoilt:
            call(spoilt)
            until_received(sandbox, 2 * number + 1)
        with closing(Connection(sandbox)) as other:
            assert reply(call(other).rest()).status in {200, 204}


@pytest.mark.parametrize("fault", sorted(set(Fault) - OF_CALLBACKS - {Fault.HANG, Fault.REPLAY}))
def test_each_is_written_down(sandbox: Sandbox, connection: Connection, fault: Fault) -> None:
    sandbox.fail_next(fault, **({"delay": 0} if fault in DELAYS else {}))
    connection.query().up_to(1)
    assert [received.fault for received in sandbox.requests] == [fault]
