"""Audiobooks without the words that they say."""

from collections.abc import Iterator

from publisher.verify.checks.lpf.opened import ENTRY_PAGE, Audiobook
from publisher.verify.finding import Finding


def check_no_words(book: Audiobook) -> Iterator[Finding]:
    """The words of each part stand beside its sound on the page (WCAG 2.2, 1.2.1)."""
    if book.page is None:
        return
    for each in book.parts:
        beside = book.page.xpath("//section[audio[@src=$address]]", address=each.address)
        if not any(section.text_content().strip() for section in beside):
            message = "the words of this part are not there for people who cannot hear them"
            yield Finding("no-words", message, ENTRY_PAGE, words=each.title)
