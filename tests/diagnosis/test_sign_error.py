"""A SIGN_ERROR explains itself: over real sockets, with real signatures, and whatever stands in between."""

from __future__ import annotations

import json
import pickle
import time
from collections.abc import Callable, Iterator
from datetime import UTC, datetime
from pathlib import Path
from typing import Any

import pytest
import requests
from attrs import evolve
from cryptography.hazmat.primitives.asymmetric.rsa import RSAPrivateKey
from hypothesis import given
from hypothesis import strategies as st
from requests.adapters import HTTPAdapter

from tests.support import samples
from tests.support.details import details
from tests.support.examples import ExampleSandbox
from tests.support.gateways.servers import Rewriter, Scripted, plain
from wxpay_client import AuthenticationError, Client
from wxpay_client._diagnosis.merchant import Merchant, load_merchant_certificate
from wxpay_client._diagnosis.sign_error import clock_offset, diagnose, sent_signature
from wxpay_client._messages.findings import Diagnosis, Status
from wxpay_client.sandbox import Sandbox
from wxpay_client.sandbox.credentials import Credentials
from wxpay_client.schema.operation import Request


@pytest.fixture
def rewriter(sandbox: Sandbox) -> Iterator[Rewriter]:
    with Rewriter(sandbox.origin) as rewriter:
        yield rewriter


@pytest.fixture(scope="module")
def other_key() -> RSAPrivateKey:
    return Credentials.generate().merchant_key


def refused(client: Client, request: Request[Any] = samples.NOTICE) -> tuple[AuthenticationError, Diagnosis]:
    """The error of a call whose signature is not accepted, and its diagnosis."""
    with pytest.raises(AuthenticationError) as caught:
        client.send(request)
    error = caught.value
    assert error.diagnosis is not None
    assert error.message.endswith(str(error.diagnosis))
    assert all(finding.found_zh in error.message for finding in error.diagnosis.findings)
    assert "signature=" not in error.message
    restored = pickle.loads(pickle.dumps(error))
    assert (restored.diagnosis, restored.message) == (error.diagnosis, error.message)
    return error, error.diagnosis


def codes(client: Client, request: Request[Any] = samples.NOTICE) -> list[str]:
    return [finding.code for finding in refused(client, request)[1].findings]


# The merchant.


def test_a_wrong_serial_number_is_seen_by_the_certificate_beside_the_key(sandbox: Sandbox) -> None:
    _, diagnosis = refused(sandbox.client(serial_no="A" * 40))
    assert [finding.code for finding in diagnosis.findings] == ["serial-not-of-certificate"]
    assert diagnosis.findings[0].expected == sandbox.credentials.serial_no


def test_the_certificate_beside_the_key_is_read_only_then(sandbox: Sandbox) -> None:
    client = sandbox.client(serial_no="A" * 40)
    certificate = Path(sandbox.env["WXPAY_PRIVATE_KEY"]).with_name("apiclient_cert.pem")
    pem = certificate.read_bytes()
    certificate.unlink()
    assert "serial-not-of-certificate" not in codes(client)
    certificate.write_bytes(pem)
    assert codes(client) == ["serial-not-of-certificate"]
    assert codes(pickle.loads(pickle.dumps(client))) == ["serial-not-of-certificate"]


def test_a_wrong_merchant_number(sandbox: Sandbox) -> None:
    assert codes(sandbox.client(mchid="1900000100")) == ["mchid-not-of-certificate"]


def test_a_public_keys_id_for_a_serial_number(sandbox: Sandbox) -> None:
    key = sandbox.credentials.merchant_key
    assert codes(sandbox.client(serial_no="PUB_KEY_ID_0116", private_key=key)) == ["serial-is-public-key-id"]


