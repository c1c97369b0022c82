"""Sending a signed request, once, and what it means when no answer comes."""

from __future__ import annotations

import sys
from collections.abc import Iterable, Iterator, Mapping
from datetime import timedelta
from functools import partial
from http import HTTPStatus
from http.client import HTTPException, HTTPResponse
from typing import TYPE_CHECKING, Any, Final

import requests
import urllib3
from requests import exceptions
from requests.adapters import BaseAdapter, HTTPAdapter
from requests.structures import CaseInsensitiveDict

from wxpay_client._crypto.verification import is_signed
from wxpay_client._http.adapter import KeepAliveAdapter, sends_as_requests
from wxpay_client._http.http1 import AnswerTooLargeError, InvalidAnswerError, body_length, unpacked
from wxpay_client._http.originals import look
from wxpay_client._http.transmission import Transmission
from wxpay_client._messages.safe_repr import clear_locals, led_to, one_line, redact
from wxpay_client._runtime.clock import monotonic
from wxpay_client._runtime.signals import raised_by_signal_handler
from wxpay_client.errors import ConfigurationError, OutcomeUnknownError, TransportError
from wxpay_client.schema.download import CHUNK, FILE_DIGEST

if TYPE_CHECKING:
    from wxpay_client._http.session import Route, Session
    from wxpay_client.schema.operation import Operation


def transmit(
    session: Session, prepared: requests.PreparedRequest, operation: Operation, transmission: Transmission
) -> requests.Response:
    """Send a prepared request once and read the whole answer, whatever its status; of a download, not the file.

    Args:
        session: Sends it.
        prepared: The request, signed.
        operation: What it is a call of.
        transmission: How long it may take; not begun yet.

    Raises:
        ConfigurationError: The session does not verify TLS, or an adapter of its sends more than once.
        OutcomeUnknownError: A write may have reached the gateway, and no answer came.
        TransportError: Nothing was sent, or a read got no answer.
    """
    session.leave_parent_connections()
    transmission.max_response_size = session.max_response_size
    url = prepared.url or ""
    try:
        route = session.route(url)
    except Exception as error:
        if isinstance(error, ConfigurationError) or raised_by_signal_handler(error):
            raise
        raise _failure([error], operation, url, None) from error
    adapter = _adapter(session, url)
    try:
        transmission.to_wait()
    except TimeoutError as error:
        if raised_by_signal_handler(error):
            raise
        # Signing it may have taken as long. Nobody would wait for an answer, so what became of it would be unknown.
        raise _failure([error], operation, url, None) from error
    outside = sys.exception()
    headers = prepared.headers
    try:
        # What `Session.send` does besides is to ask for hooks, to look for cookies and for where it is led.
        if type(adapter) is KeepAliveAdapter and not (operation.downloads or any(prepared.hooks.values())):
            answer = None if session.has_own_methods() else adapter.exchange(prepared, transmission, *route)
            if answer is not None:
                return answer
        prepared.headers = _Sealed(headers, transmission)
        return _send(session, prepared, operation, transmission, route, is_ours=isinstance(adapter, KeepAliveAdapter))
    except Exception as error:  # noqa: BLE001 - of whatever kind, it is to be told what became of the call
        hide_token(error, outside, operation, url)
        causes = _causes(error, outside)
        sent = transmission.sent
        if sent is None:
            sent = adapter is not None and not _was_before_sending(session, adapter, transmission, causes)
        what = "sent, but no answer came" if sent else None
        failure = _users_own(causes) or _failure(causes, operation, url, _BROKEN_OFF if transmission.answered else what)
        del causes
    finally:
        prepared.headers = headers
    # Not within `except`: what is the user's own would have as its context what was made of it.
    try:
        raise failure
    finally:
        del failure  # it holds the traceback that holds this frame


