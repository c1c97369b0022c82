"""What a batch takes from its input, and from where."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Mapping
from copy import copy
from typing import TYPE_CHECKING, Any, Protocol

from attrs import frozen

from wxpay_client._runtime.typeguards import is_list, is_mapping
from wxpay_client.errors import RequestError
from wxpay_client.schema.operation import is_request

if TYPE_CHECKING:
    from wxpay_client.errors import WxPayError
    from wxpay_client.response import Response


@frozen(eq=False)
class Entry:
    """One of the input.

    Attributes:
        request: The request. Any: of what is one, and may be something else all the same.
        refusal: Why it is not sent; `None` where it is.
        row: Its place in the input, from 1.
        lost: Whether it may have been sent before, and nobody knows what became of it.
    """

    request: Any
    refusal: RequestError | None = None
    row: int = 0
    lost: bool = False


# Any, from here on: whatever stands in the place of a request, and in its fields.
def rows_of(requests: Iterable[Any]) -> Iterator[Any]:
    """The requests of an input; of one that makes them while it is read, each as it is when it is read.

    They are sent by another thread, after more of them were read. A generator that fills one list anew for each of its
    requests would have the money of one sent to the receivers of the next.
    """
    return iter(requests) if isinstance(requests, (list, tuple)) else map(_as_it_is, requests)


def _as_it_is(given: Any) -> Any:
    return _copied(given) if is_request(given) else given


def _copied(value: Any) -> Any:
    """A value with lists and mappings of its own, at any depth; the very same where it has none."""
    if is_list(value):
        return [_copied(item) for item in value] if value.__class__ is list else value
    if is_mapping(value):
        return {name: _copied(item) for name, item in value.items()}
    cls: type[object] = value.__class__
    if not hasattr(cls, "__attrs_attrs__"):
        return value
    held: Mapping[str, Any] = getattr(value, "__dict__", {})
    changed = {name: own for name, part in held.items() if (own := _copied(part)) is not part}
    if not changed:
        return value
    copied: Any = copy(value)
    copied.__dict__.update(changed)
    return copied


class Source(Protocol):
    """Where a batch takes its requests from, and whom it tells what became of them."""

    def take(self) -> Entry | None:
        """The next one; `None` after the last."""
        ...

    def handed_over(self, entry: Entry) -> None:
        """Note that an entry is under way."""
        ...

    def record(self, entry: Entry, result: Response[Any] | WxPayError) -> None:
        """Note what became of an entry."""
        ...

    def rest(self) -> None:
        """Use the time until a call is over."""
        ...

    def end(self) -> None:
        """Take nothing any more."""
        ...

    def close(self) -> None:
        """Note that nothing is under way any more."""
        ...


class PlainSource:
    """An input of which nothing is written down.

    Args:
        requests: The requests.
        check: Refuses what cannot be sent.
    """

    def __init__(self, requests: Iterable[Any], check: Callable[[object], None]) -> None:
        self._requests: Iterator[Any] | None = rows_of(requests)
        self._check = check

    def take(self) -> Entry | None:
        if self._requests is None:
            return None
        try:
            request = next(self._requests)
        except StopIteration:
            return None
        try:
            self._check(request)
        except RequestError as error:
            return Entry(request, error)
        return Entry(request)

    def handed_over(self, entry: Entry) -> None:
        pass

    def record(self, entry: Entry, result: Response[Any] | WxPayError) -> None:
        pass

    def rest(self) -> None:
        pass

    def end(self) -> None:
        self._requests = None

    def close(self) -> None:
        pass
