"""Callbacks: from the raw bytes that WeChat Pay posts to a typed event.

A callback is verified first and decrypted then; nothing in it is used before. What its resource holds is described by
the `webhooks` of the specification.
"""

from __future__ import annotations

import logging
import sys
from collections.abc import Callable, Mapping, Sequence
from hashlib import sha256
from typing import Any, Final, NamedTuple, TypeAlias

from attrs import frozen

from wxpay_client._crypto.encryption import AEAD_ALGORITHM, decrypt_aead
from wxpay_client._crypto.keys import CLOCK_TOLERANCE
from wxpay_client._crypto.verification import Verifier, response_message
from wxpay_client._http.headers import Headers, signature_headers
from wxpay_client._messages.safe_repr import clear_locals, token
from wxpay_client._wire.decode.structure import read, structure
from wxpay_client._wire.json import dump_json, parse_json, unparsable
from wxpay_client.api import EVENTS
from wxpay_client.errors import (
    ConfigurationError,
    DecodeError,
    ReplayError,
    VerificationError,
    VerificationReason,
    WxPayError,
)
from wxpay_client.schema.events import Event, UnknownEvent, class_of
from wxpay_client.schema.misfits import Source

__all__ = ["Answer", "Callbacks", "Headers", "Remember"]

_log: Final = logging.getLogger("wxpay_client")

Remember: TypeAlias = Callable[[str, int], bool]
"""Keeps a text for so many seconds and tells whether it was new: `lambda key, s: cache.add(key, 1, s)` with Django's
cache, `lambda key, s: bool(redis.set(key, 1, nx=True, ex=s))` with Redis."""

EventTypes: TypeAlias = Mapping[str, type[Event[Any]]]

_RAW_BODY: Final = (
    "the raw body, every byte as received: request.get_data() in Flask, request.body in Django, await request.body() "
    "in FastAPI"
)
# A signature counts from so long before its timestamp to the end of the last second of as long after.
_REMEMBERED: Final = 2 * CLOCK_TOLERANCE + 1


class Answer(NamedTuple):
    """What to answer a callback with.

    Attributes:
        status: HTTP status.
        headers: Headers.
        body: Body.
    """

    status: int
    headers: dict[str, str]
    body: bytes


class Callbacks:
    """Reads what WeChat Pay posts to a `notify_url`: `client.callbacks`. Threads may share it.

    Args:
        verifier: Checks signatures.
        apiv3_key: The APIv3 key, 32 bytes; `None` where the client has none.
        decrypt: Gives the plain text of a sensitive one; raises `ValueError` where it cannot.
        events: Event type to event class, of packages of the user's own; they come before those that are shipped.
    """

    def __init__(
        self,
        verifier: Verifier,
        apiv3_key: bytes | None,
        decrypt: Callable[[str], str],
        events: Sequence[EventTypes] = (),
    ) -> None:
        self._events = events
        self._verifier = verifier
        self._apiv3_key = apiv3_key
        self._decrypt = decrypt

    def as_of(self, time: float) -> Callbacks:
        """The same at another time: for callbacks that were recorded, and are looked at later.

        Their signatures are verified as ever. That nobody sends an old one again is what the time proves, so this is
        for looking, and never for what is to be acted on.

        Args:
            time: Unix seconds, such as the `Wechatpay-Timestamp` of the recorded one.
        """
        return Callbacks(self._verifier.as_of(time), self._apiv3_key, self._decrypt, self._events)

    def parse(self, headers: Headers, body: bytes, *, remember: Remember | None = None) -> Event[Any]:
        """Verify and decrypt a callback.

        The same event may come many times, until it is answered with success: `event.id` tells.

        Args:
            headers: The request's headers, in whatever form the framework has them.
            body: The raw body, every byte as received.
            remember: Keeps a text for so many seconds and returns whether it was new. With it, a request that somebody
                recorded and sends again is refused. The gateway signs its own retries afresh, so they pass. What it
                raises comes out as it is.

        Returns:
            The event as the specification has it, such as `RefundSuccessEvent`; an `UnknownEvent` with the decrypted
            data where it has none of this type, or none of several that it could be.

        Raises:
            ConfigurationError: The client has no APIv3 key, the body is no bytes, the headers are none, or one of those
                that are needed is neither text nor bytes.
            SignatureProbeError: The gateway tests whether wrong signatures are refused.
            ReplayError: The very same request was here before.
            VerificationError: Nothing proves that WeChat Pay sent it.
            DecodeError: It is verified, but does not decrypt, or tells neither its number nor its type. What else is
                not as specified is no error until it is read, whatever `strict_answers` says: a contract test has
                `assert event.misfits == ()`.
        """
        if self._apiv3_key is None:
            raise ConfigurationError(
                "apiv3_key: callbacks are encrypted with it, and the client was made without; give it, or set "
                "WXPAY_APIV3_KEY (商户平台 → 账户中心 → API安全 → APIv3密钥)",
                parameter="apiv3_key",
            )
        outside = sys.exception()
        try:
            return self._parsed(headers, body, self._apiv3_key, remember)
        except WxPayError as error:
            # Whoever records an error may record these too: the APIv3 key, and what was decrypted.
            clear_locals(error, outside)
            raise

    def _parsed(self, headers: Headers, body: bytes, key: bytes, remember: Remember | None) -> Event[Any]:
        raw = _raw(body)
        try:
            signed = signature_headers(headers)
            self._verifier.verify(signed, raw)
            if remember is not None:
                _check_new(signed, raw, remember)
        except VerificationError as error:
            raise _refused(error, raw) from None
        try:
            return _event(raw, key, self._decrypt, (*self._events, EVENTS))
        except DecodeError as error:
            problems = tuple(error.errors)
            refusal = DecodeError(f"the callback does not fit: {'; '.join(problems)}", errors=problems)
            refusal.content, refusal.decrypted = raw, error.decrypted
            raise refusal from None

    @staticmethod
    def success() -> Answer:
        """The answer that ends the gateway's retries: 204, empty. It has to be given within five seconds."""
        return Answer(204, {}, b"")

    @staticmethod
    def failure(message: str = "失败", *, status: int = 500) -> Answer:
        """The answer after which the gateway sends the callback again.

        Args:
            message: A word to the gateway: nothing that it should not know.
            status: HTTP status, 4xx or 5xx.

        Raises:
            ValueError: The status is another one: the gateway might not send the callback again.
        """
        if not 400 <= status < 600:
            raise ValueError(f"status: expected 4xx or 5xx, got {status}: the gateway might not send it again")
        return Answer(status, {"Content-Type": "application/json"}, dump_json({"code": "FAIL", "message": message}))


