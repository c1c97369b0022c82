"""What a journal costs: a client queries refunds by `send_many` with one and without, in turn; and memory by its rows.

Each turn is a job of its own, begun with a new journal on the disk. Memory is looked at in a process that begins a job
of so many rows, which it writes down all before it sends the first of them, and starts it again.
"""

from __future__ import annotations

import multiprocessing
import time
from collections.abc import Callable, Iterator, Mapping, Sequence
from functools import partial
from itertools import count
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Final, NamedTuple

from benchmarks.client.many import Sample, peaks, sample
from benchmarks.client.programs import environment
from benchmarks.gateway.process import GatewayProcess
from benchmarks.gateway.server import Mode
from benchmarks.harness.environment import fixed_environment
from benchmarks.harness.figures import OURS, Options, Row, Section, Target
from benchmarks.harness.rounds import in_turn, ratio
from wxpay_client import Client, Journal, Response
from wxpay_client.api.refunds import QueryByOutRefundNoRequest

_NUMBER: Final = "1217752501201407033233368018"
_CONCURRENCY: Final = 8
_CALLS: Final = 10_000
"""Of one turn: a job begins and ends with waiting for the disk, which takes as long for a small one."""
_ROUNDS: Final = 3
_ROWS: Final = (1_000, 10_000, 100_000, 1_000_000)
_SENT: Final = 200
"""Rows of a large job that are sent."""

_SPEED: Final = 0.95


class Jobs(NamedTuple):
    """What was found.

    Attributes:
        with_journal: Calls a second, round by round.
        without: The same without a journal.
        costs: Seconds of processor of a call, round by round.
        costs_without: The same without a journal.
        memory: Memory after jobs of so many rows.
    """

    with_journal: Sequence[float]
    without: Sequence[float]
    costs: Sequence[float]
    costs_without: Sequence[float]
    memory: Sequence[Sample]


class Queries:
    """So many queries, made as they are read.

    Args:
        calls: How many.
    """

    def __init__(self, calls: int) -> None:
        self._calls = calls

    def __iter__(self) -> Iterator[QueryByOutRefundNoRequest]:
        for _ in range(self._calls):
            yield QueryByOutRefundNoRequest(out_refund_no=_NUMBER, mchid="1900000109")


def jobs(options: Options) -> Section:
    """Ten thousand calls over TLS with a journal, as many without; jobs of up to a million rows."""
    found = measure(_CALLS, min(options.rounds, _ROUNDS), _ROWS)
    speed = ratio(found.with_journal, found.without)
    cost = ratio(found.costs, found.costs_without)
    rows = [
        Row(
            what="calls a second",
            variant=OURS,
            figure=sum(found.with_journal) / len(found.with_journal),
            unit="1/s",
            ratio=speed,
            targets=[Target(1 / _SPEED, 1 / speed.typical)],
        ),
        *peaks(found.memory, "rows"),
    ]
    return Section(
        name="journal",
        title="Jobs with a journal: speed, and peak memory by their rows",
        measure="calls a second, resident memory at most",
        base=f"without a journal; {found.memory[0].calls:,} rows",
        rows=rows,
        notes=[f"{_CONCURRENCY} threads; a call with a journal costs {cost.typical:.3f} × the processor time without."],
    )


def measure(calls: int, rounds: int, rows: Sequence[int]) -> Jobs:
    """Make the calls, each figure in a process that has done nothing else; every one of them has to be answered.

    Args:
        calls: Calls of a turn.
        rounds: How often each has its turn.
        rows: Rows of the jobs whose memory is looked at.
    """
    spawned = multiprocessing.get_context("spawn")
    with GatewayProcess() as gateway, fixed_environment(gateway.merchant.ca):
        gateway.take(Mode.STRICT)
        environ = environment(gateway.merchant)
        with spawned.Pool(1) as pool:
            found = pool.apply(_compared, (environ, calls, rounds))
        memory: list[Sample] = []
        for number in rows:
            with spawned.Pool(1) as pool:
                memory.append(pool.apply(_memory, (environ, number)))
    return found._replace(memory=memory)


def _compared(environ: Mapping[str, str], calls: int, rounds: int) -> Jobs:
    client = Client.from_env(environ)
    with TemporaryDirectory(prefix="wxpay-jobs-") as folder:
        numbers = count()

        def with_journal() -> None:
            _make(client, calls, Journal(Path(folder) / f"{next(numbers)}.sqlite"))

        def without() -> None:
            _make(client, calls, None)

        ways = {way: partial(_timed, way, calls) for way in (with_journal, without)}
        for way in ways:
            way()
        found = in_turn(ways, rounds)
    (speeds, costs), (others, other_costs) = ([*zip(*found[way], strict=True)] for way in ways)
    return Jobs(speeds, others, costs, other_costs, ())


def _make(client: Client, calls: int, journal: Journal | None) -> None:
    queries = [*Queries(calls)]
    results = (
        client.send_many(queries, concurrency=_CONCURRENCY)
        if journal is None
        else client.send_many(queries, concurrency=_CONCURRENCY, journal=journal)
    )
    answered = sum(isinstance(result, Response) for _, result in results)
    if answered != calls:
        raise RuntimeError(f"{calls - answered} of {calls} calls were not answered")


def _timed(work: Callable[[], None], calls: int) -> tuple[float, float]:
    """Calls a second, and seconds of processor of a call."""
    start, used = time.perf_counter(), time.process_time()
    work()
    return calls / (time.perf_counter() - start), (time.process_time() - used) / calls


def _memory(environ: Mapping[str, str], rows: int) -> Sample:
    client = Client.from_env(environ)
    with TemporaryDirectory(prefix="wxpay-jobs-") as folder:
        journal = Journal(Path(folder) / "job.sqlite")
        for _ in range(2):
            with client.send_many(Queries(rows), concurrency=_CONCURRENCY, journal=journal) as batch:
                for _ in zip(range(_SENT // 2), batch, strict=False):
                    pass
        if sum(journal.counts().values()) != rows or sum(1 for _ in journal.rows()) != rows:
            raise RuntimeError("the journal does not have all rows")
        return sample(rows)
