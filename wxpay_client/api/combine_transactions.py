# Generated from spec/combine_transactions.yaml, spec/common.yaml by `make codegen`. Do not edit.
"""What `client.combine_transactions` is made of."""

import datetime as dt
from enum import StrEnum

from attrs import field

from wxpay_client.schema import ErrorCodes, Event, Operation, Request, Resource, RetryPolicy, Timeout, fields, frozen

from .common import (
    H5Answer,
    H5Info,
    InstallmentInfo,
    LimitPay,
    NativeAnswer,
    OrderPromotion,
    PayerIdentity,
    PrepayAnswer,
    SettleInfo,
    SubsidyInfo,
    TradeScenario,
    TradeState,
    TradeType,
    TransactionSceneInfo,
)


class CombineServiceType(StrEnum):
    """Service that a part is made under (商品服务类型)."""

    INDIVIDUALTRADE = "INDIVIDUALTRADE"
    """An individual who sells on a platform (个人收款)."""


@frozen(kw_only=True)
class CombineAmount:
    """Amount of a part (订单金额)."""

    total_amount: int = field(metadata=fields.body(minimum=1))
    """Amount of the part (标价金额), in fen. At least 1. Example: `100`."""
    currency: str = field(metadata=fields.body(min_length=1))
    """Currency of the part (标价币种), ISO 4217; `CNY`. At least 1 character. Example: `"CNY"`."""


@frozen(kw_only=True)
class CombinePart:
    """One part of a combined order (商品单)."""

    mchid: str = field(metadata=fields.body(min_length=1, max_length=32))
    """Number of the merchant who makes this part (子单商户号). 1 to 32 characters. Example: `"1900000109"`."""
    sub_mchid: str | None = field(default=None, metadata=fields.body(min_length=1, max_length=32))
    """The sub-merchant's number (二级商户号); platforms and service providers give it. 1 to 32 characters. Example:
    `"1900000110"`.
    """
    sub_appid: str | None = field(default=None, metadata=fields.body(min_length=1, max_length=32))
    """The sub-merchant's app ID (子商户应用ID). 1 to 32 characters. Example: `"wxd678efh567hg6999"`."""
    out_trade_no: str = field(metadata=fields.body(min_length=1, max_length=32))
    """The merchant's number of this part (商品单商户订单号), its own within `combine_mchid`. 1 to 32 characters. Example:
    `"20150806125346"`.
    """
    description: str = field(metadata=fields.body(min_length=1, max_length=127))
    """What is sold, in a few words (商品描述); the user sees it on the bill. 1 to 127 characters. Example:
    `"腾讯充值中心-QQ会员充值"`.
    """
    detail: str | None = field(default=None, metadata=fields.body(min_length=1, max_length=6000))
    """What is sold, in more words (商品详情); of JSAPI and app. 1 to 6000 characters. Example: `"买单费用"`."""
    attach: str | None = field(default=None, metadata=fields.body(min_length=1, max_length=128))
    """Text of the merchant's own (附加数据), given back by queries and callbacks once it is paid. 1 to 128 characters.
    Example: `"深圳分店"`.
    """
    amount: CombineAmount
    """Amount of a part (订单金额)."""
    goods_tag: str | None = field(default=None, metadata=fields.body(min_length=1, max_length=32))
    """Mark of the order that discounts may depend on (订单优惠标记). 1 to 32 characters. Example: `"WXG"`."""
    settle_info: SettleInfo | None = None
    """How the payment is settled (结算信息)."""
    profit_sharing: bool | None = None
    """Whether the payment is frozen when it arrives, to be shared out (是否指定分账); of JSAPI and app. Example: `False`."""
    individual_auth_id: str | None = field(default=None, metadata=fields.body(min_length=1))
    """Number of the authorised individual who sells (商品单个人收款方受理授权ID), on platforms. At least 1 character. Example:
    `"1900000109"`.
    """
    individual_name: str | None = field(default=None, metadata=fields.body(min_length=1))
    """Name of the individual on the platform (商品单个人收款方平台昵称). At least 1 character. Example: `"哈哈哈小店"`."""
    order_service_type: CombineServiceType | str | None = None
    """Service that a part is made under (商品服务类型). Example: `"INDIVIDUALTRADE"`."""


@frozen(kw_only=True)
class CombinePayer:
    """Who pays (支付者)."""

    openid: str | None = field(default=None, metadata=fields.body(min_length=1, max_length=128))
    """The user's open ID under `combine_appid` (用户标识). The vendor's pages ask for it in an official account and a
    mini program, or for `sub_openid`. 1 to 128 characters. Example: `"oUpF8uMuAJO_M2pxb1Q9zNjWeS6o"`.
    """
    sub_openid: str | None = field(default=None, metadata=fields.body(min_length=1, max_length=128))
    """The user's open ID under the part's `sub_appid` (用户子标识). 1 to 128 characters. Example:
    `"oUpF8uMuAJO_M2pxb1Q9zNjWeS6o"`.
    """
    identity: PayerIdentity | None = None
    """The person who alone may pay the order (实名支付)."""


@frozen(kw_only=True)
class CombineSceneInfo:
    """Where the payment is made (场景信息)."""

    device_id: str | None = field(default=None, metadata=fields.body(min_length=1, max_length=32))
    """The merchant's number of the terminal, store or till (商户端设备号). 1 to 32 characters. Example: `"POS1:1"`."""
    payer_client_ip: str = field(metadata=fields.body(min_length=1, max_length=45))
    """IP address of the user's device, IPv4 or IPv6 (用户终端IP). 1 to 45 characters. Example: `"14.17.22.32"`."""


@frozen(kw_only=True)
class CombineContractInfo:
    """The contract on later deductions that is prepared with the payment (预签约信息)."""

    mchid: str = field(metadata=fields.body(min_length=1, max_length=32))
    """Number of the merchant that the contract is made with (签约商户号). 1 to 32 characters. Example: `"1900000109"`."""
    appid: str = field(metadata=fields.body(min_length=1, max_length=32))
    """App ID that the contract is made with (签约商户AppID). 1 to 32 characters. Example: `"wxd678efh567hg6787"`."""
    out_contract_code: str = field(metadata=fields.body(min_length=1))
    """The merchant's number of the contract (签约商户协议号). At least 1 character. Example: `"wxwtdk20200910100000"`."""
    plan_id: int
    """Number of the contract's template (委托代扣协议模板ID). Example: `12535`."""
    contract_display_account: str = field(metadata=fields.body(min_length=1))
    """Name of the user's account, as the contract's page shows it (用户账户展示名称). At least 1 character. Example:
    `"微信代扣用户A"`.
    """
    notify_url: str = field(metadata=fields.body(min_length=1))
    """URL that is told what came of the contract (回调通知地址); https, without a query. At least 1 character. Example:
    `"https://yourapp.com/notify"`.
    """


