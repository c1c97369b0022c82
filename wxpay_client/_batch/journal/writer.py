"""Writing a journal: which rows are planned, which are sent, and what became of them, in groups where it can wait."""

from __future__ import annotations

import sqlite3
from collections.abc import Iterable, Sequence
from json import dumps
from typing import TYPE_CHECKING, Any, Final, NamedTuple

from wxpay_client._batch.journal.comparison import FoundResponse
from wxpay_client._batch.journal.database import failure, write_rows
from wxpay_client._batch.journal.rows import LONGEST_TEXT, state_after, storable
from wxpay_client._runtime.clock import monotonic, unix_time
from wxpay_client.errors import APIError, JournalError, JournalReason
from wxpay_client.response import Response

if TYPE_CHECKING:
    from wxpay_client._batch.journal.digests import Digests, Identity
    from wxpay_client._batch.journal.store import Store
    from wxpay_client.errors import RequestError, WxPayError

# Any, in this module: answers of whatever type, and SQLite's values.

_MOST_PENDING: Final = 256
"""Results that wait to be written with others."""
_LONGEST_PENDING: Final = 0.1
"""Seconds that they do, where nothing else is to do."""


class InputRow(NamedTuple):
    """One of the input.

    Attributes:
        row: Its place, from 1.
        identity: What it is known by; `None` where it is no request that could be sent.
        refusal: Why it is not sent; `None` where it may be.
    """

    row: int
    identity: Identity | None
    refusal: RequestError | None


class Writer:
    """Writes down what becomes of the rows of a job.

    Args:
        store: The journal's database.
        digests: Makes the digests of the journal.

    Attributes:
        has_failed: Whether something could not be written.
    """

    def __init__(self, store: Store, digests: Digests) -> None:
        self._store = store
        self._digests = digests
        self._answered: dict[int, tuple[Any, ...]] = {}
        self._results: dict[int, tuple[Any, ...]] = {}
        self._answers: dict[int, bytes] = {}
        self._since = 0.0
        self.has_failed = False

    def add(self, row: int, result: Response[Any] | WxPayError, sent: float | None = None) -> None:
        """Note what became of a row, to be written with others.

        Args:
            row: The row.
            result: What became of it.
            sent: When it was sent, where that was not written down before: Unix seconds.
        """
        if not self._has_results:
            self._since = monotonic()
        answer = self._digests.answer(result) if isinstance(result, Response) else None
        if answer is not None:
            self._answers[row] = answer
        if isinstance(result, Response) and not isinstance(result, FoundResponse):
            self._answered[row] = _answered_columns(row, result, sent)
        else:
            self._results[row] = _result_columns(row, result, sent)

    @property
    def _has_results(self) -> bool:
        return bool(self._answered or self._results)

    @property
    def is_full(self) -> bool:
        """Whether so many results wait that they are to be written."""
        return len(self._answered) + len(self._results) >= _MOST_PENDING

    @property
    def is_due(self) -> bool:
        """Whether results have waited long enough for others."""
        return self._has_results and monotonic() - self._since > _LONGEST_PENDING

    def write(
        self,
        planned: Sequence[InputRow] = (),
        sent: Iterable[int] = (),
        planned_again: Iterable[int] = (),
        *,
        durable: bool = False,
    ) -> None:
        """Write down what is given, and all results that wait.

        Args:
            planned: Rows that the journal lacks, or has as none that could be sent.
            sent: Rows that are about to be sent.
            planned_again: Rows that were about to be sent, and were not.
            durable: See that it is on the disk.

        Raises:
            JournalError: It could not be written, or a number is there twice.
        """
        now = unix_time()
        try:
            with self._store.transaction(durable=durable) as database:
                write_rows(database, _ANSWERED, [*self._answered.values()])
                write_rows(database, _RESULT, [*self._results.values()])
                write_rows(database, _ANSWER, [*self._answers.items()])
                write_rows(database, _PLANNED, [(*_identity_columns(row), "planned", now, row.row) for row in planned])
                write_rows(database, _SENT, [(row, "sent", now) for row in sent])
                database.executemany(_PLANNED_AGAIN, [(row, self._store.commits) for row in planned_again])
        except sqlite3.IntegrityError:
            raise self._twice(planned) from None
        except JournalError:
            # What is under way is yielded all the same; it is tried once more in the end.
            self.has_failed = True
            raise
        self._answered.clear()
        self._results.clear()
        self._answers.clear()

    def _twice(self, rows: Sequence[InputRow]) -> JournalError:
        """The error of a number that two rows have."""
        seen: dict[str, int] = {}
        for given in rows:
            if given.identity is None or given.identity.single is None:
                continue
            single = given.identity.single
            found = self._store.query("SELECT row FROM row WHERE single = ? AND row <> ?", (single, given.row))
            other = found[0][0] if found else seen.get(single)
            if other is not None:
                operation, number = given.identity.operation, given.identity.number
                return failure(
                    self._store.path,
                    JournalReason.NUMBER_TWICE,
                    f"row {given.row} has the same {operation.merchant_number} as row {other}: {number}; nothing of it "
                    "was sent. Give each row a number of its own, or leave one of the two out",
                    row=given.row,
                    number=number,
                )
            seen[single] = given.row
        raise AssertionError("no two rows have the same number")


