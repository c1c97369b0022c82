"""The stages in their order, as far as the model: what every command begins with."""

from __future__ import annotations

from pathlib import Path

from codegen.build import build
from codegen.diagnostics import Diagnostics, SpecError
from codegen.load import load
from codegen.model import Api
from codegen.validate import validate


def model_of(spec: Path, *, root: Path | None = None) -> Api:
    """The model of the client that a specification describes.

    Args:
        spec: A file, or a folder.
        root: Folder that the files' names in messages are relative to; the current one by default.

    Raises:
        SpecError: The specification has errors; all of them are told.
    """
    diagnostics = Diagnostics()
    documents = load([spec], diagnostics, root=root)
    validate(documents, diagnostics)
    # What is sound is built all the same, so that one run tells of everything.
    wrong = {item.span.path for item in diagnostics.items}
    api = build([document for document in documents if document.path not in wrong], diagnostics)
    if diagnostics:
        raise SpecError(diagnostics)
    return api
