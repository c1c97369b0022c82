# Generated from spec/pay/partner/transactions.yaml, spec/common.yaml by `make codegen`. Do not edit.
"""What `client.pay.partner.transactions` is made of."""

import datetime as dt

from attrs import field

from wxpay_client.schema import ErrorCodes, Event, Operation, Request, Resource, RetryPolicy, Timeout, fields, frozen

from ...common import (
    AppContractInfo,
    CodepayDetail,
    CodepayPayer,
    ExposureAnswer,
    H5Answer,
    IdentifiedPayer,
    InstallmentInfo,
    JsapiContractInfo,
    LimitPay,
    NativeAnswer,
    OrderAmount,
    OrderDetail,
    OrderH5SceneInfo,
    OrderPromotion,
    OrderSceneInfo,
    PayerIdentity,
    PrepayAnswer,
    SettleInfo,
    SubsidyInfo,
    TradeState,
    TradeType,
    TransactionAmount,
    TransactionSceneInfo,
)


@frozen(kw_only=True)
class PartnerTransactionPayer:
    """Who paid (支付者)."""

    sp_openid: str | None = None
    """The user's open ID under `sp_appid` (用户服务标识). Example: `"oUpF8uMuAJO_M2pxb1Q9zNjWeS6o"`."""
    sub_openid: str | None = None
    """The user's open ID under `sub_appid` (用户子标识). Example: `"oLTPCuN5a-nBD4rAL_fa21ouaLlk"`."""


@frozen(kw_only=True)
class PartnerTransaction:
    """One order, as it stands now (订单); one that is not paid has no `transaction_id` and no payer."""

    sp_appid: str | None = None
    """The service provider's app ID (服务商应用AppID). Example: `"wx8888888888888888"`."""
    sp_mchid: str | None = None
    """The service provider's number (服务商户号). Example: `"1230000109"`."""
    sub_appid: str | None = None
    """The sub-merchant's app ID (子商户应用AppID), where the order has it. Example: `"wxd678efh567hg6999"`."""
    sub_mchid: str | None = None
    """The sub-merchant's number (子商户号). Example: `"1900000109"`."""
    out_trade_no: str | None = None
    """The merchant's order number (商户订单号). Example: `"1217752501201407033233368018"`."""
    transaction_id: str | None = None
    """WeChat Pay's order number (微信支付订单号); only once it is paid. Example: `"4200000118201806080123456789"`."""
    trade_type: TradeType | str | None = None
    """How an order is paid (交易类型). Example: `"JSAPI"`."""
    trade_state: TradeState | str
    """State of an order (交易状态). Example: `"SUCCESS"`."""
    trade_state_desc: str | None = None
    """State of the order in words (交易状态描述), for people. Example: `"支付成功"`."""
    bank_type: str | None = None
    """Bank and kind of card that was paid with (银行类型), such as `CMB_DEBIT`; `OTHERS` for others. Example: `"CMC"`."""
    attach: str | None = None
    """The merchant's own text, as it was given with the order (附加数据). Example: `"自定义数据"`."""
    success_time: dt.datetime | None = None
    """When it was paid (支付完成时间); only once it is. Example: `"2018-06-08T10:33:12+08:00"`."""
    payer: PartnerTransactionPayer | None = None
    """Who paid (支付者)."""
    amount: TransactionAmount | None = None
    """Amount of the order, and what was paid (订单金额)."""
    scene_info: TransactionSceneInfo | None = None
    """Where the payment was made (场景信息)."""
    promotion_detail: list[OrderPromotion] | None = None
    """The discounts that the payment used (优惠信息)."""
    installment_info: InstallmentInfo | None = None
    """Which subsidy of instalments was used (使用的商户贴息信息)."""


@frozen(kw_only=True)
class PartnerExposurePayer:
    """Who is about to pay (支付者)."""

    sp_openid: str | None = field(default=None, metadata=fields.body(min_length=1, max_length=128))
    """The user's open ID under `sp_appid` (用户服务标识). 1 to 128 characters. Example: `"oUpF8uMuAJO_M2pxb1Q9zNjWeS6o"`."""
    sub_openid: str | None = field(default=None, metadata=fields.body(min_length=1, max_length=128))
    """The user's open ID under `sub_appid` (用户子标识), which then has to be given. 1 to 128 characters. Example:
    `"oLTPCuN5a-nBD4rAL_fa21ouaLlk"`.
    """
    phone_number_hash: str | None = field(default=None, metadata=fields.body(min_length=1, max_length=64))
    """SM3 digest of the user's phone number with the prefix of its country (用户手机号的哈希值), in hexadecimal and capitals.
    1 to 64 characters. Example: `"ABDEF3445546456B"`.
    """


@frozen(kw_only=True)
class PartnerPayer:
    """Who pays (支付者), by `sp_openid` or by `sub_openid`."""

    sp_openid: str | None = field(default=None, metadata=fields.body(min_length=1, max_length=128))
    """The user's open ID under `sp_appid` (用户服务标识). 1 to 128 characters. Example: `"oUpF8uMuAJO_M2pxb1Q9zNjWeS6o"`."""
    sub_openid: str | None = field(default=None, metadata=fields.body(min_length=1, max_length=128))
    """The user's open ID under `sub_appid` (用户子标识), which then has to be given. 1 to 128 characters. Example:
    `"oLTPCuN5a-nBD4rAL_fa21ouaLlk"`.
    """
    identity: PayerIdentity | None = None
    """The person who alone may pay the order (实名支付)."""


@frozen(kw_only=True)
class PartnerOpenPayer:
    """Who pays (支付者), by `sp_openid` or by `sub_openid`."""

    sp_openid: str | None = field(default=None, metadata=fields.body(min_length=1, max_length=128))
    """The user's open ID under `sp_appid` (用户服务标识). 1 to 128 characters. Example: `"oUpF8uMuAJO_M2pxb1Q9zNjWeS6o"`."""
    sub_openid: str | None = field(default=None, metadata=fields.body(min_length=1, max_length=128))
    """The user's open ID under `sub_appid` (用户子标识), which then has to be given. 1 to 128 characters. Example:
    `"oLTPCuN5a-nBD4rAL_fa21ouaLlk"`.
    """


@frozen(kw_only=True)
class PartnerReverseAnswer:
    """The order that was reversed (撤销结果)."""

    sp_appid: str | None = None
    """The service provider's app ID (服务商应用AppID). Example: `"wx8888888888888888"`."""
    sp_mchid: str | None = None
    """The service provider's number (服务商户号). Example: `"1230000109"`."""
    sub_appid: str | None = None
    """The sub-merchant's app ID (子商户应用AppID), where the order has it. Example: `"wxd678efh567hg6999"`."""
    sub_mchid: str | None = None
    """The sub-merchant's number (子商户号). Example: `"1900000109"`."""
    out_trade_no: str | None = None
    """The merchant's order number (商户订单号). Example: `"1217752501201407033233368018"`."""


@frozen(kw_only=True)
class PaidPartnerTransactionAmount:
    """Amount of the order, and what was paid (订单金额)."""

    total: int
    """Amount of the order (总金额), in fen. Example: `100`."""
    payer_total: int | None = None
    """What the user paid (用户支付金额), in fen; the amount less the discounts. Only once it is paid. Example: `90`."""
    currency: str | None = None
    """Currency of the order (货币类型), ISO 4217. Example: `"CNY"`."""
    payer_currency: str | None = None
    """Currency that the user paid in (用户支付币种), ISO 4217. Example: `"CNY"`."""


@frozen(kw_only=True)
class PaidPartnerTransaction:
    """An order that is paid (支付成功的订单)."""

    sp_appid: str | None = None
    """The service provider's app ID (服务商应用AppID). Example: `"wx8888888888888888"`."""
    sp_mchid: str
    """The service provider's number (服务商户号). Example: `"1230000109"`."""
    sub_appid: str | None = None
    """The sub-merchant's app ID (子商户应用AppID), where the order has it. Example: `"wxd678efh567hg6999"`."""
    sub_mchid: str
    """The sub-merchant's number (子商户号). Example: `"1900000109"`."""
    out_trade_no: str
    """The merchant's order number (商户订单号). Example: `"1217752501201407033233368018"`."""
    transaction_id: str
    """WeChat Pay's order number (微信支付订单号); only once it is paid. Example: `"4200000118201806080123456789"`."""
    trade_type: TradeType | str | None = None
    """How an order is paid (交易类型). Example: `"JSAPI"`."""
    trade_state: TradeState | str
    """State of an order (交易状态). Example: `"SUCCESS"`."""
    trade_state_desc: str | None = None
    """State of the order in words (交易状态描述), for people. Example: `"支付成功"`."""
    bank_type: str | None = None
    """Bank and kind of card that was paid with (银行类型), such as `CMB_DEBIT`; `OTHERS` for others. Example: `"CMC"`."""
    attach: str | None = None
    """The merchant's own text, as it was given with the order (附加数据). Example: `"自定义数据"`."""
    success_time: dt.datetime | None = None
    """When it was paid (支付完成时间); only once it is. Example: `"2018-06-08T10:33:12+08:00"`."""
    payer: PartnerTransactionPayer | None = None
    """Who paid (支付者)."""
    amount: PaidPartnerTransactionAmount
    """Amount of the order, and what was paid (订单金额)."""
    scene_info: TransactionSceneInfo | None = None
    """Where the payment was made (场景信息)."""
    promotion_detail: list[OrderPromotion] | None = None
    """The discounts that the payment used (优惠信息)."""
    installment_info: InstallmentInfo | None = None
    """Which subsidy of instalments was used (使用的商户贴息信息)."""


@frozen(kw_only=True)
class AppRequest(Request[PrepayAnswer]):
    """A call of `pay.partner.transactions.app`."""

    sp_appid: str = field(metadata=fields.body(min_length=1, max_length=32))
    sp_mchid: str | None = field(default=None, metadata=fields.body(own_number=True, min_length=1, max_length=32))
    sub_appid: str | None = field(default=None, metadata=fields.body(min_length=1, max_length=32))
    sub_mchid: str = field(metadata=fields.body(min_length=1, max_length=32))
    description: str = field(metadata=fields.body(min_length=1, max_length=127))
    out_trade_no: str = field(metadata=fields.body(min_length=6, max_length=32))
    time_expire: dt.datetime | None = None
    attach: str | None = field(default=None, metadata=fields.body(min_length=1, max_length=128))
    notify_url: str | None = field(default=None, metadata=fields.body(min_length=1, max_length=256))
    goods_tag: str | None = field(default=None, metadata=fields.body(min_length=1, max_length=32))
    support_fapiao: bool | None = None
    amount: OrderAmount
    settle_info: SettleInfo | None = None
    payer: IdentifiedPayer | None = None
    limit_pay: list[LimitPay | str] | None = None
    detail: OrderDetail | None = None
    scene_info: OrderSceneInfo | None = None
    subsidy_info: SubsidyInfo | None = None

    operation = Operation(
        id="pay.partner.transactions.app",
        method="POST",
        path="/v3/pay/partner/transactions/app",
        server="https://api.mch.weixin.qq.com/",
        standby=("https://api2.mch.weixin.qq.com/",),
        answers={200: PrepayAnswer},
        merchant_number="out_trade_no",
        outcome="pay.partner.transactions.query_by_out_trade_no",
        errors=ErrorCodes("...errors", __package__),
    )


