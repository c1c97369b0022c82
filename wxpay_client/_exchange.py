"""A call on its way out: checked parts made a signed HTTP request."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from requests.exceptions import InvalidHeader

from wxpay_client._wire.encrypted import encrypted_parts
from wxpay_client._wire.json import dump_json
from wxpay_client._wire.multipart import encode_form, is_form
from wxpay_client._wire.url import build_url, text_of
from wxpay_client.errors import SigningError
from wxpay_client.schema.fields import delimiters_of

if TYPE_CHECKING:
    from requests import PreparedRequest

    from wxpay_client._crypto.keys import PlatformKey
    from wxpay_client._http.auth import SignatureAuth
    from wxpay_client._http.session import Session
    from wxpay_client._wire.encode import Parts
    from wxpay_client.schema.operation import Request


def build_request(
    request: Request[Any], base: str, parts: Parts, key: PlatformKey | None, *, session: Session, auth: SignatureAuth
) -> tuple[PreparedRequest, SignatureAuth]:
    """Build and sign the HTTP request of a call.

    Args:
        request: The call.
        base: Base URI, without a slash at the end.
        parts: What `structuring.encoded` made of the call.
        key: The platform key to ask the gateway to sign with, which sensitive texts are encrypted for; `None` where
            there is none at hand.
        session: The session that it is to be sent through.
        auth: Signs for the merchant.

    Returns:
        The signed request, and what signs it afresh: of an upload, over its `meta` alone.

    Raises:
        RequestError: A text is too long to be encrypted, or the session's headers cannot be sent.
        SigningError: The merchant's own signer failed.
    """
    cls, operation = type(request), request.operation
    if key is not None:
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
        return session.prepare(operation.method, url, headers, body, auth), auth
    except InvalidHeader:
        pass  # all others were checked; raised below, without the header's text as context
    except SigningError as error:
        raise SigningError(f"{operation.id}: {error.message}", operation=operation.id) from error.__cause__
    raise cls.operation.refusal("session.headers", "expected names in ASCII and texts in Latin-1 without line feeds")
