"""Files that are downloaded: read as they arrive, checked at their end, never taken for whole when they are not."""

from __future__ import annotations

import errno
import hashlib
import os
import re
import secrets
from collections.abc import Callable, Iterator, Mapping
from contextlib import suppress
from io import BytesIO
from pathlib import Path
from types import MappingProxyType
from typing import TYPE_CHECKING, Any, Final, NamedTuple, NoReturn, Self, TypeVar, overload

from wxpay_client._messages.safe_repr import one_line, token
from wxpay_client.errors import RequestError, TransportError, VerificationError, VerificationReason

if TYPE_CHECKING:
    from types import TracebackType

    from wxpay_client.schema.bills import BillRow, BillRows

R = TypeVar("R", bound="BillRow")

CHUNK: Final = 64 * 1024
"""Most bytes of a chunk."""

FILE_DIGEST: Final = "Wechatpay-Statement-Sha1"
"""The one header that is known to hold a file's SHA-1, which is signed in place of the file."""

DIGITS: Final[Mapping[str, int]] = {"sha1": 40, "sha256": 64, "sm3": 64}
"""Hexadecimal digits of each kind of digest that a file can be checked against."""


class DownloadSource(NamedTuple):
    """The call that a download answers: what errors say of it.

    Attributes:
        operation: ID of the operation.
        url: URL that was called, without its query.
        status_code: HTTP status of the answer.
        request_id: The answer's `Request-ID`.
    """

    operation: str
    url: str
    status_code: int
    request_id: str | None


