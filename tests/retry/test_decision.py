"""What is made again: the whole table, cell by cell, and which row an error belongs to."""

from __future__ import annotations

from typing import Any

import pytest
from requests.structures import CaseInsensitiveDict

from tests.support import samples
from tests.support.shapes import OPERATION
from wxpay_client import errors
from wxpay_client._http.connections import IdleConnectionError
from wxpay_client._retry.decision import Outcome, RetryAction, is_passing, outcome_of, should_retry
from wxpay_client.schema.operation import Operation

READ = samples.QUERY.operation
NUMBERED = samples.NOTICE.operation
UNSAFE = OPERATION

TABLE = {
    Outcome.NOT_SENT: (RetryAction.ELSEWHERE, RetryAction.ELSEWHERE),
    Outcome.IDLE: (RetryAction.SILENTLY, RetryAction.NO),
    Outcome.LOST: (RetryAction.ELSEWHERE, RetryAction.NO),
    Outcome.UNVERIFIED: (RetryAction.ELSEWHERE, RetryAction.NO),
    Outcome.PROBE: (RetryAction.AT_ONCE, RetryAction.NO),
    Outcome.FOREIGN: (RetryAction.ELSEWHERE, RetryAction.NO),
    Outcome.FAILED: (RetryAction.HERE, RetryAction.NO),
    Outcome.LIMITED: (RetryAction.HERE, RetryAction.NO),
    Outcome.FINAL: (RetryAction.NO, RetryAction.NO),
}


def test_the_table_is_whole() -> None:
    assert set(TABLE) == set(Outcome)


@pytest.mark.parametrize("outcome", Outcome)
@pytest.mark.parametrize(
    ("operation", "column"),
    [(READ, 0), (READ._replace(method="HEAD"), 0), (NUMBERED, 0), (UNSAFE, 1), (UNSAFE._replace(outcome="a.query"), 1)],
    ids=["read", "head", "numbered", "unsafe", "unsafe with a query"],
)
def test_decide(outcome: Outcome, operation: Operation, column: int) -> None:
    assert should_retry(outcome, operation) is TABLE[outcome][column]


def answered(status: int, code: str | None = None, *, verified: bool = False) -> errors.APIError:
    return errors.APIError(
        "",
        operation="a.b",
        url="https://host.example/",
        status_code=status,
        code=code,
        detail=None,
        request_id=None,
        verified=verified,
        retryable=False,
        headers=CaseInsensitiveDict(),
        content=b"",
    )


def closed_while_idle() -> errors.TransportError:
    error = errors.TransportError("", operation="a.b", url="", sent=True)
    error.__cause__ = IdleConnectionError()
    return error


ROWS: list[tuple[errors.WxPayError, Outcome]] = [
    (closed_while_idle(), Outcome.IDLE),
    (errors.TransportError("", operation="a.b", url="", sent=False), Outcome.NOT_SENT),
    (errors.TransportError("", operation="a.b", url="", sent=True), Outcome.LOST),
    (errors.OutcomeUnknownError("", operation="a.b", url="", query=None, merchant_number=None), Outcome.LOST),
    (errors.VerificationError("", reason=errors.VerificationReason.MISMATCH), Outcome.UNVERIFIED),
    (errors.SignatureProbeError("", reason=errors.VerificationReason.PROBE), Outcome.PROBE),
    (errors.DecodeError("", errors=()), Outcome.FINAL),
    (errors.RequestError("", parameter="x"), Outcome.FINAL),
    *((answered(status), Outcome.FOREIGN) for status in (500, 502, 503, 504, 520, 599)),
    *((answered(status, "SYSTEM_ERROR"), Outcome.FAILED) for status in (500, 502, 503, 504, 599)),
    *((answered(status, verified=True), Outcome.FAILED) for status in (500, 502, 503, 504)),
    (answered(429), Outcome.LIMITED),
    (answered(429, "RATELIMIT_EXCEEDED", verified=True), Outcome.LIMITED),
    *((answered(status), Outcome.FINAL) for status in (202, 302, 400, 401, 403, 404, 408, 409, 428, 430, 499)),
    *((answered(status, "CODE", verified=True), Outcome.FINAL) for status in (202, 400, 403, 404, 501, 505)),
    (answered(501), Outcome.FINAL),
]


@pytest.mark.parametrize(("error", "outcome"), ROWS, ids=lambda value: f"{value!r:.40}-{value.__dict__.get('code')}")
def test_what_an_error_is(error: Any, outcome: Outcome) -> None:
    assert outcome_of(error) is outcome


def test_every_other_status_is_final() -> None:
    passing = {status for status in range(100, 600) if is_passing(status)}
    assert passing == {429, *range(500, 600)} - {501, 505}
