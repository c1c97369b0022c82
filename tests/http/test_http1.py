"""The reader of answers: what http.client reads of an answer, it reads too, or refuses it, however it arrives."""

from __future__ import annotations

import gzip
import http.client
import random
import re
import zlib
from collections.abc import Callable, Iterator
from io import BytesIO
from itertools import chain, repeat
from typing import Any

import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from tests.support.malformed import WHOLE, malformed
from wxpay_client._http.http1 import Answer, AnswerReader, AnswerTooLargeError, InvalidAnswerError, unpacked

MOST = 5000


class Ended(Exception):
    """More was asked for than there is."""


def receiving(data: bytes, sizes: Iterator[int], *, ends: bool) -> Callable[[], bytes]:
    """What brings bytes in pieces of these sizes, and then the end, or nothing more."""
    file = BytesIO(data)

    def receive() -> bytes:
        piece = file.read(next(sizes))
        if not piece and not ends:
            raise Ended
        return piece

    return receive


def read(data: bytes, method: str = "GET", sizes: Iterator[int] | None = None, *, ends: bool = True) -> Answer:
    receive = receiving(data, sizes or repeat(65536), ends=ends)
    reader = AnswerReader(receive(), receive, MOST)
    return reader.answer(reader.head(), method)


class Wire:
    """A socket, as http.client takes it."""

    def __init__(self, data: bytes) -> None:
        self._data = data

    def makefile(self, _: str) -> BytesIO:
        return BytesIO(self._data)


def read_by_http_client(data: bytes, method: str = "GET") -> tuple[http.client.HTTPResponse, bytes]:
    wire: Any = Wire(data)
    answer = http.client.HTTPResponse(wire, method=method)
    answer.begin()
    return answer, answer.read()


def joined(answer: http.client.HTTPResponse) -> dict[str, str]:
    found: dict[str, str] = {}
    for name, value in answer.getheaders():
        key, text = name.lower(), value.strip(" \t")
        found[key] = f"{found[key]}, {text}" if key in found else text
    return found


def is_the_same(data: bytes, ours: Answer, method: str = "GET") -> bool:
    """Whether http.client makes the same of it."""
    theirs, content = read_by_http_client(data, method)
    coding = ours.head.value("content-encoding") or ""
    return (
        (ours.head.status, ours.head.version) == (theirs.status, theirs.version)
        and ours.head.reason.strip() == theirs.reason.strip()
        and {name: value for name, (_, value) in ours.head.headers.items()} == joined(theirs)
        and ours.content == unpacked(content, coding, MOST)
    )


# --- what is well formed

names = st.text("aZ0-_.~!#$%&'*+^`|", min_size=1, max_size=12).filter(
    lambda name: name.lower() not in {"content-length", "transfer-encoding", "content-encoding", "connection"}
)
values = st.text(st.characters(min_codepoint=0x20, max_codepoint=0xFF, exclude_characters="\x7f"), max_size=20)
values = values.filter(lambda text: all(" " <= each <= "~" or each >= "\x80" for each in text))
spaces = st.sampled_from(["", " ", "\t", " \t "])
headers = st.lists(st.builds("{}:{}{}{}\r\n".format, names, spaces, values, spaces), max_size=8)
contents = st.binary(max_size=200)
sizes = st.lists(st.integers(1, 40), max_size=20)


def chunked(content: bytes, cuts: list[int]) -> bytes:
    body = b""
    for size in cuts:
        piece, content = content[:size], content[size:]
        if piece:
            body += b"%x\r\n%b\r\n" % (len(piece), piece)
    return body + (b"%X;a=b\r\n%b\r\n" % (len(content), content) if content else b"") + b"0\r\n\r\n"


@given(
    st.sampled_from([200, 201, 403, 500, 999]), headers, contents, st.sampled_from(["chunks", "length"]), sizes, sizes
)
@example(200, ["A: \t 1 \t\r\n"], b"{}", "chunks", [], [1])
@example(200, ["A: 1\r\n", "a: 2\r\n"], b"\r\n\r\n", "length", [], [])
def test_an_answer_is_read_in_whatever_pieces_it_arrives(
    status: int,
    lines: list[str],
    content: bytes,
    by: str,
    cuts: list[int],
    pieces: list[int],
) -> None:
    framing = "Transfer-Encoding: chunked\r\n" if by == "chunks" else f"Content-Length: {len(content)}\r\n"
    head = f"HTTP/1.1 {status} Fine\r\n{''.join(lines)}{framing}\r\n".encode("latin-1")
    data = head + (chunked(content, cuts) if by == "chunks" else content)
    answer = read(data, sizes=chain(pieces, repeat(1)), ends=False)
    assert answer.content == content
    assert not answer.is_last
    assert is_the_same(data, answer)
    assert read(data) == answer


