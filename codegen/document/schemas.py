"""What a schema says, wherever it says it: in itself, by `$ref`, by `allOf`."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any, Final, NamedTuple, Protocol

from ..model import Details, Pattern
from ..source import Node
from .parts import items, members, text
from .regular_expressions.patterns import as_python, why_refused


class Resolve(Protocol):
    """Follows references, to their end or `once`."""

    def __call__(self, node: Node, /, *, once: bool = False) -> Node:  # noqa: D102 - said above
        ...


DEEPEST: Final = 60  # levels of one schema within another
_DETAILS: Final = {
    "x-vendor-name": "vendor_name",
    "x-own-number": "own_number",
    "minLength": "min_length",
    "maxLength": "max_length",
    "pattern": "pattern",
    "minimum": "minimum",
    "maximum": "maximum",
    "exclusiveMinimum": "exclusive_minimum",
    "exclusiveMaximum": "exclusive_maximum",
    "multipleOf": "multiple_of",
    "minItems": "min_items",
    "maxItems": "max_items",
    "uniqueItems": "unique_items",
    "x-one-or-many": "one_or_many",
}
APPLIES: Final = {
    **dict.fromkeys(("minLength", "maxLength", "pattern"), ("string",)),
    **dict.fromkeys(("contentMediaType", "contentEncoding", "contentSchema"), ("string",)),
    **dict.fromkeys(("minimum", "maximum", "exclusiveMinimum", "exclusiveMaximum"), ("integer", "number")),
    "multipleOf": ("integer", "number"),
    **dict.fromkeys(("items", "minItems", "maxItems", "uniqueItems", "x-key", "x-one-or-many"), ("array",)),
    **dict.fromkeys(("properties", "required", "additionalProperties", "discriminator"), ("object",)),
}
"""Keyword to the types that it says something of."""

LEAST: Final = frozenset(("minLength", "minItems", "minimum", "exclusiveMinimum"))
"""Limits of which the greater one is the stricter."""

MOST: Final = frozenset(("maxLength", "maxItems", "maximum", "exclusiveMaximum"))
"""Limits of which the smaller one is the stricter."""


class Property(NamedTuple):
    """A property of an object, wherever `allOf` found it.

    Attributes:
        name: Its documented name.
        descriptions: What describes it, the last one first: the parts of an `allOf` may do so differently.
        required: Whether any of the parts requires it.
        sensitive: Whether any of the parts says that it travels encrypted.
        file: What `x-digest` says of the file that it is the URL of; `None` where it is no such URL.
        component: The component that describes it last, where that is a part of the object; `None` where the object
            does so itself.
    """

    name: str
    descriptions: tuple[Node, ...]
    required: bool
    sensitive: bool = False
    file: Node | None = None
    component: Node | None = None

    @property
    def schema(self) -> Node:
        """The most specific description."""
        return self.descriptions[0]


def python_name(node: Node) -> str | None:
    """The name that a schema asks for its field; one that begins with a capital is meant for its class."""
    name = text(node.get("x-python-name"))
    return name if name is not None and not name[:1].isupper() else None


def properties_of(node: Node, resolve: Resolve) -> Iterator[Property]:
    """The properties of an object, those of its `allOf` parts first."""
    found: dict[str, list[Node]] = {}
    required: set[str] = set()
    sensitive: set[str] = set()
    files: dict[str, Node] = {}
    components: dict[str, Node | None] = {}
    for part, component in _parts_of(node, resolve):
        for name, schema in members(part.get("properties")).items():
            known = found.setdefault(name, [])
            # One that says the same again adds nothing, but is the one whose place is shown.
            known[:] = [schema, *(other for other in known if not is_same(other, schema))]
            components[name] = component
        required.update(written for name in items(part.get("required")) if (written := text(name)) is not None)
        sensitive.update(name.text for name in items(part.get("x-is-sensitive")))
        digest = part.get("x-digest")
        if digest is not None:
            files[digest.mapping["url"].text] = digest
    for name, descriptions in found.items():
        yield Property(
            name, tuple(descriptions), name in required, name in sensitive, files.get(name), components[name]
        )


def _parts_of(node: Node, resolve: Resolve, component: Node | None = None) -> Iterator[tuple[Node, Node | None]]:
    """An object after the parts of its `allOf`, and after the parts of those; each with the component that it is in."""
    node = resolve(node)
    for part in items(node.get("allOf")):
        target = resolve(part)
        yield from _parts_of(target, resolve, component if target is part else target)
    yield node, component


def is_object_with_properties(node: Node, resolve: Resolve) -> bool:
    """Whether a schema, itself or by `allOf`, describes an object with properties of its own."""
    node = resolve(node)
    if members(node.get("properties")):
        return True
    # A single part with nothing to add is that part, under another description.
    joined = items(node.get("allOf"))
    added = ("required", "x-digest", "x-is-sensitive")
    adds = len(joined) > 1 or any(node.get(keyword) is not None for keyword in added)
    return adds and any(is_object_with_properties(part, resolve) for part in joined)


def kinds_of(node: Node) -> list[str]:
    """The JSON types a schema allows, `null` aside."""
    type_ = node.get("type")
    names = [text(kind) for kind in (type_, *items(type_))]
    return [name for name in names if name is not None and name != "null"]


def is_nullable(node: Node, resolve: Resolve) -> bool:
    """Whether a value may be `null`, which reads as absent."""
    return any(_takes_null(layer, resolve) for layer in layers_of(node, resolve))


def _takes_null(node: Node, resolve: Resolve) -> bool:
    type_, choices = node.get("type"), [*items(node.get("oneOf")), *items(node.get("anyOf"))]
    if type_ is None:
        values = [value.value for value in items(node.get("enum"))]
        return None in values or any(is_null(resolve(choice)) for choice in choices)
    return any(kind.value == "null" for kind in items(type_))


def details_of(node: Node, resolve: Resolve, within: frozenset[Node] = frozenset()) -> Details:
    """The limits of a schema's values and the other spelling of its name, as `schema.fields` takes them."""
    found: Details = {}
    held = held_json(node, resolve)
    if held is not None:
        found["json"] = True
        if of_held := details_of(held, resolve, within):
            found["held"] = of_held
    layers = layers_of(node, resolve)
    said = [kinds for layer in layers if (kinds := kinds_of(layer))]
    kinds = said[0] if said else []
    for layer in layers:
        for keyword, name in _DETAILS.items():
            value = layer.get(keyword)
            if value is not None and value.value is not False and _says_something(keyword, value, kinds):
                # Any: of the type that the keyword takes, which validation knows.
                plain: Any = Pattern(value.text, as_python(value.text)) if keyword == "pattern" else value.value
                first: Any = found.setdefault(name, plain)
                # Both hold, so that the stricter one is what counts.
                if keyword in LEAST:
                    found[name] = max(first, plain)
                elif keyword in MOST:
                    found[name] = min(first, plain)
        inner = layer.get("items") or layer.get("additionalProperties")
        if inner is None or isinstance(inner.value, bool) or inner in within or len(within) == DEEPEST:
            continue
        of_items = details_of(inner, resolve, within | {inner})
        if of_items:
            found.setdefault("items", of_items)
    return found


