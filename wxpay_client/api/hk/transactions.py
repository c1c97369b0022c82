# Generated from spec/hk/transactions.yaml, spec/common.yaml by `make codegen`. Do not edit.
"""What `client.transactions` is made of."""

import datetime as dt

from attrs import field

from wxpay_client.schema import (
    ErrorCodes,
    Operation,
    Request,
    Resource,
    RetryPolicy,
    Timeout,
    deprecated,
    fields,
    frozen,
)

from ..common import (
    CrossBorderBrowserSceneInfo,
    CrossBorderCodePayer,
    CrossBorderCodePayment,
    CrossBorderMwebAnswer,
    CrossBorderOrderAmount,
    CrossBorderOrderDetail,
    CrossBorderPayer,
    CrossBorderSceneInfo,
    CrossBorderTransaction,
    NativeAnswer,
    PrepayAnswer,
    TradeType,
)


@frozen(kw_only=True)
class TransactionsAppRequest(Request[PrepayAnswer]):
    """A call of `transactions.app`."""

    mchid: str | None = field(default=None, metadata=fields.body(min_length=1, max_length=32))
    appid: str | None = field(default=None, metadata=fields.body(min_length=1, max_length=32))
    sub_mchid: str | None = field(default=None, metadata=fields.body(min_length=1, max_length=32))
    sp_mchid: str | None = field(default=None, metadata=fields.body(min_length=1, max_length=32))
    sp_appid: str | None = field(default=None, metadata=fields.body(min_length=1, max_length=32))
    sub_appid: str | None = field(default=None, metadata=fields.body(min_length=1, max_length=32))
    description: str = field(metadata=fields.body(min_length=1, max_length=128))
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
    detail: CrossBorderOrderDetail | list[CrossBorderOrderDetail] | None = None

    operation = Operation(
        id="transactions.app",
        method="POST",
        path="/v3/transactions/app",
        server="https://api.mch.weixin.qq.com/hk/",
        answers={200: PrepayAnswer},
        merchant_number="out_trade_no",
        outcome="transactions.query_by_out_trade_no",
        errors=ErrorCodes("..errors", __package__),
    )


@frozen(kw_only=True)
class TransactionsCloseByOutTradeNoRequest(Request[None]):
    """A call of `transactions.close_by_out_trade_no`."""

    out_trade_no: str = field(metadata=fields.path(min_length=1, max_length=32))
    mchid: str | None = field(default=None, metadata=fields.body(min_length=1, max_length=32))
    sub_mchid: str | None = field(default=None, metadata=fields.body(min_length=1, max_length=32))
    sp_mchid: str | None = field(default=None, metadata=fields.body(min_length=1, max_length=32))

    operation = Operation(
        id="transactions.close_by_out_trade_no",
        method="POST",
        path="/v3/transactions/out-trade-no/{out_trade_no}/close",
        server="https://api.mch.weixin.qq.com/hk/",
        answers={204: None},
        merchant_number="out_trade_no",
        outcome="transactions.query_by_out_trade_no",
        errors=ErrorCodes("..errors", __package__),
    )


@frozen(kw_only=True)
class TransactionsCloseByTransactionIdRequest(Request[None]):
    """A call of `transactions.close_by_transaction_id`."""

    transaction_id: str = field(metadata=fields.path(min_length=1, max_length=32))
    mchid: str | None = field(default=None, metadata=fields.body(min_length=1, max_length=32))
    sub_mchid: str | None = field(default=None, metadata=fields.body(min_length=1, max_length=32))
    sp_mchid: str | None = field(default=None, metadata=fields.body(min_length=1, max_length=32))

    operation = Operation(
        id="transactions.close_by_transaction_id",
        method="POST",
        path="/v3/transactions/id/{transaction_id}/close",
        server="https://api.mch.weixin.qq.com/hk/",
        answers={204: None},
        merchant_number="transaction_id",
        outcome="transactions.query_by_transaction_id",
        errors=ErrorCodes("..errors", __package__),
    )


