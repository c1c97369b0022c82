# Generated from spec/med_ins.yaml, spec/common.yaml by `make codegen`. Do not edit: edit the specification instead.
"""What `client.med_ins` is made of."""

import datetime as dt

from attrs import field

from wxpay_client.schema import ErrorCodes, Operation, Request, Resource, RetryPolicy, Timeout, fields, frozen


@frozen(kw_only=True)
class RefundsNotifyRequest(Request[None]):
    """A call of `med_ins.refunds.notify`."""

    mix_trade_no: str = field(metadata=fields.query(min_length=1, max_length=32))
    sub_mchid: str = field(metadata=fields.body(min_length=1, max_length=32))
    med_refund_total_fee: int = field(metadata=fields.body(minimum=0))
    med_refund__gov_fee: int = field(metadata=fields.body(vendor_name="med_refund_gov_fee", minimum=0))
    med_refund__self_fee: int = field(metadata=fields.body(vendor_name="med_refund_self_fee", minimum=0))
    med_refund__other_fee: int = field(metadata=fields.body(vendor_name="med_refund_other_fee", minimum=0))
    refund_time: dt.datetime
    out_refund_no: str = field(metadata=fields.body(min_length=1, max_length=64))

    operation = Operation(
        id="med_ins.refunds.notify",
        method="POST",
        path="/v3/med-ins/refunds/notify",
        server="https://api.mch.weixin.qq.com/",
        standby=("https://api2.mch.weixin.qq.com/",),
        answers={204: None},
        merchant_number="mix_trade_no",
        errors=ErrorCodes(".errors.med_ins", __package__),
    )


class MedInsRefundsResource(Resource):
    """Reached as `client.med_ins.refunds`."""

    __slots__ = ()

    def notify(
        self,
        *,
        mix_trade_no: str,
        sub_mchid: str,
        med_refund_total_fee: int,
        med_refund__gov_fee: int,
        med_refund__self_fee: int,
        med_refund__other_fee: int,
        refund_time: dt.datetime,
        out_refund_no: str,
        base_uri: str | None = None,
        timeout: Timeout | None = None,
        retries: RetryPolicy | None = None,
    ) -> None:
        """Tell WeChat Pay that the insured part of an order was refunded (医保退款通知).

        The merchant's system tells WeChat Pay's medical-insurance system that the insurance has refunded its part
        of an order; it is a call to WeChat Pay, no callback. The three parts have to add up to the total. Telling
        the same order again is allowed, and the last one counts.

        `POST /v3/med-ins/refunds/notify` on https://api.mch.weixin.qq.com/
        Source: https://pay.weixin.qq.com/doc/v3/partner/4012166534

        Args:
            mix_trade_no: WeChat Pay's number of the order paid in part by the insurance (医保自费混合订单号). 1 to 32
                characters. Example: `"1217752501201407033233368318"`.
            sub_mchid: Merchant number of the medical institution (医疗机构的商户号). 1 to 32 characters. Example:
                `"1900000109"`.
            med_refund_total_fee: Total that the insurance refunds (医保退款的总金额), in fen. At least 0. Example:
                `45000`.
            med_refund__gov_fee: Part refunded to the pooled insurance fund (医保统筹退款金额), in fen. At least 0. The
                vendor's own documents also spell it `med_refund_gov_fee`: see `Client(vendor_names=True)`.
                Example: `45000`.
            med_refund__self_fee: Part refunded to the insured person's own insurance account (医保个账退款金额), in fen.
                At least 0. The vendor's own documents also spell it `med_refund_self_fee`: see
                `Client(vendor_names=True)`. Example: `45000`.
            med_refund__other_fee: Part refunded to other insurance funds (医保其他退款金额), in fen. At least 0. The
                vendor's own documents also spell it `med_refund_other_fee`: see `Client(vendor_names=True)`.
                Example: `45000`.
            refund_time: When the insurance's refund succeeded (医保退款成功时间). Example: `"2018-06-08T10:34:56+08:00"`.
            out_refund_no: The provider's own refund number (从业机构退款单号). 1 to 64 characters. Example:
                `"R202204022005169952975171534816"`.
            base_uri: Access point instead of the specification's, such as `AccessPoint.MAIN_HK`.
            timeout: Seconds to wait for the connection and for each read; the client's where not given.
            retries: How often, how soon and for how long it is retried; the client's where not given.

        Raises:
            RequestError: A parameter is not as described here; nothing was sent.
            BadRequestError: PARAM_ERROR, INVALID_REQUEST.
            AuthenticationError: SIGN_ERROR.
            PermissionDeniedError: NO_AUTH, RULE_LIMIT.
            NotFoundError: ORDER_NOT_EXIST.
            RateLimitError: RATELIMIT_EXCEEDED.
            ServerError: SYSTEM_ERROR.
            OutcomeUnknownError: It was sent and no answer came.
            WxPayError: Anything else: no answer, an unverified one, or one that is not as described here.
        """
        self._call(
            RefundsNotifyRequest(
                mix_trade_no=mix_trade_no,
                sub_mchid=sub_mchid,
                med_refund_total_fee=med_refund_total_fee,
                med_refund__gov_fee=med_refund__gov_fee,
                med_refund__self_fee=med_refund__self_fee,
                med_refund__other_fee=med_refund__other_fee,
                refund_time=refund_time,
                out_refund_no=out_refund_no,
            ),
            base_uri,
            timeout,
            retries,
        )


class MedInsResource(Resource):
    """Medical insurance.

    Orders that are paid in part by the medical insurance (医保支付), called by the medical institution or by the
    provider that serves it (从业机构).

    Reached as `client.med_ins`.
    """

    __slots__ = ()

    @property
    def refunds(self) -> MedInsRefundsResource:
        """The operations `med_ins.refunds.*`."""
        return MedInsRefundsResource(self._sender)
