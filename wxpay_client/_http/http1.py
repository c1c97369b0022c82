"""An answer of HTTP/1.1, read out of the pieces in which it arrives.

It takes what RFC 9112 lets a server send, and refuses whatever leaves open where an answer ends: what is left of one
would be taken for the answer to the next request. Every size has a bound.
"""

from __future__ import annotations

import re
import zlib
from collections.abc import Callable
from http import HTTPStatus
from http.client import HTTPException
from typing import Final, NamedTuple

__all__ = [
    "CHUNKED",
    "MOST_INTERIM",
    "UNTIL_CLOSED",
    "Answer",
    "AnswerReader",
    "AnswerTooLargeError",
    "Head",
    "InvalidAnswerError",
    "body_length",
    "unpacked",
]


class InvalidAnswerError(HTTPException):
    """What came is no answer, or nobody can say where it ends."""


class AnswerTooLargeError(HTTPException):
    """The body of an answer is larger than it may be."""


# -- heads

# As http.client takes them.
_LONGEST_LINE: Final = 65536
_MOST_HEADERS: Final = 99
MOST_INTERIM: Final = 16
# A plain number: Python 3.11 asks for a member of an enumeration by way of a function.
_FINAL: Final = int(HTTPStatus.OK)

_STATUS: Final = re.compile(r"HTTP/1\.([0-9]) ([1-9][0-9]{2})(?: ([\t -~\x80-\xff]*))?\r\n")
_HEADER: Final = re.compile(r"^([!#$%&'*+\-.^_`|~0-9A-Za-z]+):([\t -~\x80-\xff]*)\r\n", re.MULTILINE)
_NUMBER: Final = re.compile("[0-9]+")
_MOST_DIGITS: Final = 18
_BEYOND_ALL: Final = 10**_MOST_DIGITS


class Head(NamedTuple):
    """What comes before the body of an answer.

    Attributes:
        status: Its status.
        reason: What the status line says beside it.
        version: 10 or 11.
        headers: Small letters of a header's name to its name and value.
    """

    status: int
    reason: str
    version: int
    headers: dict[str, tuple[str, str]]

    def value(self, name: str) -> str | None:
        """All values of a header, joined by commas; `None` without one.

        Args:
            name: Its name, in small letters.
        """
        found = self.headers.get(name)
        return None if found is None else found[1]


def _parsed(text: str) -> Head:
    """A head of whole lines, without the empty one at its end."""
    line = _STATUS.match(text)
    if line is None:
        raise InvalidAnswerError("its first line is no status of HTTP/1")
    found = _HEADER.findall(text, line.end())
    # Each match is one line, so what is not matched shows in the number of lines.
    if len(found) != text.count("\n") - 1:
        raise InvalidAnswerError("a line of its head is no header")
    if len(found) > _MOST_HEADERS:
        raise InvalidAnswerError(f"its head has more than {_MOST_HEADERS} headers")
    headers = {name.lower(): (name, value.strip(" \t")) for name, value in found}
    if len(headers) < len(found):
        headers = _joined(found)
    minor, status, reason = line.groups("")
    return Head(int(status), reason.strip(" \t"), 10 if minor == "0" else 11, headers)


def _joined(found: list[tuple[str, str]]) -> dict[str, tuple[str, str]]:
    """The headers, those of one name in one."""
    headers: dict[str, tuple[str, str]] = {}
    for name, value in found:
        key, text = name.lower(), value.strip(" \t")
        headers[key] = (headers[key][0], f"{headers[key][1]}, {text}") if key in headers else (name, text)
    return headers


# -- bodies

CHUNKED: Final = -1
UNTIL_CLOSED: Final = -2

_WITHOUT_BODY: Final = frozenset({HTTPStatus.NO_CONTENT, HTTPStatus.NOT_MODIFIED})

_CHUNK: Final = re.compile(rb"([0-9A-Fa-f]{1,16})[ \t]*(?:;[\t -~\x80-\xff]*)?")
_LONGEST_CHUNK_LINE: Final = 1024
_MOST_MEMBERS: Final = 16


