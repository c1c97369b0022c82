"""What became of a write that may have been sent before: asked, compared, and sent again where nobody knows of it.

It runs where the call runs: in a thread of this process or in another one.
"""

from __future__ import annotations

import sys
from collections.abc import Mapping
from typing import TYPE_CHECKING, Any, Final

import attrs

from wxpay_client._batch.journal.comparison import FoundResponse, compare
from wxpay_client._messages.safe_repr import quoted
from wxpay_client._runtime.typeguards import is_list, is_mapping
from wxpay_client._wire.dicts import to_dict
from wxpay_client._wire.sensitive import sensitive_names
from wxpay_client.errors import (
    APIError,
    JournalError,
    JournalReason,
    Outcome,
    OutcomeUnknownError,
    WxPayError,
)
from wxpay_client.schema.fields import attributes_of, name_of, wire_of
from wxpay_client.schema.operation import Request, is_request_class

if TYPE_CHECKING:
    from wxpay_client.response import Response
    from wxpay_client.schema.operation import Operation
    from wxpay_client.schema.resources import Sender

# Any, in this module: requests and answers of whatever type, and JSON.

_NOT_FOUND: Final = 404
_NOT_KNOWN: Final = frozenset({"NOT_FOUND", "ORDER_NOT_EXIST", "ORDERNOTEXIST", "RESOURCE_NOT_EXISTS"})
"""Codes by which the gateway says that it does not know something; a 404 with another one may mean anything."""
_OTHERS: Final = ("MCH", "MERCHANT", "USER", "APPID")
"""What codes begin with by which it does not know whose something is, which says nothing of that."""
_KNOWN: Final = frozenset(
    {
        "ALREADY_EXISTS",
        "INVALID_ORDER_STATE",
        "ORDERPAID",
        "ORDER_CANCELED",
        "ORDER_CLOSED",
        "ORDER_DONE",
        "ORDER_PAID",
        "OUT_REFUND_NO_USED",
        "OUT_TRADE_NO_USED",
    }
)
"""Codes by which it refuses what it knows already: maybe by the first one, though no query tells of it yet."""


def recover(client: Sender, request: Request[Any], options: Mapping[str, Any]) -> Response[Any]:
    """Find out what became of a write with a merchant's number that may have been sent before, or send it again.

    Args:
        client: The client.
        request: The write.
        options: Keyword arguments of `send`.

    Returns:
        The answer to the write, or to the query that found it.

    Raises:
        OutcomeUnknownError: It is as unknown as before.
        JournalError: The number is used for something else.
        WxPayError: It was sent again, and failed.
    """
    query = outcome_query(request)
    if query is not None:
        found = _ask(client, request, query, options)
        if found is not None:
            return _compared(client, request, found)
    try:
        return client.send(request, **options)
    except WxPayError as error:
        if error.outcome not in {Outcome.REFUSED, Outcome.NOT_SENT}:
            raise
        failure = error
    # The first one may have been under way still when the gateway was asked: what refused this one says nothing of it.
    if query is None:
        failure.may_be_done()
        raise failure
    found = _ask(client, request, query, options)
    if found is not None:
        return _compared(client, request, found)
    if isinstance(failure, APIError) and failure.code in _KNOWN:
        problem = f"sending it again was refused as something known, of which {query.operation.id} does not tell yet"
        raise still_unknown(request.operation, problem, failure)
    raise failure


def outcome_query(request: Request[Any]) -> Request[Any] | None:
    """The query that tells whether a write is known; `None` where the specification has none that does.

    Of what acts on something that was there before, as closing an order does, a query finds that thing, carried out or
    not: it has no such query. Nor has what is asked for by something else than its own number.
    """
    operation = request.operation
    if not creates(operation):
        return None
    cls = _operations_beside(type(request)).get(operation.outcome)
    if cls is None:
        return None
    given = {name_of(attribute): getattr(request, attribute.name) for attribute in attributes_of(type(request))}
    values: dict[str, Any] = {}
    for attribute in attributes_of(cls):
        name = name_of(attribute)
        if given.get(name) is not None:
            values[name] = given[name]
        elif attribute.default is attrs.NOTHING and not wire_of(attribute).own_number:
            if attribute.type is not bool:
                return None
            values[name] = False  # whether to tell more
    return cls(**values) if operation.merchant_number in values else None


def creates(operation: Operation) -> bool:
    """Whether a write makes something that its outcome can be asked for, and acts on nothing that was there before."""
    return bool(operation.outcome) and operation.method == "POST" and "{" not in operation.path


