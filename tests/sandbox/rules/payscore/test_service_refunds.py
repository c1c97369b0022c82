"""What a service order was paid with: refunded by its transaction_id, and in the bill of trades."""

from __future__ import annotations

from typing import Any

import pytest

from tests.sandbox.rules.bills.test_bills_of_state import begin_of_day, next_day
from tests.sandbox.rules.payscore.test_payscore import complete, create, query
from tests.support.sandbox.merchant import Merchant, refused
from wxpay_client import TradeBillRow


@pytest.fixture
def payment(merchant: Merchant) -> str:
    """The transaction_id of a service order of 300 that was paid."""
    begin_of_day(merchant)
    create(merchant)
    merchant.sandbox.confirm_service("RENT1", openid="o7")
    complete(merchant, 300)
    merchant.sandbox.pay("RENT1")
    (detail,) = query(merchant)["collection"]["details"]
    assert (detail["seq"], detail["amount"], detail["paid_type"], len(detail["paid_time"])) == (1, 300, "NEWTON", 14)
    return str(detail["transaction_id"])


def refund(merchant: Merchant, number: str, amount: int, **which: str) -> Any:
    body = {"out_refund_no": number, "amount": {"refund": amount, "total": 300, "currency": "CNY"}, **which}
    return merchant.call("refund.domestic.refunds.create", body)


def test_it_is_refunded_by_its_transaction_alone(merchant: Merchant, payment: str) -> None:
    before = merchant.sandbox.balance
    assert refund(merchant, "R1", 200, transaction_id=payment)["status"] == "PROCESSING"
    with refused("INVALID_REQUEST"):
        refund(merchant, "R2", 101, transaction_id=payment)
    with refused("RESOURCE_NOT_EXISTS"):
        refund(merchant, "R2", 100, out_trade_no="RENT1")
    assert merchant.sandbox.balance == before - 200
    # It is no order of the merchant's own.
    with refused("ORDER_NOT_EXIST"):
        merchant.call(
            "pay.transactions.query_by_transaction_id", None, {"transaction_id": payment}, {"mchid": "1900000109"}
        )


def test_both_are_in_the_bill_of_trades(merchant: Merchant, payment: str) -> None:
    refund(merchant, "R1", 200, transaction_id=payment)
    client: Any = merchant.client
    with client.download(client.bill.tradebill(bill_date=next_day(merchant))) as file:
        rows = [(row.trade_state, row.transaction_id, row.total, row.refund) for row in file.rows(TradeBillRow)]
    assert rows == [("SUCCESS", payment, 300, 0), ("REFUND", payment, 0, 200)]


def test_what_was_paid_otherwise_has_no_transaction(merchant: Merchant) -> None:
    create(merchant)
    merchant.sandbox.confirm_service("RENT1")
    complete(merchant, 300)
    detail = {"paid_time": "20091225121210", "paid_amount": 300, "seq": 1}
    body = {"appid": "wx1", "service_id": "S1", "type": "Order_Paid", "detail": detail}
    merchant.call("payscore.serviceorder.sync", body, {"out_order_no": "RENT1"})
    (found,) = query(merchant)["collection"]["details"]
    assert found == {"seq": 1, "amount": 300, "paid_type": "MCH", "paid_time": "20091225121210"}
    assert list(merchant.sandbox.orders) == []
