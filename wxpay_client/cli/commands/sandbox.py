"""`wxpay sandbox`, `wxpay trigger` and `wxpay callback`: the local gateway, and callbacks."""

from __future__ import annotations

import os
import re
from collections.abc import Callable, Mapping, Sequence
from copy import deepcopy
from datetime import UTC, datetime
from pathlib import Path
from typing import TYPE_CHECKING, Any, Final

import click

from wxpay_client._http.headers import signature_headers
from wxpay_client._messages.safe_repr import excerpt
from wxpay_client._runtime.clock import unix_time
from wxpay_client._runtime.typeguards import is_mapping
from wxpay_client._wire.dicts import to_dict
from wxpay_client._wire.json import parse_json
from wxpay_client.api import EVENTS
from wxpay_client.cli.completing import complete_events
from wxpay_client.cli.exit_status import ExitStatus
from wxpay_client.cli.failures import error_data, show_error
from wxpay_client.cli.framework import Argument, Option, WrongUsageError, command
from wxpay_client.cli.terminal import line, rows, standard_input, title
from wxpay_client.cli.texts import about
from wxpay_client.cli.texts import callbacks as texts
from wxpay_client.cli.values.assignments import Assignment, parse_assignment, plain_request
from wxpay_client.cli.values.masking import HIDDEN, explained, masked
from wxpay_client.cli.values.members import event_classes
from wxpay_client.client import Client
from wxpay_client.errors import ConfigurationError, VerificationError, VerificationReason, WxPayError
from wxpay_client.schema.events import Event, UnknownEvent, resource_type
from wxpay_client.schema.operation import Table

if TYPE_CHECKING:
    from wxpay_client.cli.terminal import Terminal

__all__ = ["COMMANDS"]

PASSED: Final = Argument("arguments", text=about.PASSED, metavar="…", nargs=-1, type=click.UNPROCESSED)

# Any, throughout: events of whatever type.


@command(
    "sandbox", PASSED, about=about.SANDBOX, examples=["wxpay sandbox --keys sandbox-keys", "wxpay sandbox --help"],
    passing=True,
)  # fmt: skip
def sandbox(_terminal: Terminal, arguments: Sequence[str]) -> int:
    from wxpay_client.sandbox.command import main

    return main(arguments)


@command(
    "trigger",
    Argument("event", text=about.EVENT, metavar="EVENT", shell_complete=complete_events),
    Argument("assignments", text=about.EVENT_VALUES, metavar="[NAME=VALUE]…", nargs=-1),
    Option("--to", text=about.TO, metavar="URL", required=True),
    Option("--keys", text=about.KEYS, metavar="FOLDER", type=click.Path(path_type=Path)),
    Option("--of", "group", text=about.GROUP, metavar="GROUP"),
    about=about.TRIGGER,
    examples=[
        "wxpay trigger REFUND.SUCCESS out_refund_no=R1 --keys sandbox-keys \\\n    --to http://127.0.0.1:8000/notify"
    ],
    keys=True,
)
def trigger(
    terminal: Terminal, event: str, assignments: Sequence[str], to: str, keys: Path | None, group: str | None
) -> int:
    resource = _resource(event, [parse_assignment(one) for one in assignments], group)
    if not to.startswith(("http://", "https://")):
        raise WrongUsageError(texts.no_url(to))
    folder = keys or _own_folder()
    try:
        from wxpay_client.sandbox import Sandbox
        from wxpay_client.sandbox.keys import kept_credentials

        callbacks = Sandbox(credentials=kept_credentials(folder)).callbacks
    except ImportError:
        raise WrongUsageError(texts.NO_SANDBOX) from None
    except (OSError, ValueError) as error:
        raise WrongUsageError(texts.wrong_keys(str(error))) from None
    callback = callbacks.make(event, resource)
    post = callbacks.post(to, callback, verify=os.environ.get("REQUESTS_CA_BUNDLE") or True)
    answer = post.body.decode(errors="replace")
    if terminal.as_json:
        terminal.result(
            {
                "event": event,
                "id": parse_json(callback.body)["id"],
                "to": to,
                "delivered": not post.reason,
                "status": post.status,
                "reason": post.reason,
                "answer": answer,
            }
        )
    else:
        said = (
            texts.delivered(event, to, post.status)
            if not post.reason
            else texts.refused(event, to, _shortened(post.reason))
        )
        terminal.tell(said, style="red" if post.reason else "green")
        if answer:
            terminal.show(line(answer[:_LONGEST], indent=2))
    return ExitStatus.FOUND if post.reason else ExitStatus.DONE


_CAUSE: Final = re.compile(r"\[Errno -?[0-9]+\] [^'\")]*")
"""What lies beneath an error of an HTTP library, whose own words are long."""

_COMMONEST: Final = "pay.transactions"
"""The group that an event is taken from where several have it: payments of direct merchants."""

_LONGEST: Final = 2000
"""Characters of an answer that are shown: it may be a page of HTML."""


