"""An operation of the API, and a request: one call of it as a value."""

from __future__ import annotations

import types
from collections.abc import Iterator, Mapping, Sequence
from importlib import import_module
from importlib.util import resolve_name
from typing import TYPE_CHECKING, Any, Generic, NamedTuple, Protocol, Self, TypeGuard, TypeVar

from wxpay_client.errors import RequestError
from wxpay_client.schema.download import Download, without_token

T = TypeVar("T")
T_co = TypeVar("T_co", covariant=True)
R_co = TypeVar("R_co", covariant=True)


class ErrorCode(NamedTuple):
    """An error code that an operation's page documents, with what causes it and what helps.

    Attributes:
        status: HTTP status it arrives with.
        code: The code, as in the answer's `code`.
        cause: Why the gateway answers so.
        remedy: What to do about it.
        cause_zh: The cause in Chinese.
        remedy_zh: The remedy in Chinese.
    """

    status: int
    code: str
    cause: str = ""
    remedy: str = ""
    cause_zh: str = ""
    remedy_zh: str = ""


class ErrorCodes(NamedTuple):
    """Where error codes are documented; their texts are loaded when they are asked for.

    Attributes:
        module: A generated module, relative to `package`.
        package: A package.
    """

    module: str
    package: str | None

    def of(self, operation: str) -> tuple[ErrorCode, ...]:
        """Those of an operation, by its ID."""
        found: tuple[ErrorCode, ...] = import_module(self.module, self.package).ERRORS[operation]
        return found


class Pages(NamedTuple):
    """How an operation lists in pages; a dotted name leads to a member of a member.

    Attributes:
        offset: Field that says how many items to leave out.
        limit: Field that says how many items a page has at most.
        items: Member of the answer with the items.
        total: Member that tells how many items there are; empty where none does.
        more: Member that is true, or a link, as long as there are more; empty where none is.
    """

    offset: str
    limit: str
    items: str
    total: str = ""
    more: str = ""


class Operation(NamedTuple):
    """What the specification says of one operation.

    Attributes:
        id: The dotted way to the method: `refunds.query_by_out_refund_no`.
        method: HTTP method, in capitals.
        path: Path template below the access point: `/v3/refunds/out-refund-no/{out_refund_no}`.
        server: URL of the access point that the operation lives on.
        answers: Success status to the type of its answer; `None` where the answer is empty, `Download` where it is a
            file, which is not signed.
        standby: URLs of the same system in another city, to turn to when `server` is dead.
        merchant_number: Field whose number makes retrying a write safe; empty for reads and unsafe writes.
        echoed: Field to the member at the top of the answer that repeats it, letter for letter.
        outcome: ID of the operation that tells what became of a call whose answer was lost.
        errors: Where its error codes are documented; `None` where none are.
        signed_digest: Header with the SHA-1 that is signed in place of a file; empty where files are not signed.
        pages: How it lists in pages; `None` where it does not.
        described: Whether a specification describes it; what another one answers is known when the answer is there.
        sensitive_padding: How its sensitive fields are encrypted: `PKCS1-v1_5`; empty where it is by RSAES-OAEP.
    """

    id: str
    method: str
    path: str
    server: str
    # Any: an answer's type may be anything a specification describes (a class, `list[Model]`, a union).
    answers: Mapping[int, Any]
    standby: tuple[str, ...] = ()
    merchant_number: str = ""
    echoed: Mapping[str, str] = types.MappingProxyType({})
    outcome: str = ""
    errors: ErrorCodes | None = None
    signed_digest: str = ""
    pages: Pages | None = None
    described: bool = True
    sensitive_padding: str = ""

    @property
    def error_codes(self) -> tuple[ErrorCode, ...]:
        """The documented error codes."""
        return () if self.errors is None else self.errors.of(self.id)

    @property
    def safe(self) -> bool:
        """Whether a call changes nothing at the gateway."""
        return self.method in {"GET", "HEAD"}

    @property
    def is_repeatable(self) -> bool:
        """Whether a call that was sent may be retried: a write without a merchant's number may be carried out twice."""
        return self.safe or bool(self.merchant_number)

    @property
    def advice(self) -> str:
        """What to do when nobody knows what became of a write."""
        ask = f"Ask {self.outcome} what became of it" if self.outcome else ""
        repeat = (
            f"retry it with {self.merchant_number} unchanged"
            if self.merchant_number
            else "do not retry it before you know"
        )
        advice = f"{ask}, or {repeat}." if ask and self.merchant_number else f"{ask or repeat}."
        return advice[0].upper() + advice[1:]

    def refusal(self, parameter: str, problem: str) -> RequestError:
        """The error that refuses a request before it is sent.

        Args:
            parameter: What is wrong: a parameter, or a member of the body.
            problem: What was expected, and what was found.
        """
        return RequestError(
            f"{self.id}: {parameter}: {problem}; nothing was sent", parameter=parameter, operation=self.id
        )

    def is_download(self, status: int) -> bool:
        """Whether an answer of a status is a file."""
        return self.answers.get(status) is Download

    @property
    def downloads(self) -> bool:
        """Whether any of its answers is a file."""
        return Download in self.answers.values()

    def without_token(self, text: str, url: str) -> str:
        """A text that may have the URL of a call in it, fit to be shown: of a file, without what opens it."""
        return without_token(text, url) if self.downloads else text

    def shown(self, url: str) -> str:
        """The URL of a call, likewise."""
        return self.without_token(url, url)


