"""The input of a batch whose rows are written down: which of them are sent, and what became of each.

Everything is written in the thread that iterates over the batch. A write is on the disk as sent before its call is
handed to the executor, and its result is written when the batch has it; whatever happens in between, it is asked for
when the job is started again. Of a read only the result is written: without one it is sent again in any case.
"""

from __future__ import annotations

import json
import math
from collections import deque
from collections.abc import Callable, Iterable, Iterator
from contextlib import suppress
from itertools import islice
from typing import TYPE_CHECKING, Any, Final, NamedTuple

from wxpay_client._batch.entry import Entry, rows_of
from wxpay_client._batch.interrupts import DeferredInterrupt
from wxpay_client._batch.journal.database import failure
from wxpay_client._batch.journal.rows import RowState
from wxpay_client._batch.journal.writer import InputRow, Writer
from wxpay_client._runtime.clock import unix_time
from wxpay_client.errors import JournalError, JournalReason, RequestError, WxPayError
from wxpay_client.response import Response
from wxpay_client.schema.operation import is_request

if TYPE_CHECKING:
    from wxpay_client._batch.journal.digests import Digests
    from wxpay_client._batch.journal.store import Store

# Any, in this module: requests and answers of whatever type, what a user gives for a request, and SQLite's values.

_CHUNK: Final = 500
"""Rows that are read at once of an input that can be read twice."""
_LONGEST_GROUP: Final = 64
"""Rows that are made ready at once: writes that wait behind reads are on the disk as sent meanwhile."""


class _Candidate(NamedTuple):
    """A row that is to be sent, or refused.

    Attributes:
        entry: The row.
        marked: Whether it has to be written down as sent before.
        is_read: Whether it changes nothing at the gateway.
        repeatable: Whether it may be sent again though it may have been carried out.
    """

    entry: Entry
    marked: bool
    is_read: bool
    repeatable: bool


