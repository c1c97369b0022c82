"""Run the tests on every Python that is supported: `make test-all`; on the lowest dependencies: `make test-lowest`.

uv finds the interpreters, or gets them where it can; those of pyenv are found too, and `--python PATH` names one that
is elsewhere. Which were missing is said, and is no failure: exit status 0 where the tests passed wherever they ran, 1
where they failed, or ran nowhere.
"""

from __future__ import annotations

import argparse
import os
import re
import subprocess
import sys
import tomllib
from collections.abc import Mapping, Sequence
from pathlib import Path
from typing import Any

ROOT = Path(__file__).resolve().parents[2]
UV = Path(sys.executable).with_name("uv")
VERSION = re.compile(r"Programming Language :: Python :: (3\.\d+)")


def project() -> dict[str, Any]:
    """What pyproject.toml says of the project. Any: it is TOML."""
    return tomllib.loads((ROOT / "pyproject.toml").read_text("utf-8"))["project"]


def supported() -> list[str]:
    """The versions of Python that it says are supported."""
    return [found[1] for found in map(VERSION.fullmatch, project()["classifiers"]) if found]


def find(version: str, *, fetch: bool) -> str | None:
    """Where an interpreter of a version is; `None` where there is none, and none to be had."""
    if fetch:
        subprocess.run([UV, "python", "install", "--quiet", version], check=False, capture_output=True)
    command = [UV, "python", "find", "--no-project", "--system", version]
    found = subprocess.run(command, check=False, capture_output=True, text=True)
    if found.returncode == 0:
        return found.stdout.strip()
    pyenv = Path(os.environ.get("PYENV_ROOT", Path.home() / ".pyenv")) / "versions"
    return next((str(path) for path in sorted(pyenv.glob(f"{version}.*/bin/python"))), None)


def environment(version: str, python: str) -> Path:
    """An environment of an interpreter with what the tests need, at the pinned versions; gives its Python.

    Made by pip, as the Makefile does it: whatever this machine was told of indexes and certificates holds here too.
    """
    folder = ROOT / ".venvs" / version
    made = _python_of(folder)
    if not made.exists():
        subprocess.run([python, "-m", "venv", folder], check=True)
    install = [
        made,
        "-m",
        "pip",
        "install",
        "--quiet",
        "--disable-pip-version-check",
        "--constraint",
        "constraints.txt",
    ]
    subprocess.run([*install, "--upgrade", "pip"], cwd=ROOT, check=True)
    subprocess.run([*install, "--group", "test", "--editable", _with_extras()], cwd=ROOT, check=True)
    return made


def lowest_environment() -> Path:
    """An environment of this interpreter with the lowest versions that are allowed, which uv alone can choose."""
    folder = ROOT / ".venvs" / "lowest"
    made = _python_of(folder)
    if not made.exists():
        subprocess.run([UV, "venv", "--quiet", "--python", sys.executable, folder], check=True)
    install = [UV, "pip", "install", "--quiet", "--python", made, "--resolution", "lowest-direct", "--group", "test"]
    subprocess.run([*install, "--editable", _with_extras()], cwd=ROOT, check=True)
    return made


def _python_of(folder: Path) -> Path:
    return folder / ("Scripts/python.exe" if os.name == "nt" else "bin/python")


def _with_extras() -> str:
    """This project with its extras, but the compiler's: that one is our own, on no index; `test` has what it needs."""
    extras = project()["optional-dependencies"]
    return f".[{','.join(name for name in extras if name != 'codegen')}]"


def passes(python: Path, arguments: Sequence[str]) -> bool:
    """Whether the tests pass in an environment."""
    command = [python, "-m", "pytest", "-m", "not slow", *(arguments or ["-q", "-n", "auto", "--dist", "loadfile"])]
    return subprocess.run(command, cwd=ROOT, check=False).returncode == 0


def version_of(python: str) -> str:
    """The version of an interpreter: `3.14`.

    Raises:
        argparse.ArgumentTypeError: There is none that can be run.
    """
    try:
        command = [python, "-c", "import sys; print('%d.%d' % sys.version_info[:2])"]
        return subprocess.run(command, check=True, capture_output=True, text=True).stdout.strip()
    except (OSError, subprocess.CalledProcessError) as error:
        raise argparse.ArgumentTypeError(f"{python} is no Python that can be run: {error}") from None


def named(python: str) -> tuple[str, str]:
    """An interpreter that was named, after its version."""
    return version_of(python), python


def all_there_are(*, others: bool, fetch: bool) -> dict[str, str | None]:
    """Every supported version, and where an interpreter of it is; `None` where there is none."""
    here = f"{sys.version_info.major}.{sys.version_info.minor}"
    return {version: find(version, fetch=fetch) for version in supported() if not (others and version == here)}


def on_each(pythons: Mapping[str, str | None], arguments: Sequence[str]) -> list[str]:
    """Run the tests on each interpreter, at the pinned versions; what became of each that there is."""
    became = dict[str, str]()
    for version, python in pythons.items():
        if python is None:
            became[version] = "missing"
            continue
        print(f"Python {version}: {python}", flush=True)
        became[version] = "passed" if passes(environment(version, python), arguments) else "FAILED"
    print("\n".join(f"Python {version}: {what}" for version, what in became.items()))
    return [what for what in became.values() if what != "missing"]


def on_lowest(arguments: Sequence[str]) -> int:
    """Run the tests on the lowest versions that pyproject.toml allows, of all extras too."""
    return 0 if passes(lowest_environment(), arguments) else 1


def main(arguments: Sequence[str] | None = None) -> int:
    parser = argparse.ArgumentParser(prog="python -m tests.packaging.interpreters", description=__doc__)
    parser.add_argument("--python", action="append", type=named, help="this interpreter, and no other but those named")
    parser.add_argument("--others", action="store_true", help="leave out the version of this interpreter")
    parser.add_argument("--installed", action="store_true", help="fetch none: use what the machine has")
    parser.add_argument("--lowest", action="store_true", help="this interpreter, the lowest versions of dependencies")
    options, pytest = parser.parse_known_args(arguments)
    if options.lowest:
        return on_lowest(pytest)
    pythons = options.python or all_there_are(others=options.others, fetch=not options.installed)
    ran = on_each(dict(pythons), pytest)
    return 1 if "FAILED" in ran or not (ran or options.others) else 0


if __name__ == "__main__":
    sys.exit(main())
