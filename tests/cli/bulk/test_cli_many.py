"""`wxpay many`: a job is checked, asked about, sent once a row, resumed and reported."""

from __future__ import annotations

import csv
import json
import os
import shutil
from collections import Counter
from pathlib import Path
from typing import Any

import pytest

from tests.cli.conftest import Pipe, Terminal
from tests.support.waiting import until
from wxpay_client.api.examples import EXAMPLES
from wxpay_client.cli.bulk.jobs import _cell
from wxpay_client.sandbox import Fault, Sandbox
from wxpay_client.sandbox.credentials import Credentials

CREATE = "refund.domestic.refunds.create"


class Job:
    """Refunds in a file, and the journal beside it."""

    def __init__(self, folder: Path) -> None:
        self.file = folder / "refunds.csv"
        self.journal = folder / "job.sqlite"
        self.report = folder / "refunds.csv.report.csv"

    def write(self, count: int = 20, **changed: str) -> tuple[str, ...]:
        """Write the file; the command line that sends it."""
        lines = [
            f"T{number:08},R{number:08},{changed.get(f'row{number}', '1.00')},42" for number in range(1, count + 1)
        ]
        self.file.write_text("\n".join(["out_trade_no,out_refund_no,amount.refund,amount.total", *lines]))
        return ("many", CREATE, str(self.file), "amount.currency=CNY", "--yuan", "--journal", str(self.journal))

    @property
    def reported(self) -> list[dict[str, str]]:
        with self.report.open(encoding="utf-8-sig", newline="") as file:
            return [*csv.DictReader(file)]


@pytest.fixture
def job(tmp_path: Path) -> Job:
    return Job(tmp_path)


def sent(sandbox: Sandbox) -> Counter[str]:
    """How often each number was sent."""
    return Counter(json.loads(one.body)["out_refund_no"] for one in sandbox.requests if one.method == "POST")


def test_a_job_on_a_terminal(terminal: Terminal, sandbox: Sandbox, job: Job) -> None:
    with terminal(*job.write()) as wxpay:
        status, shown = wxpay.until("N] ").type("y").end()
    assert status == 0
    assert "20 calls of refund.domestic.refunds.create" in shown
    assert "amount.refund, in all ¥20.00" in shown
    assert "20/20" in shown
    assert "0 failed" in shown
    assert "answered  20" in shown
    assert sent(sandbox) == {f"R{number:08}": 1 for number in range(1, 21)}
    assert json.loads(sandbox.requests[0].body)["amount"] == {"refund": 100, "total": 4200, "currency": "CNY"}
    assert [(row["line"], row["state"]) for row in job.reported] == [(str(line), "answered") for line in range(2, 22)]


def test_a_job_is_asked_about_in_chinese_and_not_sent(terminal: Terminal, sandbox: Sandbox, job: Job) -> None:
    with terminal(*job.write(), "--lang", "zh") as wxpay:
        status, shown = wxpay.until("N]").type("n").end()
    assert status == 3
    assert "amount.refund 合计 ¥20.00" in shown
    assert sandbox.requests == ()
    assert not job.journal.exists()


def test_a_job_through_a_pipe(pipe: Pipe, sandbox: Sandbox, job: Job) -> None:
    assert pipe(*job.write()).status == 2
    assert sandbox.requests == ()
    done = pipe(*job.write(), "--yes")
    assert (done.status, done.json["answered"], done.json["report"]) == (0, 20, str(job.report))
    assert job.journal.stat().st_mode & 0o077 == 0
    assert job.report.stat().st_mode & 0o077 == 0


def test_all_rows_are_checked_before_one_is_sent(pipe: Pipe, sandbox: Sandbox, job: Job) -> None:
    done = pipe(*job.write(row5="1.005", row7="x"), "--yes")
    assert done.status == 1
    assert [(one["line"], one["column"]) for one in done.json["problems"]] == [
        (6, "amount.refund"),
        (8, "amount.refund"),
    ]
    assert sandbox.requests == ()
    assert not job.journal.exists()


