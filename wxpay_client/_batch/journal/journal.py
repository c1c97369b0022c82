"""The journal of a bulk job, as users have it."""

from __future__ import annotations

import os
import sqlite3
from collections.abc import Callable, Generator, Iterable, Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Any, Final

from wxpay_client._batch.journal.database import failure
from wxpay_client._batch.journal.digests import Digests
from wxpay_client._batch.journal.reading import pages, reading
from wxpay_client._batch.journal.rows import COLUMNS, LONGEST_TEXT, JournalRow, RowState, row_of, storable
from wxpay_client._batch.journal.source import JournaledSource
from wxpay_client._batch.journal.store import Store
from wxpay_client._runtime.clock import unix_time
from wxpay_client.errors import JournalReason, Outcome


class Journal:
    """What was sent of a bulk job, and what became of it: a file that outlives the process.

        journal = Journal("refunds.sqlite")
        with client.send_many(refunds, journal=journal) as batch:
            for request, result in batch:
                ...
        journal.counts()

    `send_many` begins the job, or goes on with it: after a crash, Ctrl-C or a loss of power, start it again with the
    same rows in the same order and the same journal.

    * Rows that were answered or failed are not sent again, nor yielded; `rows()` has them.
    * Rows that were planned are sent.
    * Writes that were sent, and of which nobody knows what became of them, are asked for by the operation that the
      specification names. What the gateway does not know is sent again, under the same number. What it knows is the
      row's answer, if it has the row's amounts; else the row failed, since its number is used for something else.
      Amounts that it does not tell are listed in the row, as `unconfirmed`.
      Where it would tell of something that was there before, as of an order that is to be closed, the write is sent
      again under its number.
    * Writes without a merchant's number, and those for which the specification names no such operation, stay unknown:
      `needs_person` tells which, and `settle` notes what a person found out.
    * Reads without an answer are sent again; only their results are written down.

    One process, and one batch in it, works with a journal at a time; the next one is refused, and nothing of the lock
    is left when its process ends, however it ends. Reading is possible at any time.

    Each write is on the disk as sent before its first byte leaves, in groups; reads do not wait for the disk.
    The file is readable for its owner alone. Requests are in it as digests only, by a key that only the merchant's
    private key makes; answers are, but for sensitive members. Beside it are, with names that begin alike, its lock and
    while it is used two files of SQLite's: they are moved and deleted together.

    Making one does nothing, and there is nothing to close. It pickles.

    Args:
        path: Its file, on a local disk.
        moved: Whether it may be another file than the one that the job was begun with: one that was moved from another
            disk, or restored. A copy is refused else, since of two journals neither knows what the other one sent: say
            so only where nobody goes on with another copy, nor did since this one was made. It may be renamed, and
            moved within its disk, without.
    """

    def __init__(self, path: str | os.PathLike[str], *, moved: bool = False) -> None:
        self.path = Path(path)
        self.moved = moved

    def __repr__(self) -> str:
        return f"{type(self).__name__}({str(self.path)!r}{', moved=True' if self.moved else ''})"

    def exists(self) -> bool:
        """Whether a job was begun with it."""
        return self.path.exists() and self.path.stat().st_size > 0

    def counts(self) -> dict[RowState, int]:
        """How many rows are in each state.

        Raises:
            JournalError: There is no journal, or it cannot be read.
        """
        with reading(self.path) as database:
            found = dict(database.execute("SELECT state, count(*) FROM row GROUP BY state").fetchall())
        return {state: found.get(state, 0) for state in RowState}

    def rows(self, *states: RowState | str, unconfirmed: bool = False, settled: bool = False) -> Iterator[JournalRow]:
        """Its rows, in the order of the input. They are read as they are taken, page by page.

        Args:
            states: Only rows in these states; all of them where none is given.
            unconfirmed: Only rows with amounts that the gateway did not confirm.
            settled: Only rows of which a person said what became of them.

        Raises:
            JournalError: There is no journal, or it cannot be read.
            ValueError: There is no such state.
        """
        wanted = [RowState(state) for state in states or RowState]
        places = ", ".join("?" * len(wanted))
        statement = (
            f"SELECT {COLUMNS} FROM row LEFT JOIN answer ON answer.row = row.row "  # noqa: S608 - names of ours
            f"WHERE {'unconfirmed IS NOT NULL AND ' if unconfirmed else ''}"
            f"{'settled IS NOT NULL AND ' if settled else ''}state IN ({places}) AND row.row > ? "
            "ORDER BY row.row LIMIT ?"
        )
        return map(row_of, pages(self.path, statement, wanted))

    def retry_failed(self) -> int:
        """Plan rows again that failed: they are sent when the job is started again.

        Those that a person settled as failed are among them. Rows whose number is used for something else stay as they
        are.

        Returns:
            How many.

        Raises:
            JournalError: There is no journal, it is in use, or it cannot be written.
        """
        with self._writing() as database:
            done = database.execute(
                "UPDATE row SET state = 'planned', outcome = NULL, code = NULL, error = NULL, ended = NULL, "
                "settled = NULL, because = NULL WHERE state = 'failed' AND code IS NOT ?",
                (JournalReason.NUMBER_USED,),
            )
        return done.rowcount

    def settle(self, row: int, state: RowState | str, *, because: str = "") -> None:
        """Note what became of a row that waits for a person, who has looked.

        The row is over then: it is not sent when the job is started again, whatever was said. One that was settled as
        failed is sent again by `retry_failed` alone.

        Args:
            row: Its place in the input, from 1.
            state: `RowState.ANSWERED` where it was carried out, `RowState.FAILED` where it was not.
            because: Where they saw that; kept with the row, up to 2,000 characters.

        Raises:
            JournalError: The row does not wait for a person (`needs_person`); there is no journal, it is in use, or it
                cannot be written.
            ValueError: The state is another one.
        """
        outcome = _SETTLED.get(RowState(state))
        if outcome is None:
            raise ValueError(f"state: expected answered or failed, got {state}")
        said = state, outcome, unix_time(), storable(because[:LONGEST_TEXT]) or None, row
        with self._writing() as database:
            done = database.execute(
                "UPDATE row SET state = ?, outcome = ?, settled = ?, because = ? "
                "WHERE row = ? AND state = 'unknown' AND NOT ifnull(repeatable, 0)",
                said,
            )
            if not done.rowcount:
                raise failure(
                    self.path,
                    JournalReason.NOT_WAITING,
                    f"row {row} does not wait for a person: only a row that is unknown, and that nothing can be asked "
                    "about, is settled by hand; nothing was written down. Start the job again for any other",
                    row=row,
                )

    @contextmanager
    def _writing(self) -> Generator[sqlite3.Connection]:
        """What is written within is on the disk at its end, as a whole or not at all; nobody is at work with it."""
        with reading(self.path):
            pass  # else one would be made
        store = Store(self.path, moved=self.moved)
        try:
            with store.transaction(durable=True) as database:
                yield database
        finally:
            store.close()


