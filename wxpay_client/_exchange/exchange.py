"""One attempt at a call: the HTTP request built and signed, sent, and its answer interpreted.

How often it is made, and on which host, is the retrier's business.
"""

from __future__ import annotations

import math
import sys
from collections.abc import Callable, Mapping, Sequence
from functools import partial
from typing import TYPE_CHECKING, Any, TypeVar, cast

from attrs import field, frozen
from requests.exceptions import InvalidHeader

from wxpay_client._crypto.nonces import NonceMemory
from wxpay_client._exchange.interpret import interpret
from wxpay_client._http.access_points import host_of
from wxpay_client._http.transport import hide_signature, hide_token, transmit
from wxpay_client._messages.safe_repr import clear_locals
from wxpay_client._wire.encode.encrypted import encrypted_parts
from wxpay_client._wire.encode.multipart import encode_form, is_form
from wxpay_client._wire.encode.requests import encode_request
from wxpay_client._wire.json import dump_json
from wxpay_client._wire.sensitive import holds_sensitive
from wxpay_client._wire.url import build_url, text_of
from wxpay_client.errors import ReplayError, SigningError, VerificationError, VerificationReason, WxPayError
from wxpay_client.errors._base import not_sent_for
from wxpay_client.response import Attempt, Response
from wxpay_client.schema.download import Download
from wxpay_client.schema.fields import delimiters_of
from wxpay_client.schema.operation import operation_of

if TYPE_CHECKING:
    from requests import PreparedRequest

    from wxpay_client._crypto.key_store import KeyStore
    from wxpay_client._crypto.keys import PlatformKey
    from wxpay_client._crypto.verification import Verifier
    from wxpay_client._exchange.refusal import Diagnose
    from wxpay_client._http.auth import SignatureAuth
    from wxpay_client._http.session import Session
    from wxpay_client._http.transmission import Transmission
    from wxpay_client._wire.encode.requests import Parts
    from wxpay_client._wire.untyped import UntypedRequest
    from wxpay_client.schema.operation import Operation, Request

T = TypeVar("T")


