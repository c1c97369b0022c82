# Generated from spec/refund/domestic.yaml, spec/common.yaml by `make codegen`. Do not edit.
"""What `client.refund.domestic` is made of."""

import datetime as dt
from enum import StrEnum

from attrs import field

from wxpay_client.schema import (
    ErrorCodes,
    Event,
    Operation,
    Request,
    Resource,
    RetryPolicy,
    Timeout,
    fields,
    frozen,
    made_once,
)

from ..common import OrderPromotionScope


class AbnormalRefundType(StrEnum):
    """Where the money of a refund that failed goes (异常退款处理方式)."""

    USER_BANK_CARD = "USER_BANK_CARD"
    """To a bank card of the user (退款到用户银行卡)."""
    MERCHANT_BANK_CARD = "MERCHANT_BANK_CARD"
    """To the merchant's bank account (退款至交易商户银行账户); the merchant pays the user."""


class AbnormalRefundBank(StrEnum):
    """The bank of the user's debit card (开户银行); needed with USER_BANK_CARD. No other banks are paid."""

    CMB_DEBIT = "CMB_DEBIT"
    """China Merchants Bank (招商银行)."""
    COMM_DEBIT = "COMM_DEBIT"
    """Bank of Communications (交通银行)."""
    ABC_DEBIT = "ABC_DEBIT"
    """Agricultural Bank of China (农业银行)."""
    CCB_DEBIT = "CCB_DEBIT"
    """China Construction Bank (建设银行)."""
    ICBC_DEBIT = "ICBC_DEBIT"
    """Industrial and Commercial Bank of China (工商银行)."""
    BOC_DEBIT = "BOC_DEBIT"
    """Bank of China (中国银行)."""
    PAB_DEBIT = "PAB_DEBIT"
    """Ping An Bank (平安银行)."""
    SPDB_DEBIT = "SPDB_DEBIT"
    """Shanghai Pudong Development Bank (浦发银行)."""
    CITIC_DEBIT = "CITIC_DEBIT"
    """China CITIC Bank (中信银行)."""
    CEB_DEBIT = "CEB_DEBIT"
    """China Everbright Bank (光大银行)."""
    CMBC_DEBIT = "CMBC_DEBIT"
    """China Minsheng Bank (民生银行)."""
    CIB_DEBIT = "CIB_DEBIT"
    """Industrial Bank (兴业银行)."""
    GDB_DEBIT = "GDB_DEBIT"
    """China Guangfa Bank (广发银行)."""
    PSBC_DEBIT = "PSBC_DEBIT"
    """Postal Savings Bank of China (邮储银行)."""
    NBCB_DEBIT = "NBCB_DEBIT"
    """Bank of Ningbo (宁波银行)."""


class DomesticRefundChannel(StrEnum):
    """Channel of the refund (退款渠道)."""

    ORIGINAL = "ORIGINAL"
    """Back to where the payment came from (原路退款)."""
    BALANCE = "BALANCE"
    """To the user's balance (退回到余额)."""
    OTHER_BALANCE = "OTHER_BALANCE"
    """To another balance, since the user's account is abnormal (原账户异常退到其他余额账户)."""
    OTHER_BANKCARD = "OTHER_BANKCARD"
    """To another bank card, since the original one is abnormal (原银行卡异常退到其他银行卡)."""


class DomesticRefundStatus(StrEnum):
    """State of the refund (退款状态)."""

    SUCCESS = "SUCCESS"
    """The money was refunded (退款成功)."""
    CLOSED = "CLOSED"
    """The refund was closed (退款关闭), such as one that the merchant's account lacked the money for during seven days.
    It pays nothing any more; another one needs a number of its own.
    """
    PROCESSING = "PROCESSING"
    """The refund is on its way (退款处理中); ask again later."""
    ABNORMAL = "ABNORMAL"
    """The refund failed, the card is cancelled or frozen (退款异常); settle it in the merchant platform, or by
    `apply_abnormal_refund`.
    """


