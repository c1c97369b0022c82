"""What must hold of operations, paths and servers beyond their shape."""

from __future__ import annotations

import re
from ipaddress import ip_address
from typing import TYPE_CHECKING, Final
from urllib.parse import urlsplit

from ..diagnostics import Reporter, did_you_mean, quoted
from ..document.operations import parameters_of
from ..document.parts import METHODS, Part, is_true, items, members, parts, text
from ..document.references import resolve
from .schemas import together

if TYPE_CHECKING:
    from collections.abc import Collection, Iterable, Iterator, Mapping

    from ..source import Document, Node, Span

_ID: Final = re.compile(r"(?!.{201})[a-z][a-z0-9_]*(\.[a-z][a-z0-9_]*){1,9}")
_STATUS: Final = re.compile(r"[245][0-9][0-9]")
_PLACE: Final = re.compile(r"\{([^{}]*)\}")
_HEADER_NAME: Final = re.compile(r"[A-Za-z0-9!#$%&'*+.^_`|~-]+")
# Headers that say how a request travels or who sends it. `Wechatpay-Serial` is not among them: the vendor documents
# it as a parameter of the operations that take encrypted members.
_OURS: Final = {
    "accept",
    "accept-encoding",
    "authorization",
    "connection",
    "content-length",
    "content-type",
    "host",
    "transfer-encoding",
    "user-agent",
}
_CONTROL: Final = re.compile(r"[\x00-\x20\x7f-\x9f\\]")


def operation_ids(documents: Iterable[Document], report: Reporter, shipped: Collection[str] = ()) -> Mapping[str, Span]:
    """The operation IDs of all documents and their places; tells of those that are none, or are taken.

    Those of webhooks have to be distinct too, but no operation is called by them.
    """
    known: dict[str, Span] = {}
    events: set[str] = set()
    for document in documents:
        for part in parts(document):
            written = part.node.get("operationId") if part.kind in {"operation", "event"} else None
            name = text(written)
            if written is None or name is None:
                continue
            if not _ID.fullmatch(name):
                report.error(
                    "operation-id",
                    f"{quoted(name)} is no operation ID",
                    written.span,
                    hint="write `resource.method`, each part of small letters, digits and `_`: `refunds.query`",
                )
            elif name in shipped:
                report.error(
                    "operation-id",
                    f"{quoted(name)} is an operation of the shipped client",
                    written.span,
                    hint="delete it, or give it another ID: the package inherits the shipped one",
                )
            elif name in known:
                report.error(
                    "operation-id",
                    f"two operations have the ID {quoted(name)}",
                    written.span,
                    hint="each ID is the way to one method",
                    related=[(known[name], "first used here")],
                )
            else:
                known[name] = written.span
                events |= {name} if part.kind == "event" else set()
    return {name: span for name, span in known.items() if name not in events}


def check_operations(document: Document, known_ids: Collection[str], report: Reporter) -> None:
    """Report what is wrong with the servers, paths and operations of a document.

    Args:
        document: The document; its references must be sound.
        known_ids: The operation IDs that may be named.
        report: Takes the errors.
    """
    for part in parts(document):
        _check_servers(part.node, report)
        if part.kind == "path":
            _check_path(document, part, report)
        elif part.kind == "operation":
            _check_operation(document, part, known_ids, report)
        elif part.kind == "parameter":
            _check_parameter(part.node, report)


def _check_servers(holder: Node, report: Reporter) -> None:
    servers = items(holder.get("servers"))
    wrong = [server for server in servers if not _is_server(server, report)]
    if wrong or not servers:
        return
    main = [server for server in servers if not is_true(server.get("x-standby"))]
    for other in main[1:]:
        report.error(
            "server",
            "a second main server",
            other.span,
            hint="write `x-standby: true` if it is the same system in another place; else give it to its operations",
            related=[(main[0].span, "the first")],
        )


def _is_server(server: Node, report: Reporter) -> bool:
    written = server.get("url")
    url = text(written)
    if written is not None and url is not None and (why := _why_no_server(url)):
        hint = "write an access point such as `https://api.mch.weixin.qq.com/`"
        report.error("server", f"{quoted(url)} {why}", written.span, hint=hint)
        return False
    return True


def _why_no_server(url: str) -> str:
    try:
        parsed = urlsplit(url)
        host, _ = parsed.hostname, parsed.port
    except ValueError:
        return "is no URL"
    if "{" in url or "}" in url:
        return "has a variable"
    if _CONTROL.search(url) or parsed.scheme not in {"http", "https"} or not host:
        return "is no http(s) URL with a host"
    if parsed.scheme == "http" and not _is_loopback(host):
        return "is not https"
    if "@" in parsed.netloc:
        return "has a user name or password in it"
    if "?" in url or "#" in url:
        return "has a query or a fragment"
    return _why_no_segments(parsed.path.rstrip("/"))


