"""Looking up a host's name, for no longer than there is time."""

from __future__ import annotations

import _thread
import re
import socket
from collections.abc import Callable
from typing import Any, Final

from urllib3.util import connection

from wxpay_client._runtime.signals import raised_by_signal_handler

__all__ = ["addresses_of"]

_ADDRESS: Final = re.compile(r"[0-9.]+|.*:.*")


# Any: as Python has it.
def addresses_of(host: str, port: int, seconds: float) -> Any:
    """The addresses of a host.

    They are asked for in a thread of its own where a name has to be looked up: no time-out bounds that, and where no
    name server answers it takes half a minute. But not where somebody has replaced what asks, and not what starts
    threads: gevent without its threads would make a loop of events for each one, and keep it.

    Raises:
        OSError, UnicodeError: There are none, or none came in time.
    """
    found: Any = None

    def ask() -> None:
        nonlocal found
        try:
            found = socket.getaddrinfo(host, port, connection.allowed_gai_family(), socket.SOCK_STREAM)
        except BaseException as error:  # noqa: BLE001 - whatever it is, it is raised below
            found = error
        finally:
            is_asking.release()

    is_asking = _thread.allocate_lock()
    is_asking.acquire()
    try:
        if _ADDRESS.fullmatch(host) or (
            _is_replaced(socket.getaddrinfo) and not _is_replaced(_thread.start_new_thread)
        ):
            ask()
        else:
            _thread.start_new_thread(ask, ())
    except RuntimeError as error:
        if raised_by_signal_handler(error):
            raise
        ask()  # as many threads run as may
    if not is_asking.acquire(timeout=seconds):
        raise TimeoutError("its name was not looked up in time")
    if not isinstance(found, BaseException):
        return found
    try:
        raise found
    finally:
        found = None  # it holds the traceback that holds this frame


def _is_replaced(function: Callable[..., object]) -> bool:
    return getattr(function, "__module__", None) not in {"socket", "_thread"}
