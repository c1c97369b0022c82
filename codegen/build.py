"""From documents to modules: which operation goes where, under which names, with which types."""

from __future__ import annotations

from collections.abc import Collection, Iterable, Iterator, Sequence
from functools import partial
from pathlib import Path
from typing import Any, Final, NamedTuple

from attrs import evolve

from codegen import examples
from codegen.classes import Classes, Resolve, details_of, is_object_with_properties, properties_of, python_name
from codegen.diagnostics import Diagnostics
from codegen.model import (
    Answer,
    Api,
    Doc,
    ErrorCode,
    Field,
    ListOf,
    Location,
    MapOf,
    Module,
    OpenEnum,
    OpenTime,
    Operation,
    Plain,
    Resource,
    Type,
    UnionOf,
)
from codegen.names import (
    IN_CLASS_BODY,
    OF_CLIENTS,
    OF_PACKAGE,
    OF_REQUESTS,
    OF_RESOURCES,
    class_name,
    identifier,
    identifiers,
)
from codegen.parts import METHODS
from codegen.references import resolve
from codegen.source import Document, Node, Span
from codegen.text import inline

_LOCATIONS: Final[dict[str, Location]] = {"path": "path", "query": "query", "header": "header"}


class _Found(NamedTuple):
    """An operation as it stands in a document."""

    id: str
    document: Document
    path: str
    item: Node
    method: str
    node: Node

    @property
    def segments(self) -> list[str]:
        return self.id.split(".")

    @property
    def span(self) -> Span:
        return self.node.mapping["operationId"].span


def build(documents: Sequence[Document], diagnostics: Diagnostics) -> Api:
    """Build the model of the generated package.

    Args:
        documents: Valid documents.
        diagnostics: Takes the errors: what no class or method can be made of, and names that clash.
    """
    found = sorted((operation for document in documents for operation in _operations(document)), key=_by_id)
    tops = {operation.segments[0]: operation for operation in reversed(found)}
    for reserved in (OF_PACKAGE, OF_CLIENTS):
        _check_distinct(((identifier(top, reserved), top, tops[top]) for top in sorted(tops)), diagnostics)
    _check_distinct(((class_name(top) + "Resource", top, tops[top]) for top in sorted(tops)), diagnostics)
    return Api(
        tuple(
            _module(top, [operation for operation in found if operation.segments[0] == top], diagnostics)
            for top in sorted(tops)
        )
    )


def _by_id(operation: _Found) -> str:
    return operation.id


def _operations(document: Document) -> Iterator[_Found]:
    paths = document.root.get("paths")
    for path, item in (paths.mapping if paths is not None else {}).items():
        for method in METHODS:
            node = item.get(method)
            if node is not None:
                operation_id = node.mapping["operationId"].text
                yield _Found(operation_id, document, path, item, method, node)


def _module(top: str, found: list[_Found], diagnostics: Diagnostics) -> Module:
    classes = Classes(diagnostics)
    built = [_Builder(each, classes, diagnostics).operation() for each in found]
    operations = {operation.id: _beside_classes(operation, classes.names) for operation in built}
    documents = {each.document.path: each.document for each in found}
    infos = [document.root.mapping["info"] for document in documents.values()]
    text = "\n\n".join(
        filter(None, (f"{_text(info.get('title'))}.\n\n{_text(info.get('description'))}".strip() for info in infos))
    )
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
    return tuple(_with(field, name=name) for field, name in zip(fields, names, strict=True))