@frozen(kw_only=True)
class CombineContractResult:
    """What came of the contract that was asked for (预签约结果)."""

    code: str | None = None
    """Result (签约结果码), an error code where the contract was refused. Example: `"INVALID_REQUEST"`."""
    message: str | None = None
    """Result in words (签约结果描述信息), for people. Example: `"当前签约协议号已经进行签约"`."""


@frozen(kw_only=True)
class CombineAppAnswer:
    """A combined order that waits for its payment, and what came of the contract (预支付交易会话)."""

    prepay_id: str
    """What the app starts the payment with (预支付交易会话标识); valid for two hours. It is no proof of a payment. Example:
    `"wx201410272009395522657a690389285100"`.
    """
    contract_result: CombineContractResult | None = None
    """What came of the contract that was asked for (预签约结果)."""


@frozen(kw_only=True)
class CombineClosedPart:
    """One part of the combined order that is closed (商品单)."""

    mchid: str = field(metadata=fields.body(min_length=1, max_length=32))
    """Number of the merchant who makes this part (子单商户号). 1 to 32 characters. Example: `"1900000109"`."""
    sub_mchid: str | None = field(default=None, metadata=fields.body(min_length=1, max_length=32))
    """The sub-merchant's number (二级商户号); platforms and service providers give it. 1 to 32 characters. Example:
    `"1900000110"`.
    """
    sub_appid: str | None = field(default=None, metadata=fields.body(min_length=1, max_length=32))
    """The sub-merchant's app ID (子商户应用ID). 1 to 32 characters. Example: `"wxd678efh567hg6999"`."""
    out_trade_no: str = field(metadata=fields.body(min_length=1, max_length=32))
    """The merchant's number of this part (商品单商户订单号), its own within `combine_mchid`. 1 to 32 characters. Example:
    `"20150806125346"`.
    """
    individual_auth_id: str | None = field(default=None, metadata=fields.body(min_length=1))
    """Number of the authorised individual who sells (商品单个人收款方受理授权ID), on platforms. At least 1 character. Example:
    `"1900000109"`.
    """


@frozen(kw_only=True)
class CombineH5SceneInfo:
    """Where the payment in a browser is made (场景信息). The vendor's pages ask for `device_id` as well."""

    device_id: str | None = field(default=None, metadata=fields.body(min_length=1, max_length=32))
    """The merchant's number of the terminal, store or till (商户端设备号). 1 to 32 characters. Example: `"POS1:1"`."""
    payer_client_ip: str = field(metadata=fields.body(min_length=1, max_length=45))
    """IP address of the user's device, IPv4 or IPv6 (用户终端IP). 1 to 45 characters. Example: `"14.17.22.32"`."""
    h5_info: H5Info | None = None
    """Which app or site the payment in a browser comes from (H5场景信息)."""


@frozen(kw_only=True)
class CombineTransactionPayer:
    """Who paid (支付者)."""

    openid: str | None = None
    """The user's open ID under `combine_appid` (用户标识). Example: `"oUpF8uMuAJO_M2pxb1Q9zNjWeS6o"`."""
    sub_openid: str | None = None
    """The user's open ID under the sub-merchant's app ID (用户子标识). Example: `"oUpF8uMuAJO_M2pxb1Q9zNjWeS6o"`."""


@frozen(kw_only=True)
class CombineTransactionAmount:
    """Amount of a part, and what was paid (订单金额)."""

    total_amount: int | None = None
    """Amount of the part (标价金额), in fen. Example: `100`."""
    currency: str | None = None
    """Currency of the part (标价币种), ISO 4217. Example: `"CNY"`."""
    payer_amount: int | None = None
    """What the user paid (现金支付金额), in fen; the amount less the discounts. Example: `90`."""
    payer_currency: str | None = None
    """Currency that the user paid in (现金支付币种), ISO 4217. Example: `"CNY"`."""
    settlement_rate: int | None = None
    """Exchange rate of the settlement times 10\u2078 (结算汇率), of other currencies. Example: `650000000`."""


@frozen(kw_only=True)
class CombineTransactionPart:
    """One part of a combined order, as it stands now (商品单)."""

    mchid: str | None = None
    """Number of the merchant who made this part (子单商户号). Example: `"1900000109"`."""
    sub_mchid: str | None = None
    """The sub-merchant's number (二级商户号). Example: `"1900000110"`."""
    sub_appid: str | None = None
    """The sub-merchant's app ID (子商户应用ID). Example: `"wxd678efh567hg6999"`."""
    sub_openid: str | None = None
    """The user's open ID under `sub_appid` (用户子标识). Example: `"oUpF8uMuAJO_M2pxb1Q9zNjWeS6o"`."""
    individual_auth_id: str | None = None
    """Number of the authorised individual who sells (商品单个人收款方受理授权ID), on platforms. Example: `"1900000109"`."""
    individual_name: str | None = None
    """Name of the individual on the platform (商品单个人收款方平台昵称). Example: `"哈哈哈小店"`."""
    out_trade_no: str
    """The merchant's number of this part (商品单商户订单号). Example: `"20150806125346"`."""
    transaction_id: str | None = None
    """WeChat Pay's number of this part (微信支付订单号), by which it is refunded; only once it is paid. Example:
    `"1009660380201506130728806387"`.
    """
    trade_type: TradeType | str | None = None
    """How an order is paid (交易类型). Example: `"JSAPI"`."""
    trade_state: TradeState | str | None = None
    """State of an order (交易状态). Example: `"SUCCESS"`."""
    bank_type: str | None = None
    """Bank and kind of card that was paid with (付款银行), such as `CMB_DEBIT`; `OTHERS` for others. Example: `"CMC"`."""
    attach: str | None = None
    """The merchant's own text, as it was given with the part (附加数据). Example: `"深圳分店"`."""
    success_time: dt.datetime | None = None
    """When it was paid (支付完成时间); only once it is. Example: `"2015-05-20T13:29:35.120+08:00"`."""
    amount: CombineTransactionAmount | None = None
    """Amount of a part, and what was paid (订单金额)."""
    promotion_detail: list[OrderPromotion] | None = None
    """The discounts that the payment used (优惠信息列表)."""


