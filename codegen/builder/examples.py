"""Examples of a specification: of a whole body where it gives one, else put together from its properties'."""

from __future__ import annotations

import json
from typing import Any, Final, NamedTuple

from ..document.parts import members
from ..document.schemas import Property, Resolve, is_object_with_properties, kinds_of, layers_of, properties_of
from ..document.styles import media_of
from ..source import Node

NONE: Final = object()
"""There is no example; `None` would be the example `null`."""

# Any, throughout: an example is any JSON.


def of_media(media: Node, resolve: Resolve) -> Any:
    """The example of a body, or of whatever else has a schema."""
    given = _given(media, resolve)
    schema = media.get("schema")
    return given if given is not NONE or schema is None else of_schema(schema, resolve)


def of_parameter(parameter: Node, resolve: Resolve) -> Any:
    """The example of a parameter, in the shape of the wire."""
    media = media_of(parameter)
    if media is None:
        return of_media(parameter, resolve)
    held = of_media(media, resolve)
    return held if held is NONE else json.dumps(held, ensure_ascii=False, separators=(",", ":"))


def of_schema(schema: Node, resolve: Resolve) -> Any:
    """The example of a schema; of an object, as far as its properties have some."""
    return _Search(resolve).example(schema).value


class _Found(NamedTuple):
    value: Any
    size: int


_NOTHING: Final = _Found(NONE, 0)
_LARGEST: Final = 1_000  # values that an example may be put together from
_DEEPEST: Final = 60  # levels of one schema within another


class _Search:
    """The examples of the schemas below one schema, each looked for once."""

    def __init__(self, resolve: Resolve) -> None:
        self._resolve = resolve
        self._known: dict[Node, _Found] = {}

    def example(self, schema: Node, depth: int = 0) -> _Found:
        target = self._resolve(schema)
        for node in layers_of(schema, self._resolve):
            target = target if is_object_with_properties(target, self._resolve) else node
            example, examples = node.get("example"), node.get("examples")
            if example is not None:
                return _Found(example.plain(), 1)
            if examples is not None and examples.sequence:
                return _Found(examples.sequence[0].plain(), 1)
        if target not in self._known:
            self._known[target] = _NOTHING  # should it hold itself
            found = self._put_together(target, depth) if depth < _DEEPEST else _NOTHING
            self._known[target] = found if found.size <= _LARGEST else _NOTHING
        return self._known[target]

    def _of_property(self, found: Property, depth: int) -> _Found:
        examples = (self.example(description, depth) for description in found.descriptions)
        return next((example for example in examples if example.value is not NONE), _NOTHING)

    def _put_together(self, target: Node, depth: int) -> _Found:
        if is_object_with_properties(target, self._resolve):
            parts = {p.name: self._of_property(p, depth + 1) for p in properties_of(target, self._resolve)}
            found = {name: part.value for name, part in parts.items() if part.value is not NONE}
            return _Found(found or NONE, sum(part.size for part in parts.values()))
        items = target.get("items")
        if items is not None and kinds_of(target) in (["array"], []):
            item = self.example(items, depth + 1)
            return item if item.value is NONE else _Found([item.value], item.size)
        values = target.get("enum")
        return _NOTHING if values is None else _Found(values.sequence[0].plain(), 1)


def _given(node: Node, resolve: Resolve) -> Any:
    example, examples = node.get("example"), node.get("examples")
    if example is not None:
        return example.plain()
    for named in members(examples).values():
        value = resolve(named).get("value")
        if value is not None:
            return value.plain()
    return NONE
