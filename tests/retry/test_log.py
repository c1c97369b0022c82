"""The log: one record an attempt, with all that support asks for, and nothing that is nobody's business."""

from __future__ import annotations

import json
import logging
import re
import subprocess
import sys
from contextlib import suppress
from typing import Any
from urllib.parse import parse_qsl, urlsplit

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tests.support import samples
from tests.support.gateways.faults import OF_CALLS, fail_next
from tests.support.gateways.servers import Closing, Scripted, plain, signed
from tests.support.waiting import HANGS
from wxpay_client import Client, RetryPolicy, WxPayError
from wxpay_client._retry.retrier import Retrier
from wxpay_client.sandbox import Fault, Sandbox

NOW = RetryPolicy(base=0)
FIELDS = ("operation", "host", "status", "request_id", "milliseconds", "attempt")


@pytest.fixture
def records(caplog: pytest.LogCaptureFixture) -> list[logging.LogRecord]:
    """Records of the client, not of the sandbox beneath the same name."""
    caplog.set_level(logging.DEBUG)
    return Records(caplog)


class Records(list[logging.LogRecord]):
    """Reads again each time: the test goes on logging."""

    def __init__(self, caplog: pytest.LogCaptureFixture) -> None:
        self._caplog = caplog
        super().__init__()

    def __iter__(self) -> Any:
        return iter([record for record in self._caplog.records if record.name == "wxpay_client"])


def levels(records: list[logging.LogRecord]) -> list[str]:
    return [record.levelname for record in records]


def test_an_answer_is_one_record(sandbox: Sandbox, client: Client, records: list[logging.LogRecord]) -> None:
    response = client.send(samples.NOTICE)
    (record,) = records
    host = urlsplit(sandbox.origin).netloc
    values: Any = {name: getattr(record, name) for name in FIELDS}
    milliseconds = values.pop("milliseconds")
    assert values == {
        "operation": "med_ins.refunds.notify",
        "host": host,
        "status": 204,
        "request_id": response.request_id,
        "attempt": 1,
    }
    assert milliseconds == pytest.approx(response.elapsed.total_seconds() * 1000, abs=0.06)  # it has one decimal
    assert record.levelno == logging.INFO
    assert record.getMessage() == (
        f"med_ins.refunds.notify: attempt 1 at {host}: 204 in {milliseconds} ms (Request-ID {response.request_id})"
    )


def test_an_attempt_that_is_retried_is_a_warning(client: Client, sandbox: Sandbox, records: Any) -> None:
    sandbox.fail_next("SYSTEM_ERROR")
    sandbox.fail_next(Fault.BAD_SIGNATURE)
    client.send(samples.QUERY, retries=NOW)
    assert levels(records) == ["WARNING", "WARNING", "INFO"]
    first, second, third = records
    assert [record.attempt for record in records] == [1, 2, 3]
    assert {record.operation for record in records} == {samples.QUERY.operation.id}
    assert [record.status for record in records] == [500, 200, 200]
    answers = [received.answer for received in sandbox.requests]
    assert [record.request_id for record in records] == [answer and answer.headers["Request-ID"] for answer in answers]
    host = urlsplit(sandbox.origin).netloc
    assert re.search(
        rf"attempt 1 at {host}: 500, SYSTEM_ERROR in \S+ ms \(Request-ID \S+\); retried at {host} after 0\.00 s$",
        first.getMessage(),
    )
    assert "200, not verified in" in second.getMessage()
    assert "retried" not in third.getMessage()


def test_the_wait_before_the_next_attempt_is_told(client: Client, sandbox: Sandbox, records: Any) -> None:
    client._retrier = Retrier(sleep=lambda _: None)
    sandbox.fail_next("RATELIMIT_EXCEEDED", retry_after=7)
    client.send(samples.QUERY, retries=NOW)
    first, _ = records
    assert first.getMessage().endswith(" after 7.00 s")


def test_a_call_that_fails_for_good_is_an_error(client: Client, sandbox: Sandbox, records: Any) -> None:
    sandbox.fail_next("PARAM_ERROR")
    with pytest.raises(WxPayError):
        client.send(samples.NOTICE)
    (record,) = records
    assert (record.levelname, record.status, record.outcome) == ("ERROR", 400, "refused")
    assert record.getMessage().endswith("; outcome: refused")


