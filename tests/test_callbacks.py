"""Callbacks, as the gateway posts them and as anybody else might."""

from __future__ import annotations

import json
import pickle
from pathlib import Path
from types import ModuleType
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from wxpay_client import (
    Client,
    ConfigurationError,
    DecodeError,
    Misfit,
    MisfitError,
    ReplayError,
    SignatureProbeError,
    UnknownEvent,
    VerificationError,
    WxPayError,
    to_dict,
)
from wxpay_client._crypto.key_store import KeyStore
from wxpay_client._crypto.keys import load_platform_keys
from wxpay_client._crypto.verification import Verifier
from wxpay_client.api import refunds
from wxpay_client.api.global_ import transactions as cross_border
from wxpay_client.api.papay import transactions as papay
from wxpay_client.api.pay.partner import transactions as partner
from wxpay_client.api.refund import domestic
from wxpay_client.api.refund.domestic import (
    RefundAbnormalEvent,
    RefundClosedEvent,
    RefundNotificationStatus,
    RefundSuccessEvent,
)
from wxpay_client.api.vehicle import transactions as vehicle
from wxpay_client.callbacks import Callbacks
from wxpay_client.sandbox import Fault, Sandbox
from wxpay_client.sandbox.answers.encryption import encrypted_resource

VECTORS = Path(__file__).parent / "vectors" / "events"
RESOURCE: dict[str, Any] = {
    "mchid": "1900000100",
    "out_trade_no": "20150806125346",
    "transaction_id": "1008450740201411110005820873",
    "out_refund_no": "7752501201407033233368018",
    "refund_id": "50200207182018070300011301001",
    "refund_status": "SUCCESS",
    "success_time": "2018-06-08T10:34:56+08:00",
    "user_received_account": "招商银行信用卡0403",
    "amount": {"total": 999, "refund": 990, "payer_total": 998, "payer_refund": 989},
}


# -- what the gateway posts


def test_a_callback_becomes_a_typed_event(sandbox: Sandbox, client: Client) -> None:
    event = client.callbacks.parse(*sandbox.callbacks.make("REFUND.SUCCESS", RESOURCE))

    assert isinstance(event, RefundSuccessEvent)
    assert event.event_type == "REFUND.SUCCESS"
    assert event.resource.refund_status is RefundNotificationStatus.SUCCESS
    assert event.resource.amount.payer_refund == 989
    assert to_dict(event.resource) == RESOURCE


@pytest.mark.parametrize(
    ("event_type", "kind"),
    [
        ("REFUND.SUCCESS", RefundSuccessEvent),
        ("REFUND.ABNORMAL", RefundAbnormalEvent),
        ("REFUND.CLOSED", RefundClosedEvent),
    ],
)
def test_each_event_of_a_refund_has_a_class(sandbox: Sandbox, client: Client, event_type: str, kind: type) -> None:
    assert type(client.callbacks.parse(*sandbox.callbacks.make(event_type))) is kind


@pytest.mark.parametrize(
    ("change", "module"),
    [
        ({}, domestic),
        ({"user_received_account": None}, domestic),
        ({"mchid": None, "sp_mchid": "1900000100", "sub_mchid": "1900000109"}, domestic),
        ({"refund_account": "REFUND_SOURCE_SUB_MERCHANT"}, domestic),
        ({"user_received_account": None, "recv_account": "招商银行信用卡0403"}, refunds),
        ({"recv_account": "招商银行信用卡0403"}, refunds),
        ({"user_received_account": None, "recv_account": "", "fund_source": "REFUND_SOURCE_RECHARGE_FUNDS"}, refunds),
    ],
)
@pytest.mark.parametrize("event_type", ["REFUND.SUCCESS", "REFUND.ABNORMAL", "REFUND.CLOSED"])
def test_a_cross_border_refund_is_known_by_its_account(
    sandbox: Sandbox, client: Client, event_type: str, change: dict[str, Any], module: ModuleType
) -> None:
    resource = {name: value for name, value in {**RESOURCE, **change}.items() if value is not None}

    event = client.callbacks.parse(*sandbox.callbacks.make(event_type, resource))

    assert type(event) is getattr(module, f"Refund{event_type.partition('.')[2].title()}Event")
    assert event.misfits == ()
    assert to_dict(event.resource) == resource


