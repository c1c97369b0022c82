"""Medical insurance: orders that it pays in part, and the notice of what went back to it."""

from __future__ import annotations

from typing import Any

import pytest

from tests.support.sandbox.merchant import Merchant, Receiver, refused
from wxpay_client.api.examples import EXAMPLES

ORDER: dict[str, Any] = EXAMPLES["med_ins.orders.create"]["request"]["body"]
NOTICE = {
    "sub_mchid": "1900000109",
    "med_refund_total_fee": 600,
    "med_refund__gov_fee": 300,
    "med_refund__self_fee": 200,
    "med_refund__other_fee": 100,
    "refund_time": "2018-06-08T10:34:56+08:00",
    "out_refund_no": "R-1",
}


def create(merchant: Merchant, url: str, **more: Any) -> Any:
    return merchant.call("med_ins.orders.create", {**ORDER, "callback_url": url, **more})


def test_an_order_is_created_paid_and_queried(merchant: Merchant, receiver: Receiver) -> None:
    created = create(merchant, receiver.url)
    assert created["mix_pay_status"] == "MIX_PAY_CREATED"
    with refused("ALREADY_EXISTS"):
        create(merchant, receiver.url)
    merchant.sandbox.pay(ORDER["out_trade_no"])
    path = {"out_trade_no": ORDER["out_trade_no"]}
    found = merchant.call("med_ins.orders.query_by_out_trade_no", None, path, {"sub_mchid": "1900000109"})
    states = ("mix_pay_status", "self_pay_status", "med_ins_pay_status")
    assert [found[name] for name in states] == ["MIX_PAY_SUCCESS", "SELF_PAY_SUCCESS", "MED_INS_PAY_SUCCESS"]
    assert receiver.told == [("MEDICAL_INSURANCE.SUCCESS", ORDER["out_trade_no"])]
    with pytest.raises(ValueError, match="cannot be paid: it is MIX_PAY_SUCCESS"):
        merchant.sandbox.pay(ORDER["out_trade_no"])


@pytest.mark.parametrize("change", [{"total_fee": 202001}, {"wechat_pay_cash_fee": 42001}])
def test_amounts_have_to_add_up(merchant: Merchant, change: dict[str, int]) -> None:
    with refused("RULE_LIMIT"):
        create(merchant, "https://shop.example/", **change)


def test_a_refund_is_told_as_often_as_one_likes(merchant: Merchant) -> None:
    query = {"mix_trade_no": create(merchant, "https://shop.example/")["mix_trade_no"]}
    for _ in range(2):
        assert merchant.call("med_ins.refunds.notify", NOTICE, None, query) is None
    with refused("RULE_LIMIT"):
        merchant.call("med_ins.refunds.notify", {**NOTICE, "med_refund_total_fee": 601}, None, query)


def test_not_of_an_order_that_is_unknown_or_without_an_insured_part(merchant: Merchant) -> None:
    with refused("ORDER_NOT_EXIST"):
        merchant.call("med_ins.refunds.notify", NOTICE, None, {"mix_trade_no": "1"})
    created = create(merchant, "https://shop.example/", mix_pay_type="CASH_ONLY")
    with refused("RULE_LIMIT"):
        merchant.call("med_ins.refunds.notify", NOTICE, None, {"mix_trade_no": created["mix_trade_no"]})
