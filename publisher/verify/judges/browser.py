"""Chromium without a window, driven by Playwright."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from typing import TYPE_CHECKING

from publisher.verify.judges.parts import CHROMIUM

if TYPE_CHECKING:
    from playwright.sync_api import Browser


@contextmanager
def open_browser() -> Iterator[Browser]:
    """A browser that is closed at the end; it reaches files and this machine only."""
    from playwright.sync_api import sync_playwright

    with sync_playwright() as playwright:
        # Without a sandbox, since it may run as root; without a network, since a leaflet has to
        # be whole by itself.
        browser = playwright.chromium.launch(
            executable_path=CHROMIUM.where,
            args=["--no-sandbox", "--host-resolver-rules=MAP * ~NOTFOUND, EXCLUDE localhost"],
        )
        try:
            yield browser
        finally:
            browser.close()
