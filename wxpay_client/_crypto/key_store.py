"""The platform's known keys: those that the merchant gave, and certificates, fetched when they are needed.

Certificates are fetched when no known key is valid, when something is signed with one that is not known, and ahead
of time while a certificate is in use. Whatever comes of it, the known keys stay until others take their place.

However many threads need certificates, one fetches, and the others wait for it, none longer than its caller's deadline
lets it. A failure is that of all who waited, and of whoever comes during the cool-down. A serial number that a fetch
did not bring is not looked for again during the pause, nor is any other once there are a few of them.
"""

from __future__ import annotations

import copy
import logging
import math
import os
import threading
from collections.abc import Callable, Iterator, Mapping
from enum import Enum, auto
from types import MappingProxyType
from typing import Final

from attrs import evolve, frozen

from wxpay_client._crypto.keys import PlatformKey, is_public_key_id
from wxpay_client._runtime.clock import monotonic, unix_time
from wxpay_client._runtime.signals import raised_by_signal_handler
from wxpay_client.errors import ConfigurationError, TransportError, WxPayError

__all__ = ["COOL_DOWN", "MOST_MISSED", "PAUSE", "REFRESH_AFTER", "REFRESH_BEFORE", "KeyStore"]

_log = logging.getLogger(__name__)

COOL_DOWN: Final = 60
"""Seconds without a fetch after one that failed, if only for the network: whoever makes up serial numbers cannot cause
a call with each."""

PAUSE: Final = 10
"""Seconds during which a serial number that was looked for in vain is not looked for again; short, so that made-up
serial numbers do not hide a change of certificates for long."""

MOST_MISSED: Final = 4
"""Most serial numbers that are looked for in vain within a pause. One that comes again and again, made up or of a key
that is not in the list, hides no change of certificates; and whoever makes up many causes this many fetches a pause."""

REFRESH_AFTER: Final = 11 * 3600
"""Seconds after which certificates in use are fetched again; the vendor asks for less than 12 hours."""

REFRESH_BEFORE: Final = 12 * 3600
"""Seconds before its end from which on a certificate in use is to be replaced."""

_WARN_BEFORE: Final = 30 * 86400


@frozen(eq=False, repr=False)
class _State:
    """What came of the latest fetch. Never changed, only replaced: a thread that sees another one need not fetch.

    Attributes:
        fetched: Certificates by serial number; those of an earlier fetch where the latest failed.
        since: When these came, or when the store was made, on the timer.
        at: When the latest fetch ended, on the timer.
        failure: Why it brought nothing.
        failed: Whether it did not bring what it was made for.
        allowed: Seconds that it was allowed, if that is what ended it: it says nothing to a caller with more patience.
        asked: Whether there was one at all.
        missed: Serial numbers that were looked for in vain, to when on the timer: those of the latest pause.
    """

    fetched: Mapping[str, PlatformKey]
    since: float
    at: float
    failure: WxPayError | None = None
    failed: bool = False
    allowed: float = math.inf
    asked: bool = True
    missed: Mapping[str, float] = MappingProxyType({})


class _Refresh(Enum):
    """What became of an attempt to fetch."""

    FETCHED = auto()
    """This thread fetched; the state tells what came of it."""
    CHANGED = auto()
    """Another thread did so meanwhile."""
    PAUSED = auto()
    """The latest fetch failed, just now; or this is a call from within the fetch, which has to do without it."""
    LATE = auto()
    """There is no time to fetch, or to wait until another thread has."""


