"""Bills of a day's trades, and cross-border statements: the columns of each kind, as WeChat Pay's pages list them."""

from __future__ import annotations

from decimal import ROUND_HALF_UP, Decimal
from typing import TYPE_CHECKING, Final, NamedTuple

from wxpay_client.sandbox.rules.bills import sheets
from wxpay_client.sandbox.rules.payments import orders, refunds
from wxpay_client.sandbox.rules.payscore import service_orders

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Mapping

    from wxpay_client.sandbox.rules.call import Call
    from wxpay_client.sandbox.state.state import State
    from wxpay_client.sandbox.state.store import Record

SYSTEMS: Final[Mapping[str, frozenset[str]]] = {
    "bill.tradebill": frozenset({orders.DOMESTIC, orders.TOGETHER, orders.PAYSCORE}),
    "statements.download": frozenset({orders.CROSS_BORDER}),
    "global_.statements.download": frozenset({orders.CROSS_BORDER}),
}
"""Bills of trades, with the systems that they are of."""

_FEE_UNIT: Final = Decimal("0.00001")
"""What fees are rounded to, in yuan, half up."""

_WITHOUT_DECIMALS: Final = frozenset({"JPY", "KRW"})


class _Form(NamedTuple):
    """What a bill has: kinds of records, and the titles of its columns and of its sums."""

    kinds: frozenset[str]
    titles: str
    sums: str


_ORDER: Final = "交易时间,公众账号ID,商户号,特约商户号,设备号,微信订单号,商户订单号,用户标识,交易类型,交易状态,付款银行"
_PAID: Final = f"{_ORDER},货币种类,应结订单金额,代金券金额"
_REFUNDED: Final = "微信退款单号,商户退款单号,退款金额,充值券退款金额,退款类型,退款状态"
_GOODS: Final = "商品名称,商户数据包,手续费,费率"
_REFUNDS: Final = f"{_PAID},退款申请时间,退款成功时间,{_REFUNDED},{_GOODS},订单金额,申请退款金额,费率备注"
_ALL_SUMS: Final = "总交易单数,应结订单总金额,退款总金额,充值券退款总金额,手续费总金额,订单总金额,申请退款总金额"

_FORMS: Final[Mapping[str, _Form]] = {
    "ALL": _Form(
        frozenset({orders.ORDER, refunds.REFUND}),
        f"{_PAID},{_REFUNDED},{_GOODS},订单金额,申请退款金额,费率备注",
        _ALL_SUMS,
    ),
    "SUCCESS": _Form(
        frozenset({orders.ORDER}),
        f"{_PAID},{_GOODS},订单金额,费率备注",
        "总交易单数,应结订单总金额,手续费总金额,订单总金额",
    ),
    "REFUND": _Form(frozenset({refunds.REFUND}), _REFUNDS, _ALL_SUMS),
    # Of refunds that are paid from a balance which is charged for that, which merchants across the border have.
    "RECHARGE_REFUND": _Form(frozenset(), _REFUNDS, _ALL_SUMS),
}
"""Bill type to what is listed of it."""

_STATEMENT: Final = _Form(
    _FORMS["ALL"].kinds,
    f"{_ORDER.replace('特约商户号', '子商户号')},充值券币种,充值券金额,优惠券币种,优惠券金额,微信退款单号,商户退款单号,"
    f"退款类型,退款状态,{_GOODS},标价币种,订单金额(标价币种),用户支付币种,用户支付金额,结算币种,应结订单金额,支付汇率,"
    "退款汇率,申请退款金额,用户退款币种,用户退款金额,退款结算币种,退款应结订单金额,充值券退款金额,优惠券退款金额",
    "",
)
"""A cross-border statement, which has no sums."""


def trades(call: Call, moved: Iterable[Record]) -> Iterator[str]:
    """The lines of a bill of trades, or of a statement.

    Args:
        call: The call that asks for it.
        moved: What moved on its day.
    """
    state, operation, asked = call.state, call.operation.id, call.query
    is_statement = operation != "bill.tradebill"
    form = _STATEMENT if is_statement else _FORMS.get(asked.get("bill_type", "ALL"), _FORMS["ALL"])
    titles = form.titles.split(",")
    count, total, refunded, fees = 0, 0, 0, Decimal(0)
    yield form.titles
    for movement in moved:
        amount = movement.data["amount"]
        record, order = _traded(state, movement)
        if record is None or order is None or record.kind not in form.kinds:
            continue
        if record.kind == refunds.REFUND and amount > 0:
            continue
        if record.kind == orders.ORDER:
            total += amount
            row = _payment(state, movement, order)
        elif record.data["status"] not in {"CLOSED", "REFUNDCLOSE"}:
            refunded -= amount
            row = _refund(state, movement, order, record)
        else:
            continue
        count += 1
        fees += _fee(state, amount)
        found = {**row, **_priced(movement, order)} if is_statement else row
        yield sheets.row(found.get(title, "") for title in titles)
    if form.sums:
        paid, back = sheets.yuan(total), sheets.yuan(refunded)
        values = [str(count), paid, back, "0.00", str(fees.quantize(_FEE_UNIT)), paid, back]
        sums: dict[str, str] = dict(zip(_ALL_SUMS.split(","), values, strict=True))
        yield form.sums
        yield sheets.row(sums[title] for title in form.sums.split(","))


