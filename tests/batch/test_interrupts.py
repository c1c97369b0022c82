"""Signals within a step that must not be broken off."""

from __future__ import annotations

import os
import signal
import threading
from collections.abc import Iterator
from types import FrameType
from typing import Any

import pytest

from tests.support.forks import in_a_fork
from tests.support.waiting import join
from wxpay_client._batch.interrupts import DeferredInterrupt


@pytest.fixture
def _restored() -> Iterator[None]:
    before = signal.getsignal(signal.SIGINT)
    yield
    signal.signal(signal.SIGINT, before)


def test_it_waits_for_the_end_of_the_step() -> None:
    done = []
    with pytest.raises(KeyboardInterrupt):  # noqa: PT012 - where it comes is what this is about
        with DeferredInterrupt():
            signal.raise_signal(signal.SIGINT)
            done.append("all of it")
        done.append("more")
    assert done == ["all of it"]


def test_it_comes_as_ever_afterwards() -> None:
    with DeferredInterrupt():
        pass
    assert signal.getsignal(signal.SIGINT) is signal.default_int_handler
    with pytest.raises(KeyboardInterrupt):
        signal.raise_signal(signal.SIGINT)


def test_an_error_of_the_step_comes_too() -> None:
    with pytest.raises(ZeroDivisionError), DeferredInterrupt():
        raise ZeroDivisionError
    assert signal.getsignal(signal.SIGINT) is signal.default_int_handler


@pytest.mark.usefixtures("_restored")
def test_a_handler_of_the_users_own_is_called_later() -> None:
    calls: list[int] = []

    def handle(number: int, _: FrameType | None) -> None:
        calls.append(number)

    signal.signal(signal.SIGINT, handle)
    with DeferredInterrupt():
        signal.raise_signal(signal.SIGINT)
        assert calls == []
    assert calls == [signal.SIGINT]
    assert signal.getsignal(signal.SIGINT) is handle


@pytest.mark.usefixtures("_restored")
@pytest.mark.parametrize("setting", [signal.SIG_IGN, signal.SIG_DFL])
def test_what_is_no_handler_stays(setting: signal.Handlers) -> None:
    signal.signal(signal.SIGINT, setting)
    with DeferredInterrupt():
        assert signal.getsignal(signal.SIGINT) is setting
    assert signal.getsignal(signal.SIGINT) is setting


def test_in_another_thread_it_does_nothing() -> None:
    seen = []

    def work() -> None:
        with DeferredInterrupt():
            seen.append(signal.getsignal(signal.SIGINT))

    thread = threading.Thread(target=work)
    thread.start()
    join(thread)
    assert seen == [signal.default_int_handler]


@pytest.mark.skipif(not hasattr(os, "fork"), reason="a system without fork")
@pytest.mark.filterwarnings("ignore:.*multi-threaded, use of fork:DeprecationWarning")
def test_a_process_that_is_forked_within_is_interrupted_as_ever() -> None:
    with DeferredInterrupt():
        assert in_a_fork(lambda: signal.raise_signal(signal.SIGINT)) == "KeyboardInterrupt()"


@pytest.fixture(params=[name for name in ("SIGTERM", "SIGALRM", "SIGUSR1", "SIGUSR2") if hasattr(signal, name)])
def raising(request: pytest.FixtureRequest) -> Iterator[signal.Signals]:
    """A signal whose handler raises."""
    number = getattr(signal, request.param)

    def handle(number: int, _: FrameType | None) -> None:
        raise TimeoutError(f"of {number}")

    before = signal.signal(number, handle)
    yield number
    signal.signal(number, before)


def test_other_signals_wait_too(raising: signal.Signals) -> None:
    handler = signal.getsignal(raising)
    done = []
    with pytest.raises(TimeoutError, match=f"of {raising}"):  # noqa: PT012 - where it comes is what this is about
        with DeferredInterrupt():
            signal.raise_signal(raising)
            done.append("all of it")
        done.append("more")
    assert done == ["all of it"]
    assert signal.getsignal(raising) is handler


def test_none_of_several_is_lost(raising: signal.Signals) -> None:
    with pytest.raises((KeyboardInterrupt, TimeoutError)) as caught, DeferredInterrupt():  # noqa: PT012 - as above
        signal.raise_signal(signal.SIGINT)
        signal.raise_signal(raising)
    assert {type(caught.value), type(caught.value.__context__)} == {KeyboardInterrupt, TimeoutError}


def test_one_within_another_hands_on_to_it(raising: signal.Signals) -> None:
    done = []
    with pytest.raises(TimeoutError), DeferredInterrupt():  # noqa: PT012 - as above
        with DeferredInterrupt():
            signal.raise_signal(raising)
            done.append("the step within")
        done.append("that around it")
    assert done == ["the step within", "that around it"]


def test_what_comes_while_handlers_are_put_back_holds_none_back_for_good(
    raising: signal.Signals, monkeypatch: pytest.MonkeyPatch
) -> None:
    put = signal.signal
    deferred = DeferredInterrupt()
    handlers = {number: signal.getsignal(number) for number in (signal.SIGINT, raising)}
    deferred.__enter__()

    def interrupted(number: int, handler: Any) -> Any:
        put(number, handler)
        signal.raise_signal(number)

    with monkeypatch.context() as patches:
        patches.setattr(signal, "signal", interrupted)
        with pytest.raises(KeyboardInterrupt):
            deferred.__exit__(None, None, None)
    with pytest.raises(TimeoutError):
        signal.raise_signal(raising)
    assert {number: signal.getsignal(number) for number in handlers} == handlers
