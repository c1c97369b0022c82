"""Plain data to typed values, exactly: nothing is coerced, and what does not fit is no loss.

Each type is made a reader, once: a function of a value that returns it typed, or raises `Unfit`. The reader of a class
catches that of its members: a member that does not fit is left out of the object, which keeps what came instead
(`schema.misfits`), so that it is the one thing that cannot be read of it.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from functools import cache
from typing import TYPE_CHECKING, Any, NamedTuple, NoReturn, TypeVar, get_args, get_origin

import attrs

from wxpay_client._runtime.typeguards import is_date, is_enum, is_time
from wxpay_client._wire.decode.classes import class_reader
from wxpay_client._wire.decode.containers import list_reader, map_reader
from wxpay_client._wire.decode.unions import union_reader
from wxpay_client._wire.decode.values import (
    READERS,
    TOO_DEEP,
    Decrypt,
    Reader,
    Reading,
    Unfit,
    enum_reader,
    in_words,
    read_date,
    read_time,
    without_depths,
)
from wxpay_client._wire.unions import is_union
from wxpay_client.errors import DecodeError
from wxpay_client.response import Misfit
from wxpay_client.schema.fields import cached
from wxpay_client.schema.misfits import Source, locate

if TYPE_CHECKING:
    from cattrs import Converter

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
    if is_time(hint):
        return read_time
    if is_date(hint):
        return read_date
    if is_enum(hint):  # which cattrs has an answer of its own for
        return enum_reader(hint)
    reader: Reader = _converter().get_structure_hook(hint, cache_result=False)
    return reader


@cache
def _converter() -> Converter:
    """cattrs, told the reader of each kind of type; the kind that comes last here is asked for first."""
    from cattrs import Converter  # with all of its strategies: not before the first answer

    def refuse(hint: Any) -> NoReturn:
        raise TypeError(f"{hint!r} is no type that a specification can describe")

    converter = Converter(structure_fallback_factory=refuse)
    kinds: tuple[tuple[Callable[[Any], bool], Callable[[Any], Reader]], ...] = (
        (attrs.has, lambda hint: class_reader(hint, _reader)),
        (lambda hint: get_origin(hint) is dict, lambda hint: map_reader(get_args(hint)[1], _reader)),
        (lambda hint: get_origin(hint) is list, lambda hint: list_reader(get_args(hint)[0], _reader)),
        (is_union, lambda hint: union_reader(hint, _reader)),
    )
    for applies, reader_of in kinds:
        converter.register_structure_hook_factory(applies, reader_of)
    return converter
