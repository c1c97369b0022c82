"""The lock of a journal: who works with it, and how far it was.

It is an SQLite database as well, held in exclusive mode: so it is let go when its process dies, in whatever way, is
not inherited by a process that is forked, keeps a second batch of the same process out too, and works alike on all
operating systems. In it stands how many commits of the journal were made to last. A journal with fewer was cut short or
taken from a backup: of a write-ahead log without its end SQLite itself never complains.
"""

from __future__ import annotations

import sqlite3
from pathlib import Path

from wxpay_client._batch.journal.database import APPLICATION, connect, failure, make_private, opening, understood
from wxpay_client.errors import JournalReason


class Lock:
    """The lock of a journal, held from when it is made.

    Args:
        journal: The journal's file.

    Raises:
        JournalError: Somebody else has it, or it cannot be written.
    """

    def __init__(self, journal: Path) -> None:
        self.path = lock_of(journal)
        with understood(self.path), opening(self.path):
            self.was_there = self.path.exists()
            make_private(self.path)
            self._database = connect(self.path, patience=0)
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
        self.is_marked: bool = self._database.execute("PRAGMA application_id").fetchone()[0] == APPLICATION
        self.commits: int = self._database.execute("PRAGMA user_version").fetchone()[0]
        self._database.execute("COMMIT")

    def mark(self, commits: int) -> None:
        """Note that this lock belongs to the journal as it is found, whose commits it counts from now on."""
        with understood(self.path):
            self._database.execute("PRAGMA synchronous = FULL")
            self._database.execute("BEGIN")
            self._database.execute(f"PRAGMA application_id = {APPLICATION}")
            self._database.execute(f"PRAGMA user_version = {commits:d}")
            self._database.execute("COMMIT")
            self._database.execute("PRAGMA synchronous = OFF")
        self.is_marked, self.commits = True, commits

    def note(self, commits: int) -> None:
        """Note how many commits were made to last."""
        with understood(self.path):
            self._database.execute(f"PRAGMA user_version = {commits:d}")
        self.commits = commits

    def release(self) -> None:
        """Let it go."""
        self._database.close()


def lock_of(journal: Path) -> Path:
    """The file of a journal's lock."""
    return journal.with_name(f"{journal.name}-lock")
