"""Whatever comes of the calls of a job, however often it is stopped: each refund is made once; the journal knows it."""

from __future__ import annotations

import json
import random
import tempfile
from collections import Counter
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from tests.batch.journal.test_recovery import CREATE, KNOWN, QUERY, UNKNOWN, answered, lost, refund, response
from wxpay_client import Client, Journal, RequestError, Response, TransportError, WxPayError, from_dict, to_dict
from wxpay_client._batch.journal.digests import Digests
from wxpay_client.api import OPERATIONS
from wxpay_client.api.examples import EXAMPLES
from wxpay_client.api.refund.domestic import DomesticRefund
from wxpay_client.sandbox.credentials import Credentials
from wxpay_client.schema.operation import Request

COMPLAINT = "merchant_service.complaints_v2.query_by_complaint_id"
FATES = ("answered", "lost before", "lost after", "refused", "not sent")


class Gateway:
    """Makes refunds, each once, and lets calls end as it is told.

    Attributes:
        made: Number to the amount of each refund.
        sent: How often each number came, in a request that was sent.
    """

    def __init__(self) -> None:
        self.made: dict[str, int] = {}
        self.sent = Counter[str]()

    def call(self, request: Any, fate: str) -> Response[Any] | WxPayError:
        number = request.out_refund_no
        if fate == "not sent":
            return TransportError("no connection", operation=request.operation.id, url="", sent=False)
        if request.operation.id == QUERY:
            if fate != "answered":
                return TransportError("no answer", operation=QUERY, url="", sent=True)
            return self._answer(number) if number in self.made else answered(404, UNKNOWN)
        self.sent[number] += 1
        if fate == "refused" and number not in self.made:
            return answered(403, "NOT_ENOUGH")
        if fate != "lost before":
            assert self.made.setdefault(number, request.amount.refund) == request.amount.refund
        return self._answer(number) if fate in {"answered", "refused"} else lost()

    def _answer(self, number: str) -> Response[Any]:
        amount = {**KNOWN["amount"], "refund": self.made[number]}
        return response(from_dict(DomesticRefund, {**KNOWN, "out_refund_no": number, "amount": amount}))


class Shop(Client):
    """A client whose calls end as somebody says."""

    gateway: Gateway
    fate: Any

    def send(self, request: Request[Any], **_: Any) -> Response[Any]:
        result = self.gateway.call(request, self.fate())
        if isinstance(result, WxPayError):
            raise result
        return result


@pytest.fixture(scope="module")
def shop(wxpay_sandbox_credentials: Credentials) -> Shop:
    credentials = wxpay_sandbox_credentials
    return Shop(
        mchid=credentials.mchid,
        serial_no=credentials.serial_no,
        private_key=credentials.merchant_key,
        platform_keys={serial: key.public_key() for serial, key in credentials.platform_keys.items()},
    )


@settings(max_examples=30)
@given(
    rows=st.integers(1, 30),
    stops=st.lists(st.integers(0, 30), max_size=5),
    seed=st.integers(0, 10**6),
    weights=st.lists(st.integers(0, 5), min_size=len(FATES), max_size=len(FATES)),
    concurrency=st.integers(1, 4),
)
def test_each_refund_is_made_once_whatever_happens(
    shop: Shop, rows: int, stops: list[int], seed: int, weights: list[int], concurrency: int
) -> None:
    chance = random.Random(seed)
    gateway = shop.gateway = Gateway()
    refunds = [refund(number, out_refund_no=f"R{number}") for number in range(1, rows + 1)]
    weights = [weights[0] + 1, *weights[1:]]
    shop.fate = lambda: chance.choices(FATES, weights)[0]
    yielded = Counter[str]()
    with tempfile.TemporaryDirectory() as folder:
        journal = Journal(Path(folder) / "job.sqlite")

        def start(stop: int | None) -> None:
            given = iter(refunds) if chance.random() < 0.5 else refunds
            before = dict(gateway.sent)
            known = set(gateway.made)
            over = {row.number for row in journal.rows("answered", "failed")} if journal.exists() else set()
            with shop.send_many(given, journal=journal, concurrency=concurrency) as batch:
                for count, (request, result) in enumerate(batch, 1):
                    if isinstance(result, Response):
                        yielded[request.out_refund_no] += 1
                    if count == stop:
                        break
            yielded.update(request.out_refund_no for request, result in batch if isinstance(result, Response))
            again = {number for number, times in gateway.sent.items() if times > before.get(number, 0)}
            assert not again & (known | over)

        for stop in stops:
            start(stop)
            if journal.exists() and chance.random() < 0.3:
                journal.retry_failed()
        shop.fate = lambda: "answered"
        start(None)
        journal.retry_failed()
        start(None)

        assert gateway.made == {f"R{number}": number for number in range(1, rows + 1)}
        found = [*journal.rows()]
        assert [(row.row, row.number, row.state) for row in found] == [
            (number, f"R{number}", "answered") for number in range(1, rows + 1)
        ]
        assert yielded == Counter(gateway.made.keys())


