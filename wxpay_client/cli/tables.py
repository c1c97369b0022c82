"""Tables of requests: CSV, or JSON Lines, a request a row, columns by the documented names.

A file is read row by row, as often as it is iterated over, and never held in memory.
"""

from __future__ import annotations

import codecs
import csv
import json
import re
import sqlite3
from collections.abc import Iterator, Mapping, Sequence
from decimal import Decimal
from pathlib import Path
from typing import Any, Final, Generic, NamedTuple, TypeVar

from wxpay_client._messages import Text
from wxpay_client._runtime.typeguards import is_list, is_mapping
from wxpay_client._wire.dicts import from_dict, to_dict
from wxpay_client.cli.assignments import (
    Assignment,
    Target,
    item_of,
    plain_request,
    read_scalar,
    set_value,
    steps_of,
    target_of,
)
from wxpay_client.cli.framework import WrongUsageError
from wxpay_client.cli.shapes import alternatives
from wxpay_client.cli.texts import many as texts
from wxpay_client.errors import RequestError
from wxpay_client.schema.operation import Request

__all__ = ["Numbers", "Problem", "Row", "Rows", "fen_of"]

# Any, throughout: cells, and requests of whatever operation.

R = TypeVar("R", bound=Request[Any])

_YUAN: Final = re.compile(r"-?(?:0|[1-9][0-9]{0,12})(?:\.[0-9]{1,2})?", re.ASCII)
_DECIMALS: Final = re.compile(r"-?[0-9]+\.[0-9]+", re.ASCII)
# What a spreadsheet makes of a number of more than fifteen digits: the rest of them is lost.
_ROUNDED: Final = re.compile(r"[0-9]\.[0-9]+[eE]\+?[0-9]+", re.ASCII)
_MISSING: Final = ", got nothing"
_CURRENCIES: Final = ("currency", "fee_type")
_YUAN_OF_CHINA: Final = "CNY"
_LONGEST_CELL: Final = 1_000_000
_JSON_LINES: Final = frozenset({".jsonl", ".ndjson", ".json"})


class Problem(NamedTuple):
    """What is wrong with a row.

    Attributes:
        line: The line it begins in, from 1.
        column: The column; empty where it is the row as a whole.
        reason: What is wrong.
    """

    line: int
    column: str
    reason: Text


class Row(NamedTuple, Generic[R]):
    """A row of a table.

    Attributes:
        number: Its place, from 1, without the line of titles.
        line: The line it begins in, from 1.
        request: The request; `None` where it is none.
        problem: What is wrong with it; `None` where nothing is.
        amounts: Its amounts, by column, in fen.
    """

    number: int
    line: int
    request: R | None
    problem: Problem | None
    amounts: Mapping[str, int]


class InvalidCellError(Exception):
    """A cell is not what it has to be."""

    def __init__(self, column: str, reason: Text) -> None:
        super().__init__(reason.en)
        self.column = column
        self.reason = reason


def fen_of(text: str) -> int:
    """An amount in yuan as fen, exactly.

    Raises:
        ValueError: It is no amount of at most two decimals.
    """
    if not _YUAN.fullmatch(text):
        raise ValueError("expected an amount in yuan")
    return int(Decimal(text).scaleb(2))