@frozen(kw_only=True)
class CombineTransaction:
    """A combined order, as it stands now (合单订单); one that is not paid has no `combine_transaction_id`."""

    combine_appid: str | None = None
    """App ID that the combined order was made under (合单商户appid). Example: `"wxd678efh567hg6787"`."""
    combine_mchid: str | None = None
    """Number of the merchant who made the combined order (合单商户号). Example: `"1900000109"`."""
    combine_out_trade_no: str
    """The merchant's number of the combined order (合单商户订单号). Example: `"P20150806125346"`."""
    combine_transaction_id: str | None = None
    """WeChat Pay's number of the combined order (交易单微信支付订单号); only once it is paid. Example:
    `"1217752501201407033233368018"`.
    """
    combine_payer_info: CombineTransactionPayer | None = None
    """Who paid (支付者)."""
    scene_info: TransactionSceneInfo | None = None
    """Where the payment was made (场景信息)."""
    sub_orders: list[CombineTransactionPart] | None = None
    """The parts of the order, each with its own state (商品单信息). The items are told apart by `out_trade_no`."""
    trade_scenario: TradeScenario | str | None = None
    """What kind of trade it is (交易场景). Example: `"RECOMMERCE"`."""
    installment_info: InstallmentInfo | None = None
    """Which subsidy of instalments was used (使用的商户贴息信息)."""


@frozen(kw_only=True)
class PaidCombineTransaction:
    """A combined order that is paid (支付成功的合单订单)."""

    combine_appid: str | None = None
    """App ID that the combined order was made under (合单商户appid). Example: `"wxd678efh567hg6787"`."""
    combine_mchid: str
    """Number of the merchant who made the combined order (合单商户号). Example: `"1900000109"`."""
    combine_out_trade_no: str
    """The merchant's number of the combined order (合单商户订单号). Example: `"P20150806125346"`."""
    combine_transaction_id: str | None = None
    """WeChat Pay's number of the combined order (交易单微信支付订单号); only once it is paid. Example:
    `"1217752501201407033233368018"`.
    """
    combine_payer_info: CombineTransactionPayer | None = None
    """Who paid (支付者)."""
    scene_info: TransactionSceneInfo | None = None
    """Where the payment was made (场景信息)."""
    sub_orders: list[CombineTransactionPart]
    """The parts of the order, each with its own state (商品单信息). The items are told apart by `out_trade_no`."""
    trade_scenario: TradeScenario | str | None = None
    """What kind of trade it is (交易场景). Example: `"RECOMMERCE"`."""
    installment_info: InstallmentInfo | None = None
    """Which subsidy of instalments was used (使用的商户贴息信息)."""


@frozen(kw_only=True)
class AppRequest(Request[CombineAppAnswer]):
    """A call of `combine_transactions.app`."""

    combine_appid: str = field(metadata=fields.body(min_length=1, max_length=32))
    combine_mchid: str | None = field(default=None, metadata=fields.body(own_number=True, min_length=1, max_length=32))
    combine_out_trade_no: str = field(metadata=fields.body(min_length=1, max_length=32))
    sub_orders: list[CombinePart] = field(metadata=fields.body(min_items=1, max_items=50))
    combine_payer_info: CombinePayer | None = None
    time_start: dt.datetime | None = None
    time_expire: dt.datetime | None = None
    notify_url: str | None = field(default=None, metadata=fields.body(min_length=1, max_length=256))
    limit_pay: list[LimitPay | str] | None = None
    trade_scenario: TradeScenario | str | None = None
    scene_info: CombineSceneInfo | None = None
    subsidy_info: SubsidyInfo | None = None
    prepay_id: str | None = field(default=None, metadata=fields.body(min_length=1))
    contract_info: CombineContractInfo | None = None

    operation = Operation(
        id="combine_transactions.app",
        method="POST",
        path="/v3/combine-transactions/app",
        server="https://api.mch.weixin.qq.com/",
        standby=("https://api2.mch.weixin.qq.com/",),
        answers={200: CombineAppAnswer},
        merchant_number="combine_out_trade_no",
        outcome="combine_transactions.query_by_combine_out_trade_no",
        errors=ErrorCodes(".errors", __package__),
    )


@frozen(kw_only=True)
class CloseRequest(Request[None]):
    """A call of `combine_transactions.close`."""

    combine_out_trade_no: str = field(metadata=fields.path(min_length=1, max_length=32))
    combine_appid: str = field(metadata=fields.body(min_length=1, max_length=32))
    sub_orders: list[CombineClosedPart] = field(metadata=fields.body(min_items=1, max_items=50))

    operation = Operation(
        id="combine_transactions.close",
        method="POST",
        path="/v3/combine-transactions/out-trade-no/{combine_out_trade_no}/close",
        server="https://api.mch.weixin.qq.com/",
        standby=("https://api2.mch.weixin.qq.com/",),
        answers={204: None},
        merchant_number="combine_out_trade_no",
        outcome="combine_transactions.query_by_combine_out_trade_no",
        errors=ErrorCodes(".errors", __package__),
    )


@frozen(kw_only=True)
class H5Request(Request[H5Answer]):
    """A call of `combine_transactions.h5`."""

    combine_appid: str = field(metadata=fields.body(min_length=1, max_length=32))
    combine_mchid: str | None = field(default=None, metadata=fields.body(own_number=True, min_length=1, max_length=32))
    combine_out_trade_no: str = field(metadata=fields.body(min_length=1, max_length=32))
    sub_orders: list[CombinePart] = field(metadata=fields.body(min_items=1, max_items=50))
    combine_payer_info: CombinePayer | None = None
    time_start: dt.datetime | None = None
    time_expire: dt.datetime | None = None
    notify_url: str | None = field(default=None, metadata=fields.body(min_length=1, max_length=256))
    limit_pay: list[LimitPay | str] | None = None
    trade_scenario: TradeScenario | str | None = None
    scene_info: CombineH5SceneInfo | None = None

    operation = Operation(
        id="combine_transactions.h5",
        method="POST",
        path="/v3/combine-transactions/h5",
        server="https://api.mch.weixin.qq.com/",
        standby=("https://api2.mch.weixin.qq.com/",),
        answers={200: H5Answer},
        merchant_number="combine_out_trade_no",
        outcome="combine_transactions.query_by_combine_out_trade_no",
        errors=ErrorCodes(".errors", __package__),
    )


