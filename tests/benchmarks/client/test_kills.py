"""Bulk jobs whose process is killed at random moments."""

from __future__ import annotations

import pytest

from benchmarks.client.kills import measure


@pytest.mark.slow
def test_nothing_is_lost_or_sent_twice_however_often_a_job_is_killed() -> None:
    found = measure(kills=20, rows=300)
    assert found.wrong == []
    assert found.kills == 20
    assert found.unknown > 0
    assert found.faults > 0
