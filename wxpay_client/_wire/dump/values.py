"""Single values to JSON as it came, and JSON of no type copied."""

from __future__ import annotations

import types
from collections.abc import Callable, Mapping
from datetime import date, datetime, timedelta
from typing import Any, Final, TypeAlias

from wxpay_client._messages.safe_repr import describe
from wxpay_client._runtime.flat_json import FlatJson
from wxpay_client._wire.encode.limits import InvalidValue
from wxpay_client.schema.upload import Upload

__all__ = ["AS_THEY_ARE", "PLAIN", "Dumper", "copied", "dump_date", "dump_text", "dump_time", "enum_dumper"]

# Any, in this module: JSON, and types as annotations hold them.
Dumper: TypeAlias = Callable[[Any], Any]
"""Value to JSON; raises `InvalidValue`, whose place is the one within the value."""

# Written as `dict` and `list`, type checkers would take what is in them for known.
_OBJECT: Final[Any] = dict
_LIST: Final[Any] = list


def copied(value: Any) -> Any:
    """JSON of no type: what comes of it may be changed without changing the model."""
    try:
        return _copy(value)
    except RecursionError:
        return FlatJson(value).nested()


def _copy(value: Any) -> Any:
    if type(value) is _OBJECT:
        return {name: _copy(member) for name, member in value.items()}
    return [_copy(item) for item in value] if type(value) is _LIST else value


def dump_text(value: Any) -> Any:
    if not isinstance(value, str):
        raise InvalidValue("", f"expected str, got {describe(value)}")
    return str.__str__(value)


def _integer(value: Any) -> Any:
    if isinstance(value, bool) or not isinstance(value, int):
        raise InvalidValue("", f"expected int, got {describe(value)}")
    return int(value)


def _number(value: Any) -> Any:
    if isinstance(value, float):
        return value
    if isinstance(value, bool) or not isinstance(value, int):
        raise InvalidValue("", f"expected int or float, got {describe(value)}")
    return int(value)


def _boolean(value: Any) -> Any:
    if not isinstance(value, bool):
        raise InvalidValue("", f"expected bool, got {describe(value)}")
    return value


def _nothing(value: Any) -> Any:
    if value is not None:
        raise InvalidValue("", f"expected None, got {describe(value)}")


def dump_time(value: Any) -> Any:
    """A time of RFC 3339's, with as many digits of a second as it has."""
    if not isinstance(value, datetime):
        raise InvalidValue("", f"expected datetime, got {describe(value)}")
    text = value.isoformat()
    if len(text) == 25:
        return text
    offset = value.utcoffset()
    if offset is None:
        raise InvalidValue("", "expected a datetime with a time zone, got a naive one: give it a tzinfo")
    if offset % timedelta(minutes=1):
        raise InvalidValue("", f"expected a UTC offset of whole minutes, as RFC 3339 writes it, got {offset}")
    return value.isoformat(timespec="microseconds" if value.microsecond % 1000 else "milliseconds")


def dump_date(value: Any) -> Any:
    if not isinstance(value, date) or isinstance(value, datetime):
        raise InvalidValue("", f"expected date, got {describe(value)}")
    return value.isoformat()


def _file(value: Any) -> Any:
    if not isinstance(value, Upload):
        raise InvalidValue("", f"expected Upload, got {describe(value)}")
    return value


def enum_dumper(enum: Any) -> Dumper:
    plain = PLAIN[str if issubclass(enum, str) else int]

    def write(value: Any) -> Any:
        return value._value_ if type(value) is enum else plain(value)

    return write


PLAIN: Final[Mapping[Any, Dumper]] = types.MappingProxyType(
    {
        str: dump_text,
        int: _integer,
        float: _number,
        bool: _boolean,
        Upload: _file,
        types.NoneType: _nothing,
        Any: copied,
    }
)

AS_THEY_ARE: Final = frozenset({str, int, float, bool})
"""The types whose values JSON has itself."""
