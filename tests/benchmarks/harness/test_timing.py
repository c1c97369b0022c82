"""Timing calls in turn."""

import time

from benchmarks.harness.timing import time_in_turn


def test_contestants_have_their_turns_there_and_back():
    order = []
    calls = {name: lambda name=name: order.append(name) or time.sleep(0.01) for name in "abc"}

    found = time_in_turn(calls, 2, 0.0)

    turns = "".join(name for name, before in zip(order, [None, *order], strict=False) if name != before)
    # The first three set the pace; where one turn follows another of the same, they are seen as one.
    assert turns == "abc" + "abcba" + "bcba"
    assert {name: len(blocks) for name, blocks in found.items()} == {"a": 2, "b": 2, "c": 2}


def test_time_on_the_clock_and_of_the_processor_are_told_apart():
    [block] = time_in_turn({"sleeps": lambda: time.sleep(0.02)}, 1, 0.0)["sleeps"]

    assert block.cpu < block.wall
    assert block.wall >= 0.02
