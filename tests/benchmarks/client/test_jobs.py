"""What a journal costs, with as few calls as will do."""

from __future__ import annotations

from benchmarks.client.jobs import measure


def test_it_compares_calls_that_are_answered() -> None:
    found = measure(calls=20, rounds=1, rows=[300, 3000])
    assert found.with_journal[0] > 0
    assert found.without[0] > 0
    assert found.costs[0] > 0
    assert found.costs_without[0] > 0
    assert [taken.calls for taken in found.memory] == [300, 3000]
