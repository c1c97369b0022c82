"""A call from the command line: shown, asked about where it is a write, sent, and its answer shown."""

from __future__ import annotations

import shlex
import sys
from collections.abc import Callable, Generator, Iterator, Mapping
from contextlib import contextmanager
from typing import TYPE_CHECKING, Any, Final, NamedTuple

from wxpay_client._diagnosis.sign_error import sent_signature
from wxpay_client._messages import Text
from wxpay_client._wire.dicts import to_dict
from wxpay_client._wire.json import dump_json
from wxpay_client._wire.untyped import UntypedRequest
from wxpay_client.cli.failures import DeclinedError, InterruptedCallError, UnshownAnswerError
from wxpay_client.cli.framework import Option, WrongUsageError
from wxpay_client.cli.terminal import OutputLostError, Terminal, is_typed_at, line, rows, title
from wxpay_client.cli.texts import about
from wxpay_client.cli.texts import calls as texts
from wxpay_client.cli.values.masking import explained, masked, masked_parts
from wxpay_client.cli.values.members import guide_of, named
from wxpay_client.client import Client
from wxpay_client.schema.operation import Request, operation_of
from wxpay_client.schema.retry_policy import RetryPolicy

if TYPE_CHECKING:
    import requests

    from wxpay_client.response import Response

__all__ = ["OPTIONS", "Settings", "canonical_message", "confirm", "perform", "settings_of", "show_answer"]

# Of all that travels, these alone have to be kept from others.
_SIGNATURES: Final = frozenset({"authorization", "wechatpay-signature"})
# What curl puts in by itself, or what names the bytes of a body that a read has not.
_NOT_FOR_CURL: Final = frozenset({"connection", "accept-encoding", "content-length"})
_TEXTS: Final = ("json", "text", "xml", "csv")


class Settings(NamedTuple):
    """How a call is to be made, and shown.

    Attributes:
        yes: Send a write without asking.
        dry_run: Send nothing, show what would be sent.
        curl: Send nothing, print a command.
        show: Show what travelled.
        reveal: Show what travels encrypted.
        base_uri: Access point; `None` for the specification's.
        timeout: Seconds; `None` for the client's.
        deadline: Seconds that a file may take; `None` for the client's.
    """

    yes: bool = False
    dry_run: bool = False
    curl: bool = False
    show: bool = False
    reveal: bool = False
    base_uri: str | None = None
    timeout: float | None = None
    deadline: float | None = None

    @property
    def retries(self) -> RetryPolicy | None:
        """The retry policy; `None` for the client's."""
        return None if self.deadline is None else RetryPolicy(download_deadline=self.deadline)


OPTIONS: Final = (
    Option("--yes", "-y", text=about.YES, is_flag=True),
    Option("--dry-run", text=about.DRY_RUN, is_flag=True),
    Option("--curl", text=about.CURL, is_flag=True),
    Option("--show", text=about.SHOW, is_flag=True),
    Option("--reveal", text=about.REVEAL, is_flag=True),
    Option("--base-uri", text=about.BASE_URI, metavar="URL"),
    Option("--timeout", text=about.TIMEOUT, type=float, metavar="SECONDS"),
)


def settings_of(values: dict[str, Any]) -> Settings:
    """Take the values of `OPTIONS` from those of a command. Any: of whatever type each is."""
    return Settings(**{name: values.pop(name) for name in Settings._fields if name in values})


# Any, below: requests and answers of whatever operation.


