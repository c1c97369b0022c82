# Generated from spec/refunds.yaml, spec/common.yaml by `make codegen`. Do not edit.
"""What `client.refunds` is made of."""

import datetime as dt
from collections.abc import Iterator
from enum import StrEnum

from attrs import field

from wxpay_client.schema import (
    ErrorCodes,
    Event,
    Operation,
    Pages,
    Request,
    Resource,
    RetryPolicy,
    Timeout,
    deprecated,
    fields,
    frozen,
)


class ExchangeRateType(StrEnum):
    """Kind of the exchange rate (汇率类型)."""

    SETTLEMENT_RATE = "SETTLEMENT_RATE"
    """From the currency of the order to that of the settlement (结算汇率)."""


class PromotionScope(StrEnum):
    """What the promotion applies to (优惠范围)."""

    GLOBAL = "GLOBAL"
    """The whole order (全场代金券)."""
    SINGLE = "SINGLE"
    """Single goods (单品优惠)."""


class PromotionType(StrEnum):
    """Kind of the promotion (优惠类型)."""

    COUPON = "COUPON"
    """A coupon, settled with the merchant (代金券)."""
    DISCOUNT = "DISCOUNT"
    """A discount, not settled with the merchant (优惠券)."""


class RefundChannel(StrEnum):
    """Channel of the refund (退款渠道)."""

    ORIGINAL = "ORIGINAL"
    """Back to where the payment came from (原路退款)."""
    BALANCE = "BALANCE"
    """To the user's balance (退回到余额)."""
    OTHER_BALANCE = "OTHER_BALANCE"
    """To another balance, since the user's account is abnormal (原账户异常退到其他余额账户)."""
    OTHER_BANKCARD = "OTHER_BANKCARD"
    """To another bank card, since the original one is abnormal (原银行卡异常退到其他银行卡)."""


class RefundFundSource(StrEnum):
    """Where the refunded money comes from (退款资金来源)."""

    REFUND_SOURCE_UNSETTLED_FUNDS = "REFUND_SOURCE_UNSETTLED_FUNDS"
    """From money not settled yet (未结算资金退款)."""
    REFUND_SOURCE_REchARGE_FUNDS = "REFUND_SOURCE_REchARGE_FUNDS"
    """From the available balance (可用余额退款), as the documentation spells it."""
    REFUND_SOURCE_RECHARGE_FUNDS = "REFUND_SOURCE_RECHARGE_FUNDS"
    """From the available balance (可用余额退款), in the regular spelling."""


class RefundStatus(StrEnum):
    """State of the refund (退款状态)."""

    SUCCESS = "SUCCESS"
    """The money was refunded (退款成功)."""
    REFUNDCLOSE = "REFUNDCLOSE"
    """The refund was closed (退款关闭)."""
    PROCESSING = "PROCESSING"
    """The refund is on its way (退款处理中); ask again later."""
    ABNORMAL = "ABNORMAL"
    """The refund failed, the card is cancelled or frozen (退款异常); settle it in the merchant platform."""


class RefundNotificationStatus(StrEnum):
    """State of the refund (退款状态)."""

    SUCCESS = "SUCCESS"
    """The money was refunded (退款成功)."""
    CLOSED = "CLOSED"
    """The refund was closed (退款关闭)."""
    ABNORMAL = "ABNORMAL"
    """The refund failed, the card is cancelled or frozen (退款异常); settle it in the merchant platform."""


class RefundNotificationExchangeRateType(StrEnum):
    """Kind of the exchange rate (汇率类型)."""

    USERPAYMENT_RATE = "USERPAYMENT_RATE"
    """From the currency of the order to that of the payment (用户支付汇率)."""
    SETTLEMENT_RATE = "SETTLEMENT_RATE"
    """From the currency of the order to that of the settlement (结算汇率)."""


@frozen(kw_only=True)
class RefundRequestAmount:
    """What is to be refunded, of which payment (订单金额)."""

    refund: int = field(metadata=fields.body(minimum=1))
    """Amount to be refunded (退款金额), in the minor unit of `currency`. At least 1. Example: `888`."""
    total: int = field(metadata=fields.body(minimum=1))
    """Amount of the payment (原订单金额), in the minor unit of `currency`. At least 1. Example: `888`."""
    currency: str = field(metadata=fields.body(min_length=3, max_length=16))
    """Currency of the refund (退款币种), ISO 4217; that of the order. 3 to 16 characters. Example: `"HKD"`."""


