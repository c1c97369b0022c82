"""A bulk job at work: its rows checked, sent with a progress bar, and reported."""

from __future__ import annotations

import csv
import os
import secrets
import sqlite3
from collections import Counter
from collections.abc import Iterable, Iterator
from concurrent.futures import Executor, ProcessPoolExecutor
from contextlib import AbstractContextManager, closing, nullcontext, suppress
from itertools import zip_longest
from multiprocessing import get_context
from pathlib import Path
from typing import TYPE_CHECKING, Any, Final, Generic, NamedTuple, TypeVar

from attrs import field, frozen
from rich.progress import BarColumn, MofNCompleteColumn, Progress, ProgressColumn, Task, TextColumn, TimeRemainingColumn
from rich.text import Text as Styled

from wxpay_client._batch.journal.rows import RowState
from wxpay_client.cli.bulk.tables import Problem, Rows
from wxpay_client.cli.framework import FailedError
from wxpay_client.cli.texts import many as texts
from wxpay_client.errors import WxPayError
from wxpay_client.schema.operation import Request

if TYPE_CHECKING:
    from wxpay_client import Client, Journal
    from wxpay_client.cli.terminal import Terminal

__all__ = ["Checked", "Numbers", "Source", "check", "report", "run"]

# Any, throughout: requests of whatever operation.

R = TypeVar("R", bound=Request[Any])

_MOST_PROBLEMS: Final = 1000
"""Problems that are kept to be shown; the rest is counted."""
_MOST_PROCESSES: Final = 61
"""As many as Windows lets one process wait for."""
_REFRESH: Final = 4
_REPORTED: Final = (
    "row", "line", "operation", "number", "state", "outcome", "status_code", "code", "request_id", "attempts", "error",
    "planned", "sent", "ended", "unconfirmed", "needs_person", "settled", "because",
)  # fmt: skip
# What a spreadsheet takes for a formula, and would run.
_FORMULAS: Final = ("=", "+", "-", "@", "\t", "\r")


@frozen
class Checked:
    """What a check of all rows has found.

    Attributes:
        rows: How many there are.
        invalid: How many of them are wrong.
        problems: What is wrong, the first thousand.
        twice: Whether a number stands twice: which of the rows is meant, nobody can tell.
        amounts: The sum of each column that is an amount, in fen.
    """

    rows: int = 0
    invalid: int = 0
    problems: list[Problem] = field(factory=list[Problem])
    twice: bool = False
    amounts: Counter[str] = field(factory=Counter[str])


def check(terminal: Terminal, rows: Rows[Any]) -> Checked:
    """Check all rows, and send nothing."""
    number_field = rows.cls.operation.merchant_number
    count = invalid = 0
    twice = False
    problems: list[Problem] = []
    amounts: Counter[str] = Counter()
    progress = Progress(
        TextColumn("{task.description}", markup=False),
        TextColumn("{task.completed:,}"),
        console=terminal.err,
        transient=True,
        refresh_per_second=_REFRESH,
        disable=not terminal.err.is_terminal,
    )
    with closing(Numbers()) as numbers, progress:
        task = progress.add_task(terminal.text(texts.CHECKING), total=None)
        for row in rows:
            count += 1
            problem = row.problem
            number = getattr(row.request, number_field, None) if number_field else None
            if isinstance(number, str) and (before := numbers.line_of(number, row.line)) is not None:
                problem, twice = Problem(row.line, number_field, texts.number_twice(number, before)), True
            if problem is not None:
                invalid += 1
                if len(problems) < _MOST_PROBLEMS:
                    problems.append(problem)
            amounts.update(row.amounts)
            progress.advance(task)
    return Checked(count, invalid, problems, twice, amounts)


class Numbers:
    """The merchant's numbers of a table, kept beside the memory: a million of them take no more of it than ten."""

    def __init__(self) -> None:
        # Where it becomes large, SQLite writes it to a temporary file of its own.
        self._database = sqlite3.connect("")
        self._database.execute("CREATE TABLE number (number TEXT PRIMARY KEY, line INTEGER) WITHOUT ROWID")

    def line_of(self, number: str, line: int) -> int | None:
        """The line that had this number before; else it is noted that this one has it."""
        done = self._database.execute("INSERT OR IGNORE INTO number VALUES (?, ?)", (number, line))
        if done.rowcount:
            return None
        (found,) = self._database.execute("SELECT line FROM number WHERE number = ?", (number,)).fetchone()
        return int(found)

    def close(self) -> None:
        """Forget them."""
        self._database.close()


