"""The example of a merchant's day: as a program, and what its parts do when something is not as it should be."""

from __future__ import annotations

import json
import subprocess
import sys
from collections.abc import Iterator
from datetime import datetime
from pathlib import Path

import pytest

from examples.shop import BEIJING, Shop, callback_server
from tests.support.waiting import HANGS
from wxpay_client import Client
from wxpay_client.api.pay.transactions import PaidTransaction, PaidTransactionAmount
from wxpay_client.sandbox import Fault, Sandbox

ROOT = Path(__file__).parents[2]
FAST = 10_000_000.0


@pytest.fixture
def shop(client: Client) -> Iterator[Shop]:
    shop = Shop(client, appid="wxd678efh567hg6787")
    with callback_server(shop.receive) as shop.notify_url:
        yield shop


def paid(total: int, out_trade_no: str = "KITE1") -> PaidTransaction:
    return PaidTransaction(
        mchid="1900000109",
        out_trade_no=out_trade_no,
        transaction_id="4200000925202101284997714292",
        trade_state="SUCCESS",
        amount=PaidTransactionAmount(total=total),
    )


def test_the_day_goes_from_the_payment_to_the_transfer() -> None:
    run = subprocess.run(
        [sys.executable, "examples/shop.py"], cwd=ROOT, capture_output=True, text=True, check=False, timeout=HANGS
    )

    assert (run.returncode, run.stderr) == (0, "")
    assert run.stdout.splitlines() == [
        "A user buys a kite of 10 yuan",
        "  the page pays by prepay_id, signed RSA",
        "  KITE20261129001 is paid: 1000 fen",
        "Its tail is missing: 2.50 yuan go back",
        "  TAIL20261129001: PROCESSING",
        "  TAIL20261129001 of 250 fen: SUCCESS",
        "The kite's maker gets 2 yuan of it",
        "  SHARE20261129001: PROCESSING",
        "A user who brought a friend gets 1 yuan",
        "  the page asks the user to confirm it",
        "  FRIEND20261129001: SUCCESS",
        "What came in and went out, the next day",
        "  SUCCESS KITE20261129001: 1000 fen in, 0 fen out",
        "  REFUND KITE20261129001: 0 fen in, 250 fen out",
        "  2 rows: 1000 fen in, 250 fen out",
    ]


def test_from_the_order_to_the_callback_of_its_refund(wxpay_sandbox: Sandbox) -> None:
    """What a user's own test of a shop comes to: order, payment, callback, refund, callback."""
    shop = Shop(wxpay_sandbox.client(), appid="wxd678efh567hg6787")
    with callback_server(shop.receive) as shop.notify_url:
        shop.sell("KITE-1", "oUpF8uMuAJO_M2pxb1Q9zNjWeS6o", 1000)
        wxpay_sandbox.pay("KITE-1")
        assert shop.orders["KITE-1"].paid
        shop.refund("TAIL-1", "KITE-1", 250)
        wxpay_sandbox.settle("TAIL-1")
        assert shop.refunds["TAIL-1"] == "SUCCESS"

    assert [delivery.event_type for delivery in wxpay_sandbox.callbacks.log if delivery.delivered] == [
        "TRANSACTION.SUCCESS",
        "REFUND.SUCCESS",
    ]


def test_a_refund_is_of_a_part_of_its_order(sandbox: Sandbox, shop: Shop) -> None:
    shop.sell("KITE0001", "oUpF8uMuAJO_M2pxb1Q9zNjWeS6o", 1000)

    shop.refund("TAIL1", "KITE0001", 250)

    body = json.loads(sandbox.requests[-1].body)
    assert body["out_trade_no"] == "KITE0001"
    assert body["amount"] == {"refund": 250, "total": 1000, "currency": "CNY"}
    assert body["notify_url"] == shop.notify_url


def test_what_is_paid_can_be_shared_and_nothing_before(sandbox: Sandbox, shop: Shop) -> None:
    shop.sell("KITE0001", "oUpF8uMuAJO_M2pxb1Q9zNjWeS6o", 1000)
    sent = len(sandbox.requests)
    with pytest.raises(ValueError, match="not paid"):
        shop.share("SHARE1", "KITE0001", "86693852", 200)
    assert len(sandbox.requests) == sent

    delivery = sandbox.callbacks.deliver(shop.notify_url, "TRANSACTION.SUCCESS", paid(1000, "KITE0001"))
    shop.share("SHARE1", "KITE0001", "86693852", 200)

    assert delivery.delivered
    body = json.loads(sandbox.requests[-1].body)
    assert body["transaction_id"] == "4200000925202101284997714292"
    assert [share["amount"] for share in body["receivers"]] == [200]


@pytest.mark.parametrize(("out_trade_no", "total"), [("KITE0001", 1), ("KITE0002", 1000)])
def test_a_payment_that_was_not_asked_for_is_not_taken(
    sandbox: Sandbox, shop: Shop, out_trade_no: str, total: int
) -> None:
    shop.sell("KITE0001", "oUpF8uMuAJO_M2pxb1Q9zNjWeS6o", 1000)

    delivery = sandbox.callbacks.deliver(shop.notify_url, "TRANSACTION.SUCCESS", paid(total, out_trade_no), speed=FAST)

    assert {post.status for post in delivery.posts} == {500}
    assert shop.orders["KITE0001"].transaction_id is None


def test_a_callback_that_is_not_proven_is_refused(sandbox: Sandbox, shop: Shop) -> None:
    delivery = sandbox.callbacks.deliver(shop.notify_url, "REFUND.SUCCESS", fault=Fault.BAD_SIGNATURE, speed=FAST)

    assert [post.status for post in delivery.posts] == [401, 204]
    assert shop.refunds == {"1217752501201407033233368018": "SUCCESS"}


@pytest.mark.parametrize("event_type", ["REFUND.CLOSED", "REFUND.ABNORMAL"])
def test_a_refund_that_did_not_reach_the_user_is_no_success(sandbox: Sandbox, shop: Shop, event_type: str) -> None:
    delivery = sandbox.callbacks.deliver(shop.notify_url, event_type)

    assert delivery.delivered
    assert shop.refunds == {"1217752501201407033233368018": event_type.partition(".")[2]}


def test_an_event_that_lacks_what_is_read_of_it_comes_again(sandbox: Sandbox, shop: Shop) -> None:
    delivery = sandbox.callbacks.deliver(shop.notify_url, "REFUND.SUCCESS", {"amount": None}, speed=FAST)

    assert {post.status for post in delivery.posts} == {500}
    assert shop.refunds == {}


def test_other_events_are_taken(sandbox: Sandbox, shop: Shop) -> None:
    assert sandbox.callbacks.deliver(shop.notify_url, "PROFITSHARING.SUCCESS").delivered


def test_the_bill_is_that_of_the_day(wxpay_sandbox: Sandbox) -> None:
    shop = Shop(wxpay_sandbox.client(), appid="wxd678efh567hg6787", notify_url="https://shop.example/wxpay")
    today = datetime.fromtimestamp(wxpay_sandbox.clock(), BEIJING).date()
    shop.sell("KITE0001", "oUpF8uMuAJO_M2pxb1Q9zNjWeS6o", 1000)
    wxpay_sandbox.pay("KITE0001")
    wxpay_sandbox.clock.advance(days=1)

    rows, sums = shop.bill(today)

    assert [(row.time.date(), row.out_trade_no) for row in rows] == [(today, "KITE0001")]
    assert (sums.count, sums.total, sums.refund) == (1, 1000, 0)
