"""The files of the page, as they are in the package: no build step makes them."""

from __future__ import annotations

from functools import cache
from html import escape
from importlib.resources import files
from typing import Final

from wxpay_client.sandbox.page.serving.http import PageAnswer

_TYPES: Final = {
    "css": "text/css; charset=utf-8",
    "html": "text/html; charset=utf-8",
    "js": "text/javascript; charset=utf-8",
    "svg": "image/svg+xml",
}


_FOLDER: Final = files("wxpay_client.sandbox.page").joinpath("static")


@cache
def _names() -> frozenset[str]:
    return frozenset(file.name for file in _FOLDER.iterdir())


@cache
def _content(name: str) -> bytes:
    return _FOLDER.joinpath(name).read_bytes()


def static_file(name: str) -> PageAnswer | None:
    """One of the files that the page loads; `None` for any other name."""
    if name not in _names() or name == "index.html":
        return None
    return PageAnswer(200, {"Content-Type": _TYPES[name.rpartition(".")[2]]}, _content(name))


def index(**values: str) -> PageAnswer:
    """The page itself, with values in place of `{{name}}`."""
    text = _content("index.html").decode()
    for name, value in values.items():
        text = text.replace("{{" + name + "}}", escape(value))
    return PageAnswer(200, {"Content-Type": _TYPES["html"]}, text.encode())
