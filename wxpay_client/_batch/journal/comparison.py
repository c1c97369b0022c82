"""What the gateway knows under a row's number, beside the row: whether it is the very same write.

Whole numbers are compared, which amounts are, and texts that say whom or what a write is for. Items of a list are known
by their own numbers and accounts, in whatever order they come: of two receivers each has to have its own amount, and
nobody else may have any but the merchant itself, whose own share a profit sharing lists where it unfreezes the rest.
"""

from __future__ import annotations

import re
from collections.abc import Collection, Iterator, Mapping, Sequence
from typing import Any, Final, NamedTuple

from attrs import frozen

from wxpay_client._runtime.typeguards import is_list, is_mapping
from wxpay_client.response import Response

# Any, in this module: JSON, and answers of whatever type.

_IDENTIFYING: Final = frozenset({"transaction_id", "out_trade_no", "order_id", "out_order_no", "account", "user_qq"})
"""Members that say whom or what a write is for, beside those that end so."""
_IDENTIFYING_ENDS: Final = ("openid", "mchid", "currency")
_ITEMS: Final = frozenset({"type", "name"})
"""Members that tell items of one list apart, beside those and those that end so."""
_ITEMS_ENDS: Final = ("_no", "_id", "_type")
_PAYEES: Final = "receivers"
"""A list at the gateway of which each item gets money, so that a write without it is for nobody."""
_INDEX: Final = re.compile(r"\[[0-9]+\]")


@frozen(kw_only=True, repr=False)
class FoundResponse(Response[Any]):
    """What the gateway told of a write that may have been sent before.

    Attributes:
        unconfirmed: Amounts of the write that it did not tell.
    """

    unconfirmed: tuple[str, ...] = ()


class Comparison(NamedTuple):
    """What a comparison has found.

    Attributes:
        difference: What differs, in words; empty where nothing does.
        confirmed: Places of whole numbers that are the same at the gateway.
        unconfirmed: Places of those that the gateway does not tell.
    """

    difference: str = ""
    confirmed: tuple[str, ...] = ()
    unconfirmed: tuple[str, ...] = ()


def compare(sent: Any, known: Any, mchid: str = "") -> Comparison:
    """Compare a write with what the gateway knows under its number.

    Args:
        sent: The body of the write, as plain data.
        known: The answer to the query, as plain data.
        mchid: The merchant's own number; empty where nobody knows it.
    """
    own = {mchid} - {""}
    if is_mapping(sent):
        own |= {value for name, value in sent.items() if name.endswith("mchid") and isinstance(value, str)}
        if is_mapping(known) and is_list(known.get(_PAYEES)):
            sent = {_PAYEES: [], **sent}
    found = _compare({"": sent}, {"": known}, own)
    general = [dict.fromkeys(_INDEX.sub("[]", place) for place in places) for places in found[1:]]
    return Comparison(found.difference, *map(tuple, general))


def _compare(sent: Mapping[str, Any], known: Mapping[str, Any], own: Collection[str], at: str = "") -> Comparison:
    confirmed: list[str] = []
    unconfirmed: list[str] = []
    for name, value in sent.items():
        place, there = f"{at}.{name}" if at and name else at or name, known.get(name)
        if type(value) is int:
            if type(there) is not int and "." not in place:
                there = _within(known, name)
            if type(there) is int and there != value:
                return Comparison(f"{place} is {value} in this row, and {there} at the gateway")
            (confirmed if type(there) is int else unconfirmed).append(place)
            continue
        if isinstance(value, str):
            if _identifies(name) and isinstance(there, str) and there != value:
                return Comparison(f"{place} is another one at the gateway")
            continue
        if is_mapping(value):
            found = _compare(value, there if is_mapping(there) else {}, own, place)
        elif is_list(value):
            found = _compare_lists(_items(value), _items(there) if is_list(there) else [], own, place)
        else:
            continue
        if found.difference:
            return found
        confirmed += found.confirmed
        unconfirmed += found.unconfirmed
    return Comparison("", tuple(confirmed), tuple(unconfirmed))


def _within(known: Mapping[str, Any], name: str) -> Any:
    """The member of that name within one object more, if there is but one."""
    found = [inner[name] for inner in known.values() if is_mapping(inner) and name in inner]
    return found[0] if len(found) == 1 else None


