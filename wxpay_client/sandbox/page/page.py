"""The page: which request is answered by what."""

from __future__ import annotations

import json
import logging
import re
import secrets
from collections.abc import Callable, Collection, Generator, Mapping
from io import BytesIO
from threading import BoundedSemaphore
from typing import TYPE_CHECKING, Any, Final
from urllib.parse import unquote

from wxpay_client._runtime.typeguards import is_mapping
from wxpay_client.sandbox.callbacks.callbacks import FAULTS
from wxpay_client.sandbox.faults import OF_CALLBACKS, STATUS_OF, Fault
from wxpay_client.sandbox.page import records
from wxpay_client.sandbox.page.actions import Actions
from wxpay_client.sandbox.page.serving.http import BELOW, PageAnswer, PageError, PageRequest, json_answer
from wxpay_client.sandbox.page.serving.live import LATEST, stream
from wxpay_client.sandbox.page.serving.security import HEADERS, Guard
from wxpay_client.sandbox.page.serving.static_files import index, static_file
from wxpay_client.sandbox.page.view import details, summary

if TYPE_CHECKING:
    from wxpay_client.sandbox.exchanges import Exchanges
    from wxpay_client.sandbox.faults import Faults
    from wxpay_client.sandbox.gateway import Gateway
    from wxpay_client.sandbox.page.desk import Desk

_log = logging.getLogger(__name__)

_STREAMS: Final = 32
"""Most pages that are told of what happens at the same time: each takes a thread."""

_NUMBER: Final = re.compile(r"[0-9]{1,15}")


class Page:
    """Answers what a browser asks for.

    Args:
        desk: The sandbox that it shows.
        gateway: The gateway within.
        exchanges: What that received.
        hosts: Names and addresses, besides those of loopback, that the sandbox was given to be reached by.
    """

    def __init__(self, desk: Desk, gateway: Gateway, exchanges: Exchanges, hosts: Collection[str] = ()) -> None:
        self._desk = desk
        self._exchanges = exchanges
        self._faults = gateway.faults
        self._store = gateway.state.store
        self._guard = Guard(desk.origin.partition(":")[0], hosts)
        self._run = secrets.token_hex(8)
        self._streams = BoundedSemaphore(_STREAMS)
        self._actions = Actions(desk, gateway, exchanges)
        self._readers: Mapping[str, Callable[[str], PageAnswer]] = {
            "before": self._before,
            "deliveries": lambda _: json_answer(records.deliveries(self._store)),
            "delivery": lambda event_id: json_answer(records.delivery(records.find_delivery(self._store, event_id))),
            "example": self._example,
            "exchange": self._exchange,
            "overview": lambda _: json_answer(_overview(self._desk, self._faults)),
            "qr": self._qr,
            "record": self._record,
            "records": lambda kind: json_answer(records.listed(self._store, kind)),
            "static": self._static,
        }

    def answer(self, request: PageRequest) -> PageAnswer:
        """Answer one request."""
        try:
            self._guard.check(request)
            answer = self._route(request)
        except PageError as error:
            answer = error.answer
        except Exception:  # noqa: BLE001 - a mistake of the page is told and logged
            _log.exception("The page failed on %s %a", request.method, request.target)
            answer = json_answer({"message": "the page itself failed: see the sandbox's log"}, 500)
        return answer._replace(headers={**answer.headers, **HEADERS})

    def _route(self, request: PageRequest) -> PageAnswer:
        name, _, rest = request.path.removeprefix(BELOW).partition("/")
        if request.path == "/":
            _expect(request, "GET", "HEAD")
            return index(token=self._guard.token, run=self._run)
        if name == "events":
            _expect(request, "GET")
            return self._events(request.headers.get("Last-Event-ID", ""))
        if name in self._readers:
            _expect(request, "GET", "HEAD")
            return self._readers[name](rest)
        action = None if rest else self._actions.known.get(name)
        if action is None:
            raise PageError(404, "there is nothing at this path")
        _expect(request, "POST")
        return json_answer(action(_document(request.body)))

    def _events(self, last_event_id: str) -> PageAnswer:
        if not self._streams.acquire(blocking=False):
            raise PageError(503, f"expected at most {_STREAMS} open pages: close some")
        events = stream(self._exchanges, self._version, self._run, last_event_id)
        return PageAnswer(200, {"Content-Type": "text/event-stream"}, stream=_releasing(events, self._streams))

    def _version(self) -> object:
        return self._store.changes, self._faults.waiting

    def _static(self, name: str) -> PageAnswer:
        answer = static_file(name)
        if answer is None:
            raise PageError(404, "there is no such file")
        return answer

    def _example(self, event_type: str) -> PageAnswer:
        try:
            example = self._desk.callbacks.example(unquote(event_type))
        except ValueError as error:
            raise PageError(404, str(error)) from None
        return json_answer({"text": json.dumps(example, ensure_ascii=False, indent=2)})

    def _exchange(self, number: str) -> PageAnswer:
        exchange = self._exchanges.get(int(number)) if _NUMBER.fullmatch(number) else None
        if exchange is None:
            raise PageError(404, "there is no such request, or it is kept no longer", "no-request")
        return json_answer(details(exchange, self._desk.credentials))

    def _before(self, number: str) -> PageAnswer:
        if not _NUMBER.fullmatch(number):
            raise PageError(404, "expected the number of a request")
        first = max(0, int(number) - 1 - LATEST)
        older = [each for each in self._exchanges.after(first, LATEST) if each.number < int(number)]
        return json_answer([summary(each) for each in older])

    def _record(self, rest: str) -> PageAnswer:
        kind, _, number = rest.partition("/")
        return json_answer(records.details(self._store, records.find(self._store, kind, unquote(number))))

    def _qr(self, rest: str) -> PageAnswer:
        kind, _, number = rest.partition("/")
        link = records.code_url(self._store, records.find(self._store, kind, unquote(number)))
        picture = None if link is None else _qr_code(link)
        if picture is None:
            raise PageError(404, "there is no QR code of it")
        return PageAnswer(200, {"Content-Type": "image/svg+xml"}, picture)


