"""The doctor in a terminal."""

from __future__ import annotations

import os
import subprocess
import sys
from pathlib import Path

import pytest

from tests.support.gateways.servers import Proxy
from tests.support.waiting import HANGS
from wxpay_client.sandbox import Sandbox

pytestmark = pytest.mark.slow  # each is a process

ROOT = Path(__file__).parents[2]
CLEAN = {
    name: value
    for name, value in os.environ.items()
    if not name.lower().endswith("_proxy")
    and not name.startswith(("WXPAY_", "LC_", "LANG"))
    and "CA_BUNDLE" not in name
}


def doctor(environ: dict[str, str], *arguments: str) -> tuple[int, list[str]]:
    """Exit status and lines of a run."""
    done = subprocess.run(
        [sys.executable, "-W", "error", "-m", "wxpay_client.doctor", *arguments],
        cwd=ROOT,
        env={**CLEAN, "PYTHONUTF8": "1", **environ},
        capture_output=True,
        encoding="utf-8",
        check=False,
        timeout=HANGS,
    )
    assert "Traceback" not in done.stderr
    return done.returncode, (done.stdout + done.stderr).splitlines()


def without(environ: dict[str, str], *names: str) -> dict[str, str]:
    return {name: value for name, value in environ.items() if name not in names}


def test_a_right_configuration(sandbox: Sandbox) -> None:
    status, lines = doctor(without(sandbox.env, "WXPAY_ORIGIN"))
    assert status == 0
    assert all(line.startswith("✓ ") for line in lines[:-1])
    assert lines[-1] == "0 problems, 0 warnings"
    assert sandbox.requests == ()


def test_warnings_are_no_problem(sandbox: Sandbox) -> None:
    status, lines = doctor(sandbox.env)
    assert (status, lines[-1]) == (0, "0 problems, 1 warning")
    assert next(line for line in lines if line.startswith("! ")).startswith("! origin: calls go to ")


def test_a_wrong_configuration(sandbox: Sandbox) -> None:
    status, lines = doctor({**without(sandbox.env, "WXPAY_ORIGIN"), "WXPAY_MCHID": "1900000100"})
    assert (status, lines[-1]) == (1, "1 problem, 0 warnings")
    assert next(line for line in lines if line.startswith("✗ ")).startswith("✗ mchid: '1900000100' is not the merchant")


def test_options_go_before_the_environment(sandbox: Sandbox) -> None:
    status, lines = doctor({**sandbox.env, "WXPAY_MCHID": "1900000100"}, "--mchid", "1900000109", "--origin", "")
    assert (status, lines[-1]) == (0, "0 problems, 0 warnings")


@pytest.mark.parametrize(
    ("environ", "arguments"),
    [({"LANG": "zh_CN.UTF-8"}, ()), ({"LC_ALL": "zh_TW", "LANG": "en_US"}, ()), ({"LANG": "en_US"}, ("--lang", "zh"))],
)
def test_in_chinese(environ: dict[str, str], arguments: tuple[str, ...]) -> None:
    status, lines = doctor(environ, *arguments)
    assert (status, lines[-1]) == (1, "4 个问题，1 个提醒")
    assert lines[0].startswith("✗ mchid：WXPAY_MCHID 未设置")


def test_english_wins_where_it_is_asked_for() -> None:
    assert doctor({"LANG": "zh_CN.UTF-8"}, "--lang", "en")[1][-1] == "4 problems, 1 warning"


def test_a_terminal_without_the_marks_gets_something_else() -> None:
    status, lines = doctor({"PYTHONUTF8": "0", "PYTHONIOENCODING": "ascii"})
    assert (status, lines[-1]) == (1, "4 problems, 1 warning")


def test_online(sandbox: Sandbox) -> None:
    status, lines = doctor(sandbox.env, "--online")
    assert (status, lines[-1]) == (0, "0 problems, 1 warning")
    assert len(sandbox.requests) == 2
    assert sum("signed well" in line for line in lines) == 2
    assert sum(line.startswith("✓ DNS ") for line in lines) == 1


