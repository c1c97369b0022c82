"""Events that the gateway tells of by callbacks: the bases of the generated classes, one for each event type."""

from __future__ import annotations

import datetime as dt
from collections.abc import Collection, Iterable, Mapping
from operator import itemgetter
from typing import Any, ClassVar, Generic, TypeVar

import attrs
from attrs import field

from wxpay_client._runtime.typeguards import is_mapping
from wxpay_client.response import Misfit
from wxpay_client.schema.fields import attributes_of, wire_name
from wxpay_client.schema.misfits import misfits_of
from wxpay_client.schema.models import frozen
from wxpay_client.schema.operation import Table

T_co = TypeVar("T_co", covariant=True)


@frozen(kw_only=True)
class Event(Generic[T_co]):
    """What happened, as one callback tells it; `T_co` is the type of what it happened to.

    The same event can arrive many times: `id` tells whether it has been dealt with.
    """

    original_types: ClassVar[Collection[str]] = ()
    """By which `original_type` it is told from other events of its type; empty where the specification does not say."""

    id: str
    """Number of the event, the same each time it is told."""

    create_time: dt.datetime
    """When it happened."""

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

    @property
    def misfits(self) -> tuple[Misfit, ...]:
        """What in it is not as specified: reading that raises `MisfitError`, and nothing else does."""
        return tuple(misfits_of(self))


@frozen(kw_only=True)
class UnknownEvent(Event[Any]):
    """An event of a type that the specification does not know."""

    # Any: it may be any JSON. No `repr` shows it: nobody knows what in it is sensitive.
    resource: Any = field(repr=False)
    """What it happened to: the decrypted JSON as it is."""


def class_of(
    tables: Iterable[Mapping[str, type[Event[Any]]]], event_type: str, original_type: str, resource: object
) -> type[Event[Any]] | None:
    """The class of an event, whose type may tell of several products.

    Args:
        tables: Event type to event class; of several tables the first that has a class for the event decides.
        event_type: The type.
        original_type: What the gateway calls the resource; empty where it does not say.
        resource: The resource, decrypted.

    Returns:
        Of the classes for the type the one that has this `original_type`, or else the one that fits the members that
        are there, or else the general one, whose required members every other has too; `None` where there is none.
    """
    found = (_class_in(events, event_type, original_type, resource) for events in tables)
    return next((cls for cls in found if cls is not None), None)


def _class_in(
    events: Mapping[str, type[Event[Any]]], event_type: str, original_type: str, resource: object
) -> type[Event[Any]] | None:
    known = [events[event_type]] if event_type in events else []
    classes = events.get_all(event_type) if isinstance(events, Table) else known
    named = [cls for cls in classes if original_type in cls.original_types]
    others = [cls for cls in classes if not (cls.original_types and original_type)]
    pool = named or others
    if len(pool) == 1:
        return pool[0]
    if not classes:
        return None
    if is_mapping(resource):
        best, *rest = sorted(((_fit(cls, resource), cls) for cls in pool or classes), key=itemgetter(0), reverse=True)
        if any(best[0]) and all(best[0] > fit for fit, _ in rest):
            return best[1]
    return _general(pool or classes)


def _general(classes: Collection[type[Event[Any]]]) -> type[Event[Any]] | None:
    """The class that others are kinds of: each needs all that it needs, and more, which tells them from it."""
    least, *rest = sorted(((_required(cls), cls) for cls in classes), key=lambda each: len(each[0]))
    return least[1] if all(least[0] < required for required, _ in rest) else None


# Any, below: a resource may be of any type.
def resource_type(cls: type[Event[Any]]) -> Any:
    """What a class of events has as its resource."""
    return next(attribute.type for attribute in attributes_of(cls) if attribute.name == "resource")


def _required(cls: type[Event[Any]]) -> set[str]:
    hint = resource_type(cls)
    attributes = attributes_of(hint) if attrs.has(hint) else ()
    return {wire_name(each) for each in attributes if each.default is attrs.NOTHING}


def _fit(cls: type[Event[Any]], resource: Mapping[str, Any]) -> tuple[bool, int]:
    """How well a resource fits a class: all that has to be there, then how much of it the specification knows."""
    hint = resource_type(cls)
    attributes = attributes_of(hint) if attrs.has(hint) else ()
    known = sum(wire_name(attribute) in resource for attribute in attributes)
    missing = not _required(cls) <= resource.keys()
    is_likely = known > 0 and (not missing or 2 * known > len(resource))
    return (not missing, known) if is_likely else (False, 0)
