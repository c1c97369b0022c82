"""The texts of the page: the same ones in both languages, and all that it says."""

from __future__ import annotations

import ast
import re
from pathlib import Path

import wxpay_client.sandbox.page as package
from wxpay_client import sandbox
from wxpay_client.sandbox.page.records import KINDS

STATIC = Path(package.__path__[0], "static")
ENGLISH, CHINESE = (
    re.findall(r'^  "([^"]+)": "(.*)",$', part, re.MULTILINE)
    for part in (STATIC / "words.js").read_text().split("export const ")[1:]
)


def test_each_text_is_there_once_in_each_language() -> None:
    names = [name for name, _ in ENGLISH]
    assert names == [name for name, _ in CHINESE]
    assert len(set(names)) == len(names) > 100


def test_each_is_in_its_language_with_the_same_values() -> None:
    for (name, english), (_, chinese) in zip(ENGLISH, CHINESE, strict=True):
        assert re.findall(r"\{\w+\}", english) == sorted(re.findall(r"\{\w+\}", chinese), key=english.index), name
        assert not re.search("[\u4e00-\u9fff]", english), name
        assert re.search("[\u4e00-\u9fff]", chinese) or name == "event.url", name


def test_what_is_said_has_a_text() -> None:
    known = {name for name, _ in ENGLISH}
    sources = "".join(file.read_text() for file in STATIC.iterdir() if file.suffix in {".js", ".html"})
    said = set(re.findall(r'\bsay\("([^"]+)"', sources)) | set(re.findall(r'data-(?:say|label)="([^"]+)"', sources))
    assert len(said) > 50
    assert said <= known


def test_each_line_of_a_history_has_a_text() -> None:
    known = {name for name, _ in ENGLISH}
    events = {event for file in Path(sandbox.__path__[0], "rules").rglob("*.py") for event in told_by(file)}
    assert len(events) > 20
    # Where a state's name is the event, in lower case: those that a refund, a transfer, a service order can get.
    events |= {"success", "closed", "abnormal", "fail", "cancelled", "revoked", "expired", "done"}
    assert {f"event.{event}" for event in events} <= known


def told_by(file: Path) -> set[str]:
    """What a module of rules puts into the history: texts, without the values that may stand at their ends."""
    found: set[str] = set()
    for node in ast.walk(ast.parse(file.read_text())):
        if not isinstance(node, ast.Call) or len(node.args) < 2:
            continue
        name = node.func.attr if isinstance(node.func, ast.Attribute) else getattr(node.func, "id", "")
        if name not in {"put", "end", "_end", "_hand_in"}:
            continue
        for argument in node.args[1:]:
            text = argument.values[0] if isinstance(argument, ast.JoinedStr) else argument
            if isinstance(text, ast.Constant) and isinstance(text.value, str) and re.match("[a-z]", text.value):
                found.add(text.value.rstrip())
    return found


def test_each_reason_has_a_text() -> None:
    known = {name for name, _ in ENGLISH}
    sources = "".join(file.read_text() for file in Path(package.__path__[0]).rglob("*.py"))
    reasons = {
        reason for call in re.findall(r"PageError\((.*)\)", sources) for reason in re.findall(r', "([a-z-]+)"', call)
    }
    assert len(reasons) > 8
    assert {f"error.{reason}" for reason in reasons} <= known


def test_each_kind_of_record_has_a_name() -> None:
    known = {name for name, _ in ENGLISH}
    assert {f"kind.{kind}" for kind in KINDS} <= known


def test_nothing_is_loaded_from_elsewhere_and_nothing_becomes_html() -> None:
    for file in STATIC.iterdir():
        text = file.read_text()
        urls = re.findall(r"https?://[^\s\"'`)]+", text)
        assert set(urls) <= {"http://www.w3.org/2000/svg", "http://127.0.0.1:8000/notify"}, file
        assert not re.search(r"innerHTML|outerHTML|insertAdjacentHTML|document\.write|\beval\b", text), file
        assert not re.search(r"<script(?![^>]* src=)| style=| on\w+=\"", text), file
