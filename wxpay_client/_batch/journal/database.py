"""SQLite as a journal uses it: private files, and errors in words of ours."""

from __future__ import annotations

import os
import sqlite3
from collections.abc import Generator, Sequence
from contextlib import contextmanager, suppress
from itertools import chain
from pathlib import Path
from typing import Any, Final

from wxpay_client.errors import JournalError, JournalReason

# Any, in this module: what SQLite takes and gives.

APPLICATION: Final = 1465405505
"""What tells journals from other databases: `WXPA`. As in the schema, like the version."""
VERSION: Final = 3

PATIENCE: Final = 10.0
"""Seconds to wait where another connection is just about to open, to close or to read."""

_PRIVATE: Final = 0o600
_MOST_VALUES: Final = 999
"""Values that a statement takes, of any release of SQLite."""


def failure(path: Path, reason: JournalReason, problem: str, **details: Any) -> JournalError:
    """The error of a journal."""
    return JournalError(f"{path}: {problem}", reason=reason, path=str(path), **details)


@contextmanager
def understood(path: Path) -> Generator[None]:
    """SQLite's errors in words of ours.

    Raises:
        JournalError: The database was cut short, cannot be written, or is none.
    """
    try:
        yield
    except sqlite3.IntegrityError:
        raise
    except sqlite3.Error as error:
        name = getattr(error, "sqlite_errorname", type(error).__name__)
        if name.startswith(("SQLITE_CORRUPT", "SQLITE_NOTADB")) or name == "SQLITE_IOERR_SHORT_READ":
            raise damaged(path, f"it is damaged or was cut short ({name})") from error
        raise failure(
            path,
            JournalReason.NOT_WRITTEN,
            f"it cannot be read or written ({name}: {error}); what is not written down was not sent. See that the disk "
            "has room and the folder may be written, and start the job again with the same journal",
        ) from error


def damaged(path: Path, problem: str) -> JournalError:
    return failure(
        path,
        JournalReason.DAMAGED,
        f"{problem}, so it does not tell any more what was sent before; nothing was sent now. Restore it, with the "
        "files beside it, as the job left it. Do not begin a new one for the same rows before you asked the gateway "
        "what became of each",
    )


@contextmanager
def opening(path: Path) -> Generator[None]:
    try:
        yield
    except OSError as error:
        reason = error.strerror or type(error).__name__
        raise failure(path, JournalReason.NOT_WRITTEN, f"it cannot be opened: {reason}; nothing was sent") from error


def connect(path: Path, *, patience: float) -> sqlite3.Connection:
    """A connection to a database that is there.

    Args:
        path: Its file.
        patience: Seconds to wait where another connection is just about to open, to close or to read it.
    """
    # A batch may be made in one thread and be iterated over in another one.
    address = f"{path.absolute().as_uri()}?mode=rw"
    return sqlite3.connect(address, uri=True, isolation_level=None, check_same_thread=False, timeout=patience)


def make_private(path: Path) -> None:
    """Make a file that nobody else reads, where there is none; what SQLite puts beside it gets the same mode.

    One that is there is not opened: when that was closed, POSIX would let go every lock on it that this process has,
    among them that of another batch.
    """
    with suppress(FileExistsError):
        os.close(os.open(path, os.O_CREAT | os.O_EXCL | os.O_RDWR, _PRIVATE))
    path.chmod(_PRIVATE)


def sync_folder(path: Path) -> None:
    if os.name == "posix":
        descriptor = os.open(path.parent, os.O_RDONLY)
        try:
            os.fsync(descriptor)
        finally:
            os.close(descriptor)


def is_empty(database: sqlite3.Connection) -> bool:
    """Whether a database was made, and nothing written into it: its process ended just then."""
    found: int = database.execute("SELECT count(*) FROM sqlite_master").fetchone()[0]
    return found == 0


def check_kind(path: Path, database: sqlite3.Connection) -> None:
    """See that a database is a journal, and one that this release knows.

    Raises:
        JournalError: It is not.
    """
    with understood(path):
        found = database.execute("PRAGMA application_id").fetchone()[0]
        version = database.execute("PRAGMA user_version").fetchone()[0]
    if found != APPLICATION:
        raise failure(path, JournalReason.DAMAGED, "it is no journal of a bulk job; nothing was sent")
    if version != VERSION:
        raise failure(
            path,
            JournalReason.DAMAGED,
            f"it is a journal of version {version}, and this release knows version {VERSION}; nothing was sent. Go on "
            "with the release that it was begun with",
        )


def check(path: Path, database: sqlite3.Connection) -> None:
    """See that a database is a journal, and whole.

    Raises:
        JournalError: It is not.
    """
    check_kind(path, database)
    with understood(path):
        problem = database.execute("PRAGMA quick_check(1)").fetchone()[0]
        # Of a page that is there in part, SQLite takes the rest for empty.
        if problem != "ok" or path.stat().st_size % database.execute("PRAGMA page_size").fetchone()[0]:
            raise damaged(path, "it is damaged or was cut short")


def write_rows(database: sqlite3.Connection, statement: str, rows: Sequence[Sequence[Any]]) -> None:
    """Write rows by as few statements as SQLite takes.

    Python lets other threads run at each step of a statement, and has to wait for them after it: row by row, a thread
    that writes comes to a standstill beside those that are making calls.

    Args:
        database: Where to.
        statement: Has `{}` for the values.
        rows: The values.
    """
    if not rows:
        return
    places = f"({', '.join('?' * len(rows[0]))})"
    most = _MOST_VALUES // len(rows[0])
    for start in range(0, len(rows), most):
        some = rows[start : start + most]
        database.execute(statement.format(", ".join([places] * len(some))), [*chain.from_iterable(some)])
