"""What is signed, that it is signed rightly, and that it is what goes over the wire."""

from __future__ import annotations

import io
import json
import re
import string
import threading
from base64 import b64decode
from collections.abc import Callable, Iterator
from contextlib import suppress
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path
from typing import Any, NamedTuple
from urllib.parse import quote

import pytest
import requests
from cryptography import x509
from cryptography.exceptions import InvalidSignature
from cryptography.hazmat.primitives.asymmetric.padding import PKCS1v15
from cryptography.hazmat.primitives.asymmetric.rsa import RSAPrivateKey, RSAPublicKey, generate_private_key
from cryptography.hazmat.primitives.hashes import SHA256
from cryptography.hazmat.primitives.serialization import Encoding, NoEncryption, PrivateFormat, PublicFormat
from hypothesis import given, settings
from hypothesis import strategies as st

from tests.support import openssl
from tests.support.waiting import join
from wxpay_client._crypto.signature import authorization, nonce, request_message, sign
from wxpay_client._crypto.signer import LoadedKey
from wxpay_client._http.auth import SignatureAuth
from wxpay_client.errors import RequestError

VECTORS: dict[str, Any] = json.loads((Path(__file__).parents[1] / "vectors" / "wechatpay_java.json").read_text("utf-8"))

MCHID = "1900000109"
SERIAL_NO = "5157F09EFDC096DE15EBE81A47057A7232F1B8E1"
NOW = 1554209980
URL = "https://api.mch.weixin.qq.com/v3/refunds"

AUTHORIZATION = re.compile(
    r'WECHATPAY2-SHA256-RSA2048 mchid="(?P<mchid>[^"]*)",nonce_str="(?P<nonce>[0-9A-Za-z]{32})",'
    r'signature="(?P<signature>[0-9A-Za-z+/]+=*)",timestamp="(?P<timestamp>[0-9]+)",serial_no="(?P<serial_no>[^"]*)"'
)


@pytest.fixture(scope="module")
def key() -> RSAPrivateKey:
    return generate_private_key(65537, 2048)


@pytest.fixture
def auth(key: RSAPrivateKey) -> SignatureAuth:
    return SignatureAuth(MCHID, SERIAL_NO, LoadedKey(key), clock=lambda: NOW + 0.9)


def parts(request: requests.PreparedRequest) -> dict[str, str]:
    match = AUTHORIZATION.fullmatch(str(request.headers["Authorization"]))
    assert match is not None
    return match.groupdict()


def assert_signed(public_key: RSAPublicKey, method: str, target: str, body: bytes, header: str) -> None:
    match = AUTHORIZATION.fullmatch(header)
    assert match is not None
    message = f"{method}\n{target}\n{match['timestamp']}\n{match['nonce']}\n".encode("latin-1") + body + b"\n"
    public_key.verify(b64decode(match["signature"]), message, PKCS1v15(), SHA256())


# The message.


def test_the_message_is_the_known_one() -> None:
    target = (
        "/hk/v3/refunds/out-refund-no/1217752501201407033233368018"
        "?mchid=1900000109&sub_mchid=1900000109&sp_mchid=1900000100"
    )
    message = request_message("GET", target, NOW, "593BEC0C930BF1AFEB40B4A08C8FB242", b"")
    assert message == VECTORS["request_signature"]["message"].encode()


def test_the_known_signature_is_of_that_message() -> None:
    known = VECTORS["request_signature"]
    certificate = x509.load_pem_x509_certificate(VECTORS["merchant_certificate"].encode())
    public_key = certificate.public_key()
    assert isinstance(public_key, RSAPublicKey)
    public_key.verify(b64decode(known["signature"]), known["message"].encode(), PKCS1v15(), SHA256())


def test_the_body_is_in_the_message_byte_for_byte() -> None:
    body = b'\xff\x00\r\n{"a": "\xe9\x80\x80"}\n'
    assert request_message("POST", "/v3", 1, "n", body) == b"POST\n/v3\n1\nn\n" + body + b"\n"