@pytest.mark.parametrize(("number", "module"), [("id", cross_border), ("transaction_id", partner)])
def test_a_cross_border_payment_can_be_read_whatever_its_number_is_called(
    sandbox: Sandbox, client: Client, number: str, module: ModuleType
) -> None:
    resource = {
        "sp_mchid": "1230000109",
        "sub_mchid": "1900000001",
        "sp_appid": "wx426a3015555a46be",
        "out_trade_no": "1217752501201407033233368018",
        number: "4200000349202508025069555683",
        "trade_type": "JSAPI",
        "trade_state": "SUCCESS",
        "bank_type": "OTHERS",
        "success_time": "2025-08-02T10:43:39+08:00",
        "payer": {"sp_openid": "oUpF8uN95-Ptaags6E_roPHg7AG0"},
        "amount": {"total": 100, "payer_total": 100, "currency": "USD", "payer_currency": "USD"},
    }

    event = client.callbacks.parse(*sandbox.callbacks.make("TRANSACTION.SUCCESS", resource))

    assert (type(event), event.misfits) == (module.TransactionSuccessEvent, ())
    assert getattr(event.resource, number) == "4200000349202508025069555683"
    assert (event.resource.amount.total, event.resource.amount.currency) == (100, "USD")


@pytest.mark.parametrize("name", ["cb-refund-1.json", "cb-refund-crossborder.json"])
def test_a_refund_that_was_told_of(sandbox: Sandbox, client: Client, name: str) -> None:
    resource = json.loads((VECTORS / name).read_text("utf-8"))

    event = client.callbacks.parse(*sandbox.callbacks.make("REFUND.SUCCESS", resource))

    match event:
        case domestic.RefundSuccessEvent(resource=refund):
            assert (name, refund.user_received_account) == ("cb-refund-1.json", "支付用户零钱")
        case refunds.RefundSuccessEvent(resource=refund):
            assert (name, refund.recv_account) == ("cb-refund-crossborder.json", "招商银行信用卡0000")
        case _:
            pytest.fail(f"{type(event)}")


@pytest.mark.parametrize("original_type", ["transaction", ""])
@pytest.mark.parametrize(
    ("resource", "product"),
    [
        (
            # As the vendor's sample has it: a state that its own table lacks, and members of a payment that was made.
            {
                "appid": "wx2421b1c4370ec43b",
                "sp_mchid": "10000100",
                "sub_appid": "wxd678efh567hg6797",
                "sub_mchid": "10000109",
                "out_trade_no": "20150806125346",
                "trade_state": "FAIL",
                "trade_state_description": "扣款失败",
                "bank_type": "BPA",
                "attach": "支付测试",
                "create_time": "2017-08-26T10:43:39+08:00",
                "user_repaid": "Y",
                "description": "停车场扣费",
                "trade_scene": "PARKING",
                "payer": {"openid": "oUpF8uN95-Ptaags6E_roPHg7AG0"},
                "amount": {"total": 528800, "discount_total": 1, "payer_total": 528799, "currency": "CNY"},
                "parking_info": {"parking_id": "5K8264ILTKCH16CQ250", "plate_number": "粤B88888"},
            },
            "parking",
        ),
        ({"out_trade_no": "20150806125347", "trade_state": "PAY_FAIL", "trade_scene": "PARKING"}, "parking"),
        ({"mchid": "1230000109", "out_trade_no": "20150806125348", "trade_state": "PAY_FAIL"}, "contract"),
        (
            {
                "sp_mchid": "1230000109",
                "sub_mchid": "1900000109",
                "out_trade_no": "20150806125349",
                "trade_type": "PAP",
                "trade_state": "PAY_FAIL",
                "trade_state_desc": "扣款失败",
            },
            "contract",
        ),
    ],
)
def test_the_class_of_a_failed_deduction_tells_the_product(
    sandbox: Sandbox, client: Client, resource: dict[str, Any], product: str, original_type: str
) -> None:
    body = sandbox.callbacks.make("TRANSACTION.FAIL", resource).body
    body = body.replace(b'"original_type":"transaction"', f'"original_type":"{original_type}"'.encode())

    event = client.callbacks.parse(*sandbox.callbacks.sign(body))

    match event:
        case vehicle.TransactionFailEvent(resource=vehicle.FailedParkingPayment() as failed):
            assert product == "parking"
        case papay.TransactionFailEvent(resource=papay.FailedDeduction() as failed):
            assert product == "contract"
        case _:
            pytest.fail(f"{type(event)}")
    assert failed.out_trade_no == resource["out_trade_no"]
    assert event.misfits == ()
    assert to_dict(failed) == resource


