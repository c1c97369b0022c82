"""What the sandbox makes of uploads: those of the client, and others."""

from __future__ import annotations

import json
from collections.abc import Iterator

import pytest
from attrs import frozen
from hypothesis import given
from hypothesis import strategies as st

from tests.support.gateways.gateways import Served, served
from tests.support.sandbox.caller import Caller, Reply
from tests.support.shapes import Meta, Node, UploadRequest
from wxpay_client import BadRequestError, RetryPolicy, ServerError, Upload
from wxpay_client.sandbox.checks.multipart import FormPart, read_parts
from wxpay_client.sandbox.checks.refusal import Refusal
from wxpay_client.sandbox.credentials import Credentials
from wxpay_client.sandbox.faults import Fault, failure

FILE = Upload("a.png", b"\x89PNG\r\n\x1a\n\x00")
TYPE = "multipart/form-data; boundary=B"
META = ('name="meta"', "application/json", b"{}")
PART = ('name="file"; filename="a.png"', "image/png", b"x")


@frozen(kw_only=True)
class NumberedRequest(UploadRequest):
    """An upload that may be retried: its word is the merchant's number."""

    operation = UploadRequest.operation._replace(id="shapes.numbered", path="/v3/numbered", merchant_number="word")


@pytest.fixture(scope="module")
def gateway(credentials: Credentials) -> Iterator[Served]:
    with served(credentials, UploadRequest, NumberedRequest) as gateway:
        yield gateway


def written(*parts: tuple[str, str, bytes]) -> bytes:
    """A multipart body by hand."""
    body = b""
    for name, kind, content in parts:
        body += f"--B\r\nContent-Disposition: form-data; {name}\r\n".encode()
        body += (f"Content-Type: {kind}\r\n" if kind else "").encode() + b"\r\n" + content + b"\r\n"
    return body + b"--B--\r\n"


def call(gateway: Served, body: bytes, meta: bytes = b"{}", kind: str = TYPE) -> Reply:
    """Upload, signed over `meta`, without the library."""
    caller = Caller(gateway)
    headers = {"Content-Type": kind, "Authorization": caller.authorization("POST", "/v3/uploads", meta)}
    return caller.call("POST", "/v3/uploads", body, headers=headers)


def issue(gateway: Served, *parts: tuple[str, str, bytes], meta: bytes = b"{}") -> tuple[str, str]:
    """Where the fault of an upload is, and what it is."""
    reply = call(gateway, written(*parts), meta)
    assert (reply.status, reply.json["code"]) == (400, "PARAM_ERROR")
    return reply.json["detail"]["field"], reply.json["detail"]["issue"]


def test_an_upload_of_the_client(gateway: Served) -> None:
    meta = Meta(sha256=FILE.sha256, note="发票")
    request = UploadRequest(
        file=FILE,
        meta=meta,
        photo=Upload("b.png", b"b"),
        scans=[Upload("c.png", b"c"), Upload("d.pdf", b"d")],
        word="字",
        words=["x", "y"],
        count=1,
        flag=False,
        nodes=[Node(name="n")],
        free={"a": 1},
    )
    assert gateway.client.send(request).verified
    received = gateway.received[-1]
    signed = json.dumps({"sha256": FILE.sha256, "note": "发票"}, ensure_ascii=False, separators=(",", ":")).encode()
    assert received.operation_id == "shapes.upload"
    assert received.message.endswith(b"\n" + signed + b"\n")
    assert FILE.content not in received.message
    assert read_parts(received.headers, received.body)[:2] == [
        FormPart("meta", None, "application/json", signed),
        FormPart("file", "a.png", "image/png", FILE.content),
    ]


def test_an_upload_by_hand(gateway: Served) -> None:
    assert call(gateway, written(PART, META)).status == 204


def test_a_file_whose_type_nothing_asks_for_may_be_of_none(gateway: Served) -> None:
    assert call(gateway, written(('name="file"; filename="a"', "", b"x"), META)).status == 204


def test_a_preamble_and_an_epilogue_are_for_no_one(gateway: Served) -> None:
    assert call(gateway, b"hello\r\n" + written(PART, META) + b"good-bye").status == 204


@pytest.mark.parametrize(
    "signed", [b"", written(PART, META), b"{} ", b'{"note":"n"}'], ids=["nothing", "the body", "more", "another"]
)
def test_a_signature_over_anything_else_is_refused(gateway: Served, signed: bytes) -> None:
    reply = call(gateway, written(PART, META), signed)
    assert (reply.status, reply.json["code"]) == (401, "SIGN_ERROR")


def test_a_digest_of_another_file_is_refused(gateway: Served) -> None:
    with pytest.raises(BadRequestError, match="/body/meta/sha256: expected the SHA-256 of the file"):
        gateway.client.send(UploadRequest(file=FILE, meta=Meta(sha256="0" * 64)))


def test_a_digest_may_be_in_capitals(gateway: Served) -> None:
    assert gateway.client.send(UploadRequest(file=FILE, meta=Meta(sha256=FILE.sha256.upper()))).verified


