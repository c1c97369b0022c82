"""How a field of a request or a model travels: where, under which name, within which limits.

A generated class says it in the field's metadata::

    out_refund_no: str = field(metadata=path(min_length=1, max_length=64))

A field that says nothing travels in the JSON body under its own name, without limits.
"""

from __future__ import annotations

from functools import cache
from typing import TYPE_CHECKING, Any, Final, Literal, NamedTuple, ParamSpec, TypedDict, TypeVar

import attrs

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping
    from typing import Unpack

P = ParamSpec("P")
R = TypeVar("R")
Location = Literal["path", "query", "header", "body"]

_KEY: Final = "wxpay_client._wire.json"


class File(NamedTuple):
    """What an answer tells of the file that a URL in it points to: names of fields beside that URL.

    Attributes:
        digest: Field with the digest of the file, in hexadecimal; of the file as it is after decrypting and unpacking.
        digest_type: Field with the kind of the digest.
        packed: How the file may be packed: `gzip`, or not at all.
        key: Field with the key that the file is encrypted with, by AES-256-GCM; empty where it is not encrypted.
        nonce: Field with the nonce that it is encrypted with.
    """

    digest: str
    digest_type: str
    packed: Literal["", "gzip"] = ""
    key: str = ""
    nonce: str = ""


class Wire(NamedTuple):
    """What the specification says of one field beyond its type.

    Attributes:
        location: The part of the request that carries the field.
        name: The documented name, where Python forbids it as an attribute's.
        vendor_name: The other spelling the vendor's pages use, where they contradict each other.
        whole: The field is the whole body, not a member of it.
        json: The value travels as a text that holds it as JSON.
        held: What holds of the value within that text.
        one_or_many: The item of a list with one may stand in the list's place, in an answer.
        delimiter: What stands between the items of a list in one text; empty where each is a pair of its own.
        tag: The values that tell an object of this class from those of others, where it stands in a union with them.
        own_number: The caller's own merchant number, which the client fills in where it is left out.
        sensitive: The value, a text or a list of texts, travels encrypted; limits are of the plain text.
        file: The value is the URL of a file, of which the fields beside it tell.
        part: The field is a part of a multipart body: a file, a JSON object or a text.
        content_type: Media types that such a part is sent as: one or several, with wildcards.
        min_length: Fewest characters of a text.
        max_length: Most characters of a text.
        min_bytes: Fewest bytes of a file.
        max_bytes: Most bytes of a file.
        pattern: Regular expression a text must contain a match of, as in JSON Schema.
        minimum: Least value of a number.
        maximum: Greatest value of a number.
        exclusive_minimum: What a number has to be above.
        exclusive_maximum: What a number has to be below.
        multiple_of: What a number has to be a multiple of.
        min_items: Fewest items of a list.
        max_items: Most items of a list.
        unique_items: No two items of a list are alike.
        items: What holds of each item of a list, or of each value of a mapping.
    """

    location: Location = "body"
    name: str | None = None
    vendor_name: str | None = None
    whole: bool = False
    json: bool = False
    held: Wire | None = None
    one_or_many: bool = False
    delimiter: str = ""
    tag: tuple[str, ...] = ()
    own_number: bool = False
    sensitive: bool = False
    file: File | None = None
    part: bool = False
    content_type: str | None = None
    min_length: int | None = None
    max_length: int | None = None
    min_bytes: int | None = None
    max_bytes: int | None = None
    pattern: str | None = None
    minimum: float | None = None
    maximum: float | None = None
    exclusive_minimum: float | None = None
    exclusive_maximum: float | None = None
    multiple_of: float | None = None
    min_items: int | None = None
    max_items: int | None = None
    unique_items: bool = False
    items: Wire | None = None


class _Details(TypedDict, total=False):
    name: str
    vendor_name: str
    json: bool
    held: Wire
    one_or_many: bool
    delimiter: str
    tag: tuple[str, ...]
    own_number: bool
    sensitive: bool
    file: File
    content_type: str
    min_length: int
    max_length: int
    min_bytes: int
    max_bytes: int
    pattern: str
    minimum: float
    maximum: float
    exclusive_minimum: float
    exclusive_maximum: float
    multiple_of: float
    min_items: int
    max_items: int
    unique_items: bool
    items: Wire


IN_BODY: Final = Wire()


def path(**details: Unpack[_Details]) -> dict[str, Wire]:
    """Metadata of a field that fills a place in the path."""
    return {_KEY: Wire("path", **details)}


def query(**details: Unpack[_Details]) -> dict[str, Wire]:
    """Metadata of a field that travels in the query string."""
    return {_KEY: Wire("query", **details)}


def header(**details: Unpack[_Details]) -> dict[str, Wire]:
    """Metadata of a field that travels as a header of its own."""
    return {_KEY: Wire("header", **details)}


def body(**details: Unpack[_Details]) -> dict[str, Wire]:
    """Metadata of a member of the JSON body, or of an object within it."""
    return {_KEY: Wire("body", **details)}


def whole_body(**details: Unpack[_Details]) -> dict[str, Wire]:
    """Metadata of a field that is the JSON body itself: a list, a map, free-form JSON."""
    return {_KEY: Wire("body", whole=True, **details)}


def part(**details: Unpack[_Details]) -> dict[str, Wire]:
    """Metadata of a part of a multipart body; of a list, each item is a part of its own."""
    return {_KEY: Wire("body", part=True, **details)}


def items(**details: Unpack[_Details]) -> Wire:
    """What holds of each item of a list, or of each value of a mapping."""
    return Wire(**details)


def file(*, digest: str, digest_type: str, packed: Literal["", "gzip"] = "", key: str = "", nonce: str = "") -> File:
    """What the fields beside a URL tell of the file that it points to: names of those fields, as `File` has them."""
    return File(digest, digest_type, packed, key, nonce)


def cached(function: Callable[P, R]) -> Callable[P, R]:
    """`functools.cache`, for functions of a class: mypy does not believe that classes can be hashed."""
    # Any: that is what cache makes of the arguments.
    wrapped: Any = cache(function)
    found: Callable[P, R] = wrapped
    return found


# Any, below: a field may be of any type that a specification can describe.


def attributes_of(cls: type[Any]) -> tuple[attrs.Attribute[Any], ...]:
    """The attributes of a generated class, their types resolved, in the specification's order."""
    attrs.resolve_types(cls)
    return tuple(attrs.fields(cls))


def wire_of(attribute: attrs.Attribute[Any]) -> Wire:
    """What the specification says of an attrs attribute."""
    wire: Wire = attribute.metadata.get(_KEY, IN_BODY)
    return wire


def name_of(attribute: attrs.Attribute[Any]) -> str:
    """The name a field is given and read by; that of its attribute has an underscore where it is deprecated."""
    return attribute.alias or attribute.name


def wire_names(cls: type[Any]) -> dict[str, str]:
    """The names that the fields of a generated class are given by, with those that they have on the wire."""
    return {name_of(attribute): wire_name(attribute) for attribute in attributes_of(cls)}


def wire_name(attribute: attrs.Attribute[Any]) -> str:
    """The name a field has on the wire."""
    return wire_of(attribute).name or name_of(attribute)


@cached
def delimiters_of(cls: type[Any]) -> Mapping[tuple[Location, str], str]:
    """What stands between the items of the lists that travel as one text, by the place and the name of the field."""
    named = ((wire_of(attribute), wire_name(attribute)) for attribute in attributes_of(cls))
    return {(wire.location, name): wire.delimiter for wire, name in named if wire.delimiter}
