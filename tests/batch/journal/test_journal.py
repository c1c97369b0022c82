"""The journal of a bulk job: what is sent when it is started again, what is refused, and what can be read of it."""

from __future__ import annotations

import json
import pickle
import signal
import sqlite3
import stat
from collections import Counter
from collections.abc import Callable, Generator, Iterable, Iterator
from concurrent.futures import Executor, ProcessPoolExecutor, ThreadPoolExecutor
from contextlib import contextmanager
from datetime import UTC, datetime, timedelta
from functools import partial
from itertools import islice
from multiprocessing import get_context
from pathlib import Path
from typing import Any, NoReturn

import pytest

from tests.batch.journal.test_recovery import answered
from tests.support import samples
from wxpay_client import (
    AccessPoint,
    Client,
    Journal,
    JournalError,
    JournalReason,
    Outcome,
    RequestError,
    Response,
    RowState,
    WxPayError,
    from_dict,
)
from wxpay_client._batch.journal.store import Store
from wxpay_client.api import OPERATIONS
from wxpay_client.api.examples import EXAMPLES
from wxpay_client.api.merchant_service.complaints_v2 import CompleteRequest
from wxpay_client.api.pay.transactions import CloseRequest
from wxpay_client.api.refunds import CreateRequest, RefundRequestAmount
from wxpay_client.sandbox import Fault, Sandbox
from wxpay_client.schema.operation import Request


@pytest.fixture
def journal(tmp_path: Path) -> Journal:
    return Journal(tmp_path / "job.sqlite")


def notices(count: int) -> list[Request[None]]:
    """Writes with a merchant's number, which anybody may ask the sandbox for."""
    return [samples.notice(mix_trade_no=f"M{number}", out_refund_no=f"R{number}") for number in range(count)]


def refund(number: str, amount: int) -> CreateRequest:
    return CreateRequest(
        out_trade_no="T1",
        out_refund_no=number,
        amount=RefundRequestAmount(refund=amount, total=1000, currency="HKD"),
    )


def complete(number: int) -> CompleteRequest:
    """A write without a merchant's number."""
    return CompleteRequest(complaint_id=f"C{number}", complainted_mchid="1900000109")


def run(client: Client, requests: Iterable[Any], journal: Journal, **arguments: Any) -> list[tuple[Any, Any]]:
    return list(client.send_many(requests, journal=journal, **arguments))


def sent(sandbox: Sandbox) -> Counter[str]:
    """Number of each notice that arrived to how often it did."""
    return Counter(json.loads(received.body)["out_refund_no"] for received in sandbox.requests if received.body)


def raising(error: WxPayError) -> Callable[..., NoReturn]:
    def send(*_: object, **__: object) -> NoReturn:
        raise error

    return send


def states(journal: Journal) -> list[str]:
    return [row.state for row in journal.rows()]


def refusal(caught: pytest.ExceptionInfo[JournalError]) -> tuple[JournalReason, int | None]:
    return caught.value.reason, caught.value.row


