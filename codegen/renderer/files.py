"""Where the modules of the package lie, and how they name one another."""

from __future__ import annotations

from collections.abc import Callable, Hashable, Iterable
from typing import Final, TypeVar

T = TypeVar("T")

_MOST_LINES: Final = 2_500


def file_of(module: str, *, is_package: bool) -> str:
    """The path of a module's file within the generated package."""
    return f"{module.replace('.', '/')}{'/__init__' if is_package else ''}.py"


def relative(target: str, source: str, *, is_package: bool) -> str:
    """A module of the package as another one imports it: `..common`.

    Args:
        target: The module.
        source: The one that imports it.
        is_package: Whether that is a package.
    """
    there, here = target.split("."), source.split(".")
    if not is_package:
        here.pop()
    shared = 0
    while shared < min(len(there) - 1, len(here)) and there[shared] == here[shared]:
        shared += 1
    return "." * (len(here) - shared + 1) + ".".join(there[shared:])


def parts_of(things: Iterable[T], lines_of: Callable[[T], Iterable[Hashable]]) -> list[list[T]]:
    """Things that have a file together, parted where it would have too many lines.

    Args:
        things: The things, in their order.
        lines_of: The lines that one needs; one that several of a file need is there once.
    """
    parts: list[list[T]] = []
    needed: set[Hashable] = set()
    for thing in things:
        lines = set(lines_of(thing))
        if not parts or len(needed | lines) > _MOST_LINES:
            parts.append([])
            needed = set()
        parts[-1].append(thing)
        needed |= lines
    return parts


def part_file(module: str, number: int) -> str:
    """The path of a part's file: the first one is the package, and the next ones lie beside it."""
    return file_of(module, is_package=True) if number == 1 else f"{module}/{part_name(number)}.py"


def part_name(number: int) -> str:
    """The module of a part after the first, named as no document's module is."""
    return f"_part{number}"