def of_bill(call: Call, moved: Iterable[Record]) -> list[Record]:
    """What of that is of a trade which a bill is of: of its system, and of the sub-merchant that is asked for."""
    asked, systems = call.query.get("sub_mchid"), SYSTEMS[call.operation.id]
    traded = ((movement, _traded(call.state, movement)[1]) for movement in moved)
    return [
        movement
        for movement, order in traded
        if order is not None
        and asked in {None, order.data.get("sub_mchid")}
        and order.hidden.get("system", orders.DOMESTIC) in systems
    ]


def _traded(state: State, movement: Record) -> tuple[Record | None, Record | None]:
    """The order or the refund that a movement is for, and the order that it is of; of another movement, neither."""
    kind, number = movement.data["kind"], movement.data["number"]
    if kind in {orders.ORDER, service_orders.SERVICE}:
        # What a service order was paid with goes by the gateway's number of that.
        order = state.store.get(orders.ORDER, number if kind == orders.ORDER else movement.data["id"])
        return order, order
    refund = state.store.get(kind, number) if kind == refunds.REFUND else None
    return refund, None if refund is None else state.store.get(orders.ORDER, refund.parent or "")


def _fee(state: State, amount: int) -> Decimal:
    """The fee of a payment, or below zero what comes back of it with a refund; in yuan, as a row has it."""
    return (Decimal(amount) / 100 * state.fee_rate).quantize(_FEE_UNIT, ROUND_HALF_UP)


def _of_order(state: State, movement: Record, order: Record) -> dict[str, str]:
    data, payer = order.data, order.data.get("payer", {})
    return {
        "交易时间": sheets.time_text(state, movement.created),
        "公众账号ID": data.get("appid") or data.get("sp_appid") or data.get("sub_appid") or "",
        "商户号": data.get("mchid") or data.get("sp_mchid") or "",
        "特约商户号": data.get("sub_mchid") or "0",
        "子商户号": data.get("sub_mchid") or "0",
        "设备号": data.get("scene_info", {}).get("device_id", ""),
        "微信订单号": order.id or "",
        "商户订单号": order.number,
        "用户标识": payer.get("openid") or payer.get("sp_openid") or payer.get("sub_openid") or "",
        "交易类型": data.get("trade_type", ""),
        "付款银行": data.get("bank_type", ""),
        "货币种类": order.hidden["currency"],
        "代金券金额": "0.00",
        "充值券退款金额": "0.00",
        "商品名称": order.hidden.get("description", ""),
        "商户数据包": data.get("attach", ""),
        "手续费": str(_fee(state, movement.data["amount"])),
        "费率": f"{state.fee_rate * 100:.2f}%",
    }


def _payment(state: State, movement: Record, order: Record) -> dict[str, str]:
    paid = sheets.yuan(movement.data["amount"])
    return {
        **_of_order(state, movement, order),
        "交易状态": "SUCCESS",
        "应结订单金额": paid,
        "订单金额": paid,
        "微信退款单号": "0",
        "商户退款单号": "0",
        "退款金额": "0.00",
        "申请退款金额": "0.00",
    }


def _refund(state: State, movement: Record, order: Record, refund: Record) -> dict[str, str]:
    back = sheets.yuan(-movement.data["amount"])
    done = refund.data.get("success_time", "")
    return {
        **_of_order(state, movement, order),
        "交易状态": "REFUND",
        "应结订单金额": "0.00",
        "订单金额": "0.00",
        "退款申请时间": sheets.time_text(state, refund.created),
        "退款成功时间": done[:19].replace("T", " "),
        "微信退款单号": refund.id or "",
        "商户退款单号": refund.number,
        "退款金额": back,
        "退款类型": "ORIGINAL",
        "退款状态": refund.data["status"],
        "申请退款金额": back,
    }


def _priced(movement: Record, order: Record) -> dict[str, str]:
    """What a statement says of money: it is paid, and settled, in the currency that the order is priced in."""
    currency, amount = order.hidden["currency"], movement.data["amount"]
    written = str(abs(amount)) if currency in _WITHOUT_DECIMALS else sheets.yuan(abs(amount))
    paid = {
        "标价币种": currency,
        "订单金额(标价币种)": written,
        "用户支付币种": currency,
        "用户支付金额": written,
        "结算币种": currency,
        "应结订单金额": written,
    }
    refunded = {
        "标价币种": currency,
        "申请退款金额": written,
        "用户退款币种": currency,
        "用户退款金额": written,
        "退款结算币种": currency,
        "退款应结订单金额": written,
    }
    return {**dict.fromkeys([*paid, *refunded, "充值券退款金额"], ""), **(paid if amount > 0 else refunded)}
