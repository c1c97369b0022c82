"""Calls that executors make: in threads, in other processes, and in some that are lost."""

from __future__ import annotations

import multiprocessing
import os
import pickle
import signal
import threading
from collections.abc import Callable, Iterator
from concurrent.futures import BrokenExecutor, Executor, Future, ProcessPoolExecutor, ThreadPoolExecutor
from itertools import repeat
from pathlib import Path
from typing import Any

import pytest

from tests.support import samples
from tests.support.examples import ExampleSandbox
from tests.support.gateways.gateways import served
from tests.support.gateways.servers import Relay, Scripted, plain
from tests.support.programs.processes import OwnSigner, pickle_as_dask_does
from tests.support.shapes import DownloadRequest, Meta, SendRequest, UploadRequest
from tests.support.waiting import HANGS, join, until
from wxpay_client import (
    Client,
    ConfigurationError,
    NotFoundError,
    OutcomeUnknownError,
    RequestError,
    Response,
    RetryPolicy,
    TransportError,
    Upload,
)
from wxpay_client._batch.task import CallContext, Task, carry_out, result_of
from wxpay_client.api.global_.customs import RedeclareRequest
from wxpay_client.sandbox import Fault, Sandbox
from wxpay_client.sandbox.credentials import Credentials
from wxpay_client.schema.operation import Request

BILL = b"a,b\r\n" * 40_000
WAYS = [way for way in ("fork", "forkserver", "spawn") if way in multiprocessing.get_all_start_methods()]
pytestmark = pytest.mark.filterwarnings("ignore:.*multi-threaded, use of fork:DeprecationWarning")


class Here(Executor):
    """Makes each call at once, in the thread that asks for it."""

    future_class: type[Future[Any]] = Future

    def submit(self, fn: Callable[..., Any], /, *args: Any, **kwargs: Any) -> Future[Any]:
        future = self.future_class()
        future.set_result(fn(*args, **kwargs))
        return future


def raise_time_is_up(*_: object) -> None:
    raise TimeoutError("time is up")


class InterruptedFuture(Future[Any]):
    """Whoever asks it first is interrupted by an alarm."""

    was_asked = False

    def exception(self, timeout: float | None = None) -> BaseException | None:
        if not self.was_asked:
            self.was_asked = True
            signal.raise_signal(signal.SIGALRM)
        return super().exception(timeout)


class Interrupting(Here):
    future_class = InterruptedFuture


@pytest.fixture(scope="module", params=WAYS)
def pool(request: pytest.FixtureRequest) -> Iterator[ProcessPoolExecutor]:
    with ProcessPoolExecutor(1, multiprocessing.get_context(request.param)) as pool:
        yield pool


@pytest.fixture
def doomed() -> Iterator[ProcessPoolExecutor]:
    """One worker, for tests that kill it."""
    with ProcessPoolExecutor(1, multiprocessing.get_context("spawn")) as pool:
        yield pool


def kinds(pairs: Any) -> list[type]:
    return [type(result) for _, result in pairs]


