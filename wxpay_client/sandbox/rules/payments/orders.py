"""Orders: created, paid, closed, expired.

Of direct merchants and of partners, in mainland China and across the border.
"""

from __future__ import annotations

import secrets
from datetime import datetime
from typing import TYPE_CHECKING, Any, Final

from wxpay_client.sandbox.checks.refusal import refuse
from wxpay_client.sandbox.rules.call import Call, Rule, picked, time_of
from wxpay_client.sandbox.state.clock import BEIJING
from wxpay_client.sandbox.state.store import Record

if TYPE_CHECKING:
    from collections.abc import Mapping

    from wxpay_client.sandbox.state.state import State

ORDER: Final = "order"

DOMESTIC: Final = "domestic"
CROSS_BORDER: Final = "cross-border"
TOGETHER: Final = "combined"
PAYSCORE: Final = "payscore"
"""The systems, which know nothing of each other's orders; a part of a combined order is found through that alone, and
what a service order was paid with by its transaction_id alone."""

UNPAID: Final = frozenset({"NOTPAY", "USERPAYING"})
PAID: Final = frozenset({"SUCCESS", "REFUND"})
OUTCOMES: Final = ("SUCCESS", "PAYERROR")
"""What an order is once its user paid it, or tried to."""

_LIFETIME: Final = 7 * 86400
"""Seconds that an order without `time_expire` can be paid."""

_DESCRIPTIONS: Final = {
    "NOTPAY": "订单未支付",
    "USERPAYING": "用户支付中，需要输入密码",
    "SUCCESS": "支付成功",
    "REFUND": "订单发生过退款",
    "CLOSED": "订单已关闭",
    "REVOKED": "订单已撤销",
    "PAYERROR": "支付失败",
}
OWN: Final = ("appid", "mchid", "sp_appid", "sp_mchid", "sub_appid", "sub_mchid")
MERCHANTS: Final = ("mchid", "sp_mchid", "sub_mchid")

# Any, in this module: JSON of whatever shape.


def _create(call: Call, trade_type: str, system: str) -> dict[str, Any]:
    number = call.body["out_trade_no"]
    known = call.earlier(ORDER, number, "OUT_TRADE_NO_USED")
    if known is not None:
        refuse_ended(call, known)
        return prepaid(call.operation.id, known)
    order = new(call, trade_type, system)
    call.state.store.put(order, "created")
    return prepaid(call.operation.id, order)


def new(call: Call, trade_type: str, system: str) -> Record:
    """The order that a call asks for; it is not kept yet."""
    body, now = call.body, call.now
    name = "id" if system == CROSS_BORDER else "transaction_id"
    currency = body["amount"].get("currency", "CNY")
    if system == DOMESTIC:
        check_currency(currency, "/body/amount/currency")
    data: dict[str, Any] = {
        **picked(body, *OWN, "out_trade_no", "attach"),
        "trade_type": body.get("trade_type", trade_type),
        **state_of("NOTPAY"),
        "payer": picked(body.get("payer", {}), "openid", "sp_openid", "sub_openid"),
        "amount": {"total": body["amount"]["total"], "currency": currency},
    }
    if system == DOMESTIC and "device_id" in body.get("scene_info", {}):
        data["scene_info"] = {"device_id": body["scene_info"]["device_id"]}
    return Record(
        kind=ORDER,
        number=body["out_trade_no"],
        created=now,
        due=expiry(body, now),
        data=data,
        hidden={
            "system": system,
            "id": name,
            "content": call.digest,
            "total": body["amount"]["total"],
            "currency": currency,
            "refunded": 0,
            "description": body.get("description", ""),
            "notify_url": body.get("notify_url"),
            "freezes": bool(body.get("settle_info", {}).get("profit_sharing")),
            **new_prepay_id(now),
        },
    )


def check_currency(currency: str, at: str) -> None:
    """Refuse another currency than that of mainland China.

    Args:
        currency: The currency.
        at: Its JSON pointer.
    """
    if currency != "CNY":
        refuse(at, "expected CNY: merchants in mainland China take nothing else", currency)


def new_prepay_id(now: float) -> dict[str, str]:
    """What leads a front end to an order: its `prepay_id`, and the code that its QR code holds."""
    prepay_id = f"wx{datetime.fromtimestamp(now, BEIJING):%d%H%M%S}{secrets.token_hex(13)}"
    return {"prepay_id": prepay_id, "code": secrets.token_urlsafe(8).replace("-", "x").replace("_", "y")}


