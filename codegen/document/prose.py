"""The texts of a document for people: on one line, but for lists, which keep theirs."""

from __future__ import annotations

from typing import TYPE_CHECKING

from ..model import LIST_ITEM
from .parts import text

if TYPE_CHECKING:
    from ..source import Node


def prose(node: Node | None) -> str:
    """The text of a node on one line; empty where it is none."""
    return inline(text(node) or "")


def description(node: Node | None) -> str:
    """The text of a node on one line, but for lists, whose items have lines of their own; empty where it is none."""
    return flowing(text(node) or "")


def texts(node: Node | None) -> tuple[str, ...]:
    """The texts of a list, or the one text, each on one line; none where there is no node."""
    if node is None:
        return ()
    return (prose(node),) if isinstance(node.value, str) else tuple(map(prose, node.sequence))


def inline(text: str) -> str:
    """A text on one line, its runs of white space as single spaces."""
    return " ".join(text.split())


def flowing(text: str) -> str:
    """A text on one line, but for its lists: a blank line before and after each, and a line for each item.

    A single item is no list: it may as well be a sentence that begins with a dash or a number.
    """
    blocks: list[list[str]] = [[]]
    is_list = follows_blank = False
    for line in map(inline, text.split("\n")):
        # A mark alone begins an item too: what follows is put behind it.
        if LIST_ITEM.match(f"{line} …"):
            blocks += [] if is_list else [[]]
            blocks[-1].append(line)
            is_list = True
        elif line and is_list and follows_blank:
            blocks.append([line])
            is_list = False
        elif line:
            blocks[-1][-1:] = [" ".join([*blocks[-1][-1:], line])]
        follows_blank = not line
    if not any(len(block) > 1 for block in blocks):
        return inline(text)
    return "\n\n".join("\n".join(block) for block in blocks if block)
