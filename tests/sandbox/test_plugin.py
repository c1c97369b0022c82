from __future__ import annotations

import os
import subprocess
import sys
from pathlib import Path

from tests.support.waiting import HANGS

ROOT = Path(__file__).parents[2]
TESTS = """
from http.client import HTTPConnection

seen = []

def test_it_runs(wxpay_sandbox):
    connection = HTTPConnection(wxpay_sandbox.origin.removeprefix("http://"))
    connection.request("GET", "/v3")
    assert connection.getresponse().status == 400
    connection.close()
    seen.append(wxpay_sandbox)

def test_each_test_has_its_own_with_the_same_keys(wxpay_sandbox):
    assert wxpay_sandbox is not seen[0]
    assert wxpay_sandbox.requests == ()
    assert wxpay_sandbox.credentials is seen[0].credentials
    assert repr(seen[0]) == "<Sandbox closed>"
"""


def test_the_fixture_serves_a_users_tests(tmp_path: Path) -> None:
    (tmp_path / "test_user.py").write_text(TESTS)
    done = subprocess.run(
        [sys.executable, "-m", "pytest", "-q", "-W", "error", "-p", "wxpay_client.sandbox.plugin"],
        cwd=tmp_path,
        env={**os.environ, "PYTEST_DISABLE_PLUGIN_AUTOLOAD": "1", "PYTHONPATH": str(ROOT)},
        capture_output=True,
        text=True,
        check=False,
        timeout=HANGS,
    )
    assert done.returncode == 0, done.stdout
    assert "2 passed" in done.stdout
