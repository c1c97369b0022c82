"""Single values to the wire: texts, numbers, times, files, and free-form JSON, which is checked to its depth."""

from __future__ import annotations

import re
import types
from collections.abc import Callable, Mapping
from datetime import date, datetime, timedelta
from math import isfinite
from typing import Any, Final

from wxpay_client._messages.safe_repr import describe
from wxpay_client._runtime.typeguards import is_list, is_mapping
from wxpay_client._wire.encode.limits import InvalidValue
from wxpay_client.schema.upload import Upload

# Any: what travels is JSON, and what is checked may be anything a caller passed.
Json = Any
Encoder = Callable[[Any, str], Json]
"""Value and its place (`amount.refund`) to what is sent; raises `InvalidValue`."""

_HOUR_AND_MINUTE: Final = r"([01]\d|2[0-3]):[0-5]\d"
TIME: Final = re.compile(
    rf"\d{{4}}-\d\d-\d\d[Tt]{_HOUR_AND_MINUTE}:\d\d(?P<fraction>\.\d+)?([Zz]|[+-]{_HOUR_AND_MINUTE})", re.ASCII
)
"""RFC 3339's date-time. Python itself takes an offset of 08:60 too, and from 3.13 on the hour 24."""

DATE: Final = re.compile(r"\d{4}-\d\d-\d\d", re.ASCII)
"""RFC 3339's full-date."""

_LEAST_INTEGER: Final = -(2**63)
_GREATEST_INTEGER: Final = 2**64 - 1


def encode_text(value: Any, place: str) -> Json:
    """A text that UTF-8 can hold."""
    if not isinstance(value, str):
        raise InvalidValue(place, f"expected str, got {describe(value)}")
    try:
        # An enumeration's member becomes its plain value; `str` would give its name.
        return value.encode().decode()
    except UnicodeEncodeError:
        raise InvalidValue(place, "expected text that UTF-8 can hold, got a lone surrogate") from None


def _integer(value: Any, place: str) -> Json:
    if isinstance(value, bool) or not isinstance(value, int):
        raise InvalidValue(place, f"expected int, got {describe(value)}")
    if not _LEAST_INTEGER <= value <= _GREATEST_INTEGER:
        raise InvalidValue(place, "expected an int of at most 64 bits, got a longer one")
    return int(value)


def _number(value: Any, place: str) -> Json:
    if isinstance(value, bool) or not isinstance(value, (int, float)):
        raise InvalidValue(place, f"expected int or float, got {describe(value)}")
    if isinstance(value, float) and not isfinite(value):
        raise InvalidValue(place, f"expected a number that JSON can hold, got {value}")
    return _integer(value, place) if isinstance(value, int) else value


def _boolean(value: Any, place: str) -> Json:
    if not isinstance(value, bool):
        raise InvalidValue(place, f"expected bool, got {describe(value)}")
    return value


def encode_free(value: Any, place: str) -> Json:
    """Free-form JSON, checked so that nothing is sent that JSON cannot hold."""
    if is_mapping(value):
        return {encode_text(key, place): encode_free(member, f"{place}.{key}") for key, member in value.items()}
    if is_list(value):
        return [encode_free(member, f"{place}[{index}]") for index, member in enumerate(value)]
    if isinstance(value, str):
        return encode_text(value, place)
    if value is None:
        raise InvalidValue(place, "expected a value, got None: no JSON null is ever sent, leave it out")
    if not isinstance(value, (bool, int, float)):
        raise InvalidValue(place, f"expected what JSON can hold, got {describe(value)}")
    return value if isinstance(value, bool) else _number(value, place)


def _null(_: Any, place: str) -> Json:
    raise InvalidValue(place, "no JSON null is ever sent")


def encode_time(value: Any, place: str) -> Json:
    """A time of RFC 3339's, in whole seconds and with the offset it has."""
    if not isinstance(value, datetime):
        raise InvalidValue(place, f"expected datetime, got {describe(value)}")
    offset = value.utcoffset()
    if offset is None:
        raise InvalidValue(place, "expected a datetime with a time zone, got a naive one: give it a tzinfo")
    if offset % timedelta(minutes=1):
        raise InvalidValue(place, f"expected a UTC offset of whole minutes, as RFC 3339 writes it, got {offset}")
    return value.isoformat(timespec="seconds")


def time_or_text(value: Any, place: str) -> Json:
    """A time, or a text that is one."""
    if isinstance(value, str):
        if TIME.fullmatch(value) is None:
            raise InvalidValue(place, f"expected a datetime or an RFC 3339 time with an offset, got {describe(value)}")
        return value
    return encode_time(value, place)


def encode_date(value: Any, place: str) -> Json:
    """A date of RFC 3339's."""
    if not isinstance(value, date) or isinstance(value, datetime):
        raise InvalidValue(place, f"expected date, got {describe(value)}")
    return value.isoformat()


def _file(value: Any, place: str) -> Json:
    # It stays what it is: only `to_dict` shows it as JSON.
    if not isinstance(value, Upload):
        raise InvalidValue(place, f"expected Upload, got {describe(value)}")
    return value


def date_or_text(value: Any, place: str) -> Json:
    """A date, or any text."""
    return encode_text(value, place) if isinstance(value, str) else encode_date(value, place)


# A type as an annotation has it to its encoder; those of times and dates are `encode_time` and `encode_date`.
SCALARS: Final[Mapping[Any, Encoder]] = types.MappingProxyType(
    {
        str: encode_text,
        int: _integer,
        float: _number,
        bool: _boolean,
        Upload: _file,
        types.NoneType: _null,
        Any: encode_free,
    }
)