numbers = st.text("ABCabc019-_|*@", min_size=1, max_size=64)
DIGESTS = Digests(lambda message: message.hex(), b"salt")


@given(numbers, numbers, st.integers(1, 10**9), st.integers(1, 10**9))
def test_requests_have_the_same_digest_where_they_are_the_same(one: str, other: str, amount: int, more: int) -> None:
    found = DIGESTS.identify(refund(amount, out_refund_no=one))
    assert found == DIGESTS.identify(refund(amount, out_refund_no=one))
    second = DIGESTS.identify(refund(more, out_refund_no=other))
    assert (found.digest == second.digest) == ((one, amount) == (other, more))
    assert (found.single == second.single) == (one == other)
    assert found.number == one
    assert found.operation.id == CREATE


@given(st.text())
def test_any_text_can_be_written_down(text: str) -> None:
    request = refund(1)
    try:
        odd = refund(1, reason=text)
        to_dict(odd)
    except RequestError:
        return
    assert DIGESTS.identify(odd).digest != DIGESTS.identify(request).digest or text == ""


@given(
    st.text(st.characters(categories=["Cs"]) | st.characters()), st.sampled_from(["complaint_detail", "payer_phone"])
)
def test_any_text_of_an_answer_can_be_written_down(text: str, member: str) -> None:
    # With lone surrogates too: a gateway that cuts texts short cuts emoji in two.
    kind, example = OPERATIONS[COMPLAINT].operation.answers[200], EXAMPLES[COMPLAINT]["answers"][200]
    answer = DIGESTS.answer(response(from_dict(kind, {**example, member: text})))
    assert answer is not None
    kept = json.loads(answer)[member]
    if member == "payer_phone":
        assert kept.startswith("digest:")
    else:
        assert kept.encode("utf-16", "surrogatepass") == text.encode("utf-16", "surrogatepass")


json_values = st.recursive(
    st.none() | st.booleans() | st.integers() | st.text(),
    lambda inner: st.lists(inner, max_size=3) | st.dictionaries(st.sampled_from(["name", "user_name", "id"]), inner),
    max_leaves=10,
)


@given(json_values, st.text(min_size=12))
def test_nothing_sensitive_is_left_in_an_answer_of_any_shape(value: Any, secret: str) -> None:
    answer = {"user_name": secret, "list": [{"user_name": [secret]}, value], "id": "kept"}
    redacted = DIGESTS._redacted(answer, frozenset({"user_name"}))
    assert redacted["id"] == "kept"
    assert redacted["user_name"].startswith("digest:")
    assert redacted["list"][0]["user_name"].startswith("digest:")

    def sensitive(found: Any) -> list[Any]:
        if isinstance(found, dict):
            held = [member for name, member in found.items() if name == "user_name"]
            return held + [inner for member in found.values() for inner in sensitive(member)]
        return [inner for item in found for inner in sensitive(item)] if isinstance(found, list) else []

    assert all(member is None or member.startswith("digest:") for member in sensitive(redacted))
