"""What a test put in goes through the rules as well as it can; nothing of it stops the sandbox."""

from __future__ import annotations

import logging
import sqlite3
from threading import Thread

import pytest

from tests.support.sandbox.merchant import Merchant, Receiver
from tests.support.sandbox.visitor import Visitor
from tests.support.waiting import join
from wxpay_client.sandbox.rules.rules import catch_up
from wxpay_client.sandbox.state.store import Record

TRANSFER = {"state": "WAIT_USER_CONFIRM", "transfer_bill_no": "1330", "create_time": "2026-11-29T00:00:00+08:00"}
TRANSFERS = "fund_app.mch_transfer.transfer_bills"


@pytest.mark.parametrize("state", ["SUCCESS", "FAIL"])
def test_a_transfer_is_confirmed_and_moves_no_money(merchant: Merchant, receiver: Receiver, state: str) -> None:
    before = merchant.sandbox.balance
    merchant.sandbox.transfers["FRIEND1"] = TRANSFER
    merchant.sandbox.confirm_transfer("FRIEND1", state=state)
    assert (merchant.sandbox.transfers["FRIEND1"]["state"], merchant.sandbox.balance) == (state, before)
    assert receiver.events == []


def test_a_transfer_is_cancelled(merchant: Merchant) -> None:
    merchant.sandbox.transfers["FRIEND1"] = {**TRANSFER, "out_bill_no": "FRIEND1"}
    merchant.call(f"{TRANSFERS}.cancel", None, {"out_bill_no": "FRIEND1"})
    merchant.sandbox.clock.advance(minutes=1)
    assert merchant.sandbox.transfers["FRIEND1"]["state"] == "CANCELLED"
    merchant.order("KITE-1")


def test_an_abnormal_refund_stays_on_its_way(merchant: Merchant) -> None:
    merchant.sandbox.refunds["R1"] = {"status": "ABNORMAL", "refund_id": "503"}
    body, path = {"out_refund_no": "R1", "type": "MERCHANT_BANK_CARD"}, {"refund_id": "503"}
    found = merchant.call("refund.domestic.refunds.apply_abnormal_refund", body, path)
    assert (found["out_refund_no"], found["status"]) == ("R1", "PROCESSING")
    merchant.sandbox.clock.advance(days=1)
    assert merchant.query_refund("R1")["status"] == "PROCESSING"


def test_a_paid_order_is_refunded_by_the_page(merchant: Merchant) -> None:
    merchant.sandbox.orders["KITE-1"] = {"trade_state": "SUCCESS", "amount": {"total": 100}}
    document = {"action": "refund", "kind": "order", "number": "KITE-1"}
    assert Visitor(merchant.sandbox).post("do", document).status == 200
    assert len(merchant.sandbox.refunds) == 1


def test_a_mistake_of_what_is_due_is_told_and_made_once(merchant: Merchant, caplog: pytest.LogCaptureFixture) -> None:
    store, now = merchant.sandbox.state.store, merchant.sandbox.clock()
    for number, due in (("R1", now - 2), ("R2", now - 1)):
        store.put(Record(kind="refund", number=number, created=now, due=due, data={"status": "PROCESSING"}), "")
    merchant.order("KITE-1", time_expire=merchant.sandbox.clock.text(now + 60))
    merchant.sandbox.clock.advance(minutes=2)
    # What was due after it has happened.
    assert merchant.query("KITE-1")["trade_state"] == "CLOSED"
    told = [record for record in caplog.records if record.name == "wxpay_client.sandbox.rules.rules"]
    assert [record.getMessage() for record in told] == [
        "The sandbox itself failed on what was due of the refund R1",
        "The sandbox itself failed on what was due of the refund R2",
    ]
    assert {record.levelno for record in told} == {logging.ERROR}


def test_a_mistake_is_made_once_where_many_threads_come_upon_it(
    merchant: Merchant, caplog: pytest.LogCaptureFixture
) -> None:
    state, now = merchant.sandbox.state, merchant.sandbox.clock()
    numbers = [f"R{index}" for index in range(40)]
    threads = [Thread(target=catch_up, args=(state,)) for _ in range(8)]
    with state.store.transaction():
        for number in numbers:
            record = Record(kind="refund", number=number, created=now, due=now, data={"status": "PROCESSING"})
            state.store.put(record, "")
        for thread in threads:
            thread.start()
    join(*threads)
    told = [record.getMessage() for record in caplog.records if record.name == "wxpay_client.sandbox.rules.rules"]
    assert told == [f"The sandbox itself failed on what was due of the refund {number}" for number in numbers]


def test_what_its_store_cannot_take_is_no_mistake_and_happens_later(
    merchant: Merchant, caplog: pytest.LogCaptureFixture
) -> None:
    state = merchant.sandbox.state
    merchant.order("KITE-1", time_expire=state.clock.text(state.clock() + 60))
    connection = state.store._connection
    connection.execute("CREATE TRIGGER full BEFORE UPDATE ON records BEGIN SELECT RAISE(ABORT, 'full'); END")
    with pytest.raises(sqlite3.IntegrityError, match="full"):
        merchant.sandbox.clock.advance(minutes=2)
    with pytest.raises(sqlite3.IntegrityError, match="full"):
        catch_up(state)
    connection.execute("DROP TRIGGER full")
    assert merchant.query("KITE-1")["trade_state"] == "CLOSED"
    assert "itself failed" not in caplog.text
