"""Help and wrong usage: in both languages, within any terminal, with examples that work."""

from __future__ import annotations

import re
import shlex
from importlib import import_module
from pkgutil import iter_modules

import pytest
from rich.cells import cell_len

from tests.cli.conftest import Pipe, Terminal
from wxpay_client._messages import Text
from wxpay_client.cli import texts
from wxpay_client.cli.app import WXPAY
from wxpay_client.cli.exit_status import MEANINGS, ExitStatus
from wxpay_client.cli.framework import Argument, Command, Option
from wxpay_client.errors import Outcome

COMMANDS = list(WXPAY.list_commands(None))  # type: ignore[arg-type]
PASSING = {"sandbox", "doctor", "codegen"}
CHINESE = re.compile("[\u4e00-\u9fff]")


def found(name: str) -> Command:
    command = WXPAY.get_command(None, name)  # type: ignore[arg-type]
    assert isinstance(command, Command)
    return command


@pytest.mark.parametrize("columns", [40, 80, 200])
@pytest.mark.parametrize("language", ["en_US.UTF-8", "zh_CN.UTF-8"])
def test_the_help_fits_into_the_terminal(terminal: Terminal, language: str, columns: int) -> None:
    with terminal("call", "--help", columns=columns, LANG=language) as wxpay:
        status, shown = wxpay.end()
    assert status == 0
    assert all(cell_len(line) <= columns for line in shown.splitlines())
    assert bool(CHINESE.search(shown.partition("refund")[0])) == language.startswith("zh")


@pytest.mark.parametrize("language", ["en", "zh"])
@pytest.mark.parametrize("name", sorted({*COMMANDS} - PASSING))
def test_each_command_has_a_help_with_an_example(pipe: Pipe, name: str, language: str) -> None:
    done = pipe("--lang", language, name, "--help")
    assert (done.status, done.err) == (0, "")
    assert f"  wxpay {name} " in done.out
    assert all(cell_len(line) <= 80 for line in done.out.splitlines())


@pytest.mark.parametrize("name", sorted(PASSING))
def test_what_another_command_takes_is_shown_after_an_example(terminal: Terminal, name: str) -> None:
    with terminal(name, "--help") as wxpay:
        status, shown = wxpay.end()
    assert status == 0
    assert shown.index(f"  wxpay {name} ") < shown.index("options:")


@pytest.mark.parametrize("name", COMMANDS)
def test_the_examples_are_right_usage(name: str) -> None:
    command = found(name)
    assert command.examples
    for example in command.examples:
        words = shlex.split(example.replace("\\\n", " "), comments=True)
        for cut in ("|", ">", ">>"):
            words = words[: words.index(cut)] if cut in words and words[0] == "wxpay" else words
        if words[0] != "wxpay" or name in PASSING:
            continue
        assert words[1] == name
        command.make_context(name, words[2:])


@pytest.mark.parametrize("name", COMMANDS)
def test_each_parameter_is_told_in_both_languages(name: str) -> None:
    for param in found(name).params:
        assert isinstance(param, (Argument, Option))
        assert param.text.en
        assert CHINESE.search(param.text.zh)


def test_all_texts_are_in_both_languages() -> None:
    for module in iter_modules(texts.__path__):
        for name, value in vars(import_module(f"{texts.__name__}.{module.name}")).items():
            if isinstance(value, Text):
                assert value.en, name
                assert CHINESE.search(value.zh), name
                assert not CHINESE.search(value.en), name


def test_every_outcome_has_an_exit_status_and_every_status_its_meaning(pipe: Pipe) -> None:
    assert set(ExitStatus) == MEANINGS.keys()
    assert {outcome.name for outcome in Outcome} <= {status.name for status in ExitStatus}
    shown = pipe("--help").out
    for status in ExitStatus:
        assert re.search(rf"^  {status.value}\s", shown, re.MULTILINE)


@pytest.mark.parametrize(
    ("arguments", "said"),
    [
        (("cal",), "there is no command 'cal': did you mean call?"),
        (("call", "--jso"), "there is no option '--jso': did you mean"),
        (("call",), "OPERATION is missing"),
        (("call", "refund.domestic.refunds.create", "amount"), "expected name=value"),
        (("call", "refund.domestic.refunds.create", "--timeout", "x"), "--timeout"),
        (("call", "refund.domestic.refunds.create", "--env", "/no/such"), "/no/such cannot be read"),
        (("call", "refund.domestic.refunds.create", "--body", "/no/such"), "cannot be read"),
        (("describe", "x", "--lang", "fr"), "--lang"),
        (("request", "POST", "/v3/x", "--body", "@/dev/null"), "expected a JSON object"),
    ],
)
def test_wrong_usage(pipe: Pipe, arguments: tuple[str, ...], said: str) -> None:
    done = pipe(*arguments)
    assert (done.status, done.out) == (2, "")
    assert said in done.err


def test_wrong_usage_in_chinese(pipe: Pipe) -> None:
    assert "没有命令 'cal'" in pipe("--lang", "zh", "cal").err


def test_no_command_at_all_shows_the_help(pipe: Pipe) -> None:
    done = pipe()
    assert done.status == 2
    assert "wxpay COMMAND" in done.err


def test_the_version(pipe: Pipe) -> None:
    done = pipe("--version")
    assert (done.status, done.out.startswith("wxpay ")) == (0, True)
