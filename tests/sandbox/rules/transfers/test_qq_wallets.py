"""Transfers to QQ wallets: they ask nobody, wait for the money, and can be cancelled until they have arrived."""

from __future__ import annotations

from typing import Any

import pytest

from tests.support.sandbox.merchant import Merchant, Receiver, refused

GROUP = "fund_app.mch_transfer.transfer_to_qq_wallet_bills"


def transfer(merchant: Merchant, amount: int = 100) -> Any:
    body = {
        "appid": "102022609",
        "out_bill_no": "QQ1",
        "openid": "o1",
        "transfer_amount": amount,
        "transfer_remark": "Thank you",
        "notify_url": merchant.notify_url,
        "transfer_scene_id": "1000",
        "transfer_scene_report_infos": [{"info_type": "活动名称", "info_content": "Bring a friend"}],
    }
    return merchant.call(f"{GROUP}.create", body)


def query(merchant: Merchant) -> Any:
    return merchant.call(f"{GROUP}.query_by_out_bill_no", None, {"out_bill_no": "QQ1"})


def cancel(merchant: Merchant) -> Any:
    return merchant.call(f"{GROUP}.cancel", None, {"out_bill_no": "QQ1"})


def test_it_arrives_by_itself(merchant: Merchant, receiver: Receiver) -> None:
    before = merchant.sandbox.balance
    assert transfer(merchant)["state"] == "PROCESSING"
    merchant.sandbox.clock.advance(seconds=5)
    assert (query(merchant)["state"], merchant.sandbox.balance) == ("SUCCESS", before - 100)
    assert receiver.told == [("MCHTRANSFER.QQWALLETBILL.FINISHED", "QQ1")]
    with refused("INVALID_REQUEST"):
        cancel(merchant)


@pytest.mark.parametrize("lacks", [True, False])
def test_it_is_cancelled_before_that(merchant: Merchant, receiver: Receiver, *, lacks: bool) -> None:
    merchant.sandbox.balance = before = 99 if lacks else 100
    transfer(merchant)
    assert cancel(merchant)["state"] == "CANCELING"
    merchant.sandbox.clock.advance(seconds=5)
    assert (query(merchant)["state"], merchant.sandbox.balance) == ("CANCELLED", before)
    assert receiver.told == [("MCHTRANSFER.QQWALLETBILL.FINISHED", "QQ1")]


def test_it_waits_for_the_money(merchant: Merchant) -> None:
    merchant.sandbox.balance = 99
    assert transfer(merchant)["state"] == "ACCEPTED"
    merchant.sandbox.clock.advance(hours=23)
    assert (transfer(merchant)["state"], merchant.sandbox.balance) == ("ACCEPTED", 99)
    merchant.sandbox.balance = 100
    assert (transfer(merchant)["state"], merchant.sandbox.balance) == ("PROCESSING", 0)
    merchant.sandbox.clock.advance(seconds=5)
    assert query(merchant)["state"] == "SUCCESS"


def test_for_a_day(merchant: Merchant) -> None:
    merchant.sandbox.balance = 99
    transfer(merchant)
    merchant.sandbox.clock.advance(days=1)
    assert (query(merchant)["state"], merchant.sandbox.balance) == ("FAIL", 99)
