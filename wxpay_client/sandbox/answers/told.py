"""Answers that a test told the sandbox to give: `sandbox.answer`."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from typing import TYPE_CHECKING, Any, NamedTuple, TypeAlias, cast
from urllib.parse import unquote

from attrs import has

from wxpay_client._runtime.locks import InterruptSafeLock
from wxpay_client.sandbox.checks.documents import is_list
from wxpay_client.sandbox.checks.refusal import to_json
from wxpay_client.sandbox.checks.routes import check_operation

if TYPE_CHECKING:
    from wxpay_client.sandbox.rules.call import Call
    from wxpay_client.schema.operation import Request

# Any, in this module: JSON of whatever shape a test wants to be answered, right or wrong.
Data: TypeAlias = Any
Answering: TypeAlias = Callable[["Call"], Data]


class Told(NamedTuple):
    """An answer that was told.

    Attributes:
        make: Makes its data of a call.
        whole: Whether that is the same for all calls, with all items of a list that comes in pages.
        status: Its HTTP status; by default the operation's own.
    """

    make: Answering
    whole: bool
    status: int | None


class Answers:
    """The answers that a test told, by operation ID, or by method and path template.

    Args:
        operations: Operation ID to request class.
    """

    def __init__(self, operations: Mapping[str, type[Request[Any]]]) -> None:
        self._operations = operations
        self._told: dict[str, Told] = {}
        self._lock = InterruptSafeLock()

    def tell(self, where: str, data: Data | Answering, status: int | None = None) -> None:
        """Give an answer from now on; arguments as of `Sandbox.answer`."""
        if " " not in where:
            check_operation(where, self._operations)
        if callable(data):
            told = Told(data, whole=False, status=status)
        else:
            # A mistake in a test is best shown at its own line.
            content = as_plain(data)
            to_json(None if isinstance(content, bytes) else content)
            told = Told(_always(data), whole=True, status=status)
        with self._lock:
            self._told[where] = told

    def of(self, operation: str) -> Told | None:
        """What was told of an operation."""
        return self._told.get(operation)

    def at(self, method: str, target: str) -> tuple[str, dict[str, str]] | None:
        """Under which method and path template something was told of a request, and its path parameters, decoded."""
        with self._lock:
            places = [where for where in self._told if where.startswith(f"{method} ")]
        for place in places:
            found = _match(place.partition(" ")[2], target)
            if found is not None:
                return place, found
        return None


def _always(data: Data) -> Answering:
    return lambda _: data


def as_plain(data: Data) -> Data:
    """Data in the shape of the wire; bytes and texts, which files are, as they stand."""
    if has(type(cast("object", data))):
        from wxpay_client._wire.dicts import to_dict

        return to_dict(data)
    return [as_plain(item) for item in data] if is_list(data) else data


def _match(template: str, target: str) -> dict[str, str] | None:
    expected, got = template.split("/"), target.split("/")
    if len(expected) != len(got):
        return None
    values: dict[str, str] = {}
    for part, text in zip(expected, got, strict=True):
        if part.startswith("{") and part.endswith("}") and text:
            values[part[1:-1]] = unquote(text)
        elif part != text:
            return None
    return values
