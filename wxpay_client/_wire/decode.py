"""Plain data to typed values, exactly: nothing is coerced, and whatever does not fit is named with its place.

cattrs does the work; left to itself it would read `None` as `"None"`, `1.9` as 1 and `"abc"` as a list, so every
plain type has a hook here that takes that type alone.
"""

from __future__ import annotations

import types
from collections.abc import Callable, Iterator, Mapping, Sequence
from datetime import date, datetime
from functools import cache
from typing import Any, Final, TypeVar, Union, get_args, get_origin

import attrs
from cattrs import Converter
from cattrs.cols import (
    list_structure_factory,
    mapping_structure_factory,  # pyright: ignore[reportUnknownVariableType] - annotated in part
)
from cattrs.errors import BaseValidationError, ClassValidationError, IterableValidationError
from cattrs.gen import make_dict_structure_fn, override

from wxpay_client._safe_repr import describe
from wxpay_client._typeguards import is_enum, is_list, is_mapping
from wxpay_client._wire.encode import without_none
from wxpay_client._wire.json import parse_json
from wxpay_client._wire.scalars import DATE, TIME
from wxpay_client._wire.sensitive import without_value
from wxpay_client._wire.unions import OTHERS, Discriminated, discriminated
from wxpay_client.errors import DecodeError
from wxpay_client.schema.fields import Wire, attributes_of, cached, wire_name, wire_of
from wxpay_client.schema.operation import Request
from wxpay_client.schema.upload import Upload, from_plain

__all__ = ["structure"]

# Any: hooks take whatever JSON holds and are looked up by whatever type an annotation holds.
Hook = Callable[[Any, Any], Any]

T = TypeVar("T")


def structure(hint: type[T], data: Any) -> T:
    """Plain data as a value of a type.

    Raises:
        DecodeError: It does not fit; each misfit is named with its place.
    """
    try:
        quick: T = _quick_hook(hint)(data, hint)
    except (_Unfit, KeyError, RecursionError):
        pass  # the detailed converter tells where; raised there, this error is not its context
    else:
        return quick
    try:
        value: T = _converter(detailed=True).structure(data, hint)
    except (BaseValidationError, _Unfit, RecursionError) as error:
        misfits = tuple(f"{place}: {problem}" for place, problem in _misfits(error, "$"))
        raise DecodeError("; ".join(misfits), errors=misfits) from None
    return value


class _Unfit(Exception):
    """A value that is not of the type it has to be.

    Attributes:
        member: Documented name of the member that does not fit; empty where it is the value itself.
    """

    def __init__(self, problem: str, member: str = "") -> None:
        super().__init__(problem)
        self.member = member


@cached
def _quick_hook(hint: Any) -> Hook:
    """What structures values that fit, in two thirds of the time, and raises anything where one does not."""
    hook: Hook = _converter(detailed=False).get_structure_hook(hint)
    return hook


@cache
def _converter(*, detailed: bool) -> Converter:
    converter = Converter(detailed_validation=detailed)
    for plain, hook in _PLAIN.items():
        converter.register_structure_hook(plain, hook)
    converter.register_structure_hook_factory(attrs.has, _class)
    converter.register_structure_hook(Upload, _file)
    converter.register_structure_hook_factory(_is_list, _list)
    converter.register_structure_hook_factory(_is_map, _map)
    converter.register_structure_hook_factory(_is_union, _union)
    return converter


def _exactly(expected: type, plain: Callable[[Any], Any]) -> Hook:
    def hook(value: Any, _: Any) -> Any:
        if type(value) is expected:
            return value
        if isinstance(value, expected) and not isinstance(value, bool):
            return plain(value)
        raise _Unfit(f"expected {expected.__name__}, got {describe(value)}")

    return hook


def _number(value: Any, _: Any) -> Any:
    if isinstance(value, (int, float)) and not isinstance(value, bool):
        return value
    raise _Unfit(f"expected int or float, got {describe(value)}")


def _time(value: Any, _: Any) -> Any:
    found = _time_or_text(value) if isinstance(value, str) else None
    if isinstance(found, datetime):
        return found
    raise _Unfit(f"expected an RFC 3339 time with an offset, got {describe(value)}")


