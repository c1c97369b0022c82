"""The platform's known keys: those that the merchant gave, and certificates, fetched when they are needed.

Certificates are fetched when no known key is valid, when something is signed with one that is not known, and ahead
of time while a certificate is in use. Whatever comes of it, the known keys stay until others take their place.
"""

from __future__ import annotations

import copy
import logging
import os
import threading
import time
from collections.abc import Callable, Iterator, Mapping
from functools import partial
from typing import Final

from attrs import evolve, frozen

from wxpay_client._crypto.keys import PlatformKey, is_public_key_id
from wxpay_client.errors import ConfigurationError, TransportError, WxPayError

__all__ = ["COOL_DOWN", "PAUSE", "REFRESH_AFTER", "REFRESH_BEFORE", "KeyStore"]

_log = logging.getLogger(__name__)

COOL_DOWN: Final = 60
"""Seconds without a fetch after one that failed: whoever makes up serial numbers cannot cause a call with each."""

PAUSE: Final = 10
"""Seconds without a fetch after one that did not bring the certificate of a serial number that was met; short, so that
made-up serial numbers do not hide a change of certificates for long."""

REFRESH_AFTER: Final = 11 * 3600
"""Seconds after which certificates in use are fetched again; the vendor asks for less than 12 hours."""

REFRESH_BEFORE: Final = 12 * 3600
"""Seconds before its end from which on a certificate in use is to be replaced."""

_WARN_BEFORE: Final = 30 * 86400


@frozen
class _State:
    """What came of the latest fetch. Never changed, only replaced: a thread that sees another one need not fetch.

    Attributes:
        fetched: Certificates by serial number; those of an earlier fetch where the latest failed.
        since: When these came, or when the store was made, on the timer.
        at: When the latest fetch ended, on the timer.
        failure: Why it brought nothing.
        failed: Whether it did not bring what it was made for.
        asked: Whether there was one at all.
    """

    fetched: Mapping[str, PlatformKey]
    since: float
    at: float
    failure: WxPayError | None = None
    failed: bool = False
    asked: bool = True


