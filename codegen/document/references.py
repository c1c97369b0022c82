"""References: what the text of a `$ref` says, and where it leads, in its own file or another."""

from __future__ import annotations

import re
from collections import deque
from typing import TYPE_CHECKING, Final
from urllib.parse import unquote

from .parts import members, parts, parts_below, text

if TYPE_CHECKING:
    from collections.abc import Collection, Iterable, Iterator

    from ..source import Document, Node
    from .parts import Part

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


# -- what the text of a reference says


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


# -- where it leads


def reference_of(node: Node) -> Node | None:
    """The text of a node's reference; `None` where it has none."""
    found = node.get("$ref")
    return found if text(found) is not None else None


def target_of(document: Document, reference: Node) -> Node | None:
    """Where a reference leads; `None` where that is nowhere.

    Args:
        document: A document of the specification that the reference is of.
        reference: The text of a `$ref`. It leads on from the file that it stands in itself, whatever that is by now a
            part of.
    """
    target = document.links.get((reference.span.path, file_of(reference.text)))
    steps = steps_of(reference.text)
    if target is None or steps is None:
        return None
    for step in steps:
        target = members(target).get(step)
    return target


def resolve(document: Document, node: Node, *, once: bool = False) -> Node:
    """Follow a reference to what it means, over further references if need be.

    A schema may have other keywords beside its `$ref`; they hold as well, and are the caller's to look at.

    Args:
        document: A document of the specification that the node is of.
        node: Any node.
        once: Follow it to the first thing it leads to, which may be a reference itself.

    Returns:
        The target; the node itself where it is no reference.

    Raises:
        LookupError: The reference leads nowhere or in a circle, which validation excludes.
    """
    seen = {id(node)}
    while (reference := reference_of(node)) is not None:
        target = target_of(document, reference)
        if target is None or id(target) in seen:
            path, line, column, _ = reference.span
            raise LookupError(f"{path}:{line}:{column}: {reference.text} leads nowhere")
        seen.add(id(target))
        node = target
        if once:
            break
    return node


def reached(document: Document, nodes: Iterable[tuple[str, Node]]) -> Iterator[Part]:
    """The parts of some nodes, and those of everything that references lead to from there, each once.

    Args:
        document: A document of the specification that the nodes are of.
        nodes: The nodes, each with its kind, in the words of `Part`.
    """
    seen: set[tuple[str, int]] = set()
    pending = deque(nodes)
    while pending:
        for part in parts_below(*pending.popleft(), seen):
            yield part
            reference = reference_of(part.node) if part.kind in SECTIONS else None
            target = None if reference is None else target_of(document, reference)
            if target is not None:
                pending.append((part.kind, target))


def leading_to(documents: Iterable[Document], paths: Collection[str]) -> set[str]:
    """The paths of these files, and of all documents from which references lead to them.

    A file that cannot be used is always among those that are meant.
    """
    found = set(paths)
    uses = {
        (path, None if root is None else root.span.path)
        for document in documents
        for (path, _), root in document.links.items()
        if path == document.path
    }
    while more := {path for path, used in uses if (used is None or used in found) and path not in found}:
        found |= more
    return found
