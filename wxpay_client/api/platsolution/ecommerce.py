# Generated from spec/platsolution/ecommerce.yaml, spec/common.yaml by `make codegen`. Do not edit.
"""Platforms' payments of individuals.

What WeChat Pay tells e-commerce platforms of the payments that individuals take on them (个人收款).
"""

import datetime as dt
from enum import StrEnum

from wxpay_client.schema import Event, frozen

from ..common import TradeScenario


class SettlementState(StrEnum):
    """State of a batch of settlements (批次状态)."""

    ACCEPTED = "ACCEPTED"
    """It is accepted (结算已受理)."""
    RECEIVED = "RECEIVED"
    """The individual was paid (用户入账成功)."""
    SUCCESS = "SUCCESS"
    """It is finished (结算完成)."""
    DEDUCT_FEE_FAIL = "DEDUCT_FEE_FAIL"
    """The individual was paid, and the fee could not be deducted (用户入账成功扣费失败)."""
    ABNORMAL = "ABNORMAL"
    """It failed (结算异常), and has to be settled by an operation of its own."""
    ABNORMAL_SETTLE_SUCCESS = "ABNORMAL_SETTLE_SUCCESS"
    """That such a batch is settled was asked for (异常结算处理申请成功)."""


@frozen(kw_only=True)
class SettlementNotification:
    """A batch of settlements with an individual (个人收款结算批次)."""

    out_settle_batch_no: str
    """The platform's number of the batch (商户结算批次单号). Example: `"20240801000001"`."""
    settle_batch_no: str
    """WeChat Pay's number of the batch (微信支付结算批次单号). Example: `"4200000000000000000000000001"`."""
    individual_auth_id: str | None = None
    """Number of the authorised individual (商品单个人收款方受理授权ID). Example: `"1900000109"`."""
    description: str | None = None
    """What the individual was shown, in the platform's words (收款方描述). Example: `"个人收款结算"`."""
    state: SettlementState | str
    """State of a batch of settlements (批次状态). Example: `"SUCCESS"`."""
    trade_scenario: TradeScenario | str | None = None
    """What kind of trade it is (交易场景). Example: `"RECOMMERCE"`."""
    create_time: dt.datetime | None = None
    """When the batch was created (批次创建时间). Example: `"2024-08-01T10:34:56+08:00"`."""
    finish_time: dt.datetime | None = None
    """When the batch was finished (批次完成时间); of the state SUCCESS alone. Example: `"2024-08-01T10:39:56+08:00"`."""


@frozen(kw_only=True)
class SettlementSuccessEvent(Event[SettlementNotification]):
    """A batch of settlements with an individual was finished (个人收款结算通知).

    Comes to the `notify_url` of the batch, once the individual confirmed it. Look at `state` for what came of it.

    Event type: `SETTLEMENT.SUCCESS`.
    Source: https://pay.weixin.qq.com/doc/v3/partner/4012650327
    Source: https://pay.weixin.qq.com/doc/v3/partner/4012650326
    """

    resource: SettlementNotification
    """A batch of settlements with an individual (个人收款结算批次)."""
