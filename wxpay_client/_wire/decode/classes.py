"""Readers of classes, each compiled once: what is as nearly always is read in line, all else member by member."""

from __future__ import annotations

from collections.abc import Collection, Mapping, Sequence
from functools import partial
from typing import Any, NamedTuple

import attrs

from wxpay_client._runtime.compiled import Lazily, compiled
from wxpay_client._runtime.typeguards import is_mapping, is_time
from wxpay_client._wire.decode.containers import json_reader, one_or_many_reader
from wxpay_client._wire.decode.values import (
    AS_THEY_ARE,
    Form,
    Reader,
    ReaderOf,
    Reading,
    Unfit,
    in_words,
    is_class,
    type_of,
    usual_time,
    whole,
)
from wxpay_client._wire.sensitive import plain_text
from wxpay_client._wire.unions import is_union, open_enum, without_none
from wxpay_client.response import Misfit
from wxpay_client.schema.fields import attributes_of, name_of, wire_name, wire_of
from wxpay_client.schema.misfits import KEPT, Kept, keeps_misfits
from wxpay_client.schema.operation import Request

__all__ = ["class_reader"]

# Any, in this module: values are whatever JSON holds, and types whatever an annotation holds.


class _Member(NamedTuple):
    """How one field is read.

    Attributes:
        name: The attribute.
        wired: Its key in the data.
        hint: Its type, without `None`.
        reader: Reads values of that type.
        nullable: Whether null is a value.
        sensitive: Whether it is decrypted first.
        is_json: Whether it is JSON of its own.
        default: Its value where it is absent; `attrs.NOTHING` where it has to be there.
    """

    name: str
    wired: str
    hint: Any
    reader: Reader
    nullable: bool
    sensitive: bool
    is_json: bool
    default: Any


def _members(cls: type[Any], reader_of: ReaderOf) -> list[_Member]:
    # A request's members were already put under their Python names, since two parts may use one wire name.
    by_name = issubclass(cls, Request)
    return [_member(attribute, reader_of, by_name=by_name) for attribute in attributes_of(cls)]


def _member(attribute: attrs.Attribute[Any], reader_of: ReaderOf, *, by_name: bool) -> _Member:
    inner, nullable = without_none(attribute.type)
    wire = wire_of(attribute)
    if wire.json:
        reader = json_reader(inner, wire, reader_of)
    elif wire.one_or_many:
        reader = one_or_many_reader(inner, reader_of)
    else:
        reader = _deferred(inner, reader_of) if is_class(inner) else reader_of(inner)
    return _Member(
        name=attribute.name,
        wired=attribute.name if by_name else wire_name(attribute),
        hint=inner,
        reader=reader,
        nullable=nullable,
        sensitive=wire.sensitive,
        is_json=wire.json,
        default=attribute.default,
    )


def _deferred(cls: type[Any], reader_of: ReaderOf) -> Reader:
    def read(value: Any, reading: Reading) -> Any:
        # Not before: a class may hold itself.
        return reader_of(cls)(value, reading)

    return read


def class_reader(cls: type[Any], reader_of: ReaderOf) -> Reader:
    """The reader of a class: what is as nearly always is read in line, all else by `_read_member`."""
    members = _members(cls, reader_of)
    if not keeps_misfits(cls):
        return _constructing(cls, members)
    names: dict[str, Any] = {
        "cls": cls,
        "new": object.__new__,
        "as_object": _as_object,
        "usual_time": usual_time,
        "read_member": _read_member,
        "lack_member": _lack_member,
        "keep_unknown": _keep_unknown,
        "known": frozenset(member.wired for member in members),
    }
    lines = [
        "def read(data, reading):",
        "    if type(data) is not dict:",
        "        data = as_object(data)",
        # What is frozen is filled past `__setattr__`, as the constructor does it.
        "    made = new(cls)",
        "    values = made.__dict__",
        "    absent = 0",
    ]
    for number, member in enumerate(members):
        names[f"member_{number}"] = member
        key, at = ascii(member.wired), f"values[{member.name!a}]"
        otherwise = f"read_member(member_{number}, value, cls, values, reading)"
        lines += [f"    if {key} in data:", f"        value = data[{key}]"]
        condition, found = _in_line(member, number, names, reader_of)
        if condition:
            lines += [
                f"        if {condition}:",
                f"            {at} = {found}",
                "        else:",
                f"            {otherwise}",
            ]
        else:
            lines += [f"        {otherwise}"]
        lines += ["    else:", "        absent += 1"]
        if member.default is attrs.NOTHING:
            lines += [f"        lack_member(member_{number}, cls, values, reading)"]
        else:
            names[f"default_{number}"] = member.default
            lines += [f"        {at} = default_{number}"]
    lines += [
        f"    if len(data) + absent != {len(members)}:",
        "        keep_unknown(data, known, cls, values)",
        "    return made",
    ]
    return compiled("read", lines, names)


