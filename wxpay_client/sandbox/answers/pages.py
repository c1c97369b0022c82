"""Lists that come in pages: the part of them that was asked for."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any
from urllib.parse import parse_qsl

from wxpay_client.sandbox.checks.documents import is_object
from wxpay_client.schema.fields import wire_names

if TYPE_CHECKING:
    from wxpay_client.schema.operation import Request


# Any: an answer may be any JSON.
def page_of(request: type[Request[Any]], answer: Any, query: str) -> Any:
    """The answer of an operation with the items that were asked for.

    Args:
        request: Class of the operation's requests.
        answer: The answer, with all items.
        query: The query that was sent.
    """
    pages, kind = request.operation.pages, next(iter(request.operation.answers.values()), None)
    if pages is None or kind is None or not is_object(answer):
        return answer
    names, members = wire_names(request), wire_names(kind)
    items = answer.get(members[pages.items])
    if not items:
        return answer
    asked = dict(parse_qsl(query))
    offset = int(asked.get(names[pages.offset], 0))
    end = offset + int(asked.get(names[pages.limit], len(items)))
    return {**answer, members[pages.items]: items[offset:end]}
