"""What a specification describes, in the terms of the client that is generated from it.

Built by `build`, read by `render`. Every name in here is already a Python name, and every text still that of the
specification.
"""

from __future__ import annotations

import re
from collections.abc import Collection, Iterator, Mapping
from typing import Any, Final, Literal, TypeAlias

from attrs import frozen

LIST_ITEM: Final = re.compile(r"(?P<mark>(?:[-*]|[0-9]{1,2}[.)]) )\S")
"""The beginning of a line that is an item of a list; any other line break of a text parts paragraphs."""

Location = Literal["path", "query", "header", "body"]


@frozen
class Pattern:
    """A regular expression.

    Attributes:
        written: As the specification has it, in the dialect of ECMA-262.
        python: As Python has to read it to find the same.
    """

    written: str
    python: str


@frozen(kw_only=True)
class PointedFile:
    """What the fields beside the URL of a file tell of it; each attribute is the Python name of such a field.

    Attributes:
        digest: That with its digest.
        digest_type: That with the kind of the digest.
        packed: How the file may be packed; empty where it is not.
        key: That with the key that it is encrypted with; empty where it is not.
        nonce: That with the nonce that it is encrypted with; empty where it is not.
    """

    digest: str
    digest_type: str
    packed: str = ""
    key: str = ""
    nonce: str = ""


Details: TypeAlias = "dict[str, str | int | float | tuple[str, ...] | Pattern | PointedFile | Details]"
"""What `wxpay_client.schema.fields` takes: limits and names; under `items`, those of each item."""


@frozen
class Plain:
    """A type that needs no class of its own."""

    name: Literal["str", "int", "float", "bool", "datetime", "date", "none", "any", "Upload", "Download"]


@frozen
class Named:
    """A class of a model.

    Attributes:
        name: Its name.
        module: The module that it is in.
    """

    name: str
    module: str


@frozen
class OpenEnum:
    """An enumeration, or a value that the specification does not know.

    Attributes:
        name: Its name.
        base: What its values are.
        module: The module that it is in.
    """

    name: str
    base: Literal["str", "int"]
    module: str


@frozen
class ListOf:
    """A list of items of one type."""

    item: Type


@frozen
class MapOf:
    """A mapping of texts to values of one type."""

    value: Type


@frozen
class UnionOf:
    """A value of one of several types."""

    members: tuple[Type, ...]


Type: TypeAlias = Plain | Named | OpenEnum | ListOf | MapOf | UnionOf


def classes_in(type_: Type | None) -> Iterator[Named | OpenEnum]:
    """The classes that a type mentions."""
    match type_:
        case Named() | OpenEnum():
            yield type_
        case ListOf(item=inner) | MapOf(value=inner):
            yield from classes_in(inner)
        case UnionOf(members=members):
            for member in members:
                yield from classes_in(member)
        case _:
            pass


@frozen(kw_only=True)
class Doc:
    """What a person should know of a class, a field or an operation.

    Attributes:
        text: The description.
        example: An example value, `None` without one.
        notes: Sentences of the compiler's own: limits, defaults, the other spelling.
        deprecated: Whether the vendor advises against it.
    """

    text: str = ""
    # Any: an example is any JSON.
    example: Any = None
    notes: tuple[str, ...] = ()
    deprecated: bool = False


@frozen(kw_only=True)
class Field:
    """A field of a model or a request.

    Attributes:
        name: Its name in Python.
        wire_name: Its documented name, which travels.
        type: Type of its value when it is there.
        required: Whether it has to be there.
        location: The part of a request that carries it; `body` for the fields of models.
        whole: It is the whole body.
        part: It is a part of a multipart body.
        details: What `wxpay_client.schema.fields` takes besides: limits, names.
        doc: What a person should know of it.
    """

    name: str
    wire_name: str
    type: Type
    required: bool
    location: Location = "body"
    whole: bool = False
    part: bool = False
    details: Details
    doc: Doc


@frozen
class Member:
    """A value of an enumeration."""

    name: str
    value: str | int
    meaning: str


@frozen(kw_only=True)
class Enumeration:
    """An enumeration class."""

    name: str
    base: Literal["str", "int"]
    doc: Doc
    members: tuple[Member, ...]


@frozen(kw_only=True)
class Model:
    """A class for an object of a request's body or of an answer."""

    name: str
    doc: Doc
    fields: tuple[Field, ...]


@frozen(kw_only=True)
class ErrorCode:
    """A documented error code.

    Attributes:
        status: The status that it arrives with.
        code: The code.
        cause: Why the gateway answers so.
        remedy: What to do about it.
        cause_zh: The cause in Chinese.
        remedy_zh: The remedy in Chinese.
        common: Whether it is of an answer that operations share by `common.yaml`.
    """

    status: int
    code: str
    cause: str
    remedy: str
    cause_zh: str
    remedy_zh: str
    common: bool = False


@frozen(kw_only=True)
class Answer:
    """A success status.

    Attributes:
        status: The status.
        type: Type of the body; `None` where it is empty.
        text: What a person should know of it.
    """

    status: int
    type: Type | None
    text: str


