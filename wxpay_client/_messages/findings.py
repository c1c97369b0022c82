"""Findings: what is wrong with a configuration or a call, in English and in Chinese.

The checks that make them are elsewhere and know nothing of how they are shown; their texts are in the modules beside
this one; the diagnosis of a refused signature and the doctor show them, each in its own way.
"""

from __future__ import annotations

from collections.abc import Mapping
from enum import StrEnum

from attrs import frozen

__all__ = ["Diagnosis", "Finding", "Language", "Status", "language_of"]


class Language(StrEnum):
    """A language that findings are told in."""

    ENGLISH = "en"
    CHINESE = "zh"


def language_of(environ: Mapping[str, str]) -> Language:
    """The language of whoever has this environment: Chinese where the locale says so, else English."""
    chosen = next((value for name in ("LC_ALL", "LC_MESSAGES", "LANG") if (value := environ.get(name))), "")
    return Language.CHINESE if chosen.lower().startswith("zh") else Language.ENGLISH


class Status(StrEnum):
    """How grave a finding is."""

    FINE = "fine"
    """It is as it has to be."""

    WARNING = "warning"
    """It may be meant so; look at it."""

    PROBLEM = "problem"
    """Calls fail because of it."""


@frozen(kw_only=True)
class Finding:
    """One thing that was found, with what was expected in its place and what to do. Never holds a secret.

    Attributes:
        code: Stable name of the finding: `serial-not-of-certificate`.
        subject: What it is about: `serial_no`, `url`, `clock`.
        status: How grave it is.
        found: What was found.
        expected: What was expected; empty where everything is as expected, or `found` says it.
        remedy: What to do; empty where there is nothing to do.
        found_zh: What was found, in Chinese.
        expected_zh: What was expected, in Chinese.
        remedy_zh: What to do, in Chinese.
    """

    code: str
    subject: str
    status: Status = Status.PROBLEM
    found: str
    expected: str = ""
    remedy: str = ""
    found_zh: str
    expected_zh: str = ""
    remedy_zh: str = ""

    def text(self, language: Language = Language.ENGLISH) -> str:
        """The finding in one line."""
        if language is Language.CHINESE:
            expected = f"；应为{self.expected_zh}" if self.expected_zh else ""
            remedy = f"。{self.remedy_zh}" if self.remedy_zh else ""
            return f"{self.subject}：{self.found_zh}{expected}{remedy}"
        expected = f"; expected {self.expected}" if self.expected else ""
        remedy = f". {self.remedy}" if self.remedy else ""
        return f"{self.subject}: {self.found}{expected}{remedy}"


@frozen
class Diagnosis:
    """Why the gateway did not accept a signature.

    Attributes:
        findings: What was found, the likeliest cause first; never empty.
    """

    findings: tuple[Finding, ...]

    def __str__(self) -> str:
        """All findings, numbered, each in English and in Chinese."""
        lines = ["Diagnosis, the likeliest cause first / 诊断，可能性高者在前:"]
        for number, finding in enumerate(self.findings, 1):
            lines += [f"{number}. {finding.text()}", f"   {finding.text(Language.CHINESE)}"]
        return "\n".join(lines)
