"""Writes that may have been sent before: asked for, compared, and sent again where the gateway does not know them."""

from __future__ import annotations

import json
import pickle
import re
from collections import Counter
from collections.abc import Mapping
from concurrent.futures import ProcessPoolExecutor
from multiprocessing import get_context
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from wxpay_client import (
    Client,
    Journal,
    JournalError,
    JournalReason,
    NotFoundError,
    Outcome,
    OutcomeUnknownError,
    Response,
    WxPayError,
    from_dict,
    to_dict,
)
from wxpay_client._batch.journal.comparison import FoundResponse
from wxpay_client._batch.journal.recovery import outcome_query, recover
from wxpay_client._batch.task import CallContext, Task, carry_out, result_of
from wxpay_client.api import OPERATIONS
from wxpay_client.api.examples import EXAMPLES
from wxpay_client.api.refund.domestic import RefundRequestAmount, RefundRequestGoods, RefundsCreateRequest
from wxpay_client.sandbox import Fault, Sandbox
from wxpay_client.schema.operation import Request
from wxpay_client.schema.resources import Sender

CREATE = "refund.domestic.refunds.create"
QUERY = "refund.domestic.refunds.query_by_out_refund_no"
UNTOLD = ("unit_price", "refund_amount", "refund_quantity")
KNOWN: dict[str, Any] = EXAMPLES[QUERY]["answers"][200]
UNKNOWN = "RESOURCE_NOT_EXISTS"


def refund(amount: int = 100, **changes: Any) -> RefundsCreateRequest:
    values = {"out_trade_no": KNOWN["out_trade_no"], "out_refund_no": KNOWN["out_refund_no"], **changes}
    return RefundsCreateRequest(amount=RefundRequestAmount(refund=amount, total=100, currency="CNY"), **values)


class Gateway(Sender):
    """Answers what it is given, in turn; a step is an operation with an answer in the shape of the wire, or an error.

    Args:
        steps: What is called, and what comes of it.
    """

    def __init__(self, *steps: tuple[str, Any]) -> None:
        self.steps = list(steps)

    def send(self, request: Request[Any], **options: Any) -> Response[Any]:
        operation, outcome = self.steps.pop(0)
        assert request.operation.id == operation
        if isinstance(outcome, WxPayError):
            raise outcome
        kind = next(iter(request.operation.answers.values()))
        return response(None if kind is None else from_dict(kind, outcome))


class Silent(Sender):
    """Answers without a body."""

    def send(self, request: Request[Any], **options: Any) -> Response[Any]:
        return response(None)


def merged(answer: Any, sent: Any) -> Any:
    """An answer with what was sent in place of members of the same name."""
    if isinstance(answer, dict) and isinstance(sent, dict):
        return {name: merged(member, sent.get(name, member)) for name, member in answer.items()}
    if isinstance(answer, list) and isinstance(sent, list):
        return [merged(answer[0], item) for item in sent]
    return sent


def response(data: Any) -> Response[Any]:
    from datetime import timedelta

    return Response(
        data=data,
        status_code=200,
        headers={},
        content=b"{}",
        request_id=None,
        url="",
        elapsed=timedelta(),
        attempts=(),
        verified=True,
    )


def answered(status: int, code: str | None) -> WxPayError:
    kind = NotFoundError if status == 404 else WxPayError
    from wxpay_client import APIError

    return (NotFoundError if kind is NotFoundError else APIError)(
        f"{status} {code}",
        operation="x",
        url="",
        status_code=status,
        code=code,
        detail=None,
        request_id=None,
        verified=False,
        retryable=False,
        headers={},
        content=b"",
    )


def lost() -> WxPayError:
    return OutcomeUnknownError("lost", operation=CREATE, url="", query=QUERY, merchant_number="out_refund_no")


def recovered(request: Request[Any], *steps: tuple[str, Any]) -> Response[Any]:
    gateway = Gateway(*steps)
    try:
        return recover(gateway, request, {})
    finally:
        assert gateway.steps == []


