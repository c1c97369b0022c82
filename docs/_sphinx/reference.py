"""The reference of operations, written from the specification before Sphinx reads its pages.

A page for each product in each language, under `docs/reference/api/`, which holds nothing else and is not committed.
The vendor's terms stand in both languages; the specification describes fields in English alone.
"""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterable, Iterator
from pathlib import Path
from typing import Final, Literal, NamedTuple

from codegen.compiler import model_of
from codegen.model import Api, Enumeration, ErrorCode, Event, Field, Module, Operation, Pages, Type, classes_in
from codegen.renderer.annotations import annotate
from codegen.renderer.docs import about, described, sentence, usage

Language = Literal["en", "zh"]

_ROOT: Final = Path(__file__).resolve().parents[2]
_TERM: Final = re.compile(r" ?\(([^()]*[\u4e00-\u9fa5][^()]*)\)")
_CODE: Final = re.compile(r"(`[^`]*`)")
_SPECIAL: Final = re.compile(r"([\\*_<>\[\]{}|$~#])")
_LOCATIONS: Final = {"path": "路径", "query": "查询", "header": "请求头", "body": "请求体"}


class _Words(NamedTuple):
    """What the pages say around what the specification says."""

    title: str
    intro: str
    errors: str
    errors_intro: str
    arguments: str
    answer: str
    pages: str
    source: str
    deprecated: str
    replaced: str
    merchant_number: str
    outcome: str
    errors_of: str
    columns: str
    error_columns: str
    no_body: str
    models: str
    enums: str
    events: str
    values: str
    event_type: str
    resource: str
    operations: str
    remedy: str


_WORDS: Final[dict[Language, _Words]] = {
    "en": _Words(
        title="Operations by product",
        intro="All operations that the client has, by the vendor's paths. Amounts are integers in the minor unit of "
        "their currency, fen for CNY; times are `datetime`s with a time zone.",
        errors="Error codes",
        errors_intro="What the gateway answers when it does not carry out a call. The text of each `APIError` has "
        "cause and remedy, in both languages; `error.code` is the code.",
        arguments="Arguments",
        answer="Answer",
        pages="Pages",
        source="The vendor's pages",
        deprecated="Deprecated by the vendor.",
        replaced="Its successor: ",
        merchant_number="May be retried: it carries a number of yours, ",
        outcome="When the outcome is unknown, ask with ",
        errors_of="Errors",
        columns="| name | type | | description |",
        error_columns="| status | code | cause | remedy |",
        no_body="No data.",
        models="Objects",
        enums="Enumerations",
        events="Events",
        values="| value | meaning |",
        event_type="Event type",
        resource="What it tells of",
        operations="Operations",
        remedy="Remedy",
    ),
    "zh": _Words(
        title="按产品分类的接口",
        intro="客户端的全部接口，按官方路径排列。金额是以货币最小单位计的整数（人民币为分），"
        "时间是带时区的 `datetime`。名称采用官方中文术语，字段说明为英文。",
        errors="错误码",
        errors_intro="网关没有执行调用时返回的错误码。每个 `APIError` 的文本都带有中英文的原因和办法，"
        "`error.code` 是错误码。",
        arguments="参数",
        answer="应答",
        pages="分页",
        source="官方文档",
        deprecated="官方已停止维护此接口。",
        replaced="替代接口：",
        merchant_number="可以安全重试：带有商户自己的单号 ",
        outcome="结果未知时，用来查询的接口：",
        errors_of="错误",
        columns="| 名称 | 类型 | | 说明 |",
        error_columns="| 状态码 | 错误码 | 原因 | 解决办法 |",
        no_body="没有数据。",
        models="对象",
        enums="枚举",
        events="回调通知",
        values="| 值 | 含义 |",
        event_type="通知类型",
        resource="通知内容",
        operations="接口",
        remedy="解决办法",
    ),
}


def write(folder: Path, language: Language) -> None:
    """Write all pages of one language, and remove what no page is any more."""
    suffix = ".zh.md" if language == "zh" else ".md"
    pages = _Reference(model_of(_ROOT / "spec"), language).pages()
    written = {folder / f"{name}{suffix}": text for name, text in pages}
    folder.mkdir(parents=True, exist_ok=True)
    for path in folder.glob("*.md"):
        if path.name.endswith(".zh.md") == (language == "zh") and path not in written:
            path.unlink()
    for path, text in written.items():
        # Sphinx reads again what is newer.
        if not path.exists() or path.read_text(encoding="utf-8") != text:
            path.write_text(text, encoding="utf-8")


