"""The rules that a specification has to keep: what each code of an error means, for `python -m codegen explain`."""

from __future__ import annotations

from pathlib import Path
from textwrap import fill, indent
from typing import TYPE_CHECKING, Final

import yaml
from attrs import frozen

from .diagnostics import did_you_mean, quoted
from .source import LOADER

if TYPE_CHECKING:
    from collections.abc import Mapping

_RULES: Final = Path(__file__).with_name("rules.yaml")
_WIDTH: Final = 80  # characters of a line of the explanation


@frozen
class Rule:
    """A rule, in the words of its author to that of a specification.

    Attributes:
        code: The code of the errors that tell of it: `duplicate-key`.
        title: What is wrong, in a few words.
        paragraph: What the rule is, why there is one, and how to mend what breaks it; one long line.
        wrong: The smallest piece of a document that breaks the rule, and no other.
        right: The same piece, mended.
    """

    code: str
    title: str
    paragraph: str
    wrong: str
    right: str


def rules() -> Mapping[str, Rule]:
    """Every rule by its code, in the order of the stages that check them."""
    written: dict[str, dict[str, str]] = yaml.load(_RULES.read_bytes(), Loader=LOADER)  # noqa: S506 - a safe one
    return {code: Rule(code, **texts) for code, texts in written.items()}


def explain(code: str) -> str:
    """What an error of this code means, as it is shown in a terminal: of several lines, the last without an end.

    Raises:
        LookupError: There is no such code; the message lists those that there are.
    """
    known = rules()
    rule = known.get(code)
    if rule is None:
        raise LookupError(_unknown(code, known))
    paragraph = fill(rule.paragraph, _WIDTH, break_long_words=False, break_on_hyphens=False)
    wrong, right = (indent(piece.rstrip("\n"), "    ") for piece in (rule.wrong, rule.right))
    return f"{rule.code}: {rule.title}\n\n{paragraph}\n\nWrong:\n\n{wrong}\n\nRight:\n\n{right}"


def _unknown(code: str, known: Mapping[str, Rule]) -> str:
    hint = did_you_mean(code, known)
    first = f"there is no rule {quoted(code)}" + (f": {hint}" if hint else "")
    codes = fill(", ".join(known), _WIDTH, break_on_hyphens=False, initial_indent="  ", subsequent_indent="  ")
    return f"{first}\nThe codes are:\n{codes}"
