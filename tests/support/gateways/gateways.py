"""The sandbox's gateway for operations that are none of the client's own."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from typing import Any, NamedTuple

from tests.support.examples import tell_examples
from wxpay_client import Client, RetryPolicy
from wxpay_client.sandbox.credentials import Credentials
from wxpay_client.sandbox.gateway import Gateway
from wxpay_client.sandbox.received import Headers, Received
from wxpay_client.sandbox.server import Server, application
from wxpay_client.schema.operation import Request


class Served(NamedTuple):
    """A gateway that is served, and what it received."""

    credentials: Credentials
    origin: str
    gateway: Gateway
    client: Client
    received: list[Received]


@contextmanager
def listening(gateway: Gateway) -> Iterator[tuple[str, list[Received]]]:
    """Serve a gateway on loopback: its origin, and what it receives."""
    received: list[Received] = []

    def receive(method: str, url: str, headers: Headers, body: bytes) -> Received:
        received.append(gateway.receive(method, url, headers, body))
        return received[-1]

    server = Server(application(receive), 0, 8.0, None)
    server.start()
    try:
        yield f"http://127.0.0.1:{server.port}", received
    finally:
        server.stop()


@contextmanager
def served(
    credentials: Credentials, *requests: type[Request[Any]], examples: Mapping[str, Any] | None = None
) -> Iterator[Served]:
    """Serve operations on loopback, with a client of theirs."""
    operations = {cls.operation.id: cls for cls in requests}
    gateway = tell_examples(Gateway(credentials, operations, examples or {}), examples or {})
    with listening(gateway) as (origin, received):
        client = Client(
            mchid=credentials.mchid,
            serial_no=credentials.serial_no,
            private_key=credentials.merchant_key,
            platform_keys={serial: key.public_key() for serial, key in credentials.platform_keys.items()},
            origin=origin,
            retries=RetryPolicy.none(),
        )
        try:
            yield Served(credentials, origin, gateway, client, received)
        finally:
            client.session.close()
