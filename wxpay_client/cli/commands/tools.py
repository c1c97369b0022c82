"""`wxpay doctor`, `explain`, `codegen` and `completion`."""

from __future__ import annotations

import re
import subprocess
import sys
from collections.abc import Iterator, Mapping, Sequence
from importlib.util import find_spec
from pathlib import Path
from typing import TYPE_CHECKING, Any, Final

import click

import wxpay_client
from wxpay_client._diagnosis.sign_information import read
from wxpay_client._messages.findings import Language
from wxpay_client._messages.safe_repr import excerpt, one_line
from wxpay_client._runtime.typeguards import is_mapping
from wxpay_client._wire.json import parse_json
from wxpay_client.api import OPERATIONS
from wxpay_client.cli.commands.sandbox import PASSED
from wxpay_client.cli.completing import take_shells
from wxpay_client.cli.exit_status import ExitStatus
from wxpay_client.cli.framework import COMPLETE, Argument, WrongUsageError, command
from wxpay_client.cli.terminal import Row, line, rows, standard_input, title
from wxpay_client.cli.texts import about
from wxpay_client.cli.texts import explained as texts
from wxpay_client.cli.values.masking import explained

if TYPE_CHECKING:
    from rich.console import RenderableType

    from wxpay_client.cli.terminal import Terminal
    from wxpay_client.schema.operation import ErrorCode

__all__ = ["COMMANDS"]

_API_CODE: Final = re.compile(r"[A-Z][A-Z0-9_]+")
_NEEDED: Final = ("jsonschema", "referencing", "yaml")
_FEW: Final = 5

# Any, throughout: an error's `detail` may be any JSON.


@command(
    "doctor", PASSED, about=about.DOCTOR, keys=True, passing=True,
    examples=["wxpay doctor", "wxpay --lang zh doctor --online", "wxpay doctor --help"],
)  # fmt: skip
def doctor(terminal: Terminal, arguments: Sequence[str]) -> int:
    from wxpay_client.doctor.__main__ import main

    form = ["--json"] if terminal.as_json and not {"--help", "-h"} & {*arguments} else []
    return main(["--lang", terminal.language.value, *form, *arguments])


@command(
    "codegen", PASSED, about=about.CODEGEN, passing=True,
    examples=["wxpay codegen generate --spec my.yaml --out my_package", "wxpay codegen --help"],
)  # fmt: skip
def codegen(_terminal: Terminal, arguments: Sequence[str]) -> int:
    return subprocess.run([*_compiler(), *arguments], check=False).returncode  # noqa: S603 - as the user says


@command(
    "explain",
    Argument("code", text=about.CODE, metavar="CODE|FILE"),
    about=about.EXPLAIN,
    examples=["wxpay explain NOT_ENOUGH", "wxpay explain error.json", "wxpay explain duplicate-key"],
)
def explain(terminal: Terminal, code: str) -> int:
    if code == "-" or Path(code).is_file():
        return _explain_body(terminal, code)
    if not _API_CODE.fullmatch(code):
        return subprocess.run([*_compiler(), "explain", code], check=False).returncode  # noqa: S603 - as the user says
    found = _explanations(code)
    if not found:
        raise WrongUsageError(texts.no_code(excerpt(code)))
    _show(terminal, [{"code": code, **one} for one in found], [*_explained(terminal, code, found)])
    return ExitStatus.DONE


@command(
    "completion",
    Argument("shell", text=about.SHELL, metavar="SHELL", type=click.Choice(["bash", "zsh", "fish"])),
    about=about.COMPLETION,
    examples=["wxpay completion bash >> ~/.bashrc", "wxpay completion fish > ~/.config/fish/completions/wxpay.fish"],
)
def completion(terminal: Terminal, shell: str) -> None:
    from click.shell_completion import get_completion_class

    take_shells()
    kind = get_completion_class(shell)
    if kind is not None:
        root = click.get_current_context().find_root().command
        terminal.raw(kind(root, {}, "wxpay", COMPLETE).source())