@frozen(kw_only=True)
class TransactionsJsapiRequest(Request[PrepayAnswer]):
    """A call of `transactions.jsapi`."""

    mchid: str | None = field(default=None, metadata=fields.body(min_length=1, max_length=32))
    appid: str | None = field(default=None, metadata=fields.body(min_length=1, max_length=32))
    sub_mchid: str | None = field(default=None, metadata=fields.body(min_length=1, max_length=32))
    sp_mchid: str | None = field(default=None, metadata=fields.body(min_length=1, max_length=32))
    sp_appid: str | None = field(default=None, metadata=fields.body(min_length=1, max_length=32))
    sub_appid: str | None = field(default=None, metadata=fields.body(min_length=1, max_length=32))
    description: str = field(metadata=fields.body(min_length=1, max_length=128))
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
    detail: CrossBorderOrderDetail | list[CrossBorderOrderDetail] | None = None

    operation = Operation(
        id="transactions.jsapi",
        method="POST",
        path="/v3/transactions/jsapi",
        server="https://api.mch.weixin.qq.com/hk/",
        answers={200: PrepayAnswer},
        merchant_number="out_trade_no",
        outcome="transactions.query_by_out_trade_no",
        errors=ErrorCodes("..errors", __package__),
    )


@frozen(kw_only=True)
class TransactionsMicropayRequest(Request[CrossBorderCodePayment]):
    """A call of `transactions.micropay`."""

    mchid: str | None = field(default=None, metadata=fields.body(min_length=1, max_length=32))
    appid: str | None = field(default=None, metadata=fields.body(min_length=1, max_length=32))
    sub_mchid: str | None = field(default=None, metadata=fields.body(min_length=1, max_length=32))
    sp_mchid: str | None = field(default=None, metadata=fields.body(min_length=1, max_length=32))
    sp_appid: str | None = field(default=None, metadata=fields.body(min_length=1, max_length=32))
    sub_appid: str | None = field(default=None, metadata=fields.body(min_length=1, max_length=32))
    description: str = field(metadata=fields.body(min_length=1, max_length=128))
    attach: str | None = field(default=None, metadata=fields.body(min_length=1, max_length=127))
    out_trade_no: str = field(metadata=fields.body(min_length=1, max_length=32))
    goods_tag: str | None = field(default=None, metadata=fields.body(min_length=1, max_length=32))
    trade_type: TradeType | str
    limit_pay: str | None = field(default=None, metadata=fields.body(min_length=1, max_length=32))
    merchant_category_code: str = field(metadata=fields.body(min_length=1, max_length=16))
    payer: CrossBorderCodePayer | None = None
    amount: CrossBorderOrderAmount
    scene_info: CrossBorderSceneInfo | None = None
    detail: CrossBorderOrderDetail | list[CrossBorderOrderDetail] | None = None

    operation = Operation(
        id="transactions.micropay",
        method="POST",
        path="/v3/transactions/micropay",
        server="https://api.mch.weixin.qq.com/hk/",
        answers={200: CrossBorderCodePayment},
        echoed={"out_trade_no": "out_trade_no"},
        outcome="transactions.query_by_out_trade_no",
        errors=ErrorCodes("..errors", __package__),
    )


@frozen(kw_only=True)
class TransactionsMwebRequest(Request[CrossBorderMwebAnswer]):
    """A call of `transactions.mweb`."""

    mchid: str | None = field(default=None, metadata=fields.body(min_length=1, max_length=32))
    appid: str | None = field(default=None, metadata=fields.body(min_length=1, max_length=32))
    sub_mchid: str | None = field(default=None, metadata=fields.body(min_length=1, max_length=32))
    sp_mchid: str | None = field(default=None, metadata=fields.body(min_length=1, max_length=32))
    sp_appid: str | None = field(default=None, metadata=fields.body(min_length=1, max_length=32))
    sub_appid: str | None = field(default=None, metadata=fields.body(min_length=1, max_length=32))
    description: str = field(metadata=fields.body(min_length=1, max_length=128))
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
    detail: CrossBorderOrderDetail | list[CrossBorderOrderDetail] | None = None

    operation = Operation(
        id="transactions.mweb",
        method="POST",
        path="/v3/transactions/mweb",
        server="https://api.mch.weixin.qq.com/hk/",
        answers={200: CrossBorderMwebAnswer},
        merchant_number="out_trade_no",
        outcome="transactions.query_by_out_trade_no",
        errors=ErrorCodes("..errors", __package__),
    )


