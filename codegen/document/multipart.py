"""What each part of a multipart body is: a file, an object, a text, or several of these."""

from __future__ import annotations

from typing import Final, Literal

from ..source import Node
from .parts import items, text
from .schemas import (
    Resolve,
    held_json,
    is_null,
    is_object_with_properties,
    kinds_of,
    layers_of,
)

MEDIA_TYPE: Final = "multipart/form-data"
META: Final = "meta"
"""The part that the signature covers, in place of the body."""

Kind = Literal["file", "object", "text", ""]

_SCALARS: Final = {"string", "integer", "number", "boolean"}


def is_file(schema: Node, resolve: Resolve) -> bool:
    """Whether a schema describes the bytes of a file."""
    layers = layers_of(schema, resolve)
    if any(kinds_of(layer) not in ([], ["string"]) for layer in layers):
        return False
    if any(text(layer.get("format")) == "binary" for layer in layers):
        return True
    is_raw = any(text(layer.get("contentMediaType")) == "application/octet-stream" for layer in layers)
    return is_raw and not any(layer.get("contentEncoding") for layer in layers)


def kind_of_part(schema: Node, resolve: Resolve, *, in_list: bool = False) -> Kind:
    """What a part is, or each of several; empty where that is not known, or cannot be sent."""
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
