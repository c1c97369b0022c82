"""What `x-pages` names: parameters and members of the answer that are there, and can serve."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING, Final

from ...diagnostics import Reporter, did_you_mean, quoted
from ...document.operations import parameters_of
from ...document.parts import Part, members, parts
from ...document.references import resolve
from ...document.schemas import Property, properties_of
from ..schemas import together, types_of

if TYPE_CHECKING:
    from ...source import Document, Node

KEY: Final = "x-pages"


def check_pages(document: Document, report: Reporter) -> None:
    """Tell of operations whose pages cannot be told or fetched as `x-pages` says. The references must be sound."""
    for part in parts(document):
        pages = part.node.get(KEY) if part.kind == "operation" else None
        if pages is not None:
            _check_parameters(document, part, pages, report)
            _check_answer(document, part, pages, report)


def _check_parameters(document: Document, part: Part, pages: Node, report: Reporter) -> None:
    declared = {name: each for (where, name), each in parameters_of(document, part).items() if where == "query"}
    for key in ("offset", "limit"):
        named = pages.mapping[key]
        if named.text not in declared:
            message = f"{quoted(named.text)} is to be the {key} of a page, but the query has no such parameter"
            report.error("pages", message, named.span, hint=did_you_mean(named.text, declared))
        elif _types(document, declared[named.text].get("schema")) != {"integer"}:
            message = f"{quoted(named.text)} is to be the {key} of a page, but is no integer"
            report.error("pages", message, named.span, hint="pages that are told by a cursor are not understood")


def _check_answer(document: Document, part: Part, pages: Node, report: Reporter) -> None:
    answers = [node for status, node in members(part.node.get("responses")).items() if status.startswith("2")]
    contents = [content for answer in answers for content in members(resolve(document, answer).get("content")).items()]
    schemas = [content.get("schema") for kind, content in contents if kind == "application/json"]
    schema = schemas[0] if schemas else None
    if len(answers) != 1 or schema is None or not list(properties_of(schema, partial(resolve, document))):
        message = "the items of pages are told by the one answer for success, an object with `properties`"
        report.error("pages", message, part.node.key_span(KEY))
        return
    for key, types in (("items", {"array"}), ("total", {"integer", "string"}), ("more", {"boolean", "string"})):
        named = pages.get(key)
        if named is None:
            continue
        found = _member(document, schema, named, single=key == "items", report=report)
        if found is None:
            continue
        given = {kind for each in found.descriptions for kind in _types(document, each)}
        if not given or not given <= types:
            said = {"items": "no list", "total": "no number", "more": "neither true or false nor a link"}[key]
            report.error("pages", f"{quoted(named.text)} tells the {key} of a page, but is {said}", named.span)


def _member(document: Document, schema: Node, named: Node, *, single: bool, report: Reporter) -> Property | None:
    """The member that a dotted name leads to; tells where there is none."""
    found: Property | None = None
    for step in [named.text] if single else named.text.split("."):
        inner = schema if found is None else found.schema
        declared = {each.name: each for each in properties_of(inner, partial(resolve, document))}
        if step not in declared:
            message = f"the answer has no member {quoted(named.text)}"
            report.error("pages", message, named.span, hint=did_you_mean(step, declared))
            return None
        found = declared[step]
    return found


def _types(document: Document, schema: Node | None) -> set[str]:
    if schema is None:
        return set()
    layers = together(document, schema, ("allOf", "oneOf", "anyOf"))
    return {kind for layer in layers for kind in types_of(layer)} - {"null"}
