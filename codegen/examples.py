"""Examples of a specification: of a whole body where it gives one, else put together from its properties'."""

from __future__ import annotations

from typing import Any, Final

from codegen.classes import Resolve, is_object_with_properties, kinds_of, layers_of, properties_of
from codegen.source import Node

NONE: Final = object()
"""There is no example; `None` would be the example `null`."""

# Any, throughout: an example is any JSON.


def of_media(media: Node, resolve: Resolve) -> Any:
    """The example of a body."""
    given = _given(media, resolve)
    schema = media.get("schema")
    return given if given is not NONE or schema is None else of_schema(schema, resolve)


def of_parameter(parameter: Node, resolve: Resolve) -> Any:
    """The example of a parameter."""
    given = _given(parameter, resolve)
    schema = parameter.get("schema")
    return given if given is not NONE or schema is None else of_schema(schema, resolve)


def of_schema(schema: Node, resolve: Resolve, within: frozenset[Node] = frozenset()) -> Any:
    """The example of a schema; of an object, as far as its properties have some."""
    target = resolve(schema)
    for node in layers_of(schema, resolve):
        target = target if is_object_with_properties(target, resolve) else node
        example, examples = node.get("example"), node.get("examples")
        if example is not None:
            return example.plain()
        if examples is not None and examples.sequence:
            return examples.sequence[0].plain()
    if target in within:
        return NONE
    within |= {target}
    if is_object_with_properties(target, resolve):
        members = {p.name: of_schema(p.schema, resolve, within) for p in properties_of(target, resolve)}
        found = {name: value for name, value in members.items() if value is not NONE}
        return found or NONE
    items = target.get("items")
    if items is not None and kinds_of(target) in (["array"], []):
        item = of_schema(items, resolve, within)
        return NONE if item is NONE else [item]
    values = target.get("enum")
    if values is not None:
        return values.sequence[0].plain()
    return NONE


def _given(node: Node, resolve: Resolve) -> Any:
    example, examples = node.get("example"), node.get("examples")
    if example is not None:
        return example.plain()
    for named in examples.mapping.values() if examples is not None else ():
        value = resolve(named).get("value")
        if value is not None:
            return value.plain()
    return NONE
