"""The gateway answered with an error."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Any, Final

from ._base import Outcome, WxPayError

if TYPE_CHECKING:
    from collections.abc import Mapping

    from wxpay_client._messages.findings import Diagnosis
    from wxpay_client.response import Attempt

# Statuses of clients' errors that say nothing of what became of the call: it took too long, came too early, or one of
# too many.
_UNDECIDED: Final = frozenset({408, 425, 429})

# Error codes with such a status that refuse nothing: the user is about to confirm a payment by code, and may yet pay.
_UNDER_WAY: Final = frozenset({"USERPAYING"})

_CODE: Final = re.compile(r"[A-Z][A-Z0-9_]{0,63}")


def is_error_code(code: str | None) -> bool:
    """Whether a `code` can be one of WeChat Pay's: what stands between answers in JSON with a `code` too."""
    return code is not None and _CODE.fullmatch(code) is not None


# Statuses of servers' errors that stay: not implemented, and no such version of HTTP.
_LASTING: Final = frozenset({501, 505})


def is_passing(status: int) -> bool:
    """Whether an error of this HTTP status may be gone the next time."""
    return status == 429 or (status >= 500 and status not in _LASTING)


class APIError(WxPayError):
    """The gateway answered with an error.

    Attributes:
        operation: ID of the operation.
        url: URL that was called; of a file without its query, whose token opens it.
        status_code: HTTP status.
        code: The gateway's error code; `None` where the body is no error of its own (HTML, empty). Untrusted unless
            `verified`.
        detail: The gateway's `detail`, of any shape; `None` without one.
        request_id: The answer's `Request-ID`, which the vendor's support asks for.
        verified: Whether the answer's signature was verified. Error answers often have none.
        retryable: Whether the same call may be retried later, a write under the same merchant number.
        headers: The answer's headers.
        content: The raw body.
        gateway_message: The gateway's own words, its `message`; `None` without any. Untrusted unless `verified`.
        diagnosis: Why the signature was not accepted, on a SIGN_ERROR; `None` on any other error.
    """

    _json = ("detail", "data")

    def __init__(
        self,
        message: str,
        *,
        operation: str,
        url: str,
        status_code: int,
        code: str | None,
        # Any: `detail` may be any JSON.
        detail: Any,
        request_id: str | None,
        verified: bool,
        retryable: bool,
        headers: Mapping[str, str],
        content: bytes,
        attempts: tuple[Attempt, ...] = (),
        diagnosis: Diagnosis | None = None,
        gateway_message: str | None = None,
    ) -> None:
        super().__init__(message, attempts=attempts)
        self.operation = operation
        self.url = url
        self.status_code = status_code
        self.code = code
        self.detail = detail
        self.request_id = request_id
        self.verified = verified
        self.retryable = retryable
        self.headers = headers
        self.content = content
        self.diagnosis = diagnosis
        self.gateway_message = gateway_message

    def _own_outcome(self) -> Outcome:
        is_refusal = (
            400 <= self.status_code < 500 and self.status_code not in _UNDECIDED and self.code not in _UNDER_WAY
        )
        # A 4xx without such a code may come from something on the way.
        return Outcome.REFUSED if is_refusal and (self.verified or is_error_code(self.code)) else Outcome.UNKNOWN

    @property
    def status(self) -> int:
        """HTTP status: the same as `status_code`."""
        return self.status_code


class StillProcessingError(APIError):
    """202: the gateway is still at work: ask what became of the call, or retry it later.

    Attributes:
        data: The verified JSON, such as an order whose payer is still typing the password; `None` where there is none.
    """

    # Any: it may be any JSON.
    data: Any = None


class BadRequestError(APIError):
    """400: a parameter is wrong, or does not fit the merchant."""


class AuthenticationError(APIError):
    """401: the gateway does not accept the signature."""


class PermissionDeniedError(APIError):
    """403: the merchant may not do this, or a rule of the business forbids it."""


class NotFoundError(APIError):
    """404: there is no such refund, order or resource."""


class ConflictError(APIError):
    """409: the call contradicts the state of things."""


class RateLimitError(APIError):
    """429: too many calls; wait and call again. What became of a write is unknown."""


class ServerError(APIError):
    """5xx: the gateway or something before it failed."""
