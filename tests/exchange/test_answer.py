"""Every answer ends as verified data, or in the right exception with everything to act on."""

from __future__ import annotations

import json
import pickle
from collections.abc import Iterator
from concurrent.futures import ThreadPoolExecutor
from functools import cache
from pathlib import Path
from typing import Any

import pytest
import yaml

from tests.support import samples
from tests.support.gateways.faults import IN_THE_ANSWER
from tests.support.gateways.servers import Scripted, plain, signed
from tests.support.operations import is_whole
from tests.support.shapes import BareRequest, MaybeRequest, Model, Sealed
from wxpay_client import (
    APIError,
    AuthenticationError,
    BadRequestError,
    Client,
    ConflictError,
    DecodeError,
    Misfit,
    MisfitError,
    NotFoundError,
    Outcome,
    OutcomeUnknownError,
    PermissionDeniedError,
    RateLimitError,
    ServerError,
    SignatureProbeError,
    StillProcessingError,
    VerificationError,
    VerificationReason,
    from_dict,
    to_dict,
)
from wxpay_client.api import OPERATIONS
from wxpay_client.api.examples import EXAMPLES
from wxpay_client.api.refunds import Refund
from wxpay_client.sandbox import Fault, Sandbox
from wxpay_client.schema.operation import Request

both = pytest.mark.parametrize("request_", [samples.QUERY, samples.NOTICE], ids=["read", "write"])
ADVICE = "Retry it with mix_trade_no unchanged."

CODES = [
    (400, "PARAM_ERROR", BadRequestError, False),
    (400, "INVALID_REQUEST", BadRequestError, False),
    (400, "APPID_MCHID_NOT_MATCH", BadRequestError, False),
    (401, "SIGN_ERROR", AuthenticationError, False),
    (403, "NO_AUTH", PermissionDeniedError, False),
    (403, "RULE_LIMIT", PermissionDeniedError, False),
    (404, "RESOURCE_NOT_EXISTS", NotFoundError, False),
    (404, "ORDER_NOT_EXIST", NotFoundError, False),
    (409, "CONFLICT", ConflictError, False),
    (418, "TEAPOT", APIError, False),
    (429, "FREQUENCY_LIMITED", RateLimitError, True),
    (429, "RATELIMIT_EXCEEDED", RateLimitError, True),
    (500, "SYSTEM_ERROR", ServerError, True),
    (501, "NOT_IMPLEMENTED", ServerError, False),
    (502, "SERVICE_UNAVAILABLE", ServerError, True),
    (503, "SERVICE_UNAVAILABLE", ServerError, True),
    (504, "GATEWAY_TIMEOUT", ServerError, True),
]


@both
@pytest.mark.parametrize(("status", "code", "kind", "retryable"), CODES)
def test_error_codes(
    sandbox: Sandbox,
    client: Client,
    request_: Request[Any],
    status: int,
    code: str,
    kind: type[APIError],
    retryable: bool,  # noqa: FBT001
) -> None:
    sandbox.fail_next(code, status=status, message="为什么", detail={"field": "/a", "location": [1]})
    with pytest.raises(kind) as caught:
        client.send(request_)
    error, received = caught.value, sandbox.requests[-1]
    assert received.answer is not None
    assert type(error) is kind
    assert (error.status, error.status_code, error.code, error.retryable) == (status, status, code, retryable)
    assert error.detail == {"field": "/a", "location": [1]}
    assert error.gateway_message == "为什么"
    assert (error.operation, error.verified) == (request_.operation.id, True)
    assert error.url == f"{sandbox.origin}{received.url}"
    assert error.request_id == error.headers["Request-ID"] == received.answer.headers["Request-ID"]
    assert error.content == received.answer.body
    first = error.message.splitlines()[0]
    assert first.startswith(
        f"{request_.operation.id}: {request_.operation.method} {error.url} answered {status} {code}"
    )
    assert first.endswith(f": 为什么 (Request-ID {error.request_id})")
    assert len(sandbox.requests) == 1


def test_a_documented_code_is_explained_in_both_languages(sandbox: Sandbox, client: Client) -> None:
    sandbox.fail_next("RULE_LIMIT")
    with pytest.raises(PermissionDeniedError) as caught:
        client.send(samples.NOTICE)
    assert "The total is not the sum of the three parts" in caught.value.message
    assert "退款总金额不等于三项之和" in caught.value.message


