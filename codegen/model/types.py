"""What a value may be: the types of fields, and what limits them."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Literal, TypeAlias

from attrs import frozen


@frozen
class Pattern:
    """A regular expression.

    Attributes:
        written: As the specification has it, in the dialect of ECMA-262.
        python: As Python has to read it to find the same.
    """

    written: str
    python: str


@frozen(kw_only=True)
class PointedFile:
    """What the fields beside the URL of a file tell of it; each attribute is the Python name of such a field.

    Attributes:
        digest: That with its digest.
        digest_type: That with the kind of the digest.
        packed: How the file may be packed; empty where it is not.
        key: That with the key that it is encrypted with; empty where it is not.
        nonce: That with the nonce that it is encrypted with; empty where it is not.
    """

    digest: str
    digest_type: str
    packed: str = ""
    key: str = ""
    nonce: str = ""


Details: TypeAlias = "dict[str, str | int | float | tuple[str, ...] | Pattern | PointedFile | Details]"
"""What `wxpay_client.schema.fields` takes: limits and names; under `items`, those of each item."""


@frozen
class Plain:
    """A type that needs no class of its own."""

    name: Literal["str", "int", "float", "bool", "datetime", "date", "none", "any", "Upload", "Download"]


@frozen
class Named:
    """A class of a model.

    Attributes:
        name: Its name.
        module: The module that it is in.
    """

    name: str
    module: str


@frozen
class OpenEnum:
    """An enumeration, or a value that the specification does not know.

    Attributes:
        name: Its name.
        base: What its values are.
        module: The module that it is in.
    """

    name: str
    base: Literal["str", "int"]
    module: str


@frozen
class ListOf:
    """A list of items of one type."""

    item: Type


@frozen
class MapOf:
    """A mapping of texts to values of one type."""

    value: Type


@frozen
class UnionOf:
    """A value of one of several types."""

    members: tuple[Type, ...]


Type: TypeAlias = Plain | Named | OpenEnum | ListOf | MapOf | UnionOf


def classes_in(type_: Type | None) -> Iterator[Named | OpenEnum]:
    """The classes that a type mentions."""
    match type_:
        case Named() | OpenEnum():
            yield type_
        case ListOf(item=inner) | MapOf(value=inner):
            yield from classes_in(inner)
        case UnionOf(members=members):
            for member in members:
                yield from classes_in(member)
        case _:
            pass
