"""Donations: budgets that a company sets aside for them, and what its service provider gives from those."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, Final

from wxpay_client.sandbox.rules.call import Call, Rule, picked
from wxpay_client.sandbox.rules.payments import orders
from wxpay_client.sandbox.state.store import Record

if TYPE_CHECKING:
    from collections.abc import Mapping

    from wxpay_client.sandbox.state.state import State

BUDGET: Final = "charity_budget"
DONATION: Final = "donation"
"""Kinds of their records. The money is the sponsor's, and never in the account of the merchant who calls."""

PENDING: Final = "PENDING"
LOCKED: Final = "LOCKED"

_WITH_PAYMENT_ABOVE: Final = 1000_00
"""Amount of a donation, in fen, above which the payment has to be named that it belongs to."""

_MOST_OF_PAYMENT: Final = 10
"""How many times that payment a donation may be."""

_TAKES: Final = 5.0
"""Seconds until the charity is paid."""

_CONFIRM_URL: Final = "https://pay.weixin.qq.com/charity-budget/confirm?budget_id="

# Any, in this module: JSON of whatever shape.


def _create_budget(call: Call) -> dict[str, Any]:
    body, state = call.body, call.state
    known = call.earlier(BUDGET, body["out_budget_no"], "ALREADY_EXISTS")
    if known is not None:
        return known.data
    own = state.number("1182", 28)
    budget = Record(
        kind=BUDGET,
        number=body["out_budget_no"],
        id=own,
        created=call.now,
        data={
            "sp_mchid": call.mchid,
            **picked(body, "out_budget_no", "amount", "sponsor_mchid", "activity_name", "activity_remark"),
            "budget_id": own,
            "state": PENDING,
            "confirm_url": f"{_CONFIRM_URL}{own}",
            "super_admin_wxid_mask": "ki***te",
            "remain_amount": 0,
        },
        hidden={"content": call.digest, "notify_url": body.get("notify_url"), "amount": body["amount"]},
    )
    state.store.put(budget, "created")
    return budget.data


def confirm(state: State, budget: Record, at: float) -> None:
    """What the sponsor does: sets the money aside; the callback goes out.

    Raises:
        ValueError: It does not wait for that.
    """
    found = budget.data["state"]
    if found != PENDING:
        raise ValueError(f"the budget {budget.number!r} cannot be confirmed: it is {found}")
    for name in ("confirm_url", "super_admin_wxid_mask"):
        del budget.data[name]
    budget.data |= {"state": LOCKED, "remain_amount": budget.data["amount"], "locked_time": state.clock.text(at)}
    state.store.put(budget, "locked", at)
    _notify(state, budget, at)


def _notify(state: State, budget: Record, at: float) -> None:
    # What the vendor's page of these events leaves open, the resource, is taken for the budget as a query answers it.
    state.notify(budget.hidden["notify_url"], f"BUDGET.{budget.data['state']}", budget.data, at)


def find_budget(call: Call) -> Record | None:
    """The budget that a call names, of the sponsor that it names."""
    budget = call.state.store.get(BUDGET, call.sent["out_budget_no"])
    return budget if budget is not None and budget.data["sponsor_mchid"] == call.sent["sponsor_mchid"] else None


def _query_budget(call: Call) -> dict[str, Any]:
    budget = find_budget(call)
    if budget is None:
        raise call.refusal("NOT_FOUND", f"there is no budget {call.path['out_budget_no']} of this sponsor")
    return budget.data


def _unlock(call: Call) -> dict[str, Any]:
    budget = find_budget(call)
    if budget is None:
        raise call.refusal("INVALID_REQUEST", f"there is no budget {call.path['out_budget_no']} of this sponsor")
    if budget.hidden.get("unlocked") == call.digest:
        return budget.data
    _check_locked(call, budget)
    budget.hidden["unlocked"] = call.digest
    budget.data |= picked(call.body, "unlock_remark")
    _end(call.state, budget, "unfrozen", call.now)
    return budget.data