def test_online_over_tls(tls_sandbox: Sandbox) -> None:
    status, lines = doctor(tls_sandbox.env, "--online", "--lang", "zh")
    assert (status, lines[-1]) == (0, "0 个问题，2 个提醒")
    assert sum("签名被接受" in line for line in lines) == 2
    status, lines = doctor(without(tls_sandbox.env, "REQUESTS_CA_BUNDLE"), "--online")
    assert status == 1
    assert any(line.startswith("✗ TLS localhost: the certificate of the host, issued by") for line in lines)


def test_online_with_a_signature_that_is_not_accepted(sandbox: Sandbox) -> None:
    status, lines = doctor({**sandbox.env, "WXPAY_SERIAL_NO": "A" * 40}, "--online")
    assert status == 1
    assert sum("the signature was not accepted (401 SIGN_ERROR)" in line for line in lines) == 2
    # What the configuration said already is not said again.
    assert sum("is not the serial number of the certificate" in line for line in lines) == 1


def test_online_without_a_client_calls_nobody(sandbox: Sandbox) -> None:
    status, lines = doctor({**sandbox.env, "WXPAY_MCHID": ""}, "--online")
    assert status == 1
    assert "! online: nothing was called: no client can be made of these settings" in lines
    assert sandbox.requests == ()


def test_without_online_nobody_is_called(sandbox: Sandbox, proxy: Proxy) -> None:
    doctor({**without(sandbox.env, "WXPAY_ORIGIN"), "HTTPS_PROXY": proxy.origin, "HTTP_PROXY": proxy.origin})
    assert (sandbox.requests, proxy.lines) == ((), [])


# A file of variables.


def test_a_file_of_variables(sandbox: Sandbox, tmp_path: Path) -> None:
    file = tmp_path / "sandbox.env"
    lines = [f"export {name}='{value}'" for name, value in without(sandbox.env, "WXPAY_ORIGIN").items()]
    file.write_text("\n".join(["# the merchant", "", *lines, "A=1 # one"]), "utf-8")
    status, told = doctor({"WXPAY_MCHID": "1"}, "--env-file", str(file))
    assert (status, told[-1]) == (0, "0 problems, 0 warnings")


@pytest.mark.parametrize("content", ["nonsense", "export", "WXPAY_MCHID='1", "1=2", "\udc80"])
def test_a_file_that_is_none(tmp_path: Path, content: str) -> None:
    file = tmp_path / "x.env"
    file.write_bytes(content.encode(errors="surrogateescape"))
    status, lines = doctor({}, "--env-file", str(file))
    assert (status == 2) == (content != "export")
    assert content == "export" or "argument --env-file: " in lines[-1]


@pytest.mark.parametrize("arguments", [("--lang", "fr"), ("--nothing",), ("extra",), ("--env-file", "nowhere.env")])
def test_wrong_usage(arguments: tuple[str, ...]) -> None:
    status, lines = doctor({}, *arguments)
    assert status == 2
    assert "error: " in lines[-1]


def test_no_secret_is_printed(sandbox: Sandbox) -> None:
    key = Path(sandbox.env["WXPAY_PRIVATE_KEY"]).read_text()
    for changes in ({}, {"WXPAY_SERIAL_NO": "A" * 40}, {"WXPAY_ORIGIN": "http://127.0.0.1:1"}):
        for language in ("en", "zh"):
            _, lines = doctor({**sandbox.env, **changes}, "--online", "--lang", language)
            shown = "\n".join(lines)
            assert sandbox.credentials.apiv3_key not in shown
            assert not any(line in shown for line in key.splitlines()[1:-1])
            assert not any(received.headers["Authorization"][-60:-20] in shown for received in sandbox.requests)
