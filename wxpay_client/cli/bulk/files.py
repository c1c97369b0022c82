"""Files of rows, CSV and JSON Lines: their cells by title, row by row."""

from __future__ import annotations

import csv
import json
from collections.abc import Callable, Hashable, Iterator, Mapping
from decimal import Decimal
from pathlib import Path
from typing import Any, Final

from wxpay_client._messages import Text
from wxpay_client._runtime.typeguards import is_list, is_mapping
from wxpay_client.cli.bulk.spreadsheets import problem_of
from wxpay_client.cli.framework import WrongUsageError
from wxpay_client.cli.texts import many as texts

__all__ = ["Cell", "InvalidCellError", "read_rows"]

# Any, throughout: what is in a line of JSON.

_SEPARATORS: Final = (";", "\t")
_LONGEST_CELL: Final = 1_000_000
_JSON_LINES: Final = frozenset({".jsonl", ".ndjson", ".json"})


class InvalidCellError(Exception):
    """A cell is not what it has to be."""

    def __init__(self, column: str, reason: Text) -> None:
        super().__init__(reason.en)
        self.column = column
        self.reason = reason


class Cell(str):
    """A cell of a CSV file, which is read as the operation's type says; a text of JSON is a text."""

    __slots__ = ()


def read_rows(
    path: Path, encoding: str, place_of: Callable[[str], Hashable]
) -> Iterator[tuple[int, Mapping[str, Any] | InvalidCellError]]:
    """Read the rows of a file: the line that each begins in, from 1, and its cells by title, or why it is none.

    Args:
        path: The file: `.jsonl`, `.ndjson` and `.json` files have a JSON object in each line, all others are CSV.
        encoding: How the text is encoded.
        place_of: Tells where a title of a CSV file leads, or refuses it, by a `WrongUsageError`.

    Raises:
        WrongUsageError: The file cannot be read, or has no right titles.
    """
    try:
        if path.suffix in _JSON_LINES:
            yield from _json_lines(path, encoding)
        else:
            yield from _csv(path, encoding, place_of)
    except OSError as error:
        problem = texts.unreadable(str(path), error.strerror or type(error).__name__)
    except UnicodeDecodeError:
        problem = problem_of(path, encoding)
    else:
        return
    raise WrongUsageError(problem)


def _csv(
    path: Path, encoding: str, place_of: Callable[[str], Hashable]
) -> Iterator[tuple[int, Mapping[str, Any] | InvalidCellError]]:
    csv.field_size_limit(_LONGEST_CELL)
    with path.open(encoding=encoding, newline="") as file:
        reader = csv.reader(file, strict=True)
        try:
            titles = _titles(next(reader, list[str]()), place_of)
        except csv.Error as error:
            raise WrongUsageError(texts.wrong_titles(str(path), texts.no_csv(str(error)))) from None
        except WrongUsageError as error:
            raise WrongUsageError(texts.wrong_titles(str(path), error.text)) from None
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
            if not any(map(str.strip, cells)):
                continue  # what spreadsheets make of an empty row, too
            if len(cells) != len(titles):
                yield line, InvalidCellError("", texts.cells(len(cells), len(titles)))
                continue
            named = zip(titles, cells, strict=True)
            yield line, {title: Cell(cell) for title, cell in named if cell}


def _titles(cells: list[str], place_of: Callable[[str], Hashable]) -> list[str]:
    titles = [title.strip() for title in cells]
    if not titles:
        raise WrongUsageError(texts.NO_TITLES)
    for separator in _SEPARATORS:
        if len(titles) == 1 and separator in titles[0]:
            raise WrongUsageError(texts.not_comma(separator))
    places: dict[Hashable, str] = {}
    for title in titles:
        place = place_of(title)
        if place in places:
            raise WrongUsageError(texts.title_twice(title, places[place]))
        places[place] = title
    return titles


def _json_lines(path: Path, encoding: str) -> Iterator[tuple[int, Mapping[str, Any] | InvalidCellError]]:
    with path.open(encoding=encoding) as file:
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
