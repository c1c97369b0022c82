"""Patterns of both dialects, as Python reads them."""

from __future__ import annotations

import re

import pytest
from hypothesis import given
from hypothesis import strategies as st

from codegen.document.regular_expressions.patterns import as_python, why_refused

PATTERNS = st.text(st.sampled_from("^$[]\\abdDsSwWZ*+(.)|{}1,-"), max_size=8).filter(
    lambda pattern: not why_refused(pattern)
)


@pytest.mark.parametrize(
    ("pattern", "python"),
    [
        ("^a$", "^a\\Z"),
        (r"\$", r"\$"),
        ("[$]", "[$]"),
        (r"[\]$]$", r"[\]$]\Z"),
        ("a|$", "a|\\Z"),
        (r"\\$", r"\\\Z"),
        (r"\\\\Z$", r"\\\\Z\Z"),
    ],
)
def test_a_bare_dollar_is_the_very_end(pattern: str, python: str) -> None:
    assert as_python(pattern) == python


def test_a_line_break_at_the_end_does_not_match() -> None:
    assert re.search(as_python("^[0-9]+$"), "1\n") is None


@pytest.mark.parametrize(
    ("pattern", "matching", "other"),
    [
        (r"^\d$", "1", "１"),
        (r"^[\d]$", "1", "١"),
        (r"^\D$", "１", "1"),
        (r"^\w$", "a", "退"),
        (r"^\W$", "é", "a"),
        (r"^[\W1]$", "é", "a"),
        (r"a\b", "a退", "ab"),
        (r"a\B", "ab", "a退"),
        (r"^\s$", "\ufeff", "\x1c"),
        (r"^[\s]$", "\u3000", "\x85"),
        (r"^\S$", "\x85", "\ufeff"),
        ("^.$", "\x85", "\u2028"),
        ("^.$", "退", "\r"),
        ("^[.]$", ".", "a"),
    ],
)
def test_classes_of_characters_are_those_of_ecma_262(pattern: str, matching: str, other: str) -> None:
    assert why_refused(pattern) == ""
    assert re.search(as_python(pattern), matching)
    assert not re.search(as_python(pattern), other)


@given(PATTERNS, st.text(st.sampled_from("ab$1"), max_size=6))
def test_a_text_of_one_line_matches_as_before(pattern: str, text: str) -> None:
    assert bool(re.search(as_python(pattern), text)) == bool(re.search(pattern, text))
