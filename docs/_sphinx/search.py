"""Search that finds Chinese as well as English, in either language's pages.

Chinese has no spaces between words. A run of characters is taken apart into pairs (退款通知 → 退款 款通 通知), in
the index and in what is searched for alike, so that whatever stands in a page is found, without a dictionary that lacks
the vendor's terms. Names of Python are found whole and by their parts: `out_refund_no` by `refund` too.
"""

from __future__ import annotations

import re
from typing import Final

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


def setup(app: Sphinx) -> None:
    """Make it known to Sphinx as `pairs`."""
    app.add_search_language(PairsOfCharacters)
