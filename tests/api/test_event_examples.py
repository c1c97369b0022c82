"""Every event of the specification, by the example that it gives."""

from __future__ import annotations

from typing import Any

import pytest

from wxpay_client import Client, Event, to_dict
from wxpay_client.api import EVENTS
from wxpay_client.api.examples import EVENT_EXAMPLES
from wxpay_client.sandbox import Sandbox
from wxpay_client.schema import Table
from wxpay_client.schema.events import class_of

assert isinstance(EVENTS, Table)
assert isinstance(EVENT_EXAMPLES, Table)

CLASSES: list[tuple[str, type[Event[Any]], dict[str, Any]]] = [
    (event_type, cls, example["event"]["resource"])
    for event_type in sorted(EVENTS)
    for cls, example in zip(EVENTS.get_all(event_type), EVENT_EXAMPLES.get_all(event_type), strict=True)
]

every_class = pytest.mark.parametrize(
    ("event_type", "cls", "resource"),
    CLASSES,
    ids=[f"{event_type} of {cls.__module__}" for event_type, cls, _ in CLASSES],
)


def test_each_event_that_the_operations_and_their_neighbours_send_is_described() -> None:
    """TRANSACTION.FAIL is one whose operations are not described."""
    assert len(EVENTS) == 28
    assert "TRANSACTION.FAIL" in EVENTS


@every_class
def test_the_example_of_an_event_arrives_as_its_class(
    event_type: str,
    cls: type[Event[Any]],
    resource: dict[str, Any],
    shared_sandbox: Sandbox,
    shared_client: Client,
) -> None:
    """Of several products whose events have one type, the one whose example it is."""
    callback = shared_sandbox.callbacks.make(event_type, resource)

    event = shared_client.callbacks.parse(callback.headers, callback.body)

    assert type(event) is cls
    assert event.misfits == ()
    assert to_dict(event.resource) == resource


@every_class
def test_the_members_alone_tell_which_class_an_event_is_of(
    event_type: str, cls: type[Event[Any]], resource: dict[str, Any]
) -> None:
    """The gateway need not say what it calls the resource."""
    assert class_of([EVENTS], event_type, "", resource) is cls
