"""Bills read row by row."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from decimal import Context, Decimal
from typing import Any, Final, Generic, Protocol, TypeVar

from attrs import fields

from wxpay_client.errors import BillError, RequestError
from wxpay_client.schema.bills.fund_flow import FUND_FLOW, FundFlowBillSums
from wxpay_client.schema.bills.lines import Lines, values_of
from wxpay_client.schema.bills.profit_sharing import PROFIT_SHARING
from wxpay_client.schema.bills.row import ANY, BillRow, BillSums
from wxpay_client.schema.bills.statement import STATEMENT
from wxpay_client.schema.bills.tables import Kind, Table, plain
from wxpay_client.schema.bills.trade import TRADE, TradeBillSums
from wxpay_client.schema.bills.values import is_number

R = TypeVar("R", bound=BillRow)
T_co = TypeVar("T_co", covariant=True)

_KINDS: Final = (STATEMENT, TRADE, FUND_FLOW, PROFIT_SHARING)
"""The known kinds; of two whose marks a bill has, it is of the one that comes first."""

_EXACT: Final = Context(prec=100)
"""Sums are made in this, whatever the caller's own context of `decimal` rounds to."""

# What the files that are no bills begin with: JSON, HTML and XML, PDF, archives.
_NO_BILL: Final = ("{", "[", "<", "%PDF", "PK\x03\x04", "\x1f")


class BillFile(Protocol):
    """A file that is being downloaded: what of a `Download` its rows are read by."""

    @property
    def signed(self) -> bool:
        """Whether it has a digest, which is compared at its end."""
        ...

    def __next__(self) -> bytes: ...

    def close(self) -> None:
        """Leave what was not read yet."""
        ...


class BillRows(Generic[T_co]):
    """The rows of a bill, read as they arrive, once.

    The sums that the bill tells are compared with those of its rows when it is read to its end, and so is its digest
    where the download has one: whoever takes rows before must not rely on them before. A row that cannot be read is
    told when the digest is known to be right: a file that was changed on its way is a VerificationError.

    Attributes:
        sums: What the bill tells at its end: `TradeBillSums`, `FundFlowBillSums`, or `BillSums` of other bills; `None`
            before it was read to its end, and of one that tells none.
    """

    def __init__(
        self, chunks: Iterable[bytes], name: str, row: type[T_co] | None, finish: Callable[[], object] | None = None
    ) -> None:
        self.sums: TradeBillSums | FundFlowBillSums | BillSums | None = None
        self._name = name
        self._kind = _kind_of(row) if row is not None else None
        self._finish = finish
        self._rows = self._read_or_check(Lines(chunks, self._wrong))

    def __iter__(self) -> Iterator[T_co]:
        return self._rows

    @staticmethod
    def joined(files: Iterable[BillFile], row: type[R]) -> BillRows[R]:
        """The rows of a bill that comes in several files, such as that of a platform's sub-merchants.

            bill = client.ecommerce.bill.fundflowbill(bill_date=day, account_type="ALL", algorithm="AEAD_AES_256_GCM")
            parts = sorted(bill.download_bill_list or [], key=lambda part: part.bill_sequence or 0)
            for row in BillRows.joined(map(client.download, parts), FundFlowBillRow):
                reconcile(row)

        The files are one bill, one after the other: the first has the titles, and the last has the sums. Each is
        taken when the one before was read to its end and had its digest; so `map` downloads it then.

        Args:
            files: The files, downloads, by their `bill_sequence`. Each is closed. A list of downloads, which have all
                begun, outlives URLs that are valid for a shorter time than the reading takes.
            row: As for `Download.rows`.

        Raises:
            BillError: As `Download.rows`.
            WxPayError: When they are read: as `Client.download`, and as `Download.rows`.
        """
        parts = _Parts(files)
        return BillRows(parts, "a bill of several files", row, parts.finish)

    # Any, from here on: rows and sums of whatever kind.

    def _read_or_check(self, lines: Lines) -> Iterator[Any]:
        try:
            yield from self._read(lines)
        except BillError as error:
            problem = error
        else:
            return
        if self._finish is not None:
            self._finish()
        raise problem

    def _read(self, lines: Lines) -> Iterator[Any]:
        number, line = next(lines, (1, ""))
        titles = self._titles(line, number)
        if lines.is_open:
            # Of half a title, UTF-8 may well be read as GBK.
            raise self._wrong(number, "expected a line feed after the titles, and the bill ends: it is not whole")
        kind = self._kind_by(titles, number)
        table = Table(kind.row, kind.columns, titles)
        sums = _Sums(kind)
        for number, line in lines:
            if self._begins_sums(kind, line, lines):
                self._compare(lines, line, number, sums)
                return
            row = self._made(table, line, number)
            sums.add(row)
            yield row
        if kind.ends_with_sums or _ends_with_sums(titles):
            raise self._wrong(number, "expected the sums, and the bill ends without them: it is not whole")

    def _titles(self, line: str, number: int) -> list[str]:
        titles = [plain(title) for title in line.split(",")]
        if len(titles) == 1 or line.lstrip().startswith(_NO_BILL):
            raise self._wrong(number, "expected the titles of a bill, got those of another file")
        self._check_once(titles, number)
        return titles

    def _check_once(self, titles: Sequence[str], number: int) -> None:
        named = [title for title in titles if title]
        if len(named) != len(set(named)):
            raise self._wrong(number, "expected each title once")

    def _kind_by(self, titles: Sequence[str], number: int) -> Kind:
        """The kind of a bill with these titles, which has to be the one that was asked for."""
        kind = self._kind or _kind_with(titles)
        missing = sorted(kind.marks - {*titles}) or Table(kind.row, kind.columns, titles).missing
        if not missing:
            return kind
        if self._kind is None and not kind.is_certain:
            return ANY
        raise self._wrong(
            number,
            f"expected the titles of a bill, {kind.row.__name__}, and {', '.join(missing)} is not among them; "
            "rows(BillRow) reads a bill whatever its titles are",
        )

    def _made(self, table: Table, line: str, number: int) -> Any:
        values = values_of(line, table.width)
        if values is None:
            raise self._wrong(number, f"expected {table.width} values, each with a backtick before it")
        try:
            return table.made(values)
        except ValueError as error:
            problem = str(error)
        raise self._wrong(number, problem)

    def _begins_sums(self, kind: Kind, line: str, lines: Lines) -> bool:
        """Whether a line holds the titles of the sums."""
        first = plain(line.split(",", 1)[0])
        if kind.ends_with_sums:
            return first in kind.totals["count"].titles
        if line.startswith("`") or "总" not in first:
            return False
        # What the sums of other bills are called is not known for certain: they are words and numbers, at its end.
        values, more = next(lines, None), next(lines, None)
        lines.unread(values, more)
        if values is None or more is not None:
            return False
        numbers = values[1].split(",")
        return all(map(is_number, numbers)) and not any(map(is_number, line.split(",")))

    def _compare(self, lines: Lines, line: str, number: int, sums: _Sums) -> None:
        """Read the sums, whose titles are in line `number`, and compare them with those of the rows."""
        kind = sums.kind
        titles = [plain(title) for title in line.split(",")]
        self._check_once(titles, number)
        number, line = next(lines, (number, ""))
        if not line:
            raise self._wrong(number, "expected the sums after their titles, and the bill ends: it is not whole")
        table = Table(kind.sums, kind.totals, titles, needs_all=True)
        if table.missing:
            raise self._wrong(
                number, f"expected {', '.join(table.missing)} among the sums, and the bill does not tell it"
            )
        told = self._made(table, line, number)
        more = next(lines, None)
        if more is not None:
            raise self._wrong(more[0], "expected the end of the bill after its sums, got another line")
        self.sums = told
        differing = sums.differing(told)
        if differing:
            words = ", ".join(
                f"{name} is {found} and the bill says {said}" for name, (said, found) in differing.items()
            )
            raise self._wrong(number, f"the rows do not add up to the sums: {words}", differing)

    def _wrong(
        self, number: int, problem: str, sums: Mapping[str, tuple[int | Decimal, int | Decimal]] | None = None
    ) -> BillError:
        return BillError(f"{self._name}: line {number}: {problem}", line=number, sums=sums or {})


