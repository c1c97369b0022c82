"""What the sandbox remembers, as the page shows it, in JSON: without what is shown only when somebody asks for it."""

from __future__ import annotations

from importlib.util import find_spec
from typing import TYPE_CHECKING, Any, Final

from wxpay_client.sandbox.callbacks.delivery import delivery_of
from wxpay_client.sandbox.page.serving.http import PageError
from wxpay_client.sandbox.page.view import shown_body
from wxpay_client.sandbox.rules import complaints, customs, profit_sharing
from wxpay_client.sandbox.rules.funds import withdrawals
from wxpay_client.sandbox.rules.payments import combined, med_ins, orders, refunds
from wxpay_client.sandbox.rules.payscore import permissions, service_orders
from wxpay_client.sandbox.rules.transfers import (
    authorizations,
    batches,
    budget_receipts,
    donations,
    receipts,
    sub_merchants,
    transfers,
)
from wxpay_client.sandbox.state.state import DELIVERY

if TYPE_CHECKING:
    from wxpay_client.sandbox.state.store import Record, Store

LATEST: Final = 200
"""How many of a kind are listed."""

KINDS: Final = (
    orders.ORDER,
    combined.COMBINED,
    med_ins.MED_INS,
    service_orders.SERVICE,
    refunds.REFUND,
    transfers.TRANSFER,
    batches.BATCH,
    batches.DETAIL,
    authorizations.AUTHORIZATION,
    sub_merchants.APPLICATION,
    receipts.RECEIPT,
    donations.BUDGET,
    donations.DONATION,
    budget_receipts.RECEIPT,
    withdrawals.WITHDRAWAL,
    customs.DECLARATION,
    permissions.PERMISSION,
    profit_sharing.SHARING,
    profit_sharing.RETURN,
    profit_sharing.RECEIVER,
    complaints.COMPLAINT,
)
"""Kinds that somebody asks for by a number."""

_AMOUNTS: Final = ("refund", "total", "amount")
_STATUSES: Final = (
    *("trade_state", "status", "state", "mix_pay_status", "complaint_state", "batch_status", "detail_status"),
    *("signature_status", "authorization_state", "receipt_state"),
)

# Any, in this module: what the page's JSON is made of.


def listed(store: Store, kind: str) -> dict[str, Any]:
    """The latest records, of a kind or of all, newest first, and how many there are of each kind."""
    counts = store.kinds()
    kinds = {each: counts[each] for each in KINDS if each in counts}
    found = [record for each in kinds if kind in {"", each} for record in store.latest(each, LATEST)]
    found.sort(key=lambda record: record.created, reverse=True)
    return {"kinds": list(kinds.items()), "records": [summary(record) for record in found[:LATEST]]}


def summary(record: Record) -> dict[str, Any]:
    """A line of the list."""
    hidden = record.hidden
    total = next((hidden[name] for name in _AMOUNTS if name in hidden), None)
    return {
        "kind": record.kind,
        "number": record.number,
        "status": status_of(record),
        "amount": None if total is None else {"total": total, "currency": hidden.get("currency", "CNY")},
        "parent": record.parent,
        "created": _milliseconds(record.created),
        "due": None if record.due is None else _milliseconds(record.due),
    }


def details(store: Store, record: Record) -> dict[str, Any]:
    """A record with its history, and with what can be done to it."""
    return {
        **summary(record),
        "id": record.id,
        "history": [
            {"at": _milliseconds(each.at), "event": each.event} for each in store.history(record.kind, record.number)
        ],
        "actions": actions_on(record),
        "code_url": code_url(store, record),
        "qr": find_spec("segno") is not None,
    }


def find(store: Store, kind: str, number: str) -> Record:
    """The record of a number.

    Raises:
        PageError: There is none.
    """
    record = store.get(kind, number) if kind in KINDS else None
    if record is None:
        raise PageError(404, "there is no such record, or it is there no longer", "no-record")
    return record


def find_delivery(store: Store, event_id: str) -> Record:
    """The record of a callback.

    Raises:
        PageError: There is none.
    """
    record = store.get(DELIVERY, event_id)
    if record is None:
        raise PageError(404, "there is no such callback", "no-callback")
    return record


def status_of(record: Record) -> str | None:
    """How a record stands, in the vendor's word."""
    return next((str(record.data[name]) for name in _STATUSES if name in record.data), None)


def actions_on(record: Record) -> list[str]:
    """What users, banks and the merchant can do about a record as it stands."""
    status, is_own = status_of(record), "total" in record.hidden
    match record.kind:
        case orders.ORDER if is_own and status in orders.UNPAID:
            return ["pay", "pay-fails"] if record.data.get("trade_type") == "MICROPAY" else ["pay"]
        case orders.ORDER if is_own and status in orders.PAID:
            return ["refund", "complain"] if record.hidden["refunded"] < record.hidden["total"] else ["complain"]
        case combined.COMBINED if "combine_payer_info" not in record.data:
            return ["pay"]
        case med_ins.MED_INS if status == "MIX_PAY_CREATED":
            return ["pay"]
        case refunds.REFUND if status == "PROCESSING" and "refund" in record.hidden:
            return ["settle", "settle-fails", "settle-closes"]
        case service_orders.SERVICE if status == "CREATED":
            return ["confirm-service"]
        case service_orders.SERVICE if status == "DOING" and "collection" in record.data:
            return ["pay"]
        case transfers.TRANSFER if status == transfers.OPEN:
            return ["confirm", "transfer-fails"]
        case batches.DETAIL if status == "PROCESSING":
            return ["transfer-fails"]
        case authorizations.AUTHORIZATION if status == authorizations.WAITING:
            return ["confirm-authorization"]
        case permissions.PERMISSION if record.parent is None:
            return ["confirm-authorization"]
        case sub_merchants.APPLICATION if status == sub_merchants.INVITED:
            return ["confirm-sub-merchant"]
        case donations.BUDGET if status == donations.PENDING:
            return ["confirm-budget"]
        case withdrawals.WITHDRAWAL if status == "CREATE_SUCCESS":
            return ["withdrawal-settles", "withdrawal-fails"]
        case _:
            return []


def code_url(store: Store, record: Record) -> str | None:
    """The link that the QR code of a Native order holds; `None` of any other."""
    code = record.hidden.get("code")
    types = {each.data.get("trade_type") for each in (record, *store.children(orders.ORDER, record.number))}
    return orders.code_url(code) if code is not None and "NATIVE" in types else None


def deliveries(store: Store) -> list[dict[str, Any]]:
    """The latest callbacks, newest first."""
    return [delivery(record) for record in store.latest(DELIVERY, LATEST)]


def delivery(record: Record) -> dict[str, Any]:
    """A callback with its tries, and without what it tells."""
    shown = delivery_of(record)
    return {
        "id": shown.id,
        "event_type": shown.event_type,
        "url": shown.url,
        "created": _milliseconds(record.created),
        "due": None if shown.due is None else _milliseconds(shown.due),
        "delivered": shown.delivered,
        "posts": [
            {"after": post.after, "status": post.status, "reason": post.reason, "body": shown_body(post.body)}
            for post in shown.posts
        ],
    }


def _milliseconds(seconds: float) -> int:
    return round(seconds * 1000)
