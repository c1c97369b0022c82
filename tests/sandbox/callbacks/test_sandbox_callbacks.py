"""The callbacks that the sandbox makes and delivers."""

from __future__ import annotations

import json
from collections.abc import Iterator
from datetime import UTC, datetime
from typing import Any

import pytest

from tests.support.gateways.callback_server import CallbackServer
from wxpay_client import Client, VerificationError
from wxpay_client.sandbox import Fault, Sandbox
from wxpay_client.sandbox.callbacks.callbacks import RETRY_INTERVALS
from wxpay_client.schema.events import Event

FAST = 10_000_000.0


@pytest.fixture
def merchant() -> Iterator[CallbackServer]:
    server = CallbackServer()
    yield server
    server.close()


def test_a_callback_is_delivered_as_a_client_can_read_it(
    sandbox: Sandbox, client: Client, merchant: CallbackServer
) -> None:
    delivery = sandbox.callbacks.deliver(merchant.url, "REFUND.SUCCESS")

    assert delivery.delivered
    [(headers, body)] = merchant.received
    assert client.callbacks.parse(headers, body).id == delivery.id
    assert headers["Content-Type"].startswith("application/json")


def test_it_is_repeated_until_it_is_taken(sandbox: Sandbox, client: Client, merchant: CallbackServer) -> None:
    merchant.statuses = [500, 302, 404, 200]

    delivery = sandbox.callbacks.deliver(merchant.url, "REFUND.SUCCESS", speed=FAST)

    assert [post.status for post in delivery.posts] == [500, 302, 404, 200]
    assert [post.after for post in delivery.posts] == [0, 15, 30, 60]
    assert delivery.delivered
    assert {client.callbacks.parse(headers, body).id for headers, body in merchant.received} == {delivery.id}


def test_each_try_is_signed_afresh(sandbox: Sandbox, merchant: CallbackServer) -> None:
    merchant.statuses = [500, 204]

    sandbox.callbacks.deliver(merchant.url, "REFUND.SUCCESS", speed=FAST)

    (first, body), (again, same) = merchant.received
    assert first["Wechatpay-Nonce"] != again["Wechatpay-Nonce"]
    assert body == same


def test_it_is_given_up_after_a_day(sandbox: Sandbox, merchant: CallbackServer) -> None:
    merchant.statuses = [500]

    delivery = sandbox.callbacks.deliver(merchant.url, "REFUND.SUCCESS", speed=FAST)

    assert not delivery.delivered
    assert len(delivery.posts) == 1 + len(RETRY_INTERVALS) == 16
    assert delivery.posts[-1].after == sum(RETRY_INTERVALS) == 24 * 3600 + 4 * 60


def test_a_server_that_is_not_there_is_tried_again(sandbox: Sandbox, merchant: CallbackServer) -> None:
    merchant.close()

    delivery = sandbox.callbacks.deliver(merchant.url, "REFUND.SUCCESS", speed=FAST)

    assert {post.status for post in delivery.posts} == {None}
    assert "ConnectionError" in delivery.posts[0].reason


def test_only_the_first_try_has_the_fault(sandbox: Sandbox, client: Client, merchant: CallbackServer) -> None:
    merchant.statuses = [401, 204]

    sandbox.callbacks.deliver(merchant.url, "REFUND.SUCCESS", fault=Fault.PROBE, speed=FAST)

    probe, genuine = merchant.received
    with pytest.raises(VerificationError):
        client.callbacks.parse(*probe)
    assert client.callbacks.parse(*genuine).event_type == "REFUND.SUCCESS"


def test_what_is_told_may_be_a_typed_object(sandbox: Sandbox, client: Client) -> None:
    told = client.callbacks.parse(*sandbox.callbacks.make("REFUND.SUCCESS")).resource

    assert client.callbacks.parse(*sandbox.callbacks.make("REFUND.CLOSED", told)).resource == told


def test_an_event_without_an_example_needs_a_resource(sandbox: Sandbox) -> None:
    with pytest.raises(ValueError, match=r"'COUPON\.USE' has no example .*REFUND\.SUCCESS"):
        sandbox.callbacks.make("COUPON.USE")


def test_a_fault_of_answers_is_none_of_callbacks(sandbox: Sandbox) -> None:
    with pytest.raises(ValueError, match="nothing that can be wrong with a callback"):
        sandbox.callbacks.make("REFUND.SUCCESS", fault=Fault.HANG)