class TestProcesses:
    def test_a_pool_makes_the_calls(self, sandbox: Sandbox, client: Client, pool: ProcessPoolExecutor) -> None:
        requests: list[Request[Any]] = [samples.QUERY, samples.query(out_refund_no="R404"), samples.NOTICE]
        results = list(client.send_many(requests, executor=pool, ordered=True))
        assert [request for request, _ in results] == requests
        assert kinds(results) == [Response, NotFoundError, Response]
        assert results[0][1].data == client.send(samples.QUERY).data
        assert results[1][1].operation == "refunds.query_by_out_refund_no"
        assert len(sandbox.requests) == 4

    def test_it_is_not_closed(self, client: Client, pool: ProcessPoolExecutor) -> None:
        for _ in range(2):
            assert kinds(client.send_many([samples.QUERY], executor=pool)) == [Response]

    def test_a_worker_makes_one_client_and_keeps_its_connection(
        self, sandbox: Sandbox, relay: Relay, pool: ProcessPoolExecutor
    ) -> None:
        client = sandbox.client(origin=relay.origin)
        for _ in range(2):
            assert kinds(client.send_many([samples.QUERY] * 10, executor=pool)) == [Response] * 10
        assert len(relay.connections) == 1

    def test_two_merchants_are_two_clients(self, sandbox: Sandbox, pool: ProcessPoolExecutor) -> None:
        with ExampleSandbox() as other:
            for one in (sandbox, other, sandbox, other):
                assert kinds(one.client().send_many([samples.QUERY], executor=pool)) == [Response]

    def test_what_send_is_told_travels(self, sandbox: Sandbox, client: Client, pool: ProcessPoolExecutor) -> None:
        sandbox.fail_next("SYSTEM_ERROR")
        patient = RetryPolicy(base=0)
        ((_, result),) = client.send_many([samples.QUERY], executor=pool, retries=patient, timeout=4)
        assert isinstance(result, Response)
        assert len(result.attempts) == 2

    def test_a_signer_of_the_users_own_travels(self, sandbox: Sandbox, pool: ProcessPoolExecutor) -> None:
        client = sandbox.client(private_key=OwnSigner(Path(sandbox.env["WXPAY_PRIVATE_KEY"]).read_bytes()))
        assert kinds(client.send_many([samples.QUERY], executor=pool)) == [Response]

    def test_a_file_is_sent(self, wxpay_sandbox_credentials: Credentials, pool: ProcessPoolExecutor) -> None:
        upload = UploadRequest(file=Upload("a.png", b"x" * 900), meta=Meta())
        with served(wxpay_sandbox_credentials, UploadRequest) as gateway:
            list(gateway.client.send_many([upload], executor=pool))
            assert b"x" * 900 in gateway.received[0].body

    def test_a_file_comes_back_whole(self, sandbox: Sandbox, scripted: Scripted, pool: ProcessPoolExecutor) -> None:
        scripted.answer = plain(200, BILL, {"Content-Type": "text/csv"})
        client = sandbox.client(origin=scripted.origin)
        ((_, result),) = client.send_many([DownloadRequest()], executor=pool)
        assert isinstance(result, Response)
        assert scripted.closed.wait(HANGS)
        assert result.data.read() == BILL

    def test_a_file_that_breaks_off_is_an_error(
        self, sandbox: Sandbox, scripted: Scripted, pool: ProcessPoolExecutor
    ) -> None:
        scripted.answer = plain(200, BILL, {"Content-Type": "text/csv"})[:-1]
        client = sandbox.client(origin=scripted.origin)
        ((_, result),) = client.send_many([DownloadRequest()], executor=pool)
        assert isinstance(result, TransportError)
        assert "reading it failed" in str(result)

    def test_an_error_travels_without_what_caused_it(self, client: Client) -> None:
        unreachable = "http://127.0.0.1:1/hk/"
        with ProcessPoolExecutor(1, multiprocessing.get_context("spawn"), pickle_as_dask_does) as pool:
            ((_, result),) = client.send_many([samples.QUERY], executor=pool, base_uri=unreachable)
        assert isinstance(result, TransportError)
        assert (result.reason, result.sent) == ("ConnectionRefusedError", False)

    def test_what_does_not_pickle_is_refused_alone(self, client: Client, pool: ProcessPoolExecutor) -> None:
        bad = samples.query(out_refund_no=threading.Lock())
        results = client.send_many([samples.QUERY, bad, samples.QUERY], executor=pool, ordered=True)
        (_, one), (_, refused), (_, other) = results
        assert isinstance(one, Response)
        assert isinstance(other, Response)
        assert isinstance(refused, RequestError)
        assert (refused.parameter, refused.operation) == ("request", samples.QUERY.operation.id)
        assert "does not pickle" in str(refused)

    def test_a_client_that_does_not_pickle_says_so(self, sandbox: Sandbox, pool: ProcessPoolExecutor) -> None:
        class Kms:
            def sign(self, message: bytes) -> bytes:
                return message

        client = sandbox.client(private_key=Kms())
        for _, result in client.send_many([samples.QUERY] * 3, executor=pool):
            assert isinstance(result, ConfigurationError)
            assert "the client does not pickle" in str(result)
        assert sandbox.requests == ()

    def test_a_key_that_is_not_there_is_told(self, sandbox: Sandbox, tmp_path: Path, doomed: Executor) -> None:
        key = tmp_path / "apiclient_key.pem"
        key.write_bytes(Path(sandbox.env["WXPAY_PRIVATE_KEY"]).read_bytes())
        client = sandbox.client(private_key=key)
        key.unlink()
        ((_, result),) = client.send_many([samples.QUERY], executor=doomed)
        assert isinstance(result, ConfigurationError)
        assert str(key) in str(result)


