"""Formats the generated files, and writes them or tells how those on disk differ."""

from __future__ import annotations

import difflib
import os
import shutil
import subprocess
import sys
import tempfile
from collections.abc import Iterator, Mapping
from pathlib import Path
from typing import Final

_LINE_LENGTH: Final = 120
_FIRST_WORDS: Final = "# Generated from "


class OutputError(Exception):
    """The output folder cannot be used as it is."""


def formatted(files: Mapping[str, str]) -> dict[str, str]:
    """Sources as the formatter leaves them.

    Raises:
        OutputError: The formatter refuses them: the compiler has made no valid Python.
    """
    with tempfile.TemporaryDirectory() as folder:
        for name, source in files.items():
            path = Path(folder, name)
            path.parent.mkdir(parents=True, exist_ok=True)
            path.write_text(source, encoding="utf-8", newline="\n")
        # As much will be read again: of a large specification, what is not needed any more goes first.
        names = list(files)
        del files
        options = ["--isolated", "--no-cache", f"--line-length={_LINE_LENGTH}", "--target-version=py311"]
        run = subprocess.run(  # noqa: S603 - our own interpreter, on files of our own
            [sys.executable, "-m", "ruff", "format", *options, folder],
            check=False,
            capture_output=True,
            text=True,
        )
        if run.returncode:
            raise OutputError(f"ruff cannot format what was generated: {run.stderr.replace(folder, '').strip()}")
        return {name: Path(folder, name).read_text(encoding="utf-8") for name in names}


def write(files: Mapping[str, str], out: Path) -> list[str]:
    """Make a folder hold these files and no others.

    Returns:
        The names of the files that were written or removed.

    Raises:
        OutputError: The folder holds something that was not generated.
    """
    present = _present(out)
    changed: list[str] = []
    for name, source in files.items():
        if present.get(name) != source:
            _replace(out / name, source)
            changed.append(name)
    for name in sorted(present.keys() - files.keys()):
        (out / name).unlink()
        changed.append(name)
        _remove_empty((out / name).parent, out)
    return changed


def write_page(text: str, path: Path) -> None:
    """Make a file that lies among hand-written ones hold this text."""
    if _text(path) != text:
        _replace(path, text)


def page_drift(text: str, path: Path) -> str:
    """How such a file differs from its text, as a unified diff; empty where it does not."""
    return "".join(_difference(_text(path), text, path.as_posix()))


def drift(files: Mapping[str, str], out: Path) -> str:
    """How the folder differs from these files, as a unified diff; empty where it does not.

    Raises:
        OutputError: The folder holds something that was not generated.
    """
    present = _present(out)
    pieces: list[str] = []
    for name in sorted(files.keys() | present.keys()):
        before, after = present.get(name, ""), files.get(name, "")
        pieces += _difference(before, after, (out / name).as_posix())
    return "".join(pieces)


def _difference(before: str, after: str, shown: str) -> Iterator[str]:
    return difflib.unified_diff(
        before.splitlines(keepends=True),
        after.splitlines(keepends=True),
        f"{shown} (on disk)",
        f"{shown} (generated)",
    )


def _present(out: Path) -> dict[str, str]:
    if out.exists() and not out.is_dir():
        raise OutputError(f"{out} is no folder")
    found: dict[str, str] = {}
    for path in sorted(out.rglob("*")) if out.exists() else ():
        name = path.relative_to(out)
        if "__pycache__" in name.parts or (path.is_dir() and not path.is_symlink()):
            continue
        if name.name.startswith("."):  # what a file manager or an editor leaves everywhere
            continue
        text = _text(path)
        if path.suffix != ".py" or not text.startswith(_FIRST_WORDS):
            raise OutputError(
                f"{path} was not generated, and an output folder holds the generated package and nothing else: "
                "move it away, or choose another folder"
            )
        found[name.as_posix()] = text
    return found


def _remove_empty(folder: Path, out: Path) -> None:
    """Remove a folder that nothing is left in, and those around it: Python would take it for a package."""
    while folder != out and {path.name for path in folder.iterdir()} <= {"__pycache__"}:
        shutil.rmtree(folder)
        folder = folder.parent


def _text(path: Path) -> str:
    """The text of a file; empty of what is no file: a link, which may lead out of the folder, a pipe."""
    if path.is_symlink() or not path.is_file():
        return ""
    with path.open(encoding="utf-8", errors="replace", newline="") as file:
        return file.read()


def _replace(path: Path, source: str) -> None:
    """Write a file whole or not at all."""
    path.parent.mkdir(parents=True, exist_ok=True)
    scratch = path.with_name(f".{path.name}.{os.getpid()}")
    try:
        scratch.write_text(source, encoding="utf-8", newline="\n")
        scratch.replace(path)
    finally:
        scratch.unlink(missing_ok=True)