@given(contents, st.sampled_from(["gzip", "x-gzip", "GZIP", "deflate", "raw"]))
def test_a_packed_body_is_unpacked(content: bytes, coding: str) -> None:
    pack: dict[str, Callable[[bytes], bytes]] = {
        "deflate": zlib.compress,
        "raw": lambda data: zlib.compress(data)[2:-4],
    }
    body = pack.get(coding, gzip.compress)(content)
    assert unpacked(body, coding.replace("raw", "deflate"), MOST) == content
    if content:
        with pytest.raises(AnswerTooLargeError):
            unpacked(body, coding.replace("raw", "deflate"), len(content) - 1)
        assert len(body) > len(content) or unpacked(body, coding.replace("raw", "deflate"), len(content)) == content


@pytest.mark.parametrize("data", WHOLE)
@pytest.mark.parametrize("method", ["GET", "HEAD"])
def test_each_of_these_is_one(data: bytes, method: str) -> None:
    data = data.partition(b"\r\n\r\n")[0] + b"\r\n\r\n" if method == "HEAD" else data
    assert is_the_same(data, read(data, method), method)


# --- bounds


def test_heads_have_the_bounds_of_http_client() -> None:
    longest = b"HTTP/1.1 204 No Content\r\nA: %b\r\n\r\n"
    for head in (longest % (b"a" * (65536 - 5)), b"HTTP/1.1 204 No Content\r\n" + b"A: 1\r\n" * 99 + b"\r\n"):
        for pieces in (repeat(10**6), repeat(1000), repeat(1)):
            assert is_the_same(head, read(head, sizes=pieces))
    for head in (longest % (b"a" * (65536 - 4)), b"HTTP/1.1 204 No Content\r\n" + b"A: 1\r\n" * 100 + b"\r\n"):
        with pytest.raises(http.client.HTTPException):
            read_by_http_client(head)
        for pieces in (repeat(10**6), repeat(1000), repeat(1)):
            with pytest.raises(InvalidAnswerError):
                read(head, sizes=pieces, ends=False)


@pytest.mark.parametrize("framing", ["length", "chunks", "one chunk", "end"])
@pytest.mark.parametrize("size", [MOST, MOST + 1])
def test_bodies_have_theirs(framing: str, size: int) -> None:
    body = b"x" * size
    data = {
        "length": b"HTTP/1.1 200 OK\r\nContent-Length: %d\r\n\r\n%b" % (size, body),
        "chunks": b"HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\n" + chunked(body, [1000] * 5),
        "one chunk": b"HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\n" + chunked(body, []),
        "end": b"HTTP/1.1 200 OK\r\n\r\n" + body,
    }[framing]
    if size > MOST:
        with pytest.raises(AnswerTooLargeError):
            read(data)
    else:
        assert read(data).content == body


def test_no_more_is_waited_for_than_it_takes_to_refuse_it() -> None:
    for data in (b"SSH-2.0\r\n", b"HTTP/1.1 200 OK\n", b"HTTP/1.1 200 OK\r\nA: 1\n", b"\r\n", b"H" * 65536):
        with pytest.raises(InvalidAnswerError):
            read(data, ends=False)


# --- what is malformed


def is_judged(data: bytes, answer: Answer) -> bool:
    """Whether http.client reads an answer as RFC 9112 says."""
    length, coding = (answer.head.value(name) for name in ("content-length", "transfer-encoding"))
    return not (
        b"HTTP/1.1 1" in data  # it knows of no interim answer but 100
        or "," in (length or "")  # it takes the first of several
        or (answer.head.status == 204 and coding is not None)  # it reads chunks that must not be there
        or re.search(rb"[ \t]\r\n", data)  # it takes spaces at the end of a value for a part of it
    )


@pytest.mark.parametrize("count", [2_000, pytest.param(200_000, marks=pytest.mark.slow)])
def test_what_is_malformed_is_refused_or_read_as_by_http_client(count: int) -> None:
    randomly = random.Random(count)
    taken = refused = 0
    for _ in range(count):
        data = malformed(randomly)
        try:
            answer = read(data)
        except (InvalidAnswerError, AnswerTooLargeError):
            refused += 1
            continue
        if not is_judged(data, answer):
            continue
        taken += 1
        assert is_the_same(data, answer), data
        # Whether it is the last one depends on what more has arrived by then.
        assert read(data, sizes=repeat(randomly.randint(1, 30)))[:2] == answer[:2]
    assert min(taken, refused) > count / 20


@given(st.binary(max_size=300), st.sampled_from(WHOLE), st.integers(0, 400), sizes)
def test_any_bytes_are_an_answer_or_refused(data: bytes, whole: bytes, at: int, pieces: list[int]) -> None:
    for each in (data, whole[:at] + data, whole[:at] + data + whole[at:]):
        try:
            answer = read(each, sizes=chain(pieces, repeat(7)))
        except (InvalidAnswerError, AnswerTooLargeError):
            continue
        assert len(answer.content) <= MOST