@frozen(kw_only=True)
class TransactionsNativeRequest(Request[NativeAnswer]):
    """A call of `transactions.native`."""

    mchid: str | None = field(default=None, metadata=fields.body(min_length=1, max_length=32))
    appid: str | None = field(default=None, metadata=fields.body(min_length=1, max_length=32))
    sub_mchid: str | None = field(default=None, metadata=fields.body(min_length=1, max_length=32))
    sp_mchid: str | None = field(default=None, metadata=fields.body(min_length=1, max_length=32))
    sp_appid: str | None = field(default=None, metadata=fields.body(min_length=1, max_length=32))
    sub_appid: str | None = field(default=None, metadata=fields.body(min_length=1, max_length=32))
    description: str = field(metadata=fields.body(min_length=1, max_length=128))
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
    detail: CrossBorderOrderDetail | list[CrossBorderOrderDetail] | None = None

    operation = Operation(
        id="transactions.native",
        method="POST",
        path="/v3/transactions/native",
        server="https://api.mch.weixin.qq.com/hk/",
        answers={200: NativeAnswer},
        merchant_number="out_trade_no",
        outcome="transactions.query_by_out_trade_no",
        errors=ErrorCodes("..errors", __package__),
    )


@frozen(kw_only=True)
class TransactionsQueryByOutTradeNoRequest(Request[CrossBorderTransaction]):
    """A call of `transactions.query_by_out_trade_no`."""

    out_trade_no: str = field(metadata=fields.path(min_length=1, max_length=32))
    mchid: str | None = field(default=None, metadata=fields.query(min_length=1, max_length=32))
    sub_mchid: str | None = field(default=None, metadata=fields.query(min_length=1, max_length=32))
    sp_mchid: str | None = field(default=None, metadata=fields.query(min_length=1, max_length=32))

    operation = Operation(
        id="transactions.query_by_out_trade_no",
        method="GET",
        path="/v3/transactions/out-trade-no/{out_trade_no}",
        server="https://api.mch.weixin.qq.com/hk/",
        answers={200: CrossBorderTransaction},
        echoed={"out_trade_no": "out_trade_no"},
        errors=ErrorCodes("..errors", __package__),
    )


@frozen(kw_only=True)
class TransactionsQueryByTransactionIdRequest(Request[CrossBorderTransaction]):
    """A call of `transactions.query_by_transaction_id`."""

    transaction_id: str = field(metadata=fields.path(min_length=1, max_length=32))
    mchid: str | None = field(default=None, metadata=fields.query(min_length=1, max_length=32))
    sub_mchid: str | None = field(default=None, metadata=fields.query(min_length=1, max_length=32))
    sp_mchid: str | None = field(default=None, metadata=fields.query(min_length=1, max_length=32))

    operation = Operation(
        id="transactions.query_by_transaction_id",
        method="GET",
        path="/v3/transactions/id/{transaction_id}",
        server="https://api.mch.weixin.qq.com/hk/",
        answers={200: CrossBorderTransaction},
        errors=ErrorCodes("..errors", __package__),
    )


@frozen(kw_only=True)
class TransactionsReverseByOutTradeNoRequest(Request[None]):
    """A call of `transactions.reverse_by_out_trade_no`."""

    out_trade_no: str = field(metadata=fields.path(min_length=1, max_length=32))
    mchid: str | None = field(default=None, metadata=fields.body(min_length=1, max_length=32))
    sp_mchid: str | None = field(default=None, metadata=fields.body(min_length=1, max_length=32))
    sub_mchid: str | None = field(default=None, metadata=fields.body(min_length=1, max_length=32))

    operation = Operation(
        id="transactions.reverse_by_out_trade_no",
        method="POST",
        path="/v3/transactions/out-trade-no/{out_trade_no}/reverse",
        server="https://api.mch.weixin.qq.com/hk/",
        answers={204: None},
        merchant_number="out_trade_no",
        outcome="transactions.query_by_out_trade_no",
        errors=ErrorCodes("..errors", __package__),
    )


