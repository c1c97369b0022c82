"""Sphinx's configuration: one source tree, built once for each language.

`page.md` is English, `page.zh.md` beside it the same page in Chinese. `make docs` builds both; the tag `zh` says which.
A page that is not translated yet appears in both, with a note.
"""

from __future__ import annotations

import re
import sys
from pathlib import Path
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from sphinx.application import Sphinx


_DOCS = Path(__file__).resolve().parent
sys.path[:0] = [str(_DOCS.parent), str(_DOCS / "_sphinx")]

import docstrings  # noqa: E402
import reference  # noqa: E402
import search  # noqa: E402

import wxpay_client  # noqa: E402

_LANGUAGE: reference.Language = "zh" if "zh" in tags else "en"  # noqa: F821 - Sphinx puts it here

project = "wxpay-client"
author = "The wxpay-client authors"
project_copyright = "the wxpay-client authors, MIT licence"
version = release = wxpay_client.__version__
language = "zh_CN" if _LANGUAGE == "zh" else "en"

extensions = ["myst_parser", "sphinx.ext.autodoc", "sphinx.ext.napoleon", "sphinx_copybutton"]
exclude_patterns = ["_*"]
if _LANGUAGE == "zh":
    # The longer ending first: `page.zh.md` is `page`, in whose place stands no `page.md`.
    source_suffix = {".zh.md": "markdown", ".md": "markdown"}
    reference.write(_DOCS / "reference" / "api", "zh")
    _translated = [page.relative_to(_DOCS).as_posix() for page in _DOCS.rglob("*.zh.md")]
    exclude_patterns += [f"{page.removesuffix('.zh.md')}.md" for page in _translated]
else:
    source_suffix = {".md": "markdown"}
    reference.write(_DOCS / "reference" / "api", "en")
    exclude_patterns += ["**/*.zh.md", "*.zh.md"]

myst_enable_extensions = ["colon_fence", "attrs_inline"]
myst_heading_anchors = 3

autodoc_member_order = "bysource"
autodoc_typehints = "signature"
autodoc_preserve_defaults = True
napoleon_numpy_docstring = False
napoleon_use_rtype = False
napoleon_use_ivar = True
default_role = "literal"
suppress_warnings = ["ref.python"]  # two classes are called Callbacks, of the client and of the sandbox
add_module_names = False
toc_object_entries = False

# Nothing of what other people's documents look like is fetched, and nothing of a page is: it works without a network.
html_theme = "furo"
html_title = "wxpay-client"
html_static_path = ["_static"]
html_css_files = ["style.css"]
templates_path = ["_templates"]
html_copy_source = False
html_show_sphinx = False
html_search_language = "pairs"
html_sidebars = {
    "**": [
        "sidebar/brand.html",
        "sidebar/language.html",
        "sidebar/search.html",
        "sidebar/scroll-start.html",
        "sidebar/navigation.html",
        "sidebar/scroll-end.html",
    ],
}
html_context = {"other_language": "en" if _LANGUAGE == "zh" else "zh"}


_IN_BOTH_LANGUAGES = {"operations"}  # by themselves


_FENCE = re.compile(r"(^```.*?^```$)", re.MULTILINE | re.DOTALL)
_LINE_BREAK_IN_CHINESE = re.compile(
    r"(?<=[\u3000-\u303f\u4e00-\u9fff\uff00-\uffef])\n(?=[\u3000-\u303f\u4e00-\u9fff\uff00-\uffef`\[])"
    r"|(?<=[\u3000-\u303f\uff00-\uffef])\n(?=[A-Za-z0-9`\[*])"
)


def _prepare(app: Sphinx, name: str, source: list[str]) -> None:
    """Note what is not translated; join lines of Chinese, between which a browser would show a space."""
    if _LANGUAGE == "zh":
        prose_and_code = _FENCE.split(source[0])
        prose_and_code[::2] = [_LINE_BREAK_IN_CHINESE.sub("", prose) for prose in prose_and_code[::2]]
        source[0] = "".join(prose_and_code)
    if _LANGUAGE == "zh" and not str(app.env.doc2path(name)).endswith(".zh.md") and name not in _IN_BOTH_LANGUAGES:
        source[0] += "\n\n```{note}\n本页尚无中文版，以上为英文原文。\n```\n"


def setup(app: Sphinx) -> None:
    """Add search, docstrings as we write them, and what pages in Chinese need."""
    docstrings.setup(app)
    search.setup(app)
    app.connect("source-read", _prepare)
