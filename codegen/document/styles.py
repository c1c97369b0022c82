"""How the value of a parameter is written on the wire: as text, as a list of texts, as JSON."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from .parts import is_true, members, text

if TYPE_CHECKING:
    from ..source import Node

DELIMITERS: Final = {"form": ",", "simple": ",", "spaceDelimited": " ", "pipeDelimited": "|"}
"""Style to what stands between the items of a list."""

STYLES: Final = {
    "query": ("form", "spaceDelimited", "pipeDelimited"),
    "path": ("simple",),
    "header": ("simple",),
}
"""Where a parameter travels, and the styles it may have there, the default one first."""


def media_of(parameter: Node) -> Node | None:
    """The content of a parameter that travels as JSON; `None` where it travels as text."""
    return members(parameter.get("content")).get("application/json")


def schema_of(parameter: Node) -> Node | None:
    """The schema of a parameter's values."""
    media = media_of(parameter)
    return parameter.get("schema") if media is None else media.get("schema")


def style_of(parameter: Node) -> str:
    """The style of a parameter; the default one where it says none."""
    where = text(parameter.get("in")) or ""
    return text(parameter.get("style")) or STYLES.get(where, ("",))[0]


def delimiter_of(parameter: Node) -> str:
    """What stands between the items of a list; empty where each travels as a pair of its own."""
    style, explode = style_of(parameter), parameter.get("explode")
    exploded = style == "form" and (explode is None or is_true(explode))
    return "" if exploded else DELIMITERS.get(style, "")
