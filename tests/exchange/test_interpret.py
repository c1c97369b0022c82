"""What the errors of an answer say, word for word: what happened, where, what became of the money, what to do."""

from __future__ import annotations

import io
import json
import sys
from collections.abc import Callable, Mapping
from hashlib import sha1
from types import SimpleNamespace
from typing import Any, NamedTuple

import pytest
import requests
from attrs import evolve

from tests.support import samples
from tests.support.shapes import BareRequest, DownloadRequest, HolderRequest, MaybeRequest, Model, ProvenRequest
from wxpay_client import from_dict
from wxpay_client._exchange.interpret import interpret
from wxpay_client._http.transmission import Transmission
from wxpay_client._messages.findings import Diagnosis, Finding
from wxpay_client._wire.untyped import untyped_request
from wxpay_client.api import OPERATIONS
from wxpay_client.api.examples import EXAMPLES
from wxpay_client.api.refunds import CreateRequest
from wxpay_client.errors import (
    APIError,
    AuthenticationError,
    BadRequestError,
    DecodeError,
    MisfitError,
    NotFoundError,
    ReplayError,
    ServerError,
    SignatureProbeError,
    StillProcessingError,
    TransportError,
    VerificationError,
    VerificationReason,
    WxPayError,
)
from wxpay_client.schema.download import FILE_DIGEST, Download
from wxpay_client.schema.operation import ErrorCode, ErrorCodes, Request

Verify = Callable[[Mapping[str, str], bytes], None]


class TwoFilesRequest(DownloadRequest):
    __slots__ = ()
    operation = DownloadRequest.operation._replace(answers={200: Download, 206: Download})


READ, WRITE = samples.QUERY, samples.NOTICE
CREATE = from_dict(CreateRequest, EXAMPLES["refunds.create"]["request"])
UNNUMBERED = BareRequest()
UNDESCRIBED_READ = untyped_request("GET", "/v3/any")
UNDESCRIBED_WRITE = untyped_request("POST", "/v3/any", body={})

SIGNED = {"Wechatpay-Signature": "S", "Wechatpay-Serial": "SERIAL"}
URL = "https://gateway/v3/x"

LIMITS = Transmission(connect=5, read=15)


def answer(status: int, content: bytes = b"", headers: Mapping[str, str] | None = None) -> requests.Response:
    found = requests.Response()
    found.status_code = status
    found._content = content
    found.url = URL
    found.headers.update({"Request-ID": "08A-0", **(headers or {})})
    return found


def verified(_: object, __: object) -> None:
    """Nothing is wrong."""


def refused(reason: VerificationReason, kind: type[VerificationError] = VerificationError) -> Verify:
    def verify(_: object, __: object) -> None:
        raise kind("it is wrong", reason=reason, serial="SERIAL", known=("KNOWN",))

    return verify


# Any: what an operation answers is its own business.
def failing(request: Request[Any], found: requests.Response, verify: Verify = verified) -> WxPayError:
    with pytest.raises(WxPayError) as caught:
        interpret(request, found, LIMITS, verify, decrypt=str, strict=True)
    return caught.value


class Case(NamedTuple):
    request: Request[Any]
    answer: requests.Response
    verify: Verify
    kind: type[WxPayError]
    text: str


UNKNOWN = "What became of the call is unknown. Do not retry it before you know."
UNKNOWN_NOTICE = "What became of the call is unknown. Retry it with mix_trade_no unchanged."
UNKNOWN_REFUND = (
    "What became of the call is unknown. Ask refunds.query_by_out_refund_no what became of it, or retry it with "
    "out_refund_no unchanged."
)
TAKEN_AWAY = (
    "but it is wrong; it has a Request-ID, so WeChat Pay answered and something in between took all Wechatpay-* "
    "headers away: let it pass them through"
)
TAKEN_SINGLY = "the others are there, so something in between takes single headers away"
NO_JSON = "$: expected JSON in UTF-8, got 1 bytes that are none (JSONDecodeError)"
ACCEPTED = "The gateway accepted the call, and only its answer cannot be read: do not retry it"
WRONG_PARAMETER = "\n".join(
    f"{known.cause} {known.remedy}\n{known.cause_zh}。{known.remedy_zh}。"
    for known in CREATE.operation.error_codes
    if known.code == "PARAM_ERROR"
)
NO_ERROR = "bytes of no content type that are no error of WeChat Pay's"
MISMATCH, UNSIGNED = VerificationReason.MISMATCH, VerificationReason.UNSIGNED
PROBE = refused(VerificationReason.PROBE, SignatureProbeError)
OTHER = b'{"out_refund_no":"B"}'
PAYING = b'{"trade_state":"USERPAYING","a_status":"B","trade_state_desc":"wait","number":1,"other":"x"}'
FAILED = b'{"code":"SYSTEM_ERROR","message":"m"}'

