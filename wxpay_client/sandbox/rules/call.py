"""A call of an operation as the gateway's rules see it, and what they make of it."""

from __future__ import annotations

import hashlib
import json
from collections.abc import Callable, Mapping
from datetime import datetime
from typing import TYPE_CHECKING, Any, Final, NamedTuple, NoReturn, TypeAlias
from urllib.parse import quote

from attrs import frozen

from wxpay_client.sandbox.checks.documents import is_object
from wxpay_client.sandbox.checks.refusal import Refusal
from wxpay_client.sandbox.checks.values import members
from wxpay_client.sandbox.faults import STATUS_OF

if TYPE_CHECKING:
    from wxpay_client.sandbox.state.state import State
    from wxpay_client.sandbox.state.store import Record
    from wxpay_client.schema.operation import Operation


_CALLER: Final = ("mchid", "sp_mchid", "combine_mchid")
"""Members of a body, and parameters of a query, that name the merchant who calls."""

_MAINLAND: Final = "https://api.mch.weixin.qq.com/"
"""Access point of mainland China."""

_OTHER_CALLER: Final = "http header中的mchid与post payload中的mchid不匹配"
"""What the gateway says where it is another; the vendor's FAQ has it: https://pay.weixin.qq.com/doc/v3/merchant/4012791869"""


# Any, in this module: JSON of whatever shape.
@frozen(kw_only=True)
class Call:
    """A call that passed every check of its signature, its parameters and its body.

    Attributes:
        operation: The operation.
        path: Its path parameters, decoded.
        query: Its query parameters, decoded; of one that is given several times, the last.
        body: Its body, sensitive members in plain text; of a multipart one the part that is signed, `meta`; `None`
            without one.
        file: The file that was sent with it; empty without one.
        state: What the gateway remembers.
        mchid: Number of the merchant that calls.
        fails: The error code that was asked for; empty where none was.
    """

    operation: Operation
    path: Mapping[str, str]
    query: Mapping[str, str]
    body: Any
    state: State
    mchid: str
    fails: str = ""
    file: bytes = b""

    @property
    def now(self) -> float:
        """The gateway's time, in Unix seconds."""
        return self.state.clock()

    @property
    def sent(self) -> dict[str, Any]:
        """What was sent, by name: members of the body, parameters of the query and of the path."""
        body = self.body if is_object(self.body) else {}
        return {**body, **self.query, **self.path}

    @property
    def digest(self) -> str:
        """What tells calls of other content apart."""
        content = [self.operation.id, dict(self.path), dict(self.query), self.body]
        return hashlib.sha256(json.dumps(content, sort_keys=True).encode()).hexdigest()

    def answer(self, data: Mapping[str, Any]) -> dict[str, Any]:
        """Of these data, what the operation's answer has."""
        kind = next(kind for kind in self.operation.answers.values() if kind is not None)
        return picked(data, *(member.name for member in members(kind)))

    def named(self, kind: str, own: str, merchants: str) -> tuple[str, Record | None]:
        """The record that a call names: by the gateway's number where it sends that, else by the merchant's.

        Args:
            kind: Kind of the record.
            own: Name of the gateway's number.
            merchants: Name of the merchant's.

        Returns:
            The number that was sent, and what has it.
        """
        sent, store = self.sent, self.state.store
        if own in sent:
            return sent[own], store.by_id(kind, sent[own])
        return sent[merchants], store.get(kind, sent[merchants])

    def check_caller(self) -> None:
        """See that the merchant who calls is the one that the body and the query name.

        Raises:
            Refusal: It is another.
        """
        # Institutions declare for their merchants, whose number that is.
        for_others = "customs" in self.operation.id.split(".")
        if for_others or not self.operation.described:
            return
        for name, value in picked(self.body if is_object(self.body) else {}, *_CALLER).items():
            if value != self.mchid:
                self._refuse_caller("body", name, value)
        named = picked(self.query, *_CALLER)
        # Queries across the border may name a merchant, its institution and a sub-merchant in one: any of them calls.
        across = {} if self.operation.server == _MAINLAND else picked(self.query, "sub_mchid")
        if named and self.mchid not in {*named.values(), *across.values()}:
            self._refuse_caller("query", *next(iter(named.items())))

    def _refuse_caller(self, location: str, name: str, value: Any) -> NoReturn:
        # The gateway says so of a query as well, which has no payload.
        issue = f"{_OTHER_CALLER}: the caller is {self.mchid}"
        detail = {"field": f"/{location}/{name}", "issue": issue, "location": location, "value": value}
        raise Refusal(400, "PARAM_ERROR", _OTHER_CALLER, detail)

    def refusal(self, code: str, message: str) -> Refusal:
        """What the gateway refuses it with: the status is the one that the operation's page documents."""
        documented = [error.status for error in self.operation.error_codes if error.code == code]
        return Refusal(documented[0] if documented else STATUS_OF.get(code, 400), code, message)

    def earlier(self, kind: str, number: str, code: str) -> Record | None:
        """What was made under a number before, by the same request; `None` where the number is new.

        Args:
            kind: Kind of the record.
            number: The number.
            code: Error code of a number that is in use.

        Raises:
            Refusal: The number was used with other content.
        """
        record = self.state.store.get(kind, number)
        if record is not None and record.hidden.get("content") != self.digest:
            raise self.refusal(code, f"the number {record.number} is in use, by a request with other content")
        return record


class Unfinished(NamedTuple):
    """What a rule gives where the call is not finished: the gateway answers 202.

    Attributes:
        data: What it answers, in the shape of the wire; Any: JSON.
    """

    data: Any


Rule: TypeAlias = Callable[[Call], Any]
"""What the gateway makes of a call: the answer in the shape of the wire, `None` for an empty one."""


def joined(*numbers: str) -> str:
    """The number of what goes by several: with a slash between, and other slashes percent-encoded."""
    return "/".join(quote(number, safe="") for number in numbers)


def time_of(text: str) -> float:
    """The Unix time of a time as it travels."""
    return datetime.fromisoformat(text).timestamp()


def picked(source: Mapping[str, Any], *names: str) -> dict[str, Any]:
    """The members of these names that are there."""
    return {name: source[name] for name in names if name in source}
