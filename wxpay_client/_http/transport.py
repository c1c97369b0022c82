"""Sending a signed request, once, and what it means when no answer comes."""

from __future__ import annotations

import os
import ssl
import sys
from collections.abc import Iterator
from typing import TYPE_CHECKING, Any, NoReturn

import requests
import urllib3
from requests import exceptions

from wxpay_client._crypto.verification import is_signed
from wxpay_client._http.connections import BodyError, IdleConnectionError, let_reads_last
from wxpay_client.errors import ConfigurationError, OutcomeUnknownError, TransportError
from wxpay_client.schema.download import CHUNK, FILE_DIGEST

if TYPE_CHECKING:
    from wxpay_client._http.session import Session
    from wxpay_client.schema.operation import Operation


def transmit(
    session: Session, prepared: requests.PreparedRequest, operation: Operation, timeout: urllib3.Timeout
) -> requests.Response:
    """Send a prepared request once and read the whole answer, whatever its status; of a download, not the file.

    Raises:
        ConfigurationError: The session does not verify TLS, or an adapter of its sends more than once.
        OutcomeUnknownError: A write may have reached the gateway, and no answer came.
        TransportError: Nothing was sent, or a read got no answer.
    """
    session.leave_parent_connections()
    url = prepared.url or ""
    route = session.route(url)
    if route.verify is not True and not _is_path(route.verify):
        raise ConfigurationError(
            f"client.session.verify is {route.verify!r}, but TLS is always verified: "
            "set it to the path of a CA bundle that holds your proxy's or test server's CA",
            parameter="session.verify",
        )
    _check_retries(session, url)
    # Any: `requests` takes urllib3's, which bounds connecting and reading together, but its types do not say so.
    limits: Any = timeout
    outside = sys.exception()
    answered: list[requests.Response] = []

    def note(answer: requests.Response, **_: object) -> None:
        answered.append(answer)

    hooks = prepared.hooks
    prepared.hooks = {**hooks, "response": [note, *hooks["response"]]}
    try:
        answer = session.send(
            prepared,
            timeout=limits,
            allow_redirects=False,
            stream=operation.downloads,
            proxies=route.proxies,
            verify=route.verify,
            cert=route.cert,
        )
        if is_streamed(operation, answer):
            # What is left of the call's deadline is no measure for a file, which is read as the caller likes.
            let_reads_last(answer, timeout.read_timeout)
        else:
            _ = answer.content  # read here, where it is known what it means that it cannot be
    except _NO_ANSWER as error:
        causes = _causes(error, outside)
        if answered or any(isinstance(cause, BodyError) for cause in causes):
            _explain(causes, operation, url, _BROKEN_OFF)
        _explain(causes, operation, url, None if any(map(_is_before_sending, causes)) else "sent, but no answer came")
    finally:
        prepared.hooks = hooks
    return answer


def is_streamed(operation: Operation, answer: requests.Response) -> bool:
    """Whether the body of an answer is left to the caller to read: a file, which is not signed, or by its digest.

    Of an operation that no specification describes, a file may be signed as any other answer is: whole.
    """
    if not operation.is_download(answer.status_code):
        return False
    return operation.described or not is_signed(answer.headers) or FILE_DIGEST in answer.headers


def chunks_of(answer: requests.Response, operation: Operation) -> Iterator[bytes]:
    """The body of an answer that was not read yet, as it arrives.

    Raises:
        OutcomeUnknownError: It broke off, and the call was a write.
        TransportError: It broke off.
    """
    # No file has more digits, and Python refuses to read thousands of them.
    promised = answer.headers.get("Content-Length", "")[:18] if operation.method != "HEAD" else ""
    chunks = answer.iter_content(CHUNK)
    while True:
        outside = sys.exception()
        try:
            chunk = next(chunks, b"")
            # Not every urllib3 looks whether all came that was promised. On the wire, for a proxy may compress it.
            if not chunk and promised.isdecimal() and (received := answer.raw.tell()) < int(promised):
                raise exceptions.ConnectionError(f"{received} of {promised} bytes came")
        except _NO_ANSWER as error:
            _explain(_causes(error, outside), operation, answer.url, _BROKEN_OFF)
        if not chunk:
            return
        yield chunk


