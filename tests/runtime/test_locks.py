"""Locks that no exception of a signal handler leaves taken."""

from __future__ import annotations

import ast
import random
import signal
import threading
from collections.abc import Callable
from pathlib import Path

import pytest

import wxpay_client
from tests.support.interrupts import Interrupt, interrupted_once_taken, is_free, raising_handler
from tests.support.waiting import join
from wxpay_client._batch.rate_limiter import RateLimiter
from wxpay_client._crypto.key_store import KeyStore
from wxpay_client._http.adapter import KeepAliveAdapter
from wxpay_client._runtime.locks import InterruptSafeLock
from wxpay_client.errors import ConfigurationError

pytestmark = pytest.mark.skipif(not hasattr(signal, "setitimer"), reason="a system without alarms")


def entered(lock: InterruptSafeLock) -> None:
    with lock:
        pass


def test_it_is_a_lock() -> None:
    lock, steps = InterruptSafeLock(), list[str]()

    def work() -> None:
        with lock:
            steps.append("the other")

    thread = threading.Thread(target=work)
    with lock, lock:
        thread.start()
        thread.join(0.05)
        steps.append("the first")
    join(thread)
    assert steps == ["the first", "the other"]


def test_it_is_free_where_its_block_raises() -> None:
    lock = InterruptSafeLock()
    with pytest.raises(ZeroDivisionError), lock:
        raise ZeroDivisionError
    assert is_free(lock)


def test_a_condition_can_be_made_of_it() -> None:
    lock, came = InterruptSafeLock(), list[int]()
    changed = threading.Condition(lock)

    def work() -> None:
        with lock:
            came.append(1)
            changed.notify_all()

    thread = threading.Thread(target=work)
    with lock, lock:  # given up wholly while it is waited
        thread.start()
        assert changed.wait_for(lambda: came == [1])
    join(thread)


def test_an_interrupt_once_it_is_taken_leaves_it_free() -> None:
    lock = InterruptSafeLock()
    assert interrupted_once_taken(lock, lambda: entered(lock))


def test_an_interrupt_at_any_step_leaves_it_free() -> None:
    lock, chance, interrupted = InterruptSafeLock(), random.Random(7), 0
    with raising_handler():
        for _ in range(2000):
            try:
                signal.setitimer(signal.ITIMER_REAL, chance.uniform(1e-5, 1e-4))
                for _ in range(1000):
                    with lock:
                        pass
                signal.setitimer(signal.ITIMER_REAL, 0)
            except Interrupt:
                interrupted += 1
            assert not lock._is_owned()  # type: ignore[attr-defined]  # of what `threading.Condition` needs
    assert interrupted > 100


def _of_a_rate_limiter() -> tuple[InterruptSafeLock, Callable[[], object]]:
    limiter = RateLimiter(1000)
    return limiter._lock, limiter.wait


def _of_a_key_store() -> tuple[threading.RLock, Callable[[], object]]:
    def fail(_: float) -> dict[str, object]:
        raise ConfigurationError("there is no gateway", parameter="")

    store = KeyStore({}, fail)  # type: ignore[arg-type]  # it never has a key
    with pytest.raises(ConfigurationError):
        store.current()
    (lock,) = store._locks.values()
    store._state = KeyStore({})._state
    return lock, store.current


def _of_the_pools_of_urllib3() -> tuple[InterruptSafeLock, Callable[[], object]]:
    manager = KeepAliveAdapter().poolmanager
    return manager.pools.lock, lambda: manager.connection_from_url("http://127.0.0.1:1")


def _of_the_pools_of_a_proxy() -> tuple[InterruptSafeLock, Callable[[], object]]:
    manager = KeepAliveAdapter().proxy_manager_for("http://127.0.0.1:1")
    return manager.pools.lock, lambda: manager.connection_from_url("http://127.0.0.1:2")


@pytest.mark.parametrize(
    "of", [_of_a_rate_limiter, _of_a_key_store, _of_the_pools_of_urllib3, _of_the_pools_of_a_proxy]
)
def test_an_interrupt_once_a_lock_of_a_call_is_taken_leaves_it_free(
    of: Callable[[], tuple[InterruptSafeLock, Callable[[], object]]],
) -> None:
    lock, work = of()
    assert interrupted_once_taken(lock, work)


def test_the_library_makes_no_other_locks() -> None:
    """None that `with` takes: on Pythons before 3.14 the tests above could not tell."""
    made: set[tuple[str, str]] = set()
    library = Path(wxpay_client.__file__).parent
    for path in library.rglob("*.py"):
        if "api" in path.relative_to(library).parts:
            continue  # generated: it does nothing
        for node in ast.walk(ast.parse(path.read_text("utf-8"))):
            if isinstance(node, ast.Call) and isinstance(node.func, ast.Name | ast.Attribute):
                name = node.func.id if isinstance(node.func, ast.Name) else node.func.attr
                takes = name in {"Lock", "RLock", "Semaphore", "BoundedSemaphore", "Barrier"}
                if takes or (name == "Condition" and not node.args):
                    made.add((path.relative_to(library).as_posix(), name))
    assert made == {
        ("_batch/call.py", "Lock"),  # taken is how it rests
        ("_batch/journal/store.py", "Lock"),  # of a file
        ("_crypto/key_store.py", "RLock"),  # taken with a deadline, in a single step
        ("sandbox/page/page.py", "BoundedSemaphore"),  # by the server's threads, which are never interrupted
    }
