# Generated from spec/profitsharing.yaml, spec/bill.yaml, spec/common.yaml by `make codegen`. Do not edit.
"""What `client.profitsharing` is made of."""

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

from .bill import Bill, BillTarType


class ReceiverType(StrEnum):
    """Kind of receiver (分账接收方类型)."""

    MERCHANT_ID = "MERCHANT_ID"
    """A merchant (商户号)."""
    PERSONAL_OPENID = "PERSONAL_OPENID"
    """A person, by the open ID under `appid` (个人openid)."""
    PERSONAL_SUB_OPENID = "PERSONAL_SUB_OPENID"
    """A person, by the open ID under `sub_appid` (个人sub_openid)."""


class ProfitSharingState(StrEnum):
    """State of a profit sharing (分账单状态)."""

    PROCESSING = "PROCESSING"
    """Not every share is decided yet (处理中); ask again later."""
    FINISHED = "FINISHED"
    """Every share is decided (分账完成): look at each one's `result`."""


class ShareResult(StrEnum):
    """What became of a share (分账结果)."""

    PENDING = "PENDING"
    """It is not paid yet (待分账); ask again later."""
    SUCCESS = "SUCCESS"
    """It is paid (分账成功)."""
    CLOSED = "CLOSED"
    """It is not paid, and will not be (已关闭); `fail_reason` tells why."""


class ShareFailReason(StrEnum):
    """Why a share was not paid (分账失败原因)."""

    ACCOUNT_ABNORMAL = "ACCOUNT_ABNORMAL"
    """The receiver's account is abnormal (分账接收账户异常)."""
    NO_RELATION = "NO_RELATION"
    """The receiver was removed (分账关系已解除)."""
    RECEIVER_HIGH_RISK = "RECEIVER_HIGH_RISK"
    """The receiver is of high risk (高风险接收方)."""
    RECEIVER_REAL_NAME_NOT_VERIFIED = "RECEIVER_REAL_NAME_NOT_VERIFIED"
    """The receiver's name is not verified (接收方未实名)."""
    NO_AUTH = "NO_AUTH"
    """The permission to share was taken away (分账权限已解除)."""
    RECEIVER_RECEIPT_LIMIT = "RECEIVER_RECEIPT_LIMIT"
    """The receiver reached the limit of what it may receive (超出用户月收款限额)."""
    PAYER_ACCOUNT_ABNORMAL = "PAYER_ACCOUNT_ABNORMAL"
    """The account of the merchant that shares is abnormal (分出方账户异常)."""
    INVALID_REQUEST = "INVALID_REQUEST"
    """The description of the share may not be set (描述参数设置失败)."""


class RelationType(StrEnum):
    """What the receiver is to the merchant (与分账方的关系类型)."""

    SERVICE_PROVIDER = "SERVICE_PROVIDER"
    """Its service provider (服务商)."""
    STORE = "STORE"
    """A store (门店)."""
    STAFF = "STAFF"
    """An employee (员工)."""
    STORE_OWNER = "STORE_OWNER"
    """The owner of a store (店主)."""
    PARTNER = "PARTNER"
    """A partner (合作伙伴)."""
    HEADQUARTER = "HEADQUARTER"
    """The headquarters (总部)."""
    BRAND = "BRAND"
    """The brand (品牌方)."""
    DISTRIBUTOR = "DISTRIBUTOR"
    """A distributor (分销商)."""
    USER = "USER"
    """A user (用户)."""
    SUPPLIER = "SUPPLIER"
    """A supplier (供应商)."""
    CUSTOM = "CUSTOM"
    """Something else, in `custom_relation` (自定义)."""


class ShareReturnResult(StrEnum):
    """What became of a return (回退结果)."""

    PROCESSING = "PROCESSING"
    """It is on its way (处理中); ask again later."""
    SUCCESS = "SUCCESS"
    """The share was given back (已成功)."""
    FAILED = "FAILED"
    """It was not given back, and will not be (已失败); `fail_reason` tells why."""


class ShareReturnFailReason(StrEnum):
    """Why a return failed (失败原因)."""

    ACCOUNT_ABNORMAL = "ACCOUNT_ABNORMAL"
    """The account of the merchant that gives back is abnormal (原分账接收方账户异常)."""
    BALANCE_NOT_ENOUGH = "BALANCE_NOT_ENOUGH"
    """The merchant that gives back has not enough money (余额不足)."""
    TIME_OUT_CLOSED = "TIME_OUT_CLOSED"
    """It took too long (超时关单)."""
    PAYER_ACCOUNT_ABNORMAL = "PAYER_ACCOUNT_ABNORMAL"
    """The account of the merchant whose payment was shared is abnormal (原分账分出方账户异常)."""
    INVALID_REQUEST = "INVALID_REQUEST"
    """The description of the return may not be set (描述参数设置失败)."""


@frozen(kw_only=True)
class MerchantConfigsQueryBySubMchidResponse:
    """The most that may be shared."""

    sub_mchid: str | None = None
    """The sub-merchant's number (子商户号). Example: `"1900000109"`."""
    max_ratio: int
    """The most that may be shared of a payment (最大分账比例), in hundredths of a per cent: 2000 is 20 %. Example: `2000`."""


@frozen(kw_only=True)
class ShareRequest:
    """A share that is asked for (分账接收方)."""

    type: ReceiverType | str
    """Kind of receiver (分账接收方类型). Example: `"MERCHANT_ID"`."""
    account: str = field(metadata=fields.body(min_length=1, max_length=64))
    """Who receives (分账接收方账号): a merchant number or an open ID, by `type`. 1 to 64 characters. Example: `"86693852"`."""
    name: str | None = field(default=None, repr=False, metadata=fields.body(sensitive=True, min_length=1))
    """Name of the receiver (分账个人接收方姓名): of a person it is compared with the one that is verified, where it is given,
    and the request is refused where they differ; of a merchant it may be left out. At least 1 character. Travels
    encrypted; give and get plain text. Example: `"张三"`.
    """
    amount: int = field(metadata=fields.body(minimum=1))
    """Amount of the share (分账金额), in fen; the shares together come to at most what is left of the payment. At least
    1. Example: `888`.
    """
    description: str = field(metadata=fields.body(min_length=1, max_length=80))
    """What the share is for (分账描述); it stands in the bill. 1 to 80 characters. Example: `"分给商户A"`."""


