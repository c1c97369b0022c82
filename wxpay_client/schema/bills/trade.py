"""The bill of a day's trades (交易账单): of payments and refunds, of payments alone, of refunds alone."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from datetime import datetime
from decimal import Decimal

from attrs import field, frozen

from wxpay_client.schema.bills.row import BillRow
from wxpay_client.schema.bills.tables import Column, Kind, count, fen, parts_of_fen, text, time
from wxpay_client.schema.bills.values import read_currency_of_fen


@frozen(kw_only=True)
class TradeBillRow(BillRow):
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
        currency: Currency (货币种类), one of two decimals.
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
        unknown: The sums that no field is known for: title to value, as the bill has it, without its backtick.
    """

    count: int
    settlement_total: int | None = None
    settlement_refund: int | None = None
    coupon_refund: int | None = None
    fee: Decimal | None = None
    total: int | None = None
    refund: int | None = None
    unknown: Mapping[str, str] = field(factory=dict[str, str], hash=False)


def _adds(row: TradeBillRow) -> Iterator[tuple[str, int | Decimal]]:
    yield "settlement_total", row.settlement_total or 0
    yield "settlement_refund", row.settlement_refund or 0
    yield "coupon_refund", row.coupon_refund or 0
    yield "fee", row.fee or Decimal()
    yield "total", row.total or 0
    yield "refund", row.refund or 0


# Each title of today comes first; some merchants still have those of early bills.
TRADE = Kind(
    TradeBillRow,
    {
        "time": time("交易时间"),
        "appid": text("公众账号ID"),
        "mchid": text("商户号"),
        "sub_mchid": text("特约商户号", "子商户号"),
        "device_id": text("设备号"),
        "transaction_id": text("微信订单号"),
        "out_trade_no": text("商户订单号"),
        "openid": text("用户标识"),
        "trade_type": text("交易类型"),
        "trade_state": text("交易状态"),
        "bank_type": text("付款银行"),
        "currency": Column(("货币种类",), read_currency_of_fen),
        "settlement_total": fen("应结订单金额", "总金额"),
        "coupon": fen("代金券金额", "企业红包金额", "代金券或立减优惠金额"),
        "refund_id": text("微信退款单号"),
        "out_refund_no": text("商户退款单号"),
        "settlement_refund": fen("退款金额"),
        "coupon_refund": fen("充值券退款金额", "企业红包退款金额", "代金券或立减优惠退款金额"),
        "refund_channel": text("退款类型"),
        "refund_status": text("退款状态"),
        "description": text("商品名称"),
        "attach": text("商户数据包"),
        "fee": parts_of_fen("手续费"),
        "rate": text("费率"),
        "total": fen("订单金额"),
        "refund": fen("申请退款金额"),
        "rate_note": text("费率备注"),
        "refund_applied_time": time("退款申请时间"),
        "refund_success_time": time("退款成功时间"),
    },
    marks=frozenset({"交易时间"}),
    sums=TradeBillSums,
    totals={
        "count": count("总交易单数"),
        "settlement_total": fen("应结订单总金额", "总交易额"),
        "settlement_refund": fen("退款总金额", "总退款金额"),
        "coupon_refund": fen("充值券退款总金额", "总企业红包退款金额", "总代金券或立减优惠退款金额"),
        "fee": parts_of_fen("手续费总金额"),
        "total": fen("订单总金额"),
        "refund": fen("申请退款总金额"),
    },
    adds=_adds,
    ends_with_sums=True,
)
