"""The `__init__` of the generated package."""

from __future__ import annotations

from collections.abc import Collection, Iterable

from ..model import Api, ErrorCode
from .docs import general_text, sentence
from .text import docstring, header, joined, literal


def package(api: Api, general: Collection[ErrorCode] = ()) -> str:
    """The package's `__init__`: the tables of operations and events, and the way to each resource.

    Args:
        api: The package.
        general: The error codes that it tells of, and not each method.
    """
    codes = general_text(sorted(general, key=lambda each: (each.status, each.code)))
    lines = [
        header(api.sources),
        docstring(f"The operations of the API, grouped as the client offers them.\n\n{codes}", 0),
        "from collections.abc import Mapping",
        "from typing import TYPE_CHECKING, Any",
        "",
        *([] if api.shipped is None else ["from wxpay_client import Client as ShippedClient"]),
        "from wxpay_client.schema import Event, Request, Sender, Table, made_once",
        "if TYPE_CHECKING:" if api.resources else "",
        # A group may lie deeper than its name says: in the order of modules, which linters ask for.
        *sorted(f"    from .{resource.module} import {resource.class_name}" for resource in api.resources),
        "# Any: the answers of all operations have no type in common.",
        "OPERATIONS: Mapping[str, type[Request[Any]]] = Table(",
        "    __name__,",
        f"    {table((op.id, f'.{m.name}', op.request_class) for m in api.modules for op in m.operations)},",
        ")",
        docstring("Operation ID to request class, loaded when asked for.", 0),
        "# Any: the resources of all events have no type in common.",
        "EVENTS: Mapping[str, type[Event[Any]]] = Table(",
        "    __name__,",
        f"    {table((event.type, f'.{m.name}', event.class_name) for m in api.modules for event in m.events)},",
        ")",
        docstring("Event type to event class, loaded when asked for.", 0),
        "class Resources(Sender):",
        docstring("What a client offers: one property for each resource, which is loaded when first used.", 4),
    ]
    for resource in api.resources:
        text = sentence(resource.text.partition("\n")[0]) or f"The operations `{resource.path}.*`."
        lines += [
            "    @property",
            "    @made_once",
            f'    def {resource.attribute}(self) -> "{resource.class_name}":',
            docstring(text, 8),
            f"        from .{resource.module} import {resource.class_name}",
            f"        return {resource.class_name}(self)",
        ]
    if api.shipped is not None:
        lines += [
            "class Client(Resources, ShippedClient, events=EVENTS):",
            docstring("The client of wxpay-client, with the operations and events of this package beside its own.", 4),
        ]
    return joined(lines)


def table(entries: Iterable[tuple[str, str, str]]) -> str:
    """The entries of a `Table`: key, module and name of each; those of a key that is there already come after."""
    first: dict[str, str] = {}
    others: dict[str, list[str]] = {}
    for key, module, name in entries:
        entry = f"({literal(module)}, {literal(name)})"
        if first.setdefault(key, entry) is not entry:
            others.setdefault(key, []).append(entry)
    rows = [f"{literal(key)}: {entry}," for key, entry in first.items()]
    more = [f"{literal(key)}: [{', '.join(found)}]," for key, found in others.items()]
    return "{" + "\n".join(rows) + "}" + (", {" + "\n".join(more) + "}" if more else "")
