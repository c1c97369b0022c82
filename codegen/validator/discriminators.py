"""What must hold of a discriminator: that every alternative is a class, and that the property tells which."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

from ..diagnostics import Reporter, did_you_mean, listed, quoted
from ..document.discriminators import Choice, Discriminator, discriminator_of, reference
from ..document.parts import items, members, parts, text
from ..document.references import resolve
from ..document.schemas import is_nullable, is_object_with_properties, kinds_of, layers_of, properties_of

if TYPE_CHECKING:
    from ..document.schemas import Resolve
    from ..source import Document, Node, Span


def check_discriminators(document: Document, report: Reporter) -> None:
    """Report discriminators that cannot tell. The references of the document must be sound."""
    follow = partial(resolve, document)
    for part in parts(document):
        found = discriminator_of(part.node, follow) if part.kind == "schema" else None
        if found is None:
            continue
        if not found.choices:
            message = "there is nothing here to choose from"
            hint = "write it beside the `oneOf` or `anyOf` that has the alternatives"
            report.error("discriminator", message, part.node.key_span("discriminator"), hint=hint)
            continue
        astray = _check_mapping(part.node, found, report)
        taken: dict[str, Span] = {}
        for choice in found.choices:
            if _is_class(choice.node, follow, report):
                # What a misspelt entry leaves without a value is the same mistake.
                if not choice.values and not astray:
                    hint = "a mapping names every alternative, or is left out: then each has the name of its component"
                    message = "the mapping has no value for this alternative"
                    report.error("discriminator", message, choice.node.span, hint=hint)
                _check_choice(choice, found.property, follow, report)
                _check_distinct(choice, taken, report)


def _check_mapping(schema: Node, found: Discriminator, report: Reporter) -> bool:
    """Report entries that lead to none of the alternatives; returns whether there are any."""
    astray = False
    known = [written for choice in found.choices if (written := text(choice.node.get("$ref"))) is not None]
    for value, target in members(members(schema.get("discriminator")).get("mapping")).items():
        written = text(target)
        if written is not None and reference(written) not in known:
            astray = True
            message = f"{quoted(value)} leads to {quoted(written)}, which is none of the alternatives"
            hint = did_you_mean(reference(written), known)
            report.error("discriminator", message, target.span, hint=hint)
    return astray


def _is_class(choice: Node, follow: Resolve, report: Reporter) -> bool:
    if text(choice.get("$ref")) is None:
        message = "an alternative without a name that the discriminator could tell it by"
        hint = "write it under `components: schemas`, and refer to it by `$ref`"
        report.error("discriminator", message, choice.span, hint=hint)
        return False
    target = follow(choice)
    if not is_object_with_properties(target, follow):
        message = "an alternative that is no object with properties"
        related = [(target.span, "the alternative")]
        report.error("discriminator", message, choice.span, related=related)
        return False
    return True


def _check_choice(choice: Choice, name: str, follow: Resolve, report: Reporter) -> None:
    """Report an alternative that has not the property, or whose own description contradicts the mapping."""
    place, target = choice.node.span, follow(choice.node)
    declared = {p.name: p for p in properties_of(target, follow)}
    telling = declared.get(name)
    if telling is None:
        message = f"this alternative has no property {quoted(name)}, which is to tell it"
        hint = did_you_mean(name, declared) or "declare it, and require it"
        report.error("discriminator", message, place, hint=hint, related=[(target.span, "the alternative")])
        return
    related = [(telling.descriptions[0].span, "the property")]
    if not telling.required or any(is_nullable(description, follow) for description in telling.descriptions):
        message = f"this alternative may lack {quoted(name)}, which is to tell it"
        hint = "name it under `required`, and allow no null"
        report.error("discriminator", message, place, hint=hint, related=related)
    if telling.sensitive:
        message = f"{quoted(name)} of this alternative travels encrypted, and tells nothing"
        report.error("discriminator", message, place, hint="delete it from `x-is-sensitive`", related=related)
    layers = [layer for description in telling.descriptions for layer in layers_of(description, follow)]
    if any(kinds_of(layer) not in ([], ["string"]) for layer in layers):
        report.error("discriminator", f"{quoted(name)} of this alternative is no text", place, related=related)
    for layer in layers:
        constant = layer.get("const")
        allowed = [str(value.plain()) for value in (*items(layer.get("enum")), *([constant] if constant else []))]
        strange = [value for value in choice.values if allowed and value not in allowed]
        if strange:
            message = (
                f"{quoted(name)} of this alternative must be {listed(allowed)}, and is told by {quoted(strange[0])}"
            )
            report.error("discriminator", message, place, related=related)


def _check_distinct(choice: Choice, taken: dict[str, Span], report: Reporter) -> None:
    for value in choice.values:
        first = taken.setdefault(value, choice.node.span)
        if first != choice.node.span:
            message = f"{quoted(value)} tells two alternatives"
            report.error("discriminator", message, choice.node.span, related=[(first, "the other one")])