class DomesticRefundFundsAccount(StrEnum):
    """Account of the merchant that the refund was paid from (资金账户)."""

    UNSETTLED = "UNSETTLED"
    """The money not settled yet (未结算资金)."""
    AVAILABLE = "AVAILABLE"
    """The available balance (可用余额)."""
    UNAVAILABLE = "UNAVAILABLE"
    """The balance that is not available (不可用余额)."""
    OPERATION = "OPERATION"
    """The operating account (运营账户)."""
    BASIC = "BASIC"
    """The basic account (基本账户), with its available balance."""
    ECNY_BASIC = "ECNY_BASIC"
    """The basic account in digital yuan (数字人民币基本账户)."""


class RefundFromAccount(StrEnum):
    """Kind of account that pays for a refund (出资账户类型)."""

    AVAILABLE = "AVAILABLE"
    """The available balance (可用余额)."""
    UNAVAILABLE = "UNAVAILABLE"
    """The balance that is not available (不可用余额)."""


class DomesticRefundPromotionType(StrEnum):
    """Kind of the discount (优惠类型), which tells how it is settled."""

    CASH = "CASH"
    """A prepaid coupon (充值型代金券)."""
    NOCASH = "NOCASH"
    """A coupon that nobody pays for (免充值型代金券)."""
    COUPON = "COUPON"
    """A prepaid coupon, settled with the merchant (充值型代金券)."""
    DISCOUNT = "DISCOUNT"
    """A discount, not settled with the merchant (免充值型优惠券)."""


class RefundFundsSource(StrEnum):
    """Account that pays for the refund (退款资金来源)."""

    AVAILABLE = "AVAILABLE"
    """The available balance (可用余额)."""
    UNSETTLED = "UNSETTLED"
    """The money not settled yet (未结算资金); of refunds of deposits for trips alone (出行预付押金退款)."""


class RefundNotificationStatus(StrEnum):
    """State of the refund (退款状态)."""

    SUCCESS = "SUCCESS"
    """The money was refunded (退款成功)."""
    CLOSED = "CLOSED"
    """The refund was closed (退款关闭)."""
    ABNORMAL = "ABNORMAL"
    """The refund failed, the card is cancelled or frozen (退款异常); settle it by `apply_abnormal_refund`, or in the
    merchant platform.
    """


class RefundAccount(StrEnum):
    """Who paid for the refund (退款出资商户), on platforms."""

    REFUND_SOURCE_PARTNER_ADVANCE = "REFUND_SOURCE_PARTNER_ADVANCE"
    """The platform, in advance (电商平台垫付)."""
    REFUND_SOURCE_SUB_MERCHANT = "REFUND_SOURCE_SUB_MERCHANT"
    """The sub-merchant (二级商户)."""


@frozen(kw_only=True)
class DomesticRefundFrom:
    """What one account paid for the refund (退款出资账户及金额)."""

    account: RefundFromAccount | str | None = None
    """Kind of account that pays for a refund (出资账户类型). Example: `"AVAILABLE"`."""
    amount: int | None = None
    """What it paid (出资金额), in fen. Example: `100`."""


@frozen(kw_only=True)
class DomesticRefundAmount:
    """What is refunded, of which payment (金额信息)."""

    total: int | None = None
    """Amount of the payment (订单金额), in fen. Example: `100`."""
    refund: int | None = None
    """Amount refunded (退款金额), in fen. Example: `100`."""
    from_: list[DomesticRefundFrom] | None = field(default=None, metadata=fields.body(name="from"))
    """Which accounts paid for the refund, and what (退款出资账户及金额)."""
    payer_total: int | None = None
    """What the user paid (用户支付金额), in fen; without discounts. Example: `90`."""
    payer_refund: int | None = None
    """What the user gets back (用户退款金额), in fen; without discounts. Example: `90`."""
    settlement_refund: int | None = None
    """What the merchant pays (应结退款金额), in fen; the refund less coupons that nobody pays for. Example: `100`."""
    settlement_total: int | None = None
    """What the merchant was paid (应结订单金额), in fen; the payment less coupons that nobody pays for. Example: `100`."""
    discount_refund: int | None = None
    """Part of the discounts that is refunded (优惠退款金额), in fen. Example: `10`."""
    currency: str | None = None
    """Currency of the refund (退款币种), ISO 4217. Example: `"CNY"`."""
    refund_fee: int | None = None
    """Fee that the merchant gets back (手续费退款金额), in fen. Example: `0`."""
    advance: int | None = None
    """What the platform paid in advance (垫付金额), in fen. Example: `0`."""


