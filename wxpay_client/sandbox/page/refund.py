"""What the merchant does by the page: refund an order, by a call that is signed, sent and shown as any other."""

from __future__ import annotations

import secrets
from typing import TYPE_CHECKING, Any

from wxpay_client.sandbox.rules.payments import orders

if TYPE_CHECKING:
    from wxpay_client.sandbox.page.desk import Desk
    from wxpay_client.sandbox.state.store import Record


def refund_in_full(desk: Desk, order: Record) -> None:
    """Refund what is left of a paid order.

    Raises:
        WxPayError: The gateway refuses it.
    """
    total, currency = order.hidden["total"], order.hidden["currency"]
    # Any: JSON in the shape of the wire.
    body: dict[str, Any] = {
        "out_trade_no": order.number,
        "out_refund_no": f"PAGE{secrets.token_hex(10).upper()}",
        "amount": {"refund": total - order.hidden["refunded"], "total": total, "currency": currency},
    }
    is_abroad = order.hidden.get("system") == orders.CROSS_BORDER
    names = ("sub_mchid", "appid", "mchid", "sp_appid", "sp_mchid", "sub_appid") if is_abroad else ("sub_mchid",)
    body |= {name: order.data[name] for name in names if name in order.data}
    if order.hidden.get("notify_url"):
        body["notify_url"] = order.hidden["notify_url"]
    path = "/v3/global/refunds" if is_abroad else "/v3/refund/domestic/refunds"
    with desk.client() as client:
        client.request("POST", path, body=body, merchant_number="out_refund_no")
