"""Whether an answer is signed, and the error of a call whose answer proves nothing."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from typing import TYPE_CHECKING

from wxpay_client import errors
from wxpay_client._crypto.verification import is_signed
from wxpay_client._exchange.unverified import explain_answer
from wxpay_client._http.headers import request_id_of
from wxpay_client._messages.safe_repr import token

if TYPE_CHECKING:
    import requests

    from wxpay_client.schema.operation import Operation

    # Headers and body; raises `VerificationError`.
    Verify = Callable[[Mapping[str, str], bytes], None]


def verifies(operation: Operation, answer: requests.Response, verify: Verify) -> bool:
    """Whether an error answer is signed, and right so; error answers often are not signed.

    Raises:
        ReplayError: It is signed, and was here before.
    """
    if not is_signed(answer.headers):
        return False
    try:
        verify(answer.headers, answer.content)
    except errors.ReplayError as error:
        # An error of another call's, which this one need not have met.
        raise located(error, operation, answer, answer.content) from None
    except errors.VerificationError:
        return False
    return True


def located(
    error: errors.VerificationError, operation: Operation, answer: requests.Response, content: bytes
) -> errors.VerificationError:
    """A verification error that tells which call it belongs to."""
    after = " Nothing is wrong: retry the call." if isinstance(error, errors.SignatureProbeError) else ""
    if not operation.safe:
        after = f" {unknown(operation)}"
    told = explain_answer(error.reason, answer.headers, content)
    if operation.safe and not operation.described and error.reason is errors.VerificationReason.UNSIGNED:
        told = "; ".join(filter(None, (told, "a file is not signed: stream=True asks for one")))
    url = operation.shown(answer.url)
    located = type(error)(
        f"{operation.id}: {operation.method} {url} answered {answer.status_code} "
        f"(Request-ID {token(request_id_of(answer.headers))}), but {error.message}{told and f'; {told}'}.{after}",
        reason=error.reason,
        serial=error.serial,
        known=error.known,
    )
    located.operation = operation.id
    located.query = operation.outcome or None
    located.merchant_number = operation.merchant_number or None
    located.status_code = answer.status_code
    located.url = url
    located.request_id = request_id_of(answer.headers)
    located.content = content
    return located


def unknown(operation: Operation) -> str:
    """What a write's error says last where nobody knows whether it was carried out."""
    return f"What became of the call is unknown. {operation.advice}"
