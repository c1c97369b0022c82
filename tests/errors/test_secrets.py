"""No secret in anything a person may read: reprs, messages, log records, tracebacks."""

from __future__ import annotations

import json
import logging
import pickle
import re
import socket
import traceback
from collections.abc import Iterator
from http.client import HTTPConnection
from pathlib import Path
from typing import Any
from unittest import mock

import pytest
import requests
from cryptography.hazmat.primitives.serialization import Encoding, NoEncryption, PrivateFormat

from tests.support import samples
from tests.support.gateways.faults import OF_CALLS, fail_next
from tests.support.gateways.servers import Proxy, Rewriter, Scripted, plain, signed
from tests.support.shapes import DownloadRequest
from wxpay_client import (
    AuthenticationError,
    Client,
    DecodeError,
    NotFoundError,
    RetryPolicy,
    TransportError,
    Upload,
    WxPayError,
)
from wxpay_client.api.bill import EncryptedBillFile
from wxpay_client.sandbox import Fault, Sandbox
from wxpay_client.sandbox.answers.encryption import encrypted_resource


class Secrets:
    """All that may appear nowhere, and all texts that a person may come to see."""

    def __init__(self, sandbox: Sandbox) -> None:
        self.sandbox = sandbox
        self.texts: list[str] = []
        key = sandbox.credentials.merchant_key
        pems = [
            key.private_bytes(Encoding.PEM, kind, NoEncryption()).decode()
            for kind in (PrivateFormat.PKCS8, PrivateFormat.TraditionalOpenSSL)
        ]
        self.fixed = [line for pem in pems for line in pem.splitlines()[1:-1] if len(line) > 16]
        self.fixed += [sandbox.credentials.apiv3_key, str(key.private_numbers().d), f"{key.private_numbers().p:x}"]

    def see(self, *things: object) -> None:
        """What a person sees of things: their repr and text, and whole tracebacks of exceptions."""
        for thing in things:
            # Without what fills up an answer that is too large.
            self.texts += [text.replace(" " * 99, "") for text in (repr(thing), str(thing))]
            if isinstance(thing, BaseException):
                self.texts += traceback.format_exception(thing)
                # `headers` are the raw answer, for whoever asks for them by name; no repr shows them.
                self.see(*(value for name, value in vars(thing).items() if name != "headers"))

    def see_locals(self, error: BaseException) -> None:
        """What a tool sees that records the local variables of what an error and its causes passed through."""
        self.texts += recorded(error)

    @property
    def signatures(self) -> list[str]:
        """Of all that was sent and answered: signatures, and whole Authorization headers."""
        found: list[str] = []
        for received in self.sandbox.requests:
            authorization = received.headers.get("Authorization", "")
            found += [authorization, *re.findall(r'signature="([^"]+)"', authorization)]
            if received.answer is not None:
                found.append(received.answer.headers.get("Wechatpay-Signature", ""))
        return [text for text in found if text]

    def check(self) -> None:
        seen = "\n".join(self.texts)
        for secret in self.fixed + self.signatures:
            assert secret not in seen, "a secret was shown (its text is not, here either)"


HERE = Path(__file__).parents[1]  # the tests
OF_HTTP = ("requests", "urllib3", "http", "email")


def recorded(error: BaseException) -> Iterator[str]:
    """What an error, its causes and contexts hold, and the local variables within their tracebacks but of tests."""
    waiting: list[Any] = [error]
    seen: list[BaseException] = []
    while waiting:
        one = waiting.pop()
        if not isinstance(one, BaseException) or any(one is other for other in seen):
            continue
        seen.append(one)
        waiting += [one.__cause__, one.__context__, *one.args, getattr(one, "reason", None)]
        yield from in_depth([one.args, getattr(one, "request", None)], 3)
        for frame, _ in traceback.walk_tb(one.__traceback__):
            if HERE not in Path(frame.f_code.co_filename).parents:
                yield from in_depth(list(frame.f_locals.values()), 3)


