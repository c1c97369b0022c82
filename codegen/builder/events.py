"""From a webhook as a document has it to an event of the model."""

from __future__ import annotations

import re
from functools import partial
from typing import Any, cast

from ..document.envelope import MEMBERS, envelope_of, original_types_of
from ..document.operations import Webhook
from ..document.parts import is_true, members
from ..document.prose import prose, texts
from ..document.references import resolve
from ..document.schemas import Resolve
from ..model import Doc, Event, Field
from ..names import class_name, within
from ..source import Node
from . import examples
from .descriptions import doc_of
from .types.classes import Classes, Shared


def build_event(webhook: Webhook, classes: Classes, shared: Shared) -> Event | None:
    """The model of one event; the classes it needs are made on the way. `None`, after an error, where there is none.

    Args:
        webhook: The webhook in its document.
        classes: The classes of its module.
        shared: What the classes of all modules have in common.
    """
    follow: Resolve = partial(resolve, webhook.document)
    node = webhook.node
    name = class_name(*(within(classes.module, webhook.segments) or _words(webhook.event_type))) + "Event"
    classes.claim(name, node, webhook.span)
    content = follow(node.mapping["requestBody"]).mapping["content"]
    media = content.get("application/json")
    for kind in content.mapping:
        if kind != "application/json":
            shared.unsupported.nothing_for(f"an event of {kind}", content.key_span(kind))
    if media is None:
        return None
    schema = media.mapping["schema"]
    held = envelope_of(schema, follow).held or schema
    resource = Field(
        name="resource",
        wire_name="resource",
        type=classes.type_of(held, f"{name}Resource", follow),
        required=True,
        details={},
        doc=doc_of(held, follow),
    )
    example = _example(webhook.event_type, media, held, follow)
    return Event(
        type=webhook.event_type,
        class_name=name,
        original_types=tuple(each.text for each in original_types_of(node, follow)),
        resource=resource,
        doc=Doc(
            text="\n\n".join(filter(None, (prose(node.get("summary")), prose(node.get("description"))))),
            deprecated=is_true(node.get("deprecated")),
        ),
        source=texts(node.get("x-source")) + texts(members(node.get("externalDocs")).get("url")),
        example=example,
    )


def _words(event_type: str) -> list[str]:
    """The words of an event type as those of a class name: `REFUND.SUCCESS` as `Refund`, `Success`."""
    return [word.capitalize() if word.isupper() else word for word in re.findall("[0-9A-Za-z]+", event_type)]


def _example(event_type: str, media: Node, held: Node, follow: Resolve) -> dict[str, Any]:
    """An event as far as the specification shows it, its resource decrypted."""
    # Any: examples are any JSON.
    given: Any = examples.of_media(media, follow)
    found: dict[str, Any] = {"event_type": event_type}
    if held is media.mapping["schema"]:
        resource = given
    else:
        resource = examples.of_schema(held, follow)
        shown = _members(given)
        encrypted = _members(shown.get("resource"))
        found = {
            **{key: shown[key] for key in MEMBERS if key in shown and key != "resource"},
            **found,
            **{key: encrypted[key] for key in ("original_type", "associated_data") if key in encrypted},
        }
    return found if resource is examples.NONE else {**found, "resource": resource}


# Any: as above.
def _members(value: Any) -> dict[str, Any]:
    return cast("dict[str, Any]", value) if isinstance(value, dict) else {}