class KeyStore:
    """Platform keys by serial number or ID. Threads share it; a forked process goes on with a copy of its own.

    Iterating gives the serial numbers and IDs that are known.

    Args:
        given: The merchant's own choice: serial number or ID to key. The first is the one to ask for.
        fetch: Fetches the platform certificates: at least one that is valid now, or a `WxPayError`; it is given the
            moment on the timer when it has to be done. `None` where there is no way to.
        clock: Unix seconds, for the dates of certificates.
        timer: Seconds that never go back, for deadlines and the time since a fetch.
    """

    def __init__(
        self,
        given: Mapping[str, PlatformKey],
        fetch: Callable[[float], Mapping[str, PlatformKey]] | None = None,
        *,
        clock: Callable[[], float] = unix_time,
        timer: Callable[[], float] = monotonic,
    ) -> None:
        self._given = dict(given)
        self._pinned = {serial: key for serial, key in [*self._given.items()][:1] if key.certificate is None}
        self._fetch = fetch
        self._clock = clock
        self._timer = timer
        now = timer()
        self._state = _State({}, now, now, asked=False)
        # One for each process: one that a thread of the parent held at the fork would never be released. Reentrant, as
        # a signal handler may make a call of its own while its thread has it.
        self._locks: dict[int, threading.RLock] = {}
        self._fetching: tuple[int, int] | None = None

    def __iter__(self) -> Iterator[str]:
        return iter(self.at_hand())

    def at_hand(self) -> Mapping[str, PlatformKey]:
        """The known keys by serial number or ID, those that are not valid now included."""
        return {**self._given, **self._state.fetched}

    def check(self) -> None:
        """See that there is a key to work with, or a way to get one; warn of certificates that end soon.

        Raises:
            ConfigurationError: There is neither.
        """
        if self._fetch is not None:
            return
        if self._choose(self._state) is None:
            raise self._without_any()
        for serial, key in self._given.items():
            if key.certificate is not None and not key.is_valid(self._clock() + _WARN_BEFORE):
                _log.warning(
                    "platform certificate %s counts %s: get the next one, or the WeChat Pay public key, in time",
                    serial,
                    key.validity,
                )

    def pinned(self) -> Mapping[str, PlatformKey]:
        """The bare public key that is always the one to ask for, by its ID; empty where a certificate is."""
        return self._pinned

    def bare(self) -> Mapping[str, PlatformKey]:
        """The public keys that were given without a certificate, by their IDs."""
        return {serial: key for serial, key in self._given.items() if key.certificate is None}

    def current(self, deadline: float = math.inf) -> PlatformKey | None:
        """The key to ask the gateway to sign with, and to encrypt with; fetched first where none is known.

        That is the first of the given ones if it is a bare public key; else the newest certificate that was fetched;
        else the first of the given ones that is valid.

        Args:
            deadline: When the caller has to be done, on the timer. A fetch ahead of time takes at most half of what is
                left.

        Returns:
            The key with the serial number it goes by; `None` in a store that never had one, nor a way to get one.

        Raises:
            WxPayError: No key is valid now, and fetching one failed, now or less than a cool-down ago.
            TransportError: No key is valid now, and the deadline leaves no time to fetch one, or to wait for it.
        """
        while True:
            state = self._state
            key = self._choose(state)
            if self._fetch is None:
                if key is None and self._given:
                    raise self._without_any()
                return key
            if key is not None and not self._is_due(state, key):
                return key
            if key is None:
                refresh = self._refresh(state, deadline)
            else:
                # While there is a key, one thread fetches and the others go on with what is known.
                refresh = self._refresh(state, self._timer() + self._left(deadline) / 2, wait=False)
            if refresh is _Refresh.CHANGED:
                continue
            key = self._choose(self._state) or key
            if key is None:
                raise self._without_fetched(refresh)
            return key

    def key(self, serial: str, deadline: float = math.inf) -> PlatformKey | None:
        """The key of a serial number or ID, certificates being fetched first where it may be one of them.

        Args:
            serial: The serial number or ID.
            deadline: When the caller has to be done, on the timer.

        Returns:
            The key; `None` where there is none, or none that is valid now: `why_not` says why.
        """
        while True:
            state = self._state
            key = self._find(state, serial)
            if key is not None or not self._may_be_fetched(serial):
                return key
            # Another thread's fetch may have begun before there was such a certificate: then this one makes its own.
            if self._refresh(state, deadline, serial=serial) is not _Refresh.CHANGED:
                return self._find(self._state, serial)

    def why_not(self, serial: str, deadline: float = math.inf) -> str:
        """Why `key` has none of a serial number, and what to do about it; one or more sentences.

        Args:
            serial: The serial number or ID.
            deadline: As `key` was given it.
        """
        state = self._state
        known = state.fetched.get(serial) or self._given.get(serial)
        if known is not None:
            return f"It is known, but counts {known.validity}: check the clock of this machine"
        add = "If it is one of WeChat Pay's (商户平台 → 账户中心 → API安全), add it to platform_keys"
        if is_public_key_id(serial):
            return add
        if self._fetch is None:
            return f"{add}, or give apiv3_key, with which platform certificates are fetched"
        if self._left(deadline) <= 0:
            return f"The call's deadline left no time to fetch platform certificates, or to wait for them. {add}"
        if not state.asked:
            return add
        ago = f"{self._timer() - state.at:.0f} s ago"
        if state.failure is not None:
            reason = state.failure.message.partition("\n")[0]
            return f"The platform certificates were asked for {ago}, without success ({reason}). {add}"
        return f"The platform certificates were fetched {ago}, and it is none of them. {add}"

    def _choose(self, state: _State) -> PlatformKey | None:
        for pinned in self._pinned.values():
            return pinned
        now = self._clock()
        fetched = [key for key in state.fetched.values() if key.is_valid(now)]
        if fetched:
            return max(fetched, key=lambda key: key.valid_from)
        return next((key for key in self._given.values() if key.is_valid(now)), None)

    def _find(self, state: _State, serial: str) -> PlatformKey | None:
        # By the very text: serials are opaque, and leading zeros count.
        key = self._given.get(serial) or state.fetched.get(serial)
        return key if key is not None and key.is_valid(self._clock()) else None

    def _may_be_fetched(self, serial: str) -> bool:
        return self._fetch is not None and not is_public_key_id(serial)

    def _is_due(self, state: _State, key: PlatformKey) -> bool:
        """Whether a key in use is to be replaced while it still counts."""
        ends_soon = not key.is_valid(self._clock() + REFRESH_BEFORE)
        return key.certificate is not None and (ends_soon or self._timer() - state.since > REFRESH_AFTER)

    def _is_settled(self, state: _State) -> bool:
        key = self._choose(state)
        return key is not None and not self._is_due(state, key)

    def _left(self, deadline: float) -> float:
        return deadline - self._timer()

    def _is_paused(self, state: _State, serial: str | None) -> bool:
        """Whether a fetch that is made for a serial number, or for any key at all, has to wait."""
        if serial is None or state.failure is not None:
            return state.failed and self._timer() - state.at < COOL_DOWN
        missed = self._missed(state)
        return serial in missed or len(missed) >= MOST_MISSED

    def _missed(self, state: _State) -> dict[str, float]:
        now = self._timer()
        return {serial: at for serial, at in state.missed.items() if now - at < PAUSE}

    def _refresh(self, seen: _State, deadline: float, *, serial: str | None = None, wait: bool = True) -> _Refresh:
        """Fetch, unless that was done since `seen`, is being done, or failed just now.

        Args:
            seen: What the caller looked at.
            deadline: When the caller has to be done.
            serial: The serial number it is made for; `None` for any key to work with.
            wait: Whether to wait for a fetch under way.
        """
        me = (os.getpid(), threading.get_ident())
        if self._fetching == me:
            return _Refresh.PAUSED
        left = self._left(deadline)
        patience = (-1.0 if left == math.inf else max(left, 0.0)) if wait else 0.0
        lock = self._locks.setdefault(os.getpid(), threading.RLock())
        # A single step of Python's: an exception that a signal handler raises comes before the lock is taken or after
        # it is noted, so that none leaves it taken for ever.
        taken: list[bool] = []
        try:
            taken.extend(map(lock.acquire, (patience != 0.0,), (patience or -1.0,)))
            if not taken[0]:
                return _Refresh.LATE
            if self._state is not seen:
                return _Refresh.CHANGED
            left = self._left(deadline)
            # Twice, so that a fetch is not made for each caller with a little more time than the one before.
            if self._is_paused(seen, serial) and left <= 2 * seen.allowed:
                return _Refresh.PAUSED
            if left <= 0:
                return _Refresh.LATE
            self._fetching = me
            self._state = self._fetched(seen, serial, deadline)
            return _Refresh.FETCHED
        finally:
            if taken and taken[0]:
                self._fetching = None
                lock.release()

    def _fetched(self, before: _State, serial: str | None, deadline: float) -> _State:
        assert self._fetch is not None  # noqa: S101 - a store without a way to fetch never comes here
        allowed = self._left(deadline)
        try:
            fetched = self._fetch(deadline)
        except WxPayError as error:
            if raised_by_signal_handler(error):
                raise
            _log.warning(
                "fetching the platform certificates failed, the known ones stay in use: %s",
                error.message.partition("\n")[0],
            )
            return _State(
                before.fetched,
                before.since,
                self._timer(),
                error.with_traceback(None),
                failed=True,
                allowed=allowed if self._left(deadline) <= 0 else math.inf,
            )
        _log.info("fetched the platform certificates %s", ", ".join(fetched))
        now = self._timer()
        state = _State(dict(fetched), now, now, missed=self._missed(before))
        if serial is None:
            return evolve(state, failed=not self._is_settled(state))
        if self._find(state, serial) is None:
            return evolve(state, failed=True, missed={**state.missed, serial: now})
        return state

    def _without_fetched(self, refresh: _Refresh) -> WxPayError:
        """Why there is no key at all, where there is a way to fetch one."""
        state = self._state
        if refresh is _Refresh.LATE:
            return TransportError(
                "no platform key is valid now, and the call's deadline leaves no time to fetch platform certificates, "
                "or to wait for another thread that does",
                operation="certificates.download",
                url="",
                sent=False,
                reason=TimeoutError.__name__,
            )
        if state.failure is None:
            return self._without_any()
        # A copy: several threads may raise it at once.
        failure = copy.copy(state.failure)
        failure.__cause__ = state.failure.__cause__
        if refresh is _Refresh.PAUSED:
            ago = self._timer() - state.at
            failure.add_line(
                f"That was {ago:.0f} s ago; platform certificates are asked for again in {COOL_DOWN - ago:.0f} s."
            )
        return failure

    def _without_any(self) -> ConfigurationError:
        expected = (
            "the WeChat Pay public key (商户平台 → 账户中心 → API安全 → 微信支付公钥) or a platform certificate that "
            "is valid now, or an apiv3_key, with which platform certificates are fetched"
        )
        given = [f'["{serial}"], which counts {key.validity}' for serial, key in self._given.items()]
        found = "; ".join(given) or "no key at all"
        message = f"platform_keys: found {found}; expected {expected}"
        return ConfigurationError(message, parameter="platform_keys")
