"""The server against clients of every kind: well-behaved, clumsy, gone, hostile."""

from __future__ import annotations

import logging
import os
import signal
import socket
import ssl
import threading
from concurrent.futures import ThreadPoolExecutor
from typing import TYPE_CHECKING

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from tests.support.examples import ExampleSandbox
from tests.support.sandbox.caller import NOTICE, NOTIFY, QUERY, Caller, to_json
from tests.support.waiting import HANGS, join
from wxpay_client.sandbox import Sandbox
from wxpay_client.sandbox.server import MAX_BODY

if TYPE_CHECKING:
    from wxpay_client.sandbox.credentials import Credentials


def exchange(caller: Caller, sent: bytes) -> bytes:
    """Everything that comes back for raw bytes, after which the client has nothing more to say."""
    received = b""
    with socket.create_connection(caller.address, HANGS) as connection:
        try:
            connection.sendall(sent)
            connection.shutdown(socket.SHUT_WR)
            while data := connection.recv(65536):
                received += data
        except ConnectionError:
            pass  # the server need not hear a hostile client out
    return received


def ended(connection: socket.socket) -> bool:
    """Wait for what comes next: whether it is the end of the connection."""
    try:
        return connection.recv(1) == b""
    except ConnectionError:
        return True


def raw(caller: Caller, method: str, url: str, body: bytes = b"", sent: bytes | None = None, **headers: str) -> bytes:
    """A signed request as bytes; `sent` takes the place of the body that was signed."""
    given = {name.replace("_", "-"): value for name, value in headers.items()}
    lines = [f"{name}: {value}" for name, value in caller.headers(method, url, body, given).items()]
    return "\r\n".join([f"{method} {url} HTTP/1.1", *lines, "", ""]).encode() + (body if sent is None else sent)


def chunked(caller: Caller, body: bytes, sent: bytes) -> bytes:
    """A signed notice in chunks, after which the connection is to be closed."""
    request = raw(caller, "POST", NOTIFY, body, sent, Transfer_Encoding="chunked", Connection="close")
    return request.replace(b"Content-Length: %d\r\n" % len(body), b"")


def test_a_connection_is_kept_through_answers_and_refusals(caller: Caller) -> None:
    connection = caller.connection()
    connection.connect()
    kept = connection.sock
    statuses = [
        caller.get(over=connection).status,
        caller.notify(over=connection).status,
        caller.notify(b"{}", over=connection).status,
        caller.get("/v3/nothing", over=connection).status,
        caller.call("HEAD", QUERY, over=connection).status,
        caller.get(over=connection).status,
    ]
    assert statuses == [200, 204, 400, 404, 404, 200]
    assert connection.sock is kept
    connection.close()


def test_a_client_may_ask_for_the_connection_to_be_closed(caller: Caller) -> None:
    assert caller.get(headers={"Connection": "close"}).headers["Connection"] == "close"


def test_an_idle_connection_is_closed(credentials: Credentials) -> None:
    with ExampleSandbox(credentials=credentials, idle=1) as sandbox:
        caller = Caller(sandbox)
        connection = caller.connection()
        assert caller.get(over=connection).status == 200
        assert connection.sock.recv(1) == b""
        connection.close()


def test_a_pipelined_request_is_answered_too(caller: Caller) -> None:
    answers = exchange(caller, raw(caller, "POST", NOTIFY, to_json(NOTICE)) + raw(caller, "GET", QUERY))
    assert [line.split()[1] for line in answers.splitlines() if line.startswith(b"HTTP/")] == [b"204", b"200"]


@pytest.mark.parametrize("size", [1, 7, 10_000])
def test_a_chunked_body_is_one_body(sandbox: Sandbox, caller: Caller, size: int) -> None:
    body = to_json(NOTICE)
    parts = [body[start : start + size] for start in range(0, len(body), size)]
    sent = b"".join(b"%x\r\n%s\r\n" % (len(part), part) for part in parts) + b"0\r\n\r\n"
    assert exchange(caller, chunked(caller, body, sent)).startswith(b"HTTP/1.1 204 ")
    assert sandbox.requests[-1].body == body


@pytest.mark.parametrize("sent", [b"x\r\n", b"-1\r\n", b"5\r\nabc", b"3\r\nabcd\r\n", b"", b"3\r\nabc\r\n"])
def test_malformed_chunks_are_refused(caller: Caller, sent: bytes) -> None:
    assert exchange(caller, chunked(caller, b"abc", sent)).startswith(b"HTTP/1.1 400 ")


