"""Models in pydantic's and FastAPI's: read and written as `from_dict` and `to_dict` do, by the names of the wire.

Only pydantic itself asks for this, so that nobody else needs it.
"""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING, Any

import attrs

from wxpay_client._runtime.typeguards import is_enum, is_time
from wxpay_client._wire.decode.structure import structure
from wxpay_client._wire.dicts import from_dict, to_dict
from wxpay_client._wire.unions import open_enum, without_none
from wxpay_client.errors import WxPayError
from wxpay_client.schema.fields import attributes_of, wire_name
from wxpay_client.schema.operation import is_request_class

if TYPE_CHECKING:
    from pydantic_core import CoreSchema

# Any, in this module: classes of models, what they hold, and JSON Schema.


def schema_of(cls: type[Any]) -> CoreSchema:
    """What pydantic does with a model or a request: an object of the class stays as it is, a mapping has to fit."""
    from pydantic_core import core_schema

    # `to_dict` gives plain data; what pydantic makes of that is its own.
    written = core_schema.plain_serializer_function_ser_schema(to_dict)

    def document(_: Any, __: Any) -> dict[str, Any]:
        return _json_schema(cls)

    return core_schema.no_info_plain_validator_function(
        partial(_validated, cls), serialization=written, metadata={"pydantic_js_functions": [document]}
    )


def _validated(cls: type[Any], value: Any) -> Any:
    if isinstance(value, cls):
        return value
    try:
        return from_dict(cls, value) if is_request_class(cls) else structure(cls, value)
    except WxPayError as error:
        problem = error.message
    # The one error that pydantic takes for a finding of its own.
    raise ValueError(problem)


def _json_schema(cls: type[Any]) -> dict[str, Any]:
    """A model as JSON Schema, objects within it without their members: those may hold it again."""
    schema: dict[str, Any] = {"type": "object", "title": cls.__name__}
    if is_request_class(cls):
        return schema
    attributes = attributes_of(cls)
    schema["properties"] = {wire_name(each): _type(each.type) for each in attributes}
    schema["required"] = [wire_name(each) for each in attributes if each.default is attrs.NOTHING]
    return schema


def _type(hint: Any) -> dict[str, Any]:
    inner, _ = without_none(hint)
    enum = open_enum(inner)
    plain = enum.plain if enum else (str if issubclass(inner, str) else int) if is_enum(inner) else inner
    names = {str: "string", int: "integer", float: "number", bool: "boolean"}
    if plain in names:
        return {"type": names[plain]}
    if is_time(plain):
        return {"type": "string", "format": "date-time"}
    return {"type": "object", "title": plain.__name__} if attrs.has(plain) else {}
