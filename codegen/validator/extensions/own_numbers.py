"""What `x-own-number` marks: a parameter, or a member of a body, that the client can fill in with its own number."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from ...diagnostics import Reporter, quoted
from ...document.operations import parameters_of
from ...document.parts import Part, is_true, items, members, parts, text
from ...document.references import resolve
from ..schemas import together, types_of

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence

    from ...source import Document, Node

KEY = "x-own-number"


class _Argument(NamedTuple):
    """A parameter of an operation, or a member of its body.

    Attributes:
        name: Its name.
        holder: Where a mark would be.
        schemas: All that is said of its values.
        is_required: Whether it has to be there.
    """

    name: str
    holder: Node
    schemas: Sequence[Node]
    is_required: bool

    @property
    def is_marked(self) -> bool:
        return is_true(self.holder.get(KEY))


def check_own_numbers(documents: Iterable[Document], report: Reporter) -> None:
    """Report marks where no number of the caller's can be filled in. The references must be sound.

    What may be left out anyhow is one of several alternatives: nobody but the caller knows which is meant.
    """
    members_of_bodies: set[int] = set()
    found = [(document, part) for document in documents for part in parts(document)]
    for document, part in found:
        if part.kind != "operation":
            continue
        of_body = list(_members(document, part))
        members_of_bodies.update(id(member.holder) for member in of_body)
        marked = [argument for argument in (*_parameters(document, part), *of_body) if argument.is_marked]
        for argument in marked:
            _check(document, argument, report)
        for argument in marked[1:]:
            message = f"{quoted(argument.name)} is a second number of the caller's own in one operation"
            related = [(marked[0].holder.key_span(KEY), "the first one")]
            place = argument.holder.key_span(KEY)
            report.error("own-number", message, place, hint="mark the one it is", related=related)
    for _, part in found:
        if part.kind == "schema" and KEY in part.node.keys and id(part.node) not in members_of_bodies:
            message = "only a parameter, or a member of a request body, is a number of the caller's own"
            report.error("misplaced-extension", message, part.node.key_span(KEY))


def _check(document: Document, argument: _Argument, report: Reporter) -> None:
    place = argument.holder.key_span(KEY)
    if not argument.is_required:
        message = f"{quoted(argument.name)} may be left out anyhow, and the caller's own number would always be sent"
        report.error("own-number", message, place, hint="require it, or delete the mark")
    layers = [layer for schema in argument.schemas for layer in together(document, schema, ("allOf",))]
    types = {kind for layer in layers for kind in types_of(layer)}
    is_shaped = any(key in layer.keys for layer in layers for key in ("oneOf", "anyOf", "enum", "const"))
    if types != {"string"} or is_shaped:
        message = f"{quoted(argument.name)} is no plain text, as the number of a merchant is"
        report.error("own-number", message, place, hint="write `type: string`, or delete the mark")


def _parameters(document: Document, part: Part) -> Iterator[_Argument]:
    for (_, name), parameter in parameters_of(document, part).items():
        schema = parameter.get("schema")
        yield _Argument(name, parameter, () if schema is None else (schema,), is_true(parameter.get("required")))


def _members(document: Document, part: Part) -> Iterator[_Argument]:
    """The members of an operation's body, once for each part of the object that describes them."""
    body = part.node.get("requestBody")
    if body is None:
        return
    for content in members(resolve(document, body).get("content")).values():
        schema = content.get("schema")
        joined = [] if schema is None else list(together(document, schema, ("allOf",)))
        required = {text(name) for node in joined for name in items(node.get("required"))}
        found: dict[str, list[Node]] = {}
        for node in joined:
            for name, member in members(node.get("properties")).items():
                found.setdefault(name, []).append(member)
        for name, descriptions in found.items():
            for member in descriptions:
                yield _Argument(name, member, descriptions, name in required)
