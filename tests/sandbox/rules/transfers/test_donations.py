"""Donations: given from a budget that its sponsor set aside, as long as something is left of it."""

from __future__ import annotations

from typing import Any

import pytest

from tests.support.sandbox.merchant import Merchant, Receiver, refused

GROUP = "fund_app.mch_transfer.partner"
SPONSOR = "1900001109"
CHARITY = "1900001121"


def ask(merchant: Merchant, number: str = "BUDGET1", amount: int = 500_00, **more: Any) -> Any:
    body = {
        "out_budget_no": number,
        "sponsor_mchid": SPONSOR,
        "sponsor_subject_name": "Kites Ltd",
        "activity_name": "Kites for all",
        "activity_remark": "Kites for children",
        "amount": amount,
        "notify_url": merchant.notify_url,
    }
    return merchant.call(f"{GROUP}.charity_budget.create", {**body, **more})


def budget(merchant: Merchant, number: str = "BUDGET1", sponsor: str = SPONSOR) -> Any:
    path, query = {"out_budget_no": number}, {"sponsor_mchid": sponsor}
    return merchant.call(f"{GROUP}.charity_budget.query_by_out_budget_no", None, path, query)


def unlock(merchant: Merchant, number: str = "BUDGET1", remark: str = "done") -> Any:
    body = {"sponsor_mchid": SPONSOR, "unlock_remark": remark}
    return merchant.call(f"{GROUP}.charity_budget.unlock", body, {"out_budget_no": number})


def give(merchant: Merchant, number: str, amount: int, **more: Any) -> Any:
    body = {
        "out_budget_no": "BUDGET1",
        "out_transfer_no": number,
        "sponsor_mchid": SPONSOR,
        "receive_mchid": CHARITY,
        "amount": amount,
        "transfer_remark": "a kite",
    }
    return merchant.call(f"{GROUP}.charity_transfer_bills.create", {**body, **more})


def donation(merchant: Merchant, number: str, **more: str) -> Any:
    query = {"sponsor_mchid": SPONSOR, "out_budget_no": "BUDGET1", **more}
    path = {"out_transfer_no": number}
    return merchant.call(f"{GROUP}.charity_transfer_bills.query_by_out_transfer_no", None, path, query)


@pytest.fixture
def locked(merchant: Merchant) -> None:
    """A budget of 500 yuan."""
    ask(merchant)
    merchant.sandbox.confirm_authorization("BUDGET1")


def test_a_budget_is_there_once_its_sponsor_confirms(merchant: Merchant, receiver: Receiver) -> None:
    created = ask(merchant)
    assert (created["state"], created["remain_amount"], created["sp_mchid"]) == ("PENDING", 0, "1900000109")
    assert ask(merchant) == created == budget(merchant)
    with refused("ALREADY_EXISTS"):
        ask(merchant, amount=501_00)
    with refused("INVALID_REQUEST"):
        give(merchant, "GIFT1", 1)

    merchant.sandbox.confirm_authorization("BUDGET1")
    found = budget(merchant)
    assert (found["state"], found["remain_amount"], "confirm_url" in found) == ("LOCKED", 500_00, False)
    with pytest.raises(ValueError, match="it is LOCKED"):
        merchant.sandbox.confirm_authorization("BUDGET1")
    for number, sponsor in (("BUDGET1", "1900001110"), ("BUDGET2", SPONSOR)):
        with refused("NOT_FOUND"):
            budget(merchant, number, sponsor)
    assert [event.event_type for event in receiver.events] == ["BUDGET.LOCKED"]
    assert receiver.events[0].resource["out_budget_no"] == "BUDGET1"


@pytest.mark.usefixtures("locked")
def test_a_donation_takes_from_the_budget_and_arrives(merchant: Merchant) -> None:
    before = merchant.sandbox.balance
    given = give(merchant, "GIFT1", 200_00)
    assert given["state"] == "ACCEPTED"
    assert give(merchant, "GIFT1", 200_00) == given == donation(merchant, "GIFT1")
    with refused("ALREADY_EXISTS"):
        give(merchant, "GIFT1", 200_01)
    with refused("NOT_ENOUGH"):
        give(merchant, "GIFT2", 300_01)
    assert budget(merchant)["remain_amount"] == 300_00
    merchant.sandbox.clock.advance(seconds=5)
    assert donation(merchant, "GIFT1")["state"] == "SUCCESS"
    # The money is the sponsor's.
    assert merchant.sandbox.balance == before
    for wrong in ({"out_budget_no": "BUDGET2"}, {"sponsor_mchid": "1900001110"}):
        with refused("NOT_FOUND"):
            donation(merchant, "GIFT1", **wrong)


