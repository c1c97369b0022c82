"""How errors are collected and shown."""

from __future__ import annotations

import unicodedata

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from codegen.diagnostics import Diagnostics, Reporter, SpecError, did_you_mean, listed, present, quoted
from codegen.source import Document, Node, Span


def document(*lines: str, path: str = "spec/a.yaml") -> Document:
    return Document(path, lines, Node(None, Span(path, 1, 1, 1), {}, None))


def cells(text: str) -> int:
    return sum(2 if unicodedata.east_asian_width(c) in "WF" else 1 for c in text)


def caret(shown: str) -> tuple[str, int, int]:
    """The source line as shown, and from which cell to which it is underlined."""
    _, line, under, *_ = shown.split("\n")
    line, under = line.split(" | ", 1)[1], under.split(" | ", 1)[1]
    return line, under.index("^"), len(under)


def test_an_error_is_shown_with_its_line_a_hint_and_the_other_place() -> None:
    diagnostics = Diagnostics()
    diagnostics.error(
        "duplicate-key",
        "the key `a` is here a second time",
        Span("spec/a.yaml", 3, 3, 6),
        hint="delete one",
        related=[(Span("spec/a.yaml", 1, 3, 6), "first defined here")],
    )
    assert present(diagnostics, [document("  one: 1", "  two: 2", "  one: 3")]) == (
        "spec/a.yaml:3:3: error: the key `a` is here a second time [duplicate-key]\n"
        "    3 |   one: 3\n"
        "      |   ^~~\n"
        "   = hint: delete one\n"
        "   spec/a.yaml:1:3: first defined here\n"
        "    1 |   one: 1\n"
        "      |   ^~~\n"
        "1 error in 1 file"
    )


def test_a_warning_is_an_error_where_a_later_stage_finds_that_nothing_is_right() -> None:
    diagnostics = Diagnostics()
    span, other = Span("a", 1, 1, 2), Span("a", 2, 1, 2)
    diagnostics.warning("disputed-value", "`yes` is a boolean to some", span)
    diagnostics.warning("disputed-value", "`no` is a boolean to some", other)

    report = Reporter(diagnostics)
    report.error("wrong-type", "must be true or false", span)
    report.warning("example", "does not fit", other)

    assert [(item.code, item.span, item.is_error) for item in diagnostics] == [
        ("disputed-value", span, True),
        ("disputed-value", other, False),
    ]
    assert [item.span for item in diagnostics.errors] == [span]


def test_errors_come_by_path_line_and_column_each_once() -> None:
    diagnostics = Diagnostics()
    spans = [
        Span("b", 1, 1, 2),
        Span("a", 10, 1, 2),
        Span("a", 9, 5, 6),
        Span("a", 9, 3, 4),
        Span("b", 1, 1, 2),
    ]
    for span in spans:
        diagnostics.error("x", "wrong", span)
    assert [item.span[:3] for item in diagnostics] == [("a", 9, 3), ("a", 9, 5), ("a", 10, 1), ("b", 1, 1)]
    assert present(diagnostics, ()).endswith("\n4 errors in 2 files")


def test_no_errors_are_false_and_nothing_to_show() -> None:
    assert not Diagnostics()
    assert present(Diagnostics(), [document("a")]) == ""


def test_the_lines_of_a_file_that_is_no_document_are_remembered() -> None:
    diagnostics = Diagnostics()
    diagnostics.remember("a", ["x: ["])
    diagnostics.error("syntax", "no valid YAML", Span("a", 1, 4, 5))
    assert present(diagnostics, ()).split("\n")[1] == "    1 | x: ["


def test_wide_characters_take_two_cells() -> None:
    diagnostics = Diagnostics()
    diagnostics.error("x", "wrong", Span("spec/a.yaml", 1, 5, 7))
    assert present(diagnostics, [document("退款: 状态 x")]).split("\n")[1:3] == [
        "    1 | 退款: 状态 x",
        "      |       ^~~~",
    ]


def test_a_tab_before_the_place_stays_a_tab() -> None:
    diagnostics = Diagnostics()
    diagnostics.error("x", "wrong", Span("spec/a.yaml", 1, 4, 5))
    assert present(diagnostics, [document("a\t:x")]).split("\n")[2] == "      |  \t ^"


def test_what_a_terminal_would_obey_is_not_printed() -> None:
    diagnostics = Diagnostics()
    diagnostics.error("x", "wrong: " + quoted("\x1b[2J"), Span("spec/a.yaml", 1, 1, 2), hint="\u202e")
    shown = present(diagnostics, [document("\x1b]0;title\x07")])
    assert all(c == "\n" or c.isprintable() for c in shown)


@settings(deadline=None)
@given(
    before=st.text("ab 中Ａé", max_size=400),
    meant=st.text("xy款", min_size=1, max_size=300),
    after=st.text("ab 中", max_size=400),
)
def test_the_caret_stands_under_what_is_meant_however_long_the_line(before: str, meant: str, after: str) -> None:
    diagnostics = Diagnostics()
    span = Span("spec/a.yaml", 1, len(before) + 1, len(before) + len(meant) + 1)
    diagnostics.error("x", "wrong", span)
    line, start, end = caret(present(diagnostics, [document(before + meant + after)]))
    assert cells(line) <= 112
    shown, at = "", 0
    for character in line:
        if start <= at < end:
            shown += character
        at += cells(character)
    # Where the line is cut within what is meant, its beginning is underlined.
    assert shown
    assert meant.startswith(shown)
    assert shown == meant or line.endswith(f"{shown}…")


def test_a_place_outside_the_file_is_told_without_a_line() -> None:
    diagnostics = Diagnostics()
    diagnostics.error("x", "wrong", Span("spec/a.yaml", 9, 1, 1))
    assert present(diagnostics, [document("a")]) == "spec/a.yaml:9:1: error: wrong [x]\n1 error in 1 file"


def test_a_reporter_is_silent_where_an_earlier_stage_spoke() -> None:
    diagnostics = Diagnostics()
    diagnostics.error("first", "wrong", Span("a", 1, 1, 5))
    report = Reporter(diagnostics)
    report.error("second", "wrong too", Span("a", 1, 1, 2))
    report.error("third", "elsewhere", Span("a", 2, 1, 2))
    report.error("fourth", "elsewhere as well", Span("a", 2, 1, 2))
    assert [item.code for item in diagnostics] == ["first", "third", "fourth"]


def test_the_exception_reads_as_the_errors_do() -> None:
    diagnostics = Diagnostics()
    diagnostics.error("x", "wrong", Span("a", 1, 1, 1))
    with pytest.raises(SpecError, match=r"a:1:1: error: wrong \[x\]") as caught:
        raise SpecError(diagnostics)
    assert caught.value.diagnostics is diagnostics


@pytest.mark.parametrize(
    ("names", "shown"),
    [(["a"], "`a`"), (["a", "b"], "`a` or `b`"), (["a", "b", "c"], "`a`, `b` or `c`"), ([], "")],
)
def test_names_are_enumerated(names: list[str], shown: str) -> None:
    assert listed(names) == shown


def test_a_long_enumeration_is_cut() -> None:
    assert listed([str(i) for i in range(20)]).endswith("`9` or 10 more")


def test_a_likely_name_is_proposed() -> None:
    assert did_you_mean("descripton", ["description", "title"]) == "did you mean `description`?"
    assert did_you_mean("zzz", ["description", "title"]) == ""


def test_a_long_quotation_is_cut() -> None:
    assert len(quoted("x" * 1000)) == 82
