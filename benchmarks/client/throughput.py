"""How many calls a client makes a second, by the number of threads that share it, and in two processes."""

from __future__ import annotations

import logging
import multiprocessing
import os
import threading
import time
from collections.abc import Generator, Iterator, Mapping, Sequence
from contextlib import ExitStack, contextmanager
from functools import partial
from multiprocessing.connection import Connection
from statistics import median
from typing import Final, NamedTuple

from benchmarks.client.variants.every import REQUESTS, every
from benchmarks.client.variants.variant import Setting
from benchmarks.gateway import rsa_keys
from benchmarks.gateway.process import GatewayProcess, Merchant
from benchmarks.gateway.proof import remark
from benchmarks.harness.environment import fixed_environment
from benchmarks.harness.figures import OURS, Options, Row, Section, Target
from benchmarks.harness.rounds import ratio
from benchmarks.harness.timing import Call

_THREADS: Final = (1, 2, 4, 8, 16, 32)
_PROCESSES: Final = 2
_VARIANTS: Final = (REQUESTS, OURS)

_ONE: Final = "1 thread"
_TWO: Final = "2 threads"
_TWO_PROCESSES: Final = f"{_PROCESSES} processes"

_WORKLOADS: Final = (
    *((_ONE if threads == 1 else f"{threads} threads", threads, 1) for threads in _THREADS),
    (_TWO_PROCESSES, 1, _PROCESSES),
)
"""What is done, by how many threads of how many processes."""

_LONGER: Final = 3
"""Turns last longer than those of single calls: threads have to start, and to find their pace."""


class _Turn(NamedTuple):
    """What came of one turn.

    Attributes:
        calls: How many calls were made.
        seconds: In which time.
        cpu: Seconds of processor of the client, and of
        gateway: the gateway.
        overflows: How often urllib3 threw a connection away, its pool being full.
    """

    calls: int
    seconds: float
    cpu: float
    gateway: float
    overflows: int

    @property
    def rate(self) -> float:
        """Calls a second."""
        return self.calls / self.seconds


_Turns = Mapping[tuple[str, str], Sequence[_Turn]]
"""By what was done, and by whom."""


def throughput(options: Options) -> Section:
    """Calls a second over TLS, on kept connections; each round in processes of its own, as those of single calls."""
    found: dict[tuple[str, str], list[_Turn]] = {}
    seconds = options.seconds * _LONGER
    with ExitStack() as stack:
        gateway = stack.enter_context(GatewayProcess())
        merchant = gateway.merchant
        stack.enter_context(fixed_environment(merchant.ca))
        for name in _VARIANTS:
            setting = Setting(merchant, merchant.https, rsa_keys.load(merchant))
            variant = every()[name](setting)
            remark(gateway, variant.query, calls=True)
            variant.close()
        for number in range(options.rounds):
            with ExitStack() as of_round:
                workers = {name: of_round.enter_context(_workers(name, merchant)) for name in _VARIANTS}
                workloads = [
                    (what, name, partial(_turn, gateway, workers[name][:processes], threads, seconds))
                    for name in _VARIANTS
                    for what, threads, processes in _WORKLOADS
                ]
                for _, _, workload in workloads:
                    workload()
                # There and back: over two rounds nobody is the first more often.
                for what, name, workload in reversed(workloads) if number % 2 else workloads:
                    found.setdefault((what, name), []).append(workload())
    turns = {(what, name): found[what, name] for name in _VARIANTS for what, _, _ in _WORKLOADS}
    return Section(
        name="throughput",
        title="Throughput over TLS, by threads on one client, and by processes",
        measure="calls a second",
        base="one thread of the same",
        rows=[*_rows(turns)],
        more_is_better=True,
        notes=[_bound(turns)],
    )