# The signature.


def test_openssl_accepts_what_is_signed(key: RSAPrivateKey, tmp_path: Path) -> None:
    public_key = tmp_path / "public.pem"
    public_key.write_bytes(key.public_key().public_bytes(Encoding.PEM, PublicFormat.SubjectPublicKeyInfo))
    message = request_message("POST", "/v3/a?b=c", NOW, nonce(), "退款".encode())
    signature = b64decode(sign(LoadedKey(key), message), validate=True)
    assert openssl.accepts(public_key, message, signature)
    assert not openssl.accepts(public_key, message[:-1], signature)


def test_openssl_signs_the_same(key: RSAPrivateKey, tmp_path: Path) -> None:
    file = tmp_path / "key.pem"
    file.write_bytes(key.private_bytes(Encoding.PEM, PrivateFormat.PKCS8, NoEncryption()))
    assert b64decode(sign(LoadedKey(key), b"message")) == openssl.sign(file, b"message")


# The header.


def test_the_header_names_scheme_merchant_nonce_signature_time_and_serial() -> None:
    assert authorization("1900000109", "5157F09E", "593BEC0C", NOW, "c2ln") == (
        'WECHATPAY2-SHA256-RSA2048 mchid="1900000109",nonce_str="593BEC0C",signature="c2ln",'
        'timestamp="1554209980",serial_no="5157F09E"'
    )


def test_a_nonce_is_32_digits_and_letters_and_never_the_same() -> None:
    nonces = [nonce() for _ in range(500)]
    assert {len(each) for each in nonces} == {32}
    assert set("".join(nonces)) == set("0123456789abcdef")
    assert len(set(nonces)) == len(nonces)


# The signer.


def test_a_prepared_request_is_signed(auth: SignatureAuth, key: RSAPrivateKey) -> None:
    request = requests.Request("POST", f"{URL}?a=b", data=b"{}", auth=auth).prepare()
    given = parts(request)
    assert (given["mchid"], given["serial_no"], given["timestamp"]) == (MCHID, SERIAL_NO, str(NOW))
    assert_signed(key.public_key(), "POST", "/v3/refunds?a=b", b"{}", str(request.headers["Authorization"]))


def test_every_call_signs_afresh(key: RSAPrivateKey) -> None:
    times = iter([NOW, NOW + 7])
    auth = SignatureAuth(MCHID, SERIAL_NO, LoadedKey(key), clock=lambda: next(times))
    request = requests.Request("GET", URL, auth=auth).prepare()
    first = parts(request)
    assert auth(request) is request
    second = parts(request)
    assert (first["timestamp"], second["timestamp"]) == (str(NOW), str(NOW + 7))
    assert first["nonce"] != second["nonce"]
    assert_signed(key.public_key(), "GET", "/v3/refunds", b"", str(request.headers["Authorization"]))


def test_an_upload_is_signed_over_its_meta_and_sent_whole(auth: SignatureAuth, key: RSAPrivateKey) -> None:
    request = requests.Request("POST", URL, data=b"--B\r\n...", auth=auth.over(b'{"a":1}')).prepare()
    given = parts(request)
    assert request.body == b"--B\r\n..."
    assert (given["mchid"], given["serial_no"], given["timestamp"]) == (MCHID, SERIAL_NO, str(NOW))
    assert_signed(key.public_key(), "POST", "/v3/refunds", b'{"a":1}', str(request.headers["Authorization"]))
    # The signer it was made of is what it was.
    assert_signed(key.public_key(), "POST", "/v3/refunds", b"x", str(auth(posted(b"x")).headers["Authorization"]))


def posted(body: bytes) -> requests.PreparedRequest:
    return requests.Request("POST", URL, data=body).prepare()


def test_the_time_is_now_where_no_clock_is_given(key: RSAPrivateKey, monkeypatch: pytest.MonkeyPatch) -> None:
    request = requests.Request("GET", URL, auth=SignatureAuth(MCHID, SERIAL_NO, LoadedKey(key))).prepare()
    assert int(parts(request)["timestamp"]) > NOW


