"""Which key is in use, when certificates are fetched, and that whatever goes wrong leaves what is known in use."""

from __future__ import annotations

import logging
import math
import os
import random
import signal
import threading
from collections.abc import Callable, Iterator, Mapping
from concurrent.futures import ThreadPoolExecutor
from typing import Any

import pytest
from cryptography.hazmat.primitives.asymmetric.rsa import RSAPrivateKey, generate_private_key
from hypothesis import given
from hypothesis import strategies as st

from tests.support.forks import in_a_fork
from tests.support.gateways.authority import DAY, HOUR, YEAR, Authority
from tests.support.waiting import HANGS, until
from wxpay_client import ConfigurationError, DecodeError, TransportError, VerificationError, WxPayError
from wxpay_client._crypto.key_store import COOL_DOWN, MOST_MISSED, PAUSE, REFRESH_BEFORE, KeyStore
from wxpay_client._crypto.keys import CLOCK_TOLERANCE, PlatformKey
from wxpay_client.errors import VerificationReason

PUBLIC_KEY_ID = "PUB_KEY_ID_0116"
UNKNOWN = f"{0xBAD:040X}"
Keys = Mapping[str, PlatformKey]


class Gateway:
    """What the store is told of the world: the time, and what there is to fetch.

    Attributes:
        now: Unix seconds.
        fetches: How often certificates were fetched.
        deadlines: When each fetch had to be done.
        certificates: What a fetch brings, or the error it raises.
    """

    def __init__(self) -> None:
        self.now = 1700000000.0
        self.fetches = 0
        self.deadlines: list[float] = []
        self.certificates: Keys | WxPayError = {}

    def fetch(self, deadline: float) -> Keys:
        self.fetches += 1
        self.deadlines.append(deadline)
        if isinstance(self.certificates, WxPayError):
            raise self.certificates
        return self.certificates

    def store(self, *given: PlatformKey, fetch: Callable[[float], Keys] | None = None) -> KeyStore:
        return self._store(given, fetch or self.fetch)

    def store_without_fetch(self, *given: PlatformKey) -> KeyStore:
        return self._store(given, None)

    def _store(self, given: tuple[PlatformKey, ...], fetch: Callable[[float], Keys] | None) -> KeyStore:
        # One clock for both purposes: here time never goes back.
        return KeyStore(by_serial(*given), fetch, clock=lambda: self.now, timer=lambda: self.now)


def by_serial(*keys: PlatformKey) -> dict[str, PlatformKey]:
    return {key.serial: key for key in keys}


@pytest.fixture
def gateway() -> Gateway:
    return Gateway()


@pytest.fixture(scope="module")
def private_key() -> RSAPrivateKey:
    return generate_private_key(65537, 2048)


@pytest.fixture(scope="module")
def authority(private_key: RSAPrivateKey) -> Authority:
    return Authority(private_key)


NOW = 1700000000


@pytest.fixture(scope="module")
def old(authority: Authority) -> PlatformKey:
    return authority.platform_key(0xA1, NOW - YEAR, NOW + 30 * DAY)


@pytest.fixture(scope="module")
def new(authority: Authority) -> PlatformKey:
    return authority.platform_key(0xA2, NOW - DAY, NOW + YEAR)


@pytest.fixture(scope="module")
def next_one(authority: Authority) -> PlatformKey:
    return authority.platform_key(0xA3, NOW + 2 * DAY, NOW + 2 * YEAR)


@pytest.fixture(scope="module")
def ended(authority: Authority) -> PlatformKey:
    return authority.platform_key(0xA0, NOW - YEAR, NOW - DAY)


@pytest.fixture(scope="module")
def public(private_key: RSAPrivateKey) -> PlatformKey:
    return PlatformKey(PUBLIC_KEY_ID, private_key.public_key())


AWAY = TransportError("away", operation="certificates.download", url="https://host.example", sent=False)
BROKEN = DecodeError("broken\nsecond line\nthird line", errors=())
UNPROVEN = VerificationError("x", reason=VerificationReason.MISMATCH)