def expiry(body: Mapping[str, Any], now: float) -> float:
    """When an order can be paid no more, as Unix time in seconds.

    Raises:
        Refusal: That is over.
    """
    if "time_expire" not in body:
        return now + _LIFETIME
    expiry = time_of(body["time_expire"])
    if expiry <= now:
        refuse("/body/time_expire", "the order would expire before it is created", body["time_expire"])
    return expiry


def code_url(code: str) -> str:
    """What the QR code of an order holds."""
    return f"weixin://wxpay/bizpayurl?pr={code}"


def prepaid(operation_id: str, order: Record) -> dict[str, Any]:
    """What the front end needs of an order."""
    prepay_id, code = order.hidden["prepay_id"], order.hidden["code"]
    match operation_id.rpartition(".")[2]:
        case "native":
            return {"code_url": code_url(code)}
        case "h5":
            return {"h5_url": f"https://wx.tenpay.com/cgi-bin/mmpayweb-bin/checkmweb?prepay_id={prepay_id}"}
        case "mweb":
            return {"mweb_url": f"https://wx.tenpay.com/cgi-bin/mmpayweb-bin/checkmweb?prepay_id={prepay_id}"}
        case _:
            return {"prepay_id": prepay_id}


def refuse_ended(call: Call, order: Record) -> None:
    """Refuse what can be done to an order only as long as it waits for its payment."""
    state = order.data.get("trade_state")
    if state in PAID:
        raise call.refusal("ORDERPAID", f"the order {order.number} is paid")
    if state not in UNPAID:
        raise call.refusal("ORDER_CLOSED", f"the order {order.number} is closed")


def state_of(state: str) -> dict[str, str]:
    """What an answer says of a state."""
    return {"trade_state": state, "trade_state_desc": _DESCRIPTIONS.get(state, state)}


def set_state(order: Record, state: str) -> None:
    """Let an order be of another state, with its description where it has one."""
    told = state_of(state)
    order.data.update(told if "trade_state_desc" in order.data else {"trade_state": state})


def find(call: Call, system: str) -> Record:
    """The order that a call names, by the merchant's number or by the gateway's.

    Raises:
        Refusal: There is none.
    """
    number, order = call.named(ORDER, "transaction_id", "out_trade_no")
    if order is None or not belongs(order, call.sent, system):
        raise call.refusal("ORDER_NOT_EXIST", f"there is no order {number}")
    return order


def belongs(record: Record, sent: Mapping[str, Any], system: str) -> bool:
    """Whether a record is of this system, and of the merchants that a call names; one that a test put in, of all."""
    if "system" not in record.hidden:
        return True
    return record.hidden["system"] == system and of_merchants(record.data, sent, system)


def of_merchants(whose: Mapping[str, Any], sent: Mapping[str, Any], system: str) -> bool:
    """Whether the merchants that a call names are those of a record.

    In mainland China a direct merchant's are none of a partner's, and the other way around. Across the border a call
    may name more merchants than the record has.
    """
    if any(whose[name] != sent[name] for name in MERCHANTS if name in whose and name in sent):
        return False
    return system == CROSS_BORDER or all(name in whose for name in MERCHANTS if name in sent)


def names_sub_merchant(whose: Mapping[str, Any], sent: Mapping[str, Any]) -> bool:
    """Whether a call names the sub-merchant of a record, where it has one: a partner's calls have to."""
    return whose.get("sub_mchid") == sent.get("sub_mchid")


def _query(system: str) -> Rule:
    def query(call: Call) -> dict[str, Any]:
        order = find(call, system)
        # Of an order that a test put in, the number is the one it was put in under.
        return {**order.data, **picked(call.path, "out_trade_no")}

    return query


def _close(system: str) -> Rule:
    def close(call: Call) -> None:
        order = find(call, system)
        state = order.data.get("trade_state")
        if state in PAID:
            raise call.refusal("ORDERPAID", f"the order {order.number} is paid: refund it")
        if state not in UNPAID:
            raise call.refusal("ORDER_CLOSED", f"the order {order.number} is closed already")
        end(call.state, order, "CLOSED", "closed", call.now)

    return close


