"""The two wheels, built once for the tests of a process."""

from __future__ import annotations

import subprocess
import sys
from pathlib import Path
from typing import NamedTuple

import pytest

from tests.support.waiting import HANGS

ROOT = Path(__file__).parents[2]


class Wheels(NamedTuple):
    library: Path
    compiler: Path


def built_wheels(source: Path, folder: Path) -> Wheels:
    """Both wheels of a repository, or of an unpacked source archive."""
    for project in (source, source / "codegen"):
        build = [sys.executable, "-m", "hatchling", "build", "-t", "wheel", "-d", str(folder)]
        subprocess.run(build, cwd=project, check=True, timeout=HANGS, capture_output=True)
    (library,) = folder.glob("wxpay_client-*.whl")
    (compiler,) = folder.glob("wxpay_client_codegen-*.whl")
    return Wheels(library, compiler)


@pytest.fixture(scope="session")
def wheels(tmp_path_factory: pytest.TempPathFactory) -> Wheels:
    return built_wheels(ROOT, tmp_path_factory.mktemp("dist"))
