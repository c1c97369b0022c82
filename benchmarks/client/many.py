"""What many calls cost: one client queries refunds by `send_many`, of an input that is made as it is read.

Its memory is looked at as the calls go by: from the first thousand on it is to stay what it is. What a call costs is
measured in turn with one of as many threads by hand, `ThreadPoolExecutor.map`.
"""

from __future__ import annotations

import gc
import multiprocessing
import time
from collections.abc import Callable, Iterator, Mapping, Sequence
from concurrent.futures import ThreadPoolExecutor
from functools import partial
from pathlib import Path
from typing import Final, NamedTuple

from benchmarks.client.programs import environment
from benchmarks.gateway.process import GatewayProcess
from benchmarks.gateway.server import Mode
from benchmarks.harness.environment import fixed_environment
from benchmarks.harness.figures import OURS, Options, Row, Section, Target
from benchmarks.harness.rounds import Ratio, in_turn, ratio
from wxpay_client import Client, Response
from wxpay_client.api.refunds import QueryByOutRefundNoRequest

_NUMBER: Final = "1217752501201407033233368018"
_CALLS: Final = 10_000
_PARTS: Final = 10
_CONCURRENCY: Final = 8
_BLOCK: Final = 200
"""Calls of one turn, where costs are compared."""

_FLAT: Final = 1.05
"""What the peak may be at the end, in terms of that after the first part: the allocator keeps a page here and there."""


class Sample(NamedTuple):
    """The client's memory after so many calls.

    Attributes:
        calls: How many calls had been answered.
        megabytes: Memory that the process held.
        peak: The most it ever held.
    """

    calls: int
    megabytes: float
    peak: float


class Many(NamedTuple):
    """What was found.

    Attributes:
        samples: The client's memory as the calls went by.
        rate: Calls a second.
        costs: Seconds of processor of a call by `send_many`, round by round.
        by_hand: Of a call by as many threads by hand.
        answered: How many calls had a verified answer.
    """

    samples: Sequence[Sample]
    rate: float
    costs: Sequence[float]
    by_hand: Sequence[float]
    answered: int


def many(options: Options) -> Section:
    """Ten thousand calls over TLS."""
    found = measure(_CALLS, options.rounds)
    beside = ratio(found.costs, found.by_hand).typical
    return Section(
        name="many",
        title="Many calls: peak memory as they go by",
        measure="resident memory at most",
        base=f"{found.samples[0].calls:,} calls",
        rows=peaks(found.samples, "calls"),
        notes=[f"{_CONCURRENCY} threads, {found.rate:,.0f} calls a second; {beside:.2f} × the processor time by hand."],
    )


def peaks(samples: Sequence[Sample], what: str) -> list[Row]:
    """The peak memory of each sample, in terms of the first one's; the last is to be no more.

    Args:
        samples: The samples, as the calls went by.
        what: What they are samples of so many of: `calls`.
    """
    first = samples[0].peak
    return [
        Row(
            what=f"{sample.calls:,} {what}",
            variant=OURS,
            figure=sample.peak,
            unit="MB",
            ratio=Ratio(*[sample.peak / first] * 3),
            targets=[Target(_FLAT, sample.peak / first)] if sample is samples[-1] else (),
        )
        for sample in samples
    ]


def measure(calls: int, rounds: int) -> Many:
    """Make the calls, in a process that has done nothing else; every one of them has to be answered."""
    with GatewayProcess() as gateway, fixed_environment(gateway.merchant.ca):
        gateway.take(Mode.STRICT)
        environ = environment(gateway.merchant)
        with multiprocessing.get_context("spawn").Pool(1) as pool:
            found = pool.apply(_measured, (environ, calls, rounds))
    if found.answered != calls:
        raise RuntimeError(f"{calls - found.answered} of {calls} calls were not answered")
    return found


def _measured(environ: Mapping[str, str], calls: int, rounds: int) -> Many:
    client = Client.from_env(environ)
    samples: list[Sample] = []
    answered = 0
    start = time.perf_counter()
    for number, (_, result) in enumerate(client.send_many(_queries(calls), concurrency=_CONCURRENCY), 1):
        answered += isinstance(result, Response)
        if number % (calls // _PARTS) == 0:
            samples.append(sample(number))
    rate = calls / (time.perf_counter() - start)

    def by_hand() -> None:
        with ThreadPoolExecutor(_CONCURRENCY) as threads:
            for _ in threads.map(client.send, _queries(_BLOCK)):
                pass

    def by_batch() -> None:
        for _ in client.send_many(_queries(_BLOCK), concurrency=_CONCURRENCY):
            pass

    costs = in_turn({way: partial(_cost, way) for way in (by_batch, by_hand)}, rounds)
    return Many(samples, rate, costs[by_batch], costs[by_hand], answered)


def _queries(calls: int) -> Iterator[QueryByOutRefundNoRequest]:
    for _ in range(calls):
        yield QueryByOutRefundNoRequest(out_refund_no=_NUMBER, mchid="1900000109")


def _cost(work: Callable[[], None]) -> float:
    start = time.process_time()
    work()
    return (time.process_time() - start) / _BLOCK


def sample(calls: int) -> Sample:
    """This process's memory after so many calls."""
    gc.collect()
    status = dict(line.split(":", 1) for line in Path("/proc/self/status").read_text(encoding="ascii").splitlines())
    held, peak = (int(status[name].split()[0]) * 1024 / 1e6 for name in ("VmRSS", "VmHWM"))
    return Sample(calls, held, peak)
