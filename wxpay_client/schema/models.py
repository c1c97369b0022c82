"""The decorator of generated classes: `attrs.frozen`, put to work when a class is first used.

attrs writes the methods of a class as source and compiles it, which costs half a millisecond. A resource may well have
fifty classes, and a program use three of them: the others are to cost nothing. So what attrs gives a class is pending
at first; whoever asks for any of it, by making an instance or by `attrs.fields`, has attrs do its work, and finds it
done. What need not be compiled to be fast is written here, once for all classes.

A model that came with what does not fit lacks those attributes, and has a `Kept` in their place (`misfits`). Whoever
reads one gets an error; comparing, hashing, showing and copying go on. Type checkers know nothing of it: to them these
are classes of attrs', and a misspelt attribute is an error.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping
from contextlib import suppress
from importlib import import_module
from typing import TYPE_CHECKING, Any, Final, TypeVar

from wxpay_client._messages.safe_repr import glance
from wxpay_client._runtime.typeguards import is_list, is_mapping
from wxpay_client.schema.help import FieldsDoc, suggesting
from wxpay_client.schema.misfits import KEPT, absent

if TYPE_CHECKING:
    import attrs

__all__ = ["frozen"]

T = TypeVar("T")

# Any, in this module: what a class holds.

_GIVEN: Final = ("__attrs_attrs__", "__attrs_props__", "__init__", "__setattr__", "__delattr__", "__replace__")

if TYPE_CHECKING:
    from attrs import frozen
else:

    def frozen(*, kw_only: bool) -> Callable[[type[T]], type[T]]:
        """As `attrs.frozen`, for classes that are made by keyword; without slots, since a class has to stay itself."""
        assert kw_only  # noqa: S101 - it is there for type checkers, which know the arguments of attrs' own
        return _pending


def _pending(cls: type[T]) -> type[T]:
    body = {name: value for name, value in vars(cls).items() if name not in ("__dict__", "__weakref__")}
    given: Any = cls
    given.__eq__, given.__hash__, given.__repr__ = _equals, _hash, _shown
    given.__getattr__ = absent
    given.__get_pydantic_core_schema__ = classmethod(_pydantic_schema)
    for name in _GIVEN:
        setattr(cls, name, _Pending(cls, body, name))
    if cls.__doc__ is not None:
        given.__doc__ = FieldsDoc(cls.__doc__)
    return cls


class _Pending:
    """In the place of what attrs is to give a class.

    Args:
        cls: The class.
        body: What the class held when it was defined.
        name: Name of what is to be given.
    """

    def __init__(self, cls: type[Any], body: Mapping[str, Any], name: str) -> None:
        self._cls = cls
        self._body = body
        self._name = name

    def __get__(self, instance: object, owner: type[Any]) -> Any:
        _give(self._cls, self._body)
        given = vars(self._cls).get(self._name, self)
        if given is self:
            raise AttributeError(self._name)
        # Bound to whoever asked, not looked up again: it may have been asked for by `super()`.
        return given.__get__(instance, owner) if hasattr(given, "__get__") else given


def _give(cls: type[Any], body: Mapping[str, Any]) -> None:
    """Have attrs make the class again, and take over what it gives.

    There is no lock that a fork could leave behind: of threads that do this at once each gives the same, and one that
    is interrupted leaves something pending, which is to say all of it to be given again.
    """
    import attrs

    made = attrs.define(
        type(cls.__name__, cls.__bases__, dict(body)),
        frozen=True,
        kw_only=True,
        slots=False,
        eq=False,
        repr=False,
    )
    # Types are resolved in place, once a class: here, so that no thread takes back what another one has resolved.
    attrs.resolve_types(made)
    for name in _GIVEN:
        if name in vars(made):
            value = vars(made)[name]
            setattr(cls, name, suggesting(value) if name == "__init__" else value)
        else:
            with suppress(AttributeError):
                delattr(cls, name)
    # Last, as attrs does it: what the class body says of the fields.
    for attribute in attrs.fields(made):
        with suppress(AttributeError):
            delattr(cls, attribute.name)


def _pydantic_schema(cls: type[Any], _: Any, __: Any) -> Any:
    # By name: reading and writing are above what generated code is written in, and wanted by pydantic alone.
    return import_module("wxpay_client._wire.pydantic").schema_of(cls)


def _fields(value: object) -> tuple[attrs.Attribute[Any], ...]:
    cls: Any = type(value)
    attributes: tuple[attrs.Attribute[Any], ...] = cls.__attrs_attrs__
    return attributes


def _equals(self: object, other: object) -> Any:
    if type(other) is not type(self):
        return NotImplemented
    mine, theirs = vars(self), vars(other)
    if KEPT not in mine and KEPT not in theirs:
        return mine == theirs
    return _values(mine) == _values(theirs)


def _values(of: Mapping[str, Any]) -> tuple[Mapping[str, Any], Mapping[str, Any]]:
    """What counts of a model: its values, and what came in place of others. Not what nobody documented."""
    kept = of.get(KEPT)
    return {name: value for name, value in of.items() if name != KEPT}, {} if kept is None else kept.values()


def _hash(self: object) -> int:
    # What does not fit is left out: it may be anything, and equal ones have the same hash without it.
    values = vars(self)
    return hash((type(self), *(_hash_of(values[each.name]) for each in _fields(self) if each.name in values)))


def _hash_of(value: object) -> int:
    """The hash of a value, lists and mappings too: they are as frozen as the model that holds them is meant to be."""
    if is_list(value):
        return hash(tuple(map(_hash_of, value)))
    if is_mapping(value):
        return hash(frozenset((name, _hash_of(member)) for name, member in value.items()))
    return hash(value)


def _shown(self: object) -> str:
    """The `repr`: what is set, under the names that the constructor takes, without what is secret."""
    values, shown = vars(self), list[str]()
    kept = values.get(KEPT)
    for attribute in _fields(self):
        name, value = attribute.alias, values.get(attribute.name)
        if attribute.repr and value is not None:
            shown.append(f"{name}={glance(value)}")
        elif attribute.repr and kept is not None and attribute.name in kept.misfits:
            misfit = kept.misfits[attribute.name]
            shown.append(f"{name}=<misfit: expected {misfit.expected}, got {misfit.got}>")
    return f"{type(self).__qualname__}({', '.join(shown)})"
