"""Every fault, unit by unit and over a real socket."""

from __future__ import annotations

import json
import time
from http.client import IncompleteRead, RemoteDisconnected
from typing import TYPE_CHECKING, Any

import pytest
from cryptography.exceptions import InvalidSignature

from tests.support.examples import ExampleSandbox
from tests.support.sandbox.caller import NOTIFY, QUERY, Caller, verify
from tests.support.waiting import until
from wxpay_client.sandbox import Fault, Sandbox
from wxpay_client.sandbox.faults import STATUS_OF, Faults, failure

if TYPE_CHECKING:
    from wxpay_client.sandbox.credentials import Credentials

SIGNATURE_HEADERS = {f"Wechatpay-{name}" for name in ("Nonce", "Serial", "Signature", "Signature-Type", "Timestamp")}
calls = pytest.mark.parametrize("call", [Caller.get, Caller.notify], ids=["with a body", "with none"])


@pytest.mark.parametrize("spelling", [Fault.HTML_502, "html-502", "html_502", "HTML_502"])
def test_a_fault_goes_by_its_value_or_its_name(spelling: str) -> None:
    assert failure(spelling).fault is Fault.HTML_502


@calls
def test_bad_signature(sandbox: Sandbox, caller: Caller, call: Any) -> None:
    sandbox.fail_next(Fault.BAD_SIGNATURE)
    with pytest.raises(InvalidSignature):
        verify(call(caller), caller.credentials)


@calls
def test_probe(sandbox: Sandbox, caller: Caller, call: Any) -> None:
    sandbox.fail_next(Fault.PROBE)
    assert call(caller).headers["Wechatpay-Signature"].startswith("WECHATPAY/SIGNTEST/")


@calls
def test_clock_skew_is_just_beyond_what_is_allowed_and_rightly_signed(
    sandbox: Sandbox, caller: Caller, call: Any
) -> None:
    sandbox.fail_next(Fault.CLOCK_SKEW)
    before = int(time.time())
    reply = call(caller)
    assert before - 301 <= int(reply.headers["Wechatpay-Timestamp"]) <= time.time() - 301
    verify(reply, caller.credentials)


@calls
def test_missing_headers(sandbox: Sandbox, caller: Caller, call: Any) -> None:
    sandbox.fail_next(Fault.MISSING_HEADERS)
    reply = call(caller)
    assert reply.status in {200, 204}
    assert not SIGNATURE_HEADERS & set(reply.headers)
    assert reply.headers["Request-ID"]


@calls
def test_unknown_serial(sandbox: Sandbox, caller: Caller, call: Any) -> None:
    sandbox.fail_next(Fault.UNKNOWN_SERIAL)
    assert call(caller).headers["Wechatpay-Serial"] not in caller.credentials.platform_keys


@calls
def test_wrong_json_is_json_and_rightly_signed(sandbox: Sandbox, caller: Caller, call: Any) -> None:
    sandbox.fail_next(Fault.WRONG_JSON)
    reply = call(caller)
    assert (reply.status, type(reply.json)) == (200, str)
    verify(reply, caller.credentials)


@calls
def test_not_json_is_rightly_signed(sandbox: Sandbox, caller: Caller, call: Any) -> None:
    sandbox.fail_next(Fault.NOT_JSON)
    reply = call(caller)
    assert reply.status == 200
    with pytest.raises(json.JSONDecodeError):
        json.loads(reply.body)
    verify(reply, caller.credentials)


@calls
def test_html_502(sandbox: Sandbox, caller: Caller, call: Any) -> None:
    sandbox.fail_next(Fault.HTML_502)
    reply = call(caller)
    assert (reply.status, reply.headers["Content-Type"]) == (502, "text/html")
    assert reply.body.startswith(b"<html>")
    assert not SIGNATURE_HEADERS & set(reply.headers)