def _resource(
    path: tuple[str, ...],
    text: str,
    operations: dict[str, Operation],
    found: list[_Found],
    *,
    classes: Classes,
    diagnostics: Diagnostics,
) -> Resource:
    depth = len(path)
    reserved = IN_CLASS_BODY | OF_RESOURCES
    below = [each for each in found if tuple(each.segments[:depth]) == path]
    groups = {each.segments[depth]: each for each in below if len(each.segments) > depth + 1}
    own = [operations[each.id] for each in below if len(each.segments) == depth + 1]
    for each in below:
        if len(each.segments) == depth + 1 and each.segments[depth] in groups:
            other = groups[each.segments[depth]]
            diagnostics.error(
                "method-group-clash",
                f"{each.id} is a method here and a group of operations elsewhere",
                each.span,
                hint="give one of them another operationId",
                related=[(other.span, "the group is here")],
            )
    members = (
        (identifier(each.segments[depth], reserved), ".".join(each.segments[: depth + 1]), each)
        for each in below
        if len(each.segments) > depth
    )
    _check_distinct(members, diagnostics)
    name = class_name(*path) + "Resource"
    classes.claim(name, below[0].node, below[0].span)
    return Resource(
        path=".".join(path),
        class_name=name,
        attribute=identifier(path[-1], OF_CLIENTS if depth == 1 else reserved),
        text=text,
        operations=tuple(own),
        children=tuple(
            _resource((*path, group), text, operations, found, classes=classes, diagnostics=diagnostics)
            for group in groups
        ),
    )


def _check_distinct(named: Iterable[tuple[str, str, _Found]], diagnostics: Diagnostics) -> None:
    """Tell of methods and groups that become one in Python: `list` and `list_`."""
    first: dict[str, tuple[str, _Found]] = {}
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


class _Carried(NamedTuple):
    """A field of a request, before it has its Python name."""

    field: Field
    python_name: str | None


