"""A caller of the sandbox that shares nothing with the library: `http.client` and a signature of its own."""

from __future__ import annotations

import base64
import json
import secrets
import time
from contextlib import closing, nullcontext
from http.client import HTTPConnection, HTTPMessage
from typing import TYPE_CHECKING, Any, NamedTuple
from urllib.parse import urlsplit

from cryptography import x509
from cryptography.hazmat.primitives.asymmetric.padding import PKCS1v15
from cryptography.hazmat.primitives.asymmetric.rsa import RSAPublicKey
from cryptography.hazmat.primitives.hashes import SHA256
from cryptography.hazmat.primitives.serialization import load_pem_public_key

from tests.support.waiting import HANGS

if TYPE_CHECKING:
    from collections.abc import Mapping

    from tests.support.gateways.gateways import Served
    from wxpay_client.sandbox import Sandbox
    from wxpay_client.sandbox.credentials import Credentials

NUMBER = "1217752501201407033233368018"
QUERY = f"/hk/v3/refunds/out-refund-no/{NUMBER}"
NOTIFY = "/v3/med-ins/refunds/notify?mix_trade_no=1217752501201407033233368318"
NOTICE = {
    "sub_mchid": "1900000109",
    "med_refund_total_fee": 45000,
    "med_refund__gov_fee": 45000,
    "med_refund__self_fee": 45000,
    "med_refund__other_fee": 45000,
    "refund_time": "2018-06-08T10:34:56+08:00",
    "out_refund_no": "R202204022005169952975171534816",
}


class Reply(NamedTuple):
    """An answer as it came."""

    status: int
    headers: HTTPMessage
    body: bytes

    @property
    def json(self) -> Any:
        """The body, which is JSON of whatever shape."""
        return json.loads(self.body)


class Caller:
    """Calls a sandbox as its merchant."""

    def __init__(self, sandbox: Sandbox | Served) -> None:
        self.credentials = sandbox.credentials
        self.address = ("127.0.0.1", urlsplit(sandbox.origin).port)

    def connection(self) -> HTTPConnection:
        return HTTPConnection(*self.address, timeout=HANGS)

    def get(self, url: str = QUERY, **changes: Any) -> Reply:
        return self.call("GET", url, **changes)

    def notify(self, notice: Mapping[str, Any] | bytes | None = None, url: str = NOTIFY, **changes: Any) -> Reply:
        """POST a notice: the sample of the documentation, another object, or raw bytes."""
        content = NOTICE if notice is None else notice
        return self.call("POST", url, content if isinstance(content, bytes) else to_json(content), **changes)

    def call(
        self,
        method: str,
        url: str,
        body: bytes = b"",
        *,
        headers: Mapping[str, str | None] | None = None,
        fields: Mapping[str, str | None] | None = None,
        over: HTTPConnection | None = None,
    ) -> Reply:
        """Make a call; `headers` and `fields` (of Authorization) are changes to what is right, None leaves out."""
        with closing(self.connection()) if over is None else nullcontext(over) as connection:
            connection.putrequest(method, url, skip_accept_encoding=True)
            for name, value in self.headers(method, url, body, headers or {}, fields or {}).items():
                connection.putheader(name, value)
            connection.endheaders(body or None)
            with connection.getresponse() as response:
                return Reply(response.status, response.headers, response.read())

    def headers(
        self,
        method: str,
        url: str,
        body: bytes = b"",
        headers: Mapping[str, str | None] | None = None,
        fields: Mapping[str, str | None] | None = None,
    ) -> dict[str, str]:
        right = {
            "Accept": "application/json",
            "User-Agent": "caller/1",
            "Authorization": self.authorization(method, url, body, fields or {}),
            "Wechatpay-Serial": next(iter(self.credentials.platform_keys)),
            **({"Content-Type": "application/json", "Content-Length": str(len(body))} if body else {}),
        }
        return _without_none(right | dict(headers or {}))

    def authorization(
        self, method: str, url: str, body: bytes = b"", fields: Mapping[str, str | None] | None = None
    ) -> str:
        changes = dict(fields or {})
        timestamp = changes.get("timestamp") or str(int(time.time()))
        nonce = changes.get("nonce_str") or secrets.token_hex(16)
        message = f"{method}\n{url}\n{timestamp}\n{nonce}\n".encode() + body + b"\n"
        signature = self.credentials.merchant_key.sign(message, PKCS1v15(), SHA256())
        right = {
            "mchid": self.credentials.mchid,
            "nonce_str": nonce,
            "signature": base64.b64encode(signature).decode(),
            "timestamp": timestamp,
            "serial_no": self.credentials.serial_no,
        }
        pairs = _without_none(right | changes).items()
        return "WECHATPAY2-SHA256-RSA2048 " + ",".join(f'{name}="{value}"' for name, value in pairs)


def verify(reply: Reply, credentials: Credentials) -> str:
    """Verify an answer with the key it names, and return that key's serial or ID.

    Raises:
        InvalidSignature: The signature is not of that key over this body.
    """
    headers = reply.headers
    message = f"{headers['Wechatpay-Timestamp']}\n{headers['Wechatpay-Nonce']}\n".encode() + reply.body + b"\n"
    serial = str(headers["Wechatpay-Serial"])
    signature = base64.b64decode(headers["Wechatpay-Signature"], validate=True)
    public_key(credentials.platform_files[serial]).verify(signature, message, PKCS1v15(), SHA256())
    return serial


def public_key(pem: bytes) -> RSAPublicKey:
    """The key of a PEM public key or certificate."""
    certified = b"BEGIN CERTIFICATE" in pem
    key = x509.load_pem_x509_certificate(pem).public_key() if certified else load_pem_public_key(pem)
    assert isinstance(key, RSAPublicKey)
    return key


def to_json(value: object) -> bytes:
    return json.dumps(value, ensure_ascii=False).encode()


def _without_none(values: Mapping[str, str | None]) -> dict[str, str]:
    return {name: value for name, value in values.items() if value is not None}
