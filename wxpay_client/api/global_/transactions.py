# Generated from spec/global/transactions.yaml, spec/common.yaml by `make codegen`. Do not edit.
"""What `client.global_.transactions` is made of."""

import datetime as dt

from attrs import field

from wxpay_client.schema import ErrorCodes, Event, Operation, Request, Resource, RetryPolicy, Timeout, fields, frozen

from ..common import (
    CrossBorderBrowserSceneInfo,
    CrossBorderExchangeRate,
    CrossBorderMwebAnswer,
    CrossBorderOrderAmount,
    CrossBorderOrderDetail,
    CrossBorderPayer,
    CrossBorderPromotion,
    CrossBorderSceneInfo,
    CrossBorderTransaction,
    NativeAnswer,
    PrepayAnswer,
    TradeState,
    TradeType,
)


@frozen(kw_only=True)
class CrossBorderTransactionNotificationAmount:
    """Amount of the order, and what was paid (订单金额)."""

    total: int
    """Amount of the order (订单金额), in the minor unit of `currency`. Example: `888`."""
    payer_total: int | None = None
    """What the user paid (用户支付金额), in the minor unit of `payer_currency`; only once it is paid. Example: `710`."""
    currency: str | None = None
    """Currency of the order (订单标价币种), ISO 4217. Example: `"HKD"`."""
    payer_currency: str | None = None
    """Currency that the user paid in (用户支付币种), ISO 4217. Example: `"CNY"`."""
    payer_currency_: str | None = field(default=None, metadata=fields.body(name="payer _currency"))
    """The same, under the name with a blank that a page of the vendor's has. Example: `"CNY"`."""
    exchange_rate: CrossBorderExchangeRate | None = None
    """Exchange rate between the two currencies (汇率信息)."""


@frozen(kw_only=True)
class CrossBorderTransactionNotification:
    """A cross-border order that was paid (支付通知参数)."""

    mchid: str | None = None
    """The merchant's number (商户号), of direct merchants. Example: `"1900000109"`."""
    appid: str | None = None
    """App ID of the order (APPID), of direct merchants. Example: `"wx8888888888888888"`."""
    sp_mchid: str | None = None
    """The institution's number (机构商户号), of institutions. Example: `"1900000100"`."""
    sub_mchid: str | None = None
    """The sub-merchant's number (子商户号), of institutions. Example: `"1900000109"`."""
    sp_appid: str | None = None
    """The institution's app ID (机构APPID), of institutions. Example: `"wx8888888888888888"`."""
    sub_appid: str | None = None
    """The sub-merchant's app ID (子商户APPID), of institutions. Example: `"wxd678efh567hg6999"`."""
    out_trade_no: str
    """The merchant's order number (商户订单号). Example: `"1217752501201407033233368018"`."""
    id: str | None = None
    """WeChat Pay's order number (微信支付订单号), which other operations call `transaction_id`. Example:
    `"1217752501201407033233368018"`.
    """
    attach: str | None = None
    """The merchant's own text, as it was given with the order (商户数据). Example: `"自定义数据"`."""
    trade_type: TradeType | str | None = None
    """How an order is paid (交易类型). Example: `"JSAPI"`."""
    bank_type: str | None = None
    """Bank and kind of card that was paid with (付款银行), such as `CMB_DEBIT`; `OTHERS` for others. Example: `"CMC"`."""
    success_time: dt.datetime | None = None
    """When it was paid (支付完成时间); only once it is. Example: `"2018-06-08T10:34:56+08:00"`."""
    trade_state: TradeState | str
    """State of an order (交易状态). Example: `"SUCCESS"`."""
    trade_state_desc: str | None = None
    """State of the order in words (交易状态描述), for people. Example: `"支付成功"`."""
    payer: CrossBorderPayer | None = None
    """The user (支付者), by an open ID; institutions give one of `sp_openid` and `sub_openid`."""
    amount: CrossBorderTransactionNotificationAmount
    """Amount of the order, and what was paid (订单金额)."""
    promotion_detail: list[CrossBorderPromotion] | None = None
    """The discounts that the payment used (优惠功能)."""


@frozen(kw_only=True)
class AppRequest(Request[PrepayAnswer]):
    """A call of `global_.transactions.app`."""

    mchid: str | None = field(default=None, metadata=fields.body(min_length=1, max_length=32))
    appid: str | None = field(default=None, metadata=fields.body(min_length=1, max_length=32))
    sub_mchid: str | None = field(default=None, metadata=fields.body(min_length=1, max_length=32))
    sp_mchid: str | None = field(default=None, metadata=fields.body(min_length=1, max_length=32))
    sp_appid: str | None = field(default=None, metadata=fields.body(min_length=1, max_length=32))
    sub_appid: str | None = field(default=None, metadata=fields.body(min_length=1, max_length=32))
    description: str = field(metadata=fields.body(min_length=1, max_length=127))
    attach: str | None = field(default=None, metadata=fields.body(min_length=1, max_length=127))
    notify_url: str | None = field(default=None, metadata=fields.body(min_length=1, max_length=256))
    out_trade_no: str = field(metadata=fields.body(min_length=1, max_length=32))
    goods_tag: str | None = field(default=None, metadata=fields.body(min_length=1, max_length=32))
    trade_type: TradeType | str
    limit_pay: str | None = field(default=None, metadata=fields.body(min_length=1, max_length=32))
    time_start: dt.datetime | None = None
    time_expire: dt.datetime | None = None
    merchant_category_code: str = field(metadata=fields.body(min_length=1, max_length=16))
    payer: CrossBorderPayer | None = None
    amount: CrossBorderOrderAmount
    scene_info: CrossBorderSceneInfo | None = None
    detail: CrossBorderOrderDetail | None = None

    operation = Operation(
        id="global_.transactions.app",
        method="POST",
        path="/v3/global/transactions/app",
        server="https://apihk.mch.weixin.qq.com/",
        standby=("https://apius.mch.weixin.qq.com/", "https://apieu.mch.weixin.qq.com/"),
        answers={200: PrepayAnswer},
        merchant_number="out_trade_no",
        outcome="global_.transactions.query_by_out_trade_no",
        errors=ErrorCodes("..errors", __package__),
    )


