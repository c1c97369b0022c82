"""What the sandbox checks, in the gateway's order, and what it answers: a request in, what became of it out.

Nothing here knows of sockets: `server.py` brings the requests.
"""

from __future__ import annotations

import json
import logging
from types import MappingProxyType
from typing import TYPE_CHECKING, Any, Final, cast

from attrs import evolve

from wxpay_client._clock import unix_time
from wxpay_client.sandbox.answers import refunds
from wxpay_client.sandbox.answers.bills import Bills
from wxpay_client.sandbox.answers.encryption import encrypted
from wxpay_client.sandbox.answers.files import File
from wxpay_client.sandbox.answers.pages import page_of
from wxpay_client.sandbox.answers.platform import Platform
from wxpay_client.sandbox.answers.signer import Signer
from wxpay_client.sandbox.answers.transmission import transmission
from wxpay_client.sandbox.callbacks import Callbacks
from wxpay_client.sandbox.checks.authorization import Authorization, SignError, Verifier, parse
from wxpay_client.sandbox.checks.multipart import signed_content
from wxpay_client.sandbox.checks.parameters import check
from wxpay_client.sandbox.checks.refusal import Refusal, to_json
from wxpay_client.sandbox.checks.routes import CERTIFICATES, Candidate, Routes
from wxpay_client.sandbox.checks.sensitive import Decrypter
from wxpay_client.sandbox.faults import Failure, Fault, Faults
from wxpay_client.sandbox.received import Answer, Headers, Received
from wxpay_client.schema.operation import Operation

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping, Sequence

    from cryptography.hazmat.primitives.asymmetric.rsa import RSAPrivateKey

    from wxpay_client.sandbox.credentials import Credentials
    from wxpay_client.schema.events import Event
    from wxpay_client.schema.operation import Request

_log = logging.getLogger(__name__)

_SHOWN: Final = 1024
"""Characters of the canonical message that a SIGN_ERROR shows."""


class Gateway:
    """The gateway of one merchant.

    Faults are played on requests that pass every check, so that a fault never hides a mistake.

    Args:
        credentials: Both sides' keys.
        operations: Operation ID to request class.
        examples: Operation ID to the specification's examples: `{"answers": {200: {...}}, ...}`.
        clock: Unix time in seconds.
        events: Event type to event class.
        event_examples: Event type to the specification's example: `{"event": {"resource": …}}`.

    Attributes:
        callbacks: Makes its callbacks and delivers them.
        refunds: The refunds it knows of; at first the one of the specification's example.
        faults: What it is to do wrong.
        platform: The keys it signs with.
    """

    def __init__(
        self,
        credentials: Credentials,
        operations: Mapping[str, type[Request[Any]]],
        # Any: examples are JSON of whatever shape the operation has.
        examples: Mapping[str, Mapping[str, Any]],
        clock: Callable[[], float] = unix_time,
        *,
        events: Mapping[str, type[Event[Any]]] = MappingProxyType({}),
        event_examples: Mapping[str, Any] = MappingProxyType({}),
    ) -> None:
        self.refunds = refunds.Refunds()
        self.faults = Faults()
        self._bills = Bills()
        self.platform = Platform(credentials)
        self._merchant = credentials.merchant_key.public_key()
        self._operations = operations
        self._examples = examples
        self._answered: dict[str, Answer] = {}
        self._routes = Routes(operations.values())
        self._signer = Signer(self.platform.keys, clock)
        self.callbacks = Callbacks(
            self._signer,
            next(iter(credentials.platform_keys)),
            credentials.apiv3_key,
            self._merchant,
            events,
            event_examples,
            clock,
        )
        self._verifier = Verifier(
            credentials.mchid, credentials.serial_no, credentials.merchant_key.public_key(), clock
        )
        if refunds.QUERY in examples:
            example = examples[refunds.QUERY]
            self.refunds[example["request"]["path"]["out_refund_no"]] = example["answers"][200]

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
        decrypted: Mapping[str, str] = {}
        file: File | None = None
        replayed: Answer | None = None
        # First, so that a certificate that is changed to meanwhile does not sign a list without it.
        serial = self.platform.signing(headers.get("Wechatpay-Serial"))
        try:
            _check_mandatory(headers)
            authorization = _authorization(method, url, headers)
            message = authorization.canonical_message(method, url, signed_content(headers, body))
            self._verify(authorization, method, url, message)
            target, _, query = url.partition("?")
            bill = self._bills.find(url)
            candidates = self._candidates(method, target) if bill is None else self._routes.find(method, target)
            operation = candidates[0][0].operation if candidates else _bill_operation(method, target)
            self._check_serial(operation, headers)
            key = self.platform.keys[headers.get("Wechatpay-Serial", serial)]
            path: Mapping[str, str] = {}
            if bill is None:
                operation, path, decrypted = _fitting(candidates, query, headers, body, key)
            failure = self.faults.take(operation.id)
            _fail_if_asked(failure, operation)
            replayed = self._replayed(failure, operation)
            status, content, file = (
                self._perform(operation, path, query, body) if bill is None else (200, bill.content, bill)
            )
        except Refusal as refusal:
            status, content = refusal.status, refusal.body()
        except Exception:  # noqa: BLE001 - a mistake of the sandbox, or of an example, is told and logged
            _log.exception("The sandbox itself failed on %s %s", method, _printable(url))
            failed = Refusal(500, "SYSTEM_ERROR", "the sandbox itself failed: see its log")
            status, content = failed.status, failed.body()
        fault = None if failure is None else failure.fault
        answer = replayed or self._answer(failure, status, content, serial, url, file)
        if answer is not None and operation is not None and fault is None and answer.status < 300:
            self._answered[operation.id] = answer
        _log_line(method, url, operation, fault, answer)
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
            raise _sign_error(error, method, url, message) from None

    def _check_serial(self, operation: Operation, headers: Headers) -> None:
        named = headers.get("Wechatpay-Serial")
        if named is None and operation.id == CERTIFICATES:
            return  # which key to name, is what its answer tells
        if named not in self.platform.keys:
            issue = "expected the serial or ID of the platform's key that the answer is to be signed with"
            detail = {"field": "/header/Wechatpay-Serial", "issue": issue, "location": "header"}
            raise Refusal(400, "PARAM_ERROR", f"/header/Wechatpay-Serial: {issue}", detail)

    def _candidates(self, method: str, target: str) -> list[Candidate]:
        candidates = self._routes.find(method, target)
        if candidates:
            return candidates
        near = "".join(f"; {place}" for place in self._routes.near(target))
        raise Refusal(404, "NOT_FOUND", f"no operation is {method} {target}{near}")

    def _perform(
        self, operation: Operation, path: Mapping[str, str], query: str, body: bytes
    ) -> tuple[int, bytes, File | None]:
        if operation.id == CERTIFICATES:
            return 200, to_json(self.platform.answer()), None
        if operation.id == refunds.QUERY:
            return 200, to_json(self.refunds.answer(path["out_refund_no"])), None
        # A specification need not give an example of an empty answer.
        empty = {status: None for status, kind in operation.answers.items() if kind is None}
        example = self._examples.get(operation.id, {})
        answers = {**empty, **example.get("answers", {})}
        if not answers:
            message = f"the specification has no example of an answer of {operation.id}"
            raise Refusal(500, "SYSTEM_ERROR", message)
        status = min(answers)
        if operation.is_download(status):
            file = File.of(example, status, operation.signed_digest)
            return status, file.content, file
        if answers[status] is None:
            return status, b"", None
        kind = operation.answers.get(status)
        shown = example.get("request", {}).get("query", {})
        page = page_of(self._operations[operation.id], answers[status], query, shown)
        answer = self._bills.pointed(_with_numbers(operation, page, path, body), kind, operation.id, query)
        return status, to_json(encrypted(answer, kind, self._merchant)), None