def body_length(method: str, status: int, version: int, length: str | None, coding: str | None) -> tuple[int, bool]:
    """How long the body of an answer is, and whether its head contradicts itself.

    Args:
        method: The request's.
        status: The answer's.
        version: 10 or 11.
        length: All its `Content-Length`, joined by commas.
        coding: All its `Transfer-Encoding`, joined by commas.

    Returns:
        Bytes, CHUNKED or UNTIL_CLOSED; and whether something is announced that must not follow, so that what comes
        next on the connection may be anything.

    Raises:
        InvalidAnswerError: Nobody can say where it ends.
    """
    if method == "HEAD" or status in _WITHOUT_BODY:
        announced = coding is not None or length not in {None, "0"}
        return 0, announced and (method != "HEAD" or None not in {length, coding})
    if coding is not None:
        if length is not None:
            raise InvalidAnswerError("it has both Content-Length and Transfer-Encoding")
        if coding.lower() != "chunked" or version == 10:
            raise InvalidAnswerError("it has a Transfer-Encoding other than that of chunks in HTTP/1.1")
        return CHUNKED, False
    if length is None:
        return UNTIL_CLOSED, False
    first, *more = [each.strip(" \t") for each in length.split(",")]
    if _NUMBER.fullmatch(first) is None or more != [first] * len(more):
        raise InvalidAnswerError("its Content-Length is no number, or more than one")
    digits = first.lstrip("0")
    return (int(digits or "0") if len(digits) <= _MOST_DIGITS else _BEYOND_ALL), bool(more)


def unpacked(content: bytes, coding: str, most: int) -> bytes:
    """The body of an answer, without its content coding where that is gzip or deflate.

    Args:
        content: The body as it travelled.
        coding: All its `Content-Encoding`, joined by commas; empty for none.
        most: The most bytes that it may have.

    Raises:
        InvalidAnswerError: It has more than one coding or too many parts, or is not coded so.
        AnswerTooLargeError: It has more bytes.
    """
    if len(content) > most:
        raise AnswerTooLargeError(f"its body has more than {most} bytes")
    coding = coding.lower()
    if "," in coding:
        raise InvalidAnswerError("its body is packed more than once")
    # What was not asked for stays as it is: the signature tells whether that is right.
    if not content or coding not in {"gzip", "x-gzip", "deflate"}:
        return content
    form = 16 + zlib.MAX_WBITS
    if coding == "deflate":
        # Meant is the format of zlib; some servers leave out its head.
        has_head = content[0] & 15 == 8 and int.from_bytes(content[:2], "big") % 31 == 0
        form = zlib.MAX_WBITS if has_head else -zlib.MAX_WBITS
    whole = bytearray()
    try:
        for _ in range(_MOST_MEMBERS):  # gzip may come in several; each one copies all that follow it
            unpacker = zlib.decompressobj(form)
            whole += unpacker.decompress(content, most + 1 - len(whole))
            if len(whole) > most:
                raise AnswerTooLargeError(f"its body unpacks to more than {most} bytes")
            if not unpacker.eof:
                raise InvalidAnswerError(f"its body ends in the middle of what is coded in {coding}")
            content = unpacker.unused_data
            if not content:
                return bytes(whole)
    except zlib.error as error:
        raise InvalidAnswerError(f"its body is not coded in {coding}") from error
    raise InvalidAnswerError(f"its body is packed in more than {_MOST_MEMBERS} parts")


class Answer(NamedTuple):
    """An answer that was read whole.

    Attributes:
        head: What came before its body.
        content: The body, unpacked.
        is_last: Whether the connection must not carry another request.
    """

    head: Head
    content: bytes
    is_last: bool


