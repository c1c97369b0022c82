"""Every check of the gateway, over a real socket and with real signatures, in the gateway's order."""

from __future__ import annotations

import logging
from typing import TYPE_CHECKING, Any
from urllib.parse import quote

import pytest
from attrs import field, frozen
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from tests.support.sandbox.caller import NOTICE, NOTIFY, NUMBER, QUERY, Caller, to_json, verify
from wxpay_client.sandbox.gateway import Gateway
from wxpay_client.sandbox.received import Headers, Received
from wxpay_client.schema.fields import query
from wxpay_client.schema.operation import Operation, Request

if TYPE_CHECKING:
    from wxpay_client.sandbox import Sandbox

numbers = st.text("0123456789abcXYZ_-|*@", min_size=1, max_size=64)


def test_a_query_is_answered_with_the_example(caller: Caller) -> None:
    reply = caller.get(f"{QUERY}?sub_mchid=1900000109&sp_mchid=1900000100")
    assert (reply.status, reply.json["out_refund_no"]) == (200, NUMBER)


def test_a_notice_is_answered_with_nothing(caller: Caller) -> None:
    reply = caller.notify()
    assert (reply.status, reply.body) == (204, b"")
    assert not {"Content-Length", "Content-Type", "Transfer-Encoding"} & set(reply.headers)


@pytest.mark.parametrize("call", [Caller.get, Caller.notify], ids=["with a body", "with none"])
@pytest.mark.parametrize("which", [0, 1], ids=["public key", "certificate"])
def test_an_answer_is_signed_with_the_key_that_the_request_names(caller: Caller, call: Any, which: int) -> None:
    named = list(caller.credentials.platform_keys)[which]
    reply = call(caller, headers={"Wechatpay-Serial": named})
    assert verify(reply, caller.credentials) == named


def test_a_refusal_is_signed_too(caller: Caller) -> None:
    reply = caller.get("/hk/v3/refunds/out-refund-no/unknown")
    assert reply.status == 404
    verify(reply, caller.credentials)


def test_an_answer_carries_what_the_gateway_sends(caller: Caller) -> None:
    reply = caller.get()
    assert reply.headers["Content-Type"] == "application/json; charset=utf-8"
    assert reply.headers["Wechatpay-Signature-Type"] == "WECHATPAY2-SHA256-RSA2048"
    assert reply.headers["Request-ID"].endswith("-0")
    assert reply.headers["Date"].endswith("GMT")


def test_the_request_id_of_an_error_ends_in_a_number(caller: Caller) -> None:
    number = caller.get("/v3/nothing").headers["Request-ID"].rpartition("-")[2]
    assert int(number) > 0


@pytest.mark.parametrize("name", ["Accept", "User-Agent"])
@pytest.mark.parametrize("value", [None, ""])
def test_a_mandatory_header_is_missing(caller: Caller, name: str, value: str | None) -> None:
    reply = caller.get(headers={name: value})
    assert (reply.status, reply.json["code"]) == (400, "INVALID_REQUEST")
    assert name in reply.json["message"]


@pytest.mark.parametrize(
    ("headers", "field"),
    [({"Authorization": None}, "authorization"), ({"Authorization": "Basic dTpw"}, "authorization")],
)
def test_an_authorization_of_the_wrong_form(caller: Caller, headers: dict[str, str | None], field: str) -> None:
    reply = caller.get(headers=headers)
    assert (reply.status, reply.json["code"], reply.json["detail"]["field"]) == (401, "SIGN_ERROR", field)


@pytest.mark.parametrize(
    "fields",
    [{"mchid": "1"}, {"serial_no": "1"}, {"timestamp": "1"}, {"nonce_str": "-"}, {"signature": "AAAA"}],
    ids=lambda fields: next(iter(fields)),
)
def test_an_authorization_of_a_wrong_field(caller: Caller, fields: dict[str, str]) -> None:
    reply = caller.get(fields=fields)
    assert (reply.status, reply.json["detail"]["field"]) == (401, next(iter(fields)))


def test_a_request_sent_again_is_refused(caller: Caller) -> None:
    again = caller.headers("GET", QUERY)
    assert caller.get(headers=again).status == 200
    assert caller.get(headers=again).json["detail"]["field"] == "nonce_str"