CASES = {
    "a read that does not verify": Case(
        READ,
        answer(200, b"{}"),
        refused(MISMATCH),
        VerificationError,
        "answered 200 (Request-ID 08A-0), but it is wrong.",
    ),
    "a write that does not verify": Case(
        WRITE,
        answer(200, b"{}"),
        refused(MISMATCH),
        VerificationError,
        f"answered 200 (Request-ID 08A-0), but it is wrong. {UNKNOWN_NOTICE}",
    ),
    "a read that meets a probe": Case(
        READ,
        answer(200, b"{}"),
        PROBE,
        SignatureProbeError,
        "answered 200 (Request-ID 08A-0), but it is wrong. Nothing is wrong: retry the call.",
    ),
    "a write that meets a probe": Case(
        WRITE,
        answer(200, b"{}"),
        PROBE,
        SignatureProbeError,
        f"answered 200 (Request-ID 08A-0), but it is wrong. {UNKNOWN_NOTICE}",
    ),
    "unsigned": Case(
        READ,
        answer(200, b"{}"),
        refused(UNSIGNED),
        VerificationError,
        f"answered 200 (Request-ID 08A-0), {TAKEN_AWAY}.",
    ),
    "unsigned, and perhaps a file": Case(
        UNDESCRIBED_READ,
        answer(200, b"{}"),
        refused(UNSIGNED),
        VerificationError,
        f"answered 200 (Request-ID 08A-0), {TAKEN_AWAY}; a file is not signed: stream=True asks for one.",
    ),
    "not right, and perhaps a file": Case(
        UNDESCRIBED_READ,
        answer(200, b"{}"),
        refused(MISMATCH),
        VerificationError,
        "answered 200 (Request-ID 08A-0), but it is wrong.",
    ),
    "unsigned, of a write": Case(
        UNDESCRIBED_WRITE,
        answer(200, b"{}"),
        refused(UNSIGNED),
        VerificationError,
        f"answered 200 (Request-ID 08A-0), {TAKEN_AWAY}. {UNKNOWN}",
    ),
    "another number": Case(
        CREATE,
        answer(200, OTHER, SIGNED),
        verified,
        VerificationError,
        "answered 200 (Request-ID 08A-0), but out_refund_no is 'B' there, and '1217752501201407033233368018' was sent: "
        f"it answers another call. {UNKNOWN_REFUND}",
    ),
    "an error that was here before": Case(
        CREATE,
        answer(403, b"{}", SIGNED),
        refused(VerificationReason.REPLAYED, ReplayError),
        ReplayError,
        f"answered 403 (Request-ID 08A-0), but it is wrong. {UNKNOWN_REFUND}",
    ),
    "an empty body": Case(READ, answer(404), verified, NotFoundError, "answered 404: an empty body (Request-ID 08A-0)"),
    "no error's body": Case(
        READ,
        answer(404, b"{}"),
        verified,
        NotFoundError,
        f"answered 404: 2 {NO_ERROR}, so something before it answered (Request-ID 08A-0)",
    ),
    "a page": Case(
        READ,
        answer(404, b"page", {"Content-Type": "text/html"}),
        verified,
        NotFoundError,
        "answered 404: 4 bytes of text/html that are no error of WeChat Pay's, so something before it answered "
        "(Request-ID 08A-0)",
    ),
    "a state": Case(
        READ,
        answer(404, PAYING, SIGNED),
        verified,
        NotFoundError,
        "answered 404: USERPAYING, B, wait (Request-ID 08A-0)",
    ),
    "signed, and no state": Case(
        READ,
        answer(404, b'{"n":"x"}', SIGNED),
        verified,
        NotFoundError,
        f"answered 404: 9 {NO_ERROR} (Request-ID 08A-0)",
    ),
    "signed wrongly, and a state": Case(
        READ,
        answer(404, PAYING, SIGNED),
        refused(MISMATCH),
        NotFoundError,
        f"answered 404: {len(PAYING)} {NO_ERROR}, so something before it answered (Request-ID 08A-0)",
    ),
    "a failure": Case(
        CREATE,
        answer(500, FAILED),
        verified,
        ServerError,
        "answered 500 SYSTEM_ERROR: m (Request-ID 08A-0)\n"
        "An error within WeChat Pay. Retry the call, with the same parameters.\n微信支付系统异常。请用相同参数重试。\n"
        + UNKNOWN_REFUND,
    ),
    "a parameter": Case(
        CREATE,
        answer(400, b'{"code":"PARAM_ERROR","message":"m","detail":{"field":"/a","location":[1],"issue":"not so"}}'),
        verified,
        BadRequestError,
        f"answered 400 PARAM_ERROR: m (Request-ID 08A-0)\n{WRONG_PARAMETER}\n"
        "The gateway's detail: field '/a', issue 'not so'.",
    ),
    "a redirect": Case(
        READ,
        answer(302),
        verified,
        APIError,
        "answered 302: an empty body (Request-ID 08A-0)\n"
        "Redirects are never followed: look for a proxy, or an origin that is not the gateway.",
    ),
    "not finished, of a write": Case(
        WRITE,
        answer(202, PAYING, SIGNED),
        verified,
        StillProcessingError,
        "answered 202: USERPAYING, B, wait (Request-ID 08A-0)\n"
        "It is not finished. Retry it later, with the same parameters.",
    ),
    "not finished, with a query": Case(
        CREATE,
        answer(202, PAYING, SIGNED),
        verified,
        StillProcessingError,
        "answered 202: USERPAYING, B, wait (Request-ID 08A-0)\n"
        "It is not finished. Ask refunds.query_by_out_refund_no what became of it.",
    ),
    "not finished, without a number": Case(
        UNNUMBERED,
        answer(202, b"x", SIGNED),
        verified,
        StillProcessingError,
        f"answered 202: 1 {NO_ERROR} (Request-ID 08A-0)\nIt is not finished. Do not retry it before you know.",
    ),
    "not finished, and a parameter": Case(
        WRITE,
        answer(202, b'{"code":"PARAM_ERROR","message":"m"}', SIGNED),
        verified,
        StillProcessingError,
        "answered 202 PARAM_ERROR: m (Request-ID 08A-0)\n"
        "The vendor's documents spell some names in two ways; sent were med_refund__gov_fee (or med_refund_gov_fee), "
        "med_refund__self_fee (or med_refund_self_fee), med_refund__other_fee (or med_refund_other_fee). "
        "To send the other spelling, make the client with vendor_names=True.\n"
        "It is not finished. Retry it later, with the same parameters.",
    ),
}