class Source(Generic[R]):
    """The requests of a table, for `send_many`, which reads them twice: once to write them down, once to send them.

    Args:
        rows: The table.
        skip_invalid: Whether rows that are none are failures of their own; else they are an error, since they were
            right when they were checked.
    """

    def __init__(self, rows: Rows[R], *, skip_invalid: bool) -> None:
        self._rows = rows
        self._skip_invalid = skip_invalid

    # Any: a row that is no request is given as its own error, which the journal takes for a failure.
    def __iter__(self) -> Iterator[Any]:
        for row in self._rows:
            if row.request is not None:
                yield row.request
            elif row.problem is not None and self._skip_invalid:
                yield self._rows.cls.operation.refusal(row.problem.column or "row", row.problem.reason.en)
            else:
                raise FailedError(texts.CHANGED)


class Options(NamedTuple):
    """How the calls are made.

    Attributes:
        concurrency: How many at once.
        rate: How many in a second; `None` for no limit.
        processes: Whether processes make them, not threads.
        base_uri: As of `send_many`.
        timeout: As of `send_many`.
    """

    concurrency: int
    rate: float | None
    processes: bool
    base_uri: str | None
    timeout: float | None


def run(
    terminal: Terminal, client: Client, source: Source[Any], journal: Journal, options: Options, *, total: int
) -> bool:
    """Send what is to be sent, with a progress bar; whether Ctrl-C ended it.

    Raises:
        JournalError: The journal forbids it.
    """
    counts = journal.counts() if journal.exists() else {}
    done = counts.get(RowState.ANSWERED, 0) + counts.get(RowState.FAILED, 0)
    progress = Progress(
        TextColumn("{task.description}", markup=False),
        BarColumn(bar_width=None),
        MofNCompleteColumn(),
        _Rate(),
        _Failures(terminal),
        TimeRemainingColumn(compact=True),
        console=terminal.err,
        refresh_per_second=_REFRESH,
        expand=True,
        disable=not terminal.err.is_terminal,
    )
    requests: Iterable[Request[Any]] = source
    with _executor(options) as executor:
        batch = client.send_many(
            requests,
            journal=journal,
            concurrency=options.concurrency,
            rate=options.rate,
            executor=executor,
            base_uri=options.base_uri,
            timeout=options.timeout,
        )
        with batch, progress:
            task = progress.add_task(terminal.text(texts.SENDING), total=total, completed=done, failed=0)
            failed = 0
            try:
                for _, result in batch:
                    failed += isinstance(result, WxPayError)
                    progress.update(task, advance=1, failed=failed)
            except KeyboardInterrupt:
                return True
    return False


def report(journal: Journal, rows: Rows[Any], path: Path) -> None:
    """Write what became of each row as CSV, in place of an older report.

    Raises:
        FailedError: It cannot be written.
    """
    beside = path.with_name(f".{path.name}.{secrets.token_hex(8)}")
    try:
        descriptor = os.open(beside, os.O_WRONLY | os.O_CREAT | os.O_EXCL, 0o600)
        with os.fdopen(descriptor, "w", encoding="utf-8-sig", newline="") as file:
            writer = csv.writer(file)
            writer.writerow(_REPORTED)
            for row, line in zip_longest(journal.rows(), rows.lines()):
                if row is not None:
                    values = {name: getattr(row, name, line) for name in _REPORTED}
                    values["unconfirmed"] = " ".join(row.unconfirmed)
                    writer.writerow([_cell(values[name]) for name in _REPORTED])
        beside.replace(path)
    except OSError as error:
        reason = error.strerror or type(error).__name__
    else:
        return
    finally:
        with suppress(FileNotFoundError):
            beside.unlink()
    raise FailedError(texts.unwritable(str(path), reason))


def _cell(value: Any) -> str:
    if value is None:
        return ""
    if isinstance(value, bool):
        return "yes" if value else ""
    if hasattr(value, "isoformat"):
        return str(value.isoformat(timespec="milliseconds"))
    text = str(value)
    return f"'{text}" if text.startswith(_FORMULAS) else text


def _executor(options: Options) -> AbstractContextManager[Executor | None]:
    if not options.processes:
        return nullcontext()
    # Not by a fork, which would take along the locks of the threads that are at work here.
    workers = min(options.concurrency, os.cpu_count() or 1, _MOST_PROCESSES)
    return ProcessPoolExecutor(workers, mp_context=get_context("spawn"))


class _Rate(ProgressColumn):
    """Rows in a second."""

    def render(self, task: Task) -> Styled:
        """As Rich has it."""
        return Styled("" if task.speed is None else f"{task.speed:,.0f}/s", style="cyan")


class _Failures(ProgressColumn):
    """How many rows failed so far."""

    def __init__(self, terminal: Terminal) -> None:
        super().__init__()
        self._terminal = terminal

    def render(self, task: Task) -> Styled:
        """As Rich has it."""
        failed = int(task.fields["failed"])
        said = f"{failed:,} {self._terminal.text(texts.FAILED)}"
        return Styled(said, style="red" if failed else "green")
