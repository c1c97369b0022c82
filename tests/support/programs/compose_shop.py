"""A shop in a container of its own: takes a payment from the sandbox in another one, and prints what it was told."""

from __future__ import annotations

import http.server
import os
import queue
import re
import sys
import threading

import requests

from wxpay_client import Client
from wxpay_client.api.common import OrderAmount

told: queue.Queue[tuple[dict[str, str], bytes]] = queue.Queue()


class Handler(http.server.BaseHTTPRequestHandler):
    """What stands at the `notify_url`."""

    def do_POST(self) -> None:
        told.put((dict(self.headers), self.rfile.read(int(self.headers["Content-Length"]))))
        self.send_response(204)
        self.end_headers()

    def log_message(self, *_: object) -> None:
        pass


def pay(number: str) -> None:
    """What a person does on the page of the sandbox."""
    origin = os.environ["WXPAY_ORIGIN"]
    token = re.findall(r'name="token" content="([^"]+)"', requests.get(origin, timeout=30).text)
    done = requests.post(
        f"{origin}/sandbox/do",
        json={"action": "pay", "kind": "order", "number": number},
        headers={"Origin": origin, "X-Sandbox-Token": token[0]},
        timeout=30,
    )
    done.raise_for_status()


server = http.server.ThreadingHTTPServer(("0.0.0.0", 8080), Handler)
threading.Thread(target=server.serve_forever, daemon=True).start()
with Client.from_env() as client:
    client.pay.transactions.native(
        appid="wxd678efh567hg6787",
        description="a kite",
        out_trade_no="COMPOSE20260101",
        notify_url="http://shop:8080/callbacks",
        amount=OrderAmount(total=4200),
    )
    pay("COMPOSE20260101")
    event = client.callbacks.parse(*told.get(timeout=30))
    order = client.pay.transactions.query_by_out_trade_no("COMPOSE20260101")
    sys.stdout.write(f"{event.event_type} {order.trade_state} {order.amount.total if order.amount else None}\n")
server.shutdown()
