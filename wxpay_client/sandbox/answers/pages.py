"""Lists that come in pages: the part of an example that was asked for."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any
from urllib.parse import parse_qsl

from wxpay_client.schema.fields import wire_names

if TYPE_CHECKING:
    from collections.abc import Mapping

    from wxpay_client.schema.operation import Request


# Any: an example, and an answer, may be any JSON.
def page_of(request: type[Request[Any]], answer: Any, query: str, shown: Mapping[str, Any]) -> Any:
    """The answer of an operation with the items that were asked for.

    Args:
        request: Class of the operation's requests.
        answer: The example.
        query: The query that was sent.
        shown: The query of the example's request: where it asks for the same page, the answer is the example.
    """
    pages, kind = request.operation.pages, next(iter(request.operation.answers.values()), None)
    if pages is None or kind is None:
        return answer
    names, members = wire_names(request), wire_names(kind)
    items = answer.get(members[pages.items])
    if not items:
        return answer
    asked = dict(parse_qsl(query))
    offset = int(asked.get(names[pages.offset], 0))
    if offset == shown.get(names[pages.offset], 0):
        return answer
    end = offset + int(asked.get(names[pages.limit], len(items)))
    return {**answer, members[pages.items]: items[offset:end]}
