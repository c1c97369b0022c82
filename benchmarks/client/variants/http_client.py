"""`http.client` by hand: one connection, kept."""

from __future__ import annotations

import ssl
from collections.abc import Mapping
from http.client import HTTPConnection, HTTPSConnection
from urllib.parse import urlsplit

from benchmarks.client.variants.by_hand import Hand, amount_of, notify_body, notify_target, query_target
from benchmarks.client.variants.variant import TIMEOUT, Setting


class HttpClient:
    """The standard library's client, its one SSL context made beforehand."""

    def __init__(self, setting: Setting) -> None:
        self._hand = Hand(setting)
        self._kept = setting.kept
        parts = urlsplit(setting.origin)
        host, port = parts.hostname or "", parts.port
        self._connection = (
            HTTPSConnection(
                host, port, timeout=TIMEOUT[1], context=ssl.create_default_context(cafile=setting.merchant.ca)
            )
            if parts.scheme == "https"
            else HTTPConnection(host, port, timeout=TIMEOUT[1])
        )

    def query(self) -> int:
        """Query the refund."""
        return amount_of(self._call("GET", query_target(), 200))

    def notify(self) -> None:
        """Tell of the refund."""
        self._call("POST", notify_target(), 204, notify_body(), {"Content-Type": "application/json"})

    def _call(
        self, method: str, target: str, expected: int, body: bytes | None = None, more: Mapping[str, str] | None = None
    ) -> bytes:
        headers = {
            **self._hand.headers,
            **(more or {}),
            "Authorization": self._hand.authorization(method, target, body or b""),
        }
        self._connection.request(method, target, body, headers)
        answer = self._connection.getresponse()
        content = answer.read()
        if not self._kept:
            self._connection.close()
        if answer.status != expected:
            raise RuntimeError(f"{answer.status}: {content!r}")
        self._hand.verify(answer.headers, content)
        return content

    def close(self) -> None:
        """Close the connection."""
        self._connection.close()
