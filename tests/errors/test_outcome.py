"""What every error tells of the money: `error.outcome`, by one table."""

from __future__ import annotations

import pickle
from typing import Any

import pytest

from tests.support import samples
from wxpay_client import Client, RetryPolicy, errors
from wxpay_client.errors import Outcome
from wxpay_client.sandbox import Fault, Sandbox


def answered(status: int, code: str | None = None, *, verified: bool = False) -> errors.APIError:
    return errors.APIError(
        "",
        operation="a.b",
        url="",
        status_code=status,
        code=code,
        detail=None,
        request_id=None,
        verified=verified,
        retryable=False,
        headers={},
        content=b"",
    )


def of_a_call(error: Any) -> errors.WxPayError:
    error.operation = "a.b"
    return error


def after_a_lost_attempt(error: errors.WxPayError) -> errors.WxPayError:
    error.may_be_done()
    return error


MISMATCH = errors.VerificationReason.MISMATCH
LOST = {"operation": "a.b", "url": "", "sent": True}
UNKNOWN = {"operation": "a.b", "url": "", "query": None, "merchant_number": None}

TABLE: list[tuple[str, errors.WxPayError, Outcome]] = [
    ("not configured", errors.ConfigurationError("", parameter="mchid"), Outcome.NOT_SENT),
    ("refused by us", errors.RequestError("", parameter="x"), Outcome.NOT_SENT),
    ("not signed", errors.SigningError(""), Outcome.NOT_SENT),
    ("no connection", errors.TransportError("", **{**LOST, "sent": False}), Outcome.NOT_SENT),
    ("a read without an answer", errors.TransportError("", **LOST), Outcome.UNKNOWN),
    ("a write without an answer", errors.OutcomeUnknownError("", **UNKNOWN), Outcome.UNKNOWN),
    ("not verified", of_a_call(errors.VerificationError("", reason=MISMATCH)), Outcome.UNKNOWN),
    ("a probe", of_a_call(errors.SignatureProbeError("", reason=MISMATCH)), Outcome.UNKNOWN),
    ("a callback not verified", errors.VerificationError("", reason=MISMATCH), Outcome.NOT_SENT),
    ("a callback replayed", errors.ReplayError("", reason=MISMATCH), Outcome.NOT_SENT),
    ("not readable", of_a_call(errors.DecodeError("", errors=())), Outcome.ACCEPTED),
    ("plain data", errors.DecodeError("", errors=()), Outcome.NOT_SENT),
    ("a row changed", errors.JournalError("", reason=errors.JournalReason.CHANGED), Outcome.NOT_SENT),
    ("a number used", errors.JournalError("", reason=errors.JournalReason.NUMBER_USED), Outcome.REFUSED),
    ("403 NO_AUTH", answered(403, "NO_AUTH"), Outcome.REFUSED),
    ("403 signed, empty", answered(403, verified=True), Outcome.REFUSED),
    ("403 of a firewall", answered(403), Outcome.UNKNOWN),
    ("403 of a firewall, in JSON", answered(403, "AuthFailure.Expired"), Outcome.UNKNOWN),
    ("403 with an empty code", answered(403, ""), Outcome.UNKNOWN),
    ("403 with another code, signed", answered(403, "no-auth", verified=True), Outcome.REFUSED),
    ("400 PARAM_ERROR, signed", answered(400, "PARAM_ERROR", verified=True), Outcome.REFUSED),
    ("403 USERPAYING, signed", answered(403, "USERPAYING", verified=True), Outcome.UNKNOWN),
    ("408", answered(408, "TIMEOUT"), Outcome.UNKNOWN),
    ("429", answered(429, "RATELIMIT_EXCEEDED", verified=True), Outcome.UNKNOWN),
    ("302", answered(302), Outcome.UNKNOWN),
    ("202 USERPAYING, signed", answered(202, "USERPAYING", verified=True), Outcome.UNKNOWN),
    ("500 SYSTEM_ERROR", answered(500, "SYSTEM_ERROR"), Outcome.UNKNOWN),
    ("500 SYSTEM_ERROR, signed", answered(500, "SYSTEM_ERROR", verified=True), Outcome.UNKNOWN),
    ("501", answered(501, "NOT_IMPLEMENTED", verified=True), Outcome.UNKNOWN),
    ("403 after a lost attempt", after_a_lost_attempt(answered(403, "NO_AUTH")), Outcome.UNKNOWN),
    (
        "not sent after a lost attempt",
        after_a_lost_attempt(errors.TransportError("", **{**LOST, "sent": False})),
        Outcome.UNKNOWN,
    ),
    (
        "accepted after a lost attempt",
        after_a_lost_attempt(of_a_call(errors.DecodeError("", errors=()))),
        Outcome.ACCEPTED,
    ),
]


@pytest.mark.parametrize(("error", "outcome"), [row[1:] for row in TABLE], ids=[row[0] for row in TABLE])
def test_what_became_of_the_call(error: errors.WxPayError, outcome: Outcome) -> None:
    assert error.outcome is outcome
    assert pickle.loads(pickle.dumps(error)).outcome is outcome


# What a caller is told, over sockets.


@pytest.mark.parametrize("code", ["SYSTEM_ERROR", "RATELIMIT_EXCEEDED"])
def test_a_failure_of_the_gateway_s_own_leaves_a_write_unknown(client: Client, sandbox: Sandbox, code: str) -> None:
    sandbox.fail_next(code)
    with pytest.raises(errors.APIError) as caught:
        client.send(samples.NOTICE, retries=RetryPolicy.none())
    assert caught.value.outcome is Outcome.UNKNOWN
    assert "What became of the call is unknown. Retry it with mix_trade_no unchanged." in str(caught.value)


def test_a_refusal_leaves_nothing_unknown(client: Client, sandbox: Sandbox) -> None:
    sandbox.fail_next("RULE_LIMIT")
    with pytest.raises(errors.PermissionDeniedError) as caught:
        client.send(samples.NOTICE)
    assert caught.value.outcome is Outcome.REFUSED
    assert "unknown" not in str(caught.value)


def test_the_gateway_s_own_words(client: Client, sandbox: Sandbox) -> None:
    sandbox.fail_next("RULE_LIMIT")
    with pytest.raises(errors.APIError) as caught:
        client.send(samples.NOTICE)
    assert caught.value.gateway_message
    assert caught.value.gateway_message in str(caught.value)


def test_a_page_of_a_proxy_s(client: Client, sandbox: Sandbox) -> None:
    sandbox.fail_next(Fault.HTML_502, times=9)
    with pytest.raises(errors.APIError) as caught:
        client.send(samples.QUERY)
    assert caught.value.gateway_message is None
    assert caught.value.outcome is Outcome.UNKNOWN