@frozen(kw_only=True)
class DomesticRefundGoods:
    """Goods that were refunded (退款商品)."""

    merchant_goods_id: str | None = None
    """The merchant's number of the goods (商户侧商品编码). Example: `"1217752501201407033233368018"`."""
    wechatpay_goods_id: str | None = None
    """WeChat Pay's number of the goods (微信侧商品编码). Example: `"1001"`."""
    goods_name: str | None = None
    """Name of the goods (商品名称). Example: `"iPhone6s 16G"`."""
    unit_price: int | None = None
    """Price of one (商品单价), in fen. Example: `100`."""
    refund_amount: int | None = None
    """Amount refunded for these goods (商品退款金额), in fen. Example: `100`."""
    refund_quantity: int | None = None
    """How many were given back (商品退货数量). Example: `1`."""


@frozen(kw_only=True)
class DomesticRefundPromotion:
    """What the refund does to a discount of the payment (优惠退款信息)."""

    promotion_id: str | None = None
    """Number of the coupon (券ID). Example: `"109519"`."""
    scope: OrderPromotionScope | str | None = None
    """What the discount applies to (优惠范围). Example: `"SINGLE"`."""
    type: DomesticRefundPromotionType | str | None = None
    """Kind of the discount (优惠类型), which tells how it is settled. Example: `"CASH"`."""
    amount: int | None = None
    """Face value of the discount (优惠券面额), in fen. Example: `10`."""
    refund_amount: int | None = None
    """Part of the discount that is refunded (优惠退款金额), in fen. Example: `10`."""
    goods_detail: list[DomesticRefundGoods] | None = None
    """The goods that are refunded (商品列表)."""


@frozen(kw_only=True)
class DomesticRefund:
    """One refund, as it stands now (退款单)."""

    refund_id: str
    """WeChat Pay's refund number (微信支付退款单号). Example: `"50000000382019052709732678859"`."""
    out_refund_no: str
    """The merchant's refund number (商户退款单号). Example: `"1217752501201407033233368018"`."""
    transaction_id: str | None = None
    """WeChat Pay's number of the payment that is refunded (微信支付订单号). Example: `"4200000382019052709732678859"`."""
    out_trade_no: str | None = None
    """The merchant's number of the payment that is refunded (商户订单号). Example: `"20150806125346"`."""
    channel: DomesticRefundChannel | str | None = None
    """Channel of the refund (退款渠道). Example: `"ORIGINAL"`."""
    user_received_account: str | None = None
    """Account the refund goes to (退款入账账户). Example: `"招商银行信用卡0403"`."""
    success_time: dt.datetime | None = None
    """When the refund succeeded (退款成功时间); only once it has. Example: `"2020-12-01T16:18:52+08:00"`."""
    create_time: dt.datetime | None = None
    """When the refund was created (退款创建时间). Example: `"2020-12-01T16:18:12+08:00"`."""
    status: DomesticRefundStatus | str
    """State of the refund (退款状态). Example: `"SUCCESS"`."""
    funds_account: DomesticRefundFundsAccount | str | None = None
    """Account of the merchant that the refund was paid from (资金账户). Example: `"AVAILABLE"`."""
    amount: DomesticRefundAmount | None = None
    """What is refunded, of which payment (金额信息)."""
    promotion_detail: list[DomesticRefundPromotion] | None = None
    """What the refund does to the discounts of the payment (优惠退款信息)."""
    refund_account: str | None = None
    """Who paid for the refund (退款出资商户), on platforms. Example: `"REFUND_SOURCE_SUB_MERCHANT"`."""


@frozen(kw_only=True)
class RefundRequestFrom:
    """What one account pays for the refund (退款出资账户及金额)."""

    account: RefundFromAccount | str
    """Kind of account that pays for a refund (出资账户类型). Example: `"AVAILABLE"`."""
    amount: int = field(metadata=fields.body(minimum=0))
    """What it pays (出资金额), in fen. At least 0. Example: `100`."""


