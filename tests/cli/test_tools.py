"""`wxpay doctor`, `explain` and `codegen`."""

from __future__ import annotations

import json
import sys
from pathlib import Path

import pytest

from tests.cli.conftest import Pipe, Terminal
from wxpay_client.sandbox import Sandbox


def test_the_doctor_on_a_terminal(terminal: Terminal) -> None:
    with terminal("doctor") as wxpay:
        status, shown = wxpay.end()
    assert status == 0
    assert shown.endswith("0 problems, 1 warning\n")


def test_the_doctor_in_chinese_and_online(terminal: Terminal, sandbox: Sandbox) -> None:
    with terminal("--lang", "zh", "doctor", "--online") as wxpay:
        status, shown = wxpay.end()
    assert status == 0
    assert "✓ client：" in shown
    assert sandbox.requests


def test_the_doctor_through_a_pipe(pipe: Pipe, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("WXPAY_MCHID", "1900000100")
    done = pipe("doctor")
    assert done.status == 1
    assert "problem" in {finding["status"] for finding in done.json}
    assert all(finding["found_zh"] for finding in done.json)


def test_the_doctor_reads_a_file_of_variables(pipe: Pipe, env_file: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.delenv("WXPAY_MCHID")
    assert pipe("doctor").status == 1
    assert pipe("doctor", "--env", str(env_file)).status == 0


@pytest.mark.parametrize(("language", "said"), [("en", "does not suffice"), ("zh", "余额不足")])
def test_an_error_code_explained(terminal: Terminal, language: str, said: str) -> None:
    with terminal("explain", "NOT_ENOUGH", "--lang", language) as wxpay:
        status, shown = wxpay.end()
    assert status == 0
    assert "NOT_ENOUGH  403" in shown
    assert said in shown
    assert "refund.domestic.refunds.create" in shown


def test_an_error_code_explained_as_json(pipe: Pipe) -> None:
    found = pipe("explain", "SIGN_ERROR").json
    assert found[0]["status"] == 401
    assert len(found[0]["operations"]) > 100


def test_an_error_body_explained(terminal: Terminal, pipe: Pipe, tmp_path: Path) -> None:
    path = tmp_path / "error.json"
    path.write_text(
        json.dumps(
            {
                "code": "SIGN_ERROR",
                "message": "错误的签名\x1b[2J",
                "detail": {
                    "field": "signature",
                    "sign_information": {"method": "GET", "url": "/v3/x", "truncated_sign_message": "GET\n/v3/x\n"},
                },
            }
        )
    )
    with terminal("explain", str(path)) as wxpay:
        status, shown = wxpay.end()
    assert status == 0
    assert "\\x1b[2J" in shown
    assert "url                     /v3/x" in shown
    assert "Compare the gateway's sign_information" in shown
    assert pipe("explain", str(path)).json["code"] == "SIGN_ERROR"


@pytest.mark.parametrize("content", ["", "{}", "[]", '{"code": 1}', "\xff"])
def test_a_file_that_is_no_error(pipe: Pipe, tmp_path: Path, content: str) -> None:
    path = tmp_path / "error.json"
    path.write_text(content, "latin-1")
    assert pipe("explain", str(path)).status == 2


def test_a_code_of_the_compiler_explained(terminal: Terminal) -> None:
    with terminal("explain", "duplicate-key") as wxpay:
        status, shown = wxpay.end()
    assert status == 0
    assert shown.startswith("duplicate-key: a key stands twice")


def test_an_unknown_code(pipe: Pipe) -> None:
    done = pipe("explain", "NO_SUCH_CODE")
    assert done.status == 2
    assert "NO_SUCH_CODE" in done.err


def test_the_compiler_is_a_process_of_its_own(terminal: Terminal) -> None:
    with terminal("codegen", "explain", "no-such-rule") as wxpay:
        status, shown = wxpay.end()
    assert status == 2
    assert "there is no rule" in shown
    with terminal("codegen", "--help") as wxpay:
        status, shown = wxpay.end()
    assert status == 0
    assert "-m codegen" in shown


def test_where_the_compiler_is_not_installed_it_says_what_to_install(
    pipe: Pipe, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setitem(sys.modules, "jsonschema", None)
    done = pipe("codegen", "generate")
    assert done.status == 2
    assert "pip install 'wxpay-client[codegen]'" in done.err
