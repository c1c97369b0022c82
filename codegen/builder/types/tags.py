"""The values by which a property tells the objects of one class from those of others, as discriminators say."""

from __future__ import annotations

from collections.abc import Sequence
from typing import NamedTuple

from attrs import evolve

from ...diagnostics import Diagnostics
from ...model import Field, Named
from ...source import Span


class _Tag(NamedTuple):
    values: tuple[str, ...]
    span: Span


class Tags:
    """What discriminators say, of the classes of all modules.

    Args:
        diagnostics: Takes the errors.
    """

    def __init__(self, diagnostics: Diagnostics) -> None:
        self._diagnostics = diagnostics
        self._tags: dict[Named, dict[str, _Tag]] = {}  # class -> its properties that tell it from others

    def add(self, owner: Named, property_: str, values: tuple[str, ...], span: Span) -> None:
        """Take in what a discriminator says of a class.

        Args:
            owner: The class.
            property_: Documented name of the property that tells it.
            values: Its values.
            span: Where that is said.
        """
        # The class says it, not the union: so an object is read and written alike wherever it stands.
        known = self._tags.setdefault(owner, {})
        first = known.setdefault(property_, _Tag(values, span))
        others = [name for name in known if name != property_]
        if first.values == values and not others:
            return
        other = first if first.values != values else known[others[0]]
        self._diagnostics.error(
            "discriminator",
            f"{owner.name} is told in two ways by two discriminators",
            span,
            hint="let both use the same property and the same values",
            related=[(other.span, "the other one is here")],
        )

    def tagged(self, owner: Named, fields: Sequence[Field]) -> tuple[Field, ...]:
        """The fields of a class, each that tells it with its values."""
        known = self._tags.get(owner, {})
        return tuple(
            evolve(field, details={**field.details, "tag": known[field.wire_name].values})
            if field.wire_name in known
            else field
            for field in fields
        )
