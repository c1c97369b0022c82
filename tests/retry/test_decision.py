"""What is retried: the whole table, cell by cell, and which row an error belongs to."""

from __future__ import annotations

from typing import Any

import pytest
from requests.structures import CaseInsensitiveDict

from tests.support import samples
from tests.support.shapes import OPERATION
from wxpay_client import errors
from wxpay_client._retry.decision import FailureKind, RetryAction, kind_of, should_retry
from wxpay_client.errors._api import is_passing
from wxpay_client.schema.operation import Operation

READ = samples.QUERY.operation
NUMBERED = samples.NOTICE.operation
UNSAFE = OPERATION

TABLE = {
    FailureKind.NOT_SENT: (RetryAction.ELSEWHERE, RetryAction.ELSEWHERE),
    FailureKind.IDLE: (RetryAction.SILENTLY, RetryAction.NO),
    FailureKind.LOST: (RetryAction.ELSEWHERE, RetryAction.NO),
    FailureKind.UNVERIFIED: (RetryAction.ELSEWHERE, RetryAction.NO),
    FailureKind.PROBE: (RetryAction.AT_ONCE, RetryAction.NO),
    FailureKind.FOREIGN: (RetryAction.ELSEWHERE, RetryAction.NO),
    FailureKind.FAILED: (RetryAction.HERE, RetryAction.NO),
    FailureKind.LIMITED: (RetryAction.HERE, RetryAction.NO),
    FailureKind.FINAL: (RetryAction.NO, RetryAction.NO),
}


def test_the_table_is_whole() -> None:
    assert set(TABLE) == set(FailureKind)


@pytest.mark.parametrize("kind", FailureKind)
@pytest.mark.parametrize(
    ("operation", "column"),
    [(READ, 0), (READ._replace(method="HEAD"), 0), (NUMBERED, 0), (UNSAFE, 1), (UNSAFE._replace(outcome="a.query"), 1)],
    ids=["read", "head", "numbered", "unsafe", "unsafe with a query"],
)
def test_decide(kind: FailureKind, operation: Operation, column: int) -> None:
    assert should_retry(kind, operation) is TABLE[kind][column]


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


ROWS: list[tuple[errors.WxPayError, FailureKind]] = [
    (errors.TransportError("", operation="a.b", url="", sent=False), FailureKind.NOT_SENT),
    (errors.TransportError("", operation="a.b", url="", sent=True), FailureKind.LOST),
    (errors.OutcomeUnknownError("", operation="a.b", url="", query=None, merchant_number=None), FailureKind.LOST),
    (errors.VerificationError("", reason=errors.VerificationReason.MISMATCH), FailureKind.UNVERIFIED),
    (errors.SignatureProbeError("", reason=errors.VerificationReason.PROBE), FailureKind.PROBE),
    (errors.DecodeError("", errors=()), FailureKind.FINAL),
    (errors.RequestError("", parameter="x"), FailureKind.FINAL),
    *((answered(status), FailureKind.FOREIGN) for status in (500, 502, 503, 504, 520, 599)),
    *((answered(502, code), FailureKind.FOREIGN) for code in ("", "Bad Gateway", "upstream.timeout", "X" * 65)),
    *((answered(status, "SYSTEM_ERROR"), FailureKind.FAILED) for status in (500, 502, 503, 504, 599)),
    *((answered(status, verified=True), FailureKind.FAILED) for status in (500, 502, 503, 504)),
    (answered(429), FailureKind.LIMITED),
    (answered(429, "RATELIMIT_EXCEEDED", verified=True), FailureKind.LIMITED),
    *((answered(status), FailureKind.FINAL) for status in (202, 302, 400, 401, 403, 404, 408, 409, 428, 430, 499)),
    *((answered(status, "CODE", verified=True), FailureKind.FINAL) for status in (202, 400, 403, 404, 501, 505)),
    (answered(501), FailureKind.FINAL),
]


@pytest.mark.parametrize(("error", "kind"), ROWS, ids=lambda value: f"{value!r:.40}-{value.__dict__.get('code')}")
def test_what_an_error_is(error: Any, kind: FailureKind) -> None:
    assert kind_of(error) is kind


def test_a_connection_that_was_closed_while_it_was_kept_is_no_lost_answer() -> None:
    sent, unsent = (errors.TransportError("", operation="a.b", url="", sent=sent) for sent in (True, False))
    assert kind_of(sent, was_closed=True) is FailureKind.IDLE
    assert kind_of(unsent, was_closed=True) is FailureKind.NOT_SENT


def test_every_other_status_is_final() -> None:
    passing = {status for status in range(100, 600) if is_passing(status)}
    assert passing == {429, *range(500, 600)} - {501, 505}
