"""The example of a signer runs, as its own docstring says."""

from __future__ import annotations

import shutil
import subprocess
import sys
from pathlib import Path

import pytest

from tests.support.waiting import HANGS

EXAMPLES = Path(__file__).parents[2] / "examples"


def run(name: str) -> str:
    command = [sys.executable, "-W", "error", str(EXAMPLES / name)]
    done = subprocess.run(command, capture_output=True, text=True, encoding="utf-8", check=False, timeout=HANGS)
    assert (done.returncode, done.stderr) == (0, "")
    return done.stdout


@pytest.mark.skipif(shutil.which("openssl") is None, reason="openssl is not installed")
def test_a_signer_in_another_process() -> None:
    assert run("kms_signer.py") == "openssl signed, the gateway verified: the refund is SUCCESS\n"
