"""What users and banks do, of their own accord: pay, settle, confirm, complain."""

from __future__ import annotations

from contextlib import contextmanager
from typing import TYPE_CHECKING

from wxpay_client.sandbox.rules import complaints
from wxpay_client.sandbox.rules.funds import withdrawals
from wxpay_client.sandbox.rules.payments import combined, med_ins, orders, refunds
from wxpay_client.sandbox.rules.payscore import permissions, service_orders
from wxpay_client.sandbox.rules.rules import catch_up
from wxpay_client.sandbox.rules.transfers import authorizations, batches, donations, sub_merchants, transfers

if TYPE_CHECKING:
    from collections.abc import Generator

    from wxpay_client.sandbox.state.state import State
    from wxpay_client.sandbox.state.store import Record


def pay(state: State, number: str, *, openid: str, bank_type: str, trade_state: str) -> None:
    """Pay an order, as its user does.

    Raises:
        LookupError: There is no such order.
        ValueError: It cannot be paid: it is paid or closed, or the state is none that it can get.
    """
    if trade_state not in orders.OUTCOMES:
        raise ValueError(f"trade_state: expected one of {', '.join(orders.OUTCOMES)}, got {trade_state!r}")
    catch_up(state)
    with state.store.transaction():
        order = state.store.get(orders.ORDER, number)
        together = state.store.get(combined.COMBINED, number if order is None else order.parent or "")
        insured = state.store.get(med_ins.MED_INS, number)
        if together is not None:
            combined.pay(state, together, openid, bank_type)
        elif order is not None:
            orders.pay(state, order, openid, bank_type, trade_state)
        elif insured is not None:
            med_ins.pay(state, insured)
        elif (service := state.store.get(service_orders.SERVICE, number)) is not None:
            service_orders.pay(state, service)
        else:
            raise LookupError(f"there is no order {number!r}")


def settle(state: State, number: str, status: str) -> None:
    """Settle a refund or a withdrawal, as the bank does.

    Raises:
        LookupError: There is neither of this number.
        ValueError: It is not being processed, or the status is none that it can get.
    """
    withdrawn = state.store.get(refunds.REFUND, number) is None
    if withdrawn and state.store.get(withdrawals.WITHDRAWAL, number) is not None:
        if status not in withdrawals.STATUSES:
            raise ValueError(f"status: expected one of {', '.join(withdrawals.STATUSES)}, got {status!r}")
        with _acting_on(state, withdrawals.WITHDRAWAL, number, "withdrawal") as withdrawal:
            withdrawals.settle(state, withdrawal, status, state.clock())
        return
    if status not in refunds.STATUSES:
        raise ValueError(f"status: expected one of {', '.join(refunds.STATUSES)}, got {status!r}")
    with _acting_on(state, refunds.REFUND, number, "refund") as refund:
        refunds.settle(state, refund, status, state.clock())


def confirm_transfer(state: State, number: str, found: str) -> None:
    """Confirm a transfer, as its user does.

    Raises:
        LookupError: There is no such transfer.
        ValueError: It does not wait for that, or the state is none that it can get.
    """
    if found not in transfers.STATES:
        raise ValueError(f"state: expected one of {', '.join(transfers.STATES)}, got {found!r}")
    kind = batches.DETAIL if "/" in number else transfers.TRANSFER
    with _acting_on(state, kind, number, "transfer") as transfer:
        act = batches.confirm if kind == batches.DETAIL else transfers.confirm
        act(state, transfer, found, state.clock())


def confirm_authorization(state: State, number: str, openid: str) -> None:
    """Confirm an authorization of transfers or of service orders, as its user does; of a sub-merchant, as that does.

    Raises:
        LookupError: There is no such authorization.
        ValueError: It does not wait for that.
    """
    kinds = (authorizations.AUTHORIZATION, donations.BUDGET, sub_merchants.APPLICATION)
    kind = next((each for each in kinds if state.store.get(each, number) is not None), permissions.PERMISSION)
    with _acting_on(state, kind, number, "authorization") as authorization:
        match kind:
            case permissions.PERMISSION:
                permissions.confirm(state, authorization, openid, state.clock())
            case donations.BUDGET:
                donations.confirm(state, authorization, state.clock())
            case sub_merchants.APPLICATION:
                sub_merchants.confirm(state, authorization, state.clock())
            case _:
                authorizations.confirm(state, authorization, state.clock())


def confirm_service(state: State, number: str, openid: str) -> None:
    """Confirm a service order, as its user does.

    Raises:
        LookupError: There is no such order.
        ValueError: It does not wait for that.
    """
    with _acting_on(state, service_orders.SERVICE, number, "service order") as order:
        service_orders.confirm(state, order, openid)


def complain(state: State, number: str, mchid: str, *, detail: str, problem: str, amount: int | None) -> str:
    """Complain of an order, as its user does; the gateway's number of the complaint.

    Raises:
        LookupError: There is no such order.
        ValueError: It is not paid, or the problem is none that there is.
    """
    if problem not in complaints.PROBLEMS:
        raise ValueError(f"problem_type: expected one of {', '.join(complaints.PROBLEMS)}, got {problem!r}")
    with _acting_on(state, orders.ORDER, number, "order") as order:
        return complaints.complain(state, order, mchid, detail, problem, amount)


@contextmanager
def _acting_on(state: State, kind: str, number: str, what: str) -> Generator[Record]:
    """What somebody acts on, once all that was due before has happened, in one transaction.

    Raises:
        LookupError: There is none of this number.
    """
    catch_up(state)
    with state.store.transaction():
        record = state.store.get(kind, number)
        if record is None:
            raise LookupError(f"there is no {what} {number!r}")
        yield record
