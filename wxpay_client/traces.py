"""Traces: what an answer's headers tell of who answered, what stood in between, and whose clock is right."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import UTC
from email.utils import parsedate_to_datetime
from typing import Final

from wxpay_client.excerpts import excerpt

__all__ = ["date_of", "header", "moment_of", "passers", "request_id_of", "server_of", "way_of"]

# What proxies, caches and scanners write into answers that pass through them. `Server` is none of them: the gateway
# writes one too.
_PASSERS: Final = (
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


def header(headers: Mapping[str, str], name: str) -> str | None:
    """The value of a header, its name in any case; `None` without one, or where it is empty."""
    # The headers of `requests` know no case; those of a callback come as whatever a framework has.
    return next((value for given, value in headers.items() if given.lower() == name.lower()), None) or None


def passers(headers: Mapping[str, str]) -> tuple[str, ...]:
    """The headers that something in between added: `Via '1.1 squid'`."""
    return tuple(f"{name} {excerpt(value)}" for name in _PASSERS if (value := header(headers, name)))


def server_of(headers: Mapping[str, str]) -> str:
    """What the answer calls its server, in quotes; empty where it does not say."""
    server = header(headers, "Server")
    return excerpt(server) if server else ""


def way_of(headers: Mapping[str, str]) -> str:
    """Everything that names who answered, in brackets after a space; empty where nothing does."""
    server = server_of(headers)
    traces = [*([f"Server {server}"] if server else []), *passers(headers)]
    return f" ({', '.join(traces)})" if traces else ""
