"""Orders: what the gateway says of them, and when."""

from __future__ import annotations

from datetime import UTC, datetime, timedelta
from typing import TYPE_CHECKING, Any

import pytest

from tests.support.sandbox.merchant import Merchant, refused

if TYPE_CHECKING:
    from wxpay_client.sandbox import Sandbox

CROSS_BORDER = {
    "mchid": "1900000109",
    "appid": "wx1",
    "description": "a kite",
    "out_trade_no": "KITE-HK",
    "notify_url": "https://shop.example/wxpay",
    "trade_type": "NATIVE",
    "merchant_category_code": "4111",
    "amount": {"total": 888, "currency": "HKD"},
}
PARTNER = {
    "sp_appid": "wx1",
    "sp_mchid": "1900000109",
    "sub_mchid": "1900000111",
    "description": "a kite",
    "out_trade_no": "KITE-SUB",
    "notify_url": "https://shop.example/wxpay",
    "amount": {"total": 100, "currency": "CNY"},
}


def test_an_order_that_was_never_created_does_not_exist(merchant: Merchant) -> None:
    with refused("ORDER_NOT_EXIST"):
        merchant.query("NEVER-1")
    with refused("ORDER_NOT_EXIST"):
        merchant.close("NEVER-1")


@pytest.mark.parametrize(
    ("kind", "trade_type", "told"),
    [
        ("jsapi", "JSAPI", "prepay_id"),
        ("app", "APP", "prepay_id"),
        ("native", "NATIVE", "code_url"),
        ("h5", "MWEB", "h5_url"),
    ],
)
def test_an_order_waits_to_be_paid(merchant: Merchant, kind: str, trade_type: str, told: str) -> None:
    scene = {"payer_client_ip": "127.0.0.1", "h5_info": {"type": "Wap"}}
    more: dict[str, Any] = {"scene_info": scene} if kind == "h5" else {}
    assert list(merchant.order("KITE-1", 4200, kind, attach="mine", **more)) == [told]
    found = merchant.query("KITE-1")
    assert (found["trade_state"], found["trade_type"], found["attach"]) == ("NOTPAY", trade_type, "mine")
    assert found["amount"] == {"total": 4200, "currency": "CNY"}
    assert "transaction_id" not in found


def test_a_paid_order_is_found_by_both_numbers(merchant: Merchant) -> None:
    merchant.order("KITE-1", 4200)
    merchant.sandbox.pay("KITE-1", openid="o7", bank_type="CMC")
    found = merchant.query("KITE-1")
    assert (found["trade_state"], found["payer"], found["bank_type"]) == ("SUCCESS", {"openid": "o7"}, "CMC")
    assert found["amount"] == {"total": 4200, "currency": "CNY", "payer_total": 4200, "payer_currency": "CNY"}
    number = found["transaction_id"]
    query = {"mchid": merchant.sandbox.credentials.mchid}
    assert merchant.call("pay.transactions.query_by_transaction_id", None, {"transaction_id": number}, query) == found


def test_the_same_order_again_is_the_same_answer(merchant: Merchant) -> None:
    first = merchant.order("KITE-1", 4200)
    assert merchant.order("KITE-1", 4200) == first
    with refused("OUT_TRADE_NO_USED"):
        merchant.order("KITE-1", 4201)
    with refused("OUT_TRADE_NO_USED"):
        merchant.order("KITE-1", 4200, "app")
    merchant.sandbox.pay("KITE-1")
    with refused("ORDERPAID"):
        merchant.order("KITE-1", 4200)


def test_an_order_that_is_closed_stays_closed(merchant: Merchant) -> None:
    merchant.order("KITE-1")
    merchant.close("KITE-1")
    assert merchant.query("KITE-1")["trade_state"] == "CLOSED"
    with refused("ORDER_CLOSED"):
        merchant.close("KITE-1")
    with refused("ORDER_CLOSED"):
        merchant.order("KITE-1")
    with pytest.raises(ValueError, match="cannot be paid: it is CLOSED"):
        merchant.sandbox.pay("KITE-1")


def test_a_paid_order_is_not_closed(merchant: Merchant) -> None:
    merchant.paid("KITE-1")
    with refused("ORDERPAID"):
        merchant.close("KITE-1")
    with pytest.raises(ValueError, match="cannot be paid: it is SUCCESS"):
        merchant.sandbox.pay("KITE-1")


def test_nobody_pays_what_there_is_not(sandbox: Sandbox) -> None:
    with pytest.raises(LookupError, match="there is no order 'NEVER-1'"):
        sandbox.pay("NEVER-1")


def test_an_order_expires_when_it_says(merchant: Merchant) -> None:
    expiry = datetime.now(UTC) + timedelta(minutes=30)
    merchant.order("KITE-1", time_expire=expiry.isoformat(timespec="seconds"))
    merchant.sandbox.clock.advance(minutes=29)
    assert merchant.query("KITE-1")["trade_state"] == "NOTPAY"
    merchant.sandbox.clock.advance(minutes=1)
    assert merchant.query("KITE-1")["trade_state"] == "CLOSED"


def test_else_after_seven_days(merchant: Merchant) -> None:
    merchant.order("KITE-1")
    merchant.order("KITE-2")
    merchant.sandbox.clock.advance(days=6, hours=23)
    merchant.sandbox.pay("KITE-2")
    assert merchant.query("KITE-1")["trade_state"] == "NOTPAY"
    merchant.sandbox.clock.advance(hours=1)
    assert [merchant.query(number)["trade_state"] for number in ("KITE-1", "KITE-2")] == ["CLOSED", "SUCCESS"]