def _is_loopback(host: str) -> bool:
    try:
        return ip_address(host).is_loopback
    except ValueError:
        return host == "localhost"


def _why_no_segments(path: str) -> str:
    if "//" in path:
        return "has an empty segment"
    if any(segment.replace("%2e", ".").replace("%2E", ".") in {".", ".."} for segment in path.split("/")):
        return "has a segment `.` or `..`"
    return ""


def _why_no_path(path: str) -> str:
    literal = _PLACE.sub("", path)
    if not path.startswith("/"):
        return "does not begin with `/`"
    if "{" in literal or "}" in literal or "{}" in path:
        return "has unbalanced or empty braces"
    if "?" in path or "#" in path:
        return "has a query or a fragment"
    if _CONTROL.search(path):
        return "has a character that may not stand in a path"
    return _why_no_segments(path)


def _check_path(document: Document, part: Part, report: Reporter) -> None:
    span = part.parent.node.get("paths") if part.parent is not None else None
    place = span.key_span(part.name) if span is not None else part.node.span
    if why := _why_no_path(part.name):
        report.error("path", f"the path {quoted(part.name)} {why}", place)
        return
    names = _PLACE.findall(part.name)
    for name in dict.fromkeys(name for name in names if names.count(name) > 1):
        report.error("path", f"the path has two places of the name {quoted(name)}", place)
    shared = _distinct(document, part.node, report)
    operations = {method: node for method in METHODS if (node := part.node.get(method)) is not None}
    for method, operation in operations.items():
        own = _distinct(document, operation, report, shared)
        declared = {**_in_path(shared), **_in_path(own)}
        for name in dict.fromkeys(names):
            if name not in declared:
                report.error(
                    "path-parameter",
                    f"the path has a place {quoted('{' + name + '}')}, but {method} declares no such parameter",
                    place,
                    hint=did_you_mean(name, declared) or "declare it with `in: path` and `required: true`",
                )
    for name, parameter in {
        **_in_path(shared),
        **{k: v for o in operations.values() for k, v in _own(document, o)},
    }.items():
        if name not in names:
            written = parameter.get("name") or parameter
            hint = (
                did_you_mean(name, names) or f"write {quoted('{' + name + '}')} into the path, or delete the parameter"
            )
            report.error("path-parameter", f"the path has no place for {quoted(name)}", written.span, hint=hint)


def _own(document: Document, operation: Node) -> Iterator[tuple[str, Node]]:
    for item in items(operation.get("parameters")):
        parameter = resolve(document, item)
        name = text(parameter.get("name"))
        if name is not None and text(parameter.get("in")) == "path":
            yield name, parameter


def _distinct(
    document: Document, holder: Node, report: Reporter, shared: Mapping[tuple[str, str], Node] | None = None
) -> dict[tuple[str, str], Node]:
    """The parameters of a list by place and name.

    Reports one that is there twice, and of a header that replaces one of the path under another spelling.
    """
    found: dict[tuple[str, str], Node] = {}
    places: dict[tuple[str, str], Span] = {}
    for item in items(holder.get("parameters")):
        parameter = resolve(document, item)
        name, where = text(parameter.get("name")), text(parameter.get("in"))
        if name is None or where is None:
            continue
        key = (where, name.lower() if where == "header" else name)
        if key in found:
            report.error(
                "duplicate-parameter",
                f"the {where} parameter {quoted(name)} is declared a second time",
                item.span,
                related=[(places[key], "first declared here")],
            )
            continue
        found[key], places[key] = parameter, item.span
        replaced = (shared or {}).get(key)
        if replaced is not None and (first := replaced.get("name")) is not None and text(first) != name:
            report.error(
                "duplicate-parameter",
                f"the header {quoted(name)} is {quoted(text(first) or '')} among the parameters of the path",
                item.span,
                hint="spell it alike to replace that one, or delete one of the two",
                related=[(first.span, "declared here for the path")],
            )
    return found


def _in_path(parameters: Mapping[tuple[str, str], Node]) -> dict[str, Node]:
    return {name: node for (where, name), node in parameters.items() if where == "path"}


def _check_parameter(parameter: Node, report: Reporter) -> None:
    name, where = parameter.get("name"), text(parameter.get("in"))
    written = text(name)
    if name is None or written is None:
        return
    if where == "path":
        required = parameter.get("required")
        if required is None or required.value is not True:
            report.error(
                "path-parameter",
                f"the path parameter {quoted(written)} must be required",
                name.span if required is None else required.span,
                hint="write `required: true`",
            )
    elif where == "header" and not _HEADER_NAME.fullmatch(written):
        report.error("header-name", f"{quoted(written)} is no name of a header", name.span)
    elif where == "header" and written.lower() in _OURS:
        message = f"the client sets the header {quoted(written)} itself"
        report.error("header-name", message, name.span, hint="delete the parameter")


