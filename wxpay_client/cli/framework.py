"""Commands, options and arguments whose texts are in two languages, and a help that a terminal of any width shows well.

Click parses, completes and calls; what it says by itself is English alone, and it breaks lines by the number of
characters, of which Chinese ones take two columns: so help and wrong usage are shown here.
"""

from __future__ import annotations

import os
import re
from collections.abc import Callable, Mapping, Sequence
from importlib import import_module
from io import StringIO
from typing import TYPE_CHECKING, Any, Final, Literal

import click
from rich.console import Console
from rich.console import Group as Renderables

from wxpay_client._messages import Text
from wxpay_client._messages.findings import Language
from wxpay_client.cli.exit_status import MEANINGS, ExitStatus
from wxpay_client.cli.terminal import Row, Terminal, line, rows, title
from wxpay_client.cli.texts import usage as texts

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from rich.console import RenderableType

__all__ = [
    "COMPLETE",
    "Argument",
    "Command",
    "FailedError",
    "Option",
    "WrongUsageError",
    "Wxpay",
    "command",
    "terminal_of",
]

COMPLETE: Final = "_WXPAY_COMPLETE"
"""The variable by which a shell asks what it may complete."""

_WIDEST: Final = 100
_SHORT_OF_TERMINAL: Final = 80
# What counts of a file of variables: ours, and what `requests` reads of the way to the gateway.
_COUNTS: Final = re.compile(
    r"WXPAY_\w+|(https?|all|no)_proxy|(requests|curl)_ca_bundle|ssl_cert_(file|dir)", re.IGNORECASE
)


class WrongUsageError(Exception):
    """Something on the command line is not what it has to be; nothing was sent.

    Attributes:
        text: What, in both languages.
    """

    def __init__(self, text: Text) -> None:
        super().__init__(text.en)
        self.text = text


class FailedError(Exception):
    """Something that was to be done after a call, or beside it, did not succeed.

    Attributes:
        text: What, in both languages.
    """

    def __init__(self, text: Text) -> None:
        super().__init__(text.en)
        self.text = text


def terminal_of(context: click.Context) -> Terminal:
    """Where a command shows what it has to say."""
    terminal = context.find_object(Terminal)
    if terminal is None:  # a completion: nothing is shown
        terminal = context.find_root().obj = Terminal(Language.ENGLISH)
    return terminal


class Option(click.Option):
    """An option with its text in both languages; the rest is as Click has it."""

    # Any: whatever Click takes.
    def __init__(self, *declarations: str, text: Text, **settings: Any) -> None:
        super().__init__(declarations, **settings)
        self.text = text


class Argument(click.Argument):
    """An argument with its text in both languages; the rest is as Click has it."""

    # Any: whatever Click takes.
    def __init__(self, name: str, *, text: Text, **settings: Any) -> None:
        super().__init__([name], **settings)
        self.text = text