def test_a_dry_run_sends_nothing_and_needs_no_keys(
    pipe: Pipe, terminal: Terminal, sandbox: Sandbox, job: Job, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.delenv("WXPAY_PRIVATE_KEY")
    done = pipe(*job.write(), "--dry-run")
    assert (done.status, done.json["rows"], done.json["amounts"]["amount.total"]) == (0, 20, 84000)
    with terminal(*job.write(row3="0.001"), "--dry-run") as wxpay:
        status, shown = wxpay.end()
    assert status == 1
    assert "line 4, column amount.refund:" in " ".join(shown.split())
    assert sandbox.requests == ()


def test_rows_that_are_wrong_are_left_out_on_demand_and_sent_when_corrected(
    pipe: Pipe, sandbox: Sandbox, job: Job
) -> None:
    done = pipe(*job.write(row5="1.005"), "--yes", "--skip-invalid")
    assert (done.status, done.json["answered"], done.json["failed"]) == (1, 19, 1)
    assert "R00000005" not in sent(sandbox)
    done = pipe(*job.write(row5="1.01"), "--yes", "--resume")
    assert (done.status, done.json["answered"]) == (0, 20)
    assert set(sent(sandbox).values()) == {1}


def test_a_number_twice_is_an_error_whatever_is_skipped(pipe: Pipe, sandbox: Sandbox, job: Job) -> None:
    command = job.write()
    with job.file.open("a") as file:
        file.write("\nT00000099,R00000003,1.00,42\n")
    done = pipe(*command, "--yes", "--skip-invalid")
    assert done.status == 1
    assert "is the number of line 4 too" in done.json["problems"][0]["reason"]
    assert sandbox.requests == ()


def test_ctrl_c_ends_a_job_that_goes_on_later(terminal: Terminal, pipe: Pipe, sandbox: Sandbox, job: Job) -> None:
    command = (*job.write(300), "--yes")
    with terminal(*command, "--concurrency", "2", "--rate", "100") as wxpay:
        until(lambda: len(sandbox.requests) > 10)
        status, shown = wxpay.interrupt().end()
    assert status == 130
    assert "Traceback" not in shown
    assert "--resume" in shown
    before = pipe("many", "--status", "--journal", str(job.journal))
    assert 0 < before.json["answered"] < 300
    assert before.json["unknown"] == before.json["sent"] == 0
    assert pipe(*command).status == 2
    done = pipe(*command, "--resume")
    assert (done.status, done.json["answered"]) == (0, 300)
    assert set(sent(sandbox).values()) == {1}
    assert len(sent(sandbox)) == 300


def test_a_job_that_was_killed_goes_on(
    terminal: Terminal,
    pipe: Pipe,
    job: Job,
    wxpay_sandbox_credentials: Credentials,
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    example = EXAMPLES["pay.transactions.native"]["request"]["body"]
    create = {name: example[name] for name in ("appid", "description", "notify_url")}
    with Sandbox(credentials=wxpay_sandbox_credentials) as sandbox:
        create["mchid"] = sandbox.env["WXPAY_MCHID"]
        client = sandbox.client()
        for number in range(1, 41):
            body = {**create, "out_trade_no": f"T{number:08}", "amount": {"total": 4200, "currency": "CNY"}}
            client.request("POST", "/v3/pay/transactions/native", body=body)
            sandbox.pay(f"T{number:08}")
        monkeypatch.setenv("WXPAY_ORIGIN", sandbox.origin)
        command = (*job.write(40), "--yes", "--concurrency", "4")
        before = len(sandbox.requests)
        with terminal(*command, "--rate", "100", WXPAY_ORIGIN=sandbox.origin):
            # What is left of it is killed at the end of the block.
            until(lambda: len(sandbox.requests) > before + 10)
        done = pipe(*command, "--resume")
        assert (done.status, done.json["answered"]) == (0, 40)
        refunds = sandbox.refunds
        assert all(f"R{number:08}" in refunds for number in range(1, 41))


def test_a_changed_row_is_an_error_and_no_other_refund(pipe: Pipe, sandbox: Sandbox, job: Job) -> None:
    assert pipe(*job.write(), "--yes").status == 0
    count = len(sandbox.requests)
    done = pipe(*job.write(row4="2.00"), "--yes", "--resume")
    assert done.status == 3
    assert len(sandbox.requests) == count


def test_a_second_process_is_refused(terminal: Terminal, pipe: Pipe, sandbox: Sandbox, job: Job) -> None:
    sandbox.fail_next(Fault.HANG, times=20)
    command = (*job.write(), "--yes", "--timeout", "60")
    with terminal(*command):
        until(lambda: sandbox.requests)
        done = pipe(*command, "--resume")
    assert (done.status, json.loads(done.err)["error"]) == (3, "JournalError")


def test_failed_rows_are_sent_again_on_demand(pipe: Pipe, terminal: Terminal, sandbox: Sandbox, job: Job) -> None:
    sandbox.fail_next("NOT_ENOUGH", times=3)
    command = (*job.write(), "--yes", "--concurrency", "1")
    done = pipe(*command)
    assert (done.status, done.json["failed"], done.json["answered"]) == (1, 3, 17)
    assert {row["code"] for row in job.reported if row["state"] == "failed"} == {"NOT_ENOUGH"}
    with terminal("many", "--status", "--journal", str(job.journal)) as wxpay:
        status, shown = wxpay.end()
    assert status == 1
    assert "row 1" in shown
    assert "R00000001  NOT_ENOUGH" in shown
    assert (pipe(*command, "--resume").status, len(sandbox.requests)) == (1, 20)
    done = pipe(*command, "--retry-failed")
    assert (done.status, done.json["answered"]) == (0, 20)


COMPLETE = "merchant_service.complaints_v2.complete"


@pytest.fixture
def waiting(pipe: Pipe, sandbox: Sandbox, job: Job) -> tuple[str, ...]:
    """The command line of a job of three rows, of which two wait for a person."""
    job.file.write_text("complaint_id,complainted_mchid\nC1,1900000109\nC2,1900000109\nC3,1900000109\n")
    sandbox.fail_next(Fault.CUT, operation=COMPLETE, times=2)
    command = ("many", COMPLETE, str(job.file), "--journal", str(job.journal), "--concurrency", "1", "--yes")
    done = pipe(*command)
    assert (done.status, done.json["needs_person"]) == (1, [1, 2])
    return command


def test_a_person_settles_rows_and_the_job_is_over(
    pipe: Pipe, sandbox: Sandbox, job: Job, waiting: tuple[str, ...]
) -> None:
    settle = ("many", "--journal", str(job.journal), "--yes")
    done = pipe(*settle, "--settle", "1=answered", "--because", "=closed")
    assert (done.status, done.json["needs_person"], done.json["unknown"]) == (1, [2], 1)
    done = pipe(*settle, "--settle", "2=failed")
    assert (done.status, done.json["needs_person"], done.json["failed"]) == (0, [], 1)
    assert done.json["settled"] == {
        "1": {"state": "answered", "because": "=closed"},
        "2": {"state": "failed", "because": None},
    }
    done = pipe(*waiting, "--resume")
    assert done.status == 0
    assert len(sandbox.requests) == 3
    assert [(row["state"], bool(row["settled"]), row["because"]) for row in job.reported] == [
        ("answered", True, "'=closed"),
        ("failed", True, ""),
        ("answered", False, ""),
    ]


def test_what_was_settled_as_failed_is_sent_again_on_demand_alone(
    pipe: Pipe, terminal: Terminal, sandbox: Sandbox, job: Job, waiting: tuple[str, ...]
) -> None:
    settle = ("many", "--journal", str(job.journal), "--settle", "1=answered", "--settle", "2=failed")
    with terminal(*settle) as wxpay:
        status, shown = wxpay.until("N] ").type("n").end()
    assert status == 3
    assert "Write it down?" in shown
    assert "--retry-failed alone does so" in " ".join(shown.split())
    assert pipe("many", "--status", "--journal", str(job.journal)).json["needs_person"] == [1, 2]
    assert pipe(*settle, "--yes").status == 0
    with terminal(*(one for one in waiting if one != "--yes"), "--retry-failed") as wxpay:
        status, shown = wxpay.until("N] ").type("y").end()
    assert status == 0
    assert "1 of them a person settled as failed: they are sent again" in " ".join(shown.split())
    assert len(sandbox.requests) == 4


@pytest.mark.parametrize(
    ("arguments", "said"),
    [
        (("--settle", "3=failed"), "row 3 does not wait for a person"),
        (("--settle", "9=failed"), "row 9 does not wait for a person"),
        (("--settle", "1=unknown"), "expected ROW=answered or ROW=failed"),
        (("--settle", "C1=failed"), "expected ROW=answered or ROW=failed"),
        (("--settle", "1=failed", "--settle", "1=answered"), "row 1 stands twice"),
        (("--settle", "1=failed", "--settle", "3=failed"), "row 3 does not wait for a person"),
        (("--settle", "1=failed", "--retry-failed"), "goes with --journal alone"),
        (("--because", "closed", "--status"), "--because belongs to --settle"),
    ],
)
@pytest.mark.usefixtures("waiting")
def test_what_cannot_be_settled(pipe: Pipe, job: Job, arguments: tuple[str, ...], said: str) -> None:
    done = pipe("many", "--journal", str(job.journal), "--yes", *arguments)
    assert done.status == 2
    assert said in done.err
    assert pipe("many", "--status", "--journal", str(job.journal)).json["needs_person"] == [1, 2]


@pytest.mark.usefixtures("waiting")
def test_nothing_is_settled_where_nobody_can_be_asked(pipe: Pipe, job: Job) -> None:
    done = pipe("many", "--journal", str(job.journal), "--settle", "1=failed")
    assert done.status == 2
    assert "say --yes to write it down" in done.err
    assert pipe("many", "--status", "--journal", str(job.journal)).json["needs_person"] == [1, 2]


@pytest.mark.parametrize(
    ("arguments", "said"),
    [
        (("many",), "OPERATION and FILE are missing"),
        (("many", CREATE, "{file}"), "--journal is missing"),
        (("many", "--status"), "--journal is missing"),
        (("many", CREATE, "{file}", "--journal", "{journal}", "--resume"), "there is no such journal"),
        (("many", "billdownload.file", "{file}", "--journal", "{journal}"), "wxpay download"),
        (("many", CREATE, "/no/such.csv", "--journal", "{journal}"), "cannot be read"),
        (("many", CREATE, "{file}", "no_such=1", "--journal", "{journal}"), "has no 'no_such'"),
        (("many", CREATE, "{file}", "--encoding", "klingon", "--journal", "{journal}"), "there is no 'klingon'"),
    ],
)
def test_wrong_usage(pipe: Pipe, sandbox: Sandbox, job: Job, arguments: tuple[str, ...], said: str) -> None:
    job.write()
    done = pipe(*(one.format(file=job.file, journal=job.journal) for one in arguments))
    assert done.status == 2
    assert said in done.err
    assert sandbox.requests == ()
    assert not job.journal.exists()


def test_yuan_without_an_amount_is_refused(pipe: Pipe, job: Job) -> None:
    job.file.write_text("out_refund_no\nR1\n")
    query = "refund.domestic.refunds.query_by_out_refund_no"
    done = pipe("many", query, str(job.file), "--yuan", "--journal", str(job.journal))
    assert done.status == 2
    assert "no column is an amount in fen" in done.err


def test_queries_are_sent_without_a_question(pipe: Pipe, sandbox: Sandbox, job: Job) -> None:
    job.file.write_text("".join(f"R{number}\n" for number in ["", *range(30)]).replace("R\n", "out_refund_no\n", 1))
    query = "refund.domestic.refunds.query_by_out_refund_no"
    done = pipe("many", query, str(job.file), "--journal", str(job.journal), "--report", str(job.report))
    assert (done.status, done.json["answered"]) == (0, 30)
    assert len(sandbox.requests) == 30


@pytest.mark.slow
def test_processes_send_too(pipe: Pipe, sandbox: Sandbox, job: Job) -> None:
    done = pipe(*job.write(), "--yes", "--executor", "processes", "--concurrency", "2")
    assert (done.status, done.json["answered"]) == (0, 20)
    assert set(sent(sandbox).values()) == {1}


@pytest.mark.parametrize("text", ["=1+1", "+1", "-1", "@x", "\tx"])
def test_no_cell_of_a_report_is_a_formula(text: str) -> None:
    value: Any = _cell(text)
    assert value == f"'{text}"


def test_amounts_that_the_gateway_did_not_confirm_are_told(
    pipe: Pipe, terminal: Terminal, sandbox: Sandbox, job: Job
) -> None:
    known = EXAMPLES["refund.domestic.refunds.query_by_out_refund_no"]["answers"][200]
    goods = ("merchant_goods_id", "unit_price", "refund_amount", "refund_quantity")
    titles = ("out_trade_no", "out_refund_no", *(f"goods_detail.0.{name}" for name in goods))
    cells = (known["out_trade_no"], known["out_refund_no"], "1", "100", "100", "1")
    job.file.write_text("\n".join([",".join(titles), ",".join(cells)]))
    command = ("many", CREATE, str(job.file), "--yes", "--journal", str(job.journal))
    command += ("amount.refund=100", "amount.total=100", "amount.currency=CNY")
    sandbox.fail_next(Fault.BAD_SIGNATURE, operation=CREATE, times=3)
    assert pipe(*command).json["unknown"] == 1
    told = [f"goods_detail[].{name}" for name in goods[1:]]
    done = pipe(*command, "--resume")
    assert (done.status, done.json["unconfirmed"]) == (0, {"1": told})
    assert [row["unconfirmed"] for row in job.reported] == [" ".join(told)]
    with terminal("many", "--status", "--journal", str(job.journal)) as wxpay:
        status, shown = wxpay.end()
    assert status == 0
    assert "did not confirm the amounts named here" in " ".join(shown.split())
    assert "row 1" in shown


def test_a_journal_that_was_moved_from_another_disk_goes_on_when_it_is_said_so(
    pipe: Pipe, sandbox: Sandbox, job: Job
) -> None:
    command = (*job.write(), "--yes")
    assert pipe(*command).status == 0
    for path in sorted(job.journal.parent.glob("job.sqlite*")):
        shutil.copy2(path, path.with_name("new"))
        path.with_name("new").replace(path)
    with job.file.open("a") as file:
        file.write("\nT00000021,R00000021,1.00,42\n")
    done = pipe(*command, "--resume")
    assert (done.status, json.loads(done.err)["error"]) == (3, "JournalError")
    assert "wxpay many --moved" in done.err
    assert pipe("many", "--status", "--journal", str(job.journal)).json["answered"] == 20
    done = pipe(*command, "--resume", "--moved")
    assert (done.status, done.json["answered"]) == (0, 21)
    assert set(sent(sandbox).values()) == {1}


def test_a_file_that_can_be_read_only_once_is_refused(pipe: Pipe, sandbox: Sandbox, job: Job) -> None:
    command = job.write()
    pipe_of_rows = job.file.with_name("rows")
    os.mkfifo(pipe_of_rows)
    done = pipe(command[0], command[1], str(pipe_of_rows), *command[3:], "--yes")
    assert done.status == 2
    assert "can be read only once" in done.err
    assert sandbox.requests == ()
    assert not job.journal.exists()


@pytest.mark.parametrize("lost", ["file", "journal"])
def test_a_report_replaces_neither_the_table_nor_the_journal(pipe: Pipe, sandbox: Sandbox, job: Job, lost: str) -> None:
    command = job.write()
    before = job.file.read_bytes()
    done = pipe(*command, "--yes", "--report", str(job.file if lost == "file" else job.journal))
    assert done.status == 2
    assert "would be lost" in done.err
    assert job.file.read_bytes() == before
    assert sandbox.requests == ()
