"""What the text of a `$ref` says: the file it names, and the way within that file."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Final
from urllib.parse import unquote

from codegen.parts import parts, text

if TYPE_CHECKING:
    from collections.abc import Iterator

    from codegen.source import Document, Node

SECTIONS: Final = {
    "schema": "schemas",
    "parameter": "parameters",
    "response": "responses",
    "request body": "requestBodies",
    "header": "headers",
    "example": "examples",
}
"""What can be referred to, and where under `components` it lives."""

_NO_ESCAPE: Final = re.compile(r"%(?![0-9A-Fa-f]{2})")


def references_in(document: Document) -> Iterator[tuple[str, Node]]:
    """The references of a document: what kind of thing each stands for, and the node of its text."""
    for part in parts(document):
        reference = part.node.get("$ref")
        if reference is not None and part.kind in SECTIONS and text(reference) is not None:
            yield part.kind, reference


def file_of(reference: str) -> str:
    """The file that a reference names, as it is written; empty where it stays within its own."""
    return reference.partition("#")[0]


def steps_of(reference: str) -> list[str] | None:
    """The keys that lead from the root of the file to the target; `None` where the reference does not say them."""
    fragment = reference.partition("#")[2]
    pointer = decoded(fragment)
    if pointer is None or not pointer.startswith("/"):
        return None
    return [step.replace("~1", "/").replace("~0", "~") for step in pointer[1:].split("/")]


def decoded(piece: str) -> str | None:
    """A piece of a URI without its escapes; `None` where there is a wrong one."""
    if _NO_ESCAPE.search(piece):
        return None
    try:
        return unquote(piece, errors="strict")
    except UnicodeDecodeError:
        return None