@frozen(kw_only=True)
class ExchangeRate:
    """Exchange rate between the two currencies (汇率)."""

    type: ExchangeRateType | str | None = None
    """Kind of the exchange rate (汇率类型). Example: `"SETTLEMENT_RATE"`."""
    rate: int | str | None = None
    """The rate (汇率值), times 100,000,000, as an integer or its digits: `84572070` where 1 HKD is 0.8457207 CNY.
    Example: `84572070`.
    """


@frozen(kw_only=True)
class RefundAmount:
    """What is refunded, to whom in which currency (退款金额)."""

    refund: int
    """Amount refunded (退款金额), in the minor unit of `currency`. Example: `888`."""
    currency: str | None = None
    """Currency of the order (货币类型), ISO 4217. Example: `"HKD"`."""
    payer_refund: int
    """Amount the user gets back (用户退款金额), in the minor unit of `payer_currency`. Example: `666`."""
    payer_currency: str
    """Currency the user paid in (支付币种), ISO 4217. Example: `"CNY"`."""
    exchange_rate: ExchangeRate | None = None
    """Exchange rate between the two currencies (汇率)."""


@frozen(kw_only=True)
class PromotionDetail:
    """What the refund does to a promotion that the payment used (优惠退款详情)."""

    promotion_id: str
    """Number of the coupon (券ID). Example: `"109519"`."""
    scope: PromotionScope | str | None = None
    """What the promotion applies to (优惠范围). Example: `"SINGLE"`."""
    type: PromotionType | str | None = None
    """Kind of the promotion (优惠类型). Example: `"DISCOUNT"`."""
    amount: int | None = None
    """Face value of the promotion (优惠券面额), in the minor unit of `currency`. Example: `100`."""
    refund_amount: int | None = None
    """Part of the promotion that is refunded (优惠券退款额), in the minor unit of `currency`. Example: `100`."""
    currency: str
    """Currency of the promotion (货币类型), ISO 4217. Example: `"HKD"`."""


@frozen(kw_only=True)
class RefundAccepted:
    """A refund that was accepted (退款申请结果)."""

    id: str
    """WeChat Pay's refund number (微信支付退款订单号), which `query_by_refund_id` takes. Example:
    `"50000000382019052709732678859"`.
    """
    out_refund_no: str
    """The merchant's refund number (商户退款单号). Example: `"1217752501201407033233368018"`."""
    create_time: dt.datetime | None = None
    """When the refund was created (退款创建时间). Example: `"2018-06-08T10:34:56+08:00"`."""
    amount: RefundAmount | None = None
    """What is refunded, to whom in which currency (退款金额)."""
    detail: PromotionDetail | None = None
    """What the refund does to a promotion that the payment used (优惠退款详情)."""
    promotion_detail: list[PromotionDetail] | None = field(default=None, metadata=fields.body(one_or_many=True))
    """What the refund does to each promotion that the payment used (优惠退款详情)."""


@frozen(kw_only=True)
class RefundListAmount:
    """Amount of the payment, and what was paid (订单金额)."""

    total: int | None = None
    """Amount of the payment (订单金额), in the minor unit of `currency`. Example: `888`."""
    currency: str | None = None
    """Currency of the order (货币类型), ISO 4217. Example: `"HKD"`."""
    payer_total: int | None = None
    """What the user paid (用户支付金额), in the minor unit of `payer_currency`. Example: `666`."""
    payer_currency: str | None = None
    """Currency that the user paid in (支付币种), ISO 4217. Example: `"CNY"`."""


@frozen(kw_only=True)
class RefundListItem:
    """One refund of the payment, as it stands now (退款单)."""

    id: str
    """WeChat Pay's refund number (微信支付退款订单号), which `query_by_refund_id` takes. Example:
    `"50000000382019052709732678859"`.
    """
    out_refund_no: str
    """The merchant's refund number (商户退款单号). Example: `"1217752501201407033233368018"`."""
    channel: RefundChannel | str | None = None
    """Channel of the refund (退款渠道). Example: `"ORIGINAL"`."""
    recv_account: str | None = None
    """Account the refund goes to (退款入账账户). Example: `"招商银行信用卡0403"`."""
    fund_source: RefundFundSource | str | None = None
    """Where the refunded money comes from (退款资金来源). Example: `"REFUND_SOURCE_UNSETTLED_FUNDS"`."""
    success_time: dt.datetime | None = None
    """When the refund succeeded (退款成功时间); only once it has. Example: `"2018-06-08T10:54:56+08:00"`."""
    create_time: dt.datetime | None = None
    """When the refund was created (退款创建时间). Example: `"2018-06-08T10:34:56+08:00"`."""
    status: RefundStatus | str
    """State of the refund (退款状态). Example: `"SUCCESS"`."""
    amount: RefundAmount | None = None
    """What is refunded, to whom in which currency (退款金额)."""
    refund_detail: PromotionDetail | None = None
    """What the refund does to a promotion that the payment used (优惠退款详情)."""