def test_an_order_does_not_begin_expired(merchant: Merchant) -> None:
    with refused("PARAM_ERROR"):
        merchant.order("KITE-1", time_expire="2018-06-08T10:34:56+08:00")


@pytest.mark.parametrize("currency", ["USD", "cny", ""])
def test_the_mainland_takes_its_own_currency_alone(merchant: Merchant, currency: str) -> None:
    amount = {"total": 100, "currency": currency}
    own = {name: value for name, value in CROSS_BORDER.items() if name not in {"trade_type", "merchant_category_code"}}
    for operation, body in (
        ("pay.transactions.app", {**own, "amount": amount}),
        ("pay.partner.transactions.native", {**PARTNER, "amount": amount}),
    ):
        with refused("PARAM_ERROR") as caught:
            merchant.call(operation, body)
        assert "/body/amount/currency" in str(caught.value)
    assert list(merchant.sandbox.orders) == []


def test_orders_of_partners_name_both_merchants(merchant: Merchant) -> None:
    merchant.call("pay.partner.transactions.native", PARTNER)
    merchant.sandbox.pay("KITE-SUB")
    whose = {"sp_mchid": "1900000109", "sub_mchid": "1900000111"}
    found = merchant.call("pay.partner.transactions.query_by_out_trade_no", None, {"out_trade_no": "KITE-SUB"}, whose)
    assert found.items() >= {**whose, "sp_appid": "wx1", "trade_state": "SUCCESS"}.items()
    assert list(found["payer"]) == ["sp_openid"]
    with refused("ORDER_NOT_EXIST"):
        merchant.call(
            "pay.partner.transactions.query_by_out_trade_no",
            None,
            {"out_trade_no": "KITE-SUB"},
            {**whose, "sub_mchid": "1900000112"},
        )


def test_a_direct_merchants_orders_and_a_partners_are_apart(merchant: Merchant) -> None:
    merchant.call("pay.partner.transactions.native", PARTNER)
    merchant.order("KITE-1")
    with refused("ORDER_NOT_EXIST"):
        merchant.query("KITE-SUB")
    with refused("ORDER_NOT_EXIST"):
        merchant.close("KITE-SUB")
    whose = {"sp_mchid": "1900000109", "sub_mchid": "1900000111"}
    with refused("ORDER_NOT_EXIST"):
        merchant.call("pay.partner.transactions.query_by_out_trade_no", None, {"out_trade_no": "KITE-1"}, whose)


@pytest.mark.parametrize("group", ["transactions", "global_.transactions"])
def test_across_the_border(merchant: Merchant, group: str) -> None:
    merchant.call(f"{group}.native", CROSS_BORDER)
    path, query = {"out_trade_no": "KITE-HK"}, {"mchid": "1900000109"}
    merchant.sandbox.pay("KITE-HK")
    found = merchant.call(f"{group}.query_by_out_trade_no", None, path, query)
    assert (found["trade_state"], found["amount"]["total"], found["amount"]["currency"]) == ("SUCCESS", 888, "HKD")
    again = merchant.call(f"{group}.query_by_transaction_id", None, {"transaction_id": found["id"]}, query)
    assert again == found
    # The mainland's is another system.
    with refused("ORDER_NOT_EXIST"):
        merchant.query("KITE-HK")


def test_a_payment_succeeds_or_fails(merchant: Merchant) -> None:
    merchant.order("KITE-1")
    with pytest.raises(ValueError, match="expected one of SUCCESS, PAYERROR, got 'SUCESS'"):
        merchant.sandbox.pay("KITE-1", trade_state="SUCESS")
    assert merchant.query("KITE-1")["trade_state"] == "NOTPAY"


@pytest.mark.parametrize("amount", [1.5, "100", None, True])
def test_a_balance_is_of_whole_fen(merchant: Merchant, amount: Any) -> None:
    with pytest.raises(TypeError, match="expected whole fen"):
        merchant.sandbox.balance = amount


def test_what_a_test_puts_in_can_be_paid_too(merchant: Merchant) -> None:
    merchant.sandbox.orders["KITE-1"] = {"trade_state": "NOTPAY", "amount": {"total": 100}}
    merchant.sandbox.orders["KITE-2"] = {"trade_state": "NOTPAY"}
    merchant.sandbox.pay("KITE-1")
    assert merchant.query("KITE-1")["trade_state"] == "SUCCESS"
    with pytest.raises(ValueError, match=r"a test put it in without `amount\.total`"):
        merchant.sandbox.pay("KITE-2")
    merchant.sandbox.refunds["R-1"] = {"status": "PROCESSING"}
    with pytest.raises(ValueError, match="a test put it in, and may put in another"):
        merchant.sandbox.settle("R-1")


def test_what_a_test_puts_in_is_answered_as_it_stands(merchant: Merchant) -> None:
    merchant.sandbox.orders["KITE-1"] = told = {"trade_state": "SUCCESS", "amount": {"total": 100}, "attach": "odd"}
    assert merchant.query("KITE-1") == {**told, "out_trade_no": "KITE-1"}
    assert merchant.refund("R-1", "KITE-1", 30, 100)["status"] == "PROCESSING"
    assert merchant.query("KITE-1")["trade_state"] == "REFUND"