class Command(click.Command):
    """A command that tells in two languages what it does, with an example.

    Args:
        name: Its name.
        about: What it does.
        examples: Command lines.
        keys: Whether it takes the merchant's keys, from the environment or a file.
        passing: Whether all that follows goes to another command as it is, `--help` too.
    """

    # Any, in these: whatever Click takes and gives.
    def __init__(
        self,
        name: str,
        *,
        about: Text,
        examples: Sequence[str],
        params: Sequence[click.Parameter] = (),
        keys: bool = False,
        passing: bool = False,
        **settings: Any,
    ) -> None:
        if passing:
            settings["context_settings"] = {"ignore_unknown_options": True, "allow_interspersed_args": False}
        super().__init__(
            name,
            params=[*params, *([_env()] if keys else []), _json(), _language()],
            help=about.en,
            add_help_option=not passing,
            **settings,
        )
        self.about = about
        self.examples = examples

    def get_help_option(self, ctx: click.Context) -> click.Option | None:
        """As Click has it."""
        found = super().get_help_option(ctx)
        return None if found is None else _HELP

    def get_help(self, ctx: click.Context) -> str:
        """As Click has it."""
        return _rendered(self._help(ctx, terminal_of(ctx)))

    def get_short_help_str(self, limit: int = 45) -> str:
        """As Click has it."""
        return self.about.en

    def _help(self, ctx: click.Context, terminal: Terminal) -> Iterator[RenderableType]:
        say = terminal.text
        yield from self._usage(ctx, terminal)
        yield line("")
        yield line(say(self.about))
        arguments = [param for param in self.get_params(ctx) if isinstance(param, Argument)]
        if arguments:
            yield from _section(say(texts.ARGUMENTS), [Row(_shown(param, ctx), say(param.text)) for param in arguments])
        options = [param for param in self.get_params(ctx) if isinstance(param, Option)]
        yield from _section(say(texts.OPTIONS), [Row(_spelled(param, ctx), say(param.text)) for param in options])
        yield from self._end(terminal)

    def _usage(self, ctx: click.Context, terminal: Terminal) -> Iterator[RenderableType]:
        pieces = [_shown(param, ctx) for param in self.get_params(ctx) if isinstance(param, Argument)]
        yield line(
            " ".join([terminal.text(texts.USAGE), ctx.command_path, *pieces, f"[{terminal.text(texts.OPTION)}]…"])
        )

    def _end(self, terminal: Terminal) -> Iterator[RenderableType]:
        yield line("")
        yield title(terminal.text(texts.EXAMPLES))
        for example in self.examples:
            yield line(example, indent=2)
        if self.name != "wxpay":
            yield line("")
            yield line(terminal.text(texts.SEE_STATUSES), style="dim")


class Wxpay(Command, click.Group):
    """The command of all commands, each of which is loaded when it is asked for.

    Args:
        commands: Name of each to the module it is in, below `wxpay_client.cli.commands`, and what it does.
    """

    def __init__(self, entries: Mapping[str, tuple[str, Text]], *, about: Text, examples: Sequence[str]) -> None:
        super().__init__("wxpay", about=about, examples=examples, params=[_version()])
        self._entries = entries

    def list_commands(self, ctx: click.Context) -> list[str]:
        """As Click has it."""
        return list(self._entries)

    def get_command(self, ctx: click.Context, cmd_name: str) -> click.Command | None:
        """As Click has it."""
        if cmd_name not in self._entries:
            return None
        module, _ = self._entries[cmd_name]
        commands: Mapping[str, Command] = import_module(f"wxpay_client.cli.commands.{module}").COMMANDS
        return commands[cmd_name]

    def resolve_command(
        self, ctx: click.Context, args: list[str]
    ) -> tuple[str | None, click.Command | None, list[str]]:
        """As Click has it."""
        if args and not args[0].startswith("-") and args[0] not in self._entries and not ctx.resilient_parsing:
            raise WrongUsageError(texts.no_such_command(args[0], self._entries))
        return super().resolve_command(ctx, args)

    def shell_complete(self, ctx: click.Context, incomplete: str) -> list[Any]:
        """As Click has it."""
        from click.shell_completion import CompletionItem

        say = terminal_of(ctx).text
        return [
            CompletionItem(name, help=say(about))
            for name, (_, about) in self._entries.items()
            if name.startswith(incomplete)
        ] + click.Command.shell_complete(self, ctx, incomplete)

    def _usage(self, ctx: click.Context, terminal: Terminal) -> Iterator[RenderableType]:
        yield line(f"{terminal.text(texts.USAGE)} wxpay {terminal.text(texts.COMMAND)} …")

    def _end(self, terminal: Terminal) -> Iterator[RenderableType]:
        say = terminal.text
        yield from _section(say(texts.COMMANDS), [Row(name, say(about)) for name, (_, about) in self._entries.items()])
        yield from _section(
            say(texts.STATUSES), [Row(str(int(status)), say(meaning)) for status, meaning in MEANINGS.items()]
        )
        yield from super()._end(terminal)


