"""From modules to Python source: one function for each kind of thing, in the order of the file they write."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator

from codegen.annotations import annotate, answer_type, classes_in
from codegen.docs import about, described, event_text, method_text, sentence
from codegen.model import Api, Details, Enumeration, ErrorCode, Event, Field, Model, Module, Operation, Resource
from codegen.names import constant, identifiers
from codegen.text import comment, docstring, literal


def render(api: Api) -> dict[str, str]:
    """The source of every file of the package, by its path within it; not yet formatted."""
    files = {"__init__.py": _package(api), "examples/__init__.py": _examples_package(api)}
    for module in api.modules:
        files[f"{module.name}.py"] = _module(module)
        files[f"examples/{module.name}.py"] = _examples(module)
    return files


def _header(sources: Iterable[str]) -> str:
    named = ", ".join(sources) or "an empty specification"
    return comment(f"Generated from {named} by `make codegen`. Do not edit: edit the specification instead.")


# -- the package


def _package(api: Api) -> str:
    sources = sorted({source for module in api.modules for source in module.sources})
    resources = [(module.name, module.resource) for module in api.modules if module.resource is not None]
    lines = [
        _header(sources),
        docstring("The operations of the API, grouped as the client offers them.", 0),
        "from collections.abc import Mapping",
        "from typing import TYPE_CHECKING, Any",
        "",
        "from wxpay_client.schema.events import Event",
        "from wxpay_client.schema.operation import Request, Table",
        "from wxpay_client.schema.resources import Sender",
        "if TYPE_CHECKING:" if resources else "",
        *(f"    from .{name} import {resource.class_name}" for name, resource in resources),
        "# Any: the answers of all operations have no type in common.",
        "OPERATIONS: Mapping[str, type[Request[Any]]] = Table(",
        "    __name__,",
        f"    {_table((op.id, f'.{m.name}', op.request_class) for m in api.modules for op in m.operations)},",
        ")",
        docstring("Operation ID to request class, loaded when asked for.", 0),
        "# Any: the resources of all events have no type in common.",
        "EVENTS: Mapping[str, type[Event[Any]]] = Table(",
        "    __name__,",
        f"    {_table((event.type, f'.{m.name}', event.class_name) for m in api.modules for event in m.events)},",
        ")",
        docstring("Event type to event class, loaded when asked for.", 0),
        "class Resources(Sender):",
        docstring("What a client offers: one property for each resource, which is loaded when first used.", 4),
    ]
    for name, resource in resources:
        lines += [
            "    @property",
            f'    def {resource.attribute}(self) -> "{resource.class_name}":',
            docstring(sentence(resource.text.partition("\n")[0]), 8),
            f"        from .{name} import {resource.class_name}",
            f"        return {resource.class_name}(self)",
        ]
    return _joined(lines)


def _table(entries: Iterable[tuple[str, str, str]]) -> str:
    rows = [f"{literal(key)}: ({literal(module)}, {literal(name)})," for key, module, name in entries]
    return "{" + "\n".join(rows) + "}"


# -- a module


def _module(module: Module) -> str:
    parts: list[str] = []
    order = _Order(module)
    for enumeration in module.enums:
        parts.append(_enumeration(enumeration))
    for model in order.models:
        parts.append(_model(model, order))
    for operation in module.operations:
        parts.append(_request(operation, order))
    parts += map(_event, module.events)
    if module.resource is not None:
        parts += map(_resource, _children_first(module.resource))
    body = "\n\n\n".join(parts)
    return _joined(
        [
            _header(module.sources),
            docstring(sentence(module.text), 0),
            *_imports(module),
            "",
            body,
        ]
    )


def _imports(module: Module) -> Iterator[str]:
    annotations = " ".join(_all_annotations(module))
    bases = sorted({"StrEnum" if e.base == "str" else "IntEnum" for e in module.enums})
    standard = [
        "import datetime as dt" if "dt." in annotations else "",
        f"from enum import {', '.join(bases)}" if bases else "",
        "from typing import Any" if "Any" in re.findall(r"\w+", annotations) else "",
    ]
    if any(standard):
        yield from filter(None, standard)
        yield ""
    has_details = any(_metadata(field) for field in _all_fields(module))
    has_deprecated = any(map(_deprecated, module.models))
    if has_details or has_deprecated:
        yield "from attrs import field"
        yield ""
        yield "from wxpay_client.schema import fields"
    words = re.findall(r"\w+", annotations)
    if "Download" in words:
        yield "from wxpay_client.schema.download import Download"
    if module.events:
        yield "from wxpay_client.schema.events import Event"
    yield "from wxpay_client.schema.models import frozen"
    if module.operations:
        codes = "ErrorCode, " if any(operation.errors for operation in module.operations) else ""
        yield f"from wxpay_client.schema.operation import {codes}Operation, Request"
    used = ["Resource", "Timeout"] if module.operations else []
    if any(operation.warning for operation in module.operations) or has_deprecated:
        used.append("deprecated")
    if used:
        yield f"from wxpay_client.schema.resources import {', '.join(used)}"
    if "Upload" in words:
        yield "from wxpay_client.schema.upload import Upload"


def _all_annotations(module: Module) -> Iterator[str]:
    yield from (annotate(field.type) for field in _all_fields(module))
    yield from map(answer_type, module.operations)


def _all_fields(module: Module) -> Iterator[Field]:
    yield from (field for model in module.models for field in model.fields)
    yield from (field for operation in module.operations for field in operation.fields)
    yield from (event.resource for event in module.events)


class _Order:
    """The models, each after those it needs; one that is needed before it is written is named in quotes."""

    def __init__(self, module: Module) -> None:
        self._by_name = {model.name: model for model in module.models}
        self.models: list[Model] = []
        self._written: set[str] = {enumeration.name for enumeration in module.enums}
        entered: set[str] = set()

        def visit(model: Model) -> None:
            if model.name in entered:
                return
            entered.add(model.name)
            for field in model.fields:
                for name in classes_in(field.type):
                    if name in self._by_name:
                        visit(self._by_name[name])
            self.models.append(model)

        for model in module.models:
            visit(model)

    def annotation(self, field: Field) -> str:
        """A field's type as it is annotated where it stands."""
        text = annotate(field.type, required=field.required)
        return text if self._written.issuperset(classes_in(field.type)) else literal(text)

    def wrote(self, model: Model) -> None:
        """From here on the model can be named without quotes."""
        self._written.add(model.name)