@frozen(kw_only=True)
class Share:
    """A share, as it stands now (分账接收方)."""

    amount: int | None = None
    """Amount of the share (分账金额), in fen. Example: `888`."""
    description: str | None = None
    """What the share is for (分账描述). Example: `"分给商户A"`."""
    type: ReceiverType | str | None = None
    """Kind of receiver (分账接收方类型). Example: `"MERCHANT_ID"`."""
    account: str | None = None
    """Who receives (分账接收方账号): a merchant number or an open ID, by `type`. Example: `"86693852"`."""
    result: ShareResult | str | None = None
    """What became of a share (分账结果). Example: `"SUCCESS"`."""
    fail_reason: ShareFailReason | str | None = None
    """Why a share was not paid (分账失败原因). Example: `"ACCOUNT_ABNORMAL"`."""
    detail_id: str | None = None
    """WeChat Pay's number of the share (分账明细单号). Example: `"36011111111111111111111"`."""
    create_time: dt.datetime | None = None
    """When the share was created (分账创建时间). Example: `"2015-05-20T13:29:35.120+08:00"`."""
    finish_time: dt.datetime | None = None
    """When the share was decided (分账完成时间); not while it is pending. Example: `"2015-05-20T13:29:35.120+08:00"`."""


@frozen(kw_only=True)
class ProfitSharingOrder:
    """A profit sharing, as it stands now (分账单)."""

    sub_mchid: str | None = None
    """The sub-merchant's number (子商户号), of service providers. Example: `"1900000109"`."""
    transaction_id: str | None = None
    """WeChat Pay's number of the payment that is shared (微信订单号). Example: `"4208450740201411110007820472"`."""
    out_order_no: str
    """The merchant's number of the profit sharing (商户分账单号). Example: `"P20150806125346"`."""
    order_id: str
    """WeChat Pay's number of the profit sharing (微信分账单号). Example: `"3008450740201411110007820472"`."""
    state: ProfitSharingState | str
    """State of a profit sharing (分账单状态). Example: `"FINISHED"`."""
    receivers: list[Share] | None = None
    """What became of each share (分账接收方列表)."""


@frozen(kw_only=True)
class ReceiversAddResponse:
    """The receiver is added."""

    sub_mchid: str | None = None
    """The sub-merchant's number (子商户号), of service providers. Example: `"1900000109"`."""
    type: ReceiverType | str | None = None
    """Kind of receiver (分账接收方类型). Example: `"MERCHANT_ID"`."""
    account: str | None = None
    """Who receives (分账接收方账号): a merchant number or an open ID, by `type`. Example: `"86693852"`."""
    name: str | None = field(default=None, repr=False, metadata=fields.body(sensitive=True))
    """Name of the receiver (分账接收方全称), where it was given. Travels encrypted; give and get plain text. Example:
    `"腾讯科技有限公司"`.
    """
    relation_type: RelationType | str | None = None
    """What the receiver is to the merchant (与分账方的关系类型). Example: `"SERVICE_PROVIDER"`."""
    custom_relation: str | None = None
    """The relation in words (自定义的分账关系), of `CUSTOM`. Example: `"代理商"`."""


@frozen(kw_only=True)
class ReceiversDeleteResponse:
    """The receiver is removed."""

    sub_mchid: str | None = None
    """The sub-merchant's number (子商户号), of service providers. Example: `"1900000109"`."""
    type: ReceiverType | str | None = None
    """Kind of receiver (分账接收方类型). Example: `"MERCHANT_ID"`."""
    account: str | None = None
    """Who receives (分账接收方账号): a merchant number or an open ID, by `type`. Example: `"86693852"`."""


@frozen(kw_only=True)
class ShareReturn:
    """A return of a share, as it stands now (分账回退单)."""

    sub_mchid: str | None = None
    """The sub-merchant's number (子商户号), of service providers. Example: `"1900000109"`."""
    order_id: str | None = None
    """WeChat Pay's number of the profit sharing (微信分账单号). Example: `"3008450740201411110007820472"`."""
    out_order_no: str | None = None
    """The merchant's number of the profit sharing (商户分账单号). Example: `"P20150806125346"`."""
    out_return_no: str
    """The merchant's number of the return (商户回退单号). Example: `"R20190516001"`."""
    return_id: str
    """WeChat Pay's number of the return (微信回退单号). Example: `"3108450740201411110007820472"`."""
    return_mchid: str | None = None
    """Number of the merchant that gives back (回退商户号). Example: `"86693852"`."""
    amount: int | None = None
    """What is taken back (回退金额), in fen. Example: `10`."""
    description: str | None = None
    """Why it is taken back (回退描述). Example: `"用户退款"`."""
    result: ShareReturnResult | str
    """What became of a return (回退结果). Example: `"SUCCESS"`."""
    fail_reason: ShareReturnFailReason | str | None = None
    """Why a return failed (失败原因). Example: `"ACCOUNT_ABNORMAL"`."""
    create_time: dt.datetime | None = None
    """When the return was created (创建时间). Example: `"2015-05-20T13:29:35.120+08:00"`."""
    finish_time: dt.datetime | None = None
    """When the return was decided (完成时间); not while it is on its way. Example: `"2015-05-20T13:29:35.120+08:00"`."""


@frozen(kw_only=True)
class TransactionsAmountsResponse:
    """What is left."""

    transaction_id: str | None = None
    """WeChat Pay's number of the payment that is shared (微信订单号). Example: `"4208450740201411110007820472"`."""
    unsplit_amount: int
    """What is left of the payment to be shared (订单剩余待分金额), in fen. Example: `1000`."""


@frozen(kw_only=True)
class NotifiedShare:
    """The share whose money was moved (分账接收方)."""

    type: ReceiverType | str | None = None
    """Kind of receiver (分账接收方类型). Example: `"MERCHANT_ID"`."""
    account: str | None = None
    """Who receives, or gives back (分账接收方账号): a merchant number or an open ID, by `type`. Example: `"1900000100"`."""
    amount: int | None = None
    """Amount that was moved (分账动账金额), in fen. Example: `888`."""
    description: str | None = None
    """What it is for (分账/回退描述). Example: `"运费/交易分账/及时奖励"`."""


@frozen(kw_only=True)
class ProfitSharingNotification:
    """The money of a share was moved (分账动账通知参数)."""

    mchid: str | None = None
    """The merchant's number (直连商户号), of direct merchants. Example: `"1900000100"`."""
    sp_mchid: str | None = None
    """The service provider's number (服务商户号), of those. Example: `"1900000100"`."""
    sub_mchid: str | None = None
    """The sub-merchant's number (子商户号), of service providers. Example: `"1900000109"`."""
    transaction_id: str
    """WeChat Pay's number of the payment that is shared (微信订单号). Example: `"4200000000000000000000000000"`."""
    order_id: str
    """WeChat Pay's number of the profit sharing, or of the return (微信分账/回退单号). Example:
    `"1217752501201407033233368018"`.
    """
    out_order_no: str
    """The merchant's number of the profit sharing, or of the return (商户分账/回退单号). Example: `"P20150806125346"`."""
    receiver: NotifiedShare
    """The share whose money was moved (分账接收方)."""
    success_time: dt.datetime | None = None
    """When the money was moved (成功时间). Example: `"2018-06-08T10:34:56+08:00"`."""


