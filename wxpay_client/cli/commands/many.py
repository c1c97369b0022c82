"""`wxpay many`: an operation for each row of a table, with a journal that survives a crash."""

from __future__ import annotations

import re
from collections.abc import Sequence
from itertools import islice
from pathlib import Path
from typing import TYPE_CHECKING, Any, Final, NamedTuple

import click

from wxpay_client import Journal
from wxpay_client._batch.journal.rows import RowState
from wxpay_client.cli.bulk.jobs import Checked, Options, Source, check, report, run
from wxpay_client.cli.bulk.tables import Rows
from wxpay_client.cli.commands.call import OPERATION, operation_class
from wxpay_client.cli.exit_status import ExitStatus
from wxpay_client.cli.failures import InterruptedCallError
from wxpay_client.cli.framework import Argument, Option, WrongUsageError, command
from wxpay_client.cli.sending import confirm
from wxpay_client.cli.terminal import Row, line, rows, title, visible
from wxpay_client.cli.texts import about, calls
from wxpay_client.cli.texts import many as texts
from wxpay_client.cli.values.assignments import parse_assignment
from wxpay_client.cli.values.masking import yuan as in_yuan
from wxpay_client.cli.values.members import guide_of, named
from wxpay_client.client import Client

if TYPE_CHECKING:
    from wxpay_client.cli.terminal import Terminal

__all__ = ["COMMANDS"]

_FEW: Final = 20
_SETTLEMENT: Final = re.compile(r"([1-9][0-9]{0,17})=(answered|failed)", re.ASCII)

# Any, throughout: requests of whatever operation.


class _Job(NamedTuple):
    """What the command line says of a job."""

    table: Rows[Any]
    journal: Journal
    report: Path
    skip_invalid: bool


@command(
    "many",
    Argument(
        "operation",
        text=about.OPERATION,
        metavar="[OPERATION]",
        required=False,
        shell_complete=OPERATION.shell_complete,
    ),
    Argument("file", text=about.ROWS, metavar="[FILE]", required=False, type=click.Path(path_type=Path)),
    Argument("assignments", text=about.COMMON, metavar="[NAME=VALUE]…", nargs=-1),
    Option("--journal", text=about.JOURNAL, metavar="FILE", type=click.Path(path_type=Path)),
    Option("--dry-run", text=about.CHECK_ONLY, is_flag=True),
    Option("--yes", "-y", text=about.YES, is_flag=True),
    Option("--yuan", text=about.YUAN, is_flag=True),
    Option("--skip-invalid", text=about.SKIP_INVALID, is_flag=True),
    Option("--resume", text=about.RESUME, is_flag=True),
    Option("--retry-failed", text=about.RETRY_FAILED, is_flag=True),
    Option("--moved", text=about.MOVED, is_flag=True),
    Option("--status", text=about.STATUS, is_flag=True),
    Option("--settle", text=about.SETTLE, multiple=True, metavar="ROW=answered|failed"),
    Option("--because", text=about.BECAUSE, metavar="TEXT"),
    Option("--rate", text=about.RATE, type=click.FloatRange(0, min_open=True), metavar="N"),
    Option("--concurrency", text=about.CONCURRENCY, type=click.IntRange(1, 1000), default=8, metavar="N"),
    Option("--executor", text=about.EXECUTOR, type=click.Choice(["threads", "processes"]), default="threads"),
    Option("--encoding", text=about.ENCODING, default="utf-8-sig", metavar="NAME"),
    Option("--report", text=about.REPORT, metavar="FILE", type=click.Path(path_type=Path)),
    Option("--base-uri", text=about.BASE_URI, metavar="URL"),
    Option("--timeout", text=about.TIMEOUT, type=float, metavar="SECONDS"),
    about=about.MANY,
    examples=[
        "wxpay many refund.domestic.refunds.create refunds.csv --yuan --dry-run",
        "wxpay many refund.domestic.refunds.create refunds.csv --yuan \\\n    --journal job.sqlite",
        "wxpay many refund.domestic.refunds.create refunds.csv --yuan \\\n    --journal job.sqlite --resume",
        "wxpay many --status --journal job.sqlite",
        'wxpay many --settle 3=answered --because "complaint is closed" --journal job.sqlite',
    ],
    keys=True,
)
def many(
    terminal: Terminal,
    *,
    operation: str | None,
    file: Path | None,
    assignments: Sequence[str],
    journal: Path | None,
    dry_run: bool,
    yes: bool,
    yuan: bool,
    skip_invalid: bool,
    resume: bool,
    retry_failed: bool,
    moved: bool,
    status: bool,
    settle: Sequence[str],
    because: str | None,
    rate: float | None,
    concurrency: int,
    executor: str,
    encoding: str,
    report: Path | None,
    base_uri: str | None,
    timeout: float | None,
) -> ExitStatus:
    if because is not None and not settle:
        raise WrongUsageError(texts.BECAUSE_OF_WHAT)
    if settle:
        if operation is not None or status or resume or retry_failed or dry_run:
            raise WrongUsageError(texts.SETTLE_ALONE)
        return _settle(terminal, _given(journal, moved=moved), [*map(_settlement, settle)], because or "", yes=yes)
    if status:
        return _show_status(terminal, _given(journal, moved=moved))
    if operation is None or file is None:
        raise WrongUsageError(texts.NOTHING_TO_READ)
    cls = operation_class(operation)
    if cls.operation.downloads:
        raise WrongUsageError(texts.IS_DOWNLOAD)
    table: Rows[Any] = Rows(file, cls, [*map(parse_assignment, assignments)], yuan=yuan, encoding=encoding)
    if not dry_run and file.exists() and not file.is_file():
        raise WrongUsageError(texts.read_once(str(file)))
    report = report or file.with_name(f"{file.name}.report.csv")
    if _is_one_of(report, file, journal):
        raise WrongUsageError(texts.would_be_lost(str(report)))
    kept = None if dry_run else _checked_journal(_given(journal, moved=moved), going_on=resume or retry_failed)
    checked = check(terminal, table)
    if yuan and checked.rows and not checked.amounts and not checked.invalid:
        raise WrongUsageError(texts.NO_AMOUNT)
    if kept is None:
        return _show_checked(terminal, table, checked)
    if checked.invalid and (checked.twice or not skip_invalid):
        _show_checked(terminal, table, checked)
        terminal.tell(texts.NOTHING_IS_SENT, style="yellow")
        return ExitStatus.FOUND
    with Client.from_env() as client:
        if not cls.operation.safe and not yes:
            confirm(terminal, lambda: _show_job(terminal, table, checked, kept, retry_failed=retry_failed))
        if retry_failed:
            settled = _count_settled(kept)
            terminal.tell(texts.retried(kept.retry_failed(), settled))
        job = _Job(table, kept, report, skip_invalid)
        options = Options(concurrency, rate, executor == "processes", base_uri, timeout)
        return _send(terminal, client, job, options, checked)


