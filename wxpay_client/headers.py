"""The headers of a request that WeChat Pay made, in whatever form a web framework hands them over."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from typing import Any, Final, TypeAlias

from wxpay_client.errors import ConfigurationError, VerificationError, VerificationReason
from wxpay_client.narrowing import is_list

Headers: TypeAlias = Mapping[str, Any] | Mapping[bytes, Any] | Iterable[tuple[str, str]] | Iterable[tuple[bytes, bytes]]
"""A mapping or pairs, of text or of bytes; names in any case, or as WSGI has them: `HTTP_WECHATPAY_NONCE`."""

_PREFIX: Final = "wechatpay-"


def signature_headers(headers: Headers) -> dict[str, str]:
    """The `Wechatpay-…` headers, by their names in small letters.

    Raises:
        ConfigurationError: These are no headers.
        VerificationError: A header is there more than once, so that nobody can say which one counts.
    """
    found: dict[str, str] = {}
    for name, value in _pairs(headers):
        plain = _text(name).lower().replace("_", "-").removeprefix("http-")
        if not plain.startswith(_PREFIX):
            continue
        # The gateways of some clouds give a list of values under each name.
        values = value if is_list(value) else (value,)
        if plain in found or len(values) != 1:
            raise VerificationError(
                f"the header {plain.title()} is not there once, but several times or not at all",
                reason=VerificationReason.MALFORMED,
            )
        found[plain] = _text(values[0])
    return found


def _pairs(headers: object) -> Iterator[tuple[object, object]]:
    if isinstance(headers, (str, bytes)):
        raise _refusal(headers)
    # Any: what a caller without a type checker passes is found out here.
    pairs: Any = headers
    members: Any = getattr(headers, "items", None)
    try:
        # Of a class, such as `dict` itself, neither works.
        if callable(members):
            pairs = members()
        iter(pairs)
    except TypeError:
        raise _refusal(headers) from None
    for pair in pairs:
        if not is_list(pair) or len(pair) != 2:
            raise _refusal(pair)
        yield pair[0], pair[1]


def _text(value: object) -> str:
    if isinstance(value, bytes):
        return value.decode("latin-1")
    if not isinstance(value, str):
        raise _refusal(value)
    return value


def _refusal(found: object) -> ConfigurationError:
    return ConfigurationError(
        "headers: expected the request's headers as a mapping, as pairs of names and values, or a WSGI environ; "
        f"got {type(found).__name__}",
        parameter="headers",
    )
