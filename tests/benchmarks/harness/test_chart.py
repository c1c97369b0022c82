"""What is found, as a picture. An XML parser judges it."""

from xml.etree import ElementTree as ET

import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from benchmarks.harness.chart import chart
from benchmarks.harness.figures import Row, Section
from benchmarks.harness.rounds import Ratio

SVG = "{http://www.w3.org/2000/svg}"


def row(variant, ratio, what="query", *, charted=True):
    return Row(what=what, variant=variant, figure=1, unit="µs", ratio=Ratio(ratio, ratio, ratio), charted=charted)


def section(*rows, **settings):
    return Section(name="calls", title="A call", measure="time", base="requests", rows=rows, **settings)


def drawn(*sections):
    return ET.fromstring(chart(sections))


def bars(tree):
    return [(bar.get("class"), float(bar.get("width"))) for bar in tree.iter(f"{SVG}rect")]


def texts(tree):
    return [text.text for text in tree.iter(f"{SVG}text")]


def test_bars_are_as_long_as_the_ratios_say():
    (_, one), (_, other), (_, half) = bars(drawn(section(row("a", 1), row("b", 2), row("c", 0.5))))

    assert other == 2 * one == 4 * half


def test_the_line_of_the_base_is_where_a_bar_of_one_ends():
    tree = drawn(section(row("a", 1)))
    [bar], [line] = tree.iter(f"{SVG}rect"), tree.iter(f"{SVG}line")

    assert float(line.get("x1")) == float(bar.get("x")) + float(bar.get("width"))


def test_ours_stands_out():
    assert [kind for kind, _ in bars(drawn(section(row("requests", 1), row("wxpay-client", 1))))] == ["bar", "ours"]


def test_a_bar_that_is_too_long_is_cut_off_and_says_so():
    tree = drawn(section(row("a", 20.7), row("b", 200)))
    (_, one), (_, other) = bars(tree)

    assert one == other < int(tree.get("width"))
    assert {"20.70 →", "200.00 →"} <= set(texts(tree))


def test_only_what_is_to_be_shown_is_shown_under_what_was_done():
    tree = drawn(
        section(row("a", 1), row("b", 1, what="notify"), row("c", 1, charted=False)),
        section(row("d", 1, charted=False)),
    )

    assert texts(tree) == [
        *["A call: query", "time; 1 is requests; less is better", "a", "1.00"],
        *["A call: notify", "time; 1 is requests; less is better", "b", "1.00"],
    ]


def test_says_where_more_is_better():
    assert "time; 1 is requests; more is better" in texts(drawn(section(row("a", 1), more_is_better=True)))


def test_nothing_reaches_over_the_edge():
    tree = drawn(section(*(row(str(number), number) for number in range(9))))
    height = float(tree.get("height"))

    assert all(float(bar.get("y")) + float(bar.get("height")) < height for bar in tree.iter(f"{SVG}rect"))


@given(st.text(st.characters(categories=["L", "N", "P", "S", "Zs"]), min_size=1))
@example("a < b & c > d")
def test_any_name_is_written_as_it_is(name):
    assert name in texts(drawn(section(row(name, 1))))


@pytest.mark.parametrize("scheme", ["light", "dark"])
def test_is_to_be_read_on_both_backgrounds(scheme):
    style = drawn(section(row("a", 1))).findtext(f"{SVG}style")
    light, _, dark = style.partition("prefers-color-scheme: dark")

    assert "fill:" in {"light": light, "dark": dark}[scheme]


def test_the_same_figures_give_the_same_bytes():
    assert chart([section(row("a", 1 / 3))]) == chart([section(row("a", 1 / 3))])
