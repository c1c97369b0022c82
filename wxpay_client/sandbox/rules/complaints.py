"""Complaints of users: made, answered, completed; and the URL that is told of them."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, Final

from wxpay_client.sandbox.rules import images
from wxpay_client.sandbox.rules.call import Call, Rule, joined
from wxpay_client.sandbox.rules.payments import orders
from wxpay_client.sandbox.state.store import Record

if TYPE_CHECKING:
    from collections.abc import Mapping

    from wxpay_client.sandbox.state.state import State

COMPLAINT: Final = "complaint"
"""Kind of their records."""

PROBLEMS: Final = ("REFUND", "SERVICE_NOT_WORK", "OTHERS")
"""What a complaint can be about."""

_URL: Final = "complaint_url"
_MESSAGE: Final = "complaint_message"
_PAGE: Final = 10

# Any, in this module: JSON of whatever shape.


def complain(state: State, order: Record, mchid: str, detail: str, problem: str, amount: int | None) -> str:
    """What the user does: complains of an order; its callback goes out. The gateway's number of the complaint.

    Raises:
        ValueError: The order is not paid.
    """
    if order.data.get("trade_state") not in orders.PAID:
        raise ValueError(f"nobody complains of the order {order.number!r}: it is {order.data.get('trade_state')}")
    number, now = state.number("2002", 28), state.clock()
    payer = order.data.get("payer", {})
    data: dict[str, Any] = {
        "complaint_id": number,
        "complaint_time": state.clock.text(now),
        "complaint_detail": detail,
        "complaint_state": "PENDING",
        "complainted_mchid": order.data.get("sub_mchid") or order.data.get("mchid") or mchid,
        "payer_phone": "13800138000",
        "payer_openid": payer.get("openid") or payer.get("sp_openid") or "",
        "complaint_order_info": [
            {"transaction_id": order.id or "", "out_trade_no": order.number, "amount": order.hidden.get("total", 0)}
        ],
        "incoming_user_response": True,
        "problem_description": detail,
        "user_complaint_times": 1,
        "problem_type": problem,
    }
    if problem == "REFUND":
        data["apply_refund_amount"] = order.hidden.get("total", 0) if amount is None else amount
    complaint = Record(kind=COMPLAINT, number=number, id=number, parent=order.number, created=now, data=data)
    complaint.hidden["history"] = []
    _note(state, complaint, "投诉人", "USER_CREATE_COMPLAINT", detail, now)
    state.store.put(complaint, "complained")
    _tell(state, "COMPLAINT.CREATE", number, "CREATE_COMPLAINT")
    return number


def _note(state: State, complaint: Record, who: str, what: str, details: str, at: float, **more: Any) -> str:
    """Write down what was said or done about a complaint; its number."""
    number = state.number("3003", 28)
    entry = {
        "log_id": number,
        "operator": who,
        "operate_time": state.clock.text(at),
        "operate_type": what,
        "operate_details": details,
        **more,
    }
    complaint.hidden["history"].insert(0, entry)
    return number


def _tell(state: State, event_type: str, number: str, action: str) -> None:
    url = state.store.get(_URL, "")
    if url is not None:
        state.notify(url.data["url"], event_type, {"complaint_id": number, "action_type": action})


def _find(call: Call) -> Record:
    number = call.path["complaint_id"]
    complaint = call.state.store.get(COMPLAINT, number)
    if complaint is None:
        raise call.refusal("RESOURCE_NOT_EXISTS", f"there is no complaint {number}")
    return complaint


def _change(call: Call, found: str, what: str, details: str, action: str, **more: Any) -> str:
    """Let a complaint be of a state because of what the merchant did; the number of that in its history."""
    complaint = _find(call)
    complaint.data |= {"complaint_state": found, "incoming_user_response": False}
    number = _note(call.state, complaint, call.mchid, what, details, call.now, **more)
    call.state.store.put(complaint, what.lower(), call.now)
    _tell(call.state, "COMPLAINT.STATE_CHANGE", complaint.number, action)
    return number


def _query(call: Call) -> dict[str, Any]:
    return _shown(call.state, _find(call))


def _shown(state: State, complaint: Record) -> dict[str, Any]:
    """What is answered of a complaint: whether all was refunded is as it is now."""
    order = state.store.get(orders.ORDER, complaint.parent or "")
    total = 0 if order is None else order.hidden.get("total", 0)
    refunded = 0 if order is None else order.hidden.get("refunded", 0)
    return {**complaint.data, "complaint_full_refunded": 0 < total <= refunded}


def _list(call: Call) -> dict[str, Any]:
    begin, end = call.query["begin_date"], call.query["end_date"]
    whose = call.query.get("complainted_mchid")
    # The days of Beijing: text compares as the days do.
    found = [
        _shown(call.state, record)
        for record in call.state.store.newest(COMPLAINT)
        if begin <= record.data["complaint_time"][:10] <= end and whose in {None, record.data["complainted_mchid"]}
    ]
    return _page(call, found)


def _history(call: Call) -> dict[str, Any]:
    return _page(call, _find(call).hidden["history"])


def _page(call: Call, found: list[dict[str, Any]]) -> dict[str, Any]:
    offset, limit = int(call.query.get("offset", 0)), int(call.query.get("limit", _PAGE))
    return {"data": found[offset : offset + limit], "limit": limit, "offset": offset, "total_count": len(found)}


def _check_open(call: Call, complaint: Record) -> None:
    if complaint.data["complaint_state"] == "PROCESSED":
        raise call.refusal("INVALID_REQUEST", f"the complaint {complaint.number} is completed")


def _respond(call: Call) -> None:
    _check_open(call, _find(call))
    urls = [images.url_of(each) for each in call.body.get("response_images", [])]
    more = {"complaint_media_list": [{"media_type": "OPERATION_IMAGE", "media_url": urls}]} if urls else {}
    _change(call, "PROCESSING", "MERCHANT_RESPONSE", call.body["response_content"], "MERCHANT_RESPONSE", **more)


def _respond_at_once(call: Call) -> dict[str, Any]:
    complaint = _find(call)
    number = joined(complaint.number, call.body["idempotent_id"])
    known = call.earlier(_MESSAGE, number, "INVALID_REQUEST")
    if known is not None:
        return known.data
    _check_open(call, complaint)
    message = call.body["message"]
    log_id = _change(call, "PROCESSING", "MERCHANT_RESPONSE", "", "MERCHANT_RESPONSE", normal_message=message)
    sent = Record(
        kind=_MESSAGE,
        number=number,
        created=call.now,
        data={"log_id": log_id},
        hidden={"content": call.digest},
    )
    call.state.store.put(sent, "")
    return sent.data


def _complete(call: Call) -> None:
    if _find(call).data["complaint_state"] != "PROCESSED":
        _change(call, "PROCESSED", "MERCHANT_CONFIRM_COMPLETE", "", "MERCHANT_CONFIRM_COMPLETE")


def _tell_of_refund(call: Call) -> None:
    if call.body["action"] == "APPROVE":
        _change(call, "PROCESSING", "MERCHANT_APPROVE_REFUND", call.body.get("remark", ""), "MERCHANT_APPROVE_REFUND")
    else:
        reason = call.body.get("reject_reason", "")
        # The vendor spells it so in the history, and otherwise in the event.
        _change(call, "PROCESSED", "MERCHANT_REFUSE_RERUND", reason, "MERCHANT_REJECT_REFUND")


def _set_url(call: Call) -> dict[str, Any]:
    known = call.state.store.get(_URL, "")
    creates = call.operation.method == "POST"
    if creates and known is not None:
        raise call.refusal("INVALID_REQUEST", f"complaints are told to {known.data['url']} already: update it")
    if not creates and known is None:
        raise call.refusal("RESOURCE_NOT_EXISTS", "there is no URL yet that complaints are told to: create it")
    data = {"mchid": call.mchid, "url": call.body["url"]}
    call.state.store.put(Record(kind=_URL, number="", created=call.now, data=data), "")
    return data


def _query_url(call: Call) -> dict[str, Any]:
    known = call.state.store.get(_URL, "")
    if known is None:
        raise call.refusal("RESOURCE_NOT_EXISTS", "there is no URL yet that complaints are told to")
    return known.data


def _delete_url(call: Call) -> None:
    if not call.state.store.remove(_URL, ""):
        raise call.refusal("RESOURCE_NOT_EXISTS", "there is no URL that complaints are told to")


_GROUP: Final = "merchant_service"

RULES: Final[Mapping[str, Rule]] = {
    f"{_GROUP}.complaints_v2.list": _list,
    f"{_GROUP}.complaints_v2.query_by_complaint_id": _query,
    f"{_GROUP}.complaints_v2.negotiation_historys": _history,
    f"{_GROUP}.complaints_v2.response": _respond,
    f"{_GROUP}.complaints_v2.response_immediate_service": _respond_at_once,
    f"{_GROUP}.complaints_v2.complete": _complete,
    f"{_GROUP}.complaints_v2.update_refund_progress": _tell_of_refund,
    f"{_GROUP}.complaint_notifications.create": _set_url,
    f"{_GROUP}.complaint_notifications.update": _set_url,
    f"{_GROUP}.complaint_notifications.query": _query_url,
    f"{_GROUP}.complaint_notifications.delete": _delete_url,
}
"""Operation ID to rule."""
