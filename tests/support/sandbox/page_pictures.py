"""Takes the pictures of the sandbox's page for the documentation: python -m tests.support.sandbox.page_pictures."""

from __future__ import annotations

from pathlib import Path
from tempfile import TemporaryDirectory

from tests.support.gateways.callback_server import CallbackServer
from tests.support.sandbox.browser import Browser, chromium
from tests.support.sandbox.caller import Caller, to_json
from tests.support.sandbox.merchant import Merchant
from wxpay_client.sandbox import Sandbox

IMAGES = Path(__file__).parents[3] / "docs" / "images"


def happen(sandbox: Sandbox, callback_server: CallbackServer) -> None:
    """An afternoon of a small shop, whose new clerk signs another body than is sent."""
    shop, caller = Merchant(sandbox), Caller(sandbox)
    shop.notify_url = callback_server.url
    shop.order("KITE-2026-0041", 4200)
    sandbox.pay("KITE-2026-0041")
    shop.order("KITE-2026-0042", 12800)
    sandbox.pay("KITE-2026-0042")
    shop.refund("KITE-2026-0041-R1", "KITE-2026-0041", 1500)
    sandbox.fail_next("SYSTEM_ERROR")
    caller.get(f"/v3/pay/transactions/out-trade-no/KITE-2026-0042?mchid={sandbox.credentials.mchid}")
    shop.order("KITE-2026-0043", 880)
    body = {"mchid": sandbox.credentials.mchid}
    url = "/v3/pay/transactions/out-trade-no/KITE-2026-0043/close"
    signed = to_json(body).replace(b" ", b"")
    caller.call("POST", url, to_json(body), headers={"Authorization": caller.authorization("POST", url, signed)})


def take(browser: Browser, sandbox: Sandbox, view: str, row: int, file: str) -> None:
    browser.driver.get("about:blank")
    browser.open(f"{sandbox.origin}/#/{view}")
    browser.click_row(f"#{view}", row)
    browser.until(lambda: browser.one(f"#{view} .details h2"))
    if view == "state":
        browser.until(lambda: browser.run("return arguments[0].naturalWidth", browser.one("#state img.qr")) > 0)
    browser.driver.save_screenshot(str(IMAGES / file))


def main() -> None:
    IMAGES.mkdir(exist_ok=True)
    callback_server = CallbackServer()
    with Sandbox() as sandbox, TemporaryDirectory() as folder, chromium(Path(folder)) as browser:
        happen(sandbox, callback_server)
        browser.prefer("light")
        take(browser, sandbox, "requests", 0, "sandbox-page.png")
        browser.prefer("dark")
        browser.one("#language").click()
        take(browser, sandbox, "state", 0, "sandbox-page.zh.png")
    callback_server.close()


if __name__ == "__main__":
    main()
