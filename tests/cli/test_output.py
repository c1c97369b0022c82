"""Where output goes nowhere: full disks, closed pipes and descriptors; and JSON that is nothing but JSON."""

from __future__ import annotations

import json
import os
import shlex
import subprocess
import sys
from pathlib import Path

import pytest

from tests.cli.conftest import QUERY, REFUND, Pipe, Terminal
from tests.support.waiting import HANGS
from wxpay_client.sandbox import Sandbox

pytestmark = pytest.mark.skipif(not Path("/dev/full").exists(), reason="a system without /dev/full")


def in_a_shell(environ: dict[str, str], *words: str, after: str) -> subprocess.CompletedProcess[str]:
    """Run a command, with what a shell has after it."""
    command = f"{shlex.join([sys.executable, '-m', 'wxpay_client.cli', *words])} {after}"
    return subprocess.run(
        ["/bin/sh", "-c", command], env=environ, capture_output=True, text=True, check=False, timeout=HANGS
    )


@pytest.mark.parametrize(
    "words",
    [
        ("operations",),
        ("call", *QUERY),
        *(
            pytest.param(words, marks=pytest.mark.slow)
            for words in (("describe", REFUND[0]), ("--help",), ("--version",))
        ),
    ],
    ids=" ".join,
)
def test_a_result_on_a_full_disk(environ: dict[str, str], words: tuple[str, ...]) -> None:
    done = in_a_shell(environ, *words, after="> /dev/full")
    assert done.returncode == 1
    assert json.loads(done.stderr)["message"] == "the result cannot be written: No space left on device"


def test_a_pipe_that_closes_early_is_no_crash(environ: dict[str, str]) -> None:
    done = in_a_shell(environ, "operations", after="| head -c 10")
    assert (len(done.stdout), done.stderr) == (10, "")


@pytest.mark.parametrize("output", ["full disk", "nobody reads"])
def test_a_write_whose_answer_cannot_be_shown_was_carried_out_all_the_same(
    environ: dict[str, str], sandbox: Sandbox, output: str
) -> None:
    if output == "full disk":
        written = os.open("/dev/full", os.O_WRONLY)
    else:
        read, written = os.pipe()
        os.close(read)
    command = [sys.executable, "-m", "wxpay_client.cli", "call", *REFUND, "--yes"]
    try:
        done = subprocess.run(
            command, env=environ, stdout=written, stderr=subprocess.PIPE, text=True, check=False, timeout=HANGS
        )
    finally:
        os.close(written)
    assert len(sandbox.requests) == 1
    assert done.returncode == 6
    assert "was carried out, but its answer could not be written" in json.loads(done.stderr)["message"]


@pytest.mark.parametrize("after", ["2> /dev/full", "2>&-"])
def test_what_is_said_beside_a_result_changes_nothing(environ: dict[str, str], sandbox: Sandbox, after: str) -> None:
    done = in_a_shell(environ, "call", *REFUND, "--yes", "--show", after=after)
    assert (done.returncode, len(sandbox.requests)) == (0, 1)
    assert json.loads(done.stdout)["out_refund_no"]
    assert in_a_shell(environ, "call", "no.such", after=after).returncode == 2


def test_a_standard_input_that_is_closed_is_nobody_to_ask(environ: dict[str, str], sandbox: Sandbox) -> None:
    done = in_a_shell(environ, "call", *REFUND, after="<&-")
    assert (done.returncode, sandbox.requests) == (2, ())
    assert "Traceback" not in done.stderr
    assert in_a_shell(environ, "call", REFUND[0], "--body", "-", after="<&-").returncode == 2


@pytest.mark.parametrize(
    ("words", "status"),
    [
        (("call",), 2),
        (("cal",), 2),
        (("call", "--no-such"), 2),
        (("call", "no.such"), 2),
        (("call", *REFUND), 2),
        (("call", "pay.transactions.native"), 3),
        (("describe", "x", "--lang", "fr"), 2),
        (("many", REFUND[0], "/no/such.csv", "--journal", "j"), 2),
        (("callback", "/no/such"), 2),
        (("explain", "NO_SUCH_CODE"), 2),
    ],
)
def test_errors_are_json_too(pipe: Pipe, words: tuple[str, ...], status: int) -> None:
    done = pipe(*words, "--json")
    assert (done.status, done.out) == (status, "")
    error = json.loads(done.err)
    assert (error["exit_status"], bool(error["message"])) == (status, True)


def test_json_is_asked_for_on_a_terminal_too(terminal: Terminal) -> None:
    with terminal("call", "no.such", "--json") as wxpay:
        status, shown = wxpay.end()
    assert (status, json.loads(shown)["exit_status"]) == (2, 2)


@pytest.mark.parametrize("words", [("--help",), ("operations", "refund"), ("describe", REFUND[0]), ("call", *QUERY)])
def test_no_colour_where_none_is_wanted(terminal: Terminal, words: tuple[str, ...]) -> None:
    with terminal(*words, NO_COLOR="1") as wxpay:
        wxpay.end()
        assert not any(f"\x1b[{code}m" in wxpay.raw for code in range(30, 50))
    with terminal(*words) as wxpay:
        wxpay.end()
        assert "\x1b[" in wxpay.raw
