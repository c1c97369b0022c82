"""`wxpay bill` and `wxpay download`: a file is there when it is whole and right, and never before."""

from __future__ import annotations

from datetime import UTC, datetime, timedelta
from pathlib import Path

import pytest

from tests.cli.conftest import Pipe, Terminal
from tests.support.waiting import until
from wxpay_client.sandbox import Fault, Sandbox

IMAGE = ("download", "merchant_service.images.download", "media_id=abc")


@pytest.mark.parametrize(("kind", "sums"), [("trade", "settlement_total"), ("fund-flow", "income_count")])
def test_a_bill_on_a_terminal(terminal: Terminal, tmp_path: Path, kind: str, sums: str) -> None:
    path = tmp_path / "bill.csv"
    with terminal("bill", kind, "2026-11-27", "-o", str(path)) as wxpay:
        status, shown = wxpay.end()
    assert status == 0
    assert "bill.csv ━" in shown
    assert "is\nright" in shown or "is right" in shown
    assert sums in shown
    assert path.read_text("utf-8-sig").startswith(("交易时间", "记账时间"))
    assert [one.name for one in tmp_path.iterdir()] == ["bill.csv"]


def test_a_bill_through_a_pipe(pipe: Pipe, sandbox: Sandbox, tmp_path: Path) -> None:
    path = tmp_path / "bill.csv"
    done = pipe("bill", "trade", "yesterday", "bill_type=SUCCESS", "-o", str(path))
    assert (done.status, done.err) == (0, "")
    assert done.json["bytes"] == path.stat().st_size
    assert done.json["rows"] == done.json["sums"]["count"]
    yesterday = datetime.now(UTC) + timedelta(hours=8) - timedelta(days=1)
    asked = sandbox.requests[0].url
    assert f"bill_date={yesterday:%Y-%m-%d}" in asked
    assert "bill_type=SUCCESS" in asked


def test_a_file_that_breaks_off_is_not_left_behind(pipe: Pipe, sandbox: Sandbox, tmp_path: Path) -> None:
    path = tmp_path / "image.png"
    path.write_text("the one of before")
    sandbox.fail_next(Fault.CUT_BODY, operation=IMAGE[1], times=9)
    done = pipe(*IMAGE, "-o", str(path))
    assert (done.status, done.out) == (5, "")
    assert path.read_text() == "the one of before"
    assert [one.name for one in tmp_path.iterdir()] == ["image.png"]


def test_a_file_that_drips_ends_at_its_deadline(pipe: Pipe, sandbox: Sandbox, tmp_path: Path) -> None:
    sandbox.fail_next(Fault.DRIP_BODY, operation=IMAGE[1])
    done = pipe(*IMAGE, "-o", str(tmp_path / "image.png"), "--deadline", "0.5")
    assert (done.status, done.out) == (5, "")
    assert "when the 0.5 s of download_deadline were over" in done.err
    assert [*tmp_path.iterdir()] == []


def test_so_does_a_bill(pipe: Pipe, sandbox: Sandbox, tmp_path: Path) -> None:
    sandbox.fail_next(Fault.DRIP_BODY, operation="billdownload.file")
    done = pipe("bill", "trade", "2026-11-27", "-o", str(tmp_path / "bill.csv"), "--deadline", "0.5")
    assert (done.status, done.out) == (5, "")
    assert "when the 0.5 s of download_deadline were over" in done.err
    assert [*tmp_path.iterdir()] == []


def test_ctrl_c_leaves_no_half_of_a_file(terminal: Terminal, sandbox: Sandbox, tmp_path: Path) -> None:
    sandbox.fail_next(Fault.DRIP_BODY, operation=IMAGE[1], delay=2)
    # A file that was opened at that very moment is closed by the garbage collector, which would warn of it.
    quiet = "error,ignore::ResourceWarning"
    with terminal(*IMAGE, "-o", str(tmp_path / "image.png"), PYTHONWARNINGS=quiet) as wxpay:
        until(lambda: [*tmp_path.iterdir()])
        status, shown = wxpay.interrupt().end()
    assert status == 130
    assert "Interrupted." in shown
    assert "Traceback" not in shown
    assert [*tmp_path.iterdir()] == []


@pytest.mark.parametrize(
    "arguments",
    [
        ("bill", "trade", "27.11.2026", "-o", "bill.csv"),
        ("bill", "trade", "2026-11-27", "-o", "no/such/folder/bill.csv"),
        ("bill", "trade", "2026-11-27", "-o", "."),
        ("bill", "trade", "2026-11-27"),
        ("bill", "other", "2026-11-27", "-o", "bill.csv"),
        ("bill", "trade", "2026-11-27", "-o", "bill.csv", "--deadline", "0"),
    ],
)
def test_what_cannot_be_is_refused_before_anything_is_sent(
    pipe: Pipe, sandbox: Sandbox, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, arguments: tuple[str, ...]
) -> None:
    monkeypatch.chdir(tmp_path)
    assert pipe(*arguments).status == 2
    assert sandbox.requests == ()
    assert [*tmp_path.iterdir()] == []


def test_a_file_that_an_answer_points_to(pipe: Pipe, tmp_path: Path) -> None:
    path = tmp_path / "withdrawals.csv"
    done = pipe(
        "download",
        "merchant.fund.withdraw.query_by_bill_type",
        "bill_type=NO_SUCC",
        "bill_date=2026-11-27",
        "-o",
        str(path),
    )
    assert done.status == 0
    assert done.json == {"file": str(path), "bytes": path.stat().st_size, "sha1": done.json["sha1"]}


def test_an_answer_that_is_a_file(terminal: Terminal, tmp_path: Path) -> None:
    path = tmp_path / "image.png"
    command = (*IMAGE, "-o", str(path))
    with terminal(*command) as wxpay:
        status, shown = wxpay.end()
    assert status == 0
    assert "no digest" in shown
    assert path.stat().st_size
    with terminal(*command, "--sha256", "0" * 64) as wxpay:
        status, _ = wxpay.end()
    assert status == 5
    assert [one.name for one in tmp_path.iterdir()] == ["image.png"]


def test_an_answer_without_a_file(pipe: Pipe, tmp_path: Path) -> None:
    query = "refund.domestic.refunds.query_by_out_refund_no"
    done = pipe("download", query, "out_refund_no=R1", "-o", str(tmp_path / "x"))
    assert done.status == 1
    assert "points to no file" in done.err
