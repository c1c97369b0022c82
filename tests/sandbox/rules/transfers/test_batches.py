"""Batches of transfers: accepted as a whole, finished in a minute, each transfer known by either number."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import pytest

from tests.support.sandbox.merchant import Merchant, Receiver, refused
from wxpay_client.sandbox import Sandbox
from wxpay_client.sandbox.credentials import Credentials


def detail(number: str, amount: int, **more: Any) -> dict[str, Any]:
    return {"out_detail_no": number, "transfer_amount": amount, "transfer_remark": "Thank you", "openid": "o1", **more}


def batch(merchant: Merchant, number: str, *details: dict[str, Any], **more: Any) -> Any:
    body = {
        "appid": "wx1",
        "out_batch_no": number,
        "batch_name": "May",
        "batch_remark": "May",
        "total_amount": sum(each["transfer_amount"] for each in details),
        "total_num": len(details),
        "transfer_detail_list": list(details),
        "notify_url": merchant.notify_url,
    }
    return merchant.call("transfer.batches.create", {**body, **more})


def query(merchant: Merchant, number: str, **asked: Any) -> Any:
    asked = {"need_query_detail": True, **asked}
    return merchant.call("transfer.batches.query_by_out_batch_no", None, {"out_batch_no": number}, asked)


def test_it_is_finished_in_a_minute(merchant: Merchant, receiver: Receiver) -> None:
    before = merchant.sandbox.balance
    created = batch(merchant, "MAY1", detail("A1", 100), detail("A2", 2000_00, user_name="张三三"))
    assert created["batch_status"] == "ACCEPTED"
    assert merchant.sandbox.balance == before - 200_100
    found = query(merchant, "MAY1")
    assert found["transfer_batch"]["batch_status"] == "ACCEPTED"
    assert [each["detail_status"] for each in found["transfer_detail_list"]] == ["PROCESSING"] * 2

    merchant.sandbox.clock.advance(minutes=1)
    found = query(merchant, "MAY1")
    counts = {"success_amount": 200_100, "success_num": 2, "fail_amount": 0, "fail_num": 0}
    assert {name: found["transfer_batch"][name] for name in counts} == counts
    (event,) = receiver.events
    assert (event.event_type, event.resource.success_amount) == ("MCHTRANSFER.BATCH.FINISHED", 200_100)
    by_id = merchant.call(
        "transfer.batches.query_by_batch_id", None, {"batch_id": created["batch_id"]}, {"need_query_detail": False}
    )
    assert by_id == {"transfer_batch": found["transfer_batch"]}


def test_a_transfer_is_known_by_either_number(merchant: Merchant) -> None:
    batch(merchant, "MAY1", detail("A1", 100), detail("A2", 31, user_name="张三三"))
    batch(merchant, "JUNE1", detail("A1", 7))
    numbers = {"out_batch_no": "MAY1", "out_detail_no": "A2"}
    found = merchant.call("transfer.batches.details.query_by_out_detail_no", None, numbers)
    assert found["transfer_amount"] == 31
    own = {name: found[name] for name in ("batch_id", "detail_id")}
    assert merchant.call("transfer.batches.details.query_by_detail_id", None, own)["out_detail_no"] == "A2"
    other = query(merchant, "JUNE1")["transfer_batch"]["batch_id"]
    with refused("NOT_FOUND"):
        merchant.call("transfer.batches.details.query_by_detail_id", None, {**own, "batch_id": other})
    with refused("NOT_FOUND"):
        merchant.call("transfer.batches.details.query_by_out_detail_no", None, {**numbers, "out_batch_no": "JUNE1"})


def test_numbers_with_slashes_are_told_apart(merchant: Merchant) -> None:
    batch(merchant, "MAY/A", detail("B", 100))
    batch(merchant, "MAY", detail("A/B", 50))
    operation = "transfer.batches.details.query_by_out_detail_no"
    found = merchant.call(operation, None, {"out_batch_no": "MAY/A", "out_detail_no": "B"})
    assert found["transfer_amount"] == 100
    merchant.sandbox.confirm_transfer("MAY/A%2FB", state="FAIL")
    found = merchant.call(operation, None, {"out_batch_no": "MAY", "out_detail_no": "A/B"})
    assert (found["transfer_amount"], found["detail_status"]) == (50, "FAIL")


def test_there_is_none_before(merchant: Merchant) -> None:
    with refused("NOT_FOUND"):
        query(merchant, "NEVER1")
    with refused("NOT_FOUND"):
        merchant.call("transfer.batches.query_by_batch_id", None, {"batch_id": "1030"}, {"need_query_detail": False})


def test_the_same_batch_is_made_once(merchant: Merchant) -> None:
    before = merchant.sandbox.balance
    # Encrypted anew, the name is the same.
    created = [batch(merchant, "MAY1", detail("A1", 100, user_name="张三三")) for _ in range(2)]
    assert created[0] == created[1]
    with refused("INVALID_REQUEST"):
        batch(merchant, "MAY1", detail("A1", 101, user_name="张三三"))
    assert merchant.sandbox.balance == before - 100


@pytest.mark.parametrize(
    "wrong",
    [
        {"total_amount": 99},
        {"total_amount": 101},
        {"total_num": 2},
        {"transfer_detail_list": [detail("A1", 50), detail("A1", 50)], "total_num": 2},
        {"transfer_detail_list": [detail("A1", 2000_00)], "total_amount": 2000_00},
        {"transfer_detail_list": [detail("A1", 29, user_name="张三三")], "total_amount": 29},
    ],
)
def test_sums_and_names_have_to_be_right(merchant: Merchant, wrong: dict[str, Any]) -> None:
    before = merchant.sandbox.balance
    with refused("PARAM_ERROR"):
        batch(merchant, "MAY1", detail("A1", 100), **wrong)
    assert merchant.sandbox.balance == before
    with refused("NOT_FOUND"):
        query(merchant, "MAY1")


def test_a_batch_has_a_thousand_transfers_at_most(merchant: Merchant) -> None:
    details = [detail(f"A{number}", 1) for number in range(1001)]
    with refused("PARAM_ERROR"):
        batch(merchant, "MAY1", *details)
    batch(merchant, "MAY1", *details[:-1])
    merchant.sandbox.clock.advance(minutes=1)
    assert query(merchant, "MAY1")["transfer_batch"]["success_num"] == 1000


def test_the_account_has_to_bear_it(merchant: Merchant) -> None:
    merchant.sandbox.balance = 100
    with refused("NOT_ENOUGH"):
        batch(merchant, "MAY1", detail("A1", 60), detail("A2", 41))
    batch(merchant, "MAY1", detail("A1", 60), detail("A2", 40))
    assert merchant.sandbox.balance == 0


def test_what_does_not_arrive_comes_back(merchant: Merchant, receiver: Receiver) -> None:
    before = merchant.sandbox.balance
    batch(merchant, "MAY1", detail("A1", 100), detail("A2", 50))
    merchant.sandbox.confirm_transfer("MAY1/A2", state="FAIL")
    with pytest.raises(ValueError, match="it is FAIL"):
        merchant.sandbox.confirm_transfer("MAY1/A2")
    merchant.sandbox.clock.advance(minutes=1)
    assert merchant.sandbox.balance == before - 100
    failed = query(merchant, "MAY1", detail_status="FAIL")
    assert [each["out_detail_no"] for each in failed["transfer_detail_list"]] == ["A2"]
    assert (failed["transfer_batch"]["fail_amount"], failed["transfer_batch"]["success_num"]) == (50, 1)
    assert receiver.events[0].resource.fail_num == 1


def test_a_page_at_a_time(merchant: Merchant) -> None:
    batch(merchant, "MAY1", *(detail(f"A{number}", 1) for number in range(45)))
    assert len(query(merchant, "MAY1")["transfer_detail_list"]) == 20
    page = query(merchant, "MAY1", offset=30, limit=20)
    assert [each["out_detail_no"] for each in page["transfer_detail_list"]] == [
        f"A{number}" for number in range(30, 45)
    ]
    client: Any = merchant.client
    found = client.transfer.batches.iterate_by_out_batch_no("MAY1", need_query_detail=True)
    assert len(list(found)) == 45


def test_a_restart_loses_nothing(credentials: Credentials, tmp_path: Path) -> None:
    with Sandbox(credentials=credentials, state=tmp_path / "state") as sandbox:
        batch(Merchant(sandbox), "MAY1", detail("A1", 100), detail("A2", 50))
        sandbox.confirm_transfer("MAY1/A2", state="FAIL")
        left = sandbox.balance
    with Sandbox(credentials=credentials, state=tmp_path / "state") as sandbox:
        merchant = Merchant(sandbox)
        assert query(merchant, "MAY1")["transfer_batch"]["batch_status"] == "ACCEPTED"
        sandbox.clock.advance(minutes=1)
        assert query(merchant, "MAY1")["transfer_batch"]["fail_amount"] == 50
        assert sandbox.balance == left
