"""What the sandbox remembers, on the page in a real Chromium."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from tests.support.sandbox.merchant import Merchant
from wxpay_client.sandbox import Sandbox

if TYPE_CHECKING:
    from collections.abc import Iterator

    from tests.support.gateways.callback_server import CallbackServer
    from tests.support.sandbox.browser import Browser
    from wxpay_client.sandbox.credentials import Credentials

pytestmark = pytest.mark.slow

HOSTILE = '<img src=x onerror="document.title=1"><script>document.title=2</script>'


@pytest.fixture
def sandbox(credentials: Credentials) -> Iterator[Sandbox]:
    """One that remembers, and knows no examples."""
    with Sandbox(credentials=credentials) as sandbox:
        yield sandbox


def test_an_order_is_paid_by_the_page(browser: Browser, sandbox: Sandbox, callback_server: CallbackServer) -> None:
    shop = Merchant(sandbox)
    shop.notify_url = callback_server.url
    browser.one("#tab-state").click()
    browser.shows("Nothing is remembered yet.")
    shop.order("ORDER-1")
    browser.click_row("#state")
    browser.shows("weixin://wxpay/bizpayurl?pr=", "¥42.00", "Expires at")
    browser.until(lambda: browser.run("return arguments[0].naturalWidth", browser.one("#state img.qr")) > 0)
    browser.click("Pay")
    browser.until(lambda: browser.text("#state .summary .pill") == "SUCCESS")
    browser.click("Refund")
    browser.until(lambda: len(browser.all("#state .list button")) == 2)
    browser.click_row("#state", 0)
    browser.click("Let the refund fail")
    browser.until(lambda: browser.text("#state .summary .pill") == "ABNORMAL")
    browser.shows("failed: the money could not be paid back")
    browser.one("#tab-callbacks").click()
    browser.until(lambda: len(browser.all("#callbacks .list button")) == 2)
    browser.click_row("#callbacks", 1)
    browser.click("Deliver again")
    browser.until(lambda: len(browser.all("#callbacks .details .history li")) == 2)
    assert "ORDER-1" not in browser.text("#callbacks")
    browser.click("Show")
    browser.shows('"out_trade_no": "ORDER-1"')
    assert len(callback_server.received) == 3


def test_what_is_opened_stays_open_while_other_things_happen(browser: Browser, sandbox: Sandbox) -> None:
    shop = Merchant(sandbox)
    shop.order("ORDER-1")
    browser.one("#tab-state").click()
    browser.click_row("#state")
    browser.click("Show what a query answers")
    browser.shows('"out_trade_no": "ORDER-1"')
    shop.order("ORDER-2")
    browser.until(lambda: len(browser.all("#state .list button")) == 2)
    assert '"out_trade_no": "ORDER-1"' in browser.text("#state .details")


def test_the_clock_is_moved_by_the_page(browser: Browser, sandbox: Sandbox) -> None:
    Merchant(sandbox).order("ORDER-1")
    browser.one("#tab-tools").click()
    for _ in range(7):
        browser.click("+1 day")
    browser.one("#tab-state").click()
    browser.until(lambda: "CLOSED" in browser.text("#state .list"))


def test_numbers_and_members_never_become_html(browser: Browser, sandbox: Sandbox) -> None:
    sandbox.orders[HOSTILE] = {"trade_state": HOSTILE, "out_trade_no": HOSTILE, "trade_type": "NATIVE"}
    sandbox.callbacks.deliver("http://127.0.0.1:9/<b>", HOSTILE, {"x": HOSTILE}, tries=1)
    browser.one("#tab-state").click()
    browser.click_row("#state")
    browser.click("Show what a query answers")
    browser.shows("<script>")
    browser.one("#tab-callbacks").click()
    browser.click_row("#callbacks")
    browser.click("Show")
    browser.until(lambda: "<script>" in browser.text("#callbacks .details pre"))
    assert browser.all("main img, main script, main b:empty") == []
    assert browser.driver.title == "WeChat Pay sandbox"
