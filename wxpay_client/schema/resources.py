"""What generated resource classes are made of: their base, what it needs of a client, and marks of deprecation."""

from __future__ import annotations

import sys
from abc import ABC, abstractmethod
from collections.abc import Callable, Iterator
from functools import partial, wraps
from typing import TYPE_CHECKING, Any, NoReturn, Self, TypeAlias, TypeVar

from wxpay_client.schema.help import no_attribute, suggesting

if TYPE_CHECKING:
    from typing_extensions import deprecated

    from wxpay_client.response import Response
    from wxpay_client.schema.operation import Request
    from wxpay_client.schema.retry_policy import RetryPolicy

__all__ = ["Resource", "Sender", "Timeout", "deprecated", "made_once"]

S = TypeVar("S")
T = TypeVar("T")
F = TypeVar("F")

if not TYPE_CHECKING:

    def deprecated(_: str) -> Callable[[F], F]:
        """PEP 702's, for type checkers alone: a call that works today warns nobody at run time."""
        return lambda function: function


def made_once(make: Callable[[S], T]) -> Callable[[S], T]:
    """What gives a resource of a client's, or of another resource's: the same object each time.

    So whoever replaces one of its methods, as a test does, finds it replaced wherever that client is used.
    """

    @wraps(make)
    def get(of: S) -> T:
        known: dict[object, T] = vars(of).setdefault("_resources", {})
        resource = known.get(make)
        # A single step of Python's: threads that ask first at once are given the same one.
        return known.setdefault(make, make(of)) if resource is None else resource

    return get


Timeout: TypeAlias = float | tuple[float, float]
"""Seconds to wait: for the connection and for each read, or one figure for both."""


class Sender(ABC):
    """Whatever sends a request: the client."""

    @abstractmethod
    def send(
        self,
        request: Request[T],
        *,
        base_uri: str | None = None,
        timeout: Timeout | None = None,
        retries: RetryPolicy | None = None,
    ) -> Response[T]:
        """Send one request and return its verified answer."""

    if not TYPE_CHECKING:  # to type checkers, a name that is not there is an error

        def __getattr__(self, name: str) -> NoReturn:
            _raise(self, name, self)


class Resource:
    """A group of operations under one name: `client.refunds`."""

    __slots__ = ("__dict__", "_sender")

    def __init__(self, sender: Sender) -> None:
        self._sender = sender

    def __init_subclass__(cls) -> None:
        for name, operation in list(vars(cls).items()):
            if callable(operation) and not name.startswith("_"):
                setattr(cls, name, suggesting(operation))

    if not TYPE_CHECKING:  # as above

        def __getattr__(self, name: str) -> NoReturn:
            _raise(self, name, None if name == "_sender" else self._sender)

    def __reduce__(self) -> tuple[type[Self], tuple[Sender]]:
        return type(self), (self._sender,)

    def _call(
        self, request: Request[T], base_uri: str | None, timeout: Timeout | None, retries: RetryPolicy | None
    ) -> T:
        return self._sender.send(request, base_uri=base_uri, timeout=timeout, retries=retries).data

    # Any: the items are of the type that the generated method says.
    def _iterate(
        self, request: Request[Any], base_uri: str | None, timeout: Timeout | None, retries: RetryPolicy | None
    ) -> Iterator[Any]:
        from wxpay_client.schema.pages import iterate

        pages = request.operation.pages
        if pages is None:
            raise TypeError(f"{request.operation.id} lists nothing in pages")
        send = partial(self._sender.send, base_uri=base_uri, timeout=timeout, retries=retries)
        return iterate(request, pages, send)


def _raise(of: object, name: str, sender: Sender | None) -> NoReturn:
    """Raise the error of an attribute that is not there, with what may be meant."""
    if hasattr(type(of), name):
        object.__getattribute__(of, name)  # a property, of which the error is
    # The operations are in the modules of generated classes, which the client inherits from.
    modules = [sys.modules.get(cls.__module__) for cls in type(sender).__mro__]
    raise no_attribute(of, name, [each for module in modules for each in getattr(module, "OPERATIONS", ())])
