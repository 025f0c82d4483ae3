"""Words that some or all readers do not get."""

from collections.abc import Iterator

from publisher.verify.checks.xhtml.page import EPUB_TYPE, Page, words_of
from publisher.verify.checks.xhtml.style import read_declarations
from publisher.verify.finding import Finding


def check_hidden_words(page: Page) -> Iterator[Finding]:
    """No words of the leaflet are hidden from everybody, or from screen readers alone (WCAG 1.3.1).

    Landmarks of an e-book, which programs read, and meanings that open are no such words.
    """
    for each in page.all("*"):
        style = read_declarations(each.get("style") or "") if each.get("style") else {}
        for_nobody = each.get("hidden") is not None and not each.get(EPUB_TYPE)
        by_style = style.get("display") == "none" or style.get("visibility") == "hidden"
        if (for_nobody or by_style) and words_of(each):
            yield page.finding("hidden-words", "words of the leaflet are hidden", each)
        elif each.get("aria-hidden") == "true" and words_of(each):
            message = "words of the leaflet are hidden from screen readers"
            yield page.finding("hidden-words", message, each)
