"""The sandbox as a command, in a process of its own."""

from __future__ import annotations

import re
import shlex
import subprocess
import sys
from collections.abc import Generator
from contextlib import contextmanager
from pathlib import Path
from typing import Final

ROOT: Final = Path(__file__).parents[3]


@contextmanager
def terminal(*arguments: str, folder: Path = ROOT) -> Generator[tuple[subprocess.Popen[str], str]]:
    """A sandbox in a process of its own, and the first line it logged: that it listens, or why it does not."""
    with subprocess.Popen(
        [sys.executable, "-m", "wxpay_client.sandbox", *arguments],
        cwd=folder,
        env={"PYTHONPATH": str(ROOT)},
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
        text=True,
    ) as process:
        try:
            assert process.stderr is not None
            # What is due when it starts may be delivered before it says so.
            yield process, next(line for line in process.stderr if not line.startswith("callback "))
        finally:
            process.terminate()


def variables(env: Path) -> dict[str, str]:
    lines = [shlex.split(line) for line in env.read_text().splitlines()]
    return dict(word.split("=", 1) for (word,) in lines)


def env_of(line: str) -> Path:
    found = re.fullmatch(r"https?://\S+, for clients: (.+)\n", line)
    assert found is not None, line
    return Path(found[1])
