"""Files to upload, and their shape as plain data."""

from __future__ import annotations

import hashlib
import pickle
from base64 import b64encode
from pathlib import Path
from typing import Any

import pytest
from attrs import exceptions
from hypothesis import given
from hypothesis import strategies as st

from tests.support.openssl import openssl
from tests.support.shapes import Meta, UploadRequest
from wxpay_client import RequestError, Upload, from_dict, to_dict

PNG = b"\x89PNG\r\n\x1a\n"


def plain(**file: Any) -> dict[str, Any]:
    """A request as plain data."""
    return {"body": {"file": {"$file": file}, "meta": {}}}


def refused(data: dict[str, Any]) -> str:
    with pytest.raises(RequestError) as caught:
        from_dict(UploadRequest, data)
    return caught.value.message


def test_a_file_of_this_machine(tmp_path: Path) -> None:
    path = tmp_path / "营业执照.PNG"
    path.write_bytes(PNG)
    assert Upload.from_path(path) == Upload.from_path(str(path)) == Upload("营业执照.PNG", PNG, "image/png")


def test_a_file_that_is_not_there(tmp_path: Path) -> None:
    with pytest.raises(FileNotFoundError):
        Upload.from_path(tmp_path / "none.png")


def test_its_digest_is_what_openssl_says(tmp_path: Path) -> None:
    path = tmp_path / "a.png"
    path.write_bytes(PNG)
    assert Upload.from_path(path).sha256.encode() == openssl("dgst", "-sha256", "-r", path).split()[0]


@pytest.mark.parametrize(
    ("name", "kind"),
    [
        ("a.png", "image/png"),
        ("a.JPG", "image/jpeg"),
        ("a.jpeg", "image/jpeg"),
        ("a.bmp", "image/bmp"),
        ("a.pdf", "application/pdf"),
        ("a.mp4", "video/mp4"),
        ("a.csv", "text/csv"),
        ("a.csv.gz", "application/gzip"),
        ("a", "application/octet-stream"),
        ("a.nobody-knows", "application/octet-stream"),
        ("data:,x.png", "image/png"),
        ("", "application/octet-stream"),
    ],
)
def test_its_type_is_guessed_from_its_name(name: str, kind: str) -> None:
    assert Upload(name, b"").content_type == kind


def test_a_type_that_is_given_stays() -> None:
    assert Upload("a.png", b"", "text/plain").content_type == "text/plain"


def test_it_cannot_be_changed() -> None:
    with pytest.raises(exceptions.FrozenInstanceError):
        Upload("a", b"").content = b"x"  # type: ignore[misc]


def test_its_content_is_not_shown() -> None:
    assert repr(Upload("a.png", b"secret")) == "Upload(filename='a.png', content_type='image/png')"


def test_it_pickles() -> None:
    request = UploadRequest(file=Upload("a.png", PNG), meta=Meta())
    assert pickle.loads(pickle.dumps(request)) == request


@given(name=st.text(), content=st.binary(), kind=st.none() | st.just("video/mp4"))
def test_plain_data_and_back(name: str, content: bytes, kind: str | None) -> None:
    data = plain(filename=name, content_base64=b64encode(content).decode(), **({"content_type": kind} if kind else {}))
    file = from_dict(UploadRequest, data).file
    assert file == Upload(name, content, *([kind] if kind else []))
    assert file.sha256 == hashlib.sha256(content).hexdigest()


def test_a_request_as_plain_data() -> None:
    request = UploadRequest(
        file=Upload("a.png", b"x"),
        meta=Meta(note="n"),
        scans=[Upload("b.pdf", b"y"), Upload("c", b"", "image/x-own")],
        words=["w"],
        count=3,
    )
    data = to_dict(request)
    assert data == {
        "body": {
            "file": {"$file": {"filename": "a.png", "content_base64": "eA=="}},
            "meta": {"note": "n"},
            "scans": [
                {"$file": {"filename": "b.pdf", "content_base64": "eQ=="}},
                {"$file": {"filename": "c", "content_base64": "", "content_type": "image/x-own"}},
            ],
            "words": ["w"],
            "count": 3,
        }
    }
    assert from_dict(UploadRequest, data) == request


def test_a_file_may_stand_for_itself_in_plain_data() -> None:
    file = Upload("a.png", PNG)
    assert from_dict(UploadRequest, {"body": {"file": file, "meta": {}}}).file is file


@pytest.mark.parametrize(
    "file",
    [
        "a.png",
        b"bytes",
        {},
        {"filename": "a", "content_base64": ""},
        {"$file": "a"},
        {"$file": {"filename": "a", "content_base64": "", "path": "/etc"}},
        {"$file": {"filename": "a", "content_base64": ""}, "more": 1},
        {"$file": {"filename": "a"}},
        {"$file": {"content_base64": ""}},
        {"$file": {"filename": 1, "content_base64": ""}},
        {"$file": {"filename": "a", "content_base64": b""}},
        {"$file": {"filename": "a", "content_base64": "", "content_type": None}},
        {"$file": {"filename": "a", "content_base64": "a"}},
        {"$file": {"filename": "a", "content_base64": "YQ=="[:-1]}},
        {"$file": {"filename": "a", "content_base64": "Y Q=="}},
        {"$file": {"filename": "a", "content_base64": "é"}},
    ],
    ids=str,
)
def test_plain_data_that_is_no_file(file: object) -> None:
    message = refused({"body": {"file": file, "meta": {}}})
    assert message.startswith("shapes.upload: file: ")
    assert "expected" in message


@pytest.mark.parametrize("value", ["a.png", b"x", Path("a.png"), {"$file": {}}, None, 3])
def test_another_value_is_no_file(value: Any) -> None:
    with pytest.raises(RequestError, match=r"shapes\.upload: file: expected Upload, got ") as caught:
        to_dict(UploadRequest(file=value, meta=Meta()))
    assert caught.value.parameter == "file"


def test_a_file_alone_is_no_plain_data() -> None:
    with pytest.raises(RequestError, match="expected a request or a model"):
        to_dict(Upload("a", b""))
