"""What changed in the events for those who take them in: the types that there are, and what each tells."""

from __future__ import annotations

from collections.abc import Iterator, Mapping

from codegen.diff.changes import Change, code, moved
from codegen.diff.compatibility import ClassKey
from codegen.diff.field_changes import Owner, field_changes
from codegen.model import Api, Event


def event_comings_and_goings(old: Api, new: Api) -> Iterator[Change]:
    """Event types that are new or gone, and those whose class has moved."""
    was, now = _events(old), _events(new)
    for type_, (_, event) in now.items():
        if type_ not in was:
            yield Change("added", event.class_name, f"new event {code(type_)}")
            if event.doc.deprecated:
                yield Change("deprecated", event.class_name, "is deprecated from the first")
    for type_, (module, event) in was.items():
        if type_ not in now:
            yield Change("breaking", event.class_name, f"event {code(type_)} removed")
        elif now[type_][0] != module:
            yield Change("breaking", event.class_name, moved(now[type_][0], module))


def event_changes(old: Event, new: Event, names: Mapping[ClassKey, ClassKey]) -> Iterator[Change]:
    """The changes of an event that both versions have.

    Args:
        old: The event as it was.
        new: The event as it is.
        names: Old class to new class, of those that have another name now.
    """
    if old.class_name != new.class_name:
        yield Change("breaking", old.class_name, f"class is now named {code(new.class_name)}")
    yield from field_changes([old.resource], [new.resource], Owner(new.class_name, "field", {"answer"}, names))
    if new.doc.deprecated and not old.doc.deprecated:
        yield Change("deprecated", new.class_name, "is deprecated")
    elif old.doc.deprecated and not new.doc.deprecated:
        yield Change("added", new.class_name, "is no longer deprecated")


def _events(api: Api) -> dict[str, tuple[str, Event]]:
    """Event type to its module's name and itself."""
    return {event.type: (module.name, event) for module in api.modules for event in module.events}