VECTORS = Path(__file__).parents[1] / "vectors"
SPEC = Path(__file__).parents[2] / "spec"
TEXTS = ("cause", "remedy", "cause-zh", "remedy-zh")


@cache
def read(document: Path) -> dict[str, Any]:
    return yaml.load(document.read_text("utf-8"), Loader=yaml.CSafeLoader)


def followed(document: Path, answer: dict[str, Any]) -> dict[str, Any]:
    """An answer, or what it refers to."""
    if "$ref" not in answer:
        return answer
    file, _, pointer = answer["$ref"].partition("#/")
    found: Any = read((document.parent / file).resolve() if file else document)
    for step in pointer.split("/"):
        found = found[step]
    return found


def codes_of(document: Path, operation: dict[str, Any]) -> Iterator[tuple[int, dict[str, str]]]:
    """Each error code of an operation with its status; its own come before those that answers share."""
    own = [(error["status"], error) for error in operation.get("x-error-codes", ())]
    shared = [
        (int(status), error)
        for status, answer in operation["responses"].items()
        for error in followed(document, answer).get("x-error-codes", ())
    ]
    seen: set[tuple[int, str]] = set()
    for status, error in own + shared:
        if (status, error["code"]) not in seen:
            seen.add((status, error["code"]))
            yield status, error


DOCUMENTED = [
    (operation["operationId"], status, error)
    for document in sorted(SPEC.rglob("*.yaml"))
    for path in read(document).get("paths", {}).values()
    for operation in path.values()
    if isinstance(operation, dict) and "operationId" in operation and is_whole(operation["operationId"])
    for status, error in codes_of(document, operation)
    # Of our own, `codegen generate --strict` asks for all of this. Who is paying is no fault, but a state of the order.
    if error.keys() >= set(TEXTS) and error["code"] != "USERPAYING"
]


def explained_codes() -> Iterator[Any]:
    """Each code of each operation; what several explain alike is slow for all but the first. Any: parameters."""
    seen: set[tuple[int, str, str]] = set()
    for operation, status, error in DOCUMENTED:
        known = (status, error["code"], error[TEXTS[0]])
        marks = [pytest.mark.slow] if known in seen else []
        seen.add(known)
        yield pytest.param(operation, status, error, id=f"{operation} {status} {error['code']}", marks=marks)


@pytest.mark.parametrize(("operation", "status", "error"), [*explained_codes()])
def test_every_code_of_the_specification_is_explained(
    shared_sandbox: Sandbox, shared_client: Client, operation: str, status: int, error: dict[str, str]
) -> None:
    shared_sandbox.fail_next(error["code"], status=status, operation=operation)
    request = from_dict(OPERATIONS[operation], EXAMPLES[operation]["request"])
    with pytest.raises(APIError) as caught:
        shared_client.send(request)
    assert (caught.value.status, caught.value.code) == (status, error["code"])
    for text in TEXTS:
        assert error[text] in caught.value.message


def test_a_code_is_explained_only_with_its_own_status(sandbox: Sandbox, client: Client) -> None:
    sandbox.fail_next("RULE_LIMIT", status=400)
    with pytest.raises(BadRequestError) as caught:
        client.send(samples.NOTICE)
    assert len(caught.value.message.splitlines()) == 1


@pytest.mark.parametrize(("vendor_names", "sent", "other"), [(False, "__", "_"), (True, "_", "__")])
def test_param_error_mentions_the_other_spelling(
    sandbox: Sandbox,
    vendor_names: bool,  # noqa: FBT001
    sent: str,
    other: str,
) -> None:
    sandbox.fail_next("PARAM_ERROR")
    with pytest.raises(BadRequestError) as caught:
        sandbox.client(vendor_names=vendor_names).send(samples.NOTICE)
    assert f"sent were med_refund{sent}gov_fee (or med_refund{other}gov_fee)" in caught.value.message
    assert f"vendor_names={not vendor_names}" in caught.value.message


