"""What must hold of bodies that are no plain JSON: multipart bodies and downloads."""

from __future__ import annotations

import re
from functools import partial
from typing import TYPE_CHECKING, Final

from ..diagnostics import Reporter, did_you_mean, quoted
from ..document.combining import combined
from ..document.multipart import MEDIA_TYPE, META, Kind, item_of, kind_of_part
from ..document.parts import Part, members, parts, text
from ..document.references import resolve
from ..document.schemas import Resolve, is_object_with_properties, kinds_of, layers_of, properties_of

if TYPE_CHECKING:
    from ..source import Document, Node

_JSON: Final = "application/json"
# What can stand within quotation marks in a header, whoever reads it.
_PART_NAME: Final = re.compile(r"[!#-\[\]-~]+")
# Of a file, nothing but its size can be checked.
_OF_VALUES: Final = ("pattern", "enum", "const", "contentSchema")
_OF_STRUCTURE: Final = {"properties", "items", "additionalProperties", "contentSchema", "oneOf", "anyOf", "allOf"}
_ACCEPTED: Final[dict[Kind, re.Pattern[str]]] = {
    "object": re.compile("application/json"),
    "text": re.compile("text/[a-z0-9.+-]+"),
}
_WORDS: Final[dict[Kind, str]] = {"object": "JSON", "text": "text"}


def check_contents(document: Document, report: Reporter) -> None:
    """Report multipart bodies that cannot be signed or sent, and of answers that are no download and no JSON.

    Args:
        document: The document; its references must be sound.
        report: Takes the errors.
    """
    follow: Resolve = partial(resolve, document)
    for part in parts(document):
        content = part.node.get("content")
        if part.kind == "request body" and content is not None and MEDIA_TYPE in members(content):
            _check_form(content, follow, report)
        elif part.kind == "operation":
            _check_answers(part, follow, report)


def _check_form(content: Node, follow: Resolve, report: Reporter) -> None:
    media, place = members(content)[MEDIA_TYPE], content.key_span(MEDIA_TYPE)
    schema = media.get("schema")
    if schema is None:
        return
    if not is_object_with_properties(schema, follow):
        hint = "describe an object, with a property for each part"
        report.error("multipart", "the schema of a multipart body is no object with properties", place, hint=hint)
        return
    encodings = members(media.get("encoding"))
    properties = list(properties_of(schema, follow))
    found = {each.name: combined(each.descriptions, follow, _reported_later) for each in properties}
    sensitive = {each.name for each in properties if each.sensitive}
    _check_meta(found, schema, follow, report)
    for name, part in found.items():
        kind = kind_of_part(part, follow)
        if not kind and name != META:
            message = f"the part {quoted(name)} is neither a file nor an object nor a text, nor a list of one of these"
            report.error("multipart", message, part.span, hint="write `format: binary` for a file")
        if not _PART_NAME.fullmatch(name):
            message = f"{quoted(name)} cannot be the name of a part"
            report.error("multipart", message, part.span, hint="write visible ASCII without quotation marks")
        if kind == "file":
            _check_file(item_of(part, follow) or part, follow, report)
            if name in sensitive:
                message = f"{quoted(name)} is to travel encrypted, but is a file"
                report.error("sensitive", message, part.span, hint="only texts and lists of texts can be encrypted")
        accepted = members(encodings.get(name)).get("contentType")
        written, fitting = text(accepted), _ACCEPTED.get(kind)
        if accepted is not None and written is not None and fitting is not None and not fitting.fullmatch(written):
            message = f"the part {quoted(name)} travels as {_WORDS[kind]}, not as {quoted(written)}"
            report.error("multipart", message, accepted.span, hint="delete its `contentType`")
    for name in encodings:
        if name not in found:
            place = media.mapping["encoding"].key_span(name)
            report.error("multipart", f"there is no part {quoted(name)}", place, hint=did_you_mean(name, found))


def _reported_later(keyword: str, own: Node, other: Node) -> None:
    """Where the parts of an `allOf` contradict each other is reported when they become a field."""


def _check_meta(found: dict[str, Node], schema: Node, follow: Resolve, report: Reporter) -> None:
    meta = found.get(META)
    if meta is None:
        message, place = f"the multipart body has no part {quoted(META)}", schema.span
    elif kind_of_part(meta, follow, in_list=True) != "object":
        message, place = f"the part {quoted(META)} is no object", meta.span
    else:
        return
    hint = "the signature covers the JSON of `meta`: describe it as an object, as the vendor's page does"
    report.error("multipart-meta", message, place, hint=hint)


def _check_file(schema: Node, follow: Resolve, report: Reporter) -> None:
    for layer in layers_of(schema, follow):
        for keyword in _OF_VALUES:
            if keyword in layer.keys:
                message = f"{quoted(keyword)} says nothing of a file"
                report.error("multipart", message, layer.key_span(keyword), hint="delete it")


def _check_answers(operation: Part, follow: Resolve, report: Reporter) -> None:
    digests: dict[str, Node] = {}
    for status, reference in members(operation.node.get("responses")).items():
        answer = follow(reference)
        content = members(answer.get("content"))
        files = {kind: media for kind, media in content.items() if kind != _JSON}
        is_download = status.startswith("2") and bool(files)
        digest = answer.get("x-signed-digest")
        name = text(digest)
        if digest is not None and not is_download:
            message = "only a download has a signed digest"
            report.error("misplaced-extension", message, answer.key_span("x-signed-digest"))
        if not is_download:
            continue
        if digest is not None and name is not None:
            digests.setdefault(name, digest)
        for kind, media in files.items():
            place = answer.mapping["content"].key_span(kind)
            if _JSON in content:
                message = f"one answer is {quoted(_JSON)} and {quoted(kind)}"
                report.error("download", message, place, hint="give each a status of its own, or delete one of them")
            elif kind.endswith("json"):
                hint = f"write `{_JSON}`, or `application/octet-stream` if it is a file that is not signed"
                report.error("download", f"{quoted(kind)} is taken for no file", place, hint=hint)
            elif (schema := media.get("schema")) is not None and not _is_text(schema, follow):
                message = f"the schema of an answer of {quoted(kind)} describes more than a text or bytes"
                report.error("download", message, schema.span, hint="write `type: string` and `format: binary`")
    for other in list(digests.values())[1:]:
        first = next(iter(digests.values()))
        related = [(first.span, "the other one is here")]
        report.error("download", "the files of an operation are signed in two ways", other.span, related=related)


def _is_text(schema: Node, follow: Resolve) -> bool:
    layers = layers_of(schema, follow)
    said = {key for layer in layers for key in layer.keys}
    kinds = {kind for layer in layers for kind in kinds_of(layer)}
    return kinds <= {"string"} and said.isdisjoint(_OF_STRUCTURE) and not is_object_with_properties(schema, follow)