class TestFirstStart:
    def test_each_row_is_written_down_with_what_became_of_it(
        self, sandbox: Sandbox, client: Client, journal: Journal
    ) -> None:
        sandbox.refunds["R1"] = samples.REFUND
        queries = [samples.query(out_refund_no=number) for number in ("R1", "unknown")]

        results = run(client, queries, journal)

        assert len(results) == 2
        answered, failed = journal.rows()
        assert (answered.row, answered.operation, answered.number) == (1, "refunds.query_by_out_refund_no", None)
        assert (answered.state, answered.outcome, answered.status_code) == ("answered", Outcome.ACCEPTED, 200)
        assert answered.answer is not None
        assert json.loads(answered.answer) == {**samples.REFUND, "out_refund_no": "R1"}
        assert (failed.state, failed.outcome, failed.code, failed.status_code) == (
            "failed",
            Outcome.REFUSED,
            "RESOURCE_NOT_EXISTS",
            404,
        )
        assert failed.error is not None
        assert "RESOURCE_NOT_EXISTS" in failed.error
        for row in (answered, failed):
            assert row.attempts == 1
            assert row.request_id
            assert row.sent is not None
            assert row.ended is not None
            assert row.planned <= row.sent <= row.ended
            assert not row.needs_person

    def test_the_number_is_the_merchants(self, client: Client, journal: Journal) -> None:
        run(client, notices(2), journal)
        assert [row.number for row in journal.rows()] == ["M0", "M1"]

    def test_errors_of_any_text_are_written_down(
        self, client: Client, journal: Journal, monkeypatch: pytest.MonkeyPatch
    ) -> None:
        half = "\ud83d"
        failure = RequestError(f"expected a name, got {half}", parameter="name")
        code = answered(403, half)
        run(client, [failure], journal)
        monkeypatch.setattr(client, "send", raising(code))
        run(client, [failure, *notices(1)], journal)
        assert [(row.error, row.code) for row in journal.rows()] == [
            (r"expected a name, got \ud83d", "RequestError"),
            (r"403 \ud83d", r"\ud83d"),
        ]

    def test_its_files_are_for_their_owner_alone(self, client: Client, journal: Journal) -> None:
        with client.send_many(notices(3), journal=journal) as batch:
            next(batch)
            files = list(journal.path.parent.iterdir())
            assert {file.name for file in files} == {
                "job.sqlite",
                "job.sqlite-lock",
                "job.sqlite-wal",
                "job.sqlite-shm",
            }
            assert {stat.S_IMODE(file.stat().st_mode) for file in files} == {0o600}

    def test_a_file_that_others_can_read_is_closed_to_them(self, client: Client, journal: Journal) -> None:
        journal.path.touch(mode=0o644)
        run(client, notices(1), journal)
        assert stat.S_IMODE(journal.path.stat().st_mode) == 0o600

    @pytest.mark.parametrize("executor", [ThreadPoolExecutor, ProcessPoolExecutor])
    def test_any_executor_makes_the_calls(
        self, sandbox: Sandbox, client: Client, journal: Journal, executor: Any
    ) -> None:
        arguments = {"mp_context": get_context("spawn")} if executor is ProcessPoolExecutor else {}
        rows = [*notices(10), samples.close()]
        with executor(2, **arguments) as pool:
            run(client, rows[:10], journal, executor=pool)
            sandbox.fail_next(Fault.HTML_502)
            run(client, rows, journal, executor=pool)
            assert states(journal) == ["answered"] * 10 + ["unknown"]
            # Asked for, or sent again, in another process as well.
            run(client, rows, journal, executor=pool)
        assert states(journal) == ["answered"] * 11
        assert Counter(one.operation_id for one in sandbox.requests) == {
            "med_ins.refunds.notify": 10,
            "pay.transactions.close": 2,
        }

    def test_an_iterator_is_read_as_it_is_sent(self, client: Client, journal: Journal) -> None:
        taken = 0

        def endless() -> Iterator[Request[None]]:
            nonlocal taken
            while True:
                yield samples.notice(mix_trade_no=f"M{taken}")
                taken += 1

        with client.send_many(endless(), journal=journal, concurrency=2) as batch:
            for _ in range(10):
                next(batch)
            assert taken <= 10 + 4 * 2

    def test_rows_that_were_not_sent_after_all_stay_planned(
        self, sandbox: Sandbox, client: Client, journal: Journal
    ) -> None:
        with client.send_many(notices(50), journal=journal, concurrency=4) as batch:
            next(batch)
        counts = journal.counts()
        assert counts[RowState.ANSWERED] == len(sandbox.requests)
        assert counts == {
            **dict.fromkeys(RowState, 0),
            "answered": counts["answered"],
            "planned": 50 - counts["answered"],
        }

    def test_rows_that_ctrl_c_keeps_from_being_sent_stay_planned(
        self, sandbox: Sandbox, client: Client, journal: Journal, monkeypatch: pytest.MonkeyPatch
    ) -> None:
        batch = client.send_many([complete(number) for number in range(3)], journal=journal, concurrency=1)
        transaction = Store.transaction

        @contextmanager
        def interrupted(store: Store, *, durable: bool = False) -> Generator[sqlite3.Connection]:
            with transaction(store, durable=durable) as database:
                yield database
            if durable:
                monkeypatch.undo()
                signal.raise_signal(signal.SIGINT)

        monkeypatch.setattr(Store, "transaction", interrupted)
        with pytest.raises(KeyboardInterrupt), batch:
            list(batch)
        assert sandbox.requests == ()
        assert states(journal) == ["planned"] * 3

    def test_results_that_nobody_looked_at_are_written_down(self, client: Client, journal: Journal) -> None:
        with client.send_many(notices(4), journal=journal, concurrency=4) as batch:
            next(batch)
        before = states(journal)
        assert len(list(batch)) == 3
        assert states(journal) == before == ["answered"] * 4