class _Builder:
    """Makes one operation of what a document says of it."""

    def __init__(self, found: _Found, classes: Classes, diagnostics: Diagnostics) -> None:
        self._found = found
        self._classes = classes
        self._diagnostics = diagnostics
        self._resolve: Resolve = partial(resolve, found.document)
        self._name = class_name(*found.segments[1:])
        # Any: examples are any JSON.
        self._example: dict[str, dict[str, Any]] = {}

    def operation(self) -> Operation:
        found, node = self._found, self._found.node
        request_class = f"{self._name}Request"
        self._classes.claim(request_class, node, found.span)
        fields = self._named([*self._parameters(), *self._body()])
        server, standby = self._servers()
        merchant_number = _text(node.get("x-merchant-number"))
        answers, answer_examples = self._answers()
        deprecated = node.get("deprecated")
        return Operation(
            id=found.id,
            method_name=identifier(found.segments[-1], IN_CLASS_BODY | OF_RESOURCES),
            request_class=request_class,
            http_method=found.method.upper(),
            path=found.path,
            server=server,
            standby=standby,
            fields=tuple(fields),
            answers=answers,
            errors=tuple(self._errors()),
            merchant_number=next((f.name for f in fields if f.wire_name == merchant_number), ""),
            outcome=_text(node.get("x-outcome")),
            doc=Doc(
                text="\n\n".join(filter(None, (_text(node.get("summary")), _text(node.get("description"))))),
                notes=tuple(self._notes()),
                deprecated=deprecated is not None and deprecated.value is True,
            ),
            source=_texts(node.get("x-source")) + _texts(_member(node.get("externalDocs"), "url")),
            successor=self._successor(),
            successor_id=_text(_member(node.get("x-successor"), "operationId")),
            example={"request": self._example, "answers": answer_examples},
        )

    def _servers(self) -> tuple[str, tuple[str, ...]]:
        document = self._found.document
        places = (self._found.node, self._found.item, document.root)
        servers = next((s for place in places if (s := place.get("servers")) is not None), None)
        if servers is None:
            self._diagnostics.error(
                "no-server",
                f"nothing tells which access point {self._found.id} is called on",
                self._found.span,
                hint="give the document, the path or the operation its `servers`",
            )
            return "", ()
        urls = [(server.mapping["url"].text, _is_true(server.get("x-standby"))) for server in servers.sequence]
        main = [url for url, standby in urls if not standby]
        return main[0] if main else urls[0][0], tuple(url for url, standby in urls if standby)

    def _parameters(self) -> Iterator[_Carried]:
        own, shared = self._found.node.get("parameters"), self._found.item.get("parameters")
        found: dict[tuple[str, str], Node] = {}
        for group in (shared, own):
            for reference in group.sequence if group is not None else ():
                parameter = self._resolve(reference)
                found[parameter.mapping["in"].text, parameter.mapping["name"].text] = parameter
        order = ["path", "query", "header"]
        for (place, name), parameter in sorted(found.items(), key=lambda entry: order.index(entry[0][0])):
            location = _LOCATIONS[place]
            schema = parameter.mapping["schema"]
            type_ = self._type(schema, name, "Request")
            if not _is_flat(type_, lists=location == "query"):
                self._unsupported(f"a {location} parameter that is no plain value", parameter.key_span("schema"))
            required = parameter.get("required")
            doc = self._classes.doc(schema, self._resolve)
            example = examples.of_parameter(parameter, self._resolve)
            if example is not examples.NONE:
                self._example.setdefault(location, {})[name] = example
            yield _Carried(
                Field(
                    name=name,
                    wire_name=name,
                    type=_for_requests(type_),
                    required=required is not None and required.value is True,
                    location=location,
                    details=details_of(schema, self._resolve),
                    doc=Doc(
                        text=_text(parameter.get("description")) or doc.text,
                        example=None if example is examples.NONE else example,
                        notes=doc.notes,
                        deprecated=doc.deprecated or _is_true(parameter.get("deprecated")),
                    ),
                ),
                python_name(schema),
            )

    def _body(self) -> Iterator[_Carried]:
        reference = self._found.node.get("requestBody")
        if reference is None:
            return
        body = self._resolve(reference)
        for kind, media in body.mapping["content"].mapping.items():
            if kind != "application/json" or media.get("schema") is None:
                self._unsupported(f"a request body of {kind}", body.mapping["content"].key_span(kind))
                return
            schema = media.mapping["schema"]
            example = examples.of_media(media, self._resolve)
            if example is not examples.NONE:
                self._example["body"] = example
            if is_object_with_properties(schema, self._resolve):
                # The nested classes are named after the operation, whose parameters the members become.
                members = list(properties_of(schema, self._resolve))
                for field in self._classes.fields(members, f"{self._name}Request", self._resolve):
                    yield _Carried(
                        _with(field, type=_for_requests(field.type)),
                        None if field.name == field.wire_name else field.name,
                    )
            else:
                required = body.get("required")
                yield _Carried(
                    Field(
                        name="body",
                        wire_name="body",
                        type=_for_requests(self._type(schema, "body", "Request")),
                        required=required is not None and required.value is True,
                        whole=True,
                        details=details_of(schema, self._resolve),
                        doc=self._classes.doc(schema, self._resolve),
                    ),
                    None,
                )

    def _named(self, carried: list[_Carried]) -> list[Field]:
        """The fields under names that are distinct: of two that share one, the later says where it travels."""
        reserved = IN_CLASS_BODY | OF_REQUESTS
        wanted: list[str] = []
        for field, asked in carried:
            name = asked or field.wire_name
            while name in wanted:
                name = f"{field.location}_{name}"
            wanted.append(name)
        names = identifiers(wanted, reserved)
        return [_with(each.field, name=name) for each, name in zip(carried, names, strict=True)]

    def _answers(self) -> tuple[tuple[Answer, ...], dict[int, Any]]:
        found: list[Answer] = []
        shown: dict[int, Any] = {}
        for status, reference in self._found.node.mapping["responses"].mapping.items():
            response = self._resolve(reference)
            if not status.startswith("2"):
                continue
            content = response.get("content")
            type_: Type | None = None
            shown[int(status)] = None
            for kind, media in (content.mapping if content is not None else {}).items():
                schema = media.get("schema")
                if kind != "application/json" or schema is None:
                    self._unsupported(f"an answer of {kind}", response.mapping["content"].key_span(kind))
                    continue
                suffix = "Response" if not found else f"Response{status}"
                type_ = self._classes.type_of(schema, self._name + suffix, self._resolve)
                example = examples.of_media(media, self._resolve)
                shown[int(status)] = None if example is examples.NONE else example
            headers = response.get("headers")
            named = ", ".join(headers.mapping) if headers is not None else ""
            text = _text(response.get("description")) + (f" Headers: {named}." if named else "")
            found.append(Answer(status=int(status), type=type_, text=text))
        return tuple(found), shown

    def _errors(self) -> Iterator[ErrorCode]:
        for status, reference in self._found.node.mapping["responses"].mapping.items():
            codes = self._resolve(reference).get("x-error-codes")
            for entry in codes.sequence if codes is not None else ():
                yield ErrorCode(
                    status=int(status),
                    code=entry.mapping["code"].text,
                    cause=_text(entry.get("cause")),
                    remedy=_text(entry.get("remedy")),
                    cause_zh=_text(entry.get("cause-zh")),
                    remedy_zh=_text(entry.get("remedy-zh")),
                )

    def _successor(self) -> str:
        node = self._found.node
        successor = node.get("x-successor")
        if successor is None:
            return ", ".join(_texts(node.get("x-replaced-by")))
        keywords = ("operationId", "url", "operation", "path")
        named = next((_text(found) for keyword in keywords if (found := successor.get(keyword)) is not None), "")
        server, since = _text(successor.get("server")), _text(successor.get("since"))
        return " ".join(filter(None, (named, f"on {server}" if server else "", f"(since {since})" if since else "")))

    def _notes(self) -> Iterator[str]:
        node = self._found.node
        if node.get("x-rate-limit") is not None:
            yield f"Rate limit: {_text(node.get('x-rate-limit'))}."
        if node.get("x-role") is not None:
            yield f"For: {', '.join(_texts(node.get('x-role')))}."
        if node.get("x-last-updated-at") is not None:
            yield f"The vendor's page was last changed on {_text(node.get('x-last-updated-at'))}."

    def _type(self, schema: Node, name: str, suffix: str) -> Type:
        return self._classes.type_of(schema, f"{self._name}{suffix}{class_name(name)}", self._resolve)

    def _unsupported(self, what: str, span: Span) -> None:
        self._diagnostics.error(
            "unsupported",
            f"{what} is understood by no later stage",
            span,
            hint="spec/README.md lists what is",
        )


