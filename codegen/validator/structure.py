"""JSON Schema at work: the shape of a document against our subset, and examples against their own schemas.

jsonschema finds what does not fit; this module says it in the words of someone who writes a specification.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from difflib import get_close_matches
from functools import cache
from pathlib import Path
from typing import TYPE_CHECKING, Any, Final, NamedTuple

import yaml

from ..diagnostics import Reporter, did_you_mean, listed, quoted
from ..source import LOADER
from .validators import StrictValidator, alone

if TYPE_CHECKING:
    from jsonschema import ValidationError
    from jsonschema.protocols import Validator

    from ..source import Document, Node, Span

_SUBSET: Final = Path(__file__).with_name("subset.yaml")

_NOUNS: Final = {
    "string": "text",
    "integer": "a whole number",
    "number": "a number",
    "boolean": "true or false",
    "null": "null",
    "object": "a mapping",
    "array": "a list",
}


class InvalidValue(NamedTuple):
    """Something that does not fit its schema.

    Attributes:
        code: Kind of the error.
        message: What is wrong.
        span: Where.
        hint: What to do about it.
        is_error: Whether it is more than a warning.
    """

    code: str
    message: str
    span: Span
    hint: str = ""
    is_error: bool = True


@cache
def subset() -> Validator:
    """A validator of the OpenAPI documents that are understood; read once, as it is longer than many of them."""
    # Any: JSON-like data.
    schema: Any = yaml.load(_SUBSET.read_bytes(), Loader=LOADER)  # noqa: S506 - a safe one, and fast
    return alone(schema)


def check_structure(document: Document, shape: Validator, report: Reporter) -> None:
    """Report everything in a document that has not the shape of the subset."""
    for misfit in misfits(shape, document.root):
        tell = report.error if misfit.is_error else report.warning
        tell(misfit.code, misfit.message, misfit.span, hint=misfit.hint)


# Any: JSON-like data.
def unfit(schema: Any, node: Node, example: str = "") -> Iterator[InvalidValue]:
    """What of a value does not fit a schema that stands alone; as `misfits`."""
    yield from misfits(StrictValidator(schema), node, example)


def misfits(validator: Validator, node: Node, example: str = "") -> Iterator[InvalidValue]:
    """What of a value does not fit a schema.

    Args:
        validator: The schema.
        node: The value.
        example: What the value as a whole is called in messages; empty for a document that is checked against
            the subset, whose schemas say themselves what each thing is called.
    """
    for error in validator.iter_errors(node.plain()):
        yield from _misfits(error, node, example)


def kind_of(value: object) -> str:
    """What a plain value is, in words."""
    if value is None:
        return "null"
    for types, noun in (
        (bool, "a boolean"),
        (str, "text"),
        (int, "a whole number"),
        (float, "a number"),
        (Mapping, "a mapping"),
    ):
        if isinstance(value, types):
            return noun
    return "a list"


class _Place(NamedTuple):
    """Where something does not fit.

    Attributes:
        node: The value.
        key_span: Where its key stands; the value's own place where it has none.
        subject: What it is called in messages.
    """

    node: Node
    key_span: Span
    subject: str


def _misfits(error: ValidationError, node: Node, example: str) -> Iterator[InvalidValue]:
    place = _Place(node, node.span, example or "the document")
    for step in error.absolute_path:
        if isinstance(step, int):
            item = place.node.sequence[step]
            place = _Place(item, item.span, "the item")
        else:
            place = _Place(place.node.mapping[step], place.node.key_span(step), quoted(step))
    # Any: schemas and instances are JSON-like data, and jsonschema's attributes are untyped for it.
    schema: Any = error.schema
    value: Any = error.instance
    wanted: Any = error.validator_value
    match error.validator:
        case "additionalProperties" if example:
            return _undeclared(value, schema, place)
        case "additionalProperties":
            return _unknown(value, schema, place)
        case "required":
            return _lacking(value, schema, place, example)
        case "type":
            return _wrong_type(value, wanted, place)
        case "enum" if example and type(value) in map(type, wanted):
            # Enumerations are open: an example may be a value that nobody has documented yet.
            return iter(())
        case "enum":
            return _wrong_value(value, wanted, place)
        case "const":
            return _wrong_value(value, [wanted], place)
        case "pattern":
            return _wrong_form(value, schema, place)
        case "uniqueItems":
            return _twice(value, place)
        case keyword:
            text = _LIMITS.get(str(keyword), "does not fit `{keyword}`")
            if keyword in {"minLength", "minItems", "minProperties"} and wanted == 1:
                text = "must not be empty"
            elif keyword == "oneOf" and not error.context:
                text = "fits more than one of the alternatives of `oneOf`"
            length = len(value) if hasattr(value, "__len__") else 0
            said = text.format(keyword=keyword, wanted=wanted, value=value, length=length)
            return iter([InvalidValue("wrong-value", f"{place.subject} {said}", place.node.span)])


# Any, below: as above.


def _unknown(value: dict[str, Any], schema: dict[str, Any], place: _Place) -> Iterator[InvalidValue]:
    known, instead = schema.get("properties", {}), schema.get("x-instead", {})
    for name in value:
        if name not in known:
            noun = "extension" if name.startswith("x-") else "keyword"
            message = f"unknown {noun} {quoted(name)} in {schema.get('title', place.subject)}"
            hint = instead.get(name) or did_you_mean(name, known)
            # Whoever added an extension of their own knows that it is for other tools.
            is_error = noun != "extension"
            yield InvalidValue(f"unknown-{noun}", message, place.node.key_span(name), hint, is_error)


def _undeclared(value: dict[str, Any], schema: dict[str, Any], place: _Place) -> Iterator[InvalidValue]:
    known = schema.get("properties", {})
    for name in value:
        if name not in known:
            message = f"{place.subject} may have no member {quoted(name)}"
            yield InvalidValue("unknown-member", message, place.node.key_span(name), did_you_mean(name, known))


def _lacking(value: dict[str, Any], schema: dict[str, Any], place: _Place, example: str) -> Iterator[InvalidValue]:
    known: dict[str, Any] = schema.get("properties", {})
    # A keyword that is misspelt is reported as unknown; that it is missing is the same mistake.
    strange = [] if example else [name for name in value if name not in known]
    misspelt = {near for name in strange for near in get_close_matches(name, known, 1)}
    missing = [name for name in schema["required"] if name not in value and name not in misspelt]
    if missing:
        thing = place.subject if example else schema.get("title", place.subject)
        yield InvalidValue("missing-keyword", f"{thing} lacks {listed(missing, 'and')}", place.key_span)


def _wrong_type(value: object, wanted: str | list[str], place: _Place) -> Iterator[InvalidValue]:
    types = [wanted] if isinstance(wanted, str) else wanted
    expected = " or ".join(_NOUNS[name] for name in types)
    hint = ""
    if "string" in types and isinstance(value, int | float):
        hint = "quote it"
    elif isinstance(value, str) and {"integer", "number", "boolean"} & set(types):
        hint = "write it without quotes"
    message = f"{place.subject} must be {expected}, but is {kind_of(value)}"
    yield InvalidValue("wrong-type", message, place.node.span, hint)


def _wrong_value(value: object, wanted: list[Any], place: _Place) -> Iterator[InvalidValue]:
    allowed = [str(item) for item in wanted]
    got, hint = kind_of(value), ""
    if isinstance(value, str):
        got, hint = quoted(value), did_you_mean(value, allowed)
    elif isinstance(value, int | float) and not isinstance(value, bool):
        got = str(value)
    yield InvalidValue("wrong-value", f"{place.subject} must be {listed(allowed)}, but is {got}", place.node.span, hint)


def _wrong_form(value: str, schema: dict[str, Any], place: _Place) -> Iterator[InvalidValue]:
    expected = schema.get("x-expected", f"text that matches {quoted(schema['pattern'])}")
    if isinstance(place.node.value, dict):  # a name that does not match comes with the place of its mapping
        yield InvalidValue("wrong-form", f"{quoted(value)} must be {expected}", place.node.key_span(value))
    else:
        message = f"{place.subject} must be {expected}, but is {quoted(value)}"
        yield InvalidValue("wrong-form", message, place.node.span)


def _twice(value: list[Any], place: _Place) -> Iterator[InvalidValue]:
    for index, item in enumerate(place.node.sequence):
        if value[index] in value[:index]:
            yield InvalidValue("wrong-value", f"{place.subject} holds this twice", item.span, "delete one of the two")
            return


_LIMITS: Final = {
    "minLength": "must have at least {wanted} characters, but has {length}",
    "maxLength": "must have at most {wanted} characters, but has {length}",
    "minItems": "must have at least {wanted} items, but has {length}",
    "maxItems": "must have at most {wanted} items, but has {length}",
    "minimum": "must be at least {wanted}, but is {value}",
    "maximum": "must be at most {wanted}, but is {value}",
    "exclusiveMinimum": "must be more than {wanted}, but is {value}",
    "exclusiveMaximum": "must be less than {wanted}, but is {value}",
    "multipleOf": "must be a multiple of {wanted}, but is {value}",
    "minProperties": "must have at least {wanted} members, but has {length}",
    "anyOf": "fits none of the alternatives of `anyOf`",
    "oneOf": "fits none of the alternatives of `oneOf`",
}
