"""Small programs that are measured as whole processes; each imports no more than who writes it by hand would."""

from __future__ import annotations

import json
import os
import subprocess
import sys
from collections.abc import Mapping
from pathlib import Path
from typing import Any, Final

from benchmarks import ROOT
from benchmarks.gateway.process import Merchant

_FOLDER: Final = Path(__file__).resolve().parent
WARM_UP: Final = "certificates.download"
"""An operation that each generated package has."""

CERTIFICATES: Final = "/v3/certificates"
"""Its path."""


def command(program: str, *arguments: str) -> list[str | Path]:
    """The command that runs a program: nothing but PYTHONPATH says where it finds packages."""
    return [sys.executable, "-P", _FOLDER / f"{program}.py", *arguments]


def environment(merchant: Merchant, packages: Path = ROOT) -> dict[str, str]:
    """The variables that a program reads.

    Args:
        merchant: Who calls, and where the gateway is.
        packages: The folder with the library.
    """
    return {
        "WXPAY_MCHID": merchant.mchid,
        "WXPAY_SERIAL_NO": merchant.serial_no,
        "WXPAY_PRIVATE_KEY": str(merchant.private_key),
        "WXPAY_PLATFORM_KEYS": f"{merchant.platform_serial}={merchant.platform_key}",
        "WXPAY_ORIGIN": merchant.https,
        "PYTHONPATH": str(packages),
    }


def said(program: str, *arguments: str, environment: Mapping[str, str]) -> Any:
    """The JSON that a program prints; Any: whatever it is.

    Raises:
        RuntimeError: It failed; the text ends with what it said.
    """
    variables = {**os.environ, "PYTHONDONTWRITEBYTECODE": "", **environment}
    run = subprocess.run(command(program, *arguments), check=False, capture_output=True, text=True, env=variables)
    if run.returncode:
        raise RuntimeError(f"{program} failed:\n{run.stderr[-2000:]}")
    return json.loads(run.stdout)
