# Generated from spec/payscore/serviceorder.yaml, spec/common.yaml by `make codegen`. Do not edit.
"""What `client.payscore.serviceorder` is made of."""

from enum import StrEnum

from attrs import field

from wxpay_client.schema import ErrorCodes, Event, Operation, Request, Resource, RetryPolicy, Timeout, fields, frozen

from ..common import OrderPromotion, TradeType


class ServiceOrderState(StrEnum):
    """State of an order (服务订单状态)."""

    CREATED = "CREATED"
    """It is created (商户已创建服务订单), and the user has not confirmed it."""
    DOING = "DOING"
    """It is going on, or completed and not paid (服务订单进行中): `state_description` tells."""
    DONE = "DONE"
    """It is paid, or nothing was to be paid (服务订单完成)."""
    REVOKED = "REVOKED"
    """The merchant cancelled it (商户取消服务订单)."""
    EXPIRED = "EXPIRED"
    """The user did not confirm it in 30 days (服务订单已失效)."""
    FINISHED = "FINISHED"
    """It is completed, as the vendor's sample of orders that are created and completed at once has it."""


class ServiceOrderStateDescription(StrEnum):
    """How far an order that is going on has come (订单状态说明)."""

    USER_CONFIRM = "USER_CONFIRM"
    """The user has confirmed it (用户确认)."""
    MCH_COMPLETE = "MCH_COMPLETE"
    """The merchant has completed it (商户完结), and it is not paid yet."""


class ServiceRiskName(StrEnum):
    """What is at risk (风险名称)."""

    DEPOSIT = "DEPOSIT"
    """A deposit that the user need not pay (押金)."""
    ADVANCE = "ADVANCE"
    """An advance that the user need not pay (预付款)."""
    CASH_DEPOSIT = "CASH_DEPOSIT"
    """A guarantee that the user need not pay (保证金)."""
    ESTIMATE_ORDER_COST = "ESTIMATE_ORDER_COST"
    """What the service is estimated at (预估订单费用), where it is used first and paid afterwards."""


class ServiceCollectionState(StrEnum):
    """Whether an order is paid (收款状态)."""

    USER_PAYING = "USER_PAYING"
    """It is not paid, or not in full (待支付)."""
    USER_PAID = "USER_PAID"
    """It is paid (已支付)."""


class ServicePaidType(StrEnum):
    """How an order was paid (收款成功渠道)."""

    NEWTON = "NEWTON"
    """By the payment score (微信支付分)."""
    MCH = "MCH"
    """Otherwise, as the merchant told by `sync` (商户渠道)."""


@frozen(kw_only=True)
class ServiceOrderReference:
    """An order, by its numbers (服务订单)."""

    appid: str | None = None
    """App ID of the order (公众账号ID). Example: `"wxd678efh567hg6787"`."""
    mchid: str | None = None
    """The merchant's number (商户号). Example: `"1230000109"`."""
    out_order_no: str
    """The merchant's number of the order (商户服务订单号). Example: `"1234323JKHDFE1243252"`."""
    service_id: str | None = None
    """Number of the service (服务ID). Example: `"2002000000000558128851361561536"`."""
    order_id: str | None = None
    """WeChat Pay's number of the order (微信支付服务订单号). Example: `"15646546545165651651"`."""


@frozen(kw_only=True)
class ServicePaymentRequest:
    """Something that is to be paid after the service (后付费项目)."""

    name: str = field(metadata=fields.body(min_length=1, max_length=20))
    """Name of the item (付费名称), its own within the order but for `商品信息`. 1 to 20 characters. Example: `"就餐费用"`."""
    amount: int | None = field(default=None, metadata=fields.body(minimum=0))
    """What it costs (付费金额), in fen. At least 0. Example: `40000`."""
    description: str | None = field(default=None, metadata=fields.body(min_length=1, max_length=30))
    """How the price comes about (付费说明), such as a rate. 1 to 30 characters. Example: `"就餐人均100元"`."""
    count: int | None = field(default=None, metadata=fields.body(minimum=1, maximum=100))
    """How many (付费数量). 1 to 100. Example: `4`."""


@frozen(kw_only=True)
class ServiceDiscount:
    """A discount of the merchant's (商户优惠)."""

    name: str | None = field(default=None, metadata=fields.body(min_length=1, max_length=20))
    """Name of the discount (优惠名称), its own within the order. 1 to 20 characters. Example: `"满20减1元"`."""
    description: str | None = field(default=None, metadata=fields.body(min_length=1, max_length=30))
    """What the discount is (优惠说明). 1 to 30 characters. Example: `"不与其他优惠叠加"`."""
    amount: int | None = field(default=None, metadata=fields.body(minimum=0))
    """How much it is (优惠金额), in fen. At least 0. Example: `100`."""
    count: int | None = field(default=None, metadata=fields.body(minimum=1, maximum=100))
    """How many (优惠数量). 1 to 100. Example: `1`."""


@frozen(kw_only=True)
class ServiceTimeRange:
    """When the service takes place (服务时间段)."""

    start_time: str | None = field(default=None, metadata=fields.body(min_length=1, max_length=14))
    """When it begins (服务开始时间): `20091225091010`, `20091225`, or `OnAccept` for when the user confirms; not before
    the order is created. The vendor's page asks for it there. 1 to 14 characters. Example: `"20091225091010"`.
    """
    end_time: str | None = field(default=None, metadata=fields.body(min_length=1, max_length=14))
    """When it ends (服务结束时间): `20091225121010` or `20091225`. 1 to 14 characters. Example: `"20091225121010"`."""
    start_time_remark: str | None = field(default=None, metadata=fields.body(min_length=1, max_length=20))
    """What the beginning means (服务开始时间备注). 1 to 20 characters. Example: `"备注1"`."""
    end_time_remark: str | None = field(default=None, metadata=fields.body(min_length=1, max_length=50))
    """What the end means (服务结束时间备注). 1 to 50 characters. Example: `"备注2"`."""


@frozen(kw_only=True)
class ServiceLocation:
    """Where the service takes place (服务位置)."""

    start_location: str | None = field(default=None, metadata=fields.body(min_length=1, max_length=50))
    """Where it begins (服务开始地点). 1 to 50 characters. Example: `"嗨客时尚主题展餐厅"`."""
    end_location: str | None = field(default=None, metadata=fields.body(min_length=1, max_length=50))
    """Where it ends (服务结束地点). 1 to 50 characters. Example: `"嗨客时尚主题展餐厅"`."""


@frozen(kw_only=True)
class ServiceDevice:
    """The devices of the service (设备信息)."""

    start_device_id: str | None = field(default=None, metadata=fields.body(min_length=1))
    """Number of the device where it begins (服务开始的设备ID). At least 1 character. Example: `"HG123456"`."""
    end_device_id: str | None = field(default=None, metadata=fields.body(min_length=1))
    """Number of the device where it ends (服务结束的设备ID). At least 1 character. Example: `"HG123456"`."""
    materiel_no: str | None = field(default=None, metadata=fields.body(min_length=1))
    """URL of the code that was scanned (物料URL). At least 1 character. Example: `"example_materiel_no"`."""


@frozen(kw_only=True)
class ServicePayment:
    """Something that is paid after the service (后付费项目)."""

    name: str | None = field(default=None, metadata=fields.body(min_length=1, max_length=20))
    """Name of the item (付费名称), its own within the order but for `商品信息`. 1 to 20 characters. Example: `"就餐费用"`."""
    amount: int | None = field(default=None, metadata=fields.body(minimum=0))
    """What it costs (付费金额), in fen. At least 0. Example: `40000`."""
    description: str | None = field(default=None, metadata=fields.body(min_length=1, max_length=30))
    """How the price comes about (付费说明), such as a rate. 1 to 30 characters. Example: `"就餐人均100元"`."""
    count: int | None = field(default=None, metadata=fields.body(minimum=1, maximum=100))
    """How many (付费数量). 1 to 100. Example: `4`."""


@frozen(kw_only=True)
class ServiceRiskFund:
    """What the merchant risks by the order (服务风险金)."""

    name: ServiceRiskName | str | None = None
    """What is at risk (风险名称). Example: `"DEPOSIT"`."""
    amount: int | None = field(default=None, metadata=fields.body(minimum=1))
    """How much is at risk (风险金额), in fen; at most what the service allows. At least 1. Example: `50000`."""
    description: str | None = field(default=None, metadata=fields.body(min_length=1, max_length=30))
    """What is at risk, in words (风险说明). 1 to 30 characters. Example: `"就餐的预估费用"`."""


