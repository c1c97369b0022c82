"""Callbacks: from the raw bytes that WeChat Pay posts to a typed event.

A callback is verified first and decrypted then; nothing in it is used before. What its resource holds is described by
the `webhooks` of the specification.
"""

from __future__ import annotations

import datetime as dt
import sys
from collections.abc import Callable
from hashlib import sha256
from typing import Any, Final, NamedTuple, TypeAlias

from attrs import frozen

from wxpay_client._crypto.encryption import AEAD_ALGORITHM, decrypt_aead
from wxpay_client._crypto.keys import CLOCK_TOLERANCE
from wxpay_client._crypto.verification import Verifier, response_message
from wxpay_client._http.headers import Headers, signature_headers
from wxpay_client._safe_repr import clear_locals
from wxpay_client._wire.decode import structure
from wxpay_client._wire.encrypted import decrypted_answer
from wxpay_client._wire.json import dump_json, parse_json
from wxpay_client.api import EVENTS
from wxpay_client.errors import (
    ConfigurationError,
    DecodeError,
    ReplayError,
    VerificationError,
    VerificationReason,
    WxPayError,
)
from wxpay_client.schema.events import Event, UnknownEvent
from wxpay_client.schema.fields import attributes_of

__all__ = ["Answer", "Callbacks", "Headers", "Remember"]

Remember: TypeAlias = Callable[[str, int], bool]
"""Keeps a text for so many seconds and tells whether it was new: `lambda key, s: cache.add(key, 1, s)` with Django's
cache, `lambda key, s: bool(redis.set(key, 1, nx=True, ex=s))` with Redis."""

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
    """

    def __init__(self, verifier: Verifier, apiv3_key: bytes | None, decrypt: Callable[[str], str]) -> None:
        self._verifier = verifier
        self._apiv3_key = apiv3_key
        self._decrypt = decrypt

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
            data where it has none of this type.

        Raises:
            ConfigurationError: The client has no APIv3 key, the body is no bytes, or the headers are none.
            SignatureProbeError: The gateway tests whether wrong signatures are refused.
            ReplayError: The very same request was here before.
            VerificationError: Nothing proves that WeChat Pay sent it.
            DecodeError: It is verified, but does not decrypt or is not what the specification describes.
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
            return _event(raw, key, self._decrypt)
        except DecodeError as error:
            problems = tuple(error.errors)
            refusal = DecodeError(f"the callback does not fit: {'; '.join(problems)}", errors=problems)
            refusal.content = raw
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
    """The encrypted part of a callback."""

    algorithm: str
    nonce: str
    ciphertext: str
    associated_data: str | None = None
    original_type: str | None = None


@frozen(kw_only=True)
class _Envelope:
    """A callback as it is posted."""

    id: str
    create_time: dt.datetime | str
    event_type: str
    resource: _Resource
    resource_type: str | None = None
    summary: str | None = None


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
    refused = type(error)(message, reason=error.reason, serial=error.serial, known=error.known)
    refused.content = raw
    return refused


def _event(raw: bytes, key: bytes, decrypt: Callable[[str], str]) -> Event[Any]:
    envelope = structure(_Envelope, _json(raw, "$"))
    resource = envelope.resource
    if resource.algorithm != AEAD_ALGORITHM:
        raise _misfit(f"$.resource.algorithm: expected {AEAD_ALGORITHM}, got another one")
    try:
        plain = decrypt_aead(key, resource.nonce, resource.associated_data or "", resource.ciphertext)
    except ValueError as error:
        raise _misfit(f"$.resource.ciphertext: {error}") from None
    data = _json(plain, "$.resource.ciphertext")
    kind = EVENTS.get(envelope.event_type)
    try:
        # Any: the resource is of whatever type the event's class has for it.
        content: Any = data if kind is None else decrypted_answer(_resource_type(kind), data, decrypt)
    except DecodeError as error:
        places = (misfit.replace("$", "$.resource.ciphertext", 1) for misfit in error.errors)
        raise DecodeError(error.message, errors=tuple(places)) from None
    return (kind or UnknownEvent)(
        id=envelope.id,
        create_time=envelope.create_time,
        event_type=envelope.event_type,
        resource_type=envelope.resource_type or "",
        summary=envelope.summary or "",
        original_type=resource.original_type or "",
        resource=content,
        associated_data=resource.associated_data,
    )


def _resource_type(kind: type[Event[Any]]) -> Any:
    return next(attribute.type for attribute in attributes_of(kind) if attribute.name == "resource")


def _json(content: bytes, place: str) -> Any:
    try:
        return parse_json(content)
    except ValueError as error:
        # The parser's own text may quote the document.
        raise _misfit(
            f"{place}: expected JSON in UTF-8, got {len(content)} bytes that are none ({type(error).__name__})"
        ) from None


def _misfit(problem: str) -> DecodeError:
    return DecodeError(problem, errors=(problem,))
