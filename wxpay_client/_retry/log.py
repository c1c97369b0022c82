"""One log record for each attempt, by the standard library's `logging`, under the name `wxpay_client`.

INFO for an attempt that succeeded; WARNING for one that failed and is retried, but for a kept connection that was
closed just then, which is no fault: INFO too; ERROR for one that ends its call, with the call's outcome. Operation,
host, status, Request-ID, milliseconds and the attempt's number are in the text, and attributes of the record. Nothing
else of a request or an answer is: no header, no body, no query.
"""

from __future__ import annotations

import logging
import re
from datetime import timedelta
from typing import TYPE_CHECKING, Final

if TYPE_CHECKING:
    from wxpay_client.response import Attempt

_log: Final = logging.getLogger("wxpay_client")
# Without one, Python itself would print the warnings of a program that has set up no logging.
_log.addHandler(logging.NullHandler())

_ID: Final = re.compile(r"[0-9A-Za-z_.-]{1,128}")


def log_attempt(
    operation: str,
    number: int,
    attempt: Attempt,
    request_id: str | None,
    *,
    retry_at: str | None = None,
    wait: float = 0.0,
    outcome: str | None = None,
    level: int = logging.INFO,
) -> None:
    """Log one attempt.

    Args:
        operation: ID of the operation.
        number: Which attempt, from 1.
        attempt: What became of it.
        request_id: The answer's `Request-ID`.
        retry_at: Host of the next attempt; `None` where this was the last.
        wait: Seconds before the next attempt.
        outcome: What became of a call that failed for good.
        level: Level of the record.
    """
    if not _log.isEnabledFor(level):
        return
    # A header of whoever answered: anything could stand in it.
    shown = request_id if request_id is None or _ID.fullmatch(request_id) else "?"
    retried = "" if retry_at is None else f"; retried at {retry_at} after {wait:.2f} s"
    milliseconds = round(attempt.elapsed / timedelta(milliseconds=1), 1)
    _log.log(
        level,
        "%s: attempt %d at %s: %s%s in %s ms (Request-ID %s)%s",
        operation,
        number,
        attempt.host,
        "no answer" if attempt.status_code is None else attempt.status_code,
        f", {attempt.reason}" if attempt.reason else "",
        milliseconds,
        shown,
        f"; outcome: {outcome}" if outcome else retried,
        extra={
            "operation": operation,
            "host": attempt.host,
            "status": attempt.status_code,
            "request_id": shown,
            "milliseconds": milliseconds,
            "attempt": number,
            "outcome": outcome,
        },
    )