def _time_or_text(text: str) -> datetime | str:
    """The time that a text is by RFC 3339; the text where it is none that a datetime can hold."""
    try:
        # Most times are like 2006-01-02T15:04:05+08:00. No other form that Python takes is so long and has these at
        # their places; a pattern would take twice the time.
        if (
            len(text) == 25
            and text[7] == "-"
            and text[10] == "T"
            and text[13] == ":"
            and text[16] == ":"
            and text[22] == ":"
            and text.isascii()
        ):
            return datetime.fromisoformat(text)
        found = TIME.fullmatch(text)
        # A datetime ends at microseconds, and Python drops what is beyond.
        if found is not None and len(found["fraction"] or "") <= len(".123456"):
            return datetime.fromisoformat(text.upper())
    except ValueError:
        pass
    return text


def _date(value: Any, _: Any) -> Any:
    # Python also takes `2006-W01-1`, and in 3.11 even `20060102xx`.
    if isinstance(value, str) and DATE.fullmatch(value):
        try:
            return date.fromisoformat(value)
        except ValueError:
            pass
    raise _Unfit(f"expected a date such as 2006-01-02, got {describe(value)}")


def _file(value: Any, _: Any) -> Any:
    if isinstance(value, Upload):
        return value
    if not is_mapping(value):
        raise _Unfit(f"expected a file, got {describe(value)}")
    try:
        return from_plain(value)
    except ValueError as error:
        raise _Unfit(str(error)) from None


_PLAIN: Mapping[type, Hook] = types.MappingProxyType(
    {
        # Not `str(value)`: of a member of an enumeration that is the member's name.
        str: _exactly(str, str.__str__),
        int: _exactly(int, int.__int__),
        float: _number,
        bool: _exactly(bool, bool),
        datetime: _time,
        date: _date,
    }
)


_AS_IT_IS: Final[Mapping[Any, tuple[type, ...]]] = types.MappingProxyType(
    {str: (str,), int: (int,), float: (int, float), bool: (bool,)}
)


def _enum(hint: Any) -> Hook:
    members = {member.value: member for member in hint}
    plain = _PLAIN[str if issubclass(hint, str) else int]

    def hook(value: Any, _: Any) -> Any:
        plain(value, None)
        if value in members:
            return members[value]
        raise _Unfit(f"expected a value of {hint.__name__}, got {describe(value)}")

    return hook


def _class(hint: Any, converter: Converter) -> Hook:
    is_request = issubclass(hint, Request)
    # A request's members were already put under their Python names, since two parts may use one wire name.
    overridden = {
        a.name: override(
            rename=None if is_request or wire_name(a) == a.name else wire_name(a),
            struct_hook=_json(a.type, converter, wire_of(a)) if wire_of(a).json else None,
        )
        for a in attributes_of(hint)
        if (not is_request and wire_name(a) != a.name) or wire_of(a).json
    }
    # Its other arguments have names of their own, which no override is called by.
    structured: Hook = make_dict_structure_fn(hint, converter, **overridden)  # type: ignore[arg-type]
    return _only(dict, is_mapping, "an object", structured, hint)


def _is_list(hint: Any) -> bool:
    origin: Any = get_origin(hint)  # typeshed says ParamSpec
    return origin is list


def _list(hint: Any, converter: Converter) -> Hook:
    return _only(list, is_list, "a list", list_structure_factory(hint, converter), hint)


def _is_map(hint: Any) -> bool:
    origin: Any = get_origin(hint)
    return origin is dict


def _map(hint: Any, converter: Converter) -> Hook:
    return _only(dict, is_mapping, "an object", mapping_structure_factory(hint, converter), hint)


def _only(usual: type, is_fit: Callable[[object], bool], expected: str, structured: Hook, hint: Any) -> Hook:
    """The hook of a type that is made of one kind of JSON; cattrs would take whatever can be iterated over."""

    def hook(value: Any, _: Any) -> Any:
        if type(value) is not usual and not is_fit(value):
            raise _Unfit(f"expected {expected}, got {describe(value)}")
        return structured(value, hint)

    return hook


def _is_union(hint: Any) -> bool:
    return get_origin(hint) in (Union, types.UnionType)


def _json(hint: Any, converter: Converter, wire: Wire) -> Hook:
    """The hook of a value that travels as JSON in a text; in a body what is no JSON stays a text."""
    inner, optional = without_none(hint)
    in_body = wire.location == "body"
    members = tuple(m for m in get_args(inner) if m is not str or not in_body) if _is_union(inner) else (inner,)
    held: Any = Union[members]  # noqa: UP007 - made at run time
    structured = converter.get_structure_hook(held)

    def hook(value: Any, _: Any) -> Any:
        if value is None and optional:
            return None
        if not isinstance(value, str):
            raise _Unfit(f"expected a text that holds JSON, got {describe(value)}")
        try:
            data = parse_json(value.encode())
        except ValueError:
            if in_body:
                return value
            raise _Unfit("expected a text that holds JSON, got another") from None
        return structured(data, held)

    return hook


