"""Sensitive fields of requests encrypted."""

from __future__ import annotations

from functools import partial
from typing import Any

from cryptography.hazmat.primitives.asymmetric.rsa import RSAPublicKey

from wxpay_client._crypto.encryption import encrypt
from wxpay_client._wire.encode.limits import InvalidValue
from wxpay_client._wire.encode.requests import Parts, with_sensitive
from wxpay_client._wire.sensitive import Sensitive
from wxpay_client.schema.operation import Request

__all__ = ["encrypted_parts"]


# Any: an answer may be of any type.
def encrypted_parts(request: Request[Any], parts: Parts, key: RSAPublicKey) -> Parts:
    """The encoded parts of a request, with its sensitive texts encrypted.

    Raises:
        RequestError: A text is too long for the key.
    """
    return with_sensitive(request, parts, partial(_encrypted, key, request.operation.sensitive_padding))


def _encrypted(key: RSAPublicKey, padding: str, sensitive: Sensitive) -> str:
    try:
        return encrypt(key, sensitive.text, padding)
    except ValueError as error:
        raise InvalidValue(sensitive.place, str(error)) from None
