"""Tab in a shell: what stands on the command line then, in each shell that is installed."""

from __future__ import annotations

import shutil
import subprocess
import sys
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest

from tests.cli.conftest import Pipe
from tests.support.terminals import Program
from tests.support.waiting import HANGS

pytestmark = pytest.mark.slow  # each is a shell on a terminal

ROOT = Path(__file__).parents[2]
SHELLS = {
    "bash": ("--norc", "--noprofile", "-i"),
    "zsh": ("-f", "-i"),
    "fish": ("--no-config", "-i"),
}
BEGIN = {
    "bash": "bind 'set bell-style none'; source wxpay.bash",
    "zsh": "unsetopt beep; autoload -Uz compinit; compinit -u -D; source wxpay.zsh",
    "fish": "source wxpay.fish",
}
CREATE = "wxpay call refund.domestic.refunds.create"

Tab = Callable[[str], str]


@pytest.mark.parametrize("shell", SHELLS)
def test_the_script_that_completes(pipe: Pipe, shell: str) -> None:
    done = pipe("completion", shell)
    assert (done.status, done.err) == (0, "")
    assert "_WXPAY_COMPLETE" in done.out


@pytest.fixture
def commands(tmp_path: Path) -> Path:
    """A folder with the command, as it is installed."""
    folder = tmp_path / "bin"
    folder.mkdir()
    wxpay = folder / "wxpay"
    wxpay.write_text(f'#!/bin/sh\nPYTHONPATH="{ROOT}" exec "{sys.executable}" -m wxpay_client.cli "$@"\n')
    wxpay.chmod(0o755)
    return folder


@pytest.fixture(params=SHELLS)
def tab(
    request: pytest.FixtureRequest,
    pipe: Pipe,
    commands: Path,
    environ: dict[str, str],
    monkeypatch: pytest.MonkeyPatch,
    tmp_path: Path,
) -> Iterator[Tab]:
    """Types words, presses Tab, and tells what stands on the command line then."""
    shell = request.param
    path = shutil.which(shell)
    if path is None:
        pytest.skip(f"{shell} is not installed")
    (tmp_path / f"wxpay.{shell}").write_text(pipe("completion", shell).out)
    environ = {**environ, "PATH": f"{commands}:{environ['PATH']}", "HOME": str(tmp_path)}
    monkeypatch.chdir(tmp_path)
    with Program(path, *SHELLS[shell], environ=environ, columns=200) as program:
        # It is ready when it answers; what is typed before may be shown, and not be obeyed.
        product = "(math 6 x 7)" if shell == "fish" else "$((6 * 7))"
        program.type(f"{BEGIN[shell]}; echo is {product}").until("is 42")

        def press(words: str) -> str:
            # What stands on the command line then, `echo` shows in brackets; something is typed after it, since some
            # shells take a blank at its end away else.
            program.press(f"{words}\tZ").press("\x01echo '<'\x05'>'\n")
            return program.line("<([^'\r\n]*)Z>")

        yield press


COMPLETED = {
    "wxpay ope": "wxpay operations ",
    "wxpay call pay.trans": "wxpay call pay.transactions.",
    "wxpay call refund.domestic.refunds.cr": f"{CREATE} ",
    # A value follows, or the name of a member: no blank.
    f"{CREATE} out_ref": f"{CREATE} out_refund_no=",
    f"{CREATE} amo": f"{CREATE} amount.",
    f"{CREATE} funds_account=AV": f"{CREATE} funds_account=AVAILABLE ",
    f"{CREATE} out_refund_no=R1 amount.ref": f"{CREATE} out_refund_no=R1 amount.refund=",
    "wxpay describe REFUND.AB": "wxpay describe REFUND.ABNORMAL ",
    "wxpay many refund.domestic.refunds.create tabl": "wxpay many refund.domestic.refunds.create table.csv ",
}


def test_tab(tab: Tab, tmp_path: Path) -> None:
    (tmp_path / "table.csv").touch()
    assert {words: tab(words) for words in COMPLETED} == COMPLETED


@pytest.mark.parametrize(
    ("words", "expected"),
    [
        ("wxpay desc", {"describe"}),
        ("wxpay call refund.domestic.refunds.c", {"refund.domestic.refunds.create"}),
        ("wxpay call refund.domestic.refunds.create out_", {"out_trade_no=", "out_refund_no="}),
        (
            "wxpay call refund.domestic.refunds.create amount.",
            {f"amount.{name}=" for name in ("refund", "total", "currency")},
        ),
        (
            "wxpay call refund.domestic.refunds.create funds_account=",
            {"funds_account=AVAILABLE", "funds_account=UNSETTLED"},
        ),
        ("wxpay trigger REFUND.A", {"REFUND.ABNORMAL"}),
        ("wxpay bill t", {"trade"}),
        ("wxpay call --dr", {"--dry-run"}),
    ],
)
def test_what_a_shell_completes(environ: dict[str, str], words: str, expected: set[str]) -> None:
    completing = {"_WXPAY_COMPLETE": "bash_complete", "COMP_WORDS": words, "COMP_CWORD": str(len(words.split()) - 1)}
    done = subprocess.run(
        [sys.executable, "-m", "wxpay_client.cli"],
        env={**environ, **completing},
        capture_output=True,
        text=True,
        check=False,
        timeout=HANGS,
    )
    found = {line.partition(",")[2] for line in done.stdout.splitlines()}
    assert expected <= found
    assert all(one.startswith(words.rsplit(maxsplit=1)[-1]) for one in found)
