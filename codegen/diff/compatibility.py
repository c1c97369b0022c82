"""Types of two versions: what is new to those who give a value, and to those who are given one."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from typing import Final, TypeAlias

from ..model import ListOf, MapOf, Named, OpenEnum, Plain, Type, UnionOf

_ANY: Final = Plain("any")

ClassKey: TypeAlias = tuple[str, str]
"""What a class is identified by: its module and its name."""


def key_of(type_: Named | OpenEnum) -> ClassKey:
    """The class that a type stands for."""
    return type_.module, type_.name


def annotation(type_: Type | None) -> str:
    """A type as Python annotates it, the members of a union in an order of its own: alike for types that are alike."""
    if type_ is None:
        return "None"
    found = {_word(member) for member in _alternatives(type_)}
    # The most exact ones first, as the generated code has them.
    return "Any" if "Any" in found else " | ".join(sorted(found, key=lambda w: (w in {"str", "int", "float"}, w)))


def takes(new: Type, old: Type) -> bool:
    """Whether a parameter of the new type still takes every value of the old one."""
    return all(any(_takes(wide, narrow) for wide in _alternatives(new)) for narrow in _alternatives(old))


def reads(new: Type | None, old: Type | None) -> bool:
    """Whether code that reads values of the old type, `None` where there was none, can read every one of the new."""
    if old is None or new is None:
        return old is None
    # A member of an enumeration is a text or a number, but one of those is no member, which code may rely on.
    return takes(old, new) and _enumerations(old) <= _enumerations(new)


def renamed(type_: Type, names: Mapping[ClassKey, ClassKey]) -> Type:
    """A type with other names for its classes.

    Args:
        type_: The type.
        names: Old class to new class; one that is not here keeps its name.
    """
    match type_:
        case Named(name, module):
            module, name = names.get((module, name), (module, name))
            return Named(name, module)
        case OpenEnum(name, base, module):
            module, name = names.get((module, name), (module, name))
            return OpenEnum(name, base, module)
        case ListOf(item):
            return ListOf(renamed(item, names))
        case MapOf(value):
            return MapOf(renamed(value, names))
        case UnionOf(members):
            return UnionOf(tuple(renamed(member, names) for member in members))
        case Plain():
            return type_


def _alternatives(type_: Type) -> Iterator[Type]:
    """The types whose values a type takes; an enumeration among them stands for its own members alone."""
    match type_:
        case UnionOf(members):
            for member in members:
                yield from _alternatives(member)
        case OpenEnum(_, base):
            yield type_
            yield Plain(base)
        case Plain() | Named() | ListOf() | MapOf():
            yield type_


def _takes(wide: Type, narrow: Type) -> bool:
    match wide, narrow:
        case (ListOf(w), ListOf(n)) | (MapOf(w), MapOf(n)):
            return takes(w, n)
        case Plain("any"), ListOf(n) | MapOf(n):
            return takes(_ANY, n)
        case Plain("any"), Plain(name):
            # Free-form JSON holds a time as text, an object as a `dict`, never as one of a class, and no file.
            return name not in {"datetime", "date", "Upload", "Download"}
        case Plain("any" | "str" | "int" as name), OpenEnum(_, base):
            return name in {"any", base}
        case Plain("float"), Plain("int"):
            return True
        case _:
            return wide == narrow


def _enumerations(type_: Type) -> set[ClassKey]:
    match type_:
        case OpenEnum():
            return {key_of(type_)}
        case ListOf(inner) | MapOf(inner):
            return _enumerations(inner)
        case UnionOf(members):
            return {name for member in members for name in _enumerations(member)}
        case Plain() | Named():
            return set()


def _word(type_: Type) -> str:
    match type_:
        case Plain("any"):
            return "Any"
        case Plain("datetime" | "date" as name):
            return f"dt.{name}"
        case Plain(name) | Named(name) | OpenEnum(name):
            return name
        case ListOf(item):
            return f"list[{annotation(item)}]"
        case MapOf(value):
            return f"dict[str, {annotation(value)}]"
        case UnionOf():
            return annotation(type_)
