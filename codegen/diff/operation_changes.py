"""What changed in an operation for those who call it."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from typing import NamedTuple

from ..model import Operation, Type
from .changes import Change, Kind, code
from .compatibility import ClassKey, annotation, reads, renamed
from .counterparts import paired
from .field_changes import Owner, field_changes


class Versions(NamedTuple):
    """An operation as it was and as it is.

    Attributes:
        old: As it was.
        new: As it is.
        ways: ID of each new operation to its method: `client.refunds.query`.
        names: Old class to new class, of those that have another name now.
    """

    old: Operation
    new: Operation
    ways: Mapping[str, str]
    names: Mapping[ClassKey, ClassKey]


_Said = tuple[Kind, str]


def operation_changes(versions: Versions) -> Iterator[Change]:
    """The changes of an operation that both versions have."""
    way = versions.ways[versions.new.id]
    for part in (_order, _endpoint, _answers, _pages, _digest, _padding, _errors, _repeats, _deprecation):
        yield from (Change(kind, way, text) for kind, text in part(versions))
    owner = Owner(way, "parameter", {"request"}, versions.names)
    yield from field_changes(versions.old.fields, versions.new.fields, owner)


def _order(versions: Versions) -> Iterator[_Said]:
    """The order of the parameters that may be given by position."""
    old, new = versions.old, versions.new
    kept = paired(old.fields, new.fields).kept
    places = [new.fields.index(now) for was, now in kept if was.location == now.location == "path"]
    if places != sorted(places):
        was_order, now_order = (
            code(", ".join(field.name for field in fields if field.location == "path"))
            for fields in (old.fields, new.fields)
        )
        yield "breaking", f"positional parameters are {now_order} now (were {was_order})"


def _endpoint(versions: Versions) -> Iterator[_Said]:
    old, new = versions.old, versions.new
    if old.server != new.server:
        yield "breaking", f"access point is {code(new.server)} now (was {code(old.server)})"
    for url in set(new.standby) - set(old.standby):
        yield "added", f"new standby {code(url)}"
    for url in set(old.standby) - set(new.standby):
        yield "breaking", f"standby {code(url)} removed"
    was, now = ((each.http_method, re.sub(r"\{[^}]*\}", "{}", each.path)) for each in (old, new))
    if was != now:
        texts = (code(f"{each.http_method} {each.path}") for each in (new, old))
        yield "breaking", "calls {} now (was {})".format(*texts)


def _answers(versions: Versions) -> Iterator[_Said]:
    was: dict[int, Type | None] = {
        answer.status: answer.type and renamed(answer.type, versions.names) for answer in versions.old.answers
    }
    now = {answer.status: answer.type for answer in versions.new.answers}
    for status in was.keys() & now.keys():
        before, after = annotation(was[status]), annotation(now[status])
        if before != after:
            kind: Kind = "added" if reads(now[status], was[status]) else "breaking"
            yield kind, f"answer {status} has type {code(after)} now (was {code(before)})"
    for status in now.keys() - was.keys():
        known = any(reads(now[status], type_) for type_ in was.values() if (type_ is None) == (now[status] is None))
        yield "added" if known else "breaking", f"new answer {status} of type {code(annotation(now[status]))}"
    for status in was.keys() - now.keys():
        yield "breaking", f"answer {status} removed"


def _pages(versions: Versions) -> Iterator[_Said]:
    """The method that iterates over the items of all pages."""
    old, new = versions.old.pages, versions.new.pages
    if old is not None and (new is None or new.method != old.method):
        yield "breaking", f"the items of its pages are no longer given by {code(old.method)}"
    if new is not None and (old is None or new.method != old.method):
        yield "added", f"the items of its pages are given by {code(new.method)}"
    if old is not None and new is not None:
        was, now = renamed(old.item, versions.names), new.item
        if annotation(was) != annotation(now):
            kind: Kind = "added" if reads(now, was) else "breaking"
            yield kind, f"an item of its pages has type {code(annotation(now))} now (was {code(annotation(was))})"


def _digest(versions: Versions) -> Iterator[_Said]:
    """Whether the file of an answer is proven."""
    old, new = versions.old.signed_digest, versions.new.signed_digest
    if old and not new:
        yield "breaking", f"the file that is downloaded is no longer proven by {code(old)}"
    elif old != new:
        yield "breaking", f"the file that is downloaded has to be proven by {code(new)} now"


def _padding(versions: Versions) -> Iterator[_Said]:
    """How sensitive fields are encrypted."""
    old, new = (code(each.sensitive_padding or "OAEP") for each in versions[:2])
    if old != new:
        yield "added", f"sensitive fields are encrypted by {new} now (was {old})"


def _errors(versions: Versions) -> Iterator[_Said]:
    was, now = ({(error.code, error.status) for error in each.errors} for each in versions[:2])
    for found, words in ((now - was, "new error code"), (was - now, "no longer documented: error code")):
        if found:
            codes = ", ".join(f"{code(name)} ({status})" for name, status in sorted(found))
            yield "added", f"{words}{'s' * (len(found) > 1)} {codes}"


def _repeats(versions: Versions) -> Iterator[_Said]:
    """What to do about a call whose answer was lost."""
    old, new = versions.old, versions.new
    if _number(old) != _number(new):
        if not new.merchant_number:
            yield "breaking", f"repeating a call is no longer safe: {code(old.merchant_number)} does not identify it"
        else:
            text = f"repeating a call is safe with the same {code(new.merchant_number)}"
            was = old.merchant_number
            yield "breaking" if was else "added", f"{text} now (was {code(was)})" if was else text
    if old.outcome != new.outcome:
        was, now = (code(versions.ways.get(each, each)) if each else "nothing" for each in (old.outcome, new.outcome))
        text = f"what became of a lost call is told by {now} now"
        yield "breaking" if old.outcome else "added", f"{text} (was {was})" if old.outcome else text


def _number(operation: Operation) -> tuple[str, str] | None:
    """The field that makes repeats safe, by what does not change with its Python name."""
    fields = (field for field in operation.fields if field.name == operation.merchant_number)
    return next(((field.location, field.wire_name) for field in fields), None)


def _deprecation(versions: Versions) -> Iterator[_Said]:
    old, new = versions.old, versions.new
    if not new.doc.deprecated:
        if old.doc.deprecated:
            yield "added", "is no longer deprecated"
        return
    # A successor of this client is one that users can turn to, and are warned to.
    if not old.doc.deprecated or (new.successor_id and new.successor_id != old.successor_id):
        instead = versions.ways.get(new.successor_id, new.successor)
        yield "deprecated", f"is deprecated: use {code(instead)} instead" if instead else "is deprecated"
