"""Judging an answer: verified data, or the error that says what is wrong with it."""

from __future__ import annotations

import logging
from collections.abc import Callable, Mapping
from functools import partial
from hashlib import sha1
from http import HTTPStatus
from typing import TYPE_CHECKING, Any, Final, Generic, NamedTuple, TypeVar

from wxpay_client import errors
from wxpay_client._exchange.files import download, file_of
from wxpay_client._exchange.refusal import api_error, unfinished
from wxpay_client._exchange.verification import located, verifies
from wxpay_client._http.headers import request_id_of
from wxpay_client._http.transport import is_streamed
from wxpay_client._messages.safe_repr import quoted, token
from wxpay_client._runtime.typeguards import is_mapping
from wxpay_client._wire.decode.structure import Structured, read
from wxpay_client._wire.decode.values import type_of
from wxpay_client._wire.json import parse_json, unparsable
from wxpay_client.response import Misfit
from wxpay_client.schema.download import Download
from wxpay_client.schema.fields import attributes_of, wire_name, wire_of
from wxpay_client.schema.misfits import Source
from wxpay_client.schema.operation import operation_of

if TYPE_CHECKING:
    import requests

    from wxpay_client._exchange.refusal import Diagnose
    from wxpay_client._exchange.verification import Verify
    from wxpay_client._http.transmission import Transmission
    from wxpay_client.schema.operation import Operation, Request

T = TypeVar("T")

_log: Final = logging.getLogger("wxpay_client")

_SUCCESS: Final = range(HTTPStatus.OK, HTTPStatus.MULTIPLE_CHOICES)


class Interpreted(NamedTuple, Generic[T]):
    """What a verified answer holds.

    Attributes:
        data: The data, of the operation's type.
        misfits: What in it is not as specified.
    """

    data: T
    misfits: tuple[Misfit, ...] = ()


def interpret(
    request: Request[T],
    answer: requests.Response,
    transmission: Transmission,
    verify: Verify,
    *,
    decrypt: Callable[[str], str],
    diagnose: Diagnose | None = None,
    vendor_names: bool = False,
    strict: bool = False,
) -> Interpreted[T]:
    """The verified, structured data of an answer; of a file, which is not signed, the download.

    What is not as specified is logged, and told by the errors of whoever reads it.

    Args:
        request: The request that was sent.
        answer: What came back, its body read unless it is a file.
        transmission: How long a file may take that is read later.
        verify: Checks the signature of an answer.
        decrypt: Gives the plain text of a sensitive one; raises `ValueError` where it cannot.
        diagnose: Finds out why the gateway said SIGN_ERROR, from the answer and its `detail`.
        vendor_names: Whether the vendor's other spelling of names in dispute was sent.
        strict: Whether what is not as specified is an error at once.

    Raises:
        APIError: The gateway answered with an error.
        VerificationError: Nothing proves that the gateway sent it.
        DecodeError: It cannot be read at all; or, where `strict`, something in it is not as specified.
    """
    operation = operation_of(request)
    hint = partial(_spelling_hint, type(request), vendor_names=vendor_names)
    if answer.status_code not in _SUCCESS:
        raise api_error(operation, answer, verified=verifies(operation, answer, verify), hint=hint, diagnose=diagnose)
    # Any: that the type of the answer is `Download` is known by the specification alone.
    file: Any
    if is_streamed(operation, answer):
        file = download(operation, answer, transmission, verify)
        return Interpreted(file)
    try:
        verify(answer.headers, answer.content)
    except errors.VerificationError as error:
        raise located(error, operation, answer, answer.content) from None
    if answer.status_code not in operation.answers and answer.status_code == HTTPStatus.ACCEPTED:
        raise unfinished(operation, answer, hint)
    if operation.is_download(answer.status_code):
        digest = sha1(answer.content, usedforsecurity=False).hexdigest()
        file = file_of(operation, answer, iter((answer.content,)), digest)
        return Interpreted(file)
    structured = _decode(request, operation, answer, decrypt)
    if structured.misfits:
        problems = tuple(map(str, structured.misfits))
        if strict:
            raise _undecodable(operation, answer, problems)
        _log.warning(
            "%s: the answer (%d) is not as specified at %s",
            operation.id,
            answer.status_code,
            ", ".join(misfit.path for misfit in structured.misfits),
            extra={"operation": operation.id, "status": answer.status_code, "misfits": problems},
        )
    return Interpreted(structured.value, structured.misfits)