def end(state: State, order: Record, trade_state: str, event: str, at: float) -> None:
    """Let an order be over."""
    set_state(order, trade_state)
    order.due = None
    state.store.put(order, event, at)


def expire(state: State, order: Record, at: float) -> None:
    """Close an order whose time to be paid is over."""
    if order.data.get("trade_state") in UNPAID:
        end(state, order, "CLOSED", "expired", at)
    else:
        order.due = None
        state.store.put(order, "")


def complete(state: State, order: Record, openid: str, bank_type: str, at: float) -> None:
    """Let an order be paid."""
    total, currency = order.hidden["total"], order.hidden["currency"]
    order.id = order.id or state.number("4200", 28)
    order.due = None
    set_state(order, "SUCCESS")
    order.data |= {order.hidden["id"]: order.id, "bank_type": bank_type, "success_time": state.clock.text(at)}
    name = "payer_amount" if order.hidden.get("system") == TOGETHER else "payer_total"
    order.data["amount"] |= {name: total, "payer_currency": currency}
    if "payer" in order.data:
        order.data["payer"] = order.data["payer"] or {_payer_of(order.data): openid}
    order.hidden["paid_at"] = at
    state.store.put(order, "paid", at)
    state.book(total, "交易", order, at, currency)


def _payer_of(data: Mapping[str, Any]) -> str:
    return "sp_openid" if "sp_mchid" in data else "openid"


def pay(state: State, order: Record, openid: str, bank_type: str, trade_state: str) -> None:
    """What the user does: pays an order, or fails to; its callback goes out.

    Raises:
        ValueError: It cannot be paid: it is paid or closed.
    """
    refuse_unpayable(order)
    if trade_state == "SUCCESS":
        complete(state, order, openid, bank_type, state.clock())
        state.notify(order.hidden["notify_url"], "TRANSACTION.SUCCESS", order.data)
    else:
        end(state, order, trade_state, "failed", state.clock())


def refuse_unpayable(order: Record) -> None:
    """Refuse to let an order be paid that is paid or closed, or that a test put in.

    Raises:
        ValueError: It is.
    """
    found = order.data.get("trade_state")
    if found not in UNPAID:
        raise ValueError(f"the order {order.number!r} cannot be paid: it is {found}")
    if "total" not in order.hidden:
        raise ValueError(f"the order {order.number!r} cannot be paid: a test put it in without `amount.total`")


def _creating(trade_type: str, system: str) -> Rule:
    return lambda call: _create(call, trade_type, system)


_DOMESTIC_TYPES: Final = {
    "jsapi": "JSAPI",
    "jsapi_with_contract": "JSAPI",
    "app": "APP",
    "app_with_contract": "APP",
    "h5": "MWEB",
    "native": "NATIVE",
}
_CROSS_BORDER_TYPES: Final = {"jsapi": "JSAPI", "app": "APP", "mweb": "MWEB", "native": "NATIVE"}

RULES: Final[Mapping[str, Rule]] = {
    "pay.partner.transactions.miniprogram": _creating("JSAPI", DOMESTIC),
    "pay.partner.transactions.scannedpos": _creating("JSAPI", DOMESTIC),
    **{
        f"{group}.{name}": _creating(trade_type, DOMESTIC)
        for group in ("pay.transactions", "pay.partner.transactions")
        for name, trade_type in _DOMESTIC_TYPES.items()
    },
    **{
        f"{group}.{name}": _creating(trade_type, CROSS_BORDER)
        for group in ("transactions", "global_.transactions")
        for name, trade_type in _CROSS_BORDER_TYPES.items()
    },
    **{
        f"{group}.{name}": rule
        for group in ("pay.transactions", "pay.partner.transactions")
        for name, rule in {
            "query_by_out_trade_no": _query(DOMESTIC),
            "query_by_transaction_id": _query(DOMESTIC),
            "close": _close(DOMESTIC),
        }.items()
    },
    **{
        f"{group}.{name}": rule
        for group in ("transactions", "global_.transactions")
        for name, rule in {
            "query_by_out_trade_no": _query(CROSS_BORDER),
            "query_by_transaction_id": _query(CROSS_BORDER),
            "close_by_out_trade_no": _close(CROSS_BORDER),
            "close_by_transaction_id": _close(CROSS_BORDER),
        }.items()
    },
}
"""Operation ID to rule."""
