"""The sandbox's memory: records of every kind in SQLite, in memory or in a file that outlives the process."""

from __future__ import annotations

import hashlib
import json
import sqlite3
import weakref
from contextlib import contextmanager
from pathlib import Path
from typing import TYPE_CHECKING, Any, Final, NamedTuple

from attrs import define, field

from wxpay_client._runtime.locks import InterruptSafeLock

if TYPE_CHECKING:
    from collections.abc import Callable, Generator, Iterator

_VERSION: Final = 1
"""Of the tables below."""

_SCHEMA: Final = f"""
PRAGMA user_version = {_VERSION};
CREATE TABLE IF NOT EXISTS records (
    kind TEXT NOT NULL, number TEXT NOT NULL, id TEXT, parent TEXT, created REAL NOT NULL, due REAL,
    data TEXT NOT NULL, hidden TEXT NOT NULL,
    PRIMARY KEY (kind, number)
);
CREATE INDEX IF NOT EXISTS by_id ON records (kind, id);
CREATE INDEX IF NOT EXISTS by_parent ON records (kind, parent);
CREATE INDEX IF NOT EXISTS by_due ON records (due) WHERE due IS NOT NULL;
CREATE INDEX IF NOT EXISTS by_time ON records (kind, created);
CREATE TABLE IF NOT EXISTS history (kind TEXT NOT NULL, number TEXT NOT NULL, at REAL NOT NULL, event TEXT NOT NULL);
CREATE INDEX IF NOT EXISTS of_record ON history (kind, number);
CREATE TABLE IF NOT EXISTS nonces (
    span INTEGER NOT NULL, digest BLOB NOT NULL, PRIMARY KEY (span, digest)
) WITHOUT ROWID;
"""
_PAGE: Final = 1000
"""How many records are read at once, where all are read."""

_COLUMNS: Final = "kind, number, id, parent, created, due, data, hidden"
_PUT: Final = """
INSERT INTO records (kind, number, id, parent, created, due, data, hidden) VALUES (?, ?, ?, ?, ?, ?, ?, ?)
ON CONFLICT (kind, number) DO UPDATE SET id = excluded.id, parent = excluded.parent, created = excluded.created,
    due = excluded.due, data = excluded.data, hidden = excluded.hidden
"""


@define(kw_only=True)
class Record:
    """Something that the gateway remembers. It is changed in place, and kept by `Store.put`.

    Attributes:
        kind: What it is: `order`, `refund`.
        number: The merchant's own number of it.
        id: The gateway's own number of it.
        parent: Number of the record that it belongs to: of a refund, its order.
        created: Unix time in seconds.
        due: Unix time in seconds at which something happens to it by itself; `None` where nothing does.
        data: What a query for it answers, in the shape of the wire.
        hidden: What the gateway remembers of it besides.
    """

    # Any: JSON of whatever shape.
    kind: str
    number: str
    id: str | None = None
    parent: str | None = None
    created: float
    due: float | None = None
    data: dict[str, Any]
    hidden: dict[str, Any] = field(factory=dict[str, Any])


class Happened(NamedTuple):
    """One line of a record's history.

    Attributes:
        at: Unix time in seconds.
        event: What happened, in a word or two.
    """

    at: float
    event: str