# Which key is in use.


def test_the_first_of_the_given_ones(gateway: Gateway, old: PlatformKey, new: PlatformKey, public: PlatformKey) -> None:
    for keys in ((old, new, public), (new, old), (public, old)):
        store = gateway.store(*keys)
        assert store.current() == keys[0]
        assert list(store) == [key.serial for key in keys]
    assert gateway.fetches == 0


def test_of_those_fetched_the_newest_that_has_begun(
    gateway: Gateway, old: PlatformKey, new: PlatformKey, next_one: PlatformKey
) -> None:
    gateway.certificates = by_serial(new, next_one, old)
    store = gateway.store()
    assert store.current() == new
    gateway.now += 2 * DAY
    assert store.current() == next_one


def test_a_given_certificate_is_replaced_by_a_newer_one(gateway: Gateway, old: PlatformKey, new: PlatformKey) -> None:
    store = gateway.store(old)
    gateway.certificates = by_serial(old, new)
    assert store.key(new.serial) == new
    assert store.current() == new
    assert store.key(old.serial) == old


def test_a_public_key_given_first_stays(
    gateway: Gateway, old: PlatformKey, new: PlatformKey, public: PlatformKey
) -> None:
    store = gateway.store(public, old)
    gateway.certificates = by_serial(new)
    assert store.key(new.serial) == new
    assert store.current() == public
    gateway.now += 10 * YEAR
    assert store.current() == public
    assert gateway.fetches == 1


def test_where_the_first_has_ended_the_next_of_the_given_ones_is_used(
    gateway: Gateway, ended: PlatformKey, public: PlatformKey
) -> None:
    assert gateway.store(ended, public).current() == public
    assert gateway.fetches == 0


def test_a_store_that_never_had_any_has_none(gateway: Gateway) -> None:
    assert gateway.store_without_fetch().current() is None


def test_the_key_and_its_serial_are_one_value(gateway: Gateway, old: PlatformKey, new: PlatformKey) -> None:
    gateway.certificates = by_serial(old, new)
    key = gateway.store().current()
    assert key is not None
    assert (key.serial, key.public_key) == (new.serial, new.public_key)


# When certificates are fetched.


def test_when_there_is_no_key(gateway: Gateway, new: PlatformKey) -> None:
    gateway.certificates = by_serial(new)
    store = gateway.store()
    assert list(store) == []
    assert store.current() == store.current() == new
    assert gateway.fetches == 1


def test_when_the_only_key_has_ended(gateway: Gateway, ended: PlatformKey, new: PlatformKey) -> None:
    gateway.certificates = by_serial(new)
    assert gateway.store(ended).current() == new


def test_when_a_certificate_is_met_that_is_not_at_hand(gateway: Gateway, old: PlatformKey, new: PlatformKey) -> None:
    gateway.certificates = by_serial(old, new)
    store = gateway.store(old)
    assert store.key(old.serial) == old
    assert gateway.fetches == 0
    assert store.key(new.serial) == new
    assert gateway.fetches == 1


def test_never_for_a_public_key(gateway: Gateway, old: PlatformKey) -> None:
    assert gateway.store(old).key(f"{PUBLIC_KEY_ID}9") is None
    assert gateway.fetches == 0


def test_never_without_a_way_to(gateway: Gateway, old: PlatformKey, new: PlatformKey) -> None:
    assert gateway.store_without_fetch(old).key(new.serial) is None


def test_ahead_of_time_while_a_certificate_is_in_use(gateway: Gateway, new: PlatformKey) -> None:
    gateway.certificates = by_serial(new)
    store = gateway.store()
    for passed, fetches in ((0, 1), (11 * HOUR, 1), (1, 2), (11 * HOUR, 2), (1, 3)):
        gateway.now += passed
        assert store.current() == new
        assert gateway.fetches == fetches


