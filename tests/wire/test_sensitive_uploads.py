"""Sensitive texts outside of JSON bodies: in the parts of an upload, which are signed encrypted, and in a query."""

from __future__ import annotations

import json
from base64 import b64decode
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
from cryptography.hazmat.primitives.serialization import Encoding, NoEncryption, PrivateFormat

from tests.codegen.compiling import HEAD, Package, compiled
from tests.support import openssl
from tests.support.gateways.gateways import Served, served
from tests.support.sandbox.caller import Caller
from wxpay_client import RequestError, RetryPolicy, Upload, from_dict, to_dict
from wxpay_client.sandbox.checks.multipart import FormPart, read_parts
from wxpay_client.sandbox.credentials import Credentials
from wxpay_client.sandbox.faults import Fault, failure

SPEC = f"""\
{HEAD}paths:
  /v3/receipts:
    post:
      operationId: receipts.upload
      x-merchant-number: number
      parameters:
        - {{name: number, in: query, schema: {{type: string}}}}
        - {{name: Wechatpay-Serial, in: header, schema: {{type: string}}}}
      requestBody:
        content:
          multipart/form-data:
            schema:
              type: object
              required: [file, meta]
              x-is-sensitive: [phone, names]
              properties:
                file: {{type: string, format: binary}}
                meta:
                  type: object
                  x-is-sensitive: [payer]
                  properties:
                    sha256: {{type: string}}
                    payer: {{type: string, maxLength: 4}}
                phone: {{type: string, pattern: '^[0-9]+$'}}
                names: {{type: array, items: {{type: string}}}}
      responses: {{"204": {{description: Done.}}}}
    get:
      operationId: receipts.query
      parameters:
        - {{name: owner, in: query, content: {{application/json: {{schema: &owner
            {{type: object, x-is-sensitive: [name], properties: {{name: {{type: string, maxLength: 4}}}}}}}}}}}}
        - {{name: X-Owner, in: header, content: {{application/json: {{schema: *owner}}}}}}
      responses: {{"204": {{description: None.}}}}
"""

FILE = Upload("收据.png", b"\x89PNG\r\n")
BODY = {
    "meta": {"sha256": FILE.sha256, "payer": "张三"},
    "file": {"$file": {"filename": FILE.filename, "content_base64": "iVBORw0K"}},
    "phone": "13800000000",
    "names": ["李四", "王五"],
}
SENSITIVE = {
    "/body/meta/payer": "张三",
    "/body/phone": "13800000000",
    "/body/names/0": "李四",
    "/body/names/1": "王五",
}


@pytest.fixture(scope="module")
def package(tmp_path_factory: pytest.TempPathFactory) -> Package:
    return compiled(tmp_path_factory.mktemp("receipts"), SPEC)


@pytest.fixture(scope="module")
def credentials(wxpay_sandbox_credentials: Credentials) -> Credentials:
    return wxpay_sandbox_credentials


@pytest.fixture(scope="module")
def gateway(credentials: Credentials, package: Package) -> Iterator[Served]:
    with served(credentials, *package.operations.values()) as gateway:
        yield gateway


def upload(package: Package, **changes: Any) -> Any:
    data = {"query": {"number": "1"}, "body": {**BODY, **changes}}
    return from_dict(package.receipts.UploadRequest, data)


def decrypted(credentials: Credentials, serial: str, folder: Path, text: object) -> str:
    """A text as openssl decrypts it with one of the platform's keys."""
    key = credentials.platform_keys[serial]
    path = folder / "key.pem"
    path.write_bytes(key.private_bytes(Encoding.PEM, PrivateFormat.PKCS8, NoEncryption()))
    return openssl.decrypt(path, b64decode(str(text), validate=True)).decode()


def test_meta_is_encrypted_before_it_is_signed(
    credentials: Credentials, gateway: Served, package: Package, tmp_path: Path
) -> None:
    gateway.client.send(upload(package))
    received = gateway.received[-1]
    meta, *_ = read_parts(received.headers, received.body)
    serial = received.headers["Wechatpay-Serial"]
    assert decrypted(credentials, serial, tmp_path, json.loads(meta.content)["payer"]) == "张三"
    assert received.message.endswith(b"\n" + meta.content + b"\n")
    assert not any(text.encode() in received.body + received.message for text in SENSITIVE.values())