@frozen(kw_only=True)
class JsapiRequest(Request[PrepayAnswer]):
    """A call of `combine_transactions.jsapi`."""

    combine_appid: str = field(metadata=fields.body(min_length=1, max_length=32))
    combine_mchid: str | None = field(default=None, metadata=fields.body(own_number=True, min_length=1, max_length=32))
    combine_out_trade_no: str = field(metadata=fields.body(min_length=1, max_length=32))
    sub_orders: list[CombinePart] = field(metadata=fields.body(min_items=1, max_items=50))
    combine_payer_info: CombinePayer | None = None
    time_start: dt.datetime | None = None
    time_expire: dt.datetime | None = None
    notify_url: str | None = field(default=None, metadata=fields.body(min_length=1, max_length=256))
    limit_pay: list[LimitPay | str] | None = None
    trade_scenario: TradeScenario | str | None = None
    scene_info: CombineSceneInfo | None = None
    subsidy_info: SubsidyInfo | None = None

    operation = Operation(
        id="combine_transactions.jsapi",
        method="POST",
        path="/v3/combine-transactions/jsapi",
        server="https://api.mch.weixin.qq.com/",
        standby=("https://api2.mch.weixin.qq.com/",),
        answers={200: PrepayAnswer},
        merchant_number="combine_out_trade_no",
        outcome="combine_transactions.query_by_combine_out_trade_no",
        errors=ErrorCodes(".errors", __package__),
    )


@frozen(kw_only=True)
class MiniprogramRequest(Request[PrepayAnswer]):
    """A call of `combine_transactions.miniprogram`."""

    combine_appid: str = field(metadata=fields.body(min_length=1, max_length=32))
    combine_mchid: str | None = field(default=None, metadata=fields.body(own_number=True, min_length=1, max_length=32))
    combine_out_trade_no: str = field(metadata=fields.body(min_length=1, max_length=32))
    sub_orders: list[CombinePart] = field(metadata=fields.body(min_items=1, max_items=50))
    combine_payer_info: CombinePayer | None = None
    time_start: dt.datetime | None = None
    time_expire: dt.datetime | None = None
    notify_url: str | None = field(default=None, metadata=fields.body(min_length=1, max_length=256))
    limit_pay: list[LimitPay | str] | None = None
    trade_scenario: TradeScenario | str | None = None
    scene_info: CombineSceneInfo | None = None

    operation = Operation(
        id="combine_transactions.miniprogram",
        method="POST",
        path="/v3/combine-transactions/miniprogram",
        server="https://api.mch.weixin.qq.com/",
        standby=("https://api2.mch.weixin.qq.com/",),
        answers={200: PrepayAnswer},
        merchant_number="combine_out_trade_no",
        outcome="combine_transactions.query_by_combine_out_trade_no",
        errors=ErrorCodes(".errors", __package__),
    )


@frozen(kw_only=True)
class NativeRequest(Request[NativeAnswer]):
    """A call of `combine_transactions.native`."""

    combine_appid: str = field(metadata=fields.body(min_length=1, max_length=32))
    combine_mchid: str | None = field(default=None, metadata=fields.body(own_number=True, min_length=1, max_length=32))
    combine_out_trade_no: str = field(metadata=fields.body(min_length=1, max_length=32))
    sub_orders: list[CombinePart] = field(metadata=fields.body(min_items=1, max_items=50))
    combine_payer_info: CombinePayer | None = None
    time_start: dt.datetime | None = None
    time_expire: dt.datetime | None = None
    notify_url: str | None = field(default=None, metadata=fields.body(min_length=1, max_length=256))
    limit_pay: list[LimitPay | str] | None = None
    trade_scenario: TradeScenario | str | None = None
    scene_info: CombineSceneInfo | None = None

    operation = Operation(
        id="combine_transactions.native",
        method="POST",
        path="/v3/combine-transactions/native",
        server="https://api.mch.weixin.qq.com/",
        standby=("https://api2.mch.weixin.qq.com/",),
        answers={200: NativeAnswer},
        merchant_number="combine_out_trade_no",
        outcome="combine_transactions.query_by_combine_out_trade_no",
        errors=ErrorCodes(".errors", __package__),
    )


@frozen(kw_only=True)
class QueryByCombineOutTradeNoRequest(Request[CombineTransaction]):
    """A call of `combine_transactions.query_by_combine_out_trade_no`."""

    combine_out_trade_no: str = field(metadata=fields.path(min_length=1, max_length=32))

    operation = Operation(
        id="combine_transactions.query_by_combine_out_trade_no",
        method="GET",
        path="/v3/combine-transactions/out-trade-no/{combine_out_trade_no}",
        server="https://api.mch.weixin.qq.com/",
        standby=("https://api2.mch.weixin.qq.com/",),
        answers={200: CombineTransaction},
        echoed={"combine_out_trade_no": "combine_out_trade_no"},
        errors=ErrorCodes(".errors", __package__),
    )


@frozen(kw_only=True)
class QueryByCombineTransactionIdRequest(Request[CombineTransaction]):
    """A call of `combine_transactions.query_by_combine_transaction_id`."""

    combine_transaction_id: str = field(metadata=fields.path(min_length=1, max_length=32))

    operation = Operation(
        id="combine_transactions.query_by_combine_transaction_id",
        method="GET",
        path="/v3/combine-transactions/id/{combine_transaction_id}",
        server="https://api.mch.weixin.qq.com/",
        standby=("https://api2.mch.weixin.qq.com/",),
        answers={200: CombineTransaction},
        echoed={"combine_transaction_id": "combine_transaction_id"},
        errors=ErrorCodes(".errors", __package__),
    )


@frozen(kw_only=True)
class TransactionSuccessEvent(Event[PaidCombineTransaction]):
    """A combined order is paid (合单支付成功通知).

    Comes to the `notify_url` of the order, once for all its parts. Compare the amounts with those of the order,
    and hand over what was paid for once: the same event may come many times. Where it does not come,
    `query_by_combine_out_trade_no` tells.

    Event type: `TRANSACTION.SUCCESS`.
    Source: https://pay.weixin.qq.com/doc/v3/merchant/4013421143
    Source: https://pay.weixin.qq.com/doc/v3/merchant/4013421231
    Source: https://pay.weixin.qq.com/doc/v3/partner/4012602261
    """

    original_types = ("transaction",)
    resource: PaidCombineTransaction
    """A combined order that is paid (支付成功的合单订单)."""