class Request(Generic[T_co]):
    """One call as a value; `T_co` is the type of its answer.

    The generated subclasses are frozen attrs classes: comparable, picklable, checked when they are sent.
    """

    __slots__ = ()

    operation: Operation
    """What is called; a class that a specification describes has it for all of its requests."""

    if TYPE_CHECKING:

        def _pair(self) -> tuple[Self, T_co]:
            """What makes each request a `Paired` for type checkers; it does not exist."""
            ...


class Paired(Protocol[R_co, T_co]):
    """A request as what it is itself, `R_co`, and what answers it: a type variable alone cannot say both."""

    def _pair(self) -> tuple[R_co, T_co]: ...


class Table(Mapping[str, T]):
    """Operation ID, or event type, to what a generated module holds for it, imported when asked for.

    Args:
        package: Package that the module names are relative to.
        entries: Key to `(module, name)`.
        others: The same of what else there is under a key, where several documents describe it.
    """

    __slots__ = ("_entries", "_others", "_package")

    def __init__(
        self,
        package: str | None,
        entries: Mapping[str, tuple[str, str]],
        others: Mapping[str, Sequence[tuple[str, str]]] = types.MappingProxyType({}),
    ) -> None:
        self._package = package
        self._entries = entries
        self._others = others

    def __getitem__(self, key: str) -> T:
        return self._loaded(*self._entries[key])

    def __contains__(self, key: object) -> bool:
        return key in self._entries  # without loading it, as a mapping's own would

    def __or__(self, other: Table[T]) -> Table[T]:
        """What either has; of a key of both, what this one has comes first. Nothing is loaded."""
        found: dict[str, list[tuple[str, str]]] = {}
        for key, entry in (*self._absolute(), *other._absolute()):
            found.setdefault(key, []).append(entry)
        others = {key: rest for key, (_, *rest) in found.items() if rest}
        return Table(self._package, {key: entries[0] for key, entries in found.items()}, others)

    def _absolute(self) -> Iterator[tuple[str, tuple[str, str]]]:
        for key, entry in self._entries.items():
            for module, name in (entry, *self._others.get(key, ())):
                yield key, (resolve_name(module, self._package), name)

    def get_all(self, key: str) -> Sequence[T]:
        """All that there is under a key, what the mapping has first; empty where there is nothing."""
        entries = [self._entries[key], *self._others.get(key, ())] if key in self._entries else []
        return [self._loaded(*entry) for entry in entries]

    def _loaded(self, module: str, name: str) -> T:
        value: T = getattr(import_module(module, self._package), name)
        return value

    def __iter__(self) -> Iterator[str]:
        return iter(self._entries)

    def __len__(self) -> int:
        return len(self._entries)

    def __repr__(self) -> str:
        return f"<table of {len(self)} in {self._package}>"


def operation_of(request: Request[Any]) -> Operation:
    """What the specification says of one call.

    Where a number may be left out, as one of several that tell what a call is about, a write without it is as unsafe
    to retry as one that never has a merchant's number.
    """
    operation = request.operation
    name = operation.merchant_number
    # What no specification describes has been looked at when it was made.
    if not name or not operation.described or getattr(request, name, "") is not None:
        return operation
    return operation._replace(merchant_number="")


def is_request(value: object) -> TypeGuard[Request[Any]]:
    """Whether a value is a request of an operation."""
    cls = type(value)
    return issubclass(cls, Request) and cls is not Request


def check_request(value: object) -> Request[Any]:
    """A request of an operation.

    Raises:
        RequestError: It is something else.
    """
    if not is_request(value):
        raise RequestError(
            f"expected a request such as QueryByOutRefundNoRequest(...), got {type(value).__name__}",
            parameter="request",
        )
    return value


def is_request_class(hint: object) -> TypeGuard[type[Request[Any]]]:
    """Whether an annotation is a class of requests."""
    return isinstance(hint, type) and issubclass(hint, Request)