@pytest.mark.parametrize("body", [None, b""])
def test_no_body_is_signed_as_an_empty_one(auth: SignatureAuth, key: RSAPrivateKey, body: bytes | None) -> None:
    request = requests.Request("POST", URL, data=body).prepare()
    request.body = body
    auth(request)
    assert_signed(key.public_key(), "POST", "/v3/refunds", b"", str(request.headers["Authorization"]))
    assert request.body == body


def test_a_text_is_signed_and_sent_as_utf8(auth: SignatureAuth, key: RSAPrivateKey) -> None:
    request = requests.Request("POST", URL, data="退款").prepare()
    # What requests computes with urllib3 1, which would send Latin-1.
    request.headers["Content-Length"] = "2"
    auth(request)
    assert request.body == "退款".encode()
    assert request.headers["Content-Length"] == "6"
    assert_signed(key.public_key(), "POST", "/v3/refunds", "退款".encode(), str(request.headers["Authorization"]))


def pieces() -> Iterator[bytes]:
    yield b"{}"


@pytest.mark.parametrize(
    ("make", "kind"),
    [
        (pieces, "generator"),
        (lambda: io.BytesIO(b"{}"), "BytesIO"),
        (lambda: io.StringIO("{}"), "StringIO"),
        (lambda: bytearray(b"{}"), "bytearray"),
    ],
)
def test_a_stream_is_refused(auth: SignatureAuth, make: Callable[[], Any], kind: str) -> None:
    # Any: every kind of body that requests takes.
    with pytest.raises(RequestError, match=f"body: expected bytes or str, got {kind}") as caught:
        requests.Request("POST", URL, data=make(), auth=auth).prepare()
    assert caught.value.parameter == "body"


def test_a_text_that_is_no_unicode_is_refused_without_being_shown(auth: SignatureAuth) -> None:
    request = requests.Request("POST", URL).prepare()
    request.body = "secret\ud800"
    with pytest.raises(RequestError, match="body: the text holds a lone surrogate") as caught:
        auth(request)
    assert caught.value.parameter == "body"
    assert caught.value.__context__ is None


@pytest.mark.parametrize(
    "target",
    [
        "//v3/refunds",
        "/v3/a%2fb",
        "/v3/a%",
        "/v3/a%2",
        "/v3/[a]",
        "/v3?a=[b]",
        "/v3?a=%zz",
        "/v3/a|b",
        "/v3/a b",
        "/v3/退款",
        '/v3/"',
        "/v3/a\\b",
        "/v3/^",
        "/v3/`",
        "/v3/{a}",
        "/v3/<a>",
    ],
)
def test_a_url_that_would_be_rewritten_on_its_way_is_refused(auth: SignatureAuth, target: str) -> None:
    request = requests.Request("GET", URL).prepare()
    request.url = f"https://api.mch.weixin.qq.com{target}"
    with pytest.raises(RequestError, match="url: path and query would be rewritten") as caught:
        auth(request)
    assert caught.value.parameter == "url"
    assert "Authorization" not in request.headers


def test_every_character_that_needs_no_encoding_is_signed_as_it_is(auth: SignatureAuth, key: RSAPrivateKey) -> None:
    target = f"/{string.ascii_letters}{string.digits}-._~!$&'()*+,;=:@/%7C%0A?a=/?:@%E9%80%80&b=*+"
    request = requests.Request("GET", f"https://api.mch.weixin.qq.com{target}", auth=auth).prepare()
    assert_signed(key.public_key(), "GET", target, b"", str(request.headers["Authorization"]))


@pytest.mark.parametrize("missing", ["method", "url"])
def test_a_request_that_is_not_prepared_is_refused(auth: SignatureAuth, missing: str) -> None:
    request = requests.Request("GET", URL).prepare()
    setattr(request, missing, None)
    with pytest.raises(RequestError, match="request: expected a prepared one") as caught:
        auth(request)
    assert caught.value.parameter == "request"