@frozen(kw_only=True)
class RefundRequestAmount:
    """What is to be refunded, of which payment (金额信息)."""

    refund: int = field(metadata=fields.body(minimum=1))
    """Amount to be refunded (退款金额), in fen; at most what is left of the payment. At least 1. Example: `100`."""
    from_: list[RefundRequestFrom] | None = field(default=None, metadata=fields.body(name="from"))
    """Which accounts pay for the refund, and what (退款出资账户及金额); together `refund`."""
    total: int = field(metadata=fields.body(minimum=1))
    """Amount of the payment that is refunded (原订单金额), in fen. At least 1. Example: `100`."""
    currency: str = field(metadata=fields.body(min_length=1, max_length=16))
    """Currency of the refund (退款币种), ISO 4217; `CNY`. 1 to 16 characters. Example: `"CNY"`."""


@frozen(kw_only=True)
class RefundRequestGoods:
    """Goods that are refunded (退款商品)."""

    merchant_goods_id: str = field(metadata=fields.body(min_length=1, max_length=32))
    """The merchant's number of the goods (商户侧商品编码). 1 to 32 characters. Example: `"1217752501201407033233368018"`."""
    wechatpay_goods_id: str | None = field(default=None, metadata=fields.body(min_length=1, max_length=32))
    """WeChat Pay's number of the goods (微信侧商品编码), where they have one. 1 to 32 characters. Example: `"1001"`."""
    goods_name: str | None = field(default=None, metadata=fields.body(min_length=1, max_length=256))
    """Name of the goods (商品名称). 1 to 256 characters. Example: `"iPhone6s 16G"`."""
    unit_price: int = field(metadata=fields.body(minimum=0))
    """Price of one (商品单价), in fen. At least 0. Example: `100`."""
    refund_amount: int = field(metadata=fields.body(minimum=0))
    """Amount to be refunded for these goods (商品退款金额), in fen. At least 0. Example: `100`."""
    refund_quantity: int = field(metadata=fields.body(minimum=0))
    """How many are given back (商品退货数量). At least 0. Example: `1`."""


@frozen(kw_only=True)
class RefundNotificationAmount:
    """What is refunded, of which payment (金额信息)."""

    total: int | None = None
    """Amount of the order (订单金额), in fen. Example: `999`."""
    refund: int
    """Amount refunded (退款金额), in fen. Example: `999`."""
    payer_total: int
    """Amount the user paid (用户支付金额), in fen, without discounts. Example: `999`."""
    payer_refund: int
    """Amount the user gets back (用户退款金额), in fen, without discounts. Example: `999`."""


@frozen(kw_only=True)
class RefundNotification:
    """A refund that changed its state (退款通知参数)."""

    mchid: str | None = None
    """The merchant's number (商户号), of direct merchants. Example: `"1900000109"`."""
    sp_mchid: str | None = None
    """The service provider's number (服务商户号), of those. Example: `"1900000100"`."""
    sub_mchid: str | None = None
    """The sub-merchant's number (子商户号), of service providers. Example: `"1900000109"`."""
    out_trade_no: str
    """The merchant's number of the payment that is refunded (商户订单号). Example: `"20150806125346"`."""
    transaction_id: str
    """WeChat Pay's number of the payment that is refunded (微信支付订单号). Example: `"4200000382019052709732678859"`."""
    out_refund_no: str
    """The merchant's refund number (商户退款单号). Example: `"1217752501201407033233368018"`."""
    refund_id: str
    """WeChat Pay's refund number (微信支付退款单号). Example: `"50000000382019052709732678859"`."""
    refund_status: RefundNotificationStatus | str
    """State of the refund (退款状态). Example: `"SUCCESS"`."""
    success_time: dt.datetime | None = None
    """When the refund succeeded (退款成功时间); only where it has. Example: `"2018-06-08T10:34:56+08:00"`."""
    user_received_account: str | None = None
    """Account the refund goes to (退款入账账户): a bank card, the user's balance (支付用户零钱) or fund (支付用户零钱通), or an account
    of the merchant. Example: `"招商银行信用卡0403"`.
    """
    refund_account: RefundAccount | str | None = None
    """Who paid for the refund (退款出资商户), on platforms. Example: `"REFUND_SOURCE_SUB_MERCHANT"`."""
    individual_auth_id: str | None = None
    """Number of the authorised individual (个人收款受理授权ID), of personal receipts on platforms. Example: `"1900000109"`."""
    amount: RefundNotificationAmount
    """What is refunded, of which payment (金额信息)."""


