"""Many calls: each request has its result, once; nothing is without bounds; nothing that was sent is lost."""

from __future__ import annotations

import json
import os
import signal
import subprocess
import sys
import threading
from collections import Counter
from collections.abc import Callable, Generator, Iterable, Iterator
from concurrent.futures import Executor, Future, ThreadPoolExecutor
from functools import partial
from itertools import count, islice
from pathlib import Path
from types import FrameType
from typing import Any

import pytest
import requests

from tests.support import samples
from tests.support.waiting import HANGS, join, until
from wxpay_client import (
    Client,
    Journal,
    NotFoundError,
    OutcomeUnknownError,
    RequestError,
    Response,
    RetryPolicy,
    ServerError,
    TransportError,
)
from wxpay_client._batch.batch import Batch
from wxpay_client._http.adapter import KeepAliveAdapter
from wxpay_client.api.profitsharing import OrdersCreateRequest, ShareRequest
from wxpay_client.sandbox import Fault, Sandbox
from wxpay_client.schema.operation import Request

ROOT = Path(__file__).parents[2]

RAISING = [getattr(signal, name) for name in ("SIGINT", "SIGUSR1") if hasattr(signal, name)]
"""Ctrl-C, and what Celery sends when a task's soft time limit is over."""


class SoftTimeLimitExceeded(Exception):
    pass


class Input:
    """Notices without end, numbered from 0.

    Attributes:
        taken: How many were taken.
    """

    def __init__(self) -> None:
        self.taken = 0

    def __iter__(self) -> Iterator[Request[None]]:
        for number in count():
            self.taken = number + 1
            yield samples.notice(out_refund_no=str(number))


class Adapter(KeepAliveAdapter):
    """Tells which notice is being sent before it is.

    Args:
        told: Called with its number.
    """

    def __init__(self, told: Callable[[str], object]) -> None:
        super().__init__()
        self.told = told

    def send(self, request: requests.PreparedRequest, *args: Any, **kwargs: Any) -> requests.Response:
        assert isinstance(request.body, bytes)
        self.told(json.loads(request.body)["out_refund_no"])
        return super().send(request, *args, **kwargs)


class Sharings:
    """Twelve sharings of profits, whose receivers are in one list that is filled anew for each."""

    def __iter__(self) -> Iterator[Request[Any]]:
        receivers: list[ShareRequest] = []
        for number in range(12):
            receivers[:] = [ShareRequest(type="MERCHANT_ID", account=f"{number}", amount=1, description="share")]
            yield OrdersCreateRequest(
                appid="wx8888888888888888",
                transaction_id=samples.NUMBER,
                out_order_no=f"{number}",
                receivers=receivers,
                unfreeze_unsplit=False,
            )


class Together(Executor):
    """Makes calls once there are so many."""

    def __init__(self, count: int) -> None:
        self._count = count
        self._waiting: list[tuple[Future[Any], Callable[[], Any]]] = []

    def submit(self, fn: Callable[..., Any], /, *args: Any, **kwargs: Any) -> Future[Any]:
        future: Future[Any] = Future()
        self._waiting.append((future, partial(fn, *args, **kwargs)))
        if len(self._waiting) == self._count:
            for waiting, call in self._waiting:
                waiting.set_result(call())
            self._waiting.clear()
        return future


class Here(Executor):
    """Makes each call at once, in the thread that asks for it."""

    def submit(self, fn: Callable[..., Any], /, *args: Any, **kwargs: Any) -> Future[Any]:
        future: Future[Any] = Future()
        future.set_result(fn(*args, **kwargs))
        return future


def mount(client: Client, told: Callable[[str], object]) -> None:
    client.session.mount("http://", Adapter(told))


def numbers(pairs: Iterable[tuple[Any, Any]]) -> list[str]:
    return [request.out_refund_no for request, _ in pairs]


def own_threads() -> list[threading.Thread]:
    return [thread for thread in threading.enumerate() if thread.name.startswith("wxpay-send-many")]


