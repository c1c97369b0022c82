"""Why nothing proves that an answer is WeChat Pay's, in words.

`verification` decides, these explain; `keys` may be tried for an explanation, and the answer stays refused.
"""

from __future__ import annotations

import re
from collections.abc import Mapping
from typing import Final

from wxpay_client._crypto.keys import CLOCK_TOLERANCE
from wxpay_client._http.headers import date_of, header, intermediaries, request_id_of, who_answered
from wxpay_client._messages.safe_repr import excerpt
from wxpay_client.errors import VerificationReason

__all__ = ["explain_answer"]

# More digits than any second or length has are not shown.
_NUMBER: Final = re.compile("[0-9]{1,12}")


def explain_answer(reason: VerificationReason, headers: Mapping[str, str], content: bytes) -> str:
    """A clause on an answer that was refused: what its headers tell of the cause. Empty where they tell nothing."""
    match reason:
        case VerificationReason.UNSIGNED:
            return _unsigned(headers)
        case VerificationReason.HEADER_MISSING:
            return f"the others are there, so something in between takes single headers away{who_answered(headers)}"
        case VerificationReason.CLOCK_SKEW:
            return _skewed(headers)
        case VerificationReason.MISMATCH:
            return _changed(headers, content)
        case _:
            return ""


def _unsigned(headers: Mapping[str, str]) -> str:
    if request_id_of(headers) is None:
        return (
            "it has no Request-ID either, which each answer of WeChat Pay's has, so something in between answered in "
            f"its place{who_answered(headers)}: check proxies and `origin`"
        )
    return (
        "it has a Request-ID, so WeChat Pay answered and something in between took all Wechatpay-* headers away"
        f"{who_answered(headers)}: let it pass them through"
    )


def _skewed(headers: Mapping[str, str]) -> str:
    date, signed = date_of(headers), _number(headers, "Wechatpay-Timestamp")
    if date is None or signed is None:
        return ""
    apart = abs(date - signed)
    if apart < CLOCK_TOLERANCE:
        return "the answer's own Date agrees with it, so it is the clock of this machine that is wrong"
    return (
        f"the answer's own Date is {apart} s away from it, so the signature is old, from a cache or a replay"
        f"{who_answered(headers)}"
    )


def _changed(headers: Mapping[str, str], content: bytes) -> str:
    encoding, length = header(headers, "Content-Encoding"), _number(headers, "Content-Length")
    hints: list[str] = []
    if encoding:
        hints.append(f"the body came with Content-Encoding {excerpt(encoding)}, so something may have repacked it")
    elif length is not None and length != len(content):
        hints.append(f"Content-Length is {length}, the body has {len(content)} bytes")
    if intermediaries(headers):
        hints.append(f"it passed through something that leaves traces{who_answered(headers)}")
    return "; ".join(hints)


def _number(headers: Mapping[str, str], name: str) -> int | None:
    text = header(headers, name)
    return int(text) if text and _NUMBER.fullmatch(text) else None
