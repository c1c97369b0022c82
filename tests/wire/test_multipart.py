"""What an upload is on the wire, as parsers read it that know nothing of how it was written."""

from __future__ import annotations

import email.policy
import json
import re
import tracemalloc
from base64 import b64decode
from datetime import datetime
from email.message import Message
from email.parser import BytesParser
from io import BytesIO
from pathlib import Path
from typing import Any, NamedTuple

import pytest
from cryptography.hazmat.primitives.serialization import Encoding, PublicFormat
from hypothesis import example, given
from hypothesis import strategies as st
from requests import PreparedRequest
from werkzeug.formparser import parse_form_data

from tests.support.openssl import accepts
from tests.support.samples import CHINA
from tests.support.shapes import Meta, Node, UploadRequest
from wxpay_client import Client, RequestError, Upload
from wxpay_client.sandbox import Sandbox

FILE = Upload("a.png", b"\x89PNG\r\n\x1a\n\x00\r\n--")


class Found(NamedTuple):
    """A part, as a parser found it."""

    name: str
    filename: str | None
    content_type: str | None
    content: bytes


def upload(**changes: Any) -> UploadRequest:
    return UploadRequest(**{"file": FILE, "meta": Meta(note="n"), **changes})


def body_of(prepared: PreparedRequest) -> bytes:
    assert isinstance(prepared.body, bytes)
    return prepared.body


def by_email(prepared: PreparedRequest) -> list[Found]:
    """The parts as the standard library's parser of mails finds them."""
    head = f"Content-Type: {prepared.headers['Content-Type']}\r\n\r\n".encode()
    whole = BytesParser(policy=email.policy.compat32).parsebytes(head + body_of(prepared))
    assert not whole.defects
    return [_by_email(part) for part in whole.get_payload()]  # type: ignore[union-attr]


def _by_email(part: Any) -> Found:
    # What is not ASCII it leaves as it came, as halves of surrogate pairs.
    raw = dict(part.raw_items())["Content-Disposition"]
    header = Message()
    header["Content-Disposition"] = raw.encode("ascii", "surrogateescape").decode()
    name = header.get_param("name", header="Content-Disposition")
    content = part.get_payload(decode=True)
    return Found(str(name), header.get_filename(), part.get("Content-Type"), content)


def by_werkzeug(prepared: PreparedRequest) -> list[Found]:
    """The parts as a web framework finds them."""
    environ = {
        "REQUEST_METHOD": "POST",
        "CONTENT_TYPE": prepared.headers["Content-Type"],
        "CONTENT_LENGTH": str(len(body_of(prepared))),
        "wsgi.input": BytesIO(body_of(prepared)),
    }
    _, texts, files = parse_form_data(environ, stream_factory=lambda **_: BytesIO())
    found = [Found(name, None, None, value.encode()) for name, value in texts.items(multi=True)]
    return found + [
        Found(name, file.filename, file.content_type or None, file.read()) for name, file in files.items(multi=True)
    ]


def test_meta_comes_first(live_client: Client) -> None:
    assert [part.name for part in by_email(live_client.prepare(upload()))] == ["meta", "file"]


def test_every_kind_of_part(live_client: Client) -> None:
    request = upload(
        photo=Upload("p.jpg", b"p", "image/png"),
        scans=[Upload("s.pdf", b"1"), Upload("s.jpg", b"2")],
        word="字",
        words=["a", "b"],
        count=-3,
        flag=True,
        when=datetime(2018, 6, 8, 10, 34, 56, tzinfo=CHINA),
        nodes=[Node(name="x"), Node(name="y")],
        free={"a": [1]},
    )
    assert by_email(live_client.prepare(request)) == [
        Found("meta", None, "application/json", b'{"note":"n"}'),
        Found("file", "a.png", "image/png", FILE.content),
        Found("photo", "p.jpg", "image/png", b"p"),
        Found("scans", "s.pdf", "application/pdf", b"1"),
        Found("scans", "s.jpg", "image/jpeg", b"2"),
        Found("the word", None, None, "字".encode()),
        Found("words", None, "text/plain", b"a"),
        Found("words", None, "text/plain", b"b"),
        Found("count", None, None, b"-3"),
        Found("flag", None, None, b"true"),
        Found("when", None, None, b"2018-06-08T10:34:56+08:00"),
        Found("nodes", None, "application/json", b'{"name":"x"}'),
        Found("nodes", None, "application/json", b'{"name":"y"}'),
        Found("free", None, "application/json", b'{"a":[1]}'),
    ]