def test_the_envelope_is_kept(sandbox: Sandbox, client: Client) -> None:
    callback = sandbox.callbacks.make("REFUND.SUCCESS", RESOURCE)
    posted = json.loads(callback.body)

    event = client.callbacks.parse(*callback)

    assert event.id == posted["id"]
    assert event.create_time.isoformat() == posted["create_time"]
    assert event.resource_type == "encrypt-resource"
    assert event.summary == posted["summary"]
    assert event.original_type == "refund"


def test_an_event_that_the_specification_does_not_know_comes_with_its_data(sandbox: Sandbox, client: Client) -> None:
    event = client.callbacks.parse(*sandbox.callbacks.make("COUPON.USE", {"coupon_id": "98674556", "下": [1, None]}))

    assert isinstance(event, UnknownEvent)
    assert event.event_type == "COUPON.USE"
    assert event.resource == {"coupon_id": "98674556", "下": [1, None]}


def test_a_status_that_the_specification_does_not_know_arrives_as_text(sandbox: Sandbox, client: Client) -> None:
    event = client.callbacks.parse(*sandbox.callbacks.make("REFUND.SUCCESS", {**RESOURCE, "refund_status": "HALF"}))

    assert event.resource.refund_status == "HALF"


def test_a_callback_may_be_signed_with_each_of_the_platform_keys(sandbox: Sandbox, client: Client) -> None:
    for serial in sandbox.credentials.platform_keys:
        callback = sandbox.callbacks.make("REFUND.SUCCESS", serial=serial)
        assert callback.headers["Wechatpay-Serial"] == serial
        assert isinstance(client.callbacks.parse(*callback), RefundSuccessEvent)


def test_events_are_values(sandbox: Sandbox, client: Client) -> None:
    callback = sandbox.callbacks.make("REFUND.SUCCESS")
    event = client.callbacks.parse(*callback)

    assert event == client.callbacks.parse(*callback)
    assert pickle.loads(pickle.dumps(event)) == event


# -- headers and bodies, as frameworks have them


def _wsgi(headers: dict[str, str]) -> dict[str, Any]:
    return {f"HTTP_{name.upper().replace('-', '_')}": value for name, value in headers.items()} | {
        "wsgi.version": (1, 0)
    }


FORMS = {
    "as sent": lambda headers: headers,
    "small letters": lambda headers: {name.lower(): value for name, value in headers.items()},
    "capitals": lambda headers: {name.upper(): value for name, value in headers.items()},
    "pairs": lambda headers: list(headers.items()),
    "a generator of pairs": lambda headers: iter(headers.items()),
    "ASGI": lambda headers: [(name.lower().encode(), value.encode()) for name, value in headers.items()],
    "WSGI": _wsgi,
    "lists of values": lambda headers: {name: [value] for name, value in headers.items()},
    "with others": lambda headers: {"Host": "example.com", "Content-Length": "7", **headers},
}


@pytest.mark.parametrize("form", FORMS)
def test_headers_come_in_every_form_that_frameworks_have(sandbox: Sandbox, client: Client, form: str) -> None:
    headers, body = sandbox.callbacks.make("REFUND.SUCCESS")

    assert isinstance(client.callbacks.parse(FORMS[form](headers), body), RefundSuccessEvent)


@pytest.mark.parametrize("kind", [bytearray, memoryview])
def test_a_body_may_be_any_bytes(sandbox: Sandbox, client: Client, kind: Any) -> None:
    headers, body = sandbox.callbacks.make("REFUND.SUCCESS")

    assert isinstance(client.callbacks.parse(headers, kind(body)), RefundSuccessEvent)