def perform(terminal: Terminal, client: Client, request: Request[Any], settings: Settings) -> Response[Any] | None:
    """Send a request, asking first where it is a write; or show it instead.

    Returns:
        The answer; `None` where nothing was to be sent.

    Raises:
        WrongUsageError: A write is not to be sent without a confirmation, and nobody can be asked; or curl is asked
            for of a write.
        DeclinedError: Whoever was asked said no.
        InterruptedCallError: Ctrl-C came while it was under way.
        WxPayError: As `Client.send`.
    """
    operation = request.operation
    if settings.curl:
        if not operation.safe:
            raise WrongUsageError(texts.NO_CURL)
        terminal.raw(curl_command(client.prepare(request, base_uri=settings.base_uri)))
        return None
    if settings.dry_run:
        _show_dry(terminal, client, request, settings)
        return None
    if not operation.safe and not settings.yes:
        prepared = client.prepare(request, base_uri=settings.base_uri)
        confirm(terminal, lambda: _show_write(terminal, request, prepared, settings))
    with _shown_exchange(terminal, client, settings), _interruptible(request):
        return client.send(request, base_uri=settings.base_uri, timeout=settings.timeout, retries=settings.retries)


def confirm(
    terminal: Terminal,
    show: Callable[[], None],
    *,
    question: Text = texts.SEND,
    nobody: Text = texts.NOBODY_TO_ASK,
) -> None:
    """Ask whether a write is to be sent, or something else is to be done.

    Args:
        terminal: Where to ask.
        show: Shows what would be done.
        question: The question.
        nobody: What to say where nobody can be asked.

    Raises:
        WrongUsageError: Nobody can be asked.
        DeclinedError: The answer is no.
        InterruptedCallError: The answer is Ctrl-C.
    """
    if not (is_typed_at() and terminal.err.is_terminal):
        raise WrongUsageError(nobody)
    show()
    terminal.err.print(terminal.text(question), end="")
    try:
        answer = sys.stdin.readline().strip().lower()
    except KeyboardInterrupt:
        raise InterruptedCallError(texts.INTERRUPTED_BEFORE) from None
    if answer not in {"y", "yes", "是"}:
        raise DeclinedError


def show_answer(terminal: Terminal, request: Request[Any], response: Response[Any], settings: Settings) -> None:
    """Show the answer to a call.

    Raises:
        OutputLostError: It cannot be written, and it is that of a query.
        UnshownAnswerError: It cannot be written, and it is that of a write: that was carried out.
    """
    try:
        _show_answer(terminal, request, response, settings)
    except OutputLostError as error:
        if request.operation.safe:
            raise
        raise UnshownAnswerError(texts.unshown(request.operation.id, error.reason)) from None


def _show_answer(terminal: Terminal, request: Request[Any], response: Response[Any], settings: Settings) -> None:
    data, hint = to_dict(response.data), request.operation.answers.get(response.status_code, Any)
    shown = data if settings.reveal else masked(hint, data)
    if terminal.as_json:
        terminal.result(shown)
        return
    terminal.tell(
        texts.answered(
            request.operation.id, response.status_code, response.request_id, response.elapsed.total_seconds()
        ),
        style="green",
    )
    if shown is None:
        return
    terminal.show(rows(explained(hint, shown, terminal.language)))
    if shown != data:
        terminal.tell(texts.HIDDEN, style="dim")


def canonical_message(request: Request[Any], prepared: requests.PreparedRequest) -> str:
    """What was signed of a request: of an upload, its `meta` in place of the body."""
    sent = sent_signature(prepared)
    if sent is None:
        raise TypeError("the request is not signed")
    body = sent.message.body
    if body is None:
        parts = request.parts.body if isinstance(request, UntypedRequest) else to_dict(request)["body"]
        body = dump_json(parts["meta"])
    return f"{sent.message.head}{body.decode()}\n"


def curl_command(prepared: requests.PreparedRequest) -> str:
    """The curl command that sends a request which has no body."""
    words = ["curl", "--globoff"]
    for name, value in prepared.headers.items():
        if name.lower() not in _NOT_FOR_CURL:
            words += ["--header", f"{name}: {_text(value)}"]
    return shlex.join([*words, prepared.url or ""])


