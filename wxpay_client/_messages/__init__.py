"""The catalogue of texts in English and in Chinese: what findings say, a module for each subject.

An entry is a constant, or a function whose parameters are the values in the text. So a text that lacks a language, or a
call that lacks a value, is an error of type checkers; that both languages show the same values is tested.

A client is made with the texts on keys loaded, and without findings: only what is wrong needs these.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Final, NamedTuple

if TYPE_CHECKING:
    from wxpay_client._messages.findings import Finding, Status

__all__ = ["API_SECURITY", "NOTHING", "Text", "finding", "fine"]


class Text(NamedTuple):
    """A text in both languages, its values filled in."""

    en: str
    zh: str


NOTHING: Final = Text("", "")

API_SECURITY: Final = "商户平台 → 账户中心 → API安全"
"""The page of the merchant platform with all keys and certificates; it has no English name."""


def finding(
    code: str,
    subject: str,
    found: Text,
    *,
    expected: Text = NOTHING,
    remedy: Text = NOTHING,
    status: Status | None = None,
) -> Finding:
    """A finding of these texts, a problem unless `status` says otherwise."""
    from wxpay_client._messages.findings import Finding, Status

    return Finding(
        code=code,
        subject=subject,
        status=status or Status.PROBLEM,
        found=found.en,
        expected=expected.en,
        remedy=remedy.en,
        found_zh=found.zh,
        expected_zh=expected.zh,
        remedy_zh=remedy.zh,
    )


def fine(subject: str, found: Text) -> Finding:
    """The finding that something is as it has to be."""
    from wxpay_client._messages.findings import Status

    return finding("fine", subject, found, status=Status.FINE)
