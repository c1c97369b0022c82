"""Service orders of WeChat Pay score: confirmed by the user, completed by the merchant, paid; or cancelled."""

from __future__ import annotations

import secrets
from datetime import datetime
from typing import TYPE_CHECKING, Any, Final

from wxpay_client.sandbox.rules.call import Call, Rule, picked
from wxpay_client.sandbox.rules.payments import orders
from wxpay_client.sandbox.state.clock import BEIJING
from wxpay_client.sandbox.state.store import Record

if TYPE_CHECKING:
    from collections.abc import Mapping

    from wxpay_client.sandbox.state.state import State

SERVICE: Final = "service_order"
"""Kind of their records."""

PAID_AFTER: Final = 60.0
"""Seconds after which a completed order is paid by itself."""

_CONFIRMED_WITHIN: Final = 30 * 86400.0
"""Seconds that a user has to confirm an order; then it expires."""

_KEPT: Final = (
    *("appid", "out_order_no", "service_id", "service_introduction", "post_payments", "post_discounts", "risk_fund"),
    *("time_range", "location", "attach", "notify_url", "openid"),
)
_COMPLETING: Final = ("post_payments", "post_discounts", "location", "profit_sharing", "goods_tag")

# Any, in this module: JSON of whatever shape.


def _create(call: Call) -> dict[str, Any]:
    known = call.earlier(SERVICE, call.body["out_order_no"], "INVALID_REQUEST")
    if known is not None:
        return call.answer(known.data)
    order = _new(call)
    if call.body.get("need_user_confirm", True):
        order.data |= {"state": "CREATED", "package": secrets.token_urlsafe(48)}
        order.due = call.now + _CONFIRMED_WITHIN
    else:
        order.data |= {"state": "DOING", "state_description": "USER_CONFIRM"}
    call.state.store.put(order, "created")
    return call.answer(order.data)


def _create_completed(call: Call) -> dict[str, Any]:
    known = call.earlier(SERVICE, call.body["out_order_no"], "INVALID_REQUEST")
    if known is not None:
        return call.answer(known.data)
    order = _new(call)
    order.data["state"] = "DOING"
    _complete_with(call, order)
    call.state.store.put(order, "created")
    return call.answer(order.data)


def _new(call: Call) -> Record:
    own = call.state.number("", 28)
    return Record(
        kind=SERVICE,
        number=call.body["out_order_no"],
        id=own,
        created=call.now,
        data={**picked(call.body, *_KEPT), "mchid": call.mchid, "order_id": own},
        hidden={"content": call.digest},
    )


def _find(call: Call) -> Record:
    number = call.sent.get("out_order_no", "")
    order = call.state.store.get(SERVICE, number)
    if order is None or order.data.get("service_id") != call.sent.get("service_id", order.data.get("service_id")):
        raise call.refusal("ORDER_NOT_EXIST", f"there is no service order {number}")
    return order


def _open(call: Call, *, completed: bool) -> Record:
    """The order, as long as it goes on: to be completed, or to be paid once it is.

    Raises:
        Refusal: There is none, or it is over.
    """
    order = _find(call)
    found = order.data["state"]
    if found == "DONE":
        raise call.refusal("ORDER_DONE", f"the service order {order.number} is done")
    if found in {"REVOKED", "EXPIRED"}:
        raise call.refusal("ORDER_CANCELED", f"the service order {order.number} is {found}")
    if found != "DOING" or ("collection" in order.data) is not completed:
        raise call.refusal("INVALID_ORDER_STATE", f"the service order {order.number} is not in a state that allows it")
    return order


def _query(call: Call) -> dict[str, Any]:
    return call.answer(_find(call).data)


def _cancel(call: Call) -> dict[str, Any]:
    order = _find(call)
    if order.hidden.get("cancelled") == call.digest:
        return call.answer(order.data)
    if order.data["state"] != "CREATED":
        order = _open(call, completed="collection" in order.data)
    order.hidden["cancelled"] = call.digest
    _end(call.state, order, "REVOKED", call.now)
    return call.answer(order.data)


def _complete(call: Call) -> dict[str, Any]:
    known = _find(call)
    if known.hidden.get("completed") == call.digest:
        return call.answer(known.data)
    order = _open(call, completed=False)
    _complete_with(call, order)
    order.hidden["completed"] = call.digest
    call.state.store.put(order, "completed", call.now)
    return call.answer(order.data)


def _complete_with(call: Call, order: Record) -> None:
    body = call.body
    payments = sum(each.get("amount", 0) for each in body.get("post_payments", []))
    total = payments - sum(each.get("amount", 0) for each in body.get("post_discounts", []))
    if body.get("total_amount", total) != total:
        raise call.refusal("PARAM_ERROR", f"total_amount is {body['total_amount']}, its parts come to {total}")
    risk = order.data.get("risk_fund", {}).get("amount", total)
    if total > risk:
        raise call.refusal("INVALID_REQUEST", f"{total} is more than the risk fund of the order: {risk}")
    order.data |= {**picked(body, *_COMPLETING), "total_amount": total, "state_description": "MCH_COMPLETE"}
    order.data["time_range"] = {**order.data.get("time_range", {}), **body.get("time_range", {})}
    order.data.pop("package", None)
    if total:
        order.data |= {"need_collection": True, "collection": _collection("USER_PAYING", total, 0)}
        order.due = call.now + PAID_AFTER
    else:
        order.data |= {"need_collection": False, "state": "DONE"}


