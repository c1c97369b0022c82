"""Profit sharing: at most 30 % of a payment, of what is frozen of it, until the rest is unfrozen; and its return."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, Final

from wxpay_client.sandbox.checks.refusal import refuse
from wxpay_client.sandbox.rules.call import Call, Rule, picked
from wxpay_client.sandbox.rules.payments import orders
from wxpay_client.sandbox.state.store import Record

if TYPE_CHECKING:
    from collections.abc import Mapping

    from wxpay_client.sandbox.state.state import State

SHARING: Final = "profit_sharing"
RETURN: Final = "profit_sharing_return"
RECEIVER: Final = "receiver"

MOST: Final = 3000
"""Most of a payment that may be shared, in ten-thousandths."""

_TAKES: Final = 60.0
"""Seconds until the receivers have their shares."""

# Any, in this module: JSON of whatever shape.


def _share(call: Call) -> dict[str, Any]:
    body = call.body
    known = call.earlier(SHARING, body["out_order_no"], "INVALID_REQUEST")
    if known is not None:
        return known.data
    order = _own_order(call)
    shares = body.get("receivers", [])
    if not shares:
        refuse("/body/receivers", "expected one receiver at least; `unfreeze` gives all to the merchant")
    amount = sum(share["amount"] for share in shares)
    for share in shares:
        if call.state.store.get(RECEIVER, _receiver(body, share)) is None:
            raise call.refusal("INVALID_REQUEST", f"the receiver {share['account']} was not added")
    shared = order.hidden.get("shared", 0)
    if amount > unsplit(order):
        raise call.refusal("NOT_ENOUGH", f"{amount} is more than what is frozen of the payment: {unsplit(order)}")
    if (shared + amount) * 10_000 > order.hidden["total"] * MOST:
        raise call.refusal(
            "RULE_LIMIT", f"{shared + amount} is more than {MOST / 100:g} % of the payment, {order.hidden['total']}"
        )
    order.hidden["shared"] = shared + amount
    if body["unfreeze_unsplit"]:
        order.hidden["unfrozen"] = True
    call.state.store.put(order, f"shared {amount}", call.now)
    return _accepted(call, order, shares, -amount)


def _unfreeze(call: Call) -> dict[str, Any]:
    known = call.earlier(SHARING, call.body["out_order_no"], "INVALID_REQUEST")
    if known is not None:
        return known.data
    order = _own_order(call)
    if not unsplit(order):
        raise call.refusal("NOT_ENOUGH", "nothing of the payment is frozen any more")
    order.hidden["unfrozen"] = True
    call.state.store.put(order, "unfrozen", call.now)
    return _accepted(call, order, [], 0)


def _accepted(call: Call, order: Record, shares: list[dict[str, Any]], moved: int) -> dict[str, Any]:
    state, text = call.state, call.state.clock.text(call.now)
    own = state.number("3008", 28)
    pending = [
        {
            **picked(share, "type", "account", "amount", "description"),
            "result": "PENDING",
            "detail_id": state.number("3608", 28),
            "create_time": text,
        }
        for share in shares
    ]
    sharing = Record(
        kind=SHARING,
        number=call.body["out_order_no"],
        id=own,
        parent=order.number,
        created=call.now,
        due=call.now + _TAKES,
        data={
            **picked(call.body, "sub_mchid", "transaction_id", "out_order_no"),
            "order_id": own,
            "state": "PROCESSING",
            "receivers": pending,
        },
        hidden={
            "content": call.digest,
            "notify_url": call.body.get("notify_url"),
            "merchants": picked(order.data, *orders.MERCHANTS),
            "returned": {},
        },
    )
    state.store.put(sharing, "created")
    if moved:
        state.book(moved, "分账", sharing, call.now)
    return sharing.data


def finish(state: State, sharing: Record, at: float) -> None:
    """Let the receivers have their shares; a callback goes out for each."""
    sharing.due = None
    sharing.data["state"] = "FINISHED"
    text = state.clock.text(at)
    for share in sharing.data["receivers"]:
        share |= {"result": "SUCCESS", "finish_time": text}
        told = {
            **sharing.hidden["merchants"],
            **picked(sharing.data, "transaction_id", "order_id", "out_order_no"),
            "receiver": picked(share, "type", "account", "amount", "description"),
            "success_time": text,
        }
        state.notify(sharing.hidden["notify_url"], "PROFITSHARING.SUCCESS", told, at)
    state.store.put(sharing, "finished", at)


def unsplit(order: Record) -> int:
    """What of a payment can still be shared."""
    if not order.hidden.get("freezes") or order.hidden.get("unfrozen"):
        return 0
    # What was shared may be refunded too: the merchant's account pays for it.
    return max(0, int(order.hidden["total"] - order.hidden["refunded"] - order.hidden.get("shared", 0)))


def _order_of(call: Call, transaction_id: str, code: str = "INVALID_REQUEST") -> Record:
    """The payment of a number, which was made to be shared.

    Raises:
        Refusal: There is none.
    """
    order = call.state.store.by_id(orders.ORDER, transaction_id)
    if order is None or order.data.get("trade_state") not in orders.PAID or "total" not in order.hidden:
        raise call.refusal(code, f"there is no payment {transaction_id}")
    if not order.hidden.get("freezes"):
        raise call.refusal(code, f"the payment {transaction_id} was not made to be shared: settle_info.profit_sharing")
    return order


def _own_order(call: Call) -> Record:
    """The payment that a call shares, of the sub-merchant that it names.

    Raises:
        Refusal: There is none.
    """
    order = _order_of(call, call.body["transaction_id"])
    if not orders.names_sub_merchant(order.data, call.body):
        raise call.refusal("INVALID_REQUEST", f"the payment {order.id} is none of this sub-merchant")
    return order


def _query(call: Call) -> dict[str, Any]:
    number = call.path["out_order_no"]
    sharing = call.state.store.get(SHARING, number)
    theirs = sharing is not None and orders.names_sub_merchant(sharing.data, call.query)
    if sharing is None or not theirs or sharing.data["transaction_id"] != call.query["transaction_id"]:
        raise call.refusal("RESOURCE_NOT_EXISTS", f"there is no profit sharing {number} of this payment")
    return sharing.data


def _amounts(call: Call) -> dict[str, Any]:
    number = call.path["transaction_id"]
    return {"transaction_id": number, "unsplit_amount": unsplit(_order_of(call, number, "RESOURCE_NOT_EXISTS"))}


def _ratio(call: Call) -> dict[str, Any]:
    return {"sub_mchid": call.path["sub_mchid"], "max_ratio": MOST}


def _receiver(body: Mapping[str, Any], receiver: Mapping[str, Any]) -> str:
    return f"{body.get('sub_mchid', '')} {receiver['type']} {receiver['account']}"


def _add_receiver(call: Call) -> dict[str, Any]:
    data = call.answer(call.body)
    receiver = Record(kind=RECEIVER, number=_receiver(call.body, call.body), created=call.now, data=data)
    call.state.store.put(receiver, "added")
    return data


def _delete_receiver(call: Call) -> dict[str, Any]:
    call.state.store.remove(RECEIVER, _receiver(call.body, call.body))
    return call.answer(call.body)


def _return(call: Call) -> dict[str, Any]:
    body, state = call.body, call.state
    known = call.earlier(RETURN, body["out_return_no"], "INVALID_REQUEST")
    if known is not None:
        return known.data
    if "out_order_no" in body:
        sharing = state.store.get(SHARING, body["out_order_no"])
    else:
        sharing = state.store.by_id(SHARING, body.get("order_id", ""))
    if sharing is None or sharing.data["state"] != "FINISHED":
        raise call.refusal("INVALID_REQUEST", "there is no finished profit sharing of this number")
    whose, returned = body["return_mchid"], sharing.hidden["returned"]
    had = sum(share["amount"] for share in sharing.data["receivers"] if share["account"] == whose)
    left = had - returned.get(whose, 0)
    if body["amount"] > left:
        raise call.refusal("NOT_ENOUGH", f"{body['amount']} is more than what {whose} has of it: {left}")
    returned[whose] = returned.get(whose, 0) + body["amount"]
    state.store.put(sharing, f"returned {body['amount']}", call.now)
    own, text = state.number("3108", 28), state.clock.text(call.now)
    data = {
        **picked(body, "sub_mchid", "out_return_no", "return_mchid", "amount", "description"),
        **picked(sharing.data, "order_id", "out_order_no"),
        "return_id": own,
        "result": "SUCCESS",
        "create_time": text,
        "finish_time": text,
    }
    record = Record(
        kind=RETURN,
        number=body["out_return_no"],
        id=own,
        parent=sharing.number,
        created=call.now,
        data=data,
        hidden={"content": call.digest},
    )
    state.store.put(record, "created")
    state.book(body["amount"], "分账回退", record, call.now)
    return data


def _query_return(call: Call) -> dict[str, Any]:
    number = call.path["out_return_no"]
    record = call.state.store.get(RETURN, number)
    if record is None or record.data["out_order_no"] != call.query["out_order_no"]:
        raise call.refusal("RESOURCE_NOT_EXISTS", f"there is no return {number} of this profit sharing")
    return record.data


RULES: Final[Mapping[str, Rule]] = {
    "profitsharing.orders.create": _share,
    "profitsharing.orders.unfreeze": _unfreeze,
    "profitsharing.orders.query_by_out_order_no": _query,
    "profitsharing.transactions.amounts": _amounts,
    "profitsharing.merchant_configs.query_by_sub_mchid": _ratio,
    "profitsharing.receivers.add": _add_receiver,
    "profitsharing.receivers.delete": _delete_receiver,
    "profitsharing.return_orders.create": _return,
    "profitsharing.return_orders.query_by_out_return_no": _query_return,
}
"""Operation ID to rule."""
