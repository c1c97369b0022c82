"""What the interpreter tells of generated classes: what their fields are, and which name was meant by a mistyped one.

Modules that only this needs are loaded when somebody asks.
"""

from __future__ import annotations

import sys
from collections.abc import Callable, Iterable, Iterator, Mapping
from functools import cache, wraps
from typing import TYPE_CHECKING, Any, Final, NamedTuple, ParamSpec, TypeVar

if TYPE_CHECKING:
    import ast

__all__ = ["Described", "FieldsDoc", "described", "no_attribute", "suggesting"]

P = ParamSpec("P")
T = TypeVar("T")

_SAYS_IT_ITSELF: Final = sys.version_info >= (3, 13)
"""Python suggests arguments by itself, and in the same words."""

_MANY: Final = 5
"""Operations that are suggested at most."""


class FieldsDoc:
    """The `__doc__` of a generated class: its own text, and the descriptions of its fields.

    Python keeps the texts below fields in the source alone. They are read there when somebody asks for help.

    Args:
        own: The class's own text.
    """

    def __init__(self, own: str) -> None:
        self._own = own

    def __get__(self, instance: object, owner: type[Any]) -> str:
        import inspect

        attributes = described(owner.__module__).get(owner.__qualname__)
        if not attributes:
            return self._own
        lines = "\n".join(_line(name, attribute) for name, attribute in attributes.items())
        return f"{inspect.cleandoc(self._own)}\n\nAttributes:\n{lines}"


class Described(NamedTuple):
    """What stands in the source of an attribute.

    Attributes:
        kind: Its annotation; empty without one, as of a member of an enumeration.
        text: The text below it; empty without one.
    """

    kind: str
    text: str


@cache
def described(module: str) -> Mapping[str, Mapping[str, Described]]:
    """The name of each class of a module, with its attributes; nothing where there is no source."""
    import ast
    import inspect

    try:
        tree = ast.parse(inspect.getsource(sys.modules[module]))
    except (OSError, TypeError, KeyError):
        return {}
    return {each.name: dict(_attributes(each.body)) for each in tree.body if isinstance(each, ast.ClassDef)}


def _attributes(body: Iterable[ast.stmt]) -> Iterator[tuple[str, Described]]:
    import ast
    import inspect

    statements = list(body)
    for statement, after in zip(statements, [*statements[1:], ast.Pass()], strict=True):
        match after:
            case ast.Expr(value=ast.Constant(value=str(text))):
                text = inspect.cleandoc(text)
            case _:
                text = ""
        match statement:
            case ast.AnnAssign(target=ast.Name(name), annotation=kind):
                yield name, Described(ast.unparse(kind), text)
            case ast.Assign(targets=[ast.Name(name)]) if text:
                yield name, Described("", text)
            case _:
                pass


def _line(name: str, attribute: Described) -> str:
    from textwrap import indent

    head = f"    {name} ({attribute.kind})" if attribute.kind else f"    {name}"
    return f"{head}: {indent(attribute.text, ' ' * 8).strip()}" if attribute.text else head


def suggesting(function: Callable[P, T]) -> Callable[P, T]:
    """A function that, called with an argument that it does not know, says which one is meant; as Python 3.13 does."""
    if _SAYS_IT_ITSELF:
        return function

    @wraps(function)
    def call(*arguments: P.args, **named: P.kwargs) -> T:
        try:
            return function(*arguments, **named)
        except TypeError as error:
            # Of the call itself, not of anything within.
            if error.__traceback__ is None or error.__traceback__.tb_next is None:
                import inspect

                known = inspect.signature(function).parameters
                near = [near for name in named if name not in known for near in _close(name, known)]
                if near:
                    error.args = (f"{error}. Did you mean {near[0]!r}?",)
            raise

    return call


def no_attribute(of: object, name: str, operations: Iterable[str]) -> AttributeError:
    """What to raise where a client or a resource has no attribute of some name.

    Args:
        of: The client or the resource.
        name: The name.
        operations: IDs of all operations of the client: the one that is meant may be elsewhere.
    """
    text = f"{type(of).__name__!r} object has no attribute {name!r}"
    if name.startswith("_"):
        return AttributeError(text, name=name, obj=of)
    last = {each: each.rpartition(".")[2] for each in operations}
    here = _close(name, [each for each in dir(of) if not each.startswith("_")])
    meant = [name] if name in last.values() or here else _close(name, last.values())
    elsewhere = sorted((f"client.{each}" for each, operation in last.items() if operation in meant), key=len)
    if elsewhere:
        more = f" and {len(elsewhere) - _MANY} more" if len(elsewhere) > _MANY else ""
        text = f"{text}; there is {', '.join(elsewhere[:_MANY])}{more}"
    elif here:
        text = f"{text}. Did you mean: {here[0]!r}?"
    # Without the object, Python has nothing to suggest besides.
    return AttributeError(text, name=name, obj=None)


def _close(name: str, known: Iterable[str]) -> list[str]:
    from difflib import get_close_matches

    return get_close_matches(name, list(known), 1)