def _check_operation(document: Document, part: Part, known_ids: Collection[str], report: Reporter) -> None:
    operation, method = part.node, part.key
    if method in {"get", "head"} and "requestBody" in operation.keys:
        message = f"{method.upper()} has no request body"
        report.error("body", message, operation.key_span("requestBody"), hint="write query parameters")
    responses = operation.get("responses")
    if responses is not None and members(responses):
        _check_responses(document, responses, operation.key_span("responses"), report)
    _check_successor(operation, report)
    outcome = operation.get("x-outcome")
    successor = members(operation.get("x-successor")).get("operationId")
    for reference in (outcome, successor):
        name = text(reference)
        if reference is not None and name is not None and name not in known_ids:
            hint = did_you_mean(name, known_ids)
            report.error("unknown-operation", f"there is no operation {quoted(name)}", reference.span, hint=hint)
    _check_numbers(document, part, report)


def _check_numbers(document: Document, part: Part, report: Reporter) -> None:
    """Report numbers that the operation does not take, and such as no answer could repeat: none would be compared."""
    number, echoed = part.node.get("x-merchant-number"), items(part.node.get("x-echoed"))
    named = [*([] if number is None else [number]), *echoed]
    taken = list(dict.fromkeys(_arguments(document, part))) if named else []
    for argument in named:
        if (written := text(argument)) is not None and written not in taken:
            message = f"the operation has no parameter or member of its body {quoted(written)}"
            report.error("unknown-parameter", message, argument.span, hint=did_you_mean(written, taken))
    answered = list(dict.fromkeys(_members_of_answers(document, part))) if echoed else []
    for argument in echoed:
        if (written := text(argument)) is not None and written not in answered:
            message = f"no answer of the operation has a member {quoted(written)} at its top"
            report.error("echoed", message, argument.span, hint=did_you_mean(written, answered))


def _arguments(document: Document, part: Part) -> Iterator[str]:
    """The names of all that a call takes."""
    yield from (name for _, name in parameters_of(document, part))
    body = part.node.get("requestBody")
    if body is not None:
        yield from _members_of(document, resolve(document, body))


def _members_of_answers(document: Document, part: Part) -> Iterator[str]:
    for status, response in members(part.node.get("responses")).items():
        if status.startswith("2"):
            yield from _members_of(document, resolve(document, response))


def _members_of(document: Document, holder: Node) -> Iterator[str]:
    """The names of the members at the top of a body, whatever its media type."""
    for content in members(holder.get("content")).values():
        schema = content.get("schema")
        if schema is not None:
            for node in together(document, schema, ("allOf", "anyOf", "oneOf")):
                yield from members(node.get("properties"))


def _check_successor(operation: Node, report: Reporter) -> None:
    """Report what is said of an operation's successor that cannot be, or that is said twice."""
    given = [key for key in ("x-successor", "x-replaced-by") if key in operation.keys]
    if len(given) > 1:
        message = "`x-successor` and `x-replaced-by` both say what replaces the operation"
        report.error("successor", message, operation.key_span(given[1]), hint="say it in one place")
    if given and not is_true(operation.get("deprecated")):
        message = f"{quoted(given[0])} on an operation that is not deprecated"
        report.error("successor", message, operation.key_span(given[0]), hint="write `deprecated: true`, or delete it")
    successor = operation.get("x-successor")
    twice = [key for key in ("operation", "path") if successor is not None and key in successor.keys]
    if successor is not None and "url" in successor.keys and twice:
        message = f"`url` and {quoted(twice[0])} both say where the successor is"
        report.error("successor", message, successor.key_span(twice[0]), hint="say it in one place")


def _check_responses(document: Document, responses: Node, place: Span, report: Reporter) -> None:
    statuses = members(responses)
    wrong = [status for status in statuses if not _STATUS.fullmatch(status)]
    for status in wrong:
        hint = "write out each 2xx, 4xx or 5xx status that the operation answers with: '200'"
        message = f"{quoted(status)} is no status of a success or an error"
        report.error("status", message, responses.key_span(status), hint=hint)
    if not wrong and not any(status.startswith("2") for status in statuses):
        report.error("status", "there is no answer for success", place, hint="describe the 2xx answer")
    for status, response in statuses.items():
        answer = resolve(document, response)
        if "x-error-codes" in answer.keys and status.startswith("2"):
            message = f"an answer of status {quoted(status)} has no error codes"
            report.error("misplaced-extension", message, answer.key_span("x-error-codes"))
