"""What must hold of webhooks beyond their shape: of one event type only what differs; the gateway's form."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING, NamedTuple

from ..diagnostics import Reporter, did_you_mean, listed, quoted
from ..document.envelope import (
    MEMBERS,
    RESOURCE_MEMBERS,
    body_of,
    envelope_of,
    event_types_of,
    original_types_of,
)
from ..document.operations import Webhook, webhooks_of
from ..document.parts import Part, members, parts
from ..document.references import resolve
from ..document.schemas import is_object_with_properties, properties_of

if TYPE_CHECKING:
    from collections.abc import Iterable

    from ..document.schemas import Property, Resolve
    from ..source import Document, Node


def check_event_types(documents: Iterable[Document], report: Reporter) -> None:
    """Report two webhooks of one event type that nothing tells apart. The documents must be sound otherwise."""
    found: dict[str, list[_Described]] = {}
    for webhook in (each for document in documents for each in webhooks_of(document)):
        described = _described(webhook)
        others = found.setdefault(webhook.event_type, [])
        for other in others:
            if not _are_distinct(described, other):
                report.error(
                    "event-type",
                    f"nothing tells two webhooks of the event type {quoted(webhook.event_type)} apart",
                    webhook.span,
                    hint="give each its `x-original-type`, or describe the event once",
                    related=[(other.webhook.span, "the other one is here")],
                )
                break
        others.append(described)


class _Described(NamedTuple):
    """What a webhook says of its events.

    Attributes:
        webhook: The webhook.
        original_types: What the gateway calls their resource; empty where nothing says it.
        members: The members of their resource; `None` where that is no object.
    """

    webhook: Webhook
    original_types: set[str]
    members: set[str] | None


def _described(webhook: Webhook) -> _Described:
    follow: Resolve = partial(resolve, webhook.document)
    body = body_of(webhook.node, follow)
    held = None if body is None else envelope_of(body, follow).held
    is_object = held is not None and is_object_with_properties(held, follow)
    names = {each.name for each in properties_of(held, follow)} if held is not None and is_object else None
    return _Described(webhook, {node.text for node in original_types_of(webhook.node, follow)}, names)


def _are_distinct(one: _Described, other: _Described) -> bool:
    """By the `original_type`, where both have one; or by the members of the resource."""
    if one.original_types and other.original_types and not one.original_types & other.original_types:
        return True
    return one.members is not None and other.members is not None and one.members != other.members


def check_webhooks(document: Document, report: Reporter) -> None:
    """Report bodies that are no event of the gateway. The document must be sound otherwise."""
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