def join_calls() -> None:
    """Wait for the calls of a batch that was dropped: they would arrive at another test's sandbox."""
    join(*own_threads())


def sent(sandbox: Sandbox) -> Counter[str]:
    """Number of each notice that arrived to how often it did."""
    return Counter(json.loads(received.body)["out_refund_no"] for received in sandbox.requests if received.body)


class TestResults:
    def test_each_request_has_its_own(self, sandbox: Sandbox, client: Client) -> None:
        for number in range(50):
            sandbox.refunds[f"R{number}"] = {**samples.REFUND, "id": f"id of R{number}"}
        queries = [samples.query(out_refund_no=f"R{number}") for number in range(50)]

        results = list(client.send_many(queries))

        assert sorted(numbers(results)) == sorted(query.out_refund_no for query in queries)
        for request, result in results:
            assert isinstance(result, Response)
            assert (result.data.id, result.verified) == (f"id of {request.out_refund_no}", True)

    def test_operations_may_be_mixed(self, client: Client) -> None:
        requests: list[Request[Any]] = [samples.QUERY, samples.NOTICE]
        results = dict(client.send_many(requests))
        assert results[samples.NOTICE].data is None
        assert results[samples.QUERY].data.out_refund_no == samples.NUMBER

    def test_a_bad_one_stops_no_other(self, sandbox: Sandbox, client: Client) -> None:
        requests: list[Any] = [
            samples.QUERY,
            samples.notice(med_refund_total_fee=True),
            None,
            "R1",
            samples.query(out_refund_no="R404"),
            type(samples.QUERY),
            samples.NOTICE,
        ]
        results = list(client.send_many(requests, ordered=True, concurrency=1))
        assert [request for request, _ in results] == requests
        assert [type(result) for _, result in results] == [
            Response,
            RequestError,
            RequestError,
            RequestError,
            NotFoundError,
            RequestError,
            Response,
        ]
        assert "expected a request such as QueryByOutRefundNoRequest(...), got NoneType" in str(results[2][1])
        assert len(sandbox.requests) == 3

    def test_a_failure_of_the_users_own_code_stops_no_other(self, client: Client) -> None:
        def told(number: str) -> None:
            if number == "1":
                raise KeyError("hunter2")

        mount(client, told)
        results = list(client.send_many(islice(Input(), 3), ordered=True))
        _, unknown = results[1]
        assert isinstance(unknown, OutcomeUnknownError)
        assert isinstance(unknown.__cause__, KeyError)
        assert "(KeyError)" in str(unknown)
        assert "hunter2" not in str(unknown)
        assert [type(result) for _, result in results[::2]] == [Response, Response]

    def test_an_error_keeps_nothing_of_how_it_came(self, client: Client) -> None:
        ((_, error),) = client.send_many([samples.query(out_refund_no="R404")])
        assert isinstance(error, NotFoundError)
        assert error.__traceback__ is None

    @pytest.mark.parametrize("is_journaled", [False, True])
    @pytest.mark.parametrize("kind", ["generator", "input that can be read twice"])
    def test_each_is_sent_as_it_was_when_it_was_read(
        self, sandbox: Sandbox, client: Client, tmp_path: Path, kind: str, *, is_journaled: bool
    ) -> None:
        # All that are under way are sent once the last of them was read.
        rows, journal = Sharings(), Journal(tmp_path / "job.sqlite") if is_journaled else None
        given = iter(rows) if kind == "generator" else rows
        results = list(client.send_many(given, concurrency=4, executor=Together(4), journal=journal))
        assert len(results) == 12
        for received in sandbox.requests:
            body = json.loads(received.body)
            assert [body["out_order_no"]] == [receiver["account"] for receiver in body["receivers"]]

    def test_of_no_request_there_is_none(self, client: Client) -> None:
        batch = client.send_many([])
        assert list(batch) == []
        assert list(batch) == []

    def test_what_send_is_told_goes_for_all(self, sandbox: Sandbox, client: Client) -> None:
        sandbox.fail_next("SYSTEM_ERROR", times=3)
        patient = RetryPolicy(base=0)
        ((_, result),) = client.send_many([samples.QUERY], retries=patient)
        assert isinstance(result, ServerError)
        assert len(result.attempts) == 3
        sandbox.fail_next(Fault.HANG)
        ((_, result),) = client.send_many([samples.QUERY], timeout=(5, 0.01))
        assert isinstance(result, TransportError)
        ((_, result),) = client.send_many([samples.QUERY], base_uri="http://127.0.0.1:1/hk/")
        assert isinstance(result, TransportError)
        assert not result.sent