class TestAsked:
    def test_what_the_gateway_knows_is_the_answer(self) -> None:
        assert to_dict(recovered(refund(), (QUERY, KNOWN)).data) == KNOWN

    def test_what_it_does_not_know_is_sent_again(self) -> None:
        found = recovered(refund(), (QUERY, answered(404, UNKNOWN)), (CREATE, KNOWN))
        assert found.data.refund_id == KNOWN["refund_id"]

    @pytest.mark.parametrize(
        "failure",
        [
            lost(),
            answered(404, None),
            answered(404, "NO_AUTH"),
            answered(404, "MCH_NOT_EXISTS"),
            answered(403, "NO_AUTH"),
            answered(500, "SYSTEM"),
        ],
    )
    def test_nothing_is_sent_where_asking_fails(self, failure: WxPayError) -> None:
        with pytest.raises(
            OutcomeUnknownError, match=r"it was sent before.*asking refund\.domestic.* failed too"
        ) as caught:
            recovered(refund(), (QUERY, failure))
        assert caught.value.outcome is Outcome.UNKNOWN
        assert caught.value.__cause__ is failure

    def test_it_is_asked_once_more_where_sending_again_is_refused(self) -> None:
        # The first one was under way still when the gateway was asked.
        refused = answered(400, "INVALID_REQUEST")
        late = recovered(refund(), (QUERY, answered(404, UNKNOWN)), (CREATE, refused), (QUERY, KNOWN))
        assert late.data.refund_id == KNOWN["refund_id"]
        with pytest.raises(WxPayError) as caught:
            recovered(refund(), (QUERY, answered(404, UNKNOWN)), (CREATE, refused), (QUERY, answered(404, UNKNOWN)))
        assert caught.value is refused
        assert caught.value.outcome is Outcome.REFUSED

    @pytest.mark.parametrize(
        ("name", "code"),
        [
            ("transfer.batches.create", "ALREADY_EXISTS"),
            ("fund_app.mch_transfer.transfer_bills.create", "ALREADY_EXISTS"),
            ("global_.refunds.create", "OUT_REFUND_NO_USED"),
            ("pay.transactions.jsapi", "ORDERPAID"),
        ],
    )
    def test_it_stays_unknown_where_it_is_refused_as_known_and_no_query_tells_of_it_yet(
        self, name: str, code: str
    ) -> None:
        # A batch is not found while it is still being accepted. As failed, it would be sent under a new number.
        request = from_dict(OPERATIONS[name], EXAMPLES[name]["request"])
        query = request.operation.outcome
        unknown = (query, answered(404, "NOT_FOUND" if "transfer" in name else UNKNOWN))
        with pytest.raises(OutcomeUnknownError, match=rf"refused as something known, of which {query}") as caught:
            recovered(request, unknown, (name, answered(403, code)), unknown)
        assert caught.value.outcome is Outcome.UNKNOWN

    def test_it_is_not_where_sending_again_is_unknown_too(self) -> None:
        with pytest.raises(OutcomeUnknownError, match="lost"):
            recovered(refund(), (QUERY, answered(404, UNKNOWN)), (CREATE, lost()))


