"""Permissions of WeChat Pay score: opened by the user, closed by the merchant."""

from __future__ import annotations

from typing import Any

import pytest

from tests.support.sandbox.merchant import Merchant, Receiver, refused

GROUP = "payscore.permissions"
SERVICE = {"service_id": "500001", "appid": "wx1"}


def ask(merchant: Merchant, code: str, **more: Any) -> Any:
    body = {**SERVICE, "authorization_code": code, "notify_url": merchant.notify_url}
    return merchant.call(f"{GROUP}.create", {**body, **more})


def of_code(merchant: Merchant, code: str, service: str = "500001") -> Any:
    path = {"authorization_code": code}
    return merchant.call(f"{GROUP}.query_by_authorization_code", None, path, {"service_id": service})


def of_user(merchant: Merchant, openid: str, **more: Any) -> Any:
    return merchant.call(f"{GROUP}.query_by_openid", None, {"openid": openid}, {**SERVICE, **more})


def test_it_is_in_effect_once_the_user_opened_it(merchant: Merchant, receiver: Receiver) -> None:
    asked = ask(merchant, "CODE1")
    assert ask(merchant, "CODE1") == asked
    with refused("INVALID_REQUEST"):
        ask(merchant, "CODE1", appid="wx2")
    assert of_code(merchant, "CODE1")["authorization_state"] == "UNBINDUSER"
    with refused("ORDER_NOT_EXIST"):
        of_user(merchant, "o1")

    merchant.sandbox.confirm_authorization("CODE1", openid="o1")
    found = of_code(merchant, "CODE1")
    assert (found["authorization_state"], found["openid"]) == ("AVAILABLE", "o1")
    assert of_user(merchant, "o1") == found
    for openid, service in (("o2", "500001"), ("o1", "500002")):
        with refused("ORDER_NOT_EXIST"):
            of_user(merchant, openid, service_id=service)
    (event,) = receiver.events
    assert (event.event_type, event.resource.authorization_code) == ("PAYSCORE.USER_OPEN_SERVICE", "CODE1")
    with pytest.raises(ValueError, match="it is AVAILABLE"):
        merchant.sandbox.confirm_authorization("CODE1")


@pytest.mark.parametrize("by", ["code", "user"])
def test_it_ends(merchant: Merchant, receiver: Receiver, by: str) -> None:
    operation, path, more = {
        "code": ("terminate_by_authorization_code", {"authorization_code": "CODE1"}, {}),
        "user": ("terminate_by_openid", {"openid": "o1"}, {"appid": "wx1"}),
    }[by]
    body = {"service_id": "500001", "reason": "no more", **more}
    ask(merchant, "CODE1")
    with refused("INVALID_REQUEST"):
        merchant.call(f"{GROUP}.{operation}", body, path)
    merchant.sandbox.confirm_authorization("CODE1", openid="o1")
    assert merchant.call(f"{GROUP}.{operation}", body, path) is None
    found = of_code(merchant, "CODE1")
    assert (found["authorization_state"], "cancel_authorization_time" in found) == ("UNAVAILABLE", True)
    assert of_user(merchant, "o1") == found
    with refused("INVALID_REQUEST"):
        merchant.call(f"{GROUP}.{operation}", body, path)
    merchant.sandbox.clock.advance()
    assert [event.event_type for event in receiver.events] == [
        "PAYSCORE.USER_OPEN_SERVICE",
        "PAYSCORE.USER_CLOSE_SERVICE",
    ]


def test_there_is_none_before(merchant: Merchant) -> None:
    with refused("ORDER_NOT_EXIST"):
        of_code(merchant, "NEVER1")
    ask(merchant, "CODE1")
    with refused("ORDER_NOT_EXIST"):
        of_code(merchant, "CODE1", "500002")
    with pytest.raises(LookupError, match="NEVER1"):
        merchant.sandbox.confirm_authorization("NEVER1")


def test_a_later_one_counts(merchant: Merchant) -> None:
    for code in ("CODE1", "CODE2"):
        ask(merchant, code)
        merchant.sandbox.confirm_authorization(code, openid="o1")
    path = {"authorization_code": "CODE2"}
    merchant.call(f"{GROUP}.terminate_by_authorization_code", {"service_id": "500001", "reason": "no more"}, path)
    assert of_user(merchant, "o1")["authorization_code"] == "CODE1"