class JournaledSource:
    """The rows of one start of a job.

    An input that can be iterated over twice is written down as a whole before anything is sent, an iterator in groups.

    Args:
        store: The journal's database; closed with this.
        digests: Makes the digests of the journal.
        requests: The input.
        check: Refuses what cannot be sent.
        group: How many rows are written down as sent at once.

    Raises:
        JournalError: The input is not the one that the job was begun with, or has a number twice.
    """

    def __init__(
        self,
        store: Store,
        digests: Digests,
        requests: Iterable[Any],
        check: Callable[[object], None],
        group: int,
    ) -> None:
        self._store = store
        self._digests = digests
        self._writer = Writer(store, digests)
        self._check = check
        self._group = group
        self._taken = 0
        self._candidates: deque[_Candidate] = deque()
        self._ready: deque[Entry] = deque()
        # When reads that are under way were sent.
        self._reads: dict[int, float] = {}
        # Rows that are marked as sent, and were not.
        self._reserved: set[int] = set()
        # Rows under way that can neither be asked for nor sent again.
        self._unrepeatable: set[int] = set()
        self._is_closed = False
        self._input: Iterator[Any] | None = iter(requests)
        self._chunk = group
        # Whether the requests are the very ones that were compared with the journal.
        self._is_verified = False
        # Rows from here on were written down by this very start, each as one that can be sent.
        self._first_new = math.inf
        if self._input is not requests:
            self._chunk = max(group, _CHUNK)
            if isinstance(requests, (list, tuple)):
                requests = tuple(requests)
            self._input = rows_of(requests)
            self._plan()
            self._is_verified = isinstance(requests, tuple)
        self._input = rows_of(requests)

    # What a batch asks

    def take(self) -> Entry | None:
        """The next row that is to be sent, written down as sent, or that is refused; `None` after the last."""
        while not self._ready and (self._input is not None or self._candidates):
            self._fill()
        return self._ready.popleft() if self._ready else None

    def handed_over(self, entry: Entry) -> None:
        """Note that a row is under way."""
        if entry.request.operation.safe:
            self._reads[entry.row] = unix_time()
        else:
            self._reserved.discard(entry.row)

    def record(self, entry: Entry, result: Response[Any] | WxPayError) -> None:
        """Write down what became of a row, together with that of others where it can wait."""
        if self._is_closed:
            return
        self._writer.add(entry.row, result, self._reads.pop(entry.row, None))
        # What can neither be asked for nor sent again is worth a commit of its own.
        durable = entry.row in self._unrepeatable
        self._unrepeatable.discard(entry.row)
        if (durable or self._writer.is_full) and not self._writer.has_failed:
            self._writer.write(durable=durable)

    def rest(self) -> None:
        """Write down what waits, if it has waited long enough."""
        if self._writer.is_due and not self._writer.has_failed:
            with DeferredInterrupt():  # else they would be written, and counted, once more
                self._writer.write()

    def end(self) -> None:
        """Take nothing any more."""
        self._input = None
        self._candidates.clear()
        self._ready.clear()

    def close(self) -> None:
        """Write down all results, and which rows were not sent after all; let the journal go."""
        if self._is_closed:
            return
        self._is_closed = True
        self.end()
        try:
            self._writer.write(planned_again=self._reserved)
        except BaseException:
            self._store.close(in_order=False)
            raise
        self._store.close()

    def __del__(self) -> None:
        # A batch that was dropped: what it did not get to know is asked for when the job is started again.
        with suppress(Exception):
            self.close()

    # Reading the input

    def _plan(self) -> None:
        """Write all rows down, before any is sent."""
        while rows := self._next_rows(_CHUNK):
            _, planned = self._compare(rows, is_plan=True)
            if planned:
                self._writer.write(planned)
            is_new = len(planned) == len(rows) and all(given.identity is not None for given in planned)
            self._first_new = min(self._first_new, rows[0][0]) if is_new else math.inf
        self._taken = 0

    def _next_rows(self, most: int) -> list[tuple[int, Any]]:
        """The next rows of the input; none at its end.

        Raises:
            JournalError: It ends before the rows that the journal has.
        """
        rows = list(enumerate(islice(self._input or (), most), self._taken + 1))
        self._taken += len(rows)
        if not rows:
            planned = self._last_row()
            if planned > self._taken:
                raise self._changed(
                    self._taken + 1, f"the input ends after row {self._taken}, and the journal has {planned} rows"
                )
        return rows

    def _last_row(self) -> int:
        """The last row that the journal has; 0 where it has none."""
        ((last,),) = self._store.query("SELECT ifnull(max(row), 0) FROM row")
        return int(last)

    def _refusal(self, request: Any) -> RequestError | None:
        if isinstance(request, RequestError):
            return request  # in the place of a request that could not be made
        try:
            self._check(request)
        except RequestError as error:
            return error
        return None

    def _understood(self, row: int, request: Any) -> InputRow:
        identity, refusal = None, self._refusal(request)
        if is_request(request):
            try:
                identity = self._digests.identify(request)
            except RequestError as error:
                refusal = error
        return InputRow(row, identity, refusal)

    def _compare(
        self, rows: list[tuple[int, Any]], *, is_plan: bool = False
    ) -> tuple[list[_Candidate], list[InputRow]]:
        """What is to be sent of rows; and which the journal lacks, or has as none that could be sent.

        Args:
            rows: The rows, with what was given.
            is_plan: Whether none of them is to be sent now.

        Raises:
            JournalError: A row is not the one that the journal has in its place.
        """
        if self._is_verified and rows[0][0] >= self._first_new and all(map(_is_read, rows)):
            # Nothing can have come of them, and whether they may be sent again needs no journal.
            return [
                candidate
                for row, request in rows
                for candidate in _candidate(row, request, self._refusal(request), RowState.PLANNED, repeatable=True)
            ], []
        ((found,),) = self._store.query(_KNOWN, (rows[0][0], rows[-1][0]))
        known = {row: columns for row, *columns in json.loads(found)}
        candidates: list[_Candidate] = []
        planned: list[InputRow] = []
        for row, request in rows:
            digest, state, number, repeatable = known.get(row, (None, None, None, None))
            if self._is_verified and digest is not None:
                if state not in _OVER:
                    candidates += _candidate(row, request, self._refusal(request), state, repeatable=bool(repeatable))
                continue
            given = self._understood(row, request)
            identity = given.identity
            if state is None:
                planned.append(given)
            elif digest is None:
                if identity is None and state != RowState.PLANNED:
                    continue
                planned.append(given)
            elif identity is None or digest != identity.digest:
                raise self._changed(row, _change(given, number), number=number)
            elif state in _OVER:
                continue
            if is_plan:
                continue
            can_repeat = identity is None or identity.repeatable
            candidates += _candidate(row, request, given.refusal, state, repeatable=can_repeat)
        return candidates, planned

    def _fill(self) -> None:
        """Make the next rows ready, all of them on the disk as sent."""
        planned: list[InputRow] = []
        if not self._candidates:
            rows = self._next_rows(self._chunk)
            if not rows:
                self._input = None
                return
            candidates, planned = self._compare(rows)
            # Where a row that was none was removed, and not corrected, the next one stands in its place, which may have
            # been sent. The one after that tells.
            while planned and planned[-1].row == self._taken <= self._last_row() and (after := self._next_rows(1)):
                more_candidates, more_planned = self._compare(after)
                candidates, planned = candidates + more_candidates, planned + more_planned
            self._candidates.extend(candidates)
        group = self._next_group()
        marked = [candidate for candidate in group if candidate.marked]
        # Before it is written: whatever interrupts this, they are planned again in the end.
        self._reserved.update(candidate.entry.row for candidate in marked)
        if planned or marked:
            self._writer.write(planned, [candidate.entry.row for candidate in marked], durable=bool(marked))
        self._unrepeatable.update(candidate.entry.row for candidate in marked if not candidate.repeatable)
        self._ready.extend(candidate.entry for candidate in group)
        for _ in group:
            self._candidates.popleft()

    def _next_group(self) -> list[_Candidate]:
        """The next candidates, of which those are written down together that are writes.

        A write that cannot be sent again is alone: so it is as good as on its way when it is written down, and nobody
        has to find out in vain what became of it.
        """
        group: list[_Candidate] = []
        writes = 0
        for candidate in islice(self._candidates, max(self._group, _LONGEST_GROUP)):
            writes += not candidate.is_read
            if group and (writes > self._group or not candidate.repeatable):
                break
            group.append(candidate)
            if not candidate.repeatable:
                break
        return group

    def _changed(self, row: int, problem: str, number: str | None = None) -> JournalError:
        return failure(
            self._store.path,
            JournalReason.CHANGED,
            f"{problem}; nothing of it was sent. A journal goes with one input: hand over the same rows in the same "
            "order, new ones at the end, or begin a new journal for other ones",
            row=row,
            number=number,
        )


