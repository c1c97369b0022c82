"""What an answer held that its model has no typed value for, kept beside the values.

A model that fits to the letter has nothing of this. Otherwise its `__dict__` has a `Kept` under a key that can be no
field's, and lacks the attributes that do not fit: so reading one ends in `__getattr__`, which raises, and reading all
others costs nothing.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from typing import Any, Final, NamedTuple, Self

from wxpay_client._messages.safe_repr import quoted
from wxpay_client._runtime.flat_json import FlatJson
from wxpay_client._runtime.typeguards import is_list, is_mapping
from wxpay_client.errors import MisfitError
from wxpay_client.response import Misfit
from wxpay_client.schema.fields import attributes_of, wire_name

__all__ = ["KEPT", "Kept", "Source", "absent", "keeps_misfits", "locate", "misfits_of", "values_of"]

# Any, in this module: JSON, and values of models.

KEPT: Final = "$kept"
"""Key of a model's `__dict__`."""


class Source(NamedTuple):
    """Where a model came from: what an error tells of it.

    Attributes:
        what: In words: `refunds.query_by_out_refund_no: the answer (200, Request-ID 08F7…)`.
        operation: ID of the operation; `None` for an event.
        url: URL that was called; `None` for an event.
        status_code: HTTP status of the answer; `None` for an event.
        request_id: The answer's `Request-ID`.
        accepted: What is certain all the same, of a write; else empty.
        decrypted: The decrypted resource of an event; else empty.
    """

    what: str
    operation: str | None = None
    url: str | None = None
    status_code: int | None = None
    request_id: str | None = None
    accepted: str = ""
    decrypted: bytes = b""


class Kept:
    """What one model is not, though it came.

    Made for one model out of thousands that a list may hold: pairs in one tuple take a third of a dict.

    Args:
        cls: The model's class.

    Attributes:
        single: Attributes whose list came as the one item that it holds.
        source: Where the model came from; `None` where plain data was structured.
    """

    __slots__ = ("_cls", "_misfits", "_raw", "single", "source")

    def __init__(self, cls: type[Any]) -> None:
        self._cls = cls
        self._raw: tuple[Any, ...] = ()
        self._misfits: tuple[Any, ...] = ()
        self.single: tuple[str, ...] = ()
        self.source: Source | None = None

    @property
    def raw(self) -> Mapping[str, Any]:
        """Documented name to what came under it, of all that `to_dict` gives back as it came.

        That is what does not fit, what the specification does not know, nulls, and what would be written otherwise.
        """
        return dict(zip(self._raw[::2], self._raw[1::2], strict=True))

    @property
    def misfits(self) -> Mapping[str, Misfit]:
        """Attribute to what is wrong with it."""
        return dict(zip(self._misfits[::2], self._misfits[1::2], strict=True))

    def keep(self, *pairs: Any) -> None:
        """Keep what came: documented names and values in turn."""
        self._raw += pairs

    def leave_out(self, attribute: str, misfit: Misfit) -> None:
        """Say of an attribute, which the model does not have, what is wrong with it."""
        self._misfits = tuple(each for pair in {**self.misfits, attribute: misfit}.items() for each in pair)

    def error(self, attribute: str) -> MisfitError:
        """What reading an attribute that does not fit raises."""
        misfit = self.misfits[attribute]
        source = self.source or Source(self._cls.__name__)
        error = MisfitError(
            f"{source.what} does not fit: {misfit}; what came is the error's `value`, and to_dict gives back all of it",
            errors=(str(misfit),),
            **misfit._asdict(),
            value=self.raw.get(self._wire_name(attribute)),
        )
        error.operation, error.url = source.operation, source.url
        error.status_code, error.request_id = source.status_code, source.request_id
        error.decrypted = source.decrypted
        if source.accepted:
            error.add_line(source.accepted)
        return error

    def values(self) -> Mapping[str, tuple[Any, ...]]:
        """By attribute that does not fit what came there, as far as anything did: to be compared."""
        raw = self.raw
        named = ((attribute, self._wire_name(attribute)) for attribute in self.misfits)
        return {attribute: (raw[name],) if name in raw else () for attribute, name in named}

    def __reduce__(self) -> tuple[Any, ...]:
        return self.restored, (self._cls, FlatJson([*self._raw]), self._misfits, self.single, self.source)

    def _wire_name(self, attribute: str) -> str:
        return next(wire_name(one) for one in attributes_of(self._cls) if one.name == attribute)

    @classmethod
    def restored(
        cls,
        of: type[Any],
        raw: FlatJson,
        misfits: tuple[Any, ...],
        single: tuple[str, ...],
        source: Source | None,
    ) -> Self:
        """The way back from a pickle."""
        # Until attrs has made the class, it has defaults of its fields as attributes: they would be read for what came.
        attributes_of(of)
        kept = cls(of)
        kept._raw, kept._misfits, kept.single, kept.source = tuple(raw.nested()), misfits, single, source
        return kept


def absent(self: object, name: str) -> Any:
    """The `__getattr__` of models: an attribute does not fit, or there is none of this name."""
    kept = self.__dict__.get(KEPT)
    if kept is not None and name in kept.misfits:
        raise kept.error(name)
    raise AttributeError(f"{type(self).__name__!r} object has no attribute {name!r}", name=name, obj=self)


def keeps_misfits(cls: type[Any]) -> bool:
    """Whether a class of attrs' was made by `models.frozen`; any other one can hold nothing that does not fit."""
    return vars(cls).get("__getattr__") is absent


def values_of(model: object) -> Mapping[str, Any]:
    """The values of an object of attrs', by attribute."""
    cls = type(model)
    return vars(model) if keeps_misfits(cls) else {each.name: getattr(model, each.name) for each in attributes_of(cls)}


def locate(value: Any, place: str, source: Source | None) -> Iterator[Misfit]:
    """Tell every misfit within a value where it is; gives them in the order of the specification.

    Args:
        value: What was structured: a model, a list, a mapping, a plain value.
        place: Where it is itself, as a JSON path: `$`.
        source: Where it came from.
    """
    for model, attribute, at in _misfitting(value, place):
        kept = model.__dict__[KEPT]
        kept.source = source
        within = kept.misfits[attribute]
        misfit = within._replace(path=f"{at}{within.path}")
        kept.leave_out(attribute, misfit)
        yield misfit


def misfits_of(value: Any) -> Iterator[Misfit]:
    """Every misfit within a value, in the order of the specification."""
    for model, attribute, _ in _misfitting(value, ""):
        yield model.__dict__[KEPT].misfits[attribute]


def _misfitting(value: object, place: str) -> Iterator[tuple[Any, str, str]]:
    """Models within a value, with each of their attributes that does not fit, and the place of that."""
    if is_list(value):
        for index, item in enumerate(value):
            yield from _misfitting(item, f"{place}[{index}]")
    elif is_mapping(value):
        for key, item in value.items():
            yield from _misfitting(item, f"{place}[{quoted(str(key))}]")
    elif hasattr(type(value), "__attrs_attrs__"):
        values = values_of(value)
        for attribute in attributes_of(type(value)):
            at = f"{place}.{wire_name(attribute)}"
            if attribute.name in values:
                yield from _misfitting(values[attribute.name], at)
            elif KEPT in values:
                yield value, attribute.name, at