def _rows(turns: _Turns) -> Iterator[Row]:
    rates = {key: [turn.rate for turn in found] for key, found in turns.items()}
    for (what, name), found in turns.items():
        overflows = sum(turn.overflows for turn in found)
        targets: list[Target] = []
        if name == OURS and what != _TWO_PROCESSES:
            targets.append(Target(0, overflows, "overflows of the pool"))
        if name == OURS and what == _TWO:
            targets += [
                Target(1.6, ratio(rates[what, name], rates[_ONE, name]).typical, at_least=True),
                Target(2.0, ratio(rates[what, name], rates[what, REQUESTS]).typical, f"× {REQUESTS}", at_least=True),
            ]
        cpu = median(turn.cpu / turn.calls for turn in found) * 1e6
        yield Row(
            what=what,
            variant=name,
            figure=median(rates[what, name]),
            unit="/s",
            ratio=ratio(rates[what, name], rates[_ONE, name]),
            targets=targets,
            charted=what == _TWO,
            remark=f"CPU {cpu:.0f} µs a call; pool full {1000 * overflows / sum(t.calls for t in found):.0f} ‰",
        )


def _bound(turns: _Turns) -> str:
    """What the machine allows: the gateway takes its share of the same processors."""
    alone = turns[_ONE, OURS]
    client = median(turn.cpu / turn.calls for turn in alone)
    gateway = median(turn.gateway / turn.calls for turn in alone)
    processors = os.cpu_count() or 1
    most = processors / (client + gateway) / median(turn.rate for turn in alone)
    return (
        f"{processors} processors are shared with the gateway, which takes {gateway * 1e6:.0f} µs a call: all of them "
        f"at work on calls of one thread's cost would be {most:.2f} × one thread."
    )


def _turn(gateway: GatewayProcess, workers: Sequence[Connection], threads: int, seconds: float) -> _Turn:
    """Let processes make calls for a while, each by threads that share a client."""
    before = gateway.report().cpu
    for worker in workers:
        worker.send((threads, seconds))
    calls, elapsed, cpu, overflows = zip(*(worker.recv() for worker in workers), strict=True)
    return _Turn(sum(calls), max(elapsed), sum(cpu), gateway.report().cpu - before, sum(overflows))


def _threads(call: Call, threads: int, seconds: float) -> tuple[int, float, float, int]:
    """Let threads share a client: the calls they made, in which time, at which cost, and how often a pool was full."""
    made: list[int] = []
    ready = threading.Barrier(threads + 1)

    def work() -> None:
        ready.wait()
        made.append(_calls(call, end=time.perf_counter() + seconds))

    workers = [threading.Thread(target=work) for _ in range(threads)]
    for worker in workers:
        worker.start()
    with _overflows() as overflows:
        cpu, start = time.process_time(), time.perf_counter()
        ready.wait()
        for worker in workers:
            worker.join()
        elapsed = time.perf_counter() - start
        return sum(made), elapsed, time.process_time() - cpu, len(overflows.records)


def _calls(call: Call, end: float) -> int:
    made = 0
    while time.perf_counter() < end:
        call()
        made += 1
    return made


@contextmanager
def _workers(name: str, merchant: Merchant) -> Generator[Sequence[Connection]]:
    """Processes that wait for orders."""
    # Spawned, not forked: gateways and clients of this process have threads and connections.
    context = multiprocessing.get_context("spawn")
    pipes = [context.Pipe() for _ in range(_PROCESSES)]
    processes = [context.Process(target=_work, args=(name, merchant, theirs), daemon=True) for _, theirs in pipes]
    for process in processes:
        process.start()
    try:
        yield [ours for ours, _ in pipes]
    finally:
        for ours, _ in pipes:
            ours.send(None)
        for process in processes:
            process.join()


def _work(name: str, merchant: Merchant, orders: Connection) -> None:
    variant = every()[name](Setting(merchant, merchant.https, rsa_keys.load(merchant)))
    while order := orders.recv():
        orders.send(_threads(variant.query, *order))
    variant.close()


class _Overflows(logging.Handler):
    """Keeps what urllib3 says of connections that it throws away."""

    def __init__(self) -> None:
        super().__init__(logging.WARNING)
        self.records: list[logging.LogRecord] = []

    def emit(self, record: logging.LogRecord) -> None:
        """Keep a record."""
        if "pool is full" in record.getMessage():
            self.records.append(record)


@contextmanager
def _overflows() -> Generator[_Overflows]:
    handler = _Overflows()
    logger = logging.getLogger("urllib3.connectionpool")
    before = logger.propagate
    logger.propagate = False
    logger.addHandler(handler)
    try:
        yield handler
    finally:
        logger.removeHandler(handler)
        logger.propagate = before
