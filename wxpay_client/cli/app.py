"""The command itself: its commands, the language it speaks, and how what goes wrong is shown."""

from __future__ import annotations

import logging
import os
from collections.abc import Sequence
from typing import Final

import click

from wxpay_client._messages import Text
from wxpay_client._messages.findings import Language, language_of
from wxpay_client.cli.exit_status import ExitStatus
from wxpay_client.cli.failures import DeclinedError, InterruptedCallError, UnshownAnswerError, show_error
from wxpay_client.cli.framework import COMPLETE, FailedError, WrongUsageError, Wxpay
from wxpay_client.cli.terminal import OutputLostError, Terminal, drop_output
from wxpay_client.cli.texts import about, calls
from wxpay_client.cli.texts import usage as texts
from wxpay_client.errors import WxPayError

__all__ = ["WXPAY", "run"]

WXPAY: Final = Wxpay(
    {
        "operations": ("find", about.OPERATIONS),
        "describe": ("find", about.DESCRIBE),
        "call": ("call", about.CALL),
        "request": ("call", about.REQUEST),
        "many": ("many", about.MANY),
        "bill": ("bill", about.BILL),
        "download": ("bill", about.DOWNLOAD),
        "sandbox": ("sandbox", about.SANDBOX),
        "trigger": ("sandbox", about.TRIGGER),
        "callback": ("sandbox", about.CALLBACK),
        "doctor": ("tools", about.DOCTOR),
        "explain": ("tools", about.EXPLAIN),
        "codegen": ("tools", about.CODEGEN),
        "completion": ("tools", about.COMPLETION),
    },
    about=about.WXPAY,
    examples=[
        "wxpay operations refund",
        "wxpay describe refund.domestic.refunds.create",
        "wxpay call refund.domestic.refunds.query_by_out_refund_no out_refund_no=1217752501201407033233368018",
    ],
)


def run(arguments: Sequence[str]) -> int:
    """Run a command.

    Args:
        arguments: What follows `wxpay` on the command line.

    Returns:
        The exit status.
    """
    terminal = Terminal(_language(arguments))
    terminal.as_json = terminal.as_json or "--json" in arguments
    _log_to(terminal)
    if COMPLETE in os.environ:
        from wxpay_client.cli.completing import take_shells

        take_shells()
    try:
        status = WXPAY.main([*arguments], prog_name="wxpay", standalone_mode=False, obj=terminal)
        return ExitStatus.DONE if status is None else int(status)
    except click.exceptions.NoArgsIsHelpError as error:
        terminal.err.file.write(f"{error.ctx.get_help()}\n" if error.ctx else "")
        return ExitStatus.USAGE
    except WrongUsageError as error:
        return _tell(terminal, error.text, ExitStatus.USAGE)
    except FailedError as error:
        return _tell(terminal, error.text, ExitStatus.FOUND)
    except click.ClickException as error:
        return _tell(terminal, _wrong_usage(error), ExitStatus.USAGE)
    except DeclinedError:
        terminal.tell(calls.NOTHING_SENT)
        return ExitStatus.NOT_SENT
    except InterruptedCallError as error:
        return _tell(terminal, error.text, ExitStatus.INTERRUPTED)
    except (click.Abort, KeyboardInterrupt):
        return _tell(terminal, texts.INTERRUPTED, ExitStatus.INTERRUPTED)
    except WxPayError as error:
        return show_error(terminal, error)
    except SystemExit as error:
        # What parses its own arguments ends so on wrong usage.
        return error.code if isinstance(error.code, int) else ExitStatus.USAGE
    except OutputLostError as error:
        drop_output(1)
        return _tell(terminal, texts.output_lost(error.reason), ExitStatus.FOUND) if error.reason else ExitStatus.FOUND
    except UnshownAnswerError as error:
        drop_output(1)
        return _tell(terminal, error.text, ExitStatus.ACCEPTED)


def _tell(terminal: Terminal, text: Text, status: ExitStatus) -> ExitStatus:
    """Say why a command ends so: beside the result, as JSON where results are."""
    if terminal.as_json:
        terminal.tell_json({"error": status.name.lower(), "exit_status": int(status), "message": terminal.text(text)})
    else:
        terminal.tell(f"wxpay: {terminal.text(text)}", style="red")
    return status


def _wrong_usage(error: click.ClickException) -> Text:
    """What is wrong with a command line, in both languages as far as Click says what it is."""
    context = getattr(error, "ctx", None)
    match error:
        case click.NoSuchOption():
            return texts.no_such_option(error.option_name, error.possibilities or ())
        case click.MissingParameter(param=click.Parameter() as param) if context is not None:
            usage = f"{context.command_path} --help"
            return texts.missing(param.make_metavar(context), usage)
        case click.BadParameter(param=click.Parameter() as param):
            return texts.wrong_value(param.opts[0] if param.opts else str(param.name), error.message)
        case _:
            return texts.other(error.format_message())


def _language(arguments: Sequence[str]) -> Language:
    """The language that a command line asks for; else that of the environment."""
    for place, argument in enumerate(arguments):
        name, equals, value = argument.partition("=")
        if name == "--lang":
            value = value if equals else next(iter(arguments[place + 1 :]), "")
            if value in [*Language]:
                return Language(value)
    return language_of(os.environ)


class _Handler(logging.Handler):
    """Shows what the library warns of, such as a retry, beside the result; what ends a call is shown as its error."""

    def __init__(self, terminal: Terminal) -> None:
        super().__init__(logging.WARNING)
        self._terminal = terminal

    def emit(self, record: logging.LogRecord) -> None:
        if record.levelno == logging.WARNING and not self._terminal.as_json:
            self._terminal.tell(record.getMessage(), style="yellow")


def _log_to(terminal: Terminal) -> None:
    logger = logging.getLogger("wxpay_client")
    logger.handlers = [handler for handler in logger.handlers if not isinstance(handler, _Handler)]
    logger.addHandler(_Handler(terminal))