def _compiler() -> list[str]:
    """The command line of the compiler: the one that is installed, or that of the repository.

    Raises:
        WrongUsageError: It is not installed, or what it needs is not.
    """
    library = Path(wxpay_client.__file__).parent
    root = library.parent
    module = "wxpay_client.codegen" if (library / "codegen" / "__main__.py").is_file() else ""
    if not module and (root / "codegen" / "rules.yaml").is_file():
        spec = find_spec("codegen")
        module = "codegen" if spec is not None and spec.origin == str(root / "codegen" / "__init__.py") else ""
    if not module or not all(map(find_spec, _NEEDED)):
        raise WrongUsageError(texts.NO_COMPILER)
    return [sys.executable, "-m", module]


def _explanations(code: str) -> list[dict[str, Any]]:
    """What the operations say of an error code: each explanation once, with the operations that have it."""
    found: dict[ErrorCode, list[str]] = {}
    for name in OPERATIONS:
        for error in OPERATIONS[name].operation.error_codes:
            if error.code == code:
                found.setdefault(error, []).append(name)
    # The one of most operations first.
    ordered = sorted(found.items(), key=lambda item: -len(item[1]))
    return [{**error._asdict(), "operations": names} for error, names in ordered]


def _explained(terminal: Terminal, code: str, found: Sequence[Mapping[str, Any]]) -> Iterator[RenderableType]:
    chinese = terminal.language is Language.CHINESE
    for one in found:
        yield title(f"{code}  {one['status']}")
        cause, remedy = (one["cause_zh"], one["remedy_zh"]) if chinese else (one["cause"], one["remedy"])
        yield line(cause, indent=2)
        yield line(remedy, indent=2)
        names = one["operations"]
        more = terminal.text(texts.more(len(names) - _FEW)) if len(names) > _FEW else ""
        yield line(", ".join(names[:_FEW]) + more, style="dim", indent=2)


def _explain_body(terminal: Terminal, path: str) -> int:
    try:
        content = standard_input() if path == "-" else Path(path).read_bytes()
        body = parse_json(content)
    except OSError as error:
        raise WrongUsageError(texts.unreadable(path, error.strerror or type(error).__name__)) from None
    except ValueError:
        body = None
    code = body.get("code") if is_mapping(body) else None
    if not is_mapping(body) or not isinstance(code, str):
        raise WrongUsageError(texts.no_error_body(path))
    found = _explanations(code)
    seen = read(body.get("detail"))
    gateway = {
        name: value
        for name, value in {
            "field": seen.at_fault,
            "method": seen.method,
            "url": seen.url,
            "sign_message_length": seen.length,
            "truncated_sign_message": seen.message,
        }.items()
        if value is not None
    }
    shown: list[RenderableType] = [title(terminal.text(texts.GATEWAY_SAYS))]
    shown.append(rows([Row("code", one_line(code)), Row("message", one_line(str(body.get("message", ""))))]))
    if "detail" in body:
        shown.append(rows(explained(Any, body["detail"], terminal.language, "detail")))
    if gateway.keys() & {"url", "truncated_sign_message"}:
        shown += [line(""), line(terminal.text(texts.SIGNED_OTHERWISE), indent=2)]
    shown += (
        [line(""), *_explained(terminal, code, found)] if found else [line(terminal.text(texts.UNDOCUMENTED), indent=2)]
    )
    data = {"code": code, "message": body.get("message"), "detail": body.get("detail"), "explanations": found}
    _show(terminal, data, shown)
    return ExitStatus.DONE


def _show(terminal: Terminal, data: Any, shown: Sequence[RenderableType]) -> None:
    if terminal.as_json:
        terminal.result(data)
    else:
        terminal.show(*shown)


COMMANDS: Final = {"doctor": doctor, "explain": explain, "codegen": codegen, "completion": completion}
