"""Whether a value fits a schema: a plain yes or no, many times faster than finding out what is wrong with it.

Nearly all that is checked is right. What is found wrong here, or asks for what is not judged here, is left to
jsonschema, which has the last word; so whatever this module says yes to, jsonschema has to accept as well.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Mapping, Sequence
from typing import Any, Final, TypeAlias

from codegen.patterns import as_python

# Any, in this module: schemas and values are JSON-like data.
_Judge: TypeAlias = Callable[[Any, Any], bool]
# Asked with a value, and with a judge of the schemas below.
_Demand: TypeAlias = Callable[[Any, _Judge], bool]
_Maker: TypeAlias = Callable[[Any, Any], _Demand]

# Kind of a value as Python has it -> the types of JSON Schema that it is of; 45.0 is no integer to the API.
_TYPES: Final[Mapping[type, Sequence[str]]] = {
    str: ("string",),
    int: ("integer", "number"),
    float: ("number",),
    bool: ("boolean",),
    dict: ("object",),
    list: ("array",),
    type(None): ("null",),
}
_TEXT: Final = (str,)
_NUMBER: Final = (int, float)
_OBJECT: Final = (dict,)
_LIST: Final = (list,)


UNJUDGED: Final = frozenset(
    """$dynamicRef $id const contains dependentRequired dependentSchemas maxProperties multipleOf not oneOf
    patternProperties prefixItems unevaluatedItems unevaluatedProperties""".split()
)
"""The keywords that jsonschema judges by, and this module does not. (`format` says nothing to either.)"""


class Fitting:
    """The schemas of one document, to check values against.

    Args:
        root: The document, as plain data; its references lead into it. Not to be changed while this is in use.
    """

    def __init__(self, root: Any) -> None:
        self._root = root
        # By identity, for a schema is no key: what it demands, made ready to be asked.
        self._demands: dict[int, list[_Demand]] = {}

    def fits(self, value: Any, schema: Any) -> bool:
        """Whether a value fits for certain.

        Args:
            value: The value.
            schema: A schema of the document, itself and no copy.
        """
        try:
            return self._judge(value, schema)
        except (_UnsureError, RecursionError):
            return False

    def _judge(self, value: Any, schema: Any) -> bool:
        demands = self._demands.get(id(schema))
        if demands is None:
            demands = self._demands[id(schema)] = self._demanded(schema)
        return all(demand(value, self._judge) for demand in demands)

    def _demanded(self, schema: Any) -> list[_Demand]:
        if isinstance(schema, bool):
            return [lambda _, __: schema]
        demands: list[_Demand] = []
        for keyword, wanted in schema.items():
            if keyword == "$ref":
                demands.append(self._referred(wanted))
            elif keyword in _MAKERS:
                demands.append(_MAKERS[keyword](wanted, schema))
            elif keyword in UNJUDGED:
                raise _UnsureError
        return demands

    def _referred(self, reference: str) -> _Demand:
        if not reference.startswith("#/") or "%" in reference or "~" in reference:
            raise _UnsureError
        target = self._root
        for step in reference[2:].split("/"):
            if type(target) not in _OBJECT or step not in target:
                raise _UnsureError
            target = target[step]
        if type(target) not in (dict, bool):
            raise _UnsureError
        return lambda value, judge: judge(value, target)


class _UnsureError(Exception):
    """It takes jsonschema to tell."""


# What a keyword demands: a function for each, of what it says and the schema that it stands in.


def _type(wanted: Any, _: Any) -> _Demand:
    names = {wanted} if isinstance(wanted, str) else set(wanted)
    kinds = {kind for kind, types in _TYPES.items() if names.intersection(types)}
    return lambda value, _: type(value) in kinds


def _properties(wanted: Any, _: Any) -> _Demand:
    return lambda value, judge: (
        type(value) not in _OBJECT
        or all(judge(member, wanted[name]) for name, member in value.items() if name in wanted)
    )


def _additional(wanted: Any, schema: Any) -> _Demand:
    declared = schema.get("properties", {})
    if wanted is False:
        return lambda value, _: type(value) not in _OBJECT or value.keys() <= declared.keys()
    return lambda value, judge: (
        type(value) not in _OBJECT
        or all(judge(member, wanted) for name, member in value.items() if name not in declared)
    )


def _names(wanted: Any, _: Any) -> _Demand:
    return lambda value, judge: type(value) not in _OBJECT or all(judge(name, wanted) for name in value)


def _required(wanted: Any, _: Any) -> _Demand:
    return lambda value, _: type(value) not in _OBJECT or all(name in value for name in wanted)


def _items(wanted: Any, _: Any) -> _Demand:
    return lambda value, judge: type(value) not in _LIST or all(judge(item, wanted) for item in value)


def _unique(wanted: Any, _: Any) -> _Demand:
    def demand(value: Any, _: _Judge) -> bool:
        if not wanted or type(value) not in _LIST:
            return True
        if not all(isinstance(item, str) for item in value):
            raise _UnsureError
        return len(set(value)) == len(value)

    return demand


def _enum(wanted: Any, _: Any) -> _Demand:
    if not all(isinstance(each, str) for each in wanted):  # is 1 the same as 1.0, and as true?
        raise _UnsureError
    return lambda value, _: value in wanted


def _pattern(wanted: str, _: Any) -> _Demand:
    search = re.compile(as_python(wanted)).search
    return lambda value, _: type(value) not in _TEXT or search(value) is not None


def _if(wanted: Any, schema: Any) -> _Demand:
    then, otherwise = schema.get("then", True), schema.get("else", True)
    return lambda value, judge: judge(value, then if judge(value, wanted) else otherwise)


def _all_of(wanted: Any, _: Any) -> _Demand:
    return lambda value, judge: all(judge(value, each) for each in wanted)


def _any_of(wanted: Any, _: Any) -> _Demand:
    return lambda value, judge: any(judge(value, each) for each in wanted)


def _limit(kinds: Sequence[type], holds: Callable[[Any, Any], bool]) -> _Maker:
    return lambda wanted, _: lambda value, _: type(value) not in kinds or holds(value, wanted)


_MAKERS: Final[Mapping[str, _Maker]] = {
    "type": _type,
    "properties": _properties,
    "additionalProperties": _additional,
    "propertyNames": _names,
    "required": _required,
    "items": _items,
    "uniqueItems": _unique,
    "enum": _enum,
    "pattern": _pattern,
    "if": _if,
    "allOf": _all_of,
    "anyOf": _any_of,
    "minLength": _limit(_TEXT, lambda value, wanted: len(value) >= wanted),
    "maxLength": _limit(_TEXT, lambda value, wanted: len(value) <= wanted),
    "minItems": _limit(_LIST, lambda value, wanted: len(value) >= wanted),
    "maxItems": _limit(_LIST, lambda value, wanted: len(value) <= wanted),
    "minProperties": _limit(_OBJECT, lambda value, wanted: len(value) >= wanted),
    "minimum": _limit(_NUMBER, lambda value, wanted: value >= wanted),
    "maximum": _limit(_NUMBER, lambda value, wanted: value <= wanted),
    "exclusiveMinimum": _limit(_NUMBER, lambda value, wanted: value > wanted),
    "exclusiveMaximum": _limit(_NUMBER, lambda value, wanted: value < wanted),
}
