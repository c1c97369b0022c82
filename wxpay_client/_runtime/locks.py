"""A lock that no exception of a signal handler leaves taken."""

from __future__ import annotations

# By the name of its class, which `threading.RLock` hides behind a function.
from _thread import RLock

__all__ = ["InterruptSafeLock"]


class InterruptSafeLock(RLock):  # type: ignore[misc]  # only typeshed calls it final
    """A reentrant lock for `with`: whatever a signal handler raises, and wherever, it is released.

    From Python 3.14 on, a handler may be called after `with` has taken a lock and before its block begins: what that
    raises, Ctrl-C or a soft time limit, leaves any other lock taken, and each thread that comes later waits for ever. A
    `threading.Condition` of its own kind of lock can be interrupted likewise at the end of its block, on every Python:
    give it one of these, and take that by `with`.

    Reentrant, as a handler may make a call of its own while its thread has it. A forked process needs another one.
    """

    def __enter__(self) -> bool:  # type: ignore[override]  # `with` gives it nothing
        taken: list[bool] = []
        try:
            # A single step of Python's, so that it is taken and noted, or neither.
            taken.extend(map(self.acquire, (True,)))
        except BaseException:
            if taken:
                self.release()
            raise
        return True
