"""Ctrl-C at each stage of a bulk job: what was not sent is not, nothing half written is left, and the job goes on."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest

from tests.cli.conftest import Terminal
from tests.support.waiting import until
from wxpay_client import Journal, RowState
from wxpay_client.sandbox import Sandbox

CREATE = "refund.domestic.refunds.create"


@pytest.fixture
def command(tmp_path: Path) -> Callable[..., tuple[str, ...]]:
    """Writes a table; the command line that sends it."""

    def write(count: int, amount: str = "100") -> tuple[str, ...]:
        lines = [f"T{number:08},R{number:08},{amount},100" for number in range(count)]
        path = tmp_path / "refunds.csv"
        path.write_text("\n".join(["out_trade_no,out_refund_no,amount.refund,amount.total", *lines]))
        return ("many", CREATE, str(path), "amount.currency=CNY", "--yes", "--journal", str(tmp_path / "job.sqlite"))

    return write


def test_while_rows_are_checked(
    terminal: Terminal, sandbox: Sandbox, command: Callable[..., tuple[str, ...]], tmp_path: Path
) -> None:
    with terminal(*command(100_000)) as wxpay:
        # The first row imports what the others use; an import that is interrupted leaves its file to the collector.
        status, shown = wxpay.until("checking rows [1-9]").interrupt().end()
    assert (status, sandbox.requests) == (130, ())
    assert "Traceback" not in shown
    assert [path.name for path in tmp_path.iterdir()] == ["refunds.csv"]


def test_while_rows_are_planned(
    terminal: Terminal, sandbox: Sandbox, command: Callable[..., tuple[str, ...]], tmp_path: Path
) -> None:
    words = command(6_000)
    with terminal(*words) as wxpay:
        until((tmp_path / "job.sqlite-wal").exists)
        status, shown = wxpay.interrupt().end()
    assert (status, sandbox.requests) == (130, ())
    assert "Traceback" not in shown
    assert "--resume" in shown
    counts = Journal(tmp_path / "job.sqlite").counts()
    assert counts[RowState.PLANNED] == sum(counts.values()) <= 6_000
    # It goes on from there, as far as the test waits for it.
    with terminal(*words, "--resume") as wxpay:
        wxpay.until("sending")


def test_while_the_report_is_written(
    terminal: Terminal, sandbox: Sandbox, command: Callable[..., tuple[str, ...]], tmp_path: Path
) -> None:
    words = command(20_000, amount="none")
    with terminal(*words, "--skip-invalid") as wxpay:
        until(lambda: any(path.name.startswith(".refunds") for path in tmp_path.iterdir()))
        status, shown = wxpay.interrupt().end()
    assert (status, sandbox.requests) == (130, ())
    assert "Traceback" not in shown
    assert not [path.name for path in tmp_path.iterdir() if "report" in path.name]
