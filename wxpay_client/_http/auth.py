"""Signing a prepared request: exactly what will be sent, afresh each time."""

from __future__ import annotations

import re
from collections.abc import Callable
from copy import copy
from typing import Final, Self

from cryptography.hazmat.primitives.asymmetric.rsa import RSAPrivateKey
from requests import PreparedRequest
from requests.auth import AuthBase

from wxpay_client._crypto.signature import authorize, check_number
from wxpay_client._crypto.signer import Signer, load_signer
from wxpay_client._crypto.sources import KeySource, PKCS12File
from wxpay_client._http.access_points import target_of
from wxpay_client._runtime.clock import unix_time
from wxpay_client.errors import RequestError

__all__ = ["SignatureAuth"]

# When it is sent, urllib3 rewrites a target once more (`[` becomes `%5B`, `%2f` becomes `%2F`) and requests
# takes one of two leading slashes away. Only a target that both leave alone can be signed. What matched is
# never tried another way, which takes a seventh of the time.
_TARGET: Final = re.compile(r"/(?!/)(?:[0-9A-Za-z\-._~!$&'()*+,;=:@/?]++|%[0-9A-F]{2})*+")


class SignatureAuth(AuthBase):
    """Signs a prepared request: afresh each time it is called, and exactly what will be sent.

    A client does this by itself. Alone it is the `auth` of plain `requests`, which verifies no answer:

        requests.get(url, auth=SignatureAuth("1900000109", "5157F09E…", Path("apiclient_key.pem")))

    Args:
        mchid: The caller's merchant number.
        serial_no: Serial number of its API certificate.
        private_key: The private key of that certificate: a path, PEM text or bytes, or a loaded key; or a `Signer` of
            one's own.
        clock: Unix seconds.

    Raises:
        ConfigurationError: A number or the key is not what it has to be.
    """

    def __init__(
        self,
        mchid: str,
        serial_no: str,
        private_key: KeySource | PKCS12File | RSAPrivateKey | Signer,
        *,
        clock: Callable[[], float] = unix_time,
    ) -> None:
        self.mchid = check_number("mchid", mchid)
        self.serial_no = check_number("serial_no", serial_no)
        self._signer, _ = load_signer(private_key)
        self._clock = clock
        self._body: bytes | None = None

    def over(self, body: bytes) -> Self:
        """The same for an upload: what it signs is not the body that is sent, but these bytes of it, its `meta`."""
        other = copy(self)
        other._body = body  # noqa: SLF001 - of this class
        return other

    def __call__(self, r: PreparedRequest) -> PreparedRequest:
        """Put the Authorization header on a request, in place of any other.

        Raises:
            RequestError: The body is a stream, or the URL would be rewritten on its way.
            SigningError: The signer failed.
        """
        if r.method is None or r.url is None:
            raise RequestError("request: expected a prepared one, with method and URL", parameter="request")
        target, body = _check_target(target_of(r)), _body_bytes(r.body)
        if isinstance(r.body, str):
            # HTTP libraries differ in how they encode text: from here on it is bytes.
            r.body = body
            r.prepare_content_length(body)
        r.headers["Authorization"] = authorize(
            self._signer,
            self.mchid,
            self.serial_no,
            method=r.method,
            target=target,
            timestamp=int(self._clock()),
            body=body if self._body is None else self._body,
        )
        return r

    def __repr__(self) -> str:
        return f"SignatureAuth(mchid={self.mchid!r}, serial_no={self.serial_no!r})"


def _check_target(target: str) -> str:
    if not _TARGET.fullmatch(target):
        raise RequestError(
            "url: path and query would be rewritten after they were signed; begin the path with one slash "
            "and percent-encode, in capitals (%2F), every character that RFC 3986 does not allow",
            parameter="url",
        )
    return target


def _body_bytes(body: object) -> bytes:
    if body is None:
        return b""
    if isinstance(body, bytes):
        return body
    if not isinstance(body, str):
        raise RequestError(
            f"body: expected bytes or str, got {type(body).__name__}; a stream cannot be signed, read it",
            parameter="body",
        )
    try:
        return body.encode()
    except UnicodeEncodeError:
        # Raised below, not here: as its context this error would carry the body along.
        pass
    raise RequestError("body: the text holds a lone surrogate, which UTF-8 cannot express", parameter="body")
