"""Payments by code: at once, after their user confirmed them, reversed."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from typing import Any

import pytest

from tests.support.sandbox.merchant import Merchant, refused
from wxpay_client import StillProcessingError

REVERSAL = {"appid": "wx1", "mchid": "1900000109"}


def scan(merchant: Merchant, number: str, total: int) -> Any:
    body = {
        "appid": "wx1",
        "mchid": "1900000109",
        "description": "a kite",
        "out_trade_no": number,
        "payer": {"auth_code": "130061098828009406"},
        "amount": {"total": total, "currency": "CNY"},
    }
    return merchant.call("pay.transactions.codepay", body)


@contextmanager
def waiting() -> Iterator[None]:
    """What is done within is not finished: the answer is the order, which waits for its user."""
    with pytest.raises(StillProcessingError) as caught:
        yield
    assert caught.value.data["trade_state"] == "USERPAYING"
    assert "Query the order every" in caught.value.message


def reverse(merchant: Merchant, number: str) -> Any:
    return merchant.call("pay.transactions.reverse", REVERSAL, {"out_trade_no": number})


def test_up_to_1000_yuan_are_paid_at_once(merchant: Merchant) -> None:
    paid = scan(merchant, "SCAN-1", 1000_00)
    assert (paid["trade_state"], paid["trade_type"], paid["amount"]["payer_total"]) == ("SUCCESS", "MICROPAY", 1000_00)
    assert scan(merchant, "SCAN-1", 1000_00) == paid
    assert merchant.query("SCAN-1") == paid


def test_above_the_user_has_to_confirm(merchant: Merchant) -> None:
    for _ in range(2):
        with waiting():
            scan(merchant, "SCAN-1", 1000_01)
    assert merchant.query("SCAN-1")["trade_state"] == "USERPAYING"
    merchant.sandbox.pay("SCAN-1")
    assert scan(merchant, "SCAN-1", 1000_01)["trade_state"] == "SUCCESS"


def test_or_where_a_test_asks_for_it(merchant: Merchant) -> None:
    merchant.sandbox.fail_next("USERPAYING")
    with waiting():
        scan(merchant, "SCAN-1", 1)
    merchant.sandbox.pay("SCAN-1", trade_state="PAYERROR")
    assert merchant.query("SCAN-1")["trade_state"] == "PAYERROR"


def test_what_is_not_confirmed_is_reversed(merchant: Merchant) -> None:
    with waiting():
        scan(merchant, "SCAN-1", 1000_01)
    for _ in range(2):
        assert reverse(merchant, "SCAN-1")["out_trade_no"] == "SCAN-1"
    assert merchant.query("SCAN-1")["trade_state"] == "REVOKED"
    with pytest.raises(ValueError, match="cannot be paid: it is REVOKED"):
        merchant.sandbox.pay("SCAN-1")


def test_what_is_paid_is_refunded_when_it_is_reversed(merchant: Merchant) -> None:
    before = merchant.sandbox.balance
    scan(merchant, "SCAN-1", 500)
    assert merchant.sandbox.balance == before + 500
    reverse(merchant, "SCAN-1")
    assert (merchant.query("SCAN-1")["trade_state"], merchant.sandbox.balance) == ("REVOKED", before)
    with refused("INVALID_REQUEST"):
        merchant.refund("R-1", "SCAN-1", 1, 500)


def test_other_orders_are_not_reversed(merchant: Merchant) -> None:
    merchant.paid("KITE-1")
    with refused("TRADE_ERROR"):
        reverse(merchant, "KITE-1")


def test_across_the_border_too(merchant: Merchant) -> None:
    body = {
        "mchid": "1900000109",
        "appid": "wx1",
        "description": "a kite",
        "out_trade_no": "SCAN-HK",
        "trade_type": "MICROPAY",
        "merchant_category_code": "4111",
        "payer": {"auth_code": "130061098828009406"},
        "amount": {"total": 888, "currency": "HKD"},
    }
    paid = merchant.call("transactions.micropay", body)
    assert (paid["trade_state"], paid["id"]) == ("SUCCESS", merchant.sandbox.orders["SCAN-HK"]["id"])
    path = {"transaction_id": paid["id"]}
    assert merchant.call("transactions.reverse_by_transaction_id", {"mchid": "1900000109"}, path) is None
    assert merchant.sandbox.orders["SCAN-HK"]["trade_state"] == "REVOKED"
