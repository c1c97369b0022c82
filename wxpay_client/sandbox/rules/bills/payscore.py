"""The bill of an hour's service orders of WeChat Pay score: those that were paid."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, Final

from wxpay_client.sandbox.rules.bills import sheets
from wxpay_client.sandbox.rules.payscore import service_orders
from wxpay_client.sandbox.state.state import MOVEMENT

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator, Mapping, Sequence

    from wxpay_client.sandbox.rules.call import Call, Rule
    from wxpay_client.sandbox.state.store import Record

_HEADER: Final = (
    "支付时间,商户号,公众账号ID,服务ID,微信支付服务订单号,商户服务订单号,用户标识,订单状态,应收金额,"
    "实收金额,资金流水单号"
)
"""The vendor's page does not give the columns."""

_SUMS: Final = "总条数,实收总金额"

_OPERATION: Final = "payscore.merchant_bill.query"

# Any, in this module: JSON of whatever shape.


def _paid(call: Call) -> list[tuple[Record, Record]]:
    """What came into the account within an hour for service orders, with the order that it is for.

    Raises:
        Refusal: The hour is not over.
    """
    hour, store = call.query["bill_date"], call.state.store
    service_id = call.query.get("service_id")
    return [
        (movement, order)
        for movement in store.between(MOVEMENT, *sheets.hour_of(call, hour))
        if movement.data["kind"] == service_orders.SERVICE
        and (order := store.get(service_orders.SERVICE, movement.data["number"])) is not None
        and service_id in {None, order.data.get("service_id")}
    ]


def _rows(call: Call, paid: Sequence[tuple[Record, Record]]) -> Iterator[str]:
    yield _HEADER
    for movement, order in paid:
        data, amount = order.data, sheets.yuan(movement.data["amount"])
        yield sheets.row(
            (
                *(sheets.time_text(call.state, movement.created), data["mchid"], data.get("appid", "")),
                *(data.get("service_id", ""), order.id or "", order.number, data.get("openid", ""), data["state"]),
                *(sheets.yuan(data["total_amount"]), amount, movement.number),
            )
        )
    yield _SUMS
    yield sheets.row([str(len(paid)), sheets.yuan(sum(movement.data["amount"] for movement, _ in paid))])


def _pointing(call: Call) -> dict[str, Any]:
    sheets.check_some(call, _paid(call), "no service order was paid then")
    return sheets.pointing_encrypted()


def _file(call: Call) -> bytes:
    return sheets.sheet(_rows(call, _paid(call)))


RULES: Final[Mapping[str, Rule]] = {_OPERATION: _pointing}
"""Operation ID to rule."""

FILES: Final[Mapping[str, Callable[[Call], bytes]]] = {_OPERATION: _file}
"""Operation ID to what makes the file that its answer points to."""
