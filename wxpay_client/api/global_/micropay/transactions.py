# Generated from spec/global/micropay/transactions.yaml, spec/common.yaml by `make codegen`. Do not edit.
"""What `client.global_.micropay.transactions` is made of."""

from attrs import field

from wxpay_client.schema import ErrorCodes, Operation, Request, Resource, RetryPolicy, Timeout, fields, frozen

from ...common import (
    CrossBorderCodePayer,
    CrossBorderCodePayment,
    CrossBorderOrderAmount,
    CrossBorderOrderDetail,
    CrossBorderSceneInfo,
    TradeType,
)


@frozen(kw_only=True)
class PayRequest(Request[CrossBorderCodePayment]):
    """A call of `global_.micropay.transactions.pay`."""

    mchid: str | None = field(default=None, metadata=fields.body(min_length=1, max_length=32))
    appid: str | None = field(default=None, metadata=fields.body(min_length=1, max_length=32))
    sub_mchid: str | None = field(default=None, metadata=fields.body(min_length=1, max_length=32))
    sp_mchid: str | None = field(default=None, metadata=fields.body(min_length=1, max_length=32))
    sp_appid: str | None = field(default=None, metadata=fields.body(min_length=1, max_length=32))
    sub_appid: str | None = field(default=None, metadata=fields.body(min_length=1, max_length=32))
    description: str = field(metadata=fields.body(min_length=1, max_length=127))
    attach: str | None = field(default=None, metadata=fields.body(min_length=1, max_length=127))
    out_trade_no: str = field(metadata=fields.body(min_length=1, max_length=32))
    goods_tag: str | None = field(default=None, metadata=fields.body(min_length=1, max_length=32))
    trade_type: TradeType | str
    limit_pay: str | None = field(default=None, metadata=fields.body(min_length=1, max_length=32))
    merchant_category_code: str = field(metadata=fields.body(min_length=1, max_length=16))
    payer: CrossBorderCodePayer | None = None
    amount: CrossBorderOrderAmount
    scene_info: CrossBorderSceneInfo | None = None
    detail: CrossBorderOrderDetail | None = None

    operation = Operation(
        id="global_.micropay.transactions.pay",
        method="POST",
        path="/v3/global/micropay/transactions/pay",
        server="https://apihk.mch.weixin.qq.com/",
        standby=("https://apius.mch.weixin.qq.com/", "https://apieu.mch.weixin.qq.com/"),
        answers={200: CrossBorderCodePayment},
        echoed={"out_trade_no": "out_trade_no"},
        outcome="global_.transactions.query_by_out_trade_no",
        errors=ErrorCodes("...errors", __package__),
    )


@frozen(kw_only=True)
class ReverseByOutTradeNoRequest(Request[None]):
    """A call of `global_.micropay.transactions.reverse_by_out_trade_no`."""

    out_trade_no: str = field(metadata=fields.path(min_length=1, max_length=32))
    mchid: str | None = field(default=None, metadata=fields.body(min_length=1, max_length=32))
    sp_mchid: str | None = field(default=None, metadata=fields.body(min_length=1, max_length=32))
    sub_mchid: str | None = field(default=None, metadata=fields.body(min_length=1, max_length=32))

    operation = Operation(
        id="global_.micropay.transactions.reverse_by_out_trade_no",
        method="POST",
        path="/v3/global/micropay/transactions/out-trade-no/{out_trade_no}/reverse",
        server="https://apihk.mch.weixin.qq.com/",
        standby=("https://apius.mch.weixin.qq.com/", "https://apieu.mch.weixin.qq.com/"),
        answers={204: None},
        merchant_number="out_trade_no",
        outcome="global_.transactions.query_by_out_trade_no",
        errors=ErrorCodes("...errors", __package__),
    )


