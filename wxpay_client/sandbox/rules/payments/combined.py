"""Combined orders: several merchants' orders that are paid, and closed, as one."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, Final

from wxpay_client.sandbox.rules.call import Call, Rule, picked
from wxpay_client.sandbox.rules.payments import orders
from wxpay_client.sandbox.state.store import Record

if TYPE_CHECKING:
    from collections.abc import Mapping

    from wxpay_client.sandbox.state.state import State

COMBINED: Final = "combined"
"""Kind of their records; those of their parts are of the kind `order`."""

_PART: Final = ("mchid", "sub_mchid", "sub_appid", "out_trade_no", "attach", "individual_auth_id", "individual_name")
_TYPES: Final = {"jsapi": "JSAPI", "app": "APP", "h5": "MWEB", "native": "NATIVE", "miniprogram": "JSAPI"}

# Any, in this module: JSON of whatever shape.


def _create(call: Call) -> dict[str, Any]:
    body, store = call.body, call.state.store
    number = body["combine_out_trade_no"]
    known = call.earlier(COMBINED, number, "OUT_TRADE_NO_USED")
    if known is not None:
        for part in store.children(orders.ORDER, number):
            orders.refuse_ended(call, part)
        return orders.prepaid(call.operation.id, known)
    expiry = orders.expiry(body, call.now)
    together = Record(
        kind=COMBINED,
        number=number,
        id=call.state.number("4200", 28),
        created=call.now,
        data=picked(body, "combine_appid", "combine_mchid", "combine_out_trade_no", "scene_info", "trade_scenario"),
        hidden={"content": call.digest, "notify_url": body.get("notify_url"), **orders.new_prepay_id(call.now)},
    )
    # What only a request has, an answer does not.
    together.data["scene_info"] = picked(together.data.get("scene_info", {}), "device_id")
    store.put(together, "created")
    trade_type = _TYPES[call.operation.id.rpartition(".")[2]]
    for index, part in enumerate(body["sub_orders"]):
        orders.check_currency(part["amount"]["currency"], f"/body/sub_orders/{index}/amount/currency")
        if store.get(orders.ORDER, part["out_trade_no"]) is not None:
            raise call.refusal("OUT_TRADE_NO_USED", f"the number {part['out_trade_no']} is in use, by another order")
        store.put(_part(call, together, part, trade_type, expiry), "created")
    return orders.prepaid(call.operation.id, together)


def _part(call: Call, together: Record, part: Mapping[str, Any], trade_type: str, expiry: float) -> Record:
    amount = part["amount"]
    return Record(
        kind=orders.ORDER,
        number=part["out_trade_no"],
        parent=together.number,
        created=call.now,
        due=expiry,
        data={
            **picked(part, *_PART),
            "trade_type": trade_type,
            "trade_state": "NOTPAY",
            "amount": picked(amount, "total_amount", "currency"),
        },
        hidden={
            "system": orders.TOGETHER,
            "id": "transaction_id",
            "total": amount["total_amount"],
            "currency": amount["currency"],
            "refunded": 0,
            "description": part.get("description", ""),
            "freezes": bool(part.get("settle_info", {}).get("profit_sharing", part.get("profit_sharing"))),
        },
    )


def answer(state: State, together: Record) -> dict[str, Any]:
    """What a query for a combined order answers."""
    parts = [part.data for part in state.store.children(orders.ORDER, together.number)]
    paid = any(part["trade_state"] in orders.PAID for part in parts)
    known = {"combine_transaction_id": together.id} if paid else {}
    return {**together.data, **known, "sub_orders": parts}


def _query(call: Call) -> dict[str, Any]:
    return answer(call.state, _find(call))


def _find(call: Call) -> Record:
    if "combine_transaction_id" in call.path:
        number = call.path["combine_transaction_id"]
        together = call.state.store.by_id(COMBINED, number)
    else:
        number = call.path["combine_out_trade_no"]
        together = call.state.store.get(COMBINED, number)
    if together is None:
        raise call.refusal("ORDER_NOT_EXIST", f"there is no combined order {number}")
    return together


def _close(call: Call) -> None:
    together = _find(call)
    parts = call.state.store.children(orders.ORDER, together.number)
    named = {part["out_trade_no"] for part in call.body["sub_orders"]}
    if named != {part.number for part in parts}:
        raise call.refusal(
            "INVALID_REQUEST", f"the parts are not those of {together.number}: all of them are closed as one"
        )
    for part in parts:
        orders.refuse_ended(call, part)
    for part in parts:
        orders.end(call.state, part, "CLOSED", "closed", call.now)


def pay(state: State, together: Record, openid: str, bank_type: str) -> None:
    """What the user does: pays a combined order; its callback goes out.

    Raises:
        ValueError: It cannot be paid: it is paid or closed.
    """
    parts = state.store.children(orders.ORDER, together.number)
    for part in parts:
        orders.refuse_unpayable(part)
    for part in parts:
        orders.complete(state, part, openid, bank_type, state.clock())
    together.data["combine_payer_info"] = {"openid": openid}
    state.store.put(together, "paid", state.clock())
    state.notify(together.hidden["notify_url"], "TRANSACTION.SUCCESS", answer(state, together))


RULES: Final[Mapping[str, Rule]] = {
    **{f"combine_transactions.{name}": _create for name in _TYPES},
    "combine_transactions.query_by_combine_out_trade_no": _query,
    "combine_transactions.query_by_combine_transaction_id": _query,
    "combine_transactions.close": _close,
}
"""Operation ID to rule."""
