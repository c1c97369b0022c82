"""Which module an operation, an event or a group of operations belongs to.

Modules mirror documents: `pay/transactions.yaml` becomes `pay.transactions`. A group that several documents describe
is in one module, that of the first of them.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from pathlib import PurePath
from typing import TypeAlias

from ..diagnostics import Diagnostics, quoted
from ..document.operations import Endpoint, Webhook, endpoints_of, webhooks_of
from ..names import module_name
from ..source import Document

Group: TypeAlias = tuple[str, ...]
"""The parts of an operation ID, the method's name aside."""


class Layout:
    """The modules of a specification.

    Args:
        documents: The documents whose operations and events are generated.
        diagnostics: Takes the errors: files that would become one module.

    Attributes:
        operations: Module to its operations, by ID.
        events: Module to its events, by type.
        groups: Group of operations to the module that its class is in; those that hold nothing but groups, too.
    """

    def __init__(self, documents: Iterable[Document], diagnostics: Diagnostics) -> None:
        self._diagnostics = diagnostics
        self._owners: dict[str, Document] = {}
        ordered = sorted(documents, key=lambda document: (module_of(document).split("."), document.place))
        homes: dict[Group, Document] = {}
        for endpoint in (each for document in ordered for each in endpoints_of(document)):
            homes.setdefault(group_of(endpoint), endpoint.document)
        self.groups = _groups({group: self._owned(home) for group, home in homes.items()})
        self.operations: dict[str, list[Endpoint]] = {}
        for endpoint in sorted((each for document in ordered for each in endpoints_of(document)), key=_by_id):
            self.operations.setdefault(self.groups[group_of(endpoint)], []).append(endpoint)
        self.events: dict[str, list[Webhook]] = {}
        for webhook in sorted((each for document in ordered for each in webhooks_of(document)), key=_by_type):
            self.events.setdefault(self._module_of_event(webhook), []).append(webhook)

    @property
    def modules(self) -> list[str]:
        """All modules, and the packages that they are in."""
        found = {*self.operations, *self.events, *self.groups.values()}
        return sorted(found | {package for name in found for package in packages_of(name)})

    def _module_of_event(self, webhook: Webhook) -> str:
        """That of the group that its ID names; else that of its document's operations; else the document's own."""
        group = tuple(webhook.segments[:-1])
        if group not in self.groups:
            beside = next(endpoints_of(webhook.document), None)
            if beside is None:
                return self._owned(webhook.document)
            group = group_of(beside)
        return self.groups[group]

    def _owned(self, document: Document) -> str:
        name = module_of(document)
        first = self._owners.setdefault(name, document)
        if first is not document:
            self._diagnostics.error(
                "name-clash",
                f"{_shown(first)} and {_shown(document)} would both be the module {name}",
                document.root.span,
                hint="give one of the files, or of their folders, another name",
                related=[(first.root.span, "the other one is here")],
            )
        return name


def _groups(homes: Mapping[Group, str]) -> dict[Group, str]:
    """The module of each group, those that hold nothing but groups too.

    Such a group is where the groups within it are, if they share one module; but of modules in the package of its own
    name it is that package, which loads none of them.
    """
    found = dict(homes)
    every = {group[:depth] for group in homes for depth in range(1, len(group))}
    for group in sorted(every - homes.keys(), key=len, reverse=True):
        package = module_name(group)
        inner = {module for other, module in found.items() if other[:-1] == group}
        module = inner.pop() if len(inner) == 1 else package
        found[group] = package if module.startswith(f"{package}.") else module
    return found


def _shown(document: Document) -> str:
    return quoted("/".join(document.place))


def module_of(document: Document) -> str:
    """The module that mirrors a document."""
    *folders, file = document.place[1:]
    return module_name((*folders, PurePath(file).stem))


def packages_of(module: str) -> list[str]:
    """The packages that a module is in, the outermost first."""
    steps = module.split(".")
    return [".".join(steps[:depth]) for depth in range(1, len(steps))]


def group_of(endpoint: Endpoint) -> Group:
    """The group that an operation is in."""
    return tuple(endpoint.segments[:-1])


def _by_id(operation: Endpoint) -> str:
    return operation.id


def _by_type(webhook: Webhook) -> str:
    return webhook.event_type