@frozen(kw_only=True)
class ReverseByTransactionIdRequest(Request[None]):
    """A call of `global_.micropay.transactions.reverse_by_transaction_id`."""

    transaction_id: str = field(metadata=fields.path(min_length=1, max_length=32))
    mchid: str | None = field(default=None, metadata=fields.body(min_length=1, max_length=32))
    sp_mchid: str | None = field(default=None, metadata=fields.body(min_length=1, max_length=32))
    sub_mchid: str | None = field(default=None, metadata=fields.body(min_length=1, max_length=32))

    operation = Operation(
        id="global_.micropay.transactions.reverse_by_transaction_id",
        method="POST",
        path="/v3/global/micropay/transactions/id/{transaction_id}/reverse",
        server="https://apihk.mch.weixin.qq.com/",
        standby=("https://apius.mch.weixin.qq.com/", "https://apieu.mch.weixin.qq.com/"),
        answers={204: None},
        merchant_number="transaction_id",
        outcome="global_.transactions.query_by_transaction_id",
        errors=ErrorCodes("...errors", __package__),
    )


class GlobalMicropayTransactionsResource(Resource):
    """Cross-border payments by payment code.

    Payments to merchants outside mainland China by the payment code that the user shows (付款码支付). Direct merchants
    (直连模式) give `mchid` and `appid`, institutions (机构模式) `sp_mchid`, `sp_appid` and `sub_mchid`.

    Reached as `client.global_.micropay.transactions`.
    """

    __slots__ = ()

    def pay(
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
        detail: CrossBorderOrderDetail | None = None,
        base_uri: str | None = None,
        timeout: Timeout | None = None,
        retries: RetryPolicy | None = None,
    ) -> CrossBorderCodePayment:
        """Take a payment by the payment code that the user shows (提交付款码支付).

        Deducts the amount at once, and answers with the order as it stands. Where `trade_state` is not SUCCESS,
        and after USERPAYING, SYSTEM_ERROR or BANK_ERROR, the order may still be paid: query it by
        `global_.transactions.query_by_out_trade_no` for some 30 seconds, then reverse it, so that the user does
        not pay for what was not handed over. Nor is the call to be repeated where its answer was lost: query the
        order; one that does not exist may be asked for again, under the same number. A payment code belongs to
        one `out_trade_no`. The pages do not tell whether USERPAYING comes with the HTTP status 202, as in
        mainland China, or 403: with neither is the order refused. The vendor's guide of 2026 says that payments
        by code have no API v3; its pages describe this one: ask whether it is open to the merchant.

        Rate limit: 33 calls a second by the guide of 2026, 150 by the page.

        For: direct merchants (直连模式), institutions (机构模式).

        The vendor's page was last changed on 2022-08-04.

        `POST /v3/global/micropay/transactions/pay` on https://apihk.mch.weixin.qq.com/
        Source: https://pay.weixin.qq.com/doc/global/v3/zh/4013010527

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
            detail: The goods of an order (优惠功能), which discounts of single goods look at.
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
            PayRequest(
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

        The vendor's page was last changed on 2025-01-07.

        `POST /v3/global/micropay/transactions/out-trade-no/{out_trade_no}/reverse` on
        https://apihk.mch.weixin.qq.com/
        Source: https://pay.weixin.qq.com/doc/global/v3/zh/4013013926
        Source: https://pay.weixin.qq.com/wiki/doc/api_external/ch/apis/chapter3_1_7.shtml

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
            ReverseByOutTradeNoRequest(out_trade_no=out_trade_no, mchid=mchid, sp_mchid=sp_mchid, sub_mchid=sub_mchid),
            base_uri,
            timeout,
            retries,
        )

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

        The vendor's page was last changed on 2025-01-07.

        `POST /v3/global/micropay/transactions/id/{transaction_id}/reverse` on https://apihk.mch.weixin.qq.com/
        Source: https://pay.weixin.qq.com/doc/global/v3/zh/4013013926
        Source: https://pay.weixin.qq.com/wiki/doc/api_external/ch/apis/chapter3_1_7.shtml

        Args:
            transaction_id: WeChat Pay's order number (微信订单号). 1 to 32 characters. Example:
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
            ReverseByTransactionIdRequest(
                transaction_id=transaction_id, mchid=mchid, sp_mchid=sp_mchid, sub_mchid=sub_mchid
            ),
            base_uri,
            timeout,
            retries,
        )
