"""Jobs of refunds whose process is killed at random moments: `make kills`, or `python -m benchmarks.client.kills`.

A sandbox that fails now and then keeps account of the refunds. Processes refund by `send_many` with a journal, and are
killed with SIGKILL; each is followed by one that goes on. The report ends with status 1 where

- a job does not come to an end with every row answered,
- the journal and the sandbox do not agree on a refund, to the cent,
- a row is sent again that the journal had as answered, or that the gateway knew of before its process began.
"""

from __future__ import annotations

import argparse
import json
import math
import multiprocessing
import random
import sys
import time
from collections import Counter
from collections.abc import Iterator, Mapping, Sequence
from multiprocessing.connection import Connection
from pathlib import Path
from tempfile import TemporaryDirectory
from threading import Lock
from typing import Any, Final

from attrs import Factory, define

from wxpay_client import Client, Journal, JournalRow, RetryPolicy, RowState
from wxpay_client.api.examples import EXAMPLES
from wxpay_client.api.refund.domestic import RefundRequestAmount, RefundsCreateRequest
from wxpay_client.sandbox import Fault, Sandbox
from wxpay_client.sandbox.checks.refusal import Refusal, to_json

_CREATE: Final = "refund.domestic.refunds.create"
_QUERY: Final = "refund.domestic.refunds.query_by_out_refund_no"
_CONCURRENCY: Final = 6
_TOTAL: Final = 1_000_000
"""Fen of each order."""
_LONGEST_LIFE: Final = 80
"""Calls of a process until it is killed, at most; and a moment more."""
_MOMENT: Final = 0.02
_MOST_KILLS: Final = 15
"""Processes of one job that are killed."""
_MOST_STARTS: Final = 30
"""Processes of one job, after which it is not going to end."""
_MOST_FAULTS: Final = 20
"""Faults that wait to be played."""

_FAULTS: Final[Sequence[tuple[Fault | str, Mapping[str, Any]]]] = (
    (Fault.CUT, {}),
    (Fault.CUT_BODY, {}),
    (Fault.HTML_502, {}),
    (Fault.BAD_SIGNATURE, {}),
    (Fault.SLOW, {"delay": 0.05}),
    ("SYSTEM_ERROR", {}),
    ("FREQUENCY_LIMITED", {}),
)


# -- the sandbox, which keeps account


class Ledger(Sandbox):
    """A sandbox that makes each refund once, and knows those it made.

    Attributes:
        made: Number to the amount, in fen, of every refund that was made.
        created: How often each number arrived in a request to refund.
        calls: How many requests arrived.
    """

    def __init__(self, **arguments: Any) -> None:
        super().__init__(**arguments)
        self.made: dict[str, int] = {}
        self.calls = 0
        self._orders: dict[str, str] = {}
        self.created = Counter[str]()
        self._making = Lock()
        # Any: the sandbox itself answers from examples.
        gateway: Any = self._gateway
        self._others = gateway._perform  # noqa: SLF001
        gateway._perform = self._refund  # noqa: SLF001

    # Any: as the gateway's own.
    def _refund(self, operation: Any, path: Any, query: str, body: bytes) -> Any:
        if operation.id not in {_CREATE, _QUERY}:
            return self._others(operation, path, query, body)
        with self._making:
            self.calls += 1
            if operation.id == _CREATE:
                sent = json.loads(body)
                number, amount = sent["out_refund_no"], sent["amount"]["refund"]
                self.created[number] += 1
                self._orders[number] = sent["out_trade_no"]
                if self.made.setdefault(number, amount) != amount:
                    raise Refusal(400, "INVALID_REQUEST", "the number is that of another refund")
            else:
                number = path["out_refund_no"]
                if number not in self.made:
                    raise Refusal(404, "RESOURCE_NOT_EXISTS", "there is no such refund")
            return 200, to_json(self._answer(number)), None

    def _answer(self, number: str) -> dict[str, Any]:
        example: dict[str, Any] = EXAMPLES[_QUERY]["answers"][200]
        amount: dict[str, Any] = {**example["amount"], "refund": self.made[number], "total": _TOTAL, "from": []}
        return {**example, "out_refund_no": number, "out_trade_no": self._orders[number], "amount": amount}