def test_the_other_spelling_is_looked_for_only_where_it_may_be_the_cause(
    sandbox: Sandbox, client: Client, monkeypatch: pytest.MonkeyPatch
) -> None:
    looked: list[object] = []
    monkeypatch.setattr("wxpay_client._exchange.interpret._spelling_hint", lambda cls, **_: looked.append(cls) or "")
    client.send(samples.NOTICE)
    assert looked == []
    sandbox.fail_next("PARAM_ERROR")
    with pytest.raises(BadRequestError):
        client.send(samples.NOTICE)
    assert looked == [type(samples.NOTICE)]


@pytest.mark.parametrize(("request_", "code"), [(samples.QUERY, "PARAM_ERROR"), (samples.NOTICE, "INVALID_REQUEST")])
def test_nothing_else_mentions_the_other_spelling(
    sandbox: Sandbox, client: Client, request_: Request[Any], code: str
) -> None:
    sandbox.fail_next(code)
    with pytest.raises(BadRequestError) as caught:
        client.send(request_)
    assert "vendor_names" not in caught.value.message


def test_an_unknown_refund(client: Client) -> None:
    with pytest.raises(NotFoundError) as caught:
        client.refunds.query_by_out_refund_no("R404")
    assert (caught.value.code, caught.value.verified) == ("RESOURCE_NOT_EXISTS", True)


def test_sign_error_carries_what_the_gateway_saw(sandbox: Sandbox) -> None:
    client = sandbox.client(serial_no="5157F09E")
    with pytest.raises(AuthenticationError) as caught:
        client.send(samples.QUERY)
    assert caught.value.detail["sign_information"]["url"] == f"/hk{samples.QUERY_TARGET}"
    assert "check that the private key belongs to `serial_no`" in caught.value.message


UNVERIFIED = [
    (Fault.BAD_SIGNATURE, VerificationError, "Wechatpay-Signature does not fit"),
    (Fault.PROBE, SignatureProbeError, "is a probe"),
    (Fault.CLOCK_SKEW, VerificationError, "check the clock of this machine"),
    (Fault.MISSING_HEADERS, VerificationError, "missing: not signed by WeChat Pay"),
    (Fault.UNKNOWN_SERIAL, VerificationError, "add it to platform_keys"),
]
REASONS = {
    Fault.BAD_SIGNATURE: VerificationReason.MISMATCH,
    Fault.PROBE: VerificationReason.PROBE,
    Fault.CLOCK_SKEW: VerificationReason.CLOCK_SKEW,
    Fault.MISSING_HEADERS: VerificationReason.UNSIGNED,
    Fault.UNKNOWN_SERIAL: VerificationReason.UNKNOWN_SERIAL,
}


@both
@pytest.mark.parametrize(("fault", "kind", "text"), UNVERIFIED)
def test_what_is_not_verified_is_never_data(
    sandbox: Sandbox,
    client: Client,
    request_: Request[Any],
    fault: Fault,
    kind: type[VerificationError],
    text: str,
) -> None:
    sandbox.fail_next(fault)
    with pytest.raises(kind) as caught:
        client.send(request_)
    error, (received, *others) = caught.value, sandbox.requests
    assert received.answer is not None
    assert type(error) is kind
    assert error.reason is REASONS[fault]
    assert text in error.message
    assert error.message.startswith(f"{request_.operation.id}: {request_.operation.method} {error.url} answered ")
    assert (error.status_code, error.content) == (received.answer.status, received.answer.body)
    assert error.url == f"{sandbox.origin}{received.url}"
    assert error.request_id == received.answer.headers["Request-ID"]
    assert error.known == tuple(sandbox.credentials.platform_keys)
    operation = request_.operation
    assert (error.operation, error.query) == (operation.id, None)
    assert error.merchant_number == (operation.merchant_number or None)
    # Nothing was called but, for the certificate it may have been signed with, the list of those.
    fetches = ["certificates.download"] if fault is Fault.UNKNOWN_SERIAL else []
    assert [other.operation_id for other in others] == fetches


@pytest.mark.parametrize("fault", [fault for fault, *_ in UNVERIFIED])
def test_an_unverified_answer_leaves_a_writes_outcome_unknown(sandbox: Sandbox, client: Client, fault: Fault) -> None:
    sandbox.fail_next(fault, times=2)
    with pytest.raises(VerificationError) as caught:
        client.send(samples.NOTICE)
    assert caught.value.message.endswith(f"What became of the call is unknown. {ADVICE}")
    with pytest.raises(VerificationError) as caught:
        client.send(samples.QUERY)
    assert "unknown. " not in caught.value.message