@frozen(kw_only=True)
class AppWithContractRequest(Request[PrepayAnswer]):
    """A call of `pay.partner.transactions.app_with_contract`."""

    sp_appid: str = field(metadata=fields.body(min_length=1, max_length=32))
    sp_mchid: str | None = field(default=None, metadata=fields.body(own_number=True, min_length=1, max_length=32))
    sub_appid: str | None = field(default=None, metadata=fields.body(min_length=1, max_length=32))
    sub_mchid: str = field(metadata=fields.body(min_length=1, max_length=32))
    description: str = field(metadata=fields.body(min_length=1, max_length=127))
    out_trade_no: str = field(metadata=fields.body(min_length=6, max_length=32))
    time_expire: dt.datetime | None = None
    attach: str | None = field(default=None, metadata=fields.body(min_length=1, max_length=128))
    notify_url: str = field(metadata=fields.body(min_length=1, max_length=256))
    goods_tag: str | None = field(default=None, metadata=fields.body(min_length=1, max_length=32))
    support_fapiao: bool | None = None
    amount: OrderAmount
    settle_info: SettleInfo | None = None
    detail: OrderDetail | None = None
    scene_info: OrderSceneInfo | None = None
    contract_info: AppContractInfo

    operation = Operation(
        id="pay.partner.transactions.app_with_contract",
        method="POST",
        path="/v3/pay/partner/transactions/app-with-contract",
        server="https://api.mch.weixin.qq.com/",
        standby=("https://api2.mch.weixin.qq.com/",),
        answers={200: PrepayAnswer},
        merchant_number="out_trade_no",
        outcome="pay.partner.transactions.query_by_out_trade_no",
        errors=ErrorCodes("...errors", __package__),
    )


@frozen(kw_only=True)
class CloseRequest(Request[None]):
    """A call of `pay.partner.transactions.close`."""

    out_trade_no: str = field(metadata=fields.path(min_length=6, max_length=32))
    sp_mchid: str | None = field(default=None, metadata=fields.body(own_number=True, min_length=1, max_length=32))
    sub_mchid: str = field(metadata=fields.body(min_length=1, max_length=32))

    operation = Operation(
        id="pay.partner.transactions.close",
        method="POST",
        path="/v3/pay/partner/transactions/out-trade-no/{out_trade_no}/close",
        server="https://api.mch.weixin.qq.com/",
        standby=("https://api2.mch.weixin.qq.com/",),
        answers={204: None},
        merchant_number="out_trade_no",
        outcome="pay.partner.transactions.query_by_out_trade_no",
        errors=ErrorCodes("...errors", __package__),
    )


@frozen(kw_only=True)
class CodepayRequest(Request[PartnerTransaction]):
    """A call of `pay.partner.transactions.codepay`."""

    sp_appid: str | None = field(default=None, metadata=fields.body(min_length=1, max_length=32))
    sp_mchid: str | None = field(default=None, metadata=fields.body(own_number=True, min_length=1, max_length=32))
    sub_appid: str | None = field(default=None, metadata=fields.body(min_length=1, max_length=32))
    sub_mchid: str = field(metadata=fields.body(min_length=1, max_length=32))
    description: str = field(metadata=fields.body(min_length=1, max_length=127))
    out_trade_no: str = field(metadata=fields.body(min_length=6, max_length=32))
    attach: str | None = field(default=None, metadata=fields.body(min_length=1, max_length=128))
    goods_tag: str | None = field(default=None, metadata=fields.body(min_length=1, max_length=32))
    support_fapiao: bool | None = None
    payer: CodepayPayer
    amount: OrderAmount
    scene_info: OrderSceneInfo | None = None
    detail: CodepayDetail | None = None
    settle_info: SettleInfo | None = None

    operation = Operation(
        id="pay.partner.transactions.codepay",
        method="POST",
        path="/v3/pay/partner/transactions/codepay",
        server="https://api.mch.weixin.qq.com/",
        standby=("https://api2.mch.weixin.qq.com/",),
        answers={200: PartnerTransaction},
        echoed={"out_trade_no": "out_trade_no"},
        outcome="pay.partner.transactions.query_by_out_trade_no",
        errors=ErrorCodes("...errors", __package__),
    )


@frozen(kw_only=True)
class ExposureRequest(Request[ExposureAnswer]):
    """A call of `pay.partner.transactions.exposure`."""

    sp_appid: str = field(metadata=fields.body(min_length=1, max_length=32))
    sp_mchid: str | None = field(default=None, metadata=fields.body(own_number=True, min_length=1, max_length=32))
    sub_appid: str | None = field(default=None, metadata=fields.body(min_length=1, max_length=32))
    sub_mchid: str | None = field(default=None, metadata=fields.body(min_length=1, max_length=32))
    payer: PartnerExposurePayer | None = None
    out_trade_no: str = field(metadata=fields.body(min_length=6, max_length=32))

    operation = Operation(
        id="pay.partner.transactions.exposure",
        method="POST",
        path="/v3/pay/partner/transactions/exposure",
        server="https://api.mch.weixin.qq.com/",
        standby=("https://api2.mch.weixin.qq.com/",),
        answers={200: ExposureAnswer},
        merchant_number="out_trade_no",
        errors=ErrorCodes("...errors", __package__),
    )


@frozen(kw_only=True)
class H5Request(Request[H5Answer]):
    """A call of `pay.partner.transactions.h5`."""

    sp_appid: str = field(metadata=fields.body(min_length=1, max_length=32))
    sp_mchid: str | None = field(default=None, metadata=fields.body(own_number=True, min_length=1, max_length=32))
    sub_appid: str | None = field(default=None, metadata=fields.body(min_length=1, max_length=32))
    sub_mchid: str = field(metadata=fields.body(min_length=1, max_length=32))
    description: str = field(metadata=fields.body(min_length=1, max_length=127))
    out_trade_no: str = field(metadata=fields.body(min_length=6, max_length=32))
    time_expire: dt.datetime | None = None
    attach: str | None = field(default=None, metadata=fields.body(min_length=1, max_length=128))
    notify_url: str | None = field(default=None, metadata=fields.body(min_length=1, max_length=256))
    goods_tag: str | None = field(default=None, metadata=fields.body(min_length=1, max_length=32))
    support_fapiao: bool | None = None
    amount: OrderAmount
    settle_info: SettleInfo | None = None
    payer: IdentifiedPayer | None = None
    limit_pay: list[LimitPay | str] | None = None
    detail: OrderDetail | None = None
    scene_info: OrderH5SceneInfo | None = None

    operation = Operation(
        id="pay.partner.transactions.h5",
        method="POST",
        path="/v3/pay/partner/transactions/h5",
        server="https://api.mch.weixin.qq.com/",
        standby=("https://api2.mch.weixin.qq.com/",),
        answers={200: H5Answer},
        merchant_number="out_trade_no",
        outcome="pay.partner.transactions.query_by_out_trade_no",
        errors=ErrorCodes("...errors", __package__),
    )


@frozen(kw_only=True)
class JsapiRequest(Request[PrepayAnswer]):
    """A call of `pay.partner.transactions.jsapi`."""

    sp_appid: str = field(metadata=fields.body(min_length=1, max_length=32))
    sp_mchid: str | None = field(default=None, metadata=fields.body(own_number=True, min_length=1, max_length=32))
    sub_appid: str | None = field(default=None, metadata=fields.body(min_length=1, max_length=32))
    sub_mchid: str = field(metadata=fields.body(min_length=1, max_length=32))
    description: str = field(metadata=fields.body(min_length=1, max_length=127))
    out_trade_no: str = field(metadata=fields.body(min_length=6, max_length=32))
    time_expire: dt.datetime | None = None
    attach: str | None = field(default=None, metadata=fields.body(min_length=1, max_length=128))
    notify_url: str | None = field(default=None, metadata=fields.body(min_length=1, max_length=256))
    goods_tag: str | None = field(default=None, metadata=fields.body(min_length=1, max_length=32))
    support_fapiao: bool | None = None
    amount: OrderAmount
    settle_info: SettleInfo | None = None
    payer: PartnerPayer
    limit_pay: list[LimitPay | str] | None = None
    detail: OrderDetail | None = None
    scene_info: OrderSceneInfo | None = None
    subsidy_info: SubsidyInfo | None = None

    operation = Operation(
        id="pay.partner.transactions.jsapi",
        method="POST",
        path="/v3/pay/partner/transactions/jsapi",
        server="https://api.mch.weixin.qq.com/",
        standby=("https://api2.mch.weixin.qq.com/",),
        answers={200: PrepayAnswer},
        merchant_number="out_trade_no",
        outcome="pay.partner.transactions.query_by_out_trade_no",
        errors=ErrorCodes("...errors", __package__),
    )


@frozen(kw_only=True)
class JsapiWithContractRequest(Request[PrepayAnswer]):
    """A call of `pay.partner.transactions.jsapi_with_contract`."""

    sp_appid: str = field(metadata=fields.body(min_length=1, max_length=32))
    sp_mchid: str | None = field(default=None, metadata=fields.body(own_number=True, min_length=1, max_length=32))
    sub_appid: str | None = field(default=None, metadata=fields.body(min_length=1, max_length=32))
    sub_mchid: str = field(metadata=fields.body(min_length=1, max_length=32))
    description: str = field(metadata=fields.body(min_length=1, max_length=127))
    out_trade_no: str = field(metadata=fields.body(min_length=6, max_length=32))
    time_expire: dt.datetime | None = None
    attach: str | None = field(default=None, metadata=fields.body(min_length=1, max_length=128))
    notify_url: str = field(metadata=fields.body(min_length=1, max_length=256))
    goods_tag: str | None = field(default=None, metadata=fields.body(min_length=1, max_length=32))
    support_fapiao: bool | None = None
    amount: OrderAmount
    settle_info: SettleInfo | None = None
    payer: PartnerOpenPayer
    detail: OrderDetail | None = None
    scene_info: OrderSceneInfo | None = None
    contract_info: JsapiContractInfo

    operation = Operation(
        id="pay.partner.transactions.jsapi_with_contract",
        method="POST",
        path="/v3/pay/partner/transactions/jsapi-with-contract",
        server="https://api.mch.weixin.qq.com/",
        standby=("https://api2.mch.weixin.qq.com/",),
        answers={200: PrepayAnswer},
        merchant_number="out_trade_no",
        outcome="pay.partner.transactions.query_by_out_trade_no",
        errors=ErrorCodes("...errors", __package__),
    )


@frozen(kw_only=True)
class MiniprogramRequest(Request[PrepayAnswer]):
    """A call of `pay.partner.transactions.miniprogram`."""

    sp_appid: str | None = field(default=None, metadata=fields.body(min_length=1, max_length=32))
    sp_mchid: str | None = field(default=None, metadata=fields.body(own_number=True, min_length=1, max_length=32))
    sub_appid: str | None = field(default=None, metadata=fields.body(min_length=1, max_length=32))
    sub_mchid: str = field(metadata=fields.body(min_length=1, max_length=32))
    description: str = field(metadata=fields.body(min_length=1, max_length=127))
    out_trade_no: str = field(metadata=fields.body(min_length=6, max_length=32))
    time_expire: dt.datetime | None = None
    attach: str | None = field(default=None, metadata=fields.body(min_length=1, max_length=128))
    notify_url: str | None = field(default=None, metadata=fields.body(min_length=1, max_length=256))
    goods_tag: str | None = field(default=None, metadata=fields.body(min_length=1, max_length=32))
    support_fapiao: bool | None = None
    amount: OrderAmount
    settle_info: SettleInfo | None = None
    payer: PartnerOpenPayer
    detail: OrderDetail | None = None
    scene_info: OrderSceneInfo | None = None

    operation = Operation(
        id="pay.partner.transactions.miniprogram",
        method="POST",
        path="/v3/pay/partner/transactions/miniprogram",
        server="https://api.mch.weixin.qq.com/",
        standby=("https://api2.mch.weixin.qq.com/",),
        answers={200: PrepayAnswer},
        merchant_number="out_trade_no",
        outcome="pay.partner.transactions.query_by_out_trade_no",
        errors=ErrorCodes("...errors", __package__),
    )


