"""The operations and the webhooks of a document, each with where it stands."""

from __future__ import annotations

from collections.abc import Iterator
from typing import NamedTuple

from ..source import Document, Node, Span
from .parts import METHODS, Part, items, members, text
from .references import resolve


class Endpoint(NamedTuple):
    """An operation as it stands in a document.

    Attributes:
        id: Its operation ID.
        document: The document.
        path: Its path template.
        item: The path's own description, which holds for all its operations.
        method: HTTP method, in small letters.
        node: The operation's description.
    """

    id: str
    document: Document
    path: str
    item: Node
    method: str
    node: Node

    @property
    def segments(self) -> list[str]:
        """The parts of its ID."""
        return self.id.split(".")

    @property
    def span(self) -> Span:
        """Where its ID stands."""
        return self.node.mapping["operationId"].span


def endpoints_of(document: Document) -> Iterator[Endpoint]:
    """The operations of a document, in its order."""
    for path, item in members(document.root.get("paths")).items():
        for method in METHODS:
            node = item.get(method)
            if node is not None:
                operation_id = node.mapping["operationId"].text
                yield Endpoint(operation_id, document, path, item, method, node)


def parameters_of(document: Document, part: Part) -> dict[tuple[str, str], Node]:
    """The parameters of an operation by place and name: its own replace those of its path. References must be sound."""
    found: dict[tuple[str, str], Node] = {}
    for holder in [part.node] if part.parent is None else [part.parent.node, part.node]:
        for item in items(holder.get("parameters")):
            parameter = resolve(document, item)
            name, where = text(parameter.get("name")), text(parameter.get("in"))
            if name is not None and where is not None:
                found[where, name] = parameter
    return found


class Webhook(NamedTuple):
    """A webhook as it stands in a document.

    Attributes:
        event_type: Its name, which is the type of its events.
        document: The document.
        node: The description of its `post`.
        span: Where its name stands.
    """

    event_type: str
    document: Document
    node: Node
    span: Span

    @property
    def segments(self) -> list[str]:
        """The parts of its operation ID; none where it has none."""
        written = text(self.node.get("operationId"))
        return [] if written is None else written.split(".")


def webhooks_of(document: Document) -> Iterator[Webhook]:
    """The webhooks of a document, in its order."""
    webhooks = document.root.get("webhooks")
    for name, item in members(webhooks).items():
        if webhooks is not None and (node := item.get("post")) is not None:
            yield Webhook(name, document, node, webhooks.key_span(name))
