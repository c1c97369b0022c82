"""Checking uploads: the parts of a multipart body, and the digest that its `meta` gives of the file."""

from __future__ import annotations

import hashlib
from fnmatch import fnmatchcase
from typing import TYPE_CHECKING, Any, get_args, get_origin

from attrs import has

from wxpay_client.sandbox.documents import is_object, json_text, member, refuse
from wxpay_client.sandbox.forms import META, FormPart, is_multipart, read_parts
from wxpay_client.sandbox.limits import check_range
from wxpay_client.sandbox.refusal import Refusal
from wxpay_client.sandbox.values import Decrypt, Member, alternatives_of, as_it_is, check_member, check_texts
from wxpay_client.schema.upload import Upload

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from wxpay_client.schema.fields import Wire


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