class TestStartedAgain:
    def test_what_was_answered_or_failed_is_not_sent(self, sandbox: Sandbox, client: Client, journal: Journal) -> None:
        sandbox.fail_next("NO_AUTH")
        run(client, notices(5), journal)
        assert run(client, notices(5), journal) == []
        assert set(sent(sandbox).values()) == {1}
        assert journal.counts()[RowState.FAILED] == 1

    def test_what_was_planned_is_sent(self, sandbox: Sandbox, client: Client, journal: Journal) -> None:
        with client.send_many(notices(30), journal=journal, concurrency=2) as batch:
            next(batch)
        run(client, notices(30), journal)
        assert states(journal) == ["answered"] * 30
        assert sent(sandbox) == Counter(f"R{number}" for number in range(30))

    def test_a_list_and_an_iterator_are_the_same_job(self, sandbox: Sandbox, client: Client, journal: Journal) -> None:
        run(client, iter(notices(3)), journal)
        run(client, notices(5), journal)
        run(client, iter(notices(7)), journal)
        assert sent(sandbox) == Counter(f"R{number}" for number in range(7))

    def test_failed_rows_are_sent_when_that_is_asked_for(
        self, sandbox: Sandbox, client: Client, journal: Journal
    ) -> None:
        sandbox.fail_next("NO_AUTH", times=2)
        run(client, notices(5), journal, concurrency=1)
        assert journal.retry_failed() == 2
        assert states(journal) == ["planned"] * 2 + ["answered"] * 3
        assert len(run(client, notices(5), journal)) == 2
        assert states(journal) == ["answered"] * 5
        assert [row.attempts for row in journal.rows()] == [2, 2, 1, 1, 1]

    def test_what_was_never_sent_failed(self, sandbox: Sandbox, client: Client, journal: Journal) -> None:
        cut_off = sandbox.client()
        cut_off.session.proxies = {"http": "http://127.0.0.1:9"}
        run(cut_off, notices(2), journal)
        assert {(row.state, row.outcome) for row in journal.rows()} == {("failed", Outcome.NOT_SENT)}
        assert journal.retry_failed() == 2
        run(client, notices(2), journal)
        assert states(journal) == ["answered"] * 2

    def test_reads_without_an_answer_are_sent_again(self, sandbox: Sandbox, client: Client, journal: Journal) -> None:
        sandbox.refunds["R1"] = samples.REFUND
        sandbox.fail_next(Fault.CUT)
        run(client, [samples.query(out_refund_no="R1")], journal)
        assert states(journal) == ["unknown"]
        run(client, [samples.query(out_refund_no="R1")], journal)
        assert states(journal) == ["answered"]

    def test_of_reads_the_results_are_written_down_alone(
        self, sandbox: Sandbox, client: Client, journal: Journal
    ) -> None:
        sandbox.refunds["R1"] = samples.REFUND
        rows = [samples.query(out_refund_no="R1")] * 3 + notices(1)
        with client.send_many(rows, journal=journal, concurrency=1) as batch:
            next(batch)
            next(batch)
            assert set(states(journal)[:3]) == {"planned"}
        run(client, rows, journal)
        for row in journal.rows():
            assert row.state is RowState.ANSWERED
            assert row.sent is not None
            assert row.ended is not None
            assert row.planned <= row.sent <= row.ended

    def test_a_refused_read_was_not_sent(self, client: Client, journal: Journal) -> None:
        refusal = RequestError("none", parameter="row")
        run(client, [refusal], journal)
        assert [(row.state, row.sent) for row in journal.rows()] == [("failed", None)]

    def test_writes_without_a_number_stay_unknown_for_a_person(
        self, sandbox: Sandbox, client: Client, journal: Journal
    ) -> None:
        rows = [complete(number) for number in range(3)]
        sandbox.fail_next(Fault.CUT)
        run(client, rows, journal, concurrency=1)
        assert run(client, rows, journal) == []
        assert [(row.row, row.state) for row in journal.rows() if row.needs_person] == [(1, "unknown")]
        assert len(sandbox.requests) == 3

    def test_a_person_settles_what_became_of_them(self, sandbox: Sandbox, client: Client, journal: Journal) -> None:
        rows = [complete(number) for number in range(3)]
        sandbox.fail_next(Fault.CUT, times=2)
        run(client, rows, journal, concurrency=1)
        before = datetime.now(UTC) - timedelta(seconds=1)
        journal.settle(1, RowState.ANSWERED, because="it is closed at the platform")
        journal.settle(2, "failed")
        settled = list(journal.rows(settled=True))
        assert [(row.row, row.state, row.outcome, row.because) for row in settled] == [
            (1, "answered", Outcome.ACCEPTED, "it is closed at the platform"),
            (2, "failed", Outcome.REFUSED, None),
        ]
        assert all(row.settled is not None and before < row.settled <= datetime.now(UTC) for row in settled)
        assert not any(row.needs_person for row in journal.rows())
        assert all(row.code == "OutcomeUnknownError" and row.error for row in settled)

        # Neither is sent by itself.
        assert run(client, rows, journal) == []
        assert len(sandbox.requests) == 3

        # What was settled as failed is, where that is asked for, and is settled by nobody then.
        assert journal.retry_failed() == 1
        assert [request for request, _ in run(client, rows, journal)] == [rows[1]]
        assert [(row.row, row.state) for row in journal.rows(settled=True)] == [(1, "answered")]
        assert states(journal) == ["answered"] * 3
        assert len(sandbox.requests) == 4

    @pytest.mark.parametrize("state", ["planned", "sent", "unknown", RowState.PLANNED, "lost"])
    def test_nothing_else_can_be_said_of_them(
        self, sandbox: Sandbox, client: Client, journal: Journal, state: str
    ) -> None:
        sandbox.fail_next(Fault.CUT)
        run(client, [complete(0)], journal)
        with pytest.raises(ValueError, match=state):
            journal.settle(1, state)
        assert states(journal) == ["unknown"]

    def test_of_other_rows_no_person_says_anything(self, sandbox: Sandbox, client: Client, journal: Journal) -> None:
        rows: list[Any] = [refund("R1", 100), refund("R2", 100), refund("R3", 100), complete(0)]
        sandbox.fail_next(Fault.CUT)
        sandbox.fail_next("NOT_ENOUGH")
        run(client, rows, journal, concurrency=1)
        before = list(journal.rows())
        assert [row.state for row in before] == ["unknown", "failed", "answered", "answered"]
        for row in (1, 2, 3, 4, 5, 0):
            with pytest.raises(JournalError, match=f"row {row} does not wait for a person") as caught:
                journal.settle(row, "failed")
            assert (caught.value.reason, caught.value.row) == (JournalReason.NOT_WAITING, row)
            assert caught.value.outcome is Outcome.NOT_SENT
        assert list(journal.rows()) == before

    def test_nor_while_the_job_runs(self, sandbox: Sandbox, client: Client, journal: Journal) -> None:
        sandbox.fail_next(Fault.CUT)
        with client.send_many([complete(0), complete(1)], journal=journal, concurrency=1) as batch:
            next(batch)
            with pytest.raises(JournalError) as caught:
                journal.settle(1, "failed")
            assert caught.value.reason is JournalReason.IN_USE
        assert states(journal)[0] == "unknown"

    @pytest.mark.parametrize("because", ["核对过账单", "\ud83d", "x" * 5000, "\0"])
    def test_what_they_say_is_kept(self, sandbox: Sandbox, client: Client, journal: Journal, because: str) -> None:
        sandbox.fail_next(Fault.CUT)
        run(client, [complete(0)], journal)
        journal.settle(1, "answered", because=because)
        (row,) = journal.rows()
        assert row.because == because[:2000].encode(errors="backslashreplace").decode()

    def test_executors_that_run_tasks_twice_do_not_make_an_unknown_row_failed(
        self, sandbox: Sandbox, client: Client, journal: Journal
    ) -> None:
        rows = [complete(0)]
        sandbox.fail_next(Fault.CUT)
        run(client, rows, journal)
        assert states(journal) == ["unknown"]
        assert run(client, rows, journal, executor=Executor()) == []
        assert states(journal) == ["unknown"]