class CombineTransactionsResource(Resource):
    """Combined payments.

    Several orders that the user pays at once (合单支付), each of a merchant of its own. Each part is refunded and
    settled by itself.

    Reached as `client.combine_transactions`.
    """

    __slots__ = ()

    def app(
        self,
        *,
        combine_appid: str,
        combine_mchid: str | None = None,
        combine_out_trade_no: str,
        sub_orders: list[CombinePart],
        combine_payer_info: CombinePayer | None = None,
        time_start: dt.datetime | None = None,
        time_expire: dt.datetime | None = None,
        notify_url: str | None = None,
        limit_pay: list[LimitPay | str] | None = None,
        trade_scenario: TradeScenario | str | None = None,
        scene_info: CombineSceneInfo | None = None,
        subsidy_info: SubsidyInfo | None = None,
        prepay_id: str | None = None,
        contract_info: CombineContractInfo | None = None,
        base_uri: str | None = None,
        timeout: Timeout | None = None,
        retries: RetryPolicy | None = None,
    ) -> CombineAppAnswer:
        """Create a combined order to be paid in the merchant's app (合单下单-APP支付).

        Creates a combined order and gives its `prepay_id`, from which the app makes the parameters of the
        payment. It is not paid yet: whether it was, `query_by_combine_out_trade_no` and the callback to
        `notify_url` tell, never the app. A contract on later deductions can be prepared with it; the order stands
        even where the contract was refused.

        For: direct merchants (直连商户), service providers (服务商), e-commerce platforms (电商平台).

        The vendor's page was last changed on 2025-09-02.

        `POST /v3/combine-transactions/app` on https://api.mch.weixin.qq.com/
        Source: https://pay.weixin.qq.com/doc/v3/merchant/4012556944
        Source: https://pay.weixin.qq.com/doc/v3/partner/4012758021
        Source: https://pay.weixin.qq.com/doc/v3/partner/4012760622

        Args:
            combine_appid: App ID that the combined order is made under (合单商户appid). 1 to 32 characters. Example:
                `"wxd678efh567hg6787"`.
            combine_mchid: Number of the merchant who makes the combined order (合单商户号); the client's own where it
                is left out. 1 to 32 characters. The client's own number where it is left out. Example:
                `"1900000109"`.
            combine_out_trade_no: The merchant's number of the combined order (合单商户订单号), its own within
                `combine_mchid`: 6 to 32 digits, letters and `_-|*`. 1 to 32 characters. Example:
                `"P20150806125346"`.
            sub_orders: The parts of the order (商品单信息), each of one merchant; two to ten of direct merchants, at
                most ten of individuals who sell. 1 to 50 items. The items are told apart by `out_trade_no`.
            combine_payer_info: Who pays (支付者).
            time_start: When the order starts to be payable (交易起始时间). Example: `"2019-12-31T15:29:59+08:00"`.
            time_expire: Until when the user can pay (交易结束时间). It does not close the order, and cannot be changed
                when the order is sent again. Afterwards the same goods need a new order, with numbers of its own.
                Example: `"2019-12-31T15:59:59+08:00"`.
            notify_url: URL that is told of the payment (通知地址); https, without a query. Nearly every order needs
                it. 1 to 256 characters. Example: `"https://yourapp.com/notify"`.
            limit_pay: How the user may pay (指定支付方式), where not in every way; `no_credit` is none of combined
                orders.
            trade_scenario: What kind of trade it is (交易场景). Example: `"RECOMMERCE"`.
            scene_info: Where the payment is made (场景信息).
            subsidy_info: What the merchant pays of the interest of instalments (贴息信息).
            prepay_id: The `prepay_id` of an order that was created before (预支付交易会话标识). At least 1 character.
                Example: `"wx201410272009395522657a690389285100"`.
            contract_info: The contract on later deductions that is prepared with the payment (预签约信息).
            base_uri: Access point instead of the specification's, such as `AccessPoint.MAIN_HK`.
            timeout: Seconds to wait for the connection and for each read; the client's where not given.
            retries: How often, how soon and for how long it is retried; the client's where not given.

        Returns:
            The combined order waits for its payment.

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
                combine_appid=combine_appid,
                combine_mchid=combine_mchid,
                combine_out_trade_no=combine_out_trade_no,
                sub_orders=sub_orders,
                combine_payer_info=combine_payer_info,
                time_start=time_start,
                time_expire=time_expire,
                notify_url=notify_url,
                limit_pay=limit_pay,
                trade_scenario=trade_scenario,
                scene_info=scene_info,
                subsidy_info=subsidy_info,
                prepay_id=prepay_id,
                contract_info=contract_info,
            ),
            base_uri,
            timeout,
            retries,
        )

    def close(
        self,
        combine_out_trade_no: str,
        *,
        combine_appid: str,
        sub_orders: list[CombineClosedPart],
        base_uri: str | None = None,
        timeout: Timeout | None = None,
        retries: RetryPolicy | None = None,
    ) -> None:
        """Close a combined order that is not paid, so that it cannot be any more (合单关闭订单).

        Close an order before the user is asked to pay the same goods under another number, so that nobody pays
        twice. All of its parts are named, and closed together. An order that is paid cannot be closed: its parts
        have to be refunded.

        For: direct merchants (直连商户), service providers (服务商), e-commerce platforms (电商平台).

        The vendor's page was last changed on 2025-09-02.

        `POST /v3/combine-transactions/out-trade-no/{combine_out_trade_no}/close` on
        https://api.mch.weixin.qq.com/
        Source: https://pay.weixin.qq.com/doc/v3/merchant/4012577452
        Source: https://pay.weixin.qq.com/doc/v3/merchant/4013421130
        Source: https://pay.weixin.qq.com/doc/v3/merchant/4013421225

        Args:
            combine_out_trade_no: The merchant's number of the combined order (合单商户订单号). 1 to 32 characters.
                Example: `"P20150806125346"`.
            combine_appid: App ID that the combined order is made under (合单商户appid). 1 to 32 characters. Example:
                `"wxd678efh567hg6787"`.
            sub_orders: All parts of the order (商品单信息). 1 to 50 items. The items are told apart by `out_trade_no`.
            base_uri: Access point instead of the specification's, such as `AccessPoint.MAIN_HK`.
            timeout: Seconds to wait for the connection and for each read; the client's where not given.
            retries: How often, how soon and for how long it is retried; the client's where not given.

        Raises:
            RequestError: A parameter is not as described here; nothing was sent.
            StillProcessingError: USERPAYING.
            BadRequestError: INVALID_REQUEST, ORDERPAID, ORDER_CLOSED, MCH_NOT_EXISTS.
            PermissionDeniedError: RULE_LIMIT, TRADE_ERROR.
            NotFoundError: ORDER_NOT_EXIST, ORDERNOTEXIST.
            APIError: Another code, such as those that most operations have.
            OutcomeUnknownError: It was sent and no answer came.
            WxPayError: Anything else: no answer, an unverified one, or one that is not as described here.
        """
        self._call(
            CloseRequest(combine_out_trade_no=combine_out_trade_no, combine_appid=combine_appid, sub_orders=sub_orders),
            base_uri,
            timeout,
            retries,
        )

    def h5(
        self,
        *,
        combine_appid: str,
        combine_mchid: str | None = None,
        combine_out_trade_no: str,
        sub_orders: list[CombinePart],
        combine_payer_info: CombinePayer | None = None,
        time_start: dt.datetime | None = None,
        time_expire: dt.datetime | None = None,
        notify_url: str | None = None,
        limit_pay: list[LimitPay | str] | None = None,
        trade_scenario: TradeScenario | str | None = None,
        scene_info: CombineH5SceneInfo | None = None,
        base_uri: str | None = None,
        timeout: Timeout | None = None,
        retries: RetryPolicy | None = None,
    ) -> H5Answer:
        """Create a combined order to be paid in a browser on the phone (合单下单-H5支付).

        Creates a combined order and gives the URL that the user's browser has to open to pay it. It is not paid
        yet: whether it was, `query_by_combine_out_trade_no` and the callback to `notify_url` tell, never the
        browser.

        For: direct merchants (直连商户), service providers (服务商), e-commerce platforms (电商平台).

        The vendor's page was last changed on 2025-01-16.

        `POST /v3/combine-transactions/h5` on https://api.mch.weixin.qq.com/
        Source: https://pay.weixin.qq.com/doc/v3/merchant/4012556961
        Source: https://pay.weixin.qq.com/doc/v3/partner/4012758208
        Source: https://pay.weixin.qq.com/doc/v3/partner/4012760626

        Args:
            combine_appid: App ID that the combined order is made under (合单商户appid). 1 to 32 characters. Example:
                `"wxd678efh567hg6787"`.
            combine_mchid: Number of the merchant who makes the combined order (合单商户号); the client's own where it
                is left out. 1 to 32 characters. The client's own number where it is left out. Example:
                `"1900000109"`.
            combine_out_trade_no: The merchant's number of the combined order (合单商户订单号), its own within
                `combine_mchid`: 6 to 32 digits, letters and `_-|*`. 1 to 32 characters. Example:
                `"P20150806125346"`.
            sub_orders: The parts of the order (商品单信息), each of one merchant; two to ten of direct merchants, at
                most ten of individuals who sell. 1 to 50 items. The items are told apart by `out_trade_no`.
            combine_payer_info: Who pays (支付者).
            time_start: When the order starts to be payable (交易起始时间). Example: `"2019-12-31T15:29:59+08:00"`.
            time_expire: Until when the user can pay (交易结束时间). It does not close the order, and cannot be changed
                when the order is sent again. Afterwards the same goods need a new order, with numbers of its own.
                Example: `"2019-12-31T15:59:59+08:00"`.
            notify_url: URL that is told of the payment (通知地址); https, without a query. Nearly every order needs
                it. 1 to 256 characters. Example: `"https://yourapp.com/notify"`.
            limit_pay: How the user may pay (指定支付方式), where not in every way; `no_credit` is none of combined
                orders.
            trade_scenario: What kind of trade it is (交易场景). Example: `"RECOMMERCE"`.
            scene_info: Where the payment in a browser is made (场景信息). The vendor's pages ask for `device_id` as
                well.
            base_uri: Access point instead of the specification's, such as `AccessPoint.MAIN_HK`.
            timeout: Seconds to wait for the connection and for each read; the client's where not given.
            retries: How often, how soon and for how long it is retried; the client's where not given.

        Returns:
            The combined order waits for its payment.

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
                combine_appid=combine_appid,
                combine_mchid=combine_mchid,
                combine_out_trade_no=combine_out_trade_no,
                sub_orders=sub_orders,
                combine_payer_info=combine_payer_info,
                time_start=time_start,
                time_expire=time_expire,
                notify_url=notify_url,
                limit_pay=limit_pay,
                trade_scenario=trade_scenario,
                scene_info=scene_info,
            ),
            base_uri,
            timeout,
            retries,
        )

    def jsapi(
        self,
        *,
        combine_appid: str,
        combine_mchid: str | None = None,
        combine_out_trade_no: str,
        sub_orders: list[CombinePart],
        combine_payer_info: CombinePayer | None = None,
        time_start: dt.datetime | None = None,
        time_expire: dt.datetime | None = None,
        notify_url: str | None = None,
        limit_pay: list[LimitPay | str] | None = None,
        trade_scenario: TradeScenario | str | None = None,
        scene_info: CombineSceneInfo | None = None,
        subsidy_info: SubsidyInfo | None = None,
        base_uri: str | None = None,
        timeout: Timeout | None = None,
        retries: RetryPolicy | None = None,
    ) -> PrepayAnswer:
        """Create a combined order to be paid in an official account or a mini program (合单下单-JSAPI支付).

        Creates a combined order and gives its `prepay_id`, from which the front end makes the parameters of the
        payment. It is not paid yet: whether it was, `query_by_combine_out_trade_no` and the callback to
        `notify_url` tell, never the front end.

        For: direct merchants (直连商户), service providers (服务商), e-commerce platforms (电商平台).

        The vendor's page was last changed on 2025-01-16.

        `POST /v3/combine-transactions/jsapi` on https://api.mch.weixin.qq.com/
        Source: https://pay.weixin.qq.com/doc/v3/merchant/4012556926
        Source: https://pay.weixin.qq.com/doc/v3/partner/4012757938
        Source: https://pay.weixin.qq.com/doc/v3/partner/4012760633

        Args:
            combine_appid: App ID that the combined order is made under (合单商户appid). 1 to 32 characters. Example:
                `"wxd678efh567hg6787"`.
            combine_mchid: Number of the merchant who makes the combined order (合单商户号); the client's own where it
                is left out. 1 to 32 characters. The client's own number where it is left out. Example:
                `"1900000109"`.
            combine_out_trade_no: The merchant's number of the combined order (合单商户订单号), its own within
                `combine_mchid`: 6 to 32 digits, letters and `_-|*`. 1 to 32 characters. Example:
                `"P20150806125346"`.
            sub_orders: The parts of the order (商品单信息), each of one merchant; two to ten of direct merchants, at
                most ten of individuals who sell. 1 to 50 items. The items are told apart by `out_trade_no`.
            combine_payer_info: Who pays (支付者).
            time_start: When the order starts to be payable (交易起始时间). Example: `"2019-12-31T15:29:59+08:00"`.
            time_expire: Until when the user can pay (交易结束时间). It does not close the order, and cannot be changed
                when the order is sent again. Afterwards the same goods need a new order, with numbers of its own.
                Example: `"2019-12-31T15:59:59+08:00"`.
            notify_url: URL that is told of the payment (通知地址); https, without a query. Nearly every order needs
                it. 1 to 256 characters. Example: `"https://yourapp.com/notify"`.
            limit_pay: How the user may pay (指定支付方式), where not in every way; `no_credit` is none of combined
                orders.
            trade_scenario: What kind of trade it is (交易场景). Example: `"RECOMMERCE"`.
            scene_info: Where the payment is made (场景信息).
            subsidy_info: What the merchant pays of the interest of instalments (贴息信息).
            base_uri: Access point instead of the specification's, such as `AccessPoint.MAIN_HK`.
            timeout: Seconds to wait for the connection and for each read; the client's where not given.
            retries: How often, how soon and for how long it is retried; the client's where not given.

        Returns:
            The combined order waits for its payment.

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
                combine_appid=combine_appid,
                combine_mchid=combine_mchid,
                combine_out_trade_no=combine_out_trade_no,
                sub_orders=sub_orders,
                combine_payer_info=combine_payer_info,
                time_start=time_start,
                time_expire=time_expire,
                notify_url=notify_url,
                limit_pay=limit_pay,
                trade_scenario=trade_scenario,
                scene_info=scene_info,
                subsidy_info=subsidy_info,
            ),
            base_uri,
            timeout,
            retries,
        )

    def miniprogram(
        self,
        *,
        combine_appid: str,
        combine_mchid: str | None = None,
        combine_out_trade_no: str,
        sub_orders: list[CombinePart],
        combine_payer_info: CombinePayer | None = None,
        time_start: dt.datetime | None = None,
        time_expire: dt.datetime | None = None,
        notify_url: str | None = None,
        limit_pay: list[LimitPay | str] | None = None,
        trade_scenario: TradeScenario | str | None = None,
        scene_info: CombineSceneInfo | None = None,
        base_uri: str | None = None,
        timeout: Timeout | None = None,
        retries: RetryPolicy | None = None,
    ) -> PrepayAnswer:
        """Create an order of individuals who sell on a platform, to be paid in its mini program (个人收款交易下单).

        As `jsapi`, for individuals who sell on a platform (个人收款): each part names the individual by
        `individual_auth_id`. It is not paid yet: whether it was, the queries and the callback to `notify_url`
        tell.

        For: e-commerce platforms (电商平台), service providers (服务商).

        The vendor's page was last changed on 2024-10-22.

        `POST /v3/combine-transactions/miniprogram` on https://api.mch.weixin.qq.com/
        Source: https://pay.weixin.qq.com/doc/v3/partner/4012602225

        Args:
            combine_appid: App ID that the combined order is made under (合单商户appid). 1 to 32 characters. Example:
                `"wxd678efh567hg6787"`.
            combine_mchid: Number of the merchant who makes the combined order (合单商户号); the client's own where it
                is left out. 1 to 32 characters. The client's own number where it is left out. Example:
                `"1900000109"`.
            combine_out_trade_no: The merchant's number of the combined order (合单商户订单号), its own within
                `combine_mchid`: 6 to 32 digits, letters and `_-|*`. 1 to 32 characters. Example:
                `"P20150806125346"`.
            sub_orders: The parts of the order (商品单信息), each of one merchant; two to ten of direct merchants, at
                most ten of individuals who sell. 1 to 50 items. The items are told apart by `out_trade_no`.
            combine_payer_info: Who pays (支付者).
            time_start: When the order starts to be payable (交易起始时间). Example: `"2019-12-31T15:29:59+08:00"`.
            time_expire: Until when the user can pay (交易结束时间). It does not close the order, and cannot be changed
                when the order is sent again. Afterwards the same goods need a new order, with numbers of its own.
                Example: `"2019-12-31T15:59:59+08:00"`.
            notify_url: URL that is told of the payment (通知地址); https, without a query. Nearly every order needs
                it. 1 to 256 characters. Example: `"https://yourapp.com/notify"`.
            limit_pay: How the user may pay (指定支付方式), where not in every way; `no_credit` is none of combined
                orders.
            trade_scenario: What kind of trade it is (交易场景). Example: `"RECOMMERCE"`.
            scene_info: Where the payment is made (场景信息).
            base_uri: Access point instead of the specification's, such as `AccessPoint.MAIN_HK`.
            timeout: Seconds to wait for the connection and for each read; the client's where not given.
            retries: How often, how soon and for how long it is retried; the client's where not given.

        Returns:
            The combined order waits for its payment.

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
                combine_appid=combine_appid,
                combine_mchid=combine_mchid,
                combine_out_trade_no=combine_out_trade_no,
                sub_orders=sub_orders,
                combine_payer_info=combine_payer_info,
                time_start=time_start,
                time_expire=time_expire,
                notify_url=notify_url,
                limit_pay=limit_pay,
                trade_scenario=trade_scenario,
                scene_info=scene_info,
            ),
            base_uri,
            timeout,
            retries,
        )

    def native(
        self,
        *,
        combine_appid: str,
        combine_mchid: str | None = None,
        combine_out_trade_no: str,
        sub_orders: list[CombinePart],
        combine_payer_info: CombinePayer | None = None,
        time_start: dt.datetime | None = None,
        time_expire: dt.datetime | None = None,
        notify_url: str | None = None,
        limit_pay: list[LimitPay | str] | None = None,
        trade_scenario: TradeScenario | str | None = None,
        scene_info: CombineSceneInfo | None = None,
        base_uri: str | None = None,
        timeout: Timeout | None = None,
        retries: RetryPolicy | None = None,
    ) -> NativeAnswer:
        """Create a combined order to be paid by a QR code that the user scans (合单下单-Native支付).

        Creates a combined order and gives what the QR code has to hold that the merchant shows. It is not paid
        yet: whether it was, `query_by_combine_out_trade_no` and the callback to `notify_url` tell.

        For: direct merchants (直连商户), service providers (服务商), e-commerce platforms (电商平台).

        The vendor's page was last changed on 2025-01-16.

        `POST /v3/combine-transactions/native` on https://api.mch.weixin.qq.com/
        Source: https://pay.weixin.qq.com/doc/v3/merchant/4012556982
        Source: https://pay.weixin.qq.com/doc/v3/partner/4012758240
        Source: https://pay.weixin.qq.com/doc/v3/partner/4012760629

        Args:
            combine_appid: App ID that the combined order is made under (合单商户appid). 1 to 32 characters. Example:
                `"wxd678efh567hg6787"`.
            combine_mchid: Number of the merchant who makes the combined order (合单商户号); the client's own where it
                is left out. 1 to 32 characters. The client's own number where it is left out. Example:
                `"1900000109"`.
            combine_out_trade_no: The merchant's number of the combined order (合单商户订单号), its own within
                `combine_mchid`: 6 to 32 digits, letters and `_-|*`. 1 to 32 characters. Example:
                `"P20150806125346"`.
            sub_orders: The parts of the order (商品单信息), each of one merchant; two to ten of direct merchants, at
                most ten of individuals who sell. 1 to 50 items. The items are told apart by `out_trade_no`.
            combine_payer_info: Who pays (支付者).
            time_start: When the order starts to be payable (交易起始时间). Example: `"2019-12-31T15:29:59+08:00"`.
            time_expire: Until when the user can pay (交易结束时间). It does not close the order, and cannot be changed
                when the order is sent again. Afterwards the same goods need a new order, with numbers of its own.
                Example: `"2019-12-31T15:59:59+08:00"`.
            notify_url: URL that is told of the payment (通知地址); https, without a query. Nearly every order needs
                it. 1 to 256 characters. Example: `"https://yourapp.com/notify"`.
            limit_pay: How the user may pay (指定支付方式), where not in every way; `no_credit` is none of combined
                orders.
            trade_scenario: What kind of trade it is (交易场景). Example: `"RECOMMERCE"`.
            scene_info: Where the payment is made (场景信息).
            base_uri: Access point instead of the specification's, such as `AccessPoint.MAIN_HK`.
            timeout: Seconds to wait for the connection and for each read; the client's where not given.
            retries: How often, how soon and for how long it is retried; the client's where not given.

        Returns:
            The combined order waits for its payment.

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
                combine_appid=combine_appid,
                combine_mchid=combine_mchid,
                combine_out_trade_no=combine_out_trade_no,
                sub_orders=sub_orders,
                combine_payer_info=combine_payer_info,
                time_start=time_start,
                time_expire=time_expire,
                notify_url=notify_url,
                limit_pay=limit_pay,
                trade_scenario=trade_scenario,
                scene_info=scene_info,
            ),
            base_uri,
            timeout,
            retries,
        )

    def query_by_combine_out_trade_no(
        self,
        combine_out_trade_no: str,
        *,
        base_uri: str | None = None,
        timeout: Timeout | None = None,
        retries: RetryPolicy | None = None,
    ) -> CombineTransaction:
        """Query a combined order by the merchant's number of it (合单查询订单).

        Tells the state of each part, and what was paid once it is. Ask where the callback does not come, before
        an order is closed, and where the answer to a call was lost.

        For: direct merchants (直连商户), service providers (服务商), e-commerce platforms (电商平台).

        The vendor's page was last changed on 2025-09-02.

        `GET /v3/combine-transactions/out-trade-no/{combine_out_trade_no}` on https://api.mch.weixin.qq.com/
        Source: https://pay.weixin.qq.com/doc/v3/merchant/4012557006
        Source: https://pay.weixin.qq.com/doc/v3/merchant/4013421126
        Source: https://pay.weixin.qq.com/doc/v3/merchant/4013421222

        Args:
            combine_out_trade_no: The merchant's number of the combined order (合单商户订单号). 1 to 32 characters.
                Example: `"P20150806125346"`.
            base_uri: Access point instead of the specification's, such as `AccessPoint.MAIN_HK`.
            timeout: Seconds to wait for the connection and for each read; the client's where not given.
            retries: How often, how soon and for how long it is retried; the client's where not given.

        Returns:
            The combined order as it stands now.

        Raises:
            RequestError: A parameter is not as described here; nothing was sent.
            BadRequestError: MCH_NOT_EXISTS.
            PermissionDeniedError: RULE_LIMIT, TRADE_ERROR.
            NotFoundError: ORDER_NOT_EXIST, ORDERNOTEXIST.
            APIError: Another code, such as those that most operations have.
            WxPayError: Anything else: no answer, an unverified one, or one that is not as described here.
        """
        return self._call(
            QueryByCombineOutTradeNoRequest(combine_out_trade_no=combine_out_trade_no), base_uri, timeout, retries
        )

    def query_by_combine_transaction_id(
        self,
        combine_transaction_id: str,
        *,
        base_uri: str | None = None,
        timeout: Timeout | None = None,
        retries: RetryPolicy | None = None,
    ) -> CombineTransaction:
        """Query an order of individuals on a platform by WeChat Pay's number of it (个人收款交易通过微信支付订单号查询).

        Tells the same as `query_by_combine_out_trade_no`, of orders that `miniprogram` created. An order has
        WeChat Pay's number once it is paid; before, only the platform's own number finds it.

        For: e-commerce platforms (电商平台), service providers (服务商).

        The vendor's page was last changed on 2024-10-22.

        `GET /v3/combine-transactions/id/{combine_transaction_id}` on https://api.mch.weixin.qq.com/
        Source: https://pay.weixin.qq.com/doc/v3/partner/4012602242

        Args:
            combine_transaction_id: WeChat Pay's number of the combined order (交易单微信支付订单号). 1 to 32 characters.
                Example: `"1217752501201407033233368018"`.
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
            QueryByCombineTransactionIdRequest(combine_transaction_id=combine_transaction_id),
            base_uri,
            timeout,
            retries,
        )