def _enumeration(enumeration: Enumeration) -> str:
    lines = [
        f"class {enumeration.name}({'StrEnum' if enumeration.base == 'str' else 'IntEnum'}):",
        docstring(sentence(enumeration.doc.text), 4),
    ]
    for member in enumeration.members:
        lines += [f"    {member.name} = {literal(member.value)}", docstring(sentence(member.meaning), 4), ""]
    return _joined(lines)


def _model(model: Model, order: _Order) -> str:
    lines = [
        "@frozen(kw_only=True)",
        f"class {model.name}:",
        docstring(about(model.doc) or f"{model.name}.", 4),
        "",
    ]
    deprecated = _deprecated(model)
    for field in model.fields:
        lines += _private(field, order) if field in deprecated else _field(field, order)
    for field in deprecated:
        lines += _reader(field, order)
    order.wrote(model)
    return _joined(lines)


def _deprecated(model: Model) -> list[Field]:
    return [field for field in model.fields if field.doc.deprecated]


def _private(field: Field, order: _Order) -> Iterator[str]:
    """A field that is read by a property alone: type checkers warn of functions, and of no attributes."""
    metadata = _metadata(field)
    arguments = f"{_default(field)}alias={literal(field.name)}{f', metadata={metadata}' if metadata else ''}"
    yield f"    _{field.name}: {order.annotation(field)} = field({arguments})"
    yield ""


def _reader(field: Field, order: _Order) -> Iterator[str]:
    yield "    @property"
    yield f"    @deprecated({literal(f'the vendor has deprecated {field.wire_name}')})"
    yield f"    def {field.name}(self) -> {order.annotation(field)}:"
    yield docstring(about(described(field)), 8)
    yield f"        return self._{field.name}"
    yield ""


def _request(operation: Operation, order: _Order) -> str:
    answer = answer_type(operation)
    lines = [
        "@frozen(kw_only=True)",
        f"class {operation.request_class}(Request[{answer}]):",
        docstring(f"A call of `{operation.id}`.\n\n{operation.doc.text.partition(chr(10))[0]}", 4),
        "",
    ]
    for field in operation.fields:
        lines += _field(field, order)
    lines += ["    operation = Operation(", *(f"        {line}," for line in _operation(operation)), "    )"]
    return _joined(lines)


def _operation(operation: Operation) -> Iterator[str]:
    yield f"id={literal(operation.id)}"
    yield f"method={literal(operation.http_method)}"
    yield f"path={literal(operation.path)}"
    yield f"server={literal(operation.server)}"
    if operation.standby:
        yield f"standby={literal(operation.standby)}"
    types = (f"{a.status}: {annotate(a.type) if a.type else 'None'}" for a in operation.answers)
    yield f"answers={{{', '.join(types)}}}"
    if operation.merchant_number:
        yield f"merchant_number={literal(operation.merchant_number)}"
    if operation.outcome:
        yield f"outcome={literal(operation.outcome)}"
    if operation.signed_digest:
        yield f"signed_digest={literal(operation.signed_digest)}"
    if operation.errors:
        rows = (f"ErrorCode({', '.join(map(literal, _without_last_empty(e)))})," for e in operation.errors)
        yield f"errors=({''.join(rows)})"


