"""The command `wxpay`: through a pipe in this process, and on a real terminal in one of its own."""

from __future__ import annotations

import json
import os
import shlex
from collections.abc import Callable
from pathlib import Path
from typing import Any, NamedTuple

import pytest

from tests.support.terminals import OnTerminal
from wxpay_client.cli import main
from wxpay_client.sandbox import Sandbox

REFUND = (
    "refund.domestic.refunds.create",
    "out_trade_no=T20261128001",
    "out_refund_no=R20261128001",
    "amount.refund=100",
    "amount.total=4200",
    "amount.currency=CNY",
)
QUERY = ("refund.domestic.refunds.query_by_out_refund_no", "out_refund_no=R20261128001")


class Done(NamedTuple):
    """What a command that ended has shown."""

    status: int
    out: str
    err: str

    @property
    def json(self) -> Any:
        return json.loads(self.out)


Pipe = Callable[..., Done]
Terminal = Callable[..., OnTerminal]


def without_keys() -> dict[str, str]:
    names = ("WXPAY_", "LC_", "LANG", "NO_COLOR", "FORCE_COLOR", "COLUMNS")
    return {name: value for name, value in os.environ.items() if not name.startswith(names)}


@pytest.fixture
def environ(sandbox: Sandbox) -> dict[str, str]:
    """The environment of a person whose keys are those of the sandbox."""
    return {**without_keys(), **sandbox.env, "TERM": "xterm", "LANG": "en_US.UTF-8", "PYTHONWARNINGS": "error"}


@pytest.fixture
def pipe(environ: dict[str, str], monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]) -> Pipe:
    """Run a command whose output goes into a pipe."""
    for name in set(os.environ) - set(environ):
        monkeypatch.delenv(name)
    for name, value in environ.items():
        monkeypatch.setenv(name, value)

    def run(*arguments: str) -> Done:
        capsys.readouterr()
        status = main(arguments)
        shown = capsys.readouterr()
        return Done(status, shown.out, shown.err)

    return run


@pytest.fixture
def terminal(environ: dict[str, str]) -> Terminal:
    """Run a command on a terminal of its own."""

    def run(*arguments: str, columns: int = 80, **more: str) -> OnTerminal:
        return OnTerminal("wxpay_client.cli", *arguments, environ={**environ, **more}, columns=columns)

    return run


@pytest.fixture
def env_file(sandbox: Sandbox, tmp_path: Path) -> Path:
    """A file with the variables of the sandbox."""
    path = tmp_path / "keys.env"
    path.write_text("".join(f"export {name}={shlex.quote(value)}\n" for name, value in sandbox.env.items()))
    return path
