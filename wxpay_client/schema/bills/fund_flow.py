"""The bill of what moved on an account (资金账单): the merchant's own accounts, and those of its sub-merchants."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from datetime import datetime

from attrs import field, frozen

from wxpay_client.schema.bills.row import BillRow
from wxpay_client.schema.bills.tables import Kind, count, fen, text, time


@frozen(kw_only=True)
class FundFlowBillRow(BillRow):
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
class FundFlowBillSums:
    """The sums of a bill of movements, as it tells them. Amounts are in fen.

    Attributes:
        count: How many rows there are (资金流水总笔数).
        income_count: How many came in (收入笔数).
        income: What came in (收入金额).
        expense_count: How many went out (支出笔数).
        expense: What went out (支出金额).
        unknown: The sums that no field is known for: title to value, as the bill has it, without its backtick.
    """

    count: int
    income_count: int
    income: int
    expense_count: int
    expense: int
    unknown: Mapping[str, str] = field(factory=dict[str, str], hash=False)


def _adds(row: FundFlowBillRow) -> Iterator[tuple[str, int]]:
    prefix = {"收入": "income", "支出": "expense"}.get(row.direction)
    if prefix is not None:
        yield f"{prefix}_count", 1
        yield prefix, row.amount


FUND_FLOW = Kind(
    FundFlowBillRow,
    {
        "time": time("记账时间"),
        "transaction_id": text("微信支付业务单号"),
        "flow_id": text("资金流水单号"),
        "business": text("业务名称"),
        "business_type": text("业务类型"),
        "direction": text("收支类型"),
        "amount": fen("收支金额"),
        "balance": fen("账户结余"),
        "applicant": text("资金变更提交申请人"),
        "note": text("备注"),
        "voucher_no": text("业务凭证号"),
    },
    marks=frozenset({"记账时间"}),
    sums=FundFlowBillSums,
    totals={
        "count": count("资金流水总笔数"),
        "income_count": count("收入笔数"),
        "income": fen("收入金额"),
        "expense_count": count("支出笔数"),
        "expense": fen("支出金额"),
    },
    adds=_adds,
    ends_with_sums=True,
)
