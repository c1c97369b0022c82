"""The page: which request is answered by what."""

from __future__ import annotations

import json
import logging
import re
import secrets
from collections.abc import Callable, Collection, Generator, Mapping
from threading import BoundedSemaphore
from typing import TYPE_CHECKING, Any, Final
from urllib.parse import unquote

from wxpay_client._typeguards import is_mapping
from wxpay_client.sandbox.page.actions import Actions
from wxpay_client.sandbox.page.http import BELOW, PageAnswer, PageError, PageRequest, json_answer
from wxpay_client.sandbox.page.live import LATEST, stream
from wxpay_client.sandbox.page.overview import overview
from wxpay_client.sandbox.page.security import HEADERS, Guard
from wxpay_client.sandbox.page.static_files import index, static_file
from wxpay_client.sandbox.page.view import details, summary

if TYPE_CHECKING:
    from wxpay_client.sandbox.exchanges import Exchanges
    from wxpay_client.sandbox.faults import Faults
    from wxpay_client.sandbox.page.desk import Desk

_log = logging.getLogger(__name__)

_STREAMS: Final = 32
"""Most pages that are told of what happens at the same time: each takes a thread."""

_NUMBER: Final = re.compile(r"[0-9]{1,15}")


class Page:
    """Answers what a browser asks for.

    Args:
        desk: The sandbox that it shows.
        exchanges: What that received.
        faults: What it is to do wrong.
        hosts: Names and addresses, besides those of loopback, that the sandbox was given to be reached by.
    """

    def __init__(self, desk: Desk, exchanges: Exchanges, faults: Faults, hosts: Collection[str] = ()) -> None:
        self._desk = desk
        self._exchanges = exchanges
        self._faults = faults
        self._guard = Guard(desk.origin.partition(":")[0], hosts)
        self._run = secrets.token_hex(8)
        self._streams = BoundedSemaphore(_STREAMS)
        self._actions = Actions(desk, exchanges)
        self._readers: Mapping[str, Callable[[PageRequest, str], PageAnswer]] = {
            "events": self._events,
            "example": self._example,
            "before": self._older,
            "exchange": self._exchange,
            "overview": self._overview,
            "static": self._static,
        }

    def answer(self, request: PageRequest) -> PageAnswer:
        """Answer one request."""
        try:
            self._guard.check(request)
            answer = self._route(request)
        except PageError as error:
            answer = json_answer({"message": error.message}, error.status, error.headers)
        except Exception:  # noqa: BLE001 - a mistake of the page is told and logged
            _log.exception("The page failed on %s %a", request.method, request.target)
            answer = json_answer({"message": "the page itself failed: see the sandbox's log"}, 500)
        return answer._replace(headers={**answer.headers, **HEADERS})

    def _route(self, request: PageRequest) -> PageAnswer:
        name, _, rest = request.path.removeprefix(BELOW).partition("/")
        if request.path == "/":
            _expect(request, "GET", "HEAD")
            return index(token=self._guard.token, run=self._run)
        if name in self._readers:
            _expect(request, "GET", "HEAD")
            return self._readers[name](request, rest)
        action = None if rest else self._actions.known.get(name)
        if action is None:
            raise PageError(404, "there is nothing at this path")
        _expect(request, "POST")
        return action(_document(request.body))

    def _overview(self, request: PageRequest, rest: str) -> PageAnswer:
        if rest:
            raise PageError(404, "there is nothing at this path")
        return json_answer(overview(self._desk, self._faults))

    def _example(self, request: PageRequest, event_type: str) -> PageAnswer:
        try:
            example = self._desk.callbacks.example(unquote(event_type))
        except ValueError as error:
            raise PageError(404, str(error)) from None
        return json_answer({"text": json.dumps(example, ensure_ascii=False, indent=2)})

    def _static(self, request: PageRequest, name: str) -> PageAnswer:
        answer = static_file(name)
        if answer is None:
            raise PageError(404, "there is no such file")
        return answer

    def _events(self, request: PageRequest, rest: str) -> PageAnswer:
        if request.method == "HEAD" or rest:
            raise PageError(404, "there is nothing at this path")
        if not self._streams.acquire(blocking=False):
            raise PageError(503, f"expected at most {_STREAMS} open pages: close some")
        events = stream(self._exchanges, self._run, request.headers.get("Last-Event-ID", ""))
        headers = {"Content-Type": "text/event-stream"}
        return PageAnswer(200, headers, stream=_releasing(events, self._streams))

    def _exchange(self, request: PageRequest, number: str) -> PageAnswer:
        exchange = self._exchanges.get(int(number)) if _NUMBER.fullmatch(number) else None
        if exchange is None:
            raise PageError(404, "there is no such request, or it is kept no longer")
        return json_answer(details(exchange, self._desk.credentials))

    def _older(self, request: PageRequest, before: str) -> PageAnswer:
        if not _NUMBER.fullmatch(before):
            raise PageError(404, "expected the number of a request")
        first = max(0, int(before) - 1 - LATEST)
        older = [each for each in self._exchanges.after(first, LATEST) if each.number < int(before)]
        return json_answer([summary(each) for each in older])


def _releasing(events: Generator[bytes], streams: BoundedSemaphore) -> Generator[bytes]:
    try:
        yield from events
    finally:
        streams.release()


def _expect(request: PageRequest, *methods: str) -> None:
    if request.method not in methods:
        message = f"method: expected {' or '.join(methods)}, got {request.method!a}"
        raise PageError(405, message, {"Allow": ", ".join(methods)})


def _document(body: bytes) -> Mapping[str, Any]:  # Any: JSON of whatever shape
    try:
        document: object = json.loads(body)
    except (ValueError, RecursionError):
        document = None
    if not is_mapping(document):
        raise PageError(400, "body: expected a JSON object")
    return document
