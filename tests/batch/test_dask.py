"""Calls that Dask makes, on a real cluster of this machine."""

from __future__ import annotations

import json
import os
import subprocess
import sys
import threading
from pathlib import Path
from typing import Any

import pytest

from tests.support import samples
from tests.support.waiting import HANGS, join, until
from wxpay_client import Journal
from wxpay_client.sandbox import Fault, Sandbox

ROOT = Path(__file__).parents[2]

pytestmark = pytest.mark.slow


def on_dask(scenario: str, sandbox: Sandbox, **variables: str) -> list[dict[str, Any]]:
    """Play a scenario of `tests.support.programs.on_dask`: kind and attributes of each result."""
    run = subprocess.run(
        [sys.executable, "-m", "tests.support.programs.on_dask", scenario],
        env={**os.environ, **sandbox.env, **variables},
        cwd=ROOT,
        capture_output=True,
        check=False,
        timeout=HANGS,
    )
    assert run.returncode == 0, run.stderr.decode()
    results: list[dict[str, Any]] = json.loads(run.stdout)
    return results


def test_a_cluster_makes_the_calls(sandbox: Sandbox) -> None:
    results = on_dask("mixed", sandbox)
    assert [result["kind"] for result in results] == ["Response", "NotFoundError", "Response", "RequestError"]
    assert len(sandbox.requests) == 3


def test_equal_requests_are_sent_as_often_as_they_come(sandbox: Sandbox) -> None:
    assert [result["kind"] for result in on_dask("equal", sandbox)] == ["Response"] * 10
    assert [received.url for received in sandbox.requests] == [samples.NOTICE_TARGET] * 10


def test_a_job_with_a_journal_goes_on(sandbox: Sandbox, tmp_path: Path) -> None:
    sandbox.fail_next(Fault.HTML_502)
    results = on_dask("resumed", sandbox, JOURNAL=str(tmp_path / "job.sqlite"))
    assert sorted(result["kind"] for result in results) == [*["Response"] * 5, "ServerError"]
    assert len(sandbox.requests) == 5 + 1
    assert [row.state for row in Journal(tmp_path / "job.sqlite").rows()] == ["answered"] * 5


def test_a_call_of_a_worker_that_is_lost_is_accounted_for(sandbox: Sandbox, tmp_path: Path) -> None:
    def tell() -> None:
        until(lambda: sandbox.requests)
        (tmp_path / "reached").touch()

    sandbox.fail_next(Fault.HANG)
    teller = threading.Thread(target=tell)
    teller.start()
    lost, afterwards = on_dask("lost", sandbox, REACHED=str(tmp_path / "reached"))
    join(teller)
    assert (lost["kind"], lost["reason"]) == ("OutcomeUnknownError", "KilledWorker")
    assert lost["merchant_number"] == "mix_trade_no"
    assert afterwards["kind"] == "Response"  # by the worker that took its place
    assert len(sandbox.requests) == 2
