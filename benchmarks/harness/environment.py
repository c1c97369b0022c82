"""The environment variables that calls are measured with: the same ones on each machine.

`requests` looks for proxies, a CA bundle and a netrc file in the environment at each call, which takes the longer the
more variables there are: about thirty in a shell, hundreds in a pod of a large cluster.
"""

from __future__ import annotations

import os
from collections.abc import Generator
from contextlib import contextmanager
from pathlib import Path
from typing import Final

NUMBER: Final = 35
"""How many variables there are."""

_KEPT: Final = ("HOME", "LANG", "PATH", "TMPDIR", "TZ")


@contextmanager
def fixed_environment(ca: Path) -> Generator[None]:
    """Replace the environment for a while: no proxy, and `ca` as the CA bundle that everybody takes by default."""
    before = dict(os.environ)
    fixed: dict[str, str] = {name: before[name] for name in _KEPT if name in before}
    fixed |= {"REQUESTS_CA_BUNDLE": str(ca), "SSL_CERT_FILE": str(ca)}
    fixed |= {f"BENCHMARK_{number:02}": "x" * 40 for number in range(NUMBER - len(fixed))}
    _become(fixed)
    try:
        yield
    finally:
        _become(before)


def _become(variables: dict[str, str]) -> None:
    os.environ.clear()
    os.environ.update(variables)
