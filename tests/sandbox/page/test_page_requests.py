"""The requests as the page shows them."""

from __future__ import annotations

import base64
import contextlib
import json
import subprocess
import time
from itertools import islice
from typing import TYPE_CHECKING, Any

import pytest
from cryptography.hazmat.primitives.asymmetric import rsa
from cryptography.hazmat.primitives.asymmetric.padding import MGF1, PSS, PKCS1v15
from cryptography.hazmat.primitives.hashes import SHA1, SHA256
from hypothesis import given
from hypothesis import strategies as st

from tests.support.sandbox.caller import NOTIFY, NUMBER, QUERY, Caller
from tests.support.sandbox.visitor import Visitor
from wxpay_client import Client
from wxpay_client.sandbox import Fault, Sandbox
from wxpay_client.sandbox.exchanges import Exchange
from wxpay_client.sandbox.gateway import Gateway
from wxpay_client.sandbox.page import view
from wxpay_client.sandbox.received import Headers

if TYPE_CHECKING:
    from wxpay_client.sandbox.credentials import Credentials


def details(visitor: Visitor, number: int) -> Any:
    return visitor.get(f"/sandbox/exchange/{number}").json


def test_requests_come_as_events_those_before_it_first(visitor: Visitor, caller: Caller) -> None:
    caller.get()
    with visitor.events() as events:
        kind, _, run = next(events)
        assert kind == "run"
        kind, event_id, shown = next(events)
        assert (kind, event_id) == ("request", f"{run}.1")
        assert (shown["method"], shown["url"], shown["status"], shown["verdict"]) == ("GET", QUERY, 200, "right")
        assert shown["operation"] == "refunds.query_by_out_refund_no"
        caller.notify()
        assert next(events)[2]["url"] == NOTIFY


def test_a_browser_that_was_away_is_told_what_it_missed(visitor: Visitor, caller: Caller) -> None:
    for _ in range(3):
        caller.get()
    with visitor.events() as events:
        first = list(islice(events, 2))[1][1]
    with visitor.events(**{"Last-Event-ID": first}) as events:
        assert [shown["number"] for _, _, shown in list(islice(events, 3))[1:]] == [2, 3]


def test_an_id_of_another_sandbox_or_of_nobody_is_no_place_to_go_on_from(visitor: Visitor, caller: Caller) -> None:
    caller.get()
    for last in ("other.7", "7", "\u00e9", "a.99999999999999999999"):
        with visitor.events(**{"Last-Event-ID": last}) as events:
            assert [kind for kind, _, _ in islice(events, 2)] == ["run", "request"]


def test_a_page_gets_the_latest_and_asks_for_older_ones(credentials: Credentials) -> None:
    with Sandbox(credentials=credentials) as sandbox:
        visitor, caller = Visitor(sandbox), Caller(sandbox)
        for _ in range(205):
            caller.call("GET", "/x", fields={"mchid": "1"})
        with visitor.events() as events:
            assert list(islice(events, 2))[1][2]["number"] == 6
        assert [shown["number"] for shown in visitor.get("/sandbox/before/6").json] == [1, 2, 3, 4, 5]
        assert visitor.get("/sandbox/before/1").json == []
        assert visitor.get("/sandbox/before/x").status == 404


def test_with_a_limit_the_latest_are_kept_and_without_all(credentials: Credentials) -> None:
    with Sandbox(credentials=credentials, keep=2) as sandbox:
        visitor, caller = Visitor(sandbox), Caller(sandbox)
        for _ in range(5):
            caller.get()
        assert visitor.get("/sandbox/exchange/3").status == 404
        assert details(visitor, 4)["number"] == 4
        assert [shown["number"] for shown in visitor.get("/sandbox/before/6").json] == [4, 5]
        assert visitor.get("/sandbox/exchange/6").status == 404
        assert visitor.get("/sandbox/exchange/0").status == 404


def test_an_open_page_does_not_keep_a_sandbox_from_closing(credentials: Credentials) -> None:
    with Sandbox(credentials=credentials) as sandbox:
        opened = Visitor(sandbox).events()
        events = opened.__enter__()
        next(events)
    assert list(events) == []
    opened.__exit__(None, None, None)


