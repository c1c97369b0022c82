"""The operations of the specification, as tests try them by their examples."""

from __future__ import annotations

from functools import cache

from wxpay_client import from_dict
from wxpay_client._wire.decode.structure import structure
from wxpay_client.api import OPERATIONS
from wxpay_client.api.examples import EXAMPLES
from wxpay_client.errors import DecodeError, RequestError
from wxpay_client.schema import Download


@cache
def is_whole(operation_id: str) -> bool:
    """Whether an operation can be called by its example, and answered: a fork may have others."""
    request, example = OPERATIONS[operation_id], EXAMPLES[operation_id]
    try:
        from_dict(request, example["request"])
        for status, type_ in request.operation.answers.items():
            if type_ not in (None, Download):
                structure(type_, example["answers"][status])
    except (DecodeError, RequestError):
        return False
    return True
