"""What the sandbox checks, in the gateway's order, and what it answers: a request in, what became of it out.

Nothing here knows of sockets: `server.py` brings the requests.
"""

from __future__ import annotations

import json
import logging
from types import MappingProxyType
from typing import TYPE_CHECKING, Any, cast
from urllib.parse import parse_qsl

from attrs import evolve

from wxpay_client.sandbox.answers.bills import Bills
from wxpay_client.sandbox.answers.encryption import encrypted
from wxpay_client.sandbox.answers.files import File
from wxpay_client.sandbox.answers.made import Maker
from wxpay_client.sandbox.answers.pages import page_of
from wxpay_client.sandbox.answers.platform import Platform
from wxpay_client.sandbox.answers.signer import Signer
from wxpay_client.sandbox.answers.told import Answers, Told, as_plain
from wxpay_client.sandbox.answers.transmission import transmission
from wxpay_client.sandbox.callbacks.callbacks import Callbacks
from wxpay_client.sandbox.callbacks.deliveries import Deliveries
from wxpay_client.sandbox.checks.authorization import Authorization, SignError, Verifier, parse
from wxpay_client.sandbox.checks.multipart import signed_content, uploaded
from wxpay_client.sandbox.checks.parameters import fitting
from wxpay_client.sandbox.checks.refusal import Refusal, printable, to_json
from wxpay_client.sandbox.checks.routes import CERTIFICATES, Candidate, Routes
from wxpay_client.sandbox.checks.sensitive import Decrypter, opened
from wxpay_client.sandbox.faults import Failure, Fault, Faults
from wxpay_client.sandbox.received import Answer, Headers, Received
from wxpay_client.sandbox.rules.call import Call, Unfinished
from wxpay_client.sandbox.rules.payments.code_payments import PAYING
from wxpay_client.sandbox.rules.rules import RULES, catch_up, file_of
from wxpay_client.sandbox.state.state import State
from wxpay_client.schema.operation import Operation

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping

    from wxpay_client.sandbox.credentials import Credentials
    from wxpay_client.schema.events import Event
    from wxpay_client.schema.operation import Request

_log = logging.getLogger(__name__)