def _collection(found: str, total: int, paid: int) -> dict[str, Any]:
    return {"state": found, "total_amount": total, "paying_amount": total - paid, "paid_amount": paid}


def _modify(call: Call) -> dict[str, Any]:
    order = _open(call, completed=True)
    if call.body["total_amount"] > order.data["total_amount"]:
        raise call.refusal("INVALID_REQUEST", "the amount of a completed order is only made less")
    _complete_with(call, order)
    call.state.store.put(order, f"modified to {order.data['total_amount']}", call.now)
    return call.answer(order.data)


def _ask_to_pay(call: Call) -> dict[str, Any]:
    return call.answer(_open(call, completed=True).data)


def _sync(call: Call) -> dict[str, Any]:
    order = _open(call, completed=True)
    told = picked(call.body.get("detail", {}), "paid_time")
    _paid(call.state, order, {"paid_type": "MCH", "paid_time": _seconds(call.now), **told}, call.now)
    return call.answer(order.data)


def _seconds(at: float) -> str:
    """A time as details of payments have it: `20091225121210`."""
    return datetime.fromtimestamp(at, BEIJING).strftime("%Y%m%d%H%M%S")


def _send_message(call: Call) -> None:
    order = _find(call)
    if order.data["state"] != "DOING":
        raise call.refusal("INVALID_ORDER_STATE", f"the service order {order.number} is {order.data['state']}")


def _end(state: State, order: Record, found: str, at: float) -> None:
    order.data["state"] = found
    order.data.pop("state_description", None)
    order.data.pop("package", None)
    order.due = None
    state.store.put(order, found.lower(), at)


def confirm(state: State, order: Record, openid: str) -> None:
    """What the user does: confirms an order; its callback goes out.

    Raises:
        ValueError: It does not wait for that.
    """
    if order.data["state"] != "CREATED":
        raise ValueError(f"the service order {order.number!r} cannot be confirmed: it is {order.data['state']}")
    order.data |= {"state": "DOING", "state_description": "USER_CONFIRM"}
    order.data.setdefault("openid", openid)
    order.data.pop("package", None)
    order.due = None
    state.store.put(order, "confirmed", state.clock())
    _notify(state, order, "PAYSCORE.USER_CONFIRM", state.clock())


def pay(state: State, order: Record) -> None:
    """What the user does: pays a completed order; its callback goes out.

    Raises:
        ValueError: It is not completed, or paid.
    """
    if order.data["state"] != "DOING" or "collection" not in order.data:
        raise ValueError(f"the service order {order.number!r} cannot be paid: it is {order.data['state']}")
    _charge(state, order, state.clock())


def _charge(state: State, order: Record, at: float) -> None:
    """Let a completed order be paid by the payment score: with a payment that can be refunded."""
    total, own, text = order.data["total_amount"], state.number("4200", 28), state.clock.text(at)
    payment = Record(
        kind=orders.ORDER,
        number=order.id or "",
        id=own,
        created=at,
        data={
            **picked(order.data, "appid", "mchid", "attach"),
            **orders.state_of("SUCCESS"),
            "out_trade_no": order.id,
            "transaction_id": own,
            "bank_type": "OTHERS",
            "success_time": text,
            "payer": picked(order.data, "openid"),
            "amount": {"total": total, "currency": "CNY", "payer_total": total, "payer_currency": "CNY"},
        },
        hidden={
            "system": orders.PAYSCORE,
            "id": "transaction_id",
            "total": total,
            "currency": "CNY",
            "refunded": 0,
            "description": order.data.get("service_introduction", ""),
            "notify_url": None,
            "paid_at": at,
            "freezes": bool(order.data.get("profit_sharing")),
        },
    )
    state.store.put(payment, "paid", at)
    state.book(total, "支付分", order, at)
    _paid(state, order, {"paid_type": "NEWTON", "paid_time": _seconds(at), "transaction_id": own}, at)


def _paid(state: State, order: Record, how: Mapping[str, Any], at: float) -> None:
    total = order.data["total_amount"]
    details = [{"seq": 1, "amount": total, **how}]
    order.data["collection"] = {**_collection("USER_PAID", total, total), "details": details}
    _end(state, order, "DONE", at)
    _notify(state, order, "PAYSCORE.USER_PAID", at)


def _notify(state: State, order: Record, event_type: str, at: float) -> None:
    told = {name: value for name, value in order.data.items() if name != "notify_url"}
    state.notify(order.data.get("notify_url"), event_type, told, at)


def go_on(state: State, order: Record, at: float) -> None:
    """What becomes of an order in time: it expires, or it is paid."""
    if order.data["state"] == "CREATED":
        _end(state, order, "EXPIRED", at)
    else:
        _charge(state, order, at)


RULES: Final[Mapping[str, Rule]] = {
    "payscore.serviceorder.create": _create,
    "payscore.serviceorder.direct_complete": _create_completed,
    "payscore.serviceorder.query": _query,
    "payscore.serviceorder.cancel": _cancel,
    "payscore.serviceorder.complete": _complete,
    "payscore.serviceorder.modify": _modify,
    "payscore.serviceorder.pay": _ask_to_pay,
    "payscore.serviceorder.sync": _sync,
    "payscore.serviceorder.send_pendingmessage": _send_message,
    "payscore.serviceorder.send_prepaidmessage": _send_message,
}
"""Operation ID to rule."""
