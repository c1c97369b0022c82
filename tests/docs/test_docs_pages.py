"""The pages of docs/ and the README: their code, their links, and that both languages say the same.

Blocks marked `python` are run by sybil (conftest.py at the root). This looks at the others, and at what is between.
"""

from __future__ import annotations

import ast
import json
import re
import shutil
import subprocess
import tomllib
from pathlib import Path
from urllib.parse import urlsplit

import pytest
import yaml
from pygments.lexers import get_lexer_by_name
from pygments.token import Error

from tests.support.waiting import HANGS

ROOT = Path(__file__).resolve().parents[2]
DOCS = ROOT / "docs"
PAGES = sorted(
    page
    for page in [*ROOT.glob("README*.md"), *DOCS.rglob("*.md")]
    if not page.is_relative_to(DOCS / "reference" / "api")  # written from the specification, and not committed
)
IN_BOTH = [page for page in PAGES if page.name.endswith(".zh.md")]
FENCE = re.compile(r"^```(\S*)\n(.*?)^```$", re.MULTILINE | re.DOTALL)
LINK = re.compile(r"(?<!!)\[[^\]]*\]\(([^)\s]+)\)|!\[[^\]]*\]\(([^)\s]+)\)")
LEXED = {"js", "php", "java", "go", "csharp", "http", "diff"}


def name_of(page: Path) -> str:
    return page.relative_to(ROOT).as_posix()


def blocks(page: Path) -> list[tuple[str, str]]:
    return FENCE.findall(page.read_text("utf-8"))


def prose(page: Path) -> str:
    """What is no code, neither in a block nor in a line."""
    return re.sub(r"`[^`\n]*`", "", FENCE.sub("", page.read_text("utf-8")))


def anchors(page: Path) -> set[str]:
    headings = re.findall(r"^#+ (.+)$", FENCE.sub("", page.read_text("utf-8")), re.MULTILINE)
    return {re.sub(r"[^\w\- ]", "", heading.lower()).strip().replace(" ", "-") for heading in headings}


def typed(session: str) -> str:
    """What a person types in a terminal; the rest is what comes of it."""
    return "\n".join(line[2:] for line in session.splitlines() if line.startswith(("$ ", "> ")))


@pytest.mark.parametrize("page", PAGES, ids=name_of)
def test_each_block_of_code_is_what_it_says(page: Path) -> None:
    for language, code in blocks(page):
        match language:
            case "python" | "py":
                compile(code, name_of(page), "exec")
            case "sh" | "console":
                bash = shutil.which("bash")
                script = typed(code) if language == "console" else code
                if bash is not None:
                    subprocess.run([bash, "-n"], input=script, text=True, check=True, timeout=HANGS)
            case "json":
                json.loads(code)
            case "toml":
                tomllib.loads(code)
            case "yaml":
                yaml.safe_load(code)
            case "text" | "":
                pass
            case _ if language in LEXED:
                tokens = get_lexer_by_name(language).get_tokens(code)
                assert not [text for kind, text in tokens if kind is Error], language
            case _:
                assert re.fullmatch(r"\{[\w-]+\}", language), f"{language!r}: no test knows code of this kind"


@pytest.mark.parametrize("page", PAGES, ids=name_of)
def test_each_link_leads_somewhere(page: Path) -> None:
    for groups in LINK.findall(prose(page)):
        target = groups[0] or groups[1]
        url = urlsplit(target)
        if url.scheme:
            assert url.scheme == "https", target
            assert re.fullmatch(r"[\w-]+(\.[\w-]+)+", url.hostname or ""), target
        elif not url.path:
            # A label of the reference is checked where the site is built.
            assert url.fragment in anchors(page) or url.fragment.startswith(("op-", "api-", "error-")), target
        elif (page.parent / url.path).resolve().is_relative_to(DOCS / "reference" / "api"):
            assert url.path.endswith(".md"), target
        else:
            file = (page.parent / url.path).resolve()
            assert file.exists(), target
            if url.fragment:
                assert url.fragment in anchors(file), target


def asks_for_the_time_of_the_machine(node: ast.AST) -> bool:
    """Whether it is `date.today()`, `datetime.now()` or the like: the gateway counts days in Beijing."""
    match node:
        case ast.Call(func=ast.Attribute(attr="today" | "utcnow" | "utcfromtimestamp")):
            return True
        case ast.Call(func=ast.Attribute(attr="now"), args=[], keywords=[]):
            return True
        case ast.Call(func=ast.Attribute(attr="fromtimestamp"), args=[_], keywords=[]):
            return True
        case _:
            return False


@pytest.mark.parametrize("page", PAGES, ids=name_of)
def test_no_code_takes_the_days_of_the_machine_for_those_of_the_gateway(page: Path) -> None:
    code = [ast.parse(code) for language, code in blocks(page) if language in {"python", "py"}]
    found = [node for tree in code for node in ast.walk(tree) if asks_for_the_time_of_the_machine(node)]
    assert not [ast.unparse(node) for node in found]


def shape(code: str) -> str:
    """A block without its comments and texts: those are in the language of the page."""
    tree = ast.parse(code)
    for node in ast.walk(tree):
        if isinstance(node, ast.Constant) and isinstance(node.value, str):
            node.value = ""
        if isinstance(node, ast.JoinedStr):
            node.values = [value for value in node.values if not isinstance(value, ast.Constant)]
    return ast.dump(tree)


@pytest.mark.parametrize("page", IN_BOTH, ids=name_of)
def test_both_languages_have_the_same_headings_and_code(page: Path) -> None:
    english = page.with_name(page.name.replace(".zh.md", ".md"))
    levels = [re.findall(r"^(#+) ", FENCE.sub("", each.read_text("utf-8")), re.MULTILINE) for each in (english, page)]
    assert levels[0] == levels[1]
    ours, theirs = blocks(english), blocks(page)
    assert [language for language, _ in ours] == [language for language, _ in theirs]
    for (language, code), (_, translated) in zip(ours, theirs, strict=True):
        if language in {"python", "py"}:
            assert shape(code) == shape(translated)


@pytest.mark.parametrize("page", IN_BOTH, ids=name_of)
def test_a_page_in_chinese_leads_to_pages_in_chinese(page: Path) -> None:
    for groups in LINK.findall(prose(page)):
        path = urlsplit(groups[0]).path
        translated = page.parent / path.removesuffix(".md").removesuffix(".zh")
        if path.endswith(".md") and not path.endswith(".zh.md"):
            assert not translated.with_name(f"{translated.name}.zh.md").exists(), path
