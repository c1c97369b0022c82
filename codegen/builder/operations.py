"""From an operation as a document has it to that of the model: its request, its answers, its texts."""

from __future__ import annotations

from collections.abc import Iterator
from functools import partial
from typing import Any, Final, NamedTuple

from attrs import evolve

from ..document.multipart import MEDIA_TYPE
from ..document.operations import Endpoint
from ..document.parts import is_true, items, members
from ..document.prose import description, prose, texts
from ..document.references import resolve
from ..document.schemas import (
    Resolve,
    details_of,
    is_object_with_properties,
    layers_of,
    properties_of,
    python_name,
)
from ..document.styles import delimiter_of, media_of, schema_of
from ..model import (
    Answer,
    Details,
    Doc,
    ErrorCode,
    Field,
    ListOf,
    Location,
    MapOf,
    OpenEnum,
    Operation,
    Pages,
    Plain,
    Type,
    UnionOf,
)
from ..names import IN_CLASS_BODY, OF_REQUESTS, OF_RESOURCES, class_name, identifier, identifiers, within
from ..source import Node
from . import examples, multipart
from .descriptions import doc_of
from .types.classes import Classes, Shared

_SERIAL: Final = "wechatpay-serial"
_LOCATIONS: Final[dict[str, Location]] = {"path": "path", "query": "query", "header": "header"}


def build_operation(endpoint: Endpoint, classes: Classes, shared: Shared) -> Operation:
    """The model of one operation; the classes it needs are made on the way.

    Args:
        endpoint: The operation in its document.
        classes: The classes of its module.
        shared: What the classes of all modules have in common.
    """
    return _Builder(endpoint, classes, shared).operation()


class _Carried(NamedTuple):
    """A field of a request, before it has its Python name."""

    field: Field
    python_name: str | None


