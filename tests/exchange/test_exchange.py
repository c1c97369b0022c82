"""An answer belongs to its request: one that was here before is another call's, whatever its signature says."""

from __future__ import annotations

import json
import pickle
import ssl
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

import pytest
import trustme
from attrs import fields_dict

from tests.support import samples
from tests.support.gateways.servers import Keeping, kept_open, signed
from wxpay_client import (
    Client,
    DecodeError,
    Outcome,
    OutcomeUnknownError,
    PermissionDeniedError,
    ReplayError,
    RetryPolicy,
    VerificationError,
    VerificationReason,
    to_dict,
)
from wxpay_client.api.med_ins import RefundsNotifyRequest
from wxpay_client.api.refund.domestic import RefundRequestAmount, RefundsCreateRequest
from wxpay_client.sandbox import Fault, Sandbox


class UnnumberedRequest(RefundsNotifyRequest):
    """A write that carries no number of the merchant's."""

    operation = RefundsNotifyRequest.operation._replace(merchant_number="")


UNNUMBERED = UnnumberedRequest(**{name: getattr(samples.NOTICE, name) for name in fields_dict(RefundsNotifyRequest)})
SAID_NO = b'{"code":"NO_AUTH","message":"no"}'


class Replaying:
    """A server that answers with what it is told, and a client of it that sends each call once.

    Args:
        sandbox: Whose merchant and platform they are.
        server: The server.
        bundle: Whom the client trusts, over TLS.
    """

    def __init__(self, sandbox: Sandbox, server: Keeping, bundle: Path | None) -> None:
        self.credentials = sandbox.credentials
        self.server = server
        key = sandbox.credentials.merchant_key
        self.new_client: Callable[[], Client] = lambda: sandbox.client(origin=server.origin, private_key=key)
        self.client = self.new_client()
        if bundle is not None:
            self.client.session.verify = str(bundle)

    def answer(self, status: int, body: bytes = b"") -> bytes:
        return kept_open(signed(self.credentials, status, body))

    def refused(self, request: Any) -> ReplayError:
        with pytest.raises(ReplayError) as caught:
            self.client.send(request)
        return caught.value


@pytest.fixture(params=["plain", "TLS"])
def replaying(request: pytest.FixtureRequest, sandbox: Sandbox, tmp_path: Path) -> Iterator[Replaying]:
    context, bundle = None, None
    if request.param == "TLS":
        authority, context, bundle = trustme.CA(), ssl.SSLContext(ssl.PROTOCOL_TLS_SERVER), tmp_path / "ca.pem"
        authority.issue_cert("127.0.0.1").configure_cert(context)
        authority.cert_pem.write_to_path(bundle)
    with Keeping(context) as server:
        replaying = Replaying(sandbox, server, bundle)
        yield replaying
        replaying.client.session.close()


def test_an_answer_to_a_write_is_none_to_the_next(replaying: Replaying) -> None:
    replaying.server.answer = replaying.answer(204)
    assert replaying.client.send(samples.NOTICE).verified
    error = replaying.refused(samples.NOTICE)
    assert error.reason is VerificationReason.REPLAYED
    assert error.serial in error.known
    assert "an answer with its Wechatpay-Serial and Wechatpay-Nonce was here before" in error.message
    assert error.message.endswith(f"What became of the call is unknown. {samples.NOTICE.operation.advice}")
    assert (error.operation, error.status_code, error.merchant_number) == (
        samples.NOTICE.operation.id,
        204,
        "mix_trade_no",
    )
    assert vars(pickle.loads(pickle.dumps(error))) == vars(error)


def test_nor_to_a_query(replaying: Replaying) -> None:
    replaying.server.answer = replaying.answer(204)
    replaying.client.send(samples.NOTICE)
    assert "What became of the call" not in replaying.refused(samples.QUERY).message


def test_an_error_is_none_of_the_next_write_either(replaying: Replaying) -> None:
    # The next one may well have been carried out.
    replaying.server.answer = replaying.answer(403, SAID_NO)
    with pytest.raises(PermissionDeniedError) as caught:
        replaying.client.send(samples.NOTICE)
    assert caught.value.verified
    error = replaying.refused(samples.NOTICE)
    assert (error.status_code, error.content) == (403, SAID_NO)
    assert "What became of the call is unknown." in error.message


