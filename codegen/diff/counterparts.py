"""What of an old version became what of a new one: operations, fields, classes under other names."""

from __future__ import annotations

from collections import deque
from collections.abc import Sequence
from typing import Literal, NamedTuple, TypeAlias

from codegen.model import Enumeration, Field, Model, Module, Operation, Type, classes_in

Use = Literal["request", "answer"]
Class: TypeAlias = Model | Enumeration
_Pair: TypeAlias = tuple[Type | None, Type | None, Use]  # the types of one place


class Counterparts:
    """What became of the operations and classes of a module.

    Args:
        old: The module as it was.
        new: The module as it is.

    Attributes:
        operations: The operations that both have, by ID.
        old: The old classes by name.
        new: The new classes by name.
        names: Old name to new name of the classes that have another one now.
        events: The events that both have.
        uses: What each old class was used for by the operations and events that are still there. One that was used
            for nothing else than an operation that is gone is gone with it, and is not in here.
    """

    def __init__(self, old: Module, new: Module) -> None:
        after = {operation.id: operation for operation in new.operations}
        self.operations = [(o, after[o.id]) for o in old.operations if o.id in after]
        told = {event.type: event for event in new.events}
        self.events = [(event, told[event.type]) for event in old.events if event.type in told]
        self.old, self.new = classes_of(old), classes_of(new)
        self.names: dict[str, str] = {}
        self.uses: dict[str, set[Use]] = {}
        self._walk(
            deque(
                [
                    *(pair for operation in self.operations for pair in _types_of(*operation)),
                    *((was.resource.type, now.resource.type, "answer") for was, now in self.events),
                ]
            )
        )

    def became(self, name: str) -> Class | None:
        """What an old class became, if it is of the same kind."""
        old, new = self.old[name], self.new.get(self.names.get(name, name))
        return new if isinstance(new, type(old)) else None

    def _walk(self, todo: deque[_Pair]) -> None:
        while todo:
            was, now, use = todo.popleft()
            self._rename(was, now)
            for name in classes_in(was):
                uses = self.uses.setdefault(name, set())
                if use in uses:
                    continue
                uses.add(use)
                old, new = self.old[name], self.became(name)
                if isinstance(old, Model):
                    todo.extend(_types(old.fields, new.fields if isinstance(new, Model) else (), use))

    def _rename(self, was: Type | None, now: Type | None) -> None:
        """Classes are the same under another name where one is gone, another is new, and both have one place."""
        gone = [name for name in classes_in(was) if name not in self.new]
        fresh = [name for name in classes_in(now) if name not in self.old]
        if len(gone) == len(fresh):
            for old, new in zip(gone, fresh, strict=True):
                if isinstance(self.new[new], type(self.old[old])) and new not in self.names.values():
                    self.names.setdefault(old, new)


def classes_of(module: Module) -> dict[str, Class]:
    """The classes of a module by name."""
    found: list[Class] = [*module.enums, *module.models]
    return {each.name: each for each in found}


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
