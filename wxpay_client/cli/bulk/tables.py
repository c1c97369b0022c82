"""Tables of requests: CSV, or JSON Lines, a request a row, columns by the documented names.

A file is read row by row, as often as it is iterated over, and never held in memory.
"""

from __future__ import annotations

import codecs
import re
from collections.abc import Iterator, Mapping, Sequence
from decimal import Decimal
from pathlib import Path
from typing import Any, Final, Generic, NamedTuple, TypeVar

from wxpay_client._messages import Text
from wxpay_client._runtime.typeguards import is_list, is_mapping
from wxpay_client._wire.dicts import from_dict, to_dict
from wxpay_client.cli.bulk.files import Cell, InvalidCellError, read_rows
from wxpay_client.cli.bulk.spreadsheets import change_of
from wxpay_client.cli.framework import WrongUsageError
from wxpay_client.cli.texts import many as texts
from wxpay_client.cli.values.assignments import (
    Assignment,
    Target,
    item_of,
    plain_request,
    read_scalar,
    set_value,
    steps_of,
    target_of,
)
from wxpay_client.cli.values.members import alternatives
from wxpay_client.errors import RequestError
from wxpay_client.schema.operation import Request

__all__ = ["Problem", "Row", "Rows", "fen_of"]

# Any, throughout: cells, and requests of whatever operation.

R = TypeVar("R", bound=Request[Any])

_YUAN: Final = re.compile(r"-?(?:0|[1-9][0-9]{0,12})(?:\.[0-9]{1,2})?", re.ASCII)
_DECIMALS: Final = re.compile(r"-?[0-9]+\.[0-9]+", re.ASCII)
_MISSING: Final = ", got nothing"
_CURRENCIES: Final = ("currency", "fee_type")
_YUAN_OF_CHINA: Final = "CNY"


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
        path: The file, as `read_rows` takes it.
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
        return read_rows(self.path, self._encoding, self._place)

    def _place(self, name: str) -> tuple[str, tuple[str, ...]]:
        target = self.target(name)
        return target.part, target.path

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
        seen: set[tuple[str, tuple[str, ...]]] = set()
        for name, cell in cells.items():
            if cell is None:
                continue
            try:
                target = self.target(name)
                place = target.part, target.path
                if place in seen:
                    raise InvalidCellError(name, texts.MEMBER_TWICE)
                seen.add(place)
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
            change = change_of(cell, target.path[-1]) if isinstance(cell, Cell) and int not in options else None
            if change is not None:
                raise InvalidCellError(name, change)
        if isinstance(cell, Decimal):
            if float not in options:
                raise InvalidCellError(name, texts.YUAN if target.member.in_fen else texts.WHOLE_NUMBER)
            return float(cell)
        if isinstance(cell, Cell):
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


def _fen(cell: Any, name: str) -> int:
    text = str(cell) if isinstance(cell, (str, Decimal)) or type(cell) is int else ""
    try:
        return fen_of(text)
    except ValueError:
        pass
    raise InvalidCellError(name, texts.NO_YUAN)


def _without_name(text: Text, name: str) -> Text:
    return Text(text.en.removeprefix(f"{name}: "), text.zh.removeprefix(f"{name}："))
