"""How an object tells which of several classes it is of: the property, and its values for each of them."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from .parts import items, members, text
from .schemas import is_null

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from ..source import Node
    from .schemas import Resolve

COMPONENTS = "#/components/schemas/"


class Choice(NamedTuple):
    """One of the classes that a discriminator tells apart.

    Attributes:
        node: The alternative, a reference.
        values: The values of the property that tell it; none where the mapping has forgotten it.
    """

    node: Node
    values: tuple[str, ...]


class Discriminator(NamedTuple):
    """What tells the alternatives of a `oneOf` or an `anyOf` apart.

    Attributes:
        property: Documented name of the property that does.
        choices: The alternatives, in the order of the document; `null` is none of them.
    """

    property: str
    choices: Sequence[Choice]


def discriminator_of(schema: Node, resolve: Resolve) -> Discriminator | None:
    """The discriminator of a schema; `None` where it has none."""
    name = text(members(schema.get("discriminator")).get("propertyName"))
    if name is None:
        return None
    by_reference = _values_by_reference(schema)
    choices = [
        Choice(node, _values(text(node.get("$ref")) or "", by_reference))
        for keyword in ("oneOf", "anyOf")
        for node in items(schema.get(keyword))
        if not is_null(resolve(node))
    ]
    return Discriminator(name, choices)


def reference(target: str) -> str:
    """What a mapping leads to as a reference: it may give the bare name of a component."""
    return target if "#" in target else COMPONENTS + target


def _values(written: str, by_reference: Mapping[str, Sequence[str]] | None) -> tuple[str, ...]:
    # Without a mapping it is the component's name that tells.
    return (written.rsplit("/", 1)[-1],) if by_reference is None else tuple(by_reference.get(written, ()))


def _values_by_reference(schema: Node) -> dict[str, list[str]] | None:
    mapping = members(schema.get("discriminator")).get("mapping")
    if mapping is None:
        return None
    found: dict[str, list[str]] = {}
    for value, target in members(mapping).items():
        found.setdefault(reference(text(target) or ""), []).append(value)
    return found
