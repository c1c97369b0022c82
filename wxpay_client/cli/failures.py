"""Errors, as a person reads them or as JSON, and the exit status of each: what became of the call."""

from __future__ import annotations

from typing import Any, Final

from rich.text import Text as Styled

from wxpay_client._messages import Text
from wxpay_client._messages.findings import Language
from wxpay_client.api import OPERATIONS
from wxpay_client.cli.exit_status import MEANINGS, ExitStatus, status_of
from wxpay_client.cli.terminal import Terminal, line, visible
from wxpay_client.cli.texts.calls import ASK_DOCTOR, NO_ANSWER
from wxpay_client.errors import APIError, ConfigurationError, WxPayError

__all__ = ["DeclinedError", "InterruptedCallError", "UnshownAnswerError", "error_data", "show_error"]

_STYLES: Final = {ExitStatus.NOT_SENT: "yellow", ExitStatus.REFUSED: "yellow"}


class DeclinedError(Exception):
    """Whoever was asked whether a write is to be sent said no."""


class InterruptedCallError(Exception):
    """Ctrl-C came while a call was under way.

    Attributes:
        text: What may have become of it, and what to do.
    """

    def __init__(self, text: Text) -> None:
        super().__init__(text.en)
        self.text = text


class UnshownAnswerError(Exception):
    """A write was carried out, and its answer could not be shown.

    Attributes:
        text: What to do.
    """

    def __init__(self, text: Text) -> None:
        super().__init__(text.en)
        self.text = text


def _is_read(error: WxPayError) -> bool:
    operation = str(getattr(error, "operation", None))
    return operation.startswith("GET ") or (operation in OPERATIONS and OPERATIONS[operation].operation.safe)


# Any: JSON.
def error_data(error: WxPayError) -> dict[str, Any]:
    """An error as JSON: what became of the call, what it was, what the gateway said."""
    found: dict[str, Any] = {
        "error": type(error).__name__,
        "outcome": str(error.outcome),
        "exit_status": int(status_of(error)),
        "message": error.message,
    }
    for name in (
        "operation",
        "parameter",
        "status_code",
        "code",
        "request_id",
        "retryable",
        "query",
        "merchant_number",
    ):
        value = getattr(error, name, None)
        if value is not None:
            found[name] = value
    if error.attempts:
        found["attempts"] = [
            {
                "host": attempt.host,
                "status_code": attempt.status_code,
                "seconds": attempt.elapsed.total_seconds(),
                "reason": attempt.reason,
            }
            for attempt in error.attempts
        ]
    return found


def show_error(terminal: Terminal, error: WxPayError) -> ExitStatus:
    """Show an error beside the result, and return its exit status."""
    status = status_of(error)
    if terminal.as_json:
        terminal.tell_json(error_data(error))
        return status
    headline = NO_ANSWER if status is ExitStatus.UNKNOWN and _is_read(error) else MEANINGS[status]
    style = _STYLES.get(status, "red")
    terminal.err.print(Styled(f"✗ {visible(terminal.text(headline))}", style=f"bold {style}"))
    for paragraph in error.message.splitlines():
        terminal.err.print(line(paragraph, indent=2))
    finding = error.finding if isinstance(error, ConfigurationError) else None
    if finding is not None and terminal.language is Language.CHINESE:
        terminal.err.print(line(finding.text(terminal.language), indent=2))
    if isinstance(error, APIError) and error.gateway_message and error.gateway_message not in error.message:
        terminal.err.print(line(error.gateway_message, indent=2))
    if isinstance(error, ConfigurationError):
        terminal.tell(ASK_DOCTOR, style="dim")
    return status
