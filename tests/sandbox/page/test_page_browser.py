"""The page in a real Chromium."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

import pytest
from selenium.webdriver.common.keys import Keys
from selenium.webdriver.support.select import Select

from tests.support.sandbox.caller import NOTICE, NUMBER, QUERY, Caller, to_json

if TYPE_CHECKING:
    from tests.support.gateways.callback_server import CallbackServer
    from tests.support.sandbox.browser import Browser
    from wxpay_client.sandbox import Sandbox

pytestmark = pytest.mark.slow

ROWS = "#requests .list button"
DETAILS = "#requests .details"
HOSTILE = '<img src=x onerror="document.title=1"><script>document.title=2</script>'


def show(browser: Browser, row: int = 0) -> str:
    """The text of a request's details."""
    browser.click_row("#requests", row)
    browser.until(lambda: browser.one(f"{DETAILS} h2"))
    return browser.text(DETAILS)


def test_requests_appear_as_they_come(browser: Browser, caller: Caller) -> None:
    browser.shows("No request has come yet")
    caller.get()
    browser.shows(QUERY, "refunds.query_by_out_refund_no")
    caller.get("/v3/nothing")
    browser.until(lambda: "/v3/nothing" in browser.all(ROWS)[0].text)
    assert "NOT_FOUND" in browser.all(ROWS)[0].text
    assert "The signature is right." in show(browser, 1)


def test_a_request_is_shown_with_its_answer(browser: Browser, caller: Caller) -> None:
    caller.notify()
    text = show(browser)
    for part in (
        "POST",
        "The signature is right.",
        "Canonical message",
        "204",
        '"med_refund_total_fee": 45000',
        "No body.",
    ):
        assert part in text
    assert browser.text(f"{DETAILS} .lines td") == "POST↵"


def test_what_was_received_never_becomes_html(browser: Browser, caller: Caller) -> None:
    caller.notify(to_json({**NOTICE, "out_refund_no": HOSTILE}), headers={"X-Evil": HOSTILE, "User-Agent": HOSTILE})
    caller.get(f"/v3/{HOSTILE.replace(' ', '+')}")
    caller.get(fields={"serial_no": HOSTILE.replace('"', "'")})
    for row in range(3):
        show(browser, row)
        for summary in browser.all(f"{DETAILS} summary"):
            summary.click()
        browser.click("Show")
    assert "<script>" in browser.text(DETAILS)
    assert browser.driver.title == "WeChat Pay sandbox"
    assert browser.all("main img, main script") == []


def test_a_wrong_signature_is_explained_in_both_languages(browser: Browser, caller: Caller) -> None:
    headers = {"Authorization": caller.authorization("GET", QUERY.partition("?")[0])}
    caller.get(f"{QUERY}?mchid=1", headers=headers)
    text = show(browser)
    assert "The signature is wrong." in text
    assert "query-changed" not in text
    assert "the query was given 'mchid'" in text
    assert [row.text.split("\n")[0] for row in browser.all(".lines .differs th")] == ["Path and query"]
    assert [cell.text for cell in browser.all(".lines .differs td")] == [f"{QUERY}?mchid=1↵", f"{QUERY}↵"]
    browser.one("#language").click()
    browser.shows("签名错误", "查询参数被加上了 'mchid'", "实际签名的内容")


def test_what_is_secret_is_on_the_page_only_after_a_click(browser: Browser, caller: Caller, sandbox: Sandbox) -> None:
    caller.get("/v3/certificates")
    signature = sandbox.requests[0].headers["Authorization"].partition('signature="')[2].partition('"')[0]
    show(browser)
    assert signature not in browser.driver.page_source
    assert "BEGIN CERTIFICATE" not in browser.driver.page_source
    browser.click("Show")
    browser.shows("BEGIN CERTIFICATE", signature)
    assert "BEGIN PRIVATE KEY" not in browser.driver.page_source


def test_the_list_is_used_by_keyboard(browser: Browser, caller: Caller) -> None:
    for url in ("/v3/one", "/v3/two", "/v3/three"):
        caller.get(url)
    browser.until(lambda: len(browser.all(ROWS)) == 3)
    browser.one("#requests input").click()
    browser.press(Keys.TAB)
    browser.press(Keys.ENTER)
    browser.until(lambda: "/v3/three" in browser.text(f"{DETAILS} h2"))
    browser.press(Keys.ARROW_DOWN)
    browser.until(lambda: "/v3/two" in browser.text(f"{DETAILS} h2"))
    browser.press(Keys.END)
    browser.until(lambda: "/v3/one" in browser.text(f"{DETAILS} h2"))
    assert browser.one('[aria-current="true"]').text.startswith("GET /v3/one")
    # Another request moves the rows, and not the focus.
    caller.get("/v3/four")
    browser.until(lambda: len(browser.all(ROWS)) == 4)
    browser.press(Keys.ARROW_UP)
    browser.until(lambda: "/v3/two" in browser.text(f"{DETAILS} h2"))


