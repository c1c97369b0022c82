"""`wxpay call` and `wxpay request`: writes are asked about, outcomes are exit statuses, nothing secret is shown."""

from __future__ import annotations

import io
import json
import shlex
import shutil
import subprocess
import sys
from base64 import b64decode
from pathlib import Path
from types import SimpleNamespace

import pytest
from cryptography.hazmat.primitives.asymmetric.padding import PKCS1v15
from cryptography.hazmat.primitives.hashes import SHA256

from tests.cli.conftest import QUERY, REFUND, Done, Pipe, Terminal, without_keys
from tests.support.waiting import HANGS, until
from wxpay_client import from_dict
from wxpay_client.api import OPERATIONS
from wxpay_client.api.examples import EXAMPLES
from wxpay_client.cli.sending import canonical_message
from wxpay_client.client import Client
from wxpay_client.sandbox import Fault, Sandbox


def test_a_query_on_a_terminal(terminal: Terminal, sandbox: Sandbox) -> None:
    with terminal("call", *QUERY) as wxpay:
        status, shown = wxpay.end()
    assert status == 0
    assert "✓ refund.domestic.refunds.query_by_out_refund_no: HTTP 200" in shown
    assert "SUCCESS  The money was refunded (退款成功)." in shown
    assert "100  ¥1.00" in shown
    assert all(len(line) <= 80 for line in shown.splitlines())
    assert len(sandbox.requests) == 1


def test_a_query_through_a_pipe(pipe: Pipe) -> None:
    done = pipe("call", *QUERY)
    assert (done.status, done.json["status"], done.err) == (0, "SUCCESS", "")


def test_a_write_is_asked_about(terminal: Terminal, sandbox: Sandbox) -> None:
    with terminal("call", *REFUND) as wxpay:
        status, shown = wxpay.until(r"Send it\? \[y/N\] ").type("y").end()
    assert status == 0
    assert "Refund a payment, or a part of it. (申请退款)" in shown
    assert f"POST {sandbox.origin}/v3/refund/domestic/refunds" in shown
    assert "4200  ¥42.00" in shown
    assert json.loads(sandbox.requests[-1].body)["amount"] == {"refund": 100, "total": 4200, "currency": "CNY"}


@pytest.mark.parametrize("answer", ["", "n", "nein", "Y es"])
def test_a_write_is_not_sent_unless_whoever_is_asked_agrees(terminal: Terminal, sandbox: Sandbox, answer: str) -> None:
    with terminal("call", *REFUND) as wxpay:
        status, shown = wxpay.until("N] ").type(answer).end()
    assert status == 3
    assert shown.endswith("Nothing was sent.\n")
    assert sandbox.requests == ()


def test_ctrl_c_at_the_question_sends_nothing(terminal: Terminal, sandbox: Sandbox) -> None:
    with terminal("call", *REFUND) as wxpay:
        status, shown = wxpay.until("N] ").interrupt().end()
    assert status == 130
    assert shown.endswith("Interrupted; nothing was sent.\n")
    assert "Traceback" not in shown
    assert sandbox.requests == ()


def test_ctrl_c_while_a_write_is_under_way_says_what_may_have_become_of_it(
    terminal: Terminal, sandbox: Sandbox
) -> None:
    sandbox.fail_next(Fault.HANG)
    with terminal("call", *REFUND, "--yes", "--timeout", "60") as wxpay:
        until(lambda: sandbox.requests)
        status, shown = wxpay.interrupt().end()
    assert status == 130
    said = " ".join(shown.split())
    assert "it may have been carried out. Ask refund.domestic.refunds.query_by_out_refund_no what became of it" in said
    assert "Traceback" not in shown


def test_a_write_through_a_pipe_takes_yes(pipe: Pipe, sandbox: Sandbox) -> None:
    refused = pipe("call", *REFUND)
    assert refused.status == 2
    assert "say --yes" in refused.err
    assert sandbox.requests == ()
    done = pipe("call", *REFUND, "--yes")
    assert (done.status, done.json["out_refund_no"]) == (0, "R20261128001")


