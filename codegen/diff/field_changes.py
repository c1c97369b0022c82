"""What changed in the fields of a request or of a class, for those who give them and those who read them."""

from __future__ import annotations

from collections.abc import Collection, Iterator, Mapping, Sequence
from typing import Literal

from attrs import frozen

from ..model import Field
from .changes import Change, Kind, code
from .compatibility import ClassKey, annotation, reads, renamed, takes
from .counterparts import Use, paired
from .limits import limit_changes


@frozen
class Surroundings:
    """How users name what changes.

    Attributes:
        ways: ID of each new operation to its method: `client.refunds.query`.
        shared: Names that classes of several modules have; users tell them apart by the module.
    """

    ways: Mapping[str, str]
    shared: Collection[str]

    def class_name(self, key: ClassKey) -> str:
        """A class as users name it: `Refund`, or `refunds.Amount` where others have an `Amount` too."""
        module, name = key
        return f"{module}.{name}" if name in self.shared else name


@frozen
class Owner:
    """What has the fields.

    Attributes:
        name: How users name it: `client.refunds.query`, `Refund`.
        noun: What they call its fields.
        uses: What it is used for.
        names: Old class to new class, of those that have another name now.
    """

    name: str
    noun: Literal["parameter", "field"]
    uses: Collection[Use]
    names: Mapping[ClassKey, ClassKey]

    def changed(self, field: Field, kind: Kind, phrase: str) -> Change:
        """A change of one of the fields: of a parameter, or of an attribute."""
        if self.noun == "parameter":
            return Change(kind, self.name, f"parameter {code(field.name)} {phrase}")
        return Change(kind, f"{self.name}.{field.name}", phrase)

    def gained(self, field: Field) -> Change:
        """A field that is new."""
        asked = field.required and "request" in self.uses
        need = "required " if asked else "" if field.required else "optional "
        kind: Kind = "breaking" if asked else "added"
        if self.noun == "parameter":
            return Change(kind, self.name, f"new {need}parameter {code(field.name)}")
        return Change(kind, f"{self.name}.{field.name}", f"new {need}field")

    def lost(self, field: Field) -> Change:
        """A field that is gone."""
        if self.noun == "parameter":
            return Change("breaking", self.name, f"parameter {code(field.name)} removed")
        return Change("breaking", f"{self.name}.{field.name}", "field removed")


def field_changes(old: Sequence[Field], new: Sequence[Field], owner: Owner) -> Iterator[Change]:
    """The changes of the fields of a request or of a class, their order aside."""
    pairs = paired(old, new)
    yield from map(owner.gained, pairs.gained)
    yield from map(owner.lost, pairs.lost)
    for was, now in pairs.kept:
        yield from _changes(was, now, owner)


def _changes(was: Field, now: Field, owner: Owner) -> Iterator[Change]:
    if was.name != now.name:
        yield owner.changed(was, "breaking", f"is now named {code(now.name)}")
    before, after = _place(was), _place(now)
    if before != after:
        yield owner.changed(now, "breaking", f"travels as {after} now (was {before})")
    yield from _presence(was, now, owner)
    type_changes = list(_type(was, now, owner))
    yield from type_changes
    if was.details.get("tag") != now.details.get("tag"):
        yield owner.changed(now, "breaking", f"tells its class by {_tag(now)} now (was {_tag(was)})")
    if "request" in owner.uses:
        # Limits of another type are other limits: the change of the type says enough.
        if all(change.kind == "added" for change in type_changes):
            for limit in limit_changes(was.details, now.details):
                yield owner.changed(now, "breaking" if limit.narrower else "added", limit.text)
        yield from _vendor_name(was, now, owner)
        yield from _own_number(was, now, owner)
        yield from _content_type(was, now, owner)
    yield from _encryption(was, now, owner)
    if now.doc.deprecated and not was.doc.deprecated:
        yield owner.changed(now, "deprecated", "is deprecated")
    elif was.doc.deprecated and not now.doc.deprecated:
        yield owner.changed(now, "added", "is no longer deprecated")


def _tag(field: Field) -> str:
    tag = field.details.get("tag")
    return ", ".join(map(code, tag)) if isinstance(tag, tuple) else "nothing"


def _place(field: Field) -> str:
    if field.whole:
        return "the whole body"
    where = f"the part {code(field.wire_name)}" if field.part else f"{code(field.wire_name)} of the {field.location}"
    delimiter = field.details.get("delimiter")
    parted = f", its items parted by {code(str(delimiter))}" if delimiter else ""
    return f"{where}{parted}{', as JSON in a text' * ('json' in field.details)}"


def _presence(was: Field, now: Field, owner: Owner) -> Iterator[Change]:
    if now.required and not was.required:
        if "request" in owner.uses:
            yield owner.changed(now, "breaking", "is now required")
        else:
            yield owner.changed(now, "added", "is now always there")
    elif was.required and not now.required:
        if "answer" in owner.uses:
            yield owner.changed(now, "breaking", "may now be `None`")
        else:
            yield owner.changed(now, "added", "may now be left out")


def _type(was: Field, now: Field, owner: Owner) -> Iterator[Change]:
    old, new = renamed(was.type, owner.names), now.type
    if annotation(old) != annotation(new):
        given = "request" not in owner.uses or takes(new, old)
        read = "answer" not in owner.uses or reads(new, old)
        kind: Kind = "added" if given and read else "breaking"
        yield owner.changed(now, kind, f"has type {code(annotation(new))} now (was {code(annotation(old))})")


def _content_type(was: Field, now: Field, owner: Owner) -> Iterator[Change]:
    old, new = (str(field.details.get("content_type", "")) for field in (was, now))
    if old != new and was.part and now.part:
        # A file of another type was taken before, and may be refused now.
        kind: Kind = "breaking" if new else "added"
        yield owner.changed(now, kind, f"travels as {code(new or '*/*')} now (was {code(old or '*/*')})")


def _vendor_name(was: Field, now: Field, owner: Owner) -> Iterator[Change]:
    old, new = (str(field.details.get("vendor_name", "")) for field in (was, now))
    if old != new:
        spelling = code(new) if new else "under its one name"
        text = f"is sent {'as ' * bool(new)}{spelling} by `Client(vendor_names=True)` now"
        yield owner.changed(now, "breaking" if old else "added", f"{text} (was {code(old)})" if old else text)


def _own_number(was: Field, now: Field, owner: Owner) -> Iterator[Change]:
    old, new = ("own_number" in field.details for field in (was, now))
    if new and not old:
        yield owner.changed(now, "added", "is the client's own number where it is left out")
    elif old and not new and not now.required:
        yield owner.changed(now, "breaking", "is not sent any more where it is left out")


def _encryption(was: Field, now: Field, owner: Owner) -> Iterator[Change]:
    # Either way, who has encrypted or decrypted the values themselves must no longer, or from now on.
    old, new = ("sensitive" in field.details for field in (was, now))
    if new and not old:
        yield owner.changed(now, "breaking", "travels encrypted now: give and get plain text")
    elif old and not new:
        yield owner.changed(now, "breaking", "no longer travels encrypted")
