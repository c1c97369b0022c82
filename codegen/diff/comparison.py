"""The command `python -m codegen diff OLD NEW`: two specifications, read and compared."""

from __future__ import annotations

import sys
from pathlib import Path
from tempfile import TemporaryDirectory

from ..compiler import model_of
from ..diagnostics import SpecError, present, quoted, show
from ..model import Api
from .difference import differences
from .revision import RevisionError, spec_of


def command(old: str, new: str) -> int:
    """Print what changed for users of the client, as Markdown for the changelog.

    Args:
        old: The specification as it was: a folder, a file, or a git revision.
        new: The specification as it is.

    Returns:
        The exit status: 1 where a change is breaking or a specification has errors, 2 where there is no such
        specification, else 0.
    """
    apis: list[Api] = []
    for text in (old, new):
        try:
            apis.append(api_of(text))
        except SpecError as error:
            sys.stderr.write(f"{quoted(text)} has errors:\n{present(error.diagnostics, ())}\n")
        except (RevisionError, OSError) as error:
            sys.stderr.write(f"error: {error}\n")
            return 2
    if len(apis) < 2:
        return 1
    found = differences(*apis)
    if not found.changes:
        sys.stderr.write(f"{found.summary()}\n")
    show(found.markdown())
    return 1 if found.breaking else 0


def summary(old: str, new: Api) -> str:
    """In a line, what changed for users since a git revision; empty where that had no specification, or a wrong one."""
    try:
        before = api_of(old)
    except (RevisionError, SpecError):
        return ""
    return differences(before, new).summary()


def api_of(text: str) -> Api:
    """The model of the client that a folder, a file or a git revision describes.

    Raises:
        SpecError: The specification has errors; all of them are reported.
        RevisionError: There is no such specification.
    """
    with TemporaryDirectory() as scratch:
        folder = Path(scratch)
        spec = spec_of(text, folder)
        # The errors of a revision name its files as they are named there.
        return model_of(spec, root=folder if spec.is_relative_to(folder) else None)
