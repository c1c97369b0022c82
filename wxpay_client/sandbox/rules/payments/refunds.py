"""Refunds: of a payment, in up to fifty parts, never more than was paid; processed, settled, closed, abnormal."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, Final

from wxpay_client.sandbox.checks.refusal import refuse
from wxpay_client.sandbox.rules.call import Call, Rule, picked
from wxpay_client.sandbox.rules.payments import orders, recharge
from wxpay_client.sandbox.state.store import Record

if TYPE_CHECKING:
    from collections.abc import Mapping

    from wxpay_client.sandbox.state.state import State

REFUND: Final = "refund"

MOST_PARTS: Final = 50
"""Most refunds of one payment."""

SETTLED_AFTER: Final = 300.0
"""Seconds after which a refund succeeds by itself."""

STATUSES: Final = ("SUCCESS", "CLOSED", "ABNORMAL")
"""How a refund can end."""

_YEAR: Final = 366 * 86400
_ACCOUNT: Final = "支付用户零钱"

# Any, in this module: JSON of whatever shape.


def _creating(system: str) -> Rule:
    used = "OUT_REFUND_NO_USED" if system == orders.CROSS_BORDER else "INVALID_REQUEST"

    def create(call: Call) -> dict[str, Any]:
        number = call.body["out_refund_no"]
        known = call.earlier(REFUND, number, used)
        if known is not None:
            if known.data["status"] == "CLOSED":
                order = _order_of(call, system)
                _check(call, order)
                _take(call.state, order, known, call.now)
            return _accepted(known)
        order = _order_of(call, system)
        _check(call, order)
        refund = _new(call, order, system)
        _take(call.state, order, refund, call.now)
        return _accepted(refund)

    return create


def _order_of(call: Call, system: str) -> Record:
    store, body = call.state.store, call.body
    if "transaction_id" in body:
        number = body["transaction_id"]
        order = store.by_id(orders.ORDER, number)
    elif "out_trade_no" in body:
        number = body["out_trade_no"]
        order = store.get(orders.ORDER, number)
    else:
        raise call.refusal("PARAM_ERROR", "expected transaction_id or out_trade_no: one of them names the payment")
    ours = {system, orders.TOGETHER, orders.PAYSCORE} if system == orders.DOMESTIC else {system}
    if order is None or not any(_may_refund(order, body, each) for each in ours):
        raise call.refusal("RESOURCE_NOT_EXISTS", f"there is no order {number}")
    if body.get("out_trade_no", order.number) != order.number:
        raise call.refusal("INVALID_REQUEST", f"the payment {number} is of the order {order.number}")
    return order


def _may_refund(order: Record, sent: Mapping[str, Any], system: str) -> bool:
    """Whether an order is of this system, and of the merchants that a refund names, a sub-merchant included."""
    named = system == orders.CROSS_BORDER or orders.names_sub_merchant(order.data, sent)
    return orders.belongs(order, sent, system) and (named or "system" not in order.hidden)


def _check(call: Call, order: Record) -> None:
    """Refuse a refund that the order does not bear."""
    amount = call.body["amount"]
    if "from" in amount and sum(each["amount"] for each in amount["from"]) != amount["refund"]:
        refuse("/body/amount/from", f"expected amounts that come to refund: {amount['refund']}")
    total, refunded = order.hidden.get("total", 0), order.hidden.get("refunded", 0)
    if order.data.get("trade_state") not in orders.PAID or not total:
        raise call.refusal("INVALID_REQUEST", f"the order {order.number} is not paid: there is nothing to refund")
    if (amount["total"], amount["currency"]) != (total, order.hidden["currency"]):
        raise call.refusal(
            "INVALID_REQUEST",
            f"the order {order.number} is of {total} {order.hidden['currency']}, not {amount['total']}"
            f" {amount['currency']}",
        )
    if call.now - order.hidden["paid_at"] > _YEAR:
        raise call.refusal("INVALID_REQUEST", f"the order {order.number} was paid more than a year ago")
    if amount["refund"] > total - refunded:
        raise call.refusal(
            "INVALID_REQUEST",
            f"{amount['refund']} is more than what is left of the order {order.number}: {total} less {refunded}",
        )
    if len(call.state.store.children(REFUND, order.number)) >= MOST_PARTS:
        raise call.refusal("INVALID_REQUEST", f"the order {order.number} was refunded in {MOST_PARTS} parts already")
    if amount["refund"] > call.state.balance(recharge.paying(call.body, amount["currency"])):
        raise call.refusal("NOT_ENOUGH", "the merchant's account holds less than the refund")


def _new(call: Call, order: Record, system: str) -> Record:
    body, text = call.body, call.state.clock.text(call.now)
    amount = body["amount"]
    own = call.state.number("503", 29)
    data: dict[str, Any] = {
        "id" if system == orders.CROSS_BORDER else "refund_id": own,
        "out_refund_no": body["out_refund_no"],
        "transaction_id": order.id,
        "out_trade_no": order.number,
        "channel": "ORIGINAL",
        "create_time": text,
        "status": "PROCESSING",
    }
    paid_by = {"refund": amount["refund"], "currency": amount["currency"], "payer_refund": amount["refund"]}
    if system == orders.CROSS_BORDER:
        rate = {"type": "SETTLEMENT_RATE", "rate": 100_000_000}
        data |= {
            "recv_account": _ACCOUNT,
            "fund_source": body.get("source", "REFUND_SOURCE_UNSETTLED_FUNDS"),
            "amount": {**paid_by, "payer_currency": amount["currency"], "exchange_rate": rate},
        }
    else:
        data |= {
            "user_received_account": _ACCOUNT,
            "funds_account": body.get("funds_account", "UNSETTLED"),
            "amount": {
                **paid_by,
                **picked(amount, "from"),
                "total": amount["total"],
                "payer_total": amount["total"],
                "settlement_refund": amount["refund"],
                "settlement_total": amount["total"],
                "discount_refund": 0,
            },
        }
    return Record(
        kind=REFUND,
        number=body["out_refund_no"],
        id=own,
        parent=order.number,
        created=call.now,
        data=data,
        hidden={
            "system": system,
            "content": call.digest,
            "refund": amount["refund"],
            "total": amount["total"],
            "currency": amount["currency"],
            "account": recharge.paying(body, amount["currency"]),
            "notify_url": body.get("notify_url"),
            "merchants": picked(order.data, *orders.MERCHANTS),
        },
    )


def _accepted(refund: Record) -> dict[str, Any]:
    """What is answered to who asks for a refund."""
    if refund.hidden["system"] == orders.CROSS_BORDER:
        return picked(refund.data, "id", "out_refund_no", "create_time", "amount")
    return refund.data


def _take(state: State, order: Record, refund: Record, at: float) -> None:
    """Take the money of a refund out of the order and of the merchant's account; it is on its way."""
    refund.data["status"] = "PROCESSING"
    refund.due = at + SETTLED_AFTER
    state.store.put(refund, "created", at)
    _move(state, order, refund, refund.hidden["refund"], at)


