"""`name=value` of a command line, and cells of a table, as plain data of the types that an operation has.

    out_refund_no=R1 amount.refund=100 goods_detail.0.goods_name=Tea goods_detail.0.unit_price=100
    goods_detail:='[{"goods_name": "Tea"}]'     a value given as JSON
    file=@license.png                           a file, where the operation takes one

Names are the documented ones, dots lead into objects and lists. A text is never guessed to be a number: what a value is
read as depends on the operation alone.
"""

from __future__ import annotations

import datetime as dt
import re
from collections.abc import Iterable, MutableMapping, Sequence
from difflib import get_close_matches
from typing import Any, Final, NamedTuple, get_args, get_origin

import attrs

from wxpay_client._messages import Text
from wxpay_client._messages.safe_repr import describe
from wxpay_client._runtime.typeguards import is_list, is_mapping
from wxpay_client._wire.json import parse_json
from wxpay_client.cli.framework import WrongUsageError
from wxpay_client.cli.texts import values as texts
from wxpay_client.cli.values.members import Member, alternatives, members_of
from wxpay_client.schema.operation import is_request_class
from wxpay_client.schema.upload import Upload, to_plain

__all__ = [
    "Assignment",
    "Target",
    "item_of",
    "parse_assignment",
    "plain_request",
    "read_scalar",
    "set_value",
    "target_of",
    "untyped_value",
]

# Any, throughout: plain data of whatever shape, of whatever type an operation has.

_NAME: Final = r"[^\s=:.\[\]]+"
_ASSIGNMENT: Final = re.compile(rf"({_NAME}(?:\.{_NAME}|\[[0-9]+\])*)(:?=)(.*)", re.DOTALL)
_STEP: Final = re.compile(rf"\.?({_NAME})|\[([0-9]+)\]")
_WHOLE: Final = re.compile(r"-?(?:0|[1-9][0-9]{0,18})", re.ASCII)
_NUMBER: Final = re.compile(r"-?(?:0|[1-9][0-9]*)(?:\.[0-9]+)?(?:[eE][+-]?[0-9]+)?", re.ASCII)
_INDEX: Final = re.compile(r"[0-9]{1,4}", re.ASCII)


class Assignment(NamedTuple):
    """One `name=value`.

    Attributes:
        name: The name, as it was given.
        path: Its steps.
        text: The value.
        is_json: Whether the value is JSON.
    """

    name: str
    path: tuple[str, ...]
    text: str
    is_json: bool = False


class Target(NamedTuple):
    """Where a value goes.

    Attributes:
        part: `path`, `query`, `header` or `body`.
        path: The steps, by names of the wire.
        hint: What may be there.
        member: The member that it is, or that holds it.
    """

    part: str
    path: tuple[str, ...]
    hint: Any
    member: Member


def parse_assignment(argument: str) -> Assignment:
    """One `name=value`, or `name:=JSON`.

    Raises:
        WrongUsageError: It is neither.
    """
    match = _ASSIGNMENT.fullmatch(argument)
    if match is None:
        raise WrongUsageError(texts.no_assignment(argument.partition("=")[0]))
    name, sign, text = match.groups()
    return Assignment(name, steps_of(name), text, is_json=sign == ":=")


def steps_of(name: str) -> tuple[str, ...]:
    """The steps of a dotted name; `a[0]` is `a.0`."""
    return tuple(found[1] or found[2] for found in _STEP.finditer(name))


def target_of(cls: type[Any], path: Sequence[str]) -> Target:
    """Where the value of a dotted name goes.

    Args:
        cls: The class of the requests, or of a model, all of which is a body.
        path: The steps of the name.

    Raises:
        WrongUsageError: The operation has no such member; it says which there are.
    """
    first, *rest = path
    member = _member(cls, first, cls.operation.id if is_request_class(cls) else cls.__name__)
    part, steps, hint, at = member.wire.location, [member.name], member.hint, member.name
    for given in rest:
        step = given
        options = alternatives(hint)
        models = [one for one in options if isinstance(one, type) and attrs.has(one) and one is not Upload]
        lists = [one for one in options if get_origin(one) is list]
        maps = [one for one in options if get_origin(one) is dict]
        if lists and _INDEX.fullmatch(step):
            hint = get_args(lists[0])[0]
        elif models:
            found = [one for one in models if any(step in {m.name, m.attribute} for m in members_of(one))]
            inner = _member((found or models)[0], step, at)
            member, step, hint = inner, inner.name, inner.hint
        elif maps:
            hint = get_args(maps[0])[1]
        elif Any in options or object in options:
            hint = Any
        elif lists:
            raise WrongUsageError(texts.no_index(at, step))
        else:
            raise WrongUsageError(texts.nothing_within(at, step))
        steps.append(step)
        at = f"{at}.{step}"
    return Target(part, tuple(steps), hint, member)