@pytest.mark.parametrize("case", CASES.values(), ids=CASES)
def test_what_an_error_says(case: Case) -> None:
    error = failing(case.request, case.answer, case.verify)
    operation = case.request.operation
    assert type(error) is case.kind
    assert str(error) == f"{operation.id}: {operation.method} {URL} {case.text}"


class ExplainedRequest(BareRequest):
    __slots__ = ()
    operation = BareRequest.operation._replace(errors=ErrorCodes("explained_in_english", None))


def explain(monkeypatch: pytest.MonkeyPatch, *codes: ErrorCode) -> None:
    """Have the specification say this of the codes of `ExplainedRequest`."""
    texts = SimpleNamespace(ERRORS={ExplainedRequest.operation.id: codes})
    monkeypatch.setitem(sys.modules, "explained_in_english", texts)


def test_a_code_that_is_explained_in_one_language_leaves_no_empty_line(monkeypatch: pytest.MonkeyPatch) -> None:
    explain(monkeypatch, ErrorCode(400, "NO_WAY", cause="There is none.", remedy="Take another one."))
    error = failing(ExplainedRequest(), answer(400, b'{"code":"NO_WAY","message":"no"}'))
    assert str(error).splitlines()[1:] == ["There is none. Take another one."]


@pytest.mark.parametrize(
    ("code", "explained"),
    [("NO_WAY", ["With. One."]), ("NOWAY", ["Without. None."]), ("N_O_WAY", ["With. One.", "Without. None."])],
)
def test_a_code_that_is_explained_as_it_is_spelt_is_not_explained_otherwise(
    monkeypatch: pytest.MonkeyPatch, code: str, explained: list[str]
) -> None:
    explain(
        monkeypatch,
        ErrorCode(400, "NO_WAY", cause="With.", remedy="One."),
        ErrorCode(400, "NOWAY", cause="Without.", remedy="None."),
    )
    error = failing(ExplainedRequest(), answer(400, json.dumps({"code": code, "message": "no"}).encode()))
    assert str(error).splitlines()[1:] == explained