# -- a process that refunds


def refunds(job: int, rows: int) -> Iterator[RefundsCreateRequest]:
    """The rows of a job: each refunds another amount."""
    for row in range(1, rows + 1):
        yield RefundsCreateRequest(
            out_trade_no=f"T{job}-{row}",
            out_refund_no=f"R{job}-{row}",
            amount=RefundRequestAmount(refund=100 * job + row, total=_TOTAL, currency="CNY"),
        )


def work(settings: Mapping[str, str], path: Path, job: int, rows: int, begun: Connection) -> None:
    """Begin a job or go on with it; every second one as a list, which is planned as a whole first."""
    client = Client.from_env(settings)
    requests = refunds(job, rows)
    batch = client.send_many(
        requests if job % 2 else list(requests),
        journal=Journal(path),
        concurrency=_CONCURRENCY,
        retries=RetryPolicy(attempts=2, base=0.0),
    )
    begun.send(None)
    with batch:
        for _ in batch:
            pass


# -- the killing


@define
class Found:
    """What was found.

    Attributes:
        kills: Processes that were killed at work.
        starts: Processes that were started.
        jobs: Jobs that came to their end.
        rows: Rows of these.
        unknown: Rows that were unknown, or under way, when a process ended.
        asked: Queries that arrived.
        faults: Faults that were played.
        wrong: What is wrong, in words.
    """

    kills: int = 0
    starts: int = 0
    jobs: int = 0
    rows: int = 0
    unknown: int = 0
    asked: int = 0
    faults: int = 0
    wrong: list[str] = Factory(list[str])

    def __str__(self) -> str:
        lines = [
            f"{self.kills:7,} processes killed, of {self.starts:,} that were started",
            f"{self.jobs:7,} jobs with {self.rows:,} refunds came to their end",
            f"{self.unknown:7,} refunds were under way or unknown when a process ended; {self.asked:,} queries",
            f"{self.faults:7,} faults were played",
            f"{len(self.wrong):7,} things are wrong",
        ]
        return "\n".join([*lines, *(f"        {problem}" for problem in self.wrong[:20])])


def measure(kills: int, *, rows: int = 400, seed: int | None = None) -> Found:
    """Kill so many processes.

    Args:
        kills: How many.
        rows: Refunds of a job.
        seed: Of the moments and the faults.
    """
    chance = random.Random(seed)  # noqa: S311 - no secret
    found = Found()
    with Ledger(keep=1_000_000) as sandbox, TemporaryDirectory(prefix="wxpay-kills-") as folder:
        while found.kills < kills and not found.wrong:
            found.jobs += 1
            found.rows += rows
            _job(sandbox, Path(folder), kills, rows, chance, found)
        found.asked = sum(received.operation_id == _QUERY for received in sandbox.requests)
        found.faults = _played(sandbox)
    return found


def _job(sandbox: Ledger, folder: Path, kills: int, rows: int, chance: random.Random, found: Found) -> None:
    """One job, whose processes are killed until it is done, or enough were."""
    number = found.jobs
    journal = Journal(folder / f"job-{number}.sqlite")
    for start in range(_MOST_STARTS):
        _add_faults(sandbox, chance, found)
        known, made = _created(sandbox, number), set(sandbox.made)
        done = journal.rows(RowState.ANSWERED) if journal.exists() else ()
        answered = {row.number for row in done}
        is_to_end = found.kills == kills or start >= _MOST_KILLS
        found.starts += 1
        found.kills += _start(sandbox, journal.path, number, rows, None if is_to_end else chance, found)
        for again, times in _created(sandbox, number).items():
            if times > known[again] and (again in made or again in answered):
                found.wrong.append(f"{again} was sent again, though it had been carried out")
        counts = journal.counts() if journal.exists() else {}
        found.unknown += counts.get(RowState.SENT, 0) + counts.get(RowState.UNKNOWN, 0)
        if counts.get(RowState.ANSWERED) == rows:
            break
    _compare(sandbox, [*journal.rows()], number, rows, found)