def _end(state: State, budget: Record, event: str, at: float) -> None:
    """Let a budget be over; what is left of it is the sponsor's again."""
    left = budget.data["remain_amount"]
    told = {"finished_time": state.clock.text(at), "unlocked_amount": left, "remain_amount": 0}
    budget.data |= {"state": "FINISHED", **told}
    state.store.put(budget, event, at)
    _notify(state, budget, at)


def _check_locked(call: Call, budget: Record) -> None:
    if budget.data["state"] != LOCKED:
        raise call.refusal("INVALID_REQUEST", f"the budget {budget.number} is {budget.data['state']}")


def _give(call: Call) -> dict[str, Any]:
    body, state = call.body, call.state
    known = call.earlier(DONATION, body["out_transfer_no"], "ALREADY_EXISTS")
    if known is not None:
        return known.data
    budget, amount = find_budget(call), body["amount"]
    if budget is None:
        raise call.refusal("INVALID_REQUEST", f"there is no budget {body['out_budget_no']} of this sponsor")
    _check_locked(call, budget)
    _check_payment(call)
    left = budget.data["remain_amount"]
    if amount > left:
        raise call.refusal("NOT_ENOUGH", f"{amount} is more than what is left of the budget: {left}")
    own = state.number("4217", 28)
    donation = Record(
        kind=DONATION,
        number=body["out_transfer_no"],
        id=own,
        parent=budget.number,
        created=call.now,
        due=call.now + _TAKES,
        data={
            **picked(budget.data, "out_budget_no", "budget_id"),
            **picked(body, "out_transfer_no", "amount", "transfer_remark", "receive_mchid"),
            "transfer_id": own,
            "state": "ACCEPTED",
            "create_time": state.clock.text(call.now),
        },
        hidden={"content": call.digest, "amount": amount},
    )
    budget.data["remain_amount"] = left - amount
    state.store.put(budget, "")
    state.store.put(donation, "created")
    return donation.data


def _check_payment(call: Call) -> None:
    """Refuse a donation that needs a payment it belongs to and names none, or one too small for it."""
    amount, named = call.body["amount"], call.body.get("transaction_info")
    if named is None:
        if amount > _WITH_PAYMENT_ABOVE:
            raise call.refusal("PARAM_ERROR", f"a donation above {_WITH_PAYMENT_ABOVE} fen needs transaction_info")
        return
    order = call.state.store.by_id(orders.ORDER, named["transaction_id"])
    if order is None or order.data.get("trade_state") not in orders.PAID:
        raise call.refusal("INVALID_REQUEST", f"there is no payment {named['transaction_id']}")
    most = _MOST_OF_PAYMENT * order.hidden.get("total", 0)
    if amount > most:
        raise call.refusal("INVALID_REQUEST", f"{amount} is more than {_MOST_OF_PAYMENT} times the payment: {most}")


def finish(state: State, donation: Record, at: float) -> None:
    """Let the charity be paid; a budget of which nothing is left then is over."""
    donation.due = None
    donation.data |= {"state": "SUCCESS", "success_time": state.clock.text(at)}
    state.store.put(donation, "success", at)
    budget = state.store.get(BUDGET, donation.parent or "")
    if budget is None or budget.data["state"] != LOCKED or budget.data["remain_amount"]:
        return
    if all(each.data["state"] == "SUCCESS" for each in state.store.children(DONATION, budget.number)):
        _end(state, budget, "finished", at)


def _query(call: Call) -> dict[str, Any]:
    number = call.path["out_transfer_no"]
    donation = call.state.store.get(DONATION, number)
    if donation is None or find_budget(call) is None or donation.parent != call.query["out_budget_no"]:
        raise call.refusal("NOT_FOUND", f"there is no donation {number} from this budget")
    return donation.data


_GROUP: Final = "fund_app.mch_transfer.partner"

RULES: Final[Mapping[str, Rule]] = {
    f"{_GROUP}.charity_budget.create": _create_budget,
    f"{_GROUP}.charity_budget.query_by_out_budget_no": _query_budget,
    f"{_GROUP}.charity_budget.unlock": _unlock,
    f"{_GROUP}.charity_transfer_bills.create": _give,
    f"{_GROUP}.charity_transfer_bills.query_by_out_transfer_no": _query,
}
"""Operation ID to rule."""
