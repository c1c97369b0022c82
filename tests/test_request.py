"""`client.request`: any operation, quoted, signed, verified and retried as those that are described."""

from __future__ import annotations

import hashlib
import json
import logging
import pickle
from collections.abc import Iterator, Mapping
from datetime import UTC, datetime
from typing import Any
from urllib.parse import parse_qsl, unquote, urlsplit

import pytest
import requests
from hypothesis import example, given
from hypothesis import strategies as st
from requests.adapters import HTTPAdapter

from tests.support import samples
from tests.support.gateways.gateways import Served, served
from tests.support.gateways.servers import Scripted, plain, signed
from tests.support.shapes import DownloadRequest, ListRequest, Meta, ProvenRequest, SendRequest, UploadRequest, nested
from wxpay_client import (
    AccessPoint,
    BadRequestError,
    Client,
    DecodeError,
    Download,
    NotFoundError,
    Outcome,
    OutcomeUnknownError,
    RequestError,
    RetryPolicy,
    ServerError,
    SignatureProbeError,
    StillProcessingError,
    TransportError,
    Upload,
    VerificationError,
    WxPayError,
    to_dict,
)
from wxpay_client.sandbox import Fault, Received, Sandbox
from wxpay_client.sandbox.faults import failure

NOW = RetryPolicy(base=0)
SHAPES = "/v3/shapes/{first}/to/{second}"
QUERY = "/hk/v3/refunds/out-refund-no/{out_refund_no}"
NOTIFY = "/v3/med-ins/refunds/notify"
NOTICE: dict[str, Any] = json.loads(samples.NOTICE_BODY)
MIX = {"mix_trade_no": samples.NOTICE.mix_trade_no}

texts = st.text(st.characters(codec="utf-8"), max_size=40)
segments = texts.filter(lambda text: text not in {"", ".", ".."})
names = st.from_regex(r"[a-z][a-z_]{0,9}", fullmatch=True)
numbers = st.integers(-(2**63), 2**63 - 1) | st.floats(allow_nan=False, allow_infinity=False)
scalars = texts | numbers | st.booleans()
free_json = st.recursive(
    scalars, lambda inner: st.lists(inner, max_size=3) | st.dictionaries(texts, inner, max_size=3), max_leaves=12
)
bodies = st.dictionaries(texts, free_json, max_size=4) | st.lists(free_json, max_size=4)


def arrived(sandbox: Sandbox, client: Client, *arguments: Any, **options: Any) -> Received:
    """What reaches the sandbox, which knows the merchant but no such operation."""
    with pytest.raises(NotFoundError) as caught:
        client.request(*arguments, **options)
    assert caught.value.code == "NOT_FOUND"
    return sandbox.requests[-1]


def refused(sandbox: Sandbox, client: Client, *arguments: Any, **options: Any) -> RequestError:
    before = len(sandbox.requests)
    with pytest.raises(RequestError, match="nothing was sent") as caught:
        client.request(*arguments, **options)
    assert len(sandbox.requests) == before
    assert caught.value.outcome is Outcome.NOT_SENT
    pickle.loads(pickle.dumps(caught.value))
    return caught.value


# --- what is described as well


def test_a_read_is_answered_as_the_typed_one(sandbox: Sandbox, client: Client) -> None:
    query = {"mchid": "1900000109", "sub_mchid": "1900000109", "sp_mchid": "1900000100"}
    response = client.request("GET", QUERY, path={"out_refund_no": samples.NUMBER}, query=query)
    typed = client.send(samples.QUERY)
    assert response.data == to_dict(typed.data)
    assert (response.status_code, response.verified, response.content) == (200, True, typed.content)
    assert len(response.attempts) == 1
    (untyped, described) = sandbox.requests
    assert untyped.operation_id == "refunds.query_by_out_refund_no"
    assert (untyped.method, untyped.url, untyped.body) == (described.method, described.url, described.body)


def test_a_write_is_answered_as_the_typed_one(sandbox: Sandbox, client: Client) -> None:
    response = client.request("POST", NOTIFY, query=MIX, body=NOTICE)
    assert (response.data, response.status_code, response.verified) == (None, 204, True)
    client.send(samples.NOTICE)
    (untyped, described) = sandbox.requests
    assert (untyped.url, untyped.body) == (described.url, described.body)
    sent = [{**request.headers, "Authorization": ""} for request in (untyped, described)]
    assert sent[0] == sent[1]


def test_certificates_as_plain_data(client: Client) -> None:
    data = client.request("GET", "/v3/certificates").data
    assert {"serial_no", "effective_time", "expire_time", "encrypt_certificate"} <= set(data["data"][0])