def test_a_probe_says_what_to_do(sandbox: Sandbox, client: Client) -> None:
    sandbox.fail_next(Fault.PROBE, times=2)
    with pytest.raises(SignatureProbeError) as caught:
        client.send(samples.QUERY)
    assert caught.value.message.endswith("to see that it is refused. Nothing is wrong: retry the call.")
    with pytest.raises(SignatureProbeError) as caught:
        client.send(samples.NOTICE)
    assert caught.value.message.endswith(f"to see that it is refused. What became of the call is unknown. {ADVICE}")


def test_an_unverified_answer_names_the_query_that_tells(gateway: Gateway) -> None:
    operation = BareRequest.operation._replace(outcome="refunds.query_by_out_refund_no")
    request = type("AskableRequest", (BareRequest,), {"operation": operation, "__slots__": ()})()
    gateway.server.answer = plain(200)
    with pytest.raises(OutcomeUnknownError) as caught:
        gateway.client.send(request)
    assert (caught.value.query, caught.value.merchant_number) == ("refunds.query_by_out_refund_no", None)
    assert (caught.value.operation, caught.value.reason) == (operation.id, "VerificationError")
    assert isinstance(caught.value.__cause__, VerificationError)


@pytest.mark.parametrize(
    "answer",
    [
        plain(502, b"<html>"),
        plain(500),
        plain(403, b'{"message":"blocked"}'),
        plain(302, headers={"Location": "/"}),
        plain(404),
    ],
)
def test_an_error_of_someone_elses_leaves_a_writes_outcome_unknown(gateway: Gateway, answer: bytes) -> None:
    gateway.server.answer = answer
    with pytest.raises(APIError) as caught:
        gateway.client.send(samples.NOTICE)
    assert caught.value.message.endswith(f"\nWhat became of the call is unknown. {ADVICE}")
    with pytest.raises(APIError) as caught:
        gateway.client.send(samples.QUERY)
    assert "unknown" not in caught.value.message


def test_an_error_of_the_gateways_own_says_what_became_of_a_write(gateway: Gateway) -> None:
    for answer in (plain(403, b'{"code":"NO_AUTH","message":"no"}'), signed(gateway.credentials, 403, b"{}")):
        gateway.server.answer = answer
        with pytest.raises(PermissionDeniedError) as caught:
            gateway.client.send(samples.NOTICE)
        assert "unknown" not in caught.value.message


def test_after_a_fault_the_client_goes_on(sandbox: Sandbox, client: Client) -> None:
    for fault, kind, _ in UNVERIFIED:
        sandbox.fail_next(fault)
        with pytest.raises(kind):
            client.send(samples.QUERY)
        assert client.send(samples.QUERY).verified


@both
def test_html_502(sandbox: Sandbox, client: Client, request_: Request[Any]) -> None:
    sandbox.fail_next(Fault.HTML_502)
    with pytest.raises(ServerError) as caught:
        client.send(request_)
    error = caught.value
    assert (error.status, error.code, error.detail, error.verified, error.retryable) == (502, None, None, False, True)
    assert error.request_id is None
    assert error.content.startswith(b"<html>")
    assert "bytes of text/html that are no error of WeChat Pay's, so something before it answered" in error.message


@both
def test_wrong_json(sandbox: Sandbox, client: Client, request_: Request[Any]) -> None:
    sandbox.fail_next(Fault.WRONG_JSON)
    with pytest.raises(DecodeError) as caught:
        client.send(request_)
    error, received = caught.value, sandbox.requests[-1]
    assert received.answer is not None
    assert (error.operation, error.status_code) == (request_.operation.id, 200)
    assert [attempt.reason for attempt in error.attempts] == ["not as specified"]
    assert error.content == received.answer.body
    assert error.headers["Request-ID"] == error.request_id == received.answer.headers["Request-ID"]
    assert error.url == f"{sandbox.origin}{received.url}"


def test_json_that_breaks_off(sandbox: Sandbox, client: Client) -> None:
    sandbox.fail_next(Fault.NOT_JSON)
    with pytest.raises(DecodeError, match=r"\$: expected JSON in UTF-8, got \d+ bytes that are none") as caught:
        client.send(samples.QUERY)
    answer = sandbox.requests[0].answer
    assert answer is not None
    assert caught.value.content == answer.body


