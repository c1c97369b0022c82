"""The generated package: its modules, its groups of operations, and what it comes from."""

from __future__ import annotations

from collections.abc import Collection, Mapping

from attrs import frozen

from .classes import Enumeration, Model
from .operations import Event, Operation


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