def _show_dry(terminal: Terminal, client: Client, request: Request[Any], settings: Settings) -> None:
    prepared = client.prepare(request, base_uri=settings.base_uri)
    message = canonical_message(request, prepared)
    if terminal.as_json:
        terminal.result(
            {
                "method": prepared.method,
                "url": prepared.url,
                "headers": _headers(prepared.headers),
                "body": _body_text(prepared.headers, prepared.body),
                "canonical_message": message,
            }
        )
        return
    terminal.show(title(terminal.text(texts.WOULD_SEND)), *_request_lines(prepared), line(""))
    terminal.show(title(terminal.text(texts.CANONICAL)))
    for written in message.removesuffix("\n").split("\n"):
        terminal.show(line(f"{written}\\n", indent=2))
    terminal.tell(texts.NOTHING_SENT, style="dim")


def _show_write(
    terminal: Terminal, request: Request[Any], prepared: requests.PreparedRequest, settings: Settings
) -> None:
    operation = request.operation
    terminal.err.print(title(operation.id))
    if operation.described:
        guide = guide_of(operation.id)
        terminal.err.print(line(named(guide.summary, terminal.language, guide.term), indent=2))
    signed = sent_signature(prepared)
    terminal.err.print(line(f"{prepared.method} {prepared.url}", indent=2))
    terminal.err.print(line(terminal.text(texts.as_merchant(signed.mchid if signed else "")), indent=2))
    if isinstance(request, UntypedRequest):
        given = {name: part for name, part in request.parts._asdict().items() if part}
        terminal.err.print(rows(explained(Any, given, terminal.language)))
        return
    parts = to_dict(request)
    shown = parts if settings.reveal else masked_parts(type(request), parts)
    for part in shown.values():
        terminal.err.print(rows(explained(type(request), part, terminal.language)))


@contextmanager
def _interruptible(request: Request[Any]) -> Generator[None]:
    """Of a call that Ctrl-C cut off, say what may have become of it."""
    try:
        yield
    except KeyboardInterrupt:
        operation = operation_of(request)
        text = texts.INTERRUPTED_READ if operation.safe else texts.interrupted_write(operation.id, operation.advice)
        raise InterruptedCallError(text) from None


@contextmanager
def _shown_exchange(terminal: Terminal, client: Client, settings: Settings) -> Generator[None]:
    """Show each request that is answered, and its answer, beside the result."""
    if not settings.show:
        yield
        return

    def show(answer: requests.Response, *_: object, **__: object) -> None:
        for renderable in _request_lines(answer.request):
            terminal.err.print(renderable)
        terminal.err.print(line(""))
        terminal.err.print(title(f"HTTP {answer.status_code}"))
        for name, value in _headers(answer.headers).items():
            terminal.err.print(line(f"{name}: {value}", style="dim", indent=2))
        # A file is read later, by whom it is for.
        if getattr(answer, "_content_consumed", False):
            terminal.err.print(line(_body_text(answer.headers, answer.content), indent=2))
        terminal.err.print(line(""))

    hooks = client.session.hooks["response"]
    hooks.append(show)
    try:
        yield
    finally:
        hooks.remove(show)


def _request_lines(prepared: requests.PreparedRequest) -> Iterator[Any]:
    yield title(f"{prepared.method} {prepared.url}")
    for name, value in _headers(prepared.headers).items():
        yield line(f"{name}: {value}", style="dim", indent=2)
    body = _body_text(prepared.headers, prepared.body)
    if body:
        yield line(body, indent=2)


def _headers(headers: Mapping[str, Any]) -> dict[str, str]:
    return {name: "[redacted]" if name.lower() in _SIGNATURES else _text(value) for name, value in headers.items()}


def _body_text(headers: Mapping[str, Any], body: object) -> str:
    if not isinstance(body, bytes):
        return str(body or "")
    content_type = _text(headers.get("Content-Type") or "").lower()
    if any(kind in content_type for kind in _TEXTS):
        return body.decode(errors="replace")
    return f"[{len(body)} bytes, {content_type.partition(';')[0]}]" if body else ""


def _text(value: object) -> str:
    return value.decode("latin-1") if isinstance(value, bytes) else str(value)