@pytest.mark.parametrize(
    ("fault", "status", "outcome"),
    [("NOT_ENOUGH", 4, "refused"), ("SYSTEM_ERROR", 5, "unknown"), (Fault.NOT_JSON, 6, "accepted")],
)
def test_the_exit_status_says_what_became_of_the_call(
    pipe: Pipe, sandbox: Sandbox, fault: str, status: int, outcome: str
) -> None:
    for _ in range(5):
        sandbox.fail_next(fault)
    done = pipe("call", *REFUND, "--yes")
    error = json.loads(done.err)
    assert (done.status, done.out, error["outcome"], error["exit_status"]) == (status, "", outcome, status)
    assert error["operation"] == REFUND[0]


def test_nothing_was_sent_where_nobody_listens(pipe: Pipe, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("WXPAY_ORIGIN", "http://127.0.0.1:1")
    done = pipe("call", *REFUND, "--yes")
    assert (done.status, json.loads(done.err)["outcome"]) == (3, "not-sent")


def test_an_error_on_a_terminal(terminal: Terminal, sandbox: Sandbox) -> None:
    sandbox.fail_next("NOT_ENOUGH")
    with terminal("call", *REFUND, "--yes", "--lang", "zh") as wxpay:
        status, shown = wxpay.end()
    assert status == 4
    assert "✗ 微信支付拒绝了请求，没有执行" in shown
    assert "商户账户余额不足" in shown


def test_a_dry_run_shows_the_canonical_message_and_sends_nothing(terminal: Terminal, sandbox: Sandbox) -> None:
    with terminal("call", *REFUND, "--dry-run") as wxpay:
        status, shown = wxpay.end()
    assert status == 0
    lines = [line.strip() for line in shown.partition("Canonical message")[2].splitlines()]
    assert lines[1:3] == ["POST\\n", "/v3/refund/domestic/refunds\\n"]
    assert "Authorization: [redacted]" in shown
    assert sandbox.requests == ()


@pytest.mark.parametrize("operation", ["refund.domestic.refunds.create", "merchant_service.images.upload"])
def test_the_canonical_message_is_what_was_signed(sandbox: Sandbox, client: Client, operation: str) -> None:
    request = from_dict(OPERATIONS[operation], EXAMPLES[operation]["request"])
    prepared = client.prepare(request)
    authorization = str(prepared.headers["Authorization"])
    signature = authorization.partition('signature="')[2].partition('"')[0]
    sandbox.credentials.merchant_key.public_key().verify(
        b64decode(signature), canonical_message(request, prepared).encode(), PKCS1v15(), SHA256()
    )


@pytest.mark.skipif(shutil.which("curl") is None, reason="there is no curl on this machine")
def test_curl_works(pipe: Pipe, sandbox: Sandbox) -> None:
    done = pipe("call", *QUERY, "--curl")
    words = shlex.split(done.out)
    assert words[0] == "curl"
    assert sandbox.requests == ()
    answer = subprocess.run([*words, "--silent"], capture_output=True, check=True, timeout=HANGS).stdout
    assert json.loads(answer)["status"] == "SUCCESS"


def test_curl_is_not_for_writes(pipe: Pipe, sandbox: Sandbox) -> None:
    done = pipe("call", *REFUND, "--curl", "--yes")
    assert (done.status, done.out) == (2, "")
    assert "--dry-run" in done.err
    assert sandbox.requests == ()


def test_show_is_what_travelled_without_signatures(pipe: Pipe) -> None:
    done = pipe("call", *REFUND, "--yes", "--show")
    assert done.json["out_refund_no"] == "R20261128001"
    assert '"refund":100' in done.err.replace("\n", "").replace(" ", "")
    assert "HTTP 200" in done.err
    for name in ("Authorization", "Wechatpay-Signature"):
        assert f"{name}: [redacted]" in done.err
    assert "signature=" not in done.err


def test_what_travels_encrypted_is_shown_on_demand_alone(pipe: Pipe) -> None:
    transfer = "fund_app.mch_transfer.transfer_bills.transfer"
    body = json.dumps(EXAMPLES[transfer]["request"]["body"])
    name = EXAMPLES[transfer]["request"]["body"]["user_name"]
    done = _with_input(pipe, body, "call", transfer, "--body", "-", "--dry-run")
    assert done.status == 0
    assert name not in done.out


def _with_input(pipe: Pipe, text: str, *arguments: str) -> Done:
    before = sys.stdin
    sys.stdin = SimpleNamespace(buffer=io.BytesIO(text.encode()), isatty=lambda: False)  # type: ignore[assignment]
    try:
        return pipe(*arguments)
    finally:
        sys.stdin = before


def test_the_body_from_a_file_and_values_beside_it(pipe: Pipe, sandbox: Sandbox, tmp_path: Path) -> None:
    path = tmp_path / "refund.json"
    path.write_text(json.dumps(EXAMPLES[REFUND[0]]["request"]["body"]))
    done = pipe("call", REFUND[0], "--body", f"@{path}", "amount.refund=7", "out_refund_no=R7", "--yes")
    assert done.status == 0
    sent = json.loads(sandbox.requests[-1].body)
    assert (sent["amount"]["refund"], sent["amount"]["total"], sent["out_refund_no"]) == (7, 100, "R7")


def test_any_other_operation_by_its_path(pipe: Pipe, terminal: Terminal, sandbox: Sandbox) -> None:
    done = pipe("request", "get", "/v3/refund/domestic/refunds/R20261128001")
    assert (done.status, done.json["status"]) == (0, "SUCCESS")
    close = ("request", "POST", "/v3/pay/transactions/out-trade-no/T20261128001/close", "mchid=1900000109")
    with terminal(*close) as wxpay:
        status, shown = wxpay.until("N] ").type("y").end()
    assert status == 0
    assert "as merchant 1900000109" in shown
    assert json.loads(sandbox.requests[-1].body) == {"mchid": "1900000109"}


def test_keys_from_a_file(terminal: Terminal, env_file: Path, environ: dict[str, str], tmp_path: Path) -> None:
    for name in [name for name in environ if name.startswith("WXPAY_")]:
        del environ[name]
    harm = tmp_path / "harm"
    with env_file.open("a") as file:
        file.write(f"OTHER='$(touch {harm})'\nPATH=/nowhere\n")
    with terminal("call", *QUERY, "--env", str(env_file)) as wxpay:
        status, _ = wxpay.end()
    assert status == 0
    assert not harm.exists()
    with terminal("call", *QUERY) as wxpay:
        status, shown = wxpay.end()
    assert status == 3
    assert "WXPAY_MCHID" in shown
    assert "--env FILE" in shown


def test_without_the_extra_it_says_what_to_install() -> None:
    code = (
        "import sys; sys.modules['click'] = None; "
        "import importlib.util as util; real = util.find_spec; "
        "util.find_spec = lambda name, *a: None if name == 'click' else real(name, *a); "
        "from wxpay_client.cli import main; sys.exit(main([]))"
    )
    done = subprocess.run(
        [sys.executable, "-c", code], env=without_keys(), capture_output=True, text=True, check=False, timeout=HANGS
    )
    assert done.returncode == 2
    assert len(done.stderr.splitlines()) == 1
    assert "pip install 'wxpay-client[cli]'" in done.stderr


def test_no_secret_is_ever_shown(pipe: Pipe, terminal: Terminal, sandbox: Sandbox, tmp_path: Path) -> None:
    made = sandbox.callbacks.make("REFUND.SUCCESS")
    recorded = tmp_path / "callback.json"
    recorded.write_text(json.dumps({"headers": made.headers, "body": made.body.decode()}))
    sandbox.fail_next("SIGN_ERROR")
    commands = [
        ("call", *REFUND, "--yes", "--show"),
        ("call", *REFUND, "--yes", "--show"),
        ("call", *REFUND, "--dry-run"),
        ("call", "certificates.download", "--show"),
        ("request", "GET", "/v3/refund/domestic/refunds/R1", "--show"),
        ("callback", str(recorded), "--reveal"),
        ("doctor", "--online"),
    ]
    shown = ""
    for command in commands:
        done = pipe(*command)
        with terminal(*command) as wxpay:
            shown += done.out + done.err + wxpay.end()[1]
    assert sandbox.credentials.apiv3_key not in shown
    assert "PRIVATE KEY" not in shown
    assert "signature=" not in shown
    for request in sandbox.requests:
        signature = request.headers["Authorization"].partition('signature="')[2].partition('"')[0]
        assert signature[:20] not in shown
        answered = request.answer.headers.get("Wechatpay-Signature", "-" * 20) if request.answer else "-" * 20
        assert answered[:20] not in shown
