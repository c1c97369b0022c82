"""What many calls cost: `python -m benchmarks.many --calls 10000`.

One client queries refunds by `send_many`, of an input that is made as it is read, against a gateway in a process of its
own. Its memory is looked at as the calls go by: from the first thousand on it is to stay what it is. What a call costs
beside one of as many threads by hand, `ThreadPoolExecutor.map`, is measured in turn, by the client's processor time.
"""

from __future__ import annotations

import argparse
import gc
import multiprocessing
import os
import sys
import time
from collections.abc import Callable, Iterator, Mapping, Sequence
from concurrent.futures import ThreadPoolExecutor
from multiprocessing.connection import Connection
from pathlib import Path
from statistics import median
from typing import NamedTuple

from wxpay_client import Client, Response
from wxpay_client.api.refunds import QueryByOutRefundNoRequest
from wxpay_client.sandbox import Sandbox

_NUMBER = "1217752501201407033233368018"
"""Of the specification's example, which every sandbox knows."""

_PARTS = 10
_BLOCK = 200
"""Calls of one turn, where costs are compared."""


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
        growth: Peak memory at the end, in terms of that after the first sample.
        rate: Calls a second.
        ratio: Processor time of a call, in terms of one by threads by hand: the median of the rounds' own.
        answered: How many calls had a verified answer.
    """

    samples: Sequence[Sample]
    growth: float
    rate: float
    ratio: float
    answered: int


def measure(calls: int = 10_000, rounds: int = 9, *, concurrency: int = 8) -> Many:
    """Make the calls, in processes of their own."""
    context = multiprocessing.get_context("spawn")
    ours, theirs = context.Pipe()
    gateway = context.Process(target=_serve, args=(theirs,), daemon=True)
    gateway.start()
    environ = ours.recv()
    try:
        with context.Pool(1) as pool:
            return pool.apply(_measured, (environ, calls, rounds, concurrency))
    finally:
        ours.send(None)
        gateway.join()


def _serve(orders: Connection) -> None:
    with Sandbox(keep=1) as sandbox:
        orders.send(sandbox.env)
        orders.recv()


def _measured(environ: Mapping[str, str], calls: int, rounds: int, concurrency: int) -> Many:
    client = Client.from_env(environ)
    samples: list[Sample] = []
    answered = 0
    start = time.perf_counter()
    for number, (_, result) in enumerate(client.send_many(_queries(calls), concurrency=concurrency), 1):
        answered += isinstance(result, Response)
        if number % (calls // _PARTS) == 0:
            samples.append(_sample(number))
    rate = calls / (time.perf_counter() - start)
    ratios = [_compared(client, concurrency, turned=bool(number % 2)) for number in range(rounds)]
    return Many(samples, samples[-1].peak / samples[0].peak, rate, median(ratios), answered)


def _queries(calls: int) -> Iterator[QueryByOutRefundNoRequest]:
    for _ in range(calls):
        yield QueryByOutRefundNoRequest(out_refund_no=_NUMBER, mchid="1900000109")


def _compared(client: Client, concurrency: int, *, turned: bool) -> float:
    def by_hand() -> None:
        with ThreadPoolExecutor(concurrency) as threads:
            for _ in threads.map(client.send, _queries(_BLOCK)):
                pass

    def many() -> None:
        for _ in client.send_many(_queries(_BLOCK), concurrency=concurrency):
            pass

    ways: list[Callable[[], None]] = [many, by_hand]
    costs = {way: _cost(way) for way in (reversed(ways) if turned else ways)}
    return costs[many] / costs[by_hand]


def _cost(work: Callable[[], None]) -> float:
    start = time.process_time()
    work()
    return time.process_time() - start


def _sample(calls: int) -> Sample:
    gc.collect()
    status = dict(line.split(":", 1) for line in Path("/proc/self/status").read_text(encoding="ascii").splitlines())
    held, peak = (int(status[name].split()[0]) * 1024 / 1e6 for name in ("VmRSS", "VmHWM"))
    return Sample(calls, held, peak)


def main(arguments: Sequence[str] | None = None) -> int:
    """Measure, and tell."""
    parser = argparse.ArgumentParser(prog="python -m benchmarks.many", description=__doc__)
    parser.add_argument("--calls", type=int, default=10_000)
    parser.add_argument("--rounds", type=int, default=9)
    options = parser.parse_args(arguments)
    found = measure(options.calls, options.rounds)
    for sample in found.samples:
        print(f"{sample.calls:>7,} calls: {sample.megabytes:.1f} MB, at most {sample.peak:.1f} MB")
    print(f"peak at the end: {found.growth:.3f} × that of the first {found.samples[0].calls:,} calls")
    print(f"processor time of a call: {found.ratio:.2f} × that of threads by hand")
    print(f"{found.answered:,} answered, {found.rate:.0f} a second, on {os.cpu_count()} processors with the gateway")
    return 0


if __name__ == "__main__":
    sys.exit(main())