class TestCompared:
    @pytest.mark.parametrize(
        ("known", "difference"),
        [
            ({"amount": {**KNOWN["amount"], "refund": 99}}, "amount.refund is 100 in this row, and 99 at the gateway"),
            ({"amount": {**KNOWN["amount"], "total": 101}}, "amount.total is 100 in this row, and 101 at the gateway"),
            ({"amount": {**KNOWN["amount"], "currency": "USD"}}, "amount.currency is another one"),
            ({"out_trade_no": "another"}, "out_trade_no is another one"),
        ],
    )
    def test_a_number_that_is_used_for_something_else(self, known: Mapping[str, Any], difference: str) -> None:
        with pytest.raises(JournalError) as caught:
            recovered(refund(), (QUERY, {**KNOWN, **known}))
        error = pickle.loads(pickle.dumps(caught.value))
        assert error.reason is JournalReason.NUMBER_USED
        assert error.number == KNOWN["out_refund_no"]
        assert error.outcome is Outcome.REFUSED
        assert difference in error.message

    def test_what_tells_no_amount_proves_nothing(self) -> None:
        with pytest.raises(OutcomeUnknownError, match="has none of its amounts"):
            recovered(refund(), (QUERY, {**KNOWN, "amount": {}}))

    def test_what_has_no_amounts_is_known_by_its_number(self) -> None:
        name = "transfer_detail.electronic_receipts.create"
        request = from_dict(OPERATIONS[name], EXAMPLES[name]["request"])
        query = request.operation.outcome
        assert recovered(request, (query, EXAMPLES[query]["answers"][200])).verified

    def test_an_answer_without_anything_tells_no_amount(self) -> None:
        with pytest.raises(OutcomeUnknownError, match="has none of its amounts"):
            recover(Silent(), refund(), {})

    @pytest.mark.parametrize(
        ("name", "path"),
        [
            ("profitsharing.orders.create", "receivers[0].account"),
            ("profitsharing.return_orders.create", "return_mchid"),
            ("pay.partner.transactions.jsapi", "sub_mchid"),
            ("combine_transactions.jsapi", "sub_orders[0].out_trade_no"),
            ("fund_app.mch_transfer.transfer_bills.create", "openid"),
        ],
    )
    def test_it_is_for_those_whom_the_row_is_for(self, name: str, path: str) -> None:
        request = from_dict(OPERATIONS[name], EXAMPLES[name]["request"])
        query = request.operation.outcome
        body: dict[str, Any] = json.loads(json.dumps(EXAMPLES[name]["request"]["body"]))
        known: dict[str, Any] = merged(EXAMPLES[query]["answers"][200], body)
        assert recovered(request, (query, known)).verified
        within, _, member = path.rpartition("[0].")
        (known[within][0] if within else known)[member] = "1900000009"
        with pytest.raises(JournalError, match=rf"{re.escape(path)} is another one at the gateway"):
            recovered(request, (query, known))

    @pytest.mark.parametrize("shown", ["*三", "6Vm1LkOZ8wq7uJ0x=="])
    def test_a_name_that_is_shown_masked_or_encrypted_is_no_other(self, shown: str) -> None:
        # As failed, it would be sent under a new number.
        name = "profitsharing.orders.create"
        request = from_dict(OPERATIONS[name], EXAMPLES[name]["request"])
        query = request.operation.outcome
        known = merged(EXAMPLES[query]["answers"][200], to_dict(request)["body"])
        known["receivers"] = [{**receiver, "name": shown} for receiver in known["receivers"]]
        assert any("name" in receiver for receiver in to_dict(request)["body"]["receivers"])
        assert recovered(request, (query, known)).verified

    def test_amounts_may_stand_within_one_object_more(self) -> None:
        name = "transfer.batches.create"
        request = from_dict(OPERATIONS[name], EXAMPLES[name]["request"])
        query = request.operation.outcome
        known = EXAMPLES[query]["answers"][200]
        sent = EXAMPLES[name]["request"]["body"]
        batch = {**known["transfer_batch"], "total_amount": sent["total_amount"], "total_num": sent["total_num"]}
        found = recovered(request, (query, {**known, "transfer_batch": batch}))
        assert isinstance(found, FoundResponse)
        # The query tells the numbers of details, and not their amounts.
        assert found.unconfirmed == ("transfer_detail_list[].transfer_amount",)
        # It may come from another process.
        assert pickle.loads(pickle.dumps(found)).unconfirmed == found.unconfirmed
        assert FoundResponse.__name__ in repr(found)
        assert "headers" not in repr(found)
        with pytest.raises(JournalError, match="total_amount"):
            recovered(request, (query, {**known, "transfer_batch": {**batch, "total_amount": 1}}))

    @given(st.integers(1, 10**12), st.integers(1, 10**12))
    def test_any_other_amount_is_something_else(self, row: int, gateway: int) -> None:
        known = {**KNOWN, "amount": {**KNOWN["amount"], "refund": gateway}}
        if row == gateway:
            assert recovered(refund(row), (QUERY, known)).data.amount.refund == row
        else:
            with pytest.raises(JournalError):
                recovered(refund(row), (QUERY, known))


