"""What happens, as server-sent events."""

from __future__ import annotations

import json
import re
from typing import TYPE_CHECKING, Final

from wxpay_client.sandbox.page.view import summary

if TYPE_CHECKING:
    from collections.abc import Generator

    from wxpay_client.sandbox.exchanges import Exchanges

TICK: Final = 0.25
"""Seconds after which a stream looks whether it is still wanted, and whether anything but a request has come."""

_HEARTBEAT: Final = 40
"""After so many ticks without an event something is sent: a browser that left shows only then."""

LATEST: Final = 200
"""How many of the requests before it a page is sent at first; the older ones it can ask for."""

_ID: Final = re.compile(r"([0-9A-Za-z_-]{1,64})\.([0-9]{1,15})")


def stream(exchanges: Exchanges, run: str, last_event_id: str) -> Generator[bytes]:
    """Events without end: `run` first, then a `request` each.

    Args:
        exchanges: What is received.
        run: What tells this sandbox from one that was at the same address before: the page of that one reloads itself.
        last_event_id: ID of the last event that the browser has; empty for none.
    """
    yield b"retry: 1000\n" + event("run", run)
    known = _ID.fullmatch(last_event_id)
    number = int(known[2]) if known and known[1] == run else max(0, exchanges.last - LATEST)
    quiet = 0
    while True:
        batch = exchanges.after(number, 100)
        for exchange in batch:
            number = exchange.number
            yield event("request", summary(exchange), f"{run}.{number}")
        if batch or exchanges.wait(number, TICK):
            quiet = 0
            continue
        quiet += 1
        yield b"" if quiet % _HEARTBEAT else b":\n\n"


def event(name: str, data: object, event_id: str = "") -> bytes:
    """One event: its data is JSON on one line."""
    head = f"id: {event_id}\n" if event_id else ""
    return f"{head}event: {name}\ndata: {json.dumps(data)}\n\n".encode()
