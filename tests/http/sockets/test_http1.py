"""The reader of answers: what http.client reads of an answer, it reads too, or refuses it, however it arrives."""

from __future__ import annotations

import gzip
import http.client
import random
import re
import tracemalloc
import zlib
from collections.abc import Callable, Iterator
from io import BytesIO
from itertools import chain, repeat
from typing import Any

import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from tests.support.gateways.malformed import WHOLE, malformed
from wxpay_client._http.http1 import (
    CHUNKED,
    MOST_INTERIM,
    UNTIL_CLOSED,
    Answer,
    AnswerReader,
    AnswerTooLargeError,
    InvalidAnswerError,
    body_length,
    unpacked,
)

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
    chunks = b"HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\n"
    begun = (b"HTTP/1.1 200 OK\n", b"HTTP/1.1 200 OK\r\nA: 1\n", b"H" * 65536, chunks + b"\n")
    for data in (b"SSH-2.0\r\n", b"\r\n", b"\n", *begun):
        with pytest.raises(InvalidAnswerError):
            read(data, ends=False)


# --- what it is told for

OK = b"HTTP/1.1 200 OK\r\n"
HINTS = b"HTTP/1.1 103 Early Hints\r\n\r\n"
CHUNKS = OK + b"Transfer-Encoding: chunked\r\n\r\n"
NO_STATUS = "its first line is no status of HTTP/1"
NO_LENGTH = "its Content-Length is no number, or more than one"
OTHER_CODING = "it has a Transfer-Encoding other than that of chunks in HTTP/1.1"
NOT_SO_LARGE = "its body has more than 5000 bytes"

REFUSALS = {
    "no status": (b"SSH-2.0\r\n\r\n", NO_STATUS),
    "no status, in pieces": (b"SSH-2.0\r\n", NO_STATUS),
    "no header": (OK + b"A\r\n\r\n", "a line of its head is no header"),
    "too many headers": (OK + b"A: 1\r\n" * 100 + b"\r\n", "its head has more than 99 headers"),
    "too many headers, without end": (OK + b"A: 1\r\n" * 101, "its head has more than 99 headers"),
    "a long line": (OK + b"A" * 65536, "a line of its head has more than 65536 bytes"),
    "line feeds": (b"HTTP/1.1 200 OK\n", "a line of its head does not end in CR and LF"),
    "a line feed": (b"\n" + b"A" * 65536, "a line of its head does not end in CR and LF"),
    "another protocol": (b"HTTP/1.1 101 No\r\n\r\n", "it switches to another protocol"),
    "too many before it": (HINTS * (MOST_INTERIM + 1) + OK, "more than 16 interim answers came before it"),
    "length and chunks": (
        OK + b"Content-Length: 1\r\nTransfer-Encoding: chunked\r\n\r\n",
        "it has both Content-Length and Transfer-Encoding",
    ),
    "another coding": (OK + b"Transfer-Encoding: gzip\r\n\r\n", OTHER_CODING),
    "chunks in HTTP/1.0": (b"HTTP/1.0 200 OK\r\nTransfer-Encoding: chunked\r\n\r\n", OTHER_CODING),
    "no length": (OK + b"Content-Length: 1_0\r\n\r\n", NO_LENGTH),
    "two lengths": (OK + b"Content-Length: 1, 2\r\n\r\n", NO_LENGTH),
    "packed twice": (OK + b"Content-Encoding: gzip, gzip\r\n\r\n{}", "its body is packed more than once"),
    "packed by half": (
        OK + b"Content-Encoding: gzip\r\n\r\n" + gzip.compress(b"{}", mtime=0)[:-1],
        "its body ends in the middle of what is coded in gzip",
    ),
    "otherwise packed": (
        OK + b"Content-Encoding: gzip\r\n\r\n" + zlib.compress(b"{}"),
        "its body is not coded in gzip",
    ),
    "not packed": (OK + b"Content-Encoding: gzip\r\n\r\n{}", "its body is not coded in gzip"),
    "no size": (CHUNKS + b"x\r\n", "a chunk of its body has no size"),
    "another size": (CHUNKS + b"1\r\n{}\r\n", "a chunk of its body is longer than its size"),
    "a long line of a chunk": (CHUNKS + b"1;" + b"a" * 1022 + b"\r\n", "a line of its body has more than 1024 bytes"),
    "a long line of a chunk, without end": (CHUNKS + b"1" * 1025, "a line of its body has more than 1024 bytes"),
    "line feeds in chunks": (CHUNKS + b"1\n", "a line of its body does not end in CR and LF"),
    "a line feed in chunks": (CHUNKS + b"\n", "a line of its body does not end in CR and LF"),
    "no trailer": (CHUNKS + b"0\r\nA\r\n", "a line after its body is no header"),
    "too many trailers": (
        CHUNKS + b"0\r\n" + b"A: 1\r\n" * 100,
        "its body is followed by more than 99 headers",
    ),
    "cut": (CHUNKS + b"1\r\n", "the connection was closed in the middle of it"),
}
TOO_LARGE = {
    "a length": (OK + b"Content-Length: 5001\r\n\r\n", "its body has 5001 bytes, more than 5000"),
    "a chunk": (CHUNKS + b"1389\r\n", NOT_SO_LARGE),
    "beside the chunks": (CHUNKS + b"1;%b\r\na\r\n" % (b"a" * 998) * 6, NOT_SO_LARGE),
    "to the end": (OK + b"\r\n" + b"a" * 5001, NOT_SO_LARGE),
    "packed": (
        OK + b"Content-Encoding: gzip\r\n\r\n" + gzip.compress(b"a" * 5001, mtime=0),
        "its body unpacks to more than 5000 bytes",
    ),
}


