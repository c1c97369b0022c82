"""The examples of callbacks, on the real frameworks, posted to as the gateway posts."""

from __future__ import annotations

import logging
import socket
import threading
from collections.abc import Callable, Iterator
from contextlib import AbstractContextManager, contextmanager
from typing import Any

import pytest
from werkzeug.serving import make_server

from tests.support.waiting import join, until
from wxpay_client import Client
from wxpay_client.api.pay.transactions import PaidTransaction, PaidTransactionAmount
from wxpay_client.sandbox import Fault, Sandbox

FAST = 10_000_000.0


@contextmanager
def _wsgi(app: Any) -> Iterator[str]:
    server = make_server("127.0.0.1", 0, app, threaded=True)
    thread = threading.Thread(target=server.serve_forever, args=(0.01,))  # seconds until it sees that it is to end
    thread.start()
    try:
        yield f"http://127.0.0.1:{server.server_port}/wxpay/callbacks"
    finally:
        server.shutdown()
        join(thread)
        server.server_close()


def _flask(client: Client) -> AbstractContextManager[str]:
    from examples.flask_callbacks import create_app

    return _wsgi(create_app(client))


def _django(client: Client) -> AbstractContextManager[str]:
    import django
    from django.conf import settings

    if not settings.configured:
        settings.configure(ROOT_URLCONF=__name__, ALLOWED_HOSTS=["127.0.0.1"], LOGGING_CONFIG=None)
        django.setup()
    from django.core.handlers.wsgi import WSGIHandler
    from django.urls import path

    from examples.django_callbacks import receiver

    urlpatterns[:] = [path("wxpay/callbacks", receiver(client))]
    from django.urls import clear_url_caches

    clear_url_caches()
    return _wsgi(WSGIHandler())


urlpatterns: list[Any] = []
"""Of the Django project whose settings name this module."""


@contextmanager
def _fastapi(client: Client) -> Iterator[str]:
    import uvicorn

    from examples.fastapi_callbacks import create_app

    with socket.socket() as listening:
        listening.bind(("127.0.0.1", 0))
        server = uvicorn.Server(uvicorn.Config(create_app(client), log_config=None, lifespan="off"))
        thread = threading.Thread(target=server.run, args=([listening],))
        thread.start()
        until(lambda: server.started)
        yield f"http://127.0.0.1:{listening.getsockname()[1]}/wxpay/callbacks"
        server.should_exit = True
        join(thread)


FRAMEWORKS: dict[str, Callable[[Client], AbstractContextManager[str]]] = {
    "flask": _flask,
    "django": _django,
    "fastapi": _fastapi,
}


@pytest.fixture(params=FRAMEWORKS)
def url(request: pytest.FixtureRequest, client: Client) -> Iterator[str]:
    with FRAMEWORKS[request.param](client) as url:
        yield url


PAID = PaidTransaction(
    mchid="1900000109",
    out_trade_no="KITE0001",
    transaction_id="4200000925202101284997714292",
    trade_state="SUCCESS",
    amount=PaidTransactionAmount(total=1000),
)


def test_a_payment_is_taken_the_first_time(sandbox: Sandbox, url: str, caplog: pytest.LogCaptureFixture) -> None:
    with caplog.at_level(logging.WARNING):
        delivery = sandbox.callbacks.deliver(url, "TRANSACTION.SUCCESS", PAID)

    assert [post.status for post in delivery.posts] == [204]
    assert f"{delivery.id}: order KITE0001 is paid: 1000 fen" in caplog.text


def test_a_payment_of_another_product_is_not_taken_for_one_of_the_merchants_own(
    sandbox: Sandbox, url: str, caplog: pytest.LogCaptureFixture
) -> None:
    with caplog.at_level(logging.WARNING):
        delivery = sandbox.callbacks.deliver(url, "TRANSACTION.SUCCESS")  # the example is a combined payment

    assert delivery.delivered
    assert f"{delivery.id}: TRANSACTION.SUCCESS" in caplog.text
    assert "is paid" not in caplog.text


def test_a_refund_is_taken_the_first_time(sandbox: Sandbox, url: str, caplog: pytest.LogCaptureFixture) -> None:
    with caplog.at_level(logging.WARNING):
        delivery = sandbox.callbacks.deliver(url, "REFUND.SUCCESS")

    assert [post.status for post in delivery.posts] == [204]
    assert f"{delivery.id}: refund 1217752501201407033233368018 succeeded" in caplog.text


def test_an_event_of_another_kind_is_taken_too(sandbox: Sandbox, url: str, caplog: pytest.LogCaptureFixture) -> None:
    with caplog.at_level(logging.WARNING):
        delivery = sandbox.callbacks.deliver(url, "COUPON.USE", {"coupon_id": "1"})

    assert delivery.delivered
    assert f"{delivery.id}: COUPON.USE" in caplog.text


@pytest.mark.parametrize("fault", [Fault.PROBE, Fault.BAD_SIGNATURE, Fault.MISSING_HEADERS])
def test_what_is_not_proven_is_refused_and_then_taken_from_the_gateway(
    sandbox: Sandbox, url: str, fault: Fault
) -> None:
    delivery = sandbox.callbacks.deliver(url, "REFUND.SUCCESS", fault=fault, speed=FAST)

    assert [post.status for post in delivery.posts] == [401, 204]
    assert delivery.posts[0].body == '{"code":"FAIL","message":"失败"}'.encode()


def test_what_cannot_be_read_is_asked_for_again(sandbox: Sandbox, url: str) -> None:
    delivery = sandbox.callbacks.deliver(url, "REFUND.SUCCESS", {"amount": None}, speed=FAST)

    assert {post.status for post in delivery.posts} == {500}
    assert not delivery.delivered