class Download:
    """A file that the gateway sends, read as it arrives, once: whole by `read` or `save`, or chunk by chunk.

        with client.bills.download(token=token) as bill:
            bill.save("bill.csv", sha1=hash_value)

    WeChat Pay does not sign files: only a digest that came with a signed answer proves that a file is right, so give
    it where there is one. Where the answer itself brings a signed digest, that one is checked without asking.

    Until it is read to its end or closed it keeps a connection. The call's time-out goes for each wait for more of it,
    and all waits together may last as long as the call's `RetryPolicy.download_deadline` says, an hour by default; its
    `deadline` ended when the download began. A reading that fails is not retried: retry the call. It can be pickled:
    what is left of it is read into memory first.

    Iterating over it may be broken off and resumed, and raises what `read` does. Each chunk comes as soon as anything
    is there, so that a loop may end for reasons of its own however slowly the file comes.

    Attributes:
        content_type: The answer's `Content-Type`; `None` without one. Not verified.
        filename: The name that the answer gives the file, without folders; `None` without one. Not verified.
        signed: Whether WeChat Pay signed the file, or its digest, which is compared when the file is read to its end:
            that of an answer that `Client.download` was given, too.
    """

    def __init__(
        self,
        chunks: Iterator[bytes],
        close: Callable[[], None],
        call: DownloadSource,
        *,
        content_type: str | None = None,
        filename: str | None = None,
        digests: Mapping[str, str] = MappingProxyType({}),
    ) -> None:
        self.content_type = content_type
        self.filename = filename
        self.signed = bool(digests)
        self._chunks = chunks
        self._close = close
        self._call = call
        # What the gateway signed in the file's place.
        self._signed = _Check(digests)
        self._begun = self._ended = self._closed = False

    def read(self, *, sha1: str | None = None, sha256: str | None = None) -> bytes:
        """The whole file, in memory.

        Args:
            sha1: SHA-1 that it has to have, in hexadecimal, such as the `hash_value` of a bill.
            sha256: SHA-256 that it has to have, in hexadecimal.

        Raises:
            TransportError: The connection failed, was cut or took too long before the file was whole.
            VerificationError: The file has another digest.
            RequestError: It was read before, or closed; or a digest is none.
        """
        content = BytesIO()
        self._copy(content.write, _Check(_digests(sha1=sha1, sha256=sha256)))
        return content.getvalue()

    def save(
        self,
        path: str | os.PathLike[str],
        *,
        sha1: str | None = None,
        sha256: str | None = None,
        progress: Callable[[int], object] | None = None,
    ) -> None:
        """Write the file to a path, in place of what is there.

        It is written beside the path and put there when it is whole and right: half of a file is never left behind, and
        what was there stays where the download fails.

        Args:
            path: Where to; the folder has to exist.
            sha1: SHA-1 that it has to have, in hexadecimal, such as the `hash_value` of a bill.
            sha256: SHA-256 that it has to have, in hexadecimal.
            progress: Called after each piece that was written, with its size in bytes. What it raises ends the
                download, of a file that becomes too large, for example.

        Raises:
            TransportError: The connection failed, was cut or took too long before the file was whole.
            VerificationError: The file has another digest.
            RequestError: It was read before, or closed; or a digest is none.
            OSError: It cannot be written.
        """
        check = _Check(_digests(sha1=sha1, sha256=sha256))
        target = Path(path)
        if target.is_dir():
            # Else it would be known only when the whole file is there.
            raise IsADirectoryError(errno.EISDIR, os.strerror(errno.EISDIR), str(target))
        beside = target.with_name(f".{secrets.token_hex(8)}.part")
        try:
            with beside.open("xb") as file:
                self._copy(file.write, check, progress)
                file.flush()
                os.fsync(file.fileno())
            beside.replace(target)
        except (TransportError, VerificationError) as error:
            error.add_line(f"The file was not put at {one_line(str(target))}, and what had come of it was deleted.")
            raise
        finally:
            # Gone already where it was put in its place, and never there where it could not be opened.
            with suppress(FileNotFoundError):
                beside.unlink()

    @overload
    def rows(self) -> BillRows[BillRow]: ...

    @overload
    def rows(self, row: type[R]) -> BillRows[R]: ...

    # Any: the implementation of both.
    def rows(self, row: type[Any] | None = None) -> BillRows[Any]:
        """The rows of a bill, typed, amounts in fen; and, when they were read, its sums.

            with client.download(client.bill.tradebill(bill_date=yesterday)) as file:
                rows = file.rows(TradeBillRow)
                for row in rows:
                    reconcile(row)
            book(rows.sums)

        They are read as they arrive. Rely on them when the loop has ended: only then it is known that they add up to
        the bill's own sums, and that the file has its digest. A bill in several files is read by `BillRows.joined`.

        Args:
            row: What the rows have to be: `TradeBillRow`, `FundFlowBillRow`, `ProfitSharingBillRow` or `StatementRow`;
                or `BillRow` for those of a bill of any kind, by their titles, as written. Without it the titles tell,
                and those of no known kind make a `BillRow`.

        Raises:
            BillError: When they are read: the bill is of another kind, or lacks a column; a row is not what it has to
                be, with its line; or the rows do not add up to the sums.
            TransportError: When they are read: the connection failed before the file was whole.
            VerificationError: When they are read: the file has another digest, which is known at its end.
            RequestError: It was read before, or closed; or the class is none of a bill's rows.
        """
        from wxpay_client.schema.bills.rows import BillRows, finish

        name = f"{self._call.operation}: {self._call.url}"
        return BillRows(iter(self), name, row, lambda: finish(self))

    def close(self) -> None:
        """Leave what was not read yet, and the connection."""
        self._closed = True
        self._close()

    def __enter__(self) -> Self:
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, traceback: TracebackType | None
    ) -> None:
        self.close()

    def __iter__(self) -> Iterator[bytes]:
        if self._ended:
            self._refuse("read to its end already")
        return self

    def __next__(self) -> bytes:
        if self._ended:
            raise StopIteration
        if self._closed:
            self._refuse("closed")
        self._begun = True
        try:
            chunk = next(self._chunks, b"")
            if chunk:
                self._signed.update(chunk)
                return chunk
            self._compare(self._signed)
        except BaseException:
            self.close()
            raise
        self._ended = True
        self.close()
        raise StopIteration

    def __repr__(self) -> str:
        state = "read" if self._ended else "closed" if self._closed else "begun" if self._begun else "not read yet"
        return f"<Download {self.filename!r}, {self.content_type}, {state}>"

    # Any, in these two: parts of many types.
    def __getstate__(self) -> dict[str, Any]:
        rest = b""
        if not (self._ended or self._closed):
            begun = self._begun
            rest = b"".join(self)
            # It was checked by now, if there was anything to check it against.
            self._signed = _Check({})
            self._begun, self._ended, self._closed = begun, False, False
            self._keep(rest)
        return {**{name: value for name, value in vars(self).items() if name not in _OF_HERE}, "rest": rest}

    def __setstate__(self, state: dict[str, Any]) -> None:
        rest = state.pop("rest")
        vars(self).update(state)
        self._signed = _Check({})
        self._keep(rest)

    def _keep(self, rest: bytes) -> None:
        """Go on from memory."""
        self._chunks = (rest[start : start + CHUNK] for start in range(0, len(rest), CHUNK))
        self._close = _nothing

    def _copy(
        self, write: Callable[[bytes], object], check: _Check, progress: Callable[[int], object] | None = None
    ) -> None:
        if self._begun and not (self._ended or self._closed):
            self._refuse("begun already, chunk by chunk")
        for chunk in self:
            try:
                check.update(chunk)
                write(chunk)
                if progress is not None:
                    progress(len(chunk))
            except BaseException:
                self.close()
                raise
        self._compare(check)

    def _compare(self, check: _Check) -> None:
        for name, expected, found in check.wrong():
            raise wrong_file(self._call, f"the file's {name} is {found}; expected {expected}")

    def _refuse(self, what: str) -> NoReturn:
        raise RequestError(
            f"{self._call.operation}: the download was {what}, and can be read only once: retry the call",
            parameter="download",
            operation=self._call.operation,
        )


