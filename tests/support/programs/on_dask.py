"""Calls that Dask makes, on a real cluster: `python -m tests.support.programs.on_dask SCENARIO`, with WXPAY_ variables.

In a process of its own, since importing Dask changes how all exceptions are pickled. Prints what came of each request.
"""

from __future__ import annotations

import json
import os
import signal
import sys
import threading
from collections.abc import Callable
from pathlib import Path
from typing import Any

import dask
from distributed import Client as Dask
from distributed import LocalCluster

from tests.support import samples
from tests.support.waiting import HANGS, join, until
from wxpay_client import Client, Journal, RetryPolicy, WxPayError

Results = list[tuple[Any, Any]]


def mixed(client: Client, cluster: Dask) -> Results:
    """Of both operations, good and bad."""
    requests: list[Any] = [samples.QUERY, samples.query(out_refund_no="R404"), samples.NOTICE, None]
    return list(client.send_many(requests, executor=cluster.get_executor(), ordered=True))


def equal(client: Client, cluster: Dask) -> Results:
    """The same write again and again, while the results of the first are still there."""
    executor = cluster.get_executor()
    return [pair for _ in range(2) for pair in client.send_many([samples.NOTICE] * 5, executor=executor)]


def lost(client: Client, cluster: Dask) -> Results:
    """A worker is killed when its call has reached the gateway, which touches a file then; and one more call."""
    executor = cluster.get_executor()
    worker = executor.submit(os.getpid).result(HANGS)
    reached = Path(os.environ["REACHED"])

    def kill_in_the_midst_of_it() -> None:
        until(reached.exists)
        os.kill(worker, signal.SIGKILL)

    killer = threading.Thread(target=kill_in_the_midst_of_it)
    killer.start()
    results = list(client.send_many([samples.NOTICE], executor=executor))
    join(killer)
    return [*results, *client.send_many([samples.NOTICE], executor=executor)]


def resumed(client: Client, cluster: Dask) -> Results:
    """A job with a journal, of which the first call fails, started once more."""
    executor, journal = cluster.get_executor(), Journal(os.environ["JOURNAL"])
    rows = [samples.close(f"T{number:05}") for number in range(5)]
    once = {"executor": executor, "journal": journal, "retries": RetryPolicy.none()}
    return [pair for _ in range(2) for pair in client.send_many(rows, **once)]


SCENARIOS: dict[str, Callable[[Client, Dask], Results]] = {
    scenario.__name__: scenario for scenario in (mixed, equal, lost, resumed)
}


def main() -> None:
    # A worker that is lost loses its task for good at once, not at the fourth time.
    with (
        dask.config.set({"distributed.scheduler.allowed-failures": 0}),
        LocalCluster(n_workers=1, threads_per_worker=2, processes=True, dashboard_address=None) as cluster,
        Dask(cluster) as dask_client,
    ):
        results = SCENARIOS[sys.argv[1]](Client.from_env(), dask_client)
    print(  # noqa: T201
        json.dumps(
            [
                {"kind": type(result).__name__, **(vars(result) if isinstance(result, WxPayError) else {})}
                for _, result in results
            ],
            default=str,
        )
    )


if __name__ == "__main__":
    main()