def test_a_signer_shows_no_key(auth: SignatureAuth, key: RSAPrivateKey) -> None:
    assert repr(auth) == f"SignatureAuth(mchid='{MCHID}', serial_no='{SERIAL_NO}')"


# The wire.


class Received(NamedTuple):
    method: str
    target: str
    body: bytes
    authorization: str


class Gateway(ThreadingHTTPServer):
    """A server that keeps each request as it came over the wire."""

    def __init__(self) -> None:
        super().__init__(("127.0.0.1", 0), Handler)
        self.received: list[Received] = []

    @property
    def origin(self) -> str:
        return f"http://127.0.0.1:{self.server_port}"


class Handler(BaseHTTPRequestHandler):
    protocol_version = "HTTP/1.1"

    def answer(self) -> None:
        # Not `self.path`, from which http.server takes leading slashes away.
        method, target, _ = self.requestline.split(" ")
        body = self.rfile.read(int(self.headers.get("Content-Length", 0)))
        assert isinstance(self.server, Gateway)
        self.server.received.append(Received(method, target, body, self.headers["Authorization"]))
        self.send_response(204)
        self.end_headers()

    do_GET = do_POST = do_PUT = do_DELETE = answer  # noqa: N815 - http.server looks for these names

    def log_message(self, format: str, *args: object) -> None:  # noqa: A002 - as http.server has it
        """Say nothing."""


@pytest.fixture(scope="module")
def gateway() -> Iterator[Gateway]:
    with Gateway() as server:
        thread = threading.Thread(target=server.serve_forever)
        thread.start()
        yield server
        server.shutdown()
        join(thread)


@pytest.fixture(scope="module")
def session() -> Iterator[requests.Session]:
    with requests.Session() as made:
        made.trust_env = False
        yield made


METHODS = st.sampled_from(["GET", "POST", "PUT", "DELETE"])
BODIES = st.one_of(st.none(), st.binary(), st.text())


def bytes_of(body: str | bytes | None) -> bytes:
    return body.encode() if isinstance(body, str) else body or b""


@settings(deadline=None)
@given(
    method=METHODS,
    path=st.lists(st.text(min_size=1).filter(lambda part: part not in {".", ".."}), min_size=1),
    query=st.lists(st.tuples(st.text(), st.text())),
    body=BODIES,
)
def test_what_is_signed_is_what_arrives(
    gateway: Gateway,
    session: requests.Session,
    key: RSAPrivateKey,
    *,
    method: str,
    path: list[str],
    query: list[tuple[str, str]],
    body: str | bytes | None,
) -> None:
    url = "/".join([gateway.origin, *(quote(part, safe="") for part in path)])
    auth = SignatureAuth(MCHID, SERIAL_NO, LoadedKey(key))
    session.request(method, url, params=query, data=body, auth=auth)
    arrived = gateway.received.pop()
    assert (arrived.method, arrived.body) == (method, bytes_of(body))
    assert_signed(key.public_key(), *arrived)


@settings(deadline=None)
@given(method=METHODS, path=st.text(), query=st.text(), body=BODIES)
def test_a_raw_url_is_refused_or_arrives_as_it_was_signed(
    gateway: Gateway,
    session: requests.Session,
    key: RSAPrivateKey,
    *,
    method: str,
    path: str,
    query: str,
    body: str | bytes | None,
) -> None:
    auth = SignatureAuth(MCHID, SERIAL_NO, LoadedKey(key))
    with suppress(RequestError):
        session.request(method, f"{gateway.origin}/{path}", params=query, data=body, auth=auth)
        assert_signed(key.public_key(), *gateway.received.pop())
    assert not gateway.received


def test_the_judge_of_these_tests_sees_a_difference(key: RSAPrivateKey, auth: SignatureAuth) -> None:
    header = str(requests.Request("GET", URL, auth=auth).prepare().headers["Authorization"])
    with pytest.raises(InvalidSignature):
        assert_signed(key.public_key(), "GET", "/v3/refunds?", b"", header)
