# Generated from spec/med_ins.yaml, spec/common.yaml by `make codegen`. Do not edit.
"""What `client.med_ins` is made of."""

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


class MixPayType(StrEnum):
    """Which parts the order has (混合支付类型)."""

    CASH_ONLY = "CASH_ONLY"
    """A part by WeChat Pay alone (只向微信支付下单，没有向医保局下单)."""
    INSURANCE_ONLY = "INSURANCE_ONLY"
    """An insured part alone (只向医保局下单，没有向微信支付下单), also where the cash that it leaves is waived."""
    CASH_AND_INSURANCE = "CASH_AND_INSURANCE"
    """Both parts (向医保局下单，也向微信支付下单), also where the insurance leaves all of it to be paid in cash."""


class OrderType(StrEnum):
    """What the order pays for (订单类型)."""

    REG_PAY = "REG_PAY"
    """Registration with a doctor (挂号支付)."""
    DIAG_PAY = "DIAG_PAY"
    """Diagnosis and treatment (诊间支付)."""
    COVID_EXAM_PAY = "COVID_EXAM_PAY"
    """Nucleic acid test for COVID-19 (新冠检测费用)."""
    IN_HOSP_PAY = "IN_HOSP_PAY"
    """Stay in hospital (住院费支付)."""
    PHARMACY_PAY = "PHARMACY_PAY"
    """Pharmacy (药店支付)."""
    INSURANCE_PAY = "INSURANCE_PAY"
    """Contribution to the insurance (保险费支付)."""
    INT_REG_PAY = "INT_REG_PAY"
    """Registration with an online hospital (互联网医院挂号支付)."""
    INT_RE_DIAG_PAY = "INT_RE_DIAG_PAY"
    """Further consultation in an online hospital (互联网医院复诊支付)."""
    INT_RX_PAY = "INT_RX_PAY"
    """Prescription of an online hospital (互联网医院处方支付)."""
    COVID_ANTIGEN_PAY = "COVID_ANTIGEN_PAY"
    """Antigen test for COVID-19 (新冠抗原检测)."""
    MED_PAY = "MED_PAY"
    """Medicine (药费支付)."""


class IdentityCardType(StrEnum):
    """Kind of identity document (证件类型)."""

    ID_CARD = "ID_CARD"
    """Identity card of mainland China (居民身份证)."""
    HOUSEHOLD_REGISTRATION = "HOUSEHOLD_REGISTRATION"
    """Household register (户口本)."""
    FOREIGNER_PASSPORT = "FOREIGNER_PASSPORT"
    """Passport of a foreigner (外国护照)."""
    MAINLAND_TRAVEL_PERMIT_FOR_TW = "MAINLAND_TRAVEL_PERMIT_FOR_TW"
    """Travel permit to the mainland, of residents of Taiwan (台湾居民来往大陆通行证)."""
    MAINLAND_TRAVEL_PERMIT_FOR_MO = "MAINLAND_TRAVEL_PERMIT_FOR_MO"
    """Travel permit to the mainland, of residents of Macao (澳门居民来往内地通行证)."""
    MAINLAND_TRAVEL_PERMIT_FOR_HK = "MAINLAND_TRAVEL_PERMIT_FOR_HK"
    """Travel permit to the mainland, of residents of Hong Kong (香港居民来往内地通行证)."""
    FOREIGN_PERMANENT_RESIDENT = "FOREIGN_PERMANENT_RESIDENT"
    """Permanent residence permit, of foreigners (外国人永久居留证)."""


class CashAddType(StrEnum):
    """Why something is added (现金补充类型)."""

    DEFAULT_ADD_TYPE = "DEFAULT_ADD_TYPE"
    """What the institution charges besides (机构加收费用), the default."""
    FREIGHT = "FREIGHT"
    """Delivery (运费)."""
    OTHER_MEDICAL_EXPENSES = "OTHER_MEDICAL_EXPENSES"
    """Other medical expenses (其他医疗费用)."""


class CashReduceType(StrEnum):
    """Why something is taken off (现金减免类型)."""

    DEFAULT_REDUCE_TYPE = "DEFAULT_REDUCE_TYPE"
    """Discount of the institution (机构优惠金额), the default."""
    HOSPITAL_REDUCE = "HOSPITAL_REDUCE"
    """The hospital waives it (医院减免)."""
    PHARMACY_DISCOUNT = "PHARMACY_DISCOUNT"
    """Discount of a pharmacy (药店优惠)."""
    DISCOUNT = "DISCOUNT"
    """Other discount (优惠金)."""
    PRE_PAYMENT = "PRE_PAYMENT"
    """It was paid in advance (预缴金)."""
    DEPOSIT_DEDUCTION = "DEPOSIT_DEDUCTION"
    """It is taken from a deposit (押金抵扣)."""