def test_an_error_is_typed(client: Client, sandbox: Sandbox) -> None:
    sandbox.fail_next("PARAM_ERROR", message="no such thing")
    with pytest.raises(BadRequestError, match="no such thing") as caught:
        client.request("POST", NOTIFY, query=MIX, body=NOTICE)
    error = pickle.loads(pickle.dumps(caught.value))
    assert (error.code, error.operation, error.outcome) == ("PARAM_ERROR", f"POST {NOTIFY}", Outcome.REFUSED)


def test_what_the_sandbox_does_not_know_is_404(client: Client) -> None:
    with pytest.raises(NotFoundError) as caught:
        client.request("GET", "/v3/some/{thing}/new", path={"thing": "a/b"})
    assert caught.value.operation == "GET /v3/some/{thing}/new"
    assert caught.value.code == "NOT_FOUND"


def test_a_log_shows_the_template_and_no_value(client: Client, caplog: pytest.LogCaptureFixture) -> None:
    with caplog.at_level(logging.DEBUG, "wxpay_client"):
        client.request("GET", QUERY, path={"out_refund_no": samples.NUMBER})
    (record,) = (record for record in caplog.records if record.name == "wxpay_client")
    assert vars(record)["operation"] == f"GET {QUERY}"
    assert samples.NUMBER not in record.getMessage()


# --- quoting


@given(segments, segments, texts, st.lists(texts, max_size=3), st.integers(0, 9), st.booleans(), free_json)
@example(first="a/b", second="%2F", word="a+b&c=d#e?", words=["", ","], count=0, switch=True, free={})
@example(first="../..", second="_-|*@", word="\x00\r\n", words=["\u200b"], count=1, switch=False, free=[])
def test_values_travel_as_those_of_a_typed_operation(
    shared_sandbox: Sandbox,
    shared_client: Client,
    first: str,
    second: str,
    word: str,
    words: list[str],
    count: int,
    switch: bool,  # noqa: FBT001
    free: Any,
) -> None:
    request = SendRequest(first=first, second=second, word=word, words=words, count=count, switch=switch, free=free)
    with pytest.raises(NotFoundError):
        shared_client.send(request)
    typed = shared_sandbox.requests[-1]
    untyped = arrived(
        shared_sandbox,
        shared_client,
        "POST",
        SHAPES,
        path={"first": first, "second": second},
        query={"word": word, "words[]": words, "count": count, "switch": switch},
        body={"free": free},
    )
    assert (untyped.url, untyped.body) == (typed.url, typed.body)


@given(st.dictionaries(texts.filter(bool), scalars | st.lists(scalars, max_size=3) | st.none(), max_size=4))
def test_any_query_arrives(shared_sandbox: Sandbox, shared_client: Client, query: dict[str, Any]) -> None:
    received = arrived(shared_sandbox, shared_client, "GET", "/v3/nothing", query=query)
    values = {name: value if isinstance(value, list) else [value] for name, value in query.items() if value is not None}
    pairs = [(name, item) for name, items in values.items() for item in items]
    written = [(name, {True: "true", False: "false"}[i] if isinstance(i, bool) else str(i)) for name, i in pairs]
    assert parse_qsl(received.url.partition("?")[2], keep_blank_values=True, errors="strict") == written


@given(bodies)
def test_any_body_arrives(shared_sandbox: Sandbox, shared_client: Client, body: Any) -> None:
    received = arrived(shared_sandbox, shared_client, "POST", "/v3/nothing", body=body)
    assert json.loads(received.body) == body
    assert received.headers["Content-Type"] == "application/json"


def test_a_body_that_is_left_out_arrives_as_none(sandbox: Sandbox, client: Client) -> None:
    received = arrived(sandbox, client, "POST", "/v3/nothing")
    assert (received.body, received.headers["Content-Length"]) == (b"", "0")
    assert "Content-Type" not in received.headers


@given(
    st.dictionaries(st.from_regex(r"X-[0-9A-Za-z-]{1,9}", fullmatch=True).map(str.upper), st.integers(0, 9), max_size=3)
)
def test_headers_arrive(shared_sandbox: Sandbox, shared_client: Client, header: dict[str, Any]) -> None:
    received = arrived(shared_sandbox, shared_client, "GET", "/v3/nothing", header=header)
    assert {name: received.headers[name] for name in header} == {name: str(value) for name, value in header.items()}


@pytest.mark.parametrize("name", ["Wechatpay-Serial", "wechatpay-serial", "WECHATPAY-SERIAL"])
def test_the_key_to_answer_with_may_be_named(sandbox: Sandbox, client: Client, name: str) -> None:
    for serial in sandbox.credentials.platform_keys:
        response = client.request("GET", "/v3/certificates", header={name: serial, "X-Other": None})
        assert response.headers["Wechatpay-Serial"] == serial
        assert "X-Other" not in sandbox.requests[-1].headers


