"""What of an old version became what of a new one: operations, fields, classes under other names and elsewhere."""

from __future__ import annotations

from collections import deque
from collections.abc import Iterator, Sequence
from typing import Literal, NamedTuple, TypeAlias

from ..model import Api, Enumeration, Event, Field, Model, Operation, Type, classes_in
from .compatibility import ClassKey, key_of

Use = Literal["request", "answer"]
Class: TypeAlias = Model | Enumeration
_Pair: TypeAlias = tuple[Type | None, Type | None, Use]  # the types of one place


class Counterparts:
    """What became of the operations, the events and the classes of a client.

    Args:
        old: The client as it was.
        new: The client as it is.

    Attributes:
        operations: The operations that both have.
        events: The events that both have.
        old: The old classes.
        new: The new classes.
        names: Old class to new class, of those that have another name or are in another module now.
        uses: What each old class was used for by the operations and events that are still there. One that was used
            for nothing else than an operation that is gone is gone with it, and is not in here.
    """

    def __init__(self, old: Api, new: Api) -> None:
        after = {operation.id: operation for module in new.modules for operation in module.operations}
        every = (operation for module in old.modules for operation in module.operations)
        self.operations = [(operation, after[operation.id]) for operation in every if operation.id in after]
        self.events = [(was.event, now.event) for was, now in paired_events(old, new).kept]
        self.old, self.new = classes_of(old), classes_of(new)
        self.names: dict[ClassKey, ClassKey] = {}
        self.uses: dict[ClassKey, set[Use]] = {}
        self._walk(
            deque(
                [
                    *(pair for operation in self.operations for pair in _types_of(*operation)),
                    *((was.resource.type, now.resource.type, "answer") for was, now in self.events),
                ]
            )
        )

    def became(self, key: ClassKey) -> tuple[ClassKey, Class] | None:
        """What an old class became, if it is of the same kind."""
        now = self.names.get(key, key)
        old, new = self.old[key], self.new.get(now)
        return (now, new) if isinstance(new, type(old)) else None

    def _walk(self, todo: deque[_Pair]) -> None:
        while todo:
            was, now, use = todo.popleft()
            self._rename(was, now)
            for key in map(key_of, classes_in(was)):
                uses = self.uses.setdefault(key, set())
                if use in uses:
                    continue
                uses.add(use)
                old, became = self.old[key], self.became(key)
                if isinstance(old, Model):
                    new = None if became is None else became[1]
                    todo.extend(_types(old.fields, new.fields if isinstance(new, Model) else (), use))

    def _rename(self, was: Type | None, now: Type | None) -> None:
        """Classes are the same under another name where one is gone, another is new, and both have one place.

        Several of one name may have become one that modules share.
        """
        gone = [key for key in map(key_of, classes_in(was)) if key not in self.new]
        fresh = [key for key in map(key_of, classes_in(now)) if key not in self.old]
        if len(gone) == len(fresh):
            for old, new in zip(gone, fresh, strict=True):
                is_free = new not in self.names.values() or old[1] == new[1]
                if isinstance(self.new[new], type(self.old[old])) and is_free:
                    self.names.setdefault(old, new)


def classes_of(api: Api) -> dict[ClassKey, Class]:
    """The classes of all modules."""
    found: dict[ClassKey, Class] = {}
    for module in api.modules:
        found |= {(module.name, each.name): each for each in module.enums}
        found |= {(module.name, each.name): each for each in module.models}
    return found


class PlacedEvent(NamedTuple):
    """An event and the name of the module that it is in."""

    module: str
    event: Event


class PairedEvents(NamedTuple):
    """Events of two versions.

    Attributes:
        kept: Those that both have, as they were and as they are.
        lost: Those that are gone.
        gained: Those that are new.
    """

    kept: list[tuple[PlacedEvent, PlacedEvent]]
    lost: list[PlacedEvent]
    gained: list[PlacedEvent]


def paired_events(old: Api, new: Api) -> PairedEvents:
    """Find for each event what it became, in the order of the old ones.

    Of several that have one type each is the one in its module, or else the one that is left.
    """
    left, found = [*_events_of(new)], PairedEvents([], [], [])
    places = {(each.module, each.event.type) for each in _events_of(old)}
    for was in sorted(_events_of(old), key=lambda each: not any(_is_at(each, other) for other in left)):
        same = [other for other in left if other.event.type == was.event.type]
        beside = [other for other in same if _is_at(was, other)]
        rest = [other for other in same if (other.module, other.event.type) not in places]
        now = next(iter([*beside, *rest]), None)
        if now is None:
            found.lost.append(was)
        else:
            found.kept.append((was, now))
            left.remove(now)
    return found._replace(gained=left)


def _is_at(one: PlacedEvent, other: PlacedEvent) -> bool:
    return (one.module, one.event.type) == (other.module, other.event.type)


def _events_of(api: Api) -> Iterator[PlacedEvent]:
    return (PlacedEvent(module.name, event) for module in api.modules for event in module.events)


class Paired(NamedTuple):
    """Fields of two versions.

    Attributes:
        kept: Those that both have, as they were and as they are.
        lost: Those that are gone.
        gained: Those that are new.
    """

    kept: list[tuple[Field, Field]]
    lost: list[Field]
    gained: list[Field]


def paired(old: Sequence[Field], new: Sequence[Field]) -> Paired:
    """Find for each field what it became, in the order of the old ones.

    A field is the same if it travels under the same name in the same place, or else if it has the same name in Python.
    """
    left = {_identity(field): field for field in new}
    became = {field.name: left.pop(_identity(field)) for field in old if _identity(field) in left}
    names = {field.name: field for field in left.values()}
    for field in old:
        if field.name not in became and field.name in names:
            became[field.name] = left.pop(_identity(names[field.name]))
    kept = [(field, became[field.name]) for field in old if field.name in became]
    return Paired(kept, [field for field in old if field.name not in became], list(left.values()))


def _identity(field: Field) -> tuple[str, str, bool]:
    return field.location, field.wire_name, field.whole


def _types(old: Sequence[Field], new: Sequence[Field], use: Use) -> list[_Pair]:
    fields = paired(old, new)
    return [*((was.type, now.type, use) for was, now in fields.kept), *((was.type, None, use) for was in fields.lost)]


def _types_of(old: Operation, new: Operation) -> list[_Pair]:
    answers = {answer.status: answer.type for answer in new.answers}
    return [
        *_types(old.fields, new.fields, "request"),
        *((answer.type, answers.get(answer.status), "answer") for answer in old.answers),
    ]