def _is_flat(type_: Type, *, lists: bool) -> bool:
    """Whether a path, a query or a header can hold a type: the scalars, and in a query lists of them."""
    if isinstance(type_, UnionOf):
        return all(_is_flat(member, lists=lists) for member in type_.members)
    if isinstance(type_, ListOf):
        return lists and _is_flat(type_.item, lists=False)
    return type_ != Plain("any") and isinstance(type_, (Plain, OpenEnum, OpenTime))


def _for_requests(type_: Type) -> Type:
    """A type as a caller gives it: a time is a time, since text might be none."""
    if isinstance(type_, OpenTime):
        return Plain(type_.name)
    if isinstance(type_, ListOf):
        return ListOf(_for_requests(type_.item))
    if isinstance(type_, MapOf):
        return MapOf(_for_requests(type_.value))
    if isinstance(type_, UnionOf):
        return UnionOf(tuple(map(_for_requests, type_.members)))
    return type_


def _with(field: Field, **changes: Any) -> Field:
    # Any: attrs.evolve takes the fields of the class.
    return evolve(field, **changes)


def _member(node: Node | None, key: str) -> Node | None:
    return None if node is None else node.get(key)


def _is_true(node: Node | None) -> bool:
    return node is not None and node.value is True


def _text(node: Node | None) -> str:
    return inline(node.text) if node is not None and isinstance(node.value, str) else ""


def _texts(node: Node | None) -> tuple[str, ...]:
    if node is None:
        return ()
    return (_text(node),) if isinstance(node.value, str) else tuple(map(_text, node.sequence))
