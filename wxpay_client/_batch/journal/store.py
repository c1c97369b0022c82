"""The journal's files: an SQLite database in WAL mode, and beside it the lock.

The lock is an SQLite database as well, held in exclusive mode: so it is let go when its process dies, in whatever way,
is not inherited by a process that is forked, keeps a second batch of the same process out too, and works alike on all
operating systems. In it stands how many commits of the journal were made to last. A journal with fewer was cut short or
taken from a backup: of a write-ahead log without its end SQLite itself never complains.
"""

from __future__ import annotations

import os
import sqlite3
from collections.abc import Generator, Iterable, Iterator, Sequence
from contextlib import contextmanager, suppress
from itertools import chain
from pathlib import Path
from typing import Any, Final

from wxpay_client._batch.interrupts import DeferredInterrupt
from wxpay_client.errors import JournalError, JournalReason

# Any, in this module: what SQLite takes and gives.

_APPLICATION: Final = 1465405505
"""What tells journals from other databases: `WXPA`. As in the schema, like the version."""
_VERSION: Final = 1

_SCHEMA: Final = """
BEGIN;
PRAGMA application_id = 1465405505;
PRAGMA user_version = 1;
CREATE TABLE job (
    salt BLOB NOT NULL,        -- what the key of the digests is made of, beside the merchant's private key
    identity TEXT NOT NULL,    -- a digest, by that key, of what the job was begun with
    commits INTEGER NOT NULL,  -- how many commits were made to last
    closed INTEGER NOT NULL    -- whether nobody is at work with it
);
CREATE TABLE row (
    row INTEGER PRIMARY KEY,   -- its place in the input, from 1
    operation TEXT,
    number TEXT,               -- the merchant's number
    repeatable INTEGER,        -- whether it may be sent again though it may have been carried out
    digest TEXT,               -- of the whole request, by the key; NULL where it is none
    single TEXT,               -- what no two rows may have in common
    state TEXT NOT NULL,
    outcome TEXT,
    code TEXT,
    error TEXT,
    status_code INTEGER,
    request_id TEXT,
    attempts INTEGER NOT NULL DEFAULT 0,
    planned REAL NOT NULL,     -- this and the following: Unix seconds, by the clock of the machine
    sent REAL,
    ended REAL
);
CREATE UNIQUE INDEX single ON row (single) WHERE single IS NOT NULL;
CREATE INDEX unfinished ON row (state) WHERE state IN ('sent', 'failed', 'unknown');
CREATE TABLE answer (          -- apart, so that counting rows does not read them
    row INTEGER PRIMARY KEY,
    json TEXT NOT NULL
);
INSERT INTO job VALUES (randomblob(16), '', 0, 1);
COMMIT;
"""

_PRIVATE: Final = 0o600
_PATIENCE: Final = 10.0
_MOST_VALUES: Final = 999
"""Values that a statement takes, of any release of SQLite."""


def failure(path: Path, reason: JournalReason, problem: str, **details: Any) -> JournalError:
    """The error of a journal."""
    return JournalError(f"{path}: {problem}", reason=reason, path=str(path), **details)


@contextmanager
def _understood(path: Path) -> Generator[None]:
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
            raise _damaged(path, f"it is damaged or was cut short ({name})") from error
        raise failure(
            path,
            JournalReason.NOT_WRITTEN,
            f"it cannot be read or written ({name}: {error}); what is not written down was not sent. See that the disk "
            "has room and the folder may be written, and start the job again with the same journal",
        ) from error


def _damaged(path: Path, problem: str) -> JournalError:
    return failure(
        path,
        JournalReason.DAMAGED,
        f"{problem}, so it does not tell any more what was sent before; nothing was sent now. Restore it, with the "
        "files beside it, as the job left it. Do not begin a new one for the same rows before you asked the gateway "
        "what became of each",
    )


def _connect(path: Path, *, patience: float) -> sqlite3.Connection:
    """A connection to a database that is there.

    Args:
        path: Its file.
        patience: Seconds to wait where another connection is just about to open, to close or to read it.
    """
    # A batch may be made in one thread and be iterated over in another one.
    address = f"{path.absolute().as_uri()}?mode=rw"
    return sqlite3.connect(address, uri=True, isolation_level=None, check_same_thread=False, timeout=patience)