class _Builder:
    """Makes one operation of what a document says of it."""

    def __init__(self, found: Endpoint, classes: Classes, shared: Shared) -> None:
        self._found = found
        self._classes = classes
        self._diagnostics = shared.diagnostics
        self._unsupported = shared.unsupported
        self._shared = shared
        self._resolve: Resolve = partial(resolve, found.document)
        self._name = class_name(*within(classes.module, found.segments))
        # Any: examples are any JSON.
        self._example: dict[str, dict[str, Any]] = {}
        self._shown: dict[str, dict[int, Any]] = {"answers": {}}

    def operation(self) -> Operation:
        found, node = self._found, self._found.node
        request_class = f"{self._name}Request"
        self._classes.claim(request_class, node, found.span)
        self._shared.is_sent = True
        fields = self._named([*self._parameters(), *self._body()])
        self._shared.is_sent = False
        server, standby = self._servers()
        answers = self._answers()
        return Operation(
            id=found.id,
            method_name=identifier(found.segments[-1], OF_RESOURCES),
            request_class=request_class,
            http_method=found.method.upper(),
            path=found.path,
            server=server,
            standby=standby,
            fields=tuple(fields),
            answers=answers,
            errors=tuple(self._errors()),
            merchant_number=self._merchant_number(fields),
            echoed=self._echoed(fields),
            outcome=prose(node.get("x-outcome")),
            sensitive_padding=prose(node.get("x-sensitive-padding")),
            signed_digest=self._signed_digest(),
            pages=self._pages(fields),
            doc=Doc(
                text="\n\n".join(filter(None, (prose(node.get("summary")), description(node.get("description"))))),
                notes=tuple(self._notes()),
                deprecated=is_true(node.get("deprecated")),
            ),
            source=texts(node.get("x-source")) + texts(members(node.get("externalDocs")).get("url")),
            successor=self._successor(),
            successor_id=prose(members(node.get("x-successor")).get("operationId")),
            warning=self._warning(),
            example={"request": self._example, **self._shown},
        )

    def _merchant_number(self, fields: list[Field]) -> str:
        written = self._found.node.get("x-merchant-number")
        if written is None:
            return ""
        names = [field.name for field in fields if field.wire_name == written.text]
        if not names:
            self._unsupported.nothing_for("the merchant's number within a body that is no plain object", written.span)
        return names[0] if names else ""

    def _echoed(self, fields: list[Field]) -> tuple[tuple[str, str], ...]:
        written = {item.text for item in items(self._found.node.get("x-echoed"))}
        return tuple((field.name, field.wire_name) for field in fields if field.wire_name in written)

    def _pages(self, fields: list[Field]) -> Pages | None:
        """How the operation lists in pages, the members of its answer still under their documented names."""
        written = self._found.node.get("x-pages")
        if written is None:
            return None
        by_wire = {field.wire_name: field.name for field in fields if field.location == "query"}
        return Pages(
            method=identifier(prose(written.get("method")) or "iterate", OF_RESOURCES),
            offset=by_wire[written.mapping["offset"].text],
            limit=by_wire[written.mapping["limit"].text],
            items=written.mapping["items"].text,
            total=prose(written.get("total")),
            more=prose(written.get("more")),
            item=Plain("any"),  # until all classes are there
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
        urls = [(server.mapping["url"].text, is_true(server.get("x-standby"))) for server in servers.sequence]
        main = [url for url, standby in urls if not standby]
        return main[0] if main else urls[0][0], tuple(url for url, standby in urls if standby)

    def _parameters(self) -> Iterator[_Carried]:
        own, shared = self._found.node.get("parameters"), self._found.item.get("parameters")
        found: dict[tuple[str, str], Node] = {}
        for group in (shared, own):
            for reference in items(group):
                parameter = self._resolve(reference)
                found[parameter.mapping["in"].text, parameter.mapping["name"].text] = reference
        order = ["path", "query", "header"]
        for (place, name), reference in sorted(found.items(), key=lambda entry: order.index(entry[0][0])):
            parameter, location = self._resolve(reference), _LOCATIONS[place]
            schema = schema_of(parameter)
            if schema is None:
                continue  # it has a content of another kind, which has been reported
            type_ = self._type(schema, name, "Request")
            details = self._written(parameter, schema, type_)
            is_own = is_true(parameter.get("x-own-number"))
            if is_own:
                details = {"own_number": True, **details}
            doc = doc_of(schema, self._resolve)
            example = examples.of_parameter(parameter, self._resolve)
            if example is not examples.NONE:
                self._example.setdefault(location, {})[name] = example
            yield _Carried(
                Field(
                    name=name,
                    wire_name=name,
                    type=_for_requests(type_),
                    # The client knows its own number, and which of the platform's keys it encrypts by.
                    required=is_true(parameter.get("required")) and not is_own and name.lower() != _SERIAL,
                    location=location,
                    details=details,
                    doc=Doc(
                        text=description(self._said_of(reference)) or doc.text,
                        example=None if example is examples.NONE else example,
                        notes=doc.notes,
                        deprecated=doc.deprecated or is_true(parameter.get("deprecated")),
                    ),
                ),
                python_name(schema),
            )

    def _written(self, parameter: Node, schema: Node, type_: Type) -> Details:
        """How a parameter travels, besides its place and its name."""
        limits = details_of(schema, self._resolve)
        if media_of(parameter) is not None:
            return {"json": True, **({"held": limits} if limits else {})}
        if not _is_flat(type_):
            self._unsupported.nothing_for(
                f"a {prose(parameter.get('in'))} parameter that is neither a plain value nor a list of such",
                parameter.key_span("schema"),
            )
        delimiter = delimiter_of(parameter) if isinstance(type_, ListOf) else ""
        return {"delimiter": delimiter, **limits} if delimiter else limits

    def _body(self) -> Iterator[_Carried]:
        reference = self._found.node.get("requestBody")
        if reference is None:
            return
        body = self._resolve(reference)
        for kind, media in body.mapping["content"].mapping.items():
            is_form = kind == MEDIA_TYPE
            if kind not in ("application/json", MEDIA_TYPE) or media.get("schema") is None:
                self._unsupported.nothing_for(f"a request body of {kind}", body.mapping["content"].key_span(kind))
                return
            if len(body.mapping["content"].mapping) > 1:
                self._unsupported.nothing_for(
                    "a request body of several content types",
                    body.mapping["content"].key_span(kind),
                )
                return
            schema = media.mapping["schema"]
            example = self._example_of(media)
            if example is not examples.NONE:
                self._example["body"] = example
            required = body.get("required")
            if is_object_with_properties(schema, self._resolve):
                properties = list(properties_of(schema, self._resolve))
                # What the members hold is named after the operation, or after the schema they come from.
                target, owner = self._resolve(schema), f"{self._name}Request"
                if target is not schema:
                    properties = [each._replace(component=each.component or target) for each in properties]
                self._unsupported.check_parts(target, self._resolve)
                fields = list(self._classes.fields(properties, owner, self._resolve, files=is_form))
                if is_form:
                    fields = [multipart.part_field(field, media) for field in fields]
                    self._example["body"] = multipart.example_of(self._example.get("body"), fields)
                for field in fields:
                    yield _Carried(
                        evolve(
                            field,
                            type=_for_requests(_structured(field)),
                            required=field.required and "own_number" not in field.details,
                        ),
                        None if field.name == field.wire_name else field.name,
                    )
            else:
                yield _Carried(
                    Field(
                        name="body",
                        wire_name="body",
                        type=_for_requests(self._type(schema, "body", "Request")),
                        required=is_true(required),
                        whole=True,
                        details=details_of(schema, self._resolve),
                        doc=doc_of(schema, self._resolve),
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
        return [evolve(each.field, name=name) for each, name in zip(carried, names, strict=True)]

    def _answers(self) -> tuple[Answer, ...]:
        found: list[Answer] = []
        shown = self._shown["answers"]
        # By status, so that a class keeps its name where the answers are put into another order.
        for status, reference in sorted(self._found.node.mapping["responses"].mapping.items()):
            response = self._resolve(reference)
            if not status.startswith("2"):
                continue
            type_: Type | None = None
            shown[int(status)] = None
            for kind, media in members(response.get("content")).items():
                example = self._example_of(media)
                shown[int(status)] = None if example is examples.NONE else example
                if kind != "application/json":
                    type_ = Plain("Download")
                    self._shown.setdefault("media_types", {})[int(status)] = kind
                    continue
                suffix = "Response" if not found else f"Response{status}"
                type_ = self._classes.item_of(media.mapping["schema"], self._name + suffix, self._resolve)
            named = ", ".join(members(response.get("headers")))
            text = prose(self._said_of(reference)) + (f" Headers: {named}." if named else "")
            found.append(Answer(status=int(status), type=type_, text=text))
        return tuple(found)

    def _signed_digest(self) -> str:
        answers = members(self._found.node.get("responses")).values()
        return next(filter(None, (prose(self._resolve(answer).get("x-signed-digest")) for answer in answers)), "")

    def _errors(self) -> Iterator[ErrorCode]:
        """The operation's own codes, which come before those of the same name that its answers share with others."""
        seen: set[tuple[int, str]] = set()
        found = [(str(entry.mapping["status"].value), entry) for entry in items(self._found.node.get("x-error-codes"))]
        for status, reference in self._found.node.mapping["responses"].mapping.items():
            response = self._resolve(reference)
            found += [(status, entry) for entry in items(response.get("x-error-codes"))]
        for status, entry in found:
            key = int(status), entry.mapping["code"].text
            if key in seen:
                continue
            seen.add(key)
            yield ErrorCode(
                status=key[0],
                code=key[1],
                cause=prose(entry.get("cause")),
                remedy=prose(entry.get("remedy")),
                cause_zh=prose(entry.get("cause-zh")),
                remedy_zh=prose(entry.get("remedy-zh")),
            )

    def _successor(self) -> str:
        node = self._found.node
        successor = node.get("x-successor")
        if successor is None:
            return ", ".join(texts(node.get("x-replaced-by")))
        keywords = ("operationId", "url", "operation", "path")
        named = next((prose(found) for keyword in keywords if (found := successor.get(keyword)) is not None), "")
        server, since = prose(successor.get("server")), prose(successor.get("since"))
        return " ".join(filter(None, (named, f"on {server}" if server else "", f"(since {since})" if since else "")))

    def _warning(self) -> str:
        node = self._found.node
        if not is_true(node.get("deprecated")):
            return ""
        successor = members(node.get("x-successor"))
        replaced_by = ", ".join(texts(node.get("x-replaced-by")))
        if successor.keys() & {"url", "operation", "path"} and "operationId" not in successor:
            # It is outside of this specification: a warning that nobody can follow is noise.
            return ""
        instead = prose(successor.get("operationId")) or replaced_by
        return f"use {instead} instead" if instead else "the vendor has deprecated this operation"

    def _notes(self) -> Iterator[str]:
        node = self._found.node
        if node.get("x-rate-limit") is not None:
            yield f"Rate limit: {prose(node.get('x-rate-limit'))}."
        if node.get("x-role") is not None:
            yield f"For: {', '.join(texts(node.get('x-role')))}."
        if node.get("x-last-updated-at") is not None:
            yield f"The vendor's page was last changed on {prose(node.get('x-last-updated-at'))}."

    # Any: an example is any JSON.
    def _example_of(self, media: Node) -> Any:
        example, schema = examples.of_media(media, self._resolve), media.get("schema")
        if schema is None:
            return example
        return self._shared.directions.without(example, schema, self._resolve, is_sent=self._shared.is_sent)

    def _said_of(self, reference: Node) -> Node | None:
        """The description of a parameter or an answer; one beside the reference to it comes first."""
        layers = layers_of(reference, self._resolve)
        return next((found for layer in layers if (found := layer.get("description")) is not None), None)

    def _type(self, schema: Node, name: str, suffix: str) -> Type:
        return self._classes.type_of(schema, f"{self._name}{suffix}{class_name(name)}", self._resolve)


def _is_flat(type_: Type, *, lists: bool = True) -> bool:
    """Whether a path, a query or a header can hold a type: the scalars, and lists of them."""
    if isinstance(type_, UnionOf):
        return all(_is_flat(member, lists=False) for member in type_.members)
    if isinstance(type_, ListOf):
        return lists and _is_flat(type_.item, lists=False)
    return type_ != Plain("any") and isinstance(type_, (Plain, OpenEnum))


def _structured(field: Field) -> Type:
    """The type of a field as a caller gives it: of JSON in a text what it holds, for the text is made of it."""
    return field.type.members[0] if "json" in field.details and isinstance(field.type, UnionOf) else field.type


def _for_requests(type_: Type) -> Type:
    """A type as a caller gives it: no null is ever sent."""
    if isinstance(type_, ListOf):
        return ListOf(_for_requests(type_.item))
    if isinstance(type_, MapOf):
        return MapOf(_for_requests(type_.value))
    if isinstance(type_, UnionOf):
        sent = tuple(_for_requests(member) for member in type_.members if member != Plain("none"))
        return sent[0] if len(sent) == 1 else UnionOf(sent)
    return type_