@frozen(kw_only=True)
class RefundList:
    """The refunds of a payment (退款单列表)."""

    id: str | None = None
    """WeChat Pay's number of the payment (微信支付交易订单号). Example: `"1217752501201407033233368018"`."""
    mchid: str | None = None
    """The merchant's number (商户号), of direct merchants. Example: `"1900000109"`."""
    sub_mchid: str | None = None
    """The sub-merchant's number (子商户号), of institutions. Example: `"1900000109"`."""
    sp_mchid: str | None = None
    """The institution's number (机构商户号), of institutions. Example: `"1900000100"`."""
    out_trade_no: str | None = None
    """The merchant's number of the payment (商户原交易订单号). Example: `"1217752501201407033233368018"`."""
    amount: RefundListAmount | None = None
    """Amount of the payment, and what was paid (订单金额)."""
    data: list[RefundListItem]
    """The refunds (退款单列表), from the one that `offset` names on."""
    total_num: int | None = None
    """How many refunds the payment has (订单总退款次数). Example: `1`."""
    current_total_num: int | None = None
    """How many refunds this answer has (本次返回退款单数). Example: `1`."""


@frozen(kw_only=True)
class Refund:
    """One refund, as it stands now (退款单)."""

    id: str
    """WeChat Pay's refund number (微信支付退款订单号). Example: `"50000000382019052709732678859"`."""
    out_refund_no: str
    """The merchant's refund number (商户退款单号). Example: `"1217752501201407033233368018"`."""
    transaction_id: str
    """WeChat Pay's number of the payment that is refunded (微信支付交易订单号). Example: `"1217752501201407033233368018"`."""
    out_trade_no: str
    """The merchant's number of the payment that is refunded (商户原交易订单号). Example: `"1217752501201407033233368018"`."""
    channel: RefundChannel | str | None = None
    """Channel of the refund (退款渠道). Example: `"ORIGINAL"`."""
    recv_account: str | None = None
    """Account the refund goes to (退款入账账户). Example: `"招商银行信用卡0403"`."""
    fund_source: RefundFundSource | str | None = None
    """Where the refunded money comes from (退款资金来源). Example: `"REFUND_SOURCE_UNSETTLED_FUNDS"`."""
    success_time: dt.datetime | None = None
    """When the refund succeeded (退款成功时间); only once it has. Example: `"2018-06-08T10:54:56+08:00"`."""
    create_time: dt.datetime
    """When the refund was created (退款创建时间). Example: `"2018-06-08T10:34:56+08:00"`."""
    status: RefundStatus | str
    """State of the refund (退款状态). Example: `"SUCCESS"`."""
    amount: RefundAmount
    """What is refunded, to whom in which currency (退款金额)."""
    detail: PromotionDetail | None = None
    """What the refund does to a promotion that the payment used (优惠退款详情); the vendor's samples have
    `promotion_detail` instead.
    """
    promotion_detail: list[PromotionDetail] | None = field(default=None, metadata=fields.body(one_or_many=True))
    """What the refund does to each promotion that the payment used (优惠退款详情)."""


@frozen(kw_only=True)
class RefundNotificationExchangeRate:
    """Exchange rate between the two currencies (汇率信息)."""

    type: RefundNotificationExchangeRateType | str | None = None
    """Kind of the exchange rate (汇率类型). Example: `"SETTLEMENT_RATE"`."""
    rate: int | str | None = None
    """The rate (汇率值), times 100,000,000, as an integer or its digits: `84572070` where 1 HKD is 0.8457207 CNY.
    Example: `84572070`.
    """


@frozen(kw_only=True)
class RefundNotificationAmount:
    """What is refunded, of which payment (金额信息)."""

    total: int | None = None
    """Amount of the order (订单金额), in the minor unit of `currency`. Example: `999`."""
    refund: int
    """Amount refunded (退款金额), in the minor unit of `currency`. Example: `999`."""
    payer_total: int
    """Amount the user paid (用户支付金额), in the minor unit of `payer_currency`. Example: `999`."""
    payer_refund: int
    """Amount the user gets back (用户退款金额), in the minor unit of `payer_currency`. Example: `999`."""
    currency: str | None = None
    """Currency of the order (货币类型), ISO 4217. Example: `"HKD"`."""
    payer_currency: str | None = None
    """Currency the user paid in (用户支付币种), ISO 4217. Example: `"CNY"`."""
    settlement_refund: int | None = None
    """Amount refunded (结算币种退款金额), in the minor unit of `settlement_currency`. Example: `999`."""
    settlement_currency: str | None = None
    """Currency of the settlement (结算币种), ISO 4217. Example: `"HKD"`."""
    exchange_rate: RefundNotificationExchangeRate | None = None
    """Exchange rate between the two currencies (汇率信息)."""