@frozen(kw_only=True)
class Pages:
    """How an operation lists in pages; a dotted name leads to a member of a member.

    Attributes:
        method: Name of the method that iterates over the items.
        offset: Python name of the field that says how many items to leave out.
        limit: That of the field that says how many items a page has at most.
        items: That of the member of the answer with the items.
        total: Dotted names of Python of the member that tells how many items there are; empty where none does.
        more: The same of the member that is true, or a link, as long as there are more; empty where none is.
        item: Type of an item.
    """

    method: str
    offset: str
    limit: str
    items: str
    total: str
    more: str
    item: Type


@frozen(kw_only=True)
class Operation:
    """An operation: its request class and its method.

    Attributes:
        id: The dotted operation ID.
        method_name: Name of the method in its resource class.
        request_class: Name of the request class.
        http_method: HTTP method, in capitals.
        path: Path template.
        server: URL of the access point.
        standby: URLs of the same system in another city.
        fields: Path, query and header parameters, then the body's members; within each the specification's order.
        answers: The success answers.
        errors: The documented error codes.
        merchant_number: Python name of the field that makes a write repeatable; empty without one.
        echoed: Python name of each field that the answer repeats at its top, with its documented name.
        outcome: ID of the operation that tells what became of a lost call; empty without one.
        signed_digest: Header with the SHA-1 that is signed in place of a file; empty without one.
        pages: How it lists in pages; `None` where it does not.
        doc: What a person should know of it.
        source: URLs of the vendor's pages.
        successor: What replaces a deprecated operation, as text; empty without one.
        successor_id: The ID of that operation where this client has it; else empty.
        warning: What type checkers say of a call; empty where the operation is not deprecated, or where users of this
            client have nothing to turn to.
        example: Example request and answers, in the shape of the wire.
    """

    id: str
    method_name: str
    request_class: str
    http_method: str
    path: str
    server: str
    standby: tuple[str, ...]
    fields: tuple[Field, ...]
    answers: tuple[Answer, ...]
    errors: tuple[ErrorCode, ...]
    merchant_number: str
    echoed: tuple[tuple[str, str], ...]
    outcome: str
    signed_digest: str
    pages: Pages | None
    doc: Doc
    source: tuple[str, ...]
    successor: str
    successor_id: str
    warning: str
    # Any: examples are any JSON.
    example: dict[str, Any]


@frozen(kw_only=True)
class Event:
    """An event that the gateway tells of by a callback.

    Attributes:
        type: The event type, as it arrives.
        class_name: Name of its class.
        original_types: By which `original_type` it is known among others of its type; empty where nothing says it.
        resource: The field that holds what it happened to.
        doc: What a person should know of it.
        source: URLs of the vendor's pages.
        example: An example event, its resource decrypted, as far as the specification has one.
    """

    type: str
    class_name: str
    original_types: tuple[str, ...]
    resource: Field
    doc: Doc
    source: tuple[str, ...]
    # Any: examples are any JSON.
    example: dict[str, Any]


@frozen
class Sources:
    """What a generated file comes from.

    Attributes:
        files: Files or folders of the specification.
        command: What generates it.
    """

    files: tuple[str, ...]
    command: str = "make codegen"


@frozen
class Shipped:
    """The client that a package is generated beside: it inherits its groups, and has no operation of it again.

    Attributes:
        command: What generates the packages beside it.
        groups: Group of operations to its module and its class.
        operations: The IDs of its operations.
    """

    command: str
    groups: Mapping[str, tuple[str, str]]
    operations: Collection[str]


@frozen(kw_only=True)
class Resource:
    """A resource class: a group of operations, and of further groups.

    Attributes:
        path: The dotted way to it from the client: `med_ins.refunds`.
        module: The module that its class is in.
        class_name: Name of its class.
        attribute: Name of the property that leads to it.
        text: What the group is for; empty where another group, or several, say it.
        operations: Its own operations.
        children: The groups within it.
        base: Module and class of the shipped group that it inherits; `None` where there is none.
    """

    path: str
    module: str
    class_name: str
    attribute: str
    text: str
    operations: tuple[Operation, ...]
    children: tuple[Resource, ...]
    base: tuple[str, str] | None = None


@frozen(kw_only=True)
class Module:
    """A generated module: what one document describes.

    Attributes:
        name: Its dotted name within the package: `pay.transactions`.
        is_package: Whether there are modules within it.
        text: What it is for; empty where no document says it.
        sources: What it comes from.
        enums: Enumeration classes, in the order they are written.
        models: Model classes, each after those it needs, as far as they do not need each other.
        operations: Every operation of the module.
        events: Every event of the module.
        resources: Its resource classes, each after those of the groups within it.
    """

    name: str
    is_package: bool
    text: str
    sources: Sources
    enums: tuple[Enumeration, ...]
    models: tuple[Model, ...]
    operations: tuple[Operation, ...]
    events: tuple[Event, ...]
    resources: tuple[Resource, ...]

    @property
    def is_empty(self) -> bool:
        """Whether there is nothing in it."""
        return not (self.enums or self.models or self.operations or self.events or self.resources)


@frozen
class Api:
    """The whole generated package.

    Attributes:
        modules: Its modules, by name.
        resources: The groups of operations that the client has properties for.
        sources: The folders of the specification.
        shipped: The client that it is generated beside; `None` of that client itself.
    """

    modules: tuple[Module, ...]
    resources: tuple[Resource, ...]
    sources: Sources
    shipped: Shipped | None = None