@pytest.mark.parametrize("parse", [json.loads, bytes.decode], ids=["parsed", "decoded"])
def test_a_body_that_a_framework_parsed_is_refused_with_the_way_to_the_raw_one(
    sandbox: Sandbox, client: Client, parse: Any
) -> None:
    headers, body = sandbox.callbacks.make("REFUND.SUCCESS")

    with pytest.raises(ConfigurationError, match=r"request\.get_data\(\) in Flask") as caught:
        client.callbacks.parse(headers, parse(body))
    assert caught.value.parameter == "body"


@pytest.mark.parametrize("headers", [None, 1, "Wechatpay-Nonce: 1", b"x", [1], [("a", "b", "c")], {1: "a"}, dict, list])
def test_headers_that_are_none_are_refused(sandbox: Sandbox, client: Client, headers: Any) -> None:
    with pytest.raises(ConfigurationError, match="headers: expected") as caught:
        client.callbacks.parse(headers, b"{}")
    assert caught.value.parameter == "headers"


@pytest.mark.parametrize("value", [1700000000, [1700000000], 1.5, None, object()])
def test_a_header_that_is_no_text_is_named(sandbox: Sandbox, client: Client, value: Any) -> None:
    headers, body = sandbox.callbacks.make("REFUND.SUCCESS")

    with pytest.raises(ConfigurationError) as caught:
        client.callbacks.parse({**headers, "Wechatpay-Timestamp": value}, body)
    kind = type(value[0] if isinstance(value, list) else value).__name__
    assert caught.value.message == (
        f"headers: Wechatpay-Timestamp: expected str or bytes, the value as it was received, got {kind}; "
        "give the request's headers as the framework has them"
    )
    assert caught.value.parameter == "headers"


def test_headers_may_be_bytes_and_others_anything(sandbox: Sandbox, client: Client) -> None:
    headers, body = sandbox.callbacks.make("REFUND.SUCCESS")
    given: dict[str, Any] = {name: value.encode() for name, value in headers.items()}

    assert isinstance(client.callbacks.parse({**given, "Content-Length": 7}, body), RefundSuccessEvent)


@pytest.mark.parametrize("headers", [None, {}])
def test_a_body_that_was_read_before_is_missed(sandbox: Sandbox, client: Client, headers: Any) -> None:
    signed, body = sandbox.callbacks.make("REFUND.SUCCESS")

    with pytest.raises(VerificationError, match="\nIts body is empty") as caught:
        client.callbacks.parse(signed if headers is None else headers, b"")
    assert "it was read before. Give the raw body, every byte as received: request.get_data()" in caught.value.message
    with pytest.raises(VerificationError) as caught:
        client.callbacks.parse({}, body)
    assert "empty" not in caught.value.message


def test_a_header_that_is_there_twice_proves_nothing(sandbox: Sandbox, client: Client) -> None:
    headers, body = sandbox.callbacks.make("REFUND.SUCCESS")
    twice = [*headers.items(), ("wechatpay-signature", headers["Wechatpay-Signature"])]

    with pytest.raises(VerificationError, match="Wechatpay-Signature is not there once"):
        client.callbacks.parse(twice, body)


def test_callbacks_need_the_apiv3_key(sandbox: Sandbox) -> None:
    client = sandbox.client(apiv3_key=None)

    with pytest.raises(ConfigurationError, match="WXPAY_APIV3_KEY") as caught:
        client.callbacks.parse(*sandbox.callbacks.make("REFUND.SUCCESS"))
    assert caught.value.parameter == "apiv3_key"


# -- what nobody must believe


@pytest.mark.parametrize(
    ("fault", "why"),
    [
        (Fault.BAD_SIGNATURE, "does not fit"),
        (Fault.CLOCK_SKEW, "behind this machine's clock"),
        (Fault.MISSING_HEADERS, "missing"),
        (Fault.UNKNOWN_SERIAL, "not known"),
    ],
)
def test_a_callback_that_is_not_proven_is_refused(sandbox: Sandbox, client: Client, fault: Fault, why: str) -> None:
    headers, body = sandbox.callbacks.make("REFUND.SUCCESS", fault=fault)

    with pytest.raises(VerificationError, match=why) as caught:
        client.callbacks.parse(headers, body)
    assert caught.value.content == body
    assert not isinstance(caught.value, (SignatureProbeError, ReplayError))


def test_a_probe_is_an_error_of_its_own(sandbox: Sandbox, client: Client) -> None:
    with pytest.raises(SignatureProbeError):
        client.callbacks.parse(*sandbox.callbacks.make("REFUND.SUCCESS", fault=Fault.PROBE))


