"""The rows of a journal, as they are read."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import UTC, datetime
from enum import StrEnum
from json import loads
from typing import Any, Final

from attrs import frozen

from wxpay_client.errors import Outcome, WxPayError
from wxpay_client.response import Response

LONGEST_TEXT: Final = 2000
"""Characters that are kept of a text that people are to read: an error's message, or why a row was settled."""


class RowState(StrEnum):
    """Where a row of a bulk job is. The values stay as they are."""

    PLANNED = "planned"
    """It was never sent; or it is a read, and has no result so far."""

    SENT = "sent"
    """A write that is under way; or was when its process ended: then it is unknown when the job is started again."""

    ANSWERED = "answered"
    """The gateway accepted it."""

    FAILED = "failed"
    """It was not sent, or the gateway refused it: nothing was carried out."""

    UNKNOWN = "unknown"
    """It was sent, and nothing proves what became of it."""


@frozen(kw_only=True)
class JournalRow:
    """One row of a bulk job.

    Attributes:
        row: Its place in the input, from 1.
        operation: ID of the operation; `None` where it was no request.
        number: The merchant's number; `None` where it has none.
        state: Where it is.
        outcome: What became of it; `None` while nobody knows.
        answer: The answer as JSON, with digests in place of sensitive members; `None` where there is none, it is
            empty, or a file. Of a row that had to be asked for, what the query answered.
        error: Message of the error that it ended with; `None` without one.
        code: The gateway's error code, else what kind of error it is; `None` without one.
        status_code: HTTP status of the answer; `None` where none came.
        request_id: The answer's `Request-ID`; `None` without one.
        attempts: How many attempts were made, of all starts of the job of which the results are known.
        planned: When it was written down first.
        sent: When it was last sent; `None` where it was not.
        ended: When its result was written down; `None` where there is none.
        unconfirmed: Amounts of the request that the gateway did not confirm, such as `goods_detail[].unit_price`: of an
            answered row that had to be asked for, those that the query does not tell.
        needs_person: Whether it is unknown and stays so when the job is started again: a write without a merchant's
            number, or whose operation has no query that tells of it, is not sent again by itself.
        settled: When a person said what became of it (`Journal.settle`); `None` where nobody did. `error` and `code`
            are those that it waited with.
        because: Why they said so; `None` where they did not tell.
    """

    row: int
    operation: str | None
    number: str | None
    state: RowState
    outcome: Outcome | None
    answer: str | None
    error: str | None
    code: str | None
    status_code: int | None
    request_id: str | None
    attempts: int
    planned: datetime
    sent: datetime | None
    ended: datetime | None
    unconfirmed: tuple[str, ...]
    needs_person: bool
    settled: datetime | None
    because: str | None


COLUMNS: Final = (
    "row.row, operation, number, state, outcome, json, error, code, status_code, request_id, attempts, planned, sent, "
    "ended, unconfirmed, repeatable, settled, because"
)


# Any: SQLite's values.
def row_of(columns: Sequence[Any]) -> JournalRow:
    """A row from its columns."""
    row, operation, number, state, outcome, json, error, code, status, request_id, attempts, *rest = columns
    planned, sent, ended, unconfirmed, repeatable, settled, because = rest
    return JournalRow(
        row=row,
        operation=operation,
        number=number,
        state=RowState(state),
        outcome=None if outcome is None else Outcome(outcome),
        answer=json,
        error=error,
        code=code,
        status_code=status,
        request_id=request_id,
        attempts=attempts,
        planned=_time(planned),
        sent=None if sent is None else _time(sent),
        ended=None if ended is None else _time(ended),
        unconfirmed=() if unconfirmed is None else tuple(loads(unconfirmed)),
        needs_person=state == RowState.UNKNOWN and not repeatable,
        settled=None if settled is None else _time(settled),
        because=because,
    )


def _time(seconds: float) -> datetime:
    return datetime.fromtimestamp(seconds, UTC)


def storable(text: str) -> str:
    r"""A text as UTF-8 can hold it: half of an emoji, as a name cut short ends with, becomes `\ud83d`, as in JSON."""
    return text.encode(errors="backslashreplace").decode()


_STATES: Final = {
    Outcome.ACCEPTED: RowState.ANSWERED,
    Outcome.REFUSED: RowState.FAILED,
    Outcome.NOT_SENT: RowState.FAILED,
    Outcome.UNKNOWN: RowState.UNKNOWN,
}


def state_after(result: Response[Any] | WxPayError) -> tuple[RowState, Outcome]:
    """Where a row is that ended so, and what became of it. Any: of whatever type the answer is."""
    outcome = result.outcome if isinstance(result, WxPayError) else Outcome.ACCEPTED
    return _STATES[outcome], outcome
