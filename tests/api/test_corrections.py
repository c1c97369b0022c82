"""What other sources say against the public mirror of the vendor's pages, and what the specification makes of it.

`corrections.tsv` has it, one statement a row: `extract_corrections.py` says where from. A statement is followed, or it
stands in `corrections_not_followed.tsv` with the reason, never both.
"""

from __future__ import annotations

import csv
from collections.abc import Iterator
from datetime import date, datetime
from enum import Enum
from pathlib import Path
from typing import Any, NamedTuple, get_args, get_origin

import attrs
import pytest

from wxpay_client import Download
from wxpay_client._wire.unions import is_union, without_none
from wxpay_client.api import OPERATIONS
from wxpay_client.schema.fields import Wire, attributes_of, wire_name, wire_of

HERE = Path(__file__).parent
JSON_TYPES = {
    str: "string",
    datetime: "string",
    date: "string",
    int: "integer",
    float: "number",
    bool: "boolean",
    list: "array",
    dict: "object",
}


class Key(NamedTuple):
    """What is corrected, and how."""

    operation_id: str
    part: str
    correction: str
    field: str


class Described(NamedTuple):
    """A field as the generated classes have it."""

    hint: Any
    optional: bool
    wire: Wire

    def json_types(self) -> set[str]:
        """The types of JSON that it takes."""
        found = {json_type(member) for member in members(self.hint)}
        return found | {json_type(get_args(self.hint)[0])} if self.wire.one_or_many else found

    def values(self) -> set[str]:
        """The values of the enumerations in it."""
        enums = [member for member in members(self.hint) if isinstance(member, type) and issubclass(member, Enum)]
        return {str(value.value) for enum in enums for value in enum}


def rows(name: str) -> list[dict[str, str]]:
    with (HERE / name).open(encoding="utf-8", newline="") as file:
        return list(csv.DictReader(file, delimiter="\t", quoting=csv.QUOTE_NONE))


def key_of(row: dict[str, str]) -> Key:
    return Key(row["operation_id"], row["part"], row["correction"], row["field"])


CORRECTIONS = {key_of(row): row for row in rows("corrections.tsv")}
NOT_FOLLOWED = {key_of(row): row["reason"] for row in rows("corrections_not_followed.tsv")}


def members(hint: Any) -> tuple[Any, ...]:
    return get_args(hint) if is_union(hint) else (hint,)


def json_type(hint: Any) -> str:
    if attrs.has(hint):
        return "object"
    if isinstance(hint, type) and issubclass(hint, Enum):
        return "string" if issubclass(hint, str) else "integer"
    return JSON_TYPES[get_origin(hint) or hint]


def classes_of(key: Key) -> list[type[Any]]:
    """The request, or what answers it."""
    request = OPERATIONS[key.operation_id]
    if key.part == "request":
        return [request]
    return [type_ for type_ in request.operation.answers.values() if type_ not in (None, Download)]


def fields_at(classes: list[Any], path: str) -> Iterator[Described]:
    """The fields at a path such as `data[].amount.total`: several where an object on the way has several classes."""
    name, _, rest = path.partition(".")
    for cls in filter(attrs.has, classes):
        for attribute in attributes_of(cls):
            if wire_name(attribute) != name.removesuffix("[]"):
                continue
            hint, optional = without_none(attribute.type)
            if not rest:
                yield Described(hint, optional, wire_of(attribute))
            else:
                on_the_way = [
                    item
                    for member in members(hint)
                    for item in (members(get_args(member)[0]) if get_origin(member) is list else (member,))
                ]
                yield from fields_at(on_the_way, rest)


def is_followed(key: Key, found: str) -> bool:
    fields = list(fields_at(classes_of(key), key.field))
    if not fields:
        # What no other source knows need not be there.
        return key.correction == "make optional" and found == "unknown"
    match key.correction:
        case "add" | "type":
            return all(field.json_types() & set(found.split("|")) for field in fields)
        case "integer":
            return all("integer" in field.json_types() and "number" not in field.json_types() for field in fields)
        case "enum":
            return all(found in field.values() for field in fields)
        case "make optional":
            return all(field.optional for field in fields)
        case "may be required":
            return not any(field.optional for field in fields)
        case "encrypted":
            return all(field.wire.sensitive for field in fields)
        case other:
            raise AssertionError(f"{other!r} is a kind of correction that this test does not know")


@pytest.mark.parametrize("key", [pytest.param(key, id=" ".join(key)) for key in CORRECTIONS])
def test_a_correction_is_followed_or_listed_with_its_reason(key: Key) -> None:
    row = CORRECTIONS[key]
    followed = is_followed(key, row["found"])
    if key in NOT_FOLLOWED:
        assert not followed, f"{key} is followed: take it out of corrections_not_followed.tsv"
    else:
        assert followed, f"the specification does not follow {row}: follow it, or say in the list why not"


def test_each_reason_belongs_to_a_correction() -> None:
    assert NOT_FOLLOWED.keys() <= CORRECTIONS.keys()
    assert all(NOT_FOLLOWED.values())


def test_no_two_rows_say_the_same() -> None:
    assert len(rows("corrections.tsv")) == len(CORRECTIONS)
    assert len(rows("corrections_not_followed.tsv")) == len(NOT_FOLLOWED)