def _resource(event: str, assignments: Sequence[Assignment], group: str | None) -> Any:
    """The example's resource with the values that are given: of several products, that of the first that has them."""
    from wxpay_client.api.examples import EVENT_EXAMPLES

    if event not in EVENTS:
        raise WrongUsageError(texts.no_event(excerpt(event), EVENTS))
    examples = EVENT_EXAMPLES.get_all(event) if isinstance(EVENT_EXAMPLES, Table) else [EVENT_EXAMPLES[event]]
    found = {_group(cls): (cls, example) for cls, example in zip(event_classes(event, EVENTS), examples, strict=True)}
    if group is not None and group not in found:
        raise WrongUsageError(texts.no_group(event, found))
    names = [group] if group is not None else sorted(found, key=lambda name: name != _COMMONEST)
    problem: WrongUsageError | None = None
    for name in names:
        cls, example = found[name]
        try:
            return plain_request(resource_type(cls), assignments, deepcopy(example["event"]["resource"]))["body"]
        except WrongUsageError as error:
            problem = problem or error
    raise problem or WrongUsageError(texts.no_event(excerpt(event), EVENTS))


def _group(cls: type[Event[Any]]) -> str:
    return cls.__module__.partition(".api.")[2]


def _shortened(reason: str) -> str:
    cause = _CAUSE.search(reason)
    return reason if cause is None else f"{reason.partition(':')[0]}: {cause[0]}"


def _own_folder() -> Path:
    """The folder of the configured private key, where a sandbox made it."""
    folder = Path(os.environ.get("WXPAY_PRIVATE_KEY", "")).parent
    if not (folder / "credentials.json").is_file():
        raise WrongUsageError(texts.NO_KEYS)
    return folder


@command(
    "callback",
    Argument("file", text=about.CALLBACK_FILE, metavar="FILE"),
    Option("--reveal", text=about.REVEAL, is_flag=True),
    about=about.CALLBACK,
    examples=["wxpay callback notify.http", "nc -l 8000 | wxpay callback -"],
    keys=True,
)
def callback(terminal: Terminal, file: str, reveal: bool) -> int:  # noqa: FBT001 - click gives it by name
    headers, body = _recorded(file)
    with Client.from_env() as client:
        signed = signature_headers(headers)
        timestamp = signed.get("wechatpay-timestamp", "")
        time = int(timestamp) if timestamp.isdecimal() and len(timestamp) < 12 else unix_time()
        try:
            event, trimmed = _parsed(client.callbacks.as_of(time).parse, headers, body)
        except ConfigurationError:
            raise
        except WxPayError as error:
            if terminal.as_json:
                terminal.result({"verified": False, **error_data(error)})
            else:
                show_error(terminal, error)
            return ExitStatus.FOUND
    at = datetime.fromtimestamp(time, UTC)
    age = round(unix_time() - time)
    data = to_dict(event)
    shown = data if reveal else masked(type(event), data)
    if isinstance(event, UnknownEvent) and not reveal:
        # Nobody knows what in it is sensitive.
        shown["resource"] = HIDDEN
    if terminal.as_json:
        terminal.result({"verified": True, "signed_at": at.isoformat(), "seconds_ago": age, **shown})
        return ExitStatus.DONE
    terminal.tell(texts.verified(signed.get("wechatpay-serial", ""), at.isoformat(), age), style="green")
    if trimmed:
        terminal.tell(texts.TRIMMED, style="yellow")
    terminal.show(title(event.event_type), rows(explained(type(event), shown, terminal.language)))
    if shown != data:
        terminal.tell(texts.HIDDEN, style="dim")
    return ExitStatus.DONE


def _parsed(
    parse: Callable[[Mapping[str, str], bytes], Event[Any]], headers: Mapping[str, str], body: bytes
) -> tuple[Event[Any], bool]:
    """The event; and whether it took to leave out the line feed that an editor had put at the end of the body."""
    try:
        return parse(headers, body), False
    except VerificationError as error:
        trimmed = body.rstrip(b"\r\n")
        if error.reason is not VerificationReason.MISMATCH or trimmed == body:
            raise
    return parse(headers, trimmed), True


def _recorded(path: str) -> tuple[dict[str, str], bytes]:
    """Headers and body of a recorded callback."""
    try:
        content = standard_input() if path == "-" else Path(path).read_bytes()
    except OSError as error:
        raise WrongUsageError(texts.unreadable(path, error.strerror or type(error).__name__)) from None
    if content.lstrip()[:1] == b"{":
        return _recorded_json(content, path)
    head, gap, body = content.replace(b"\r\n\r\n", b"\n\n", 1).partition(b"\n\n")
    lines = head.decode("latin-1").splitlines()
    pairs = [written.partition(":") for written in lines if ":" in written and not written.startswith("POST ")]
    headers = {name.strip(): value.strip() for name, _, value in pairs}
    if not gap or not headers:
        raise WrongUsageError(texts.NO_CALLBACK)
    length = next((value for name, value in headers.items() if name.lower() == "content-length"), "")
    return headers, body[: int(length)] if length.isdecimal() else body


def _recorded_json(content: bytes, path: str) -> tuple[dict[str, str], bytes]:
    try:
        recorded = parse_json(content)
    except ValueError:
        recorded = None
    headers, body = (recorded.get("headers"), recorded.get("body")) if is_mapping(recorded) else (None, None)
    if not is_mapping(headers) or not isinstance(body, str):
        raise WrongUsageError(texts.no_recording(path))
    return {str(name): str(value) for name, value in headers.items()}, body.encode()


COMMANDS: Final = {"sandbox": sandbox, "trigger": trigger, "callback": callback}