def test_another_private_key(sandbox: Sandbox, other_key: RSAPrivateKey) -> None:
    # The certificate given is checked when the client is made, so this is one whose key was given loaded.
    _, diagnosis = refused(sandbox.client(private_key=other_key))
    assert [finding.code for finding in diagnosis.findings] == ["maybe-key", "maybe-serial", "maybe-mchid"]
    assert "the gateway verified the very message that was signed" in diagnosis.findings[0].found


@pytest.mark.parametrize(
    ("changes", "first"),
    [({"mchid": "1900000100"}, "maybe-mchid"), ({"serial_no": "A" * 40}, "maybe-serial")],
)
def test_what_the_gateway_names_goes_first(sandbox: Sandbox, changes: dict[str, str], first: str) -> None:
    client = sandbox.client(private_key=sandbox.credentials.merchant_key, **changes)
    assert codes(client)[0] == first
    assert sorted(codes(client)) == ["maybe-key", "maybe-mchid", "maybe-serial"]


def test_a_certificate_that_the_gateway_does_not_know(sandbox: Sandbox) -> None:
    # All belongs together, and is another merchant's certificate as far as this gateway knows.
    renewed = Credentials.generate()
    client = sandbox.client(
        private_key=renewed.merchant_key, serial_no=renewed.serial_no, certificate=renewed.merchant_certificate
    )
    assert codes(client) == ["certificate-not-in-use", "ask-support"]


# The clock.


@pytest.mark.parametrize("off", [-1000, -302, 302, 5000])
def test_a_clock_that_is_off(wxpay_sandbox_credentials: Credentials, off: int) -> None:
    with ExampleSandbox(credentials=wxpay_sandbox_credentials, clock=lambda: time.time() + off) as sandbox:
        _, diagnosis = refused(sandbox.client())
    (finding,) = diagnosis.findings
    assert (finding.code, finding.subject) == ("clock-off", "timestamp")
    assert any(
        f"{seconds} s {'behind' if off > 0 else 'ahead of'} the answer's Date" in finding.found
        for seconds in (abs(off) - 1, abs(off), abs(off) + 1)
    )


def test_a_clock_is_right_within_five_minutes(wxpay_sandbox_credentials: Credentials) -> None:
    with ExampleSandbox(credentials=wxpay_sandbox_credentials, clock=lambda: time.time() + 250) as sandbox:
        client = sandbox.client(mchid="1900000100", private_key=wxpay_sandbox_credentials.merchant_key)
        assert "clock-off" not in codes(client)


# Something in between.

CHANGES: dict[str, tuple[Callable[[str, bytes], tuple[str, bytes]], list[str], str]] = {
    "the prefix is lost": (
        lambda head, body: (head.replace(" /hk/", " /", 1), body),
        ["path-changed"],
        "the path lost its beginning '/hk'",
    ),
    "a prefix is added": (
        lambda head, body: (head.replace(" /hk/", " /pay/hk/", 1), body),
        ["path-changed"],
        "the path was given the beginning '/pay'",
    ),
    "the query is turned round": (
        lambda head, body: (
            head.replace("?mchid=1900000109&sub_mchid=1900000109", "?sub_mchid=1900000109&mchid=1900000109"),
            body,
        ),
        ["query-changed"],
        "in another order",
    ),
    "the method is another": (
        lambda head, body: (head.replace("GET ", "PUT ", 1), body),
        ["method-changed"],
        "received 'PUT', signed was GET",
    ),
    "the timestamp is another": (
        lambda head, body: (head.replace('timestamp="1', 'timestamp="2'), body),
        ["attempt-changed"],
        "another timestamp",
    ),
    "a body is added": (
        lambda head, body: (head.replace("\r\n\r\n", "\r\nContent-Length: 2\r\n\r\n"), b"{}"),
        ["body-changed"],
        "another body, 2 bytes, signed were 0 bytes; the first difference is at byte 0",
    ),
}


