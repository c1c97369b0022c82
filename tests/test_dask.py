"""Calls that Dask makes, on a real cluster of this machine."""

from __future__ import annotations

import os
import signal
import threading
import time
from collections import Counter
from collections.abc import Iterator
from typing import Any

import dask
import pytest
from distributed import Client as Dask
from distributed import LocalCluster

from tests import samples
from wxpay_client import Client, NotFoundError, OutcomeUnknownError, RequestError, Response
from wxpay_client.operation import Request
from wxpay_client.sandbox import Fault, Sandbox

# Dask's own: it is asked for no dashboard, and looks for one all the same.
pytestmark = pytest.mark.filterwarnings("ignore::ResourceWarning")


@pytest.fixture(scope="module")
def cluster() -> Iterator[Dask]:
    # A worker that is lost loses its task for good at once, not at the fourth time.
    settings = {"distributed.scheduler.allowed-failures": 0, "distributed.admin.system-monitor.gil.enabled": False}
    with (
        dask.config.set(settings),
        LocalCluster(n_workers=1, threads_per_worker=2, processes=True, dashboard_address=None) as cluster,
        Dask(cluster) as client,
    ):
        yield client


def test_a_cluster_makes_the_calls(sandbox: Sandbox, client: Client, cluster: Dask) -> None:
    requests: list[Request[Any]] = [samples.QUERY, samples.query(out_refund_no="R404"), samples.NOTICE] * 5
    bad: Any = None
    results = list(client.send_many([*requests, bad], executor=cluster.get_executor(), ordered=True))
    assert [request for request, _ in results] == [*requests, None]
    assert [type(result) for _, result in results] == [Response, NotFoundError, Response] * 5 + [RequestError]
    assert len(sandbox.requests) == 15


def test_equal_requests_are_sent_as_often_as_they_come(sandbox: Sandbox, client: Client, cluster: Dask) -> None:
    for _ in range(2):
        results = list(client.send_many([samples.NOTICE] * 5, executor=cluster.get_executor()))
        assert [type(result) for _, result in results] == [Response] * 5
    assert Counter(received.url for received in sandbox.requests) == {samples.NOTICE_TARGET: 10}


def test_a_call_of_a_worker_that_is_lost_is_accounted_for(sandbox: Sandbox, client: Client, cluster: Dask) -> None:
    executor = cluster.get_executor()
    worker = executor.submit(os.getpid).result()

    def kill_in_the_midst_of_it() -> None:
        while not sandbox.requests:
            time.sleep(0.001)
        os.kill(worker, signal.SIGKILL)

    sandbox.fail_next(Fault.HANG)
    killer = threading.Thread(target=kill_in_the_midst_of_it)
    killer.start()
    ((_, lost),) = client.send_many([samples.NOTICE], executor=executor)
    killer.join()
    assert isinstance(lost, OutcomeUnknownError)
    assert (lost.reason, lost.merchant_number) == ("KilledWorker", "mix_trade_no")

    ((_, result),) = client.send_many([samples.NOTICE], executor=executor)  # by the worker that took its place
    assert isinstance(result, Response)
