"""What was found, as a picture: bars in an SVG, the same bytes for the same figures."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from html import escape
from typing import Final, NamedTuple

from benchmarks.harness.figures import OURS, Row, Section

_WIDTH: Final = 760
_LEFT: Final = 190
"""Where bars begin."""
_UNIT: Final = 200
"""How long a bar of 1 is."""
_LONGEST: Final = 2.2
"""Longer bars are cut off; the number beside them tells."""

_LINE: Final = 22
_BAR: Final = 14
_TITLE: Final = 40
_MARGIN: Final = 12

# An image within a page cannot see the page's colours: it follows the reader's own setting.
_STYLE: Final = """
  text { font: 13px system-ui, -apple-system, "Segoe UI", sans-serif; fill: #1f2328; }
  .title { font-weight: 600; }
  .small { font-size: 11px; fill: #59636e; }
  .bar { fill: #afb8c1; }
  .ours { fill: #1a7f37; }
  .base { stroke: #59636e; stroke-dasharray: 3 3; }
  @media (prefers-color-scheme: dark) {
    text { fill: #f0f6fc; }
    .small { fill: #9198a1; }
    .bar { fill: #59636e; }
    .ours { fill: #3fb950; }
    .base { stroke: #9198a1; }
  }
"""


class _Group(NamedTuple):
    """Bars under one title."""

    title: str
    base: str
    rows: Sequence[Row]

    @property
    def height(self) -> int:
        return _TITLE + _LINE * len(self.rows) + _MARGIN


def chart(sections: Sequence[Section]) -> str:
    """The rows that are to be charted, as SVG."""
    groups = [group for section in sections for group in _groups(section)]
    height = sum(group.height for group in groups) + _MARGIN
    size = f'width="{_WIDTH}" height="{height}" viewBox="0 0 {_WIDTH} {height}"'
    lines = [
        f'<svg xmlns="http://www.w3.org/2000/svg" {size} role="img">',
        "<title>What a call costs, beside what else makes the same call</title>",
        f"<style>{_STYLE}</style>",
    ]
    top = _MARGIN
    for group in groups:
        lines.extend(_drawn(group, top))
        top += group.height
    return "\n".join([*lines, "</svg>", ""])


def _groups(section: Section) -> Iterator[_Group]:
    charted = [row for row in section.rows if row.charted]
    better = "more is better" if section.more_is_better else "less is better"
    for what in dict.fromkeys(row.what for row in charted):
        rows = [row for row in charted if row.what == what]
        yield _Group(f"{section.title}: {what}", f"{section.measure}; 1 is {section.base}; {better}", rows)


def _drawn(group: _Group, top: int) -> Iterator[str]:
    yield f'<text class="title" x="{_MARGIN}" y="{top + 14}">{escape(group.title)}</text>'
    yield f'<text class="small" x="{_MARGIN}" y="{top + 30}">{escape(group.base)}</text>'
    first = top + _TITLE
    x, bottom = _LEFT + _UNIT, first + _LINE * len(group.rows) - (_LINE - _BAR)
    yield f'<line class="base" x1="{x}" y1="{first - 4}" x2="{x}" y2="{bottom + 4}"/>'
    for number, row in enumerate(group.rows):
        y, ratio = first + number * _LINE, row.ratio.typical
        length = round(min(ratio, _LONGEST) * _UNIT, 1)
        name = "ours" if row.variant == OURS else "bar"
        beyond = " →" if ratio > _LONGEST else ""
        yield f'<text x="{_MARGIN}" y="{y + 12}">{escape(row.variant)}</text>'
        yield f'<rect class="{name}" x="{_LEFT}" y="{y}" width="{length:g}" height="{_BAR}" rx="2"/>'
        yield f'<text x="{_LEFT + length + 6:g}" y="{y + 12}">{ratio:.2f}{beyond}</text>'
