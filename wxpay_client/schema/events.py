"""Events that the gateway tells of by callbacks: the bases of the generated classes, one for each event type."""

from __future__ import annotations

import datetime as dt
from typing import Any, Generic, TypeVar

from attrs import field

from wxpay_client.schema.models import frozen

T_co = TypeVar("T_co", covariant=True)


@frozen(kw_only=True)
class Event(Generic[T_co]):
    """What happened, as one callback tells it; `T_co` is the type of what it happened to.

    The same event can arrive many times: `id` tells whether it has been dealt with.
    """

    id: str
    """Number of the event, the same each time it is told."""

    create_time: dt.datetime | str
    """When it happened; text that no time can hold stays text."""

    event_type: str
    """What happened: `REFUND.SUCCESS`."""

    resource_type: str
    """In which form the resource travelled: `encrypt-resource`; empty where the gateway does not say."""

    summary: str
    """What happened, in a few words for people; empty where there are none."""

    original_type: str
    """What kind of thing it happened to: `refund`; empty where the gateway does not say."""

    resource: T_co
    """What it happened to, decrypted."""

    associated_data: str | None = None
    """What was authenticated along with the resource; `None` where nothing was."""


@frozen(kw_only=True)
class UnknownEvent(Event[Any]):
    """An event of a type that the specification does not know."""

    # Any: it may be any JSON. No `repr` shows it: nobody knows what in it is sensitive.
    resource: Any = field(repr=False)
    """What it happened to: the decrypted JSON as it is."""