class TestProfitSharing:
    """Through the gateway: what stands under a row's number beside the row's own receivers."""

    @pytest.mark.parametrize(
        ("more", "state"), [((), "answered"), (("1900009231",), "failed"), (("merchant",), "answered")]
    )
    def test_another_one_that_gets_a_share(
        self, client: Client, sandbox: Sandbox, tmp_path: Path, more: tuple[str, ...], state: str
    ) -> None:
        name = "profitsharing.orders.create"
        request = from_dict(OPERATIONS[name], EXAMPLES[name]["request"])
        query = request.operation.outcome
        body = to_dict(request)["body"]
        own = sandbox.credentials.mchid
        accounts = [own if account == "merchant" else account for account in more]
        shares = [{"type": "MERCHANT_ID", "account": account, "amount": 7} for account in accounts]
        known = merged(EXAMPLES[query]["answers"][200], body)
        known["receivers"] += [{**known["receivers"][0], **share} for share in shares]
        journal = Journal(tmp_path / "job.sqlite")
        sandbox.fail_next(Fault.HTML_502, operation=name)
        list(client.send_many([request], journal=journal))
        sandbox.answer(query, known)
        list(client.send_many([request], journal=journal))
        assert [row.state for row in journal.rows()] == [state]


class TestQueries:
    @pytest.mark.parametrize("name", [name for name in OPERATIONS if OPERATIONS[name].operation.outcome])
    def test_each_write_has_a_query_that_can_be_sent_or_is_sent_again(self, name: str, client: Client) -> None:
        request = from_dict(OPERATIONS[name], EXAMPLES[name]["request"])
        query = outcome_query(request)
        operation = request.operation
        if query is not None:
            assert query.operation.id == operation.outcome
            assert client.prepare(query).method == "GET"
            return
        # What acts on something that was there before, and what the query cannot be made of.
        acts = operation.method != "POST" or "{" in operation.path
        others = ("customs.orders.create", "customs.redeclare", "notifications.create", "sub_mch_authorizations.create")
        # A payment by code is never sent again by itself: its user stands there, and may be about to confirm it.
        by_code = ("codepay", "micropay", "micropay.transactions.pay")
        assert acts or operation.id.endswith((*others, *by_code))

    def test_what_is_asked_for_by_something_else_than_its_number_is_sent_again(self) -> None:
        # An earlier application of the same sub-merchant would be taken for this one.
        name = "fund_app.mch_transfer.partner.sub_mch_authorizations.create"
        request = from_dict(OPERATIONS[name], EXAMPLES[name]["request"])
        assert recovered(request, (name, EXAMPLES[name]["answers"][200])).verified

    def test_what_acts_on_an_order_is_sent_again(self) -> None:
        name = "pay.transactions.close"
        request = from_dict(OPERATIONS[name], EXAMPLES[name]["request"])
        assert recovered(request, (name, None)).data is None
        with pytest.raises(WxPayError) as caught:
            recovered(request, (name, answered(400, "ORDER_CLOSED")))
        # Maybe since the first one closed it.
        assert caught.value.outcome is Outcome.UNKNOWN


