"""What must hold of a schema beyond its shape: that it makes sense, and that its examples fit it."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING, Any, Final

from ..diagnostics import Reporter, did_you_mean, listed, quoted
from ..document.parts import Part, items, members, parts, text
from ..document.references import resolve
from ..document.regular_expressions.patterns import why_refused
from ..document.schemas import APPLIES, is_same, layers_of
from .structure import kind_of, misfits, unfit

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from ..source import Document, Node
    from .validators import Validators

# Keywords that the shape of a value is made of; others that go with another type say nothing, and are left out.
_OF_SHAPE: Final = {
    "contentSchema",
    "items",
    "x-key",
    "x-one-or-many",
    "properties",
    "additionalProperties",
    "discriminator",
}
_TYPES: Final = {"null", "boolean", *(name for names in APPLIES.values() for name in names)}
# 45.0 is a number, and no integer to the API.
_KINDS: Final[dict[type, str]] = {
    str: "string",
    int: "integer",
    float: "number",
    bool: "boolean",
    dict: "object",
    list: "array",
    type(None): "null",
}
# Least and greatest, and whether the two may be the same.
_RANGES: Final = (
    ("minLength", "maxLength", True),
    ("minItems", "maxItems", True),
    ("minimum", "maximum", True),
    ("minimum", "exclusiveMaximum", False),
    ("exclusiveMinimum", "maximum", False),
    ("exclusiveMinimum", "exclusiveMaximum", False),
)
# What says which type a value is of; two of them in one schema contradict each other or say the same twice.
_RIVALS: Final = (
    ("enum", "const"),
    ("oneOf", "anyOf"),
    ("oneOf", "enum"),
    ("anyOf", "enum"),
    ("allOf", "enum"),
    ("allOf", "oneOf"),
    ("allOf", "anyOf"),
)
# What a schema may not say again beside its `$ref`.
_OF_TARGET: Final = (
    *("type", "enum", "const", "format", "properties", "required", "items", "additionalProperties"),
    *("allOf", "oneOf", "anyOf", "x-is-sensitive", "x-digest"),
)
# Limits that it may add, but of which it cannot have two.
_BESIDE: Final = ("pattern", "multipleOf")
# What makes a schema another description of a target.
_OTHERS: Final = ("$ref", "allOf", "oneOf", "anyOf")
_LIMITS: Final = (
    *("minLength", "maxLength", "pattern", "minItems", "maxItems", "uniqueItems", "multipleOf"),
    *("minimum", "maximum", "exclusiveMinimum", "exclusiveMaximum"),
)


def check_patterns(document: Document, report: Reporter) -> None:
    """Report regular expressions that are not enforced: none, read differently by other tools, or maybe harmful."""
    for part in parts(document):
        pattern = part.node.get("pattern") if part.kind == "schema" else None
        if pattern is not None and (written := text(pattern)) is not None and (why := why_refused(written)):
            report.warning("pattern", f"the pattern is not enforced: {why}", pattern.span)


def check_schemas(document: Document, report: Reporter) -> None:
    """Report schemas that contradict themselves. The references of the document must be sound."""
    for part in parts(document):
        if part.kind == "schema":
            _check_types(part.node, report)
            _check_ranges(part.node, report)
            _check_enum(part.node, report)
            _check_required(document, part, report)
            _check_rivals(document, part.node, report)
            _check_vendor_names(document, part.node, report)
            if part.key != "properties" and "x-vendor-name" in part.node.keys:
                message = "only a property has a vendor's name"
                report.error("misplaced-extension", message, part.node.key_span("x-vendor-name"))
            if "x-one-or-many" in part.node.keys:
                _check_one_or_many(document, part, report)


def check_examples(document: Document, validators: Validators, report: Reporter) -> None:
    """Report examples and defaults that do not fit their schema. The document must be sound otherwise."""
    checked: set[tuple[int, int]] = set()
    for part in parts(document):
        schema = part.node if part.kind == "schema" else part.node.get("schema")
        if schema is None:
            continue
        if part.kind == "schema":
            _check_default(document, schema, report)
        for example in _examples(document, part):
            if (id(schema), id(example)) in checked:
                continue
            checked.add((id(schema), id(example)))
            try:
                for misfit in misfits(validators.of(schema), example, "the example"):
                    message = f"the example does not fit its schema: {misfit.message}"
                    report.warning("example", message, misfit.span, hint=misfit.hint)
            except RecursionError:
                report.error("too-deep", "the example is nested too deeply to be checked", example.span)


def _examples(document: Document, part: Part) -> Iterator[Node]:
    if (example := part.node.get("example")) is not None:
        yield example
    if part.kind == "schema":
        yield from items(part.node.get("examples"))
        return
    for named in members(part.node.get("examples")).values():
        if (value := resolve(document, named).get("value")) is not None:
            yield value


def types_of(schema: Node) -> list[str]:
    """The JSON types that a schema itself names."""
    declared = schema.get("type")
    return [name for node in (*items(declared), declared) if (name := text(node)) is not None]


def _check_types(schema: Node, report: Reporter) -> None:
    types = types_of(schema)
    if not types or not set(types) <= _TYPES:
        return
    said = listed(types)
    for keyword, applicable in APPLIES.items():
        if keyword in schema.keys and not set(types) & set(applicable):
            message = f"{quoted(keyword)} says nothing of the type {said}"
            hint = f"it is for {listed(applicable, 'and')}"
            add = report.error if keyword in _OF_SHAPE else report.warning
            add("type-mismatch", message, schema.key_span(keyword), hint=hint)
    values = [(key, node) for key in ("default", "const") if (node := schema.get(key)) is not None]
    values += [("enum", item) for item in items(schema.get("enum"))]
    for key, value in values:
        if not _is_of(types, value):
            message = f"this value of {quoted(key)} must be of the type {said}, but is {kind_of(value.plain())}"
            report.warning("type-mismatch", message, value.span)


def _check_one_or_many(document: Document, part: Part, report: Reporter) -> None:
    place = part.node.key_span("x-one-or-many")
    if part.key != "properties":
        message = "only a property can have one item in the place of an array"
        report.error("misplaced-extension", message, place, hint="write it beside the `type: array` of the property")
        return
    layers = layers_of(part.node, partial(resolve, document))
    kinds = {kind for layer in layers for kind in types_of(layer)} - {"null"}
    is_array = kinds == {"array"} if kinds else any("items" in layer.keys for layer in layers)
    own = types_of(part.node)
    # One that itself says another type is reported as any keyword that goes with another type.
    if not is_array and ("array" in own or not own):
        report.error("type-mismatch", "what may be one or many is an array, and nothing else", place)


def _check_ranges(schema: Node, report: Reporter) -> None:
    for low, high, same in _RANGES:
        least, most = schema.get(low), schema.get(high)
        if least is None or most is None:
            continue
        # Any: the structure is not known to be right; only numbers are compared.
        first: Any = least.plain()
        last: Any = most.plain()
        if not isinstance(first, int | float) or not isinstance(last, int | float):
            continue
        if first > last or (first == last and not same):
            report.error(
                "empty-range",
                f"nothing fits: {quoted(low)} is {first}, {quoted(high)} is {last}",
                most.span,
                related=[(least.span, "the other limit")],
            )


def _check_enum(schema: Node, report: Reporter) -> None:
    seen: dict[tuple[str, str], Node] = {}
    for item in items(schema.get("enum")):
        value = item.plain()
        first = seen.setdefault((kind_of(value), str(value)), item)
        if first is not item:
            related = [(first.span, "first named here")]
            report.warning("duplicate-value", "the value is named a second time", item.span, related=related)
    meanings = schema.get("x-enum-descriptions")
    if meanings is None:
        return
    constant = schema.get("const")
    known = [*(value for _, value in seen), *([str(constant.plain())] if constant is not None else [])]
    if not known:
        message = "there is no enumeration here whose values it could tell of"
        place = schema.key_span("x-enum-descriptions")
        report.error("misplaced-extension", message, place, hint="write it beside the `enum` or the `const`")
        return
    for name in members(meanings):
        if name not in known:
            message = f"{quoted(name)} is no value of the enumeration"
            hint = did_you_mean(name, known)
            report.error("unknown-value", message, meanings.key_span(name), hint=hint)


def _check_required(document: Document, part: Part, report: Reporter) -> None:
    required = items(part.node.get("required"))
    if not required:
        return
    # Within `allOf` and the like, another branch may declare what this one requires.
    whole = part
    while whole.key in {"allOf", "anyOf", "oneOf"} and whole.parent is not None:
        whole = whole.parent
    declared, open_ended = _declared(document, whole.node)
    for item in required:
        name = text(item)
        if name is not None and name not in declared and not open_ended:
            report.warning(
                "undeclared-property",
                f"{quoted(name)} is required, but there is no such property",
                item.span,
                hint=did_you_mean(name, declared) or "declare it under `properties`, or delete it here",
            )


def _declared(document: Document, schema: Node) -> tuple[list[str], bool]:
    """The properties that a schema declares, and whether it allows any others expressly."""
    names: dict[str, None] = {}
    open_ended = False
    for node in together(document, schema, ("allOf", "anyOf", "oneOf")):
        names.update(dict.fromkeys(members(node.get("properties"))))
        others = node.get("additionalProperties")
        open_ended = open_ended or (others is not None and others.value is not False)
    return list(names), open_ended


def together(document: Document, schema: Node, keys: Sequence[str]) -> Iterator[Node]:
    """A schema, and those that its `$ref` and these keys join to it, in the order of the document."""
    seen: set[int] = set()
    pending = [schema]
    while pending:
        node = pending.pop()
        if id(node) in seen:
            continue
        seen.add(id(node))
        yield node
        joined = [item for key in keys for item in items(node.get(key))]
        if text(node.get("$ref")) is not None:
            joined.append(resolve(document, node))
        pending.extend(reversed(joined))


def _check_rivals(document: Document, schema: Node, report: Reporter) -> None:
    """Report two keywords that both say which type a value is of."""
    for first, second in _RIVALS:
        if first in schema.keys and second in schema.keys:
            message = f"{quoted(first)} and {quoted(second)} in one schema"
            related = [(schema.key_span(first), "the one")]
            place = schema.key_span(second)
            report.error("said-twice", message, place, hint="say it in one place", related=related)
    for key in _BESIDE:
        for layer in layers_of(schema, partial(resolve, document))[1:] if key in schema.keys else ():
            if key in layer.keys:
                _check_alike(key, schema, layer, report)
    if text(schema.get("$ref")) is not None:
        for key in _OF_TARGET:
            if key in schema.keys:
                _check_alike(key, schema, resolve(document, schema), report)


def _check_alike(key: str, schema: Node, target: Node, report: Reporter) -> None:
    """Report a keyword that says something else than in what the schema is another description of."""
    said, of_target = schema.mapping[key], target.get(key)
    if of_target is None or not is_same(said, of_target):
        beside = next(keyword for keyword in _OTHERS if keyword in schema.keys)
        message = f"{quoted(key)} beside {quoted(beside)} is not what the target says"
        related = [(target.span if of_target is None else of_target.span, "the target")]
        report.error("said-twice", message, schema.key_span(key), hint="say it in one place", related=related)


def _check_vendor_names(document: Document, schema: Node, report: Reporter) -> None:
    """Report two members of one object that would travel under one name: one of them would be lost."""
    found = [
        (name, declared.key_span(name), property_)
        for node in together(document, schema, ("allOf",))
        if (declared := node.get("properties")) is not None
        for name, property_ in members(declared).items()
    ]
    # What travels on the wire -> the member that does, and where it says so.
    taken = {name: (name, span) for name, span, _ in found}
    for name, _, property_ in found:
        written = property_.get("x-vendor-name")
        vendor = text(written)
        if written is None or vendor is None:
            continue
        other, place = taken.setdefault(vendor, (name, written.span))
        if other != name:
            message = f"{quoted(other)} of the same object travels as {quoted(vendor)} already"
            report.error("vendor-name", message, written.span, related=[(place, "the other")])


def _is_of(types: list[str], value: Node) -> bool:
    kind = _KINDS[type(value.value)]
    return kind in types or (kind == "integer" and "number" in types)


def _check_default(document: Document, schema: Node, report: Reporter) -> None:
    """Report a default that the schema, or one that it is by reference, does not allow."""
    default, types = schema.get("default"), types_of(schema)
    # That it is of another type has been reported.
    if default is None or (types and not _is_of(types, default)):
        return
    for layer in together(document, schema, ("allOf",)):
        limits = {key: limit.plain() for key in _LIMITS if (limit := layer.get(key)) is not None}
        if why_refused(str(limits.get("pattern", ""))):
            del limits["pattern"]
        for misfit in unfit(limits, default, "the default"):
            report.warning("default", misfit.message, misfit.span, hint=misfit.hint)
        constant = layer.get("const")
        values = [*items(layer.get("enum")), *([constant] if constant is not None else [])]
        allowed = [str(value.plain()) for value in values]
        if values and default.plain() not in [value.plain() for value in values]:
            message = f"the default must be {listed(allowed)}"
            hint = did_you_mean(str(default.plain()), allowed)
            report.warning("default", message, default.span, hint=hint)
