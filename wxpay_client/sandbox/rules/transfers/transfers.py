"""Transfers to users: they wait for the user's confirmation, or for nothing where the user agreed before."""

from __future__ import annotations

import secrets
from typing import TYPE_CHECKING, Any, Final

from wxpay_client.sandbox.checks.refusal import refuse
from wxpay_client.sandbox.rules.call import Call, Rule, picked
from wxpay_client.sandbox.rules.transfers import authorizations
from wxpay_client.sandbox.state.store import Record

if TYPE_CHECKING:
    from collections.abc import Mapping

    from wxpay_client.sandbox.state.state import State

TRANSFER: Final = "transfer"
"""Kind of their records."""

STATES: Final = ("SUCCESS", "FAIL")
"""How a transfer that was confirmed can end."""

CONFIRMED_WITHIN: Final = 86400.0
"""Seconds that a user has to confirm a transfer; then it fails."""

_TAKES: Final = 5.0
"""Seconds that a transfer takes that waits for nobody, and a cancellation."""

_KEPT: Final = ("sub_mchid", "appid", "out_bill_no", "openid", "user_qq", "user_name")
_UNTOLD: Final = frozenset({"transfer_remark", "appid", "user_name", "out_authorization_no", "user_display_name"})
"""What a callback does not repeat."""

OPEN: Final = "WAIT_USER_CONFIRM"
_LACKING: Final = "ACCEPTED"

_FINISHED: Final = "MCHTRANSFER.BILL.FINISHED"
_QQ_FINISHED: Final = "MCHTRANSFER.QQWALLETBILL.FINISHED"
"""Events of those that are over; one to a QQ wallet, which asks nobody, can be cancelled until it has arrived."""

NAMED_FROM: Final = 2000_00
"""Least amount, in fen, that needs the user's name."""

NAMELESS_BELOW: Final = 30
"""Amount, in fen, below which no name is taken."""

# Any, in this module: JSON of whatever shape.


def check_name(asked: Mapping[str, Any], at: str) -> None:
    """Refuse a transfer that lacks its user's name, or has one that is not taken.

    Args:
        asked: The transfer that is asked for.
        at: The JSON pointer of the name.
    """
    if asked["transfer_amount"] >= NAMED_FROM and "user_name" not in asked:
        refuse(at, f"a transfer of {NAMED_FROM} fen and more needs the user's name")
    if asked["transfer_amount"] < NAMELESS_BELOW and "user_name" in asked:
        refuse(at, f"a transfer of less than {NAMELESS_BELOW} fen takes no name")


def _creating(event_type: str, *, asks: bool, authorized: bool = False) -> Rule:
    """Create a transfer that asks its user, or that does not: because there is an authorization, or no need of one."""

    def create(call: Call) -> dict[str, Any]:
        body, state = call.body, call.state
        number, amount = body["out_bill_no"], body["transfer_amount"]
        known = call.earlier(TRANSFER, number, "ALREADY_EXISTS")
        if known is not None:
            if known.data["state"] == _LACKING and amount <= state.balance():
                _take(state, known, call.now)
            return call.answer(known.data)
        check_name(body, "/body/user_name")
        authorization = authorizations.in_effect(call) if authorized else None
        # A transfer to a QQ wallet waits for the money, and is asked for again once that is there.
        enough = amount <= state.balance()
        if not enough and event_type != _QQ_FINISHED:
            raise call.refusal("NOT_ENOUGH", "the merchant's account holds less than the transfer")
        own, text = state.number("1330", 34), state.clock.text(call.now)
        mchid = call.mchid
        data = {
            **picked(body, *_KEPT, "transfer_amount", "transfer_remark"),
            "mchid": mchid,
            "mch_id": mchid,
            "transfer_bill_no": own,
            "state": OPEN if asks else _LACKING,
            "create_time": text,
            "update_time": text,
            **({"package_info": secrets.token_urlsafe(48)} if asks else {}),
            **({} if authorization is None else picked(authorization.data, "openid")),
            **_authorization_asked(call),
        }
        transfer = Record(
            kind=TRANSFER,
            number=number,
            id=own,
            created=call.now,
            due=call.now + CONFIRMED_WITHIN,
            data=data,
            hidden={
                "content": call.digest,
                "event_type": event_type,
                "amount": amount,
                "notify_url": body.get("notify_url"),
                "taken": False,
            },
        )
        state.store.put(transfer, "created")
        if enough:
            _take(state, transfer, call.now)
        return call.answer(transfer.data)

    return create


def _take(state: State, transfer: Record, at: float) -> None:
    """Take the money of a transfer out of the merchant's account; one that waits for nobody is on its way."""
    transfer.hidden["taken"] = True
    if transfer.data["state"] == _LACKING:
        transfer.data["state"] = "PROCESSING"
        transfer.due = at + _TAKES
    state.store.put(transfer, "")
    state.book(-transfer.hidden["amount"], "转账", transfer, at)


