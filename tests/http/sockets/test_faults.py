"""What a server may do to an exchange, each over plain HTTP and TLS, and the one thing that comes of it.

After each fault a second call is refused by the server: that it is told so shows that no call takes the answer of
another.
"""

from __future__ import annotations

import gzip
import random
import select
import socket
import ssl
import threading
import time
import zlib
from contextlib import suppress
from pathlib import Path
from typing import Any

import pytest
import requests

from tests.http.conftest import LIMIT
from tests.support.gateways.malformed import malformed
from tests.support.gateways.raw import (
    CHUNKS,
    JSON,
    REFUSED,
    Leave,
    Opened,
    Play,
    Raw,
    Wire,
    call,
    hang,
    head_with,
    is_refused,
    is_unknown,
    late,
    leaving,
    reset,
    say,
)
from tests.support.gateways.servers import SecuredProxy
from tests.support.shapes import MaybeRequest
from tests.support.waiting import HANGS, until
from wxpay_client import (
    APIError,
    Client,
    OutcomeUnknownError,
    PermissionDeniedError,
    RetryPolicy,
    TransportError,
    WxPayError,
)
from wxpay_client._http.channel import Channel
from wxpay_client._http.connections import Connection
from wxpay_client._http.http1 import MOST_INTERIM
from wxpay_client._http.pool import Pool
from wxpay_client._http.transmission import Transmission


@pytest.fixture
def client(trusting_client: Client) -> Client:
    return trusting_client


# --- answers that are none

LONG = b"a" * 70_000
TWICE = gzip.compress(gzip.compress(bytes(100 * LIMIT)))


def packed(body: bytes, coding: bytes) -> bytes:
    return JSON + b"Content-Encoding: %b\r\nContent-Length: %d\r\n\r\n" % (coding, len(body)) + body


