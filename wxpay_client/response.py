"""What comes back from a call: the verified answer and how it was obtained."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from datetime import timedelta
from typing import Generic, NamedTuple, TypeVar

from attrs import frozen

from wxpay_client._messages.safe_repr import glance

T_co = TypeVar("T_co", covariant=True)


@frozen(kw_only=True)
class Attempt:
    """One try of a call.

    Attributes:
        host: Host that was asked, with the port where one was given.
        status_code: HTTP status of the answer; `None` where none came.
        elapsed: Time from sending to the end of the answer, of a download to that of its headers, or to the failure.
        reason: Why the try failed; empty for the one that succeeded.
    """

    host: str
    status_code: int | None
    elapsed: timedelta
    reason: str = ""

    def __repr__(self) -> str:
        return _shown(self, ("host", "status_code", "elapsed", "reason"))


class Misfit(NamedTuple):
    """What in an answer, or in an event, is not as specified. Reading it raises `MisfitError`; nothing else does.

    Attributes:
        path: Where: `$.amount.refund`. Of a list with a wrong item, which cannot be read as a whole, the place of that
            item: `$.goods[2]`.
        expected: What the specification says, in words: `int`, `an object`.
        got: The type of what came, in words, and never a value: `str`, `a list`, `null`, `nothing`.
    """

    path: str
    expected: str
    got: str

    def __str__(self) -> str:
        return f"{self.path}: expected {self.expected}, got {self.got}"


@frozen(kw_only=True)
class Response(Generic[T_co]):
    """A verified answer.

    Attributes:
        data: The answer as the operation's type; `None` where it is empty by specification.
        status_code: HTTP status.
        headers: The answer's headers; names in any case.
        content: The raw body, exactly as it was signed; empty for a download, which is read from `data`.
        request_id: The gateway's `Request-ID`, which the vendor's support asks for.
        url: URL that was called; of a file without its query, whose token opens it.
        elapsed: Time from sending the last attempt to the end of its answer; of a download, of its headers.
        attempts: Every attempt, the successful one last.
        verified: Whether the signature was verified; `False` only for downloads that are unsigned by specification.
        misfits: What in the answer is not as specified, in the order of the specification; empty where all of it is.
    """

    data: T_co
    status_code: int
    headers: Mapping[str, str]
    content: bytes
    request_id: str | None
    url: str
    elapsed: timedelta
    attempts: tuple[Attempt, ...]
    verified: bool
    misfits: tuple[Misfit, ...] = ()

    def __repr__(self) -> str:
        # Without headers and body: they have the signature, and all that the data has, once more.
        names = ("data", "status_code", "request_id", "url", "elapsed", "attempts", "verified", "misfits")
        return _shown(self, names)


def _shown(value: object, names: Iterable[str]) -> str:
    """The `repr` of a value: of its members what is set."""
    members = ((name, getattr(value, name)) for name in names)
    shown = ", ".join(f"{name}={glance(member)}" for name, member in members if member not in (None, "", ()))
    return f"{type(value).__qualname__}({shown})"
