"""Whether a regular expression can take for ever: how much a matcher that tries one way after another may try again.

Python's `re` comes back to each place where a pattern leaves a choice. Where the next character settles every choice,
a text is read once. One choice that it does not settle, outside of any repeat, makes the text be read again from each
of its characters; within a repeat, the tries multiply with each round. What is accepted here takes at most some time
the square of the text's length. Some patterns that are refused would be harmless too: no judge knows them all.
"""

from __future__ import annotations

import re
from collections.abc import Iterable
from typing import Final, TypeAlias

from attrs import frozen

_LAST: Final = 0x10FFFF
_MOST_TRIES: Final = 1_000  # in which choices outside of repeats can be combined
_REPEAT: Final = re.compile(r"(?:[*+?]|\{(?P<least>[0-9]+)(?P<open>,(?P<most>[0-9]*))?\})\??")
_LOOK: Final = re.compile(r"\(\?<?[=!]")
_ESCAPES: Final = {"n": "\n", "r": "\r", "t": "\t", "f": "\f", "v": "\v"}


class _NotJudgedError(Exception):
    """The pattern may take for ever, or has a part that nothing is known of."""


@frozen
class _Characters:
    """A set of characters, as ranges of their numbers, sorted and apart from one another."""

    ranges: tuple[tuple[int, int], ...] = ()

    def __or__(self, other: _Characters) -> _Characters:
        found: list[tuple[int, int]] = []
        for first, last in sorted(self.ranges + other.ranges):
            if found and first <= found[-1][1] + 1:
                found[-1] = (found[-1][0], max(found[-1][1], last))
            else:
                found.append((first, last))
        return _Characters(tuple(found))

    def __and__(self, other: _Characters) -> bool:
        return any(a <= d and c <= b for a, b in self.ranges for c, d in other.ranges)

    def __invert__(self) -> _Characters:
        starts = [0, *(last + 1 for _, last in self.ranges)]
        lasts = [*(first - 1 for first, _ in self.ranges), _LAST]
        return _Characters(tuple((a, b) for a, b in zip(starts, lasts, strict=True) if a <= b))


def _of(*pieces: str) -> _Characters:
    """The characters of some texts, of which those of two are the ends of a range."""
    return _any_of(_Characters(((ord(piece[0]), ord(piece[-1])),)) for piece in pieces)


def _any_of(sets: Iterable[_Characters]) -> _Characters:
    found = _Characters()
    for each in sets:
        found |= each
    return found


# As ECMA-262 has them.
_DIGITS: Final = _of("09")
_WORD: Final = _of("09", "AZ", "az", "_")
_SPACE: Final = _of(
    "\t\r", " ", "\xa0", "\u1680", "\u2000\u200a", "\u2028\u2029", "\u202f", "\u205f", "\u3000", "\ufeff"
)
_CLASSES: Final = {"d": _DIGITS, "D": ~_DIGITS, "w": _WORD, "W": ~_WORD, "s": _SPACE, "S": ~_SPACE}
_ANY: Final = ~_of("\n", "\r", "\u2028\u2029")


@frozen
class _Sequence:
    items: tuple[_Node, ...]


@frozen
class _Choice:
    items: tuple[_Node, ...]


@frozen
class _Repeat:
    item: _Node
    least: int
    most: int | None


@frozen
class _Look:
    """What is looked at from a place, and left again: nothing comes back into it."""

    item: _Node


@frozen
class _Back:
    """A reference to what a group took: one text, of whatever characters, and maybe none."""


_Node: TypeAlias = "_Characters | _Back | _Sequence | _Choice | _Repeat | _Look"
_NOTHING: Final = _Sequence(())


def is_harmless(pattern: str) -> bool:
    """Whether a pattern is known to take at most the square of a text's length.

    Args:
        pattern: A regular expression that Python takes, of the dialect that it shares with ECMA-262.
    """
    try:
        tree = _Parser(pattern).choice()
        # Where a match may begin anywhere, each try is one of as many.
        is_anchored = pattern.startswith("^") and not (isinstance(tree, _Choice) and len(tree.items) > 1)
        judge = _Judge()
        judge.visit(tree, _Characters(), in_repeat=False)
    except (_NotJudgedError, RecursionError):
        return False
    return judge.unsettled + (judge.has_loops and not is_anchored) <= 1 and judge.tries <= _MOST_TRIES