def _start(sandbox: Ledger, path: Path, job: int, rows: int, chance: random.Random | None, found: Found) -> bool:
    """Start a process, and kill it at a random moment, or never; whether it was at work still."""
    end = math.inf if chance is None else sandbox.calls + chance.randrange(_LONGEST_LIFE)
    theirs, ours = _CONTEXT.Pipe()[::-1]
    process = _CONTEXT.Process(target=work, args=(sandbox.env, path, job, rows, theirs))
    process.start()
    theirs.close()
    try:
        ours.recv()
    except EOFError:
        found.wrong.append(f"job {job}: a process failed before it began to send")
    while process.is_alive() and sandbox.calls < end:
        process.join(0.001)
    if chance is not None:
        process.join(chance.uniform(0.0, _MOMENT))
    killed = chance is not None and process.is_alive()
    if killed:
        process.kill()
    process.join()
    if process.exitcode and not killed:
        found.wrong.append(f"job {job}: a process ended with status {process.exitcode}")
    process.close()
    ours.close()
    _quiesce(sandbox)
    return killed


def _quiesce(sandbox: Ledger) -> None:
    """Wait until what was under way when a process was killed has arrived."""
    before = -1
    while before != sandbox.calls:
        before = sandbox.calls
        time.sleep(0.1)


def _add_faults(sandbox: Ledger, chance: random.Random, found: Found) -> None:
    """Let some of the next calls fail, once or several times in turn."""
    while found.faults - _played(sandbox) < _MOST_FAULTS:
        fault, details = chance.choice(_FAULTS)
        times = chance.choice((1, 1, 3))
        found.faults += times
        sandbox.fail_next(fault, times=times, operation=chance.choice((_CREATE, _CREATE, _QUERY)), **details)


def _played(sandbox: Ledger) -> int:
    return sum(received.fault is not None for received in sandbox.requests)


def _created(sandbox: Ledger, job: int) -> Counter[str]:
    return Counter({number: times for number, times in sandbox.created.items() if number.startswith(f"R{job}-")})


def _compare(sandbox: Ledger, found_rows: Sequence[JournalRow], job: int, rows: int, found: Found) -> None:
    """See that the journal and the sandbox agree."""
    wanted = {request.out_refund_no: request.amount.refund for request in refunds(job, rows)}
    told: dict[str, int] = {}
    for row in found_rows:
        if row.state is not RowState.ANSWERED or row.answer is None or row.number is None:
            found.wrong.append(f"job {job}: row {row.row} is {row.state}: {row.error}")
        elif row.number in told:
            found.wrong.append(f"job {job}: {row.number} was answered twice")
        else:
            told[row.number] = json.loads(row.answer)["amount"]["refund"]
    made = {number: amount for number, amount in sandbox.made.items() if number in wanted}
    for what, amounts in (("the journal", told), ("the sandbox", made)):
        if amounts != wanted:
            found.wrong.append(
                f"job {job}: {what} has {len(amounts)} refunds of {sum(amounts.values())} fen together, "
                f"and {len(wanted)} of {sum(wanted.values())} were to be made"
            )


_CONTEXT: Final = multiprocessing.get_context("forkserver")
_CONTEXT.set_forkserver_preload(["wxpay_client.client", "wxpay_client._batch.journal.journal", "wxpay_client.sandbox"])


def main(arguments: Sequence[str] | None = None) -> int:
    """Kill, and report."""
    parser = argparse.ArgumentParser(prog="make kills", description=__doc__)
    parser.add_argument("--kills", type=int, default=200)
    parser.add_argument("--rows", type=int, default=400, help="refunds of a job")
    parser.add_argument("--seed", type=int, default=None, help="of the moments and the faults")
    options = parser.parse_args(arguments)
    seed = random.randrange(1_000_000) if options.seed is None else options.seed  # noqa: S311 - no secret
    begun = time.monotonic()
    found = measure(options.kills, rows=options.rows, seed=seed)
    print(f"{found}\nseed {seed}, {time.monotonic() - begun:.0f} s")
    return 1 if found.wrong else 0


if __name__ == "__main__":
    sys.exit(main())
