"""Where the modules of the package lie, and how they name one another."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping

from ..model import Sources
from .text import docstring, header, joined


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


def packages_of(modules: Iterable[str]) -> set[str]:
    """The packages that some modules are in."""
    return {name[:end] for name in modules for end, character in enumerate(name) if character == "."}


def mirrored(folder: str, text: str, sources: Sources, modules: Mapping[str, str]) -> Iterator[tuple[str, str]]:
    """The files of a folder of the package whose modules are named after those beside it.

    Args:
        folder: Its name.
        text: What it is for.
        sources: What it comes from.
        modules: The source of each module in it by the name that it has in there.
    """
    empty = joined([header(sources), docstring(text, 0)])
    packages = packages_of(modules)
    for name in sorted(packages | modules.keys()):
        yield file_of(f"{folder}.{name}", is_package=name in packages), modules.get(name, empty)
