"""The specification as it was: of a folder, or of a revision that git knows."""

from __future__ import annotations

import io
import os
import re
import shutil
import subprocess
import tarfile
from pathlib import Path, PurePosixPath
from typing import Final

from ..diagnostics import quoted
from .changes import visible

_ROOT: Final = Path(__file__).resolve().parents[2]
_SPEC: Final = "spec"


class RevisionError(Exception):
    """There is no such specification: no folder, no revision, no git to ask, or no `spec/` in the revision."""


def spec_of(text: str, folder: Path, *, root: Path = _ROOT) -> Path:
    """Where a specification lies that was named on the command line.

    Args:
        text: A file or a folder, which is itself; else a git revision: `HEAD~1`, `v1.2.0`, `origin/main`.
        folder: Takes the `spec/` of a revision.
        root: The folder, within a git repository, whose `spec/` is meant.

    Raises:
        RevisionError: There is no such specification; the text says why, and what to do.
    """
    if text and os.path.exists(text):  # noqa: PTH110 - Path.exists raises where the text can be no path at all
        return Path(text)
    if not _is_argument(text):
        raise RevisionError(f"{quoted(text)} is neither a folder nor a git revision")
    commit = _commit(text, root)
    # By its hash: whatever stands in the text, git reads it as nothing but a commit.
    archive = _git(["archive", "--format=tar", commit, "--", _SPEC], root)
    if archive.returncode:
        raise RevisionError(f"the revision {quoted(text)} holds no {_SPEC}/: {_said(archive)}")
    _unpack(archive.stdout, folder, text)
    return folder / _SPEC


def is_as_in(text: str, *, root: Path = _ROOT) -> bool:
    """Whether the `spec/` that lies in a repository is that of a revision, file by file; `False` where nobody can tell.

    Args:
        text: A git revision.
        root: The folder, within a git repository, whose `spec/` is meant.
    """
    try:
        commit = _commit(text, root)
        changed = _git(["diff", "--quiet", commit, "--", _SPEC], root)
        others = _git(["ls-files", "--others", "--", _SPEC], root)
    except RevisionError:
        return False
    return not changed.returncode and not others.returncode and not others.stdout


def _is_argument(text: str) -> bool:
    """Whether a text can be given to git, which does not take it for an option."""
    try:
        return bool(text) and not text.startswith("-") and b"\0" not in os.fsencode(text)
    except UnicodeEncodeError:
        return False


def _commit(text: str, root: Path) -> str:
    # In two steps: `:/words` takes whatever follows it for words.
    found = _git(["rev-parse", "--verify", text], root)
    commit = found.stdout.decode("ascii", "replace").strip()
    if not found.returncode:
        found = _git(["rev-parse", "--verify", f"{commit}^{{commit}}"], root)
        commit = found.stdout.decode("ascii", "replace").strip()
    if found.returncode or not re.fullmatch("[0-9a-f]{40,64}", commit):
        raise RevisionError(
            f"{quoted(text)} is neither a folder nor a git revision: give a folder with a specification, or a branch, "
            f"a tag or a commit of {root.as_posix()} ({_said(found)})"
        )
    return commit


def _git(arguments: list[str], root: Path) -> subprocess.CompletedProcess[bytes]:
    git = shutil.which("git")
    if git is None:
        raise RevisionError("git is not installed, or not on the PATH: install it, or give folders, not revisions")
    return subprocess.run(  # noqa: S603 - no shell; the revision is one argument, and begins with no dash
        [git, *arguments], cwd=root, check=False, capture_output=True, stdin=subprocess.DEVNULL
    )


def _said(run: subprocess.CompletedProcess[bytes]) -> str:
    return visible(run.stderr.decode("utf-8", "replace").strip()) or "git gave no reason"


def _unpack(archive: bytes, folder: Path, text: str) -> None:
    """Write the plain files of an archive; refuse all else, since a link or a `..` may lead out of the folder."""
    with tarfile.open(fileobj=io.BytesIO(archive)) as tar:
        for member in tar:
            name = PurePosixPath(member.name)
            content = tar.extractfile(member) if member.isreg() else None
            if member.isdir():
                continue
            if content is None or name.is_absolute() or ".." in name.parts:
                raise RevisionError(f"{quoted(member.name)} of the revision {quoted(text)} is no plain file")
            path = folder / name
            path.parent.mkdir(parents=True, exist_ok=True)
            path.write_bytes(content.read())