def _make_private(path: Path) -> None:
    """Make a file that nobody else reads, where there is none; what SQLite puts beside it gets the same mode.

    One that is there is not opened: when that was closed, POSIX would let go every lock on it that this process has,
    among them that of another batch.
    """
    with suppress(FileExistsError):
        os.close(os.open(path, os.O_CREAT | os.O_EXCL | os.O_RDWR, _PRIVATE))
    path.chmod(_PRIVATE)


def _sync_folder(path: Path) -> None:
    if os.name == "posix":
        descriptor = os.open(path.parent, os.O_RDONLY)
        try:
            os.fsync(descriptor)
        finally:
            os.close(descriptor)


class Lock:
    """The lock of a journal, held from when it is made.

    Args:
        journal: The journal's file.

    Raises:
        JournalError: Somebody else has it, or it cannot be written.
    """

    def __init__(self, journal: Path) -> None:
        self.path = lock_of(journal)
        with _understood(self.path), _opening(self.path):
            self.was_there = self.path.exists()
            _make_private(self.path)
            self._database = _connect(self.path, patience=0)
            try:
                self._take(journal)
            except BaseException:
                self._database.close()
                raise

    def _take(self, journal: Path) -> None:
        # In exclusive mode the lock stays after a commit. That there is a mark has to survive a loss of power, and
        # nothing else here: fewer commits than there were are believed as well.
        try:
            for pragma in ("locking_mode = EXCLUSIVE", "journal_mode = MEMORY", "synchronous = OFF"):
                self._database.execute(f"PRAGMA {pragma}")
            self._database.execute("BEGIN EXCLUSIVE")
        except sqlite3.OperationalError as error:
            if getattr(error, "sqlite_errorcode", 0) & 0xFF != sqlite3.SQLITE_BUSY:
                raise
            raise failure(
                journal,
                JournalReason.IN_USE,
                "another process, or another batch of this one, is at work with it; nothing was sent. Wait until it "
                "has ended; a lock never outlives its process",
            ) from None
        # It has no table: what stands in a database's header is written as a whole, whenever its process is killed.
        self.is_marked: bool = self._database.execute("PRAGMA application_id").fetchone()[0] == _APPLICATION
        self.commits: int = self._database.execute("PRAGMA user_version").fetchone()[0]
        self._database.execute("COMMIT")

    def mark(self, commits: int) -> None:
        """Note that this lock belongs to the journal as it is found, whose commits it counts from now on."""
        with _understood(self.path):
            self._database.execute("PRAGMA synchronous = FULL")
            self._database.execute("BEGIN")
            self._database.execute(f"PRAGMA application_id = {_APPLICATION}")
            self._database.execute(f"PRAGMA user_version = {commits:d}")
            self._database.execute("COMMIT")
            self._database.execute("PRAGMA synchronous = OFF")
        self.is_marked, self.commits = True, commits

    def note(self, commits: int) -> None:
        """Note how many commits were made to last."""
        with _understood(self.path):
            self._database.execute(f"PRAGMA user_version = {commits:d}")
        self.commits = commits

    def release(self) -> None:
        """Let it go."""
        self._database.close()


def lock_of(journal: Path) -> Path:
    """The file of a journal's lock."""
    return journal.with_name(f"{journal.name}-lock")


@contextmanager
def _opening(path: Path) -> Generator[None]:
    try:
        yield
    except OSError as error:
        reason = error.strerror or type(error).__name__
        raise failure(path, JournalReason.NOT_WRITTEN, f"it cannot be opened: {reason}; nothing was sent") from error


