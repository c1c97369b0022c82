"""JSON laid flat, since what follows its nesting ends where the stack does."""

from __future__ import annotations

from typing import Any

__all__ = ["FlatJson"]


class FlatJson:
    """JSON without its nesting, which pickle and `copy.deepcopy` would follow until the stack overflows.

    Args:
        value: The JSON.
    """

    def __init__(self, value: object) -> None:
        # Each value after all that it holds: of an object its names are left, of a list its length. Any: JSON.
        self._parts: list[tuple[type, Any]] = []
        waiting: list[Any] = [value]
        while waiting:
            one: Any = waiting.pop()
            kind: type[object] = one.__class__
            if kind is dict:
                self._parts.append((kind, [*one]))
                waiting += one.values()
            elif kind is list:
                self._parts.append((kind, len(one)))
                waiting += one
            else:
                self._parts.append((kind, one))
        self._parts.reverse()

    def nested(self) -> Any:
        """The JSON as it was."""
        made: list[Any] = []
        for kind, part in self._parts:
            if kind is dict or kind is list:
                begin = len(made) - (part if kind is list else len(part))
                held = made[begin:]
                made[begin:] = [held if kind is list else dict(zip(part, held, strict=True))]
            else:
                made.append(part)
        return made[0]