@frozen(kw_only=True)
class ServiceCollectionDetail:
    """A payment of an order (收款明细)."""

    seq: int | None = None
    """Number of the payment within the order (收款序号), from 1. Example: `1`."""
    amount: int | None = None
    """What was paid (单笔收款金额), in fen. Example: `39900`."""
    paid_type: ServicePaidType | str | None = None
    """How an order was paid (收款成功渠道). Example: `"NEWTON"`."""
    paid_time: str | None = None
    """When it was paid (收款成功时间): `20091225121210`, Beijing time. Example: `"20091225121210"`."""
    transaction_id: str | None = None
    """WeChat Pay's number of the payment (微信支付交易单号), by which alone it can be refunded: refunds do not know the
    number of the service order. Example: `"4200000118200912250123456789"`.
    """
    promotion_detail: list[OrderPromotion] | None = None
    """The discounts that the payment used (优惠功能)."""


@frozen(kw_only=True)
class ServiceCollection:
    """What of an order is paid (收款信息)."""

    state: ServiceCollectionState | str | None = None
    """Whether an order is paid (收款状态). Example: `"USER_PAID"`."""
    total_amount: int | None = None
    """What is charged (总收款金额), in fen. Example: `39900`."""
    paying_amount: int | None = None
    """What is not paid yet (待收金额), in fen. Example: `0`."""
    paid_amount: int | None = None
    """What is paid (已收金额), in fen. Example: `39900`."""
    details: list[ServiceCollectionDetail] | None = None
    """The payments (收款明细列表)."""
    bank_type: str | None = None
    """Bank and kind of card that was paid with (收款银行). Example: `"CMB_DEBIT"`."""


@frozen(kw_only=True)
class ServiceOrder:
    """An order that is paid after the service, as it stands now (支付分订单)."""

    appid: str | None = None
    """App ID of the order (公众账号ID). Example: `"wxd678efh567hg6787"`."""
    mchid: str | None = None
    """The merchant's number (商户号). Example: `"1230000109"`."""
    out_order_no: str
    """The merchant's number of the order (商户服务订单号). Example: `"1234323JKHDFE1243252"`."""
    order_id: str | None = None
    """WeChat Pay's number of the order (微信支付服务订单号). Example: `"15646546545165651651"`."""
    service_id: str | None = None
    """Number of the service (服务ID). Example: `"2002000000000558128851361561536"`."""
    service_introduction: str | None = None
    """What the service is (服务信息). Example: `"某某酒店"`."""
    state: ServiceOrderState | str
    """State of an order (服务订单状态). Example: `"DONE"`."""
    state_description: ServiceOrderStateDescription | str | None = None
    """How far an order that is going on has come (订单状态说明). Example: `"MCH_COMPLETE"`."""
    post_payments: list[ServicePayment] | None = field(default=None, metadata=fields.body(one_or_many=True))
    """What is paid after the service (后付费项目)."""
    post_discounts: list[ServiceDiscount] | None = None
    """Discounts of the merchant's (商户优惠)."""
    risk_fund: ServiceRiskFund | None = None
    """What the merchant risks by the order (服务风险金)."""
    time_range: ServiceTimeRange | None = None
    """When the service takes place (服务时间段)."""
    location: ServiceLocation | None = None
    """Where the service takes place (服务位置)."""
    total_amount: int | None = None
    """What is charged (总金额), in fen. Example: `39900`."""
    need_collection: bool | None = None
    """Whether the order has to be paid (是否需要收款). Example: `True`."""
    collection: ServiceCollection | None = None
    """What of an order is paid (收款信息)."""
    attach: str | None = None
    """Text of the merchant's own (商户数据包). Example: `"Easdfowealsdkjfnlaksjdlfkwqoi&wl3l2sald"`."""
    notify_url: str | None = None
    """URL that is told of confirmation and payment (商户回调地址). Example: `"https://api.test.com"`."""
    openid: str | None = None
    """The user's open ID under the app ID (用户标识). Example: `"oUpF8uMuAJO_M2pxb1Q9zNjWeS6o"`."""
    package: str | None = None
    """What the front end asks the user to confirm the order with (跳转微信侧小程序订单数据); only of an order that was just
    created. Example: `"DJIOSQPYWDxsjdldeuwhdodwxasd_dDiodnwjh9we"`.
    """
    profit_sharing: bool | None = None
    """Whether the payment is shared out (微信支付服务分账标记). Example: `False`."""
    goods_tag: str | None = None
    """Mark that discounts may depend on (订单优惠标记). Example: `"goods_tag"`."""


@frozen(kw_only=True)
class ServiceRiskFundRequest:
    """What the merchant risks (服务风险金): of a deposit or an advance, the most that may be charged to the user."""

    name: ServiceRiskName | str
    """What is at risk (风险名称). Example: `"DEPOSIT"`."""
    amount: int = field(metadata=fields.body(minimum=1))
    """How much is at risk (风险金额), in fen; at most what the service allows. At least 1. Example: `50000`."""
    description: str | None = field(default=None, metadata=fields.body(min_length=1, max_length=30))
    """What is at risk, in words (风险说明). 1 to 30 characters. Example: `"就餐的预估费用"`."""


@frozen(kw_only=True)
class ServiceOrderPaid:
    """How the user has paid otherwise (内容信息详情)."""

    paid_time: str | None = field(default=None, metadata=fields.body(min_length=1, max_length=14))
    """When the user paid (收款成功时间): `20091225121210` or `20091225`. The vendor's page asks for it. 1 to 14
    characters. Example: `"20091225121210"`.
    """
    paid_amount: int | None = field(default=None, metadata=fields.body(minimum=0))
    """What the user paid (收款金额), in fen; by one SDK alone. At least 0. Example: `39900`."""
    seq: int | None = field(default=None, metadata=fields.body(minimum=1))
    """Which payment of the order it is (收款序号), from 1; by one SDK alone. At least 1. Example: `1`."""


@frozen(kw_only=True)
class ServicePrepayRequest:
    """What the payment was prepared with (预下单请求参数)."""

    device_info: str | None = None
    """Number of the terminal (终端设备号). Example: `"013467007045764"`."""
    nonce_str: str | None = None
    """Nonce of the request (随机字符串). Example: `"5K8264ILTKCH16CQ2502SI8ZNMTM67VS"`."""
    body: str | None = None
    """What is paid for (商品描述). Example: `"某某酒店"`."""
    attach: str | None = None
    """Text of the institution's own (附加数据). Example: `"自定义数据"`."""
    fee_type: str | None = None
    """Currency (货币类型), ISO 4217. Example: `"CNY"`."""
    time_start: str | None = None
    """When the order begins (订单生成时间). Example: `"20091225091010"`."""
    time_expire: str | None = None
    """When the order expires (订单失效时间). Example: `"20091227091010"`."""
    goods_tag: str | None = None
    """Mark that discounts may depend on (商品标记). Example: `"WXG"`."""
    notify_url: str | None = None
    """URL that is told of the payment (通知地址). Example: `"https://api.test.com"`."""
    trade_type: TradeType | str | None = None
    """How an order is paid (交易类型). Example: `"JSAPI"`."""
    limit_pay: str | None = None
    """How the user may pay (指定支付方式). Example: `"no_credit"`."""
    need_receipt: bool | None = None
    """Whether the user may ask for a fapiao (开发票入口开放标识). Example: `False`."""