@given(st.from_regex(r"(/[!-~]{1,6}){1,3}", fullmatch=True))
@example("/v3/{a}/{a}")
@example("/v3/{a}{b}.json")
@example("/v3/x/")
def test_any_template_is_refused_or_signed_as_it_arrives(
    shared_sandbox: Sandbox, shared_client: Client, template: str
) -> None:
    value = "a/b c"
    try:
        received = arrived(shared_sandbox, shared_client, "GET", template, path=dict.fromkeys(_places(template), value))
    except RequestError:
        return
    for name in _places(template):
        template = template.replace(f"{{{name}}}", value)
    assert unquote(received.url) == template


def _places(template: str) -> set[str]:
    return {part.partition("}")[0] for part in template.split("{")[1:] if "}" in part}


@pytest.mark.parametrize("method", ["GET", "POST", "PUT", "PATCH", "DELETE"])
def test_each_method(sandbox: Sandbox, client: Client, method: str) -> None:
    body = None if method == "GET" else {"a": 1}
    received = arrived(sandbox, client, method, "/v3/nothing", body=body)
    assert (received.method, received.body) == (method, b"" if method == "GET" else b'{"a":1}')


# --- what is refused


@pytest.mark.parametrize("method", ["get", "", "CONNECT", "TRACE", "GET /", "GET\r\n", None, 5, b"GET"])
def test_a_method_that_is_none(sandbox: Sandbox, client: Client, method: Any) -> None:
    assert refused(sandbox, client, method, "/v3/x").parameter == "method"


BAD_TEMPLATES: list[Any] = [
    *("", "/", "v3/x", "//v3/x", "/v3//x", "/v3/./x", "/v3/../x", "/v3/x/..", "https://api.mch.weixin.qq.com/v3/x"),
    *("/v3/x?a=b", "/v3/x#a", "/v3/x y", "/v3/x\n", "/v3/%2e%2e/x", "/v3/%61", "/v3/微", "/v3/\ud800", "/v3\\x"),
    *("/v3/{", "/v3/}", "/v3/{}", "/v3/{a", "/v3/a}", "/v3/{{a}}", "/v3/{a b}", "/v3/{a/b}", "/v3/{\n}", "/v3/{微}"),
    *(None, 5, b"/v3/x", ["/v3/x"]),
]


@pytest.mark.parametrize("template", BAD_TEMPLATES)
def test_a_template_that_is_none(sandbox: Sandbox, client: Client, template: Any) -> None:
    path = {"a": "1", "微": "1"}
    assert refused(sandbox, client, "GET", template, path=path).parameter == "path_template"


@pytest.mark.parametrize(
    ("path", "parameter"),
    [
        (None, "path.first"),
        ({}, "path.first"),
        ({"second": "2"}, "path.first"),
        ({"first": "1"}, "path.second"),
        ({"first": "1", "second": "2", "third": "3"}, "path"),
        ({"first": "1", "second": "2", 5: "3"}, "path"),
        *(({"first": "1", "second": value}, "path.second") for value in (None, "", ".", "..", [], ["a"], {}, b"a")),
        *(({"first": "1", "second": value}, "path.second") for value in ("\ud800", 2**64, float("inf"), object())),
        ([("first", "1"), ("second", "2")], "path"),
        ("first", "path"),
    ],
)
def test_a_path_that_does_not_fit(sandbox: Sandbox, client: Client, path: Any, parameter: str) -> None:
    error = refused(sandbox, client, "POST", SHAPES, path=path)
    assert (error.parameter, error.operation) == (parameter, f"POST {SHAPES}")


def test_an_unknown_place_is_named(sandbox: Sandbox, client: Client) -> None:
    error = refused(sandbox, client, "GET", "/v3/{out_trade_no}", path={"out_trade_no": "1", "out_trade_n": "2"})
    assert "each place of the template ({out_trade_no}), got 'out_trade_n' too" in error.message


@pytest.mark.parametrize(
    ("query", "parameter"),
    [
        *(({"a": value}, "query.a") for value in ({}, {"b": 1}, b"a", object(), "\ud800", float("nan"), 2**64)),
        *(({"a": [value]}, "query.a[0]") for value in (None, [], {}, b"a", datetime(2018, 6, 8, tzinfo=UTC))),
        *((query, "query") for query in ({"": "a"}, {5: "a"}, {None: "a"}, {"\ud800": "a"}, [("a", "b")], "a=b", 5)),
    ],
)
def test_a_query_that_cannot_travel(sandbox: Sandbox, client: Client, query: Any, parameter: str) -> None:
    assert refused(sandbox, client, "GET", "/v3/x", query=query).parameter == parameter


