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


def test_a_start_loads_neither_the_client_nor_the_operations() -> None:
    """Half of a sandbox's start was their loading; the first request pays for what it needs."""
    program = (
        "import sys; from wxpay_client.sandbox import Sandbox\n"
        "with Sandbox(): print(*sorted(name for name in sys.modules if name.startswith('wxpay_client')))"
    )
    found = subprocess.run([sys.executable, "-c", program], cwd=ROOT, capture_output=True, text=True, check=True)
    loaded = found.stdout.split()
    assert "wxpay_client.sandbox.sandbox" in loaded
    assert "wxpay_client.client" not in loaded
    assert [name for name in loaded if name.startswith("wxpay_client.api.pay")] == []