@frozen(kw_only=True)
class RefundNotification:
    """A cross-border refund that changed its state (境外退款通知参数)."""

    mchid: str | None = None
    """The merchant's number (商户号), of direct merchants. Example: `"1900000109"`."""
    sp_mchid: str | None = None
    """The number of the service provider or institution (服务商户号), of those. Example: `"1900000100"`."""
    sub_mchid: str | None = None
    """The sub-merchant's number (子商户号), of service providers and institutions. Example: `"1900000109"`."""
    out_trade_no: str
    """The merchant's number of the payment that is refunded (商户订单号). Example: `"1217752501201407033233368018"`."""
    transaction_id: str
    """WeChat Pay's number of the payment that is refunded (微信支付订单号). Example: `"1217752501201407033233368018"`."""
    out_refund_no: str
    """The merchant's refund number (商户退款单号). Example: `"1217752501201407033233368018"`."""
    refund_id: str
    """WeChat Pay's refund number (微信支付退款单号). Example: `"1217752501201407033233368018"`."""
    refund_status: RefundNotificationStatus | str
    """State of the refund (退款状态). Example: `"SUCCESS"`."""
    success_time: dt.datetime | None = None
    """When the refund succeeded (退款成功时间); only where it has. Example: `"2018-06-08T10:34:56+08:00"`."""
    recv_account: str
    """Account the refund goes to (退款入账账户). Example: `"招商银行信用卡0403"`."""
    user_received_account: str | None = None
    """Account the refund goes to (退款入账账户), as the mainland's callbacks name it; one page of the vendor has it here
    too. Example: `"招商银行信用卡0403"`.
    """
    fund_source: RefundFundSource | str | None = None
    """Where the refunded money comes from (退款资金来源). Example: `"REFUND_SOURCE_UNSETTLED_FUNDS"`."""
    amount: RefundNotificationAmount
    """What is refunded, of which payment (金额信息)."""


@frozen(kw_only=True)
class CreateRequest(Request[RefundAccepted]):
    """A call of `refunds.create`."""

    mchid: str | None = field(default=None, metadata=fields.body(min_length=1, max_length=32))
    appid: str | None = field(default=None, metadata=fields.body(min_length=1, max_length=32))
    sp_mchid: str | None = field(default=None, metadata=fields.body(min_length=1, max_length=32))
    sub_mchid: str | None = field(default=None, metadata=fields.body(min_length=1, max_length=32))
    sp_appid: str | None = field(default=None, metadata=fields.body(min_length=1, max_length=32))
    sub_appid: str | None = field(default=None, metadata=fields.body(min_length=1, max_length=32))
    transaction_id: str | None = field(default=None, metadata=fields.body(min_length=1, max_length=32))
    out_trade_no: str | None = field(default=None, metadata=fields.body(min_length=1, max_length=32))
    out_refund_no: str = field(metadata=fields.body(min_length=1, max_length=64))
    reason: str | None = field(default=None, metadata=fields.body(min_length=1, max_length=80))
    amount: RefundRequestAmount
    notify_url: str | None = field(default=None, metadata=fields.body(min_length=1, max_length=256))

    operation = Operation(
        id="refunds.create",
        method="POST",
        path="/v3/refunds",
        server="https://api.mch.weixin.qq.com/hk/",
        answers={200: RefundAccepted},
        merchant_number="out_refund_no",
        echoed={"out_refund_no": "out_refund_no"},
        outcome="refunds.query_by_out_refund_no",
        errors=ErrorCodes(".errors", __package__),
    )


@frozen(kw_only=True)
class ListRequest(Request[RefundList]):
    """A call of `refunds.list`."""

    transaction_id: str | None = field(default=None, metadata=fields.query(min_length=1, max_length=32))
    out_trade_no: str | None = field(default=None, metadata=fields.query(min_length=1, max_length=32))
    mchid: str | None = field(default=None, metadata=fields.query(min_length=1, max_length=32))
    sub_mchid: str | None = field(default=None, metadata=fields.query(min_length=1, max_length=32))
    sp_mchid: str | None = field(default=None, metadata=fields.query(min_length=1, max_length=32))
    offset: int = field(metadata=fields.query(minimum=0))
    count: int = field(metadata=fields.query(minimum=1, maximum=20))

    operation = Operation(
        id="refunds.list",
        method="GET",
        path="/v3/refunds",
        server="https://api.mch.weixin.qq.com/hk/",
        answers={200: RefundList},
        pages=Pages(offset="offset", limit="count", items="data", total="total_num"),
        errors=ErrorCodes(".errors", __package__),
    )


