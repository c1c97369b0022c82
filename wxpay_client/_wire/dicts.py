"""Typed values and plain data in the shape of the wire, both ways."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from typing import Any, TypeVar, cast, get_origin

from wxpay_client._messages.safe_repr import describe
from wxpay_client._runtime.typeguards import is_mapping
from wxpay_client._wire.decode.structure import read
from wxpay_client._wire.dump.models import dump
from wxpay_client._wire.encode.limits import InvalidValue
from wxpay_client._wire.encode.multipart import in_plain_data
from wxpay_client._wire.encode.requests import TOO_DEEP, encode_request, with_sensitive
from wxpay_client.errors import RequestError
from wxpay_client.schema.fields import attributes_of, wire_name, wire_of
from wxpay_client.schema.operation import Request, is_request, is_request_class

__all__ = ["from_dict", "to_dict"]

T = TypeVar("T")


def to_dict(value: object) -> Any:
    """A request or a model as plain data in the shape of the wire.

    Of an answer or an event it is what came, to the letter: with members that the specification does not know, nulls,
    and what is not as specified; sensitive texts in plain text.

    Args:
        value: A model, or another answer's data: lists and mappings of models, plain values, `None`. Or a request: that
            becomes `{"path": …, "query": …, "header": …, "body": …}`, checked as it is before it is sent, with empty
            parts left out.

    Raises:
        RequestError: It is neither, or a value within is not of the type it has to be, or is nested too deeply; of a
            request, it is not what the specification describes.
    """
    if is_request(value):
        parts = with_sensitive(value, encode_request(value), lambda sensitive: sensitive.text)
        parts = parts._replace(body=in_plain_data(parts.body))
        return {name: part for name, part in parts._asdict().items() if part or (name == "body" and part is not None)}
    try:
        return dump(value)
    except InvalidValue as misfit:
        place, problem = misfit.place, misfit.problem
    except RecursionError:
        place, problem = "", TOO_DEEP
    dot = "." if place and not place.startswith("[") else ""
    raise RequestError(f"{type(value).__name__}{dot}{place}: {problem}", parameter=place)


def from_dict(cls: type[T], data: Mapping[str, Any]) -> T:
    """Plain data in the shape of the wire as a request or a model: the way back from `to_dict`.

    A model takes any data, as that of an answer: what is missing or of another type than specified raises a
    `MisfitError` when it is read. A request has to fit.

    Raises:
        DecodeError: Data is no object where a model is one, or no list where `cls` is a list.
        RequestError: Data does not fit the request, or names a parameter that it has not; `cls` is no type.
    """
    hint: Any = cls
    # `list[Refund]` is no class, but a type.
    if not isinstance(hint, type) and get_origin(hint) is None:
        raise RequestError(
            f"from_dict: expected the class of a request or a model, got {describe(cls)}", parameter="cls"
        )
    if not is_request_class(cls):
        value: T = read(cls, data).value
        return value
    if not is_mapping(data):
        raise cls.operation.refusal(
            "request", f"expected path, query, header and body in a mapping, got {describe(data)}"
        )
    structured = read(cls, dict(_flatten(cls, data)))
    for path, expected, got in structured.misfits:
        raise cls.operation.refusal(path.removeprefix("$."), f"expected {expected}, got {got}")
    return cast("T", structured.value)


def _flatten(cls: type[Request[Any]], data: Mapping[str, Any]) -> Iterator[tuple[str, Any]]:
    """The members of a request's parts, each under the key that the converter looks for."""
    attributes = attributes_of(cls)
    fields: dict[tuple[str, str], str] = {
        (wire_of(a).location, wire_name(a)): a.name for a in attributes if not wire_of(a).whole
    }
    whole = next((a.name for a in attributes if wire_of(a).whole), None)
    for part, members in data.items():
        if part == "body" and whole is not None:
            yield whole, members
        elif part not in ("path", "query", "header", "body"):
            raise cls.operation.refusal(part, "expected path, query, header or body")
        elif not is_mapping(members):
            raise cls.operation.refusal(part, f"expected a mapping, got {describe(members)}")
        else:
            for name, value in members.items():
                if (part, name) not in fields:
                    raise cls.operation.refusal(str(name), f"the operation has no such {part} parameter")
                yield fields[part, name], value
