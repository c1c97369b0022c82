"""What is left of a specification once everything that an error touches is left out.

A document is made of units: operations, webhooks and components. An error touches the unit that it lies in, and every
unit that reaches it by references. What is said of a path holds for all its operations, and what is said of a document
as a whole for everything in it: an error there touches all of those.
"""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections import deque
from collections.abc import Collection, Iterable, Iterator, Sequence
from typing import Final, TypeAlias

from attrs import evolve, frozen

from ..diagnostics import Diagnostic
from ..source import Document, Node
from .parts import METHODS, items, members, parts_below
from .references import SECTIONS, reference_of, target_of

_Position: TypeAlias = tuple[int, int]  # line and column
_KINDS: Final = {section: kind for kind, section in SECTIONS.items()}


def untouched(documents: Sequence[Document], errors: Iterable[Diagnostic]) -> list[Document]:
    """The documents without whatever the errors touch; one that loses nothing is the same object as before.

    Args:
        documents: All documents of the specification.
        errors: What is wrong with them.
    """
    places: dict[str, list[_Position]] = {}
    for error in errors:
        places.setdefault(error.span.path, []).append(error.span[1:3])
    layouts = {document.path: _Layout(document, places.get(document.path, [])) for document in documents}
    touched: set[_Unit] = set()
    users: dict[_Unit, list[_Unit]] = {}
    for layout in layouts.values():
        touched |= layout.touched
        for unit in layout.units:
            for node in _leads_to(unit):
                of = None if node is None else layouts.get(node.span.path)
                used = None if node is None or of is None else of.unit_at(node.span[1:3])
                if used is not None:
                    users.setdefault(used, []).append(unit)
                elif node is None or of is None or not of.is_sound(node):
                    touched.add(unit)
    pending = deque(touched)
    while pending:
        more = [unit for unit in users.get(pending.popleft(), ()) if unit not in touched]
        touched.update(more)
        pending.extend(more)
    return [
        _without(layout.document, {unit.way for unit in layout.units if unit in touched})
        for layout in layouts.values()
        if not layout.is_invalid
    ]


# Compared by identity, as nodes are.
@frozen(eq=False)
class _Unit:
    """What is left out as a whole, or not at all.

    Attributes:
        document: The document that it is in.
        way: The keys that lead to it: `paths`, `/v3/refunds`, `get`.
        parts: The nodes that it is made of, each with its kind: its own, and those that hold for it beside it.
        start: Where its key begins.
        end: Where its value ends.
    """

    document: Document
    way: tuple[str, ...]
    parts: tuple[tuple[str, Node], ...]
    start: _Position
    end: _Position


class _Layout:
    """Which unit of a document stands where, and which of them errors lie in.

    Attributes:
        document: The document.
        units: Its units, in its order.
        touched: Those that an error lies in, or in what holds for them.
        is_invalid: Whether something is wrong with what holds for the whole document.
    """

    def __init__(self, document: Document, errors: Sequence[_Position]) -> None:
        self.document = document
        self.units = sorted(_units_of(document), key=lambda unit: unit.start)
        self._starts = [unit.start for unit in self.units]
        self._errors = sorted(errors)
        found = [(error, self.unit_at(error)) for error in self._errors]
        beside = [error for error, unit in found if unit is None]
        paths = document.root.get("paths")
        wrong = {path for path in members(paths) if paths is not None and _hold(_extent(paths, path), beside)}
        # What lies in one of these but in no unit belongs to nothing that will be left in the document.
        parted = [document.root.get(key) for key in ("paths", "webhooks", "components")]
        areas = [(node.span[1:3], node.end) for node in parted if node is not None]
        self.is_invalid = any(not any(start <= error < end for start, end in areas) for error in beside)
        # By where they begin: paths that share what they hold by an alias have several of one place.
        starts = {unit.start for _, unit in found if unit is not None}
        self.touched = {unit for unit in self.units if unit.start in starts}
        self.touched |= {
            unit for unit in self.units if self.is_invalid or (unit.way[0] == "paths" and unit.way[1] in wrong)
        }

    def unit_at(self, position: _Position) -> _Unit | None:
        """The unit that something lies in."""
        index = bisect_right(self._starts, position) - 1
        return self.units[index] if index >= 0 and position < self.units[index].end else None

    def is_sound(self, node: Node) -> bool:
        """Whether no error lies in a node."""
        return not _hold((node.span[1:3], node.end), self._errors)