class AnswerReader:
    """Reads one answer.

    Args:
        first: What has arrived already.
        receive: Waits for more; none at the end.
        most: Most bytes of the body, as it travels and unpacked.
    """

    def __init__(self, first: bytes, receive: Callable[[], bytes], most: int) -> None:
        self._left = bytearray(first)
        self._receive = receive
        self._most = most

    def head(self) -> Head:
        """The head, after all interim answers.

        Raises:
            InvalidAnswerError: What came is none.
            OSError: No more came, as `receive` says.
        """
        for _ in range(MOST_INTERIM + 1):
            head = _parsed(self._lines())
            if head.status >= _FINAL:
                return head
            if head.status == HTTPStatus.SWITCHING_PROTOCOLS:
                raise InvalidAnswerError("it switches to another protocol")
        raise InvalidAnswerError(f"more than {MOST_INTERIM} interim answers came before it")

    def answer(self, head: Head, method: str) -> Answer:
        """The answer, with the body that follows its head.

        Args:
            head: The head.
            method: The method of the request.

        Raises:
            InvalidAnswerError: Nobody can say where it ends, or how it is packed.
            AnswerTooLargeError: It has too many bytes.
            OSError: No more came, as `receive` says.
        """
        length, contradicts = body_length(
            method, head.status, head.version, head.value("content-length"), head.value("transfer-encoding")
        )
        content = self._body(length)
        is_last = (
            contradicts
            or length == UNTIL_CLOSED
            or head.version == 10
            or bool(self._left)
            or "close" in (head.value("connection") or "").lower()
        )
        coding = head.value("content-encoding")
        return Answer(head, unpacked(content, coding, self._most) if coding else content, is_last)

    def _lines(self) -> str:
        """The lines of the next head, without the empty one at its end."""
        left = self._left
        end = left.find(b"\r\n\r\n")
        if end < 0 or end + 2 > _LONGEST_LINE:
            end = self._end_of_head()
        text = left[: end + 2].decode("latin-1")
        del left[: end + 4]
        return text

    def _body(self, length: int) -> bytes:
        if length == CHUNKED:
            return self._chunks()
        if length == UNTIL_CLOSED:
            return self._rest()
        if length > self._most:
            raise AnswerTooLargeError(f"its body has {length} bytes, more than {self._most}")
        return self._exactly(length)

    def _end_of_head(self) -> int:
        """Where the head ends, of which not all is here: line by line, to wait no longer for what is none."""
        left = self._left
        begin = searched = count = 0
        while True:
            end = left.find(b"\n", searched)
            if (len(left) if end < 0 else end) - begin >= _LONGEST_LINE:
                raise InvalidAnswerError(f"a line of its head has more than {_LONGEST_LINE} bytes")
            if end < 0:
                searched = len(left)
                self._more()
                continue
            line = bytes(left[begin : end + 1])
            if not line.endswith(b"\r\n"):
                raise InvalidAnswerError("a line of its head does not end in CR and LF")
            if count == 0 and _STATUS.fullmatch(line.decode("latin-1")) is None:
                raise InvalidAnswerError("its first line is no status of HTTP/1")
            if line == b"\r\n":
                return begin - 2
            if count > _MOST_HEADERS:
                raise InvalidAnswerError(f"its head has more than {_MOST_HEADERS} headers")
            count += 1
            begin = searched = end + 1

    def _chunks(self) -> bytes:
        whole = bytearray()
        beside = 0
        while True:
            line = self._line(_LONGEST_CHUNK_LINE)
            match = _CHUNK.fullmatch(line)
            if match is None:
                raise InvalidAnswerError("a chunk of its body has no size")
            size = int(match[1], 16)
            if size == 0:
                break
            beside += len(line)
            if len(whole) + size > self._most or beside > self._most:
                raise AnswerTooLargeError(f"its body has more than {self._most} bytes")
            whole += self._exactly(size)
            if self._exactly(2) != b"\r\n":
                raise InvalidAnswerError("a chunk of its body is longer than its size")
        for _ in range(_MOST_HEADERS + 1):
            line = self._line(_LONGEST_LINE)
            if not line:
                return bytes(whole)
            if _HEADER.fullmatch(f"{line.decode('latin-1')}\r\n") is None:
                raise InvalidAnswerError("a line after its body is no header")
        raise InvalidAnswerError(f"its body is followed by more than {_MOST_HEADERS} headers")

    def _rest(self) -> bytes:
        while True:
            if len(self._left) > self._most:
                raise AnswerTooLargeError(f"its body has more than {self._most} bytes")
            data = self._receive()
            if not data:
                whole = bytes(self._left)
                self._left.clear()
                return whole
            self._left += data

    def _line(self, most: int) -> bytes:
        searched = 0
        while (end := self._left.find(b"\n", searched)) < 0:
            searched = len(self._left)
            if searched > most:
                break
            self._more()
        if end < 0 or end > most:
            raise InvalidAnswerError(f"a line of its body has more than {most} bytes")
        line = self._exactly(end + 1)
        if not line.endswith(b"\r\n"):
            raise InvalidAnswerError("a line of its body does not end in CR and LF")
        return line[:-2]

    def _exactly(self, size: int) -> bytes:
        while len(self._left) < size:
            self._more()
        data = bytes(self._left[:size])
        del self._left[:size]
        return data

    def _more(self) -> None:
        data = self._receive()
        if not data:
            raise InvalidAnswerError("the connection was closed in the middle of it")
        self._left += data