class TestRefused:
    def test_a_number_that_is_there_twice(self, sandbox: Sandbox, client: Client, journal: Journal) -> None:
        rows = [refund("R1", 1), refund("R2", 2), refund("R1", 3)]
        with pytest.raises(JournalError, match="row 3 has the same out_refund_no as row 1: R1") as caught:
            client.send_many(rows, journal=journal)
        assert refusal(caught) == (JournalReason.NUMBER_TWICE, 3)
        assert sandbox.requests == ()

    def test_orders_have_the_same_numbers_whichever_operation_makes_them(
        self, sandbox: Sandbox, client: Client, journal: Journal
    ) -> None:
        names = ("pay.transactions.native", "pay.transactions.h5")
        native, h5 = (
            from_dict(OPERATIONS[name], {"body": {**EXAMPLES[name]["request"]["body"], "out_trade_no": "T10001"}})
            for name in names
        )
        close = CloseRequest(out_trade_no="T10001")
        run(client, [native, close], journal)
        with pytest.raises(JournalError) as caught:
            run(client, [native, close, h5], journal)
        assert refusal(caught) == (JournalReason.NUMBER_TWICE, 3)

    @pytest.mark.parametrize("name", ["global_.customs.orders.create", "global_.customs.redeclare"])
    def test_parts_of_one_order_have_its_number(self, client: Client, journal: Journal, name: str) -> None:
        body = EXAMPLES[name]["request"]["body"]
        one, other = (from_dict(OPERATIONS[name], {"body": {**body, "sub_order_no": part}}) for part in ("S1", "S2"))
        run(client, [one, other], journal)
        assert [row.number for row in journal.rows()] == [body["out_trade_no"]] * 2
        with pytest.raises(JournalError) as caught:
            run(client, [one, other, one], journal)
        assert refusal(caught) == (JournalReason.NUMBER_TWICE, 3)

    def test_the_same_row_twice(self, sandbox: Sandbox, client: Client, journal: Journal) -> None:
        with pytest.raises(JournalError, match="row 2 has the same mix_trade_no as row 1") as caught:
            client.send_many([samples.NOTICE, samples.NOTICE], journal=journal)
        assert caught.value.reason is JournalReason.NUMBER_TWICE
        assert sandbox.requests == ()

    def test_a_number_that_comes_again_much_later_in_an_iterator(
        self, sandbox: Sandbox, client: Client, journal: Journal
    ) -> None:
        rows = [*notices(20), notices(1)[0]]
        batch = client.send_many(iter(rows), journal=journal, concurrency=2)
        assert len(list(islice(batch, 20))) == 20
        with pytest.raises(JournalError, match="row 21 has the same mix_trade_no as row 1"):
            next(batch)
        assert states(journal) == ["answered"] * 20
        assert set(sent(sandbox).values()) == {1}

    @pytest.mark.parametrize("kind", [list, iter])
    def test_a_row_that_changed(self, sandbox: Sandbox, client: Client, journal: Journal, kind: Any) -> None:
        run(client, [refund("R1", 1), refund("R2", 2)], journal)
        before = len(sandbox.requests)
        changed = [refund("R1", 1), refund("R2", 3)]
        with pytest.raises(JournalError, match="row 2 changed since the journal was begun: its number is R2 as it was"):
            run(client, kind(changed), journal)
        with pytest.raises(JournalError, match=r"row 2 changed .* its number was R2, and is R3") as caught:
            run(client, kind([refund("R1", 1), refund("R3", 2)]), journal)
        assert refusal(caught) == (JournalReason.CHANGED, 2)
        assert len(sandbox.requests) == before

    def test_rows_that_are_missing(self, client: Client, journal: Journal) -> None:
        run(client, notices(5), journal)
        with pytest.raises(JournalError, match="the input ends after row 3, and the journal has 5 rows") as caught:
            run(client, notices(3), journal)
        assert refusal(caught) == (JournalReason.CHANGED, 4)

    def test_another_merchant(self, sandbox: Sandbox, client: Client, journal: Journal) -> None:
        run(client, notices(1), journal)
        with pytest.raises(JournalError, match="another merchant") as caught:
            sandbox.client(mchid="1900000999").send_many(notices(1), journal=journal)
        assert caught.value.reason is JournalReason.OTHER_JOB

    def test_another_gateway(self, sandbox: Sandbox, client: Client, journal: Journal) -> None:
        run(client, notices(1), journal)
        with Sandbox(credentials=sandbox.credentials) as other:
            with pytest.raises(JournalError, match="for another gateway") as caught:
                other.client().send_many(notices(1), journal=journal)
            assert caught.value.reason is JournalReason.OTHER_JOB
            with pytest.raises(JournalError, match="for another gateway"):
                client.send_many(notices(1), journal=journal, base_uri=other.origin)
            assert other.requests == ()
        run(client, notices(1), journal)

    def test_the_real_gateway_after_the_sandbox(self, sandbox: Sandbox, client: Client, journal: Journal) -> None:
        run(client, notices(1), journal)
        with pytest.raises(JournalError, match="the sandbox's, for one, knows nothing"):
            sandbox.client(origin=None).send_many(notices(1), journal=journal)

    def test_the_standby_goes_on_with_it(self, sandbox: Sandbox, journal: Journal) -> None:
        sandbox.client(origin=None).send_many(notices(1), journal=journal).close()
        sandbox.client(origin=AccessPoint.STANDBY).send_many(notices(1), journal=journal).close()

    def test_a_second_batch(self, client: Client, journal: Journal) -> None:
        with client.send_many(notices(5), journal=journal):
            with pytest.raises(JournalError, match="at work with it") as caught:
                client.send_many(notices(5), journal=Journal(journal.path))
            assert caught.value.reason is JournalReason.IN_USE
            with pytest.raises(JournalError):
                journal.retry_failed()
        run(client, notices(5), journal)

    def test_a_batch_that_was_dropped_lets_it_go(self, client: Client, journal: Journal) -> None:
        batch = client.send_many(notices(5), journal=journal)
        del batch
        assert len(run(client, notices(5), journal)) == 5

    def test_what_is_no_journal(self, client: Client) -> None:
        with pytest.raises(RequestError, match=r"send_many: journal: expected Journal\(path\), got str"):
            client.send_many([], journal="job.sqlite")  # type: ignore[call-overload]