def test_before_a_certificate_ends(gateway: Gateway, old: PlatformKey, new: PlatformKey) -> None:
    assert old.certificate is not None
    # Made shortly before, so that it is not its age that counts.
    gateway.now = old.certificate.not_valid_after_utc.timestamp() - 12 * HOUR
    gateway.certificates = by_serial(new)
    store = gateway.store(old)
    assert store.current() == old
    assert gateway.fetches == 0
    gateway.now += 301
    assert store.current() == new
    assert gateway.fetches == 1


def test_where_the_gateway_has_no_later_one_either_it_is_asked_once_a_cool_down(
    gateway: Gateway, old: PlatformKey
) -> None:
    assert old.certificate is not None
    gateway.now = old.certificate.not_valid_after_utc.timestamp() - HOUR
    gateway.certificates = by_serial(old)
    store = gateway.store(old)
    for _ in range(10):
        assert store.current() == old
    assert gateway.fetches == 1
    gateway.now += COOL_DOWN
    assert store.current() == old
    assert gateway.fetches == 2


def test_nor_is_it_asked_again_where_it_was_asked_for_a_serial_that_it_does_not_have(
    gateway: Gateway, old: PlatformKey
) -> None:
    assert old.certificate is not None
    gateway.now = old.certificate.not_valid_after_utc.timestamp() - HOUR
    gateway.certificates = by_serial(old)
    store = gateway.store(old)
    assert store.key(UNKNOWN) is None
    assert store.current() == old
    assert gateway.fetches == 1
    gateway.now += COOL_DOWN
    assert store.current() == old
    assert gateway.fetches == 2


def test_one_that_is_to_be_replaced_soon_after_it_came_is(gateway: Gateway, old: PlatformKey, new: PlatformKey) -> None:
    assert old.certificate is not None
    ends = old.certificate.not_valid_after_utc.timestamp() + CLOCK_TOLERANCE
    gateway.now = ends - REFRESH_BEFORE - COOL_DOWN / 2
    gateway.certificates = by_serial(old)
    store = gateway.store()
    assert store.current() == old
    gateway.certificates = by_serial(new)
    gateway.now += COOL_DOWN / 2 + 1
    assert store.current() == new
    assert gateway.fetches == 2


def test_a_public_key_that_is_not_the_first_is_not_the_one_to_ask_for(
    gateway: Gateway, old: PlatformKey, public: PlatformKey
) -> None:
    assert gateway.store(old, public).pinned() == {}
    assert gateway.store(public, old).pinned() == by_serial(public)


def test_public_keys_are_told_from_certificates(gateway: Gateway, old: PlatformKey, public: PlatformKey) -> None:
    assert gateway.store(old, public).bare() == by_serial(public)
    assert gateway.store(old).bare() == {}


def test_after_a_fetch_that_brought_its_serial_the_next_unknown_one_is_looked_for_at_once(
    gateway: Gateway, old: PlatformKey, new: PlatformKey, public: PlatformKey
) -> None:
    store = gateway.store(public)
    gateway.certificates = by_serial(old)
    assert store.key(old.serial) == old
    gateway.certificates = by_serial(old, new)
    assert store.key(new.serial) == new
    assert gateway.fetches == 2


def test_certificates_that_are_found_are_none_that_were_looked_for_in_vain(
    gateway: Gateway, authority: Authority, public: PlatformKey
) -> None:
    found = [authority.platform_key(0xB0 + number, NOW - DAY, NOW + YEAR) for number in range(MOST_MISSED + 1)]
    store = gateway.store(public)
    for count, key in enumerate(found, 1):
        gateway.certificates = by_serial(*found[:count])
        assert store.key(key.serial) == key
    assert gateway.fetches == len(found)


def test_a_fetch_is_logged_with_what_it_brought(
    gateway: Gateway, old: PlatformKey, new: PlatformKey, caplog: pytest.LogCaptureFixture
) -> None:
    gateway.certificates = by_serial(old, new)
    with caplog.at_level(logging.INFO):
        gateway.store().current()
    assert caplog.messages == [f"fetched the platform certificates {old.serial}, {new.serial}"]


