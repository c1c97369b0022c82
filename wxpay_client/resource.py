"""The base of the generated resource classes, and the one thing they need of a client."""

from __future__ import annotations

from abc import ABC, abstractmethod
from typing import TYPE_CHECKING, TypeAlias, TypeVar

if TYPE_CHECKING:
    from wxpay_client.operation import Request
    from wxpay_client.response import Response

T = TypeVar("T")

Timeout: TypeAlias = float | tuple[float, float]
"""Seconds to wait: for the connection and for each read, or one figure for both."""


class Sender(ABC):
    """Whatever sends a request: the client."""

    @abstractmethod
    def send(self, request: Request[T], *, base_uri: str | None = None, timeout: Timeout | None = None) -> Response[T]:
        """Send one request and return its verified answer."""


class Resource:
    """A group of operations under one name: `client.refunds`."""

    __slots__ = ("_sender",)

    def __init__(self, sender: Sender) -> None:
        self._sender = sender

    def _call(self, request: Request[T], base_uri: str | None, timeout: Timeout | None) -> T:
        return self._sender.send(request, base_uri=base_uri, timeout=timeout).data
