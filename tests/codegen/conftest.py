"""Specifications written inside the tests, and what the front end of the compiler says of them."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from typing import TYPE_CHECKING, NamedTuple

import pytest

from codegen.diagnostics import Diagnostics, present
from codegen.loader.load import load
from codegen.validator.validate import validate

if TYPE_CHECKING:
    from pathlib import Path

    from codegen.source import Document

MARK = "▶"


class Discriminated(NamedTuple):
    """What came of reading files."""

    documents: list[Document]
    diagnostics: Diagnostics

    @property
    def places(self) -> list[tuple[str, int, int]]:
        """Code, line and column of each error."""
        return [(item.code, item.span.line, item.span.column) for item in self.diagnostics.items]

    @property
    def in_files(self) -> list[tuple[str, str, int, int]]:
        """Code, file, line and column of each error."""
        return [(item.code, item.span.path, item.span.line, item.span.column) for item in self.diagnostics.items]

    @property
    def text(self) -> str:
        """The errors as they are shown."""
        return present(self.diagnostics, self.documents)


Read = Callable[[str | bytes], Discriminated]
Check = Callable[[str | Mapping[str, str]], Discriminated]
CheckTree = Callable[..., Discriminated]
Marked = Callable[[str], tuple[str, list[tuple[int, int]]]]


@pytest.fixture(scope="session")
def read(tmp_path_factory: pytest.TempPathFactory) -> Read:
    """Load one file, `spec.yaml`."""
    folder = tmp_path_factory.mktemp("read")

    def read(content: str | bytes) -> Discriminated:
        file = folder / "spec.yaml"
        file.write_bytes(content.encode() if isinstance(content, str) else content)
        diagnostics = Diagnostics()
        return Discriminated(load([file], diagnostics, root=folder), diagnostics)

    return read


@pytest.fixture
def check(tmp_path: Path) -> Check:
    """Load and validate files, by default one of the name `spec.yaml`."""

    def check(content: str | Mapping[str, str]) -> Discriminated:
        files = {"spec.yaml": content} if isinstance(content, str) else content
        for name, text in files.items():
            (tmp_path / name).write_text(text, encoding="utf-8")
        diagnostics = Diagnostics()
        documents = load([tmp_path / name for name in files], diagnostics, root=tmp_path)
        validate(documents, diagnostics)
        return Discriminated(documents, diagnostics)

    return check


@pytest.fixture
def check_tree(tmp_path: Path) -> CheckTree:
    """Write files below `spec/`, then load and validate some of them: those named, or the folder."""

    def check_tree(files: Mapping[str, str], *given: str) -> Discriminated:
        for name, text in files.items():
            (tmp_path / "spec" / name).parent.mkdir(parents=True, exist_ok=True)
            (tmp_path / "spec" / name).write_text(text, encoding="utf-8")
        diagnostics = Diagnostics()
        paths = [tmp_path / "spec" / name for name in given] or [tmp_path / "spec"]
        documents = load(paths, diagnostics, root=tmp_path)
        validate(documents, diagnostics)
        return Discriminated(documents, diagnostics)

    return check_tree


@pytest.fixture
def marked() -> Marked:
    """Take the marks out of a text; tells the line and column of what followed each."""

    def marked(text: str) -> tuple[str, list[tuple[int, int]]]:
        places = [
            (number, at - sum(c == MARK for c in line[:at]) + 1)
            for number, line in enumerate(text.split("\n"), 1)
            for at, character in enumerate(line)
            if character == MARK
        ]
        return text.replace(MARK, ""), places

    return marked
