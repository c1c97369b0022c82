"""The classes of values: models and enumerations, with what is said of them."""

from __future__ import annotations

import re
from typing import Any, Final, Literal

from attrs import frozen

from .types import Details, Type

LIST_ITEM: Final = re.compile(r"(?P<mark>(?:[-*]|[0-9]{1,2}[.)]) )\S")
"""The beginning of a line that is an item of a list; any other line break of a text parts paragraphs."""

Location = Literal["path", "query", "header", "body"]


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
