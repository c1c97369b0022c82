"""The clocks of this machine, looked up at each call: whoever replaces them, as freezegun does, replaces ours too.

A default argument `time.time`, or `from time import time`, would keep what was there when its module was imported: of a
test that freezes time, half of the library would go on with the real one.
"""

from __future__ import annotations

import time

__all__ = ["monotonic", "unix_time"]


def unix_time() -> float:
    """Unix seconds."""
    return time.time()


def monotonic() -> float:
    """Seconds that never go back, for deadlines and durations."""
    return time.monotonic()
