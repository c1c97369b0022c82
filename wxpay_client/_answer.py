"""Judging an answer: verified data, or the error that says what is wrong with it."""

from __future__ import annotations

import logging
from collections.abc import Callable, Iterator, Mapping
from contextlib import suppress
from functools import partial
from hashlib import sha1
from http import HTTPStatus
from typing import TYPE_CHECKING, Any, Final, Generic, NamedTuple, TypeVar, cast

from wxpay_client import errors
from wxpay_client._crypto.verification import is_signed
from wxpay_client._diagnosis.unverified import explain_answer
from wxpay_client._http.transport import chunks_of, is_streamed
from wxpay_client._messages.safe_repr import one_line, quoted, token
from wxpay_client._retry.decision import is_passing
from wxpay_client._typeguards import is_mapping
from wxpay_client._wire.decode.structure import Structured, read
from wxpay_client._wire.decode.values import type_of
from wxpay_client._wire.json import dump_json, parse_json, unparsable
from wxpay_client.response import Misfit
from wxpay_client.schema.download import FILE_DIGEST, Download, DownloadSource, filename_of, is_digest
from wxpay_client.schema.fields import attributes_of, wire_name, wire_of
from wxpay_client.schema.misfits import Source

if TYPE_CHECKING:
    import requests

    from wxpay_client._messages.findings import Diagnosis
    from wxpay_client.schema.operation import Operation, Request

    # Headers and body; raises `VerificationError`.
    Verify = Callable[[Mapping[str, str], bytes], None]
    # Of a SIGN_ERROR: the answer and its `detail`, of any shape.
    Diagnose = Callable[[requests.Response, object], Diagnosis]

T = TypeVar("T")

_log: Final = logging.getLogger("wxpay_client")


class Interpreted(NamedTuple, Generic[T]):
    """What a verified answer holds.

    Attributes:
        data: The data, of the operation's type.
        misfits: What in it is not as specified.
    """

    data: T
    misfits: tuple[Misfit, ...] = ()


_CLASSES: Mapping[int, type[errors.APIError]] = {
    202: errors.StillProcessingError,
    400: errors.BadRequestError,
    401: errors.AuthenticationError,
    403: errors.PermissionDeniedError,
    404: errors.NotFoundError,
    409: errors.ConflictError,
    429: errors.RateLimitError,
}


