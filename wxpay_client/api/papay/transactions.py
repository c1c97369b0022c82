# Generated from spec/papay/transactions.yaml, spec/common.yaml by `make codegen`. Do not edit.
"""Deductions by contract.

Payments that are deducted by a contract that the user once agreed to (委托代扣), such as the renewal of an insurance
(保险商户委托代扣), as their event tells of them.
"""

import datetime as dt
from enum import StrEnum

from wxpay_client.schema import Event, frozen

from ..common import OrderPromotion, TransactionSceneInfo


class DeductionContractContractStatus(StrEnum):
    """State of the contract (协议状态)."""

    ADD = "ADD"
    """It was made (签约)."""
    DELETE = "DELETE"
    """It was ended (解约)."""


class FailedDeductionTradeType(StrEnum):
    """How it was to be paid (交易类型)."""

    PAP = "PAP"
    """By contract (委托代扣)."""


class DeductionState(StrEnum):
    """State of an order that is deducted (交易状态). A sample of the vendor's has `FAIL` of one that failed."""

    SUCCESS = "SUCCESS"
    """It is paid (支付成功)."""
    ACCEPT = "ACCEPT"
    """It is accepted, and will be deducted (已接收，等待扣款)."""
    PAY_FAIL = "PAY_FAIL"
    """The deduction failed (支付失败), for a reason such as that the bank refused it."""
    REFUND = "REFUND"
    """It is paid, and a refund was asked for (转入退款); query the refund for its state."""


@frozen(kw_only=True)
class DeductionContract:
    """The contract that it was to be deducted by (签约信息)."""

    contract_id: str | None = None
    """Number of the contract (签约协议号). Example: `"123124412412423431"`."""
    contract_status: DeductionContractContractStatus | str | None = None
    """State of the contract (协议状态). Example: `"ADD"`."""
    create_time: dt.datetime | None = None
    """When it was made (签约完成时间). Example: `"2023-09-10T13:29:35+08:00"`."""


@frozen(kw_only=True)
class DeductionPayer:
    """Who was to pay (支付者)."""

    openid: str | None = None
    """The user's open ID under the app ID (用户标识); with a service provider, the provider's. Example:
    `"oUpF8uMuAJO_M2pxb1Q9zNjWeS6o"`.
    """
    sp_openid: str | None = None
    """The user's open ID under the service provider's app ID (用户服务标识). Example: `"oUpF8uMuAJO_M2pxb1Q9zNjWeS6o"`."""
    sub_openid: str | None = None
    """The user's open ID under the sub-merchant's app ID (用户子标识). Example: `"oUpF8uMuAJO_M2pxb1Q9zNjWeS6p"`."""


@frozen(kw_only=True)
class DeductionAmount:
    """Amount of the order, and what was to be paid (订单金额)."""

    total: int | None = None
    """Amount of the order (总金额), in fen. Example: `100`."""
    payer_total: int | None = None
    """What the user paid (用户支付金额), in fen; the amount less the discounts. Only once it is paid. Example: `90`."""
    currency: str | None = None
    """Currency of the order (货币类型), ISO 4217. Example: `"CNY"`."""
    payer_currency: str | None = None
    """Currency that the user paid in (用户支付币种), ISO 4217. Example: `"CNY"`."""
    discount_total: int | None = None
    """Sum of the discounts (折扣金额), in fen. Example: `1`."""


@frozen(kw_only=True)
class DeductionDevice:
    """What asked for the deduction (设备信息)."""

    device_id: str | None = None
    """The merchant's number of the device (商户设备号). Example: `"013467007045764"`."""
    device_ip: str | None = None
    """IP address of the merchant's server that asked for the deduction (商户端设备IP). Example: `"14.17.22.32"`."""
    payer_total: str | None = None
    """The same IP address; a slip of some of the vendor's pages has it under this name. Example: `"14.17.22.32"`."""


