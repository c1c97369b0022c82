"""Changes as they are told: whatever the names in them hold, it stays text, in its own line."""

from __future__ import annotations

import unicodedata

import pytest
from hypothesis import given
from hypothesis import strategies as st

from codegen.diff.changes import Change, Differences, code, visible
from tests.codegen.test_hostile import ATTACKS

TEXTS = st.text() | st.sampled_from(ATTACKS) | st.text("` \n\\ab")
CHANGES = [
    Change("deprecated", "client.refunds.query", "is deprecated"),
    Change("added", "client.refunds.send", "new operation"),
    Change("added", "Refund.status", "new value `CLOSED`"),
    Change("breaking", "client.refunds.query", "parameter `mchid` is now required"),
]


def span(markdown: str) -> tuple[str, str]:
    """The content of the code span that a text begins with, as CommonMark has it, and what follows."""
    fence = markdown[: len(markdown) - len(markdown.lstrip("`"))]
    at = len(fence)
    while True:
        start = markdown.index("`", at)
        end = start
        while end < len(markdown) and markdown[end] == "`":
            end += 1
        if end - start == len(fence):
            break
        at = end
    content = markdown[len(fence) : start]
    if content.startswith(" ") and content.endswith(" ") and content.strip(" "):
        content = content[1:-1]
    return content, markdown[end:]


class TestMarkdown:
    def test_has_a_heading_for_each_kind(self):
        assert Differences(CHANGES).markdown() == (
            "### Breaking\n\n"
            "- `client.refunds.query`: parameter `mchid` is now required\n"
            "\n"
            "### Added\n\n"
            "- `Refund.status`: new value `CLOSED`\n"
            "- `client.refunds.send`: new operation\n"
            "\n"
            "### Deprecated\n\n"
            "- `client.refunds.query`: is deprecated\n"
        )

    def test_of_nothing_is_empty(self):
        assert Differences([]).markdown() == ""

    @given(st.permutations([*CHANGES, *CHANGES]))
    def test_is_the_same_in_whatever_order_changes_were_found(self, changes):
        assert Differences(changes).markdown() == Differences(CHANGES).markdown()

    @given(TEXTS)
    def test_holds_any_name_in_one_line(self, name):
        change = Change("added", name, f"new value {code(name)}")

        heading, empty, bullet, end = Differences([change]).markdown().split("\n")
        assert (heading, empty, bullet[:2], end) == ("### Added", "", "- ", "")
        assert span(bullet[2:])[1].startswith(": new value `")


class TestSummary:
    def test_counts_and_names_the_places_most_urgent_first(self):
        told = Differences(CHANGES).summary()

        assert told == "1 breaking, 2 added, 1 deprecated: client.refunds.query, Refund.status, client.refunds.send"

    def test_of_many_places_names_some(self):
        changes = [Change("added", f"client.call_{number}", "new operation") for number in range(5)]

        assert Differences(changes).summary() == "5 added: client.call_0, client.call_1, client.call_2 and 2 more"

    def test_of_nothing_says_so(self):
        assert Differences([]).summary() == "no change for users"

    @given(TEXTS)
    def test_is_one_line_whatever_the_name(self, name):
        assert len(Differences([Change("added", name, "new operation")]).summary().splitlines()) == 1


class TestBreaking:
    @pytest.mark.parametrize(("kind", "breaking"), [("breaking", True), ("added", False), ("deprecated", False)])
    def test_is_what_one_kind_alone_is(self, kind, breaking):
        assert Differences([Change(kind, "client.refunds.query", "")]).breaking is breaking


class TestDifferences:
    def test_are_equal_where_their_changes_are(self):
        assert Differences(CHANGES) == Differences(reversed(CHANGES))
        assert hash(Differences(CHANGES)) == hash(Differences(reversed(CHANGES)))
        assert Differences(CHANGES) != Differences(CHANGES[:1])

    def test_show_their_summary(self):
        assert repr(Differences([])) == "<Differences: no change for users>"


class TestCode:
    @pytest.mark.parametrize(
        ("text", "written"),
        [
            ("Refund.status", "`Refund.status`"),
            ("a`b", "``a`b``"),
            ("`", "`` ` ``"),
            ("``a", "``` ``a ```"),
            ("a\nb", "`a b`"),
            ("\x1b[31m", "`\ufffd[31m`"),
            ("\u202e", "`\ufffd`"),
            ("", "`  `"),
            ("</code><script>", "`</code><script>`"),
        ],
    )
    def test_is_a_span_of_markdown(self, text, written):
        assert code(text) == written

    @given(TEXTS, st.sampled_from(["", " b", ": c `d`"]))
    def test_ends_where_the_text_does(self, text, after):
        content, rest = span(code(text) + after)

        assert rest == after
        assert content.strip() == visible(text).strip()


class TestVisible:
    @given(TEXTS)
    def test_holds_nothing_that_a_terminal_obeys(self, text):
        assert not {unicodedata.category(c) for c in visible(text)} & {"Cc", "Cf", "Cs", "Zl", "Zp"}