class _Parts(Iterator[bytes]):
    """Files, one after the other."""

    def __init__(self, files: Iterable[BillFile]) -> None:
        self._files = iter(files)
        self._file: BillFile | None = None

    def __next__(self) -> bytes:
        while True:
            if self._file is None:
                self._file = next(self._files)
            chunk = next(self._file, b"")
            if chunk:
                return chunk
            self._file = None

    def finish(self) -> None:
        """Read the file that is being read to its end, where its digest is compared."""
        if self._file is not None:
            finish(self._file)


def finish(file: BillFile) -> None:
    """Read a file to its end, if its digest is compared there."""
    while file.signed and next(file, b""):
        pass
    file.close()


def _kind_of(row: type[Any]) -> Kind:
    kinds = {kind.row: kind for kind in (*_KINDS, ANY)}
    if row not in kinds:
        names = ", ".join(each.__name__ for each in kinds)
        raise RequestError(f"rows: expected one of {names}, got another class", parameter="row")
    return kinds[row]


def _kind_with(titles: Sequence[str]) -> Kind:
    """The kind whose marks a bill with these titles has."""
    return next((kind for kind in _KINDS if kind.marks <= {*titles}), ANY)


def _ends_with_sums(titles: Sequence[str]) -> bool:
    """Whether a bill with these titles always ends with sums, also where it is read as one of no known kind."""
    kind = _kind_with(titles)
    return kind.ends_with_sums and not Table(kind.row, kind.columns, titles).missing


class _Sums:
    """The sums of rows in the making."""

    def __init__(self, kind: Kind) -> None:
        self.kind = kind
        names = (field.name for field in fields(kind.sums) if field.name != "unknown")
        self._found: dict[str, int | Decimal] = dict.fromkeys(names, 0)

    def add(self, row: Any) -> None:
        found = self._found
        found["count"] += 1
        for name, amount in self.kind.adds(row):
            found[name] = _EXACT.add(found[name], amount) if isinstance(amount, Decimal) else found[name] + amount

    def differing(self, told: Any) -> dict[str, tuple[int | Decimal, int | Decimal]]:
        """Name to what a bill says and what its rows add up to, where the two differ."""
        said = {name: getattr(told, name) for name in self._found}
        return {
            name: (said[name], found)
            for name, found in self._found.items()
            if said[name] is not None and said[name] != found
        }
