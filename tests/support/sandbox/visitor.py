"""A browser's requests of the sandbox's page, made by hand: each header can be left out or be wrong."""

from __future__ import annotations

import json
import re
from collections.abc import Iterator, Mapping
from contextlib import closing, contextmanager
from http.client import HTTPConnection, HTTPResponse
from typing import Any
from urllib.parse import urlsplit

from tests.support.sandbox.caller import Reply
from tests.support.waiting import HANGS
from wxpay_client.sandbox import Sandbox


class Visitor:
    """Somebody who has opened the page."""

    def __init__(self, sandbox: Sandbox) -> None:
        self.origin = sandbox.origin
        self.address = urlsplit(sandbox.origin).netloc

    def get(self, target: str = "/", method: str = "GET", **changes: str | None) -> Reply:
        """Ask for something; `changes` are headers, with `_` for `-`, None leaves out."""
        return self._send(method, target, b"", {"Host": self.address}, changes)

    def token(self) -> str:
        found = re.search(r'name="token" content="([^"]+)"', self.get().body.decode())
        assert found is not None
        return found[1]

    def post(self, action: str, document: Any = None, body: bytes | None = None, **changes: str | None) -> Reply:
        """Do something by the page."""
        headers = {
            "Host": self.address,
            "Origin": self.origin,
            "X-Sandbox-Token": self.token(),
            "Content-Type": "application/json",
        }
        content = json.dumps({} if document is None else document).encode() if body is None else body
        return self._send("POST", f"/sandbox/{action}", content, headers, changes)

    @contextmanager
    def events(self, **headers: str) -> Iterator[Iterator[tuple[str, str, Any]]]:
        """The server-sent events: type, ID and data of each."""
        with closing(HTTPConnection(self.address, timeout=HANGS)) as connection:
            connection.request("GET", "/sandbox/events", headers=headers)
            response = connection.getresponse()
            assert response.status == 200
            assert response.headers["Content-Type"] == "text/event-stream"
            yield _events(response)

    def _send(
        self,
        method: str,
        target: str,
        body: bytes,
        headers: Mapping[str, str | None],
        changes: Mapping[str, str | None],
    ) -> Reply:
        changed = {name.replace("_", "-"): value for name, value in changes.items()}
        with closing(HTTPConnection(self.address, timeout=HANGS)) as connection:
            connection.putrequest(method, target, skip_host=True, skip_accept_encoding=True)
            for name, value in {**headers, **changed}.items():
                if value is not None:
                    connection.putheader(name, value)
            if method == "POST":
                connection.putheader("Content-Length", str(len(body)))
            connection.endheaders(body or None)
            with connection.getresponse() as response:
                return Reply(response.status, response.headers, response.read())


def _events(response: HTTPResponse) -> Iterator[tuple[str, str, Any]]:
    fields: dict[str, str] = {}
    for raw in response:
        line = raw.decode().rstrip("\n")
        if line:
            name, _, value = line.partition(": ")
            fields[name] = value
        elif "event" in fields:
            yield fields["event"], fields.get("id", ""), json.loads(fields["data"])
            fields = {}
