"""Findings read as one line in either language, and pickle."""

from __future__ import annotations

import pickle

from wxpay_client._messages.findings import Diagnosis, Finding, Language

WRONG = Finding(
    code="x",
    subject="url",
    found="it was changed",
    expected="the same",
    remedy="Look for a proxy",
    found_zh="被改写",
    expected_zh="相同",
    remedy_zh="请检查代理",
)
BARE = Finding(code="y", subject="answer", found="it is old", found_zh="已过时")


def test_a_finding_reads_as_one_line() -> None:
    assert WRONG.text() == "url: it was changed; expected the same. Look for a proxy"
    assert WRONG.text(Language.CHINESE) == "url：被改写；应为相同。请检查代理"


def test_what_a_finding_lacks_is_left_out() -> None:
    assert (BARE.text(), BARE.text(Language.CHINESE)) == ("answer: it is old", "answer：已过时")


def test_a_diagnosis_numbers_its_findings_in_both_languages() -> None:
    assert str(Diagnosis((WRONG, BARE))).splitlines()[1:] == [
        f"1. {WRONG.text()}",
        f"   {WRONG.text(Language.CHINESE)}",
        f"2. {BARE.text()}",
        f"   {BARE.text(Language.CHINESE)}",
    ]


def test_a_diagnosis_pickles() -> None:
    assert pickle.loads(pickle.dumps(Diagnosis((WRONG,)))) == Diagnosis((WRONG,))