class MixPayStatus(StrEnum):
    """State of the order (医保自费混合订单支付状态)."""

    MIX_PAY_CREATED = "MIX_PAY_CREATED"
    """It waits for its payment (等待支付)."""
    MIX_PAY_SUCCESS = "MIX_PAY_SUCCESS"
    """It is paid (支付成功)."""
    MIX_PAY_REFUND = "MIX_PAY_REFUND"
    """Both parts are refunded (自费和医保均已退款)."""
    MIX_PAY_FAIL = "MIX_PAY_FAIL"
    """The payment failed (支付失败); `self_pay_status` may tell that its part was paid."""
    UNKNOWN_MIX_PAY_STATUS = "UNKNOWN_MIX_PAY_STATUS"
    """Unknown, to be taken for an error (未知类型，需报错)."""


class SelfPayStatus(StrEnum):
    """State of the part by WeChat Pay (混合订单中自费部分的支付状态)."""

    SELF_PAY_CREATED = "SELF_PAY_CREATED"
    """It waits for its payment (等待支付)."""
    SELF_PAY_SUCCESS = "SELF_PAY_SUCCESS"
    """It is paid (支付成功)."""
    SELF_PAY_REFUND = "SELF_PAY_REFUND"
    """It is refunded (已退款)."""
    SELF_PAY_FAIL = "SELF_PAY_FAIL"
    """The payment failed (支付失败)."""
    NO_SELF_PAY = "NO_SELF_PAY"
    """There is no such part (订单不含自费部分)."""
    UNKNOWN_SELF_PAY_STATUS = "UNKNOWN_SELF_PAY_STATUS"
    """Unknown, to be taken for an error (未知类型，需报错)."""


class MedInsPayStatus(StrEnum):
    """State of the insured part (混合订单中医保部分的支付状态)."""

    MED_INS_PAY_CREATED = "MED_INS_PAY_CREATED"
    """It waits for its payment (等待支付)."""
    MED_INS_PAY_SUCCESS = "MED_INS_PAY_SUCCESS"
    """It is paid (支付成功)."""
    MED_INS_PAY_REFUND = "MED_INS_PAY_REFUND"
    """It is refunded (已退款)."""
    MED_INS_PAY_FAIL = "MED_INS_PAY_FAIL"
    """The payment failed (支付失败); `med_ins_fail_reason` tells why."""
    NO_MED_INS_PAY = "NO_MED_INS_PAY"
    """There is no such part (订单不含医保部分)."""
    UNKNOWN_MED_INS_PAY_STATUS = "UNKNOWN_MED_INS_PAY_STATUS"
    """Unknown, to be taken for an error (未知类型，需报错)."""


@frozen(kw_only=True)
class InsuredPerson:
    """A person, by name and identity document (身份信息)."""

    name: str = field(repr=False, metadata=fields.body(sensitive=True, min_length=1))
    """Name of the person (真实姓名), as in the document. At least 1 character. Travels encrypted; give and get plain
    text. Example: `"张三"`.
    """
    id_digest: str = field(repr=False, metadata=fields.body(sensitive=True, min_length=1))
    """Digest of the document's number (个人身份ID摘要), never the number itself: the MD5, in small hexadecimal, of the
    number with its letters in capitals, one of 15 digits made one of 18. At least 1 character. Travels encrypted;
    give and get plain text. Example: `"09eb26e839ff3a2e3980352ae45ef09e"`.
    """
    card_type: IdentityCardType | str
    """Kind of identity document (证件类型). Example: `"ID_CARD"`."""


@frozen(kw_only=True)
class CashAddition:
    """What is added to the cash part (现金补充)."""

    cash_add_fee: int = field(metadata=fields.body(minimum=0))
    """Amount added (现金补充金额), in fen. At least 0. Example: `2000`."""
    cash_add_type: CashAddType | str
    """Why something is added (现金补充类型). Example: `"FREIGHT"`."""


@frozen(kw_only=True)
class CashReduction:
    """What is taken off the cash part (现金减免)."""

    cash_reduce_fee: int = field(metadata=fields.body(minimum=0))
    """Amount taken off (现金减免金额), in fen. At least 0. Example: `10000`."""
    cash_reduce_type: CashReduceType | str
    """Why something is taken off (现金减免类型). Example: `"HOSPITAL_REDUCE"`."""


@frozen(kw_only=True)
class Passthrough:
    """What the institution and the insurance tell each other (透传数据)."""

    payAuthNo: str | None = None
    """The insurance's code that allows the payment (支付授权码). Example: `"AUTH****"`."""
    payOrdId: str | None = None
    """The insurance's number of the payment (支付订单号). Example: `"ORD****"`."""
    setlLatlnt: str | None = None
    """Where it is settled (经纬度), as longitude and latitude with a comma between. Example: `"118.096435,24.485407"`."""


@frozen(kw_only=True)
class CashAddDetail:
    """What was added to the cash part (现金补充)."""

    cash_add_fee: int | None = field(default=None, metadata=fields.body(minimum=0))
    """Amount added (现金补充金额), in fen. At least 0. Example: `2000`."""
    cash_add_type: CashAddType | str | None = None
    """Why something is added (现金补充类型). Example: `"FREIGHT"`."""


