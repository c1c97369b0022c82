"""Validators of the schemas of a specification, which know where references lead, in another file too."""

from __future__ import annotations

from functools import cached_property
from typing import TYPE_CHECKING, Any

from codegen.links import file_of
from codegen.parts import text

if TYPE_CHECKING:
    from collections.abc import Iterable

    from jsonschema.protocols import Validator
    from referencing import Resource

    from codegen.source import Document, Node

# Any, in this module: schemas are JSON-like data, and jsonschema's classes have no type.


class Validators:
    """Makes a validator of each schema that is asked for.

    Args:
        documents: All documents of the specification; what is used of them must be sound.
    """

    def __init__(self, documents: Iterable[Document]) -> None:
        self._resources = _Resources(documents)

    def of(self, schema: Node) -> Validator:
        """A validator of a schema."""
        validator: Validator = self._any.evolve(schema=self._resources.plain(schema))
        return validator

    @cached_property
    def _any(self) -> Any:
        # Where all examples fit at first sight, neither is imported.
        from referencing import Registry

        from codegen.validation.strict import StrictValidator

        # The registry holds the resources and not this object: as a cycle, both would outlive the validation.
        registry: Any = Registry(retrieve=self._resources.named)  # type: ignore[call-arg]  # its class has an alias
        return StrictValidator({}, registry=registry)


class _Resources:
    """The documents as plain data, under names of our own: where a file lies is settled by now."""

    def __init__(self, documents: Iterable[Document]) -> None:
        self._links = {link: root for document in documents for link, root in document.links.items()}
        paths = sorted({path for path, _ in self._links})
        self._names = {path: f"urn:document:{number}" for number, path in enumerate(paths)}
        self._roots = {self._names[path]: root for (path, file), root in self._links.items() if not file}
        self._resources: dict[str, Resource[Any]] = {}
        self._plain: dict[Node, Any] = {}

    def named(self, name: str) -> Resource[Any]:
        """A document by its name."""
        if name not in self._resources:
            from referencing.jsonschema import DRAFT202012

            root = self._roots[name]
            self._resources[name] = DRAFT202012.create_resource({} if root is None else self.plain(root))
        return self._resources[name]

    def plain(self, node: Node) -> Any:
        """A node as plain data, in which references name the document that they lead to."""
        if node not in self._plain:
            made: Any = node.value
            if isinstance(node.value, dict):
                made = {key: self.plain(member) for key, member in node.value.items()}
                reference = text(node.get("$ref"))
                if reference is not None:
                    made["$ref"] = self._whole(node, reference)
            elif isinstance(node.value, list):
                made = [self.plain(item) for item in node.value]
            self._plain[node] = made
        return self._plain[node]

    def _whole(self, node: Node, reference: str) -> str:
        file = file_of(reference)
        root = self._links.get((node.span.path, file))
        return reference if root is None else self._names[root.span.path] + reference.removeprefix(file)
