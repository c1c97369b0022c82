"""Plain data to typed values, exactly: nothing is coerced, and what does not fit is no loss.

Each type is made a reader, once: a function of a value that returns it typed, or raises `Unfit`. The reader of a class
catches that of its members: a member that does not fit is left out of the object, which keeps what came instead
(`schema.misfits`), so that it is the one thing that cannot be read of it.
"""

from __future__ import annotations

from collections.abc import Callable, Collection, Mapping, Sequence
from datetime import date, datetime
from functools import cache, partial
from typing import Any, Final, NamedTuple, NoReturn, TypeVar, Union, get_args, get_origin

import attrs
from cattrs import Converter

from wxpay_client._messages.safe_repr import quoted
from wxpay_client._typeguards import is_enum, is_list, is_mapping
from wxpay_client._wire.compiled import Lazily, compiled
from wxpay_client._wire.json import parse_json
from wxpay_client._wire.reading import (
    AS_THEY_ARE,
    READERS,
    TOO_DEEP,
    Decrypt,
    Form,
    Reader,
    Reading,
    Unfit,
    enum_reader,
    in_words,
    type_of,
    usual_time,
    whole,
    without_depths,
)
from wxpay_client._wire.sensitive import holds_sensitive, plain_text
from wxpay_client._wire.unions import OTHERS, Discriminated, OpenEnum, discriminated, is_union, open_enum, without_none
from wxpay_client.errors import DecodeError
from wxpay_client.response import Misfit
from wxpay_client.schema.fields import Wire, attributes_of, cached, name_of, wire_name, wire_of
from wxpay_client.schema.misfits import KEPT, Kept, Source, keeps_misfits, locate
from wxpay_client.schema.operation import Request
from wxpay_client.schema.upload import Upload

__all__ = ["Structured", "read", "structure"]

# Any, in this module: values are whatever JSON holds, and types whatever an annotation holds.

T = TypeVar("T")


class Structured(NamedTuple):
    """A typed value.

    Attributes:
        value: The value.
        misfits: What in it is not as specified.
    """

    value: Any
    misfits: tuple[Misfit, ...]


def structure(hint: type[T], data: Any) -> T:
    """Plain data as a value of a type, all of which has to fit.

    Raises:
        DecodeError: It does not; each misfit is named with its place.
    """
    structured = read(hint, data)
    if structured.misfits:
        raise _refusal(structured.misfits)
    value: T = structured.value
    return value


def read(
    hint: Any, data: Any, *, decrypt: Decrypt | None = None, source: Callable[[], Source | None] = lambda: None
) -> Structured:
    """Plain data as a value of a type, whatever it holds.

    Args:
        hint: The type.
        data: The data.
        decrypt: What gives the plain text of sensitive texts; without it they are in plain text already.
        source: Tells where the data came from, for the errors of those who read what does not fit.

    Raises:
        DecodeError: The data as a whole is not what the type is made of: no object where a class is expected.
    """
    try:
        return _read(hint, data, decrypt, source)
    except RecursionError:
        pass  # raised from here, the next one would have less room
    try:
        return _read(hint, without_depths(data), decrypt, source)
    except RecursionError:
        raise _refusal((Misfit("$", in_words(hint), TOO_DEEP),)) from None


def _read(hint: Any, data: Any, decrypt: Decrypt | None, source: Callable[[], Source | None]) -> Structured:
    reading = Reading(decrypt)
    try:
        value = _reader(hint)(data, reading)
    except Unfit as unfit:
        misfit = unfit.misfit()._replace(path=f"${unfit.at}")
    else:
        return Structured(value, tuple(locate(value, "$", source())) if reading.has_misfits else ())
    raise _refusal((misfit,))


def _refusal(misfits: Sequence[Misfit]) -> DecodeError:
    problems = tuple(map(str, misfits))
    return DecodeError("; ".join(problems), errors=problems)


def _reader(hint: Any) -> Reader:
    # `int | str` equals `str | int`, in `list[…]` too, and yet it counts which of them comes first.
    return _reader_of(hint, "" if isinstance(hint, type) else repr(hint))


@cached
def _reader_of(hint: Any, _: str) -> Reader:
    if hint in READERS:
        return READERS[hint]
    if is_enum(hint):  # which cattrs has an answer of its own for
        return enum_reader(hint)
    reader: Reader = _converter().get_structure_hook(hint, cache_result=False)
    return reader


