"""The library with an `api/` of any size, and what users pay for that size.

What is measured is importing the package, making a client, using a first resource.
"""

from __future__ import annotations

import shutil
import sys
from collections.abc import Mapping, Sequence
from functools import partial
from pathlib import Path
from typing import Final

from benchmarks import ROOT
from benchmarks.compiler.synthetic import IN_A_DOCUMENT, write
from benchmarks.harness.processes import Rounds, cost_of
from benchmarks.harness.rounds import in_turn
from wxpay_client.sandbox.credentials import Credentials

SMALL: Final = 2
LARGE: Final = 1_000

_CLIENT: Final = "import wxpay_client; client = wxpay_client.Client.from_env()"
_SCRIPTS: Final = {
    "an empty interpreter": "",
    "import wxpay_client": "import wxpay_client",
    "make a client": _CLIENT,
    # The request is made from its example and signed; of the other resources nothing may be loaded.
    "use a first resource": f"""
{_CLIENT}
import sys
from wxpay_client.api import OPERATIONS
from wxpay_client.api.examples import EXAMPLES
name = next(name for name in OPERATIONS if name.startswith("resource_000."))
client.resource_000
client.prepare(wxpay_client.from_dict(OPERATIONS[name], EXAMPLES[name]["request"]))
loaded = [name for name in sys.modules if name.startswith("wxpay_client.api.resource_")]
sys.exit(loaded != ["wxpay_client.api.resource_000"] and f"loaded: {{loaded}}")
""",
}


def packages_of(scratch: Path, sizes: Sequence[int], first: int = SMALL) -> Mapping[int, Path]:
    """By their numbers of operations, folders with the library; all have the same first resource."""
    return {size: package(scratch / str(size), size, first) for size in sizes}


def first_uses(scratch: Path, rounds: int, packages: Mapping[int, Path]) -> Mapping[str, Rounds[int]]:
    """What each of the steps costs, each step in a process of its own.

    Args:
        scratch: An empty folder.
        rounds: How often; the packages in turn.
        packages: The folders with the library, by their numbers of operations.

    Returns:
        Step to the costs by the number of operations.
    """
    credentials = Credentials.generate()
    files = credentials.write(scratch)
    merchant = {
        "WXPAY_MCHID": credentials.mchid,
        "WXPAY_SERIAL_NO": credentials.serial_no,
        "WXPAY_PRIVATE_KEY": str(files.private_key),
        "WXPAY_PLATFORM_KEYS": ",".join(f"{serial}={path}" for serial, path in files.platform_keys.items()),
    }
    found: dict[str, Rounds[int]] = {}
    for step, script in _SCRIPTS.items():
        contestants = {
            size: partial(cost_of, [sys.executable, "-P", "-c", script], {**merchant, "PYTHONPATH": str(folder)})
            for size, folder in packages.items()
        }
        in_turn(contestants, 1)  # compiles the modules
        found[step] = in_turn(contestants, rounds)
    return found


def package(folder: Path, operations: int, first: int = SMALL) -> Path:
    """A folder with the library, its `api/` generated from a synthetic specification.

    Args:
        folder: Where to.
        operations: How many the specification has.
        first: How many of them the first resource has.
    """
    spec = folder / "spec"
    # Documents are written ten operations each; the first is replaced by another.
    if operations > first:
        write(operations + IN_A_DOCUMENT - first, spec)
    write(first, spec)
    # The client itself asks for platform certificates.
    for name in ("certificates.yaml", "common.yaml"):
        shutil.copy(ROOT / "spec" / name, spec)
    shutil.copytree(ROOT / "wxpay_client", folder / "wxpay_client", ignore=shutil.ignore_patterns("api", "__pycache__"))
    out = folder / "wxpay_client" / "api"
    cost_of([sys.executable, "-m", "codegen", "generate", "--spec", spec, "--out", out])
    return folder
