"""A merchant speaks for itself: the number in a body is that of who signs."""

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


def test_a_test_may_answer_whatever_is_sent(merchant: Merchant) -> None:
    merchant.sandbox.answer("transactions.native", {"code_url": "weixin://wxpay/bizpayurl?pr=1"})
    answer = merchant.call("transactions.native", {**CROSS_BORDER, "mchid": OTHER})
    assert answer["code_url"] == "weixin://wxpay/bizpayurl?pr=1"
