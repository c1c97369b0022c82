from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from wxpay_client.sandbox import Sandbox

if TYPE_CHECKING:
    from collections.abc import Iterator

    from wxpay_client.sandbox.credentials import Credentials


@pytest.fixture
def sandbox(credentials: Credentials) -> Iterator[Sandbox]:
    with Sandbox(credentials=credentials) as sandbox:
        yield sandbox
