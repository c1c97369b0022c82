"""Groups of operations as resource classes, each in its module."""

from __future__ import annotations

from collections.abc import Iterable, Mapping

from ..diagnostics import Diagnostics
from ..document.operations import Endpoint
from ..model import Operation, Resource, Shipped
from ..names import OF_CLIENTS, OF_RESOURCES, class_name, identifier, shipped_name
from ..source import Span
from .layout import Group, Layout
from .types.classes import Classes


def resources_of(
    layout: Layout,
    operations: Mapping[str, Operation],
    texts: Mapping[str, str],
    classes: Mapping[str, Classes],
    shipped: Shipped | None,
    diagnostics: Diagnostics,
) -> tuple[Resource, ...]:
    """The groups that the client has properties for, with all that is within them.

    Args:
        layout: Which group is in which module.
        operations: The operations by ID.
        texts: Module to what it is for.
        classes: Module to its classes; takes those of the resources.
        shipped: The client that the package is generated beside: each group inherits the one of its path.
        diagnostics: Takes the errors: methods and groups that share a name.
    """
    return _Builder(layout, operations, texts, classes, shipped, diagnostics).top()


class _Builder:
    def __init__(
        self,
        layout: Layout,
        operations: Mapping[str, Operation],
        texts: Mapping[str, str],
        classes: Mapping[str, Classes],
        shipped: Shipped | None,
        diagnostics: Diagnostics,
    ) -> None:
        self._shipped = shipped
        self._layout = layout
        self._operations = operations
        self._classes = classes
        self._diagnostics = diagnostics
        self._texts = _texts_of_groups(layout, texts)
        self._unnamed: set[str] = set()  # outermost groups whose class would have the name of another one's

    def top(self) -> tuple[Resource, ...]:
        below = sorted((each for found in self._layout.operations.values() for each in found), key=lambda each: each.id)
        groups = _by_segment(below, 0)
        spans = {name: inner[0].span for name, inner in groups.items()}
        self._check_distinct((identifier(name, OF_CLIENTS), name, span) for name, span in spans.items())
        self._unnamed = self._check_distinct((_class_name((name,)), name, span) for name, span in spans.items())
        return tuple(self._resource((name,), inner) for name, inner in groups.items())

    def _resource(self, group: Group, below: list[Endpoint]) -> Resource:
        """The resource of a group.

        Args:
            group: The group.
            below: The operations of it and of all groups within it, by ID.
        """
        depth, module = len(group), self._layout.groups[group]
        own = {each.segments[depth]: each for each in below if len(each.segments) == depth + 1}
        groups = _by_segment((each for each in below if len(each.segments) > depth + 1), depth)
        for name in own.keys() & groups.keys():
            self._diagnostics.error(
                "method-group-clash",
                f"{own[name].id} is a method here and a group of operations elsewhere",
                own[name].span,
                hint="give one of them another operationId",
                related=[(groups[name][0].span, "the group is here")],
            )
        self._check_shipped(group, own, groups)
        members = {each.segments[depth]: each.span for each in reversed(below)}
        named = [(identifier(name, OF_RESOURCES), ".".join((*group, name)), members[name]) for name in sorted(members)]
        for each in own.values():
            pages = self._operations[each.id].pages
            named += [] if pages is None else [(pages.method, f"the pages of {each.id}", each.span)]
        self._check_distinct(named)
        children = tuple(self._resource((*group, name), inner) for name, inner in groups.items())
        base = None if self._shipped is None else self._shipped.groups.get(".".join(group))
        if base is not None:
            self._classes[module].claim(shipped_name(base[1]), below[0].node, below[0].span)
        # The class is named where it is, and where the one around it leads to it.
        for holder in {module, self._layout.groups.get(group[:-1], module)} if group[0] not in self._unnamed else ():
            self._classes[holder].claim(_class_name(group), below[0].node, below[0].span)
        return Resource(
            path=".".join(group),
            module=module,
            class_name=_class_name(group),
            attribute=identifier(group[-1], OF_CLIENTS if depth == 1 else OF_RESOURCES),
            text=self._texts.get(group, ""),
            operations=tuple(self._operations[each.id] for each in own.values()),
            children=children,
            base=base,
        )

    def _check_shipped(self, group: Group, own: Mapping[str, Endpoint], groups: Mapping[str, list[Endpoint]]) -> None:
        """Report a method that is a group of the shipped client, and the other way round."""
        if self._shipped is None:
            return
        methods = {name: each for name, each in own.items() if ".".join((*group, name)) in self._shipped.groups}
        inner = {n: found[0] for n, found in groups.items() if ".".join((*group, n)) in self._shipped.operations}
        for kinds, found in ((("method", "group of operations"), methods), (("group of operations", "method"), inner)):
            for name, each in found.items():
                self._diagnostics.error(
                    "method-group-clash",
                    f"{'.'.join((*group, name))} is a {kinds[0]} here and a {kinds[1]} of the shipped client",
                    each.span,
                    hint="give it another operationId",
                )

    def _check_distinct(self, named: Iterable[tuple[str, str, Span]]) -> set[str]:
        """Report methods and groups that become one in Python: `from` and `from_`. Returns the later ones."""
        first: dict[str, tuple[str, Span]] = {}
        later: set[str] = set()
        for name, dotted, span in named:
            owner, other = first.setdefault(name, (dotted, span))
            if owner != dotted:
                later.add(dotted)
                self._diagnostics.error(
                    "name-clash",
                    f"{owner} and {dotted} would both be named {name}",
                    span,
                    hint="give one of them another operationId",
                    related=[(other, "the other one is here")],
                )
        return later


def _by_segment(operations: Iterable[Endpoint], depth: int) -> dict[str, list[Endpoint]]:
    found: dict[str, list[Endpoint]] = {}
    for each in operations:
        found.setdefault(each.segments[depth], []).append(each)
    return found


def _texts_of_groups(layout: Layout, texts: Mapping[str, str]) -> dict[Group, str]:
    """What each group is for: what its module is for, if that holds no other that is not within it."""
    outermost: dict[str, list[Group]] = {}
    for group, module in layout.groups.items():
        if layout.groups.get(group[:-1]) != module:
            outermost.setdefault(module, []).append(group)
    return {groups[0]: texts[module] for module, groups in outermost.items() if len(groups) == 1}


def _class_name(group: Group) -> str:
    return class_name(*group) + "Resource"