class TestLost:
    """A worker dies while it has a call, or an executor gives up."""

    def test_calls_of_a_worker_that_dies_are_accounted_for(
        self, sandbox: Sandbox, client: Client, doomed: ProcessPoolExecutor
    ) -> None:
        worker = doomed.submit(os.getpid).result(HANGS)

        def kill_in_the_midst_of_it() -> None:
            until(lambda: sandbox.requests)
            os.kill(worker, signal.SIGKILL)

        sandbox.fail_next(Fault.HANG)
        killer = threading.Thread(target=kill_in_the_midst_of_it)
        killer.start()
        source = iter([samples.NOTICE, samples.QUERY, *repeat(samples.NOTICE, 100)])
        batch = client.send_many(source, executor=doomed, concurrency=2, ordered=True)
        (_, write), (_, read) = next(batch), next(batch)
        join(killer)

        assert isinstance(write, OutcomeUnknownError)
        assert (write.operation, write.merchant_number, write.sent) == ("med_ins.refunds.notify", "mix_trade_no", True)
        assert "it may have been carried out or not. Retry it with mix_trade_no unchanged." in str(write)
        assert type(read) is TransportError
        assert (read.operation, read.reason) == ("refunds.query_by_out_refund_no", "BrokenProcessPool")
        assert isinstance(read.__cause__, BrokenExecutor)
        with pytest.raises(BrokenExecutor):
            next(batch)
        assert batch.unfinished == ()
        assert len(sandbox.requests) == 1
        assert sum(1 for _ in source) == 99  # the one that the broken pool did not take is gone

    def test_a_cancelled_call_is_accounted_for(self, client: Client) -> None:
        busy = threading.Event()
        with ThreadPoolExecutor(1) as pool:
            pool.submit(busy.wait, HANGS)

            def source() -> Iterator[Request[None]]:
                yield samples.NOTICE
                pool.shutdown(wait=False, cancel_futures=True)

            ((_, result),) = client.send_many(source(), executor=pool)
            busy.set()
        assert isinstance(result, OutcomeUnknownError)
        assert result.reason == "CancelledError"

    def test_a_call_that_the_executor_would_not_take_is_accounted_for(self, client: Client) -> None:
        pool = ThreadPoolExecutor(1)
        pool.shutdown()
        batch = client.send_many([samples.NOTICE] * 3, executor=pool)
        ((_, result),) = [next(batch)]
        assert isinstance(result, OutcomeUnknownError)
        with pytest.raises(RuntimeError, match="shutdown"):
            next(batch)
        assert list(batch) == []

    def test_a_result_that_cannot_be_read_is_accounted_for(self, client: Client) -> None:
        class Garbled(Here):
            def submit(self, fn: Callable[..., Any], /, *args: Any, **kwargs: Any) -> Future[Any]:
                return super().submit(lambda: b"garbled")

        ((_, result),) = client.send_many([samples.QUERY], executor=Garbled())
        assert isinstance(result, TransportError)


