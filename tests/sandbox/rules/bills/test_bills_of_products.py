"""Bills of products: what was shared, what service orders brought, each with its digest."""

from __future__ import annotations

from datetime import date, datetime, timedelta, timezone
from typing import Any

import pytest

from tests.sandbox.rules.bills.test_bills_of_state import begin_of_day, next_day
from tests.sandbox.rules.payscore import test_payscore as service_orders
from tests.support.sandbox.merchant import Merchant, refused
from wxpay_client import BillSums, ProfitSharingBillRow

BEIJING = timezone(timedelta(hours=8))


def shared(merchant: Merchant) -> None:
    """A payment of 1000, of which 200 and 100 are shared, and 50 come back."""
    merchant.order("KITE-1", 1000, settle_info={"profit_sharing": True})
    merchant.sandbox.pay("KITE-1")
    receiver = {"type": "MERCHANT_ID", "account": "86693852", "relation_type": "SUPPLIER", "name": "Kites"}
    merchant.call("profitsharing.receivers.add", {"appid": "wx1", **receiver})
    own = merchant.query("KITE-1")["transaction_id"]
    for number, amount in (("SHARE1", 200), ("SHARE2", 100)):
        each = {"type": "MERCHANT_ID", "account": "86693852", "amount": amount, "description": "for `the` kite, and"}
        body = {"transaction_id": own, "out_order_no": number, "receivers": [each], "unfreeze_unsplit": False}
        merchant.call("profitsharing.orders.create", {"appid": "wx1", **body})
    merchant.sandbox.clock.advance(minutes=1)
    back = {"out_order_no": "SHARE1", "out_return_no": "BACK1", "return_mchid": "86693852", "amount": 50}
    merchant.call("profitsharing.return_orders.create", {**back, "description": "too much"})


def lines_of(merchant: Merchant, pointing: Any) -> list[list[str]]:
    with merchant.client.download(pointing) as file:
        content = file.read().decode("utf-8-sig")
    return [[value.removeprefix("`") for value in line.split(",")] for line in content.splitlines()]


@pytest.mark.parametrize("tar_type", [None, "GZIP"])
def test_what_was_shared(merchant: Merchant, tar_type: str | None) -> None:
    begin_of_day(merchant)
    shared(merchant)
    client: Any = merchant.client
    today = datetime.fromtimestamp(merchant.sandbox.clock(), BEIJING).date()
    with refused("NO_STATEMENT_EXIST"):
        client.profitsharing.bills.query(bill_date=today)
    day = next_day(merchant)
    header, *rows, sums, total = lines_of(merchant, client.profitsharing.bills.query(bill_date=day, tar_type=tar_type))
    amounts = [(row[header.index("分账金额")], row[header.index("业务类型")]) for row in rows]
    assert amounts == [("2.00", "分账"), ("1.00", "分账"), ("0.50", "分账回退")]
    assert {len(row) for row in rows} == {len(header)}
    assert dict(zip(sums, total, strict=True)) == {"总条数": "3", "分账总金额": "3.00", "回退总金额": "0.50"}
    assert rows[0][header.index("商户分账/回退单号")] == "SHARE1"
    with client.download(client.profitsharing.bills.query(bill_date=day)) as file:
        typed = file.rows(ProfitSharingBillRow)
        assert [(row.receiver, row.amount, row.total, row.unknown) for row in typed] == [
            ("86693852", 200, 1000, {}),
            ("86693852", 100, 1000, {}),
            ("86693852", 50, 1000, {}),
        ]
    assert typed.sums == BillSums(count=3, unknown={"分账总金额": "3.00", "回退总金额": "0.50"})
    with refused("NO_STATEMENT_EXIST"):
        client.profitsharing.bills.query(bill_date=day, sub_mchid="1900000111")


def test_what_service_orders_brought(merchant: Merchant) -> None:
    begin_of_day(merchant)
    service_orders.create(merchant, need_user_confirm=False)
    service_orders.complete(merchant, 300)
    merchant.sandbox.pay("RENT1")
    client: Any = merchant.client
    now = datetime.fromtimestamp(merchant.sandbox.clock(), BEIJING)
    hour, before = now.strftime("%Y%m%d%H"), (now - timedelta(hours=1)).strftime("%Y%m%d%H")
    with refused("NO_STATEMENT_EXIST"):
        client.payscore.merchant_bill.query(bill_date=hour)
    merchant.sandbox.clock.advance(hours=1)
    answer = client.payscore.merchant_bill.query(bill_date=hour, tar_type="GZIP", service_id="S1")
    header, row, sums, total = lines_of(merchant, answer.download_bill_list[0])
    found = dict(zip(header, row, strict=True))
    assert (found["商户服务订单号"], found["应收金额"], found["实收金额"]) == ("RENT1", "3.00", "3.00")
    assert dict(zip(sums, total, strict=True)) == {"总条数": "1", "实收总金额": "3.00"}
    with client.download(answer.download_bill_list[0]) as file:
        untyped = file.rows()
        assert [each.unknown for each in untyped] == [found]
    assert untyped.sums == BillSums(count=1, unknown={"实收总金额": "3.00"})
    with refused("NO_STATEMENT_EXIST"):
        client.payscore.merchant_bill.query(bill_date=hour, service_id="S2")
    with refused("NO_STATEMENT_EXIST"):
        client.payscore.merchant_bill.query(bill_date=before)
    with refused("PARAM_ERROR"):
        client.payscore.merchant_bill.query(bill_date="2021010125")


def test_there_is_none_of_a_day_without(merchant: Merchant) -> None:
    merchant.paid("KITE-1", 1000)
    client: Any = merchant.client
    day: date = next_day(merchant)
    with refused("NO_STATEMENT_EXIST"):
        client.profitsharing.bills.query(bill_date=day)
    with refused("NO_STATEMENT_EXIST"):
        client.payscore.merchant_bill.query(bill_date=day.isoformat())
