"""Multipart bodies: what each part is, and its field in the request."""

from __future__ import annotations

import hashlib
from base64 import b64encode
from collections.abc import Collection, Iterable
from typing import Any, Final, Literal, cast

from attrs import evolve

from codegen.model import Details, Field, ListOf, Plain, Type
from codegen.parts import items, members, prose, text
from codegen.schemas import (
    Resolve,
    held_json,
    is_null,
    is_object_with_properties,
    kinds_of,
    layers_of,
)
from codegen.source import Node

MEDIA_TYPE: Final = "multipart/form-data"
META: Final = "meta"
"""The part that the signature covers, in place of the body."""

Kind = Literal["file", "object", "text", ""]

_UPLOAD: Final = Plain("Upload")
_SCALARS: Final = {"string", "integer", "number", "boolean"}
_CONTENT: Final = b"An example.\n"


# -- what a part is


def is_file(schema: Node, resolve: Resolve) -> bool:
    """Whether a schema describes the bytes of a file."""
    layers = layers_of(schema, resolve)
    if any(kinds_of(layer) not in ([], ["string"]) for layer in layers):
        return False
    if any(text(layer.get("format")) == "binary" for layer in layers):
        return True
    is_raw = any(text(layer.get("contentMediaType")) == "application/octet-stream" for layer in layers)
    return is_raw and not any(layer.get("contentEncoding") for layer in layers)


def file_type(schema: Node, resolve: Resolve) -> Type | None:
    """The type of a part that is a file, or several; `None` of any other."""
    if is_file(schema, resolve):
        return _UPLOAD
    item = item_of(schema, resolve)
    return ListOf(_UPLOAD) if item is not None and is_file(item, resolve) else None


def kind_of_part(schema: Node, resolve: Resolve, *, in_list: bool = False) -> Kind:
    """What a part is, or each of several; empty where that cannot be told, or cannot be sent."""
    if is_file(schema, resolve):
        return "file"
    item = item_of(schema, resolve)
    if item is not None:
        return "" if in_list else kind_of_part(item, resolve, in_list=True)
    if held_json(schema, resolve) is not None:
        return "text"
    layers = layers_of(schema, resolve)
    target = layers[-1]
    kinds = set(kinds_of(target))
    choices = [*items(target.get("oneOf")), *items(target.get("anyOf"))]
    if choices:
        # None leads back to here: a schema that is a choice of itself is an error of its own.
        found: set[Kind] = {kind_of_part(c, resolve, in_list=in_list) for c in choices if not is_null(resolve(c))}
        return found.pop() if len(found) == 1 else ""
    if any(is_object_with_properties(layer, resolve) for layer in layers) or kinds == {"object"}:
        return "object"
    if target.get("enum") or target.get("const") or (kinds and kinds <= _SCALARS):
        return "text"
    return "object" if not kinds and target.get("additionalProperties") else ""


def item_of(schema: Node, resolve: Resolve) -> Node | None:
    """The schema of each part, where a part is a list of parts of one name."""
    layers = layers_of(schema, resolve)
    if any(kinds_of(layer) not in ([], ["array"]) for layer in layers):
        return None
    return next((found for layer in layers if (found := layer.get("items")) is not None), None)


# -- its field


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


# -- examples


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