def _move(state: State, order: Record, refund: Record, amount: int, at: float) -> None:
    order.hidden["refunded"] += amount
    if order.data["trade_state"] in orders.PAID:
        orders.set_state(order, "REFUND" if order.hidden["refunded"] else "SUCCESS")
    state.store.put(order, f"refund {refund.number}: {refund.data['status']}")
    state.book(-amount, "退款", refund, at, refund.hidden.get("account", refund.hidden["currency"]))


def refund_in_full(state: State, order: Record, at: float) -> None:
    """Give back at once what is left of a payment: it is reversed."""
    left = order.hidden["total"] - order.hidden["refunded"]
    own = state.number("503", 29)
    refund = Record(
        kind=REFUND,
        number=own,
        id=own,
        parent=order.number,
        created=at,
        data={"out_refund_no": own, "out_trade_no": order.number, "transaction_id": order.id},
        hidden={"system": "", "refund": left, "total": order.hidden["total"], "currency": order.hidden["currency"]},
    )
    refund.data |= {"status": "SUCCESS", "success_time": state.clock.text(at)}
    state.store.put(refund, "reversed", at)
    _move(state, order, refund, left, at)


def settle(state: State, refund: Record, status: str, at: float) -> None:
    """What the bank does: settles a refund, or does not; its callback goes out.

    Raises:
        ValueError: It is not being processed.
    """
    if "refund" not in refund.hidden:
        raise ValueError(f"the refund {refund.number!r} cannot be settled: a test put it in, and may put in another")
    if refund.data.get("status") != "PROCESSING":
        raise ValueError(f"the refund {refund.number!r} cannot be settled: it is {refund.data.get('status')}")
    across = refund.hidden["system"] == orders.CROSS_BORDER
    refund.data["status"] = "REFUNDCLOSE" if across and status == "CLOSED" else status
    refund.due = None
    if status == "SUCCESS":
        refund.data["success_time"] = state.clock.text(at)
    state.store.put(refund, status.lower(), at)
    order = state.store.get(orders.ORDER, refund.parent or "")
    if status == "CLOSED" and order is not None:
        _move(state, order, refund, -refund.hidden["refund"], at)
    state.notify(refund.hidden["notify_url"], f"REFUND.{status}", _told(refund, status), at)


def settle_by_itself(state: State, refund: Record, at: float) -> None:
    """Settle a refund that was on its way for long enough."""
    settle(state, refund, "SUCCESS", at)


