"""What is published: the library with its type marker, the compiler that installs beside it; nothing of the tests."""

from __future__ import annotations

import re
import tomllib
import zipfile
from configparser import ConfigParser
from email import message_from_bytes
from email.message import Message
from importlib.metadata import EntryPoint
from pathlib import Path

import pytest

from tests.packaging.conftest import Wheels
from tests.packaging.recompress import recompressed
from wxpay_client import __version__

ROOT = Path(__file__).parents[2]


def names(wheel: Path) -> set[str]:
    with zipfile.ZipFile(wheel) as archive:
        return {*archive.namelist()}


def read(wheel: Path, end: str) -> bytes:
    """The file of a wheel whose name ends so."""
    with zipfile.ZipFile(wheel) as archive:
        (name,) = (name for name in archive.namelist() if name.endswith(end))
        return archive.read(name)


def metadata(wheel: Path) -> Message:
    return message_from_bytes(read(wheel, ".dist-info/METADATA"))


def required(wheel: Path, extra: str | None = None) -> set[str]:
    """What a distribution requires, without or for an extra."""
    entries = (entry.partition("; extra == ") for entry in metadata(wheel).get_all("Requires-Dist", []))
    return {entry.lower() for entry, _, of in entries if of.strip("'") == (extra or "")}


def without_versions(requirements: set[str]) -> set[str]:
    return {re.split("[>=]", entry)[0] for entry in requirements}


@pytest.fixture(scope="module")
def library(wheels: Wheels) -> Path:
    return wheels.library


@pytest.fixture(scope="module")
def compiler(wheels: Wheels) -> Path:
    return wheels.compiler


@pytest.mark.slow
def test_are_small(library: Path, compiler: Path) -> None:
    """As `make build` leaves them. Of the library's 450 files each costs about 400 bytes besides what it says."""
    assert len(recompressed(library.read_bytes())) <= 1_000_000
    assert len(recompressed(compiler.read_bytes())) <= 220_000


def test_the_library_is_its_package_and_its_metadata_alone(library: Path) -> None:
    assert {name.partition("/")[0] for name in names(library)} == {
        "wxpay_client",
        f"wxpay_client-{__version__}.dist-info",
    }


def test_the_library_holds_no_compiler(library: Path) -> None:
    assert not [name for name in names(library) if name.startswith(("codegen/", "wxpay_client/codegen/"))]
    assert not (ROOT / "wxpay_client" / "codegen").exists()


def test_the_two_have_no_file_in_common(library: Path, compiler: Path) -> None:
    assert names(library) & names(compiler) == set()


def test_the_compiler_is_its_folder_and_its_metadata_alone(compiler: Path) -> None:
    paths = {path.relative_to(ROOT) for kind in ("py", "yaml") for path in (ROOT / "codegen").rglob(f"*.{kind}")}
    source = {f"wxpay_client/{path.as_posix()}" for path in paths}
    about = f"wxpay_client_codegen-{__version__}.dist-info"

    assert {f"wxpay_client/codegen/{name}" for name in ("rules.yaml", "validator/subset.yaml", "__main__.py")} < source
    assert names(compiler) == source | {
        f"{about}/{name}" for name in ("METADATA", "RECORD", "WHEEL", "licenses/LICENSE")
    }


def test_both_have_the_version_and_the_licence(library: Path, compiler: Path) -> None:
    licence = (ROOT / "LICENSE").read_bytes()

    assert [metadata(wheel)["Version"] for wheel in (library, compiler)] == [__version__] * 2
    assert [read(wheel, "licenses/LICENSE") for wheel in (library, compiler)] == [licence] * 2


def test_each_requires_the_very_same_version_of_the_other(library: Path, compiler: Path) -> None:
    assert required(library, "codegen") == {f"wxpay-client-codegen=={__version__}"}
    assert f"wxpay-client=={__version__}" in required(compiler)


def test_the_compiler_runs_on_the_same_pythons(library: Path, compiler: Path) -> None:
    def pythons(wheel: Path) -> tuple[str, list[str]]:
        about = metadata(wheel)
        return about["Requires-Python"], [each for each in about.get_all("Classifier", []) if ":: Python ::" in each]

    assert pythons(compiler) == pythons(library)


def test_holds_the_type_marker_and_the_generated_package(library: Path) -> None:
    assert {"wxpay_client/py.typed", "wxpay_client/api/refunds.py"} <= names(library)


def test_holds_every_module_of_the_library(library: Path) -> None:
    source = {path.relative_to(ROOT).as_posix() for path in (ROOT / "wxpay_client").rglob("*.py")}

    assert source <= names(library)


def test_holds_every_file_of_the_sandboxs_page(library: Path) -> None:
    files = {path.name for path in (ROOT / "wxpay_client/sandbox/page/static").iterdir()}

    assert {"index.html", "page.js", "style.css"} <= files
    assert {f"wxpay_client/sandbox/page/static/{name}" for name in files} <= names(library)


def test_brings_the_commands(library: Path) -> None:
    commands = ConfigParser()
    commands.read_string(read(library, ".dist-info/entry_points.txt").decode())

    assert {"wxpay", "wxpay-sandbox"} <= commands["console_scripts"].keys()
    for command, target in commands["console_scripts"].items():
        assert callable(EntryPoint(command, target, "console_scripts").load())


def test_needs_five_packages_and_the_sandbox_two_more(library: Path) -> None:
    assert without_versions(required(library)) == {"attrs", "cattrs", "cryptography", "requests", "urllib3"}
    assert without_versions(required(library, "sandbox")) == {"trustme", "werkzeug"}


def test_the_compiler_needs_what_the_tests_run_it_with_and_takes_any_newer_ruff(compiler: Path) -> None:
    groups = tomllib.loads((ROOT / "pyproject.toml").read_text("utf-8"))["dependency-groups"]
    others = {entry for entry in required(compiler) if not entry.startswith("wxpay-client")}
    (ruff,) = (entry for entry in others if entry.startswith("ruff"))
    (pinned,) = (entry for entry in groups["codegen"] if entry.startswith("ruff"))

    assert others - {ruff} == {entry.lower() for entry in groups["codegen"]} - {pinned}
    assert re.fullmatch(r"ruff>=[\d.]+", ruff)
    assert re.fullmatch(r"ruff==[\d.]+", pinned)
