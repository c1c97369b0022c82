"""Limits of two versions of a value that is sent: which are narrower now, and which wider."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Final, NamedTuple

from ..model import Details, Pattern
from .changes import code


class LimitChange(NamedTuple):
    """A limit that changed.

    Attributes:
        narrower: Whether a value that was taken may now be refused.
        text: What has become of it: "has a narrower limit: at most 32 characters (was at most 64 characters)".
    """

    narrower: bool
    text: str


class _Bound(NamedTuple):
    """A limit on one side; of two, the greater one leaves less room."""

    strictness: float
    exclusive: bool
    text: str


# Keyword; the side of the values it bounds; 1 from below, -1 from above; whether the limit itself is out; in words.
_BOUNDS: Final = (
    ("min_length", "shortest", 1, False, "at least {} character{s}"),
    ("max_length", "longest", -1, False, "at most {} character{s}"),
    ("min_bytes", "smallest", 1, False, "at least {} byte{s}"),
    ("max_bytes", "largest", -1, False, "at most {} byte{s}"),
    ("min_items", "fewest", 1, False, "at least {} item{s}"),
    ("max_items", "most", -1, False, "at most {} item{s}"),
    ("minimum", "least", 1, False, "at least {}"),
    ("exclusive_minimum", "least", 1, True, "more than {}"),
    ("maximum", "greatest", -1, False, "at most {}"),
    ("exclusive_maximum", "greatest", -1, True, "less than {}"),
)


def limit_changes(old: Details, new: Details, of: str = "") -> Iterator[LimitChange]:
    """The limits that changed.

    Args:
        old: What a field's values were held to.
        new: What they are held to now.
        of: What the limits are of, if not of the value itself: "each item: ".
    """
    before, after = _bounds(old), _bounds(new)
    for side in {**before, **after}:
        was, now = before.get(side), after.get(side)
        narrower = was is None or (now is not None and now[:2] > was[:2])
        if was is None or now is None or was[:2] != now[:2]:
            yield _change(of, was and was.text, now and now.text, narrower=narrower)
    for keyword, words in (("multiple_of", "a multiple of {}"), ("pattern", "a match of {}")):
        was_value, now_value = old.get(keyword), new.get(keyword)
        if was_value != now_value:
            was_text, now_text = (
                None if value is None else words.format(code(value.written) if isinstance(value, Pattern) else value)
                for value in (was_value, now_value)
            )
            yield _change(of, was_text, now_text, narrower=not _is_multiple(was_value, now_value))
    was_text, now_text = ("no two items alike" if details.get("unique_items") else None for details in (old, new))
    if was_text != now_text:
        yield _change(of, was_text, now_text, narrower=was_text is None)
    for keyword, whose in (("items", "each item: "), ("held", "the JSON: ")):
        was_inner, now_inner = _inner(old, keyword), _inner(new, keyword)
        if was_inner or now_inner:
            yield from limit_changes(was_inner, now_inner, of + whose)


def _change(of: str, was: str | None, now: str | None, *, narrower: bool) -> LimitChange:
    if was is None:
        return LimitChange(True, f"has a new limit: {of}{now}")  # noqa: FBT003 - the field's name says it
    if now is None:
        return LimitChange(False, f"has lost a limit: {of}{was}")  # noqa: FBT003
    return LimitChange(narrower, f"has a {'narrower' if narrower else 'wider'} limit: {of}{now} (was {was})")


def _bounds(details: Details) -> dict[str, _Bound]:
    found: dict[str, _Bound] = {}
    for keyword, side, sign, exclusive, words in _BOUNDS:
        value = details.get(keyword)
        # Nothing has less than no characters.
        if isinstance(value, int | float) and not (value == 0 and keyword in {"min_length", "min_bytes", "min_items"}):
            bound = _Bound(sign * value, exclusive, words.format(value, s="s" * (value != 1)))
            found[side] = max(found.get(side, bound), bound)
    return found


def _is_multiple(old: object, new: object) -> bool:
    return isinstance(old, int | float) and isinstance(new, int | float) and new != 0 and old % new == 0


def _inner(details: Details, keyword: str) -> Details:
    inner = details.get(keyword)
    return inner if isinstance(inner, dict) else {}