@frozen(kw_only=True)
class BillsQueryRequest(Request[Bill]):
    """A call of `profitsharing.bills.query`."""

    sub_mchid: str | None = field(default=None, metadata=fields.query(min_length=1, max_length=32))
    bill_date: dt.date = field(metadata=fields.query())
    tar_type: BillTarType | str | None = field(default=None, metadata=fields.query())

    operation = Operation(
        id="profitsharing.bills.query",
        method="GET",
        path="/v3/profitsharing/bills",
        server="https://api.mch.weixin.qq.com/",
        standby=("https://api2.mch.weixin.qq.com/",),
        answers={200: Bill},
        errors=ErrorCodes(".errors", __package__),
    )


@frozen(kw_only=True)
class MerchantConfigsQueryBySubMchidRequest(Request[MerchantConfigsQueryBySubMchidResponse]):
    """A call of `profitsharing.merchant_configs.query_by_sub_mchid`."""

    sub_mchid: str = field(metadata=fields.path(min_length=1, max_length=32))

    operation = Operation(
        id="profitsharing.merchant_configs.query_by_sub_mchid",
        method="GET",
        path="/v3/profitsharing/merchant-configs/{sub_mchid}",
        server="https://api.mch.weixin.qq.com/",
        standby=("https://api2.mch.weixin.qq.com/",),
        answers={200: MerchantConfigsQueryBySubMchidResponse},
        echoed={"sub_mchid": "sub_mchid"},
        errors=ErrorCodes(".errors", __package__),
    )


@frozen(kw_only=True)
class OrdersCreateRequest(Request[ProfitSharingOrder]):
    """A call of `profitsharing.orders.create`."""

    sub_mchid: str | None = field(default=None, metadata=fields.body(min_length=1, max_length=32))
    appid: str | None = field(default=None, metadata=fields.body(min_length=1, max_length=32))
    sub_appid: str | None = field(default=None, metadata=fields.body(min_length=1, max_length=32))
    transaction_id: str = field(metadata=fields.body(min_length=1, max_length=32))
    out_order_no: str = field(metadata=fields.body(min_length=1, max_length=64))
    receivers: list[ShareRequest] | None = field(default=None, metadata=fields.body(max_items=50))
    unfreeze_unsplit: bool
    notify_url: str | None = field(default=None, metadata=fields.body(min_length=1, max_length=256))

    operation = Operation(
        id="profitsharing.orders.create",
        method="POST",
        path="/v3/profitsharing/orders",
        server="https://api.mch.weixin.qq.com/",
        standby=("https://api2.mch.weixin.qq.com/",),
        answers={200: ProfitSharingOrder},
        merchant_number="out_order_no",
        echoed={"out_order_no": "out_order_no"},
        outcome="profitsharing.orders.query_by_out_order_no",
        errors=ErrorCodes(".errors", __package__),
    )


@frozen(kw_only=True)
class OrdersQueryByOutOrderNoRequest(Request[ProfitSharingOrder]):
    """A call of `profitsharing.orders.query_by_out_order_no`."""

    out_order_no: str = field(metadata=fields.path(min_length=1, max_length=64))
    sub_mchid: str | None = field(default=None, metadata=fields.query(min_length=1, max_length=32))
    transaction_id: str = field(metadata=fields.query(min_length=1, max_length=32))

    operation = Operation(
        id="profitsharing.orders.query_by_out_order_no",
        method="GET",
        path="/v3/profitsharing/orders/{out_order_no}",
        server="https://api.mch.weixin.qq.com/",
        standby=("https://api2.mch.weixin.qq.com/",),
        answers={200: ProfitSharingOrder},
        echoed={"out_order_no": "out_order_no"},
        errors=ErrorCodes(".errors", __package__),
    )


@frozen(kw_only=True)
class OrdersUnfreezeRequest(Request[ProfitSharingOrder]):
    """A call of `profitsharing.orders.unfreeze`."""

    sub_mchid: str | None = field(default=None, metadata=fields.body(min_length=1, max_length=32))
    transaction_id: str = field(metadata=fields.body(min_length=1, max_length=32))
    out_order_no: str = field(metadata=fields.body(min_length=1, max_length=64))
    description: str = field(metadata=fields.body(min_length=1, max_length=80))
    notify_url: str | None = field(default=None, metadata=fields.body(min_length=1, max_length=256))

    operation = Operation(
        id="profitsharing.orders.unfreeze",
        method="POST",
        path="/v3/profitsharing/orders/unfreeze",
        server="https://api.mch.weixin.qq.com/",
        standby=("https://api2.mch.weixin.qq.com/",),
        answers={200: ProfitSharingOrder},
        merchant_number="out_order_no",
        echoed={"out_order_no": "out_order_no"},
        outcome="profitsharing.orders.query_by_out_order_no",
        errors=ErrorCodes(".errors", __package__),
    )


@frozen(kw_only=True)
class ReceiversAddRequest(Request[ReceiversAddResponse]):
    """A call of `profitsharing.receivers.add`."""

    sub_mchid: str | None = field(default=None, metadata=fields.body(min_length=1, max_length=32))
    appid: str = field(metadata=fields.body(min_length=1, max_length=32))
    sub_appid: str | None = field(default=None, metadata=fields.body(min_length=1, max_length=32))
    type: ReceiverType | str
    account: str = field(metadata=fields.body(min_length=1, max_length=64))
    name: str | None = field(default=None, repr=False, metadata=fields.body(sensitive=True, min_length=1))
    relation_type: RelationType | str
    custom_relation: str | None = field(default=None, metadata=fields.body(min_length=1, max_length=10))

    operation = Operation(
        id="profitsharing.receivers.add",
        method="POST",
        path="/v3/profitsharing/receivers/add",
        server="https://api.mch.weixin.qq.com/",
        standby=("https://api2.mch.weixin.qq.com/",),
        answers={200: ReceiversAddResponse},
        merchant_number="account",
        echoed={"account": "account"},
        errors=ErrorCodes(".errors", __package__),
    )


@frozen(kw_only=True)
class ReceiversDeleteRequest(Request[ReceiversDeleteResponse]):
    """A call of `profitsharing.receivers.delete`."""

    sub_mchid: str | None = field(default=None, metadata=fields.body(min_length=1, max_length=32))
    appid: str = field(metadata=fields.body(min_length=1, max_length=32))
    sub_appid: str | None = field(default=None, metadata=fields.body(min_length=1, max_length=32))
    type: ReceiverType | str
    account: str = field(metadata=fields.body(min_length=1, max_length=64))

    operation = Operation(
        id="profitsharing.receivers.delete",
        method="POST",
        path="/v3/profitsharing/receivers/delete",
        server="https://api.mch.weixin.qq.com/",
        standby=("https://api2.mch.weixin.qq.com/",),
        answers={200: ReceiversDeleteResponse},
        merchant_number="account",
        echoed={"account": "account"},
        errors=ErrorCodes(".errors", __package__),
    )


