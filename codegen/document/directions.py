"""What travels one way only: `readOnly` is in no request, `writeOnly` in no answer."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from typing import Any, cast

from ..source import Document, Node
from .parts import is_true, items, members, parts
from .schemas import Resolve, layers_of, properties_of

_BELOW = ("properties", "items", "additionalProperties", "contentSchema", "allOf", "anyOf", "oneOf")


class Directions:
    """Tells what of a schema travels which way.

    Args:
        documents: All documents of the specification.
    """

    def __init__(self, documents: Iterable[Document]) -> None:
        # Hardly any specification has such marks, and then nothing needs to be looked for.
        self._marked = {
            part.node
            for document in documents
            for part in parts(document)
            if part.kind == "schema" and any(is_true(part.node.get(key)) for key in ("readOnly", "writeOnly"))
        }
        self._known: dict[Node, bool] = {}

    def differ(self, schema: Node, resolve: Resolve) -> bool:
        """Whether something in a schema is not in requests, or not in answers."""
        if not self._marked:
            return False
        if schema not in self._known:
            self._known[schema] = any(node in self._marked for node in _below(schema, resolve))
        return self._known[schema]

    def leave_out(self, member: Node, resolve: Resolve, *, is_sent: bool) -> bool:
        """Whether a member is in no request, or in no answer."""
        keyword = "readOnly" if is_sent else "writeOnly"
        return bool(self._marked) and any(is_true(layer.get(keyword)) for layer in layers_of(member, resolve))

    # Any: an example is any JSON.
    def without(self, example: Any, schema: Node, resolve: Resolve, *, is_sent: bool) -> Any:
        """An example without the members that do not travel this way."""
        if not self.differ(schema, resolve):
            return example
        target = layers_of(schema, resolve)[-1]
        if isinstance(example, list):
            item, given = target.get("items"), cast("Sequence[Any]", example)
            return given if item is None else [self.without(each, item, resolve, is_sent=is_sent) for each in given]
        if not isinstance(example, dict):
            return example
        shown = cast("dict[str, Any]", example)
        described = {each.name: each.descriptions for each in properties_of(target, resolve)}
        return {
            name: self.without(value, described[name][0], resolve, is_sent=is_sent) if name in described else value
            for name, value in shown.items()
            if not any(self.leave_out(each, resolve, is_sent=is_sent) for each in described.get(name, ()))
        }


def _below(schema: Node, resolve: Resolve) -> Iterable[Node]:
    """A schema, and all that it is made of."""
    seen: set[Node] = set()
    pending = [schema]
    while pending:
        node = pending.pop()
        if node in seen or not isinstance(node.value, dict):
            continue
        seen.add(node)
        yield node
        pending.append(resolve(node, once=True))
        for key in _BELOW:
            below = node.get(key)
            if below is not None:
                pending += members(below).values() if key == "properties" else items(below) or [below]
