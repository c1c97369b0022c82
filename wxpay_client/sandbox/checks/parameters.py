"""Checking a request's parameters and body against its operation.

Written against the request class alone, without the library's own structuring: it is there to judge that. The
first thing that is wrong is what the gateway answers, so each function raises at the first.
"""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING, Any

from wxpay_client.sandbox.checks.documents import json_body, percent_decoded, query_pairs
from wxpay_client.sandbox.checks.multipart import check_form
from wxpay_client.sandbox.checks.refusal import Refusal, member, refuse
from wxpay_client.sandbox.checks.sensitive import Decrypt, Decrypter
from wxpay_client.sandbox.checks.values import Member, as_it_is, check_member, check_object, check_texts, members

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping, Sequence

    from wxpay_client.sandbox.checks.routes import Candidate
    from wxpay_client.schema.operation import Operation, Request


def _without_key(text: str, at: str) -> str:
    del text
    refuse(at, "there is no key to decrypt it with")


def check(
    request: type[Request[Any]],
    path: Mapping[str, str],
    query: str,
    headers: Mapping[str, str],
    body: bytes,
    decrypt: Decrypt = _without_key,
) -> dict[str, str]:
    """Check a request of an operation.

    Args:
        request: The operation's request class.
        path: Path parameters as on the wire, percent-encoded.
        query: The query string as on the wire.
        headers: The request's headers.
        body: The raw body.
        decrypt: Decrypts its sensitive members, which are then checked in plain text.

    Returns:
        The path parameters, decoded.

    Raises:
        Refusal: Something is missing, unknown, of the wrong type or beyond its limits.
    """
    numbers = {name: percent_decoded(value, member("/path", name)) for name, value in path.items()}
    _check_path(request, path, decrypt)
    _check_query(request, query_pairs(query), decrypt)
    _check_headers(request, headers, decrypt)
    _check_body(request, headers, body, decrypt)
    return numbers


def fitting(
    candidates: Sequence[Candidate],
    query: str,
    headers: Mapping[str, str],
    body: bytes,
    decrypters: Callable[[], Decrypter],
) -> tuple[Operation, dict[str, str], Mapping[str, str]]:
    """The operation that the request fits, its path parameters, and its sensitive texts in plain text.

    Args:
        candidates: The operations that it may be a call of, the likeliest first.
        query: The query string as on the wire.
        headers: The request's headers.
        body: The raw body.
        decrypters: Makes what decrypts the sensitive members of one candidate.

    Raises:
        Refusal: It fits none: what the likeliest has against it.
    """
    refusals: list[Refusal] = []
    for request, values in candidates:
        decrypter = decrypters()
        try:
            decrypt = partial(decrypter.decrypt, padding=request.operation.sensitive_padding)
            path = check(request, values, query, headers, body, decrypt)
        except Refusal as refusal:
            refusals.append(refusal)
        else:
            return request.operation, path, decrypter.texts
    raise refusals[0]


def _check_path(request: type[Request[Any]], values: Mapping[str, str], decrypt: Decrypt) -> None:
    for parameter in _in(request, "path"):
        texts, at = [values[parameter.name]], member("/path", parameter.name)
        check_texts(texts, parameter, at, percent_decoded, decrypt)


def _check_query(request: type[Request[Any]], pairs: Sequence[tuple[str, str]], decrypt: Decrypt) -> None:
    values: dict[str, list[str]] = {}
    for name, value in pairs:
        values.setdefault(name, []).append(value)
    unknown = set(values)
    for parameter in _in(request, "query"):
        spelling = parameter.given(values, "/query")
        if spelling is not None:
            unknown.discard(spelling)
            check_texts(values[spelling], parameter, member("/query", spelling), percent_decoded, decrypt)
    for name in sorted(unknown):
        refuse(member("/query", name), "the operation has no such parameter")


def _check_headers(request: type[Request[Any]], headers: Mapping[str, str], decrypt: Decrypt) -> None:
    for parameter in _in(request, "header"):
        spelling = parameter.given(headers, "/header")
        if spelling is not None:
            check_texts([headers[spelling]], parameter, member("/header", spelling), as_it_is, decrypt)


def _check_body(request: type[Request[Any]], headers: Mapping[str, str], body: bytes, decrypt: Decrypt) -> None:
    parts = _in(request, "body")
    if not parts:
        if body:
            refuse("/body", "the operation takes no body")
        return
    if not body:
        if any(part.required for part in parts):
            refuse("/body", "the body is missing")
        return
    if parts[0].wire.part:
        check_form(parts, headers, body, decrypt)
        return
    media_type, _, parameters = headers.get("Content-Type", "").partition(";")
    charset = parameters.strip().lower().replace('"', "")
    if media_type.strip().lower() != "application/json" or charset not in {"", "charset=utf-8"}:
        raise Refusal(400, "INVALID_REQUEST", "the Content-Type of a body must be application/json, in UTF-8")
    value = json_body(body)
    if parts[0].wire.whole:
        check_member(value, parts[0], "/body", decrypt)
    else:
        check_object(value, parts, "/body", decrypt)


def _in(request: type[Request[Any]], location: str) -> list[Member]:
    cls: Any = request  # mypy has it that a class object cannot be hashed
    return [parameter for parameter in members(cls) if parameter.wire.location == location]
