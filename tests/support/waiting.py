"""Waiting with a bound: what hangs fails, and says so.

No test is about speed: the bound is far beyond what anything takes on a busy machine.
"""

from __future__ import annotations

import threading
import time
from collections.abc import Callable
from typing import Final

HANGS: Final = 120.0
"""Seconds after which whatever a test waits for counts as hanging."""


def until(reached: Callable[[], object]) -> None:
    """Wait for what there is nothing to be told by.

    Raises:
        TimeoutError: It does not come.
    """
    end = time.monotonic() + HANGS
    while not reached():
        if time.monotonic() > end:
            raise TimeoutError(f"not reached within {HANGS:g} s")
        time.sleep(0.001)


def join(*threads: threading.Thread) -> None:
    """Wait for threads to end.

    Raises:
        TimeoutError: One does not.
    """
    for thread in threads:
        thread.join(HANGS)
        if thread.is_alive():
            raise TimeoutError(f"{thread.name} has not ended within {HANGS:g} s")