@frozen(kw_only=True)
class ServicePrepayNotification:
    """A payment that was prepared (从业机构预下单通知参数)."""

    appid: str | None = None
    """App ID of the order (公众账号ID). Example: `"wxd678efh567hg6787"`."""
    mchid: str | None = None
    """The merchant's number (商户号); the service provider's, of those. Example: `"1230000109"`."""
    sub_appid: str | None = None
    """App ID of the sub-merchant (子商户公众号ID), of service providers. Example: `"wxd678efh567hg6788"`."""
    sub_mchid: str | None = None
    """The sub-merchant's number (子商户商户号), of service providers. Example: `"1900000109"`."""
    channel_id: str | None = None
    """The channel's merchant number (渠道商商户号), of acquiring institutions. Example: `"1234567890"`."""
    out_order_no: str
    """The merchant's number of the order (商户服务订单号). Example: `"1234323JKHDFE1243252"`."""
    openid: str | None = None
    """The user's open ID under the app ID (用户标识). Example: `"oUpF8uMuAJO_M2pxb1Q9zNjWeS6o"`."""
    sub_openid: str | None = None
    """The user's open ID under `sub_appid` (子商户公众号下的用户标识), of service providers. Example:
    `"oUpF8uMuAJO_M2pxb1Q9zNjWeS6o"`.
    """
    service_id: str | None = None
    """Number of the service (服务ID). Example: `"2002000000000558128851361561536"`."""
    total_amount: int | None = None
    """What is charged (总金额), in fen. Example: `39900`."""
    prepay_req_body: ServicePrepayRequest | None = None
    """What the payment was prepared with (预下单请求参数)."""
    prepay_req_header_base64: str | None = None
    """Headers of the request that prepared it (预下单请求头), in Base64. Example:
    `"SG9zdDogYXBpLm1jaC53ZWl4aW4ucXEuY29t"`.
    """
    prepay_req_body_base64: str | None = None
    """Body of that request (预下单请求包体), in Base64. Example: `"PHhtbD48L3htbD4="`."""
    prepay_resp_http_code: int | None = None
    """HTTP status of its answer (预下单应答状态码). Example: `200`."""
    prepay_resp_header_base64: str | None = None
    """Headers of its answer (预下单应答头), in Base64. Example: `"U2VydmVyOiBuZ2lueA=="`."""
    prepay_resp_body_base64: str | None = None
    """Body of its answer (预下单应答包体), in Base64. Example: `"PHhtbD48L3htbD4="`."""


@frozen(kw_only=True)
class ServiceOrderNotification:
    """An order that the user confirmed or paid (支付分订单通知参数)."""

    appid: str | None = None
    """App ID of the order (公众账号ID). Example: `"wxd678efh567hg6787"`."""
    mchid: str | None = None
    """The merchant's number (商户号); the service provider's, of those. Example: `"1230000109"`."""
    sub_appid: str | None = None
    """App ID of the sub-merchant (子商户公众号ID), of service providers. Example: `"wxd678efh567hg6788"`."""
    sub_mchid: str | None = None
    """The sub-merchant's number (子商户商户号), of service providers. Example: `"1900000109"`."""
    channel_id: str | None = None
    """The channel's merchant number (渠道商商户号), of acquiring institutions. Example: `"1234567890"`."""
    out_order_no: str
    """The merchant's number of the order (商户服务订单号). Example: `"1234323JKHDFE1243252"`."""
    openid: str | None = None
    """The user's open ID under the app ID (用户标识). Example: `"oUpF8uMuAJO_M2pxb1Q9zNjWeS6o"`."""
    sub_openid: str | None = None
    """The user's open ID under `sub_appid` (子商户公众号下的用户标识), of service providers. Example:
    `"oUpF8uMuAJO_M2pxb1Q9zNjWeS6o"`.
    """
    order_id: str | None = None
    """WeChat Pay's number of the order (微信支付服务订单号). Example: `"15646546545165651651"`."""
    out_trade_no: str | None = None
    """The merchant's number of the payment (商户系统内部扣款单号), of acquiring institutions. Example:
    `"1217752501201407033233368018"`.
    """
    service_id: str | None = None
    """Number of the service (服务ID). Example: `"2002000000000558128851361561536"`."""
    service_introduction: str | None = None
    """What the service is (服务信息). Example: `"某某酒店"`."""
    state: ServiceOrderState | str
    """State of an order (服务订单状态). Example: `"DONE"`."""
    state_description: ServiceOrderStateDescription | str | None = None
    """How far an order that is going on has come (订单状态说明). Example: `"MCH_COMPLETE"`."""
    post_payments: list[ServicePayment] | None = field(default=None, metadata=fields.body(one_or_many=True))
    """What is paid after the service (后付费项目)."""
    post_discounts: list[ServiceDiscount] | None = None
    """Discounts of the merchant's (商户优惠)."""
    risk_fund: ServiceRiskFund | None = None
    """What the merchant risks by the order (服务风险金)."""
    time_range: ServiceTimeRange | None = None
    """When the service takes place (服务时间段)."""
    location: ServiceLocation | None = None
    """Where the service takes place (服务位置)."""
    total_amount: int | str | None = None
    """What is charged (总金额), in fen, as a number or its digits. Example: `39900`."""
    need_collection: bool | None = None
    """Whether the order has to be paid (是否需要收款). Example: `True`."""
    collection: ServiceCollection | None = None
    """What of an order is paid (收款信息)."""
    attach: str | None = None
    """Text of the merchant's own (商户数据包). Example: `"Easdfowealsdkjfnlaksjdlfkwqoi&wl3l2sald"`."""


@frozen(kw_only=True)
class CancelRequest(Request[ServiceOrderReference]):
    """A call of `payscore.serviceorder.cancel`."""

    out_order_no: str = field(metadata=fields.path(min_length=1, max_length=32))
    appid: str | None = field(default=None, metadata=fields.body(min_length=1, max_length=32))
    service_id: str | None = field(default=None, metadata=fields.body(min_length=1, max_length=32))
    reason: str | None = field(default=None, metadata=fields.body(min_length=1, max_length=50))

    operation = Operation(
        id="payscore.serviceorder.cancel",
        method="POST",
        path="/v3/payscore/serviceorder/{out_order_no}/cancel",
        server="https://api.mch.weixin.qq.com/",
        standby=("https://api2.mch.weixin.qq.com/",),
        answers={200: ServiceOrderReference},
        merchant_number="out_order_no",
        echoed={"out_order_no": "out_order_no"},
        outcome="payscore.serviceorder.query",
        errors=ErrorCodes("..errors", __package__),
    )


@frozen(kw_only=True)
class CompleteRequest(Request[ServiceOrder]):
    """A call of `payscore.serviceorder.complete`."""

    out_order_no: str = field(metadata=fields.path(min_length=1, max_length=32))
    appid: str | None = field(default=None, metadata=fields.body(min_length=1, max_length=32))
    service_id: str = field(metadata=fields.body(min_length=1, max_length=32))
    post_payments: list[ServicePaymentRequest] = field(metadata=fields.body(max_items=100))
    post_discounts: list[ServiceDiscount] | None = field(default=None, metadata=fields.body(max_items=30))
    total_amount: int = field(metadata=fields.body(minimum=0))
    time_range: ServiceTimeRange | None = None
    location: ServiceLocation | None = None
    profit_sharing: bool | None = None
    goods_tag: str | None = field(default=None, metadata=fields.body(min_length=1))
    device: ServiceDevice | None = None

    operation = Operation(
        id="payscore.serviceorder.complete",
        method="POST",
        path="/v3/payscore/serviceorder/{out_order_no}/complete",
        server="https://api.mch.weixin.qq.com/",
        standby=("https://api2.mch.weixin.qq.com/",),
        answers={200: ServiceOrder},
        merchant_number="out_order_no",
        echoed={"out_order_no": "out_order_no"},
        outcome="payscore.serviceorder.query",
        errors=ErrorCodes("..errors", __package__),
    )


@frozen(kw_only=True)
class CreateRequest(Request[ServiceOrder]):
    """A call of `payscore.serviceorder.create`."""

    out_order_no: str = field(metadata=fields.body(min_length=1, max_length=32))
    appid: str = field(metadata=fields.body(min_length=1, max_length=32))
    service_id: str = field(metadata=fields.body(min_length=1, max_length=32))
    service_introduction: str = field(metadata=fields.body(min_length=1, max_length=20))
    post_payments: list[ServicePaymentRequest] | None = field(default=None, metadata=fields.body(max_items=100))
    post_discounts: list[ServiceDiscount] | None = field(default=None, metadata=fields.body(max_items=30))
    time_range: ServiceTimeRange
    location: ServiceLocation | None = None
    risk_fund: ServiceRiskFundRequest
    attach: str | None = field(default=None, metadata=fields.body(min_length=1, max_length=256))
    notify_url: str | None = field(default=None, metadata=fields.body(min_length=1, max_length=255))
    openid: str | None = field(default=None, metadata=fields.body(min_length=1, max_length=128))
    need_user_confirm: bool | None = None
    device: ServiceDevice | None = None

    operation = Operation(
        id="payscore.serviceorder.create",
        method="POST",
        path="/v3/payscore/serviceorder",
        server="https://api.mch.weixin.qq.com/",
        standby=("https://api2.mch.weixin.qq.com/",),
        answers={200: ServiceOrder},
        merchant_number="out_order_no",
        echoed={"out_order_no": "out_order_no"},
        outcome="payscore.serviceorder.query",
        errors=ErrorCodes("..errors", __package__),
    )