def _units_of(document: Document) -> Iterator[_Unit]:
    def unit(holder: Node, way: tuple[str, ...], kind: str, beside: Iterable[Node] = ()) -> _Unit:
        parts = ((kind, holder.mapping[way[-1]]), *(("parameter", node) for node in beside))
        return _Unit(document, way, parts, *_extent(holder, way[-1]))

    paths, webhooks, components = (document.root.get(key) for key in ("paths", "webhooks", "components"))
    for path, item in members(paths).items():
        for method in members(item).keys() & set(METHODS):
            yield unit(item, ("paths", path, method), "operation", items(item.get("parameters")))
    for name in members(webhooks):
        if webhooks is not None:
            yield unit(webhooks, ("webhooks", name), "webhook")
    for section, node in members(components).items():
        for name in members(node) if section in _KINDS else ():
            yield unit(node, ("components", section, name), _KINDS[section])


def _leads_to(unit: _Unit) -> Iterator[Node | None]:
    """What a unit needs that stands outside of it: what it refers to, `None` if that is nowhere, and its aliases."""
    seen: set[tuple[str, int]] = set()
    for kind, root in unit.parts:
        for part in parts_below(kind, root, seen):
            reference = reference_of(part.node) if part.kind in SECTIONS else None
            if reference is not None:
                yield target_of(unit.document, reference)
    pending, met = [node for _, node in unit.parts], set[Node]()
    while pending:
        node = pending.pop()
        if node not in met:
            met.add(node)
            pending += [*members(node).values(), *items(node)]
            if not unit.start <= node.span[1:3] < unit.end:
                yield node


def _extent(holder: Node, key: str) -> tuple[_Position, _Position]:
    """From where a key begins to where its value ends; that of an alias stands elsewhere, and before."""
    span = holder.key_span(key)
    return span[1:3], max((span.line, span.end_column), holder.mapping[key].end)


def _hold(extent: tuple[_Position, _Position], errors: Sequence[_Position]) -> bool:
    """Whether one of these places, which are in their order, lies within an extent."""
    return bisect_left(errors, extent[0]) < bisect_left(errors, extent[1])


def _without(document: Document, left_out: Collection[tuple[str, ...]]) -> Document:
    """A document without some of its units, and without what is no unit where there should be some."""
    root = document.root
    parted = dict(members(root))
    if (paths := root.get("paths")) is not None:
        found = {
            path: _with(item, {k: v for k, v in members(item).items() if ("paths", path, k) not in left_out})
            for path, item in members(paths).items()
        }
        parted["paths"] = _with(paths, {p: item for p, item in found.items() if members(item).keys() & set(METHODS)})
    if (webhooks := root.get("webhooks")) is not None:
        kept = {name: node for name, node in members(webhooks).items() if ("webhooks", name) not in left_out}
        parted["webhooks"] = _with(webhooks, kept)
    if (components := root.get("components")) is not None:
        sections = {
            section: _with(
                node, {n: each for n, each in members(node).items() if ("components", section, n) not in left_out}
            )
            for section, node in members(components).items()
            if section in _KINDS
        }
        parted["components"] = _with(components, sections)
    made = _with(root, parted)
    if made is root:
        return document
    # What led to a file that cannot be used has been left out.
    links = {link: target for link, target in document.links.items() if target is not None}
    return evolve(document, root=made, links=links)


def _with(node: Node, kept: dict[str, Node]) -> Node:
    """A mapping with these members; the very same one where it has no others."""
    if node.value == kept:
        return node
    return evolve(node, value=kept, keys={key: node.keys[key] for key in kept})