class Store:
    """The journal's database, opened to be written by whoever has its lock.

    Args:
        path: Its file; made where there is none.

    Raises:
        JournalError: It is in use, it is damaged, or it cannot be written.
    """

    def __init__(self, path: Path) -> None:
        # However it is called: the lock and what SQLite puts beside it are those of the file itself.
        self.path = path = Path(os.path.realpath(path))
        if path.exists() and not path.is_file():
            raise failure(path, JournalReason.NOT_WRITTEN, "it is no file, but a folder or a device; nothing was sent")
        self._process = os.getpid()
        self._lock = Lock(path)
        self._database: sqlite3.Connection | None = None
        try:
            self._open()
        except BaseException:
            self._lock.release()
            raise

    def _open(self) -> None:
        with _understood(self.path), _opening(self.path):
            is_new = not self.path.exists() or not self.path.stat().st_size
            if is_new and self._lock.commits:
                raise _damaged(self.path, "it is gone or empty, though its lock file says that a job was begun")
            _make_private(self.path)
            if self.path.stat().st_nlink > 1:
                raise failure(
                    self.path,
                    JournalReason.NOT_WRITTEN,
                    "it has another name as well (a hard link), under which another process could work with it; "
                    "nothing was sent. Delete one of the two names, or copy the file",
                )
            database = self._database = _connect(self.path, patience=_PATIENCE)
            try:
                self._prepare(database, is_new=is_new)
            except BaseException:
                database.close()
                raise

    def _prepare(self, database: sqlite3.Connection, *, is_new: bool) -> None:
        is_new = is_new or (not self._lock.commits and _is_empty(database))
        if not is_new:
            # First of all, since a file that is no journal is to stay as it is.
            check(self.path, database)
        if database.execute("PRAGMA journal_mode = WAL").fetchone()[0] != "wal":
            raise failure(
                self.path, JournalReason.NOT_WRITTEN, "its folder does not allow a write-ahead log: use a local disk"
            )
        database.execute("PRAGMA fullfsync = ON")
        database.execute("PRAGMA checkpoint_fullfsync = ON")
        database.execute("PRAGMA synchronous = FULL")
        self._is_durable = True
        if is_new:
            database.executescript(_SCHEMA)
        self.salt, self.identity, commits, closed = database.execute("SELECT * FROM job").fetchone()
        if commits < self._lock.commits:
            raise _damaged(self.path, "it lacks the end that its lock file knows of: it was cut short, or is a copy")
        if not self._lock.is_marked:
            if commits and not closed:
                # It may be at work still, where the lock was deleted. This one stays without a mark: so the next start
                # is refused as well.
                raise _damaged(
                    self.path,
                    f"the job did not end in order, and {self._lock.path.name}, which belongs to it, is missing",
                )
            self._lock.mark(commits)
        _sync_folder(self.path)
        self.commits: int = commits

    @contextmanager
    def transaction(self, *, durable: bool = False) -> Generator[sqlite3.Connection]:
        """What is written within is written as a whole, or not at all. Ctrl-C waits for its end.

        Args:
            durable: See that it is on the disk when it ends; else it survives the process, but maybe not the machine.

        Raises:
            JournalError: It could not be written, or this process only was forked from the one that has its lock;
                nothing of it is.
        """
        database = self._database
        assert database is not None  # noqa: S101 - closed ones are not used
        if self._process != os.getpid():
            raise failure(
                self.path,
                JournalReason.IN_USE,
                "this process was forked from the one that works with it; nothing was written down. Use the batch "
                "where it was made",
            )
        with DeferredInterrupt(), _understood(self.path):
            if durable != self._is_durable:
                database.execute(f"PRAGMA synchronous = {'FULL' if durable else 'NORMAL'}")
                self._is_durable = durable
            database.execute("BEGIN IMMEDIATE")
            try:
                yield database
                if durable:
                    self._count(database)
                database.execute("COMMIT")
            except BaseException:
                if database.in_transaction:
                    with suppress(sqlite3.Error):
                        database.execute("ROLLBACK")
                raise
            if durable:
                self.commits += 1
                self._lock.note(self.commits)

    def _count(self, database: sqlite3.Connection) -> None:
        """Count a commit.

        Raises:
            JournalError: Somebody else made one, though the lock is held here.
        """
        counted = database.execute(
            "UPDATE job SET commits = ?, closed = 0 WHERE commits = ?", (self.commits + 1, self.commits)
        )
        if not counted.rowcount:
            raise failure(
                self.path,
                JournalReason.IN_USE,
                f"another process works with it at the same time, which {self._lock.path.name} should have prevented; "
                "what is not written down was not sent. Keep it on a local disk, leave the files beside it alone, and "
                "go on with one process",
            )

    def begin(self, identity: str) -> None:
        """Note what the job is begun with, and that nobody sends what was sent when its process ended."""
        with self.transaction(durable=True) as database:
            database.execute("UPDATE job SET identity = ?", (identity,))
            database.execute("UPDATE row SET state = 'unknown', outcome = 'unknown' WHERE state = 'sent'")
        self.identity = identity
        # From now on the file itself tells that somebody is at work with it, also where it is taken without the
        # write-ahead log beside it.
        ((is_busy, _, _),) = self.query("PRAGMA wal_checkpoint(FULL)")
        if is_busy:
            raise failure(
                self.path,
                JournalReason.NOT_WRITTEN,
                "another program reads it without end; nothing was sent. Close that, and start the job again",
            )

    def query(self, statement: str, values: Sequence[Any] = ()) -> list[Any]:
        """Read rows, few enough to be held.

        Raises:
            JournalError: They cannot be read.
        """
        assert self._database is not None  # noqa: S101 - as above
        with _understood(self.path):
            return self._database.execute(statement, values).fetchall()

    def close(self, *, in_order: bool = True) -> None:
        """Close it, and let the lock go.

        Args:
            in_order: Whether nobody is at work with it any more, and all is written down.

        Raises:
            JournalError: That it ended in order could not be written; it is closed all the same.
        """
        database, self._database = self._database, None
        if database is None:
            return
        try:
            if in_order:
                with _understood(self.path):
                    database.execute("PRAGMA synchronous = FULL")
                    database.execute("UPDATE job SET closed = 1 WHERE commits = ?", (self.commits,))
        finally:
            with suppress(sqlite3.Error):
                database.close()
            self._lock.release()


