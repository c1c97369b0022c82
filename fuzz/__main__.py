"""Runs a target under atheris, which looks for inputs that reach new code: `python -m fuzz TARGET [SECONDS]`."""

from __future__ import annotations

import sys
import tempfile
from importlib import import_module
from pathlib import Path
from typing import Any

from fuzz.targets import TARGETS, seeds


def main(arguments: list[str]) -> int:
    """Run it; returns 2 where it cannot be run so."""
    if not arguments or arguments[0] not in TARGETS:
        print(f"usage: python -m fuzz TARGET [SECONDS]; targets: {', '.join(TARGETS)}", file=sys.stderr)
        return 2
    try:
        # Any: atheris has no types.
        atheris: Any = import_module("atheris")
    except ModuleNotFoundError:
        print("atheris is not installed: pip install atheris (CPython 3.11 to 3.13 on Linux)", file=sys.stderr)
        return 2
    target, seconds = arguments[0], arguments[1] if len(arguments) > 1 else "60"
    atheris.instrument_all()
    with tempfile.TemporaryDirectory() as corpus:
        for number, seed in enumerate(seeds(target)):
            Path(corpus, str(number)).write_bytes(seed)
        atheris.Setup(
            [sys.argv[0], f"-max_total_time={seconds}", "-timeout=30", "-max_len=8192", corpus], TARGETS[target]
        )
        atheris.Fuzz()
    return 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