def test_what_is_left_goes_back_once(merchant: Merchant, receiver: Receiver) -> None:
    ask(merchant)
    merchant.sandbox.confirm_authorization("BUDGET1")
    give(merchant, "GIFT1", 200_00)
    ended = unlock(merchant)
    assert (ended["state"], ended["unlocked_amount"], ended["remain_amount"]) == ("FINISHED", 300_00, 0)
    assert unlock(merchant) == ended
    with refused("INVALID_REQUEST"):
        unlock(merchant, remark="other")
    with refused("INVALID_REQUEST"):
        give(merchant, "GIFT2", 1)
    with refused("INVALID_REQUEST"):
        unlock(merchant, "BUDGET2")
    merchant.sandbox.clock.advance(seconds=5)
    assert donation(merchant, "GIFT1")["state"] == "SUCCESS"
    assert [event.event_type for event in receiver.events] == ["BUDGET.LOCKED", "BUDGET.FINISHED"]


@pytest.mark.usefixtures("locked")
def test_a_budget_that_is_used_up_is_over(merchant: Merchant) -> None:
    give(merchant, "GIFT1", 200_00)
    give(merchant, "GIFT2", 300_00)
    assert budget(merchant)["state"] == "LOCKED"
    merchant.sandbox.clock.advance(seconds=5)
    found = budget(merchant)
    assert (found["state"], found["remain_amount"], found["unlocked_amount"]) == ("FINISHED", 0, 0)


def test_a_large_donation_names_a_payment_a_tenth_of_it_at_least(merchant: Merchant) -> None:
    ask(merchant, amount=5000_00)
    merchant.sandbox.confirm_authorization("BUDGET1")
    merchant.paid("KITE-1", 100_01)
    merchant.order("KITE-2", 200_00)
    payment = {"transaction_type": "WXPAY", "transaction_id": merchant.query("KITE-1")["transaction_id"]}
    give(merchant, "GIFT1", 1000_00)
    with refused("PARAM_ERROR"):
        give(merchant, "GIFT2", 1000_01)
    with refused("INVALID_REQUEST"):
        give(merchant, "GIFT2", 1000_11, transaction_info=payment)
    with refused("INVALID_REQUEST"):
        give(merchant, "GIFT2", 1000_10, transaction_info={**payment, "transaction_id": "4200000000"})
    assert give(merchant, "GIFT2", 1000_10, transaction_info=payment)["state"] == "ACCEPTED"


RECEIPTS = f"{GROUP}.budget.electronic_receipts"


@pytest.mark.usefixtures("locked")
def test_a_receipt_tells_the_donations_of_its_days(merchant: Merchant) -> None:
    give(merchant, "GIFT1", 200_00)
    give(merchant, "GIFT2", 100_00, receive_mchid="1900001122")
    merchant.sandbox.clock.advance(seconds=5)
    day = donation(merchant, "GIFT1")["success_time"][:10]
    path = {"out_budget_no": "BUDGET1"}
    body = {"start_date": day, "end_date": day, "sponsor_mchid": SPONSOR}
    # Only of days that are over.
    with refused("PARAM_ERROR"):
        merchant.call(f"{RECEIPTS}.create", body, path)
    merchant.sandbox.clock.advance(days=1)

    accepted = merchant.call(f"{RECEIPTS}.create", body, path)
    assert accepted["receipt_state"] == "ACCEPTED"
    assert merchant.call(f"{RECEIPTS}.create", body, path) == accepted
    of_one = merchant.call(f"{RECEIPTS}.create", {**body, "receiver_mchid": CHARITY}, path)
    merchant.sandbox.clock.advance(minutes=1)
    for receipt, sum_ in ((accepted, b"CNY 300.00"), (of_one, b"CNY 200.00")):
        query = {"accept_id": receipt["accept_id"]}
        found = merchant.client.fund_app.mch_transfer.partner.budget.electronic_receipts.query("BUDGET1", **query)
        with merchant.client.download(found) as file:
            content = file.read()
        assert found.receipt_state == "FINISHED"
        assert content.startswith(b"%PDF-")
        assert sum_ in content


@pytest.mark.usefixtures("locked")
def test_a_receipt_is_of_a_budget_and_of_days_of_the_last_half_year(merchant: Merchant) -> None:
    path = {"out_budget_no": "BUDGET1"}
    merchant.sandbox.clock.advance(days=400)
    today = merchant.sandbox.clock.text(merchant.sandbox.clock())[:10]
    body = {"start_date": today, "end_date": today, "sponsor_mchid": SPONSOR}
    for days in (("2020-01-01", today), (today, today), (today, "2020-01-01")):
        with refused("PARAM_ERROR"):
            merchant.call(f"{RECEIPTS}.create", {**body, "start_date": days[0], "end_date": days[1]}, path)
    with refused("INVALID_REQUEST"):
        merchant.call(f"{RECEIPTS}.create", {**body, "sponsor_mchid": "1900001110"}, path)
    with refused("NOT_FOUND"):
        merchant.call(f"{RECEIPTS}.query", None, path, {"accept_id": "BR1"})
