"""The benchmarks' own virtual environment, `.venv-bench`: what we are compared with, beside what we need ourselves.

`python -m benchmarks.harness.venv` prints the interpreter to measure with: this one where that environment cannot be
made, for want of a registry; what cannot be compared with is then left out.
"""

from __future__ import annotations

import json
import subprocess
import sys
import tomllib
from typing import Final

from benchmarks import ROOT

COMPILER: Final = "openapi-python-client"
CLIENT: Final = "wechatpayv3"

_PEERS: Final = [
    f"{COMPILER}==0.29.1",
    "httpx==0.28.1",  # what its output runs on
    f"{CLIENT}==2.0.4",
]

FOLDER: Final = ROOT / ".venv-bench"
BIN: Final = FOLDER / "bin"


def why_absent() -> str:
    """Install it, unless it is installed; why it cannot be, or nothing."""
    project = tomllib.loads((ROOT / "pyproject.toml").read_text(encoding="utf-8"))
    wanted = [
        *_PEERS,
        *project["project"]["dependencies"],
        *project["project"]["optional-dependencies"]["sandbox"],
        *project["dependency-groups"]["codegen"],
    ]
    constraints = ROOT / "constraints.txt"
    done = FOLDER / "installed.json"
    # With the same pins: all use the same releases of what they share, and both compilers end with the same formatter.
    stamp = json.dumps([*wanted, constraints.read_text(encoding="utf-8")])
    if done.is_file() and done.read_text(encoding="utf-8") == stamp:
        return ""
    pip = [str(BIN / "python"), "-m", "pip", "install", "--quiet", "--disable-pip-version-check"]
    commands = [
        [sys.executable, "-m", "venv", "--clear", str(FOLDER)],
        [*pip, "--constraint", str(constraints), *wanted],
    ]
    for command in commands:
        run = subprocess.run(command, check=False, capture_output=True, text=True)
        if run.returncode:
            return f"{FOLDER.name} cannot be made: {(run.stderr or run.stdout).strip()}"
    done.write_text(stamp, encoding="utf-8")
    return ""


if __name__ == "__main__":
    absent = why_absent()
    if absent:
        print(f"Without {COMPILER} and {CLIENT}: {absent}", file=sys.stderr)
    print(sys.executable if absent else BIN / "python")
