"""The journal's database, in WAL mode, opened to be written by whoever has its lock."""

from __future__ import annotations

import os
import sqlite3
from collections.abc import Generator, Sequence
from contextlib import contextmanager, suppress
from pathlib import Path
from typing import Any, Final

from wxpay_client._batch.interrupts import DeferredInterrupt
from wxpay_client._batch.journal.database import (
    PATIENCE,
    check,
    connect,
    damaged,
    failure,
    is_empty,
    make_private,
    opening,
    sync_folder,
    understood,
)
from wxpay_client._batch.journal.lock import Lock
from wxpay_client.errors import JournalReason

# Any, in this module: what SQLite takes and gives.

_SCHEMA: Final = """
BEGIN;
PRAGMA application_id = 1465405505;
PRAGMA user_version = 3;
CREATE TABLE job (
    salt BLOB NOT NULL,        -- what the key of the digests is made of, beside the merchant's private key
    identity TEXT NOT NULL,    -- a digest, by that key, of what the job was begun with
    commits INTEGER NOT NULL,  -- how many commits were made to last
    closed INTEGER NOT NULL,   -- whether nobody is at work with it
    path TEXT NOT NULL,        -- where it was when somebody was at work with it last, and which file that was
    inode INTEGER NOT NULL     -- 0 where none was yet, or where files have no such number
);
CREATE TABLE row (
    row INTEGER PRIMARY KEY,   -- its place in the input, from 1
    operation TEXT,
    number TEXT,               -- the merchant's number
    repeatable INTEGER,        -- whether it may be asked for, or sent again, though it was sent
    digest TEXT,               -- of the whole request, by the key; NULL where it is none
    single TEXT,               -- what no two rows may have in common
    state TEXT NOT NULL,
    outcome TEXT,
    code TEXT,
    error TEXT,
    status_code INTEGER,
    request_id TEXT,
    unconfirmed TEXT,          -- a list, as JSON, of amounts that the gateway did not tell
    attempts INTEGER NOT NULL DEFAULT 0,
    planned REAL NOT NULL,     -- this and the following: Unix seconds, by the clock of the machine
    sent REAL,
    ended REAL,
    settled REAL,              -- when a person said what became of it
    because TEXT               -- why they said so
);
CREATE UNIQUE INDEX single ON row (single) WHERE single IS NOT NULL;
CREATE INDEX unfinished ON row (state) WHERE state IN ('sent', 'failed', 'unknown');
CREATE INDEX unconfirmed ON row (row) WHERE unconfirmed IS NOT NULL;
CREATE INDEX settled ON row (row) WHERE settled IS NOT NULL;
CREATE TABLE answer (          -- apart, so that counting rows does not read them
    row INTEGER PRIMARY KEY,
    json TEXT NOT NULL
);
INSERT INTO job VALUES (randomblob(16), '', 0, 1, '', 0);
COMMIT;
"""


def _inode_of(path: Path) -> int:
    """What tells a file apart from the others of its disk; 0 where there is none, or nothing does."""
    try:
        # SQLite's whole numbers have a sign.
        return path.stat().st_ino & 0x7FFF_FFFF_FFFF_FFFF
    except OSError:
        return 0


class Store:
    """The journal's database, opened to be written by whoever has its lock.

    Args:
        path: Its file; made where there is none.
        moved: Whether it may be another file than the one that the job was begun with.

    Raises:
        JournalError: It is in use, it is damaged or a copy, or it cannot be written.
    """

    def __init__(self, path: Path, *, moved: bool = False) -> None:
        # However it is called: the lock and what SQLite puts beside it are those of the file itself.
        self.path = path = Path(os.path.realpath(path))
        if path.exists() and not path.is_file():
            raise failure(path, JournalReason.NOT_WRITTEN, "it is no file, but a folder or a device; nothing was sent")
        self._moved = moved
        self._process = os.getpid()
        self._lock = Lock(path)
        self._database: sqlite3.Connection | None = None
        try:
            self._open()
        except BaseException:
            self._lock.release()
            raise

    def _open(self) -> None:
        with understood(self.path), opening(self.path):
            is_new = not self.path.exists() or not self.path.stat().st_size
            if is_new and self._lock.commits:
                raise damaged(self.path, "it is gone or empty, though its lock file says that a job was begun")
            make_private(self.path)
            if self.path.stat().st_nlink > 1:
                raise failure(
                    self.path,
                    JournalReason.NOT_WRITTEN,
                    "it has another name as well (a hard link), under which another process could work with it; "
                    "nothing was sent. Delete one of the two names, or copy the file",
                )
            database = self._database = connect(self.path, patience=PATIENCE)
            try:
                self._prepare(database, is_new=is_new)
            except BaseException:
                database.close()
                raise

    def _prepare(self, database: sqlite3.Connection, *, is_new: bool) -> None:
        is_new = is_new or (not self._lock.commits and is_empty(database))
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
        self.salt, self.identity, commits, closed, place, inode = database.execute("SELECT * FROM job").fetchone()
        if commits < self._lock.commits:
            raise damaged(self.path, "it lacks the end that its lock file knows of: it was cut short, or is a copy")
        if not self._lock.is_marked and commits and not closed:
            # It may be at work still, where the lock was deleted. This one stays without a mark: so the next start is
            # refused as well.
            raise damaged(
                self.path,
                f"the job did not end in order, and {self._lock.path.name}, which belongs to it, is missing",
            )
        self._check_place(Path(place), inode)
        if not self._lock.is_marked:
            self._lock.mark(commits)
        sync_folder(self.path)
        self.commits: int = commits

    def _check_place(self, original: Path, inode: int) -> None:
        """See that it is the very file that the job was begun with, as far as a file can tell.

        Two files that are on one disk at once never have the same number, and one that is renamed keeps its own.

        Raises:
            JournalError: It is another one.
        """
        self._inode = _inode_of(self.path)
        if not inode or not self._inode or inode == self._inode:
            return
        if _inode_of(original) == inode:
            raise failure(
                self.path,
                JournalReason.COPIED,
                f"it is a copy of {original}, which is still there: of two journals of one job neither knows what the "
                "other one sent; nothing was sent now. Go on with that one, or delete it first",
            )
        if not self._moved:
            raise failure(
                self.path,
                JournalReason.COPIED,
                f"it is not the file that the job was begun with, which was {original}: it is a copy, was moved from "
                "another disk, or restored; nothing was sent. Where nobody goes on with any other copy, nor did since "
                "this one was made, say so: Journal(path, moved=True), or wxpay many --moved",
            )

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
        with DeferredInterrupt(), understood(self.path):
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
            job = identity, str(self.path), self._inode
            database.execute("UPDATE job SET identity = ?, path = ?, inode = ?", job)
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
        with understood(self.path):
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
                with understood(self.path):
                    database.execute("PRAGMA synchronous = FULL")
                    database.execute("UPDATE job SET closed = 1 WHERE commits = ?", (self.commits,))
        finally:
            # That takes a while, and a signal handler may raise meanwhile.
            try:
                with suppress(sqlite3.Error):
                    database.close()
            finally:
                self._lock.release()