@pytest.mark.parametrize(
    ("headers", "second"),
    [(SIGNED, "The user has to confirm the payment, and is about to."), ({}, "What became of the call is unknown.")],
    ids=["signed", "not signed"],
)
def test_a_state_is_explained_as_a_code_is_where_the_gateway_says_it(headers: dict[str, str], second: str) -> None:
    request = from_dict(OPERATIONS["transactions.micropay"], EXAMPLES["transactions.micropay"]["request"])
    error = failing(request, answer(403, PAYING, headers))
    assert str(error).splitlines()[1].startswith(second)


class Unreadable(NamedTuple):
    request: Request[Any]
    answer: requests.Response
    problem: str
    accepted: str


UNREADABLE = {
    "a read": Unreadable(READ, answer(200, b"{"), NO_JSON, ""),
    "with a query": Unreadable(
        CREATE,
        answer(200, b"{"),
        NO_JSON,
        f"\n{ACCEPTED} under another out_refund_no. Ask refunds.query_by_out_refund_no what it holds.",
    ),
    "without a number": Unreadable(UNNUMBERED, answer(200, b"{"), NO_JSON, f"\n{ACCEPTED}."),
    "where there is to be none": Unreadable(MaybeRequest(), answer(204, b"{"), NO_JSON, f"\n{ACCEPTED}."),
    "where there is to be a body": Unreadable(
        UNNUMBERED, answer(204), NO_JSON.replace("1 bytes", "0 bytes"), f"\n{ACCEPTED}."
    ),
    "where there is to be a file": Unreadable(
        TwoFilesRequest(), answer(201, b"{}"), "status: expected 200, 206, got 201", ""
    ),
    "two misfits": Unreadable(
        UNNUMBERED,
        answer(200, b'[{"text":1},{"number":"x"}]'),
        "$[0].text: expected str, got int; $[1].number: expected int, got str",
        f"\n{ACCEPTED}.",
    ),
}


@pytest.mark.parametrize("case", UNREADABLE.values(), ids=UNREADABLE)
def test_what_is_said_of_an_answer_that_cannot_be_read(case: Unreadable) -> None:
    error, operation, found = failing(case.request, case.answer), case.request.operation, case.answer
    assert isinstance(error, DecodeError)
    named = f"{operation.id}: the answer ({found.status_code}, Request-ID 08A-0)"
    assert str(error) == f"{named} does not fit: {case.problem}{case.accepted}"
    assert (error.operation, error.url, error.request_id) == (operation.id, URL, "08A-0")
    assert (error.status_code, error.headers, error.content) == (found.status_code, found.headers, found.content)


