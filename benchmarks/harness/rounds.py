"""Contestants in turn, round by round, and their figures in terms of each other's."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from statistics import median, quantiles
from typing import NamedTuple, TypeVar

K = TypeVar("K")
V = TypeVar("V")


class Ratio(NamedTuple):
    """One thing in terms of another.

    Attributes:
        typical: The median of the rounds' own ratios.
        low: Their lower quartile.
        high: Their upper quartile.
    """

    typical: float
    low: float
    high: float


def in_turn(contestants: Mapping[K, Callable[[], V]], rounds: int) -> Mapping[K, Sequence[V]]:
    """Run each contestant once a round, so that what slows the machine down for a while slows them all."""
    found: dict[K, list[V]] = {name: [] for name in contestants}
    for number in range(rounds):
        # There and back: over two rounds nobody is the first more often.
        for name in reversed([*contestants]) if number % 2 else contestants:
            found[name].append(contestants[name]())
    return found


def ratio(one: Sequence[float], other: Sequence[float]) -> Ratio:
    """Figures in terms of others of the same rounds."""
    ratios = [a / b for a, b in zip(one, other, strict=True)]
    low, _, high = quantiles(ratios, n=4, method="inclusive") if len(ratios) > 1 else ratios * 3
    return Ratio(median(ratios), low, high)