def in_depth(values: list[Any], depth: int) -> Iterator[str]:
    """How values are shown, what is in collections and, of HTTP libraries' objects, what they consist of."""
    for value in values:
        yield repr(value)
        if depth and type(value).__module__.partition(".")[0] in OF_HTTP and hasattr(value, "__dict__"):
            yield from in_depth(list(vars(value).values()), depth - 1)


@pytest.fixture(params=["", "watched"])
def way(request: pytest.FixtureRequest, monkeypatch: pytest.MonkeyPatch) -> None:
    """Whether somebody watches how `requests` makes its requests, as tracers do."""
    if request.param:
        watch = mock.create_autospec(requests.Session.request, side_effect=requests.Session.request)
        monkeypatch.setattr(requests.Session, "request", watch)


@pytest.fixture
def secrets(sandbox: Sandbox, caplog: pytest.LogCaptureFixture) -> Iterator[Secrets]:
    secrets = Secrets(sandbox)
    with caplog.at_level(logging.DEBUG):
        yield secrets
    for record in caplog.records:
        secrets.texts += [record.getMessage(), caplog.handler.format(record), repr(record.args)]
    secrets.check()


def attempt(secrets: Secrets, client: Client, request: Any, **options: Any) -> None:
    """Make a call and see whatever comes of it."""
    try:
        secrets.see(client.send(request, **options))
    except WxPayError as error:
        secrets.see(error, pickle.loads(pickle.dumps(error)))
        secrets.see_locals(error)


def test_the_collection_would_find_a_secret(sandbox: Sandbox, client: Client) -> None:
    secrets = Secrets(sandbox)
    client.send(samples.QUERY)
    for shown in (*secrets.fixed, *secrets.signatures):
        secrets.texts = [f"… {shown} …"]
        with pytest.raises(AssertionError, match="a secret was shown"):
            secrets.check()
    assert len(secrets.signatures) == 3
    assert len(secrets.fixed) > 40


@pytest.mark.parametrize("request_", [samples.QUERY, samples.NOTICE], ids=["read", "write"])
def test_every_fault(secrets: Secrets, client: Client, request_: Any) -> None:
    attempt(secrets, client, request_)
    for fault in OF_CALLS:
        attempt(secrets, client, request_, timeout=fail_next(secrets.sandbox, fault))
        client.session.close()  # each fault meets a new connection, not what the one before left on it
    for code in ("PARAM_ERROR", "SIGN_ERROR", "NO_AUTH", "RESOURCE_NOT_EXISTS", "FREQUENCY_LIMITED", "SYSTEM_ERROR"):
        secrets.sandbox.fail_next(code)
        attempt(secrets, client, request_)
    played = [received.fault for received in secrets.sandbox.requests]
    assert {*OF_CALLS, "SYSTEM_ERROR"} < set(played)


def test_a_signature_that_the_gateway_refuses(secrets: Secrets) -> None:
    client = secrets.sandbox.client(serial_no="5157F09E")
    attempt(secrets, client, samples.QUERY)
    assert secrets.sandbox.requests[0].status == 401


def test_a_diagnosis_of_what_the_gateway_refuses(secrets: Secrets) -> None:
    for changes in ({"serial_no": "A" * 40}, {"mchid": "1900000100"}, {"serial_no": "PUB_KEY_ID_1"}):
        client = secrets.sandbox.client(**changes)
        attempt(secrets, client, samples.NOTICE)
        attempt(secrets, client, samples.QUERY)
    assert {received.status for received in secrets.sandbox.requests} == {401}


