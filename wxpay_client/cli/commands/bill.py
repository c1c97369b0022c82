"""`wxpay bill` and `wxpay download`: files, written under another name until they are whole and right."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator, Mapping, Sequence
from datetime import datetime, timedelta, timezone
from decimal import Decimal
from functools import partial
from inspect import getdoc
from pathlib import Path
from typing import TYPE_CHECKING, Any, Final, TypeAlias

import attrs
import click
from rich.progress import BarColumn, DownloadColumn, Progress, TextColumn, TransferSpeedColumn

from wxpay_client._runtime.clock import unix_time
from wxpay_client._wire.pointed_files import pointer_of, pointing
from wxpay_client.cli.commands.call import ASSIGNMENTS, OPERATION, request_of
from wxpay_client.cli.exit_status import ExitStatus
from wxpay_client.cli.failures import show_error
from wxpay_client.cli.framework import Argument, FailedError, Option, WrongUsageError, command
from wxpay_client.cli.sending import OPTIONS, perform, settings_of
from wxpay_client.cli.terminal import Row, rows, visible
from wxpay_client.cli.texts import about
from wxpay_client.cli.texts import files as texts
from wxpay_client.cli.values.masking import yuan
from wxpay_client.client import Client
from wxpay_client.errors import BillError
from wxpay_client.schema.bills import (
    BillRow,
    BillRows,
    BillSums,
    FundFlowBillRow,
    FundFlowBillSums,
    TradeBillRow,
    TradeBillSums,
)
from wxpay_client.schema.download import CHUNK, Download

if TYPE_CHECKING:
    import requests

    from wxpay_client.cli.terminal import Terminal
    from wxpay_client.response import Response

__all__ = ["COMMANDS"]

_BEIJING: Final = timezone(timedelta(hours=8))
_KINDS: Final[Mapping[str, tuple[str, type[BillRow]]]] = {
    "trade": ("bill.tradebill", TradeBillRow),
    "fund-flow": ("bill.fundflowbill", FundFlowBillRow),
}
_Sums: TypeAlias = TradeBillSums | FundFlowBillSums | BillSums
_TERMS: Final = re.compile(r"^ *(\w+): .*\(([^()]+)\)\.$", re.MULTILINE)
_DATE: Final = re.compile(r"[0-9]{4}-[0-9]{2}-[0-9]{2}", re.ASCII)
_OUTPUT: Final = Option("--output", "-o", text=about.OUTPUT, required=True, metavar="FILE", type=click.Path())
_NOT_ASKED: Final = {"--curl", "--dry-run", "--reveal"}
_OPTIONS: Final = [
    *(option for option in OPTIONS if option.opts[0] not in _NOT_ASKED),
    Option("--deadline", text=about.DEADLINE, type=click.FloatRange(0, 86400, min_open=True), metavar="SECONDS"),
]

# Any, throughout: answers of whatever operation.


@command(
    "bill",
    Argument("kind", text=about.BILL_KIND, metavar="trade|fund-flow", type=click.Choice([*_KINDS])),
    Argument("date", text=about.DATE, metavar="DATE"),
    ASSIGNMENTS,
    _OUTPUT,
    *_OPTIONS,
    about=about.BILL,
    examples=[
        "wxpay bill trade yesterday -o trade.csv",
        "wxpay bill fund-flow 2026-11-28 account_type=BASIC -o basic.csv",
    ],
    keys=True,
)
def bill(
    terminal: Terminal, kind: str, date: str, assignments: Sequence[str], output: str, **options: Any
) -> ExitStatus:
    target = _target(output)
    day = f"bill_date={_day(date)}"
    settings = settings_of(options)
    operation, row = _KINDS[kind]
    request = request_of(operation, [day, *assignments])
    with Client.from_env() as client:
        answer = perform(terminal, client, request, settings)
        if answer is None:
            return ExitStatus.DONE
        pointer = pointer_of(answer)
        opened = partial(client.download, answer, timeout=settings.timeout, retries=settings.retries)
        saved = _save(terminal, client, target, opened, {})
    result: dict[str, Any] = {"file": str(target), "bytes": saved, pointer.kind: pointer.digest}
    read = BillRows(_chunks(target), str(target), row)
    problem: BillError | None = None
    count = 0
    try:
        for _ in read:
            count += 1
    except BillError as error:
        problem = error
    result |= {"rows": count, "sums": None if read.sums is None else _sums_data(read.sums)}
    if terminal.as_json:
        terminal.result(result)
    else:
        _tell_saved(terminal, target, saved, {pointer.kind: pointer.digest})
        terminal.show(rows([Row(terminal.text(texts.ROWS), str(count)), *_sums_rows(read.sums)]))
    if problem is not None:
        show_error(terminal, problem)
        return ExitStatus.FOUND
    return ExitStatus.DONE


@command(
    "download",
    OPERATION,
    ASSIGNMENTS,
    _OUTPUT,
    Option("--part", text=about.PART, type=click.IntRange(1), metavar="N"),
    Option("--sha1", text=about.SHA1, metavar="HEX"),
    Option("--sha256", text=about.SHA256, metavar="HEX"),
    *_OPTIONS,
    about=about.DOWNLOAD,
    examples=[
        "wxpay download merchant.fund.withdraw.query_by_bill_type bill_type=NO_SUCC bill_date=2026-11-28 -o f.csv",
        "wxpay download transferdownload.elecvoucherfile token=… -o receipt.pdf",
    ],
    keys=True,
)
def download(
    terminal: Terminal,
    operation: str,
    assignments: Sequence[str],
    output: str,
    part: int | None,
    sha1: str | None,
    sha256: str | None,
    **options: Any,
) -> None:
    target = _target(output)
    settings = settings_of(options)
    request = request_of(operation, assignments)
    with Client.from_env() as client:
        answer = perform(terminal, client, request, settings)
        if answer is None:
            return
        if isinstance(answer.data, Download):
            file = answer.data
            given = {"sha1": sha1, "sha256": sha256}
            digests = {kind: digest for kind, digest in given.items() if digest is not None}
            saved = _save(terminal, client, target, lambda: file, digests)
        else:
            pointed = _pointed(answer, part)
            pointer = pointer_of(pointed)
            digests = {pointer.kind: pointer.digest}
            opened = partial(client.download, pointed, timeout=settings.timeout, retries=settings.retries)
            saved = _save(terminal, client, target, opened, {})
    if terminal.as_json:
        terminal.result({"file": str(target), "bytes": saved, **digests})
    else:
        _tell_saved(terminal, target, saved, digests)


def _target(output: str) -> Path:
    """Where the file goes, checked before anything is sent."""
    target = Path(output)
    if target.is_dir() or not target.parent.is_dir():
        raise WrongUsageError(texts.no_place(output))
    return target


def _day(date: str) -> str:
    if date == "yesterday":
        return f"{datetime.fromtimestamp(unix_time(), _BEIJING) - timedelta(days=1):%Y-%m-%d}"
    if not _DATE.fullmatch(date):
        raise WrongUsageError(texts.no_date(date))
    return date


def _pointed(answer: Response[Any], part: int | None) -> Any:
    """The part of an answer that points to the file that is meant."""
    found = [one for _, one in pointing(answer, "answer")]
    if len(found) == 1 and part in {None, 1}:
        return found[0]
    if not found:
        raise FailedError(texts.NO_FILE)
    if part is None or part > len(found):
        raise WrongUsageError(texts.which_part(len(found)))
    return found[part - 1]


def _save(
    terminal: Terminal, client: Client, target: Path, opened: Callable[[], Download], digests: Mapping[str, str]
) -> int:
    """Write a file to its place, where it is when it is whole and right; how many bytes it has."""
    sizes: list[int] = []

    def note_size(answer: requests.Response, *_: object, **__: object) -> None:
        size = answer.headers.get("Content-Length", "")
        sizes[:] = [int(size)] if size.isdecimal() else []

    client.session.hooks["response"].append(note_size)
    try:
        with opened() as file, _progress(terminal) as progress:
            bar = _Bar(progress, target.name, sizes[0] if sizes else None)
            file.save(target, progress=bar.advance, **digests)
            return bar.done
    except OSError as error:
        reason = error.strerror or type(error).__name__
    finally:
        client.session.hooks["response"].remove(note_size)
    raise FailedError(texts.unwritable(str(target), reason))


def _progress(terminal: Terminal) -> Progress:
    return Progress(
        TextColumn("{task.description}", markup=False),
        BarColumn(),
        DownloadColumn(),
        TransferSpeedColumn(),
        console=terminal.err,
        transient=True,
        disable=not terminal.err.is_terminal,
    )


class _Bar:
    """How much of a file has come: of how much, where that is known; a packed one becomes larger than it travelled."""

    def __init__(self, progress: Progress, name: str, total: int | None) -> None:
        self._progress = progress
        self._total = total
        self._task = progress.add_task(visible(name), total=total)
        self.done = 0

    def advance(self, size: int) -> None:
        self.done += size
        if self._total is not None and self.done > self._total:
            self._total = None
            self._progress.reset(self._task, total=None, completed=self.done)
        self._progress.advance(self._task, size)


def _chunks(path: Path) -> Iterator[bytes]:
    with path.open("rb") as file:
        while chunk := file.read(CHUNK):
            yield chunk


def _tell_saved(terminal: Terminal, target: Path, size: int, digests: Mapping[str, str]) -> None:
    digest = ", ".join(f"{kind.upper()} {value}" for kind, value in digests.items())
    terminal.tell(texts.saved(str(target), size, digest), style="green")


def _sums_data(sums: _Sums) -> dict[str, Any]:
    """The sums of a bill, amounts in fen; a fee may be a part of a fen, and is a text then."""
    given = attrs.asdict(sums)
    return {name: str(value) if isinstance(value, Decimal) else value for name, value in given.items()}


def _sums_rows(sums: _Sums | None) -> Iterator[Row]:
    if sums is None:
        return
    terms = dict(_TERMS.findall(getdoc(type(sums)) or ""))
    given = attrs.asdict(sums)
    for title, text in given.pop("unknown").items():
        yield Row(visible(title), visible(text))
    for name, value in given.items():
        if value is None:
            continue
        amount = "" if name.endswith("count") else f"  ¥{yuan(value)}"
        yield Row(name, f"{value}{amount}", terms.get(name, ""))


COMMANDS: Final = {"bill": bill, "download": download}
