"""A merchant speaks for itself: the number in a body, and in a query, is that of who signs."""

from __future__ import annotations

from typing import Any

import pytest

from tests.sandbox.rules.payments.test_orders import CROSS_BORDER, PARTNER
from tests.support.sandbox.merchant import Merchant, refused

OTHER = "1900000200"


@pytest.mark.parametrize(
    ("operation", "body", "name"),
    [
        ("pay.partner.transactions.native", PARTNER, "sp_mchid"),
        ("transactions.native", CROSS_BORDER, "mchid"),
    ],
)
def test_the_number_in_a_body_is_the_callers(
    merchant: Merchant, operation: str, body: dict[str, Any], name: str
) -> None:
    with refused("PARAM_ERROR") as caught:
        merchant.call(operation, {**body, name: OTHER})
    assert "http header中的mchid与post payload中的mchid不匹配" in str(caught.value)
    assert f"/body/{name}" in str(caught.value)
    merchant.call(operation, body)
    assert list(merchant.sandbox.orders) == [body["out_trade_no"]]


@pytest.mark.parametrize(
    ("operation", "query"),
    [
        ("pay.transactions.query_by_out_trade_no", {"mchid": OTHER}),
        ("pay.partner.transactions.query_by_out_trade_no", {"sp_mchid": OTHER, "sub_mchid": "1900000109"}),
        ("transactions.query_by_out_trade_no", {"mchid": OTHER}),
        ("global_.transactions.query_by_out_trade_no", {"sp_mchid": OTHER, "sub_mchid": "1900000111"}),
        ("refunds.query_by_out_refund_no", {"mchid": OTHER, "sp_mchid": OTHER}),
    ],
)
def test_the_number_in_a_query_is_the_callers(merchant: Merchant, operation: str, query: dict[str, str]) -> None:
    number = operation.rpartition("query_by_")[2]
    with refused("PARAM_ERROR") as caught:
        merchant.call(operation, None, {number: "KITE-1"}, query)
    assert "http header中的mchid与post payload中的mchid不匹配" in str(caught.value)
    assert f"/query/{next(iter(query))}" in str(caught.value)


@pytest.mark.parametrize(
    "query",
    [
        {},
        {"mchid": "1900000109", "sp_mchid": "1900000100", "sub_mchid": "1900000109"},
        {"sp_mchid": "1900000109", "sub_mchid": "1900000111"},
        {"sp_mchid": "1900000100", "sub_mchid": "1900000109"},
    ],
    ids=["nobody", "all three", "as an institution", "as a sub-merchant"],
)
def test_across_the_border_any_of_the_named_may_query(merchant: Merchant, query: dict[str, str]) -> None:
    merchant.call("transactions.native", CROSS_BORDER)
    number = CROSS_BORDER["out_trade_no"]
    found = merchant.call("transactions.query_by_out_trade_no", None, {"out_trade_no": number}, query)
    assert found["out_trade_no"] == number


def test_a_test_may_answer_whatever_is_sent(merchant: Merchant) -> None:
    merchant.sandbox.answer("transactions.native", {"code_url": "weixin://wxpay/bizpayurl?pr=1"})
    answer = merchant.call("transactions.native", {**CROSS_BORDER, "mchid": OTHER})
    assert answer["code_url"] == "weixin://wxpay/bizpayurl?pr=1"
