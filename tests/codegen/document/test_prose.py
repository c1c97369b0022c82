"""Texts of a document on one line, but for their lists."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from codegen.document.prose import flowing, inline

TEXTS = st.text(st.characters(exclude_categories=())) | st.lists(
    st.sampled_from(["- a", "* b", "10) c", "1.", "\n", "\r\n", "\n\n", " ", "\t", "\u2028", "\x85", "退款", "\u3000"]),
    max_size=12,
).map("".join)


class TestFlowing:
    @pytest.mark.parametrize(
        ("text", "flowing_"),
        [
            ("One\ntwo.\n\nThree.", "One two. Three."),
            ("Kinds:\n- a\n- b", "Kinds:\n\n- a\n- b"),
            ("Kinds:\n\n* a\n  goes on\n\n* b\n\nAfter.", "Kinds:\n\n* a goes on\n* b\n\nAfter."),
            ("1. a\n2. b\n10) c", "1. a\n2. b\n10) c"),
            ("a\n- b", "a - b"),
            ("1.\na\n2. b\n\n3)\nc", "1. a\n2. b\n3) c"),
            ("2024. A year\n-5 degrees\n-- no", "2024. A year -5 degrees -- no"),
            ("- a\n- b\n\nThen:\n- c", "- a\n- b\n\nThen:\n\n- c"),
            ("", ""),
        ],
    )
    def test_keeps_lists_and_nothing_else(self, text, flowing_):
        assert flowing(text) == flowing_

    @given(TEXTS)
    def test_keeps_every_word(self, text):
        assert flowing(text).split() == text.split()

    @given(TEXTS)
    def test_is_the_same_when_done_again(self, text):
        assert flowing(flowing(text)) == flowing(text)


class TestInline:
    @given(TEXTS)
    def test_keeps_the_words_on_one_line(self, text):
        assert inline(text).split() == text.split()
        assert "\n" not in inline(text)
