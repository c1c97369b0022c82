"""The rows of WeChat Pay's bills, typed, and their sums: `Download.rows()`.

A bill is a table: a line of titles, a line for each row with a backtick before each value, and two lines of sums at its
end. Amounts are written in yuan there, and are fen here, converted exactly.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Mapping
from datetime import datetime, timedelta, timezone
from decimal import Decimal
from typing import Any, Final, Generic, TypeVar

from attrs import fields, frozen

from wxpay_client.errors import BillError

T_co = TypeVar("T_co", covariant=True)

_BEIJING: Final = timezone(timedelta(hours=8))
_LONGEST: Final = 65_536
"""Most bytes of a line: a file without line feeds is no bill, and is not read into memory."""

_AMOUNT: Final = re.compile(r"-?[0-9]{1,16}(?:\.[0-9]{1,8})?", re.ASCII)
_FEN_OF_A_YUAN: Final = 100


@frozen(kw_only=True)
class TradeBillRow:
    """A payment, or a refund, in the bill of a day's trades (交易账单). Amounts are in fen.

    What a bill does not list, such as the refunds of one of payments alone, is `None`.

    Attributes:
        time: When it was (交易时间).
        appid: App ID (公众账号ID).
        mchid: Merchant number (商户号).
        sub_mchid: Sub-merchant's number (特约商户号); `0` without one.
        device_id: Number of the device (设备号).
        transaction_id: WeChat Pay's number of the order (微信订单号).
        out_trade_no: The merchant's number of the order (商户订单号).
        openid: The user (用户标识).
        trade_type: How it was paid (交易类型).
        trade_state: `SUCCESS` of a payment, `REFUND` of a refund (交易状态).
        bank_type: Bank (付款银行).
        currency: Currency (货币种类).
        settlement_total: What the merchant gets of the order (应结订单金额).
        coupon: Coupons (代金券金额).
        refund_id: WeChat Pay's number of the refund (微信退款单号); `0` of a payment.
        out_refund_no: The merchant's number of the refund (商户退款单号); `0` of a payment.
        settlement_refund: What the merchant gives back (退款金额).
        coupon_refund: Coupons that are given back (充值券退款金额).
        refund_channel: Where the refund goes (退款类型).
        refund_status: State of the refund (退款状态).
        description: The goods (商品名称).
        attach: The merchant's own text (商户数据包).
        fee: Fee, in fen, exactly: it may be a part of a fen (手续费).
        rate: Rate of the fee, as it is written (费率).
        total: Amount of the order (订单金额).
        refund: Amount that was asked to be refunded (申请退款金额).
        rate_note: A note on the rate (费率备注).
        refund_applied_time: When the refund was asked for (退款申请时间).
        refund_success_time: When it succeeded (退款成功时间).
    """

    time: datetime
    appid: str
    mchid: str
    sub_mchid: str
    device_id: str
    transaction_id: str
    out_trade_no: str
    openid: str
    trade_type: str
    trade_state: str
    bank_type: str
    currency: str
    settlement_total: int | None = None
    coupon: int | None = None
    refund_id: str | None = None
    out_refund_no: str | None = None
    settlement_refund: int | None = None
    coupon_refund: int | None = None
    refund_channel: str | None = None
    refund_status: str | None = None
    description: str | None = None
    attach: str | None = None
    fee: Decimal | None = None
    rate: str | None = None
    total: int | None = None
    refund: int | None = None
    rate_note: str | None = None
    refund_applied_time: datetime | None = None
    refund_success_time: datetime | None = None


@frozen(kw_only=True)
class FundFlowBillRow:
    """What came into or went out of an account, in the bill of its movements (资金账单). Amounts are in fen.

    Attributes:
        time: When it was booked (记账时间).
        transaction_id: WeChat Pay's number of what it belongs to (微信支付业务单号).
        flow_id: Number of the movement (资金流水单号).
        business: Name of the business (业务名称).
        business_type: Type of the business (业务类型).
        direction: `收入`, which came in, or `支出`, which went out (收支类型).
        amount: Amount (收支金额).
        balance: What the account held afterwards (账户结余).
        applicant: Who asked for it (资金变更提交申请人).
        note: A note (备注).
        voucher_no: Number of its voucher (业务凭证号).
    """

    time: datetime
    transaction_id: str
    flow_id: str
    business: str
    business_type: str
    direction: str
    amount: int
    balance: int
    applicant: str
    note: str
    voucher_no: str


@frozen(kw_only=True)
class TradeBillSums:
    """The sums of a bill of trades, as it tells them. Amounts are in fen; what it does not tell is `None`.

    Attributes:
        count: How many rows there are (总交易单数).
        settlement_total: Sum of `settlement_total` (应结订单总金额).
        settlement_refund: Sum of `settlement_refund` (退款总金额).
        coupon_refund: Sum of `coupon_refund` (充值券退款总金额).
        fee: Sum of `fee`, in fen, exactly (手续费总金额).
        total: Sum of `total` (订单总金额).
        refund: Sum of `refund` (申请退款总金额).
    """

    count: int
    settlement_total: int | None = None
    settlement_refund: int | None = None
    coupon_refund: int | None = None
    fee: Decimal | None = None
    total: int | None = None
    refund: int | None = None


@frozen(kw_only=True)
class FundFlowBillSums:
    """The sums of a bill of movements, as it tells them. Amounts are in fen.

    Attributes:
        count: How many rows there are (资金流水总笔数).
        income_count: How many came in (收入笔数).
        income: What came in (收入金额).
        expense_count: How many went out (支出笔数).
        expense: What went out (支出金额).
    """

    count: int
    income_count: int
    income: int
    expense_count: int
    expense: int


class _Kind:
    """A kind of bill: titles of its columns and of its sums, each with the field that it becomes.

    Attributes:
        row: Class of its rows.
        columns: Title to field.
        sums: Class of its sums.
        totals: Title to field.
    """

    # Any: the classes of rows and of sums have no type in common.
    def __init__(self, row: type[Any], columns: Mapping[str, str], sums: type[Any], totals: Mapping[str, str]) -> None:
        self.row, self.columns, self.sums, self.totals = row, columns, sums, totals


_TRADE: Final = _Kind(
    TradeBillRow,
    {
        "交易时间": "time", "公众账号ID": "appid", "商户号": "mchid", "特约商户号": "sub_mchid",
        "子商户号": "sub_mchid",
        "设备号": "device_id", "微信订单号": "transaction_id", "商户订单号": "out_trade_no", "用户标识": "openid",
        "交易类型": "trade_type", "交易状态": "trade_state", "付款银行": "bank_type", "货币种类": "currency",
        "应结订单金额": "settlement_total", "代金券金额": "coupon", "微信退款单号": "refund_id",
        "商户退款单号": "out_refund_no", "退款金额": "settlement_refund", "充值券退款金额": "coupon_refund",
        "退款类型": "refund_channel", "退款状态": "refund_status", "商品名称": "description", "商户数据包": "attach",
        "手续费": "fee", "费率": "rate", "订单金额": "total", "申请退款金额": "refund", "费率备注": "rate_note",
        "退款申请时间": "refund_applied_time", "退款成功时间": "refund_success_time",
    },
    TradeBillSums,
    {
        "总交易单数": "count", "应结订单总金额": "settlement_total", "退款总金额": "settlement_refund",
        "充值券退款总金额": "coupon_refund", "手续费总金额": "fee", "订单总金额": "total", "申请退款总金额": "refund",
    },
)  # fmt: skip
_FUND_FLOW: Final = _Kind(
    FundFlowBillRow,
    {
        "记账时间": "time", "微信支付业务单号": "transaction_id", "资金流水单号": "flow_id", "业务名称": "business",
        "业务类型": "business_type", "收支类型": "direction", "收支金额(元)": "amount", "账户结余(元)": "balance",
        "资金变更提交申请人": "applicant", "备注": "note", "业务凭证号": "voucher_no",
    },
    FundFlowBillSums,
    {
        "资金流水总笔数": "count", "收入笔数": "income_count", "收入金额": "income", "支出笔数": "expense_count",
        "支出金额": "expense",
    },
)  # fmt: skip
_KINDS: Final = {"交易时间": _TRADE, "记账时间": _FUND_FLOW}
_PARENTHESES: Final = str.maketrans("（）", "()")
_SUM_TITLES: Final = tuple(next(iter(kind.totals)) for kind in _KINDS.values())


class BillRows(Generic[T_co]):
    """The rows of a bill, read as they arrive, once.

    The sums that the bill tells are compared with those of its rows when it is read to its end, and so is its digest
    where the download has one: whoever takes rows before must not rely on them before.

    Attributes:
        sums: What the bill tells at its end: `TradeBillSums`, or `FundFlowBillSums`; `None` before it was read to it.
    """

    def __init__(self, chunks: Iterable[bytes], name: str, row: type[T_co] | None) -> None:
        self.sums: TradeBillSums | FundFlowBillSums | None = None
        self._name = name
        self._rows = self._read(chunks, row)

    def __iter__(self) -> Iterator[T_co]:
        return self._rows

    def _read(self, chunks: Iterable[bytes], row: type[T_co] | None) -> Iterator[T_co]:
        lines = self._lines(chunks)
        number, titles, encoding = self._titles(lines)
        kind = _KINDS.get(titles[0])
        if kind is None or (row is not None and kind.row is not row):
            expected = "记账时间 or 交易时间" if row is None else row.__name__
            raise self._wrong(number, f"expected the titles of a bill, {expected}, got those of another file")
        names = self._fields(titles, kind.columns, number)
        sums = _Sums(kind)
        for number, line in lines:
            text = self._text(line, encoding, number)
            if text.startswith(_SUM_TITLES):
                told = self._fields(text.split(","), kind.totals, number)
                self._end(lines, number, told, sums, encoding)
                return
            found = self._made(kind.row, names, text, number)
            sums.add(found)
            yield found
        raise self._wrong(number, "expected the sums, and the bill ends without them: it is not whole")

    def _titles(self, lines: Iterator[tuple[int, bytes]]) -> tuple[int, list[str], str]:
        number, line = next(lines, (1, b""))
        line = line.removeprefix(b"\xef\xbb\xbf")
        for encoding in ("utf-8", "gb18030"):
            try:
                titles = line.decode(encoding)
            except UnicodeDecodeError:
                continue
            titles = titles.translate(_PARENTHESES)
            return number, [title.strip() for title in titles.split(",")], encoding
        raise self._wrong(number, "expected titles in UTF-8 or GBK, got other bytes")

    def _fields(self, titles: list[str], known: Mapping[str, str], number: int) -> list[str]:
        """The field of each title; empty where a title says nothing that is known."""
        names = [known.get(title.strip(), "") for title in titles]
        given = [name for name in names if name]
        if len(given) != len(set(given)):
            raise self._wrong(number, "expected each title once")
        return names

    # Any: the classes of rows and of sums have no type in common.
    def _made(self, cls: type[Any], names: list[str], text: str, number: int) -> Any:
        # Values are not quoted, and may hold commas, but each of them has a backtick before it.
        values = text.removeprefix("`").split(",`")
        if not text.startswith("`") or len(values) != len(names):
            raise self._wrong(number, f"expected {len(names)} values, each with a backtick before it")
        types = {field.name: (str(field.type), field.default is None) for field in fields(cls)}
        made: dict[str, object] = {}
        for name, value in zip(names, values, strict=True):
            if not name:
                continue
            type_, optional = types[name]
            try:
                made[name] = _read_value(type_, value.strip(), is_count=name.endswith("count"), optional=optional)
            except ValueError as error:
                problem = str(error)
            else:
                continue
            raise self._wrong(number, f"{name}: {problem}")
        missing = [name for name, (_, optional) in types.items() if not optional and name not in made]
        if missing:
            raise self._wrong(number, f"expected {', '.join(missing)} too, and the bill has no such column")
        return cls(**made)

    def _end(
        self, lines: Iterator[tuple[int, bytes]], number: int, names: list[str], sums: _Sums, encoding: str
    ) -> None:
        """Read the sums, whose titles are in line `number`, and compare them."""
        number, line = next(lines, (number, b""))
        if not line:
            raise self._wrong(number, "expected the sums after their titles, and the bill ends: it is not whole")
        told = self._made(sums.kind.sums, names, self._text(line, encoding, number), number)
        more = next(lines, None)
        if more is not None:
            raise self._wrong(more[0], "expected the end of the bill after its sums, got another line")
        self.sums = told
        differing = sums.differing(told)
        if differing:
            words = ", ".join(
                f"{name} is {found} and the bill says {said}" for name, (said, found) in differing.items()
            )
            raise self._wrong(number, f"the rows do not add up to the sums: {words}", sums=differing)

    def _lines(self, chunks: Iterable[bytes]) -> Iterator[tuple[int, bytes]]:
        """The lines that are not empty, each with its number."""
        number, rest = 0, b""
        for chunk in chunks:
            *whole, rest = (rest + chunk).split(b"\n")
            for line in whole:
                number += 1
                if line.strip():
                    yield number, line.strip(b"\r")
            if len(rest) > _LONGEST:
                raise self._wrong(number + 1, f"expected lines of at most {_LONGEST} bytes")
        if rest.strip():
            yield number + 1, rest.strip(b"\r")

    def _text(self, line: bytes, encoding: str, number: int) -> str:
        try:
            return line.decode(encoding)
        except UnicodeDecodeError:
            pass
        raise self._wrong(number, f"expected text in {encoding}, as the titles are, got other bytes")

    def _wrong(
        self, number: int, problem: str, sums: Mapping[str, tuple[int | Decimal, int | Decimal]] | None = None
    ) -> BillError:
        return BillError(f"{self._name}: line {number}: {problem}", line=number, sums=sums or {})


class _Sums:
    """The sums of rows in the making."""

    def __init__(self, kind: _Kind) -> None:
        self.kind = kind
        self._found: dict[str, int | Decimal] = {field.name: 0 for field in fields(kind.sums)}

    def add(self, row: Any) -> None:
        # Any: a row of either kind.
        self._found["count"] += 1
        if isinstance(row, FundFlowBillRow):
            prefix = {"收入": "income", "支出": "expense"}.get(row.direction)
            if prefix is not None:
                self._found[f"{prefix}_count"] += 1
                self._found[prefix] += row.amount
            return
        for name in self._found.keys() - {"count"}:
            self._found[name] += getattr(row, name) or 0

    def differing(self, told: Any) -> dict[str, tuple[int | Decimal, int | Decimal]]:
        """Name to what a bill says and what its rows add up to, where the two differ. Any: sums of either kind."""
        said = {name: getattr(told, name) for name in self._found}
        return {
            name: (said[name], found)
            for name, found in self._found.items()
            if said[name] is not None and said[name] != found
        }


def _read_value(type_: str, value: str, *, is_count: bool, optional: bool) -> object:
    """A value of a bill as its field has it.

    Raises:
        ValueError: It cannot be one; the message does not show it.
    """
    if "str" in type_:
        return value
    if not value and optional:
        return None
    if "datetime" in type_:
        try:
            return datetime.strptime(" ".join(value.split()), "%Y-%m-%d %H:%M:%S").replace(tzinfo=_BEIJING)
        except ValueError:
            pass
        raise ValueError("expected a time such as 2018-02-01 04:21:23")
    if not _AMOUNT.fullmatch(value):
        raise ValueError("expected a number such as 20" if is_count else "expected an amount in yuan such as 0.02")
    number = Decimal(value) if is_count else Decimal(value) * _FEN_OF_A_YUAN
    if "Decimal" in type_:
        return number
    if number != int(number):
        raise ValueError("expected a whole number" if is_count else "expected a whole number of fen")
    return int(number)