class Rows(Generic[R]):
    """The rows of a file; iterating over it reads it from its beginning.

    Args:
        path: The file: `.jsonl`, `.ndjson` and `.json` files have a JSON object in each line, all others are CSV.
        cls: The class of the requests.
        common: What all rows have, as on a command line; a row's own value counts more.
        yuan: Whether amounts that are documented in fen are in yuan here.
        encoding: How the text is encoded.

    Raises:
        WrongUsageError: A title is none of the operation's, or stands twice; or the file cannot be read.
    """

    def __init__(
        self,
        path: Path,
        cls: type[R],
        common: Sequence[Assignment] = (),
        *,
        yuan: bool = False,
        encoding: str = "utf-8-sig",
    ) -> None:
        self.path = path
        self.cls = cls
        self._common = common
        self._yuan = yuan
        self._encoding = encoding
        self._targets: dict[str, Target] = {}
        # What all rows have is right or wrong once for all.
        plain_request(cls, common)
        try:
            codecs.lookup(encoding)
        except LookupError:
            raise WrongUsageError(texts.no_encoding(encoding)) from None

    def __iter__(self) -> Iterator[Row[R]]:
        """The rows.

        Raises:
            WrongUsageError: The file cannot be read, or has no right titles.
        """
        for number, (line, cells) in enumerate(self._read(), 1):
            yield self._row(number, line, cells)

    def lines(self) -> Iterator[int]:
        """The line that each row begins in, from 1.

        Raises:
            WrongUsageError: As iterating over it.
        """
        for line, _ in self._read():
            yield line

    def _read(self) -> Iterator[tuple[int, Mapping[str, Any] | InvalidCellError]]:
        try:
            yield from self._json_lines() if self.path.suffix in _JSON_LINES else self._csv()
        except OSError as error:
            problem = texts.unreadable(str(self.path), error.strerror or type(error).__name__)
        except UnicodeDecodeError:
            problem = texts.wrong_encoding(str(self.path), self._encoding)
        else:
            return
        raise WrongUsageError(problem)

    def target(self, name: str) -> Target:
        """Where a column goes.

        Raises:
            WrongUsageError: The operation has nothing of that name.
        """
        if name not in self._targets:
            steps = steps_of(name)
            if not steps or ".".join(steps) != name.replace("[", ".").replace("]", ""):
                raise WrongUsageError(texts.no_column(name))
            self._targets[name] = target_of(self.cls, steps)
        return self._targets[name]

    def _row(self, number: int, line: int, cells: Mapping[str, Any] | InvalidCellError) -> Row[R]:
        try:
            if isinstance(cells, InvalidCellError):
                raise cells
            request, amounts = self._request(cells)
            return Row(number, line, request, None, amounts)
        except InvalidCellError as error:
            problem = Problem(line, error.column, error.reason)
        except RequestError as error:
            message = error.message.removeprefix(f"{self.cls.operation.id}: ").removesuffix("; nothing was sent")
            reason = message.removeprefix(f"{error.parameter}: ")
            said = texts.MISSING if reason.endswith(_MISSING) else Text(reason, reason)
            problem = Problem(line, error.parameter, said)
        return Row(number, line, None, problem, {})

    def _request(self, cells: Mapping[str, Any]) -> tuple[R, dict[str, int]]:
        parts = plain_request(self.cls, self._common)
        amounts: dict[str, int] = {}
        for name, cell in cells.items():
            if cell is None:
                continue
            try:
                target = self.target(name)
                value = self._value(target, cell, name)
                set_value(parts.setdefault(target.part, {}), target.path, value, name)
                if target.member.in_fen and type(value) is int:
                    amounts[name] = value
            except WrongUsageError as error:
                raise InvalidCellError(name, _without_name(error.text, name)) from None
        if self._yuan:
            self._check_currency(parts)
        request: R = from_dict(self.cls, parts)
        # Limits are checked when a request is written for the wire, which is what this does.
        to_dict(request)
        return request, amounts

    def _value(self, target: Target, cell: Any, name: str) -> Any:
        options = alternatives(target.hint)
        if self._yuan and target.member.in_fen:
            return _fen(cell, name)
        if isinstance(cell, str):
            if int in options and str not in options and _DECIMALS.fullmatch(cell):
                raise InvalidCellError(name, texts.YUAN if target.member.in_fen else texts.WHOLE_NUMBER)
            if target.path[-1].endswith(("no", "id")) and _ROUNDED.fullmatch(cell):
                raise InvalidCellError(name, texts.ROUNDED)
        if isinstance(cell, Decimal):
            if float not in options:
                raise InvalidCellError(name, texts.YUAN if target.member.in_fen else texts.WHOLE_NUMBER)
            return float(cell)
        if isinstance(cell, _Cell):
            item = item_of(target.hint)
            return [read_scalar(item, cell, name)] if item is not None else read_scalar(target.hint, str(cell), name)
        return cell

    def _check_currency(self, parts: Mapping[str, Any]) -> None:
        """See that amounts that are taken for yuan are of no other currency."""
        for name, target in self._targets.items():
            if not target.member.in_fen:
                continue
            place: Any = parts.get(target.part)
            for step in target.path[:-1]:
                place = place[int(step)] if is_list(place) else place.get(step) if is_mapping(place) else None
            for currency in _CURRENCIES:
                if is_mapping(place) and place.get(currency, _YUAN_OF_CHINA) != _YUAN_OF_CHINA:
                    raise InvalidCellError(name, texts.other_currency(str(place[currency])))

    def _csv(self) -> Iterator[tuple[int, Mapping[str, Any] | InvalidCellError]]:
        csv.field_size_limit(_LONGEST_CELL)
        with self.path.open(encoding=self._encoding, newline="") as file:
            reader = csv.reader(file, strict=True)
            titles = self._titles(reader)
            while True:
                line = reader.line_num + 1
                try:
                    cells = next(reader, None)
                except csv.Error as error:
                    # Where the next row would begin, nobody knows.
                    yield line, InvalidCellError("", texts.no_csv(str(error)))
                    return
                if cells is None:
                    return
                if not cells:
                    continue
                if len(cells) != len(titles):
                    yield line, InvalidCellError("", texts.cells(len(cells), len(titles)))
                    continue
                named = zip(titles, cells, strict=True)
                yield line, {title: _Cell(cell) for title, cell in named if cell}

    # Any: what the csv module makes of a file.
    def _titles(self, reader: Any) -> list[str]:
        try:
            first: list[str] = next(reader, list[str]())
            titles = [title.strip() for title in first]
        except csv.Error as error:
            raise WrongUsageError(texts.wrong_titles(str(self.path), texts.no_csv(str(error)))) from None
        if not titles:
            raise WrongUsageError(texts.wrong_titles(str(self.path), texts.NO_TITLES))
        for title in titles:
            if titles.count(title) > 1:
                raise WrongUsageError(texts.wrong_titles(str(self.path), texts.title_twice(title)))
            try:
                self.target(title)
            except WrongUsageError as error:
                raise WrongUsageError(texts.wrong_titles(str(self.path), error.text)) from None
        return titles

    def _json_lines(self) -> Iterator[tuple[int, Mapping[str, Any] | InvalidCellError]]:
        with self.path.open(encoding=self._encoding) as file:
            for line, text in enumerate(file, 1):
                if not text.strip():
                    continue
                try:
                    yield line, _members(text)
                except InvalidCellError as error:
                    yield line, error


