"""The lines of a bill: from bytes as they arrive, to values."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Sequence
from typing import TYPE_CHECKING, Final, Self

if TYPE_CHECKING:
    from wxpay_client.errors import BillError

_LONGEST: Final = 65_536
"""Most bytes of a line: a file without line feeds is no bill, and is not read into memory."""

_BYTE_ORDER_MARK: Final = b"\xef\xbb\xbf"
_ENCODINGS: Final = ("utf-8", "gb18030")


class Lines:
    """The lines of a bill that are not empty, each with its number, from 1. They are read as they arrive.

    Attributes:
        is_open: Whether the line that was read last has no line feed: nothing tells that it is whole.

    Args:
        chunks: The file.
        wrong: Makes the error of what is wrong in a line.
    """

    def __init__(self, chunks: Iterable[bytes], wrong: Callable[[int, str], BillError]) -> None:
        self._lines = self._split(chunks)
        self._wrong = wrong
        self._encoding = ""
        self.is_open = False
        self._unread: list[tuple[int, str]] = []

    def __iter__(self) -> Self:
        return self

    def __next__(self) -> tuple[int, str]:
        if self._unread:
            return self._unread.pop()
        number, line = next(self._lines)
        if not self._encoding:
            self._encoding, line = self._known_by(line, number)
        try:
            return number, line.decode(self._encoding)
        except UnicodeDecodeError:
            pass
        raise self._wrong(number, f"expected text in {self._encoding}, as the titles are, got other bytes")

    def unread(self, *lines: tuple[int, str] | None) -> None:
        """Give lines again that were read too soon."""
        self._unread += [line for line in reversed(lines) if line is not None]

    def _known_by(self, titles: bytes, number: int) -> tuple[str, bytes]:
        """The encoding of a bill, and its first line without the mark of its byte order."""
        titles = titles.removeprefix(_BYTE_ORDER_MARK)
        for encoding in _ENCODINGS:
            try:
                titles.decode(encoding)
            except UnicodeDecodeError:
                continue
            return encoding, titles
        raise self._wrong(number, "expected titles in UTF-8 or GBK, got other bytes")

    def _split(self, chunks: Iterable[bytes]) -> Iterator[tuple[int, bytes]]:
        number, rest = 1, b""
        for chunk in chunks:
            *whole, rest = (rest + chunk).split(b"\n")
            for line in whole:
                yield from self._line(number, line)
                number += 1
            self._check_length(number, rest)
        for last in self._line(number, rest):
            self.is_open = True
            yield last

    def _line(self, number: int, line: bytes) -> Iterator[tuple[int, bytes]]:
        self._check_length(number, line)
        if line.strip():
            yield number, line.strip(b"\r")

    def _check_length(self, number: int, line: bytes) -> None:
        if len(line) > _LONGEST:
            raise self._wrong(number, f"expected lines of at most {_LONGEST} bytes")


def values_of(line: str, width: int) -> Sequence[str] | None:
    """The values of a line; `None` where it has not as many as there are titles.

    Values are not quoted. Each has a backtick before it, and may hold commas, and backticks; or none has one.

    Args:
        line: The line.
        width: How many titles there are.
    """
    if line.startswith("`"):
        values = line.removeprefix("`").split(",`")
    elif "`" in line:
        return None
    else:
        values = line.split(",")
    return [value.strip() for value in values] if len(values) == width else None
