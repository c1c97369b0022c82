"""The compiler as users have it: from both wheels, for a package of three operations of their own."""

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

from tests.packaging.conftest import Wheels
from wxpay_client import __version__

FOREIGN = Path(__file__).parent / "foreign"


@pytest.fixture(scope="module")
def library(wheels: Wheels, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """What both wheels hold."""
    folder = tmp_path_factory.mktemp("library")
    for wheel in wheels:
        zipfile.ZipFile(wheel).extractall(folder)
    return folder


@pytest.fixture(scope="module")
def library_alone(wheels: Wheels, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """What the library's wheel holds."""
    folder = tmp_path_factory.mktemp("library_alone")
    zipfile.ZipFile(wheels.library).extractall(folder)
    return folder


def run(python: Path | str, *arguments: str, folder: Path, library: Path | None = None, status: int = 0) -> str:
    """The output of a Python that finds the library where the wheel was unpacked, or installed, and nowhere else."""
    environ = {name: value for name, value in os.environ.items() if not name.startswith("PYTHON")}
    if library is not None:
        environ |= {"PYTHONPATH": str(library), "MYPYPATH": str(library)}
    done = subprocess.run(
        [str(python), *arguments], cwd=folder, env=environ, capture_output=True, text=True, timeout=600, check=False
    )
    assert done.returncode == status, f"{done.stdout}\n{done.stderr}"
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
    generate = ["-m", "wxpay_client.codegen", "generate"]
    told = run(sys.executable, *generate, folder=project, library=library, status=2)
    assert "the following arguments are required: --spec, --out" in told


WXPAY = ["-c", "import sys; from wxpay_client.cli import main; sys.exit(main(sys.argv[1:]))"]
OF_THE_COMPILER = [
    ["-m", "wxpay_client.codegen", "explain", "duplicate-key"],
    [*WXPAY, "codegen", "explain", "duplicate-key"],
    [*WXPAY, "explain", "duplicate-key"],
]


@pytest.mark.parametrize("command", OF_THE_COMPILER)
def test_it_answers_by_each_of_its_names(command: list[str], library: Path, tmp_path: Path) -> None:
    assert "duplicate-key" in run(sys.executable, *command, folder=tmp_path, library=library)


@pytest.mark.parametrize("command", OF_THE_COMPILER)
def test_without_it_one_line_says_what_to_install(command: list[str], library_alone: Path, tmp_path: Path) -> None:
    told = run(sys.executable, *command, folder=tmp_path, library=library_alone, status=2)
    assert "the compiler is not installed: pip install 'wxpay-client[codegen]'" in told
    assert len(told.splitlines()) == 1


def test_without_it_nothing_of_it_can_be_imported(library_alone: Path, tmp_path: Path) -> None:
    imported = ["-c", "import wxpay_client.codegen.compiler"]
    told = run(sys.executable, *imported, folder=tmp_path, library=library_alone, status=1)
    said = "ModuleNotFoundError: the compiler is not installed: pip install 'wxpay-client[codegen]'"
    assert told.splitlines()[-1].startswith(said)


@pytest.mark.parametrize("command", OF_THE_COMPILER)
def test_beside_a_library_of_another_version_it_does_nothing(command: list[str], library: Path, tmp_path: Path) -> None:
    """As `pip install --upgrade wxpay-client` leaves it, after a warning."""
    other = tmp_path / "library"
    shutil.copytree(library, other)
    about = other / f"wxpay_client-{__version__}.dist-info" / "METADATA"
    about.write_text(about.read_text("utf-8").replace(f"\nVersion: {__version__}\n", "\nVersion: 99.0\n", 1), "utf-8")

    assert run(sys.executable, *command, folder=tmp_path, library=other, status=2) == (
        f"error: the compiler is that of wxpay-client {__version__}, and installed is 99.0: "
        "pip install 'wxpay-client[codegen]'\n"
    )


@pytest.mark.slow
def test_type_checkers_read_it_as_strictly_as_they_can(project: Path, library: Path) -> None:
    told = run(sys.executable, "-m", "mypy", "--strict", "usage.py", "my_pay", folder=project, library=library)
    assert told.startswith("Success")
    settings = {"typeCheckingMode": "strict", "include": ["usage.py", "my_pay"], "extraPaths": [str(library)]}
    (project / "pyrightconfig.json").write_text(json.dumps(settings), encoding="utf-8")
    told = run(sys.executable, "-m", "pyright", "--pythonpath", sys.executable, folder=project, library=library)
    assert "0 errors, 0 warnings" in told


@pytest.mark.slow
def test_it_works_in_an_empty_environment(wheels: Wheels, tmp_path: Path) -> None:
    venv.create(tmp_path / "venv", with_pip=True)
    python = tmp_path / "venv" / ("Scripts" if os.name == "nt" else "bin") / "python"
    project = tmp_path / "project"
    shutil.copytree(FOREIGN, project)
    pip = ["-m", "pip", "--disable-pip-version-check", "--quiet"]
    install = [*pip, "install", "--find-links", str(wheels.compiler.parent)]
    generate = ["-m", "wxpay_client.codegen", "generate", "--spec", "parking.yaml", "--out", "my_pay"]

    run(python, *install, str(wheels.library), folder=project)
    told = run(python, *generate, folder=project, status=2)
    assert told.startswith("the compiler is not installed: pip install 'wxpay-client[codegen]'")

    run(python, *install, f"{wheels.library}[codegen,sandbox]", "pytest", folder=project)
    run(python, *generate, folder=project)
    assert run(python, "usage.py", folder=project) == "used\n"

    run(python, *pip, "uninstall", "--yes", "wxpay-client", folder=project)
    assert run(python, *generate, folder=project, status=2) == (
        f"error: the compiler of wxpay-client {__version__} is installed, and wxpay-client is not: "
        "pip install 'wxpay-client[codegen]'\n"
    )

    run(python, *install, str(wheels.library), folder=project)
    run(python, *pip, "uninstall", "--yes", "wxpay-client-codegen", folder=project)
    assert run(python, *generate, folder=project, status=2) == told
    assert run(python, "usage.py", folder=project) == "used\n"  # what it made needs it no more