# Any: a command takes what its parameters are.
def command(
    name: str,
    *params: click.Parameter,
    about: Text,
    examples: Sequence[str],
    keys: bool = False,
    passing: bool = False,
) -> Callable[[Callable[..., int | None]], Command]:
    """Make a function the body of a command: it takes the terminal and the parameters, and returns the exit status."""

    def decorate(function: Callable[..., int | None]) -> Command:
        def callback(**values: Any) -> int:
            context = click.get_current_context()
            if passing and values["arguments"][:1] in {("--help",), ("-h",)}:
                # Its own help follows.
                terminal_of(context).help(f"{context.get_help()}\n")
            return int(function(terminal_of(context), **values) or ExitStatus.DONE)

        return Command(
            name, about=about, examples=examples, params=params, keys=keys, passing=passing, callback=callback
        )

    return decorate


def _section(name: str, lines: Iterable[Row]) -> Iterator[RenderableType]:
    yield line("")
    yield title(name)
    yield rows(lines)


def _rendered(renderables: Iterable[RenderableType]) -> str:
    """What is shown, as a text: as wide as the terminal, in colours where it has them."""
    real = Console(highlight=False)
    file = StringIO()
    console = Console(
        file=file,
        width=min(real.width, _WIDEST) if real.is_terminal else _SHORT_OF_TERMINAL,
        force_terminal=real.is_terminal,
        color_system="standard" if real.color_system else None,
        highlight=False,
        markup=False,
        emoji=False,
    )
    console.print(Renderables(*renderables))
    return "\n".join(text.rstrip() for text in file.getvalue().rstrip().splitlines())


def _shown(param: click.Parameter, ctx: click.Context) -> str:
    return param.make_metavar(ctx)


def _spelled(param: Option, ctx: click.Context) -> str:
    names = ", ".join((*param.opts, *param.secondary_opts))
    return names if param.is_flag or param.count else f"{names} {param.make_metavar(ctx)}"


def _take_file(_context: click.Context, _param: click.Parameter, path: str | None) -> None:
    if path is None:
        return
    from wxpay_client._config import variables_of_file

    problem = ""
    try:
        variables = variables_of_file(path)
    except ValueError as error:
        problem = str(error)
    else:
        # What `requests` itself reads, proxies and CA bundles, counts as well.
        os.environ.update({name: value for name, value in variables.items() if _COUNTS.fullmatch(name)})
        return
    raise WrongUsageError(texts.wrong_file("--env", problem))


def _take_json(ctx: click.Context, _param: click.Parameter, value: Literal[True, False]) -> None:
    if value:
        terminal_of(ctx).as_json = True


def _show_help(ctx: click.Context, _param: click.Parameter, value: Literal[True, False]) -> None:
    if value and not ctx.resilient_parsing:
        terminal_of(ctx).help(ctx.get_help())
        ctx.exit()


def _show_version(ctx: click.Context, _param: click.Parameter, value: Literal[True, False]) -> None:
    if value and not ctx.resilient_parsing:
        from wxpay_client import __version__

        terminal_of(ctx).help(f"wxpay {__version__}")
        ctx.exit()


_HELP: Final = Option("--help", text=texts.HELP, is_flag=True, is_eager=True, expose_value=False, callback=_show_help)


def _env() -> Option:
    return Option("--env", text=texts.ENV, metavar="FILE", expose_value=False, is_eager=True, callback=_take_file)


def _json() -> Option:
    return Option("--json", text=texts.JSON, is_flag=True, expose_value=False, is_eager=True, callback=_take_json)


def _language() -> Option:
    # Taken from the command line before it is parsed: help, and what is wrong with it, are in that language too.
    return Option(
        "--lang", text=texts.LANGUAGE, type=click.Choice([language.value for language in Language]), expose_value=False
    )


def _version() -> Option:
    return Option(
        "--version", text=texts.VERSION, is_flag=True, is_eager=True, expose_value=False, callback=_show_version
    )
