"""What changed for users of the client from one version of its specification to another.

Operations are matched by their IDs, fields by their place and name on the wire, classes by their names. Whether the
change of a class is breaking depends on what the class was used for: users make the objects of a request, and read
those of an answer.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Mapping

from ..model import Api, Operation, Resource
from .changes import Change, Differences, code
from .class_changes import class_changes
from .counterparts import Counterparts, classes_of
from .event_changes import event_changes, event_comings_and_goings
from .field_changes import Surroundings
from .operation_changes import Versions, operation_changes

__all__ = ["Differences", "differences"]


def differences(old: Api, new: Api) -> Differences:
    """The changes for users; those of documentation alone are none.

    Args:
        old: The model of the client that users have.
        new: The model of the client that they get.
    """
    around = Surroundings(ways=_ways(new), shared=_shared_names(old, new))
    counterparts = Counterparts(old, new)
    changes = [
        *_comings_and_goings(old, new, around.ways),
        *event_comings_and_goings(old, new),
        *_moves(old, new, around.ways),
    ]
    for before, after in counterparts.operations:
        changes += operation_changes(Versions(before, after, around.ways, counterparts.names))
    for pair in counterparts.events:
        changes += event_changes(*pair, counterparts.names)
    changes += class_changes(counterparts, new, around)
    return Differences(changes)


def _ways(api: Api) -> dict[str, str]:
    """The ID of each operation to its method: `client.refunds.query`."""

    def of(resource: Resource, way: str) -> Iterator[tuple[str, str]]:
        yield from ((each.id, f"{way}.{each.method_name}") for each in resource.operations)
        for child in resource.children:
            yield from of(child, f"{way}.{child.attribute}")

    return {id_: way for resource in api.resources for id_, way in of(resource, f"client.{resource.attribute}")}


def _moves(old: Api, new: Api, ways: Mapping[str, str]) -> Iterator[Change]:
    """Request classes that are named otherwise now, or are in another module."""
    was, now = map(_request_classes, (old, new))
    for id_, name in was.items():
        if now.get(id_, name) != name:
            yield Change("breaking", ways[id_], f"request class is {code(now[id_])} now (was {code(name)})")


def _request_classes(api: Api) -> dict[str, str]:
    found = ((module.name, each) for module in api.modules for each in module.operations)
    return {each.id: f"wxpay_client.api.{module}.{each.request_class}" for module, each in found}


def _comings_and_goings(old: Api, new: Api, now: Mapping[str, str]) -> Iterator[Change]:
    """Operations that are new or gone, and those that have another ID now."""
    was = _ways(old)
    fresh = [operation for operation in _operations(new) if operation.id not in was]
    for operation in fresh:
        yield Change("added", now[operation.id], "new operation")
        if operation.doc.deprecated:
            yield Change("deprecated", now[operation.id], "is deprecated from the first")
    elsewhere = {_endpoint(operation): now[operation.id] for operation in fresh}
    for operation in _operations(old):
        if operation.id not in now:
            way = elsewhere.get(_endpoint(operation))
            instead = f": it is {code(way)} now" if way else ""
            yield Change("breaking", was[operation.id], f"operation removed{instead}")


def _operations(api: Api) -> Iterator[Operation]:
    return (operation for module in api.modules for operation in module.operations)


def _endpoint(operation: Operation) -> tuple[str, str, str]:
    return operation.http_method, operation.server, operation.path


def _shared_names(*apis: Api) -> frozenset[str]:
    """Names that classes of several modules have: users tell them apart by the module."""
    named = {key for api in apis for key in classes_of(api)}
    return frozenset(name for name, count in Counter(name for _, name in named).items() if count > 1)
