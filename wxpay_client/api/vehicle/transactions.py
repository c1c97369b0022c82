# Generated from spec/vehicle/transactions.yaml, spec/common.yaml, spec/papay/transactions.yaml by `make codegen`. Do not edit.
"""Payments of parking.

Parking fees that are deducted when a car leaves (微信支付分停车服务), as their event tells of them.
"""

import datetime as dt
from enum import StrEnum

from wxpay_client.schema import Event, frozen

from ..common import OrderPromotion
from ..papay.transactions import DeductionAmount, DeductionState


class FailedParkingPaymentUserRepaid(StrEnum):
    """Whether the user repaid what WeChat Pay advanced (用户是否已还款); only if `bank_type` is `BPA`."""

    Y = "Y"
    """The user repaid it (用户已还款)."""
    N = "N"
    """The user has not repaid it (用户未还款)."""


class FailedParkingPaymentTradeScene(StrEnum):
    """What it was to be paid for (交易场景)."""

    PARKING = "PARKING"
    """Parking in a car park (车场停车场景)."""


class ParkingInfoPlateColor(StrEnum):
    """Colour of the number plate (车牌颜色)."""

    BLUE = "BLUE"
    """Blue (蓝色)."""
    GREEN = "GREEN"
    """Green (绿色)."""
    YELLOW = "YELLOW"
    """Yellow (黄色)."""
    BLACK = "BLACK"
    """Black (黑色)."""
    WHITE = "WHITE"
    """White (白色)."""
    LIMEGREEN = "LIMEGREEN"
    """Yellow and green (黄绿色)."""


@frozen(kw_only=True)
class ParkingInfo:
    """The parking that was to be paid for (停车场景信息)."""

    parking_id: str | None = None
    """Number of the parking (停车入场ID), which WeChat Pay gave when the car came in. Example: `"5K8264ILTKCH16CQ250"`."""
    plate_number: str | None = None
    """Number plate (车牌号), the province and the number only. Example: `"粤B888888"`."""
    plate_color: ParkingInfoPlateColor | str | None = None
    """Colour of the number plate (车牌颜色). Example: `"GREEN"`."""
    start_time: dt.datetime | None = None
    """When the car came in (入场时间). Example: `"2024-08-26T09:43:09+08:00"`."""
    end_time: dt.datetime | None = None
    """When the car left (出场时间). Example: `"2024-08-26T10:43:09+08:00"`."""
    parking_name: str | None = None
    """Name of the car park (停车场名称). Example: `"欢乐海岸停车场"`."""
    charging_duration: int | None = None
    """How long the parking was charged for (计费时长), in seconds. Example: `3600`."""
    device_id: str | None = None
    """Number of the car park's device (停车场设备ID). Example: `"12313"`."""


@frozen(kw_only=True)
class ParkingPayer:
    """Who was to pay (支付者)."""

    openid: str | None = None
    """The user's open ID under the app ID (用户标识); with a service provider, the provider's. Example:
    `"oUpF8uMuAJO_M2pxb1Q9zNjWeS6o"`.
    """
    sub_openid: str | None = None
    """The user's open ID under the sub-merchant's app ID (用户子标识). Example: `"oUpF8uMuAJO_M2pxb1Q9zNjWeS6p"`."""


@frozen(kw_only=True)
class FailedParkingPayment:
    """A parking fee whose deduction failed (扣费失败的停车订单)."""

    appid: str | None = None
    """App ID of the order (应用ID); with a service provider, the provider's. Example: `"wxcbda96de0b165486"`."""
    sp_mchid: str | None = None
    """Number of the merchant that asked for the deduction (商户号); with a service provider, the provider's. Example:
    `"1230000109"`.
    """
    sub_appid: str | None = None
    """The sub-merchant's app ID (子商户应用ID); only where a provider asked for the deduction. Example:
    `"wxcbda96de0b165489"`.
    """
    sub_mchid: str | None = None
    """The sub-merchant's number (子商户号); only where a provider asked for the deduction. Example: `"1900000109"`."""
    description: str | None = None
    """What was to be paid for (服务描述), as the bill has it. Example: `"停车场扣费"`."""
    create_time: dt.datetime | None = None
    """When the order was created (订单创建时间). Example: `"2024-08-26T10:43:39+08:00"`."""
    out_trade_no: str
    """The merchant's order number (商户订单号), as it was given with the deduction. Example: `"20240826125346"`."""
    transaction_id: str | None = None
    """WeChat Pay's order number (微信支付订单号). Example: `"1009660380202408260728806387"`."""
    trade_state: DeductionState | str
    """State of an order that is deducted (交易状态). A sample of the vendor's has `FAIL` of one that failed. Example:
    `"PAY_FAIL"`.
    """
    trade_state_description: str | None = None
    """State of the order and what to do next, in words (交易状态描述), for people. Example: `"支付失败，请重新下单支付"`."""
    success_time: dt.datetime | None = None
    """When it was paid (支付完成时间); not of what failed. Example: `"2024-08-26T10:43:39+08:00"`."""
    bank_type: str | None = None
    """Bank and kind of card (付款银行); `BPA` where WeChat Pay advanced the fee (垫资). Example: `"CMC"`."""
    user_repaid: FailedParkingPaymentUserRepaid | str | None = None
    """Whether the user repaid what WeChat Pay advanced (用户是否已还款); only if `bank_type` is `BPA`. Example: `"N"`."""
    attach: str | None = None
    """The merchant's own text, as it was given with the deduction (附加数据); often only of what is paid. Example:
    `"深圳分店"`.
    """
    trade_scene: FailedParkingPaymentTradeScene | str | None = None
    """What it was to be paid for (交易场景). Example: `"PARKING"`."""
    parking_info: ParkingInfo | None = None
    """The parking that was to be paid for (停车场景信息)."""
    payer: ParkingPayer | None = None
    """Who was to pay (支付者)."""
    amount: DeductionAmount | None = None
    """Amount of the order, and what was to be paid (订单金额)."""
    promotion_detail: list[OrderPromotion] | None = None
    """The discounts that the payment was to use (优惠信息)."""


@frozen(kw_only=True)
class TransactionFailEvent(Event[FailedParkingPayment]):
    """The deduction of a parking fee failed (停车服务扣费失败通知).

    Nothing was deducted: the fee is not paid, though the deduction was accepted when the car left. Comes to the
    `notify_url` of the deduction. Of other deductions, the module `papay.transactions` has the class.

    Event type: `TRANSACTION.FAIL`.
    Source: https://pay.weixin.qq.com/doc/v3/merchant/4012284177
    Source: https://pay.weixin.qq.com/doc/v3/partner/4012159706
    Source: https://pay.weixin.qq.com/wiki/doc/apiv3/apis/chapter8_8_6.shtml
    """

    original_types = ("transaction",)
    resource: FailedParkingPayment
    """A parking fee whose deduction failed (扣费失败的停车订单)."""
