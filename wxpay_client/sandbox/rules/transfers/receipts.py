"""Electronic receipts of transfers: applied for, made in a while, and then a file with its digest."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, Final, NamedTuple

from wxpay_client.sandbox.rules.bills.sheets import yuan
from wxpay_client.sandbox.rules.call import Call, Rule, picked
from wxpay_client.sandbox.rules.transfers import batches, transfers
from wxpay_client.sandbox.state.store import Record

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping, Sequence

    from wxpay_client.sandbox.state.state import State

RECEIPT: Final = "receipt"
"""Kind of their records."""

_TAKES: Final = 60.0
"""Seconds until a receipt is made."""

_FILE: Final = "https://api.mch.weixin.qq.com/v3/transferdownload/signfile?token="

# Any, in this module: JSON of whatever shape.


class _Kind(NamedTuple):
    """One kind of receipts.

    Attributes:
        find: The transfer or the batch that a call names.
        done: Whether that is over, so that there can be a receipt of it.
        status: What the answer calls the receipt's state.
        waiting: The first of these states.
        hash_type: How its digest is made.
        early: Error code of what is not over.
        kept: What the answer repeats of the request.
    """

    find: Callable[[Call], Record]
    done: Callable[[Record], bool]
    status: str
    waiting: str
    hash_type: str
    early: str = "INVALID_REQUEST"
    kept: tuple[str, ...] = ()


def _detail(call: Call) -> Record:
    sent = call.sent
    if sent["accept_type"] != "BATCH_TRANSFER":
        raise call.refusal("NOT_FOUND", f"there is no {sent['accept_type']} {sent['out_detail_no']}")
    if "out_batch_no" not in sent:
        raise call.refusal("PARAM_ERROR", "expected out_batch_no, of which the transfer is, with BATCH_TRANSFER")
    return batches.find_detail(call)


def _paid(transfer: Record) -> bool:
    return transfer.data.get("state", transfer.data.get("detail_status")) == "SUCCESS"


def _finished(batch: Record) -> bool:
    return bool(batch.data["batch_status"] == "FINISHED")


_OF_TRANSFER: Final = _Kind(transfers.find, _paid, "state", "GENERATING", "SHA256")
_OF_PARTNER: Final = _Kind(transfers.find, _paid, "state", "GENERATING", "SM3", kept=("sub_mchid", "out_bill_no"))
_OF_BATCH: Final = _Kind(batches.find, _finished, "signature_status", "ACCEPTED", "SHA256", kept=("out_batch_no",))
_OF_DETAIL: Final = _Kind(
    *(_detail, _paid, "signature_status", "ACCEPTED", "SHA256", "PARAM_ERROR"),
    kept=("accept_type", "out_batch_no", "out_detail_no"),
)


def _applying(kind: _Kind) -> Rule:
    def apply(call: Call) -> dict[str, Any]:
        of = kind.find(call)
        known = _receipt_of(call, of)
        if known is not None:
            return call.answer(known.data)
        if not kind.done(of):
            raise call.refusal(kind.early, f"there is no receipt of {of.number} before the money has arrived")
        text = call.state.clock.text(call.now)
        receipt = Record(
            kind=RECEIPT,
            number=f"{of.kind} {of.number}",
            id=call.state.number("SN", 32),
            parent=of.number,
            created=call.now,
            due=call.now + _TAKES,
            data={**picked(call.sent, *kind.kept), kind.status: kind.waiting, "create_time": text, "update_time": text},
            hidden={"status": kind.status, "hash_type": kind.hash_type},
        )
        receipt.data["signature_no"] = receipt.id
        call.state.store.put(receipt, "created")
        return call.answer(receipt.data)

    return apply


def _querying(kind: _Kind) -> Rule:
    def query(call: Call) -> dict[str, Any]:
        of = kind.find(call)
        receipt = _receipt_of(call, of)
        if receipt is None:
            raise call.refusal("NOT_FOUND", f"there is no receipt of {of.number}: nobody applied for it")
        return call.answer(receipt.data)

    return query


def _receipt_of(call: Call, of: Record) -> Record | None:
    return call.state.store.get(RECEIPT, f"{of.kind} {of.number}")


def finish(state: State, receipt: Record, at: float) -> None:
    """Let a receipt be there; where its file is, and the digest, is filled in when somebody asks."""
    receipt.due = None
    receipt.data |= {receipt.hidden["status"]: "FINISHED", "update_time": state.clock.text(at)}
    receipt.data |= {"hash_type": receipt.hidden["hash_type"], "hash_value": "", "download_url": _FILE}
    state.store.put(receipt, "finished", at)


def _filing(kind: _Kind) -> Callable[[Call], bytes]:
    def file(call: Call) -> bytes:
        of = kind.find(call)
        receipt = _receipt_of(call, of)
        # A transfer that a test put in has what the test gave it.
        amount = of.hidden.get("amount", of.data.get("transfer_amount", 0))
        return pdf(
            [
                "WeChat Pay electronic receipt, made by a sandbox: no money has moved",
                f"Receipt {'' if receipt is None else receipt.id}",
                f"Merchant {of.data.get('mchid', '')}",
                f"Transfer {of.number}",
                f"WeChat Pay's number {of.id}",
                f"Amount CNY {yuan(amount)}",
                f"Finished {of.data.get('update_time', '')}",
            ]
        )

    return file


def pdf(lines: Sequence[str]) -> bytes:
    """A page with lines of ASCII text, as PDF."""
    shown = [line.translate({ord(each): f"\\{each}" for each in "()\\"}) for line in lines]
    text = "BT /F1 11 Tf 14 TL 50 780 Td " + " ".join(f"({line}) Tj T*" for line in shown) + " ET"
    fonts = "<< /Font << /F1 5 0 R >> >>"
    objects = [
        "<< /Type /Catalog /Pages 2 0 R >>",
        "<< /Type /Pages /Kids [3 0 R] /Count 1 >>",
        f"<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] /Contents 4 0 R /Resources {fonts} >>",
        f"<< /Length {len(text)} >>\nstream\n{text}\nendstream",
        "<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica >>",
    ]
    file, places = "%PDF-1.4\n", list[int]()
    for number, each in enumerate(objects, 1):
        places.append(len(file))
        file += f"{number} 0 obj\n{each}\nendobj\n"
    table = "".join(f"{place:010} 00000 n \n" for place in places)
    head = (
        f"xref\n0 {len(objects) + 1}\n0000000000 65535 f \n{table}trailer\n<< /Size {len(objects) + 1} /Root 1 0 R >>\n"
    )
    return f"{file}{head}startxref\n{len(file)}\n%%EOF\n".encode("ascii", "replace")


_KINDS: Final[Mapping[str, tuple[_Kind, str]]] = {
    "fund_app.mch_transfer.elecsign.create_by_out_bill_no": (
        _OF_TRANSFER,
        "fund_app.mch_transfer.elecsign.query_by_out_bill_no",
    ),
    "fund_app.mch_transfer.elecsign.create_by_transfer_bill_no": (
        _OF_TRANSFER,
        "fund_app.mch_transfer.elecsign.query_by_transfer_bill_no",
    ),
    "fund_app.mch_transfer.partner.electronic_receipts.create": (
        _OF_PARTNER,
        "fund_app.mch_transfer.partner.electronic_receipts.query_by_out_bill_no",
    ),
    "transfer.bill_receipt.create": (_OF_BATCH, "transfer.bill_receipt.query_by_out_batch_no"),
    "transfer_detail.electronic_receipts.create": (_OF_DETAIL, "transfer_detail.electronic_receipts.query"),
}
"""ID of the operation that applies, to the kind, and ID of the operation that queries."""

RULES: Final[Mapping[str, Rule]] = {
    **{applied: _applying(kind) for applied, (kind, _) in _KINDS.items()},
    **{queried: _querying(kind) for kind, queried in _KINDS.values()},
}
"""Operation ID to rule."""

FILES: Final[Mapping[str, Callable[[Call], bytes]]] = {queried: _filing(kind) for kind, queried in _KINDS.values()} | {
    applied: _filing(kind) for applied, (kind, _) in _KINDS.items()
}
"""Operation ID to what makes the file that its answer points to."""
