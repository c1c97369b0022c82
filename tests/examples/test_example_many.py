"""The example of many calls, by each of its ways."""

from __future__ import annotations

import os
import subprocess
import sys
from pathlib import Path

import pytest

from tests.support import samples
from tests.support.waiting import HANGS
from wxpay_client.sandbox import Sandbox

ROOT = Path(__file__).parents[2]


@pytest.mark.parametrize("way", ["threads", "processes", pytest.param("dask", marks=pytest.mark.slow)])
def test_it_tells_of_each_number(sandbox: Sandbox, way: str) -> None:
    run = subprocess.run(
        [sys.executable, "examples/many.py", way],
        env={**os.environ, **sandbox.env},
        cwd=ROOT,
        input=f"{samples.NUMBER}\nR404\n",
        capture_output=True,
        text=True,
        check=False,
        timeout=HANGS,
    )
    assert run.returncode == 1, run.stderr  # as one was not found
    assert sorted(run.stdout.splitlines()) == [f"{samples.NUMBER} SUCCESS", "R404 NotFoundError"]
