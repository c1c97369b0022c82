"""Readers: what makes a typed value of plain data, or raises `Unfit`.

Here are those of single values, and what they have in common with those of classes, containers and unions.
Nothing is coerced. What does not fit is described in words, never by its value.
"""

from __future__ import annotations

import types
from collections.abc import Callable, Mapping
from datetime import date, datetime
from enum import Enum, auto
from typing import Any, Final, Self, TypeAlias, get_args, get_origin

import attrs

from wxpay_client._runtime.typeguards import is_date, is_enum, is_list, is_mapping, is_time
from wxpay_client._wire.encode.scalars import DATE, TIME
from wxpay_client._wire.unions import is_union
from wxpay_client.response import Misfit
from wxpay_client.schema.upload import Upload, from_plain

__all__ = [
    "AS_THEY_ARE",
    "READERS",
    "TOO_DEEP",
    "Decrypt",
    "Deep",
    "Form",
    "Reader",
    "ReaderOf",
    "Reading",
    "Unfit",
    "enum_reader",
    "in_words",
    "is_class",
    "read_date",
    "read_time",
    "type_of",
    "usual_time",
    "whole",
    "without_depths",
]

# Any, in this module: values are whatever JSON holds, and types whatever an annotation holds.
Decrypt: TypeAlias = Callable[[str], str]
"""A sensitive text to its plain text, anything else as it is; raises `ValueError`."""


class Form(Enum):
    """How a value came."""

    AS_WRITTEN = auto()
    """As `to_dict` would write it."""

    OTHERWISE = auto()
    """In another form: a time in UTC, JSON in a text."""

    SINGLE = auto()
    """A list as its one item."""


class Reading:
    """What the readers of one value tell each other.

    Attributes:
        decrypt: As for `read`.
        is_trial: Whether it only tells what a value is: sensitive members are neither decrypted nor read.
        has_misfits: Whether any object has attributes that do not fit.
        form: In which form came what was read just now.
    """

    __slots__ = ("decrypt", "form", "has_misfits", "is_trial")

    def __init__(self, decrypt: Decrypt | None, *, is_trial: bool = False) -> None:
        self.decrypt = decrypt
        self.is_trial = is_trial
        self.has_misfits = False
        self.form = Form.AS_WRITTEN


Reader: TypeAlias = Callable[[Any, Reading], Any]
"""A value to a typed one; raises `Unfit`."""

ReaderOf: TypeAlias = Callable[[Any], Reader]
"""A type to its reader. A class that holds itself has none while it is made one: what is not needed before the first
value is asked for then."""


class Unfit(Exception):
    """A value that is not of the type it has to be.

    Attributes:
        expected: What it has to be, in words.
        got: What it is, in words.
        at: Where it is within the member it belongs to: `[2]`.
    """

    def __init__(self, expected: str, got: str, at: str = "") -> None:
        self.expected = expected
        self.got = got
        self.at = at

    @classmethod
    def told_by(cls, error: ValueError) -> Self:
        """The same of an error whose text is `expected …, got …`."""
        expected, _, got = str(error).removeprefix("expected ").partition(", got ")
        return cls(expected, got)

    def misfit(self) -> Misfit:
        """What it makes of the member; where that is, `locate` puts before it in the end."""
        return Misfit(self.at, self.expected, self.got)


class Deep:
    """In the place of a value that is nested more deeply than Python has room for."""

    __slots__ = ("value",)

    def __init__(self, value: Any) -> None:
        self.value = value


def whole(value: Any) -> Any:
    """The value itself, where it was replaced."""
    return value.value if type(value) is Deep else value


_DEPTH: Final = 64


def without_depths(data: Any) -> Any:
    """Data whose members, or items, that are nested deeply can be told: they fit no type."""
    if is_mapping(data):
        return {name: Deep(member) if _is_deep(member) else member for name, member in data.items()}
    return [Deep(item) if _is_deep(item) else item for item in data] if is_list(data) else data


def _is_deep(value: Any) -> bool:
    level = [value]
    for _ in range(_DEPTH):
        level = [
            inner
            for outer in level
            for inner in (outer.values() if is_mapping(outer) else outer if is_list(outer) else ())
        ]
        if not level:
            return False
    return True


# Words


TOO_DEEP: Final = "something nested too deeply"

_TIME_IN_WORDS: Final = "an RFC 3339 time with an offset"
_DATE_IN_WORDS: Final = "a date such as 2006-01-02"
_WORDS: Final[Mapping[Any, str]] = types.MappingProxyType(
    {
        str: "str",
        int: "int",
        float: "int or float",
        bool: "bool",
        Upload: "a file",
        types.NoneType: "null",
        Any: "a value",
    }
)