@pytest.mark.parametrize(
    ("header", "parameter"),
    [
        *(({"X-A": value}, "header.X-A") for value in ("", " ", "a\nb", "微", "\x7f", [], {}, b"a", object(), " a")),
        *(({name: "a"}, "header") for name in ("", "X A", "X:A", "X-微", "X\n", 5, None)),
        *(({name: "a"}, f"header.{name}") for name in ("Authorization", "host", "ACCEPT", "Content-Type", "Expect")),
        ({"X-A": "a", "x-a": "b"}, "header.x-a"),
        ([("X-A", "a")], "header"),
        ({"Wechatpay-Serial": "PUB_KEY_ID_OF_NOBODY"}, "Wechatpay-Serial"),
        ({"wechatpay-serial": "PUB_KEY_ID_OF_NOBODY"}, "Wechatpay-Serial"),
    ],
)
def test_a_header_that_cannot_travel(sandbox: Sandbox, client: Client, header: Any, parameter: str) -> None:
    assert refused(sandbox, client, "GET", "/v3/x", header=header).parameter == parameter


def test_of_a_key_that_is_none_of_the_platforms_those_are_told(sandbox: Sandbox, client: Client) -> None:
    error = refused(sandbox, client, "GET", "/v3/x", header={"Wechatpay-Serial": "PUB_KEY_ID_OF_NOBODY"})
    known = ", ".join(sandbox.credentials.platform_keys)
    assert len(sandbox.credentials.platform_keys) > 1
    assert f"expected one of platform_keys ({known}): an answer" in error.message


LOOP: list[Any] = []
LOOP.append(LOOP)


@pytest.mark.parametrize(
    ("body", "parameter"),
    [
        *(
            (body, "body")
            for body in ("", '{"a":1}', b"{}", 5, True, object(), datetime(2018, 6, 8, tzinfo=UTC), {5: 1})
        ),
        *(({"a": value}, "body.a") for value in (None, b"a", object(), float("nan"), 2**64, "\ud800", {1, 2})),
        ({"a": [{"b": None}]}, "body.a[0].b"),
        ([None], "body[0]"),
        ({"a": {"\ud800": 1}}, "body.a"),
        ({"a": {"file": Upload("a.png", b"a")}}, "body.a.file"),
        ([Upload("a.png", b"a")], "body[0]"),
        (LOOP, "body"),
        (nested(5000, "child"), "body"),
        (samples.NOTICE, "body"),
    ],
)
def test_a_body_that_cannot_travel(sandbox: Sandbox, client: Client, body: Any, parameter: str) -> None:
    assert refused(sandbox, client, "POST", "/v3/x", body=body).parameter == parameter


@pytest.mark.parametrize("method", ["GET", "HEAD"])
def test_a_body_where_none_belongs(sandbox: Sandbox, client: Client, method: str) -> None:
    assert refused(sandbox, client, method, "/v3/x", body={}).parameter == "body"


def test_no_value_is_shown(sandbox: Sandbox, client: Client) -> None:
    secret = "hunter2\ud800"
    for options in ({"path": {"a": secret}}, {"path": {"a": "1"}, "query": {"q": secret}}, {"body": {"b": secret}}):
        error = refused(sandbox, client, "POST", "/v3/{a}", **{"path": {"a": "1"}, **options})
        assert "hunter2" not in repr(error)
        assert error.__context__ is None


@pytest.mark.parametrize("option", [{"timeout": 0}, {"retries": 3}, {"base_uri": "http://host.example/"}])
def test_options_as_of_send(sandbox: Sandbox, client: Client, option: dict[str, Any]) -> None:
    assert refused(sandbox, client, "GET", "/v3/x", **option).parameter == next(iter(option))


# --- uploads


FILE = Upload("a.png", b"\x89PNG\r\n\x1a\n\x00\r\n--")
META = {"filename": FILE.filename, "sha256": FILE.sha256}


@pytest.fixture
def gateway(sandbox: Sandbox) -> Iterator[Served]:
    examples = {
        "shapes.download": {"answers": {200: "a,b\r\n"}, "media_types": {200: "text/csv"}},
        "shapes.proven": {"answers": {200: "a,b\r\n"}, "media_types": {200: "text/csv"}},
        "shapes.send": {"answers": {200: {"text": "x", "number": 1}}},
    }
    classes = (SendRequest, ListRequest, UploadRequest, DownloadRequest, ProvenRequest)
    with served(sandbox.credentials, *classes, examples=examples) as gateway:
        yield gateway


def test_an_upload_is_signed_over_its_meta(gateway: Served) -> None:
    meta = {"sha256": FILE.sha256, "note": "微"}
    parts = {"meta": meta, "file": FILE, "scans": [FILE, Upload("b.pdf", b"%PDF")], "words": ["a", "b"], "count": 5}
    response = gateway.client.request("POST", "/v3/uploads", body=parts)
    assert (response.status_code, response.verified) == (204, True)
    received = gateway.received[-1]
    assert received.operation_id == "shapes.upload"
    assert received.message.endswith(f"\n{json.dumps(meta, ensure_ascii=False, separators=(',', ':'))}\n".encode())