def test_what_is_signed_is_meta_byte_for_byte(live_client: Client, shared_sandbox: Sandbox, tmp_path: Path) -> None:
    prepared = live_client.prepare(upload(meta=Meta(note="发票", sha256=FILE.sha256)))
    meta = json.dumps({"sha256": FILE.sha256, "note": "发票"}, ensure_ascii=False, separators=(",", ":")).encode()
    assert by_email(prepared)[0].content == meta
    fields = dict(re.findall(r'(\w+)="([^"]*)"', prepared.headers["Authorization"]))
    head = f"POST\n{prepared.path_url}\n{fields['timestamp']}\n{fields['nonce_str']}\n".encode()
    key = tmp_path / "key.pem"
    public = shared_sandbox.credentials.merchant_key.public_key()
    key.write_bytes(public.public_bytes(Encoding.PEM, PublicFormat.SubjectPublicKeyInfo))
    signature = b64decode(fields["signature"])
    assert accepts(key, head + meta + b"\n", signature)
    assert not accepts(key, head + body_of(prepared) + b"\n", signature)


def test_each_has_a_boundary_of_its_own(live_client: Client) -> None:
    types = {live_client.prepare(upload()).headers["Content-Type"] for _ in range(5)}
    assert len(types) == 5
    assert all(kind.startswith("multipart/form-data; boundary=") for kind in types)


def test_its_length_is_told(live_client: Client) -> None:
    prepared = live_client.prepare(upload())
    assert prepared.headers["Content-Length"] == str(len(body_of(prepared)))


HOSTILE = [
    "",
    " ",
    " a",
    "a ",
    'a".png',
    'a"; name="meta',
    "a\\b",
    "a\\",
    "a/b",
    "..\\a",
    "a\r\nX: y",
    "a\n",
    "a\0b",
    "a\x7f",
    "a\x85b",
    "a\u2028b",
    "a\ud800",
    "=?utf-8?q?a?=",
    "a%22b",
    "a%0d%0aX: y",
    "x" * 256,
    "字" * 86,
]


@pytest.mark.parametrize("name", HOSTILE)
def test_names_that_parsers_disagree_about_are_refused(live_client: Client, name: str) -> None:
    with pytest.raises(RequestError, match=r"shapes\.upload: file\.filename: expected a name of ") as caught:
        live_client.prepare(upload(file=Upload(name, b"x")))
    assert caught.value.parameter == "file.filename"


@given(st.text() | st.text("\"\\/;='%&?*=. utf-8\r\n\t字é\u202e", min_size=1))
@example("中文 名字 (1).png")
@example("a;b=c, d'e%20%2522*.png")
@example("utf-8''a%20b.png")
@example("\u00e9\U0001f600.png")
@example("..")
def test_a_name_is_read_back_as_it_was_or_refused(live_client: Client, name: str) -> None:
    try:
        prepared = live_client.prepare(upload(file=Upload(name, b"x")))
    except RequestError:
        return
    assert [(part.name, part.filename) for part in by_werkzeug(prepared)] == [("meta", None), ("file", name)]
    assert [(part.name, part.filename) for part in by_email(prepared)] == [("meta", None), ("file", name)]


@given(st.binary(min_size=1, max_size=1000))
@example(b"\r\n--boundary--\r\n")
def test_content_is_read_back_as_it_was(live_client: Client, content: bytes) -> None:
    assert by_werkzeug(live_client.prepare(upload(file=Upload("a", content))))[1].content == content