@pytest.mark.parametrize(
    ("data", "why", "kind"),
    [
        *((*REFUSALS[name], InvalidAnswerError) for name in REFUSALS),
        *((*TOO_LARGE[name], AnswerTooLargeError) for name in TOO_LARGE),
    ],
    ids=[*REFUSALS, *TOO_LARGE],
)
@pytest.mark.parametrize("size", [65536, 1])
def test_a_refusal_says_what_is_wrong(data: bytes, why: str, kind: type[Exception], size: int) -> None:
    with pytest.raises(kind) as caught:
        read(data, sizes=repeat(size))
    assert str(caught.value) == why


# --- where it ends


LENGTHS: dict[str, tuple[tuple[str, int, int, str | None, str | None], tuple[int, bool]]] = {
    "a length": (("GET", 200, 11, "5", None), (5, False)),
    "in HTTP/1.0": (("GET", 200, 10, "5", None), (5, False)),
    "none": (("GET", 200, 11, "0", None), (0, False)),
    "zeros before it": (("GET", 200, 11, "007", None), (7, False)),
    "18 digits": (("GET", 200, 11, "9" * 18, None), (10**18 - 1, False)),
    "19 digits": (("GET", 200, 11, "1" + "1" * 18, None), (10**18, False)),
    "zeros before 18 digits": (("GET", 200, 11, "0" + "9" * 18, None), (10**18 - 1, False)),
    "the same twice": (("GET", 200, 11, "5, 5", None), (5, True)),
    "the same twice, in tabs": (("GET", 200, 11, "5,\t5 ", None), (5, True)),
    "chunks": (("GET", 200, 11, None, "Chunked"), (CHUNKED, False)),
    "to the end": (("GET", 200, 11, None, None), (UNTIL_CLOSED, False)),
    "204": (("POST", 204, 11, None, None), (0, False)),
    "204 of no bytes": (("POST", 204, 11, "0", None), (0, False)),
    "204 of five bytes": (("POST", 204, 11, "5", None), (0, True)),
    "204 in chunks": (("POST", 204, 11, None, "chunked"), (0, True)),
    "304 of five bytes": (("GET", 304, 11, "5", None), (0, True)),
    "HEAD": (("HEAD", 200, 11, None, None), (0, False)),
    "HEAD of no bytes": (("HEAD", 200, 11, "0", None), (0, False)),
    "HEAD of five bytes": (("HEAD", 200, 11, "5", None), (0, False)),
    "HEAD in chunks": (("HEAD", 200, 11, None, "chunked"), (0, False)),
    "HEAD of both": (("HEAD", 200, 11, "5", "chunked"), (0, True)),
}


@pytest.mark.parametrize(("head", "expected"), LENGTHS.values(), ids=LENGTHS)
def test_how_long_a_body_is(head: tuple[str, int, int, str | None, str | None], expected: tuple[int, bool]) -> None:
    assert body_length(*head) == expected


@pytest.mark.parametrize("length", ["5,\xa05", "5,X5", "5,", "-5", "+5", "5 5", ""])
def test_what_is_no_length(length: str) -> None:
    with pytest.raises(InvalidAnswerError):
        body_length("GET", 200, 11, length, None)


