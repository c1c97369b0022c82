"""The bill of shared profits (分账账单)."""

from __future__ import annotations

from datetime import datetime

from attrs import frozen

from wxpay_client.schema.bills.row import TOTALS, BillRow, BillSums
from wxpay_client.schema.bills.tables import Kind, fen, text, time


@frozen(kw_only=True)
class ProfitSharingBillRow(BillRow):
    """A share of a profit, or one that was given back, in the bill of a day's (分账账单). Amounts are in fen.

    WeChat Pay's pages do not say what the columns of this bill are called; these are the ones that others read. Where
    a bill calls one of the first eight otherwise, its rows are `BillRow`. What a bill does not list is `None`.

    Attributes:
        time: When it was (分账时间).
        transaction_id: WeChat Pay's number of the order (微信订单号).
        order_id: WeChat Pay's number of the sharing, or of the giving back (微信分账/回退单号).
        out_order_no: The merchant's number of it (商户分账/回退单号).
        receiver: Who received it (分账接收方).
        amount: Amount (金额).
        business_type: Whether it was shared or given back (业务类型).
        status: What became of it (处理状态).
        initiator: Who asked for it (分账发起方).
        sharer: Whose profit was shared (分账方).
        detail_id: WeChat Pay's number of this share (分账明细单号).
        total: Amount of the order (订单金额).
        description: What was said when it was shared (分账描述).
        note: A note (备注).
    """

    time: datetime
    transaction_id: str
    order_id: str
    out_order_no: str
    receiver: str
    amount: int
    business_type: str
    status: str
    initiator: str | None = None
    sharer: str | None = None
    detail_id: str | None = None
    total: int | None = None
    description: str | None = None
    note: str | None = None


PROFIT_SHARING = Kind(
    ProfitSharingBillRow,
    {
        "time": time("分账时间"),
        "transaction_id": text("微信订单号"),
        "order_id": text("微信分账/回退单号"),
        "out_order_no": text("商户分账/回退单号"),
        "receiver": text("分账接收方"),
        "amount": fen("分账金额", "金额"),
        "business_type": text("业务类型"),
        "status": text("处理状态"),
        "initiator": text("分账发起方"),
        "sharer": text("分账方"),
        "detail_id": text("分账明细单号"),
        "total": fen("订单金额"),
        "description": text("分账描述"),
        "note": text("备注"),
    },
    marks=frozenset({"分账时间"}),
    sums=BillSums,
    totals=TOTALS,
    # Another's code is all that is known of this bill: it must not keep anyone from reading one that is otherwise.
    is_certain=False,
)
