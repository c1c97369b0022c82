from __future__ import annotations

import re
import shlex
import signal
import subprocess
import sys
from contextlib import contextmanager
from http.client import HTTPConnection
from pathlib import Path
from typing import TYPE_CHECKING

import pytest

from tests.support.waiting import HANGS
from wxpay_client.sandbox.__main__ import main

if TYPE_CHECKING:
    from collections.abc import Generator

    from wxpay_client.sandbox import Sandbox

ROOT = Path(__file__).parents[2]


@contextmanager
def terminal(*arguments: str, variables: int = 6) -> Generator[tuple[subprocess.Popen[str], str]]:
    """A sandbox in a process of its own, and the lines it printed."""
    with subprocess.Popen(
        [sys.executable, "-m", "wxpay_client.sandbox", *arguments],
        cwd=ROOT,
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
        text=True,
    ) as process:
        try:
            assert process.stdout is not None
            yield process, "".join(process.stdout.readline() for _ in range(variables))
        finally:
            process.terminate()


def exported(printed: str) -> dict[str, str]:
    words = [shlex.split(line) for line in printed.splitlines()]
    assert {word[0] for word in words} == {"export"}
    return dict(word[1].split("=", 1) for word in words)


@pytest.mark.parametrize("number", [signal.SIGTERM, signal.SIGINT])
def test_it_prints_the_variables_logs_requests_and_stops_when_told(number: signal.Signals) -> None:
    with terminal() as (process, printed):
        variables = exported(printed)
        connection = HTTPConnection(variables["WXPAY_ORIGIN"].removeprefix("http://"), timeout=HANGS)
        connection.request("GET", "/v3/nothing?secret=%1b", headers={"Authorization": "WECHATPAY2 x"})
        assert connection.getresponse().status == 400
        connection.close()
        process.send_signal(number)
        rest, log = process.communicate(timeout=HANGS)
    assert (process.returncode, rest, log) == (0, "", "GET /v3/nothing?secret=%1b -> 400\n")
    assert not Path(variables["WXPAY_PRIVATE_KEY"]).exists()


def test_a_shell_reads_what_it_prints() -> None:
    with terminal() as (_, printed):
        script = printed + 'printf %s "$WXPAY_PLATFORM_KEYS"'
        done = subprocess.run(["sh", "-c", script], capture_output=True, text=True, check=True, timeout=HANGS)
    assert done.stdout == exported(printed)["WXPAY_PLATFORM_KEYS"]


def test_over_tls_it_prints_the_authority_too() -> None:
    with terminal("--tls", variables=7) as (_, printed):
        variables = exported(printed)
        assert variables["WXPAY_ORIGIN"].startswith("https://localhost:")
        assert Path(variables["REQUESTS_CA_BUNDLE"]).read_text().startswith("-----BEGIN CERTIFICATE-----")


def test_a_port_in_use_is_told(sandbox: Sandbox) -> None:
    with terminal("--port", sandbox.origin.rpartition(":")[2], variables=0) as (process, _):
        printed, log = process.communicate(timeout=HANGS)
    assert (process.returncode, printed) == (1, "")
    assert re.fullmatch(r"python -m wxpay_client\.sandbox: .*in use.*\n", log)


def test_wrong_usage_is_told(capsys: pytest.CaptureFixture[str]) -> None:
    with pytest.raises(SystemExit) as caught:
        main(["--port", "x"])
    assert caught.value.code == 2
    assert "invalid int value: 'x'" in capsys.readouterr().err
