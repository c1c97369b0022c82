"""Timing calls in one process: block by block, in turn, there and back, so that what slows the machine slows all."""

from __future__ import annotations

import time
from collections.abc import Callable, Mapping, Sequence
from typing import NamedTuple, TypeVar

K = TypeVar("K")
Call = Callable[[], object]


class Block(NamedTuple):
    """What a call took, on average of a block.

    Attributes:
        cpu: Seconds of processor, of all threads of this process.
        wall: Seconds.
    """

    cpu: float
    wall: float


def time_in_turn(calls: Mapping[K, Call], rounds: int, seconds: float) -> Mapping[K, Sequence[Block]]:
    """Time calls against each other.

    Args:
        calls: The contestants.
        rounds: How often each has its turn: a round goes through all of them and back again.
        seconds: How long a block is to last, about; at least two calls.

    Returns:
        For each contestant its blocks, one a round: the mean of there and back.
    """
    numbers = {name: _number(call, seconds) for name, call in calls.items()}
    found: dict[K, list[Block]] = {name: [] for name in calls}
    for _ in range(rounds):
        there = {name: _block(call, numbers[name]) for name, call in calls.items()}
        back = {name: _block(calls[name], numbers[name]) for name in reversed([*calls])}
        for name, blocks in found.items():
            blocks.append(Block(*((one + other) / 2 for one, other in zip(there[name], back[name], strict=True))))
    return found


def _number(call: Call, seconds: float) -> int:
    """How many calls make a block."""
    call()  # the first one connects, imports and makes plans
    start = time.perf_counter()
    for _ in range(3):
        call()
    return max(2, round(seconds / ((time.perf_counter() - start) / 3)))


def _block(call: Call, number: int) -> Block:
    cpu, wall = time.process_time(), time.perf_counter()
    for _ in range(number):
        call()
    return Block((time.process_time() - cpu) / number, (time.perf_counter() - wall) / number)