def _is_empty(database: sqlite3.Connection) -> bool:
    """Whether a database was made, and nothing written into it: its process ended just then."""
    found: int = database.execute("SELECT count(*) FROM sqlite_master").fetchone()[0]
    return found == 0


def _missing(path: Path) -> JournalError:
    return failure(path, JournalReason.MISSING, "there is no journal: no job was begun with it")


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


def check(path: Path, database: sqlite3.Connection) -> None:
    """See that a database is a journal, and whole.

    Raises:
        JournalError: It is not.
    """
    with _understood(path):
        found = database.execute("PRAGMA application_id").fetchone()[0]
        version = database.execute("PRAGMA user_version").fetchone()[0]
        if found != _APPLICATION:
            raise failure(path, JournalReason.DAMAGED, "it is no journal of a bulk job; nothing was sent")
        if version != _VERSION:
            raise failure(
                path,
                JournalReason.DAMAGED,
                f"it is a journal of version {version}, and this release knows version {_VERSION}; nothing was sent",
            )
        problem = database.execute("PRAGMA quick_check(1)").fetchone()[0]
        # Of a page that is there in part, SQLite takes the rest for empty.
        if problem != "ok" or path.stat().st_size % database.execute("PRAGMA page_size").fetchone()[0]:
            raise _damaged(path, "it is damaged or was cut short")


@contextmanager
def reading(path: Path) -> Generator[sqlite3.Connection]:
    """The journal's database, opened to be read, also while another process is at work with it.

    Raises:
        JournalError: There is none, or it cannot be read.
    """
    if not path.exists() or not path.stat().st_size:
        raise _missing(path)
    with _understood(path), _opening(path):
        database = _connect(path, patience=_PATIENCE)
    try:
        with _understood(path):
            # Opened to be written all the same: so SQLite tidies up when it is closed last.
            database.execute("PRAGMA query_only = ON")
            if _is_empty(database):
                raise _missing(path)
            if database.execute("PRAGMA application_id").fetchone()[0] != _APPLICATION:
                raise failure(path, JournalReason.DAMAGED, "it is no journal of a bulk job")
        yield database
    finally:
        database.close()


def pages(path: Path, statement: str, values: Iterable[Any], size: int = 1000) -> Iterator[Any]:
    """Read rows, page by page, so that neither memory nor the write-ahead log grows meanwhile.

    Args:
        path: The journal's file.
        statement: Takes the values, the row to begin after, and how many to read; its first column is the row.
        values: The values.
        size: Rows a page.

    Raises:
        JournalError: They cannot be read.
    """
    last = 0
    while True:
        with reading(path) as database, _understood(path):
            found = database.execute(statement, (*values, last, size)).fetchall()
        yield from found
        if len(found) < size:
            return
        last = found[-1][0]
