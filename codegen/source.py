"""A specification as it was written: plain values, each with the place it came from."""

from __future__ import annotations

from functools import cached_property
from typing import TYPE_CHECKING, Any, Final, NamedTuple, TypeAlias

import yaml
from attrs import field, frozen

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

# Any: the two loaders have no common type, and PyYAML may have been built without libyaml.
LOADER: Final[Any] = getattr(yaml, "CSafeLoader", yaml.SafeLoader)
"""The quickest of PyYAML's loaders that construct nothing but plain values."""

Value: TypeAlias = "dict[str, Node] | list[Node] | str | int | float | bool | None"

# The way from the root: that of what holds the node, and the key or index there. Hardly any is ever written out.
Trail: TypeAlias = "tuple[Trail, str | int] | None"


class Span(NamedTuple):
    """A stretch of one line of a file.

    Attributes:
        path: The file, as it is shown to people: `spec/refunds.yaml`.
        line: The line, from 1.
        column: The first character, from 1; counts characters, neither bytes nor terminal cells.
        end_column: The column after the last character. What goes on over several lines ends with the first.
    """

    path: str
    line: int
    column: int
    end_column: int


# Compared by identity: two equal values at different places are different nodes.
@frozen(eq=False)
class Node:
    """A value of a document with its place.

    Several places may share one node where the document uses an alias; it then tells the anchor's place.

    Attributes:
        value: The members of a mapping, the items of a sequence, or the scalar itself.
        span: Where the value stands.
        keys: Where each key of a mapping stands; empty for anything else.
        trail: The way to it.
        rest: Line and column after its last character, those of the lines that follow it included, up to what comes
            next; `None` where that is the end of its span, as of most.
    """

    value: Value = field(repr=False)
    span: Span
    keys: Mapping[str, Span] = field(repr=False)
    trail: Trail = field(repr=False)
    rest: tuple[int, int] | None = field(default=None, repr=False)

    @property
    def end(self) -> tuple[int, int]:
        """Line and column after its last character, up to what comes next."""
        return self.rest or (self.span.line, self.span.end_column)

    @property
    def pointer(self) -> str:
        """JSON pointer from the document's root: `/paths/~1v3~1refunds/get`; empty for the root."""
        steps: list[str] = []
        trail = self.trail
        while trail is not None:
            trail, key = trail
            steps.append(str(key).replace("~", "~0").replace("/", "~1"))
        return "".join(f"/{step}" for step in reversed(steps))

    def get(self, key: str) -> Node | None:
        """The member of a mapping; `None` where there is none or this is no mapping."""
        return self.value.get(key) if isinstance(self.value, dict) else None

    def key_span(self, key: str) -> Span:
        """Where a key stands; the node's own place where there is no such key."""
        return self.keys.get(key, self.span)

    @property
    def mapping(self) -> dict[str, Node]:
        """The members.

        Raises:
            TypeError: This is no mapping.
        """
        if isinstance(self.value, dict):
            return self.value
        raise self._not("a mapping")

    @property
    def sequence(self) -> list[Node]:
        """The items.

        Raises:
            TypeError: This is no sequence.
        """
        if isinstance(self.value, list):
            return self.value
        raise self._not("a sequence")

    @property
    def text(self) -> str:
        """The text.

        Raises:
            TypeError: This is no text.
        """
        if isinstance(self.value, str):
            return self.value
        raise self._not("text")

    # Any: JSON-like data of any shape.
    def plain(self) -> Any:
        """The value as plain Python data; built once and shared, so not to be changed."""
        return self._plain

    @cached_property
    def _plain(self) -> Any:
        if isinstance(self.value, dict):
            return {key: member.plain() for key, member in self.value.items()}
        if isinstance(self.value, list):
            return [item.plain() for item in self.value]
        return self.value

    def _not(self, expected: str) -> TypeError:
        path, line, column, _ = self.span
        return TypeError(f"{path}:{line}:{column}: expected {expected}, got {type(self.value).__name__}")


@frozen(eq=False)
class Document:
    """One file of the specification.

    Attributes:
        path: The file, as it is shown to people.
        lines: Its text, line by line, without the line ends.
        root: Its value.
        given: Whether it was asked for itself. One that only references lead to has no operations to offer.
        place: The way to the file from the folder of the specification, beginning with the name of that folder: `spec`,
            `pay`, `transactions.yaml`.
        links: The path of a file and another that a reference in it names, as it is written there, to the root of
            that one, `None` if it cannot be used; that of a file itself under no name. The documents of a
            specification share it.
    """

    path: str
    lines: Sequence[str] = field(repr=False)
    root: Node
    given: bool = True
    place: tuple[str, ...] = ()
    links: Mapping[tuple[str, str], Node | None] = field(factory=dict["tuple[str, str]", "Node | None"], repr=False)