# What goes wrong.


def test_a_serial_that_a_fetch_does_not_bring_is_not_looked_for_again_for_a_while(
    gateway: Gateway, new: PlatformKey
) -> None:
    gateway.certificates = by_serial(new)
    store = gateway.store(new)
    for _ in range(10):
        assert store.key(UNKNOWN) is None
    assert gateway.fetches == 1
    gateway.now += PAUSE - 1
    assert store.key(UNKNOWN) is None
    assert gateway.fetches == 1
    gateway.now += 1
    assert store.key(UNKNOWN) is None
    assert gateway.fetches == 2


def test_a_serial_that_comes_again_and_again_hides_no_change_of_certificates(
    gateway: Gateway, old: PlatformKey, new: PlatformKey
) -> None:
    gateway.certificates = by_serial(old)
    store = gateway.store(old)
    assert store.key(UNKNOWN) is None
    gateway.certificates = by_serial(old, new)
    assert store.key(UNKNOWN) is None
    assert store.key(new.serial) == new
    # What was looked for in vain still was.
    assert store.key(UNKNOWN) is None
    assert gateway.fetches == 2


def test_of_many_serials_that_no_fetch_brings_a_few_are_looked_for(
    gateway: Gateway, old: PlatformKey, new: PlatformKey
) -> None:
    gateway.certificates = by_serial(old)
    store = gateway.store(old)
    for number in range(100):
        assert store.key(f"{0xBAD0 + number:040X}") is None
        gateway.now += 1 if number < MOST_MISSED else 0
    assert gateway.fetches == MOST_MISSED
    gateway.certificates = by_serial(old, new)
    gateway.now += PAUSE - MOST_MISSED - 1
    assert store.key(new.serial) is None
    assert gateway.fetches == MOST_MISSED
    # By now the first of them may be looked for again, or another one in its place.
    gateway.now += 1
    assert store.key(new.serial) == new
    assert gateway.fetches == MOST_MISSED + 1


def test_a_fetch_for_a_serial_does_not_wait_for_one_that_brought_no_later_certificate(
    gateway: Gateway, old: PlatformKey, new: PlatformKey
) -> None:
    assert old.certificate is not None
    gateway.now = old.certificate.not_valid_after_utc.timestamp() - HOUR
    gateway.certificates = by_serial(old)
    store = gateway.store(old)
    assert store.current() == old
    gateway.certificates = by_serial(old, new)
    assert store.key(new.serial) == new
    assert gateway.fetches == 2


def test_after_a_fetch_that_failed_no_serial_is_looked_for_during_the_whole_cool_down(
    gateway: Gateway, old: PlatformKey
) -> None:
    gateway.certificates = BROKEN
    store = gateway.store(old)
    assert store.key(UNKNOWN) is None
    gateway.now += COOL_DOWN - 1
    assert store.key(UNKNOWN) is None
    assert gateway.fetches == 1
    gateway.now += 1
    assert store.key(UNKNOWN) is None
    assert gateway.fetches == 2


def test_a_change_of_certificates_right_after_a_fetch_is_followed(
    gateway: Gateway, old: PlatformKey, new: PlatformKey
) -> None:
    gateway.certificates = by_serial(old)
    store = gateway.store()
    assert store.current() == old
    gateway.certificates = by_serial(old, new)
    assert store.key(new.serial) == new


@pytest.mark.parametrize(
    "error",
    [AWAY, BROKEN, UNPROVEN, ConfigurationError("x", parameter="x")],
)
def test_after_a_failure_the_keys_at_hand_stay_in_use(
    gateway: Gateway, old: PlatformKey, new: PlatformKey, error: WxPayError
) -> None:
    gateway.certificates = by_serial(old)
    store = gateway.store()
    assert store.current() == old
    gateway.certificates = error
    gateway.now += 12 * HOUR
    for _ in range(10):
        assert (store.current(), store.key(old.serial), store.key(UNKNOWN)) == (old, old, None)
    assert gateway.fetches == 2
    gateway.certificates = by_serial(new)
    gateway.now += COOL_DOWN
    assert store.current() == new
    assert gateway.fetches == 3


