"""The validator of jsonschema as the API means it, and validators of the schemas of a specification.

The latter know where references lead, in another file too.
"""

from __future__ import annotations

import re
from functools import cached_property
from typing import TYPE_CHECKING, Any, Final

from jsonschema import Draft202012Validator, ValidationError, validators
from referencing import Registry
from referencing.jsonschema import DRAFT202012

from ..document.parts import text
from ..document.references import file_of
from ..document.regular_expressions.patterns import as_python, why_refused

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from jsonschema import TypeChecker
    from jsonschema.protocols import Validator
    from referencing import Resource

    from ..source import Document, Node

# Any, in this module: schemas are JSON-like data, and jsonschema's classes have no type.


def _is_whole(_: TypeChecker, value: object) -> bool:
    # JSON Schema takes 45.0 for an integer; the API does not.
    return isinstance(value, int) and not isinstance(value, bool)


def _match(_: Any, pattern: str, value: object, __: Any) -> Iterator[ValidationError]:
    # As the client will check it.
    if isinstance(value, str) and re.search(as_python(pattern), value) is None:
        yield ValidationError("no match")


_MAKE: Final[Any] = getattr(validators, "extend")  # noqa: B009 - untyped
StrictValidator: Final[Any] = _MAKE(
    Draft202012Validator,
    validators={"pattern": _match},
    type_checker=Draft202012Validator.TYPE_CHECKER.redefine("integer", _is_whole),
)


def alone(schema: Any) -> Validator:
    """A validator of a schema whose references lead to its own `$defs`.

    They are looked up once, and not at each value: what a specification holds by the hundred thousand.
    """
    targets = {f"#/$defs/{name}": target for name, target in schema.get("$defs", {}).items()}

    def follow(validator: Any, reference: str, value: object, _: Any) -> Iterator[ValidationError]:
        found: Iterator[ValidationError] = validator.descend(value, targets[reference])
        return found

    validator: Validator = _MAKE(StrictValidator, validators={"$ref": follow})(schema)
    return validator


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
            root = self._roots[name]
            self._resources[name] = DRAFT202012.create_resource({} if root is None else self.plain(root))
        return self._resources[name]

    def plain(self, node: Node) -> Any:
        """A node as plain data, in which references name the document that they lead to."""
        if node not in self._plain:
            made: Any = node.value
            if isinstance(node.value, dict):
                made = {key: self.plain(member) for key, member in node.value.items()}
                pattern = text(node.get("pattern"))
                if pattern is not None and why_refused(pattern):
                    del made["pattern"]
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
