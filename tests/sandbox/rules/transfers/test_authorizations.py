"""Authorizations: confirmed by the user, in effect for transfers that do not ask, ended."""

from __future__ import annotations

from typing import Any

import pytest

from tests.support.sandbox.merchant import Merchant, Receiver, refused

GROUP = "fund_app.mch_transfer"
MINE = f"{GROUP}.user_confirm_authorization"


def authorize(merchant: Merchant, number: str, **more: Any) -> Any:
    body = {
        "out_authorization_no": number,
        "appid": "wx1",
        "openid": "o1",
        "user_display_name": "Kite friend",
        "transfer_scene_id": "1000",
        "authorization_notify_url": merchant.notify_url,
    }
    return merchant.call(f"{MINE}.create", {**body, **more})


def query(merchant: Merchant, number: str) -> Any:
    return merchant.call(f"{MINE}.query_by_out_authorization_no", None, {"out_authorization_no": number})


def close(merchant: Merchant, number: str) -> Any:
    return merchant.call(f"{MINE}.close", None, {"out_authorization_no": number})


def pay(merchant: Merchant, number: str, **more: Any) -> Any:
    body = {
        "appid": "wx1",
        "out_bill_no": number,
        "transfer_amount": 100,
        "transfer_remark": "Thank you",
        "notify_url": merchant.notify_url,
    }
    return merchant.call(f"{GROUP}.transfer_bills.transfer", {**body, **more})


def test_it_is_in_effect_once_the_user_confirms(merchant: Merchant, receiver: Receiver) -> None:
    created = authorize(merchant, "AUTH1")
    assert (created["state"], bool(created["package_info"])) == ("WAIT_USER_CONFIRM", True)
    assert authorize(merchant, "AUTH1") == created
    with refused("ALREADY_EXISTS"):
        authorize(merchant, "AUTH1", openid="o2")
    with refused("INVALID_REQUEST"):
        pay(merchant, "FRIEND1", out_authorization_no="AUTH1")

    merchant.sandbox.confirm_authorization("AUTH1")
    found = query(merchant, "AUTH1")
    assert (found["state"], "package_info" in found) == ("TAKING_EFFECT", False)
    with pytest.raises(ValueError, match="it is TAKING_EFFECT"):
        merchant.sandbox.confirm_authorization("AUTH1")
    assert [event.event_type for event in receiver.events] == ["MCHTRANSFER.AUTHORIZATION.CONFIRMED"]

    before = merchant.sandbox.balance
    paid = pay(merchant, "FRIEND1", authorization_id=found["authorization_id"])
    assert (paid["state"], paid["openid"]) == ("PROCESSING", "o1")
    assert pay(merchant, "FRIEND2", out_authorization_no="AUTH1")["state"] == "PROCESSING"
    merchant.sandbox.clock.advance(minutes=1)
    assert merchant.sandbox.transfers["FRIEND1"]["state"] == "SUCCESS"
    assert merchant.sandbox.balance == before - 200


def test_it_ends(merchant: Merchant, receiver: Receiver) -> None:
    authorize(merchant, "AUTH1")
    merchant.sandbox.confirm_authorization("AUTH1")
    closed = close(merchant, "AUTH1")
    assert closed["close_info"]["close_reason"] == "CLOSE_VIA_MCH_API"
    assert close(merchant, "AUTH1") == closed == query(merchant, "AUTH1")
    with refused("INVALID_REQUEST"):
        pay(merchant, "FRIEND1", out_authorization_no="AUTH1")
    merchant.sandbox.clock.advance()
    assert receiver.events[-1].event_type == "MCHTRANSFER.AUTHORIZATION.CLOSED"
    assert len(receiver.events) == 2


def test_a_user_who_does_not_decide(merchant: Merchant) -> None:
    authorize(merchant, "AUTH1")
    merchant.sandbox.clock.advance(days=1)
    assert query(merchant, "AUTH1")["close_info"]["close_reason"] == "USER_OVERDUE_UNCONFIRMED"
    with pytest.raises(ValueError, match="it is CLOSED"):
        merchant.sandbox.confirm_authorization("AUTH1")


def test_there_is_none_before(merchant: Merchant) -> None:
    with refused("NOT_FOUND"):
        query(merchant, "NEVER1")
    with refused("NOT_FOUND"):
        close(merchant, "NEVER1")
    with refused("INVALID_REQUEST"):
        pay(merchant, "FRIEND1", out_authorization_no="NEVER1")
    with refused("PARAM_ERROR"):
        pay(merchant, "FRIEND1")
    with pytest.raises(LookupError, match="NEVER1"):
        merchant.sandbox.confirm_authorization("NEVER1")


def test_a_partner_has_them_too(merchant: Merchant) -> None:
    group = f"{GROUP}.partner.user_confirm_authorizations"
    body = {
        "out_authorization_no": "AUTH1",
        "appid": "wx1",
        "openid": "o1",
        "user_display_name": "Kite friend",
        "transfer_scene_id": "1000",
        "notify_url": merchant.notify_url,
    }
    merchant.call(f"{group}.create", body)
    merchant.sandbox.confirm_authorization("AUTH1")
    found = merchant.call(f"{group}.query_by_out_authorization_no", None, {"out_authorization_no": "AUTH1"})
    assert found["state"] == "TAKING_EFFECT"


@pytest.mark.parametrize("state", ["SUCCESS", "FAIL"])
def test_it_may_come_with_a_transfer(merchant: Merchant, receiver: Receiver, state: str) -> None:
    info = {
        "out_authorization_no": "AUTH1",
        "user_display_name": "Kite friend",
        "authorization_notify_url": merchant.notify_url,
    }
    body = {
        "appid": "wx1",
        "out_bill_no": "FRIEND1",
        "openid": "o1",
        "transfer_amount": 100,
        "transfer_remark": "Thank you",
        "notify_url": merchant.notify_url,
        "authorization_info": info,
    }
    created = merchant.call(f"{GROUP}.transfer_bills.pre_transfer_with_authorization", body)
    assert (created["out_authorization_no"], created["user_display_name"]) == ("AUTH1", "Kite friend")
    with refused("ALREADY_EXISTS"):
        merchant.call(f"{GROUP}.transfer_bills.pre_transfer_with_authorization", {**body, "out_bill_no": "FRIEND2"})
    merchant.sandbox.confirm_transfer("FRIEND1", state=state)
    confirmed = state == "SUCCESS"
    assert query(merchant, "AUTH1")["state"] == ("TAKING_EFFECT" if confirmed else "WAIT_USER_CONFIRM")
    told = {"MCHTRANSFER.BILL.FINISHED", *["MCHTRANSFER.AUTHORIZATION.CONFIRMED"] * confirmed}
    assert {event.event_type for event in receiver.events} == told