class _Reference:
    """The pages of one language."""

    def __init__(self, api: Api, language: Language) -> None:
        self._api = api
        self._language = language
        self._words = _WORDS[language]
        self._successors = {operation.id for module in api.modules for operation in module.operations}

    def pages(self) -> Iterator[tuple[str, str]]:
        """Name and text of each page."""
        modules = [module for module in self._api.modules if module.operations or module.models or module.events]
        words = self._words
        contents = "\n".join([*(module.name for module in modules), ""])
        yield (
            "index",
            f"# {words.title}\n\n{words.intro}\n\n```{{toctree}}\n:maxdepth: 1\n\n{contents}```\n",
        )
        for module in modules:
            yield module.name, "\n\n".join(self._module(module)) + "\n"
        yield "errors", "\n\n".join(self._all_errors()) + "\n"

    def _module(self, module: Module) -> Iterator[str]:
        title, _, text = module.text.partition("\n\n")
        title, term = title.partition(";")[0].rstrip("."), _TERM.search(module.text)
        yield f"# {self._titled(title or module.name, term[1] if term else '')}"
        yield f"`wxpay_client.api.{module.name}`"
        if text:
            yield _prose(text)
        if module.operations:
            yield f"## {self._words.operations}"
            for operation in module.operations:
                yield from self._operation(operation, module)
        if module.events:
            yield f"## {self._words.events}"
            for event in module.events:
                yield from self._event(event, module)
        if module.models:
            yield f"## {self._words.models}"
            for model in module.models:
                yield f"({_label(module.name, model.name)})="
                yield f"### {model.name}"
                yield _prose(model.doc.text)
                yield self._fields(model.fields, module, with_location=False)
        if module.enums:
            yield f"## {self._words.enums}"
            for enum in module.enums:
                yield from self._enumeration(enum, module)

    def _titled(self, english: str, term: str) -> str:
        if not term:
            return _escaped(english)
        return f"{_escaped(term)} ({_escaped(english)})" if self._language == "zh" else f"{_escaped(english)} ({term})"

    def _operation(self, operation: Operation, module: Module) -> Iterator[str]:
        words = self._words
        summary, _, text = operation.doc.text.partition("\n\n")
        term = _TERM.search(summary)
        yield f"({_operation_label(operation.id)})="
        yield f"### {self._titled(_TERM.sub('', summary).rstrip('.'), term[1] if term else '')}"
        yield f"```py\nclient.{operation.id}(...)\n```"
        yield f"`{operation.http_method} {operation.path}` — <{operation.server.rstrip('/')}>"
        if operation.doc.deprecated:
            yield f"```{{admonition}} {words.deprecated}\n:class: warning\n{self._successor(operation)}\n```"
        if text:
            yield _prose(text)
        if operation.doc.notes:
            yield _prose(" ".join(operation.doc.notes))
        facts: list[str] = []
        if operation.merchant_number:
            facts.append(f"{words.merchant_number}`{operation.merchant_number}`.")
        if operation.outcome:
            facts.append(f"{words.outcome}{self._link_to(operation.outcome)}.")
        if operation.pages is not None:
            facts.append(self._iterate(operation, operation.pages, module))
        if operation.source:
            links = ", ".join(f"[{url.rstrip('/').rpartition('/')[2]}]({url})" for url in operation.source)
            facts.append(f"{words.source}: {links}")
        if facts:
            yield "\n".join(f"- {fact}" for fact in facts)
        if operation.fields:
            yield f"**{words.arguments}**"
            yield self._fields(operation.fields, module, with_location=True)
        yield f"**{words.answer}**"
        for answer in operation.answers:
            shown = words.no_body if answer.type is None else self._type(answer.type, module)
            yield f"{answer.status}: {shown} {_prose(sentence(answer.text))}".rstrip()
        if shown := usage(operation, module.models):
            yield f"```py\n{shown}\n```"
        if operation.errors:
            yield f"**{words.errors_of}**"
            yield self._errors(operation.errors)

    def _successor(self, operation: Operation) -> str:
        if operation.successor_id:
            return f"{self._words.replaced}{self._link_to(operation.successor_id)}."
        return f"{self._words.replaced}{_prose(operation.successor)}" if operation.successor else ""

    def _link_to(self, operation_id: str) -> str:
        if operation_id not in self._successors:
            return f"`{operation_id}`"
        return f"[`client.{operation_id}`](#{_operation_label(operation_id)})"

    def _iterate(self, operation: Operation, pages: Pages, module: Module) -> str:
        group = operation.id.rpartition(".")[0]
        return f"{self._words.pages}: `client.{group}.{pages.method}(…)` → {self._type(pages.item, module)}"

    def _event(self, event: Event, module: Module) -> Iterator[str]:
        words = self._words
        yield f"({_label(module.name, event.class_name)})="
        yield f"### {event.class_name}"
        yield _prose(event.doc.text)
        facts = [
            f"{words.event_type}: `{event.type}`",
            f"{words.resource}: {self._type(event.resource.type, module)}",
        ]
        if event.source:
            links = ", ".join(f"[{url.rstrip('/').rpartition('/')[2]}]({url})" for url in event.source)
            facts.append(f"{words.source}: {links}")
        yield "\n".join(f"- {fact}" for fact in facts)

    def _enumeration(self, enum: Enumeration, module: Module) -> Iterator[str]:
        yield f"({_label(module.name, enum.name)})="
        yield f"### {enum.name}"
        yield _prose(enum.doc.text)
        rows = [f"| `{_in_table(str(member.value))}` | {_prose(member.meaning)} |" for member in enum.members]
        yield "\n".join([self._words.values, "| --- | --- |", *rows])

    def _fields(self, fields: Iterable[Field], module: Module, *, with_location: bool) -> str:
        rows: list[str] = []
        for field in fields:
            marks = ["**必填**" if self._language == "zh" else "**required**"] if field.required else []
            if with_location:
                marks.append(_LOCATIONS[field.location] if self._language == "zh" else field.location)
            text = " ".join(about(described(field)).split())
            if self._language == "zh" and (term := _TERM.search(field.doc.text)):
                shown = f"**{_prose(term[1])}**. {_prose(_TERM.sub('', text, count=1))}"
            else:
                shown = _prose(text)
            cells = (f"`{field.name}`", self._type(field.type, module), " ".join(marks), shown)
            rows.append(f"| {' | '.join(cells)} |")
        if not rows:
            return self._words.no_body
        return "\n".join([self._words.columns, "| --- | --- | --- | --- |", *rows])

    def _type(self, type_: Type, module: Module) -> str:
        text = _in_table(annotate(type_))
        links = {each.name: each for each in classes_in(type_)}
        if not links:
            return f"`{text}`"
        parts = re.split(rf"\b({'|'.join(map(re.escape, links))})\b", text)
        return "".join(self._linked(part, links.get(part)) for part in parts if part)

    def _linked(self, text: str, of: object) -> str:
        if of is None:
            return _escaped(text.replace("\\|", "|"))
        name, module = getattr(of, "name", ""), getattr(of, "module", "")
        return f"[{_escaped(text)}](#{_label(module, name)})"

    def _errors(self, errors: Iterable[ErrorCode]) -> str:
        rows = [f"| {e.status} | `{e.code}` | {_prose(self._cause(e))} | {_prose(self._remedy(e))} |" for e in errors]
        return "\n".join([self._words.error_columns, "| --- | --- | --- | --- |", *rows])

    def _cause(self, error: ErrorCode) -> str:
        return sentence(error.cause) if self._language == "en" else error.cause_zh

    def _remedy(self, error: ErrorCode) -> str:
        return sentence(error.remedy) if self._language == "en" else error.remedy_zh

    def _all_errors(self) -> Iterator[str]:
        """The page of all error codes: each with its causes, their remedies, and the operations that answer so."""
        words = self._words
        yield "(error-codes)="
        yield f"# {words.errors}"
        yield words.errors_intro
        where: dict[str, dict[tuple[int, str, str], list[str]]] = defaultdict(lambda: defaultdict(list))
        for module in self._api.modules:
            for operation in module.operations:
                for error in operation.errors:
                    told = (error.status, self._cause(error), self._remedy(error))
                    where[error.code][told].append(operation.id)
        for code in sorted(where):
            yield f"({_error_label(code)})="
            yield f"## {code}"
            for (status, cause, remedy), operations in sorted(where[code].items()):
                yield f"**{status}** — {_prose(cause)}\n\n{words.remedy}: {_prose(remedy)}"
                yield self._at(operations)

    def _at(self, operations: list[str]) -> str:
        """Where a code is answered so; operations of most documents are not listed one by one."""
        if len(operations) > 12:
            return f"{self._words.operations}: {len(operations)}."
        return f"{self._words.operations}: {', '.join(map(self._link_to, operations))}."


def _label(module: str, name: str) -> str:
    return _anchor(f"api-{module}-{name}")


def _operation_label(operation_id: str) -> str:
    return _anchor(f"op-{operation_id}")


def _error_label(code: str) -> str:
    return _anchor(f"error-{code}")


def _anchor(text: str) -> str:
    return re.sub("[^a-z0-9]+", "-", text.lower())


def _escaped(text: str) -> str:
    return _SPECIAL.sub(r"\\\1", text)


def _in_table(code: str) -> str:
    return code.replace("|", "\\|")


def _prose(text: str) -> str:
    """A description as Markdown that shows what it says: what is not code is escaped, and stays on one line."""
    paragraphs = (" ".join(paragraph.split()) for paragraph in text.split("\n\n"))
    return "\n\n".join("".join(_part(part) for part in _CODE.split(paragraph)) for paragraph in paragraphs)


def _part(part: str) -> str:
    return _in_table(part) if part.startswith("`") else _escaped(part)