@frozen(kw_only=True)
class RefundsApplyAbnormalRefundRequest(Request[DomesticRefund]):
    """A call of `refund.domestic.refunds.apply_abnormal_refund`."""

    refund_id: str = field(metadata=fields.path(min_length=1, max_length=32))
    sub_mchid: str | None = field(default=None, metadata=fields.body(min_length=1, max_length=32))
    out_refund_no: str = field(metadata=fields.body(min_length=1, max_length=64))
    type: AbnormalRefundType | str
    bank_type: AbnormalRefundBank | str | None = None
    bank_account: str | None = field(default=None, repr=False, metadata=fields.body(sensitive=True, min_length=1))
    real_name: str | None = field(default=None, repr=False, metadata=fields.body(sensitive=True, min_length=1))

    operation = Operation(
        id="refund.domestic.refunds.apply_abnormal_refund",
        method="POST",
        path="/v3/refund/domestic/refunds/{refund_id}/apply-abnormal-refund",
        server="https://api.mch.weixin.qq.com/",
        standby=("https://api2.mch.weixin.qq.com/",),
        answers={200: DomesticRefund},
        merchant_number="out_refund_no",
        echoed={"refund_id": "refund_id", "out_refund_no": "out_refund_no"},
        outcome="refund.domestic.refunds.query_by_out_refund_no",
        errors=ErrorCodes("..errors", __package__),
    )


@frozen(kw_only=True)
class RefundsCreateRequest(Request[DomesticRefund]):
    """A call of `refund.domestic.refunds.create`."""

    sub_mchid: str | None = field(default=None, metadata=fields.body(min_length=1, max_length=32))
    transaction_id: str | None = field(default=None, metadata=fields.body(min_length=1, max_length=32))
    out_trade_no: str | None = field(default=None, metadata=fields.body(min_length=1, max_length=32))
    out_refund_no: str = field(metadata=fields.body(min_length=1, max_length=64))
    reason: str | None = field(default=None, metadata=fields.body(min_length=1, max_length=80))
    notify_url: str | None = field(default=None, metadata=fields.body(min_length=1, max_length=256))
    funds_account: RefundFundsSource | str | None = None
    amount: RefundRequestAmount
    goods_detail: list[RefundRequestGoods] | None = None
    refund_account: str | None = field(default=None, metadata=fields.body(min_length=1))

    operation = Operation(
        id="refund.domestic.refunds.create",
        method="POST",
        path="/v3/refund/domestic/refunds",
        server="https://api.mch.weixin.qq.com/",
        standby=("https://api2.mch.weixin.qq.com/",),
        answers={200: DomesticRefund},
        merchant_number="out_refund_no",
        echoed={"out_refund_no": "out_refund_no"},
        outcome="refund.domestic.refunds.query_by_out_refund_no",
        errors=ErrorCodes("..errors", __package__),
    )


@frozen(kw_only=True)
class RefundsQueryByOutRefundNoRequest(Request[DomesticRefund]):
    """A call of `refund.domestic.refunds.query_by_out_refund_no`."""

    out_refund_no: str = field(metadata=fields.path(min_length=1, max_length=64))
    sub_mchid: str | None = field(default=None, metadata=fields.query(min_length=1, max_length=32))

    operation = Operation(
        id="refund.domestic.refunds.query_by_out_refund_no",
        method="GET",
        path="/v3/refund/domestic/refunds/{out_refund_no}",
        server="https://api.mch.weixin.qq.com/",
        standby=("https://api2.mch.weixin.qq.com/",),
        answers={200: DomesticRefund},
        echoed={"out_refund_no": "out_refund_no"},
        errors=ErrorCodes("..errors", __package__),
    )


@frozen(kw_only=True)
class RefundAbnormalEvent(Event[RefundNotification]):
    """A refund failed, since the user's card is cancelled or frozen (退款异常通知).

    Comes as REFUND.SUCCESS does. The user has no money yet: settle the refund by `apply_abnormal_refund`, or in
    the merchant platform.

    Event type: `REFUND.ABNORMAL`.
    Source: https://pay.weixin.qq.com/doc/v3/merchant/4012791865
    Source: https://pay.weixin.qq.com/doc/v3/merchant/4013070388
    Source: https://pay.weixin.qq.com/doc/v3/partner/4012085298
    Source: https://pay.weixin.qq.com/doc/v3/partner/4013080241
    """

    resource: RefundNotification
    """A refund that changed its state (退款通知参数)."""


