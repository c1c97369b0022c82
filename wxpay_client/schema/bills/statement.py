"""The statement of cross-border trades (境外对账单): payments and refunds in several currencies."""

from __future__ import annotations

from datetime import datetime
from decimal import Decimal

from attrs import frozen

from wxpay_client.schema.bills.row import TOTALS, BillRow, BillSums
from wxpay_client.schema.bills.tables import Column, Kind, money, text, time
from wxpay_client.schema.bills.values import read_decimal


@frozen(kw_only=True)
class StatementRow(BillRow):
    """A cross-border payment, or a refund. Amounts are in the minor unit of the currency beside them (ISO 4217).

    `8.88` HKD are 888, and `888` JPY are 888. An amount of a currency with decimals that has no point is refused:
    whether it is in the minor unit already, no page says. What a statement does not list is `None`, and so is
    an amount that it leaves empty.

    Attributes:
        time: When it was (交易时间).
        appid: App ID (公众账号ID).
        mchid: Merchant number (商户号).
        sub_mchid: Sub-merchant's number (子商户号).
        transaction_id: WeChat Pay's number of the order (微信订单号).
        out_trade_no: The merchant's number of the order (商户订单号).
        trade_type: How it was paid (交易类型).
        trade_state: `SUCCESS` of a payment, `REFUND` of a refund (交易状态).
        currency: What the order is priced in (标价币种).
        total: Amount of the order, in `currency` (订单金额).
        device_id: Number of the device (设备号).
        openid: The user (用户标识).
        bank_type: Bank (付款银行).
        recharge_coupon_currency: Currency of the coupons that were paid for (充值券币种).
        recharge_coupon: Coupons that were paid for, in that currency (充值券金额).
        coupon_currency: Currency of other coupons (优惠券币种).
        coupon: Other coupons, in that currency (优惠券金额).
        payer_currency: What the user paid in (用户支付币种).
        payer_total: What the user paid, in that currency (用户支付金额).
        settlement_currency: What the merchant is paid in (结算币种).
        settlement_total: What the merchant gets of the order, in that currency (应结订单金额).
        refund_id: WeChat Pay's number of the refund (微信退款单号).
        out_refund_no: The merchant's number of the refund (商户退款单号).
        refund_channel: Where the refund goes (退款类型).
        refund_status: State of the refund (退款状态).
        refund: Amount that was asked to be refunded, in `currency` (申请退款金额).
        payer_refund_currency: What the user is refunded in (用户退款币种).
        payer_refund: What the user is refunded, in that currency (用户退款金额).
        settlement_refund_currency: What the merchant gives back in (退款结算币种).
        settlement_refund: What the merchant gives back, in that currency (退款应结订单金额).
        recharge_coupon_refund: Coupons that were paid for and are given back (充值券退款金额).
        coupon_refund: Other coupons that are given back (优惠券退款金额).
        fee: Fee, as it is written: no page says in which currency (手续费).
        rate: Rate of the fee, as it is written (费率).
        payment_exchange_rate: Exchange rate of the payment, as it is written (支付汇率).
        refund_exchange_rate: Exchange rate of the refund, as it is written (退款汇率).
        description: The goods (商品名称).
        attach: The merchant's own text (商户数据包).
    """

    time: datetime
    appid: str
    mchid: str
    sub_mchid: str
    transaction_id: str
    out_trade_no: str
    trade_type: str
    trade_state: str
    currency: str
    total: int | None = None
    device_id: str | None = None
    openid: str | None = None
    bank_type: str | None = None
    recharge_coupon_currency: str | None = None
    recharge_coupon: int | None = None
    coupon_currency: str | None = None
    coupon: int | None = None
    payer_currency: str | None = None
    payer_total: int | None = None
    settlement_currency: str | None = None
    settlement_total: int | None = None
    refund_id: str | None = None
    out_refund_no: str | None = None
    refund_channel: str | None = None
    refund_status: str | None = None
    refund: int | None = None
    payer_refund_currency: str | None = None
    payer_refund: int | None = None
    settlement_refund_currency: str | None = None
    settlement_refund: int | None = None
    recharge_coupon_refund: int | None = None
    coupon_refund: int | None = None
    fee: Decimal | None = None
    rate: str | None = None
    payment_exchange_rate: str | None = None
    refund_exchange_rate: str | None = None
    description: str | None = None
    attach: str | None = None


STATEMENT = Kind(
    StatementRow,
    {
        "time": time("交易时间"),
        "appid": text("公众账号ID"),
        "mchid": text("商户号"),
        "sub_mchid": text("子商户号", "特约商户号"),
        "transaction_id": text("微信订单号"),
        "out_trade_no": text("商户订单号"),
        "trade_type": text("交易类型"),
        "trade_state": text("交易状态"),
        "currency": text("标价币种"),
        "total": money("订单金额(标价币种)", "订单金额", currency="currency"),
        "device_id": text("设备号"),
        "openid": text("用户标识"),
        "bank_type": text("付款银行"),
        "recharge_coupon_currency": text("充值券币种"),
        "recharge_coupon": money("充值券金额", currency="recharge_coupon_currency"),
        "coupon_currency": text("优惠券币种"),
        "coupon": money("优惠券金额", currency="coupon_currency"),
        "payer_currency": text("用户支付币种"),
        "payer_total": money("用户支付金额", currency="payer_currency"),
        "settlement_currency": text("结算币种"),
        "settlement_total": money("应结订单金额", currency="settlement_currency"),
        "refund_id": text("微信退款单号"),
        "out_refund_no": text("商户退款单号"),
        "refund_channel": text("退款类型"),
        "refund_status": text("退款状态"),
        "refund": money("申请退款金额", currency="currency"),
        "payer_refund_currency": text("用户退款币种"),
        "payer_refund": money("用户退款金额", currency="payer_refund_currency"),
        "settlement_refund_currency": text("退款结算币种"),
        "settlement_refund": money("退款应结订单金额", currency="settlement_refund_currency"),
        "recharge_coupon_refund": money("充值券退款金额", currency="recharge_coupon_currency"),
        "coupon_refund": money("优惠券退款金额", currency="coupon_currency"),
        "fee": Column(("手续费",), read_decimal),
        "rate": text("费率"),
        "payment_exchange_rate": text("支付汇率"),
        "refund_exchange_rate": text("退款汇率"),
        "description": text("商品名称"),
        "attach": text("商户数据包"),
    },
    marks=frozenset({"交易时间", "标价币种"}),
    sums=BillSums,
    totals=TOTALS,
)