def test_without_any_key_the_failure_is_raised_and_remembered(gateway: Gateway, new: PlatformKey) -> None:
    gateway.certificates = BROKEN
    BROKEN.__cause__ = OSError("why")
    store = gateway.store()
    for _ in range(3):
        with pytest.raises(DecodeError, match="broken") as caught:
            store.current()
        # Every thread gets one of its own.
        assert caught.value is not BROKEN
        assert caught.value.__cause__ is BROKEN.__cause__
    assert gateway.fetches == 1
    gateway.certificates = by_serial(new)
    gateway.now += COOL_DOWN
    assert store.current() == new


def test_without_any_key_a_network_that_fails_is_left_alone_for_the_whole_cool_down(
    gateway: Gateway, new: PlatformKey
) -> None:
    gateway.certificates = AWAY
    store = gateway.store()
    with pytest.raises(TransportError, match=r"^away$"):
        store.current()
    gateway.now += COOL_DOWN - 1
    with pytest.raises(TransportError, match=r"^away\nThat was 59 s ago; .* are asked for again in 1 s\.$"):
        store.current()
    for number in range(20):
        assert store.key(f"{0xBAD0 + number:040X}") is None
    assert gateway.fetches == 1
    gateway.certificates = by_serial(new)
    gateway.now += 1
    assert store.current() == new


def test_a_certificate_that_ends_is_used_no_longer(gateway: Gateway, old: PlatformKey) -> None:
    store = gateway.store_without_fetch(old)
    gateway.now += 30 * DAY + 300
    assert (store.current(), store.key(old.serial)) == (old, old)
    gateway.now += 1
    assert store.key(old.serial) is None
    assert "It is known, but counts from 2022-" in store.why_not(old.serial)
    with pytest.raises(
        ConfigurationError, match=rf'platform_keys: found \["{old.serial}"\], which counts from'
    ) as caught:
        store.current()
    assert caught.value.parameter == "platform_keys"


def test_a_network_that_fails_is_asked_once_for_each_serial(gateway: Gateway) -> None:
    gateway.certificates = AWAY
    assert gateway.store().key(UNKNOWN) is None
    assert gateway.fetches == 1


def test_what_a_fetch_no_longer_brings_is_trusted_no_longer(
    gateway: Gateway, old: PlatformKey, new: PlatformKey
) -> None:
    gateway.certificates = by_serial(old)
    store = gateway.store()
    assert store.current() == old
    gateway.certificates = by_serial(new)
    assert store.key(new.serial) == new
    assert store.key(old.serial) is None


def test_what_is_no_error_of_ours_passes_through_and_leaves_no_lock(gateway: Gateway, new: PlatformKey) -> None:
    outcomes: Iterator[Any] = iter([KeyboardInterrupt(), by_serial(new)])

    def fetch(_: float) -> Keys:
        outcome = next(outcomes)
        if isinstance(outcome, BaseException):
            raise outcome
        return outcome

    store = gateway.store(fetch=fetch)
    with pytest.raises(KeyboardInterrupt):
        store.current()
    assert store.current() == new


def test_a_failure_is_logged_once_with_what_it_means(
    gateway: Gateway, new: PlatformKey, caplog: pytest.LogCaptureFixture
) -> None:
    gateway.certificates = BROKEN
    store = gateway.store(new)
    for _ in range(3):
        store.key(UNKNOWN)
    (record,) = caplog.records
    assert record.levelno == logging.WARNING
    assert record.getMessage() == "fetching the platform certificates failed, the known ones stay in use: broken"


# Deadlines.


