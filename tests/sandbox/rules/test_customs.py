"""Customs declarations: of payments that there are, whole or in parts, corrected and declared again."""

from __future__ import annotations

from typing import Any

import pytest

from tests.support.sandbox.merchant import Merchant, refused

both = pytest.mark.parametrize("group", ["customs", "global_.customs"])


def naming(merchant: Merchant, number: str, **more: Any) -> dict[str, Any]:
    own = merchant.sandbox.orders[number]["transaction_id"]
    mchid = merchant.sandbox.credentials.mchid
    place = {"customs": "SHANGHAI_ZS", "merchant_customs_no": "123456"}
    return {"appid": "wx1", "mchid": mchid, "out_trade_no": number, "transaction_id": own, **place, **more}


def part(number: str, transport: int, product: int) -> dict[str, Any]:
    fees = {"transport_fee": transport, "product_fee": product, "order_fee": transport + product}
    return {"sub_order_no": number, "fee_type": "CNY", **fees}


def query(merchant: Merchant, order_type: str, number: str, group: str = "customs", **more: Any) -> Any:
    asked = {"order_type": order_type, "order_no": number, "customs": "SHANGHAI_ZS", "offset": 0, "limit": 20}
    who = {"appid": "wx1", "mchid": merchant.sandbox.credentials.mchid}
    return merchant.call(f"{group}.orders.query", None, None, {**asked, **who, **more})


@both
def test_a_payment_is_declared_in_a_minute(merchant: Merchant, group: str) -> None:
    merchant.paid("KITE-1", 1000)
    body = naming(merchant, "KITE-1", duty=8)
    created = merchant.call(f"{group}.orders.create", body)
    assert created["state"] == "PROCESSING"
    assert merchant.call(f"{group}.orders.create", body) == created
    with refused("INVALID_REQUEST"):
        merchant.call(f"{group}.orders.create", {**body, "duty": 9})
    with refused("INVALID_REQUEST"):
        merchant.call(f"{group}.redeclare", {**body_without(body, "duty")})
    merchant.sandbox.clock.advance(minutes=1)
    (found,) = query(merchant, "out_trade_no", "KITE-1", group)["data"]
    assert (found["state"], found["duty"], found["mch_customs_no"]) == ("SUCCESS", 8, "123456")

    assert merchant.call(f"{group}.orders.update", {**body, "duty": 9})["state"] == "SUBMITTED"
    merchant.sandbox.clock.advance(minutes=1)
    (found,) = query(merchant, "transaction_id", body["transaction_id"], group)["data"]
    assert (found["state"], found["duty"]) == ("SUCCESS", 9)
    assert merchant.call(f"{group}.redeclare", body_without(body, "duty"))["state"] == "SUBMITTED"
    merchant.sandbox.clock.advance(minutes=1)
    assert query(merchant, "out_trade_no", "KITE-1", group)["data"][0]["state"] == "SUCCESS"


def body_without(body: dict[str, Any], *names: str) -> dict[str, Any]:
    return {name: value for name, value in body.items() if name not in names}


def test_parts_are_never_more_than_the_payment(merchant: Merchant) -> None:
    merchant.paid("KITE-1", 1000)
    merchant.call("customs.orders.create", naming(merchant, "KITE-1", **part("P1", 100, 500)))
    with refused("INVALID_REQUEST"):
        merchant.call("customs.orders.create", naming(merchant, "KITE-1", **part("P2", 101, 300)))
    second = merchant.call("customs.orders.create", naming(merchant, "KITE-1", **part("P2", 100, 300)))
    with refused("INVALID_REQUEST"):
        merchant.call("customs.orders.update", naming(merchant, "KITE-1", **part("P2", 101, 300)))
    merchant.call("customs.orders.update", naming(merchant, "KITE-1", **part("P2", 99, 300)))
    found = query(merchant, "out_trade_no", "KITE-1")
    assert found["total_count"] == 2
    assert [each["order_fee"] for each in found["data"]] == [600, 399]
    assert [each["sub_order_no"] for each in query(merchant, "sub_order_no", "P2")["data"]] == ["P2"]
    by_id = query(merchant, "sub_order_id", second["sub_order_id"])
    assert [each["sub_order_no"] for each in by_id["data"]] == ["P2"]
    page = query(merchant, "out_trade_no", "KITE-1", offset=1, limit=1)["data"]
    assert [each["sub_order_no"] for each in page] == ["P2"]


@pytest.mark.parametrize(
    "wrong", [{"order_fee": 601}, {"order_fee": 599}, {"fee_type": None}, {"transport_fee": None}, {"order_fee": None}]
)
def test_a_part_needs_its_amounts(merchant: Merchant, wrong: dict[str, Any]) -> None:
    merchant.paid("KITE-1", 1000)
    body = {**naming(merchant, "KITE-1", **part("P1", 100, 500)), **wrong}
    with refused("PARAM_ERROR"):
        merchant.call("customs.orders.create", {name: value for name, value in body.items() if value is not None})


@both
@pytest.mark.parametrize("operation", ["orders.create", "orders.update", "redeclare", "verify_certificate"])
def test_what_is_not_there_is_not_declared(merchant: Merchant, group: str, operation: str) -> None:
    merchant.paid("KITE-1", 1000)
    merchant.paid("KITE-2", 1000)
    identity = {"certificate_type": "IDCARD", "certificate_id": "110101199003071234", "certificate_name": "张三三"}
    more = identity if operation == "verify_certificate" else {}
    body = naming(merchant, "KITE-1", **more)
    never = "4200000000000000000000000000"
    wrongs: list[dict[str, str]] = [{"transaction_id": never}, {"mchid": "1900000200"}]
    if operation != "redeclare":
        wrongs.append({"out_trade_no": "KITE-2"})
    if operation != "verify_certificate":
        merchant.order("KITE-3", 100)
    for wrong in wrongs:
        with refused("INVALID_REQUEST"):
            merchant.call(f"{group}.{operation}", {**body, **wrong})
    if operation in {"orders.update", "redeclare"}:
        with refused("INVALID_REQUEST"):
            merchant.call(f"{group}.{operation}", body)


def test_a_query_finds_its_own_customs_office_and_merchant(merchant: Merchant) -> None:
    merchant.paid("KITE-1", 1000)
    merchant.call("customs.orders.create", naming(merchant, "KITE-1"))
    for wrong in ({"customs": "NINGBO"}, {"mchid": "1900000200"}, {"order_no": "KITE-2"}):
        with refused("INVALID_REQUEST"):
            query(merchant, "out_trade_no", "KITE-1", **wrong)


def test_who_paid_is_who_ordered(merchant: Merchant) -> None:
    merchant.paid("KITE-1", 1000)
    identity = {"certificate_type": "IDCARD", "certificate_id": "110101199003071234", "certificate_name": "张三三"}
    found = merchant.call("customs.verify_certificate", naming(merchant, "KITE-1", **identity))
    assert (found["certificate_check_result"], found["out_trade_no"]) == ("SAME", "KITE-1")


def test_one_of_the_numbers_names_it(merchant: Merchant) -> None:
    merchant.paid("KITE-1", 1000)
    body = body_without(naming(merchant, "KITE-1"), "out_trade_no", "transaction_id")
    with refused("PARAM_ERROR"):
        merchant.call("customs.redeclare", body)
