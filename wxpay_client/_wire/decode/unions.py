"""Readers of unions: by a discriminator, of open enumerations, else the first member that fits."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import Any, Final, get_args

from wxpay_client._runtime.typeguards import is_date, is_enum, is_mapping, is_time
from wxpay_client._wire.decode.values import (
    AS_THEY_ARE,
    READERS,
    Reader,
    ReaderOf,
    Reading,
    Unfit,
    in_words,
    is_class,
    type_of,
)
from wxpay_client._wire.sensitive import holds_sensitive
from wxpay_client._wire.unions import OTHERS, Discriminated, OpenEnum, discriminated, open_enum, without_none

__all__ = ["union_reader"]

# Any, in this module: values are whatever JSON holds, and types whatever an annotation holds.

# Written as `dict`, type checkers would take what is in it for known.
_OBJECT: Final[Any] = dict


def union_reader(hint: Any, reader_of: ReaderOf) -> Reader:
    inner, nullable = without_none(hint)
    if nullable:
        some = reader_of(inner)
        return lambda value, reading: None if value is None else some(value, reading)
    members = get_args(inner)
    by_tag = discriminated(members)
    if by_tag is not None:
        return _discriminated(by_tag, reader_of)
    enum = open_enum(inner)
    if enum is not None:
        return _open_enum(enum)
    return _first_fitting(members, reader_of)


def _open_enum(enum: OpenEnum) -> Reader:
    """A member of an enumeration, or a value that the specification does not know."""
    named: Mapping[Any, Any] = {member.value: member for member in enum.members}
    plain, reader = enum.plain, READERS[enum.plain]

    def read(value: Any, reading: Reading) -> Any:
        if type(value) is not plain:
            value = reader(value, reading)
        return named.get(value, value)

    return read


def _discriminated(found: Discriminated, reader_of: ReaderOf) -> Reader:
    """The class that the value of one member tells; an object of a kind that nobody documented stays plain."""
    rest = _first_fitting(found.rest, reader_of) if found.rest else None
    readers: dict[str, Reader] = {}

    def read(value: Any, reading: Reading) -> Any:
        if type(value) is not _OBJECT and not is_mapping(value):
            if rest is None:
                raise Unfit("an object", type_of(value))
            return rest(value, reading)
        kind = value.get(found.name)
        if not isinstance(kind, str):
            got = type_of(kind) if found.name in value else "nothing"
            raise Unfit("str", got, at=f".{found.name}")
        if kind not in readers:
            if kind not in found.classes:
                return reader_of(OTHERS)(value, reading)
            readers[kind] = reader_of(found.classes[kind])
        return readers[kind](value, reading)

    return read


def _first_fitting(members: Sequence[Any], reader_of: ReaderOf) -> Reader:
    """The first member that takes the value whole; generated unions name the most exact one first."""
    # What JSON has itself, and none of the others reads in another way, needs no more than a look.
    own: set[Any] = {str if issubclass(m, str) else int for m in members if is_enum(m)}
    own |= {str for m in members if is_time(m) or is_date(m)}
    as_they_are = {m for m in members if m in AS_THEY_ARE} - own
    is_one = sum(map(is_class, members)) == 1
    expected = " or ".join(dict.fromkeys(map(in_words, members)))

    def read(value: Any, reading: Reading) -> Any:
        if type(value) in as_they_are:
            return value
        nearly: tuple[Any, Any] | None = None
        for member in members:
            # What is encrypted tells nothing of the type, and takes long to decrypt.
            trial = Reading(reading.decrypt, is_trial=reading.decrypt is not None)
            try:
                found = reader_of(member)(value, trial)
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
        return reader_of(member)(value, reading)

    return read
