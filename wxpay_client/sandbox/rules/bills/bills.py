"""Bills and statements: a day's trades, and a day's movements of the merchant's account, as the state has them."""

from __future__ import annotations

from decimal import ROUND_HALF_UP, Decimal
from typing import TYPE_CHECKING, Any, Final

from wxpay_client.sandbox.rules.bills import sheets
from wxpay_client.sandbox.rules.call import Call, Rule
from wxpay_client.sandbox.rules.payments import orders, refunds
from wxpay_client.sandbox.state.state import MOVEMENT, account_of

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence

    from wxpay_client.sandbox.state.state import State
    from wxpay_client.sandbox.state.store import Record

_TRADES: Final = (
    "交易时间,公众账号ID,商户号,特约商户号,设备号,微信订单号,商户订单号,用户标识,交易类型,交易状态,付款银行,货币种类,"
    "应结订单金额,代金券金额,微信退款单号,商户退款单号,退款金额,充值券退款金额,退款类型,退款状态,商品名称,商户数据包,"
    "手续费,费率,订单金额,申请退款金额,费率备注"
)
_TRADE_SUMS: Final = "总交易单数,应结订单总金额,退款总金额,充值券退款总金额,手续费总金额,订单总金额,申请退款总金额"
_MOVEMENTS: Final = (
    "记账时间,微信支付业务单号,资金流水单号,业务名称,业务类型,收支类型,收支金额(元),账户结余(元),资金变更提交申请人,备注,"
    "业务凭证号"
)
_MOVEMENT_SUMS: Final = "资金流水总笔数,收入笔数,收入金额,支出笔数,支出金额"

_SYSTEMS: Final[Mapping[str, frozenset[str]]] = {
    "bill.tradebill": frozenset({orders.DOMESTIC, orders.TOGETHER}),
    "statements.download": frozenset({orders.CROSS_BORDER}),
    "global_.statements.download": frozenset({orders.CROSS_BORDER}),
}
"""Bills of trades, with the systems that they are of."""

_MOVED: Final = frozenset({"bill.fundflowbill", "bill.sub_merchant_fundflowbill", "ecommerce.bill.fundflowbill"})
"""Bills of movements."""

_KINDS: Final[Mapping[str, frozenset[str]]] = {
    "SUCCESS": frozenset({orders.ORDER}),
    "REFUND": frozenset({refunds.REFUND}),
}
"""What a bill of trades lists where it is asked for one kind alone."""

_WHY_NOT: Final = "nothing happened on that day"

_FEE_UNIT: Final = Decimal("0.00001")
"""What fees are rounded to, in yuan, half up."""

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
    """What moved on the day of a bill.

    Raises:
        Refusal: The day is not over.
    """
    day = call.query.get("bill_date") or call.query["date"]
    return list(call.state.store.between(MOVEMENT, *sheets.day_of(call, day)))


def content_of(call: Call) -> bytes:
    """The bill of a day's trades, or of a day's movements of an account."""
    moved = _moved(call)
    if call.operation.id in _MOVED:
        account = account_of(call.query.get("account_type", "BASIC"))
        return sheets.sheet(_movements(call.state, [each for each in moved if each.data["currency"] == account]))
    return sheets.sheet(_trades(call.state, moved, call.operation.id, call.query))


def _trades(state: State, moved: Iterable[Record], operation: str, asked: Mapping[str, str]) -> Iterator[str]:
    kinds = _KINDS.get(asked.get("bill_type", "ALL"), frozenset({orders.ORDER, refunds.REFUND}))
    count, total, refunded, fees = 0, 0, 0, Decimal(0)
    yield _TRADES
    for movement in moved:
        kind, amount = movement.data["kind"], movement.data["amount"]
        if kind not in kinds or (kind == refunds.REFUND and amount > 0):
            continue
        record = state.store.get(kind, movement.data["number"])
        order = record if record is None or kind == orders.ORDER else _order_of(state, record)
        if record is None or order is None or not _is_asked(order, operation, asked):
            continue
        if kind == orders.ORDER:
            total += amount
            yield sheets.row(_payment(state, movement, order))
        elif record.data["status"] not in {"CLOSED", "REFUNDCLOSE"}:
            refunded -= amount
            yield sheets.row(_refund(state, movement, order, record))
        else:
            continue
        count += 1
        fees += _fee(state, amount)
    yield _TRADE_SUMS
    paid, back = sheets.yuan(total), sheets.yuan(refunded)
    yield sheets.row([str(count), paid, back, "0.00", str(fees.quantize(_FEE_UNIT)), paid, back])


