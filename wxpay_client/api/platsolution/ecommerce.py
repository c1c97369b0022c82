# Generated from spec/platsolution/ecommerce.yaml, spec/common.yaml by `make codegen`. Do not edit: edit the specification instead.
"""Platforms' payments of individuals.

What WeChat Pay tells e-commerce platforms of the payments that individuals take on them (个人收款).
"""

import datetime as dt

from wxpay_client.schema import Event, frozen


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
    """What the batch is for, in the platform's words (收款方描述). Example: `"个人收款结算"`."""
    state: str
    """State of the batch (批次状态); the vendor's page does not list its values. Example: `"FINISHED"`."""
    trade_scenario: str | None = None
    """Kind of trade (交易场景); the vendor's page does not list its values. Example: `"DEFAULT"`."""
    create_time: dt.datetime | None = None
    """When the batch was created (批次创建时间). Example: `"2024-08-01T10:34:56+08:00"`."""
    finish_time: dt.datetime | None = None
    """When the batch was finished (批次完成时间); only once it is. Example: `"2024-08-01T10:39:56+08:00"`."""


@frozen(kw_only=True)
class SettlementSuccessEvent(Event[SettlementNotification]):
    """A batch of settlements with an individual was finished (个人收款结算通知).

    Look at `state` for what came of it.

    Event type: `SETTLEMENT.SUCCESS`.
    Source: https://pay.weixin.qq.com/doc/v3/partner/4012650327
    """

    resource: SettlementNotification
    """A batch of settlements with an individual (个人收款结算批次)."""