def test_an_upload_has_the_parts_of_a_typed_one(gateway: Served) -> None:
    free = {"deep": [{"a": 1}], "word": "x"}
    gateway.client.send(UploadRequest(file=FILE, meta=Meta(note="n"), photo=FILE, word="微", flag=True, free=free))
    gateway.client.request(
        "POST",
        "/v3/uploads",
        body={"file": FILE, "meta": {"note": "n"}, "photo": FILE, "the word": "微", "flag": True, "free": free},
    )
    typed, untyped = (_without_boundary(received) for received in gateway.received)
    assert untyped == typed


def _without_boundary(received: Received) -> bytes:
    return received.body.replace(received.headers["Content-Type"].partition("boundary=")[2].encode(), b"boundary")


@pytest.mark.parametrize(
    ("changes", "parameter"),
    [
        ({"meta": None}, "body.meta"),
        *(({"meta": value}, "body.meta") for value in ("", "{}", [], [META], 5, FILE)),
        ({"meta": {"sha256": None}}, "body.meta.sha256"),
        ({"word": None}, "body.word"),
        ({"words": ["a", None]}, "body.words[1]"),
        ({"words": [["a"]]}, "body.words[0]"),
        ({"word": {"file": FILE}}, "body.word.file"),
        *(({name: "a"}, "body") for name in ("", 'a"', "a\r\nb", "\ud800", "a/b", 5, "=?x")),
        ({"file": Upload("../a.png", b"a")}, "body.file.filename"),
        ({"scans": [FILE, Upload("a.png", b"a", "no type")]}, "body.scans[1].content_type"),
    ],
)
def test_an_upload_that_cannot_travel(
    sandbox: Sandbox, client: Client, changes: dict[Any, Any], parameter: str
) -> None:
    body = {"meta": META, "file": FILE, **changes}
    assert refused(sandbox, client, "POST", "/v3/x", body=body).parameter == parameter


def test_an_upload_without_meta(sandbox: Sandbox, client: Client) -> None:
    error = refused(sandbox, client, "POST", "/v3/x", body={"file": FILE})
    assert error.parameter == "body.meta"
    assert "signed in place of the body" in error.message


printable = texts.filter(str.isprintable)


@given(st.dictionaries(printable, texts | st.lists(texts, max_size=2), max_size=3), printable)
def test_any_upload_is_refused_or_read_as_it_was_written(
    shared_sandbox: Sandbox, shared_client: Client, parts: dict[str, Any], filename: str
) -> None:
    body = {**parts, "meta": META, "file": Upload(filename, b"content", "image/png")}
    try:
        received = arrived(shared_sandbox, shared_client, "POST", "/v3/x", body=body)
    except RequestError:
        return
    # The sandbox reads the parts by code of its own before it knows the operation.
    assert received.message.endswith(json.dumps(META, separators=(",", ":")).encode() + b"\n")


# --- retried


def test_a_write_without_a_number_is_never_sent_twice(sandbox: Sandbox, client: Client) -> None:
    sandbox.fail_next(Fault.CUT, times=3)
    with pytest.raises(OutcomeUnknownError, match="Do not retry it before you know") as caught:
        client.request("POST", NOTIFY, query=MIX, body=NOTICE, retries=NOW)
    assert len(sandbox.requests) == len(caught.value.attempts) == 1
    assert (caught.value.merchant_number, caught.value.outcome) == (None, Outcome.UNKNOWN)


@pytest.mark.parametrize("fault", [Fault.CUT, Fault.PROBE, Fault.HTML_502, Fault.BAD_SIGNATURE, "SYSTEM_ERROR"])
@pytest.mark.parametrize("number", ["out_refund_no", "mix_trade_no"])
def test_a_write_under_a_number_is_made_again(
    sandbox: Sandbox, client: Client, fault: Fault | str, number: str
) -> None:
    sandbox.fail_next(fault, times=2)
    response = client.request("POST", NOTIFY, query=MIX, body=NOTICE, merchant_number=number, retries=NOW)
    assert len(sandbox.requests) == len(response.attempts) == 3
    assert len({request.body for request in sandbox.requests}) == 1
    assert len({request.headers["Authorization"] for request in sandbox.requests}) == 3


def test_a_number_in_the_path(gateway: Served) -> None:
    gateway.gateway.faults.add(failure(Fault.CUT))
    path = {"first": "order 1", "second": "2"}
    response = gateway.client.request("POST", SHAPES, path=path, body={}, merchant_number="first", retries=NOW)
    assert (response.data, len(response.attempts)) == ({"text": "x", "number": 1}, 2)


def test_the_number_that_failed_is_told(sandbox: Sandbox, client: Client) -> None:
    sandbox.fail_next("SYSTEM_ERROR")
    with pytest.raises(ServerError, match="with out_refund_no unchanged"):
        client.request(
            "POST", NOTIFY, query=MIX, body=NOTICE, merchant_number="out_refund_no", retries=RetryPolicy.none()
        )


