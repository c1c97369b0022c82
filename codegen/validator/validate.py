"""Reports everything that is wrong with a specification: its shape first, then what it means."""

from __future__ import annotations

from typing import TYPE_CHECKING

from ..diagnostics import Diagnostics, Reporter
from ..document.references import leading_to
from .contents import check_contents
from .discriminators import check_discriminators
from .extensions.digests import check_digests
from .extensions.own_numbers import check_own_numbers
from .extensions.pages import check_pages
from .extensions.sensitive import check_sensitive
from .operations import check_operations, operation_ids
from .references import check_circles, check_references
from .schemas import check_examples, check_patterns, check_schemas
from .structure import check_structure, subset
from .styles import check_styles
from .validators import Validators
from .webhooks import check_event_types, check_webhooks

if TYPE_CHECKING:
    from collections.abc import Collection, Sequence

    from ..source import Document


def validate(
    documents: Sequence[Document],
    diagnostics: Diagnostics,
    known: Collection[str] = (),
    shipped: Collection[str] = (),
) -> None:
    """Check documents against the subset of OpenAPI 3.1 that is understood, and for sense.

    A mistake is reported once, where it was made; what follows from it is not. Where references are broken, the
    checks that need to follow them wait for the next run.

    Args:
        documents: All documents of the specification; operation IDs are unique among them.
        diagnostics: Takes errors and warnings.
        known: IDs of operations that may be named although the documents lack them, as they are left out themselves.
        shipped: IDs of the operations of the client that a package is generated beside: they may be named, and no other
            operation may have one of them.
    """
    shape = subset()
    report = Reporter(diagnostics)
    for document in documents:
        check_structure(document, shape, report)
    report = Reporter(diagnostics)
    for document in documents:
        check_patterns(document, report)
        check_references(document, report)
    check_circles(documents, report)
    # An example is checked by a schema that is right; anything else would be an error of the check.
    broken = leading_to(documents, {item.span.path for item in diagnostics if item.is_error})
    codes = {"reference", "circular-reference", "long-reference"}
    unfollowable = leading_to(documents, {item.span.path for item in diagnostics if item.code in codes})
    report = Reporter(diagnostics)
    known_ids = operation_ids(documents, report, shipped)
    given = {document.path for document in documents if document.given}
    every = dict.fromkeys([*known_ids, *known, *shipped])
    offered = dict.fromkeys([*(name for name, span in known_ids.items() if span.path in given), *known, *shipped])
    validators = Validators(documents)
    check_own_numbers([document for document in documents if document.path not in unfollowable], report)
    for document in documents:
        if document.path not in unfollowable:
            check_operations(document, offered if document.given else every, report)
            check_styles(document, report)
            check_schemas(document, report)
            check_contents(document, report)
            check_discriminators(document, report)
            check_sensitive(document, report)
            check_digests(document, report)
            check_pages(document, report)
        if document.path not in broken:
            check_webhooks(document, report)
            check_examples(document, validators, report)
    check_event_types((document for document in documents if document.path not in broken), report)
