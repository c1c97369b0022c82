# Generated from spec/med_ins.yaml by `make codegen`. Do not edit: edit the specification instead.
"""Medical insurance.

Orders that are paid in part by the medical insurance (医保支付), called by the medical institution or by the
provider that serves it (从业机构).
"""

import datetime as dt

from attrs import field

from wxpay_client.schema import fields
from wxpay_client.schema.models import frozen
from wxpay_client.schema.operation import ErrorCode, Operation, Request
from wxpay_client.schema.resources import Resource, Timeout


@frozen(kw_only=True)
class RefundsNotifyRequest(Request[None]):
    """A call of `med_ins.refunds.notify`.

    Tell WeChat Pay that the insured part of an order was refunded (医保退款通知).
    """

    mix_trade_no: str = field(metadata=fields.query(min_length=1, max_length=32))
    """WeChat Pay's number of the order paid in part by the insurance (医保自费混合订单号). 1 to 32 characters.

    Example: `"1217752501201407033233368318"`.
    """

    sub_mchid: str = field(metadata=fields.body(min_length=1, max_length=32))
    """Merchant number of the medical institution (医疗机构的商户号). 1 to 32 characters.

    Example: `"1900000109"`.
    """

    med_refund_total_fee: int = field(metadata=fields.body(minimum=0))
    """Total that the insurance refunds (医保退款的总金额), in fen. At least 0.

    Example: `45000`.
    """

    med_refund__gov_fee: int = field(metadata=fields.body(vendor_name="med_refund_gov_fee", minimum=0))
    """Part refunded to the pooled insurance fund (医保统筹退款金额), in fen. At least 0. The vendor's own documents also
    spell it `med_refund_gov_fee`: see `Client(vendor_names=True)`.

    Example: `45000`.
    """

    med_refund__self_fee: int = field(metadata=fields.body(vendor_name="med_refund_self_fee", minimum=0))
    """Part refunded to the insured person's own insurance account (医保个账退款金额), in fen. At least 0. The vendor's
    own documents also spell it `med_refund_self_fee`: see `Client(vendor_names=True)`.

    Example: `45000`.
    """

    med_refund__other_fee: int = field(metadata=fields.body(vendor_name="med_refund_other_fee", minimum=0))
    """Part refunded to other insurance funds (医保其他退款金额), in fen. At least 0. The vendor's own documents also
    spell it `med_refund_other_fee`: see `Client(vendor_names=True)`.

    Example: `45000`.
    """

    refund_time: dt.datetime
    """When the insurance's refund succeeded (医保退款成功时间).

    Example: `"2018-06-08T10:34:56+08:00"`.
    """

    out_refund_no: str = field(metadata=fields.body(min_length=1, max_length=64))
    """The provider's own refund number (从业机构退款单号). 1 to 64 characters.

    Example: `"R202204022005169952975171534816"`.
    """

    operation = Operation(
        id="med_ins.refunds.notify",
        method="POST",
        path="/v3/med-ins/refunds/notify",
        server="https://api.mch.weixin.qq.com/",
        standby=("https://api2.mch.weixin.qq.com/",),
        answers={204: None},
        merchant_number="mix_trade_no",
        errors=(
            ErrorCode(
                400,
                "PARAM_ERROR",
                "A field is missing, malformed, too long or unknown.",
                "Correct the field that the answer's `detail` names.",
                "字段缺失、格式错误、超长或未知",
                "按应答 detail 指出的字段修正参数",
            ),
            ErrorCode(
                400,
                "INVALID_REQUEST",
                "The request contradicts itself, or lacks the Accept or User-Agent header.",
                "Send the numbers of one order that belong together, with both headers.",
                "请求参数之间不符，或缺少 Accept、User-Agent 请求头",
                "检查订单与商户号的对应关系以及请求头",
            ),
            ErrorCode(
                401,
                "SIGN_ERROR",
                "The signature does not fit the request, the key or the serial number.",
                "Compare what was signed with `sign_information` in the answer's `detail`; check that the private key belongs to `serial_no`.",
                "签名与请求、私钥或证书序列号不符",
                "将签名串与应答 detail 中的 sign_information 对比，并确认私钥与 serial_no 对应",
            ),
            ErrorCode(
                403,
                "NO_AUTH",
                "The merchant has no permission for this interface, or for this medical institution.",
                "Apply for the permission, or check that the institution's number belongs to the caller.",
                "商户无此接口权限，或与医疗机构无绑定关系",
                "申请开通权限，或检查与医疗机构商户号的关系",
            ),
            ErrorCode(
                403,
                "RULE_LIMIT",
                "The total is not the sum of the three parts, or the order has no insured part.",
                "Make the parts add up; tell only of orders that the insurance paid a part of.",
                "退款总金额不等于三项之和，或订单没有医保部分",
                "使三项之和等于总金额；仅通知含医保部分的订单",
            ),
            ErrorCode(
                404,
                "ORDER_NOT_EXIST",
                "WeChat Pay knows no order with this number.",
                "Check `mix_trade_no` and the merchant it belongs to.",
                "订单不存在",
                "检查 mix_trade_no 及其所属商户",
            ),
            ErrorCode(
                429,
                "RATELIMIT_EXCEEDED",
                "Too many calls in a short time.",
                "Wait, then make the same call again; the last one counts.",
                "调用过于频繁",
                "稍后用相同参数重试，以最后一次为准",
            ),
            ErrorCode(
                500,
                "SYSTEM_ERROR",
                "An error within WeChat Pay.",
                "Make the same call again with the same parameters.",
                "微信支付系统异常",
                "用相同参数重新调用",
            ),
        ),
    )


