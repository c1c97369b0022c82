"""Customs declarations: of a payment or of parts of it, declared in a while, corrected, and declared again."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, Final

from wxpay_client.sandbox.checks.refusal import refuse
from wxpay_client.sandbox.rules.call import Call, Rule, joined, picked
from wxpay_client.sandbox.rules.payments import orders
from wxpay_client.sandbox.state.store import Record

if TYPE_CHECKING:
    from collections.abc import Mapping

    from wxpay_client.sandbox.state.state import State

DECLARATION: Final = "declaration"
"""Kind of their records. Each is of a payment, or of a part of it, at one customs office."""

_TAKES: Final = 60.0
"""Seconds until a payment is declared."""

_OF_PARTS: Final = ("fee_type", "order_fee", "transport_fee", "product_fee")
_DECLARED: Final = ("merchant_customs_no", "duty", *_OF_PARTS)
_NAMES: Final = ("sub_order_id", "sub_order_no", "transaction_id", "out_trade_no")
_PAGE: Final = 20

# Any, in this module: JSON of whatever shape.


def _payment(call: Call) -> Record:
    """The payment that a call names.

    Raises:
        Refusal: There is none of this merchant, or it is not paid.
    """
    sent, store = call.sent, call.state.store
    order = None
    if "transaction_id" in sent:
        order = store.by_id(orders.ORDER, sent["transaction_id"])
    elif "out_trade_no" in sent:
        order = store.get(orders.ORDER, sent["out_trade_no"])
    if order is None or order.data.get("trade_state") not in orders.PAID or "total" not in order.hidden:
        raise _absent(call)
    merchants = {order.data[name] for name in orders.MERCHANTS if name in order.data}
    if sent.get("out_trade_no", order.number) != order.number or sent["mchid"] not in merchants:
        raise _absent(call)
    return order


def _absent(call: Call) -> Exception:
    number = next((call.sent[name] for name in _NAMES if name in call.sent), "")
    return call.refusal("INVALID_REQUEST", f"there is no payment {number} of this merchant, or it is not paid")


def _number(call: Call, order: Record) -> str:
    part = picked(call.body, "sub_order_no").values()
    return joined(order.number, call.body["customs"], *part)


def _create(call: Call) -> dict[str, Any]:
    order, body, state = _payment(call), call.body, call.state
    known = call.earlier(DECLARATION, _number(call, order), "INVALID_REQUEST")
    if known is not None:
        return call.answer(known.data)
    _check_part(call, order, None)
    own = state.number("4201", 28)
    declaration = Record(
        kind=DECLARATION,
        number=_number(call, order),
        id=own,
        parent=order.number,
        created=call.now,
        data={
            **picked(body, "appid", "mchid", "customs", "sub_order_no", *_DECLARED),
            **({"sub_order_id": own} if "sub_order_no" in body else {}),
            "out_trade_no": order.number,
            "transaction_id": order.id,
            "verify_department": "OTHERS",
            "verify_department_trade_id": own,
        },
        hidden={"content": call.digest, "amount": body.get("order_fee", order.hidden["total"])},
    )
    _hand_in(call, declaration, "PROCESSING", "created")
    return call.answer(declaration.data)


def _check_part(call: Call, order: Record, known: Record | None) -> None:
    """Refuse a part whose amounts are wrong, or that is more than what is left of the payment."""
    body = call.body
    if "sub_order_no" not in body:
        return
    for name in _OF_PARTS:
        if name not in body:
            refuse(f"/body/{name}", "it is needed where the order is split")
    if body["order_fee"] != body["transport_fee"] + body["product_fee"]:
        refuse("/body/order_fee", "expected transport_fee and product_fee together", body["order_fee"])
    others = [
        each.hidden["amount"]
        for each in call.state.store.children(DECLARATION, order.number)
        if each.data["customs"] == body["customs"]
        and "sub_order_no" in each.data
        and (known is None or each.number != known.number)
    ]
    if sum(others) + body["order_fee"] > order.hidden["total"]:
        parts, total = sum(others) + body["order_fee"], order.hidden["total"]
        raise call.refusal("INVALID_REQUEST", f"the parts come to {parts}, the payment to {total}")


def _hand_in(call: Call, declaration: Record, found: str, event: str) -> None:
    declaration.data |= {"state": found, "modify_time": call.state.clock.text(call.now)}
    declaration.due = call.now + _TAKES
    call.state.store.put(declaration, event, call.now)


def finish(state: State, declaration: Record, at: float) -> None:
    """Let a payment be declared."""
    declaration.due = None
    declaration.data |= {"state": "SUCCESS", "modify_time": state.clock.text(at)}
    state.store.put(declaration, "success", at)


def _update(call: Call) -> dict[str, Any]:
    order = _payment(call)
    declaration = call.state.store.get(DECLARATION, _number(call, order))
    if declaration is None:
        raise call.refusal("INVALID_REQUEST", f"the payment {order.id} was not declared there: declare it")
    _check_part(call, order, declaration)
    declaration.data |= picked(call.body, *_DECLARED)
    declaration.hidden["amount"] = call.body.get("order_fee", declaration.hidden["amount"])
    _hand_in(call, declaration, "SUBMITTED", "corrected")
    return call.answer(declaration.data)


def _declarations(call: Call, name: str, number: str) -> list[Record]:
    """The declarations at a customs office that one of their numbers names.

    Raises:
        Refusal: There is none.
    """
    sent, store = call.sent, call.state.store
    if name == "sub_order_id":
        named = store.by_id(DECLARATION, number)
        found = [] if named is None else [named]
    elif name == "sub_order_no":
        found = [each for each in store.latest(DECLARATION, store.count(DECLARATION)) if each.data.get(name) == number]
    else:
        order = store.by_id(orders.ORDER, number) if name == "transaction_id" else store.get(orders.ORDER, number)
        found = [] if order is None else store.children(DECLARATION, order.number)
    found = [each for each in found if (each.data["customs"], each.data["mchid"]) == (sent["customs"], sent["mchid"])]
    if not found:
        raise call.refusal("INVALID_REQUEST", f"nothing was declared at {sent['customs']} under {name} {number}")
    return found


def _query(call: Call) -> dict[str, Any]:
    asked = call.query
    found = _declarations(call, asked["order_type"], asked["order_no"])
    offset, limit = int(asked.get("offset", 0)), int(asked.get("limit", _PAGE))
    names = ("appid", "mchid", "transaction_id", "verify_department", "verify_department_trade_id")
    shown = ("sub_order_no", "sub_order_id", "customs", "fee_type", "order_fee", "duty", "transport_fee", "product_fee")
    data = [
        {**picked(each.data, *shown, "state", "modify_time"), "mch_customs_no": each.data["merchant_customs_no"]}
        for each in found[offset : offset + limit]
    ]
    counts = {"offset": offset, "limit": limit, "total_count": len(found)}
    return {**picked(found[0].data, *names), **counts, "data": data}


def _redeclare(call: Call) -> dict[str, Any]:
    name = next((each for each in _NAMES if each in call.body), None)
    if name is None:
        raise call.refusal("PARAM_ERROR", f"expected one of {', '.join(_NAMES)}: it names what is declared again")
    found = _declarations(call, name, call.body[name])
    for declaration in found:
        if declaration.due is not None:
            raise call.refusal("INVALID_REQUEST", "it is being declared: query it until it is decided")
    for declaration in found:
        _hand_in(call, declaration, "SUBMITTED", "declared again")
    return call.answer(found[0].data)


def _verify(call: Call) -> dict[str, Any]:
    order = _payment(call)
    data = {**picked(call.body, "appid", "mchid"), "out_trade_no": order.number, "transaction_id": order.id}
    return {**data, "certificate_check_result": "SAME"}


RULES: Final[Mapping[str, Rule]] = {
    f"{group}.{name}": rule
    for group in ("customs", "global_.customs")
    for name, rule in {
        "orders.create": _create,
        "orders.update": _update,
        "orders.query": _query,
        "redeclare": _redeclare,
        "verify_certificate": _verify,
    }.items()
}
"""Operation ID to rule."""
