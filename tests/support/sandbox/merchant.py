"""A merchant in its sandbox, for tests of what the sandbox remembers: orders, payments, refunds, callbacks."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from threading import Thread
from typing import TYPE_CHECKING, Any, Self

import pytest

from wxpay_client import Client, from_dict, to_dict
from wxpay_client.api import OPERATIONS
from wxpay_client.errors import APIError

if TYPE_CHECKING:
    from wxpay_client import Event
    from wxpay_client.sandbox import Sandbox


class Merchant:
    """Calls operations by their IDs, with plain data; its own number is filled in."""

    # Any, throughout: JSON of whatever shape an operation has.

    def __init__(self, sandbox: Sandbox) -> None:
        self.sandbox = sandbox
        self.client: Client = sandbox.client(private_key=sandbox.credentials.merchant_key)
        self.notify_url = "https://shop.example/wxpay"

    def call(
        self,
        operation: str,
        body: Mapping[str, Any] | None = None,
        path: Mapping[str, Any] | None = None,
        query: Mapping[str, Any] | None = None,
    ) -> Any:
        parts = {"path": path, "query": query, "body": body}
        request = from_dict(OPERATIONS[operation], {name: part for name, part in parts.items() if part})
        answer = self.client.send(request).data
        return None if answer is None else to_dict(answer)

    def order(self, number: str, total: int = 4200, kind: str = "native", **more: Any) -> Any:
        """Create an order of a direct merchant."""
        payer = {"payer": {"openid": "o1"}} if kind == "jsapi" else {}
        body = {
            "appid": "wx1",
            "mchid": self.sandbox.credentials.mchid,
            "description": "a kite",
            "out_trade_no": number,
            "notify_url": self.notify_url,
            "amount": {"total": total, "currency": "CNY"},
        }
        return self.call(f"pay.transactions.{kind}", {**body, **payer, **more})

    def paid(self, number: str, total: int = 4200) -> str:
        """Create an order, and let it be paid."""
        self.order(number, total)
        self.sandbox.pay(number)
        return number

    def query(self, number: str) -> Any:
        return self.call(
            "pay.transactions.query_by_out_trade_no",
            path={"out_trade_no": number},
            query={"mchid": self.sandbox.credentials.mchid},
        )

    def close(self, number: str) -> None:
        self.call("pay.transactions.close", {"mchid": self.sandbox.credentials.mchid}, {"out_trade_no": number})

    def refund(self, number: str, order: str, amount: int, total: int = 4200, **more: Any) -> Any:
        body = {
            "out_trade_no": order,
            "out_refund_no": number,
            "notify_url": self.notify_url,
            "amount": {"refund": amount, "total": total, "currency": "CNY"},
        }
        return self.call("refund.domestic.refunds.create", {**body, **more})

    def query_refund(self, number: str) -> Any:
        return self.call("refund.domestic.refunds.query_by_out_refund_no", path={"out_refund_no": number})


@contextmanager
def refused(code: str) -> Iterator[pytest.ExceptionInfo[APIError]]:
    """What is done within is refused by the gateway with this code, and with the status that its page documents."""
    with pytest.raises(APIError) as caught:
        yield caught
    assert caught.value.code == code, caught.value


class Receiver:
    """A merchant's callback server on loopback: verifies, decrypts, and answers what it is told to, else 204.

    It can be opened again after it was closed, on the same port.
    """

    def __init__(self, client: Client) -> None:
        self.client = client
        self.events: list[Event[Any]] = []
        self.statuses: list[int] = []
        self._port = 0
        self._server: ThreadingHTTPServer | None = None

    @property
    def url(self) -> str:
        return f"http://127.0.0.1:{self._port}/callbacks"

    @property
    def told(self) -> list[tuple[str, str]]:
        """Types of the events that came, with the number that each is about."""
        names = ("out_refund_no", "out_trade_no", "combine_out_trade_no", "out_bill_no")
        found = [(event.event_type, to_dict(event.resource)) for event in self.events]
        return [(kind, next(str(data[name]) for name in names if name in data)) for kind, data in found]

    def __enter__(self) -> Self:
        receiver = self

        class Handler(BaseHTTPRequestHandler):
            def do_POST(self) -> None:
                body = self.rfile.read(int(self.headers["Content-Length"]))
                receiver.events.append(receiver.client.callbacks.parse(dict(self.headers), body))
                self.send_response(receiver.statuses.pop(0) if receiver.statuses else 204)
                self.end_headers()

            def log_message(self, *_: object) -> None:
                pass

        self._server = ThreadingHTTPServer(("127.0.0.1", self._port), Handler)
        self._port = self._server.server_port
        Thread(target=self._server.serve_forever, args=(0.01,), daemon=True).start()
        return self

    def __exit__(self, *_: object) -> None:
        if self._server is not None:
            self._server.shutdown()
            self._server.server_close()
