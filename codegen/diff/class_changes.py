"""What changed in the classes for those who make their objects, read them or name them."""

from __future__ import annotations

from collections.abc import Iterator

from ..model import Api, Enumeration, Model, Type, classes_in
from .changes import Change, Kind, code, moved
from .compatibility import ClassKey, key_of
from .counterparts import Counterparts
from .field_changes import Owner, Surroundings, field_changes


def class_changes(counterparts: Counterparts, api: Api, around: Surroundings) -> Iterator[Change]:
    """The changes of the classes that users of the old version could come across.

    Args:
        counterparts: What became of the classes.
        api: The client as it is.
        around: How users name what the changes are of.
    """
    holders = _holders(api, around)
    for key, uses in counterparts.uses.items():
        old, became = counterparts.old[key], counterparts.became(key)
        if became is None:
            # A model that has become an enumeration, or the reverse, has kept nothing but its name.
            kept = key in counterparts.new
            text = "is a class of another kind now" if kept else "class removed"
            yield Change("breaking", around.class_name(key), text)
            continue
        now, new = became
        if now[1] != key[1]:
            yield Change("breaking", around.class_name(key), f"class is now named {code(now[1])}")
        if now[0] != key[0]:
            yield Change("breaking", around.class_name(now), moved(now[0], key[0]))
        shown = around.class_name(now)
        if isinstance(old, Model) and isinstance(new, Model):
            yield from field_changes(old.fields, new.fields, Owner(shown, "field", uses, counterparts.names))
            if new.doc.deprecated and not old.doc.deprecated:
                yield Change("deprecated", shown, "class is deprecated")
            elif old.doc.deprecated and not new.doc.deprecated:
                yield Change("added", shown, "class is no longer deprecated")
        elif isinstance(old, Enumeration) and isinstance(new, Enumeration):
            # What a single field has is reported of that field.
            places = holders.get(now, [])
            place, lead = places[0] if len(places) == 1 else (shown, "")
            yield from (Change(kind, place, lead + text) for kind, text in _value_changes(old, new))


def _holders(api: Api, around: Surroundings) -> dict[ClassKey, list[tuple[str, str]]]:
    """Class to the places whose values are of it: what has them, and what to begin with there."""
    found: dict[ClassKey, list[tuple[str, str]]] = {}

    def note(type_: Type | None, place: str, lead: str) -> None:
        for key in set(map(key_of, classes_in(type_))):
            found.setdefault(key, []).append((place, lead))

    for module in api.modules:
        for model in module.models:
            for field in model.fields:
                note(field.type, f"{around.class_name((module.name, model.name))}.{field.name}", "")
        for operation in module.operations:
            way = around.ways[operation.id]
            for field in operation.fields:
                note(field.type, way, f"parameter {code(field.name)}: ")
            for answer in operation.answers:
                note(answer.type, way, f"answer {answer.status}: ")
        for event in module.events:
            note(event.resource.type, f"{event.class_name}.resource", "")
    return found


def _value_changes(old: Enumeration, new: Enumeration) -> Iterator[tuple[Kind, str]]:
    if old.base != new.base:
        now = "texts" if new.base == "str" else "whole numbers"
        yield "breaking", f"the values are {now} now"
        return
    old_names, new_names = ({member.value: member.name for member in each.members} for each in (old, new))
    for value in old_names.keys() | new_names.keys():
        shown = code(str(value))
        before, after = code(f"{old.name}.{old_names.get(value)}"), code(f"{new.name}.{new_names.get(value)}")
        if value not in old_names:
            yield "added", f"new value {shown} ({after})"
        elif value not in new_names:
            yield "breaking", f"value {shown} ({before}) removed"
        elif old_names[value] != new_names[value]:
            yield "breaking", f"value {shown} is now named {after} (was {before})"
