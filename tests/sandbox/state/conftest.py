from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from tests.support.sandbox.merchant import Merchant, Receiver
from wxpay_client.sandbox import Sandbox

if TYPE_CHECKING:
    from collections.abc import Iterator

    from wxpay_client.sandbox.credentials import Credentials


@pytest.fixture
def sandbox(credentials: Credentials) -> Iterator[Sandbox]:
    with Sandbox(credentials=credentials) as sandbox:
        yield sandbox


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