@frozen(kw_only=True)
class ReturnOrdersCreateRequest(Request[ShareReturn]):
    """A call of `profitsharing.return_orders.create`."""

    sub_mchid: str | None = field(default=None, metadata=fields.body(min_length=1, max_length=32))
    order_id: str | None = field(default=None, metadata=fields.body(min_length=1, max_length=64))
    out_order_no: str | None = field(default=None, metadata=fields.body(min_length=1, max_length=64))
    out_return_no: str = field(metadata=fields.body(min_length=1, max_length=64))
    return_mchid: str = field(metadata=fields.body(min_length=1, max_length=32))
    amount: int = field(metadata=fields.body(minimum=1))
    description: str = field(metadata=fields.body(min_length=1, max_length=80))

    operation = Operation(
        id="profitsharing.return_orders.create",
        method="POST",
        path="/v3/profitsharing/return-orders",
        server="https://api.mch.weixin.qq.com/",
        standby=("https://api2.mch.weixin.qq.com/",),
        answers={200: ShareReturn},
        merchant_number="out_return_no",
        echoed={"out_return_no": "out_return_no"},
        outcome="profitsharing.return_orders.query_by_out_return_no",
        errors=ErrorCodes(".errors", __package__),
    )


@frozen(kw_only=True)
class ReturnOrdersQueryByOutReturnNoRequest(Request[ShareReturn]):
    """A call of `profitsharing.return_orders.query_by_out_return_no`."""

    out_return_no: str = field(metadata=fields.path(min_length=1, max_length=64))
    sub_mchid: str | None = field(default=None, metadata=fields.query(min_length=1, max_length=32))
    out_order_no: str = field(metadata=fields.query(min_length=1, max_length=64))

    operation = Operation(
        id="profitsharing.return_orders.query_by_out_return_no",
        method="GET",
        path="/v3/profitsharing/return-orders/{out_return_no}",
        server="https://api.mch.weixin.qq.com/",
        standby=("https://api2.mch.weixin.qq.com/",),
        answers={200: ShareReturn},
        echoed={"out_return_no": "out_return_no"},
        errors=ErrorCodes(".errors", __package__),
    )


@frozen(kw_only=True)
class TransactionsAmountsRequest(Request[TransactionsAmountsResponse]):
    """A call of `profitsharing.transactions.amounts`."""

    transaction_id: str = field(metadata=fields.path(min_length=1, max_length=32))

    operation = Operation(
        id="profitsharing.transactions.amounts",
        method="GET",
        path="/v3/profitsharing/transactions/{transaction_id}/amounts",
        server="https://api.mch.weixin.qq.com/",
        standby=("https://api2.mch.weixin.qq.com/",),
        answers={200: TransactionsAmountsResponse},
        echoed={"transaction_id": "transaction_id"},
        errors=ErrorCodes(".errors", __package__),
    )


@frozen(kw_only=True)
class ProfitsharingReturnEvent(Event[ProfitSharingNotification]):
    """A share was given back (分账回退动账通知).

    Tells a receiver, or the merchant whose payment was shared, that the money of a share was moved back.

    Event type: `PROFITSHARING.RETURN`.
    Source: https://pay.weixin.qq.com/doc/v3/merchant/4012289679
    Source: https://pay.weixin.qq.com/doc/v3/partner/4012116672
    Source: https://pay.weixin.qq.com/doc/v3/partner/4012075216
    Source: https://pay.weixin.qq.com/doc/v3/partner/4012075400
    """

    resource: ProfitSharingNotification
    """The money of a share was moved (分账动账通知参数)."""


@frozen(kw_only=True)
class ProfitsharingSuccessEvent(Event[ProfitSharingNotification]):
    """A share was paid to its receiver (分账动账通知).

    Tells a receiver, or the merchant whose payment was shared, that the money of a share was moved.

    Event type: `PROFITSHARING.SUCCESS`.
    Source: https://pay.weixin.qq.com/doc/v3/merchant/4012289679
    Source: https://pay.weixin.qq.com/doc/v3/partner/4012116672
    Source: https://pay.weixin.qq.com/doc/v3/partner/4012075216
    Source: https://pay.weixin.qq.com/doc/v3/partner/4012075400
    """

    resource: ProfitSharingNotification
    """The money of a share was moved (分账动账通知参数)."""


@frozen(kw_only=True)
class TransactionSuccessEvent(Event[ProfitSharingNotification]):
    """The money of a share was moved (分账动账通知), under the type of payments.

    The same as PROFITSHARING.SUCCESS and PROFITSHARING.RETURN. The vendor's pages say that the type of the event
    may be that of a payment; the `original_type` of its resource tells it from one.

    Event type: `TRANSACTION.SUCCESS`.
    Source: https://pay.weixin.qq.com/doc/v3/merchant/4012289679
    Source: https://pay.weixin.qq.com/doc/v3/partner/4012116672
    Source: https://pay.weixin.qq.com/doc/v3/partner/4012075216
    Source: https://pay.weixin.qq.com/doc/v3/partner/4012075400
    """

    original_types = ("profitsharing",)
    resource: ProfitSharingNotification
    """The money of a share was moved (分账动账通知参数)."""


class ProfitsharingBillsResource(Resource):
    """Reached as `client.profitsharing.bills`."""

    __slots__ = ()

    def query(
        self,
        *,
        sub_mchid: str | None = None,
        bill_date: dt.date,
        tar_type: BillTarType | str | None = None,
        base_uri: str | None = None,
        timeout: Timeout | None = None,
        retries: RetryPolicy | None = None,
    ) -> Bill:
        """Ask for the bill of a day's profit sharing (申请分账账单).

        Gives where the bill of what was shared and taken back on a day can be downloaded, for
        `billdownload.file`; the URL is valid for thirty seconds. The bill of a day is there from ten o'clock of
        the next, Beijing time, and for three months; shares that failed are not in it. Amounts in the file are in
        yuan.

        For: direct merchants (直连商户), e-commerce platforms (电商平台), service providers (服务商).

        The vendor's page was last changed on 2025-09-29.

        `GET /v3/profitsharing/bills` on https://api.mch.weixin.qq.com/
        Source: https://pay.weixin.qq.com/doc/v3/merchant/4012529628
        Source: https://pay.weixin.qq.com/doc/v3/partner/4012761131
        Source: https://pay.weixin.qq.com/doc/v3/partner/4012761140

        Args:
            sub_mchid: The sub-merchant's number (二级商户号), of service providers and platforms; the bill of all of
                them where it is left out. 1 to 32 characters. Example: `"1900000109"`.
            bill_date: Day of the bill (账单日期), Beijing time; of the last three months. Example: `"2019-06-11"`.
            tar_type: How the file is packed (压缩类型); not at all where it is left out. The digest is that of the
                unpacked file. Example: `"GZIP"`.
            base_uri: Access point instead of the specification's, such as `AccessPoint.MAIN_HK`.
            timeout: Seconds to wait for the connection and for each read; the client's where not given.
            retries: How often, how soon and for how long it is retried; the client's where not given.

        Returns:
            Where the bill is.

        Raises:
            RequestError: A parameter is not as described here; nothing was sent.
            BadRequestError: NO_STATEMENT_EXIST, INVALID_REQUEST.
            RateLimitError: RATELIMIT_EXCEED.
            APIError: Another code, such as those that most operations have.
            WxPayError: Anything else: no answer, an unverified one, or one that is not as described here.
        """
        return self._call(
            BillsQueryRequest(sub_mchid=sub_mchid, bill_date=bill_date, tar_type=tar_type), base_uri, timeout, retries
        )