@frozen(kw_only=True)
class RefundClosedEvent(Event[RefundNotification]):
    """A refund was closed (退款关闭通知).

    Comes as REFUND.SUCCESS does. The refund moves no money any more: what was to pay for it did not suffice for
    days, or was settled meanwhile, perhaps. Query it before another one is asked for.

    Event type: `REFUND.CLOSED`.
    Source: https://pay.weixin.qq.com/doc/v3/merchant/4012791865
    Source: https://pay.weixin.qq.com/doc/v3/merchant/4013070388
    Source: https://pay.weixin.qq.com/doc/v3/partner/4012085298
    Source: https://pay.weixin.qq.com/doc/v3/partner/4013080241
    """

    resource: RefundNotification
    """A refund that changed its state (退款通知参数)."""


@frozen(kw_only=True)
class RefundSuccessEvent(Event[RefundNotification]):
    """A refund succeeded (退款成功通知).

    Comes to the `notify_url` of the refund, of direct merchants and of service providers: the same event may come
    many times. Where it does not come, `query_by_out_refund_no` tells. Cross-border refunds are
    `refunds.RefundSuccessEvent`.

    Event type: `REFUND.SUCCESS`.
    Source: https://pay.weixin.qq.com/doc/v3/merchant/4012791865
    Source: https://pay.weixin.qq.com/doc/v3/merchant/4013070388
    Source: https://pay.weixin.qq.com/doc/v3/partner/4012085298
    Source: https://pay.weixin.qq.com/doc/v3/partner/4013080241
    """

    resource: RefundNotification
    """A refund that changed its state (退款通知参数)."""