class Gateway:
    """The gateway of one merchant.

    Faults are played on requests that pass every check, so that a fault never hides a mistake.

    Args:
        credentials: Both sides' keys.
        operations: Operation ID to request class.
        media_types: Operation ID to what the specification's examples say of it: `{"media_types": {200: "image/*"}}`.
        state: What it remembers, and its time; nothing at first by default.
        hosts: Hosts that callbacks go out to besides loopback ones.
        events: Event type to event class.
        event_examples: Event type to the specification's example: `{"event": {"resource": …}}`.

    Attributes:
        operations: The operations it knows, by ID.
        state: What it remembers.
        answers: What a test told it to answer.
        callbacks: Makes its callbacks and delivers them.
        deliveries: Sees to it that those it owes go out.
        faults: What it is to do wrong.
        platform: The keys it signs with.
    """

    def __init__(
        self,
        credentials: Credentials,
        operations: Mapping[str, type[Request[Any]]],
        # Any: examples are JSON of whatever shape the operation has.
        examples: Mapping[str, Mapping[str, Any]],
        state: State | None = None,
        *,
        hosts: frozenset[str] = frozenset(),
        events: Mapping[str, type[Event[Any]]] = MappingProxyType({}),
        event_examples: Mapping[str, Any] = MappingProxyType({}),
    ) -> None:
        self.state = state or State()
        self.answers = Answers(operations)
        self.faults = Faults()
        self._bills = Bills(file_of)
        self.platform = Platform(credentials, self.state.store)
        self._mchid = credentials.mchid
        self._merchant = credentials.merchant_key.public_key()
        self.operations = operations
        self._examples = examples
        self._answered: dict[str, Answer] = {}
        self._routes = Routes(operations.values())
        self._maker = Maker(self.state.clock.text, lambda length: self.state.number("", length))
        real = self.state.clock.real
        self._signer = Signer(self.platform.keys, real)
        self.callbacks = Callbacks(
            self._signer,
            next(iter(credentials.platform_keys)),
            credentials.apiv3_key,
            self._merchant,
            self.state,
            events,
            event_examples,
        )
        self.deliveries = Deliveries(self.state, self.callbacks, hosts)
        self._verifier = Verifier(
            credentials.mchid, credentials.serial_no, self._merchant, real, self.state.store.is_new
        )

    def receive(self, method: str, url: str, headers: Headers, body: bytes) -> Received:
        """Take one request: check it, and answer it or refuse it.

        Args:
            method: HTTP method.
            url: The request target as on the wire.
            headers: The request's headers.
            body: The raw body.
        """
        message = b""
        operation: Operation | None = None
        failure: Failure | None = None
        path: Mapping[str, str] = {}
        decrypted: Mapping[str, str] = {}
        file: File | None = None
        replayed: Answer | None = None
        refused: Refusal | None = None
        # First, so that a certificate that is changed to meanwhile does not sign a list without it.
        serial = self.platform.signing(headers.get("Wechatpay-Serial"))
        try:
            _check_mandatory(headers)
            authorization = _authorization(method, url, headers)
            message = authorization.canonical_message(method, url, signed_content(headers, body))
            self._verify(authorization, method, url, message)
            target, _, query = url.partition("?")
            bill = self._bills.find(url)
            place = self.answers.at(method, target)
            if place is not None:
                operation, path = _told_of(method, place)
            elif bill is not None:
                operation = self._giving(method, target)
            else:
                candidates = self._candidates(method, target)
                operation = candidates[0][0].operation
                self._check_serial(headers)
                operation, path, decrypted = fitting(candidates, query, headers, body, self._decrypter(headers))
            call = self._call(operation, path, query, headers, body, decrypted)
            failure = self.faults.take(operation.id)
            waits = failure is not None and failure.fault == "USERPAYING" and operation.id in PAYING
            if not waits:
                _fail_if_asked(failure, operation)
            replayed = self._replayed(failure, operation)
            call = evolve(call, fails="USERPAYING") if waits else call
            status, content, file = self._perform(call, query) if bill is None else (200, bill.content, bill)
        except Refusal as refusal:
            status, content, refused = refusal.status, refusal.body(), refusal
        except Exception:  # noqa: BLE001 - a mistake of the sandbox, or of an example, is told and logged
            _log.exception("The sandbox itself failed on %s %s", method, printable(url))
            failed = Refusal(500, "SYSTEM_ERROR", "the sandbox itself failed: see its log")
            status, content = failed.status, failed.body()
        fault = None if failure is None else failure.fault
        answer = replayed or self._answer(failure, status, content, serial, url, file)
        if answer is not None and operation is not None and fault is None and answer.status < 300:
            self._answered[operation.id] = answer
        _log_line(method, url, operation, fault, answer, refused)
        return Received(
            method=method,
            url=url,
            headers=headers,
            body=body,
            operation_id=None if operation is None else operation.id,
            message=message,
            fault=fault,
            answer=answer,
            decrypted=decrypted,
        )

    def _answer(
        self, failure: Failure | None, status: int, content: bytes, serial: str, url: str, file: File | None
    ) -> Answer | None:
        fault = failure.fault if failure is not None and isinstance(failure.fault, Fault) else None
        answer = self._signer.answer(status, content, serial, url, fault, file)
        if answer is None or failure is None:
            return answer
        if fault is not None:
            unasked = self._signer.signed(status, content, serial, file=file)
            return evolve(answer, transmission=transmission(fault, failure.delay, answer, unasked))
        if failure.retry_after:
            return evolve(answer, headers=Headers([*answer.headers.items(), ("Retry-After", failure.retry_after)]))
        return answer

    def _replayed(self, failure: Failure | None, operation: Operation) -> Answer | None:
        if failure is None or failure.fault is not Fault.REPLAY:
            return None
        if operation.id not in self._answered:
            raise Refusal(500, "SYSTEM_ERROR", f"there is no answer of {operation.id} yet that could be replayed")
        return self._answered[operation.id]

    def _verify(self, authorization: Authorization, method: str, url: str, message: bytes) -> None:
        try:
            self._verifier.verify(authorization, message)
        except SignError as error:
            raise error.refusal(method, url, message) from None

    def _check_serial(self, headers: Headers) -> None:
        # Many clients name none: the gateway takes it, as long as nothing is encrypted.
        if headers.get("Wechatpay-Serial", next(iter(self.platform.keys))) not in self.platform.keys:
            issue = "expected the serial or ID of the platform's key that the answer is to be signed with"
            detail = {"field": "/header/Wechatpay-Serial", "issue": issue, "location": "header"}
            raise Refusal(400, "PARAM_ERROR", f"/header/Wechatpay-Serial: {issue}", detail)

    def _decrypter(self, headers: Headers) -> Callable[[], Decrypter]:
        named = headers.get("Wechatpay-Serial")
        return lambda: Decrypter(None if named is None else self.platform.keys[named])

    def _candidates(self, method: str, target: str) -> list[Candidate]:
        candidates = self._routes.find(method, target)
        if candidates:
            return candidates
        near = "".join(f"; {place}" for place in self._routes.near(target))
        raise Refusal(404, "NOT_FOUND", f"no operation is {method} {target}{near}")

    def _giving(self, method: str, target: str) -> Operation:
        """The operation that gives the file which an answer pointed to."""
        candidates = self._routes.find(method, target)
        return candidates[0][0].operation if candidates else _undescribed(method, target)

    def _call(
        self,
        operation: Operation,
        path: Mapping[str, str],
        query: str,
        headers: Headers,
        body: bytes,
        decrypted: Mapping[str, str],
    ) -> Call:
        try:
            value = json.loads(signed_content(headers, body))
        except ValueError:
            value = body.decode(errors="replace") or None
        return Call(
            operation=operation,
            path=path,
            query=dict(parse_qsl(query, keep_blank_values=True)),
            body=opened(value, decrypted),
            state=self.state,
            mchid=self._mchid,
            file=uploaded(headers, body),
        )

    def _perform(self, call: Call, query: str) -> tuple[int, bytes, File | None]:
        """What becomes of a call that is in order: what a test told, what a rule says, or what the types allow."""
        operation = call.operation
        catch_up(self.state)
        told = self.answers.of(operation.id)
        if told is not None:
            return self._as_told(call, told, query)
        call.check_caller()
        if operation.id in CERTIFICATES:
            return 200, to_json(self.platform.answer()), None
        status = min(operation.answers)
        if operation.id in RULES:
            with self.state.store.transaction():
                answer = RULES[operation.id](call)
            if isinstance(answer, Refusal):
                raise answer
            if isinstance(answer, Unfinished):
                return 202, to_json(answer.data), None
        elif operation.is_download(status) or operation.answers[status] is None:
            answer = None
        else:
            answer = self._maker.answer(operation, status, call.sent)
        return self._answered_with(call, status, answer)

    def _as_told(self, call: Call, told: Told, query: str) -> tuple[int, bytes, File | None]:
        operation, data = call.operation, as_plain(told.make(call))
        usual = min(operation.answers, default=200)
        if data is None and not operation.is_download(usual):
            usual = next((status for status, kind in operation.answers.items() if kind is None), 204)
        status = told.status or usual
        if not operation.described:
            return status, b"" if data is None else to_json(data), None
        page = page_of(self.operations[operation.id], data, query) if told.whole else data
        return self._answered_with(call, status, _with_numbers(call, page))

    def _answered_with(self, call: Call, status: int, answer: Any) -> tuple[int, bytes, File | None]:
        operation = call.operation
        if operation.is_download(status):
            file = self._file(operation, status, answer)
            return status, file.content, file
        if answer is None:
            return status, b"", None
        kind = operation.answers.get(status)
        pointed = self._bills.pointed(answer, kind, call)
        return status, to_json(encrypted(pointed, kind, self._merchant)), None

    def _file(self, operation: Operation, status: int, content: Any) -> File:
        media_type = self._examples.get(operation.id, {}).get("media_types", {}).get(status, "*/*")
        return File.of(media_type, content, operation.signed_digest)


