"""Search that finds Chinese as well as English, in either language's pages.

Chinese has no spaces between words. A run of characters is taken apart into pairs (退款通知 → 退款 款通 通知), in
the index and in what is searched for alike, so that whatever stands in a page is found, without a dictionary that lacks
the vendor's terms. Names of Python are found whole and by their parts: `out_refund_no` by `refund` too.

What a page that was found says, Sphinx's script fetches page by page, which browsers refuse where the site is opened
from a folder. There `_static/excerpts.js` takes it from one script with the text of all pages, which browsers allow.
"""

from __future__ import annotations

import json
import re
from html import escape
from pathlib import Path
from typing import Any, Final

from docutils import nodes
from sphinx.application import Sphinx
from sphinx.search.en import SearchEnglish

_CHINESE: Final = re.compile(r"[\u4e00-\u9fff]+")
_NAME: Final = re.compile(r"[A-Za-z0-9_]+")


class PairsOfCharacters(SearchEnglish):
    """English words by their stems; Chinese in pairs of characters, and in single ones."""

    lang = "pairs"
    js_splitter_code = r"""
function splitQuery(query) {
  const words = [];
  for (const part of query.match(/[\u4e00-\u9fff]+|[A-Za-z0-9_]+/g) || []) {
    if (!/[\u4e00-\u9fff]/.test(part) || part.length === 1) words.push(part);
    else for (let i = 0; i + 1 < part.length; i++) words.push(part.slice(i, i + 2));
  }
  return words;
}
"""

    def split(self, input: str) -> list[str]:  # noqa: A002 - Sphinx's name of it
        """Take a text apart into what it is found by."""
        words = list[str]()
        for run in _CHINESE.findall(input):
            words += run
            words += (run[i : i + 2] for i in range(len(run) - 1))
        for name in _NAME.findall(input):
            words.append(name)
            words += (part for part in name.split("_") if part not in ("", name))
        return words

    def word_filter(self, word: str) -> bool:
        """Whether a word is in the index; a single Chinese character is."""
        return bool(_CHINESE.match(word)) or (len(word) > 1 and super().word_filter(word))


def _add_excerpts(app: Sphinx, name: str, _template: str, _context: dict[str, Any], _doctree: object) -> None:
    """Let the page that shows what was found know where texts are. Any: Sphinx's own."""
    if name == "search":
        app.add_js_file("excerpts.js")


def _text(node: nodes.Node) -> str:
    """What a reader sees of a page, as HTML that knows where its sections begin, and nothing else."""
    if isinstance(node, nodes.Invisible | nodes.raw):
        return ""
    if isinstance(node, nodes.Text):
        return escape(node, quote=False)
    text = ("" if isinstance(node, nodes.TextElement) else "\n").join(map(_text, node.children))
    return f'<section id="{node["ids"][0]}">{text}</section>' if isinstance(node, nodes.section) else text


def _write_texts(app: Sphinx, error: Exception | None) -> None:
    """Write the text of every page, for where a page cannot read another."""
    if error is None:
        texts = {name: _text(app.env.get_doctree(name)) for name in sorted(app.env.found_docs)}
        script = f"window.PAGE_TEXTS = {json.dumps(texts, ensure_ascii=False)};\n"
        Path(app.outdir, "_static", "page_texts.js").write_text(script, "utf-8")


def setup(app: Sphinx) -> None:
    """Make it known to Sphinx as `pairs`, and have excerpts without a server."""
    app.add_search_language(PairsOfCharacters)
    app.connect("html-page-context", _add_excerpts)
    app.connect("build-finished", _write_texts)