@cache
def _converter() -> Converter:
    """cattrs, told the reader of each kind of type; the kind that comes last here is asked for first."""

    def refuse(hint: Any) -> NoReturn:
        raise TypeError(f"{hint!r} is no type that a specification can describe")

    converter = Converter(structure_fallback_factory=refuse)
    kinds: tuple[tuple[Callable[[Any], bool], Callable[[Any], Reader]], ...] = (
        (attrs.has, _object),
        (lambda hint: get_origin(hint) is dict, lambda hint: _map(get_args(hint)[1])),
        (lambda hint: get_origin(hint) is list, lambda hint: _list(get_args(hint)[0])),
        (is_union, _union),
    )
    for applies, reader_of in kinds:
        converter.register_structure_hook_factory(applies, reader_of)
    return converter


# Objects


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


def _members(cls: type[Any]) -> list[_Member]:
    # A request's members were already put under their Python names, since two parts may use one wire name.
    by_name = issubclass(cls, Request)
    return [_member(attribute, by_name=by_name) for attribute in attributes_of(cls)]


def _member(attribute: attrs.Attribute[Any], *, by_name: bool) -> _Member:
    inner, nullable = without_none(attribute.type)
    wire = wire_of(attribute)
    of_list = _one_or_many if wire.one_or_many else _reader
    return _Member(
        name=attribute.name,
        wired=attribute.name if by_name else wire_name(attribute),
        hint=inner,
        reader=_json(inner, wire) if wire.json else of_list(inner),
        nullable=nullable,
        sensitive=wire.sensitive,
        is_json=wire.json,
        default=attribute.default,
    )


def _object(cls: type[Any]) -> Reader:
    def read(value: Any, reading: Reading) -> Any:
        # Not before: a class may hold itself.
        return _compiled(cls)(value, reading)

    return read


@cached
def _compiled(cls: type[Any]) -> Reader:
    """The reader of a class: what is as nearly always is read in line, all else by `_read_member`."""
    members = _members(cls)
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
        condition, found = _in_line(member, number, names)
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


def _in_line(member: _Member, number: int, names: dict[str, Any]) -> tuple[str, str]:
    """When a value can be read in line, and how; empty where it never can."""
    hint = member.hint
    if member.sensitive or member.is_json:
        return "", ""
    if hint in AS_THEY_ARE:
        return f"type(value) is {hint.__name__}", "value"
    if hint is datetime:
        return "type(value) is str and (time := usual_time(value)) is not None", "time"
    if _is_class(hint):
        names[f"read_{number}"] = Lazily(names, f"read_{number}", partial(_compiled, hint))
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


def _is_class(hint: Any) -> bool:
    return attrs.has(hint) and hint is not Upload


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


# Written as `dict` and `list`, type checkers would take what is in them for known.
_OBJECT: Final[Any] = dict
_LIST: Final[Any] = list


def _json(hint: Any, wire: Wire) -> Reader:
    """The reader of a value that travels as JSON in a text; in a body what is no JSON stays a text."""
    in_body = wire.location == "body"
    members = tuple(m for m in get_args(hint) if m is not str or not in_body) if is_union(hint) else (hint,)
    held: Any = Union[members]  # noqa: UP007 - made at run time
    has_sensitive = holds_sensitive(held)

    def read(value: Any, reading: Reading) -> Any:
        if not isinstance(value, str):
            raise Unfit("a text that holds JSON", type_of(value))
        try:
            data = parse_json(value.encode())
        except ValueError:
            if in_body:
                return value
            raise Unfit("a text that holds JSON", "another text") from None
        found = _reader(held)(data, reading)
        # How it was written cannot be told from the value; in plain text it never came.
        is_text_kept = not has_sensitive or reading.decrypt is None
        reading.form = Form.OTHERWISE if is_text_kept else Form.AS_WRITTEN
        return found

    return read


# Lists and maps


def _list(hint: Any) -> Reader:
    if hint in AS_THEY_ARE:
        return _plain_list(hint)
    reader: Reader | None = None

    def read(value: Any, reading: Reading) -> Any:
        nonlocal reader
        if type(value) is not _LIST and not is_list(value):
            raise Unfit("a list", type_of(value))
        reader = reader or (_compiled(hint) if _is_class(hint) else _reader(hint))
        items: list[Any] = []
        add = items.append
        try:
            for item in value:
                add(reader(item, reading))
        except Unfit as unfit:
            unfit.at = f"[{len(items)}]{unfit.at}"
            raise
        return items

    return read


