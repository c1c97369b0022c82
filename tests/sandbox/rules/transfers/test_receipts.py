"""Electronic receipts: applied for, made in a minute, and a file whose digest is right."""

from __future__ import annotations

import hashlib
import re
from typing import Any

import pytest

from tests.sandbox.rules.transfers.test_batches import batch, detail
from tests.sandbox.rules.transfers.test_state_transfers import transfer
from tests.support.sandbox.merchant import Merchant, refused

GROUP = "fund_app.mch_transfer"
ELECSIGN = f"{GROUP}.elecsign"


def downloaded(merchant: Merchant, pointing: str, *arguments: Any, **more: Any) -> bytes:
    """The file that the answer of a query points to; the client checks its digest."""
    operation: Any = merchant.client
    for name in pointing.split("."):
        operation = getattr(operation, name)
    with merchant.client.download(operation(*arguments, **more)) as file:
        return file.read()


def objects_of(pdf: bytes) -> int:
    """How many objects a PDF has, each where its table of contents says."""
    assert pdf.startswith(b"%PDF-")
    assert pdf.endswith(b"%%EOF\n")
    start = int(pdf.split(b"startxref\n")[1].split()[0])
    head, *entries = re.findall(rb"(\d{10}) \d{5} [fn] \n", pdf[start:])
    assert (pdf[start : start + 4], int(head)) == (b"xref", 0)
    for number, place in enumerate(entries, 1):
        assert pdf[int(place) :].startswith(b"%d 0 obj\n" % number)
    (length, content) = re.findall(rb"/Length (\d+) >>\nstream\n(.*)\nendstream", pdf, re.DOTALL)[0]
    assert int(length) == len(content)
    return len(entries)


def test_a_transfer_has_one_once_it_arrived(merchant: Merchant) -> None:
    transfer(merchant, "FRIEND1", 4207)
    with refused("INVALID_REQUEST"):
        merchant.call(f"{ELECSIGN}.create_by_out_bill_no", {"out_bill_no": "FRIEND1"})
    with refused("NOT_FOUND"):
        merchant.call(f"{ELECSIGN}.query_by_out_bill_no", None, {"out_bill_no": "FRIEND1"})
    merchant.sandbox.confirm_transfer("FRIEND1")
    applied = merchant.call(f"{ELECSIGN}.create_by_out_bill_no", {"out_bill_no": "FRIEND1"})
    assert applied["state"] == "GENERATING"
    assert merchant.call(f"{ELECSIGN}.create_by_out_bill_no", {"out_bill_no": "FRIEND1"}) == applied
    assert "download_url" not in merchant.call(f"{ELECSIGN}.query_by_out_bill_no", None, {"out_bill_no": "FRIEND1"})

    merchant.sandbox.clock.advance(minutes=1)
    found = merchant.call(f"{ELECSIGN}.query_by_out_bill_no", None, {"out_bill_no": "FRIEND1"})
    content = downloaded(merchant, f"{ELECSIGN}.query_by_out_bill_no", "FRIEND1")
    assert (found["state"], found["hash_value"]) == ("FINISHED", hashlib.sha256(content).hexdigest())
    assert b"Amount CNY 42.07" in content
    assert objects_of(content) == 5
    own = merchant.sandbox.transfers["FRIEND1"]["transfer_bill_no"]
    assert downloaded(merchant, f"{ELECSIGN}.query_by_transfer_bill_no", own) == content


def test_of_a_partner_it_has_another_digest(merchant: Merchant) -> None:
    body = {
        "sub_mchid": "1900000111",
        "appid": "wx1",
        "out_bill_no": "FRIEND1",
        "openid": "o1",
        "transfer_amount": 100,
        "transfer_remark": "Thank you",
        "transfer_scene_id": "1000",
        "transfer_scene_report_infos": [{"info_type": "a", "info_content": "b"}],
    }
    merchant.call(f"{GROUP}.partner.transfer_bills.create", body)
    merchant.sandbox.confirm_transfer("FRIEND1")
    group = f"{GROUP}.partner.electronic_receipts"
    with refused("NOT_FOUND"):
        merchant.call(f"{group}.create", {"sub_mchid": "1900000112", "out_bill_no": "FRIEND1"})
    merchant.call(f"{group}.create", {"sub_mchid": "1900000111", "out_bill_no": "FRIEND1"})
    merchant.sandbox.clock.advance(minutes=1)
    found = merchant.call(
        f"{group}.query_by_out_bill_no", None, {"out_bill_no": "FRIEND1"}, {"sub_mchid": "1900000111"}
    )
    assert found["hash_type"] == "SM3"
    assert downloaded(merchant, f"{group}.query_by_out_bill_no", "FRIEND1", sub_mchid="1900000111").startswith(b"%PDF-")


def test_a_batch_has_one_and_each_of_its_transfers(merchant: Merchant) -> None:
    batch(merchant, "MAY1", detail("A1", 100), detail("A2", 50))
    merchant.sandbox.confirm_transfer("MAY1/A2", state="FAIL")
    with refused("INVALID_REQUEST"):
        merchant.call("transfer.bill_receipt.create", {"out_batch_no": "MAY1"})
    merchant.sandbox.clock.advance(minutes=1)
    of_detail = {"accept_type": "BATCH_TRANSFER", "out_batch_no": "MAY1"}
    merchant.call("transfer.bill_receipt.create", {"out_batch_no": "MAY1"})
    merchant.call("transfer_detail.electronic_receipts.create", {**of_detail, "out_detail_no": "A1"})
    with refused("PARAM_ERROR"):
        merchant.call("transfer_detail.electronic_receipts.create", {**of_detail, "out_detail_no": "A2"})
    merchant.sandbox.clock.advance(minutes=1)
    of_batch = downloaded(merchant, "transfer.bill_receipt.query_by_out_batch_no", "MAY1")
    assert b"Amount CNY 1.50" in of_batch
    asked = {**of_detail, "out_detail_no": "A1"}
    assert b"Amount CNY 1.00" in downloaded(merchant, "transfer_detail.electronic_receipts.query", **asked)


@pytest.mark.parametrize(
    ("operation", "body"),
    [
        (f"{ELECSIGN}.create_by_out_bill_no", {"out_bill_no": "NEVER1"}),
        (f"{ELECSIGN}.create_by_transfer_bill_no", {"transfer_bill_no": "1330"}),
        ("transfer.bill_receipt.create", {"out_batch_no": "NEVER1"}),
        (
            "transfer_detail.electronic_receipts.create",
            {"accept_type": "BATCH_TRANSFER", "out_batch_no": "NEVER1", "out_detail_no": "A1"},
        ),
        ("transfer_detail.electronic_receipts.create", {"accept_type": "TRANSFER_TO_BANK", "out_detail_no": "A1"}),
    ],
)
def test_there_is_none_of_what_does_not_exist(merchant: Merchant, operation: str, body: dict[str, str]) -> None:
    with refused("NOT_FOUND"):
        merchant.call(operation, body)