def test_a_diagnosis_of_an_answer_that_echoes_the_authorization(secrets: Secrets) -> None:
    with Rewriter(secrets.sandbox.origin) as rewriter:
        echo: list[str] = []

        def note(head: str, body: bytes) -> tuple[str, bytes]:
            echo.append(re.findall(r"Authorization: ([^\r]*)", head)[0])
            return head, body

        def refuse(_: str, __: bytes) -> tuple[str, bytes]:
            seen = {
                "method": echo[-1],
                "url": f"/{echo[-1]}?{echo[-1]}",
                "truncated_sign_message": f"POST\n{echo[-1]}\n",
            }
            body = {"code": "SIGN_ERROR", "message": "no", "detail": {"field": echo[-1], "sign_information": seen}}
            answer = plain(401, json.dumps(body).encode())
            return answer.decode(), b""

        rewriter.request, rewriter.answer = note, refuse
        client = secrets.sandbox.client(origin=rewriter.origin)
        with pytest.raises(AuthenticationError) as caught:
            client.send(samples.NOTICE)
    # `detail` and `content` are the raw answer, for whoever asks for them by name.
    secrets.texts += [str(caught.value), repr(caught.value), repr(caught.value.diagnosis)]
    assert "a text that holds a signature" in caught.value.message


def test_requests_that_are_refused(secrets: Secrets, client: Client) -> None:
    attempt(secrets, client, samples.query(out_refund_no=""))
    attempt(secrets, client, samples.notice(med_refund_total_fee=True))
    attempt(secrets, client, samples.QUERY, base_uri="http://host.example/")
    attempt(secrets, client, samples.QUERY, base_uri="http://127.0.0.1/[/")
    attempt(secrets, client, samples.QUERY, timeout=-1)
    attempt(secrets, client, "no request")


def test_an_operation_that_nothing_describes(secrets: Secrets, client: Client) -> None:
    def see(**options: Any) -> None:
        try:
            secrets.see(client.request("POST", "/v3/med-ins/{what}/notify", path={"what": "refunds"}, **options))
        except WxPayError as error:
            secrets.see(error, pickle.loads(pickle.dumps(error)))

    for body in ({"a": 1}, {"a": "\ud800"}, [], {"meta": {}, "file": Upload("a.png", b"a")}):
        see(body=body)
    call = {"query": {"mix_trade_no": "1"}, "body": json.loads(samples.NOTICE_BODY)}
    for fault in OF_CALLS:
        see(**call, timeout=fail_next(secrets.sandbox, fault))
        client.session.close()  # as above
    assert {*OF_CALLS} <= {received.fault for received in secrets.sandbox.requests}
    secrets.see(client.request("GET", "/v3/certificates", stream=True))
    for text in ("text", "x" * 999):
        try:
            secrets.see(client.decrypt(client.encrypt(text)))
        except WxPayError as error:
            secrets.see(error)


def test_connections_that_fail(secrets: Secrets, client: Client, tls_sandbox: Sandbox, proxy: Proxy) -> None:
    attempt(secrets, client, samples.NOTICE, base_uri="http://127.0.0.1:1")
    secrets.see(client)
    tls = tls_sandbox.client()
    tls.session.verify = True
    attempt(secrets, tls, samples.NOTICE)
    tls.session.verify = False
    attempt(secrets, tls, samples.NOTICE)
    proxy.refuses = True
    client.session.proxies = {"http": "http://name:hunter2@127.0.0.1:1", "https": proxy.origin}
    attempt(secrets, client, samples.NOTICE)
    attempt(secrets, client, samples.NOTICE, base_uri=tls_sandbox.origin)
    assert not any("hunter2" in text for text in secrets.texts)


def test_answers_that_echo_the_request(secrets: Secrets, scripted: Scripted) -> None:
    # A debugging proxy may put the request's headers into its page.
    client = secrets.sandbox.client(origin=scripted.origin)
    prepared = client.prepare(samples.NOTICE)
    echo = str(prepared.headers["Authorization"])
    for answer in (
        plain(502, f"<pre>{echo}</pre>".encode(), {"Content-Type": "text/html"}),
        signed(secrets.sandbox.credentials, 200, f'"{echo[:20]}"'.encode()),
    ):
        scripted.answer = answer
        with pytest.raises(WxPayError) as caught:
            client.send(samples.NOTICE)
        assert echo not in "".join(traceback.format_exception(caught.value))


