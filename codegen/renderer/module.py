"""A generated module: one function for each kind of thing, in the order of the file they write."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import cast

from codegen.model import Details, Enumeration, ErrorCode, Event, Field, Model, Module, Operation, Pattern, classes_in
from codegen.renderer.annotations import annotate, answer_type
from codegen.renderer.docs import about, described, event_text, sentence
from codegen.renderer.resources import resource_classes
from codegen.renderer.text import docstring, header, joined, literal


def module_source(module: Module) -> str:
    """The source of a module."""
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
        parts += resource_classes(module.resource, module.models)
    body = "\n\n\n".join(parts)
    return joined(
        [
            header(module.sources),
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
    return joined(lines)


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
    return joined(lines)


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
    return joined(lines)


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
    return ", ".join(f"{name}={_argument(value)}" for name, value in details.items())


def _argument(value: object) -> str:
    if isinstance(value, dict):
        return f"fields.items({_arguments(cast('Details', value))})"
    return literal(value.python if isinstance(value, Pattern) else value)


def _event(event: Event) -> str:
    type_ = annotate(event.resource.type)
    return joined(
        [
            "@frozen(kw_only=True)",
            f"class {event.class_name}(Event[{type_}]):",
            docstring(event_text(event), 4),
            "",
            f"    resource: {type_}",
            docstring(about(event.resource.doc) or "What it happened to, decrypted.", 4),
        ]
    )