@frozen(kw_only=True)
class NativeRequest(Request[NativeAnswer]):
    """A call of `pay.partner.transactions.native`."""

    sp_appid: str = field(metadata=fields.body(min_length=1, max_length=32))
    sp_mchid: str | None = field(default=None, metadata=fields.body(own_number=True, min_length=1, max_length=32))
    sub_appid: str | None = field(default=None, metadata=fields.body(min_length=1, max_length=32))
    sub_mchid: str = field(metadata=fields.body(min_length=1, max_length=32))
    description: str = field(metadata=fields.body(min_length=1, max_length=127))
    out_trade_no: str = field(metadata=fields.body(min_length=6, max_length=32))
    time_expire: dt.datetime | None = None
    attach: str | None = field(default=None, metadata=fields.body(min_length=1, max_length=128))
    notify_url: str | None = field(default=None, metadata=fields.body(min_length=1, max_length=256))
    goods_tag: str | None = field(default=None, metadata=fields.body(min_length=1, max_length=32))
    support_fapiao: bool | None = None
    amount: OrderAmount
    settle_info: SettleInfo | None = None
    payer: IdentifiedPayer | None = None
    limit_pay: list[LimitPay | str] | None = None
    detail: OrderDetail | None = None
    scene_info: OrderSceneInfo | None = None

    operation = Operation(
        id="pay.partner.transactions.native",
        method="POST",
        path="/v3/pay/partner/transactions/native",
        server="https://api.mch.weixin.qq.com/",
        standby=("https://api2.mch.weixin.qq.com/",),
        answers={200: NativeAnswer},
        merchant_number="out_trade_no",
        outcome="pay.partner.transactions.query_by_out_trade_no",
        errors=ErrorCodes("...errors", __package__),
    )


@frozen(kw_only=True)
class QueryByOutTradeNoRequest(Request[PartnerTransaction]):
    """A call of `pay.partner.transactions.query_by_out_trade_no`."""

    out_trade_no: str = field(metadata=fields.path(min_length=6, max_length=32))
    sp_mchid: str | None = field(default=None, metadata=fields.query(own_number=True, min_length=1, max_length=32))
    sub_mchid: str = field(metadata=fields.query(min_length=1, max_length=32))

    operation = Operation(
        id="pay.partner.transactions.query_by_out_trade_no",
        method="GET",
        path="/v3/pay/partner/transactions/out-trade-no/{out_trade_no}",
        server="https://api.mch.weixin.qq.com/",
        standby=("https://api2.mch.weixin.qq.com/",),
        answers={200: PartnerTransaction},
        echoed={"out_trade_no": "out_trade_no"},
        errors=ErrorCodes("...errors", __package__),
    )


@frozen(kw_only=True)
class QueryByTransactionIdRequest(Request[PartnerTransaction]):
    """A call of `pay.partner.transactions.query_by_transaction_id`."""

    transaction_id: str = field(metadata=fields.path(min_length=1, max_length=32))
    sp_mchid: str | None = field(default=None, metadata=fields.query(own_number=True, min_length=1, max_length=32))
    sub_mchid: str = field(metadata=fields.query(min_length=1, max_length=32))

    operation = Operation(
        id="pay.partner.transactions.query_by_transaction_id",
        method="GET",
        path="/v3/pay/partner/transactions/id/{transaction_id}",
        server="https://api.mch.weixin.qq.com/",
        standby=("https://api2.mch.weixin.qq.com/",),
        answers={200: PartnerTransaction},
        echoed={"transaction_id": "transaction_id"},
        errors=ErrorCodes("...errors", __package__),
    )


@frozen(kw_only=True)
class ReverseRequest(Request[PartnerReverseAnswer]):
    """A call of `pay.partner.transactions.reverse`."""

    out_trade_no: str = field(metadata=fields.path(min_length=6, max_length=32))
    sp_appid: str | None = field(default=None, metadata=fields.body(min_length=1, max_length=32))
    sp_mchid: str | None = field(default=None, metadata=fields.body(own_number=True, min_length=1, max_length=32))
    sub_appid: str | None = field(default=None, metadata=fields.body(min_length=1, max_length=32))
    sub_mchid: str = field(metadata=fields.body(min_length=1, max_length=32))

    operation = Operation(
        id="pay.partner.transactions.reverse",
        method="POST",
        path="/v3/pay/partner/transactions/out-trade-no/{out_trade_no}/reverse",
        server="https://api.mch.weixin.qq.com/",
        standby=("https://api2.mch.weixin.qq.com/",),
        answers={200: PartnerReverseAnswer},
        merchant_number="out_trade_no",
        echoed={"out_trade_no": "out_trade_no"},
        outcome="pay.partner.transactions.query_by_out_trade_no",
        errors=ErrorCodes("...errors", __package__),
    )


@frozen(kw_only=True)
class ScannedposRequest(Request[PrepayAnswer]):
    """A call of `pay.partner.transactions.scannedpos`."""

    sp_appid: str | None = field(default=None, metadata=fields.body(min_length=1, max_length=32))
    sp_mchid: str | None = field(default=None, metadata=fields.body(own_number=True, min_length=1, max_length=32))
    sub_appid: str | None = field(default=None, metadata=fields.body(min_length=1, max_length=32))
    sub_mchid: str = field(metadata=fields.body(min_length=1, max_length=32))
    description: str = field(metadata=fields.body(min_length=1, max_length=127))
    out_trade_no: str = field(metadata=fields.body(min_length=6, max_length=32))
    time_expire: dt.datetime | None = None
    attach: str | None = field(default=None, metadata=fields.body(min_length=1, max_length=128))
    notify_url: str | None = field(default=None, metadata=fields.body(min_length=1, max_length=256))
    goods_tag: str | None = field(default=None, metadata=fields.body(min_length=1, max_length=32))
    support_fapiao: bool | None = None
    amount: OrderAmount
    settle_info: SettleInfo | None = None
    payer: PartnerOpenPayer
    detail: OrderDetail | None = None
    scene_info: OrderSceneInfo | None = None

    operation = Operation(
        id="pay.partner.transactions.scannedpos",
        method="POST",
        path="/v3/pay/partner/transactions/scannedpos",
        server="https://api.mch.weixin.qq.com/",
        standby=("https://api2.mch.weixin.qq.com/",),
        answers={200: PrepayAnswer},
        merchant_number="out_trade_no",
        outcome="pay.partner.transactions.query_by_out_trade_no",
        errors=ErrorCodes("...errors", __package__),
    )


@frozen(kw_only=True)
class TransactionSuccessEvent(Event[PaidPartnerTransaction]):
    """An order of a service provider or platform is paid (支付成功通知).

    Comes to the `notify_url` of the order. Compare the amount with that of the order, and hand over what was paid
    for once: the same event may come many times. Where it does not come, `query_by_out_trade_no` tells.

    Event type: `TRANSACTION.SUCCESS`.
    Source: https://pay.weixin.qq.com/doc/v3/partner/4012085146
    Source: https://pay.weixin.qq.com/doc/v3/partner/4013080237
    Source: https://pay.weixin.qq.com/doc/v3/partner/4012085680
    Source: https://pay.weixin.qq.com/doc/v3/partner/4012085801
    """

    original_types = ("transaction",)
    resource: PaidPartnerTransaction
    """An order that is paid (支付成功的订单)."""