def test_a_request_is_shown_whole(visitor: Visitor, caller: Caller) -> None:
    caller.notify(headers={"X-Test": "<b>\u00e9</b>".encode().decode("latin-1")})
    shown = details(visitor, 1)
    assert ["X-Test", "<b>\u00e9</b>".encode().decode("latin-1")] in shown["headers"]
    assert json.loads(shown["body"]["text"]) == json.loads(shown["body"]["pretty"])
    assert shown["body"]["size"] == len(shown["body"]["text"])
    assert shown["message"][:2] == ["POST", NOTIFY]
    assert shown["message"][4] == shown["body"]["text"]
    assert (shown["answer"]["status"], shown["answer"]["body"]["text"]) == (204, "")


def test_signatures_are_not_shown(visitor: Visitor, caller: Caller, sandbox: Sandbox) -> None:
    caller.get()
    caller.get(headers={"Authorization": "WECHATPAY2-SHA256-RSA2048 signature=c2VjcmV0,mchid=1"})
    signature = sandbox.requests[0].headers["Authorization"].partition('signature="')[2].partition('"')[0]
    answered = sandbox.requests[0].answer
    assert answered is not None
    text = visitor.get("/sandbox/exchange/1").body.decode()
    assert signature not in text
    assert answered.headers["Wechatpay-Signature"] not in text
    assert "c2VjcmV0" not in visitor.get("/sandbox/exchange/2").body.decode()
    assert visitor.post("reveal", {"exchange": 1}).json["authorization"].count(signature) == 1


def test_what_is_encrypted_is_shown_on_demand(visitor: Visitor, sandbox: Sandbox) -> None:
    Caller(sandbox).get("/v3/certificates")
    shown = visitor.get("/sandbox/exchange/1").body.decode()
    assert "BEGIN CERTIFICATE" not in shown
    revealed = visitor.post("reveal", {"exchange": 1}).json
    assert "BEGIN CERTIFICATE" in revealed["answer"]["/data/0/encrypt_certificate"]


def test_a_body_that_is_no_text_is_told_by_its_size(visitor: Visitor, caller: Caller) -> None:
    caller.notify(b"\xff\xfe")
    caller.notify(("\u00e9" * 100_000).encode())
    caller.notify(b'"\xed\xa0\x80"')
    assert details(visitor, 1)["body"] == {"size": 2, "text": None, "cut": False, "pretty": None}
    cut = details(visitor, 2)["body"]
    assert (cut["size"], cut["cut"], len(cut["text"])) == (200_000, True, 32768)
    assert details(visitor, 3)["body"]["text"] is None


def test_a_fault_is_shown_and_is_no_wrong_signature(visitor: Visitor, caller: Caller, sandbox: Sandbox) -> None:
    assert visitor.post("fail", {"fault": "SIGN_ERROR"}).status == 200
    assert visitor.post("fail", {"fault": "cut"}).status == 200
    assert caller.get().status == 401
    with contextlib.suppress(OSError):
        caller.get()
    shown = details(visitor, 1)
    assert (shown["verdict"], shown["fault"], shown["code"], shown["findings"]) == ("right", *["SIGN_ERROR"] * 2, [])
    assert details(visitor, 2)["answer"] is None
    assert sandbox.requests[1].fault is Fault.CUT


def test_a_fault_that_there_is_not_is_refused(visitor: Visitor, sandbox: Sandbox) -> None:
    reply = visitor.post("fail", {"fault": "no-such-fault"})
    assert reply.status == 400
    assert "no-such-fault" in reply.json["message"]
    for wrong in ({}, {"fault": 1}, {"fault": "CUT", "times": True}, {"fault": "CUT", "times": -1}):
        assert visitor.post("fail", wrong).status == 400
    assert visitor.post("fail", {"fault": "CUT", "operation": "no.such"}).status == 400


