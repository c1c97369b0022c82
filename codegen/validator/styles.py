"""What must hold of the way in which a parameter's value is written."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING, Final

from ..diagnostics import Reporter, listed, quoted
from ..document.parts import is_true, members, parts, text
from ..document.references import resolve
from ..document.schemas import kinds_of, layers_of
from ..document.styles import STYLES, schema_of, style_of

if TYPE_CHECKING:
    from ..source import Document, Node

_INSTEAD: Final = {
    "deepObject": "write a `content` of application/json, or each member as a parameter of its own",
    "matrix": "a parameter of a path has the style `simple`",
    "label": "a parameter of a path has the style `simple`",
}
# What goes with a `schema`, and says nothing beside a `content`.
_OF_SCHEMAS: Final = ("schema", "style", "explode", "allowReserved", "example", "examples")


def check_styles(document: Document, report: Reporter) -> None:
    """Report parameters whose values could not be written. The references of the document must be sound."""
    for part in parts(document):
        if part.kind != "parameter" or part.node.get("$ref") is not None:
            continue
        if part.node.get("content") is not None:
            _check_content(part.node, report)
        elif _check_style(part.node, report):
            _check_items(document, part.node, report)
        for keyword in ("allowReserved", "allowEmptyValue"):
            if is_true(part.node.get(keyword)):
                message = f"{quoted(keyword)} is not understood: every value is percent-encoded, and none is left out"
                place = part.node.key_span(keyword)
                report.error("parameter-style", message, place, hint="delete it, or write `false`")


def _check_content(parameter: Node, report: Reporter) -> None:
    for keyword in _OF_SCHEMAS:
        if keyword in parameter.keys:
            message = f"{quoted(keyword)} beside `content`"
            related = [(parameter.key_span("content"), "the content")]
            hint = "write it within the content, or delete it"
            report.error("said-twice", message, parameter.key_span(keyword), hint=hint, related=related)
    for kind in members(parameter.get("content")):
        if kind != "application/json":
            message = f"nothing can be generated for a parameter of {quoted(kind)}"
            place = parameter.mapping["content"].key_span(kind)
            report.error("unsupported", message, place, hint="spec/README.md lists what is understood")


def _check_style(parameter: Node, report: Reporter) -> bool:
    """Report a style that the place of the parameter does not allow."""
    style, where = parameter.get("style"), text(parameter.get("in")) or ""
    written, allowed = text(style), STYLES.get(where, ())
    if style is not None and written is not None and allowed and written not in allowed:
        message = f"a parameter in {quoted(where)} has no style {quoted(written)}"
        hint = _INSTEAD.get(written) or f"write {listed(allowed)}, or delete it"
        report.error("parameter-style", message, style.span, hint=hint)
        return False
    return True


def _check_items(document: Document, parameter: Node, report: Reporter) -> None:
    style, schema = style_of(parameter), schema_of(parameter)
    if style not in {"spaceDelimited", "pipeDelimited"} or schema is None:
        return
    follow = partial(resolve, document)
    if is_true(parameter.get("explode")):
        message = f"{quoted(style)} and `explode: true` contradict each other"
        place, hint = parameter.key_span("explode"), "for a pair an item write the style `form`"
        report.error("parameter-style", message, place, hint=hint)
    elif not any(kinds_of(layer) == ["array"] or layer.get("items") for layer in layers_of(schema, follow)):
        message = f"{quoted(style)} is a style of lists"
        report.error("parameter-style", message, parameter.key_span("style"), hint="delete it")