def _send(terminal: Terminal, client: Client, job: _Job, options: Options, checked: Checked) -> ExitStatus:
    source = Source(job.table, skip_invalid=job.skip_invalid)
    try:
        is_cut = run(terminal, client, source, job.journal, options, total=checked.rows)
        report(job.journal, job.table, job.report)
    except KeyboardInterrupt:
        # While rows were written down, or the report.
        journal = job.journal
        said = texts.interrupted(str(journal.path)) if journal.exists() else calls.INTERRUPTED_BEFORE
        raise InterruptedCallError(said) from None
    status = _show_status(terminal, job.journal, job.report)
    if is_cut:
        terminal.tell(texts.interrupted(str(job.journal.path)), style="yellow")
        return ExitStatus.INTERRUPTED
    return status


def _settlement(given: str) -> tuple[int, RowState]:
    """A row by its place, and what it is settled as."""
    found = _SETTLEMENT.fullmatch(given)
    if found is None:
        raise WrongUsageError(texts.no_settlement(given))
    return int(found[1]), RowState(found[2])


def _settle(
    terminal: Terminal, journal: Journal, settlements: Sequence[tuple[int, RowState]], because: str, *, yes: bool
) -> ExitStatus:
    waiting = {row.row: row for row in journal.rows(RowState.UNKNOWN) if row.needs_person}
    seen: set[int] = set()
    for row, _ in settlements:
        if row not in waiting:
            raise WrongUsageError(texts.not_waiting(row))
        if row in seen:
            raise WrongUsageError(texts.settled_twice(row))
        seen.add(row)

    def show() -> None:
        for row, state in settlements:
            said = f"{waiting[row].operation} {waiting[row].number or ''}".rstrip()
            terminal.err.print(rows([Row(f"{terminal.text(texts.ROW)} {row}", f"{state}", said)]))
        terminal.err.print(line(terminal.text(texts.NOT_SENT_BY_ITSELF), indent=2))

    if not yes:
        confirm(terminal, show, question=calls.SETTLE, nobody=calls.NOBODY_TO_SETTLE)
    for row, state in settlements:
        journal.settle(row, state, because=because)
    return _show_status(terminal, journal)


def _count_settled(journal: Journal) -> int:
    """How many rows a person settled as failed."""
    return sum(1 for _ in journal.rows(RowState.FAILED, settled=True))


def _given(path: Path | None, *, moved: bool) -> Journal:
    if path is None:
        raise WrongUsageError(texts.NO_JOURNAL)
    return Journal(path, moved=moved)


def _is_one_of(path: Path, *others: Path | None) -> bool:
    return any(path.resolve() == other.resolve() for other in others if other is not None)