def _union(hint: Any, converter: Converter) -> Hook:
    inner, optional = without_none(hint)
    members = get_args(inner) if _is_union(inner) else (inner,)
    told = discriminated(members)
    structured = _first_fitting(members, converter) if told is None else _told_apart(told, converter)
    as_it_is = _as_they_are(members) | ({types.NoneType} if optional else set[type]())
    enum = members[0] if len(members) == 2 and members[1] is str and is_enum(members[0]) else ()
    named: Mapping[str, Any] = {member.value: member for member in enum}
    is_time = tuple(members) == (datetime, str)

    def hook(value: Any, _: Any) -> Any:
        # Most values need no more than a look, and each further call would cost more than that.
        kind: Any = type(value)  # pyright: ignore[reportUnknownVariableType]
        if kind in as_it_is:
            return value
        if kind is not str:
            return structured(value, inner)
        if named:
            return named.get(value, value)
        return _time_or_text(value) if is_time else structured(value, inner)

    return hook


def _as_they_are(members: Sequence[Any]) -> set[type]:
    """The types of JSON values that one of the members takes as they are, and none in another way."""
    taken = {kind for member in members for kind in _AS_IT_IS.get(member, ())}
    for member in members:
        if is_enum(member):
            taken.discard(str if issubclass(member, str) else int)
        elif member in {datetime, date}:
            taken.discard(str)
    return taken


# Written as `dict`, type checkers would take what is in it for known.
_OBJECT: Final[Any] = dict


def _told_apart(told: Discriminated, converter: Converter) -> Hook:
    """The class that the value of one member tells; an object of a kind that nobody documented stays plain."""
    hooks = {cls: converter.get_structure_hook(cls) for cls in told.attributes}
    others = converter.get_structure_hook(OTHERS)
    rest = _first_fitting(told.rest, converter) if told.rest else others

    def hook(value: Any, _: Any) -> Any:
        if type(value) is not _OBJECT and not is_mapping(value):
            return rest(value, OTHERS)
        if told.name not in value:
            raise _Unfit("expected a value, but there is none", told.name)
        kind = value[told.name]
        if not isinstance(kind, str):
            raise _Unfit(f"expected str, got {describe(kind)}", told.name)
        cls = told.classes.get(kind)
        return others(value, OTHERS) if cls is None else hooks[cls](value, cls)

    return hook


def _first_fitting(members: Sequence[Any], converter: Converter) -> Hook:
    """The first member that takes the value; generated unions name the most exact one first."""
    # cattrs would take the hook of `str` for a StrEnum, which is one.
    *first, (last_member, last) = [(m, _enum(m) if is_enum(m) else converter.get_structure_hook(m)) for m in members]

    if not first:
        return last

    def hook(value: Any, _: Any) -> Any:
        for member, attempt in first:
            # Not `suppress`, which costs as much as most attempts.
            try:
                return attempt(value, member)
            except (_Unfit, KeyError, BaseValidationError):
                pass
        return last(value, last_member)

    return hook


def _misfits(error: BaseException, place: str) -> Iterator[tuple[str, str]]:
    """Every misfit within what cattrs raised, with its place as a JSON path."""
    if isinstance(error, ClassValidationError):
        attributes = {a.name: a for a in attrs.fields(error.cl)}
        noted, others = error.group_exceptions()
        for inner, note in noted:
            name = wire_name(attributes[note.name])
            if isinstance(inner, KeyError):
                yield f"{place}.{name}", "expected a value, but there is none"
            elif wire_of(attributes[note.name]).sensitive:
                yield from ((at, without_value(problem)) for at, problem in _misfits(inner, f"{place}.{name}"))
            else:
                yield from _misfits(inner, f"{place}.{name}")
    elif isinstance(error, IterableValidationError):
        elements, others = error.group_exceptions()
        for inner, element in elements:
            yield from _misfits(inner, f"{place}[{element.index!r}]")
    elif isinstance(error, RecursionError):
        yield place, "is nested too deeply"
        return
    else:
        member = error.member if isinstance(error, _Unfit) else ""
        yield f"{place}.{member}" if member else place, str(error)
        return
    for inner in others:
        yield from _misfits(inner, place)
