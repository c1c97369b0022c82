"""What the sandbox received and what it answered, as values."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from typing import TYPE_CHECKING

from attrs import field, frozen

if TYPE_CHECKING:
    from wxpay_client.sandbox.faults import Fault


class Headers(Mapping[str, str]):
    """Headers by name in any case, in the order they were given.

    Its `repr` shows the names only: signatures stay out of logs and of failed assertions.
    """

    __slots__ = ("_items",)

    def __init__(self, items: Iterable[tuple[str, str]]) -> None:
        self._items = {name.lower(): (name, value) for name, value in items}

    def __getitem__(self, name: str) -> str:
        return self._items[name.lower()][1]

    def __contains__(self, name: object) -> bool:
        return isinstance(name, str) and name.lower() in self._items

    def __iter__(self) -> Iterator[str]:
        return (name for name, _ in self._items.values())

    def __len__(self) -> int:
        return len(self._items)

    def __repr__(self) -> str:
        return f"<Headers {', '.join(self)}>"


@frozen
class Transmission:
    """How an answer goes over the wire, where a fault makes it go otherwise than whole and once.

    Attributes:
        pieces: What is sent, head and all.
        pause: Seconds between two pieces; without, they go as one.
        endless: Whether the last piece is sent again and again, until the client leaves.
    """

    pieces: tuple[bytes, ...] = field(repr=False)
    pause: float = 0.0
    endless: bool = False


@frozen(kw_only=True)
class Answer:
    """What the sandbox answered.

    Attributes:
        status: HTTP status.
        headers: The headers that the gateway itself sets, the signature among them.
        body: The body, exactly as it was signed.
        transmission: How it goes over the wire; `None` for whole and once.
    """

    status: int
    headers: Headers = field(repr=False)
    body: bytes = field(repr=False)
    transmission: Transmission | None = None


@frozen(kw_only=True)
class Received:
    """One request as the sandbox received it.

    Attributes:
        method: HTTP method.
        url: The request target as on the wire: path and query, percent-encoded.
        headers: The request's headers.
        body: The raw body.
        operation_id: ID of the operation called; `None` where the request was refused before that was known.
        message: The canonical message that the signature was verified over; empty where the Authorization
            header could not be read.
        fault: The fault that was played on it, or the error code that was asked for.
        answer: What was answered; `None` where the connection was cut or left hanging.
        decrypted: JSON pointer of each sensitive text of the body (`/body/contact_info/mobile_phone`) to its plain
            text; empty where the request was refused.
    """

    method: str
    url: str
    headers: Headers = field(repr=False)
    body: bytes = field(repr=False)
    operation_id: str | None
    message: bytes = field(repr=False)
    fault: Fault | str | None
    answer: Answer | None
    decrypted: Mapping[str, str] = field(factory=dict[str, str], repr=False)

    @property
    def status(self) -> int | None:
        """HTTP status that was answered; `None` where nothing was."""
        return None if self.answer is None else self.answer.status
