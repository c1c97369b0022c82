"""Values, texts and errors from outside, fit to be shown: short, on one line, without what may be a secret."""

from __future__ import annotations

import re
import sys
import traceback
from collections.abc import Callable, Iterable, Iterator, Mapping
from datetime import date, datetime, timedelta
from enum import Enum
from functools import wraps
from itertools import islice
from typing import Any, Final, ParamSpec, TypeVar

__all__ = [
    "clear_locals",
    "clearing_locals",
    "describe",
    "excerpt",
    "glance",
    "led_to",
    "one_line",
    "quoted",
    "redact",
    "token",
]

P = ParamSpec("P")
T = TypeVar("T")

_LONG: Final = 10**20
_LONGEST: Final = 80
_GLANCE: Final = 72
_FEW: Final = 5
_LONGEST_LINE: Final = 200
# Of what may be megabytes, more than is ever shown.
_LONGEST_READ: Final = 4096
# Base64 of more than 48 bytes: serial numbers and digests are shorter, signatures and keys longer.
_KEY_OR_SIGNATURE: Final = re.compile(r"[0-9A-Za-z+/]{65,}=*")
_TOKEN: Final = re.compile(r"[0-9A-Za-z_.-]{1,128}")


def describe(value: object) -> str:
    """A value for an error message: its type, and itself where that is short and cannot be a secret."""
    if value is None:
        return "None"
    # Python refuses to write out an int of more than 4300 digits.
    short = isinstance(value, float) or (isinstance(value, int) and abs(value) < _LONG)
    if short or (isinstance(value, str) and not value):
        return f"{value!r} ({type(value).__name__})"
    return type(value).__name__


# Any, here: whatever a model can hold.
def glance(value: Any, *, depth: int = 4) -> str:
    """A value as the `repr` of what holds it shows it: to be read at a glance.

    Times are in the form of the wire, members of enumerations without their values; of what is long the beginning.

    Args:
        value: The value; a secret one is for the caller to leave out.
        depth: How many lists and mappings may be within one another.
    """
    held = value  # of which type checkers go on to believe that its items may be anything
    match value:
        case Enum():
            return f"{type(value).__name__}.{value.name}"
        case str() | bytes():
            return f"{value[:_GLANCE]!r}…" if len(value) > _GLANCE else repr(value)
        case datetime() | date():
            return value.isoformat()
        case timedelta():
            return f"{value.total_seconds():.3f} s"
        case Mapping():
            inner = (f"{glance(name)}: {glance(member, depth=depth - 1)}" for name, member in held.items())
            return f"{{{_first(inner, len(held), depth)}}}"
        case list():
            return f"[{_first((glance(item, depth=depth - 1) for item in held), len(held), depth)}]"
        case _:
            return repr(value)


def _first(shown: Iterable[str], count: int, depth: int) -> str:
    """The first few of many, as far as there is room for what is within them."""
    few = [*islice(shown, _FEW if depth > 0 else 0)]
    return ", ".join([*few, f"… {count} in all"] if count > len(few) else few)


def excerpt(text: str, around: int = 0) -> str:
    """A short piece of a text from outside, in quotes, on one line and in ASCII.

    Args:
        text: The text.
        around: Where the interesting character is; the piece holds it.
    """
    if not around:
        text = _redacted(text)
    start = max(0, around - _LONGEST // 2) if len(text) > _LONGEST else 0
    end = start + _LONGEST
    return f"{'…' if start else ''}{text[start:end]!a}{'…' if end < len(text) else ''}"


def one_line(text: str) -> str:
    """A text from outside that people are to read, in their own script: as it is where it is one short, visible line.

    Else its beginning, in quotes, with whatever is not visible escaped: line feeds, which would forge lines of a log,
    escape sequences of terminals, marks that turn the direction of writing, halves of surrogate pairs.
    """
    read = _redacted(text)
    return read if len(read) <= _LONGEST_LINE and read.isprintable() else quoted(text)


def quoted(text: str) -> str:
    """The same, in quotes in any case."""
    read = _redacted(text)
    return f"{read[:_LONGEST_LINE]!r}{'…' if len(read) > _LONGEST_LINE else ''}"


def token(text: str | None) -> str:
    """A number, a code or a name from outside: as it is where it can be one, else an excerpt."""
    return text if text is not None and _TOKEN.fullmatch(text) else "None" if text is None else excerpt(text)


def clear_locals(error: BaseException, outside: BaseException | None) -> None:
    """Forget the local variables of what an exception has passed through, and of whatever led to it.

    Tools that record them would show what is in them: HTTP libraries have the Authorization header there, and
    verification and decryption have signatures and keys. Files and lines of the tracebacks stay.

    Args:
        error: The exception.
        outside: What was being handled when all began: that, and what led to it, is the caller's.
    """
    for one in led_to(error, outside):
        # Of what is still running nothing is cleared.
        traceback.clear_frames(one.__traceback__)


def clearing_locals(function: Callable[P, T]) -> Callable[P, T]:
    """A function whose exceptions have forgotten, as `clear_locals` does, its arguments and all that came of them."""

    @wraps(function)
    def call(*arguments: P.args, **named: P.kwargs) -> T:
        outside = sys.exception()
        try:
            return function(*arguments, **named)
        except BaseException as error:
            clear_locals(error, outside)
            del arguments, named  # of what is still running nothing is cleared
            raise

    return call


def redact(error: BaseException, outside: BaseException | None, hide: Callable[[str], str]) -> None:
    """Change the texts of an exception, and of whatever led to it: tracebacks that are logged show them all.

    Args:
        error: The exception.
        outside: What was being handled when all began: that, and what led to it, is the caller's.
        hide: Gives a text without what is to be hidden.
    """
    for one in led_to(error, outside):
        one.args = tuple(hide(arg) if isinstance(arg, str) else arg for arg in one.args)
        for name in (*vars(one), "strerror", "filename"):
            # Any: whatever an exception may hold.
            value: Any = getattr(one, name, None)
            if isinstance(value, str) and (hidden := hide(value)) != value:
                setattr(one, name, hidden)


def led_to(error: BaseException, outside: BaseException | None) -> Iterator[BaseException]:
    """An exception and all that led to it, but for what was being handled when all began."""
    found: set[int] = {id(outside)}
    waiting: list[object] = [error]
    while waiting:
        one = waiting.pop()
        if isinstance(one, BaseException) and id(one) not in found:
            found.add(id(one))
            yield one
            # Those of HTTP libraries have what led to them in these too, and show it.
            waiting += [one.__cause__, one.__context__, *one.args, getattr(one, "reason", None)]


def _redacted(text: str) -> str:
    """The beginning of a text, without what may be a signature or a key: somebody may echo what was sent."""
    read = _KEY_OR_SIGNATURE.sub("[redacted]", text[:_LONGEST_READ])
    return f"{read}…" if len(text) > _LONGEST_READ else read
