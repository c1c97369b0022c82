"""Settlements across the border: what a day's payments less its refunds come to, settled on the day after."""

from __future__ import annotations

from collections import defaultdict
from datetime import datetime, timedelta
from typing import TYPE_CHECKING, Any, Final

from wxpay_client.sandbox.rules.payments import orders, refunds
from wxpay_client.sandbox.state.clock import BEIJING
from wxpay_client.sandbox.state.state import MOVEMENT

if TYPE_CHECKING:
    from collections.abc import Mapping

    from wxpay_client.sandbox.rules.call import Call, Rule
    from wxpay_client.sandbox.state.store import Record

# Any, in this module: JSON of whatever shape.


def _list(call: Call) -> dict[str, Any]:
    asked = call.query
    offset, limit = int(asked["offset"]), int(asked["limit"])
    is_settled = asked["settle_state"] == "SETTLED"
    today = datetime.fromtimestamp(call.now, BEIJING).strftime("%Y%m%d")
    found = [
        _settlement(day, currency, amounts, is_settled=is_settled)
        for (day, currency), amounts in sorted(_amounts(call).items())
        if (day < today) is is_settled
    ]
    if is_settled:
        start, end = asked.get("settle_start_date", ""), asked.get("settle_end_date", "99999999")
        found = [each for each in found if start <= each["settlement_date"] <= end]
    numbered = [{"batch_id": f"{each['trade_start_date']}{n:03}", **each} for n, each in enumerate(found, 1)]
    page = numbered[offset : offset + limit]
    return {"data": page, "total_count": len(found), "offset": offset, "limit": limit}


def _amounts(call: Call) -> dict[tuple[str, str], tuple[int, int]]:
    """What was paid and what was refunded, by day and currency."""
    found: defaultdict[tuple[str, str], tuple[int, int]] = defaultdict(lambda: (0, 0))
    for movement in call.state.store.between(MOVEMENT, 0, call.now + 1):
        order = _order_of(call, movement)
        if order is None or order.hidden.get("system") != orders.CROSS_BORDER:
            continue
        if movement.data["currency"] != order.hidden["currency"]:
            continue  # What the merchant recharged paid for that refund.
        if call.query.get("sub_mchid") not in {None, order.data.get("sub_mchid")}:
            continue
        day = datetime.fromtimestamp(movement.created, BEIJING).strftime("%Y%m%d")
        key, amount = (day, movement.data["currency"]), movement.data["amount"]
        paid, refunded = found[key]
        is_payment = movement.data["kind"] == orders.ORDER
        found[key] = (paid + amount, refunded) if is_payment else (paid, refunded - amount)
    return found


def _order_of(call: Call, movement: Record) -> Record | None:
    """The order that a movement of the account is for; of a refund, the one that it is of."""
    store, kind, number = call.state.store, movement.data["kind"], movement.data["number"]
    if kind == refunds.REFUND:
        refund = store.get(kind, number)
        return None if refund is None else store.get(orders.ORDER, refund.parent or "")
    return store.get(kind, number) if kind == orders.ORDER else None


def _settlement(day: str, currency: str, amounts: tuple[int, int], *, is_settled: bool) -> dict[str, Any]:
    paid, refunded = amounts
    net = paid - refunded
    after = datetime.strptime(day, "%Y%m%d").replace(tzinfo=BEIJING) + timedelta(days=1)
    settled, unsettled = (net, 0) if is_settled else (0, net)
    sums = {"pay": paid, "refund": refunded, "net": net, "fee": 0}
    return {
        **({"settlement_date": after.strftime("%Y%m%d")} if is_settled else {}),
        "trade_start_date": day,
        "trade_end_date": day,
        "amount": {"settled": settled, "unsettle": unsettled, "currency": currency, **sums},
        "wallet_region": "CHINA_MAINLAND",
    }


RULES: Final[Mapping[str, Rule]] = {
    "settle.settlements.list": _list,
    "global_.settle.settlements.list": _list,
}
"""Operation ID to rule."""