def test_a_misfit_is_named_with_its_place(sandbox: Sandbox, client: Client) -> None:
    sandbox.refunds[samples.NUMBER] = {**samples.REFUND, "amount": {**samples.REFUND["amount"], "refund": "888"}}
    with pytest.raises(DecodeError) as caught:
        client.send(samples.QUERY)
    assert caught.value.errors == ("$.amount.refund: expected int, got str",)
    assert "$.amount.refund: expected int, got str" in caught.value.message
    assert b'"refund":"888"' in caught.value.content


def test_a_member_that_is_there_twice_is_no_answer(gateway: Gateway) -> None:
    # Of two readers each may take another one.
    body = json.dumps(samples.REFUND).encode().replace(b'"status": "SUCCESS"', b'"status":"SUCCESS","status":"CLOSED"')
    with pytest.raises(DecodeError, match=r"expected JSON in UTF-8, got .* \(RepeatedMemberError\)") as caught:
        gateway.says(200, body).send(samples.QUERY)
    assert caught.value.content == body
    with pytest.raises(BadRequestError) as error:
        gateway.says(400, b'{"code":"NO_AUTH","code":"PARAM_ERROR"}').send(samples.QUERY)
    assert (error.value.code, error.value.verified) == (None, True)


class Gateway:
    """A gateway that says one signed thing."""

    def __init__(self, sandbox: Sandbox, scripted: Scripted) -> None:
        self.credentials = sandbox.credentials
        self.server = scripted
        made = {"origin": scripted.origin, "private_key": sandbox.credentials.merchant_key}
        self.client = sandbox.client(**made)
        self.lenient = sandbox.client(**made, strict_answers=False)

    def says(self, status: int, body: bytes = b"", **headers: str) -> Client:
        self.server.answer = signed(self.credentials, status, body, **headers)
        return self.client


@pytest.fixture
def gateway(sandbox: Sandbox, scripted: Scripted) -> Gateway:
    return Gateway(sandbox, scripted)


@pytest.mark.parametrize(
    "body",
    [
        b"",
        b"null",
        b"[]",
        b"NaN",
        b'{"id":',
        b"\xef\xbb\xbf" + json.dumps(samples.REFUND).encode(),
        b'{"id":"\xff"}',
        json.dumps(samples.REFUND).encode().replace(b"888", b"8" * 5000),
        json.dumps(samples.REFUND).encode().replace(b"888", b"1e999"),
        json.dumps(samples.REFUND).encode().replace(b"{", b'{"id":"other",', 1),
        json.dumps(samples.REFUND).encode().replace(b'{"refund"', b'{"refund":1,"refund"', 1),
        json.dumps({**samples.REFUND, "detail": "X"}).replace('"X"', '{"a":' * 100_000 + "1" + "}" * 100_000).encode(),
        b"[" * 100_000,
    ],
)
def test_signed_data_that_cannot_be_read_is_a_decode_error_with_all_of_it(gateway: Gateway, body: bytes) -> None:
    gateway.says(200, body)
    with pytest.raises(DecodeError) as caught:
        gateway.lenient.send(samples.QUERY)
    assert caught.value.content == body
    assert caught.value.errors
    assert len(caught.value.message) < 1000
    assert caught.value.__context__ is None


@pytest.mark.parametrize(
    ("body", "misfit"),
    [
        (json.dumps({**samples.REFUND, "status": None}), Misfit("$.status", "str", "null")),
        (json.dumps({**samples.REFUND, "id": 10**4000}), Misfit("$.id", "str", "int")),
        (json.dumps(samples.REFUND).replace("888", "8.88e2"), Misfit("$.amount.refund", "int", "float")),
        (json.dumps(samples.REFUND).replace("888", "true"), Misfit("$.amount.refund", "int", "bool")),
        (json.dumps({**samples.REFUND, "amount": []}), Misfit("$.amount", "an object", "a list")),
    ],
)
def test_signed_data_that_does_not_fit_speaks_when_it_is_read(gateway: Gateway, body: str, misfit: Misfit) -> None:
    gateway.says(200, body.encode())
    response = gateway.lenient.send(samples.QUERY)
    assert response.misfits == (misfit,)
    assert response.data.out_refund_no == samples.NUMBER
    assert to_dict(response.data) == json.loads(body)
    with pytest.raises(MisfitError) as caught:
        _ = [response.data.status, response.data.id, response.data.amount.refund]
    error = caught.value
    assert (error.path, error.expected, error.got) == misfit
    assert (error.operation, error.status_code, error.url) == ("refunds.query_by_out_refund_no", 200, response.url)
    assert error.request_id == response.request_id
    assert str(misfit) in str(error)
    with pytest.raises(DecodeError) as at_once:
        gateway.client.send(samples.QUERY)
    assert at_once.value.errors == (str(misfit),)
    assert at_once.value.content == body.encode()


