"""Multipart bodies, read as the gateway reads them: by code of its own, for it is there to judge the library's."""

from __future__ import annotations

import re
from email.message import Message
from typing import TYPE_CHECKING, NamedTuple, NoReturn

from wxpay_client.sandbox.refusal import Refusal

if TYPE_CHECKING:
    from collections.abc import Mapping

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
        _refuse("its last boundary is missing")
    return [_part(content) for content in found[1:-1]]


def signed_content(headers: Mapping[str, str], body: bytes) -> bytes:
    """What the signature of a request covers as its body: of a multipart one, the content of its part `meta`.

    Raises:
        Refusal: The body is malformed, or has none or several such parts.
    """
    if not is_multipart(headers):
        return body
    found = [part.content for part in read_parts(headers, body) if part.name == META]
    if len(found) != 1:
        _refuse(f"expected one part {META}, got {len(found)}")
    return found[0]


def _boundary(content_type: str) -> bytes:
    header = Message()
    header["Content-Type"] = content_type
    boundary = header.get_boundary()
    if boundary is None or not re.fullmatch(r"[0-9A-Za-z'()+_,./:=?-]{1,70}", boundary):
        _refuse("its Content-Type names no boundary")
    return boundary.encode()


def _part(content: bytes) -> FormPart:
    head, empty, body = content.partition(b"\r\n\r\n")
    if not empty or not head.startswith(b"\r\n"):
        _refuse("a part has no headers")
    headers = Message()
    # Names are plain UTF-8 within quotation marks, as browsers write them; a parser of mails takes no such thing.
    for line in head.decode(errors="replace").split("\r\n")[1:]:
        name, colon, value = line.partition(":")
        if not colon or not value.isprintable():
            _refuse("a header of a part is malformed")
        headers[name] = value.strip()
    part = headers.get_param("name", header="Content-Disposition")
    if headers.get_content_disposition() != "form-data" or not isinstance(part, str) or not part:
        _refuse("a part has no name")
    return FormPart(part, headers.get_filename(), str(headers.get("Content-Type", "")), body)


def _refuse(issue: str) -> NoReturn:
    raise Refusal(400, "INVALID_REQUEST", f"the multipart body is malformed: {issue}")
