"""From a request target to the operations it may be a call of."""

from __future__ import annotations

import re
from collections import defaultdict
from difflib import get_close_matches
from functools import cached_property
from typing import TYPE_CHECKING, Any, Final, NamedTuple, TypeAlias
from urllib.parse import urlsplit

if TYPE_CHECKING:
    from collections.abc import Collection, Iterable, Mapping

    from wxpay_client.schema.operation import Operation, Request

CERTIFICATES: Final = frozenset({"certificates.download", "hk.certificates.download", "global_.certificates.download"})
"""IDs of the operations that answer with the platform's certificates; clients call the first on their own account."""

# Any: whatever its answer.
Candidate: TypeAlias = "tuple[type[Request[Any]], dict[str, str]]"
"""A request class, and its path parameters as on the wire."""


def check_operation(operation: str, operations: Collection[str]) -> None:
    """See that there is an operation of some ID.

    Raises:
        ValueError: There is none; the likeliest is named.
    """
    if operation not in operations:
        near = get_close_matches(operation, operations, 1)
        hint = f": did you mean {near[0]!r}?" if near else ""
        raise ValueError(f"there is no operation {operation!r}{hint}")


class Route(NamedTuple):
    """The place of one operation.

    Attributes:
        request: The operation's request class; Any: whatever its answer.
        prefix: The access point's own path: `/hk`, or nothing.
        segments: The path template below it, cut at its slashes.
    """

    request: type[Request[Any]]
    prefix: str
    segments: tuple[str, ...]

    @property
    def operation(self) -> Operation:
        """The operation that lives here."""
        return self.request.operation

    def match(self, path: str) -> dict[str, str] | None:
        """The path parameters, still percent-encoded, where a path without its prefix is of this form."""
        segments = path.split("/")
        if len(segments) != len(self.segments):
            return None
        values: dict[str, str] = {}
        for template, segment in zip(self.segments, segments, strict=True):
            if template == segment:
                continue
            name = _parameter(template)
            if name is None or not segment:
                return None
            values[name] = segment
        return values


class Routes:
    """Every operation by its place.

    Paths are matched as they are on the wire, still percent-encoded: an encoded slash does not part segments.

    Args:
        requests: Request classes. They are loaded at the first request, since that is half of a sandbox's start.
    """

    def __init__(self, requests: Iterable[type[Request[Any]]]) -> None:
        self._requests = requests

    @cached_property
    def _routes(self) -> Mapping[int, list[Route]]:
        """The routes by their number of segments."""
        routes = [_route(request) for request in self._requests]
        # A literal segment goes before a parameter: `/refunds/notify` is no refund of the number "notify".
        routes.sort(key=lambda route: [_parameter(segment) is not None for segment in route.segments])
        found: defaultdict[int, list[Route]] = defaultdict(list)
        for route in routes:
            found[len(route.segments)].append(route)
        return found

    @cached_property
    def _prefixes(self) -> set[str]:
        return {route.prefix for routes in self._routes.values() for route in routes}

    def find(self, method: str, path: str) -> list[Candidate]:
        """Request classes with their path parameters, the likeliest first.

        There can be several: operations of different hosts may share a path, and the sandbox is every host.
        """
        return [
            (route.request, values)
            for route, prefix, values in self._matches(path)
            if (route.prefix, route.operation.method) == (prefix, method)
        ]

    def near(self, path: str) -> list[str]:
        """What is at this path under another method or on another access point, for people to read."""
        return sorted(
            f"{route.operation.id} is {route.operation.method} {route.prefix}{route.operation.path}"
            for route, _, _ in self._matches(path)
        )

    def _matches(self, path: str) -> list[tuple[Route, str, dict[str, str]]]:
        matches: list[tuple[Route, str, dict[str, str]]] = []
        for prefix in self._prefixes:
            if path.startswith(f"{prefix}/"):
                rest = path.removeprefix(prefix)
                for route in self._routes.get(rest.count("/") + 1, []):
                    values = route.match(rest)
                    if values is not None:
                        matches.append((route, prefix, values))
        return matches


def _route(request: type[Request[Any]]) -> Route:
    operation = request.operation
    prefix = urlsplit(operation.server).path.rstrip("/")
    return Route(request, prefix, tuple(operation.path.split("/")))


def _parameter(segment: str) -> str | None:
    found = re.fullmatch(r"\{(.+)\}", segment)
    return found[1] if found else None