@pytest.mark.parametrize(
    ("status", "verify", "reason"),
    [
        (200, verified, VerificationReason.OTHER_CALL),
        (200, refused(MISMATCH), MISMATCH),
        (403, refused(VerificationReason.REPLAYED, ReplayError), VerificationReason.REPLAYED),
    ],
    ids=["another number", "not verified", "an error of another call's"],
)
def test_what_a_verification_error_holds(status: int, verify: Verify, reason: VerificationReason) -> None:
    error: Any = failing(CREATE, answer(status, OTHER, SIGNED), verify)
    assert (error.serial, error.reason) == ("SERIAL", reason)
    assert (error.operation, error.status_code, error.url, error.request_id) == ("refunds.create", status, URL, "08A-0")
    assert (error.query, error.merchant_number) == ("refunds.query_by_out_refund_no", "out_refund_no")
    assert error.content == OTHER


def test_numbers_are_compared_only_where_both_are_there() -> None:
    assert interpret(CREATE, answer(200, b"{}"), LIMITS, verified, decrypt=str).data is not None
    alone = json.dumps({"out_refund_no": CREATE.out_refund_no}).encode()
    assert (
        interpret(CREATE, answer(200, alone), LIMITS, verified, decrypt=str).data.out_refund_no == CREATE.out_refund_no
    )
    assert "$: expected an object, got a list" in str(failing(CREATE, answer(200, b"[]")))


def test_an_answer_that_no_specification_describes_is_any_json_or_none() -> None:
    assert interpret(UNDESCRIBED_READ, answer(200, b'{"a":1}'), LIMITS, verified, decrypt=str).data == {"a": 1}
    assert interpret(UNDESCRIBED_READ, answer(204), LIMITS, verified, decrypt=str).data is None


class EitherRequest(BareRequest):
    __slots__ = ()
    operation = BareRequest.operation._replace(answers={200: Model, 204: None})


def test_a_sensitive_field_of_an_answer_is_read_in_plain_text() -> None:
    found = answer(200, b'{"inner":{"secret":"sealed"}}')
    assert interpret(HolderRequest(), found, LIMITS, verified, decrypt=str.upper).data.inner.secret == "SEALED"


def test_a_status_that_no_specification_describes_is_read_as_one_that_it_does() -> None:
    assert interpret(EitherRequest(), answer(201, b'{"text":"a"}'), LIMITS, verified, decrypt=str).data == Model(
        text="a"
    )
    assert interpret(EitherRequest(), answer(201), LIMITS, verified, decrypt=str).data is None


def test_a_file_that_is_signed_as_a_whole_is_proven() -> None:
    request = untyped_request("GET", "/v3/any")
    described_as = request.operation._replace(answers={200: Download})
    whole = evolve(request, operation=described_as)
    found = answer(200, b"content", {**SIGNED, "Content-Type": "text/csv"})
    file: Any = interpret(whole, found, LIMITS, verified, decrypt=str).data
    # Reading it compares the digest.
    assert (file.signed, file.content_type, file.read()) == (True, "text/csv", b"content")


SHA1_OF_FILE = sha1(b"content", usedforsecurity=False).hexdigest()


@pytest.mark.parametrize(
    ("request_", "headers", "signed"),
    [
        (untyped_request("GET", "/v3/any", stream=True), {**SIGNED, FILE_DIGEST: SHA1_OF_FILE}, True),
        (untyped_request("GET", "/v3/any", stream=True), {}, False),
        # Of this one the specification says where its digest is: nowhere.
        (DownloadRequest(), SIGNED, False),
    ],
    ids=["not described, with a digest", "not described", "described"],
)
def test_a_file_is_proven_where_its_digest_was_signed(
    request_: Request[Any],
    headers: dict[str, str],
    signed: bool,  # noqa: FBT001
) -> None:
    found = answer(200, headers=headers)
    found._content, found.raw = False, io.BytesIO(b"content")
    file: Any = interpret(request_, found, LIMITS, verified, decrypt=str).data
    assert (file.signed, file.read()) == (signed, b"content")


class AskedAboutRequest(DownloadRequest):
    __slots__ = ()
    operation = DownloadRequest.operation._replace(method="HEAD")


