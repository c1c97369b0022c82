"""Sees to it that the callbacks that the gateway owes go out: at once, and again at its intervals."""

from __future__ import annotations

import ipaddress
import logging
from contextlib import contextmanager
from math import inf
from threading import Condition, Event, Thread, current_thread
from typing import TYPE_CHECKING, Final
from urllib.parse import urlsplit

from wxpay_client._runtime.locks import InterruptSafeLock
from wxpay_client.sandbox.rules.rules import catch_up
from wxpay_client.sandbox.state.state import DELIVERY

if TYPE_CHECKING:
    from collections.abc import Generator

    from wxpay_client.sandbox.callbacks.callbacks import Callbacks
    from wxpay_client.sandbox.state.state import State

_log = logging.getLogger(__name__)

_SHORTEST: Final = 0.05
"""Least seconds that the thread sleeps at a time."""

_LONGEST: Final = 3600.0
"""Most seconds that the thread sleeps at a time."""


class Deliveries:
    """Delivers what is due: when it is asked to, or by a thread of its own.

    Args:
        state: What the gateway remembers.
        callbacks: Makes the callbacks, and posts them.
        hosts: Hosts that they go out to besides loopback ones.
    """

    def __init__(self, state: State, callbacks: Callbacks, hosts: frozenset[str]) -> None:
        self._state = state
        self._callbacks = callbacks
        self._hosts = hosts
        self._lock = InterruptSafeLock()
        self._changed = Condition(self._lock)
        self._under_way: dict[str, Thread] = {}
        self._thread: Thread | None = None
        self._stopped = Event()
        self._alarm = Event()
        self._planned = 0.0
        self._acting: dict[Thread, list[str]] = {}
        state.moved = self.run
        state.owing = self._owing
        state.store.falls_due = self._falls_due

    def start(self) -> None:
        """Deliver what is due by itself from now on."""
        self._stopped.clear()
        self._thread = Thread(target=self._work, name="wxpay-sandbox-callbacks", daemon=True)
        self._thread.start()

    def stop(self) -> None:
        """Deliver nothing by itself any more; what is under way is waited for."""
        self._stopped.set()
        self._alarm.set()
        if self._thread is not None:
            self._thread.join()
            self._thread = None

    def again(self, event_id: str) -> None:
        """Let a callback go out once more, delivered or not; returns when it was posted.

        Raises:
            LookupError: There is no such event.
        """
        with self._state.store.transaction():
            record = self._state.store.get(DELIVERY, event_id)
            if record is None:
                raise LookupError(f"there is no event {event_id!r}")
            record.due = self._state.clock()
            self._state.store.put(record, "")
        self.run()

    def run(self) -> None:
        """Let everything happen that is due by now; returns when it has."""
        while not (current_thread() is self._thread and self._stopped.is_set()):
            catch_up(self._state)
            number = self._claim()
            if number is not None:
                self._attend(number)
            # What the thread was at may be due once more by now.
            elif not self._waited_for_the_thread():
                break

    @contextmanager
    def acting(self) -> Generator[None]:
        """Deliver once, by this thread, what is owed for what is done within; returns when it is."""
        outer = self._acting.get(current_thread())
        owed: list[str] = []
        self._acting[current_thread()] = owed
        try:
            yield
        finally:
            if outer is None:
                del self._acting[current_thread()]
            else:
                self._acting[current_thread()] = outer
            for number in owed:
                self._attend(number)

    def _owing(self, number: str) -> None:
        if (owed := self._acting.get(current_thread())) is not None:
            owed.append(number)
            with self._lock:
                self._under_way[number] = current_thread()

    def _attend(self, number: str) -> None:
        """Deliver what this thread is at."""
        try:
            self._deliver(number)
        except Exception:  # noqa: BLE001 - a mistake of the sandbox, or of a resource, is logged, and not made for ever
            _log.exception("The sandbox itself failed on the callback %s", number)
            self._callbacks.give_up(number)
        finally:
            with self._lock:
                del self._under_way[number]
                self._changed.notify_all()

    def _claim(self) -> str | None:
        """The callback that is due first and that nobody is at, if there is one: it is this thread's from now on."""
        with self._lock:
            known = len(self._under_way)
        due = self._state.store.due(self._state.clock(), 1 + known, only=DELIVERY)
        with self._lock:
            for record in due:
                if record.number not in self._under_way:
                    self._under_way[record.number] = current_thread()
                    return record.number
        return None

    def _waited_for_the_thread(self) -> bool:
        """Wait for what the sandbox's own thread is at; another caller's may be what this call is made within.

        Returns:
            Whether it was at anything.
        """
        if current_thread() is self._thread:
            return False
        with self._lock:
            begun = {number for number, thread in self._under_way.items() if thread is self._thread}
            self._changed.wait_for(lambda: not begun & self._under_way.keys())
        return bool(begun)

    def _deliver(self, number: str) -> None:
        # Read once more, now that nobody else is at it: it may be delivered already.
        record = self._state.store.get(DELIVERY, number)
        if record is None or record.due is None or record.due > self._state.clock():
            return
        if self._goes_out(record.data["url"]):
            self._callbacks.try_once(record, record.due)
        else:
            self._callbacks.keep_back(record)

    def _goes_out(self, url: str) -> bool:
        host = (urlsplit(url).hostname or "").lower()
        if host == "localhost" or host.endswith(".localhost") or host in self._hosts:
            return True
        try:
            return ipaddress.ip_address(host).is_loopback
        except ValueError:
            return False

    def _falls_due(self, at: float) -> None:
        if at < self._planned:
            self._alarm.set()

    def _work(self) -> None:
        while not self._stopped.is_set():
            self._alarm.clear()
            self._planned = inf
            self.run()
            due = self._state.store.next_due()
            # What is due already, another thread is at.
            pause = _LONGEST if due is None else max(_SHORTEST, min(_LONGEST, due - self._state.clock()))
            self._planned = self._state.clock() + pause
            self._alarm.wait(pause)
