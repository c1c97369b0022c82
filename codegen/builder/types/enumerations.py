"""Values that a schema lists as an enumeration of Python."""

from __future__ import annotations

from typing import Final, Literal, cast

from ...document.prose import description, prose
from ...model import Doc, Enumeration, Member
from ...names import OF_ENUMS, identifiers
from ...source import Node

# Steps of a JSON pointer that say nothing of what is there.
_UNTELLING: Final = ("items", "additionalProperties", "schema", "contentSchema", "anyOf", "oneOf", "allOf")


def enumeration_of(node: Node, values: list[Node], name: str) -> Enumeration | None:
    """The enumeration of some values; `None` where they are neither all texts nor all whole numbers.

    Args:
        node: The schema.
        values: What it lists; `null` is left out.
        name: Name of the class.
    """
    # One that is named twice is one.
    plain = list(
        {(type(value.value), str(value.value)): value.value for value in values if value.value is not None}.values()
    )
    base: Literal["str", "int"]
    if all(isinstance(value, str) for value in plain):
        base = "str"
    elif all(isinstance(value, int) and not isinstance(value, bool) for value in plain):
        base = "int"
    else:
        return None
    listed = cast("list[str | int]", plain)
    names = identifiers(map(_member_word, listed), OF_ENUMS)
    meanings = node.get("x-enum-descriptions")
    members = tuple(
        Member(member, value, prose(meanings.get(str(value)) if meanings is not None else None))
        for member, value in zip(names, listed, strict=True)
    )
    owner = next((s for s in reversed(node.pointer.split("/")) if s not in _UNTELLING and not s.isdigit()), "")
    doc = Doc(text=description(node.get("description")) or prose(node.get("title")) or f"Values of `{owner}`.")
    return Enumeration(name=name, base=base, doc=doc, members=members)


def _member_word(value: str | int) -> str:
    return f"value_{value}".replace("-", "minus_") if isinstance(value, int) else value
