"""Printed pages that a listener cannot go to."""

from collections.abc import Iterator

from publisher.verify.checks.daisy.opened import NCC, TEXT, TalkingBook
from publisher.verify.finding import Finding

_PAGE = "page-normal"


def check_wrong_page(book: TalkingBook) -> Iterator[Finding]:
    """One can go to each page number of the text in its order; they count from 1.

    DAISY 2.02, 2.1.7: the content is a whole number, by which players find the page.
    """
    shown = [
        (each.get("id", ""), (each.text or "").strip())
        for each in book.trees[TEXT].iter("{*}span")
        if each.get("class") == _PAGE
    ]
    if [words for _, words in shown] != [str(number) for number in range(1, len(shown) + 1)]:
        yield Finding("wrong-page", "the page numbers do not count from 1", TEXT)
    places = {
        (smil, par.get("id")): text.get("src", "").rpartition("#")[2]
        for smil in book.smils
        for par in book.trees[smil].iter("par")
        for text in par.iter("text")
    }
    listed = [
        (places.get((each.smil, each.target), ""), each.words)
        for each in book.entries
        if each.kind == _PAGE
    ]
    if listed != shown:
        yield Finding("wrong-page", "the pages to go to are not those of the text", NCC)
