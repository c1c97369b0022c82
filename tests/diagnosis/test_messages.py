"""The catalogue: each text is there in both languages, with the same values in both."""

from __future__ import annotations

import itertools
import pkgutil
import re
from collections.abc import Iterator, Mapping, Sequence
from importlib import import_module
from types import FunctionType
from typing import Any, NamedTuple, get_type_hints

import pytest

import wxpay_client._messages as package
from wxpay_client._messages import NOTHING, Text
from wxpay_client._messages.findings import Finding, Language

# What the texts are made of holds none.
MODULES = [
    import_module(f"{package.__name__}.{module.name}")
    for module in pkgutil.iter_modules(package.__path__)
    if module.name not in {"findings", "safe_repr"}
]
ENTRIES: dict[str, Any] = {
    f"{module.__name__.rpartition('.')[2]}.{name}": value
    for module in MODULES
    for name, value in vars(module).items()
    if (isinstance(value, FunctionType) and value.__module__ == module.__name__ and not name.startswith("_"))
    or (isinstance(value, Text) and value != NOTHING)
}
CONSTANTS = {name: value for name, value in ENTRIES.items() if isinstance(value, Text)}
FUNCTIONS = {name: value for name, value in ENTRIES.items() if name not in CONSTANTS}

ENGLISH_SENTENCE = "configuration.origin_malformed"
"""Its value is a whole sentence of `check_origin`, which is there in English only."""

CHINESE = re.compile(r"[\u4e00-\u9fff]")
VALUE = re.compile(r"<\w+>|\d{5}")
"""A value of these tests; no text has such a thing of its own."""


class Call(NamedTuple):
    """What an entry says where it is called with these arguments."""

    arguments: Mapping[str, Any]
    result: Text | Finding

    @property
    def texts(self) -> dict[str, Text]:
        found = self.result
        if isinstance(found, Text):
            return {"text": found}
        return {
            part: Text(getattr(found, part), getattr(found, f"{part}_zh")) for part in ("found", "expected", "remedy")
        }

    def __str__(self) -> str:
        named = "" if isinstance(self.result, Text) else f"{self.result.code} {self.result.subject}"
        return " ".join([named, *itertools.chain(*self.texts.values())])


def arguments(function: FunctionType, sign: int) -> Iterator[dict[str, Any]]:
    """Arguments for a function: each a value that is nowhere else, and each switch in both positions."""
    hints = get_type_hints(function, localns={"Finding": Finding, "Sequence": Sequence})
    del hints["return"]
    given: dict[str, Any] = {}
    for number, (name, kind) in enumerate(hints.items(), 70001):
        one, two = f"<{name}>", f"<{name}_2>"
        given[name] = {
            str: one,
            int: sign * number,
            bool: None,
            Text: Text(one, one),
            Sequence[str]: [one, two],
            Sequence[Text]: [Text(one, one), Text(two, two)],
        }[kind]
    switches = [name for name, kind in hints.items() if kind is bool]
    for positions in itertools.product([False, True], repeat=len(switches)):
        yield {**given, **dict(zip(switches, positions, strict=True))}


def calls(function: FunctionType) -> list[Call]:
    return [Call(given, function(**given)) for sign in (1, -1) for given in arguments(function, sign)]


def check(text: Text) -> None:
    """See that a text is there in both languages, and none of them in the place of the other."""
    assert bool(text.en) == bool(text.zh)
    if re.search("[a-z]{2}", VALUE.sub("", text.en)):
        # The merchant platform's pages have Chinese names in both.
        assert len(CHINESE.findall(text.zh)) >= max(1, len(CHINESE.findall(text.en)))


def test_the_catalogue_has_texts_of_every_subject() -> None:
    assert {name.partition(".")[0] for name in FUNCTIONS} == {
        "configuration",
        "keys",
        "merchant",
        "network",
        "received_signature",
        "signature",
    }


@pytest.mark.parametrize("name", CONSTANTS)
def test_a_text_is_there_in_both_languages(name: str) -> None:
    check(CONSTANTS[name])


@pytest.mark.parametrize("name", sorted(set(FUNCTIONS) - {ENGLISH_SENTENCE}))
def test_an_entry_is_there_in_both_languages(name: str) -> None:
    for call in calls(FUNCTIONS[name]):
        texts = call.texts
        assert next(iter(texts.values())) != NOTHING
        for text in texts.values():
            check(text)


@pytest.mark.parametrize("name", sorted(set(FUNCTIONS) - {ENGLISH_SENTENCE}))
def test_both_languages_show_the_same_values(name: str) -> None:
    for call in calls(FUNCTIONS[name]):
        for text in call.texts.values():
            assert sorted(VALUE.findall(text.en)) == sorted(VALUE.findall(text.zh))


@pytest.mark.parametrize("name", FUNCTIONS)
def test_every_value_is_shown_and_every_switch_makes_a_difference(name: str) -> None:
    made = calls(FUNCTIONS[name])
    for parameter in made[0].arguments:
        values = {str(call.arguments[parameter]) for call in made}
        told = {str(call) for call in made}
        if values == {"False", "True"}:
            assert len(told) > 1
        else:
            shown = VALUE.findall(str(made[0].arguments[parameter]))
            assert shown
            assert all(value in text for value in shown for text in told)


def test_a_sentence_that_is_there_in_english_only_has_a_chinese_one_in_its_place() -> None:
    (call, _) = calls(ENTRIES[ENGLISH_SENTENCE])
    assert isinstance(call.result, Finding)
    assert "<problem>" in call.result.text()
    assert call.result.text(Language.CHINESE).startswith("origin：WXPAY_ORIGIN 不符合要求；应为 https://")