@given(st.text(max_size=100))
def test_text_is_read_back_as_it_was(live_client: Client, text: str) -> None:
    found = by_werkzeug(live_client.prepare(upload(word=text, words=[text, ""])))
    named = [(part.name, part.content) for part in found if part.filename is None]
    assert named == [
        ("meta", b'{"note":"n"}'),
        ("the word", text.encode()),
        ("words", text.encode()),
        ("words", b""),
    ]


@pytest.mark.parametrize(
    ("part", "file", "sent"),
    [
        ("photo", Upload("a.png", b""), "image/png"),
        ("photo", Upload("a.jpg", b"", "image/png"), "image/png"),
        ("photo", Upload("a.jpg", b""), "image/png"),  # a guess gives way
        ("photo", Upload("a.png", b"", "IMAGE/PNG"), "IMAGE/PNG"),
        ("photo", Upload("a.png", b"", "image/png; q=1"), "image/png; q=1"),
        ("photo", Upload("a.png", b"", "image/jpeg"), None),
        ("scans", [Upload("a.jpg", b"")], "image/jpeg"),
        ("scans", [Upload("a.pdf", b"")], "application/pdf"),
        ("scans", [Upload("a.csv", b"")], None),
        ("scans", [Upload("a.pdf", b"", "text/plain")], None),
        ("file", Upload("a", b"x", "x/y"), "x/y"),
    ],
)
def test_the_specification_says_which_types_a_part_takes(
    live_client: Client, part: str, file: object, sent: str | None
) -> None:
    if sent is None:
        with pytest.raises(RequestError, match=r"content_type: expected image/"):
            live_client.prepare(upload(**{part: file}))
    else:
        found = by_email(live_client.prepare(upload(**{part: file})))
        assert [each.content_type for each in found if each.name == part] == [sent]


@pytest.mark.parametrize(
    ("changes", "place"),
    [
        ({"file": Upload("a", "text")}, "file.content"),  # type: ignore[arg-type]
        ({"file": Upload("a", bytearray(b"x"))}, "file.content"),  # type: ignore[arg-type]
        ({"file": Upload("a", b"x", "png")}, "file.content_type"),
        ({"file": Upload("a", b"x", "image/png\r\nX: y")}, "file.content_type"),
        ({"file": Upload("a", b"x", None)}, "file.content_type"),  # type: ignore[arg-type]
        ({"file": Upload(None, b"x")}, "file.filename"),  # type: ignore[arg-type]
        ({"file": Upload("a", b"")}, "file"),
        ({"file": Upload("a", b"x" * 1001)}, "file"),
        ({"scans": [Upload("a.png", b"")] * 3}, "scans"),
        ({"scans": [Upload("a.png", b""), Upload("", b"")]}, "scans[1].filename"),
        ({"scans": Upload("a.png", b"")}, "scans"),
        ({"scans": [b""]}, "scans[0]"),
        ({"meta": None}, "meta"),
        ({"meta": {"note": "n"}}, "meta"),
        ({"word": "x" * 101}, "word"),
        ({"word": "\ud800"}, "word"),
    ],
    ids=str,
)
def test_what_is_no_part_is_refused(live_client: Client, changes: dict[str, Any], place: str) -> None:
    with pytest.raises(RequestError) as caught:
        live_client.prepare(upload(**changes))
    assert caught.value.parameter == place
    assert "nothing was sent" in caught.value.message


def test_limits_of_files_count_bytes(live_client: Client) -> None:
    with pytest.raises(RequestError, match="file: expected 1 to 1000 bytes, got 1001"):
        live_client.prepare(upload(file=Upload("a", b"x" * 1001)))


def test_content_is_copied_once(live_client: Client) -> None:
    content = bytes(20_000_000)
    request = upload(photo=Upload("a.png", content))
    tracemalloc.start()
    try:
        live_client.prepare(request)
        peak = tracemalloc.get_traced_memory()[1]
    finally:
        tracemalloc.stop()
    assert peak < 1.5 * len(content)
