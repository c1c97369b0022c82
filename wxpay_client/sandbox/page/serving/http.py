"""Requests for the page and what they are answered, as values; the server brings and sends them."""

from __future__ import annotations

import json
from types import MappingProxyType
from typing import TYPE_CHECKING, Final, NamedTuple

if TYPE_CHECKING:
    from collections.abc import Generator, Mapping

    from wxpay_client.sandbox.received import Headers

BELOW: Final = "/sandbox/"
"""Everything of the page but itself is below this path, where no operation is."""


class PageRequest(NamedTuple):
    """A request for the page, or for something of it.

    Attributes:
        method: HTTP method.
        target: Path and query, as on the wire.
        headers: Its headers.
        body: Its body.
    """

    method: str
    target: str
    headers: Headers
    body: bytes

    @property
    def path(self) -> str:
        """The path alone."""
        return self.target.partition("?")[0]


class PageAnswer(NamedTuple):
    """What it is answered.

    Attributes:
        status: HTTP status.
        headers: Headers but those of the connection.
        body: The body; nothing where it comes in pieces.
        stream: Pieces of a body without end, some of them empty; `None` for a body that is whole.
    """

    status: int
    headers: Mapping[str, str]
    body: bytes = b""
    stream: Generator[bytes] | None = None


class PageError(Exception):
    """A request that is not done.

    Attributes:
        status: HTTP status.
        message: What is wrong with it, and what was expected.
        reason: Name of the page's text that says so in both languages; empty where a person has no part in it.
        values: The values in that text.
        headers: Headers that go with the status.
    """

    def __init__(
        self,
        status: int,
        message: str,
        reason: str = "",
        values: Mapping[str, str | None] = MappingProxyType({}),
        *,
        headers: Mapping[str, str] = MappingProxyType({}),
    ) -> None:
        super().__init__(status, message)
        self.status = status
        self.message = message
        self.reason = reason
        self.values = values
        self.headers = headers

    @property
    def answer(self) -> PageAnswer:
        """What is answered."""
        told = {"message": self.message, "reason": self.reason, "values": {**self.values}}
        return json_answer(told, self.status, self.headers)


def is_of_page(target: str) -> bool:
    """Whether a request target is the page's, and not the gateway's."""
    return target.startswith(BELOW) or target.partition("?")[0] == "/"


def json_answer(value: object, status: int = 200, headers: Mapping[str, str] = MappingProxyType({})) -> PageAnswer:
    """An answer in JSON."""
    # Half a surrogate pair is escaped: nothing that was received can break the answer.
    return PageAnswer(status, {"Content-Type": "application/json", **headers}, json.dumps(value).encode())
