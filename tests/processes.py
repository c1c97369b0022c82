"""What other processes do with what is pickled to them: importable by name, as `spawn` needs it."""

from __future__ import annotations

from typing import Any

from tests import samples
from wxpay_client import Client, Response
from wxpay_client.api.refunds import Refund


def call(client: Client) -> tuple[Response[Refund], Response[None]]:
    """Both operations."""
    return client.send(samples.QUERY), client.send(samples.NOTICE)


def send(client: Client, request: Any) -> object:
    """One request."""
    return client.send(request)


def proxies(client: Client) -> dict[str, Any]:
    """What was set on the session."""
    session = client.session
    return {name: getattr(session, name) for name in ("headers", "proxies", "verify", "cert", "trust_env")}