def test_what_does_not_fit_is_logged_once(gateway: Gateway, caplog: pytest.LogCaptureFixture) -> None:
    gateway.says(200, json.dumps({**samples.REFUND, "id": 5, "status": None}).encode())
    with caplog.at_level("WARNING", "wxpay_client"):
        gateway.lenient.send(samples.QUERY)
    (record,) = caplog.records
    assert record.getMessage() == (
        "refunds.query_by_out_refund_no: the answer (200) is not as specified at $.id, $.status"
    )
    # For whoever writes logs by fields.
    told = vars(record)
    assert (told["operation"], told["status"]) == ("refunds.query_by_out_refund_no", 200)
    assert told["misfits"] == ("$.id: expected str, got int", "$.status: expected str, got null")


def test_after_a_write_an_error_says_that_the_gateway_accepted_it(gateway: Gateway) -> None:
    accepted = "The gateway accepted the call"
    gateway.says(200, b"{")
    with pytest.raises(DecodeError, match=accepted):
        gateway.lenient.send(samples.NOTICE)
    gateway.says(200, b"{")
    with pytest.raises(DecodeError) as caught:
        gateway.lenient.send(samples.QUERY)
    assert accepted not in str(caught.value)
    operation = BareRequest.operation._replace(answers={200: Sealed}, outcome="things.query")
    request = type("WriteRequest", (BareRequest,), {"operation": operation, "__slots__": ()})()
    gateway.says(200, b"{}")
    sealed = gateway.lenient.send(request).data
    with pytest.raises(
        MisfitError, match=rf"{accepted}, and only this part of its answer cannot be read.* Ask things.query"
    ):
        _ = sealed.number


USERPAYING = VECTORS / "answers" / "codepay-userpaying.json"


def test_an_order_that_is_not_paid_yet_says_so(gateway: Gateway) -> None:
    body = USERPAYING.read_bytes()
    request = from_dict(OPERATIONS["pay.transactions.codepay"], EXAMPLES["pay.transactions.codepay"]["request"])
    with pytest.raises(StillProcessingError) as caught:
        gateway.says(202, body).send(request)
    assert "answered 202: USERPAYING, 需要用户输入支付密码 (Request-ID" in str(caught.value)
    assert "It is not finished. Ask pay.transactions.query_by_out_trade_no what became of it." in str(caught.value)
    assert caught.value.data == json.loads(body)


@both
def test_accepted_is_still_processing(gateway: Gateway, request_: Request[Any]) -> None:
    with pytest.raises(StillProcessingError) as caught:
        gateway.says(202, b'{"code":"PROCESSING","message":"wait"}').send(request_)
    error = caught.value
    assert (error.verified, error.retryable, error.code, error.outcome) == (True, True, "PROCESSING", Outcome.UNKNOWN)
    assert "It is not finished. Retry it later, with the same parameters." in error.message


def test_what_is_still_processing_is_asked_for_where_the_specification_names_a_query(gateway: Gateway) -> None:
    operation = samples.NOTICE.operation._replace(outcome="refunds.query_by_out_refund_no")
    request = type("PaidByCode", (type(samples.NOTICE),), {"operation": operation})(**vars(samples.NOTICE))
    with pytest.raises(StillProcessingError) as caught:
        gateway.says(202, b'{"code":"USERPAYING","message":"wait"}').send(request)
    assert "Ask refunds.query_by_out_refund_no what became of it." in caught.value.message
    assert "again" not in caught.value.message