def _told(refund: Record, status: str) -> dict[str, Any]:
    """What the callback of a refund tells."""
    hidden, data = refund.hidden, refund.data
    amount = {
        "total": hidden["total"],
        "refund": hidden["refund"],
        "payer_total": hidden["total"],
        "payer_refund": hidden["refund"],
    }
    if hidden["system"] == orders.CROSS_BORDER:
        amount |= picked(data["amount"], "currency", "payer_currency", "exchange_rate")
    return {
        **hidden["merchants"],
        **picked(
            data,
            "out_trade_no",
            "transaction_id",
            "out_refund_no",
            "success_time",
            "user_received_account",
            "recv_account",
            "fund_source",
        ),
        "refund_id": refund.id,
        "refund_status": status,
        "amount": amount,
    }


def _is_of(refund: Record, sent: Mapping[str, Any], system: str) -> bool:
    """Whether a refund is of this system, and of the merchants that a call names; one that a test put in, of all."""
    if "system" not in refund.hidden:
        return True
    if refund.hidden["system"] != system:
        return False
    whose = refund.hidden["merchants"]
    named = system == orders.CROSS_BORDER or orders.names_sub_merchant(whose, sent)
    return named and orders.of_merchants(whose, sent, system)


def _querying(system: str) -> Rule:
    def query(call: Call) -> dict[str, Any]:
        number, refund = call.named(REFUND, "refund_id", "out_refund_no")
        if refund is None or not _is_of(refund, call.sent, system):
            raise call.refusal("RESOURCE_NOT_EXISTS", f"there is no refund {number}")
        # Of a refund that a test put in, the number is the one it was put in under.
        return {**refund.data, "out_refund_no": refund.number}

    return query


def _list(call: Call) -> dict[str, Any]:
    order = _listed(call)
    found = call.state.store.children(REFUND, order.number)
    start, count = int(call.query["offset"]), int(call.query["count"])
    page = found[start : start + count]
    total = order.hidden["total"]
    currency = order.hidden["currency"]
    return {
        **picked(order.data, "id", *orders.MERCHANTS, "out_trade_no"),
        "amount": {"total": total, "currency": currency, "payer_total": total, "payer_currency": currency},
        "data": [_item(refund) for refund in page],
        "total_num": len(found),
        "current_total_num": len(page),
    }


def _listed(call: Call) -> Record:
    store, query = call.state.store, call.query
    number = query.get("transaction_id") or query.get("out_trade_no")
    if number is None:
        raise call.refusal("PARAM_ERROR", "expected transaction_id or out_trade_no: one of them names the payment")
    found = store.by_id(orders.ORDER, number) if "transaction_id" in query else store.get(orders.ORDER, number)
    if found is None or not orders.belongs(found, query, orders.CROSS_BORDER) or "total" not in found.hidden:
        raise call.refusal("RESOURCE_NOT_EXISTS", f"there is no order {number}")
    return found


def _item(refund: Record) -> dict[str, Any]:
    return {name: value for name, value in refund.data.items() if name not in {"transaction_id", "out_trade_no"}}


def _apply_abnormal(call: Call) -> dict[str, Any]:
    refund = call.state.store.by_id(REFUND, call.path["refund_id"])
    if refund is None or refund.number != call.body["out_refund_no"]:
        raise call.refusal("RESOURCE_NOT_EXISTS", f"there is no refund {call.path['refund_id']}")
    if refund.data["status"] != "ABNORMAL":
        if refund.hidden.get("applied") == call.digest:
            return {**refund.data, "out_refund_no": refund.number}
        raise call.refusal("INVALID_REQUEST", f"the refund {refund.number} is not abnormal")
    refund.data["status"] = "PROCESSING"
    refund.hidden["applied"] = call.digest
    if "refund" in refund.hidden:
        refund.due = call.now + SETTLED_AFTER
    call.state.store.put(refund, "sent elsewhere", call.now)
    return {**refund.data, "out_refund_no": refund.number}


RULES: Final[Mapping[str, Rule]] = {
    "refund.domestic.refunds.create": _creating(orders.DOMESTIC),
    "refund.domestic.refunds.query_by_out_refund_no": _querying(orders.DOMESTIC),
    "refund.domestic.refunds.apply_abnormal_refund": _apply_abnormal,
    **{
        f"{group}.{name}": rule
        for group in ("refunds", "global_.refunds")
        for name, rule in {
            "create": _creating(orders.CROSS_BORDER),
            "query_by_out_refund_no": _querying(orders.CROSS_BORDER),
            "query_by_refund_id": _querying(orders.CROSS_BORDER),
            "list": _list,
        }.items()
    },
}
"""Operation ID to rule."""