def test_a_fetch_has_to_be_done_by_the_deadline_of_whoever_needs_it(gateway: Gateway, old: PlatformKey) -> None:
    gateway.certificates = by_serial(old)
    store = gateway.store()
    assert store.current(gateway.now + 3) == old
    assert store.key(UNKNOWN, gateway.now + 2) is None
    assert gateway.deadlines == [gateway.now + 3, gateway.now + 2]


def test_one_ahead_of_time_leaves_half_of_the_time_to_the_call(gateway: Gateway, old: PlatformKey) -> None:
    gateway.certificates = AWAY
    store = gateway.store(old)
    gateway.now += 12 * HOUR
    assert store.current(gateway.now + 3) == old
    assert gateway.deadlines == [gateway.now + 1.5]


def test_without_time_nothing_is_fetched(gateway: Gateway, new: PlatformKey) -> None:
    store = gateway.store()
    with pytest.raises(TransportError, match="deadline leaves no time to fetch platform certificates") as caught:
        store.current(gateway.now)
    assert (caught.value.sent, caught.value.reason) == (False, "TimeoutError")
    assert (caught.value.operation, caught.value.url) == ("certificates.download", "")
    assert store.key(UNKNOWN, gateway.now - 1) is None
    for left, said in ((-1, True), (0, True), (0.5, False)):
        why = store.why_not(UNKNOWN, gateway.now + left)
        assert why.startswith("The call's deadline left no time to fetch") is said
    assert gateway.fetches == 0
    gateway.certificates = by_serial(new)
    assert store.current() == new


def test_a_fetch_that_its_callers_deadline_ended_says_nothing_to_who_has_more_than_twice_the_time(
    gateway: Gateway, new: PlatformKey
) -> None:
    def fetch(deadline: float) -> Keys:
        gateway.fetches += 1
        if deadline != math.inf:
            gateway.now = deadline
            raise AWAY
        return by_serial(new)

    store = gateway.store(fetch=fetch)
    for seconds, fetches in ((1, 1), (1, 1), (2, 1), (2.5, 2), (5, 2), (6, 3)):
        with pytest.raises(TransportError, match="away"):
            store.current(gateway.now + seconds)
        assert gateway.fetches == fetches
    assert store.current() == new


def test_one_that_failed_before_it_had_to_be_done_says_it_to_all(gateway: Gateway) -> None:
    gateway.certificates = AWAY
    store = gateway.store()
    for seconds in (0.5, 3, math.inf):
        with pytest.raises(TransportError, match="away"):
            store.current(gateway.now + seconds)
    assert gateway.fetches == 1


def test_a_thread_waits_for_another_ones_fetch_no_longer_than_its_own_deadline(
    gateway: Gateway, new: PlatformKey
) -> None:
    slow = Slow(by_serial(new))
    store = gateway.store(fetch=slow)
    with ThreadPoolExecutor(1) as pool:
        fetching = pool.submit(store.current)
        assert slow.started.wait(HANGS)
        # The store's clock stands still; these wait by that of the machine.
        with pytest.raises(TransportError, match="or to wait for another thread that does"):
            store.current(gateway.now + 0.05)
        assert store.key(UNKNOWN, gateway.now + 0.05) is None
        slow.finish.set()
        assert fetching.result(HANGS) == new
    assert slow.fetches == 1


# What is told.


def test_why_there_is_no_such_key(gateway: Gateway, new: PlatformKey) -> None:
    add = "If it is one of WeChat Pay's (商户平台 → 账户中心 → API安全), add it to platform_keys"
    assert gateway.store(new).why_not(PUBLIC_KEY_ID) == add
    assert gateway.store(new).why_not(UNKNOWN) == add
    unasked = gateway.store_without_fetch(new).why_not(UNKNOWN)
    assert unasked == f"{add}, or give apiv3_key, with which platform certificates are fetched"
    gateway.certificates = by_serial(new)
    store = gateway.store(new)
    store.key(UNKNOWN)
    gateway.now += 7
    fetched = store.why_not(UNKNOWN)
    assert fetched == f"The platform certificates were fetched 7 s ago, and it is none of them. {add}"
    gateway.certificates = BROKEN
    gateway.now += COOL_DOWN
    store.key(UNKNOWN)
    assert (
        store.why_not(UNKNOWN) == f"The platform certificates were asked for 0 s ago, without success (broken). {add}"
    )