@frozen(kw_only=True)
class _Resource:
    """The encrypted part of a callback, as far as it has to be right."""

    algorithm: str
    nonce: str
    ciphertext: str
    associated_data: str | None = None


@frozen(kw_only=True)
class _Envelope:
    """A callback as it is posted, as far as it has to be right."""

    id: str
    event_type: str
    resource: _Resource


def _raw(body: object) -> bytes:
    if isinstance(body, bytes):
        return body
    if isinstance(body, bytearray):
        return bytes(body)
    if isinstance(body, memoryview):
        return body.tobytes()
    parsed = isinstance(body, (str, dict, list))
    why = ". It was decoded already, and nobody can tell what bytes it was made of" if parsed else ""
    raise ConfigurationError(f"body: expected {_RAW_BODY}; got {type(body).__name__}{why}", parameter="body")


def _check_new(signed: dict[str, str], raw: bytes, remember: Remember) -> None:
    message = response_message(signed["wechatpay-timestamp"], signed["wechatpay-nonce"], raw)
    if not remember(f"wxpay-callback-{sha256(message).hexdigest()}", _REMEMBERED):
        raise ReplayError(
            "it is a copy of one that was here before: somebody recorded it and sends it again",
            reason=VerificationReason.REPLAYED,
        )


def _refused(error: VerificationError, raw: bytes) -> VerificationError:
    message = f"the callback is refused: {error.message}"
    if not raw:
        message += (
            "\nIts body is empty, and that of no callback is: unless nothing was posted, it was read before. "
            f"Give {_RAW_BODY}."
        )
    refused = type(error)(message, reason=error.reason, serial=error.serial, known=error.known)
    refused.content = raw
    return refused


def _event(raw: bytes, key: bytes, decrypt: Callable[[str], str], events: Sequence[EventTypes]) -> Event[Any]:
    # Any, here: JSON.
    posted: Any = _json(raw, "$")
    envelope = structure(_Envelope, posted)
    encrypted = envelope.resource
    if encrypted.algorithm != AEAD_ALGORITHM:
        raise _misfit(f"$.resource.algorithm: expected {AEAD_ALGORITHM}, got another one")
    try:
        plain = decrypt_aead(key, encrypted.nonce, encrypted.associated_data or "", encrypted.ciphertext)
    except ValueError as error:
        raise _misfit(f"$.resource.ciphertext: {error}") from None
    try:
        resource = _json(plain, "$.resource.ciphertext")
    except DecodeError as error:
        error.decrypted = plain
        raise
    members = {name: posted[name] for name in ("create_time", "resource_type", "summary") if name in posted}
    members["original_type"] = posted["resource"].get("original_type")
    # What the gateway leaves out is empty; but for the time, which has no such value.
    members |= {name: "" for name in ("resource_type", "summary", "original_type") if members.get(name) is None}
    members |= {"id": envelope.id, "event_type": envelope.event_type}
    members |= {"resource": resource, "associated_data": encrypted.associated_data}
    original_type = members["original_type"] if isinstance(members["original_type"], str) else ""
    cls = class_of(events, envelope.event_type, original_type, resource) or UnknownEvent
    return _typed(cls, members, plain, decrypt)


def _typed(
    cls: type[Event[Any]], members: Mapping[str, Any], plain: bytes, decrypt: Callable[[str], str]
) -> Event[Any]:
    event_type = members["event_type"]
    source = Source(f"{token(event_type)}: the event {token(members['id'])}", decrypted=plain)
    structured = read(cls, members, decrypt=decrypt, source=lambda: source)
    if structured.misfits:
        _log.warning(
            "%s: the event is not as specified at %s",
            token(event_type),
            ", ".join(misfit.path for misfit in structured.misfits),
            extra={"operation": event_type, "misfits": tuple(map(str, structured.misfits))},
        )
    event: Event[Any] = structured.value
    return event


def _json(content: bytes, place: str) -> Any:
    try:
        return parse_json(content)
    except ValueError as error:
        problem = f"{place}: {unparsable(content, error)}"
    # Not from within: the parser's own error holds the document.
    raise _misfit(problem)


def _misfit(problem: str) -> DecodeError:
    return DecodeError(problem, errors=(problem,))