@pytest.mark.parametrize("speed", [0, -1, float("nan")])
def test_time_has_to_pass(sandbox: Sandbox, merchant: CallbackServer, speed: float) -> None:
    with pytest.raises(ValueError, match="speed"):
        sandbox.callbacks.deliver(merchant.url, "REFUND.SUCCESS", speed=speed)
    assert not merchant.received


def test_the_envelope_has_what_the_documentation_lists(sandbox: Sandbox) -> None:
    posted = json.loads(sandbox.callbacks.make("REFUND.SUCCESS").body)

    assert posted.keys() == {"id", "create_time", "event_type", "resource_type", "summary", "resource"}
    assert posted["resource"].keys() == {"original_type", "algorithm", "associated_data", "nonce", "ciphertext"}


def events(client: Client, merchant: CallbackServer) -> list[Event[Any]]:
    """What the merchant received, as its client reads it."""
    return [client.callbacks.parse(headers, body) for headers, body in merchant.received]


def test_a_callback_may_come_twice(sandbox: Sandbox, client: Client, merchant: CallbackServer) -> None:
    merchant.statuses = [500, 204]
    delivery = sandbox.callbacks.deliver(merchant.url, "REFUND.SUCCESS", fault=Fault.TWICE, speed=FAST)
    assert [post.status for post in delivery.posts] == [500, 204, 204]
    assert {event.id for event in events(client, merchant)} == {delivery.id}
    nonces = [headers["Wechatpay-Nonce"] for headers, _ in merchant.received]
    assert len({*nonces}) == 3


def test_a_callback_may_be_replayed(sandbox: Sandbox, merchant: CallbackServer) -> None:
    delivery = sandbox.callbacks.deliver(merchant.url, "REFUND.SUCCESS", fault=Fault.REPLAY)
    first, second = merchant.received
    assert first == second
    assert delivery.delivered


@pytest.mark.parametrize("fault", [Fault.TWICE, Fault.REPLAY])
def test_one_that_was_never_taken_does_not_come_once_more(
    sandbox: Sandbox, merchant: CallbackServer, fault: Fault
) -> None:
    merchant.statuses = [500]
    delivery = sandbox.callbacks.deliver(merchant.url, "REFUND.SUCCESS", fault=fault, speed=FAST)
    assert (len(delivery.posts), delivery.delivered) == (1 + len(RETRY_INTERVALS), False)


def test_an_older_event_may_come_later(sandbox: Sandbox, client: Client, merchant: CallbackServer) -> None:
    sandbox.callbacks.deliver(merchant.url, "REFUND.SUCCESS")
    sandbox.callbacks.deliver(merchant.url, "REFUND.CLOSED", fault=Fault.OUT_OF_ORDER)
    sandbox.callbacks.deliver(merchant.url, "REFUND.SUCCESS")
    first, late, next_ = events(client, merchant)
    assert (first.create_time - late.create_time).total_seconds() == 60
    assert next_.create_time >= first.create_time
    assert len({first.id, late.id, next_.id}) == 3


def test_the_first_event_may_be_late_too(sandbox: Sandbox, client: Client) -> None:
    event = client.callbacks.parse(*sandbox.callbacks.make("REFUND.SUCCESS", fault=Fault.OUT_OF_ORDER))
    assert (datetime.now(UTC) - event.create_time).total_seconds() >= 60


@pytest.mark.parametrize("fault", [Fault.HANG, Fault.SLOW])
def test_what_cannot_be_wrong_with_a_delivery(sandbox: Sandbox, merchant: CallbackServer, fault: Fault) -> None:
    with pytest.raises(ValueError, match=r"be wrong with a callback: expected one of .*, replay, twice"):
        sandbox.callbacks.deliver(merchant.url, "REFUND.SUCCESS", fault=fault)
    assert merchant.received == []


@pytest.mark.parametrize("fault", [Fault.TWICE, Fault.REPLAY])
def test_a_callback_that_is_only_made_is_made_once(sandbox: Sandbox, fault: Fault) -> None:
    with pytest.raises(ValueError, match="nothing that can be wrong with a callback"):
        sandbox.callbacks.make("REFUND.SUCCESS", fault=fault)