@frozen(kw_only=True)
class FailedDeduction:
    """A deduction by contract that failed (委托代扣失败的订单)."""

    appid: str | None = None
    """App ID of the deduction (应用ID); with a service provider, the provider's. Example: `"wxd678efh567hg6787"`."""
    mchid: str | None = None
    """The merchant's number (商户号). Example: `"1230000109"`."""
    sp_appid: str | None = None
    """The service provider's app ID (服务商应用ID); only where a provider asked for the deduction. Example:
    `"wxd678efh567hg6787"`.
    """
    sp_mchid: str | None = None
    """The service provider's number (服务商户号); only where a provider asked for the deduction. Example: `"1230000109"`."""
    sub_appid: str | None = None
    """The sub-merchant's app ID (子商户应用ID); only where a provider asked for the deduction. Example:
    `"wxd678efh567hg6788"`.
    """
    sub_mchid: str | None = None
    """The sub-merchant's number (子商户号); only where a provider asked for the deduction. Example: `"1900000109"`."""
    openid: str | None = None
    """The user's open ID under the app ID (用户标识). Example: `"oUpF8uMuAJO_M2pxb1Q9zNjWeS6o"`."""
    sub_openid: str | None = None
    """The user's open ID under the sub-merchant's app ID (用户子标识). Example: `"oUpF8uMuAJO_M2pxb1Q9zNjWeS6p"`."""
    plan_id: str | int | None = None
    """Number of the contract's template (签约模板号). Example: `"12535"`."""
    contract_information: DeductionContract | None = None
    """The contract that it was to be deducted by (签约信息)."""
    out_trade_no: str
    """The merchant's order number (商户订单号), as it was given with the deduction. Example: `"20240806125346"`."""
    transaction_id: str | None = None
    """WeChat Pay's order number (微信支付订单号). Example: `"4200002345202408061234567890"`."""
    trade_type: FailedDeductionTradeType | str | None = None
    """How it was to be paid (交易类型). Example: `"PAP"`."""
    trade_state: DeductionState | str
    """State of an order that is deducted (交易状态). A sample of the vendor's has `FAIL` of one that failed. Example:
    `"PAY_FAIL"`.
    """
    trade_state_desc: str | None = None
    """State of the order in words (交易状态描述), for people. Example: `"扣款失败，用户余额不足"`."""
    trade_state_description: str | None = None
    """State of the order and what to do next, in words (交易状态描述), for people; under this name of some products.
    Example: `"扣款失败"`.
    """
    bank_type: str | None = None
    """Bank and kind of card (银行类型), such as `CMB_DEBIT`. Example: `"CMB_DEBIT"`."""
    attach: str | None = None
    """The merchant's own text, as it was given with the deduction (附加数据); often only of what is paid. Example:
    `"自定义数据"`.
    """
    success_time: dt.datetime | None = None
    """When it was paid (支付完成时间); not of what failed. Example: `"2024-08-06T10:43:39+08:00"`."""
    payer: DeductionPayer | None = None
    """Who was to pay (支付者)."""
    amount: DeductionAmount | None = None
    """Amount of the order, and what was to be paid (订单金额)."""
    scene_info: TransactionSceneInfo | None = None
    """Where the payment was made (场景信息)."""
    device_information: DeductionDevice | None = None
    """What asked for the deduction (设备信息)."""
    promotion_detail: list[OrderPromotion] | None = None
    """The discounts that the payment was to use (优惠功能信息)."""


@frozen(kw_only=True)
class TransactionFailEvent(Event[FailedDeduction]):
    """A deduction by contract failed (委托代扣支付失败通知).

    Nothing was deducted: what was to be paid for is not paid. Comes to the `transaction_notify_url` of the
    deduction, which was accepted, not paid, when it was asked for. Of parking, the module `vehicle.transactions`
    has the class.

    Event type: `TRANSACTION.FAIL`.
    Source: https://pay.weixin.qq.com/doc/v3/merchant/4012284311
    Source: https://pay.weixin.qq.com/docs/merchant/apis/insurance-entrusted-payment/deduct-result-notify.html
    Source: https://pay.weixin.qq.com/doc/v3/partner/4012085798
    Source: https://pay.weixin.qq.com/doc/v3/partner/4012086059
    """

    original_types = ("transaction",)
    resource: FailedDeduction
    """A deduction by contract that failed (委托代扣失败的订单)."""