@frozen(kw_only=True)
class CloseByOutTradeNoRequest(Request[None]):
    """A call of `global_.transactions.close_by_out_trade_no`."""

    out_trade_no: str = field(metadata=fields.path(min_length=1, max_length=32))
    mchid: str | None = field(default=None, metadata=fields.body(min_length=1, max_length=32))
    sub_mchid: str | None = field(default=None, metadata=fields.body(min_length=1, max_length=32))
    sp_mchid: str | None = field(default=None, metadata=fields.body(min_length=1, max_length=32))

    operation = Operation(
        id="global_.transactions.close_by_out_trade_no",
        method="POST",
        path="/v3/global/transactions/out-trade-no/{out_trade_no}/close",
        server="https://apihk.mch.weixin.qq.com/",
        standby=("https://apius.mch.weixin.qq.com/", "https://apieu.mch.weixin.qq.com/"),
        answers={204: None},
        merchant_number="out_trade_no",
        outcome="global_.transactions.query_by_out_trade_no",
        errors=ErrorCodes("..errors", __package__),
    )


@frozen(kw_only=True)
class CloseByTransactionIdRequest(Request[None]):
    """A call of `global_.transactions.close_by_transaction_id`."""

    transaction_id: str = field(metadata=fields.path(min_length=1, max_length=32))
    mchid: str | None = field(default=None, metadata=fields.body(min_length=1, max_length=32))
    sub_mchid: str | None = field(default=None, metadata=fields.body(min_length=1, max_length=32))
    sp_mchid: str | None = field(default=None, metadata=fields.body(min_length=1, max_length=32))

    operation = Operation(
        id="global_.transactions.close_by_transaction_id",
        method="POST",
        path="/v3/global/transactions/id/{transaction_id}/close",
        server="https://apihk.mch.weixin.qq.com/",
        standby=("https://apius.mch.weixin.qq.com/", "https://apieu.mch.weixin.qq.com/"),
        answers={204: None},
        merchant_number="transaction_id",
        outcome="global_.transactions.query_by_transaction_id",
        errors=ErrorCodes("..errors", __package__),
    )


@frozen(kw_only=True)
class JsapiRequest(Request[PrepayAnswer]):
    """A call of `global_.transactions.jsapi`."""

    mchid: str | None = field(default=None, metadata=fields.body(min_length=1, max_length=32))
    appid: str | None = field(default=None, metadata=fields.body(min_length=1, max_length=32))
    sub_mchid: str | None = field(default=None, metadata=fields.body(min_length=1, max_length=32))
    sp_mchid: str | None = field(default=None, metadata=fields.body(min_length=1, max_length=32))
    sp_appid: str | None = field(default=None, metadata=fields.body(min_length=1, max_length=32))
    sub_appid: str | None = field(default=None, metadata=fields.body(min_length=1, max_length=32))
    description: str = field(metadata=fields.body(min_length=1, max_length=127))
    attach: str | None = field(default=None, metadata=fields.body(min_length=1, max_length=127))
    notify_url: str | None = field(default=None, metadata=fields.body(min_length=1, max_length=256))
    out_trade_no: str = field(metadata=fields.body(min_length=1, max_length=32))
    goods_tag: str | None = field(default=None, metadata=fields.body(min_length=1, max_length=32))
    trade_type: TradeType | str
    limit_pay: str | None = field(default=None, metadata=fields.body(min_length=1, max_length=32))
    time_start: dt.datetime | None = None
    time_expire: dt.datetime | None = None
    merchant_category_code: str = field(metadata=fields.body(min_length=1, max_length=16))
    payer: CrossBorderPayer | None = None
    amount: CrossBorderOrderAmount
    scene_info: CrossBorderSceneInfo | None = None
    detail: CrossBorderOrderDetail | None = None

    operation = Operation(
        id="global_.transactions.jsapi",
        method="POST",
        path="/v3/global/transactions/jsapi",
        server="https://apihk.mch.weixin.qq.com/",
        standby=("https://apius.mch.weixin.qq.com/", "https://apieu.mch.weixin.qq.com/"),
        answers={200: PrepayAnswer},
        merchant_number="out_trade_no",
        outcome="global_.transactions.query_by_out_trade_no",
        errors=ErrorCodes("..errors", __package__),
    )


@frozen(kw_only=True)
class MwebRequest(Request[CrossBorderMwebAnswer]):
    """A call of `global_.transactions.mweb`."""

    mchid: str | None = field(default=None, metadata=fields.body(min_length=1, max_length=32))
    appid: str | None = field(default=None, metadata=fields.body(min_length=1, max_length=32))
    sub_mchid: str | None = field(default=None, metadata=fields.body(min_length=1, max_length=32))
    sp_mchid: str | None = field(default=None, metadata=fields.body(min_length=1, max_length=32))
    sp_appid: str | None = field(default=None, metadata=fields.body(min_length=1, max_length=32))
    sub_appid: str | None = field(default=None, metadata=fields.body(min_length=1, max_length=32))
    description: str = field(metadata=fields.body(min_length=1, max_length=127))
    attach: str | None = field(default=None, metadata=fields.body(min_length=1, max_length=127))
    notify_url: str | None = field(default=None, metadata=fields.body(min_length=1, max_length=256))
    out_trade_no: str = field(metadata=fields.body(min_length=1, max_length=32))
    goods_tag: str | None = field(default=None, metadata=fields.body(min_length=1, max_length=32))
    trade_type: TradeType | str
    limit_pay: str | None = field(default=None, metadata=fields.body(min_length=1, max_length=32))
    time_start: dt.datetime | None = None
    time_expire: dt.datetime | None = None
    merchant_category_code: str = field(metadata=fields.body(min_length=1, max_length=16))
    payer: CrossBorderPayer | None = None
    amount: CrossBorderOrderAmount
    scene_info: CrossBorderBrowserSceneInfo | None = None
    detail: CrossBorderOrderDetail | None = None

    operation = Operation(
        id="global_.transactions.mweb",
        method="POST",
        path="/v3/global/transactions/mweb",
        server="https://apihk.mch.weixin.qq.com/",
        standby=("https://apius.mch.weixin.qq.com/", "https://apieu.mch.weixin.qq.com/"),
        answers={200: CrossBorderMwebAnswer},
        merchant_number="out_trade_no",
        outcome="global_.transactions.query_by_out_trade_no",
        errors=ErrorCodes("..errors", __package__),
    )