@frozen(kw_only=True)
class QueryByOutRefundNoRequest(Request[Refund]):
    """A call of `refunds.query_by_out_refund_no`."""

    out_refund_no: str = field(metadata=fields.path(min_length=1, max_length=64))
    mchid: str | None = field(default=None, metadata=fields.query(min_length=1, max_length=32))
    sub_mchid: str | None = field(default=None, metadata=fields.query(min_length=1, max_length=32))
    sp_mchid: str | None = field(default=None, metadata=fields.query(min_length=1, max_length=32))

    operation = Operation(
        id="refunds.query_by_out_refund_no",
        method="GET",
        path="/v3/refunds/out-refund-no/{out_refund_no}",
        server="https://api.mch.weixin.qq.com/hk/",
        answers={200: Refund},
        echoed={"out_refund_no": "out_refund_no"},
        errors=ErrorCodes(".errors", __package__),
    )


@frozen(kw_only=True)
class QueryByRefundIdRequest(Request[Refund]):
    """A call of `refunds.query_by_refund_id`."""

    refund_id: str = field(metadata=fields.path(min_length=1, max_length=32))
    mchid: str | None = field(default=None, metadata=fields.query(min_length=1, max_length=32))
    sub_mchid: str | None = field(default=None, metadata=fields.query(min_length=1, max_length=32))
    sp_mchid: str | None = field(default=None, metadata=fields.query(min_length=1, max_length=32))

    operation = Operation(
        id="refunds.query_by_refund_id",
        method="GET",
        path="/v3/refunds/id/{refund_id}",
        server="https://api.mch.weixin.qq.com/hk/",
        answers={200: Refund},
        errors=ErrorCodes(".errors", __package__),
    )


@frozen(kw_only=True)
class RefundAbnormalEvent(Event[RefundNotification]):
    """A cross-border refund failed, since the user's card is cancelled or frozen (境外退款异常通知).

    Comes as REFUND.SUCCESS does. The user has no money yet: settle the refund in the merchant platform.

    Event type: `REFUND.ABNORMAL`.
    Source: https://pay.weixin.qq.com/doc/global/v3/zh/4013013884
    Source: https://pay.weixin.qq.com/doc/global/v3/zh/4012354447
    Source: https://pay.weixin.qq.com/doc/global/v3/zh/4012354487
    """

    resource: RefundNotification
    """A cross-border refund that changed its state (境外退款通知参数)."""


@frozen(kw_only=True)
class RefundClosedEvent(Event[RefundNotification]):
    """A cross-border refund was closed (境外退款关闭通知).

    Comes as REFUND.SUCCESS does. The refund moves no money any more: what was to pay for it did not suffice for
    days, or was settled meanwhile, perhaps. Query it before another one is asked for.

    Event type: `REFUND.CLOSED`.
    Source: https://pay.weixin.qq.com/doc/global/v3/zh/4013013884
    Source: https://pay.weixin.qq.com/doc/global/v3/zh/4012354447
    Source: https://pay.weixin.qq.com/doc/global/v3/zh/4012354487
    """

    resource: RefundNotification
    """A cross-border refund that changed its state (境外退款通知参数)."""


@frozen(kw_only=True)
class RefundSuccessEvent(Event[RefundNotification]):
    """A cross-border refund succeeded (境外退款成功通知).

    Comes to the `notify_url` of the refund, from the new system (`global_.refunds`) as from the old one: the same
    event may come many times. Where it does not come, the query by `out_refund_no` of the system that was asked
    for the refund tells. It is known by its `recv_account`, which the mainland's lacks: refunds in mainland China
    are `refund.domestic.RefundSuccessEvent`.

    Event type: `REFUND.SUCCESS`.
    Source: https://pay.weixin.qq.com/doc/global/v3/zh/4013013884
    Source: https://pay.weixin.qq.com/doc/global/v3/zh/4012354447
    Source: https://pay.weixin.qq.com/doc/global/v3/zh/4012354487
    """

    resource: RefundNotification
    """A cross-border refund that changed its state (境外退款通知参数)."""