def _members(text: str) -> dict[str, Any]:
    """The members of a line of JSON, each by its dotted name."""
    try:
        members = json.loads(text, parse_float=Decimal, parse_constant=_refuse, object_pairs_hook=_unique)
        if is_mapping(members):
            # The same may be given within an object and by its dotted name.
            return _unique([*_leaves(members, "")])
        problem = texts.NO_OBJECT
    except (ValueError, RecursionError):
        problem = texts.NO_JSON
    raise InvalidCellError("", problem)


class _Cell(str):
    """A cell of a CSV file, which is read as the operation's type says; a text of JSON is a text."""

    __slots__ = ()


class Numbers:
    """The merchant's numbers of a table, kept beside the memory: a million of them take no more of it than ten."""

    def __init__(self) -> None:
        # Where it becomes large, SQLite writes it to a temporary file of its own.
        self._database = sqlite3.connect("")
        self._database.execute("CREATE TABLE number (number TEXT PRIMARY KEY, line INTEGER) WITHOUT ROWID")

    def line_of(self, number: str, line: int) -> int | None:
        """The line that had this number before; else it is noted that this one has it."""
        done = self._database.execute("INSERT OR IGNORE INTO number VALUES (?, ?)", (number, line))
        if done.rowcount:
            return None
        (found,) = self._database.execute("SELECT line FROM number WHERE number = ?", (number,)).fetchone()
        return int(found)

    def close(self) -> None:
        """Forget them."""
        self._database.close()


def _fen(cell: Any, name: str) -> int:
    text = str(cell) if isinstance(cell, (str, Decimal)) or type(cell) is int else ""
    try:
        return fen_of(text)
    except ValueError:
        pass
    raise InvalidCellError(name, texts.NO_YUAN)


def _leaves(value: Mapping[str, Any], at: str) -> Iterator[tuple[str, Any]]:
    """What is within objects and lists, each by its dotted name."""
    for name, member in value.items():
        yield from _leaf(member, f"{at}.{name}" if at else str(name))


def _leaf(value: Any, at: str) -> Iterator[tuple[str, Any]]:
    if is_mapping(value) and value:
        yield from _leaves(value, at)
    elif is_list(value) and value:
        for index, item in enumerate(value):
            yield from _leaf(item, f"{at}.{index}")
    else:
        yield at, value


def _unique(pairs: list[tuple[str, Any]]) -> dict[str, Any]:
    found = dict(pairs)
    if len(found) != len(pairs):
        raise InvalidCellError("", texts.MEMBER_TWICE)
    return found


def _refuse(name: str) -> Any:
    raise ValueError(name)


def _without_name(text: Text, name: str) -> Text:
    return Text(text.en.removeprefix(f"{name}: "), text.zh.removeprefix(f"{name}："))
