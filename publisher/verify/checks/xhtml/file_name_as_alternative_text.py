"""File names in the place of words."""

import re
from collections.abc import Iterator

from publisher.verify.checks.xhtml.page import Page
from publisher.verify.finding import Finding

_FILE_NAME = re.compile(r"\S+\.(?:png|jpe?g|svg|gif|webp|tiff?)", re.IGNORECASE)


def check_file_name_as_alternative_text(page: Page) -> Iterator[Finding]:
    """An alternative text says what a picture shows, and not its file's name (WCAG 2.2, F30)."""
    for each in page.all("img"):
        words = (each.get("alt") or "").strip()
        if _FILE_NAME.fullmatch(words):
            message = f"the alternative text of a picture is a file name: '{words}'"
            yield page.finding("file-name-as-alternative-text", message, each)
