"""What a section of the benchmark finds: plain figures."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Final, NamedTuple

from attrs import frozen

from benchmarks.harness.rounds import Ratio

OURS: Final = "wxpay-client"
"""The name that our own rows go by."""


class Options(NamedTuple):
    """How long to measure.

    Attributes:
        rounds: How often each contestant has its turn.
        seconds: How long a turn is to last, about, where it can be chosen.
    """

    rounds: int
    seconds: float


@frozen
class Target:
    """What a figure is to be.

    Attributes:
        limit: The most it may be, or the least it has to be.
        found: What it is.
        of: What it is, where it is not the row's own ratio: `× http.client by hand`.
        at_least: Whether more is better.
    """

    limit: float
    found: float
    of: str = ""
    at_least: bool = False

    @property
    def reached(self) -> bool:
        """Whether it is so."""
        return self.found >= self.limit if self.at_least else self.found <= self.limit


@frozen(kw_only=True)
class Row:
    """One figure.

    Attributes:
        what: What was done.
        variant: By whom.
        figure: What it took, or how much was done.
        unit: Of the figure: one machine's, at one hour.
        ratio: The figure in terms of the section's base.
        wall: The same of the time on the clock, where the figure is of processor time.
        targets: What it is to be.
        remark: What else there is to say.
        charted: Whether the chart shows it.
    """

    what: str
    variant: str
    figure: float
    unit: str
    ratio: Ratio
    wall: float | None = None
    targets: Sequence[Target] = ()
    remark: str = ""
    charted: bool = False


@frozen(kw_only=True)
class Section:
    """A part of the benchmark.

    Attributes:
        name: How the command line calls it.
        title: What it measures.
        measure: What its figures are.
        base: What is 1 in its ratios.
        rows: Its figures.
        more_is_better: Of its ratios.
        notes: What to know about them.
    """

    name: str
    title: str
    measure: str
    base: str
    rows: Sequence[Row]
    more_is_better: bool = False
    notes: Sequence[str] = ()
