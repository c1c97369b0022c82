"""Payments by the code that the user shows: paid at once, or confirmed by the user first; and their reversal."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, Final

from wxpay_client.sandbox.faults import ACCEPTED
from wxpay_client.sandbox.rules.call import Call, Rule, Unfinished, picked
from wxpay_client.sandbox.rules.payments import orders, refunds

if TYPE_CHECKING:
    from collections.abc import Mapping

    from wxpay_client.sandbox.checks.refusal import Refusal
    from wxpay_client.sandbox.state.store import Record

WITHOUT_PASSWORD: Final = 1000_00
"""The most, in minor units, that a payment code pays without asking its user."""

_OPENID: Final = "oUpF8uMuAJO_M2pxb1Q9zNjWeS6o"

# Any, in this module: JSON of whatever shape.


def _paying(system: str) -> Rule:
    def pay(call: Call) -> dict[str, Any] | Unfinished | Refusal:
        state, number = call.state, call.body["out_trade_no"]
        known = call.earlier(orders.ORDER, number, "OUT_TRADE_NO_USED")
        if known is not None:
            if known.data["trade_state"] == "USERPAYING":
                return _waiting(call, known)
            return known.data
        order = orders.new(call, "MICROPAY", system)
        if call.fails == "USERPAYING" or order.hidden["total"] > WITHOUT_PASSWORD:
            orders.set_state(order, "USERPAYING")
            state.store.put(order, "waits for its user")
            return _waiting(call, order)
        orders.complete(state, order, _OPENID, "OTHERS", call.now)
        return order.data

    return pay


def _waiting(call: Call, order: Record) -> Unfinished | Refusal:
    """What the caller is told while the user is asked: by the operation's page the order itself, or an error."""
    statuses = [error.status for error in call.operation.error_codes if error.code == "USERPAYING"]
    if statuses[:1] == [ACCEPTED]:
        return Unfinished(order.data)
    return call.refusal("USERPAYING", f"the user has to confirm the payment of {order.number}: query it, or reverse it")


def _reversing(system: str) -> Rule:
    def reverse(call: Call) -> dict[str, Any] | None:
        order = orders.find(call, system)
        found = order.data.get("trade_state")
        if order.data.get("trade_type") != "MICROPAY":
            raise call.refusal("TRADE_ERROR", f"the order {order.number} is none by payment code: close or refund it")
        if found == "CLOSED":
            raise call.refusal("ORDER_CLOSED", f"the order {order.number} is closed already")
        if found in orders.PAID:
            refunds.refund_in_full(call.state, order, call.now)
        if found != "REVOKED":
            orders.end(call.state, order, "REVOKED", "reversed", call.now)
        if not any(call.operation.answers.values()):
            return None
        return picked(order.data, *orders.OWN, "out_trade_no")

    return reverse


PAYING: Final[Mapping[str, Rule]] = {
    "pay.transactions.codepay": _paying(orders.DOMESTIC),
    "pay.partner.transactions.codepay": _paying(orders.DOMESTIC),
    "transactions.micropay": _paying(orders.CROSS_BORDER),
    "global_.micropay.transactions.pay": _paying(orders.CROSS_BORDER),
}
"""Operation ID to rule, of those that play USERPAYING themselves where it is asked for."""

RULES: Final[Mapping[str, Rule]] = {
    **PAYING,
    "pay.transactions.reverse": _reversing(orders.DOMESTIC),
    "pay.partner.transactions.reverse": _reversing(orders.DOMESTIC),
    "transactions.reverse_by_out_trade_no": _reversing(orders.CROSS_BORDER),
    "transactions.reverse_by_transaction_id": _reversing(orders.CROSS_BORDER),
    "global_.micropay.transactions.reverse_by_out_trade_no": _reversing(orders.CROSS_BORDER),
    "global_.micropay.transactions.reverse_by_transaction_id": _reversing(orders.CROSS_BORDER),
}
"""Operation ID to rule."""