def _says_something(keyword: str, value: Node, kinds: list[str]) -> bool:
    """Whether a limit is one of these types, if any are said, and can be kept; of others, validation warns."""
    if keyword == "pattern" and why_refused(value.text):
        return False
    applicable = APPLIES.get(keyword, kinds)
    return not kinds or any(kind in applicable for kind in kinds)


def is_same(one: Node, other: Node) -> bool:
    """Whether two nodes say the same; what references in two files lead to may differ, whatever their texts."""
    is_of_one_file = one.span.path == other.span.path
    return bool(one.plain() == other.plain()) and (is_of_one_file or not has_references(one))


def has_references(node: Node) -> bool:
    """Whether there is a reference anywhere in a node."""
    pending = [node]
    while pending:
        node = pending.pop()
        if node.get("$ref") is not None:
            return True
        pending += [*members(node).values(), *items(node)]
    return False


def held_json(node: Node, resolve: Resolve) -> Node | None:
    """What the JSON describes that a text holds; `None` where it holds none."""
    return next((held for layer in layers_of(node, resolve) if (held := layer.get("contentSchema")) is not None), None)


def layers_of(node: Node, resolve: Resolve) -> list[Node]:
    """A schema and those that it is another description of, by `$ref`, a single `allOf` or beside `null`."""
    found: list[Node] = []
    inner: Node | None = node
    while inner is not None and inner not in found:
        found.append(inner)
        target = resolve(inner, once=True)  # what stands beside a reference on the way holds as well
        choices = [c for key in ("allOf", "oneOf", "anyOf") for c in items(inner.get(key))]
        real = [choice for choice in choices if not is_null(resolve(choice))]
        inner = target if target is not inner else real[0] if len(real) == 1 else None
    return found


def is_null(node: Node) -> bool:
    """Whether `null` is all that a schema allows."""
    return text(node.get("type")) == "null"
