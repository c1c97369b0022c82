"""Batches of transfers: accepted as a whole, and finished once each of their transfers is decided."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, Final

from wxpay_client.sandbox.checks.refusal import refuse
from wxpay_client.sandbox.rules.call import Call, Rule, joined, picked
from wxpay_client.sandbox.rules.transfers.transfers import check_name
from wxpay_client.sandbox.state.store import Record

if TYPE_CHECKING:
    from collections.abc import Mapping

    from wxpay_client.sandbox.state.state import State

BATCH: Final = "transfer_batch"
DETAIL: Final = "transfer_detail"
"""Kinds of their records. A transfer goes by two numbers: the merchant's own is so within its batch alone."""

MOST_TRANSFERS: Final = 1000
"""Most transfers of a batch."""

_TAKES: Final = 60.0
"""Seconds until a batch is finished."""

_PAGE: Final = 20
"""How many transfers a query lists where it does not say."""

_COUNTS: Final = ("mchid", "out_batch_no", "batch_id", "batch_status", "total_num", "total_amount", "success_amount")
_TOLD: Final = (*_COUNTS, "success_num", "fail_amount", "fail_num", "update_time")
"""What the callback tells of a batch."""

# Any, in this module: JSON of whatever shape.


def _create(call: Call) -> dict[str, Any]:
    body, state = call.body, call.state
    known = call.earlier(BATCH, body["out_batch_no"], "INVALID_REQUEST")
    if known is not None:
        return call.answer(known.data)
    _check(call)
    own, text = state.number("1030000071100999991", 41), state.clock.text(call.now)
    batch = Record(
        kind=BATCH,
        number=body["out_batch_no"],
        id=own,
        created=call.now,
        due=call.now + _TAKES,
        data={
            **picked(body, "out_batch_no", "appid", "batch_name", "batch_remark", "total_amount", "total_num"),
            **picked(body, "transfer_scene_id"),
            "mchid": call.mchid,
            "batch_id": own,
            "batch_status": "ACCEPTED",
            "batch_type": "API",
            "create_time": text,
            "update_time": text,
        },
        hidden={"content": call.digest, "notify_url": body.get("notify_url"), "amount": body["total_amount"]},
    )
    state.store.put(batch, "created")
    for transfer in body["transfer_detail_list"]:
        state.store.put(_detail(call, batch, transfer), "created")
    state.book(-body["total_amount"], "转账", batch, call.now)
    return call.answer(batch.data)


def _check(call: Call) -> None:
    """Refuse a batch whose sums are wrong, or that the account does not bear."""
    body = call.body
    transfers = body["transfer_detail_list"]
    total = sum(transfer["transfer_amount"] for transfer in transfers)
    if len(transfers) > MOST_TRANSFERS:
        refuse("/body/transfer_detail_list", f"a batch has at most {MOST_TRANSFERS} transfers")
    if body["total_num"] != len(transfers):
        refuse("/body/total_num", f"the batch has {len(transfers)} transfers", body["total_num"])
    if body["total_amount"] != total:
        refuse("/body/total_amount", f"the transfers of the batch come to {total}", body["total_amount"])
    if len({transfer["out_detail_no"] for transfer in transfers}) < len(transfers):
        refuse("/body/transfer_detail_list", "two transfers of the batch have the same out_detail_no")
    for index, transfer in enumerate(transfers):
        check_name(transfer, f"/body/transfer_detail_list/{index}/user_name")
    if total > call.state.balance():
        raise call.refusal("NOT_ENOUGH", "the merchant's account holds less than the batch")


def _detail(call: Call, batch: Record, transfer: Mapping[str, Any]) -> Record:
    own = call.state.number("1040000071100999991", 41)
    return Record(
        kind=DETAIL,
        number=joined(batch.number, transfer["out_detail_no"]),
        id=own,
        parent=batch.number,
        created=call.now,
        data={
            **picked(batch.data, "mchid", "out_batch_no", "batch_id", "appid"),
            **picked(transfer, "out_detail_no", "transfer_amount", "transfer_remark", "openid", "user_name"),
            "detail_id": own,
            "detail_status": "PROCESSING",
            "initiate_time": batch.data["create_time"],
            "update_time": batch.data["create_time"],
        },
        hidden={"amount": transfer["transfer_amount"]},
    )