def _checked_journal(journal: Journal, *, going_on: bool) -> Journal:
    if journal.exists() and not going_on:
        raise WrongUsageError(texts.ALREADY)
    if going_on and not journal.exists():
        raise WrongUsageError(texts.NOT_BEGUN)
    return journal


def _show_status(terminal: Terminal, journal: Journal, reported: Path | None = None) -> ExitStatus:
    """How a job stands; and whether rows of it failed, or are unknown, but for those that a person has looked at."""
    counts = journal.counts()
    lost = [row.row for row in journal.rows(RowState.UNKNOWN) if row.needs_person]
    settled = [*journal.rows(settled=True)]
    left = counts[RowState.FAILED] + counts[RowState.UNKNOWN] - sum(row.state is RowState.FAILED for row in settled)
    if terminal.as_json:
        terminal.result(
            {
                "journal": str(journal.path),
                **{str(state): count for state, count in counts.items()},
                "needs_person": lost,
                "settled": {row.row: {"state": str(row.state), "because": row.because} for row in settled},
                "unconfirmed": {row.row: row.unconfirmed for row in journal.rows(unconfirmed=True)},
                **({} if reported is None else {"report": str(reported)}),
            }
        )
    else:
        terminal.show(rows(Row(str(state), f"{count:,}") for state, count in counts.items()))
        unsettled = (row for row in journal.rows(RowState.FAILED, RowState.UNKNOWN) if row.settled is None)
        for row in islice(unsettled, _FEW):
            said = (row.error or "").partition("\n")[0]
            terminal.show(
                rows([Row(f"{terminal.text(texts.ROW)} {row.row}", f"{row.number or ''}  {row.code or ''}", said)])
            )
        if lost:
            numbers = ", ".join(map(str, lost[:_FEW])) + (" …" if len(lost) > _FEW else "")
            terminal.tell(texts.FOR_A_PERSON, style="red")
            terminal.show(line(numbers, indent=2))
        if settled:
            terminal.tell(texts.SETTLED)
            terminal.show(
                rows(
                    Row(f"{terminal.text(texts.ROW)} {row.row}", str(row.state), visible(row.because or ""))
                    for row in settled[:_FEW]
                )
            )
        some = [*islice(journal.rows(unconfirmed=True), _FEW)]
        if some:
            terminal.tell(texts.UNCONFIRMED, style="yellow")
            terminal.show(
                rows(Row(f"{terminal.text(texts.ROW)} {row.row}", ", ".join(row.unconfirmed)) for row in some)
            )
        if reported is not None:
            terminal.tell(texts.reported(str(reported)))
    return ExitStatus.FOUND if left else ExitStatus.DONE


def _show_checked(terminal: Terminal, table: Rows[Any], checked: Checked) -> ExitStatus:
    if terminal.as_json:
        terminal.result(
            {
                "rows": checked.rows,
                "invalid": checked.invalid,
                "amounts": dict(checked.amounts),
                "problems": [
                    {
                        "file": str(table.path),
                        "line": problem.line,
                        "column": problem.column,
                        "reason": terminal.text(problem.reason),
                    }
                    for problem in checked.problems
                ],
            }
        )
        return ExitStatus.FOUND if checked.invalid else ExitStatus.DONE
    for line_, column, reason in checked.problems[:_FEW]:
        terminal.show(line(terminal.text(texts.problem_at(str(table.path), line_, column, reason))))
    if checked.invalid > _FEW:
        terminal.show(line(terminal.text(texts.more_problems(checked.invalid - _FEW)), style="dim"))
    _show_amounts(terminal, checked)
    terminal.tell(texts.checked(checked.rows, checked.invalid), style="red" if checked.invalid else "green")
    return ExitStatus.FOUND if checked.invalid else ExitStatus.DONE


def _show_job(terminal: Terminal, table: Rows[Any], checked: Checked, journal: Journal, *, retry_failed: bool) -> None:
    """What a job would send, for whoever is asked: most of all how much money it is about."""
    operation = table.cls.operation
    guide = guide_of(operation.id)
    terminal.err.print(title(terminal.text(texts.job(checked.rows - checked.invalid, operation.id))))
    terminal.err.print(line(named(guide.summary, terminal.language, guide.term), indent=2))
    terminal.err.print(line(str(table.path), indent=2))
    _show_amounts(terminal, checked)
    answered = journal.counts()[RowState.ANSWERED] if journal.exists() else 0
    if answered:
        terminal.err.print(line(terminal.text(texts.answered_already(answered)), indent=2))
    settled = _count_settled(journal) if retry_failed else 0
    if settled:
        terminal.err.print(line(terminal.text(texts.settled_as_failed(settled)), indent=2), style="red")


def _show_amounts(terminal: Terminal, checked: Checked) -> None:
    for column, fen in checked.amounts.items():
        terminal.err.print(line(terminal.text(texts.amount(column, in_yuan(fen))), indent=2))


COMMANDS: Final = {"many": many}
