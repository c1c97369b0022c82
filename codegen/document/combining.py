"""One description of a value, made of several that all hold: the parts of an `allOf` may describe a property each."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from functools import partial
from typing import Final

from ..diagnostics import Diagnostics, quoted
from ..source import Node
from .parts import text
from .schemas import (
    LEAST,
    MOST,
    Property,
    Resolve,
    is_object_with_properties,
    is_same,
    kinds_of,
    layers_of,
)

Conflict = Callable[[str, Node, Node], None]
"""Takes a keyword that two descriptions contradict each other on, and both."""

# Of these the more specific description has the word.
_ANNOTATIONS: Final = frozenset(
    """title description default deprecated example examples externalDocs readOnly writeOnly
    x-enum-descriptions""".split()
)
# What is said of a property and not of the values that it may have.
_OF_PROPERTIES: Final = frozenset(
    "title description deprecated readOnly writeOnly x-own-number x-python-name x-vendor-name".split()
)
# What a reference to a class says already; all else may stand beside it.
_OF_CLASSES: Final = ("type", "enum", "const", "properties", "required", "format", "additionalProperties")


class Combined:
    """The descriptions of properties, each made once: it is by its schema that a class is known again.

    Args:
        diagnostics: Takes the errors.
    """

    def __init__(self, diagnostics: Diagnostics) -> None:
        self._diagnostics = diagnostics
        self._made: dict[tuple[Node, ...], Node] = {}

    def schema_of(self, found: Property, resolve: Resolve) -> Node:
        """The schema of a property's values."""

        def conflict(keyword: str, own: Node, other: Node) -> None:
            self._diagnostics.error(
                "contradiction",
                f"the parts of `allOf` contradict each other on {quoted(keyword)} of {quoted(found.name)}",
                own.span,
                hint="say it in one of them, or the same in both",
                related=[(other.span, "the other one is here")],
            )

        if found.descriptions not in self._made:
            self._made[found.descriptions] = combined(found.descriptions, resolve, conflict)
        return self._made[found.descriptions]


def combined(descriptions: Sequence[Node], resolve: Resolve, conflict: Conflict) -> Node:
    """The description that says what all of these say.

    Args:
        descriptions: The descriptions, the most specific one first.
        resolve: Follows references.
        conflict: Told of what contradicts; the more specific description has the word then.
    """
    first, *others = descriptions
    for other in others:
        first = _both(first, other, resolve, conflict)
    return first


def _both(own: Node, other: Node, resolve: Resolve, conflict: Conflict) -> Node:
    own, other = _written_out(own, resolve, conflict), _written_out(other, resolve, conflict)
    refer = [node.get("$ref") is not None for node in (own, other)]
    # Two files may write one reference in two ways, and two in one.
    is_one = all(refer) and resolve(own) is resolve(other)
    if not is_one and all(is_object_with_properties(node, resolve) for node in (own, other)):
        return _joined(own, other, conflict)
    if not all(refer):
        own, other = _beside(own, other, resolve, conflict), _beside(other, own, resolve, conflict)
    found = dict(own.mapping)
    for keyword, node in other.mapping.items():
        mine = found.setdefault(keyword, node)
        if mine is not node and not (is_one and keyword == "$ref"):
            found[keyword] = _of_two(keyword, mine, node, partial(conflict, keyword))
    return Node(found, own.span, {**other.keys, **own.keys}, own.trail)


def _joined(own: Node, other: Node, conflict: Conflict) -> Node:
    """Two objects, joined member by member wherever they are; what is said of the property is said of both."""
    found = {keyword: node for keyword, node in own.mapping.items() if keyword in _OF_PROPERTIES}
    for keyword, node in other.mapping.items():
        if keyword in _OF_PROPERTIES:
            found[keyword] = _of_two(keyword, found.get(keyword, node), node, partial(conflict, keyword))
    found["allOf"] = Node([other, own], own.span, {}, own.trail)
    return Node(found, own.span, {**other.keys, **own.keys}, own.trail)


def _written_out(node: Node, resolve: Resolve, conflict: Conflict) -> Node:
    """A description without references, except to what has a class of its own."""
    layers = layers_of(node, resolve)
    if len(layers) == 1 or any(_has_class(layer, resolve) for layer in layers):
        return node
    # None of them is a reference now, nor a mere wrapper of one.
    bare = [_without(layer, ("$ref", "allOf")) for layer in layers]
    return combined(bare, resolve, conflict)


def _has_class(node: Node, resolve: Resolve) -> bool:
    shaping = ("enum", "const", "oneOf", "anyOf")
    return is_object_with_properties(node, resolve) or any(node.get(keyword) is not None for keyword in shaping)


def _beside(node: Node, other: Node, resolve: Resolve, conflict: Conflict) -> Node:
    """A description without what the class that the other one refers to says in the same words."""
    if text(other.get("$ref")) is None:
        return node
    target = resolve(other)
    for keyword in _OF_CLASSES:
        mine, its = node.get(keyword), target.get(keyword)
        if mine is None or (keyword == "type" and kinds_of(target) in ([], kinds_of(node))):
            continue
        if its is None or not is_same(mine, its):
            conflict(keyword, mine, its or target)
    return _without(node, _OF_CLASSES)


def _without(node: Node, keywords: Sequence[str]) -> Node:
    kept = {keyword: value for keyword, value in node.mapping.items() if keyword not in keywords}
    return Node(kept, node.span, node.keys, node.trail)


def _of_two(keyword: str, mine: Node, other: Node, conflict: Callable[[Node, Node], None]) -> Node:
    if keyword in _ANNOTATIONS or is_same(mine, other):
        return mine
    if keyword in LEAST | MOST:
        stricter = max if keyword in LEAST else min
        return stricter(mine, other, key=Node.plain)
    if keyword == "uniqueItems":
        return mine if mine.value is True else other
    if keyword == "type" and {text(mine), text(other)} == {"integer", "number"}:
        return mine if text(mine) == "integer" else other
    conflict(mine, other)
    return mine