def test_a_sign_error_shows_what_the_gateway_verified(caller: Caller) -> None:
    signed_elsewhere = caller.authorization("GET", QUERY.removeprefix("/hk"))
    reply = caller.get(headers={"Authorization": signed_elsewhere})
    shown = reply.json["detail"]["sign_information"]
    assert reply.json["detail"]["detail"] == {"issue": "sign not match"}
    assert reply.json["detail"]["location"] == "authorization"
    assert (shown["method"], shown["url"]) == ("GET", QUERY)
    assert shown["truncated_sign_message"].startswith(f"GET\n{QUERY}\n")
    assert shown["sign_message_length"] == len(shown["truncated_sign_message"])


def test_the_message_of_a_sign_error_is_cut(caller: Caller) -> None:
    reply = caller.notify({**NOTICE, "sub_mchid": "1" * 5000}, fields={"signature": "AAAA"})
    shown = reply.json["detail"]["sign_information"]
    assert len(shown["truncated_sign_message"]) == 1024
    assert shown["sign_message_length"] > 5000


@pytest.mark.parametrize("changed", [b" ", b"{}", to_json({**NOTICE, "med_refund_total_fee": 45001})])
def test_a_body_that_is_not_the_signed_one_is_refused(caller: Caller, changed: bytes) -> None:
    reply = caller.notify(changed, headers={"Authorization": caller.authorization("POST", NOTIFY, to_json(NOTICE))})
    assert (reply.status, reply.json["code"]) == (401, "SIGN_ERROR")


def test_a_request_may_name_no_serial(caller: Caller) -> None:
    reply = caller.get(headers={"Wechatpay-Serial": None})
    assert reply.status == 200
    verify(reply, caller.credentials)


@pytest.mark.parametrize("serial", ["", "PUB_KEY_ID_0", "0"])
def test_a_serial_that_is_none_of_the_platforms(caller: Caller, serial: str) -> None:
    reply = caller.get(headers={"Wechatpay-Serial": serial})
    assert (reply.status, reply.json["detail"]["field"]) == (400, "/header/Wechatpay-Serial")
    verify(reply, caller.credentials)


@pytest.mark.parametrize(
    ("method", "url"),
    [
        ("GET", "/v3"),
        ("GET", "/v3/nothing"),
        ("POST", QUERY),
        ("GET", NOTIFY),
        ("GET", QUERY.removeprefix("/hk")),
        ("POST", f"/hk{NOTIFY}"),
        ("GET", f"{QUERY}/"),
        ("GET", f"/{QUERY}"),
        ("GET", QUERY.replace("/refunds/", "//refunds/")),
        ("GET", "/hk/v3/refunds/out-refund-no/"),
        ("GET", f"http://api.mch.weixin.qq.com{QUERY}"),
        ("OPTIONS", "*"),
    ],
)
def test_what_is_no_operation_is_not_found(caller: Caller, method: str, url: str) -> None:
    reply = caller.call(method, url)
    assert (reply.status, reply.json["code"]) == (404, "NOT_FOUND")


def test_what_is_not_found_is_told_where_it_is(caller: Caller) -> None:
    message = caller.get(QUERY.removeprefix("/hk")).json["message"]
    assert "refunds.query_by_out_refund_no is GET /hk/v3/refunds/out-refund-no/{out_refund_no}" in message


def test_an_unknown_number_does_not_exist(caller: Caller) -> None:
    reply = caller.get("/hk/v3/refunds/out-refund-no/unknown")
    assert (reply.status, reply.json["code"]) == (404, "RESOURCE_NOT_EXISTS")


@pytest.mark.parametrize(
    ("url", "field"),
    [
        (f"{QUERY}?nothing=1", "/query/nothing"),
        (f"{QUERY}?mchid=1&mchid=2", "/query/mchid"),
        (f"{QUERY}?mchid", "/query/mchid"),
        (f"{QUERY}?mchid=%zz", "/query/mchid"),
        (f"{QUERY}?mchid=%ff", "/query/mchid"),
        (f"{QUERY}x%", "/path/out_refund_no"),
        (f"{QUERY}%C3", "/path/out_refund_no"),
        (f"/hk/v3/refunds/out-refund-no/{'1' * 65}", "/path/out_refund_no"),
    ],
)
def test_a_parameter_of_a_query_is_wrong(caller: Caller, url: str, field: str) -> None:
    reply = caller.get(url)
    assert (reply.status, reply.json["code"], reply.json["detail"]["field"]) == (400, "PARAM_ERROR", field)