_OVER: Final = frozenset({RowState.ANSWERED, RowState.FAILED})
_KNOWN: Final = (
    "SELECT json_group_array(json_array(row, digest, state, number, repeatable)) FROM row WHERE row BETWEEN ? AND ?"
)


def _is_read(given: tuple[int, Any]) -> bool:
    """Whether what stands in a row is a request that changes nothing at the gateway."""
    _, request = given
    return is_request(request) and request.operation.safe


def _candidate(
    row: int, request: Any, refusal: RequestError | None, state: str | None, *, repeatable: bool
) -> tuple[_Candidate, ...]:
    """A row as one to be sent; none where nobody but a person can tell what became of it."""
    if refusal is not None:
        if state == RowState.UNKNOWN:
            return ()  # that it is not sent now says nothing of what became of it
        return (_Candidate(Entry(request, refusal, row), marked=False, is_read=True, repeatable=True),)
    is_read = request.operation.safe
    lost = state == RowState.UNKNOWN and not is_read
    if lost and not repeatable:
        return ()
    return (_Candidate(Entry(request, None, row, lost), not (lost or is_read), is_read, repeatable),)


def _change(given: InputRow, number: str | None) -> str:
    """What changed of a row, in words."""
    changed = f"row {given.row} changed since the journal was begun"
    if given.identity is None:
        return f"{changed}: it is no request any more that could be sent"
    if given.identity.number != number:
        return f"{changed}: its number was {number}, and is {given.identity.number}"
    return changed if number is None else f"{changed}: its number is {number} as it was, and something else differs"