class RefundDomesticRefundsResource(Resource):
    """Reached as `client.refund.domestic.refunds`."""

    __slots__ = ()

    def apply_abnormal_refund(
        self,
        refund_id: str,
        *,
        sub_mchid: str | None = None,
        out_refund_no: str,
        type: AbnormalRefundType | str,
        bank_type: AbnormalRefundBank | str | None = None,
        bank_account: str | None = None,
        real_name: str | None = None,
        base_uri: str | None = None,
        timeout: Timeout | None = None,
        retries: RetryPolicy | None = None,
    ) -> DomesticRefund:
        """Settle a refund that failed, by a bank card (发起异常退款).

        Of refunds in the state ABNORMAL, whose money could not go back to where it came from: pays it to a bank
        card of the user, or gives it back to the merchant, who then pays the user by other means. The card's
        bank, number and holder are needed for the user's card, and for it alone; number and holder travel
        encrypted.

        Rate limit: 150 calls a second.

        For: direct merchants (直连商户), service providers (服务商).

        The vendor's page was last changed on 2023-08-23.

        `POST /v3/refund/domestic/refunds/{refund_id}/apply-abnormal-refund` on https://api.mch.weixin.qq.com/
        Source: https://pay.weixin.qq.com/doc/v3/merchant/4012791864
        Source: https://pay.weixin.qq.com/doc/v3/merchant/4013070379
        Source: https://pay.weixin.qq.com/doc/v3/merchant/4012810603

        Args:
            refund_id: WeChat Pay's refund number (微信支付退款单号). 1 to 32 characters. Example:
                `"50000000382019052709732678859"`.
            sub_mchid: The sub-merchant's number (子商户号); service providers give it, nobody else. 1 to 32
                characters. Example: `"1900000109"`.
            out_refund_no: The merchant's refund number (商户退款单号), its own within the merchant: digits, letters and
                `_-|*@`. 1 to 64 characters. Example: `"1217752501201407033233368018"`.
            type: Where the money of a refund that failed goes (异常退款处理方式). Example: `"USER_BANK_CARD"`.
            bank_type: The bank of the user's debit card (开户银行); needed with USER_BANK_CARD. No other banks are
                paid. Example: `"CMB_DEBIT"`.
            bank_account: Number of the user's bank card (收款银行卡号); needed with USER_BANK_CARD. At least 1
                character. Travels encrypted; give and get plain text. Example: `"6225880137706868"`.
            real_name: Name of the card's holder (收款用户姓名); needed with USER_BANK_CARD. At least 1 character.
                Travels encrypted; give and get plain text. Example: `"张三"`.
            base_uri: Access point instead of the specification's, such as `AccessPoint.MAIN_HK`.
            timeout: Seconds to wait for the connection and for each read; the client's where not given.
            retries: How often, how soon and for how long it is retried; the client's where not given.

        Returns:
            The refund is on its way again.

        Raises:
            RequestError: A parameter is not as described here; nothing was sent.
            BadRequestError: INVALID_REQUEST.
            PermissionDeniedError: NOT_ENOUGH, USER_ACCOUNT_ABNORMAL.
            NotFoundError: MCH_NOT_EXISTS, RESOURCE_NOT_EXISTS.
            APIError: Another code, such as those that most operations have.
            OutcomeUnknownError: It was sent and no answer came.
            WxPayError: Anything else: no answer, an unverified one, or one that is not as described here.
        """
        return self._call(
            RefundsApplyAbnormalRefundRequest(
                refund_id=refund_id,
                sub_mchid=sub_mchid,
                out_refund_no=out_refund_no,
                type=type,
                bank_type=bank_type,
                bank_account=bank_account,
                real_name=real_name,
            ),
            base_uri,
            timeout,
            retries,
        )

    def create(
        self,
        *,
        sub_mchid: str | None = None,
        transaction_id: str | None = None,
        out_trade_no: str | None = None,
        out_refund_no: str,
        reason: str | None = None,
        notify_url: str | None = None,
        funds_account: RefundFundsSource | str | None = None,
        amount: RefundRequestAmount,
        goods_detail: list[RefundRequestGoods] | None = None,
        refund_account: str | None = None,
        base_uri: str | None = None,
        timeout: Timeout | None = None,
        retries: RetryPolicy | None = None,
    ) -> DomesticRefund:
        """Refund a payment, or a part of it (申请退款).

        Asks for a refund of a payment of the last year, which `transaction_id` or `out_trade_no` names. The
        answer says that it was accepted, not that the money arrived: `query_by_out_refund_no` and the callback to
        `notify_url` tell that. A payment may be refunded in up to 50 parts. After any other answer than that, the
        vendor advises to query the refund first, and to make the call again under the same `out_refund_no`, with
        the same data, where there is none: another number is another refund, and the user may get the money
        twice. Refunds to one user are best not asked for at the same time.

        Rate limit: 150 calls a second for each merchant, 6 a second of those that fail; refunds of one payment at
        least a minute apart; fewer of payments that are older than a month, for which FREQUENCY_LIMITED asks to
        call again later.

        For: direct merchants (直连商户), service providers (服务商).

        The vendor's page was last changed on 2024-07-11.

        `POST /v3/refund/domestic/refunds` on https://api.mch.weixin.qq.com/
        Source: https://pay.weixin.qq.com/doc/v3/merchant/4012791862
        Source: https://pay.weixin.qq.com/doc/v3/merchant/4013070371
        Source: https://pay.weixin.qq.com/doc/v3/merchant/4012810597

        Args:
            sub_mchid: The sub-merchant's number (子商户号); service providers give it, nobody else. 1 to 32
                characters. Example: `"1900000109"`.
            transaction_id: WeChat Pay's number of the payment (微信支付订单号); it or `out_trade_no`. 1 to 32
                characters. Example: `"4200000382019052709732678859"`.
            out_trade_no: The merchant's number of the payment (商户订单号); it or `transaction_id`. 1 to 32
                characters. Example: `"20150806125346"`.
            out_refund_no: The merchant's refund number (商户退款单号), its own within the merchant: digits, letters and
                `_-|*@`. 1 to 64 characters. Example: `"1217752501201407033233368018"`.
            reason: Why it is refunded (退款原因), in at most 80 bytes of UTF-8, which is 26 Chinese characters; the
                user sees it, but for parts of at most one yuan. 1 to 80 characters. Example: `"商品已售完"`.
            notify_url: URL that is told what became of the refund (退款结果回调url), in place of the merchant
                platform's; https, without a query. Give it: what comes to the platform's URL is XML of the old
                interface. 1 to 256 characters. Example: `"https://weixin.qq.com"`.
            funds_account: Account that pays for the refund (退款资金来源), of merchants with the old kind of accounts
                (老资金流商户); the unsettled money where it is left out. Example: `"AVAILABLE"`.
            amount: What is to be refunded, of which payment (金额信息).
            goods_detail: The goods that are refunded (退款商品); needed where the discounts were of single goods.
            refund_account: Who pays for the refund (退款出资商户); the vendor's samples have it, its page does not. At
                least 1 character. Example: `"REFUND_SOURCE_SUB_MERCHANT"`.
            base_uri: Access point instead of the specification's, such as `AccessPoint.MAIN_HK`.
            timeout: Seconds to wait for the connection and for each read; the client's where not given.
            retries: How often, how soon and for how long it is retried; the client's where not given.

        Returns:
            The refund is accepted.

        Raises:
            RequestError: A parameter is not as described here; nothing was sent.
            BadRequestError: INVALID_REQUEST.
            PermissionDeniedError: NOT_ENOUGH, NOTENOUGH, REQUEST_BLOCKED, USER_ACCOUNT_ABNORMAL.
            NotFoundError: MCH_NOT_EXISTS, RESOURCE_NOT_EXISTS.
            RateLimitError: FREQUENCY_LIMITED.
            ServerError: BIZ_ERR_NEED_RETRY.
            APIError: Another code, such as those that most operations have.
            OutcomeUnknownError: It was sent and no answer came.
            WxPayError: Anything else: no answer, an unverified one, or one that is not as described here.
        """
        return self._call(
            RefundsCreateRequest(
                sub_mchid=sub_mchid,
                transaction_id=transaction_id,
                out_trade_no=out_trade_no,
                out_refund_no=out_refund_no,
                reason=reason,
                notify_url=notify_url,
                funds_account=funds_account,
                amount=amount,
                goods_detail=goods_detail,
                refund_account=refund_account,
            ),
            base_uri,
            timeout,
            retries,
        )

    def query_by_out_refund_no(
        self,
        out_refund_no: str,
        *,
        sub_mchid: str | None = None,
        base_uri: str | None = None,
        timeout: Timeout | None = None,
        retries: RetryPolicy | None = None,
    ) -> DomesticRefund:
        """Query one refund by the merchant's refund number (查询单笔退款).

        Tells the state of a refund that was asked for before, however long ago. Ask a minute later at the
        soonest, then every minute, and after five minutes less often: a refund of a payment from the balance
        arrives within five minutes as a rule, one of a bank-card payment within three working days.

        Rate limit: 300 calls a second for each merchant.

        For: direct merchants (直连商户), service providers (服务商).

        The vendor's page was last changed on 2023-10-18.

        `GET /v3/refund/domestic/refunds/{out_refund_no}` on https://api.mch.weixin.qq.com/
        Source: https://pay.weixin.qq.com/doc/v3/merchant/4012791863
        Source: https://pay.weixin.qq.com/doc/v3/merchant/4013070374
        Source: https://pay.weixin.qq.com/doc/v3/merchant/4012810601

        Args:
            out_refund_no: The merchant's refund number (商户退款单号). 1 to 64 characters. Example:
                `"1217752501201407033233368018"`.
            sub_mchid: The sub-merchant's number (子商户号); service providers give it, nobody else. 1 to 32
                characters. Example: `"1900000109"`.
            base_uri: Access point instead of the specification's, such as `AccessPoint.MAIN_HK`.
            timeout: Seconds to wait for the connection and for each read; the client's where not given.
            retries: How often, how soon and for how long it is retried; the client's where not given.

        Returns:
            The refund as it stands now.

        Raises:
            RequestError: A parameter is not as described here; nothing was sent.
            NotFoundError: MCH_NOT_EXISTS, RESOURCE_NOT_EXISTS.
            APIError: Another code, such as those that most operations have.
            WxPayError: Anything else: no answer, an unverified one, or one that is not as described here.
        """
        return self._call(
            RefundsQueryByOutRefundNoRequest(out_refund_no=out_refund_no, sub_mchid=sub_mchid),
            base_uri,
            timeout,
            retries,
        )


class RefundDomesticResource(Resource):
    """Refunds.

    Refunds of payments in mainland China (退款), of direct merchants and of service providers, who name the
    sub-merchant.

    Reached as `client.refund.domestic`.
    """

    __slots__ = ()

    @property
    @made_once
    def refunds(self) -> RefundDomesticRefundsResource:
        """The operations `refund.domestic.refunds.*`."""
        return RefundDomesticRefundsResource(self._sender)
