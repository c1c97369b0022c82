"""What must hold of webhooks beyond their shape: one for each event type, and of the gateway's form."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

from codegen.diagnostics import Reporter, did_you_mean, listed, quoted
from codegen.document.envelope import MEMBERS, RESOURCE_MEMBERS, envelope_of, event_types_of
from codegen.document.parts import Part, members, parts
from codegen.document.references import resolve

if TYPE_CHECKING:
    from collections.abc import Iterable

    from codegen.document.schemas import Property, Resolve
    from codegen.source import Document, Node, Span


def check_event_types(documents: Iterable[Document], report: Reporter) -> None:
    """Tell of two webhooks of one event type."""
    first: dict[str, Span] = {}
    for document in documents:
        webhooks = document.root.get("webhooks")
        for name in members(webhooks):
            place = webhooks.key_span(name) if webhooks is not None else document.root.span
            if name in first:
                report.error(
                    "event-type",
                    f"two webhooks are of the event type {quoted(name)}",
                    place,
                    hint="describe it once: an event type has one class",
                    related=[(first[name], "first described here")],
                )
            first.setdefault(name, place)


def check_webhooks(document: Document, report: Reporter) -> None:
    """Tell of bodies that are no event of the gateway. The document must be sound otherwise."""
    follow: Resolve = partial(resolve, document)
    for part in parts(document):
        body = part.node.get("requestBody") if part.kind == "event" else None
        if body is not None and part.parent is not None:
            for media in members(follow(body).get("content")).values():
                schema = media.get("schema")
                if schema is not None:
                    _check_body(part.parent, schema, follow, report)


def _check_body(webhook: Part, schema: Node, follow: Resolve, report: Reporter) -> None:
    envelope = envelope_of(schema, follow)
    types = event_types_of(envelope, follow)
    if types and webhook.name not in [node.value for node in types]:
        said = listed(str(node.plain()) for node in types)
        report.error(
            "event-type",
            f"the webhook {quoted(webhook.name)} is of the event type {said} here",
            types[0].span,
            hint="name the webhook after its event type",
        )
    if envelope.held is None:
        report.error(
            "event-body",
            "nothing says what the resource of the event is once it is decrypted",
            envelope.members["resource"].schema.span,
            hint="write `contentMediaType: application/json` and a `contentSchema` under its `ciphertext`",
        )
    _check_known(envelope.members, MEMBERS, "an event", report)
    _check_known(envelope.of_resource, RESOURCE_MEMBERS, "the encrypted resource of an event", report)


def _check_known(found: dict[str, Property], known: tuple[str, ...], owner: str, report: Reporter) -> None:
    for name, described in found.items():
        if name not in known:
            hint = did_you_mean(name, known) or f"its members are {listed(known, 'and')}"
            report.error("event-body", f"{owner} has no member {quoted(name)}", described.schema.span, hint=hint)