def _authorization_asked(call: Call) -> dict[str, Any]:
    """Make the authorization that the user is asked for together with a transfer; what the answer says of it."""
    info = call.body.get("authorization_info")
    if info is None:
        return {}
    number = info["out_authorization_no"]
    if call.state.store.get(authorizations.AUTHORIZATION, number) is not None:
        raise call.refusal("ALREADY_EXISTS", f"there is an authorization {number} already")
    authorizations.new(call, number, {**call.body, **info}, info["authorization_notify_url"])
    return picked(info, "out_authorization_no", "user_display_name")


def _query(call: Call) -> dict[str, Any]:
    return call.answer(find(call).data)


def find(call: Call) -> Record:
    """The transfer that a call names.

    Raises:
        Refusal: There is none.
    """
    number, transfer = call.named(TRANSFER, "transfer_bill_no", "out_bill_no")
    whose = call.sent.get("sub_mchid")
    if transfer is None or (whose is not None and transfer.data.get("sub_mchid") != whose):
        raise call.refusal("NOT_FOUND", f"there is no transfer {number}")
    return transfer


def _cancel(call: Call) -> dict[str, Any]:
    transfer = find(call)
    found = transfer.data["state"]
    open_ = {OPEN, _LACKING, "PROCESSING"} if transfer.hidden.get("event_type") == _QQ_FINISHED else {OPEN}
    if found not in open_ | {"CANCELING", "CANCELLED"}:
        raise call.refusal("INVALID_REQUEST", f"the transfer {transfer.number} is {found}")
    if found in open_:
        _become(call.state, transfer, "CANCELING", call.now)
        transfer.due = call.now + _TAKES
        call.state.store.put(transfer, "canceling", call.now)
    return call.answer(transfer.data)


def _become(state: State, transfer: Record, found: str, at: float, reason: str = "") -> None:
    transfer.data |= {"state": found, "update_time": state.clock.text(at)}
    if reason:
        transfer.data["fail_reason"] = reason
    transfer.due = None


def _end(state: State, transfer: Record, found: str, at: float, reason: str = "") -> None:
    """Let a transfer be over; its callback goes out, and money that nobody got comes back."""
    _become(state, transfer, found, at, reason)
    transfer.data.pop("package_info", None)
    state.store.put(transfer, found.lower(), at)
    # One that a test put in took no money, and tells nobody.
    if found != "SUCCESS" and transfer.hidden.get("taken"):
        state.book(transfer.hidden["amount"], "转账退回", transfer, at)
    told = {name: value for name, value in transfer.data.items() if name not in _UNTOLD}
    state.notify(transfer.hidden.get("notify_url"), transfer.hidden.get("event_type", _FINISHED), told, at)


def confirm(state: State, transfer: Record, found: str, at: float) -> None:
    """What the user does: confirms a transfer, which then succeeds or fails.

    Raises:
        ValueError: It does not wait for that.
    """
    if transfer.data["state"] != OPEN:
        raise ValueError(f"the transfer {transfer.number!r} cannot be confirmed: it is {transfer.data['state']}")
    _end(state, transfer, found, at, "" if found == "SUCCESS" else "PAYEE_ACCOUNT_ABNORMAL")
    asked = state.store.get(authorizations.AUTHORIZATION, transfer.data.get("out_authorization_no", ""))
    if found == "SUCCESS" and asked is not None and asked.data["state"] == authorizations.WAITING:
        authorizations.confirm(state, asked, at)


def go_on(state: State, transfer: Record, at: float) -> None:
    """What becomes of a transfer in time: it succeeds, is cancelled, or was not confirmed."""
    match transfer.data["state"]:
        case "PROCESSING":
            _end(state, transfer, "SUCCESS", at)
        case "CANCELING":
            _end(state, transfer, "CANCELLED", at, "MCH_CANCEL")
        case _:
            _end(state, transfer, "FAIL", at, "OVERDUE_CLOSE")


_GROUP: Final = "fund_app.mch_transfer"

RULES: Final[Mapping[str, Rule]] = {
    **{
        f"{_GROUP}.{group}.{name}": rule
        for group in ("transfer_bills", "partner.transfer_bills")
        for name, rule in {
            "create": _creating(_FINISHED, asks=True),
            "pre_transfer_with_authorization": _creating(_FINISHED, asks=True),
            "transfer": _creating(_FINISHED, asks=False, authorized=True),
            "query_by_out_bill_no": _query,
            "cancel": _cancel,
        }.items()
    },
    f"{_GROUP}.transfer_bills.query_by_transfer_bill_no": _query,
    f"{_GROUP}.transfer_to_qq_wallet_bills.create": _creating(_QQ_FINISHED, asks=False),
    f"{_GROUP}.transfer_to_qq_wallet_bills.query_by_out_bill_no": _query,
    f"{_GROUP}.transfer_to_qq_wallet_bills.cancel": _cancel,
}
"""Operation ID to rule."""
