"""The bill of a day's profit sharing: what each receiver got, and what came back."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, Final

from wxpay_client.sandbox.rules import profit_sharing
from wxpay_client.sandbox.rules.bills import sheets
from wxpay_client.sandbox.rules.payments import orders

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator, Mapping, Sequence

    from wxpay_client.sandbox.rules.call import Call, Rule
    from wxpay_client.sandbox.state.store import Record

_HEADER: Final = (
    "分账时间,分账发起方,分账方,微信订单号,微信分账/回退单号,分账明细单号,商户分账/回退单号,订单金额,分账接收方,分账金额,"
    "业务类型,处理状态,分账描述,备注"
)
_SUMS: Final = "总条数,分账总金额,回退总金额"

_OPERATION: Final = "profitsharing.bills.query"

# Any, in this module: JSON of whatever shape.


def _records(call: Call) -> list[Record]:
    """The profit sharings and returns of a day.

    Raises:
        Refusal: The day is not over.
    """
    day, store = call.query["bill_date"], call.state.store
    start, end = sheets.day_of(call, day)
    whose = call.query.get("sub_mchid")
    return [
        record
        for kind in (profit_sharing.SHARING, profit_sharing.RETURN)
        for record in store.between(kind, start, end)
        if whose in {None, _order(call, record).data.get("sub_mchid")}
        and (kind == profit_sharing.RETURN or record.data["receivers"])
    ]


def _order(call: Call, record: Record) -> Record:
    """The order that a profit sharing, or the return of one, is of."""
    store = call.state.store
    sharing = record
    if record.kind == profit_sharing.RETURN:
        sharing = store.get(profit_sharing.SHARING, record.parent or "") or record
    return store.get(orders.ORDER, sharing.parent or "") or record


def _rows(call: Call, records: Sequence[Record]) -> Iterator[str]:
    yield _HEADER
    count, shared, returned = 0, 0, 0
    for record in records:
        for share in _shares(record):
            count += 1
            if record.kind == profit_sharing.SHARING:
                shared += share["amount"]
            else:
                returned += share["amount"]
            yield sheets.row(_row(call, record, share))
    yield _SUMS
    yield sheets.row([str(count), sheets.yuan(shared), sheets.yuan(returned)])


def _shares(record: Record) -> list[dict[str, Any]]:
    """The lines of one record: a receiver each."""
    if record.kind == profit_sharing.SHARING:
        return [dict(share) for share in record.data["receivers"]]
    account = record.data["return_mchid"]
    return [{**record.data, "account": account, "detail_id": record.data["return_id"]}]


def _row(call: Call, record: Record, share: Mapping[str, Any]) -> tuple[str, ...]:
    order = _order(call, record)
    payer = order.data.get("sub_mchid") or order.data.get("mchid") or call.mchid
    business = "分账" if record.kind == profit_sharing.SHARING else "分账回退"
    return (
        *(sheets.time_text(call.state, record.created), call.mchid, payer, order.id or "", record.id or ""),
        *(share["detail_id"], record.number, sheets.yuan(order.hidden.get("total", 0)), share["account"]),
        *(sheets.yuan(share["amount"]), business, share["result"], share.get("description", ""), ""),
    )


def _pointing(call: Call) -> dict[str, Any]:
    sheets.check_some(call, _records(call), "no profit was shared on that day")
    return sheets.pointing()


def _file(call: Call) -> bytes:
    return sheets.sheet(_rows(call, _records(call)))


RULES: Final[Mapping[str, Rule]] = {_OPERATION: _pointing}
"""Operation ID to rule."""

FILES: Final[Mapping[str, Callable[[Call], bytes]]] = {_OPERATION: _file}
"""Operation ID to what makes the file that its answer points to."""
