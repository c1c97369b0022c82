"""The stages in their order, as far as the model: what every command begins with."""

from __future__ import annotations

from collections.abc import Collection, Sequence
from pathlib import Path

from codegen.builder.build import build
from codegen.diagnostics import Diagnostics, SpecError
from codegen.document.parts import parts, text
from codegen.document.references import leading_to
from codegen.document.remainder import untouched
from codegen.loader.load import load
from codegen.model import Api
from codegen.source import Document
from codegen.validator.validate import validate


def model_of(spec: Path, *, root: Path | None = None) -> Api:
    """The model of the client that a specification describes.

    Args:
        spec: A file, or a folder.
        root: Folder that the files' names in messages are relative to; the current one by default.

    Raises:
        SpecError: The specification has errors; all of them are told.
    """
    diagnostics = Diagnostics()
    api = _compiled(load([spec], diagnostics, root=root), diagnostics)
    if diagnostics:
        raise SpecError(diagnostics)
    return api


def sound_part_of(spec: Path, diagnostics: Diagnostics) -> Api:
    """The model of the operations and events that no error of a specification touches.

    Args:
        spec: A file, or a folder.
        diagnostics: Takes the errors: all that there are, for what one of them hides is told as well.

    Raises:
        SpecError: There is an error that nothing can be left out for.
    """
    documents = load([spec], diagnostics)
    known = [name for document in documents for name in _operation_ids(document)]
    found = diagnostics
    api = _compiled(documents, found)
    while found:
        left = untouched(documents, found)
        if left == documents and found is not diagnostics:
            raise SpecError(diagnostics)
        documents, found = left, Diagnostics()
        api = _compiled(documents, found, known)
        diagnostics.include(found)
    return api


def _compiled(documents: Sequence[Document], diagnostics: Diagnostics, known: Collection[str] = ()) -> Api:
    validate(documents, diagnostics, known)
    # What is sound is built all the same, so that one run tells of everything.
    wrong = leading_to(documents, {item.span.path for item in diagnostics.items})
    return build([document for document in documents if document.path not in wrong], diagnostics)


def _operation_ids(document: Document) -> list[str]:
    written = (part.node.get("operationId") for part in parts(document) if part.kind == "operation")
    return [name for node in written if (name := text(node)) is not None]
