"""The merchant's own accounts: what is in them now, what was at a day's end, and withdrawals to the bank."""

from __future__ import annotations

from datetime import datetime, timedelta
from typing import TYPE_CHECKING, Any, Final

from wxpay_client.sandbox.rules.bills import sheets
from wxpay_client.sandbox.rules.call import Call, Rule, picked
from wxpay_client.sandbox.state.clock import BEIJING
from wxpay_client.sandbox.state.state import account_of
from wxpay_client.sandbox.state.store import Record

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping

    from wxpay_client.sandbox.state.state import State

WITHDRAWAL: Final = "withdrawal"
"""Kind of their records."""

STATUSES: Final = ("SUCCESS", "FAIL", "REFUND")
"""How a withdrawal can end; one that succeeded can still be sent back."""

_TAKES: Final = 60.0
"""Seconds until the bank is paid."""

_FAILED: Final = ("FAIL", "REFUND")
_HEADER: Final = "发起提现时间,微信支付提现单号,商户提现单号,提现金额,提现单状态,失败原因"
"""Columns of the list of a day's failed withdrawals: the vendor's page does not give them."""

# Any, in this module: JSON of whatever shape.


def _balance(call: Call) -> dict[str, Any]:
    return {"available_amount": call.state.balance(account_of(call.path["account_type"])), "pending_amount": 0}


def _balance_of_day(call: Call) -> dict[str, Any]:
    end = (datetime.fromisoformat(call.query["date"]).replace(tzinfo=BEIJING) + timedelta(days=1)).timestamp()
    if end > call.now:
        raise call.refusal("INVALID_REQUEST", f"the day {call.query['date']} is not over")
    account = account_of(call.path["account_type"])
    return {"available_amount": call.state.balance_before(end, account), "pending_amount": 0}


def _create(call: Call) -> dict[str, Any]:
    body, state = call.body, call.state
    known = call.earlier(WITHDRAWAL, body["out_request_no"], "PARAM_ERROR")
    if known is not None:
        return call.answer(known.data)
    account = account_of(body["account_type"])
    if body["amount"] > state.balance(account):
        raise call.refusal("NOT_ENOUGH", "the account holds less than what is to be withdrawn")
    own, text = state.number("1232", 32), state.clock.text(call.now)
    withdrawal = Record(
        kind=WITHDRAWAL,
        number=body["out_request_no"],
        id=own,
        created=call.now,
        due=call.now + _TAKES,
        data={
            **picked(body, "out_request_no", "amount", "remark", "bank_memo", "account_type"),
            "status": "CREATE_SUCCESS",
            "withdraw_id": own,
            "create_time": text,
            "update_time": text,
            "account_number": "1178",
            "account_bank": "招商银行",
        },
        hidden={
            "content": call.digest,
            "amount": body["amount"],
            "account": account,
            "notify_url": body.get("notify_url"),
        },
    )
    state.store.put(withdrawal, "created")
    state.book(-body["amount"], "提现", withdrawal, call.now, account)
    return call.answer(withdrawal.data)


def settle(state: State, withdrawal: Record, status: str, at: float) -> None:
    """What the bank does: takes the money, or not, or sends it back later; the callback goes out.

    Raises:
        ValueError: It is decided.
    """
    found = withdrawal.data["status"]
    if found != "CREATE_SUCCESS" and (found, status) != ("SUCCESS", "REFUND"):
        raise ValueError(f"the withdrawal {withdrawal.number!r} cannot become {status}: it is {found}")
    withdrawal.due = None
    withdrawal.data |= {"status": status, "update_time": state.clock.text(at)}
    if status in _FAILED:
        withdrawal.data["reason"] = "银行账户异常"
        state.book(withdrawal.hidden["amount"], "提现退回", withdrawal, at, withdrawal.hidden["account"])
    state.store.put(withdrawal, "sent back" if status == "REFUND" else status.lower(), at)
    state.notify(withdrawal.hidden["notify_url"], "MCHWITHDRAW.CHANGE", withdrawal.data, at)


def finish(state: State, withdrawal: Record, at: float) -> None:
    """Let the bank take the money."""
    settle(state, withdrawal, "SUCCESS", at)


def _query(call: Call) -> dict[str, Any]:
    number, withdrawal = call.named(WITHDRAWAL, "withdraw_id", "out_request_no")
    if withdrawal is None:
        raise call.refusal("ORDER_NOT_EXIST", f"there is no withdrawal {number}")
    return withdrawal.data


def _failed(call: Call) -> list[Record]:
    """The withdrawals of a day that failed.

    Raises:
        Refusal: The day is not over.
    """
    start, end = sheets.day_of(call, call.query["bill_date"])
    return [each for each in call.state.store.between(WITHDRAWAL, start, end) if each.data["status"] in _FAILED]


def _list_of_failed(call: Call) -> dict[str, Any]:
    sheets.check_some(call, _failed(call), "no withdrawal of that day has failed")
    return sheets.pointing()


def _file_of_failed(call: Call) -> bytes:
    rows = [
        (
            *(sheets.time_text(call.state, each.created), each.id or "", each.number),
            *(sheets.yuan(each.hidden["amount"]), each.data["status"], each.data["reason"]),
        )
        for each in _failed(call)
    ]
    return sheets.sheet([_HEADER, *map(sheets.row, rows)])


RULES: Final[Mapping[str, Rule]] = {
    "merchant.fund.balance.query_by_account_type": _balance,
    "merchant.fund.dayendbalance.query_by_account_type": _balance_of_day,
    "merchant.fund.withdraw.create": _create,
    "merchant.fund.withdraw.query_by_out_request_no": _query,
    "merchant.fund.withdraw.query_by_withdraw_id": _query,
    "merchant.fund.withdraw.query_by_bill_type": _list_of_failed,
}
"""Operation ID to rule."""

FILES: Final[Mapping[str, Callable[[Call], bytes]]] = {
    "merchant.fund.withdraw.query_by_bill_type": _file_of_failed,
}
"""Operation ID to what makes the file that its answer points to."""