def test_why_a_fetched_certificate_is_not_used_any_more(gateway: Gateway, old: PlatformKey) -> None:
    assert old.certificate is not None
    gateway.certificates = by_serial(old)
    store = gateway.store()
    assert store.current() == old
    gateway.now = old.certificate.not_valid_after_utc.timestamp() + DAY
    gateway.certificates = BROKEN
    assert store.key(old.serial) is None
    assert store.why_not(old.serial).startswith("It is known, but counts ")


@given(st.text())
def test_any_serial_is_found_or_explained(serial: str) -> None:
    gateway = Gateway()
    gateway.certificates = BROKEN
    store = gateway.store()
    assert store.key(serial) is None
    assert store.why_not(serial).endswith("add it to platform_keys")
    assert gateway.fetches == (0 if serial.startswith("PUB_KEY_ID_") else 1)


# At the beginning.


def test_one_key_has_to_be_valid_or_to_be_had(
    gateway: Gateway, ended: PlatformKey, next_one: PlatformKey, public: PlatformKey, old: PlatformKey
) -> None:
    gateway.store().check()
    gateway.store(ended).check()
    gateway.store_without_fetch(ended, public).check()
    gateway.store_without_fetch(next_one, old).check()
    for keys, found in (
        ((), "no key at all"),
        ((ended,), rf'\["{ended.serial}"\], which counts from 2022-\S+Z to 2023-\S+Z'),
        ((next_one,), rf'\["{next_one.serial}"\], which counts from 2023-\S+Z to 2025-\S+Z'),
        ((ended, next_one), rf'\["{ended.serial}"\], [^;]+; \["{next_one.serial}"\], [^;]+'),
    ):
        with pytest.raises(ConfigurationError, match=f"^platform_keys: found {found}; expected the WeChat") as caught:
            gateway.store_without_fetch(*keys).check()
        assert caught.value.parameter == "platform_keys"
    assert gateway.fetches == 0


def test_a_certificate_that_ends_soon_is_warned_of_where_none_can_be_fetched(
    gateway: Gateway, old: PlatformKey, new: PlatformKey, public: PlatformKey, caplog: pytest.LogCaptureFixture
) -> None:
    gateway.now += HOUR
    gateway.store(old).check()
    gateway.store_without_fetch(public, new).check()
    assert caplog.records == []
    gateway.store_without_fetch(public, old, new).check()
    (record,) = caplog.records
    assert record.getMessage().startswith(f"platform certificate {old.serial} counts from 2022-")


# Threads and processes.


class Slow:
    """A fetch that takes until it is let go."""

    def __init__(self, outcome: Keys | WxPayError) -> None:
        self.outcome = outcome
        self.started = threading.Event()
        self.finish = threading.Event()
        self.fetches = 0

    def __call__(self, _: float) -> Keys:
        self.fetches += 1
        self.started.set()
        assert self.finish.wait(HANGS)
        if isinstance(self.outcome, WxPayError):
            raise self.outcome
        return self.outcome


def test_while_one_thread_fetches_ahead_of_time_the_others_go_on(
    gateway: Gateway, old: PlatformKey, new: PlatformKey
) -> None:
    slow = Slow(by_serial(new))
    store = gateway.store(old, fetch=slow)
    gateway.now += 12 * HOUR
    with ThreadPoolExecutor(1) as pool:
        fetching = pool.submit(store.current)
        assert slow.started.wait(HANGS)
        assert store.current() == old
        assert store.key(old.serial) == old
        slow.finish.set()
        assert fetching.result(HANGS) == new
    assert slow.fetches == 1