@frozen(kw_only=True)
class CashReduceDetail:
    """What was taken off the cash part (现金减免)."""

    cash_reduce_fee: int | None = field(default=None, metadata=fields.body(minimum=0))
    """Amount taken off (现金减免金额), in fen. At least 0. Example: `10000`."""
    cash_reduce_type: CashReduceType | str | None = None
    """Why something is taken off (现金减免类型). Example: `"HOSPITAL_REDUCE"`."""


@frozen(kw_only=True)
class MedInsOrder:
    """An order that the medical insurance pays in part, as it stands now (医保自费混合订单)."""

    mix_trade_no: str
    """WeChat Pay's number of the order (医保自费混合订单号). Example: `"1217752501201407033233368318"`."""
    mix_pay_status: MixPayStatus | str
    """State of the order (医保自费混合订单支付状态). Example: `"MIX_PAY_SUCCESS"`."""
    self_pay_status: SelfPayStatus | str | None = None
    """State of the part by WeChat Pay (混合订单中自费部分的支付状态). Example: `"SELF_PAY_SUCCESS"`."""
    med_ins_pay_status: MedInsPayStatus | str | None = None
    """State of the insured part (混合订单中医保部分的支付状态). Example: `"MED_INS_PAY_SUCCESS"`."""
    paid_time: dt.datetime | None = None
    """When it was paid (订单支付时间); only once it is. Example: `"2018-06-08T10:34:56+08:00"`."""
    passthrough_response_content: Passthrough | str | None = field(default=None, metadata=fields.body(json=True))
    """What the insurance said once it was paid (支付完成后医保局返回内容), as JSON in a text. Travels as JSON in a text."""
    mix_pay_type: MixPayType | str | None = None
    """Which parts the order has (混合支付类型). Example: `"CASH_AND_INSURANCE"`."""
    order_type: OrderType | str | None = None
    """What the order pays for (订单类型). Example: `"REG_PAY"`."""
    appid: str | None = None
    """App ID of the medical institution or the provider that calls (从业机构的公众号ID). Example: `"wx8888888888888888"`."""
    sub_appid: str | None = None
    """App ID of the medical institution (医疗机构的公众号ID). Example: `"wxd678efh567hg6999"`."""
    sub_mchid: str | None = None
    """Merchant number of the medical institution (医疗机构的商户号). Example: `"1900000109"`."""
    openid: str | None = None
    """The user's open ID under `appid` (用户在appid下的唯一标识). Example: `"oUpF8uMuAJO_M2pxb1Q9zNjWeS6o"`."""
    sub_openid: str | None = None
    """The user's open ID under `sub_appid` (用户在医疗机构AppID下的唯一标识). Example: `"oUpF8uMuAJO_M2pxb1Q9zNjWeS6o"`."""
    pay_for_relatives: bool | None = None
    """Whether the payer paid for a relative (是否代亲属支付). Example: `True`."""
    out_trade_no: str | None = None
    """The caller's order number (从业机构订单号). Example: `"202204022005169952975171534816"`."""
    serial_no: str | None = None
    """The medical institution's order number (医疗机构订单号). Example: `"1217752501201"`."""
    pay_order_id: str | None = None
    """The insurance's number of the payment (医保局返回的支付单ID). Example: `"ORD530100202204022006350000021"`."""
    pay_auth_no: str | None = None
    """The insurance's code that allows the payment (医保局返回的支付授权码). Example: `"AUTH530100202204022006310000034"`."""
    geo_location: str | None = None
    """Where the user was (用户定位信息), as longitude and latitude with a comma between. Example:
    `"102.682296,25.054260"`.
    """
    city_id: str | None = None
    """WeChat Pay's number of the city (城市ID). Example: `"530100"`."""
    med_inst_name: str | None = None
    """Name of the medical institution (医疗机构名称). Example: `"北大医院"`."""
    med_inst_no: str | None = None
    """The insurance's code of the medical institution (医疗机构编码). Example: `"1217752501201407033233368318"`."""
    med_ins_order_create_time: dt.datetime | None = None
    """When the order was made with the insurance (医保下单时间). Example: `"2018-06-08T10:34:56+08:00"`."""
    total_fee: int | None = None
    """Amount of the order (总金额), in fen: the insured parts, the cash part, and what is added to it. Example:
    `202000`.
    """
    med_ins_gov_fee: int | None = None
    """Part that the pooled insurance fund pays (医保统筹基金支付金额), in fen. Example: `100000`."""
    med_ins_self_fee: int | None = None
    """Part that the insured person's own insurance account pays (医保个人账户支付金额), in fen. Example: `45000`."""
    med_ins_other_fee: int | None = None
    """Part that other insurance funds pay (医保其他基金支付金额), in fen. Example: `5000`."""
    med_ins_cash_fee: int | None = None
    """Part that the insurance leaves to be paid in cash (医保结算后的现金支付金额), in fen. Example: `50000`."""
    wechat_pay_cash_fee: int | None = None
    """What the user pays by WeChat Pay (实际需要用户微信支付的金额), in fen. Example: `42000`."""
    cash_add_detail: list[CashAddDetail] | None = field(default=None, metadata=fields.body(one_or_many=True))
    """What was added to the cash part (现金补充列表)."""
    cash_reduce_detail: list[CashReduceDetail] | None = field(default=None, metadata=fields.body(one_or_many=True))
    """What was taken off the cash part (现金减免列表)."""
    callback_url: str | None = None
    """URL that is told what became of the order (回调通知URL). Example: `"https://www.weixin.qq.com/wxpay/pay.php"`."""
    prepay_id: str | None = None
    """The order of the part that is paid by WeChat Pay (自费预下单ID). Example: `"wx201410272009395522657a690389285100"`."""
    passthrough_request_content: Passthrough | str | None = field(default=None, metadata=fields.body(json=True))
    """What is handed on to the insurance (医疗机构透传给医保的数据), as JSON in a text. Travels as JSON in a text."""
    extends: str | None = None
    """What the institution and WeChat Pay have agreed on besides (扩展字段), as JSON in a text. Example: `"{}"`."""
    attach: str | None = None
    """The merchant's own text, as it was given with the order (附加数据). Example: `"{}"`."""
    channel_no: str | None = None
    """Number of the channel (渠道号). Example: `"AAGN9uhZc5EGyRdairKW7Qnu"`."""
    med_ins_test_env: bool | None = None
    """Whether the order went to the insurance's test environment (是否到医保局测试环境下单). Example: `False`."""
    med_ins_fail_reason: str | None = None
    """Why the payment of the insured part failed (医保支付失败原因), in the insurance's words; only where
    `med_ins_pay_status` is MED_INS_PAY_FAIL. Example: `"个人账户余额不足"`.
    """


