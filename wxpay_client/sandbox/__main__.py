"""The sandbox in a terminal: `python -m wxpay_client.sandbox`.

Standard output gets the variables that a client needs, as lines a shell reads; standard error a line for each
request. In one terminal::

    python -m wxpay_client.sandbox | tee sandbox.env

In another, once the variables are there::

    . ./sandbox.env
"""

from __future__ import annotations

import logging
import shlex
import signal
import sys
from argparse import ArgumentParser
from threading import Event
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Sequence
    from types import FrameType


def main(arguments: Sequence[str] | None = None) -> int:
    """Run the sandbox until Ctrl-C or SIGTERM.

    Returns:
        Exit status: 0 when it was stopped, 1 when it could not start.
    """
    parser = ArgumentParser(
        prog="python -m wxpay_client.sandbox",
        description="A local WeChat Pay gateway: prints the variables that a client needs, logs requests.",
    )
    parser.add_argument("--port", type=int, default=0, help="port to listen on (default: any that is free)")
    parser.add_argument("--tls", action="store_true", help="serve HTTPS, with a certificate authority of its own")
    options = parser.parse_args(arguments)

    stopped = Event()

    def stop(_number: int, _frame: FrameType | None) -> None:
        stopped.set()

    signal.signal(signal.SIGINT, stop)
    signal.signal(signal.SIGTERM, stop)
    logging.basicConfig(stream=sys.stderr, format="%(message)s", level=logging.WARNING)
    logging.getLogger("wxpay_client.sandbox").setLevel(logging.INFO)

    from wxpay_client.sandbox.sandbox import Sandbox

    try:
        with Sandbox(options.tls, port=options.port) as sandbox:
            for name, value in sandbox.env.items():
                print(f"export {name}={shlex.quote(value)}")
            sys.stdout.flush()
            # In steps, because a wait without an end cannot be interrupted on Windows.
            while not stopped.wait(0.5):
                pass
    except (ImportError, OSError, OverflowError) as error:
        print(f"{parser.prog}: {error}", file=sys.stderr)
        return 1
    return 0


if __name__ == "__main__":
    sys.exit(main())