class TestInvalid:
    def test_a_row_that_is_no_request_fails_and_keeps_its_place(
        self, sandbox: Sandbox, client: Client, journal: Journal
    ) -> None:
        error = RequestError("rows.csv:3: amount.refund: expected int", parameter="amount.refund")
        rows = [*notices(1), error, *notices(3)[2:]]
        results = run(client, rows, journal)
        assert (error, error) in results
        assert states(journal) == ["answered", "failed", "answered"]
        assert [row.error for row in journal.rows("failed")] == ["rows.csv:3: amount.refund: expected int"]

    def test_it_may_be_corrected_and_is_sent_then(self, sandbox: Sandbox, client: Client, journal: Journal) -> None:
        error = RequestError("no", parameter="x")
        run(client, [*notices(1), error], journal)
        run(client, [*notices(1), error], journal)
        assert len(run(client, notices(2), journal)) == 1
        assert states(journal) == ["answered"] * 2
        assert sent(sandbox) == Counter(["R0", "R1"])
        with pytest.raises(JournalError, match=r"row 2 changed .* no request any more"):
            run(client, [*notices(1), error], journal)

    @pytest.mark.parametrize("left", [1, 2, 3])
    @pytest.mark.parametrize("concurrency", [1, 2])
    def test_its_place_is_not_taken_by_a_row_that_was_sent(
        self, sandbox: Sandbox, client: Client, journal: Journal, left: int, concurrency: int
    ) -> None:
        # Writes without a number, and an input that is read in groups: nothing else tells them apart.
        refused = RequestError("line 2 has no number", parameter="complaint_id")
        writes = [complete(number) for number in range(left)]
        run(client, iter([refused, refused, *writes]), journal, concurrency=concurrency)
        before = len(sandbox.requests)
        for given in (writes, [refused, *writes]):
            with pytest.raises(JournalError) as caught:
                run(client, iter(given), journal, concurrency=concurrency)
            assert caught.value.reason is JournalReason.CHANGED
        assert len(sandbox.requests) == before == left

    def test_a_request_that_does_not_fit_is_not_sent(self, sandbox: Sandbox, client: Client, journal: Journal) -> None:
        (_, error), _ = run(client, [refund("", 1), refund("R", 1)], journal, ordered=True)
        assert isinstance(error, RequestError)
        assert states(journal) == ["failed", "answered"]
        assert len(sandbox.requests) == 1


