"""From documents to modules: which operation goes where, under which names, with which types."""

from __future__ import annotations

from collections.abc import Collection, Iterator, Mapping, Sequence
from typing import NamedTuple

from attrs import evolve

from ..diagnostics import Diagnostics
from ..document.directions import Directions
from ..document.parts import items
from ..document.prose import prose
from ..document.references import reached
from ..model import Api, Event, Field, Model, Module, Named, Operation, Resource, Shipped, Sources
from ..names import COMMON, identifiers
from ..source import Document
from .completeness import check_operations
from .events import build_event
from .homes import Homes
from .layout import Layout, module_of, packages_of
from .operations import build_operation
from .pages import with_item
from .resources import resources_of
from .types.classes import Classes, Shared


def build(
    documents: Sequence[Document],
    diagnostics: Diagnostics,
    *,
    shipped: Shipped | None = None,
    complete: bool = False,
) -> Api:
    """Build the model of the generated package.

    Args:
        documents: Valid documents.
        diagnostics: Takes the errors: what no class or method can be made of, and names that clash.
        shipped: The client that the package is generated beside.
        complete: Whether to warn of what the project's own operations have, and these lack.
    """
    layout = Layout([document for document in documents if document.given], diagnostics)
    shared = Shared(diagnostics, Directions(documents), Homes(documents, layout), complete=complete)
    classes = {name: Classes(name, shared) for name in {**dict.fromkeys(layout.modules), COMMON: None}}
    drafts = {name: _draft(name, layout, classes[name], shared) for name in layout.modules}
    if classes[COMMON].names:
        drafts.setdefault(COMMON, _Draft(classes[COMMON], [], []))
    # Which classes a module has is known once all have asked for theirs.
    finished = {name: _finished(draft) for name, draft in sorted(drafts.items())}
    models = {Named(model.name, name): model for name, of in finished.items() for model in of.models}
    finished = {
        name: of._replace(operations=[with_item(each, models) for each in of.operations])
        for name, of in finished.items()
    }
    if complete:
        endpoints = {each.id: each for found in layout.operations.values() for each in found}
        operations = (each for of in finished.values() for each in of.operations)
        check_operations(((endpoints[each.id], each) for each in operations), models, diagnostics)
    described = {name: _documents_of(name, layout, documents) for name in finished}
    texts = {name: _text(of) for name, of in described.items()}
    resources = resources_of(
        layout,
        {each.id: each for module in finished.values() for each in module.operations},
        texts,
        {name: draft.classes for name, draft in drafts.items()},
        shipped,
        diagnostics,
    )
    inner = list(_inner_first(resources))
    command = () if shipped is None else (shipped.command,)
    places = {document.path: "/".join(document.place) for document in documents}
    packages = {package for name in finished for package in packages_of(name)}
    modules = (
        Module(
            name=name,
            is_package=name in packages,
            text=texts[name],
            sources=Sources(tuple(_sources(name, described[name], layout, places)), *command),
            enums=tuple(drafts[name].classes.enums),
            models=module.models,
            operations=tuple(module.operations),
            events=tuple(module.events),
            resources=tuple(resource for resource in inner if resource.module == name),
        )
        for name, module in finished.items()
    )
    folders = {f"{document.place[0]}/" for document in documents if document.given}
    return Api(tuple(modules), resources, Sources(tuple(sorted(folders)), *command), shipped)


class _Draft(NamedTuple):
    """A module whose classes may still become more."""

    classes: Classes
    operations: list[Operation]
    events: list[Event]


def _draft(name: str, layout: Layout, classes: Classes, shared: Shared) -> _Draft:
    operations = [build_operation(each, classes, shared) for each in layout.operations.get(name, ())]
    events = [build_event(each, classes, shared) for each in layout.events.get(name, ())]
    return _Draft(classes, operations, [event for event in events if event is not None])


class _Finished(NamedTuple):
    """A module whose fields have their last names."""

    models: tuple[Model, ...]
    operations: list[Operation]
    events: list[Event]


def _finished(draft: _Draft) -> _Finished:
    names = draft.classes.names
    models = tuple(evolve(each, fields=_unhiding(each.fields, names)) for each in draft.classes.models)
    return _Finished(models, [_beside_classes(each, names) for each in draft.operations], draft.events)


def _beside_classes(operation: Operation, classes: Collection[str]) -> Operation:
    fields = _unhiding(operation.fields, classes)
    renamed = {before.name: after.name for before, after in zip(operation.fields, fields, strict=True)}
    return evolve(
        operation,
        fields=fields,
        merchant_number=renamed.get(operation.merchant_number, ""),
        echoed=tuple((renamed[name], documented) for name, documented in operation.echoed),
        pages=operation.pages
        and evolve(operation.pages, offset=renamed[operation.pages.offset], limit=renamed[operation.pages.limit]),
    )


def _unhiding(fields: Sequence[Field], classes: Collection[str]) -> tuple[Field, ...]:
    """Fields that are named as no class of the module is: they would hide it from the fields that follow."""
    names = identifiers([field.name for field in fields], classes)
    return tuple(evolve(field, name=name) for field, name in zip(fields, names, strict=True))


def _inner_first(resources: Sequence[Resource]) -> Iterator[Resource]:
    for resource in resources:
        yield from _inner_first(resource.children)
        yield resource


# -- what a module says of itself


def _documents_of(name: str, layout: Layout, documents: Sequence[Document]) -> list[Document]:
    """The documents whose operations and events are in a module; none of a package of groups alone."""
    found = [
        *(each.document for each in layout.operations.get(name, ())),
        *(each.document for each in layout.events.get(name, ())),
    ]
    if name == COMMON:
        found += (document for document in documents if module_of(document) == COMMON)
    return list({document.path: document for document in found}.values())


def _text(documents: Sequence[Document]) -> str:
    infos = [document.root.mapping["info"] for document in documents]
    texts = [text for info in infos for text in (prose(info.get("title")), prose(info.get("description"))) if text]
    return "\n\n".join(f"{text.removesuffix('.')}." for text in texts)


def _sources(name: str, documents: Sequence[Document], layout: Layout, places: Mapping[str, str]) -> list[str]:
    """The files that a module comes from; last those that are only referred to."""
    if not documents:
        groups = [group for group, module in layout.groups.items() if module == name]
        below = [
            each.document
            for module, found in layout.operations.items()
            for each in found
            if module.startswith(f"{name}.") or any(tuple(each.segments[: len(group)]) == group for group in groups)
        ]
        told = (found for module, found in layout.events.items() if module.startswith(f"{name}."))
        below += (each.document for found in told for each in found)
        return sorted({places[document.path] for document in below})
    found, webhooks = layout.operations.get(name, ()), layout.events.get(name, ())
    nodes = [
        *(("operation", each.node) for each in found),
        *(("parameter", node) for each in found for node in items(each.item.get("parameters"))),
        *(("event", each.node) for each in webhooks),
    ]
    own = [document.path for document in documents]
    shared = {part.node.span.path for part in reached(documents[0], nodes)}
    return [places[path] for path in [*own, *sorted(shared - set(own))]]