@frozen(kw_only=True)
class TransactionsReverseByTransactionIdRequest(Request[None]):
    """A call of `transactions.reverse_by_transaction_id`."""

    transaction_id: str = field(metadata=fields.path(min_length=1, max_length=32))
    mchid: str | None = field(default=None, metadata=fields.body(min_length=1, max_length=32))
    sp_mchid: str | None = field(default=None, metadata=fields.body(min_length=1, max_length=32))
    sub_mchid: str | None = field(default=None, metadata=fields.body(min_length=1, max_length=32))

    operation = Operation(
        id="transactions.reverse_by_transaction_id",
        method="POST",
        path="/v3/transactions/id/{transaction_id}/reverse",
        server="https://api.mch.weixin.qq.com/hk/",
        answers={204: None},
        merchant_number="transaction_id",
        outcome="transactions.query_by_transaction_id",
        errors=ErrorCodes("..errors", __package__),
    )


class TransactionsResource(Resource):
    """Payments in the old cross-border system; those in mainland China are `client.pay.transactions`.

    Orders of merchants outside mainland China, and their payment (境外支付), by way of the access point for callers
    within mainland China. What replaces them is `client.global_.transactions`, and
    `client.global_.micropay.transactions`.

    Reached as `client.transactions`.
    """

    __slots__ = ()

    @deprecated("use global_.transactions.app instead")
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
        detail: CrossBorderOrderDetail | list[CrossBorderOrderDetail] | None = None,
        base_uri: str | None = None,
        timeout: Timeout | None = None,
        retries: RetryPolicy | None = None,
    ) -> PrepayAnswer:
        """Create an order to be paid in the merchant's app (APP支付下单).

        Creates an order and gives its `prepay_id`, from which the app makes the parameters of the payment. The
        order is not paid yet: whether it was, `query_by_out_trade_no` and the callback to `notify_url` tell,
        never the app.

        For: direct merchants (直连模式), institutions (机构模式).

        The vendor's page was last changed on 2022-03-10.

        The vendor has deprecated this operation in favour of global_.transactions.app (since 2022-09-08).

        `POST /v3/transactions/app` on https://api.mch.weixin.qq.com/hk/
        Source: https://pay.weixin.qq.com/wiki/doc/api/wxpay/ch/fusion_wallet_ch/In-AppPay/chapter6_3.shtml

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
            description: What is sold, in a few words (商品描述); the user sees it on the bill. 1 to 128 characters.
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
            detail: The goods of the order (优惠功能): one object, as in the vendor's samples of what replaces this,
                or a list of it, as its pages have it.
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
            TransactionsAppRequest(
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

    @deprecated("use global_.transactions.close_by_out_trade_no instead")
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

        The vendor's page was last changed on 2020-01-08.

        The vendor has deprecated this operation in favour of global_.transactions.close_by_out_trade_no (since
        2022-09-08).

        `POST /v3/transactions/out-trade-no/{out_trade_no}/close` on https://api.mch.weixin.qq.com/hk/
        Source: https://pay.weixin.qq.com/wiki/doc/api/wxpay/ch/fusion_wallet_ch/NativePay/chapter8_6.shtml

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
            TransactionsCloseByOutTradeNoRequest(
                out_trade_no=out_trade_no, mchid=mchid, sub_mchid=sub_mchid, sp_mchid=sp_mchid
            ),
            base_uri,
            timeout,
            retries,
        )

    @deprecated("use global_.transactions.close_by_transaction_id instead")
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

        The vendor's page was last changed on 2020-01-08.

        The vendor has deprecated this operation in favour of global_.transactions.close_by_transaction_id (since
        2022-09-08).

        `POST /v3/transactions/id/{transaction_id}/close` on https://api.mch.weixin.qq.com/hk/
        Source: https://pay.weixin.qq.com/wiki/doc/api/wxpay/ch/fusion_wallet_ch/NativePay/chapter8_6.shtml

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
            TransactionsCloseByTransactionIdRequest(
                transaction_id=transaction_id, mchid=mchid, sub_mchid=sub_mchid, sp_mchid=sp_mchid
            ),
            base_uri,
            timeout,
            retries,
        )

    @deprecated("use global_.transactions.jsapi instead")
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
        detail: CrossBorderOrderDetail | list[CrossBorderOrderDetail] | None = None,
        base_uri: str | None = None,
        timeout: Timeout | None = None,
        retries: RetryPolicy | None = None,
    ) -> PrepayAnswer:
        """Create an order to be paid in an official account or a mini program (JSAPI支付下单、小程序支付下单).

        Creates an order and gives its `prepay_id`, from which the front end makes the parameters of the payment.
        The order is not paid yet: whether it was, `query_by_out_trade_no` and the callback to `notify_url` tell,
        never the front end.

        For: direct merchants (直连模式), institutions (机构模式).

        The vendor's page was last changed on 2022-03-10.

        The vendor has deprecated this operation in favour of global_.transactions.jsapi (since 2022-09-08).

        `POST /v3/transactions/jsapi` on https://api.mch.weixin.qq.com/hk/
        Source: https://pay.weixin.qq.com/wiki/doc/api/wxpay/ch/fusion_wallet_ch/MiniProgramPay/chapter7_3.shtml

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
            description: What is sold, in a few words (商品描述); the user sees it on the bill. 1 to 128 characters.
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
            detail: The goods of the order (优惠功能): one object, as in the vendor's samples of what replaces this,
                or a list of it, as its pages have it.
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
            TransactionsJsapiRequest(
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

    @deprecated("use global_.micropay.transactions.pay instead")
    def micropay(
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
        out_trade_no: str,
        goods_tag: str | None = None,
        trade_type: TradeType | str,
        limit_pay: str | None = None,
        merchant_category_code: str,
        payer: CrossBorderCodePayer | None = None,
        amount: CrossBorderOrderAmount,
        scene_info: CrossBorderSceneInfo | None = None,
        detail: CrossBorderOrderDetail | list[CrossBorderOrderDetail] | None = None,
        base_uri: str | None = None,
        timeout: Timeout | None = None,
        retries: RetryPolicy | None = None,
    ) -> CrossBorderCodePayment:
        """Take a payment by the payment code that the user shows (提交付款码支付).

        Deducts the amount at once, and answers with the order as it stands. Where `trade_state` is not SUCCESS,
        and after USERPAYING, SYSTEM_ERROR or BANK_ERROR, the order may still be paid: query it by
        `query_by_out_trade_no` for some 30 seconds, then reverse it, so that the user does not pay for what was
        not handed over. Nor is the call to be repeated where its answer was lost: query the order; one that does
        not exist may be asked for again, under the same number. A payment code belongs to one `out_trade_no`. The
        pages do not tell whether USERPAYING comes with the HTTP status 202, as in mainland China, or 403: with
        neither is the order refused.

        Rate limit: 150 calls a second.

        For: direct merchants (直连模式), institutions (机构模式).

        The vendor's page was last changed on 2022-03-10.

        The vendor has deprecated this operation in favour of global_.micropay.transactions.pay (since
        2022-09-08).

        `POST /v3/transactions/micropay` on https://api.mch.weixin.qq.com/hk/
        Source: https://pay.weixin.qq.com/wiki/doc/api/wxpay/ch/fusion_wallet_ch/QuickPay/chapter3_3.shtml

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
            description: What is sold, in a few words (商品描述); the user sees it on the bill. 1 to 128 characters.
                Example: `"Image形象店-深圳腾大-QQ公仔"`.
            attach: Text of the merchant's own (商户数据), given back by queries and callbacks. 1 to 127 characters.
                Example: `"自定义数据"`.
            out_trade_no: The merchant's order number (商户订单号), its own within the merchant: digits, letters and
                `_-|*@`. 1 to 32 characters. Example: `"1217752501201407033233368018"`.
            goods_tag: Mark of the order that discounts may depend on (商品标记). 1 to 32 characters. Example:
                `"WXG"`.
            trade_type: How the order is paid (交易类型), the one that the operation is for. Example: `"JSAPI"`.
            limit_pay: How the user may pay (指定支付方式): `no_credit`, not by credit card. 1 to 32 characters.
                Example: `"no_credit"`.
            merchant_category_code: Code of the merchant's business (MCC码), which WeChat Pay's list has. 1 to 16
                characters. Example: `"1011"`.
            payer: The user (支付者), by the payment code.
            amount: Amount of an order (订单金额).
            scene_info: Where the payment is made (场景信息).
            detail: The goods of the order (优惠功能): one object, as in the vendor's samples of what replaces this,
                or a list of it, as its pages have it.
            base_uri: Access point instead of the specification's, such as `AccessPoint.MAIN_HK`.
            timeout: Seconds to wait for the connection and for each read; the client's where not given.
            retries: How often, how soon and for how long it is retried; the client's where not given.

        Returns:
            The order as it stands now.

        Raises:
            RequestError: A parameter is not as described here; nothing was sent.
            StillProcessingError: USERPAYING.
            BadRequestError: APPID_MCHID_NOT_MATCH, MCH_NOT_EXISTS, ORDERPAID, ORDER_CLOSED, AUTH_CODE_INVALID.
            PermissionDeniedError: OUT_TRADE_NO_USED, RULE_LIMIT, TRADE_ERROR, ACCOUNT_ERROR, NOT_ENOUGH,
                USERPAYING.
            ServerError: BANK_ERROR.
            APIError: Another code, such as those that most operations have.
            OutcomeUnknownError: It was sent and no answer came.
            WxPayError: Anything else: no answer, an unverified one, or one that is not as described here.
        """
        return self._call(
            TransactionsMicropayRequest(
                mchid=mchid,
                appid=appid,
                sub_mchid=sub_mchid,
                sp_mchid=sp_mchid,
                sp_appid=sp_appid,
                sub_appid=sub_appid,
                description=description,
                attach=attach,
                out_trade_no=out_trade_no,
                goods_tag=goods_tag,
                trade_type=trade_type,
                limit_pay=limit_pay,
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

    @deprecated("use global_.transactions.mweb instead")
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
        detail: CrossBorderOrderDetail | list[CrossBorderOrderDetail] | None = None,
        base_uri: str | None = None,
        timeout: Timeout | None = None,
        retries: RetryPolicy | None = None,
    ) -> CrossBorderMwebAnswer:
        """Create an order to be paid in a browser on the phone (H5支付下单).

        Creates an order and gives the URL that the user's browser has to open to pay it. The order is not paid
        yet: whether it was, `query_by_out_trade_no` and the callback to `notify_url` tell, never the browser.

        For: direct merchants (直连模式), institutions (机构模式).

        The vendor's page was last changed on 2022-03-10.

        The vendor has deprecated this operation in favour of global_.transactions.mweb (since 2022-09-08).

        `POST /v3/transactions/mweb` on https://api.mch.weixin.qq.com/hk/
        Source: https://pay.weixin.qq.com/wiki/doc/api/wxpay/ch/fusion_wallet_ch/H5Payment/chapter3_3.shtml

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
            description: What is sold, in a few words (商品描述); the user sees it on the bill. 1 to 128 characters.
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
            detail: The goods of the order (优惠功能): one object, as in the vendor's samples of what replaces this,
                or a list of it, as its pages have it.
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
            TransactionsMwebRequest(
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

    @deprecated("use global_.transactions.native instead")
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
        detail: CrossBorderOrderDetail | list[CrossBorderOrderDetail] | None = None,
        base_uri: str | None = None,
        timeout: Timeout | None = None,
        retries: RetryPolicy | None = None,
    ) -> NativeAnswer:
        """Create an order to be paid by a QR code that the user scans (Native支付下单).

        Creates an order and gives what the QR code has to hold that the merchant shows. The order is not paid
        yet: whether it was, `query_by_out_trade_no` and the callback to `notify_url` tell.

        For: direct merchants (直连模式), institutions (机构模式).

        The vendor's page was last changed on 2022-03-10.

        The vendor has deprecated this operation in favour of global_.transactions.native (since 2022-09-08).

        `POST /v3/transactions/native` on https://api.mch.weixin.qq.com/hk/
        Source: https://pay.weixin.qq.com/wiki/doc/api/wxpay/ch/fusion_wallet_ch/NativePay/chapter4_3.shtml

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
            description: What is sold, in a few words (商品描述); the user sees it on the bill. 1 to 128 characters.
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
            detail: The goods of the order (优惠功能): one object, as in the vendor's samples of what replaces this,
                or a list of it, as its pages have it.
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
            TransactionsNativeRequest(
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

    @deprecated("use global_.transactions.query_by_out_trade_no instead")
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

        The vendor's page was last changed on 2020-01-08.

        The vendor has deprecated this operation in favour of global_.transactions.query_by_out_trade_no (since
        2022-09-08).

        `GET /v3/transactions/out-trade-no/{out_trade_no}` on https://api.mch.weixin.qq.com/hk/
        Source: https://pay.weixin.qq.com/wiki/doc/api/wxpay/ch/fusion_wallet_ch/QuickPay/chapter8_1.shtml

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
            TransactionsQueryByOutTradeNoRequest(
                out_trade_no=out_trade_no, mchid=mchid, sub_mchid=sub_mchid, sp_mchid=sp_mchid
            ),
            base_uri,
            timeout,
            retries,
        )

    @deprecated("use global_.transactions.query_by_transaction_id instead")
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

        The vendor's page was last changed on 2020-01-08.

        The vendor has deprecated this operation in favour of global_.transactions.query_by_transaction_id (since
        2022-09-08).

        `GET /v3/transactions/id/{transaction_id}` on https://api.mch.weixin.qq.com/hk/
        Source: https://pay.weixin.qq.com/wiki/doc/api/wxpay/ch/fusion_wallet_ch/QuickPay/chapter8_1.shtml

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
            TransactionsQueryByTransactionIdRequest(
                transaction_id=transaction_id, mchid=mchid, sub_mchid=sub_mchid, sp_mchid=sp_mchid
            ),
            base_uri,
            timeout,
            retries,
        )

    @deprecated("use global_.micropay.transactions.reverse_by_out_trade_no instead")
    def reverse_by_out_trade_no(
        self,
        out_trade_no: str,
        *,
        mchid: str | None = None,
        sp_mchid: str | None = None,
        sub_mchid: str | None = None,
        base_uri: str | None = None,
        timeout: Timeout | None = None,
        retries: RetryPolicy | None = None,
    ) -> None:
        """Reverse an order whose payment failed or is unknown, by the merchant's order number (撤销订单).

        An order that is not paid is closed; one that is paid is refunded in full. Query the order first, and
        reverse it no sooner than 15 seconds after the payment was asked for. While the user is about to confirm
        the payment this may fail: reverse it again after 5, 10 and 20 seconds, which does no harm. Do it on the
        day of the payment: the vendor's page allows seven days, its guide of 2026 says that the gateway refuses
        it on the next. From then on, and where nothing failed, the order is refunded.

        Rate limit: 150 calls a second.

        For: direct merchants (直连模式), institutions (机构模式).

        The vendor's page was last changed on 2020-01-08.

        The vendor has deprecated this operation in favour of
        global_.micropay.transactions.reverse_by_out_trade_no (since 2022-09-08).

        `POST /v3/transactions/out-trade-no/{out_trade_no}/reverse` on https://api.mch.weixin.qq.com/hk/
        Source: https://pay.weixin.qq.com/wiki/doc/api/wxpay/ch/fusion_wallet_ch/QuickPay/chapter3_4.shtml

        Args:
            out_trade_no: The merchant's order number (商户订单号). 1 to 32 characters. Example:
                `"1217752501201407033233368018"`.
            mchid: The merchant's number (商户号). Direct merchants give it. 1 to 32 characters. Example:
                `"1900000109"`.
            sp_mchid: The institution's number (机构商户号). Institutions give it, with `sub_mchid`. 1 to 32
                characters. Example: `"1900000100"`.
            sub_mchid: The sub-merchant's number (子商户号). Institutions give it, with `sp_mchid`. 1 to 32
                characters. Example: `"1900000109"`.
            base_uri: Access point instead of the specification's, such as `AccessPoint.MAIN_HK`.
            timeout: Seconds to wait for the connection and for each read; the client's where not given.
            retries: How often, how soon and for how long it is retried; the client's where not given.

        Raises:
            RequestError: A parameter is not as described here; nothing was sent.
            BadRequestError: ORDER_CLOSED, MCH_NOT_EXISTS.
            PermissionDeniedError: TRADE_ERROR.
            NotFoundError: ORDER_NOT_EXIST, ORDERNOTEXIST.
            APIError: Another code, such as those that most operations have.
            OutcomeUnknownError: It was sent and no answer came.
            WxPayError: Anything else: no answer, an unverified one, or one that is not as described here.
        """
        self._call(
            TransactionsReverseByOutTradeNoRequest(
                out_trade_no=out_trade_no, mchid=mchid, sp_mchid=sp_mchid, sub_mchid=sub_mchid
            ),
            base_uri,
            timeout,
            retries,
        )

    @deprecated("use global_.micropay.transactions.reverse_by_transaction_id instead")
    def reverse_by_transaction_id(
        self,
        transaction_id: str,
        *,
        mchid: str | None = None,
        sp_mchid: str | None = None,
        sub_mchid: str | None = None,
        base_uri: str | None = None,
        timeout: Timeout | None = None,
        retries: RetryPolicy | None = None,
    ) -> None:
        """Reverse an order whose payment failed or is unknown, by WeChat Pay's order number (撤销订单).

        Does the same as `reverse_by_out_trade_no`.

        Rate limit: 150 calls a second.

        For: direct merchants (直连模式), institutions (机构模式).

        The vendor's page was last changed on 2020-01-08.

        The vendor has deprecated this operation in favour of
        global_.micropay.transactions.reverse_by_transaction_id (since 2022-09-08).

        `POST /v3/transactions/id/{transaction_id}/reverse` on https://api.mch.weixin.qq.com/hk/
        Source: https://pay.weixin.qq.com/wiki/doc/api/wxpay/ch/fusion_wallet_ch/QuickPay/chapter3_4.shtml

        Args:
            transaction_id: WeChat Pay's order number (微信支付订单号). 1 to 32 characters. Example:
                `"1217752501201407033233368018"`.
            mchid: The merchant's number (商户号). Direct merchants give it. 1 to 32 characters. Example:
                `"1900000109"`.
            sp_mchid: The institution's number (机构商户号). Institutions give it, with `sub_mchid`. 1 to 32
                characters. Example: `"1900000100"`.
            sub_mchid: The sub-merchant's number (子商户号). Institutions give it, with `sp_mchid`. 1 to 32
                characters. Example: `"1900000109"`.
            base_uri: Access point instead of the specification's, such as `AccessPoint.MAIN_HK`.
            timeout: Seconds to wait for the connection and for each read; the client's where not given.
            retries: How often, how soon and for how long it is retried; the client's where not given.

        Raises:
            RequestError: A parameter is not as described here; nothing was sent.
            BadRequestError: ORDER_CLOSED, MCH_NOT_EXISTS.
            PermissionDeniedError: TRADE_ERROR.
            NotFoundError: ORDER_NOT_EXIST, ORDERNOTEXIST.
            APIError: Another code, such as those that most operations have.
            OutcomeUnknownError: It was sent and no answer came.
            WxPayError: Anything else: no answer, an unverified one, or one that is not as described here.
        """
        self._call(
            TransactionsReverseByTransactionIdRequest(
                transaction_id=transaction_id, mchid=mchid, sp_mchid=sp_mchid, sub_mchid=sub_mchid
            ),
            base_uri,
            timeout,
            retries,
        )
