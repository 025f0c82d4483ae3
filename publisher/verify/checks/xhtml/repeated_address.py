"""Addresses that are said twice."""

from collections.abc import Iterator

from publisher.verify.checks.xhtml.page import Page, words_of
from publisher.verify.finding import Finding


def check_repeated_address(page: Page) -> Iterator[Finding]:
    """No two links side by side have the same words and lead to the same place (WCAG 2.2, H2)."""
    for each in page.all("a"):
        after = each.getnext()
        if after is None or after.tag != each.tag or (each.tail or "").strip(" ()[]\xa0"):
            continue
        if each.get("href") == after.get("href") and words_of(each) == words_of(after):
            message = "two links beside each other have the same words and lead to the same place"
            yield page.finding("repeated-address", message, after)
