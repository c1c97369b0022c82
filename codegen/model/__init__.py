"""What a specification describes, in the terms of the client that is generated from it.

Built by `build`, read by `render`. Every name in here is already a Python name, and every text still that of the
specification.
"""

from __future__ import annotations

from .classes import LIST_ITEM, Doc, Enumeration, Field, Location, Member, Model
from .modules import Api, Module, Resource, Shipped, Sources
from .operations import Answer, ErrorCode, Event, Operation, Pages
from .types import Details, ListOf, MapOf, Named, OpenEnum, Pattern, Plain, PointedFile, Type, UnionOf, classes_in

__all__ = [
    "LIST_ITEM",
    "Answer",
    "Api",
    "Details",
    "Doc",
    "Enumeration",
    "ErrorCode",
    "Event",
    "Field",
    "ListOf",
    "Location",
    "MapOf",
    "Member",
    "Model",
    "Module",
    "Named",
    "OpenEnum",
    "Operation",
    "Pages",
    "Pattern",
    "Plain",
    "PointedFile",
    "Resource",
    "Shipped",
    "Sources",
    "Type",
    "UnionOf",
    "classes_in",
]
