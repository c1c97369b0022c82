"""What the client costs, beside what else makes the same calls. `make bench`.

Only ratios count: the medians of the rounds' own, each contestant having its turn in each round.
"""

from __future__ import annotations

import argparse
import json
import sys
from collections.abc import Callable, Mapping, Sequence
from pathlib import Path
from typing import Final

from benchmarks.client import calls, first_use, growth, jobs, many, start, structuring, throughput
from benchmarks.harness import report
from benchmarks.harness.chart import chart
from benchmarks.harness.figures import Options, Section

_RESULTS: Final = Path(__file__).resolve().parent / "results"

SECTIONS: Final[Mapping[str, Callable[[Options], Section]]] = {
    "calls": calls.calls,
    "overhead": calls.overhead,
    "connections": calls.connections,
    "throughput": throughput.throughput,
    "start": start.start,
    "first_use": first_use.first_use,
    "structuring": structuring.structuring,
    "memory": structuring.memory,
    "operations": growth.operations,
    "answers": growth.answers,
    "many": many.many,
    "journal": jobs.jobs,
}


def main(arguments: Sequence[str] | None = None) -> int:
    """Measure, print the table; write it down where all of it was measured."""
    options = _parser().parse_args(arguments)
    sections: list[Section] = []
    for name in options.only or SECTIONS:
        print(f"{name} …", file=sys.stderr)
        sections.append(SECTIONS[name](Options(options.rounds, options.seconds)))
    print(report.present(sections))
    folder = options.out or (None if options.only else _RESULTS)
    if folder is not None:
        folder.mkdir(parents=True, exist_ok=True)
        found = json.dumps(report.record(sections, options.rounds), indent=2, ensure_ascii=False)
        (folder / "bench.json").write_text(f"{found}\n", encoding="utf-8")
        (folder / "bench.svg").write_text(chart(sections), encoding="utf-8")
    return 0


def _parser() -> argparse.ArgumentParser:
    parser = argparse.ArgumentParser(prog="make bench", description=__doc__)
    parser.add_argument("--only", nargs="+", choices=[*SECTIONS], help="sections to measure; all by default")
    parser.add_argument("--rounds", type=int, default=15, help="turns of each contestant")
    parser.add_argument("--seconds", type=float, default=0.1, help="length of a turn")
    parser.add_argument(
        "--out", type=Path, help="folder for the figures and the chart; benchmarks/results/ of a full run"
    )
    return parser


if __name__ == "__main__":
    sys.exit(main())