def test_an_attempt_without_an_answer(client: Client, records: Any) -> None:
    with pytest.raises(WxPayError):
        client.send(samples.NOTICE, base_uri="http://127.0.0.1:1")
    (record,) = records
    assert (record.status, record.request_id) == (None, None)
    assert ": no answer, nothing was sent (ConnectionRefusedError) in " in record.getMessage()


def test_a_kept_connection_that_dies_is_no_warning(sandbox: Sandbox, records: Any) -> None:
    with Closing(lambda: signed(sandbox.credentials, 204)) as server:
        client = sandbox.client(origin=server.origin)
        client.send(samples.NOTICE)
        client.send(samples.NOTICE)
    assert levels(records) == ["INFO", "INFO", "INFO"]


def test_what_is_refused_before_it_is_sent_is_no_attempt(client: Client, records: Any) -> None:
    with pytest.raises(WxPayError):
        client.send(samples.query(out_refund_no=""))
    assert list(records) == []


@pytest.mark.parametrize("request_", [samples.QUERY, samples.NOTICE], ids=["read", "write"])
def test_no_value_of_a_request_or_an_answer_is_logged(
    sandbox: Sandbox, client: Client, records: Any, request_: Any
) -> None:
    for fault in (*OF_CALLS, "SYSTEM_ERROR", "PARAM_ERROR"):
        timeout = fail_next(sandbox, fault)
        with suppress(WxPayError):
            client.send(request_, retries=NOW, timeout=timeout)
        client.session.close()  # each fault meets a new connection, not what the one before left on it
    logged = " ".join(str(value) for record in records for value in vars(record).values())
    assert "attempt 2" in logged
    for received in sandbox.requests:
        values = [value for _, value in parse_qsl(urlsplit(received.url).query)]
        values += [received.headers["Authorization"], received.url, "nonce_str", samples.NUMBER]
        if received.body:
            values.append(received.body.decode())
        if received.answer is not None:
            values += [received.answer.headers.get("Wechatpay-Signature", "-none-"), "50000000382019052709732678859"]
        assert not [value for value in values if value in logged]


@given(code=st.text(max_size=80), request_id=st.from_regex(r"[ -~\xa1-\xff]{1,200}", fullmatch=True))
def test_no_text_of_somebody_elses_is_logged(shared_sandbox: Sandbox, code: str, request_id: str) -> None:
    # What answered may be anything: an error code that is none, a Request-ID made up to look like lines of a log.
    handler = Kept()
    logger = logging.getLogger("wxpay_client")
    level = logger.level
    logger.addHandler(handler)
    logger.setLevel(logging.INFO)
    try:
        with Scripted() as server:
            server.answer = plain(400, json.dumps({"code": code}).encode(), {"Request-ID": request_id})
            with pytest.raises(WxPayError):
                shared_sandbox.client(origin=server.origin).send(samples.QUERY)
    finally:
        logger.removeHandler(handler)
        logger.setLevel(level)
    (record,) = handler.records
    assert re.fullmatch(r"[!-~ ]+", record.getMessage())
    request_id = vars(record)["request_id"]
    assert re.fullmatch(r"[0-9A-Za-z_.?-]{1,128}", request_id)


class Kept(logging.Handler):
    """Keeps the records."""

    def __init__(self) -> None:
        super().__init__()
        self.records: list[logging.LogRecord] = []

    def emit(self, record: logging.LogRecord) -> None:
        if record.name == "wxpay_client":
            self.records.append(record)


def test_a_program_without_logging_hears_nothing() -> None:
    code = (
        "import logging, wxpay_client.client\n"
        "logging.getLogger('wxpay_client').warning('x')\n"
        "print(logging.getLogger('wxpay_client').handlers, logging.getLogger().handlers)\n"
    )
    found = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True, timeout=HANGS)
    assert found.stdout.strip() == "[<NullHandler (NOTSET)>] []"
    assert found.stderr == ""
