"""Examples of requests, answers and events as Python, for the sandbox."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import Final

from ..model import Api, Event, Operation
from ..names import constant, identifiers
from .files import part_file, part_name, parts_of
from .package import table
from .text import docstring, header, joined, literal

_MODULE: Final = "examples"
_TEXT: Final = "Example requests and answers of the operations, and example events, for the sandbox."


def example_files(api: Api) -> Iterator[tuple[str, str]]:
    """The files of the examples."""
    operations = [each for module in api.modules for each in module.operations]
    parts = parts_of(operations, lambda each: ((each.id, line) for line in _of_operation(each))) or [[]]
    for number, part in enumerate(parts, 1):
        more = part_name(number + 1) if number < len(parts) else ""
        # The events, which are few, are in the first part.
        events = [each for module in api.modules for each in module.events] if number == 1 else None
        yield part_file(_MODULE, number), _part(api, part, events, more)


def _part(api: Api, operations: Sequence[Operation], events: Sequence[Event] | None, more: str) -> str:
    return joined(
        [
            header(api.sources),
            docstring(_TEXT, 0),
            # However much is in it, a request is one line, and so are the answers.
            "# fmt: off",
            "from collections.abc import Mapping",
            "from typing import Any",
            "",
            *(["from wxpay_client.schema import Table"] if events is not None else []),
            *([f"from .{more} import EXAMPLES as _MORE"] if more else []),
            "",
            "# Any: an example is any JSON.",
            "EXAMPLES: Mapping[str, Mapping[str, Any]] = {",
            *(line for each in operations for line in _of_operation(each)),
            *(["    **_MORE,"] if more else []),
            "}",
            docstring('Operation ID to `{"request": …, "answers": {status: …}}`.', 0),
            *([] if events is None else _of_events(events)),
        ]
    )


def _of_operation(operation: Operation) -> Iterator[str]:
    yield f"    {literal(operation.id)}: {{"
    yield from (f"        {literal(name)}: {literal(example)}," for name, example in operation.example.items())
    yield "    },"


def _of_events(events: Sequence[Event]) -> Iterator[str]:
    names = [f"_{name}" for name in identifiers(constant(f"EVENT.{event.type}") for event in events)]
    for event, name in zip(events, names, strict=True):
        yield f"{name}: Mapping[str, Any] = {literal({'event': event.example})}"
    entries = ((event.type, ".", name) for event, name in zip(events, names, strict=True))
    yield "# fmt: on"
    yield f"EVENT_EXAMPLES: Mapping[str, Mapping[str, Any]] = Table(__package__, {table(entries)})"
    yield docstring('Event type to `{"event": …}`, its resource decrypted.', 0)
