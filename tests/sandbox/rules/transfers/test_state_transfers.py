"""Transfers: confirmed by their user, cancelled by the merchant, or too late."""

from __future__ import annotations

from typing import Any

import pytest

from tests.support.sandbox.merchant import Merchant, Receiver, refused

GROUP = "fund_app.mch_transfer.transfer_bills"


def transfer(merchant: Merchant, number: str, amount: int = 100, **more: Any) -> Any:
    body = {
        "appid": "wx1",
        "out_bill_no": number,
        "openid": "o1",
        "transfer_amount": amount,
        "transfer_remark": "Thank you",
        "notify_url": merchant.notify_url,
        "transfer_scene_id": "1000",
        "transfer_scene_report_infos": [{"info_type": "活动名称", "info_content": "Bring a friend"}],
    }
    return merchant.call(f"{GROUP}.create", {**body, **more})


def query(merchant: Merchant, number: str) -> Any:
    return merchant.call(f"{GROUP}.query_by_out_bill_no", None, {"out_bill_no": number})


def test_it_waits_for_its_user(merchant: Merchant, receiver: Receiver) -> None:
    before = merchant.sandbox.balance
    created = transfer(merchant, "FRIEND1", user_name="张三三")
    assert (created["state"], bool(created["package_info"])) == ("WAIT_USER_CONFIRM", True)
    assert transfer(merchant, "FRIEND1", user_name="张三三") == created
    with refused("ALREADY_EXISTS"):
        transfer(merchant, "FRIEND1", 101)
    assert merchant.sandbox.balance == before - 100

    merchant.sandbox.confirm_transfer("FRIEND1")
    found = query(merchant, "FRIEND1")
    assert (found["state"], found["transfer_amount"], "package_info" in found) == ("SUCCESS", 100, False)
    by_id = merchant.call(f"{GROUP}.query_by_transfer_bill_no", None, {"transfer_bill_no": found["transfer_bill_no"]})
    assert {**by_id, "user_name": ""} == {**found, "user_name": ""}
    assert receiver.told == [("MCHTRANSFER.BILL.FINISHED", "FRIEND1")]
    with pytest.raises(ValueError, match="cannot be confirmed: it is SUCCESS"):
        merchant.sandbox.confirm_transfer("FRIEND1")
    with refused("INVALID_REQUEST"):
        merchant.call(f"{GROUP}.cancel", None, {"out_bill_no": "FRIEND1"})


@pytest.mark.parametrize(("how", "reason"), [("fail", "PAYEE_ACCOUNT_ABNORMAL"), ("late", "OVERDUE_CLOSE")])
def test_what_nobody_got_comes_back(merchant: Merchant, receiver: Receiver, how: str, reason: str) -> None:
    before = merchant.sandbox.balance
    transfer(merchant, "FRIEND1")
    if how == "fail":
        merchant.sandbox.confirm_transfer("FRIEND1", state="FAIL")
    else:
        merchant.sandbox.clock.advance(days=1)
    found = query(merchant, "FRIEND1")
    assert (found["state"], found["fail_reason"], merchant.sandbox.balance) == ("FAIL", reason, before)
    assert receiver.told == [("MCHTRANSFER.BILL.FINISHED", "FRIEND1")]


def test_it_is_cancelled_as_long_as_it_waits(merchant: Merchant, receiver: Receiver) -> None:
    before = merchant.sandbox.balance
    transfer(merchant, "FRIEND1")
    for _ in range(2):
        assert merchant.call(f"{GROUP}.cancel", None, {"out_bill_no": "FRIEND1"})["state"] == "CANCELING"
    with pytest.raises(ValueError, match="cannot be confirmed: it is CANCELING"):
        merchant.sandbox.confirm_transfer("FRIEND1")
    merchant.sandbox.clock.advance(seconds=5)
    assert (query(merchant, "FRIEND1")["state"], merchant.sandbox.balance) == ("CANCELLED", before)
    assert len(receiver.events) == 1


def test_there_has_to_be_money(merchant: Merchant) -> None:
    merchant.sandbox.balance = 99
    with refused("NOT_ENOUGH"):
        transfer(merchant, "FRIEND1", 100)
    with refused("NOT_FOUND"):
        query(merchant, "FRIEND1")
    with pytest.raises(LookupError, match="there is no transfer 'FRIEND1'"):
        merchant.sandbox.confirm_transfer("FRIEND1")
    with pytest.raises(ValueError, match="expected one of SUCCESS, FAIL, got 'DONE'"):
        merchant.sandbox.confirm_transfer("FRIEND1", state="DONE")


@pytest.mark.parametrize(
    ("amount", "named", "fits"),
    [
        (2000_00, False, False),
        (2000_00, True, True),
        (1999_99, False, True),
        (29, True, False),
        (29, False, True),
        (30, True, True),
    ],
)
def test_the_name_goes_with_the_amount(merchant: Merchant, amount: int, *, named: bool, fits: bool) -> None:
    more = {"user_name": "张三三"} if named else {}
    if fits:
        assert transfer(merchant, "FRIEND1", amount, **more)["state"] == "WAIT_USER_CONFIRM"
    else:
        with refused("PARAM_ERROR"):
            transfer(merchant, "FRIEND1", amount, **more)
