# Generated from spec/pay/transactions.yaml, spec/common.yaml by `make codegen`. Do not edit.
"""What `client.pay.transactions` is made of."""

import datetime as dt

from attrs import field

from wxpay_client.schema import ErrorCodes, Event, Operation, Request, Resource, RetryPolicy, Timeout, fields, frozen

from ..common import (
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
class TransactionPayer:
    """Who paid (支付者)."""

    openid: str | None = None
    """The user's open ID under the app ID of the order (用户标识). Example: `"oUpF8uMuAJO_M2pxb1Q9zNjWeS6o"`."""


@frozen(kw_only=True)
class Transaction:
    """One order, as it stands now (订单); one that is not paid has no `transaction_id` and no payer."""

    appid: str | None = None
    """App ID of the order (应用AppID). Example: `"wxd678efh567hg6787"`."""
    mchid: str | None = None
    """The merchant's number (直连商户号). Example: `"1230000109"`."""
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
    payer: TransactionPayer | None = None
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
class ExposurePayer:
    """Who is about to pay (支付者)."""

    openid: str | None = field(default=None, metadata=fields.body(min_length=1, max_length=128))
    """The user's open ID under the app ID of the order (用户标识). The vendor's pages ask for it. 1 to 128 characters.
    Example: `"oUpF8uMuAJO_M2pxb1Q9zNjWeS6o"`.
    """
    phone_number_hash: str | None = field(default=None, metadata=fields.body(min_length=1, max_length=64))
    """SM3 digest of the user's phone number with the prefix of its country (用户手机号的哈希值), in hexadecimal and capitals.
    1 to 64 characters. Example: `"ABDEF3445546456B"`.
    """


@frozen(kw_only=True)
class JsapiPayer:
    """Who pays (支付者)."""

    openid: str | None = field(default=None, metadata=fields.body(min_length=1, max_length=128))
    """The user's open ID under the app ID of the order (用户标识). The vendor's pages ask for it. 1 to 128 characters.
    Example: `"oUpF8uMuAJO_M2pxb1Q9zNjWeS6o"`.
    """
    identity: PayerIdentity | None = None
    """The person who alone may pay the order (实名支付)."""


@frozen(kw_only=True)
class ContractPayer:
    """Who pays, and makes the contract (支付者)."""

    openid: str = field(metadata=fields.body(min_length=1, max_length=128))
    """The user's open ID under the app ID of the order (用户标识). The vendor's pages ask for it. 1 to 128 characters.
    Example: `"oUpF8uMuAJO_M2pxb1Q9zNjWeS6o"`.
    """


@frozen(kw_only=True)
class ReverseAnswer:
    """The order that was reversed (撤销结果)."""

    appid: str | None = None
    """App ID of the order (应用AppID). Example: `"wxd678efh567hg6787"`."""
    mchid: str | None = None
    """The merchant's number (直连商户号). Example: `"1230000109"`."""
    out_trade_no: str | None = None
    """The merchant's order number (商户订单号). Example: `"1217752501201407033233368018"`."""


@frozen(kw_only=True)
class PaidTransactionAmount:
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
class PaidTransaction:
    """An order that is paid (支付成功的订单)."""

    appid: str | None = None
    """App ID of the order (应用AppID). Example: `"wxd678efh567hg6787"`."""
    mchid: str
    """The merchant's number (直连商户号). Example: `"1230000109"`."""
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
    payer: TransactionPayer | None = None
    """Who paid (支付者)."""
    amount: PaidTransactionAmount
    """Amount of the order, and what was paid (订单金额)."""
    scene_info: TransactionSceneInfo | None = None
    """Where the payment was made (场景信息)."""
    promotion_detail: list[OrderPromotion] | None = None
    """The discounts that the payment used (优惠信息)."""
    installment_info: InstallmentInfo | None = None
    """Which subsidy of instalments was used (使用的商户贴息信息)."""


@frozen(kw_only=True)
class AppRequest(Request[PrepayAnswer]):
    """A call of `pay.transactions.app`."""

    appid: str = field(metadata=fields.body(min_length=1, max_length=32))
    mchid: str | None = field(default=None, metadata=fields.body(own_number=True, min_length=1, max_length=32))
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
        id="pay.transactions.app",
        method="POST",
        path="/v3/pay/transactions/app",
        server="https://api.mch.weixin.qq.com/",
        standby=("https://api2.mch.weixin.qq.com/",),
        answers={200: PrepayAnswer},
        merchant_number="out_trade_no",
        outcome="pay.transactions.query_by_out_trade_no",
        errors=ErrorCodes("..errors", __package__),
    )