def test_a_body_that_is_announced_as_too_large_is_refused(caller: Caller) -> None:
    request = raw(caller, "POST", NOTIFY, b"{}", b"", Content_Length=str(MAX_BODY + 1))
    assert exchange(caller, request).startswith(b"HTTP/1.1 413 ")


def test_a_client_that_sends_too_much_still_reads_why_it_is_refused(caller: Caller) -> None:
    sent = b"x" * (MAX_BODY + 1)
    request = raw(caller, "POST", NOTIFY, b"{}", sent, Content_Length=str(len(sent)))
    assert exchange(caller, request).startswith(b"HTTP/1.1 413 ")


def test_chunks_without_end_are_refused(caller: Caller) -> None:
    sent = (b"100000\r\n" + b"x" * 0x100000 + b"\r\n") * 11
    assert exchange(caller, chunked(caller, b"{}", sent)).startswith(b"HTTP/1.1 413 ")


def test_the_largest_body_is_read(sandbox: Sandbox, caller: Caller) -> None:
    assert caller.notify(b" " * MAX_BODY).status == 400
    assert len(sandbox.requests[-1].body) == MAX_BODY


UNCLEAR = b'"the length of the body is not clear"'


@pytest.mark.parametrize("length", ["-1", "x", "", "2, 2", "+2", "2.0", "2\r\nContent-Length: 2", "9" * 30])
def test_an_unclear_length_is_refused(caller: Caller, length: str) -> None:
    assert UNCLEAR in exchange(caller, raw(caller, "POST", NOTIFY, b"{}", Content_Length=length))


@pytest.mark.parametrize("encoding", ["gzip", "chunked, gzip", "identity"])
def test_an_unclear_encoding_is_refused(caller: Caller, encoding: str) -> None:
    request = chunked(caller, b"{}", b"2\r\n{}\r\n0\r\n\r\n").replace(b": chunked", b": " + encoding.encode())
    assert UNCLEAR in exchange(caller, request)


def test_chunks_and_a_length_are_too_much(caller: Caller) -> None:
    sent = b"2\r\n{}\r\n0\r\n\r\n"
    request = raw(caller, "POST", NOTIFY, b"{}", sent, Transfer_Encoding="chunked", Content_Length="2")
    assert UNCLEAR in exchange(caller, request)


def test_a_request_that_breaks_off_is_none(sandbox: Sandbox, caller: Caller) -> None:
    assert exchange(caller, raw(caller, "POST", NOTIFY, b"{}", b"{", Content_Length="2")) == b""
    assert sandbox.requests == ()


def test_a_client_that_waits_to_be_asked_for_its_body_is_asked_once(caller: Caller) -> None:
    body = to_json(NOTICE)
    with socket.create_connection(caller.address, HANGS) as connection, connection.makefile("rb") as answers:
        connection.sendall(raw(caller, "POST", NOTIFY, body, b"", Expect="100-continue"))
        assert [answers.readline(), answers.readline()] == [b"HTTP/1.1 100 Continue\r\n", b"\r\n"]
        connection.sendall(body)
        assert answers.readline().startswith(b"HTTP/1.1 204 ")


GARBAGE = {
    "nothing": b"",
    "no request line": b"\r\n\r\n",
    "not HTTP": b"\x00\xff\xfe\x16\x03\x01 hello\r\n\r\n",
    "a TLS greeting": b"\x16\x03\x01\x02\x00\x01\x00\x01\xfc\x03\x03" + bytes(range(200)),
    "HTTP/0.9": b"GET /\r\n",
    "HTTP/2": b"PRI * HTTP/2.0\r\n\r\nSM\r\n\r\n",
    "a version of its own": b"GET / HTTP/one\r\n\r\n",
    "a long target": b"GET /" + b"a" * 70_000 + b" HTTP/1.1\r\n\r\n",
    "a long header": b"GET / HTTP/1.1\r\nA: " + b"a" * 70_000 + b"\r\n\r\n",
    "many headers": b"GET / HTTP/1.1\r\n" + b"A: b\r\n" * 1000 + b"\r\n",
    "a header without a colon": b"GET / HTTP/1.1\r\nAccept\r\n\r\n",
    "a header that is no text": b"GET / HTTP/1.1\r\nAccept: \xff\xfe\r\nUser-Agent: \x00\r\n\r\n",
    "a target that is no text": b"GET /\xff\xfe HTTP/1.1\r\nAccept: a\r\nUser-Agent: a\r\n\r\n",
    "a host that is none": b"GET http://[ HTTP/1.1\r\nAccept: a\r\nUser-Agent: a\r\n\r\n",
    "half a request": b"GET / HT",
}


