"""Functions that are written as source when it is known what they are for, so that they do only what that needs."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from typing import Any

# Any, in this module: functions of every kind, and what they use.


def compiled(name: str, lines: Iterable[str], names: dict[str, Any]) -> Callable[..., Any]:
    """The function that some lines define.

    Args:
        name: Its name.
        lines: Its source. Whatever of it comes from a specification has to be a literal, written by `ascii`.
        names: What the source uses, which stays what the function looks names up in.
    """
    exec(compile("\n".join(lines), f"<wxpay_client {name}>", "exec"), names)  # noqa: S102 - as attrs makes methods
    function: Callable[..., Any] = names[name]
    return function


class Lazily:
    """A function that is found when it is first called, and then takes the place of this one.

    Args:
        names: What the name of the function is looked up in.
        name: The name.
        find: Gives the function.
    """

    __slots__ = ("_find", "_name", "_names")

    def __init__(self, names: dict[str, Any], name: str, find: Callable[[], Callable[..., Any]]) -> None:
        self._names = names
        self._name = name
        self._find = find

    def __call__(self, *arguments: Any) -> Any:
        function = self._names[self._name] = self._find()
        return function(*arguments)
