"""References: where each leads, in its own file or another, and that it leads somewhere."""

from __future__ import annotations

from collections import deque
from typing import TYPE_CHECKING, Final

from codegen.diagnostics import Reporter, did_you_mean, quoted
from codegen.links import SECTIONS, file_of, references_in, steps_of
from codegen.parts import items, members, parts, parts_below, text

if TYPE_CHECKING:
    from collections.abc import Collection, Iterable, Iterator

    from codegen.parts import Part
    from codegen.source import Document, Node

MOST_IN_PLACE: Final = 30  # schemas that may stand for one value, each by way of the one before


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


def check_references(document: Document, report: Reporter) -> None:
    """Tell of references that lead nowhere, or to another kind of thing."""
    for kind, reference in references_in(document):
        _check(document, kind, reference, report)


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


def _check(document: Document, kind: str, reference: Node, report: Reporter) -> None:
    written, section = reference.text, SECTIONS[kind]
    root = document.links.get((document.path, file_of(written)))
    if root is None:
        return  # there is no such file, or it is of no use: told when it was read
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
    """Tell of things that are defined by themselves, and so mean nothing.

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
