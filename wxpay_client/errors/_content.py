"""What came is not as specified: an answer or an event, or a bill."""

from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING, Any

from ._base import Outcome, WxPayError

if TYPE_CHECKING:
    from decimal import Decimal


class DecodeError(WxPayError):
    """A verified answer, or callback, cannot be read at all; all of it is inside.

    It is no JSON, has a key twice, or is no object where one is expected. Whatever else is not as specified is no error
    until it is read (`MisfitError`), unless the client was made with `strict_answers=True`.

    After a write: the gateway accepted the call, whatever its answer is.

    Attributes:
        errors: Everything that is wrong, with its place: `$.amount.refund: expected int, got str`.
        operation: ID of the operation; `None` for a callback, and where plain data was structured.
        url: URL that was called; of a file without its query, whose token opens it.
        status_code: HTTP status.
        request_id: The answer's `Request-ID`.
        headers: The answer's headers.
        content: The raw body.
        decrypted: The decrypted resource of a callback; empty where there is none, or it did not decrypt.
    """

    def __init__(self, message: str, *, errors: tuple[str, ...]) -> None:
        super().__init__(message)
        self.errors = errors
        self.operation: str | None = None
        self.url: str | None = None
        self.status_code: int | None = None
        self.request_id: str | None = None
        self.headers: Mapping[str, str] = {}
        self.content = b""
        self.decrypted = b""

    def _own_outcome(self) -> Outcome:
        return Outcome.NOT_SENT if self.operation is None else Outcome.ACCEPTED


class MisfitError(DecodeError):
    """What is read of a verified answer, or of an event, is missing, null or of another type than specified.

    Raised where the attribute is read; all others can be read. `to_dict` gives back all that came. It is no
    AttributeError, so that no `hasattr` or `getattr` with a default takes what is wrong for what is not there.

    `headers` and `content` are empty: models do not keep them.

    Attributes:
        path: Where it is in the answer: `$.amount.refund`; of a list with a wrong item, the item: `$.goods[2]`.
        expected: What the specification says, in words.
        got: The type of what came, in words: `str`, `a list`, `null`, `nothing`.
        value: What came as the attribute, as it came: the whole list; `None` where nothing did. Shown nowhere.
    """

    _json = ("value",)

    def __init__(
        self,
        message: str,
        *,
        errors: tuple[str, ...],
        path: str = "",
        expected: str = "",
        got: str = "",
        # Any: it may be any JSON.
        value: Any = None,
    ) -> None:
        super().__init__(message, errors=errors)
        self.path = path
        self.expected = expected
        self.got = got
        self.value = value


class BillError(WxPayError):
    """A bill cannot be read: a row is not what it has to be, or the rows do not add up to the sums that it tells.

    Attributes:
        line: Number of the line that is wrong, from 1.
        sums: Name of each sum that differs, to what the bill says and what its rows add up to, in fen; empty where
            something else is wrong.
    """

    def __init__(self, message: str, *, line: int, sums: Mapping[str, tuple[int | Decimal, int | Decimal]]) -> None:
        super().__init__(message)
        self.line = line
        self.sums = sums
