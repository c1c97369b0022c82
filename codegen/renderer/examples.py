"""Examples of requests, answers and events as Python, for the sandbox."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Final

from ..model import Api, Event, Module
from ..names import constant, identifiers
from .files import mirrored
from .package import table
from .text import docstring, header, joined, literal

_FOLDER: Final = "examples"
_TEXT: Final = "Example requests and answers of the operations, and example events, for the sandbox."


def example_files(api: Api) -> Iterator[tuple[str, str]]:
    """The files of the package of examples."""
    yield f"{_FOLDER}/__init__.py", _package(api)
    modules = {module.name: _module(module) for module in api.modules if module.operations or module.events}
    yield from mirrored(_FOLDER, _TEXT, api.sources, modules)


def _package(api: Api) -> str:
    return joined(
        [
            header(api.sources),
            docstring(_TEXT, 0),
            "from collections.abc import Mapping",
            "from typing import Any",
            "",
            "from wxpay_client.schema import Table",
            "# Any: an example is any JSON.",
            "EXAMPLES: Mapping[str, Mapping[str, Any]] = Table(",
            "    __name__,",
            f"    {table((op.id, f'.{m.name}', constant(op.id)) for m in api.modules for op in m.operations)},",
            ")",
            docstring('Operation ID to `{"request": …, "answers": {status: …}}`, loaded when asked for.', 0),
            "EVENT_EXAMPLES: Mapping[str, Mapping[str, Any]] = Table(",
            "    __name__,",
            f"    {table((event.type, f'.{m.name}', name) for m in api.modules for event, name in _named(m))},",
            ")",
            docstring('Event type to `{"event": …}`, its resource decrypted, loaded when asked for.', 0),
        ]
    )


def _module(module: Module) -> str:
    lines = [header(module.sources), docstring(f"Examples of `{module.name}`.", 0)]
    lines += ["from collections.abc import Mapping", "from typing import Any"]
    for operation in module.operations:
        lines.append(f"{constant(operation.id)}: Mapping[str, Any] = {literal(operation.example)}")
    for event, name in _named(module):
        lines.append(f"{name}: Mapping[str, Any] = {literal({'event': event.example})}")
    return joined(lines)


def _named(module: Module) -> Iterator[tuple[Event, str]]:
    """The events of a module, each with a name for its example that nothing else has there."""
    taken = [constant(operation.id) for operation in module.operations]
    names = identifiers([*taken, *(constant(f"EVENT.{event.type}") for event in module.events)])
    return zip(module.events, names[len(taken) :], strict=True)
