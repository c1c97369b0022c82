"""Resource classes, with a method for each operation."""

from __future__ import annotations

import re
from collections.abc import Collection, Iterator, Mapping

from ..model import ErrorCode, Field, Module, Operation, Pages, Resource
from ..names import BUILTINS, shipped_name
from .annotations import annotate, answer_type
from .docs import iterate_text, method_text, sentence
from .files import relative
from .text import docstring, joined, literal


def elsewhere(module: Module) -> Iterator[tuple[str, str]]:
    """The resource classes of other modules that those of a module lead to: module, as it is imported, and name."""
    for resource in module.resources:
        for child in resource.children:
            if child.module != module.name:
                yield relative(child.module, module.name, is_package=module.is_package), child.class_name


def hides_builtins(resource: Resource) -> bool:
    """Whether a member of a resource has the name of a builtin that its class uses."""
    builtins = _Builtins(_hidden(resource))
    used = ["property"] if resource.children else []
    for operation in resource.operations:
        used += [annotate(operation.pages.item), "int"] if operation.pages is not None else []
        used += ["str", answer_type(operation), *(annotate(field.type) for field in operation.fields)]
    return any(builtins.qualified(annotation) != annotation for annotation in used)


def resource_class(resource: Resource, module: Module, general: Collection[ErrorCode]) -> str:
    """The class of a resource.

    Args:
        resource: The resource.
        module: The module that it is in.
        general: The error codes that the package tells of, and not each method.
    """
    base = "Resource" if resource.base is None else shipped_name(resource.base[1])
    builtins = _Builtins(_hidden(resource))
    lines = [
        f"class {resource.class_name}({base}):",
        docstring(f"{sentence(resource.text)}\n\nReached as `client.{resource.path}`.", 4),
        "    __slots__ = ()",
    ]
    for child in resource.children:
        is_here = child.module == module.name
        lines += [
            f"    @{builtins.qualified('property')}",
            "    @made_once",
            f"    def {child.attribute}(self) -> {child.class_name if is_here else literal(child.class_name)}:",
            docstring(sentence(child.text.partition("\n")[0]) or f"The operations `{child.path}.*`.", 8),
        ]
        if not is_here:
            source = relative(child.module, module.name, is_package=module.is_package)
            lines.append(f"        from {source} import {child.class_name}")
        lines.append(f"        return {child.class_name}(self._sender)")
    for operation in resource.operations:
        lines.append(_method(operation, method_text(operation, module.models, general), builtins))
        if operation.pages is not None:
            lines.append(_iterate(operation, operation.pages, builtins))
    return joined(lines)


class _Builtins:
    """Annotations of a class in which some builtins are hidden by its own members."""

    def __init__(self, hidden: Collection[str]) -> None:
        self._hidden = re.compile(rf"\b(?:{'|'.join(sorted(hidden))})\b") if hidden else None

    def qualified(self, annotation: str) -> str:
        return annotation if self._hidden is None else self._hidden.sub(r"builtins.\g<0>", annotation)


def _hidden(resource: Resource) -> frozenset[str]:
    members = {operation.method_name for operation in resource.operations}
    members |= {operation.pages.method for operation in resource.operations if operation.pages is not None}
    return BUILTINS & (members | {child.attribute for child in resource.children})


def _method(operation: Operation, text: str, builtins: _Builtins) -> str:
    parameters = {f.name: _parameter(f, builtins) for f in operation.fields}
    answer = builtins.qualified(answer_type(operation))
    return joined(
        [
            *_head(operation, operation.method_name, parameters, answer, builtins),
            docstring(text, 8),
            f"        {'' if answer == 'None' else 'return '}self._call({_sent(operation)})",
        ]
    )


def _iterate(operation: Operation, pages: Pages, builtins: _Builtins) -> str:
    """The method beside that of an operation that lists in pages."""
    parameters = {f.name: _parameter(f, builtins) for f in operation.fields}
    parameters[pages.offset] = f"{pages.offset}: {builtins.qualified('int')} = 0"
    item = builtins.qualified(annotate(pages.item))
    return joined(
        [
            *_head(operation, pages.method, parameters, f"Iterator[{item}]", builtins),
            docstring(iterate_text(operation, pages), 8),
            f"        return self._iterate({_sent(operation)})",
        ]
    )


def _head(
    operation: Operation, name: str, parameters: Mapping[str, str], returned: str, builtins: _Builtins
) -> Iterator[str]:
    """The lines of a method above its docstring."""
    # In a path, only the client's own number may be left out, and what may be could not stand before what may not.
    positional = [parameters[f.name] for f in operation.fields if f.location == "path" and f.required]
    named = [parameters[f.name] for f in operation.fields if f.location != "path" or not f.required]
    base_uri = builtins.qualified("str | None")
    named += [f"base_uri: {base_uri} = None", "timeout: Timeout | None = None", "retries: RetryPolicy | None = None"]
    if operation.warning:
        yield f"    @deprecated({literal(operation.warning)})"
    yield f"    def {name}(self, {', '.join([*positional, '*', *named])}) -> {returned}:"


def _sent(operation: Operation) -> str:
    """What a method hands on to be sent."""
    arguments = ", ".join(f"{field.name}={field.name}" for field in operation.fields)
    return f"{operation.request_class}({arguments}), base_uri, timeout, retries"


def _parameter(field: Field, builtins: _Builtins) -> str:
    text = f"{field.name}: {builtins.qualified(annotate(field.type, required=field.required))}"
    return text if field.required else f"{text} = None"
