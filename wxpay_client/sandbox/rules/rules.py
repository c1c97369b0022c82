"""The gateway's rules, all of them: what it makes of each operation, and what happens by itself in time."""

from __future__ import annotations

import logging
import sqlite3
from contextlib import suppress
from typing import TYPE_CHECKING, Final

from wxpay_client.sandbox.checks.refusal import Refusal
from wxpay_client.sandbox.rules import complaints, customs, images, profit_sharing
from wxpay_client.sandbox.rules.bills import bills
from wxpay_client.sandbox.rules.bills import payscore as payscore_bills
from wxpay_client.sandbox.rules.bills import profit_sharing as profit_sharing_bills
from wxpay_client.sandbox.rules.funds import settlements, withdrawals
from wxpay_client.sandbox.rules.payments import code_payments, combined, med_ins, orders, recharge, refunds
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
    from collections.abc import Callable, Mapping

    from wxpay_client.sandbox.rules.call import Call, Rule
    from wxpay_client.sandbox.state.state import State
    from wxpay_client.sandbox.state.store import Record

_log = logging.getLogger(__name__)

RULES: Final[Mapping[str, Rule]] = {
    **orders.RULES,
    **combined.RULES,
    **refunds.RULES,
    **recharge.RULES,
    **code_payments.RULES,
    **med_ins.RULES,
    **bills.RULES,
    **profit_sharing_bills.RULES,
    **payscore_bills.RULES,
    **profit_sharing.RULES,
    **transfers.RULES,
    **authorizations.RULES,
    **batches.RULES,
    **receipts.RULES,
    **donations.RULES,
    **budget_receipts.RULES,
    **sub_merchants.RULES,
    **service_orders.RULES,
    **permissions.RULES,
    **withdrawals.RULES,
    **settlements.RULES,
    **customs.RULES,
    **complaints.RULES,
    **images.RULES,
}
"""Operation ID to rule."""

_FILES: Final[Mapping[str, Callable[[Call], bytes]]] = {
    **bills.FILES,
    **profit_sharing_bills.FILES,
    **payscore_bills.FILES,
    **receipts.FILES,
    **budget_receipts.FILES,
    **withdrawals.FILES,
}


def file_of(call: Call) -> bytes:
    """The file that the answer of a call points to: a bill, a receipt.

    It is a small one where the operation has no rule, and where a test told the answer, of what is not in the state.
    """
    make = _FILES.get(call.operation.id)
    if make is not None:
        with suppress(Refusal):
            return make(call)
    return b"A file of the sandbox\r\n"


_DUE: Final[Mapping[str, Callable[[State, Record, float], None]]] = {
    orders.ORDER: orders.expire,
    refunds.REFUND: refunds.settle_by_itself,
    profit_sharing.SHARING: profit_sharing.finish,
    transfers.TRANSFER: transfers.go_on,
    authorizations.AUTHORIZATION: authorizations.expire,
    batches.BATCH: batches.finish,
    receipts.RECEIPT: receipts.finish,
    donations.DONATION: donations.finish,
    budget_receipts.RECEIPT: budget_receipts.finish,
    withdrawals.WITHDRAWAL: withdrawals.finish,
    customs.DECLARATION: customs.finish,
    service_orders.SERVICE: service_orders.go_on,
}


def catch_up(state: State) -> None:
    """Let everything happen that is due by now, deliveries aside: orders expire, refunds are settled."""
    while _go_on(state):
        pass


def _go_on(state: State) -> bool:
    """Let some of what is due happen; whether there was any."""
    # One transaction with what becomes of a mistake: between two of them another thread would make it again.
    with state.store.transaction():
        due = state.store.due(state.clock(), 100, without=DELIVERY)
        if not due:
            return False
        record = due[0]
        try:
            with state.store.savepoint():
                for record in due:
                    _DUE[record.kind](state, record, record.due or 0.0)
        except sqlite3.Error:
            raise
        except Exception:  # noqa: BLE001 - it is logged
            # A mistake of the sandbox, or of what a test put in, is not made for ever: whatever comes would fail of it.
            _log.exception("The sandbox itself failed on what was due of the %s %s", record.kind, record.number)
            _forget_due(state, record)
    return True


def _forget_due(state: State, record: Record) -> None:
    # As it is in the store: what was done to it was taken back.
    kept = state.store.get(record.kind, record.number)
    if kept is not None:
        kept.due = None
        state.store.put(kept, "")