@pytest.mark.parametrize("outcome", [BROKEN, AWAY, None])
def test_threads_that_need_a_key_share_one_fetch_and_its_outcome(
    gateway: Gateway, new: PlatformKey, outcome: WxPayError | None
) -> None:
    slow = Slow(outcome or by_serial(new))
    store = gateway.store(fetch=slow)

    def need(_: int) -> object:
        try:
            return store.current()
        except WxPayError as error:
            return error.message.partition("\n")[0]

    with ThreadPoolExecutor(8) as pool:
        first = pool.submit(need, 0)
        assert slow.started.wait(HANGS)
        # They wait for the one that fetches, or come after it: it is the same to them.
        rest = [pool.submit(need, number) for number in range(7)]
        until(lambda: all(each.running() for each in rest))
        slow.finish.set()
        outcomes = [each.result(HANGS) for each in (first, *rest)]
    assert outcomes == [outcome.message.partition("\n")[0] if outcome else new] * 8
    assert slow.fetches == 1


def test_a_fetch_that_began_too_early_does_not_count(gateway: Gateway, old: PlatformKey, new: PlatformKey) -> None:
    slow = Slow(by_serial(old))
    store = gateway.store(old, fetch=slow)
    gateway.now += 12 * HOUR
    with ThreadPoolExecutor(2) as pool:
        early = pool.submit(store.current)
        assert slow.started.wait(HANGS)
        late = pool.submit(store.key, new.serial)
        until(late.running)
        # The fetch under way has the list of before; the next one has that of now.
        store._fetch = lambda _: by_serial(old, new)
        slow.finish.set()
        assert (early.result(HANGS), late.result(HANGS)) == (old, new)


def test_a_fetch_that_needs_a_key_itself_does_not_wait_for_itself(gateway: Gateway, new: PlatformKey) -> None:
    def fetch(_: float) -> Keys:
        assert store.key(new.serial) is None
        with pytest.raises(ConfigurationError, match="found no key at all"):
            store.current()
        return by_serial(new)

    store = gateway.store(fetch=fetch)
    assert store.current() == new


@pytest.mark.skipif(not hasattr(signal, "setitimer"), reason="a system without timers that interrupt")
def test_an_exception_of_a_signal_handler_leaves_no_lock_behind(gateway: Gateway, old: PlatformKey) -> None:
    class Interrupt(Exception):
        pass

    def interrupt(*_: object) -> None:
        raise Interrupt

    gateway.certificates = by_serial(old)
    before = signal.signal(signal.SIGALRM, interrupt)
    interrupted, chance = 0, random.Random(7)
    try:
        for _ in range(3000):
            store = gateway.store()
            try:
                signal.setitimer(signal.ITIMER_REAL, chance.uniform(1e-6, 5e-5))
                for number in range(10):
                    store.key(f"{0xBAD0 + number:040X}")
                signal.setitimer(signal.ITIMER_REAL, 0)
            except Interrupt:
                interrupted += 1
            assert not any(lock._is_owned() for lock in store._locks.values())
            assert store._fetching is None
    finally:
        signal.setitimer(signal.ITIMER_REAL, 0)
        signal.signal(signal.SIGALRM, before)
    assert interrupted > 100


@pytest.mark.skipif(not hasattr(os, "fork"), reason="a system without fork has nothing to survive")
@pytest.mark.filterwarnings("ignore:.*multi-threaded, use of fork:DeprecationWarning")
def test_a_child_of_a_process_that_is_fetching_fetches_for_itself(gateway: Gateway, new: PlatformKey) -> None:
    slow = Slow(by_serial(new))
    store = gateway.store(fetch=slow)

    def fetch_at_once() -> bool:
        slow.finish = threading.Event()
        slow.finish.set()
        return store.current() == new

    with ThreadPoolExecutor(1) as pool:
        fetching = pool.submit(store.current)
        assert slow.started.wait(HANGS)
        said = in_a_fork(fetch_at_once)
        slow.finish.set()
        assert fetching.result(HANGS) == new
    assert said == "True"
