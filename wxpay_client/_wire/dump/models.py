"""Models, and whatever else an answer may be, to plain data as it came.

No limits hold here, which are for what is sent; types do. What a model keeps beside its values (`schema.misfits`) is
given back as it came, in place of what its values would be written as.
"""

from __future__ import annotations

import types
from collections.abc import Mapping
from datetime import date, datetime
from enum import Enum
from functools import partial
from typing import Any, NamedTuple, get_args, get_origin

import attrs

from wxpay_client._messages.safe_repr import describe
from wxpay_client._runtime.compiled import Lazily, compiled
from wxpay_client._runtime.typeguards import is_date, is_enum, is_list, is_mapping, is_time
from wxpay_client._wire.dump.values import (
    AS_THEY_ARE,
    PLAIN,
    Dumper,
    copied,
    dump_date,
    dump_text,
    dump_time,
    enum_dumper,
)
from wxpay_client._wire.encode.limits import InvalidValue
from wxpay_client._wire.json import dump_json
from wxpay_client._wire.sensitive import without_value
from wxpay_client._wire.unions import OTHERS, Discriminated, discriminated, is_union, open_enum, without_none
from wxpay_client.schema.fields import attributes_of, cached, name_of, wire_name, wire_of
from wxpay_client.schema.misfits import KEPT, Kept, keeps_misfits, values_of
from wxpay_client.schema.operation import is_request_class
from wxpay_client.schema.upload import Upload

__all__ = ["dump"]

# Any, in this module: JSON, and types as annotations hold them.


def dump(value: object) -> Any:
    """A model, or whatever else an answer may be, as plain data.

    Raises:
        InvalidValue: It is neither, or a value within is not of the type it has to be.
    """
    return _of_class(type(value))(value)


@cached
def _of_class(cls: type[Any]) -> Dumper:
    """What writes values of a class, wherever they are."""
    if issubclass(cls, Mapping):
        return lambda value: _map(value, dump)
    if issubclass(cls, (list, tuple)):
        return lambda value: _list(value, dump)
    if issubclass(cls, Enum):
        return lambda value: value.value
    if issubclass(cls, datetime):
        return dump_time
    if issubclass(cls, date):
        return dump_date
    if issubclass(cls, (types.NoneType, bool, int, float, str)):
        return lambda value: value
    if _is_model(cls):
        return _compiled(cls)
    return _refuse


def _refuse(value: Any) -> Any:
    raise InvalidValue("", f"expected a request or a model, of a Response its data, got {describe(value)}")


def _is_model(cls: type[Any]) -> bool:
    if is_request_class(cls) or not attrs.has(cls):
        return False
    try:
        _members(cls)
    except (NameError, TypeError):
        # A class of attrs' that no specification could describe.
        return False
    return True


# Objects


class _Member(NamedTuple):
    """How one field is written.

    Attributes:
        name: The attribute.
        given: The name it is given by.
        wired: Its documented name.
        hint: Its type, without `None`.
        dumper: Writes values of that type.
        required: Whether it has to be there.
        is_json: Whether it travels as JSON in a text.
    """

    name: str
    given: str
    wired: str
    hint: Any
    dumper: Dumper
    required: bool
    is_json: bool


@cached
def _members(cls: type[Any]) -> tuple[_Member, ...]:
    return tuple(map(_member, attributes_of(cls)))


def _member(attribute: attrs.Attribute[Any]) -> _Member:
    inner, optional = without_none(attribute.type)
    wire = wire_of(attribute)
    dumper = _json(_dumper(inner)) if wire.json else _dumper(inner)
    return _Member(
        name=attribute.name,
        given=name_of(attribute),
        wired=wire_name(attribute),
        hint=inner,
        dumper=_redacting(dumper) if wire.sensitive else dumper,
        required=not optional,
        is_json=wire.json,
    )


@cached
def _compiled(cls: type[Any]) -> Dumper:
    """What writes objects of a class: what is as nearly always in line, all else by the members' dumpers."""
    names: dict[str, Any] = {
        "KEPT": KEPT,
        "InvalidValue": InvalidValue,
        "within": _within,
        "with_kept": _with_kept,
        "values_of": values_of,
    }
    lines = [
        "def write(model):",
        f"    values = {'model.__dict__' if keeps_misfits(cls) else 'values_of(model)'}",
        "    if KEPT in values:",
        "        return with_kept(model, values)",
        "    data = {}",
        "    at = ''",
        "    try:",
    ]
    for number, member in enumerate(_members(cls)):
        names[f"dump_{number}"] = member.dumper
        written = f"data[{member.wired!a}] = {_in_line(member, number, names)}dump_{number}(value)"
        lines += [
            f"        at = {member.given!a}",
            f"        value = values[{member.name!a}]",
            f"        {written}" if member.required else f"        if value is not None: {written}",
        ]
    lines += [
        "    except InvalidValue as invalid:",
        "        raise within(at, invalid) from None",
        "    return data",
    ]
    return compiled("write", lines, names)


def _in_line(member: _Member, number: int, names: dict[str, Any]) -> str:
    """How what a value nearly always is can be written in line: a conditional expression without its end."""
    hint = member.hint
    if member.is_json:
        return ""
    if hint in AS_THEY_ARE:
        return f"value if type(value) is {hint.__name__} else "
    if attrs.has(hint) and hint is not Upload:
        names[f"class_{number}"] = hint
        names[f"write_{number}"] = Lazily(names, f"write_{number}", partial(_compiled, hint))
        return f"write_{number}(value) if type(value) is class_{number} else "
    if (enum := open_enum(hint)) is not None:
        names[f"enum_{number}"] = enum.members
        # Python's own documentation has `_value_`; `value` is looked up by way of the class, and costs five times that.
        known = f"value._value_ if type(value) is enum_{number} else "
        return f"{known}value if type(value) is {enum.plain.__name__} else "
    return ""


