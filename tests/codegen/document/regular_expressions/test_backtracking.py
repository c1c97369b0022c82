"""Patterns that are known to be harmless take few steps, whatever the text."""

from __future__ import annotations

from collections.abc import Iterator

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from codegen.document.regular_expressions.backtracking import is_harmless


@pytest.mark.parametrize(
    "pattern",
    [
        "", "^a$", "^[0-9]{1,64}$", r"\d{8}|\d{14}|OnAccept", "^([a-z]+,)*$", "^[^ ]+( [^ ]+)*$", "^(ab|cd)*$",
        "^.+@.+$", "^https?://.*$", r"^(?=.*\d)[a-z\d]{8,20}$", "^(a|b)*$", "a|b|", r"^(\d+)\1$", r"[\w-]+",
    ],
)  # fmt: skip
def test_where_the_next_character_settles_each_choice_nothing_is_tried_twice(pattern: str) -> None:
    assert is_harmless(pattern)


@pytest.mark.parametrize(
    "pattern",
    [
        "^(a|a)*$", "(a+)+", "^(a|aa)+$", "^(a*)*$", "(x+x+)+y", "^(ab?b?)*$", "^(a|b|ab)*$", "^(|a)*$",
        "^(a{0,5}){9}$", "(a?){50}a{50}", "a?a?a?a?a?a?a?a?a?a?a?a?a", "^.*a.*b$", ".*a", r"(?:(a*)\1)*", r"^(\w|\d)*$",
        r"^(\s|\u3000)*$", "^(a|[^b])*$",
    ],
)  # fmt: skip
def test_where_it_does_not_the_tries_may_multiply(pattern: str) -> None:
    assert not is_harmless(pattern)


# A pattern as text, beside what it is made of.
Tree = tuple[object, ...]
TREES: st.SearchStrategy[Tree] = st.recursive(
    st.sampled_from([("a",), ("b",), ("[ab]",)]),
    lambda inner: (
        st.tuples(st.just("all"), st.lists(inner, max_size=3).map(tuple))
        | st.tuples(st.just("one"), st.lists(inner, min_size=1, max_size=3).map(tuple))
        | st.tuples(st.sampled_from(["*", "+", "?", "{2}", "{1,3}"]), inner)
    ),
    max_leaves=6,
)
LIMITS = {"*": (0, 99), "+": (1, 99), "?": (0, 1), "{2}": (2, 2), "{1,3}": (1, 3)}


def written(tree: Tree) -> str:
    match tree:
        case (character,):
            return str(character)
        case ("all", parts):
            return "".join(map(written, parts))
        case ("one", parts):
            return f"(?:{'|'.join(map(written, parts))})"
        case (repeat, inner):
            return f"(?:{written(inner)}){repeat}"
    raise AssertionError(tree)


class TooManyStepsError(Exception):
    pass


class Matcher:
    """Tries one way after another, as `re` does, and counts the steps."""

    def __init__(self, text: str, most: int) -> None:
        self.text = text
        self.left = most

    def ends(self, tree: Tree, at: int) -> Iterator[int]:
        self.left -= 1
        if self.left < 0:
            raise TooManyStepsError
        match tree:
            case (character,):
                if self.text[at : at + 1] and self.text[at] in str(character).strip("[]"):
                    yield at + 1
            case ("all", ()):
                yield at
            case ("all", (first, *rest)):
                for end in self.ends(first, at):
                    yield from self.ends(("all", tuple(rest)), end)
            case ("one", parts):
                for part in parts:
                    yield from self.ends(part, at)
            case (repeat, inner):
                yield from self.rounds(inner, *LIMITS[str(repeat)], at)

    def rounds(self, inner: Tree, least: int, most: int, at: int) -> Iterator[int]:
        if most:
            for end in self.ends(inner, at):
                if end > at or least:
                    yield from self.rounds(inner, max(least - 1, 0), most - 1, end)
        if not least:
            yield at


@settings(max_examples=300, deadline=None)
@given(TREES, st.sampled_from(["a" * 24, "ab" * 12, "b" * 24, "aab" * 8]))
def test_a_harmless_pattern_takes_few_steps(tree: Tree, text: str) -> None:
    if is_harmless(f"^(?:{written(tree)})$"):
        most = 40 * (len(written(tree)) + 1) * (len(text) + 1) ** 2
        for end in Matcher(text + "c", most).ends(tree, 0):
            assert end <= len(text)