def test_one_changed_byte_is_enough(sandbox: Sandbox, client: Client) -> None:
    headers, body = sandbox.callbacks.make("REFUND.SUCCESS")

    with pytest.raises(VerificationError):
        client.callbacks.parse(headers, body + b" ")


def test_nothing_is_decrypted_before_it_is_verified(sandbox: Sandbox, client: Client) -> None:
    headers, _ = sandbox.callbacks.make("REFUND.SUCCESS")

    with pytest.raises(VerificationError):
        client.callbacks.parse(headers, b"no JSON at all")


def test_a_recorded_callback_that_is_sent_again_is_refused(sandbox: Sandbox, client: Client) -> None:
    seen: set[str] = set()

    def remember(key: str, seconds: int) -> bool:
        new = key not in seen
        seen.add(key)
        return new

    callback = sandbox.callbacks.make("REFUND.SUCCESS")
    client.callbacks.parse(*callback, remember=remember)

    with pytest.raises(ReplayError, match="sends it again"):
        client.callbacks.parse(*callback, remember=remember)


def test_it_is_refused_for_as_long_as_its_signature_counts(sandbox: Sandbox) -> None:
    callback = sandbox.callbacks.make("REFUND.SUCCESS")
    signed_at = int(callback.headers["Wechatpay-Timestamp"])
    # On a machine whose clock is as far behind as it may be, and then to the last moment.
    now = signed_at - 300.0
    until: dict[str, float] = {}

    def remember(key: str, seconds: int) -> bool:
        new = until.get(key, 0) <= now
        until[key] = now + seconds
        return new

    keys = load_platform_keys(sandbox.credentials.platform_files, merchant=None, serial_no="")
    callbacks = Callbacks(Verifier(KeyStore(keys), clock=lambda: now), sandbox.credentials.apiv3_key.encode(), str)
    callbacks.parse(*callback, remember=remember)
    now = signed_at + 300.9

    with pytest.raises(ReplayError):
        callbacks.parse(*callback, remember=remember)


def test_the_gateways_own_repeats_pass(sandbox: Sandbox, client: Client) -> None:
    seen: set[str] = set()

    def remember(key: str, seconds: int) -> bool:
        new = key not in seen
        seen.add(key)
        return new

    first, again = (sandbox.callbacks.make("REFUND.SUCCESS", event_id="EV-1") for _ in range(2))
    assert client.callbacks.parse(*first, remember=remember).id == "EV-1"
    assert client.callbacks.parse(*again, remember=remember).id == "EV-1"


def test_nothing_unproven_is_remembered(sandbox: Sandbox, client: Client) -> None:
    asked: list[str] = []

    with pytest.raises(VerificationError):
        client.callbacks.parse(
            *sandbox.callbacks.make("REFUND.SUCCESS", fault=Fault.BAD_SIGNATURE),
            remember=lambda key, seconds: bool(asked.append(key)),
        )
    assert not asked


# -- genuine, but not as specified


def test_a_callback_for_another_apiv3_key_is_told_as_such(sandbox: Sandbox) -> None:
    client = sandbox.client(apiv3_key="0" * 32)
    callback = sandbox.callbacks.make("REFUND.SUCCESS")

    with pytest.raises(DecodeError, match="does not open with the APIv3 key") as caught:
        client.callbacks.parse(*callback)
    assert caught.value.content == callback.body


def test_what_does_not_fit_speaks_when_it_is_read(
    sandbox: Sandbox, client: Client, caplog: pytest.LogCaptureFixture
) -> None:
    wrong = {**RESOURCE, "amount": {**RESOURCE["amount"], "refund": "990"}, "new": [None]}
    del wrong["refund_id"]

    with caplog.at_level("WARNING", "wxpay_client"):
        event = client.callbacks.parse(*sandbox.callbacks.make("REFUND.SUCCESS", wrong, event_id="EV-1"))

    assert isinstance(event, RefundSuccessEvent)
    assert event.misfits == (
        Misfit("$.resource.refund_id", "str", "nothing"),
        Misfit("$.resource.amount.refund", "int", "str"),
    )
    assert [record.getMessage() for record in caplog.records] == [
        "REFUND.SUCCESS: the event is not as specified at $.resource.refund_id, $.resource.amount.refund"
    ]
    assert event.resource.amount.payer_refund == 989
    with pytest.raises(MisfitError, match=r"REFUND.SUCCESS: the event EV-1 does not fit: .* int, got str") as caught:
        _ = event.resource.amount.refund
    assert caught.value.value == "990"
    assert json.loads(caught.value.decrypted) == wrong
    assert to_dict(event.resource) == wrong
    assert pickle.loads(pickle.dumps(event)) == event


