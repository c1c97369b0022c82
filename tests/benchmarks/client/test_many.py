"""What many calls cost, with as few of them as will do."""

from __future__ import annotations

from benchmarks.client.many import measure


def test_it_samples_the_memory_of_calls_that_are_answered() -> None:
    found = measure(calls=40, rounds=1)
    assert found.answered == 40
    assert [sample.calls for sample in found.samples] == [4, 8, 12, 16, 20, 24, 28, 32, 36, 40]
    assert all(1 < sample.megabytes <= sample.peak for sample in found.samples)
    assert found.costs[0] > 0
    assert found.by_hand[0] > 0