def _undescribed(method: str, target: str) -> Operation:
    """What is called where no specification describes the path."""
    return Operation(id=f"{method} {target}", method=method, path=target, server="", answers={}, described=False)


def _told_of(method: str, place: tuple[str, Mapping[str, str]]) -> tuple[Operation, Mapping[str, str]]:
    """What is called where a test told what a path answers, and no specification describes it."""
    where, path = place
    return _undescribed(method, where.partition(" ")[2]), path


# Any: an answer, and a body, may be any JSON.
def _with_numbers(call: Call, answer: Any) -> Any:
    """An answer that repeats the request's numbers, as the gateway's do."""
    echoed = call.operation.echoed
    if not echoed or not isinstance(answer, dict):
        return answer
    members = cast("dict[str, Any]", answer)
    sent = call.sent
    return {**members, **{name: sent[name] for name in echoed.values() if name in sent and name in members}}


def _check_mandatory(headers: Headers) -> None:
    for name in ("Accept", "User-Agent"):
        if not headers.get(name):
            raise Refusal(400, "INVALID_REQUEST", f"the header {name} is missing")


def _authorization(method: str, url: str, headers: Headers) -> Authorization:
    try:
        return parse(headers.get("Authorization"))
    except SignError as error:
        raise error.refusal(method, url, b"") from None


def _fail_if_asked(failure: Failure | None, operation: Operation) -> None:
    """Refuse where an error code was asked for; the other faults are played on the answer."""
    if failure is None or isinstance(failure.fault, Fault):
        return
    documented = [error.cause for error in operation.error_codes if error.code == failure.fault and error.cause]
    message = failure.message or (documented[0] if documented else "the sandbox was asked to fail")
    raise Refusal(failure.status, failure.fault, message, failure.detail)


def _log_line(
    method: str,
    url: str,
    operation: Operation | None,
    fault: Fault | str | None,
    answer: Answer | None,
    refused: Refusal | None,
) -> None:
    # Never headers or bodies: signatures and personal data stay out of logs.
    _log.info(
        "%s %s -> %s%s%s%s",
        method,
        printable(url),
        "no answer" if answer is None else answer.status,
        "" if operation is None else f" {operation.id}",
        "" if fault is None else f" ({fault})",
        "" if refused is None else f": {refused.reason}",
    )