def _bill_operation(method: str, target: str) -> Operation:
    """What is called where an answer told the URL of a bill, and no specification describes its path."""
    return Operation(id=f"{method} {target}", method=method, path=target, server="", answers={}, described=False)


# Any: an answer, and a body, may be any JSON.
def _with_numbers(operation: Operation, answer: Any, path: Mapping[str, str], body: bytes) -> Any:
    """An answer that repeats the request's numbers, as the gateway's do."""
    if not operation.echoed or not isinstance(answer, dict):
        return answer
    members = cast("dict[str, Any]", answer)
    sent: dict[str, Any] = {**(json.loads(body) if body else {}), **path}
    return {**members, **{name: sent[name] for name in operation.echoed.values() if name in sent and name in members}}


def _fitting(
    candidates: Sequence[Candidate], query: str, headers: Headers, body: bytes, key: RSAPrivateKey
) -> tuple[Operation, dict[str, str], Mapping[str, str]]:
    """The operation that the request fits, its path parameters, and its sensitive texts in plain text.

    Raises:
        Refusal: It fits none: what the likeliest has against it.
    """
    refusals: list[Refusal] = []
    for request, values in candidates:
        decrypter = Decrypter(key)
        try:
            path = check(request, values, query, headers, body, decrypter.decrypt)
        except Refusal as refusal:
            refusals.append(refusal)
        else:
            return request.operation, path, decrypter.texts
    raise refusals[0]


def _check_mandatory(headers: Headers) -> None:
    for name in ("Accept", "User-Agent"):
        if not headers.get(name):
            raise Refusal(400, "INVALID_REQUEST", f"the header {name} is missing")


def _authorization(method: str, url: str, headers: Headers) -> Authorization:
    try:
        return parse(headers.get("Authorization"))
    except SignError as error:
        raise _sign_error(error, method, url, b"") from None


def _sign_error(error: SignError, method: str, url: str, message: bytes) -> Refusal:
    detail = {
        "detail": {"issue": error.issue},
        "field": error.field,
        "location": "authorization",
        "sign_information": {
            "method": method,
            "sign_message_length": len(message),
            "truncated_sign_message": message.decode(errors="replace")[:_SHOWN],
            "url": url,
        },
    }
    return Refusal(401, "SIGN_ERROR", f"{error.field}: {error.issue}", detail)


def _fail_if_asked(failure: Failure | None, operation: Operation) -> None:
    """Refuse where an error code was asked for; the other faults are played on the answer."""
    if failure is None or isinstance(failure.fault, Fault):
        return
    documented = [error.cause for error in operation.error_codes if error.code == failure.fault and error.cause]
    message = failure.message or (documented[0] if documented else "the sandbox was asked to fail")
    raise Refusal(failure.status, failure.fault, message, failure.detail)


def _log_line(
    method: str, url: str, operation: Operation | None, fault: Fault | str | None, answer: Answer | None
) -> None:
    # Never headers or bodies: signatures and personal data stay out of logs.
    _log.info(
        "%s %s -> %s%s%s",
        method,
        _printable(url),
        "no answer" if answer is None else answer.status,
        "" if operation is None else f" {operation.id}",
        "" if fault is None else f" ({fault})",
    )


def _printable(text: str) -> str:
    return text.encode("unicode_escape").decode()