def test_the_sandbox_decrypts_every_part(gateway: Served, package: Package) -> None:
    gateway.client.send(upload(package))
    assert gateway.received[-1].decrypted == SENSITIVE


def test_files_are_sent_as_they_are(gateway: Served, package: Package) -> None:
    gateway.client.send(upload(package))
    received = gateway.received[-1]
    assert FormPart("file", FILE.filename, "image/png", FILE.content) in read_parts(received.headers, received.body)


def test_the_key_is_the_one_that_the_caller_names(credentials: Credentials, gateway: Served, package: Package) -> None:
    serial = list(credentials.platform_keys)[-1]
    request = from_dict(package.receipts.UploadRequest, {"header": {"Wechatpay-Serial": serial}, "body": BODY})
    gateway.client.send(request)
    assert gateway.received[-1].headers["Wechatpay-Serial"] == serial
    assert gateway.received[-1].decrypted == SENSITIVE


def test_as_plain_data_and_back(package: Package) -> None:
    assert to_dict(upload(package)) == {"query": {"number": "1"}, "body": BODY}


def test_every_attempt_sends_the_same_ciphertext(gateway: Served, package: Package) -> None:
    gateway.gateway.faults.add(failure(Fault.HTML_502, times=2))
    before = len(gateway.received)
    response = gateway.client.send(upload(package), retries=RetryPolicy(base=0))
    attempts = gateway.received[before:]
    assert len(response.attempts) == len(attempts) == 3
    assert len({received.body for received in attempts}) == 1


@pytest.mark.parametrize(
    ("changes", "place"),
    [({"meta": {"payer": "赵钱孙李周"}}, "meta.payer"), ({"phone": "壹"}, "phone"), ({"names": [7]}, "names[0]")],
)
def test_what_is_refused_is_not_shown(package: Package, changes: dict[str, Any], place: str) -> None:
    with pytest.raises(RequestError) as caught:
        to_dict(upload(package, **changes))
    assert caught.value.parameter == place
    assert not any(text in str(caught.value) for text in ("赵钱孙李周", "壹", "7"))


@pytest.mark.parametrize(
    ("meta", "phone", "field"),
    [('{"payer":"张三"}', "", "/body/meta/payer"), ("{}", "13800000000", "/body/phone")],
)
def test_the_sandbox_refuses_plain_text(gateway: Served, meta: str, phone: str, field: str) -> None:
    parts = {"meta": meta, 'file"; filename="a': "x", **({"phone": phone} if phone else {})}
    body = ""
    for name, text in parts.items():
        kind = "Content-Type: application/json\r\n" * (name == "meta")
        body += f'--B\r\nContent-Disposition: form-data; name="{name}"\r\n{kind}\r\n{text}\r\n'
    caller = Caller(gateway)
    headers = {
        "Content-Type": "multipart/form-data; boundary=B",
        "Authorization": caller.authorization("POST", "/v3/receipts", meta.encode()),
    }
    reply = caller.call("POST", "/v3/receipts", f"{body}--B--\r\n".encode(), headers=headers)
    assert (reply.status, reply.json["detail"]["field"]) == (400, field)
    assert "encrypted" in reply.json["detail"]["issue"]
    assert "张三" not in str(reply.json)
    assert "13800000000" not in str(reply.json)


def test_json_of_a_query_and_of_a_header_too(gateway: Served, package: Package) -> None:
    data = {"query": {"owner": '{"name":"张三"}'}, "header": {"X-Owner": '{"name":"李四"}'}}
    gateway.client.send(from_dict(package.receipts.QueryRequest, data))
    received = gateway.received[-1]
    assert received.decrypted == {"/query/owner/name": "张三", "/header/X-Owner/name": "李四"}
    assert "%E5%BC%A0" not in received.url
