"""Kinds of bills as data: which title becomes which field, and how its values are read."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping, Sequence
from decimal import Decimal
from typing import Any, Final, NamedTuple

from attrs import NOTHING, fields, frozen

from wxpay_client.schema.bills import values

# Any, in this module: rows and sums of whatever kind.


@frozen
class Column:
    """A column of a bill.

    Attributes:
        titles: What it is called; the first of them that a bill has is it.
        read: Reads a value of it; of an amount in a currency that another column tells, that value too.
        currency: Field of that other column; empty where its values need none.
    """

    titles: tuple[str, ...]
    read: Callable[..., object]
    currency: str = ""


def text(*titles: str) -> Column:
    """A column of texts."""
    return Column(titles, values.read_text)


def time(*titles: str) -> Column:
    """A column of times."""
    return Column(titles, values.read_time)


def fen(*titles: str) -> Column:
    """A column of amounts in yuan, each a whole number of fen."""
    return Column(titles, values.read_fen)


def parts_of_fen(*titles: str) -> Column:
    """A column of amounts in yuan that may be a part of a fen."""
    return Column(titles, values.read_parts_of_fen)


def count(*titles: str) -> Column:
    """A column of numbers of things."""
    return Column(titles, values.read_count)


def money(*titles: str, currency: str) -> Column:
    """A column of amounts in the currency of another field."""
    return Column(titles, values.read_money, currency)


def nothing(_: Any) -> Iterable[tuple[str, int | Decimal]]:
    """What a row adds to the sums of a bill of which none but the number of rows is known."""
    return ()


class Kind(NamedTuple):
    """A kind of bill.

    Attributes:
        row: Class of its rows.
        columns: Field to column.
        marks: Titles by which it is known, as `plain` has them.
        sums: Class of its sums.
        totals: Field to column of the sums.
        adds: What a row adds to the sums besides itself: name and amount.
        ends_with_sums: Whether it always ends with sums, so that one that does not is not whole.
        is_certain: Whether all of its columns are known by WeChat Pay's own pages. A bill that has its marks, and
            lacks a column, is wrong then; else nothing is known of it.
    """

    row: type[Any]
    columns: Mapping[str, Column]
    marks: frozenset[str]
    sums: type[Any]
    totals: Mapping[str, Column]
    adds: Callable[[Any], Iterable[tuple[str, int | Decimal]]] = nothing
    ends_with_sums: bool = False
    is_certain: bool = True


class _Known(NamedTuple):
    field: str
    place: int
    read: Callable[..., object]
    currency: int | None
    optional: bool


class Table:
    """The columns of a kind, found among the titles of a bill.

    Attributes:
        width: How many values each line has.
        missing: Titles of the columns that its rows cannot do without, and that the bill has not.

    Args:
        cls: Class of what a line becomes.
        columns: Field to column.
        titles: The bill's titles, as `plain` has them.
        needs_all: Whether each column that it has needs a value, as sums do: one without is none that is right.
    """

    def __init__(
        self, cls: type[Any], columns: Mapping[str, Column], titles: Sequence[str], *, needs_all: bool = False
    ) -> None:
        places = {title: place for place, title in enumerate(titles)}
        found = {
            name: places[title]
            for name, column in columns.items()
            if (title := next((each for each in column.titles if each in places), None)) is not None
        }
        # An amount of nobody knows which currency is not read.
        found = {name: place for name, place in found.items() if columns[name].currency in {"", *found}}
        required = {field.name for field in fields(cls) if field.default is NOTHING}
        self.width = len(titles)
        self.missing = [columns[name].titles[0] for name in columns if name in required and name not in found]
        self._cls = cls
        self._known = [
            _Known(
                name,
                place,
                columns[name].read,
                found.get(columns[name].currency),
                columns[name].read is not values.read_text and name not in required and not needs_all,
            )
            for name, place in found.items()
        ]
        self._unknown = [(title, place) for place, title in enumerate(titles) if place not in found.values()]

    def made(self, line: Sequence[str]) -> Any:
        """What a line becomes.

        Raises:
            ValueError: A value of it is not what it has to be; the message names the field, and does not show it.
        """
        made: dict[str, Any] = {}
        for name, place, read, currency, optional in self._known:
            value = line[place]
            if optional and not value:
                continue
            try:
                made[name] = read(value) if currency is None else read(value, line[currency])
            except ValueError as error:
                problem = str(error)
            else:
                continue
            raise ValueError(f"{name}: {problem}")
        if self._unknown:
            made["unknown"] = {title: line[place] for title, place in self._unknown}
        return self._cls(**made)


def plain(title: str) -> str:
    """A title without what makes no difference: a backtick, wide parentheses, and that amounts are in yuan."""
    return title.strip().removeprefix("`").translate(_PARENTHESES).strip().removesuffix("(元)")


_PARENTHESES: Final = str.maketrans("（）", "()")
