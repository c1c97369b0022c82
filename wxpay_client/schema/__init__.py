"""What generated code is written in: operations, requests, models, events, files and how their fields travel.

What is behind a name is loaded when the name is first used.
"""

from __future__ import annotations

from importlib import import_module
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from wxpay_client.schema import fields
    from wxpay_client.schema.download import Download
    from wxpay_client.schema.events import Event
    from wxpay_client.schema.fields import attributes_of
    from wxpay_client.schema.models import frozen
    from wxpay_client.schema.operation import ErrorCode, ErrorCodes, Operation, Pages, Request, Table
    from wxpay_client.schema.resources import Resource, Sender, Timeout, deprecated, made_once
    from wxpay_client.schema.retry_policy import RetryPolicy
    from wxpay_client.schema.upload import Upload

__all__ = [
    "Download",
    "ErrorCode",
    "ErrorCodes",
    "Event",
    "Operation",
    "Pages",
    "Request",
    "Resource",
    "RetryPolicy",
    "Sender",
    "Table",
    "Timeout",
    "Upload",
    "attributes_of",
    "deprecated",
    "fields",
    "frozen",
    "made_once",
]

_MODULES = {
    "Download": "download",
    "ErrorCode": "operation",
    "ErrorCodes": "operation",
    "Event": "events",
    "Operation": "operation",
    "Pages": "operation",
    "Request": "operation",
    "Resource": "resources",
    "RetryPolicy": "retry_policy",
    "Sender": "resources",
    "Table": "operation",
    "Timeout": "resources",
    "Upload": "upload",
    "attributes_of": "fields",
    "deprecated": "resources",
    "frozen": "models",
    "made_once": "resources",
}


def __getattr__(name: str) -> object:
    if name == "fields":
        return import_module(f"{__name__}.fields")
    if name not in _MODULES:
        raise AttributeError(f"module {__name__!r} has no attribute {name!r}")
    value: object = getattr(import_module(f"{__name__}.{_MODULES[name]}"), name)
    globals()[name] = value
    return value


def __dir__() -> list[str]:
    return sorted({*globals(), *__all__})
