"""Callbacks that go out by themselves: to loopback alone, again until they are taken, at the gateway's intervals."""

from __future__ import annotations

import logging
import time
from itertools import accumulate
from typing import TYPE_CHECKING

import pytest

from tests.support.sandbox.merchant import Merchant, Receiver
from tests.support.waiting import HANGS
from wxpay_client.sandbox import Sandbox
from wxpay_client.sandbox.callbacks.callbacks import RETRY_INTERVALS

if TYPE_CHECKING:
    from pathlib import Path

    from wxpay_client.sandbox.credentials import Credentials


def test_a_payment_is_told_and_what_became_of_it_is_kept(merchant: Merchant, receiver: Receiver) -> None:
    merchant.paid("KITE-1")
    (event,) = receiver.events
    (delivery,) = merchant.sandbox.callbacks.log
    assert (event.id, event.resource.amount.total) == (delivery.id, 4200)
    assert (delivery.event_type, delivery.url, delivery.due) == ("TRANSACTION.SUCCESS", receiver.url, None)
    assert [(post.status, post.reason) for post in delivery.posts] == [(204, "")]
    assert delivery.resource == merchant.query("KITE-1")
    assert delivery.delivered


def test_one_that_is_not_taken_comes_again(merchant: Merchant, receiver: Receiver) -> None:
    receiver.statuses = [500, 404]
    merchant.paid("KITE-1")
    merchant.sandbox.clock.advance(seconds=14)
    assert len(receiver.events) == 1
    merchant.sandbox.clock.advance(seconds=1)
    assert len(receiver.events) == 2
    merchant.sandbox.clock.advance(minutes=31)
    assert [event.id for event in receiver.events] == [merchant.sandbox.callbacks.log[0].id] * 3
    (delivery,) = merchant.sandbox.callbacks.log
    assert [post.status for post in delivery.posts] == [500, 404, 204]
    assert [round(post.after) for post in delivery.posts] == [0, 15, 30]


def test_at_last_the_gateway_gives_up(merchant: Merchant, receiver: Receiver) -> None:
    receiver.statuses = [500] * 100
    merchant.paid("KITE-1")
    merchant.sandbox.clock.advance(days=3)
    (delivery,) = merchant.sandbox.callbacks.log
    assert [round(post.after) for post in delivery.posts] == [0, *accumulate(RETRY_INTERVALS)]
    assert (delivery.due, delivery.delivered) == (None, False)


def test_nobody_but_this_machine_is_called(merchant: Merchant) -> None:
    merchant.paid("KITE-1")
    (delivery,) = merchant.sandbox.callbacks.log
    assert [(post.status, post.reason.partition(":")[0]) for post in delivery.posts] == [(None, "not sent")]
    assert delivery.due is None


def test_unless_it_is_named(credentials: Credentials) -> None:
    with Sandbox(credentials=credentials, notify_hosts=["Shop.invalid"]) as sandbox:
        merchant = Merchant(sandbox)
        merchant.notify_url = "http://shop.invalid/wxpay"
        merchant.paid("KITE-1")
        (delivery,) = sandbox.callbacks.log
        assert "ConnectionError" in delivery.posts[0].reason
        assert delivery.due


def test_one_that_cannot_be_made_is_given_up(
    merchant: Merchant, receiver: Receiver, monkeypatch: pytest.MonkeyPatch, caplog: pytest.LogCaptureFixture
) -> None:
    monkeypatch.setattr("wxpay_client.sandbox.callbacks.callbacks.encrypted", None)
    merchant.paid("KITE-1")
    (delivery,) = merchant.sandbox.callbacks.log
    assert (delivery.due, delivery.posts[0].reason) == (None, "not sent: the sandbox itself failed: see its log")
    assert "is not callable" in caplog.text
    assert receiver.events == []


def test_an_order_without_a_url_tells_nobody(merchant: Merchant) -> None:
    body = {
        "appid": "wx1",
        "mchid": "1900000109",
        "description": "a kite",
        "out_trade_no": "SCAN-1",
        "payer": {"auth_code": "130061098828009406"},
        "amount": {"total": 1, "currency": "CNY"},
    }
    merchant.call("pay.transactions.codepay", body)
    assert merchant.sandbox.callbacks.log == ()


def test_a_receiver_may_call_the_sandbox_before_it_answers(merchant: Merchant, receiver: Receiver) -> None:
    """What a callback server does: it queries the order, and refunds it, before it takes the callback."""
    asked: list[str] = []
    take = receiver.events.append

    class Asking(list[object]):
        def append(self, event: object) -> None:
            asked.append(merchant.query("KITE-1")["trade_state"])
            if len(asked) == 1:
                merchant.refund("R-1", "KITE-1", 1)
                merchant.sandbox.settle("R-1")
            take(event)  # type: ignore[arg-type]

    receiver.events = Asking()  # type: ignore[assignment]
    merchant.paid("KITE-1")
    assert asked == ["SUCCESS", "REFUND"]
    assert [delivery.delivered for delivery in merchant.sandbox.callbacks.log] == [True, True]


def test_what_is_due_goes_out_by_itself(
    merchant: Merchant, receiver: Receiver, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("wxpay_client.sandbox.callbacks.callbacks.RETRY_INTERVALS", (0.05, 0.05))
    receiver.statuses = [500, 500]
    merchant.paid("KITE-1")
    end = time.monotonic() + HANGS
    while not merchant.sandbox.callbacks.log[0].delivered and time.monotonic() < end:
        time.sleep(0.01)
    assert [post.status for post in merchant.sandbox.callbacks.log[0].posts] == [500, 500, 204]


def test_it_goes_out_after_a_restart_too(credentials: Credentials, tmp_path: Path) -> None:
    with Sandbox(credentials=credentials, state=tmp_path / "state.db") as sandbox:
        merchant = Merchant(sandbox)
        with Receiver(merchant.client) as receiver:
            receiver.statuses = [500]
            merchant.notify_url = receiver.url
            merchant.paid("KITE-1")
    with Sandbox(credentials=credentials, state=tmp_path / "state.db") as sandbox, receiver:
        sandbox.clock.advance(seconds=15)
        assert [kind for kind, _ in receiver.told] == ["TRANSACTION.SUCCESS", "TRANSACTION.SUCCESS"]
        assert sandbox.callbacks.log[0].delivered


def test_the_clock_only_moves_on(merchant: Merchant) -> None:
    with pytest.raises(ValueError, match="the clock only moves on"):
        merchant.sandbox.clock.advance(minutes=-1)


def test_the_clock_stays_in_years_of_four_digits(merchant: Merchant) -> None:
    merchant.sandbox.clock.advance(days=365.2425 * 7900)
    with pytest.raises(ValueError, match="expected a time before 9990"):
        merchant.sandbox.clock.advance(days=365.2425 * 100)
    merchant.paid("KITE-1")
    assert merchant.query("KITE-1")["success_time"][:2] == "99"


def test_a_line_is_logged_of_each_try(merchant: Merchant, receiver: Receiver, caplog: pytest.LogCaptureFixture) -> None:
    caplog.set_level(logging.INFO, "wxpay_client.sandbox.callbacks.callbacks")
    receiver.statuses = [500]
    merchant.paid("KITE-1")
    merchant.sandbox.clock.advance(minutes=1)
    beginning = f"callback TRANSACTION.SUCCESS to {receiver.url} -> "
    assert caplog.messages == [f"{beginning}answered 500; expected 200 or 204", f"{beginning}204"]
