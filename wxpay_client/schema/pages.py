"""Lists that the gateway gives in pages, item by item."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from functools import reduce
from typing import TYPE_CHECKING, Any

from attrs import evolve

from wxpay_client.errors import DecodeError

if TYPE_CHECKING:
    from wxpay_client.response import Response
    from wxpay_client.schema.operation import Pages, Request


# Any: the type of the items is a value here; the generated method that calls this says it.
def iterate(request: Request[Any], pages: Pages, send: Callable[[Request[Any]], Response[Any]]) -> Iterator[Any]:
    """The items of all pages, from the one that a request names on; a page is fetched when its first item is asked for.

    Raises:
        DecodeError: The gateway gives a page again under another offset: the list has no end, or is not whole.
    """
    attrs_request: Any = request  # generated classes are of attrs, which their base does not tell
    offset: int = getattr(request, pages.offset)
    total: int | None = None
    # Brent's way to find a cycle of any length: one page is kept, and replaced after twice as many each time.
    kept: list[Any] = []
    fetched, next_kept = 0, 1
    while True:
        response = send(evolve(attrs_request, **{pages.offset: offset}))
        items: list[Any] = getattr(response.data, pages.items) or []
        if not items:
            return
        if items == kept:
            raise _repeated(request, response, pages, offset)
        fetched += 1
        if fetched == next_kept:
            kept, next_kept = items, next_kept * 2
        yield from items
        offset += len(items)
        # Some tell the total with the first page alone, and may say 0 with the others.
        told = _total(response.data, pages)
        total = told if told is not None and told >= offset else total
        if _is_last(request, response.data, pages, offset, len(items), total):
            return


def _is_last(request: Request[Any], page: object, pages: Pages, offset: int, count: int, total: int | None) -> bool:
    """Whether the gateway says so; a page that is not full says it only where nothing else does."""
    if pages.more:
        return not _read(page, pages.more)
    if total is not None:
        return offset >= total
    limit: int | None = getattr(request, pages.limit)
    return limit is not None and count < limit


def _total(page: object, pages: Pages) -> int | None:
    told = _read(page, pages.total) if pages.total else None
    # The vendor writes some of its numbers as texts.
    return int(told) if isinstance(told, int) or (isinstance(told, str) and told.isdecimal()) else None


def _read(page: object, dotted: str) -> object:
    """A member of a member; `None` where anything on the way is not there."""
    return reduce(lambda value, name: None if value is None else getattr(value, name), dotted.split("."), page)


def _repeated(request: Request[Any], response: Response[Any], pages: Pages, offset: int) -> DecodeError:
    problem = f"$.{pages.items}: expected the items from {pages.offset} {offset} on, got those of an earlier page again"
    error = DecodeError(
        f"{request.operation.id}: {problem}; what was listed so far may not be all there is", errors=(problem,)
    )
    error.operation, error.url = request.operation.id, response.url
    error.status_code, error.request_id = response.status_code, response.request_id
    error.headers, error.content = response.headers, response.content
    return error