class PayPartnerTransactionsResource(Resource):
    """Payments of service providers.

    Orders that service providers and platforms (服务商、电商平台) make for their sub-merchants, and their payment in
    mainland China (基础支付). The sub-merchant gets the money; `sub_mchid` names it.

    Reached as `client.pay.partner.transactions`.
    """

    __slots__ = ()

    def app(
        self,
        *,
        sp_appid: str,
        sp_mchid: str | None = None,
        sub_appid: str | None = None,
        sub_mchid: str,
        description: str,
        out_trade_no: str,
        time_expire: dt.datetime | None = None,
        attach: str | None = None,
        notify_url: str | None = None,
        goods_tag: str | None = None,
        support_fapiao: bool | None = None,
        amount: OrderAmount,
        settle_info: SettleInfo | None = None,
        payer: IdentifiedPayer | None = None,
        limit_pay: list[LimitPay | str] | None = None,
        detail: OrderDetail | None = None,
        scene_info: OrderSceneInfo | None = None,
        subsidy_info: SubsidyInfo | None = None,
        base_uri: str | None = None,
        timeout: Timeout | None = None,
        retries: RetryPolicy | None = None,
    ) -> PrepayAnswer:
        """Create an order to be paid in the sub-merchant's app (APP下单).

        Creates an order and gives its `prepay_id`, from which the app makes the parameters of the payment. The
        order is not paid yet: whether it was, `query_by_out_trade_no` and the callback to `notify_url` tell,
        never the app.

        For: service providers (服务商), platforms (电商平台).

        The vendor's page was last changed on 2024-12-05.

        `POST /v3/pay/partner/transactions/app` on https://api.mch.weixin.qq.com/
        Source: https://pay.weixin.qq.com/doc/v3/partner/4012523526
        Source: https://pay.weixin.qq.com/doc/v3/partner/4013080231
        Source: https://pay.weixin.qq.com/doc/v3/partner/4012714669

        Args:
            sp_appid: The service provider's app ID (服务商应用AppID), bound to `sp_mchid`. 1 to 32 characters.
                Example: `"wx8888888888888888"`.
            sp_mchid: The service provider's number (服务商户号); the client's own where it is left out. 1 to 32
                characters. The client's own number where it is left out. Example: `"1230000109"`.
            sub_appid: The sub-merchant's app ID (子商户应用AppID), bound to `sub_mchid`; needed with `sub_openid`. 1
                to 32 characters. Example: `"wxd678efh567hg6999"`.
            sub_mchid: The sub-merchant's number (子商户号); it gets the money. 1 to 32 characters. Example:
                `"1900000109"`.
            description: What is sold, in a few words (商品描述); the user sees it on the bill. 1 to 127 characters.
                Example: `"Image形象店-深圳腾大-QQ公仔"`.
            out_trade_no: The order number (商户订单号), its own within the service provider's number, not only within
                the sub-merchant's: digits, letters and `_-|*`. 6 to 32 characters. Example:
                `"1217752501201407033233368018"`.
            time_expire: Until when the user may pay (交易结束时间): a minute to 15 days from now, or the gateway moves
                it; seven days where it is left out. It cannot be changed when the order is sent again. Afterwards
                nobody can pay the order, but it is not closed: close it, and make a new one for the same goods,
                with a number of its own. Example: `"2018-06-08T10:34:56+08:00"`.
            attach: Text of the caller's own (附加数据), given back by queries and callbacks once it is paid. 1 to 128
                characters. Example: `"自定义数据"`.
            notify_url: URL that is told of the payment (通知地址); https, without a query. Nearly every order needs
                it. 1 to 256 characters. Example: `"https://www.weixin.qq.com/wxpay/pay.php"`.
            goods_tag: Mark of the order that discounts may depend on (订单优惠标记). 1 to 32 characters. Example:
                `"WXG"`.
            support_fapiao: Whether the user may ask for a fapiao on the bill (电子发票入口开放标识). Example: `False`.
            amount: Amount of an order (订单金额).
            settle_info: How the payment is settled (结算信息).
            payer: Who alone may pay (支付者), where not everybody may.
            limit_pay: How the user may pay (指定支付方式), where not in every way.
            detail: The goods of an order (优惠功能), which discounts of single goods look at.
            scene_info: Where the payment is made (场景信息).
            subsidy_info: What the merchant pays of the interest of instalments (贴息信息).
            base_uri: Access point instead of the specification's, such as `AccessPoint.MAIN_HK`.
            timeout: Seconds to wait for the connection and for each read; the client's where not given.
            retries: How often, how soon and for how long it is retried; the client's where not given.

        Returns:
            The order waits for its payment.

        Raises:
            RequestError: A parameter is not as described here; nothing was sent.
            BadRequestError: APPID_MCHID_NOT_MATCH, MCH_NOT_EXISTS, ORDERPAID, ORDER_CLOSED.
            PermissionDeniedError: OUT_TRADE_NO_USED, RULE_LIMIT, TRADE_ERROR, ACCOUNT_ERROR.
            ServerError: BANK_ERROR.
            APIError: Another code, such as those that most operations have.
            OutcomeUnknownError: It was sent and no answer came.
            WxPayError: Anything else: no answer, an unverified one, or one that is not as described here.
        """
        return self._call(
            AppRequest(
                sp_appid=sp_appid,
                sp_mchid=sp_mchid,
                sub_appid=sub_appid,
                sub_mchid=sub_mchid,
                description=description,
                out_trade_no=out_trade_no,
                time_expire=time_expire,
                attach=attach,
                notify_url=notify_url,
                goods_tag=goods_tag,
                support_fapiao=support_fapiao,
                amount=amount,
                settle_info=settle_info,
                payer=payer,
                limit_pay=limit_pay,
                detail=detail,
                scene_info=scene_info,
                subsidy_info=subsidy_info,
            ),
            base_uri,
            timeout,
            retries,
        )

    def app_with_contract(
        self,
        *,
        sp_appid: str,
        sp_mchid: str | None = None,
        sub_appid: str | None = None,
        sub_mchid: str,
        description: str,
        out_trade_no: str,
        time_expire: dt.datetime | None = None,
        attach: str | None = None,
        notify_url: str,
        goods_tag: str | None = None,
        support_fapiao: bool | None = None,
        amount: OrderAmount,
        settle_info: SettleInfo | None = None,
        detail: OrderDetail | None = None,
        scene_info: OrderSceneInfo | None = None,
        contract_info: AppContractInfo,
        base_uri: str | None = None,
        timeout: Timeout | None = None,
        retries: RetryPolicy | None = None,
    ) -> PrepayAnswer:
        """Create an order to be paid in the sub-merchant's app, with a contract on later deductions (APP下单并签约).

        As `app`; while the user pays, a contract is made that lets the sub-merchant deduct later amounts (委托代扣).

        For: service providers (服务商).

        The vendor's page was last changed on 2025-12-31.

        `POST /v3/pay/partner/transactions/app-with-contract` on https://api.mch.weixin.qq.com/
        Source: https://pay.weixin.qq.com/doc/v3/partner/4017019941

        Args:
            sp_appid: The service provider's app ID (服务商应用AppID), bound to `sp_mchid`. 1 to 32 characters.
                Example: `"wx8888888888888888"`.
            sp_mchid: The service provider's number (服务商户号); the client's own where it is left out. 1 to 32
                characters. The client's own number where it is left out. Example: `"1230000109"`.
            sub_appid: The sub-merchant's app ID (子商户应用AppID), bound to `sub_mchid`; needed with `sub_openid`. 1
                to 32 characters. Example: `"wxd678efh567hg6999"`.
            sub_mchid: The sub-merchant's number (子商户号); it gets the money. 1 to 32 characters. Example:
                `"1900000109"`.
            description: What is sold, in a few words (商品描述); the user sees it on the bill. 1 to 127 characters.
                Example: `"Image形象店-深圳腾大-QQ公仔"`.
            out_trade_no: The order number (商户订单号), its own within the service provider's number, not only within
                the sub-merchant's: digits, letters and `_-|*`. 6 to 32 characters. Example:
                `"1217752501201407033233368018"`.
            time_expire: Until when the user may pay (交易结束时间): a minute to 15 days from now, or the gateway moves
                it; seven days where it is left out. It cannot be changed when the order is sent again. Afterwards
                nobody can pay the order, but it is not closed: close it, and make a new one for the same goods,
                with a number of its own. Example: `"2018-06-08T10:34:56+08:00"`.
            attach: Text of the caller's own (附加数据), given back by queries and callbacks once it is paid. 1 to 128
                characters. Example: `"自定义数据"`.
            notify_url: URL that is told of the payment (通知地址); https, without a query. Nearly every order needs
                it. 1 to 256 characters. Example: `"https://www.weixin.qq.com/wxpay/pay.php"`.
            goods_tag: Mark of the order that discounts may depend on (订单优惠标记). 1 to 32 characters. Example:
                `"WXG"`.
            support_fapiao: Whether the user may ask for a fapiao on the bill (电子发票入口开放标识). Example: `False`.
            amount: Amount of an order (订单金额).
            settle_info: How the payment is settled (结算信息).
            detail: The goods of an order (优惠功能), which discounts of single goods look at.
            scene_info: Where the payment is made (场景信息).
            contract_info: The contract that is made with the payment (签约授权信息).
            base_uri: Access point instead of the specification's, such as `AccessPoint.MAIN_HK`.
            timeout: Seconds to wait for the connection and for each read; the client's where not given.
            retries: How often, how soon and for how long it is retried; the client's where not given.

        Returns:
            The order waits for its payment.

        Raises:
            RequestError: A parameter is not as described here; nothing was sent.
            BadRequestError: APPID_MCHID_NOT_MATCH, MCH_NOT_EXISTS, ORDERPAID, ORDER_CLOSED.
            PermissionDeniedError: OUT_TRADE_NO_USED, RULE_LIMIT, TRADE_ERROR, ACCOUNT_ERROR.
            ServerError: BANK_ERROR.
            APIError: Another code, such as those that most operations have.
            OutcomeUnknownError: It was sent and no answer came.
            WxPayError: Anything else: no answer, an unverified one, or one that is not as described here.
        """
        return self._call(
            AppWithContractRequest(
                sp_appid=sp_appid,
                sp_mchid=sp_mchid,
                sub_appid=sub_appid,
                sub_mchid=sub_mchid,
                description=description,
                out_trade_no=out_trade_no,
                time_expire=time_expire,
                attach=attach,
                notify_url=notify_url,
                goods_tag=goods_tag,
                support_fapiao=support_fapiao,
                amount=amount,
                settle_info=settle_info,
                detail=detail,
                scene_info=scene_info,
                contract_info=contract_info,
            ),
            base_uri,
            timeout,
            retries,
        )

    def close(
        self,
        out_trade_no: str,
        *,
        sp_mchid: str | None = None,
        sub_mchid: str,
        base_uri: str | None = None,
        timeout: Timeout | None = None,
        retries: RetryPolicy | None = None,
    ) -> None:
        """Close an order that is not paid, so that it cannot be any more (关单).

        Close an order before the user is asked to pay the same goods under another number, so that nobody pays
        twice. It may be closed again with no harm. An order that is paid cannot be closed: it has to be refunded.

        For: service providers (服务商), platforms (电商平台).

        The vendor's page was last changed on 2020-05-26.

        `POST /v3/pay/partner/transactions/out-trade-no/{out_trade_no}/close` on https://api.mch.weixin.qq.com/
        Source: https://pay.weixin.qq.com/doc/v3/partner/4012526949
        Source: https://pay.weixin.qq.com/doc/v3/partner/4012739019
        Source: https://pay.weixin.qq.com/doc/v3/partner/4013080236

        Args:
            out_trade_no: The merchant's order number (商户订单号). 6 to 32 characters. Example:
                `"1217752501201407033233368018"`.
            sp_mchid: The service provider's number (服务商户号); the client's own where it is left out. 1 to 32
                characters. The client's own number where it is left out. Example: `"1230000109"`.
            sub_mchid: The sub-merchant's number (子商户号); it gets the money. 1 to 32 characters. Example:
                `"1900000109"`.
            base_uri: Access point instead of the specification's, such as `AccessPoint.MAIN_HK`.
            timeout: Seconds to wait for the connection and for each read; the client's where not given.
            retries: How often, how soon and for how long it is retried; the client's where not given.

        Raises:
            RequestError: A parameter is not as described here; nothing was sent.
            StillProcessingError: USERPAYING.
            BadRequestError: ORDERPAID, ORDER_CLOSED, MCH_NOT_EXISTS.
            PermissionDeniedError: RULE_LIMIT, TRADE_ERROR.
            NotFoundError: ORDER_NOT_EXIST, ORDERNOTEXIST.
            APIError: Another code, such as those that most operations have.
            OutcomeUnknownError: It was sent and no answer came.
            WxPayError: Anything else: no answer, an unverified one, or one that is not as described here.
        """
        self._call(
            CloseRequest(out_trade_no=out_trade_no, sp_mchid=sp_mchid, sub_mchid=sub_mchid), base_uri, timeout, retries
        )

    def codepay(
        self,
        *,
        sp_appid: str | None = None,
        sp_mchid: str | None = None,
        sub_appid: str | None = None,
        sub_mchid: str,
        description: str,
        out_trade_no: str,
        attach: str | None = None,
        goods_tag: str | None = None,
        support_fapiao: bool | None = None,
        payer: CodepayPayer,
        amount: OrderAmount,
        scene_info: OrderSceneInfo | None = None,
        detail: CodepayDetail | None = None,
        settle_info: SettleInfo | None = None,
        base_uri: str | None = None,
        timeout: Timeout | None = None,
        retries: RetryPolicy | None = None,
    ) -> PartnerTransaction:
        """Take a payment by the payment code that the user shows (付款码支付).

        Deducts the amount at once, and answers with the order as it stands. Where the user has to type the
        password, the answer has the status 202 and the `trade_state` USERPAYING: it is a `StillProcessingError`,
        whose `data` is the order. Then, and after SYSTEM_ERROR or BANK_ERROR, the order may still be paid: query
        it every ten seconds for some 45, then reverse it, so that the user does not pay for what was not handed
        over. Nor is the call to be repeated where its answer was lost: query the order; one that does not exist
        may be asked for again, under the same number. The vendor's page asks for `sp_appid` and `scene_info` with
        `store_info` as well.

        For: service providers (服务商).

        The vendor's page was last changed on 2024-04-16.

        `POST /v3/pay/partner/transactions/codepay` on https://api.mch.weixin.qq.com/
        Source: https://pay.weixin.qq.com/doc/v3/partner/4012382179

        Args:
            sp_appid: The service provider's app ID (服务商应用AppID), bound to `sp_mchid`. 1 to 32 characters.
                Example: `"wx8888888888888888"`.
            sp_mchid: The service provider's number (服务商户号); the client's own where it is left out. 1 to 32
                characters. The client's own number where it is left out. Example: `"1230000109"`.
            sub_appid: The sub-merchant's app ID (子商户应用AppID), bound to `sub_mchid`; needed with `sub_openid`. 1
                to 32 characters. Example: `"wxd678efh567hg6999"`.
            sub_mchid: The sub-merchant's number (子商户号); it gets the money. 1 to 32 characters. Example:
                `"1900000109"`.
            description: What is sold, in a few words (商品描述); the user sees it on the bill. 1 to 127 characters.
                Example: `"Image形象店-深圳腾大-QQ公仔"`.
            out_trade_no: The order number (商户订单号), its own within the service provider's number, not only within
                the sub-merchant's: digits, letters and `_-|*`. 6 to 32 characters. Example:
                `"1217752501201407033233368018"`.
            attach: Text of the caller's own (附加数据), given back by queries and callbacks once it is paid. 1 to 128
                characters. Example: `"自定义数据"`.
            goods_tag: Mark of the order that discounts may depend on (订单优惠标记). 1 to 32 characters. Example:
                `"WXG"`.
            support_fapiao: Whether the user may ask for a fapiao on the bill (电子发票入口开放标识). Example: `False`.
            payer: Who pays, by the payment code (支付者).
            amount: Amount of an order (订单金额).
            scene_info: Where the payment is made (场景信息).
            detail: The goods of an order (优惠功能), which discounts of single goods look at.
            settle_info: How the payment is settled (结算信息).
            base_uri: Access point instead of the specification's, such as `AccessPoint.MAIN_HK`.
            timeout: Seconds to wait for the connection and for each read; the client's where not given.
            retries: How often, how soon and for how long it is retried; the client's where not given.

        Returns:
            The order as it stands now.

        Raises:
            RequestError: A parameter is not as described here; nothing was sent.
            StillProcessingError: USERPAYING.
            BadRequestError: AUTH_CODE_INVALID, ORDER_REVERSED, ORDERREVERSED, APPID_MCHID_NOT_MATCH,
                MCH_NOT_EXISTS, ORDERPAID, ORDER_CLOSED.
            PermissionDeniedError: AUTH_CODE_EXPIRE, NOT_ENOUGH, NOTENOUGH, OUT_TRADE_NO_USED, RULE_LIMIT,
                TRADE_ERROR, ACCOUNT_ERROR.
            ServerError: BANK_ERROR.
            APIError: Another code, such as those that most operations have.
            OutcomeUnknownError: It was sent and no answer came.
            WxPayError: Anything else: no answer, an unverified one, or one that is not as described here.
        """
        return self._call(
            CodepayRequest(
                sp_appid=sp_appid,
                sp_mchid=sp_mchid,
                sub_appid=sub_appid,
                sub_mchid=sub_mchid,
                description=description,
                out_trade_no=out_trade_no,
                attach=attach,
                goods_tag=goods_tag,
                support_fapiao=support_fapiao,
                payer=payer,
                amount=amount,
                scene_info=scene_info,
                detail=detail,
                settle_info=settle_info,
            ),
            base_uri,
            timeout,
            retries,
        )

    def exposure(
        self,
        *,
        sp_appid: str,
        sp_mchid: str | None = None,
        sub_appid: str | None = None,
        sub_mchid: str | None = None,
        payer: PartnerExposurePayer | None = None,
        out_trade_no: str,
        base_uri: str | None = None,
        timeout: Timeout | None = None,
        retries: RetryPolicy | None = None,
    ) -> ExposureAnswer:
        """Ask whether to show a user WeChat's credit before the payment (支付方式前置曝光).

        Tells whether to show the user, who is about to pay an order, that it can be paid later by WeChat's credit
        (微信分付). It moves no money. The order is to be created under the same `out_trade_no`. The user is named by
        one of `sp_openid`, `sub_openid` and `phone_number_hash`. The vendor's page asks for `sub_mchid` as well.

        For: service providers (服务商).

        The vendor's page was last changed on 2026-03-26.

        `POST /v3/pay/partner/transactions/exposure` on https://api.mch.weixin.qq.com/
        Source: https://pay.weixin.qq.com/doc/v3/partner/4014326522

        Args:
            sp_appid: The service provider's app ID (服务商应用AppID), bound to `sp_mchid`. 1 to 32 characters.
                Example: `"wx8888888888888888"`.
            sp_mchid: The service provider's number (服务商户号); the client's own where it is left out. 1 to 32
                characters. The client's own number where it is left out. Example: `"1230000109"`.
            sub_appid: The sub-merchant's app ID (子商户应用AppID), bound to `sub_mchid`; needed with `sub_openid`. 1
                to 32 characters. Example: `"wxd678efh567hg6999"`.
            sub_mchid: The sub-merchant's number (子商户号); it gets the money. 1 to 32 characters. Example:
                `"1900000109"`.
            payer: Who is about to pay (支付者).
            out_trade_no: The order number (商户订单号), its own within the service provider's number, not only within
                the sub-merchant's: digits, letters and `_-|*`. 6 to 32 characters. Example:
                `"1217752501201407033233368018"`.
            base_uri: Access point instead of the specification's, such as `AccessPoint.MAIN_HK`.
            timeout: Seconds to wait for the connection and for each read; the client's where not given.
            retries: How often, how soon and for how long it is retried; the client's where not given.

        Returns:
            Whether to offer it.

        Raises:
            RequestError: A parameter is not as described here; nothing was sent.
            BadRequestError: APPID_MCHID_NOT_MATCH, MCH_NOT_EXISTS.
            APIError: Another code, such as those that most operations have.
            OutcomeUnknownError: It was sent and no answer came.
            WxPayError: Anything else: no answer, an unverified one, or one that is not as described here.
        """
        return self._call(
            ExposureRequest(
                sp_appid=sp_appid,
                sp_mchid=sp_mchid,
                sub_appid=sub_appid,
                sub_mchid=sub_mchid,
                payer=payer,
                out_trade_no=out_trade_no,
            ),
            base_uri,
            timeout,
            retries,
        )

    def h5(
        self,
        *,
        sp_appid: str,
        sp_mchid: str | None = None,
        sub_appid: str | None = None,
        sub_mchid: str,
        description: str,
        out_trade_no: str,
        time_expire: dt.datetime | None = None,
        attach: str | None = None,
        notify_url: str | None = None,
        goods_tag: str | None = None,
        support_fapiao: bool | None = None,
        amount: OrderAmount,
        settle_info: SettleInfo | None = None,
        payer: IdentifiedPayer | None = None,
        limit_pay: list[LimitPay | str] | None = None,
        detail: OrderDetail | None = None,
        scene_info: OrderH5SceneInfo | None = None,
        base_uri: str | None = None,
        timeout: Timeout | None = None,
        retries: RetryPolicy | None = None,
    ) -> H5Answer:
        """Create an order to be paid in a browser on the phone (H5下单).

        Creates an order and gives the URL that the user's browser has to open to pay it. The order is not paid
        yet: whether it was, `query_by_out_trade_no` and the callback to `notify_url` tell, never the browser.

        For: service providers (服务商), platforms (电商平台).

        The vendor's page was last changed on 2024-12-05.

        `POST /v3/pay/partner/transactions/h5` on https://api.mch.weixin.qq.com/
        Source: https://pay.weixin.qq.com/doc/v3/partner/4012523544
        Source: https://pay.weixin.qq.com/doc/v3/partner/4012738604
        Source: https://pay.weixin.qq.com/doc/v3/partner/4012714759

        Args:
            sp_appid: The service provider's app ID (服务商应用AppID), bound to `sp_mchid`. 1 to 32 characters.
                Example: `"wx8888888888888888"`.
            sp_mchid: The service provider's number (服务商户号); the client's own where it is left out. 1 to 32
                characters. The client's own number where it is left out. Example: `"1230000109"`.
            sub_appid: The sub-merchant's app ID (子商户应用AppID), bound to `sub_mchid`; needed with `sub_openid`. 1
                to 32 characters. Example: `"wxd678efh567hg6999"`.
            sub_mchid: The sub-merchant's number (子商户号); it gets the money. 1 to 32 characters. Example:
                `"1900000109"`.
            description: What is sold, in a few words (商品描述); the user sees it on the bill. 1 to 127 characters.
                Example: `"Image形象店-深圳腾大-QQ公仔"`.
            out_trade_no: The order number (商户订单号), its own within the service provider's number, not only within
                the sub-merchant's: digits, letters and `_-|*`. 6 to 32 characters. Example:
                `"1217752501201407033233368018"`.
            time_expire: Until when the user may pay (交易结束时间): a minute to 15 days from now, or the gateway moves
                it; seven days where it is left out. It cannot be changed when the order is sent again. Afterwards
                nobody can pay the order, but it is not closed: close it, and make a new one for the same goods,
                with a number of its own. Example: `"2018-06-08T10:34:56+08:00"`.
            attach: Text of the caller's own (附加数据), given back by queries and callbacks once it is paid. 1 to 128
                characters. Example: `"自定义数据"`.
            notify_url: URL that is told of the payment (通知地址); https, without a query. Nearly every order needs
                it. 1 to 256 characters. Example: `"https://www.weixin.qq.com/wxpay/pay.php"`.
            goods_tag: Mark of the order that discounts may depend on (订单优惠标记). 1 to 32 characters. Example:
                `"WXG"`.
            support_fapiao: Whether the user may ask for a fapiao on the bill (电子发票入口开放标识). Example: `False`.
            amount: Amount of an order (订单金额).
            settle_info: How the payment is settled (结算信息).
            payer: Who alone may pay (支付者), where not everybody may.
            limit_pay: How the user may pay (指定支付方式), where not in every way.
            detail: The goods of an order (优惠功能), which discounts of single goods look at.
            scene_info: Where the payment in a browser is made (场景信息). The vendor asks for `payer_client_ip` and
                `h5_info`.
            base_uri: Access point instead of the specification's, such as `AccessPoint.MAIN_HK`.
            timeout: Seconds to wait for the connection and for each read; the client's where not given.
            retries: How often, how soon and for how long it is retried; the client's where not given.

        Returns:
            The order waits for its payment.

        Raises:
            RequestError: A parameter is not as described here; nothing was sent.
            BadRequestError: APPID_MCHID_NOT_MATCH, MCH_NOT_EXISTS, ORDERPAID, ORDER_CLOSED.
            PermissionDeniedError: OUT_TRADE_NO_USED, RULE_LIMIT, TRADE_ERROR, ACCOUNT_ERROR.
            ServerError: BANK_ERROR.
            APIError: Another code, such as those that most operations have.
            OutcomeUnknownError: It was sent and no answer came.
            WxPayError: Anything else: no answer, an unverified one, or one that is not as described here.
        """
        return self._call(
            H5Request(
                sp_appid=sp_appid,
                sp_mchid=sp_mchid,
                sub_appid=sub_appid,
                sub_mchid=sub_mchid,
                description=description,
                out_trade_no=out_trade_no,
                time_expire=time_expire,
                attach=attach,
                notify_url=notify_url,
                goods_tag=goods_tag,
                support_fapiao=support_fapiao,
                amount=amount,
                settle_info=settle_info,
                payer=payer,
                limit_pay=limit_pay,
                detail=detail,
                scene_info=scene_info,
            ),
            base_uri,
            timeout,
            retries,
        )

    def jsapi(
        self,
        *,
        sp_appid: str,
        sp_mchid: str | None = None,
        sub_appid: str | None = None,
        sub_mchid: str,
        description: str,
        out_trade_no: str,
        time_expire: dt.datetime | None = None,
        attach: str | None = None,
        notify_url: str | None = None,
        goods_tag: str | None = None,
        support_fapiao: bool | None = None,
        amount: OrderAmount,
        settle_info: SettleInfo | None = None,
        payer: PartnerPayer,
        limit_pay: list[LimitPay | str] | None = None,
        detail: OrderDetail | None = None,
        scene_info: OrderSceneInfo | None = None,
        subsidy_info: SubsidyInfo | None = None,
        base_uri: str | None = None,
        timeout: Timeout | None = None,
        retries: RetryPolicy | None = None,
    ) -> PrepayAnswer:
        """Create an order to be paid in an official account or a mini program (JSAPI下单).

        Creates an order and gives its `prepay_id`, from which the front end makes the parameters of the payment.
        It is not paid yet: whether it was, `query_by_out_trade_no` and the callback to `notify_url` tell, never
        the front end. The user is named by `sp_openid` or by `sub_openid`.

        For: service providers (服务商), platforms (电商平台).

        The vendor's page was last changed on 2024-11-18.

        `POST /v3/pay/partner/transactions/jsapi` on https://api.mch.weixin.qq.com/
        Source: https://pay.weixin.qq.com/doc/v3/partner/4012523579
        Source: https://pay.weixin.qq.com/doc/v3/partner/4012523593
        Source: https://pay.weixin.qq.com/doc/v3/partner/4012738519

        Args:
            sp_appid: The service provider's app ID (服务商应用AppID), bound to `sp_mchid`. 1 to 32 characters.
                Example: `"wx8888888888888888"`.
            sp_mchid: The service provider's number (服务商户号); the client's own where it is left out. 1 to 32
                characters. The client's own number where it is left out. Example: `"1230000109"`.
            sub_appid: The sub-merchant's app ID (子商户应用AppID), bound to `sub_mchid`; needed with `sub_openid`. 1
                to 32 characters. Example: `"wxd678efh567hg6999"`.
            sub_mchid: The sub-merchant's number (子商户号); it gets the money. 1 to 32 characters. Example:
                `"1900000109"`.
            description: What is sold, in a few words (商品描述); the user sees it on the bill. 1 to 127 characters.
                Example: `"Image形象店-深圳腾大-QQ公仔"`.
            out_trade_no: The order number (商户订单号), its own within the service provider's number, not only within
                the sub-merchant's: digits, letters and `_-|*`. 6 to 32 characters. Example:
                `"1217752501201407033233368018"`.
            time_expire: Until when the user may pay (交易结束时间): a minute to 15 days from now, or the gateway moves
                it; seven days where it is left out. It cannot be changed when the order is sent again. Afterwards
                nobody can pay the order, but it is not closed: close it, and make a new one for the same goods,
                with a number of its own. Example: `"2018-06-08T10:34:56+08:00"`.
            attach: Text of the caller's own (附加数据), given back by queries and callbacks once it is paid. 1 to 128
                characters. Example: `"自定义数据"`.
            notify_url: URL that is told of the payment (通知地址); https, without a query. Nearly every order needs
                it. 1 to 256 characters. Example: `"https://www.weixin.qq.com/wxpay/pay.php"`.
            goods_tag: Mark of the order that discounts may depend on (订单优惠标记). 1 to 32 characters. Example:
                `"WXG"`.
            support_fapiao: Whether the user may ask for a fapiao on the bill (电子发票入口开放标识). Example: `False`.
            amount: Amount of an order (订单金额).
            settle_info: How the payment is settled (结算信息).
            payer: Who pays (支付者), by `sp_openid` or by `sub_openid`.
            limit_pay: How the user may pay (指定支付方式), where not in every way.
            detail: The goods of an order (优惠功能), which discounts of single goods look at.
            scene_info: Where the payment is made (场景信息).
            subsidy_info: What the merchant pays of the interest of instalments (贴息信息).
            base_uri: Access point instead of the specification's, such as `AccessPoint.MAIN_HK`.
            timeout: Seconds to wait for the connection and for each read; the client's where not given.
            retries: How often, how soon and for how long it is retried; the client's where not given.

        Returns:
            The order waits for its payment.

        Raises:
            RequestError: A parameter is not as described here; nothing was sent.
            BadRequestError: APPID_MCHID_NOT_MATCH, MCH_NOT_EXISTS, ORDERPAID, ORDER_CLOSED.
            PermissionDeniedError: OUT_TRADE_NO_USED, RULE_LIMIT, TRADE_ERROR, ACCOUNT_ERROR.
            ServerError: OPENID_MISMATCH, BANK_ERROR.
            APIError: Another code, such as those that most operations have.
            OutcomeUnknownError: It was sent and no answer came.
            WxPayError: Anything else: no answer, an unverified one, or one that is not as described here.
        """
        return self._call(
            JsapiRequest(
                sp_appid=sp_appid,
                sp_mchid=sp_mchid,
                sub_appid=sub_appid,
                sub_mchid=sub_mchid,
                description=description,
                out_trade_no=out_trade_no,
                time_expire=time_expire,
                attach=attach,
                notify_url=notify_url,
                goods_tag=goods_tag,
                support_fapiao=support_fapiao,
                amount=amount,
                settle_info=settle_info,
                payer=payer,
                limit_pay=limit_pay,
                detail=detail,
                scene_info=scene_info,
                subsidy_info=subsidy_info,
            ),
            base_uri,
            timeout,
            retries,
        )

    def jsapi_with_contract(
        self,
        *,
        sp_appid: str,
        sp_mchid: str | None = None,
        sub_appid: str | None = None,
        sub_mchid: str,
        description: str,
        out_trade_no: str,
        time_expire: dt.datetime | None = None,
        attach: str | None = None,
        notify_url: str,
        goods_tag: str | None = None,
        support_fapiao: bool | None = None,
        amount: OrderAmount,
        settle_info: SettleInfo | None = None,
        payer: PartnerOpenPayer,
        detail: OrderDetail | None = None,
        scene_info: OrderSceneInfo | None = None,
        contract_info: JsapiContractInfo,
        base_uri: str | None = None,
        timeout: Timeout | None = None,
        retries: RetryPolicy | None = None,
    ) -> PrepayAnswer:
        """Create an order by JSAPI with a contract on later deductions (JSAPI下单并授权).

        As `jsapi`; while the user pays, a contract is made that lets the sub-merchant deduct later amounts
        (委托代扣、免密支付).

        For: service providers (服务商).

        The vendor's page was last changed on 2025-12-31.

        `POST /v3/pay/partner/transactions/jsapi-with-contract` on https://api.mch.weixin.qq.com/
        Source: https://pay.weixin.qq.com/doc/v3/partner/4012688481
        Source: https://pay.weixin.qq.com/doc/v3/partner/4012526951
        Source: https://pay.weixin.qq.com/doc/v3/partner/4017019937

        Args:
            sp_appid: The service provider's app ID (服务商应用AppID), bound to `sp_mchid`. 1 to 32 characters.
                Example: `"wx8888888888888888"`.
            sp_mchid: The service provider's number (服务商户号); the client's own where it is left out. 1 to 32
                characters. The client's own number where it is left out. Example: `"1230000109"`.
            sub_appid: The sub-merchant's app ID (子商户应用AppID), bound to `sub_mchid`; needed with `sub_openid`. 1
                to 32 characters. Example: `"wxd678efh567hg6999"`.
            sub_mchid: The sub-merchant's number (子商户号); it gets the money. 1 to 32 characters. Example:
                `"1900000109"`.
            description: What is sold, in a few words (商品描述); the user sees it on the bill. 1 to 127 characters.
                Example: `"Image形象店-深圳腾大-QQ公仔"`.
            out_trade_no: The order number (商户订单号), its own within the service provider's number, not only within
                the sub-merchant's: digits, letters and `_-|*`. 6 to 32 characters. Example:
                `"1217752501201407033233368018"`.
            time_expire: Until when the user may pay (交易结束时间): a minute to 15 days from now, or the gateway moves
                it; seven days where it is left out. It cannot be changed when the order is sent again. Afterwards
                nobody can pay the order, but it is not closed: close it, and make a new one for the same goods,
                with a number of its own. Example: `"2018-06-08T10:34:56+08:00"`.
            attach: Text of the caller's own (附加数据), given back by queries and callbacks once it is paid. 1 to 128
                characters. Example: `"自定义数据"`.
            notify_url: URL that is told of the payment (通知地址); https, without a query. Nearly every order needs
                it. 1 to 256 characters. Example: `"https://www.weixin.qq.com/wxpay/pay.php"`.
            goods_tag: Mark of the order that discounts may depend on (订单优惠标记). 1 to 32 characters. Example:
                `"WXG"`.
            support_fapiao: Whether the user may ask for a fapiao on the bill (电子发票入口开放标识). Example: `False`.
            amount: Amount of an order (订单金额).
            settle_info: How the payment is settled (结算信息).
            payer: Who pays (支付者), by `sp_openid` or by `sub_openid`.
            detail: The goods of an order (优惠功能), which discounts of single goods look at.
            scene_info: Where the payment is made (场景信息).
            contract_info: The contract that is made with the payment (签约授权信息); its members depend on its kind.
            base_uri: Access point instead of the specification's, such as `AccessPoint.MAIN_HK`.
            timeout: Seconds to wait for the connection and for each read; the client's where not given.
            retries: How often, how soon and for how long it is retried; the client's where not given.

        Returns:
            The order waits for its payment.

        Raises:
            RequestError: A parameter is not as described here; nothing was sent.
            BadRequestError: APPID_MCHID_NOT_MATCH, MCH_NOT_EXISTS, ORDERPAID, ORDER_CLOSED.
            PermissionDeniedError: OUT_TRADE_NO_USED, RULE_LIMIT, TRADE_ERROR, ACCOUNT_ERROR.
            ServerError: OPENID_MISMATCH, BANK_ERROR.
            APIError: Another code, such as those that most operations have.
            OutcomeUnknownError: It was sent and no answer came.
            WxPayError: Anything else: no answer, an unverified one, or one that is not as described here.
        """
        return self._call(
            JsapiWithContractRequest(
                sp_appid=sp_appid,
                sp_mchid=sp_mchid,
                sub_appid=sub_appid,
                sub_mchid=sub_mchid,
                description=description,
                out_trade_no=out_trade_no,
                time_expire=time_expire,
                attach=attach,
                notify_url=notify_url,
                goods_tag=goods_tag,
                support_fapiao=support_fapiao,
                amount=amount,
                settle_info=settle_info,
                payer=payer,
                detail=detail,
                scene_info=scene_info,
                contract_info=contract_info,
            ),
            base_uri,
            timeout,
            retries,
        )

    def miniprogram(
        self,
        *,
        sp_appid: str | None = None,
        sp_mchid: str | None = None,
        sub_appid: str | None = None,
        sub_mchid: str,
        description: str,
        out_trade_no: str,
        time_expire: dt.datetime | None = None,
        attach: str | None = None,
        notify_url: str | None = None,
        goods_tag: str | None = None,
        support_fapiao: bool | None = None,
        amount: OrderAmount,
        settle_info: SettleInfo | None = None,
        payer: PartnerOpenPayer,
        detail: OrderDetail | None = None,
        scene_info: OrderSceneInfo | None = None,
        base_uri: str | None = None,
        timeout: Timeout | None = None,
        retries: RetryPolicy | None = None,
    ) -> PrepayAnswer:
        """Create an order to be paid in a mini program (小程序支付下单).

        As `jsapi`, by a path of its own for mini programs: gives the `prepay_id`, from which the mini program
        makes the parameters of the payment. The order is not paid yet: whether it was, `query_by_out_trade_no`
        and the callback to `notify_url` tell, never the mini program. The mini program is that of `sp_appid` or
        of `sub_appid`, and the user is named by `sp_openid` or by `sub_openid`.

        For: service providers (服务商).

        The vendor's page was last changed on 2024-11-18.

        `POST /v3/pay/partner/transactions/miniprogram` on https://api.mch.weixin.qq.com/
        Source: https://pay.weixin.qq.com/doc/v3/partner/4012886115

        Args:
            sp_appid: The service provider's app ID (服务商应用AppID), bound to `sp_mchid`. 1 to 32 characters.
                Example: `"wx8888888888888888"`.
            sp_mchid: The service provider's number (服务商户号); the client's own where it is left out. 1 to 32
                characters. The client's own number where it is left out. Example: `"1230000109"`.
            sub_appid: The sub-merchant's app ID (子商户应用AppID), bound to `sub_mchid`; needed with `sub_openid`. 1
                to 32 characters. Example: `"wxd678efh567hg6999"`.
            sub_mchid: The sub-merchant's number (子商户号); it gets the money. 1 to 32 characters. Example:
                `"1900000109"`.
            description: What is sold, in a few words (商品描述); the user sees it on the bill. 1 to 127 characters.
                Example: `"Image形象店-深圳腾大-QQ公仔"`.
            out_trade_no: The order number (商户订单号), its own within the service provider's number, not only within
                the sub-merchant's: digits, letters and `_-|*`. 6 to 32 characters. Example:
                `"1217752501201407033233368018"`.
            time_expire: Until when the user may pay (交易结束时间): a minute to 15 days from now, or the gateway moves
                it; seven days where it is left out. It cannot be changed when the order is sent again. Afterwards
                nobody can pay the order, but it is not closed: close it, and make a new one for the same goods,
                with a number of its own. Example: `"2018-06-08T10:34:56+08:00"`.
            attach: Text of the caller's own (附加数据), given back by queries and callbacks once it is paid. 1 to 128
                characters. Example: `"自定义数据"`.
            notify_url: URL that is told of the payment (通知地址); https, without a query. Nearly every order needs
                it. 1 to 256 characters. Example: `"https://www.weixin.qq.com/wxpay/pay.php"`.
            goods_tag: Mark of the order that discounts may depend on (订单优惠标记). 1 to 32 characters. Example:
                `"WXG"`.
            support_fapiao: Whether the user may ask for a fapiao on the bill (电子发票入口开放标识). Example: `False`.
            amount: Amount of an order (订单金额).
            settle_info: How the payment is settled (结算信息).
            payer: Who pays (支付者), by `sp_openid` or by `sub_openid`.
            detail: The goods of an order (优惠功能), which discounts of single goods look at.
            scene_info: Where the payment is made (场景信息).
            base_uri: Access point instead of the specification's, such as `AccessPoint.MAIN_HK`.
            timeout: Seconds to wait for the connection and for each read; the client's where not given.
            retries: How often, how soon and for how long it is retried; the client's where not given.

        Returns:
            The order waits for its payment.

        Raises:
            RequestError: A parameter is not as described here; nothing was sent.
            BadRequestError: APPID_MCHID_NOT_MATCH, MCH_NOT_EXISTS, ORDERPAID, ORDER_CLOSED.
            PermissionDeniedError: OUT_TRADE_NO_USED, RULE_LIMIT, TRADE_ERROR, ACCOUNT_ERROR.
            ServerError: OPENID_MISMATCH, BANK_ERROR.
            APIError: Another code, such as those that most operations have.
            OutcomeUnknownError: It was sent and no answer came.
            WxPayError: Anything else: no answer, an unverified one, or one that is not as described here.
        """
        return self._call(
            MiniprogramRequest(
                sp_appid=sp_appid,
                sp_mchid=sp_mchid,
                sub_appid=sub_appid,
                sub_mchid=sub_mchid,
                description=description,
                out_trade_no=out_trade_no,
                time_expire=time_expire,
                attach=attach,
                notify_url=notify_url,
                goods_tag=goods_tag,
                support_fapiao=support_fapiao,
                amount=amount,
                settle_info=settle_info,
                payer=payer,
                detail=detail,
                scene_info=scene_info,
            ),
            base_uri,
            timeout,
            retries,
        )

    def native(
        self,
        *,
        sp_appid: str,
        sp_mchid: str | None = None,
        sub_appid: str | None = None,
        sub_mchid: str,
        description: str,
        out_trade_no: str,
        time_expire: dt.datetime | None = None,
        attach: str | None = None,
        notify_url: str | None = None,
        goods_tag: str | None = None,
        support_fapiao: bool | None = None,
        amount: OrderAmount,
        settle_info: SettleInfo | None = None,
        payer: IdentifiedPayer | None = None,
        limit_pay: list[LimitPay | str] | None = None,
        detail: OrderDetail | None = None,
        scene_info: OrderSceneInfo | None = None,
        base_uri: str | None = None,
        timeout: Timeout | None = None,
        retries: RetryPolicy | None = None,
    ) -> NativeAnswer:
        """Create an order to be paid by a QR code that the user scans (Native下单).

        Creates an order and gives what the QR code has to hold that the sub-merchant shows. The order is not paid
        yet: whether it was, `query_by_out_trade_no` and the callback to `notify_url` tell.

        For: service providers (服务商), platforms (电商平台).

        The vendor's page was last changed on 2024-12-05.

        `POST /v3/pay/partner/transactions/native` on https://api.mch.weixin.qq.com/
        Source: https://pay.weixin.qq.com/doc/v3/partner/4012523551
        Source: https://pay.weixin.qq.com/doc/v3/partner/4012738659
        Source: https://pay.weixin.qq.com/doc/v3/partner/4012714902

        Args:
            sp_appid: The service provider's app ID (服务商应用AppID), bound to `sp_mchid`. 1 to 32 characters.
                Example: `"wx8888888888888888"`.
            sp_mchid: The service provider's number (服务商户号); the client's own where it is left out. 1 to 32
                characters. The client's own number where it is left out. Example: `"1230000109"`.
            sub_appid: The sub-merchant's app ID (子商户应用AppID), bound to `sub_mchid`; needed with `sub_openid`. 1
                to 32 characters. Example: `"wxd678efh567hg6999"`.
            sub_mchid: The sub-merchant's number (子商户号); it gets the money. 1 to 32 characters. Example:
                `"1900000109"`.
            description: What is sold, in a few words (商品描述); the user sees it on the bill. 1 to 127 characters.
                Example: `"Image形象店-深圳腾大-QQ公仔"`.
            out_trade_no: The order number (商户订单号), its own within the service provider's number, not only within
                the sub-merchant's: digits, letters and `_-|*`. 6 to 32 characters. Example:
                `"1217752501201407033233368018"`.
            time_expire: Until when the user may pay (交易结束时间): a minute to 15 days from now, or the gateway moves
                it; seven days where it is left out. It cannot be changed when the order is sent again. Afterwards
                nobody can pay the order, but it is not closed: close it, and make a new one for the same goods,
                with a number of its own. Example: `"2018-06-08T10:34:56+08:00"`.
            attach: Text of the caller's own (附加数据), given back by queries and callbacks once it is paid. 1 to 128
                characters. Example: `"自定义数据"`.
            notify_url: URL that is told of the payment (通知地址); https, without a query. Nearly every order needs
                it. 1 to 256 characters. Example: `"https://www.weixin.qq.com/wxpay/pay.php"`.
            goods_tag: Mark of the order that discounts may depend on (订单优惠标记). 1 to 32 characters. Example:
                `"WXG"`.
            support_fapiao: Whether the user may ask for a fapiao on the bill (电子发票入口开放标识). Example: `False`.
            amount: Amount of an order (订单金额).
            settle_info: How the payment is settled (结算信息).
            payer: Who alone may pay (支付者), where not everybody may.
            limit_pay: How the user may pay (指定支付方式), where not in every way.
            detail: The goods of an order (优惠功能), which discounts of single goods look at.
            scene_info: Where the payment is made (场景信息).
            base_uri: Access point instead of the specification's, such as `AccessPoint.MAIN_HK`.
            timeout: Seconds to wait for the connection and for each read; the client's where not given.
            retries: How often, how soon and for how long it is retried; the client's where not given.

        Returns:
            The order waits for its payment.

        Raises:
            RequestError: A parameter is not as described here; nothing was sent.
            BadRequestError: APPID_MCHID_NOT_MATCH, MCH_NOT_EXISTS, ORDERPAID, ORDER_CLOSED.
            PermissionDeniedError: OUT_TRADE_NO_USED, RULE_LIMIT, TRADE_ERROR, ACCOUNT_ERROR.
            ServerError: BANK_ERROR.
            APIError: Another code, such as those that most operations have.
            OutcomeUnknownError: It was sent and no answer came.
            WxPayError: Anything else: no answer, an unverified one, or one that is not as described here.
        """
        return self._call(
            NativeRequest(
                sp_appid=sp_appid,
                sp_mchid=sp_mchid,
                sub_appid=sub_appid,
                sub_mchid=sub_mchid,
                description=description,
                out_trade_no=out_trade_no,
                time_expire=time_expire,
                attach=attach,
                notify_url=notify_url,
                goods_tag=goods_tag,
                support_fapiao=support_fapiao,
                amount=amount,
                settle_info=settle_info,
                payer=payer,
                limit_pay=limit_pay,
                detail=detail,
                scene_info=scene_info,
            ),
            base_uri,
            timeout,
            retries,
        )

    def query_by_out_trade_no(
        self,
        out_trade_no: str,
        *,
        sp_mchid: str | None = None,
        sub_mchid: str,
        base_uri: str | None = None,
        timeout: Timeout | None = None,
        retries: RetryPolicy | None = None,
    ) -> PartnerTransaction:
        """Query an order by the merchant's order number (商户订单号查询).

        Tells the state of an order, and what was paid once it is. Ask where the callback does not come, before an
        order is closed, and where the answer to a call was lost.

        For: service providers (服务商), platforms (电商平台).

        The vendor's page was last changed on 2020-05-26.

        `GET /v3/pay/partner/transactions/out-trade-no/{out_trade_no}` on https://api.mch.weixin.qq.com/
        Source: https://pay.weixin.qq.com/doc/v3/partner/4012526944
        Source: https://pay.weixin.qq.com/doc/v3/partner/4012739008
        Source: https://pay.weixin.qq.com/doc/v3/partner/4013080235

        Args:
            out_trade_no: The merchant's order number (商户订单号). 6 to 32 characters. Example:
                `"1217752501201407033233368018"`.
            sp_mchid: The service provider's number (服务商户号); the client's own where it is left out. 1 to 32
                characters. The client's own number where it is left out. Example: `"1230000109"`.
            sub_mchid: The sub-merchant's number (子商户号). 1 to 32 characters. Example: `"1900000109"`.
            base_uri: Access point instead of the specification's, such as `AccessPoint.MAIN_HK`.
            timeout: Seconds to wait for the connection and for each read; the client's where not given.
            retries: How often, how soon and for how long it is retried; the client's where not given.

        Returns:
            The order as it stands now.

        Raises:
            RequestError: A parameter is not as described here; nothing was sent.
            BadRequestError: MCH_NOT_EXISTS.
            PermissionDeniedError: RULE_LIMIT, TRADE_ERROR.
            NotFoundError: ORDER_NOT_EXIST, ORDERNOTEXIST.
            APIError: Another code, such as those that most operations have.
            WxPayError: Anything else: no answer, an unverified one, or one that is not as described here.
        """
        return self._call(
            QueryByOutTradeNoRequest(out_trade_no=out_trade_no, sp_mchid=sp_mchid, sub_mchid=sub_mchid),
            base_uri,
            timeout,
            retries,
        )

    def query_by_transaction_id(
        self,
        transaction_id: str,
        *,
        sp_mchid: str | None = None,
        sub_mchid: str,
        base_uri: str | None = None,
        timeout: Timeout | None = None,
        retries: RetryPolicy | None = None,
    ) -> PartnerTransaction:
        """Query an order by WeChat Pay's order number (微信支付订单号查询).

        Tells the same of an order as `query_by_out_trade_no`. An order has WeChat Pay's number once it is paid;
        before, only the merchant's own number finds it.

        For: service providers (服务商), platforms (电商平台).

        The vendor's page was last changed on 2020-05-26.

        `GET /v3/pay/partner/transactions/id/{transaction_id}` on https://api.mch.weixin.qq.com/
        Source: https://pay.weixin.qq.com/doc/v3/partner/4012526943
        Source: https://pay.weixin.qq.com/doc/v3/partner/4012738964
        Source: https://pay.weixin.qq.com/doc/v3/partner/4013080234

        Args:
            transaction_id: WeChat Pay's order number (微信支付订单号). 1 to 32 characters. Example:
                `"4200000118201806080123456789"`.
            sp_mchid: The service provider's number (服务商户号); the client's own where it is left out. 1 to 32
                characters. The client's own number where it is left out. Example: `"1230000109"`.
            sub_mchid: The sub-merchant's number (子商户号). 1 to 32 characters. Example: `"1900000109"`.
            base_uri: Access point instead of the specification's, such as `AccessPoint.MAIN_HK`.
            timeout: Seconds to wait for the connection and for each read; the client's where not given.
            retries: How often, how soon and for how long it is retried; the client's where not given.

        Returns:
            The order as it stands now.

        Raises:
            RequestError: A parameter is not as described here; nothing was sent.
            BadRequestError: MCH_NOT_EXISTS.
            PermissionDeniedError: RULE_LIMIT, TRADE_ERROR.
            NotFoundError: ORDER_NOT_EXIST, ORDERNOTEXIST.
            ServerError: INVALID_TRANSACTIONID.
            APIError: Another code, such as those that most operations have.
            WxPayError: Anything else: no answer, an unverified one, or one that is not as described here.
        """
        return self._call(
            QueryByTransactionIdRequest(transaction_id=transaction_id, sp_mchid=sp_mchid, sub_mchid=sub_mchid),
            base_uri,
            timeout,
            retries,
        )

    def reverse(
        self,
        out_trade_no: str,
        *,
        sp_appid: str | None = None,
        sp_mchid: str | None = None,
        sub_appid: str | None = None,
        sub_mchid: str,
        base_uri: str | None = None,
        timeout: Timeout | None = None,
        retries: RetryPolicy | None = None,
    ) -> PartnerReverseAnswer:
        """Reverse an order by payment code whose payment failed or is unknown (撤销).

        Of payment codes only. An order that is not paid is closed; one that is paid is refunded in full. Query
        the order first, and reverse it no sooner than 15 seconds after the payment was asked for; ask again where
        the answer is an error or is lost. An order that is to be refunded in the usual way is refunded, not
        reversed.

        For: service providers (服务商).

        The vendor's page was last changed on 2024-04-16.

        `POST /v3/pay/partner/transactions/out-trade-no/{out_trade_no}/reverse` on https://api.mch.weixin.qq.com/
        Source: https://pay.weixin.qq.com/doc/v3/partner/4012382181

        Args:
            out_trade_no: The merchant's order number (商户订单号). 6 to 32 characters. Example:
                `"1217752501201407033233368018"`.
            sp_appid: The service provider's app ID (服务商应用AppID), bound to `sp_mchid`. 1 to 32 characters.
                Example: `"wx8888888888888888"`.
            sp_mchid: The service provider's number (服务商户号); the client's own where it is left out. 1 to 32
                characters. The client's own number where it is left out. Example: `"1230000109"`.
            sub_appid: The sub-merchant's app ID (子商户应用AppID), bound to `sub_mchid`; needed with `sub_openid`. 1
                to 32 characters. Example: `"wxd678efh567hg6999"`.
            sub_mchid: The sub-merchant's number (子商户号); it gets the money. 1 to 32 characters. Example:
                `"1900000109"`.
            base_uri: Access point instead of the specification's, such as `AccessPoint.MAIN_HK`.
            timeout: Seconds to wait for the connection and for each read; the client's where not given.
            retries: How often, how soon and for how long it is retried; the client's where not given.

        Returns:
            The order is reversed.

        Raises:
            RequestError: A parameter is not as described here; nothing was sent.
            BadRequestError: APPID_MCHID_NOT_MATCH, ORDER_CLOSED, MCH_NOT_EXISTS.
            PermissionDeniedError: TRADE_ERROR.
            NotFoundError: ORDER_NOT_EXIST, ORDERNOTEXIST.
            APIError: Another code, such as those that most operations have.
            OutcomeUnknownError: It was sent and no answer came.
            WxPayError: Anything else: no answer, an unverified one, or one that is not as described here.
        """
        return self._call(
            ReverseRequest(
                out_trade_no=out_trade_no,
                sp_appid=sp_appid,
                sp_mchid=sp_mchid,
                sub_appid=sub_appid,
                sub_mchid=sub_mchid,
            ),
            base_uri,
            timeout,
            retries,
        )

    def scannedpos(
        self,
        *,
        sp_appid: str | None = None,
        sp_mchid: str | None = None,
        sub_appid: str | None = None,
        sub_mchid: str,
        description: str,
        out_trade_no: str,
        time_expire: dt.datetime | None = None,
        attach: str | None = None,
        notify_url: str | None = None,
        goods_tag: str | None = None,
        support_fapiao: bool | None = None,
        amount: OrderAmount,
        settle_info: SettleInfo | None = None,
        payer: PartnerOpenPayer,
        detail: OrderDetail | None = None,
        scene_info: OrderSceneInfo | None = None,
        base_uri: str | None = None,
        timeout: Timeout | None = None,
        retries: RetryPolicy | None = None,
    ) -> PrepayAnswer:
        """Create an order to be paid by a user who scanned a code at a terminal (扫码支付下单).

        Creates an order and gives its `prepay_id`, with which the page that the code leads to starts the payment.
        The order is not paid yet: whether it was, `query_by_out_trade_no` and the callback to `notify_url` tell,
        never the page. One of `sp_appid` and `sub_appid` is needed, and names the user by `sp_openid` or
        `sub_openid`.

        For: service providers (服务商).

        The vendor's page was last changed on 2023-09-13.

        `POST /v3/pay/partner/transactions/scannedpos` on https://api.mch.weixin.qq.com/
        Source: https://pay.weixin.qq.com/doc/v3/partner/4012492476

        Args:
            sp_appid: The service provider's app ID (服务商应用AppID), bound to `sp_mchid`. 1 to 32 characters.
                Example: `"wx8888888888888888"`.
            sp_mchid: The service provider's number (服务商户号); the client's own where it is left out. 1 to 32
                characters. The client's own number where it is left out. Example: `"1230000109"`.
            sub_appid: The sub-merchant's app ID (子商户应用AppID), bound to `sub_mchid`; needed with `sub_openid`. 1
                to 32 characters. Example: `"wxd678efh567hg6999"`.
            sub_mchid: The sub-merchant's number (子商户号); it gets the money. 1 to 32 characters. Example:
                `"1900000109"`.
            description: What is sold, in a few words (商品描述); the user sees it on the bill. 1 to 127 characters.
                Example: `"Image形象店-深圳腾大-QQ公仔"`.
            out_trade_no: The order number (商户订单号), its own within the service provider's number, not only within
                the sub-merchant's: digits, letters and `_-|*`. 6 to 32 characters. Example:
                `"1217752501201407033233368018"`.
            time_expire: Until when the user may pay (交易结束时间): a minute to 15 days from now, or the gateway moves
                it; seven days where it is left out. It cannot be changed when the order is sent again. Afterwards
                nobody can pay the order, but it is not closed: close it, and make a new one for the same goods,
                with a number of its own. Example: `"2018-06-08T10:34:56+08:00"`.
            attach: Text of the caller's own (附加数据), given back by queries and callbacks once it is paid. 1 to 128
                characters. Example: `"自定义数据"`.
            notify_url: URL that is told of the payment (通知地址); https, without a query. Nearly every order needs
                it. 1 to 256 characters. Example: `"https://www.weixin.qq.com/wxpay/pay.php"`.
            goods_tag: Mark of the order that discounts may depend on (订单优惠标记). 1 to 32 characters. Example:
                `"WXG"`.
            support_fapiao: Whether the user may ask for a fapiao on the bill (电子发票入口开放标识). Example: `False`.
            amount: Amount of an order (订单金额).
            settle_info: How the payment is settled (结算信息).
            payer: Who pays (支付者), by `sp_openid` or by `sub_openid`.
            detail: The goods of an order (优惠功能), which discounts of single goods look at.
            scene_info: Where the payment is made (场景信息).
            base_uri: Access point instead of the specification's, such as `AccessPoint.MAIN_HK`.
            timeout: Seconds to wait for the connection and for each read; the client's where not given.
            retries: How often, how soon and for how long it is retried; the client's where not given.

        Returns:
            The order waits for its payment.

        Raises:
            RequestError: A parameter is not as described here; nothing was sent.
            BadRequestError: APPID_MCHID_NOT_MATCH, MCH_NOT_EXISTS, ORDERPAID, ORDER_CLOSED.
            PermissionDeniedError: OUT_TRADE_NO_USED, RULE_LIMIT, TRADE_ERROR, ACCOUNT_ERROR.
            ServerError: OPENID_MISMATCH, BANK_ERROR.
            APIError: Another code, such as those that most operations have.
            OutcomeUnknownError: It was sent and no answer came.
            WxPayError: Anything else: no answer, an unverified one, or one that is not as described here.
        """
        return self._call(
            ScannedposRequest(
                sp_appid=sp_appid,
                sp_mchid=sp_mchid,
                sub_appid=sub_appid,
                sub_mchid=sub_mchid,
                description=description,
                out_trade_no=out_trade_no,
                time_expire=time_expire,
                attach=attach,
                notify_url=notify_url,
                goods_tag=goods_tag,
                support_fapiao=support_fapiao,
                amount=amount,
                settle_info=settle_info,
                payer=payer,
                detail=detail,
                scene_info=scene_info,
            ),
            base_uri,
            timeout,
            retries,
        )