def _compare_lists(
    sent: Sequence[Mapping[str, Any]], known: Sequence[Mapping[str, Any]], own: Collection[str], at: str
) -> Comparison:
    """Compare items, each with one of its own; more of them at the gateway may be for nobody else."""
    if not known:
        found = [_compare(item, {}, own, f"{at}[]") for item in sent]
    else:
        index = _Index(known)
        sent = _merged(sent, index)
        alike: list[dict[int, Comparison]] = []
        for number, item in enumerate(sent):
            place = f"{at}[{number}]"
            candidates = index.named_as(item)
            if not candidates:
                return Comparison(f"{place}.{index.foreign(item)} is another one at the gateway")
            compared = {other: _compare(item, known[other], own, place) for other in candidates}
            alike.append({other: one for other, one in compared.items() if not one.difference})
            if not alike[-1]:
                only = next(iter(compared.values())) if len(compared) == 1 else None
                return only or Comparison(f"{place} is none of those of its kind at the gateway")
        pairs, left = _paired(alike)
        if left is not None:
            return Comparison(f"{at}[{left}] is there once more in this row than at the gateway")
        more = [item for number, item in enumerate(known) if number not in {*pairs.values()}]
        foreign = next((name for item in more if _has_amount(item) for name in _whom(item, own)), None)
        if foreign is not None:
            return Comparison(f"{at} has one more at the gateway, with {foreign} and an amount of its own")
        found = [options[pairs[number]] for number, options in enumerate(alike)]
    return Comparison(
        "",
        tuple(place for one in found for place in one.confirmed),
        tuple(place for one in found for place in one.unconfirmed),
    )


def _merged(sent: Sequence[Mapping[str, Any]], index: _Index) -> Sequence[Mapping[str, Any]]:
    """Items, those that nothing tells apart in one, with the sum of each number, where the gateway has but one."""
    alike: dict[tuple[tuple[str, str], ...], list[Mapping[str, Any]]] = {}
    for item in sent:
        alike.setdefault(tuple(sorted(_names(item))), []).append(item)
    merged = list(sent)
    for names, items in alike.items():
        # Numbers within something else are not understood well enough.
        is_flat = not any(is_mapping(value) or is_list(value) for item in items for value in item.values())
        if names and is_flat and len(items) > 1 and len(index.named_as(items[0])) == 1:
            numbers = {name for item in items for name, value in item.items() if type(value) is int}
            merged = [item for item in merged if item not in items]
            merged.append({**items[0], **{name: sum(item.get(name, 0) for item in items) for name in numbers}})
    return merged


class _Index:
    """Items at the gateway, found by what tells them apart.

    Args:
        items: The items.
    """

    def __init__(self, items: Sequence[Mapping[str, Any]]) -> None:
        self._items = items
        self._named: dict[tuple[str, str], list[int]] = {}
        self._having: dict[str, int] = {}
        for number, item in enumerate(items):
            for name, text in _names(item):
                self._named.setdefault((name, text), []).append(number)
                self._having[name] = self._having.get(name, 0) + 1

    def named_as(self, item: Mapping[str, Any]) -> list[int]:
        """The items that nothing tells apart from one."""
        names = [*_names(item)]
        # A thousand of them are not compared with each of a thousand, where each has a number of its own.
        full = [self._named.get(name, []) for name in names if self._having.get(name[0]) == len(self._items)]
        some = min(full, key=len, default=range(len(self._items)))
        return [number for number in some if self._is_named(number, names)]

    def _is_named(self, number: int, names: Sequence[tuple[str, str]]) -> bool:
        told = [(self._items[number].get(name), text) for name, text in names]
        return all(found == text for found, text in told if isinstance(found, str))

    def foreign(self, item: Mapping[str, Any]) -> str:
        """What tells an item apart from all of them."""
        names = [*_names(item)]
        unknown = [name for name, text in names if self._having.get(name) and not self._named.get((name, text))]
        return (unknown or [name for name, _ in names if self._having.get(name)])[0]


def _paired(alike: Sequence[Mapping[int, Any]]) -> tuple[dict[int, int], int | None]:
    """Give each item one of its own among those it is alike.

    Args:
        alike: Of each item, those that it is alike.

    Returns:
        Item to the one it is given; and an item that none is left for, `None` without one.
    """
    taken: dict[int, int] = {}

    def give(number: int, tried: set[int]) -> bool:
        free = [other for other in alike[number] if other not in taken]
        if free:
            taken[free[0]] = number
            return True
        for other in alike[number]:
            # Whoever has it may take another one.
            if other not in tried:
                tried.add(other)
                if give(taken[other], tried):
                    taken[other] = number
                    return True
        return False

    for number in range(len(alike)):
        if not give(number, set()):
            return {}, number
    return {number: other for other, number in taken.items()}, None


def _whom(item: Mapping[str, Any], own: Collection[str]) -> Iterator[str]:
    """The members of an item that say for whom or what it is; none where it is for the merchant itself."""
    if item.get("account") not in own:
        yield from (name for name, value in item.items() if isinstance(value, str) and _identifies(name))


def _has_amount(value: Any) -> bool:
    """Whether something holds a whole number other than zero."""
    if is_mapping(value):
        return any(map(_has_amount, value.values()))
    return type(value) is int and value != 0


def _items(values: Sequence[Any]) -> list[Mapping[str, Any]]:
    return [value if is_mapping(value) else {"": value} for value in values]


def _names(item: Mapping[str, Any]) -> Iterator[tuple[str, str]]:
    """What tells an item apart from others."""
    for name, value in item.items():
        if isinstance(value, str) and (_identifies(name) or name in _ITEMS or name.endswith(_ITEMS_ENDS)):
            yield name, value


def _identifies(name: str) -> bool:
    return name in _IDENTIFYING or name.endswith(_IDENTIFYING_ENDS)
