"""Readers of what holds values of other types: lists, maps, and texts that hold JSON.

Each takes the reader of what it holds from `reader_of`, at first use: a class may hold a list of itself.
"""

from __future__ import annotations

from typing import Any, Final, Union, get_args

from wxpay_client._messages.safe_repr import quoted
from wxpay_client._runtime.typeguards import is_list, is_mapping
from wxpay_client._wire.decode.values import AS_THEY_ARE, READERS, Form, Reader, ReaderOf, Reading, Unfit, type_of
from wxpay_client._wire.json import parse_json
from wxpay_client._wire.sensitive import holds_sensitive
from wxpay_client._wire.unions import is_union
from wxpay_client.schema.fields import Wire

__all__ = ["json_reader", "list_reader", "map_reader", "one_or_many_reader"]

# Any, in this module: values are whatever JSON holds, and types whatever an annotation holds.

# Written as `dict` and `list`, type checkers would take what is in them for known.
_OBJECT: Final[Any] = dict
_LIST: Final[Any] = list


def list_reader(hint: Any, reader_of: ReaderOf) -> Reader:
    if hint in AS_THEY_ARE:
        return _plain_list_reader(hint)
    reader: Reader | None = None

    def read(value: Any, reading: Reading) -> Any:
        nonlocal reader
        if type(value) is not _LIST and not is_list(value):
            raise Unfit("a list", type_of(value))
        reader = reader or reader_of(hint)
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


def _plain_list_reader(kind: type) -> Reader:
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


def one_or_many_reader(hint: Any, reader_of: ReaderOf) -> Reader:
    """The reader of a list whose one item may stand in its place."""
    reader = reader_of(hint)

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


def map_reader(hint: Any, reader_of: ReaderOf) -> Reader:
    reader: Reader | None = None
    plain = hint if hint in AS_THEY_ARE else None

    def read(value: Any, reading: Reading) -> Any:
        nonlocal reader
        if type(value) is not _OBJECT and not is_mapping(value):
            raise Unfit("an object", type_of(value))
        reader = reader or reader_of(hint)
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


def json_reader(hint: Any, wire: Wire, reader_of: ReaderOf) -> Reader:
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
        found = reader_of(held)(data, reading)
        # How it was written cannot be told from the value; in plain text it never came.
        is_text_kept = not has_sensitive or reading.decrypt is None
        reading.form = Form.OTHERWISE if is_text_kept else Form.AS_WRITTEN
        return found

    return read