def _spelling_hint(cls: type[Request[Any]], *, vendor_names: bool) -> str:
    """What to try when the gateway refuses a parameter of an operation whose names are in dispute; else empty."""
    disputed = [(wire_name(a), name) for a in attributes_of(cls) if (name := wire_of(a).vendor_name)]
    if not disputed:
        return ""
    sent, other = (1, 0) if vendor_names else (0, 1)
    names = ", ".join(f"{pair[sent]} (or {pair[other]})" for pair in disputed)
    return (
        f"The vendor's documents spell some names in two ways; sent were {names}. "
        f"To send the other spelling, make the client with vendor_names={not vendor_names}."
    )


def _decode(
    request: Request[Any], operation: Operation, answer: requests.Response, decrypt: Callable[[str], str]
) -> Structured:
    hint = _type_of(operation, answer)
    if hint is None and not answer.content:
        return Structured(None, ())
    try:
        data = parse_json(answer.content)
    except ValueError as error:
        problem = f"$: {unparsable(answer.content, error)}"
    else:
        if hint is None:
            return Structured(None, (Misfit("$", "an empty body", type_of(data)),))
        if operation.echoed and is_mapping(data):
            _check_echoes(request, operation, answer, data)
        try:
            return read(hint, data, decrypt=decrypt, source=partial(_source, operation, answer))
        except errors.DecodeError as error:
            problem = error.errors[0]
    # Not from within: the parser's own error holds the document.
    raise _undecodable(operation, answer, (problem,))


# Any: an answer may hold any JSON.
def _check_echoes(
    request: Request[Any], operation: Operation, answer: requests.Response, data: Mapping[Any, Any]
) -> None:
    """Refuse an answer that repeats another number than the one that was sent.

    Raises:
        VerificationError: It does.
    """
    for name, documented in operation.echoed.items():
        sent, repeated = getattr(request, name), data.get(documented)
        # What is null says nothing, as what is not there.
        if repeated is not None and sent is not None and repeated != sent:
            error = errors.VerificationError(
                f"{documented} is {quoted(str(repeated))} there, and {quoted(str(sent))} was sent: it answers "
                "another call",
                reason=errors.VerificationReason.OTHER_CALL,
                serial=answer.headers.get("Wechatpay-Serial"),
            )
            raise located(error, operation, answer, answer.content)


# Any: the type of an answer is a value here, looked up by its status.
def _type_of(operation: Operation, answer: requests.Response) -> Any:
    """The type of an answer; of a status that the specification does not describe, that of one it does."""
    if not operation.described:
        return Any if answer.content else None
    if answer.status_code in operation.answers:
        return operation.answers[answer.status_code]
    described = list(operation.answers.values())
    if not answer.content and None in described:
        return None
    hints = [hint for hint in described if hint is not Download]
    if not hints:
        known = ", ".join(map(str, operation.answers))
        raise _undecodable(operation, answer, (f"status: expected {known}, got {answer.status_code}",))
    return next((hint for hint in hints if hint is not None), None)


def _undecodable(operation: Operation, answer: requests.Response, problems: tuple[str, ...]) -> errors.DecodeError:
    error = errors.DecodeError(f"{_named(operation, answer)} does not fit: {'; '.join(problems)}", errors=problems)
    error.operation, error.url = operation.id, operation.shown(answer.url)
    error.status_code, error.request_id = answer.status_code, request_id_of(answer.headers)
    error.headers, error.content = answer.headers, answer.content
    if not operation.safe:
        error.add_line(_accepted(operation, "its answer"))
    return error


def _source(operation: Operation, answer: requests.Response) -> Source:
    return Source(
        _named(operation, answer),
        operation=operation.id,
        url=operation.shown(answer.url),
        status_code=answer.status_code,
        request_id=request_id_of(answer.headers),
        accepted="" if operation.safe else _accepted(operation, "this part of its answer"),
    )


def _named(operation: Operation, answer: requests.Response) -> str:
    return f"{operation.id}: the answer ({answer.status_code}, Request-ID {token(request_id_of(answer.headers))})"


def _accepted(operation: Operation, unreadable: str) -> str:
    number = f" under another {operation.merchant_number}" if operation.merchant_number else ""
    ask = f" Ask {operation.outcome} what it holds." if operation.outcome else ""
    return f"The gateway accepted the call, and only {unreadable} cannot be read: do not retry it{number}.{ask}"