@frozen(kw_only=True)
class NativeRequest(Request[NativeAnswer]):
    """A call of `global_.transactions.native`."""

    mchid: str | None = field(default=None, metadata=fields.body(min_length=1, max_length=32))
    appid: str | None = field(default=None, metadata=fields.body(min_length=1, max_length=32))
    sub_mchid: str | None = field(default=None, metadata=fields.body(min_length=1, max_length=32))
    sp_mchid: str | None = field(default=None, metadata=fields.body(min_length=1, max_length=32))
    sp_appid: str | None = field(default=None, metadata=fields.body(min_length=1, max_length=32))
    sub_appid: str | None = field(default=None, metadata=fields.body(min_length=1, max_length=32))
    description: str = field(metadata=fields.body(min_length=1, max_length=127))
    attach: str | None = field(default=None, metadata=fields.body(min_length=1, max_length=127))
    notify_url: str | None = field(default=None, metadata=fields.body(min_length=1, max_length=256))
    out_trade_no: str = field(metadata=fields.body(min_length=1, max_length=32))
    goods_tag: str | None = field(default=None, metadata=fields.body(min_length=1, max_length=32))
    trade_type: TradeType | str
    limit_pay: str | None = field(default=None, metadata=fields.body(min_length=1, max_length=32))
    time_start: dt.datetime | None = None
    time_expire: dt.datetime | None = None
    merchant_category_code: str = field(metadata=fields.body(min_length=1, max_length=16))
    payer: CrossBorderPayer | None = None
    amount: CrossBorderOrderAmount
    scene_info: CrossBorderSceneInfo | None = None
    detail: CrossBorderOrderDetail | None = None

    operation = Operation(
        id="global_.transactions.native",
        method="POST",
        path="/v3/global/transactions/native",
        server="https://apihk.mch.weixin.qq.com/",
        standby=("https://apius.mch.weixin.qq.com/", "https://apieu.mch.weixin.qq.com/"),
        answers={200: NativeAnswer},
        merchant_number="out_trade_no",
        outcome="global_.transactions.query_by_out_trade_no",
        errors=ErrorCodes("..errors", __package__),
    )


@frozen(kw_only=True)
class QueryByOutTradeNoRequest(Request[CrossBorderTransaction]):
    """A call of `global_.transactions.query_by_out_trade_no`."""

    out_trade_no: str = field(metadata=fields.path(min_length=1, max_length=32))
    mchid: str | None = field(default=None, metadata=fields.query(min_length=1, max_length=32))
    sub_mchid: str | None = field(default=None, metadata=fields.query(min_length=1, max_length=32))
    sp_mchid: str | None = field(default=None, metadata=fields.query(min_length=1, max_length=32))

    operation = Operation(
        id="global_.transactions.query_by_out_trade_no",
        method="GET",
        path="/v3/global/transactions/out-trade-no/{out_trade_no}",
        server="https://apihk.mch.weixin.qq.com/",
        standby=("https://apius.mch.weixin.qq.com/", "https://apieu.mch.weixin.qq.com/"),
        answers={200: CrossBorderTransaction},
        echoed={"out_trade_no": "out_trade_no"},
        errors=ErrorCodes("..errors", __package__),
    )


@frozen(kw_only=True)
class QueryByTransactionIdRequest(Request[CrossBorderTransaction]):
    """A call of `global_.transactions.query_by_transaction_id`."""

    transaction_id: str = field(metadata=fields.path(min_length=1, max_length=32))
    mchid: str | None = field(default=None, metadata=fields.query(min_length=1, max_length=32))
    sub_mchid: str | None = field(default=None, metadata=fields.query(min_length=1, max_length=32))
    sp_mchid: str | None = field(default=None, metadata=fields.query(min_length=1, max_length=32))

    operation = Operation(
        id="global_.transactions.query_by_transaction_id",
        method="GET",
        path="/v3/global/transactions/id/{transaction_id}",
        server="https://apihk.mch.weixin.qq.com/",
        standby=("https://apius.mch.weixin.qq.com/", "https://apieu.mch.weixin.qq.com/"),
        answers={200: CrossBorderTransaction},
        errors=ErrorCodes("..errors", __package__),
    )


@frozen(kw_only=True)
class TransactionSuccessEvent(Event[CrossBorderTransactionNotification]):
    """A cross-border order was paid (支付成功通知).

    Comes to the `notify_url` of the order. Compare the amount with that of the order, and hand over what was paid
    for once: the same event may come many times. Where it does not come, `query_by_out_trade_no` tells. It is
    known by its `id`. Some of the vendor's samples have `transaction_id` instead, and nothing else that the
    mainland's callback lacks: such a one is a `TransactionSuccessEvent` of `pay.transactions` or
    `pay.partner.transactions`, which has the same members.

    Event type: `TRANSACTION.SUCCESS`.
    Source: https://pay.weixin.qq.com/doc/global/v3/zh/4013014124
    Source: https://pay.weixin.qq.com/doc/global/v3/zh/4012505528
    Source: https://pay.weixin.qq.com/doc/global/v3/zh/4012354543
    Source: https://pay.weixin.qq.com/doc/global/v3/zh/4012354579
    Source: https://pay.weixin.qq.com/doc/global/v3/zh/4012354607
    Source: https://pay.weixin.qq.com/doc/global/v3/zh/4014096450
    Source: https://pay.weixin.qq.com/doc/global/v3/zh/4012354798
    """

    original_types = ("transaction",)
    resource: CrossBorderTransactionNotification
    """A cross-border order that was paid (支付通知参数)."""