def test_a_read_is_made_again(sandbox: Sandbox, client: Client) -> None:
    sandbox.fail_next(Fault.CUT, times=2)
    response = client.request("GET", QUERY, path={"out_refund_no": samples.NUMBER}, retries=NOW)
    assert len(response.attempts) == 3


@pytest.mark.parametrize(
    ("body", "path", "query"),
    [
        ({"a": "1"}, "1", {}),
        ({"number": 42}, "1", {}),
        ([{"number": "1"}], "1", {"number": "2"}),
        (None, "1", {"number": 2}),
        ({"number": "in the body"}, "1", {"number": ""}),
    ],
)
def test_where_a_number_is_found(
    sandbox: Sandbox, client: Client, body: Any, path: str, query: Mapping[str, Any]
) -> None:
    template = "/v3/{number}" if body == {"a": "1"} else "/v3/{a}"
    places = {template[4:].strip("{}"): path}
    arrived(sandbox, client, "POST", template, path=places, query=query, body=body, merchant_number="number")


@pytest.mark.parametrize(
    ("body", "query"),
    [
        ({}, {}),
        (None, {}),
        ([{"number": "1"}], {}),
        ({"deep": {"number": "1"}}, {}),
        ({"Number": "1"}, {}),
        *(({"number": value}, {}) for value in ("", " ", "\n", [], ["1"], {}, {"a": "1"}, True, False, 1.5)),
        ({"number": ""}, {"number": "2"}),
        (None, {"number": ""}),
        (None, {"number": None}),
        (None, {"number": []}),
        (None, {"number": ["1"]}),
    ],
)
def test_a_number_that_is_missing_or_empty(sandbox: Sandbox, client: Client, body: Any, query: Any) -> None:
    error = refused(sandbox, client, "POST", "/v3/x", body=body, query=query, merchant_number="number")
    assert error.parameter == "merchant_number"


@pytest.mark.parametrize("name", ["", 5, b"number", ["number"], True, "number\n"])
def test_a_number_s_name_that_is_none(sandbox: Sandbox, client: Client, name: Any) -> None:
    error = refused(sandbox, client, "POST", "/v3/x", body={"number": "1", "number\n": "1"}, merchant_number=name)
    assert error.parameter == "merchant_number"


# --- answers


@pytest.fixture
def to_script(sandbox: Sandbox, scripted: Scripted) -> Client:
    """A client of the scripted server."""
    return sandbox.client(private_key=sandbox.credentials.merchant_key, origin=scripted.origin)


@pytest.mark.parametrize(
    ("status", "content", "data"),
    [
        (200, b'{"a":[1,null,{"b":1.5}]}', {"a": [1, None, {"b": 1.5}]}),
        (200, b"[1]", [1]),
        (200, b"null", None),
        (200, b"", None),
        (201, b'{"a":1}', {"a": 1}),
        (204, b"", None),
        (299, b"5", 5),
    ],
)
def test_any_verified_json_is_data(
    sandbox: Sandbox, scripted: Scripted, to_script: Client, status: int, content: bytes, data: Any
) -> None:
    scripted.answer = signed(sandbox.credentials, status, content)
    response = to_script.request("POST", "/v3/x", body={})
    assert (response.data, response.status_code, response.content, response.verified) == (data, status, content, True)
    pickle.loads(pickle.dumps(response))


@pytest.mark.parametrize("content", [b"{", b"\xff", b"<html>", b"NaN"])
def test_what_is_no_json(sandbox: Sandbox, scripted: Scripted, to_script: Client, content: bytes) -> None:
    scripted.answer = signed(sandbox.credentials, 200, content)
    with pytest.raises(DecodeError, match="accepted") as caught:
        to_script.request("POST", "/v3/x", body={})
    assert (caught.value.content, caught.value.outcome) == (content, Outcome.ACCEPTED)


def test_202_is_not_finished(sandbox: Sandbox, scripted: Scripted, to_script: Client) -> None:
    scripted.answer = signed(sandbox.credentials, 202, b'{"code":"USERPAYING","message":"wait"}')
    with pytest.raises(StillProcessingError, match="Do not retry it before you know") as caught:
        to_script.request("POST", "/v3/x", body={})
    assert (caught.value.verified, caught.value.outcome) == (True, Outcome.UNKNOWN)


def test_an_answer_that_is_not_signed(scripted: Scripted, to_script: Client) -> None:
    scripted.answer = plain(200, b"a,b", {"Content-Type": "text/csv"})
    with pytest.raises(VerificationError, match="stream=True") as caught:
        to_script.request("GET", "/v3/x")
    assert "stream" not in str(refused_write(to_script))
    assert caught.value.operation == "GET /v3/x"


def refused_write(client: Client) -> WxPayError:
    with pytest.raises(OutcomeUnknownError) as caught:
        client.request("POST", "/v3/x")
    return caught.value


# --- files