class MedInsRefundsResource(Resource):
    """Medical insurance.

    Orders that are paid in part by the medical insurance (医保支付), called by the medical institution or by the
    provider that serves it (从业机构).

    Reached as `client.med_ins.refunds`.
    """

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
    ) -> None:
        """Tell WeChat Pay that the insured part of an order was refunded (医保退款通知).

        The merchant's system tells WeChat Pay's medical-insurance system that the insurance has refunded its
        part of an order; it is a call to WeChat Pay, no callback. The three parts have to add up to the
        total. Telling the same order again is allowed, and the last one counts.

        `POST /v3/med-ins/refunds/notify` on https://api.mch.weixin.qq.com/

        Source: https://pay.weixin.qq.com/doc/v3/partner/4012166534

        Args:
            mix_trade_no: WeChat Pay's number of the order paid in part by the insurance (医保自费混合订单号). 1 to 32
                characters. Example: `"1217752501201407033233368318"`.
            sub_mchid: Merchant number of the medical institution (医疗机构的商户号). 1 to 32 characters. Example:
                `"1900000109"`.
            med_refund_total_fee: Total that the insurance refunds (医保退款的总金额), in fen. At least 0. Example:
                `45000`.
            med_refund__gov_fee: Part refunded to the pooled insurance fund (医保统筹退款金额), in fen. At least 0.
                The vendor's own documents also spell it `med_refund_gov_fee`: see
                `Client(vendor_names=True)`. Example: `45000`.
            med_refund__self_fee: Part refunded to the insured person's own insurance account (医保个账退款金额), in
                fen. At least 0. The vendor's own documents also spell it `med_refund_self_fee`: see
                `Client(vendor_names=True)`. Example: `45000`.
            med_refund__other_fee: Part refunded to other insurance funds (医保其他退款金额), in fen. At least 0. The
                vendor's own documents also spell it `med_refund_other_fee`: see `Client(vendor_names=True)`.
                Example: `45000`.
            refund_time: When the insurance's refund succeeded (医保退款成功时间). Example:
                `"2018-06-08T10:34:56+08:00"`.
            out_refund_no: The provider's own refund number (从业机构退款单号). 1 to 64 characters. Example:
                `"R202204022005169952975171534816"`.
            base_uri: Access point to use instead of the specification's, whole, such as
                `AccessPoint.MAIN_HK`.
            timeout: Seconds to wait for the connection and for each read; the client's where not given.

        Raises:
            RequestError: A parameter is not as described here; nothing was sent.
            BadRequestError: PARAM_ERROR: A field is missing, malformed, too long or unknown. INVALID_REQUEST:
                The request contradicts itself, or lacks the Accept or User-Agent header.
            AuthenticationError: SIGN_ERROR: The signature does not fit the request, the key or the serial
                number.
            PermissionDeniedError: NO_AUTH: The merchant has no permission for this interface, or for this
                medical institution. RULE_LIMIT: The total is not the sum of the three parts, or the order has
                no insured part.
            NotFoundError: ORDER_NOT_EXIST: WeChat Pay knows no order with this number.
            RateLimitError: RATELIMIT_EXCEEDED: Too many calls in a short time.
            ServerError: SYSTEM_ERROR: An error within WeChat Pay.
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
