"""What the sandbox remembers, on the page in a real Chromium."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

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


# What the picture holds, in shades of grey, a byte a pixel.
_PIXELS = """
const image = arguments[0], scale = 4;
const canvas = new OffscreenCanvas(image.naturalWidth * scale, image.naturalHeight * scale);
const context = canvas.getContext("2d");
context.fillStyle = "white";
context.fillRect(0, 0, canvas.width, canvas.height);
context.drawImage(image, 0, 0, canvas.width, canvas.height);
const pixels = context.getImageData(0, 0, canvas.width, canvas.height).data;
return [canvas.width, canvas.height, Array.from(pixels).filter((_, index) => index % 4 === 0)];
"""


def test_the_qr_code_leads_to_the_order(browser: Browser, sandbox: Sandbox) -> None:
    """Another reader of QR codes finds in the picture what the merchant was answered."""
    reader: Any = pytest.importorskip("zxingcpp", reason="zxing-cpp is not installed: nobody reads the QR code")
    answer = Merchant(sandbox).order("ORDER-1")
    browser.one("#tab-state").click()
    browser.click_row("#state")
    browser.until(lambda: browser.run("return arguments[0].naturalWidth", browser.one("#state img.qr")) > 0)
    width, height, pixels = browser.run(_PIXELS, browser.one("#state img.qr"))
    (found,) = reader.read_barcodes(memoryview(bytes(pixels)).cast("B", (height, width)))
    assert found.text == answer["code_url"]


def test_what_happened_is_said_in_chinese(browser: Browser, sandbox: Sandbox) -> None:
    shop = Merchant(sandbox)
    shop.paid("ORDER-1")
    shop.refund("R-1", "ORDER-1", 300)
    browser.one("#tab-state").click()
    browser.one("#language").click()
    browser.click_row("#state", 1)
    browser.shows("已创建", "已支付", "退款 R-1: PROCESSING")
    assert "created" not in browser.text("#state .details .history")
    browser.one("#language").click()


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