WHETHER_LAST = {
    "by its length": (OK + b"Content-Length: 2\r\n\r\n{}", False),
    "by its chunks": (CHUNKS + b"2\r\n{}\r\n0\r\n\r\n", False),
    "kept": (OK + b"connection: keep-alive\r\nContent-Length: 2\r\n\r\n{}", False),
    "closed": (OK + b"CONNECTION: Close\r\nContent-Length: 2\r\n\r\n{}", True),
    "to the end": (OK + b"\r\n{}", True),
    "HTTP/1.0": (b"HTTP/1.0 200 OK\r\nContent-Length: 2\r\n\r\n{}", True),
    "more behind it": (OK + b"Content-Length: 2\r\n\r\n{}\n", True),
    "a length twice": (OK + b"Content-Length: 2\r\nContent-Length: 2\r\n\r\n{}", True),
    "204 with a length": (b"HTTP/1.1 204 No\r\nContent-Length: 2\r\n\r\n", True),
}


@pytest.mark.parametrize(("data", "is_last"), WHETHER_LAST.values(), ids=WHETHER_LAST)
def test_whether_a_connection_carries_another_request(*, data: bytes, is_last: bool) -> None:
    assert read(data).is_last is is_last


def test_as_many_interim_answers_are_read_past_as_may_be() -> None:
    assert read(HINTS * MOST_INTERIM + b"HTTP/1.1 204 No\r\n\r\n").head.status == 204


def test_as_much_comes_beside_the_chunks_as_may() -> None:
    lines = b"1;%b\r\na\r\n" % (b"a" * 998) * 5
    assert read(CHUNKS + lines + b"0\r\n" + b"A: 1\r\n" * 99 + b"\r\n").content == b"a" * 5


def test_a_chunk_has_a_line_as_long_as_it_may_be() -> None:
    data = CHUNKS + b"1;%b\r\na\r\n0\r\n\r\n" % (b"a" * 1021)
    for size in (65536, 1):
        assert read(data, sizes=repeat(size)).content == b"a"


def test_a_status_needs_no_reason() -> None:
    assert read(b"HTTP/1.1 204\r\n\r\n").head == (204, "", 11, {})


def test_a_header_is_stripped_of_spaces_and_tabs_alone() -> None:
    assert read(b"HTTP/1.1 204 No\r\nA: \xa01 \t\r\nB: X\r\n\r\n").head.headers == {
        "a": ("A", "\xa01"),
        "b": ("B", "X"),
    }


def test_headers_of_one_name_are_one_under_the_name_that_came_first() -> None:
    head = read(b"HTTP/1.1 204 \t No \xa0\r\nDate: \xa01 \t\r\nDATE:\t2\r\nB: X\xa0\r\n\r\n").head
    assert head == (204, "No \xa0", 11, {"date": ("Date", "\xa01, 2"), "b": ("B", "X\xa0")})


def test_what_is_packed_in_several_members_is_bounded_as_a_whole() -> None:
    members = gzip.compress(b"a" * 3000) + gzip.compress(b"b" * 2000)
    assert unpacked(members, "gzip", 5000) == b"a" * 3000 + b"b" * 2000
    with pytest.raises(AnswerTooLargeError):
        unpacked(members, "gzip", 4999)


def test_nor_does_it_come_in_more_members_than_anybody_packs() -> None:
    """A million empty ones in a body of the size that is allowed would take minutes, whatever the deadline says."""
    assert unpacked(gzip.compress(b"") * 15 + gzip.compress(b"a"), "gzip", 5000) == b"a"
    with pytest.raises(InvalidAnswerError, match="more than 16 parts"):
        unpacked(gzip.compress(b"") * 17, "gzip", 5000)


def test_a_body_that_is_not_packed_has_as_many_bytes_as_it_may() -> None:
    assert unpacked(b"a" * 5, "", 5) == b"a" * 5
    with pytest.raises(AnswerTooLargeError, match=r"^its body has more than 4 bytes$"):
        unpacked(b"a" * 5, "", 4)


def test_no_more_is_unpacked_than_may_be() -> None:
    packed = gzip.compress(bytes(50_000_000))
    tracemalloc.start()
    try:
        with pytest.raises(AnswerTooLargeError):
            unpacked(packed, "gzip", 100_000)
        assert tracemalloc.get_traced_memory()[1] < 1_000_000
    finally:
        tracemalloc.stop()


# The first two bytes of the format of zlib: one says its kind, and both have a sum.
HEADLESS = {
    "the kind alone": (b"\x08\x05\x00\xfa\xff" + b"hello" + b"\x01\x00\x00\xff\xff", b"hello"),
    "the sum alone": (b"\xd3\xac\x06\x00", b"){"),
}


@pytest.mark.parametrize(("packed", "content"), HEADLESS.values(), ids=HEADLESS)
def test_deflate_without_a_head_may_look_half_like_one(packed: bytes, content: bytes) -> None:
    assert unpacked(packed, "deflate", MOST) == content


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