def test_a_query_takes_no_body(caller: Caller) -> None:
    assert caller.call("GET", QUERY, b"{}").json["detail"]["field"] == "/body"


@pytest.mark.parametrize(
    ("url", "field"),
    [
        ("/v3/med-ins/refunds/notify", "/query/mix_trade_no"),
        ("/v3/med-ins/refunds/notify?mix_trade_no=" + "1" * 33, "/query/mix_trade_no"),
        ("/v3/med-ins/refunds/notify?mix_trade_no=", "/query/mix_trade_no"),
    ],
)
def test_a_parameter_of_a_notice_is_wrong(caller: Caller, url: str, field: str) -> None:
    assert caller.notify(url=url).json["detail"]["field"] == field


@pytest.mark.parametrize(
    ("change", "field"),
    [
        ({"med_refund_total_fee": "45000"}, "/body/med_refund_total_fee"),
        ({"med_refund_total_fee": 45000.0}, "/body/med_refund_total_fee"),
        ({"med_refund_total_fee": True}, "/body/med_refund_total_fee"),
        ({"med_refund_total_fee": None}, "/body/med_refund_total_fee"),
        ({"sub_mchid": 1900000109}, "/body/sub_mchid"),
        ({"refund_time": "2018-06-08T10:34:56"}, "/body/refund_time"),
        ({"refund_time": "2018-06-08T10:34:56.5+08:00"}, "/body/refund_time"),
        ({"refund_time": "2018-02-30T10:34:56+08:00"}, "/body/refund_time"),
        ({"refund_time": 1528425296}, "/body/refund_time"),
        ({"out_refund_no": "1" * 65}, "/body/out_refund_no"),
        ({"nothing": 1}, "/body/nothing"),
        ({"med_refund_gov_fee": 1}, "/body/med_refund__gov_fee"),
    ],
    ids=str,
)
def test_a_field_of_a_notice_is_wrong(caller: Caller, change: dict[str, Any], field: str) -> None:
    reply = caller.notify({**NOTICE, **change})
    assert (reply.status, reply.json["code"], reply.json["detail"]["field"]) == (400, "PARAM_ERROR", field)
    assert reply.json["detail"]["location"] == "body"


@pytest.mark.parametrize("name", NOTICE)
def test_a_field_of_a_notice_is_missing(caller: Caller, name: str) -> None:
    rest = {key: value for key, value in NOTICE.items() if key != name}
    assert caller.notify(rest).json["detail"]["field"] == f"/body/{name}"


def test_a_notice_is_taken_under_the_vendors_spelling_too(caller: Caller) -> None:
    respelled = {name.replace("refund__", "refund_"): value for name, value in NOTICE.items()}
    assert respelled.keys() != NOTICE.keys()
    assert caller.notify(respelled).status == 204


def test_a_wrong_value_is_shown(caller: Caller) -> None:
    detail = caller.notify({**NOTICE, "refund_time": "yesterday"}).json["detail"]
    assert detail["value"] == "yesterday"


@pytest.mark.parametrize("body", [b"null", b"[]", b'"text"', b"{", b"\xff", b'{"a":1,"a":1}', b'{"a":NaN}'])
def test_a_body_is_no_json_object(caller: Caller, body: bytes) -> None:
    assert caller.notify(body).json["detail"]["field"] == "/body"


def test_a_notice_has_no_body(caller: Caller) -> None:
    assert caller.notify(b"").json["detail"]["field"] == "/body"


@pytest.mark.parametrize("media_type", [None, "text/plain", "application/json; charset=gbk"])
def test_a_body_is_of_another_media_type(caller: Caller, media_type: str | None) -> None:
    reply = caller.notify(headers={"Content-Type": media_type})
    assert (reply.status, reply.json["code"]) == (400, "INVALID_REQUEST")