def test_redirect(sandbox: Sandbox, caller: Caller) -> None:
    sandbox.fail_next(Fault.REDIRECT)
    reply = caller.get()
    assert (reply.status, reply.headers["Location"]) == (302, QUERY)


@calls
def test_cut(sandbox: Sandbox, caller: Caller, call: Any) -> None:
    sandbox.fail_next(Fault.CUT)
    with pytest.raises(RemoteDisconnected):
        call(caller)
    assert (sandbox.requests[-1].status, sandbox.requests[-1].fault) == (None, Fault.CUT)


@calls
def test_cut_body(credentials: Credentials, call: Any) -> None:
    # Nothing but the fault ends the connection: it may be idle for an hour.
    with ExampleSandbox(credentials=credentials, idle=3600) as sandbox:
        sandbox.fail_next(Fault.CUT_BODY)
        with pytest.raises(IncompleteRead):
            call(Caller(sandbox))


def test_hang_lasts_until_the_client_leaves(sandbox: Sandbox, caller: Caller) -> None:
    sandbox.fail_next(Fault.HANG)
    connection = caller.connection()
    connection.request("GET", QUERY, headers=caller.headers("GET", QUERY))
    connection.sock.shutdown(1)
    assert connection.sock.recv(1) == b""
    connection.close()
    assert sandbox.requests[-1].status is None


def test_hang_lasts_until_the_sandbox_closes(sandbox: Sandbox, caller: Caller) -> None:
    sandbox.fail_next(Fault.HANG)
    connection = caller.connection()
    connection.request("GET", QUERY, headers=caller.headers("GET", QUERY))
    until(lambda: sandbox.requests)  # the request has been read
    sandbox.__exit__(None, None, None)
    with pytest.raises(RemoteDisconnected):
        connection.getresponse()
    connection.close()


def test_others_are_served_while_one_hangs(sandbox: Sandbox, caller: Caller) -> None:
    sandbox.fail_next(Fault.HANG, operation="med_ins.refunds.notify")
    connection = caller.connection()
    connection.request("POST", NOTIFY, b"", caller.headers("POST", NOTIFY))
    assert caller.get().status == 200
    connection.close()


@pytest.mark.parametrize(("code", "status"), STATUS_OF.items())
def test_an_error_code_comes_with_its_status_and_signed(
    sandbox: Sandbox, caller: Caller, code: str, status: int
) -> None:
    sandbox.fail_next(code)
    reply = caller.get()
    assert (reply.status, reply.json["code"]) == (status, code)
    assert reply.json["message"]
    verify(reply, caller.credentials)


def test_an_error_is_put_in_the_askers_words(sandbox: Sandbox, caller: Caller) -> None:
    sandbox.fail_next("NEW_ERROR", status=418, message="不行", detail=["why"])
    assert (caller.get().json) == {"code": "NEW_ERROR", "message": "不行", "detail": ["why"]}


@pytest.mark.parametrize("wait", [0, 7, "7", "Sun, 06 Nov 2044 08:49:44 GMT"])
def test_an_error_may_say_when_to_come_back(sandbox: Sandbox, caller: Caller, wait: int | str) -> None:
    sandbox.fail_next("RATELIMIT_EXCEEDED", retry_after=wait)
    reply = caller.get()
    assert reply.headers["Retry-After"] == str(wait)
    verify(reply, caller.credentials)
    assert "Retry-After" not in caller.get().headers


def test_an_answer_may_be_that_work_goes_on(sandbox: Sandbox, caller: Caller) -> None:
    sandbox.fail_next("PROCESSING", status=202)
    assert caller.notify().status == 202


def test_after_the_fault_all_is_well(sandbox: Sandbox, caller: Caller) -> None:
    sandbox.fail_next("SYSTEM_ERROR", times=2)
    assert [caller.get().status for _ in range(3)] == [500, 500, 200]


def test_faults_are_played_in_turn(sandbox: Sandbox, caller: Caller) -> None:
    sandbox.fail_next(Fault.HTML_502)
    sandbox.fail_next("NO_AUTH")
    assert [caller.get().status for _ in range(3)] == [502, 403, 200]