class KeyStore:
    """Platform keys by serial number or ID. Threads share it; a forked process goes on with a copy of its own.

    Iterating gives the serial numbers and IDs that are known.

    Args:
        given: The merchant's own choice: serial number or ID to key. The first is the one to ask for.
        fetch: Fetches the platform certificates: at least one that is valid now, or a `WxPayError`. `None` where
            there is no way to.
        clock: Unix seconds, for the dates of certificates.
        timer: Seconds that never go back, for the time since a fetch.
    """

    def __init__(
        self,
        given: Mapping[str, PlatformKey],
        fetch: Callable[[], Mapping[str, PlatformKey]] | None = None,
        *,
        clock: Callable[[], float] = time.time,
        timer: Callable[[], float] = time.monotonic,
    ) -> None:
        self._given = dict(given)
        self._fetch = fetch
        self._clock = clock
        self._timer = timer
        now = timer()
        self._state = _State({}, now, now, asked=False)
        # One for each process: one that a thread of the parent held at the fork would never be released.
        self._locks: dict[int, threading.Lock] = {}
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
        return {serial: key for serial, key in [*self._given.items()][:1] if key.certificate is None}

    def bare(self) -> Mapping[str, PlatformKey]:
        """The public keys that were given without a certificate, by their IDs."""
        return {serial: key for serial, key in self._given.items() if key.certificate is None}

    def current(self) -> PlatformKey | None:
        """The key to ask the gateway to sign with, and to encrypt with; fetched first where none is known.

        That is the first of the given ones if it is a bare public key; else the newest certificate that was fetched;
        else the first of the given ones that is valid.

        Returns:
            The key with the serial number it goes by; `None` in a store that never had one, nor a way to get one.

        Raises:
            WxPayError: No key is valid now, and fetching one failed, now or less than a cool-down ago.
        """
        state = self._state
        key = self._choose(state)
        if self._fetch is None:
            if key is None and self._given:
                raise self._without_any()
            return key
        if key is None or self._is_due(state, key):
            # While there is a key, one thread fetches and the others go on with what is known.
            self._refresh(state, self._is_settled, wait=key is None)
            state = self._state
            key = self._choose(state)
        if key is None:
            failure = state.failure or self._without_any()
            # A copy: several threads may raise it at once.
            raise copy.copy(failure) from failure.__cause__
        return key

    def key(self, serial: str) -> PlatformKey | None:
        """The key of a serial number or ID, certificates being fetched first where it may be one of them.

        Returns:
            The key; `None` where there is none, or none that is valid now: `why_not` says why.
        """
        while True:
            state = self._state
            key = self._find(state, serial)
            if key is not None or not self._may_be_fetched(serial):
                return key
            # Another thread's fetch may have begun before there was such a certificate: then this one makes its own.
            settled = partial(self._brings, serial)
            if self._refresh(state, settled, pause=PAUSE) or self._state is state:
                return self._find(self._state, serial)

    def why_not(self, serial: str) -> str:
        """Why `key` has none of a serial number, and what to do about it; one or more sentences."""
        state = self._state
        known = state.fetched.get(serial) or self._given.get(serial)
        if known is not None:
            return f"It is known, but counts {known.validity}: check the clock of this machine"
        add = "If it is one of WeChat Pay's (商户平台 → 账户中心 → API安全), add it to platform_keys"
        if is_public_key_id(serial):
            return add
        if self._fetch is None:
            return f"{add}, or give apiv3_key, with which platform certificates are fetched"
        if not state.asked:
            return add
        ago = f"{self._timer() - state.at:.0f} s ago"
        if state.failure is not None:
            reason = state.failure.message.partition("\n")[0]
            return f"The platform certificates were asked for {ago}, without success ({reason}). {add}"
        return f"The platform certificates were fetched {ago}, and it is none of them. {add}"

    def _choose(self, state: _State) -> PlatformKey | None:
        now = self._clock()
        for pinned in self.pinned().values():
            return pinned
        fetched = [key for key in state.fetched.values() if key.is_valid(now)]
        if fetched:
            return max(fetched, key=lambda key: key.valid_from)
        return next((key for key in self._given.values() if key.is_valid(now)), None)

    def _find(self, state: _State, serial: str) -> PlatformKey | None:
        # By the very text: serials are opaque, and leading zeros count.
        key = self._given.get(serial) or state.fetched.get(serial)
        return key if key is not None and key.is_valid(self._clock()) else None

    def _brings(self, serial: str, state: _State) -> bool:
        return self._find(state, serial) is not None

    def _may_be_fetched(self, serial: str) -> bool:
        return self._fetch is not None and not is_public_key_id(serial)

    def _is_due(self, state: _State, key: PlatformKey) -> bool:
        """Whether a key in use is to be replaced while it still counts."""
        ends_soon = not key.is_valid(self._clock() + REFRESH_BEFORE)
        return key.certificate is not None and (ends_soon or self._timer() - state.since > REFRESH_AFTER)

    def _is_settled(self, state: _State) -> bool:
        key = self._choose(state)
        return key is not None and not self._is_due(state, key)

    def _refresh(
        self, seen: _State, is_settled: Callable[[_State], bool], *, wait: bool = True, pause: int = COOL_DOWN
    ) -> bool:
        """Fetch, unless that was done since `seen`, is being done (and `wait` is false), or failed just now.

        Args:
            seen: What the caller looked at.
            is_settled: Whether a fetch brought what it is made for.
            wait: Whether to wait for a fetch under way.
            pause: Seconds after one that brought something else.

        Returns:
            Whether this thread fetched.
        """
        me = (os.getpid(), threading.get_ident())
        if self._fetching == me:
            return False  # a call from within the fetch has to do without it
        lock = self._locks.setdefault(os.getpid(), threading.Lock())
        if not lock.acquire(blocking=wait):
            return False
        try:
            cool_down = pause if seen.failure is None else COOL_DOWN
            if self._state is not seen or (seen.failed and self._timer() - seen.at < cool_down):
                return False
            self._fetching = me
            self._state = self._fetched(seen, is_settled)
            return True
        finally:
            self._fetching = None
            lock.release()

    def _fetched(self, before: _State, is_settled: Callable[[_State], bool]) -> _State:
        assert self._fetch is not None  # noqa: S101 - a store without a way to fetch never comes here
        try:
            fetched = self._fetch()
        except WxPayError as error:
            _log.warning(
                "fetching the platform certificates failed, the known ones stay in use: %s",
                error.message.partition("\n")[0],
            )
            # Where there is nothing to go on with, a network that fails costs the next call no more than a try.
            failed = not isinstance(error, TransportError) or self._choose(before) is not None
            return _State(before.fetched, before.since, self._timer(), error.with_traceback(None), failed)
        _log.info("fetched the platform certificates %s", ", ".join(fetched))
        now = self._timer()
        state = _State(dict(fetched), now, now)
        return state if is_settled(state) else evolve(state, failed=True)

    def _without_any(self) -> ConfigurationError:
        expected = (
            "the WeChat Pay public key (商户平台 → 账户中心 → API安全 → 微信支付公钥) or a platform certificate that "
            "is valid now, or an apiv3_key, with which platform certificates are fetched"
        )
        given = [f'["{serial}"], which counts {key.validity}' for serial, key in self._given.items()]
        found = "; ".join(given) or "no key at all"
        message = f"platform_keys: found {found}; expected {expected}"
        return ConfigurationError(message, parameter="platform_keys")
