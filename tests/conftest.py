"""What all tests share: an environment without surprises, and a sandbox with a client of it."""

from __future__ import annotations

import gc
import os
import signal
from collections.abc import Generator, Iterator
from typing import Any

import pytest
from hypothesis import settings

from tests.support.examples import ExampleSandbox
from tests.support.gateways.servers import Proxy, Relay, Scripted
from wxpay_client import Client, RetryPolicy
from wxpay_client.sandbox import Sandbox
from wxpay_client.sandbox.credentials import Credentials

# CI tries more, and the same each time, so that no change is blamed for what another brought.
settings.register_profile("here", deadline=None, max_examples=25)
settings.register_profile("CI", deadline=None, derandomize=True)
settings.load_profile("CI" if "CI" in os.environ else "here")


@pytest.fixture(scope="session", autouse=True)
def _environment() -> Iterator[None]:
    """Neither proxies nor CA bundles nor passwords of whoever runs the tests."""
    with pytest.MonkeyPatch.context() as patch:
        for name in list(os.environ):
            if name.lower().endswith("_proxy") or name in {"REQUESTS_CA_BUNDLE", "CURL_CA_BUNDLE"}:
                patch.delenv(name)
        patch.setenv("NETRC", os.devnull)
        yield


@pytest.fixture(autouse=True)
def _no_leftovers() -> Iterator[None]:
    """A test that changes the environment changes it back: the one that fails would be another."""
    before = _variables()
    yield
    assert _variables() == before


def _variables() -> dict[bytes | str, bytes | str]:
    # As they are kept, encoded: to decode each of them twice takes longer than many a test.
    variables: dict[bytes | str, bytes | str] = dict(os.environ._data)  # type: ignore[attr-defined]
    variables.pop(os.environ.encodekey("PYTEST_CURRENT_TEST"), None)
    return variables


@pytest.fixture(scope="session", autouse=True)
def _interruptible() -> Iterator[None]:
    """Ctrl-C interrupts, here and in child processes: what a script starts in the background begins by ignoring it."""
    before = signal.signal(signal.SIGINT, signal.default_int_handler)
    yield
    signal.signal(signal.SIGINT, before)


@pytest.hookimpl(wrapper=True)
def pytest_collection() -> Generator[None, object, object]:
    """What is collected lives until the end: to look through all of it for garbage takes a fifth of the time."""
    gc.disable()
    try:
        return (yield)
    finally:
        gc.freeze()
        gc.enable()


@pytest.hookimpl(tryfirst=True)
def pytest_collection_modifyitems(items: list[pytest.Item]) -> None:
    """Tests on a real terminal are slow: each waits for a process that begins, and for a person's pace."""
    for item in items:
        if "terminal" in getattr(item, "fixturenames", ()):
            item.add_marker(pytest.mark.slow)


class OneAttemptSandbox(ExampleSandbox):
    """A sandbox whose clients send each call once: most tests are about one attempt and what becomes of it."""

    # Any: a client of whatever class is asked for.
    def client(self, *kind: type[Any], **overrides: Any) -> Any:
        return super().client(*kind, **{"retries": RetryPolicy.none(), **overrides})


@pytest.fixture
def sandbox(wxpay_sandbox_credentials: Credentials) -> Iterator[Sandbox]:
    with OneAttemptSandbox(credentials=wxpay_sandbox_credentials) as sandbox:
        yield sandbox


@pytest.fixture
def client(sandbox: Sandbox) -> Client:
    # With the key as it was made: reading and checking one takes longer than most tests.
    return sandbox.client(private_key=sandbox.credentials.merchant_key)


@pytest.fixture(scope="module")
def shared_sandbox(wxpay_sandbox_credentials: Credentials) -> Iterator[Sandbox]:
    """For tests that leave no trace, and for those of many examples."""
    with OneAttemptSandbox(credentials=wxpay_sandbox_credentials) as sandbox:
        yield sandbox


@pytest.fixture(scope="module")
def shared_client(shared_sandbox: Sandbox) -> Client:
    return shared_sandbox.client()


@pytest.fixture
def tls_sandbox(wxpay_sandbox_credentials: Credentials) -> Iterator[Sandbox]:
    with OneAttemptSandbox(tls=True, credentials=wxpay_sandbox_credentials) as sandbox:
        yield sandbox


@pytest.fixture(scope="module")
def live_client(shared_sandbox: Sandbox) -> Client:
    """A client without an origin: it prepares calls of the real access points, and is never made to send one."""
    return shared_sandbox.client(origin=None)


@pytest.fixture
def scripted() -> Iterator[Scripted]:
    with Scripted() as server:
        yield server


@pytest.fixture
def relay(sandbox: Sandbox) -> Iterator[Relay]:
    with Relay(sandbox.origin) as relay:
        yield relay


@pytest.fixture
def proxy() -> Iterator[Proxy]:
    with Proxy() as proxy:
        yield proxy
