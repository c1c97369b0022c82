"""The error that an answer of the gateway, or of something before it, says."""

from __future__ import annotations

from collections.abc import Callable, Collection, Mapping
from contextlib import suppress
from http import HTTPStatus
from typing import TYPE_CHECKING, Any

from wxpay_client import errors
from wxpay_client._exchange.verification import unknown
from wxpay_client._http.headers import request_id_of
from wxpay_client._messages.safe_repr import one_line, quoted, token
from wxpay_client._runtime.typeguards import is_mapping
from wxpay_client._wire.json import parse_json
from wxpay_client.errors._api import is_passing

if TYPE_CHECKING:
    import requests

    from wxpay_client._messages.findings import Diagnosis
    from wxpay_client.schema.operation import ErrorCode, Operation

    # Of a SIGN_ERROR: the answer and its `detail`, of any shape.
    Diagnose = Callable[[requests.Response, object], Diagnosis]

_CLASSES: Mapping[int, type[errors.APIError]] = {
    202: errors.StillProcessingError,
    400: errors.BadRequestError,
    401: errors.AuthenticationError,
    403: errors.PermissionDeniedError,
    404: errors.NotFoundError,
    409: errors.ConflictError,
    429: errors.RateLimitError,
}


def api_error(
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
    url = operation.shown(answer.url)
    if isinstance(text, str):
        text = operation.without_token(text, answer.url)
    lines = [f"{operation.id}: {operation.method} {url} answered {status}"]
    if code is not None:
        lines[0] += f" {token(code)}"
    if isinstance(text, str) and text:
        lines[0] += f": {one_line(text)}"
    elif code is None:
        lines[0] += f": {_describe(answer, body, verified=verified)}"
    lines[0] += f" (Request-ID {token(request_id_of(answer.headers))})"
    # A call that is not finished may be answered by the order, whose state is the documented code: `USERPAYING`.
    codes = [code] if code is not None else _states(body) if verified else []
    for known in _documented(operation, status, codes):
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
        url=url,
        status_code=status,
        code=code,
        detail=body.get("detail"),
        request_id=request_id_of(answer.headers),
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
        error.add_line(unknown(operation))
    return error


def _documented(operation: Operation, status: int, codes: Collection[str]) -> list[ErrorCode]:
    """What the specification says of error codes that came with a status.

    The vendor's pages contradict each other in how a code is spelt, `NOTENOUGH` or `NOT_ENOUGH`: where the
    specification lacks the spelling that came, it is the other one.
    """
    spelt = {code.replace("_", "") for code in codes}
    known = [each for each in operation.error_codes if each.status == status and each.code.replace("_", "") in spelt]
    return [each for each in known if each.code in codes] or known


def unfinished(operation: Operation, answer: requests.Response, hint: Callable[[], str]) -> errors.APIError:
    error = api_error(operation, answer, verified=True, hint=hint)
    if isinstance(error, errors.StillProcessingError):
        with suppress(ValueError):
            error.data = parse_json(answer.content)
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
    states = _states(body)
    return one_line(", ".join(states)) if states else found


def _states(body: Mapping[str, Any]) -> list[str]:
    """What an order says of its state, for programs and for people."""
    texts = {name: text for name, text in body.items() if isinstance(text, str)}
    return [text for name, text in texts.items() if name.endswith(("state", "status", "_desc"))]


def _still_processing(operation: Operation) -> str:
    if operation.outcome:
        return f"It is not finished. Ask {operation.outcome} what became of it."
    if not operation.is_repeatable:
        return f"It is not finished. {operation.advice}"
    return "It is not finished. Retry it later, with the same parameters."
