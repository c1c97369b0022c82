"""The URL of a call: path and query, percent-encoded once and for all."""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping
from types import MappingProxyType
from typing import Any, Final
from urllib.parse import quote

from wxpay_client._runtime.typeguards import is_list
from wxpay_client.schema.fields import Location

_UNRESERVED: Final = re.compile(r"[0-9A-Za-z\-._~]*")


def build_url(
    base: str,
    template: str,
    path: Mapping[str, Any],
    query: Mapping[str, Any],
    delimiters: Mapping[tuple[Location, str], str] = MappingProxyType({}),
) -> str:
    """The URL of a call.

    All but RFC 3986's unreserved characters are percent-encoded, in path values and in the query alike: `requests`
    then finds nothing to change between signing and sending.

    Args:
        base: Base URI, without a slash at the end.
        template: Path template, beginning with a slash.
        path: Path values, checked: not empty, `.` or `..`.
        query: Query values; a list becomes one parameter for each item.
        delimiters: What stands between the items of the lists that become one text, by place and name.
    """
    target = template
    for name, value in path.items():
        # What was quoted has no braces, so that none of it is taken for a place.
        target = target.replace(f"{{{name}}}", _quote(value, delimiters.get(("path", name), "")))
    pairs = [
        f"{_quote(name)}={_quote(item, delimiter)}"
        for name, value in query.items()
        for delimiter in (delimiters.get(("query", name), ""),)
        for item in _items(value, delimiter)
    ]
    return f"{base}{target}?{'&'.join(pairs)}" if pairs else f"{base}{target}"


def text_of(value: Any, delimiter: str = "") -> str:
    """A scalar, or a list with a delimiter between its items, as a path, a query or a header shows it."""
    if isinstance(value, str):
        return value
    if is_list(value):
        return delimiter.join(map(text_of, value))
    if isinstance(value, bool):
        return "true" if value else "false"
    return str(value)


def _quote(value: Any, delimiter: str = "") -> str:
    if isinstance(value, str) and _UNRESERVED.fullmatch(value):
        return value  # as most are; `quote` would take ten times as long to find nothing
    if is_list(value):
        # A comma may stand in a URL as it is, so that it is another one than those within the items.
        return (delimiter if delimiter == "," else quote(delimiter)).join(map(_quote, value))
    return quote(text_of(value), safe="")


def _items(value: Any, delimiter: str) -> Iterable[Any]:
    # A list without items is not sent, in either way.
    return value if is_list(value) and not (delimiter and value) else (value,)