@frozen(kw_only=True)
class OrdersCreateRequest(Request[MedInsOrder]):
    """A call of `med_ins.orders.create`."""

    mix_pay_type: MixPayType | str
    order_type: OrderType | str
    appid: str = field(metadata=fields.body(min_length=1, max_length=32))
    sub_appid: str | None = field(default=None, metadata=fields.body(min_length=1, max_length=32))
    sub_mchid: str | None = field(default=None, metadata=fields.body(min_length=1, max_length=32))
    openid: str | None = field(default=None, metadata=fields.body(min_length=1, max_length=128))
    sub_openid: str | None = field(default=None, metadata=fields.body(min_length=1, max_length=128))
    payer: InsuredPerson
    pay_for_relatives: bool | None = None
    relative: InsuredPerson | None = None
    out_trade_no: str = field(metadata=fields.body(min_length=1, max_length=64))
    serial_no: str = field(metadata=fields.body(min_length=1))
    pay_order_id: str | None = field(default=None, metadata=fields.body(min_length=1))
    pay_auth_no: str | None = field(default=None, metadata=fields.body(min_length=1))
    geo_location: str | None = field(default=None, metadata=fields.body(min_length=1))
    city_id: str = field(metadata=fields.body(min_length=1, max_length=8))
    med_inst_name: str = field(metadata=fields.body(min_length=1, max_length=128))
    med_inst_no: str = field(metadata=fields.body(min_length=1, max_length=32))
    med_ins_order_create_time: dt.datetime | None = None
    total_fee: int = field(metadata=fields.body(minimum=0))
    med_ins_gov_fee: int | None = field(default=None, metadata=fields.body(minimum=0))
    med_ins_self_fee: int | None = field(default=None, metadata=fields.body(minimum=0))
    med_ins_other_fee: int | None = field(default=None, metadata=fields.body(minimum=0))
    med_ins_cash_fee: int | None = field(default=None, metadata=fields.body(minimum=0))
    wechat_pay_cash_fee: int | None = field(default=None, metadata=fields.body(minimum=0))
    cash_add_detail: list[CashAddition] | None = None
    cash_reduce_detail: list[CashReduction] | None = None
    callback_url: str = field(metadata=fields.body(min_length=1))
    prepay_id: str | None = field(default=None, metadata=fields.body(min_length=1, max_length=64))
    passthrough_request_content: Passthrough | None = field(default=None, metadata=fields.body(json=True))
    extends: str | None = field(default=None, metadata=fields.body(min_length=1))
    attach: str | None = field(default=None, metadata=fields.body(min_length=1, max_length=128))
    channel_no: str | None = field(default=None, metadata=fields.body(min_length=1, max_length=32))
    med_ins_test_env: bool | None = None

    operation = Operation(
        id="med_ins.orders.create",
        method="POST",
        path="/v3/med-ins/orders",
        server="https://api.mch.weixin.qq.com/",
        standby=("https://api2.mch.weixin.qq.com/",),
        answers={200: MedInsOrder},
        merchant_number="out_trade_no",
        echoed={"out_trade_no": "out_trade_no"},
        outcome="med_ins.orders.query_by_out_trade_no",
        errors=ErrorCodes(".errors", __package__),
    )