def test_the_keys_are_a_file_that_makes_a_client(visitor: Visitor, sandbox: Sandbox, tmp_path: Any) -> None:
    file = tmp_path / ".env"
    file.write_text(visitor.post("env").json["text"])
    shell = subprocess.run(["sh", "-c", f"set -a; . {file}; env -0"], env={}, capture_output=True, check=True)
    environ = dict(line.split("=", 1) for line in shell.stdout.decode().split("\0") if line)
    with Client.from_env(environ) as client:
        assert client.refunds.query_by_out_refund_no(NUMBER).out_refund_no == NUMBER


# --- what is wrong with a signature


def findings(visitor: Visitor) -> list[str]:
    shown = details(visitor, 1)
    assert shown["verdict"] == "wrong"
    for finding in shown["findings"]:
        assert finding["text"]["en"]
        assert finding["text"]["zh"]
    return [finding["code"] for finding in shown["findings"]]


def signed_over(caller: Caller, method: str, url: str, body: bytes, message: str | bytes) -> None:
    """Make a call with a signature over another message, which may have `{timestamp}` and `{nonce}` in it."""
    timestamp, nonce = str(int(time.time())), "n" * 32
    raw = message.encode() if isinstance(message, str) else message
    raw = raw.replace(b"{timestamp}", timestamp.encode()).replace(b"{nonce}", nonce.encode())
    signature = base64.b64encode(caller.credentials.merchant_key.sign(raw, PKCS1v15(), SHA256())).decode()
    fields = {"timestamp": timestamp, "nonce_str": nonce, "signature": signature}
    assert caller.call(method, url, body, fields=fields).status == 401


LINES = "{timestamp}\n{nonce}\n"
BODY = b'{"a": 1, "b": "\xe4\xb8\xad"}'
POSTED = f"POST\n/v3/x?b=2&a=1\n{LINES}"


@pytest.mark.parametrize(
    ("message", "code", "line"),
    [
        (f"POST\n/v3/x\n{LINES}{BODY.decode()}\n", "query-changed", 1),
        (f"POST\n/v3/x?a=1&b=2\n{LINES}{BODY.decode()}\n", "query-changed", 1),
        (f"POST\nhttps://api.mch.weixin.qq.com/v3/x?b=2&a=1\n{LINES}{BODY.decode()}\n", "path-changed", 1),
        (f"post\n/v3/x?b=2&a=1\n{LINES}{BODY.decode()}\n", "method-changed", 0),
        (f"{POSTED}\n", "body-changed", 4),
        (POSTED + '{"a":1,"b":"中"}\n', "body-changed", 4),
        (POSTED + '{"a": 1, "b": "\\u4e2d"}\n', "body-changed", 4),
        ("POST\n/v3/x?b=2&a=1\n{nonce}\n{timestamp}\n" + BODY.decode() + "\n", "attempt-changed", 2),
    ],
)
def test_what_was_signed_instead_is_found_out(
    visitor: Visitor, caller: Caller, message: str, code: str, line: int
) -> None:
    signed_over(caller, "POST", "/v3/x?b=2&a=1", BODY, message)
    assert findings(visitor) == [code]
    shown = details(visitor, 1)
    assert shown["signed"][line] != shown["message"][line]
    assert sum(one != other for one, other in zip(shown["signed"], shown["message"], strict=True)) <= 2


@pytest.mark.parametrize(
    "message",
    [POSTED + BODY.decode(), (POSTED + BODY.decode() + "\n").replace("\n", "\r\n")],
    ids=["no last line feed", "carriage returns"],
)
def test_lines_that_end_otherwise_are_found_out(visitor: Visitor, caller: Caller, message: str) -> None:
    signed_over(caller, "POST", "/v3/x?b=2&a=1", BODY, message)
    assert findings(visitor) == ["line-ends"]


def test_two_mistakes_are_both_told(visitor: Visitor, caller: Caller) -> None:
    signed_over(caller, "POST", "/v3/x?b=2&a=1", BODY, f"POST\n/v3/x\n{LINES}\n")
    assert sorted(findings(visitor)) == ["body-changed", "query-changed"]


def test_a_message_that_cannot_be_guessed_is_still_of_the_right_key(visitor: Visitor, caller: Caller) -> None:
    signed_over(caller, "POST", "/v3/x", BODY, "something else\n")
    assert findings(visitor) == ["signed-otherwise"]
    assert details(visitor, 1)["signed"] is None