def _member(cls: type[Any], name: str, at: str) -> Member:
    known = members_of(cls)
    for member in known:
        if name in {member.name, member.attribute}:
            return member
    names = [member.name for member in known]
    raise WrongUsageError(texts.no_member(at, name, get_close_matches(name, names, n=1), names))


def read_scalar(hint: Any, text: str, name: str) -> Any:
    """A text as a value of a type.

    Raises:
        WrongUsageError: It is none.
    """
    options = alternatives(hint)
    if Upload in options:
        return _file(text, name)
    if Any in options or any(isinstance(one, type) and issubclass(one, (str, dt.date)) for one in options):
        return text
    if bool in options and text in {"true", "false"}:
        return text == "true"
    if int in options and _WHOLE.fullmatch(text):
        return int(text)
    if float in options and _NUMBER.fullmatch(text):
        return float(text)
    raise WrongUsageError(texts.no_value(name, _expected(options), text))


def _expected(options: Sequence[Any]) -> Text:
    if int in options:
        return texts.WHOLE_NUMBER
    if float in options:
        return texts.NUMBER
    return texts.TRUE_OR_FALSE if bool in options else texts.MEMBERS


def _file(text: str, name: str) -> Any:
    if not text.startswith("@"):
        raise WrongUsageError(texts.no_file(name))
    try:
        return to_plain(Upload.from_path(text[1:]))
    except OSError as error:
        reason = error.strerror or type(error).__name__
    raise WrongUsageError(texts.unreadable(text[1:], reason))


def plain_request(cls: type[Any], assignments: Iterable[Assignment], body: Any = None) -> dict[str, Any]:
    """A request as plain data, as `from_dict` takes it.

    Args:
        cls: The class of the requests, or of a model, all of which is a body.
        assignments: Its values; each once, but those of a list, which are its items in turn.
        body: The JSON body that they are put into; `None` for none.

    Raises:
        WrongUsageError: One of them is not what the operation takes.
    """
    parts: dict[str, Any] = {} if body is None else {"body": body}
    seen: set[tuple[str, ...]] = set()
    for assignment in assignments:
        target, name = target_of(cls, assignment.path), assignment.name
        item = None if assignment.is_json else item_of(target.hint)
        if target.path in seen and item is None:
            raise WrongUsageError(texts.twice(name))
        if assignment.is_json:
            value = _json(assignment.text, name)
        elif item is not None:
            before: list[Any] = _get(parts, target) if target.path in seen else []
            value = [*before, read_scalar(item, assignment.text, name)]
        else:
            value = read_scalar(target.hint, assignment.text, name)
        seen.add(target.path)
        set_value(parts.setdefault(target.part, {}), target.path, value, name)
    return parts


def item_of(hint: Any) -> Any:
    """What the items of a list of plain values are; `None` where it is no such list."""
    for one in alternatives(hint):
        if get_origin(one) is list:
            item = get_args(one)[0]
            is_plain = all(inner is Upload or not attrs.has(inner) for inner in alternatives(item))
            return item if is_plain else None
    return None


def _get(parts: Any, target: Target) -> Any:
    found = parts[target.part]
    for step in target.path:
        found = found[int(step)] if is_list(found) else found[step]
    return found


def _json(text: str, name: str) -> Any:
    try:
        return parse_json(text.encode())
    except ValueError:
        pass
    raise WrongUsageError(texts.no_json(name))


def untyped_value(assignment: Assignment) -> Any:
    """The value of one for an operation of which nothing is known: a text, or what its JSON says."""
    return _json(assignment.text, assignment.name) if assignment.is_json else assignment.text


def set_value(part: Any, path: Sequence[str], value: Any, name: str) -> None:
    """Put a value into plain data, with the objects and lists that lead to it.

    Raises:
        WrongUsageError: What is there already is neither an object nor a list that it could be put into.
    """
    place = part
    for number, step in enumerate(path):
        is_last = number == len(path) - 1
        # A list where the next step is a number; what was there before stays what it is.
        fresh: Any = value if is_last else [] if _INDEX.fullmatch(path[number + 1]) else {}
        if is_list(place):
            place = _in_list(place, step, fresh, name, replace=is_last)
        elif is_mapping(place) and isinstance(place, MutableMapping):
            if is_last:
                place[step] = fresh
            place = place.setdefault(step, fresh)
        else:
            raise WrongUsageError(texts.not_within(name, describe(place)))


def _in_list(place: Any, step: str, fresh: Any, name: str, *, replace: bool) -> Any:
    if not _INDEX.fullmatch(step):
        raise WrongUsageError(texts.no_index(name, step))
    index = int(step)
    if index > len(place):
        raise WrongUsageError(texts.gap(name, len(place)))
    if index == len(place):
        place.append(fresh)
    elif replace:
        place[index] = fresh
    return place[index]
