"""What each operation of the project's own specification has, beyond what a client needs: asked for by `--strict`."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from functools import partial
from typing import Any, Final, TypeAlias, cast

from ..diagnostics import Diagnostics, listed, quoted
from ..document.operations import Endpoint
from ..document.parts import items, members, text
from ..document.references import resolve
from ..model import Field, ListOf, Model, Named, Operation, Plain, Type
from ..source import Node, Span

_TEXTS: Final = ("cause", "remedy", "cause-zh", "remedy-zh")
# What the names of numbers end with that an answer has in common with its request.
_NUMBERS: Final = ("_no", "_id", "mchid", "appid")


Models: TypeAlias = Mapping[Named, Model]
"""The classes of all modules."""


def check_operations(pairs: Iterable[tuple[Endpoint, Operation]], models: Models, diagnostics: Diagnostics) -> None:
    """Warn of what the operations of a specification lack.

    Args:
        pairs: Each as its document has it, and as it is generated.
        models: The classes that they use.
        diagnostics: Takes the warnings.
    """
    found = [(endpoint, operation) for endpoint, operation in pairs]
    methods = {operation.id: operation.http_method for _, operation in found}
    for endpoint, operation in found:
        for message, span in (
            *_of_errors(endpoint, operation),
            *_of_parameters(endpoint),
            *_of_examples(endpoint, operation, models),
            *_of_outcome(endpoint, operation, methods),
        ):
            diagnostics.warning("incomplete", message, span)


def check_member(name: str, schema: Node, description: str, diagnostics: Diagnostics) -> None:
    """Warn of a member of an object that nothing describes."""
    if not description:
        diagnostics.warning("incomplete", f"{quoted(name)} has no description", schema.span)


def _of_errors(endpoint: Endpoint, operation: Operation) -> Iterator[tuple[str, Span]]:
    if not operation.errors:
        yield f"{operation.id} has no error codes", endpoint.span
    own = items(endpoint.node.get("x-error-codes"))
    answers = map(partial(resolve, endpoint.document), members(endpoint.node.get("responses")).values())
    for entry in (*own, *(entry for answer in answers for entry in items(answer.get("x-error-codes")))):
        lacking = [name for name in _TEXTS if not text(entry.get(name))]
        if lacking:
            yield f"the error code {quoted(text(entry.get('code')) or '')} lacks {listed(lacking, 'and')}", entry.span


def _of_parameters(endpoint: Endpoint) -> Iterator[tuple[str, Span]]:
    for reference in (*items(endpoint.item.get("parameters")), *items(endpoint.node.get("parameters"))):
        parameter = resolve(endpoint.document, reference)
        schema = parameter.get("schema")
        places = [reference, parameter, *([] if schema is None else [schema, resolve(endpoint.document, schema)])]
        name = parameter.mapping["name"]
        if not any(text(place.get("description")) for place in places):
            yield f"{quoted(name.text)} has no description", name.span


def _of_examples(endpoint: Endpoint, operation: Operation, models: Models) -> Iterator[tuple[str, Span]]:
    # Any: examples are any JSON.
    request: Mapping[str, Any] = operation.example["request"]
    lacking = [name for field in operation.fields for name in _lacking(field, request.get(field.location), models)]
    if lacking:
        yield f"the example of the request lacks {listed(lacking, 'and')}", endpoint.span
    asked = {name: value for part in request.values() for name, value in _members(part).items()}
    responses = endpoint.node.mapping["responses"]
    for answer in operation.answers:
        place = responses.key_span(str(answer.status))
        shown = operation.example["answers"].get(answer.status)
        if answer.type not in (None, Plain("Download")) and shown is None:
            yield f"the answer {answer.status} has no example", place
        elif answer.type is not None and (lacking := list(_lacking_in(answer.type, shown, models))):
            yield f"the example of the answer {answer.status} lacks {listed(lacking, 'and')}", place
        for name, value in _members(shown).items():
            if name in asked and name.endswith(_NUMBERS) and asked[name] != value:
                yield f"{quoted(name)} is not the same in the examples of the request and of its answer", place


def _members(value: Any) -> Mapping[str, Any]:
    return cast("Mapping[str, Any]", value) if isinstance(value, dict) else {}


def _lacking(field: Field, holder: Any, models: Models) -> Iterator[str]:
    """What is missing of a field, and of what it holds, in the example of what holds it."""
    found = {field.wire_name: holder} if field.whole and holder is not None else _members(holder)
    if field.wire_name in found:
        inner = _lacking_in(field.type, found[field.wire_name], models)
        yield from (f"{field.wire_name}.{name}" for name in inner)
    elif field.required:
        yield field.wire_name


def _lacking_in(type_: Type, value: Any, models: Models) -> Iterator[str]:
    match type_:
        case Named():
            for field in models[type_].fields if isinstance(value, dict) else ():
                yield from _lacking(field, value, models)
        case ListOf(item=item):
            for each in cast("Sequence[Any]", value) if isinstance(value, list) else ():
                yield from _lacking_in(item, each, models)
        case _:
            return


def _of_outcome(endpoint: Endpoint, operation: Operation, methods: Mapping[str, str]) -> Iterator[tuple[str, Span]]:
    place = endpoint.node.key_span("x-outcome")
    if operation.outcome and operation.http_method == "GET":
        yield "a query has no outcome to ask for", place
    elif operation.outcome and methods.get(operation.outcome, "GET") != "GET":
        yield f"{operation.outcome} is no query, and tells no outcome", place
