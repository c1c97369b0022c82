"""No text of anybody else's gets into a message or a log but as a short, escaped piece of it."""

from __future__ import annotations

import itertools
import json
import logging
import traceback
from collections.abc import Callable
from typing import Any

import pytest

from tests.support import samples
from tests.support.gateways.servers import Scripted, plain, signed
from wxpay_client import Client, VerificationError, WxPayError
from wxpay_client.sandbox import Sandbox

FORGED = "2026-01-01 INFO paid"
TEXTS = {
    "a forged line": f"no\n{FORGED}\n",
    "an escape sequence": "\x1b]0;title\x07\x1b[31mred\x1b[2J",
    "half a surrogate pair": "\ud83d",
    "a change of direction": "\u202e\u2066",
    "2 MiB": "<p>" * (2 * 2**20 // 3),
}
texts = pytest.mark.parametrize("text", TEXTS.values(), ids=TEXTS)
CALLS = (samples.QUERY, samples.NOTICE)

MEMBERS: dict[str, Callable[[str], dict[str, Any]]] = {
    "message": lambda text: {"code": "PARAM_ERROR", "message": text},
    "code": lambda text: {"code": text, "message": "no"},
    "message without a code": lambda text: {"message": text},
    "detail": lambda text: {"code": "PARAM_ERROR", "message": "no", "detail": {text: text, "field": text}},
    "detail of parameters": lambda text: {
        "code": "PARAM_ERROR",
        "message": "no",
        "detail": {"field": text, "location": text, "issue": text, "value": text},
    },
    "detail of a signature": lambda text: {
        "code": "SIGN_ERROR",
        "message": "no",
        "detail": {
            "field": text,
            "location": text,
            "detail": {"issue": text},
            "sign_information": {"method": text, "url": text, "truncated_sign_message": text},
        },
    },
}
HEADERS = [
    "Request-ID",
    "Content-Type",
    "Content-Encoding",
    "Server",
    "Via",
    "X-Cache",
    "Date",
    "Retry-After",
    "Location",
    "Wechatpay-Timestamp",
    "Wechatpay-Nonce",
    "Wechatpay-Serial",
    "Wechatpay-Signature",
    "Wechatpay-Signature-Type",
]
# What a header can hold: no line feed ends within it.
IN_HEADERS = {"an escape sequence": "\x1b[31mred\x07", "what is no ASCII": "\xe9\x9b\xa8\x85", "60 KiB": "<p>" * 20_000}


def check(error: WxPayError, records: list[logging.LogRecord]) -> None:
    shown = [str(error), repr(error), *traceback.format_exception_only(error)]
    shown += [record.getMessage() for record in records]
    shown += [str(value) for record in records for value in vars(record).values() if isinstance(value, str)]
    for text in shown:
        text.encode()
        assert len(text) < 10_000
        for line in text.split("\n"):
            assert line.isprintable()
            assert not line.startswith(FORGED)


@texts
@pytest.mark.parametrize("make", MEMBERS.values(), ids=MEMBERS)
def test_of_an_error(
    shared_sandbox: Sandbox,
    scripted: Scripted,
    caplog: pytest.LogCaptureFixture,
    text: str,
    make: Callable[[str], dict[str, Any]],
) -> None:
    caplog.set_level(logging.DEBUG, logger="wxpay_client")
    client = shared_sandbox.client(origin=scripted.origin)
    body = json.dumps(make(text)).encode()
    for status, call in itertools.product((202, 400, 401, 404, 429, 500), CALLS):
        scripted.answer = signed(shared_sandbox.credentials, status, body) if status == 202 else plain(status, body)
        with pytest.raises(WxPayError) as caught:
            client.send(call)
        check(caught.value, caplog.records)


@pytest.mark.parametrize("text", IN_HEADERS.values(), ids=IN_HEADERS)
@pytest.mark.parametrize("name", HEADERS)
def test_of_a_header(
    shared_sandbox: Sandbox, scripted: Scripted, caplog: pytest.LogCaptureFixture, text: str, name: str
) -> None:
    caplog.set_level(logging.DEBUG, logger="wxpay_client")
    client = shared_sandbox.client(origin=scripted.origin)
    body = b'{"code":"SIGN_ERROR","message":"no"}'
    for status, call in itertools.product((200, 302, 401, 503), CALLS):
        answer = signed(shared_sandbox.credentials, status, body, **{name.replace("-", "_"): "HERE"})
        # As they travel: `plain` writes UTF-8.
        scripted.answer = answer.replace(b"HERE", text.encode("latin-1"))
        with pytest.raises(WxPayError) as caught:
            client.send(call)
        check(caught.value, caplog.records)


@texts
def test_of_a_callback(shared_client: Client, shared_sandbox: Sandbox, text: str) -> None:
    headers, body = shared_sandbox.callbacks.make("REFUND.SUCCESS")
    for name in (name for name in headers if name.startswith("Wechatpay-")):
        with pytest.raises(VerificationError) as caught:
            shared_client.callbacks.parse({**headers, name: text}, body)
        check(caught.value, [])
    with pytest.raises(VerificationError) as caught:
        shared_client.callbacks.parse([(f"Wechatpay-{text}", "1"), (f"Wechatpay-{text}", "1")], body)
    check(caught.value, [])
    with pytest.raises(VerificationError) as caught:
        shared_client.callbacks.parse(headers, text.encode(errors="surrogatepass"))
    check(caught.value, [])