class ProfitsharingMerchantConfigsResource(Resource):
    """Reached as `client.profitsharing.merchant_configs`."""

    __slots__ = ()

    def query_by_sub_mchid(
        self,
        sub_mchid: str,
        *,
        base_uri: str | None = None,
        timeout: Timeout | None = None,
        retries: RetryPolicy | None = None,
    ) -> MerchantConfigsQueryBySubMchidResponse:
        """Query the most that a sub-merchant may share (查询最大分账比例).

        Tells which part of a payment a sub-merchant lets its service provider share out.

        For: service providers (服务商).

        The vendor's page was last changed on 2025-09-29.

        `GET /v3/profitsharing/merchant-configs/{sub_mchid}` on https://api.mch.weixin.qq.com/
        Source: https://pay.weixin.qq.com/doc/v3/partner/4012466864

        Args:
            sub_mchid: The sub-merchant's number (子商户号). 1 to 32 characters. Example: `"1900000109"`.
            base_uri: Access point instead of the specification's, such as `AccessPoint.MAIN_HK`.
            timeout: Seconds to wait for the connection and for each read; the client's where not given.
            retries: How often, how soon and for how long it is retried; the client's where not given.

        Returns:
            The most that may be shared.

        Raises:
            RequestError: A parameter is not as described here; nothing was sent.
            PermissionDeniedError: NO_AUTH.
            RateLimitError: RATELIMIT_EXCEED.
            APIError: Another code, such as those that most operations have.
            WxPayError: Anything else: no answer, an unverified one, or one that is not as described here.
        """
        return self._call(MerchantConfigsQueryBySubMchidRequest(sub_mchid=sub_mchid), base_uri, timeout, retries)


