"""What a schema says to people: its description, an example, and notes on what nothing else in the code tells."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from typing import Final

from ..diagnostics import quoted
from ..document.parts import is_true, text
from ..document.prose import description, prose
from ..document.schemas import Resolve, layers_of
from ..model import Doc
from ..source import Node

# Those that a type or a limit tells of.
_KNOWN_FORMATS: Final = frozenset({"date-time", "rfc3339", "date", "int32", "int64", "float", "double", "binary"})


def doc_of(node: Node, resolve: Resolve) -> Doc:
    """What a schema says to people; what stands beside a reference comes before what it refers to."""
    layers = layers_of(node, resolve)

    def first(keyword: str) -> Node | None:
        return next((found for layer in layers if (found := layer.get(keyword)) is not None), None)

    example, examples = first("example"), first("examples")
    if example is None and examples is not None and examples.sequence:
        example = examples.sequence[0]
    return Doc(
        text=description(first("description")) or prose(first("title")),
        example=None if example is None else example.plain(),
        notes=tuple(_notes(first)),
        deprecated=is_true(first("deprecated")),
    )


def _notes(first: Callable[[str], Node | None]) -> Iterator[str]:
    format_, default, key = text(first("format")), first("default"), text(first("x-key"))
    if format_ is not None and format_ not in _KNOWN_FORMATS:
        yield f"Format: {quoted(format_)}."
    if default is not None:
        yield f"The gateway's default: {quoted(str(default.plain()))}."
    for keyword in ("contentMediaType", "contentEncoding"):
        content = text(first(keyword))
        if content is not None and first("contentSchema") is None and format_ != "binary":
            yield f"Holds {quoted(content)}."
    if key is not None:
        yield f"The items are told apart by {quoted(key)}."
    for keyword, note in (("readOnly", "Only in answers."), ("writeOnly", "Only in requests.")):
        if is_true(first(keyword)):
            yield note