@frozen(kw_only=True)
class DirectCompleteRequest(Request[ServiceOrder]):
    """A call of `payscore.serviceorder.direct_complete`."""

    out_order_no: str = field(metadata=fields.body(min_length=1, max_length=32))
    appid: str = field(metadata=fields.body(min_length=1, max_length=32))
    service_id: str = field(metadata=fields.body(min_length=1, max_length=32))
    post_payments: list[ServicePayment] | None = field(default=None, metadata=fields.body(max_items=100))
    post_discounts: list[ServiceDiscount] | None = field(default=None, metadata=fields.body(max_items=30))
    time_range: ServiceTimeRange
    location: ServiceLocation | None = None
    service_introduction: str | None = field(default=None, metadata=fields.body(min_length=1, max_length=20))
    attach: str | None = field(default=None, metadata=fields.body(min_length=1, max_length=256))
    notify_url: str | None = field(default=None, metadata=fields.body(min_length=1, max_length=255))
    openid: str | None = field(default=None, metadata=fields.body(min_length=1, max_length=128))
    total_amount: int | None = field(default=None, metadata=fields.body(minimum=0))
    profit_sharing: bool | None = None
    goods_tag: str | None = field(default=None, metadata=fields.body(min_length=1))

    operation = Operation(
        id="payscore.serviceorder.direct_complete",
        method="POST",
        path="/v3/payscore/serviceorder/direct-complete",
        server="https://api.mch.weixin.qq.com/",
        standby=("https://api2.mch.weixin.qq.com/",),
        answers={200: ServiceOrder},
        merchant_number="out_order_no",
        echoed={"out_order_no": "out_order_no"},
        outcome="payscore.serviceorder.query",
        errors=ErrorCodes("..errors", __package__),
    )


@frozen(kw_only=True)
class ModifyRequest(Request[ServiceOrder]):
    """A call of `payscore.serviceorder.modify`."""

    out_order_no: str = field(metadata=fields.path(min_length=1, max_length=32))
    appid: str | None = field(default=None, metadata=fields.body(min_length=1, max_length=32))
    service_id: str = field(metadata=fields.body(min_length=1, max_length=32))
    post_payments: list[ServicePaymentRequest] = field(metadata=fields.body(max_items=100))
    post_discounts: list[ServiceDiscount] | None = field(default=None, metadata=fields.body(max_items=30))
    total_amount: int = field(metadata=fields.body(minimum=0))
    reason: str | None = field(default=None, metadata=fields.body(min_length=1, max_length=50))
    device: ServiceDevice | None = None

    operation = Operation(
        id="payscore.serviceorder.modify",
        method="POST",
        path="/v3/payscore/serviceorder/{out_order_no}/modify",
        server="https://api.mch.weixin.qq.com/",
        standby=("https://api2.mch.weixin.qq.com/",),
        answers={200: ServiceOrder},
        merchant_number="out_order_no",
        echoed={"out_order_no": "out_order_no"},
        outcome="payscore.serviceorder.query",
        errors=ErrorCodes("..errors", __package__),
    )


@frozen(kw_only=True)
class PayRequest(Request[ServiceOrderReference]):
    """A call of `payscore.serviceorder.pay`."""

    out_order_no: str = field(metadata=fields.path(min_length=1, max_length=32))
    appid: str | None = field(default=None, metadata=fields.body(min_length=1, max_length=32))
    service_id: str | None = field(default=None, metadata=fields.body(min_length=1, max_length=32))

    operation = Operation(
        id="payscore.serviceorder.pay",
        method="POST",
        path="/v3/payscore/serviceorder/{out_order_no}/pay",
        server="https://api.mch.weixin.qq.com/",
        standby=("https://api2.mch.weixin.qq.com/",),
        answers={200: ServiceOrderReference},
        merchant_number="out_order_no",
        echoed={"out_order_no": "out_order_no"},
        outcome="payscore.serviceorder.query",
        errors=ErrorCodes("..errors", __package__),
    )


@frozen(kw_only=True)
class QueryRequest(Request[ServiceOrder]):
    """A call of `payscore.serviceorder.query`."""

    out_order_no: str | None = field(default=None, metadata=fields.query(min_length=1, max_length=32))
    query_id: str | None = field(default=None, metadata=fields.query(min_length=1, max_length=512))
    service_id: str = field(metadata=fields.query(min_length=1, max_length=32))
    appid: str = field(metadata=fields.query(min_length=1, max_length=32))

    operation = Operation(
        id="payscore.serviceorder.query",
        method="GET",
        path="/v3/payscore/serviceorder",
        server="https://api.mch.weixin.qq.com/",
        standby=("https://api2.mch.weixin.qq.com/",),
        answers={200: ServiceOrder},
        echoed={"out_order_no": "out_order_no"},
        errors=ErrorCodes("..errors", __package__),
    )


@frozen(kw_only=True)
class SendPendingmessageRequest(Request[None]):
    """A call of `payscore.serviceorder.send_pendingmessage`."""

    out_order_no: str = field(metadata=fields.path(min_length=1, max_length=32))
    service_id: str = field(metadata=fields.body(min_length=1, max_length=32))
    post_payments: list[ServicePayment] = field(metadata=fields.body(max_items=100))
    post_discounts: list[ServiceDiscount] | None = field(default=None, metadata=fields.body(max_items=30))
    total_amount: int = field(metadata=fields.body(minimum=0))
    prepaid_time: str | None = field(default=None, metadata=fields.body(min_length=1, max_length=8))

    operation = Operation(
        id="payscore.serviceorder.send_pendingmessage",
        method="POST",
        path="/v3/payscore/serviceorder/{out_order_no}/send-pendingmessage",
        server="https://api.mch.weixin.qq.com/",
        standby=("https://api2.mch.weixin.qq.com/",),
        answers={204: None},
        errors=ErrorCodes("..errors", __package__),
    )


@frozen(kw_only=True)
class SendPrepaidmessageRequest(Request[None]):
    """A call of `payscore.serviceorder.send_prepaidmessage`."""

    out_order_no: str = field(metadata=fields.path(min_length=1, max_length=32))
    service_id: str = field(metadata=fields.body(min_length=1, max_length=32))
    post_payments: list[ServicePayment] = field(metadata=fields.body(max_items=100))
    post_discounts: list[ServiceDiscount] | None = field(default=None, metadata=fields.body(max_items=30))
    total_amount: int = field(metadata=fields.body(minimum=0))
    prepaid_time: str | None = field(default=None, metadata=fields.body(min_length=1, max_length=8))

    operation = Operation(
        id="payscore.serviceorder.send_prepaidmessage",
        method="POST",
        path="/v3/payscore/serviceorder/{out_order_no}/send-prepaidmessage",
        server="https://api.mch.weixin.qq.com/",
        standby=("https://api2.mch.weixin.qq.com/",),
        answers={204: None},
        errors=ErrorCodes("..errors", __package__),
    )


@frozen(kw_only=True)
class SyncRequest(Request[ServiceOrder]):
    """A call of `payscore.serviceorder.sync`."""

    out_order_no: str = field(metadata=fields.path(min_length=1, max_length=32))
    appid: str | None = field(default=None, metadata=fields.body(min_length=1, max_length=32))
    service_id: str = field(metadata=fields.body(min_length=1, max_length=32))
    type: str = field(metadata=fields.body(min_length=1, max_length=32))
    detail: ServiceOrderPaid | None = None

    operation = Operation(
        id="payscore.serviceorder.sync",
        method="POST",
        path="/v3/payscore/serviceorder/{out_order_no}/sync",
        server="https://api.mch.weixin.qq.com/",
        standby=("https://api2.mch.weixin.qq.com/",),
        answers={200: ServiceOrder},
        merchant_number="out_order_no",
        echoed={"out_order_no": "out_order_no"},
        outcome="payscore.serviceorder.query",
        errors=ErrorCodes("..errors", __package__),
    )