# Any: a user may set anything.
def _is_path(value: Any) -> bool:
    return isinstance(value, str | os.PathLike) and str(value) != ""  # pyright: ignore[reportUnknownArgumentType]


def _check_retries(session: Session, url: str) -> None:
    """See that the adapter of a URL sends once: a second time would be under the same, old signature."""
    try:
        adapter = session.get_adapter(url)
    except exceptions.InvalidSchema:
        return  # sending says so better
    retries = getattr(adapter, "max_retries", 0)
    # False and 0 are none; None counts by kind, up to without end.
    if getattr(retries, "total", retries) != 0:
        raise ConfigurationError(
            f"client.session: {type(adapter).__name__} would send a call again, under its old signature: mount it with "
            "max_retries=0, and make the call again yourself",
            parameter="session",
        )


def _explain(causes: list[BaseException], operation: Operation, url: str, what: str | None) -> NoReturn:
    """Raise what it means that no answer came; `what` happened instead is `None` where nothing was sent."""
    error = causes[0]
    kind = type(causes[-1]).__name__
    reason = f"{kind}: {causes[-1]}"
    call = f"{operation.id}: {operation.method} {url}"
    if what is None:
        raise TransportError(
            f"{call}: nothing was sent ({reason})", operation=operation.id, url=url, sent=False, reason=kind
        ) from error
    if operation.safe:
        raise TransportError(
            f"{call}: {what} ({reason}); it only reads, so it can be made again",
            operation=operation.id,
            url=url,
            sent=True,
            reason=kind,
        ) from error
    raise OutcomeUnknownError(
        f"{call}: {what} ({reason}), so it may have been carried out or not. {operation.advice}",
        operation=operation.id,
        url=url,
        query=operation.outcome or None,
        merchant_number=operation.merchant_number or None,
        reason=kind,
    ) from error


def met_idle_connection(error: TransportError) -> bool:
    """Whether what failed was a connection that had been kept open, before any byte of an answer."""
    cause = error.__cause__
    return cause is not None and any(isinstance(one, IdleConnectionError) for one in _causes(cause, sys.exception()))


_BROKEN_OFF = "an answer came, but reading it failed"

# Whatever sending and reading may raise.
_NO_ANSWER = (exceptions.RequestException, urllib3.exceptions.HTTPError, OSError)

# Failures before the first byte of the request leaves. Whatever is not listed counts as sent: a ProxyError too, since
# urllib3 turns a connection through a proxy that is cut after sending into one.
_NOT_SENT = (
    exceptions.InvalidURL,
    exceptions.InvalidSchema,
    urllib3.exceptions.LocationValueError,
    urllib3.exceptions.NewConnectionError,
    urllib3.exceptions.ConnectTimeoutError,
    ssl.SSLCertVerificationError,
)


def _is_before_sending(cause: BaseException) -> bool:
    # Two that are plain OSErrors: a proxy that refuses the tunnel, a CA bundle or certificate file that is missing.
    return isinstance(cause, _NOT_SENT) or (
        type(cause) is OSError and str(cause).startswith(("Tunnel connection failed", "Could not find "))
    )


def _causes(error: BaseException, outside: BaseException | None) -> list[BaseException]:
    """An exception and all that led to it, the first cause last.

    Args:
        error: The exception.
        outside: What the caller was handling when the call began: its own causes are none of this call's.
    """
    found: list[BaseException] = []
    current: BaseException | None = error
    while current is not None and current is not outside and current not in found:
        found.append(current)
        reason = getattr(current, "reason", None)
        current = current.__cause__ or current.__context__ or (reason if isinstance(reason, Exception) else None)
    return found
