"""Reading headers: who answered, what stood in between, whose clock is right, when to ask again; a callback's."""

from __future__ import annotations

import math
import re
from collections.abc import Callable, Iterable, Iterator, Mapping
from datetime import UTC
from email.utils import parsedate_to_datetime
from typing import Any, Final, TypeAlias

from requests.structures import CaseInsensitiveDict

from wxpay_client._messages.safe_repr import excerpt, token
from wxpay_client._runtime.clock import unix_time
from wxpay_client._runtime.typeguards import is_list
from wxpay_client.errors import ConfigurationError, VerificationError, VerificationReason

__all__ = [
    "Headers",
    "date_of",
    "header",
    "headers_of",
    "intermediaries",
    "moment_of",
    "request_id_of",
    "retry_after",
    "server_of",
    "signature_headers",
    "who_answered",
]

Headers: TypeAlias = Mapping[str, Any] | Mapping[bytes, Any] | Iterable[tuple[str, str]] | Iterable[tuple[bytes, bytes]]
"""A mapping or pairs, of text or of bytes; names in any case, or as WSGI has them: `HTTP_WECHATPAY_NONCE`."""

_SECONDS: Final = re.compile(r"[0-9]+")
_MOST_DIGITS: Final = 9

# What proxies, caches and scanners write into answers that pass through them. `Server` is none of them: the gateway
# writes one too.
_INTERMEDIARIES: Final = (
    "Via",
    "X-Cache",
    "X-Cache-Lookup",
    "Age",
    "Proxy-Connection",
    "Proxy-Agent",
    "X-Proxy-Id",
    "X-BlueCoat-Via",
    "X-Squid-Error",
    "X-Forwarded-For",
    "CF-Ray",
)


def request_id_of(headers: Mapping[str, str]) -> str | None:
    """The gateway's number of the call. Each of its answers has one; an answer without is somebody else's."""
    return header(headers, "Request-ID")


def date_of(headers: Mapping[str, str]) -> int | None:
    """Unix seconds of the `Date` header; `None` where there is none that can be read."""
    moment = moment_of(header(headers, "Date") or "")
    return None if moment is None else int(moment)


def moment_of(text: str) -> float | None:
    """Unix seconds of a date as HTTP writes it; `None` where it is none."""
    try:
        date = parsedate_to_datetime(text)
        return (date if date.tzinfo else date.replace(tzinfo=UTC)).timestamp()
    except (ValueError, OverflowError, TypeError, IndexError):  # whatever a malformed date leads the parser to
        return None


def retry_after(headers: Mapping[str, str], *, clock: Callable[[], float] = unix_time) -> float | None:
    """Seconds that an answer's `Retry-After` asks to wait.

    An HTTP date counts from the answer's own `Date`: the clock of this machine may be another.

    Args:
        headers: The answer's headers; names in any case.
        clock: Unix seconds, where the answer has no date.

    Returns:
        Seconds, 0 where the time is past; `None` where there is no such header, or it makes no sense.
    """
    value = (header(headers, "Retry-After") or "").strip()
    if value.isascii() and _SECONDS.fullmatch(value):
        digits = value.lstrip("0") or "0"
        # Longer than anybody waits; and Python refuses to read thousands of digits.
        return float(digits) if len(digits) <= _MOST_DIGITS else math.inf
    then = moment_of(value)
    if then is None:
        return None
    now = moment_of(header(headers, "Date") or "")
    return max(0.0, then - (clock() if now is None else now))


def header(headers: Mapping[str, str], name: str) -> str | None:
    """The value of a header, its name in any case; `None` without one, or where it is empty."""
    # The headers of `requests` know no case; those of a callback come as whatever a framework has.
    return next((value for given, value in headers.items() if given.lower() == name.lower()), None) or None


def intermediaries(headers: Mapping[str, str]) -> tuple[str, ...]:
    """The headers that something in between added: `Via '1.1 squid'`."""
    return tuple(f"{name} {excerpt(value)}" for name in _INTERMEDIARIES if (value := header(headers, name)))


def server_of(headers: Mapping[str, str]) -> str:
    """What the answer calls its server, in quotes; empty where it does not say."""
    server = header(headers, "Server")
    return excerpt(server) if server else ""


def who_answered(headers: Mapping[str, str]) -> str:
    """Everything that names who answered, in brackets after a space; empty where nothing does."""
    server = server_of(headers)
    traces = [*([f"Server {server}"] if server else []), *intermediaries(headers)]
    return f" ({', '.join(traces)})" if traces else ""


_PREFIX: Final = "wechatpay-"


def signature_headers(headers: Headers) -> dict[str, str]:
    """The `Wechatpay-…` headers, by their names in small letters.

    Raises:
        ConfigurationError: These are no headers, or a value is neither text nor bytes.
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
                f"the header {token(plain.title())} is not there once, but several times or not at all",
                reason=VerificationReason.MALFORMED,
            )
        one = values[0]
        if not isinstance(one, (str, bytes)):
            raise ConfigurationError(
                f"headers: {token(plain.title())}: expected str or bytes, the value as it was received, got "
                f"{type(one).__name__}; give the request's headers as the framework has them",
                parameter="headers",
            )
        found[plain] = _text(one)
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


def headers_of(stored: dict[str, tuple[str, str]]) -> CaseInsensitiveDict[str]:
    """Headers as `requests` has them, of small letters to name and value.

    Made at once: one by one, they would take as long as all the rest of a message.
    """
    headers = object.__new__(_Headers)
    vars(headers)["_store"] = stored
    return headers


class _Headers(CaseInsensitiveDict[str]):
    """Headers as `requests` has them, but for the detours it makes to find one."""

    _store: dict[str, tuple[str, str]]

    # Any: as in the base class.
    def get(self, key: str, default: Any = None) -> Any:
        """The value of a header, its name in any case."""
        found = self._store.get(key.lower())
        return default if found is None else found[1]

    def __reduce__(self) -> tuple[Any, ...]:
        return CaseInsensitiveDict, (dict(self),)
