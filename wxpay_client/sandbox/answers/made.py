"""Answers that no rule makes: from what was sent, and from what the specification's types allow."""

from __future__ import annotations

import re
from datetime import date, datetime
from enum import Enum
from typing import TYPE_CHECKING, Any, Final, get_args, get_origin

from attrs import has

from wxpay_client.sandbox.checks.documents import is_list, is_object
from wxpay_client.sandbox.checks.refusal import Refusal
from wxpay_client.sandbox.checks.values import Member, alternatives_of, as_it_is, check_member, members

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping

    from wxpay_client.schema.fields import Wire
    from wxpay_client.schema.operation import Operation

_FILE: Final = "https://api.mch.weixin.qq.com/v3/billdownload/file"
_LENGTH: Final = 24
_TEXTS: Final = ("https://www.weixin.qq.com/", "{}", "CNY", "text")

# Any, in this module: a type as a class annotates it, or a JSON value of whatever shape.


class Maker:
    """Makes answers.

    Args:
        now: Tells the time as the gateway writes it.
        number: Makes a number of the gateway's own, of so many digits.
    """

    def __init__(self, now: Callable[[], str], number: Callable[[int], str]) -> None:
        self._now = now
        self._number = number

    def answer(self, operation: Operation, status: int, sent: Mapping[str, Any]) -> Any:
        """An answer of an operation: what was sent comes back, what has to be there besides is the least allowed.

        Args:
            operation: The operation.
            status: Its status.
            sent: What was sent, by name, in plain text.
        """
        echoed = {member: sent[name] for name, member in operation.echoed.items() if name in sent}
        return self._value(operation.answers[status], {**sent, **echoed})

    def _value(self, kind: Any, source: Any) -> Any:
        """A value of a type: made of what was sent under its name where that fits."""
        kind = alternatives_of(kind)[0]
        if kind is Any:
            return {} if source is None else source
        if get_origin(kind) is list:
            return [self._value(get_args(kind)[0], item) for item in source] if is_list(source) else []
        if get_origin(kind) is dict:
            return source if is_object(source) else {}
        if has(kind):
            return self._object(kind, source if is_object(source) else {})
        return self._scalar(kind)

    def _object(self, kind: Any, source: Mapping[str, Any]) -> dict[str, Any]:
        made: dict[str, Any] = {}
        for member in members(kind):
            if member.name in source:
                value = self._from(member, source[member.name])
                if _fits(value, member):
                    made[member.name] = value
                    continue
            if member.required:
                made[member.name] = self._least(member)
        return made

    def _from(self, member: Member, value: Any) -> Any:
        """What was sent, without what an answer does not have."""
        kinds = [kind for kind in alternatives_of(member.kind) if has(kind) or get_origin(kind) is list]
        return self._value(kinds[0], value) if kinds and (is_object(value) or is_list(value)) else value

    def _least(self, member: Member) -> Any:
        kind = alternatives_of(member.kind)[0]
        if member.wire.file is not None:
            return f"{_FILE}?token={self._number(_LENGTH)}"
        if member.wire.json:
            return "{}"
        if get_origin(kind) is list:
            return [self._value(get_args(kind)[0], None) for _ in range(member.wire.min_items or 0)]
        value = self._value(kind, None)
        if isinstance(value, str) and not (isinstance(kind, type) and issubclass(kind, Enum | date)):
            return self._text(member.wire)
        if type(value) is int and not isinstance(value, bool):
            return _number_within(member.wire)
        return value

    def _text(self, wire: Wire) -> str:
        most = min(wire.max_length or _LENGTH, _LENGTH)
        number = self._number(max(most, wire.min_length or 1))
        if wire.pattern is None:
            return number
        return next((text for text in (number, *_TEXTS) if re.search(wire.pattern, text)), number)

    def _scalar(self, kind: Any) -> Any:
        if issubclass(kind, Enum):
            return next(iter(kind)).value
        if issubclass(kind, datetime):
            return self._now()
        if issubclass(kind, date):
            return self._now()[:10]
        if kind is bool:
            return False
        if issubclass(kind, int | float):
            return 0
        return self._number(_LENGTH)


def _number_within(wire: Wire) -> int:
    if wire.minimum is not None:
        return int(wire.minimum)
    return 0 if wire.exclusive_minimum is None else int(wire.exclusive_minimum) + 1


def _fits(value: Any, member: Member) -> bool:
    # In plain text: what is sensitive is encrypted when the answer is whole.
    opened = member._replace(wire=member.wire._replace(sensitive=False))
    try:
        check_member(value, opened, "/body", as_it_is)
    except Refusal:
        return False
    return True