@frozen(kw_only=True)
class AppWithContractRequest(Request[PrepayAnswer]):
    """A call of `pay.transactions.app_with_contract`."""

    appid: str = field(metadata=fields.body(min_length=1, max_length=32))
    mchid: str | None = field(default=None, metadata=fields.body(own_number=True, min_length=1, max_length=32))
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
        id="pay.transactions.app_with_contract",
        method="POST",
        path="/v3/pay/transactions/app-with-contract",
        server="https://api.mch.weixin.qq.com/",
        standby=("https://api2.mch.weixin.qq.com/",),
        answers={200: PrepayAnswer},
        merchant_number="out_trade_no",
        outcome="pay.transactions.query_by_out_trade_no",
        errors=ErrorCodes("..errors", __package__),
    )


@frozen(kw_only=True)
class CloseRequest(Request[None]):
    """A call of `pay.transactions.close`."""

    out_trade_no: str = field(metadata=fields.path(min_length=6, max_length=32))
    mchid: str | None = field(default=None, metadata=fields.body(own_number=True, min_length=1, max_length=32))

    operation = Operation(
        id="pay.transactions.close",
        method="POST",
        path="/v3/pay/transactions/out-trade-no/{out_trade_no}/close",
        server="https://api.mch.weixin.qq.com/",
        standby=("https://api2.mch.weixin.qq.com/",),
        answers={204: None},
        merchant_number="out_trade_no",
        outcome="pay.transactions.query_by_out_trade_no",
        errors=ErrorCodes("..errors", __package__),
    )


@frozen(kw_only=True)
class CodepayRequest(Request[Transaction]):
    """A call of `pay.transactions.codepay`."""

    appid: str | None = field(default=None, metadata=fields.body(min_length=1, max_length=32))
    mchid: str | None = field(default=None, metadata=fields.body(own_number=True, min_length=1, max_length=32))
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
        id="pay.transactions.codepay",
        method="POST",
        path="/v3/pay/transactions/codepay",
        server="https://api.mch.weixin.qq.com/",
        standby=("https://api2.mch.weixin.qq.com/",),
        answers={200: Transaction},
        echoed={"out_trade_no": "out_trade_no"},
        outcome="pay.transactions.query_by_out_trade_no",
        errors=ErrorCodes("..errors", __package__),
    )


@frozen(kw_only=True)
class ExposureRequest(Request[ExposureAnswer]):
    """A call of `pay.transactions.exposure`."""

    mchid: str | None = field(default=None, metadata=fields.body(min_length=1, max_length=32))
    appid: str = field(metadata=fields.body(min_length=1, max_length=32))
    payer: ExposurePayer | None = None
    out_trade_no: str = field(metadata=fields.body(min_length=6, max_length=32))

    operation = Operation(
        id="pay.transactions.exposure",
        method="POST",
        path="/v3/pay/transactions/exposure",
        server="https://api.mch.weixin.qq.com/",
        standby=("https://api2.mch.weixin.qq.com/",),
        answers={200: ExposureAnswer},
        merchant_number="out_trade_no",
        errors=ErrorCodes("..errors", __package__),
    )


@frozen(kw_only=True)
class H5Request(Request[H5Answer]):
    """A call of `pay.transactions.h5`."""

    appid: str = field(metadata=fields.body(min_length=1, max_length=32))
    mchid: str | None = field(default=None, metadata=fields.body(own_number=True, min_length=1, max_length=32))
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
        id="pay.transactions.h5",
        method="POST",
        path="/v3/pay/transactions/h5",
        server="https://api.mch.weixin.qq.com/",
        standby=("https://api2.mch.weixin.qq.com/",),
        answers={200: H5Answer},
        merchant_number="out_trade_no",
        outcome="pay.transactions.query_by_out_trade_no",
        errors=ErrorCodes("..errors", __package__),
    )


@frozen(kw_only=True)
class JsapiRequest(Request[PrepayAnswer]):
    """A call of `pay.transactions.jsapi`."""

    appid: str = field(metadata=fields.body(min_length=1, max_length=32))
    mchid: str | None = field(default=None, metadata=fields.body(own_number=True, min_length=1, max_length=32))
    description: str = field(metadata=fields.body(min_length=1, max_length=127))
    out_trade_no: str = field(metadata=fields.body(min_length=6, max_length=32))
    time_expire: dt.datetime | None = None
    attach: str | None = field(default=None, metadata=fields.body(min_length=1, max_length=128))
    notify_url: str | None = field(default=None, metadata=fields.body(min_length=1, max_length=256))
    goods_tag: str | None = field(default=None, metadata=fields.body(min_length=1, max_length=32))
    support_fapiao: bool | None = None
    amount: OrderAmount
    settle_info: SettleInfo | None = None
    payer: JsapiPayer
    limit_pay: list[LimitPay | str] | None = None
    detail: OrderDetail | None = None
    scene_info: OrderSceneInfo | None = None
    subsidy_info: SubsidyInfo | None = None

    operation = Operation(
        id="pay.transactions.jsapi",
        method="POST",
        path="/v3/pay/transactions/jsapi",
        server="https://api.mch.weixin.qq.com/",
        standby=("https://api2.mch.weixin.qq.com/",),
        answers={200: PrepayAnswer},
        merchant_number="out_trade_no",
        outcome="pay.transactions.query_by_out_trade_no",
        errors=ErrorCodes("..errors", __package__),
    )


