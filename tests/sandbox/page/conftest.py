from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from tests.support.gateways.callback_server import CallbackServer
from tests.support.sandbox.browser import CHROMIUM, DRIVER, Browser, chromium
from tests.support.sandbox.visitor import Visitor

if TYPE_CHECKING:
    from collections.abc import Iterator

    from wxpay_client.sandbox import Sandbox


@pytest.fixture
def visitor(sandbox: Sandbox) -> Visitor:
    return Visitor(sandbox)


@pytest.fixture(scope="session")
def window(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Browser]:
    if CHROMIUM is None or DRIVER is None:
        pytest.skip("there is no Chromium with its driver: apt-get install chromium chromium-driver")
    with chromium(tmp_path_factory.mktemp("chromium")) as browser:
        yield browser


@pytest.fixture
def browser(window: Browser, sandbox: Sandbox) -> Iterator[Browser]:
    """A window at the page of this test's sandbox; the browser is to have nothing to complain of."""
    window.prefer("light")
    window.open(sandbox.origin)
    yield window
    assert window.complaints() == []
    window.run("localStorage.clear()")
    window.driver.get("about:blank")
    window.complaints()


@pytest.fixture
def callback_server() -> Iterator[CallbackServer]:
    server = CallbackServer()
    yield server
    server.close()
