"""Making answers: signed as the gateway signs them, or spoiled on demand."""

from __future__ import annotations

import base64
import secrets
from email.utils import formatdate
from functools import lru_cache
from typing import TYPE_CHECKING, Final

from cryptography.hazmat.primitives.asymmetric.padding import PKCS1v15
from cryptography.hazmat.primitives.hashes import SHA256

from wxpay_client.sandbox.answers.files import File
from wxpay_client.sandbox.checks.authorization import CLOCK_TOLERANCE
from wxpay_client.sandbox.faults import Fault
from wxpay_client.sandbox.received import Answer, Headers

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping

    from cryptography.hazmat.primitives.asymmetric.rsa import RSAPrivateKey

PROBE: Final = "WECHATPAY/SIGNTEST/"
"""How the gateway's deliberately bad signatures begin."""

_UNKNOWN_SERIAL: Final = "0123456789ABCDEF" * 2 + "01234567"
_WRONG_JSON: Final = b'"not what the operation describes"'
_HTML_502: Final = (
    b"<html>\r\n<head><title>502 Bad Gateway</title></head>\r\n<body>\r\n"
    b"<center><h1>502 Bad Gateway</h1></center>\r\n</body>\r\n</html>\r\n"
)
_EMPTY: Final = 1024
_SIZES: Final = {
    **dict.fromkeys((Fault.DRIP_BODY, Fault.DRIP_CHUNKS, Fault.ENDLESS_BODY, Fault.ENDLESS_TRAILERS), 0),
    **dict.fromkeys((Fault.LENGTH_AND_CHUNKS, Fault.TWO_LENGTHS), 0),
    Fault.LARGE_BODY: 16 * 1024 * 1024 + 1,
    **dict.fromkeys((Fault.GZIP_BOMB, Fault.GZIP_TWICE), 32 * 1024 * 1024),
}
"""Bytes that the body of an answer has at least, where a fault needs one; an empty object is filled up to `_EMPTY`."""


class Signer:
    """Signs answers with the platform's keys.

    Args:
        keys: Private keys by serial or ID.
        clock: Unix time in seconds.
    """

    def __init__(self, keys: Mapping[str, RSAPrivateKey], clock: Callable[[], float]) -> None:
        self._keys = keys
        self._clock = clock

    def answer(
        self, status: int, body: bytes, serial: str, url: str, fault: Fault | None = None, file: File | None = None
    ) -> Answer | None:
        """Make an answer.

        Args:
            status: HTTP status.
            body: The exact body.
            serial: Which key to sign with.
            url: The request's target.
            fault: What is to be wrong with the answer.
            file: The file that the body is, where it is one: it is not signed, or by its digest.

        Returns:
            The answer; `None` where the fault is that there is none.
        """
        match fault:
            case Fault.HANG | Fault.CUT:
                return None
            case Fault.HTML_502:
                return self._unsigned(502, _HTML_502, {"Content-Type": "text/html"})
            case Fault.REDIRECT:
                return self._unsigned(302, b"", {"Location": url})
            case Fault.WRONG_JSON:
                return self.signed(200, _WRONG_JSON, serial)
            case Fault.NOT_JSON:
                return self.signed(200, body[: len(body) // 2] or b"{", serial)
            case Fault.CUT_BODY:
                # An empty answer has nothing to break off; this one promises a body and brings none.
                answer = self.signed(200, body or b"{}", serial, file=file)
                return Answer(status=200, headers=answer.headers, body=body[: len(body) // 2])
            case Fault.BODY_OF_204:
                return self.signed(204, b"", serial)
            case Fault() if fault in _SIZES:
                content = _filled(body or b"{}".ljust(_EMPTY), _SIZES[fault])
                file = None if file is None else file._replace(content=content)
                return self.signed(status if body else 200, content, serial, fault, file)
            case _:
                return self.signed(status, body, serial, fault, file)

    def signed(
        self, status: int, body: bytes, serial: str, fault: Fault | None = None, file: File | None = None
    ) -> Answer:
        """An answer as it has to be, but for a fault of its signature; arguments as of `answer`."""
        timestamp = str(int(self._clock()) - (CLOCK_TOLERANCE + 1 if fault is Fault.CLOCK_SKEW else 0))
        nonce = secrets.token_hex(16)
        content = body if file is None else file.signed
        signed_body = content + b" " if fault is Fault.BAD_SIGNATURE else content
        message = f"{timestamp}\n{nonce}\n".encode() + signed_body + b"\n"
        signature = base64.b64encode(self._keys[serial].sign(message, PKCS1v15(), SHA256())).decode()
        proof = {
            "Wechatpay-Nonce": nonce,
            "Wechatpay-Serial": _UNKNOWN_SERIAL if fault is Fault.UNKNOWN_SERIAL else serial,
            "Wechatpay-Signature": PROBE + signature if fault is Fault.PROBE else signature,
            "Wechatpay-Signature-Type": "WECHATPAY2-SHA256-RSA2048",
            "Wechatpay-Timestamp": timestamp,
        }
        # The last part of a Request-ID is the error's number.
        request_id = f"08{secrets.token_hex(18).upper()}-{0 if status < 400 else 268435456 + status}"
        headers = {"Content-Type": "application/json; charset=utf-8", "Request-ID": request_id}
        if file is not None:
            headers["Content-Type"] = file.media_type
            if not file.digest_header:
                return self._unsigned(status, body, headers)
            headers[file.digest_header] = file.digest
        return self._unsigned(status, body, headers | ({} if fault is Fault.MISSING_HEADERS else proof))

    def _unsigned(self, status: int, body: bytes, headers: Mapping[str, str]) -> Answer:
        items = {"Date": formatdate(self._clock(), usegmt=True), **headers}
        # HTTP gives a 204 neither a body nor a length, and what does not exist has no type.
        if status == 204:
            items.pop("Content-Type", None)
        else:
            items["Content-Length"] = str(len(body))
        return Answer(status=status, headers=Headers(items.items()), body=body)


# The sandbox keeps what it answered: one large body for all answers, not one for each.
@lru_cache(maxsize=4)
def _filled(body: bytes, size: int) -> bytes:
    """A body filled up with spaces, which JSON does not mind."""
    return body.ljust(size)