@frozen(kw_only=True)
class JsapiWithContractRequest(Request[PrepayAnswer]):
    """A call of `pay.transactions.jsapi_with_contract`."""

    appid: str = field(metadata=fields.body(min_length=1, max_length=32))
    mchid: str | None = field(default=None, metadata=fields.body(own_number=True, min_length=1, max_length=32))
    description: str = field(metadata=fields.body(min_length=1, max_length=127))
    out_trade_no: str = field(metadata=fields.body(min_length=6, max_length=32))
    time_expire: dt.datetime | None = None
    attach: str | None = field(default=None, metadata=fields.body(min_length=1, max_length=128))
    notify_url: str = field(metadata=fields.body(min_length=1, max_length=256))
    goods_tag: str | None = field(default=None, metadata=fields.body(min_length=1, max_length=32))
    support_fapiao: bool | None = None
    amount: OrderAmount
    settle_info: SettleInfo | None = None
    payer: ContractPayer
    detail: OrderDetail | None = None
    scene_info: OrderSceneInfo | None = None
    contract_info: JsapiContractInfo

    operation = Operation(
        id="pay.transactions.jsapi_with_contract",
        method="POST",
        path="/v3/pay/transactions/jsapi-with-contract",
        server="https://api.mch.weixin.qq.com/",
        standby=("https://api2.mch.weixin.qq.com/",),
        answers={200: PrepayAnswer},
        merchant_number="out_trade_no",
        outcome="pay.transactions.query_by_out_trade_no",
        errors=ErrorCodes("..errors", __package__),
    )


@frozen(kw_only=True)
class NativeRequest(Request[NativeAnswer]):
    """A call of `pay.transactions.native`."""

    appid: str = field(metadata=fields.body(min_length=1, max_length=32))
    mchid: str | None = field(default=None, metadata=fields.body(own_number=True, min_length=1, max_length=32))
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
        id="pay.transactions.native",
        method="POST",
        path="/v3/pay/transactions/native",
        server="https://api.mch.weixin.qq.com/",
        standby=("https://api2.mch.weixin.qq.com/",),
        answers={200: NativeAnswer},
        merchant_number="out_trade_no",
        outcome="pay.transactions.query_by_out_trade_no",
        errors=ErrorCodes("..errors", __package__),
    )


@frozen(kw_only=True)
class QueryByOutTradeNoRequest(Request[Transaction]):
    """A call of `pay.transactions.query_by_out_trade_no`."""

    out_trade_no: str = field(metadata=fields.path(min_length=6, max_length=32))
    mchid: str | None = field(default=None, metadata=fields.query(own_number=True, min_length=1, max_length=32))

    operation = Operation(
        id="pay.transactions.query_by_out_trade_no",
        method="GET",
        path="/v3/pay/transactions/out-trade-no/{out_trade_no}",
        server="https://api.mch.weixin.qq.com/",
        standby=("https://api2.mch.weixin.qq.com/",),
        answers={200: Transaction},
        echoed={"out_trade_no": "out_trade_no"},
        errors=ErrorCodes("..errors", __package__),
    )


@frozen(kw_only=True)
class QueryByTransactionIdRequest(Request[Transaction]):
    """A call of `pay.transactions.query_by_transaction_id`."""

    transaction_id: str = field(metadata=fields.path(min_length=1, max_length=32))
    mchid: str | None = field(default=None, metadata=fields.query(own_number=True, min_length=1, max_length=32))

    operation = Operation(
        id="pay.transactions.query_by_transaction_id",
        method="GET",
        path="/v3/pay/transactions/id/{transaction_id}",
        server="https://api.mch.weixin.qq.com/",
        standby=("https://api2.mch.weixin.qq.com/",),
        answers={200: Transaction},
        echoed={"transaction_id": "transaction_id"},
        errors=ErrorCodes("..errors", __package__),
    )


@frozen(kw_only=True)
class ReverseRequest(Request[ReverseAnswer]):
    """A call of `pay.transactions.reverse`."""

    out_trade_no: str = field(metadata=fields.path(min_length=6, max_length=32))
    appid: str = field(metadata=fields.body(min_length=1, max_length=32))
    mchid: str | None = field(default=None, metadata=fields.body(own_number=True, min_length=1, max_length=32))

    operation = Operation(
        id="pay.transactions.reverse",
        method="POST",
        path="/v3/pay/transactions/out-trade-no/{out_trade_no}/reverse",
        server="https://api.mch.weixin.qq.com/",
        standby=("https://api2.mch.weixin.qq.com/",),
        answers={200: ReverseAnswer},
        merchant_number="out_trade_no",
        echoed={"out_trade_no": "out_trade_no"},
        outcome="pay.transactions.query_by_out_trade_no",
        errors=ErrorCodes("..errors", __package__),
    )