def confirm(state: State, detail: Record, found: str, at: float) -> None:
    """What the bank does: pays one transfer of a batch, or fails to, before the others.

    Raises:
        ValueError: It is decided.
    """
    if detail.data["detail_status"] != "PROCESSING":
        raise ValueError(f"the transfer {detail.number!r} is decided: it is {detail.data['detail_status']}")
    _decide(state, detail, found, at)


def _decide(state: State, detail: Record, found: str, at: float) -> None:
    detail.data |= {"detail_status": found, "update_time": state.clock.text(at)}
    if found != "SUCCESS":
        detail.data["fail_reason"] = "ACCOUNT_FROZEN"
        state.book(detail.hidden["amount"], "转账退回", detail, at)
    state.store.put(detail, found.lower(), at)


def finish(state: State, batch: Record, at: float) -> None:
    """Let a batch be finished: what is not decided by then is paid; its callback goes out."""
    details = state.store.children(DETAIL, batch.number)
    for detail in details:
        if detail.data["detail_status"] == "PROCESSING":
            _decide(state, detail, "SUCCESS", at)
    batch.due = None
    batch.data |= {"batch_status": "FINISHED", "update_time": state.clock.text(at)}
    for name, found in (("success", "SUCCESS"), ("fail", "FAIL")):
        amounts = [detail.hidden["amount"] for detail in details if detail.data["detail_status"] == found]
        batch.data |= {f"{name}_amount": sum(amounts), f"{name}_num": len(amounts)}
    state.store.put(batch, "finished", at)
    state.notify(batch.hidden["notify_url"], "MCHTRANSFER.BATCH.FINISHED", picked(batch.data, *_TOLD), at)


def find(call: Call) -> Record:
    """The batch that a call names.

    Raises:
        Refusal: There is none.
    """
    number, batch = call.named(BATCH, "batch_id", "out_batch_no")
    if batch is None:
        raise call.refusal("NOT_FOUND", f"there is no batch {number}")
    return batch


def find_detail(call: Call) -> Record:
    """The transfer of a batch that a call names.

    Raises:
        Refusal: There is none.
    """
    batch, sent, store = find(call), call.sent, call.state.store
    if "detail_id" in sent:
        number, detail = sent["detail_id"], store.by_id(DETAIL, sent["detail_id"])
    else:
        number = sent["out_detail_no"]
        detail = store.get(DETAIL, joined(batch.number, number))
    if detail is None or detail.parent != batch.number:
        raise call.refusal("NOT_FOUND", f"there is no transfer {number} in the batch {batch.number}")
    return detail


def _query(call: Call) -> dict[str, Any]:
    batch, asked = find(call), call.query
    answer: dict[str, Any] = {"transfer_batch": batch.data}
    if asked["need_query_detail"] == "true":
        offset, limit = int(asked.get("offset", 0)), int(asked.get("limit", _PAGE))
        status = asked.get("detail_status", "ALL")
        details = [each.data for each in call.state.store.children(DETAIL, batch.number)]
        listed = [each for each in details if status in {"ALL", each["detail_status"]}][offset : offset + limit]
        names = ("detail_id", "out_detail_no", "detail_status")
        answer |= {"transfer_detail_list": [picked(each, *names) for each in listed], "offset": offset, "limit": limit}
    return answer


def _query_detail(call: Call) -> dict[str, Any]:
    return find_detail(call).data


RULES: Final[Mapping[str, Rule]] = {
    "transfer.batches.create": _create,
    "transfer.batches.query_by_batch_id": _query,
    "transfer.batches.query_by_out_batch_no": _query,
    "transfer.batches.details.query_by_detail_id": _query_detail,
    "transfer.batches.details.query_by_out_detail_no": _query_detail,
}
"""Operation ID to rule."""
