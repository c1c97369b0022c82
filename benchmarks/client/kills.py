"""Jobs of refunds whose process is killed at random moments: `make kills`, or `python -m benchmarks.client.kills`.

The sandbox fails now and then, and keeps account of the refunds. Processes refund by `send_many` with a journal, and
are killed with SIGKILL; each is followed by one that goes on. The report ends with status 1 where

- a job does not come to an end with every row answered,
- the journal and the sandbox do not agree on a refund, or on the merchant's balance, to the cent,
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
from collections.abc import Iterator, Mapping, Sequence
from multiprocessing.connection import Connection
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Any, Final

from attrs import Factory, define

from wxpay_client import Client, Journal, RetryPolicy, RowState
from wxpay_client.api.examples import EXAMPLES
from wxpay_client.api.refund.domestic import RefundRequestAmount, RefundsCreateRequest
from wxpay_client.sandbox import Fault, Sandbox
from wxpay_client.sandbox.credentials import Credentials

_CREATE: Final = "refund.domestic.refunds.create"
_QUERY: Final = "refund.domestic.refunds.query_by_out_refund_no"
_ORDER: Final = EXAMPLES["pay.transactions.query_by_out_trade_no"]["answers"][200]
_CONCURRENCY: Final = 6
_TOTAL: Final = 100_000
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
    credentials = Credentials.generate()
    with TemporaryDirectory(prefix="wxpay-kills-") as folder:
        while found.kills < kills and not found.wrong:
            found.jobs += 1
            found.rows += rows
            path = Path(folder) / f"job-{found.jobs}.sqlite"
            with Sandbox(credentials=credentials, keep=1_000_000) as sandbox:
                _Job(sandbox, Journal(path), found.jobs, rows, chance, found).run(kills)
    return found


@define
class _Job:
    """One job, whose processes are killed until enough were; then it comes to its end.

    Attributes:
        sandbox: The gateway, which has an order for each row.
        journal: The job's journal.
        number: Which job it is.
        rows: How many refunds it has.
        chance: What is random.
        found: Where to note what is found.
        faults: Faults that were asked for.
    """

    sandbox: Sandbox
    journal: Journal
    number: int
    rows: int
    chance: random.Random
    found: Found
    faults: int = 0

    def run(self, kills: int) -> None:
        """Refund all of it."""
        self._open_orders()
        before = self.sandbox.balance
        for start in range(_MOST_STARTS):
            self._add_faults()
            done = self.journal.rows(RowState.ANSWERED) if self.journal.exists() else ()
            over = {row.number for row in done} | set(self.sandbox.refunds)
            arrived = self.sandbox.requests
            self.found.starts += 1
            self.found.kills += self._start(is_to_end=self.found.kills == kills or start >= _MOST_KILLS)
            for received in self.sandbox.requests[len(arrived) :]:
                if received.operation_id == _CREATE and json.loads(received.body)["out_refund_no"] in over:
                    self.found.wrong.append(f"job {self.number}: what had been carried out was sent again")
            counts = self.journal.counts() if self.journal.exists() else {}
            self.found.unknown += counts.get(RowState.SENT, 0) + counts.get(RowState.UNKNOWN, 0)
            if counts.get(RowState.ANSWERED) == self.rows:
                break
        self.found.asked += sum(received.operation_id == _QUERY for received in self.sandbox.requests)
        self.found.faults += self._played()
        self._compare(before - self.sandbox.balance)

    def _open_orders(self) -> None:
        """An order for each row, paid."""
        for request in refunds(self.number, self.rows):
            assert request.out_trade_no is not None  # noqa: S101 - made so
            self.sandbox.orders[request.out_trade_no] = {
                **_ORDER,
                "transaction_id": f"42{request.out_trade_no}",
                "amount": {"total": _TOTAL, "payer_total": _TOTAL, "currency": "CNY", "payer_currency": "CNY"},
            }

    def _start(self, *, is_to_end: bool) -> bool:
        """Start a process, and kill it at a random moment unless it is to end; whether it was at work still."""
        end = math.inf if is_to_end else len(self.sandbox.requests) + self.chance.randrange(_LONGEST_LIFE)
        theirs, ours = _CONTEXT.Pipe()[::-1]
        process = _CONTEXT.Process(
            target=work, args=(self.sandbox.env, self.journal.path, self.number, self.rows, theirs)
        )
        process.start()
        theirs.close()
        try:
            ours.recv()
        except EOFError:
            self.found.wrong.append(f"job {self.number}: a process failed before it began to send")
        while process.is_alive() and len(self.sandbox.requests) < end:
            process.join(0.001)
        if not is_to_end:
            process.join(self.chance.uniform(0.0, _MOMENT))
        killed = not is_to_end and process.is_alive()
        if killed:
            process.kill()
        process.join()
        if process.exitcode and not killed:
            self.found.wrong.append(f"job {self.number}: a process ended with status {process.exitcode}")
        process.close()
        ours.close()
        self._quiesce()
        return killed

    def _quiesce(self) -> None:
        """Wait until what was under way when a process was killed has arrived."""
        before = -1
        while before != len(self.sandbox.requests):
            before = len(self.sandbox.requests)
            time.sleep(0.1)

    def _add_faults(self) -> None:
        """Let some of the next calls fail, once or several times in turn."""
        while self.faults - self._played() < _MOST_FAULTS:
            fault, details = self.chance.choice(_FAULTS)
            times = self.chance.choice((1, 1, 3))
            operation = self.chance.choice((_CREATE, _CREATE, _QUERY))
            self.faults += times
            self.sandbox.fail_next(fault, times=times, operation=operation, **details)

    def _played(self) -> int:
        return sum(received.fault is not None for received in self.sandbox.requests)

    def _compare(self, spent: int) -> None:
        """See that the journal and the sandbox agree, on each refund and on the merchant's balance."""
        wanted = {request.out_refund_no: request.amount.refund for request in refunds(self.number, self.rows)}
        told: dict[str, int] = {}
        for row in self.journal.rows():
            if row.state is not RowState.ANSWERED or row.answer is None or row.number is None:
                self.found.wrong.append(f"job {self.number}: row {row.row} is {row.state}: {row.error}")
            elif row.number in told:
                self.found.wrong.append(f"job {self.number}: {row.number} was answered twice")
            else:
                told[row.number] = json.loads(row.answer)["amount"]["refund"]
        made = {number: refund["amount"]["refund"] for number, refund in self.sandbox.refunds.items()}
        for what, amounts in (("the journal", told), ("the sandbox", made)):
            if amounts != wanted:
                self.found.wrong.append(
                    f"job {self.number}: {what} has {len(amounts)} refunds of {sum(amounts.values())} fen together, "
                    f"and {len(wanted)} of {sum(wanted.values())} were to be made"
                )
        if spent != sum(wanted.values()):
            self.found.wrong.append(f"job {self.number}: {spent} fen left the account, not {sum(wanted.values())}")


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