def test_a_fault_of_one_operation_is_kept_for_it(sandbox: Sandbox, caller: Caller) -> None:
    sandbox.fail_next("RULE_LIMIT", operation="med_ins.refunds.notify")
    assert [caller.get().status, caller.notify().status, caller.notify().status] == [200, 403, 204]


def test_a_fault_hides_no_mistake(sandbox: Sandbox, caller: Caller) -> None:
    sandbox.fail_next("SYSTEM_ERROR")
    assert caller.get(fields={"signature": "AAAA"}).status == 401
    assert caller.notify(b"{}").status == 400
    assert caller.get().status == 500


def test_what_was_played_is_written_down(sandbox: Sandbox, caller: Caller) -> None:
    sandbox.fail_next("html-502")
    caller.get()
    sandbox.fail_next("NO_AUTH")
    caller.get()
    caller.get()
    assert [received.fault for received in sandbox.requests] == [Fault.HTML_502, "NO_AUTH", None]


@pytest.mark.parametrize(
    ("fault", "keywords", "message"),
    [
        ("hung", {}, "no fault"),
        ("", {}, "no fault"),
        ("NEW_ERROR", {}, "give it as status="),
        ("NEW_ERROR", {"status": 200}, "400 to 599"),
        ("cut", {"status": 500}, "go with an error code"),
        ("cut", {"message": "x"}, "go with an error code"),
        ("cut", {"retry_after": 1}, "go with an error code"),
        ("NO_AUTH", {"retry_after": "1\r\nX: y"}, "^retry_after: "),
        ("NO_AUTH", {"retry_after": "明天"}, "^retry_after: "),
        ("NO_AUTH", {"status": "403"}, "^status: "),
        ("NO_AUTH", {"status": 403.0}, "^status: "),
        ("NO_AUTH", {"status": True}, "^status: "),
        ("NO_AUTH", {"detail": object()}, "^detail: expected any JSON value"),
        ("NO_AUTH", {"detail": {"a": float("nan")}}, "^detail: expected any JSON value"),
        (None, {}, "expected one of Fault or an error code .*, got None"),
        (500, {}, "expected one of Fault or an error code .*, got 500"),
        ("NO_AUTH", {"delay": 1}, "not with the error code NO_AUTH"),
        ("cut", {"delay": 1}, "'cut'> does not wait; those that do: slow, "),
        ("slow", {"delay": -1}, "^delay: expected seconds, got -1"),
        ("slow", {"delay": "1"}, "^delay: "),
        ("slow", {"delay": True}, "^delay: "),
        ("slow", {"delay": float("nan")}, "^delay: "),
        ("slow", {"delay": float("inf")}, "^delay: "),
        ("twice", {}, r"a fault of callbacks: callbacks\.deliver\(…, fault=Fault\.TWICE\)"),
        ("cut", {"times": 0}, "times"),
        ("cut", {"times": True}, "times"),
        ("cut", {"times": 1.5}, "times"),
    ],
)
def test_a_fault_that_cannot_be_understood(fault: Any, keywords: dict[str, Any], message: str) -> None:
    with pytest.raises(ValueError, match=message):
        failure(fault, **keywords)


def test_an_operation_that_does_not_exist(sandbox: Sandbox) -> None:
    with pytest.raises(ValueError, match=r"did you mean 'med_ins\.refunds\.notify'"):
        sandbox.fail_next(Fault.CUT, operation="med_ins.refund.notify")


def test_the_queue_is_empty_at_first() -> None:
    assert Faults().take("x") is None


def test_a_fault_for_another_operation_does_not_block_the_next() -> None:
    faults = Faults()
    faults.add(failure("cut", operation="a"))
    faults.add(failure("probe"))
    taken = faults.take("b")
    assert taken is not None
    assert taken.fault is Fault.PROBE
