"""What a command costs as a whole process: time, processor time and memory, those of its children included."""

from __future__ import annotations

import json
import os
import subprocess
import sys
import tempfile
import time
from collections.abc import Mapping, Sequence
from pathlib import Path
from statistics import median
from typing import NamedTuple, TypeAlias, TypeVar

from benchmarks import ROOT


class Cost(NamedTuple):
    """What one run took.

    Attributes:
        wall: Seconds from its start to its end.
        cpu: Seconds of processors, its own and its children's.
        peak: MB of memory, at most, of the largest of its processes.
    """

    wall: float
    cpu: float
    peak: float


K = TypeVar("K")
Rounds: TypeAlias = Mapping[K, Sequence[Cost]]


def cost_of(command: Sequence[str | Path], environment: Mapping[str, str] | None = None) -> Cost:
    """Run a command, and tell what it cost.

    Raises:
        RuntimeError: It failed; the text ends with what it said.
    """
    # By way of a small process: a child is accounted at least the memory of the process that it was forked from.
    run = subprocess.run(
        [sys.executable, "-m", "benchmarks.harness.processes", *map(str, command)],
        check=False,
        capture_output=True,
        text=True,
        cwd=ROOT,
        env={**os.environ, "PYTHONDONTWRITEBYTECODE": "", **(environment or {})},  # as for users, modules stay compiled
    )
    if run.returncode:
        raise RuntimeError(f"{' '.join(map(str, command))} failed:\n{run.stderr[-2000:]}")
    return Cost(*json.loads(run.stdout))


def typical(costs: Sequence[Cost]) -> Cost:
    """The median of each figure."""
    return Cost(*(median(figures) for figures in zip(*costs, strict=True)))


def cost_ratio(costs: Sequence[Cost], others: Sequence[Cost]) -> Cost:
    """What was measured in terms of others of the same rounds: the median of the rounds' own ratios."""
    pairs = zip(costs, others, strict=True)
    return typical([Cost(*(a / b if b else 1.0 for a, b in zip(one, other, strict=True))) for one, other in pairs])


def _main(command: Sequence[str]) -> int:
    with tempfile.TemporaryFile() as said:
        start = time.perf_counter()
        process = subprocess.Popen(command, stdin=subprocess.DEVNULL, stdout=said, stderr=said)
        _, status, usage = os.wait4(process.pid, 0)
        wall = time.perf_counter() - start
        process.returncode = os.waitstatus_to_exitcode(status)
        if process.returncode:
            said.seek(0)
            sys.stderr.buffer.write(said.read())
            return 1
    unit = 1 if sys.platform == "darwin" else 1024  # bytes
    print(json.dumps(Cost(wall, usage.ru_utime + usage.ru_stime, usage.ru_maxrss * unit / 1e6)))
    return 0


if __name__ == "__main__":
    sys.exit(_main(sys.argv[1:]))
