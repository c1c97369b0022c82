"""Which module the class of a component is in, where several modules have a use for it."""

from __future__ import annotations

from collections.abc import Collection, Iterator, Sequence

from ..document.parts import members
from ..names import COMMON
from ..source import Document, Node
from .layout import Layout, module_of, packages_of


class Homes:
    """The homes of components: the modules of their documents, from which other modules import their classes.

    Modules cannot import each other: where the one of a component may need the one that asks, that has a class of its
    own. `common` needs no other module, and a document that has no module is nobody's home.

    Args:
        documents: Valid documents.
        layout: Their modules.
    """

    def __init__(self, documents: Sequence[Document], layout: Layout) -> None:
        self._components: dict[Node, str] = {}
        self._paths: dict[str, set[str]] = {}
        self._links: dict[str, set[str]] = {}
        self._needed: dict[str, set[str]] = {}
        self._documents = {
            name: {each.document.path for each in (*layout.operations.get(name, ()), *layout.events.get(name, ()))}
            for name in layout.modules
        }
        for document in documents:
            for (path, _), root in document.links.items():
                if root is not None:
                    self._links.setdefault(path, set()).add(root.span.path)
            module = module_of(document)
            if module == COMMON or document.path in self._documents.get(module, ()):
                self._paths.setdefault(module, set()).add(document.path)
                schemas = members(members(document.root.get("components")).get("schemas"))
                self._components |= dict.fromkeys(schemas.values(), module)
        self._modules = {path: module for module, paths in self._paths.items() for path in paths}

    def of(self, component: Node, module: str) -> str | None:
        """The module that has the class of a component.

        Args:
            component: A schema; one that is no component has no home.
            module: The module that asks; its own where it has to make a class itself.
        """
        home = self._components.get(component)
        if home is None or module == COMMON or (home != COMMON and module in self._needed_by(home)):
            return None
        return home

    def paths_of(self, module: str) -> Collection[str]:
        """The files whose components are at home in a module."""
        return self._paths.get(module, ())

    def _needed_by(self, module: str) -> set[str]:
        """The modules that are loaded with one, as far as references lead, and the packages that they are in."""
        if module not in self._needed:
            found: set[str] = set()
            pending = [module]
            while pending:
                for name in {*self._referred_to(pending.pop())} - found - {module}:
                    found.add(name)
                    pending.append(name)
            self._needed[module] = found
        return self._needed[module]

    def _referred_to(self, module: str) -> Iterator[str]:
        yield from packages_of(module)
        seen: set[str] = set()
        pending = [*self._documents.get(module, ()), *self.paths_of(module)]
        while pending:
            path = pending.pop()
            if path not in seen:
                seen.add(path)
                pending += self._links.get(path, ())
                yield from filter(None, [self._modules.get(path)])
