"""A program on a real terminal: what it shows there, and what a person types."""

from __future__ import annotations

import os
import pty
import re
import subprocess
import sys
import termios
from collections.abc import Mapping
from typing import Self

from pexpect import EOF
from pexpect.fdpexpect import fdspawn

from tests.support.waiting import HANGS

_ROWS = 50
_SEQUENCE = re.compile(r"\x1b\[[0-9;?]*[A-Za-z]")
# The terminal becomes that of the program, so that Ctrl-C reaches it; no fork of a process with threads is needed.
_BEGIN = "import os, sys; os.login_tty(0); os.execv(sys.argv[1], sys.argv[1:])"


class Program:
    """A program that runs on a terminal of its own.

    Args:
        path: Its path.
        arguments: What follows it.
        environ: Its environment.
        columns: How wide the terminal is.
    """

    def __init__(self, path: str, *arguments: str, environ: Mapping[str, str], columns: int = 80) -> None:
        master, slave = pty.openpty()
        termios.tcsetwinsize(slave, (_ROWS, columns))
        command = [sys.executable, "-S", "-c", _BEGIN, path, *arguments]
        self._process = subprocess.Popen(command, stdin=slave, stdout=slave, stderr=slave, env=dict(environ))
        os.close(slave)
        # What Ctrl-C flushes may end within a character.
        self._terminal = fdspawn(master, encoding="utf-8", codec_errors="replace", timeout=HANGS)
        self._seen = ""

    def __enter__(self) -> Self:
        return self

    def __exit__(self, *_: object) -> None:
        self._process.kill()
        self._process.wait(HANGS)
        self._terminal.close()

    def until(self, pattern: str) -> Self:
        """Wait until it has shown something."""
        self._terminal.expect(pattern)
        self._seen += f"{self._terminal.before}{self._terminal.after}"
        return self

    def line(self, pattern: str) -> str:
        """Wait until it has shown a line; what the group of the pattern matches there."""
        self.until(rf"[\r\n]{pattern}\r?\n")
        return str(self._terminal.match.group(1))

    def type(self, text: str) -> Self:
        """Type a line."""
        return self.press(f"{text}\n")

    def press(self, keys: str) -> Self:
        """Press keys."""
        self._terminal.send(keys)
        return self

    def interrupt(self) -> Self:
        """Press Ctrl-C."""
        self._terminal.send("\x03")
        return self

    def end(self) -> tuple[int, str]:
        """Wait for its end; its exit status, and all that it has shown, without colours."""
        self._terminal.expect(EOF)
        self._seen += self._terminal.before
        return self._process.wait(HANGS), _SEQUENCE.sub("", self._seen).replace("\r\n", "\n")

    @property
    def raw(self) -> str:
        """All that it has shown, with its colours."""
        return self._seen


class OnTerminal(Program):
    """A Python module that runs on a terminal of its own.

    Args:
        module: The module, as `python -m` takes it.
        arguments: What follows it.
        environ: Its environment.
        columns: How wide the terminal is.
    """

    def __init__(self, module: str, *arguments: str, environ: Mapping[str, str], columns: int = 80) -> None:
        super().__init__(sys.executable, "-m", module, *arguments, environ=environ, columns=columns)