@pytest.mark.parametrize(("request_", "is_whole"), [(AskedAboutRequest(), True), (DownloadRequest(), False)])
def test_a_file_that_was_only_asked_about_has_the_length_of_its_answer(request_: Request[Any], is_whole: bool) -> None:  # noqa: FBT001
    found = answer(200, headers={"Content-Length": "5"})
    found._content, found.raw = False, io.BytesIO()
    file: Any = interpret(request_, found, LIMITS, verified, decrypt=str).data
    if is_whole:
        assert file.read() == b""
    else:
        with pytest.raises(TransportError, match="0 of 5 bytes came"):
            file.read()


DIGEST = "Wechatpay-Statement-Sha1"


@pytest.mark.parametrize(
    ("headers", "reason", "text"),
    [
        ({}, UNSIGNED, f"{DIGEST} is missing: nothing proves the file; {TAKEN_AWAY.removeprefix('but it is wrong; ')}"),
        (
            {"Wechatpay-Serial": "SERIAL", DIGEST: ""},
            VerificationReason.HEADER_MISSING,
            f"{DIGEST} is missing: nothing proves the file; {TAKEN_SINGLY}",
        ),
        (
            {**SIGNED, DIGEST: "0" * 39},
            VerificationReason.MALFORMED,
            f"{DIGEST} is no SHA-1 in hexadecimal: nothing proves the file",
        ),
    ],
    ids=["as all headers", "by itself", "not there, but none"],
)
def test_a_file_whose_digest_is_missing_is_not_proven(
    headers: dict[str, str], reason: VerificationReason, text: str
) -> None:
    found = answer(200, headers=headers)
    found.raw = io.BytesIO(b"content")
    error: Any = failing(ProvenRequest(), found)
    assert error.message == f"shapes.proven: GET {URL} answered 200 (Request-ID 08A-0), but {text}."
    assert (error.reason, error.content, found.raw.closed) == (reason, b"", True)


@pytest.mark.parametrize(
    ("request_", "accepted"),
    [
        (READ, ""),
        (CREATE, ACCEPTED.replace("its answer", "this part of its answer") + " under another out_refund_no."),
    ],
    ids=["read", "write"],
)
def test_what_does_not_fit_says_what_became_of_the_call_when_it_is_read(request_: Request[Any], accepted: str) -> None:
    data = interpret(request_, answer(200, b'{"create_time":1}'), LIMITS, verified, decrypt=str).data
    with pytest.raises(MisfitError) as caught:
        _ = data.create_time
    first, *more = str(caught.value).splitlines()
    assert first.startswith(f"{request_.operation.id}: the answer (200, Request-ID 08A-0)")
    assert "create_time" in first
    assert [line for line in more if accepted and line.startswith(accepted)] == more


def test_a_sign_error_is_diagnosed_from_its_detail() -> None:
    asked: list[object] = []

    def diagnose(found: requests.Response, detail: object) -> Diagnosis:
        asked.extend((found, detail))
        return diagnosis

    diagnosis = Diagnosis(findings=(Finding(code="c", subject="s", found="found", found_zh="找到"),))
    body = b'{"code":"SIGN_ERROR","message":"m","detail":{"field":"f"}}'
    found = answer(401, body)
    with pytest.raises(AuthenticationError) as caught:
        interpret(READ, found, LIMITS, verified, decrypt=str, diagnose=diagnose)
    assert asked == [found, {"field": "f"}]
    assert caught.value.diagnosis is diagnosis
    assert str(diagnosis) in str(caught.value)
    for status, code in ((403, b"SIGN_ERROR"), (401, b"NO_AUTH")):
        with pytest.raises(APIError) as other:
            interpret(
                READ,
                answer(status, body.replace(b"SIGN_ERROR", code)),
                LIMITS,
                verified,
                decrypt=str,
                diagnose=diagnose,
            )
        assert other.value.diagnosis is None


def test_a_202_holds_its_json_where_it_has_any() -> None:
    held: Any = failing(WRITE, answer(202, b'{"a":1}', SIGNED))
    assert held.data == {"a": 1}
    without: Any = failing(WRITE, answer(202, b"x", SIGNED))
    assert without.data is None