def interpret(
    request: Request[T],
    answer: requests.Response,
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
    operation = request.operation
    hint = partial(_spelling_hint, type(request), vendor_names=vendor_names)
    if not HTTPStatus.OK <= answer.status_code < HTTPStatus.MULTIPLE_CHOICES:
        raise _api_error(operation, answer, verified=_verifies(operation, answer, verify), hint=hint, diagnose=diagnose)
    # Any: that the type of the answer is `Download` is known by the specification alone.
    download: Any
    if is_streamed(operation, answer):
        download = _download(operation, answer, verify)
        return Interpreted(cast("T", download))
    try:
        verify(answer.headers, answer.content)
    except errors.VerificationError as error:
        raise _located(error, operation, answer, answer.content) from None
    if answer.status_code not in operation.answers and answer.status_code == HTTPStatus.ACCEPTED:
        raise _unfinished(operation, answer, hint)
    if operation.is_download(answer.status_code):
        digest = sha1(answer.content, usedforsecurity=False).hexdigest()
        download = _file(operation, answer, iter((answer.content,)), digest)
        return Interpreted(cast("T", download))
    structured = _decode(request, answer, decrypt)
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


def _download(operation: Operation, answer: requests.Response, verify: Verify) -> Download:
    digest = None
    header = operation.signed_digest
    if not operation.described and is_signed(answer.headers):
        header = FILE_DIGEST
    if header:
        try:
            digest = _signed_sha1(header, answer, verify)
        except errors.VerificationError as error:
            answer.close()
            raise _located(error, operation, answer, b"") from None
    return _file(operation, answer, chunks_of(answer, operation), digest)


def _file(operation: Operation, answer: requests.Response, chunks: Iterator[bytes], digest: str | None) -> Download:
    return Download(
        chunks,
        answer.close,
        DownloadSource(operation.id, answer.url, answer.status_code, _request_id(answer)),
        content_type=answer.headers.get("Content-Type"),
        filename=filename_of(answer.headers.get("Content-Disposition", "")),
        digests={} if digest is None else {"sha1": digest},
    )


def _signed_sha1(header: str, answer: requests.Response, verify: Verify) -> str:
    """The SHA-1 that the gateway signed in the place of a file."""
    digest = answer.headers.get(header, "")
    if not is_digest("sha1", digest):
        raise errors.VerificationError(
            f"{header} is missing, or is no SHA-1 in hexadecimal: nothing proves the file",
            reason=errors.VerificationReason.HEADER_MISSING,
        )
    verify(answer.headers, dump_json({"sha1": digest}))
    return digest


def _decode(request: Request[Any], answer: requests.Response, decrypt: Callable[[str], str]) -> Structured:
    operation = request.operation
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
            _check_echoes(request, answer, data)
        try:
            return read(hint, data, decrypt=decrypt, source=partial(_source, operation, answer))
        except errors.DecodeError as error:
            problem = error.errors[0]
    # Not from within: the parser's own error holds the document.
    raise _undecodable(operation, answer, (problem,))


# Any: an answer may hold any JSON.
def _check_echoes(request: Request[Any], answer: requests.Response, data: Mapping[Any, Any]) -> None:
    """Refuse an answer that repeats another number than the one that was sent.

    Raises:
        VerificationError: It does.
    """
    for name, documented in request.operation.echoed.items():
        sent = getattr(request, name)
        if documented in data and sent is not None and data[documented] != sent:
            error = errors.VerificationError(
                f"{documented} is {quoted(str(data[documented]))} there, and {quoted(str(sent))} was sent: it answers "
                "another call",
                reason=errors.VerificationReason.OTHER_CALL,
                serial=answer.headers.get("Wechatpay-Serial"),
            )
            raise _located(error, request.operation, answer, answer.content)


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
    error.operation, error.url = operation.id, answer.url
    error.status_code, error.request_id = answer.status_code, _request_id(answer)
    error.headers, error.content = answer.headers, answer.content
    if not operation.safe:
        error.add_line(_accepted(operation, "its answer"))
    return error


def _source(operation: Operation, answer: requests.Response) -> Source:
    return Source(
        _named(operation, answer),
        operation=operation.id,
        url=answer.url,
        status_code=answer.status_code,
        request_id=_request_id(answer),
        accepted="" if operation.safe else _accepted(operation, "this part of its answer"),
    )


def _named(operation: Operation, answer: requests.Response) -> str:
    return f"{operation.id}: the answer ({answer.status_code}, Request-ID {token(_request_id(answer))})"


def _request_id(answer: requests.Response) -> str | None:
    return answer.headers.get("Request-ID")


def _verifies(operation: Operation, answer: requests.Response, verify: Verify) -> bool:
    """Whether an error answer is signed, and right so; error answers often are not signed.

    Raises:
        ReplayError: It is signed, and was here before.
    """
    if not is_signed(answer.headers):
        return False
    try:
        verify(answer.headers, answer.content)
    except errors.ReplayError as error:
        # An error of another call's, which this one need not have met.
        raise _located(error, operation, answer, answer.content) from None
    except errors.VerificationError:
        return False
    return True


def _located(
    error: errors.VerificationError, operation: Operation, answer: requests.Response, content: bytes
) -> errors.VerificationError:
    """A verification error that tells which call it belongs to."""
    after = " Nothing is wrong: retry the call." if isinstance(error, errors.SignatureProbeError) else ""
    if not operation.safe:
        after = f" {_unknown(operation)}"
    told = explain_answer(error.reason, answer.headers, content)
    if operation.safe and not operation.described and error.reason is errors.VerificationReason.UNSIGNED:
        told = "; ".join(filter(None, (told, "a file is not signed: stream=True asks for one")))
    located = type(error)(
        f"{operation.id}: {operation.method} {answer.url} answered {answer.status_code} "
        f"(Request-ID {token(_request_id(answer))}), but {error.message}{told and f'; {told}'}.{after}",
        reason=error.reason,
        serial=error.serial,
        known=error.known,
    )
    located.operation = operation.id
    located.query = operation.outcome or None
    located.merchant_number = operation.merchant_number or None
    located.status_code = answer.status_code
    located.url = answer.url
    located.request_id = _request_id(answer)
    located.content = content
    return located


def _api_error(
    operation: Operation,
    answer: requests.Response,
    *,
    verified: bool,
    hint: Callable[[], str],
    diagnose: Diagnose | None = None,
) -> errors.APIError:
    status = answer.status_code
    body = _error_body(answer.content)
    code, text = body.get("code"), body.get("message")
    if not isinstance(code, str):
        code = None
    lines = [f"{operation.id}: {operation.method} {answer.url} answered {status}"]
    if code is not None:
        lines[0] += f" {token(code)}"
    if isinstance(text, str) and text:
        lines[0] += f": {one_line(text)}"
    elif code is None:
        lines[0] += f": {_describe(answer, body, verified=verified)}"
    lines[0] += f" (Request-ID {token(_request_id(answer))})"
    for known in operation.error_codes:
        if (known.status, known.code) == (status, code):
            lines += [f"{known.cause} {known.remedy}", f"{known.cause_zh}。{known.remedy_zh}。"]
    lines += _named_fault(body.get("detail"))
    if code == "PARAM_ERROR":
        lines.append(hint())
    diagnosis = diagnose(answer, body.get("detail")) if diagnose and (status, code) == (401, "SIGN_ERROR") else None
    if diagnosis is not None:
        lines.append(str(diagnosis))
    if HTTPStatus.MULTIPLE_CHOICES <= status < HTTPStatus.BAD_REQUEST:
        lines.append("Redirects are never followed: look for a proxy, or an origin that is not the gateway.")
    kind = _CLASSES.get(status, errors.ServerError if status >= HTTPStatus.INTERNAL_SERVER_ERROR else errors.APIError)
    error = kind(
        "\n".join(line for line in lines if line.strip(" 。")),
        operation=operation.id,
        url=answer.url,
        status_code=status,
        code=code,
        detail=body.get("detail"),
        request_id=_request_id(answer),
        verified=verified,
        retryable=(status == HTTPStatus.ACCEPTED or is_passing(status)) and operation.is_repeatable,
        headers=answer.headers,
        content=answer.content,
        diagnosis=diagnosis,
        gateway_message=text if isinstance(text, str) else None,
    )
    if status == HTTPStatus.ACCEPTED:
        error.add_line(_still_processing(operation))
    elif error.outcome is errors.Outcome.UNKNOWN and not operation.safe:
        error.add_line(_unknown(operation))
    return error


def _named_fault(detail: object) -> list[str]:
    """A line with what the gateway's `detail` names: which field, where it travels, what is wrong with it."""
    if not is_mapping(detail):
        return []
    inner = detail.get("detail")
    issue = detail.get("issue") or (inner.get("issue") if is_mapping(inner) else None)
    named = {"field": detail.get("field"), "location": detail.get("location"), "issue": issue}
    told = [f"{name} {quoted(value)}" for name, value in named.items() if isinstance(value, str) and value]
    return [f"The gateway's detail: {', '.join(told)}."] if told else []


def _unfinished(operation: Operation, answer: requests.Response, hint: Callable[[], str]) -> errors.APIError:
    error = _api_error(operation, answer, verified=True, hint=hint)
    if isinstance(error, errors.StillProcessingError):
        with suppress(ValueError):
            error.data = parse_json(answer.content)
    return error


def _still_processing(operation: Operation) -> str:
    if operation.outcome:
        return f"It is not finished. Ask {operation.outcome} what became of it."
    if not operation.is_repeatable:
        return f"It is not finished. {operation.advice}"
    return "It is not finished. Retry it later, with the same parameters."


def _accepted(operation: Operation, unreadable: str) -> str:
    number = f" under another {operation.merchant_number}" if operation.merchant_number else ""
    ask = f" Ask {operation.outcome} what it holds." if operation.outcome else ""
    return f"The gateway accepted the call, and only {unreadable} cannot be read: do not retry it{number}.{ask}"


def _unknown(operation: Operation) -> str:
    return f"What became of the call is unknown. {operation.advice}"


def _error_body(content: bytes) -> Mapping[str, Any]:
    # Any: an error's body is any JSON, or none at all.
    try:
        body = parse_json(content)
    except ValueError:
        return {}
    return body if is_mapping(body) else {}


def _describe(answer: requests.Response, body: Mapping[str, Any], *, verified: bool) -> str:
    if not answer.content:
        return "an empty body"
    kind = one_line(answer.headers.get("Content-Type", "no content type"))
    found = f"{len(answer.content)} bytes of {kind} that are no error of WeChat Pay's"
    if not verified:
        return f"{found}, so something before it answered"
    # A verified answer is the gateway's own word, and an order that is not done says so: `USERPAYING`, and in words.
    texts = {name: text for name, text in body.items() if isinstance(text, str)}
    states = [text for name, text in texts.items() if name.endswith(("state", "status", "_desc"))]
    return one_line(", ".join(states)) if states else found