def test_a_file_is_streamed_and_not_verified(gateway: Served) -> None:
    response = gateway.client.request("GET", "/v3/files", stream=True)
    assert (response.verified, response.content, response.status_code) == (False, b"", 200)
    with response.data as download:
        assert isinstance(download, Download)
        assert download.content_type == "text/csv"
        assert download.read(sha1=hashlib.sha1(b"a,b\r\n").hexdigest()) == b"a,b\r\n"
    received = gateway.received[-1].headers
    assert (received["Accept"], received["Accept-Encoding"]) == ("*/*", "identity")


def test_a_file_whose_digest_is_signed_is_verified(gateway: Served) -> None:
    response = gateway.client.request("GET", "/v3/proven", stream=True)
    assert response.verified
    assert response.data.read() == b"a,b\r\n"
    assert pickle.loads(pickle.dumps(gateway.client.request("GET", "/v3/proven", stream=True))).verified


@pytest.mark.parametrize("path", ["/v3/proven", "/v3/certificates"])
@pytest.mark.parametrize("fault", [Fault.BAD_SIGNATURE, Fault.PROBE, Fault.UNKNOWN_SERIAL, Fault.CLOCK_SKEW])
def test_a_file_that_is_signed_wrong_is_refused(
    sandbox: Sandbox, client: Client, gateway: Served, path: str, fault: Fault
) -> None:
    sandbox.fail_next(fault, operation="certificates.download")
    gateway.gateway.faults.add(failure(fault))
    to = client if path == "/v3/certificates" else gateway.client
    with pytest.raises(VerificationError) as caught:
        to.request("GET", path, stream=True)
    assert isinstance(caught.value, SignatureProbeError) == (fault is Fault.PROBE)


def test_a_file_that_was_changed_under_its_signed_digest_is_refused(
    sandbox: Sandbox, scripted: Scripted, to_script: Client
) -> None:
    digest = hashlib.sha1(b"a,b").hexdigest()
    proof = signed(sandbox.credentials, 200, b'{"sha1":"%s"}' % digest.encode(), Wechatpay_Statement_Sha1=digest)
    head, _, _ = proof.partition(b"\r\n\r\n")
    head = b"\r\n".join(line for line in head.split(b"\r\n") if not line.startswith(b"Content-Length"))
    scripted.answer = head + b"\r\nContent-Length: 3\r\n\r\na,c"
    response = to_script.request("GET", "/v3/x", stream=True)
    assert response.verified
    with pytest.raises(VerificationError, match="sha1"):
        response.data.read()


def test_an_answer_that_is_signed_whole_is_verified_whole(client: Client) -> None:
    response = client.request("GET", "/v3/certificates", stream=True)
    assert response.verified
    assert set(json.loads(response.data.read())) == {"data"}


def test_a_digest_that_nobody_signed_proves_nothing(scripted: Scripted, to_script: Client) -> None:
    digest = hashlib.sha1(b"a,b").hexdigest()
    scripted.answer = plain(200, b"a,b", {"Wechatpay-Statement-Sha1": digest})
    assert not to_script.request("GET", "/v3/x", stream=True).verified


def test_an_empty_answer_in_place_of_a_file_is_verified(
    sandbox: Sandbox, scripted: Scripted, to_script: Client
) -> None:
    scripted.answer = signed(sandbox.credentials, 204)
    assert to_script.request("GET", "/v3/x", stream=True).data is None
    scripted.answer = plain(204, b"", {})
    with pytest.raises(VerificationError):
        to_script.request("GET", "/v3/x", stream=True)


def test_an_error_in_place_of_a_file_is_typed(client: Client) -> None:
    with pytest.raises(NotFoundError) as caught:
        client.request("GET", "/v3/nothing", stream=True)
    assert caught.value.code == "NOT_FOUND"


def test_a_file_is_asked_for_again(gateway: Served) -> None:
    gateway.gateway.faults.add(failure(Fault.CUT, times=2))
    response = gateway.client.request("GET", "/v3/files", stream=True, retries=NOW)
    assert (len(response.attempts), response.data.read()) == (3, b"a,b\r\n")


@pytest.mark.parametrize("method", ["HEAD", "POST", "PUT", "PATCH", "DELETE"])
def test_only_get_streams(sandbox: Sandbox, client: Client, method: str) -> None:
    assert refused(sandbox, client, method, "/v3/x", stream=True).parameter == "stream"


@pytest.mark.parametrize("stream", [None, 1, "True"])
def test_a_switch_that_is_none(sandbox: Sandbox, client: Client, stream: Any) -> None:
    assert refused(sandbox, client, "GET", "/v3/x", stream=stream).parameter == "stream"


