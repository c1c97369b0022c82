"""A real Chromium, driven by selenium, that looks at the sandbox's page."""

from __future__ import annotations

import shutil
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from functools import partial
from pathlib import Path
from typing import Any, Final, TypeVar

from selenium import webdriver
from selenium.common.exceptions import NoSuchElementException, StaleElementReferenceException
from selenium.webdriver.common.action_chains import ActionChains
from selenium.webdriver.common.by import By
from selenium.webdriver.remote.webelement import WebElement

from tests.support.waiting import until

T = TypeVar("T")

CHROMIUM: Final = shutil.which("chromium")
DRIVER: Final = shutil.which("chromedriver")

# Nothing but the page is to be loaded, and nothing of another run.
_ARGUMENTS: Final = (
    "--headless",
    "--no-sandbox",
    "--disable-gpu",
    "--disable-dev-shm-usage",
    "--disable-quic",
    "--no-first-run",
    "--disable-background-networking",
    "--disable-component-update",
    "--disable-sync",
    "--window-size=1280,900",
    "--lang=en-US",
)


class Browser:
    """One window."""

    def __init__(self, driver: webdriver.Chrome, downloads: Path) -> None:
        self.driver = driver
        self.downloads = downloads

    def open(self, url: str) -> None:
        self.driver.get(url)
        self.until(lambda: self.one("#live.good"))

    def all(self, selector: str) -> list[WebElement]:
        return self.driver.find_elements(By.CSS_SELECTOR, selector)

    def one(self, selector: str) -> WebElement:
        return self.driver.find_element(By.CSS_SELECTOR, selector)

    def text(self, selector: str) -> str:
        return self.one(selector).text

    def click(self, name: str) -> None:
        """Click the button with a text, as soon as it is shown."""

        def click_it() -> bool:
            next(each for each in self.all("button") if each.is_displayed() and each.text == name).click()
            return True

        self.until(click_it)

    def click_row(self, selector: str, number: int = 0) -> None:
        """Click a row of a list, from the top, as soon as it is there."""

        def click_it() -> bool:
            rows = self.all(f"{selector} .list button")
            if len(rows) <= number:
                return False
            rows[number].click()
            return True

        self.until(click_it)

    def until(self, reached: Callable[[], T]) -> T:
        """Wait until something is true, and return what it is; what is not there yet is waited for."""
        found: list[T] = []

        def try_it() -> bool:
            try:
                found.append(reached())
            except (NoSuchElementException, StaleElementReferenceException, StopIteration):
                return False
            return bool(found[-1])

        until(try_it)
        return found[-1]

    def _has(self, text: str) -> bool:
        return text in self.text("body")

    def shows(self, *texts: str) -> None:
        """Wait until texts are shown somewhere."""
        for text in texts:
            self.until(partial(self._has, text))

    def run(self, script: str, *arguments: Any) -> Any:
        """What a script returns. Any: JSON."""
        return self.driver.execute_script(script, *arguments)

    def press(self, *keys: str) -> None:
        """Type on the keyboard, wherever the focus is."""
        ActionChains(self.driver).send_keys(*keys).perform()

    def prefer(self, scheme: str) -> None:
        """Say whether the user prefers `light` or `dark` colours."""
        features = [{"name": "prefers-color-scheme", "value": scheme}]
        self.driver.execute_cdp_cmd("Emulation.setEmulatedMedia", {"features": features})

    def complaints(self) -> list[str]:
        """What the browser had to complain of since it was asked last: errors, and what the CSP refused."""
        return [entry["message"] for entry in self.driver.get_log("browser")]


@contextmanager
def chromium(folder: Path) -> Iterator[Browser]:
    """Start one, with a profile of its own in a folder."""
    assert CHROMIUM is not None
    assert DRIVER is not None
    downloads = folder / "downloads"
    downloads.mkdir()
    options = webdriver.ChromeOptions()
    options.binary_location = CHROMIUM
    for argument in (*_ARGUMENTS, f"--user-data-dir={folder / 'profile'}"):
        options.add_argument(argument)
    options.add_experimental_option("prefs", {"download.default_directory": str(downloads)})
    options.set_capability("goog:loggingPrefs", {"browser": "ALL"})
    driver = webdriver.Chrome(options=options, service=webdriver.ChromeService(DRIVER))
    try:
        yield Browser(driver, downloads)
    finally:
        driver.quit()
