"""Whose exception it is."""

from __future__ import annotations

import functools
import signal
import sys
import time
from collections.abc import Callable
from types import FrameType
from typing import Any

import pytest

from wxpay_client._runtime.signals import raised_by_signal_handler

pytestmark = pytest.mark.skipif(not hasattr(signal, "SIGALRM"), reason="a system that knows few signals")


def caught(raise_it: Callable[[], object]) -> BaseException:
    try:
        raise_it()
    except BaseException as error:  # noqa: BLE001 - whatever it is
        return error
    raise AssertionError("nothing was raised")


def test_an_exception_of_the_systems_is_nobody_elses() -> None:
    assert not raised_by_signal_handler(caught(lambda: 1 / 0))
    assert not raised_by_signal_handler(TimeoutError())


# Any: whatever a function may be given, and may put there itself.
def lists_no_more(*args: Any) -> None:
    args = len(args)  # type: ignore[assignment]
    raise TimeoutError


def lacks(*args: Any) -> None:
    del args
    raise TimeoutError


@pytest.mark.parametrize("function", [lists_no_more, lacks])
def test_so_is_one_of_a_function_that_has_changed_what_it_was_given(function: Callable[..., None]) -> None:
    assert not raised_by_signal_handler(caught(lambda: function(1, 2)))


class Handler:
    """A handler in every form that one may have."""

    def method(self, number: int, frame: FrameType | None) -> None:
        self.fail()

    def fail(self) -> None:
        raise TimeoutError

    def __call__(self, number: int, frame: FrameType | None) -> None:
        self.fail()


HANDLERS: list[Any] = [
    Handler().method,
    Handler(),
    functools.partial(Handler.method, Handler()),
    functools.partial(functools.partial(Handler())),
    lambda *_: Handler().fail(),
]


@pytest.mark.parametrize("handler", HANDLERS)
def test_an_exception_of_a_handlers_is_told_apart(handler: Any) -> None:
    before = signal.signal(signal.SIGALRM, handler)
    try:
        error = caught(lambda: (signal.raise_signal(signal.SIGALRM), time.sleep(1)))
        assert raised_by_signal_handler(error)
    finally:
        signal.signal(signal.SIGALRM, before)


class Once:
    """A handler in every form, which works once: before it raises, it puts another one in its place."""

    def method(self, number: int, frame: FrameType | None) -> None:
        signal.signal(signal.SIGALRM, signal.SIG_DFL)
        raise TimeoutError

    def __call__(self, *args: Any) -> None:
        self.method(*args)


def once_and_more(number: int, frame: FrameType | None, *more: object) -> None:
    signal.signal(signal.SIGALRM, signal.SIG_DFL)
    raise TimeoutError


def once_by_keyword(*_: object, again: bool = False) -> None:
    number = signal.SIGALRM
    if not again:
        signal.signal(number, signal.SIG_DFL)
    raise TimeoutError


@pytest.mark.parametrize(
    "handler",
    [Once().method, Once(), functools.partial(Once.method, Once()), once_and_more, once_by_keyword],
)
def test_so_is_one_of_a_handlers_that_has_put_another_in_its_place(handler: Any) -> None:
    test_an_exception_of_a_handlers_is_told_apart(handler)


def test_a_function_that_looks_at_frames_is_no_handler() -> None:
    def look(*frames: FrameType | None) -> None:
        caller = sys._getframe(1)
        assert caller not in frames
        raise TimeoutError

    assert not raised_by_signal_handler(caught(lambda: look(None, sys._getframe(1))))


def test_nor_is_one_that_has_let_its_arguments_go() -> None:
    def fail(*args: object) -> None:
        del args
        raise TimeoutError

    assert not raised_by_signal_handler(caught(fail))