@pytest.mark.parametrize("sent", GARBAGE.values(), ids=GARBAGE)
def test_garbage_does_not_hurt(caller: Caller, sent: bytes, caplog: pytest.LogCaptureFixture) -> None:
    exchange(caller, sent)
    assert caller.get().status == 200
    assert [record for record in caplog.records if record.levelno >= logging.ERROR] == []


# One sandbox serves all examples: they leave nothing behind.
several = settings(suppress_health_check=[HealthCheck.function_scoped_fixture], deadline=None, max_examples=100)


@several
@given(sent=st.binary(max_size=300), place=st.integers(0, 400))
def test_bytes_thrown_into_a_request_do_not_hurt(
    caller: Caller, caplog: pytest.LogCaptureFixture, sent: bytes, place: int
) -> None:
    request = raw(caller, "GET", QUERY)
    exchange(caller, request[:place] + sent + request[place:])
    assert caller.get().status == 200
    assert [record for record in caplog.records if record.levelno >= logging.ERROR] == []


def test_many_clients_are_served_at_once(sandbox: Sandbox, caller: Caller) -> None:
    def call(number: int) -> int:
        return caller.notify().status if number % 2 else caller.get().status

    with ThreadPoolExecutor(16) as pool:
        statuses = list(pool.map(call, range(200)))
    assert statuses == [200, 204] * 100
    assert len(sandbox.requests) == 200


def test_of_many_clients_that_send_one_request_only_one_is_served(caller: Caller) -> None:
    headers = caller.headers("GET", QUERY)

    def call(_: int) -> int:
        return caller.get(headers=headers).status

    with ThreadPoolExecutor(8) as pool:
        statuses = list(pool.map(call, range(8)))
    assert sorted(statuses) == [200] + [401] * 7


@pytest.mark.parametrize("tls", [False, True], ids=["http", "https"])
def test_it_closes_at_once_whatever_its_clients_do(credentials: Credentials, *, tls: bool) -> None:
    # Nothing but the closing itself can end these connections: they may be idle for an hour.
    with ExampleSandbox(tls, credentials=credentials, idle=3600) as sandbox:
        address = ("127.0.0.1", int(sandbox.origin.rpartition(":")[2]))
        silent, halfway = socket.create_connection(address, HANGS), socket.create_connection(address, HANGS)
        halfway.sendall(b"GET / HTTP/1.1\r\n")
    for connection in (silent, halfway):
        with connection:
            assert ended(connection)
    with pytest.raises(ConnectionRefusedError):
        socket.create_connection(address, HANGS)
    assert "wxpay-sandbox" not in {thread.name for thread in threading.enumerate()}


def test_a_client_that_is_slow_to_speak_tls_holds_up_nobody(credentials: Credentials) -> None:
    with ExampleSandbox(tls=True, credentials=credentials, idle=3600) as sandbox:
        address = ("127.0.0.1", int(sandbox.origin.rpartition(":")[2]))
        context = ssl.create_default_context(cafile=sandbox.env["REQUESTS_CA_BUNDLE"])
        with (
            socket.create_connection(address, HANGS),
            socket.create_connection(address, HANGS) as connection,
            context.wrap_socket(connection, server_hostname="localhost") as spoken,
        ):
            assert spoken.version() in {"TLSv1.2", "TLSv1.3"}


@pytest.mark.filterwarnings("ignore:.*multi-threaded, use of fork:DeprecationWarning")
def test_it_closes_though_a_process_that_was_forked_goes_on(credentials: Credentials) -> None:
    sandbox = Sandbox(credentials=credentials)
    with sandbox:
        child = os.fork()
        if child == 0:
            signal.pause()
            os._exit(0)
        closing = threading.Thread(target=sandbox.__exit__, args=(None, None, None), name="closing", daemon=True)
        closing.start()
        try:
            join(closing)
        finally:
            os.kill(child, signal.SIGKILL)
            os.waitpid(child, 0)


def test_over_tls_an_idle_connection_is_closed_with_notice(credentials: Credentials) -> None:
    with ExampleSandbox(tls=True, credentials=credentials, idle=1) as sandbox:
        address = ("127.0.0.1", int(sandbox.origin.rpartition(":")[2]))
        context = ssl.create_default_context(cafile=sandbox.env["REQUESTS_CA_BUNDLE"])
        with (
            socket.create_connection(address, HANGS) as connection,
            # Without the notice this would raise: anybody on the way can cut a connection.
            context.wrap_socket(connection, server_hostname="localhost", suppress_ragged_eofs=False) as spoken,
        ):
            assert spoken.recv(1) == b""