class TestReading:
    def test_there_is_nothing_before_the_job(self, journal: Journal) -> None:
        assert not journal.exists()
        settle = partial(journal.settle, 1, "failed")
        for read in (journal.counts, lambda: list(journal.rows()), journal.retry_failed, settle):
            with pytest.raises(JournalError) as caught:
                read()
            assert caught.value.reason is JournalReason.MISSING
        assert not journal.path.exists()

    def test_rows_by_state(self, sandbox: Sandbox, client: Client, journal: Journal) -> None:
        sandbox.fail_next("NO_AUTH")
        run(client, notices(3), journal, concurrency=1)
        assert [row.row for row in journal.rows("failed")] == [1]
        assert [row.row for row in journal.rows(RowState.ANSWERED, "unknown")] == [2, 3]
        with pytest.raises(ValueError, match="lost"):
            journal.rows("lost")

    def test_it_can_be_read_while_the_job_runs(self, client: Client, journal: Journal) -> None:
        with client.send_many(notices(30), journal=journal, concurrency=2) as batch:
            for _ in range(20):
                next(batch)
            assert sum(journal.counts().values()) == 30
            assert len(list(journal.rows())) == 30
        assert not (journal.path.parent / "job.sqlite-wal").exists()

    def test_it_pickles(self, client: Client, journal: Journal) -> None:
        run(client, notices(1), journal)
        again = pickle.loads(pickle.dumps(journal))
        assert list(again.rows()) == list(journal.rows())


