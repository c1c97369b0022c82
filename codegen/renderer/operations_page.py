"""The list of all operations that people look a method up in, as Markdown."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Final
from urllib.parse import urlsplit

from ..model import Api, Module, Operation

_TERM: Final = re.compile(r" ?\(([^()]*[\u4e00-\u9fa5][^()]*)\)")
"""The vendor's Chinese term, as titles and descriptions give it: in parentheses behind the English one."""


def operations_page(api: Api) -> str:
    """Every operation of the client, by product: a section for each module that has any."""
    sections = ["\n".join(_section(module)) for module in api.modules if module.operations]
    count = sum(len(module.operations) for module in api.modules)
    text = (
        f"All {count} operations of the client, by product: how each is called, what it is in English and by the\n"
        "vendor's Chinese term, where it goes, and the vendor's pages about it."
    )
    first = f"<!-- Generated from {', '.join(api.sources.files)} by `{api.sources.command}`. Do not edit. -->"
    return "\n\n".join([first, "# Operations (接口列表)", text, *sections]) + "\n"


def _section(module: Module) -> Iterator[str]:
    title = module.text.partition("\n")[0].partition(";")[0].rstrip(".")
    term = _TERM.search(module.text)
    yield f"## {title or module.name}{f' ({term[1]})' if term else ''}"
    yield ""
    yield "| method | request | English | 中文 | access point | pages |"
    yield "| --- | --- | --- | --- | --- | --- |"
    for resource in module.resources:
        for operation in resource.operations:
            cells = (f"`client.{resource.path}.{operation.method_name}`", *_cells(operation))
            yield "| " + " | ".join(cell.replace("|", "\\|") for cell in cells) + " |"


def _cells(operation: Operation) -> Iterator[str]:
    summary = operation.doc.text.partition("\n")[0]
    term, server = _TERM.search(summary), urlsplit(operation.server)
    yield f"`{operation.http_method} {operation.path}`"
    yield " ".join(filter(None, (_TERM.sub("", summary), _deprecation(operation))))
    yield term[1] if term else ""
    yield f"`{server.netloc}{server.path.rstrip('/')}`"
    yield ", ".join(f"[{url.rstrip('/').rpartition('/')[2]}]({url})" for url in operation.source)


def _deprecation(operation: Operation) -> str:
    if not operation.doc.deprecated:
        return ""
    if operation.successor_id:
        return f"**Deprecated**: `client.{operation.successor_id}` replaces it."
    return f"**Deprecated**: {operation.successor} replaces it." if operation.successor else "**Deprecated.**"
