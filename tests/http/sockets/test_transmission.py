"""How long one sending of a request may take."""

from __future__ import annotations

import math
from collections.abc import Callable

import pytest

from wxpay_client._http import transmission as module
from wxpay_client._http.transmission import DEFAULT_MAX_RESPONSE_SIZE, Transmission


class Clock:
    def __init__(self) -> None:
        self.now = 1000.0

    def __call__(self) -> float:
        return self.now


@pytest.fixture
def clock(monkeypatch: pytest.MonkeyPatch) -> Clock:
    clock = Clock()
    monkeypatch.setattr(module, "monotonic", clock)
    return clock


def test_nothing_is_known_of_it_at_first() -> None:
    transmission = Transmission(connect=5, read=15)
    assert (transmission.sent, transmission.answered, transmission.was_closed) == (None, False, False)
    assert transmission.max_response_size == DEFAULT_MAX_RESPONSE_SIZE == 16 * 2**20
    assert Transmission(connect=5, read=15, max_response_size=7).max_response_size == 7


def test_without_a_deadline_each_wait_lasts_its_own_time(clock: Clock) -> None:
    transmission = Transmission(connect=5, read=15)
    clock.now += 10**6
    assert (transmission.to_connect(), transmission.to_wait()) == (5, 15)


def test_no_wait_lasts_beyond_the_deadline(clock: Clock) -> None:
    transmission = Transmission(connect=5, read=15, deadline=clock.now + 15)
    assert (transmission.to_connect(), transmission.to_wait()) == (5, 15)
    clock.now += 10
    assert (transmission.to_connect(), transmission.to_wait()) == (5, 5)
    clock.now += 4
    assert (transmission.to_connect(), transmission.to_wait()) == (1, 1)


@pytest.mark.parametrize("late", [0, 1])
@pytest.mark.parametrize("wait", [Transmission.to_connect, Transmission.to_wait], ids=["to connect", "to wait"])
def test_after_the_deadline_nothing_is_waited_for(
    clock: Clock, wait: Callable[[Transmission], float], late: float
) -> None:
    transmission = Transmission(connect=5, read=15, deadline=clock.now + 2)
    clock.now += 2 + late
    with pytest.raises(TimeoutError, match=r"^the time for the whole call is over$"):
        wait(transmission)


@pytest.mark.parametrize(
    ("total", "passed", "expected"), [(math.inf, 0, None), (20, 5, 15), (20, 20, 0.001), (20, 30, 0.001)]
)
def test_urllib3_and_adapters_of_a_users_own_are_told(
    clock: Clock, total: float, passed: float, expected: float | None
) -> None:
    transmission = Transmission(connect=5, read=15, deadline=clock.now + total)
    clock.now += passed
    timeout = transmission.as_timeout()
    assert (timeout._connect, timeout._read, timeout.total) == (5, 15, expected)