class TestAnyExecutor:
    def test_one_of_the_users_own_makes_the_calls(self, client: Client) -> None:
        assert kinds(client.send_many([samples.QUERY] * 3, executor=Here())) == [Response] * 3

    def test_within_the_process_the_session_stays_what_it_is(self, sandbox: Sandbox, client: Client) -> None:
        seen: list[str] = []
        client.session.hooks["response"].append(lambda answer, **_: seen.append(answer.url))
        assert kinds(client.send_many([samples.QUERY] * 3, executor=Here())) == [Response] * 3
        assert len(seen) == 3

    @pytest.mark.skipif(not hasattr(signal, "SIGALRM"), reason="a system without that signal")
    def test_what_a_signal_handler_raises_is_no_result(self, client: Client) -> None:
        batch = client.send_many([samples.NOTICE], executor=Interrupting())
        before = signal.signal(signal.SIGALRM, raise_time_is_up)
        try:
            _, answer = next(batch)
        finally:
            signal.signal(signal.SIGALRM, before)
        assert isinstance(answer, Response)
        with pytest.raises(TimeoutError, match="time is up"):
            next(batch)

    @pytest.mark.skipif(not hasattr(signal, "SIGURG"), reason="a system without that signal")
    # By one that a batch does not hold back.
    def test_nor_is_what_a_call_of_its_own_has_met(self, client: Client) -> None:
        def refuse(*_: object) -> None:
            raise RequestError("of the handler's own call", parameter="x")

        client.session.hooks["response"].append(lambda *_, **__: signal.raise_signal(signal.SIGURG))
        batch = client.send_many([samples.NOTICE], executor=Here())
        before = signal.signal(signal.SIGURG, refuse)
        try:
            _, result = next(batch)
            with pytest.raises(RequestError, match="of the handler's own call"):
                next(batch)
        finally:
            signal.signal(signal.SIGURG, before)
        assert isinstance(result, OutcomeUnknownError)

    def test_threads_of_the_users_own_stay_open(self, client: Client) -> None:
        with ThreadPoolExecutor(2) as pool:
            for _ in range(2):
                assert kinds(client.send_many([samples.QUERY] * 3, executor=pool)) == [Response] * 3

    def test_a_write_that_may_not_be_repeated_is_only_sent_by_what_runs_it_once(
        self, wxpay_sandbox_credentials: Credentials, pool: ProcessPoolExecutor
    ) -> None:
        write = SendRequest(first="a", second="b")
        with served(wxpay_sandbox_credentials, SendRequest) as gateway:
            ((_, refused),) = gateway.client.send_many([write], executor=Here())
            assert isinstance(refused, RequestError)
            assert "Here may run a task again when it loses a worker" in str(refused)
            assert gateway.received == []
            for executor in (None, pool):
                list(gateway.client.send_many([write], executor=executor))
            assert len(gateway.received) == 2

    def test_nor_is_one_whose_number_was_left_out(self, sandbox: Sandbox, client: Client) -> None:
        declared: Any = {"appid": "wxd678efh567hg6787", "customs": "SHANGHAI_ZS", "merchant_customs_no": "123456"}
        write = RedeclareRequest(mchid="1230000109", transaction_id=samples.NUMBER, **declared)
        ((_, refused),) = client.send_many([write], executor=Here())
        assert isinstance(refused, RequestError)
        assert not sandbox.requests


class TestTask:
    """What travels, and what can be seen of it."""

    def test_it_shows_neither_request_nor_keys(self, sandbox: Sandbox) -> None:
        client = sandbox.client(private_key=Path(sandbox.env["WXPAY_PRIVATE_KEY"]).read_text())
        task = Task(CallContext(client), samples.QUERY)
        for shown in (task, pickle.loads(pickle.dumps(task))):
            assert repr(shown) == str(shown) == "<call of refunds.query_by_out_refund_no>"

    def test_it_travels_on_without_being_opened(self, sandbox: Sandbox, tmp_path: Path) -> None:
        key = tmp_path / "apiclient_key.pem"
        key.write_bytes(Path(sandbox.env["WXPAY_PRIVATE_KEY"]).read_bytes())
        task = pickle.dumps(Task(CallContext(sandbox.client(private_key=key)), samples.QUERY))
        hidden = key.rename(tmp_path / "elsewhere")  # as on a scheduler, which has no keys
        task = pickle.dumps(pickle.loads(task))
        hidden.rename(key)
        assert isinstance(result_of(carry_out(pickle.loads(task))), Response)

    def test_the_client_is_pickled_once_for_all(self, sandbox: Sandbox) -> None:
        signer = Counted(OwnSigner(Path(sandbox.env["WXPAY_PRIVATE_KEY"]).read_bytes()))
        way = CallContext(sandbox.client(private_key=signer))
        for _ in range(3):
            pickle.dumps(Task(way, samples.QUERY))
        assert signer.pickled == 1

    def test_equal_tasks_are_two_for_dask(self, client: Client) -> None:
        way = CallContext(client)
        one, other = Task(way, samples.QUERY), Task(way, samples.QUERY)
        assert one.__dask_tokenize__() != other.__dask_tokenize__()


class Counted:
    """Counts how often it is pickled."""

    def __init__(self, signer: OwnSigner) -> None:
        self.signer = signer
        self.pickled = 0

    def sign(self, message: bytes) -> bytes:
        return self.signer.sign(message)

    def __reduce__(self) -> Any:
        self.pickled += 1
        return Counted, (self.signer,)
