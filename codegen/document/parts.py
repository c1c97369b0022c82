"""The parts of a document: every schema, parameter, response … in it, each with where it hangs."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final, NamedTuple

if TYPE_CHECKING:
    from collections.abc import Iterator

    from ..source import Document, Node

METHODS: Final = ("get", "put", "post", "delete", "options", "head", "patch", "trace")

# Kind of a part -> key -> how many parts stand there (one, a list or a map of them), and of which kind.
_HOLDS: Final[dict[str, dict[str, tuple[str, str]]]] = {
    "document": {"paths": ("map", "path"), "webhooks": ("map", "webhook"), "components": ("one", "components")},
    "components": {
        "schemas": ("map", "schema"),
        "parameters": ("map", "parameter"),
        "responses": ("map", "response"),
        "requestBodies": ("map", "request body"),
        "headers": ("map", "header"),
        "examples": ("map", "example"),
    },
    "path": {"parameters": ("list", "parameter"), **dict.fromkeys(METHODS, ("one", "operation"))},
    "operation": {
        "parameters": ("list", "parameter"),
        "requestBody": ("one", "request body"),
        "responses": ("map", "response"),
    },
    "webhook": {"post": ("one", "event")},
    "event": {"requestBody": ("one", "request body"), "responses": ("map", "response")},
    "parameter": {"schema": ("one", "schema"), "content": ("map", "content"), "examples": ("map", "example")},
    "request body": {"content": ("map", "content")},
    "response": {"headers": ("map", "header"), "content": ("map", "content")},
    "header": {"schema": ("one", "schema"), "examples": ("map", "example")},
    "content": {"schema": ("one", "schema"), "examples": ("map", "example")},
    "schema": {
        "properties": ("map", "schema"),
        "additionalProperties": ("one", "schema"),
        "items": ("one", "schema"),
        "contentSchema": ("one", "schema"),
        "allOf": ("list", "schema"),
        "anyOf": ("list", "schema"),
        "oneOf": ("list", "schema"),
    },
}


class Part(NamedTuple):
    """A part of a document.

    Attributes:
        kind: What it is, in the words of messages: `request body`.
        node: Its value, a mapping.
        parent: The part it hangs in; `None` for the document itself.
        key: The key it hangs by: `properties`, `items`, `get`.
        name: Its name there, where `key` holds several: the property's, the path.
    """

    kind: str
    node: Node
    parent: Part | None = None
    key: str = ""
    name: str = ""


def parts(document: Document) -> Iterator[Part]:
    """Every part of a document, in its order, one that aliases share only once."""
    return parts_below("document", document.root, set())


def parts_below(kind: str, node: Node, seen: set[tuple[str, int]]) -> Iterator[Part]:
    """A part by itself, and those in it.

    Args:
        kind: What it is.
        node: Its value.
        seen: Takes the kind and the identity of each; those that are in it already are left out.
    """
    return _parts(Part(kind, node), seen)


def _parts(part: Part, seen: set[tuple[str, int]]) -> Iterator[Part]:
    pending = [part]
    while pending:
        part = pending.pop()
        identity = (part.kind, id(part.node))
        # What is no mapping has been reported, or is a mere `additionalProperties: true`.
        if identity in seen or not isinstance(part.node.value, dict):
            continue
        seen.add(identity)
        yield part
        below: list[Part] = []
        holds = _HOLDS.get(part.kind, {})
        for key, node in part.node.value.items():
            if key not in holds:
                continue
            shape, kind = holds[key]
            if shape == "one":
                below.append(Part(kind, node, part, key))
            elif shape == "map" and isinstance(node.value, dict):
                below += [Part(kind, member, part, key, name) for name, member in node.value.items()]
            elif shape == "list" and isinstance(node.value, list):
                below += [Part(kind, item, part, key) for item in node.value]
        pending.extend(reversed(below))


def members(node: Node | None) -> dict[str, Node]:
    """The members of a mapping; none where there is no mapping."""
    return node.value if node is not None and isinstance(node.value, dict) else {}


def items(node: Node | None) -> list[Node]:
    """The items of a list; none where there is no list."""
    return node.value if node is not None and isinstance(node.value, list) else []


def text(node: Node | None) -> str | None:
    """The text of a node; `None` where it is none."""
    return node.value if node is not None and isinstance(node.value, str) else None


def is_true(node: Node | None) -> bool:
    """Whether a node is there, and true."""
    return node is not None and node.value is True