class TestResumed:
    @pytest.fixture
    def journal(self, client: Client, sandbox: Sandbox, tmp_path: Path) -> Journal:
        """A job with a refund that nobody knows of what became of it."""
        journal = Journal(tmp_path / "job.sqlite")
        sandbox.fail_next(Fault.HTML_502, operation=CREATE)
        list(client.send_many([refund()], journal=journal))
        assert [row.state for row in journal.rows()] == ["unknown"]
        return journal

    def called(self, sandbox: Sandbox) -> Counter[str | None]:
        return Counter(received.operation_id for received in sandbox.requests)

    def test_a_refund_that_the_gateway_knows(self, client: Client, sandbox: Sandbox, journal: Journal) -> None:
        ((_, result),) = client.send_many([refund()], journal=journal)
        assert isinstance(result, Response)
        assert [(row.state, row.attempts) for row in journal.rows()] == [("answered", 2)]
        assert self.called(sandbox) == {CREATE: 1, QUERY: 1}

    def test_amounts_that_it_does_not_tell_are_in_the_row(
        self, client: Client, sandbox: Sandbox, tmp_path: Path
    ) -> None:
        goods = RefundRequestGoods(merchant_goods_id="1", unit_price=100, refund_amount=100, refund_quantity=1)
        requests = [refund(goods_detail=[goods])]
        journal = Journal(tmp_path / "goods.sqlite")
        sandbox.fail_next(Fault.HTML_502, operation=CREATE)
        list(client.send_many(requests, journal=journal))
        assert [row.unconfirmed for row in journal.rows()] == [()]
        assert [*journal.rows(unconfirmed=True)] == []
        list(client.send_many(requests, journal=journal))
        ((state, unconfirmed),) = [(row.state, row.unconfirmed) for row in journal.rows(unconfirmed=True)]
        assert state == "answered"
        assert unconfirmed == tuple(f"goods_detail[].{name}" for name in UNTOLD)

    def test_a_refund_that_it_does_not_know(self, client: Client, sandbox: Sandbox, journal: Journal) -> None:
        sandbox.fail_next(UNKNOWN, operation=QUERY)
        list(client.send_many([refund()], journal=journal))
        assert [row.state for row in journal.rows()] == ["answered"]
        assert self.called(sandbox) == {CREATE: 2, QUERY: 1}

    def test_a_gateway_that_cannot_be_asked(self, client: Client, sandbox: Sandbox, journal: Journal) -> None:
        sandbox.fail_next(Fault.BAD_SIGNATURE, operation=QUERY)
        list(client.send_many([refund()], journal=journal))
        assert [row.state for row in journal.rows()] == ["unknown"]
        assert self.called(sandbox) == {CREATE: 1, QUERY: 1}

    def test_a_number_that_is_used_is_not_tried_again(self, client: Client, sandbox: Sandbox, tmp_path: Path) -> None:
        journal = Journal(tmp_path / "other.sqlite")
        sandbox.fail_next(Fault.HTML_502, operation=CREATE)
        list(client.send_many([refund(99)], journal=journal))
        list(client.send_many([refund(99)], journal=journal))
        ((state, code),) = [(row.state, row.code) for row in journal.rows()]
        assert (state, code) == ("failed", "number-used")
        assert journal.retry_failed() == 0
        assert self.called(sandbox) == {CREATE: 1, QUERY: 1}

    def test_a_process_that_cannot_be_given_the_client(
        self, sandbox: Sandbox, journal: Journal, monkeypatch: pytest.MonkeyPatch
    ) -> None:
        monkeypatch.setattr(Client, "__reduce_ex__", lambda *_: 1 / 0)
        with ProcessPoolExecutor(1, mp_context=get_context("spawn")) as pool:
            ((_, result),) = sandbox.client().send_many([refund()], journal=journal, executor=pool)
        assert isinstance(result, OutcomeUnknownError)
        assert "nothing could be asked (executor: the client does not pickle" in result.message
        assert [row.state for row in journal.rows()] == ["unknown"]

    def test_a_process_that_cannot_make_the_client(self, sandbox: Sandbox, tmp_path: Path) -> None:
        key = tmp_path / "apiclient_key.pem"
        key.write_bytes(Path(sandbox.env["WXPAY_PRIVATE_KEY"]).read_bytes())
        context = CallContext(sandbox.client(private_key=key))
        for lost, outcome in ((True, Outcome.UNKNOWN), (False, Outcome.NOT_SENT)):
            task = pickle.dumps(Task(context, refund(), lost=lost))
            hidden = key.rename(tmp_path / "elsewhere")
            result = result_of(carry_out(pickle.loads(task)))
            hidden.rename(key)
            assert isinstance(result, WxPayError)
            assert result.outcome is outcome