def _send(
    session: Session,
    prepared: requests.PreparedRequest,
    operation: Operation,
    transmission: Transmission,
    route: Route,
    *,
    is_ours: bool,
) -> requests.Response:
    """Have the session send a request, by its own adapter if `is_ours`, or by one of the user's."""
    # Any: `requests` takes urllib3's, which bounds connecting and reading together, but its types do not say so.
    limits: Any = transmission if is_ours else transmission.as_timeout()
    taken: list[requests.Response] = []

    # Any: an adapter or a hook may bring whatever it likes.
    def take(answer: Any, **_: object) -> None:
        # Before all hooks of a user's, and before `requests` would read it without a bound.
        transmission.sent = transmission.answered = True
        if isinstance(answer, requests.Response):
            taken.append(answer)
        _check_parts(answer)
        if answer.status_code < HTTPStatus.OK:
            raise InvalidAnswerError("nothing but an interim answer came")
        _check_end(answer, prepared.method or "")
        if not is_streamed(operation, answer):
            _read(answer, transmission)

    hooks = prepared.hooks
    prepared.hooks = {**hooks, "response": [take, *hooks["response"]]}
    try:
        answer = session.send_prepared(
            prepared,
            timeout=limits,
            allow_redirects=False,
            stream=operation.downloads,
            proxies=route.proxies,
            verify=route.verify,
            cert=route.cert,
        )
        # Somebody may send it without asking for hooks, and a hook may bring another one.
        if not any(answer is one for one in taken):
            take(answer)
    except BaseException:
        for one in taken:
            one.close()
        raise
    finally:
        prepared.hooks = hooks
        taken.clear()  # the request that was made of this one keeps its hooks: a cycle would keep the connection open
    return answer


def _check_end(answer: requests.Response, method: str) -> None:
    """See that one answer ends where all would say so: of connections that are not ours, nobody else has.

    Raises:
        InvalidAnswerError: Nobody can say where it ends.
    """
    # Any: an adapter may bring whatever can be read.
    raw: Any = answer.raw
    if not isinstance(raw, urllib3.HTTPResponse) or raw.connection is None:
        return  # no connection that another call could use
    length, coding = (answer.headers.get(name) for name in ("Content-Length", "Transfer-Encoding"))
    size, contradicts = body_length(method, answer.status_code, raw.version, length, coding)
    if contradicts and size == 0:
        raw.connection.close()


def is_streamed(operation: Operation, answer: requests.Response) -> bool:
    """Whether the body of an answer is left to the caller to read: a file, which is not signed, or by its digest.

    Of an operation that no specification describes, a file may be signed as any other answer is: whole.
    """
    if not operation.is_download(answer.status_code):
        return False
    return operation.described or not is_signed(answer.headers) or FILE_DIGEST in answer.headers


def chunks_of(answer: requests.Response, operation: Operation, transmission: Transmission) -> Iterator[bytes]:
    """The body of an answer that was not read yet, each piece as soon as it is there.

    Args:
        answer: The answer.
        operation: What it answers.
        transmission: How long each wait for a piece may last, and all together; what the reader does between two does
            not count.

    Raises:
        OutcomeUnknownError: It broke off, or took too long, and the call was a write.
        TransportError: It broke off, or took too long.
    """
    # No file has more digits, and Python refuses to read thousands of them.
    promised = answer.headers.get("Content-Length", "")[:18] if operation.method != "HEAD" else ""
    pieces = _pieces(answer)
    received, left = 0, transmission.file
    while True:
        outside = sys.exception()
        began = monotonic()
        transmission.deadline = began + left
        try:
            # Connections of ours look again before each wait; of others this is all that can be said.
            _set_read_timeout(answer, transmission.to_wait())
            piece = next(pieces, b"")
            if not piece:
                _check_length(answer, promised)
        except Exception as error:  # noqa: BLE001 - whatever it was, the file is not whole
            clear_locals(error, outside)
            hide_token(error, outside, operation, answer.url)
            causes = _causes(error, outside)
            what = f"{_BROKEN_OFF} after {received} bytes"
            if monotonic() >= transmission.deadline:
                what += f", when the {transmission.file:g} s of download_deadline were over"
            failure = _users_own(causes) or _failure(causes, operation, answer.url, what)
            del causes
        else:
            if not piece:
                return
            received += len(piece)
            left -= monotonic() - began
            yield piece
            continue
        try:
            raise failure
        finally:
            del failure  # it holds the traceback that holds this frame
            del answer, operation, pieces  # they have the file's URL, with its token


def _pieces(answer: requests.Response) -> Iterator[bytes]:
    """The body of an answer, unpacked, in pieces as they arrive."""
    if vars(answer)["_content_consumed"] or not _gives_what_is_there(answer.raw):
        yield from answer.iter_content(CHUNK)
        return
    while piece := answer.raw.read1(CHUNK, decode_content=True):
        yield piece
    vars(answer)["_content_consumed"] = True


# Any: an adapter may bring whatever can be read.
def _gives_what_is_there(raw: Any) -> bool:
    """Whether a body can be read piece by piece as it arrives: its other ways wait until a piece is full.

    Only where urllib3 and http.client read it themselves: what others put in their places may not know this way.
    """
    body: object = getattr(raw, "_original_response", None)
    is_original = all(getattr(type(body), name, None) is getattr(HTTPResponse, name) for name in ("read", "read1"))
    # Of urllib3 before 2.2 it cannot be had; and who watches how answers are read is to see it.
    has_it = type(raw) is urllib3.HTTPResponse and hasattr(raw, "read1")
    return has_it and is_original and look().reading_is_original