def test_tabs_are_used_by_keyboard(browser: Browser) -> None:
    browser.one("#tab-requests").click()
    browser.press(Keys.END)
    assert browser.one("#tools").is_displayed()
    assert not browser.one("#requests").is_displayed()
    assert browser.driver.current_url.endswith("#/tools")
    browser.press(Keys.ARROW_RIGHT)
    assert browser.one("#requests").is_displayed()
    assert [tab.get_attribute("tabindex") for tab in browser.all('[role="tab"]')].count("0") == 1


def test_the_first_tab_key_skips_to_the_content(browser: Browser) -> None:
    browser.press(Keys.TAB)
    assert browser.driver.switch_to.active_element.text == "Skip to the content"
    browser.press(Keys.ENTER)
    assert browser.driver.switch_to.active_element.get_attribute("id") == "main"


def test_the_list_is_filtered(browser: Browser, caller: Caller) -> None:
    caller.get()
    caller.get("/v3/nothing")
    browser.until(lambda: len(browser.all(ROWS)) == 2)
    browser.one("#requests input").send_keys("not_found")
    browser.until(lambda: len(browser.all(ROWS)) == 1)
    browser.one("#requests input").send_keys("x")
    browser.shows("Nothing fits the filter.")


def test_a_fault_is_injected(browser: Browser, caller: Caller) -> None:
    browser.one("#tab-tools").click()
    fault = browser.one("[name=fault]")
    fault.clear()
    fault.send_keys("html-502")
    browser.one("[name=fault-operation]").send_keys("refunds.query_by_out_refund_no")
    browser.click("Inject")
    browser.shows("html-502, 1 ×, for refunds.query_by_out_refund_no")
    assert caller.get().status == 502
    browser.one("#tab-requests").click()
    browser.shows("fault: html-502")
    browser.one("#tab-tools").click()
    browser.until(lambda: "html-502, 1" not in browser.text("#tools"))


def test_what_a_form_got_wrong_is_told(browser: Browser) -> None:
    browser.one("#tab-tools").click()
    browser.one("[name=fault]").send_keys(" no such fault")
    browser.click("Inject")
    browser.until(lambda: "is no fault" in browser.text("#notice"))
    assert "400" in browser.complaints()[0]


def test_an_event_is_sent(browser: Browser, sandbox: Sandbox, callback_server: CallbackServer) -> None:
    browser.one("#tab-tools").click()
    kind = browser.one("[name=event-type]")
    kind.clear()
    kind.send_keys("REFUND.SUCCESS")
    browser.click("Fill in the example")
    resource = browser.one("[name=event-resource]")
    browser.until(lambda: NUMBER in str(resource.get_property("value")))
    text = str(resource.get_property("value")).replace(NUMBER, "R-7")
    browser.run("arguments[0].value = arguments[1]", resource, text)
    browser.one("[name=event-url]").send_keys(callback_server.url)
    browser.click("Send")
    browser.shows("Taken: answered 204")
    with sandbox.client() as client:
        event: Any = client.callbacks.parse(*callback_server.received[0])
    assert event.resource.out_refund_no == "R-7"
    # Once more, with a signature that is wrong.
    Select(browser.one("[name=event-fault]")).select_by_value("bad-signature")
    callback_server.statuses = [500]
    browser.click("Send")
    browser.shows("answered 500; expected 200 or 204")
    assert len(callback_server.received) == 2


def test_the_keys_are_saved(browser: Browser, sandbox: Sandbox) -> None:
    browser.one("#tab-tools").click()
    assert "PRIVATE KEY" not in browser.driver.page_source
    browser.click("Download sandbox.env")
    file = browser.downloads / "sandbox.env"
    browser.until(file.exists)
    browser.until(file.read_text)
    text = file.read_text()
    assert sandbox.credentials.apiv3_key in text
    assert "BEGIN PRIVATE KEY" in text
    assert "PRIVATE KEY" not in browser.driver.page_source
    file.unlink()


def test_language_and_colours_are_remembered(browser: Browser, sandbox: Sandbox) -> None:
    browser.one("#language").click()
    Select(browser.one("#theme")).select_by_value("dark")
    browser.driver.refresh()
    browser.shows("微信支付沙箱", "工具")
    assert browser.run("return document.documentElement.lang") == "zh-CN"
    assert browser.driver.title == "微信支付沙箱"
    assert browser.run("return getComputedStyle(document.body).backgroundColor") == "rgb(18, 22, 23)"
    browser.one("#language").click()
    browser.shows("WeChat Pay sandbox")