_SETTLED: Final = {RowState.ANSWERED: Outcome.ACCEPTED, RowState.FAILED: Outcome.REFUSED}


# Any: of what is to be a request, whatever a user gives, and of what a job is begun with.
def begin(
    journal: Journal,
    requests: Iterable[Any],
    check: Callable[[object], None],
    *,
    sign: Callable[[bytes], str],
    belongs_to: Iterable[Any],
    group: int,
) -> JournaledSource:
    """Begin a job, or go on with one.

    Args:
        journal: Its journal.
        requests: Its rows.
        check: Refuses what cannot be sent.
        sign: The client's `sign`.
        belongs_to: What the job was begun with, and has to go on with: JSON.
        group: How many rows are written down as sent at once.

    Raises:
        JournalError: Somebody else is at work with the journal, it is damaged or another job's, or the rows are not
            those that the job was begun with.
        SigningError: The merchant's own signer failed.
    """
    store = Store(journal.path, moved=journal.moved)
    try:
        digests = Digests(sign, store.salt)
        identity = digests.of([*belongs_to])
        _check_belongs(journal, store, identity)
        store.begin(identity)
        return JournaledSource(store, digests, requests, check, group)
    except BaseException:
        store.close(in_order=False)
        raise


def _check_belongs(journal: Journal, store: Store, identity: str) -> None:
    if store.identity not in {"", identity}:
        raise failure(
            journal.path,
            JournalReason.OTHER_JOB,
            "it was begun for another merchant, with another private key, or for another gateway: with another origin "
            "(the sandbox's, for one, knows nothing of what the real gateway was sent) or base_uri; nothing was sent. "
            "Go on with those it was begun with; a job for another gateway takes a journal of its own",
        )
