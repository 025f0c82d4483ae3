"""Debian's Chromium, driven by Playwright."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from typing import TYPE_CHECKING

from tests.judges.require import require

if TYPE_CHECKING:
    from playwright.sync_api import Browser


@contextmanager
def open_browser() -> Iterator[Browser]:
    """A headless browser that is closed at the end; it reaches files and this machine only."""
    require("playwright")
    chromium = require("chromium")
    from playwright.sync_api import sync_playwright

    with sync_playwright() as playwright:
        # Without a sandbox, since tests may run as root; without a network, since a leaflet
        # has to be whole by itself.
        browser = playwright.chromium.launch(
            executable_path=chromium,
            args=["--no-sandbox", "--host-resolver-rules=MAP * ~NOTFOUND, EXCLUDE localhost"],
        )
        try:
            yield browser
        finally:
            browser.close()
