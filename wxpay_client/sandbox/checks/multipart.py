"""Multipart bodies: read as the gateway reads them, their parts and the digest in `meta` checked.

The reading is code of its own, for it is there to judge the library's writing.
"""

from __future__ import annotations

import hashlib
import re
from email.message import Message
from fnmatch import fnmatchcase
from typing import TYPE_CHECKING, Any, NamedTuple, NoReturn, get_args, get_origin

from attrs import has

from wxpay_client.sandbox.checks.documents import is_object, json_text
from wxpay_client.sandbox.checks.limits import check_range
from wxpay_client.sandbox.checks.refusal import Refusal, member, refuse
from wxpay_client.sandbox.checks.sensitive import Decrypt
from wxpay_client.sandbox.checks.values import Member, alternatives_of, as_it_is, check_member, check_texts
from wxpay_client.schema.upload import Upload

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from wxpay_client.schema.fields import Wire

META = "meta"
"""The part that is signed in place of the body."""


class FormPart(NamedTuple):
    """A part of a multipart body.

    Attributes:
        name: Its name.
        filename: Name of the file that it holds; `None` where it holds none.
        content_type: Its media type; empty without one.
        content: Its bytes.
    """

    name: str
    filename: str | None
    content_type: str
    content: bytes


def is_multipart(headers: Mapping[str, str]) -> bool:
    """Whether a request says that its body is a multipart one."""
    return headers.get("Content-Type", "").partition(";")[0].strip().lower() == "multipart/form-data"


def read_parts(headers: Mapping[str, str], body: bytes) -> list[FormPart]:
    """The parts of a multipart body.

    Raises:
        Refusal: It is malformed; 400 INVALID_REQUEST.
    """
    boundary = _boundary(headers.get("Content-Type", ""))
    line = b"\r\n--" + boundary
    # Whatever stands before the first boundary is for no one, and so is what follows the last.
    found = (b"\r\n" + body).split(line)
    if len(found) < 3 or not found[-1].startswith(b"--"):
        _refuse_malformed("its last boundary is missing")
    return [_read_part(content) for content in found[1:-1]]


def signed_content(headers: Mapping[str, str], body: bytes) -> bytes:
    """What the signature of a request covers as its body: of a multipart one, the content of its part `meta`.

    Raises:
        Refusal: The body is malformed, or has none or several such parts.
    """
    if not is_multipart(headers):
        return body
    found = [part.content for part in read_parts(headers, body) if part.name == META]
    if len(found) != 1:
        _refuse_malformed(f"expected one part {META}, got {len(found)}")
    return found[0]


def uploaded(headers: Mapping[str, str], body: bytes) -> bytes:
    """The first file of a multipart body that is in order; empty without one."""
    if not is_multipart(headers):
        return b""
    return next((part.content for part in read_parts(headers, body) if part.filename is not None), b"")


def _boundary(content_type: str) -> bytes:
    header = Message()
    header["Content-Type"] = content_type
    boundary = header.get_boundary()
    if boundary is None or not re.fullmatch(r"[0-9A-Za-z'()+_,./:=?-]{1,70}", boundary):
        _refuse_malformed("its Content-Type names no boundary")
    return boundary.encode()


def _read_part(content: bytes) -> FormPart:
    head, empty, body = content.partition(b"\r\n\r\n")
    if not empty or not head.startswith(b"\r\n"):
        _refuse_malformed("a part has no headers")
    headers = Message()
    # Names are plain UTF-8 within quotation marks, as browsers write them; a parser of mails takes no such thing.
    for line in head.decode(errors="replace").split("\r\n")[1:]:
        name, colon, value = line.partition(":")
        if not colon or not value.isprintable():
            _refuse_malformed("a header of a part is malformed")
        headers[name] = value.strip()
    part = headers.get_param("name", header="Content-Disposition")
    if headers.get_content_disposition() != "form-data" or not isinstance(part, str) or not part:
        _refuse_malformed("a part has no name")
    return FormPart(part, headers.get_filename(), str(headers.get("Content-Type", "")), body)


