"""The site as it is built: without a warning, whole by itself, every link leading somewhere, and search that finds."""

from __future__ import annotations

import json
import re
import subprocess
import sys
from collections.abc import Iterator
from html.parser import HTMLParser
from pathlib import Path
from urllib.parse import quote, unquote, urlsplit

import pytest

from tests.support.sandbox.browser import CHROMIUM, DRIVER, chromium

ROOT = Path(__file__).resolve().parents[2]

pytestmark = [pytest.mark.slow, pytest.mark.xdist_group("site")]


@pytest.fixture(scope="module", params=["en", "zh"])
def site(request: pytest.FixtureRequest, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The folder of one language, built anew."""
    folder = tmp_path_factory.mktemp("site")
    tags = ["-t", "zh"] if request.param == "zh" else []
    command = [sys.executable, "-m", "sphinx", "-q", "-W", "--keep-going", "-d", str(folder / "trees"), *tags]
    built = subprocess.run(  # as long as it takes: some twenty seconds
        [*command, str(ROOT / "docs"), str(folder / request.param)], capture_output=True, text=True, check=False
    )
    assert (built.returncode, built.stderr) == (0, "")
    return folder / request.param


class Page(HTMLParser):
    """The links and the anchors of a page."""

    def __init__(self, path: Path) -> None:
        super().__init__()
        self.links: list[tuple[str, str]] = []
        self.anchors = set[str]()
        self.feed(path.read_text("utf-8"))

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        given = dict(attrs)
        self.anchors.add(given.get("id") or "")
        if target := given.get("href" if tag in {"a", "link"} else "src"):
            self.links.append((tag, target))


def pages(site: Path) -> Iterator[tuple[Path, Page]]:
    for path in sorted(site.rglob("*.html")):
        yield path, Page(path)


def test_every_link_within_the_site_leads_somewhere(site: Path) -> None:
    known = dict(pages(site))
    wrong = list[str]()
    for path, page in known.items():
        for _, target in page.links:
            url = urlsplit(target)
            if url.scheme or (path.name == "search.html" and not url.path):
                continue
            file = (path.parent / unquote(url.path)).resolve() if url.path else path
            if file.relative_to(site.parent).parts[0] != site.name:
                continue  # the other language
            if not file.is_file() or (
                url.fragment and file in known and unquote(url.fragment) not in known[file].anchors
            ):
                wrong.append(f"{path.relative_to(site)}: {target}")
    assert wrong == []


def test_nothing_comes_from_elsewhere(site: Path) -> None:
    for path, page in pages(site):
        loaded = [target for tag, target in page.links if tag != "a" and urlsplit(target).scheme not in {"", "data"}]
        assert loaded == [], path
    for path in site.rglob("*.css"):
        assert not re.search(r"url\(['\"]?(https?:)?//|@import", path.read_text("utf-8")), path


def test_each_page_leads_to_itself_in_the_other_language(site: Path) -> None:
    other = {"en": "zh", "zh": "en"}[site.name]
    for path in [site / "tasks" / "refunds.html", site / "index.html"]:
        expected = (site.parent / other / path.relative_to(site)).resolve()
        assert expected in {(path.parent / target).resolve() for _, target in Page(path).links}


def test_no_mark_of_markdown_is_shown(site: Path) -> None:
    code = re.compile(r"<(pre|code|script)\b.*?</\1>|<span class=\"pre\">.*?</span>", re.DOTALL)
    shown = {path: code.sub("", path.read_text("utf-8")) for path in site.rglob("*.html")}
    assert [path.name for path, text in shown.items() if "**" in text or "](" in text] == []


@pytest.mark.parametrize("words", [["退款", "款通", "通知"], ["分账"], ["out_refund_no"]])
def test_the_index_of_the_search_has_what_is_searched_for(site: Path, words: list[str]) -> None:
    text = (site / "searchindex.js").read_text("utf-8")
    index = json.loads(text.removeprefix("Search.setIndex(").removesuffix(")"))
    for word in words:
        assert word in index["terms"] or word in index["titleterms"], word


@pytest.mark.skipif(CHROMIUM is None or DRIVER is None, reason="there is no chromium with its driver")
def test_the_search_shows_what_pages_say_without_a_server(site: Path, tmp_path: Path) -> None:
    with chromium(tmp_path) as browser:
        browser.driver.get(f"{(site / 'search.html').as_uri()}?q={quote('退款通知')}")
        found = browser.until(lambda: re.search(r"[0-9]+", browser.text("#search-results .search-summary")))
        assert found is not None
        browser.until(lambda: len(browser.all("#search-results .context")) == int(found[0]))
        assert all("通知" in excerpt.text for excerpt in browser.all("#search-results .context"))
        assert browser.complaints() == []
