"""Bills and statements: a day's trades, and a day's movements of the merchant's account, as the state has them."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, Final

from wxpay_client.sandbox.rules.bills import sheets, trades
from wxpay_client.sandbox.rules.call import Call, Rule
from wxpay_client.sandbox.state.state import MOVEMENT, account_of

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator, Mapping, Sequence

    from wxpay_client.sandbox.state.state import State
    from wxpay_client.sandbox.state.store import Record

_MOVEMENTS: Final = (
    "记账时间,微信支付业务单号,资金流水单号,业务名称,业务类型,收支类型,收支金额(元),账户结余(元),资金变更提交申请人,备注,"
    "业务凭证号"
)
_MOVEMENT_SUMS: Final = "资金流水总笔数,收入笔数,收入金额,支出笔数,支出金额"

_MOVED: Final = frozenset({"bill.fundflowbill", "bill.sub_merchant_fundflowbill", "ecommerce.bill.fundflowbill"})
"""Bills of movements."""

_WHY_NOT: Final = "nothing happened on that day"

# Any, in this module: JSON of whatever shape.


def _pointing(call: Call) -> dict[str, Any]:
    sheets.check_some(call, _moved(call), _WHY_NOT)
    return sheets.pointing()


def _pointing_encrypted(call: Call) -> dict[str, Any]:
    sheets.check_some(call, _moved(call), _WHY_NOT)
    return sheets.pointing_encrypted()


def _statement(call: Call) -> bytes:
    sheets.check_some(call, _moved(call), _WHY_NOT)
    return content_of(call)


def _moved(call: Call) -> list[Record]:
    """What moved on the day of a bill, as far as the bill is of it: of its account, or its trades.

    Raises:
        Refusal: The day is not over.
    """
    day = call.query.get("bill_date") or call.query["date"]
    found = list(call.state.store.between(MOVEMENT, *sheets.day_of(call, day)))
    if call.operation.id not in _MOVED:
        return trades.of_bill(call, found)
    account = account_of(call.query.get("account_type", "BASIC"))
    return [movement for movement in found if movement.data["currency"] == account]


def content_of(call: Call) -> bytes:
    """The bill of a day's trades, or of a day's movements of an account."""
    moved = _moved(call)
    if call.operation.id in _MOVED:
        return sheets.sheet(_movements(call.state, moved))
    return sheets.sheet(trades.trades(call, moved))


def _movements(state: State, moved: Sequence[Record]) -> Iterator[str]:
    yield _MOVEMENTS
    for movement in moved:
        data = movement.data
        direction = "收入" if data["amount"] > 0 else "支出"
        amount, balance = sheets.yuan(abs(data["amount"])), sheets.yuan(data["balance"])
        yield sheets.row(
            (
                *(sheets.time_text(state, movement.created), data["id"], movement.number, data["business"]),
                *(data["business"], direction, amount, balance, "system", "", data["number"]),
            )
        )
    income = [each.data["amount"] for each in moved if each.data["amount"] > 0]
    expense = [-each.data["amount"] for each in moved if each.data["amount"] <= 0]
    yield _MOVEMENT_SUMS
    sums = (len(moved), len(income), sheets.yuan(sum(income)), len(expense), sheets.yuan(sum(expense)))
    yield sheets.row([str(each) for each in sums])


RULES: Final[Mapping[str, Rule]] = {
    "bill.tradebill": _pointing,
    "bill.fundflowbill": _pointing,
    "bill.sub_merchant_fundflowbill": _pointing_encrypted,
    "ecommerce.bill.fundflowbill": _pointing_encrypted,
    "statements.download": _statement,
    "global_.statements.download": _statement,
}
"""Operation ID to rule."""

FILES: Final[Mapping[str, Callable[[Call], bytes]]] = dict.fromkeys([*trades.SYSTEMS, *_MOVED], content_of)
"""Operation ID to what makes the file that its answer points to."""