def _fee(state: State, amount: int) -> Decimal:
    """The fee of a payment, or below zero what comes back of it with a refund; in yuan, as a row has it."""
    return (Decimal(amount) / 100 * state.fee_rate).quantize(_FEE_UNIT, ROUND_HALF_UP)


def _fee_of(state: State, movement: Record) -> tuple[str, str]:
    """Fee and rate as a row of the bill has them."""
    return str(_fee(state, movement.data["amount"])), f"{state.fee_rate * 100:.2f}%"


def _order_of(state: State, refund: Record) -> Record | None:
    return state.store.get(orders.ORDER, refund.parent or "")


def _is_asked(order: Record, operation: str, asked: Mapping[str, str]) -> bool:
    whose = asked.get("sub_mchid") in {None, order.data.get("sub_mchid")}
    return whose and order.hidden.get("system", orders.DOMESTIC) in _SYSTEMS[operation]


def _of_order(state: State, movement: Record, order: Record, trade_state: str) -> list[str]:
    data, payer = order.data, order.data.get("payer", {})
    return [
        sheets.time_text(state, movement.created),
        data.get("appid") or data.get("sp_appid") or data.get("sub_appid") or "",
        data.get("mchid") or data.get("sp_mchid") or "",
        data.get("sub_mchid") or "0",
        data.get("scene_info", {}).get("device_id", ""),
        order.id or "",
        order.number,
        payer.get("openid") or payer.get("sp_openid") or payer.get("sub_openid") or "",
        data.get("trade_type", ""),
        trade_state,
        data.get("bank_type", ""),
        order.hidden["currency"],
    ]


def _payment(state: State, movement: Record, order: Record) -> list[str]:
    paid = sheets.yuan(movement.data["amount"])
    return [
        *_of_order(state, movement, order, "SUCCESS"),
        *(paid, "0.00", "0", "0", "0.00", "0.00", "", ""),
        *(order.hidden.get("description", ""), order.data.get("attach", "")),
        *(*_fee_of(state, movement), paid, "0.00", ""),
    ]


def _refund(state: State, movement: Record, order: Record, refund: Record) -> list[str]:
    back = sheets.yuan(-movement.data["amount"])
    return [
        *_of_order(state, movement, order, "REFUND"),
        *("0.00", "0.00", refund.id or "", refund.number, back, "0.00", "ORIGINAL", refund.data["status"]),
        *(order.hidden.get("description", ""), order.data.get("attach", "")),
        *(*_fee_of(state, movement), "0.00", back, ""),
    ]


def _movements(state: State, moved: Sequence[Record]) -> Iterator[str]:
    yield _MOVEMENTS
    for movement in moved:
        data = movement.data
        direction = "收入" if data["amount"] > 0 else "支出"
        yield sheets.row(
            [
                *(
                    sheets.time_text(state, movement.created),
                    data["id"],
                    movement.number,
                    data["business"],
                    data["business"],
                ),
                *(
                    direction,
                    sheets.yuan(abs(data["amount"])),
                    sheets.yuan(data["balance"]),
                    "system",
                    "",
                    data["number"],
                ),
            ]
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

FILES: Final[Mapping[str, Callable[[Call], bytes]]] = dict.fromkeys([*_SYSTEMS, *_MOVED], content_of)
"""Operation ID to what makes the file that its answer points to."""