BAD_ARGUMENTS: list[tuple[str, Any]] = [
    *(("requests", value) for value in (None, 5, samples.QUERY)),
    *(("concurrency", value) for value in (0, -1, 1001, 8.0, True, "8", None)),
    *(("rate", value) for value in (0, -1, True, "150", float("nan"), float("inf"), 10**6)),
    *(("executor", value) for value in (8, ThreadPoolExecutor, "threads")),
    *(("ordered", value) for value in ("False", 0, None)),
    *(("base_uri", value) for value in ("", 5, "http://api.mch.weixin.qq.com/")),
    *(("timeout", value) for value in (0, -1, "5", (5,))),
    *(("retries", value) for value in (3, "no")),
]


@pytest.mark.parametrize(("parameter", "value"), BAD_ARGUMENTS)
def test_a_bad_argument_is_refused_at_once(shared_client: Client, parameter: str, value: Any) -> None:
    with pytest.raises(RequestError, match=f"^send_many: {parameter}: .*expected ") as caught:
        shared_client.send_many(**{"requests": [], parameter: value})
    assert caught.value.parameter == parameter


def test_one_request_goes_elsewhere(shared_client: Client) -> None:
    one: Any = samples.QUERY
    with pytest.raises(RequestError, match=r"got QueryByOutRefundNoRequest; send\(\) takes one request"):
        shared_client.send_many(one)


class TestBounds:
    @pytest.mark.parametrize("ordered", [False, True])
    def test_an_endless_input_is_read_as_far_as_results_are_taken(
        self, sandbox: Sandbox, client: Client, *, ordered: bool
    ) -> None:
        source = Input()
        with client.send_many(source, concurrency=3, ordered=ordered) as batch:
            assert len(list(islice(batch, 20))) == 20
            assert source.taken <= 20 + 2 * 3
        assert sum(sent(sandbox).values()) <= 20 + 2 * 3

    def test_nothing_is_sent_before_a_result_is_asked_for(self, sandbox: Sandbox, client: Client) -> None:
        source = Input()
        with client.send_many(source):
            pass
        assert (source.taken, sandbox.requests) == (0, ())

    def test_so_many_calls_are_under_way_and_no_more(self, client: Client) -> None:
        together = threading.Barrier(5, timeout=HANGS)
        lock = threading.Lock()
        under_way = most = 0

        def told(_: str) -> None:
            nonlocal under_way, most
            with lock:
                under_way += 1
                most = max(most, under_way)
            together.wait()  # all five are here now
            with lock:
                under_way -= 1

        mount(client, told)
        assert len(list(client.send_many(islice(Input(), 25), concurrency=5))) == 25
        assert most == 5

    def test_the_input_is_read_in_the_thread_that_iterates(self, client: Client) -> None:
        readers = set()

        def source() -> Iterator[Request[None]]:
            for _ in range(5):
                readers.add(threading.current_thread())
                yield samples.NOTICE

        list(client.send_many(source()))
        assert readers == {threading.current_thread()}


