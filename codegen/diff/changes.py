"""Changes for users of the client, and how they are shown: as Markdown for the changelog, and in one line."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterable
from typing import Final, Literal

from attrs import frozen

Kind = Literal["breaking", "added", "deprecated"]

_HEADINGS: Final[dict[Kind, str]] = {"breaking": "Breaking", "added": "Added", "deprecated": "Deprecated"}
_MOST_PLACES: Final = 3  # places that the one line names


@frozen(order=True)
class Change:
    """One change.

    Attributes:
        kind: `breaking` where code that was right may fail; `added` where it goes on as before.
        place: What has changed, as users name it: `client.refunds.query`, `Refund.status`.
        text: What has become of it, in Markdown.
    """

    kind: Kind
    place: str
    text: str


class Differences:
    """What changed for users from one version of a specification to another.

    Args:
        changes: The changes, in any order; one that is found twice counts once.
    """

    def __init__(self, changes: Iterable[Change]) -> None:
        self.changes = tuple(sorted(set(changes), key=lambda change: (change.place, change.text, change.kind)))

    @property
    def breaking(self) -> bool:
        """Whether code that was right may fail."""
        return bool(self.of("breaking"))

    def of(self, kind: Kind) -> tuple[Change, ...]:
        """The changes of one kind, by place."""
        return tuple(change for change in self.changes if change.kind == kind)

    def markdown(self) -> str:
        """The changes under `### Breaking`, `### Added` and `### Deprecated`; empty where nothing changed."""
        sections = (
            f"### {heading}\n\n" + "".join(f"- {code(change.place)}: {change.text}\n" for change in found)
            for kind, heading in _HEADINGS.items()
            if (found := self.of(kind))
        )
        return "\n".join(sections)

    def summary(self) -> str:
        """How many changes there are and where, in one line of plain text."""
        if not self.changes:
            return "no change for users"
        counts = ", ".join(f"{len(found)} {kind}" for kind in _HEADINGS if (found := self.of(kind)))
        places = list(dict.fromkeys(visible(change.place) for kind in _HEADINGS for change in self.of(kind)))
        more = f" and {len(places) - _MOST_PLACES} more" if len(places) > _MOST_PLACES else ""
        return f"{counts}: {', '.join(places[:_MOST_PLACES])}{more}"

    def __eq__(self, other: object) -> bool:
        return isinstance(other, Differences) and self.changes == other.changes

    def __hash__(self) -> int:
        return hash(self.changes)

    def __repr__(self) -> str:
        return f"<Differences: {self.summary()}>"


def moved(now: str, was: str) -> str:
    """What has become of something that is in another module."""
    return f"is in {code(f'wxpay_client.api.{now}')} now (was in {code(f'wxpay_client.api.{was}')})"


def code(text: str) -> str:
    """A text as a code span of Markdown: whatever the text holds, none of it is markup, and none stands outside."""
    shown = visible(text)
    # CommonMark ends a span at the first run of as many backticks as opened it.
    fence = "`" * (max(map(len, re.findall("`+", shown)), default=0) + 1)
    # One space at either end is taken away again; of a span of nothing but spaces none is.
    pad = " " if shown[:1] in ("`", " ", "") or shown[-1:] in ("`", " ") else ""
    return f"{fence}{pad}{shown}{pad}{fence}"


def visible(text: str) -> str:
    """A text on one line, with a mark in place of whatever would be obeyed or hidden rather than shown."""
    line = re.sub(r"[\t\n\v\f\r\x85\u2028\u2029]+", " ", text)
    return "".join("\ufffd" if unicodedata.category(c) in {"Cc", "Cf", "Cs"} else c for c in line)