_PLANNED: Final = (
    "INSERT INTO row (operation, number, repeatable, digest, single, state, planned, row) VALUES {} "
    "ON CONFLICT (row) DO UPDATE SET operation = excluded.operation, number = excluded.number, "
    "repeatable = excluded.repeatable, digest = excluded.digest, single = excluded.single, state = excluded.state, "
    "planned = excluded.planned, outcome = NULL, code = NULL, error = NULL, ended = NULL"
)
# Of those that follow, the row is there: the time is only for what the schema wants of a new one.
_SENT: Final = (
    "INSERT INTO row (row, state, planned) VALUES {} "
    "ON CONFLICT (row) DO UPDATE SET state = excluded.state, sent = excluded.planned, ended = NULL"
)
# Of nearly all rows. What is the same of each of them is in the statement: SQLite's module looks twice at each `None`.
_ANSWERED: Final = (
    "INSERT INTO row (state, status_code, request_id, attempts, sent, planned, row) VALUES {} "
    "ON CONFLICT (row) DO UPDATE SET state = excluded.state, outcome = 'accepted', code = NULL, error = NULL, "
    "status_code = excluded.status_code, request_id = excluded.request_id, unconfirmed = NULL, "
    "attempts = attempts + excluded.attempts, sent = ifnull(excluded.sent, sent), ended = excluded.planned"
)
_RESULT: Final = (
    "INSERT INTO row (state, outcome, code, error, status_code, request_id, unconfirmed, attempts, sent, planned, row) "
    "VALUES {} "
    "ON CONFLICT (row) DO UPDATE SET state = excluded.state, outcome = excluded.outcome, code = excluded.code, "
    "error = excluded.error, status_code = excluded.status_code, request_id = excluded.request_id, "
    "unconfirmed = excluded.unconfirmed, "
    "attempts = attempts + excluded.attempts, sent = ifnull(excluded.sent, sent), ended = excluded.planned"
)
_PLANNED_AGAIN: Final = (
    "UPDATE row SET state = 'planned', sent = NULL WHERE row = ? AND state = 'sent' "
    # Else another process works with it, in spite of the lock, and may be the one that marked and sent it.
    "AND ? = (SELECT commits FROM job)"
)
_ANSWER: Final = "INSERT OR REPLACE INTO answer SELECT column1, CAST(column2 AS TEXT) FROM (VALUES {})"


def _identity_columns(given: InputRow) -> tuple[Any, ...]:
    identity = given.identity
    if identity is None:
        return None, None, None, None, None
    return identity.operation.id, identity.number, identity.repeatable, identity.digest, identity.single


def _answered_columns(row: int, response: Response[Any], sent: float | None) -> tuple[Any, ...]:
    """What is written down of an answer to the call itself."""
    return "answered", response.status_code, response.request_id, len(response.attempts), sent, unix_time(), row


def _result_columns(row: int, result: FoundResponse | WxPayError, sent: float | None) -> tuple[Any, ...]:
    """What is written down of an error, or of what the gateway knew of a row that was asked for."""
    state, outcome = state_after(result)
    now, attempts = unix_time(), len(result.attempts)
    if isinstance(result, FoundResponse):
        unconfirmed = dumps(result.unconfirmed) if result.unconfirmed else None
        return state, outcome, None, None, result.status_code, result.request_id, unconfirmed, attempts, sent, now, row
    code: str = type(result).__name__
    if isinstance(result, APIError):
        code = storable(result.code or code)
    elif isinstance(result, JournalError):
        code = result.reason
    status, request_id = getattr(result, "status_code", None), getattr(result, "request_id", None)
    error = storable(result.message[:LONGEST_TEXT])
    return state, outcome, code, error, status, request_id, None, attempts, sent, now, row
