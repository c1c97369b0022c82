"""Medical insurance: orders that it pays in part, and the notice of what went back to it."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, Final

from wxpay_client.sandbox.rules.call import Call, Rule, picked
from wxpay_client.sandbox.state.store import Record

if TYPE_CHECKING:
    from collections.abc import Mapping

    from wxpay_client.sandbox.state.state import State

MED_INS: Final = "med_ins"
"""Kind of their records."""

_INSURED: Final = ("med_ins_gov_fee", "med_ins_self_fee", "med_ins_other_fee")
_PARTS: Final = ("med_refund__gov_fee", "med_refund__self_fee", "med_refund__other_fee")
_UNTOLD: Final = frozenset({"payer", "relative"})

# Any, in this module: JSON of whatever shape.


def _create(call: Call) -> dict[str, Any]:
    body, store = call.body, call.state.store
    known = store.get(MED_INS, body["out_trade_no"])
    if known is not None:
        raise call.refusal("ALREADY_EXISTS", f"there is an order {known.number}: it is {known.data['mix_pay_status']}")
    _check_sums(call)
    own = call.state.number("", 28)
    cash, insured = _cash(body), _insured(body)
    data = {
        **{name: value for name, value in body.items() if name not in _UNTOLD},
        "mix_trade_no": own,
        "mix_pay_status": "MIX_PAY_CREATED",
        "self_pay_status": "SELF_PAY_CREATED" if cash else "NO_SELF_PAY",
        "med_ins_pay_status": "MED_INS_PAY_CREATED" if insured else "NO_MED_INS_PAY",
    }
    order = Record(
        kind=MED_INS,
        number=body["out_trade_no"],
        id=own,
        created=call.now,
        data=data,
        hidden={"insured": insured, "cash": cash},
    )
    store.put(order, "created")
    return data


def _insured(body: Mapping[str, Any]) -> int:
    return 0 if body["mix_pay_type"] == "CASH_ONLY" else sum(body.get(name, 0) for name in _INSURED)


def _cash(body: Mapping[str, Any]) -> int:
    return 0 if body["mix_pay_type"] == "INSURANCE_ONLY" else int(body.get("wechat_pay_cash_fee", 0))


def _check_sums(call: Call) -> None:
    body = call.body
    added = sum(each["cash_add_fee"] for each in body.get("cash_add_detail", []))
    if {*_INSURED, "med_ins_cash_fee"} <= body.keys():
        parts = sum(body[name] for name in (*_INSURED, "med_ins_cash_fee")) + added
        if body["total_fee"] != parts:
            raise call.refusal("RULE_LIMIT", f"total_fee is {body['total_fee']}, the sum of its parts {parts}")
    if {"med_ins_cash_fee", "wechat_pay_cash_fee"} <= body.keys():
        reduced = sum(each["cash_reduce_fee"] for each in body.get("cash_reduce_detail", []))
        left = body["med_ins_cash_fee"] + added - reduced
        if body["wechat_pay_cash_fee"] != left:
            raise call.refusal(
                "RULE_LIMIT", f"wechat_pay_cash_fee is {body['wechat_pay_cash_fee']}, what is left to be paid {left}"
            )


def _query(call: Call) -> dict[str, Any]:
    return {**_find(call).data, **picked(call.path, "out_trade_no", "mix_trade_no")}


def _find(call: Call) -> Record:
    number, order = call.named(MED_INS, "mix_trade_no", "out_trade_no")
    if order is None:
        raise call.refusal("ORDER_NOT_EXIST", f"there is no order {number}")
    return order


def _notify_refund(call: Call) -> None:
    body = call.body
    order = _find(call)
    parts = [body.get(name, body.get(name.replace("__", "_"))) for name in _PARTS]
    if body["med_refund_total_fee"] != sum(parts):
        raise call.refusal(
            "RULE_LIMIT", f"med_refund_total_fee is {body['med_refund_total_fee']}, the sum of its parts {sum(parts)}"
        )
    if not order.hidden["insured"]:
        raise call.refusal("RULE_LIMIT", f"the order {order.number} has no part that the insurance paid")
    # Told again, the last notice counts.
    order.hidden["refunded"] = dict(body)
    order.data["med_ins_pay_status"] = "MED_INS_PAY_REFUND"
    call.state.store.put(order, "insurance refunded", call.now)


def pay(state: State, order: Record) -> None:
    """What the user does: pays an order; its callback goes out.

    Raises:
        ValueError: It is paid already.
    """
    if order.data["mix_pay_status"] != "MIX_PAY_CREATED":
        raise ValueError(f"the order {order.number!r} cannot be paid: it is {order.data['mix_pay_status']}")
    order.data |= {"mix_pay_status": "MIX_PAY_SUCCESS", "paid_time": state.clock.text()}
    if order.hidden["cash"]:
        order.data["self_pay_status"] = "SELF_PAY_SUCCESS"
        state.book(order.hidden["cash"], "交易", order, state.clock())
    if order.hidden["insured"]:
        order.data["med_ins_pay_status"] = "MED_INS_PAY_SUCCESS"
    state.store.put(order, "paid", state.clock())
    state.notify(order.data.get("callback_url"), "MEDICAL_INSURANCE.SUCCESS", order.data)


RULES: Final[Mapping[str, Rule]] = {
    "med_ins.orders.create": _create,
    "med_ins.orders.query_by_mix_trade_no": _query,
    "med_ins.orders.query_by_out_trade_no": _query,
    "med_ins.refunds.notify": _notify_refund,
}
"""Operation ID to rule."""
