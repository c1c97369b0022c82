"""Schemas to types: the part of `build` that gives every object and every enumeration its class."""

from __future__ import annotations

from collections.abc import Collection, Iterator, Mapping
from typing import Final, Literal, TypeVar

from attrs import evolve

from ...diagnostics import Diagnostics, quoted
from ...document.combining import Combined
from ...document.directions import Directions
from ...document.discriminators import Discriminator, discriminator_of
from ...document.parts import text
from ...document.schemas import (
    DEEPEST,
    Property,
    Resolve,
    details_of,
    has_references,
    held_json,
    is_null,
    is_nullable,
    is_object_with_properties,
    is_same,
    kinds_of,
    layers_of,
    properties_of,
    python_name,
)
from ...model import (
    Enumeration,
    Field,
    ListOf,
    MapOf,
    Model,
    Named,
    OpenEnum,
    Plain,
    PointedFile,
    Type,
    UnionOf,
    classes_in,
)
from ...names import (
    COMMON,
    IN_CLASS_BODY,
    OF_DEPRECATION,
    OF_FILES,
    OF_MODULES,
    class_name,
    identifier,
    identifiers,
)
from ...source import Node, Span
from ..completeness import check_member
from ..descriptions import doc_of
from ..homes import Homes
from ..multipart import file_type
from ..unsupported import Unsupported
from .enumerations import enumeration_of
from .tags import Tags

_TIMES: Final = frozenset({"date-time", "rfc3339"})
# Keywords that change what travels, and that no later stage can do justice to.
_UNSUPPORTED: Final = ("contentSchema",)
_SCALARS: Final[dict[str, Literal["str", "int", "float", "bool"]]] = {
    "string": "str",
    "integer": "int",
    "number": "float",
    "boolean": "bool",
}
_KINDS: Final = {"str": "string", "int": "integer"}  # what the values of an enumeration are to JSON
_LARGEST: Final = 100  # plain types and classes that one type is made of


M = TypeVar("M", Model, Enumeration)


class Shared:
    """What the classes of all modules have in common.

    Args:
        diagnostics: Takes the errors.
        directions: What travels one way only.
        homes: Which module has the class of a component.
        complete: Whether to warn of members that nothing describes.

    Attributes:
        is_sent: Whether what is made now is a part of a request.
        classes: The classes of each module.
    """

    def __init__(
        self, diagnostics: Diagnostics, directions: Directions, homes: Homes, *, complete: bool = False
    ) -> None:
        self.diagnostics = diagnostics
        self.directions = directions
        self.homes = homes
        self.classes: dict[str, Classes] = {}
        self.complete = complete
        self.is_sent = False
        self.tags = Tags(diagnostics)
        self.combined = Combined(diagnostics)
        self.unsupported = Unsupported(diagnostics)


