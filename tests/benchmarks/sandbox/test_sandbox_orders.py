"""Orders of a sandbox that keeps them in a file."""

from __future__ import annotations

import pytest

from benchmarks.sandbox.orders import measure


@pytest.mark.slow
def test_each_is_found_as_it_was_paid() -> None:
    found = measure(orders=100, threads=2)
    assert found.wrong == 0
    assert len(found.held) == 10
    assert min(found.held) > 0
    assert found.size > 0