@pytest.mark.parametrize(
    ("parts", "field", "what"),
    [
        ([META], "/body/file", "the field is missing"),
        ([META, PART, PART], "/body/file", "given twice"),
        ([META, PART, ('name="other"', "", b"")], "/body/other", "there is no such part"),
        ([META, ('name="file"', "image/png", b"x")], "/body/file", "expected a file"),
        ([META, PART, ('name="count"; filename="a"', "", b"1")], "/body/count", "expected no file"),
        ([META, PART, ('name="count"', "", b"one")], "/body/count", "expected a whole number"),
        ([META, PART, ('name="flag"', "", b"True")], "/body/flag", "expected true or false"),
        ([META, PART, ('name="the word"', "", b"\xff")], "/body/the word", "not UTF-8"),
        ([META, PART, ('name="the word"', "", b"x" * 101)], "/body/the word", "at most 100 characters"),
        ([META, ('name="file"; filename="a"', "image/png", b"")], "/body/file", "at least 1 bytes"),
        ([META, ('name="file"; filename="a"', "image/png", b"x" * 1001)], "/body/file", "at most 1000 bytes"),
        ([META, PART, ('name="photo"; filename="a"', "image/gif", b"")], "/body/photo", "expected a file of image/png"),
        ([META, PART, ('name="photo"; filename="a"', "", b"")], "/body/photo", "expected a file of image/png"),
        ([META, PART, *[('name="scans"; filename="a"', "image/x", b"")] * 3], "/body/scans", "at most 2 items"),
        ([META, PART, ('name="nodes"', "application/json", b"[]")], "/body/nodes/0", "expected an object"),
        ([META, PART, ('name="nodes"', "application/json", b"{}")], "/body/nodes/0/name", "the field is missing"),
        ([META, PART, ('name="free"', "application/json", b"{")], "/body/free", "not JSON"),
        (
            [META, PART, ('name="free"', "text/plain", b"{}")],
            "/body/free",
            "expected the Content-Type application/json",
        ),
        ([('name="meta"', "", b"{}"), PART], "/body/meta", "expected the Content-Type application/json"),
    ],
)
def test_a_part_that_is_none_is_refused(
    gateway: Served, parts: list[tuple[str, str, bytes]], field: str, what: str
) -> None:
    found, said = issue(gateway, *parts)
    assert found == field
    assert what in said


@pytest.mark.parametrize("meta", [b'{"other":1}', b'{"note":null}', b"[]", b""])
def test_a_meta_that_is_none_is_refused(gateway: Served, meta: bytes) -> None:
    field, _ = issue(gateway, ('name="meta"', "application/json", meta), PART, meta=meta)
    assert field.startswith("/body/meta")


BROKEN: dict[str, tuple[bytes, str]] = {
    "no boundary": (written(META, PART), "multipart/form-data"),
    "an empty boundary": (written(META, PART), 'multipart/form-data; boundary=""'),
    "another boundary": (written(META, PART), "multipart/form-data; boundary=C"),
    "no end": (written(META, PART).removesuffix(b"--\r\n"), TYPE),
    "nothing": (b"", TYPE),
    "no parts": (b"--B--\r\n", TYPE),
    "no headers": (b"--B\r\n{}\r\n--B--\r\n", TYPE),
    "no name": (written(("", "", b"x"), META), TYPE),
    "no form-data": (written(META, PART).replace(b"form-data", b"attachment"), TYPE),
    "a line that is no header": (written(META, PART).replace(b"Content-Type: ", b"Content-Type "), TYPE),
    "no meta": (written(PART), TYPE),
    "two of meta": (written(META, PART, META), TYPE),
}


@pytest.mark.parametrize("broken", BROKEN.values(), ids=BROKEN)
def test_a_body_that_cannot_be_read_is_refused(gateway: Served, broken: tuple[bytes, str]) -> None:
    body, kind = broken
    reply = call(gateway, body, kind=kind)
    assert (reply.status, reply.json["code"]) == (400, "INVALID_REQUEST")
    assert "the multipart body is malformed" in reply.json["message"]


def test_json_in_its_place_is_refused(gateway: Served) -> None:
    reply = call(gateway, b"{}", kind="application/json")
    assert (reply.status, reply.json["message"]) == (400, "the Content-Type of the body must be multipart/form-data")


@given(st.binary() | st.text('\r\n-B:;= "{}Content-Disposition form-data name', max_size=200).map(str.encode))
def test_whatever_comes_is_read_or_refused(body: bytes) -> None:
    for content in (body, b"--B\r\n" + body + b"\r\n--B--"):
        try:
            assert all(part.name for part in read_parts({"Content-Type": TYPE}, content))
        except Refusal as refusal:
            assert refusal.status == 400  # noqa: PT017 - both ways are right


def test_faults_are_played_on_uploads(gateway: Served) -> None:
    gateway.gateway.faults.add(failure("SYSTEM_ERROR"))
    request = UploadRequest(file=FILE, meta=Meta())
    with pytest.raises(ServerError):
        gateway.client.send(request)
    assert gateway.client.send(request).verified


@pytest.mark.parametrize("fault", [Fault.CUT, Fault.HTML_502, Fault.BAD_SIGNATURE, "SYSTEM_ERROR"])
def test_an_upload_made_again_is_the_same_under_a_new_signature(gateway: Served, fault: Fault | str) -> None:
    before = len(gateway.received)
    gateway.gateway.faults.add(failure(fault, times=2))
    request = NumberedRequest(file=FILE, meta=Meta(sha256=FILE.sha256), word="1")
    response = gateway.client.send(request, retries=RetryPolicy(base=0))
    attempts = gateway.received[before:]
    assert len(response.attempts) == len(attempts) == 3
    # Faults are played on requests that pass every check, that of the signature over meta among them.
    assert [received.fault for received in attempts] == [fault, fault, None]
    assert len({received.body for received in attempts}) == 1
    assert len({received.headers["Authorization"] for received in attempts}) == 3
    assert all(received.message.endswith(b'\n{"sha256":"%s"}\n' % FILE.sha256.encode()) for received in attempts)