def _check_length(answer: requests.Response, promised: str) -> None:
    """See that all came that was promised, of which not every urllib3 sees. On the wire: a proxy may compress it."""
    if promised.isdecimal() and (received := answer.raw.tell()) < int(promised):
        raise exceptions.ConnectionError(f"{received} of {promised} bytes came")
    # Where the end of the connection is that of the file, TLS has to tell it from one that somebody else made.
    if getattr(getattr(answer.raw, "_original_response", None), "was_cut", False):
        raise exceptions.ConnectionError("the connection ended without a closing alert of TLS, so the file may be half")


def _adapter(session: Session, url: str) -> BaseAdapter | None:
    """What sends to a URL; `None` where there is nothing, of which sending says so better.

    Raises:
        ConfigurationError: It would send a second time, under the same, old signature.
    """
    try:
        adapter = session.get_adapter(url)
    except Exception as error:
        if raised_by_signal_handler(error):
            raise
        return None  # whatever is in its place
    retries = getattr(adapter, "max_retries", 0)
    # False and 0 are none; None counts by kind, up to without end.
    if getattr(retries, "total", retries) != 0:
        raise ConfigurationError(
            f"client.session: {type(adapter).__name__} would send a call again, under its old signature: mount it with "
            "max_retries=0, and retry the call yourself",
            parameter="session",
        )
    return adapter


# Any: an adapter or a hook may bring whatever it likes.
def _check_parts(answer: Any) -> None:
    """See that what was brought has what all answers have, which is looked at without more ado later.

    Raises:
        InvalidAnswerError: It lacks something of it.
    """
    if not isinstance(answer, requests.Response):
        raise InvalidAnswerError(f"what came is a {type(answer).__name__}, and no requests.Response")
    parts = {"status_code": int, "headers": Mapping, "elapsed": timedelta}
    wrong = [name for name, kind in parts.items() if not isinstance(getattr(answer, name), kind)]
    headers: Any = answer.headers
    if not wrong and not all(isinstance(text, str) for header in headers.items() for text in header):
        wrong.append("a header")
    if wrong:
        raise InvalidAnswerError(f"what came is no answer: of another type than requests has it is {', '.join(wrong)}")


def _read(answer: requests.Response, transmission: Transmission) -> None:
    """Read the body of an answer, no more of it than it may have."""
    most = transmission.max_response_size
    # Any: False until it was read.
    content: Any = vars(answer)["_content"]
    if content is not False:
        content = b"" if content is None else content
        if not isinstance(content, bytes):
            raise InvalidAnswerError(f"its body is a {type(content).__name__}, and no bytes")
        if len(content) > most:
            raise AnswerTooLargeError(f"its body has more than {most} bytes")
        vars(answer)["_content"] = content
        return
    # Any: an adapter may bring whatever can be read.
    raw: Any = answer.raw
    pieces: Iterable[bytes] = ()
    if _gives_what_is_there(raw):
        pieces = iter(partial(raw.read1, CHUNK, decode_content=False), b"")
    elif hasattr(raw, "stream"):
        pieces = raw.stream(CHUNK, decode_content=False)
    elif raw is not None:
        pieces = iter(partial(raw.read, CHUNK), b"")
    whole = bytearray()
    for piece in pieces:
        transmission.to_wait()
        whole += piece
        if len(whole) > most:
            raise AnswerTooLargeError(f"its body has more than {most} bytes")
    unpacked_body = unpacked(bytes(whole), answer.headers.get("Content-Encoding", ""), most)
    vars(answer).update(_content=unpacked_body, _content_consumed=True)


def _set_read_timeout(answer: requests.Response, seconds: float) -> None:
    """Let each further read take so long, whatever the time-out was until the answer's head had come."""
    connection = getattr(answer.raw, "connection", None)
    carrier = getattr(connection, "sock", None)
    if carrier is not None:
        carrier.settimeout(seconds)


# Failures of urllib3 to connect. Where there is no TLS it reads the headers before.
_NOT_CONNECTED: Final = (urllib3.exceptions.NewConnectionError, urllib3.exceptions.ConnectTimeoutError)


