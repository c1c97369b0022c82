"""Resource classes, with a method for each operation."""

from __future__ import annotations

from collections.abc import Collection, Iterator

from codegen.model import Field, Model, Operation, Resource
from codegen.renderer.annotations import annotate, answer_type
from codegen.renderer.docs import method_text, sentence
from codegen.renderer.text import docstring, joined, literal


def resource_classes(resource: Resource, models: Collection[Model]) -> Iterator[str]:
    """The class of a resource, after those of the groups within it.

    Args:
        resource: The resource.
        models: The models of its module.
    """
    for child in resource.children:
        yield from resource_classes(child, models)
    yield _resource(resource, models)


def _resource(resource: Resource, models: Collection[Model]) -> str:
    lines = [
        f"class {resource.class_name}(Resource):",
        docstring(f"{sentence(resource.text)}\n\nReached as `client.{resource.path}`.", 4),
        "    __slots__ = ()",
    ]
    for child in resource.children:
        lines += [
            "    @property",
            f"    def {child.attribute}(self) -> {child.class_name}:",
            docstring(f"The operations `{child.path}.*`.", 8),
            f"        return {child.class_name}(self._sender)",
        ]
    lines += (_method(operation, models) for operation in resource.operations)
    return joined(lines)


def _method(operation: Operation, models: Collection[Model]) -> str:
    positional = [_parameter(f) for f in operation.fields if f.location == "path"]
    named = [_parameter(f) for f in operation.fields if f.location != "path"]
    named += ["base_uri: str | None = None", "timeout: Timeout | None = None"]
    answer = answer_type(operation)
    arguments = ", ".join(f"{field.name}={field.name}" for field in operation.fields)
    call = f"self._call({operation.request_class}({arguments}), base_uri, timeout)"
    lines: list[str] = []
    if operation.warning:
        lines.append(f"    @deprecated({literal(operation.warning)})")
    lines += [
        f"    def {operation.method_name}(self, {', '.join([*positional, '*', *named])}) -> {answer}:",
        docstring(method_text(operation, models), 8),
        f"        {'' if answer == 'None' else 'return '}{call}",
    ]
    return joined(lines)


def _parameter(field: Field) -> str:
    text = f"{field.name}: {annotate(field.type, required=field.required)}"
    return text if field.required else f"{text} = None"