class _Parser:
    """Reads a pattern."""

    def __init__(self, pattern: str) -> None:
        self._pattern = pattern
        self._at = 0

    def choice(self) -> _Node:
        """Alternatives, up to the end of their group."""
        found = [self._sequence()]
        while self._pattern.startswith("|", self._at):
            self._at += 1
            found.append(self._sequence())
        return found[0] if len(found) == 1 else _Choice(tuple(found))

    def _sequence(self) -> _Node:
        found: list[_Node] = []
        while self._at < len(self._pattern) and self._pattern[self._at] not in "|)":
            item = self._item()
            repeat = _REPEAT.match(self._pattern, self._at)
            if repeat is not None:
                self._at = repeat.end()
                item = _Repeat(item, *_limits(repeat))
            found.append(item)
        return _Sequence(tuple(found))

    def _item(self) -> _Node:
        character = self._pattern[self._at]
        if character == "(":
            return self._group()
        self._at += 1
        match character:
            case "[":
                return self._class()
            case "\\":
                return self._escape()
            case ".":
                return _ANY
            case "^" | "$":
                return _NOTHING
            case _:
                return _of(character)

    def _group(self) -> _Node:
        look = _LOOK.match(self._pattern, self._at)
        self._at = look.end() if look else self._at + (3 if self._pattern.startswith("(?:", self._at) else 1)
        inner = self.choice()
        self._at += 1
        return inner if look is None else _Look(inner)

    def _escape(self) -> _Node:
        character = self._pattern[self._at]
        if character in "123456789":
            while self._pattern[self._at : self._at + 1].isdigit():
                self._at += 1
            return _Back()
        if character in "bB":
            self._at += 1
            return _NOTHING
        return self._escaped()

    def _escaped(self) -> _Characters:
        character = self._pattern[self._at]
        self._at += 1
        length = {"x": 2, "u": 4}.get(character, 0)
        if length:
            self._at += length
            return _of(chr(int(self._pattern[self._at - length : self._at], 16)))
        return _CLASSES.get(character) or _of(_ESCAPES.get(character, character))

    def _class(self) -> _Characters:
        is_negated = self._pattern.startswith("^", self._at)
        self._at += is_negated
        found = _Characters()
        while self._pattern[self._at] != "]":
            first = self._member()
            if self._pattern[self._at] == "-" and self._pattern[self._at + 1] != "]":
                self._at += 1
                last = self._member()
                first = _Characters(((first.ranges[0][0], last.ranges[-1][1]),))
            found |= first
        self._at += 1
        return ~found if is_negated else found

    def _member(self) -> _Characters:
        character = self._pattern[self._at]
        self._at += 1
        if character != "\\":
            return _of(character)
        if self._pattern[self._at] == "b":  # within a class, a backspace
            self._at += 1
            return _of("\b")
        return self._escaped()


def _limits(repeat: re.Match[str]) -> tuple[int, int | None]:
    if repeat["least"] is None:
        return {"*": (0, None), "+": (1, None), "?": (0, 1)}[repeat[0][0]]
    least = int(repeat["least"])
    return least, least if repeat["open"] is None else int(repeat["most"]) if repeat["most"] else None


class _Judge:
    """Counts the choices that the next character does not settle.

    Attributes:
        unsettled: How many repeats outside of others leave it open whether they go on.
        tries: How many ways there are through the other choices.
        has_loops: Whether something repeats without a limit.
    """

    def __init__(self) -> None:
        self.unsettled = 0
        self.tries = 1
        self.has_loops = False

    def visit(self, node: _Node, follow: _Characters, *, in_repeat: bool) -> None:
        """Judge a part of a pattern.

        Args:
            node: The part.
            follow: What the characters after it may be.
            in_repeat: Whether it is within a repeat.

        Raises:
            _NotJudgedError: The tries may multiply.
        """
        match node:
            case _Characters() | _Back():
                return
            case _Sequence(items=items):
                for index, item in enumerate(items):
                    self.visit(item, _begin(items[index + 1 :], follow), in_repeat=in_repeat)
            case _Choice(items=items):
                begins = [_begin([item], follow) for item in items]
                is_settled = not any(a & b for index, a in enumerate(begins) for b in begins[:index])
                # Two that take nothing are one choice too many.
                if not is_settled or sum(map(_may_be_empty, items)) > 1:
                    self._try(len(items), in_repeat=in_repeat)
                for item in items:
                    self.visit(item, follow, in_repeat=in_repeat)
            case _Repeat():
                self._repeat(node, follow, in_repeat=in_repeat)
            case _Look(item=item):
                if in_repeat:
                    raise _NotJudgedError
                self.visit(item, _Characters(), in_repeat=False)

    def _repeat(self, node: _Repeat, follow: _Characters, *, in_repeat: bool) -> None:
        begin, is_many = _first(node.item), node.most is None or node.most > 1
        self.has_loops = self.has_loops or node.most is None
        if is_many and _may_be_empty(node.item) and node.item != _NOTHING:
            raise _NotJudgedError
        if node.least != node.most and (begin & follow or _may_be_empty(node.item)):
            if not is_many:
                self._try(2, in_repeat=in_repeat)
            elif in_repeat:
                raise _NotJudgedError
            else:
                self.unsettled += 1
        self.visit(node.item, begin | follow if is_many else follow, in_repeat=in_repeat or is_many)

    def _try(self, ways: int, *, in_repeat: bool) -> None:
        if in_repeat:
            raise _NotJudgedError
        self.tries *= ways


def _begin(items: tuple[_Node, ...] | list[_Node], follow: _Characters) -> _Characters:
    """The characters that some parts in a row, or what follows them, may begin with."""
    found = _Characters()
    for item in items:
        found |= _first(item)
        if not _may_be_empty(item):
            return found
    return found | follow


def _first(node: _Node) -> _Characters:
    match node:
        case _Characters():
            return node
        case _Sequence(items=items):
            return _begin(items, _Characters())
        case _Choice(items=items):
            return _any_of(map(_first, items))
        case _Repeat(item=item, most=most):
            return _Characters() if most == 0 else _first(item)
        case _Look():
            return _Characters()
        case _Back():
            return ~_Characters()


def _may_be_empty(node: _Node) -> bool:
    match node:
        case _Characters():
            return False
        case _Sequence(items=items):
            return all(map(_may_be_empty, items))
        case _Choice(items=items):
            return any(map(_may_be_empty, items))
        case _Repeat(item=item, least=least):
            return least == 0 or _may_be_empty(item)
        case _Look() | _Back():
            return True