def _plain_list(kind: type) -> Reader:
    reader = READERS[kind]

    def read(value: Any, reading: Reading) -> Any:
        if type(value) is not _LIST and not is_list(value):
            raise Unfit("a list", type_of(value))
        items: list[Any] = []
        try:
            for item in value:
                items.append(item if type(item) is kind else reader(item, reading))
        except Unfit as unfit:
            unfit.at = f"[{len(items)}]"
            raise
        return items

    return read


def _one_or_many(hint: Any) -> Reader:
    """The reader of a list whose one item may stand in its place."""
    reader = _reader(hint)

    def read(value: Any, reading: Reading) -> Any:
        if is_list(value):
            return reader(value, reading)
        try:
            found = reader([value], reading)
        except Unfit as unfit:
            unfit.at = unfit.at.removeprefix("[0]")
            raise
        if reading.form is Form.AS_WRITTEN:
            reading.form = Form.SINGLE
        return found

    return read


def _map(hint: Any) -> Reader:
    reader: Reader | None = None
    plain = hint if hint in AS_THEY_ARE else None

    def read(value: Any, reading: Reading) -> Any:
        nonlocal reader
        if type(value) is not _OBJECT and not is_mapping(value):
            raise Unfit("an object", type_of(value))
        reader = reader or (_compiled(hint) if _is_class(hint) else _reader(hint))
        found: dict[str, Any] = {}
        key: Any = None
        try:
            for key, item in value.items():
                name = key if type(key) is str else READERS[str](key, reading)
                found[name] = item if type(item) is plain else reader(item, reading)
        except Unfit as unfit:
            unfit.at = f"[{quoted(str(key))}]{unfit.at}"
            raise
        return found

    return read


# Unions


def _union(hint: Any) -> Reader:
    inner, nullable = without_none(hint)
    if nullable:
        some = _reader(inner)
        return lambda value, reading: None if value is None else some(value, reading)
    members = get_args(inner)
    told = discriminated(members)
    if told is not None:
        return _discriminated(told)
    enum = open_enum(inner)
    if enum is not None:
        return _open_enum(enum)
    return _first_fitting(members)


def _open_enum(enum: OpenEnum) -> Reader:
    """A member of an enumeration, or a value that the specification does not know."""
    named: Mapping[Any, Any] = {member.value: member for member in enum.members}
    plain, reader = enum.plain, READERS[enum.plain]

    def read(value: Any, reading: Reading) -> Any:
        if type(value) is not plain:
            value = reader(value, reading)
        return named.get(value, value)

    return read


def _discriminated(told: Discriminated) -> Reader:
    """The class that the value of one member tells; an object of a kind that nobody documented stays plain."""
    rest = _first_fitting(told.rest) if told.rest else None
    readers: dict[str, Reader] = {}

    def read(value: Any, reading: Reading) -> Any:
        if type(value) is not _OBJECT and not is_mapping(value):
            if rest is None:
                raise Unfit("an object", type_of(value))
            return rest(value, reading)
        kind = value.get(told.name)
        if not isinstance(kind, str):
            got = type_of(kind) if told.name in value else "nothing"
            raise Unfit("str", got, at=f".{told.name}")
        if kind not in readers:
            if kind not in told.classes:
                return _reader(OTHERS)(value, reading)
            readers[kind] = _compiled(told.classes[kind])
        return readers[kind](value, reading)

    return read


def _first_fitting(members: Sequence[Any]) -> Reader:
    """The first member that takes the value whole; generated unions name the most exact one first."""
    # What JSON has itself, and none of the others reads in another way, needs no more than a look.
    own: set[Any] = {str if issubclass(m, str) else int for m in members if is_enum(m)}
    own |= {str for m in members if m in {datetime, date}}
    as_they_are = {m for m in members if m in AS_THEY_ARE} - own
    is_one = sum(map(_is_class, members)) == 1
    expected = " or ".join(dict.fromkeys(map(in_words, members)))

    def read(value: Any, reading: Reading) -> Any:
        if type(value) in as_they_are:
            return value
        nearly: tuple[Any, Any] | None = None
        for member in members:
            # What is encrypted tells nothing of the type, and takes long to decrypt.
            trial = Reading(reading.decrypt, is_trial=reading.decrypt is not None)
            try:
                found = _reader(member)(value, trial)
            except Unfit:
                continue
            nearly = (member, found)
            if not trial.has_misfits:
                reading.form = trial.form
                break
        else:
            if nearly is None or not is_one:
                raise Unfit(expected, type_of(value))
            # It can be nothing else, whatever in it does not fit.
            reading.has_misfits = True
        member, found = nearly
        if reading.decrypt is None or reading.is_trial or not holds_sensitive(member):
            return found
        return _reader(member)(value, reading)

    return read
