"""Accounts: their balances, now and at a day's end; withdrawals, decided by the bank."""

from __future__ import annotations

from concurrent.futures import ThreadPoolExecutor
from datetime import date, datetime, timedelta, timezone
from pathlib import Path
from typing import Any

import pytest

from tests.sandbox.state.test_state_machine import code_of
from tests.support.sandbox.merchant import Merchant, Receiver, refused
from wxpay_client.sandbox import Sandbox
from wxpay_client.sandbox.credentials import Credentials

BEIJING = timezone(timedelta(hours=8))
FUND = "merchant.fund"


def withdraw(merchant: Merchant, number: str, amount: int, **more: Any) -> Any:
    body = {"out_request_no": number, "amount": amount, "account_type": "BASIC", "notify_url": merchant.notify_url}
    return merchant.call(f"{FUND}.withdraw.create", {**body, **more})


def query(merchant: Merchant, number: str) -> Any:
    return merchant.call(f"{FUND}.withdraw.query_by_out_request_no", None, {"out_request_no": number})


def balance(merchant: Merchant, account: str = "BASIC", day: str | None = None) -> int:
    path = {"account_type": account}
    if day is None:
        found = merchant.call(f"{FUND}.balance.query_by_account_type", None, path)
    else:
        found = merchant.call(f"{FUND}.dayendbalance.query_by_account_type", None, path, {"date": day})
    return int(found["available_amount"])


def today(merchant: Merchant) -> str:
    return datetime.fromtimestamp(merchant.sandbox.clock(), BEIJING).date().isoformat()


def test_the_bank_is_paid_in_a_minute(merchant: Merchant, receiver: Receiver) -> None:
    before = balance(merchant)
    assert before == merchant.sandbox.balance
    created = withdraw(merchant, "W1", 500, remark="May")
    assert withdraw(merchant, "W1", 500, remark="May") == created
    with refused("PARAM_ERROR"):
        withdraw(merchant, "W1", 501, remark="May")
    assert balance(merchant) == before - 500
    assert query(merchant, "W1")["status"] == "CREATE_SUCCESS"
    merchant.sandbox.clock.advance(minutes=1)
    found = query(merchant, "W1")
    assert (found["status"], found["amount"], found["remark"]) == ("SUCCESS", 500, "May")
    path = {"withdraw_id": created["withdraw_id"]}
    by_id = merchant.call(f"{FUND}.withdraw.query_by_withdraw_id", None, path)
    assert by_id == found
    (event,) = receiver.events
    assert (event.event_type, event.resource.status) == ("MCHWITHDRAW.CHANGE", "SUCCESS")


@pytest.mark.parametrize("late", [False, True])
def test_what_the_bank_does_not_take_is_there_again(merchant: Merchant, *, late: bool) -> None:
    before = balance(merchant)
    withdraw(merchant, "W1", 500)
    if late:
        merchant.sandbox.clock.advance(minutes=1)
    status = "REFUND" if late else "FAIL"
    merchant.sandbox.settle("W1", status=status)
    assert balance(merchant) == before
    assert query(merchant, "W1")["status"] == status
    for again in ("SUCCESS", "FAIL", "REFUND"):
        with pytest.raises(ValueError, match=f"it is {status}"):
            merchant.sandbox.settle("W1", status=again)
    with pytest.raises(ValueError, match="status"):
        merchant.sandbox.settle("W1", status="ABNORMAL")
    assert balance(merchant) == before


def test_the_account_has_to_bear_it(merchant: Merchant) -> None:
    merchant.sandbox.balance = 500
    with refused("NOT_ENOUGH"):
        withdraw(merchant, "W1", 501)
    withdraw(merchant, "W1", 500)
    with refused("NOT_ENOUGH"):
        withdraw(merchant, "W2", 1)


def test_accounts_are_apart(merchant: Merchant) -> None:
    basic, fees = balance(merchant), balance(merchant, "FEES")
    withdraw(merchant, "W1", 500, account_type="OPERATION")
    assert (balance(merchant), balance(merchant, "FEES")) == (basic, fees)
    assert balance(merchant, "OPERATION") == fees - 500


def test_there_is_none_before(merchant: Merchant) -> None:
    with refused("ORDER_NOT_EXIST"):
        query(merchant, "NEVER1")
    with refused("ORDER_NOT_EXIST"):
        merchant.call(f"{FUND}.withdraw.query_by_withdraw_id", None, {"withdraw_id": "1"})


def test_a_day_ends_with_what_was_there(merchant: Merchant) -> None:
    start, first = balance(merchant), today(merchant)
    merchant.paid("KITE-1", 1000)
    with refused("INVALID_REQUEST"):
        balance(merchant, day=first)
    merchant.sandbox.clock.advance(days=1)
    merchant.sandbox.clock.advance(days=1)
    third = today(merchant)
    withdraw(merchant, "W1", 300)
    merchant.sandbox.clock.advance(days=1)
    days = [(datetime.fromisoformat(first) + timedelta(days=step)).date().isoformat() for step in (-1, 0, 1)]
    assert [balance(merchant, day=day) for day in days] == [start, start + 1000, start + 1000]
    assert balance(merchant, day=third) == start + 700
    assert balance(merchant, "FEES", first) == balance(merchant, "FEES")


def test_the_list_of_those_that_failed(merchant: Merchant) -> None:
    client: Any = merchant.client
    day = date.fromisoformat(today(merchant))
    withdraw(merchant, "W1", 300)
    withdraw(merchant, "W2", 50)
    merchant.sandbox.settle("W2", status="FAIL")
    with refused("NO_STATEMENT_EXIST"):
        client.merchant.fund.withdraw.query_by_bill_type("NO_SUCC", bill_date=day)
    merchant.sandbox.clock.advance(days=1)
    with client.download(client.merchant.fund.withdraw.query_by_bill_type("NO_SUCC", bill_date=day)) as file:
        lines = file.read().decode("utf-8-sig").splitlines()
    assert len(lines) == 2
    assert "`W2,`0.50,`FAIL" in lines[1]


def test_a_restart_loses_nothing(credentials: Credentials, tmp_path: Path) -> None:
    with Sandbox(credentials=credentials, state=tmp_path / "state") as sandbox:
        withdraw(Merchant(sandbox), "W1", 300, account_type="OPERATION")
        left = balance(Merchant(sandbox), "OPERATION")
    with Sandbox(credentials=credentials, state=tmp_path / "state") as sandbox:
        merchant = Merchant(sandbox)
        assert (query(merchant, "W1")["status"], balance(merchant, "OPERATION")) == ("CREATE_SUCCESS", left)
        sandbox.clock.advance(minutes=1)
        assert query(merchant, "W1")["status"] == "SUCCESS"


def test_at_once_no_more_goes_out_than_there_is(merchant: Merchant) -> None:
    merchant.sandbox.balance = 1000
    with ThreadPoolExecutor(8) as threads:
        codes = list(threads.map(lambda number: code_of(withdraw, merchant, f"W{number}", 100), range(20)))
    assert sorted(codes) == ["NOT_ENOUGH"] * 10 + ["OK"] * 10
    assert merchant.sandbox.balance == 0


def test_at_once_the_same_is_done_once(merchant: Merchant) -> None:
    before = merchant.sandbox.balance
    with ThreadPoolExecutor(8) as threads:
        made = list(threads.map(lambda _: withdraw(merchant, "W1", 100), range(16)))
    assert len({each["withdraw_id"] for each in made}) == 1
    assert merchant.sandbox.balance == before - 100