@pytest.mark.parametrize("media_type", ["Application/JSON", 'application/json; charset="UTF-8"'])
def test_a_media_type_is_written_in_any_way(caller: Caller, media_type: str) -> None:
    assert caller.notify(headers={"Content-Type": media_type}).status == 204


# One sandbox serves all examples of a property: they leave nothing behind that matters to the next.
several = settings(suppress_health_check=[HealthCheck.function_scoped_fixture], deadline=None, max_examples=50)


@several
@given(number=st.text(min_size=1, max_size=64).filter(lambda text: text.isprintable()) | numbers)
def test_a_number_is_decoded_exactly_once(sandbox: Sandbox, caller: Caller, number: str) -> None:
    sandbox.refunds[number] = {"status": "SUCCESS"}
    reply = caller.get(f"/hk/v3/refunds/out-refund-no/{quote(number, safe='')}")
    assert (reply.status, reply.json) == (200, {"status": "SUCCESS", "out_refund_no": number})


@several
@given(body=st.binary(max_size=200))
def test_any_body_is_answered_and_the_answer_signed(caller: Caller, body: bytes) -> None:
    reply = caller.notify(body)
    assert reply.status == 400
    verify(reply, caller.credentials)


def test_the_message_that_was_verified_is_kept(sandbox: Sandbox, caller: Caller) -> None:
    caller.notify()
    received = sandbox.requests[-1]
    timestamp, nonce = received.message.split(b"\n")[2:4]
    assert received.message == b"\n".join([b"POST", NOTIFY.encode(), timestamp, nonce, to_json(NOTICE), b""])


def test_a_request_is_logged_in_one_line_without_its_headers(caller: Caller, caplog: pytest.LogCaptureFixture) -> None:
    with caplog.at_level(logging.INFO, "wxpay_client.sandbox"):
        caller.get()
    assert caplog.messages == [f"GET {QUERY} -> 200 refunds.query_by_out_refund_no"]


@frozen(kw_only=True)
class CountRequest(Request[int]):
    """An operation that no rule is about."""

    operation = Operation("things.count", "GET", "/v3/things", "https://api.mch.weixin.qq.com/", {200: int})


@frozen(kw_only=True)
class RemoveRequest(Request[None]):
    """An operation on another host, at the same path with the same method."""

    kind: str = field(metadata=query())
    operation = Operation("things.remove", "GET", "/v3/things", "https://apihk.mch.weixin.qq.com/", {204: None})


def received_by(gateway: Gateway, caller: Caller, url: str) -> Received:
    return gateway.receive("GET", url, Headers(caller.headers("GET", url).items()), b"")


def test_an_operation_without_a_rule_is_answered_with_what_its_types_allow(caller: Caller) -> None:
    gateway = Gateway(caller.credentials, {"things.count": CountRequest}, {})
    answer = received_by(gateway, caller, "/v3/things").answer
    assert answer is not None
    assert (answer.status, answer.body) == (200, b"0")


def test_an_empty_answer_needs_no_example(caller: Caller) -> None:
    gateway = Gateway(caller.credentials, {"things.remove": RemoveRequest}, {})
    assert received_by(gateway, caller, "/v3/things?kind=old").status == 204


def test_of_operations_at_one_path_the_one_that_fits_is_called(caller: Caller) -> None:
    gateway = Gateway(caller.credentials, {"things.count": CountRequest, "things.remove": RemoveRequest}, {})
    assert received_by(gateway, caller, "/v3/things").operation_id == "things.count"
    assert received_by(gateway, caller, "/v3/things?kind=old").operation_id == "things.remove"
    refused = received_by(gateway, caller, "/v3/things?number=1").answer
    assert refused is not None
    assert b'"/query/number"' in refused.body  # what the likeliest has against it


def test_a_mistake_of_the_sandbox_itself_is_told_and_logged(
    sandbox: Sandbox, caller: Caller, caplog: pytest.LogCaptureFixture
) -> None:
    sandbox.answer("refunds.query_by_out_refund_no", lambda _: {"not JSON": object()})
    reply = caller.get()
    assert (reply.status, reply.json["code"]) == (500, "SYSTEM_ERROR")
    assert "is not JSON serializable" in caplog.text