class Store:
    """Records by kind and number. Safe between threads; what a transaction wrote survives the end of the process.

    Args:
        path: The file; in memory without one.

    Attributes:
        falls_due: Called with the time, as Unix time in seconds, when something is to happen by itself.

    Raises:
        sqlite3.Error: The file cannot be opened, or is none of this kind or version.
    """

    def __init__(self, path: Path | None = None) -> None:
        self._lock = InterruptSafeLock()
        self._depth = 0
        self._changes = 0
        self._span = -1
        self.falls_due: Callable[[float], None] = lambda _: None
        self._connection = sqlite3.connect(
            path or ":memory:", isolation_level=None, check_same_thread=False, timeout=10.0
        )
        # A sandbox may be started again, and asked what it knows after its end: it lasts as long as anybody has it.
        weakref.finalize(self, self._connection.close)
        # Of a power failure the file may lose the latest second; of a process that is killed it loses nothing.
        self._connection.execute("PRAGMA journal_mode = WAL")
        self._connection.execute("PRAGMA synchronous = NORMAL")
        (version,) = self._connection.execute("PRAGMA user_version").fetchone()
        if version not in {0, _VERSION}:
            raise sqlite3.DatabaseError(f"{path}: the file is of another version of the sandbox: begin a new one")
        self._connection.executescript(_SCHEMA)

    @contextmanager
    def transaction(self) -> Generator[None]:
        """Do all of it or nothing; nobody else reads or writes meanwhile. One within another is part of it."""
        with self._lock:
            if self._depth:
                yield
                return
            self._depth += 1
            try:
                # Within, as Ctrl-C may come once it has begun: left open, it would let no other begin.
                self._connection.execute("BEGIN IMMEDIATE")
                yield
            except BaseException:
                self._take_back("ROLLBACK")
                raise
            else:
                self._connection.execute("COMMIT")
            finally:
                self._depth -= 1

    @contextmanager
    def savepoint(self) -> Generator[None]:
        """Within a transaction: do all of it or nothing, and let the rest of the transaction stand."""
        self._connection.execute("SAVEPOINT part")
        try:
            yield
        except BaseException:
            self._take_back("ROLLBACK TO part", "RELEASE part")
            raise
        else:
            self._connection.execute("RELEASE part")

    def _take_back(self, *statements: str) -> None:
        # Where the disk is full, SQLite has done so by itself, and would say that there is nothing to take back.
        if self._connection.in_transaction:
            for statement in statements:
                self._connection.execute(statement)

    def get(self, kind: str, number: str) -> Record | None:
        """The record of a number, if there is one."""
        return self._one("number = ?", kind, number)

    def by_id(self, kind: str, number: str) -> Record | None:
        """The record of one of the gateway's own numbers, if there is one."""
        return self._one("id = ?", kind, number)

    def children(self, kind: str, parent: str) -> list[Record]:
        """What belongs to a record, oldest first."""
        return list(self._many("kind = ? AND parent = ? ORDER BY created, rowid", kind, parent))

    def between(self, kind: str, start: float, end: float) -> Iterator[Record]:
        """The records of a time, its end left out; oldest first."""
        return self._many("kind = ? AND created >= ? AND created < ? ORDER BY created, rowid", kind, start, end)

    def latest(self, kind: str, limit: int, skip: int = 0) -> list[Record]:
        """The newest records of a kind, newest first."""
        return list(self._many("kind = ? ORDER BY created DESC, rowid DESC LIMIT ? OFFSET ?", kind, limit, skip))

    def newest(self, kind: str) -> Iterator[Record]:
        """All records of a kind, newest first; nothing may be put in meanwhile."""
        for skip in range(0, self.count(kind), _PAGE):
            yield from self.latest(kind, _PAGE, skip)

    def due(self, until: float, limit: int, *, only: str = "", without: str = "") -> list[Record]:
        """The records that are due until a time, first things first.

        Args:
            until: Unix time in seconds.
            limit: How many at most.
            only: The kind; any by default.
            without: A kind that is left out.
        """
        kinds = "kind = ?" if only else "kind <> ?"
        return list(self._many(f"due <= ? AND {kinds} ORDER BY due, rowid LIMIT ?", until, only or without, limit))

    def next_due(self) -> float | None:
        """When the next record is due, as Unix time in seconds; `None` where none is."""
        with self._lock:
            (due,) = self._connection.execute("SELECT min(due) FROM records WHERE due IS NOT NULL").fetchone()
            return None if due is None else float(due)

    def numbers(self, kind: str) -> list[str]:
        """The numbers of a kind, oldest first."""
        with self._lock:
            found = self._connection.execute("SELECT number FROM records WHERE kind = ? ORDER BY rowid", (kind,))
            return [number for (number,) in found]

    def count(self, kind: str) -> int:
        """How many records of a kind there are."""
        with self._lock:
            (count,) = self._connection.execute("SELECT count(*) FROM records WHERE kind = ?", (kind,)).fetchone()
            return int(count)

    def kinds(self) -> dict[str, int]:
        """The kinds that there are records of, with how many."""
        with self._lock:
            found = self._connection.execute("SELECT kind, count(*) FROM records GROUP BY kind ORDER BY kind")
            return {str(kind): int(count) for kind, count in found}

    @property
    def changes(self) -> int:
        """How often a record was changed since it was opened."""
        return self._changes

    def is_new(self, nonce: str, now: float, lasts: float) -> bool:
        """Whether a nonce is used for the first time; it is used by that.

        They are kept here, not as objects: there is one of each request.

        Args:
            nonce: The nonce.
            now: Unix time in seconds.
            lasts: Seconds for which a nonce is remembered at least, at most twice as long; always the same.
        """
        span, digest = int(now // lasts), hashlib.blake2b(nonce.encode(), digest_size=16).digest()
        with self.transaction():
            if span != self._span:
                self._span = span
                self._connection.execute("DELETE FROM nonces WHERE span < ?", (span - 1,))
            # The next span too: the clock may have gone back.
            known = self._connection.execute(
                "SELECT 1 FROM nonces WHERE span IN (?, ?, ?) AND digest = ?", (span, span - 1, span + 1, digest)
            )
            if known.fetchone() is not None:
                return False
            self._connection.execute("INSERT INTO nonces VALUES (?, ?)", (span, digest))
            return True

    def put(self, record: Record, event: str, at: float | None = None) -> None:
        """Keep a record as it is now.

        Args:
            record: The record.
            event: What happened to it; empty where its history need not tell.
            at: When, as Unix time in seconds; by default when it was created.
        """
        values = (
            record.kind,
            record.number,
            record.id,
            record.parent,
            record.created,
            record.due,
            _json(record.data),
            _json(record.hidden),
        )
        with self.transaction():
            self._changes += 1
            if record.due is not None:
                self.falls_due(record.due)
            self._connection.execute(
                _PUT,
                values,
            )
            if event:
                self._connection.execute(
                    "INSERT INTO history VALUES (?, ?, ?, ?)",
                    (record.kind, record.number, record.created if at is None else at, event),
                )

    def trim(self, kind: str, keep: int) -> None:
        """Forget of a kind what nothing happens to any more, but for about so many of the newest."""
        with self.transaction():
            self._changes += 1
            self._connection.execute(
                "DELETE FROM records WHERE kind = ? AND due IS NULL AND created < "
                "(SELECT created FROM records WHERE kind = ? ORDER BY created DESC LIMIT 1 OFFSET ?)",
                (kind, kind, max(0, keep - 1)),
            )

    def remove(self, kind: str, number: str) -> bool:
        """Forget a record and its history; whether there was one."""
        with self.transaction():
            self._changes += 1
            self._connection.execute("DELETE FROM history WHERE kind = ? AND number = ?", (kind, number))
            found = self._connection.execute("DELETE FROM records WHERE kind = ? AND number = ?", (kind, number))
            return found.rowcount > 0

    def history(self, kind: str, number: str) -> list[Happened]:
        """What happened to a record, oldest first."""
        with self._lock:
            found = self._connection.execute(
                "SELECT at, event FROM history WHERE kind = ? AND number = ? ORDER BY rowid", (kind, number)
            )
            return [Happened(*row) for row in found]

    def _one(self, condition: str, kind: str, value: str) -> Record | None:
        return next(self._many(f"kind = ? AND {condition}", kind, value), None)

    def _many(self, condition: str, *values: object) -> Iterator[Record]:
        # Read at once: between two rows others may write. Conditions are this module's own.
        with self._lock:
            rows = self._connection.execute(f"SELECT {_COLUMNS} FROM records WHERE {condition}", values).fetchall()  # noqa: S608
        for kind, number, own, parent, created, due, data, hidden in rows:
            yield Record(
                kind=kind,
                number=number,
                id=own,
                parent=parent,
                created=created,
                due=due,
                data=json.loads(data),
                hidden=json.loads(hidden),
            )


def _json(value: object) -> str:
    # JSON can escape half a surrogate pair, which no text of SQLite holds.
    return json.dumps(value, separators=(",", ":"), allow_nan=False)