@pytest.mark.parametrize("resource", [[], "text", 5, False, [RESOURCE]])
def test_a_resource_that_is_no_object_can_be_read_as_it_came(sandbox: Sandbox, client: Client, resource: Any) -> None:
    event = client.callbacks.parse(*sandbox.callbacks.make("REFUND.SUCCESS", resource))

    assert isinstance(event, RefundSuccessEvent)
    with pytest.raises(MisfitError, match=r"\$\.resource: expected an object") as caught:
        _ = event.resource
    assert caught.value.value == resource
    assert to_dict(event)["resource"] == resource


def test_what_is_no_json_after_decryption_is_in_the_error(sandbox: Sandbox, client: Client) -> None:
    for plain in (b"no JSON", b"", b'{"a":1,"a":2}'):
        callback = sandbox.callbacks.sign(sealed_callback(sandbox, plain))
        with pytest.raises(DecodeError, match=r"\$\.resource\.ciphertext: expected ") as caught:
            client.callbacks.parse(*callback)
        assert (caught.value.decrypted, caught.value.content) == (plain, callback.body)
        assert "no JSON" not in repr(caught.value)


def sealed_callback(sandbox: Sandbox, plain: bytes) -> bytes:
    """The body of a callback with any bytes as its resource."""
    resource = {"original_type": "refund", **encrypted_resource(sandbox.credentials.apiv3_key, plain, "refund")}
    posted = {"id": "EV-1", "create_time": "2018-06-08T10:34:56+08:00", "event_type": "REFUND.SUCCESS"}
    return json.dumps({**posted, "resource": resource}).encode()


@pytest.mark.parametrize(
    ("change", "misfit"),
    [
        ({"create_time": None}, Misfit("$.create_time", "an RFC 3339 time with an offset", "null")),
        ({"create_time": "yesterday"}, Misfit("$.create_time", "an RFC 3339 time with an offset", "str")),
        ({"summary": 5}, Misfit("$.summary", "str", "int")),
        ({"resource_type": []}, Misfit("$.resource_type", "str", "a list")),
    ],
)
def test_of_an_envelope_only_what_is_needed_has_to_be_right(
    sandbox: Sandbox, client: Client, change: dict[str, Any], misfit: Misfit
) -> None:
    posted = json.loads(sandbox.callbacks.make("REFUND.SUCCESS").body) | change
    event = client.callbacks.parse(*sandbox.callbacks.sign(json.dumps(posted).encode()))

    assert event.misfits == (misfit,)
    with pytest.raises(MisfitError):
        getattr(event, misfit.path.removeprefix("$."))


@pytest.mark.parametrize(
    ("change", "problem"),
    [
        (lambda posted: posted.pop("id"), "$.id: expected str, got nothing"),
        (lambda posted: posted.update(event_type=1), "$.event_type: expected str"),
        (lambda posted: posted.update(resource=[]), "$.resource: expected an object"),
        (lambda posted: posted["resource"].update(algorithm="AES"), "$.resource.algorithm: expected AEAD_AES_256_GCM"),
        (
            lambda posted: posted["resource"].update(ciphertext="%"),
            "$.resource.ciphertext: the ciphertext is not base64",
        ),
        (lambda posted: posted["resource"].update(nonce=""), "$.resource.ciphertext: the nonce"),
        (
            lambda posted: posted["resource"].update(nonce="另一个随机串"),
            "$.resource.ciphertext: the ciphertext does not open",
        ),
        (
            lambda posted: posted["resource"].update(associated_data="x"),
            "$.resource.ciphertext: the ciphertext does not open",
        ),
    ],
)
def test_an_envelope_that_does_not_fit_is_told_with_its_place(
    sandbox: Sandbox, client: Client, change: Any, problem: str
) -> None:
    posted = json.loads(sandbox.callbacks.make("REFUND.SUCCESS").body)
    change(posted)

    with pytest.raises(DecodeError) as caught:
        client.callbacks.parse(*sandbox.callbacks.sign(json.dumps(posted).encode()))
    assert caught.value.errors[0].startswith(problem)


