"""What a forked process makes of what its parent holds."""

from __future__ import annotations

import faulthandler
import os
import select
import signal
import sys
import time
from collections.abc import Callable
from pathlib import Path
from typing import NoReturn

from tests.support.waiting import HANGS


def in_a_fork(work: Callable[[], object]) -> str:
    """Do something in a forked process, and return what it returned there, or raised, as text.

    Where it hangs, it is killed, and the text says at which line each of its threads was.
    """
    _wait_for_ended_threads()
    reader, writer = os.pipe()
    child = os.fork()
    if child == 0:
        _carry_out(work, writer)
    os.close(writer)
    with os.fdopen(reader) as file:
        if not select.select([file], [], [], HANGS)[0]:
            os.kill(child, signal.SIGABRT)
        said = file.read()
    os.waitpid(child, 0)
    return said


def _wait_for_ended_threads() -> None:
    # A joined thread may be at its very end still, within OpenSSL's clean-up: a process forked meanwhile would find
    # OpenSSL's locks taken for ever. A thread that is not Python's own may stay, so the wait has an end.
    tasks = Path("/proc/self/task")
    if tasks.exists():
        end = time.monotonic() + 1.0
        while len(list(tasks.iterdir())) > len(sys._current_frames()) and time.monotonic() < end:
            time.sleep(0.001)


def _carry_out(work: Callable[[], object], writer: int) -> NoReturn:
    faulthandler.enable(writer)
    # Nothing may leave the child but through the pipe.
    try:
        said = str(work())
    except BaseException as error:  # noqa: BLE001
        said = repr(error)
    os.write(writer, said.encode())
    os._exit(0)
