"""The body of a webhook: the gateway's envelope, or the short form that leaves the envelope out.

The gateway wraps every event alike, and encrypts what the event is about:

    type: object
    properties:
      id: {type: string}
      event_type: {const: REFUND.SUCCESS}
      resource:
        type: object
        properties:
          ciphertext:
            type: string
            contentMediaType: application/json
            contentSchema: {$ref: '#/components/schemas/RefundNotification'}
"""

from __future__ import annotations

from typing import Final, NamedTuple

from ..source import Node
from .parts import items, text
from .schemas import Property, Resolve, held_json, is_object_with_properties, layers_of, properties_of

MEMBERS: Final = ("id", "create_time", "event_type", "resource_type", "summary", "resource")
"""What the envelope has."""

RESOURCE_MEMBERS: Final = ("original_type", "algorithm", "associated_data", "nonce", "ciphertext")
"""What its `resource` has."""


class Envelope(NamedTuple):
    """What a webhook's body describes.

    Attributes:
        members: The properties of the envelope by name; empty in the short form.
        of_resource: Those of its `resource`, which is encrypted.
        held: What the resource is once it is decrypted; `None` where the envelope does not say.
    """

    members: dict[str, Property]
    of_resource: dict[str, Property]
    held: Node | None


def envelope_of(body: Node, resolve: Resolve) -> Envelope:
    """What the schema of a webhook's body describes; one without a `resource` is the decrypted resource itself."""
    members = _properties(body, resolve)
    if "resource" not in members:
        return Envelope({}, {}, body)
    of_resource = _properties(members["resource"].schema, resolve)
    ciphertext = of_resource.get("ciphertext")
    held = None if ciphertext is None or not _is_json(ciphertext.schema, resolve) else ciphertext.schema
    return Envelope(members, of_resource, None if held is None else held_json(held, resolve))


def event_types_of(envelope: Envelope, resolve: Resolve) -> list[Node]:
    """The event types that an envelope says it is for; none where it leaves that to the webhook's name."""
    return _values_of(envelope.members.get("event_type"), resolve)


def original_types_of(webhook: Node, resolve: Resolve) -> list[Node]:
    """The `original_type`s that a webhook is for: what it says itself, or else its envelope; none where neither does.

    Args:
        webhook: The description of its `post`, sound.
        resolve: Follows references.
    """
    own, body = webhook.get("x-original-type"), body_of(webhook, resolve)
    if own is not None:
        return items(own) or [own]
    return [] if body is None else _values_of(envelope_of(body, resolve).of_resource.get("original_type"), resolve)


def body_of(webhook: Node, resolve: Resolve) -> Node | None:
    """The schema of a webhook's body; `None` where it is no JSON."""
    media = resolve(webhook.mapping["requestBody"]).mapping["content"].get("application/json")
    return None if media is None else media.get("schema")


def _values_of(member: Property | None, resolve: Resolve) -> list[Node]:
    for layer in [] if member is None else layers_of(member.schema, resolve):
        constant = layer.get("const")
        if constant is not None or layer.get("enum") is not None:
            return items(layer.get("enum")) if constant is None else [constant]
    return []


def _properties(schema: Node, resolve: Resolve) -> dict[str, Property]:
    if not is_object_with_properties(schema, resolve):
        return {}
    return {each.name: each for each in properties_of(schema, resolve)}


def _is_json(schema: Node, resolve: Resolve) -> bool:
    return any(text(layer.get("contentMediaType")) == "application/json" for layer in layers_of(schema, resolve))