def test_of_a_write_without_a_number_the_outcome_is_unknown(replaying: Replaying) -> None:
    replaying.server.answer = replaying.answer(204)
    replaying.client.send(UNNUMBERED)
    with pytest.raises(OutcomeUnknownError, match="was here before") as caught:
        replaying.client.send(UNNUMBERED)
    assert isinstance(caught.value.__cause__, ReplayError)


def test_a_query_may_be_answered_alike_by_a_cache(replaying: Replaying) -> None:
    replaying.server.answer = replaying.answer(200, json.dumps(samples.REFUND).encode())
    for _ in range(2):
        assert replaying.client.send(samples.QUERY).verified


def test_a_write_under_a_number_is_made_again_on_another_connection(replaying: Replaying) -> None:
    first = replaying.answer(204)
    answers = iter([first, first, replaying.answer(204)])
    replaying.server.answer = lambda: next(answers)
    assert replaying.client.send(samples.NOTICE).verified
    response = replaying.client.send(samples.NOTICE, retries=RetryPolicy(base=0))
    assert [(attempt.status_code, attempt.reason) for attempt in response.attempts] == [
        (204, "not verified"),
        (204, ""),
    ]
    # Whatever brought the copy may be one answer behind.
    assert len(replaying.server.connections) == 2


def test_clients_remember_for_themselves(replaying: Replaying) -> None:
    replaying.server.answer = replaying.answer(204)
    client = replaying.client
    assert client.send(samples.NOTICE).verified
    assert pickle.loads(pickle.dumps(client)).send(samples.NOTICE).verified


class TestAnAnswerThatWasNeverHereBefore:
    """Its nonce is new to this client, so that the numbers that it repeats decide."""

    def test_is_another_calls_where_it_repeats_another_number(self, sandbox: Sandbox) -> None:
        sandbox.client().pay.transactions.query_by_out_trade_no("ORDER-ONE")
        sandbox.fail_next(Fault.REPLAY)
        with pytest.raises(VerificationError) as caught:
            sandbox.client(retries=RetryPolicy.none()).pay.transactions.query_by_out_trade_no("ORDER-TWO")

        error = caught.value
        assert error.reason is VerificationReason.OTHER_CALL
        assert "out_trade_no is 'ORDER-ONE' there, and 'ORDER-TWO' was sent" in error.message
        assert json.loads(error.content)["out_trade_no"] == "ORDER-ONE"
        assert error.outcome is Outcome.UNKNOWN

    def test_leaves_unknown_what_became_of_a_write(self, sandbox: Sandbox) -> None:
        one, two = (refund_under(number) for number in ("REFUND-ONE", "REFUND-TWO"))
        sandbox.client().send(one)
        sandbox.fail_next(Fault.REPLAY)
        with pytest.raises(VerificationError) as caught:
            sandbox.client(retries=RetryPolicy.none()).send(two)

        assert caught.value.outcome is Outcome.UNKNOWN
        assert caught.value.message.endswith(f"What became of the call is unknown. {two.operation.advice}")

    def test_is_asked_for_again_by_a_query(self, sandbox: Sandbox) -> None:
        sandbox.client().pay.transactions.query_by_out_trade_no("ORDER-ONE")
        sandbox.fail_next(Fault.REPLAY)
        client = sandbox.client(retries=RetryPolicy(base=0))
        assert client.pay.transactions.query_by_out_trade_no("ORDER-TWO").out_trade_no == "ORDER-TWO"


@pytest.mark.parametrize("change", [{"out_refund_no": None}, {}])
def test_an_answer_that_repeats_no_number_is_none_of_another_call(
    sandbox: Sandbox, replaying: Replaying, change: dict[str, Any]
) -> None:
    refund = refund_under("REFUND-ONE")
    whole = to_dict(sandbox.client().send(refund).data)
    del whole["out_refund_no"]
    replaying.server.answer = replaying.answer(200, json.dumps({**whole, **change}).encode())
    with pytest.raises(DecodeError, match="out_refund_no: expected str, got") as caught:
        replaying.client.send(refund)
    assert caught.value.outcome is Outcome.ACCEPTED


def refund_under(number: str) -> RefundsCreateRequest:
    amount = RefundRequestAmount(refund=1, total=1, currency="CNY")
    return RefundsCreateRequest(out_trade_no="ORDER-ONE", out_refund_no=number, amount=amount)