class RefundsResource(Resource):
    """Refunds in the old cross-border system; those in mainland China are `client.refund.domestic.refunds`.

    Refunds of payments taken in another currency than the merchant's own (境外退款), by way of the access point for
    callers within mainland China.

    Reached as `client.refunds`.
    """

    __slots__ = ()

    @deprecated("use global_.refunds.create instead")
    def create(
        self,
        *,
        mchid: str | None = None,
        appid: str | None = None,
        sp_mchid: str | None = None,
        sub_mchid: str | None = None,
        sp_appid: str | None = None,
        sub_appid: str | None = None,
        transaction_id: str | None = None,
        out_trade_no: str | None = None,
        out_refund_no: str,
        reason: str | None = None,
        amount: RefundRequestAmount,
        notify_url: str | None = None,
        base_uri: str | None = None,
        timeout: Timeout | None = None,
        retries: RetryPolicy | None = None,
    ) -> RefundAccepted:
        """Refund a payment, or a part of it (申请退款).

        Asks for a refund of the payment that `transaction_id` or `out_trade_no` names. The answer says that it
        was accepted, not that the money arrived: `query_by_out_refund_no` and the callback to `notify_url` tell
        that. A refund that failed is asked for again under the same `out_refund_no`: another number is another
        refund, and the user may get the money twice. A payment can be refunded for a year, in at most 50 parts,
        which have to be asked for a minute apart. The user is paid back in CNY, from what came in since the last
        exchange: where that does not suffice, ask again later.

        Rate limit: 150 calls a second, 6 of those that are refused.

        For: direct merchants (直连模式), institutions (机构模式).

        The vendor's page was last changed on 2020-01-08.

        The vendor has deprecated this operation in favour of global_.refunds.create (since 2022-09-08).

        `POST /v3/refunds` on https://api.mch.weixin.qq.com/hk/
        Source: https://pay.weixin.qq.com/wiki/doc/api/wxpay/ch/fusion_wallet_ch/QuickPay/chapter8_2.shtml

        Args:
            mchid: The merchant's number (商户号). Direct merchants give it. 1 to 32 characters. Example:
                `"1900000109"`.
            appid: App ID of the payment (APPID). Direct merchants give it. 1 to 32 characters. Example:
                `"wx8888888888888888"`.
            sp_mchid: The institution's number (机构商户号). Institutions give it, with `sub_mchid`. 1 to 32
                characters. Example: `"1900000100"`.
            sub_mchid: The sub-merchant's number (子商户号). Institutions give it, with `sp_mchid`. 1 to 32
                characters. Example: `"1900000109"`.
            sp_appid: The institution's app ID (机构APPID). Institutions give it. 1 to 32 characters. Example:
                `"wx8888888888888888"`.
            sub_appid: The sub-merchant's app ID (子商户APPID), of institutions. 1 to 32 characters. Example:
                `"wxd678efh567hg6999"`.
            transaction_id: WeChat Pay's number of the payment (微信订单号); it or `out_trade_no`. 1 to 32 characters.
                Example: `"1217752501201407033233368018"`.
            out_trade_no: The merchant's number of the payment (商户订单号); it or `transaction_id`. 1 to 32
                characters. Example: `"1217752501201407033233368018"`.
            out_refund_no: The merchant's refund number (商户退款单号), its own within the merchant: digits, letters and
                `_-|*@`. 1 to 64 characters. Example: `"1217752501201407033233368018"`.
            reason: Why it is refunded (退款原因); the user sees it, but for a part of a payment that is 1 yuan or
                less. 1 to 80 characters. Example: `"商品已售完"`.
            amount: What is to be refunded, of which payment (订单金额).
            notify_url: URL that is told what became of the refund (退款通知地址); https, without a query. 1 to 256
                characters. Example: `"https://www.weixin.qq.com/wxpay/pay.php"`.
            base_uri: Access point instead of the specification's, such as `AccessPoint.MAIN_HK`.
            timeout: Seconds to wait for the connection and for each read; the client's where not given.
            retries: How often, how soon and for how long it is retried; the client's where not given.

        Returns:
            The refund is accepted.

        Raises:
            RequestError: A parameter is not as described here; nothing was sent.
            BadRequestError: MCH_NOT_EXISTS.
            PermissionDeniedError: NOT_ENOUGH, OUT_REFUND_NO_USED, USER_ACCOUNT_ABNORMAL.
            NotFoundError: RESOURCE_NOT_EXISTS.
            ServerError: BIZERR_NEED_RETRY.
            APIError: Another code, such as those that most operations have.
            OutcomeUnknownError: It was sent and no answer came.
            WxPayError: Anything else: no answer, an unverified one, or one that is not as described here.
        """
        return self._call(
            CreateRequest(
                mchid=mchid,
                appid=appid,
                sp_mchid=sp_mchid,
                sub_mchid=sub_mchid,
                sp_appid=sp_appid,
                sub_appid=sub_appid,
                transaction_id=transaction_id,
                out_trade_no=out_trade_no,
                out_refund_no=out_refund_no,
                reason=reason,
                amount=amount,
                notify_url=notify_url,
            ),
            base_uri,
            timeout,
            retries,
        )

    @deprecated("use global_.refunds.list instead")
    def list(
        self,
        *,
        transaction_id: str | None = None,
        out_trade_no: str | None = None,
        mchid: str | None = None,
        sub_mchid: str | None = None,
        sp_mchid: str | None = None,
        offset: int,
        count: int,
        base_uri: str | None = None,
        timeout: Timeout | None = None,
        retries: RetryPolicy | None = None,
    ) -> RefundList:
        """List the refunds of a payment (查询所有退款).

        Gives all refunds of the payment that `transaction_id` or `out_trade_no` names, a part of them at a time.

        For: direct merchants (直连模式), institutions (机构模式).

        The vendor's page was last changed on 2020-04-01.

        The vendor has deprecated this operation in favour of global_.refunds.list (since 2022-09-08).

        `GET /v3/refunds` on https://api.mch.weixin.qq.com/hk/
        Source: https://pay.weixin.qq.com/wiki/doc/api/wxpay/ch/fusion_wallet_ch/QuickPay/chapter8_4.shtml

        Args:
            transaction_id: WeChat Pay's number of the payment (微信支付订单号); it or `out_trade_no`. 1 to 32
                characters. Example: `"1217752501201407033233368018"`.
            out_trade_no: The merchant's number of the payment (商户订单号); it or `transaction_id`. 1 to 32
                characters. Example: `"1217752501201407033233368018"`.
            mchid: The merchant's number (商户号). Direct merchants send it. 1 to 32 characters. Example:
                `"1900000109"`.
            sub_mchid: The sub-merchant's number (子商户号). Institutions send it, with `sp_mchid`. 1 to 32
                characters. Example: `"1900000109"`.
            sp_mchid: The institution's number (机构商户号). Institutions send it, with `sub_mchid`. 1 to 32
                characters. Example: `"1900000100"`.
            offset: How many refunds to leave out before the first (记录起始位置), from 0. At least 0. Example: `0`.
            count: How many refunds to give at most (每页笔数). 1 to 20. Example: `10`.
            base_uri: Access point instead of the specification's, such as `AccessPoint.MAIN_HK`.
            timeout: Seconds to wait for the connection and for each read; the client's where not given.
            retries: How often, how soon and for how long it is retried; the client's where not given.

        Returns:
            The refunds of the payment.

        Raises:
            RequestError: A parameter is not as described here; nothing was sent.
            BadRequestError: MCH_NOT_EXISTS.
            NotFoundError: RESOURCE_NOT_EXISTS.
            APIError: Another code, such as those that most operations have.
            WxPayError: Anything else: no answer, an unverified one, or one that is not as described here.
        """
        return self._call(
            ListRequest(
                transaction_id=transaction_id,
                out_trade_no=out_trade_no,
                mchid=mchid,
                sub_mchid=sub_mchid,
                sp_mchid=sp_mchid,
                offset=offset,
                count=count,
            ),
            base_uri,
            timeout,
            retries,
        )

    @deprecated("use global_.refunds.list instead")
    def iterate(
        self,
        *,
        transaction_id: str | None = None,
        out_trade_no: str | None = None,
        mchid: str | None = None,
        sub_mchid: str | None = None,
        sp_mchid: str | None = None,
        offset: int = 0,
        count: int,
        base_uri: str | None = None,
        timeout: Timeout | None = None,
        retries: RetryPolicy | None = None,
    ) -> Iterator[RefundListItem]:
        """Give the items of all pages of `list`, whose arguments it takes, one after the other.

        It begins at `offset`, and fetches a page of at most `count` items, retried as any call, when its first
        item is asked for, until the gateway says that there are no more or gives an empty page.

        Raises:
            DecodeError: The gateway gives a page again that it gave before.
            WxPayError: As of `list`, when a page is fetched.
        """
        return self._iterate(
            ListRequest(
                transaction_id=transaction_id,
                out_trade_no=out_trade_no,
                mchid=mchid,
                sub_mchid=sub_mchid,
                sp_mchid=sp_mchid,
                offset=offset,
                count=count,
            ),
            base_uri,
            timeout,
            retries,
        )

    def query_by_out_refund_no(
        self,
        out_refund_no: str,
        *,
        mchid: str | None = None,
        sub_mchid: str | None = None,
        sp_mchid: str | None = None,
        base_uri: str | None = None,
        timeout: Timeout | None = None,
        retries: RetryPolicy | None = None,
    ) -> Refund:
        """Query one refund by the merchant's refund number (查询单笔退款).

        Tells the state of a refund that was asked for before. Refunds take their time: one of a payment from the
        balance arrives within 20 minutes, one of a bank-card payment within three working days; ask again after
        that.

        Rate limit: 150 calls a second for each merchant.

        For: direct merchants (直连模式), institutions (机构模式).

        The vendor's page was last changed on 2020-04-01.

        The vendor has deprecated this operation in favour of
        https://apihk.mch.weixin.qq.com/v3/global/refunds/out-refund-no/{out_refund_no} (since 2022-09-08).

        `GET /v3/refunds/out-refund-no/{out_refund_no}` on https://api.mch.weixin.qq.com/hk/
        Source: https://pay.weixin.qq.com/wiki/doc/api/wxpay/ch/fusion_wallet_ch/QuickPay/chapter8_3.shtml

        Args:
            out_refund_no: The merchant's refund number (商户退款订单号). 1 to 64 characters. Example:
                `"1217752501201407033233368018"`.
            mchid: The merchant's number (商户号). Direct merchants send it. 1 to 32 characters. Example:
                `"1900000109"`.
            sub_mchid: The sub-merchant's number (子商户号). Institutions send it, with `sp_mchid`. 1 to 32
                characters. Example: `"1900000109"`.
            sp_mchid: The institution's number (机构商户号). Institutions send it, with `sub_mchid`. 1 to 32
                characters. Example: `"1900000100"`.
            base_uri: Access point instead of the specification's, such as `AccessPoint.MAIN_HK`.
            timeout: Seconds to wait for the connection and for each read; the client's where not given.
            retries: How often, how soon and for how long it is retried; the client's where not given.

        Returns:
            The refund as it stands now.

        Raises:
            RequestError: A parameter is not as described here; nothing was sent.
            BadRequestError: INVALID_REQUEST, MCH_NOT_EXISTS.
            PermissionDeniedError: NO_AUTH.
            NotFoundError: RESOURCE_NOT_EXISTS.
            RateLimitError: FREQUENCY_LIMITED.
            ServerError: SYSTEM_ERROR.
            APIError: Another code, such as those that most operations have.
            WxPayError: Anything else: no answer, an unverified one, or one that is not as described here.
        """
        return self._call(
            QueryByOutRefundNoRequest(out_refund_no=out_refund_no, mchid=mchid, sub_mchid=sub_mchid, sp_mchid=sp_mchid),
            base_uri,
            timeout,
            retries,
        )

    @deprecated("use global_.refunds.query_by_refund_id instead")
    def query_by_refund_id(
        self,
        refund_id: str,
        *,
        mchid: str | None = None,
        sub_mchid: str | None = None,
        sp_mchid: str | None = None,
        base_uri: str | None = None,
        timeout: Timeout | None = None,
        retries: RetryPolicy | None = None,
    ) -> Refund:
        """Query one refund by WeChat Pay's refund number (查询单笔退款).

        Tells the same of a refund as `query_by_out_refund_no`.

        Rate limit: 150 calls a second for each merchant.

        For: direct merchants (直连模式), institutions (机构模式).

        The vendor's page was last changed on 2020-04-01.

        The vendor has deprecated this operation in favour of global_.refunds.query_by_refund_id (since
        2022-09-08).

        `GET /v3/refunds/id/{refund_id}` on https://api.mch.weixin.qq.com/hk/
        Source: https://pay.weixin.qq.com/wiki/doc/api/wxpay/ch/fusion_wallet_ch/QuickPay/chapter8_3.shtml

        Args:
            refund_id: WeChat Pay's refund number (微信支付退款订单号), the `id` of the refund. 1 to 32 characters.
                Example: `"50000000382019052709732678859"`.
            mchid: The merchant's number (商户号). Direct merchants send it. 1 to 32 characters. Example:
                `"1900000109"`.
            sub_mchid: The sub-merchant's number (子商户号). Institutions send it, with `sp_mchid`. 1 to 32
                characters. Example: `"1900000109"`.
            sp_mchid: The institution's number (机构商户号). Institutions send it, with `sub_mchid`. 1 to 32
                characters. Example: `"1900000100"`.
            base_uri: Access point instead of the specification's, such as `AccessPoint.MAIN_HK`.
            timeout: Seconds to wait for the connection and for each read; the client's where not given.
            retries: How often, how soon and for how long it is retried; the client's where not given.

        Returns:
            The refund as it stands now.

        Raises:
            RequestError: A parameter is not as described here; nothing was sent.
            BadRequestError: MCH_NOT_EXISTS.
            NotFoundError: RESOURCE_NOT_EXISTS.
            APIError: Another code, such as those that most operations have.
            WxPayError: Anything else: no answer, an unverified one, or one that is not as described here.
        """
        return self._call(
            QueryByRefundIdRequest(refund_id=refund_id, mchid=mchid, sub_mchid=sub_mchid, sp_mchid=sp_mchid),
            base_uri,
            timeout,
            retries,
        )
