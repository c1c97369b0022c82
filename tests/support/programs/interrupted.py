"""Refunds, interrupted: `python -m tests.support.programs.interrupted threads|processes ROUNDS`, with WXPAY_ variables.

Each round sends a batch of notices, into which Ctrl-C comes at some moment: a real signal to the whole group of
processes, as a terminal sends it. Prints, one line of JSON a round, the numbers of the notices whose results it was
given, the kinds of these results, and the numbers of those that were left without.
"""

from __future__ import annotations

import json
import multiprocessing
import os
import random
import signal
import sys
from collections.abc import Iterator
from concurrent.futures import Executor, ProcessPoolExecutor
from threading import Timer

from tests.support import samples
from tests.support.waiting import join
from wxpay_client import Client
from wxpay_client._batch.batch import Batch
from wxpay_client.api.med_ins import RefundsNotifyRequest


def notices(name: str) -> Iterator[RefundsNotifyRequest]:
    for number in range(1_000_000):
        yield samples.notice(out_refund_no=f"{name}-{number}")


def one_round(client: Client, executor: Executor | None, name: str, seconds: float) -> dict[str, list[str]]:
    given: list[tuple[RefundsNotifyRequest, object]] = []
    batch: Batch[RefundsNotifyRequest, None] | None = None
    interrupt = Timer(seconds, os.killpg, (os.getpgrp(), signal.SIGINT))
    try:
        interrupt.start()
        with client.send_many(notices(name), concurrency=4, executor=executor) as batch:
            for pair in batch:
                given.append(pair)  # noqa: PERF402 - as a user would, who does more
    except KeyboardInterrupt:
        given.extend(batch or ())
    join(interrupt)
    return {
        "given": [request.out_refund_no for request, _ in given],
        "kinds": sorted({type(result).__name__ for _, result in given}),
        "unfinished": [request.out_refund_no for request in (batch.unfinished if batch else ())],
    }


def main() -> None:
    client = Client.from_env()
    executor: Executor | None = None
    if sys.argv[1] == "processes":
        executor = ProcessPoolExecutor(
            1, multiprocessing.get_context("spawn"), signal.signal, (signal.SIGINT, signal.SIG_IGN)
        )
        list(client.send_many([samples.QUERY], executor=executor))  # until the worker is there
    chance = random.Random()
    for number in range(int(sys.argv[2])):
        print(json.dumps(one_round(client, executor, f"R{number}", chance.uniform(0.0, 0.04))), flush=True)  # noqa: T201


if __name__ == "__main__":
    main()
