"""Tells of everything that is wrong with a specification: its shape first, then what it means."""

from __future__ import annotations

from typing import TYPE_CHECKING

from codegen.diagnostics import Diagnostics, Reporter
from codegen.references import check_references, resolve
from codegen.validation.discriminators import check_discriminators
from codegen.validation.operations import check_operations, operation_ids
from codegen.validation.schemas import check_examples, check_patterns, check_schemas
from codegen.validation.sensitive import check_sensitive
from codegen.validation.structure import StrictValidator, check_structure, subset
from codegen.validation.styles import check_styles

if TYPE_CHECKING:
    from collections.abc import Sequence

    from codegen.source import Document

__all__ = ["resolve", "validate"]


def validate(documents: Sequence[Document], diagnostics: Diagnostics) -> None:
    """Check documents against the subset of OpenAPI 3.1 that is understood, and for sense.

    A mistake is told once, where it was made: what follows from it is not told. Where references are broken, the
    checks that need to follow them wait for the next run.

    Args:
        documents: All documents of the specification; operation IDs are unique among them.
        diagnostics: Takes the errors.
    """
    shape = StrictValidator(subset())
    report = Reporter(diagnostics)
    for document in documents:
        check_structure(document, shape, report)
    report = Reporter(diagnostics)
    for document in documents:
        check_patterns(document, report)
        check_references(document, report)
    # An example is checked by a schema that is right; anything else would be an error of the check.
    broken = {item.span.path for item in diagnostics.items}
    unfollowable = {
        item.span.path
        for item in diagnostics.items
        if item.code in {"reference", "circular-reference", "long-reference"}
    }
    report = Reporter(diagnostics)
    known_ids = operation_ids(documents, report)
    for document in documents:
        if document.path not in unfollowable:
            check_operations(document, known_ids, report)
            check_styles(document, report)
            check_schemas(document, report)
            check_discriminators(document, report)
            check_sensitive(document, report)
        if document.path not in broken:
            check_examples(document, report)
