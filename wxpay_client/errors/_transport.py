"""No answer came."""

from __future__ import annotations

from typing import TYPE_CHECKING

from ._base import Outcome, WxPayError

if TYPE_CHECKING:
    from wxpay_client.response import Attempt


class TransportError(WxPayError):
    """No answer came, or not the whole of a download: the connection failed, was cut, or took too long.

    Attributes:
        operation: ID of the operation.
        url: URL that was called, of a file without its query, whose token opens it; empty where the process that made
            the call was lost.
        sent: Whether any of the request may have reached the gateway.
        reason: Kind of failure beneath: `ConnectionRefusedError`, `gaierror`, `RemoteDisconnected` …
    """

    def __init__(
        self,
        message: str,
        *,
        operation: str,
        url: str,
        sent: bool,
        reason: str = "",
        attempts: tuple[Attempt, ...] = (),
    ) -> None:
        super().__init__(message, attempts=attempts)
        self.operation = operation
        self.url = url
        self.sent = sent
        self.reason = reason

    def _own_outcome(self) -> Outcome:
        return Outcome.UNKNOWN if self.sent else Outcome.NOT_SENT


class OutcomeUnknownError(TransportError):
    """A write was sent and no trustworthy answer came: it may have been carried out, or not.

    Attributes:
        query: ID of the operation that tells what became of it; `None` where the specification names none.
        merchant_number: Field to keep unchanged when the call is retried; `None` where a retry is unsafe.
    """

    def __init__(
        self,
        message: str,
        *,
        operation: str,
        url: str,
        query: str | None,
        merchant_number: str | None,
        reason: str = "",
        attempts: tuple[Attempt, ...] = (),
    ) -> None:
        super().__init__(message, operation=operation, url=url, sent=True, reason=reason, attempts=attempts)
        self.query = query
        self.merchant_number = merchant_number
