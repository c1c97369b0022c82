"""What `x-is-sensitive` names: members that are there to be encrypted, and that can be."""

from __future__ import annotations

from typing import TYPE_CHECKING

from ...diagnostics import Reporter, did_you_mean, quoted
from ...document.parts import items, members, parts, text
from ...document.references import resolve
from ..schemas import together, types_of

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from ...source import Document, Node


def check_sensitive(document: Document, report: Reporter) -> None:
    """Report sensitive members that are declared nowhere, or are no texts. The references must be sound."""
    schemas = [part.node for part in parts(document) if part.kind == "schema"]
    naming = [(schema, names) for schema in schemas if (names := items(schema.get("x-is-sensitive")))]
    if not naming:
        return
    wholes = _wholes(document, schemas)
    for schema, names in naming:
        declared = _declared(document, schema, wholes)
        for item in names:
            name = text(item)
            if name is None:
                continue
            if name not in declared:
                message = f"{quoted(name)} is to travel encrypted, but there is no such property"
                hint = did_you_mean(name, declared) or "write `x-is-sensitive` beside the `properties` it is about"
                report.error("sensitive", message, item.span, hint=hint)
            elif not any(is_text(document, each) for each in declared[name]):
                message = f"{quoted(name)} is to travel encrypted, but is no text"
                hint = "only texts and lists of texts can be encrypted"
                related = [(declared[name][0].span, "declared here")]
                report.error("sensitive", message, item.span, hint=hint, related=related)


def _wholes(document: Document, schemas: Sequence[Node]) -> Mapping[int, Sequence[Node]]:
    """Part of an `allOf`, by its identity, to the schemas that join it to others."""
    found: dict[int, list[Node]] = {}
    for schema in schemas:
        for part in items(schema.get("allOf")):
            for node in (part, resolve(document, part)):
                found.setdefault(id(node), []).append(schema)
    return found


def _declared(document: Document, schema: Node, wholes: Mapping[int, Sequence[Node]]) -> dict[str, list[Node]]:
    """The properties of a schema and of whatever joins it to other parts, with all that is said of each."""
    joining = {id(schema): schema}
    pending = [schema]
    while pending:
        for whole in wholes.get(id(pending.pop()), ()):
            if id(whole) not in joining:
                joining[id(whole)] = whole
                pending.append(whole)
    found: dict[str, list[Node]] = {}
    for whole in joining.values():
        for node in together(document, whole, ("allOf",)):
            for name, property_ in members(node.get("properties")).items():
                found.setdefault(name, []).append(property_)
    return found


def is_text(document: Document, schema: Node, *, in_list: bool = False) -> bool:
    """Whether the values of a schema are texts or, outside of a list, lists of texts."""
    layers = list(together(document, schema, ("allOf",)))
    choices = [choice for layer in layers for key in ("oneOf", "anyOf") for choice in items(layer.get(key))]
    if choices:
        real = [choice for choice in choices if types_of(resolve(document, choice)) != ["null"]]
        return bool(real) and all(is_text(document, choice, in_list=in_list) for choice in real)
    types = {name for layer in layers for name in types_of(layer)} - {"null"}
    if not types:
        values = [value for layer in layers for value in (*items(layer.get("enum")), layer.get("const")) if value]
        return bool(values) and all(isinstance(value.value, str) for value in values)
    held = [inner for layer in layers if (inner := layer.get("items")) is not None]
    if "array" in types and (in_list or not held or not all(is_text(document, each, in_list=True) for each in held)):
        return False
    return types <= {"string", "array"}
