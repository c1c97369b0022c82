"""Patterns of both dialects, as Python reads them and as the specification has them."""

from __future__ import annotations

import re

import pytest
from hypothesis import given
from hypothesis import strategies as st

from codegen.patterns import as_python, as_written, why_refused

PATTERNS = st.text(st.sampled_from("^$[]\\ab*+(.)|{}1,"), max_size=8).filter(lambda pattern: not why_refused(pattern))


@pytest.mark.parametrize(
    ("pattern", "python"),
    [("^a$", "^a\\Z"), (r"\$", r"\$"), ("[$]", "[$]"), (r"[\]$]$", r"[\]$]\Z"), ("a|$", "a|\\Z"), (r"\\$", r"\\\Z")],
)
def test_a_bare_dollar_is_the_very_end(pattern: str, python: str) -> None:
    assert as_python(pattern) == python


def test_a_line_break_at_the_end_does_not_match() -> None:
    assert re.search(as_python("^[0-9]+$"), "1\n") is None


@given(PATTERNS)
def test_what_was_written_is_found_again(pattern: str) -> None:
    assert as_written(as_python(pattern)) == pattern


@given(PATTERNS, st.text(st.sampled_from("ab$1"), max_size=6))
def test_a_text_of_one_line_matches_as_before(pattern: str, text: str) -> None:
    assert bool(re.search(as_python(pattern), text)) == bool(re.search(pattern, text))
