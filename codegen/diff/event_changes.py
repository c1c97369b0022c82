"""What changed in the events for those who take them in: the types that there are, and what each tells."""

from __future__ import annotations

from collections.abc import Iterator, Mapping

from ..model import Api, Event
from .changes import Change, code, moved
from .compatibility import ClassKey
from .counterparts import paired_events
from .field_changes import Owner, field_changes


def event_comings_and_goings(old: Api, new: Api) -> Iterator[Change]:
    """Event types that are new or gone, and those whose class has moved."""
    events = paired_events(old, new)
    for _, event in events.gained:
        yield Change("added", event.class_name, f"new event {code(event.type)}")
        if event.doc.deprecated:
            yield Change("deprecated", event.class_name, "is deprecated from the first")
    for _, event in events.lost:
        yield Change("breaking", event.class_name, f"event {code(event.type)} removed")
    for was, now in events.kept:
        if was.module != now.module:
            yield Change("breaking", was.event.class_name, moved(now.module, was.module))


def event_changes(old: Event, new: Event, names: Mapping[ClassKey, ClassKey]) -> Iterator[Change]:
    """The changes of an event that both versions have.

    Args:
        old: The event as it was.
        new: The event as it is.
        names: Old class to new class, of those that have another name now.
    """
    if old.class_name != new.class_name:
        yield Change("breaking", old.class_name, f"class is now named {code(new.class_name)}")
    if old.original_types != new.original_types:
        was, now = (", ".join(map(code, event.original_types)) or "nothing" for event in (old, new))
        yield Change("breaking", new.class_name, f"is told from others of its type by {now} now (was {was})")
    yield from field_changes([old.resource], [new.resource], Owner(new.class_name, "field", {"answer"}, names))
    if new.doc.deprecated and not old.doc.deprecated:
        yield Change("deprecated", new.class_name, "is deprecated")
    elif old.doc.deprecated and not new.doc.deprecated:
        yield Change("added", new.class_name, "is no longer deprecated")