class TestOrder:
    def test_results_come_as_calls_end(self, client: Client) -> None:
        last = threading.Event()
        mount(client, lambda number: last.wait(HANGS) if number == "0" else None)
        seen = []
        for request, _ in client.send_many(islice(Input(), 6), concurrency=2):
            seen.append(request.out_refund_no)
            if len(seen) == 5:
                last.set()  # else the first call would never end
        assert seen[-1] == "0"

    def test_results_come_in_the_order_of_the_input_where_that_is_wanted(self, client: Client) -> None:
        seen_later = threading.Event()

        def told(number: str) -> None:
            if number == "3":
                seen_later.set()
            if number == "0":
                assert seen_later.wait(HANGS)  # others end before it

        mount(client, told)
        results = client.send_many(islice(Input(), 20), concurrency=4, ordered=True)
        assert numbers(results) == [str(number) for number in range(20)]

    def test_a_slow_call_holds_up_no_more_than_there_is_room_for(self, client: Client) -> None:
        source = Input()
        full = threading.Event()

        def told(number: str) -> None:
            if number == "0":
                assert full.wait(HANGS)
            elif number == "7":  # the last there is room for
                full.set()

        mount(client, told)
        with client.send_many(source, concurrency=4, ordered=True) as batch:
            request, _ = next(batch)
            assert (request.out_refund_no, source.taken) == ("0", 8)


class TestEnding:
    """Whatever ends a batch, what was sent has a result, and what has none was not sent."""

    def test_leaving_the_block_early_leaves_the_rest_to_iterate_over(self, sandbox: Sandbox, client: Client) -> None:
        with client.send_many(Input(), concurrency=4) as batch:
            first = list(islice(batch, 3))
        waiting = [request.out_refund_no for request in batch.unfinished]
        rest = list(batch)
        assert numbers(rest) == waiting
        assert Counter(numbers(first + rest)) == sent(sandbox)
        assert batch.unfinished == ()
        assert list(batch) == []

    def test_an_error_of_the_users_leaves_the_rest_too(self, sandbox: Sandbox, client: Client) -> None:
        batch = client.send_many(Input(), concurrency=4)
        with pytest.raises(ZeroDivisionError), batch:  # noqa: PT012 - the block is what this is about
            first = next(batch)
            raise ZeroDivisionError
        assert Counter(numbers([first, *batch])) == sent(sandbox)

    def test_it_can_be_closed_within_its_loop(self, sandbox: Sandbox, client: Client) -> None:
        batch = client.send_many(Input(), concurrency=4)
        seen = []
        for pair in batch:
            seen.append(pair)
            if len(seen) == 5:
                batch.close()
        assert Counter(numbers(seen)) == sent(sandbox)

    @pytest.mark.parametrize("kind", [ValueError, KeyboardInterrupt, SystemExit])
    def test_an_input_that_fails_is_told_after_the_results(
        self, sandbox: Sandbox, client: Client, kind: type[BaseException]
    ) -> None:
        def source() -> Iterator[Request[None]]:
            yield from islice(Input(), 10)
            raise kind("here")

        seen: list[Any] = []
        batch = client.send_many(source(), concurrency=4)
        with pytest.raises(kind, match="here"):  # noqa: PT012 - as a user would
            for pair in batch:
                seen.append(pair)  # noqa: PERF402 - extend() would forget them
        assert sorted(numbers(seen), key=int) == [str(number) for number in range(10)]
        assert sent(sandbox) == Counter(numbers(seen))
        assert list(batch) == []

    def test_a_second_interruption_is_not_waited_for(self, sandbox: Sandbox, client: Client) -> None:
        answered = threading.Event()

        def source() -> Generator[Request[None]]:
            yield samples.NOTICE
            raise KeyboardInterrupt

        def interrupt_again() -> None:
            until(lambda: source_.gi_frame is None)
            os.kill(os.getpid(), signal.SIGINT)

        mount(client, lambda _: answered.wait(HANGS))
        source_ = source()
        batch = client.send_many(source_)
        threading.Thread(target=interrupt_again).start()
        with pytest.raises(KeyboardInterrupt):
            next(batch)
        assert batch.unfinished == (samples.NOTICE,)
        answered.set()
        assert numbers(islice(batch, 1)) == [samples.NOTICE.out_refund_no]
        with pytest.raises(KeyboardInterrupt):
            next(batch)
        assert len(sandbox.requests) == 1

    @pytest.mark.slow
    @pytest.mark.parametrize("what", ["threads", "processes"])
    def test_ctrl_c_loses_nothing(self, sandbox: Sandbox, what: str) -> None:
        command = [sys.executable, "-m", "tests.support.programs.interrupted", what, "30"]
        # In a group of its own: what it is sent is meant for no other.
        child = subprocess.run(
            command,
            env={**os.environ, **sandbox.env},
            cwd=ROOT,
            capture_output=True,
            check=False,
            timeout=HANGS,
            process_group=0,
        )
        assert (child.returncode, child.stderr.decode()) == (0, "")
        rounds = [json.loads(line) for line in child.stdout.splitlines()]
        assert Counter(number for one in rounds for number in one["given"]) == sent(sandbox)
        assert {number for one in rounds for number in one["unfinished"]} == set()
        assert {kind for one in rounds for kind in one["kinds"]} == {"Response"}

    @pytest.mark.parametrize("number", RAISING)
    def test_an_interrupt_at_any_step_loses_nothing(
        self, sandbox: Sandbox, client: Client, number: signal.Signals
    ) -> None:
        list(client.send_many([samples.NOTICE]))
        before = sent(sandbox)
        for step in count(1, 5):
            seen, reached = _interrupted_at(step, client, number, f"{step}-")
            assert sent(sandbox) - before == Counter(seen)
            before = sent(sandbox)
            if not reached:
                break
        assert step > 100

    def test_a_dropped_write_is_warned_of(self, client: Client, caplog: pytest.LogCaptureFixture) -> None:
        for _ in client.send_many(Input()):
            break
        join_calls()
        assert "results nobody looked at (med_ins.refunds.notify)" in caplog.text

    def test_a_dropped_read_is_not(self, client: Client, caplog: pytest.LogCaptureFixture) -> None:
        for _ in client.send_many([samples.QUERY] * 9):
            break
        join_calls()
        assert caplog.messages == []

    def test_what_was_refused_was_never_started(self, client: Client) -> None:
        requests: list[Any] = [samples.QUERY, None]
        with client.send_many(requests, ordered=True) as batch:
            next(batch)
        assert batch.unfinished == ()
        assert [type(result) for _, result in batch] == [RequestError]

    def test_its_threads_end_with_it(self, client: Client) -> None:
        list(client.send_many([samples.QUERY] * 9))
        assert own_threads() == []
        with client.send_many(Input()) as batch:
            next(batch)
            assert own_threads() != []
        assert own_threads() == []