@pytest.mark.usefixtures("way")
@pytest.mark.parametrize("request_", [samples.QUERY, samples.NOTICE], ids=["read", "write"])
@pytest.mark.parametrize("tls", [False, True], ids=["plain", "TLS"])
def test_what_tools_record_of_no_answer(
    sandbox: Sandbox,
    tls_sandbox: Sandbox,
    request_: Any,
    tls: bool,  # noqa: FBT001
) -> None:
    gateway = tls_sandbox if tls else sandbox
    client = gateway.client(retries=RetryPolicy(base=0))
    for fault in (Fault.CUT, Fault.CUT_BODY, Fault.HANG, Fault.HTML_502, Fault.BAD_SIGNATURE, Fault.PROBE):
        gateway.fail_next(fault, times=3)
        with pytest.raises(WxPayError) as caught:
            client.send(request_, timeout=(5, 0.2))
        texts = "\n".join(recorded(caught.value))
        assert "exchange.py" in "".join(traceback.format_exception(caught.value))
        assert gateway.requests
        assert "Authorization" not in texts
        secrets = Secrets(gateway)
        secrets.texts.append(texts)
        secrets.check()


@pytest.mark.usefixtures("way")
def test_what_they_record_of_a_file_that_breaks_off(sandbox: Sandbox, scripted: Scripted) -> None:
    scripted.answer = plain(200, b"half").replace(b"Content-Length: 4", b"Content-Length: 8")
    client = sandbox.client(origin=scripted.origin)
    download = client.send(DownloadRequest()).data
    with pytest.raises(TransportError) as caught:
        download.read()
    assert b"Authorization" in scripted.requests[0]
    assert "Authorization" not in "\n".join(recorded(caught.value))


HALF = plain(200, b"half").replace(b"Content-Length: 4", b"Content-Length: 8")
NO_FILE = plain(403, b"<html>", {"Content-Type": "text/html"})


@pytest.mark.parametrize("answer", [NO_FILE, HALF], ids=["no file", "half of it"])
def test_what_they_record_of_an_encrypted_file(sandbox: Sandbox, scripted: Scripted, answer: bytes) -> None:
    scripted.answer = answer
    key, nonce = "k3y" * 10 + "k3", "n0nce-n0nce-"
    url = f"{scripted.origin}/v3/billdownload/file?token=T0KEN"
    file = EncryptedBillFile(
        bill_sequence=1, download_url=url, encrypt_key=key, hash_type="SHA1", hash_value="0" * 40, nonce=nonce
    )
    with sandbox.client(origin=scripted.origin) as client, pytest.raises(WxPayError) as caught:
        client.download(file).read()
    texts = "\n".join(recorded(caught.value))
    assert not [secret for secret in ("T0KEN", key, nonce) if secret in texts]


@pytest.mark.usefixtures("way")
@pytest.mark.parametrize("answer", [NO_FILE, HALF, None], ids=["no file", "half of it", "no answer"])
def test_what_they_record_of_the_url_of_a_file(sandbox: Sandbox, scripted: Scripted, answer: bytes | None) -> None:
    scripted.answer = answer or b""
    query = {"token": "T0KEN"}
    client = sandbox.client(origin=scripted.origin, retries=RetryPolicy(base=0))
    with pytest.raises(WxPayError) as caught:
        client.request("GET", "/v3/billdownload/file", query=query, stream=True).data.read()
    assert b"token=T0KEN" in scripted.requests[0]
    # What the caller gave is the caller's.
    assert not [text for text in recorded(caught.value) if "T0KEN" in text and text != repr(query)]