@pytest.mark.parametrize(("change", "expected", "text"), CHANGES.values(), ids=CHANGES)
def test_a_proxy_that_changes_a_request(
    sandbox: Sandbox,
    rewriter: Rewriter,
    change: Callable[[str, bytes], tuple[str, bytes]],
    expected: list[str],
    text: str,
) -> None:
    rewriter.request = change
    error, diagnosis = refused(sandbox.client(origin=rewriter.origin), samples.QUERY)
    assert [finding.code for finding in diagnosis.findings] == expected
    assert text in error.message


def test_a_proxy_that_writes_json_anew(sandbox: Sandbox, rewriter: Rewriter) -> None:
    def pretty(head: str, body: bytes) -> tuple[str, bytes]:
        again = json.dumps(json.loads(body), indent=1).encode()
        return head.replace(f"Content-Length: {len(body)}", f"Content-Length: {len(again)}"), again

    rewriter.request = pretty
    error, diagnosis = refused(sandbox.client(origin=rewriter.origin))
    assert [finding.code for finding in diagnosis.findings] == ["body-changed"]
    assert "(the same JSON, written in another way)" in error.message
    assert samples.NOTICE.out_refund_no not in error.message


def test_a_body_that_differs_beyond_what_is_shown(sandbox: Sandbox, rewriter: Rewriter) -> None:
    # The gateway shows 1024 characters.
    rewriter.request = lambda head, body: (
        head.replace(f"Content-Length: {len(body)}", f"Content-Length: {len(body) + 2000}"),
        body + b" " * 2000,
    )
    error, diagnosis = refused(sandbox.client(origin=rewriter.origin))
    assert [finding.code for finding in diagnosis.findings] == ["body-changed"]
    assert "another body, at least" in error.message


def test_an_answer_that_passed_through_a_cache_says_so(sandbox: Sandbox, rewriter: Rewriter) -> None:
    rewriter.request = lambda head, body: (head.replace(" /hk/", " /", 1), body)
    rewriter.answer = lambda head, body: (head.replace("\r\n\r\n", "\r\nVia: 1.1 squid\r\n\r\n"), body)
    _, diagnosis = refused(sandbox.client(origin=rewriter.origin), samples.QUERY)
    assert [finding.code for finding in diagnosis.findings] == ["path-changed", "intermediaries"]
    assert "Via '1.1 squid'" in diagnosis.findings[1].found
    assert diagnosis.findings[1].status is Status.WARNING


def test_an_answer_that_is_not_the_gateways(sandbox: Sandbox, scripted: Scripted) -> None:
    scripted.answer = plain(401, b'{"code":"SIGN_ERROR","message":"no"}', {"Server": "egress"})
    _, diagnosis = refused(sandbox.client(origin=scripted.origin))
    assert diagnosis.findings[0].code == "no-request-id"
    assert "(Server 'egress')" in diagnosis.findings[0].found
    assert len(diagnosis.findings) > 1


def test_an_adapter_that_changes_what_was_signed(sandbox: Sandbox) -> None:
    class Tidy(HTTPAdapter):
        def send(self, request: requests.PreparedRequest, *arguments: Any, **options: Any) -> requests.Response:
            request.url = f"{request.url}&tidy=1"
            return super().send(request, *arguments, **options)

    client = sandbox.client()
    client.session.mount("http://", Tidy())
    assert codes(client, samples.QUERY) == ["changed-after-signing"]


def test_a_hook_that_takes_the_signature_away(sandbox: Sandbox) -> None:
    class Stripping(HTTPAdapter):
        def send(self, request: requests.PreparedRequest, *arguments: Any, **options: Any) -> requests.Response:
            del request.headers["Authorization"]
            return super().send(request, *arguments, **options)

    client = sandbox.client()
    client.session.mount("http://", Stripping())
    assert codes(client) == ["changed-after-signing"]


# On nothing else.


@pytest.mark.parametrize("code", ["PARAM_ERROR", "NO_AUTH", "SYSTEM_ERROR"])
def test_other_errors_have_no_diagnosis(sandbox: Sandbox, client: Client, code: str) -> None:
    from wxpay_client import APIError

    sandbox.fail_next(code)
    with pytest.raises(APIError) as caught:
        client.send(samples.NOTICE)
    assert caught.value.diagnosis is None
    assert "Diagnosis" not in caught.value.message


