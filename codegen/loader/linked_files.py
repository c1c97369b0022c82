"""The files of a specification: those that were asked for, and those that references in them lead to."""

from __future__ import annotations

import os
import re
from collections import deque
from collections.abc import Callable
from pathlib import Path
from typing import TYPE_CHECKING, Final

from attrs import evolve

from ..diagnostics import Diagnostics, did_you_mean, quoted
from ..document.references import decoded, file_of, references_in
from ..source import Document, Node
from .scalars import Refusal

if TYPE_CHECKING:
    from collections.abc import Sequence

Read = Callable[[Path, Node | None], Document | None]
"""Reads a file, to which a reference leads or none; `None`, after an error, where it is of no use."""

# RFC 3986, appendix B; what the standard library does besides (it strips, it forgives) would hide mistakes.
_URI: Final = re.compile(
    r"(?:(?P<scheme>[^:/?#]+):)?(?://(?P<host>[^/?#]*))?(?P<path>[^?#]*)(?P<query>\?.*)?", re.DOTALL
)
_NO_NAME: Final = re.compile(r"[\x00-\x1f\x7f\\]|/\Z")


class Files:
    """The files of one specification, each read once, in the order in which they were come upon.

    Args:
        read: Reads one.
        folders: The folders of the specification, with links resolved; no reference leads out of them.
        diagnostics: Takes the errors of references that lead to no file.
    """

    def __init__(self, read: Read, folders: Sequence[Path], diagnostics: Diagnostics) -> None:
        self._read = read
        self._folders = folders
        self._diagnostics = diagnostics
        self._known: dict[Path, Document | None] = {}
        self._paths: dict[str, Path] = {}  # of the documents
        self._links: dict[tuple[str, str], Node | None] = {}
        self._unfollowed: deque[Document] = deque()

    @property
    def documents(self) -> list[Document]:
        """The documents that could be read."""
        return [document for document in self._known.values() if document is not None]

    def add(self, path: Path, reference: Node | None = None) -> Document | None:
        """Take a file in: one that was asked for, or one that a reference leads to."""
        resolved = path.resolve()
        if resolved not in self._known:
            found = self._read(path, reference)
            if found is not None:
                place = _place(resolved, self._folders)
                found = evolve(found, given=reference is None, place=place, links=self._links)
                self._paths[found.path] = path
                self._links[found.path, ""] = found.root
                self._unfollowed.append(found)
            self._known[resolved] = found
        return self._known[resolved]

    def follow(self) -> None:
        """Take in what references lead to, and what those files refer to in turn."""
        refused: dict[tuple[str, str], Refusal] = {}
        while self._unfollowed:
            document = self._unfollowed.popleft()
            for _, reference in references_in(document):
                link = document.path, file_of(reference.text)
                if link not in self._links:
                    path = linked_file(link[1], self._paths[document.path], self._folders)
                    found = None if isinstance(path, Refusal) else self.add(path, reference)
                    self._links[link] = None if found is None else found.root
                    if isinstance(path, Refusal):
                        refused[link] = path
                if link in refused:
                    refusal = refused[link]
                    self._diagnostics.error(refusal.code, refusal.message, reference.span, hint=refusal.hint)


def _place(file: Path, folders: Sequence[Path]) -> tuple[str, ...]:
    """The way to a file from the outermost folder that it lies in, that folder's name first."""
    around = [folder for folder in folders if file.is_relative_to(folder)]
    folder = min(around, key=lambda folder: len(folder.parts), default=file.parent)
    return (folder.name, *file.relative_to(folder).parts)


def linked_file(written: str, referring: Path, folders: Sequence[Path]) -> Path | Refusal:
    """Where the file lies that a reference names.

    Args:
        written: The file as the reference has it: `../common/money.yaml`.
        referring: The file that the reference is in.
        folders: The folders of the specification, with links resolved; nothing outside of them is ever opened.
    """
    name = _relative(written)
    if isinstance(name, Refusal):
        return name
    # As a URL is joined, `..` takes back what is written before it, whatever that is on this disk.
    path = Path(os.path.normpath(referring.parent / name))
    try:
        resolved = path.resolve()
        if not any(resolved.is_relative_to(folder) for folder in folders):
            return Refusal(
                "reference",
                f"{quoted(written)} lies outside of the specification",
                "move the file into the folder of the specification",
            )
        if resolved.is_file():
            return path
        near = did_you_mean(path.name, sorted(file.name for file in path.parent.glob("*.y*ml")))
    except (OSError, RuntimeError) as error:  # a name that is too long, a circle of links
        return Refusal("reference", f"{quoted(written)} cannot be read: {getattr(error, 'strerror', None) or error}")
    hint = near or f"the path starts from the folder of the file that refers: {quoted(referring.parent.as_posix())}"
    return Refusal("reference", f"there is no file {quoted(written)}", hint)


def _relative(written: str) -> str | Refusal:
    found = _URI.fullmatch(written)
    name = None if found is None else decoded(found["path"])
    if found is None or name is None or _NO_NAME.search(name):
        return Refusal(
            "reference", f"{quoted(written)} is no relative path of a file", "write it with `/`, as in a URL"
        )
    if found["scheme"] is not None or found["host"] is not None or found["query"] is not None:
        hint = "put the document into the folder of the specification, and write its relative path"
        return Refusal("reference", f"{quoted(written)} is a URL, and nothing is fetched", hint)
    if name.startswith("/"):
        hint = "write the path that leads there from the file that refers"
        return Refusal("reference", f"{quoted(written)} is an absolute path", hint)
    return name