def wrong_file(call: DownloadSource, found: str) -> VerificationError:
    """The error of a file that is not the one that its digest was made of.

    Args:
        call: The call that it answers.
        found: What is wrong with it.
    """
    error = VerificationError(
        f"{call.operation}: {call.url} answered {call.status_code} "
        f"(Request-ID {token(call.request_id)}), but {found}: the file was changed on its way, or is another one. "
        "Ask for its digest again, and download it again",
        reason=VerificationReason.DIGEST,
    )
    error.operation, error.url = call.operation, call.url
    error.status_code, error.request_id = call.status_code, call.request_id
    return error


def without_token(text: str, url: str) -> str:
    """A text that may have the URL of a file in it, fit to be shown: the token in its query opens the file."""
    query = url.partition("?")[2]
    return text.replace(f"?{query}", "") if query else text


# What does not leave the process.
_OF_HERE: Final = frozenset({"_chunks", "_close", "_signed"})


def _nothing() -> None:
    pass


class _Check:
    """Digests in the making, and what they have to be."""

    def __init__(self, expected: Mapping[str, str]) -> None:
        self._expected = expected
        self._found = {name: hashlib.new(name, usedforsecurity=False) for name in expected}

    def update(self, chunk: bytes) -> None:
        for digest in self._found.values():
            digest.update(chunk)

    def wrong(self) -> Iterator[tuple[str, str, str]]:
        """Name, expected and found value of each that is another."""
        for name, expected in self._expected.items():
            found = self._found[name].hexdigest()
            if found != expected.lower():
                yield name, expected, found


def _digests(**given: str | None) -> dict[str, str]:
    expected = {name: value for name, value in given.items() if value is not None}
    for name, value in expected.items():
        if not is_digest(name, value):
            raise RequestError(f"{name}: expected {DIGITS[name]} hexadecimal digits, got another text", parameter=name)
    return expected


def is_digest(name: str, value: object) -> bool:
    """Whether a value is a digest in hexadecimal, in capitals or small letters."""
    return isinstance(value, str) and re.fullmatch(rf"[0-9A-Fa-f]{{{DIGITS[name]}}}", value) is not None


def filename_of(disposition: str) -> str | None:
    """The file name of a `Content-Disposition` header, without folders; `None` where there is none to use.

    Args:
        disposition: The header as HTTP libraries give it: its bytes as Latin-1.
    """
    from email.message import Message
    from email.utils import collapse_rfc2231_value

    message = Message()
    with suppress(UnicodeError):
        # Many servers write plain UTF-8, which the standard has no place for.
        disposition = disposition.encode("latin-1").decode()
    message["Content-Disposition"] = " ".join(disposition.split())
    try:
        # Any: typeshed leaves out that a value with an encoding is a tuple.
        parameters: Any = message.get_params([], header="Content-Disposition")
        names = [value for parameter, value in parameters if parameter.lower() == "filename"]
        # Where there are two, the one that tells its encoding (`filename*`) is the one that is right.
        names.sort(key=lambda value: isinstance(value, str))
        name = re.split(r"[/\\]", collapse_rfc2231_value(names[0]) if names else "")[-1]
    except ValueError:
        # Not every encoding of Python's can replace what it cannot decode, and a number may be too long to be read.
        return None
    shown = "".join(character for character in name if character.isprintable()).strip()
    return None if shown in {"", ".", ".."} else shown