class GlobalTransactionsResource(Resource):
    """Cross-border payments.

    Orders of merchants outside mainland China, and their payment (境外支付): in an official account or a mini
    program, in an app, in a browser or by a QR code. Direct merchants (直连模式) give `mchid` and `appid`,
    institutions (机构模式) `sp_mchid`, `sp_appid` and `sub_mchid`.

    Reached as `client.global_.transactions`.
    """

    __slots__ = ()

    def app(
        self,
        *,
        mchid: str | None = None,
        appid: str | None = None,
        sub_mchid: str | None = None,
        sp_mchid: str | None = None,
        sp_appid: str | None = None,
        sub_appid: str | None = None,
        description: str,
        attach: str | None = None,
        notify_url: str | None = None,
        out_trade_no: str,
        goods_tag: str | None = None,
        trade_type: TradeType | str,
        limit_pay: str | None = None,
        time_start: dt.datetime | None = None,
        time_expire: dt.datetime | None = None,
        merchant_category_code: str,
        payer: CrossBorderPayer | None = None,
        amount: CrossBorderOrderAmount,
        scene_info: CrossBorderSceneInfo | None = None,
        detail: CrossBorderOrderDetail | None = None,
        base_uri: str | None = None,
        timeout: Timeout | None = None,
        retries: RetryPolicy | None = None,
    ) -> PrepayAnswer:
        """Create an order to be paid in the merchant's app (APP支付下单).

        Creates an order and gives its `prepay_id`, from which the app makes the parameters of the payment. The
        order is not paid yet: whether it was, `query_by_out_trade_no` and the callback to `notify_url` tell,
        never the app.

        For: direct merchants (直连模式), institutions (机构模式).

        The vendor's page was last changed on 2022-08-04.

        `POST /v3/global/transactions/app` on https://apihk.mch.weixin.qq.com/
        Source: https://pay.weixin.qq.com/doc/global/v3/zh/4013014223

        Args:
            mchid: The merchant's number (商户号). Direct merchants give it. 1 to 32 characters. Example:
                `"1900000109"`.
            appid: App ID of the order (APPID). Direct merchants give it. 1 to 32 characters. Example:
                `"wx8888888888888888"`.
            sub_mchid: The sub-merchant's number (子商户号). Institutions give it, with `sp_mchid`. 1 to 32
                characters. Example: `"1900000109"`.
            sp_mchid: The institution's number (机构商户号). Institutions give it, with `sub_mchid`. 1 to 32
                characters. Example: `"1900000100"`.
            sp_appid: The institution's app ID (机构APPID). Institutions give it. 1 to 32 characters. Example:
                `"wx8888888888888888"`.
            sub_appid: The sub-merchant's app ID (子商户APPID), of institutions; needed with `sub_openid`. 1 to 32
                characters. Example: `"wxd678efh567hg6999"`.
            description: What is sold, in a few words (商品描述); the user sees it on the bill. 1 to 127 characters.
                Example: `"Image形象店-深圳腾大-QQ公仔"`.
            attach: Text of the merchant's own (商户数据), given back by queries and callbacks. 1 to 127 characters.
                Example: `"自定义数据"`.
            notify_url: URL that is told of the payment (通知地址); https, without a query. 1 to 256 characters.
                Example: `"https://www.weixin.qq.com/wxpay/pay.php"`.
            out_trade_no: The merchant's order number (商户订单号), its own within the merchant: digits, letters and
                `_-|*@`. 1 to 32 characters. Example: `"1217752501201407033233368018"`.
            goods_tag: Mark of the order that discounts may depend on (商品标记). 1 to 32 characters. Example:
                `"WXG"`.
            trade_type: How the order is paid (交易类型), the one that the operation is for. Example: `"JSAPI"`.
            limit_pay: How the user may pay (指定支付方式): `no_credit`, not by credit card. 1 to 32 characters.
                Example: `"no_credit"`.
            time_start: When the order was made (交易起始时间). Example: `"2018-06-08T10:34:56+08:00"`.
            time_expire: Until when the order can be paid (交易结束时间). Example: `"2018-06-08T10:39:56+08:00"`.
            merchant_category_code: Code of the merchant's business (MCC码), which WeChat Pay's list has. 1 to 16
                characters. Example: `"1011"`.
            payer: The user (支付者), by an open ID; institutions give one of `sp_openid` and `sub_openid`.
            amount: Amount of an order (订单金额).
            scene_info: Where the payment is made (场景信息).
            detail: The goods of an order (优惠功能), which discounts of single goods look at.
            base_uri: Access point instead of the specification's, such as `AccessPoint.MAIN_HK`.
            timeout: Seconds to wait for the connection and for each read; the client's where not given.
            retries: How often, how soon and for how long it is retried; the client's where not given.

        Returns:
            The order waits for its payment.

        Raises:
            RequestError: A parameter is not as described here; nothing was sent.
            BadRequestError: APPID_MCHID_NOT_MATCH, MCH_NOT_EXISTS, ORDERPAID, ORDER_CLOSED.
            PermissionDeniedError: OUT_TRADE_NO_USED, RULE_LIMIT, TRADE_ERROR, ACCOUNT_ERROR.
            APIError: Another code, such as those that most operations have.
            OutcomeUnknownError: It was sent and no answer came.
            WxPayError: Anything else: no answer, an unverified one, or one that is not as described here.
        """
        return self._call(
            AppRequest(
                mchid=mchid,
                appid=appid,
                sub_mchid=sub_mchid,
                sp_mchid=sp_mchid,
                sp_appid=sp_appid,
                sub_appid=sub_appid,
                description=description,
                attach=attach,
                notify_url=notify_url,
                out_trade_no=out_trade_no,
                goods_tag=goods_tag,
                trade_type=trade_type,
                limit_pay=limit_pay,
                time_start=time_start,
                time_expire=time_expire,
                merchant_category_code=merchant_category_code,
                payer=payer,
                amount=amount,
                scene_info=scene_info,
                detail=detail,
            ),
            base_uri,
            timeout,
            retries,
        )

    def close_by_out_trade_no(
        self,
        out_trade_no: str,
        *,
        mchid: str | None = None,
        sub_mchid: str | None = None,
        sp_mchid: str | None = None,
        base_uri: str | None = None,
        timeout: Timeout | None = None,
        retries: RetryPolicy | None = None,
    ) -> None:
        """Close an order that is not paid, by the merchant's order number (关闭订单).

        Close an order before the user is asked to pay the same goods under another number, so that nobody pays
        twice. Query it before, and close it no sooner than five minutes after it was created. It may be closed
        again with no harm. An order that is paid cannot be closed: it has to be refunded.

        For: direct merchants (直连模式), institutions (机构模式).

        The vendor's page was last changed on 2022-08-04.

        `POST /v3/global/transactions/out-trade-no/{out_trade_no}/close` on https://apihk.mch.weixin.qq.com/
        Source: https://pay.weixin.qq.com/doc/global/v3/zh/4013014140
        Source: https://pay.weixin.qq.com/doc/global/v3/zh/4012354485
        Source: https://pay.weixin.qq.com/doc/global/v3/zh/4012354539

        Args:
            out_trade_no: The merchant's order number (商户订单号). 1 to 32 characters. Example:
                `"1217752501201407033233368018"`.
            mchid: The merchant's number (商户号). Direct merchants give it. 1 to 32 characters. Example:
                `"1900000109"`.
            sub_mchid: The sub-merchant's number (子商户号). Institutions give it, with `sp_mchid`. 1 to 32
                characters. Example: `"1900000109"`.
            sp_mchid: The institution's number (机构商户号). Institutions give it, with `sub_mchid`. 1 to 32
                characters. Example: `"1900000100"`.
            base_uri: Access point instead of the specification's, such as `AccessPoint.MAIN_HK`.
            timeout: Seconds to wait for the connection and for each read; the client's where not given.
            retries: How often, how soon and for how long it is retried; the client's where not given.

        Raises:
            RequestError: A parameter is not as described here; nothing was sent.
            BadRequestError: ORDERPAID, ORDER_CLOSED, MCH_NOT_EXISTS.
            NotFoundError: ORDER_NOT_EXIST, ORDERNOTEXIST.
            APIError: Another code, such as those that most operations have.
            OutcomeUnknownError: It was sent and no answer came.
            WxPayError: Anything else: no answer, an unverified one, or one that is not as described here.
        """
        self._call(
            CloseByOutTradeNoRequest(out_trade_no=out_trade_no, mchid=mchid, sub_mchid=sub_mchid, sp_mchid=sp_mchid),
            base_uri,
            timeout,
            retries,
        )

    def close_by_transaction_id(
        self,
        transaction_id: str,
        *,
        mchid: str | None = None,
        sub_mchid: str | None = None,
        sp_mchid: str | None = None,
        base_uri: str | None = None,
        timeout: Timeout | None = None,
        retries: RetryPolicy | None = None,
    ) -> None:
        """Close an order that is not paid, by WeChat Pay's order number (关闭订单).

        Does the same as `close_by_out_trade_no`.

        For: direct merchants (直连模式), institutions (机构模式).

        The vendor's page was last changed on 2022-08-04.

        `POST /v3/global/transactions/id/{transaction_id}/close` on https://apihk.mch.weixin.qq.com/
        Source: https://pay.weixin.qq.com/doc/global/v3/zh/4013014140
        Source: https://pay.weixin.qq.com/doc/global/v3/zh/4012354485
        Source: https://pay.weixin.qq.com/doc/global/v3/zh/4012354539

        Args:
            transaction_id: WeChat Pay's order number (微信支付订单号). 1 to 32 characters. Example:
                `"1217752501201407033233368018"`.
            mchid: The merchant's number (商户号). Direct merchants give it. 1 to 32 characters. Example:
                `"1900000109"`.
            sub_mchid: The sub-merchant's number (子商户号). Institutions give it, with `sp_mchid`. 1 to 32
                characters. Example: `"1900000109"`.
            sp_mchid: The institution's number (机构商户号). Institutions give it, with `sub_mchid`. 1 to 32
                characters. Example: `"1900000100"`.
            base_uri: Access point instead of the specification's, such as `AccessPoint.MAIN_HK`.
            timeout: Seconds to wait for the connection and for each read; the client's where not given.
            retries: How often, how soon and for how long it is retried; the client's where not given.

        Raises:
            RequestError: A parameter is not as described here; nothing was sent.
            BadRequestError: ORDERPAID, ORDER_CLOSED, MCH_NOT_EXISTS.
            NotFoundError: ORDER_NOT_EXIST, ORDERNOTEXIST.
            APIError: Another code, such as those that most operations have.
            OutcomeUnknownError: It was sent and no answer came.
            WxPayError: Anything else: no answer, an unverified one, or one that is not as described here.
        """
        self._call(
            CloseByTransactionIdRequest(
                transaction_id=transaction_id, mchid=mchid, sub_mchid=sub_mchid, sp_mchid=sp_mchid
            ),
            base_uri,
            timeout,
            retries,
        )

    def jsapi(
        self,
        *,
        mchid: str | None = None,
        appid: str | None = None,
        sub_mchid: str | None = None,
        sp_mchid: str | None = None,
        sp_appid: str | None = None,
        sub_appid: str | None = None,
        description: str,
        attach: str | None = None,
        notify_url: str | None = None,
        out_trade_no: str,
        goods_tag: str | None = None,
        trade_type: TradeType | str,
        limit_pay: str | None = None,
        time_start: dt.datetime | None = None,
        time_expire: dt.datetime | None = None,
        merchant_category_code: str,
        payer: CrossBorderPayer | None = None,
        amount: CrossBorderOrderAmount,
        scene_info: CrossBorderSceneInfo | None = None,
        detail: CrossBorderOrderDetail | None = None,
        base_uri: str | None = None,
        timeout: Timeout | None = None,
        retries: RetryPolicy | None = None,
    ) -> PrepayAnswer:
        """Create an order to be paid in an official account or a mini program (JSAPI支付下单、小程序支付下单).

        Creates an order and gives its `prepay_id`, from which the front end makes the parameters of the payment.
        The order is not paid yet: whether it was, `query_by_out_trade_no` and the callback to `notify_url` tell,
        never the front end.

        Rate limit: some 600 calls a second.

        For: direct merchants (直连模式), institutions (机构模式).

        The vendor's page was last changed on 2022-08-04.

        `POST /v3/global/transactions/jsapi` on https://apihk.mch.weixin.qq.com/
        Source: https://pay.weixin.qq.com/doc/global/v3/zh/4013014150
        Source: https://pay.weixin.qq.com/doc/global/v3/zh/4013014317

        Args:
            mchid: The merchant's number (商户号). Direct merchants give it. 1 to 32 characters. Example:
                `"1900000109"`.
            appid: App ID of the order (APPID). Direct merchants give it. 1 to 32 characters. Example:
                `"wx8888888888888888"`.
            sub_mchid: The sub-merchant's number (子商户号). Institutions give it, with `sp_mchid`. 1 to 32
                characters. Example: `"1900000109"`.
            sp_mchid: The institution's number (机构商户号). Institutions give it, with `sub_mchid`. 1 to 32
                characters. Example: `"1900000100"`.
            sp_appid: The institution's app ID (机构APPID). Institutions give it. 1 to 32 characters. Example:
                `"wx8888888888888888"`.
            sub_appid: The sub-merchant's app ID (子商户APPID), of institutions; needed with `sub_openid`. 1 to 32
                characters. Example: `"wxd678efh567hg6999"`.
            description: What is sold, in a few words (商品描述); the user sees it on the bill. 1 to 127 characters.
                Example: `"Image形象店-深圳腾大-QQ公仔"`.
            attach: Text of the merchant's own (商户数据), given back by queries and callbacks. 1 to 127 characters.
                Example: `"自定义数据"`.
            notify_url: URL that is told of the payment (通知地址); https, without a query. 1 to 256 characters.
                Example: `"https://www.weixin.qq.com/wxpay/pay.php"`.
            out_trade_no: The merchant's order number (商户订单号), its own within the merchant: digits, letters and
                `_-|*@`. 1 to 32 characters. Example: `"1217752501201407033233368018"`.
            goods_tag: Mark of the order that discounts may depend on (商品标记). 1 to 32 characters. Example:
                `"WXG"`.
            trade_type: How the order is paid (交易类型), the one that the operation is for. Example: `"JSAPI"`.
            limit_pay: How the user may pay (指定支付方式): `no_credit`, not by credit card. 1 to 32 characters.
                Example: `"no_credit"`.
            time_start: When the order was made (交易起始时间). Example: `"2018-06-08T10:34:56+08:00"`.
            time_expire: Until when the order can be paid (交易结束时间). Example: `"2018-06-08T10:39:56+08:00"`.
            merchant_category_code: Code of the merchant's business (MCC码), which WeChat Pay's list has. 1 to 16
                characters. Example: `"1011"`.
            payer: The user (支付者), by an open ID; institutions give one of `sp_openid` and `sub_openid`.
            amount: Amount of an order (订单金额).
            scene_info: Where the payment is made (场景信息).
            detail: The goods of an order (优惠功能), which discounts of single goods look at.
            base_uri: Access point instead of the specification's, such as `AccessPoint.MAIN_HK`.
            timeout: Seconds to wait for the connection and for each read; the client's where not given.
            retries: How often, how soon and for how long it is retried; the client's where not given.

        Returns:
            The order waits for its payment.

        Raises:
            RequestError: A parameter is not as described here; nothing was sent.
            BadRequestError: APPID_MCHID_NOT_MATCH, MCH_NOT_EXISTS, ORDERPAID, ORDER_CLOSED.
            PermissionDeniedError: OUT_TRADE_NO_USED, RULE_LIMIT, TRADE_ERROR, ACCOUNT_ERROR.
            ServerError: OPENID_MISMATCH.
            APIError: Another code, such as those that most operations have.
            OutcomeUnknownError: It was sent and no answer came.
            WxPayError: Anything else: no answer, an unverified one, or one that is not as described here.
        """
        return self._call(
            JsapiRequest(
                mchid=mchid,
                appid=appid,
                sub_mchid=sub_mchid,
                sp_mchid=sp_mchid,
                sp_appid=sp_appid,
                sub_appid=sub_appid,
                description=description,
                attach=attach,
                notify_url=notify_url,
                out_trade_no=out_trade_no,
                goods_tag=goods_tag,
                trade_type=trade_type,
                limit_pay=limit_pay,
                time_start=time_start,
                time_expire=time_expire,
                merchant_category_code=merchant_category_code,
                payer=payer,
                amount=amount,
                scene_info=scene_info,
                detail=detail,
            ),
            base_uri,
            timeout,
            retries,
        )

    def mweb(
        self,
        *,
        mchid: str | None = None,
        appid: str | None = None,
        sub_mchid: str | None = None,
        sp_mchid: str | None = None,
        sp_appid: str | None = None,
        sub_appid: str | None = None,
        description: str,
        attach: str | None = None,
        notify_url: str | None = None,
        out_trade_no: str,
        goods_tag: str | None = None,
        trade_type: TradeType | str,
        limit_pay: str | None = None,
        time_start: dt.datetime | None = None,
        time_expire: dt.datetime | None = None,
        merchant_category_code: str,
        payer: CrossBorderPayer | None = None,
        amount: CrossBorderOrderAmount,
        scene_info: CrossBorderBrowserSceneInfo | None = None,
        detail: CrossBorderOrderDetail | None = None,
        base_uri: str | None = None,
        timeout: Timeout | None = None,
        retries: RetryPolicy | None = None,
    ) -> CrossBorderMwebAnswer:
        """Create an order to be paid in a browser on the phone (H5支付下单).

        Creates an order and gives the URL that the user's browser has to open to pay it. The order is not paid
        yet: whether it was, `query_by_out_trade_no` and the callback to `notify_url` tell, never the browser.

        For: direct merchants (直连模式), institutions (机构模式).

        The vendor's page was last changed on 2022-08-04.

        `POST /v3/global/transactions/mweb` on https://apihk.mch.weixin.qq.com/
        Source: https://pay.weixin.qq.com/doc/global/v3/zh/4013014399

        Args:
            mchid: The merchant's number (商户号). Direct merchants give it. 1 to 32 characters. Example:
                `"1900000109"`.
            appid: App ID of the order (APPID). Direct merchants give it. 1 to 32 characters. Example:
                `"wx8888888888888888"`.
            sub_mchid: The sub-merchant's number (子商户号). Institutions give it, with `sp_mchid`. 1 to 32
                characters. Example: `"1900000109"`.
            sp_mchid: The institution's number (机构商户号). Institutions give it, with `sub_mchid`. 1 to 32
                characters. Example: `"1900000100"`.
            sp_appid: The institution's app ID (机构APPID). Institutions give it. 1 to 32 characters. Example:
                `"wx8888888888888888"`.
            sub_appid: The sub-merchant's app ID (子商户APPID), of institutions; needed with `sub_openid`. 1 to 32
                characters. Example: `"wxd678efh567hg6999"`.
            description: What is sold, in a few words (商品描述); the user sees it on the bill. 1 to 127 characters.
                Example: `"Image形象店-深圳腾大-QQ公仔"`.
            attach: Text of the merchant's own (商户数据), given back by queries and callbacks. 1 to 127 characters.
                Example: `"自定义数据"`.
            notify_url: URL that is told of the payment (通知地址); https, without a query. 1 to 256 characters.
                Example: `"https://www.weixin.qq.com/wxpay/pay.php"`.
            out_trade_no: The merchant's order number (商户订单号), its own within the merchant: digits, letters and
                `_-|*@`. 1 to 32 characters. Example: `"1217752501201407033233368018"`.
            goods_tag: Mark of the order that discounts may depend on (商品标记). 1 to 32 characters. Example:
                `"WXG"`.
            trade_type: How the order is paid (交易类型), the one that the operation is for. Example: `"JSAPI"`.
            limit_pay: How the user may pay (指定支付方式): `no_credit`, not by credit card. 1 to 32 characters.
                Example: `"no_credit"`.
            time_start: When the order was made (交易起始时间). Example: `"2018-06-08T10:34:56+08:00"`.
            time_expire: Until when the order can be paid (交易结束时间). Example: `"2018-06-08T10:39:56+08:00"`.
            merchant_category_code: Code of the merchant's business (MCC码), which WeChat Pay's list has. 1 to 16
                characters. Example: `"1011"`.
            payer: The user (支付者), by an open ID; institutions give one of `sp_openid` and `sub_openid`.
            amount: Amount of an order (订单金额).
            scene_info: Where the payment in a browser is made (场景信息).
            detail: The goods of an order (优惠功能), which discounts of single goods look at.
            base_uri: Access point instead of the specification's, such as `AccessPoint.MAIN_HK`.
            timeout: Seconds to wait for the connection and for each read; the client's where not given.
            retries: How often, how soon and for how long it is retried; the client's where not given.

        Returns:
            The order waits for its payment.

        Raises:
            RequestError: A parameter is not as described here; nothing was sent.
            BadRequestError: APPID_MCHID_NOT_MATCH, MCH_NOT_EXISTS, ORDERPAID, ORDER_CLOSED.
            PermissionDeniedError: OUT_TRADE_NO_USED, RULE_LIMIT, TRADE_ERROR, ACCOUNT_ERROR.
            APIError: Another code, such as those that most operations have.
            OutcomeUnknownError: It was sent and no answer came.
            WxPayError: Anything else: no answer, an unverified one, or one that is not as described here.
        """
        return self._call(
            MwebRequest(
                mchid=mchid,
                appid=appid,
                sub_mchid=sub_mchid,
                sp_mchid=sp_mchid,
                sp_appid=sp_appid,
                sub_appid=sub_appid,
                description=description,
                attach=attach,
                notify_url=notify_url,
                out_trade_no=out_trade_no,
                goods_tag=goods_tag,
                trade_type=trade_type,
                limit_pay=limit_pay,
                time_start=time_start,
                time_expire=time_expire,
                merchant_category_code=merchant_category_code,
                payer=payer,
                amount=amount,
                scene_info=scene_info,
                detail=detail,
            ),
            base_uri,
            timeout,
            retries,
        )

    def native(
        self,
        *,
        mchid: str | None = None,
        appid: str | None = None,
        sub_mchid: str | None = None,
        sp_mchid: str | None = None,
        sp_appid: str | None = None,
        sub_appid: str | None = None,
        description: str,
        attach: str | None = None,
        notify_url: str | None = None,
        out_trade_no: str,
        goods_tag: str | None = None,
        trade_type: TradeType | str,
        limit_pay: str | None = None,
        time_start: dt.datetime | None = None,
        time_expire: dt.datetime | None = None,
        merchant_category_code: str,
        payer: CrossBorderPayer | None = None,
        amount: CrossBorderOrderAmount,
        scene_info: CrossBorderSceneInfo | None = None,
        detail: CrossBorderOrderDetail | None = None,
        base_uri: str | None = None,
        timeout: Timeout | None = None,
        retries: RetryPolicy | None = None,
    ) -> NativeAnswer:
        """Create an order to be paid by a QR code that the user scans (Native支付下单).

        Creates an order and gives what the QR code has to hold that the merchant shows. The order is not paid
        yet: whether it was, `query_by_out_trade_no` and the callback to `notify_url` tell.

        For: direct merchants (直连模式), institutions (机构模式).

        The vendor's page was last changed on 2022-08-04.

        `POST /v3/global/transactions/native` on https://apihk.mch.weixin.qq.com/
        Source: https://pay.weixin.qq.com/doc/global/v3/zh/4013013953

        Args:
            mchid: The merchant's number (商户号). Direct merchants give it. 1 to 32 characters. Example:
                `"1900000109"`.
            appid: App ID of the order (APPID). Direct merchants give it. 1 to 32 characters. Example:
                `"wx8888888888888888"`.
            sub_mchid: The sub-merchant's number (子商户号). Institutions give it, with `sp_mchid`. 1 to 32
                characters. Example: `"1900000109"`.
            sp_mchid: The institution's number (机构商户号). Institutions give it, with `sub_mchid`. 1 to 32
                characters. Example: `"1900000100"`.
            sp_appid: The institution's app ID (机构APPID). Institutions give it. 1 to 32 characters. Example:
                `"wx8888888888888888"`.
            sub_appid: The sub-merchant's app ID (子商户APPID), of institutions; needed with `sub_openid`. 1 to 32
                characters. Example: `"wxd678efh567hg6999"`.
            description: What is sold, in a few words (商品描述); the user sees it on the bill. 1 to 127 characters.
                Example: `"Image形象店-深圳腾大-QQ公仔"`.
            attach: Text of the merchant's own (商户数据), given back by queries and callbacks. 1 to 127 characters.
                Example: `"自定义数据"`.
            notify_url: URL that is told of the payment (通知地址); https, without a query. 1 to 256 characters.
                Example: `"https://www.weixin.qq.com/wxpay/pay.php"`.
            out_trade_no: The merchant's order number (商户订单号), its own within the merchant: digits, letters and
                `_-|*@`. 1 to 32 characters. Example: `"1217752501201407033233368018"`.
            goods_tag: Mark of the order that discounts may depend on (商品标记). 1 to 32 characters. Example:
                `"WXG"`.
            trade_type: How the order is paid (交易类型), the one that the operation is for. Example: `"JSAPI"`.
            limit_pay: How the user may pay (指定支付方式): `no_credit`, not by credit card. 1 to 32 characters.
                Example: `"no_credit"`.
            time_start: When the order was made (交易起始时间). Example: `"2018-06-08T10:34:56+08:00"`.
            time_expire: Until when the order can be paid (交易结束时间). Example: `"2018-06-08T10:39:56+08:00"`.
            merchant_category_code: Code of the merchant's business (MCC码), which WeChat Pay's list has. 1 to 16
                characters. Example: `"1011"`.
            payer: The user (支付者), by an open ID; institutions give one of `sp_openid` and `sub_openid`.
            amount: Amount of an order (订单金额).
            scene_info: Where the payment is made (场景信息).
            detail: The goods of an order (优惠功能), which discounts of single goods look at.
            base_uri: Access point instead of the specification's, such as `AccessPoint.MAIN_HK`.
            timeout: Seconds to wait for the connection and for each read; the client's where not given.
            retries: How often, how soon and for how long it is retried; the client's where not given.

        Returns:
            The order waits for its payment.

        Raises:
            RequestError: A parameter is not as described here; nothing was sent.
            BadRequestError: APPID_MCHID_NOT_MATCH, MCH_NOT_EXISTS, ORDERPAID, ORDER_CLOSED.
            PermissionDeniedError: OUT_TRADE_NO_USED, RULE_LIMIT, TRADE_ERROR, ACCOUNT_ERROR.
            APIError: Another code, such as those that most operations have.
            OutcomeUnknownError: It was sent and no answer came.
            WxPayError: Anything else: no answer, an unverified one, or one that is not as described here.
        """
        return self._call(
            NativeRequest(
                mchid=mchid,
                appid=appid,
                sub_mchid=sub_mchid,
                sp_mchid=sp_mchid,
                sp_appid=sp_appid,
                sub_appid=sub_appid,
                description=description,
                attach=attach,
                notify_url=notify_url,
                out_trade_no=out_trade_no,
                goods_tag=goods_tag,
                trade_type=trade_type,
                limit_pay=limit_pay,
                time_start=time_start,
                time_expire=time_expire,
                merchant_category_code=merchant_category_code,
                payer=payer,
                amount=amount,
                scene_info=scene_info,
                detail=detail,
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
        sub_mchid: str | None = None,
        sp_mchid: str | None = None,
        base_uri: str | None = None,
        timeout: Timeout | None = None,
        retries: RetryPolicy | None = None,
    ) -> CrossBorderTransaction:
        """Query an order by the merchant's order number (查询订单).

        Tells the state of an order, and what was paid once it is. Ask where the callback does not come, before an
        order is closed, and where the answer to a call was lost.

        For: direct merchants (直连模式), institutions (机构模式).

        The vendor's page was last changed on 2022-08-04.

        `GET /v3/global/transactions/out-trade-no/{out_trade_no}` on https://apihk.mch.weixin.qq.com/
        Source: https://pay.weixin.qq.com/doc/global/v3/zh/4013013913
        Source: https://pay.weixin.qq.com/doc/global/v3/zh/4012354440
        Source: https://pay.weixin.qq.com/doc/global/v3/zh/4012354480

        Args:
            out_trade_no: The merchant's order number (商户订单号). 1 to 32 characters. Example:
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
            The order as it stands now.

        Raises:
            RequestError: A parameter is not as described here; nothing was sent.
            BadRequestError: MCH_NOT_EXISTS.
            NotFoundError: ORDER_NOT_EXIST, ORDERNOTEXIST.
            APIError: Another code, such as those that most operations have.
            WxPayError: Anything else: no answer, an unverified one, or one that is not as described here.
        """
        return self._call(
            QueryByOutTradeNoRequest(out_trade_no=out_trade_no, mchid=mchid, sub_mchid=sub_mchid, sp_mchid=sp_mchid),
            base_uri,
            timeout,
            retries,
        )

    def query_by_transaction_id(
        self,
        transaction_id: str,
        *,
        mchid: str | None = None,
        sub_mchid: str | None = None,
        sp_mchid: str | None = None,
        base_uri: str | None = None,
        timeout: Timeout | None = None,
        retries: RetryPolicy | None = None,
    ) -> CrossBorderTransaction:
        """Query an order by WeChat Pay's order number (查询订单).

        Tells the same of an order as `query_by_out_trade_no`. An order has WeChat Pay's number once it is paid;
        before, only the merchant's own number finds it.

        For: direct merchants (直连模式), institutions (机构模式).

        The vendor's page was last changed on 2022-08-04.

        `GET /v3/global/transactions/id/{transaction_id}` on https://apihk.mch.weixin.qq.com/
        Source: https://pay.weixin.qq.com/doc/global/v3/zh/4013013913
        Source: https://pay.weixin.qq.com/doc/global/v3/zh/4012354440
        Source: https://pay.weixin.qq.com/doc/global/v3/zh/4012354480

        Args:
            transaction_id: WeChat Pay's order number (微信支付订单号). 1 to 32 characters. Example:
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
            The order as it stands now.

        Raises:
            RequestError: A parameter is not as described here; nothing was sent.
            BadRequestError: MCH_NOT_EXISTS.
            NotFoundError: ORDER_NOT_EXIST, ORDERNOTEXIST.
            ServerError: INVALID_TRANSACTIONID.
            APIError: Another code, such as those that most operations have.
            WxPayError: Anything else: no answer, an unverified one, or one that is not as described here.
        """
        return self._call(
            QueryByTransactionIdRequest(
                transaction_id=transaction_id, mchid=mchid, sub_mchid=sub_mchid, sp_mchid=sp_mchid
            ),
            base_uri,
            timeout,
            retries,
        )