def _with_kept(model: object, values: Mapping[str, Any]) -> Any:
    kept: Kept = values[KEPT]
    raw, data = kept.raw, dict[str, Any]()
    for member in _members(type(model)):
        name, wired = member.name, member.wired
        if wired in raw:
            data[wired] = copied(raw[wired])
        elif name in values and (values[name] is not None or member.required):
            try:
                written = member.dumper(values[name])
            except InvalidValue as invalid:
                raise _within(member.given, invalid) from None
            data[wired] = written[0] if name in kept.single and len(written) == 1 else written
    # What nobody documented.
    data.update((name, copied(value)) for name, value in raw.items() if name not in data)
    return data


def _class(cls: type[Any]) -> Dumper:
    def write(value: Any) -> Any:
        if type(value) is not cls:
            raise InvalidValue("", f"expected {cls.__name__}, got {describe(value)}")
        return _compiled(cls)(value)

    return write


def _within(name: str, invalid: InvalidValue) -> InvalidValue:
    """The same, of the object or list that it is within."""
    dot = "." if invalid.place and name and not invalid.place.startswith("[") else ""
    return InvalidValue(f"{name}{dot}{invalid.place}", invalid.problem)


@cached
def _dumper(hint: Any) -> Dumper:
    origin, arguments = get_origin(hint), get_args(hint)
    if hint in PLAIN:
        return PLAIN[hint]
    if is_time(hint):
        return dump_time
    if is_date(hint):
        return dump_date
    if is_union(hint):
        return _union(arguments)
    if origin is list:
        return _items(arguments[0])
    if origin is dict:
        return _named(arguments[1])
    if is_enum(hint):
        return enum_dumper(hint)
    if attrs.has(hint):
        return _class(hint)
    raise TypeError(f"{hint!r} is no type that a specification can describe")


def _json(dumper: Dumper) -> Dumper:
    # A text that held no JSON goes out as it came.
    return lambda value: dump_text(value) if isinstance(value, str) else dump_json(dumper(value)).decode()


def _redacting(dumper: Dumper) -> Dumper:
    def write(value: Any) -> Any:
        try:
            return dumper(value)
        except InvalidValue as invalid:
            found = InvalidValue(invalid.place, without_value(invalid.problem))
        # Not from within: as its context the other one would come along.
        raise found

    return write


# Lists and maps


def _items(hint: Any) -> Dumper:
    dumper = _dumper(hint)
    if hint not in AS_THEY_ARE:
        return lambda value: _list(value, dumper)
    plain = {hint}

    def write(value: Any) -> Any:
        if is_list(value) and plain.issuperset(map(type, value)):
            return [*value]
        return _list(value, dumper)

    return write


def _list(value: Any, dumper: Dumper) -> Any:
    if not is_list(value):
        raise InvalidValue("", f"expected a list, got {describe(value)}")
    items: list[Any] = []
    add = items.append
    try:
        for item in value:
            add(dumper(item))
    except InvalidValue as invalid:
        raise _within(f"[{len(items)}]", invalid) from None
    return items


def _named(hint: Any) -> Dumper:
    dumper = _dumper(hint)
    return lambda value: _map(value, dumper)


def _map(value: Any, dumper: Dumper) -> Any:
    if not is_mapping(value):
        raise InvalidValue("", f"expected a mapping, got {describe(value)}")
    data: dict[str, Any] = {}
    for key, member in value.items():
        name = key if type(key) is str else dump_text(key)
        try:
            data[name] = dumper(member)
        except InvalidValue as invalid:
            raise _within(name, invalid) from None
    return data


# Unions


def _union(hints: tuple[Any, ...]) -> Dumper:
    told = discriminated(hints)
    if told is not None:
        return _told(told)
    # An open enumeration is its plain type, and its members are values of that.
    enums = [hint for hint in hints if is_enum(hint)]
    if len(enums) == 1 and len(hints) == 2 and hints[1] in {str, int}:
        return enum_dumper(enums[0])
    return _first_fitting([_dumper(hint) for hint in hints if not is_enum(hint)] or list(map(_dumper, enums)))


def _first_fitting(dumpers: list[Dumper]) -> Dumper:
    if len(dumpers) == 1:
        return dumpers[0]

    def write(value: Any) -> Any:
        invalid: list[InvalidValue] = []
        for dumper in dumpers:
            try:
                return dumper(value)
            except InvalidValue as one:
                invalid.append(one)
        # What is wrong within is of the class that the value is of.
        within = next((one for one in invalid if one.place), None)
        raise within or InvalidValue("", "; or ".join(one.problem for one in invalid))

    return write


def _told(told: Discriminated) -> Dumper:
    """The dumper of a union by the class of the value."""
    classes = frozenset(told.attributes)
    rest = _union((*told.rest, OTHERS)) if told.rest else _dumper(OTHERS)

    def write(value: object) -> Any:
        cls = type(value)
        if cls in classes:
            return _compiled(cls)(value)
        if told.rest or is_mapping(value):
            return rest(value)
        names = ", ".join(cls.__name__ for cls in told.attributes)
        raise InvalidValue("", f"expected {names} or a mapping, got {describe(value)}")

    return write