def test_another_key_is_told_from_another_message(visitor: Visitor, caller: Caller) -> None:
    other = rsa.generate_private_key(65537, 2048)
    signature = base64.b64encode(other.sign(b"whatever", PKCS1v15(), SHA256())).decode()
    caller.get(fields={"signature": signature})
    assert findings(visitor) == ["key-not-of-certificate"]


@pytest.mark.parametrize("padding", [PSS(MGF1(SHA256()), 32), PKCS1v15()], ids=["PSS", "SHA-1"])
def test_another_algorithm_is_told_from_another_key(visitor: Visitor, caller: Caller, padding: Any) -> None:
    digest = SHA256() if isinstance(padding, PSS) else SHA1()
    timestamp, nonce = str(int(time.time())), "n" * 32
    message = f"GET\n{QUERY}\n{timestamp}\n{nonce}\n\n".encode()
    signature = base64.b64encode(caller.credentials.merchant_key.sign(message, padding, digest)).decode()
    caller.get(fields={"timestamp": timestamp, "nonce_str": nonce, "signature": signature})
    assert findings(visitor) == ["other-algorithm"]


@pytest.mark.parametrize(
    ("fields", "code"),
    [
        ({"mchid": "1900000108"}, "mchid-not-of-certificate"),
        ({"serial_no": "5157F09EFDC096DE15EBE81A47057A7232F1B8E1"}, "serial-not-of-certificate"),
        ({"timestamp": "1500000000"}, "clock-off"),
        ({"timestamp": "yesterday"}, "authorization-malformed"),
        ({"nonce_str": "n" * 33}, "authorization-malformed"),
        ({"signature": "*"}, "authorization-malformed"),
        ({"signature": None}, "authorization-malformed"),
        ({"serial_no": None}, "authorization-malformed"),
    ],
)
def test_each_field_has_its_explanation(
    visitor: Visitor, caller: Caller, fields: dict[str, str | None], code: str
) -> None:
    caller.get(fields=fields)
    assert findings(visitor)[0] == code


def test_the_platforms_serial_in_place_of_the_merchants_is_told(visitor: Visitor, caller: Caller) -> None:
    for serial, code in zip(
        caller.credentials.platform_keys, ["serial-is-public-key-id", "serial-is-platforms"], strict=True
    ):
        caller.get(fields={"serial_no": serial})
        latest = visitor.get("/sandbox/before/99").json[-1]["number"]
        assert details(visitor, latest)["findings"][0]["code"] == code


def test_a_request_that_comes_twice_is_told(visitor: Visitor, caller: Caller) -> None:
    headers = {"Authorization": caller.authorization("GET", QUERY)}
    assert [caller.get(headers=headers).status for _ in range(2)] == [200, 401]
    assert [finding["code"] for finding in details(visitor, 2)["findings"]] == ["nonce-used"]


@given(
    method=st.sampled_from(["GET", "POST", "DELETE", "X"]),
    target=st.text(st.characters(min_codepoint=33, max_codepoint=255, exclude_characters="\x7f"), max_size=40),
    body=st.binary(max_size=40),
    fields=st.dictionaries(
        st.sampled_from(["mchid", "nonce_str", "signature", "timestamp", "serial_no"]),
        st.none() | st.text(st.characters(min_codepoint=32, max_codepoint=126), max_size=50),
    ),
)
def test_whatever_was_sent_is_shown(
    credentials: Credentials, method: str, target: str, body: bytes, fields: dict[str, str | None]
) -> None:
    gateway = Gateway(credentials, {}, {})
    caller = Caller.__new__(Caller)
    caller.credentials = credentials
    headers = Headers(caller.headers(method, f"/{target}", body, fields=fields).items())
    received = gateway.receive(method, f"/{target}", headers, body)
    shown = view.details(Exchange(1, 0.0, received), credentials)
    assert json.loads(json.dumps(shown)) is not None
    assert (shown["verdict"] == "wrong") == (shown["code"] == "SIGN_ERROR") == bool(shown["findings"])