class ProfitsharingOrdersResource(Resource):
    """Reached as `client.profitsharing.orders`."""

    __slots__ = ()

    def create(
        self,
        *,
        sub_mchid: str | None = None,
        appid: str | None = None,
        sub_appid: str | None = None,
        transaction_id: str,
        out_order_no: str,
        receivers: list[ShareRequest] | None = None,
        unfreeze_unsplit: bool,
        notify_url: str | None = None,
        base_uri: str | None = None,
        timeout: Timeout | None = None,
        retries: RetryPolicy | None = None,
    ) -> ProfitSharingOrder:
        """Share a payment out (请求分账).

        Shares out a payment, or a part of it, to receivers that were added before. The answer says that it was
        accepted, not that anybody was paid: `query_by_out_order_no` tells that, share by share. A payment may be
        shared in up to 50 parts, each to up to 50 receivers, within 180 days; with `unfreeze_unsplit` what is
        left goes to the merchant, and nothing can be shared any more. Sending the same `out_order_no` again
        shares nothing twice. `appid` is needed where a receiver is named by `PERSONAL_OPENID`, and may be left
        out otherwise: so the vendor's pages say since September 2025, of direct merchants and of service
        providers alike; the official Go SDK still asks for it always.

        Rate limit: 300 calls a second for each service provider, 30 for each merchant that was paid.

        For: direct merchants (直连商户), service providers (服务商).

        The vendor's page was last changed on 2025-09-29.

        `POST /v3/profitsharing/orders` on https://api.mch.weixin.qq.com/
        Source: https://pay.weixin.qq.com/doc/v3/merchant/4012524936
        Source: https://pay.weixin.qq.com/doc/v3/partner/4012690683

        Args:
            sub_mchid: The sub-merchant's number (子商户号), whose payment it is; service providers give it, nobody
                else. 1 to 32 characters. Example: `"1900000109"`.
            appid: App ID of the merchant or service provider (应用ID), to which open IDs of `PERSONAL_OPENID`
                belong; needed for those, and only for those. 1 to 32 characters. Example: `"wx8888888888888888"`.
            sub_appid: App ID of the sub-merchant (子商户应用ID), of service providers; needed for
                `PERSONAL_SUB_OPENID`. 1 to 32 characters. Example: `"wx8888888888888889"`.
            transaction_id: WeChat Pay's number of the payment that is shared (微信订单号). 1 to 32 characters.
                Example: `"4208450740201411110007820472"`.
            out_order_no: The merchant's number of the profit sharing (商户分账单号), its own within the merchant:
                digits, letters and `_-|*@`. 1 to 64 characters. Example: `"P20150806125346"`.
            receivers: Who gets what (分账接收方列表); the merchant whose payment it is may be one of them. The vendor's
                pages ask for it. At most 50 items.
            unfreeze_unsplit: Whether what is left of the payment goes to the merchant (是否解冻剩余未分资金). With `false`
                it stays frozen, to be shared later or given to the merchant by `unfreeze`. Example: `True`.
            notify_url: URL that is told of the shares (通知地址); https, without a query. By the vendor's SDKs alone:
                its pages lack it. 1 to 256 characters. Example: `"https://www.weixin.qq.com/wxpay/pay.php"`.
            base_uri: Access point instead of the specification's, such as `AccessPoint.MAIN_HK`.
            timeout: Seconds to wait for the connection and for each read; the client's where not given.
            retries: How often, how soon and for how long it is retried; the client's where not given.

        Returns:
            The profit sharing was accepted.

        Raises:
            RequestError: A parameter is not as described here; nothing was sent.
            BadRequestError: INVALID_REQUEST.
            PermissionDeniedError: NOT_ENOUGH, RULE_LIMIT.
            RateLimitError: RATELIMIT_EXCEED.
            APIError: Another code, such as those that most operations have.
            OutcomeUnknownError: It was sent and no answer came.
            WxPayError: Anything else: no answer, an unverified one, or one that is not as described here.
        """
        return self._call(
            OrdersCreateRequest(
                sub_mchid=sub_mchid,
                appid=appid,
                sub_appid=sub_appid,
                transaction_id=transaction_id,
                out_order_no=out_order_no,
                receivers=receivers,
                unfreeze_unsplit=unfreeze_unsplit,
                notify_url=notify_url,
            ),
            base_uri,
            timeout,
            retries,
        )

    def query_by_out_order_no(
        self,
        out_order_no: str,
        *,
        sub_mchid: str | None = None,
        transaction_id: str,
        base_uri: str | None = None,
        timeout: Timeout | None = None,
        retries: RetryPolicy | None = None,
    ) -> ProfitSharingOrder:
        """Query a profit sharing, or a release (查询分账结果).

        Tells what became of each share. `FINISHED` says that all are decided, not that all were paid: `result` of
        each receiver tells that. A share that failed is the merchant's again, or frozen, and may be shared under
        another number.

        For: direct merchants (直连商户), service providers (服务商).

        The vendor's page was last changed on 2025-09-29.

        `GET /v3/profitsharing/orders/{out_order_no}` on https://api.mch.weixin.qq.com/
        Source: https://pay.weixin.qq.com/doc/v3/merchant/4012525210
        Source: https://pay.weixin.qq.com/doc/v3/partner/4012466850

        Args:
            out_order_no: The merchant's number of the profit sharing (商户分账单号). 1 to 64 characters. Example:
                `"P20150806125346"`.
            sub_mchid: The sub-merchant's number (子商户号); service providers give it, nobody else. 1 to 32
                characters. Example: `"1900000109"`.
            transaction_id: WeChat Pay's number of the payment that is shared (微信订单号). 1 to 32 characters.
                Example: `"4208450740201411110007820472"`.
            base_uri: Access point instead of the specification's, such as `AccessPoint.MAIN_HK`.
            timeout: Seconds to wait for the connection and for each read; the client's where not given.
            retries: How often, how soon and for how long it is retried; the client's where not given.

        Returns:
            The profit sharing as it stands now.

        Raises:
            RequestError: A parameter is not as described here; nothing was sent.
            NotFoundError: RESOURCE_NOT_EXISTS.
            RateLimitError: RATELIMIT_EXCEED.
            APIError: Another code, such as those that most operations have.
            WxPayError: Anything else: no answer, an unverified one, or one that is not as described here.
        """
        return self._call(
            OrdersQueryByOutOrderNoRequest(
                out_order_no=out_order_no, sub_mchid=sub_mchid, transaction_id=transaction_id
            ),
            base_uri,
            timeout,
            retries,
        )

    def unfreeze(
        self,
        *,
        sub_mchid: str | None = None,
        transaction_id: str,
        out_order_no: str,
        description: str,
        notify_url: str | None = None,
        base_uri: str | None = None,
        timeout: Timeout | None = None,
        retries: RetryPolicy | None = None,
    ) -> ProfitSharingOrder:
        """Give the merchant what is left of a payment (解冻剩余资金).

        Ends the profit sharing of a payment: what is not shared goes to the merchant, and nothing can be shared
        any more. It is needed where the last share was made with `unfreeze_unsplit` false, and where nothing is
        to be shared. It has a number of its own, and is accepted at first: `query_by_out_order_no` tells what
        became of it.

        For: direct merchants (直连商户), service providers (服务商).

        The vendor's page was last changed on 2025-09-29.

        `POST /v3/profitsharing/orders/unfreeze` on https://api.mch.weixin.qq.com/
        Source: https://pay.weixin.qq.com/doc/v3/merchant/4012526374
        Source: https://pay.weixin.qq.com/doc/v3/partner/4012466860

        Args:
            sub_mchid: The sub-merchant's number (子商户号), whose payment it is; service providers give it, nobody
                else. 1 to 32 characters. Example: `"1900000109"`.
            transaction_id: WeChat Pay's number of the payment that is shared (微信订单号). 1 to 32 characters.
                Example: `"4208450740201411110007820472"`.
            out_order_no: The merchant's number of the profit sharing (商户分账单号), its own within the merchant:
                digits, letters and `_-|*@`. 1 to 64 characters. Example: `"P20150806125346"`.
            description: Why it is released (分账描述); it stands in the bill. 1 to 80 characters. Example:
                `"解冻全部剩余资金"`.
            notify_url: URL that is told of the shares (通知地址); https, without a query. By the vendor's SDKs alone:
                its pages lack it. 1 to 256 characters. Example: `"https://www.weixin.qq.com/wxpay/pay.php"`.
            base_uri: Access point instead of the specification's, such as `AccessPoint.MAIN_HK`.
            timeout: Seconds to wait for the connection and for each read; the client's where not given.
            retries: How often, how soon and for how long it is retried; the client's where not given.

        Returns:
            The release was accepted.

        Raises:
            RequestError: A parameter is not as described here; nothing was sent.
            BadRequestError: INVALID_REQUEST.
            PermissionDeniedError: NOT_ENOUGH.
            RateLimitError: RATELIMIT_EXCEED.
            APIError: Another code, such as those that most operations have.
            OutcomeUnknownError: It was sent and no answer came.
            WxPayError: Anything else: no answer, an unverified one, or one that is not as described here.
        """
        return self._call(
            OrdersUnfreezeRequest(
                sub_mchid=sub_mchid,
                transaction_id=transaction_id,
                out_order_no=out_order_no,
                description=description,
                notify_url=notify_url,
            ),
            base_uri,
            timeout,
            retries,
        )


