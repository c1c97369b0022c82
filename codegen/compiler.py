"""The stages in their order, as far as the model: what every command begins with."""

from __future__ import annotations

from collections.abc import Collection, Sequence
from pathlib import Path

from .builder.build import build
from .diagnostics import Diagnostics, SpecError
from .document.parts import parts, text
from .document.references import leading_to
from .document.remainder import untouched
from .loader.load import load
from .model import Api, Shipped
from .source import Document
from .validator.validate import validate


def model_of(
    *specs: Path, diagnostics: Diagnostics | None = None, root: Path | None = None, shipped: Shipped | None = None
) -> Api:
    """The model of the client that a specification describes.

    Args:
        specs: Files, and folders.
        diagnostics: Takes the warnings.
        root: Folder that the files' names in messages are relative to; the current one by default.
        shipped: The client that the package is generated beside.

    Raises:
        SpecError: The specification has errors; all of them are reported.
    """
    if diagnostics is None:
        diagnostics = Diagnostics()
    api = _compiled(load(specs, diagnostics, root=root), diagnostics, shipped)
    if diagnostics.errors:
        raise SpecError(diagnostics)
    return api


def valid_subset(*specs: Path, diagnostics: Diagnostics, shipped: Shipped | None = None) -> Api:
    """The model of the operations and events that no error of a specification touches.

    Args:
        specs: Files, and folders.
        diagnostics: Takes errors and warnings: all that there are, for what one of them hides is reported as well.
        shipped: The client that the package is generated beside.

    Raises:
        SpecError: There is an error that nothing can be left out for.
    """
    documents = load(specs, diagnostics)
    known = [name for document in documents for name in _operation_ids(document)]
    found = diagnostics
    api = _compiled(documents, found, shipped)
    while found.errors:
        left = untouched(documents, found.errors)
        if left == documents and found is not diagnostics:
            raise SpecError(diagnostics)
        documents, found = left, Diagnostics(strict=diagnostics.strict)
        api = _compiled(documents, found, shipped, known)
        diagnostics.include(found)
    return api


def _compiled(
    documents: Sequence[Document], diagnostics: Diagnostics, shipped: Shipped | None, known: Collection[str] = ()
) -> Api:
    validate(documents, diagnostics, known, () if shipped is None else shipped.operations)
    # What is sound is built all the same, so that one run reports everything.
    wrong = leading_to(documents, {item.span.path for item in diagnostics if item.is_error})
    sound = [document for document in documents if document.path not in wrong]
    return build(sound, diagnostics, shipped=shipped, complete=diagnostics.strict)


def _operation_ids(document: Document) -> list[str]:
    written = (part.node.get("operationId") for part in parts(document) if part.kind == "operation")
    return [name for node in written if (name := text(node)) is not None]