def _refuse_malformed(issue: str) -> NoReturn:
    raise Refusal(400, "INVALID_REQUEST", f"the multipart body is malformed: {issue}")


def check_form(parts: Sequence[Member], headers: Mapping[str, str], body: bytes, decrypt: Decrypt) -> None:
    """Check a multipart body.

    Args:
        parts: What the operation's parts have to be.
        headers: The request's headers.
        body: The raw body.
        decrypt: Decrypts the sensitive members of its parts.

    Raises:
        Refusal: It is malformed, or a part is not what it has to be.
    """
    if not is_multipart(headers):
        raise Refusal(400, "INVALID_REQUEST", "the Content-Type of the body must be multipart/form-data")
    values: dict[str, list[FormPart]] = {}
    for found in read_parts(headers, body):
        values.setdefault(found.name, []).append(found)
    unknown = dict.fromkeys(values)
    for part in parts:
        spelling = part.given(values, "/body")
        if spelling is not None:
            del unknown[spelling]
            _check_part(values[spelling], part, member("/body", spelling), decrypt)
    for name in unknown:
        refuse(member("/body", name), "there is no such part")
    _check_digest(values)


def _check_part(found: Sequence[FormPart], part: Member, at: str, decrypt: Decrypt) -> None:
    """Check the parts of one name: those of a list, or a single one."""
    kinds = alternatives_of(part.kind)
    items = [kind for listed in kinds if get_origin(listed) is list for kind in alternatives_of(get_args(listed)[0])]
    kinds = items or kinds
    if not items and len(found) > 1:
        refuse(at, "the part is given twice")
    for each in found:
        if (each.filename is not None) != (Upload in kinds):
            refuse(at, "expected a file, under its name" if Upload in kinds else "expected no file")
    if Upload in kinds:
        for each in found:
            _check_file(each, part.wire.items if items and part.wire.items else part.wire, part.wire.content_type, at)
        check_range(len(found), part.wire.min_items, part.wire.max_items, " items", None, at)
    elif any(has(kind) or kind is Any or get_origin(kind) is dict for kind in kinds) and not part.wire.json:
        for each in found:
            if each.content_type.partition(";")[0].strip().lower() != "application/json":
                refuse(at, "expected the Content-Type application/json")
        objects = [json_text(_decoded(each, at), at) for each in found]
        check_member(objects if items else objects[0], part, at, decrypt)
    else:
        check_texts([_decoded(each, at) for each in found], part, at, as_it_is, decrypt)


def _check_file(found: FormPart, wire: Wire, accepted: str | None, at: str) -> None:
    check_range(len(found.content), wire.min_bytes, wire.max_bytes, " bytes", None, at)
    if accepted is None:
        return
    media_type = found.content_type.partition(";")[0].strip().lower()
    if not any(fnmatchcase(media_type, choice.strip()) for choice in accepted.split(",")):
        refuse(at, f"expected a file of {accepted}", media_type)


def _check_digest(values: Mapping[str, Sequence[FormPart]]) -> None:
    """See that the digest in `meta`, where there is one, is that of a file."""
    meta = json_text(_decoded(values[META][0], member("/body", META)), member("/body", META))
    files = [part.content for found in values.values() for part in found if part.filename is not None]
    if is_object(meta) and "sha256" in meta and files:
        digests = [hashlib.sha256(content).hexdigest() for content in files]
        if str(meta["sha256"]).lower() not in digests:
            refuse(member(member("/body", META), "sha256"), "expected the SHA-256 of the file", meta["sha256"])


def _decoded(found: FormPart, at: str) -> str:
    try:
        return found.content.decode()
    except UnicodeDecodeError:
        refuse(at, "the part is not UTF-8")
