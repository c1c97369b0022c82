"""What `x-pages` names, as the classes of the answer have it: known once all classes are there."""

from __future__ import annotations

from collections.abc import Mapping

from attrs import evolve

from ..model import ListOf, Model, Named, Operation, Type, UnionOf, classes_in


def with_item(operation: Operation, models: Mapping[Named, Model]) -> Operation:
    """An operation whose pages, if it has any, are told by names of Python, and by the type of an item.

    Args:
        operation: The operation.
        models: The classes of all modules.
    """
    pages, answer = operation.pages, next((answer.type for answer in operation.answers), None)
    if pages is None:
        return operation
    return evolve(
        operation,
        pages=evolve(
            pages,
            items=_way(pages.items, answer, models)[0],
            total=_way(pages.total, answer, models)[0],
            more=_way(pages.more, answer, models)[0],
            item=_item_of(_way(pages.items, answer, models)[1]),
        ),
    )


def _way(dotted: str, type_: Type | None, models: Mapping[Named, Model]) -> tuple[str, Type | None]:
    """The names in Python of a way through classes, and the type of what it leads to."""
    names: list[str] = []
    for step in filter(None, dotted.split(".")):
        model = next(models[each] for each in classes_in(type_) if isinstance(each, Named))
        field = next(field for field in model.fields if field.wire_name == step)
        names.append(field.name)
        type_ = field.type
    return ".".join(names), type_


def _item_of(type_: Type | None) -> Type:
    members = type_.members if isinstance(type_, UnionOf) else (type_,)
    return next(member.item for member in members if isinstance(member, ListOf))