@frozen(kw_only=True)
class PayscoreMchPrepayEvent(Event[ServicePrepayNotification]):
    """An order's payment was prepared, of acquiring institutions (支付分从业机构预下单通知).

    Tells an acquiring institution what the payment of an order was prepared with, and what the answer was.

    Event type: `PAYSCORE.MCH_PREPAY`.
    Source: https://pay.weixin.qq.com/doc/v3/partner/4012084127
    Source: https://pay.weixin.qq.com/doc/v3/partner/4013194116
    """

    resource: ServicePrepayNotification
    """A payment that was prepared (从业机构预下单通知参数)."""


@frozen(kw_only=True)
class PayscoreUserConfirmEvent(Event[ServiceOrderNotification]):
    """The user confirmed an order (用户确认订单通知).

    Comes to the `notify_url` of the order, which is going on now. Hand over the service once: the same event may
    come many times. Where it does not come, `query` tells.

    Event type: `PAYSCORE.USER_CONFIRM`.
    Source: https://pay.weixin.qq.com/doc/v3/merchant/4012587953
    Source: https://pay.weixin.qq.com/doc/v3/merchant/4012587960
    Source: https://pay.weixin.qq.com/doc/v3/partner/4012586137
    Source: https://pay.weixin.qq.com/doc/v3/partner/4012625482
    Source: https://pay.weixin.qq.com/doc/global/v3/zh/4014096520
    """

    resource: ServiceOrderNotification
    """An order that the user confirmed or paid (支付分订单通知参数)."""


@frozen(kw_only=True)
class PayscoreUserPaidEvent(Event[ServiceOrderNotification]):
    """The user paid an order (用户支付成功通知).

    Comes to the `notify_url` of the order; it is paid where `collection.state` is USER_PAID. Compare the amount
    with that of the completion. The same event may come many times. Where it does not come, `query` tells.

    Event type: `PAYSCORE.USER_PAID`.
    Source: https://pay.weixin.qq.com/doc/v3/merchant/4012587953
    Source: https://pay.weixin.qq.com/doc/v3/merchant/4012587960
    Source: https://pay.weixin.qq.com/doc/v3/partner/4012586137
    Source: https://pay.weixin.qq.com/doc/v3/partner/4012625482
    Source: https://pay.weixin.qq.com/doc/global/v3/zh/4014096520
    """

    resource: ServiceOrderNotification
    """An order that the user confirmed or paid (支付分订单通知参数)."""


