"""A bulk job does not go on."""

from __future__ import annotations

from enum import StrEnum

from ._base import Outcome, WxPayError


class JournalReason(StrEnum):
    """Why a bulk job does not go on. The values stay as they are."""

    IN_USE = "in-use"
    """Another process, or another batch of this one, is at work with the journal."""

    MISSING = "missing"
    """There is no journal: no job was begun with it."""

    DAMAGED = "damaged"
    """It is no journal, it was cut short, or a file that belongs to it is missing."""

    NOT_WRITTEN = "not-written"
    """It cannot be read or written: the disk is full, or the file may not be opened."""

    COPIED = "copied"
    """The journal is another file than the one that the job was begun with: a copy, or moved from another disk."""

    OTHER_JOB = "other-job"
    """It was begun for another merchant, with another private key, or for another gateway (`origin`, `base_uri`)."""

    CHANGED = "changed"
    """A row is not the one that was in its place when the journal was begun, or is missing."""

    NUMBER_TWICE = "number-twice"
    """Two rows have the same merchant's number."""

    NUMBER_USED = "number-used"
    """The gateway knows the number of a row with other amounts: it is used for something else."""

    NOT_WAITING = "not-waiting"
    """A row that was to be settled does not wait for a person."""


class JournalError(WxPayError):
    """A bulk job does not go on, since its journal forbids it or cannot be written. Nothing is sent that it lacks.

    As the result of a row: the gateway knows the row's number with other amounts than the row has.

    Attributes:
        reason: Why; the message has it in words, with what to do.
        path: The journal's file; empty in the result of a row.
        row: The row, from 1; `None` where it is about none, or in the result of a row.
        number: The merchant's number of the row; `None` without one.
    """

    def __init__(
        self, message: str, *, reason: JournalReason, path: str = "", row: int | None = None, number: str | None = None
    ) -> None:
        super().__init__(message)
        self.reason = reason
        self.path = path
        self.row = row
        self.number = number

    def _own_outcome(self) -> Outcome:
        return Outcome.REFUSED if self.reason is JournalReason.NUMBER_USED else Outcome.NOT_SENT
