"""Plain data fit to be shown: what travels encrypted is left out, and amounts, times and values are explained."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from decimal import Decimal
from typing import Any, Final, get_args, get_origin

import attrs

from wxpay_client._messages.findings import Language
from wxpay_client._runtime.typeguards import is_list, is_mapping
from wxpay_client.cli.terminal import Row
from wxpay_client.cli.values.members import Member, alternatives, members_of, named, values_of
from wxpay_client.schema.upload import Upload

__all__ = ["HIDDEN", "explained", "masked", "masked_parts", "yuan"]

HIDDEN: Final = "***"

# Any, throughout: JSON, and types that a specification describes.


def masked(hint: Any, data: Any) -> Any:
    """Plain data of a type, without what travels encrypted."""
    if is_list(data):
        item = _item(hint)
        return [masked(item, one) for one in data]
    if not is_mapping(data):
        return data
    known = _members(hint)
    return {
        name: _hidden(value)
        if name in known and known[name].wire.sensitive
        else masked(_hint(known, name, hint), value)
        for name, value in data.items()
    }


def masked_parts(cls: type[Any], parts: Mapping[str, Any]) -> dict[str, Any]:
    """The parts of a request, as `to_dict` gives them, without what travels encrypted."""
    return {part: masked(cls, members) for part, members in parts.items()}


def explained(
    hint: Any, data: Any, language: Language, name: str = "", member: Member | None = None, depth: int = 0
) -> Iterator[Row]:
    """Plain data of a type as names and values, each with what it means; what is within an object is indented."""
    inner = depth + 1 if name else depth
    if is_mapping(data) and data:
        if name:
            yield Row(name, "", depth=depth)
        known = _members(hint)
        for one, value in data.items():
            yield from explained(_hint(known, one, hint), value, language, str(one), known.get(one), inner)
    elif is_list(data) and data:
        item = _item(hint)
        for index, value in enumerate(data):
            yield from explained(item, value, language, f"{name}[{index}]", member, depth)
    else:
        yield Row(name, _shown(data), _note(data, member, language), depth)


def yuan(fen: int | Decimal) -> str:
    """An amount in fen, in yuan, exactly."""
    exact = Decimal(fen).scaleb(-2)
    # A fee may be a part of a fen: no digit of it is left out.
    return f"{exact:,.2f}" if exact == round(exact, 2) else f"{exact:,}"


def _shown(data: Any) -> str:
    if isinstance(data, str):
        return data
    names = {None: "null", True: "true", False: "false"}
    return names[data] if data is None or isinstance(data, bool) else str(data)


def _note(data: Any, member: Member | None, language: Language) -> str:
    if member is None:
        return ""
    if member.in_fen and isinstance(data, int) and not isinstance(data, bool):
        return f"¥{yuan(data)}"
    return named(values_of(member.hint).get(data, ""), language) if isinstance(data, str) else ""


def _hidden(value: Any) -> Any:
    if is_list(value):
        return [_hidden(one) for one in value]
    return value if value is None else HIDDEN


def _members(hint: Any) -> dict[str, Member]:
    found: dict[str, Member] = {}
    for one in alternatives(hint):
        if isinstance(one, type) and attrs.has(one) and one is not Upload:
            for member in members_of(one):
                found.setdefault(member.name, member)
    return found


def _hint(known: Mapping[str, Member], name: Any, hint: Any) -> Any:
    if name in known:
        return known[name].hint
    maps = [one for one in alternatives(hint) if get_origin(one) is dict]
    return get_args(maps[0])[1] if maps else Any


def _item(hint: Any) -> Any:
    lists = [one for one in alternatives(hint) if get_origin(one) is list]
    return get_args(lists[0])[0] if lists else hint
