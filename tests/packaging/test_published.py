"""What is published: the wheels read well on PyPI, and the source archive builds both and passes its tests."""

from __future__ import annotations

import os
import re
import subprocess
import sys
import tarfile
import tomllib
import zipfile
from email import message_from_bytes
from email.message import Message
from html.parser import HTMLParser
from pathlib import Path

import pytest

from tests.packaging.conftest import Wheels, built_wheels
from tests.packaging.interpreters import find, main, named, supported
from wxpay_client import __version__

ROOT = Path(__file__).resolve().parents[2]

pytestmark = pytest.mark.slow


@pytest.fixture(scope="module")
def unpacked(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The source archive, unpacked."""
    folder = tmp_path_factory.mktemp("unpacked")
    build = [sys.executable, "-m", "hatchling", "build", "-t", "sdist", "-d", str(folder)]
    subprocess.run(build, cwd=ROOT, check=True, capture_output=True)
    with tarfile.open(next(folder.glob("*.tar.gz"))) as archive:
        archive.extractall(folder, filter="data")
    return folder / f"wxpay_client-{__version__}"


def contents(wheel: Path) -> dict[str, bytes]:
    with zipfile.ZipFile(wheel) as archive:
        return {name: archive.read(name) for name in archive.namelist()}


def test_the_source_archive_builds_the_same_wheels(wheels: Wheels, unpacked: Path, tmp_path: Path) -> None:
    made = built_wheels(unpacked, tmp_path)
    assert contents(made.library) == contents(wheels.library)
    assert contents(made.compiler) == contents(wheels.compiler)


def test_the_source_archive_has_what_its_own_checks_need(unpacked: Path) -> None:
    needed = {"Makefile", "constraints.txt", "conftest.py", "docs/conf.py", "spec/common.yaml", "tests/conftest.py"}
    needed |= {"codegen/pyproject.toml", "codegen/README.md", "codegen/LICENSE"}
    assert {name for name in needed if not (unpacked / name).is_file()} == set()
    assert not (unpacked / "docs" / "reference" / "api").exists()


def test_the_source_archive_passes_its_tests(unpacked: Path) -> None:
    environment = {**os.environ, "PYTHONPATH": str(unpacked)}
    command = [sys.executable, "-m", "pytest", "-q", "-p", "no:cacheprovider", "-n", "0", "-m", "not slow"]
    ran = subprocess.run(
        [*command, "tests/schema", "tests/wire", "tests/crypto", "tests/test_client.py", "README.md"],
        cwd=unpacked,
        env=environment,
        capture_output=True,
        text=True,
        check=False,
    )
    assert ran.returncode == 0, ran.stdout[-2000:]


def metadata_of(wheel: Path) -> Message:
    (content,) = (content for name, content in contents(wheel).items() if name.endswith(".dist-info/METADATA"))
    return message_from_bytes(content)


@pytest.fixture(scope="module")
def metadata(wheels: Wheels) -> Message:
    return metadata_of(wheels.library)


def description(metadata: Message) -> str:
    payload = metadata.get_payload(decode=True)
    assert isinstance(payload, bytes)
    return payload.decode()


class Targets(HTMLParser):
    """Where the links of a page lead, and where its pictures are."""

    def __init__(self, page: str) -> None:
        super().__init__()
        self.links: list[str] = []
        self.pictures: list[str] = []
        self.feed(page)

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        given = dict(attrs)
        if tag == "a" and not (given["href"] or "").startswith("#"):  # a heading's own
            self.links.append(given["href"] or "")
        elif tag == "img":
            self.pictures.append(given["src"] or "")


def test_on_pypi_each_link_and_picture_of_the_readme_is_the_projects_file(metadata: Message) -> None:
    from readme_renderer import markdown  # only what is slow has it

    assert metadata["Description-Content-Type"] == "text/markdown"
    page = markdown.render(description(metadata))
    assert page is not None
    source = dict(url.split(", ") for url in metadata.get_all("Project-URL", []))["Source"]
    files, raw = f"{source}/blob/main/", f"{source.replace('github.com', 'raw.githubusercontent.com')}/main/"

    shown = Targets(page)
    assert len(shown.links) > 20
    assert len(shown.pictures) == 3
    assert [url for url in shown.links if not url.startswith(files)] == []
    assert [url for url in shown.pictures if not url.startswith(raw)] == []
    paths = [url.removeprefix(files) for url in shown.links] + [url.removeprefix(raw) for url in shown.pictures]
    assert [path for path in paths if not (ROOT / path).is_file()] == []


def test_on_pypi_nothing_but_links_and_pictures_differs_from_the_readme(metadata: Message) -> None:
    readme = (ROOT / "README.md").read_text("utf-8")

    target = re.compile(r"\]\([^)\s]*\)")
    assert target.sub("]()", description(metadata)) == target.sub("]()", readme)
    assert "](https:" not in readme  # they are relative there: a clone is read without a network


def test_on_pypi_the_compilers_readme_needs_no_file_beside_it(wheels: Wheels) -> None:
    from readme_renderer import markdown  # only what is slow has it

    metadata = metadata_of(wheels.compiler)
    assert description(metadata) == (ROOT / "codegen" / "README.md").read_text("utf-8")
    page = markdown.render(description(metadata))
    assert page is not None
    shown = Targets(page)
    files = "https://github.com/wxpay-client/wxpay-client/blob/main/"
    assert shown.pictures == []
    assert shown.links
    assert [url for url in shown.links if not (ROOT / url.removeprefix(files)).is_file()] == []


def test_the_project_says_where_it_is_and_what_it_runs_on() -> None:
    project = tomllib.loads((ROOT / "pyproject.toml").read_text("utf-8"))["project"]
    assert {"Homepage", "Documentation", "Changelog", "Issues", "Source"} <= project["urls"].keys()
    assert supported() == ["3.11", "3.12", "3.13", "3.14"]
    assert f"\n## {__version__} (" in (ROOT / "CHANGELOG.md").read_text("utf-8")


def test_an_interpreter_that_is_there_is_found_and_another_is_missing() -> None:
    here = f"{sys.version_info.major}.{sys.version_info.minor}"
    assert find(here, fetch=False) is not None
    assert find("3.2", fetch=False) is None


def test_an_interpreter_can_be_named(capsys: pytest.CaptureFixture[str]) -> None:
    assert named(sys.executable) == (f"{sys.version_info.major}.{sys.version_info.minor}", sys.executable)
    with pytest.raises(SystemExit):
        main(["--python", "/no/such/python3.14"])
    assert "/no/such/python3.14 is no Python that can be run" in capsys.readouterr().err
