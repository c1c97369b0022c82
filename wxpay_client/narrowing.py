"""What a value of unknown type is, in terms that type checkers follow: `isinstance` leaves the items unknown."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from enum import Enum
from typing import Any, TypeGuard

from wxpay_client.errors import RequestError
from wxpay_client.operation import Request

# Any: that is what the items are.


def is_mapping(value: object) -> TypeGuard[Mapping[Any, Any]]:
    """Whether a value is a mapping."""
    return isinstance(value, Mapping)


def is_list(value: object) -> TypeGuard[Sequence[Any]]:
    """Whether a value is what JSON has as an array: a list or a tuple."""
    return isinstance(value, (list, tuple))


def is_request(value: object) -> TypeGuard[Request[Any]]:
    """Whether a value is a request of an operation."""
    cls = type(value)
    return issubclass(cls, Request) and cls is not Request


def check_request(value: object) -> Request[Any]:
    """A request of an operation.

    Raises:
        RequestError: It is something else.
    """
    if not is_request(value):
        raise RequestError(
            f"expected a request such as QueryByOutRefundNoRequest(...), got {type(value).__name__}",
            parameter="request",
        )
    return value


def is_enum(hint: object) -> TypeGuard[type[Enum]]:
    """Whether an annotation is an enumeration."""
    return isinstance(hint, type) and issubclass(hint, Enum)


def is_request_class(hint: object) -> TypeGuard[type[Request[Any]]]:
    """Whether an annotation is a class of requests."""
    return isinstance(hint, type) and issubclass(hint, Request)