# Whatever an answer holds.

JUDGED = Merchant(mchid="1900000109", serial_no="A" * 40)
headers = st.dictionaries(st.sampled_from(["Date", "Request-ID", "Via", "Server", "X", "date"]), st.text())


@given(details, headers, st.datetimes(timezones=st.just(UTC)))
def test_diagnosing_never_raises(shared_sent: Any, detail: Any, headers: dict[str, str], now: datetime) -> None:
    sent, merchant = shared_sent
    for one in (None, sent):
        diagnosis = diagnose(one, headers, detail, merchant, now)
        assert diagnosis.findings
        assert sent.signature not in str(diagnosis)


@pytest.fixture(scope="module")
def shared_sent(shared_sandbox: Sandbox) -> Any:
    """What a request said of its signature, and the merchant it belongs to, with a certificate."""
    client = shared_sandbox.client(certificate=shared_sandbox.credentials.merchant_certificate)
    credentials = shared_sandbox.credentials
    merchant = Merchant(
        mchid=credentials.mchid,
        serial_no=credentials.serial_no,
        public_key=credentials.merchant_key.public_key(),
        certificate=load_merchant_certificate(credentials.merchant_certificate),
    )
    return sent_signature(client.prepare(samples.NOTICE)), merchant


@pytest.mark.parametrize(("named", "first"), [("timestamp", "clock-off"), ("mchid", "mchid-not-of-certificate")])
def test_of_several_causes_the_one_that_the_gateway_names_goes_first(shared_sent: Any, named: str, first: str) -> None:
    sent, merchant = shared_sent
    headers = {"Date": "Tue, 15 Nov 1994 08:12:31 GMT", "Request-ID": "08-1"}
    diagnosis = diagnose(sent, headers, {"field": named}, evolve(merchant, mchid="1"), datetime.now(UTC))
    found = [finding.code for finding in diagnosis.findings]
    assert found[0] == first
    assert {"clock-off", "mchid-not-of-certificate"} <= set(found)


@given(st.text() | st.from_regex(r'WECHATPAY2-SHA256-RSA2048 ([a-z_]+="[^"]*",?){0,6}'), st.text() | st.binary())
def test_any_request_that_was_sent_is_diagnosed(authorization: str, body: Any) -> None:
    prepared = requests.PreparedRequest()
    prepared.method, prepared.url, prepared.body = "GET", "http://127.0.0.1/", body
    prepared.headers = requests.structures.CaseInsensitiveDict({"Authorization": authorization})
    assert diagnose(sent_signature(prepared), {}, None, JUDGED, datetime.now(UTC)).findings
    assert sent_signature(requests.PreparedRequest()) is None


def test_of_an_upload_the_body_is_not_what_was_signed(client: Client) -> None:
    prepared = client.prepare(samples.NOTICE)
    sent = sent_signature(prepared)
    assert sent is not None
    assert sent.message.body == samples.NOTICE_BODY
    prepared.headers["Content-Type"] = "multipart/form-data; boundary=x"
    upload = sent_signature(prepared)
    assert upload is not None
    assert upload.message == sent.message._replace(body=None)


@pytest.mark.parametrize("timestamp", ["", "x", "1" * 13, "-1", "١"])
def test_a_timestamp_that_is_none_has_no_offset(timestamp: str) -> None:
    assert clock_offset(timestamp, {"Date": "Tue, 15 Nov 1994 08:12:31 GMT"}) is None


def test_the_offset_of_the_clock() -> None:
    date = {"Date": "Tue, 15 Nov 1994 08:12:31 GMT"}
    assert (clock_offset("784887152", date), clock_offset("784887150", date)) == (1, -1)
    assert clock_offset("784887150", {}) is None