def test_what_they_record_of_the_callers_is_the_callers(scripted: Scripted, sandbox: Sandbox) -> None:
    client = sandbox.client(origin=scripted.origin)

    def of_the_caller() -> None:
        kept = "kept"
        raise ValueError(kept)

    try:
        of_the_caller()
    except ValueError:
        with pytest.raises(WxPayError) as caught:
            client.send(samples.QUERY)
    context: Any = caught.value
    while not isinstance(context, ValueError):
        context = context.__context__
    assert context.__traceback__ is not None
    assert context.__traceback__.tb_next is not None
    assert context.__traceback__.tb_next.tb_frame.f_locals["kept"] == "kept"


def test_what_they_record_of_an_interrupt(client: Client) -> None:
    def interrupt(*_: object, **__: object) -> None:
        raise KeyboardInterrupt

    client.session.hooks["response"].append(interrupt)
    with pytest.raises(KeyboardInterrupt) as caught:
        client.send(samples.NOTICE)
    assert "Authorization" not in "\n".join(recorded(caught.value))


def test_an_error_may_have_a_request_that_was_never_prepared(client: Client) -> None:
    error = requests.ConnectionError("mocked", request=requests.PreparedRequest())
    with mock.patch.object(client.session, "send", side_effect=error), pytest.raises(TransportError) as caught:
        client.send(samples.NOTICE)
    assert caught.value.__cause__ is error


def test_what_they_record_of_callbacks(secrets: Secrets, client: Client) -> None:
    # Verified, and decrypted to what is no JSON.
    encrypted = encrypted_resource(secrets.sandbox.credentials.apiv3_key, b"hunter2", "refund")
    posted = {"id": "EV-1", "event_type": "REFUND.SUCCESS", "resource": encrypted}
    callback = secrets.sandbox.callbacks.sign(json.dumps(posted).encode())
    with pytest.raises(WxPayError) as caught:
        client.callbacks.parse(*callback)
    assert isinstance(caught.value, DecodeError)
    assert caught.value.decrypted == b"hunter2"
    secrets.see_locals(caught.value)
    with pytest.raises(WxPayError) as caught:
        client.callbacks.parse(callback.headers, callback.body + b" ")
    secrets.see_locals(caught.value)
    assert not any("hunter2" in text for text in secrets.texts)


def test_what_was_decrypted_of_an_unknown_event(secrets: Secrets, client: Client) -> None:
    event = client.callbacks.parse(*secrets.sandbox.callbacks.make("COUPON.USE", {"name": "hunter2"}))
    secrets.see(event)
    assert event.resource == {"name": "hunter2"}
    assert not any("hunter2" in text for text in secrets.texts)


def test_clients_and_their_parts(secrets: Secrets, client: Client) -> None:
    prepared = client.prepare(samples.NOTICE)
    secrets.see(client, client.session, client.session.auth, client.refunds, prepared, prepared.url, prepared.body)
    secrets.see(client.send(samples.NOTICE), client.send(samples.QUERY))
    secrets.see(secrets.sandbox, secrets.sandbox.credentials, *secrets.sandbox.requests)
    signature = str(prepared.headers["Authorization"])
    assert not any(signature in text for text in secrets.texts)


def test_clients_that_cannot_be_made(secrets: Secrets) -> None:
    key = Path(secrets.sandbox.env["WXPAY_PRIVATE_KEY"])
    pem, apiv3_key = key.read_text(), secrets.sandbox.credentials.apiv3_key
    broken = [
        {"private_key": pem[:-100]},
        {"private_key": pem.replace("PRIVATE", "PUBLIC")},
        {"private_key": "\n".join(pem.splitlines()[1:-1])},
        {"private_key": pem.splitlines()[1]},
        {"private_key": Path(pem)},
        {"private_key": pem.encode()[10:]},
        {"platform_keys": {"PUB_KEY_ID_1": key}},
        {"platform_keys": {pem: "PUB_KEY_ID_1"}},
        {"platform_keys": {"PUB_KEY_ID_1": pem}},
        {"apiv3_key": apiv3_key + "\n"},
        {"apiv3_key": apiv3_key * 2},
        {"mchid": pem},
        {"serial_no": apiv3_key + " "},
        {"origin": pem},
        {"timeout": apiv3_key},
        {"vendor_names": apiv3_key},
    ]
    for changes in broken:
        with pytest.raises(WxPayError) as caught:
            secrets.sandbox.client(**changes)
        secrets.see(caught.value)


