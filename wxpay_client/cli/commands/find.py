"""`wxpay operations` and `wxpay describe`: what there is, and what it takes and gives."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from typing import TYPE_CHECKING, Any, Final

from rich.text import Text as Styled

from wxpay_client._messages.findings import Language
from wxpay_client.api import EVENTS, OPERATIONS
from wxpay_client.cli.commands.call import operation_class
from wxpay_client.cli.completing import complete_operations_and_events
from wxpay_client.cli.exit_status import ExitStatus
from wxpay_client.cli.framework import Argument, command
from wxpay_client.cli.terminal import Row, Terminal, line, rows, title
from wxpay_client.cli.texts import about
from wxpay_client.cli.texts import found as texts
from wxpay_client.cli.texts.types import limits_in_chinese
from wxpay_client.cli.values.members import (
    Guide,
    Member,
    class_text,
    event_classes,
    guide_of,
    guide_of_event,
    limits_of,
    members_of,
    models_of,
    named,
    type_name,
    type_text,
    values_of,
)

if TYPE_CHECKING:
    from rich.console import RenderableType

    from wxpay_client.schema.events import Event
    from wxpay_client.schema.operation import ErrorCode, Operation

__all__ = ["COMMANDS"]

# Any, throughout: JSON, and types that a specification describes.


@command(
    "operations",
    Argument("words", text=about.WORDS, metavar="[WORD]…", nargs=-1),
    about=about.OPERATIONS,
    examples=["wxpay operations refund", "wxpay operations 退款", "wxpay operations /v3/pay/transactions close"],
)
def operations(terminal: Terminal, words: Sequence[str]) -> int:
    found = [one for one in _everything() if _has(one, words)]
    if terminal.as_json:
        terminal.result(found)
    else:
        for one in found:
            summary, term = one["summary"], one["term"]
            shown = f"{term}  {summary}" if terminal.language is Language.CHINESE else f"{summary} ({term})"
            terminal.show(title(one["id"]), line(shown, indent=2))
            if one["method"]:
                terminal.show(line(f"{one['method']} {one['path']}", style="dim", indent=2))
        terminal.tell(texts.count(len(found), " ".join(words)), style="dim")
    return ExitStatus.DONE if found else ExitStatus.FOUND


def _everything() -> Iterator[dict[str, Any]]:
    """Every operation and every event, as JSON."""
    for name in OPERATIONS:
        operation, guide = OPERATIONS[name].operation, guide_of(name)
        yield {
            "id": name,
            "method": operation.method,
            "path": _full_path(operation),
            "summary": guide.summary,
            "term": guide.term,
            "product": guide.product,
            "access_point": operation.server,
            "pages": list(guide.sources),
        }
    for name in EVENTS:
        cls = event_classes(name, EVENTS)[0]
        guide = guide_of_event(cls)
        yield {
            "id": name,
            "method": "",
            "path": "",
            "summary": guide.summary,
            "term": guide.term,
            "product": class_text(cls),
        }


def _full_path(operation: Operation) -> str:
    prefix = "/hk" if operation.server.rstrip("/").endswith("/hk") else ""
    return f"{prefix}{operation.path}"


def _has(one: Mapping[str, Any], words: Sequence[str]) -> bool:
    text = " ".join(str(part) for part in one.values()).casefold()
    return all(word.casefold() in text for word in words)


@command(
    "describe",
    Argument(
        "name",
        text=about.OPERATION_OR_EVENT,
        metavar="OPERATION",
        shell_complete=complete_operations_and_events,
    ),
    about=about.DESCRIBE,
    examples=["wxpay describe refund.domestic.refunds.create", "wxpay describe REFUND.SUCCESS"],
)
def describe(terminal: Terminal, name: str) -> None:
    if name in EVENTS:
        described: list[Any] = [_event_data(cls) for cls in event_classes(name, EVENTS)]
        if terminal.as_json:
            terminal.result(described)
            return
        for cls in event_classes(name, EVENTS):
            terminal.show(*_event(terminal, name, cls))
        return
    operation_class(name)
    if terminal.as_json:
        terminal.result(_operation_data(name))
    else:
        terminal.show(*_operation(terminal, name))


# For a person.


def _operation(terminal: Terminal, name: str) -> Iterator[RenderableType]:
    say, cls, guide = terminal.text, OPERATIONS[name], guide_of(name)
    operation = cls.operation
    yield title(name)
    yield line(named(guide.summary, terminal.language, guide.term), indent=2)
    yield line(f"{operation.method} {operation.server.rstrip('/')}{operation.path}", style="dim", indent=2)
    for paragraph in guide.paragraphs:
        yield line("")
        yield line(paragraph, indent=2)
    yield line("")
    yield rows(_facts(terminal, operation))
    yield from _block(say(texts.TAKES), terminal, members_of(cls), example=True)
    yield line("")
    yield title(say(texts.GIVES))
    yield line(named(guide.returns, terminal.language), indent=2)
    for hint in dict.fromkeys(operation.answers.values()):
        for model in [] if hint is None else models_of(hint):
            yield from _lines(terminal, members_of(model), 2, (model,))
    if operation.error_codes:
        yield line("")
        yield title(say(texts.ERRORS))
        for error in operation.error_codes:
            yield from _error(terminal, error)
    yield from _pages(terminal, guide)


def _facts(terminal: Terminal, operation: Operation) -> Iterator[Row]:
    say = terminal.text
    if operation.safe:
        yield Row(say(texts.KIND), say(texts.READ))
        return
    yield Row(say(texts.KIND), say(texts.WRITE))
    retry = texts.retried_under(operation.merchant_number) if operation.merchant_number else texts.NEVER_RETRIED
    yield Row(say(texts.RETRY), say(retry))
    if operation.outcome:
        yield Row(say(texts.OUTCOME), operation.outcome)


def _block(
    name: str, terminal: Terminal, members: Sequence[Member], *, example: bool = False
) -> Iterator[RenderableType]:
    yield line("")
    yield title(name)
    if not members:
        yield line(terminal.text(texts.NOTHING), indent=2)
    for member in members:
        yield from _member(terminal, member, member.name, 2, (), place=example)


def _lines(
    terminal: Terminal, members: Sequence[Member], indent: int, within: tuple[type[Any], ...]
) -> Iterator[RenderableType]:
    for member in members:
        yield from _member(terminal, member, member.name, indent, within)


def _member(
    terminal: Terminal,
    member: Member,
    name: str,
    indent: int,
    within: tuple[type[Any], ...],
    *,
    place: bool = False,
) -> Iterator[RenderableType]:
    say = terminal.text
    kind = [say(type_text(member.hint))]
    if place:
        kind.append(say(texts.PLACES[member.wire.location]))
    if member.required:
        kind.append(say(texts.REQUIRED))
    if terminal.language is Language.CHINESE:
        kind += limits_in_chinese(member.wire)
    head = Styled(name, style="cyan")
    head.append(f"  {', '.join(kind)}", style="dim")
    yield line(head, indent=indent)
    yield line(named(member.text, terminal.language), indent=indent + 4)
    for value, text in values_of(member.hint).items():
        yield line(f"{value}  {named(text, terminal.language)}", style="dim", indent=indent + 4)
    for model in member.models:
        if model not in within:
            yield from _lines(terminal, members_of(model), indent + 4, (*within, model))


def _error(terminal: Terminal, error: ErrorCode) -> Iterator[RenderableType]:
    head = Styled(f"{error.code}", style="cyan").append(f"  {error.status}", style="dim")
    yield line(head, indent=2)
    chinese = terminal.language is Language.CHINESE
    cause, remedy = (error.cause_zh, error.remedy_zh) if chinese else (error.cause, error.remedy)
    yield line(f"{cause}{'' if chinese else ' '}{remedy}".strip(), indent=6)


def _event(terminal: Terminal, name: str, cls: type[Event[Any]]) -> Iterator[RenderableType]:
    yield title(name)
    guide = guide_of_event(cls)
    yield line(named(guide.summary, terminal.language, guide.term), indent=2)
    for paragraph in guide.paragraphs:
        yield line("")
        yield line(paragraph, indent=2)
    resource = next(member for member in members_of(cls) if member.name == "resource")
    yield line("")
    yield title(terminal.text(texts.RESOURCE))
    for model in resource.models:
        yield from _lines(terminal, members_of(model), 2, (model,))
    yield from _pages(terminal, guide)


def _pages(terminal: Terminal, guide: Guide) -> Iterator[RenderableType]:
    yield line("")
    yield title(terminal.text(texts.PAGES))
    for page in guide.sources:
        yield line(page, indent=2)


# As JSON.


def _operation_data(name: str) -> dict[str, Any]:
    cls, guide = OPERATIONS[name], guide_of(name)
    operation = cls.operation
    return {
        "id": name,
        "method": operation.method,
        "path": operation.path,
        "access_point": operation.server,
        "summary": guide.summary,
        "term": guide.term,
        "paragraphs": list(guide.paragraphs),
        "pages": list(guide.sources),
        "write": not operation.safe,
        "merchant_number": operation.merchant_number or None,
        "outcome": operation.outcome or None,
        "parameters": [{"in": member.wire.location, **_member_data(member, ())} for member in members_of(cls)],
        "returns": guide.returns,
        "answers": {str(status): _type_data(hint, ()) for status, hint in operation.answers.items()},
        "errors": [error._asdict() for error in operation.error_codes],
    }


def _event_data(cls: type[Event[Any]]) -> dict[str, Any]:
    resource = next(member for member in members_of(cls) if member.name == "resource")
    return {"text": class_text(cls), "resource": _type_data(resource.hint, ())}


def _member_data(member: Member, within: tuple[type[Any], ...]) -> dict[str, Any]:
    values = values_of(member.hint)
    return {
        "name": member.name,
        "required": member.required,
        "text": member.text,
        **limits_of(member.wire),
        **({"values": values} if values else {}),
        **_type_data(member.hint, within),
    }


def _type_data(hint: Any, within: tuple[type[Any], ...]) -> dict[str, Any]:
    if hint is None:
        return {"type": "nothing"}
    members = [
        _member_data(inner, (*within, model))
        for model in models_of(hint)
        if model not in within
        for inner in members_of(model)
    ]
    return {"type": type_name(hint), **({"members": members} if members else {})}


COMMANDS: Final = {"operations": operations, "describe": describe}
