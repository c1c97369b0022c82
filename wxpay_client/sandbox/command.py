"""The sandbox in a terminal: `wxpay-sandbox`. What its options do stands in `docs/wxpay-sandbox.md`.

Standard error gets where it is, and a line for each request; standard output nothing but what is asked for.
"""

from __future__ import annotations

import logging
import os
import re
import signal
import sqlite3
import sys
from argparse import ArgumentParser, ArgumentTypeError
from contextlib import ExitStack
from importlib import import_module
from pathlib import Path
from tempfile import TemporaryDirectory
from threading import Event
from typing import TYPE_CHECKING, Final, get_args

if TYPE_CHECKING:
    from argparse import Namespace
    from collections.abc import Sequence
    from types import FrameType, ModuleType

_KEPT: Final = 1000
"""How many of the latest requests are kept: a sandbox that runs for weeks is not to grow."""

_log = logging.getLogger(__name__)


def main(arguments: Sequence[str] | None = None) -> int:
    """Run the sandbox until Ctrl-C or SIGTERM.

    Returns:
        Exit status: 0 it was stopped, 1 it could not start. Wrong usage exits with 2.
    """
    parser = _parser()
    options = parser.parse_args(arguments)
    stopped = Event()

    def stop(_number: int, _frame: FrameType | None) -> None:
        stopped.set()

    signal.signal(signal.SIGINT, stop)
    signal.signal(signal.SIGTERM, stop)
    logging.basicConfig(stream=sys.stderr, format="%(message)s", level=logging.WARNING)
    logging.getLogger("wxpay_client.sandbox").setLevel(logging.INFO)
    # What it keeps of keys and payments is its owner's alone.
    os.umask(0o077)
    try:
        _run(options, stopped)
    except sqlite3.Error as error:
        print(f"{parser.prog}: --state {options.state}: {error}", file=sys.stderr)
        return 1
    except (ImportError, OSError, TypeError, ValueError) as error:
        print(f"{parser.prog}: {error}", file=sys.stderr)
        return 1
    return 0


def _run(options: Namespace, stopped: Event) -> None:
    from wxpay_client.sandbox.keys import kept_credentials, write_env
    from wxpay_client.sandbox.sandbox import Sandbox

    with ExitStack() as stack:
        keys = options.keys or Path(stack.enter_context(TemporaryDirectory(prefix="wxpay-sandbox-")))
        sandbox = stack.enter_context(
            Sandbox(
                options.tls,
                port=options.port,
                keep=_KEPT,
                keys=keys.absolute(),
                credentials=kept_credentials(keys).limited_to(options.platform_key),
                hosts=options.host,
                notify_hosts=options.notify_host,
                state=options.state,
                api=_package(options.api),
            )
        )
        env = write_env(keys.absolute(), sandbox.env)
        if options.print_env:
            sys.stdout.write(env.read_text("utf-8"))
            sys.stdout.flush()
        _log.info("%s, for clients: %s", sandbox.origin, env)
        # In steps, because a wait without an end cannot be interrupted on Windows.
        while not stopped.wait(0.5):
            pass


def _package(name: str | None) -> ModuleType | None:
    if name is None:
        return None
    # As `python -m` does it, whose folder is the current one; that of `wxpay-sandbox` is where it is installed.
    sys.path.insert(0, "")
    try:
        return import_module(name)
    except ModuleNotFoundError as error:
        raise ImportError(f"--api {name}: {error}") from None


def _parser() -> ArgumentParser:
    from wxpay_client.sandbox.credentials import PlatformKey

    parser = ArgumentParser(
        prog="wxpay-sandbox",
        description="A local WeChat Pay gateway for programs in any language: it verifies requests, answers and signs "
        "as the real one does. Prints a line for each request, until Ctrl-C or SIGTERM.",
        epilog="Exit status: 0 it was stopped, 1 it could not start, 2 wrong usage.",
    )
    parser.add_argument("--port", type=_port, default=0, metavar="N", help="port to listen on (default: any free one)")
    parser.add_argument("--tls", action="store_true", help="serve HTTPS, with a certificate authority of its own")
    parser.add_argument(
        "--keys",
        type=Path,
        metavar="FOLDER",
        help="folder for keys, certificates and sandbox.env, which has the variables of clients: made once, the same "
        "at every start (default: one that is removed at the end)",
    )
    parser.add_argument(
        "--state",
        type=Path,
        metavar="FILE",
        help="file that keeps orders, refunds and all else it remembers (default: in memory)",
    )
    parser.add_argument(
        "--platform-key",
        choices=get_args(PlatformKey),
        default="both",
        help="what the merchant knows the platform by (default: both)",
    )
    parser.add_argument(
        "--host",
        type=_host,
        action="append",
        default=[],
        metavar="NAME",
        help="name or address that others reach this machine by; may be given several times. Without it, only this "
        "machine is served",
    )
    parser.add_argument(
        "--notify-host",
        type=_host,
        action="append",
        default=[],
        metavar="NAME",
        help="host of a notify_url that callbacks go out to; may be given several times. Without it, they go out to "
        "this machine alone",
    )
    parser.add_argument(
        "--api", metavar="PACKAGE", help="package that wxpay_client.codegen generated: its operations are known too"
    )
    parser.add_argument(
        "--print-env",
        action="store_true",
        help="print the lines of sandbox.env, a secret among them, to standard output",
    )
    return parser


def _port(text: str) -> int:
    if not re.fullmatch("[0-9]{1,5}", text) or int(text) > 65535:
        raise ArgumentTypeError(f"expected a number from 0 to 65535, got {text!r}")
    return int(text)


def _host(text: str) -> str:
    # What a certificate can hold, and a URL needs no brackets or escapes for.
    if not re.fullmatch(r"(?!-)[0-9A-Za-z-]{1,63}(\.[0-9A-Za-z-]{1,63})*", text):
        raise ArgumentTypeError(f"expected a host name or an IPv4 address, without scheme and port, got {text!r}")
    return text.lower()
