"""What is remembered of answers, for how long, and of how many."""

from __future__ import annotations

import gc
import os
import signal
import threading
from concurrent.futures import ThreadPoolExecutor
from contextlib import suppress
from types import FrameType

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tests.support.forks import in_a_fork
from tests.support.waiting import join
from wxpay_client._crypto import nonces
from wxpay_client._crypto.nonces import REMEMBERED_FOR, NonceMemory

visible = st.text(st.characters(min_codepoint=0x21, max_codepoint=0x7E), min_size=1)


class Timer:
    now = 100.0

    def __call__(self) -> float:
        return self.now


@pytest.fixture
def timer() -> Timer:
    return Timer()


@given(st.lists(st.tuples(st.text(), visible), unique=True))
def test_each_pair_is_new_once(pairs: list[tuple[str, str]]) -> None:
    memory = NonceMemory()
    assert not any(memory.knows(*pair) for pair in pairs)
    assert all(memory.add(*pair) for pair in pairs)
    assert all(memory.knows(*pair) for pair in pairs)
    assert not any(memory.add(*pair) for pair in pairs)


def test_it_is_forgotten_after_ten_minutes(timer: Timer) -> None:
    memory = NonceMemory(timer=timer)
    assert memory.add("serial", "nonce")
    timer.now += REMEMBERED_FOR - 1
    assert not memory.add("serial", "nonce")
    timer.now += 1
    assert memory.add("serial", "nonce")


def test_of_too_many_the_oldest_are_forgotten(timer: Timer, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(nonces, "MOST_REMEMBERED", 3)
    memory = NonceMemory(timer=timer)
    assert all(memory.add("serial", str(number)) for number in range(10))
    assert [number for number in range(10) if memory.knows("serial", str(number))] == [7, 8, 9]


def test_as_many_as_promised_are_kept() -> None:
    memory = NonceMemory()
    for number in range(nonces.MOST_REMEMBERED):
        memory.add("serial", str(number))
    assert nonces.MOST_REMEMBERED == 65536
    assert memory.knows("serial", "0")
    memory.add("serial", "one more")
    assert not memory.knows("serial", "0")
    assert memory.knows("serial", "1")


def test_of_threads_that_bring_the_same_one_finds_it_new() -> None:
    memory = NonceMemory()
    for number in range(200):
        together = threading.Barrier(4)

        def bring(_: int, together: threading.Barrier = together, nonce: str = str(number)) -> bool:
            together.wait()
            return memory.add("serial", nonce)

        with ThreadPoolExecutor(4) as pool:
            assert sum(pool.map(bring, range(4))) == 1


def test_a_signal_handler_that_makes_a_call_does_not_wait_for_its_own_thread() -> None:
    def interrupted() -> float:
        if not interrupts:
            interrupts.append(None)
            found.append(memory.add("serial", "in the handler"))
        return 100.0

    interrupts: list[None] = []
    found: list[bool] = []
    memory = NonceMemory(timer=interrupted)
    thread = threading.Thread(target=lambda: found.append(memory.add("serial", "of the call")), daemon=True)
    thread.start()
    join(thread)
    assert found == [True, True]
    assert memory.knows("serial", "in the handler")
    assert memory.knows("serial", "of the call")


@pytest.mark.skipif(not hasattr(os, "fork"), reason="a system without fork has nothing to survive")
def test_a_child_goes_on_with_a_copy() -> None:
    memory = NonceMemory()
    memory.add("serial", "before")
    assert in_a_fork(lambda: memory.knows("serial", "before") and memory.add("serial", "after")) == "True"
    assert not memory.knows("serial", "after")


@pytest.mark.skipif(not hasattr(signal, "setitimer"), reason="a system without alarms")
def test_what_a_signal_handler_raises_holds_up_no_other_thread() -> None:
    def handler(number: int, frame: FrameType | None) -> None:
        raise TimeoutError

    memory = NonceMemory()
    before = signal.signal(signal.SIGALRM, handler)
    gc.disable()  # Hypothesis times collections by a callback; what is raised there reaches nobody
    try:
        for number in range(300):
            with suppress(TimeoutError):
                signal.setitimer(signal.ITIMER_REAL, 0.0003)
                for each in range(10_000):
                    memory.add(str(number), str(each))
            signal.setitimer(signal.ITIMER_REAL, 0)
    finally:
        signal.signal(signal.SIGALRM, before)
        gc.enable()
    thread = threading.Thread(target=memory.add, args=("serial", "of another"), daemon=True)
    thread.start()
    join(thread)
    assert memory.knows("serial", "of another")
