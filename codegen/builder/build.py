"""From documents to modules: which operation goes where, under which names, with which types."""

from __future__ import annotations

from collections.abc import Collection, Iterable, Mapping, Sequence
from pathlib import Path

from attrs import evolve

from codegen.builder.classes import Classes
from codegen.builder.events import build_event
from codegen.builder.operations import build_operation
from codegen.diagnostics import Diagnostics
from codegen.document.operations import Endpoint, Webhook, endpoints_of, webhooks_of
from codegen.document.parts import items
from codegen.document.prose import prose
from codegen.document.references import reached
from codegen.model import Api, Field, Module, Operation, Resource
from codegen.names import IN_CLASS_BODY, OF_CLIENTS, OF_PACKAGE, OF_RESOURCES, class_name, identifier, identifiers
from codegen.source import Document, Span


def build(documents: Sequence[Document], diagnostics: Diagnostics) -> Api:
    """Build the model of the generated package.

    Args:
        documents: Valid documents.
        diagnostics: Takes the errors: what no class or method can be made of, and names that clash.
    """
    given = [document for document in documents if document.given]
    resources: dict[str, list[Endpoint]] = {}
    for endpoint in sorted((each for document in given for each in endpoints_of(document)), key=_by_id):
        resources.setdefault(endpoint.segments[0], []).append(endpoint)
    events: dict[str, list[Webhook]] = {}
    for webhook in sorted((each for document in given for each in webhooks_of(document)), key=_by_event_type):
        events.setdefault(webhook.top, []).append(webhook)
    spans = {top: found[0].span for top, found in resources.items()}
    modules = dict(sorted({**{top: found[0].span for top, found in events.items()}, **spans}.items()))
    _check_distinct(((identifier(top, OF_PACKAGE), top, span) for top, span in modules.items()), diagnostics)
    _check_distinct(((identifier(top, OF_CLIENTS), top, span) for top, span in spans.items()), diagnostics)
    _check_distinct(((class_name(top) + "Resource", top, span) for top, span in spans.items()), diagnostics)
    return Api(tuple(_module(top, resources.get(top, []), events.get(top, []), diagnostics) for top in modules))


def _by_id(operation: Endpoint) -> str:
    return operation.id


def _by_event_type(webhook: Webhook) -> str:
    return webhook.event_type


def _module(top: str, found: list[Endpoint], webhooks: list[Webhook], diagnostics: Diagnostics) -> Module:
    classes = Classes(diagnostics)
    built = [build_operation(each, classes, diagnostics) for each in found]
    events = [build_event(each, classes, diagnostics) for each in webhooks]
    models = tuple(evolve(each, fields=_unhiding(each.fields, classes.names)) for each in classes.models)
    renamed = [_beside_classes(operation, classes.names) for operation in built]
    operations = {operation.id: operation for operation in renamed}
    of_both = [*(each.document for each in found), *(each.document for each in webhooks)]
    documents = {document.path: document for document in of_both}
    infos = [document.root.mapping["info"] for document in documents.values()]
    texts = [text for info in infos for text in (prose(info.get("title")), prose(info.get("description"))) if text]
    text = "\n\n".join(f"{text.removesuffix('.')}." for text in texts)
    resource = _resource((top,), text, operations, found, classes=classes, diagnostics=diagnostics) if found else None
    return Module(
        name=identifier(top, OF_PACKAGE),
        path=top,
        text=text,
        sources=tuple(_sources(documents, found, webhooks)),
        enums=tuple(classes.enums),
        models=models,
        operations=tuple(operations.values()),
        events=tuple(event for event in events if event is not None),
        resource=resource,
    )


def _sources(
    documents: Mapping[str, Document], found: Sequence[Endpoint], webhooks: Sequence[Webhook]
) -> Iterable[str]:
    """The files that a module comes from; last those that are only referred to."""
    nodes = [
        *(("operation", each.node) for each in found),
        *(("parameter", node) for each in found for node in items(each.item.get("parameters"))),
        *(("event", each.node) for each in webhooks),
    ]
    shared = {part.node.span.path for part in reached(next(iter(documents.values())), nodes)}
    folders = [Path(path).resolve().parent for path in documents]
    return (_shown(Path(path).resolve(), folders) for path in [*documents, *sorted(shared - documents.keys())])


def _shown(path: Path, folders: Sequence[Path]) -> str:
    """A file from the folder of the specification on: the same wherever the compiler is called from."""
    folder = next((folder for folder in folders if path.is_relative_to(folder)), path.parent)
    return f"{folder.name}/{path.relative_to(folder).as_posix()}"


def _beside_classes(operation: Operation, classes: Collection[str]) -> Operation:
    fields = _unhiding(operation.fields, classes)
    renamed = {before.name: after.name for before, after in zip(operation.fields, fields, strict=True)}
    return evolve(operation, fields=fields, merchant_number=renamed.get(operation.merchant_number, ""))


def _unhiding(fields: Sequence[Field], classes: Collection[str]) -> tuple[Field, ...]:
    """Fields that are named as no class of the module is: they would hide it from the fields that follow."""
    names = identifiers([field.name for field in fields], classes)
    return tuple(evolve(field, name=name) for field, name in zip(fields, names, strict=True))


def _resource(
    path: tuple[str, ...],
    text: str,
    operations: dict[str, Operation],
    below: list[Endpoint],
    *,
    classes: Classes,
    diagnostics: Diagnostics,
) -> Resource:
    depth = len(path)
    reserved = IN_CLASS_BODY | OF_RESOURCES
    own = {each.segments[depth]: each for each in below if len(each.segments) == depth + 1}
    groups: dict[str, list[Endpoint]] = {}
    for each in below:
        if len(each.segments) > depth + 1:
            groups.setdefault(each.segments[depth], []).append(each)
    for name in own.keys() & groups.keys():
        diagnostics.error(
            "method-group-clash",
            f"{own[name].id} is a method here and a group of operations elsewhere",
            own[name].span,
            hint="give one of them another operationId",
            related=[(groups[name][0].span, "the group is here")],
        )
    members = {each.segments[depth]: each.span for each in reversed(below)}
    dotted = ((identifier(name, reserved), ".".join((*path, name)), members[name]) for name in sorted(members))
    _check_distinct(dotted, diagnostics)
    class_ = class_name(*path) + "Resource"
    classes.claim(class_, below[0].node, below[0].span)
    return Resource(
        path=".".join(path),
        class_name=class_,
        attribute=identifier(path[-1], OF_CLIENTS if depth == 1 else reserved),
        text=text,
        operations=tuple(operations[each.id] for each in own.values()),
        children=tuple(
            _resource((*path, name), text, operations, inner, classes=classes, diagnostics=diagnostics)
            for name, inner in groups.items()
        ),
    )


def _check_distinct(named: Iterable[tuple[str, str, Span]], diagnostics: Diagnostics) -> None:
    """Tell of methods and groups that become one in Python: `list` and `list_`."""
    first: dict[str, tuple[str, Span]] = {}
    for name, dotted, span in named:
        owner, other = first.setdefault(name, (dotted, span))
        if owner != dotted:
            diagnostics.error(
                "name-clash",
                f"{owner} and {dotted} would both be named {name}",
                span,
                hint="give one of them another operationId",
                related=[(other, "the other one is here")],
            )