NO_CLIENT = {
    "mchid": "1 2",
    "serial_no": "",
    "private_key": "no key",
    "platform_keys": {"PUB_KEY_ID_1": "no key"},
    "platform_ca": "no certificate",
    "certificate": "no certificate",
    "origin": "ftp://gateway.example",
    "timeout": 0,
    "retries": 3,
}


@pytest.mark.parametrize("name", NO_CLIENT)
def test_what_they_record_of_a_client_that_cannot_be_made(secrets: Secrets, name: str) -> None:
    # Any: what each argument takes, and what it does not.
    given: dict[str, Any] = {"mchid": "1900000109", "serial_no": "5157F09E", "platform_keys": {}}
    given["private_key"] = Path(secrets.sandbox.env["WXPAY_PRIVATE_KEY"]).read_text()
    given["apiv3_key"] = secrets.sandbox.credentials.apiv3_key
    environ = {f"WXPAY_{each.upper()}": text for each, text in given.items() if text}
    with pytest.raises(WxPayError) as caught:
        Client(**{**given, name: NO_CLIENT[name]})
    secrets.see_locals(caught.value)
    if name in {*given, "origin", "certificate"}:
        with pytest.raises(WxPayError) as caught:
            Client.from_env({**environ, f"WXPAY_{name.upper()}": str(NO_CLIENT[name])})
        secrets.see_locals(caught.value)


def test_what_they_record_of_one_that_cannot_be_unpickled(secrets: Secrets, tmp_path: Path) -> None:
    key = tmp_path / "key.pem"
    key.write_text(Path(secrets.sandbox.env["WXPAY_PRIVATE_KEY"]).read_text())
    pickled = pickle.dumps(secrets.sandbox.client(private_key=key))
    key.unlink()
    with pytest.raises(WxPayError) as caught:
        pickle.loads(pickled)
    secrets.see_locals(caught.value)


def test_the_logs_of_http_itself(secrets: Secrets, client: Client, capfd: pytest.CaptureFixture[str]) -> None:
    # urllib3 logs under DEBUG; http.client prints only where somebody asks for all of it.
    assert HTTPConnection.debuglevel == 0
    client.send(samples.QUERY)
    secrets.texts += list(capfd.readouterr())


def test_the_cause_of_an_error(secrets: Secrets, client: Client) -> None:
    secrets.sandbox.fail_next(Fault.CUT)
    with pytest.raises(WxPayError) as caught:
        client.send(samples.NOTICE)
    cause = caught.value.__cause__
    assert isinstance(cause, requests.RequestException)
    secrets.see(cause, cause.request)


@pytest.mark.parametrize("reached", [True, False])
def test_the_token_that_opens_a_file_is_in_no_message(sandbox: Sandbox, *, reached: bool) -> None:
    with socket.create_server(("127.0.0.1", 0)) as server:
        closed = f"http://127.0.0.1:{server.getsockname()[1]}"
    client = sandbox.client(origin=sandbox.origin if reached else closed, retries=RetryPolicy(base=0))
    with pytest.raises(WxPayError) as caught:
        client.request("GET", "/v3/billdownload/no-such-file", query={"token": "T0KEN"}, stream=True)
    assert type(caught.value) is (NotFoundError if reached else TransportError)
    assert "/v3/billdownload/no-such-file" in caught.value.message
    assert "T0KEN" not in caught.value.message