class ProfitsharingReceiversResource(Resource):
    """Reached as `client.profitsharing.receivers`."""

    __slots__ = ()

    def add(
        self,
        *,
        sub_mchid: str | None = None,
        appid: str,
        sub_appid: str | None = None,
        type: ReceiverType | str,
        account: str,
        name: str | None = None,
        relation_type: RelationType | str,
        custom_relation: str | None = None,
        base_uri: str | None = None,
        timeout: Timeout | None = None,
        retries: RetryPolicy | None = None,
    ) -> ReceiversAddResponse:
        """Add a receiver of shares (添加分账接收方).

        Says that a merchant or a person may get shares of this merchant's payments. Nobody gets a share who was
        not added; adding the same receiver again changes nothing. A merchant may have up to 20,000 receivers.

        For: direct merchants (直连商户), service providers (服务商).

        The vendor's page was last changed on 2025-09-29.

        `POST /v3/profitsharing/receivers/add` on https://api.mch.weixin.qq.com/
        Source: https://pay.weixin.qq.com/doc/v3/merchant/4012528995
        Source: https://pay.weixin.qq.com/doc/v3/partner/4012690944

        Args:
            sub_mchid: The sub-merchant's number (子商户号), whose payments are shared; service providers give it,
                nobody else. 1 to 32 characters. Example: `"1900000109"`.
            appid: App ID of the merchant or service provider (应用ID); open IDs of `PERSONAL_OPENID` belong to it.
                1 to 32 characters. Example: `"wx8888888888888888"`.
            sub_appid: App ID of the sub-merchant (子商户应用ID), of service providers; needed for
                `PERSONAL_SUB_OPENID`. 1 to 32 characters. Example: `"wx8888888888888889"`.
            type: Kind of receiver (分账接收方类型). Example: `"MERCHANT_ID"`.
            account: Who receives (分账接收方账号): a merchant number or an open ID, by `type`. 1 to 64 characters.
                Example: `"86693852"`.
            name: Name of the receiver (分账接收方全称): needed of a merchant, as it is registered, of a sole trader the
                name of who opened the account; of a person it is compared with the one that is verified, where it
                is given. At least 1 character. Travels encrypted; give and get plain text. Example: `"腾讯科技有限公司"`.
            relation_type: What the receiver is to the merchant (与分账方的关系类型). Example: `"SERVICE_PROVIDER"`.
            custom_relation: The relation in words (自定义的分账关系); needed for `CUSTOM`, left out otherwise. 1 to 10
                characters. Example: `"代理商"`.
            base_uri: Access point instead of the specification's, such as `AccessPoint.MAIN_HK`.
            timeout: Seconds to wait for the connection and for each read; the client's where not given.
            retries: How often, how soon and for how long it is retried; the client's where not given.

        Returns:
            The receiver is added.

        Raises:
            RequestError: A parameter is not as described here; nothing was sent.
            BadRequestError: INVALID_REQUEST.
            RateLimitError: RATELIMIT_EXCEED.
            APIError: Another code, such as those that most operations have.
            OutcomeUnknownError: It was sent and no answer came.
            WxPayError: Anything else: no answer, an unverified one, or one that is not as described here.
        """
        return self._call(
            ReceiversAddRequest(
                sub_mchid=sub_mchid,
                appid=appid,
                sub_appid=sub_appid,
                type=type,
                account=account,
                name=name,
                relation_type=relation_type,
                custom_relation=custom_relation,
            ),
            base_uri,
            timeout,
            retries,
        )

    def delete(
        self,
        *,
        sub_mchid: str | None = None,
        appid: str,
        sub_appid: str | None = None,
        type: ReceiverType | str,
        account: str,
        base_uri: str | None = None,
        timeout: Timeout | None = None,
        retries: RetryPolicy | None = None,
    ) -> ReceiversDeleteResponse:
        """Remove a receiver of shares (删除分账接收方).

        Says that a merchant or a person gets no shares of this merchant's payments any more. Shares that were
        asked for before are paid.

        For: direct merchants (直连商户), service providers (服务商).

        The vendor's page was last changed on 2025-09-29.

        `POST /v3/profitsharing/receivers/delete` on https://api.mch.weixin.qq.com/
        Source: https://pay.weixin.qq.com/doc/v3/merchant/4012529590
        Source: https://pay.weixin.qq.com/doc/v3/partner/4012466868

        Args:
            sub_mchid: The sub-merchant's number (子商户号), whose payments are shared; service providers give it,
                nobody else. 1 to 32 characters. Example: `"1900000109"`.
            appid: App ID of the merchant or service provider (应用ID); open IDs of `PERSONAL_OPENID` belong to it.
                1 to 32 characters. Example: `"wx8888888888888888"`.
            sub_appid: App ID of the sub-merchant (子商户应用ID), of service providers; needed for
                `PERSONAL_SUB_OPENID`. 1 to 32 characters. Example: `"wx8888888888888889"`.
            type: Kind of receiver (分账接收方类型). Example: `"MERCHANT_ID"`.
            account: Who receives (分账接收方账号): a merchant number or an open ID, by `type`. 1 to 64 characters.
                Example: `"86693852"`.
            base_uri: Access point instead of the specification's, such as `AccessPoint.MAIN_HK`.
            timeout: Seconds to wait for the connection and for each read; the client's where not given.
            retries: How often, how soon and for how long it is retried; the client's where not given.

        Returns:
            The receiver is removed.

        Raises:
            RequestError: A parameter is not as described here; nothing was sent.
            BadRequestError: INVALID_REQUEST.
            RateLimitError: RATELIMIT_EXCEED.
            APIError: Another code, such as those that most operations have.
            OutcomeUnknownError: It was sent and no answer came.
            WxPayError: Anything else: no answer, an unverified one, or one that is not as described here.
        """
        return self._call(
            ReceiversDeleteRequest(sub_mchid=sub_mchid, appid=appid, sub_appid=sub_appid, type=type, account=account),
            base_uri,
            timeout,
            retries,
        )


