"""What `x-digest` names: members that are there, and are texts."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

from ...diagnostics import Reporter, did_you_mean, quoted
from ...document.parts import parts
from ...document.references import resolve
from ...document.schemas import properties_of
from .sensitive import is_text

if TYPE_CHECKING:
    from ...source import Document

_MEMBERS = ("url", "type", "value", "key", "nonce")


def check_digests(document: Document, report: Reporter) -> None:
    """Tell of members that a file is to be found or checked by, and that cannot serve. The references must be sound."""
    for part in parts(document):
        digest = part.node.get("x-digest") if part.kind == "schema" else None
        if digest is None:
            continue
        declared = {found.name: found for found in properties_of(part.node, partial(resolve, document))}
        for key in _MEMBERS:
            named = digest.get(key)
            if named is None:
                continue
            if named.text not in declared:
                message = f"{quoted(named.text)} is to be the file's {key}, but there is no such property"
                hint = did_you_mean(named.text, declared) or "write `x-digest` beside the `properties` it is about"
                report.error("digest", message, named.span, hint=hint)
            elif not any(is_text(document, each) for each in declared[named.text].descriptions):
                message = f"{quoted(named.text)} is to be the file's {key}, but is no text"
                related = [(declared[named.text].schema.span, "declared here")]
                report.error("digest", message, named.span, hint="name a member that is a text", related=related)
        if (digest.get("key") is None) != (digest.get("nonce") is None):
            message = "a file is decrypted with a key and a nonce, and only one of them is named"
            report.error("digest", message, digest.span, hint="name both `key` and `nonce`, or neither")