@frozen(kw_only=True)
class OrdersQueryByMixTradeNoRequest(Request[MedInsOrder]):
    """A call of `med_ins.orders.query_by_mix_trade_no`."""

    mix_trade_no: str = field(metadata=fields.path(min_length=1, max_length=32))
    sub_mchid: str | None = field(default=None, metadata=fields.query(min_length=1, max_length=32))

    operation = Operation(
        id="med_ins.orders.query_by_mix_trade_no",
        method="GET",
        path="/v3/med-ins/orders/mix-trade-no/{mix_trade_no}",
        server="https://api.mch.weixin.qq.com/",
        standby=("https://api2.mch.weixin.qq.com/",),
        answers={200: MedInsOrder},
        echoed={"mix_trade_no": "mix_trade_no"},
        errors=ErrorCodes(".errors", __package__),
    )


@frozen(kw_only=True)
class OrdersQueryByOutTradeNoRequest(Request[MedInsOrder]):
    """A call of `med_ins.orders.query_by_out_trade_no`."""

    out_trade_no: str = field(metadata=fields.path(min_length=1, max_length=64))
    sub_mchid: str | None = field(default=None, metadata=fields.query(min_length=1, max_length=32))

    operation = Operation(
        id="med_ins.orders.query_by_out_trade_no",
        method="GET",
        path="/v3/med-ins/orders/out-trade-no/{out_trade_no}",
        server="https://api.mch.weixin.qq.com/",
        standby=("https://api2.mch.weixin.qq.com/",),
        answers={200: MedInsOrder},
        echoed={"out_trade_no": "out_trade_no"},
        errors=ErrorCodes(".errors", __package__),
    )


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
        errors=ErrorCodes(".errors", __package__),
    )


@frozen(kw_only=True)
class MedicalInsuranceSuccessEvent(Event[MedInsOrder]):
    """An order that the medical insurance pays in part was paid (医保混合收款成功通知).

    Comes to the `callback_url` of the order. Look at `mix_pay_status`, and at the state of each part, before
    anything is handed over, and do that once: the same event may come many times. Where it does not come within
    30 seconds, `query_by_mix_trade_no` tells.

    Event type: `MEDICAL_INSURANCE.SUCCESS`.
    Source: https://pay.weixin.qq.com/doc/v3/merchant/4016781554
    Source: https://pay.weixin.qq.com/doc/v3/partner/4012165722
    """

    resource: MedInsOrder
    """An order that the medical insurance pays in part, as it stands now (医保自费混合订单)."""


