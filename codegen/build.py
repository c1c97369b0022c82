"""From documents to modules: which operation goes where, under which names, with which types."""

from __future__ import annotations

from collections.abc import Collection, Iterable, Sequence
from pathlib import Path

from attrs import evolve

from codegen.classes import Classes
from codegen.diagnostics import Diagnostics
from codegen.endpoints import Endpoint, build_operation, endpoints_of
from codegen.model import Api, Field, Module, Operation, Resource
from codegen.names import IN_CLASS_BODY, OF_CLIENTS, OF_PACKAGE, OF_RESOURCES, class_name, identifier, identifiers
from codegen.parts import prose
from codegen.source import Document


def build(documents: Sequence[Document], diagnostics: Diagnostics) -> Api:
    """Build the model of the generated package.

    Args:
        documents: Valid documents.
        diagnostics: Takes the errors: what no class or method can be made of, and names that clash.
    """
    found = sorted((operation for document in documents for operation in endpoints_of(document)), key=_by_id)
    tops: dict[str, list[Endpoint]] = {}
    for endpoint in found:
        tops.setdefault(endpoint.segments[0], []).append(endpoint)
    for reserved in (OF_PACKAGE, OF_CLIENTS):
        _check_distinct(((identifier(top, reserved), top, tops[top][0]) for top in tops), diagnostics)
    _check_distinct(((class_name(top) + "Resource", top, tops[top][0]) for top in tops), diagnostics)
    return Api(tuple(_module(top, endpoints, diagnostics) for top, endpoints in tops.items()))


def _by_id(operation: Endpoint) -> str:
    return operation.id


def _module(top: str, found: list[Endpoint], diagnostics: Diagnostics) -> Module:
    classes = Classes(diagnostics)
    built = [build_operation(each, classes, diagnostics) for each in found]
    operations = {operation.id: _beside_classes(operation, classes.names) for operation in built}
    documents = {each.document.path: each.document for each in found}
    infos = [document.root.mapping["info"] for document in documents.values()]
    texts = [text for info in infos for text in (prose(info.get("title")), prose(info.get("description"))) if text]
    text = "\n\n".join(f"{text.removesuffix('.')}." for text in texts)
    return Module(
        name=identifier(top, OF_PACKAGE),
        # The same wherever the compiler is called from.
        sources=tuple("/".join(Path(path).resolve().parts[-2:]) for path in documents),
        enums=tuple(classes.enums),
        models=tuple(evolve(each, fields=_unhiding(each.fields, classes.names)) for each in classes.models),
        operations=tuple(operations.values()),
        resource=_resource((top,), text, operations, found, classes=classes, diagnostics=diagnostics),
    )


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
    members = {each.segments[depth]: each for each in reversed(below)}
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


def _check_distinct(named: Iterable[tuple[str, str, Endpoint]], diagnostics: Diagnostics) -> None:
    """Tell of methods and groups that become one in Python: `list` and `list_`."""
    first: dict[str, tuple[str, Endpoint]] = {}
    for name, dotted, operation in named:
        owner, other = first.setdefault(name, (dotted, operation))
        if owner != dotted:
            diagnostics.error(
                "name-clash",
                f"{owner} and {dotted} would both be named {name}",
                operation.span,
                hint="give one of them another operationId",
                related=[(other.span, "the other one is here")],
            )