def is_asked_by_number(cls: type[Request[Any]]) -> bool:
    """Whether what becomes of a write is asked for by what it has itself, such as its number.

    Else the number is that of something which several writes may be about, such as declarations of parts of an order.
    """
    query = _operations_beside(cls).get(cls.operation.outcome)
    if query is None:
        return True
    own = {name_of(attribute) for attribute in attributes_of(cls)}
    needed = [attribute for attribute in attributes_of(query) if attribute.default is attrs.NOTHING]
    return all(
        name_of(attribute) in own or attribute.type is bool or wire_of(attribute).own_number for attribute in needed
    )


def _operations_beside(cls: type[Any]) -> Mapping[str, type[Request[Any]]]:
    """The operations of the package that a request's class is of: the one that is shipped, or one of the user's."""
    package = cls.__module__
    while package:
        operations = getattr(sys.modules.get(package), "OPERATIONS", None)
        if is_mapping(operations) and all(is_request_class(operations[key]) for key in list(operations)[:1]):
            return operations
        package = package.rpartition(".")[0]
    return {}


def _ask(
    client: Sender, request: Request[Any], query: Request[Any], options: Mapping[str, Any]
) -> Response[Any] | None:
    """What the gateway knows of a write; `None` where it does not know it."""
    try:
        return client.send(query, **options)
    except APIError as error:
        if _is_not_known(query.operation, error):
            return None
        failure: WxPayError = error
    except WxPayError as error:
        failure = error
    raise still_unknown(request.operation, f"asking {query.operation.id} failed too", failure)


def _is_not_known(query: Operation, error: APIError) -> bool:
    if error.status_code != _NOT_FOUND or error.outcome is not Outcome.REFUSED:
        return False
    if error.code is None or error.code.startswith(_OTHERS):
        return False
    return error.code in _NOT_KNOWN or any(known[:2] == (_NOT_FOUND, error.code) for known in query.error_codes)


def still_unknown(operation: Operation, problem: str, failure: WxPayError | None) -> OutcomeUnknownError:
    """The error of a write that may have been sent before, and is as unknown as it was.

    Args:
        operation: What was called.
        problem: Why nothing is known now.
        failure: What caused that; `None` without an error.
    """
    told = "" if failure is None else f" ({failure.message.partition(chr(10))[0]})"
    error = OutcomeUnknownError(
        f"{operation.id}: {operation.method}: it was sent before, nobody knows what became of it, and "
        f"{problem}{told}. Start the job again later, or: {operation.advice}",
        operation=operation.id,
        url="",
        query=operation.outcome or None,
        merchant_number=operation.merchant_number or None,
        reason=type(failure).__name__ if failure is not None else "",
        attempts=() if failure is None else failure.attempts,
    )
    error.__cause__ = failure
    return error


def _compared(client: Sender, request: Request[Any], found: Response[Any]) -> FoundResponse:
    """What the gateway knows, if it is this very write.

    Raises:
        JournalError: It is something else.
        OutcomeUnknownError: It tells no amount, though the write has some.
    """
    mchid: str = vars(client).get("_mchid", "")
    # Nothing that is sensitive tells anything: the gateway shows it masked, or as a ciphertext.
    sent = _without(to_dict(request).get("body"), sensitive_names(type(request)))
    compared = compare(sent, to_dict(found.data), mchid)
    if compared.difference:
        raise _used(request, compared.difference)
    if compared.unconfirmed and not compared.confirmed:
        problem = "what the gateway tells of its number has none of its amounts"
        raise still_unknown(request.operation, problem, None)
    return FoundResponse(**attrs.asdict(found, recurse=False), unconfirmed=compared.unconfirmed)


def _without(value: Any, names: frozenset[str]) -> Any:
    """Plain data without members of some names, at any depth."""
    if is_mapping(value):
        return {name: _without(member, names) for name, member in value.items() if name not in names}
    return [_without(item, names) for item in value] if is_list(value) else value


def _used(request: Request[Any], difference: str) -> JournalError:
    operation = request.operation
    name = operation.merchant_number
    number = str(getattr(request, name, ""))
    return JournalError(
        f"{operation.id}: {name} {quoted(number)} is used for something else: {difference}, which {operation.outcome} "
        "told. Nothing was carried out for this row; find out what the number was used for before you send it under "
        "another one",
        reason=JournalReason.NUMBER_USED,
        number=number,
    )