class Diverted(HTTPAdapter):
    """Takes what goes to the vendor's hosts to a sandbox; a host of which it is told is down."""

    def __init__(self, origin: str, down: str = "") -> None:
        super().__init__()
        self.urls: list[str] = []
        self._origin = origin
        self._down = down

    def send(self, request: requests.PreparedRequest, *arguments: Any, **options: Any) -> requests.Response:
        parts = urlsplit(request.url or "")
        self.urls.append(f"{parts.scheme}://{parts.netloc}{parts.path}")
        diverted = request.copy()
        # Nobody listens on port 9.
        origin = "http://127.0.0.1:9" if parts.hostname == self._down else self._origin
        diverted.url = f"{origin}{request.path_url}"
        return super().send(diverted, *arguments, **options)


def diverted(sandbox: Sandbox, down: str = "", **overrides: Any) -> tuple[Client, Diverted]:
    client = sandbox.client(private_key=sandbox.credentials.merchant_key, **{"origin": None, **overrides})
    adapter = Diverted(sandbox.origin, down)
    client.session.mount("https://", adapter)
    return client, adapter


HOSTS = ["https://egress.example/", "http://127.0.0.1:9/", "https://mch.weixin.qq.com.example/"]


@pytest.mark.parametrize("base_uri", HOSTS)
def test_a_file_comes_from_nowhere_else(sandbox: Sandbox, live_client: Client, base_uri: str) -> None:
    for client in (live_client, sandbox.client()):
        error = refused(sandbox, client, "GET", "/v3/x", stream=True, base_uri=base_uri)
        assert error.parameter == "base_uri"
        assert "files are not signed" in error.message


@pytest.mark.parametrize("base_uri", [None, *AccessPoint, "https://API3.mch.weixin.qq.com:443/"])
def test_a_file_comes_from_the_vendors_hosts(sandbox: Sandbox, base_uri: str | None) -> None:
    client, adapter = diverted(sandbox)
    operation = "hk.certificates.download" if base_uri is AccessPoint.MAIN_HK else "certificates.download"
    sandbox.fail_next("NOT_FOUND", status=404, operation=operation)
    with pytest.raises(NotFoundError):
        client.request("GET", "/v3/certificates", stream=True, base_uri=base_uri)
    assert adapter.urls == [f"{(base_uri or AccessPoint.MAIN).rstrip('/')}/v3/certificates"]


def test_a_file_comes_from_the_origin(gateway: Served) -> None:
    for base_uri in (None, gateway.origin, AccessPoint.HONG_KONG):
        assert gateway.client.request("GET", "/v3/files", stream=True, base_uri=base_uri).data.read() == b"a,b\r\n"


# --- where it goes


def test_each_system_by_its_prefix(sandbox: Sandbox) -> None:
    client, adapter = diverted(sandbox)
    client.request("GET", "/v3/certificates")
    client.request("GET", QUERY, path={"out_refund_no": samples.NUMBER})
    client.request(
        "GET", QUERY.removeprefix("/hk"), path={"out_refund_no": samples.NUMBER}, base_uri=AccessPoint.MAIN_HK
    )
    assert adapter.urls == [
        "https://api.mch.weixin.qq.com/v3/certificates",
        *[f"https://api.mch.weixin.qq.com/hk/v3/refunds/out-refund-no/{samples.NUMBER}"] * 2,
    ]


def test_the_standby_is_asked_where_the_main_host_is_down(sandbox: Sandbox) -> None:
    client, adapter = diverted(sandbox, "api.mch.weixin.qq.com", retries=NOW)
    response = client.request("POST", NOTIFY, query=MIX, body=NOTICE, merchant_number="out_refund_no")
    assert [attempt.host for attempt in response.attempts] == ["api.mch.weixin.qq.com", "api2.mch.weixin.qq.com"]
    assert len(sandbox.requests) == 1
    with pytest.raises(TransportError):
        client.request("GET", QUERY, path={"out_refund_no": samples.NUMBER})
    assert not any("api2.mch.weixin.qq.com/hk" in url for url in adapter.urls)


def test_another_access_point_of_the_same_system(sandbox: Sandbox) -> None:
    points = {AccessPoint.MAIN_HK: AccessPoint.HONG_KONG, AccessPoint.MAIN: AccessPoint.STANDBY}
    client, adapter = diverted(sandbox, access_points=points)
    client.request("GET", "/v3/certificates")
    with pytest.raises(NotFoundError):
        client.request("GET", QUERY, path={"out_refund_no": samples.NUMBER})
    assert adapter.urls == [
        "https://api2.mch.weixin.qq.com/v3/certificates",
        f"https://apihk.mch.weixin.qq.com/v3/refunds/out-refund-no/{samples.NUMBER}",
    ]


@pytest.mark.parametrize("point", AccessPoint)
def test_a_sandbox_s_client_stays_there(sandbox: Sandbox, client: Client, point: AccessPoint) -> None:
    received = arrived(sandbox, client, "POST", "/v3/nothing", body={}, base_uri=point)
    assert received.url == f"{urlsplit(point).path.rstrip('/')}/v3/nothing"