class PayscoreServiceorderResource(Resource):
    """Service orders.

    Orders of services that are used first and paid afterwards (支付分订单), by the user's payment score (微信支付分), of
    direct merchants.

    Reached as `client.payscore.serviceorder`.
    """

    __slots__ = ()

    def cancel(
        self,
        out_order_no: str,
        *,
        appid: str | None = None,
        service_id: str | None = None,
        reason: str | None = None,
        base_uri: str | None = None,
        timeout: Timeout | None = None,
        retries: RetryPolicy | None = None,
    ) -> ServiceOrderReference:
        """Cancel an order that is not paid (取消支付分订单).

        Cancels an order that waits for the user's confirmation, was confirmed, or is completed and not paid:
        nothing is charged by it any more. For a completed one it may be refused: the vendor's page allows that,
        its troubleshooting guide does not. `modify` lowers what such a one charges, and `sync` says that it was
        paid otherwise. While the user pays or is being charged it is refused: ask again three minutes later.
        Sending the same data again, `reason` included, gives the same answer.

        For: direct merchants (直连商户).

        The vendor's page was last changed on 2025-02-13.

        `POST /v3/payscore/serviceorder/{out_order_no}/cancel` on https://api.mch.weixin.qq.com/
        Source: https://pay.weixin.qq.com/doc/v3/merchant/4012587905
        Source: https://pay.weixin.qq.com/doc/v3/merchant/4012647422

        Args:
            out_order_no: The merchant's number of the order (商户服务订单号). 1 to 32 characters. Example:
                `"1234323JKHDFE1243252"`.
            appid: App ID of the order (公众账号ID). The vendor's page asks for it. 1 to 32 characters. Example:
                `"wxd678efh567hg6787"`.
            service_id: Number of the service (服务ID). Some of the vendor's pages ask for it. 1 to 32 characters.
                Example: `"2002000000000558128851361561536"`.
            reason: Why it is cancelled (取消原因); the message that tells the user shows it. The vendor's page asks
                for it. 1 to 50 characters. Example: `"用户投诉"`.
            base_uri: Access point instead of the specification's, such as `AccessPoint.MAIN_HK`.
            timeout: Seconds to wait for the connection and for each read; the client's where not given.
            retries: How often, how soon and for how long it is retried; the client's where not given.

        Returns:
            The order is cancelled.

        Raises:
            RequestError: A parameter is not as described here; nothing was sent.
            BadRequestError: PARAM_ERROR, INVALID_REQUEST, INVALID_ORDER_STATE, ORDER_CANCELED, ORDER_DONE.
            PermissionDeniedError: NO_AUTH.
            NotFoundError: ORDER_NOT_EXIST.
            APIError: Another code, such as those that most operations have.
            OutcomeUnknownError: It was sent and no answer came.
            WxPayError: Anything else: no answer, an unverified one, or one that is not as described here.
        """
        return self._call(
            CancelRequest(out_order_no=out_order_no, appid=appid, service_id=service_id, reason=reason),
            base_uri,
            timeout,
            retries,
        )

    def complete(
        self,
        out_order_no: str,
        *,
        appid: str | None = None,
        service_id: str,
        post_payments: list[ServicePaymentRequest],
        post_discounts: list[ServiceDiscount] | None = None,
        total_amount: int,
        time_range: ServiceTimeRange | None = None,
        location: ServiceLocation | None = None,
        profit_sharing: bool | None = None,
        goods_tag: str | None = None,
        device: ServiceDevice | None = None,
        base_uri: str | None = None,
        timeout: Timeout | None = None,
        retries: RetryPolicy | None = None,
    ) -> ServiceOrder:
        """Complete an order, and charge the user (完结支付分订单).

        Says what the service came to, of an order that the user has confirmed; WeChat Pay charges the user for
        it, again and again until it is paid. The money is charged later: `query` and the callback to `notify_url`
        tell whether the user has paid. Only one completion counts; asking again with the same data changes
        nothing.

        For: direct merchants (直连商户).

        The vendor's page was last changed on 2025-03-06.

        `POST /v3/payscore/serviceorder/{out_order_no}/complete` on https://api.mch.weixin.qq.com/
        Source: https://pay.weixin.qq.com/doc/v3/merchant/4012587955
        Source: https://pay.weixin.qq.com/doc/v3/merchant/4012647421

        Args:
            out_order_no: The merchant's number of the order (商户服务订单号). 1 to 32 characters. Example:
                `"1234323JKHDFE1243252"`.
            appid: App ID of the order (公众账号ID). The vendor's page asks for it. 1 to 32 characters. Example:
                `"wxd678efh567hg6787"`.
            service_id: Number of the service (服务ID), which WeChat Pay gives. 1 to 32 characters. Example:
                `"2002000000000558128851361561536"`.
            post_payments: What is paid after the service (后付费项目). At most 100 items.
            post_discounts: Discounts of the merchant's (商户优惠). At most 30 items.
            total_amount: What is charged (总金额), in fen: the payments less the discounts; with 0 nothing is
                charged. Where the risk fund is a deposit or an advance, at most that; where it is an estimate, at
                most what the service allows. At least 0. Example: `39900`.
            time_range: When the service takes place (服务时间段).
            location: Where the service takes place (服务位置).
            profit_sharing: Whether the payment is frozen when it arrives, to be shared out (微信支付服务分账标记); not
                where it is left out. Example: `False`.
            goods_tag: Mark of the order that discounts may depend on (订单优惠标记). At least 1 character. Example:
                `"goods_tag"`.
            device: The devices of the service (设备信息).
            base_uri: Access point instead of the specification's, such as `AccessPoint.MAIN_HK`.
            timeout: Seconds to wait for the connection and for each read; the client's where not given.
            retries: How often, how soon and for how long it is retried; the client's where not given.

        Returns:
            The order as it stands now.

        Raises:
            RequestError: A parameter is not as described here; nothing was sent.
            BadRequestError: PARAM_ERROR, INVALID_REQUEST, INVALID_ORDER_STATE, ORDER_CANCELED, ORDER_DONE.
            PermissionDeniedError: NO_AUTH.
            NotFoundError: ORDER_NOT_EXIST.
            APIError: Another code, such as those that most operations have.
            OutcomeUnknownError: It was sent and no answer came.
            WxPayError: Anything else: no answer, an unverified one, or one that is not as described here.
        """
        return self._call(
            CompleteRequest(
                out_order_no=out_order_no,
                appid=appid,
                service_id=service_id,
                post_payments=post_payments,
                post_discounts=post_discounts,
                total_amount=total_amount,
                time_range=time_range,
                location=location,
                profit_sharing=profit_sharing,
                goods_tag=goods_tag,
                device=device,
            ),
            base_uri,
            timeout,
            retries,
        )

    def create(
        self,
        *,
        out_order_no: str,
        appid: str,
        service_id: str,
        service_introduction: str,
        post_payments: list[ServicePaymentRequest] | None = None,
        post_discounts: list[ServiceDiscount] | None = None,
        time_range: ServiceTimeRange,
        location: ServiceLocation | None = None,
        risk_fund: ServiceRiskFundRequest,
        attach: str | None = None,
        notify_url: str | None = None,
        openid: str | None = None,
        need_user_confirm: bool | None = None,
        device: ServiceDevice | None = None,
        base_uri: str | None = None,
        timeout: Timeout | None = None,
        retries: RetryPolicy | None = None,
    ) -> ServiceOrder:
        """Create an order that is paid after the service (创建支付分订单).

        Creates an order, and gives the `package` that the front end asks the user to confirm it with; it is valid
        for an hour, and the order expires where the user has not confirmed it in 30 days. Of services that need
        no confirmation, an order with `need_user_confirm` false and `openid` is going on at once (DOING): one
        that is CREATED instead has failed. Nothing is charged before `complete`. Sending the same data again
        gives the same answer.

        For: direct merchants (直连商户).

        The vendor's page was last changed on 2025-03-06.

        `POST /v3/payscore/serviceorder` on https://api.mch.weixin.qq.com/
        Source: https://pay.weixin.qq.com/doc/v3/merchant/4012587900
        Source: https://pay.weixin.qq.com/doc/v3/merchant/4012647418
        Source: https://pay.weixin.qq.com/doc/v3/merchant/4012587902

        Args:
            out_order_no: The merchant's number of the order (商户服务订单号), its own within the merchant: digits,
                letters and `_-|*`. It is not the `out_trade_no` of a refund. 1 to 32 characters. Example:
                `"1234323JKHDFE1243252"`.
            appid: App ID of the official account, mini program or app (公众账号ID), bound to the merchant; the order
                is completed and cancelled under the same. 1 to 32 characters. Example: `"wxd678efh567hg6787"`.
            service_id: Number of the service (服务ID), which WeChat Pay gives. 1 to 32 characters. Example:
                `"2002000000000558128851361561536"`.
            service_introduction: What the service is (服务信息); the user sees it. 1 to 20 characters. Example:
                `"某某酒店"`.
            post_payments: What is paid after the service (后付费项目). At most 100 items.
            post_discounts: Discounts of the merchant's (商户优惠). At most 30 items.
            time_range: When the service takes place (服务时间段).
            location: Where the service takes place (服务位置).
            risk_fund: What the merchant risks (服务风险金): of a deposit or an advance, the most that may be charged
                to the user.
            attach: Text of the merchant's own (商户数据包), URL-encoded; given back by queries and callbacks. 1 to 256
                characters. Example: `"Easdfowealsdkjfnlaksjdlfkwqoi&wl3l2sald"`.
            notify_url: URL that is told of confirmation and payment (商户回调地址); https, without a query. The
                vendor's page asks for it. 1 to 255 characters. Example: `"https://api.test.com"`.
            openid: The user's open ID under `appid` (用户标识); needed where the user does not confirm, left out
                otherwise. 1 to 128 characters. Example: `"oUpF8uMuAJO_M2pxb1Q9zNjWeS6o"`.
            need_user_confirm: Whether the user has to confirm the order (是否需要用户确认); the user has to where this is
                left out. Only services that were allowed to can do without. Example: `False`.
            device: The devices of the service (设备信息).
            base_uri: Access point instead of the specification's, such as `AccessPoint.MAIN_HK`.
            timeout: Seconds to wait for the connection and for each read; the client's where not given.
            retries: How often, how soon and for how long it is retried; the client's where not given.

        Returns:
            The order as it stands now.

        Raises:
            RequestError: A parameter is not as described here; nothing was sent.
            BadRequestError: PARAM_ERROR, INVALID_REQUEST, INVALID_ORDER_STATE, ORDER_CANCELED, ORDER_DONE.
            PermissionDeniedError: NO_AUTH.
            APIError: Another code, such as those that most operations have.
            OutcomeUnknownError: It was sent and no answer came.
            WxPayError: Anything else: no answer, an unverified one, or one that is not as described here.
        """
        return self._call(
            CreateRequest(
                out_order_no=out_order_no,
                appid=appid,
                service_id=service_id,
                service_introduction=service_introduction,
                post_payments=post_payments,
                post_discounts=post_discounts,
                time_range=time_range,
                location=location,
                risk_fund=risk_fund,
                attach=attach,
                notify_url=notify_url,
                openid=openid,
                need_user_confirm=need_user_confirm,
                device=device,
            ),
            base_uri,
            timeout,
            retries,
        )

    def direct_complete(
        self,
        *,
        out_order_no: str,
        appid: str,
        service_id: str,
        post_payments: list[ServicePayment] | None = None,
        post_discounts: list[ServiceDiscount] | None = None,
        time_range: ServiceTimeRange,
        location: ServiceLocation | None = None,
        service_introduction: str | None = None,
        attach: str | None = None,
        notify_url: str | None = None,
        openid: str | None = None,
        total_amount: int | None = None,
        profit_sharing: bool | None = None,
        goods_tag: str | None = None,
        base_uri: str | None = None,
        timeout: Timeout | None = None,
        retries: RetryPolicy | None = None,
    ) -> ServiceOrder:
        """Create and complete an order at once (创单结单合并).

        Creates an order and charges it, without the user's confirmation; of services that are allowed to. The
        money is charged later: `query` and the callback to `notify_url` tell whether the user has paid. Only ask
        again under the same `out_order_no`. One SDK requires `post_payments`, `service_introduction`,
        `total_amount` and both times as well.

        For: service providers (服务商), direct merchants (直连商户).

        The vendor's page was last changed on 2020-04-23.

        `POST /v3/payscore/serviceorder/direct-complete` on https://api.mch.weixin.qq.com/
        Source: https://pay.weixin.qq.com/wiki/doc/apiv3/wxpay/payscore/chapter3_9.shtml
        Source: https://pay.weixin.qq.com/wiki/doc/apiv3/apis/chapter6_1_1.shtml

        Args:
            out_order_no: The merchant's number of the order (商户服务订单号), its own within the merchant: digits,
                letters and `_-|*`. It is not the `out_trade_no` of a refund. 1 to 32 characters. Example:
                `"1234323JKHDFE1243252"`.
            appid: App ID of the official account, mini program or app (公众账号ID), bound to the merchant; the order
                is completed and cancelled under the same. 1 to 32 characters. Example: `"wxd678efh567hg6787"`.
            service_id: Number of the service (服务ID), which WeChat Pay gives. 1 to 32 characters. Example:
                `"2002000000000558128851361561536"`.
            post_payments: What is paid after the service (后付费项目). At most 100 items.
            post_discounts: Discounts of the merchant's (商户优惠). At most 30 items.
            time_range: When the service takes place (服务时间段).
            location: Where the service takes place (服务位置).
            service_introduction: What the service is (服务信息); the user sees it. 1 to 20 characters. Example:
                `"某某酒店"`.
            attach: Text of the merchant's own (商户数据包), URL-encoded; given back by queries and callbacks. 1 to 256
                characters. Example: `"Easdfowealsdkjfnlaksjdlfkwqoi&wl3l2sald"`.
            notify_url: URL that is told of the payment (商户回调地址); https, without a query. 1 to 255 characters.
                Example: `"https://api.test.com"`.
            openid: The user's open ID under `appid` (用户标识). 1 to 128 characters. Example:
                `"oUpF8uMuAJO_M2pxb1Q9zNjWeS6o"`.
            total_amount: What is charged (总金额), in fen: the payments less the discounts. At least 0. Example:
                `39900`.
            profit_sharing: Whether the payment is frozen when it arrives, to be shared out (微信支付服务分账标记); not
                where it is left out. Example: `False`.
            goods_tag: Mark of the order that discounts may depend on (订单优惠标记). At least 1 character. Example:
                `"goods_tag"`.
            base_uri: Access point instead of the specification's, such as `AccessPoint.MAIN_HK`.
            timeout: Seconds to wait for the connection and for each read; the client's where not given.
            retries: How often, how soon and for how long it is retried; the client's where not given.

        Returns:
            The order as it stands now.

        Raises:
            RequestError: A parameter is not as described here; nothing was sent.
            BadRequestError: PARAM_ERROR, INVALID_REQUEST, INVALID_ORDER_STATE, ORDER_CANCELED, ORDER_DONE.
            PermissionDeniedError: NO_AUTH.
            APIError: Another code, such as those that most operations have.
            OutcomeUnknownError: It was sent and no answer came.
            WxPayError: Anything else: no answer, an unverified one, or one that is not as described here.
        """
        return self._call(
            DirectCompleteRequest(
                out_order_no=out_order_no,
                appid=appid,
                service_id=service_id,
                post_payments=post_payments,
                post_discounts=post_discounts,
                time_range=time_range,
                location=location,
                service_introduction=service_introduction,
                attach=attach,
                notify_url=notify_url,
                openid=openid,
                total_amount=total_amount,
                profit_sharing=profit_sharing,
                goods_tag=goods_tag,
            ),
            base_uri,
            timeout,
            retries,
        )

    def modify(
        self,
        out_order_no: str,
        *,
        appid: str | None = None,
        service_id: str,
        post_payments: list[ServicePaymentRequest],
        post_discounts: list[ServiceDiscount] | None = None,
        total_amount: int,
        reason: str | None = None,
        device: ServiceDevice | None = None,
        base_uri: str | None = None,
        timeout: Timeout | None = None,
        retries: RetryPolicy | None = None,
    ) -> ServiceOrder:
        """Lower what a completed order charges (修改订单金额).

        Says anew what the service came to, of an order that is completed and not paid (`state` DOING,
        `state_description` MCH_COMPLETE). Each time it comes to less than before. An order that the user paid a
        deposit or an advance for cannot be changed; of one that is paid, refund the difference. While the user
        pays or is being charged it is refused: ask again three minutes later.

        For: direct merchants (直连商户).

        The vendor's page was last changed on 2025-03-06.

        `POST /v3/payscore/serviceorder/{out_order_no}/modify` on https://api.mch.weixin.qq.com/
        Source: https://pay.weixin.qq.com/doc/v3/merchant/4012587957
        Source: https://pay.weixin.qq.com/doc/v3/merchant/4012647427

        Args:
            out_order_no: The merchant's number of the order (商户服务订单号). 1 to 32 characters. Example:
                `"1234323JKHDFE1243252"`.
            appid: App ID of the order (公众账号ID). The vendor's page asks for it. 1 to 32 characters. Example:
                `"wxd678efh567hg6787"`.
            service_id: Number of the service (服务ID), which WeChat Pay gives. 1 to 32 characters. Example:
                `"2002000000000558128851361561536"`.
            post_payments: What is paid after the service (后付费项目). At most 100 items.
            post_discounts: Discounts of the merchant's (商户优惠). At most 30 items.
            total_amount: What is charged (总金额), in fen: the payments less the discounts. At least 0. Example:
                `39900`.
            reason: Why it is changed (修改原因). The vendor's page asks for it. 1 to 50 characters. Example:
                `"用户投诉"`.
            device: The devices of the service (设备信息).
            base_uri: Access point instead of the specification's, such as `AccessPoint.MAIN_HK`.
            timeout: Seconds to wait for the connection and for each read; the client's where not given.
            retries: How often, how soon and for how long it is retried; the client's where not given.

        Returns:
            The order as it stands now.

        Raises:
            RequestError: A parameter is not as described here; nothing was sent.
            BadRequestError: PARAM_ERROR, INVALID_REQUEST, INVALID_ORDER_STATE, ORDER_CANCELED, ORDER_DONE.
            PermissionDeniedError: NO_AUTH.
            NotFoundError: ORDER_NOT_EXIST.
            APIError: Another code, such as those that most operations have.
            OutcomeUnknownError: It was sent and no answer came.
            WxPayError: Anything else: no answer, an unverified one, or one that is not as described here.
        """
        return self._call(
            ModifyRequest(
                out_order_no=out_order_no,
                appid=appid,
                service_id=service_id,
                post_payments=post_payments,
                post_discounts=post_discounts,
                total_amount=total_amount,
                reason=reason,
                device=device,
            ),
            base_uri,
            timeout,
            retries,
        )

    def pay(
        self,
        out_order_no: str,
        *,
        appid: str | None = None,
        service_id: str | None = None,
        base_uri: str | None = None,
        timeout: Timeout | None = None,
        retries: RetryPolicy | None = None,
    ) -> ServiceOrderReference:
        """Charge the user of a completed order once more (商户发起催收扣款).

        Asks WeChat Pay to try again to charge an order that is completed and not paid. `query` and the callback
        tell whether the user has paid; nobody is charged twice.

        For: direct merchants (直连商户).

        The vendor's page was last changed on 2025-01-02.

        `POST /v3/payscore/serviceorder/{out_order_no}/pay` on https://api.mch.weixin.qq.com/
        Source: https://pay.weixin.qq.com/doc/v3/merchant/4013394596

        Args:
            out_order_no: The merchant's number of the order (商户服务订单号). 1 to 32 characters. Example:
                `"1234323JKHDFE1243252"`.
            appid: App ID of the order (公众账号ID). The vendor's pages ask for it. 1 to 32 characters. Example:
                `"wxd678efh567hg6787"`.
            service_id: Number of the service (服务ID). The vendor's pages ask for it. 1 to 32 characters. Example:
                `"2002000000000558128851361561536"`.
            base_uri: Access point instead of the specification's, such as `AccessPoint.MAIN_HK`.
            timeout: Seconds to wait for the connection and for each read; the client's where not given.
            retries: How often, how soon and for how long it is retried; the client's where not given.

        Returns:
            The user is going to be charged.

        Raises:
            RequestError: A parameter is not as described here; nothing was sent.
            BadRequestError: INVALID_REQUEST, INVALID_ORDER_STATE, ORDER_CANCELED, ORDER_DONE.
            PermissionDeniedError: TRADE_ERROR, NO_AUTH.
            NotFoundError: ORDER_NOT_EXIST.
            APIError: Another code, such as those that most operations have.
            OutcomeUnknownError: It was sent and no answer came.
            WxPayError: Anything else: no answer, an unverified one, or one that is not as described here.
        """
        return self._call(
            PayRequest(out_order_no=out_order_no, appid=appid, service_id=service_id), base_uri, timeout, retries
        )

    def query(
        self,
        *,
        out_order_no: str | None = None,
        query_id: str | None = None,
        service_id: str,
        appid: str,
        base_uri: str | None = None,
        timeout: Timeout | None = None,
        retries: RetryPolicy | None = None,
    ) -> ServiceOrder:
        """Query an order that is paid after the service (查询支付分订单).

        Tells the state of an order, and what of it was paid; by `out_order_no`, or by the `query_id` that the
        user came back with, never by both.

        For: direct merchants (直连商户).

        The vendor's page was last changed on 2024-12-10.

        `GET /v3/payscore/serviceorder` on https://api.mch.weixin.qq.com/
        Source: https://pay.weixin.qq.com/doc/v3/merchant/4012587900
        Source: https://pay.weixin.qq.com/doc/v3/merchant/4012647418
        Source: https://pay.weixin.qq.com/doc/v3/merchant/4012587902

        Args:
            out_order_no: The merchant's number of the order (商户服务订单号); it or `query_id`. 1 to 32 characters.
                Example: `"1234323JKHDFE1243252"`.
            query_id: What the user came back with from the page of confirmation (回跳查询ID); it or `out_order_no`. 1
                to 512 characters.
            service_id: Number of the service (服务ID). 1 to 32 characters. Example:
                `"2002000000000558128851361561536"`.
            appid: App ID of the order (公众账号ID). 1 to 32 characters. Example: `"wxd678efh567hg6787"`.
            base_uri: Access point instead of the specification's, such as `AccessPoint.MAIN_HK`.
            timeout: Seconds to wait for the connection and for each read; the client's where not given.
            retries: How often, how soon and for how long it is retried; the client's where not given.

        Returns:
            The order as it stands now.

        Raises:
            RequestError: A parameter is not as described here; nothing was sent.
            PermissionDeniedError: NO_AUTH.
            NotFoundError: ORDER_NOT_EXIST.
            APIError: Another code, such as those that most operations have.
            WxPayError: Anything else: no answer, an unverified one, or one that is not as described here.
        """
        return self._call(
            QueryRequest(out_order_no=out_order_no, query_id=query_id, service_id=service_id, appid=appid),
            base_uri,
            timeout,
            retries,
        )

    def send_pendingmessage(
        self,
        out_order_no: str,
        *,
        service_id: str,
        post_payments: list[ServicePayment],
        post_discounts: list[ServiceDiscount] | None = None,
        total_amount: int,
        prepaid_time: str | None = None,
        base_uri: str | None = None,
        timeout: Timeout | None = None,
        retries: RetryPolicy | None = None,
    ) -> None:
        """Tell the user of a charge to be settled (下发服务费用待处理消息).

        Sends the user a message on what the service comes to, before it is charged: once for each order. It moves
        no money.

        For: direct merchants (直连商户).

        The vendor's page was last changed on 2024-06-18.

        `POST /v3/payscore/serviceorder/{out_order_no}/send-pendingmessage` on https://api.mch.weixin.qq.com/
        Source: https://pay.weixin.qq.com/doc/v3/merchant/4013394606

        Args:
            out_order_no: The merchant's number of the order (商户服务订单号). 1 to 32 characters. Example:
                `"1234323JKHDFE1243252"`.
            service_id: Number of the service (服务ID), which WeChat Pay gives. 1 to 32 characters. Example:
                `"2002000000000558128851361561536"`.
            post_payments: What is paid after the service (后付费项目). At most 100 items.
            post_discounts: Discounts of the merchant's (商户优惠). At most 30 items.
            total_amount: What is going to be charged (总金额), in fen: the payments less the discounts. At least 0.
                Example: `39900`.
            prepaid_time: Day of the charge (预计扣费时间): `20100104`. The vendor's page asks for it. 1 to 8
                characters. Example: `"20100104"`.
            base_uri: Access point instead of the specification's, such as `AccessPoint.MAIN_HK`.
            timeout: Seconds to wait for the connection and for each read; the client's where not given.
            retries: How often, how soon and for how long it is retried; the client's where not given.

        Raises:
            RequestError: A parameter is not as described here; nothing was sent.
            BadRequestError: INVALID_ORDER_STATE, ORDER_CANCELED, ORDER_DONE.
            PermissionDeniedError: NO_AUTH.
            NotFoundError: ORDER_NOT_EXIST.
            APIError: Another code, such as those that most operations have.
            OutcomeUnknownError: It was sent and no answer came.
            WxPayError: Anything else: no answer, an unverified one, or one that is not as described here.
        """
        self._call(
            SendPendingmessageRequest(
                out_order_no=out_order_no,
                service_id=service_id,
                post_payments=post_payments,
                post_discounts=post_discounts,
                total_amount=total_amount,
                prepaid_time=prepaid_time,
            ),
            base_uri,
            timeout,
            retries,
        )

    def send_prepaidmessage(
        self,
        out_order_no: str,
        *,
        service_id: str,
        post_payments: list[ServicePayment],
        post_discounts: list[ServiceDiscount] | None = None,
        total_amount: int,
        prepaid_time: str | None = None,
        base_uri: str | None = None,
        timeout: Timeout | None = None,
        retries: RetryPolicy | None = None,
    ) -> None:
        """Tell the user of a charge to come (下发服务预扣费消息).

        Sends the user a message on what is going to be charged, and when: once for each order, while it is going
        on and not completed, and at least seven days before `prepaid_time`. It moves no money.

        For: direct merchants (直连商户).

        The vendor's page was last changed on 2025-01-02.

        `POST /v3/payscore/serviceorder/{out_order_no}/send-prepaidmessage` on https://api.mch.weixin.qq.com/
        Source: https://pay.weixin.qq.com/doc/v3/merchant/4013394615

        Args:
            out_order_no: The merchant's number of the order (商户服务订单号). 1 to 32 characters. Example:
                `"1234323JKHDFE1243252"`.
            service_id: Number of the service (服务ID), which WeChat Pay gives. 1 to 32 characters. Example:
                `"2002000000000558128851361561536"`.
            post_payments: What is paid after the service (后付费项目). At most 100 items.
            post_discounts: Discounts of the merchant's (商户优惠). At most 30 items.
            total_amount: What is going to be charged (总金额), in fen: the payments less the discounts. At least 0.
                Example: `39900`.
            prepaid_time: Day of the charge (预计扣费时间): `20100104`. The vendor's page asks for it. 1 to 8
                characters. Example: `"20100104"`.
            base_uri: Access point instead of the specification's, such as `AccessPoint.MAIN_HK`.
            timeout: Seconds to wait for the connection and for each read; the client's where not given.
            retries: How often, how soon and for how long it is retried; the client's where not given.

        Raises:
            RequestError: A parameter is not as described here; nothing was sent.
            BadRequestError: INVALID_ORDER_STATE, ORDER_CANCELED, ORDER_DONE.
            PermissionDeniedError: NO_AUTH.
            NotFoundError: ORDER_NOT_EXIST.
            APIError: Another code, such as those that most operations have.
            OutcomeUnknownError: It was sent and no answer came.
            WxPayError: Anything else: no answer, an unverified one, or one that is not as described here.
        """
        self._call(
            SendPrepaidmessageRequest(
                out_order_no=out_order_no,
                service_id=service_id,
                post_payments=post_payments,
                post_discounts=post_discounts,
                total_amount=total_amount,
                prepaid_time=prepaid_time,
            ),
            base_uri,
            timeout,
            retries,
        )

    def sync(
        self,
        out_order_no: str,
        *,
        appid: str | None = None,
        service_id: str,
        type: str,
        detail: ServiceOrderPaid | None = None,
        base_uri: str | None = None,
        timeout: Timeout | None = None,
        retries: RetryPolicy | None = None,
    ) -> ServiceOrder:
        """Tell WeChat Pay that the user has paid otherwise (同步服务订单信息).

        Says that the user has paid a completed order by another way than the payment score, in cash, say. WeChat
        Pay charges nothing for it any more. While the user is being charged it is refused: ask again three
        minutes later. Where the user was charged all the same, refund one of the two payments.

        For: direct merchants (直连商户).

        The vendor's page was last changed on 2024-06-18.

        `POST /v3/payscore/serviceorder/{out_order_no}/sync` on https://api.mch.weixin.qq.com/
        Source: https://pay.weixin.qq.com/doc/v3/merchant/4012587962
        Source: https://pay.weixin.qq.com/doc/v3/merchant/4012647431

        Args:
            out_order_no: The merchant's number of the order (商户服务订单号). 1 to 32 characters. Example:
                `"1234323JKHDFE1243252"`.
            appid: App ID of the order (公众账号ID). The vendor's page asks for it. 1 to 32 characters. Example:
                `"wxd678efh567hg6787"`.
            service_id: Number of the service (服务ID), which WeChat Pay gives. 1 to 32 characters. Example:
                `"2002000000000558128851361561536"`.
            type: What happened (场景类型): always `Order_Paid`, the order is paid. 1 to 32 characters. Example:
                `"Order_Paid"`.
            detail: How the user has paid otherwise (内容信息详情).
            base_uri: Access point instead of the specification's, such as `AccessPoint.MAIN_HK`.
            timeout: Seconds to wait for the connection and for each read; the client's where not given.
            retries: How often, how soon and for how long it is retried; the client's where not given.

        Returns:
            The order as it stands now.

        Raises:
            RequestError: A parameter is not as described here; nothing was sent.
            BadRequestError: INVALID_REQUEST, INVALID_ORDER_STATE, ORDER_CANCELED, ORDER_DONE.
            PermissionDeniedError: NO_AUTH.
            NotFoundError: ORDER_NOT_EXIST.
            APIError: Another code, such as those that most operations have.
            OutcomeUnknownError: It was sent and no answer came.
            WxPayError: Anything else: no answer, an unverified one, or one that is not as described here.
        """
        return self._call(
            SyncRequest(out_order_no=out_order_no, appid=appid, service_id=service_id, type=type, detail=detail),
            base_uri,
            timeout,
            retries,
        )
