"""What a client has, for the compiler itself: a package generated beside it needs to know."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from ..model import Api, Resource
from .text import docstring, header, joined, literal

_PACKAGE = "wxpay_client.api"


def shipped_file(api: Api) -> dict[str, str]:
    """The one file of the package `codegen.shipped`, not yet formatted."""
    groups = {group.path: (f"{_PACKAGE}.{group.module}", group.class_name) for group in _every(api.resources)}
    operations = sorted(operation.id for module in api.modules for operation in module.operations)
    lines = [
        header(api.sources),
        docstring("The groups and the operations of the shipped client.", 0),
        "GROUPS = {",
        *(f"    {literal(path)}: {literal(place)}," for path, place in sorted(groups.items())),
        "}",
        docstring("Group of operations to the module and the name of its class.", 0),
        "OPERATIONS = frozenset(",
        "    (",
        *(f"        {literal(id_)}," for id_ in operations),
        "    )",
        ")",
        docstring("The IDs of the operations.", 0),
    ]
    return {"__init__.py": joined(lines)}


def _every(resources: Iterable[Resource]) -> Iterator[Resource]:
    for resource in resources:
        yield resource
        yield from _every(resource.children)
