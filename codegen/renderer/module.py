"""A generated module: one function for each kind of thing, in the order of the file they write."""

from __future__ import annotations

import re
from collections.abc import Collection, Iterator
from typing import cast

from attrs import asdict

from ..model import (
    Details,
    Enumeration,
    ErrorCode,
    Event,
    Field,
    Model,
    Module,
    Operation,
    Pattern,
    PointedFile,
    classes_in,
)
from ..names import shipped_name
from .annotations import annotate, answer_type
from .docs import about, described, event_text, sentence
from .errors import MODULE as ERRORS
from .files import relative
from .resources import elsewhere, hides_builtins, resource_class
from .text import docstring, header, joined, literal


def module_source(module: Module, general: Collection[ErrorCode] = ()) -> str:
    """The source of a module.

    Args:
        module: The module.
        general: The error codes that the package tells of, and not each method.
    """
    parts: list[str] = []
    order = _Order(module)
    for enumeration in module.enums:
        parts.append(_enumeration(enumeration))
    for model in order.models:
        parts.append(_model(model, order))
    errors = relative(ERRORS, module.name, is_package=module.is_package)
    for operation in module.operations:
        parts.append(_request(operation, order, errors))
    parts += map(_event, module.events)
    parts += (resource_class(resource, module, general) for resource in module.resources)
    return joined([header(module.sources), docstring(_about(module), 0), *_imports(module), "", "\n\n\n".join(parts)])


def _about(module: Module) -> str:
    # What a resource is for is said there, and not here as well.
    described = [resource.path for resource in module.resources if resource.text]
    if described:
        return f"What `client.{described[0]}` is made of."
    return sentence(module.text) or f"The modules of `{module.name}`."


def _imports(module: Module) -> Iterator[str]:
    annotations = " ".join(_all_annotations(module))
    words = set(re.findall(r"\w+", annotations))
    bases = sorted({"StrEnum" if e.base == "str" else "IntEnum" for e in module.enums})
    lazy = sorted(set(elsewhere(module)))
    typing = [*(["TYPE_CHECKING"] if lazy else []), *(["Any"] if "Any" in words else [])]
    standard = [
        "import builtins" if any(map(hides_builtins, module.resources)) else "",
        "import datetime as dt" if "dt." in annotations else "",
        "from collections.abc import Iterator" if any(each.pages for each in module.operations) else "",
        f"from enum import {', '.join(bases)}" if bases else "",
        f"from typing import {', '.join(typing)}" if typing else "",
    ]
    if any(standard):
        yield from filter(None, standard)
        yield ""
    has_details = any(_metadata(field) for field in _all_fields(module))
    has_deprecated = any(map(_deprecated, module.models))
    if has_details or has_deprecated:
        yield "from attrs import field"
        yield ""
    used = {
        "Download": "Download" in words,
        "ErrorCodes": any(operation.errors for operation in module.operations),
        "Event": bool(module.events),
        "Operation": bool(module.operations),
        "Pages": any(operation.pages for operation in module.operations),
        "Request": bool(module.operations),
        "Resource": any(resource.base is None for resource in module.resources),
        "RetryPolicy": bool(module.operations),
        "Timeout": bool(module.operations),
        "Upload": "Upload" in words,
        "deprecated": any(operation.warning for operation in module.operations) or has_deprecated,
        "fields": has_details or has_deprecated,
        "frozen": bool(module.models or module.operations or module.events),
        "made_once": any(resource.children for resource in module.resources),
    }
    if any(used.values()):
        yield f"from wxpay_client.schema import {', '.join(name for name, is_used in used.items() if is_used)}"
        yield ""
    # Under another name: the class that inherits it has its own.
    for source, name in (resource.base for resource in module.resources if resource.base is not None):
        yield f"from {source} import {name} as {shipped_name(name)}"
    classes = _classes_elsewhere(module)
    # In the order that linters ask for: from afar first, and names whatever their letters' case.
    for source in sorted(classes, key=lambda source: (len(source.lstrip(".")) - len(source), source)):
        yield f"from {source} import {', '.join(sorted(classes[source], key=lambda name: (name.lower(), name)))}"
    if lazy:
        yield "if TYPE_CHECKING:"
        yield from (f"    from {source} import {name}" for source, name in lazy)


