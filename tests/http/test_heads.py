"""Heads of answers: read as `http.client` reads them, which is the judge here, however they arrive."""

from __future__ import annotations

import http.client
import socket
from collections.abc import Callable, Iterator
from io import BufferedReader, RawIOBase
from itertools import chain, repeat
from typing import Any

import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from wxpay_client._http import heads

PLAIN = b"Content-Type: application/json\r\nContent-Length: 2\r\nRequest-ID: 08F4\r\n\r\n"


class Arriving(RawIOBase):
    """Bytes that arrive in pieces."""

    def __init__(self, data: bytes, sizes: Iterator[int]) -> None:
        self._left = data
        self._sizes = sizes

    def readable(self) -> bool:
        return True

    def readinto(self, buffer: Any) -> int:
        piece = self._left[: min(len(buffer), next(self._sizes))]
        buffer[: len(piece)] = piece
        self._left = self._left[len(piece) :]
        return len(piece)


def outcome(
    parse: Callable[[BufferedReader], http.client.HTTPMessage], data: bytes, sizes: Iterator[int], buffer: int = 8192
) -> tuple[object, bytes]:
    """What comes of a head: its headers or the error, and what was left unread."""
    file = BufferedReader(Arriving(data, sizes), buffer)
    try:
        message = parse(file)
    except http.client.HTTPException as error:
        return (type(error), str(error)), file.read()
    return (message.items(), [*message.raw_items()], type(message)), file.read()


names = st.text("aZ0-_.~!#$%&'*+^`|", min_size=1, max_size=12) | st.sampled_from(
    ["Wechatpay-Signature", "Content-Length", "Content-Type", "content-length", "From", "Set-Cookie"]
)
values = st.text(st.characters(min_codepoint=0x20, max_codepoint=0xFF, exclude_characters="\x7f"), max_size=20)
plain_lines = st.builds("{}:{}{}\r\n".format, names, st.sampled_from(["", " ", "\t", " \t "]), values)
odd_lines = st.text(st.characters(max_codepoint=0xFF), max_size=12) | st.sampled_from(
    ["\r\n", "\n", "\r", " folded\r\n", "\tfolded\r\n", "no colon\r\n", ": no name\r\n", "Name : x\r\n",
     "a: 1\nb: 2\r\n", "a: 1\r\r\n", "a: \x0b\x0c\r\n", "a: \x1c\x1d\x85\r\n", "a:\r\n",
     "From me\r\n", ">From me\r\n", "a\xa0: 1\r\n", "a: \x00\r\n"]
)  # fmt: skip
lines = st.lists(plain_lines, min_size=1, max_size=8) | st.lists(plain_lines | odd_lines, max_size=8)
tails = st.sampled_from([b"", b"{}", b"\r\n", b"\r\n\r\n", b"HTTP/1.1 200 OK\r\nA: 1\r\n\r\n"])
ends = st.sampled_from([b"\r\n", b"\r\n", b"\r\n", b"\n", b"\r", b""])


@given(lines, ends, tails)
@example(["A: \t 1\r\n"], b"\r\n", b"")
@example(["A: 1 \t\r\n"], b"\r\n", b"{}")
@example(["A: 1\r\n"], b"\r\n", b"\r\n\r\n")
@example(["A: 1\r\n", " 2\r\n"], b"\r\n", b"")
@example(["A: 1\r\n", "A: 2\r\n"], b"\r\n", b"{}")
@example(["A B: 1\r\n", "C: 2\r\n"], b"\r\n", b"{}")
@example(["From me: 1\r\n"], b"\r\n", b"{}")
@example(["A: 1\n", "B: 2\r\n"], b"\r\n", b"{}")
@example(["A: 1\rB: 2\r\n"], b"\r\n", b"{}")
@example([], b"\r\n", b"A: 1\r\n\r\n")
def test_they_are_what_http_client_reads(head: list[str], end: bytes, tail: bytes) -> None:
    data = "".join(head).encode("latin-1") + end + tail
    assert outcome(heads.parse_headers, data, repeat(8192)) == outcome(http.client.parse_headers, data, repeat(8192))


@given(lines, ends, tails, st.lists(st.integers(1, 40), min_size=1, max_size=20))
def test_they_are_so_in_pieces_too(head: list[str], end: bytes, tail: bytes, sizes: list[int]) -> None:
    data = "".join(head).encode("latin-1") + end + tail
    expected = outcome(http.client.parse_headers, data, chain(sizes, repeat(1)))
    assert outcome(heads.parse_headers, data, chain(sizes, repeat(1))) == expected


@pytest.mark.parametrize("count", [98, 99, 100, 101])
def test_so_many_lines(count: int) -> None:
    data = b"".join(b"A%d: 1\r\n" % each for each in range(count)) + b"\r\n{}"
    ours, theirs = (outcome(each, data, repeat(8192)) for each in (heads.parse_headers, http.client.parse_headers))
    assert ours == theirs


@pytest.mark.parametrize("length", [65535, 65536, 65537, 65538, 100_000])
def test_a_line_so_long(length: int) -> None:
    # All of it is at hand at once, as where buffers are large.
    data = b"A: 1\r\nB: ".ljust(length + len(b"A: 1\r\n") - 2, b"b") + b"\r\n\r\n{}"
    ours, theirs = (
        outcome(each, data, repeat(1 << 20), 1 << 20) for each in (heads.parse_headers, http.client.parse_headers)
    )
    assert ours == theirs


def test_a_plain_one_is_read_here(monkeypatch: pytest.MonkeyPatch) -> None:
    def parse(*_: object) -> None:
        raise AssertionError("left to http.client")

    monkeypatch.setattr(http.client, "parse_headers", parse)
    message = heads.parse_headers(BufferedReader(Arriving(PLAIN + b"{}", repeat(8192))))
    assert message["request-id"] == "08F4"


class Torn(socket.socket):
    """A socket that receives so many bytes first, and then all that is there."""

    first: int | None = None

    def recv_into(self, buffer: Any, size: int = 0, flags: int = 0) -> int:  # type: ignore[override]
        size, self.first = (size or len(buffer)) if self.first is None else self.first, None
        return super().recv_into(buffer, size, flags)


ANSWER = b"HTTP/1.1 100 Continue\r\n\r\nHTTP/1.1 200 Fine\r\n" + PLAIN + b"{}"


@pytest.mark.parametrize("first", [None, *range(1, len(ANSWER))])
def test_it_may_arrive_torn_anywhere(first: int | None) -> None:
    near, far = socket.socketpair()
    with far, Torn(fileno=near.detach()) as torn:
        far.sendall(ANSWER)
        torn.first = first
        answer = heads.HTTPResponse(torn, method="GET")
        answer.begin()
        assert (answer.status, answer.reason, answer.version, answer.will_close) == (200, "Fine", 11, False)
        assert answer.getheaders() == [
            ("Content-Type", "application/json"),
            ("Content-Length", "2"),
            ("Request-ID", "08F4"),
        ]
        assert answer.read() == b"{}"
        assert answer.isclosed()