def _interrupted_at(step: int, client: Client, number: signal.Signals, name: str) -> tuple[list[str], bool]:
    """Send a batch into which a signal comes at a step of the main thread, where a function is begun, called or left.

    Returns:
        The numbers whose results came, and whether the batch had so many steps.
    """
    seen: list[str] = []
    left = step
    parts = ("wxpay_client/", "concurrent/futures/", "threading.py")

    def watch(frame: FrameType, event: str, _: object) -> None:
        nonlocal left
        code = frame.f_code
        # Python looks for signals where a function begins and after each call: not when __next__ hands over its result.
        if code.co_filename.endswith("interrupts.py") or not any(part in code.co_filename for part in parts):
            return
        if event == "return" and (code.co_name == "__next__" or code.co_filename.endswith("threading.py")):
            return
        left -= 1
        if left == 0:
            signal.raise_signal(number)

    def handle(came: int, frame: FrameType | None) -> None:
        raise KeyboardInterrupt if came == signal.SIGINT else SoftTimeLimitExceeded

    requests = [samples.notice(out_refund_no=f"{name}{each}") for each in range(4)]
    batch: Batch[Any, None] | None = None
    before = signal.signal(number, handle)
    try:
        batch = client.send_many(requests, concurrency=2)
        sys.setprofile(watch)
        for request, _ in batch:
            seen.append(request.out_refund_no)
    except (KeyboardInterrupt, SoftTimeLimitExceeded):
        pass
    finally:
        sys.setprofile(None)
        signal.signal(number, before)
    seen.extend(numbers(batch or ()))
    return seen, left <= 0
