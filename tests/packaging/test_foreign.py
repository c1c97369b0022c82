"""The compiler as users have it: from the wheel, for a package of three operations of their own."""

from __future__ import annotations

import json
import os
import shutil
import subprocess
import sys
import venv
import zipfile
from pathlib import Path

import pytest

from tests.support.waiting import HANGS

ROOT = Path(__file__).parents[2]
FOREIGN = Path(__file__).parent / "foreign"


@pytest.fixture(scope="module")
def wheel(tmp_path_factory: pytest.TempPathFactory) -> Path:
    folder = tmp_path_factory.mktemp("dist")
    build = [sys.executable, "-m", "hatchling", "build", "-t", "wheel", "-d", str(folder)]
    subprocess.run(build, cwd=ROOT, check=True, timeout=HANGS, capture_output=True)
    (path,) = folder.glob("*.whl")
    return path


@pytest.fixture(scope="module")
def library(wheel: Path, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """What the wheel holds."""
    folder = tmp_path_factory.mktemp("library")
    zipfile.ZipFile(wheel).extractall(folder)
    return folder


def run(python: Path | str, *arguments: str, folder: Path, library: Path | None = None) -> str:
    """The output of a Python that finds the library where the wheel was unpacked, or installed, and nowhere else."""
    environ = {name: value for name, value in os.environ.items() if not name.startswith("PYTHON")}
    if library is not None:
        environ |= {"PYTHONPATH": str(library), "MYPYPATH": str(library)}
    done = subprocess.run(
        [str(python), *arguments], cwd=folder, env=environ, capture_output=True, text=True, timeout=600, check=False
    )
    assert done.returncode == 0, f"{done.stdout}\n{done.stderr}"
    return done.stdout + done.stderr


@pytest.fixture(scope="module")
def project(library: Path, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A user's folder, with the generated package in it."""
    folder = tmp_path_factory.mktemp("project")
    shutil.copytree(FOREIGN, folder, dirs_exist_ok=True)
    generate = ["-m", "wxpay_client.codegen", "generate", "--spec", "parking.yaml", "--out", "my_pay"]
    told = run(sys.executable, *generate, folder=folder, library=library)
    assert "warning: unknown extension `x-internal`" in told
    assert "changed in my_pay\n" in told
    return folder


def test_a_package_of_ones_own_is_used_beside_the_shipped_client(project: Path, library: Path) -> None:
    assert run(sys.executable, "usage.py", folder=project, library=library) == "used\n"


def test_it_says_what_made_it(project: Path) -> None:
    for file in (project / "my_pay").rglob("*.py"):
        line = file.read_text("utf-8").partition("\n")[0]
        assert line.endswith("by `python -m wxpay_client.codegen`. Do not edit.")


def test_check_finds_it_as_it_was_generated(project: Path, library: Path) -> None:
    check = ["-m", "wxpay_client.codegen", "check", "--spec", "parking.yaml", "--out", "my_pay"]
    assert "1 warning in 1 file" in run(sys.executable, *check, folder=project, library=library)


def test_specification_and_folder_have_to_be_given(project: Path, library: Path) -> None:
    with pytest.raises(AssertionError, match="the following arguments are required: --spec, --out"):
        run(sys.executable, "-m", "wxpay_client.codegen", "generate", folder=project, library=library)


@pytest.mark.slow
def test_type_checkers_read_it_as_strictly_as_they_can(project: Path, library: Path) -> None:
    told = run(sys.executable, "-m", "mypy", "--strict", "usage.py", "my_pay", folder=project, library=library)
    assert told.startswith("Success")
    settings = {"typeCheckingMode": "strict", "include": ["usage.py", "my_pay"], "extraPaths": [str(library)]}
    (project / "pyrightconfig.json").write_text(json.dumps(settings), encoding="utf-8")
    told = run(sys.executable, "-m", "pyright", "--pythonpath", sys.executable, folder=project, library=library)
    assert "0 errors, 0 warnings" in told


@pytest.mark.slow
def test_it_works_in_an_empty_environment(wheel: Path, tmp_path: Path) -> None:
    venv.create(tmp_path / "venv", with_pip=True)
    python = tmp_path / "venv" / ("Scripts" if os.name == "nt" else "bin") / "python"
    shutil.copytree(FOREIGN, tmp_path / "project")
    run(python, "-m", "pip", "install", "--quiet", f"{wheel}[codegen,sandbox]", "pytest", folder=tmp_path)
    generate = ["-m", "wxpay_client.codegen", "generate", "--spec", "parking.yaml", "--out", "my_pay"]
    run(python, *generate, folder=tmp_path / "project")

    assert run(python, "usage.py", folder=tmp_path / "project") == "used\n"