def _in_line(member: _Member, number: int, names: dict[str, Any], reader_of: ReaderOf) -> tuple[str, str]:
    """When a value can be read in line, and how; empty where it never can."""
    hint = member.hint
    if member.sensitive or member.is_json:
        return "", ""
    if hint in AS_THEY_ARE:
        return f"type(value) is {hint.__name__}", "value"
    if is_time(hint):
        return "type(value) is str and (time := usual_time(value)) is not None", "time"
    if is_class(hint):
        names[f"read_{number}"] = Lazily(names, f"read_{number}", partial(reader_of, hint))
        return "type(value) is dict", f"read_{number}(value, reading)"
    if is_union(hint) and (enum := open_enum(hint)):
        names[f"known_{number}"] = {item.value: item for item in enum.members}.get
        return f"type(value) is {enum.plain.__name__}", f"known_{number}(value, value)"
    return "", ""


def _constructing(cls: type[Any], members: Sequence[_Member]) -> Reader:
    """The reader of a class of the user's own, whose objects can hold nothing that does not fit."""
    known = frozenset(member.wired for member in members)
    given = {attribute.name: name_of(attribute) for attribute in attributes_of(cls)}

    def read(data: Any, reading: Reading) -> Any:
        data = _as_object(data)
        values: dict[str, Any] = {}
        for member in members:
            if member.wired in data:
                _read_member(member, data[member.wired], cls, values, reading)
            elif member.default is attrs.NOTHING:
                _lack_member(member, cls, values, reading)
        _keep_unknown(data, known, cls, values)
        for name, misfit in values.pop(KEPT).misfits.items():
            raise Unfit(misfit.expected, misfit.got, at=f".{name}{misfit.path}")
        return cls(**{given[name]: value for name, value in values.items()})

    return read


def _as_object(data: Any) -> Any:
    if is_mapping(data):
        return dict(data)
    raise Unfit("an object", type_of(data))


def _read_member(member: _Member, value: Any, cls: type[Any], values: dict[str, Any], reading: Reading) -> None:
    """Read any value of a member; what does not fit is left out, and kept."""
    name, wired = member.name, member.wired
    if value is None and member.nullable:
        values[name] = None
        _kept(cls, values).keep(wired, None)
        return
    if member.sensitive and reading.is_trial:
        values[name] = value
        return
    try:
        if member.sensitive and reading.decrypt is not None:
            value = plain_text(value, reading.decrypt)
        values[name] = member.reader(value, reading)
    except Unfit as unfit:
        kept = _kept(cls, values)
        kept.leave_out(name, unfit.misfit())
        kept.keep(wired, whole(value))
        reading.has_misfits, reading.form = True, Form.AS_WRITTEN
    if reading.form is Form.SINGLE:
        _kept(cls, values).single += (name,)
    elif reading.form is Form.OTHERWISE:
        _kept(cls, values).keep(wired, value)
    reading.form = Form.AS_WRITTEN


def _lack_member(member: _Member, cls: type[Any], values: dict[str, Any], reading: Reading) -> None:
    _kept(cls, values).leave_out(member.name, Misfit("", in_words(member.hint), "nothing"))
    reading.has_misfits = True


def _keep_unknown(data: Mapping[str, Any], known: Collection[str], cls: type[Any], values: dict[str, Any]) -> None:
    unknown = ((name, whole(value)) for name, value in data.items() if name not in known)
    _kept(cls, values).keep(*(each for pair in unknown for each in pair))


def _kept(cls: type[Any], values: dict[str, Any]) -> Kept:
    kept: Kept | None = values.get(KEPT)
    if kept is None:
        kept = values[KEPT] = Kept(cls)
    return kept
