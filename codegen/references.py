"""References within a document: where each leads, and that it leads somewhere."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from codegen.diagnostics import Reporter, did_you_mean, quoted
from codegen.parts import Part, items, members, parts, text

if TYPE_CHECKING:
    from collections.abc import Iterable

    from codegen.source import Document, Node

MOST_IN_PLACE: Final = 30  # schemas that may stand for one value, each by way of the one before

# What can be referred to, and where it lives.
_SECTIONS: Final = {
    "schema": "schemas",
    "parameter": "parameters",
    "response": "responses",
    "request body": "requestBodies",
    "header": "headers",
    "example": "examples",
}


def resolve(document: Document, node: Node) -> Node:
    """Follow a reference to what it means, over further references if need be.

    A schema may have other keywords beside its `$ref`; they hold as well, and are the caller's to look at.

    Args:
        document: The document that the node is of.
        node: Any node.

    Returns:
        The target; the node itself where it is no reference.

    Raises:
        LookupError: The reference leads nowhere or in a circle, which validation excludes.
    """
    seen = {id(node)}
    while (reference := text(node.get("$ref"))) is not None:
        target = _target(document, reference)
        if target is None or id(target) in seen:
            path, line, column, _ = node.span
            raise LookupError(f"{path}:{line}:{column}: {reference} leads nowhere")
        seen.add(id(target))
        node = target
    return node


def check_references(document: Document, report: Reporter) -> None:
    """Tell of references that lead nowhere, to another kind of thing, or in a circle."""
    found = list(parts(document))
    for part in found:
        reference = part.node.get("$ref")
        if reference is not None and part.kind in _SECTIONS and (written := text(reference)) is not None:
            _check(document, part, reference, written, report)
    _check_circles(document, found, report)


def _target(document: Document, reference: str) -> Node | None:
    if not reference.startswith("#/"):
        return None
    node: Node | None = document.root
    # The names of components hold nothing that a pointer would have to escape.
    for step in reference[2:].split("/"):
        node = members(node).get(step)
    return node


def _check(document: Document, part: Part, reference: Node, written: str, report: Reporter) -> None:
    section = _SECTIONS[part.kind]
    form = f"#/components/{section}/"
    known = members(members(document.root.get("components")).get(section))
    if not written.startswith("#/"):
        message = f"the reference {quoted(written)} leads out of the document"
        report.error("reference", message, reference.span, hint=f"write {quoted(form + '…')}")
    elif not written.startswith(form) or "/" in written.removeprefix(form):
        article = "an" if part.kind == "example" else "a"
        message = f"{quoted(written)} is no reference to {article} {part.kind}"
        report.error("reference", message, reference.span, hint=f"write {quoted(form + '…')}")
    elif _target(document, written) is None:
        name = written.removeprefix(form)
        hint = did_you_mean(name, known) or f"there is nothing of this name under `components: {section}`"
        report.error("reference", f"{quoted(written)} leads nowhere", reference.span, hint=hint)


def _check_circles(document: Document, found: Iterable[Part], report: Reporter) -> None:
    """Tell of things that are defined by themselves, and so mean nothing.

    A schema may well contain itself in a property; it may not be itself by way of `$ref`, `allOf` and the like.
    """
    # Node -> how many more stand for the same value below it; -1 while that is being found out. By hand rather
    # than by recursion, for a chain may be as long as the document.
    depth: dict[int, int] = {}
    for part in found:
        stack = [part.node]
        while stack:
            node = stack[-1]
            below = _in_place(document, node)
            if id(node) not in depth:
                depth[id(node)] = -1
                stack.extend(next_ for next_ in below if id(next_) not in depth)
                for next_ in below:
                    if depth.get(id(next_)) == -1:
                        place = _why(node)
                        report.error(
                            "circular-reference",
                            "this is defined by itself",
                            place.span,
                            hint="let one of those in the circle say what it is",
                            related=[(next_.span, "by way of this")] if next_.span != place.span else [],
                        )
                continue
            stack.pop()
            if depth[id(node)] == -1:
                depth[id(node)] = 1 + max((depth[id(next_)] for next_ in below), default=-1)
                if depth[id(node)] == MOST_IN_PLACE:
                    message = f"more than {MOST_IN_PLACE} references or `allOf` lead from one to the next here"
                    report.error("long-reference", message, _why(node).span, hint="refer to the last of them")


def _why(node: Node) -> Node:
    return node.get("$ref") or next((found for key in ("allOf", "anyOf", "oneOf") if (found := node.get(key))), node)


def _in_place(document: Document, node: Node) -> list[Node]:
    """What else a value must be, or may be, to be this."""
    reference = text(node.get("$ref"))
    target = None if reference is None else _target(document, reference)
    alternatives = [item for key in ("allOf", "anyOf", "oneOf") for item in items(node.get(key))]
    return alternatives if target is None else [target, *alternatives]