def _classes_elsewhere(module: Module) -> dict[str, set[str]]:
    """The other modules whose classes are used, as they are imported, with the names of those."""
    found: dict[str, set[str]] = {}
    types = [field.type for field in _all_fields(module)]
    types += (answer.type for operation in module.operations for answer in operation.answers if answer.type is not None)
    types += (operation.pages.item for operation in module.operations if operation.pages is not None)
    for each in (each for type_ in types for each in classes_in(type_)):
        if each.module != module.name:
            source = relative(each.module, module.name, is_package=module.is_package)
            found.setdefault(source, set()).add(each.name)
    return found


def _all_annotations(module: Module) -> Iterator[str]:
    yield from (annotate(field.type) for field in _all_fields(module))
    yield from map(answer_type, module.operations)
    yield from (annotate(operation.pages.item) for operation in module.operations if operation.pages is not None)


def _all_fields(module: Module) -> Iterator[Field]:
    yield from (field for model in module.models for field in model.fields)
    yield from (field for operation in module.operations for field in operation.fields)
    yield from (event.resource for event in module.events)


class _Order:
    """The models, each after those it needs; one that is needed before it is written is named in quotes."""

    def __init__(self, module: Module) -> None:
        self._by_name = {model.name: model for model in module.models}
        self.models: list[Model] = []
        self._pending = set(self._by_name)
        entered: set[str] = set()

        def visit(model: Model) -> None:
            if model.name in entered:
                return
            entered.add(model.name)
            for field in model.fields:
                for each in classes_in(field.type):
                    if each.module == module.name and each.name in self._by_name:
                        visit(self._by_name[each.name])
            self.models.append(model)

        for model in module.models:
            visit(model)

    def annotation(self, field: Field) -> str:
        """A field's type as it is annotated where it stands."""
        text = annotate(field.type, required=field.required)
        return literal(text) if self._pending & {each.name for each in classes_in(field.type)} else text

    def wrote(self, model: Model) -> None:
        """From here on the model can be named without quotes."""
        self._pending.discard(model.name)


def _enumeration(enumeration: Enumeration) -> str:
    lines = [
        f"class {enumeration.name}({'StrEnum' if enumeration.base == 'str' else 'IntEnum'}):",
        docstring(sentence(enumeration.doc.text), 4),
    ]
    for member in enumeration.members:
        lines += [f"    {member.name} = {literal(member.value)}", docstring(sentence(member.meaning), 4)]
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


def _request(operation: Operation, order: _Order, errors: str) -> str:
    answer = answer_type(operation)
    return joined(
        [
            "@frozen(kw_only=True)",
            f"class {operation.request_class}(Request[{answer}]):",
            docstring(f"A call of `{operation.id}`.", 4),
            "",
            *(_declared(field, order) for field in operation.fields),
            "",
            "    operation = Operation(",
            *(f"        {line}," for line in _operation(operation, errors)),
            "    )",
        ]
    )


def _operation(operation: Operation, errors: str) -> Iterator[str]:
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
    if operation.echoed:
        yield f"echoed={literal(dict(operation.echoed))}"
    if operation.outcome:
        yield f"outcome={literal(operation.outcome)}"
    if operation.sensitive_padding:
        yield f"sensitive_padding={literal(operation.sensitive_padding)}"
    if operation.signed_digest:
        yield f"signed_digest={literal(operation.signed_digest)}"
    if operation.pages is not None:
        told = {name: getattr(operation.pages, name) for name in ("offset", "limit", "items", "total", "more")}
        arguments = ", ".join(f"{name}={literal(value)}" for name, value in told.items() if value)
        yield f"pages=Pages({arguments})"
    if operation.errors:
        yield f"errors=ErrorCodes({literal(errors)}, __package__)"


def _field(field: Field, order: _Order) -> Iterator[str]:
    yield _declared(field, order)
    yield docstring(about(described(field)), 4)


def _declared(field: Field, order: _Order) -> str:
    metadata = _metadata(field)
    plain = "" if field.required else " = None"
    value = f" = field({_default(field)}metadata={metadata})" if metadata else plain
    return f"    {field.name}: {order.annotation(field)}{value}"


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
    if isinstance(value, PointedFile):
        return f"fields.file({_arguments({name: told for name, told in asdict(value).items() if told})})"
    return literal(value.python if isinstance(value, Pattern) else value)


def _event(event: Event) -> str:
    type_ = annotate(event.resource.type)
    return joined(
        [
            "@frozen(kw_only=True)",
            f"class {event.class_name}(Event[{type_}]):",
            docstring(event_text(event), 4),
            "",
            f"    original_types = {literal(event.original_types)}" if event.original_types else "",
            f"    resource: {type_}",
            docstring(about(event.resource.doc) or "What it happened to, decrypted.", 4),
        ]
    )