@frozen(kw_only=True, eq=False, repr=False)
class Exchange:
    """What one merchant's calls are made with; it knows nothing of how often a call is made.

    Attributes:
        session: Sends the HTTP requests.
        auth: Signs them for the merchant.
        keys: The platform's keys: one is asked to sign the answer, and encrypts sensitive fields.
        verifier: Verifies the answers.
        decrypt: Gives the plain text of a sensitive one; raises `ValueError` where it cannot.
        diagnose: Finds out why the gateway said SIGN_ERROR.
        nonces: The answers to writes that were here.
        vendor_names: Send the vendor's other spelling of a field where the specification records one.
        strict_answers: Whether what is not as specified is an error at once.
    """

    session: Session
    auth: SignatureAuth
    keys: KeyStore
    verifier: Verifier
    decrypt: Callable[[str], str]
    diagnose: Diagnose
    nonces: NonceMemory = field(factory=NonceMemory)
    vendor_names: bool = False
    strict_answers: bool = False

    def prepare(
        self, request: Request[Any], base: str, deadline: float = math.inf
    ) -> tuple[PreparedRequest, SignatureAuth]:
        """Build and sign the HTTP request of a call, its sensitive fields encrypted.

        Args:
            request: The call.
            base: Base URI, without a slash at the end.
            deadline: When the call has to be over, by `time.monotonic`.

        Returns:
            The signed request, and what signs it afresh: of an upload, over its `meta` alone.

        Raises:
            RequestError: The request is not what the specification describes, or the session's headers cannot be sent.
            SigningError: The merchant's own signer failed.
            WxPayError: No platform key is valid now, and fetching certificates failed.
        """
        cls, operation, auth = type(request), request.operation, self.auth
        parts = self._encoded(request)
        # One key: the gateway is asked to sign with it, and sensitive fields are encrypted for it.
        key = self._platform_key(request, parts.header.get("Wechatpay-Serial"), deadline)
        if key is not None and holds_sensitive(cls):
            parts = encrypted_parts(request, parts, key.public_key)
        delimiters = delimiters_of(cls)
        headers = {name: text_of(value, delimiters.get(("header", name), "")) for name, value in parts.header.items()}
        if key is not None:
            headers["Wechatpay-Serial"] = key.serial
        if operation.downloads:
            # A file may be of any type, and its digest is that of the bytes that travel.
            headers |= {"Accept": "*/*", "Accept-Encoding": "identity"}
        body = None
        if parts.body is not None and is_form(cls):
            form = encode_form(cls, parts.body)
            body, auth = form.body, auth.over(form.meta)
            headers["Content-Type"] = form.content_type
        elif parts.body is not None:
            body = dump_json(parts.body)
            headers["Content-Type"] = "application/json"
        url = build_url(base, operation.path, parts.path, parts.query, delimiters)
        try:
            return self.session.prepare(operation.method, url, headers, body, auth), auth
        except InvalidHeader:
            pass  # all others were checked; raised below, without the header's text as context
        except SigningError as error:
            raise SigningError(f"{operation.id}: {error.message}", operation=operation.id) from error.__cause__
        raise operation.refusal("session.headers", "expected names in ASCII and texts in Latin-1 without line feeds")

    def send(
        self,
        request: Request[T],
        prepared: PreparedRequest,
        transmission: Transmission,
        before: Sequence[Attempt] = (),
    ) -> Response[T]:
        """Send a prepared request once, and interpret the answer.

        Args:
            request: The call.
            prepared: Its signed HTTP request.
            transmission: How long it may take.
            before: The attempts before this one.

        Raises:
            TransportError: No answer came.
            OutcomeUnknownError: A write was sent, and no answer came.
            APIError: The gateway answered with an error.
            VerificationError: Nothing proves that WeChat Pay sent the answer.
            DecodeError: The verified answer cannot be read at all.
        """
        outside = sys.exception()
        try:
            return self._send(request, prepared, transmission, before)
        except BaseException as error:
            # A signature counts for five minutes, and whoever records an error may record these too.
            clear_locals(error, outside)
            hide_token(error, outside, request.operation, prepared.url or "")
            hide_signature(error, outside, request.operation, prepared)
            raise

    def _send(
        self,
        request: Request[T],
        prepared: PreparedRequest,
        transmission: Transmission,
        before: Sequence[Attempt],
    ) -> Response[T]:
        operation = operation_of(request)
        deadline = transmission.deadline
        answer = transmit(self.session, prepared, operation, transmission)
        try:
            data, misfits = interpret(
                request,
                answer,
                transmission,
                partial(self._verify, operation, deadline),
                decrypt=self.decrypt,
                diagnose=self.diagnose,
                vendor_names=self.vendor_names,
                strict=self.strict_answers,
            )
        except VerificationError as error:
            if error.reason in {VerificationReason.REPLAYED, VerificationReason.OTHER_CALL}:
                # Whatever brought it may be one answer behind: no other call is to be given the next one.
                self.session.drop_connections()
            raise
        file = data if isinstance(data, Download) else None
        if file is not None:
            # It is read later, and reading it may fail.
            prepared.headers.pop("Authorization", None)
        status = answer.status_code
        attempt = Attempt(host=host_of(prepared.url or ""), status_code=status, elapsed=answer.elapsed)
        return Response(
            data=data,
            status_code=status,
            headers=answer.headers,
            content=answer.content if file is None else b"",
            request_id=answer.headers.get("Request-ID"),
            url=operation.shown(answer.url),
            elapsed=answer.elapsed,
            attempts=(*before, attempt),
            verified=file is None or file.signed,
            misfits=misfits,
        )

    def _encoded(self, request: Request[Any]) -> Parts:
        if request.operation.described:
            return encode_request(request, vendor_names=self.vendor_names, own_number=self.auth.mchid)
        return cast("UntypedRequest", request).parts

    def _verify(self, operation: Operation, deadline: float, headers: Mapping[str, str], body: bytes) -> None:
        """Verify the signature of an answer, and that it is the answer to no other call.

        Raises:
            ReplayError: An answer to a write had the same serial number and nonce.
            VerificationError: Nothing proves that WeChat Pay sent it.
        """
        self.verifier.verify(headers, body, deadline)
        serial, nonce = headers["Wechatpay-Serial"], headers["Wechatpay-Nonce"]
        is_new = not self.nonces.knows(serial, nonce) if operation.safe else self.nonces.add(serial, nonce)
        if not is_new:
            raise ReplayError(
                "an answer with its Wechatpay-Serial and Wechatpay-Nonce was here before, so it is another call's",
                reason=VerificationReason.REPLAYED,
                serial=serial,
                known=tuple(self.keys),
            )

    def _platform_key(
        self, request: Request[Any], serial: str | None, deadline: float = math.inf
    ) -> PlatformKey | None:
        """The key to ask the gateway to sign with, and to encrypt with: the one the caller names, or the current one.

        Its serial number goes with reads too. `None` only where certificates are being fetched and no key is known.
        """
        if serial is None:
            try:
                return self.keys.current(deadline)
            except WxPayError as error:
                # It tells of the fetch, which may well have been sent.
                not_sent_for(error, f"{request.operation.id} was not sent: no platform key is known.")
                raise
        key = self.keys.key(serial, deadline)
        if key is None:
            known = ", ".join(self.keys) or "none"
            problem = f"expected one of platform_keys ({known}): an answer signed with another could not be verified"
            # Where certificates were asked for in vain, it may be one of them after all.
            raise request.operation.refusal("Wechatpay-Serial", f"{problem}. {self.keys.why_not(serial, deadline)}")
        return key
