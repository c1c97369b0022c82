from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from tests.support.examples import ExampleSandbox
from tests.support.sandbox.caller import Caller
from tests.support.sandbox.merchant import Merchant, Receiver
from wxpay_client.sandbox.credentials import Credentials

if TYPE_CHECKING:
    from collections.abc import Iterator

    from wxpay_client.sandbox import Sandbox


@pytest.fixture(scope="session")
def credentials() -> Credentials:
    return Credentials.generate()


@pytest.fixture
def sandbox(credentials: Credentials) -> Iterator[Sandbox]:
    with ExampleSandbox(credentials=credentials) as sandbox:
        yield sandbox


@pytest.fixture
def caller(sandbox: Sandbox) -> Caller:
    return Caller(sandbox)


@pytest.fixture
def merchant(sandbox: Sandbox) -> Iterator[Merchant]:
    merchant = Merchant(sandbox)
    with merchant.client:
        yield merchant


@pytest.fixture
def receiver(merchant: Merchant) -> Iterator[Receiver]:
    with Receiver(merchant.client) as receiver:
        merchant.notify_url = receiver.url
        yield receiver