def test_an_envelope_may_lack_what_it_can_do_without(sandbox: Sandbox, client: Client) -> None:
    posted = json.loads(sandbox.callbacks.make("REFUND.SUCCESS").body)
    del posted["summary"], posted["resource_type"], posted["resource"]["original_type"]

    event = client.callbacks.parse(*sandbox.callbacks.sign(json.dumps(posted).encode()))

    assert isinstance(event, RefundSuccessEvent)


def test_a_null_in_an_envelope_reads_as_absent(sandbox: Sandbox, client: Client) -> None:
    posted = json.loads(sandbox.callbacks.make("REFUND.SUCCESS").body)
    posted |= {"summary": None, "resource_type": None}
    posted["resource"] |= {"original_type": None}

    event = client.callbacks.parse(*sandbox.callbacks.sign(json.dumps(posted).encode()))

    assert (event.summary, event.resource_type, event.original_type) == ("", "", "")


# -- whatever comes, one of the documented errors


@given(body=st.binary(max_size=200), headers=st.dictionaries(st.text(max_size=30), st.text(max_size=30)))
def test_whatever_anybody_posts_is_refused(shared_client: Client, body: bytes, headers: dict[str, str]) -> None:
    with pytest.raises(VerificationError):
        shared_client.callbacks.parse(headers, body)


_JSON = st.recursive(
    st.none() | st.booleans() | st.integers() | st.floats() | st.text(max_size=20),
    lambda inner: st.lists(inner, max_size=4) | st.dictionaries(st.text(max_size=10), inner, max_size=4),
    max_leaves=20,
)


@given(content=st.binary(max_size=100) | _JSON.map(lambda value: json.dumps(value).encode()))
def test_whatever_the_gateway_signs_is_an_event_or_an_error_that_says_what_is_wrong(
    shared_sandbox: Sandbox, shared_client: Client, content: bytes
) -> None:
    with pytest.raises(DecodeError, match=r"the callback does not fit: \$"):
        shared_client.callbacks.parse(*shared_sandbox.callbacks.sign(content))


@given(
    resource=_JSON.filter(
        lambda value: value is not None and "NaN" not in json.dumps(value) and "Infinity" not in json.dumps(value)
    )
)
def test_whatever_an_unknown_event_holds_comes_as_it_is(
    shared_sandbox: Sandbox, shared_client: Client, resource: Any
) -> None:
    event = shared_client.callbacks.parse(*shared_sandbox.callbacks.make("SOMETHING.NEW", resource))

    assert event.resource == resource


@given(
    headers=st.dictionaries(
        st.sampled_from(
            ["Wechatpay-Nonce", "WECHATPAY-SERIAL", "HTTP_WECHATPAY_SIGNATURE", "wechatpay-timestamp", "x"]
        ),
        st.none() | st.text(max_size=10) | st.binary(max_size=10) | st.lists(st.text(max_size=5), max_size=2),
    ),
    body=st.none() | st.text(max_size=5) | st.binary(max_size=5),
)
def test_nothing_but_the_documented_errors_is_raised(shared_client: Client, headers: Any, body: Any) -> None:
    with pytest.raises(WxPayError):
        shared_client.callbacks.parse(headers, body)


# -- answers


def test_success_is_an_empty_204(client: Client) -> None:
    assert client.callbacks.success() == (204, {}, b"")


def test_failure_is_an_error_with_a_word_to_the_gateway(client: Client) -> None:
    status, headers, body = client.callbacks.failure("数据库不可用", status=503)

    assert status == 503
    assert headers == {"Content-Type": "application/json"}
    assert json.loads(body) == {"code": "FAIL", "message": "数据库不可用"}


@pytest.mark.parametrize("status", [200, 204, 302, 399, 600])
def test_a_failure_cannot_look_like_success(client: Client, status: int) -> None:
    with pytest.raises(ValueError, match="expected 4xx or 5xx"):
        client.callbacks.failure(status=status)