def in_words(hint: Any) -> str:
    """What a value of a type is."""
    if hint in _WORDS:
        return _WORDS[hint]
    if is_time(hint):
        return _TIME_IN_WORDS
    if is_date(hint):
        return _DATE_IN_WORDS
    if is_union(hint):
        members = (m for m in get_args(hint) if m is not types.NoneType)
        return " or ".join(dict.fromkeys(map(in_words, members)))
    if is_enum(hint):
        return "str" if issubclass(hint, str) else "int"
    return "a list" if get_origin(hint) is list else "an object"


def type_of(value: object) -> str:
    """The type of a value, never the value: in the words of JSON, where Python's own differ."""
    if value is None:
        return "null"
    if isinstance(value, Deep):
        return TOO_DEEP
    if isinstance(value, str):
        return "str"
    if is_mapping(value):
        return "an object"
    return "a list" if is_list(value) else type(value).__name__


# Single values


def _text(value: Any, _: Reading) -> Any:
    # Not `str(value)`: of a member of an enumeration that is the member's name.
    if isinstance(value, str):
        return str.__str__(value)
    raise Unfit("str", type_of(value))


def _integer(value: Any, _: Reading) -> Any:
    if isinstance(value, int) and not isinstance(value, bool):
        return int(value)
    raise Unfit("int", type_of(value))


def _number(value: Any, _: Reading) -> Any:
    if isinstance(value, (int, float)) and not isinstance(value, bool):
        return value
    raise Unfit("int or float", type_of(value))


def _boolean(value: Any, _: Reading) -> Any:
    if isinstance(value, bool):
        return value
    raise Unfit("bool", type_of(value))


def usual_time(text: str) -> datetime | None:
    """The time of a text that is like 2006-01-02T15:04:05+08:00, as nearly all are; `None` for any other."""
    # No other form that Python takes is so long and has these at their places; a pattern would take twice the time.
    if (
        len(text) == 25
        and text[19:] == "+08:00"
        and text[7] == "-"
        and text[10] == "T"
        and text[13] == ":"
        and text[16] == ":"
        and text[11:13] != "24"  # which Python takes from 3.13 on
        and text.isascii()
    ):
        try:
            return datetime.fromisoformat(text)
        except ValueError:
            pass
    return None


def read_time(value: Any, reading: Reading) -> Any:
    """Read a time of RFC 3339's."""
    if isinstance(value, str):
        usual = usual_time(value)
        if usual is not None:
            return usual
        found = TIME.fullmatch(value)
        # A datetime ends at microseconds, and Python drops what is beyond.
        if found is not None and len(found["fraction"] or "") <= len(".123456"):
            try:
                time = datetime.fromisoformat(value.upper())
            except ValueError:
                pass
            else:
                reading.form = Form.OTHERWISE
                return time
    raise Unfit(_TIME_IN_WORDS, type_of(value))


def read_date(value: Any, _: Reading) -> Any:
    """Read a date of RFC 3339's."""
    # Python also takes `2006-W01-1`, and in 3.11 even `20060102xx`.
    if isinstance(value, str) and DATE.fullmatch(value):
        try:
            return date.fromisoformat(value)
        except ValueError:
            pass
    raise Unfit(_DATE_IN_WORDS, type_of(value))


def _file(value: Any, _: Reading) -> Any:
    if isinstance(value, Upload):
        return value
    if not is_mapping(value):
        raise Unfit("a file", type_of(value))
    try:
        return from_plain(value)
    except ValueError as error:
        raise Unfit.told_by(error) from None


def _nothing(value: Any, _: Reading) -> Any:
    if value is not None:
        raise Unfit("null", type_of(value))


def _as_it_is(value: Any, _: Reading) -> Any:
    return whole(value)


def enum_reader(hint: Any) -> Reader:
    """The reader of an enumeration that is closed."""
    members = {member.value: member for member in hint}
    plain = READERS[str if issubclass(hint, str) else int]

    def read(value: Any, reading: Reading) -> Any:
        member = members.get(plain(value, reading))
        if member is None:
            raise Unfit(f"a value of {hint.__name__}", type_of(value))
        return member

    return read


READERS: Final[Mapping[Any, Reader]] = types.MappingProxyType(
    {
        str: _text,
        int: _integer,
        float: _number,
        bool: _boolean,
        Upload: _file,
        types.NoneType: _nothing,
        Any: _as_it_is,
    }
)
"""A type as an annotation has it to its reader; those of times and dates are `read_time` and `read_date`."""

AS_THEY_ARE: Final = frozenset({str, int, float, bool})
"""The types whose values JSON has itself."""


def is_class(hint: Any) -> bool:
    """Whether a type is a class that a specification describes."""
    return attrs.has(hint) and hint is not Upload