def _releasing(events: Generator[bytes], streams: BoundedSemaphore) -> Generator[bytes]:
    try:
        yield from events
    finally:
        streams.release()


def _expect(request: PageRequest, *methods: str) -> None:
    if request.method not in methods:
        message = f"method: expected {' or '.join(methods)}, got {request.method!a}"
        raise PageError(405, message, headers={"Allow": ", ".join(methods)})


def _document(body: bytes) -> Mapping[str, Any]:  # Any: JSON of whatever shape
    try:
        document: object = json.loads(body)
    except (ValueError, RecursionError):
        document = None
    if not is_mapping(document):
        raise PageError(400, "body: expected a JSON object")
    return document


# Any: what the page's JSON is made of.
def _overview(desk: Desk, faults: Faults) -> dict[str, Any]:
    """The sandbox itself, and what the forms offer to choose from."""
    return {
        "mchid": desk.credentials.mchid,
        "origin": desk.origin,
        "now": round(desk.clock() * 1000),
        "waiting": [
            {"fault": str(each.fault), "times": each.times, "operation": each.operation} for each in faults.waiting
        ],
        "operations": sorted(desk.operations),
        "events": sorted(desk.callbacks.event_types),
        "faults": [*STATUS_OF, *(str(fault) for fault in Fault if fault not in OF_CALLBACKS)],
        "callback_faults": sorted(FAULTS),
    }


def _qr_code(text: str) -> bytes | None:
    """A QR code as SVG; `None` without segno, which the extra `qr` brings."""
    try:
        import segno
    except ImportError:
        return None
    picture = BytesIO()
    segno.make_qr(text, error="m").save(
        picture, kind="svg", scale=8, border=4, dark="#000", light="#fff", xmldecl=False
    )
    return picture.getvalue()
