"""The `wxpay` command: WeChat Pay from a shell. Needs the extra `cli`; `docs/wxpay.md` describes it.

`main` is what the command runs. Texts are in `texts`, each in English and in Chinese; what is shown goes through
`terminal`, which escapes what comes from outside; a module of `commands` holds commands of one subject.
"""

from __future__ import annotations

import sys
from collections.abc import Sequence
from importlib.util import find_spec

__all__ = ["main"]


def main(arguments: Sequence[str] | None = None) -> int:
    """Run a command.

    Args:
        arguments: What follows `wxpay` on the command line; `sys.argv[1:]` where not given.

    Returns:
        The exit status: see `wxpay_client.cli.exit_status`.
    """
    if not all(map(find_spec, ("click", "rich"))):
        sys.stderr.write(
            "wxpay needs the extra cli: pip install 'wxpay-client[cli]' / 请安装: pip install 'wxpay-client[cli]'\n"
        )
        return 2
    try:
        from wxpay_client.cli.app import run

        return run(sys.argv[1:] if arguments is None else arguments)
    except KeyboardInterrupt:
        # Before anything was begun, or while its end was told.
        return 130