def test_nothing_before_the_gateway_is_blamed_for_what_it_signed(gateway: Gateway) -> None:
    with pytest.raises(APIError) as caught:
        gateway.says(403, b"<html>").send(samples.QUERY)
    assert (caught.value.verified, caught.value.outcome) == (True, Outcome.REFUSED)
    assert "something before it answered" not in caught.value.message


def test_a_decode_error_of_a_write_says_that_it_was_accepted(gateway: Gateway) -> None:
    with pytest.raises(DecodeError) as caught:
        gateway.says(200, b"{").send(samples.NOTICE)
    assert caught.value.outcome is Outcome.ACCEPTED
    assert "The gateway accepted the call" in caught.value.message
    assert "do not retry it under another mix_trade_no" in caught.value.message


@pytest.mark.parametrize(
    ("detail", "line"),
    [
        (
            {"field": "/amount", "location": "body", "issue": "too large", "value": "9"},
            "The gateway's detail: field '/amount', location 'body', issue 'too large'.",
        ),
        ({"field": "/a", "detail": {"issue": "no"}}, "The gateway's detail: field '/a', issue 'no'."),
        (None, ""),
        ([1], ""),
        ({"other": 1}, ""),
    ],
)
def test_a_refusal_names_what_the_gateway_s_detail_names(
    sandbox: Sandbox, client: Client, detail: object, line: str
) -> None:
    sandbox.fail_next("PARAM_ERROR", detail=detail)
    with pytest.raises(BadRequestError) as caught:
        client.send(samples.QUERY)
    assert line in caught.value.message
    assert ("The gateway's detail" in caught.value.message) == bool(line)


def test_a_202_that_the_specification_describes_is_data(gateway: Gateway) -> None:
    operation = BareRequest.operation._replace(answers={202: list[Model]})
    request = type("AcceptedRequest", (BareRequest,), {"operation": operation, "__slots__": ()})()
    response = gateway.says(202, b'[{"text":"x"}]').send(request)
    assert (response.status_code, response.data) == (202, [Model(text="x")])


def test_a_body_where_none_belongs_is_a_misfit(gateway: Gateway) -> None:
    operation = MaybeRequest.operation._replace(answers={200: None})
    request = type("EmptyRequest", (MaybeRequest,), {"operation": operation, "__slots__": ()})()
    gateway.says(200, b"{}")
    response = gateway.lenient.send(request)
    assert (response.data, response.content) == (None, b"{}")
    assert response.misfits == (Misfit("$", "an empty body", "an object"),)
    with pytest.raises(DecodeError, match=r"\$: expected an empty body, got an object"):
        gateway.client.send(request)
    gateway.says(200, b"{")
    with pytest.raises(DecodeError, match=r"\$: expected JSON in UTF-8, got 1 bytes that are none"):
        gateway.lenient.send(request)


@pytest.mark.parametrize("status", [200, 201, 202, 206, 299])
def test_any_2xx_has_to_be_signed(gateway: Gateway, status: int) -> None:
    gateway.server.answer = plain(status, json.dumps(samples.REFUND).encode())
    with pytest.raises(VerificationError, match="not signed"):
        gateway.client.send(samples.QUERY)


@pytest.mark.parametrize("status", [201, 203, 206, 299])
def test_a_success_of_a_status_that_the_specification_does_not_have(gateway: Gateway, status: int) -> None:
    response = gateway.says(status, json.dumps(samples.REFUND).encode()).send(samples.QUERY)
    assert (response.status_code, response.data, response.misfits) == (status, from_dict(Refund, samples.REFUND), ())


def test_a_success_without_a_body_of_a_status_that_the_specification_does_not_have(gateway: Gateway) -> None:
    response = gateway.says(201).send(samples.NOTICE)
    assert (response.status_code, response.data, response.misfits) == (201, None, ())
    with pytest.raises(DecodeError, match=r"\$: expected JSON in UTF-8, got 0 bytes that are none"):
        gateway.says(204).send(samples.QUERY)


def test_a_type_that_is_no_class(gateway: Gateway) -> None:
    response = gateway.says(200, b'[{"text":"x"},{}]').send(BareRequest())
    assert [model.text for model in response.data] == ["x", None]