class Classes:
    """The classes of one module, made as they are asked for.

    Args:
        module: Name of the module.
        shared: What the classes of all modules have in common.
    """

    def __init__(self, module: str, shared: Shared) -> None:
        self.module = module
        shared.classes[module] = self
        self._diagnostics = shared.diagnostics
        self._tags = shared.tags
        self._combined = shared.combined
        self._unsupported = shared.unsupported
        self._shared = shared
        self._types: dict[tuple[Node, bool], Type] = {}  # by schema, and whether it is that of requests alone
        self._claims: dict[str, tuple[Node, Span]] = {}
        self._within: list[Node] = []  # the lists, maps and unions that the current schema is directly in
        self._depth = 0
        self._models: list[Model] = []
        self._enums: list[Enumeration] = []

    @property
    def models(self) -> list[Model]:
        """The models made so far, each with what tells it from others of a union."""
        return [
            evolve(model, fields=self._tags.tagged(Named(model.name, self.module), model.fields))
            for model in self._in_order(self._models)
        ]

    @property
    def enums(self) -> list[Enumeration]:
        """The enumerations made so far."""
        return self._in_order(self._enums)

    def _in_order(self, made: list[M]) -> list[M]:
        """As operations ask for them; of what modules share, where no operation is the first, as they are written."""
        if self.module != COMMON:
            return made
        return sorted(made, key=lambda each: self.owner_of(each.name).span[:3])

    @property
    def names(self) -> Collection[str]:
        """The class names given so far."""
        return self._claims.keys()

    def owner_of(self, name: str) -> Node:
        """What a class name was given to."""
        return self._claims[name][0]

    def claim(self, name: str, node: Node, span: Span) -> None:
        """Give a class name to a node; a second node that wants it is an error."""
        owner, first = self._claims.setdefault(name, (node, span))
        if owner is not node:
            self._diagnostics.error(
                "class-name-clash",
                f"two classes of one module would be named {name}",
                span,
                hint="give a schema another name with x-python-name, or an operation another operationId",
                related=[(first, "the other one is here")],
            )

    def type_of(self, node: Node, name: str, resolve: Resolve) -> Type:
        """The type of a schema's values, `null` aside.

        Args:
            node: The schema, or a reference to it.
            name: Name of its class, should it need one and not have one of its own.
            resolve: Follows references.
        """
        target = resolve(node)
        way = self._is_for_requests_alone(target, resolve)
        if (target, way) in self._types:
            return self._types[target, way]
        if target is not node or _asked_name(target):
            # A schema in `components` is named by its key, whoever refers to it.
            name = self._own_name(target, resolve)
        twin = self._claims.get(name, (target,))[0]
        if twin is not target and (twin, way) in self._types and _is_twin(twin, target):
            self._types[target, way] = self._types[twin, way]
            return self._types[twin, way]
        home = self._home_of(target)
        if home is not self:
            self._types[target, way] = self._taken(home.type_of(node, name, resolve), node)
            return self._types[target, way]
        for keyword in _UNSUPPORTED:
            if target.get(keyword) is not None:
                self._unsupported.nothing_for(f"`{keyword}`", target.key_span(keyword))
        if target in self._within:
            # An object would have its class by now, and other types have no name to refer to themselves by.
            message = "a list or a mapping cannot hold itself"
            self._unsupported.report(message, node.span, hint="put it into a property of an object")
            return Plain("any")
        if self._depth == DEEPEST:
            message = f"more than {DEEPEST} schemas are nested here, by references or otherwise"
            self._diagnostics.error("too-deep", message, node.span, hint="describe the inner part as free-form")
            return Plain("any")
        self._within.append(target)
        self._depth += 1
        type_ = self._type_of_target(target, identifier(name, OF_MODULES | OF_FILES), resolve)
        self._depth -= 1
        self._within.pop()
        if _size(type_) > _LARGEST:
            message = f"a value of this schema may be of more than {_LARGEST} types"
            self._unsupported.report(message, node.span, hint="describe the inner part as free-form")
            type_ = Plain("any")
        self._types[target, way] = type_
        return type_

    def _is_for_requests_alone(self, node: Node, resolve: Resolve) -> bool:
        return self._shared.is_sent and self._shared.directions.differ(node, resolve)

    def _own_name(self, component: Node, resolve: Resolve) -> str:
        """The name of a component's class; of requests, one of its own where the members are not those of answers."""
        name = _asked_name(component) or _key_name(component)
        return f"{name}Input" if self._is_for_requests_alone(component, resolve) else name

    def _taken(self, type_: Type, node: Node) -> Type:
        """A type of another module, under whose classes' names nothing else can be found here."""
        for each in classes_in(type_):
            self.claim(each.name, self._shared.classes[each.module].owner_of(each.name), node.span)
        return type_

    def _home_of(self, component: Node) -> Classes:
        """The classes that a component's is one of; these where it is no component, or none of another module."""
        return self._shared.classes[self._shared.homes.of(component, self.module) or self.module]

    def _home_of_values(self, found: Property) -> Classes:
        """Where the class of a property's values belongs: with the component that describes them, it alone."""
        if found.component is None:
            return self
        home = self._home_of(found.component)
        paths = self._shared.homes.paths_of(home.module)
        return home if all(node.span.path in paths for node in found.descriptions) else self

    def _type_of_target(self, node: Node, name: str, resolve: Resolve) -> Type:
        if is_object_with_properties(node, resolve):
            within, self._within = self._within, []  # whatever is below can be named: it is in an object
            type_ = self._object(node, name, resolve)
            self._within = within
            return type_
        parts = node.get("allOf")
        self._unsupported.check_beside(node, resolve)
        if parts is not None:
            if len(parts.sequence) == 1:
                return self.type_of(parts.sequence[0], name, resolve)
            self._unsupported.report("`allOf` joins nothing but objects", node.key_span("allOf"))
        choices = node.get("oneOf") or node.get("anyOf")
        if choices is not None:
            union = self._union(choices.sequence, name, resolve)
            discriminator = discriminator_of(node, resolve)
            return union if discriminator is None else self._discriminated(union, discriminator, resolve)
        values, constant = node.get("enum"), node.get("const")
        if values is not None:
            return self._enumeration(node, values.sequence, name, resolve)
        if constant is not None:
            return self._enumeration(node, [constant], name, resolve)
        return self._of_kinds(node, kinds_of(node), name, resolve)

    def _of_kinds(self, node: Node, kinds: list[str], name: str, resolve: Resolve) -> Type:
        if len(kinds) > 1:
            return UnionOf(tuple(self._of_kind(node, kind, name, resolve) for kind in kinds))
        return self._of_kind(node, kinds[0] if kinds else "", name, resolve)

    def _of_kind(self, node: Node, kind: str, name: str, resolve: Resolve) -> Type:
        item = node.get("items")
        if kind == "array" or (not kind and item is not None):
            return ListOf(Plain("any") if item is None else self.item_of(item, name, resolve))
        additional = node.get("additionalProperties")
        if kind == "object" or (not kind and additional is not None):
            if additional is None or isinstance(additional.value, bool):
                return MapOf(Plain("any"))
            return MapOf(self.item_of(additional, name, resolve))
        format_ = text(node.get("format"))
        if kind == "string" and format_ in _TIMES:
            return Plain("datetime")
        if kind == "string" and format_ == "date":
            return Plain("date")
        if kind == "string" and format_ == "binary":
            self._unsupported.report(
                "only a part of a multipart body, or a whole answer, can be a file", node.key_span("format")
            )
        return Plain(_SCALARS[kind]) if kind in _SCALARS else Plain("any")

    def item_of(self, node: Node, name: str, resolve: Resolve) -> Type:
        """The type of an item, which cannot be left out: there, `null` is a value."""
        type_ = self.type_of(node, name, resolve)
        if not is_nullable(node, resolve) or type_ == Plain("any"):
            return type_
        return UnionOf((*(type_.members if isinstance(type_, UnionOf) else (type_,)), Plain("none")))

    def _union(self, choices: list[Node], name: str, resolve: Resolve) -> Type:
        real = [choice for choice in choices if not is_null(resolve(choice))]
        members: list[Type] = []
        for index, choice in enumerate(real, 1):
            member = self.type_of(choice, name if len(real) == 1 else f"{name}{index}", resolve)
            if member not in members:
                members.append(member)
            if len(real) > 1 and details_of(choice, resolve):
                self._unsupported.report(
                    "limits of one choice among several cannot be checked", choice.key_span("type")
                )
            if len(real) > 1 and any(layer.get("discriminator") for layer in layers_of(choice, resolve)):
                self._unsupported.report(
                    "what a discriminator tells apart cannot be one choice among several", choice.key_span("$ref")
                )
        if not members:
            return Plain("any")
        return members[0] if len(members) == 1 else UnionOf(tuple(members))

    def _discriminated(self, union: Type, discriminator: Discriminator, resolve: Resolve) -> Type:
        """A union whose members a property tells apart; an object that it tells to be none of them stays a `dict`."""
        for choice in discriminator.choices:
            type_ = self.type_of(choice.node, "", resolve)
            if isinstance(type_, Named):
                self._tags.add(type_, discriminator.property, choice.values, choice.node.span)
        members = union.members if isinstance(union, UnionOf) else (union,)
        return UnionOf((*members, MapOf(Plain("any"))))

    def _object(self, node: Node, name: str, resolve: Resolve) -> Type:
        self.claim(name, node, node.span)
        made = Named(name, self.module)
        # Before its fields: one of them may be of this very class.
        self._types[node, self._is_for_requests_alone(node, resolve)] = made
        self._unsupported.check_object(node, resolve)
        fields = tuple(self.fields(list(properties_of(node, resolve)), name, resolve))
        self._models.append(Model(name=name, doc=doc_of(node, resolve), fields=fields))
        return made

    def fields(
        self, properties: list[Property], owner: str, resolve: Resolve, *, files: bool = False
    ) -> Iterator[Field]:
        """The fields of an object's properties.

        Args:
            properties: The properties.
            owner: Name that the classes of inline objects and enumerations begin with.
            resolve: Follows references.
            files: Whether they are parts of a body, which may be files.
        """
        properties = [each for each in properties if not self._is_left_out(each, resolve)]
        schemas = [self._combined.schema_of(p, resolve) for p in properties]
        asked = [python_name(schema) or p.name for schema, p in zip(schemas, properties, strict=True)]
        # A class that has deprecated fields needs the decorator.
        is_used = any(doc_of(schema, resolve).deprecated for schema in schemas)
        names = identifiers(asked, IN_CLASS_BODY | OF_DEPRECATION if is_used else IN_CLASS_BODY)
        named = {found.name: python for python, found in zip(names, properties, strict=True)}
        for python, schema, found in zip(names, schemas, properties, strict=True):
            name = found.name
            if python_name(schema) not in (None, python):
                self._diagnostics.error(
                    "name-clash",
                    f"{quoted(name)} cannot be named {python_name(schema)} here",
                    schema.key_span("x-python-name"),
                    hint="another member has that name, or Python or the client keeps it for itself",
                )
            # Whichever class it becomes a part of first, what a component holds is named after the component.
            holder = owner if found.component is None else self._own_name(found.component, resolve)
            class_ = holder + class_name(name)
            held, file = held_json(schema, resolve), file_type(schema, resolve) if files else None
            home = self._home_of_values(found)
            type_ = file or home.type_of(schema if held is None else held, class_, resolve)
            if home is not self:
                self._taken(type_, schema)
            doc = doc_of(schema, resolve)
            if self._shared.complete:
                check_member(name, schema, doc.text, self._diagnostics)
            yield Field(
                name=python,
                wire_name=name,
                # A text that holds no JSON stays a text.
                type=UnionOf((type_, Plain("str"))) if held is not None and file is None else type_,
                required=found.required and not is_nullable(schema, resolve),
                details={
                    **({"sensitive": True} if found.sensitive else {}),
                    **({} if found.file is None else {"file": _file(found.file, named)}),
                    **details_of(schema, resolve),
                },
                doc=doc,
            )

    def _is_left_out(self, found: Property, resolve: Resolve) -> bool:
        is_sent = self._shared.is_sent
        return any(self._shared.directions.leave_out(each, resolve, is_sent=is_sent) for each in found.descriptions)

    def _enumeration(self, node: Node, values: list[Node], name: str, resolve: Resolve) -> Type:
        if all(value.value is None for value in values):
            return Plain("any")
        made = enumeration_of(node, values, name)
        kinds = kinds_of(node)
        if made is None:
            message = "an enumeration that is neither of texts nor of whole numbers is taken for its type alone"
            self._diagnostics.warning("unsupported", message, node.key_span("enum" if "enum" in node.keys else "const"))
        if made is None or (kinds and _KINDS[made.base] not in kinds):
            return self._of_kinds(node, kinds, name, resolve)
        self.claim(name, node, node.span)
        self._enums.append(made)
        return OpenEnum(name, made.base, self.module)


def _file(digest: Node, named: Mapping[str, str]) -> PointedFile:
    """What `x-digest` says, in the names of Python."""
    told = {key: node.text for key, node in digest.mapping.items()}
    return PointedFile(
        digest=named[told["value"]],
        digest_type=named[told["type"]],
        packed=told.get("packed", ""),
        key=named[told["key"]] if "key" in told else "",
        nonce=named[told["nonce"]] if "nonce" in told else "",
    )


def _asked_name(schema: Node) -> str:
    """The name that a schema asks for its class; empty where it asks for none."""
    name = text(schema.get("x-python-name")) or ""
    return name if name[:1].isupper() else ""


def _key_name(component: Node) -> str:
    return class_name(component.pointer.rsplit("/", 1)[-1])


def _is_twin(one: Node, other: Node) -> bool:
    """Whether two documents have the same schema; what they refer to may differ, so then they do not count as such."""
    return not has_references(one) and is_same(one, other)


def _size(type_: Type) -> int:
    match type_:
        case ListOf(item=inner) | MapOf(value=inner):
            return _size(inner)
        case UnionOf(members=members):
            return sum(map(_size, members))
        case _:
            return 1