@frozen(kw_only=True)
class TransactionSuccessEvent(Event[PaidTransaction]):
    """An order of a direct merchant is paid (支付成功通知).

    Comes to the `notify_url` of the order. Compare the amount with that of the order, and hand over what was paid
    for once: the same event may come many times. Where it does not come, `query_by_out_trade_no` tells.

    Event type: `TRANSACTION.SUCCESS`.
    Source: https://pay.weixin.qq.com/doc/v3/merchant/4012791861
    Source: https://pay.weixin.qq.com/doc/v3/merchant/4013070368
    Source: https://pay.weixin.qq.com/doc/v3/merchant/4012791882
    Source: https://pay.weixin.qq.com/doc/v3/merchant/4012791836
    Source: https://pay.weixin.qq.com/doc/v3/merchant/4012791902
    """

    original_types = ("transaction",)
    resource: PaidTransaction
    """An order that is paid (支付成功的订单)."""


class PayTransactionsResource(Resource):
    """Payments.

    Orders of merchants that call for themselves (直连商户), and their payment in mainland China (基础支付): in an
    official account or a mini program, in an app, in a browser, by a QR code or by a payment code.

    Reached as `client.pay.transactions`.
    """

    __slots__ = ()

    def app(
        self,
        *,
        appid: str,
        mchid: str | None = None,
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
        """Create an order to be paid in the merchant's app (APP下单).

        Creates an order and gives its `prepay_id`, from which the app makes the parameters of the payment. The
        order is not paid yet: whether it was, `query_by_out_trade_no` and the callback to `notify_url` tell,
        never the app.

        For: direct merchants (直连商户).

        The vendor's page was last changed on 2024-12-03.

        `POST /v3/pay/transactions/app` on https://api.mch.weixin.qq.com/
        Source: https://pay.weixin.qq.com/doc/v3/merchant/4013070347
        Source: https://pay.weixin.qq.com/doc/v3/merchant/4012525136

        Args:
            appid: App ID of the official account, mini program or app (应用AppID), bound to the merchant. 1 to 32
                characters. Example: `"wxd678efh567hg6787"`.
            mchid: The merchant's number (直连商户号); the client's own where it is left out. 1 to 32 characters. The
                client's own number where it is left out. Example: `"1230000109"`.
            description: What is sold, in a few words (商品描述); the user sees it on the bill. 1 to 127 characters.
                Example: `"Image形象店-深圳腾大-QQ公仔"`.
            out_trade_no: The merchant's order number (商户订单号), its own within the merchant: digits, letters and
                `_-|*`. 6 to 32 characters. Example: `"1217752501201407033233368018"`.
            time_expire: Until when the user can pay (交易结束时间), seven days where it is left out; WeChat Pay takes a
                minute from now where it is sooner, and 90 days where it is later (15, or seven of QR codes, by
                other pages of the vendor's). It does not close the order, and cannot be changed when the order is
                sent again. Afterwards close the order: the same goods need a new one, with a number of its own.
                Example: `"2018-06-08T10:34:56+08:00"`.
            attach: Text of the merchant's own (附加数据), given back by queries and callbacks once it is paid. 1 to
                128 characters. Example: `"自定义数据"`.
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
                appid=appid,
                mchid=mchid,
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
        appid: str,
        mchid: str | None = None,
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
        """Create an order to be paid in the merchant's app, with a contract on later deductions (APP下单并签约).

        As `app`; while the user pays, a contract is made that lets the merchant deduct later amounts (委托代扣).

        For: direct merchants (直连商户).

        The vendor's page was last changed on 2025-12-31.

        `POST /v3/pay/transactions/app-with-contract` on https://api.mch.weixin.qq.com/
        Source: https://pay.weixin.qq.com/doc/v3/merchant/4017019923

        Args:
            appid: App ID of the official account, mini program or app (应用AppID), bound to the merchant. 1 to 32
                characters. Example: `"wxd678efh567hg6787"`.
            mchid: The merchant's number (直连商户号); the client's own where it is left out. 1 to 32 characters. The
                client's own number where it is left out. Example: `"1230000109"`.
            description: What is sold, in a few words (商品描述); the user sees it on the bill. 1 to 127 characters.
                Example: `"Image形象店-深圳腾大-QQ公仔"`.
            out_trade_no: The merchant's order number (商户订单号), its own within the merchant: digits, letters and
                `_-|*`. 6 to 32 characters. Example: `"1217752501201407033233368018"`.
            time_expire: Until when the user can pay (交易结束时间), seven days where it is left out; WeChat Pay takes a
                minute from now where it is sooner, and 90 days where it is later (15, or seven of QR codes, by
                other pages of the vendor's). It does not close the order, and cannot be changed when the order is
                sent again. Afterwards close the order: the same goods need a new one, with a number of its own.
                Example: `"2018-06-08T10:34:56+08:00"`.
            attach: Text of the merchant's own (附加数据), given back by queries and callbacks once it is paid. 1 to
                128 characters. Example: `"自定义数据"`.
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
                appid=appid,
                mchid=mchid,
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
        mchid: str | None = None,
        base_uri: str | None = None,
        timeout: Timeout | None = None,
        retries: RetryPolicy | None = None,
    ) -> None:
        """Close an order that is not paid, so that it cannot be any more (关单).

        Close an order before the user is asked to pay the same goods under another number, so that nobody pays
        twice. To close it again does no harm, but may be answered with ORDER_CLOSED. An order that is paid cannot
        be closed: it has to be refunded. WeChat Pay closes an order itself that was not paid for seven days.

        For: direct merchants (直连商户).

        The vendor's page was last changed on 2020-05-26.

        `POST /v3/pay/transactions/out-trade-no/{out_trade_no}/close` on https://api.mch.weixin.qq.com/
        Source: https://pay.weixin.qq.com/doc/v3/merchant/4012791839
        Source: https://pay.weixin.qq.com/doc/v3/merchant/4013070360
        Source: https://pay.weixin.qq.com/doc/v3/merchant/4012791860

        Args:
            out_trade_no: The merchant's order number (商户订单号). 6 to 32 characters. Example:
                `"1217752501201407033233368018"`.
            mchid: The merchant's number (直连商户号); the client's own where it is left out. 1 to 32 characters. The
                client's own number where it is left out. Example: `"1230000109"`.
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
        self._call(CloseRequest(out_trade_no=out_trade_no, mchid=mchid), base_uri, timeout, retries)

    def codepay(
        self,
        *,
        appid: str | None = None,
        mchid: str | None = None,
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
    ) -> Transaction:
        """Take a payment by the payment code that the user shows (付款码支付).

        Deducts the amount at once, and answers with the order as it stands. Where the user has to type the
        password, the answer has the status 202 and the `trade_state` USERPAYING: it is a `StillProcessingError`,
        whose `data` is the order. Then, and after SYSTEM_ERROR or BANK_ERROR, the order may still be paid: query
        it every five to ten seconds, and reverse it where it is not paid after some 45 seconds, so that the user
        does not pay for what was not handed over. Nor is the call to be repeated where its answer was lost: query
        the order; one that does not exist may be asked for again, under the same number. A new payment code needs
        a new order.

        For: direct merchants (直连商户).

        The vendor's page was last changed on 2024-04-15.

        `POST /v3/pay/transactions/codepay` on https://api.mch.weixin.qq.com/
        Source: https://pay.weixin.qq.com/doc/v3/merchant/4012382150

        Args:
            appid: App ID of the official account, mini program or app (应用AppID), bound to the merchant. The
                vendor's page asks for it. 1 to 32 characters. Example: `"wxd678efh567hg6787"`.
            mchid: The merchant's number (直连商户号); the client's own where it is left out. 1 to 32 characters. The
                client's own number where it is left out. Example: `"1230000109"`.
            description: What is sold, in a few words (商品描述); the user sees it on the bill. 1 to 127 characters.
                Example: `"Image形象店-深圳腾大-QQ公仔"`.
            out_trade_no: The merchant's order number (商户订单号), its own within the merchant: digits, letters and
                `_-|*`. 6 to 32 characters. Example: `"1217752501201407033233368018"`.
            attach: Text of the merchant's own (附加数据), given back by queries and callbacks once it is paid. 1 to
                128 characters. Example: `"自定义数据"`.
            goods_tag: Mark of the order that discounts may depend on (订单优惠标记). 1 to 32 characters. Example:
                `"WXG"`.
            support_fapiao: Whether the user may ask for a fapiao on the bill (电子发票入口开放标识). Example: `False`.
            payer: Who pays, by the payment code (支付者).
            amount: Amount of an order (订单金额).
            scene_info: Where the payment is made (场景信息). The vendor's page asks for it, and for its `store_info`.
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
                appid=appid,
                mchid=mchid,
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
        mchid: str | None = None,
        appid: str,
        payer: ExposurePayer | None = None,
        out_trade_no: str,
        base_uri: str | None = None,
        timeout: Timeout | None = None,
        retries: RetryPolicy | None = None,
    ) -> ExposureAnswer:
        """Ask whether to offer the user WeChat's payment later (微信分付).

        Tells whether to show the user, who is about to pay an order, that it can be paid later (微信分付). It moves
        no money. The order is to be created under the same `out_trade_no`. The user is named by `openid` or by
        `phone_number_hash`.

        For: direct merchants (直连商户).

        The vendor's page was last changed on 2025-04-18.

        `POST /v3/pay/transactions/exposure` on https://api.mch.weixin.qq.com/
        Source: https://pay.weixin.qq.com/doc/v3/merchant/4014326314

        Args:
            mchid: The merchant's number (直连商户号). 1 to 32 characters. Example: `"1230000109"`.
            appid: App ID of the official account, mini program or app (应用AppID), bound to the merchant. 1 to 32
                characters. Example: `"wxd678efh567hg6787"`.
            payer: Who is about to pay (支付者).
            out_trade_no: The merchant's order number (商户订单号), its own within the merchant: digits, letters and
                `_-|*`. 6 to 32 characters. Example: `"1217752501201407033233368018"`.
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
            ExposureRequest(mchid=mchid, appid=appid, payer=payer, out_trade_no=out_trade_no),
            base_uri,
            timeout,
            retries,
        )

    def h5(
        self,
        *,
        appid: str,
        mchid: str | None = None,
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

        For: direct merchants (直连商户).

        The vendor's page was last changed on 2024-12-03.

        `POST /v3/pay/transactions/h5` on https://api.mch.weixin.qq.com/
        Source: https://pay.weixin.qq.com/doc/v3/merchant/4012791834
        Source: https://pay.weixin.qq.com/doc/v3/merchant/4012525153

        Args:
            appid: App ID of the official account, mini program or app (应用AppID), bound to the merchant. 1 to 32
                characters. Example: `"wxd678efh567hg6787"`.
            mchid: The merchant's number (直连商户号); the client's own where it is left out. 1 to 32 characters. The
                client's own number where it is left out. Example: `"1230000109"`.
            description: What is sold, in a few words (商品描述); the user sees it on the bill. 1 to 127 characters.
                Example: `"Image形象店-深圳腾大-QQ公仔"`.
            out_trade_no: The merchant's order number (商户订单号), its own within the merchant: digits, letters and
                `_-|*`. 6 to 32 characters. Example: `"1217752501201407033233368018"`.
            time_expire: Until when the user can pay (交易结束时间), seven days where it is left out; WeChat Pay takes a
                minute from now where it is sooner, and 90 days where it is later (15, or seven of QR codes, by
                other pages of the vendor's). It does not close the order, and cannot be changed when the order is
                sent again. Afterwards close the order: the same goods need a new one, with a number of its own.
                Example: `"2018-06-08T10:34:56+08:00"`.
            attach: Text of the merchant's own (附加数据), given back by queries and callbacks once it is paid. 1 to
                128 characters. Example: `"自定义数据"`.
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
                appid=appid,
                mchid=mchid,
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
        appid: str,
        mchid: str | None = None,
        description: str,
        out_trade_no: str,
        time_expire: dt.datetime | None = None,
        attach: str | None = None,
        notify_url: str | None = None,
        goods_tag: str | None = None,
        support_fapiao: bool | None = None,
        amount: OrderAmount,
        settle_info: SettleInfo | None = None,
        payer: JsapiPayer,
        limit_pay: list[LimitPay | str] | None = None,
        detail: OrderDetail | None = None,
        scene_info: OrderSceneInfo | None = None,
        subsidy_info: SubsidyInfo | None = None,
        base_uri: str | None = None,
        timeout: Timeout | None = None,
        retries: RetryPolicy | None = None,
    ) -> PrepayAnswer:
        """Create an order to be paid in an official account or a mini program (JSAPI下单、小程序下单).

        Creates an order and gives its `prepay_id`, from which the front end makes the parameters of the payment.
        The order is not paid yet: whether it was, `query_by_out_trade_no` and the callback to `notify_url` tell,
        never the front end.

        For: direct merchants (直连商户).

        The vendor's page was last changed on 2025-02-19.

        `POST /v3/pay/transactions/jsapi` on https://api.mch.weixin.qq.com/
        Source: https://pay.weixin.qq.com/doc/v3/merchant/4012791856
        Source: https://pay.weixin.qq.com/doc/v3/merchant/4012525167
        Source: https://pay.weixin.qq.com/doc/v3/merchant/4012525182

        Args:
            appid: App ID of the official account, mini program or app (应用AppID), bound to the merchant. 1 to 32
                characters. Example: `"wxd678efh567hg6787"`.
            mchid: The merchant's number (直连商户号); the client's own where it is left out. 1 to 32 characters. The
                client's own number where it is left out. Example: `"1230000109"`.
            description: What is sold, in a few words (商品描述); the user sees it on the bill. 1 to 127 characters.
                Example: `"Image形象店-深圳腾大-QQ公仔"`.
            out_trade_no: The merchant's order number (商户订单号), its own within the merchant: digits, letters and
                `_-|*`. 6 to 32 characters. Example: `"1217752501201407033233368018"`.
            time_expire: Until when the user can pay (交易结束时间), seven days where it is left out; WeChat Pay takes a
                minute from now where it is sooner, and 90 days where it is later (15, or seven of QR codes, by
                other pages of the vendor's). It does not close the order, and cannot be changed when the order is
                sent again. Afterwards close the order: the same goods need a new one, with a number of its own.
                Example: `"2018-06-08T10:34:56+08:00"`.
            attach: Text of the merchant's own (附加数据), given back by queries and callbacks once it is paid. 1 to
                128 characters. Example: `"自定义数据"`.
            notify_url: URL that is told of the payment (通知地址); https, without a query. Nearly every order needs
                it. 1 to 256 characters. Example: `"https://www.weixin.qq.com/wxpay/pay.php"`.
            goods_tag: Mark of the order that discounts may depend on (订单优惠标记). 1 to 32 characters. Example:
                `"WXG"`.
            support_fapiao: Whether the user may ask for a fapiao on the bill (电子发票入口开放标识). Example: `False`.
            amount: Amount of an order (订单金额).
            settle_info: How the payment is settled (结算信息).
            payer: Who pays (支付者).
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
                appid=appid,
                mchid=mchid,
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
        appid: str,
        mchid: str | None = None,
        description: str,
        out_trade_no: str,
        time_expire: dt.datetime | None = None,
        attach: str | None = None,
        notify_url: str,
        goods_tag: str | None = None,
        support_fapiao: bool | None = None,
        amount: OrderAmount,
        settle_info: SettleInfo | None = None,
        payer: ContractPayer,
        detail: OrderDetail | None = None,
        scene_info: OrderSceneInfo | None = None,
        contract_info: JsapiContractInfo,
        base_uri: str | None = None,
        timeout: Timeout | None = None,
        retries: RetryPolicy | None = None,
    ) -> PrepayAnswer:
        """Create an order by JSAPI with a contract on later deductions (JSAPI下单并授权).

        As `jsapi`; while the user pays, a contract is made that lets the merchant deduct later amounts
        (委托代扣、免密支付).

        For: direct merchants (直连商户).

        The vendor's page was last changed on 2025-12-31.

        `POST /v3/pay/transactions/jsapi-with-contract` on https://api.mch.weixin.qq.com/
        Source: https://pay.weixin.qq.com/doc/v3/merchant/4017019911
        Source: https://pay.weixin.qq.com/doc/v3/merchant/4012526910
        Source: https://pay.weixin.qq.com/doc/v3/merchant/4012530178

        Args:
            appid: App ID of the official account, mini program or app (应用AppID), bound to the merchant. 1 to 32
                characters. Example: `"wxd678efh567hg6787"`.
            mchid: The merchant's number (直连商户号); the client's own where it is left out. 1 to 32 characters. The
                client's own number where it is left out. Example: `"1230000109"`.
            description: What is sold, in a few words (商品描述); the user sees it on the bill. 1 to 127 characters.
                Example: `"Image形象店-深圳腾大-QQ公仔"`.
            out_trade_no: The merchant's order number (商户订单号), its own within the merchant: digits, letters and
                `_-|*`. 6 to 32 characters. Example: `"1217752501201407033233368018"`.
            time_expire: Until when the user can pay (交易结束时间), seven days where it is left out; WeChat Pay takes a
                minute from now where it is sooner, and 90 days where it is later (15, or seven of QR codes, by
                other pages of the vendor's). It does not close the order, and cannot be changed when the order is
                sent again. Afterwards close the order: the same goods need a new one, with a number of its own.
                Example: `"2018-06-08T10:34:56+08:00"`.
            attach: Text of the merchant's own (附加数据), given back by queries and callbacks once it is paid. 1 to
                128 characters. Example: `"自定义数据"`.
            notify_url: URL that is told of the payment (通知地址); https, without a query. Nearly every order needs
                it. 1 to 256 characters. Example: `"https://www.weixin.qq.com/wxpay/pay.php"`.
            goods_tag: Mark of the order that discounts may depend on (订单优惠标记). 1 to 32 characters. Example:
                `"WXG"`.
            support_fapiao: Whether the user may ask for a fapiao on the bill (电子发票入口开放标识). Example: `False`.
            amount: Amount of an order (订单金额).
            settle_info: How the payment is settled (结算信息).
            payer: Who pays, and makes the contract (支付者).
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
                appid=appid,
                mchid=mchid,
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

    def native(
        self,
        *,
        appid: str,
        mchid: str | None = None,
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

        Creates an order and gives what the QR code has to hold that the merchant shows. The order is not paid
        yet: whether it was, `query_by_out_trade_no` and the callback to `notify_url` tell.

        For: direct merchants (直连商户).

        The vendor's page was last changed on 2024-12-03.

        `POST /v3/pay/transactions/native` on https://api.mch.weixin.qq.com/
        Source: https://pay.weixin.qq.com/doc/v3/merchant/4012791877
        Source: https://pay.weixin.qq.com/doc/v3/merchant/4012525171

        Args:
            appid: App ID of the official account, mini program or app (应用AppID), bound to the merchant. 1 to 32
                characters. Example: `"wxd678efh567hg6787"`.
            mchid: The merchant's number (直连商户号); the client's own where it is left out. 1 to 32 characters. The
                client's own number where it is left out. Example: `"1230000109"`.
            description: What is sold, in a few words (商品描述); the user sees it on the bill. 1 to 127 characters.
                Example: `"Image形象店-深圳腾大-QQ公仔"`.
            out_trade_no: The merchant's order number (商户订单号), its own within the merchant: digits, letters and
                `_-|*`. 6 to 32 characters. Example: `"1217752501201407033233368018"`.
            time_expire: Until when the user can pay (交易结束时间), seven days where it is left out; WeChat Pay takes a
                minute from now where it is sooner, and 90 days where it is later (15, or seven of QR codes, by
                other pages of the vendor's). It does not close the order, and cannot be changed when the order is
                sent again. Afterwards close the order: the same goods need a new one, with a number of its own.
                Example: `"2018-06-08T10:34:56+08:00"`.
            attach: Text of the merchant's own (附加数据), given back by queries and callbacks once it is paid. 1 to
                128 characters. Example: `"自定义数据"`.
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
                appid=appid,
                mchid=mchid,
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
        mchid: str | None = None,
        base_uri: str | None = None,
        timeout: Timeout | None = None,
        retries: RetryPolicy | None = None,
    ) -> Transaction:
        """Query an order by the merchant's order number (商户订单号查询).

        Tells the state of an order, and what was paid once it is. Ask where the callback does not come, before an
        order is closed, and where the answer to a call was lost.

        For: direct merchants (直连商户).

        The vendor's page was last changed on 2020-05-26.

        `GET /v3/pay/transactions/out-trade-no/{out_trade_no}` on https://api.mch.weixin.qq.com/
        Source: https://pay.weixin.qq.com/doc/v3/merchant/4012791838
        Source: https://pay.weixin.qq.com/doc/v3/merchant/4013070356
        Source: https://pay.weixin.qq.com/doc/v3/merchant/4012791859

        Args:
            out_trade_no: The merchant's order number (商户订单号). 6 to 32 characters. Example:
                `"1217752501201407033233368018"`.
            mchid: The merchant's number (直连商户号); the client's own where it is left out. 1 to 32 characters. The
                client's own number where it is left out. Example: `"1230000109"`.
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
        return self._call(QueryByOutTradeNoRequest(out_trade_no=out_trade_no, mchid=mchid), base_uri, timeout, retries)

    def query_by_transaction_id(
        self,
        transaction_id: str,
        *,
        mchid: str | None = None,
        base_uri: str | None = None,
        timeout: Timeout | None = None,
        retries: RetryPolicy | None = None,
    ) -> Transaction:
        """Query an order by WeChat Pay's order number (微信支付订单号查询).

        Tells the same of an order as `query_by_out_trade_no`. An order has WeChat Pay's number once it is paid;
        before, only the merchant's own number finds it.

        For: direct merchants (直连商户).

        The vendor's page was last changed on 2020-05-26.

        `GET /v3/pay/transactions/id/{transaction_id}` on https://api.mch.weixin.qq.com/
        Source: https://pay.weixin.qq.com/doc/v3/merchant/4012791837
        Source: https://pay.weixin.qq.com/doc/v3/merchant/4013070354
        Source: https://pay.weixin.qq.com/doc/v3/merchant/4012791858

        Args:
            transaction_id: WeChat Pay's order number (微信支付订单号). 1 to 32 characters. Example:
                `"4200000118201806080123456789"`.
            mchid: The merchant's number (直连商户号); the client's own where it is left out. 1 to 32 characters. The
                client's own number where it is left out. Example: `"1230000109"`.
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
            QueryByTransactionIdRequest(transaction_id=transaction_id, mchid=mchid), base_uri, timeout, retries
        )

    def reverse(
        self,
        out_trade_no: str,
        *,
        appid: str,
        mchid: str | None = None,
        base_uri: str | None = None,
        timeout: Timeout | None = None,
        retries: RetryPolicy | None = None,
    ) -> ReverseAnswer:
        """Reverse an order by payment code whose payment failed or is unknown (撤销).

        Of payment codes only, and of the last seven days. An order that is not paid is closed; one that is paid
        is refunded in full. Query the order first, and reverse it no sooner than 15 seconds after the payment was
        asked for. Where the reversal fails, or its answer is lost, reverse it again. An order that is to be
        refunded in the usual way is refunded, not reversed.

        For: direct merchants (直连商户).

        The vendor's page was last changed on 2024-04-15.

        `POST /v3/pay/transactions/out-trade-no/{out_trade_no}/reverse` on https://api.mch.weixin.qq.com/
        Source: https://pay.weixin.qq.com/doc/v3/merchant/4012382161

        Args:
            out_trade_no: The merchant's order number (商户订单号). 6 to 32 characters. Example:
                `"1217752501201407033233368018"`.
            appid: App ID of the official account, mini program or app (应用AppID), bound to the merchant. 1 to 32
                characters. Example: `"wxd678efh567hg6787"`.
            mchid: The merchant's number (直连商户号); the client's own where it is left out. 1 to 32 characters. The
                client's own number where it is left out. Example: `"1230000109"`.
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
            ReverseRequest(out_trade_no=out_trade_no, appid=appid, mchid=mchid), base_uri, timeout, retries
        )