def test_the_users_colours_are_taken(browser: Browser) -> None:
    ground = "return getComputedStyle(document.body).backgroundColor"
    light = browser.run(ground)
    browser.prefer("dark")
    assert browser.run(ground) != light


def test_everything_comes_from_the_sandbox_itself(browser: Browser, sandbox: Sandbox, caller: Caller) -> None:
    caller.get()
    show(browser)
    loaded = browser.run("return performance.getEntriesByType('resource').map((entry) => entry.name)")
    assert len(loaded) > 5
    assert {url for url in loaded if not url.startswith(f"{sandbox.origin}/sandbox/")} == set()


def test_a_script_that_comes_in_from_elsewhere_is_not_run(browser: Browser) -> None:
    refused = browser.run(
        "try { document.body.innerHTML = '<b>x</b>'; return null } catch (error) { return error.name }"
    )
    assert refused == "TypeError"
    browser.run("const s = document.createElement('style'); s.append('body{}'); document.head.append(s)")
    assert any("Content Security Policy" in complaint for complaint in browser.complaints())


@pytest.mark.parametrize("scheme", ["light", "dark"])
def test_texts_are_readable_and_controls_have_names(browser: Browser, caller: Caller, scheme: str) -> None:
    browser.prefer(scheme)
    caller.get(fields={"serial_no": "5157F09EFDC096DE15EBE81A47057A7232F1B8E1"})
    caller.get()
    show(browser, 1)
    for tab in browser.all('[role="tab"]'):
        tab.click()
        assert browser.run(CONTRASTS) == []
        nodes = browser.driver.execute_cdp_cmd("Accessibility.getFullAXTree", {})["nodes"]
        controls = [node for node in nodes if node.get("role", {}).get("value") in CONTROLS and not node["ignored"]]
        assert len(controls) > 4
        assert [node for node in controls if not node["name"]["value"]] == []


CONTROLS = {"button", "textbox", "searchbox", "combobox", "spinbutton", "tab", "checkbox", "img", "list", "tabpanel"}
CONTROLS -= {"list"}  # a list of findings needs no name

# Texts whose contrast with what they stand on is below WCAG's 4.5.
CONTRASTS = """
const parse = (text) => text.match(/[\\d.]+/g).map(Number);
const luminance = ([r, g, b]) => [r, g, b].map((value) => value / 255)
  .map((value) => value <= 0.04045 ? value / 12.92 : ((value + 0.055) / 1.055) ** 2.4)
  .reduce((sum, value, index) => sum + value * [0.2126, 0.7152, 0.0722][index], 0);
const ground = (element) => {
  for (; element; element = element.parentElement) {
    const color = parse(getComputedStyle(element).backgroundColor);
    if (color.length < 4 || color[3] > 0) return color;
  }
  return [255, 255, 255];
};
const found = [];
const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
while (walker.nextNode()) {
  const element = walker.currentNode.parentElement;
  if (!walker.currentNode.data.trim() || !element.checkVisibility()) continue;
  const [one, other] = [luminance(parse(getComputedStyle(element).color)), luminance(ground(element))];
  const contrast = (Math.max(one, other) + 0.05) / (Math.min(one, other) + 0.05);
  if (contrast < 4.5) found.push(`${walker.currentNode.data.trim()}: ${contrast}`);
}
return found;
"""


@pytest.mark.parametrize("width", [360, 800, 1600])
def test_nothing_is_wider_than_the_window(browser: Browser, caller: Caller, width: int) -> None:
    caller.notify()
    browser.driver.set_window_size(width, 900)
    show(browser)
    try:
        for tab in browser.all('[role="tab"]'):
            tab.click()
            assert browser.run("return document.documentElement.scrollWidth - innerWidth") <= 0
    finally:
        browser.driver.set_window_size(1280, 900)


def test_a_sandbox_that_comes_back_is_shown_anew(browser: Browser, caller: Caller, sandbox: Sandbox) -> None:
    caller.get()
    browser.until(lambda: browser.all(ROWS))
    port = int(sandbox.origin.rpartition(":")[2])
    sandbox.__exit__(None, None, None)
    try:
        browser.shows("Not connected")
        with type(sandbox)(credentials=sandbox.credentials, port=port) as other:
            browser.shows("Live", "No request has come yet")
            Caller(other).get("/v3/other")
            browser.shows("/v3/other")
    finally:
        sandbox.__enter__()
        browser.open(sandbox.origin)
        browser.complaints()  # perhaps that it could not connect
