"""What must hold of references: that each leads somewhere, to a thing of its kind, and none in a circle."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from ..diagnostics import Reporter, did_you_mean, quoted
from ..document.parts import items, members, parts
from ..document.references import SECTIONS, file_of, reference_of, references_in, steps_of, target_of

if TYPE_CHECKING:
    from collections.abc import Iterable

    from ..source import Document, Node

MOST_IN_PLACE: Final = 30  # schemas that may stand for one value, each by way of the one before


def check_references(document: Document, report: Reporter) -> None:
    """Report references that lead nowhere, or to another kind of thing."""
    for kind, reference in references_in(document):
        _check(document, kind, reference, report)


def _check(document: Document, kind: str, reference: Node, report: Reporter) -> None:
    written, section = reference.text, SECTIONS[kind]
    root = document.links.get((document.path, file_of(written)))
    if root is None:
        return  # there is no such file, or it is of no use: reported when it was read
    steps = steps_of(written)
    form = f"{file_of(written)}#/components/{section}/"
    if steps is None or len(steps) != 3 or steps[:2] != ["components", section]:
        article = "an" if kind == "example" else "a"
        message = f"{quoted(written)} is no reference to {article} {kind}"
        report.error("reference", message, reference.span, hint=f"write {quoted(form + '…')}")
    elif target_of(document, reference) is None:
        known = members(members(root.get("components")).get(section))
        of_file = f" of {quoted(root.span.path)}" if root.span.path != document.path else ""
        hint = did_you_mean(steps[2], known) or f"there is nothing of this name under `components: {section}`{of_file}"
        report.error("reference", f"{quoted(written)} leads nowhere", reference.span, hint=hint)


def check_circles(documents: Iterable[Document], report: Reporter) -> None:
    """Report things that are defined by themselves, and so mean nothing.

    A schema may well contain itself in a property; it may not be itself by way of `$ref`, `allOf` and the like.
    """
    # Node -> how many more stand for the same value below it; -1 while that is being found out. By hand rather
    # than by recursion, for a chain may be as long as the document.
    depth: dict[int, int] = {}
    every = ((document, part.node) for document in documents for part in parts(document))
    for of, start in every:
        stack = [start]
        while stack:
            node = stack[-1]
            below = _in_place(of, node)
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
    reference = reference_of(node)
    target = None if reference is None else target_of(document, reference)
    alternatives = [item for key in ("allOf", "anyOf", "oneOf") for item in items(node.get(key))]
    return alternatives if target is None else [target, *alternatives]
