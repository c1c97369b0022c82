"""Answers that no rule makes: told by a test, or made of what was sent and what the types allow."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING, Any

import pytest

from tests.support.sandbox.caller import Caller, to_json, verify
from tests.support.sandbox.merchant import Merchant
from wxpay_client import from_dict, to_dict
from wxpay_client.api import OPERATIONS
from wxpay_client.api.examples import EXAMPLES
from wxpay_client.api.refunds import Refund
from wxpay_client.sandbox import Sandbox
from wxpay_client.sandbox.rules.rules import RULES

if TYPE_CHECKING:
    from collections.abc import Iterator

    from wxpay_client.sandbox.credentials import Credentials

QUERY = "refunds.query_by_out_refund_no"
EXAMPLE: dict[str, Any] = EXAMPLES[QUERY]["answers"][200]
BY_NO_RULE = [
    operation
    for operation, request in OPERATIONS.items()
    if operation not in RULES
    and "certificates" not in operation
    and not any(request.operation.is_download(status) for status in request.operation.answers)
]


@pytest.fixture
def sandbox(credentials: Credentials) -> Iterator[Sandbox]:
    with Sandbox(credentials=credentials) as sandbox:
        yield sandbox


@pytest.fixture
def merchant(sandbox: Sandbox) -> Merchant:
    return Merchant(sandbox)


@pytest.fixture(scope="module")
def lasting(credentials: Credentials) -> Iterator[Merchant]:
    with Sandbox(credentials=credentials) as sandbox:
        yield Merchant(sandbox)


POINTING = [
    operation
    for operation, example in EXAMPLES.items()
    if {"download_url", "download_bill_list"} & set(next(iter(example["answers"].values())) or ())
]


@pytest.mark.parametrize("operation", POINTING)
def test_a_file_is_there_whatever_the_state_where_a_test_told_the_answer(lasting: Merchant, operation: str) -> None:
    answers = EXAMPLES[operation]["answers"]
    lasting.sandbox.answer(operation, answers[min(answers)])
    told = lasting.client.send(from_dict(OPERATIONS[operation], EXAMPLES[operation]["request"])).data
    for part in getattr(told, "download_bill_list", [told]):
        with lasting.client.download(part) as file:
            assert file.read()


@pytest.mark.parametrize("operation", BY_NO_RULE)
def test_what_no_rule_covers_is_answered_as_its_types_allow(lasting: Merchant, operation: str) -> None:
    """The client refuses an answer that is not as specified (`strict_answers`), or that is not of this request."""
    request = EXAMPLES[operation]["request"]
    own = dict.fromkeys(("mchid", "sp_mchid"), lasting.sandbox.credentials.mchid)
    body = {name: own.get(name, value) for name, value in request.get("body", {}).items()}
    answer = lasting.client.send(from_dict(OPERATIONS[operation], {**request, "body": body} if body else request))
    assert answer.verified
    assert answer.misfits == ()


def test_what_was_sent_comes_back_and_nothing_of_an_example(merchant: Merchant) -> None:
    body = {"out_request_no": "W1000001", "amount": 7, "account_type": "BASIC"}
    withdrawn = merchant.call("merchant.fund.withdraw.create", body)
    example = EXAMPLES["merchant.fund.withdraw.create"]["answers"][200]
    assert withdrawn["out_request_no"] == "W1000001"
    assert withdrawn["withdraw_id"] != example["withdraw_id"]


def test_plain_data_is_answered(sandbox: Sandbox, merchant: Merchant) -> None:
    sandbox.answer(QUERY, {**EXAMPLE, "status": "PROCESSING"})
    found = merchant.call(QUERY, None, {"out_refund_no": "R-1"})
    assert (found["status"], found["out_refund_no"]) == ("PROCESSING", "R-1")


def test_a_typed_object_too(sandbox: Sandbox, merchant: Merchant) -> None:
    sandbox.answer(QUERY, from_dict(Refund, {**EXAMPLE, "out_refund_no": "R-1"}))
    assert merchant.call(QUERY, None, {"out_refund_no": "R-1"}) == {**EXAMPLE, "out_refund_no": "R-1"}


def test_nothing_too(sandbox: Sandbox, merchant: Merchant) -> None:
    request = from_dict(OPERATIONS["med_ins.refunds.notify"], EXAMPLES["med_ins.refunds.notify"]["request"])
    sandbox.answer("med_ins.refunds.notify", None)
    assert merchant.client.send(request).status_code == 204


def test_or_what_a_function_makes_of_the_call(sandbox: Sandbox, merchant: Merchant) -> None:
    sandbox.answer(QUERY, lambda call: {**EXAMPLE, "out_refund_no": call.path["out_refund_no"], "id": "7"})
    assert merchant.call(QUERY, None, {"out_refund_no": "R-1"})["id"] == "7"


def test_an_operation_that_nobody_described_is_answered(sandbox: Sandbox, merchant: Merchant) -> None:
    sandbox.answer("POST /v3/some/{thing}/new", lambda call: {"thing": call.path["thing"], "sent": call.body})
    answer = merchant.client.request("POST", "/v3/some/{thing}/new", path={"thing": "a/b"}, body={"n": 1})
    assert answer.data == {"thing": "a/b", "sent": {"n": 1}}
    assert answer.verified


def test_its_signature_is_checked_as_any(sandbox: Sandbox, caller: Caller) -> None:
    sandbox.answer("POST /v3/some/{thing}/new", {"n": 1})
    refused = caller.call("POST", "/v3/some/a/new", b"{}", fields={"signature": "AAAA"})
    assert (refused.status, refused.json["code"]) == (401, "SIGN_ERROR")
    assert caller.call("POST", "/v3/some/a/new", b"{}").json == {"n": 1}


def test_its_status_can_be_another(sandbox: Sandbox, caller: Caller) -> None:
    sandbox.answer("GET /v3/slow", {"state": "later"}, status=202)
    reply = caller.get("/v3/slow")
    assert (reply.status, reply.json) == (202, {"state": "later"})
    verify(reply, caller.credentials)


def test_other_paths_are_not_found(sandbox: Sandbox, caller: Caller) -> None:
    sandbox.answer("POST /v3/some/{thing}/new", {"n": 1})
    for method, path in [("POST", "/v3/some/new"), ("GET", "/v3/some/a/new"), ("POST", "/v3/some/a/old")]:
        assert caller.call(method, path).status == 404


def test_a_download_is_a_file(sandbox: Sandbox, merchant: Merchant) -> None:
    sandbox.answer("billdownload.file", "a,b\r\n")
    request = from_dict(OPERATIONS["billdownload.file"], EXAMPLES["billdownload.file"]["request"])
    with merchant.client.send(request).data as file:
        assert file.read() == b"a,b\r\n"


def test_what_there_is_not_and_what_json_cannot_hold_is_refused(sandbox: Sandbox) -> None:
    with pytest.raises(ValueError, match=r"no operation 'refunds\.query': did you mean"):
        sandbox.answer("refunds.query", {})
    with pytest.raises(TypeError, match="not JSON serializable"):
        sandbox.answer(QUERY, {"a": object()})


def test_without_a_serial_nothing_may_be_encrypted(caller: Caller) -> None:
    """Other clients name no key; what they encrypted, they have to say for which."""
    body = {"appid": "wx1", "type": "MERCHANT_ID", "account": "1", "relation_type": "STORE"}
    url = "/v3/profitsharing/receivers/add"
    assert caller.call("POST", url, to_json(body), headers={"Wechatpay-Serial": None}).status == 200
    refused = caller.call("POST", url, to_json({**body, "name": "AAAA"}), headers={"Wechatpay-Serial": None})
    assert (refused.status, refused.json["detail"]["field"]) == (400, "/header/Wechatpay-Serial")


def test_answers_are_json_of_the_wire(sandbox: Sandbox, caller: Caller) -> None:
    sandbox.answer("GET /v3/list", [1, {"新": None}])
    assert json.loads(caller.get("/v3/list").body) == [1, {"新": None}]
    assert to_dict(from_dict(Refund, EXAMPLE)) == EXAMPLE