def _was_before_sending(
    session: Session, adapter: BaseAdapter, transmission: Transmission, causes: list[BaseException]
) -> bool:
    """Whether an adapter of the user's own cannot have sent anything: it is known only of what `requests` itself does.

    One that sends, and then fails in whatever else it does, may raise the same as one that could not connect.
    """
    if session.has_own_methods() or not (sends_as_requests(adapter) and look().is_original):
        return False
    is_last_step_ours = vars(HTTPAdapter)["build_response"] is getattr(type(adapter), "build_response", None)
    not_connected = any(isinstance(one, _NOT_CONNECTED) for one in causes)
    return not transmission.headers_read or (not_connected and is_last_step_ours)


class _Sealed(CaseInsensitiveDict[str]):
    """The headers of a request, which record whether anybody read them: it cannot be sent without.

    To ask whether there is one of some name, as `requests` does, or to copy them, as urllib3 does before it connects
    for TLS, is not to read them.
    """

    # Any, in this class: as `requests` has it.
    def __init__(self, headers: Any, transmission: Transmission) -> None:
        vars(self).update(_store=vars(headers)["_store"], _transmission=transmission)

    def copy(self) -> _Sealed:
        """The same once more."""
        copied = _Sealed(self, vars(self)["_transmission"])
        vars(copied)["_store"] = vars(self)["_store"].copy()
        return copied

    def __contains__(self, name: object) -> bool:
        return isinstance(name, str) and name.lower() in vars(self)["_store"]

    def __getitem__(self, name: str) -> str:
        self._open()
        return super().__getitem__(name)

    def __iter__(self) -> Iterator[str]:
        self._open()
        return super().__iter__()

    def lower_items(self) -> Any:
        """As of the base class."""
        self._open()
        return super().lower_items()

    def __reduce__(self) -> tuple[Any, ...]:
        return CaseInsensitiveDict, (dict(self),)

    def _open(self) -> None:
        vars(self)["_transmission"].headers_read = True


def hide_token(error: BaseException, outside: BaseException | None, operation: Operation, url: str) -> None:
    """Take the token of a file out of what its download met: HTTP libraries put the URL into their texts."""
    if operation.downloads:
        redact(error, outside, partial(operation.without_token, url=url))


def hide_signature(
    error: BaseException, outside: BaseException | None, operation: Operation, prepared: requests.PreparedRequest
) -> None:
    """Take the signature, and the token of a file, off a request that failed, and off all that errors have of it.

    Where somebody watches how `requests` makes one, it is not the same object that was sent.
    """
    for request in (prepared, *(getattr(one, "request", None) for one in led_to(error, outside))):
        if isinstance(request, requests.PreparedRequest):
            headers: Any = request.headers  # none before a request is prepared, as one that a mock brings
            if headers:
                headers.pop("Authorization", None)
            request.url = operation.shown(request.url or "")


def _users_own(causes: list[BaseException]) -> BaseException | None:
    """What a signal handler of the user's raised: it is to end the call, whatever was made of it on its way."""
    # The first cause: urllib3 gives its own exceptions the traceback of the one that led to them.
    return next((cause for cause in reversed(causes) if raised_by_signal_handler(cause)), None)


def _failure(causes: list[BaseException], operation: Operation, url: str, what: str | None) -> TransportError:
    """What it means that no answer came; `what` happened instead is `None` where nothing was sent."""
    kind = type(causes[-1]).__name__
    # What a user's own code raises may have anything in its text; of HTTP libraries, it may be what a server said.
    told = one_line(str(causes[-1])) if isinstance(causes[-1], _OF_HTTP) else ""
    reason = f"{kind}: {told}" if told else kind
    url = operation.shown(url)
    call = f"{operation.id}: {operation.method} {url}"
    failure: TransportError
    if what is None:
        failure = TransportError(
            f"{call}: nothing was sent ({reason})", operation=operation.id, url=url, sent=False, reason=kind
        )
    elif operation.safe:
        failure = TransportError(
            f"{call}: {what} ({reason}); it only reads, so it can be retried",
            operation=operation.id,
            url=url,
            sent=True,
            reason=kind,
        )
    else:
        failure = OutcomeUnknownError(
            f"{call}: {what} ({reason}), so it may have been carried out or not. {operation.advice}",
            operation=operation.id,
            url=url,
            query=operation.outcome or None,
            merchant_number=operation.merchant_number or None,
            reason=kind,
        )
    failure.__cause__ = causes[0]
    return failure


_OF_HTTP: Final = (exceptions.RequestException, urllib3.exceptions.HTTPError, HTTPException, OSError)

_BROKEN_OFF: Final = "an answer came, but reading it failed"


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
        current = current.__cause__ or current.__context__
    return found
