"""What commands cost."""

import sys

import pytest

from benchmarks.harness.processes import Cost, cost_of, cost_ratio, typical


def test_the_memory_of_a_command_is_its_own():
    held = bytes(100_000_000)

    small = cost_of([sys.executable, "-c", "pass"])
    large = cost_of([sys.executable, "-c", f"held = bytearray({len(held)}); held[::4096] = held[::4096]"])

    assert small.peak < 100 < large.peak


def test_the_children_of_a_command_count_as_well():
    program = (
        "import subprocess, sys; subprocess.run([sys.executable, '-c', 'print(len(b\"x\" * 80_000_000))'], check=True)"
    )

    assert cost_of([sys.executable, "-c", program]).peak > 80


def test_a_command_that_fails_is_an_error_with_what_it_said():
    with pytest.raises(RuntimeError, match="there is no spec"):
        cost_of([sys.executable, "-c", "import sys; sys.exit('there is no spec')"])


def test_the_environment_is_added_to():
    cost_of([sys.executable, "-c", "import os; assert os.environ['WHO'] == 'me' and os.environ['PATH']"], {"WHO": "me"})


def test_a_ratio_is_the_median_of_the_rounds_own():
    # In the second round the machine was ten times slower, for both.
    costs = [Cost(2, 1, 30), Cost(20, 10, 30), Cost(2, 3, 30)]
    others = [Cost(1, 1, 10), Cost(10, 10, 10), Cost(2, 1, 10)]

    assert cost_ratio(costs, others) == Cost(2, 1, 3)
    assert typical(costs) == Cost(2, 3, 30)
