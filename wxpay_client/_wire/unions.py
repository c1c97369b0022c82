"""Unions of classes that one member tells apart: `kind` is `"cat"` in a `Cat`, and `"dog"` in a `Dog`.

A generated class says by which values it is told, in the metadata of that member::

    kind: str = field(metadata=fields.body(tag=("cat",)))

A union of such classes ends in `dict[str, Any]`: an object of a kind that the specification does not know.
"""

from __future__ import annotations

import types
from collections.abc import Iterable, Mapping
from typing import Any, NamedTuple, Union, get_args, get_origin

import attrs

from wxpay_client._runtime.typeguards import is_enum
from wxpay_client.schema.fields import attributes_of, wire_name, wire_of

# Any: annotations hold types of every kind.
OTHERS: Any = dict[str, Any]
"""The objects that are told to be of none of the classes."""


class Discriminated(NamedTuple):
    """A union whose classes are told apart.

    Attributes:
        name: Documented name of the member that tells.
        classes: Its values, each with the class it tells.
        attributes: The classes, each with its attribute for that member.
        rest: The types in the union that are no objects.
    """

    name: str
    classes: Mapping[str, type[Any]]
    attributes: Mapping[type[Any], attrs.Attribute[Any]]
    rest: tuple[Any, ...]

    def values_of(self, cls: type[Any]) -> list[str]:
        """The values that tell a class."""
        return [value for value, told in self.classes.items() if told is cls]


def discriminated(hints: Iterable[Any]) -> Discriminated | None:
    """How the classes of a union are told apart; `None` where they are not.

    Args:
        hints: The members of the union.
    """
    members = tuple(hints)
    classes = [hint for hint in members if attrs.has(hint)]
    if OTHERS not in members or not classes:
        return None
    telling = [(cls, attribute) for cls in classes for attribute in attributes_of(cls) if wire_of(attribute).tag]
    names = {wire_name(attribute) for _, attribute in telling}
    if len(names) != 1 or len(telling) != len(classes):
        return None
    return Discriminated(
        name=names.pop(),
        classes={value: cls for cls, attribute in telling for value in wire_of(attribute).tag},
        attributes=dict(telling),
        rest=tuple(hint for hint in members if hint not in classes and hint != OTHERS),
    )


def is_union(hint: Any) -> bool:
    """Whether a type is a union."""
    return get_origin(hint) in (Union, types.UnionType)


def without_none(hint: Any) -> tuple[Any, bool]:
    """A type without its `None`, and whether it had one."""
    if not is_union(hint):
        return hint, False
    members = get_args(hint)
    rest = tuple(member for member in members if member is not types.NoneType)
    if len(rest) == len(members):
        return hint, False
    return (rest[0] if len(rest) == 1 else Union[rest]), True  # noqa: UP007 - made at run time


class OpenEnum(NamedTuple):
    """An enumeration to which the vendor may add: its members, or any value of their type.

    Attributes:
        members: The enumeration.
        plain: The type: `str` or `int`.
    """

    members: Any
    plain: type


def open_enum(hint: Any) -> OpenEnum | None:
    """The open enumeration that a union is; `None` where it is none."""
    members = get_args(hint)
    if len(members) == 2 and is_enum(members[0]) and members[1] in {str, int}:
        return OpenEnum(*members)
    return None