class TestSecrets:
    def test_of_sensitive_fields_there_are_digests(self, sandbox: Sandbox, client: Client, journal: Journal) -> None:
        name = "fund_app.mch_transfer.transfer_bills.query_by_out_bill_no"
        query = from_dict(OPERATIONS[name], EXAMPLES[name]["request"])
        results = run(client, [query], journal)
        assert isinstance(results[0][1], Response)
        secret = results[0][1].data.user_name
        assert secret
        (row,) = journal.rows()
        assert row.answer is not None
        stored = json.loads(row.answer)
        assert stored["user_name"].startswith("digest:")
        assert stored["out_bill_no"] == results[0][1].data.out_bill_no
        for file in journal.path.parent.iterdir():
            assert secret.encode() not in file.read_bytes()

    def test_of_requests_there_are_digests(self, client: Client, journal: Journal) -> None:
        name = "fund_app.mch_transfer.transfer_bills.transfer"
        example = EXAMPLES[name]["request"]
        body = {**example["body"], "user_name": "张三丰的名字", "transfer_remark": "nobody's business"}
        transfer = from_dict(OPERATIONS[name], {"body": body})
        run(client, [transfer], journal)
        content = journal.path.read_bytes()
        assert "张三丰的名字".encode() not in content
        assert b"business" not in content
        assert body["out_bill_no"].encode() in content

    def test_digests_need_the_merchants_key(self, client: Client, tmp_path: Path) -> None:
        digests = []
        for name in ("a", "b"):
            run(client, notices(1), Journal(tmp_path / name))
            database = sqlite3.connect(tmp_path / name)
            digests.append(database.execute("SELECT digest FROM row").fetchone()[0])
            database.close()
        # Each journal has its own salt, and the key is in none of them.
        assert digests[0] != digests[1]
