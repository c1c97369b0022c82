"""Electronic receipts of what was given from a budget between two days: applied for, made in a while."""

from __future__ import annotations

from collections import defaultdict
from datetime import date, timedelta
from typing import TYPE_CHECKING, Any, Final

from wxpay_client.sandbox.checks.refusal import refuse
from wxpay_client.sandbox.rules.bills.sheets import pointing, yuan
from wxpay_client.sandbox.rules.call import Call, Rule, picked
from wxpay_client.sandbox.rules.transfers import donations
from wxpay_client.sandbox.rules.transfers.receipts import pdf
from wxpay_client.sandbox.state.store import Record

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping

    from wxpay_client.sandbox.state.state import State

RECEIPT: Final = "budget_receipt"
"""Kind of their records."""

MOST_DAYS: Final = 180
"""How long before today a receipt begins at most, and how many days after that it ends at most."""

_TAKES: Final = 60.0
"""Seconds until a receipt is made."""

# Any, in this module: JSON of whatever shape.


def _apply(call: Call) -> dict[str, Any]:
    body = call.body
    if donations.find_budget(call) is None:
        raise call.refusal("INVALID_REQUEST", f"there is no budget {call.path['out_budget_no']} of this sponsor")
    _check_days(call)
    # The same days again are the same receipt: nobody has to keep what a lost answer said.
    known = call.state.store.by_id(RECEIPT, call.digest)
    if known is not None:
        return known.data
    accepted = call.state.number("BR", 32)
    receipt = Record(
        kind=RECEIPT,
        number=accepted,
        id=call.digest,
        parent=call.path["out_budget_no"],
        created=call.now,
        due=call.now + _TAKES,
        data={
            **picked(call.path, "out_budget_no"),
            **picked(body, "start_date", "end_date", "sponsor_mchid", "receiver_mchid"),
            "receipt_state": "ACCEPTED",
            "accept_id": accepted,
        },
    )
    call.state.store.put(receipt, "created")
    return receipt.data


def _check_days(call: Call) -> None:
    today = date.fromisoformat(call.state.clock.text(call.now)[:10])
    start, end = (date.fromisoformat(call.body[name]) for name in ("start_date", "end_date"))
    most = timedelta(days=MOST_DAYS)
    if not today - most <= start < today:
        refuse("/body/start_date", f"expected one of the {MOST_DAYS} days before {today}", call.body["start_date"])
    if not start <= end < today or end - start > most:
        refuse("/body/end_date", f"expected a day from start_date to the one before {today}", call.body["end_date"])


def finish(state: State, receipt: Record, at: float) -> None:
    """Let a receipt be there; where its file is, and the digest, is filled in when somebody asks."""
    receipt.due = None
    receipt.data |= {"receipt_state": "FINISHED", **pointing(), "hash_type": "SHA256"}
    state.store.put(receipt, "finished", at)


def _find(call: Call) -> Record:
    receipt = call.state.store.get(RECEIPT, call.query["accept_id"])
    if receipt is None or receipt.parent != call.path["out_budget_no"]:
        raise call.refusal("NOT_FOUND", f"there is no receipt {call.query['accept_id']} of this budget")
    return receipt


def _query(call: Call) -> dict[str, Any]:
    return _find(call).data


def _file(call: Call) -> bytes:
    receipt = _find(call) if "accept_id" in call.query else call.state.store.by_id(RECEIPT, call.digest)
    if receipt is None:
        raise call.refusal("NOT_FOUND", "there is no such receipt")
    asked = receipt.data
    given: defaultdict[str, int] = defaultdict(int)
    for donation in call.state.store.children(donations.DONATION, asked["out_budget_no"]):
        day, to = donation.data.get("success_time", "")[:10], asked.get("receiver_mchid")
        if asked["start_date"] <= day <= asked["end_date"] and to in {None, donation.data["receive_mchid"]}:
            given[day] += donation.data["amount"]
    return pdf(
        [
            "WeChat Pay electronic receipt of a budget, made by a sandbox: no money has moved",
            f"Receipt {receipt.number}",
            f"Budget {asked['out_budget_no']} of {asked['sponsor_mchid']}",
            f"Given to {asked.get('receiver_mchid', 'all')} from {asked['start_date']} to {asked['end_date']}",
            *(f"{day} CNY {yuan(amount)}" for day, amount in sorted(given.items())),
        ]
    )


_GROUP: Final = "fund_app.mch_transfer.partner.budget.electronic_receipts"

RULES: Final[Mapping[str, Rule]] = {f"{_GROUP}.create": _apply, f"{_GROUP}.query": _query}
"""Operation ID to rule."""

FILES: Final[Mapping[str, Callable[[Call], bytes]]] = {f"{_GROUP}.create": _file, f"{_GROUP}.query": _file}
"""Operation ID to what makes the file that its answer points to."""