class MedInsOrdersResource(Resource):
    """Reached as `client.med_ins.orders`."""

    __slots__ = ()

    def create(
        self,
        *,
        mix_pay_type: MixPayType | str,
        order_type: OrderType | str,
        appid: str,
        sub_appid: str | None = None,
        sub_mchid: str | None = None,
        openid: str | None = None,
        sub_openid: str | None = None,
        payer: InsuredPerson,
        pay_for_relatives: bool | None = None,
        relative: InsuredPerson | None = None,
        out_trade_no: str,
        serial_no: str,
        pay_order_id: str | None = None,
        pay_auth_no: str | None = None,
        geo_location: str | None = None,
        city_id: str,
        med_inst_name: str,
        med_inst_no: str,
        med_ins_order_create_time: dt.datetime | None = None,
        total_fee: int,
        med_ins_gov_fee: int | None = None,
        med_ins_self_fee: int | None = None,
        med_ins_other_fee: int | None = None,
        med_ins_cash_fee: int | None = None,
        wechat_pay_cash_fee: int | None = None,
        cash_add_detail: list[CashAddition] | None = None,
        cash_reduce_detail: list[CashReduction] | None = None,
        callback_url: str,
        prepay_id: str | None = None,
        passthrough_request_content: Passthrough | None = None,
        extends: str | None = None,
        attach: str | None = None,
        channel_no: str | None = None,
        med_ins_test_env: bool | None = None,
        base_uri: str | None = None,
        timeout: Timeout | None = None,
        retries: RetryPolicy | None = None,
    ) -> MedInsOrder:
        """Create an order that the medical insurance pays in part (医保自费混合收款下单).

        Creates an order of an insured part, a part that the user pays by WeChat Pay, or both. What the insurance
        pays has to be settled with it before, and the amounts are what it said. The order is not paid yet:
        whether it was, `query_by_out_trade_no` and the callback to `callback_url` tell. An order with a part by
        WeChat Pay names the `prepay_id` of an order for that part, made before by `pay.transactions.jsapi`, or by
        `pay.partner.transactions.jsapi` where a provider calls, under the same `out_trade_no`. Which members go
        with which `mix_pay_type` they tell; WeChat Pay refuses those that do not.

        For: medical institutions (普通商户), providers that serve them (从业机构、银行).

        The vendor's page was last changed on 2026-03-02.

        `POST /v3/med-ins/orders` on https://api.mch.weixin.qq.com/
        Source: https://pay.weixin.qq.com/doc/v3/merchant/4016781466
        Source: https://pay.weixin.qq.com/doc/v3/partner/4012503131

        Args:
            mix_pay_type: Which parts the order has (混合支付类型). Example: `"CASH_AND_INSURANCE"`.
            order_type: What the order pays for (订单类型). Example: `"REG_PAY"`.
            appid: App ID of the medical institution or the provider that calls (从业机构的公众号ID). 1 to 32 characters.
                Example: `"wx8888888888888888"`.
            sub_appid: App ID of the medical institution (医疗机构的公众号ID), where a provider calls for it. 1 to 32
                characters. Example: `"wxd678efh567hg6999"`.
            sub_mchid: Merchant number of the medical institution (医疗机构的商户号), where a provider calls for it. 1 to
                32 characters. Example: `"1900000109"`.
            openid: The user's open ID under `appid` (用户在appid下的唯一标识); it or `sub_openid`. 1 to 128 characters.
                Example: `"oUpF8uMuAJO_M2pxb1Q9zNjWeS6o"`.
            sub_openid: The user's open ID under `sub_appid` (用户在医疗机构AppID下的唯一标识); it or `openid`. 1 to 128
                characters. Example: `"oUpF8uMuAJO_M2pxb1Q9zNjWeS6o"`.
            payer: Who pays (支付人身份信息).
            pay_for_relatives: Whether the payer pays for a relative (是否代亲属支付); then `relative` is needed.
                Example: `True`.
            relative: The relative whom the payer pays for (亲属身份信息).
            out_trade_no: The caller's order number (从业机构订单号), its own within the medical institution; that of the
                order of the part by WeChat Pay, where there is one. 1 to 64 characters. Example:
                `"202204022005169952975171534816"`.
            serial_no: The medical institution's order number (医疗机构订单号), the one that the insurance was told with
                the items of the bill. At least 1 character. Example: `"1217752501201"`.
            pay_order_id: The insurance's number of the payment (医保局返回的支付单ID); needed with an insured part,
                refused with `CASH_ONLY`. At least 1 character. Example: `"ORD530100202204022006350000021"`.
            pay_auth_no: The insurance's code that allows the payment (医保局返回的支付授权码), which holds once and for
                minutes; needed with an insured part, refused with `CASH_ONLY`. At least 1 character. Example:
                `"AUTH530100202204022006310000034"`.
            geo_location: Where the user is (用户定位信息), as longitude and latitude with a comma between; needed with
                an insured part, refused with `CASH_ONLY`. At least 1 character. Example:
                `"102.682296,25.054260"`.
            city_id: WeChat Pay's number of the city (城市ID), as it was given to the institution; it may differ
                from the administrative code. 1 to 8 characters. Example: `"530100"`.
            med_inst_name: Name of the medical institution (医疗机构名称). 1 to 128 characters. Example: `"北大医院"`.
            med_inst_no: The insurance's code of the medical institution (医疗机构编码). 1 to 32 characters. Example:
                `"1217752501201407033233368318"`.
            med_ins_order_create_time: When the order was made with the insurance (医保下单时间); needed with an insured
                part, refused with `CASH_ONLY`. Example: `"2018-06-08T10:34:56+08:00"`.
            total_fee: Amount of the order (总金额), in fen: the insured parts, the cash part, and what is added to
                it; which is the insured parts, `wechat_pay_cash_fee`, and what is taken off. At least 0. Example:
                `202000`.
            med_ins_gov_fee: Part that the pooled insurance fund pays (医保统筹基金支付金额), in fen; it and the next three
                are needed with an insured part, and 0 or left out with `CASH_ONLY`. At least 0. Example:
                `100000`.
            med_ins_self_fee: Part that the insured person's own insurance account pays (医保个人账户支付金额), in fen. At
                least 0. Example: `45000`.
            med_ins_other_fee: Part that other insurance funds pay (医保其他基金支付金额), in fen. At least 0. Example:
                `5000`.
            med_ins_cash_fee: Part that the insurance leaves to be paid in cash (医保结算后的现金支付金额), in fen. At least
                0. Example: `50000`.
            wechat_pay_cash_fee: What the user pays by WeChat Pay (实际需要用户微信支付的金额), in fen: `med_ins_cash_fee`, and
                what is added to it, less what is taken off. Needed with a part by WeChat Pay, and 0 or left out
                with `INSURANCE_ONLY`. At least 0. Example: `42000`.
            cash_add_detail: What is added to the cash part (现金补充列表).
            cash_reduce_detail: What is taken off the cash part (现金减免列表).
            callback_url: URL that is told what became of the order (回调通知URL); https, without a query. At least 1
                character. Example: `"https://www.weixin.qq.com/wxpay/pay.php"`.
            prepay_id: The order of the part that is paid by WeChat Pay (自费预下单ID); needed with such a part,
                refused with `INSURANCE_ONLY`. 1 to 64 characters. Example:
                `"wx201410272009395522657a690389285100"`.
            passthrough_request_content: What is handed on to the insurance (医疗机构透传给医保的数据), as JSON in a text.
                Travels as JSON in a text.
            extends: What the institution and WeChat Pay have agreed on besides (扩展字段), as JSON in a text. At
                least 1 character. Example: `"{}"`.
            attach: Text of the merchant's own (附加数据), given back by queries and callbacks. 1 to 128 characters.
                Example: `"{}"`.
            channel_no: Number of the channel (渠道号), which WeChat Pay assigns. 1 to 32 characters. Example:
                `"AAGN9uhZc5EGyRdairKW7Qnu"`.
            med_ins_test_env: Whether the order goes to the insurance's test environment (是否到医保局测试环境下单). The part
                by WeChat Pay is real money all the same. Example: `False`.
            base_uri: Access point instead of the specification's, such as `AccessPoint.MAIN_HK`.
            timeout: Seconds to wait for the connection and for each read; the client's where not given.
            retries: How often, how soon and for how long it is retried; the client's where not given.

        Returns:
            The order waits for its payment.

        Raises:
            RequestError: A parameter is not as described here; nothing was sent.
            BadRequestError: APPID_MCHID_NOT_MATCH, ALREADY_EXISTS.
            PermissionDeniedError: REQUEST_BLOCKED, RULE_LIMIT.
            APIError: Another code, such as those that most operations have.
            OutcomeUnknownError: It was sent and no answer came.
            WxPayError: Anything else: no answer, an unverified one, or one that is not as described here.
        """
        return self._call(
            OrdersCreateRequest(
                mix_pay_type=mix_pay_type,
                order_type=order_type,
                appid=appid,
                sub_appid=sub_appid,
                sub_mchid=sub_mchid,
                openid=openid,
                sub_openid=sub_openid,
                payer=payer,
                pay_for_relatives=pay_for_relatives,
                relative=relative,
                out_trade_no=out_trade_no,
                serial_no=serial_no,
                pay_order_id=pay_order_id,
                pay_auth_no=pay_auth_no,
                geo_location=geo_location,
                city_id=city_id,
                med_inst_name=med_inst_name,
                med_inst_no=med_inst_no,
                med_ins_order_create_time=med_ins_order_create_time,
                total_fee=total_fee,
                med_ins_gov_fee=med_ins_gov_fee,
                med_ins_self_fee=med_ins_self_fee,
                med_ins_other_fee=med_ins_other_fee,
                med_ins_cash_fee=med_ins_cash_fee,
                wechat_pay_cash_fee=wechat_pay_cash_fee,
                cash_add_detail=cash_add_detail,
                cash_reduce_detail=cash_reduce_detail,
                callback_url=callback_url,
                prepay_id=prepay_id,
                passthrough_request_content=passthrough_request_content,
                extends=extends,
                attach=attach,
                channel_no=channel_no,
                med_ins_test_env=med_ins_test_env,
            ),
            base_uri,
            timeout,
            retries,
        )

    def query_by_mix_trade_no(
        self,
        mix_trade_no: str,
        *,
        sub_mchid: str | None = None,
        base_uri: str | None = None,
        timeout: Timeout | None = None,
        retries: RetryPolicy | None = None,
    ) -> MedInsOrder:
        """Query an order by WeChat Pay's number (使用医保自费混合订单号查看下单结果).

        Tells the state of an order and of each of its parts, and what the insurance said. Ask where the callback
        has not come after 30 seconds. The order is paid where `mix_pay_status` is MIX_PAY_SUCCESS; where it
        failed, `self_pay_status` may be SELF_PAY_SUCCESS, and that part has to be refunded. WeChat Pay's number
        of the part that it was paid for is not told here: `pay.transactions.query_by_out_trade_no` has it.

        For: medical institutions (普通商户), providers that serve them (从业机构、银行).

        The vendor's page was last changed on 2026-03-02.

        `GET /v3/med-ins/orders/mix-trade-no/{mix_trade_no}` on https://api.mch.weixin.qq.com/
        Source: https://pay.weixin.qq.com/doc/v3/merchant/4016781479
        Source: https://pay.weixin.qq.com/doc/v3/partner/4012503155

        Args:
            mix_trade_no: WeChat Pay's number of the order paid in part by the insurance (医保自费混合订单号). 1 to 32
                characters. Example: `"1217752501201407033233368318"`.
            sub_mchid: Merchant number of the medical institution (医疗机构的商户号); needed where a provider calls for
                it, for numbers are an institution's own. 1 to 32 characters. Example: `"1900000109"`.
            base_uri: Access point instead of the specification's, such as `AccessPoint.MAIN_HK`.
            timeout: Seconds to wait for the connection and for each read; the client's where not given.
            retries: How often, how soon and for how long it is retried; the client's where not given.

        Returns:
            The order as it stands now.

        Raises:
            RequestError: A parameter is not as described here; nothing was sent.
            NotFoundError: ORDER_NOT_EXIST.
            APIError: Another code, such as those that most operations have.
            WxPayError: Anything else: no answer, an unverified one, or one that is not as described here.
        """
        return self._call(
            OrdersQueryByMixTradeNoRequest(mix_trade_no=mix_trade_no, sub_mchid=sub_mchid), base_uri, timeout, retries
        )

    def query_by_out_trade_no(
        self,
        out_trade_no: str,
        *,
        sub_mchid: str | None = None,
        base_uri: str | None = None,
        timeout: Timeout | None = None,
        retries: RetryPolicy | None = None,
    ) -> MedInsOrder:
        """Query an order by the caller's order number (使用商户订单号查看下单结果).

        Tells the same of an order as `query_by_mix_trade_no`. Ask where the answer to `create` was lost: an order
        that does not exist may be made again.

        For: medical institutions (普通商户), providers that serve them (从业机构、银行).

        The vendor's page was last changed on 2026-03-02.

        `GET /v3/med-ins/orders/out-trade-no/{out_trade_no}` on https://api.mch.weixin.qq.com/
        Source: https://pay.weixin.qq.com/doc/v3/merchant/4016781490
        Source: https://pay.weixin.qq.com/doc/v3/partner/4012503286

        Args:
            out_trade_no: The caller's order number (从业机构订单号). 1 to 64 characters. Example:
                `"202204022005169952975171534816"`.
            sub_mchid: Merchant number of the medical institution (医疗机构的商户号); needed where a provider calls for
                it, for numbers are an institution's own. 1 to 32 characters. Example: `"1900000109"`.
            base_uri: Access point instead of the specification's, such as `AccessPoint.MAIN_HK`.
            timeout: Seconds to wait for the connection and for each read; the client's where not given.
            retries: How often, how soon and for how long it is retried; the client's where not given.

        Returns:
            The order as it stands now.

        Raises:
            RequestError: A parameter is not as described here; nothing was sent.
            NotFoundError: ORDER_NOT_EXIST.
            APIError: Another code, such as those that most operations have.
            WxPayError: Anything else: no answer, an unverified one, or one that is not as described here.
        """
        return self._call(
            OrdersQueryByOutTradeNoRequest(out_trade_no=out_trade_no, sub_mchid=sub_mchid), base_uri, timeout, retries
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
        the same order again is allowed, and the last one counts: so a call whose answer was lost is repeated.
        Once it was taken, `orders.query_by_mix_trade_no` has MED_INS_PAY_REFUND as `med_ins_pay_status`. The part
        by WeChat Pay is refunded by `refund.domestic.refunds.create`, before, under the same `out_refund_no`.

        For: medical institutions (普通商户), providers that serve them (从业机构、银行).

        The vendor's page was last changed on 2025-01-09.

        `POST /v3/med-ins/refunds/notify` on https://api.mch.weixin.qq.com/
        Source: https://pay.weixin.qq.com/doc/v3/partner/4012166534
        Source: https://pay.weixin.qq.com/doc/v3/merchant/4016781561

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
                `Client(vendor_names=True)`. Example: `0`.
            med_refund__other_fee: Part refunded to other insurance funds (医保其他退款金额), in fen. At least 0. The
                vendor's own documents also spell it `med_refund_other_fee`: see `Client(vendor_names=True)`.
                Example: `0`.
            refund_time: When the insurance's refund succeeded (医保退款成功时间). Example: `"2018-06-09T10:34:56+08:00"`.
            out_refund_no: The refund number of the provider or the medical institution (从业机构退款单号); that of the
                refund of the part by WeChat Pay, where there is one. 1 to 64 characters. Example:
                `"R202204022005169952975171534816"`.
            base_uri: Access point instead of the specification's, such as `AccessPoint.MAIN_HK`.
            timeout: Seconds to wait for the connection and for each read; the client's where not given.
            retries: How often, how soon and for how long it is retried; the client's where not given.

        Raises:
            RequestError: A parameter is not as described here; nothing was sent.
            BadRequestError: PARAM_ERROR, INVALID_REQUEST.
            PermissionDeniedError: NO_AUTH, RULE_LIMIT.
            NotFoundError: ORDER_NOT_EXIST.
            RateLimitError: RATELIMIT_EXCEEDED.
            ServerError: SYSTEM_ERROR.
            APIError: Another code, such as those that most operations have.
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
    @made_once
    def orders(self) -> MedInsOrdersResource:
        """The operations `med_ins.orders.*`."""
        return MedInsOrdersResource(self._sender)

    @property
    @made_once
    def refunds(self) -> MedInsRefundsResource:
        """The operations `med_ins.refunds.*`."""
        return MedInsRefundsResource(self._sender)