class ProfitsharingReturnOrdersResource(Resource):
    """Reached as `client.profitsharing.return_orders`."""

    __slots__ = ()

    def create(
        self,
        *,
        sub_mchid: str | None = None,
        order_id: str | None = None,
        out_order_no: str | None = None,
        out_return_no: str,
        return_mchid: str,
        amount: int,
        description: str,
        base_uri: str | None = None,
        timeout: Timeout | None = None,
        retries: RetryPolicy | None = None,
    ) -> ShareReturn:
        """Take a share back from a merchant (请求分账回退).

        Takes a share that was paid, or a part of it, back from the merchant that got it, within 180 days; mostly
        before the payment is refunded. The merchant that gives back has to allow it first, in the merchant
        platform (同意分账回退); a person's share cannot be taken back. A profit sharing takes up to 50 returns. Where
        the answer says PROCESSING, `query_by_out_return_no` tells later what became of it. Sending the same
        `out_return_no` again takes nothing twice.

        For: direct merchants (直连商户), service providers (服务商).

        The vendor's page was last changed on 2025-09-29.

        `POST /v3/profitsharing/return-orders` on https://api.mch.weixin.qq.com/
        Source: https://pay.weixin.qq.com/doc/v3/merchant/4012525287
        Source: https://pay.weixin.qq.com/doc/v3/partner/4012466854

        Args:
            sub_mchid: The sub-merchant's number (子商户号), whose payment it is; service providers give it, nobody
                else. 1 to 32 characters. Example: `"1900000109"`.
            order_id: WeChat Pay's number of the profit sharing (微信分账单号); it or `out_order_no`. 1 to 64
                characters. Example: `"3008450740201411110007820472"`.
            out_order_no: The merchant's number of the profit sharing (商户分账单号); it or `order_id`. 1 to 64
                characters. Example: `"P20150806125346"`.
            out_return_no: The merchant's number of the return (商户回退单号), its own within the merchant: digits,
                letters and `_-|*@`. 1 to 64 characters. Example: `"R20190516001"`.
            return_mchid: Number of the merchant that gives back (回退商户号): one that got a share of that profit
                sharing. 1 to 32 characters. Example: `"86693852"`.
            amount: What is taken back (回退金额), in fen; at most what is left of the share. At least 1. Example:
                `10`.
            description: Why it is taken back (回退描述). 1 to 80 characters. Example: `"用户退款"`.
            base_uri: Access point instead of the specification's, such as `AccessPoint.MAIN_HK`.
            timeout: Seconds to wait for the connection and for each read; the client's where not given.
            retries: How often, how soon and for how long it is retried; the client's where not given.

        Returns:
            The return as it stands now.

        Raises:
            RequestError: A parameter is not as described here; nothing was sent.
            BadRequestError: INVALID_REQUEST.
            PermissionDeniedError: NO_AUTH, NOT_ENOUGH.
            RateLimitError: RATELIMIT_EXCEED.
            APIError: Another code, such as those that most operations have.
            OutcomeUnknownError: It was sent and no answer came.
            WxPayError: Anything else: no answer, an unverified one, or one that is not as described here.
        """
        return self._call(
            ReturnOrdersCreateRequest(
                sub_mchid=sub_mchid,
                order_id=order_id,
                out_order_no=out_order_no,
                out_return_no=out_return_no,
                return_mchid=return_mchid,
                amount=amount,
                description=description,
            ),
            base_uri,
            timeout,
            retries,
        )

    def query_by_out_return_no(
        self,
        out_return_no: str,
        *,
        sub_mchid: str | None = None,
        out_order_no: str,
        base_uri: str | None = None,
        timeout: Timeout | None = None,
        retries: RetryPolicy | None = None,
    ) -> ShareReturn:
        """Query a return of a share (查询分账回退结果).

        Tells what became of a return. One that FAILED has moved no money, and may be asked for again under
        another number.

        For: direct merchants (直连商户), service providers (服务商).

        The vendor's page was last changed on 2025-09-29.

        `GET /v3/profitsharing/return-orders/{out_return_no}` on https://api.mch.weixin.qq.com/
        Source: https://pay.weixin.qq.com/doc/v3/merchant/4012526279
        Source: https://pay.weixin.qq.com/doc/v3/partner/4012466858

        Args:
            out_return_no: The merchant's number of the return (商户回退单号). 1 to 64 characters. Example:
                `"R20190516001"`.
            sub_mchid: The sub-merchant's number (子商户号); service providers give it, nobody else. 1 to 32
                characters. Example: `"1900000109"`.
            out_order_no: The merchant's number of the profit sharing that the share was of (商户分账单号). 1 to 64
                characters. Example: `"P20150806125346"`.
            base_uri: Access point instead of the specification's, such as `AccessPoint.MAIN_HK`.
            timeout: Seconds to wait for the connection and for each read; the client's where not given.
            retries: How often, how soon and for how long it is retried; the client's where not given.

        Returns:
            The return as it stands now.

        Raises:
            RequestError: A parameter is not as described here; nothing was sent.
            NotFoundError: RESOURCE_NOT_EXISTS.
            RateLimitError: RATELIMIT_EXCEED.
            APIError: Another code, such as those that most operations have.
            WxPayError: Anything else: no answer, an unverified one, or one that is not as described here.
        """
        return self._call(
            ReturnOrdersQueryByOutReturnNoRequest(
                out_return_no=out_return_no, sub_mchid=sub_mchid, out_order_no=out_order_no
            ),
            base_uri,
            timeout,
            retries,
        )


class ProfitsharingTransactionsResource(Resource):
    """Reached as `client.profitsharing.transactions`."""

    __slots__ = ()

    def amounts(
        self,
        transaction_id: str,
        *,
        base_uri: str | None = None,
        timeout: Timeout | None = None,
        retries: RetryPolicy | None = None,
    ) -> TransactionsAmountsResponse:
        """Query what is left of a payment to be shared (查询剩余待分金额).

        Tells how much of a payment is still frozen, and may be shared or released.

        For: direct merchants (直连商户), service providers (服务商).

        The vendor's page was last changed on 2025-09-29.

        `GET /v3/profitsharing/transactions/{transaction_id}/amounts` on https://api.mch.weixin.qq.com/
        Source: https://pay.weixin.qq.com/doc/v3/merchant/4012457939
        Source: https://pay.weixin.qq.com/doc/v3/partner/4012457927

        Args:
            transaction_id: WeChat Pay's number of the payment that is shared (微信订单号). 1 to 32 characters.
                Example: `"4208450740201411110007820472"`.
            base_uri: Access point instead of the specification's, such as `AccessPoint.MAIN_HK`.
            timeout: Seconds to wait for the connection and for each read; the client's where not given.
            retries: How often, how soon and for how long it is retried; the client's where not given.

        Returns:
            What is left.

        Raises:
            RequestError: A parameter is not as described here; nothing was sent.
            NotFoundError: RESOURCE_NOT_EXISTS.
            APIError: Another code, such as those that most operations have.
            WxPayError: Anything else: no answer, an unverified one, or one that is not as described here.
        """
        return self._call(TransactionsAmountsRequest(transaction_id=transaction_id), base_uri, timeout, retries)


class ProfitsharingResource(Resource):
    """Profit sharing.

    Sharing out a payment (分账), which was made with `settle_info.profit_sharing`, to other merchants and to
    persons, and taking shares back. Direct merchants share their own payments; service providers name the
    sub-merchant.

    Reached as `client.profitsharing`.
    """

    __slots__ = ()

    @property
    @made_once
    def bills(self) -> ProfitsharingBillsResource:
        """The operations `profitsharing.bills.*`."""
        return ProfitsharingBillsResource(self._sender)

    @property
    @made_once
    def merchant_configs(self) -> ProfitsharingMerchantConfigsResource:
        """The operations `profitsharing.merchant_configs.*`."""
        return ProfitsharingMerchantConfigsResource(self._sender)

    @property
    @made_once
    def orders(self) -> ProfitsharingOrdersResource:
        """The operations `profitsharing.orders.*`."""
        return ProfitsharingOrdersResource(self._sender)

    @property
    @made_once
    def receivers(self) -> ProfitsharingReceiversResource:
        """The operations `profitsharing.receivers.*`."""
        return ProfitsharingReceiversResource(self._sender)

    @property
    @made_once
    def return_orders(self) -> ProfitsharingReturnOrdersResource:
        """The operations `profitsharing.return_orders.*`."""
        return ProfitsharingReturnOrdersResource(self._sender)

    @property
    @made_once
    def transactions(self) -> ProfitsharingTransactionsResource:
        """The operations `profitsharing.transactions.*`."""
        return ProfitsharingTransactionsResource(self._sender)
