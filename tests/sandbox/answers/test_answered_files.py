"""The files that the sandbox answers downloads with."""

from __future__ import annotations

import gzip
import hashlib
import struct
from typing import Any

import pytest

from tests.support.gateways.gateways import served
from tests.support.shapes import DownloadRequest, ProvenRequest
from wxpay_client import Download, Response, ServerError, TransportError, VerificationError
from wxpay_client.sandbox import Fault
from wxpay_client.sandbox.credentials import Credentials
from wxpay_client.sandbox.faults import failure
from wxpay_client.schema.operation import Request


def examples(media_type: str, example: object = None) -> dict[str, Any]:
    """Examples of both downloads."""
    of_each = {"request": {}, "answers": {200: example}, "media_types": {200: media_type}}
    return {"shapes.download": of_each, "shapes.proven": of_each}


def answered(
    credentials: Credentials, request: Request[Download], media_type: str, example: object = None
) -> tuple[Response[Download], bytes]:
    with served(credentials, DownloadRequest, ProvenRequest, examples=examples(media_type, example)) as gateway:
        response = gateway.client.send(request)
        return response, response.data.read()


@pytest.mark.parametrize(
    ("example", "content"), [("账,单\r\n", "账,单\r\n".encode()), ("", b""), ({"a": ["b"]}, b'{"a":["b"]}')]
)
def test_an_example_is_the_file(credentials: Credentials, example: object, content: bytes) -> None:
    response, read = answered(credentials, DownloadRequest(), "text/csv", example)
    assert read == content
    assert (response.data.content_type, response.verified) == ("text/csv", False)


def test_it_is_not_signed(credentials: Credentials) -> None:
    response, _ = answered(credentials, DownloadRequest(), "text/csv")
    assert [name for name in response.headers if name.startswith("Wechatpay-")] == []


def test_an_image_without_an_example(credentials: Credentials) -> None:
    response, read = answered(credentials, DownloadRequest(), "image/*")
    assert response.data.content_type == "image/png"
    assert read.startswith(b"\x89PNG\r\n\x1a\n")
    assert struct.unpack(">II", read[16:24]) == (1, 1)


def test_a_gzip_without_an_example(credentials: Credentials) -> None:
    _, read = answered(credentials, DownloadRequest(), "application/gzip")
    assert gzip.decompress(read)


@pytest.mark.parametrize(
    ("media_type", "sent"),
    [("*/*", "application/octet-stream"), ("text/plain", "text/plain"), ("text/*", "text/plain")],
)
def test_another_file_without_an_example(credentials: Credentials, media_type: str, sent: str) -> None:
    response, read = answered(credentials, DownloadRequest(), media_type)
    assert read
    assert response.data.content_type == sent


def test_a_digest_is_signed_in_its_place(credentials: Credentials) -> None:
    response, read = answered(credentials, ProvenRequest(), "text/csv", "a,b")
    assert (read, response.verified) == (b"a,b", True)
    assert response.headers["Wechatpay-Statement-Sha1"] == hashlib.sha1(b"a,b").hexdigest()


@pytest.mark.parametrize(
    "fault",
    [Fault.BAD_SIGNATURE, Fault.PROBE, Fault.CLOCK_SKEW, Fault.MISSING_HEADERS, Fault.UNKNOWN_SERIAL],
)
def test_faults_of_the_signature(credentials: Credentials, fault: Fault) -> None:
    with served(credentials, DownloadRequest, ProvenRequest, examples=examples("text/csv")) as gateway:
        gateway.gateway.faults.add(failure(fault))
        with pytest.raises(VerificationError):
            gateway.client.send(ProvenRequest())
        # There is nothing to spoil.
        gateway.gateway.faults.add(failure(fault))
        assert gateway.client.send(DownloadRequest()).data.read()


@pytest.mark.parametrize("request_", [DownloadRequest(), ProvenRequest()], ids=["unsigned", "signed"])
def test_other_faults(credentials: Credentials, request_: Request[Download]) -> None:
    with served(credentials, DownloadRequest, ProvenRequest, examples=examples("text/csv")) as gateway:
        faults = gateway.gateway.faults
        faults.add(failure(Fault.CUT_BODY))
        download = gateway.client.send(request_).data
        with pytest.raises(TransportError):
            download.read()
        faults.add(failure(Fault.CUT))
        with pytest.raises(TransportError):
            gateway.client.send(request_)
        for fault in (Fault.HTML_502, "SYSTEM_ERROR"):
            faults.add(failure(fault))
            with pytest.raises(ServerError):
                gateway.client.send(request_)
        assert gateway.client.send(request_).data.read()


def test_a_large_file_has_its_own_digest(credentials: Credentials) -> None:
    with served(credentials, ProvenRequest, examples=examples("text/csv", "a,b")) as gateway:
        gateway.gateway.faults.add(failure(Fault.LARGE_BODY))
        response = gateway.client.send(ProvenRequest())
        content = response.data.read()
    assert (content[:4], len(content)) == (b"a,b ", 16 * 1024 * 1024 + 1)
    assert response.headers["Wechatpay-Statement-Sha1"] == hashlib.sha1(content).hexdigest()