# What is not the whole of an answer, or nobody can say where it ends.
NO_ANSWERS: dict[str, bytes] = {
    "no HTTP": b"SSH-2.0-OpenSSH_9.2\r\n",
    "another HTTP": b"HTTP/2 200\r\nContent-Length: 0\r\n\r\n",
    "HTTP/0.9": b"<html>hello</html>\n",
    "no status": b"HTTP/1.1 \r\n\r\n",
    "a status of two digits": b"HTTP/1.1 20 OK\r\n\r\n",
    "a status of four digits": b"HTTP/1.1 2000 OK\r\n\r\n",
    "a negative status": b"HTTP/1.1 -20 OK\r\n\r\n",
    "a status that is none": b"HTTP/1.1 two OK\r\n\r\n",
    "a status in other digits": "HTTP/1.1 ٢٠٠ OK\r\n\r\n".encode(),
    "an empty line first": b"\r\nHTTP/1.1 200 OK\r\nContent-Length: 0\r\n\r\n",
    "line feeds alone": b"HTTP/1.1 200 OK\nContent-Length: 0\n\n",
    "one line feed alone": b"HTTP/1.1 200 OK\r\nA: 1\nContent-Length: 0\r\n\r\n",
    "a carriage return alone": b"HTTP/1.1 200 OK\r\nA: 1\rB: 2\r\nContent-Length: 0\r\n\r\n",
    "a zero byte": b"HTTP/1.1 200 OK\r\nA: \0\r\nContent-Length: 0\r\n\r\n",
    "a line without a colon": b"HTTP/1.1 200 OK\r\nA\r\nContent-Length: 0\r\n\r\n",
    "a header without a name": b"HTTP/1.1 200 OK\r\n: 1\r\nContent-Length: 0\r\n\r\n",
    "a space before the colon": b"HTTP/1.1 200 OK\r\nContent-Length : 0\r\n\r\n",
    "a folded line": b"HTTP/1.1 200 OK\r\nContent-Length: 1\r\n 0\r\n\r\n",
    "a folded first line": b"HTTP/1.1 200 OK\r\n folded\r\nContent-Length: 0\r\n\r\n",
    "a long line": JSON + b"A: %b\r\nContent-Length: 0\r\n\r\n" % LONG,
    "a long first line": b"HTTP/1.1 200 %b\r\n\r\n" % LONG,
    "a long line without end": JSON + LONG,
    "100 headers": JSON + b"A: 1\r\n" * 100 + b"\r\n",
    "100 headers without end": JSON + b"A: 1\r\n" * 100,
    "17 interim answers": b"HTTP/1.1 103 Early Hints\r\n\r\n" * 17 + REFUSED,
    "interim answers without end": b"HTTP/1.1 100 Continue\r\n\r\n" * 10_000,
    "another protocol": b"HTTP/1.1 101 Switching Protocols\r\nUpgrade: tls\r\nConnection: upgrade\r\n\r\n",
    "another protocol, and an answer": b"HTTP/1.1 101 Switching Protocols\r\n\r\n" + REFUSED,
    "two lengths": JSON + b"Content-Length: 2\r\nContent-Length: 3\r\n\r\n{}",
    "two lengths in one": JSON + b"Content-Length: 2, 3\r\n\r\n{}",
    "a length and chunks": JSON + b"Content-Length: 2\r\nTransfer-Encoding: chunked\r\n\r\n2\r\n{}\r\n0\r\n\r\n",
    "chunks and a length": JSON + b"Transfer-Encoding: chunked\r\nContent-Length: 2\r\n\r\n2\r\n{}\r\n0\r\n\r\n",
    "chunks twice": JSON + b"Transfer-Encoding: chunked\r\nTransfer-Encoding: chunked\r\n\r\n0\r\n\r\n",
    "packed in its transfer": JSON + b"Transfer-Encoding: gzip, chunked\r\n\r\n0\r\n\r\n",
    "an unknown transfer": JSON + b"Transfer-Encoding: cow\r\n\r\n",
    "chunks in HTTP/1.0": b"HTTP/1.0 200 OK\r\nTransfer-Encoding: chunked\r\n\r\n0\r\n\r\n",
    "a length that is none": JSON + b"Content-Length: two\r\n\r\n{}",
    "an empty length": JSON + b"Content-Length:\r\n\r\n{}",
    "a negative length": JSON + b"Content-Length: -1\r\n\r\n{}",
    "a length with a sign": JSON + b"Content-Length: +2\r\n\r\n{}",
    "a length as Python writes it": JSON + b"Content-Length: 1_0\r\n\r\n0123456789",
    "a length in hexadecimal": JSON + b"Content-Length: 0x2\r\n\r\n{}",
    "a length in superscript": JSON + b"Content-Length: \xb2\r\n\r\n{}",
    "a length that is too large": JSON + b"Content-Length: %d\r\n\r\n" % (LIMIT + 1),
    "a length of 31 digits": JSON + b"Content-Length: 1%b\r\n\r\n{}" % (b"0" * 30),
    "a length of 5,000 digits": JSON + b"Content-Length: %b\r\n\r\n{}" % (b"9" * 5000),
    "a chunk without a size": CHUNKS + b"\r\n{}\r\n",
    "a size that is none": CHUNKS + b"zz\r\n{}\r\n",
    "a negative size": CHUNKS + b"-3\r\n{}\r\n0\r\n\r\n",
    "a size with a sign": CHUNKS + b"+2\r\n{}\r\n0\r\n\r\n",
    "a size with its radix": CHUNKS + b"0x2\r\n{}\r\n0\r\n\r\n",
    "a size as Python writes it": CHUNKS + b"1_0\r\n0123456789abcdef\r\n0\r\n\r\n",
    "a size of 17 digits": CHUNKS + b"F" * 17 + b"\r\n{}",
    "a size of 5,000 digits": CHUNKS + b"F" * 5000 + b"\r\n{}",
    "a size of a tebibyte": CHUNKS + b"%x\r\n{}" % 2**40,
    "a size of an exbibyte": CHUNKS + b"%x\r\n{}" % 2**62,
    "a space before the size": CHUNKS + b" 2\r\n{}\r\n0\r\n\r\n",
    "a chunk that is longer": CHUNKS + b"2\r\n{}}\r\n0\r\n\r\n",
    "a chunk that ends in a line feed": CHUNKS + b"2\r\n{}\n0\r\n\r\n",
    "a size that ends in a line feed": CHUNKS + b"2\n{}\r\n0\r\n\r\n",
    "a long line of a chunk": CHUNKS + b"2;%b\r\n{}\r\n0\r\n\r\n" % LONG,
    "a long line of a chunk without end": CHUNKS + LONG,
    "chunks that are too large": CHUNKS + b"1000\r\n%b\r\n" % bytes(4096) * 30,
    "more beside the chunks than in them": CHUNKS + b"1;%b\r\na\r\n" % (b"b" * 1000) * 120,
    "100 lines after the chunks": CHUNKS + b"0\r\n" + b"A: 1\r\n" * 101 + b"\r\n",
    "lines after the chunks that are no headers": CHUNKS + b"0\r\nHTTP/1.1 200 OK\r\n\r\n",
    "a long line after the chunks": CHUNKS + b"0\r\nA: %b\r\n\r\n" % LONG,
    "gzip twice": packed(TWICE, b"gzip, gzip"),
    "gzip twice, in two headers": packed(TWICE, b"gzip\r\nContent-Encoding: gzip"),
    "gzip and deflate": packed(zlib.compress(gzip.compress(b"{}")), b"gzip, deflate"),
    "gzip that is none": packed(b"{}", b"gzip"),
    "gzip that ends early": packed(gzip.compress(b"{}")[:-3], b"gzip"),
    "gzip and something else": packed(gzip.compress(b"{}") + b"{}", b"gzip"),
    "deflate that is none": packed(b"{}", b"deflate"),
    "gzip that is too large": packed(gzip.compress(bytes(LIMIT + 1)), b"gzip"),
    "gzip that is far too large": packed(gzip.compress(bytes(1000 * LIMIT)), b"gzip"),
    "gzip in members that is too large": packed(gzip.compress(bytes(LIMIT // 2)) * 3, b"x-gzip"),
    "deflate that is too large": packed(zlib.compress(bytes(LIMIT + 1)), b"deflate"),
}  # fmt: skip
# What ends too early.
HALVES: dict[str, bytes] = {
    "nothing": b"",
    "half a first line": b"HTTP/1.1 20",
    "half a head": JSON + b"Content-Le",
    "an interim answer": b"HTTP/1.1 103 Early Hints\r\n\r\n",
    "half a body": JSON + b"Content-Length: 9\r\n\r\n{}",
    "half a size": CHUNKS + b"2",
    "half a chunk": CHUNKS + b"9\r\n{}",
    "chunks without an end": CHUNKS + b"2\r\n{}\r\n",
    "chunks without the last line": CHUNKS + b"2\r\n{}\r\n0\r\n",
}


@pytest.mark.parametrize("name", NO_ANSWERS)
def test_what_is_no_answer_leaves_the_outcome_unknown(
    client: Client, context: ssl.SSLContext | None, kind: str, name: str
) -> None:
    with Raw(context, say(NO_ANSWERS[name]), say(REFUSED)) as server:
        with pytest.raises(TransportError) as caught:
            call(client, server, kind)
        assert is_unknown(caught.value, kind)
        assert is_refused(client, server, kind)
        assert (len(server.requests), server.connections) == (2, 2)


@pytest.mark.parametrize("name", HALVES)
@pytest.mark.parametrize("how", ["end", "reset"])
def test_half_an_answer_is_none(client: Client, context: ssl.SSLContext | None, kind: str, name: str, how: str) -> None:
    def play(connection: Wire) -> None:
        connection.sendall(HALVES[name])
        if how == "reset":
            reset(connection)
        raise Leave

    with Raw(context, play, say(REFUSED)) as server:
        with pytest.raises(TransportError) as caught:
            call(client, server, kind)
        assert is_unknown(caught.value, kind)
        assert is_refused(client, server, kind)
        assert (len(server.requests), server.connections) == (2, 2)


# --- what comes beside an answer

HINTS = b"HTTP/1.1 103 Early Hints\r\nLink: </style.css>\r\n\r\n"
INTERIM = [b"HTTP/1.1 %d Wait\r\nContent-Length: 10\r\nA: 1\r\n\r\n" % status for status in (100, 102, 103, 199)]


def first_and_later(done: bytes) -> dict[str, tuple[Play, bool]]:
    """What the server does, and whether the connection is good for another call afterwards."""
    closing = head_with(done, b"Connection: close")
    length = head_with(done, b"Content-Length: 5")
    return {
        "an answer": (say(done), True),
        "byte by byte": (say(*(done[i : i + 1] for i in range(len(done)))), True),
        "a length of zero": (say(head_with(done, b"Content-Length: 0")), True),
        "after all interim answers": (say(*INTERIM, done), True),
        "in one piece with interim answers": (say(b"".join(INTERIM) + done), True),
        "a little after an interim answer": (late(say(HINTS), done), True),
        "after 16 interim answers": (say(HINTS * 16 + done), True),
        "HTTP/1.0": (say(done.replace(b"HTTP/1.1", b"HTTP/1.0")), False),
        "closing": (say(closing), False),
        "closing, and closed": (leaving(say(closing)), False),
        "closed, though it was to be kept": (leaving(say(done)), False),
        "a length that must not be": (say(length), False),
        "a body that must not be": (say(length + b"hello"), False),
        "a late body that must not be": (late(say(length), b"hello"), False),
        "chunks that must not be": (say(head_with(done, b"Transfer-Encoding: chunked")), False),
        "a second answer": (say(done + done), False),
        "a second answer, late": (late(say(done), done), False),
        "half a second answer": (say(done + done[:30]), False),
        "one byte more": (say(done + b"\n"), False),
        "an interim answer more": (say(done + HINTS), False),
    }


def is_followed(name: str) -> bool:
    """Whether something comes behind the answer that may have to be waited for."""
    return "late" in name or "closed" in name


@pytest.mark.parametrize("name", first_and_later(b"..."))
def test_the_answer_is_that_of_its_request(
    client: Client, context: ssl.SSLContext | None, kind: str, name: str, done: bytes, opened: Opened
) -> None:
    play, kept = first_and_later(done)[name]
    with Raw(context, play, say(REFUSED)) as server:
        assert call(client, server, kind).verified
        if is_followed(name):
            opened.wait()
        assert is_refused(client, server, kind)
        assert (len(server.requests), server.connections) == (2, 1 if kept else 2)


def padded(done: bytes, size: int) -> bytes:
    """An answer of so many bytes."""
    return head_with(done, b"A: %b" % (b"a" * (size - len(done) - len(b"A: \r\n"))))


SIZES = [8191, 8192, 8193, 16384, 16385, 40_000]


@pytest.mark.parametrize("size", SIZES)
def test_an_extra_answer_that_stays_in_tls_is_seen(
    client: Client, context: ssl.SSLContext | None, size: int, done: bytes
) -> None:
    # Over TLS, what was decrypted and not read yet shows on no socket.
    with Raw(context, say(padded(done, size) * 2), say(REFUSED)) as server:
        assert call(client, server, "write").verified
        assert is_refused(client, server, "write")
        assert server.connections == 2


@pytest.mark.parametrize("size", SIZES)
def test_an_extra_answer_that_stays_in_tls_within_that_to_a_proxy_is_seen(
    client: Client, server_tls: tuple[ssl.SSLContext, Path], size: int, done: bytes
) -> None:
    # At 16,384 bytes, what is left is a record of its own, which was taken out of the proxy's and not decrypted yet.
    with (
        SecuredProxy(server_tls[0]) as proxy,
        Raw(server_tls[0], say(padded(done, size) + done), say(REFUSED)) as server,
    ):
        client.session.proxies = {"https": proxy.origin}
        assert call(client, server, "write").verified
        assert is_refused(client, server, "write")
        assert (server.connections, len(proxy.lines)) == (2, 2)


def test_something_that_comes_before_the_request_is_nobodys_answer(
    client: Client,
    context: ssl.SSLContext | None,
    kind: str,
    done: bytes,
    opened: Opened,
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    connect = Pool.connect

    def connect_and_wait(pool: Pool, transmission: Transmission) -> Channel:
        channel = connect(pool, transmission)
        if server.greet is not None:
            until(channel.unexpected)  # it comes a moment after the connection
        elif context is not None:
            opened.wait()
        return channel

    monkeypatch.setattr(Pool, "connect", connect_and_wait)
    with Raw(context, say(REFUSED)) as server:
        server.greet = say(done)
        with pytest.raises(TransportError, match="nothing was sent") as caught:
            call(client, server, kind)
        assert not caught.value.sent
        server.greet = None
        # Over TLS, the ticket for another session comes first too.
        assert is_refused(client, server, kind)
        assert (len(server.requests), server.connections) == (1, 2)


# --- time

DRIP = 0.02
"""Seconds between two bytes of what lasts for ever."""


def for_ever(start: bytes, piece: bytes) -> Play:
    """Send a piece again and again."""

    def play(connection: Wire) -> None:
        connection.sendall(start)
        while True:
            connection.sendall(piece)
            time.sleep(DRIP)

    return play


ENDLESS: dict[str, Play] = {
    "nothing": hang,
    "a first line": for_ever(b"", b"H"),
    "a reason": for_ever(b"HTTP/1.1 200 O", b"K"),
    "a head": for_ever(JSON, b"A"),
    "many headers": for_ever(JSON, b"A: "),
    "interim answers": for_ever(b"", b"HTTP/1.1 100 Continue\r\nA: "),
    "a body": for_ever(JSON + b"Content-Length: 90000\r\n\r\n", b"x"),
    "a body without a length": for_ever(JSON + b"\r\n", b"x"),
    "a size": for_ever(CHUNKS, b"0"),
    "beside a size": for_ever(CHUNKS + b"2;", b"a"),
    "a chunk": for_ever(CHUNKS + b"10000\r\n", b"x"),
    "chunks": for_ever(CHUNKS, b"1\r\nx\r\n"),
    "lines after the chunks": for_ever(CHUNKS + b"0\r\n", b"A"),
}


def within(seconds: float, began: float) -> bool:
    """Whether so much time has passed, and not ten times as much: what is waited for lasts for ever."""
    return seconds <= time.monotonic() - began < 10 * seconds


DEADLINE = RetryPolicy(attempts=1, deadline=0.3)


@pytest.mark.parametrize("name", ENDLESS)
def test_no_answer_lasts_beyond_the_deadline(
    client: Client, context: ssl.SSLContext | None, kind: str, name: str
) -> None:
    with Raw(context, ENDLESS[name]) as server:
        began = time.monotonic()
        with pytest.raises(TransportError) as caught:
            call(client, server, kind, retries=DEADLINE)
        assert time.monotonic() - began < 10 * 0.3
        assert is_unknown(caught.value, kind)
        server.plays = [say(REFUSED)]
        assert is_refused(client, server, kind)
        assert server.connections == 2


def test_a_pause_is_no_longer_than_the_read_time_out(client: Client, context: ssl.SSLContext | None, kind: str) -> None:
    with Raw(context, hang) as server:
        began = time.monotonic()
        with pytest.raises(TransportError, match="TimeoutError") as caught:
            call(client, server, kind, timeout=(5, 0.2))
        assert within(0.2, began)
        assert is_unknown(caught.value, kind)
        server.plays = [say(REFUSED)]


def test_a_slow_answer_is_one(client: Client, context: ssl.SSLContext | None, kind: str, done: bytes) -> None:
    # Each pause is shorter than the time-out; all of them together are not.
    pieces = [done[start : start + 40] for start in range(0, len(done), 40)]
    with Raw(context, say(*pieces, every=0.03)) as server:
        began = time.monotonic()
        assert call(client, server, kind, timeout=(5, 0.2)).verified
        assert time.monotonic() - began > 0.2


LARGE = MaybeRequest(content="x" * 16_000_000)
"""More than sockets hold while nobody reads."""


@pytest.mark.usefixtures("way")
def test_a_request_that_is_not_taken_lasts_no_longer_either(client: Client, context: ssl.SSLContext | None) -> None:
    class Deaf(Raw):
        def handle(self, connection: Wire) -> None:
            if context is not None:
                connection = self.keep(context.wrap_socket(connection, server_side=True))
            done.wait()

    done = threading.Event()
    with Deaf(context) as server:
        began = time.monotonic()
        try:
            with pytest.raises(OutcomeUnknownError, match="TimeoutError"):
                client.send(LARGE, base_uri=server.origin, timeout=(5, 0.3))
            assert time.monotonic() - began < 10 * 0.3
        finally:
            done.set()


def test_a_large_request_arrives_whole(client: Client, context: ssl.SSLContext | None, done: bytes) -> None:
    with Raw(context, say(done)) as server:
        assert client.send(LARGE, base_uri=server.origin).verified
        assert len(server.requests[0].partition(b"\r\n\r\n")[2]) == len(LARGE.content or "") + 2


def test_an_answer_to_half_a_request_counts(client: Client, context: ssl.SSLContext | None) -> None:
    class Early(Raw):
        def handle(self, connection: Wire) -> None:
            if context is not None:
                connection = self.keep(context.wrap_socket(connection, server_side=True))
            connection.recv(1000)
            connection.sendall(REFUSED)
            connection.shutdown(socket.SHUT_WR)
            while connection.recv(65536):
                pass

    with Early(context) as server:
        with pytest.raises(PermissionDeniedError) as caught:
            client.send(LARGE, base_uri=server.origin)
        assert caught.value.code == "NO_AUTH"


# --- where somebody watches


@pytest.mark.usefixtures("watched")
class TestWatched:
    """The same by way of stock `requests`, which takes more for an answer, but for none of another request."""

    @pytest.mark.parametrize("name", NO_ANSWERS)
    def test_no_call_takes_the_answer_of_another(self, client: Client, name: str, opened: Opened) -> None:
        with Raw(None, leaving(say(NO_ANSWERS[name])), say(REFUSED)) as server:
            with suppress(WxPayError):
                call(client, server, "write")
            opened.wait()  # it takes the connection for one to be kept until the end of it has come
            assert is_refused(client, server, "write")
            assert len(server.requests) == 2

    @pytest.mark.parametrize(
        ("head", "told"),
        [
            (JSON + b"Content-Le", "the connection was closed in the middle of its head"),
            (JSON + b"A\r\n\r\n", "a line of its head is no header"),
        ],
    )
    def test_the_error_tells_what_is_wrong_with_a_head(self, client: Client, head: bytes, told: str) -> None:
        matching = rf"\(InvalidAnswerError: {told}\)"
        with Raw(None, leaving(say(head))) as server, pytest.raises(OutcomeUnknownError, match=matching):
            call(client, server, "write")

    def test_no_line_is_read_further_than_it_may_be(self, client: Client) -> None:
        # The server says no more, and does not leave.
        with Raw(None, say(JSON + LONG)) as server, pytest.raises(OutcomeUnknownError, match="LineTooLong"):
            call(client, server, "write")

    def test_chunks_are_none_of_http_1_0(self, client: Client) -> None:
        with Raw(None, say(CHUNKS.replace(b"/1.1", b"/1.0") + b"2\r\n{}\r\n0\r\n\r\n"), say(REFUSED)) as server:
            with pytest.raises(OutcomeUnknownError, match="Transfer-Encoding other than that of chunks"):
                call(client, server, "write")
            assert is_refused(client, server, "write")

    def test_so_many_interim_answers_may_come_and_no_more(self, client: Client, done: bytes) -> None:
        with Raw(None, say(HINTS * MOST_INTERIM + done), say(HINTS * (MOST_INTERIM + 1) + done)) as server:
            assert call(client, server, "write").verified
            with pytest.raises(OutcomeUnknownError, match=f"more than {MOST_INTERIM} interim answers came before it"):
                call(client, server, "write")

    @pytest.mark.parametrize("name", HALVES)
    def test_half_an_answer_is_none(self, client: Client, context: ssl.SSLContext | None, name: str) -> None:
        with Raw(context, leaving(say(HALVES[name])), say(REFUSED)) as server:
            with pytest.raises(TransportError) as caught:
                call(client, server, "write")
            assert is_unknown(caught.value, "write")
            assert is_refused(client, server, "write")

    @pytest.mark.parametrize("name", [name for name in first_and_later(b"...") if "chunks" not in name])
    def test_the_answer_is_that_of_its_request(
        self, client: Client, context: ssl.SSLContext | None, name: str, done: bytes, opened: Opened
    ) -> None:
        play, kept = first_and_later(done)[name]
        with Raw(context, play, say(REFUSED)) as server:
            assert call(client, server, "write").verified
            if is_followed(name):
                opened.wait()
            assert is_refused(client, server, "write")
            assert (len(server.requests), server.connections) == (2, 1 if kept else 2)

    def test_something_that_comes_before_the_request_is_nobodys_answer(
        self, client: Client, context: ssl.SSLContext | None, done: bytes, monkeypatch: pytest.MonkeyPatch
    ) -> None:
        connect, greeted = Connection.connect, threading.Event()

        def connect_and_wait(connection: Connection) -> None:
            greeted.clear()
            connect(connection)
            assert server.greet is None or greeted.wait(HANGS)

        def greet(connection: Wire) -> None:
            # Else it waits until the client has taken note of the tickets of TLS, which come first.
            connection.setsockopt(socket.IPPROTO_TCP, socket.TCP_NODELAY, 1)
            connection.sendall(done)
            greeted.set()

        monkeypatch.setattr(Connection, "connect", connect_and_wait)
        with Raw(context, say(REFUSED)) as server:
            server.greet = greet
            with pytest.raises(TransportError, match="nothing was sent") as caught:
                call(client, server, "write")
            assert not caught.value.sent
            server.greet = None
            assert is_refused(client, server, "write")
            assert (len(server.requests), server.connections) == (1, 2)

    def test_a_new_connection_that_ended_before_the_request_carries_none(
        self, client: Client, monkeypatch: pytest.MonkeyPatch
    ) -> None:
        connect = Connection.connect

        def connect_and_wait(connection: Connection) -> None:
            connect(connection)
            assert select.select([connection.sock], [], [], HANGS)[0]

        monkeypatch.setattr(Connection, "connect", connect_and_wait)
        with Raw(None, say(REFUSED)) as server:
            server.greet = lambda connection: connection.shutdown(socket.SHUT_WR)
            with pytest.raises(TransportError, match=r"nothing was sent .*was closed before") as caught:
                call(client, server, "write")
            assert not caught.value.sent

    @pytest.mark.parametrize("status", [100, 103])
    def test_a_17th_interim_answer_is_one_too_many(self, client: Client, status: int) -> None:
        # http.client reads past those of 100 by itself, even where they come without end.
        answer = b"HTTP/1.1 %d Wait\r\n\r\n" % status * 17 + REFUSED
        with Raw(None, say(answer)) as server, pytest.raises(OutcomeUnknownError, match="more than 16 interim"):
            call(client, server, "write")

    @pytest.mark.parametrize("size", SIZES)
    def test_an_extra_answer_that_stays_in_tls_is_seen(
        self, client: Client, context: ssl.SSLContext | None, size: int, done: bytes
    ) -> None:
        with Raw(context, say(padded(done, size) * 2), say(REFUSED)) as server:
            assert call(client, server, "write").verified
            assert is_refused(client, server, "write")

    @pytest.mark.parametrize("name", ENDLESS)
    def test_no_answer_lasts_beyond_the_deadline(
        self, client: Client, context: ssl.SSLContext | None, name: str
    ) -> None:
        with Raw(context, ENDLESS[name]) as server:
            began = time.monotonic()
            with pytest.raises(TransportError) as caught:
                call(client, server, "write", retries=DEADLINE)
            assert time.monotonic() - began < 10 * 0.3
            assert is_unknown(caught.value, "write")
            server.plays = [say(REFUSED)]
            assert is_refused(client, server, "write")

    def test_an_answer_that_tells_of_two_ends_is_none(self, client: Client, context: ssl.SSLContext | None) -> None:
        head, _, body = REFUSED.partition(b"\r\n\r\n")
        two_ends = head + b"\r\nTransfer-Encoding: chunked\r\n\r\n%x\r\n%b\r\n0\r\n\r\n" % (len(body), body)
        with Raw(context, say(two_ends), say(REFUSED)) as server:
            with pytest.raises(TransportError) as caught:
                call(client, server, "write")
            assert is_unknown(caught.value, "write")
            assert is_refused(client, server, "write")
            assert server.connections == 2

    def test_a_connection_is_kept(self, client: Client, context: ssl.SSLContext | None, done: bytes) -> None:
        with Raw(context, say(done)) as server:
            for _ in range(3):
                assert call(client, server, "read").verified
            assert server.connections == 1


# --- where there is no `poll`


class TestWithoutPoll:
    @pytest.fixture(autouse=True)
    def _without_poll(self, monkeypatch: pytest.MonkeyPatch) -> None:
        monkeypatch.delattr(select, "poll", raising=False)

    @pytest.mark.parametrize("name", first_and_later(b"..."))
    def test_the_answer_is_that_of_its_request(
        self, client: Client, context: ssl.SSLContext | None, name: str, done: bytes, opened: Opened
    ) -> None:
        test_the_answer_is_that_of_its_request(client, context, "write", name, done, opened)

    @pytest.mark.parametrize("name", ["nothing", "a head", "a body"])
    def test_no_answer_lasts_beyond_the_deadline(
        self, client: Client, context: ssl.SSLContext | None, name: str
    ) -> None:
        test_no_answer_lasts_beyond_the_deadline(client, context, "write", name)

    def test_a_large_request_arrives_whole(self, client: Client, context: ssl.SSLContext | None, done: bytes) -> None:
        test_a_large_request_arrives_whole(client, context, done)


# --- beside stock `requests`


def status_by_requests(url: str, verify: Any) -> int | None:
    """The status that stock `requests` reads; `None` where it reads no answer. It lets some exceptions through."""
    try:
        return requests.post(url, data=b"{}", timeout=5, verify=verify).status_code
    except (requests.RequestException, ValueError, OverflowError, MemoryError):
        return None


def status_by_client(client: Client, origin: str) -> int | None:
    """The status of the answer that a call comes to; `None` where it comes to none. Nothing else may be raised."""
    try:
        return client.send(MaybeRequest(), base_uri=origin, retries=RetryPolicy.none()).status_code
    except APIError as error:
        return error.status_code
    except WxPayError:
        return None


@pytest.mark.parametrize("count", [100, pytest.param(4000, marks=pytest.mark.slow)])
def test_no_call_comes_to_an_answer_that_requests_reads_otherwise(
    context: ssl.SSLContext | None, client: Client, count: int
) -> None:
    randomly = random.Random(count)
    answer = b""
    with Raw(context, leaving(lambda connection: connection.sendall(answer))) as server:
        taken = 0
        for _ in range(count):
            answer = malformed(randomly)
            found = status_by_client(client, server.origin)
            expected = status_by_requests(server.origin, client.session.verify)
            # It reads past interim answers, which `requests` takes for the last one.
            assert found in {None, expected} or expected is None or expected < 200, answer
            taken += found is not None
        assert taken > count / 20
