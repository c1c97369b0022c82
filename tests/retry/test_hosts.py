"""Dead hosts: passed over for a while, tried again after."""

from __future__ import annotations

from concurrent.futures import ThreadPoolExecutor

import pytest

from wxpay_client._retry.hosts import DEAD_FOR, DeadHosts

MAIN, STANDBY, THIRD = "https://main.example", "https://standby.example", "https://third.example"
ALL = [MAIN, STANDBY, THIRD]


class Clock:
    now = 1000.0

    def __call__(self) -> float:
        return self.now


@pytest.fixture
def clock() -> Clock:
    return Clock()


@pytest.fixture
def hosts(clock: Clock) -> DeadHosts:
    return DeadHosts(clock=clock)


def test_the_first_is_asked_while_all_live(hosts: DeadHosts) -> None:
    assert hosts.choose(ALL) == MAIN


def test_another_is_asked_after_one_that_failed(hosts: DeadHosts) -> None:
    assert hosts.choose(ALL, after=MAIN) == STANDBY
    assert hosts.choose(ALL, after=STANDBY) == MAIN
    assert hosts.choose([MAIN], after=MAIN) == MAIN


def test_a_dead_one_is_passed_over_until_its_time_is_up(hosts: DeadHosts, clock: Clock) -> None:
    hosts.mark_dead(MAIN)
    clock.now += DEAD_FOR - 0.001
    assert hosts.choose(ALL) == STANDBY
    clock.now += 0.001
    assert hosts.choose(ALL) == MAIN


def test_one_that_failed_is_asked_again_rather_than_a_dead_one(hosts: DeadHosts) -> None:
    hosts.mark_dead(STANDBY)
    assert hosts.choose([MAIN, STANDBY], after=MAIN) == MAIN


def test_of_dead_ones_the_first_to_rise_is_asked(hosts: DeadHosts, clock: Clock) -> None:
    for origin in (STANDBY, THIRD, MAIN):
        hosts.mark_dead(origin)
        clock.now += 1
    assert hosts.choose(ALL) == STANDBY
    hosts.mark_dead(STANDBY)
    assert hosts.choose(ALL) == THIRD


def test_one_that_answers_is_alive(hosts: DeadHosts) -> None:
    hosts.mark_dead(MAIN)
    hosts.mark_alive(MAIN)
    hosts.mark_alive(MAIN)
    assert hosts.choose(ALL) == MAIN


def test_old_deaths_are_forgotten(hosts: DeadHosts, clock: Clock) -> None:
    for number in range(100):
        hosts.mark_dead(f"https://{number}.example")
        clock.now += DEAD_FOR
    assert len(hosts._until) == 1


def test_threads_share_it() -> None:
    hosts = DeadHosts()

    def work(number: int) -> None:
        for round_ in range(2000):
            origin = f"https://{(number + round_) % 5}.example"
            hosts.mark_dead(origin)
            hosts.choose([origin, MAIN])
            hosts.mark_alive(origin)

    with ThreadPoolExecutor(8) as pool:
        list(pool.map(work, range(8)))
    assert hosts.choose(ALL) == MAIN
