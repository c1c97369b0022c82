"""What happens, as server-sent events."""

from __future__ import annotations

import json
import re
from time import monotonic
from typing import TYPE_CHECKING, Final

from wxpay_client.sandbox.page.view import summary

if TYPE_CHECKING:
    from collections.abc import Callable, Generator

    from wxpay_client.sandbox.exchanges import Exchanges

TICK: Final = 0.25
"""Seconds after which a stream looks whether it is still wanted, and whether anything but a request has come."""

_HEARTBEAT: Final = 40
"""After so many ticks without an event something is sent: a browser that left shows only then."""

LATEST: Final = 200
"""How many of the requests before it a page is sent at first; the older ones it can ask for."""

_ID: Final = re.compile(r"([0-9A-Za-z_-]{1,64})\.([0-9]{1,15})")


def stream(exchanges: Exchanges, version: Callable[[], object], run: str, last_event_id: str) -> Generator[bytes]:
    """Events without end: `run` first, then a `request` each, and `change` when anything else has changed.

    Args:
        exchanges: What is received.
        version: Tells one state of the sandbox from another.
        run: What tells this sandbox from one that was at the same address before: the page of that one reloads itself.
        last_event_id: ID of the last event that the browser has; empty for none.
    """
    yield b"retry: 1000\n" + event("run", run)
    known = _ID.fullmatch(last_event_id)
    number = int(known[2]) if known and known[1] == run else max(0, exchanges.last - LATEST)
    quiet, known_version, looked_at = 0, version(), monotonic()
    while True:
        batch = exchanges.after(number, 100)
        for exchange in batch:
            number = exchange.number
            yield event("request", summary(exchange), f"{run}.{number}")
        if batch or exchanges.wait(number, TICK):
            quiet = 0
        else:
            quiet += 1
            yield b"" if quiet % _HEARTBEAT else b":\n\n"
        # While requests come one after the other, no more often than when it is quiet.
        if monotonic() - looked_at >= TICK:
            looked_at = monotonic()
            if version() != known_version:
                known_version = version()
                yield event("change", None)


def event(name: str, data: object, event_id: str = "") -> bytes:
    """One event: its data is JSON on one line."""
    head = f"id: {event_id}\n" if event_id else ""
    return f"{head}event: {name}\ndata: {json.dumps(data)}\n\n".encode()
