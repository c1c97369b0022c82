"""The pytest fixture `wxpay_sandbox`, there wherever the library is installed."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

if TYPE_CHECKING:
    from collections.abc import Iterator

    from wxpay_client.sandbox.credentials import Credentials
    from wxpay_client.sandbox.sandbox import Sandbox

# Every pytest run loads this module: whatever it needs is imported when it is used.


@pytest.fixture(scope="session")
def wxpay_sandbox_credentials() -> Credentials:
    """The keys that all sandboxes of a test run share, because making them takes half a second."""
    from wxpay_client.sandbox.credentials import Credentials

    return Credentials.generate()


@pytest.fixture
def wxpay_sandbox(wxpay_sandbox_credentials: Credentials) -> Iterator[Sandbox]:
    """A running `wxpay_client.sandbox.Sandbox` of the test's own: `wxpay_sandbox.client()` calls it."""
    from wxpay_client.sandbox.sandbox import Sandbox

    with Sandbox(credentials=wxpay_sandbox_credentials) as sandbox:
        yield sandbox
