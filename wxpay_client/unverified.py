"""Why nothing proves that an answer is WeChat Pay's, in words.

`verification` decides, these explain; `keys` may be tried for an explanation, and the answer stays refused.
"""

from __future__ import annotations

from collections.abc import Collection, Mapping

from wxpay_client.errors import VerificationReason
from wxpay_client.excerpts import excerpt
from wxpay_client.keys import is_public_key_id
from wxpay_client.traces import date_of, header, passers, request_id_of, way_of
from wxpay_client.validity import CLOCK_TOLERANCE

__all__ = ["explain_answer", "explain_serial"]


def explain_serial(serial: str, known: Collection[str]) -> str:
    """A sentence on a serial number or ID that no key at hand belongs to; empty where nothing more is to be said."""
    near = [one for one in known if one.upper().lstrip("0") == serial.upper().lstrip("0")]
    if near:
        return (
            f"It differs from {', '.join(near)} in case or leading zeros alone: these count, so name the key in "
            "platform_keys as the gateway does"
        )
    public = is_public_key_id(serial)
    if known and not any(is_public_key_id(one) == public for one in known):
        if public:
            return "It is the ID of a public key, and only certificates are at hand: add pub_key.pem under this ID"
        return (
            "It is no ID of a public key but a certificate's serial number, and only public keys are at hand: while a "
            "merchant migrates both are needed"
        )
    return ""


def explain_answer(reason: VerificationReason, headers: Mapping[str, str], content: bytes) -> str:
    """A clause on an answer that was refused: what its headers tell of the cause. Empty where they tell nothing."""
    match reason:
        case VerificationReason.UNSIGNED:
            return _unsigned(headers)
        case VerificationReason.HEADER_MISSING:
            return f"the others are there, so something in between takes single headers away{way_of(headers)}"
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
            f"its place{way_of(headers)}: check proxies and `origin`"
        )
    return (
        "it has a Request-ID, so WeChat Pay answered and something in between took all Wechatpay-* headers away"
        f"{way_of(headers)}: let it pass them through"
    )


def _skewed(headers: Mapping[str, str]) -> str:
    date = date_of(headers)
    signed = header(headers, "Wechatpay-Timestamp") or ""
    if date is None or not signed.isdecimal() or len(signed) > 12:
        return ""
    apart = abs(date - int(signed))
    if apart < CLOCK_TOLERANCE:
        return "the answer's own Date agrees with it, so it is the clock of this machine that is wrong"
    return (
        f"the answer's own Date is {apart} s away from it, so the signature is old, from a cache or a replay"
        f"{way_of(headers)}"
    )


def _changed(headers: Mapping[str, str], content: bytes) -> str:
    encoding, length = header(headers, "Content-Encoding"), header(headers, "Content-Length") or ""
    hints: list[str] = []
    if encoding:
        hints.append(f"the body came with Content-Encoding {excerpt(encoding)}, so something may have packed it anew")
    elif length.isascii() and length.isdecimal() and int(length[:18]) != len(content):
        hints.append(f"Content-Length is {length[:18]}, the body has {len(content)} bytes")
    if passers(headers):
        hints.append(f"it passed through something that leaves traces{way_of(headers)}")
    return "; ".join(hints)