@pytest.mark.parametrize("headers", [{"Wechatpay_Signature": "AAAA"}, {"Wechatpay_Timestamp": "1"}])
def test_an_error_that_is_signed_wrongly_is_read_but_not_verified(gateway: Gateway, headers: dict[str, str]) -> None:
    with pytest.raises(NotFoundError) as caught:
        gateway.says(404, b'{"code":"RESOURCE_NOT_EXISTS","message":"no"}', **headers).send(samples.QUERY)
    assert (caught.value.code, caught.value.verified) == ("RESOURCE_NOT_EXISTS", False)


def test_an_error_that_is_not_signed_is_read_but_not_verified(gateway: Gateway) -> None:
    gateway.server.answer = plain(403, b'{"code":"NO_AUTH","message":"no"}')
    with pytest.raises(PermissionDeniedError) as caught:
        gateway.client.send(samples.NOTICE)
    assert (caught.value.code, caught.value.verified) == ("NO_AUTH", False)


@pytest.mark.parametrize(
    "body",
    [b"", b"[]", b'"text"', b"null", b'{"code":5,"message":["x"]}', b"\xff\xfe", b"{" * 100_000, b"[" * 100_000],
)
def test_an_error_of_any_body_is_an_api_error(gateway: Gateway, body: bytes) -> None:
    gateway.server.answer = plain(500, body)
    with pytest.raises(ServerError) as caught:
        gateway.client.send(samples.NOTICE)
    assert (caught.value.code, caught.value.gateway_message, caught.value.content) == (None, None, body)


@pytest.mark.parametrize("detail", ["text", 5, [1], {"a": {"b": None}}, None])
def test_detail_may_be_of_any_shape(gateway: Gateway, detail: Any) -> None:
    body = json.dumps({"code": "PARAM_ERROR", "message": "m", "detail": detail}).encode()
    with pytest.raises(BadRequestError) as caught:
        gateway.says(400, body).send(samples.QUERY)
    assert caught.value.detail == detail


def test_a_detail_that_is_nested_deeply_pickles(gateway: Gateway) -> None:
    deep = b'{"a":' * 900 + b"1" + b"}" * 900
    client = gateway.says(400, b'{"code":"PARAM_ERROR","message":"m","detail":%b}' % deep)
    # In a thread, whose stack is not as deep as that of a test.
    with ThreadPoolExecutor(1) as pool:
        error = pool.submit(client.send, samples.QUERY).exception()
    assert isinstance(error, BadRequestError)
    again = pickle.loads(pickle.dumps(error))
    assert (again.message, again.code, again.content) == (error.message, "PARAM_ERROR", error.content)
    detail, depth = again.detail, 0
    while detail != 1:
        detail, depth = detail["a"], depth + 1
    assert depth == 900


def test_a_write_without_a_number_of_the_merchants_is_not_retryable(gateway: Gateway) -> None:
    with pytest.raises(ServerError) as caught:
        gateway.says(500, b'{"code":"SYSTEM_ERROR","message":"m"}').send(BareRequest())
    assert not caught.value.retryable


@pytest.mark.parametrize("status", [300, 301, 302, 303, 304, 307, 308])
@both
def test_redirects_are_never_followed(gateway: Gateway, sandbox: Sandbox, request_: Request[Any], status: int) -> None:
    gateway.server.answer = plain(status, headers={"Location": f"{sandbox.origin}/hk{samples.QUERY_TARGET}"})
    with pytest.raises(APIError, match="Redirects are never followed") as caught:
        gateway.client.send(request_)
    assert (caught.value.status, caught.value.retryable) == (status, False)
    assert sandbox.requests == ()
    assert len(gateway.server.requests) == 1


def test_a_redirect_of_the_sandboxs_own(sandbox: Sandbox, client: Client) -> None:
    sandbox.fail_next(Fault.REDIRECT)
    with pytest.raises(APIError, match="Redirects are never followed"):
        client.send(samples.QUERY)
    assert len(sandbox.requests) == 1


def test_every_fault_is_tested_here_or_in_test_transport() -> None:
    here = {fault for fault, *_ in UNVERIFIED} | {Fault.WRONG_JSON, Fault.NOT_JSON, Fault.HTML_502, Fault.REDIRECT}
    assert here | {Fault.CUT, Fault.CUT_BODY, Fault.HANG} == set(IN_THE_ANSWER)