def _without_last_empty(error: ErrorCode) -> list[str | int]:
    values: list[str | int] = [error.status, error.code, error.cause, error.remedy, error.cause_zh, error.remedy_zh]
    while values[-1] == "":
        values.pop()
    return values


def _field(field: Field, order: _Order) -> Iterator[str]:
    metadata = _metadata(field)
    plain = "" if field.required else " = None"
    value = f" = field({_default(field)}metadata={metadata})" if metadata else plain
    yield f"    {field.name}: {order.annotation(field)}{value}"
    yield docstring(about(described(field)), 4)
    yield ""


def _default(field: Field) -> str:
    """The first arguments of `field(…)`: what the value is where none is given, and whether a `repr` shows it."""
    # What travels encrypted is personal data, and a repr ends up in logs.
    hidden = "repr=False, " if "sensitive" in field.details else ""
    return f"{'' if field.required else 'default=None, '}{hidden}"


def _metadata(field: Field) -> str:
    """How a field travels; empty where it does so under its own name, in the body, without limits."""
    details = dict(field.details)
    if field.wire_name != field.name and not field.whole:
        details = {"name": field.wire_name, **details}
    kind = "whole_body" if field.whole else "part" if field.part else field.location
    if kind == "body" and not details:
        return ""
    return f"fields.{kind}({_arguments(details)})"


def _arguments(details: Details) -> str:
    values = {n: f"fields.items({_arguments(v)})" if isinstance(v, dict) else literal(v) for n, v in details.items()}
    return ", ".join(f"{name}={value}" for name, value in values.items())


def _event(event: Event) -> str:
    type_ = annotate(event.resource.type)
    return _joined(
        [
            "@frozen(kw_only=True)",
            f"class {event.class_name}(Event[{type_}]):",
            docstring(event_text(event), 4),
            "",
            f"    resource: {type_}",
            docstring(about(event.resource.doc) or "What it happened to, decrypted.", 4),
        ]
    )


# -- resources


def _resource(resource: Resource) -> str:
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
    lines += map(_method, resource.operations)
    return _joined(lines)


def _method(operation: Operation) -> str:
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
        docstring(method_text(operation), 8),
        f"        {'' if answer == 'None' else 'return '}{call}",
    ]
    return _joined(lines)


def _parameter(field: Field) -> str:
    text = f"{field.name}: {annotate(field.type, required=field.required)}"
    return text if field.required else f"{text} = None"


# -- examples, for the sandbox


def _examples_package(api: Api) -> str:
    sources = sorted({source for module in api.modules for source in module.sources})
    return _joined(
        [
            _header(sources),
            docstring("Example requests and answers of the operations, and example events, for the sandbox.", 0),
            "from collections.abc import Mapping",
            "from typing import Any",
            "",
            "from wxpay_client.schema.operation import Table",
            "# Any: an example is any JSON.",
            "EXAMPLES: Mapping[str, Mapping[str, Any]] = Table(",
            "    __name__,",
            f"    {_table((op.id, f'.{m.name}', constant(op.id)) for m in api.modules for op in m.operations)},",
            ")",
            docstring('Operation ID to `{"request": …, "answers": {status: …}}`, loaded when asked for.', 0),
            "EVENT_EXAMPLES: Mapping[str, Mapping[str, Any]] = Table(",
            "    __name__,",
            f"    {_table((event.type, f'.{m.name}', name) for m in api.modules for event, name in _named(m))},",
            ")",
            docstring('Event type to `{"event": …}`, its resource decrypted, loaded when asked for.', 0),
        ]
    )


def _examples(module: Module) -> str:
    lines = [_header(module.sources), docstring(f"Examples of `{module.path}`.", 0)]
    lines += ["from collections.abc import Mapping", "from typing import Any"]
    for operation in module.operations:
        lines.append(f"{constant(operation.id)}: Mapping[str, Any] = {literal(operation.example)}")
    for event, name in _named(module):
        lines.append(f"{name}: Mapping[str, Any] = {literal({'event': event.example})}")
    return _joined(lines)


def _named(module: Module) -> Iterator[tuple[Event, str]]:
    """The events of a module, each with a name for its example that nothing else has there."""
    taken = [constant(operation.id) for operation in module.operations]
    names = identifiers([*taken, *(constant(f"EVENT.{event.type}") for event in module.events)])
    return zip(module.events, names[len(taken) :], strict=True)


# -- what they share


def _children_first(resource: Resource) -> Iterator[Resource]:
    for child in resource.children:
        yield from _children_first(child)
    yield resource


def _joined(lines: Iterable[str]) -> str:
    return "\n".join(lines) + "\n"
