"""How many calls may be started in a second."""

from __future__ import annotations

import math
import os
import time
import tracemalloc
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tests.support import samples
from tests.support.forks import in_a_fork
from wxpay_client import Client, RequestError, Response
from wxpay_client._batch.rate_limiter import RateLimiter
from wxpay_client.sandbox import Sandbox


class Clock:
    """A clock that is set by hand."""

    def __init__(self) -> None:
        self.now = 1000.0

    def __call__(self) -> float:
        return self.now


RATES = st.one_of(st.integers(1, 2000), st.floats(0.01, 2000))
PAUSES = st.lists(st.sampled_from([0.0, 0.0001, 0.003, 0.02, 0.15, 1.7]), max_size=200)


@given(rate=RATES, pauses=PAUSES)
def test_no_second_has_more_starts_than_the_rate(rate: float, pauses: list[float]) -> None:
    clock = Clock()
    pace = RateLimiter(rate, clock=clock)
    starts: list[float] = []
    for pause in pauses:
        clock.now += pause
        while (wait := pace.wait()) == 0:
            starts.append(clock.now)
        clock.now += wait / 3
    for number, start in enumerate(starts):
        within = [later for later in starts[number:] if later < start + 1]
        # Of a rate of 1.5, a second may have two.
        assert len(within) <= math.ceil(rate)


@given(rate=RATES)
def test_what_is_waited_for_is_enough(rate: float) -> None:
    clock = Clock()
    pace = RateLimiter(rate, clock=clock)
    for _ in range(50):
        while pace.wait() == 0:
            pass
        waits = 0
        while (wait := pace.wait()) > 0:
            clock.now += wait + 1e-9
            waits += 1
        # The share of a tenth may be used up before that of the second.
        assert waits <= 2


@pytest.mark.parametrize("rate", [0.5, 1, 3, 10, 150, 999, 2000])
def test_nearly_all_of_the_rate_can_be_used(rate: float) -> None:
    clock = Clock()
    pace = RateLimiter(rate, clock=clock)
    starts = 0
    while clock.now < 1100:
        wait = pace.wait()
        starts += wait == 0
        clock.now += wait
    assert 0.97 * rate * 100 <= starts <= rate * 100 + 1


def test_starts_are_spread_over_the_second() -> None:
    clock = Clock()
    pace = RateLimiter(150, clock=clock)
    for _ in range(15):
        assert pace.wait() == 0
    assert pace.wait() == pytest.approx(0.1, abs=0.002)


def test_what_it_remembers_does_not_grow() -> None:
    clock = Clock()
    pace = RateLimiter(2000, clock=clock)

    def start(calls: int) -> int:
        while calls:
            wait = pace.wait()
            calls -= wait == 0
            clock.now += wait
        return tracemalloc.get_traced_memory()[0]

    tracemalloc.start()
    try:
        before = start(5_000)
        assert start(20_000) - before < 100_000  # bytes
    finally:
        tracemalloc.stop()


def test_a_batch_keeps_to_it(client: Client) -> None:
    begun = time.monotonic()
    results = list(client.send_many([samples.QUERY] * 9, rate=20))
    # Two in each tenth of a second.
    assert time.monotonic() - begun >= 0.4
    assert [type(result) for _, result in results] == [Response] * 9


def test_batches_of_one_client_share_it(client: Client) -> None:
    begun = time.monotonic()
    for _ in zip(*(client.send_many([samples.QUERY] * 4, rate=20) for _ in range(2)), strict=True):
        pass
    assert time.monotonic() - begun >= 0.3


def test_other_rates_and_other_clients_have_their_own(sandbox: Sandbox) -> None:
    clients = [sandbox.client(private_key=sandbox.credentials.merchant_key) for _ in range(2)]
    batches = [client.send_many([samples.QUERY], rate=rate) for client in clients for rate in (0.001, 0.002)]
    assert all(isinstance(result, Response) for batch in batches for _, result in batch)


def test_what_is_there_is_yielded_meanwhile(sandbox: Sandbox, client: Client) -> None:
    with client.send_many([samples.QUERY] * 2, rate=0.001) as batch:
        _, result = next(batch)  # the second may be started in a thousand seconds
        assert isinstance(result, Response)
    assert list(batch) == []
    assert len(sandbox.requests) == 1


def test_what_is_refused_does_not_count(client: Client) -> None:
    requests: Any = [None, None, samples.QUERY]
    kinds = [type(result) for _, result in client.send_many(requests, rate=0.001, ordered=True)]
    assert kinds == [RequestError, RequestError, Response]


@pytest.mark.skipif(not hasattr(os, "fork"), reason="a system without fork")
@pytest.mark.filterwarnings("ignore:.*multi-threaded, use of fork:DeprecationWarning")
def test_a_forked_process_has_its_own(sandbox: Sandbox, client: Client) -> None:
    def query_slowly() -> list[type]:
        return [type(result) for _, result in client.send_many([samples.QUERY], rate=0.001)]

    query_slowly()
    # In a thousand seconds, if it were the parent's.
    assert in_a_fork(query_slowly) == str([Response])
    assert len(sandbox.requests) == 2
