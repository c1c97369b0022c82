"""The parts of multipart bodies as fields of a request."""

from __future__ import annotations

import hashlib
from base64 import b64encode
from collections.abc import Collection, Iterable
from typing import Any, Final, cast

from attrs import evolve

from ..document.multipart import META, is_file, item_of
from ..document.parts import members
from ..document.prose import prose
from ..document.schemas import Resolve
from ..model import Details, Field, ListOf, Plain, Type
from ..source import Node

_UPLOAD: Final = Plain("Upload")
_CONTENT: Final = b"An example.\n"


def file_type(schema: Node, resolve: Resolve) -> Type | None:
    """The type of a part that is a file, or several; `None` of any other."""
    if is_file(schema, resolve):
        return _UPLOAD
    item = item_of(schema, resolve)
    return ListOf(_UPLOAD) if item is not None and is_file(item, resolve) else None


def part_field(field: Field, media: Node) -> Field:
    """A member of the body's object as a part of the body."""
    accepted = prose(members(members(media.get("encoding")).get(field.wire_name)).get("contentType"))
    details = _of_files(field.details) if _is_file_type(field.type) else dict(field.details)
    notes = field.doc.notes
    # JSON is what an object travels as in any case.
    if accepted not in {"", "application/json"}:
        details["content_type"] = accepted
        notes = (*notes, f"Travels as {accepted}.")
    return evolve(
        field,
        part=True,
        # Without it there would be nothing to sign.
        required=field.required or field.wire_name == META,
        details=details,
        doc=evolve(field.doc, notes=notes),
    )


def _is_file_type(type_: Type) -> bool:
    return type_ in (_UPLOAD, ListOf(_UPLOAD))


def _of_files(details: Details) -> Details:
    """Limits as those of files: what JSON Schema counts as characters are their bytes."""
    names = {"min_length": "min_bytes", "max_length": "max_bytes"}
    return {
        names.get(name, name): _of_files(value) if isinstance(value, dict) else value for name, value in details.items()
    }


# Any, below: an example is any JSON.


def example_of(example: Any, fields: Iterable[Field]) -> dict[str, Any]:
    """The example of a body with its files in the shape of the wire, and `meta` with the digest of what they hold."""
    shown = dict(cast("dict[str, Any]", example)) if isinstance(example, dict) else {}
    parts = {field.wire_name: field for field in fields}
    found = {name: _file(part) for name, part in parts.items() if part.type == _UPLOAD and _is_shown(part, shown)}
    several = {name: [_file(part)] for name, part in parts.items() if part.type == ListOf(_UPLOAD) and name in shown}
    whole = {**shown, **found, **several}
    meta = whole.get(META)
    if found and isinstance(meta, dict) and "sha256" in meta:
        whole[META] = {**meta, "sha256": hashlib.sha256(_CONTENT).hexdigest()}
    return {name: whole[name] for name in (*parts, *whole) if name in whole}


def _is_shown(part: Field, shown: Collection[str]) -> bool:
    return part.required or part.wire_name in shown


def _file(part: Field) -> dict[str, Any]:
    inner = {"filename": "example.png", "content_base64": b64encode(_CONTENT).decode("ascii")}
    accepted = str(part.details.get("content_type", "")).partition(",")[0].strip()
    if accepted:
        inner["content_type"] = accepted.replace("*", "x-example")
    return {"$file": inner}
