"""Types of the model as annotations of Python."""

from __future__ import annotations

from ..model import ListOf, MapOf, Named, OpenEnum, Operation, Plain, Type, UnionOf


def annotate(type_: Type, *, required: bool = True) -> str:
    """A type as a field or a parameter is annotated with it; an optional one may be `None`."""
    text = " | ".join(dict.fromkeys(_alternatives(type_)))
    if not required and text != "Any":
        text += " | None"
    return text


def _alternatives(type_: Type) -> list[str]:
    match type_:
        case Plain(name="any"):
            return ["Any"]
        case Plain(name="none"):
            return ["None"]
        case Plain(name=("datetime" | "date") as name):
            return [f"dt.{name}"]
        case Plain(name=name) | Named(name=name):
            return [name]
        case OpenEnum(name=name, base=base):
            return [name, base]
        case ListOf(item=item):
            return [f"list[{annotate(item)}]"]
        case MapOf(value=value):
            return [f"dict[str, {annotate(value)}]"]
        case UnionOf(members=members):
            # The most exact ones first, which is also the order in which an answer is tried.
            found = [text for member in members for text in _alternatives(member)]
            return ["Any"] if "Any" in found else sorted(found, key=_exactness)


def _exactness(annotation: str) -> int:
    return {"str": 1, "int": 1, "float": 1, "None": 2}.get(annotation, 0)


def answer_type(operation: Operation) -> str:
    """The annotation of an operation's answer."""
    found = [annotate(a.type) if a.type is not None else "None" for a in operation.answers]
    return " | ".join(dict.fromkeys(found))
